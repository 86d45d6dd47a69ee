/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All provinces at once: a small chart each, on one scale, with its line, its band and
 * the country at 0.
 */
#include "frame.h"

#include "examtrend/chart_more.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define UNITS_MAX 100
#define YEARS_MAX 40
#define GAP 10.0
#define HEAD 36.0  /* height of a small chart's name */
#define EDGE 7.0   /* from a small chart's edge to its scale */
#define PAD 6.0
#define POINT 4.0

typedef struct multiples {
    et_chart *chart;
    const et_chart_multiples_says *says;
    const et_multiple *units[UNITS_MAX]; /* in the order shown                        */
    double low, high;                    /* common scale                              */
    size_t columns, rows;
    double wide, tall;                   /* of a small chart with its gap             */
    bool numbers;                        /* slopes stand beside the names             */
    bool full;                           /* scales fill the charts, names where room is */
} multiples;

static et_status check(const et_chart_multiples_says *says, et_error *err)
{
    bool any = false;

    if (says->unit_count < 1 || says->unit_count > UNITS_MAX || says->year_count < 2 ||
        says->year_count > YEARS_MAX) {
        return et_fail(err, ET_ERR_ARGUMENT, "found %zu units over %zu years, expected 1 "
                       "to %d over 2 to %d", says->unit_count, says->year_count,
                       UNITS_MAX, YEARS_MAX);
    }
    et_status status = et_chart_check_years(says->years, says->year_count, err);
    for (size_t i = 0; i < says->unit_count && status == ET_OK; i++) {
        status = et_chart_check("the name of a unit", says->units[i].name, err);
        if (status == ET_OK && says->units[i].short_name) {
            status = et_chart_check("the short name of a unit", says->units[i].short_name,
                                    err);
        }
        if (status == ET_OK && says->units[i].abbreviation) {
            status = et_chart_check("the abbreviation of a unit",
                                    says->units[i].abbreviation, err);
        }
        for (size_t t = 0; t < says->year_count; t++) {
            any |= isfinite(says->units[i].values[t]);
        }
    }
    if (status == ET_OK && !any) {
        status = et_fail(err, ET_ERR_INPUT, "found no value for any of %zu units, "
                         "expected one at least", says->unit_count);
    }
    return status;
}

static bool has_slope(const et_multiple *unit)
{
    return unit->slope_margin > 0.0 && isfinite(unit->slope);
}

static int by_slope(const void *a, const void *b)
{
    const et_multiple *x = *(const et_multiple *const *)a;
    const et_multiple *y = *(const et_multiple *const *)b;

    if (has_slope(x) != has_slope(y)) {
        return has_slope(x) ? -1 : 1;
    }
    if (has_slope(x) && x->slope != y->slope) {
        return x->slope > y->slope ? -1 : 1;
    }
    return strcmp(x->name, y->name);
}

/* ---- the plan ------------------------------------------------------------ */

static void stretch(multiples *m, const double *series)
{
    for (size_t t = 0; series && t < m->says->year_count; t++) {
        if (isfinite(series[t])) {
            m->low = fmin(m->low, series[t]);
            m->high = fmax(m->high, series[t]);
        }
    }
}

static void find_range(multiples *m)
{
    m->low = m->chart->frame.relative ? 0.0 : INFINITY;
    m->high = m->chart->frame.relative ? 0.0 : -INFINITY;
    for (size_t i = 0; i < m->says->unit_count; i++) {
        stretch(m, m->units[i]->values);
        stretch(m, m->units[i]->fitted);
    }
    double edge = m->high > m->low ? 0.03 * (m->high - m->low) : 0.5;
    m->low -= edge;
    m->high += edge;
}

/* The longest name within `room`: full, short, with an initial (in `initial`),
 * abbreviated; the last when none fits. */
static const char *name_that_fits(const multiples *m, const et_multiple *unit,
                                  double room, char *initial)
{
    et_type type = et_type_of(ET_TYPE_SMALL, false, 0, ET_ALIGN_LEFT);
    const char *shorter = unit->short_name ? unit->short_name : unit->name;
    bool has_initial = et_words_initial(shorter, initial, ET_SENTENCE_SIZE);
    char other[ET_SENTENCE_SIZE];
    const char *names[] = {unit->name, unit->short_name, has_initial ? initial : NULL,
                           unit->abbreviation};
    const char *last = unit->name;

    for (size_t i = 0; has_initial && i < m->says->unit_count; i++) {
        const et_multiple *u = m->units[i];
        if (u != unit &&
            et_words_initial(u->short_name ? u->short_name : u->name, other,
                             sizeof other) &&
            strcmp(other, initial) == 0) {
            names[2] = NULL; /* two would share it */
        }
    }
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (names[i]) {
            last = names[i];
            if (et_canvas_measure(m->chart->canvas, last, &type) <= room) {
                break;
            }
        }
    }
    return last;
}

#define MARK_ROOM 21.0

/* Share of the units whose name has no room in small charts so wide. */
static double share_cut(const multiples *m, double wide)
{
    et_type type = et_type_of(ET_TYPE_SMALL, false, 0, ET_ALIGN_LEFT);
    size_t cut = 0;

    for (size_t i = 0; i < m->says->unit_count; i++) {
        const et_multiple *unit = m->units[i];
        const char *name = unit->short_name ? unit->short_name : unit->name;
        bool clear = has_slope(unit) && unit->verdict != ET_VERDICT_CANNOT_TELL;
        cut += et_canvas_measure(m->chart->canvas, name, &type) >
               wide - 2.0 * PAD - (clear ? MARK_ROOM : 0.0);
    }
    return (double)cut / (double)m->says->unit_count;
}

/* Whether nearly every unit keeps its name, or its short one, beside its slope. */
static bool numbers_fit(const multiples *m)
{
    et_type type = et_type_of(ET_TYPE_SMALL, true, 0, ET_ALIGN_LEFT);
    char number[ET_WORD_SIZE];
    size_t tight = 0;

    for (size_t i = 0; i < m->says->unit_count; i++) {
        const et_multiple *unit = m->units[i];
        (void)et_words_signed(m->chart->language, unit->slope, m->chart->decimals,
                              number);
        double room = m->wide - GAP - 2.0 * PAD - 24.0 -
                      et_canvas_measure(m->chart->canvas, number, &type);
        type.bold = false;
        const char *name = unit->short_name ? unit->short_name : unit->name;
        tight += has_slope(unit) &&
                 et_canvas_measure(m->chart->canvas, name, &type) > room;
        type.bold = true;
    }
    return tight * 8 <= m->says->unit_count;
}

/* Pixels that a unit's curves span in a small chart whose scale fills it. */
static void reach_of(const multiples *m, const et_multiple *unit, double *top,
                     double *bottom)
{
    const double *series[] = {unit->values, unit->fitted, unit->low, unit->high};
    double tall = m->tall - GAP - 2.0 * EDGE, low = INFINITY, high = -INFINITY;

    for (size_t k = 0; k < 4; k++) {
        for (size_t t = 0; series[k] && t < m->says->year_count; t++) {
            if (isfinite(series[k][t])) {
                low = fmin(low, fmax(series[k][t], m->low));
                high = fmax(high, fmin(series[k][t], m->high));
            }
        }
    }
    *top = EDGE + (m->high - high) / (m->high - m->low) * tall - POINT;
    *bottom = EDGE + (m->high - low) / (m->high - m->low) * tall + POINT;
}

/* A name stands above its curves or below them, wherever is room. */
static bool is_below(const multiples *m, const et_multiple *unit)
{
    double top, bottom;

    reach_of(m, unit, &top, &bottom);
    return top < HEAD;
}

/* Whether every name finds room beside its curves, so that the scale may fill the small
 * charts. */
static bool names_find_room(const multiples *m)
{
    for (size_t i = 0; i < m->says->unit_count; i++) {
        double top, bottom;
        reach_of(m, m->units[i], &top, &bottom);
        if (top < HEAD && bottom > m->tall - GAP - HEAD) {
            return false;
        }
    }
    return true;
}

/* As many columns as leave room for names above and for lines below them. */
static void plan(multiples *m, const et_area *body)
{
    double width = body->right - body->left + GAP;
    double height = body->bottom - body->top + GAP, best = -1.0;

    m->columns = 1;
    for (size_t columns = 1; columns <= m->says->unit_count; columns++) {
        size_t rows = (m->says->unit_count + columns - 1) / columns;
        double wide = width / (double)columns - GAP, tall = height / (double)rows - GAP;
        double room = fmin(wide / 188.0, 1.0) * fmin(tall / 110.0, 1.0) *
                      (1.0 - 0.4 * share_cut(m, wide));
        double shape = 0.1 / (1.0 + fabs(log(wide / tall) - log(2.2)));
        if (room + shape > best) {
            best = room + shape;
            m->columns = columns;
        }
    }
    m->rows = (m->says->unit_count + m->columns - 1) / m->columns;
    m->wide = width / (double)m->columns;
    m->tall = height / (double)m->rows;
    m->numbers = numbers_fit(m);
    /* names that stand now above, now below are hard to find: only for want of room */
    m->full = m->tall - GAP - HEAD - EDGE < 52.0 && names_find_room(m);
}

/* ---- what it says -------------------------------------------------------- */

static void say(multiples *m)
{
    et_chart *chart = m->chart;
    et_head head = {.title_count = 1};
    et_verdict_counts counts = {0};
    char sentence[ET_SENTENCE_SIZE], number[ET_WORD_SIZE];

    for (size_t i = 0; i < m->says->unit_count; i++) {
        const et_multiple *unit = m->units[i];
        counts.up += has_slope(unit) && unit->verdict == ET_VERDICT_UP;
        counts.down += has_slope(unit) && unit->verdict == ET_VERDICT_DOWN;
        counts.unclear += has_slope(unit) && unit->verdict == ET_VERDICT_CANNOT_TELL;
    }
    if (counts.up + counts.down + counts.unclear == 0) {
        (void)et_words_count(chart->language, (double)m->says->unit_count, number);
        (void)et_words_say(chart->language, ET_SAY_MULTIPLES_NO_SLOPES,
                           ET_ARGUMENTS(number,
                                        et_words_noun(chart->language, chart->frame.noun,
                                                      m->says->unit_count)),
                           head.titles[0], ET_SENTENCE_SIZE);
    } else {
        et_chart_count_verdicts(chart, &counts, head.titles[0], ET_SENTENCE_SIZE);
    }
    if (counts.up + counts.down + counts.unclear > 0) {
        et_chart_subtitle(chart, &head, ET_SAY_MULTIPLES_BAND);
        et_chart_subtitle(chart, &head, ET_SAY_MULTIPLES_MARKS);
    }
    if (m->numbers && counts.up + counts.down + counts.unclear > 0) {
        (void)et_words_say(chart->language, ET_SAY_PER_YEAR,
                           ET_ARGUMENTS(chart->frame.unit), sentence, sizeof sentence);
        (void)et_words_say(chart->language, ET_SAY_MULTIPLES_SLOPE,
                           ET_ARGUMENTS(sentence), et_head_note(&head), ET_SENTENCE_SIZE);
    }
    if (chart->frame.relative) {
        et_chart_note(chart, &head, ET_SAY_MULTIPLES_COUNTRY);
    }
    et_chart_head(chart, &head);

    et_chart_alt_begin(chart, ET_SAY_MULTIPLES_KIND);
    for (size_t i = 0; i < m->says->unit_count; i++) {
        const et_multiple *unit = m->units[i];
        if (has_slope(unit) && unit->verdict != ET_VERDICT_CANNOT_TELL) {
            (void)et_words_say(chart->language, ET_SAY_ALT_ITEM,
                               ET_ARGUMENTS(unit->name,
                                            et_chart_said(chart, unit->slope,
                                                          unit->slope_margin, number)),
                               sentence, sizeof sentence);
            et_chart_alt_add(chart, sentence);
        }
    }
}

/* ---- drawing ------------------------------------------------------------- */

/* A row of NaN at every break that lines may not cross. */
static size_t fill(const multiples *m, const double *series, const double *other,
                   double *x, double *y, double *z)
{
    size_t n = 0;

    for (size_t t = 0; t < m->says->year_count; t++) {
        if (t > 0 &&
            et_chart_is_cut(m->chart, m->says->years[t - 1], m->says->years[t])) {
            x[n] = y[n] = z[n] = NAN;
            n++;
        }
        /* a band that leaves the small chart is cut at its edge */
        x[n] = m->says->years[t];
        y[n] = fmin(fmax(series[t], m->low), m->high);
        z[n] = other ? fmin(fmax(other[t], m->low), m->high) : 0.0;
        if (!isfinite(series[t]) || (other && !isfinite(other[t]))) {
            y[n] = NAN;
        }
        n++;
    }
    return n;
}

static bool has_value(const multiples *m, const double *series)
{
    for (size_t t = 0; series && t < m->says->year_count; t++) {
        if (isfinite(series[t])) {
            return true;
        }
    }
    return false;
}

static void draw_curves(multiples *m, const et_multiple *unit)
{
    et_canvas *canvas = m->chart->canvas;
    double x[2 * YEARS_MAX], y[2 * YEARS_MAX], z[2 * YEARS_MAX];
    et_colour colour = has_slope(unit) ? et_chart_verdict_colour(m->chart, unit->verdict)
                                       : m->chart->theme.cannot_tell;

    if (unit->low && unit->high) {
        et_curve band = {.kind = ET_CURVE_BAND,
                         .name = unit->name,
                         .x = x,
                         .y = y,
                         .z = z,
                         .colour = colour,
                         .alpha = 0.18};
        band.n = fill(m, unit->low, unit->high, x, y, z);
        et_canvas_curve(canvas, &band);
    }
    et_curve points = {.kind = ET_CURVE_POINTS, .name = unit->name, .x = x, .y = y,
                       .colour = m->chart->theme.muted, .radius = POINT};
    points.n = fill(m, unit->values, NULL, x, y, z);
    et_canvas_curve(canvas, &points);
    et_curve line = {.name = unit->name, .x = x, .y = y, .colour = colour, .width = 3.5};
    line.n = fill(m, has_value(m, unit->fitted) ? unit->fitted : unit->values, NULL, x, y,
                  z);
    et_canvas_curve(canvas, &line);
}

static void draw_name(multiples *m, const et_multiple *unit, const et_area *area)
{
    et_chart *chart = m->chart;
    bool clear = has_slope(unit) && unit->verdict != ET_VERDICT_CANNOT_TELL;
    et_colour colour = clear ? et_chart_verdict_colour(chart, unit->verdict)
                             : chart->theme.muted;
    et_type value = et_type_of(ET_TYPE_SMALL, clear, colour, ET_ALIGN_RIGHT);
    et_type name = et_type_of(ET_TYPE_SMALL, false, chart->theme.ink, ET_ALIGN_LEFT);
    et_type mark = et_type_of(18.0, false, colour, ET_ALIGN_RIGHT);
    char text[ET_SENTENCE_SIZE], initial[ET_SENTENCE_SIZE], number[ET_WORD_SIZE] = "";
    double right = area->right - PAD;
    double baseline =
        m->full && is_below(m, unit) ? area->bottom - 10.0 : area->top + 26.0;

    if (m->numbers && has_slope(unit)) {
        (void)et_words_signed(chart->language, unit->slope, chart->decimals, number);
        et_canvas_text(chart->canvas, right, baseline, &value, number);
        right -= et_canvas_measure(chart->canvas, number, &value) + 4.0;
    }
    if (clear) {
        const char *sign = et_chart_verdict_mark(unit->verdict);
        et_canvas_text(chart->canvas, right, baseline - 2.0, &mark, sign);
        right -= et_canvas_measure(chart->canvas, sign, &mark) + 3.0;
    }
    double room = right - area->left - PAD;
    et_canvas_fit(chart->canvas, name_that_fits(m, unit, room, initial), &name,
                  room, text);
    et_canvas_text(chart->canvas, area->left + PAD, baseline, &name, text);
}

static void draw_unit(multiples *m, size_t i)
{
    et_chart *chart = m->chart;
    const et_area *body = &chart->body;
    double left = body->left + m->wide * (double)(i % m->columns);
    double top = body->top + m->tall * (double)(i / m->columns);
    et_box field = {.area = {left, top, left + m->wide - GAP, top + m->tall - GAP},
                    .fill = chart->theme.panel};
    et_plane panel = {.area = {field.area.left + PAD,
                               field.area.top + (m->full ? EDGE : HEAD),
                               field.area.right - PAD, field.area.bottom - EDGE},
                      .x0 = m->says->years[0] - 0.4,
                      .x1 = m->says->years[m->says->year_count - 1] + 0.4,
                      .y0 = m->low, .y1 = m->high};

    et_canvas_plane(chart->canvas, &panel);
    et_canvas_box(chart->canvas, &field);
    if (chart->frame.relative) {
        double y = et_plane_y(&panel, 0.0);
        et_rule country = {.x0 = field.area.left, .y0 = y, .x1 = field.area.right,
                           .y1 = y, .colour = chart->theme.context, .width = 2.0};
        et_canvas_rule(chart->canvas, &country);
    }
    draw_name(m, m->units[i], &field.area);
    draw_curves(m, m->units[i]);
}

et_status et_chart_multiples(et_chart **out, const et_chart_multiples_says *says,
                             const et_look *look, et_error *err)
{
    multiples m = {.says = says};
    double margins[UNITS_MAX];

    *out = NULL;
    et_status status = check(says, err);
    if (status == ET_OK) {
        status = et_chart_open(&m.chart, &says->frame, look, err);
    }
    if (status != ET_OK) {
        return status;
    }
    for (size_t i = 0; i < says->unit_count; i++) {
        m.units[i] = &says->units[i];
        margins[i] = says->units[i].slope_margin;
    }
    if (!says->as_given) {
        qsort(m.units, says->unit_count, sizeof *m.units, by_slope);
    }
    m.chart->decimals = et_words_common_decimals(margins, says->unit_count);
    /* the name must leave room for the number */
    m.chart->decimals = m.chart->decimals > 2 ? 2 : m.chart->decimals;
    find_range(&m);
    et_area whole = et_chart_body_guess(m.chart);
    plan(&m, &whole);
    say(&m);
    bool numbers = m.numbers; /* the words have promised them */
    plan(&m, &m.chart->body);
    m.numbers = numbers;
    for (size_t i = 0; i < says->unit_count; i++) {
        draw_unit(&m, i);
    }
    return et_chart_finish(m.chart, ET_OK, out, err);
}
