/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pooling.h - one answer from many estimates that each have a known variance.
 *
 * Every unit i gives an estimate y[i] with sampling variance v[i]; the units differ
 * truly by tau^2 as well. Without columns the pooled value is one mean; with columns
 * (the first usually all 1) it is a regression on what is known of the units.
 *
 * References: DerSimonian & Laird (1986); Paule & Mandel (1982); Hedges & Olkin
 * (1985) for HE; Sidik & Jonkman (2005); Morris (1983) for EB; Hartung & Knapp (2001);
 * Viechtbauer (2005, 2007) for REML and the Q-profile interval; Higgins, Thompson &
 * Spiegelhalter (2009) and IntHout et al. (2014) for intervals. Certified on the BCG
 * trials (Colditz 1994).
 *
 *     et_pool_data data = {.y = slope, .v = variance, .k = 63};
 *     et_pool pool;
 *     if (et_pool_fit(&data, NULL, &pool, &err) == ET_OK) ... pool.coefficient[0] ...
 */
#ifndef EXAMTREND_METHODS_POOLING_H
#define EXAMTREND_METHODS_POOLING_H

#include "examtrend/status.h"

#ifdef __cplusplus
extern "C" {
#endif

#define ET_POOL_MOST_COLUMNS 8

/* How tau^2 is estimated. EB and PM solve the same equation. */
typedef enum et_tau2_method {
    ET_TAU2_REML = 0, /* restricted maximum likelihood                        */
    ET_TAU2_ML,       /* maximum likelihood, too small in few units           */
    ET_TAU2_DL,       /* DerSimonian-Laird, moments with sampling weights     */
    ET_TAU2_PM,       /* Paule-Mandel: generalised Q equals its expectation   */
    ET_TAU2_HE,       /* Hedges: moments with equal weights                   */
    ET_TAU2_SJ,       /* Sidik-Jonkman, two steps from the variance of y      */
    ET_TAU2_EB,       /* empirical Bayes (Morris)                             */
    ET_TAU2_NONE      /* tau^2 = 0: the units share one value                 */
} et_tau2_method;

/* Degrees of freedom of the prediction interval. */
typedef enum et_pool_interval {
    ET_POOL_DF_K1 = 0, /* k - 1, as metafor does with Hartung-Knapp  */
    ET_POOL_DF_K2      /* k - 2, Higgins et al. (2009)               */
} et_pool_interval;

typedef struct et_pool_options {
    et_tau2_method method;
    et_pool_interval interval;
} et_pool_options;

typedef struct et_pool_data {
    const double *y; /* k estimates                                         */
    const double *v; /* k sampling variances, all above 0                   */
    const double *x; /* [k][columns], row-major; not read when columns is 0 */
    size_t k;
    size_t columns;  /* 0: one mean; else 1..ET_POOL_MOST_COLUMNS           */
} et_pool_data;

typedef struct et_pool_coefficient {
    double estimate;
    double se, z, p, low, high;                   /* normal theory, 95 %       */
    double hk_se, hk_t, hk_p, hk_low, hk_high;    /* Hartung-Knapp, t(hk_df)   */
} et_pool_coefficient;

/* ET_FIT_TOO_FEW: k <= columns (k < 2 for a mean). ET_FIT_NOT_FINITE, ET_FIT_SINGULAR
 * (dependent columns), ET_FIT_OUT_OF_RANGE (a variance not above 0, or beyond what its
 * square can hold), ET_FIT_NO_CONVERGENCE: all but k and columns are 0.
 * ET_FIT_BOUNDARY: tau^2 came out as 0; everything holds. */
typedef struct et_pool {
    et_fit_state state;
    size_t k, columns;  /* columns is 1 for a mean                                  */
    et_pool_coefficient coefficient[ET_POOL_MOST_COLUMNS];
    double covariance[ET_POOL_MOST_COLUMNS][ET_POOL_MOST_COLUMNS]; /* normal theory  */
    double hk_df;       /* k - columns                                              */
    et_fit_state hk_state; /* ET_FIT_PERFECT: no spread, Hartung-Knapp fields are 0 */
    double tau2;        /* variance of true values, (units of y)^2                  */
    double tau2_low, tau2_high; /* 95 % by Q-profile                                */
    et_fit_state tau2_interval; /* ET_FIT_NOT_ESTIMABLE: the interval is empty (less
                           spread than sampling alone would give); both ends are 0  */
    double q, q_p;      /* Cochran's Q on hk_df degrees of freedom: is tau^2 = 0?    */
    double i2;          /* share of the spread that is true, 0..1                    */
    double h2;          /* total over sampling variance, >= 1 but for ET_TAU2_NONE   */
    double moderators;  /* Wald chi^2 of all columns but the first, 0 without        */
    double moderators_p;
    /* Where the true value of a new unit lies, 95 %; for a mean only, else 0. */
    double predict_low, predict_high;     /* Hartung-Knapp SE, t(predict_df)         */
    double predict_df;                    /* 0: k - 2 = 0, no interval               */
    double predict_z_low, predict_z_high; /* normal theory                           */
} et_pool;

/* `options` NULL means REML, k - 1. Fails only for want of memory or for columns out of
 * range. Cost: k columns^2 a step of the iteration. */
ET_MUST_USE et_status et_pool_fit(const et_pool_data *data,
                                  const et_pool_options *options, et_pool *out,
                                  et_error *err);

/* The true value of each unit, pulled towards the fit by its own noise: blup[i] =
 * share y[i] + (1 - share) fit[i], share = tau^2 / (tau^2 + v[i]). `se` may be NULL; it
 * holds the noise of the fit, not that of tau^2. Both are 0 where the pool has no
 * answer (neither ET_FIT_OK nor ET_FIT_BOUNDARY). */
void et_pool_blups(const et_pool_data *data, const et_pool *pool, double *blup,
                   double *se);

/* "REML", "ML", "DL", "PM", "HE", "SJ", "EB", "none". */
const char *et_tau2_method_name(et_tau2_method method);

#ifdef __cplusplus
}
#endif

#endif
