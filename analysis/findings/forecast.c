/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The next years, from years that may be compared with them.
 */
#include "examtrend/forecast.h"

#include <math.h>
#include <stdlib.h>

#include "examtrend/trend.h"

#define USUAL_SCENARIOS 2
/* Backtests start with so many years known, or fewer where the latest run is shorter. */
#define USUAL_KNOWN 3

typedef struct forecast_job {
    const et_panel *panel;
    const et_regimes *regimes;
    const et_forecast_plan *plan;
    et_scale scale;
    size_t subject;
    et_forecast_options rule;
    et_forecast_unit *units;
    et_forecast_summary *out;
    size_t n;                              /* years used                           */
    size_t column[ET_FORECAST_POOL_YEARS]; /* their indexes in the panel           */
    int year[ET_FORECAST_POOL_YEARS];
    size_t run[ET_FORECAST_POOL_YEARS];
    double reference[ET_FORECAST_POOL_YEARS]; /* of the unit's positions, points   */
    et_forecast_series series;
} forecast_job;

/* ---- years ---- */

/* Equal for years that follow each other and may be compared on the scale. */
static void find_runs(forecast_job *job)
{
    for (size_t t = 0; t < et_panel_year_count(job->panel); t++) {
        int year = et_panel_year(job->panel, t);
        bool asked = (!job->plan->first_year || year >= job->plan->first_year) &&
                     (!job->plan->last_year || year <= job->plan->last_year);
        if (!asked || job->n == ET_FORECAST_POOL_YEARS) {
            continue;
        }
        if (job->n > 0) {
            int before = job->year[job->n - 1];
            size_t broken = et_regimes_between(
                job->regimes, job->scale, (const int[]){before, year}, false, NULL, 0);
            job->run[job->n] = job->run[job->n - 1] + (year != before + 1 || broken > 0);
        }
        job->column[job->n] = t;
        job->year[job->n++] = year;
    }
}

static size_t first_of_last_run(const forecast_job *job)
{
    size_t first = job->n - 1;
    while (first > 0 && job->run[first - 1] == job->run[job->n - 1]) {
        first--;
    }
    return first;
}

/* The first known break between the data and the end of the forecast. */
static int break_ahead(const forecast_job *job)
{
    const et_forecast_summary *s = job->out;
    size_t index;
    size_t found = et_regimes_between(
        job->regimes, job->scale, (const int[]){s->last_year, s->year[s->ahead - 1]},
        false, &index, 1);
    return found ? et_regimes_at(job->regimes, index)->year : 0;
}

/* ---- scenarios ---- */

/* The country in one of the years used: what a paper as hard as that year's gave. */
static et_status add_scenario(forecast_job *job, size_t t, et_error *err)
{
    et_forecast_summary *s = job->out;
    const et_cell *cell =
        &et_panel_nation(job->panel, job->subject)[job->column[t]];
    double mean = job->scale == ET_SCALE_RAW ? cell->mean : job->reference[t];
    bool known = job->scale == ET_SCALE_RAW ? (cell->known & ET_KNOWN_MEAN) != 0
                                            : !isnan(mean);

    if (!known || (job->scale == ET_SCALE_Z && !(cell->known & ET_KNOWN_SD))) {
        return job->plan->scenario_count == 0
                   ? ET_OK
                   : et_fail(err, ET_ERR_ARGUMENT,
                             "found no average of the country in %d, expected one for "
                             "a paper as hard as then", job->year[t]);
    }
    s->scenario[s->scenario_count] = job->year[t];
    s->scenario_mean[s->scenario_count] = mean;
    s->points_per_unit[s->scenario_count++] =
        job->scale == ET_SCALE_Z ? cell->sd : 1.0;
    return ET_OK;
}

static et_status find_scenarios(forecast_job *job, size_t first, et_error *err)
{
    const et_forecast_plan *plan = job->plan;
    et_status status = ET_OK;

    if (plan->scenario_count == 0) {
        size_t last = job->n - 1;
        for (size_t i = 0; i < USUAL_SCENARIOS && last >= first + i; i++) {
            status = add_scenario(job, last - i, err);
        }
        return status;
    }
    for (size_t i = 0; i < plan->scenario_count && status == ET_OK; i++) {
        size_t t = first;
        while (t < job->n && job->year[t] != plan->scenario[i]) {
            t++;
        }
        if (t == job->n) {
            return et_fail(err, ET_ERR_ARGUMENT,
                           "found a paper as hard as in %d, expected a year from %d to "
                           "%d: others are not comparable or have no data",
                           plan->scenario[i], job->year[first], job->year[job->n - 1]);
        }
        status = add_scenario(job, t, err);
    }
    return status;
}

/* ---- the past ---- */

/* Years that a rule needs to say anything. */
static size_t needed(const et_forecast_options *rule)
{
    switch (rule->method) {
    case ET_FORECAST_DRIFT:
    case ET_FORECAST_LINE:
        return 2;
    case ET_FORECAST_SES:
    case ET_FORECAST_THETA:
        return 3;
    case ET_FORECAST_NAIVE:
    case ET_FORECAST_MEAN:
    case ET_FORECAST_EWMA:
        break;
    }
    return 1;
}

/* The last value is no better known after ten years than after one. */
static size_t least_known(const forecast_job *job, size_t known)
{
    size_t need = needed(&job->rule);
    size_t usual = known < USUAL_KNOWN ? known : USUAL_KNOWN;
    return job->rule.method == ET_FORECAST_NAIVE || usual < need ? need : usual;
}

static bool same_rule(const et_forecast_options *a, const et_forecast_options *b)
{
    return a->method == b->method && a->alpha == b->alpha &&
           a->first_start == b->first_start;
}

static et_status test_rule(forecast_job *job, const et_forecast_options *rule,
                           size_t least, et_error *err)
{
    et_forecast_summary *s = job->out;
    et_forecast_backtest_row *row = &s->rule[s->rule_count];
    const et_forecast_pool_options how = {
        .rule = *rule,
        .least_known = least < needed(rule) ? needed(rule) : least};

    *row = (et_forecast_backtest_row){.rule = *rule};
    et_status status = et_forecast_pool_fit(&job->series, &how, &row->pool, err);
    for (size_t t = 0; t < job->n && status == ET_OK; t++) {
        row->better_years += row->pool.year_mae[t] < s->rule[0].pool.year_mae[t];
    }
    s->chosen = same_rule(rule, &job->rule) ? s->rule_count : s->chosen;
    s->rule_count++;
    return status;
}

/* Naive first, then what else is usual, then the rule used where it is another. */
static et_status test_rules(forecast_job *job, size_t least, et_error *err)
{
    static const et_forecast_options usual[] = {{.method = ET_FORECAST_NAIVE},
                                                {.method = ET_FORECAST_EWMA},
                                                {.method = ET_FORECAST_DRIFT},
                                                {.method = ET_FORECAST_MEAN}};
    et_status status = ET_OK;
    bool among = false;

    for (size_t r = 0; r < sizeof usual / sizeof *usual && status == ET_OK; r++) {
        status = test_rule(job, &usual[r], least, err);
        among = among || same_rule(&usual[r], &job->rule);
    }
    return status == ET_OK && !among ? test_rule(job, &job->rule, least, err) : status;
}

/* Few errors: chance alone may shrink an interval from one year to the next. One series
 * that stays where it is has fewest, and grows at least as a random walk does. */
static void widen(const forecast_job *job, size_t h)
{
    et_forecast_pool *pool = &job->out->pool[h];
    bool walk = job->rule.method == ET_FORECAST_NAIVE && !pool->by_order;
    double growth = walk ? sqrt((double)(h + 1) / (double)h) : 1.0;

    for (size_t l = 0; l < ET_FORECAST_LEVELS; l++) {
        if (pool->half[l] > 0.0) {
            pool->half[l] = fmax(pool->half[l], growth * pool[-1].half[l]);
        }
    }
}

static et_status test_horizons(forecast_job *job, size_t least, et_error *err)
{
    et_forecast_summary *s = job->out;
    et_status status = ET_OK;

    for (size_t h = 0; h < s->ahead && status == ET_OK; h++) {
        const et_forecast_pool_options how = {
            .rule = job->rule, .ahead = h + 1, .least_known = least};
        s->year[h] = s->last_year + 1 + (int)h;
        status = et_forecast_pool_fit(&job->series, &how, &s->pool[h], err);
        if (h > 0 && status == ET_OK) {
            widen(job, h);
        }
    }
    return status;
}

/* ---- the future ---- */

static void forecast_unit(const forecast_job *job, size_t u, et_forecast_unit *unit)
{
    const et_forecast_summary *s = job->out;
    et_forecast fit;

    et_forecast_pool_last(&job->series, u, &job->rule, &unit->known, &fit);
    if (!fit.has_point) {
        unit->state = ET_FIT_TOO_FEW;
        return;
    }
    unit->last = job->series.y[(u + 1) * job->n - 1];
    for (size_t h = 0; h < s->ahead; h++) {
        et_forecast_year year;
        et_forecast_at(&fit, h + 1, &year);
        unit->value[h] = year.mean;
    }
    for (size_t i = 0; i < s->scenario_count; i++) {
        unit->points[i] =
            job->scale == ET_SCALE_RAW
                ? s->scenario_mean[i]
                : s->scenario_mean[i] + unit->value[0] * s->points_per_unit[i];
    }
}

static et_status forecast_all(forecast_job *job, et_error *err)
{
    et_forecast_summary *s = job->out;
    size_t first = first_of_last_run(job);
    size_t least = least_known(job, job->n - first);

    s->first_year = job->year[first];
    s->last_year = job->year[job->n - 1];
    et_status status = test_horizons(job, least, err);
    if (status == ET_OK) {
        s->break_year = break_ahead(job);
        status = test_rules(job, least, err);
    }
    if (status == ET_OK) {
        status = find_scenarios(job, first, err);
    }
    for (size_t u = 0; u < job->series.units && status == ET_OK; u++) {
        forecast_unit(job, u, &job->units[u]);
        s->units += job->units[u].state == ET_FIT_OK;
    }
    return status;
}

/* ---- doors ---- */

static et_status check(const forecast_job *job, et_error *err)
{
    const et_forecast_plan *plan = job->plan;
    et_forecast fit;

    et_forecast_fit((const double[]){0.0}, 1, &job->rule, &fit);
    if (fit.state == ET_FIT_OUT_OF_RANGE || fit.state == ET_FIT_NOT_FINITE) {
        return et_fail(err, ET_ERR_ARGUMENT, "found a weight of the newest year of %g, "
                                             "expected one above 0, at most 1",
                       job->rule.alpha);
    }
    if (plan->ahead > ET_FORECAST_MOST_AHEAD) {
        return et_fail(err, ET_ERR_ARGUMENT, "found %zu years ahead, expected at most %d",
                       plan->ahead, ET_FORECAST_MOST_AHEAD);
    }
    if (plan->scenario_count > ET_FORECAST_MOST_SCENARIOS) {
        return et_fail(err, ET_ERR_ARGUMENT, "found %zu scenarios, expected at most %d",
                       plan->scenario_count, ET_FORECAST_MOST_SCENARIOS);
    }
    if (job->n == 0) {
        return et_fail(err, ET_ERR_NOT_FOUND, "there are no data in the years %d-%d",
                       plan->first_year, plan->last_year);
    }
    return ET_OK;
}

static et_status start(forecast_job *job, et_forecast_method usual, et_error *err)
{
    const et_forecast_options rule = {.method = usual};

    job->rule = job->plan->rule ? *job->plan->rule : rule;
    *job->out = (et_forecast_summary){
        .scale = job->scale, .ahead = job->plan->ahead ? job->plan->ahead : 1};
    find_runs(job);
    return check(job, err);
}

et_status et_forecast_of_units(const et_series_source *from,
                               const et_forecast_plan *plan, et_forecast_unit *units,
                               et_forecast_summary *summary, et_error *err)
{
    const et_scale_options how = {.scale = plan->scale,
                                  .reference = plan->reference,
                                  .least_n =
                                      plan->least_n ? plan->least_n : ET_TREND_LEAST_N};
    forecast_job job = {.panel = from->panel, .regimes = from->regimes, .plan = plan,
                        .scale = plan->scale, .subject = from->subject, .units = units,
                        .out = summary};
    size_t count = et_panel_unit_count(job.panel), years = et_panel_year_count(job.panel);

    if (plan->scale == ET_SCALE_RAW) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "found the scale raw, expected relative or z: a raw average is "
                       "the country's plus a position, see the scenarios");
    }
    et_status status = start(&job, ET_FORECAST_EWMA, err);
    if (status != ET_OK) {
        return status;
    }
    double *values = malloc((count + 1) * years * sizeof *values);
    double *y = malloc((count * job.n + 1) * sizeof *y);
    if (!values || !y) {
        status = et_fail(err, ET_ERR_MEMORY, "out of memory for a forecast");
    } else {
        et_scale_apply(job.panel, job.subject, &how, values);
        for (size_t u = 0; u < count; u++) {
            units[u] = (et_forecast_unit){.unit = u};
            for (size_t t = 0; t < job.n; t++) {
                y[u * job.n + t] = values[u * years + job.column[t]];
            }
        }
        et_scale_reference(job.panel, job.subject, &how, values);
        for (size_t t = 0; t < job.n; t++) {
            job.reference[t] = values[job.column[t]];
        }
        job.series = (et_forecast_series){y, count, job.n, job.run};
        status = forecast_all(&job, err);
    }
    free(values);
    free(y);
    return status;
}

et_status et_forecast_of_nation(const et_series_source *from,
                                const et_forecast_plan *plan, et_forecast_unit *nation,
                                et_forecast_summary *summary, et_error *err)
{
    forecast_job job = {.panel = from->panel, .regimes = from->regimes, .plan = plan,
                        .scale = ET_SCALE_RAW, .subject = from->subject,
                        .units = nation, .out = summary};
    const et_cell *row = et_panel_nation(from->panel, from->subject);
    double y[ET_FORECAST_POOL_YEARS];

    *nation = (et_forecast_unit){.unit = ET_PANEL_NATION};
    et_status status = start(&job, ET_FORECAST_NAIVE, err);
    if (status != ET_OK) {
        return status;
    }
    for (size_t t = 0; t < job.n; t++) {
        const et_cell *cell = &row[job.column[t]];
        y[t] = cell->known & ET_KNOWN_MEAN ? cell->mean : (double)NAN;
    }
    job.series = (et_forecast_series){y, 1, job.n, job.run};
    return forecast_all(&job, err);
}
