/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * permutation.h - p-values by counting: what if the years, or the cluster labels, had
 * fallen otherwise.
 *
 * Cases that equal the observed one up to rounding count as reached. A drawn p-value is
 * (1 + reached) / (1 + draws), so it is never 0 and never too small.
 *
 * References: Pitman (1937), JRSS Suppl. 4:119; Phipson & Smyth (2010), Stat. Appl.
 * Genet. Mol. Biol. 9:39.
 *
 *     et_series_rows rows = {.x = year, .y = mean, .units = 1, .n = T};
 *     et_permutation slope;
 *     status = et_permutation_slopes(&rows, NULL, &slope, &err);
 *     if (slope.state == ET_FIT_OK) printf("p = %.4f of %.0f orders\n", slope.p,
 *                                          slope.cases);
 */
#ifndef EXAMTREND_METHODS_PERMUTATION_H
#define EXAMTREND_METHODS_PERMUTATION_H

#include <stdbool.h>

#include "examtrend/methods/resample.h"

#ifdef __cplusplus
extern "C" {
#endif

/* ET_FIT_TOO_FEW (n < 3), ET_FIT_NOT_FINITE, ET_FIT_NO_SPREAD (all x equal),
 * ET_FIT_ALL_TIED (all y equal): the rest is 0. */
typedef struct et_permutation {
    et_fit_state state;
    bool exact;     /* all orders were counted                                        */
    double cases;   /* n!, or the draws and the observed order                        */
    double slope;   /* least-squares slope, y per unit of x                           */
    double p;       /* two-sided, P(|slope| as large or larger)                       */
    double p_up;    /* P(slope as large or larger)                                    */
    double p_down;  /* P(slope as small or smaller)                                   */
} et_permutation;

/* Least-squares slopes of all units over all n! orders of the years (n <= 8 by default),
 * else over draws; one order serves all units. Right when the years are exchangeable
 * under no trend. `out` receives one result a unit; `options` may be NULL.
 * ET_ERR_ARGUMENT: more than 2^32 - 1 years; ET_ERR_MEMORY. */
ET_MUST_USE et_status et_permutation_slopes(const et_series_rows *rows,
                                            const et_resample_options *options,
                                            et_permutation *out, et_error *err);

/* Values of units that belong to groups: `outcome` is outcomes x units, row-major (one
 * subject a row, one province a column), `group` gives each unit's group 0..groups-1. */
typedef struct et_labelled {
    const double *outcome;
    size_t outcomes, units;
    const size_t *group;
    size_t groups;
} et_labelled;

/* ET_FIT_NOT_FINITE (a missing value), ET_FIT_ALL_TIED, ET_FIT_PERFECT (no variation
 * within groups; p holds, f is 0): else the rest is 0. */
typedef struct et_label_test {
    et_fit_state state;
    bool exact;      /* all ways to hand out the labels were counted                  */
    double cases;    /* so many ways, or the draws and the observed one               */
    double f;        /* one-way F between the groups, df groups - 1, units - groups   */
    double p;        /* P(F as large or larger) when labels are handed out by chance  */
} et_label_test;

/* Do groups differ in their mean? `out` receives one result per outcome; one draw of the
 * labels serves all outcomes. ET_ERR_ARGUMENT: a label is not below `groups`, a group is
 * empty, fewer than 2 groups or no more units than groups, or more than 2^32 - 1 units;
 * ET_ERR_MEMORY. */
ET_MUST_USE et_status et_permutation_labels(const et_labelled *data,
                                            const et_resample_options *options,
                                            et_label_test *out, et_error *err);

#ifdef __cplusplus
}
#endif

#endif
