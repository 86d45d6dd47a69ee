/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * distributions.h - tail probabilities that the GNU Scientific Library lacks, or
 * gives to few digits.
 *
 * Every function returns both tails, each to at least 10 significant digits as far
 * out as a double reaches (1e-300), so that a p-value is never 1 minus something.
 * Degrees of freedom are any number from 0.1, not only whole ones (Satterthwaite), and
 * INFINITY stands for a known variance.
 *
 *     et_tails tails;
 *     et_dist_studentized_range(3.9, 7, 56.0, &tails);
 *     double p = tails.upper;                        Tukey's p of a pair among seven
 *
 * References: Student's t by the continued fraction of the incomplete beta function
 * (Abramowitz & Stegun 26.5.8); the others are means of a normal tail over the
 * distribution of the estimated scale, as in Copenhaver & Holland (1988), J. Stat.
 * Comput. Simul. 30, 1-15, here by the trapezoidal rule on the logarithm of the scale.
 */
#ifndef EXAMTREND_METHODS_DISTRIBUTIONS_H
#define EXAMTREND_METHODS_DISTRIBUTIONS_H

#include "examtrend/status.h"

#ifdef __cplusplus
extern "C" {
#endif

/* ET_FIT_NOT_FINITE (an argument is NaN, or infinite where that means nothing) and
 * ET_FIT_OUT_OF_RANGE (df < 0.1, fewer than two groups, ...): both tails are 0.
 * ET_FIT_NO_CONVERGENCE: shifts of hundreds on one or two degrees of freedom, which are
 * beyond the quadrature; both tails are 0. */
typedef struct et_tails {
    et_fit_state state;
    double lower; /* P(X <= x) */
    double upper; /* P(X > x)  */
} et_tails;

/* Student's t with `df` degrees of freedom. */
void et_dist_t(double t, double df, et_tails *out);

/* The point that Student's t exceeds with probability `upper`, 0 < upper < 1. */
et_fit_state et_dist_t_point(double upper, double df, double *t);

/* Two-sided p of a t statistic, P(|T| >= |t|); `t` finite. Gives 0 and the state
 * of et_dist_t otherwise. */
et_fit_state et_dist_t_two_sided(double t, double df, double *p);

/* The same of a value `z` of a t distribution that is scaled to standard deviation 1: for
 * noise with heavy tails whose sd is known. ET_FIT_OUT_OF_RANGE: df of 2 and less. */
et_fit_state et_dist_t_scaled(double z, double df, double *p);

/* Noncentral t: (Z + shift) / S with Z standard normal and S = chi(df)/sqrt(df). */
void et_dist_noncentral_t(double t, double df, double shift, et_tails *out);

/* Studentized range: the range of `groups` independent standard normals over an
 * independent S. For a pair of means out of `groups`, q = sqrt(2) |t|. */
void et_dist_studentized_range(double q, size_t groups, double df, et_tails *out);
et_fit_state et_dist_studentized_range_point(double upper, size_t groups, double df,
                                             double *q);

/* Studentized maximum modulus: the largest of |Z_1|/S ... |Z_count|/S. With count
 * independent estimates on one common variance, P(max |t| > value) = upper. */
void et_dist_max_modulus(double value, size_t count, double df, et_tails *out);
et_fit_state et_dist_max_modulus_point(double upper, size_t count, double df,
                                       double *value);

#ifdef __cplusplus
}
#endif

#endif
