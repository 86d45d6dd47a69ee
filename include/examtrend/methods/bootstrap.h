/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * bootstrap.h - resampled errors: of years, of provinces, and in few clusters.
 *
 * Three tools: residuals of each unit's line drawn anew (interval of a slope when the
 * errors are independent over years but not normal), whole units drawn anew (interval of
 * a comparison of groups), and the restricted wild cluster bootstrap (test of a slope
 * when observations hang together in few clusters).
 *
 * References: Davison & Hinkley (1997), Bootstrap Methods and their Application, ch. 6;
 * Cameron, Gelbach & Miller (2008), Rev. Econ. Stat. 90:414.
 *
 *     et_wild_cluster wild;
 *     et_clustered data = {.x = year, .y = mean, .cluster = region,
 *                          .n = n, .clusters = 7};
 *     status = et_bootstrap_wild(&data, NULL, &wild, &err);
 */
#ifndef EXAMTREND_METHODS_BOOTSTRAP_H
#define EXAMTREND_METHODS_BOOTSTRAP_H

#include <stdbool.h>

#include "examtrend/methods/permutation.h"
#include "examtrend/methods/resample.h"

#ifdef __cplusplus
extern "C" {
#endif

/* ---- wild clusters ---------------------------------------------------------------- */

/* Rows of y = a + b x with the cluster 0..clusters-1 of each. */
typedef struct et_clustered {
    const double *x, *y;
    const size_t *cluster;
    size_t n, clusters;
} et_clustered;

/* ET_FIT_TOO_FEW (n < 3 or fewer than 2 clusters with rows), ET_FIT_NOT_FINITE,
 * ET_FIT_NO_SPREAD (all x equal): the rest is 0. ET_FIT_PERFECT (the clusters' scores
 * vanish: no standard error): slope holds, else 0. */
typedef struct et_wild_cluster {
    et_fit_state state;
    bool exact;     /* all 2^clusters signs were counted                              */
    double cases;   /* 2^clusters, or the draws and the observed signs                */
    double slope;   /* least-squares b                                                */
    double se;      /* CR1: factor G/(G-1) (n-1)/(n-2) for G clusters with rows       */
    double t;       /* slope / se                                                     */
    double p;       /* P(|t*| >= |t|): residuals of y = a with one sign a cluster     */
} et_wild_cluster;

/* Test of b = 0: all Rademacher signs for up to 12 clusters, else draws (`exact_most`
 * in the options is not used). ET_ERR_ARGUMENT: a cluster number is not below
 * `clusters`; ET_ERR_MEMORY. */
ET_MUST_USE et_status et_bootstrap_wild(const et_clustered *data,
                                        const et_resample_options *options,
                                        et_wild_cluster *out, et_error *err);

/* ---- residuals -------------------------------------------------------------------- */

/* ET_FIT_TOO_FEW (n < 3), ET_FIT_NOT_FINITE, ET_FIT_NO_SPREAD: the rest is 0.
 * ET_FIT_PERFECT: low = high = slope, se = 0. */
typedef struct et_bootstrap_slope {
    et_fit_state state;
    double slope;     /* least squares, y per unit of x                               */
    double se;        /* sd of the bootstrap slopes                                   */
    double low, high; /* 2.5 and 97.5 % of the bootstrap slopes (type 7)              */
} et_bootstrap_slope;

/* Slopes of all units when the residuals of the unit's own line, each divided by
 * sqrt(1 - leverage) and centred, are drawn with replacement; one draw of the years
 * serves all units. `out` receives one result a unit. Sees only year-to-year noise and
 * takes the years for independent. ET_ERR_ARGUMENT: more than 2^32 - 1 years, or fewer
 * than 40 draws; ET_ERR_MEMORY. */
ET_MUST_USE et_status et_bootstrap_residuals(const et_series_rows *rows,
                                             const et_resample_options *options,
                                             et_bootstrap_slope *out, et_error *err);

/* ---- units ------------------------------------------------------------------------ */

typedef enum et_unit_statistic {
    ET_UNIT_SPREAD = 0, /* largest minus smallest mean of a group                     */
    ET_UNIT_DIFFERENCE, /* mean of group `a` minus mean of group `b`                  */
    ET_UNIT_MEAN        /* mean of all units                                          */
} et_unit_statistic;

/* What to compare. Zeroed: the spread of the groups' means. */
typedef struct et_unit_contrast {
    et_unit_statistic statistic;
    size_t a, b; /* groups of ET_UNIT_DIFFERENCE */
} et_unit_contrast;

/* ET_FIT_NOT_FINITE: the rest is 0. ET_FIT_NOT_ESTIMABLE (fewer than 40 draws could be
 * used): only value and used hold. */
typedef struct et_bootstrap_units {
    et_fit_state state;
    double value;     /* the statistic of the data, in the outcome's unit             */
    double se;        /* sd of its bootstrap values                                   */
    double low, high; /* 2.5 and 97.5 % of them (type 7)                              */
    size_t used;      /* draws that had a unit in every group that is needed          */
} et_bootstrap_units;

/* Units drawn with replacement, each with its group and all its outcomes; a draw without
 * a unit of group a or b is left out, a spread is over the groups that were drawn. `out`
 * receives one result per outcome. Errors as et_permutation_labels; ET_ERR_ARGUMENT also
 * when a or b is not a group or there are fewer than 40 draws. */
ET_MUST_USE et_status et_bootstrap_of_units(const et_labelled *data,
                                            const et_unit_contrast *contrast,
                                            const et_resample_options *options,
                                            et_bootstrap_units *out, et_error *err);

#ifdef __cplusplus
}
#endif

#endif
