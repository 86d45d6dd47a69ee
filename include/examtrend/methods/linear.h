/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * linear.h - least squares on several columns.
 *
 * One et_linear is a workspace that fits design after design of up to the size it was
 * made for, without allocating; line.h is the shorter way to one straight line. The
 * columns are centred and scaled before they are orthogonalised, and the solution is
 * refined with residuals in doubled precision, so years may be given as they are.
 *
 *     et_linear *fit;
 *     if (et_linear_new(&fit, 200, 3, &err) != ET_OK) { ... }
 *     et_linear_data data = {.x = x, .y = y, .rows = 200, .columns = 3};
 *     et_linear_summary summary;
 *     if (et_linear_fit(fit, &data, &summary) == ET_FIT_OK) {
 *         et_estimate slope;
 *         et_linear_coefficient(fit, 1, &slope);       parameter 0 is the intercept
 *     }
 *     et_linear_free(fit);
 *
 * References: Björck (1996), Numerical Methods for Least Squares Problems, 2.4 (Gram-
 * Schmidt with a second pass) and 2.9 (refinement); Belsley, Kuh & Welsch (1980) for
 * the influence measures. Certified on NIST StRD (Longley, Norris, Pontius, NoInt1-2,
 * Wampler1-5).
 */
#ifndef EXAMTREND_METHODS_LINEAR_H
#define EXAMTREND_METHODS_LINEAR_H

#include <stdbool.h>

#include "examtrend/status.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct et_linear et_linear;

/* Two meanings of a weight w. RELATIVE: the variance of a row is sigma^2 / w with
 * sigma estimated from the residuals (R's lm); only ratios of weights matter. KNOWN:
 * the variance is 1 / w itself; standard errors do not look at the residuals and
 * tests are normal (df = INFINITY). */
typedef enum et_weighting { ET_WEIGHTS_RELATIVE = 0, ET_WEIGHTS_KNOWN } et_weighting;

/* Points into the caller's arrays, which are not kept. */
typedef struct et_linear_data {
    const double *x; /* rows x columns, row by row, without a column of ones          */
    const double *y; /* rows                                                         */
    const double *weights; /* rows, >= 0; NULL: all equal. A row of weight 0 is not
                              fitted and not counted, but has a residual              */
    size_t rows, columns;
    bool no_intercept;
    et_weighting weighting;
} et_linear_data;

/* Parameters are counted from 0: the intercept (unless left out), then the columns.
 *
 * ET_FIT_TOO_FEW: with rows = parameters the coefficients hold and the rest is 0; with
 * fewer rows or no parameter all is 0, as with ET_FIT_OUT_OF_RANGE (a design larger
 * than the workspace, a negative weight). ET_FIT_SINGULAR: `dependent` is the first
 * parameter whose column depends on those before it; all else is 0. ET_FIT_PERFECT
 * (residuals are rounding only): coefficients, residuals and leverages hold, sigma is
 * 0, and there are no tests. ET_FIT_NOT_FINITE: all is 0. */
typedef struct et_linear_summary {
    et_fit_state state;
    size_t rows; /* of positive weight */
    size_t parameters;
    size_t dependent;
    double df;             /* rows - parameters                                      */
    double rss;            /* weighted residual sum of squares                       */
    double sigma;          /* sqrt(rss / df); with known weights about 1 if they hold */
    double r_squared;      /* of the weighted variation about the mean, or about 0
                              without an intercept                                   */
    double adjusted_r_squared;
    double log_likelihood; /* normal, at sigma^2 = rss / rows                        */
    double aic, bic;       /* counting parameters + 1                                */
} et_linear_summary;

/* An estimate with its test of 0. `df` may be INFINITY. With ET_FIT_PERFECT only the
 * value holds. */
typedef struct et_estimate {
    et_fit_state state;
    double value;
    double se;
    double df;
    double t;
    double p;         /* two-sided */
    double low, high; /* 95 % interval */
} et_estimate;

/* Fitted value at a row of x, its standard error, and 95 % intervals: confidence for
 * the expectation, prediction for one new observation of weight 1. */
typedef struct et_linear_at {
    et_fit_state state;
    double fit;
    double se;
    double confidence_low, confidence_high;
    double prediction_low, prediction_high;
} et_linear_at;

typedef struct et_influence {
    double residual;     /* y - fitted, units of y                                   */
    double leverage;     /* 0..1                                                     */
    double standardized; /* residual / its standard error; 0 at leverage 1           */
    double studentized;  /* the same with sigma from the other rows; 0 if undefined   */
    double cooks;        /* Cook's distance                                          */
} et_influence;

/* Room for designs of at most `rows` x `columns`, the intercept not counted. */
ET_MUST_USE et_status et_linear_new(et_linear **out, size_t rows, size_t columns,
                                    et_error *err);
void et_linear_free(et_linear *fit);

/* Fits and returns summary->state; `summary` may be NULL. */
et_fit_state et_linear_fit(et_linear *fit, const et_linear_data *data,
                           et_linear_summary *summary);

/* Of the last fit; arrays belong to the workspace and change with the next fit. */
const double *et_linear_coefficients(const et_linear *fit); /* parameters */
const double *et_linear_residuals(const et_linear *fit);    /* rows, y - fitted */
const double *et_linear_leverages(const et_linear *fit);    /* rows */

/* Covariance of the coefficients, parameters x parameters; 0 where there are no
 * standard errors. */
void et_linear_covariance(const et_linear *fit, double *covariance);

void et_linear_coefficient(const et_linear *fit, size_t parameter, et_estimate *out);

/* The combination sum c_j b_j; `combination` has one number for each parameter. */
void et_linear_combination(const et_linear *fit, const double *combination,
                           et_estimate *out);

/* `x` has one number for each column. */
void et_linear_predict(const et_linear *fit, const double *x, et_linear_at *out);

/* Zeros for a row that does not exist, and where the fit has no standard errors. */
void et_linear_influence(const et_linear *fit, size_t row, et_influence *out);

/* The test of `value` with another standard error, for instance from sandwich.h.
 * se = 0 gives ET_FIT_PERFECT, and only the value. */
void et_estimate_test(double value, double se, double df, et_estimate *out);

#ifdef __cplusplus
}
#endif

#endif
