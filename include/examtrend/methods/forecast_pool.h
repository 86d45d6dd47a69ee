/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * forecast_pool.h - one rule of forecast.h for many short series, its intervals taken
 * from the errors that the rule made on all of them.
 *
 * One series of ten years has too few errors of its own for a 95 % interval. Series of a
 * kind lend each other theirs: every forecast that could have been made within the data
 * is made, from the years known at the time only, and half the interval is the order
 * statistic of rank ceil((m + 1) c) of the m absolute errors (split conformal: it covers
 * with probability c when errors are exchangeable, whatever their distribution). With
 * fewer than 39 errors it is the root mean square error times Student's t with m degrees
 * of freedom, errors having mean 0.
 *
 * Years are divided into runs; no forecast is made across from one to the next. Within a
 * run a missing year ends what is known.
 *
 * The coverage is what intervals held of target years that had no part in them: each
 * target year against the interval from the errors of all other target years.
 *
 * References: Vovk, Gammerman & Shafer (2005), Algorithmic Learning in a Random World,
 * ch. 2; Hyndman & Athanasopoulos (2021), Forecasting: Principles and Practice, ch. 5.10.
 *
 *     const size_t run[] = {0, 0, 0, 0, 1, 1};
 *     const et_forecast_series series = {.y = y, .units = 63, .years = 6, .run = run};
 *     const et_forecast_pool_options o = {.rule = {.method = ET_FORECAST_EWMA}};
 *     et_forecast_pool pool;
 *     et_forecast_pool_fit(&series, &o, &pool, &err);
 *     printf("within %.2f nineteen times of twenty\n", pool.half[ET_FORECAST_95]);
 */
#ifndef EXAMTREND_METHODS_FORECAST_POOL_H
#define EXAMTREND_METHODS_FORECAST_POOL_H

#include "examtrend/methods/forecast.h"

#ifdef __cplusplus
extern "C" {
#endif

#define ET_FORECAST_POOL_YEARS 64

typedef enum et_forecast_level {
    ET_FORECAST_50 = 0,
    ET_FORECAST_80,
    ET_FORECAST_95,
    ET_FORECAST_LEVELS
} et_forecast_level;

typedef struct et_forecast_series {
    const double *y;   /* [unit][year], NaN missing                                     */
    size_t units;
    size_t years;      /* at most ET_FORECAST_POOL_YEARS                                */
    const size_t *run; /* [year]: equal for years that follow each other and may be
                          compared, ascending                                           */
} et_forecast_series;

typedef struct et_forecast_pool_options {
    et_forecast_options rule; /* its confidence is not looked at                        */
    size_t ahead;             /* years; 0: 1                                            */
    size_t least_known;       /* years known when a forecast is made; 0: 3              */
} et_forecast_pool_options;

/* ET_FIT_TOO_FEW: fewer than 2 errors, no interval. ET_FIT_PERFECT: no error in the past,
 * no interval. half and coverage are 0 then, the rest holds. ET_FIT_NOT_ESTIMABLE: the
 * errors are all of one target year: half holds, coverage is 0. */
typedef struct et_forecast_pool {
    et_fit_state state;
    size_t units;   /* that have an error                                               */
    size_t errors;
    size_t targets; /* years that were forecast                                         */
    double me;      /* mean of forecast - actual                                        */
    double mae, rmse;
    bool by_order;  /* intervals are order statistics; else Student's t                 */
    double half[ET_FORECAST_LEVELS];     /* half widths of 50, 80 and 95 % intervals    */
    double coverage[ET_FORECAST_LEVELS]; /* share held of years left out, 0..1          */
    double year_mae[ET_FORECAST_POOL_YEARS]; /* [year]: NaN where it is no target       */
} et_forecast_pool;

ET_MUST_USE et_status et_forecast_pool_fit(const et_forecast_series *series,
                                           const et_forecast_pool_options *options,
                                           et_forecast_pool *out, et_error *err);

/* The rule on one unit's last comparable years, up to the last year of the series:
 * `known` of them, 0 when that year is missing. `fit` may still lack a point. */
void et_forecast_pool_last(const et_forecast_series *series, size_t unit,
                           const et_forecast_options *rule, size_t *known,
                           et_forecast *fit);

#ifdef __cplusplus
}
#endif

#endif
