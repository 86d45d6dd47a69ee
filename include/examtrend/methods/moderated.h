/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * moderated.h - variances of many units, each pulled to the usual one.
 *
 * A unit's own variance from six degrees of freedom is too rough to test anything by, and
 * one variance for all makes those that vary most look sure of themselves. Between the
 * two: true variances are spread about a usual one as s0^2 times d0 / chi^2(d0), d0 and
 * s0 are read off the spread of all the variances found, and
 *
 *     s~^2 = (d0 s0^2 + d s^2) / (d0 + d)
 *
 * An estimate over a standard error from s~ is then t with d0 + d degrees of freedom. The
 * more alike the units vary, the larger is d0; one that varies more than others keeps it.
 *
 * References: Smyth (2004), Stat. Appl. Genet. Mol. Biol. 3:3 (d0 and s0: section 6.2,
 * with the additions of the package limma 3.54).
 *
 *     et_variance_prior usual;
 *     et_variances_prior(s2, df, 63, &usual);
 *     et_moderated own = et_variance_moderated(&usual, s2[0], df[0]);
 *     double t = slope[0] / sqrt(own.variance / sxx);   // own.df degrees of freedom
 */
#ifndef EXAMTREND_METHODS_MODERATED_H
#define EXAMTREND_METHODS_MODERATED_H

#include "examtrend/status.h"

#ifdef __cplusplus
extern "C" {
#endif

/* ET_FIT_NOT_FINITE, ET_FIT_OUT_OF_RANGE (a variance below 0, df of 0 and less),
 * ET_FIT_TOO_FEW (fewer than 2 variances), ET_FIT_PERFECT (all are 0): the rest is 0, and
 * a variance moderated by it stays as it is. */
typedef struct et_variance_prior {
    et_fit_state state;
    double df;       /* d0; INFINITY where they differ by no more than chance          */
    double variance; /* s0^2                                                           */
    double most_df;  /* of all the variances together: no test has more                */
} et_variance_prior;

/* The usual one of n variances with `df` degrees of freedom each. Variances below 1e-5 of
 * their median (of their mean where that is 0) count as so large. */
void et_variances_prior(const double *variance, const double *df, size_t n,
                        et_variance_prior *out);

typedef struct et_moderated {
    double variance;
    double df; /* of it: d0 + df, at most most_df */
} et_moderated;

et_moderated et_variance_moderated(const et_variance_prior *prior, double variance,
                                   double df);

#ifdef __cplusplus
}
#endif

#endif
