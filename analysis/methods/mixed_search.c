/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "methods/dense.h"
#include "methods/mixed_model.h"

#define MOST_STEPS 300
#define MOST_ROUNDS 8
/* A factor that falls below this (of a slope variable scaled to 1) is held at 0. */
#define NEAR_ZERO 1e-3
/* No factor shrinks or grows by more than this in one step: far from the optimum the
 * quadratic model would drag it to 0, where the surface is flat and holds it. */
#define LARGEST_FACTOR 10.0
/* Residual variance below this share of what least squares leaves is rounding. */
#define NO_RESIDUAL 1e-10

typedef struct search {
    const et_mixed_moments *mo;
    et_mixed_workspace *work;
    bool free[ET_PARTS]; /* what moves: a, b, c, d; the others are 0 */
    bool kept[ET_PARTS]; /* freed again: not to be held at 0 anew    */
    size_t iterations;
} search;

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

/* Factors other than b are positive and stay within reach of where they were. With b
 * beside it, a may pass 0: (a, b) and (-a, -b) are the same model. */
static void move(search *s, const double step[ET_PARTS])
{
    double theta[ET_PARTS];
    bool passes = false;

    for (size_t i = 0; i < ET_PARTS; i++) {
        double from = s->work->point.theta[i];
        theta[i] = from + step[i];
        if (i != ET_PART_COV && s->free[i]) {
            double least = from / LARGEST_FACTOR, most = from * LARGEST_FACTOR;
            if (i == ET_PART_LEVEL && s->free[ET_PART_COV] && theta[i] < 0.0) {
                theta[i] = -theta[i];
                passes = true;
            }
            theta[i] = fmin(most, fmax(least, theta[i]));
        }
    }
    if (passes) {
        theta[ET_PART_COV] = -theta[ET_PART_COV];
    }
    et_mixed_evaluate(s->mo, theta, &s->work->trial);
}

static double largest_curvature(const newton *at)
{
    double largest = 0.0;
    for (size_t i = 0; i < ET_PARTS; i++) {
        largest = fmax(largest, fabs(at->hessian[i][i]));
    }
    return largest;
}

/* Holds factor i at 0. Without a, level and slope have only b^2 + c^2 between them. */
static void hold_at_zero(search *s, size_t i)
{
    double theta[ET_PARTS];

    memcpy(theta, s->work->point.theta, sizeof theta);
    theta[i] = 0.0;
    s->free[i] = false;
    if (i == ET_PART_LEVEL) {
        theta[ET_PART_SLOPE] = hypot(theta[ET_PART_COV], theta[ET_PART_SLOPE]);
        theta[ET_PART_COV] = 0.0;
        s->free[ET_PART_COV] = false;
        s->free[ET_PART_SLOPE] = s->mo->active[ET_PART_SLOPE] && theta[ET_PART_SLOPE] > 0;
    }
    et_mixed_evaluate(s->mo, theta, &s->work->point);
}

/* Tries Newton's step, damped (Levenberg) where the surface is not convex or the step
 * does not descend. `small`: the decrease to come is below what differences of the
 * criterion can show; a step is then taken on trust. */
static bool take_step(search *s, const newton *at, double *damping, bool *small)
{
    double step[ET_PARTS], gain = 0.0, here = s->work->point.criterion;
    double least = 1e-10 * largest_curvature(at);

    for (int attempt = 0; attempt < 60; attempt++) {
        if (solve_step(at, *damping, step, &gain)) {
            *small = gain < 1e-9 * (1.0 + fabs(here));
            move(s, step);
            double slack = *small ? 1e-11 * (1.0 + fabs(here)) : 0.0;
            if (s->work->trial.valid && s->work->trial.criterion < here + slack) {
                *damping = *damping > least ? 0.1 * *damping : 0.0;
                return true;
            }
        }
        *damping = *damping > 0.0 ? 10.0 * *damping : least;
    }
    return false;
}

/* To the bottom from where the search stands. After the first small step two more bring
 * theta to rounding. */
static et_fit_state descend(search *s)
{
    double damping = 0.0, total = s->mo->dd[s->mo->m * s->mo->m - 1];
    int polish = 0;

    for (int count = 0; count < MOST_STEPS; count++) {
        bool small = false;
        et_mixed_differentiate(s->mo, &s->work->point, &s->work->d);
        newton gamma = in_gamma(s->mo, s->work);
        newton at = in_theta(&gamma, s->work->point.theta, s->free);

        s->iterations++;
        if (polish == 2) {
            return ET_FIT_OK;
        }
        if (!take_step(s, &at, &damping, &small)) {
            return small ? ET_FIT_OK : ET_FIT_NO_CONVERGENCE;
        }
        polish += small;
        swap_points(s->work);
        if (s->work->point.rss < NO_RESIDUAL * total) {
            return ET_FIT_PERFECT;
        }
        for (size_t i = 0; i < ET_PARTS; i++) {
            if (i != ET_PART_COV && s->free[i] && !s->kept[i] &&
                s->work->point.theta[i] < NEAR_ZERO) {
                hold_at_zero(s, i);
                polish = 0;
            }
        }
    }
    return ET_FIT_NO_CONVERGENCE;
}

/* Keeps the lowest of the candidates that release() evaluates. */
static void offer(search *s, const double theta[ET_PARTS], double *lowest,
                  double best[ET_PARTS])
{
    et_mixed_evaluate(s->mo, theta, &s->work->trial);
    if (s->work->trial.valid && s->work->trial.criterion < *lowest) {
        *lowest = s->work->trial.criterion;
        memcpy(best, theta, ET_PARTS * sizeof *best);
    }
}

/* Frees factor i from the best of a few starts; false where none is lower. A level comes
 * with a covariance: where there is no slope yet (a, b) go along `way`, else b goes to
 * either side, the slope's variance staying as it is. */
static bool release(search *s, size_t i, const double way[2])
{
    static const double starts[] = {3.0, 1.0, 0.3, 0.1, 0.03, 0.01, 0.003, 0.001};
    bool both = i == ET_PART_LEVEL && s->mo->active[ET_PART_COV];
    double slope = s->work->point.theta[ET_PART_SLOPE], theta[ET_PARTS], best[ET_PARTS];
    double here = s->work->point.criterion, lowest = here;

    memcpy(theta, s->work->point.theta, sizeof theta);
    for (size_t k = 0; k < sizeof starts / sizeof *starts; k++) {
        theta[i] = starts[k];
        if (both) {
            theta[ET_PART_LEVEL] = slope > 0.0 ? starts[k] : way[0] * starts[k];
            theta[ET_PART_COV] = slope > 0.0 ? 0.0 : way[1] * starts[k];
        }
        offer(s, theta, &lowest, best);
        for (int side = -1; both && slope > 0.0 && side <= 1; side += 2) {
            theta[ET_PART_COV] = 0.8 * side * slope;
            theta[ET_PART_SLOPE] = 0.6 * slope;
            offer(s, theta, &lowest, best);
            theta[ET_PART_SLOPE] = slope;
        }
    }
    if (!(lowest < here)) {
        return false;
    }
    et_mixed_evaluate(s->mo, best, &s->work->point);
    s->free[i] = s->kept[i] = true;
    s->free[ET_PART_COV] = s->free[ET_PART_COV] || both;
    return true;
}

/* Level and slope held at 0 together: where may a multiple of (a, b)(a, b)' be less? The
 * criterion moves by g_level a^2 + g_cov a b + g_slope b^2; `way` is the direction of the
 * smaller eigenvalue, with a > 0. */
static bool find_way(const newton *g, double way[2])
{
    double mean = 0.5 * (g->gradient[ET_PART_LEVEL] + g->gradient[ET_PART_SLOPE]);
    double half = 0.5 * (g->gradient[ET_PART_LEVEL] - g->gradient[ET_PART_SLOPE]);
    double cross = 0.5 * g->gradient[ET_PART_COV], radius = hypot(half, cross);
    double angle = 0.5 * atan2(-cross, -half);

    way[0] = cos(angle);
    way[1] = sin(angle);
    return mean - radius < -1e-7 && way[0] > 1e-3;
}

/* A factor rightly held at 0 has a criterion that rises with its variance; one that
 * was held too early is freed. */
static bool reopen(search *s)
{
    newton gamma = in_gamma(s->mo, s->work);

    for (size_t i = 0; i < ET_PARTS; i++) {
        if (i == ET_PART_COV || !s->mo->active[i] || s->free[i]) {
            continue;
        }
        bool falls = gamma.gradient[i] < -1e-7;
        double way[2] = {1.0, 0.0};
        if (i == ET_PART_LEVEL && s->mo->active[ET_PART_COV]) {
            falls = s->work->point.theta[ET_PART_SLOPE] > 0.0
                        ? falls || fabs(gamma.gradient[ET_PART_COV]) > 1e-7
                        : find_way(&gamma, way);
        }
        if (falls && release(s, i, way)) {
            return true;
        }
    }
    return false;
}

et_fit_state et_mixed_search(const et_mixed_moments *moments, et_mixed_workspace *work,
                             size_t *iterations)
{
    search s = {.mo = moments, .work = work};
    double theta[ET_PARTS] = {0};
    et_fit_state state;
    bool boundary = false;

    for (size_t i = 0; i < ET_PARTS; i++) {
        s.free[i] = moments->active[i];
        theta[i] = s.free[i] && i != ET_PART_COV ? 1.0 : 0.0;
    }
    et_mixed_evaluate(moments, theta, &work->point);
    if (!work->point.valid) {
        return ET_FIT_PERFECT;
    }
    int round = 0;
    do {
        state = descend(&s);
    } while (state == ET_FIT_OK && ++round < MOST_ROUNDS && reopen(&s));
    *iterations = s.iterations;
    if (state != ET_FIT_OK) {
        return state;
    }
    et_mixed_differentiate(moments, &work->point, &work->d);
    et_mixed_project_plain(moments, &work->point, &work->d.plain);
    for (size_t i = 0; i < ET_PARTS; i++) {
        boundary = boundary || (moments->active[i] && i != ET_PART_COV &&
                                work->point.theta[i] == 0.0);
    }
    return boundary ? ET_FIT_BOUNDARY : ET_FIT_OK;
}
