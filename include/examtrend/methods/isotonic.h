/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * isotonic.h - the best curve that never goes down, and whether it beats a flat one.
 *
 * The fit is the non-decreasing (or non-increasing) sequence closest to the data in
 * weighted least squares: neighbours that violate the order are pooled until none do.
 * The order test compares it with equality of all years.
 *
 * References: Ayer et al. (1955), Ann. Math. Statist. 26:641; Barlow, Bartholomew,
 * Bremner & Brunk (1972), Statistical Inference under Order Restrictions, ch. 3;
 * Robertson, Wright & Dykstra (1988), Order Restricted Statistical Inference, ch. 2.
 *
 *     double fit[T], work[ET_ISOTONIC_WORK(T)];
 *     et_isotonic iso;
 *     et_isotonic_test test;
 *     et_isotonic_fit(mean, T, NULL, fit, work, &iso);
 *     et_isotonic_trend_test(mean, T, ET_ISOTONIC_UP, work, &test);
 */
#ifndef EXAMTREND_METHODS_ISOTONIC_H
#define EXAMTREND_METHODS_ISOTONIC_H

#include "examtrend/status.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef enum et_isotonic_direction {
    ET_ISOTONIC_UP = 0, /* never goes down */
    ET_ISOTONIC_DOWN    /* never goes up   */
} et_isotonic_direction;

/* Zeroed means: up, with equal weights. */
typedef struct et_isotonic_options {
    et_isotonic_direction direction;
    const double *weights; /* n positive weights; not kept */
} et_isotonic_options;

/* Doubles of work space for n values. */
#define ET_ISOTONIC_WORK(n) (3 * (n) + 1)

/* ET_FIT_TOO_FEW (n = 0), ET_FIT_NOT_FINITE, ET_FIT_OUT_OF_RANGE (a weight is not
 * positive): all fields but n are 0 and `fit` is untouched. */
typedef struct et_isotonic {
    et_fit_state state;
    size_t n;
    size_t levels;   /* constant stretches of the fit                                */
    double rss;      /* weighted sum of squared distances of the data from the fit   */
    double distance; /* sqrt(rss): how far the data are from never going down        */
} et_isotonic;

/* y has n values in the order of time; `options` may be NULL. `fit` receives n values; it
 * may be y itself. */
void et_isotonic_fit(const double *y, size_t n, const et_isotonic_options *options,
                     double *fit, double *work, et_isotonic *out);

/* Chances P(l, n) that the fit to n exchangeable years has l levels, |s(n, l)| / n! with
 * Stirling numbers of the first kind; p[l - 1] for l = 1..n. */
void et_isotonic_levels(size_t n, double *p);

/* ET_FIT_TOO_FEW (n < 2), ET_FIT_NOT_FINITE, ET_FIT_ALL_TIED: all fields but n are 0. */
typedef struct et_isotonic_test {
    et_fit_state state;
    size_t n;
    size_t levels;  /* constant stretches of the fit                                 */
    double e2;      /* E-bar^2_01: share of the variation that the ordered fit takes */
    double p;       /* P(E-bar^2 >= e2) if the years are independent and equal; 1/n!
                       for a sequence that keeps the order throughout                */
} et_isotonic_test;

/* Test of equality of n years against the order, one value a year with equal unknown
 * variance. `work` as for the fit. */
void et_isotonic_trend_test(const double *y, size_t n, et_isotonic_direction direction,
                            double *work, et_isotonic_test *out);

#ifdef __cplusplus
}
#endif

#endif
