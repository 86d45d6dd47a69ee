/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * inequality.h - merging groups by (n, mean, sd), and how unequal units are.
 *
 * Merging is an identity, not an approximation: the merged sum of squares is that
 * within the parts plus that between them.
 *
 * Inequality is measured over units (provinces), each with a weight (its candidates) or
 * all alike. Differences (bgv, range, ...) are in points and make sense on any scale;
 * ratios (cv, Theil, MLD, Gini) need a scale with a true 0 and values above it, and are
 * left out on z scores. A year with a wide exam makes all of them wider: look at the z
 * scale before calling provinces more alike.
 *
 * References: Theil (1967), Economics and Information Theory; Shorrocks (1980),
 * Econometrica 48:613; WHO (2013), Handbook on Health Inequality Monitoring; Hyndman &
 * Fan (1996), Am Stat 50:361 (quantile type 7).
 *
 *     et_unequal_input in = {.value = mean, .weight = n, .count = 63};
 *     et_unequal u;
 *     status = et_inequality_measure(&in, &u, &err);
 *     if (u.state == ET_FIT_OK) printf("SD between provinces %.2f\n", u.bgsd);
 */
#ifndef EXAMTREND_METHODS_INEQUALITY_H
#define EXAMTREND_METHODS_INEQUALITY_H

#include "examtrend/status.h"

#ifdef __cplusplus
extern "C" {
#endif

/* What is known of a group of candidates. */
typedef struct et_moments {
    uint64_t n;
    double mean; /* points; not read where n = 0     */
    double sd;   /* points, n - 1; not read where n < 2 */
} et_moments;

/* ET_FIT_TOO_FEW: no candidate at all (all fields 0), or just one (mean stands, sd is
 * 0). ET_FIT_NOT_FINITE: a mean or sd that counts is not finite. ET_FIT_OUT_OF_RANGE: an
 * sd below 0, or more than 2^64 - 1 candidates. All else is 0 in the last two. */
typedef struct et_pooled {
    et_fit_state state;
    et_moments all;       /* of all candidates together                              */
    double between;       /* sum of squares between the groups' means                */
    double within;        /* sum of squares within the groups                        */
    double between_share; /* between / (between + within), 0..1; 0 where both are 0  */
} et_pooled;

void et_moments_pool(const et_moments *groups, size_t count, et_pooled *out);

typedef struct et_unequal_input {
    const double *value;  /* one a unit                                              */
    const double *weight; /* at least 0; NULL: all alike. Units of weight 0 are out  */
    const size_t *group;  /* cluster of each unit, below `groups`; NULL: no clusters */
    size_t count, groups;
} et_unequal_input;

/* `state` is ET_FIT_TOO_FEW for fewer than 2 units with weight, ET_FIT_NOT_FINITE for a
 * value with weight, or a weight, that is not finite, ET_FIT_OUT_OF_RANGE for a weight
 * below 0 or a cluster that is not below `groups`: all else is 0 then.
 * `ratio_state` is ET_FIT_OUT_OF_RANGE where a value is not above 0: everything after it
 * is 0 then. The parts between and within clusters need `group`, and are 0 without. */
typedef struct et_unequal {
    et_fit_state state;
    size_t units;         /* with a weight above 0                                     */
    double mean;          /* weighted                                                  */
    double bgv, bgsd;     /* between-group variance (points squared) and its root:
                             weighted mean of squared distances from the mean          */
    double bgv_between, bgv_within;
    double lowest, highest, range;
    double p10, p90, p90_less_p10; /* type 7 over units, not weighted                  */
    et_fit_state ratio_state;
    double p90_over_p10;
    double cv;            /* bgsd / mean                                               */
    double gini;          /* mean distance of two units drawn with replacement, over
                             twice the mean; 0..1                                      */
    double theil;         /* Theil's T; 0 for equality, at most log of the units       */
    double theil_between, theil_within;
    double mld;           /* mean log deviation                                        */
    double mld_between, mld_within;
} et_unequal;

/* Fails with ET_ERR_MEMORY only. */
ET_MUST_USE et_status et_inequality_measure(const et_unequal_input *input,
                                            et_unequal *out, et_error *err);

#ifdef __cplusplus
}
#endif

#endif
