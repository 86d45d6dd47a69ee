/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Descent from vertex to vertex. At a vertex the fit passes through a basis of p rows.
 * Freeing row j of the basis moves its residual to either side; the derivative of the
 * objective along that edge is
 *
 *     to above:  tau + G_j,   to below:  1 - tau - G_j,   G = B^-T sum g_i a_i
 *
 * with g_i = tau or tau - 1 by the sign of the residual of each other row. The steepest
 * falling edge is followed past every row whose sign it turns (each adds the size of its
 * rate to the derivative) until the derivative is no longer negative; that row takes the
 * place of j. No falling edge: the minimum.
 *
 * Scores on a grid put many rows on one line, where signs are in doubt and exchanges may
 * circle. Rows are sorted by content and y is moved by fixed tiny amounts, so that no
 * two rows tie; the basis found is also a minimum of the unmoved problem, whose
 * coefficients are computed from it.
 */
#include "examtrend/methods/quantreg.h"

#include <float.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Moves of y, relative to its range: far above rounding, far below a hundredth. */
#define MOVE 1e-9
#define SLACK 1e-9

typedef struct crossing {
    double step, rate;
    size_t row;
} crossing;

typedef struct vertex {
    size_t n, p;
    double tau;
    double *rows;           /* n x (p + 1): scaled design and y, sorted by content */
    double *moved;          /* n, y with its moves                                 */
    double *residual;       /* n, of moved                                         */
    double *centre, *scale; /* p                                                */
    double *inverse;        /* p x p, of the basis rows                            */
    double *scratch;        /* p x 2p                                              */
    double *coefficient;    /* p, scaled                                           */
    double *gradient;       /* p                                                   */
    size_t *basis;          /* p rows                                              */
    bool *in_basis;         /* n                                                   */
    crossing *crossings;    /* n                                                   */
} vertex;

static const double *design(const vertex *v, size_t i)
{
    return v->rows + i * (v->p + 1);
}

static double response(const vertex *v, size_t i)
{
    return v->rows[i * (v->p + 1) + v->p];
}

/* ---- setting up ---------------------------------------------------------- */

static et_status make_vertex(vertex *v, et_error *err)
{
    size_t n = v->n, p = v->p;
    double *memory = calloc(n * (p + 3) + 3 * p * p + 4 * p, sizeof *memory);

    v->basis = calloc(p, sizeof *v->basis);
    v->in_basis = calloc(n, sizeof *v->in_basis);
    v->crossings = calloc(n, sizeof *v->crossings);
    v->rows = memory;
    if (!memory || !v->basis || !v->in_basis || !v->crossings) {
        return et_fail(err, ET_ERR_MEMORY,
                       "out of memory for a quantile regression of %zu rows", n);
    }
    v->moved = v->rows + n * (p + 1);
    v->residual = v->moved + n;
    v->inverse = v->residual + n;
    v->scratch = v->inverse + p * p;
    v->centre = v->scratch + 2 * p * p;
    v->scale = v->centre + p;
    v->coefficient = v->scale + p;
    v->gradient = v->coefficient + p;
    return ET_OK;
}

static void free_vertex(vertex *v)
{
    free(v->rows);
    free(v->basis);
    free(v->in_basis);
    free(v->crossings);
}

/* qsort has no context: the number of columns stands in front of each row. */
static int compare_rows(const void *a, const void *b)
{
    const double *x = a, *y = b;
    size_t count = (size_t)x[0];
    for (size_t k = 1; k <= count; k++) {
        if (x[k] != y[k]) {
            return x[k] < y[k] ? -1 : 1;
        }
    }
    return 0;
}

/* Centres (with an intercept) and scales column j of the loaded design. */
static void scale_column(vertex *v, size_t j, bool centred)
{
    size_t width = v->p + 1;
    double sum = 0.0, largest = 0.0;

    for (size_t i = 0; i < v->n && centred; i++) {
        sum += v->rows[i * width + j] / (double)v->n;
    }
    for (size_t i = 0; i < v->n; i++) {
        v->rows[i * width + j] -= sum;
        largest = fmax(largest, fabs(v->rows[i * width + j]));
    }
    v->centre[j] = sum;
    v->scale[j] = largest > 0.0 ? largest : 1.0;
    for (size_t i = 0; i < v->n; i++) {
        v->rows[i * width + j] /= v->scale[j];
    }
}

/* Copies the rows in the order of their content. */
static et_status load_rows(vertex *v, const et_linear_data *data, et_error *err)
{
    size_t n = v->n, p = v->p, first = data->no_intercept ? 0 : 1, width = p + 2;
    double *sorted = malloc(n * width * sizeof *sorted);

    if (!sorted) {
        return et_fail(err, ET_ERR_MEMORY,
                       "out of memory for a quantile regression of %zu rows", n);
    }
    for (size_t i = 0; i < n; i++) {
        double *row = sorted + i * width;
        row[0] = (double)(p + 1);
        row[1] = 1.0;
        for (size_t c = 0; c < data->columns; c++) {
            row[1 + first + c] = data->x[i * data->columns + c];
        }
        row[p + 1] = data->y[i];
    }
    qsort(sorted, n, width * sizeof *sorted, compare_rows);
    for (size_t i = 0; i < n; i++) {
        memcpy(v->rows + i * (p + 1), sorted + i * width + 1, (p + 1) * sizeof *sorted);
    }
    free(sorted);
    if (first == 1) {
        v->scale[0] = 1.0;
    }
    for (size_t j = first; j < p; j++) {
        scale_column(v, j, first == 1);
    }
    return ET_OK;
}

/* Moves y by amounts that differ from row to row and do not repeat (the fractional
 * parts of multiples of the golden ratio). */
static void move_responses(vertex *v)
{
    double low = response(v, 0), high = low;
    for (size_t i = 0; i < v->n; i++) {
        low = fmin(low, response(v, i));
        high = fmax(high, response(v, i));
    }
    for (size_t i = 0; i < v->n; i++) {
        double turn = ((double)i + 1.0) * 0.61803398874989485;
        double part = turn - floor(turn) - 0.5;
        v->moved[i] = response(v, i) + MOVE * (high - low) * part;
    }
}

/* A first basis: the row farthest from the span of those chosen, p times. `scratch`
 * holds their orthonormal directions. */
static et_fit_state choose_basis(vertex *v)
{
    size_t p = v->p;

    for (size_t k = 0; k < p; k++) {
        double best = 0.0;
        for (size_t i = 0; i < v->n; i++) {
            const double *a = design(v, i);
            double rest = 0.0;
            for (size_t j = 0; j < p; j++) {
                rest += a[j] * a[j];
            }
            for (size_t e = 0; e < k; e++) {
                double along = 0.0;
                for (size_t j = 0; j < p; j++) {
                    along += a[j] * v->scratch[e * p + j];
                }
                rest -= along * along;
            }
            if (rest > best * (1.0 + SLACK)) {
                best = rest;
                v->basis[k] = i;
            }
        }
        if (!(best > 1e-14)) {
            return ET_FIT_SINGULAR;
        }
        double *unit = v->scratch + k * p, size = 0.0;
        memcpy(unit, design(v, v->basis[k]), p * sizeof *unit);
        for (size_t e = 0; e < 2 * k; e++) {
            const double *other = v->scratch + e % k * p;
            double along = 0.0;
            for (size_t j = 0; j < p; j++) {
                along += unit[j] * other[j];
            }
            for (size_t j = 0; j < p; j++) {
                unit[j] -= along * other[j];
            }
        }
        for (size_t j = 0; j < p; j++) {
            size += unit[j] * unit[j];
        }
        for (size_t j = 0; j < p; j++) {
            unit[j] /= sqrt(size);
        }
        v->in_basis[v->basis[k]] = true;
    }
    return ET_FIT_OK;
}

/* ---- one vertex ---------------------------------------------------------- */

/* Inverse of the basis rows by elimination with row exchanges. */
static bool invert_basis(vertex *v)
{
    size_t p = v->p, width = 2 * p;
    double *m = v->scratch;

    for (size_t i = 0; i < p; i++) {
        memcpy(m + i * width, design(v, v->basis[i]), p * sizeof *m);
        for (size_t j = 0; j < p; j++) {
            m[i * width + p + j] = i == j ? 1.0 : 0.0;
        }
    }
    for (size_t c = 0; c < p; c++) {
        size_t pivot = c;
        for (size_t i = c + 1; i < p; i++) {
            pivot = fabs(m[i * width + c]) > fabs(m[pivot * width + c]) ? i : pivot;
        }
        if (!(fabs(m[pivot * width + c]) > 1e-14)) {
            return false;
        }
        for (size_t j = 0; j < width && pivot != c; j++) {
            double kept = m[c * width + j];
            m[c * width + j] = m[pivot * width + j];
            m[pivot * width + j] = kept;
        }
        for (size_t i = 0; i < p; i++) {
            double factor = i == c ? 0.0 : m[i * width + c] / m[c * width + c];
            for (size_t j = c; j < width && factor != 0.0; j++) {
                m[i * width + j] -= factor * m[c * width + j];
            }
        }
    }
    for (size_t i = 0; i < p; i++) {
        for (size_t j = 0; j < p; j++) {
            v->inverse[i * p + j] = m[i * width + p + j] / m[i * width + i];
        }
    }
    return true;
}

/* Coefficients through the basis rows for the responses y (those of the rows, or
 * moved), and residuals of all rows. */
static void pass_through(vertex *v, bool moved)
{
    size_t p = v->p;

    for (size_t i = 0; i < p; i++) {
        v->coefficient[i] = 0.0;
        for (size_t j = 0; j < p; j++) {
            size_t row = v->basis[j];
            double y = moved ? v->moved[row] : response(v, row);
            v->coefficient[i] += v->inverse[i * p + j] * y;
        }
    }
    for (size_t i = 0; i < v->n; i++) {
        const double *a = design(v, i);
        double fitted = 0.0;
        for (size_t j = 0; j < p; j++) {
            fitted += a[j] * v->coefficient[j];
        }
        v->residual[i] = (moved ? v->moved[i] : response(v, i)) - fitted;
        if (v->in_basis[i]) {
            v->residual[i] = 0.0;
        }
    }
}

static void fill_gradient(vertex *v)
{
    size_t p = v->p;
    double *sum = v->scratch;

    memset(sum, 0, p * sizeof *sum);
    for (size_t i = 0; i < v->n; i++) {
        double g = v->residual[i] > 0.0 ? v->tau : v->tau - 1.0;
        for (size_t j = 0; j < p && !v->in_basis[i]; j++) {
            sum[j] += g * design(v, i)[j];
        }
    }
    for (size_t k = 0; k < p; k++) {
        v->gradient[k] = 0.0;
        for (size_t j = 0; j < p; j++) {
            v->gradient[k] += sum[j] * v->inverse[j * p + k];
        }
    }
}

/* The steepest falling edge: which row of the basis is freed, and to which side. */
static double steepest(const vertex *v, size_t *leaving, double *side)
{
    double least = 0.0;
    for (size_t k = 0; k < v->p; k++) {
        double above = v->tau + v->gradient[k], below = 1.0 - v->tau - v->gradient[k];
        double fall = fmin(above, below);
        if (fall < least) {
            least = fall;
            *leaving = k;
            *side = above < below ? 1.0 : -1.0;
        }
    }
    return least;
}

static int compare_crossings(const void *a, const void *b)
{
    const crossing *x = a, *y = b;
    if (x->step != y->step) {
        return x->step < y->step ? -1 : 1;
    }
    return (x->row > y->row) - (x->row < y->row);
}

/* The row at which the objective stops falling along the edge. */
static bool entering_row(vertex *v, size_t leaving, double side, double derivative,
                         size_t *entering)
{
    size_t p = v->p, count = 0;

    for (size_t i = 0; i < v->n; i++) {
        double rate = 0.0;
        for (size_t j = 0; j < p && !v->in_basis[i]; j++) {
            rate += side * design(v, i)[j] * v->inverse[j * p + leaving];
        }
        if (v->residual[i] * rate < 0.0) {
            v->crossings[count++] = (crossing){-v->residual[i] / rate, fabs(rate), i};
        }
    }
    qsort(v->crossings, count, sizeof *v->crossings, compare_crossings);
    for (size_t k = 0; k < count; k++) {
        derivative += v->crossings[k].rate;
        if (derivative >= 0.0) {
            *entering = v->crossings[k].row;
            return true;
        }
    }
    return false;
}

/* From the chosen basis to the minimum of the moved problem. */
static et_fit_state descend(vertex *v, size_t *steps)
{
    size_t most = 50 * (v->n + v->p);

    for (*steps = 0; *steps < most; ++*steps) {
        size_t leaving = 0, entering;
        double side = 1.0;
        if (!invert_basis(v)) {
            return ET_FIT_SINGULAR;
        }
        pass_through(v, true);
        fill_gradient(v);
        double fall = steepest(v, &leaving, &side);
        if (fall >= -SLACK || !entering_row(v, leaving, side, fall, &entering)) {
            return ET_FIT_OK;
        }
        v->in_basis[v->basis[leaving]] = false;
        v->basis[leaving] = entering;
        v->in_basis[entering] = true;
    }
    return ET_FIT_NO_CONVERGENCE;
}

/* ---- the answer ---------------------------------------------------------- */

static void finish(vertex *v, size_t first, et_quantreg *out, double *coefficient)
{
    double largest = 0.0;
    bool unique = true;

    for (size_t k = 0; k < v->p; k++) {
        double slack = fmin(v->tau + v->gradient[k], 1.0 - v->tau - v->gradient[k]);
        unique = unique && slack > SLACK;
    }
    pass_through(v, false);
    for (size_t i = 0; i < v->n; i++) {
        double r = v->residual[i];
        out->objective += r > 0.0 ? v->tau * r : (v->tau - 1.0) * r;
        largest = fmax(largest, fabs(response(v, i)));
    }
    double shift = 0.0;
    for (size_t j = 0; j < v->p; j++) {
        coefficient[j] = v->coefficient[j] / v->scale[j];
        shift += coefficient[j] * v->centre[j];
    }
    if (first == 1) {
        coefficient[0] -= shift;
    }
    out->unique = unique;
    if (out->objective <= 16.0 * DBL_EPSILON * largest * (double)v->n) {
        out->objective = 0.0;
        out->state = ET_FIT_PERFECT;
    }
}

static et_fit_state data_state(const et_linear_data *data, double tau, size_t parameters)
{
    if (!isfinite(tau)) {
        return ET_FIT_NOT_FINITE;
    }
    if (!(tau > 0.0 && tau < 1.0) || data->weights) {
        return ET_FIT_OUT_OF_RANGE;
    }
    for (size_t i = 0; i < data->rows; i++) {
        if (!isfinite(data->y[i])) {
            return ET_FIT_NOT_FINITE;
        }
    }
    for (size_t i = 0; i < data->rows * data->columns; i++) {
        if (!isfinite(data->x[i])) {
            return ET_FIT_NOT_FINITE;
        }
    }
    return parameters > 0 && data->rows >= parameters ? ET_FIT_OK : ET_FIT_TOO_FEW;
}

et_status et_quantreg_fit(const et_linear_data *data, double tau, et_quantreg *out,
                          double *coefficient, et_error *err)
{
    size_t first = data->no_intercept ? 0 : 1, p = data->columns + first;
    vertex v = {.n = data->rows, .p = p, .tau = tau};

    *out = (et_quantreg){.tau = tau, .rows = data->rows, .parameters = p};
    for (size_t j = 0; j < p; j++) {
        coefficient[j] = 0.0;
    }
    out->state = data_state(data, tau, p);
    if (out->state != ET_FIT_OK) {
        return ET_OK;
    }
    et_status status = make_vertex(&v, err);
    if (status == ET_OK) {
        status = load_rows(&v, data, err);
    }
    if (status == ET_OK) {
        move_responses(&v);
        out->state = choose_basis(&v);
    }
    if (status == ET_OK && out->state == ET_FIT_OK) {
        out->state = descend(&v, &out->steps);
    }
    if (status == ET_OK && out->state != ET_FIT_SINGULAR) {
        finish(&v, first, out, coefficient);
    }
    free_vertex(&v);
    return status;
}
