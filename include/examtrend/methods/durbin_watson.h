/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * durbin_watson.h - is the noise of one year carried into the next?
 *
 * d = sum (e_t - e_(t-1))^2 / sum e_t^2 for residuals in the order of time: about 2
 * without memory, towards 0 when neighbours are alike. The p-value is exact for normal
 * noise and the regression at hand, so there is no inconclusive zone. With T = 8 it
 * has little power: a large p is no proof of independence.
 *
 * References: Durbin & Watson (1971), Biometrika 58, 1-19. The distribution of the
 * ratio is a sign of a sum of weighted chi-squares, here by numerical inversion of its
 * Laplace transform through the saddle point (Helstrom 1983, IEEE Trans. Aerosp.
 * Electron. Syst. 19, 428-440) in place of Pan's (1968) and Imhof's (1961) series.
 */
#ifndef EXAMTREND_METHODS_DURBIN_WATSON_H
#define EXAMTREND_METHODS_DURBIN_WATSON_H

#include "examtrend/methods/distributions.h"
#include "examtrend/methods/linear.h"
#include "examtrend/status.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Rows beyond which the exact p (a matter of rows^3) is not computed. */
#define ET_DURBIN_WATSON_MOST 1500

/* ET_FIT_OUT_OF_RANGE (more rows than that): only d holds. ET_FIT_TOO_FEW (fewer than
 * two degrees of freedom: d is then the same whatever the noise), and the state of a
 * fit without residual variation: all is 0. */
typedef struct et_durbin_watson {
    et_fit_state state;
    double d;          /* 0..4                                        */
    double p_positive; /* chance of a d that small without memory     */
    double p_negative; /* chance of a d that large                    */
    double p;          /* twice the smaller one                       */
} et_durbin_watson;

/* The rows of the fit are in the order of time and equally spaced. */
ET_MUST_USE et_status et_durbin_watson_test(const et_linear *fit, et_durbin_watson *out,
                                            et_error *err);

/* Tails of sum weight_i Z_i^2 at 0 for independent standard normals Z_i: `lower` is
 * P(sum <= 0), `upper` P(sum > 0). ET_FIT_NOT_ESTIMABLE when all weights are 0. */
void et_dist_quadratic_sign(const double *weight, size_t count, et_tails *out);

#ifdef __cplusplus
}
#endif

#endif
