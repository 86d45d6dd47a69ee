/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * quantreg.h - regression for a quantile instead of the mean.
 *
 * Minimises sum rho(y - b'x), rho(r) = tau r for r > 0 and (tau - 1) r for r < 0: tau =
 * 0.5 is least absolute deviations, tau = 0.9 the line that nine rows of ten lie below.
 * Exact: the answer is a fit through as many rows as there are parameters.
 *
 *     double b[2];
 *     et_linear_data data = {.x = income, .y = food, .rows = 235, .columns = 1};
 *     et_quantreg fit;
 *     et_quantreg_fit(&data, 0.5, &fit, b, &err);
 *
 * References: Koenker & Bassett (1978), Econometrica 46, 33-50; Bloomfield & Steiger
 * (1983), Least Absolute Deviations.
 */
#ifndef EXAMTREND_METHODS_QUANTREG_H
#define EXAMTREND_METHODS_QUANTREG_H

#include <stdbool.h>

#include "examtrend/methods/linear.h"
#include "examtrend/status.h"

#ifdef __cplusplus
extern "C" {
#endif

/* ET_FIT_TOO_FEW (fewer rows than parameters, or no parameter), ET_FIT_SINGULAR,
 * ET_FIT_NOT_FINITE, ET_FIT_OUT_OF_RANGE (tau not between 0 and 1, or data with
 * weights): coefficients are 0. ET_FIT_PERFECT: all rows lie on the fit but for
 * rounding. ET_FIT_NO_CONVERGENCE: the fit as of the last step. */
typedef struct et_quantreg {
    et_fit_state state;
    double tau;
    size_t rows, parameters;
    size_t steps;     /* exchanges of a row                                        */
    double objective; /* the minimum, units of y                                   */
    bool unique;      /* false: other coefficients reach the same minimum          */
} et_quantreg;

/* `data` is that of et_linear_fit, without weights. `coefficient` receives one number
 * for each parameter, the intercept first. The order of rows does not matter. */
ET_MUST_USE et_status et_quantreg_fit(const et_linear_data *data, double tau,
                                      et_quantreg *out, double *coefficient,
                                      et_error *err);

#ifdef __cplusplus
}
#endif

#endif
