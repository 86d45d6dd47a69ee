/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * breaks.h - a series that starts anew: known breaks, and breaks that are looked for.
 *
 * Exam reforms are declared, so et_known_breaks_fit is the working tool: a step, or a
 * step and a new slope, at years that the caller names, with what it costs in degrees
 * of freedom. The searches (Chow, sup-F, Bai-Perron) are diagnostics for long series;
 * at 8-12 years they find breaks in straight lines.
 *
 * A break "at x" starts a new segment with the points x_i >= x. A break "after k" comes
 * between points k and k + 1, counted from 1.
 *
 * References: Chow (1960), Econometrica 28:591; Bai & Perron (2003), J. Appl.
 * Econometrics 18:1; Bai (1997), Rev. Econ. Stat. 79:551; Andrews (1993), Econometrica
 * 61:821; Estrella (2003), Econometric Theory 19:1128; conventions of R's strucchange.
 *
 *     et_known_breaks_model reform = {.breaks = 1, .at = {2020}, .kind = ET_BREAK_STEP};
 *     et_known_breaks fit;
 *     et_known_breaks_fit(year, mean, T, &reform, &fit);
 *     if (fit.state == ET_FIT_OK) printf("step %+.2f, p = %.3f\n", fit.step[0].value,
 *                                        fit.step[0].p);
 */
#ifndef EXAMTREND_METHODS_BREAKS_H
#define EXAMTREND_METHODS_BREAKS_H

#include <stdbool.h>

#include "examtrend/status.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Most breaks in one series. */
#define ET_BREAKS_MOST 8

/* ---- breaks at known years -------------------------------------------------------- */

typedef enum et_break_kind {
    ET_BREAK_STEP_AND_SLOPE = 0, /* a line of its own in each segment: 2 df a break */
    ET_BREAK_STEP                /* one slope for all, a new level: 1 df a break     */
} et_break_kind;

typedef struct et_known_breaks_model {
    size_t breaks;             /* 1..ET_BREAKS_MOST                                  */
    double at[ET_BREAKS_MOST]; /* the x that start a new segment, ascending          */
    et_break_kind kind;
} et_known_breaks_model;

/* One estimate. Where there is no residual variation only `value` holds. */
typedef struct et_break_effect {
    double value;     /* points, or points a year for slopes                        */
    double se;        /* standard error                                             */
    double t, p;      /* value / se, two-sided p with the fit's df                  */
    double low, high; /* 95 % interval                                              */
} et_break_effect;

/* ET_FIT_TOO_FEW (a segment has fewer than 2 points, or df would be 0),
 * ET_FIT_NO_SPREAD (a segment with its own slope, or all of them, has equal x),
 * ET_FIT_NOT_FINITE, ET_FIT_OUT_OF_RANGE (breaks not ascending, none, or more than
 * ET_BREAKS_MOST): all fields but n and breaks are 0. ET_FIT_PERFECT: the values hold,
 * sigma is 0 and nothing is tested. */
typedef struct et_known_breaks {
    et_fit_state state;
    size_t n;
    size_t breaks;
    double df;               /* n - 2 - breaks, or n - 2 - 2 breaks                 */
    double rss;
    double sigma;            /* residual sd                                         */
    et_break_effect level;   /* the first segment's line at the first break         */
    et_break_effect slope;   /* of the first segment (ET_BREAK_STEP: of all)        */
    et_break_effect step[ET_BREAKS_MOST]; /* new line minus old, both at the break  */
    et_break_effect slope_change[ET_BREAKS_MOST]; /* 0 for ET_BREAK_STEP            */
} et_known_breaks;

/* x and y have n values, in any order. */
void et_known_breaks_fit(const double *x, const double *y, size_t n,
                         const et_known_breaks_model *model, et_known_breaks *out);

/* ---- one break somewhere ---------------------------------------------------------- */

/* What holds within a segment; lines need not meet. */
typedef enum et_segment_model {
    ET_SEGMENT_MEAN = 0, /* a constant; x may be NULL */
    ET_SEGMENT_LINE      /* a line on x              */
} et_segment_model;

/* ET_FIT_TOO_FEW (a side has fewer points than coefficients, or no df left),
 * ET_FIT_NOT_FINITE, ET_FIT_OUT_OF_RANGE (x not ascending): all 0. ET_FIT_PERFECT (no
 * residual variation with the break): rss holds, f and p are 0. */
typedef struct et_chow {
    et_fit_state state;
    double rss_one;   /* residual sum of squares without the break                   */
    double rss_two;   /* with it                                                     */
    double f;         /* per coefficient                                             */
    double df1, df2;  /* coefficients, n - 2 coefficients                            */
    double p;         /* F distribution; right only for a break not chosen by eye    */
} et_chow;

/* Test of a break after point `after`; x ascending. */
void et_chow_test(const double *x, const double *y, size_t n, et_segment_model model,
                  size_t after, et_chow *out);

/* States as et_chow. */
typedef struct et_sup_f {
    et_fit_state state;
    size_t from, to;  /* breaks after each of these points were tried                */
    size_t after;     /* the break with the largest statistic                        */
    double sup;       /* largest Wald statistic, (RSS1 - RSS2) / (RSS2 / df2): that is
                         coefficients times Chow's F                                 */
    double average;   /* mean of them (aveF)                                         */
    double p;         /* P(sup >= this) by Andrews' limit law: long series only      */
} et_sup_f;

/* Looks at breaks after points from..n - from, from = 15 % of n rounded down. `work` has
 * n doubles. */
void et_sup_f_test(const double *x, const double *y, size_t n, et_segment_model model,
                   double *work, et_sup_f *out);

/* P(sup over s in [1, lambda] of |W(s)|^2 / s >= stat) for a Brownian motion W in
 * `coefficients` dimensions: the limit law of the largest Wald statistic, with
 * lambda = ((1 - trim) / trim)^2. ET_FIT_OUT_OF_RANGE, and *p = 0, unless coefficients
 * are 1..8 and lambda is at least 1 and finite. Below p = 1e-9 only the leading terms of
 * the tail are used (two digits). */
et_fit_state et_sup_f_tail(double stat, size_t coefficients, double lambda, double *p);

/* ---- several breaks --------------------------------------------------------------- */

/* Zeroed means: constants, segments of at least 15 % of the points and 1 more than
 * coefficients, ceiling(n / shortest) - 2 breaks at most. */
typedef struct et_segments_options {
    et_segment_model model;
    size_t shortest; /* points in a segment                */
    size_t most;     /* breaks, at most ET_BREAKS_MOST     */
} et_segments_options;

/* The best way to cut into `breaks` + 1 segments. */
typedef struct et_segmentation {
    et_segment_model model;
    size_t breaks;
    size_t after[ET_BREAKS_MOST]; /* points before each break, ascending            */
    double rss;                   /* least residual sum of squares                  */
    double bic;                   /* n log(rss / n) + ... as strucchange: variance,
                                     coefficients and breaks are counted            */
} et_segmentation;

/* ET_FIT_TOO_FEW (n below `shortest` or no df), ET_FIT_NOT_FINITE, ET_FIT_OUT_OF_RANGE
 * (x not ascending, `shortest` not above the coefficients, `most` too large): all 0.
 * ET_FIT_PERFECT: some cut leaves no residual variation; it is `best`, and it and those
 * with more breaks have bic = 0. */
typedef struct et_segments {
    et_fit_state state;
    size_t n;
    size_t most;   /* by[0..most] are given                                          */
    size_t best;   /* breaks at the least BIC                                        */
    et_segmentation by[ET_BREAKS_MOST + 1];
} et_segments;

/* Exact search by dynamic programming, time n^2 (most + 1), memory n (most + 1).
 * ET_ERR_MEMORY is the only error. */
ET_MUST_USE et_status et_segments_find(const double *x, const double *y, size_t n,
                                       const et_segments_options *options,
                                       et_segments *out, et_error *err);

/* 95 % interval of one break date in a segmentation, by Bai's (1997) law with the
 * variance and the regressors of each side. ET_FIT_PERFECT (no residual variation on a
 * side) and ET_FIT_NOT_ESTIMABLE (the law puts less than 2.5 % on one side, or the
 * lines do not differ): low and high are 0. */
typedef struct et_break_interval {
    et_fit_state state;
    size_t after; /* the estimate                                                    */
    double low, high; /* points before the break; may reach beyond the series        */
} et_break_interval;

/* `which` < cut->breaks counts from 0; the arrays are those that gave `cut`. */
void et_segments_interval(const double *x, const double *y, size_t n,
                          const et_segmentation *cut, size_t which,
                          et_break_interval *out);

#ifdef __cplusplus
}
#endif

#endif
