/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/methods/comparisons.h"

#include <float.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <gsl/gsl_cdf.h>

#include "examtrend/methods/multiplicity.h"
#include "methods/dense.h"
#include "methods/max_t.h"
#include "methods/student.h"
#include "methods/sums.h"

#define LEVEL 0.05

static double covariance_of(const et_estimates *e, size_t i, size_t j)
{
    if (e->covariance) {
        return e->covariance[i * e->count + j];
    }
    return i == j ? e->se[i] * e->se[i] : 0.0;
}

static double degrees(const et_estimates *e)
{
    return e->df == 0.0 ? INFINITY : e->df;
}

static et_fit_state check_estimates(const et_estimates *e)
{
    size_t n = e->count;

    if (n < 2) {
        return ET_FIT_TOO_FEW;
    }
    if (!et_all_finite(e->value, n) || isnan(e->df) ||
        !(e->covariance ? et_all_finite(e->covariance, n * n)
                        : et_all_finite(e->se, n))) {
        return ET_FIT_NOT_FINITE;
    }
    if (e->df < 0.0) {
        return ET_FIT_OUT_OF_RANGE;
    }
    for (size_t i = 0; i < n; i++) {
        if (!isnormal(covariance_of(e, i, i)) || covariance_of(e, i, i) < 0.0 ||
            (!e->covariance && e->se[i] < 0.0)) {
            return ET_FIT_OUT_OF_RANGE;
        }
    }
    return ET_FIT_OK;
}

/* Variance of the difference i - j. */
static double variance_between(const et_estimates *e, size_t i, size_t j)
{
    return covariance_of(e, i, i) + covariance_of(e, j, j) - 2.0 * covariance_of(e, i, j);
}

/* Lower Cholesky factor of the covariance in `l`; false where there is none. */
static bool factor_covariance(const et_estimates *e, double *l)
{
    size_t n = e->count;
    for (size_t i = 0; i < n; i++) {
        for (size_t j = 0; j <= i; j++) {
            l[i * n + j] = covariance_of(e, i, j);
        }
    }
    return et_dense_cholesky(l, n, n, n, 1e-13);
}

static et_fit_state test_pairs(const et_estimates *e, et_pair *pairs)
{
    size_t at = 0;

    for (size_t a = 0; a < e->count; a++) {
        for (size_t b = a + 1; b < e->count; b++, at++) {
            et_pair *pair = &pairs[at];
            double variance = variance_between(e, a, b);
            if (!(variance > 0.0)) {
                return ET_FIT_SINGULAR;
            }
            pair->a = a;
            pair->b = b;
            pair->difference = e->value[a] - e->value[b];
            pair->se = sqrt(variance);
            pair->t = pair->difference / pair->se;
            et_fit_state state = et_dist_t_two_sided(pair->t, degrees(e), &pair->p);
            if (state != ET_FIT_OK) {
                return state;
            }
            pair->p_adjusted = pair->p;
        }
    }
    return ET_FIT_OK;
}

/* (value - m)' V^-1 (value - m) over the estimates less one, m the weighted mean. */
static void test_equality(const et_estimates *e, const double *l, double *room,
                          et_pairs *out)
{
    size_t n = e->count;
    double *ones = room, *rest = room + n;
    double cross = 0.0, total = 0.0, q = 0.0, df = (double)n - 1.0;

    for (size_t i = 0; i < n; i++) {
        ones[i] = 1.0;
        rest[i] = e->value[i] - e->value[0];
    }
    et_dense_solve(l, n, n, ones);
    for (size_t i = 0; i < n; i++) {
        total += ones[i];
        cross += ones[i] * rest[i];
    }
    for (size_t i = 0; i < n; i++) {
        ones[i] = rest[i] -= cross / total;
    }
    et_dense_solve(l, n, n, rest);
    q = et_dense_dot(ones, rest, n);
    out->f = q / df;
    out->f_df = df;
    out->f_p = isinf(out->df) ? gsl_cdf_chisq_Q(q, df)
                              : gsl_cdf_fdist_Q(out->f, df, out->df);
}

/* ---- simultaneous p and intervals ------------------------------------------ */

static et_status adjust_by_holm(et_pair *pairs, et_pairs *out, et_error *err)
{
    double *p = malloc(out->count * sizeof *p);

    if (!p) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for %zu pairs", out->count);
    }
    for (size_t i = 0; i < out->count; i++) {
        p[i] = pairs[i].p;
    }
    et_status status = et_multiplicity_adjust(p, out->count, ET_ADJUST_HOLM, p, err);
    for (size_t i = 0; status == ET_OK && i < out->count; i++) {
        pairs[i].p_adjusted = p[i];
    }
    free(p);
    out->state = et_dist_t_point(0.5 * LEVEL / (double)out->count, out->df,
                                 &out->critical);
    return status;
}

static void adjust_by_range(const et_estimates *e, et_pair *pairs, et_pairs *out)
{
    double q;

    for (size_t i = 0; i < out->count && out->state == ET_FIT_OK; i++) {
        et_tails tails;
        et_dist_studentized_range(M_SQRT2 * fabs(pairs[i].t), e->count, out->df, &tails);
        out->state = tails.state;
        pairs[i].p_adjusted = tails.upper;
    }
    if (out->state == ET_FIT_OK) {
        out->state = et_dist_studentized_range_point(LEVEL, e->count, out->df, &q);
        out->critical = q / M_SQRT2;
    }
}

/* `l` is the factor; `scale` has count x count places. */
static et_status adjust_by_max_t(const et_estimates *e, const et_resample_options *draws,
                                 const double *l, double *scale, et_pair *pairs,
                                 et_pairs *out)
{
    size_t n = e->count;
    et_max_t max_t;
    et_max_t_plan plan = {.count = n,
                          .factor = e->covariance ? l : NULL,
                          .se = e->se,
                          .scale = scale,
                          .df = out->df};

    for (size_t i = 0; i < out->count; i++) {
        scale[pairs[i].b * n + pairs[i].a] = 1.0 / pairs[i].se;
    }
    et_status status = et_max_t_draw(&plan, draws, &max_t, NULL);
    if (status != ET_OK) {
        return status;
    }
    for (size_t i = 0; i < out->count; i++) {
        double tail = et_max_t_tail(&max_t, fabs(pairs[i].t));
        pairs[i].p_adjusted = fmax(pairs[i].p, tail);
    }
    out->critical = et_max_t_point(&max_t, LEVEL);
    return ET_OK;
}

static et_status adjust(const et_estimates *e, const et_pairs_options *o, double *memory,
                        et_pair *pairs, et_pairs *out, et_error *err)
{
    et_status status = ET_OK;

    switch (o->adjust) {
    case ET_PAIRS_HOLM:
        status = adjust_by_holm(pairs, out, err);
        break;
    case ET_PAIRS_TUKEY:
        adjust_by_range(e, pairs, out);
        break;
    case ET_PAIRS_MAX_T:
        status = adjust_by_max_t(e, &o->draws, memory, memory + e->count * e->count,
                                 pairs, out);
        if (status != ET_OK) {
            return et_fail(err, status, "out of memory for pairs of %zu estimates",
                           e->count);
        }
        break;
    case ET_PAIRS_NONE:
        out->critical = et_student_point(out->df);
        break;
    }
    for (size_t i = 0; i < out->count; i++) {
        pairs[i].low = pairs[i].difference - out->critical * pairs[i].se;
        pairs[i].high = pairs[i].difference + out->critical * pairs[i].se;
    }
    return status;
}

et_status et_compare_pairs(const et_estimates *estimates, const et_pairs_options *options,
                           et_pair *pairs, et_pairs *out, et_error *err)
{
    size_t n = estimates->count;
    et_pairs_options none = {0};

    *out = (et_pairs){.count = n < 2 ? 0 : n * (n - 1) / 2, .df = degrees(estimates)};
    if (out->count > 0) {
        memset(pairs, 0, out->count * sizeof *pairs);
    }
    et_fit_state state = check_estimates(estimates);
    if (state != ET_FIT_OK) {
        *out = (et_pairs){.state = state, .count = out->count};
        return ET_OK;
    }
    double *memory = calloc(2 * n * n + 2 * n, sizeof *memory);
    if (!memory) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for %zu estimates", n);
    }
    et_status status = ET_OK;
    state = factor_covariance(estimates, memory) ? test_pairs(estimates, pairs)
                                                 : ET_FIT_SINGULAR;
    if (state == ET_FIT_OK) {
        test_equality(estimates, memory, memory + 2 * n * n, out);
        status = adjust(estimates, options ? options : &none, memory, pairs, out, err);
        state = out->state;
    }
    if (state != ET_FIT_OK || status != ET_OK) {
        *out = (et_pairs){.state = state, .count = out->count};
        memset(pairs, 0, out->count * sizeof *pairs);
    }
    free(memory);
    return status;
}

et_fit_state et_compare_with_mean(const et_estimates *estimates, et_effect *effects)
{
    size_t n = estimates->count;
    et_fit_state state = check_estimates(estimates);
    double all = 0.0;

    for (size_t i = 0; i < n; i++) {
        effects[i] = (et_effect){0};
    }
    if (state != ET_FIT_OK) {
        return state;
    }
    double mean = et_mean_of(estimates->value, n), count = (double)n;
    for (size_t i = 0; i < n; i++) {
        for (size_t j = 0; j < n; j++) {
            all += covariance_of(estimates, i, j);
        }
    }
    for (size_t i = 0; i < n && state == ET_FIT_OK; i++) {
        double own = covariance_of(estimates, i, i), row = 0.0;
        for (size_t j = 0; j < n; j++) {
            row += covariance_of(estimates, i, j);
        }
        double variance = own - 2.0 * row / count + all / (count * count);
        if (!(variance > 1e-14 * own)) {
            state = ET_FIT_NOT_ESTIMABLE;
            break;
        }
        et_effect *to = &effects[i];
        to->effect = estimates->value[i] - mean;
        to->se = sqrt(variance);
        et_student test = et_student_test(to->effect, to->se, degrees(estimates));
        state = test.state;
        to->t = test.t;
        to->p = test.p;
        to->low = test.low;
        to->high = test.high;
    }
    if (state != ET_FIT_OK) {
        memset(effects, 0, n * sizeof *effects);
    }
    return state;
}
