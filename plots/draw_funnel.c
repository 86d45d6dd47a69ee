/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "draw_inside.h"
#include "examtrend/chart_more.h"
#include "examtrend/draw_more.h"
#include "examtrend/methods/funnel.h"

typedef struct funnel_job {
    const et_draw_sizes *from;
    const et_look *look;
    size_t column;
    const et_cell *nation;
    et_funnel_point *points; /* [units] */
    double *value, *se;      /* [units] */
    et_funnel_unit *fitted;  /* [units] */
    size_t count, thin;      /* drawn; left out for want of candidates */
} funnel_job;

static void take_points(funnel_job *job)
{
    for (size_t u = 0; u < et_panel_unit_count(job->from->panel); u++) {
        const et_cell *cell =
            &et_panel_row(job->from->panel, job->from->subject, u)[job->column];
        if (!(cell->known & ET_KNOWN_N) || !(cell->known & ET_KNOWN_MEAN)) {
            continue;
        }
        if (cell->n < ET_TREND_LEAST_N) {
            job->thin++;
            continue;
        }
        job->value[job->count] = cell->mean;
        job->se[job->count] = job->nation->sd / sqrt((double)cell->n);
        job->points[job->count++] = (et_funnel_point){
            .name = et_draw_unit_name(job->from->panel, u, job->look),
            .n = (double)cell->n,
            .value = cell->mean};
    }
}

static et_status draw(funnel_job *job, et_chart **out, et_error *err)
{
    const et_look *look = job->look;
    et_funnel fit;
    char measure[256], noise[256];

    take_points(job);
    const et_funnel_data data = {.value = job->value, .se = job->se, .n = job->count,
                                 .target = job->nation->mean};
    et_status status = et_funnel_fit(&data, NULL, job->fitted, &fit, err);
    if (status == ET_OK && fit.state != ET_FIT_OK) {
        status = et_fail(err, ET_ERR_INPUT,
                         "found %zu units with means in %d, expected 2 "
                         "or more",
                         job->count, job->from->year);
    }
    if (status != ET_OK) {
        return status;
    }
    (void)snprintf(measure, sizeof measure,
                   et_draw_phrase(look, "%s, mean score", "Điểm trung bình môn %s"),
                   job->from->subject_name);
    (void)snprintf(noise, sizeof noise, "%s",
                   et_draw_phrase(look,
                                  "candidates, and usual differences between places",
                                  "giữa các thí sinh, và khác biệt thường có giữa các "
                                  "nơi"));
    if (job->thin) {
        size_t used = strlen(noise);
        (void)snprintf(noise + used, sizeof noise - used,
                       et_draw_phrase(look,
                                      " · not shown: %zu with fewer than %d candidates",
                                      " · không vẽ: %zu nơi có dưới %d thí sinh"),
                       job->thin, ET_TREND_LEAST_N);
    }
    bool clusters = et_panel_level(job->from->panel) == ET_UNIT_CLUSTER;
    const et_chart_funnel_says says = {
        .frame = {.measure = measure,
                  .unit = et_draw_phrase(look, "points", "điểm"),
                  .first_year = job->from->year,
                  .last_year = job->from->year,
                  .noun = clusters ? ET_NOUN_CLUSTER : ET_NOUN_PROVINCE,
                  .noise = noise},
        .points = job->points,
        .point_count = job->count,
        .centre = fit.target,
        .sd = job->nation->sd,
        .tau = sqrt(fit.tau2)};
    return et_chart_funnel(out, &says, look, err);
}

et_status et_draw_funnel(et_chart **out, const et_draw_sizes *from, const et_look *look,
                         et_error *err)
{
    funnel_job job = {.from = from, .look = look};
    size_t units = et_panel_unit_count(from->panel);

    *out = NULL;
    if (!et_panel_year_index(from->panel, from->year, &job.column)) {
        return et_fail(err, ET_ERR_NOT_FOUND, "there are no data for %d", from->year);
    }
    job.nation = &et_panel_nation(from->panel, from->subject)[job.column];
    if (!(job.nation->known & ET_KNOWN_MEAN) || !(job.nation->known & ET_KNOWN_SD) ||
        !(job.nation->sd > 0.0)) {
        return et_fail(err, ET_ERR_NOT_FOUND, "the spread of the country's candidates is "
                                              "not known for %d", from->year);
    }
    job.points = calloc(units + 1, sizeof *job.points);
    job.value = calloc(units + 1, sizeof *job.value);
    job.se = calloc(units + 1, sizeof *job.se);
    job.fitted = calloc(units + 1, sizeof *job.fitted);
    et_status status =
        job.points && job.value && job.se && job.fitted
            ? draw(&job, out, err)
            : et_fail(err, ET_ERR_MEMORY, "out of memory for a chart");
    free(job.points);
    free(job.value);
    free(job.se);
    free(job.fitted);
    return status;
}
