/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * kendall.h - does y go up with x, by order alone; and by how much.
 *
 * The Mann-Kendall test is Kendall's tau with x = time. It looks only at the sign of
 * each pair, so one wild year cannot make or break it. Theil-Sen is its slope: the
 * median over all pairs of (y_j - y_i) / (x_j - x_i).
 *
 * Units: x in the caller's unit of time (years), y in points. Rows may stand in any
 * order. Two values are tied when they are equal as doubles: round differences of
 * scores to the scale's grid first where a tie is meant.
 *
 * References: Kendall (1975), Rank Correlation Methods, 4th ed.; Mann (1945),
 * Econometrica 13:245; Sen (1968), JASA 63:1379; exact null without ties: Mahonian
 * numbers, Knuth, TAOCP vol. 3, 5.1.1.
 *
 *     double work[ET_THEIL_SEN_WORK(T)];
 *     et_kendall mk;
 *     et_theil_sen line;
 *     et_kendall_test(year, mean, T, &mk);
 *     et_theil_sen_fit(year, mean, T, NULL, work, &line);
 *     if (mk.state == ET_FIT_OK) printf("tau %.2f, p = %.3f\n", mk.tau_b, mk.p);
 */
#ifndef EXAMTREND_METHODS_KENDALL_H
#define EXAMTREND_METHODS_KENDALL_H

#include <stdbool.h>

#include "examtrend/status.h"

#ifdef __cplusplus
extern "C" {
#endif

/* How the p-values were got. */
typedef enum et_kendall_null {
    ET_KENDALL_NORMAL = 0, /* normal with continuity correction and ties' variance    */
    ET_KENDALL_EXACT,      /* all n! orders, no ties, n <= 12                         */
    ET_KENDALL_EXACT_TIES  /* all distinct orders of the tied values, n <= 9          */
} et_kendall_null;

/* ET_FIT_TOO_FEW (n < 2), ET_FIT_NOT_FINITE, ET_FIT_NO_SPREAD (all x equal),
 * ET_FIT_ALL_TIED (all y equal): all fields but n are 0. */
typedef struct et_kendall {
    et_fit_state state;
    et_kendall_null null;
    size_t n;        /* points                                                       */
    double s;        /* pairs that rise minus pairs that fall                        */
    double var_s;    /* variance of s under no trend, with the ties of both variables */
    double z;        /* (s -+ 1) / sqrt(var_s), 0 where s = 0                        */
    double p;        /* two-sided, P(|S| >= |s|), by `null`                          */
    double p_up;     /* P(S >= s)                                                    */
    double p_down;   /* P(S <= s)                                                    */
    double p_normal; /* two-sided by the normal, whatever `null` is                  */
    double tau_a;    /* s over all pairs, -1..1                                      */
    double tau_b;    /* s over the geometric mean of the untied pairs of x and of y  */
} et_kendall;

/* x and y have n values and are not kept. Takes time n^2 and no memory. */
void et_kendall_test(const double *x, const double *y, size_t n, et_kendall *out);

/* P(S >= s) over all n! orders without ties, for n = 1..20. ET_FIT_OUT_OF_RANGE, and
 * *p = 0, for other n. */
et_fit_state et_kendall_exact(size_t n, double s, double *p);

/* Doubles of work space that et_theil_sen_fit wants for n points. */
#define ET_THEIL_SEN_WORK(n) ((n) * ((n) + 1) / 2 + 1)

/* Zeroed means: 95 %. */
typedef struct et_theil_sen_options {
    double confidence; /* of the interval, between 0 and 1 */
} et_theil_sen_options;

/* ET_FIT_TOO_FEW (n < 2), ET_FIT_NOT_FINITE (a slope overflows too),
 * ET_FIT_NO_SPREAD (all x equal), ET_FIT_OUT_OF_RANGE (confidence not inside 0..1):
 * all fields but n are 0. ET_FIT_ALL_TIED: the slope is 0 and has no interval. The
 * interval is missing where so few points cannot reach the confidence: at n = 4 even
 * the range of all slopes holds the true one in only 1 - 2/4! = 92 % of cases. */
typedef struct et_theil_sen {
    et_fit_state state;
    size_t n;         /* points                                                      */
    size_t pairs;     /* pairs with different x                                      */
    double slope;     /* median of the pairs' slopes, y per unit of x                */
    double intercept; /* median of y - slope x (the line through the middle point)   */
    double intercept_of_medians; /* median y - slope median x (what scipy returns)   */
    bool has_interval;           /* the four limits below are given                  */
    double low, high;            /* order statistics M1 and M2 + 1, interpolated, with
                                    M1 = (pairs - C)/2, M2 = (pairs + C)/2, C = z sd(S) */
    double sen_low, sen_high;    /* the same with M1 and M2 rounded, as Sen printed  */
    double rank_low, rank_high;  /* M1 and M2 + 1, 1 = the smallest slope            */
} et_theil_sen;

/* `options` may be NULL. `work` has ET_THEIL_SEN_WORK(n) doubles; on return its first
 * out->pairs hold the pairs' slopes in ascending order. */
void et_theil_sen_fit(const double *x, const double *y, size_t n,
                      const et_theil_sen_options *options, double *work,
                      et_theil_sen *out);

#ifdef __cplusplus
}
#endif

#endif
