/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * gap_v.h - the gap between two distributions of scores, whatever the scale.
 *
 * P(A > B) is the chance that a candidate drawn from A scores above one drawn from B. It
 * depends on the order of scores only, so any monotone change of the exam's scale, such
 * as a harder paper that spreads the top, leaves it alone. V puts it in SD of a normal
 * scale: V is the difference of means where both are normal with SD 1. The pairs are
 * counted exactly, in 128-bit integers.
 *
 * Reference: Ho & Haertel (2006), CSE Report 665; Ho & Reardon (2012), J Educ Behav
 * Stat 37:489.
 *
 *     et_gap_v gap;
 *     status = et_gap_v_measure(&city, &country, &gap, &err);
 *     if (gap.state == ET_FIT_OK) printf("V = %.2f\n", gap.v);
 */
#ifndef EXAMTREND_METHODS_GAP_V_H
#define EXAMTREND_METHODS_GAP_V_H

#include "examtrend/methods/histogram.h"

#ifdef __cplusplus
extern "C" {
#endif

/* ET_FIT_TOO_FEW: A or B has no candidate; all else is 0. ET_FIT_NOT_ESTIMABLE: every
 * candidate of one is above every one of the other, V would be infinite; v is 0, all
 * else holds. */
typedef struct et_gap_v {
    et_fit_state state;
    uint64_t n_a, n_b;
    double mean_a, mean_b;   /* in units of the score                                 */
    double above;            /* P(A > B)                                              */
    double equal;            /* P(A = B)                                              */
    double superiority;      /* P(A > B) + P(A = B) / 2                               */
    double v;                /* sqrt(2) x normal quantile of superiority              */
    double cohen_d;          /* (mean_a - mean_b) / root mean of the two variances
                                (population form); 0 where neither varies. Moves with
                                the scale: for comparison only                        */
    double ks;               /* largest distance of the two cumulative shares, 0..1   */
} et_gap_v;

/* Fails with ET_ERR_ARGUMENT on a histogram that et_histogram_total refuses. */
ET_MUST_USE et_status et_gap_v_measure(const et_histogram *a, const et_histogram *b,
                                       et_gap_v *out, et_error *err);

#ifdef __cplusplus
}
#endif

#endif
