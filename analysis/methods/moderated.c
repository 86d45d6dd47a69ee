/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * log s^2 is log s0^2 + log F(d, d0), whose mean and variance are differences and sums of
 * digammas and trigammas: two moments give d0 and s0.
 */
#include "examtrend/methods/moderated.h"

#include <math.h>

#include <gsl/gsl_sf_psi.h>

#include "methods/sums.h"

static et_fit_state check(const double *variance, const double *df, size_t n)
{
    if (n < 2) {
        return ET_FIT_TOO_FEW;
    }
    if (!et_all_finite(variance, n) || !et_all_finite(df, n)) {
        return ET_FIT_NOT_FINITE;
    }
    bool some = false;
    for (size_t i = 0; i < n; i++) {
        if (variance[i] < 0.0 || !(df[i] > 0.0)) {
            return ET_FIT_OUT_OF_RANGE;
        }
        some = some || variance[i] > 0.0;
    }
    return some ? ET_FIT_OK : ET_FIT_PERFECT;
}

/* The k-th smallest, k from 0, without a copy: n is a table's number of units. */
static double smallest(const double *v, size_t n, size_t k)
{
    double found = 0.0;
    for (size_t i = 0; i < n; i++) {
        size_t below = 0, equal = 0;
        for (size_t j = 0; j < n; j++) {
            below += v[j] < v[i];
            equal += v[j] == v[i];
        }
        if (below <= k && k < below + equal) {
            found = v[i];
        }
    }
    return found;
}

/* No more than half of the values lie above twice their mean, so nor does the median: the
 * search for it is seldom needed. */
static double least_counted(const double *variance, size_t n, double mean)
{
    double least = variance[0];
    for (size_t i = 1; i < n; i++) {
        least = fmin(least, variance[i]);
    }
    if (least >= 2e-5 * mean) {
        return 0.0;
    }
    double median =
        0.5 * (smallest(variance, n, (n - 1) / 2) + smallest(variance, n, n / 2));
    return 1e-5 * (median > 0.0 ? median : mean);
}

/* y with trigamma(y) = x > 0 by Newton's steps on 1 / trigamma, which is convex: from
 * below they never overshoot (Smyth 2004, appendix). */
static double inverse_trigamma(double x)
{
    if (x > 1e7) {
        return 1.0 / sqrt(x);
    }
    if (x < 1e-6) {
        return 1.0 / x;
    }
    double y = 0.5 + 1.0 / x;
    for (int i = 0; i < 50; i++) {
        double at = gsl_sf_psi_1(y), step = at * (1.0 - at / x) / gsl_sf_psi_n(2, y);
        y += step;
        if (fabs(step) < 1e-9 * y) { /* the next one is below rounding */
            break;
        }
    }
    return y;
}

void et_variances_prior(const double *variance, const double *df, size_t n,
                        et_variance_prior *out)
{
    double mean = 0.0, squares = 0.0, centre = 0.0, by_chance = 0.0, all = 0.0;
    double known = 0.0, psi = 0.0, psi_1 = 0.0; /* of the df last met */

    *out = (et_variance_prior){.state = check(variance, df, n)};
    if (out->state != ET_FIT_OK) {
        return;
    }
    for (size_t i = 0; i < n; i++) {
        out->most_df += df[i];
        all += df[i] * variance[i];
        mean += variance[i] / (double)n;
    }
    double least = least_counted(variance, n, mean);
    for (size_t i = 0; i < n; i++) {
        if (df[i] != known) {
            known = df[i];
            psi = gsl_sf_psi(0.5 * known) - log(0.5 * known);
            psi_1 = gsl_sf_psi_1(0.5 * known);
        }
        double e = log(fmax(variance[i], least)) - psi, off = e - centre;
        centre += off / (double)(i + 1);
        squares += off * (e - centre);
        by_chance += psi_1 / (double)n;
    }
    double spread = squares / (double)(n - 1) - by_chance;
    if (!(spread > 0.0)) {
        out->df = INFINITY;
        out->variance = all / out->most_df;
        return;
    }
    double half = inverse_trigamma(spread);
    out->df = 2.0 * half;
    out->variance = exp(centre + gsl_sf_psi(half) - log(half));
}

et_moderated et_variance_moderated(const et_variance_prior *prior, double variance,
                                   double df)
{
    if (prior->state != ET_FIT_OK) {
        return (et_moderated){variance, df};
    }
    et_moderated own = {prior->variance, fmin(prior->df + df, prior->most_df)};
    if (isfinite(prior->df)) {
        own.variance =
            (prior->df * prior->variance + df * variance) / (prior->df + df);
    }
    return own;
}
