/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One step of the country's averages against the usual ones.
 */
#include "examtrend/step.h"

#include <stdlib.h>

#include "examtrend/methods/distributions.h"
#include "examtrend/methods/forecast.h"
#include "examtrend/methods/multiplicity.h"
#include "examtrend/trend.h"

/* The cell of a year that has a mean; NULL without one. */
static const et_cell *cell_of(const et_series_source *from, int year)
{
    size_t t;

    if (!et_panel_year_index(from->panel, year, &t)) {
        return NULL;
    }
    const et_cell *cell = &et_panel_nation(from->panel, from->subject)[t];
    return cell->known & ET_KNOWN_MEAN ? cell : NULL;
}

/* Steps that lead to other years and cross no break. */
static size_t take_usual(const et_series_source *from, int year,
                         double steps[ET_TREND_MOST_YEARS])
{
    size_t count = 0;

    for (size_t t = 0; t < et_panel_year_count(from->panel); t++) {
        const int span[2] = {et_panel_year(from->panel, t) - 1,
                             et_panel_year(from->panel, t)};
        const et_cell *before = cell_of(from, span[0]), *after = cell_of(from, span[1]);
        if (before && after && span[1] != year && count < ET_TREND_MOST_YEARS &&
            et_regimes_between(from->regimes, ET_SCALE_RAW, span, false, NULL, 0) == 0) {
            steps[count++] = after->mean - before->mean;
        }
    }
    return count;
}

/* One more step like the usual ones is foreseen by their mean. */
static void compare(const double *steps, et_step *out)
{
    const et_forecast_options how = {.method = ET_FORECAST_MEAN};
    et_forecast fit;
    et_forecast_year next;

    et_forecast_fit(steps, out->usual, &how, &fit);
    et_forecast_at(&fit, 1, &next);
    out->state = out->usual < ET_STEP_LEAST ? ET_FIT_TOO_FEW : fit.state;
    if (out->state != ET_FIT_OK) {
        return;
    }
    out->state =
        et_dist_t_two_sided((out->change - next.mean) / next.se, fit.df, &out->p);
    out->q = out->p;
    out->mean = next.mean;
    out->low = next.low;
    out->high = next.high;
}

void et_step_of_nation(const et_series_source *from, int year, et_step *out)
{
    double steps[ET_TREND_MOST_YEARS];
    const et_cell *before = cell_of(from, year - 1), *after = cell_of(from, year);

    *out = (et_step){.year = year, .known = before && after, .state = ET_FIT_TOO_FEW};
    out->usual = take_usual(from, year, steps);
    if (!out->known) {
        return;
    }
    out->before = before->mean;
    out->after = after->mean;
    out->n_before = before->known & ET_KNOWN_N ? before->n : 0;
    out->n_after = after->known & ET_KNOWN_N ? after->n : 0;
    out->change = after->mean - before->mean;
    compare(steps, out);
}

et_status et_step_adjust(et_step *steps, size_t count, et_error *err)
{
    double *p = calloc(2 * (count + 1), sizeof *p), *q = p ? p + count + 1 : NULL;
    size_t tests = 0;

    if (!p) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for steps");
    }
    for (size_t i = 0; i < count; i++) {
        if (steps[i].state == ET_FIT_OK) {
            p[tests++] = steps[i].p;
        }
    }
    et_status status = et_multiplicity_adjust(p, tests, ET_ADJUST_BH, q, err);
    tests = 0;
    for (size_t i = 0; i < count && status == ET_OK; i++) {
        if (steps[i].state == ET_FIT_OK) {
            steps[i].q = q[tests++];
        }
    }
    free(p);
    return status;
}
