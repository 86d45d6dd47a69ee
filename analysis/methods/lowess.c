/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/methods/lowess.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

#include <gsl/gsl_sort.h>

/* Points nearer than the first share of the window's half-width count fully, points
 * beyond the second not at all. */
#define NEAR 0.001
#define FAR 0.999

typedef struct curve {
    size_t n, window; /* points, and how many of them a local line uses */
    double range, delta;
    double *x, *y, *smooth;
    double *robust; /* weights of earlier residuals */
    double *local;  /* weights of one local line */
    double *sizes;  /* sorted |residuals| */
} curve;

/* Points are triples x, y, row. */
static int compare_points(const void *a, const void *b)
{
    const double *p = a, *q = b;
    for (int k = 0; k < 3; k++) {
        if (p[k] != q[k]) {
            return p[k] < q[k] ? -1 : 1;
        }
    }
    return 0;
}

/* (1 - u^3)^3 of the distance over the half-width. */
static double tricube(double u)
{
    double rest = 1.0 - u * u * u;
    return rest * rest * rest;
}

/* Weights around `at` from point `left` on into c->local; returns one past the last
 * point with a weight, and their sum. */
static size_t weigh(const curve *c, double at, size_t left, double half, double *total)
{
    size_t end = left;
    *total = 0.0;
    for (; end < c->n; end++) {
        double distance = fabs(c->x[end] - at);
        c->local[end] = 0.0;
        if (distance <= FAR * half) {
            double near = distance <= NEAR * half ? 1.0 : tricube(distance / half);
            c->local[end] = near * c->robust[end];
            *total += c->local[end];
        } else if (c->x[end] > at) {
            break;
        }
    }
    return end;
}

/* The local line at point `i`; y itself where no point has a weight left. */
static double local_line(const curve *c, size_t i, size_t left)
{
    double at = c->x[i], total;
    double half = fmax(at - c->x[left], c->x[left + c->window - 1] - at);
    size_t end = weigh(c, at, left, half, &total);

    if (!(total > 0.0)) {
        return c->y[i];
    }
    double mean = 0.0, spread = 0.0, value = 0.0;
    for (size_t j = left; j < end; j++) {
        c->local[j] /= total;
        mean += c->local[j] * c->x[j];
    }
    for (size_t j = left; j < end && half > 0.0; j++) {
        spread += c->local[j] * (c->x[j] - mean) * (c->x[j] - mean);
    }
    /* points too close together in x carry a level but no slope */
    double lever = sqrt(spread) > 0.001 * c->range ? (at - mean) / spread : 0.0;
    for (size_t j = left; j < end; j++) {
        value += c->local[j] * (1.0 + lever * (c->x[j] - mean)) * c->y[j];
    }
    return value;
}

static void interpolate(const curve *c, size_t from, size_t to)
{
    double width = c->x[to] - c->x[from];
    for (size_t j = from + 1; j < to; j++) {
        double share = (c->x[j] - c->x[from]) / width;
        c->smooth[j] = share * c->smooth[to] + (1.0 - share) * c->smooth[from];
    }
}

/* The next point to fit after `last`: the last one within delta of it, or the first one
 * beyond. Points of the same x as `last` are filled, and `last` moves over them. */
static size_t next_point(const curve *c, size_t *last)
{
    double cut = c->x[*last] + c->delta;
    size_t i = *last + 1;

    for (; i < c->n && c->x[i] <= cut; i++) {
        if (c->x[i] == c->x[*last]) {
            c->smooth[i] = c->smooth[*last];
            *last = i;
        }
    }
    return i - 1 > *last ? i - 1 : *last + 1;
}

/* One pass over all points with the present robustness weights. */
static void smooth_once(const curve *c)
{
    size_t left = 0, i = 0, last = 0;
    bool started = false;

    while (!started || last + 1 < c->n) {
        while (left + c->window < c->n &&
               c->x[i] - c->x[left] > c->x[left + c->window] - c->x[i]) {
            left++;
        }
        c->smooth[i] = local_line(c, i, left);
        if (started && last + 1 < i) {
            interpolate(c, last, i);
        }
        last = i;
        started = true;
        i = next_point(c, &last);
    }
}

/* Bisquare weights of the residuals at six medians. False when they are next to nothing
 * and another pass would only amplify rounding. */
static bool weigh_residuals(const curve *c)
{
    double sum = 0.0;
    for (size_t i = 0; i < c->n; i++) {
        c->robust[i] = c->sizes[i] = fabs(c->y[i] - c->smooth[i]);
        sum += c->sizes[i];
    }
    gsl_sort(c->sizes, 1, c->n);
    double reach = 3.0 * (c->sizes[c->n / 2] + c->sizes[(c->n - 1) / 2]);
    if (reach < 1e-7 * sum / (double)c->n || reach == 0.0) {
        return false;
    }
    for (size_t i = 0; i < c->n; i++) {
        double u = c->robust[i] / reach, rest = 1.0 - u * u;
        c->robust[i] = u <= NEAR ? 1.0 : u <= FAR ? rest * rest : 0.0;
    }
    return true;
}

static et_fit_state input_state(const double *x, const double *y, size_t n,
                                const et_lowess_options *options)
{
    if (!isfinite(options->span) || !isfinite(options->delta)) {
        return ET_FIT_NOT_FINITE;
    }
    if (options->span < 0.0 || options->span > 1.0) {
        return ET_FIT_OUT_OF_RANGE;
    }
    for (size_t i = 0; i < n; i++) {
        if (!isfinite(x[i]) || !isfinite(y[i])) {
            return ET_FIT_NOT_FINITE;
        }
    }
    return n > 0 ? ET_FIT_OK : ET_FIT_TOO_FEW;
}

/* Sorts the points into the curve. */
static void load(curve *c, const double *x, const double *y, double *points,
                 const et_lowess_options *options)
{
    for (size_t i = 0; i < c->n; i++) {
        points[3 * i] = x[i];
        points[3 * i + 1] = y[i];
        points[3 * i + 2] = (double)i;
        c->robust[i] = 1.0;
    }
    qsort(points, c->n, 3 * sizeof *points, compare_points);
    for (size_t i = 0; i < c->n; i++) {
        c->x[i] = points[3 * i];
        c->y[i] = points[3 * i + 1];
    }
    double span = options->span > 0.0 ? options->span : 2.0 / 3.0;
    double window = floor(span * (double)c->n + 1e-7);
    c->window = window < 2.0 ? 2 : (size_t)window;
    c->window = c->window > c->n ? c->n : c->window;
    c->range = c->x[c->n - 1] - c->x[0];
    c->delta = options->delta == 0.0 ? 0.01 * c->range : fmax(0.0, options->delta);
}

et_fit_state et_lowess_fit(const double *x, const double *y, size_t n,
                           const et_lowess_options *options, double *work, double *smooth)
{
    et_fit_state state = input_state(x, y, n, options);
    if (state != ET_FIT_OK) {
        for (size_t i = 0; i < n; i++) {
            smooth[i] = 0.0;
        }
        return state;
    }
    double *points = work + 6 * n;
    curve c = {.n = n,
               .x = work,
               .y = work + n,
               .smooth = work + 2 * n,
               .robust = work + 3 * n,
               .local = work + 4 * n,
               .sizes = work + 5 * n};
    size_t rounds = options->plain            ? 0
                    : options->iterations > 0 ? options->iterations
                                              : 3;

    load(&c, x, y, points, options);
    for (size_t pass = 0; pass <= rounds; pass++) {
        smooth_once(&c);
        if (pass == rounds || !weigh_residuals(&c)) {
            break;
        }
    }
    for (size_t i = 0; i < n; i++) {
        smooth[(size_t)points[3 * i + 2]] = c.smooth[i];
    }
    return ET_FIT_OK;
}
