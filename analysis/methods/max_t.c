/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "methods/max_t.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <gsl/gsl_cdf.h>

#include "methods/dense.h"
#include "methods/resample.h"
#include "methods/root.h"

#define USUAL_DIRECTIONS 20000
#define BLOCK 64
#define TWO_PI 6.283185307179586476925286766559

typedef struct drawing {
    const et_max_t_plan *plan;
    uint64_t seed;
    size_t draws;
    const double *common; /* [count] direction of Z that moves all estimates alike */
    double *room;         /* [threads][3 count]                                    */
    double *length;       /* [draws]                                               */
} drawing;

static double uniform(et_stream *s)
{
    return ((double)(et_stream_64(s) >> 11) + 0.5) / 9007199254740992.0;
}

/* Box & Muller (1958), two at a time. */
static void draw_normals(et_stream *s, double *z, size_t n)
{
    for (size_t i = 0; i < n; i += 2) {
        double r = sqrt(-2.0 * log(uniform(s))), angle = TWO_PI * uniform(s);
        z[i] = r * cos(angle);
        if (i + 1 < n) {
            z[i + 1] = r * sin(angle);
        }
    }
}

/* The part of z that differences do not see is taken off; what is left is scaled to
 * length 1 and turned into estimates x. */
static void draw_direction(const drawing *d, et_stream *s, double *z, double *x)
{
    size_t n = d->plan->count;

    draw_normals(s, z, n);
    double shared = et_dense_dot(z, d->common, n);
    for (size_t i = 0; i < n; i++) {
        z[i] -= shared * d->common[i];
    }
    double length = sqrt(et_dense_dot(z, z, n));
    for (size_t i = 0; i < n; i++) {
        z[i] /= length;
    }
    for (size_t i = 0; i < n; i++) {
        x[i] = d->plan->factor ? et_dense_dot(d->plan->factor + i * n, z, i + 1)
                               : d->plan->se[i] * z[i];
    }
}

/* max over pairs of |x_i - x_j| scale_ij, columns side by side so that it vectorises. */
static double largest_difference(const et_max_t_plan *plan, const double *x, double *best)
{
    size_t n = plan->count;
    double largest = 0.0;

    memset(best, 0, n * sizeof *best);
    for (size_t i = 1; i < n; i++) {
        const double *scale = plan->scale + i * n;
        for (size_t j = 0; j < i; j++) {
            double value = fabs(x[i] - x[j]) * scale[j];
            best[j] = value > best[j] ? value : best[j];
        }
    }
    for (size_t j = 0; j < n; j++) {
        largest = fmax(largest, best[j]);
    }
    return largest;
}

static void draw_block(void *context, size_t thread, size_t block)
{
    drawing *d = context;
    size_t n = d->plan->count, end = (block + 1) * BLOCK;
    double *z = d->room + thread * 3 * n;

    for (size_t k = block * BLOCK; k < end && k < d->draws; k++) {
        et_stream s = et_stream_of(d->seed, k);
        draw_direction(d, &s, z, z + n);
        d->length[k] = largest_difference(d->plan, z + n, z + 2 * n);
    }
}

static int ascending(const void *a, const void *b)
{
    const double *x = a, *y = b;
    return (*x > *y) - (*x < *y);
}

/* Equal shares of the sorted lengths, each by its mean. */
static void form_classes(double *length, size_t draws, et_max_t *out)
{
    qsort(length, draws, sizeof *length, ascending);
    out->classes = draws < ET_MAX_T_CLASSES ? draws : ET_MAX_T_CLASSES;
    for (size_t c = 0; c < out->classes; c++) {
        size_t first = c * draws / out->classes, end = (c + 1) * draws / out->classes;
        out->length[c] = 0.0;
        for (size_t k = first; k < end; k++) {
            out->length[c] += length[k] / (double)(end - first);
        }
    }
}

/* The direction v with L v proportional to (1, ..., 1). */
static void find_common(const et_max_t_plan *plan, double *v)
{
    size_t n = plan->count;
    double squares = 0.0;

    for (size_t i = 0; i < n; i++) {
        if (plan->factor) {
            const double *row = plan->factor + i * n;
            v[i] = (1.0 - et_dense_dot(row, v, i)) / row[i];
        } else {
            v[i] = 1.0 / plan->se[i];
        }
        squares += v[i] * v[i];
    }
    for (size_t i = 0; i < n; i++) {
        v[i] /= sqrt(squares);
    }
}

et_status et_max_t_draw(const et_max_t_plan *plan, const et_resample_options *options,
                        et_max_t *out, et_error *err)
{
    size_t n = plan->count, draws = options && options->draws ? options->draws : 0;
    drawing d = {.plan = plan, .seed = options ? options->seed : 0};

    *out = (et_max_t){.dimensions = (double)n - 1.0, .df = plan->df};
    d.draws = draws ? draws : USUAL_DIRECTIONS;
    size_t blocks = (d.draws + BLOCK - 1) / BLOCK;
    size_t threads = et_resample_threads(options ? options->threads : 0, blocks);
    double *memory = malloc((d.draws + n + threads * 3 * n) * sizeof *memory);
    if (!memory) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for %zu draws", d.draws);
    }
    d.length = memory;
    d.common = memory + d.draws;
    d.room = memory + d.draws + n;
    find_common(plan, memory + d.draws);
    et_resample_run(threads, blocks, draw_block, &d);
    form_classes(d.length, d.draws, out);
    free(memory);
    return ET_OK;
}

double et_max_t_tail(const et_max_t *max_t, double value)
{
    double sum = 0.0;

    if (!(value > 0.0)) {
        return 1.0;
    }
    for (size_t c = 0; c < max_t->classes; c++) {
        if (max_t->length[c] > 0.0) {
            double ratio = value / max_t->length[c];
            sum += isinf(max_t->df)
                       ? gsl_cdf_chisq_Q(ratio * ratio, max_t->dimensions)
                       : gsl_cdf_fdist_Q(ratio * ratio / max_t->dimensions,
                                         max_t->dimensions, max_t->df);
        }
    }
    return sum / (double)max_t->classes;
}

typedef struct wanted {
    const et_max_t *max_t;
    double upper;
} wanted;

static double above(double value, const void *context)
{
    const wanted *w = context;
    return et_max_t_tail(w->max_t, value) - w->upper;
}

double et_max_t_point(const et_max_t *max_t, double upper)
{
    wanted w = {max_t, upper};
    double high = 2.0;

    while (high < 1e100 && above(high, &w) > 0.0) {
        high *= 2.0;
    }
    return et_root_between(above, &w, 0.0, high);
}
