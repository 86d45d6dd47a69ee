/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which place stands out, given how many sat there? Means against the number of
 * candidates, with the limits of chance alone and those that also hold the usual
 * differences between places.
 *
 * Limits: centre ± z sqrt(tau² + sd²/n), z = 1.959964 and 3.090232 (Spiegelhalter 2005).
 */
#include "frame.h"

#include "examtrend/chart_more.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define POINTS_MAX 300
#define CURVE 60
#define NAMED 8
#define Z_95 1.959963984540054
#define Z_998 3.090232306167813

typedef struct funnel {
    et_chart *chart;
    const et_chart_funnel_says *says;
    et_plane panel;                          /* x is log10 n                            */
    const et_funnel_point *outside[POINTS_MAX];
    size_t outside_count;
} funnel;

static et_status check(const et_chart_funnel_says *says, et_error *err)
{
    if (says->point_count < 1 || says->point_count > POINTS_MAX || !(says->sd > 0.0) ||
        !(says->tau >= 0.0) || !isfinite(says->centre) ||
        !isfinite(says->sd + says->tau)) {
        return et_fail(err, ET_ERR_ARGUMENT, "found %zu points about %g with sd %g and "
                       "tau %g, expected 1 to %d, sd above 0 and tau 0 or more",
                       says->point_count, says->centre, says->sd, says->tau, POINTS_MAX);
    }
    for (size_t i = 0; i < says->point_count; i++) {
        const et_funnel_point *point = &says->points[i];
        et_status status = et_chart_check("the name of a point", point->name, err);
        if (status != ET_OK) {
            return status;
        }
        if (!(point->n >= 1.0) || !isfinite(point->n) || !isfinite(point->value)) {
            return et_fail(err, ET_ERR_INPUT,
                           "found a mean of %g with n = %g for \"%s\", "
                           "expected numbers and n of 1 or more",
                           point->value, point->n, point->name);
        }
    }
    return ET_OK;
}

static double spread(const funnel *f, double n, bool chance_alone)
{
    double tau = chance_alone ? 0.0 : f->says->tau;
    return sqrt(tau * tau + f->says->sd * f->says->sd / n);
}

static double z_of(const funnel *f, const et_funnel_point *point)
{
    return (point->value - f->says->centre) / spread(f, point->n, false);
}

static int by_value(const void *a, const void *b)
{
    const et_funnel_point *x = *(const et_funnel_point *const *)a;
    const et_funnel_point *y = *(const et_funnel_point *const *)b;

    if (x->value != y->value) {
        return x->value > y->value ? -1 : 1;
    }
    return strcmp(x->name, y->name);
}

static void find_outside(funnel *f)
{
    for (size_t i = 0; i < f->says->point_count; i++) {
        if (fabs(z_of(f, &f->says->points[i])) > Z_998) {
            f->outside[f->outside_count++] = &f->says->points[i];
        }
    }
    qsort(f->outside, f->outside_count, sizeof *f->outside, by_value);
}

/* ---- what it says -------------------------------------------------------- */

static void say(funnel *f)
{
    et_chart *chart = f->chart;
    et_head head = {.title_count = 1};
    char some[ET_WORD_SIZE], all[ET_WORD_SIZE], number[ET_WORD_SIZE],
        sentence[ET_SENTENCE_SIZE];
    const char *one = et_words_noun(chart->language, chart->frame.noun, 1);
    const char *noun = et_words_noun(chart->language, chart->frame.noun,
                                     f->says->point_count);

    (void)et_words_count(chart->language, (double)f->outside_count, some);
    (void)et_words_count(chart->language, (double)f->says->point_count, all);
    (void)(f->outside_count
               ? et_words_say(chart->language, ET_SAY_FUNNEL_SOME,
                              ET_ARGUMENTS(some, all, noun), head.titles[0],
                              ET_SENTENCE_SIZE)
               : et_words_say(chart->language, ET_SAY_FUNNEL_NONE,
                              ET_ARGUMENTS(one), head.titles[0], ET_SENTENCE_SIZE));
    et_chart_subtitle(chart, &head, ET_SAY_FUNNEL_LIMITS);
    (void)et_words_number(chart->language, f->says->tau, 2, number);
    (void)et_words_say(chart->language, ET_SAY_FUNNEL_TAU, ET_ARGUMENTS(number),
                       et_head_note(&head), ET_SENTENCE_SIZE);
    et_chart_head(chart, &head);
    et_chart_alt_begin(chart, ET_SAY_FUNNEL_KIND);
    for (size_t i = 0; i < f->outside_count; i++) {
        (void)et_chart_value(chart, f->outside[i]->value, 2, number);
        et_chart_alt_add(chart, et_words_say(chart->language, ET_SAY_ALT_ITEM,
                                             ET_ARGUMENTS(f->outside[i]->name, number),
                                             sentence, sizeof sentence));
    }
}

/* ---- how it looks -------------------------------------------------------- */

static void find_range(const funnel *f, double *least, double *most, double *low,
                       double *high)
{
    *least = INFINITY;
    *most = 0.0;
    *low = *high = f->says->centre;
    for (size_t i = 0; i < f->says->point_count; i++) {
        const et_funnel_point *point = &f->says->points[i];
        *least = fmin(*least, point->n);
        *most = fmax(*most, point->n);
        *low = fmin(*low, point->value);
        *high = fmax(*high, point->value);
    }
    /* places of one size still need a scale on either side */
    double wider = fmax(1.2, sqrt(4.0 * *least / *most));
    *least /= wider;
    *most *= wider;
    double reach = Z_998 * spread(f, *most, false) * 1.1;
    *low = fmin(*low, f->says->centre - reach);
    *high = fmax(*high, f->says->centre + reach);
    double edge = 0.05 * (*high - *low);
    *low -= edge;
    *high += edge;
}

static void draw_limit(funnel *f, double z, bool chance_alone)
{
    double x[CURVE], y[CURVE];

    for (int side = -1; side <= 1; side += 2) {
        for (int i = 0; i < CURVE; i++) {
            x[i] = f->panel.x0 + (f->panel.x1 - f->panel.x0) * i / (CURVE - 1);
            y[i] = f->says->centre + side * z * spread(f, pow(10.0, x[i]), chance_alone);
            if (y[i] < f->panel.y0 || y[i] > f->panel.y1) {
                y[i] = NAN;
            }
        }
        et_curve line = {.x = x, .y = y, .n = CURVE,
                         .colour = chance_alone ? f->chart->theme.cannot_tell
                                                : f->chart->theme.muted,
                         .width = z > 2.5 ? 3.5 : 2.0,
                         .dash = chance_alone ? ET_DOTTED : ET_SOLID};
        et_canvas_curve(f->chart->canvas, &line);
    }
}

static void draw_axis_n(funnel *f)
{
    static const double steps[] = {1.0, 2.0, 5.0};
    et_chart *chart = f->chart;
    et_type type = et_type_of(ET_TYPE_SMALL, false, chart->theme.muted, ET_ALIGN_CENTRE);
    double last = -1e9;

    for (int power = 0; power < 9; power++) {
        for (int i = 0; i < 3; i++) {
            double n = steps[i] * pow(10.0, power), x = log10(n);
            if (x < f->panel.x0 || x > f->panel.x1) {
                continue;
            }
            double at = et_plane_x(&f->panel, x);
            char text[ET_WORD_SIZE];
            et_rule rule = {.x0 = at, .y0 = f->panel.area.top, .x1 = at,
                            .y1 = f->panel.area.bottom, .colour = chart->theme.faint,
                            .width = 1.5};
            (void)et_words_count(chart->language, n, text);
            double half = 0.5 * et_canvas_measure(chart->canvas, text, &type);
            if (at - half < last + 14.0) {
                continue;
            }
            last = at + half;
            et_canvas_rule(chart->canvas, &rule);
            et_canvas_text(chart->canvas, at, f->panel.area.bottom + 34.0, &type, text);
        }
    }
    type.align = ET_ALIGN_RIGHT;
    et_canvas_text(chart->canvas, f->panel.area.right, f->panel.area.bottom + 66.0, &type,
                   et_words_word(chart->language, ET_SAY_FUNNEL_N));
}

static void draw_points(funnel *f)
{
    for (size_t i = 0; i < f->says->point_count; i++) {
        const et_funnel_point *point = &f->says->points[i];
        double z = z_of(f, point), x = log10(point->n);
        et_verdict side = z > Z_998    ? ET_VERDICT_UP
                          : z < -Z_998 ? ET_VERDICT_DOWN
                                       : ET_VERDICT_CANNOT_TELL;
        et_curve dot = {.kind = ET_CURVE_POINTS, .name = point->name, .x = &x,
                        .y = &point->value, .n = 1, .radius = side ? 9.0 : 7.0,
                        .colour = et_chart_verdict_colour(f->chart, side),
                        .shape = side ? et_chart_verdict_shape(side) : ET_SHAPE_DISC,
                        .haloed = true};
        et_canvas_curve(f->chart->canvas, &dot);
    }
}

/* The places that stand out most, from both ends. */
static size_t choose_named(const funnel *f, const et_funnel_point **named)
{
    size_t n = f->outside_count < NAMED ? f->outside_count : NAMED;
    size_t top = n == f->outside_count ? n : n / 2;

    for (size_t i = 0; i < n; i++) {
        named[i] = i < top ? f->outside[i] : f->outside[f->outside_count - n + i];
    }
    return n;
}

/* A name beside its point, where that keeps clear of points, names and edges. */
static bool fits_at(const funnel *f, const et_area *at, const et_area *names, size_t n)
{
    const et_area *area = &f->panel.area;

    if (at->left < area->left || at->right > area->right || at->top < area->top ||
        at->bottom > area->bottom) {
        return false;
    }
    /* not over a thick limit: they hardly bend within a name's width */
    double n_here = pow(10.0, f->panel.x0 + (at->left - area->left) /
                                                (area->right - area->left) *
                                                (f->panel.x1 - f->panel.x0));
    for (int side = -1; side <= 1; side += 2) {
        double y = et_plane_y(&f->panel, f->says->centre +
                                             side * Z_998 * spread(f, n_here, false));
        if (y > at->top && y < at->bottom) {
            return false;
        }
    }
    for (size_t i = 0; i < n; i++) {
        if (at->left < names[i].right + 6.0 && names[i].left < at->right + 6.0 &&
            at->top < names[i].bottom && names[i].top < at->bottom) {
            return false;
        }
    }
    for (size_t i = 0; i < f->says->point_count; i++) {
        double x = et_plane_x(&f->panel, log10(f->says->points[i].n));
        double y = et_plane_y(&f->panel, f->says->points[i].value);
        if (x > at->left - 9.0 && x < at->right + 9.0 && y > at->top - 9.0 &&
            y < at->bottom + 9.0) {
            return false;
        }
    }
    return true;
}

/* "99.8%" above the limit's right end, where that is free. */
static void write_limit(funnel *f, double z, double percent, et_area *names, size_t *n)
{
    et_chart *chart = f->chart;
    et_type type = et_type_of(ET_TYPE_SMALL, false, chart->theme.muted, ET_ALIGN_RIGHT);
    double right = f->panel.area.right - 8.0;
    double limit = f->says->centre + z * spread(f, pow(10.0, f->panel.x1), false);
    double y = et_plane_y(&f->panel, limit) - 9.0;
    char text[ET_WORD_SIZE];

    (void)et_words_number(chart->language, percent, percent > 99.0, text);
    et_words_append(text, sizeof text, "%");
    double wide = et_canvas_measure(chart->canvas, text, &type);
    const et_area at = {right - wide, y - 20.0, right, y + 5.0};
    if (fits_at(f, &at, names, *n)) {
        et_canvas_text(chart->canvas, right, y, &type, text);
        names[(*n)++] = at;
    }
}

#define NAME_SIZE 26.0
#define NAME_TALL 30.0

/* Names go right, left, above or below their points, the most extreme first; one that
 * fits nowhere is left to the alternative text. */
static void draw_names(funnel *f)
{
    static const struct {
        double x, y; /* where the name's middle lies: half widths, heights */
    } sides[] = {{1.0, 0.0},  {-1.0, 0.0}, {0.0, -1.0},  {0.0, 1.0},
                 {1.0, -0.8}, {1.0, 0.8},  {-1.0, -0.8}, {-1.0, 0.8}};
    const et_funnel_point *named[NAMED];
    et_area names[NAMED + 2];
    size_t count = choose_named(f, named), n = 0;

    write_limit(f, Z_998, 99.8, names, &n);
    write_limit(f, Z_95, 95.0, names, &n);

    for (size_t i = 0; i < count; i++) {
        bool up = named[i]->value > f->says->centre;
        et_type type = et_type_of(NAME_SIZE, true,
                                  up ? f->chart->theme.up : f->chart->theme.down,
                                  ET_ALIGN_CENTRE);
        char text[ET_SENTENCE_SIZE];
        double room = 0.4 * (f->panel.area.right - f->panel.area.left);
        et_canvas_fit(f->chart->canvas, named[i]->name, &type, room, text);
        double half = 0.5 * et_canvas_measure(f->chart->canvas, text, &type);
        double x = et_plane_x(&f->panel, log10(named[i]->n));
        double y = et_plane_y(&f->panel, named[i]->value);
        for (size_t k = 0; k < sizeof sides / sizeof *sides; k++) {
            double cx = x + sides[k].x * (half + 16.0);
            double cy = y + sides[k].y * (NAME_TALL - 2.0);
            et_area at = {cx - half, cy - 0.5 * NAME_TALL, cx + half,
                          cy + 0.5 * NAME_TALL};
            if (fits_at(f, &at, names, n)) {
                et_canvas_text_middle(f->chart->canvas, cx, cy, &type, text);
                names[n++] = at;
                break;
            }
        }
    }
}

static void draw(funnel *f)
{
    et_chart *chart = f->chart;
    const et_area *body = &chart->body;
    et_ticks ticks;
    double least, most, low, high;

    find_range(f, &least, &most, &low, &high);
    et_layout_ticks(low, high, 8, &ticks);
    f->panel = (et_plane){
        .area = {body->left + et_chart_axis_room(chart, &ticks), body->top + 14.0,
                 body->right, body->bottom - 74.0},
        .x0 = log10(least), .x1 = log10(most), .y0 = low, .y1 = high};
    et_canvas_plane(chart->canvas, &f->panel);
    et_chart_axis_y(chart, &f->panel, &ticks);
    draw_axis_n(f);
    double y = et_plane_y(&f->panel, f->says->centre);
    et_rule centre = {.x0 = f->panel.area.left, .y0 = y, .x1 = f->panel.area.right,
                      .y1 = y, .colour = chart->theme.ink, .width = 2.0};
    et_canvas_rule(chart->canvas, &centre);
    draw_limit(f, Z_95, true);
    draw_limit(f, Z_998, true);
    draw_limit(f, Z_95, false);
    draw_limit(f, Z_998, false);
    draw_points(f);
    draw_names(f);
}

et_status et_chart_funnel(et_chart **out, const et_chart_funnel_says *says,
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
    funnel f = {.chart = chart, .says = says};
    find_outside(&f);
    say(&f);
    draw(&f);
    return et_chart_finish(chart, ET_OK, out, err);
}
