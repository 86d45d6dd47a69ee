/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * With d = x - mean and residual e the slope is sum d y / Sxx, its score at a point d e,
 * and its variance the (lagged, weighted) sum of products of scores over Sxx^2.
 */
#include "examtrend/methods/line_errors.h"

#include <math.h>

#define FIXED_ALONE 1e-10

static double score(const et_line *fit, const double *x, const double *y, size_t i)
{
    double d = x[i] - fit->x_mean;
    return d * (y[i] - fit->level - fit->slope * d);
}

/* False, with the reason in `slope`, where there is nothing to test. */
static bool begin(const et_line *fit, et_estimate *slope)
{
    *slope = (et_estimate){.state = fit->state, .value = fit->slope};
    if (fit->state == ET_FIT_OK && fit->df != (double)fit->n - 2.0) {
        *slope = (et_estimate){.state = ET_FIT_OUT_OF_RANGE};
    }
    return slope->state == ET_FIT_OK;
}

static void test(const et_line *fit, double variance, et_estimate *slope)
{
    et_estimate_test(fit->slope, sqrt(fmax(0.0, variance)) / fit->sxx, fit->df, slope);
}

void et_line_hc(const et_line *fit, const double *x, const double *y, et_hc kind,
                et_estimate *slope)
{
    double sum = 0.0, n = (double)fit->n;

    if (!begin(fit, slope)) {
        return;
    }
    for (size_t i = 0; i < fit->n; i++) {
        double d = x[i] - fit->x_mean, u = score(fit, x, y, i);
        double rest = 1.0 - 1.0 / n - d * d / fit->sxx;
        if ((kind == ET_HC2 || kind == ET_HC3) && rest <= FIXED_ALONE) {
            slope->state = ET_FIT_NOT_ESTIMABLE;
            return;
        }
        sum += kind == ET_HC3   ? u * u / (rest * rest)
               : kind == ET_HC2 ? u * u / rest
                                : u * u;
    }
    test(fit, kind == ET_HC1 ? sum * n / fit->df : sum, slope);
}

void et_line_newey_west(const et_line *fit, const double *x, const double *y, size_t lag,
                        bool adjust, et_estimate *slope)
{
    double sum = 0.0;

    if (!begin(fit, slope)) {
        return;
    }
    for (size_t t = 0; t < fit->n; t++) {
        double now = score(fit, x, y, t);
        sum += now * now;
        for (size_t l = 1; l <= lag && l <= t; l++) {
            double weight = 1.0 - (double)l / ((double)lag + 1.0);
            sum += 2.0 * weight * now * score(fit, x, y, t - l);
        }
    }
    test(fit, adjust ? sum * (double)fit->n / fit->df : sum, slope);
}
