/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/methods/line.h"

#include <float.h>
#include <math.h>
#include <stdbool.h>

#include "examtrend/methods/distributions.h"
#include "methods/segments.h"
#include "methods/sums.h"

static void test_slope(et_line *fit)
{
    fit->sigma = sqrt(fit->rss / fit->df);
    fit->slope_se = fit->sigma / sqrt(fit->sxx);
    fit->t = fit->slope / fit->slope_se;
    double reach = 0.0;
    (void)et_dist_t_two_sided(fit->t, fit->df, &fit->p);
    (void)et_dist_t_point(0.025, fit->df, &reach);
    fit->slope_low = fit->slope - reach * fit->slope_se;
    fit->slope_high = fit->slope + reach * fit->slope_se;
}

typedef struct sums {
    double sxx, sxy, syy;
} sums;

static void add_segment(const double *x, const double *y, size_t n, sums *total)
{
    double x_mean = et_mean_of(x, n), y_mean = et_mean_of(y, n);
    for (size_t i = 0; i < n; i++) {
        double dx = x[i] - x_mean, dy = y[i] - y_mean;
        total->sxx += dx * dx;
        total->sxy += dx * dy;
        total->syy += dy * dy;
    }
}

static double segment_rss(const double *x, const double *y, size_t n, double slope)
{
    double x_mean = et_mean_of(x, n), y_mean = et_mean_of(y, n), rss = 0.0;
    for (size_t i = 0; i < n; i++) {
        double residual = y[i] - y_mean - slope * (x[i] - x_mean);
        rss += residual * residual;
    }
    return rss;
}

void et_line_fit_jumps(const double *x, const double *y, size_t n, const double *starts,
                       size_t start_count, et_line *out)
{
    sums total = {0};
    size_t segments = 0;

    *out = (et_line){.n = n};
    if (n < 2 || !et_all_finite(x, n) || !et_all_finite(y, n)) {
        out->state = n < 2 ? ET_FIT_TOO_FEW : ET_FIT_NOT_FINITE;
        return;
    }
    for (size_t i = 0, end; i < n; i = end) {
        end = et_segment_end(x, n, i, starts, start_count);
        add_segment(x + i, y + i, end - i, &total);
        segments++;
    }
    if (!(total.sxx > 0.0)) {
        out->state = ET_FIT_NO_SPREAD;
        return;
    }
    out->x_mean = et_mean_of(x, n);
    out->level = et_mean_of(y, n);
    out->slope = total.sxy / total.sxx;
    out->sxx = total.sxx;
    out->r_squared =
        total.syy > 0.0 ? fmin(1.0, out->slope * total.sxy / total.syy) : 0.0;
    if (n < segments + 2) {
        out->state = ET_FIT_TOO_FEW;
        return;
    }
    out->df = (double)(n - segments - 1);
    for (size_t i = 0, end; i < n; i = end) {
        end = et_segment_end(x, n, i, starts, start_count);
        out->rss += segment_rss(x + i, y + i, end - i, out->slope);
    }
    if (out->rss <= et_rounding_of(y, n)) {
        out->rss = 0.0;
        out->state = ET_FIT_PERFECT;
        return;
    }
    test_slope(out);
}

void et_line_fit(const double *x, const double *y, size_t n, et_line *out)
{
    et_line_fit_jumps(x, y, n, NULL, 0, out);
}

void et_line_predict(const et_line *line, double x, et_line_at *out)
{
    *out = (et_line_at){0};
    if (line->state != ET_FIT_OK && line->state != ET_FIT_PERFECT) {
        return;
    }
    double d = x - line->x_mean;
    double variance = 1.0 / (double)line->n + d * d / line->sxx;
    double reach = 0.0;
    (void)et_dist_t_point(0.025, line->df, &reach);
    double confidence = reach * line->sigma * sqrt(variance);
    double prediction = reach * line->sigma * sqrt(1.0 + variance);

    out->fit = line->level + line->slope * d;
    out->confidence_low = out->fit - confidence;
    out->confidence_high = out->fit + confidence;
    out->prediction_low = out->fit - prediction;
    out->prediction_high = out->fit + prediction;
}
