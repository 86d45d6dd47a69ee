/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * linear_fit.h - the inside of et_linear, for the methods that build on a fit.
 *
 * The design with weighted, centred and scaled columns is Q R. Everything after the
 * fit is done in the basis Q: a score of row i is q_i r_i, and what is linear in
 * Q'y is carried to the coefficients by `map`.
 */
#ifndef ANALYSIS_METHODS_LINEAR_FIT_H
#define ANALYSIS_METHODS_LINEAR_FIT_H

#include "examtrend/methods/linear.h"

struct et_linear {
    size_t most_rows, most_parameters;
    size_t rows, parameters;
    size_t first; /* parameter of the first column: 1 after an intercept, else 0 */
    et_weighting weighting;
    et_linear_summary summary;
    double *q;           /* [parameter][row], orthonormal                    */
    double *r;           /* [parameter][parameter], upper triangle           */
    double *map;         /* [parameter][parameter]: coefficients = map Q' y  */
    double *centre;      /* [parameter], 0 for the intercept                 */
    double *scale;       /* [parameter], powers of 2                         */
    double *unit;        /* [parameter], 1 / scale                           */
    double *centred;     /* [parameter], coefficients of the scaled columns  */
    double *level;       /* [parameter]: first row of map before centring    */
    double *coefficient; /* [parameter]                                      */
    double *root_weight; /* [row]                                            */
    double *weighted;    /* [row], residual times root weight                */
    double *residual;    /* [row], y - fitted                                */
    double *leverage;    /* [row]                                            */
    double *work;        /* rows + 6 parameters                              */
};

/* True when the last fit has standard errors. */
static inline bool et_linear_has_errors(const et_linear *fit)
{
    return fit->summary.state == ET_FIT_OK;
}

/* Covariance of the coefficients from that of Q'y: map * inner * map'. `scratch` has
 * parameters^2 numbers, as have `inner` and `covariance`. */
void et_linear_carry(const et_linear *fit, const double *inner, double *scratch,
                     double *covariance);

#endif
