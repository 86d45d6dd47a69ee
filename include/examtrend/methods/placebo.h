/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * placebo.h - how often a test cries wolf on these very data.
 *
 * The same Welch test is run on groups of the same sizes whose members are drawn at
 * random. Such groups differ by luck alone, so at the 5 % level one in twenty should come
 * out as different; a test that says so far more often is not to be believed here,
 * whatever its assumptions promise.
 *
 * References: Bertrand, Duflo & Mullainathan (2004), Q. J. Econ. 119:249 (placebo laws);
 * welch.h.
 *
 *     et_placebo_data data = {.outcome = slope, .outcomes = 1, .units = 63,
 *                             .size = (size_t[]){14, 11, 38}, .groups = 3};
 *     status = et_placebo_groups(&data, NULL, &alarm, &err);
 *     printf("p = %.3f; random groups of these sizes say so in %.1f %%\n", p,
 *            100.0 * alarm.rate);
 */
#ifndef EXAMTREND_METHODS_PLACEBO_H
#define EXAMTREND_METHODS_PLACEBO_H

#include <stdbool.h>

#include "examtrend/methods/resample.h"

#ifdef __cplusplus
extern "C" {
#endif

/* `outcome` is outcomes x units, row-major. Groups take size[0] + size[1] + ... units of
 * all; the rest of them stays outside. */
typedef struct et_placebo_data {
    const double *outcome;
    size_t outcomes, units;
    const size_t *size; /* [groups]                                       */
    size_t groups;
    bool classic;       /* the classic F instead: a group may be one unit */
    const double *f_p;  /* [outcomes] p of the real groups; may be NULL   */
} et_placebo_data;

/* ET_FIT_NOT_FINITE (a missing value), ET_FIT_TOO_FEW (no test for such sizes; fewer than
 * 2 groups), ET_FIT_ALL_TIED (no draw gave a test): the rest is 0. */
typedef struct et_placebo {
    et_fit_state state;
    size_t draws;    /* random groupings that gave a test                             */
    double rate;     /* share of them with p < 0.05                                   */
    double rate_se;  /* of that share, from the number of draws                       */
    double as_small; /* (1 + those with a p as small as f_p) / (1 + draws); 0 without */
} et_placebo;

/* 2,000 groupings unless options say otherwise (draws, seed, threads); one draw serves
 * all outcomes. `out` has a place for each outcome. ET_ERR_ARGUMENT: the sizes add up to
 * more than the units; ET_ERR_MEMORY. */
ET_MUST_USE et_status et_placebo_groups(const et_placebo_data *data,
                                        const et_resample_options *options,
                                        et_placebo *out, et_error *err);

#ifdef __cplusplus
}
#endif

#endif
