/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Merged units that move against their parts.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "findings/decompose_inside.h"
#include "findings/members.h"

static bool is_merged(const et_simpson_source *source, size_t province, size_t *parts,
                      size_t *count)
{
    if (strcmp(et_regions_province(source->regions, province)->map, source->map) != 0 ||
        strcmp(source->map, et_panel_map(source->panel)) == 0) {
        return false;
    }
    *count = et_regions_parts(source->regions, province, et_panel_map(source->panel),
                              parts, ET_MEMBERS_MOST_PARTS);
    *count = *count < ET_MEMBERS_MOST_PARTS ? *count : ET_MEMBERS_MOST_PARTS;
    return *count >= 2;
}

size_t et_simpson_count(const et_simpson_source *source)
{
    size_t merged = 0, parts[ET_MEMBERS_MOST_PARTS], count;
    for (size_t p = 0; p < et_regions_province_count(source->regions); p++) {
        merged += is_merged(source, p, parts, &count);
    }
    return merged;
}

static void judge_merged(const et_decompose_part *parts, const et_decomposition *d,
                         et_simpson *row)
{
    row->state = d->state;
    row->unknown = d->unknown > 0;
    if (d->state == ET_FIT_OK &&
        (d->groups != row->parts || d->one_sided || d->unknown)) {
        row->state = ET_FIT_TOO_FEW;
    }
    if (row->state != ET_FIT_OK) {
        return;
    }
    for (size_t i = 0; i < d->groups; i++) {
        double change = parts[i].group.mean_after - parts[i].group.mean_before;
        row->risen += change > 0.0;
        row->fallen += change < 0.0;
        row->lowest = i ? fmin(row->lowest, change) : change;
        row->highest = i ? fmax(row->highest, change) : change;
    }
    row->change = d->total;
    row->within = d->country + d->within;
    row->between = d->between;
    if (d->scale != ET_SCALE_RAW) { /* raw changes hold the paper's as well */
        row->wobble_state = d->wobble_state;
        row->wobble = d->wobble;
    }
    row->verdict = row->change > 0.0 && row->fallen == row->parts  ? ET_SIMPSON_RISE
                   : row->change < 0.0 && row->risen == row->parts ? ET_SIMPSON_FALL
                   : row->change * row->within < 0.0               ? ET_SIMPSON_TURNED
                                                                   : ET_SIMPSON_NONE;
}

typedef struct simpson_job {
    const et_simpson_source *source;
    const et_decompose_options *how;
    et_decompose_source whole;
    bool *member; /* of the whole */
    et_usual_noise usual;
} simpson_job;

static void choose_members(const simpson_job *job, const size_t *parts, size_t count)
{
    for (size_t u = 0; u < et_panel_unit_count(job->source->panel); u++) {
        job->member[u] = false;
        for (size_t i = 0; i < count; i++) {
            job->member[u] = job->member[u] ||
                             et_panel_unit(job->source->panel, u)->index == parts[i];
        }
    }
}

static et_status find_all(const simpson_job *job, et_decompose_part *found,
                          et_simpson *rows, et_error *err)
{
    const et_simpson_source *source = job->source;
    size_t at = 0;
    et_status status = ET_OK;

    for (size_t p = 0; p < et_regions_province_count(source->regions) && status == ET_OK;
         p++) {
        size_t parts[ET_MEMBERS_MOST_PARTS], count;
        et_decomposition d;
        if (!is_merged(source, p, parts, &count)) {
            continue;
        }
        choose_members(job, parts, count);
        rows[at] = (et_simpson){.province = p,
                                .subject = job->whole.subject,
                                .scale = job->how->scale,
                                .from_year = job->how->from_year,
                                .to_year = job->how->to_year,
                                .parts = count,
                                .wobble_state = ET_FIT_NOT_ESTIMABLE};
        status = et_decompose_with(&job->whole, job->how, &job->usual, found, &d, err);
        if (status == ET_OK) {
            judge_merged(found, &d, &rows[at++]);
        }
    }
    return status;
}

et_status et_simpson_find(const et_simpson_source *source, size_t subject,
                          const et_decompose_options *how, et_simpson *rows,
                          et_error *err)
{
    size_t units = et_panel_unit_count(source->panel);
    et_decompose_options over = *how;
    bool *member = calloc(units + 1, sizeof *member);
    et_decompose_part *found = calloc(units + 1, sizeof *found);
    simpson_job job = {.source = source, .how = &over, .member = member,
                       .whole = {.panel = source->panel, .subject = subject,
                                 .member = member, .regimes = source->regimes,
                                 .regions = source->regions}};
    et_status status = ET_OK;

    over.over = ET_OVER_PROVINCES;
    if (!member || !found) {
        status = et_fail(err, ET_ERR_MEMORY, "out of memory for merged units");
    }
    if (status == ET_OK) {
        status = et_decompose_find_usual(&job.whole, how->scale, &job.usual, err);
    }
    if (status == ET_OK) {
        status = find_all(&job, found, rows, err);
    }
    free(member);
    free(found);
    free(job.usual.region);
    return status;
}
