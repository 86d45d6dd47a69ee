/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * joinpoint.h - straight pieces that meet: how many, where, how steep.
 *
 * The curve is continuous and bends at joinpoints that lie on observed years. With few
 * years bends are found where there are none: one of four straight 8-year series gets one
 * by BIC, one of seven by BIC3. So nothing is bent automatically below 10 years;
 * declared breaks (breaks.h) come first, a permutation test or BIC3 next.
 *
 * Units: x in years, y in points, slopes in points a year (no percent change).
 *
 * References: Kim, Fay, Feuer & Midthune (2000), Statist. Med. 19:335; Kim & Kim (2016)
 * and the NCI Joinpoint help pages for BIC3 and the weighted BIC; Kim et al. (2004),
 * Biometrics 60:1005, for two series; Chen et al. (2020), Statist. Med. 39:3673, for
 * known jumps.
 *
 *     et_joinpoint fit;
 *     status = et_joinpoint_find(year, mean, T, NULL, &fit, &err);
 *     const et_joinpoint_model *best = &fit.by[fit.best_bic3];
 */
#ifndef EXAMTREND_METHODS_JOINPOINT_H
#define EXAMTREND_METHODS_JOINPOINT_H

#include <stdbool.h>

#include "examtrend/methods/resample.h"

#ifdef __cplusplus
extern "C" {
#endif

#define ET_JOINPOINT_MOST 5
#define ET_JOINPOINT_MOST_JUMPS 4

/* Zeroed means: NCI's usual bounds, and no jumps. */
typedef struct et_joinpoint_options {
    size_t most;    /* joinpoints tried; usually 0 below 7 points, 1 below 12, 2 below
                       17, 3 below 22, 4 below 27, else 5, but 3 above 40 points       */
    size_t end;     /* points before the first and after the last joinpoint; usually 2 */
    size_t between; /* points between two joinpoints, themselves not counted; usually 2 */
    size_t jumps;   /* known steps of level, which are no part of the trend            */
    double jump_at[ET_JOINPOINT_MOST_JUMPS]; /* x from which each holds, ascending     */
} et_joinpoint_options;

/* The best curve with so many joinpoints. Standard errors take the joinpoints as found,
 * with n - 2 - jumps - 2 joints degrees of freedom; they are 0 where df < 1. */
typedef struct et_joinpoint_model {
    size_t joints, jumps;
    double at[ET_JOINPOINT_MOST];        /* joinpoints, ascending                      */
    double jump_at[ET_JOINPOINT_MOST_JUMPS];
    double from, to;                     /* first and last x                           */
    double level;                        /* fitted y at `from`                         */
    double slope[ET_JOINPOINT_MOST + 1]; /* of each piece                              */
    double slope_se[ET_JOINPOINT_MOST + 1];
    double jump[ET_JOINPOINT_MOST_JUMPS]; /* new level minus old                       */
    double jump_se[ET_JOINPOINT_MOST_JUMPS];
    double aac;          /* average change a year over from..to: slopes weighted by the
                            length of their pieces, jumps left out                     */
    double aac_se;
    double sse, df;      /* residual sum of squares, degrees of freedom                */
    double bic;          /* ln(sse/n) + (2k+2) ln(n)/n, k joinpoints; jumps add 1 each */
    double bic3;         /* with 3k+2                                                  */
    double wbic;         /* with (2 + weight) k + 2                                    */
    double weight;       /* largest partial R^2 of a bend within its two pieces        */
} et_joinpoint_model;

/* ET_FIT_TOO_FEW (n < 3 + jumps), ET_FIT_NOT_FINITE, ET_FIT_OUT_OF_RANGE (x not
 * ascending; options beyond their limits), ET_FIT_SINGULAR (a jump cannot be told from
 * the line): the rest is 0. ET_FIT_PERFECT: the curve with `most` joinpoints has no
 * residuals; it is the best, and its criteria are 0. */
typedef struct et_joinpoint {
    et_fit_state state;
    size_t n;
    size_t most;                 /* by[0..most] are given: fewer than asked where the
                                    points do not allow for more                       */
    size_t best_bic, best_bic3, best_wbic; /* joinpoints at the least of each          */
    et_joinpoint_model by[ET_JOINPOINT_MOST + 1];
} et_joinpoint;

/* Tries all sets of joinpoints; time grows as n to the power of most + 1. `options` may
 * be NULL. ET_ERR_MEMORY is the only error. */
ET_MUST_USE et_status et_joinpoint_find(const double *x, const double *y, size_t n,
                                        const et_joinpoint_options *options,
                                        et_joinpoint *out, et_error *err);

/* The curve at any x, with the jumps up to there. */
double et_joinpoint_at(const et_joinpoint_model *model, double x);

/* Average change a year over any stretch within the model's from..to: *aac is 0 and the
 * state ET_FIT_OUT_OF_RANGE for others. */
et_fit_state et_joinpoint_change(const et_joinpoint_model *model, double from, double to,
                                 double *aac);

/* ---- one bend between the years --------------------------------------------------- */

/* ET_FIT_TOO_FEW (n < 5), ET_FIT_NOT_FINITE, ET_FIT_OUT_OF_RANGE (x not ascending): the
 * rest is 0. ET_FIT_BOUNDARY: the best bend lies on an observed year, where its standard
 * error is not defined: at_se is 0. ET_FIT_PERFECT (no residuals): at_se is 0. */
typedef struct et_joinpoint_free {
    et_fit_state state;
    double at;       /* where the two lines meet                                      */
    double at_se;    /* delta method, n - 4 degrees of freedom                        */
    double slope[2]; /* before and after                                              */
    double sse;
} et_joinpoint_free;

/* The least-squares bend at any x, with 2 points or more on each side (Hudson 1966, JASA
 * 61:1097): in each gap the two free lines, if they meet there, else a bend at a year. */
void et_joinpoint_free_fit(const double *x, const double *y, size_t n,
                           et_joinpoint_free *out);

/* ---- tests by permutation --------------------------------------------------------- */

typedef struct et_joinpoint_test_options {
    et_joinpoint_options grid; /* `most` is not used                                   */
    size_t null_joints;
    size_t joints;             /* of the alternative; 0: null_joints + 1               */
    et_resample_options draws; /* NCI draws 4,499                                      */
} et_joinpoint_test_options;

/* ET_FIT_TOO_FEW (the points do not allow for the joinpoints of the alternative),
 * ET_FIT_NOT_FINITE, ET_FIT_OUT_OF_RANGE, ET_FIT_SINGULAR, ET_FIT_PERFECT (the null model
 * has no residuals to permute): the rest is 0. */
typedef struct et_joinpoint_test {
    et_fit_state state;
    bool exact;       /* all n! orders of the residuals                               */
    double cases;     /* orders counted, the observed one among them                  */
    double statistic; /* SSE(null) / SSE(alternative); 0 if the latter is 0           */
    double p;         /* P(statistic as large or larger)                              */
} et_joinpoint_test;

/* Residuals of the best null curve are permuted and both models fitted anew. One order
 * serves all units; `out` receives one result a unit. ET_ERR_ARGUMENT: the grid of
 * alternatives is too large to hold (2^22 numbers); ET_ERR_MEMORY. */
ET_MUST_USE et_status et_joinpoint_permute(const et_series_rows *rows,
                                           const et_joinpoint_test_options *options,
                                           et_joinpoint_test *out, et_error *err);

/* NCI's way to a number of joinpoints: test the fewest left against the most left at
 * .05 over their distance, and move one end, until they meet. States as
 * et_joinpoint_test of the first test. */
typedef struct et_joinpoint_choice {
    et_fit_state state;
    size_t joints;  /* the number chosen                                              */
    size_t tests;   /* tests made                                                     */
    double last_p;  /* p of the last test, 0 without one                              */
} et_joinpoint_choice;

ET_MUST_USE et_status et_joinpoint_choose(const double *x, const double *y, size_t n,
                                          const et_joinpoint_test_options *options,
                                          et_joinpoint_choice *out, et_error *err);

/* ---- two series on the same years ------------------------------------------------- */

typedef enum et_joinpoint_relation {
    ET_JOINPOINT_PARALLEL = 0, /* same bends and slopes, levels may differ */
    ET_JOINPOINT_COINCIDENT    /* one curve for both                       */
} et_joinpoint_relation;

typedef struct et_joinpoint_pair {
    const double *x, *first, *second; /* n values each */
    size_t n;
    size_t joints; /* of each curve */
    et_joinpoint_relation relation;
} et_joinpoint_pair;

/* States as et_joinpoint_test. */
typedef struct et_joinpoint_comparison {
    et_fit_state state;
    double f;         /* ((SSE0 - SSE1) / df1) / (SSE1 / df2), 0 if SSE1 is 0         */
    double df1, df2;  /* 1 + 2 joints (coincident: 2 + 2 joints), 2n - 4 - 4 joints   */
    double cases;     /* draws and the observed case                                  */
    double p;         /* P(F as large or larger): small means not parallel            */
} et_joinpoint_comparison;

/* Null residuals of both series are pooled and permuted; `grid` may be NULL and has no
 * jumps; `draws` may be NULL. ET_ERR_ARGUMENT as et_joinpoint_permute; ET_ERR_MEMORY. */
ET_MUST_USE et_status et_joinpoint_compare(const et_joinpoint_pair *pair,
                                           const et_joinpoint_options *grid,
                                           const et_resample_options *draws,
                                           et_joinpoint_comparison *out, et_error *err);

#ifdef __cplusplus
}
#endif

#endif
