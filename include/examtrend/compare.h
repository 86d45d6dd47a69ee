/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * compare.h - are clusters of provinces different, and by how much?
 *
 * Every province gives two numbers: its mean position against the country over the years
 * (level) and its trend there (slope). The provinces of a cluster are the sample, so a
 * p-value counts the spread of provinces within clusters, which holds their year-to-year
 * wobble too; candidates are never the noise. Beside each p stand what counting
 * candidates would have given, and how often the same test finds a difference between
 * random groups of the same sizes on this very panel.
 *
 *     et_compare_source source = {.panel = panel, .regions = regions};
 *     et_compare_run(&comparison, &source, &(et_compare_options){0}, &err);
 *     const et_compare_summary *s = et_compare_summary_of(comparison);
 *     const et_compare_test *t = &s->test[ET_COMPARE_SLOPE];
 *     printf("p = %.3f, false alarms %.1f %%\n", t->anova.p, 100.0 * t->placebo.rate);
 *     et_compare_free(comparison);
 */
#ifndef EXAMTREND_COMPARE_H
#define EXAMTREND_COMPARE_H

#include "examtrend/methods/comparisons.h"
#include "examtrend/methods/equivalence.h"
#include "examtrend/methods/mixed.h"
#include "examtrend/methods/permutation.h"
#include "examtrend/methods/placebo.h"
#include "examtrend/methods/pooling.h"
#include "examtrend/methods/welch.h"
#include "examtrend/trend.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef enum et_compare_outcome {
    ET_COMPARE_LEVEL = 0, /* mean position over the years: points (sd on z) */
    ET_COMPARE_SLOPE,     /* points a year (sd a year)                      */
    ET_COMPARE_OUTCOMES
} et_compare_outcome;

typedef struct et_compare_source {
    const et_panel *panel;     /* of provinces                                         */
    size_t subject;
    const et_regions *regions; /* those of the panel                                   */
    const et_regimes *regimes; /* may be NULL                                          */
    const char *scheme;        /* NULL: "regions"                                      */
    const char *against_rest;  /* one cluster, by id or name, against all other
                                  provinces; NULL: the clusters against each other. A
                                  scheme of one cluster is always against the rest     */
    bool by_year;              /* clusters hold their members in the years in which they
                                  were in force; else frozen, in all years             */
} et_compare_source;

typedef struct et_compare_options {
    int first_year, last_year; /* 0: the registry's default window of the scale        */
    et_scale scale;            /* relative or z; raw is refused                        */
    et_reference reference;
    uint64_t least_n;          /* 0: ET_TREND_LEAST_N                                  */
    et_pairs_adjust adjust;    /* ET_PAIRS_HOLM (Welch t) or ET_PAIRS_TUKEY (one SD)   */
    double margin;             /* above 0: are they practically the same? In points (sd on
                                  z), of the level and of the change over the window   */
    size_t placebos;           /* 0: 2,000                                             */
    bool mixed;                /* the crossed mixed model too                          */
    et_resample_options draws; /* of permutations; their seed and threads for placebos */
} et_compare_options;

/* A random-effects mean of provinces that each have their noise. ET_FIT_TOO_FEW: fewer
 * than 2 provinces. States as et_pool; the numbers are 0 then. */
typedef struct et_compare_pooled {
    et_fit_state state;
    double mean, low, high;            /* Hartung-Knapp, 95 %                          */
    double tau;                        /* sd of true values                            */
    double i2;                         /* share of the spread that is true             */
    double predict_low, predict_high;  /* where the next province's true value lies    */
} et_compare_pooled;

typedef struct et_compare_cluster {
    char id[ET_ID_SIZE];       /* "rest" for the rest                                  */
    char name[ET_NAME_SIZE];
    char name_en[ET_NAME_SIZE]; /* "" when it has none                                 */
    char status[16];           /* as et_cluster; "" for the rest                       */
    size_t provinces;          /* with a slope; by year a province counts once for each
                                  cluster it was in for three years                    */
    size_t without;            /* members without one                                  */
    et_group_summary of[ET_COMPARE_OUTCOMES];
    et_compare_pooled pooled[ET_COMPARE_OUTCOMES];
    double level_se;           /* of the level of these very provinces: their wobble from
                                  year to year, of which those of a region share a part */
} et_compare_cluster;

/* Two clusters on one outcome. States as et_welch_pair. */
typedef struct et_compare_pair {
    size_t a, b;            /* clusters, a < b                                        */
    et_welch_pair welch;    /* p_holm: adjusted as the options say. Where a cluster has
                               one province, and by Tukey, spreads are pooled          */
    double years;           /* of a typical province's change that the difference (of
                               slopes: over the window) makes; 0: no typical change    */
    double low_without, high_without; /* of the difference less any one province       */
    double p_most_without;  /* largest p then, unadjusted; 0: no test                  */
    et_tost same;           /* where a margin was declared                             */
    et_fit_state candidates_state;
    double p_candidates;    /* what counting candidates gives                          */
} et_compare_pair;

/* Do the clusters differ at all? */
typedef struct et_compare_test {
    et_anova anova;         /* Welch; the classic F where a cluster has one province   */
    bool classic;
    et_label_test labels;   /* permutation of the labels                               */
    et_placebo placebo;
    et_fit_state candidates_state; /* ET_FIT_NOT_ESTIMABLE: n or sd are not known      */
    double p_candidates;    /* the same question if candidates were the only noise     */
    double p_least_without, p_most_without; /* when any one province is left out       */
    size_t most_unit;       /* the one whose absence gives the largest p; panel index  */
    bool mixed_asked;
    et_mixed_joint mixed;   /* of raw points (z on z), years as a crossed random effect */
} et_compare_test;

typedef struct et_compare_summary {
    int first_year, last_year;
    size_t years;
    et_scale scale;
    size_t provinces;       /* in clusters, with a slope                               */
    size_t outside;         /* of the panel, in no cluster                             */
    size_t split;           /* merged provinces whose parts are in different clusters;
                               they are outside                                        */
    bool against_rest, by_year;
    bool dated;             /* a cluster was in force for a part of the window only    */
    double sigma;           /* province-year noise, as et_trend_summary                */
    double shared;          /* part of its variance that provinces of a region have in
                               common, in the level's interval; 0: none known          */
    double typical_change;  /* median |change| of a province between neighbouring years */
    double margin;
    size_t break_count;     /* crossed                                                 */
    int breaks[ET_TREND_MOST_BREAKS];
    et_compare_test test[ET_COMPARE_OUTCOMES];
} et_compare_summary;

/* A province as it entered the comparison; by year once for each cluster it was in. */
typedef struct et_compare_member {
    size_t unit;           /* of the panel                                             */
    size_t cluster;        /* of the comparison; ET_NO_GROUP: outside                  */
    double level, slope;   /* as et_slope                                              */
    double low, high;      /* 95 % interval of the slope, province-year noise          */
} et_compare_member;

typedef struct et_compare et_compare;

/* ET_ERR_ARGUMENT: raw scale, a window across a break that the scale does not cross, or a
 * province in two clusters at once. ET_ERR_NOT_FOUND: no such scheme or cluster. */
ET_MUST_USE et_status et_compare_run(et_compare **out, const et_compare_source *source,
                                     const et_compare_options *options, et_error *err);
void et_compare_free(et_compare *comparison);

const et_compare_summary *et_compare_summary_of(const et_compare *comparison);
size_t et_compare_cluster_count(const et_compare *comparison);
/* Provinces with a slope, in the panel's order. */
size_t et_compare_member_count(const et_compare *comparison);
const et_compare_member *et_compare_member_at(const et_compare *comparison,
                                              size_t index);
/* Years of the window that have data, `years` of the summary. */
int et_compare_year(const et_compare *comparison, size_t year);
/* Mean position of a cluster's members in that year, each counting the same; NaN where
 * none has data. */
double et_compare_position(const et_compare *comparison, size_t cluster, size_t year);
const et_compare_cluster *et_compare_cluster_at(const et_compare *comparison,
                                                size_t index);
/* All pairs in the order 0-1, 0-2, ..., 1-2, ... */
size_t et_compare_pair_count(const et_compare *comparison);
const et_compare_pair *et_compare_pair_at(const et_compare *comparison,
                                          et_compare_outcome outcome, size_t index);

#ifdef __cplusplus
}
#endif

#endif
