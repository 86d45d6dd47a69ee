/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * forecast.h - what the next years may bring, with what the same rule was worth in the
 * past.
 *
 * A unit's position against the country is forecast by smoothing (the newest year weighs
 * 0.7), its interval taken from the errors of all units in the past. The country's raw
 * average is mostly the paper's difficulty, which nobody can foresee: it stays where it
 * is, and its interval says how far a year usually moves it. What a raw average would be
 * under a paper as hard as one already seen is a scenario, not a forecast.
 *
 * No forecast and no error goes across a break of the exam that the registry does not
 * allow on the scale. After a fresh break few years are known; the errors of the years
 * before it still say how far such forecasts miss.
 *
 *     et_forecast_plan plan = {.ahead = 1};
 *     et_forecast_of_units(&(et_series_source){panel, subject, regimes}, &plan, units,
 *                          &all, &err);
 *     printf("%+.2f, %+.2f to %+.2f\n", units[0].value[0],
 *            units[0].value[0] - all.pool[0].half[ET_FORECAST_95],
 *            units[0].value[0] + all.pool[0].half[ET_FORECAST_95]);
 */
#ifndef EXAMTREND_FORECAST_H
#define EXAMTREND_FORECAST_H

#include "examtrend/methods/forecast_pool.h"
#include "examtrend/scale.h"

#ifdef __cplusplus
extern "C" {
#endif

#define ET_FORECAST_MOST_AHEAD 5
#define ET_FORECAST_MOST_SCENARIOS 4
#define ET_FORECAST_MOST_RULES 5

/* Zeroed: one year ahead, all years of the panel, the usual rule (smoothing for units,
 * the last value for the country), the latest years as scenarios. */
typedef struct et_forecast_plan {
    int first_year, last_year; /* of the data used; 0: all                              */
    et_scale scale;            /* of units; the country is forecast in raw points       */
    et_reference reference;
    uint64_t least_n;          /* cells of fewer candidates are left out; 0: 30         */
    const et_forecast_options *rule; /* NULL: the usual one                             */
    size_t ahead;              /* years, at most ET_FORECAST_MOST_AHEAD; 0: 1           */
    int scenario[ET_FORECAST_MOST_SCENARIOS]; /* years whose paper it may be as hard as */
    size_t scenario_count;     /* 0: up to 2 of the latest comparable years             */
} et_forecast_plan;

/* One unit, or the country. Intervals are value ± half of the summary's pool for that
 * year. States: ET_FIT_TOO_FEW (no value in the last year, nothing is forecast). */
typedef struct et_forecast_unit {
    size_t unit;          /* index in the panel; ET_PANEL_NATION                        */
    et_fit_state state;
    size_t known;         /* comparable years it is forecast from                       */
    double last;          /* value in the last year: points, sd on z                    */
    double value[ET_FORECAST_MOST_AHEAD];     /* the same, by year ahead                */
    double points[ET_FORECAST_MOST_SCENARIOS]; /* raw points next year, by scenario; the
                                                 interval is half × points_per_unit     */
} et_forecast_unit;

/* What a rule was worth one year ahead. Rules that need more years to say anything have
 * made fewer forecasts. */
typedef struct et_forecast_backtest_row {
    et_forecast_options rule;
    et_forecast_pool pool;
    size_t better_years;  /* target years in which it missed by less than naive        */
} et_forecast_backtest_row;

typedef struct et_forecast_summary {
    int first_year;       /* of the latest comparable years                             */
    int last_year;        /* of data                                                    */
    et_scale scale;
    size_t ahead;
    int year[ET_FORECAST_MOST_AHEAD];
    et_forecast_pool pool[ET_FORECAST_MOST_AHEAD]; /* of the rule, by year ahead; half
                             never below that of a year before, for the last value and
                             few errors never below what a random walk makes of it      */
    size_t units;         /* forecast                                                   */
    size_t rule_count;
    size_t chosen;        /* index of the rule used, in `rule`; naive is the first      */
    et_forecast_backtest_row rule[ET_FORECAST_MOST_RULES];
    int break_year;       /* a known break of the exam after the data and not after the
                             years forecast: the forecast does not hold across; 0: none */
    size_t scenario_count;
    int scenario[ET_FORECAST_MOST_SCENARIOS];
    double scenario_mean[ET_FORECAST_MOST_SCENARIOS]; /* the country's average, points  */
    double points_per_unit[ET_FORECAST_MOST_SCENARIOS]; /* 1; on z the sd of that year  */
} et_forecast_summary;

/* `units` has et_panel_unit_count(panel) places, in the panel's order. ET_ERR_ARGUMENT:
 * raw scale (units are forecast against the country), too many years ahead, an option out
 * of range, a scenario year without data or on the far side of a break. */
ET_MUST_USE et_status et_forecast_of_units(const et_series_source *from,
                                           const et_forecast_plan *plan,
                                           et_forecast_unit *units,
                                           et_forecast_summary *summary, et_error *err);

/* The country's raw average. The plan's scale and reference are not looked at. */
ET_MUST_USE et_status et_forecast_of_nation(const et_series_source *from,
                                            const et_forecast_plan *plan,
                                            et_forecast_unit *nation,
                                            et_forecast_summary *summary, et_error *err);

#ifdef __cplusplus
}
#endif

#endif
