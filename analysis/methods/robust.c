/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One loop serves the line and the columns; they differ in how a weighted fit is made.
 *
 * Standard errors are sigma sqrt(diag (X'X)^-1) with, for psi(u) = u w(u) at the scaled
 * residuals u, a = mean psi'(u) and K a correction of order p/n (Huber 1981, 7.6):
 *
 *   MASS  sigma^2 = K^2/a^2 s^2 sum psi^2 / (n - p),  K = 1 + p var(psi') / (n a^2)
 *   GSL   the same with sum (1 - h) psi^2 and K = 1 + (p/n) (1 - a)/a, then drawn to the
 *         least-squares sigma: max(sigma, sqrt((p^2 s_ols^2 + n sigma^2) / (p^2 + n))).
 */
#include "examtrend/methods/robust.h"

#include <float.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <gsl/gsl_sort.h>
#include <gsl/gsl_statistics_double.h>

#include "examtrend/methods/distributions.h"

#define MAD_OF_NORMAL 0.6745
#define LARGEST_LEVERAGE 0.9999
#define SHORT_SERIES 32

typedef struct rounds rounds;

/* Fits with rounds->weight (NULL: all 1) into coefficient and residual. */
typedef et_fit_state weighted_fit(rounds *r, const double *weight);

struct rounds {
    et_robust_summary *summary;
    weighted_fit *refit;
    void *fit; /* of refit */
    const double *y;
    double *coefficient;                                    /* parameters */
    double *before;                                         /* parameters */
    double *weight, *residual, *leverage, *scaled, *sorted; /* rows */
    double tolerance;
    double rounding; /* a scale of that size is what rounding y leaves */
    size_t most;
};

/* ---- rules --------------------------------------------------------------- */

/* Weight and slope of psi at u = residual / (scale * tuning). */
static double weight_at(et_psi psi, double u)
{
    double size = fabs(u);
    if (psi == ET_PSI_HUBER) {
        return size <= 1.0 ? 1.0 : 1.0 / size;
    }
    return size < 1.0 ? (1.0 - u * u) * (1.0 - u * u) : 0.0;
}

static double slope_at(et_psi psi, double u)
{
    double square = u * u;
    if (psi == ET_PSI_HUBER) {
        return square <= 1.0 ? 1.0 : 0.0;
    }
    return square < 1.0 ? (1.0 - square) * (1.0 - 5.0 * square) : 0.0;
}

static void begin(const et_robust_options *options, size_t rows, size_t parameters,
                  rounds *r, et_robust_summary *summary)
{
    bool mass = options->convention == ET_ROBUST_MASS;
    double usual = options->psi == ET_PSI_HUBER ? 1.345 : 4.685;

    *summary =
        (et_robust_summary){.psi = options->psi,
                            .convention = options->convention,
                            .tuning = options->tuning > 0.0 ? options->tuning : usual,
                            .rows = rows,
                            .parameters = parameters};
    r->summary = summary;
    r->tolerance = options->tolerance > 0.0 ? options->tolerance
                   : mass                   ? 1e-4
                                            : sqrt(DBL_EPSILON);
    r->most = options->most_rounds > 0 ? options->most_rounds : mass ? 20 : 100;
}

/* ---- the loop ------------------------------------------------------------ */

/* |v| in ascending order; a series of years is sorted as it is copied. */
static void sort_sizes(const double *v, size_t n, double *sorted)
{
    for (size_t i = 0; i < n && n <= SHORT_SERIES; i++) {
        double size = fabs(v[i]);
        size_t at = i;
        for (; at > 0 && sorted[at - 1] > size; at--) {
            sorted[at] = sorted[at - 1];
        }
        sorted[at] = size;
    }
    if (n > SHORT_SERIES) {
        for (size_t i = 0; i < n; i++) {
            sorted[i] = fabs(v[i]);
        }
        gsl_sort(sorted, 1, n);
    }
}

/* Median of |v| without its `left_out` smallest, over that of a normal. */
static double mad_scale(rounds *r, const double *v, size_t left_out)
{
    size_t n = r->summary->rows;

    sort_sizes(v, n, r->sorted);
    return gsl_stats_median_from_sorted_data(r->sorted + left_out, 1, n - left_out) /
           MAD_OF_NORMAL;
}

/* Residuals as the convention measures them. */
static const double *scale_residuals(rounds *r)
{
    if (r->summary->convention == ET_ROBUST_MASS) {
        return r->residual;
    }
    for (size_t i = 0; i < r->summary->rows; i++) {
        double h = fmin(r->leverage[i], LARGEST_LEVERAGE);
        r->scaled[i] = r->residual[i] / sqrt(1.0 - h);
    }
    return r->scaled;
}

static size_t left_out(const rounds *r)
{
    return r->summary->convention == ET_ROBUST_MASS ? 0 : r->summary->parameters - 1;
}

/* Relative change of the residuals since those in `sorted`. */
static double residual_change(const rounds *r)
{
    double moved = 0.0, size = 0.0;
    for (size_t i = 0; i < r->summary->rows; i++) {
        double step = r->sorted[i] - r->residual[i];
        moved += step * step;
        size += r->sorted[i] * r->sorted[i];
    }
    return sqrt(moved / fmax(1e-20, size));
}

static double coefficient_change(const rounds *r)
{
    double change = 0.0;
    for (size_t j = 0; j < r->summary->parameters; j++) {
        double size = fmax(fabs(r->before[j]), fabs(r->coefficient[j]));
        double step = fabs(r->coefficient[j] - r->before[j]);
        change = size > 0.0 ? fmax(change, step / size) : change;
    }
    return change;
}

/* One weighting and fit. Sets the state that ends the loop, if there is one. */
static void one_round(rounds *r, double smallest_scale)
{
    et_robust_summary *s = r->summary;
    size_t n = s->rows;

    const double *scaled = scale_residuals(r);
    double scale = mad_scale(r, scaled, left_out(r));
    s->scale = scale;
    if (scale <= r->rounding && s->convention == ET_ROBUST_MASS) {
        s->state = ET_FIT_PERFECT;
        return;
    }
    double unit = s->tuning * fmax(scale, smallest_scale);
    for (size_t i = 0; i < n; i++) {
        r->weight[i] = weight_at(s->psi, scaled[i] / unit);
    }
    memcpy(r->before, r->coefficient, s->parameters * sizeof *r->before);
    memcpy(r->sorted, r->residual, n * sizeof *r->sorted);
    et_fit_state state = r->refit(r, r->weight);
    if (state != ET_FIT_OK && state != ET_FIT_PERFECT) {
        s->state = ET_FIT_NOT_ESTIMABLE;
        return;
    }
    double change =
        s->convention == ET_ROBUST_MASS ? residual_change(r) : coefficient_change(r);
    s->state = change <= r->tolerance ? ET_FIT_OK : ET_FIT_NO_CONVERGENCE;
    s->rounds++;
}

/* sigma of the standard errors; 0 when the slope of psi averages to nothing. */
static double error_sigma(rounds *r, double scale, double least_squares)
{
    const et_robust_summary *s = r->summary;
    const double *scaled = scale_residuals(r);
    bool mass = s->convention == ET_ROBUST_MASS;
    double n = (double)s->rows, p = (double)s->parameters;
    double unit = scale * s->tuning, sum = 0.0, a = 0.0, square = 0.0;

    for (size_t i = 0; i < s->rows; i++) {
        double h = fmin(r->leverage[i], LARGEST_LEVERAGE);
        double u = scaled[i] / unit, slope = slope_at(s->psi, u);
        double psi = unit * u * weight_at(s->psi, u);
        sum += mass ? psi * psi : (1.0 - h) * psi * psi;
        a += slope / n;
        square += slope * slope;
    }
    if (!(a > 0.0)) {
        return 0.0;
    }
    double spread = fmax(0.0, square - n * a * a) / (n - 1.0);
    double correction =
        mass ? 1.0 + p * spread / (n * a * a) : 1.0 + p / n * (1.0 - a) / a;
    double sigma = correction / a * sqrt(sum / (n - p));
    double drawn =
        sqrt((p * p * least_squares * least_squares + n * sigma * sigma) / (p * p + n));
    return mass ? sigma : fmax(sigma, drawn);
}

/* From the least-squares fit, whose residuals and leverages are in place. */
static void iterate(rounds *r)
{
    et_robust_summary *s = r->summary;
    size_t n = s->rows;
    double rss = 0.0, largest = 0.0, smallest = 0.0;

    for (size_t i = 0; i < n; i++) {
        double size = fabs(r->y[i]);
        largest = size > largest ? size : largest;
        rss += r->residual[i] * r->residual[i];
        r->weight[i] = 1.0;
    }
    r->rounding = 8.0 * DBL_EPSILON * largest;
    s->df = (double)n - (double)s->parameters;
    if (s->convention == ET_ROBUST_GSL) {
        smallest = 1e-6 * gsl_stats_sd(r->y, 1, n);
        smallest = smallest > 0.0 ? smallest : 1.0;
    }
    s->state = ET_FIT_NO_CONVERGENCE;
    while (s->state == ET_FIT_NO_CONVERGENCE && s->rounds < r->most) {
        one_round(r, smallest);
    }
    if (s->state != ET_FIT_OK && s->state != ET_FIT_NO_CONVERGENCE) {
        s->scale = 0.0;
        return;
    }
    if (s->convention == ET_ROBUST_GSL) {
        s->scale = mad_scale(r, r->residual, left_out(r));
    }
    if (s->scale <= r->rounding) {
        s->scale = 0.0;
        s->state = ET_FIT_PERFECT;
        return;
    }
    s->sigma = error_sigma(r, s->scale, sqrt(rss / s->df));
}

const char *et_robust_name(const et_robust_summary *summary, char *out, size_t size)
{
    (void)snprintf(out, size, "%s %g, %s",
                   summary->psi == ET_PSI_HUBER ? "Huber" : "bisquare", summary->tuning,
                   summary->convention == ET_ROBUST_MASS ? "MASS" : "GSL");
    return out;
}

/* ---- a straight line ----------------------------------------------------- */

typedef struct line_data {
    const double *x, *y;
    double x_mean;
} line_data;

/* Coefficients are the level at x_mean and the slope. */
static et_fit_state refit_line(rounds *r, const double *weight)
{
    const line_data *data = r->fit;
    size_t n = r->summary->rows;
    double total = 0.0, x_sum = 0.0, y_sum = 0.0, sxx = 0.0, sxy = 0.0;

    for (size_t i = 0; i < n; i++) {
        double w = weight ? weight[i] : 1.0;
        total += w;
        x_sum += w * (data->x[i] - data->x_mean);
        y_sum += w * data->y[i];
    }
    if (!(total > 0.0)) {
        return ET_FIT_NOT_ESTIMABLE;
    }
    double x_mean = x_sum / total, y_mean = y_sum / total, plain = 0.0;
    for (size_t i = 0; i < n; i++) {
        double w = weight ? weight[i] : 1.0;
        double d = data->x[i] - data->x_mean;
        sxx += w * (d - x_mean) * (d - x_mean);
        sxy += w * (d - x_mean) * (data->y[i] - y_mean);
        plain += d * d;
    }
    if (!(sxx > 1e-14 * plain)) {
        return ET_FIT_NOT_ESTIMABLE;
    }
    r->coefficient[1] = sxy / sxx;
    r->coefficient[0] = y_mean - r->coefficient[1] * x_mean;
    for (size_t i = 0; i < n; i++) {
        r->residual[i] = data->y[i] - y_mean -
                         r->coefficient[1] * (data->x[i] - data->x_mean - x_mean);
    }
    return ET_FIT_OK;
}

static et_fit_state line_state(const double *x, const double *y, size_t n)
{
    double low = n > 0 ? x[0] : 0.0, high = low;
    for (size_t i = 0; i < n; i++) {
        if (!isfinite(x[i]) || !isfinite(y[i])) {
            return ET_FIT_NOT_FINITE;
        }
        low = fmin(low, x[i]);
        high = fmax(high, x[i]);
    }
    if (n < 3) {
        return ET_FIT_TOO_FEW;
    }
    return low < high ? ET_FIT_OK : ET_FIT_NO_SPREAD;
}

static void test_line(et_robust_line *out, double sxx)
{
    et_estimate slope;
    const et_robust_summary *s = &out->summary;

    et_estimate_test(out->slope, s->sigma / sqrt(sxx), s->df, &slope);
    if (slope.state == ET_FIT_OK) {
        out->slope_se = slope.se;
        out->t = slope.t;
        out->p = slope.p;
        out->slope_low = slope.low;
        out->slope_high = slope.high;
    }
}

void et_robust_line_fit(const double *x, const double *y, size_t n,
                        const et_robust_options *options, double *work,
                        et_robust_line *out)
{
    double coefficient[2] = {0}, before[2], sum = 0.0, sxx = 0.0;
    line_data data = {x, y, 0.0};
    rounds r = {.refit = refit_line,
                .fit = &data,
                .y = y,
                .coefficient = coefficient,
                .before = before,
                .weight = work,
                .residual = work + n,
                .leverage = work + 2 * n,
                .scaled = work + 3 * n,
                .sorted = work + 4 * n};

    *out = (et_robust_line){0};
    begin(options, n, 2, &r, &out->summary);
    memset(work, 0, 5 * n * sizeof *work);
    out->summary.state = line_state(x, y, n);
    if (out->summary.state != ET_FIT_OK) {
        return;
    }
    for (size_t i = 0; i < n; i++) {
        sum += x[i] - x[0];
    }
    data.x_mean = x[0] + sum / (double)n;
    for (size_t i = 0; i < n; i++) {
        sxx += (x[i] - data.x_mean) * (x[i] - data.x_mean);
    }
    for (size_t i = 0; i < n; i++) {
        double d = x[i] - data.x_mean;
        r.leverage[i] = 1.0 / (double)n + d * d / sxx;
    }
    (void)refit_line(&r, NULL);
    iterate(&r);
    if (out->summary.state == ET_FIT_NOT_ESTIMABLE) {
        memset(work, 0, 5 * n * sizeof *work);
        return;
    }
    out->x_mean = data.x_mean;
    out->level = coefficient[0];
    out->slope = coefficient[1];
    out->least_weight = 1.0;
    for (size_t i = 0; i < n; i++) {
        out->least_weight = fmin(out->least_weight, work[i]);
    }
    if (out->summary.state != ET_FIT_PERFECT) {
        test_line(out, sxx);
    }
}

/* ---- several columns ----------------------------------------------------- */

struct et_robust {
    et_linear *linear;
    et_linear_data data;
    et_robust_summary summary;
    size_t most_rows, most_parameters;
    double *coefficient, *before, *error;                   /* parameters */
    double *weight, *residual, *leverage, *scaled, *sorted; /* rows */
};

et_status et_robust_new(et_robust **out, size_t rows, size_t columns, et_error *err)
{
    *out = NULL;
    et_robust *fit = calloc(1, sizeof *fit);
    if (!fit) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for a robust regression");
    }
    et_status status = et_linear_new(&fit->linear, rows, columns, err);
    size_t parameters = columns + 1;
    if (status == ET_OK) {
        fit->coefficient = calloc(3 * parameters + 5 * rows, sizeof *fit->coefficient);
        if (!fit->coefficient) {
            status = et_fail(err, ET_ERR_MEMORY,
                             "out of memory for a robust regression of %zu rows", rows);
        }
    }
    if (status != ET_OK) {
        et_robust_free(fit);
        return status;
    }
    fit->most_rows = rows;
    fit->most_parameters = parameters;
    fit->before = fit->coefficient + parameters;
    fit->error = fit->before + parameters;
    fit->weight = fit->error + parameters;
    fit->residual = fit->weight + rows;
    fit->leverage = fit->residual + rows;
    fit->scaled = fit->leverage + rows;
    fit->sorted = fit->scaled + rows;
    fit->summary.state = ET_FIT_TOO_FEW;
    *out = fit;
    return ET_OK;
}

void et_robust_free(et_robust *fit)
{
    if (fit) {
        et_linear_free(fit->linear);
        free(fit->coefficient);
        free(fit);
    }
}

static et_fit_state refit_columns(rounds *r, const double *weight)
{
    et_robust *fit = r->fit;
    fit->data.weights = weight;
    et_fit_state state = et_linear_fit(fit->linear, &fit->data, NULL);
    fit->data.weights = NULL;
    memcpy(fit->coefficient, et_linear_coefficients(fit->linear),
           fit->summary.parameters * sizeof *fit->coefficient);
    memcpy(fit->residual, et_linear_residuals(fit->linear),
           fit->summary.rows * sizeof *fit->residual);
    return state;
}

static void clear(et_robust *fit)
{
    size_t count = 3 * fit->most_parameters + 5 * fit->most_rows;
    memset(fit->coefficient, 0, count * sizeof *fit->coefficient);
}

/* The least-squares fit, with what later rounds need of it: leverages, and standard
 * errors at sigma = 1, which is what known weights of 1 mean. */
static et_fit_state start_columns(et_robust *fit, rounds *r)
{
    fit->data.weighting = ET_WEIGHTS_KNOWN;
    et_fit_state state = refit_columns(r, NULL);

    memcpy(fit->leverage, et_linear_leverages(fit->linear),
           fit->summary.rows * sizeof *fit->leverage);
    for (size_t j = 0; j < fit->summary.parameters; j++) {
        et_estimate at_one;
        et_linear_coefficient(fit->linear, j, &at_one);
        fit->error[j] = at_one.se;
    }
    return state;
}

et_fit_state et_robust_fit(et_robust *fit, const et_linear_data *data,
                           const et_robust_options *options, et_robust_summary *summary)
{
    size_t parameters = data->columns + (data->no_intercept ? 0 : 1);
    et_robust_summary *s = &fit->summary;
    rounds r = {.refit = refit_columns,
                .fit = fit,
                .y = data->y,
                .coefficient = fit->coefficient,
                .before = fit->before,
                .weight = fit->weight,
                .residual = fit->residual,
                .leverage = fit->leverage,
                .scaled = fit->scaled,
                .sorted = fit->sorted};

    clear(fit);
    begin(options, data->rows, parameters, &r, s);
    fit->data = *data;
    s->state = ET_FIT_OUT_OF_RANGE;
    if (!data->weights && data->rows <= fit->most_rows &&
        parameters <= fit->most_parameters) {
        s->state = start_columns(fit, &r);
    }
    if (s->state == ET_FIT_OK || s->state == ET_FIT_PERFECT) {
        iterate(&r);
    }
    if (s->state != ET_FIT_OK && s->state != ET_FIT_PERFECT &&
        s->state != ET_FIT_NO_CONVERGENCE) {
        clear(fit);
    }
    if (summary) {
        *summary = *s;
    }
    return s->state;
}

const double *et_robust_coefficients(const et_robust *fit)
{
    return fit->coefficient;
}

const double *et_robust_residuals(const et_robust *fit)
{
    return fit->residual;
}

const double *et_robust_weights(const et_robust *fit)
{
    return fit->weight;
}

void et_robust_coefficient(const et_robust *fit, size_t parameter, et_estimate *out)
{
    const et_robust_summary *s = &fit->summary;

    if (parameter >= s->parameters || parameter >= fit->most_parameters) {
        *out = (et_estimate){.state = ET_FIT_OUT_OF_RANGE};
    } else if (s->sigma > 0.0) {
        et_estimate_test(fit->coefficient[parameter], s->sigma * fit->error[parameter],
                         s->df, out);
    } else {
        *out = (et_estimate){.state =
                                 s->state == ET_FIT_OK ? ET_FIT_NOT_ESTIMABLE : s->state,
                             .value = fit->coefficient[parameter]};
    }
}
