/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/methods/multiplicity.h"

#include <math.h>
#include <stdlib.h>

/* One p of the family; `adjusted` is worked on in ascending order of p. */
typedef struct ranked {
    double p, adjusted;
    size_t index;
} ranked;

static int by_p(const void *a, const void *b)
{
    const ranked *x = a, *y = b;
    if (x->p != y->p) {
        return x->p < y->p ? -1 : 1;
    }
    return (x->index > y->index) - (x->index < y->index);
}

const char *et_adjust_name(et_adjust method)
{
    switch (method) {
    case ET_ADJUST_BH: return "bh";
    case ET_ADJUST_BY: return "by";
    case ET_ADJUST_HOLM: return "holm";
    case ET_ADJUST_HOCHBERG: return "hochberg";
    case ET_ADJUST_HOMMEL: return "hommel";
    case ET_ADJUST_BONFERRONI: return "bonferroni";
    case ET_ADJUST_NONE: return "none";
    }
    return "unknown";
}

/* min over j >= i of factor n / j p_(j), j counted from 1. */
static void step_up_by_rate(ranked *r, size_t n, double factor)
{
    double smallest = 1.0;
    for (size_t j = n; j > 0; j--) {
        double own = factor * (double)n / (double)j * r[j - 1].p;
        smallest = fmin(smallest, own);
        r[j - 1].adjusted = smallest;
    }
}

/* Holm: max over j <= i of (n - j + 1) p_(j). */
static void step_down(ranked *r, size_t n)
{
    double largest = 0.0;
    for (size_t i = 0; i < n; i++) {
        largest = fmax(largest, (double)(n - i) * r[i].p);
        r[i].adjusted = fmin(1.0, largest);
    }
}

/* Hochberg: min over j >= i of (n - j + 1) p_(j). */
static void step_up(ranked *r, size_t n)
{
    double smallest = 1.0;
    for (size_t i = n; i > 0; i--) {
        smallest = fmin(smallest, (double)(n - i + 1) * r[i - 1].p);
        r[i - 1].adjusted = smallest;
    }
}

/* Wright (1992): for every size m of a possible true family, Simes' p of its m
 * largest members binds them all. */
static void hommel(ranked *r, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        r[i].adjusted = r[i].p;
    }
    for (size_t m = n; m >= 2; m--) {
        size_t first = n - m + 1;
        double simes = 1.0;
        for (size_t i = first; i < n; i++) {
            simes = fmin(simes, (double)m * r[i].p / (double)(i - first + 2));
        }
        for (size_t i = first; i < n; i++) {
            r[i].adjusted = fmax(r[i].adjusted, simes);
        }
        for (size_t i = 0; i < first; i++) {
            r[i].adjusted = fmax(r[i].adjusted, fmin(simes, (double)m * r[i].p));
        }
    }
}

static void adjust_sorted(ranked *r, size_t n, et_adjust method)
{
    double harmonic = 0.0;

    switch (method) {
    case ET_ADJUST_BH:
        step_up_by_rate(r, n, 1.0);
        return;
    case ET_ADJUST_BY:
        for (size_t i = n; i > 0; i--) {
            harmonic += 1.0 / (double)i;
        }
        step_up_by_rate(r, n, harmonic);
        return;
    case ET_ADJUST_HOLM:
        step_down(r, n);
        return;
    case ET_ADJUST_HOCHBERG:
        step_up(r, n);
        return;
    case ET_ADJUST_HOMMEL:
        hommel(r, n);
        return;
    case ET_ADJUST_BONFERRONI:
        for (size_t i = 0; i < n; i++) {
            r[i].adjusted = fmin(1.0, (double)n * r[i].p);
        }
        return;
    case ET_ADJUST_NONE:
        for (size_t i = 0; i < n; i++) {
            r[i].adjusted = r[i].p;
        }
        return;
    }
}

et_status et_multiplicity_adjust(const double *p, size_t n, et_adjust method,
                                 double *adjusted, et_error *err)
{
    if ((unsigned)method > (unsigned)ET_ADJUST_NONE) {
        return et_fail(err, ET_ERR_ARGUMENT, "unknown adjustment of p-values: found %d",
                       (int)method);
    }
    for (size_t i = 0; i < n; i++) {
        if (p[i] < 0.0 || p[i] > 1.0) {
            return et_fail(err, ET_ERR_ARGUMENT,
                           "p-value %zu is %g, expected a number from 0 to 1 or NaN",
                           i + 1, p[i]);
        }
    }
    ranked *sorted = n ? malloc(n * sizeof *sorted) : NULL;
    if (n && !sorted) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for %zu p-values", n);
    }
    size_t family = 0;
    for (size_t i = 0; i < n; i++) {
        adjusted[i] = p[i];
        if (!isnan(p[i])) {
            sorted[family++] = (ranked){.p = p[i], .index = i};
        }
    }
    if (family > 0) {
        qsort(sorted, family, sizeof *sorted, by_p);
        adjust_sorted(sorted, family, method);
    }
    for (size_t i = 0; i < family; i++) {
        adjusted[sorted[i].index] = sorted[i].adjusted;
    }
    free(sorted);
    return ET_OK;
}
