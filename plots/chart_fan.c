/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What comes next, and how sure is that? The data, a fan of 50, 80 and 95 %, and what
 * would be if the paper were another.
 */
#include "frame.h"

#include "examtrend/chart_more.h"

#include <math.h>
#include <string.h>

#define YEARS_MAX 40
#define FUTURE_MAX 20
#define SCENARIOS_MAX 4
#define BANDS 3

static const char *const band_names[BANDS] = {"50%", "80%", "95%"};

typedef struct fan {
    et_chart *chart;
    const et_chart_fan_says *says;
    et_plane panel;
    bool joined;      /* the fan opens from the last value: no break lies between       */
    bool words_above; /* of breaks, above the panel                                     */
    int last_year;
    double last;      /* the last value                                                 */
} fan;

static et_status check_future(const et_chart_fan_says *says, et_error *err)
{
    for (size_t h = 0; h < says->future_count; h++) {
        double below = says->middle[h], above = says->middle[h];
        for (int b = 0; b < BANDS; b++) {
            if (!(says->low[b][h] <= below && says->high[b][h] >= above)) {
                return et_fail(
                    err, ET_ERR_ARGUMENT,
                    "found %g to %g as the %s band of "
                    "%d, expected it to hold the middle and the narrower bands",
                    says->low[b][h], says->high[b][h], band_names[b],
                    says->future_years[h]);
            }
            below = says->low[b][h];
            above = says->high[b][h];
        }
        if (!isfinite(below) || !isfinite(above)) {
            return et_fail(err, ET_ERR_INPUT,
                           "found no forecast for %d, expected numbers",
                           says->future_years[h]);
        }
    }
    return ET_OK;
}

static et_status check(const et_chart_fan_says *says, et_error *err)
{
    bool any = false;

    if (says->year_count < 1 || says->year_count > YEARS_MAX || says->future_count < 1 ||
        says->future_count > FUTURE_MAX || says->scenario_count > SCENARIOS_MAX) {
        return et_fail(err, ET_ERR_ARGUMENT, "found %zu years, %zu to come and %zu "
                       "scenarios, expected 1 to %d, 1 to %d and at most %d",
                       says->year_count, says->future_count, says->scenario_count,
                       YEARS_MAX, FUTURE_MAX, SCENARIOS_MAX);
    }
    et_status status = et_chart_check_years(says->years, says->year_count, err);
    if (status == ET_OK) {
        status = et_chart_check_years(says->future_years, says->future_count, err);
    }
    if (status == ET_OK && says->future_years[0] <= says->years[says->year_count - 1]) {
        status = et_fail(err, ET_ERR_ARGUMENT,
                         "found a forecast for %d after data to %d, "
                         "expected later years",
                         says->future_years[0], says->years[says->year_count - 1]);
    }
    if (status == ET_OK) {
        status = et_chart_check("whose forecast it is", says->who, err);
    }
    for (size_t i = 0; i < says->scenario_count && status == ET_OK; i++) {
        status = et_chart_check("the name of a scenario", says->scenarios[i].name, err);
    }
    for (size_t t = 0; t < says->year_count; t++) {
        any |= isfinite(says->values[t]);
    }
    if (status == ET_OK && !any) {
        status = et_fail(err, ET_ERR_INPUT,
                         "found no value before the forecast, expected "
                         "one at least");
    }
    return status == ET_OK ? check_future(says, err) : status;
}

static void find_last(fan *f)
{
    for (size_t t = 0; t < f->says->year_count; t++) {
        if (isfinite(f->says->values[t])) {
            f->last = f->says->values[t];
            f->last_year = f->says->years[t];
        }
    }
    f->joined = !et_chart_is_cut(f->chart, f->last_year, f->says->future_years[0]);
}

/* ---- what it says -------------------------------------------------------- */

static void say(fan *f)
{
    const et_chart_fan_says *says = f->says;
    et_chart *chart = f->chart;
    et_head head = {.title_count = 1};
    char year[ET_WORD_SIZE], text[2 * BANDS + 1][ET_WORD_SIZE],
        sentence[ET_SENTENCE_SIZE];

    (void)et_words_years(says->future_years[0], says->future_years[0], year);
    (void)et_chart_value(chart, says->low[1][0], chart->decimals, text[0]);
    (void)et_chart_value(chart, says->high[1][0], chart->decimals, text[1]);
    (void)et_chart_value(chart, says->middle[0], chart->decimals, text[2]);
    (void)et_words_say(chart->language, ET_SAY_FAN_TITLE,
                       ET_ARGUMENTS(says->who, year, text[0], text[1], text[2]),
                       head.titles[0], ET_SENTENCE_SIZE);
    et_chart_subtitle(chart, &head, ET_SAY_FAN_BANDS);
    if (says->scenario_count > 0) {
        et_chart_subtitle(chart, &head, ET_SAY_FAN_SCENARIOS);
    }
    et_chart_head(chart, &head);
    et_chart_alt_begin(chart, ET_SAY_FAN_KIND);
    for (size_t h = 0; h < says->future_count; h++) {
        (void)et_words_years(says->future_years[h], says->future_years[h], year);
        for (int b = 0; b < BANDS; b++) {
            (void)et_chart_value(chart, says->low[b][h], chart->decimals, text[2 * b]);
            (void)et_chart_value(chart, says->high[b][h], chart->decimals,
                                 text[2 * b + 1]);
        }
        et_chart_alt_add(chart, et_words_say(chart->language, ET_SAY_FAN_ALT,
                                             ET_ARGUMENTS(year, text[0], text[1], text[2],
                                                          text[3], text[4], text[5]),
                                             sentence, sizeof sentence));
    }
}

/* ---- how it looks -------------------------------------------------------- */

static void find_range(const fan *f, double *low, double *high)
{
    const et_chart_fan_says *says = f->says;

    *low = INFINITY;
    *high = -INFINITY;
    for (size_t t = 0; t < says->year_count; t++) {
        if (isfinite(says->values[t])) {
            *low = fmin(*low, says->values[t]);
            *high = fmax(*high, says->values[t]);
        }
    }
    for (size_t h = 0; h < says->future_count; h++) {
        *low = fmin(*low, says->low[BANDS - 1][h]);
        *high = fmax(*high, says->high[BANDS - 1][h]);
        for (size_t i = 0; i < says->scenario_count; i++) {
            *low = fmin(*low, says->scenarios[i].values[h]);
            *high = fmax(*high, says->scenarios[i].values[h]);
        }
    }
    double edge = *high > *low ? 0.05 * (*high - *low) : 0.5;
    *low -= edge;
    *high += edge;
}

/* Future values after the point that they open from, or as a bar of some width where
 * there is none and only one year comes. */
static size_t open_from(const fan *f, const double *series, double *x, double *y)
{
    size_t n = 0;

    if (f->joined) {
        x[n] = f->last_year;
        y[n++] = f->last;
    } else if (f->says->future_count == 1) {
        x[n] = f->says->future_years[0] - 0.3;
        y[n++] = series[0];
    }
    for (size_t h = 0; h < f->says->future_count; h++) {
        x[n] = f->says->future_years[h];
        y[n++] = series[h];
    }
    return n;
}

static void draw_bands(fan *f)
{
    static const double strength[BANDS] = {0.55, 0.32, 0.16};
    double x[FUTURE_MAX + 1], low[FUTURE_MAX + 1], high[FUTURE_MAX + 1];
    const et_theme *theme = &f->chart->theme;

    for (int b = BANDS - 1; b >= 0; b--) {
        size_t n = open_from(f, f->says->low[b], x, low);
        (void)open_from(f, f->says->high[b], x, high);
        et_curve band = {.kind = ET_CURVE_BAND, .name = f->says->who, .x = x, .y = low,
                         .z = high, .n = n,
                         .colour = et_theme_blend(theme->up, theme->background,
                                                  strength[b])};
        et_canvas_curve(f->chart->canvas, &band);
    }
    size_t n = open_from(f, f->says->middle, x, low);
    et_curve middle = {.name = f->says->who, .x = x, .y = low, .n = n, .width = 4.0,
                       .colour = theme->up};
    et_canvas_curve(f->chart->canvas, &middle);
    for (size_t i = 0; i < f->says->scenario_count; i++) {
        n = open_from(f, f->says->scenarios[i].values, x, low);
        et_curve line = {.name = f->says->scenarios[i].name, .x = x, .y = low, .n = n,
                         .width = 3.5, .colour = theme->second, .dash = ET_DASHED};
        et_canvas_curve(f->chart->canvas, &line);
    }
}

static void draw_history(fan *f)
{
    const et_chart_fan_says *says = f->says;
    double x[2 * YEARS_MAX], y[2 * YEARS_MAX];
    size_t n = 0;

    for (size_t t = 0; t < says->year_count; t++) {
        if (t > 0 && et_chart_is_cut(f->chart, says->years[t - 1], says->years[t])) {
            x[n] = y[n] = NAN;
            n++;
        }
        x[n] = says->years[t];
        y[n++] = says->values[t];
    }
    et_curve line = {.name = says->who, .x = x, .y = y, .n = n, .width = 4.0,
                     .colour = f->chart->theme.ink};
    et_canvas_curve(f->chart->canvas, &line);
    line.kind = ET_CURVE_POINTS;
    line.radius = 8.0;
    line.width = 1.0;
    line.haloed = true;
    et_canvas_curve(f->chart->canvas, &line);
}

/* At the right end: the middle, the upper edges of the bands, the scenarios. */
#define LABELS_MAX (1 + 2 * BANDS + SCENARIOS_MAX)

typedef struct label {
    double value;
    et_colour colour;
    bool bold;
    char text[ET_SENTENCE_SIZE];
} label;

static size_t write_labels(const fan *f, label *labels)
{
    const et_chart_fan_says *says = f->says;
    const et_theme *theme = &f->chart->theme;
    size_t n = 0, last = says->future_count - 1;
    char number[ET_WORD_SIZE];

    labels[n] = (label){.value = says->middle[last], .colour = theme->up, .bold = true};
    et_words_append(labels[n].text, ET_SENTENCE_SIZE,
                    et_chart_value(f->chart, says->middle[last], f->chart->decimals,
                                   number));
    n++;
    for (int b = 0; b < BANDS; b++) {
        for (int side = 0; side < 2; side++) {
            double value = side ? says->high[b][last] : says->low[b][last];
            labels[n] = (label){.value = value, .colour = theme->muted};
            et_words_append(labels[n].text, ET_SENTENCE_SIZE,
                            et_chart_value(f->chart, value, f->chart->decimals, number));
            et_words_append(labels[n].text, ET_SENTENCE_SIZE, "  (");
            et_words_append(labels[n].text, ET_SENTENCE_SIZE, band_names[b]);
            et_words_append(labels[n].text, ET_SENTENCE_SIZE, ")");
            n++;
        }
    }
    for (size_t i = 0; i < says->scenario_count; i++) {
        double value = says->scenarios[i].values[last];
        labels[n] = (label){.value = value, .colour = theme->second, .bold = true};
        et_words_append(labels[n].text, ET_SENTENCE_SIZE,
                        et_chart_value(f->chart, value, f->chart->decimals, number));
        et_words_append(labels[n].text, ET_SENTENCE_SIZE, "  ");
        et_words_append(labels[n].text, ET_SENTENCE_SIZE, says->scenarios[i].name);
        n++;
    }
    return n;
}

static double label_room(const fan *f, const label *labels, size_t n)
{
    double room = 0.0, all = f->chart->body.right - f->chart->body.left;

    for (size_t i = 0; i < n; i++) {
        et_type type = et_type_of(26.0, labels[i].bold, 0, ET_ALIGN_LEFT);
        room = fmax(room, et_canvas_measure(f->chart->canvas, labels[i].text, &type));
    }
    return fmin(room + 52.0, 0.36 * all);
}

static void draw_labels(fan *f, const label *labels, size_t n)
{
    double wanted[LABELS_MAX], height[LABELS_MAX], placed[LABELS_MAX];
    double end = f->panel.area.right, left = end + 44.0;
    et_label_space space = {f->panel.area.top + (f->words_above ? 6.0 : -16.0),
                            f->panel.area.bottom + 16.0, 2.0};

    for (size_t i = 0; i < n; i++) {
        wanted[i] = et_plane_y(&f->panel, labels[i].value);
        height[i] = 31.0;
    }
    (void)et_layout_place(wanted, height, n, &space, placed);
    for (size_t i = 0; i < n; i++) {
        et_type type = et_type_of(26.0, labels[i].bold, labels[i].colour, ET_ALIGN_LEFT);
        char text[ET_SENTENCE_SIZE];
        et_rule leader = {.x0 = end + 4.0, .y0 = wanted[i],
                          .x1 = left - et_chart_leader_gap(f->chart),
                          .y1 = placed[i], .colour = labels[i].colour, .width = 1.5,
                          .front = true};
        et_canvas_rule(f->chart->canvas, &leader);
        et_canvas_fit(f->chart->canvas, labels[i].text, &type,
                      f->chart->body.right - left, text);
        et_canvas_text_middle(f->chart->canvas, left, placed[i], &type, text);
    }
}

static void draw(fan *f)
{
    et_chart *chart = f->chart;
    const et_chart_fan_says *says = f->says;
    const et_area *body = &chart->body;
    label labels[LABELS_MAX];
    size_t n = write_labels(f, labels);
    int years[YEARS_MAX + FUTURE_MAX];
    et_ticks ticks;
    double low, high;

    find_range(f, &low, &high);
    et_layout_ticks(low, high, 8, &ticks);
    f->panel = (et_plane){
        .area = {body->left + et_chart_axis_room(chart, &ticks),
                 body->top + 22.0,
                 body->right - label_room(f, labels, n), body->bottom - 46.0},
        .x0 = says->years[0] - 0.4,
        .x1 = says->future_years[says->future_count - 1] + 0.05, .y0 = low, .y1 = high};
    memcpy(years, says->years, says->year_count * sizeof *years);
    memcpy(years + says->year_count, says->future_years,
           says->future_count * sizeof *years);
    f->words_above = et_chart_breaks_room(chart, &f->panel);
    et_canvas_plane(chart->canvas, &f->panel);
    et_chart_axis_y(chart, &f->panel, &ticks);
    et_chart_axis_years(chart, &f->panel, years, says->year_count + says->future_count);
    et_chart_breaks(chart, &f->panel);
    draw_bands(f);
    draw_history(f);
    draw_labels(f, labels, n);
}

et_status et_chart_fan(et_chart **out, const et_chart_fan_says *says, const et_look *look,
                       et_error *err)
{
    fan f = {.says = says};

    *out = NULL;
    et_status status = check(says, err);
    if (status == ET_OK) {
        status = et_chart_open(&f.chart, &says->frame, look, err);
    }
    if (status != ET_OK) {
        return status;
    }
    f.chart->decimals = et_words_decimals(0.5 * (says->high[0][0] - says->low[0][0]));
    find_last(&f);
    say(&f);
    draw(&f);
    return et_chart_finish(f.chart, ET_OK, out, err);
}
