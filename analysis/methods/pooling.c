/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/methods/pooling.h"

#include <float.h>
#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

#include <gsl/gsl_cdf.h>

#include "methods/dense.h"
#include "methods/student.h"
#include "methods/sums.h"

#define MOST ET_POOL_MOST_COLUMNS
#define MOST_STEPS 1000

/* Everything of the weighted regression at one tau^2 is kept by an orthonormal basis Q
 * of the weighted columns: with w = 1/(v + tau^2) and P = W^1/2 (I - QQ') W^1/2, the
 * traces of the estimating equations are sums over units, and no cross-product matrix
 * is inverted (Viechtbauer 2005 gives the equations in terms of P). */
typedef struct regression {
    const et_pool_data *data;
    size_t k, p;
    double *q;            /* [k][p]                                */
    double *w;            /* [k]                                   */
    double r[MOST * MOST]; /* [p][p] upper triangle, W^1/2 X = Q R */
    double qy[MOST];      /* Q' W^1/2 y                            */
    double sum_w, sum_w2, sum_log_v, sum_wyy;
    double tr_p, tr_pp, tr_pv;
    double ypy, yppy;     /* y'Py, y'PPy                           */
    bool singular;
} regression;

const char *et_tau2_method_name(et_tau2_method method)
{
    switch (method) {
    case ET_TAU2_REML: return "REML";
    case ET_TAU2_ML: return "ML";
    case ET_TAU2_DL: return "DL";
    case ET_TAU2_PM: return "PM";
    case ET_TAU2_HE: return "HE";
    case ET_TAU2_SJ: return "SJ";
    case ET_TAU2_EB: return "EB";
    case ET_TAU2_NONE: return "none";
    }
    return "unknown";
}

/* tr(PP) = sum w^2 (1 - 2 |q|^2) + ||Q'WQ||^2 */
static void add_traces(regression *g)
{
    for (size_t i = 0; i < g->k; i++) {
        double leverage = 0.0, w = g->w[i];
        for (size_t j = 0; j < g->p; j++) {
            leverage += g->q[i * g->p + j] * g->q[i * g->p + j];
        }
        g->tr_p += w * (1.0 - leverage);
        g->tr_pv += w * (1.0 - leverage) * g->data->v[i];
        g->tr_pp += w * w * (1.0 - 2.0 * leverage);
    }
    for (size_t a = 0; a < g->p; a++) {
        for (size_t b = 0; b < g->p; b++) {
            double sum = 0.0;
            for (size_t i = 0; i < g->k; i++) {
                sum += g->w[i] * g->q[i * g->p + a] * g->q[i * g->p + b];
            }
            g->tr_pp += sum * sum;
        }
    }
}

static void add_residuals(regression *g)
{
    for (size_t i = 0; i < g->k; i++) {
        double scaled = sqrt(g->w[i]) * g->data->y[i];
        g->sum_wyy += scaled * scaled;
        for (size_t j = 0; j < g->p; j++) {
            g->qy[j] += g->q[i * g->p + j] * scaled;
        }
    }
    for (size_t i = 0; i < g->k; i++) {
        double residual = sqrt(g->w[i]) * g->data->y[i];
        for (size_t j = 0; j < g->p; j++) {
            residual -= g->q[i * g->p + j] * g->qy[j];
        }
        g->ypy += residual * residual;
        g->yppy += g->w[i] * residual * residual;
    }
}

/* Refills `g` with weights 1/(v + tau2), or 1 for all where `equal`. */
static void regress(regression *g, double tau2, bool equal)
{
    const et_pool_data *d = g->data;

    *g = (regression){.data = d, .k = g->k, .p = g->p, .q = g->q, .w = g->w};
    for (size_t i = 0; i < g->k; i++) {
        double variance = equal ? 1.0 : d->v[i] + tau2;
        g->w[i] = 1.0 / variance;
        g->sum_w += g->w[i];
        g->sum_w2 += g->w[i] * g->w[i];
        g->sum_log_v += log(variance);
        for (size_t j = 0; j < g->p; j++) {
            double x = d->columns ? d->x[i * g->p + j] : 1.0;
            g->q[i * g->p + j] = sqrt(g->w[i]) * x;
        }
    }
    g->singular = !et_dense_orthonormalise(g->q, g->k, g->p, g->r);
    if (!g->singular) {
        add_traces(g);
        add_residuals(g);
    }
}

static double log_likelihood(const regression *g, bool restricted)
{
    double value = g->sum_log_v + g->ypy;
    for (size_t j = 0; restricted && j < g->p; j++) {
        value += 2.0 * log(g->r[j * (g->p + 1)]);
    }
    return -0.5 * value;
}

/* The tau^2 >= 0 at which y'Py = target. y'Py is convex and falls in tau^2, so Newton
 * from 0 climbs to the root and never passes it. Leaves `g` at the answer. */
static et_fit_state solve_q(regression *g, double target, double *tau2)
{
    *tau2 = 0.0;
    for (int step = 0; step < MOST_STEPS; step++) {
        regress(g, *tau2, false);
        double move = (g->ypy - target) / g->yppy;
        if (!(move > 2.0 * DBL_EPSILON * *tau2)) {
            return ET_FIT_OK;
        }
        *tau2 += move;
    }
    return ET_FIT_NO_CONVERGENCE;
}

/* Fisher scoring from the moment estimate, steps halved where the likelihood would
 * fall; 0 is taken where it is likelier than the optimum found. tr(P)/tr(PP) is the
 * size of a typical v + tau^2, to whose rounding the equations can be solved. */
static et_fit_state maximise(regression *g, bool restricted, double *tau2)
{
    regress(g, 0.0, false);
    double at_zero = log_likelihood(g, restricted);
    regress(g, *tau2, false);
    double here = log_likelihood(g, restricted);

    for (int step = 0; step < MOST_STEPS; step++) {
        double move = restricted ? (g->yppy - g->tr_p) / g->tr_pp
                                 : (g->yppy - g->sum_w) / g->sum_w2;
        double next = fmax(0.0, *tau2 + move), slack = 1e-13 * (1.0 + fabs(here));
        if (fabs(next - *tau2) <= 8.0 * DBL_EPSILON * (*tau2 + g->tr_p / g->tr_pp)) {
            if (at_zero > here + slack) {
                *tau2 = 0.0;
            }
            return ET_FIT_OK;
        }
        regress(g, next, false);
        double there = log_likelihood(g, restricted);
        for (int half = 0; there < here - slack && half < 60; half++) {
            next = 0.5 * (next + *tau2);
            regress(g, next, false);
            there = log_likelihood(g, restricted);
        }
        *tau2 = next;
        here = there;
    }
    return ET_FIT_NO_CONVERGENCE;
}

/* Hedges: expected residual squares of the unweighted fit are tr(PV) + (k - p) tau^2. */
static double hedges(regression *g)
{
    regress(g, 0.0, true);
    return fmax(0.0, (g->ypy - g->tr_pv) / (double)(g->k - g->p));
}

static et_fit_state estimate_tau2(regression *g, et_tau2_method method, double *tau2)
{
    const double *y = g->data->y;
    double df = (double)(g->k - g->p);

    *tau2 = 0.0;
    switch (method) {
    case ET_TAU2_REML:
    case ET_TAU2_ML:
        *tau2 = hedges(g);
        return maximise(g, method == ET_TAU2_REML, tau2);
    case ET_TAU2_DL:
        regress(g, 0.0, false);
        *tau2 = fmax(0.0, (g->ypy - df) / g->tr_p);
        return ET_FIT_OK;
    case ET_TAU2_PM:
    case ET_TAU2_EB:
        return solve_q(g, df, tau2);
    case ET_TAU2_HE:
        *tau2 = hedges(g);
        return ET_FIT_OK;
    case ET_TAU2_SJ:
        *tau2 = et_squares_about(y, g->k, et_mean_of(y, g->k)) / (double)g->k;
        regress(g, *tau2, false);
        *tau2 *= g->ypy / df;
        return ET_FIT_OK;
    case ET_TAU2_NONE:
        return ET_FIT_OK;
    }
    return ET_FIT_OUT_OF_RANGE;
}

/* (X'WX)^-1 = R^-1 R^-T and b = R^-1 Q'W^1/2 y. */
static void solve_coefficients(const regression *g, et_pool *out)
{
    double inverse[MOST][MOST] = {{0}};

    for (size_t c = 0; c < g->p; c++) {
        for (size_t j = c + 1; j > 0; j--) {
            double sum = j - 1 == c ? 1.0 : 0.0;
            for (size_t l = j; l <= c; l++) {
                sum -= g->r[(j - 1) * g->p + l] * inverse[l][c];
            }
            inverse[j - 1][c] = sum / g->r[(j - 1) * (g->p + 1)];
        }
    }
    for (size_t a = 0; a < g->p; a++) {
        for (size_t c = a; c < g->p; c++) {
            out->coefficient[a].estimate += inverse[a][c] * g->qy[c];
        }
        for (size_t b = 0; b < g->p; b++) {
            for (size_t c = a > b ? a : b; c < g->p; c++) {
                out->covariance[a][b] += inverse[a][c] * inverse[b][c];
            }
        }
    }
}

static void test_coefficients(const regression *g, et_pool *out)
{
    double scale = sqrt(g->ypy / out->hk_df);
    double normal = gsl_cdf_ugaussian_Qinv(0.025);

    /* Residuals of that size are rounding of the weighted y. */
    if (g->ypy <= 64.0 * DBL_EPSILON * DBL_EPSILON * g->sum_wyy) {
        out->hk_state = ET_FIT_PERFECT;
    }
    for (size_t j = 0; j < g->p; j++) {
        et_pool_coefficient *c = &out->coefficient[j];
        c->se = sqrt(out->covariance[j][j]);
        c->z = c->estimate / c->se;
        c->p = 2.0 * gsl_cdf_ugaussian_Q(fabs(c->z));
        c->low = c->estimate - normal * c->se;
        c->high = c->estimate + normal * c->se;
        if (out->hk_state == ET_FIT_OK) {
            c->hk_se = scale * c->se;
            et_student test = et_student_test(c->estimate, c->hk_se, out->hk_df);
            c->hk_t = test.t;
            c->hk_p = test.p;
            c->hk_low = test.low;
            c->hk_high = test.high;
        }
    }
    for (size_t j = 1; j < g->p; j++) {
        out->moderators += g->qy[j] * g->qy[j];
    }
    if (g->p > 1) {
        out->moderators_p = gsl_cdf_chisq_Q(out->moderators, (double)g->p - 1.0);
    }
}

/* Higgins & Thompson (2002): tau^2 against the typical sampling variance. */
static void measure_spread(regression *g, et_tau2_method method, et_pool *out)
{
    regress(g, 0.0, false);
    out->q = g->ypy;
    out->q_p = gsl_cdf_chisq_Q(out->q, out->hk_df);
    if (method == ET_TAU2_NONE) {
        out->i2 = out->q > out->hk_df ? (out->q - out->hk_df) / out->q : 0.0;
        out->h2 = out->q / out->hk_df;
    } else {
        double typical = out->hk_df / g->tr_p;
        out->i2 = out->tau2 / (out->tau2 + typical);
        out->h2 = out->tau2 / typical + 1.0;
    }
    double upper_q = gsl_cdf_chisq_Pinv(0.025, out->hk_df);
    double lower_q = gsl_cdf_chisq_Qinv(0.025, out->hk_df);
    if (out->q < upper_q) {
        out->tau2_interval = ET_FIT_NOT_ESTIMABLE;
        return;
    }
    if (solve_q(g, lower_q, &out->tau2_low) != ET_FIT_OK ||
        solve_q(g, upper_q, &out->tau2_high) != ET_FIT_OK) {
        out->tau2_interval = ET_FIT_NO_CONVERGENCE;
        out->tau2_low = out->tau2_high = 0.0;
    }
}

static void predict_new_unit(et_pool_interval interval, et_pool *out)
{
    const et_pool_coefficient *c = &out->coefficient[0];
    double reach = gsl_cdf_ugaussian_Qinv(0.025) * sqrt(out->tau2 + c->se * c->se);

    out->predict_z_low = c->estimate - reach;
    out->predict_z_high = c->estimate + reach;
    out->predict_df = (double)out->k - (interval == ET_POOL_DF_K2 ? 2.0 : 1.0);
    if (out->hk_state == ET_FIT_OK && out->predict_df > 0.0) {
        reach = et_student_point(out->predict_df) *
                sqrt(out->tau2 + c->hk_se * c->hk_se);
        out->predict_low = c->estimate - reach;
        out->predict_high = c->estimate + reach;
    }
}

static et_fit_state check_data(const et_pool_data *d, size_t p)
{
    if (d->k <= p) {
        return ET_FIT_TOO_FEW;
    }
    for (size_t i = 0; i < d->k; i++) {
        if (!isfinite(d->y[i]) || !isfinite(d->v[i])) {
            return ET_FIT_NOT_FINITE;
        }
        for (size_t j = 0; j < d->columns; j++) {
            if (!isfinite(d->x[i * p + j])) {
                return ET_FIT_NOT_FINITE;
            }
        }
    }
    for (size_t i = 0; i < d->k; i++) {
        if (!(d->v[i] > 0.0)) {
            return ET_FIT_OUT_OF_RANGE;
        }
    }
    return ET_FIT_OK;
}

static et_fit_state fit(regression *g, const et_pool_options *options, et_pool *out)
{
    regress(g, 0.0, false);
    if (!isnormal(g->sum_w2)) {
        return ET_FIT_OUT_OF_RANGE;
    }
    if (g->singular) {
        return ET_FIT_SINGULAR;
    }
    if (!isfinite(g->yppy)) {
        return ET_FIT_NOT_FINITE;
    }
    et_fit_state state = estimate_tau2(g, options->method, &out->tau2);
    if (state != ET_FIT_OK) {
        return state;
    }
    out->hk_df = (double)(g->k - g->p);
    regress(g, out->tau2, false);
    solve_coefficients(g, out);
    test_coefficients(g, out);
    measure_spread(g, options->method, out);
    if (g->data->columns == 0) {
        predict_new_unit(options->interval, out);
    }
    return out->tau2 > 0.0 || options->method == ET_TAU2_NONE ? ET_FIT_OK
                                                              : ET_FIT_BOUNDARY;
}

et_status et_pool_fit(const et_pool_data *data, const et_pool_options *options,
                      et_pool *out, et_error *err)
{
    size_t p = data->columns ? data->columns : 1;
    regression g = {.data = data, .k = data->k, .p = p};

    *out = (et_pool){.k = data->k, .columns = p};
    if (p > MOST) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "%zu columns to pool by, expected at most %d", p, MOST);
    }
    out->state = check_data(data, p);
    if (out->state != ET_FIT_OK) {
        return ET_OK;
    }
    g.q = malloc(data->k * (p + 1) * sizeof *g.q);
    if (!g.q) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory to pool %zu units", data->k);
    }
    g.w = g.q + data->k * p;
    et_fit_state state = fit(&g, options ? options : &(et_pool_options){0}, out);
    if (state != ET_FIT_OK && state != ET_FIT_BOUNDARY) {
        *out = (et_pool){.k = data->k, .columns = p};
    }
    out->state = state;
    free(g.q);
    return ET_OK;
}

/* Variance of the fit at row i of the columns. */
static double fit_variance(const et_pool_data *data, const et_pool *pool, size_t i,
                           double *value)
{
    double variance = 0.0;

    *value = 0.0;
    for (size_t a = 0; a < pool->columns; a++) {
        double xa = data->columns ? data->x[i * data->columns + a] : 1.0;
        *value += xa * pool->coefficient[a].estimate;
        for (size_t b = 0; b < pool->columns; b++) {
            double xb = data->columns ? data->x[i * data->columns + b] : 1.0;
            variance += xa * xb * pool->covariance[a][b];
        }
    }
    return variance;
}

void et_pool_blups(const et_pool_data *data, const et_pool *pool, double *blup,
                   double *se)
{
    bool answered = pool->state == ET_FIT_OK || pool->state == ET_FIT_BOUNDARY;

    for (size_t i = 0; i < data->k; i++) {
        double fitted = 0.0, variance = 0.0, share = 0.0;
        if (answered) {
            variance = fit_variance(data, pool, i, &fitted);
            share = pool->tau2 / (pool->tau2 + data->v[i]);
        }
        blup[i] = answered ? share * data->y[i] + (1.0 - share) * fitted : 0.0;
        if (se) {
            double rest = 1.0 - share;
            se[i] = answered ? sqrt(share * data->v[i] + rest * rest * variance) : 0.0;
        }
    }
}
