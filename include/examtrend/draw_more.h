/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * draw_more.h - ranks, clusters and sizes as charts; as draw.h.
 *
 *     et_draw_ranking from = {.panel = panel, .subject_name = "Maths",
 *                             .units = units, .summary = &summary};
 *     et_draw_ranks(&chart, &from, &look, &err);
 */
#ifndef EXAMTREND_DRAW_MORE_H
#define EXAMTREND_DRAW_MORE_H

#include "examtrend/draw.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct et_draw_ranking {
    const et_panel *panel;
    const char *subject_name;         /* in the look's language                       */
    const et_regimes *regimes;
    const et_ranking_unit *units;     /* [units of the panel]                         */
    const et_ranking_summary *summary;
} et_draw_ranking;

/* The rank set of every unit. ET_ERR_INPUT where the ranking is hidden. */
ET_MUST_USE et_status et_draw_ranks(et_chart **out, const et_draw_ranking *from,
                                    const et_look *look, et_error *err);

/* Ranks over years, from one ranking (of ET_RANKING_YEAR) a year, ascending; who moved is
 * what the last says, which leads from the first year. ET_ERR_INPUT where it is
 * hidden. */
ET_MUST_USE et_status et_draw_bump(et_chart **out, const et_draw_ranking *years,
                                   size_t count, const et_look *look, et_error *err);

/* A comparison and the trends of the provinces of the same panel. */
typedef struct et_draw_compare {
    et_draw_from from;
    const et_compare *comparison;
} et_draw_compare;

/* Mean positions of the clusters over time, what can be said of the pairs beside. */
ET_MUST_USE et_status et_draw_clusters(et_chart **out, const et_draw_compare *from,
                                       const et_look *look, et_error *err);

/* The slopes of a cluster's provinces, their mean and where another one would lie.
 * ET_ERR_ARGUMENT for members by year, whose slopes are of different years. */
ET_MUST_USE et_status et_draw_forest(et_chart **out, const et_draw_compare *from,
                                     size_t cluster, const et_look *look, et_error *err);

/* Means of one year against the number of candidates. */
typedef struct et_draw_sizes {
    const et_panel *panel;
    size_t subject;            /* in that panel                                        */
    const char *subject_name;
    int year;
} et_draw_sizes;

/* ET_ERR_NOT_FOUND where the year or the candidates' spread is not known. */
ET_MUST_USE et_status et_draw_funnel(et_chart **out, const et_draw_sizes *from,
                                     const et_look *look, et_error *err);

#ifdef __cplusplus
}
#endif

#endif
