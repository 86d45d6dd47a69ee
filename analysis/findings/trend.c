/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The nation against its own years.
 */
#include "examtrend/trend.h"

#include <stdlib.h>

#include "examtrend/methods/power.h"
#include "findings/window.h"

static void take_means(const et_cell *row, const et_panel *panel, et_trend_nation *out)
{
    size_t count = et_panel_year_count(panel);
    for (size_t t = 0; t < count && out->years < ET_TREND_MOST_YEARS; t++) {
        int year = et_panel_year(panel, t);
        if (year < out->first_year || year > out->last_year ||
            !(row[t].known & ET_KNOWN_MEAN)) {
            continue;
        }
        out->mean[out->years] = row[t].mean;
        out->year[out->years++] = year;
    }
}

/* Power is asked of the residual noise that these very years showed. */
static void find_detectable(et_trend_nation *out)
{
    const et_power_design design = {
        .sxx = out->line.sxx, .sigma = out->line.sigma, .df = out->line.df};

    out->detectable_state = out->line.state;
    if (out->line.state == ET_FIT_OK) {
        out->detectable_state = et_power_smallest_slope(&design, 0.80, &out->detectable);
    }
}

static et_status fit_order(et_trend_nation *out, const double *x, et_error *err)
{
    double *work = malloc(ET_THEIL_SEN_WORK(out->years) * sizeof *work);
    if (!work) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for a trend");
    }
    et_kendall_test(x, out->mean, out->years, &out->kendall);
    et_theil_sen_fit(x, out->mean, out->years, NULL, work, &out->sen);
    et_ar1_tipping_rho(x, out->mean, out->years, &out->tipping);
    free(work);
    return ET_OK;
}

et_status et_trend_of_nation(const et_series_source *from,
                             const et_trend_options *options, et_trend_nation *out,
                             et_error *err)
{
    double x[ET_TREND_MOST_YEARS], starts[ET_TREND_MOST_BREAKS];
    et_window window;

    *out = (et_trend_nation){0};
    et_window_choose(from->panel, from->regimes, ET_SCALE_RAW, options, &window);
    out->first_year = window.first_year;
    out->last_year = window.last_year;
    out->break_count = window.forbidden_count;
    out->broken = window.forbidden_count > 0;
    for (size_t i = 0; i < window.forbidden_count; i++) {
        out->breaks[i] = window.forbidden[i];
        starts[i] = window.forbidden[i];
    }
    take_means(et_panel_nation(from->panel, from->subject), from->panel, out);
    for (size_t t = 0; t < out->years; t++) {
        x[t] = out->year[t];
    }
    et_line_fit_jumps(x, out->mean, out->years, starts, out->break_count, &out->line);
    find_detectable(out);
    if (out->broken) {
        out->kendall.state = ET_FIT_NOT_ESTIMABLE;
        out->sen.state = ET_FIT_NOT_ESTIMABLE;
        out->tipping.state = ET_FIT_NOT_ESTIMABLE;
        return ET_OK;
    }
    return fit_order(out, x, err);
}
