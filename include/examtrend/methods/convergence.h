/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * convergence.h - do units become more alike?
 *
 * Two questions. Sigma-convergence: is the spread between units smaller in the second
 * year? The same units stand in both years, so the two variances are not independent
 * and the F test is wrong; Pitman and Morgan's test is right. Beta-convergence: do weak
 * units rise more? A plain regression of the change on the start always finds some of
 * that, because noise in the start is noise in the change with the other sign
 * (Galton's regression to the mean). So the slope comes with two corrected versions:
 * for a known reliability of the start, and with the start measured in other years.
 *
 * Use z scores or relative scores whose spread does not follow the exam's: a year with
 * a narrow exam looks like convergence.
 *
 * Units: y in points (or SD), a beta is change per point of start: -1 would be full
 * catching up, 0 none.
 *
 * References: Pitman (1939), Biometrika 31:9; Morgan (1939), Biometrika 31:13; Carree &
 * Klomp (1997), Rev Econ Stat 79:683; Quah (1993), Scand J Econ 95:427; Fuller (1987),
 * Measurement Error Models, sect. 1.1 and 1.4.
 *
 *     et_spread_test s;
 *     et_convergence_spread(start, end, 63, &s);
 *     et_catch_up b;
 *     et_convergence_reliable(start, end, 63, 0.72, &b);
 *     if (b.state == ET_FIT_OK) printf("corrected %.2f, p = %.2f\n", b.beta, b.p);
 */
#ifndef EXAMTREND_METHODS_CONVERGENCE_H
#define EXAMTREND_METHODS_CONVERGENCE_H

#include "examtrend/status.h"

#ifdef __cplusplus
extern "C" {
#endif

/* ET_FIT_TOO_FEW (n < 3): the variances stand where n = 2. ET_FIT_NOT_FINITE,
 * ET_FIT_OUT_OF_RANGE (variances overflow): all is 0. ET_FIT_NO_SPREAD: the sums or the
 * differences of the two years do not vary, so there is no test; variances and ratio
 * stand, `ratio` where var_before is not 0. ET_FIT_PERFECT: r is 1 or -1; no test. */
typedef struct et_spread_test {
    et_fit_state state;
    size_t n;
    double var_before, var_after; /* n - 1, points squared                        */
    double ratio;                 /* var_after / var_before; below 1: more alike   */
    double r;  /* correlation of (after - before) with (after + before);
                  negative: more alike                                             */
    double df; /* n - 2                                                            */
    double t;
    double p;  /* two-sided; counts the noise between units                        */
} et_spread_test;

/* Pitman and Morgan's test of equal variances in paired data. */
void et_convergence_spread(const double *before, const double *after, size_t n,
                           et_spread_test *out);

/* ET_FIT_TOO_FEW (n < 3): all 0. ET_FIT_NO_SPREAD: the start does not vary, or (other
 * years) has no correlation with the start to rest on. ET_FIT_PERFECT: no residual;
 * beta holds, no test. ET_FIT_OUT_OF_RANGE: reliability outside 0..1 or 0 itself, or an
 * overflow. ET_FIT_NOT_FINITE: an input is. */
typedef struct et_catch_up {
    et_fit_state state;
    size_t n;
    double beta; /* change per unit of start                                        */
    double se;
    double df;   /* n - 2                                                           */
    double t;
    double p;    /* two-sided, of beta = 0; counts the noise between units          */
    double low, high; /* 95 %                                                       */
    double tipping_reliability; /* plain only: the reliability of the start at which
                    regression to the mean alone would give this slope, 1 + beta; 0
                    where beta is not between -1 and 0                              */
    double instrument_r; /* other years only: correlation of `other` with the start; the
                    interval is honest only where this is strong (r^2 n of 10 and more) */
} et_catch_up;

/* Plain regression of after - before on before. Never a finding by itself. */
void et_convergence_plain(const double *before, const double *after, size_t n,
                          et_catch_up *out);

/* Corrected for a known reliability of `before` (share of its variance between units
 * that is not noise, as shrinkage gives it), noise of the two years independent:
 * (1 + plain) / reliability - 1. The reliability counts as known in the interval. */
void et_convergence_reliable(const double *before, const double *after, size_t n,
                             double reliability, et_catch_up *out);

/* Corrected without knowing the reliability: `other` is the level of the same units in
 * other years (such as the mean of the years next to the start), whose noise is
 * independent of that of `before` and `after`. An instrumental-variable regression with
 * `other` as the instrument for `before`. */
void et_convergence_other_years(const double *before, const double *after,
                                const double *other, size_t n, et_catch_up *out);

#ifdef __cplusplus
}
#endif

#endif
