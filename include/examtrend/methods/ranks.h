/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * ranks.h - tests that look at ranks: Spearman, Page, Friedman, Kendall's W, Pettitt.
 *
 * Page and Friedman take a table of blocks (provinces) by treatments (years) and rank
 * within each block. All blocks share a year's exam, so use them on **relative** scores
 * only: on raw scores they test whether one exam was easier than another.
 *
 * Values are tied when equal as doubles; ties share the mean of their ranks.
 *
 * References: Spearman (1904), Amer. J. Psychology 15:72; Page (1963), JASA 58:216;
 * Friedman (1937), JASA 32:675; Kendall & Babington Smith (1939), Ann. Math. Statist.
 * 10:275; Pettitt (1979), Applied Statistics 28:126.
 *
 *     et_page page;
 *     status = et_page_test(relative, provinces, years, &page, &err);
 *     if (page.state == ET_FIT_OK) printf("L = %.0f, p = %.4f\n", page.l, page.p_up);
 */
#ifndef EXAMTREND_METHODS_RANKS_H
#define EXAMTREND_METHODS_RANKS_H

#include <stdbool.h>

#include "examtrend/status.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Up to so many points the null of Spearman's rho is counted over all orders. */
#define ET_SPEARMAN_EXACT_MOST 10

/* ET_FIT_TOO_FEW (n < 2), ET_FIT_NOT_FINITE, ET_FIT_NO_SPREAD (all x equal),
 * ET_FIT_ALL_TIED (all y equal): all fields but n are 0. */
typedef struct et_spearman {
    et_fit_state state;
    bool exact;     /* p counts all orders (n up to ET_SPEARMAN_EXACT_MOST, or a
                       perfect order); else t with n - 2 degrees of freedom            */
    size_t n;       /* points                                                          */
    double rho;     /* correlation of the (mean) ranks, -1..1                          */
    double s;       /* sum of squared rank differences                                 */
    double p;       /* two-sided, P(|rho| as large or larger)                          */
    double p_up;    /* P(rho as large or larger)                                       */
    double p_down;  /* P(rho as small or smaller)                                      */
} et_spearman;

/* x and y have n values, in any order. Time n^2, no memory. */
void et_spearman_test(const double *x, const double *y, size_t n, et_spearman *out);

/* Does every block go up along the columns? ET_FIT_TOO_FEW (no complete block, or fewer
 * than 2 columns): the rest but `blocks` is 0. ET_FIT_ALL_TIED (all columns equal in
 * every block): only l and expected hold. */
typedef struct et_page {
    et_fit_state state;
    bool exact;       /* p_exact_up is given                                           */
    size_t blocks;    /* rows used: those without a missing (NaN) value                */
    size_t treatments;/* columns                                                       */
    double l;         /* sum over columns of column number times its rank sum          */
    double expected;  /* mean of l when the order within blocks is chance              */
    double variance;  /* its variance, with the ties there are                         */
    double z;         /* (l - expected) / sqrt(variance)                               */
    double p_up;      /* P(L >= l): exact if it is, else by the normal                 */
    double p_normal;  /* P(L >= l) by the normal                                       */
} et_page;

/* `scores` is blocks x treatments, row-major. The exact null convolves the distribution
 * over all orders within each block, for up to ET_PAGE_EXACT_TREATMENTS columns and
 * ET_PAGE_EXACT_BLOCKS complete rows. ET_ERR_MEMORY is the only error. */
#define ET_PAGE_EXACT_TREATMENTS 8
#define ET_PAGE_EXACT_BLOCKS 128
ET_MUST_USE et_status et_page_test(const double *scores, size_t blocks, size_t treatments,
                                   et_page *out, et_error *err);

/* Do the columns differ at all? States as et_page; ET_FIT_ALL_TIED: all 0 but blocks. */
typedef struct et_friedman {
    et_fit_state state;
    size_t blocks;      /* rows used: those without a missing (NaN) value              */
    size_t treatments;  /* columns                                                     */
    double chi2;        /* with the correction for ties                                */
    double df;          /* treatments - 1                                              */
    double p;           /* chi-squared approximation                                   */
    double w;           /* Kendall's concordance of the blocks, 0..1                   */
} et_friedman;

/* `scores` as for et_page_test; `work` has `treatments` doubles and returns the sums of
 * the columns' ranks. */
void et_friedman_test(const double *scores, size_t blocks, size_t treatments,
                      double *work, et_friedman *out);

/* One change of level somewhere. ET_FIT_TOO_FEW (n < 2), ET_FIT_NOT_FINITE,
 * ET_FIT_ALL_TIED: all fields but n are 0. */
typedef struct et_pettitt {
    et_fit_state state;
    size_t n;
    double k;       /* max |U|, U_t = sum over i <= t < j of sign(y_i - y_j)           */
    size_t change;  /* points before the change: the first t with |U_t| = k            */
    double p;       /* 2 exp(-6 k^2 / (n^3 + n^2)), at most 1; poor for n < 20         */
} et_pettitt;

/* y has n values in the order of time. */
void et_pettitt_test(const double *y, size_t n, et_pettitt *out);

#ifdef __cplusplus
}
#endif

#endif
