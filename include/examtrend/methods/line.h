/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * line.h - a straight line through a few points.
 *
 * Units: x in the caller's unit of time (years), y in points; a slope is points a
 * year. x is centred before anything is solved, so years may be given as they are.
 *
 * Reference: Draper & Smith (1998), Applied Regression Analysis, ch. 1; certified
 * against NIST StRD Norris, Pontius, NoInt.
 *
 *     et_line fit;
 *     et_line_fit(year, mean, T, &fit);
 *     if (fit.state == ET_FIT_OK) {
 *         printf("%+.3f a year, p = %.3f\n", fit.slope, fit.p);
 *     } */
#ifndef EXAMTREND_METHODS_LINE_H
#define EXAMTREND_METHODS_LINE_H

#include "examtrend/status.h"

#ifdef __cplusplus
extern "C" {
#endif

/* ET_FIT_TOO_FEW (n < 3): with n = 2 and two different x, slope, level and r are
 * still given and everything after `sxx` is 0; with n < 2 all fields are 0.
 * ET_FIT_NO_SPREAD, ET_FIT_NOT_FINITE: all fields but n are 0.
 * ET_FIT_PERFECT (the residuals are rounding only): slope, level, r hold; sigma and
 * slope_se are 0; t, p and the interval are not defined and 0. */
typedef struct et_line {
    et_fit_state state;
    size_t n;          /* points                                                  */
    double x_mean;     /* mean of x                                               */
    double level;      /* fitted y at x_mean = mean of y                          */
    double slope;      /* y per unit of x                                         */
    double r_squared;  /* share of the variation of y, 0..1                       */
    double sxx;        /* sum of squared centred x                                */
    double rss;        /* residual sum of squares                                 */
    double sigma;      /* residual standard deviation, df degrees of freedom      */
    double slope_se;   /* standard error of slope                                 */
    double df;         /* n - 2; fewer with jumps                                 */
    double t;          /* slope / slope_se                                        */
    double p;          /* two-sided, t(df); counts the noise between points       */
    double slope_low;  /* 95 % interval of the slope                              */
    double slope_high;
} et_line;

/* Fits y = level + slope (x - x_mean) by least squares. x and y have n values and
 * are not kept. */
void et_line_fit(const double *x, const double *y, size_t n, et_line *out);

/* The same with a jump of the level at each of `starts` (ascending x at which another
 * level begins): one slope common to all segments, each segment centred on its own means
 * (analysis of covariance), df = n - segments - 1. Segments without points are not
 * counted; a segment with one point says nothing about the slope. `level` is the mean of
 * y. ET_FIT_TOO_FEW: df < 1, slope holds if sxx > 0. With no starts it is et_line_fit. */
void et_line_fit_jumps(const double *x, const double *y, size_t n, const double *starts,
                       size_t start_count, et_line *out);

/* Fitted value, 95 % confidence and prediction intervals at `x`. Needs ET_FIT_OK or
 * ET_FIT_PERFECT; zeros otherwise. */
typedef struct et_line_at {
    double fit;
    double confidence_low, confidence_high;
    double prediction_low, prediction_high;
} et_line_at;

void et_line_predict(const et_line *line, double x, et_line_at *out);

#ifdef __cplusplus
}
#endif

#endif
