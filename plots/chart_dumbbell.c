/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How far apart are two clusters or two years, subject by subject?
 */
#include "frame.h"

#include "examtrend/chart_more.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "examtrend/text.h"

#define ROWS_MAX 30
#define ROW_USUAL 96.0
#define SCALE_MOST 1.4

typedef struct dumbbell {
    et_chart *chart;
    const et_chart_dumbbell_says *says;
    const et_dumbbell_row *rows[ROWS_MAX];
    et_plane panel;
    double pitch;
    double scale; /* of type and marks: few rows are drawn large */
} dumbbell;

static et_status check(const et_chart_dumbbell_says *says, et_error *err)
{
    if (says->row_count < 1 || says->row_count > ROWS_MAX) {
        return et_fail(err, ET_ERR_ARGUMENT, "found %zu rows, expected 1 to %d",
                       says->row_count, ROWS_MAX);
    }
    et_status status = et_chart_check("the first group", says->first, err);
    if (status == ET_OK) {
        status = et_chart_check("the second group", says->second, err);
    }
    for (size_t i = 0; i < says->row_count && status == ET_OK; i++) {
        const et_dumbbell_row *row = &says->rows[i];
        status = et_chart_check("the name of a row", row->name, err);
        if (status == ET_OK && !(isfinite(row->first) && isfinite(row->second) &&
                                 row->first_margin >= 0.0 && row->second_margin >= 0.0 &&
                                 row->difference_margin >= 0.0)) {
            status = et_fail(err, ET_ERR_INPUT, "found %g ± %g and %g ± %g for \"%s\", "
                             "expected numbers with margins of 0 or more", row->first,
                             row->first_margin, row->second, row->second_margin,
                             row->name);
        }
    }
    return status;
}

static double difference(const et_dumbbell_row *row)
{
    return row->second - row->first;
}

static int by_difference(const void *a, const void *b)
{
    const et_dumbbell_row *x = *(const et_dumbbell_row *const *)a;
    const et_dumbbell_row *y = *(const et_dumbbell_row *const *)b;

    if (difference(x) != difference(y)) {
        return difference(x) > difference(y) ? -1 : 1;
    }
    return strcmp(x->name, y->name);
}

/* ---- what it says -------------------------------------------------------- */

/* The widest gap that is beyond the noise; NULL where there is none. */
static const et_dumbbell_row *widest(const dumbbell *d)
{
    const et_dumbbell_row *best = NULL;

    for (size_t i = 0; i < d->says->row_count; i++) {
        const et_dumbbell_row *row = d->rows[i];
        if (row->verdict != ET_VERDICT_CANNOT_TELL &&
            (!best || fabs(difference(row)) > fabs(difference(best)))) {
            best = row;
        }
    }
    return best;
}

static void say_title(const dumbbell *d, char *out, size_t size)
{
    const et_dumbbell_row *best = widest(d), *row = best ? best : d->rows[0];
    bool one = d->says->row_count == 1, above = difference(row) > 0.0;
    char number[ET_WORD_SIZE], names[3][ET_SENTENCE_SIZE / 4];
    const char *const plain[] = {row->name, d->says->first, d->says->second};
    et_language language = d->chart->language;

    for (int i = 0; i < 3; i++) {
        (void)et_text_copy(names[i], sizeof names[i], plain[i]);
        et_words_glue(names[i], sizeof names[i]);
    }
    if (!best && !one) {
        (void)et_words_count(language, (double)d->says->row_count, number);
        (void)et_words_say(language, ET_SAY_DUMBBELL_NONE,
                           ET_ARGUMENTS(names[1], names[2], number), out, size);
        return;
    }
    et_say say = !best   ? ET_SAY_DUMBBELL_ONE_NONE
                 : one   ? (above ? ET_SAY_DUMBBELL_ONE_ABOVE : ET_SAY_DUMBBELL_ONE_BELOW)
                 : above ? ET_SAY_DUMBBELL_ABOVE
                         : ET_SAY_DUMBBELL_BELOW;
    (void)et_words_signed(language, difference(row), d->chart->decimals, number);
    (void)et_words_say(language, say, ET_ARGUMENTS(names[0], names[1], names[2], number),
                       out, size);
}

static void say(dumbbell *d)
{
    et_chart *chart = d->chart;
    et_head head = {.title_count = 1};
    char sentence[ET_SENTENCE_SIZE], a[ET_WORD_SIZE], b[ET_WORD_SIZE], c[ET_WORD_SIZE];

    say_title(d, head.titles[0], ET_SENTENCE_SIZE);
    et_chart_subtitle(chart, &head, ET_SAY_CATERPILLAR_BAR);
    et_chart_head(chart, &head);
    et_chart_alt_begin(chart, ET_SAY_DUMBBELL_KIND);
    for (size_t i = 0; i < d->says->row_count; i++) {
        const et_dumbbell_row *row = d->rows[i];
        (void)et_chart_value(chart, row->first, chart->decimals, a);
        (void)et_chart_value(chart, row->second, chart->decimals, b);
        (void)et_chart_said(chart, difference(row), row->difference_margin, c);
        et_chart_alt_add(chart, et_words_say(chart->language, ET_SAY_DUMBBELL_ALT,
                                             ET_ARGUMENTS(row->name, d->says->first, a,
                                                          d->says->second, b, c),
                                             sentence, sizeof sentence));
    }
}

/* ---- how it looks -------------------------------------------------------- */

/* Two words above two dots: they part where they would touch, and stand on their own
 * side of `wall`, which would run through a sign. */
static void draw_pair(dumbbell *d, const char *const *words, const double *x,
                      const et_type *types, double baseline, double wall)
{
    double wide[2], placed[2];
    et_label_space all = {d->panel.area.left - 20.0, d->panel.area.right + 20.0, 12.0};
    et_label_space space = all;

    for (int i = 0; i < 2; i++) {
        wide[i] = et_canvas_measure(d->chart->canvas, words[i], &types[i]);
    }
    space.low = fmin(x[0], x[1]) >= wall ? fmax(all.low, wall + 6.0) : all.low;
    space.high = fmax(x[0], x[1]) < wall ? fmin(all.high, wall - 6.0) : all.high;
    if (!et_layout_place(x, wide, 2, &space, placed) &&
        !et_layout_place(x, wide, 2, &all, placed)) {
        return;
    }
    for (int i = 0; i < 2; i++) {
        double half = 0.5 * wide[i] + 6.0;
        if ((x[i] < wall) != (x[1 - i] < wall)) {
            placed[i] = x[i] < wall ? fmin(placed[i], wall - half)
                                    : fmax(placed[i], wall + half);
        }
        if (words[i][0]) {
            et_canvas_text(d->chart->canvas, placed[i], baseline, &types[i], words[i]);
        }
    }
}

static void draw_values(dumbbell *d, const et_dumbbell_row *row, double y)
{
    et_chart *chart = d->chart;
    char first[ET_WORD_SIZE], second[ET_WORD_SIZE];
    et_type type = et_type_of(ET_TYPE_SMALL * d->scale, false, chart->theme.muted,
                              ET_ALIGN_CENTRE);
    const et_type types[] = {type, type};
    bool zero = chart->frame.relative && d->panel.x0 < 0.0 && d->panel.x1 > 0.0;

    (void)et_chart_value(chart, row->first, chart->decimals, first);
    (void)et_chart_value(chart, row->second, chart->decimals, second);
    draw_pair(d, (const char *const[]){first, second},
              (const double[]){et_plane_x(&d->panel, row->first),
                               et_plane_x(&d->panel, row->second)},
              types, y - 8.0 - 9.0 * d->scale,
              zero ? et_plane_x(&d->panel, 0.0) : -INFINITY);
}

static void draw_side(dumbbell *d, const et_dumbbell_row *row, double place, bool second)
{
    double value = second ? row->second : row->first;
    double margin = second ? row->second_margin : row->first_margin;
    et_colour colour = second ? d->chart->theme.up : d->chart->theme.second;
    double cap = 9.0 * d->scale / d->pitch;
    double x[] = {value - margin, value + margin, NAN,
                  value - margin, value - margin, NAN,
                  value + margin, value + margin};
    double y[] = {place, place, NAN, place - cap, place + cap, NAN, place - cap,
                  place + cap};

    if (margin > 0.0) {
        et_curve bar = {.name = row->name, .x = x, .y = y, .n = 8, .colour = colour,
                        .width = 2.5 * d->scale};
        et_canvas_curve(d->chart->canvas, &bar);
    }
    et_curve dot = {.kind = ET_CURVE_POINTS, .name = row->name, .x = &value, .y = &place,
                    .n = 1, .colour = colour, .radius = 9.0 * d->scale, .haloed = true,
                    .shape = second ? ET_SHAPE_DISC : ET_SHAPE_SQUARE};
    et_canvas_curve(d->chart->canvas, &dot);
}

static void draw_row(dumbbell *d, size_t i, double size)
{
    et_chart *chart = d->chart;
    const et_dumbbell_row *row = d->rows[i];
    double place = (double)i, y = et_plane_y(&d->panel, place);
    double x[] = {row->first, row->second}, ends[] = {place, place};
    bool clear = row->verdict != ET_VERDICT_CANNOT_TELL;
    et_type name = et_type_of(size, clear, chart->theme.ink, ET_ALIGN_RIGHT);
    et_type gap = et_type_of(size, clear, clear ? chart->theme.ink : chart->theme.muted,
                             ET_ALIGN_RIGHT);
    char text[ET_SENTENCE_SIZE], number[ET_WORD_SIZE];
    et_curve link = {.name = row->name, .x = x, .y = ends, .n = 2,
                     .colour = chart->theme.context, .width = 7.0 * d->scale};

    et_canvas_curve(chart->canvas, &link);
    draw_side(d, row, place, false);
    draw_side(d, row, place, true);
    et_canvas_fit(chart->canvas, row->name, &name,
                  d->panel.area.left - 36.0 - chart->body.left, text);
    et_canvas_text_middle(chart->canvas, d->panel.area.left - 36.0, y, &name, text);
    (void)et_chart_said(chart, difference(row), row->difference_margin, number);
    et_canvas_text_middle(chart->canvas, chart->body.right, y, &gap, number);
    if (d->pitch >= 56.0) {
        draw_values(d, row, y);
    }
}

/* A name with its mark, on two smaller lines where one has no room for it. */
static void break_heading(const dumbbell *d, const char *mark, const char *name,
                          double room, et_lines *lines, double *size)
{
    char text[ET_SENTENCE_SIZE] = "";

    et_words_append(text, sizeof text, mark);
    et_words_append(text, sizeof text, name);
    et_layout_wrap(text, &(et_wrap){.size = *size, .bold = true, .most = 1,
                                    .width = room / d->chart->theme.width}, lines);
    if (lines->cut) {
        *size = ET_TYPE_SMALL;
        et_layout_wrap(text, &(et_wrap){.size = *size, .bold = true, .even = true,
                                        .most = 2, .width = room / d->chart->theme.width},
                       lines);
    }
}

#define HEADING 27.0
#define HEADING_PITCH 28.0

/* The headings above the panel; draws nothing when `only_measure`. Returns how many
 * lines they take. */
static size_t draw_headings(dumbbell *d, const et_area *panel, bool only_measure)
{
    et_chart *chart = d->chart;
    double most = 0.46 * (panel->right - panel->left);
    double sizes[] = {HEADING * d->scale, HEADING * d->scale};
    et_lines lines[2];
    const et_colour colours[] = {chart->theme.second, chart->theme.up};

    break_heading(d, "■ ", d->says->first, most, &lines[0], &sizes[0]);
    break_heading(d, "● ", d->says->second, most, &lines[1], &sizes[1]);
    size_t tall = lines[0].count > lines[1].count ? lines[0].count : lines[1].count;
    bool small = sizes[0] <= ET_TYPE_SMALL || sizes[1] <= ET_TYPE_SMALL;
    for (int i = 0; i < 2 && small; i++) { /* side by side they are alike */
        sizes[i] = ET_TYPE_SMALL;
    }
    if (only_measure) {
        return tall;
    }
    for (size_t row = 0; row < tall; row++) {
        const char *words[2];
        et_type types[2];
        for (int i = 0; i < 2; i++) { /* the last lines stand side by side */
            size_t at = row + lines[i].count;
            words[i] = at >= tall ? lines[i].text[at - tall] : "";
            types[i] = et_type_of(sizes[i], true, colours[i], ET_ALIGN_CENTRE);
        }
        draw_pair(d, words,
                  (const double[]){et_plane_x(&d->panel, d->rows[0]->first),
                                   et_plane_x(&d->panel, d->rows[0]->second)},
                  types, panel->top - 14.0 - HEADING_PITCH * (double)(tall - 1 - row),
                  -INFINITY);
    }
    et_type gap = et_type_of(ET_TYPE_SMALL, false, chart->theme.muted, ET_ALIGN_RIGHT);
    et_canvas_text(chart->canvas, chart->body.right, panel->top - 14.0, &gap,
                   et_words_word(chart->language, ET_SAY_DUMBBELL_GAP));
    return tall;
}

static void find_range(const dumbbell *d, double *low, double *high)
{
    *low = INFINITY;
    *high = -INFINITY;
    for (size_t i = 0; i < d->says->row_count; i++) {
        const et_dumbbell_row *row = d->rows[i];
        *low = fmin(*low, fmin(row->first - row->first_margin,
                               row->second - row->second_margin));
        *high = fmax(*high, fmax(row->first + row->first_margin,
                                 row->second + row->second_margin));
    }
    double edge = *high > *low ? 0.04 * (*high - *low) : 0.5;
    *low -= edge;
    *high += edge;
}

typedef struct columns {
    double names, numbers, size;
} columns;

/* What the names to the left and the differences to the right need. */
static columns measure(const dumbbell *d, double size)
{
    et_chart *chart = d->chart;
    et_type name = et_type_of(size, true, 0, ET_ALIGN_RIGHT);
    et_type heading = et_type_of(ET_TYPE_SMALL, false, 0, ET_ALIGN_RIGHT);
    columns need = {.size = size};
    char number[ET_WORD_SIZE];

    need.numbers = et_canvas_measure(
        chart->canvas, et_words_word(chart->language, ET_SAY_DUMBBELL_GAP), &heading);
    for (size_t i = 0; i < d->says->row_count; i++) {
        const et_dumbbell_row *row = d->rows[i];
        need.names = fmax(need.names, et_canvas_measure(chart->canvas, row->name, &name));
        (void)et_chart_said(chart, difference(row), row->difference_margin, number);
        need.numbers = fmax(need.numbers,
                            et_canvas_measure(chart->canvas, number, &name));
    }
    return need;
}

/* Rows as far apart as the body allows, up to a distance that grows as they get fewer;
 * type and marks grow with them while the names keep out of the middle. */
static columns plan(dumbbell *d, et_area *area)
{
    double n = (double)d->says->row_count, wide = area->right - area->left;
    double free = area->bottom - area->top;
    double tall = fmin(free, n * (1.15 * ROW_USUAL + 160.0 / n));
    double pitch = tall / n;

    area->top += 0.4 * (free - tall);
    area->bottom = area->top + tall;
    d->scale = fmin(SCALE_MOST, fmax(1.0, pitch / ROW_USUAL));
    columns need = measure(d, pitch >= 50.0 ? ET_TYPE_NAME * d->scale : ET_TYPE_SMALL);
    if (d->scale > 1.0 && (need.names > 0.26 * wide || need.numbers > 0.26 * wide)) {
        d->scale = 1.0;
        need = measure(d, ET_TYPE_NAME);
    }
    area->left += fmin(need.names, 0.3 * wide) + 40.0;
    area->right -= need.numbers + 50.0;
    return need;
}

static void draw(dumbbell *d)
{
    et_chart *chart = d->chart;
    const et_area *body = &chart->body;
    size_t n = d->says->row_count;
    double low, high;
    et_ticks ticks;
    et_area area = {body->left, body->top + 46.0, body->right, body->bottom - 38.0};

    columns need = plan(d, &area);
    find_range(d, &low, &high);
    area.top += HEADING_PITCH * (double)(draw_headings(d, &area, true) - 1);
    d->pitch = (area.bottom - area.top) / (double)n;
    d->panel = (et_plane){
        .area = area,
        .x0 = low, .x1 = high, .y0 = (double)n - 0.4, .y1 = -0.6};
    et_canvas_plane(chart->canvas, &d->panel);
    et_chart_ticks_across(chart, (const double[]){low, high},
                          d->panel.area.right - d->panel.area.left, chart->frame.relative,
                          &ticks);
    et_chart_axis_x(chart, &d->panel, &ticks, chart->frame.relative);
    (void)draw_headings(d, &area, false);
    for (size_t i = 0; i < n; i++) {
        draw_row(d, i, need.size);
    }
}

et_status et_chart_dumbbell(et_chart **out, const et_chart_dumbbell_says *says,
                            const et_look *look, et_error *err)
{
    dumbbell d = {.says = says};
    double margins[ROWS_MAX];

    *out = NULL;
    et_status status = check(says, err);
    if (status == ET_OK) {
        status = et_chart_open(&d.chart, &says->frame, look, err);
    }
    if (status != ET_OK) {
        return status;
    }
    for (size_t i = 0; i < says->row_count; i++) {
        d.rows[i] = &says->rows[i];
        margins[i] = says->rows[i].difference_margin;
    }
    if (!says->as_given) {
        qsort(d.rows, says->row_count, sizeof *d.rows, by_difference);
    }
    d.chart->decimals = et_words_common_decimals(margins, says->row_count);
    say(&d);
    draw(&d);
    return et_chart_finish(d.chart, ET_OK, out, err);
}
