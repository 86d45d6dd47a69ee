/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Inside the methods: how large the largest of many |t| gets by chance, for pairs of
 * correlated or unequally known estimates, where no table helps.
 *
 * With X = L Z and Z standard normal in `count` dimensions, the largest standardised
 * difference is R m(U): a length R that is chi-distributed and a function of the
 * direction U alone. Only the directions are drawn; over R, and over the estimated
 * scale, the tail of an F distribution is exact, so that a few thousand directions give
 * what a million plain draws would.
 */
#ifndef ANALYSIS_METHODS_MAX_T_H
#define ANALYSIS_METHODS_MAX_T_H

#include <stddef.h>

#include "examtrend/methods/resample.h"

typedef struct et_max_t_plan {
    size_t count;         /* estimates, at least 2                               */
    const double *factor; /* [count][count] L of their covariance, lower; or NULL */
    const double *se;     /* [count], where factor is NULL: independent           */
    const double *scale;  /* [count][count] lower: 1 / se of i - j; 0: not asked  */
    double df;            /* of the common variance; INFINITY: known              */
} et_max_t_plan;

#define ET_MAX_T_CLASSES 500

typedef struct et_max_t {
    double length[ET_MAX_T_CLASSES]; /* m(U), drawn, as means of equal classes */
    size_t classes;
    double dimensions, df;
} et_max_t;

/* `options` as for every resampling; the usual number of directions is 20,000. */
ET_MUST_USE et_status et_max_t_draw(const et_max_t_plan *plan,
                                    const et_resample_options *options, et_max_t *out,
                                    et_error *err);

/* P(largest |t| > value), and the value exceeded with probability `upper`. */
double et_max_t_tail(const et_max_t *max_t, double value);
double et_max_t_point(const et_max_t *max_t, double upper);

#endif
