/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What each province gives to a comparison: a level, a slope, and what they are
 * worth. */
#include <math.h>
#include <stdlib.h>

#include <gsl/gsl_sort.h>
#include <gsl/gsl_statistics_double.h>

#include "findings/compare_inside.h"
#include "findings/wobble.h"

/* A row for each cluster that the unit was in, its values only in those years. */
static void rows_of_unit(compare_job *job, size_t unit)
{
    size_t years = et_panel_year_count(job->source->panel), first = job->rows;

    for (size_t t = 0; t < job->years.n; t++) {
        size_t group = job->at[unit * job->years.n + t], r = first;
        while (r < job->rows && job->row[r].group != group) {
            r++;
        }
        if (r == job->rows) {
            job->row[job->rows++] = (compare_row){.unit = unit, .group = group};
            for (size_t k = 0; k < job->years.n; k++) {
                job->y[r * job->years.n + k] = (double)NAN;
            }
        }
        job->y[r * job->years.n + t] =
            job->panel_values[unit * years + job->years.column[t]];
    }
}

/* The usual change of a province's position from a year to the next. */
static et_status find_typical_change(compare_job *job, et_error *err)
{
    size_t years = et_panel_year_count(job->source->panel), count = 0;
    double *change = malloc((job->units * job->years.n + 1) * sizeof *change);

    if (!change) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for a comparison");
    }
    for (size_t u = 0; u < job->units; u++) {
        const double *row = job->panel_values + u * years;
        for (size_t t = 1; t < job->years.n; t++) {
            double moved = row[job->years.column[t]] - row[job->years.column[t - 1]];
            if (job->years.x[t] - job->years.x[t - 1] < 1.5 && !isnan(moved)) {
                change[count++] = fabs(moved);
            }
        }
    }
    gsl_sort(change, 1, count);
    job->out->summary.typical_change =
        count ? gsl_stats_median_from_sorted_data(change, 1, count) : 0.0;
    free(change);
    return ET_OK;
}

/* Variance of a cell's mean if its candidates were a sample, on the scale. */
static double candidate_variance(const compare_job *job, size_t unit, size_t t)
{
    const et_panel *panel = job->source->panel;
    const et_cell *cell =
        &et_panel_row(panel, job->source->subject, unit)[job->years.column[t]];
    const et_cell *nation =
        &et_panel_nation(panel, job->source->subject)[job->years.column[t]];
    double unit_of = job->options->scale == ET_SCALE_Z ? nation->sd : 1.0;

    if (!(cell->known & ET_KNOWN_N) || !(cell->known & ET_KNOWN_SD) || cell->n == 0) {
        return (double)NAN;
    }
    return cell->sd * cell->sd / (double)cell->n / (unit_of * unit_of);
}

/* Var(mean) = sum v_t / n^2, Var(slope) = sum d_t^2 v_t / Sxx^2 for independent years. */
static void count_candidates(const compare_job *job, size_t r, double out[2])
{
    const double *y = job->y + r * job->years.n;
    const et_slope *s = &job->slope[r];
    double level = 0.0, slope = 0.0, sxx = 0.0, n = (double)s->n;

    for (size_t t = 0; t < job->years.n; t++) {
        if (!isnan(y[t])) {
            double d = job->years.x[t] - s->x_mean;
            double v = candidate_variance(job, job->row[r].unit, t);
            sxx += d * d;
            slope += d * d * v;
            level += v;
        }
    }
    out[ET_COMPARE_LEVEL] = level / (n * n);
    out[ET_COMPARE_SLOPE] = slope / (sxx * sxx);
}

static bool has_slope(const et_slope *s)
{
    return s->state == ET_FIT_OK || s->state == ET_FIT_PERFECT;
}

static void count_members(compare_job *job, size_t r)
{
    et_compare_summary *summary = &job->out->summary;
    size_t group = job->row[r].group;

    if (group == ET_NO_GROUP) {
        summary->outside += has_slope(&job->slope[r]);
        return;
    }
    job->out->clusters[group].provinces += has_slope(&job->slope[r]);
    job->out->clusters[group].without += !has_slope(&job->slope[r]);
    summary->provinces += has_slope(&job->slope[r]);
}

/* Rows with a slope move up front; the others are only counted. */
static void keep_fitted(compare_job *job)
{
    size_t kept = 0;
    for (size_t r = 0; r < job->rows; r++) {
        count_members(job, r);
        if (!has_slope(&job->slope[r])) {
            continue;
        }
        for (size_t t = 0; t < job->years.n; t++) {
            job->y[kept * job->years.n + t] = job->y[r * job->years.n + t];
        }
        job->row[kept] = job->row[r];
        job->slope[kept++] = job->slope[r];
    }
    job->rows = kept;
}

/* What all the years make together less than a thousand-millionth of a point is rounding:
 * equal slopes stay equal. */
static double clean(double value, double years)
{
    return fabs(value) * years < 1e-9 ? 0.0 : value;
}

static et_status collect(compare_job *job, et_error *err)
{
    compare_values *v = &job->values;
    size_t rows = job->rows;
    double *all = malloc((6 * rows + 1) * sizeof *all);

    v->group = malloc((rows + 1) * sizeof *v->group);
    v->outcome = all;
    if (!all || !v->group) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for a comparison");
    }
    v->rows = rows;
    v->row = job->row;
    v->noise = all + 2 * rows;
    v->candidates = all + 4 * rows;
    for (size_t r = 0; r < rows; r++) {
        const et_slope *s = &job->slope[r];
        double counted[2];
        count_candidates(job, r, counted);
        v->group[r] = job->row[r].group;
        v->outcome[r] = clean(s->level, 1.0);
        v->outcome[rows + r] = clean(s->slope, (double)job->years.n);
        v->noise[r] = s->level_se * s->level_se;
        v->noise[rows + r] = s->slope_se * s->slope_se;
        v->candidates[r] = counted[ET_COMPARE_LEVEL];
        v->candidates[rows + r] = counted[ET_COMPARE_SLOPE];
    }
    return ET_OK;
}

/* Mean of the members' values by cluster and year. */
static void find_positions(const compare_job *job, double *position)
{
    for (size_t c = 0; c < job->out->cluster_count; c++) {
        for (size_t t = 0; t < job->years.n; t++) {
            double sum = 0.0, count = 0.0;
            for (size_t r = 0; r < job->rows; r++) {
                double y = job->y[r * job->years.n + t];
                if (job->row[r].group == c && !isnan(y)) {
                    sum += y;
                    count += 1.0;
                }
            }
            position[c * job->years.n + t] = count > 0.0 ? sum / count : (double)NAN;
        }
    }
}

/* What the comparison shows of its provinces. */
static et_status tell_members(compare_job *job, et_error *err)
{
    et_compare *out = job->out;

    out->members = calloc(job->rows + 1, sizeof *out->members);
    out->position = calloc(out->cluster_count * job->years.n + 1, sizeof *out->position);
    if (!out->members || !out->position) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for a comparison");
    }
    for (size_t r = 0; r < job->rows; r++) {
        const et_slope *s = &job->slope[r];
        out->members[r] = (et_compare_member){.unit = job->row[r].unit,
                                              .cluster = job->row[r].group,
                                              .level = s->level,
                                              .slope = s->slope,
                                              .low = s->low,
                                              .high = s->high};
    }
    out->member_count = job->rows;
    for (size_t t = 0; t < job->years.n; t++) {
        out->year[t] = (int)job->years.x[t];
    }
    find_positions(job, out->position);
    return ET_OK;
}

/* [unit][year of the window], whatever cluster they are in. */
static void cut_to_window(const compare_job *job, double *out)
{
    size_t years = et_panel_year_count(job->source->panel);
    for (size_t u = 0; u < job->units; u++) {
        for (size_t t = 0; t < job->years.n; t++) {
            out[u * job->years.n + t] =
                job->panel_values[u * years + job->years.column[t]];
        }
    }
}

/* The level of these very provinces: each has its noise, and those of a region share a
 * part of it, which their mean keeps. */
static et_status level_of_cluster(const compare_job *job, size_t cluster,
                                  const et_shared_noise *shared,
                                  const et_neighbours *near, double *weight,
                                  et_error *err)
{
    et_compare_cluster *c = &job->out->clusters[cluster];
    double noise = 0.0, count = 0.0;
    et_shared_sum sum;

    for (size_t u = 0; u < job->units; u++) {
        weight[u] = 0.0;
    }
    for (size_t r = 0; r < job->rows; r++) {
        if (job->row[r].group == cluster) {
            noise += job->values.noise[r];
            weight[job->row[r].unit] = 1.0;
            count += 1.0;
        }
    }
    for (size_t u = 0; u < job->units && count > 0.0; u++) {
        weight[u] /= count;
    }
    et_status status = et_shared_noise_of_sum(shared, weight, near, &sum, err);
    if (status == ET_OK && count > 0.0) {
        c->level_se = sqrt(noise / count * sum.variance);
    }
    return status;
}

static et_status find_level_noise(const compare_job *job, et_error *err)
{
    double *values = malloc((job->units * job->years.n + 1) * sizeof *values);
    double *weight = malloc((job->units + 1) * sizeof *weight);
    size_t *region = NULL;
    et_neighbours near;
    et_shared_noise shared;

    et_status status =
        values && weight ? et_wobble_regions(job->source->panel, job->source->regions,
                                             &region, &near, err)
                         : et_fail(err, ET_ERR_MEMORY, "out of memory for a comparison");
    if (status == ET_OK) {
        cut_to_window(job, values);
        status = et_shared_noise_find(job->years.x, values, job->years.n, &near, &shared,
                                      err);
    }
    if (status == ET_OK && shared.state == ET_FIT_OK) {
        job->out->summary.shared = shared.share;
    }
    for (size_t c = 0; c < job->out->cluster_count && status == ET_OK; c++) {
        status = level_of_cluster(job, c, &shared, &near, weight, err);
    }
    free(values);
    free(weight);
    free(region);
    return status;
}

et_status et_compare_values(compare_job *job, et_error *err)
{
    const et_compare_options *o = job->options;
    const et_scale_options how = {.scale = o->scale,
                                  .reference = o->reference,
                                  .least_n = o->least_n ? o->least_n : ET_TREND_LEAST_N};
    const et_slopes_options slopes = {.columns_are_centred =
                                          o->reference == ET_REFERENCE_UNITS};
    size_t years = et_panel_year_count(job->source->panel);
    size_t room = job->units * job->years.n + 1;
    et_slopes pooled;

    job->panel_values = malloc((job->units * years + 1) * sizeof *job->panel_values);
    job->row = malloc(room * sizeof *job->row);
    job->y = malloc(room * (job->years.n + 1) * sizeof *job->y);
    job->slope = malloc(room * sizeof *job->slope);
    if (!job->panel_values || !job->row || !job->y || !job->slope) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for a comparison");
    }
    et_scale_apply(job->source->panel, job->source->subject, &how, job->panel_values);
    for (size_t u = 0; u < job->units; u++) {
        rows_of_unit(job, u);
    }
    const et_series_rows rows = {job->years.x, job->y, job->rows, job->years.n};
    et_status status = et_slopes_fit(&rows, &slopes, job->slope, &pooled, err);
    if (status == ET_OK) {
        job->out->summary.sigma = pooled.sigma;
        keep_fitted(job);
        status = find_typical_change(job, err);
    }
    if (status == ET_OK) {
        status = tell_members(job, err);
    }
    if (status == ET_OK) {
        status = collect(job, err);
    }
    return status == ET_OK ? find_level_noise(job, err) : status;
}
