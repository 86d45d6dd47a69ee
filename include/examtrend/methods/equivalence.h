/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * equivalence.h - is a difference so small that it may be called none?
 *
 * A large p does not say "the same": few data give large p too. Two one-sided tests
 * turn the question round: the difference is practically nothing when it is shown to
 * lie above -margin and below +margin, each at 5 %. The margin is declared beforehand
 * (0.10 points or 0.05 SD are usual here), never read off the data.
 *
 * Reference: Schuirmann (1987), J. Pharmacokinet. Biopharm. 15:657.
 *
 *     et_tost same;
 *     et_tost_estimate(pair.difference, pair.se, pair.df, 0.10, &same);
 *     if (same.state == ET_FIT_OK && same.equivalent) puts("practically the same");
 */
#ifndef EXAMTREND_METHODS_EQUIVALENCE_H
#define EXAMTREND_METHODS_EQUIVALENCE_H

#include <stdbool.h>

#include "examtrend/status.h"

#ifdef __cplusplus
extern "C" {
#endif

/* ET_FIT_TOO_FEW (fewer than 2 values), ET_FIT_NOT_FINITE, ET_FIT_OUT_OF_RANGE (margin
 * or df not above 0, se below 0): all but margin are 0. ET_FIT_PERFECT (se = 0): the
 * estimate holds, equivalent says whether it lies inside the margin, the rest is 0. */
typedef struct et_tost {
    et_fit_state state;
    double estimate, se, df;
    double margin;
    double p_lower;   /* of: the difference is -margin or less      */
    double p_upper;   /* of: the difference is +margin or more      */
    double p;         /* the larger of the two                      */
    double low, high; /* 90 % interval: inside the margin if p < 5 % */
    bool equivalent;  /* p < 0.05                                   */
} et_tost;

/* An estimate with its standard error on df degrees of freedom (INFINITY: known). */
void et_tost_estimate(double estimate, double se, double df, double margin,
                      et_tost *out);

/* The mean of n differences. */
void et_tost_values(const double *difference, size_t n, double margin, et_tost *out);

#ifdef __cplusplus
}
#endif

#endif
