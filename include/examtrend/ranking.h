/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * ranking.h - who is ahead, said as far as the years allow: "rank 5, plausibly 2-17".
 *
 * What is ranked is a unit's position against the country in one year, its mean position
 * over the years, or its slope. The noise is the usual wobble of a province from year to
 * year, estimated from all of them; sets hold at once for all units (Holm, all pairs).
 * Where less than half of the spread is more than noise, ranks are hidden unless they are
 * asked for by force.
 *
 *     et_ranking_options options = {0};
 *     et_ranking_units(&(et_series_source){panel, subject, regimes}, &options, units,
 *                      &all, &err);
 *     if (!all.hidden) printf("rank %zu, plausibly %zu-%zu\n", units[0].set.rank,
 *                             units[0].set.low, units[0].set.high);
 */
#ifndef EXAMTREND_RANKING_H
#define EXAMTREND_RANKING_H

#include "examtrend/methods/rank_sets.h"
#include "examtrend/trend.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef enum et_ranking_of {
    ET_RANKING_YEAR = 0, /* position in one year: points (sd on z)   */
    ET_RANKING_LEVEL,    /* mean position over the years           */
    ET_RANKING_SLOPE     /* points (sd) a year                     */
} et_ranking_of;

/* Ranks below this reliability are hidden. */
#define ET_RANKING_LEAST_RELIABILITY 0.5

#define ET_NO_PEERS SIZE_MAX

typedef struct et_ranking_options {
    int first_year, last_year; /* of the noise; 0: the registry's default window        */
    et_scale scale;            /* relative or z; raw is refused                         */
    et_reference reference;
    uint64_t least_n;          /* 0: ET_TREND_LEAST_N                                   */
    et_ranking_of of;
    int year;                  /* that is ranked, and that moves lead to; 0: the last   */
    int from_year;             /* that moves start from; 0: the one before              */
    size_t best;               /* who may be among the best so many? 0: 10              */
    bool force;                /* do not hide                                           */
    int noise_first, noise_last; /* years whose wobble is taken, where those ranked are
                                  too few to show one; 0: the window. Only for one year */
    const size_t *peers;       /* by unit: its group; positions are then against the mean
                                  of the group's other units, and a unit of ET_NO_PEERS
                                  or alone in its group has none; NULL: the country     */
} et_ranking_options;

/* A unit's move between two years. States: ET_FIT_TOO_FEW (it lacks one of them, or the
 * noise is not known); the rest is 0 then. */
typedef struct et_ranking_move {
    et_fit_state state;
    et_rank_set from, to;  /* in those years; rank 0 where hidden                       */
    double change;         /* of the position, points (sd on z)                         */
    double se;             /* usual wobble of such a change                             */
    double p, q;           /* two-sided, by a t distribution with tails as heavy as those
                              of the panel's wobble, else one table in three would find a
                              move where nothing moved; Benjamini-Hochberg over units   */
    double expected;       /* change by regression to the mean alone */
    et_trend_class verdict; /* q below .05                                              */
} et_ranking_move;

typedef struct et_ranking_unit {
    size_t unit;           /* index in the panel                                        */
    et_fit_state state;    /* ET_FIT_TOO_FEW: nothing to rank, or no noise is known    */
    et_rank_set set;       /* 0 unless ET_FIT_OK; rank 1 is the highest value           */
    size_t band;           /* 1, 2, ... from the best down: the place of a band's first is
                              plausible for all in it; charts shade them as ties        */
    bool best;             /* may be among the best                                     */
    double expected;       /* value pulled to the mean of all by what is noise          */
    et_ranking_move move;
} et_ranking_unit;

typedef struct et_ranking_summary {
    int first_year, last_year; /* the window                                            */
    int noise_first, noise_last; /* years that the wobble is from                       */
    et_scale scale;
    et_ranking_of of;
    int year, from_year;   /* 0 where there is none                                     */
    bool peers;            /* positions are against the own group                       */
    size_t units;          /* ranked                                                    */
    double sigma;          /* wobble of one unit in one year, points (sd on z)          */
    double rho;            /* correlation of neighbouring years' wobble                 */
    double df;
    double tail_df;        /* as et_slopes: moves of many units are judged by it        */
    et_fit_state reliability_state; /* as et_shrinkage                                  */
    double reliability;    /* share of the values' variance that is not noise           */
    bool hidden;           /* reliability below the least, and not forced               */
    double mean_width, mean_marginal_width; /* places in a set: all at once, each alone */
    size_t clear_pairs;
    size_t best, best_count; /* so many may be among the best `best`                    */
    bool moves_hidden;     /* reliability of one of the two years' positions is too low */
    double usual_move;     /* average move between neighbouring years, places          */
    size_t moved_up, moved_down;
} et_ranking_summary;

/* `units` has et_panel_unit_count(panel) places, in the panel's order. ET_ERR_ARGUMENT:
 * raw scale, a year outside the window, a window across a break. */
ET_MUST_USE et_status et_ranking_units(const et_series_source *from,
                                       const et_ranking_options *options,
                                       et_ranking_unit *units,
                                       et_ranking_summary *summary, et_error *err);

#ifdef __cplusplus
}
#endif

#endif
