/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Forecasts as a fan.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "draw_inside.h"
#include "examtrend/chart_more.h"

#define MOST_YEARS 40 /* that a fan shows before the forecast */

typedef struct fan_job {
    const et_draw_forecast *from;
    const et_look *look;
    size_t years; /* shown before the forecast */
    int year[MOST_YEARS];
    double value[MOST_YEARS];
    double low[ET_FORECAST_LEVELS][ET_FORECAST_MOST_AHEAD];
    double high[ET_FORECAST_LEVELS][ET_FORECAST_MOST_AHEAD];
    double scenario[ET_FORECAST_MOST_SCENARIOS][ET_FORECAST_MOST_AHEAD];
    char name[ET_FORECAST_MOST_SCENARIOS][64];
    char who[160];
    char measure[256];
    char noise[320];
    et_chart_break breaks[MOST_BREAKS];
} fan_job;

static bool is_nation(const et_draw_forecast *from)
{
    return from->unit->unit == ET_PANEL_NATION;
}

static et_status take_history(fan_job *job, et_error *err)
{
    const et_draw_forecast *from = job->from;
    const et_forecast_summary *s = from->summary;
    const et_scale_options how = {.scale = s->scale, .reference = from->reference};
    size_t years = et_panel_year_count(from->panel);
    size_t units = et_panel_unit_count(from->panel);
    double *values = malloc((units + 1) * (years + 1) * sizeof *values);

    if (!values) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for a chart");
    }
    if (!is_nation(from)) {
        et_scale_apply(from->panel, from->subject, &how, values);
    }
    for (size_t t = 0; t < years && et_panel_year(from->panel, t) <= s->last_year; t++) {
        if (years - t > MOST_YEARS) {
            continue;
        }
        const et_cell *cell = &et_panel_nation(from->panel, from->subject)[t];
        job->year[job->years] = et_panel_year(from->panel, t);
        job->value[job->years++] =
            !is_nation(from)                ? values[from->unit->unit * years + t]
            : cell->known & ET_KNOWN_MEAN ? cell->mean
                                            : (double)NAN;
    }
    free(values);
    return ET_OK;
}

/* Years ahead with an interval; bands, and lines for papers as hard as one seen. */
static size_t take_future(fan_job *job)
{
    const et_forecast_summary *s = job->from->summary;
    const et_forecast_unit *unit = job->from->unit;
    size_t ahead = 0;

    while (ahead < s->ahead && et_forecast_has_interval(&s->pool[ahead])) {
        for (size_t l = 0; l < ET_FORECAST_LEVELS; l++) {
            job->low[l][ahead] = unit->value[ahead] - s->pool[ahead].half[l];
            job->high[l][ahead] = unit->value[ahead] + s->pool[ahead].half[l];
        }
        for (size_t i = 0; i < s->scenario_count; i++) {
            job->scenario[i][ahead] = s->scenario_mean[i];
        }
        ahead++;
    }
    return ahead;
}

/* What the bands are made of, how often they held, and what naive would have missed
 * by. */
static void name_noise(fan_job *job)
{
    const et_forecast_summary *s = job->from->summary;
    const et_forecast_pool *pool = &s->pool[0], *naive = &s->rule[0].pool;
    char own[ET_NUMBER_SIZE * 2], last[ET_NUMBER_SIZE * 2];

    if (pool->state != ET_FIT_OK) {
        (void)snprintf(
            job->noise, sizeof job->noise, "%s",
            et_draw_phrase(job->look,
                           "what the same rule missed by in a single past year, "
                           "not students; how often the bands hold is not known",
                           "mức lệch của cùng quy tắc trong một năm duy nhất, không "
                           "phải giữa các thí sinh; chưa biết dải đúng bao nhiêu "
                           "lần"));
        return;
    }
    int used =
        snprintf(job->noise, sizeof job->noise,
                 et_draw_phrase(job->look,
                                "what the same rule missed by in %zu past years, not "
                                "students; of years left out the 80%% band held "
                                "%.0f%%",
                                "mức lệch của cùng quy tắc trong %zu năm đã qua, không "
                                "phải giữa các thí sinh; với năm để riêng, dải 80%% đúng "
                                "%.0f%%"),
                 pool->targets, 100.0 * pool->coverage[ET_FORECAST_80]);
    if (s->chosen == 0 || naive->errors == 0 || used < 0 ||
        (size_t)used >= sizeof job->noise) {
        return;
    }
    et_number_words(s->rule[s->chosen].pool.mae, 3, false, job->look->language, own);
    et_number_words(naive->mae, 3, false, job->look->language, last);
    (void)snprintf(job->noise + used, sizeof job->noise - (size_t)used,
                   et_draw_phrase(job->look, "; missed by %s, the last value alone by %s",
                                  "; lệch %s, riêng mức năm cuối lệch %s"),
                   own, last);
}

static void name_texts(fan_job *job)
{
    const et_draw_forecast *from = job->from;

    (void)snprintf(job->who, sizeof job->who,
                   !from->summary->break_year
                       ? "%s"
                       : et_draw_phrase(job->look, "%s, had the exam stayed as it was,",
                                        "%s, nếu kỳ thi giữ nguyên,"),
                   from->who);
    (void)snprintf(job->measure, sizeof job->measure,
                   is_nation(from)
                       ? et_draw_phrase(job->look, "%s, mean score of the country",
                                        "Điểm trung bình môn %s của cả nước")
                       : et_draw_phrase(job->look, "%s, mean score minus the country's",
                                        "%s, điểm trung bình so với cả nước"),
                   from->subject_name);
    name_noise(job);
    for (size_t i = 0; i < from->summary->scenario_count; i++) {
        (void)snprintf(job->name[i], sizeof job->name[i],
                       et_draw_phrase(job->look, "as hard as %d", "đề khó như %d"),
                       from->summary->scenario[i]);
    }
}

static et_status draw_fan(et_chart **out, fan_job *job, et_error *err)
{
    const et_draw_forecast *from = job->from;
    const et_forecast_summary *s = from->summary;
    et_fan_scenario scenarios[ET_FORECAST_MOST_SCENARIOS];
    size_t ahead = take_future(job);

    if (from->unit->state != ET_FIT_OK || ahead == 0) {
        return et_fail(err, ET_ERR_INPUT, "found no forecast with an interval for %s, "
                                          "expected data in %d and past years to try on",
                       from->who, s->last_year);
    }
    name_texts(job);
    size_t shown = 0;
    for (size_t i = 0; is_nation(from) && i < s->scenario_count; i++) {
        bool is_middle_line = job->scenario[i][0] == from->unit->value[0];
        if (!is_middle_line) {
            scenarios[shown++] = (et_fan_scenario){job->name[i], job->scenario[i]};
        }
    }
    et_chart_fan_says says = {
        .frame = {.measure = job->measure,
                  .unit = s->scale == ET_SCALE_Z
                              ? et_draw_phrase(job->look, "sd", "độ lệch chuẩn")
                              : et_draw_phrase(job->look, "points", "điểm"),
                  .first_year = job->year[0],
                  .last_year = s->year[ahead - 1],
                  .relative = s->scale != ET_SCALE_RAW,
                  .noise = job->noise},
        .who = job->who,
        .years = job->year,
        .values = job->value,
        .year_count = job->years,
        .future_years = s->year,
        .future_count = ahead,
        .middle = from->unit->value,
        .low = {job->low[0], job->low[1], job->low[2]},
        .high = {job->high[0], job->high[1], job->high[2]},
        .scenarios = scenarios,
        .scenario_count = shown};
    et_draw_breaks(from->regimes, s->scale, job->look, job->breaks, &says.frame);
    return et_chart_fan(out, &says, job->look, err);
}

et_status et_draw_fan(et_chart **out, const et_draw_forecast *from, const et_look *look,
                      et_error *err)
{
    fan_job job = {.from = from, .look = look};

    *out = NULL;
    et_status status = take_history(&job, err);
    return status == ET_OK ? draw_fan(out, &job, err) : status;
}
