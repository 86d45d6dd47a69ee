/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Is the order of places lasting? A cell a unit and year, coloured about 0, with its
 * number as exact as the cell has room for.
 */
#include "heat.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define YEARS_MAX 40
#define ROW_PITCH 29.0
#define COLUMNS_MAX 8
#define BREAK_GAP 8.0
#define COLUMN_GAP 26.0
#define NARROWEST 17.0 /* of a cell: a sign of 24 pixels */
#define LOOSE_PITCH 37.0
#define GAP 0.6        /* rows that stand for those left out */
#define FEWEST 10      /* rows worth showing of more     */

static et_status check(const et_chart_heat_says *says, et_error *err)
{
    bool any = false;

    if (says->row_count < 1 || says->row_count > ET_HEAT_ROWS || says->year_count < 2 ||
        says->year_count > YEARS_MAX) {
        return et_fail(err, ET_ERR_ARGUMENT, "found %zu rows of %zu years, expected 1 to "
                       "%d of 2 to %d", says->row_count, says->year_count, ET_HEAT_ROWS,
                       YEARS_MAX);
    }
    et_status status = et_chart_check_years(says->years, says->year_count, err);
    for (size_t i = 0; i < says->row_count && status == ET_OK; i++) {
        status = et_chart_check("the name of a row", says->rows[i].name, err);
        for (size_t t = 0; t < says->year_count; t++) {
            any |= isfinite(says->rows[i].values[t]);
        }
    }
    if (status == ET_OK && !any) {
        status = et_fail(err, ET_ERR_INPUT, "found no value in %zu rows of %zu years, "
                         "expected one at least", says->row_count, says->year_count);
    }
    return status;
}

/* ---- how it looks -------------------------------------------------------- */

static const char *cell_words(const et_heat *h, double value, char out[ET_WORD_SIZE])
{
    char number[ET_WORD_SIZE];

    switch (h->text) {
    case ET_HEAT_NUMBER:
        return et_chart_value(h->chart, value, h->decimals, out);
    case ET_HEAT_SCALED:
        return et_chart_value(h->chart, value * h->scale, 0, out);
    case ET_HEAT_SIGN:
        break;
    }
    /* the sign of the rounded number, so that noise about 0 has none */
    out[0] = '\0';
    if (!h->chart->frame.relative) {
        return out;
    }
    (void)et_words_signed(h->chart->language, value, h->chart->decimals, number);
    et_words_append(out, ET_WORD_SIZE, number[0] == '+'                     ? "+"
                                       : number[0] >= '0' && number[0] <= '9' ? ""
                                                                            : "−");
    return out;
}

static bool words_fit(const et_heat *h)
{
    et_type type = et_type_of(h->size, false, 0, ET_ALIGN_CENTRE);
    char text[ET_WORD_SIZE];

    for (size_t i = 0; i < h->count; i++) {
        for (size_t t = 0; t < h->says->year_count; t++) {
            double value = h->rows[i]->values[t];
            if (isfinite(value) &&
                et_canvas_measure(h->chart->canvas, cell_words(h, value, text), &type) >
                    h->cell - 3.0) {
                return false;
            }
        }
    }
    return true;
}

/* The most exact text that every cell has room for. */
static void choose_text(et_heat *h)
{
    h->text = ET_HEAT_NUMBER;
    h->scale = fabs(h->largest) < 10.0 ? 10.0 : 1.0;
    if (fabs(h->largest) < 0.1) {
        h->scale = 100.0;
    }
    for (h->decimals = h->chart->decimals; h->decimals >= 1; h->decimals--) {
        if (words_fit(h)) {
            return;
        }
    }
    h->text = ET_HEAT_SCALED;
    if (!words_fit(h)) {
        h->text = ET_HEAT_SIGN;
    }
}

/* Breaks before a year take some pixels of room. */
static size_t breaks_before(const et_heat *h, size_t t)
{
    size_t count = 0;

    for (size_t b = 0; b < h->chart->frame.break_count; b++) {
        int year = h->chart->frame.breaks[b].year;
        count += year > h->says->years[0] && year <= h->says->years[t];
    }
    return count;
}

static double gaps(const et_heat *h)
{
    return BREAK_GAP * (double)breaks_before(h, h->says->year_count - 1);
}

typedef struct column {
    size_t first, count, places;
    size_t break_row; /* rows were left out before it; 0: none    */
    double slots;     /* places and the gap where rows are missing */
    et_area area;
} column;

/* Where the word of a break must end: at the next rule, or where the next column begins
 * its own words. */
static double word_end(const et_heat *h, const column *c, const double *x, size_t b)
{
    const et_chart_frame *frame = &h->chart->frame;

    for (size_t k = 1; b + 1 < frame->break_count && k < h->says->year_count; k++) {
        if (h->says->years[k] >= frame->breaks[b + 1].year) {
            return x[k] - 0.5 * (h->cell + BREAK_GAP);
        }
    }
    return fmin(c->area.right + COLUMN_GAP + h->names, h->chart->body.right);
}

static void draw_years(et_heat *h, const column *c, const double *x)
{
    et_chart *chart = h->chart;
    et_type type = et_type_of(ET_TYPE_SMALL, false, chart->theme.muted, ET_ALIGN_CENTRE);
    bool whole = et_canvas_measure(chart->canvas, "2024", &type) < h->cell - 4.0;
    double last = -1e9;

    for (size_t t = h->says->year_count; t-- > 0;) {
        char year[ET_WORD_SIZE], text[ET_WORD_SIZE] = "";
        (void)et_words_years(h->says->years[t], h->says->years[t], year);
        et_words_append(text, sizeof text, whole ? "" : "’");
        et_words_append(text, sizeof text, whole ? year : year + 2);
        double room = et_canvas_measure(chart->canvas, text, &type) + 4.0;
        if (last > 0.0 && last - x[t] < room) {
            continue;
        }
        et_canvas_text(chart->canvas, x[t], c->area.top - 10.0, &type, text);
        last = x[t];
    }
}

static void draw_breaks(et_heat *h, const column *c, const double *x)
{
    et_chart *chart = h->chart;
    et_type type = et_type_of(ET_TYPE_SMALL, false, chart->theme.muted, ET_ALIGN_LEFT);

    for (size_t b = 0; b < chart->frame.break_count; b++) {
        const et_chart_break *change = &chart->frame.breaks[b];
        size_t t = 1;
        while (t < h->says->year_count && h->says->years[t] < change->year) {
            t++;
        }
        if (change->year <= h->says->years[0] || t == h->says->year_count) {
            continue;
        }
        double at = x[t] - 0.5 * (h->cell + BREAK_GAP);
        et_rule rule = {.x0 = at, .y0 = c->area.top - 66.0, .x1 = at,
                        .y1 = c->area.top - 36.0, .colour = chart->theme.muted,
                        .width = 1.5, .dash = ET_DOTTED};
        char word[ET_SENTENCE_SIZE];
        et_canvas_rule(chart->canvas, &rule);
        /* the years stand between the two parts of the rule */
        rule.y0 = c->area.top - 4.0;
        rule.y1 = c->area.bottom;
        et_canvas_rule(chart->canvas, &rule);
        double right = word_end(h, c, x, b);
        et_canvas_fit(chart->canvas, change->word, &type, right - at - 10.0, word);
        /* the footer has the words that find no room here */
        if (strcmp(word, change->word) == 0) {
            et_canvas_text(chart->canvas, at + 7.0, c->area.top - 44.0, &type, word);
        }
    }
}

static void draw_row(et_heat *h, const et_heat_row *row, const et_plane *panel,
                     const double *x, double place)
{
    et_chart *chart = h->chart;
    double px[YEARS_MAX], py[YEARS_MAX], y = et_plane_y(panel, place);
    et_colour colours[YEARS_MAX];
    size_t n = 0;
    char text[ET_SENTENCE_SIZE], words[ET_WORD_SIZE];
    et_type name = et_type_of(h->size, false, chart->theme.ink, ET_ALIGN_RIGHT);

    et_canvas_fit(chart->canvas, row->name, &name, h->names, text);
    et_canvas_text_middle(chart->canvas, panel->area.left - 12.0, y, &name, text);
    for (size_t t = 0; t < h->says->year_count; t++) {
        if (!isfinite(row->values[t])) {
            continue;
        }
        px[n] = x[t] - panel->area.left;
        py[n] = place;
        colours[n] = et_theme_at(chart->theme.level,
                                 (row->values[t] - h->centre) / h->limit);
        et_type type = et_type_of(h->size, false, et_theme_text_on(colours[n]),
                                  ET_ALIGN_CENTRE);
        (void)cell_words(h, row->values[t], words);
        if (words[0]) {
            et_canvas_text_middle(chart->canvas, x[t], y, &type, words);
        }
        n++;
    }
    et_curve cells = {.kind = ET_CURVE_CELLS, .name = row->name, .x = px, .y = py, .n = n,
                      .colours = colours, .half_x = 0.5 * h->cell - 1.0, .half_y = 0.46};
    et_canvas_curve(chart->canvas, &cells);
}

static void draw_column(et_heat *h, const column *c)
{
    double x[YEARS_MAX], left = c->area.left + h->names + 12.0;
    et_plane panel = {.area = {left, c->area.top, c->area.right, c->area.bottom},
                      .x0 = 0.0, .x1 = c->area.right - left,
                      .y0 = c->slots - 0.5, .y1 = -0.5};

    for (size_t t = 0; t < h->says->year_count; t++) {
        x[t] = left + ((double)t + 0.5) * h->cell +
               BREAK_GAP * (double)breaks_before(h, t);
    }
    et_canvas_plane(h->chart->canvas, &panel);
    draw_years(h, c, x);
    draw_breaks(h, c, x);
    for (size_t i = 0; i < c->count; i++) {
        bool lower = c->break_row > 0 && c->first + i >= c->break_row;
        draw_row(h, h->rows[c->first + i], &panel, x, (double)i + (lower ? GAP : 0.0));
    }
}

static double widest_name(const et_heat *h)
{
    et_type type = et_type_of(h->size, false, 0, ET_ALIGN_RIGHT);
    double width = 0.0;

    for (size_t i = 0; i < h->count; i++) {
        width = fmax(width, et_canvas_measure(h->chart->canvas, h->rows[i]->name, &type));
    }
    return width + 4.0;
}

static double top_of(const et_heat *h, const et_area *body)
{
    return body->top + (breaks_before(h, h->says->year_count - 1) ? 72.0 : 38.0);
}

/* Names and cells of the rows shown in `h->columns` columns of `body`. */
static column lay_out(et_heat *h, const et_area *body)
{
    double top = top_of(h, body), columns = (double)h->columns;
    column c = {.places = (h->count + h->columns - 1) / h->columns,
                .break_row = h->count < h->says->row_count && h->columns == 1
                                 ? h->count / 2 : 0};
    double slots = (double)c.places + (c.break_row ? GAP : 0.0);
    double wide = (body->right - body->left - COLUMN_GAP * (columns - 1.0)) / columns;
    double tall = fmin(body->bottom - top, (140.0 + 100.0 / slots) * slots);

    top += 0.3 * (body->bottom - top - tall);
    double least = NARROWEST * (double)h->says->year_count;

    h->size = tall / slots >= 54.0 ? ET_TYPE_NAME : ET_TYPE_SMALL;
    h->names = fmin(widest_name(h), fmax(60.0, wide - least - 12.0 - gaps(h)));
    h->cell = (wide - h->names - 12.0 - gaps(h)) / (double)h->says->year_count;
    c.slots = slots;
    c.area = (et_area){body->left, top, body->left + wide, top + tall};
    return c;
}

static void show_all(et_heat *h)
{
    h->count = h->says->row_count;
    for (size_t i = 0; i < h->count; i++) {
        h->rows[i] = &h->says->rows[i];
    }
}

/* Rows with a higher mean, or the same and earlier; those without values come last. */
static size_t rows_above(const et_heat *h, size_t row)
{
    double mean = et_heat_mean(h->says, &h->says->rows[row]);
    size_t above = 0;

    for (size_t i = 0; i < h->says->row_count; i++) {
        double other = et_heat_mean(h->says, &h->says->rows[i]);
        bool same = other == mean || (isnan(other) && isnan(mean));
        above += other > mean || (isnan(mean) && !isnan(other)) || (same && i < row);
    }
    return above;
}

/* As many of the highest as of the lowest rows, in the order given. */
static void show_ends(et_heat *h, size_t each)
{
    size_t n = h->says->row_count;

    h->count = 0;
    for (size_t i = 0; i < n; i++) {
        size_t above = rows_above(h, i);
        if (above < each || above >= n - each) {
            h->rows[h->count++] = &h->says->rows[i];
        }
    }
}

/* All rows where their cells have room for numbers; else the ends of the order in fewer
 * columns, where these do; else all with signs. Before the words, which say so. */
static void plan(et_heat *h)
{
    const et_area body = et_chart_body_guess(h->chart);
    double tall = body.bottom - top_of(h, &body);
    size_t n = h->says->row_count, fits = (size_t)fmax(1.0, floor(tall / ROW_PITCH));
    size_t columns = (n + fits - 1) / fits;

    columns = columns > COLUMNS_MAX ? COLUMNS_MAX : columns;
    size_t places = (n + columns - 1) / columns;
    columns = (n + places - 1) / places;
    show_all(h);
    h->columns = columns;
    (void)lay_out(h, &body);
    choose_text(h);
    size_t roomy = (size_t)floor(tall / LOOSE_PITCH);
    while (h->text == ET_HEAT_SIGN && --h->columns > 0) {
        size_t each = h->columns * roomy / 2;
        if (2 * each < FEWEST || 2 * each >= n) {
            continue;
        }
        show_ends(h, each);
        (void)lay_out(h, &body);
        choose_text(h);
    }
    if (h->text == ET_HEAT_SIGN) {
        show_all(h);
        h->columns = columns;
    }
}

static void draw(et_heat *h)
{
    column c = lay_out(h, &h->chart->body);
    double wide = c.area.right - c.area.left;

    if (!words_fit(h)) { /* a lower body has smaller type, never a higher one */
        h->size = ET_TYPE_SMALL;
    }
    for (c.first = 0; c.first < h->count; c.first += c.places) {
        size_t left = h->count - c.first;
        c.count = left < c.places ? left : c.places;
        draw_column(h, &c);
        c.area.left += wide + COLUMN_GAP;
        c.area.right += wide + COLUMN_GAP;
    }
}

/* Colours about 0 where values are against the country, else from lowest to highest. */
static void find_scale(et_heat *h)
{
    h->low = INFINITY;
    h->high = -INFINITY;
    for (size_t i = 0; i < h->says->row_count; i++) {
        for (size_t t = 0; t < h->says->year_count; t++) {
            double value = h->says->rows[i].values[t];
            if (isfinite(value)) {
                h->largest = fabs(value) > fabs(h->largest) ? value : h->largest;
                h->low = fmin(h->low, value);
                h->high = fmax(h->high, value);
            }
        }
    }
    bool relative = h->chart->frame.relative;
    h->centre = relative ? 0.0 : 0.5 * (h->low + h->high);
    h->limit = relative ? fabs(h->largest) : 0.5 * (h->high - h->low);
    h->limit = h->limit > 0.0 ? h->limit : 1.0;
}

et_status et_chart_heat(et_chart **out, const et_chart_heat_says *says,
                        const et_look *look, et_error *err)
{
    et_heat h = {.says = says};

    *out = NULL;
    et_status status = check(says, err);
    if (status == ET_OK) {
        status = et_chart_open(&h.chart, &says->frame, look, err);
    }
    if (status != ET_OK) {
        return status;
    }
    h.chart->decimals = et_words_decimals(says->margin);
    find_scale(&h);
    plan(&h);
    et_heat_say(&h);
    draw(&h);
    return et_chart_finish(h.chart, ET_OK, out, err);
}
