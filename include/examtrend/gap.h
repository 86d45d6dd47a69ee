/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * gap.h - how unequal provinces are, whether they become more alike, and how far two
 * groups of candidates are apart.
 *
 * Everything stands on two scales. Raw points are what people see; but a paper that
 * spreads candidates makes every gap wider, so z scores (relative to the country's mean,
 * in SD of all candidates of that year and subject), or V (gap_v.h), which no monotone
 * change of the scale moves, stand beside them. Where the two give different verdicts,
 * the summary says so: believe the scale-free one.
 *
 *     et_gap_source source = {.panel = panel, .subject = 0, .regions = regions,
 *                             .regimes = regimes};
 *     et_gap_year years[ET_TREND_MOST_YEARS];
 *     et_gap_summary all;
 *     et_gap_inequality(&source, &(et_gap_options){0}, years, &all, &err);
 *     printf("SD between provinces %.2f, then %.2f\n", years[0].z.bgsd,
 *            years[all.years - 1].z.bgsd);
 */
#ifndef EXAMTREND_GAP_H
#define EXAMTREND_GAP_H

#include "examtrend/methods/convergence.h"
#include "examtrend/methods/gap_v.h"
#include "examtrend/methods/inequality.h"
#include "examtrend/trend.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct et_gap_source {
    const et_panel *panel;     /* of provinces                                         */
    size_t subject;            /* in that panel                                        */
    const et_regions *regions; /* those of the panel                                   */
    const et_regimes *regimes; /* may be NULL                                          */
    const char *scheme;        /* of the parts between and within clusters, members in
                                  all years; NULL: "regions", or no parts where there are
                                  none                                                 */
} et_gap_source;

typedef struct et_gap_options {
    int first_year, last_year; /* 0: the registry's default window of relative scores  */
    et_reference reference;    /* in measures each province counts once (units), or by
                                  its candidates; tests always count provinces         */
    uint64_t least_n;          /* 0: ET_TREND_LEAST_N                                  */
} et_gap_options;

/* ---- inequality across provinces ----------------------------------------- */

/* One year. `state`s within as et_unequal: ET_FIT_TOO_FEW with fewer than 2 provinces;
 * on z the ratios (cv, Gini, ...) have no meaning and their state says so. */
typedef struct et_gap_year {
    int year;
    size_t left_out;  /* cells with too few candidates, or, by candidates, an unknown n */
    size_t clusters;  /* that the parts between and within are of; 0: no parts         */
    size_t outside;   /* provinces in none of them; together they are one more         */
    et_unequal raw;   /* points                                                        */
    et_unequal z;     /* sd of candidates                                              */
} et_gap_year;

typedef enum et_gap_direction {
    ET_GAP_CANNOT_TELL = 0,
    ET_GAP_CLOSER, /* more alike, or the gap is closing  */
    ET_GAP_WIDER,
    ET_GAP_TURNED  /* of two groups: the other one is ahead */
} et_gap_direction;

typedef struct et_gap_verdict {
    et_gap_direction direction;
    bool clear; /* else a hint; false where the data cannot tell */
} et_gap_verdict;

/* First against last year on one scale. */
typedef struct et_gap_convergence {
    et_spread_test spread;   /* sigma: Pitman-Morgan; counts noise between provinces   */
    et_line over_years;      /* of the SD between provinces, by year; counts the noise
                                between years                                          */
    double sigma_q;          /* of spread.p; p itself until et_gap_adjust              */
    et_gap_verdict sigma;    /* clear: both p below .05, the same way; a hint: one is  */
    double wobble;           /* of a province from year to year; 0: not known          */
    et_fit_state reliability_state; /* ET_FIT_TOO_FEW: the wobble is not known;
                                ET_FIT_BOUNDARY: the start is all noise                */
    double reliability;      /* share of the start's variance that is not wobble       */
    et_catch_up plain;       /* what regression to the mean is still in; no finding    */
    double mean_alone;       /* the plain slope that the wobble alone gives            */
    et_catch_up reliable;    /* beta: corrected by the reliability                     */
    int other_start;         /* year that the following counts the change from         */
    et_catch_up other_years; /* beta: the start measured in the years before it, the
                                window's first one or two; what neighbouring years share
                                of their wobble stays in                               */
    double beta_q;           /* of reliable.p; p itself until et_gap_adjust            */
    et_gap_verdict beta;     /* closer: the weak catch up. Clear: both corrected p below
                                .05 and the same way; a hint: one is                   */
} et_gap_convergence;

typedef struct et_gap_summary {
    int first_year, last_year; /* of the years with data                               */
    size_t years;
    et_reference reference;
    size_t paired;             /* provinces with both                                  */
    size_t break_count;        /* crossed, allowed by the registry                     */
    int breaks[ET_TREND_MOST_BREAKS];
    et_gap_convergence raw, z;
    bool sigma_differs, beta_differs; /* the verdicts on raw and z; believe z          */
} et_gap_summary;

/* `years` has ET_TREND_MOST_YEARS places. ET_ERR_ARGUMENT: a window across a break that
 * relative scores do not cross. ET_ERR_NOT_FOUND: a scheme was named and is not there. */
ET_MUST_USE et_status et_gap_inequality(const et_gap_source *source,
                                        const et_gap_options *options, et_gap_year *years,
                                        et_gap_summary *summary, et_error *err);

/* For several subjects told together: q by Benjamini-Hochberg over them, for each scale
 * and test. A verdict stays clear only where q is below .05; else it is a hint. */
ET_MUST_USE et_status et_gap_adjust(et_gap_summary *const *all, size_t count,
                                    et_error *err);

/* ---- two groups of candidates, by year ----------------------------------- */

/* Units of the panel that are taken together, candidates pooled. */
typedef struct et_gap_groups {
    const bool *a; /* [units of the panel]: its members          */
    const bool *b; /* the same; NULL: all that are not in `a`    */
} et_gap_groups;

/* One year. ET_FIT_TOO_FEW: one of the groups has no data; all else is 0 then. */
typedef struct et_gap_between_year {
    int year;
    et_fit_state state;
    uint64_t n_a, n_b;            /* candidates; 0: not known                          */
    double mean_a, mean_b;        /* points                                            */
    double gap;                   /* mean_a - mean_b, points                           */
    et_fit_state z_state;
    double gap_z;                 /* over the sd of all candidates                     */
    et_gap_v v;                   /* ET_FIT_TOO_FEW: no counts of one of the groups    */
    double covered_a, covered_b;  /* share of the candidates that V is counted from, 0..1;
                                     0 where their number is not known                 */
    bool unweighed;               /* groups have means, but no numbers of candidates to
                                     pool them by                                      */
    size_t missing_a, missing_b;  /* members without data in that year                 */
} et_gap_between_year;

/* A measure's move from its first to its last year with a value. States: ET_FIT_TOO_FEW
 * (fewer than two years), ET_FIT_NOT_ESTIMABLE (the usual wobble is not known: change
 * holds). */
typedef struct et_gap_move {
    et_fit_state state;
    int from_year, to_year;
    double change;      /* of the gap, a minus b, from the members that have both years */
    double shared_a, shared_b; /* those members' share of the candidates of to_year, 0..1;
                           0 where their number is not known                           */
    double se;          /* usual wobble of such a change                               */
    double p;           /* two-sided; counts the wobble of provinces between years     */
    double q;           /* p itself until et_gap_adjust_moves                          */
    double last, last_se, last_p; /* the gap in to_year, and its wobble                */
    et_gap_verdict verdict; /* closer: nearer to 0; turned: it changed its sign.
                               Clear: p below .05, and larger than what would be found
                               four times out of five; a hint: p only                  */
} et_gap_move;

typedef struct et_gap_between_summary {
    int first_year, last_year;
    et_subject_kind kind;        /* of averages there is no V: nobody has one of subjects,
                                    those of candidates are no whole hundredths        */
    size_t years;                /* of the panel in the window                         */
    double wobble, wobble_z, wobble_v; /* of one province in one year: points, sd, V;
                                    0: not known                                       */
    et_fit_state shared_state;   /* ET_FIT_TOO_FEW: no regions, provinces count as
                                    independent                                        */
    double shared;               /* part of the wobble (its variance, in points) that the
                                    provinces of a region have in common: it does not
                                    average out                                        */
    et_gap_move raw, z, v;
    bool differs;                /* raw and V have different verdicts over the same years;
                                    believe V                                          */
    size_t break_count;
    int breaks[ET_TREND_MOST_BREAKS];
} et_gap_between_summary;

/* `years` has ET_TREND_MOST_YEARS places. ET_ERR_ARGUMENT: a group without members, two
 * groups that share a unit, a window across a break. */
ET_MUST_USE et_status et_gap_between(const et_gap_source *source,
                                     const et_gap_groups *groups,
                                     const et_gap_options *options,
                                     et_gap_between_year *years,
                                     et_gap_between_summary *summary, et_error *err);

/* As et_gap_adjust, for the changes of each measure. */
ET_MUST_USE et_status et_gap_adjust_moves(et_gap_between_summary *const *all,
                                          size_t count, et_error *err);

/* ---- two groups or two years, subject by subject -------------------------- */

typedef struct et_gap_end {
    const bool *member; /* [units of the panel]; NULL, for the second only: all others */
    int year;           /* 0: the window's last                                        */
} et_gap_end;

typedef struct et_gap_ends {
    et_gap_end first, second;
    et_scale scale;     /* relative or z                                                */
} et_gap_ends;

/* Positions against the country. ET_FIT_TOO_FEW: one of them has no data;
 * ET_FIT_NOT_ESTIMABLE: the usual wobble is not known, positions hold. */
typedef struct et_gap_subject {
    size_t subject;               /* index in the panel                                */
    et_fit_state state;
    double first, second;         /* points (sd on z)                                  */
    double first_margin, second_margin, difference_margin; /* half widths, 95 %        */
    double p, q;                  /* second = first; Benjamini-Hochberg over subjects  */
    double shared;                /* part of the wobble's variance that provinces of a
                                     region have in common; 0: none known              */
    et_trend_class verdict;       /* up: second is clearly above first (q below .05)   */
} et_gap_subject;

typedef struct et_gap_subjects_summary {
    int first_year, last_year;    /* of the noise                                      */
    int year_of_first, year_of_second;
    size_t subjects;              /* with both ends                                    */
    size_t up, down;
} et_gap_subjects_summary;

/* `rows` has et_panel_subject_count(panel) places. ET_ERR_ARGUMENT: raw, a year outside
 * the window, groups as for et_gap_between, or the same end twice. */
ET_MUST_USE et_status et_gap_by_subject(const et_gap_source *source,
                                        const et_gap_ends *ends,
                                        const et_gap_options *options,
                                        et_gap_subject *rows,
                                        et_gap_subjects_summary *summary, et_error *err);

/* ---- which cluster is most even? ----------------------------------------- */

/* Over the years. ET_FIT_TOO_FEW: no year with two provinces (two subjects). */
typedef struct et_gap_spread {
    et_fit_state state;
    double mean;       /* sd of candidates                                             */
    double low, high;  /* smallest and largest year                                    */
    size_t years;
    size_t most_even;  /* years in which no other cluster was more even                */
} et_gap_spread;

typedef struct et_gap_even {
    size_t cluster;    /* of et_regions                                                */
    size_t provinces;  /* of the panel in it                                           */
    et_gap_spread across_provinces; /* SD of its provinces' z, over subjects as a root
                          mean square                                                  */
    et_gap_spread across_subjects;  /* SD of its mean z over subjects                  */
} et_gap_even;

/* Over all subjects of the panel; source->subject is not looked at. `rows` gets at most
 * `room` clusters, `count` says how many there are. */
ET_MUST_USE et_status et_gap_evenness(const et_gap_source *source,
                                      const et_gap_options *options, et_gap_even *rows,
                                      size_t room, size_t *count, et_error *err);

#ifdef __cplusplus
}
#endif

#endif
