/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * shrinkage.h - estimates of many units pulled together by what is only noise.
 *
 * Shrunken slopes are for display and prediction; a later model takes the slopes as
 * they are (Stanford Education Data Archive's rule), since shrinking twice biases it.
 *
 * References: Efron & Morris (1975), JASA 70:311; Efron & Morris (1977), Scientific
 * American 236(5):119; Raudenbush & Bryk (2002), Hierarchical Linear Models, ch. 3.
 *
 *     et_shrink_options how = {.sigma2 = s2, .sxx = sxx, .inflation = c_of_rho};
 *     et_shrinkage result;
 *     et_shrink_slopes(slope, 63, &how, shrunk, &result);
 *     if (result.reliability < 0.5) puts("too noisy to rank");
 */
#ifndef EXAMTREND_METHODS_SHRINKAGE_H
#define EXAMTREND_METHODS_SHRINKAGE_H

#include "examtrend/status.h"

#ifdef __cplusplus
extern "C" {
#endif

/* The sampling variance of each slope is sigma2 * inflation / sxx, the same for all
 * units (they were seen in the same years). */
typedef struct et_shrink_options {
    double sigma2;    /* residual variance of a unit-year, points^2                  */
    double sxx;       /* sum of squared centred years                                */
    double inflation; /* c(rho): variance of a slope under serial correlation over
                         that without; 0 means 1                                     */
    double target;    /* where slopes are pulled to: 0 for slopes relative to the
                         nation, whose mean is 0 by construction                     */
} et_shrink_options;

/* ET_FIT_TOO_FEW: fewer than 2 units. ET_FIT_ALL_TIED: all slopes equal, so there is no
 * reliability; shrunk[] are the targets. ET_FIT_NOT_FINITE, ET_FIT_OUT_OF_RANGE (sigma2
 * or inflation < 0, sxx <= 0): all 0. ET_FIT_BOUNDARY: the slopes vary by no more than
 * their noise; reliability is 0 and shrunk[] are the targets. */
typedef struct et_shrinkage {
    et_fit_state state;
    size_t n;
    double slope_se;    /* standard error of one slope                               */
    double variance;    /* variance of the slopes about their mean, n - 1            */
    double reliability; /* share of `variance` that is not noise, 0..1               */
    double shrunk_sd;   /* SD of a true slope around its shrunken value, reliability
                           taken as known                                            */
} et_shrinkage;

/* shrunk[i] = target + reliability (slope[i] - target); `shrunk` has n places and may
 * be `slope` itself. In the states that give no answer it is filled with 0. */
void et_shrink_slopes(const double *slope, size_t n, const et_shrink_options *options,
                      double *shrunk, et_shrinkage *out);

/* ET_FIT_TOO_FEW: k below 4 about the mean, below 3 about a given point.
 * ET_FIT_BOUNDARY: factor is 0 (positive-part rule). Others as above. */
typedef struct et_james_stein {
    et_fit_state state;
    size_t k;
    double center;  /* the mean of y, or the given point                  */
    double spread;  /* S = sum of squares of y about the center           */
    double factor;  /* 1 - (k - 3) sigma2 / S, never below 0              */
} et_james_stein;

/* Shrinks k estimates y with the same known variance sigma2 to their own mean by the
 * Efron-Morris rule, which has k - 3 in the factor. */
void et_james_stein_mean(const double *y, size_t k, double sigma2, double *shrunk,
                         et_james_stein *out);

/* The same to a point fixed beforehand, with James and Stein's k - 2. */
void et_james_stein_point(const double *y, size_t k, double sigma2, double point,
                          double *shrunk, et_james_stein *out);

#ifdef __cplusplus
}
#endif

#endif
