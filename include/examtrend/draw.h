/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * draw.h - findings as charts: chooses what a chart says, chart.h draws it.
 *
 *     et_draw_from from = {.panel = panel, .subject = 0, .subject_name = "Maths",
 *                          .regimes = regimes, .units = units, .summary = &summary};
 *     et_draw_caterpillar(&chart, &from, &look, &err);
 */
#ifndef EXAMTREND_DRAW_H
#define EXAMTREND_DRAW_H

#include "examtrend/chart.h"
#include "examtrend/results.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Lines of a trend chart that are named and coloured; the others are grey. */
#define ET_DRAW_MOST_LINES 5

typedef struct et_draw_from {
    const et_panel *panel;         /* of the units                                     */
    size_t subject;                /* in that panel                                    */
    const char *subject_name;      /* in the look's language                           */
    const et_regions *regions;
    const et_regimes *regimes;
    et_scale scale;
    et_reference reference;
    const et_trend_unit *units;    /* [units of the panel]; not for distributions      */
    const et_trend_summary *summary;
} et_draw_from;

/* Lines of chosen units (indexes in the panel, at most ET_DRAW_MOST_LINES) over all
 * units in grey. With none chosen: those whose slopes are least likely to be chance. */
ET_MUST_USE et_status et_draw_trend(et_chart **out, const et_draw_from *from,
                                    const size_t *chosen, size_t count,
                                    const et_look *look, et_error *err);

/* The country's raw averages, regime by regime, with the line of the window. Of `from`
 * panel, subject, its name and regimes are looked at. */
ET_MUST_USE et_status et_draw_nation(et_chart **out, const et_draw_from *from,
                                     const et_trend_nation *nation, const et_look *look,
                                     et_error *err);

ET_MUST_USE et_status et_draw_caterpillar(et_chart **out, const et_draw_from *from,
                                          const et_look *look, et_error *err);

/* Every unit in a small chart of its own, by slope. */
ET_MUST_USE et_status et_draw_multiples(et_chart **out, const et_draw_from *from,
                                        const et_look *look, et_error *err);

/* Position of every unit in every year, the best on top. */
ET_MUST_USE et_status et_draw_heat(et_chart **out, const et_draw_from *from,
                                   const et_look *look, et_error *err);

/* A claim, year by year, with the verdict in the title. */
ET_MUST_USE et_status et_draw_claim(et_chart **out, const et_claim_row *row,
                                    const char *claim, const et_regimes *regimes,
                                    const et_look *look, et_error *err);

/* Slopes on the tile map; with `year` not 0, positions in that year instead. */
ET_MUST_USE et_status et_draw_tiles(et_chart **out, const et_draw_from *from, int year,
                                    const et_look *look, et_error *err);

/* Exact counts by year of one unit, or of the country. */
typedef struct et_draw_counts {
    const et_panel *panel;
    size_t subject;            /* in that panel                                        */
    size_t unit;               /* in that panel, or ET_PANEL_NATION                    */
    const et_tally *tally;     /* for the country: years of which some provinces have only
                                  averages are drawn from the counts there are, and the
                                  share of candidates is told; NULL: left out          */
    const et_regimes *regimes;
    const size_t *facing;      /* another unit (or ET_PANEL_NATION) face to face with
                                  it, in the years that have counts of both; NULL:
                                  none                                                 */
} et_draw_counts;

ET_MUST_USE et_status et_draw_distribution(et_chart **out, const et_draw_counts *from,
                                           const et_look *look, et_error *err);

/* What comes next for one unit, or for the country with its scenarios. */
typedef struct et_draw_forecast {
    const et_panel *panel;
    size_t subject;                /* in that panel                                    */
    const char *subject_name;      /* in the look's language                           */
    const char *who;               /* the unit's name, in the look's language          */
    const et_regimes *regimes;
    et_reference reference;
    const et_forecast_unit *unit;
    const et_forecast_summary *summary;
} et_draw_forecast;

/* ET_ERR_INPUT where there is no interval to draw. */
ET_MUST_USE et_status et_draw_fan(et_chart **out, const et_draw_forecast *from,
                                  const et_look *look, et_error *err);

#ifdef __cplusplus
}
#endif

#endif
