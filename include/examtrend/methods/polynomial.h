/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * polynomial.h - least-squares polynomials in the powers of x.
 *
 * The powers of x are nearly parallel, and regression on them as columns loses digits
 * before it starts (NIST StRD Filip: about 8 right digits are left). Here the fit is
 * made in polynomials that are orthogonal on the points, in doubled precision, and
 * written in powers at the end.
 *
 *     et_polynomial fit;
 *     if (et_polynomial_fit(x, y, n, 2, &fit, &err) != ET_OK) { ... }
 *     double bend = fit.coefficient[2];
 *
 * Reference: Forsythe (1957), J. SIAM 5, 74-88. Certified on NIST StRD Filip, Pontius,
 * Wampler1-5.
 */
#ifndef EXAMTREND_METHODS_POLYNOMIAL_H
#define EXAMTREND_METHODS_POLYNOMIAL_H

#include "examtrend/status.h"

#ifdef __cplusplus
extern "C" {
#endif

#define ET_POLYNOMIAL_MOST 20

/* ET_FIT_TOO_FEW: with n = degree + 1 the coefficients hold and the rest is 0, with
 * fewer points all is 0. ET_FIT_SINGULAR (not more different x than the degree),
 * ET_FIT_OUT_OF_RANGE (degree above ET_POLYNOMIAL_MOST) and ET_FIT_NOT_FINITE: all is
 * 0. ET_FIT_PERFECT: the coefficients hold, rss, sigma and se are 0. */
typedef struct et_polynomial {
    et_fit_state state;
    size_t n;
    size_t degree;
    double coefficient[ET_POLYNOMIAL_MOST + 1]; /* of x^0, x^1, ...: y per x^j */
    double se[ET_POLYNOMIAL_MOST + 1];
    double df;    /* n - degree - 1                 */
    double rss;   /* residual sum of squares        */
    double sigma; /* sqrt(rss / df)                 */
    double r_squared;
} et_polynomial;

ET_MUST_USE et_status et_polynomial_fit(const double *x, const double *y, size_t n,
                                        size_t degree, et_polynomial *out, et_error *err);

#ifdef __cplusplus
}
#endif

#endif
