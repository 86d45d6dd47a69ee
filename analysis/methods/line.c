/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/methods/line.h"

#include <float.h>
#include <math.h>

#include <gsl/gsl_cdf.h>

/* Mean with a second pass over the deviations, which removes the rounding that a
 * single pass leaves on values far from 0 (NIST NumAcc4). */
static double careful_mean(const double *v, size_t n)
{
    double sum = 0.0, rest = 0.0;
    for (size_t i = 0; i < n; i++) {
        sum += v[i];
    }
    double mean = sum / (double)n;
    for (size_t i = 0; i < n; i++) {
        rest += v[i] - mean;
    }
    return mean + rest / (double)n;
}

/* Residuals of that size are rounding: a perfect line evaluated in doubles. */
static double rounding_rss(const double *y, size_t n)
{
    double largest = 0.0;
    for (size_t i = 0; i < n; i++) {
        largest = fmax(largest, fabs(y[i]));
    }
    double step = 4.0 * DBL_EPSILON * largest;
    return (double)n * step * step;
}

static void test_slope(et_line *fit)
{
    fit->sigma = sqrt(fit->rss / fit->df);
    fit->slope_se = fit->sigma / sqrt(fit->sxx);
    fit->t = fit->slope / fit->slope_se;
    fit->p = 2.0 * gsl_cdf_tdist_Q(fabs(fit->t), fit->df);
    double reach = gsl_cdf_tdist_Qinv(0.025, fit->df) * fit->slope_se;
    fit->slope_low = fit->slope - reach;
    fit->slope_high = fit->slope + reach;
}

void et_line_fit(const double *x, const double *y, size_t n, et_line *out)
{
    *out = (et_line){.n = n};
    if (n < 2) {
        out->state = ET_FIT_TOO_FEW;
        return;
    }
    for (size_t i = 0; i < n; i++) {
        if (!isfinite(x[i]) || !isfinite(y[i])) {
            out->state = ET_FIT_NOT_FINITE;
            return;
        }
    }
    double x_mean = careful_mean(x, n), y_mean = careful_mean(y, n);
    double sxx = 0.0, sxy = 0.0, syy = 0.0;
    for (size_t i = 0; i < n; i++) {
        double dx = x[i] - x_mean, dy = y[i] - y_mean;
        sxx += dx * dx;
        sxy += dx * dy;
        syy += dy * dy;
    }
    if (!(sxx > 0.0)) {
        out->state = ET_FIT_NO_SPREAD;
        return;
    }
    out->x_mean = x_mean;
    out->level = y_mean;
    out->slope = sxy / sxx;
    out->sxx = sxx;
    out->r_squared = syy > 0.0 ? fmin(1.0, sxy * sxy / (sxx * syy)) : 0.0;
    if (n == 2) {
        out->state = ET_FIT_TOO_FEW;
        return;
    }
    out->df = (double)n - 2.0;
    for (size_t i = 0; i < n; i++) {
        double residual = y[i] - y_mean - out->slope * (x[i] - x_mean);
        out->rss += residual * residual;
    }
    if (out->rss <= rounding_rss(y, n)) {
        out->rss = 0.0;
        out->state = ET_FIT_PERFECT;
        return;
    }
    test_slope(out);
}

void et_line_predict(const et_line *line, double x, et_line_at *out)
{
    *out = (et_line_at){0};
    if (line->state != ET_FIT_OK && line->state != ET_FIT_PERFECT) {
        return;
    }
    double d = x - line->x_mean;
    double variance = 1.0 / (double)line->n + d * d / line->sxx;
    double reach = gsl_cdf_tdist_Qinv(0.025, line->df) * line->sigma;
    double confidence = reach * sqrt(variance);
    double prediction = reach * sqrt(1.0 + variance);

    out->fit = line->level + line->slope * d;
    out->confidence_low = out->fit - confidence;
    out->confidence_high = out->fit + confidence;
    out->prediction_low = out->fit - prediction;
    out->prediction_high = out->fit + prediction;
}
