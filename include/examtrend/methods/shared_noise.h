/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * shared_noise.h - noise that neighbours have in common, and what it does to a mean.
 *
 * Rows are units, columns are years. Each unit's line over the years is taken off; what
 * is left is its noise. Units of a group (a region) may share a piece of it, so that the
 * mean of m of them is not sqrt(m) times as steady as one:
 *
 *     share = 1 - D_within / D_between,  D: mean squared difference of the noise of two
 *                                        units in one year, of one group or of two
 *     Var(sum w_p e_p) / Var(e) = (1 - share) sum w_p^2
 *                                 + share sum_g (sum_(p in g) w_p)^2
 *
 * Differences are used because they do not change when each year's mean is taken off.
 *
 * References: Donner (1986), Int. Stat. Rev. 54:67 (intraclass correlation); Moulton
 * (1990), Rev. Econ. Stat. 72:334 (what ignoring it does); Satterthwaite (1946),
 * Biometrics Bull. 2:110.
 *
 *     et_neighbours near = {.group = region, .units = 63, .groups = 6};
 *     et_shared_noise_find(year, relative, 8, &near, &shared, &err);
 *     et_shared_noise_of_sum(&shared, weight, &near, &sum, &err);
 *     double se = sigma * sqrt(sum.variance);   // with sum.df_share * df
 */
#ifndef EXAMTREND_METHODS_SHARED_NOISE_H
#define EXAMTREND_METHODS_SHARED_NOISE_H

#include "examtrend/status.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct et_neighbours {
    const size_t *group; /* [units] below `groups`; `groups`: a unit with no neighbours */
    size_t units, groups;
} et_neighbours;

/* States: ET_FIT_TOO_FEW (no two units with three years are of one group, or none of two
 * groups), ET_FIT_NO_SPREAD (no noise at all): share is 0 then. */
typedef struct et_shared_noise {
    et_fit_state state;
    double share;         /* of the variance, 0 to 1; 0: neighbours are not alike */
    size_t units, groups; /* with a line; a unit with no neighbours is a group         */
} et_shared_noise;

/* x: n ascending years; y: units x n, row-major, NaN where missing. */
ET_MUST_USE et_status et_shared_noise_find(const double *x, const double *y, size_t n,
                                           const et_neighbours *near,
                                           et_shared_noise *out, et_error *err);

typedef struct et_shared_sum {
    double variance; /* of sum w_p e_p, in variances of one unit                       */
    double df_share; /* of the degrees of freedom of the pooled variance, 0 to 1: few
                        groups know little of what is shared                           */
} et_shared_sum;

/* weight: [units]; some may be negative. */
ET_MUST_USE et_status et_shared_noise_of_sum(const et_shared_noise *shared,
                                             const double *weight,
                                             const et_neighbours *near,
                                             et_shared_sum *out, et_error *err);

#ifdef __cplusplus
}
#endif

#endif
