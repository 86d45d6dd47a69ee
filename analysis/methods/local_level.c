/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/methods/local_level.h"

#include <math.h>

#include <gsl/gsl_cdf.h>

#include "methods/sums.h"

/* The two variances are written (1 - w) s and w s. The scale s then has a closed form,
 * and both boundaries, w = 0 and w = 1, are ordinary points of the search. */

/* One pass of the Kalman filter at scale 1, with derivatives by w. */
typedef struct filtered {
    double squares, squares_slope; /* sum of v^2 / F, and its derivative */
    double logs, logs_slope;       /* sum of log F                       */
    double level, variance;        /* of the last year, given all years  */
} filtered;

/* Given y_1 alone the level of year 2 has mean y_1 and variance (1 - w) + w = 1. */
static filtered run_filter(const double *y, size_t n, double w)
{
    filtered f = {0};
    double a = y[0], p = 1.0, noise = 1.0 - w;
    double a_slope = 0.0, p_slope = 0.0;

    for (size_t t = 1; t < n; t++) {
        double v = y[t] - a, scale = p + noise, gain = p / scale;
        double scale_slope = p_slope - 1.0;
        double gain_slope = (p_slope - gain * scale_slope) / scale;

        f.squares += v * v / scale;
        f.squares_slope -= (2.0 * v * a_slope + v * v / scale * scale_slope) / scale;
        f.logs += log(scale);
        f.logs_slope += scale_slope / scale;
        f.level = a + gain * v;
        f.variance = gain * noise;
        a = f.level;
        a_slope = a_slope * (1.0 - gain) + gain_slope * v;
        p = f.variance + w;
        p_slope = gain_slope * noise - gain + 1.0;
    }
    return f;
}

/* Without its constants, the scale at its best. */
static double profile(const filtered *f, size_t n)
{
    return -0.5 * ((double)(n - 1) * log(f->squares) + f->logs);
}

static double score(const filtered *f, size_t n)
{
    return -0.5 * ((double)(n - 1) * f->squares_slope / f->squares + f->logs_slope);
}

/* Even steps of log q between 1e-10 and 1e10; the ends of the grid are 0 and 1. */
enum { GRID = 121 };

static double grid_point(int i)
{
    if (i == 0 || i == GRID - 1) {
        return i == 0 ? 0.0 : 1.0;
    }
    double q = pow(10.0, -10.0 + 20.0 * (i - 1) / (GRID - 3.0));
    return q / (1.0 + q);
}

static double halve(const double *y, size_t n, double low, double high)
{
    for (int i = 0; i < 100; i++) {
        double middle = low + (high - low) / 2.0;
        filtered f = run_filter(y, n, middle);
        if (score(&f, n) > 0.0) {
            low = middle;
        } else {
            high = middle;
        }
    }
    return low + (high - low) / 2.0;
}

/* The likelihood may have several peaks: the best point of the grid, then halving on the
 * sign of the score between its neighbours. */
static double best_share(const double *y, size_t n)
{
    int best = 0;
    double highest = -INFINITY;

    for (int i = 0; i < GRID; i++) {
        filtered f = run_filter(y, n, grid_point(i));
        double value = profile(&f, n);
        if (value > highest) {
            highest = value;
            best = i;
        }
    }
    double w = grid_point(best);
    filtered f = run_filter(y, n, w);
    if ((best == 0 && score(&f, n) <= 0.0) || (best == GRID - 1 && score(&f, n) >= 0.0)) {
        return w;
    }
    double found = halve(y, n, best > 0 ? grid_point(best - 1) : 0.0,
                         best < GRID - 1 ? grid_point(best + 1) : 1.0);
    f = run_filter(y, n, found);
    return profile(&f, n) >= highest ? found : w;
}

static et_fit_state check_series(const double *y, size_t n)
{
    if (!et_all_finite(y, n)) {
        return ET_FIT_NOT_FINITE;
    }
    if (n < 4) {
        return ET_FIT_TOO_FEW;
    }
    double mean = et_mean_of(y, n), squares = et_squares_about(y, n, mean);
    if (!isfinite(squares)) {
        return ET_FIT_OUT_OF_RANGE;
    }
    return et_is_rounding(squares, et_largest_of(y, n), n) ? ET_FIT_PERFECT : ET_FIT_OK;
}

static void describe(const double *y, size_t n, double w, double scale,
                     et_local_level *out)
{
    filtered f = run_filter(y, n, w);
    double terms = (double)n - 1.0;

    out->noise_variance = (1.0 - w) * scale;
    out->level_variance = w * scale;
    out->q = w < 1.0 ? w / (1.0 - w) : 0.0;
    out->log_likelihood =
        -0.5 * (terms * log(2.0 * M_PI * scale) + f.logs + f.squares / scale);
    out->level = f.level;
    out->level_se = sqrt(f.variance * scale);
    out->state = w > 0.0 && w < 1.0 ? ET_FIT_OK : ET_FIT_BOUNDARY;
}

void et_local_level_fit(const double *y, size_t n, et_local_level *out)
{
    *out = (et_local_level){.n = n, .state = check_series(y, n)};
    if (out->state == ET_FIT_PERFECT) {
        out->level = y[n - 1];
    }
    if (out->state != ET_FIT_OK) {
        return;
    }
    double w = best_share(y, n);
    filtered f = run_filter(y, n, w);
    describe(y, n, w, f.squares / ((double)n - 1.0), out);
}

void et_local_level_given(const double *y, size_t n, double noise_variance,
                          double level_variance, et_local_level *out)
{
    double scale = noise_variance + level_variance;

    *out = (et_local_level){.n = n, .state = check_series(y, n)};
    if (out->state == ET_FIT_PERFECT) {
        out->state = ET_FIT_OK;
    }
    if (out->state == ET_FIT_OK && !isfinite(scale)) {
        out->state = ET_FIT_NOT_FINITE;
    } else if (out->state == ET_FIT_OK &&
               !(noise_variance >= 0.0 && level_variance >= 0.0 && scale > 0.0)) {
        out->state = ET_FIT_OUT_OF_RANGE;
    }
    if (out->state == ET_FIT_OK) {
        describe(y, n, level_variance / scale, scale, out);
    }
}

void et_local_level_at(const et_local_level *fit, size_t ahead, et_forecast_year *out)
{
    *out = (et_forecast_year){0};
    if ((fit->state != ET_FIT_OK && fit->state != ET_FIT_BOUNDARY) || ahead == 0) {
        return;
    }
    double variance = fit->level_se * fit->level_se + fit->noise_variance +
                      (double)ahead * fit->level_variance;
    double reach = gsl_cdf_ugaussian_Qinv(0.025) * sqrt(variance);
    out->mean = fit->level;
    out->se = sqrt(variance);
    out->low = out->mean - reach;
    out->high = out->mean + reach;
}
