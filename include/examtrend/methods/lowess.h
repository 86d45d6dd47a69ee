/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * lowess.h - a smooth line through a cloud of points.
 *
 * At each x a straight line is fitted to the nearest points, near ones counting most;
 * then points far from the curve are weighted down and all is done again. The same
 * numbers as R's lowess().
 *
 *     double smooth[50], work[ET_LOWESS_WORK(50)];
 *     et_lowess_fit(x, y, 50, &(et_lowess_options){0}, work, smooth);
 *
 * Reference: Cleveland (1979), J. Am. Stat. Assoc. 74, 829-836; (1981), Am. Stat. 35, 54.
 */
#ifndef EXAMTREND_METHODS_LOWESS_H
#define EXAMTREND_METHODS_LOWESS_H

#include <stdbool.h>

#include "examtrend/status.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct et_lowess_options {
    double span;       /* share of the points in each local line, 0..1; 0 means 2/3     */
    size_t iterations; /* rounds of weighting down; 0 means 3                           */
    bool plain;        /* no rounds of weighting down                                   */
    double delta;      /* points nearer than that (units of x) are interpolated; 0 means
                          a hundredth of the range of x, < 0 none                       */
} et_lowess_options;

/* Numbers of workspace for n points. */
#define ET_LOWESS_WORK(n) (9 * (n))

/* `smooth` receives the curve at each x, in the order given; points of equal x share a
 * value, and the order of points does not matter. ET_FIT_TOO_FEW (n = 0),
 * ET_FIT_NOT_FINITE and ET_FIT_OUT_OF_RANGE (span outside 0..1): `smooth` is 0. With one
 * x only it is the mean of y, wild values weighted down. */
et_fit_state et_lowess_fit(const double *x, const double *y, size_t n,
                           const et_lowess_options *options, double *work,
                           double *smooth);

#ifdef __cplusplus
}
#endif

#endif
