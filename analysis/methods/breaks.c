/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/methods/breaks.h"

#include <float.h>
#include <math.h>
#include <stdlib.h>

#include <gsl/gsl_cdf.h>

#include "examtrend/methods/distributions.h"
#include "methods/sums.h"

/* ---- breaks at known years -------------------------------------------------------- */

/* Moments of one segment around its own means. */
typedef struct segment {
    double n, x, y, xx, xy;
} segment;

static size_t segment_of(double x, const double *at, size_t breaks)
{
    size_t s = 0;
    while (s < breaks && x >= at[s]) {
        s++;
    }
    return s;
}

static void measure_segments(const double *x, const double *y, size_t n,
                             const double *at, size_t breaks, segment *out)
{
    for (size_t i = 0; i < n; i++) {
        segment *s = &out[segment_of(x[i], at, breaks)];
        s->n += 1.0;
        s->x += x[i];
        s->y += y[i];
    }
    for (size_t s = 0; s <= breaks; s++) {
        out[s].x /= fmax(1.0, out[s].n);
        out[s].y /= fmax(1.0, out[s].n);
    }
    for (size_t i = 0; i < n; i++) {
        segment *s = &out[segment_of(x[i], at, breaks)];
        s->xx += (x[i] - s->x) * (x[i] - s->x);
        s->xy += (x[i] - s->x) * (y[i] - s->y);
    }
}

static et_fit_state check_known(const double *x, const double *y, size_t n,
                                const et_known_breaks_model *model)
{
    if (model->breaks < 1 || model->breaks > ET_BREAKS_MOST) {
        return ET_FIT_OUT_OF_RANGE;
    }
    if (!et_all_finite(x, n) || !et_all_finite(y, n) ||
        !et_all_finite(model->at, model->breaks)) {
        return ET_FIT_NOT_FINITE;
    }
    for (size_t k = 1; k < model->breaks; k++) {
        if (!(model->at[k] > model->at[k - 1])) {
            return ET_FIT_OUT_OF_RANGE;
        }
    }
    return ET_FIT_OK;
}

static et_fit_state check_segments(const segment *s, size_t breaks, et_break_kind kind)
{
    double xx = 0.0;
    bool flat = false;
    for (size_t k = 0; k <= breaks; k++) {
        if (s[k].n < 2.0) {
            return ET_FIT_TOO_FEW;
        }
        xx += s[k].xx;
        flat = flat || !(s[k].xx > 0.0);
    }
    if (kind == ET_BREAK_STEP ? !(xx > 0.0) : flat) {
        return ET_FIT_NO_SPREAD;
    }
    return ET_FIT_OK;
}

static void finish_effect(et_break_effect *e, double variance, double sigma, double df)
{
    if (!(sigma > 0.0)) {
        return;
    }
    e->se = sigma * sqrt(variance);
    e->t = e->value / e->se;
    (void)et_dist_t_two_sided(e->t, df, &e->p);
    double point;
    (void)et_dist_t_point(0.025, df, &point);
    double reach = point * e->se;
    e->low = e->value - reach;
    e->high = e->value + reach;
}

/* Segments with their own lines share nothing but sigma, so each effect is a difference
 * of two independent lines. With a common slope the lines share that as well. */
static void find_effects(const segment *s, const double *at, et_break_kind kind,
                         const double *slope, et_known_breaks *out)
{
    bool common = kind == ET_BREAK_STEP;
    double shared = 0.0, sigma = out->sigma, df = out->df;

    for (size_t k = 0; k <= out->breaks; k++) {
        shared += s[k].xx;
    }
    double first = common ? shared : s[0].xx, d = at[0] - s[0].x;
    out->level.value = s[0].y + slope[0] * d;
    finish_effect(&out->level, 1.0 / s[0].n + d * d / first, sigma, df);
    out->slope.value = slope[0];
    finish_effect(&out->slope, 1.0 / first, sigma, df);
    for (size_t k = 0; k < out->breaks; k++) {
        const segment *a = &s[k], *b = &s[k + 1];
        double da = at[k] - a->x, db = at[k] - b->x, means = 1.0 / a->n + 1.0 / b->n;
        out->step[k].value = (b->y + slope[k + 1] * db) - (a->y + slope[k] * da);
        double lines = common ? (b->x - a->x) * (b->x - a->x) / shared
                              : da * da / a->xx + db * db / b->xx;
        finish_effect(&out->step[k], means + lines, sigma, df);
        if (!common) {
            out->slope_change[k].value = slope[k + 1] - slope[k];
            finish_effect(&out->slope_change[k], 1.0 / a->xx + 1.0 / b->xx, sigma, df);
        }
    }
}

void et_known_breaks_fit(const double *x, const double *y, size_t n,
                         const et_known_breaks_model *model, et_known_breaks *out)
{
    size_t breaks = model->breaks;
    et_break_kind kind = model->kind;
    const double *at = model->at;
    segment s[ET_BREAKS_MOST + 1] = {{0}};
    double slope[ET_BREAKS_MOST + 1], xx = 0.0, xy = 0.0;

    *out = (et_known_breaks){.n = n, .breaks = breaks,
                             .state = check_known(x, y, n, model)};
    if (out->state != ET_FIT_OK) {
        return;
    }
    measure_segments(x, y, n, at, breaks, s);
    out->state = check_segments(s, breaks, kind);
    size_t used = 2 + breaks * (kind == ET_BREAK_STEP ? 1 : 2);
    if (out->state == ET_FIT_OK && n <= used) {
        out->state = ET_FIT_TOO_FEW;
    }
    if (out->state != ET_FIT_OK) {
        return;
    }
    for (size_t k = 0; k <= breaks; k++) {
        xx += s[k].xx;
        xy += s[k].xy;
    }
    for (size_t k = 0; k <= breaks; k++) {
        slope[k] = kind == ET_BREAK_STEP ? xy / xx : s[k].xy / s[k].xx;
    }
    for (size_t i = 0; i < n; i++) {
        size_t k = segment_of(x[i], at, breaks);
        double e = y[i] - s[k].y - slope[k] * (x[i] - s[k].x);
        out->rss += e * e;
    }
    out->df = (double)(n - used);
    if (out->rss <= et_rounding_of(y, n)) {
        out->rss = 0.0;
        out->state = ET_FIT_PERFECT;
    }
    out->sigma = sqrt(out->rss / out->df);
    find_effects(s, at, kind, slope, out);
}

/* ---- a segment that grows --------------------------------------------------------- */

/* Residual sum of squares while points join one by one, by recursive residuals:
 * rss grows by w^2 / (1 + h), w the new point's distance from the fit so far and h its
 * leverage. No sums of raw squares are subtracted, so no digits are lost. */
typedef struct growing {
    et_segment_model model;
    double n, x, y, xx, xy, rss;
} growing;

static void grow(growing *g, double x, double y)
{
    double dx = x - g->x, dy = y - g->y, weight = g->n / (g->n + 1.0);

    if (g->model == ET_SEGMENT_MEAN) {
        g->rss += weight * dy * dy;
    } else {
        if (g->n >= 2.0) {
            double w = dy - g->xy / g->xx * dx;
            g->rss += w * w / (1.0 + 1.0 / g->n + dx * dx / g->xx);
        }
        g->xx += weight * dx * dx;
        g->xy += weight * dx * dy;
    }
    g->n += 1.0;
    g->x += dx / g->n;
    g->y += dy / g->n;
}

static double x_at(const double *x, et_segment_model model, size_t i)
{
    return model == ET_SEGMENT_MEAN ? 0.0 : x[i];
}

static size_t coefficients(et_segment_model model)
{
    return model == ET_SEGMENT_MEAN ? 1 : 2;
}

static double segment_rss(const double *x, const double *y, size_t from, size_t to,
                          et_segment_model model)
{
    growing g = {.model = model};
    for (size_t i = from; i < to; i++) {
        grow(&g, x_at(x, model, i), y[i]);
    }
    return g.rss;
}

static et_fit_state check_series(const double *x, const double *y, size_t n,
                                 et_segment_model model)
{
    if (!et_all_finite(y, n) || (model == ET_SEGMENT_LINE && !et_all_finite(x, n))) {
        return ET_FIT_NOT_FINITE;
    }
    for (size_t i = 1; model == ET_SEGMENT_LINE && i < n; i++) {
        if (!(x[i] > x[i - 1])) {
            return ET_FIT_OUT_OF_RANGE;
        }
    }
    return ET_FIT_OK;
}

/* ---- one break somewhere ---------------------------------------------------------- */

void et_chow_test(const double *x, const double *y, size_t n, et_segment_model model,
                  size_t after, et_chow *out)
{
    size_t k = coefficients(model);

    *out = (et_chow){.state = check_series(x, y, n, model)};
    if (out->state == ET_FIT_OK && (after < k || after + k > n || n <= 2 * k)) {
        out->state = ET_FIT_TOO_FEW;
    }
    if (out->state != ET_FIT_OK) {
        return;
    }
    out->rss_one = segment_rss(x, y, 0, n, model);
    out->rss_two = segment_rss(x, y, 0, after, model) +
                   segment_rss(x, y, after, n, model);
    out->df1 = (double)k;
    out->df2 = (double)(n - 2 * k);
    if (out->rss_two <= et_rounding_of(y, n)) {
        out->rss_two = 0.0;
        out->state = ET_FIT_PERFECT;
        return;
    }
    double gained = fmax(0.0, out->rss_one - out->rss_two);
    out->f = gained / out->df1 / (out->rss_two / out->df2);
    /* F on 1 degree of freedom is t squared, on 2 its tail is a power. */
    if (k == 1) {
        (void)et_dist_t_two_sided(sqrt(out->f), out->df2, &out->p);
    } else {
        out->p = pow(1.0 + 2.0 * out->f / out->df2, -0.5 * out->df2);
    }
}

void et_sup_f_test(const double *x, const double *y, size_t n, et_segment_model model,
                   double *work, et_sup_f *out)
{
    size_t k = coefficients(model), from = n * 15 / 100, to = n - from;

    *out = (et_sup_f){.state = check_series(x, y, n, model)};
    if (out->state == ET_FIT_OK && (from <= k || from >= to)) {
        out->state = ET_FIT_TOO_FEW;
    }
    if (out->state != ET_FIT_OK) {
        return;
    }
    growing right = {.model = model}, left = {.model = model};
    for (size_t i = n; i-- > from;) {
        grow(&right, x_at(x, model, i), y[i]);
        work[i] = right.rss;
    }
    double one = segment_rss(x, y, 0, n, model), rounding = et_rounding_of(y, n);
    for (size_t i = 0; i < to; i++) {
        grow(&left, x_at(x, model, i), y[i]);
        if (i + 1 < from) {
            continue;
        }
        double two = left.rss + work[i + 1];
        if (two <= rounding) {
            *out = (et_sup_f){.state = ET_FIT_PERFECT};
            return;
        }
        double f = fmax(0.0, one - two) / (two / (double)(n - 2 * k));
        out->average += f / (double)(to - from + 1);
        if (f > out->sup || out->after == 0) {
            out->sup = f;
            out->after = i + 1;
        }
    }
    out->from = from;
    out->to = to;
    double lambda = (double)to / (double)from;
    (void)et_sup_f_tail(out->sup, k, lambda * lambda, &out->p);
}

/* ---- several breaks --------------------------------------------------------------- */

/* Tables of the search, [breaks][points]: the least rss of the first j points with m
 * breaks, and where the last of them is. */
typedef struct search {
    size_t n, shortest, most;
    double *rss;
    size_t *last;
} search;

/* For each end j the last segment grows backwards, so that its rss costs one step a
 * point, and every number of breaks is served by the same pass. */
static void search_ends_at(search *s, const double *x, const double *y, size_t j,
                           et_segment_model model)
{
    growing g = {.model = model};
    for (size_t i = j; i-- > 0;) {
        grow(&g, x_at(x, model, i), y[i]);
        if (j - i < s->shortest) {
            continue;
        }
        if (i == 0) {
            s->rss[j] = g.rss;
        }
        for (size_t m = 1; m <= s->most && i >= m * s->shortest; m++) {
            size_t here = m * (s->n + 1) + j;
            double sum = s->rss[(m - 1) * (s->n + 1) + i] + g.rss;
            if (s->last[here] == 0 || sum <= s->rss[here]) {
                s->rss[here] = sum;
                s->last[here] = i;
            }
        }
    }
}

static void read_cut(const search *s, size_t m, et_segmentation *out)
{
    size_t j = s->n;
    out->breaks = m;
    out->rss = s->rss[m * (s->n + 1) + s->n];
    for (size_t k = m; k > 0; k--) {
        j = s->last[k * (s->n + 1) + j];
        out->after[k - 1] = j;
    }
}

/* Gaussian likelihood at its best sigma; coefficients of every segment, sigma and the
 * breaks count as parameters. */
static double bic_of(const et_segmentation *cut, size_t n)
{
    double size = (double)n;
    double parameters = (double)((coefficients(cut->model) + 1) * (cut->breaks + 1));
    return size * (log(2.0 * M_PI * cut->rss / size) + 1.0) + log(size) * parameters;
}

static et_fit_state check_search(const et_segments_options *o, size_t n, search *s)
{
    size_t k = coefficients(o->model), fifteen = n * 15 / 100;
    s->n = n;
    s->shortest = o->shortest ? o->shortest : fifteen > k ? fifteen : k + 1;
    if (s->shortest <= k) {
        return ET_FIT_OUT_OF_RANGE;
    }
    if (n < s->shortest || n <= k) {
        return ET_FIT_TOO_FEW;
    }
    size_t room = n / s->shortest - 1;
    size_t usual = (n + s->shortest - 1) / s->shortest;
    usual = usual > 2 ? usual - 2 : 0;
    s->most = o->most ? o->most : usual < ET_BREAKS_MOST ? usual : ET_BREAKS_MOST;
    if (s->most > ET_BREAKS_MOST || s->most > room) {
        return ET_FIT_OUT_OF_RANGE;
    }
    return ET_FIT_OK;
}

static void choose_best(const search *s, et_segment_model model, double rounding,
                        et_segments *out)
{
    out->most = s->most;
    for (size_t m = 0; m <= s->most; m++) {
        et_segmentation *cut = &out->by[m];
        cut->model = model;
        read_cut(s, m, cut);
        if (out->state == ET_FIT_PERFECT || cut->rss <= rounding) {
            out->best = out->state == ET_FIT_PERFECT ? out->best : m;
            out->state = ET_FIT_PERFECT;
            continue;
        }
        cut->bic = bic_of(cut, s->n);
        if (cut->bic < out->by[out->best].bic) {
            out->best = m;
        }
    }
}

et_status et_segments_find(const double *x, const double *y, size_t n,
                           const et_segments_options *options, et_segments *out,
                           et_error *err)
{
    const et_segments_options usual = {0}, *o = options ? options : &usual;
    et_status status = ET_OK;
    search s = {0};

    *out = (et_segments){.n = n, .state = check_series(x, y, n, o->model)};
    if (out->state == ET_FIT_OK) {
        out->state = check_search(o, n, &s);
    }
    if (out->state != ET_FIT_OK) {
        return ET_OK;
    }
    s.rss = calloc((s.most + 1) * (n + 1), sizeof *s.rss);
    s.last = calloc((s.most + 1) * (n + 1), sizeof *s.last);
    if (!s.rss || !s.last) {
        status = et_fail(err, ET_ERR_MEMORY, "no memory to cut %zu points", n);
        goto done;
    }
    for (size_t j = s.shortest; j <= n; j++) {
        search_ends_at(&s, x, y, j, o->model);
    }
    choose_best(&s, o->model, et_rounding_of(y, n), out);
done:
    free(s.rss);
    free(s.last);
    return status;
}

/* ---- the interval of a break ------------------------------------------------------ */

/* P(argmax < v) of a two-sided Brownian motion with triangular drift: to the left
 * W(-v) - |v|/2, to the right with variance phi and drift -xi v/2 (Bai 1997, appendix
 * B). The products exp(a) Phi(-b) are taken in logarithms. */
static double scaled_normal(double a, double b)
{
    if (b < 30.0) {
        return exp(a) * gsl_cdf_ugaussian_P(-b);
    }
    double b2 = b * b; /* Mills' ratio */
    return exp(a - 0.5 * b2) / (b * sqrt(2.0 * M_PI)) *
           (1.0 - 1.0 / b2 + 3.0 / (b2 * b2) - 15.0 / (b2 * b2 * b2));
}

static double argmax_left(double v, double xi, double phi)
{
    double r = xi / phi, root = sqrt(v), both = phi + xi, wide = phi + 2.0 * xi;
    return -root * exp(-v / 8.0) / sqrt(2.0 * M_PI) -
           phi / xi * (wide / both) *
               scaled_normal(r * (1.0 + r) * v / 2.0, (0.5 + r) * root) +
           (v / 2.0 - 2.0 + wide * wide / (both * xi)) *
               gsl_cdf_ugaussian_P(-root / 2.0);
}

/* The right side seen from behind is a left side in other units: time and height are
 * scaled by xi^2 / phi, and the roles of the two sides change. */
static double argmax_tail(double v, double xi, double phi, bool left)
{
    if (left) {
        return argmax_left(v, xi, phi);
    }
    return argmax_left(v * xi * xi / phi, 1.0 / xi, 1.0 / phi);
}

/* The v at which a tail falls to 2.5 %, or a negative number if it starts below. */
static double argmax_limit(double xi, double phi, bool left)
{
    double low = 0.0, high = 1.0;
    if (argmax_tail(0.0, xi, phi, left) < 0.025) {
        return -1.0;
    }
    while (argmax_tail(high, xi, phi, left) > 0.025 && high < 1e12) {
        high *= 2.0;
    }
    for (int k = 0; k < 200 && high - low > 1e-12 * high; k++) {
        double middle = 0.5 * (low + high);
        if (argmax_tail(middle, xi, phi, left) > 0.025) {
            low = middle;
        } else {
            high = middle;
        }
    }
    return high;
}

/* One side of a break: its line, its mean squared residual and moments of x. */
typedef struct side {
    double level, slope, variance, x, xx;
} side;

static side measure_side(const double *x, const double *y, size_t from, size_t to,
                         et_segment_model model)
{
    growing g = {.model = model};
    for (size_t i = from; i < to; i++) {
        grow(&g, x_at(x, model, i), y[i]);
    }
    return (side){.level = g.y, .slope = model == ET_SEGMENT_LINE ? g.xy / g.xx : 0.0,
                  .variance = g.rss / g.n, .x = g.x, .xx = g.xx / g.n};
}

/* Mean squared distance of the two lines over the x of one side. */
static double mean_gap(const side *a, const side *b, const side *over)
{
    double slope = b->slope - a->slope;
    double gap = b->level + b->slope * (over->x - b->x) -
                 (a->level + a->slope * (over->x - a->x));
    return gap * gap + slope * slope * over->xx;
}

void et_segments_interval(const double *x, const double *y, size_t n,
                          const et_segmentation *cut, size_t which,
                          et_break_interval *out)
{
    size_t from = which > 0 ? cut->after[which - 1] : 0;
    size_t to = which + 1 < cut->breaks ? cut->after[which + 1] : n;
    side a = measure_side(x, y, from, cut->after[which], cut->model);
    side b = measure_side(x, y, cut->after[which], to, cut->model);
    double gap_a = mean_gap(&a, &b, &a), gap_b = mean_gap(&a, &b, &b);
    double rounding = et_rounding_of(y, n) / (double)n;

    *out = (et_break_interval){.after = cut->after[which]};
    if (a.variance <= rounding || b.variance <= rounding) {
        out->state = ET_FIT_PERFECT;
        return;
    }
    out->state = ET_FIT_NOT_ESTIMABLE;
    if (!(gap_a > rounding && gap_b > rounding)) {
        return;
    }
    double xi = gap_b / gap_a, phi = xi * b.variance / a.variance;
    double left = argmax_limit(xi, phi, true), right = argmax_limit(xi, phi, false);
    if (left < 0.0 || right < 0.0) {
        return;
    }
    /* The estimate minus the truth follows the law, so the limits change sides. */
    double scale = a.variance / gap_a;
    out->state = ET_FIT_OK;
    out->low = (double)out->after - right * scale;
    out->high = (double)out->after + left * scale;
}
