/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * univariate.h - mean, standard deviation and memory of one series, to the last digits.
 *
 * Sums are kept in doubled precision, so large values with small differences and any
 * number of them lose nothing beyond what the doubles already lost.
 *
 *     et_univariate s;
 *     et_univariate_describe(score, n, &s);
 *     if (s.state == ET_FIT_OK) printf("%.3f (sd %.3f)\n", s.mean, s.sd);
 *
 * Certified on NIST StRD univariate: PiDigits, Lottery, Lew, Mavro, Michelso,
 * NumAcc1-4.
 */
#ifndef EXAMTREND_METHODS_UNIVARIATE_H
#define EXAMTREND_METHODS_UNIVARIATE_H

#include "examtrend/status.h"

#ifdef __cplusplus
extern "C" {
#endif

/* ET_FIT_TOO_FEW: n = 0, all is 0; n = 1, mean, minimum and maximum hold. ET_FIT_ALL_TIED
 * (no variation): sd is 0 and lag1 is not defined and 0. ET_FIT_NOT_FINITE: all but n
 * is 0. */
typedef struct et_univariate {
    et_fit_state state;
    size_t n;
    double mean;
    double sd;      /* divisor n - 1                                                 */
    double squares; /* sum of squared deviations from the mean                       */
    double minimum, maximum;
    double lag1; /* sum of products of neighbouring deviations over `squares`: -1..1 */
} et_univariate;

/* `v` has n values in the order of time. */
void et_univariate_describe(const double *v, size_t n, et_univariate *out);

#ifdef __cplusplus
}
#endif

#endif
