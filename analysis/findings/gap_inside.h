/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Groups of units, as the findings about gaps share them.
 */
#ifndef ANALYSIS_FINDINGS_GAP_INSIDE_H
#define ANALYSIS_FINDINGS_GAP_INSIDE_H

#include "examtrend/gap.h"

/* A group in one year. */
typedef struct et_gap_pooled {
    bool known;       /* it has a mean                                                 */
    uint64_t n;       /* candidates; 0: not known                                      */
    uint64_t counted; /* of them, with exact counts                                    */
    double mean;      /* points                                                        */
    double size;      /* what it weighs: candidates, of an average their papers; 0: not
                         known                                                         */
    bool unweighed;   /* its members have means, but none has a size                   */
    size_t missing;   /* members without a mean, or without a size to weigh it by      */
} et_gap_pooled;

/* Whether the cell has fewer candidates than are looked at. */
bool et_gap_is_small(const et_cell *cell, uint64_t least_n);

void et_gap_pool(const et_panel *panel, size_t subject, const bool *member, size_t column,
                 uint64_t least_n, et_gap_pooled *out);

/* Adds `sign` times each member's share of the group's candidates to [units] weights. */
typedef struct et_gap_weights {
    const et_panel *panel;
    size_t subject, column;
    uint64_t least_n;
    double *weight;
} et_gap_weights;

void et_gap_weigh(const et_gap_weights *to, const bool *member, double sign);

/* ET_ERR_ARGUMENT: a group (NULL: all others) without members, or a shared one. */
ET_MUST_USE et_status et_gap_check_groups(const et_panel *panel, const bool *a,
                                          const bool *b, et_error *err);

/* Whether two verdicts do not say the same. */
bool et_gap_differ(et_gap_verdict a, et_gap_verdict b);

/* Whether raw points and V, over the same years, do not say the same. */
bool et_gap_moves_differ(const et_gap_between_summary *summary);

#endif
