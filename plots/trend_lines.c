/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lines over years: points, the fitted line with its band, and labels at the ends that do
 * not touch.
 */
#include "trend.h"

#include <math.h>
#include <stdlib.h>

#define LINES_MAX ET_SERIES_MAX

static void stretch(const double *values, size_t n, double *low, double *high)
{
    for (size_t t = 0; values && t < n; t++) {
        if (isfinite(values[t])) {
            *low = fmin(*low, values[t]);
            *high = fmax(*high, values[t]);
        }
    }
}

static void find_range(const et_chart_trend_says *says, double *low, double *high)
{
    *low = says->frame.relative ? 0.0 : INFINITY;
    *high = says->frame.relative ? 0.0 : -INFINITY;
    for (size_t i = 0; i < says->line_count; i++) {
        const et_trend_line *line = &says->lines[i];
        stretch(line->values, says->year_count, low, high);
        stretch(line->fitted, says->year_count, low, high);
        stretch(line->low, says->year_count, low, high);
        stretch(line->high, says->year_count, low, high);
    }
    for (size_t i = 0; i < says->other_count; i++) {
        stretch(says->others[i], says->year_count, low, high);
    }
}

/* Blue shades rise, red ones fall, the rest take the theme's other colours, so that five
 * lines stay apart. */
static void choose_colours(const et_chart *chart, const et_chart_trend_says *says,
                           et_colour *colours)
{
    size_t ups = 0, downs = 0, others = 0;
    const et_theme *t = &chart->theme;

    for (size_t i = 0; i < says->line_count; i++) {
        et_verdict v = says->lines[i].verdict;
        if (v == ET_VERDICT_UP) {
            colours[i] = et_theme_blend(t->up, t->ink, 1.0 - 0.28 * (double)(ups++ % 3));
        } else if (v == ET_VERDICT_DOWN) {
            colours[i] = et_theme_blend(t->down, t->ink,
                                        1.0 - 0.28 * (double)(downs++ % 3));
        } else {
            colours[i] = t->series[others++ % ET_SERIES_MAX];
        }
    }
}

/* Rows of x, y (and z) for a curve, with an empty row at every break of the exam. */
typedef struct rows {
    double *x, *y, *z;
    size_t n;
} rows;

static void fill_rows(const et_chart *chart, const et_chart_trend_says *says,
                      const double *y, const double *z, rows *out)
{
    out->n = 0;
    for (size_t t = 0; t < says->year_count; t++) {
        if (t > 0 && et_chart_is_cut(chart, says->years[t - 1], says->years[t])) {
            out->x[out->n] = out->y[out->n] = out->z[out->n] = NAN;
            out->n++;
        }
        out->x[out->n] = says->years[t];
        out->y[out->n] = y[t];
        out->z[out->n] = z ? z[t] : 0.0;
        out->n++;
    }
}

static void draw_line(et_chart *chart, const et_chart_trend_says *says, size_t i,
                      et_colour colour, rows *r)
{
    static const et_shape shapes[] = {ET_SHAPE_DISC, ET_SHAPE_SQUARE, ET_SHAPE_DIAMOND,
                                      ET_SHAPE_PENTAGON, ET_SHAPE_DISC};
    const et_trend_line *line = &says->lines[i];
    et_curve curve = {.name = line->name, .x = r->x, .y = r->y, .colour = colour};

    fill_rows(chart, says, et_trend_drawn(says, line), NULL, r);
    curve.n = r->n;
    curve.width = 4.5;
    et_canvas_curve(chart->canvas, &curve);
    fill_rows(chart, says, line->values, NULL, r);
    curve.kind = ET_CURVE_POINTS;
    curve.n = r->n;
    curve.radius = 8.0;
    curve.width = 1.0;
    curve.shape = shapes[i % LINES_MAX];
    curve.haloed = true;
    et_canvas_curve(chart->canvas, &curve);
}

static void draw_curves(et_chart *chart, const et_chart_trend_says *says,
                        const et_colour *colours, rows *r)
{
    for (size_t i = 0; i < says->other_count; i++) {
        fill_rows(chart, says, says->others[i], NULL, r);
        et_curve curve = {.name = says->other_names ? says->other_names[i] : NULL,
                          .x = r->x, .y = r->y, .n = r->n, .width = 1.5,
                          .colour = chart->theme.context, .backdrop = true};
        et_canvas_curve(chart->canvas, &curve);
    }
    for (size_t i = 0; i < says->line_count; i++) {
        const et_trend_line *line = &says->lines[i];
        if (line->low && line->high) {
            fill_rows(chart, says, line->low, line->high, r);
            et_curve band = {.kind = ET_CURVE_BAND, .name = line->name, .x = r->x,
                             .y = r->y, .z = r->z, .n = r->n, .colour = colours[i],
                             .alpha = 0.15};
            et_canvas_curve(chart->canvas, &band);
        }
    }
    for (size_t i = says->line_count; i-- > 0;) {
        draw_line(chart, says, i, colours[i], r);
    }
}

/* ---- labels at the line ends --------------------------------------------- */

#define NAME_PITCH 36.0
#define SLOPE_PITCH 31.0
#define LONG_NAME 26.0 /* type of a name on two lines */
#define LONG_PITCH 31.0
#define LEADER 26.0

typedef struct label {
    char name[ET_SENTENCE_SIZE], slope[ET_SENTENCE_SIZE];
    char number[ET_WORD_SIZE]; /* the slope without its unit, for tight places */
    et_lines lines;            /* the name, on two lines where it is long      */
    double size, pitch;        /* of their type                                */
} label;

static void write_label(const et_chart *chart, const et_trend_line *line, label *out)
{
    const char *mark =
        line->slope_margin > 0.0 ? et_chart_verdict_mark(line->verdict) : "";

    out->name[0] = '\0';
    et_words_append(out->name, sizeof out->name, mark);
    et_words_append(out->name, sizeof out->name, mark[0] ? " " : "");
    et_words_append(out->name, sizeof out->name, line->name);
    et_trend_say_slope(chart, line, out->slope, sizeof out->slope);
    (void)et_chart_said(chart, line->slope, line->slope_margin, out->number);
}

/* The name on one line, else on two smaller ones. */
static void break_name(label *l, double room)
{
    l->size = ET_TYPE_NAME;
    l->pitch = NAME_PITCH;
    et_layout_wrap(l->name, &(et_wrap){.size = l->size, .bold = true, .width = room,
                                       .most = 1}, &l->lines);
    if (l->lines.cut) {
        l->size = LONG_NAME;
        l->pitch = LONG_PITCH;
        et_layout_wrap(l->name, &(et_wrap){.size = l->size, .bold = true, .even = true,
                                           .width = room, .most = 2}, &l->lines);
    }
}

static double label_height(const label *l)
{
    return l->pitch * (double)l->lines.count + (l->slope[0] ? SLOPE_PITCH : 0.0);
}

#define ABOVE_PANEL 14.0
#define BELOW_PANEL 46.0
#define LABEL_GAP 10.0

/* The value that the label of a line points to. */
static double end_value(const et_chart_trend_says *says, const et_trend_line *line,
                        double *year)
{
    const double *series = et_trend_drawn(says, line);

    for (size_t t = says->year_count; t-- > 0;) {
        if (isfinite(series[t])) {
            *year = says->years[t];
            return series[t];
        }
    }
    *year = says->years[says->year_count - 1];
    return NAN;
}

static void draw_labels(et_chart *chart, const et_chart_trend_says *says,
                        const et_plane *panel, const et_colour *colours,
                        label *labels)
{
    double wanted[LINES_MAX], height[LINES_MAX], placed[LINES_MAX], year;
    size_t line_of[LINES_MAX], n = 0;
    double left = panel->area.right + LEADER + 6.0;
    double right = chart->body.right, room = (right - left) / chart->theme.width;

    for (size_t i = 0; i < says->line_count; i++) {
        double end = end_value(says, &says->lines[i], &year);
        if (isfinite(end)) {
            line_of[n] = i;
            wanted[n] = et_plane_y(panel, end);
            break_name(&labels[i], room);
            height[n++] = label_height(&labels[i]);
        }
    }
    et_label_space space = {panel->area.top - 10.0, panel->area.bottom + 10.0,
                            LABEL_GAP};
    (void)et_layout_place(wanted, height, n, &space, placed);
    for (size_t k = 0; k < n; k++) {
        size_t i = line_of[k];
        char text[ET_SENTENCE_SIZE];
        double top = placed[k] - 0.5 * height[k];
        (void)end_value(says, &says->lines[i], &year);
        et_rule leader = {.x0 = et_plane_x(panel, year) + 12.0, .y0 = wanted[k],
                          .x1 = left - et_chart_leader_gap(chart),
                          .y1 = placed[k], .colour = colours[i],
                          .width = 2.0, .front = true};
        et_canvas_rule(chart->canvas, &leader);
        et_type type = et_type_of(labels[i].size, true, colours[i], ET_ALIGN_LEFT);
        for (size_t row = 0; row < labels[i].lines.count; row++) {
            et_canvas_text(chart->canvas, left, top + 0.9 * type.size, &type,
                           labels[i].lines.text[row]);
            top += labels[i].pitch;
        }
        type = et_type_of(ET_TYPE_SMALL, false, chart->theme.muted, ET_ALIGN_LEFT);
        bool whole = et_canvas_measure(chart->canvas, labels[i].slope, &type) <=
                     right - left;
        et_canvas_fit(chart->canvas, whole ? labels[i].slope : labels[i].number, &type,
                      right - left, text);
        if (labels[i].slope[0]) {
            et_canvas_text(chart->canvas, left, top + 22.0, &type, text);
        }
    }
}

static double label_room(const et_chart *chart, const label *labels, size_t n)
{
    et_type name = et_type_of(ET_TYPE_NAME, true, 0, ET_ALIGN_LEFT);
    et_type slope = et_type_of(ET_TYPE_SMALL, false, 0, ET_ALIGN_LEFT);
    double room = 0.0, all = chart->body.right - chart->body.left;

    for (size_t i = 0; i < n; i++) {
        room = fmax(room, et_canvas_measure(chart->canvas, labels[i].name, &name));
        room = fmax(room, et_canvas_measure(chart->canvas, labels[i].slope, &slope));
    }
    return fmin(room * 1.02 + LEADER + 6.0, all < 1100.0 ? 0.44 * all : 0.36 * all);
}

double et_trend_wants(const et_chart *chart, const et_chart_trend_says *says)
{
    label labels[LINES_MAX];
    double tall = ABOVE_PANEL + BELOW_PANEL;

    for (size_t i = 0; i < says->line_count; i++) {
        write_label(chart, &says->lines[i], &labels[i]);
    }
    double room = label_room(chart, labels, says->line_count) - LEADER - 6.0;
    for (size_t i = 0; i < says->line_count; i++) {
        break_name(&labels[i], room / chart->theme.width);
        tall += label_height(&labels[i]) + LABEL_GAP;
    }
    return tall;
}

static void draw_country(et_chart *chart, const et_plane *panel)
{
    et_type type = et_type_of(ET_TYPE_SMALL, false, chart->theme.ink, ET_ALIGN_LEFT);
    et_canvas_text(chart->canvas, panel->area.left + 4.0, et_plane_y(panel, 0.0) - 9.0,
                   &type, et_words_word(chart->language, ET_SAY_COUNTRY));
}

static void draw(et_chart *chart, const et_chart_trend_says *says, rows *r)
{
    const et_area *body = &chart->body;
    et_colour colours[LINES_MAX];
    label labels[LINES_MAX];
    et_ticks ticks;
    double low, high;

    for (size_t i = 0; i < says->line_count; i++) {
        write_label(chart, &says->lines[i], &labels[i]);
    }
    find_range(says, &low, &high);
    double edge = high > low ? 0.05 * (high - low) : 0.5;
    low -= edge;
    high += edge;
    et_layout_ticks(low, high, 9, &ticks);
    et_plane panel = {.y0 = low, .y1 = high};
    panel.area = (et_area){body->left + et_chart_axis_room(chart, &ticks),
                           body->top + ABOVE_PANEL,
                           body->right - label_room(chart, labels, says->line_count),
                           body->bottom - BELOW_PANEL};
    /* room before the first year for the word at the zero line */
    et_type small = et_type_of(ET_TYPE_SMALL, false, 0, ET_ALIGN_LEFT);
    const char *country = et_words_word(chart->language, ET_SAY_COUNTRY);
    double word = chart->frame.relative
                      ? et_canvas_measure(chart->canvas, country, &small) + 24.0
                      : 40.0;
    double span = says->years[says->year_count - 1] - says->years[0];
    double scale = fmax(span, 1.0) / (panel.area.right - panel.area.left - word - 16.0);
    panel.x0 = says->years[0] - (span > 0.0 ? word * scale : 0.5);
    panel.x1 = says->years[says->year_count - 1] + (span > 0.0 ? 16.0 * scale : 0.5);
    (void)et_chart_breaks_room(chart, &panel);

    choose_colours(chart, says, colours);
    et_canvas_plane(chart->canvas, &panel);
    et_chart_axis_y(chart, &panel, &ticks);
    et_chart_axis_years(chart, &panel, says->years, says->year_count);
    et_chart_breaks(chart, &panel);
    if (chart->frame.relative) {
        draw_country(chart, &panel);
    }
    draw_curves(chart, says, colours, r);
    draw_labels(chart, says, &panel, colours, labels);
}

void et_trend_choose_decimals(et_chart *chart, const et_chart_trend_says *says)
{
    double margins[LINES_MAX];

    for (size_t i = 0; i < says->line_count; i++) {
        margins[i] = says->lines[i].slope_margin;
    }
    chart->decimals = et_words_common_decimals(margins, says->line_count);
}

et_status et_trend_draw(et_chart *chart, const et_chart_trend_says *says, et_error *err)
{
    /* a break may lie before every year */
    size_t room = 2 * says->year_count;
    double *numbers = malloc(3 * room * sizeof *numbers);

    if (!numbers) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory while drawing");
    }
    rows r = {numbers, numbers + room, numbers + 2 * room, 0};
    draw(chart, says, &r);
    free(numbers);
    return ET_OK;
}
