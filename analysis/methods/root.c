/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "methods/root.h"

#include <float.h>
#include <math.h>
#include <stdbool.h>

/* Bisection alone needs 1,100 to go from the largest double to the smallest. */
#define MOST_STEPS 1200

typedef struct point {
    double x, f;
} point;

static point evaluate(et_root_function *f, const void *context, double x)
{
    /* bounded, so that products of values stay finite */
    return (point){x, fmax(-1e100, fmin(1e100, f(x, context)))};
}

static bool same_sign(point a, point b)
{
    return (a.f > 0.0) == (b.f > 0.0);
}

/* Ridders' step from the two ends and the point between them. */
static double ridders(point a, point middle, point b)
{
    double step = middle.f / sqrt(middle.f * middle.f - a.f * b.f);
    return middle.x + (middle.x - a.x) * (a.f > b.f ? step : -step);
}

static bool narrow(point a, point b)
{
    return fabs(b.x - a.x) <= 8.0 * DBL_EPSILON * fmax(fabs(a.x), fabs(b.x));
}

/* Replaces the end whose sign `p` has, if p lies inside. */
static void tighten(point *a, point *b, point p)
{
    if (p.x > fmin(a->x, b->x) && p.x < fmax(a->x, b->x)) {
        *(same_sign(*a, p) ? a : b) = p;
    }
}

double et_root_between(et_root_function *f, const void *context, double low, double high)
{
    point a = evaluate(f, context, low), b = evaluate(f, context, high);

    if (a.f == 0.0 || b.f == 0.0 || same_sign(a, b)) {
        return fabs(a.f) <= fabs(b.f) ? a.x : b.x;
    }
    double before = INFINITY;
    for (int i = 0; i < MOST_STEPS && !narrow(a, b); i++) {
        point middle = evaluate(f, context, 0.5 * (a.x + b.x));
        point next = evaluate(f, context, ridders(a, middle, b));
        tighten(&a, &b, middle);
        tighten(&a, &b, next);
        if (middle.f == 0.0 || next.f == 0.0) {
            return next.f == 0.0 ? next.x : middle.x;
        }
        /* A step that hardly moves is at the root: close the bracket around it. */
        double nudge = 3.0 * DBL_EPSILON * fabs(next.x);
        if (fabs(next.x - before) <= nudge) {
            tighten(&a, &b, evaluate(f, context, next.x - nudge));
            tighten(&a, &b, evaluate(f, context, next.x + nudge));
        }
        before = next.x;
    }
    return fabs(a.f) <= fabs(b.f) ? a.x : b.x;
}
