/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is asked of a fit by least squares: coefficients, combinations, predictions, and
 * the influence of a row.
 */
#include "examtrend/methods/linear.h"

#include <math.h>

#include "examtrend/methods/distributions.h"
#include "methods/dense.h"
#include "methods/double_double.h"
#include "methods/linear_fit.h"

const double *et_linear_coefficients(const et_linear *fit)
{
    return fit->coefficient;
}

const double *et_linear_residuals(const et_linear *fit)
{
    return fit->residual;
}

const double *et_linear_leverages(const et_linear *fit)
{
    return fit->leverage;
}

/* Standard deviation of a row of weight 1 that the standard errors stand on. */
static double noise(const et_linear *fit)
{
    return fit->weighting == ET_WEIGHTS_KNOWN ? 1.0 : fit->summary.sigma;
}

static double test_df(const et_linear *fit)
{
    return fit->weighting == ET_WEIGHTS_KNOWN ? INFINITY : fit->summary.df;
}

void et_linear_carry(const et_linear *fit, const double *inner, double *scratch,
                     double *covariance)
{
    size_t p = fit->parameters;

    for (size_t i = 0; i < p; i++) {
        for (size_t j = 0; j < p; j++) {
            double sum = 0.0;
            for (size_t k = 0; k < p; k++) {
                sum += fit->map[i * p + k] * inner[k * p + j];
            }
            scratch[i * p + j] = sum;
        }
    }
    for (size_t i = 0; i < p; i++) {
        for (size_t j = 0; j <= i; j++) {
            double value = et_dense_dot(scratch + i * p, fit->map + j * p, p);
            covariance[i * p + j] = covariance[j * p + i] = value;
        }
    }
}

void et_linear_covariance(const et_linear *fit, double *covariance)
{
    size_t p = fit->parameters;
    double variance = et_linear_has_errors(fit) ? noise(fit) * noise(fit) : 0.0;

    for (size_t i = 0; i < p; i++) {
        for (size_t j = 0; j < p; j++) {
            covariance[i * p + j] =
                variance > 0.0
                    ? variance * et_dense_dot(fit->map + i * p, fit->map + j * p, p)
                    : 0.0;
        }
    }
}

void et_estimate_test(double value, double se, double df, et_estimate *out)
{
    double reach;

    *out = (et_estimate){.value = value};
    if (!isfinite(value) || !isfinite(se) || isnan(df)) {
        *out = (et_estimate){.state = ET_FIT_NOT_FINITE};
    } else if (se < 0.0) {
        out->state = ET_FIT_OUT_OF_RANGE;
    } else if (se == 0.0) {
        out->state = ET_FIT_PERFECT;
    } else if ((out->state = et_dist_t_point(0.025, df, &reach)) == ET_FIT_OK &&
               (out->state = et_dist_t_two_sided(value / se, df, &out->p)) == ET_FIT_OK) {
        out->se = se;
        out->df = df;
        out->t = value / se;
        out->low = value - reach * se;
        out->high = value + reach * se;
    }
}

static void test_or_state(const et_linear *fit, double value, double spread,
                          et_estimate *out)
{
    if (et_linear_has_errors(fit)) {
        et_estimate_test(value, noise(fit) * spread, test_df(fit), out);
    } else {
        *out = (et_estimate){.state = fit->summary.state, .value = value};
    }
}

void et_linear_coefficient(const et_linear *fit, size_t parameter, et_estimate *out)
{
    size_t p = fit->parameters;

    if (parameter >= p || p > fit->most_parameters) {
        *out = (et_estimate){.state = ET_FIT_OUT_OF_RANGE};
        return;
    }
    const double *row = fit->map + parameter * p;
    test_or_state(fit, fit->coefficient[parameter], sqrt(et_dense_dot(row, row, p)), out);
}

void et_linear_combination(const et_linear *fit, const double *combination,
                           et_estimate *out)
{
    size_t p = fit->parameters;
    double spread = 0.0;
    dd value = dd_of(0.0);

    if (p > fit->most_parameters) {
        *out = (et_estimate){.state = ET_FIT_OUT_OF_RANGE};
        return;
    }
    for (size_t j = 0; j < p; j++) {
        value = dd_add(value, dd_product(combination[j], fit->coefficient[j]));
        double along = 0.0;
        for (size_t k = 0; k < p; k++) {
            along += combination[k] * fit->map[k * p + j];
        }
        spread += along * along;
    }
    test_or_state(fit, dd_value(value), sqrt(spread), out);
}

/* On the centred scale, where a far-off x costs no digits. */
void et_linear_predict(const et_linear *fit, const double *x, et_linear_at *out)
{
    size_t p = fit->parameters, first = fit->first;
    double spread = 0.0, reach;

    *out = (et_linear_at){.state = fit->summary.state};
    if (fit->summary.state != ET_FIT_OK && fit->summary.state != ET_FIT_PERFECT) {
        return;
    }
    out->fit = first == 1 ? fit->centred[0] : 0.0;
    for (size_t j = first; j < p; j++) {
        out->fit += (x[j - first] - fit->centre[j]) / fit->scale[j] * fit->centred[j];
    }
    for (size_t k = 0; k < p; k++) {
        double along = first == 1 ? fit->level[k] : 0.0;
        for (size_t j = first; j < p; j++) {
            along += (x[j - first] - fit->centre[j]) * fit->map[j * p + k];
        }
        spread += along * along;
    }
    if (!isfinite(out->fit) || !isfinite(spread)) {
        *out = (et_linear_at){.state = ET_FIT_NOT_FINITE};
        return;
    }
    if (et_dist_t_point(0.025, test_df(fit), &reach) != ET_FIT_OK) {
        return;
    }
    double scale = et_linear_has_errors(fit) ? noise(fit) : 0.0;
    out->se = scale * sqrt(spread);
    out->confidence_low = out->fit - reach * out->se;
    out->confidence_high = out->fit + reach * out->se;
    out->prediction_low = out->fit - reach * scale * sqrt(1.0 + spread);
    out->prediction_high = out->fit + reach * scale * sqrt(1.0 + spread);
}

void et_linear_influence(const et_linear *fit, size_t row, et_influence *out)
{
    *out = (et_influence){0};
    if (row >= fit->rows || !et_linear_has_errors(fit)) {
        return;
    }
    const et_linear_summary *s = &fit->summary;
    double h = fit->leverage[row], weighted = fit->weighted[row];
    double rest = 1.0 - h;

    out->residual = fit->residual[row];
    out->leverage = h;
    if (rest <= 1e-12) {
        return;
    }
    double left = s->rss - weighted * weighted / rest;
    out->standardized = weighted / (noise(fit) * sqrt(rest));
    out->cooks =
        out->standardized * out->standardized * h / (rest * (double)fit->parameters);
    if (fit->weighting == ET_WEIGHTS_KNOWN) {
        out->studentized = out->standardized;
    } else if (s->df > 1.0 && left > 0.0) {
        out->studentized = weighted / sqrt(left / (s->df - 1.0) * rest);
    }
}
