/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * p_0 = 1, p_(j+1) = (x - alpha_j) p_j - beta_j p_(j-1) are orthogonal on the points
 * with alpha_j = <x p_j, p_j> / <p_j, p_j> and beta_j = <p_j, p_j> / <p_(j-1), p_(j-1)>.
 * The same recurrence carries their coefficients in powers of x.
 */
#include "examtrend/methods/polynomial.h"

#include <float.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "methods/double_double.h"

/* beta_j over the squared half-width of x; 0 but for rounding when the points have no
 * more than j different x. */
#define SMALLEST_BETA 1e-24

typedef struct basis {
    const double *x;
    size_t n;
    dd *now, *before;                        /* p_j and p_(j-1) at the points */
    dd *rest;                                /* y less the terms so far       */
    dd power[ET_POLYNOMIAL_MOST + 1];        /* p_j in powers of x     */
    dd power_before[ET_POLYNOMIAL_MOST + 1]; /* p_(j-1)                */
    dd norm;                                 /* <p_j, p_j>             */
    double half_width;                       /* largest |x - alpha_0|  */
} basis;

static dd sum_products(const dd *a, const dd *b, size_t n)
{
    dd sum = dd_of(0.0);
    for (size_t i = 0; i < n; i++) {
        sum = dd_add(sum, dd_multiply(a[i], b[i]));
    }
    return sum;
}

static void start(basis *b, const double *y)
{
    for (size_t i = 0; i < b->n; i++) {
        b->now[i] = dd_of(1.0);
        b->before[i] = dd_of(0.0);
        b->rest[i] = dd_of(y[i]);
    }
    b->power[0] = dd_of(1.0);
    b->norm = dd_of((double)b->n);
}

/* Goes from p_j to p_(j+1); `beta` is 0 for j = 0. */
static et_fit_state advance(basis *b, size_t j, dd beta)
{
    dd moment = dd_of(0.0);
    for (size_t i = 0; i < b->n; i++) {
        dd square = dd_multiply(b->now[i], b->now[i]);
        moment = dd_add(moment, dd_multiply(square, dd_of(b->x[i])));
    }
    dd alpha = dd_divide(moment, b->norm), norm = b->norm;
    for (size_t i = 0; i < b->n; i++) {
        dd shifted = dd_subtract(dd_of(b->x[i]), alpha);
        dd next =
            dd_subtract(dd_multiply(shifted, b->now[i]), dd_multiply(beta, b->before[i]));
        b->before[i] = b->now[i];
        b->now[i] = next;
        if (j == 0) {
            b->half_width = fmax(b->half_width, fabs(shifted.high));
        }
    }
    dd old[ET_POLYNOMIAL_MOST + 1];
    memcpy(old, b->power, sizeof old);
    for (size_t k = 0; k <= j + 1; k++) {
        dd raised = k > 0 ? old[k - 1] : dd_of(0.0);
        dd lowered =
            dd_add(dd_multiply(alpha, old[k]), dd_multiply(beta, b->power_before[k]));
        b->power[k] = dd_subtract(raised, lowered);
    }
    memcpy(b->power_before, old, sizeof old);
    b->norm = sum_products(b->now, b->now, b->n);
    double least = SMALLEST_BETA * b->half_width * b->half_width * norm.high;
    return b->norm.high > least ? ET_FIT_OK : ET_FIT_SINGULAR;
}

/* Takes the term of p_j out of y and adds it to the coefficients and, without sigma^2,
 * to their variances. */
static void add_term(basis *b, size_t j, dd *coefficient, dd *variance)
{
    dd c = dd_divide(sum_products(b->rest, b->now, b->n), b->norm);
    for (size_t i = 0; i < b->n; i++) {
        b->rest[i] = dd_subtract(b->rest[i], dd_multiply(c, b->now[i]));
    }
    for (size_t k = 0; k <= j; k++) {
        coefficient[k] = dd_add(coefficient[k], dd_multiply(c, b->power[k]));
        dd square = dd_multiply(b->power[k], b->power[k]);
        variance[k] = dd_add(variance[k], dd_divide(square, b->norm));
    }
}

static void finish(const basis *b, const double *y, double total, const dd *variance,
                   et_polynomial *out)
{
    double largest = 0.0;
    for (size_t i = 0; i < b->n; i++) {
        largest = fmax(largest, fabs(y[i]));
    }
    double step = 4.0 * DBL_EPSILON * largest;

    out->df = (double)b->n - (double)out->degree - 1.0;
    if (out->df == 0.0) {
        out->state = ET_FIT_TOO_FEW;
        return;
    }
    out->rss = dd_value(sum_products(b->rest, b->rest, b->n));
    if (out->rss <= (double)b->n * step * step) {
        out->rss = 0.0;
        out->r_squared = total > 0.0 ? 1.0 : 0.0;
        out->state = ET_FIT_PERFECT;
        return;
    }
    out->sigma = sqrt(out->rss / out->df);
    out->r_squared = total > 0.0 ? 1.0 - out->rss / total : 0.0;
    for (size_t k = 0; k <= out->degree; k++) {
        out->se[k] = out->sigma * sqrt(dd_value(variance[k]));
    }
}

static et_fit_state data_state(const double *x, const double *y, size_t n, size_t degree)
{
    if (degree > ET_POLYNOMIAL_MOST) {
        return ET_FIT_OUT_OF_RANGE;
    }
    if (n < degree + 1) {
        return ET_FIT_TOO_FEW;
    }
    for (size_t i = 0; i < n; i++) {
        if (!isfinite(x[i]) || !isfinite(y[i])) {
            return ET_FIT_NOT_FINITE;
        }
    }
    return ET_FIT_OK;
}

et_status et_polynomial_fit(const double *x, const double *y, size_t n, size_t degree,
                            et_polynomial *out, et_error *err)
{
    dd coefficient[ET_POLYNOMIAL_MOST + 1] = {{0}};
    dd variance[ET_POLYNOMIAL_MOST + 1] = {{0}};
    basis b = {.x = x, .n = n};

    *out = (et_polynomial){.n = n, .degree = degree};
    out->state = data_state(x, y, n, degree);
    if (out->state != ET_FIT_OK) {
        return ET_OK;
    }
    b.now = calloc(3 * n, sizeof *b.now);
    if (!b.now) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for a polynomial of %zu points",
                       n);
    }
    b.before = b.now + n;
    b.rest = b.before + n;
    start(&b, y);
    add_term(&b, 0, coefficient, variance);
    double total = dd_value(sum_products(b.rest, b.rest, n));
    dd beta = dd_of(0.0);
    for (size_t j = 0; j < degree && out->state == ET_FIT_OK; j++) {
        dd norm = b.norm;
        out->state = advance(&b, j, beta);
        if (out->state == ET_FIT_OK) {
            beta = dd_divide(b.norm, norm);
            add_term(&b, j + 1, coefficient, variance);
        }
    }
    if (out->state == ET_FIT_OK) {
        for (size_t k = 0; k <= degree; k++) {
            out->coefficient[k] = dd_value(coefficient[k]);
        }
        finish(&b, y, total, variance, out);
    }
    free(b.now);
    return ET_OK;
}
