/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two groups, or one group in two years, subject by subject.
 */
#include <math.h>
#include <stdlib.h>

#include "examtrend/methods/distributions.h"
#include "examtrend/methods/multiplicity.h"
#include "findings/gap_inside.h"
#include "findings/wobble.h"

typedef struct subjects_job {
    const et_gap_source *source;
    et_scale scale;
    uint64_t least_n;
    et_window_years window;
    const bool *member[2];
    size_t at[2];             /* indexes of years in the panel */
    int year[2];
    bool same_members;
    et_gap_subject *rows;
    size_t *region;
    et_neighbours near;
    double *weight[3];        /* [unit] of the first, the second and their difference */
} subjects_job;

static et_status find_year(subjects_job *job, int which, int year, et_error *err)
{
    const et_panel *panel = job->source->panel;
    int wanted = year ? year : job->window.n ? (int)job->window.x[job->window.n - 1] : 0;

    job->year[which] = wanted;
    for (size_t t = 0; t < job->window.n; t++) {
        if ((int)job->window.x[t] == wanted) {
            return et_panel_year_index(panel, wanted, &job->at[which])
                       ? ET_OK
                       : et_fail(err, ET_ERR_ARGUMENT, "found no year %d", wanted);
        }
    }
    return et_fail(err, ET_ERR_ARGUMENT,
                   "found the year %d, expected one with data in %d-%d", wanted,
                   job->window.window.first_year, job->window.window.last_year);
}

/* Position of a group on the scale. */
static bool position(const subjects_job *job, size_t subject, int which, double *value)
{
    const et_panel *panel = job->source->panel;
    const et_cell *nation = &et_panel_nation(panel, subject)[job->at[which]];
    et_gap_pooled group;

    et_gap_pool(panel, subject, job->member[which], job->at[which], job->least_n, &group);
    bool known = group.known && (nation->known & ET_KNOWN_MEAN);
    bool spread = (nation->known & ET_KNOWN_SD) && nation->sd > 0.0;
    if (!known || (job->scale == ET_SCALE_Z && !spread)) {
        return false;
    }
    *value = (group.mean - nation->mean) / (job->scale == ET_SCALE_Z ? nation->sd : 1.0);
    return true;
}

/* What the wobbles of provinces make of both ends and of their difference. */
static et_status find_noise(const subjects_job *job, size_t subject,
                            const et_wobble *wobble, et_shared_sum noise[3],
                            et_error *err)
{
    et_status status = ET_OK;

    for (int which = 0; which < 3; which++) {
        for (size_t u = 0; u < job->near.units; u++) {
            job->weight[which][u] = 0.0;
        }
    }
    for (int which = 0; which < 2; which++) {
        et_gap_weights to = {.panel = job->source->panel, .subject = subject,
                             .column = job->at[which], .least_n = job->least_n,
                             .weight = job->weight[which]};
        et_gap_weigh(&to, job->member[which], 1.0);
        to.weight = job->weight[2];
        et_gap_weigh(&to, job->member[which], which ? 1.0 : -1.0);
    }
    for (int which = 0; which < 3 && status == ET_OK; which++) {
        status = et_shared_noise_of_sum(&wobble->shared, job->weight[which], &job->near,
                                        &noise[which], err);
    }
    return status;
}

/* Half widths of intervals, and the test of the difference. */
static void test_row(const subjects_job *job, const et_wobble *wobble,
                     const et_shared_sum noise[3], et_gap_subject *row)
{
    double margin[3], variance = wobble->sigma * wobble->sigma * noise[2].variance;
    double df = wobble->df * noise[2].df_share;

    if (job->same_members) { /* two years of one group: what they share cancels */
        variance = et_wobble_of_change(wobble, job->year[1] - job->year[0]) *
                   (noise[0].variance + noise[1].variance) / 2.0;
        df = wobble->df * fmin(noise[0].df_share, noise[1].df_share);
    }
    for (int which = 0; which < 3; which++) {
        double point, own_df = which < 2 ? wobble->df * noise[which].df_share : df;
        if (et_dist_t_point(0.025, own_df, &point) != ET_FIT_OK) {
            return;
        }
        margin[which] = point * (which < 2 ? wobble->sigma * sqrt(noise[which].variance)
                                           : sqrt(variance));
    }
    if (et_dist_t_two_sided((row->second - row->first) / sqrt(variance), df, &row->p) !=
        ET_FIT_OK) {
        return;
    }
    row->state = ET_FIT_OK;
    row->shared = wobble->shared.state == ET_FIT_OK ? wobble->shared.share : 0.0;
    row->first_margin = margin[0];
    row->second_margin = margin[1];
    row->difference_margin = margin[2];
}

static et_status fill_row(subjects_job *job, size_t subject, et_error *err)
{
    const et_panel *panel = job->source->panel;
    const et_scale_options how = {.scale = job->scale, .least_n = job->least_n};
    et_gap_subject *row = &job->rows[subject];
    double *values = NULL;
    et_shared_sum noise[3];
    et_wobble wobble;

    *row = (et_gap_subject){.subject = subject, .state = ET_FIT_TOO_FEW};
    if (!position(job, subject, 0, &row->first) ||
        !position(job, subject, 1, &row->second)) {
        row->first = row->second = 0.0;
        return ET_OK;
    }
    et_status status = et_wobble_values(panel, subject, &how, &job->window, &values, err);
    if (status == ET_OK) {
        status = et_wobble_measure(values, &job->near, &job->window, &wobble, err);
    }
    free(values);
    row->state = ET_FIT_NOT_ESTIMABLE;
    if (status == ET_OK && wobble.sigma > 0.0) {
        status = find_noise(job, subject, &wobble, noise, err);
        if (status == ET_OK) {
            test_row(job, &wobble, noise, row);
        }
    }
    return status;
}

static et_status classify(subjects_job *job, size_t count,
                          et_gap_subjects_summary *summary, et_error *err)
{
    double *q = malloc((count + 1) * sizeof *q);
    if (!q) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for subjects");
    }
    for (size_t s = 0; s < count; s++) {
        q[s] = job->rows[s].state == ET_FIT_OK ? job->rows[s].p : (double)NAN;
    }
    et_status status = et_multiplicity_adjust(q, count, ET_ADJUST_BH, q, err);
    for (size_t s = 0; s < count && status == ET_OK; s++) {
        et_gap_subject *row = &job->rows[s];
        summary->subjects += row->state != ET_FIT_TOO_FEW;
        if (row->state == ET_FIT_OK) {
            row->q = q[s];
            row->verdict = !(row->q < 0.05)          ? ET_TREND_CANNOT_TELL
                           : row->second > row->first ? ET_TREND_UP
                                                      : ET_TREND_DOWN;
            summary->up += row->verdict == ET_TREND_UP;
            summary->down += row->verdict == ET_TREND_DOWN;
        }
    }
    free(q);
    return status;
}

static et_status run(subjects_job *job, const et_gap_ends *ends,
                     et_gap_subjects_summary *summary, et_error *err)
{
    size_t count = et_panel_subject_count(job->source->panel);

    et_status status = find_year(job, 0, ends->first.year, err);
    if (status == ET_OK) {
        status = find_year(job, 1, ends->second.year, err);
    }
    if (status == ET_OK && job->same_members && job->year[0] == job->year[1]) {
        status = et_fail(err, ET_ERR_ARGUMENT, "found the same group and the same year "
                                               "twice, expected two groups or two years");
    }
    summary->year_of_first = job->year[0];
    summary->year_of_second = job->year[1];
    for (size_t s = 0; s < count && status == ET_OK; s++) {
        status = fill_row(job, s, err);
    }
    return status == ET_OK ? classify(job, count, summary, err) : status;
}

et_status et_gap_by_subject(const et_gap_source *source, const et_gap_ends *ends,
                            const et_gap_options *options, et_gap_subject *rows,
                            et_gap_subjects_summary *summary, et_error *err)
{
    const et_trend_options span = {.first_year = options->first_year,
                                   .last_year = options->last_year};
    size_t units = et_panel_unit_count(source->panel);
    const bool *first = ends->first.member, *second = ends->second.member;
    bool *rest = calloc(units + 1, sizeof *rest);
    double *weights = malloc((3 * units + 1) * sizeof *weights);
    subjects_job job = {.source = source, .scale = ends->scale, .rows = rows,
                        .least_n = options->least_n ? options->least_n : ET_TREND_LEAST_N,
                        .member = {first, second ? second : rest},
                        .weight = {weights}};
    et_status status = ET_OK;

    *summary = (et_gap_subjects_summary){0};
    if (!rest || !weights) {
        free(rest);
        free(weights);
        return et_fail(err, ET_ERR_MEMORY, "out of memory for subjects");
    }
    job.weight[1] = weights + units;
    job.weight[2] = job.weight[1] + units;
    job.same_members = second != NULL;
    for (size_t u = 0; u < units; u++) {
        rest[u] = !first[u];
        job.same_members = job.same_members && first[u] == second[u];
    }
    if (ends->scale == ET_SCALE_RAW) {
        status = et_fail(err, ET_ERR_ARGUMENT, "found the scale raw, expected relative "
                                               "or z: raw points hold the paper of the "
                                               "year");
    } else {
        status = job.same_members
                     ? et_gap_check_groups(source->panel, first, rest, err)
                     : et_gap_check_groups(source->panel, first, second, err);
    }
    if (status == ET_OK) {
        status = et_window_take(source->panel, source->regimes, ends->scale, &span,
                                &job.window, err);
    }
    if (status == ET_OK) {
        status = et_wobble_regions(source->panel, source->regions, &job.region, &job.near,
                                   err);
    }
    if (status == ET_OK) {
        summary->first_year = job.window.window.first_year;
        summary->last_year = job.window.window.last_year;
        status = run(&job, ends, summary, err);
    }
    free(rest);
    free(weights);
    free(job.region);
    return status;
}
