/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The columns become a_j = sqrt(w) (x_j - m_j) / s_j with m_j near the mean and s_j a
 * power of 2, so that neither rounds: the shift is as exact as one subtraction, the
 * scale as a multiplication by a power of 2. Gram-Schmidt with a second pass gives a
 * Q that is orthogonal to the last bits (Giraud, Langou & Rozloznik 2005). Björck's
 * refinement of the augmented system
 *
 *     r + A c = y,   A' r = 0
 *
 * with both left-over sides in doubled precision then removes the rounding of Q and R
 * from c, whatever the size of the residuals.
 */
#include "examtrend/methods/linear.h"

#include <float.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "methods/dense.h"
#include "methods/double_double.h"
#include "methods/linear_fit.h"

/* What is left of a column after those before it, relative to the column. */
#define SMALLEST_REST 1e-13
#define MOST_REFINEMENTS 10
/* A coefficient that much smaller than the largest, on the scaled columns, need not
 * settle to its own last digit: it may be exactly 0. */
#define NEXT_TO_NOTHING 1e-10

/* ---- the workspace ------------------------------------------------------- */

et_status et_linear_new(et_linear **out, size_t rows, size_t columns, et_error *err)
{
    const size_t most = SIZE_MAX / sizeof(double) / 16;
    size_t parameters = columns + 1;

    *out = NULL;
    if (rows == 0 || columns >= 1u << 16 || rows > most / (parameters + 6)) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "a regression of %zu rows and %zu columns cannot be set up", rows,
                       columns);
    }
    et_linear *fit = calloc(1, sizeof *fit);
    size_t square = parameters * parameters;
    size_t count = rows * (parameters + 5) + 2 * square + 10 * parameters;
    double *memory = calloc(count, sizeof *memory);
    if (!fit || !memory) {
        free(fit);
        free(memory);
        return et_fail(err, ET_ERR_MEMORY, "out of memory for a regression of %zu rows",
                       rows);
    }
    *fit = (et_linear){.most_rows = rows, .most_parameters = parameters};
    fit->summary.state = ET_FIT_TOO_FEW;
    fit->q = memory;
    fit->r = fit->q + rows * parameters;
    fit->map = fit->r + square;
    fit->centre = fit->map + square;
    fit->scale = fit->centre + parameters;
    fit->unit = fit->scale + parameters;
    fit->centred = fit->unit + parameters;
    fit->level = fit->centred + parameters;
    fit->coefficient = fit->level + parameters;
    fit->root_weight = fit->coefficient + parameters;
    fit->weighted = fit->root_weight + rows;
    fit->residual = fit->weighted + rows;
    fit->leverage = fit->residual + rows;
    fit->work = fit->leverage + rows;
    *out = fit;
    return ET_OK;
}

void et_linear_free(et_linear *fit)
{
    if (fit) {
        free(fit->q);
        free(fit);
    }
}

/* ---- the design ---------------------------------------------------------- */

/* Counts the rows of positive weight, too. */
static et_fit_state data_state(et_linear *fit, const et_linear_data *data)
{
    if (fit->rows > fit->most_rows || fit->parameters > fit->most_parameters) {
        return ET_FIT_OUT_OF_RANGE;
    }
    size_t used = 0;
    for (size_t i = 0; i < fit->rows; i++) {
        double weight = data->weights ? data->weights[i] : 1.0;
        if (!isfinite(data->y[i]) || !isfinite(weight)) {
            return ET_FIT_NOT_FINITE;
        }
        if (weight < 0.0) {
            return ET_FIT_OUT_OF_RANGE;
        }
        used += weight > 0.0;
    }
    fit->summary.rows = used;
    for (size_t i = 0; i < fit->rows * data->columns; i++) {
        if (!isfinite(data->x[i])) {
            return ET_FIT_NOT_FINITE;
        }
    }
    bool enough = fit->parameters > 0 && used >= fit->parameters;
    return enough ? ET_FIT_OK : ET_FIT_TOO_FEW;
}

/* Centre and scale of one column, and the column itself into `q`. A column that is
 * constant up to rounding becomes 0 when there is an intercept. */
static void load_column(et_linear *fit, const et_linear_data *data, size_t column)
{
    size_t n = fit->rows, stride = data->columns, parameter = fit->first + column;
    const double *x = data->x + column;
    double *q = fit->q + parameter * n;
    double sum = 0.0, spread = 0.0, largest = 0.0;

    for (size_t i = 0; i < n && fit->first == 1; i++) {
        sum += x[i * stride];
    }
    double centre = sum / (double)n;
    for (size_t i = 0; i < n; i++) {
        double size = fabs(x[i * stride]), distance = fabs(x[i * stride] - centre);
        spread = distance > spread ? distance : spread;
        largest = size > largest ? size : largest;
    }
    int exponent = 0;
    (void)frexp(spread, &exponent);
    if (spread <= 4.0 * DBL_EPSILON * largest && fit->first == 1) {
        spread = 0.0;
    }
    fit->centre[parameter] = centre;
    fit->scale[parameter] = spread > 0.0 ? ldexp(1.0, exponent) : 1.0;
    fit->unit[parameter] = 1.0 / fit->scale[parameter];
    for (size_t i = 0; i < n; i++) {
        double scaled = (x[i * stride] - centre) * fit->unit[parameter];
        q[i] = spread > 0.0 ? scaled * fit->root_weight[i] : 0.0;
    }
}

static void load_design(et_linear *fit, const et_linear_data *data)
{
    for (size_t i = 0; i < fit->rows; i++) {
        fit->root_weight[i] = data->weights ? sqrt(data->weights[i]) : 1.0;
    }
    if (fit->first == 1) {
        fit->centre[0] = 0.0;
        fit->scale[0] = fit->unit[0] = 1.0;
        memcpy(fit->q, fit->root_weight, fit->rows * sizeof *fit->q);
    }
    for (size_t c = 0; c < data->columns; c++) {
        load_column(fit, data, c);
    }
}

/* Turns the columns in q into an orthonormal basis, and fills r. */
static et_fit_state orthogonalise(et_linear *fit)
{
    size_t n = fit->rows, p = fit->parameters;

    memset(fit->r, 0, p * p * sizeof *fit->r);
    for (size_t j = 0; j < p; j++) {
        double *column = fit->q + j * n;
        double before = sqrt(et_dense_dot(column, column, n));
        for (int pass = 0; pass < 2; pass++) {
            for (size_t i = 0; i < j; i++) {
                const double *unit = fit->q + i * n;
                double along = et_dense_dot(unit, column, n);
                fit->r[i * p + j] += along;
                for (size_t row = 0; row < n; row++) {
                    column[row] -= along * unit[row];
                }
            }
        }
        double rest = sqrt(et_dense_dot(column, column, n));
        if (!(rest > SMALLEST_REST * before)) {
            fit->summary.dependent = j;
            return ET_FIT_SINGULAR;
        }
        fit->r[j * p + j] = rest;
        for (size_t row = 0; row < n; row++) {
            column[row] /= rest;
        }
    }
    return ET_FIT_OK;
}

/* ---- the solution -------------------------------------------------------- */

/* Row i of the unweighted scaled design, exactly. */
static dd design_at(const et_linear *fit, const et_linear_data *data, size_t i, size_t j)
{
    if (j < fit->first) {
        return dd_of(1.0);
    }
    double x = data->x[i * data->columns + j - fit->first];
    dd shifted = dd_sum(x, -fit->centre[j]);
    return (dd){shifted.high * fit->unit[j], shifted.low * fit->unit[j]};
}

/* v <- R^-T v and v <- R^-1 v. */
static void solve_transposed(const et_linear *fit, double *v)
{
    size_t p = fit->parameters;
    for (size_t j = 0; j < p; j++) {
        for (size_t i = 0; i < j; i++) {
            v[j] -= fit->r[i * p + j] * v[i];
        }
        v[j] /= fit->r[j * p + j];
    }
}

static void solve_upper(const et_linear *fit, double *v)
{
    size_t p = fit->parameters;
    for (size_t j = p; j-- > 0;) {
        for (size_t k = j + 1; k < p; k++) {
            v[j] -= fit->r[j * p + k] * v[k];
        }
        v[j] /= fit->r[j * p + j];
    }
}

/* y - a'c for one row, before weighting. */
static dd row_rest(const et_linear *fit, const et_linear_data *data, const dd *c,
                   size_t i)
{
    dd rest = dd_of(data->y[i]);
    for (size_t j = 0; j < fit->parameters; j++) {
        rest = dd_subtract(rest, dd_multiply(design_at(fit, data, i, j), c[j]));
    }
    return rest;
}

/* What the present solution leaves over: `rest` = y - r - A c and `normal` = -A' r. */
static void left_over(const et_linear *fit, const et_linear_data *data, const dd *c,
                      double *rest, double *normal)
{
    size_t n = fit->rows, p = fit->parameters;

    for (size_t i = 0; i < n; i++) {
        dd sum = dd_multiply(row_rest(fit, data, c, i), dd_of(fit->root_weight[i]));
        rest[i] = dd_value(dd_subtract(sum, dd_of(fit->weighted[i])));
    }
    for (size_t j = 0; j < p; j++) {
        dd sum = dd_of(0.0);
        for (size_t i = 0; i < n; i++) {
            dd weighted = dd_product(fit->root_weight[i], fit->weighted[i]);
            sum = dd_add(sum, dd_multiply(design_at(fit, data, i, j), weighted));
        }
        normal[j] = -dd_value(sum);
    }
}

/* One step of refinement, the first of which is the solution in double precision;
 * returns the largest relative change of a coefficient. */
static double refine(et_linear *fit, const et_linear_data *data, dd *c, bool started)
{
    size_t n = fit->rows, p = fit->parameters;
    double *step = fit->work, *normal = step + p, *rest = normal + p;

    if (started) {
        left_over(fit, data, c, rest, normal);
        solve_transposed(fit, normal);
    } else {
        memset(normal, 0, p * sizeof *normal);
        for (size_t i = 0; i < n; i++) {
            rest[i] = fit->root_weight[i] * data->y[i];
        }
    }
    for (size_t j = 0; j < p; j++) {
        const double *unit = fit->q + j * n;
        step[j] = et_dense_dot(unit, rest, n) - normal[j];
    }
    for (size_t j = 0; j < p; j++) {
        const double *unit = fit->q + j * n;
        for (size_t i = 0; i < n; i++) {
            rest[i] -= step[j] * unit[i];
        }
    }
    for (size_t i = 0; i < n; i++) {
        fit->weighted[i] += rest[i];
    }
    solve_upper(fit, step);
    double largest = 0.0, change = 0.0;
    for (size_t j = 0; j < p; j++) {
        c[j] = dd_add(c[j], dd_of(step[j]));
        double size = fabs(c[j].high);
        largest = size > largest ? size : largest;
    }
    for (size_t j = 0; j < p && largest > 0.0; j++) {
        double size = fabs(c[j].high), least = NEXT_TO_NOTHING * largest;
        double moved = fabs(step[j]) / (size > least ? size : least);
        change = moved > change ? moved : change;
    }
    return change;
}

static void solve(et_linear *fit, const et_linear_data *data)
{
    size_t n = fit->rows, p = fit->parameters;
    dd *c = (dd *)(void *)(fit->work + n + 2 * p);

    memset(c, 0, p * sizeof *c);
    memset(fit->weighted, 0, n * sizeof *fit->weighted);
    /* Each step shrinks the error by about the same factor: stop when the next one
     * would not show. */
    double before = refine(fit, data, c, false);
    for (int i = 0; i < MOST_REFINEMENTS && before > 0.0; i++) {
        double change = refine(fit, data, c, true);
        if (change * (change / before) < 0.25 * DBL_EPSILON || change > 0.5 * before) {
            break;
        }
        before = change;
    }
    dd intercept = c[0];
    for (size_t j = 0; j < p; j++) {
        fit->centred[j] = dd_value(c[j]);
        fit->coefficient[j] = fit->centred[j] / fit->scale[j];
        dd shift = dd_multiply(c[j], dd_of(fit->centre[j] / fit->scale[j]));
        intercept = dd_subtract(intercept, shift);
    }
    if (fit->first == 1) {
        fit->coefficient[0] = dd_value(intercept);
    }
    for (size_t i = 0; i < n; i++) {
        double root = fit->root_weight[i];
        fit->residual[i] =
            root > 0.0 ? fit->weighted[i] / root : dd_value(row_rest(fit, data, c, i));
    }
}

/* map = (scaled to raw) R^-1: b_j = c_j / s_j, and the intercept is c_0 - sum m_j b_j. */
static void fill_map(et_linear *fit)
{
    size_t p = fit->parameters;
    double *column = fit->work;

    for (size_t k = 0; k < p; k++) {
        memset(column, 0, p * sizeof *column);
        column[k] = 1.0;
        solve_upper(fit, column);
        for (size_t j = 0; j < p; j++) {
            fit->map[j * p + k] = column[j] / fit->scale[j];
        }
        fit->level[k] = fit->map[k];
        for (size_t j = fit->first; j < p && fit->first == 1; j++) {
            fit->map[k] -= fit->centre[j] * fit->map[j * p + k];
        }
    }
}

static void fill_leverages(et_linear *fit)
{
    size_t n = fit->rows;
    memset(fit->leverage, 0, n * sizeof *fit->leverage);
    for (size_t j = 0; j < fit->parameters; j++) {
        for (size_t i = 0; i < n; i++) {
            fit->leverage[i] += fit->q[j * n + i] * fit->q[j * n + i];
        }
    }
}

/* ---- the summary --------------------------------------------------------- */

/* Weighted variation of y about its mean, or about 0 without an intercept. */
static double variation(const et_linear *fit, const double *y)
{
    double weight = 0.0, mean = 0.0, sum = 0.0;

    for (size_t i = 0; i < fit->rows && fit->first == 1; i++) {
        double w = fit->root_weight[i] * fit->root_weight[i];
        weight += w;
        mean += w > 0.0 ? w / weight * (y[i] - mean) : 0.0;
    }
    for (size_t i = 0; i < fit->rows; i++) {
        double deviation = fit->root_weight[i] * (y[i] - mean);
        sum += deviation * deviation;
    }
    return sum;
}

/* True when every residual is what rounding y leaves. */
static bool fits_perfectly(const et_linear *fit, const double *y)
{
    double largest = 0.0, sum = 0.0;
    for (size_t i = 0; i < fit->rows; i++) {
        if (fit->root_weight[i] > 0.0) {
            double size = fabs(y[i]);
            largest = size > largest ? size : largest;
            sum += fit->residual[i] * fit->residual[i];
        }
    }
    double step = 4.0 * DBL_EPSILON * largest;
    return sum <= (double)fit->summary.rows * step * step;
}

static void summarise(et_linear *fit, const et_linear_data *data)
{
    et_linear_summary *s = &fit->summary;
    double n = (double)s->rows, p = (double)fit->parameters;
    double total = variation(fit, data->y), log_weights = 0.0;

    s->df = n - p;
    s->rss = et_dense_dot(fit->weighted, fit->weighted, fit->rows);
    if (s->df == 0.0 || fits_perfectly(fit, data->y)) {
        s->state = s->df == 0.0 ? ET_FIT_TOO_FEW : ET_FIT_PERFECT;
        s->rss = 0.0;
        s->r_squared = s->adjusted_r_squared = s->df > 0.0 && total > 0.0 ? 1.0 : 0.0;
        return;
    }
    for (size_t i = 0; i < fit->rows; i++) {
        double root = fit->root_weight[i];
        log_weights += root > 0.0 ? 2.0 * log(root) : 0.0;
    }
    s->sigma = sqrt(s->rss / s->df);
    s->r_squared = total > 0.0 ? 1.0 - s->rss / total : 0.0;
    s->adjusted_r_squared =
        total > 0.0 ? 1.0 - s->rss / s->df / (total / (n - (double)fit->first)) : 0.0;
    s->log_likelihood =
        0.5 * (log_weights - n * (log(2.0 * M_PI) + 1.0 + log(s->rss / n)));
    s->aic = -2.0 * s->log_likelihood + 2.0 * (p + 1.0);
    s->bic = -2.0 * s->log_likelihood + log(n) * (p + 1.0);
}

et_fit_state et_linear_fit(et_linear *fit, const et_linear_data *data,
                           et_linear_summary *summary)
{
    fit->first = data->no_intercept ? 0 : 1;
    fit->rows = data->rows;
    fit->parameters = data->columns + fit->first;
    fit->weighting = data->weighting;
    fit->summary = (et_linear_summary){.parameters = fit->parameters};

    et_fit_state state = data_state(fit, data);
    if (state == ET_FIT_OK) {
        load_design(fit, data);
        state = orthogonalise(fit);
    }
    fit->summary.state = state;
    if (state == ET_FIT_OK) {
        solve(fit, data);
        fill_map(fit);
        fill_leverages(fit);
        summarise(fit, data);
    } else {
        size_t n = fit->rows < fit->most_rows ? fit->rows : fit->most_rows;
        memset(fit->coefficient, 0, fit->most_parameters * sizeof *fit->coefficient);
        memset(fit->residual, 0, n * sizeof *fit->residual);
        memset(fit->leverage, 0, n * sizeof *fit->leverage);
    }
    if (summary) {
        *summary = fit->summary;
    }
    return fit->summary.state;
}
