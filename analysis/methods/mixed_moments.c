/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "methods/dense.h"
#include "methods/mixed_rows.h"

/* Fewer alike units than this are added one by one: three m x m sums would cost more
 * memory than they save work. */
#define FEWEST_ALIKE 8

static int by_place(const void *a, const void *b)
{
    const et_mixed_row *x = a, *y = b;

    if (x->unit != y->unit) {
        return x->unit < y->unit ? -1 : 1;
    }
    if (x->year != y->year) {
        return x->year < y->year ? -1 : 1;
    }
    if (x->z != y->z) {
        return x->z < y->z ? -1 : 1;
    }
    if (x->y != y->y) {
        return x->y < y->y ? -1 : 1;
    }
    for (size_t j = 0; j < x->columns; j++) {
        if (x->x[j] != y->x[j]) {
            return x->x[j] < y->x[j] ? -1 : 1;
        }
    }
    return 0;
}

et_status et_mixed_rows_new(const et_mixed_data *data, et_mixed_row **out, et_error *err)
{
    et_mixed_row *rows = malloc(data->n * sizeof *rows);
    bool sorted = true;

    *out = rows;
    if (!rows) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for %zu rows", data->n);
    }
    for (size_t i = 0; i < data->n; i++) {
        rows[i] = (et_mixed_row){.unit = data->unit ? data->unit[i] : 0,
                                 .year = data->year ? data->year[i] : 0,
                                 .z = data->slope ? data->slope[i] : 0.0,
                                 .y = data->y[i],
                                 .x = data->x + i * data->columns,
                                 .columns = data->columns};
        sorted = sorted && (i == 0 || by_place(&rows[i - 1], &rows[i]) <= 0);
    }
    if (!sorted) {
        qsort(rows, data->n, sizeof *rows, by_place);
    }
    return ET_OK;
}

/* ---- sums ------------------------------------------------------------------ */

void et_mixed_moments_free(et_mixed_moments *mo)
{
    free(mo->id);
    free(mo->order);
    free(mo->home);
    free(mo->block);
    free(mo->w);
    free(mo->dd);
    free(mo->grams);
}

static et_status moments_new(et_mixed_moments *mo, size_t units, et_error *err)
{
    mo->units = units;
    mo->id = calloc(units, sizeof *mo->id);
    mo->order = calloc(units, sizeof *mo->order);
    mo->home = calloc(units, sizeof *mo->home);
    mo->block = calloc(units, sizeof *mo->block);
    mo->w = calloc(units * 2 * mo->m, sizeof *mo->w);
    mo->dd = calloc(mo->m * mo->m, sizeof *mo->dd);
    if (!mo->id || !mo->order || !mo->home || !mo->block || !mo->w || !mo->dd) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for %zu units", units);
    }
    return ET_OK;
}

/* A unit's row adds to its W = [1 z]'D and to D'D, whose X'X is the identity. */
static void add_row(et_mixed_moments *mo, const et_mixed_row *row, const double *q,
                    double rest, size_t place, et_two *zz)
{
    size_t p = mo->p, m = mo->m, year = p + row->year;
    double *w0 = mo->w + 2 * m * place, *w1 = w0 + m, *last = mo->dd + (m - 1) * m;

    zz->v[0] += 1.0;
    zz->v[1] += row->z;
    zz->v[2] += row->z * row->z;
    for (size_t j = 0; j < p; j++) {
        w0[j] += q[j];
        w1[j] += row->z * q[j];
        last[j] += rest * q[j];
    }
    w0[m - 1] += rest;
    w1[m - 1] += row->z * rest;
    last[m - 1] += rest * rest;
    if (mo->t > 0) {
        w0[year] += 1.0;
        w1[year] += row->z;
        for (size_t j = 0; j < p; j++) {
            mo->dd[year * m + j] += q[j];
        }
        mo->dd[year * m + year] += 1.0;
        last[year] += rest;
    }
}

typedef struct unit_shape {
    et_two zz;
    size_t place;
} unit_shape;

static int by_shape(const void *a, const void *b)
{
    const unit_shape *x = a, *y = b;
    for (size_t k = 0; k < 3; k++) {
        if (x->zz.v[k] != y->zz.v[k]) {
            return x->zz.v[k] < y->zz.v[k] ? -1 : 1;
        }
    }
    return x->place < y->place ? -1 : 1;
}

/* The three sums over the units of a block. */
static void fill_gram(const et_mixed_moments *mo, const et_mixed_block *block)
{
    size_t m = mo->m, mm = m * m;

    for (size_t u = block->first; u < block->first + block->count; u++) {
        const double *w0 = mo->w + 2 * m * mo->order[u], *w1 = w0 + m;
        for (size_t i = 0; i < m; i++) {
            double *g = block->gram + i * m;
            for (size_t j = 0; j <= i; j++) {
                g[j] += w0[i] * w0[j];
                g[mm + j] += w0[i] * w1[j] + w1[i] * w0[j];
                g[2 * mm + j] += w1[i] * w1[j];
            }
        }
    }
}

static et_status form_blocks(et_mixed_moments *mo, unit_shape *shape, et_error *err)
{
    size_t grams = 0, size = 3 * mo->m * mo->m;

    qsort(shape, mo->units, sizeof *shape, by_shape);
    for (size_t u = 0; u < mo->units; u++) {
        mo->order[u] = shape[u].place;
        if (u == 0 || memcmp(&shape[u].zz, &shape[u - 1].zz, sizeof shape[u].zz) != 0) {
            mo->block[mo->blocks++] = (et_mixed_block){.zz = shape[u].zz, .first = u};
        }
        mo->home[shape[u].place] = mo->blocks - 1;
        grams += ++mo->block[mo->blocks - 1].count == FEWEST_ALIKE;
    }
    if (grams > 0) {
        mo->grams = calloc(grams * size, sizeof *mo->grams);
        if (!mo->grams) {
            return et_fail(err, ET_ERR_MEMORY, "out of memory for %zu blocks of units",
                           grams);
        }
    }
    double *next = mo->grams;
    for (size_t k = 0; k < mo->blocks; k++) {
        if (mo->block[k].count >= FEWEST_ALIKE) {
            mo->block[k].gram = next;
            next += size;
            fill_gram(mo, &mo->block[k]);
        }
    }
    return ET_OK;
}

et_status et_mixed_moments_fill(et_mixed_moments *mo, const et_mixed_row *rows,
                                const double *q, const double *rest, et_error *err)
{
    size_t units = 0, place = 0;

    for (size_t i = 0; i < mo->n; i++) {
        units += i == 0 || rows[i].unit != rows[i - 1].unit;
    }
    et_status status = moments_new(mo, units, err);
    unit_shape *shape = calloc(units, sizeof *shape);
    if (status == ET_OK && !shape) {
        status = et_fail(err, ET_ERR_MEMORY, "out of memory for %zu units", units);
    }
    if (status == ET_OK) {
        for (size_t i = 0; i < mo->n; i++) {
            place += i > 0 && rows[i].unit != rows[i - 1].unit;
            mo->id[place] = rows[i].unit;
            shape[place].place = place;
            add_row(mo, &rows[i], q + i * mo->p, rest[i], place, &shape[place].zz);
        }
        for (size_t j = 0; j < mo->p; j++) {
            mo->dd[j * mo->m + j] = 1.0;
        }
        status = form_blocks(mo, shape, err);
    }
    free(shape);
    return status;
}
