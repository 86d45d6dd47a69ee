/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * welch.h - are groups of units different? The second stage of a two-stage trend.
 *
 * Stage one gives every unit one number (its slope relative to the nation); here the
 * units of a cluster are the sample, so the noise that counts is that between units
 * of one cluster, and degrees of freedom come from the number of units. Groups may
 * vary unequally (Welch); the classic F is there for comparison.
 *
 * References: Welch (1951), Biometrika 38:330; Welch (1947), Biometrika 34:28;
 * Matthews, Altman, Campbell & Royston (1990), BMJ 300:230; Holm (1979).
 *
 *     et_group_summary g[3];
 *     et_welch_pair pair[3];
 *     et_anova test;
 *     if (et_groups_summarise(slope, cluster, 63, g, 3) == ET_FIT_OK) {
 *         et_welch_anova(g, 3, &test);
 *         status = et_welch_pairs(g, 3, pair, &err);
 *     }
 */
#ifndef EXAMTREND_METHODS_WELCH_H
#define EXAMTREND_METHODS_WELCH_H

#include "examtrend/status.h"

#ifdef __cplusplus
extern "C" {
#endif

/* A unit that belongs to none of the groups. */
#define ET_NO_GROUP ((size_t)-1)

typedef struct et_group_summary {
    size_t n;    /* units                                                         */
    double mean; /* in units of the value; 0 where n = 0                          */
    double sd;   /* n - 1; 0 where n < 2 or the values differ by rounding only    */
} et_group_summary;

/* Fills groups[0..group_count-1] from n values and the group of each. Values whose
 * group is not below group_count are left out. ET_FIT_NOT_FINITE when a value that
 * counts is NaN or infinite: all groups are 0 then. */
et_fit_state et_groups_summarise(const double *value, const size_t *group, size_t n,
                                 et_group_summary *groups, size_t group_count);

/* ET_FIT_TOO_FEW: fewer than 2 groups, or a group has too few units (2 for Welch; the
 * classic F needs 1 in each and one more in all). ET_FIT_PERFECT: a group does not vary
 * at all (classic: none does). All but df_between is 0 then. */
typedef struct et_anova {
    et_fit_state state;
    double f;
    double df_between; /* groups - 1                     */
    double df_within;  /* fractional for Welch           */
    double p;          /* counts the noise between units */
    double within_sd;  /* classic only: pooled SD        */
} et_anova;

void et_welch_anova(const et_group_summary *groups, size_t count, et_anova *out);
void et_classic_anova(const et_group_summary *groups, size_t count, et_anova *out);

/* ET_FIT_TOO_FEW: a group has fewer than 2 units (the difference stands where both
 * have one). ET_FIT_PERFECT: neither group varies; the difference stands. */
typedef struct et_welch_pair {
    et_fit_state state;
    size_t a, b;       /* indices of the groups, a < b                             */
    double difference; /* mean of a minus mean of b                                */
    double se;
    double t;
    double df;         /* Welch-Satterthwaite; n_a + n_b - 2 for the pooled test   */
    double p;          /* two-sided, not adjusted                                  */
    double p_holm;     /* adjusted for all tested pairs of the call                */
    double low, high;  /* 95 % interval of the difference, this pair alone         */
} et_welch_pair;

/* One pair by itself; p_holm = p. */
void et_welch_t(const et_group_summary *a, const et_group_summary *b, et_welch_pair *out);

/* The classic t with one pooled SD. Needs 1 unit in each and 3 in all. */
void et_pooled_t(const et_group_summary *a, const et_group_summary *b,
                 et_welch_pair *out);

/* All count (count - 1) / 2 pairs in the order 0-1, 0-2, ..., 1-2, ... */
ET_MUST_USE et_status et_welch_pairs(const et_group_summary *groups, size_t count,
                                     et_welch_pair *pairs, et_error *err);

#ifdef __cplusplus
}
#endif

#endif
