/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "methods/hinges.h"

#include <math.h>

static size_t usual_most(size_t n)
{
    return n < 7 ? 0 : n > 40 ? 3 : n >= 27 ? ET_JOINPOINT_MOST : (n - 2) / 5;
}

size_t et_hinges_room(size_t n, const et_joinpoint_options *o)
{
    size_t room = 0;
    if (n > 2 * o->end) {
        room = 1 + (n - 2 * o->end - 1) / (o->between + 1);
    }
    return room < ET_JOINPOINT_MOST ? room : ET_JOINPOINT_MOST;
}

et_joinpoint_options et_hinges_filled(const et_joinpoint_options *options, size_t n)
{
    et_joinpoint_options o = options ? *options : (et_joinpoint_options){0};
    o.end = o.end ? o.end : 2;
    o.between = o.between ? o.between : 2;
    o.most = o.most ? o.most : usual_most(n);
    if (o.most <= ET_JOINPOINT_MOST) {
        size_t room = et_hinges_room(n, &o);
        o.most = o.most < room ? o.most : room;
    }
    return o;
}

et_fit_state et_hinges_check(const double *x, size_t n, const et_joinpoint_options *o)
{
    if (o->most > ET_JOINPOINT_MOST || o->jumps > ET_JOINPOINT_MOST_JUMPS ||
        o->end > n || o->between > n) {
        return n < 3 ? ET_FIT_TOO_FEW : ET_FIT_OUT_OF_RANGE;
    }
    if (n < 3 + o->jumps) {
        return ET_FIT_TOO_FEW;
    }
    for (size_t i = 0; i < n; i++) {
        if (!isfinite(x[i])) {
            return ET_FIT_NOT_FINITE;
        }
    }
    for (size_t i = 1; i < n; i++) {
        if (!(x[i] > x[i - 1])) {
            return ET_FIT_OUT_OF_RANGE;
        }
    }
    for (size_t k = 0; k < o->jumps; k++) {
        if (!isfinite(o->jump_at[k]) || (k > 0 && o->jump_at[k] <= o->jump_at[k - 1])) {
            return ET_FIT_OUT_OF_RANGE;
        }
    }
    return ET_FIT_OK;
}

/* Twice, because a hinge far to the right is nearly a combination of those before it. */
double et_hinges_orthonormal(const double *rows, size_t count, size_t n, double *v)
{
    double before = 0.0, after = 0.0;
    for (size_t i = 0; i < n; i++) {
        before += v[i] * v[i];
    }
    for (int pass = 0; pass < 2; pass++) {
        for (size_t k = 0; k < count; k++) {
            const double *q = rows + k * n;
            double product = 0.0;
            for (size_t i = 0; i < n; i++) {
                product += q[i] * v[i];
            }
            for (size_t i = 0; i < n; i++) {
                v[i] -= product * q[i];
            }
        }
    }
    for (size_t i = 0; i < n; i++) {
        after += v[i] * v[i];
    }
    if (!(after > 1e-18 * before)) {
        return 0.0;
    }
    double length = sqrt(after);
    for (size_t i = 0; i < n; i++) {
        v[i] /= length;
    }
    return length;
}

size_t et_hinges_base(const double *x, size_t n, const et_joinpoint_options *o,
                      double *base)
{
    for (size_t k = 0; k < 2 + o->jumps; k++) {
        double *row = base + k * n;
        for (size_t i = 0; i < n; i++) {
            row[i] = k == 0   ? 1.0
                     : k == 1 ? x[i] - x[0]
                              : (double)(x[i] >= o->jump_at[k - 2]);
        }
        if (et_hinges_orthonormal(base, k, n, row) == 0.0) {
            return 0;
        }
    }
    return 2 + o->jumps;
}

static void go_deeper(const et_hinges_walk *w, size_t depth, size_t first)
{
    double *row = w->rows + (w->count + depth - 1) * w->n;
    for (size_t knot = first; knot + w->o->end < w->n; knot++) {
        for (size_t i = 0; i < w->n; i++) {
            row[i] = fmax(0.0, w->x[i] - w->x[knot]);
        }
        if (et_hinges_orthonormal(w->rows, w->count + depth - 1, w->n, row) == 0.0) {
            continue;
        }
        w->visit(w->context, depth, knot, row);
        if (depth < w->o->most) {
            go_deeper(w, depth + 1, knot + 1 + w->o->between);
        }
    }
}

void et_hinges_go(const et_hinges_walk *walk)
{
    if (walk->o->most > 0) {
        go_deeper(walk, 1, walk->o->end);
    }
}
