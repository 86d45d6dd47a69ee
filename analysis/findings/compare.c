/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Clusters of provinces against each other or against the rest.
 */
#include "examtrend/compare.h"

#include <stdlib.h>

#include "findings/compare_inside.h"

static et_status choose_window(compare_job *job, et_error *err)
{
    const et_compare_options *o = job->options;
    const et_trend_options window = {.first_year = o->first_year,
                                     .last_year = o->last_year};
    et_compare_summary *s = &job->out->summary;

    if (o->scale == ET_SCALE_RAW) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "found the scale raw, expected relative or z: "
                       "clusters are compared by their positions "
                       "against the country");
    }
    et_status status = et_window_take(job->source->panel, job->source->regimes, o->scale,
                                      &window, &job->years, err);
    if (status != ET_OK) {
        return status;
    }
    s->first_year = job->years.window.first_year;
    s->last_year = job->years.window.last_year;
    s->years = job->years.n;
    s->scale = o->scale;
    s->margin = o->margin;
    et_window_breaks(&job->years.window, &s->break_count, s->breaks);
    return ET_OK;
}

static et_status test_all(compare_job *job, et_error *err)
{
    et_compare *out = job->out;
    size_t k = out->cluster_count;
    et_status status = ET_OK;

    out->pair_count = k > 1 ? k * (k - 1) / 2 : 0;
    out->pairs = calloc(ET_COMPARE_OUTCOMES * out->pair_count + 1, sizeof *out->pairs);
    if (!out->pairs) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for a comparison");
    }
    for (int which = 0; which < ET_COMPARE_OUTCOMES && status == ET_OK; which++) {
        status = et_compare_test_all(job, (et_compare_outcome)which, err);
    }
    if (status == ET_OK && job->options->mixed) {
        status = et_compare_mixed(job, err);
    }
    return status;
}

et_status et_compare_run(et_compare **out, const et_compare_source *source,
                         const et_compare_options *options, et_error *err)
{
    compare_job job = {.source = source,
                       .options = options,
                       .units = et_panel_unit_count(source->panel)};

    *out = NULL;
    job.out = calloc(1, sizeof *job.out);
    if (!job.out) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for a comparison");
    }
    et_status status = choose_window(&job, err);
    if (status == ET_OK) {
        status = et_compare_members(&job, err);
    }
    if (status == ET_OK) {
        status = et_compare_values(&job, err);
    }
    if (status == ET_OK) {
        status = test_all(&job, err);
    }
    free(job.group_of);
    free(job.at);
    free(job.panel_values);
    free(job.row);
    free(job.y);
    free(job.slope);
    free(job.values.group);
    free(job.values.outcome);
    if (status != ET_OK) {
        et_compare_free(job.out);
        return status;
    }
    *out = job.out;
    return ET_OK;
}

void et_compare_free(et_compare *comparison)
{
    if (comparison) {
        free(comparison->clusters);
        free(comparison->pairs);
        free(comparison->members);
        free(comparison->position);
        free(comparison);
    }
}

const et_compare_summary *et_compare_summary_of(const et_compare *comparison)
{
    return &comparison->summary;
}

size_t et_compare_cluster_count(const et_compare *comparison)
{
    return comparison->cluster_count;
}

const et_compare_cluster *et_compare_cluster_at(const et_compare *comparison,
                                                size_t index)
{
    return &comparison->clusters[index];
}

size_t et_compare_member_count(const et_compare *comparison)
{
    return comparison->member_count;
}

const et_compare_member *et_compare_member_at(const et_compare *comparison, size_t index)
{
    return &comparison->members[index];
}

int et_compare_year(const et_compare *comparison, size_t year)
{
    return comparison->year[year];
}

double et_compare_position(const et_compare *comparison, size_t cluster, size_t year)
{
    return comparison->position[cluster * comparison->summary.years + year];
}

size_t et_compare_pair_count(const et_compare *comparison)
{
    return comparison->pair_count;
}

const et_compare_pair *et_compare_pair_at(const et_compare *comparison,
                                          et_compare_outcome outcome, size_t index)
{
    return &comparison->pairs[(size_t)outcome * comparison->pair_count + index];
}
