/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Inside a comparison of clusters: who belongs where, and what each province gives.
 */
#ifndef ANALYSIS_FINDINGS_COMPARE_INSIDE_H
#define ANALYSIS_FINDINGS_COMPARE_INSIDE_H

#include "examtrend/compare.h"
#include "examtrend/methods/slopes.h"
#include "findings/window.h"

struct et_compare {
    et_compare_summary summary;
    et_compare_cluster *clusters;
    size_t cluster_count, pair_count;
    et_compare_pair *pairs; /* [outcome][pair] */
    et_compare_member *members;
    size_t member_count;
    double *position;       /* [cluster][year of the window], NaN missing */
    int year[ET_SLOPES_MOST_YEARS];
};

/* A province as long as it is in one cluster (all its years, unless memberships are taken
 * by year). */
typedef struct compare_row {
    size_t unit;  /* of the panel                           */
    size_t group; /* cluster of the comparison, ET_NO_GROUP */
} compare_row;

/* The numbers that rows give, as arrays [outcome][row] side by side. */
typedef struct compare_values {
    size_t rows;
    const compare_row *row;
    size_t *group;          /* [rows]: as row[].group                            */
    double *outcome;        /* level or slope                                    */
    double *noise;          /* its variance from province-year noise             */
    double *candidates;     /* its variance if candidates were the only noise; NaN
                               where their number or spread is not known         */
} compare_values;

typedef struct compare_job {
    const et_compare_source *source;
    const et_compare_options *options;
    et_compare *out;
    et_window_years years;
    size_t units;
    size_t first_cluster, schemed;       /* of the scheme, in the registry       */
    size_t *group_of;                    /* [schemed] cluster of the comparison  */
    size_t *at;                          /* [unit][year of window] cluster       */
    double *panel_values;                /* [unit][panel year] on the scale      */
    compare_row *row;                    /* rows with a slope are moved up front */
    size_t rows;
    double *y;                           /* [row][year of window]                */
    et_slope *slope;                     /* [row]                                */
    compare_values values;
} compare_job;

/* Clusters of the comparison and job->at. */
ET_MUST_USE et_status et_compare_members(compare_job *job, et_error *err);

/* Rows, their slopes, and job->values. */
ET_MUST_USE et_status et_compare_values(compare_job *job, et_error *err);

/* All tests of one outcome, written to job->out. */
ET_MUST_USE et_status et_compare_test_all(const compare_job *job,
                                          et_compare_outcome outcome, et_error *err);

/* The crossed mixed model. */
ET_MUST_USE et_status et_compare_mixed(const compare_job *job, et_error *err);

#endif
