/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "findings/window.h"

static size_t find_breaks(const et_regimes *regimes, et_scale scale, const et_window *at,
                          bool comparable, int *years)
{
    size_t index[ET_TREND_MOST_BREAKS];
    size_t count =
        et_regimes_between(regimes, scale, (const int[]){at->first_year, at->last_year},
                           comparable, index, ET_TREND_MOST_BREAKS);
    count = count < ET_TREND_MOST_BREAKS ? count : ET_TREND_MOST_BREAKS;
    for (size_t i = 0; i < count; i++) {
        years[i] = et_regimes_at(regimes, index[i])->year;
    }
    return count;
}

void et_window_choose(const et_panel *panel, const et_regimes *regimes, et_scale scale,
                      const et_trend_options *options, et_window *out)
{
    size_t count = et_panel_year_count(panel);

    *out = (et_window){0};
    if (count == 0) {
        return;
    }
    out->first_year = et_panel_year(panel, 0);
    out->last_year = et_panel_year(panel, count - 1);
    if (options->first_year) {
        out->first_year =
            options->first_year > out->first_year ? options->first_year : out->first_year;
        out->last_year =
            options->last_year < out->last_year ? options->last_year : out->last_year;
    } else {
        et_regimes_window(regimes, scale, &out->first_year, &out->last_year);
    }
    out->forbidden_count = find_breaks(regimes, scale, out, false, out->forbidden);
    out->allowed_count = find_breaks(regimes, scale, out, true, out->allowed);
}

et_status et_window_take(const et_panel *panel, const et_regimes *regimes, et_scale scale,
                         const et_trend_options *options, et_window_years *out,
                         et_error *err)
{
    *out = (et_window_years){0};
    et_window_choose(panel, regimes, scale, options, &out->window);
    if (out->window.forbidden_count > 0) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "years %d-%d cross the break of %d, across which these scores are "
                       "not comparable; expected years on one side of it",
                       out->window.first_year, out->window.last_year,
                       out->window.forbidden[0]);
    }
    for (size_t t = 0; t < et_panel_year_count(panel); t++) {
        int year = et_panel_year(panel, t);
        if (year >= out->window.first_year && year <= out->window.last_year &&
            out->n < ET_TREND_MOST_YEARS) {
            out->column[out->n] = t;
            out->x[out->n++] = year;
        }
    }
    return ET_OK;
}

void et_window_breaks(const et_window *window, size_t *count,
                      int breaks[ET_TREND_MOST_BREAKS])
{
    *count = window->allowed_count;
    for (size_t i = 0; i < window->allowed_count; i++) {
        breaks[i] = window->allowed[i];
    }
}
