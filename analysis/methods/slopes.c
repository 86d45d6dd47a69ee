/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/methods/slopes.h"

#include <math.h>
#include <stdlib.h>

#include "examtrend/methods/moderated.h"
#include "examtrend/methods/shrinkage.h"
#include "methods/student.h"

typedef struct pooling {
    const double *x, *y;
    size_t units, n;
    const et_slopes_options *options;
    double *complete; /* rows of units with all years */
    double *scratch;  /* [units] */
    double *variance, *df; /* [units], of the fitted ones in turn: own noise */
    double point, point_df; /* of the unit tested before: pooled, all have the same */
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

/* The units that have all the years that any has; returns how many. */
static size_t take_complete(const pooling *job, double x[ET_SLOPES_MOST_YEARS],
                            size_t *years)
{
    size_t column[ET_SLOPES_MOST_YEARS], rows = 0;

    *years = 0;
    for (size_t t = 0; t < job->n; t++) {
        size_t u = 0;
        while (u < job->units && isnan(job->y[u * job->n + t])) {
            u++;
        }
        if (u < job->units) {
            column[*years] = t;
            x[(*years)++] = job->x[t];
        }
    }
    for (size_t u = 0; u < job->units; u++) {
        double *row = job->complete + rows * *years;
        bool whole = true;
        for (size_t t = 0; t < *years; t++) {
            row[t] = job->y[u * job->n + column[t]];
            whole = whole && !isnan(row[t]);
        }
        rows += whole;
    }
    return rows;
}

/* What correlated years do to a line on these, with its jumps. */
static et_ar1_inflation inflation_at(const pooling *job, const double *x, size_t n,
                                     double rho)
{
    et_ar1_inflation out = {.slope = 1.0, .residual = 1.0, .honest = 1.0};
    if (rho > 0.0 && job->options->start_count == 0) {
        et_ar1_inflate(x, n, rho, &out);
    } else if (rho > 0.0) {
        et_ar1_inflate_jumps(x, n, job->options->starts, job->options->start_count, rho,
                             &out);
    }
    return out;
}

static double rho_at(const double *x, size_t n, double ratio)
{
    double rho = 0.0;
    (void)et_ar1_rho_of_ratio(x, n, ratio, &rho);
    return fmax(0.0, rho);
}

/* The rho that inflates a slope's variance by the geometric mean of what these two do. */
static double rho_between(const double *x, size_t n, double low, double high)
{
    et_ar1_inflation at;
    et_ar1_inflate(x, n, low, &at);
    double goal = at.honest;
    et_ar1_inflate(x, n, high, &at);
    goal = sqrt(goal * at.honest);
    for (double middle = 0.5 * (low + high); middle > low && middle < high;
         middle = 0.5 * (low + high)) {
        et_ar1_inflate(x, n, middle, &at);
        if (at.honest < goal) {
            low = middle;
        } else {
            high = middle;
        }
    }
    return high;
}

/* Too few years to tell: but to take them as independent is to claim that they are.
 * Slopes allow for all that the rough estimate leaves possible, about its middle or,
 * where that is less, the estimate. Of three years, whose lines leave one shape of
 * residuals, and without two complete units everything is possible. */
static void guess_rho(const double *x, size_t n, et_slopes *pooled)
{
    double r1 = pooled->rho.r1, reach = 1.96 * pooled->rho.r1_se;
    double estimate = ET_AR1_MOST_RHO;

    pooled->rho_high = ET_AR1_MOST_RHO;
    if (n > 3 && reach > 0.0) {
        estimate = rho_at(x, n, r1);
        pooled->rho_low = rho_at(x, n, r1 - reach);
        pooled->rho_high = rho_at(x, n, r1 + reach);
    }
    pooled->rho_slope =
        fmin(estimate, rho_between(x, n, pooled->rho_low, pooled->rho_high));
}

static void pool_rho(const pooling *job, et_slopes *pooled)
{
    double x[ET_SLOPES_MOST_YEARS];
    size_t years, rows = take_complete(job, x, &years);

    et_ar1_pooled_rho(x, job->complete, rows, years, &pooled->rho);
    bool known = pooled->rho.state == ET_FIT_OK || pooled->rho.state == ET_FIT_BOUNDARY;
    if (known) {
        /* a negative estimate would make slopes look surer than independent years do */
        pooled->rho_used = fmax(0.0, pooled->rho.rho);
        pooled->rho_low = fmax(0.0, pooled->rho.rho_low);
        pooled->rho_high = fmax(0.0, pooled->rho.rho_high);
        pooled->rho_slope = pooled->rho_used;
    } else if (job->options->moderated && years >= 3 &&
               pooled->rho.state != ET_FIT_OUT_OF_RANGE) {
        guess_rho(x, years, pooled);
    }
}

/* The 95 % interval of rho, which is 0 or more, gives one of log SE^2, whose width is
 * 3.92 standard deviations. A variance with df degrees of freedom has Var(log) = 2 / df
 * (Satterthwaite). */
static double df_of_rho(const pooling *job, const et_slopes *pooled)
{
    double high = inflation_at(job, job->x, job->n, pooled->rho_high).honest;
    double low = inflation_at(job, job->x, job->n, pooled->rho_low).honest;
    double sd = log(high / low) / (2.0 * 1.96);
    return sd > 0.0 ? 2.0 / (sd * sd) : INFINITY;
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

/* Of P units' worth of residuals one is spent on the years' means. */
static double kept_share(const pooling *job, size_t units)
{
    bool centred = job->options->columns_are_centred && units > 0;
    return centred ? 1.0 - 1.0 / (double)units : 1.0;
}

/* Pools the residuals and keeps each unit's own noise. */
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
        double own = line.df *
                     inflation_at(job, at.x, at.n, pooled->rho_used).residual;
        slope[u].state = ET_FIT_OK;
        slope[u].slope = line.slope;
        job->variance[pooled->units] = line.rss / own;
        job->df[pooled->units++] = line.df;
        rss += line.rss;
        df += line.df;
        expected += own;
        if (job->options->start_count == 0) {
            add_tails(&at, &line, &second, &fourth);
        }
    }
    double kept = kept_share(job, pooled->units);
    if (kept > 0.0 && df > 0.0) {
        pooled->df = df * kept;
        pooled->tail_df =
            df_of_tails(second, fourth, (double)pooled->units, pooled->df);
        pooled->sigma = sqrt(rss / (expected * kept));
        for (size_t i = 0; i < pooled->units; i++) {
            job->variance[i] /= kept;
            job->df[i] *= kept;
        }
    }
}

/* Variance of a slope, over sigma^2 / Sxx; sigma^2 holds what rho_used takes from the
 * residuals, but nothing of a guess. */
static double slope_inflation(const pooling *job, const double *x, size_t n,
                              const et_slopes *pooled)
{
    return pooled->rho_slope > pooled->rho_used
               ? inflation_at(job, x, n, pooled->rho_slope).honest
               : inflation_at(job, x, n, pooled->rho_used).slope;
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

static void test_unit(pooling *job, size_t unit, const et_slopes *pooled,
                      et_slope *slope)
{
    points at;
    et_line line;

    fit_line(job, unit, &at, &line);
    double inflation = slope_inflation(job, at.x, at.n, pooled);
    slope->slope_se = slope->sigma * sqrt(inflation / line.sxx);
    slope->level_se = slope->sigma * sqrt(mean_inflation(&at, pooled->rho_used));
    if (slope->df != job->point_df) {
        job->point = et_student_point(slope->df);
        job->point_df = slope->df;
    }
    et_student test =
        et_student_test_at(slope->slope, slope->slope_se, slope->df, job->point);
    slope->p = test.p;
    slope->low = test.low;
    slope->high = test.high;
}

/* Both uncertainties add up. Fewer than one degree of freedom say no more than one. */
static double with_rho(double df, const et_slopes *pooled)
{
    return fmax(1.0, 1.0 / (1.0 / df + 1.0 / pooled->rho_df));
}

/* The noise that each unit is judged by. */
static void choose_noise(const pooling *job, et_slope *slope, et_slopes *pooled)
{
    et_variance_prior usual = {0};
    et_line years;
    size_t fitted = 0;

    et_line_fit_jumps(job->x, job->x, job->n, job->options->starts,
                      job->options->start_count, &years);
    pooled->sxx = years.sxx;
    pooled->unit_df = pooled->df;
    pooled->rho_df = df_of_rho(job, pooled);
    if (job->options->moderated) {
        double own = years.df * kept_share(job, pooled->units);
        et_variances_prior(job->variance, job->df, pooled->units, &usual);
        pooled->prior_df = usual.df;
        pooled->unit_df = with_rho(et_variance_moderated(&usual, 0.0, own).df, pooled);
    }
    for (size_t u = 0; u < job->units; u++) {
        if (slope[u].state != ET_FIT_OK) {
            continue;
        }
        slope[u].sigma = pooled->sigma;
        slope[u].df = pooled->df;
        if (job->options->moderated) {
            et_moderated own = et_variance_moderated(&usual, job->variance[fitted],
                                                     job->df[fitted]);
            slope[u].sigma = sqrt(own.variance);
            slope[u].df = with_rho(own.df, pooled);
        }
        fitted++;
    }
}

/* Slopes against the units' own mean have mean 0, which is where noise pulls them. */
static void shrink(const pooling *job, et_slope *slope, et_slopes *pooled)
{
    et_shrinkage result;
    size_t count = 0;

    for (size_t u = 0; u < job->units; u++) {
        if (slope[u].state == ET_FIT_OK) {
            job->scratch[count++] = slope[u].slope;
        }
    }
    et_shrink_options how = {.sigma2 = pooled->sigma * pooled->sigma,
                             .sxx = pooled->sxx,
                             .inflation =
                                 slope_inflation(job, job->x, job->n, pooled)};
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

static void fit_all(pooling *job, et_slope *slope, et_slopes *pooled)
{
    pool_rho(job, pooled);
    pool_noise(job, slope, pooled);
    et_fit_state state = ET_FIT_OK;
    if (pooled->df <= 0.0) {
        state = ET_FIT_NOT_ESTIMABLE;
    } else if (!(pooled->sigma > 0.0)) {
        state = ET_FIT_PERFECT;
    }
    if (state == ET_FIT_OK) {
        choose_noise(job, slope, pooled);
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

et_status et_slopes_fit(const et_series_rows *rows, const et_slopes_options *options,
                        et_slope *slope, et_slopes *pooled, et_error *err)
{
    size_t units = rows->units, n = rows->n;
    pooling job = {
        .x = rows->x, .y = rows->y, .units = units, .n = n, .options = options};
    et_status status = ET_OK;

    *pooled = (et_slopes){0};
    if (n > ET_SLOPES_MOST_YEARS) {
        return et_fail(err, ET_ERR_ARGUMENT, "found %zu years, expected at most %d", n,
                       ET_SLOPES_MOST_YEARS);
    }
    job.complete = malloc((units * n + 1) * sizeof *job.complete);
    job.scratch = malloc((3 * units + 1) * sizeof *job.scratch);
    if (job.complete && job.scratch) {
        job.variance = job.scratch + units;
        job.df = job.variance + units;
        fit_all(&job, slope, pooled);
    } else {
        status = et_fail(err, ET_ERR_MEMORY, "out of memory for %zu slopes", units);
    }
    free(job.complete);
    free(job.scratch);
    return status;
}

void et_slope_predict(const et_slope *slope, double x, et_slope_at *out)
{
    *out = (et_slope_at){0};
    if (slope->state != ET_FIT_OK) {
        return;
    }
    double d = x - slope->x_mean;
    double reach =
        et_student_point(slope->df) * hypot(slope->level_se, slope->slope_se * d);
    out->fit = slope->level + slope->slope * d;
    out->low = out->fit - reach;
    out->high = out->fit + reach;
}
