/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/methods/slopes.h"

#include <math.h>
#include <stdlib.h>

#include <gsl/gsl_cdf.h>

#include "examtrend/methods/shrinkage.h"

typedef struct pooling {
    const double *x, *y;
    size_t units, n;
    const et_slopes_options *options;
    double *complete; /* rows of units with all years */
    double *scratch;  /* [units] */
} pooling;

/* One unit's points, without the missing ones. */
typedef struct points {
    size_t n;
    double x[ET_SLOPES_MOST_YEARS], y[ET_SLOPES_MOST_YEARS];
} points;

static void take_points(const pooling *job, size_t unit, points *out)
{
    out->n = 0;
    for (size_t t = 0; t < job->n; t++) {
        double value = job->y[unit * job->n + t];
        if (!isnan(value)) {
            out->x[out->n] = job->x[t];
            out->y[out->n++] = value;
        }
    }
}

static void fit_line(const pooling *job, size_t unit, points *at, et_line *line)
{
    take_points(job, unit, at);
    et_line_fit_jumps(at->x, at->y, at->n, job->options->starts,
                      job->options->start_count, line);
}

static bool usable(const et_line *line)
{
    return line->state == ET_FIT_OK || line->state == ET_FIT_PERFECT;
}

static void pool_rho(const pooling *job, et_slopes *pooled)
{
    points at;
    size_t rows = 0;

    for (size_t u = 0; u < job->units; u++) {
        take_points(job, u, &at);
        if (at.n == job->n) {
            for (size_t t = 0; t < at.n; t++) {
                job->complete[rows * job->n + t] = at.y[t];
            }
            rows++;
        }
    }
    et_ar1_pooled_rho(job->x, job->complete, rows, job->n, &pooled->rho);
    bool known = pooled->rho.state == ET_FIT_OK || pooled->rho.state == ET_FIT_BOUNDARY;
    /* a negative estimate would make slopes look surer than independent years do */
    pooled->rho_used = known ? fmax(0.0, pooled->rho.rho) : 0.0;
}

/* E_rho[RSS] / sigma^2 of one unit's line. */
static double expected_rss(const points *at, const et_line *line, double rho)
{
    et_ar1_inflation inflation;
    if (rho <= 0.0) {
        return line->df;
    }
    et_ar1_inflate(at->x, at->n, rho, &inflation);
    return inflation.residual * line->df;
}

/* A line without jumps leaves these; with jumps tails are not looked at. */
static void add_tails(const points *at, const et_line *line, double *second,
                      double *fourth)
{
    for (size_t i = 0; i < at->n; i++) {
        double e = at->y[i] - line->level - line->slope * (at->x[i] - line->x_mean);
        *second += e * e / (double)at->n;
        *fourth += e * e * e * e / (double)at->n;
    }
}

/* Kurtosis of t: 3 + 6 / (df - 4). `second` and `fourth` are sums of `units` means. */
static double df_of_tails(double second, double fourth, double units, double most)
{
    double excess = second > 0.0 ? units * fourth / (second * second) - 3.0 : 0.0;
    return excess > 0.0 ? fmin(most, 4.0 + 6.0 / excess) : most;
}

/* Pools the residuals; of P units' worth, one is spent on the years' means. */
static void pool_noise(const pooling *job, et_slope *slope, et_slopes *pooled)
{
    double rss = 0.0, expected = 0.0, df = 0.0, second = 0.0, fourth = 0.0;
    points at;
    et_line line;

    for (size_t u = 0; u < job->units; u++) {
        fit_line(job, u, &at, &line);
        slope[u] = (et_slope){
            .state = line.state, .n = at.n, .x_mean = line.x_mean, .level = line.level};
        if (!usable(&line)) {
            continue;
        }
        slope[u].state = ET_FIT_OK;
        slope[u].slope = line.slope;
        pooled->units++;
        rss += line.rss;
        df += line.df;
        expected += expected_rss(&at, &line, pooled->rho_used);
        if (job->options->start_count == 0) {
            add_tails(&at, &line, &second, &fourth);
        }
    }
    double kept = 1.0;
    if (job->options->columns_are_centred && pooled->units > 0) {
        kept = 1.0 - 1.0 / (double)pooled->units;
    }
    if (kept > 0.0 && df > 0.0) {
        pooled->df = df * kept;
        pooled->tail_df =
            df_of_tails(second, fourth, (double)pooled->units, pooled->df);
        pooled->sigma = sqrt(rss / (expected * kept));
    }
}

static double slope_inflation(const points *at, double rho)
{
    et_ar1_inflation inflation;
    if (rho <= 0.0) {
        return 1.0;
    }
    et_ar1_inflate(at->x, at->n, rho, &inflation);
    return inflation.slope;
}

/* Variance of a mean of these years over that of one year. */
static double mean_inflation(const points *at, double rho)
{
    double sum = 0.0;
    for (size_t i = 0; i < at->n; i++) {
        for (size_t j = 0; j < at->n; j++) {
            sum += i == j ? 1.0 : pow(rho, fabs(at->x[i] - at->x[j]));
        }
    }
    return sum / ((double)at->n * (double)at->n);
}

static void test_unit(const pooling *job, size_t unit, const et_slopes *pooled,
                      et_slope *slope)
{
    points at;
    et_line line;

    fit_line(job, unit, &at, &line);
    double inflation = slope_inflation(&at, pooled->rho_used);
    slope->slope_se = pooled->sigma * sqrt(inflation / line.sxx);
    slope->level_se = pooled->sigma * sqrt(mean_inflation(&at, pooled->rho_used));
    double reach = gsl_cdf_tdist_Qinv(0.025, pooled->df) * slope->slope_se;
    slope->p = 2.0 * gsl_cdf_tdist_Q(fabs(slope->slope / slope->slope_se), pooled->df);
    slope->low = slope->slope - reach;
    slope->high = slope->slope + reach;
}

/* Slopes against the units' own mean have mean 0, which is where noise pulls them. */
static void shrink(const pooling *job, et_slope *slope, et_slopes *pooled)
{
    points all = {.n = job->n};
    et_line years;
    et_shrinkage result;
    size_t count = 0;

    for (size_t t = 0; t < job->n; t++) {
        all.x[t] = job->x[t];
    }
    et_line_fit_jumps(job->x, job->x, job->n, job->options->starts,
                      job->options->start_count, &years);
    pooled->sxx = years.sxx;
    for (size_t u = 0; u < job->units; u++) {
        if (slope[u].state == ET_FIT_OK) {
            job->scratch[count++] = slope[u].slope;
        }
    }
    et_shrink_options how = {.sigma2 = pooled->sigma * pooled->sigma,
                             .sxx = years.sxx,
                             .inflation = slope_inflation(&all, pooled->rho_used)};
    et_shrink_slopes(job->scratch, count, &how, job->scratch, &result);
    pooled->reliability_state = result.state;
    pooled->reliability = result.reliability;
    pooled->slope_se = result.slope_se;
    count = 0;
    for (size_t u = 0; u < job->units; u++) {
        if (slope[u].state == ET_FIT_OK) {
            slope[u].shrunk = job->scratch[count++];
        }
    }
}

static void fit_all(const pooling *job, et_slope *slope, et_slopes *pooled)
{
    if (job->options->start_count == 0) {
        pool_rho(job, pooled);
    } else {
        pooled->rho.state = ET_FIT_NOT_ESTIMABLE;
    }
    pool_noise(job, slope, pooled);
    et_fit_state state = ET_FIT_OK;
    if (pooled->df <= 0.0) {
        state = ET_FIT_NOT_ESTIMABLE;
    } else if (!(pooled->sigma > 0.0)) {
        state = ET_FIT_PERFECT;
    }
    for (size_t u = 0; u < job->units; u++) {
        if (slope[u].state != ET_FIT_OK) {
            continue;
        }
        if (state == ET_FIT_OK) {
            test_unit(job, u, pooled, &slope[u]);
        } else {
            slope[u].state = state;
            slope[u].slope = state == ET_FIT_PERFECT ? slope[u].slope : 0.0;
        }
    }
    pooled->reliability_state = state;
    if (state == ET_FIT_OK) {
        shrink(job, slope, pooled);
    }
}

et_status et_slopes_fit(const double *x, const double *y, size_t units, size_t n,
                        const et_slopes_options *options, et_slope *slope,
                        et_slopes *pooled, et_error *err)
{
    pooling job = {.x = x, .y = y, .units = units, .n = n, .options = options};
    et_status status = ET_OK;

    *pooled = (et_slopes){0};
    if (n > ET_SLOPES_MOST_YEARS) {
        return et_fail(err, ET_ERR_ARGUMENT, "found %zu years, expected at most %d", n,
                       ET_SLOPES_MOST_YEARS);
    }
    job.complete = malloc((units * n + 1) * sizeof *job.complete);
    job.scratch = malloc((units + 1) * sizeof *job.scratch);
    if (job.complete && job.scratch) {
        fit_all(&job, slope, pooled);
    } else {
        status = et_fail(err, ET_ERR_MEMORY, "out of memory for %zu slopes", units);
    }
    free(job.complete);
    free(job.scratch);
    return status;
}

void et_slope_predict(const et_slope *slope, double x, double df, et_slope_at *out)
{
    *out = (et_slope_at){0};
    if (slope->state != ET_FIT_OK) {
        return;
    }
    double d = x - slope->x_mean;
    double reach = gsl_cdf_tdist_Qinv(0.025, df) * hypot(slope->level_se,
                                                         slope->slope_se * d);
    out->fit = slope->level + slope->slope * d;
    out->low = out->fit - reach;
    out->high = out->fit + reach;
}
