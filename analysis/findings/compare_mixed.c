/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The same question to one model of all provinces and years: a line for each cluster,
 * random lines for provinces, and a shock that all share in a year.
 */
#include <math.h>
#include <stdlib.h>

#include "findings/compare_inside.h"

typedef struct mixed_cells {
    double *y, *x, *slope;
    size_t *unit, *year;
    size_t n, columns;
    size_t *place; /* [cluster] its pair of columns; those without provinces have none */
    size_t groups;
} mixed_cells;

/* Raw points, since the shock of a year is in the model; z where that was asked for. */
static double cell_value(const compare_job *job, size_t row, size_t t)
{
    double value = job->y[row * job->years.n + t];
    if (isnan(value) || job->options->scale == ET_SCALE_Z) {
        return value;
    }
    return et_panel_row(job->source->panel, job->source->subject,
                        job->row[row].unit)[job->years.column[t]].mean;
}

static void fill(const compare_job *job, mixed_cells *c)
{
    double middle = 0.0;
    for (size_t t = 0; t < job->years.n; t++) {
        middle += job->years.x[t] / (double)job->years.n;
    }
    for (size_t r = 0; r < job->rows; r++) {
        for (size_t t = 0; t < job->years.n && job->row[r].group != ET_NO_GROUP; t++) {
            double value = cell_value(job, r, t);
            if (isnan(value)) {
                continue;
            }
            size_t at = 2 * c->place[job->row[r].group];
            c->y[c->n] = value;
            c->slope[c->n] = job->years.x[t] - middle;
            c->x[c->n * c->columns + at] = 1.0;
            c->x[c->n * c->columns + at + 1] = job->years.x[t] - middle;
            c->unit[c->n] = r;
            c->year[c->n++] = t;
        }
    }
}

/* All clusters' columns equal the first's: groups - 1 contrasts. */
static et_status test_equal(const et_mixed *model, const mixed_cells *c, size_t which,
                            double *weight, et_mixed_joint *out, et_error *err)
{
    for (size_t i = 0; i < (c->groups - 1) * c->columns; i++) {
        weight[i] = 0.0;
    }
    for (size_t g = 1; g < c->groups; g++) {
        weight[(g - 1) * c->columns + which] = -1.0;
        weight[(g - 1) * c->columns + 2 * g + which] = 1.0;
    }
    return et_mixed_test_joint(model, weight, c->groups - 1, out, err);
}

static et_status fit(const compare_job *job, const mixed_cells *c, et_error *err)
{
    bool shocks = job->options->scale != ET_SCALE_Z;
    const et_mixed_data data = {.n = c->n, .y = c->y, .x = c->x, .columns = c->columns,
                                .unit = c->unit, .units = job->rows, .slope = c->slope,
                                .year = shocks ? c->year : NULL,
                                .years = shocks ? job->years.n : 0};
    double *weight = calloc(c->groups * c->columns, sizeof *weight);
    et_mixed *model = NULL;
    et_status status = weight ? et_mixed_fit(&model, &data, NULL, err)
                              : et_fail(err, ET_ERR_MEMORY, "out of memory for a model");

    for (size_t k = 0; k < ET_COMPARE_OUTCOMES && status == ET_OK; k++) {
        et_compare_test *test = &job->out->summary.test[k];
        status = test_equal(model, c, k, weight, &test->mixed, err);
    }
    et_mixed_free(model);
    free(weight);
    return status;
}

static et_status fit_cells(const compare_job *job, mixed_cells *c, et_error *err)
{
    size_t room = job->rows * job->years.n + 1;
    et_status status;

    c->y = calloc(room, sizeof *c->y);
    c->slope = calloc(room, sizeof *c->slope);
    c->x = calloc(room * c->columns, sizeof *c->x);
    c->unit = calloc(room, sizeof *c->unit);
    c->year = calloc(room, sizeof *c->year);
    if (c->y && c->slope && c->x && c->unit && c->year) {
        fill(job, c);
        status = fit(job, c, err);
    } else {
        status = et_fail(err, ET_ERR_MEMORY, "out of memory for a model");
    }
    free(c->y);
    free(c->slope);
    free(c->x);
    free(c->unit);
    free(c->year);
    return status;
}

et_status et_compare_mixed(const compare_job *job, et_error *err)
{
    const et_compare *out = job->out;
    mixed_cells c = {.place = calloc(out->cluster_count + 1, sizeof *c.place)};
    et_status status = ET_OK;

    if (!c.place) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for a model");
    }
    for (size_t g = 0; g < out->cluster_count; g++) {
        c.place[g] = c.groups;
        c.groups += out->clusters[g].provinces > 0;
    }
    c.columns = 2 * c.groups;
    for (size_t k = 0; k < ET_COMPARE_OUTCOMES; k++) {
        job->out->summary.test[k].mixed_asked = true;
        job->out->summary.test[k].mixed.state = ET_FIT_NOT_ESTIMABLE;
    }
    if (c.groups >= 2 && c.columns <= ET_MIXED_MOST_COLUMNS) {
        status = fit_cells(job, &c, err);
    }
    free(c.place);
    return status;
}
