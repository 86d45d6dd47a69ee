/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The country's own averages: raw points, so no line crosses a break of the exam.
 */
#include <math.h>
#include <stdio.h>

#include "draw_inside.h"
#include "examtrend/results.h"

et_status et_draw_nation(et_chart **out, const et_draw_from *from,
                         const et_trend_nation *nation, const et_look *look,
                         et_error *err)
{
    double values[ET_TREND_MOST_YEARS], fitted[ET_TREND_MOST_YEARS];
    double low[ET_TREND_MOST_YEARS], high[ET_TREND_MOST_YEARS];
    int years[ET_TREND_MOST_YEARS];
    et_chart_break breaks[MOST_BREAKS];
    char measure[256];
    size_t count = et_panel_year_count(from->panel);
    const et_cell *row = et_panel_nation(from->panel, from->subject);
    bool fits = nation->line.state == ET_FIT_OK; /* of two years there is no interval */

    *out = NULL;
    count = count < ET_TREND_MOST_YEARS ? count : ET_TREND_MOST_YEARS;
    for (size_t t = 0; t < count; t++) {
        et_line_at at;
        years[t] = et_panel_year(from->panel, t);
        values[t] = row[t].known & ET_KNOWN_MEAN ? row[t].mean : NAN;
        bool inside = !nation->broken && fits &&
                      years[t] >= nation->first_year && years[t] <= nation->last_year;
        et_line_predict(&nation->line, years[t], &at);
        fitted[t] = inside ? at.fit : NAN;
        low[t] = inside ? at.confidence_low : NAN;
        high[t] = inside ? at.confidence_high : NAN;
    }
    (void)snprintf(measure, sizeof measure,
                   et_draw_phrase(look, "%s, mean score of the country",
                                  "Điểm trung bình môn %s của cả nước"),
                   from->subject_name);
    const et_trend_line line = {
        .name = et_draw_phrase(look, "the country", "cả nước"),
        .values = values,
        .fitted = fitted,
        .low = low,
        .high = high,
        .slope = nation->line.slope,
        .slope_margin = fits ? nation->line.slope_high - nation->line.slope : 0.0,
        .verdict = et_trend_certainty(nation) != ET_CLEAR ? ET_VERDICT_CANNOT_TELL
                   : nation->line.slope > 0.0             ? ET_VERDICT_UP
                                                          : ET_VERDICT_DOWN};
    et_chart_trend_says says = {
        .frame = {.measure = measure,
                  .unit = et_draw_phrase(look, "points", "điểm"),
                  .first_year = count ? years[0] : 0,
                  .last_year = count ? years[count - 1] : 0,
                  .noise = et_draw_phrase(look, "year-to-year noise, not students",
                                          "dao động giữa các năm, không phải giữa các "
                                          "thí sinh")},
        .years = years,
        .year_count = count,
        .lines = &line,
        .line_count = 1};
    et_draw_breaks(from->regimes, ET_SCALE_RAW, look, breaks, &says.frame);
    return et_chart_trend(out, &says, look, err);
}
