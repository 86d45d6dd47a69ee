/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/methods/mixed.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "methods/dense.h"
#include "methods/mixed_object.h"
#include "methods/mixed_rows.h"
#include "methods/sums.h"

#define MOST ET_MIXED_MOST_COLUMNS

/* ---- from rows to a fit ---------------------------------------------------- */

static et_status check_arguments(const et_mixed_data *d, et_error *err)
{
    if (d->columns == 0 || d->columns > MOST) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "%zu columns of fixed effects, expected 1 to %d", d->columns,
                       MOST);
    }
    if (d->year && d->years > ET_MIXED_MOST_YEARS) {
        return et_fail(err, ET_ERR_ARGUMENT, "%zu years, expected at most %d", d->years,
                       ET_MIXED_MOST_YEARS);
    }
    if (d->slope && !d->unit) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "a random slope without units, expected the unit of each row");
    }
    for (size_t i = 0; i < d->n; i++) {
        if (d->unit && d->unit[i] >= d->units) {
            return et_fail(err, ET_ERR_ARGUMENT,
                           "row %zu is of unit %zu, expected one below %zu", i + 1,
                           d->unit[i], d->units);
        }
        if (d->year && d->year[i] >= d->years) {
            return et_fail(err, ET_ERR_ARGUMENT,
                           "row %zu is of year %zu, expected one below %zu", i + 1,
                           d->year[i], d->years);
        }
    }
    return ET_OK;
}

static et_fit_state check_values(const et_mixed_data *d)
{
    if (d->n <= d->columns) {
        return ET_FIT_TOO_FEW;
    }
    if (!et_all_finite(d->y, d->n) ||
        !et_all_finite(d->x, d->n * d->columns) ||
        (d->slope && !et_all_finite(d->slope, d->n))) {
        return ET_FIT_NOT_FINITE;
    }
    if (d->slope) {
        double spread = et_squares_about(d->slope, d->n, et_mean_of(d->slope, d->n));
        if (et_is_rounding(spread, et_largest_of(d->slope, d->n), d->n)) {
            return ET_FIT_NO_SPREAD;
        }
    }
    return ET_FIT_OK;
}

/* Units and years that occur, and whether their effects can be told from the noise. */
static et_fit_state count_groups(const et_mixed_data *d, const et_mixed_row *rows,
                                 et_mixed_summary *out)
{
    bool seen[ET_MIXED_MOST_YEARS] = {false};

    for (size_t i = 0; i < d->n; i++) {
        out->units += d->unit && (i == 0 || rows[i].unit != rows[i - 1].unit);
        out->years += d->year && !seen[rows[i].year];
        seen[rows[i].year] = true;
    }
    if ((d->unit && out->units < 2) || (d->year && out->years < 2)) {
        return ET_FIT_TOO_FEW;
    }
    if (out->units * (d->slope ? 2 : 1) >= d->n || out->years >= d->n) {
        return ET_FIT_NOT_ESTIMABLE;
    }
    return ET_FIT_OK;
}

/* The slope variable in units of its own spread, about its mean where level and slope
 * may be correlated (then the model is the same wherever 0 lies). */
static void scale_slope(et_mixed *model, const et_mixed_data *d, et_mixed_row *rows)
{
    double squares = 0.0, sum = 0.0;

    model->unit_of_slope = 1.0;
    if (!d->slope) {
        return;
    }
    if (!model->options.uncorrelated) {
        for (size_t i = 0; i < d->n; i++) {
            sum += rows[i].z;
        }
        model->origin = sum / (double)d->n;
    }
    for (size_t i = 0; i < d->n; i++) {
        rows[i].z -= model->origin;
        squares += rows[i].z * rows[i].z;
    }
    model->unit_of_slope = sqrt(squares / (double)d->n);
    for (size_t i = 0; i < d->n; i++) {
        rows[i].z /= model->unit_of_slope;
    }
}

/* Least squares by X = QR; `rest` becomes the residuals, in which digits are not spent
 * on what the fixed columns explain anyway. */
static et_fit_state take_off_columns(et_mixed *model, const et_mixed_row *rows,
                                     double *q, double *rest)
{
    size_t n = model->moments.n, p = model->moments.p;
    double before = 0.0, after = 0.0;

    for (size_t i = 0; i < n; i++) {
        memcpy(q + i * p, rows[i].x, p * sizeof *q);
        rest[i] = rows[i].y;
        before += rest[i] * rest[i];
    }
    if (!isfinite(before)) {
        return ET_FIT_NOT_FINITE;
    }
    if (!et_dense_orthonormalise(q, n, p, model->r)) {
        return ET_FIT_SINGULAR;
    }
    for (size_t pass = 0; pass < 2; pass++) {
        double dot[MOST] = {0};
        for (size_t i = 0; i < n; i++) {
            for (size_t j = 0; j < p; j++) {
                dot[j] += q[i * p + j] * rest[i];
            }
        }
        for (size_t i = 0; i < n; i++) {
            rest[i] -= et_dense_dot(q + i * p, dot, p);
        }
        for (size_t j = 0; j < p; j++) {
            model->ols[j] += dot[j];
        }
    }
    for (size_t i = 0; i < n; i++) {
        after += rest[i] * rest[i];
    }
    model->moments.log_r = 0.0;
    for (size_t j = 0; j < p; j++) {
        model->moments.log_r += 2.0 * log(model->r[j * p + j]);
    }
    return after <= before * 1e-28 ? ET_FIT_PERFECT : ET_FIT_OK;
}

static et_status model_new(et_mixed **out, const et_mixed_data *d,
                           const et_mixed_options *options, et_error *err)
{
    size_t p = d->columns;
    et_mixed *model = calloc(1, sizeof *model);

    *out = model;
    if (model) {
        model->memory = calloc(p * p + p + et_mixed_tests_size(p), sizeof(double));
    }
    if (!model || !model->memory) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for a mixed model");
    }
    model->r = model->memory;
    model->ols = model->r + p * p;
    model->options = options ? *options : (et_mixed_options){0};
    model->columns = p;
    model->years = d->year ? d->years : 0;
    et_mixed_moments *mo = &model->moments;
    mo->n = d->n;
    mo->p = p;
    mo->t = model->years;
    mo->m = p + mo->t + 1;
    mo->ml = model->options.ml;
    mo->active[ET_PART_LEVEL] = d->unit != NULL;
    mo->active[ET_PART_SLOPE] = d->slope != NULL;
    mo->active[ET_PART_COV] = d->slope && !model->options.uncorrelated;
    mo->active[ET_PART_YEAR] = d->year != NULL;
    return ET_OK;
}

/* Variances in the caller's units: level at slope variable 0. */
static void describe(et_mixed *model)
{
    const et_mixed_point *pt = &model->work.point;
    const et_mixed_moments *mo = &model->moments;
    et_mixed_summary *s = &model->summary;
    double shift = model->origin / model->unit_of_slope;
    double df = (double)(mo->ml ? mo->n : mo->n - mo->p);

    s->ml = mo->ml;
    s->parameters = mo->p + 1;
    for (size_t k = 0; k < ET_PARTS; k++) {
        s->parameters += mo->active[k];
    }
    s->criterion = pt->criterion;
    s->log_likelihood = -0.5 * pt->criterion;
    s->aic = pt->criterion + 2.0 * (double)s->parameters;
    s->bic = pt->criterion + log((double)mo->n) * (double)s->parameters;
    s->var_residual = pt->rss / df;
    s->var_level = s->var_residual * (pt->gamma[ET_PART_LEVEL] -
                                      2.0 * shift * pt->gamma[ET_PART_COV] +
                                      shift * shift * pt->gamma[ET_PART_SLOPE]);
    s->cov_level_slope = s->var_residual *
                         (pt->gamma[ET_PART_COV] - shift * pt->gamma[ET_PART_SLOPE]) /
                         model->unit_of_slope;
    s->var_slope = s->var_residual * pt->gamma[ET_PART_SLOPE] /
                   (model->unit_of_slope * model->unit_of_slope);
    s->var_year = s->var_residual * pt->gamma[ET_PART_YEAR];
    if (s->var_level > 0.0 && s->var_slope > 0.0) {
        s->correlation = s->cov_level_slope / sqrt(s->var_level * s->var_slope);
        s->correlation = fmin(1.0, fmax(-1.0, s->correlation));
    }
}

static et_status fit_sorted(et_mixed *model, const et_mixed_data *d, et_mixed_row *rows,
                            et_error *err)
{
    et_mixed_moments *mo = &model->moments;
    size_t p = mo->p;
    double *q = malloc(d->n * (p + 1) * sizeof *q);
    et_mixed_summary *s = &model->summary;

    if (!q) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for %zu rows", d->n);
    }
    scale_slope(model, d, rows);
    s->state = take_off_columns(model, rows, q, q + d->n * p);
    et_status status = ET_OK;
    if (s->state == ET_FIT_OK) {
        status = et_mixed_moments_fill(mo, rows, q, q + d->n * p, err);
    }
    free(q);
    if (s->state != ET_FIT_OK || status != ET_OK) {
        return status;
    }
    status = et_mixed_workspace_new(mo, &model->work, err);
    if (status != ET_OK) {
        return status;
    }
    s->state = et_mixed_search(mo, &model->work, &s->iterations);
    if (!et_mixed_has_answer(model)) {
        return ET_OK;
    }
    describe(model);
    return et_mixed_tests_prepare(mo, &model->work, model->ols + p, &model->tests, err);
}

et_status et_mixed_fit(et_mixed **out, const et_mixed_data *data,
                       const et_mixed_options *options, et_error *err)
{
    et_mixed *model = NULL;
    et_mixed_row *rows = NULL;

    *out = NULL;
    et_status status = check_arguments(data, err);
    if (status != ET_OK) {
        return status;
    }
    status = model_new(&model, data, options, err);
    if (status == ET_OK) {
        model->summary.state = check_values(data);
    }
    if (status == ET_OK && model->summary.state == ET_FIT_OK) {
        status = et_mixed_rows_new(data, &rows, err);
    }
    if (rows) {
        model->summary.state = count_groups(data, rows, &model->summary);
        if (model->summary.state == ET_FIT_OK) {
            status = fit_sorted(model, data, rows, err);
        }
    }
    free(rows);
    if (status != ET_OK) {
        et_mixed_free(model);
        return status;
    }
    if (!et_mixed_has_answer(model)) {
        model->summary = (et_mixed_summary){.state = model->summary.state};
    }
    model->summary.n = data->n;
    model->summary.columns = data->columns;
    *out = model;
    return ET_OK;
}

void et_mixed_free(et_mixed *model)
{
    if (model) {
        et_mixed_moments_free(&model->moments);
        free(model->work.memory);
        free(model->memory);
        free(model);
    }
}

void et_mixed_summarise(const et_mixed *model, et_mixed_summary *out)
{
    *out = model->summary;
}

/* ---- units and years ------------------------------------------------------- */

static bool find_unit(const et_mixed_moments *mo, size_t unit, size_t *place)
{
    size_t low = 0, high = mo->units;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (mo->id[middle] < unit) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    *place = low;
    return low < mo->units && mo->id[low] == unit;
}

void et_mixed_unit_effect(const et_mixed *model, size_t unit, et_mixed_unit *out)
{
    const et_mixed_moments *mo = &model->moments;
    size_t place, m = mo->m;

    *out = (et_mixed_unit){0};
    if (!et_mixed_has_answer(model) || !mo->active[ET_PART_LEVEL] ||
        !find_unit(mo, unit, &place)) {
        return;
    }
    const double *w[2] = {mo->w + 2 * m * place, mo->w + 2 * m * place + m};
    const double *kinv = model->work.d.plain.kinv, *a = model->work.point.a;
    const double *g = model->work.point.g[mo->home[place]].v;
    double inner[2][2], e0 = et_dense_dot(w[0], a, m), e1 = et_dense_dot(w[1], a, m);
    double level = g[0] * e0 + g[1] * e1, slope = g[1] * e0 + g[2] * e1;
    double sigma2 = model->summary.var_residual, unit_z = model->unit_of_slope;
    double shift = model->origin / unit_z, v[3];

    for (size_t i = 0; i < 2; i++) { /* what the years leave open */
        for (size_t j = 0; j < 2; j++) {
            inner[i][j] = et_dense_between(w[i], kinv, w[j], m);
        }
    }
    double r0 = g[0] * inner[0][0] + g[1] * inner[1][0];
    double r1 = g[0] * inner[0][1] + g[1] * inner[1][1];
    double q0 = g[1] * inner[0][0] + g[2] * inner[1][0];
    double q1 = g[1] * inner[0][1] + g[2] * inner[1][1];
    v[0] = g[0] + r0 * g[0] + r1 * g[1];
    v[1] = g[1] + r0 * g[1] + r1 * g[2];
    v[2] = g[2] + q0 * g[1] + q1 * g[2];
    out->level = level - shift * slope;
    out->slope = slope / unit_z;
    out->var_level = sigma2 * (v[0] - 2.0 * shift * v[1] + shift * shift * v[2]);
    out->cov = sigma2 * (v[1] - shift * v[2]) / unit_z;
    out->var_slope = sigma2 * v[2] / (unit_z * unit_z);
}

void et_mixed_year_effect(const et_mixed *model, size_t year, et_mixed_year *out)
{
    const et_mixed_moments *mo = &model->moments;

    *out = (et_mixed_year){0};
    if (!et_mixed_has_answer(model) || year >= model->years) {
        return;
    }
    size_t at = mo->p + year;
    if (mo->dd[at * mo->m + at] > 0.0) {
        out->shock = model->work.point.shock[year];
        out->variance =
            model->work.d.plain.kinv[at * mo->m + at] * model->summary.var_residual;
    }
}
