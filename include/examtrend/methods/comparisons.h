/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * comparisons.h - many estimates (slopes of clusters, means of provinces) against each
 * other and against their mean.
 *
 * The estimates are independent with a standard error each, or have a covariance; their
 * common variance was estimated on df degrees of freedom. For pairs, p-values and
 * intervals may be made simultaneous: by Holm; by the studentized range (Tukey-Kramer,
 * exact for equal independent errors, else a little wide); or by the distribution of the
 * largest |t| itself, simulated from a seed, which uses the covariance as it is.
 *
 * References: Tukey (1953) and Kramer (1956), conservative by Hayter (1984), Ann. Stat.
 * 12:61; Holm (1979); Hothorn, Bretz & Westfall (2008), Biom. J. 50:346 (max |t|).
 *
 *     et_estimates slopes = {.value = b, .se = se, .count = 7, .df = 56};
 *     et_pair pair[21];
 *     status = et_compare_pairs(&slopes, NULL, pair, &family, &err);
 */
#ifndef EXAMTREND_METHODS_COMPARISONS_H
#define EXAMTREND_METHODS_COMPARISONS_H

#include "examtrend/methods/resample.h"
#include "examtrend/status.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct et_estimates {
    const double *value;      /* [count]                                            */
    const double *se;         /* [count] independent; not read where covariance is  */
    const double *covariance; /* [count][count] symmetric, or NULL                  */
    size_t count;
    double df;                /* INFINITY: the variances are known; 0 also means it */
} et_estimates;

typedef enum et_pairs_adjust {
    ET_PAIRS_HOLM = 0, /* p by Holm; intervals by Bonferroni            */
    ET_PAIRS_TUKEY,    /* studentized range                             */
    ET_PAIRS_MAX_T,    /* largest |t|, simulated                        */
    ET_PAIRS_NONE      /* each pair as if it were the only one          */
} et_pairs_adjust;

typedef struct et_pairs_options {
    et_pairs_adjust adjust;
    et_resample_options draws; /* for ET_PAIRS_MAX_T; 0 draws means 20,000 directions */
} et_pairs_options;

typedef struct et_pair {
    size_t a, b;       /* a < b                                   */
    double difference; /* value of a minus value of b             */
    double se;
    double t;
    double p;          /* two-sided, this pair alone              */
    double p_adjusted; /* for all pairs                           */
    double low, high;  /* 95 %, simultaneous but for ET_PAIRS_NONE */
} et_pair;

/* ET_FIT_TOO_FEW (fewer than 2 estimates), ET_FIT_NOT_FINITE, ET_FIT_OUT_OF_RANGE (an se
 * not above 0, df below 0), ET_FIT_SINGULAR (the covariance is not positive definite):
 * all pairs are 0. */
typedef struct et_pairs {
    et_fit_state state;
    size_t count;    /* pairs                                                     */
    double df;
    double critical; /* |t| whose pair differs clearly: half-width of an interval in
                        standard errors; Holm's own steps may reject below it     */
    double f;        /* are all equal? Wald F on count of estimates - 1 and df    */
    double f_df, f_p;
} et_pairs;

/* All pairs in the order 0-1, 0-2, ..., 1-2, ... `options` NULL: Holm. */
ET_MUST_USE et_status et_compare_pairs(const et_estimates *estimates,
                                       const et_pairs_options *options, et_pair *pairs,
                                       et_pairs *out, et_error *err);

typedef struct et_effect {
    double effect; /* value minus the plain mean of all values */
    double se;
    double t, p;   /* two-sided, this one alone                */
    double low, high;
} et_effect;

/* Each estimate against the mean of all. States as above; all effects are 0 then, and
 * ET_FIT_NOT_ESTIMABLE where an effect has no variance. */
et_fit_state et_compare_with_mean(const et_estimates *estimates, et_effect *effects);

#ifdef __cplusplus
}
#endif

#endif
