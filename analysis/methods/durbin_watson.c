/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * With e = M y, M = I - Q Q', and D the matrix of differences between neighbours,
 * P(d <= x) = P(sum (lambda_i - x) Z_i^2 <= 0), lambda the rows - parameters largest
 * eigenvalues of D M D' = D D' - (D Q)(D Q)'; the others are 0. For S = sum w_i Z_i^2
 * and 0 < c < 1 / (2 max w),
 *
 *     P(S > 0) = 1/pi Int_0^oo Re[ f(c + iy) ] dy,
 *     f(z) = prod (1 - 2 w_i z)^(-1/2) / z.
 *
 * c is where f is least on the real axis: there the integrand does not cancel, and a
 * tail of 1e-100 keeps its digits. y = b sinh(v) turns the algebraic decay into an
 * exponential one and the trapezoidal rule converges geometrically.
 */
#include "examtrend/methods/durbin_watson.h"

#include <float.h>
#include <math.h>
#include <stdlib.h>

#include "methods/linear_fit.h"
#include "methods/root.h"
#include "methods/symmetric.h"

typedef struct chi_squares {
    const double *weight;
    size_t count;
    double factor; /* weights are used times this: the largest becomes 1 */
} chi_squares;

/* Derivative of log f along the real axis; rises from -oo to +oo. */
static double slope(double c, const void *context)
{
    const chi_squares *s = context;
    double sum = -1.0 / c;
    for (size_t i = 0; i < s->count; i++) {
        double w = s->weight[i] * s->factor;
        sum += w / (1.0 - 2.0 * w * c);
    }
    return sum;
}

/* Re f(c + iy) over f(c). */
static double integrand(const chi_squares *s, double c, double y)
{
    double log_size = -0.5 * log1p((y / c) * (y / c)), phase = -atan2(y, c);
    for (size_t i = 0; i < s->count; i++) {
        double w = 2.0 * s->weight[i] * s->factor;
        double ratio = w * y / (1.0 - w * c);
        log_size -= 0.25 * log1p(ratio * ratio);
        phase += 0.5 * atan(ratio);
    }
    return exp(log_size) * cos(phase);
}

/* P(S > 0) when the largest weight is positive and the smallest negative. */
static double positive_tail(const chi_squares *s)
{
    double c = et_root_between(slope, s, DBL_MIN, 0.5 * (1.0 - DBL_EPSILON));
    double b = fmin(c, 0.5 - c), log_f = -log(c);
    for (size_t i = 0; i < s->count; i++) {
        log_f -= 0.5 * log1p(-2.0 * s->weight[i] * s->factor * c);
    }
    double sum = 0.5 * integrand(s, c, 0.0), before = 0.0;
    double h = 0.5, last = 0.0;
    /* At least two weights differ from 0, so the terms fall like e^-v; one small term
     * may be a zero of the cosine. */
    int small = 0;
    for (double v = h; v < 60.0 && small < 4; v += h) {
        double term = integrand(s, c, b * sinh(v)) * cosh(v);
        sum += term;
        last = v;
        small = fabs(term) < 1e-3 * DBL_EPSILON * sum ? small + 1 : 0;
    }
    for (int halving = 0; halving < 8 && fabs(sum * h - before) > 1e-14 * sum * h;
         halving++) {
        before = sum * h;
        for (double v = 0.5 * h; v < last; v += h) {
            sum += integrand(s, c, b * sinh(v)) * cosh(v);
        }
        h *= 0.5;
    }
    return fmin(1.0, exp(log_f) * b * h * sum / M_PI);
}

void et_dist_quadratic_sign(const double *weight, size_t count, et_tails *out)
{
    double largest = 0.0, smallest = 0.0;

    *out = (et_tails){0};
    for (size_t i = 0; i < count; i++) {
        if (!isfinite(weight[i])) {
            out->state = ET_FIT_NOT_FINITE;
            return;
        }
        largest = fmax(largest, weight[i]);
        smallest = fmin(smallest, weight[i]);
    }
    if (largest == 0.0 && smallest == 0.0) {
        out->state = ET_FIT_NOT_ESTIMABLE;
    } else if (smallest == 0.0 || largest == 0.0) {
        out->upper = largest > 0.0 ? 1.0 : 0.0;
        out->lower = 1.0 - out->upper;
    } else {
        chi_squares up = {weight, count, 1.0 / largest};
        chi_squares down = {weight, count, 1.0 / smallest};
        out->upper = positive_tail(&up);
        out->lower = positive_tail(&down);
    }
}

/* D M D', (rows - 1) squared. */
static void fill_matrix(const et_linear *fit, double *matrix)
{
    size_t n = fit->rows, m = n - 1;

    for (size_t i = 0; i < m; i++) {
        for (size_t j = 0; j <= i; j++) {
            double value = i == j ? 2.0 : i == j + 1 ? -1.0 : 0.0;
            for (size_t k = 0; k < fit->parameters; k++) {
                const double *q = fit->q + k * n;
                value -= (q[i + 1] - q[i]) * (q[j + 1] - q[j]);
            }
            matrix[i * m + j] = matrix[j * m + i] = value;
        }
    }
}

static et_status exact_tails(const et_linear *fit, double d, et_tails *tails,
                             et_error *err)
{
    size_t m = fit->rows - 1, zeros = fit->parameters - 1;
    double *matrix = calloc(m * m + 3 * m, sizeof *matrix);

    *tails = (et_tails){0};
    if (!matrix) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for the Durbin-Watson test");
    }
    double *value = matrix + m * m;
    fill_matrix(fit, matrix);
    bool found = et_symmetric_values(matrix, m, value, value + m);
    for (size_t i = 0; i < m; i++) {
        value[i] -= d;
    }
    if (found) {
        et_dist_quadratic_sign(value + zeros, m - zeros, tails);
    }
    free(matrix);
    return found ? ET_OK
                 : et_fail(err, ET_ERR_NUMERIC, "the Durbin-Watson eigenvalues failed");
}

et_status et_durbin_watson_test(const et_linear *fit, et_durbin_watson *out,
                                et_error *err)
{
    size_t n = fit->rows;
    double differences = 0.0;
    et_tails tails;

    *out = (et_durbin_watson){.state = fit->summary.state};
    if (!et_linear_has_errors(fit)) {
        return ET_OK;
    }
    if (fit->summary.df < 2.0) {
        out->state = ET_FIT_TOO_FEW;
        return ET_OK;
    }
    for (size_t t = 1; t < n; t++) {
        double step = fit->weighted[t] - fit->weighted[t - 1];
        differences += step * step;
    }
    double d = differences / fit->summary.rss;
    if (n > ET_DURBIN_WATSON_MOST) {
        *out = (et_durbin_watson){.state = ET_FIT_OUT_OF_RANGE, .d = d};
        return ET_OK;
    }
    et_status status = exact_tails(fit, d, &tails, err);
    if (status != ET_OK) {
        return status;
    }
    out->d = d;
    out->state = tails.state;
    out->p_positive = tails.lower;
    out->p_negative = tails.upper;
    out->p = fmin(1.0, 2.0 * fmin(tails.lower, tails.upper));
    return ET_OK;
}
