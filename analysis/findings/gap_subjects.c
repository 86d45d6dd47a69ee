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

/* Position of a group on the scale; `weight` is that of its members. */
static bool position(const subjects_job *job, size_t subject, int which, double *value,
                     double *weight)
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
    *weight = group.weight;
    return true;
}

static et_status fill_row(subjects_job *job, size_t subject, et_error *err)
{
    const et_panel *panel = job->source->panel;
    const et_scale_options how = {.scale = job->scale, .least_n = job->least_n};
    et_gap_subject *row = &job->rows[subject];
    double weight[2], *values = NULL, point = 0.0;
    et_wobble wobble;

    *row = (et_gap_subject){.subject = subject, .state = ET_FIT_TOO_FEW};
    if (!position(job, subject, 0, &row->first, &weight[0]) ||
        !position(job, subject, 1, &row->second, &weight[1])) {
        row->first = row->second = 0.0;
        return ET_OK;
    }
    et_status status = et_wobble_values(panel, subject, &how, &job->window, &values, err);
    if (status == ET_OK) {
        status = et_wobble_measure(values, et_panel_unit_count(panel), &job->window,
                                   &wobble, err);
    }
    free(values);
    row->state = ET_FIT_NOT_ESTIMABLE;
    if (status != ET_OK || !(wobble.sigma > 0.0) ||
        et_dist_t_point(0.025, wobble.df, &point) != ET_FIT_OK) {
        return status;
    }
    double variance = wobble.sigma * wobble.sigma * (weight[0] + weight[1]);
    if (job->same_members) {
        variance = et_wobble_of_change(&wobble, job->year[1] - job->year[0]) *
                   (weight[0] + weight[1]) / 2.0;
    }
    row->state = ET_FIT_OK;
    row->first_margin = point * wobble.sigma * sqrt(weight[0]);
    row->second_margin = point * wobble.sigma * sqrt(weight[1]);
    row->difference_margin = point * sqrt(variance);
    if (et_dist_t_two_sided((row->second - row->first) / sqrt(variance), wobble.df,
                            &row->p) != ET_FIT_OK) {
        row->state = ET_FIT_NOT_ESTIMABLE;
    }
    return ET_OK;
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
    subjects_job job = {.source = source, .scale = ends->scale, .rows = rows,
                        .least_n = options->least_n ? options->least_n : ET_TREND_LEAST_N,
                        .member = {first, second ? second : rest}};
    et_status status = ET_OK;

    *summary = (et_gap_subjects_summary){0};
    if (!rest) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for subjects");
    }
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
        summary->first_year = job.window.window.first_year;
        summary->last_year = job.window.window.last_year;
        status = run(&job, ends, summary, err);
    }
    free(rest);
    return status;
}
