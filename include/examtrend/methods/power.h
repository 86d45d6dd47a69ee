/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * power.h - what a t test of a slope can detect.
 *
 * With few years only large slopes show: at T = 8 the slope that is found four times
 * out of five is 0.52 year-to-year standard deviations a year. A "no trend" without
 * this number beside it says nothing.
 *
 *     et_power_design design = et_power_years(8, 0.25);
 *     double smallest;
 *     et_power_smallest_slope(&design, 0.80, &smallest);       0.1299 points a year
 *
 * Power is P(|T| > t_crit) with T noncentral t, df degrees of freedom and shift
 * slope * sqrt(sxx) / sigma; both tails count. Reference: Cohen (1988), Statistical
 * Power Analysis, ch. 2; Johnson, Kotz & Balakrishnan (1995), vol. 2, ch. 31.
 */
#ifndef EXAMTREND_METHODS_POWER_H
#define EXAMTREND_METHODS_POWER_H

#include "examtrend/status.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct et_power_design {
    double sxx;   /* sum of squared centred x, squared units of x                   */
    double sigma; /* standard deviation of the noise between points, units of y     */
    double df;    /* degrees of freedom of sigma; INFINITY when it is known         */
    double alpha; /* two-sided level of the test; 0 means 0.05                      */
} et_power_design;

/* `years` consecutive years: sxx = years (years^2 - 1) / 12, df = years - 2. */
et_power_design et_power_years(size_t years, double sigma);

/* Standard error of the slope, sigma / sqrt(sxx).
 *
 * All three give 0 and a state when the design makes no test: ET_FIT_TOO_FEW
 * (df <= 0), ET_FIT_NO_SPREAD (sxx = 0), ET_FIT_PERFECT (sigma = 0),
 * ET_FIT_NOT_FINITE, ET_FIT_OUT_OF_RANGE (negative sxx or sigma, alpha or power
 * outside 0..1, a wanted power that is not above alpha), ET_FIT_NO_CONVERGENCE (less
 * than one degree of freedom with an alpha next to 0). */
et_fit_state et_power_slope_se(const et_power_design *design, double *se);

/* Chance, 0..1, that the test finds a true slope of that size (y per x). */
et_fit_state et_power_of_slope(const et_power_design *design, double slope,
                               double *power);

/* The smallest true slope (> 0, y per x) found with chance `power`, usually 0.80. */
et_fit_state et_power_smallest_slope(const et_power_design *design, double power,
                                     double *slope);

#ifdef __cplusplus
}
#endif

#endif
