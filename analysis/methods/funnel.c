/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/methods/funnel.h"

#include <math.h>
#include <stdlib.h>

#include <gsl/gsl_cdf.h>

#include "methods/sums.h"

#define USUAL_WINSOR 0.1

static int ascending(const void *a, const void *b)
{
    const double *x = a, *y = b;
    return (*x > *y) - (*x < *y);
}

/* Type 7: linear between order statistics (n - 1) share apart. */
static double quantile(const double *sorted, size_t n, double share)
{
    double at = (double)(n - 1) * share;
    size_t below = (size_t)at;
    if (below + 1 >= n) {
        return sorted[n - 1];
    }
    return sorted[below] + (at - (double)below) * (sorted[below + 1] - sorted[below]);
}

static et_fit_state check_data(const et_funnel_data *d, double winsorise)
{
    if (d->n < 2) {
        return ET_FIT_TOO_FEW;
    }
    if (!et_all_finite(d->value, d->n) || !et_all_finite(d->se, d->n) ||
        !isfinite(d->target) || isnan(winsorise)) {
        return ET_FIT_NOT_FINITE;
    }
    for (size_t i = 0; i < d->n; i++) {
        if (!isnormal(d->se[i] * d->se[i]) || d->se[i] < 0.0) {
            return ET_FIT_OUT_OF_RANGE;
        }
    }
    return winsorise < 0.5 ? ET_FIT_OK : ET_FIT_OUT_OF_RANGE;
}

/* phi, the mean of winsorised z^2, and the moment estimate of tau^2 it implies: the
 * DerSimonian-Laird form with n phi in place of Q. */
static void measure_spread(const et_funnel_data *d, double winsorise, double *z,
                           et_funnel *out)
{
    double n = (double)d->n, weight = 0.0, weight2 = 0.0;

    for (size_t i = 0; i < d->n; i++) {
        double w = 1.0 / (d->se[i] * d->se[i]);
        z[i] = (d->value[i] - d->target) / d->se[i];
        weight += w;
        weight2 += w * w;
    }
    qsort(z, d->n, sizeof *z, ascending);
    out->winsor_low = quantile(z, d->n, winsorise);
    out->winsor_high = quantile(z, d->n, 1.0 - winsorise);
    for (size_t i = 0; i < d->n; i++) {
        double cut = fmin(out->winsor_high, fmax(out->winsor_low, z[i]));
        out->phi += cut * cut / n;
    }
    double room = weight - weight2 / weight;
    out->tau2 = fmax(0.0, (n * out->phi - (n - 1.0)) / room);
}

static double spread_at(const et_funnel *funnel, double se)
{
    switch (funnel->spread) {
    case ET_FUNNEL_ADDITIVE: return sqrt(se * se + funnel->tau2);
    case ET_FUNNEL_MULTIPLICATIVE: return se * sqrt(fmax(1.0, funnel->phi));
    case ET_FUNNEL_SAMPLING: break;
    }
    return se;
}

void et_funnel_limits(const et_funnel *funnel, double se, double level, double *low,
                      double *high)
{
    double reach = 0.0;

    if (funnel->state == ET_FIT_OK && isfinite(se) && se >= 0.0 && level > 0.0 &&
        level < 1.0) {
        reach = gsl_cdf_ugaussian_Qinv(0.5 * (1.0 - level)) * spread_at(funnel, se);
    }
    *low = funnel->target - reach;
    *high = funnel->target + reach;
}

static void judge(const et_funnel *funnel, double value, double se, et_funnel_unit *unit)
{
    unit->z = (value - funnel->target) / se;
    unit->z_adjusted = (value - funnel->target) / spread_at(funnel, se);
    unit->p = 2.0 * gsl_cdf_ugaussian_Q(fabs(unit->z_adjusted));
    et_funnel_limits(funnel, se, 0.95, &unit->low95, &unit->high95);
    et_funnel_limits(funnel, se, 0.998, &unit->low998, &unit->high998);
}

et_status et_funnel_fit(const et_funnel_data *data, const et_funnel_options *options,
                        et_funnel_unit *unit, et_funnel *out, et_error *err)
{
    et_funnel_options o = options ? *options : (et_funnel_options){0};
    double winsorise = o.winsorise == 0.0  ? USUAL_WINSOR
                       : o.winsorise < 0.0 ? 0.0
                                           : o.winsorise;

    *out = (et_funnel){.n = data->n, .state = check_data(data, winsorise)};
    for (size_t i = 0; i < data->n; i++) {
        unit[i] = (et_funnel_unit){0};
    }
    if (out->state != ET_FIT_OK) {
        return ET_OK;
    }
    double *z = malloc(data->n * sizeof *z);
    if (!z) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for a funnel of %zu units",
                       data->n);
    }
    out->target = data->target;
    out->spread = o.spread;
    measure_spread(data, winsorise, z, out);
    free(z);
    if (!isfinite(out->phi) || !isfinite(out->tau2)) {
        *out = (et_funnel){.n = data->n, .state = ET_FIT_OUT_OF_RANGE};
        return ET_OK;
    }
    for (size_t i = 0; i < data->n; i++) {
        judge(out, data->value[i], data->se[i], &unit[i]);
    }
    return ET_OK;
}

et_fit_state et_funnel_shares(const double *hits, const double *size, size_t n,
                              double *value, double *se, double *target)
{
    double all_hits = 0.0, all = 0.0;

    *target = 0.0;
    if (n == 0) {
        return ET_FIT_TOO_FEW;
    }
    for (size_t i = 0; i < n; i++) {
        if (!isfinite(hits[i]) || !isfinite(size[i])) {
            return ET_FIT_NOT_FINITE;
        }
        if (!(size[i] > 0.0) || hits[i] < 0.0 || hits[i] > size[i]) {
            return ET_FIT_OUT_OF_RANGE;
        }
        all_hits += hits[i];
        all += size[i];
    }
    double share = all_hits / all;
    if (!(share > 0.0 && share < 1.0)) {
        return ET_FIT_NO_SPREAD;
    }
    *target = share;
    for (size_t i = 0; i < n; i++) {
        value[i] = hits[i] / size[i];
        se[i] = sqrt(share * (1.0 - share) / size[i]);
    }
    return ET_FIT_OK;
}
