/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdlib.h>

#include <gsl/gsl_cdf.h>

#include "methods/dense.h"
#include "methods/mixed_object.h"
#include "methods/student.h"
#include "methods/sums.h"

#define MOST ET_MIXED_MOST_COLUMNS

/* v = R^-T weight: the same combination in terms of the orthonormal columns. */
static void to_orthonormal(const et_mixed *model, const double *weight, double *v)
{
    size_t p = model->columns;
    for (size_t i = 0; i < p; i++) {
        double sum = weight[i];
        for (size_t j = 0; j < i; j++) {
            sum -= model->r[j * p + i] * v[j];
        }
        v[i] = sum / model->r[i * p + i];
    }
}

static double combine(const et_mixed *model, const double *v)
{
    double sum = 0.0;
    for (size_t j = 0; j < model->columns; j++) {
        sum += v[j] * (model->ols[j] - model->work.point.a[j]);
    }
    return sum;
}

/* 2 (v'Phi v)^2 over the variance of v'Phi v, by the delta method: P_k is how the
 * inverse of Phi changes with part k. */
static double freedom(const et_mixed *model, const double *v, const double *covariance)
{
    const et_mixed_tests *tests = &model->tests;
    size_t p = model->columns, parts = tests->parts;
    double u[MOST], slope[ET_ALL_PARTS], variance = 0.0, doubt = 0.0;

    for (size_t i = 0; i < p; i++) {
        u[i] = et_dense_dot(tests->phi + i * p, v, p);
        variance += u[i] * v[i];
    }
    for (size_t k = 0; k < parts; k++) {
        slope[k] = et_dense_between(u, tests->change[k], u, p);
    }
    for (size_t k = 0; k < parts; k++) {
        for (size_t l = 0; l < parts; l++) {
            doubt += covariance[k * parts + l] * slope[k] * slope[l];
        }
    }
    return 2.0 * variance * variance / doubt;
}

void et_mixed_test_contrast(const et_mixed *model, const double *weight,
                            et_mixed_test *out)
{
    const et_mixed_tests *tests = &model->tests;
    bool plain = model->options.df == ET_MIXED_SATTERTHWAITE || model->options.ml;
    double v[MOST];

    *out = (et_mixed_test){.state = ET_FIT_NOT_ESTIMABLE};
    if (!et_mixed_has_answer(model) || !et_all_finite(weight, model->columns)) {
        return;
    }
    to_orthonormal(model, weight, v);
    out->estimate = combine(model, v);
    double variance =
        et_dense_between(v, plain ? tests->phi : tests->adjusted, v, model->columns);
    out->se = sqrt(fmax(0.0, variance * model->summary.var_residual));
    if (model->options.ml || !tests->has_expected || !(out->se > 0.0)) {
        return;
    }
    double df = freedom(model, v, plain ? tests->observed : tests->expected);
    if (!(df >= 1.0) || !isfinite(df)) {
        return;
    }
    et_student test = et_student_test(out->estimate, out->se, df);
    if (test.state != ET_FIT_OK) {
        return;
    }
    out->state = model->summary.state;
    out->df = df;
    out->t = test.t;
    out->p = test.p;
    out->low = test.low;
    out->high = test.high;
}

void et_mixed_test_column(const et_mixed *model, size_t column, et_mixed_test *out)
{
    double weight[MOST] = {0};

    *out = (et_mixed_test){.state = ET_FIT_NOT_ESTIMABLE};
    if (column < model->columns) {
        weight[column] = 1.0;
        et_mixed_test_contrast(model, weight, out);
    }
}

void et_mixed_covariance(const et_mixed *model, bool adjusted, double *out)
{
    size_t p = model->columns;
    const double *phi = adjusted ? model->tests.adjusted : model->tests.phi;
    double weight[MOST] = {0}, u[MOST], v[MOST];

    for (size_t i = 0; i < p; i++) {
        for (size_t j = 0; j <= i; j++) {
            double value = 0.0;
            if (et_mixed_has_answer(model)) {
                weight[i] = 1.0;
                to_orthonormal(model, weight, u);
                weight[i] = 0.0;
                weight[j] = 1.0;
                to_orthonormal(model, weight, v);
                weight[j] = 0.0;
                value = et_dense_between(u, phi, v, p) * model->summary.var_residual;
            }
            out[i * p + j] = out[j * p + i] = value;
        }
    }
}

/* ---- joint test ------------------------------------------------------------ */

/* Kenward & Roger (1997), section 3: the F whose first two moments match, from A1 and
 * A2, for r combinations. */
static void match_moments(double a1, double a2, double r, double *df, double *scale)
{
    if (r == 1.0) {
        *df = 2.0 / a2;
        *scale = 1.0;
        return;
    }
    double b = (a1 + 6.0 * a2) / (2.0 * r);
    double g = ((r + 1.0) * a1 - (r + 4.0) * a2) / ((r + 2.0) * a2);
    double base = 3.0 * r + 2.0 * (1.0 - g);
    double c1 = g / base, c2 = (r - g) / base, c3 = (r + 2.0 - g) / base;
    double mean = 1.0 / (1.0 - a2 / r);
    double low = 1.0 - c2 * b;
    double variance = 2.0 / r * (1.0 + c1 * b) / (low * low * (1.0 - c3 * b));
    double ratio = variance / (2.0 * mean * mean);

    *df = 4.0 + (r + 2.0) / (r * ratio - 1.0);
    *scale = *df / (mean * (*df - 2.0));
}

/* V'M V for the rows of v, r x r. */
static void project(const double *v, const double *m, size_t r, size_t p, double *out)
{
    for (size_t i = 0; i < r; i++) {
        for (size_t j = 0; j < r; j++) {
            out[i * r + j] = et_dense_between(v + i * p, m, v + j * p, p);
        }
    }
}

typedef struct joint_work {
    double *v, *u, *l, *changes, *solved;
} joint_work;

/* A1 and A2: traces and products of (V'Phi V)^-1 V'Phi P_k Phi V over parts. */
static void sum_changes(const et_mixed *model, size_t r, const joint_work *w, double *a1,
                        double *a2)
{
    const et_mixed_tests *tests = &model->tests;
    size_t parts = tests->parts, rr = r * r, p = model->columns;
    double trace[ET_ALL_PARTS] = {0};

    for (size_t k = 0; k < parts; k++) {
        double *change = w->changes + k * rr;
        project(w->u, tests->change[k], r, p, change);
        for (size_t i = 0; i < r; i++) { /* symmetric: rows are columns */
            et_dense_solve(w->l, r, r, change + i * r);
            trace[k] += change[i * r + i];
        }
    }
    for (size_t k = 0; k < parts; k++) {
        for (size_t l = 0; l < parts; l++) {
            double weight = tests->expected[k * parts + l], product = 0.0;
            const double *x = w->changes + k * rr, *y = w->changes + l * rr;
            for (size_t i = 0; i < r; i++) {
                for (size_t j = 0; j < r; j++) {
                    product += x[i * r + j] * y[j * r + i];
                }
            }
            *a1 += weight * trace[k] * trace[l];
            *a2 += weight * product;
        }
    }
}

static void joint_test(const et_mixed *model, size_t r, const joint_work *w,
                       et_mixed_joint *out)
{
    const et_mixed_tests *tests = &model->tests;
    size_t p = model->columns;
    double a1 = 0.0, a2 = 0.0, df, scale, wald = 0.0;

    out->state = ET_FIT_SINGULAR;
    project(w->v, tests->phi, r, p, w->l);
    if (!et_dense_cholesky(w->l, r, r, r, 1e-12)) {
        return;
    }
    for (size_t i = 0; i < r; i++) {
        for (size_t j = 0; j < p; j++) {
            w->u[i * p + j] = et_dense_dot(tests->phi + j * p, w->v + i * p, p);
        }
    }
    sum_changes(model, r, w, &a1, &a2);
    out->state = ET_FIT_NOT_ESTIMABLE;
    match_moments(a1, a2, (double)r, &df, &scale);
    project(w->v, tests->adjusted, r, p, w->l);
    if (!isfinite(df) || !(df >= 1.0) || !(scale > 0.0) ||
        !et_dense_cholesky(w->l, r, r, r, 1e-12)) {
        return;
    }
    for (size_t i = 0; i < r; i++) {
        w->solved[i] = combine(model, w->v + i * p);
    }
    et_dense_solve(w->l, r, r, w->solved);
    for (size_t i = 0; i < r; i++) {
        wald += w->solved[i] * combine(model, w->v + i * p);
    }
    out->state = model->summary.state;
    out->f = scale * wald / ((double)r * model->summary.var_residual);
    out->df_between = (double)r;
    out->df_within = df;
    out->p = gsl_cdf_fdist_Q(out->f, out->df_between, df);
}

et_status et_mixed_test_joint(const et_mixed *model, const double *weight, size_t rows,
                              et_mixed_joint *out, et_error *err)
{
    size_t r = rows, p = model->columns;

    *out = (et_mixed_joint){.state = ET_FIT_NOT_ESTIMABLE};
    if (!et_mixed_has_answer(model) || !model->tests.has_expected || r == 0) {
        return ET_OK;
    }
    if (r > p) {
        out->state = ET_FIT_SINGULAR;
        return ET_OK;
    }
    if (!et_all_finite(weight, r * p)) {
        return ET_OK;
    }
    double *memory = calloc(2 * r * p + (1 + ET_ALL_PARTS) * r * r + r, sizeof *memory);
    if (!memory) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for a joint test");
    }
    joint_work w = {.v = memory, .u = memory + r * p, .l = memory + 2 * r * p};
    w.changes = w.l + r * r;
    w.solved = w.changes + ET_ALL_PARTS * r * r;
    for (size_t i = 0; i < r; i++) {
        to_orthonormal(model, weight + i * p, w.v + i * p);
    }
    joint_test(model, r, &w, out);
    free(memory);
    return ET_OK;
}
