/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "methods/dense.h"
#include "methods/mixed_model.h"

#define MOST_STEPS 300
/* A factor below this (of a slope variable scaled to 1) is tried at exactly 0. */
#define NEAR_ZERO 1e-3
/* Residual variance below this share of what least squares leaves is rounding. */
#define NO_RESIDUAL 1e-10

typedef struct newton {
    double gradient[ET_PARTS];
    double hessian[ET_PARTS][ET_PARTS];
} newton;

/* With s = y'Py profiled out, d = log|V| (+ log|X'V^-1X|) + df log s. */
static newton in_gamma(const et_mixed_moments *mo, const et_mixed_workspace *work)
{
    const et_mixed_derivatives *d = &work->d;
    double df = (double)(mo->ml ? mo->n : mo->n - mo->p), s = work->point.rss;
    newton out = {{0}, {{0}}};

    for (size_t k = 0; k < ET_PARTS; k++) {
        if (!mo->active[k]) {
            continue;
        }
        out.gradient[k] = d->trace[k] - df * d->quad[k] / s;
        for (size_t l = 0; l < ET_PARTS; l++) {
            if (mo->active[l]) {
                out.hessian[k][l] = df * (2.0 * d->quad2[k][l] / s -
                                          d->quad[k] * d->quad[l] / (s * s)) -
                                    d->trace2[k][l];
            }
        }
    }
    return out;
}

/* The chain rule through gamma = (a^2, a b, b^2 + c^2, d^2). */
static newton in_theta(const newton *g, const double theta[ET_PARTS],
                       const bool free[ET_PARTS])
{
    double a = theta[0], b = theta[1], c = theta[2];
    const double jacobian[ET_PARTS][ET_PARTS] = {
        {2.0 * a, 0.0, 0.0, 0.0},
        {b, a, 0.0, 0.0},
        {0.0, 2.0 * b, 2.0 * c, 0.0},
        {0.0, 0.0, 0.0, 2.0 * theta[3]},
    };
    newton out = {{0}, {{0}}};

    for (size_t i = 0; i < ET_PARTS; i++) {
        for (size_t k = 0; free[i] && k < ET_PARTS; k++) {
            out.gradient[i] += jacobian[k][i] * g->gradient[k];
            for (size_t j = 0; j < ET_PARTS; j++) {
                for (size_t l = 0; free[j] && l < ET_PARTS; l++) {
                    out.hessian[i][j] += jacobian[k][i] * g->hessian[k][l] *
                                         jacobian[l][j];
                }
            }
        }
    }
    const double own[ET_PARTS] = {2.0 * g->gradient[ET_PART_LEVEL],
                                  2.0 * g->gradient[ET_PART_SLOPE],
                                  2.0 * g->gradient[ET_PART_SLOPE],
                                  2.0 * g->gradient[ET_PART_YEAR]};
    for (size_t i = 0; i < ET_PARTS; i++) {
        out.hessian[i][i] = free[i] ? out.hessian[i][i] + own[i] : 1.0;
    }
    if (free[0] && free[1]) {
        out.hessian[0][1] += g->gradient[ET_PART_COV];
        out.hessian[1][0] += g->gradient[ET_PART_COV];
    }
    return out;
}

/* step = -(H + damping I)^-1 g; false where that matrix is not positive definite.
 * `gain` is g'(H + damping I)^-1 g, twice the expected decrease. */
static bool solve_step(const newton *at, double damping, double step[ET_PARTS],
                       double *gain)
{
    double l[ET_PARTS * ET_PARTS];

    for (size_t i = 0; i < ET_PARTS; i++) {
        for (size_t j = 0; j < ET_PARTS; j++) {
            l[i * ET_PARTS + j] = at->hessian[i][j] + (i == j ? damping : 0.0);
        }
        step[i] = -at->gradient[i];
    }
    if (!et_dense_cholesky(l, ET_PARTS, ET_PARTS, ET_PARTS, 1e-13)) {
        return false;
    }
    et_dense_solve(l, ET_PARTS, ET_PARTS, step);
    *gain = -et_dense_dot(step, at->gradient, ET_PARTS);
    return isfinite(*gain);
}

static void swap_points(et_mixed_workspace *work)
{
    et_mixed_point other = work->point;
    work->point = work->trial;
    work->trial = other;
}

static void move(const et_mixed_moments *mo, et_mixed_workspace *work,
                 const double step[ET_PARTS])
{
    double theta[ET_PARTS];
    for (size_t i = 0; i < ET_PARTS; i++) {
        theta[i] = work->point.theta[i] + step[i];
    }
    et_mixed_evaluate(mo, theta, &work->trial);
}

static double largest_curvature(const newton *at)
{
    double largest = 0.0;
    for (size_t i = 0; i < ET_PARTS; i++) {
        largest = fmax(largest, fabs(at->hessian[i][i]));
    }
    return largest;
}

/* Newton's method from work->point, damped (Levenberg) where the surface is not convex
 * or a step does not descend. Once the decrease to come is below what differences of
 * the criterion can show, two more plain steps bring theta to rounding. */
static et_fit_state descend(const et_mixed_moments *mo, const bool free[ET_PARTS],
                            et_mixed_workspace *work, size_t *iterations)
{
    double damping = 0.0;
    int polish = 0;

    for (int step_count = 0; step_count < MOST_STEPS; step_count++) {
        double step[ET_PARTS], gain = 0.0;
        et_mixed_differentiate(mo, &work->point, &work->d);
        newton gamma = in_gamma(mo, work);
        newton at = in_theta(&gamma, work->point.theta, free);
        double least = 1e-10 * largest_curvature(&at);
        bool accepted = false;

        ++*iterations;
        if (polish == 2) {
            return ET_FIT_OK;
        }
        for (int attempt = 0; attempt < 60 && !accepted; attempt++) {
            if (solve_step(&at, damping, step, &gain)) {
                move(mo, work, step);
                bool small = gain < 1e-9 * (1.0 + fabs(work->point.criterion));
                accepted = work->trial.valid &&
                           (work->trial.criterion < work->point.criterion ||
                            (small && work->trial.criterion <
                                          work->point.criterion +
                                              1e-11 * fabs(work->point.criterion)));
                if (small && !accepted && damping > least) {
                    return ET_FIT_OK; /* no decrease is left to be seen */
                }
                polish += accepted && small;
            }
            if (!accepted) {
                damping = damping > 0.0 ? 10.0 * damping : least;
            }
        }
        if (!accepted) {
            return ET_FIT_NO_CONVERGENCE;
        }
        damping = damping > least ? 0.1 * damping : 0.0;
        swap_points(work);
    }
    return ET_FIT_NO_CONVERGENCE;
}

/* Signs of the factor mean nothing; a = 0 leaves b and c one variance together. */
static void tidy(double theta[ET_PARTS])
{
    if (theta[0] < 0.0) {
        theta[0] = -theta[0];
        theta[1] = -theta[1];
    }
    if (theta[0] == 0.0) {
        theta[2] = hypot(theta[1], theta[2]);
        theta[1] = 0.0;
    }
    theta[2] = fabs(theta[2]);
    theta[3] = fabs(theta[3]);
}

/* Tries factor i at exactly 0, with the others free; keeps it where the criterion is
 * no higher than rounding allows. */
static void try_zero(const et_mixed_moments *mo, size_t i, bool free[ET_PARTS],
                     et_mixed_workspace *work, size_t *iterations)
{
    bool fewer[ET_PARTS];
    double best[ET_PARTS], theta[ET_PARTS], criterion = work->point.criterion;

    memcpy(best, work->point.theta, sizeof best);
    memcpy(theta, best, sizeof theta);
    memcpy(fewer, free, sizeof fewer);
    theta[i] = 0.0;
    fewer[i] = false;
    if (i == 0) {
        fewer[1] = false;
    }
    tidy(theta);
    et_mixed_evaluate(mo, theta, &work->point);
    if (work->point.valid && descend(mo, fewer, work, iterations) == ET_FIT_OK &&
        work->point.criterion <= criterion + 1e-8) {
        memcpy(free, fewer, sizeof fewer);
        return;
    }
    et_mixed_evaluate(mo, best, &work->point);
}

et_fit_state et_mixed_search(const et_mixed_moments *moments, et_mixed_workspace *work,
                             size_t *iterations)
{
    double theta[ET_PARTS] = {0}, total = moments->dd[moments->m * moments->m - 1];
    bool free[ET_PARTS], boundary = false;

    for (size_t i = 0; i < ET_PARTS; i++) {
        free[i] = moments->active[i];
        theta[i] = free[i] && i != ET_PART_COV ? 1.0 : 0.0;
    }
    et_mixed_evaluate(moments, theta, &work->point);
    if (!work->point.valid) {
        return ET_FIT_PERFECT;
    }
    et_fit_state state = descend(moments, free, work, iterations);
    if (work->point.rss < NO_RESIDUAL * total) {
        return ET_FIT_PERFECT;
    }
    for (size_t i = 0; state == ET_FIT_OK && i < ET_PARTS; i++) {
        if (free[i] && i != ET_PART_COV && fabs(work->point.theta[i]) < NEAR_ZERO) {
            try_zero(moments, i, free, work, iterations);
        }
    }
    if (state != ET_FIT_OK) {
        return state;
    }
    memcpy(theta, work->point.theta, sizeof theta);
    tidy(theta);
    et_mixed_evaluate(moments, theta, &work->point);
    et_mixed_differentiate(moments, &work->point, &work->d);
    for (size_t i = 0; i < ET_PARTS; i++) {
        boundary = boundary || (moments->active[i] && i != ET_PART_COV &&
                                work->point.theta[i] == 0.0);
    }
    return boundary ? ET_FIT_BOUNDARY : ET_FIT_OK;
}
