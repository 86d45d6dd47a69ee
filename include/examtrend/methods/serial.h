/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * serial.h - a trend whose years hang together.
 *
 * Six to twelve years cannot say how strongly neighbouring years are correlated:
 * detrended residuals of white noise have a first autocorrelation of -.25 at 8 years,
 * and estimates from one series are useless. So three honest things are offered: the
 * trend under a *given* correlation rho, the *tipping rho* at which a significant trend
 * stops being significant, and one rho pooled over many units and corrected for the
 * bias of detrending, with "not estimable" as an answer.
 *
 * The model is AR(1): correlation rho^|x_i - x_j|, x in years. A missing year is a gap
 * of two. Units: x in years, y in points.
 *
 * References: generalised least squares: Judge et al. (1985), The Theory and Practice
 * of Econometrics, ch. 8; the bias: Kendall (1954), Biometrika 41:403, Nickell (1981),
 * Econometrica 49:1417; the pooled estimator inverts the exact ratio of expectations.
 *
 *     et_ar1_tipping tip;
 *     et_ar1_tipping_rho(year, mean, T, &tip);
 *     if (tip.state == ET_FIT_OK && tip.reached) printf("tips at rho %.2f\n", tip.rho);
 */
#ifndef EXAMTREND_METHODS_SERIAL_H
#define EXAMTREND_METHODS_SERIAL_H

#include <stdbool.h>

#include "examtrend/status.h"

#ifdef __cplusplus
extern "C" {
#endif

/* ET_FIT_TOO_FEW (n < 3), ET_FIT_NOT_FINITE, ET_FIT_OUT_OF_RANGE (|rho| >= 1; x not
 * ascending; rho < 0 with gaps of x that are not whole): all fields but n are 0.
 * ET_FIT_PERFECT: slope and level hold; sigma and slope_se are 0, and so are t, p and
 * the interval, which are not defined. */
typedef struct et_ar1_line {
    et_fit_state state;
    size_t n;          /* points                                                     */
    double rho;        /* the correlation that was given                             */
    double x_centre;   /* generalised mean of x; level and slope are uncorrelated    */
    double level;      /* fitted y at x_centre                                       */
    double slope;      /* y per unit of x                                            */
    double rss;        /* generalised residual sum of squares e' V^-1 e              */
    double sigma;      /* sd of the noise of one year, n - 2 degrees of freedom      */
    double level_se;   /* standard error of level                                    */
    double slope_se;   /* standard error of slope                                    */
    double df;         /* n - 2                                                      */
    double t;          /* slope / slope_se; exactly t(df) if rho is right            */
    double p;          /* two-sided; counts year-to-year noise correlated by rho     */
    double slope_low;  /* 95 % interval of the slope                                 */
    double slope_high;
} et_ar1_line;

/* Generalised least squares of y = level + slope (x - x_centre) with correlation
 * rho^|x_i - x_j|, x strictly ascending. The fitted value at any x has the squared
 * standard error level_se^2 + (x - x_centre)^2 slope_se^2. */
void et_ar1_line_fit(const double *x, const double *y, size_t n, double rho,
                     et_ar1_line *out);

/* The search for the tipping rho ends here: years that are tied closer are a random
 * walk for any purpose. */
#define ET_AR1_MOST_RHO 0.99

/* States and undefined fields as for et_ar1_line; ET_FIT_PERFECT has no tipping rho. */
typedef struct et_ar1_tipping {
    et_fit_state state;
    bool reached;    /* p reaches .05 at some rho in 0..ET_AR1_MOST_RHO             */
    double rho;      /* the smallest such rho; 0 where p >= .05 already at rho = 0  */
    double p_at_0;   /* p with independent years                                    */
    double p_at_most;/* p at ET_AR1_MOST_RHO                                        */
} et_ar1_tipping;

/* The smallest rho >= 0 at which the two-sided p of the slope is .05 or more. */
void et_ar1_tipping_rho(const double *x, const double *y, size_t n, et_ar1_tipping *out);

/* The likelihood to climb. */
typedef enum et_ar1_method {
    ET_AR1_REML = 0, /* restricted: without the bias of estimating the line          */
    ET_AR1_ML
} et_ar1_method;

/* States as et_ar1_line, and ET_FIT_BOUNDARY: the likelihood still rises at
 * |rho| = ET_AR1_MOST_RHO; everything but rho_se holds there. ET_FIT_PERFECT: rho,
 * rho_se and loglik are 0, line is the line at rho = 0. */
typedef struct et_ar1_fit {
    et_fit_state state;
    et_ar1_line line;  /* the line at the estimated rho; its t(n - 2) takes rho for
                          known, which rejects .08-.15 instead of .05 at 8 years      */
    double rho_se;     /* from the curvature of the profile likelihood                */
    double loglik;     /* log-likelihood; restricted as in nlme, without log|X'X|/2   */
    double sigma_ml;   /* sd of one year's noise, divisor n                           */
} et_ar1_fit;

/* Line and rho together, rho within -+ET_AR1_MOST_RHO (from 0 where gaps of x are not
 * whole). Meant for long series: see the top of this file for short ones. */
void et_ar1_fit_line(const double *x, const double *y, size_t n, et_ar1_method method,
                     et_ar1_fit *out);

/* What an AR(1) correlation does to an ordinary least-squares slope on x. */
typedef struct et_ar1_inflation {
    et_fit_state state; /* ET_FIT_TOO_FEW (n < 3), ET_FIT_OUT_OF_RANGE,
                           ET_FIT_NOT_FINITE: the rest is 0                          */
    double slope;    /* c(rho): Var(slope) = sigma^2 c / Sxx, sigma^2 the variance of
                        one year's noise; 1 at rho = 0                               */
    double residual; /* E[RSS/(n-2)] / sigma^2: detrended residuals look too quiet   */
    double honest;   /* slope / residual: factor on the usual s^2 / Sxx              */
} et_ar1_inflation;

void et_ar1_inflate(const double *x, size_t n, double rho, et_ar1_inflation *out);

/* The same for the slope of a line whose level may jump at each of `starts`, as
 * et_line_fit_jumps fits it; ET_FIT_TOO_FEW also where that line has no residual degree
 * of freedom, ET_FIT_NO_SPREAD where no segment has two years. */
void et_ar1_inflate_jumps(const double *x, size_t n, const double *starts,
                          size_t start_count, double rho, et_ar1_inflation *out);

/* E[sum u_t u_(t-1)] / E[sum u_t^2] of the residuals u of AR(1) noise after a straight
 * line on x; u_(t-1) is the residual one year earlier, if there is one. */
et_fit_state et_ar1_detrended_ratio(const double *x, size_t n, double rho, double *ratio);

/* The rho that has this expected ratio, x ascending by whole years. ET_FIT_BOUNDARY:
 * the ratio lies beyond what any rho within -+ET_AR1_MOST_RHO gives, *rho is that end.
 * Says nothing about how well so few years know it: see et_ar1_pooled_rho. */
et_fit_state et_ar1_rho_of_ratio(const double *x, size_t n, double ratio, double *rho);

/* ET_FIT_NOT_ESTIMABLE: the years cannot tell one rho from another (the expected ratio
 * moves by less than ET_AR1_LEAST_SPAN between rho = 0 and 0.7: 5 years move it from
 * -.40 to -.27, 6 years from -.33 to -.14), or no unit has residual variation; then rho
 * and its limits are 0 and r1 holds where there is variation. ET_FIT_BOUNDARY: r1 lies
 * beyond what any rho within -+ET_AR1_MOST_RHO gives, rho is that end. ET_FIT_TOO_FEW
 * (n < 3 or no complete unit), ET_FIT_OUT_OF_RANGE (x not ascending by whole years):
 * the rest is 0. */
#define ET_AR1_LEAST_SPAN 0.15

typedef struct et_ar1_pooled {
    et_fit_state state;
    size_t units;   /* rows used: those without a missing (NaN) value                */
    double r1;      /* sum over units and years of u_t u_(t-1), over sum of u_t^2    */
    double r1_se;   /* by leaving out units in turn; 0 with fewer than 2             */
    double rho;     /* the rho whose expected ratio is r1                            */
    double rho_low; /* the same for r1 -+ 1.96 r1_se; both are rho with fewer than   */
    double rho_high;/* 2 units, ends are -+.99                                       */
} et_ar1_pooled;

/* `panel` is units x n, row-major, one series a row; x has the n years. */
void et_ar1_pooled_rho(const double *x, const double *panel, size_t units, size_t n,
                       et_ar1_pooled *out);

#ifdef __cplusplus
}
#endif

#endif
