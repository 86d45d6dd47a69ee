/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * local_level.h - a level that wanders, seen through noise.
 *
 * y_t = level_t + noise, level_t+1 = level_t + step: two variances by maximum likelihood,
 * the first level taken as wholly unknown (exact diffuse likelihood, n - 1 terms). For
 * long series; below some 15 years one of the variances is usually estimated as 0
 * whatever the truth, which the state says.
 *
 * Units: y in points, variances in points squared. Nothing is allocated.
 *
 * Reference: Durbin & Koopman (2012), Time Series Analysis by State Space Methods, ch. 2;
 * Harvey (1989), Forecasting, Structural Time Series Models and the Kalman Filter, 4.2.
 *
 *     et_local_level fit;
 *     et_forecast_year next;
 *     et_local_level_fit(flow, 100, &fit);
 *     et_local_level_at(&fit, 1, &next);
 */
#ifndef EXAMTREND_METHODS_LOCAL_LEVEL_H
#define EXAMTREND_METHODS_LOCAL_LEVEL_H

#include "examtrend/methods/forecast.h"

#ifdef __cplusplus
extern "C" {
#endif

/* ET_FIT_TOO_FEW (n < 4), ET_FIT_NOT_FINITE, ET_FIT_OUT_OF_RANGE (overflow): all is 0.
 * ET_FIT_PERFECT: all values equal; level stands, all else is 0. ET_FIT_BOUNDARY: one of
 * the variances is estimated as 0 (level: y is a constant with noise; noise: y is a
 * random walk); everything holds, `q` only where noise_variance is above 0. */
typedef struct et_local_level {
    et_fit_state state;
    size_t n;
    double noise_variance;
    double level_variance; /* of the yearly step of the level             */
    double q;              /* level_variance / noise_variance             */
    double log_likelihood; /* diffuse, n - 1 terms, with its constants    */
    double level;          /* in the last year, given all years           */
    double level_se;       /* the variances taken as known                */
} et_local_level;

void et_local_level_fit(const double *y, size_t n, et_local_level *out);

/* The same at given variances, both at least 0 and not both 0 (ET_FIT_OUT_OF_RANGE). */
void et_local_level_given(const double *y, size_t n, double noise_variance,
                          double level_variance, et_local_level *out);

/* `ahead` years after the last, from 1, with a 95 % interval that takes the variances as
 * known, so it is too narrow in short series. Zeros unless OK or BOUNDARY. */
void et_local_level_at(const et_local_level *fit, size_t ahead, et_forecast_year *out);

#ifdef __cplusplus
}
#endif

#endif
