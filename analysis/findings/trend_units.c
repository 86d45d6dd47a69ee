/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Units against the nation.
 */
#include <math.h>
#include <stdlib.h>

#include "examtrend/methods/multiplicity.h"
#include "examtrend/methods/power.h"
#include "examtrend/methods/slopes.h"
#include "findings/window.h"

typedef struct trend_job {
    const et_panel *panel;
    const et_trend_options *options;
    et_window_years years;
    size_t subject, units;
    double level;
    double *panel_values; /* [unit][panel year] on the scale */
    double *values;       /* [unit][window year] */
    double *p;            /* [unit] */
    et_slope *slope;      /* [unit] */
} trend_job;

/* Values on the scale, cut to the window; counts what was left out for too few
 * candidates. */
static void take_values(const trend_job *job, et_trend_unit *units,
                        et_trend_summary *summary)
{
    const et_trend_options *o = job->options;
    const et_scale_options how = {.scale = o->scale,
                                  .reference = o->reference,
                                  .least_n = o->least_n ? o->least_n : ET_TREND_LEAST_N};
    size_t years = et_panel_year_count(job->panel);

    et_scale_apply(job->panel, job->subject, &how, job->panel_values);
    for (size_t u = 0; u < job->units; u++) {
        const et_cell *row = et_panel_row(job->panel, job->subject, u);
        units[u] = (et_trend_unit){.unit = u};
        for (size_t t = 0; t < job->years.n; t++) {
            double value = job->panel_values[u * years + job->years.column[t]];
            job->values[u * job->years.n + t] = value;
            bool there = (row[job->years.column[t]].known & ET_KNOWN_MEAN) != 0;
            units[u].left_out += there && isnan(value);
        }
        summary->left_out += units[u].left_out;
    }
}

static et_status relative_slopes(const trend_job *job, et_trend_unit *units,
                                 et_trend_summary *summary, et_error *err)
{
    const et_slopes_options how = {
        .columns_are_centred = job->options->reference == ET_REFERENCE_UNITS,
        .moderated = true};
    et_slopes pooled;
    const et_series_rows rows = {job->years.x, job->values, job->units, job->years.n};
    et_status status = et_slopes_fit(&rows, &how, job->slope, &pooled, err);

    if (status != ET_OK) {
        return status;
    }
    for (size_t u = 0; u < job->units; u++) {
        const et_slope *s = &job->slope[u];
        units[u].state = s->state;
        units[u].years = s->n;
        units[u].year_mean = s->x_mean;
        units[u].level = s->level;
        if (s->state == ET_FIT_OK) {
            units[u].sigma = s->sigma;
            units[u].df = s->df;
            units[u].level_se = s->level_se;
            units[u].slope = s->slope;
            units[u].slope_se = s->slope_se;
            units[u].low = s->low;
            units[u].high = s->high;
            units[u].p = s->p;
            units[u].shrunk = s->shrunk;
        }
    }
    summary->units = pooled.units;
    summary->sigma = pooled.sigma;
    summary->prior_df = pooled.prior_df;
    summary->df = pooled.unit_df;
    summary->rho = pooled.rho;
    summary->rho_used = pooled.rho_used;
    summary->rho_low = pooled.rho_low;
    summary->rho_high = pooled.rho_high;
    summary->slope_se = pooled.slope_se;
    summary->reliability_state = pooled.reliability_state;
    summary->reliability = pooled.reliability;
    if (pooled.slope_se > 0.0) {
        const et_power_design design = {.sxx = pooled.sxx,
                                        .sigma = pooled.slope_se * sqrt(pooled.sxx),
                                        .df = pooled.unit_df};
        (void)et_power_smallest_slope(&design, 0.80, &summary->detectable);
    }
    return ET_OK;
}

/* Raw scores: what the years share stays in, so each unit has only its own years. */
static void own_slopes(const trend_job *job, et_trend_unit *units,
                       et_trend_summary *summary)
{
    double x[ET_SLOPES_MOST_YEARS], y[ET_SLOPES_MOST_YEARS];

    for (size_t u = 0; u < job->units; u++) {
        size_t n = 0;
        et_line line;
        for (size_t t = 0; t < job->years.n; t++) {
            if (!isnan(job->values[u * job->years.n + t])) {
                x[n] = job->years.x[t];
                y[n++] = job->values[u * job->years.n + t];
            }
        }
        et_line_fit(x, y, n, &line);
        units[u].state = line.state;
        units[u].years = n;
        units[u].year_mean = line.x_mean;
        units[u].level = line.level;
        if (line.state == ET_FIT_OK) {
            units[u].sigma = line.sigma;
            units[u].df = line.df;
            units[u].slope = line.slope;
            units[u].slope_se = line.slope_se;
            units[u].low = line.slope_low;
            units[u].high = line.slope_high;
            units[u].p = line.p;
            summary->units++;
            summary->df = line.df;
        }
    }
    summary->reliability_state = ET_FIT_NOT_ESTIMABLE;
}

static et_trend_class class_of(double slope, double q, double level)
{
    if (!(q < level)) {
        return ET_TREND_CANNOT_TELL;
    }
    return slope > 0.0 ? ET_TREND_UP : ET_TREND_DOWN;
}

static et_status classify(const trend_job *job, et_trend_unit *units,
                          et_trend_summary *summary, et_error *err)
{
    for (size_t u = 0; u < job->units; u++) {
        job->p[u] = units[u].state == ET_FIT_OK ? units[u].p : NAN;
    }
    et_status status =
        et_multiplicity_adjust(job->p, job->units, ET_ADJUST_BH, job->p, err);
    for (size_t u = 0; u < job->units && status == ET_OK; u++) {
        et_trend_unit *unit = &units[u];
        if (unit->state != ET_FIT_OK) {
            continue;
        }
        unit->q = job->p[u];
        unit->verdict = class_of(unit->slope, unit->q, job->level);
        unit->hint = unit->verdict == ET_TREND_CANNOT_TELL && unit->p < job->level;
        summary->up += unit->verdict == ET_TREND_UP;
        summary->down += unit->verdict == ET_TREND_DOWN;
        summary->cannot_tell += unit->verdict == ET_TREND_CANNOT_TELL;
        summary->hints += unit->hint;
    }
    return status;
}

/* The sensitivity line: the same slopes with a jump of each unit's level at every break
 * that the window crosses, classes by the same rule. */
static et_status slopes_with_jumps(const trend_job *job, et_trend_unit *units,
                                   et_trend_summary *summary, et_error *err)
{
    double starts[ET_TREND_MOST_BREAKS];
    const et_slopes_options how = {
        .columns_are_centred = job->options->reference == ET_REFERENCE_UNITS,
        .starts = starts,
        .start_count = job->years.window.allowed_count,
        .moderated = true};
    et_slopes pooled;

    for (size_t i = 0; i < job->years.window.allowed_count; i++) {
        starts[i] = job->years.window.allowed[i];
    }
    const et_series_rows rows = {job->years.x, job->values, job->units, job->years.n};
    et_status status = et_slopes_fit(&rows, &how, job->slope, &pooled, err);
    if (status == ET_OK) {
        for (size_t u = 0; u < job->units; u++) {
            job->p[u] = job->slope[u].state == ET_FIT_OK ? job->slope[u].p : NAN;
        }
        status = et_multiplicity_adjust(job->p, job->units, ET_ADJUST_BH, job->p, err);
    }
    for (size_t u = 0; u < job->units && status == ET_OK; u++) {
        units[u].jump_state = job->slope[u].state;
        if (units[u].jump_state == ET_FIT_OK) {
            units[u].jump_slope = job->slope[u].slope;
            units[u].jump_verdict = class_of(units[u].jump_slope, job->p[u], job->level);
            summary->jump_up += units[u].jump_verdict == ET_TREND_UP;
            summary->jump_down += units[u].jump_verdict == ET_TREND_DOWN;
        }
    }
    return status;
}

static et_status count_orders(const trend_job *job, et_trend_summary *summary,
                              et_error *err)
{
    const et_series_rows rows = {job->years.x, job->values, job->units, job->years.n};
    const et_orders_options how = {
        .columns_are_centred = job->options->reference == ET_REFERENCE_UNITS,
        .level = job->level};
    return et_slopes_random_orders(&rows, &how, &summary->orders, err);
}

static et_status fit_all(const trend_job *job, et_trend_unit *units,
                         et_trend_summary *summary, et_error *err)
{
    take_values(job, units, summary);
    for (size_t u = 0; u < job->units; u++) {
        units[u].jump_state = ET_FIT_NOT_ESTIMABLE;
    }
    if (job->options->scale == ET_SCALE_RAW) {
        own_slopes(job, units, summary);
        return classify(job, units, summary, err);
    }
    et_status status = relative_slopes(job, units, summary, err);
    if (status == ET_OK) {
        status = classify(job, units, summary, err);
    }
    if (status == ET_OK && job->years.window.allowed_count > 0) {
        status = slopes_with_jumps(job, units, summary, err);
    }
    if (status == ET_OK && job->options->count_orders) {
        status = count_orders(job, summary, err);
    }
    return status;
}

et_status et_trend_units(const et_series_source *from, const et_trend_options *options,
                         et_trend_unit *units, et_trend_summary *summary, et_error *err)
{
    trend_job job = {.panel = from->panel,
               .options = options,
               .subject = from->subject,
               .units = et_panel_unit_count(from->panel),
               .level = options->level > 0.0 ? options->level : 0.05};

    *summary = (et_trend_summary){.scale = options->scale,
                                  .orders = {.state = ET_FIT_NOT_ESTIMABLE}};
    et_status status = et_window_take(from->panel, from->regimes, options->scale, options,
                                      &job.years, err);
    if (status != ET_OK) {
        return status;
    }
    summary->first_year = job.years.window.first_year;
    summary->last_year = job.years.window.last_year;
    summary->years = job.years.n;
    et_window_breaks(&job.years.window, &summary->break_count, summary->breaks);
    job.panel_values =
        malloc((job.units * et_panel_year_count(job.panel) + 1) *
               sizeof *job.panel_values);
    job.values = malloc((job.units * job.years.n + 1) * sizeof *job.values);
    job.p = malloc((job.units + 1) * sizeof *job.p);
    job.slope = malloc((job.units + 1) * sizeof *job.slope);
    if (job.panel_values && job.values && job.p && job.slope) {
        status = fit_all(&job, units, summary, err);
    } else {
        status = et_fail(err, ET_ERR_MEMORY, "out of memory for a trend");
    }
    free(job.panel_values);
    free(job.values);
    free(job.p);
    free(job.slope);
    return status;
}
