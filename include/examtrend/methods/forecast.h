/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * forecast.h - the next years of one short series, with honest intervals, and how well
 * the same rule would have done in the past.
 *
 * The simple rules, because with ten years nothing beats them reliably: last value, last
 * value plus average change, mean of all, exponential smoothing, theta, straight line.
 * A relative score is best served by ET_FORECAST_EWMA, a national mean by
 * ET_FORECAST_NAIVE, whose interval says how far a year usually moves. Intervals use
 * Student's t with the degrees of freedom that are left; `normal` asks for the narrower
 * ones that most programs print.
 *
 * Years follow each other without gaps; y is in points. Nothing is allocated.
 *
 * References: Hyndman & Athanasopoulos (2021), Forecasting: Principles and Practice, ch.
 * 5 and 8; Hyndman, Koehler, Ord & Snyder (2008), ch. 5; Assimakopoulos & Nikolopoulos
 * (2000), Int J Forecasting 16:521, in the form of Hyndman & Billah (2003), 19:287;
 * Diebold & Mariano (1995), J Bus Econ Stat 13:253; Harvey, Leybourne & Newbold (1997),
 * Int J Forecasting 13:281.
 *
 *     const et_forecast_options o = {.method = ET_FORECAST_EWMA};
 *     et_forecast fit;
 *     et_forecast_year next;
 *     et_forecast_fit(relative, 10, &o, &fit);
 *     et_forecast_at(&fit, 1, &next);
 */
#ifndef EXAMTREND_METHODS_FORECAST_H
#define EXAMTREND_METHODS_FORECAST_H

#include <stdbool.h>

#include "examtrend/status.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef enum et_forecast_method {
    ET_FORECAST_NAIVE = 0, /* the last value: a random walk                             */
    ET_FORECAST_DRIFT,     /* the last value plus the average yearly change             */
    ET_FORECAST_MEAN,      /* the mean of all years                                     */
    ET_FORECAST_SES,       /* simple exponential smoothing; start and alpha by least
                              squares, alpha within 0.0001..0.9999                      */
    ET_FORECAST_EWMA,      /* the same with a given alpha and the first value as start  */
    ET_FORECAST_THETA,     /* SES plus half the slope of the least-squares line         */
    ET_FORECAST_LINE       /* the least-squares line, prolonged                         */
} et_forecast_method;

/* Zeroed: naive, 95 % intervals by Student's t. */
typedef struct et_forecast_options {
    et_forecast_method method;
    double alpha;      /* weight of the newest year, above 0, at most 1. EWMA: 0 means
                          0.7; SES, theta: 0 means estimated                          */
    bool first_start;  /* SES, theta: start from the first value, alpha within 0..1   */
    double confidence; /* of intervals, between 0 and 1; 0 means 0.95                 */
    bool normal;       /* normal quantiles instead of Student's t                     */
} et_forecast_options;

/* ET_FIT_TOO_FEW: too few years for an interval (each method needs one more than it has
 * parameters); the forecast itself may stand, see `has_point`. ET_FIT_PERFECT: the rule
 * has made no error in the past; forecasts stand, no interval. ET_FIT_NOT_FINITE: a
 * value, alpha or confidence is. ET_FIT_OUT_OF_RANGE: an option outside its domain, or
 * an overflow; all is 0 in both. */
typedef struct et_forecast {
    et_fit_state state;
    et_forecast_method method;
    bool has_point;
    size_t n;         /* years                                                          */
    double level;     /* what the forecast starts from                                  */
    double drift;     /* added a year; 0 for methods without                            */
    double alpha;     /* SES, EWMA, theta; 0 else                                       */
    double start;     /* SES, EWMA, theta: level before the first year; 0 else          */
    double sigma;     /* SD of one-year errors                                          */
    double df;        /* of sigma                                                       */
    double quantile;  /* half the interval is quantile x se                             */
    double naive_mae; /* mean absolute yearly change: the unit of scaled errors (MASE)  */
} et_forecast;

/* NULL options: defaults. */
void et_forecast_fit(const double *y, size_t n, const et_forecast_options *options,
                     et_forecast *out);

/* `ahead` years after the last, from 1. se, low and high are 0 unless the fit's state is
 * ET_FIT_OK; mean is 0 without has_point. */
typedef struct et_forecast_year {
    double mean;
    double se; /* of the forecast error, sigma taken as known */
    double low, high;
} et_forecast_year;

void et_forecast_at(const et_forecast *fit, size_t ahead, et_forecast_year *out);

/* Zeroed: one year ahead, from half of the years on (at least 3). */
typedef struct et_backtest_plan {
    size_t first_origin; /* years known at the first forecast */
    size_t horizon;      /* years ahead                       */
} et_backtest_plan;

/* One forecast of a backtest. */
typedef struct et_backtest_step {
    size_t origin;     /* years known when it was made */
    double actual;
    double forecast;
    double error;      /* forecast - actual            */
    bool has_interval;
    bool inside;       /* low <= actual <= high        */
    double low, high;
} et_backtest_step;

/* ET_FIT_TOO_FEW: no forecast could be made. ET_FIT_NOT_FINITE, ET_FIT_OUT_OF_RANGE: as
 * for et_forecast. All else is 0 then. */
typedef struct et_backtest {
    et_fit_state state;
    size_t count;      /* forecasts made                                        */
    double me;         /* mean of forecast - actual                             */
    double mae, rmse;
    size_t intervals;  /* forecasts with an interval                            */
    double coverage;   /* share of them that held the actual value; 0 without   */
    double mean_width; /* of these intervals                                    */
} et_backtest;

/* Rolling origin: for each number of known years, fits those only and forecasts. `steps`
 * gets out->count entries (fewer than n) and may be NULL; NULL plan: defaults. */
void et_forecast_backtest(const double *y, size_t n, const et_forecast_options *options,
                          const et_backtest_plan *plan, et_backtest_step *steps,
                          et_backtest *out);

/* ET_FIT_TOO_FEW: fewer than 2 pairs, or not more than the horizon. ET_FIT_ALL_TIED: no
 * difference at all. ET_FIT_PERFECT: the same difference each time, or a horizon whose
 * variance comes out not above 0. ET_FIT_NOT_FINITE, ET_FIT_OUT_OF_RANGE (horizon 0, a
 * power that is not 1 or 2, overflow). No test in all of them; mean_difference stands in
 * ET_FIT_PERFECT. */
typedef struct et_loss_test {
    et_fit_state state;
    size_t n;
    double mean_difference; /* mean of |a|^power - |b|^power; negative: a is better     */
    double t;               /* with the small-sample factor of Harvey et al.            */
    double df;              /* n - 1                                                    */
    double p;               /* two-sided; counts the noise between forecasts            */
} et_loss_test;

/* Diebold and Mariano's test that two rules err equally: errors of the same forecasts, in
 * time order, `horizon` years ahead each. power 2 compares squares, 1 absolutes. */
void et_forecast_compare(const double *errors_a, const double *errors_b, size_t n,
                         size_t horizon, int power, et_loss_test *out);

#ifdef __cplusplus
}
#endif

#endif
