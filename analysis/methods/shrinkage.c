/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/methods/shrinkage.h"

#include <math.h>

#include "methods/sums.h"

static void pull(const double *v, size_t n, double center, double share, double *out)
{
    for (size_t i = 0; i < n; i++) {
        out[i] = center + share * (v[i] - center);
    }
}

static void fill_zero(double *v, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        v[i] = 0.0;
    }
}

static et_fit_state check_slopes(const double *slope, size_t n,
                                 const et_shrink_options *o, double inflation)
{
    if (n < 2) {
        return ET_FIT_TOO_FEW;
    }
    if (!et_all_finite(slope, n) || !isfinite(o->sigma2) || !isfinite(o->sxx) ||
        !isfinite(inflation) || !isfinite(o->target)) {
        return ET_FIT_NOT_FINITE;
    }
    if (o->sigma2 < 0.0 || inflation < 0.0 || !(o->sxx > 0.0)) {
        return ET_FIT_OUT_OF_RANGE;
    }
    return ET_FIT_OK;
}

void et_shrink_slopes(const double *slope, size_t n, const et_shrink_options *options,
                      double *shrunk, et_shrinkage *out)
{
    double inflation = options->inflation == 0.0 ? 1.0 : options->inflation;

    *out = (et_shrinkage){.n = n};
    out->state = check_slopes(slope, n, options, inflation);
    if (out->state != ET_FIT_OK) {
        fill_zero(shrunk, n);
        return;
    }
    double squares = et_squares_about(slope, n, et_mean_of(slope, n));
    double noise = options->sigma2 * inflation / options->sxx;
    out->slope_se = sqrt(noise);
    if (et_is_rounding(squares, et_largest_of(slope, n), n)) {
        out->state = ET_FIT_ALL_TIED;
    } else {
        out->variance = squares / ((double)n - 1.0);
        out->reliability = fmax(0.0, 1.0 - noise / out->variance);
        out->shrunk_sd = sqrt(out->reliability * noise);
        out->state = out->reliability > 0.0 ? ET_FIT_OK : ET_FIT_BOUNDARY;
    }
    pull(slope, n, options->target, out->reliability, shrunk);
}

/* factor = 1 - (k - lost) sigma2 / S; `lost` is 2, or 3 where the center is estimated. */
static void james_stein(const double *y, double sigma2, size_t lost, double *shrunk,
                        et_james_stein *out)
{
    out->spread = et_squares_about(y, out->k, out->center);
    if (et_is_rounding(out->spread, et_largest_of(y, out->k), out->k)) {
        out->spread = 0.0;
        out->state = ET_FIT_ALL_TIED;
    } else {
        out->factor = fmax(0.0, 1.0 - (double)(out->k - lost) * sigma2 / out->spread);
        out->state = out->factor > 0.0 ? ET_FIT_OK : ET_FIT_BOUNDARY;
    }
    pull(y, out->k, out->center, out->factor, shrunk);
}

static et_fit_state check_estimates(const double *y, size_t k, size_t fewest,
                                    double sigma2, double point)
{
    if (k < fewest) {
        return ET_FIT_TOO_FEW;
    }
    if (!et_all_finite(y, k) || !isfinite(sigma2) || !isfinite(point)) {
        return ET_FIT_NOT_FINITE;
    }
    return sigma2 < 0.0 ? ET_FIT_OUT_OF_RANGE : ET_FIT_OK;
}

void et_james_stein_mean(const double *y, size_t k, double sigma2, double *shrunk,
                         et_james_stein *out)
{
    *out = (et_james_stein){.k = k, .state = check_estimates(y, k, 4, sigma2, 0.0)};
    if (out->state != ET_FIT_OK) {
        fill_zero(shrunk, k);
        return;
    }
    out->center = et_mean_of(y, k);
    james_stein(y, sigma2, 3, shrunk, out);
}

void et_james_stein_point(const double *y, size_t k, double sigma2, double point,
                          double *shrunk, et_james_stein *out)
{
    *out = (et_james_stein){.k = k, .state = check_estimates(y, k, 3, sigma2, point)};
    if (out->state != ET_FIT_OK) {
        fill_zero(shrunk, k);
        return;
    }
    out->center = point;
    james_stein(y, sigma2, 2, shrunk, out);
}
