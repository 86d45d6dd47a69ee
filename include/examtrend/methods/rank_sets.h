/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * rank_sets.h - a rank is a set: "plausibly 3 to 11".
 *
 * Every pair of units is tested. A unit's best plausible rank is 1 plus the number that
 * are clearly better, its worst the number of units less those clearly worse. The
 * standard errors must hold the year-to-year noise of a province, not only the sampling
 * of its pupils, else the sets are far too narrow.
 *
 * Reference: Mogstad, Romano, Shaikh & Wilhelm (2024), Rev. Econ. Stud. 91:476.
 *
 *     et_estimates means = {.value = mean, .se = se, .count = 63};
 *     et_rank_set set[63];
 *     status = et_rank_sets(&means, NULL, set, &all, &err);
 *     printf("rank %zu (plausibly %zu-%zu)\n", set[0].rank, set[0].low, set[0].high);
 */
#ifndef EXAMTREND_METHODS_RANK_SETS_H
#define EXAMTREND_METHODS_RANK_SETS_H

#include <stdbool.h>

#include "examtrend/methods/comparisons.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef enum et_rank_method {
    ET_RANK_HOLM = 0,   /* Holm over all pairs                                         */
    ET_RANK_BONFERRONI, /* one bound for all pairs                                     */
    ET_RANK_MAX_T,      /* largest |z| over all pairs, simulated                       */
    ET_RANK_STEPDOWN    /* the same again over the pairs still open, until none falls  */
} et_rank_method;

typedef struct et_rank_options {
    et_rank_method method;
    double level;              /* family-wise error; 0 means 0.05             */
    et_resample_options draws; /* for the simulated methods                   */
    bool low_is_better;        /* rank 1 for the smallest value               */
} et_rank_options;

typedef struct et_rank_set {
    size_t rank;       /* 1 + number of units with a better value              */
    size_t low, high;  /* all sets hold at once with probability 1 - level     */
    size_t marginal_low, marginal_high; /* this unit's set alone, by Holm over the
                          pairs it is in                                       */
    double value, se;
} et_rank_set;

/* States as et_pairs; all sets are 0 then. */
typedef struct et_rank_sets_summary {
    et_fit_state state;
    size_t count;
    double critical;      /* |z| needed; Holm's and stepdown's first step       */
    size_t clear_pairs;   /* pairs told apart                                   */
    size_t steps;         /* rounds of the stepdown, else 1                     */
    double mean_width;    /* places in a set, on average                        */
    double mean_marginal_width;
} et_rank_sets_summary;

/* `options` NULL: Holm at 5 %. */
ET_MUST_USE et_status et_rank_sets(const et_estimates *estimates,
                                   const et_rank_options *options, et_rank_set *sets,
                                   et_rank_sets_summary *out, et_error *err);

/* The units that may be among the best `tau`: those whose set begins at tau or better.
 * Marks them and returns how many there are. */
size_t et_rank_sets_best(const et_rank_set *sets, size_t count, size_t tau, bool *member);

#ifdef __cplusplus
}
#endif

#endif
