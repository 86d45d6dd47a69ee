/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * sandwich.h - covariances of regression coefficients that do not believe in equal,
 * independent noise.
 *
 * All start from a fit of linear.h and fill `covariance`, parameters x parameters, for
 * the same coefficients. A test takes its square root and a number of degrees of
 * freedom:
 *
 *     et_sandwich info;
 *     double covariance[4], df;
 *     et_sandwich_cluster(fit, province, ET_CR2, covariance, &info, &err);
 *     et_sandwich_satterthwaite(fit, province, (double[]){0, 1}, &df, &err);
 *     et_estimate_test(b[1], sqrt(covariance[3]), df, &slope);
 *
 * With weights everything is done on rows times sqrt(w), the residuals too.
 *
 * References: MacKinnon & White (1985), J. Econometrics 29, 305-325 (HC); Bell &
 * McCaffrey (2002), Survey Methodology 28, 169-181, and Pustejovsky & Tipton (2018),
 * J. Bus. Econ. Stat. 36, 672-683 (CR2); Cameron, Gelbach & Miller (2011), J. Bus.
 * Econ. Stat. 29, 238-249 (two ways); Newey & West (1987, 1994); Driscoll & Kraay
 * (1998), Rev. Econ. Stat. 80, 549-560.
 */
#ifndef EXAMTREND_METHODS_SANDWICH_H
#define EXAMTREND_METHODS_SANDWICH_H

#include <stdbool.h>

#include "examtrend/methods/linear.h"
#include "examtrend/status.h"

#ifdef __cplusplus
extern "C" {
#endif

/* What was done. Any other state than ET_FIT_OK leaves a covariance of 0: that of the
 * fit; ET_FIT_TOO_FEW with fewer than two clusters or periods; ET_FIT_NOT_ESTIMABLE
 * where a row fixes a coefficient alone (leverage 1, HC2 and HC3) or a two-way variance
 * came out negative; ET_FIT_SINGULAR where prewhitening finds no autoregression. */
typedef struct et_sandwich {
    et_fit_state state;
    double df;         /* for a t test: rows - parameters, clusters - 1, or periods - 1 */
    size_t clusters;   /* clusters or periods; the smaller number of two ways, else 0   */
    size_t lag;        /* largest lag used by the HAC estimators                        */
    double bandwidth;  /* Newey & West (1994), where it was asked for, else 0           */
} et_sandwich;

/* Residual e, leverage h: HC0 e^2; HC1 e^2 n/(n-k); HC2 e^2/(1-h); HC3 e^2/(1-h)^2. */
typedef enum et_hc { ET_HC0 = 0, ET_HC1, ET_HC2, ET_HC3 } et_hc;

ET_MUST_USE et_status et_sandwich_hc(const et_linear *fit, et_hc kind, double *covariance,
                                     et_sandwich *info, et_error *err);

/* G clusters. CR1 is CR0 times G/(G-1); CR1S times G/(G-1) (n-1)/(n-k), called "HC1"
 * by some; CR2 is unbiased when noise is equal and independent, and the one to use
 * with few clusters; CR3 is nearly the jackknife over clusters. */
typedef enum et_cr { ET_CR0 = 0, ET_CR1, ET_CR1S, ET_CR2, ET_CR3 } et_cr;

/* `cluster` has a number for each row; equal numbers are one cluster. */
ET_MUST_USE et_status et_sandwich_cluster(const et_linear *fit, const int *cluster,
                                          et_cr kind, double *covariance,
                                          et_sandwich *info, et_error *err);

/* Bell-McCaffrey degrees of freedom of the CR2 test of sum combination_j b_j, with
 * equal and independent noise as the working model. 0 where CR2 has no covariance. */
ET_MUST_USE et_status et_sandwich_satterthwaite(const et_linear *fit, const int *cluster,
                                                const double *combination, double *df,
                                                et_error *err);

/* V_first + V_second - V_both, each scaled as `kind` says (CR0, CR1 or CR1S; others are
 * ET_ERR_ARGUMENT). `plain_cells`: the last term is HC0, without its own scaling, which
 * is the usual choice when no two rows share both numbers. */
typedef struct et_two_way {
    const int *first, *second;
    et_cr kind;
    bool plain_cells;
} et_two_way;

ET_MUST_USE et_status et_sandwich_two_way(const et_linear *fit, const et_two_way *ways,
                                          double *covariance, et_sandwich *info,
                                          et_error *err);

/* Rows in the order of time. Bartlett weights 1 - l/(lag+1). `automatic` replaces `lag`
 * by the rule of Newey & West (1994); `prewhiten` fits a first-order vector
 * autoregression to the scores first; `adjust` multiplies by n/(n-k). Not for short
 * series: at T = 8 the 5 % test rejects 12 % of the time without any memory. */
typedef struct et_hac {
    size_t lag;
    bool automatic;
    bool prewhiten;
    bool adjust;
} et_hac;

ET_MUST_USE et_status et_sandwich_hac(const et_linear *fit, const et_hac *options,
                                      double *covariance, et_sandwich *info,
                                      et_error *err);

/* Scores are summed within a period, and the sums have memory up to `lag` periods:
 * noise that is shared by all units of a year. Periods are ordered by their numbers
 * and taken as equally spaced. */
ET_MUST_USE et_status et_sandwich_driscoll_kraay(const et_linear *fit, const int *period,
                                                 size_t lag, double *covariance,
                                                 et_sandwich *info, et_error *err);

#ifdef __cplusplus
}
#endif

#endif
