/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Is it true, year by year? Every step of a series as up or down, with the verdict in
 * the title and the country beside it.
 */
#include "frame.h"

#include "examtrend/chart_more.h"

#include <math.h>
#include <string.h>

#define YEARS_MAX 40

typedef struct claim {
    et_chart *chart;
    const et_chart_claim_says *says;
    et_plane panel;
    size_t there[YEARS_MAX]; /* years that have a value                                 */
    size_t count;            /* of them                                                 */
    size_t steps, up;        /* between neighbours of one exam; those that rise         */
    double low, high;
} claim;

static et_status check(const et_chart_claim_says *says, et_error *err)
{
    if (says->year_count < 2 || says->year_count > YEARS_MAX) {
        return et_fail(err, ET_ERR_ARGUMENT, "found %zu years, expected 2 to %d",
                       says->year_count, YEARS_MAX);
    }
    et_status status = et_chart_check_years(says->years, says->year_count, err);
    if (status == ET_OK) {
        status = et_chart_check("whom the claim is about", says->who, err);
    }
    if (status == ET_OK) {
        status = et_chart_check("the claim", says->claim, err);
    }
    if (status == ET_OK && says->reference) {
        status = et_chart_check("the name of the reference", says->reference_name, err);
    }
    return status;
}

static double step_of(const claim *c, size_t k)
{
    return c->says->values[c->there[k]] - c->says->values[c->there[k - 1]];
}

/* A step across a change of the exam says nothing about the claim. */
static bool is_step(const claim *c, size_t k)
{
    const int *years = c->says->years;
    return k > 0 &&
           !et_chart_is_cut(c->chart, years[c->there[k - 1]], years[c->there[k]]);
}

static et_status count_steps(claim *c, et_error *err)
{
    for (size_t t = 0; t < c->says->year_count; t++) {
        if (isfinite(c->says->values[t])) {
            c->there[c->count] = t;
            if (is_step(c, c->count)) {
                c->steps++;
                c->up += step_of(c, c->count) > 0.0;
            }
            c->count++;
        }
    }
    return c->steps ? ET_OK
                    : et_fail(err, ET_ERR_INPUT, "found no two years of one exam that "
                              "have values, expected a step at least");
}

/* Decimals from the intervals of the years; 2 without them. */
static int choose_decimals(const et_chart_claim_says *says)
{
    double margins[YEARS_MAX];

    for (size_t t = 0; t < says->year_count; t++) {
        margins[t] = says->low && says->high ? 0.5 * (says->high[t] - says->low[t]) : 0.0;
    }
    return et_words_common_decimals(margins, says->year_count);
}

/* ---- what it says -------------------------------------------------------- */

static void say(claim *c)
{
    et_chart *chart = c->chart;
    et_head head = {.title_count = 1};
    char up[ET_WORD_SIZE], all[ET_WORD_SIZE], sentence[ET_SENTENCE_SIZE],
        from[ET_WORD_SIZE], to[ET_WORD_SIZE];
    static const et_say verdicts[] = {ET_SAY_CLAIM_UNCLEAR, ET_SAY_CLAIM_HOLDS,
                                      ET_SAY_CLAIM_ONLY_RAW, ET_SAY_CLAIM_FAILS};
    et_say verdict = verdicts[c->says->verdict];

    if (c->says->verdict == ET_CHART_CLAIM_ONLY_RAW && !c->says->reference) {
        verdict = ET_SAY_CLAIM_ONLY_POINTS; /* nothing it could be compared with */
    }
    (void)et_words_count(chart->language, (double)c->up, up);
    (void)et_words_count(chart->language, (double)c->steps, all);
    (void)et_words_say(chart->language, verdict,
                       ET_ARGUMENTS(c->says->who, c->says->claim, up, all),
                       head.titles[0], ET_SENTENCE_SIZE);
    et_chart_subtitle(chart, &head, ET_SAY_CLAIM_STEPS);
    if (c->says->low && c->says->high) {
        et_chart_subtitle(chart, &head, ET_SAY_CLAIM_BAR);
    }
    et_chart_head(chart, &head);
    et_chart_alt_begin(chart, ET_SAY_CLAIM_KIND);
    for (size_t k = 1; k < c->count; k++) {
        if (!is_step(c, k)) {
            continue;
        }
        int first = c->says->years[c->there[k - 1]], last = c->says->years[c->there[k]];
        (void)et_words_years(first, first, from);
        (void)et_words_years(last, last, to);
        (void)et_words_signed(chart->language, step_of(c, k), chart->decimals, up);
        et_chart_alt_add(chart, et_words_say(chart->language, ET_SAY_CLAIM_STEP,
                                             ET_ARGUMENTS(from, to, up), sentence,
                                             sizeof sentence));
    }
}

/* ---- how it looks -------------------------------------------------------- */

static void stretch(claim *c, const double *series)
{
    for (size_t t = 0; series && t < c->says->year_count; t++) {
        if (isfinite(series[t])) {
            c->low = fmin(c->low, series[t]);
            c->high = fmax(c->high, series[t]);
        }
    }
}

static double label_room(const claim *c)
{
    et_type type = et_type_of(ET_TYPE_NAME, true, 0, ET_ALIGN_LEFT);
    double room = et_canvas_measure(c->chart->canvas, c->says->who, &type);
    double all = c->chart->body.right - c->chart->body.left;

    if (c->says->reference) {
        room = fmax(room, et_canvas_measure(c->chart->canvas, c->says->reference_name,
                                            &type));
    }
    return fmin(room + 40.0, 0.3 * all);
}

static void draw_reference(claim *c)
{
    const et_chart_claim_says *says = c->says;
    double x[2 * YEARS_MAX], y[2 * YEARS_MAX];
    size_t n = 0;

    for (size_t t = 0; says->reference && t < says->year_count; t++) {
        if (t > 0 && et_chart_is_cut(c->chart, says->years[t - 1], says->years[t])) {
            x[n] = y[n] = NAN;
            n++;
        }
        x[n] = says->years[t];
        y[n++] = says->reference[t];
    }
    et_curve line = {.name = says->reference ? says->reference_name : NULL,
                     .x = x,
                     .y = y,
                     .n = n,
                     .colour = c->chart->theme.cannot_tell,
                     .width = 3.0};
    et_canvas_curve(c->chart->canvas, &line);
}

static void draw_intervals(claim *c)
{
    const et_chart_claim_says *says = c->says;

    for (size_t k = 0; says->low && says->high && k < c->count; k++) {
        size_t t = c->there[k];
        double x[] = {says->years[t], says->years[t]},
               y[] = {says->low[t], says->high[t]};
        et_curve bar = {.name = says->who, .x = x, .y = y, .n = 2, .width = 4.0,
                        .colour = et_theme_blend(c->chart->theme.ink,
                                                 c->chart->theme.background, 0.45)};
        et_canvas_curve(c->chart->canvas, &bar);
    }
}

typedef enum step_words { WITH_MARK = 0, NUMBER_ONLY, NO_WORDS } step_words;

static const char *words_of(const claim *c, size_t k, step_words how,
                            char out[2 * ET_WORD_SIZE])
{
    char number[ET_WORD_SIZE];

    out[0] = '\0';
    if (how == WITH_MARK) {
        et_words_append(out, 2 * ET_WORD_SIZE, step_of(c, k) > 0.0 ? "▲" : "▼");
    }
    et_words_append(out, 2 * ET_WORD_SIZE,
                    et_words_signed(c->chart->language, step_of(c, k),
                                    c->chart->decimals, number));
    return out;
}

static et_type step_type(et_colour colour)
{
    return et_type_of(ET_TYPE_SMALL, true, colour, ET_ALIGN_CENTRE);
}

/* The fullest words that every step has room for: some with and some without would read
 * as if the others had not moved. */
static step_words choose_words(const claim *c)
{
    double pitch = fabs(et_plane_x(&c->panel, 1.0) - et_plane_x(&c->panel, 0.0));
    et_type type = step_type(0);
    step_words how = WITH_MARK;
    char text[2 * ET_WORD_SIZE];

    for (size_t k = 1; k < c->count && how < NO_WORDS; k++) {
        double room = pitch * (c->says->years[c->there[k]] -
                               c->says->years[c->there[k - 1]]);
        while (is_step(c, k) && how < NO_WORDS &&
               et_canvas_measure(c->chart->canvas, words_of(c, k, how, text), &type) >
                   room - 6.0) {
            how++;
        }
    }
    return how;
}

static void draw_steps(claim *c)
{
    const et_chart_claim_says *says = c->says;
    step_words how = choose_words(c);

    for (size_t k = 1; k < c->count; k++) {
        size_t a = c->there[k - 1], b = c->there[k];
        if (!is_step(c, k)) {
            continue;
        }
        bool up = step_of(c, k) > 0.0;
        double x[] = {says->years[a], says->years[b]};
        double y[] = {says->values[a], says->values[b]};
        et_curve line = {.name = says->who, .x = x, .y = y, .n = 2, .width = 5.5,
                         .colour = up ? c->chart->theme.up : c->chart->theme.down,
                         .dash = up ? ET_SOLID : ET_DASHED};
        et_canvas_curve(c->chart->canvas, &line);
        char text[2 * ET_WORD_SIZE];
        et_type type = step_type(line.colour);
        if (how != NO_WORDS) {
            et_canvas_text(c->chart->canvas, et_plane_x(&c->panel, 0.5 * (x[0] + x[1])),
                           c->panel.area.bottom - 14.0, &type,
                           words_of(c, k, how, text));
        }
    }
}

static void draw_points(claim *c)
{
    double x[YEARS_MAX], y[YEARS_MAX];

    for (size_t k = 0; k < c->count; k++) {
        x[k] = c->says->years[c->there[k]];
        y[k] = c->says->values[c->there[k]];
    }
    et_curve dots = {.kind = ET_CURVE_POINTS, .name = c->says->who, .x = x, .y = y,
                     .n = c->count, .colour = c->chart->theme.ink, .radius = 8.0,
                     .haloed = true};
    et_canvas_curve(c->chart->canvas, &dots);
}

static void draw_labels(claim *c)
{
    const et_chart_claim_says *says = c->says;
    const char *names[] = {says->who, says->reference_name};
    double wanted[2], placed[2], height[] = {36.0, 36.0};
    et_colour colours[] = {c->chart->theme.ink, c->chart->theme.muted};
    size_t n = 1, last = says->year_count;
    double left = c->panel.area.right + 24.0;
    et_label_space space = {c->panel.area.top - 10.0, c->panel.area.bottom, 6.0};

    wanted[0] = et_plane_y(&c->panel, says->values[c->there[c->count - 1]]);
    while (says->reference && last > 0 && !isfinite(says->reference[last - 1])) {
        last--;
    }
    if (says->reference && last > 0) {
        wanted[n++] = et_plane_y(&c->panel, says->reference[last - 1]);
    }
    (void)et_layout_place(wanted, height, n, &space, placed);
    for (size_t i = 0; i < n; i++) {
        et_type type = et_type_of(ET_TYPE_NAME, true, colours[i], ET_ALIGN_LEFT);
        char text[ET_SENTENCE_SIZE];
        et_canvas_fit(c->chart->canvas, names[i], &type,
                      c->chart->body.right - left, text);
        et_canvas_text_middle(c->chart->canvas, left, placed[i], &type, text);
    }
}

static void draw(claim *c)
{
    et_chart *chart = c->chart;
    const et_chart_claim_says *says = c->says;
    const et_area *body = &chart->body;
    et_ticks ticks;

    c->low = INFINITY;
    c->high = -INFINITY;
    stretch(c, says->values);
    stretch(c, says->low);
    stretch(c, says->high);
    stretch(c, says->reference);
    double edge = c->high > c->low ? 0.05 * (c->high - c->low) : 0.5;
    /* room below the lines for the words of the steps */
    c->low -= edge + 0.1 * (c->high - c->low);
    c->high += edge;
    et_layout_ticks(c->low, c->high, 8, &ticks);
    c->panel = (et_plane){
        .area = {body->left + et_chart_axis_room(chart, &ticks),
                 body->top + 14.0,
                 body->right - label_room(c), body->bottom - 46.0},
        .x0 = says->years[0] - 0.4, .x1 = says->years[says->year_count - 1] + 0.3,
        .y0 = c->low, .y1 = c->high};
    (void)et_chart_breaks_room(chart, &c->panel);
    et_canvas_plane(chart->canvas, &c->panel);
    et_chart_axis_y(chart, &c->panel, &ticks);
    et_chart_axis_years(chart, &c->panel, says->years, says->year_count);
    et_plane lines = c->panel; /* the rules end above the words of the steps */
    lines.area.bottom -= 44.0;
    et_chart_breaks(chart, &lines);
    draw_reference(c);
    draw_steps(c);
    draw_intervals(c);
    draw_points(c);
    draw_labels(c);
}

et_status et_chart_claim(et_chart **out, const et_chart_claim_says *says,
                         const et_look *look, et_error *err)
{
    claim c = {.says = says};

    *out = NULL;
    et_status status = check(says, err);
    if (status == ET_OK) {
        status = et_chart_open(&c.chart, &says->frame, look, err);
    }
    if (status != ET_OK) {
        return status;
    }
    status = count_steps(&c, err);
    if (status == ET_OK) {
        c.chart->decimals = choose_decimals(says);
        say(&c);
        draw(&c);
    }
    return et_chart_finish(c.chart, status, out, err);
}
