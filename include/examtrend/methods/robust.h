/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * robust.h - regression that a few wild points cannot pull away.
 *
 * Rows far from the fit are weighted down, by Huber's rule (never to nothing) or
 * Tukey's bisquare (to nothing), and the fit is repeated until it settles. Programs
 * differ in how far is measured; the result carries the convention that was used:
 *
 * MASS  residuals over median |residual| / 0.6745, until the residuals change by less
 *       than 1e-4 of their size, at most 20 times (R's MASS::rlm with its defaults).
 * GSL   residuals are first divided by sqrt(1 - leverage), the smallest parameters - 1
 *       of them are left out of the median, and coefficients settle to 1.5e-8, at most
 *       100 times (gsl_multifit_robust).
 *
 *     double work[5 * 10];
 *     et_robust_line fit;
 *     et_robust_line_fit(year, score, 10, &(et_robust_options){0}, work, &fit);
 *
 * References: Huber (1981), Robust Statistics, ch. 7; Venables & Ripley (2002), Modern
 * Applied Statistics with S, 6.5; DuMouchel & O'Brien (1989); Street, Carroll & Ruppert
 * (1988), Am. Stat. 42, 152-154.
 */
#ifndef EXAMTREND_METHODS_ROBUST_H
#define EXAMTREND_METHODS_ROBUST_H

#include "examtrend/methods/linear.h"
#include "examtrend/status.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef enum et_psi { ET_PSI_HUBER = 0, ET_PSI_BISQUARE } et_psi;
typedef enum et_robust_convention {
    ET_ROBUST_MASS = 0,
    ET_ROBUST_GSL
} et_robust_convention;

typedef struct et_robust_options {
    et_psi psi;
    et_robust_convention convention;
    double tuning;    /* in robust standard deviations; 0 means 1.345 (Huber) or 4.685
                         (bisquare), each 95 % efficient on normal noise              */
    double tolerance; /* 0 means that of the convention                               */
    size_t most_rounds; /* 0 means that of the convention                             */
} et_robust_options;

/* ET_FIT_TOO_FEW, ET_FIT_NO_SPREAD, ET_FIT_SINGULAR, ET_FIT_NOT_FINITE: no fit, all but
 * the conventions and `rows` is 0. ET_FIT_PERFECT (half of the rows or more lie on the
 * fit but for rounding): coefficients, residuals and weights hold, scale and sigma are 0.
 * ET_FIT_NOT_ESTIMABLE: the rows left with a weight no longer fix the coefficients; all
 * is 0. ET_FIT_NO_CONVERGENCE: all holds, as of the last round. */
typedef struct et_robust_summary {
    et_fit_state state;
    et_psi psi;
    et_robust_convention convention;
    double tuning;
    size_t rows, parameters;
    size_t rounds;
    double scale; /* MAD scale; MASS: of the last weighting, GSL: of the last residuals */
    double sigma; /* what standard errors stand on: sigma^2 (X'X)^-1                    */
    double df;    /* rows - parameters, for t tests; a custom, not a theorem            */
} et_robust_summary;

/* "Huber 1.345, MASS" and the like, for tables. `out` has `size` bytes. */
const char *et_robust_name(const et_robust_summary *summary, char *out, size_t size);

/* ---- a straight line, without a workspace ---------------------------------- */

typedef struct et_robust_line {
    et_robust_summary summary;
    double x_mean;       /* mean of x                                           */
    double level;        /* fitted y at x_mean                                  */
    double slope;        /* y per unit of x                                     */
    double slope_se;
    double t;            /* slope / slope_se                                    */
    double p;            /* two-sided, t(df)                                    */
    double slope_low;    /* 95 % interval                                       */
    double slope_high;
    double least_weight; /* smallest weight of a row, 0..1                      */
} et_robust_line;

/* `work` has 5 n numbers. On return its first n are the weights of the rows, 0..1, and
 * the next n the residuals. */
void et_robust_line_fit(const double *x, const double *y, size_t n,
                        const et_robust_options *options, double *work,
                        et_robust_line *out);

/* ---- several columns ---------------------------------------------------------- */

typedef struct et_robust et_robust;

ET_MUST_USE et_status et_robust_new(et_robust **out, size_t rows, size_t columns,
                                    et_error *err);
void et_robust_free(et_robust *fit);

/* `data` is that of et_linear_fit without weights (ET_FIT_OUT_OF_RANGE with them).
 * Returns summary->state; `summary` may be NULL. */
et_fit_state et_robust_fit(et_robust *fit, const et_linear_data *data,
                           const et_robust_options *options, et_robust_summary *summary);

/* Of the last fit; arrays change with the next one. */
const double *et_robust_coefficients(const et_robust *fit); /* parameters */
const double *et_robust_residuals(const et_robust *fit);    /* rows       */
const double *et_robust_weights(const et_robust *fit);      /* rows, 0..1 */
void et_robust_coefficient(const et_robust *fit, size_t parameter, et_estimate *out);

#ifdef __cplusplus
}
#endif

#endif
