/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who rises, who falls, and for whom can nobody tell? Slopes with their intervals,
 * sorted, in as many columns as large type needs.
 */
#include "frame.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define ROWS_MAX 200
#define ROW_PITCH 30.0 /* smallest distance of rows that 24-pixel names keep */
#define COLUMNS_MAX 8

static bool is_estimated(const et_caterpillar_row *row)
{
    return isfinite(row->value) && isfinite(row->low) && isfinite(row->high);
}

static et_status check(const et_chart_caterpillar_says *says, et_error *err)
{
    size_t estimated = 0;

    if (says->row_count < 1 || says->row_count > ROWS_MAX) {
        return et_fail(err, ET_ERR_ARGUMENT, "found %zu rows, expected 1 to %d",
                       says->row_count, ROWS_MAX);
    }
    for (size_t i = 0; i < says->row_count; i++) {
        const et_caterpillar_row *row = &says->rows[i];
        et_status status = et_chart_check("the name of a row", row->name, err);
        if (status != ET_OK) {
            return status;
        }
        if (is_estimated(row) && (row->low > row->value || row->high < row->value)) {
            return et_fail(err, ET_ERR_ARGUMENT,
                           "found the interval %g to %g around %g for \"%s\", expected it "
                           "to hold the value", row->low, row->high, row->value,
                           row->name);
        }
        estimated += is_estimated(row);
    }
    return estimated ? ET_OK
                     : et_fail(err, ET_ERR_INPUT, "found no estimated slope in %zu rows, "
                               "expected one at least", says->row_count);
}

/* ---- order ---------------------------------------------------------------------------- */

static int by_value(const void *a, const void *b)
{
    const et_caterpillar_row *x = *(const et_caterpillar_row *const *)a;
    const et_caterpillar_row *y = *(const et_caterpillar_row *const *)b;

    if (x->value != y->value) {
        return x->value > y->value ? -1 : 1;
    }
    return strcmp(x->name, y->name);
}

/* Estimated rows from the steepest rise to the steepest fall. */
static size_t sort_rows(const et_chart_caterpillar_says *says,
                        const et_caterpillar_row **sorted)
{
    size_t n = 0;

    for (size_t i = 0; i < says->row_count; i++) {
        if (is_estimated(&says->rows[i])) {
            sorted[n++] = &says->rows[i];
        }
    }
    qsort(sorted, n, sizeof *sorted, by_value);
    return n;
}

static double half_width(const et_caterpillar_row *row)
{
    return 0.5 * (row->high - row->low);
}

/* ---- what it says --------------------------------------------------------------------- */

#define NAMED_MAX 5

/* "Rising: A +0.12 ± 0.02, B … and 3 more." of rows with `verdict`, steepest first. */
static void say_group(et_chart *chart, const et_caterpillar_row *const *sorted, size_t n,
                      et_verdict verdict)
{
    char named[NAMED_MAX][ET_SENTENCE_SIZE], list[ET_SENTENCE_SIZE],
        sentence[ET_SENTENCE_SIZE], number[ET_WORD_SIZE];
    const char *names[NAMED_MAX];
    size_t found = 0;

    for (size_t i = 0; i < n; i++) {
        const et_caterpillar_row *row =
            sorted[verdict == ET_VERDICT_DOWN ? n - 1 - i : i];
        if (row->verdict != verdict) {
            continue;
        }
        if (found < NAMED_MAX) {
            (void)et_words_say(chart->language, ET_SAY_ALT_VALUE,
                               ET_ARGUMENTS(row->name,
                                            et_chart_said(chart, row->value,
                                                          half_width(row), number)),
                               named[found], sizeof named[found]);
            names[found] = named[found];
        }
        found++;
    }
    if (!found) {
        return;
    }
    size_t shown = found < NAMED_MAX ? found : NAMED_MAX;
    if (found > shown) {
        list[0] = '\0';
        for (size_t i = 0; i < shown; i++) {
            et_words_append(list, sizeof list, i ? ", " : "");
            et_words_append(list, sizeof list, names[i]);
        }
        (void)et_words_count(chart->language, (double)(found - shown), number);
        (void)et_words_say(chart->language, ET_SAY_ALT_MORE, ET_ARGUMENTS(list, number),
                           sentence, sizeof sentence);
        memcpy(list, sentence, sizeof list);
    } else {
        (void)et_words_list(chart->language, names, shown, list, sizeof list);
    }
    (void)et_words_say(chart->language,
                       verdict == ET_VERDICT_UP ? ET_SAY_ALT_UP : ET_SAY_ALT_DOWN,
                       ET_ARGUMENTS(list), sentence, sizeof sentence);
    et_chart_alt_add(chart, sentence);
}

static void say_missing(const et_chart *chart, const et_chart_caterpillar_says *says,
                        et_head *head)
{
    char list[ET_SENTENCE_SIZE] = "";

    for (size_t i = 0; i < says->row_count; i++) {
        if (!is_estimated(&says->rows[i])) {
            et_words_append(list, sizeof list, list[0] ? ", " : "");
            et_words_append(list, sizeof list, says->rows[i].name);
        }
    }
    if (list[0]) {
        (void)et_words_say(chart->language, ET_SAY_CATERPILLAR_MISSING, ET_ARGUMENTS(list),
                           et_head_note(head), ET_SENTENCE_SIZE);
    }
}

static void say(et_chart *chart, const et_chart_caterpillar_says *says,
                const et_caterpillar_row *const *sorted, size_t n)
{
    et_head head = {.title_count = 1};
    et_verdict_counts counts = {0};

    for (size_t i = 0; i < n; i++) {
        counts.up += sorted[i]->verdict == ET_VERDICT_UP;
        counts.down += sorted[i]->verdict == ET_VERDICT_DOWN;
        counts.unclear += sorted[i]->verdict == ET_VERDICT_CANNOT_TELL;
    }
    et_chart_count_verdicts(chart, &counts, head.titles[0], ET_SENTENCE_SIZE);
    et_chart_subtitle(chart, &head, ET_SAY_CATERPILLAR_BAR);
    et_chart_subtitle(chart, &head, ET_SAY_CATERPILLAR_MARKS);
    say_missing(chart, says, &head);
    et_chart_head(chart, &head);
    et_chart_alt_begin(chart, ET_SAY_CATERPILLAR_KIND);
    say_group(chart, sorted, n, ET_VERDICT_UP);
    say_group(chart, sorted, n, ET_VERDICT_DOWN);
}

/* ---- how it looks ---------------------------------------------------------------------- */

/* Larger type where there is room for it. */
static double type_size(double pitch)
{
    return pitch >= 54.0 ? ET_TYPE_NAME : pitch >= 46.0 ? 27.0 : ET_TYPE_SMALL;
}

typedef struct column {
    const et_caterpillar_row *const *rows;
    size_t count;  /* rows in this column                                                */
    size_t places; /* rows that a full column has                                        */
    et_area area;  /* names, panel and numbers                                           */
    double names, numbers; /* room for them                                              */
    double size;   /* of the type                                                        */
} column;

static void draw_marks(et_chart *chart, const column *c)
{
    for (size_t i = 0; i < c->count; i++) {
        const et_caterpillar_row *row = c->rows[i];
        et_colour colour = et_chart_verdict_colour(chart, row->verdict);
        double at = (double)i, x[] = {row->low, row->high}, y[] = {at, at};
        et_curve bar = {.name = row->name, .x = x, .y = y, .n = 2, .colour = colour,
                        .width = 4.0};
        et_canvas_curve(chart->canvas, &bar);
        et_curve mark = {.kind = ET_CURVE_POINTS, .name = row->name, .x = &row->value,
                         .y = &at, .n = 1, .colour = colour, .radius = 8.5, .width = 3.0,
                         .haloed = true,
                         .shape = row->verdict == ET_VERDICT_CANNOT_TELL
                                      ? ET_SHAPE_DISC
                                      : et_chart_verdict_shape(row->verdict)};
        et_canvas_curve(chart->canvas, &mark);
        if (row->verdict == ET_VERDICT_CANNOT_TELL) {
            mark.colour = chart->theme.background;
            mark.radius = 5.0;
            mark.haloed = false;
            et_canvas_curve(chart->canvas, &mark);
        }
    }
}

static void draw_column(et_chart *chart, const column *c, double low, double high)
{
    et_type name = et_chart_type(chart, c->size, false, chart->theme.ink, ET_ALIGN_RIGHT);
    et_panel panel = {
        .area = {c->area.left + c->names + 16.0, c->area.top,
                 c->area.right - c->numbers, c->area.bottom},
        .x0 = low, .x1 = high, .y0 = (double)c->places - 0.4, .y1 = -0.6};
    et_ticks ticks;
    char text[ET_SENTENCE_SIZE];
    double wide = panel.area.right - panel.area.left;

    et_chart_ticks_across(chart, (const double[]){low, high}, wide, true, &ticks);
    et_canvas_panel(chart->canvas, &panel);
    et_chart_axis_x(chart, &panel, &ticks, true);
    for (size_t i = 0; i < c->count; i++) {
        double y = et_panel_y(&panel, (double)i);
        (void)et_layout_fit(c->rows[i]->name, name.size, false,
                            c->names / chart->theme.width, text, sizeof text);
        et_canvas_text_middle(chart->canvas, panel.area.left - 16.0, y, &name, text);
        if (c->numbers > 0.0) {
            et_type type = et_chart_type(
                chart, c->size, c->rows[i]->verdict != ET_VERDICT_CANNOT_TELL,
                c->rows[i]->verdict == ET_VERDICT_CANNOT_TELL
                    ? chart->theme.muted
                    : et_chart_verdict_colour(chart, c->rows[i]->verdict),
                ET_ALIGN_RIGHT);
            char number[ET_WORD_SIZE];
            et_canvas_text_middle(chart->canvas, c->area.right, y, &type,
                                  et_chart_said(chart, c->rows[i]->value,
                                                half_width(c->rows[i]), number));
        }
    }
    draw_marks(chart, c);
}

static double widest_name(const et_chart *chart, const et_caterpillar_row *const *rows,
                          size_t n, double size)
{
    et_type type = et_chart_type(chart, size, false, 0, ET_ALIGN_RIGHT);
    double width = 0.0;

    for (size_t i = 0; i < n; i++) {
        width = fmax(width, et_canvas_measure(chart->canvas, rows[i]->name, &type));
    }
    return width + 4.0;
}

static double widest_number(const et_chart *chart, const et_caterpillar_row *const *rows,
                            size_t n, double size)
{
    et_type type = et_chart_type(chart, size, true, 0, ET_ALIGN_RIGHT);
    char number[ET_WORD_SIZE];
    double width = 0.0;

    for (size_t i = 0; i < n; i++) {
        (void)et_chart_said(chart, rows[i]->value, half_width(rows[i]), number);
        width = fmax(width, et_canvas_measure(chart->canvas, number, &type));
    }
    return width + 24.0;
}

static void draw(et_chart *chart, const et_caterpillar_row *const *sorted, size_t n)
{
    const et_area *body = &chart->body;
    double low = 0.0, high = 0.0, top = body->top + 6.0, bottom = body->bottom - 38.0;
    size_t fits = (size_t)fmax(1.0, floor((bottom - top) / ROW_PITCH));
    size_t columns = (n + fits - 1) / fits;

    columns = columns < 1 ? 1 : columns > COLUMNS_MAX ? COLUMNS_MAX : columns;
    size_t places = (n + columns - 1) / columns;
    columns = (n + places - 1) / places;
    for (size_t i = 0; i < n; i++) {
        low = fmin(low, sorted[i]->low);
        high = fmax(high, sorted[i]->high);
    }
    double edge = 0.03 * (high - low);
    if (!(high > low)) {
        edge = 0.5;
    }
    double gap = columns > 2 ? 18.0 : 36.0, all = body->right - body->left;
    double wide = (all - gap * (double)(columns - 1)) / (double)columns;
    double tall = fmin(bottom - top, 110.0 * (double)places);
    column c = {.places = places, .size = type_size(tall / (double)places)};
    c.names = fmin(widest_name(chart, sorted, n, c.size), fmax(0.42 * wide, wide - 112.0));
    c.numbers = widest_number(chart, sorted, n, c.size);
    if (c.numbers + c.names > 0.55 * wide) {
        c.numbers = 0.0;
    }
    for (size_t k = 0; k < columns; k++) {
        size_t first = k * places;
        double left = body->left + (double)k * (wide + gap);
        c.rows = sorted + first;
        c.count = n - first < places ? n - first : places;
        c.area = (et_area){left, top, left + wide, top + tall};
        draw_column(chart, &c, low - edge, high + edge);
    }
}

et_status et_chart_caterpillar(et_chart **out, const et_chart_caterpillar_says *says,
                               const et_look *look, et_error *err)
{
    et_chart *chart = NULL;

    *out = NULL;
    et_status status = check(says, err);
    if (status == ET_OK) {
        status = et_chart_open(&chart, &says->frame, look, err);
    }
    if (status != ET_OK) {
        return status;
    }
    const et_caterpillar_row *sorted[ROWS_MAX];
    double margins[ROWS_MAX];
    size_t n = sort_rows(says, sorted);
    for (size_t i = 0; i < n; i++) {
        margins[i] = half_width(sorted[i]);
    }
    chart->decimals = et_words_common_decimals(margins, n);
    say(chart, says, sorted, n);
    draw(chart, sorted, n);
    return et_chart_finish(chart, status, out, err);
}
