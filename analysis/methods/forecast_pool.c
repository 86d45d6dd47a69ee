/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/methods/forecast_pool.h"

#include <math.h>
#include <stdlib.h>

#include "examtrend/methods/distributions.h"
#include "methods/sums.h"

/* The fewest errors of which the 95 % order statistic is not the largest. */
#define LEAST_FOR_ORDER 39

static const double confidence[ET_FORECAST_LEVELS] = {0.50, 0.80, 0.95};

typedef struct past_error {
    double size;   /* absolute */
    size_t target; /* year     */
} past_error;

/* Years known of a unit at the end of year `last`: how far back they follow each
 * other. */
static size_t known_at(const et_forecast_series *series, size_t unit, size_t last)
{
    const double *y = series->y + unit * series->years;
    size_t known = 0;

    while (known <= last && !isnan(y[last - known]) &&
           series->run[last - known] == series->run[last]) {
        known++;
    }
    return known;
}

void et_forecast_pool_last(const et_forecast_series *series, size_t unit,
                           const et_forecast_options *rule, size_t *known,
                           et_forecast *fit)
{
    *known = series->years ? known_at(series, unit, series->years - 1) : 0;
    et_forecast_fit(series->y + (unit + 1) * series->years - *known, *known, rule, fit);
}

static size_t unit_errors(const et_forecast_series *series, size_t unit,
                          const et_forecast_pool_options *o, past_error *errors,
                          et_forecast_pool *sums)
{
    const double *y = series->y + unit * series->years;
    size_t made = 0;

    for (size_t target = o->ahead; target < series->years; target++) {
        size_t known = known_at(series, unit, target);
        if (known < o->least_known + o->ahead) {
            continue;
        }
        known -= o->ahead;
        et_forecast fit;
        et_forecast_year year;
        et_forecast_fit(y + target - o->ahead - known + 1, known, &o->rule, &fit);
        if (!fit.has_point) {
            continue;
        }
        et_forecast_at(&fit, o->ahead, &year);
        double error = year.mean - y[target];
        errors[made++] = (past_error){fabs(error), target};
        sums->me += error;
        sums->mae += fabs(error);
        sums->rmse += error * error;
    }
    return made;
}

static int by_size(const void *a, const void *b)
{
    const past_error *x = a, *y = b;
    return (x->size > y->size) - (x->size < y->size);
}

/* Half the interval from the sorted errors but those of one target year. */
static double half_width(const past_error *errors, size_t count, size_t left_out,
                         double level)
{
    size_t kept = 0;
    double squares = 0.0;
    for (size_t i = 0; i < count; i++) {
        if (errors[i].target != left_out) {
            squares += errors[i].size * errors[i].size;
            kept++;
        }
    }
    if (kept < LEAST_FOR_ORDER) {
        double t = 0.0;
        (void)et_dist_t_point((1.0 - level) / 2.0, (double)kept, &t);
        return t * sqrt(squares / (double)kept);
    }
    size_t rank = (size_t)ceil(level * ((double)kept + 1.0)), seen = 0;
    for (size_t i = 0; i < count; i++) {
        seen += errors[i].target != left_out;
        if (seen == rank) {
            return errors[i].size;
        }
    }
    return errors[count - 1].size;
}

static void find_intervals(const past_error *errors, et_forecast_pool *out)
{
    for (size_t l = 0; l < ET_FORECAST_LEVELS; l++) {
        out->half[l] = half_width(errors, out->errors, SIZE_MAX, confidence[l]);
    }
    out->by_order = out->errors >= LEAST_FOR_ORDER;
    if (out->targets < 2) {
        out->state = ET_FIT_NOT_ESTIMABLE;
        return;
    }
    for (size_t l = 0; l < ET_FORECAST_LEVELS; l++) {
        size_t held = 0;
        for (size_t target = 0; target < ET_FORECAST_POOL_YEARS; target++) {
            if (isnan(out->year_mae[target])) {
                continue;
            }
            double half = half_width(errors, out->errors, target, confidence[l]);
            for (size_t i = 0; i < out->errors; i++) {
                held += errors[i].target == target && errors[i].size <= half;
            }
        }
        out->coverage[l] = (double)held / (double)out->errors;
    }
}

static void find_years(const past_error *errors, et_forecast_pool *out)
{
    size_t count[ET_FORECAST_POOL_YEARS] = {0};

    for (size_t i = 0; i < out->errors; i++) {
        double *mae = &out->year_mae[errors[i].target];
        *mae = (isnan(*mae) ? 0.0 : *mae) + errors[i].size;
        count[errors[i].target]++;
    }
    for (size_t t = 0; t < ET_FORECAST_POOL_YEARS; t++) {
        if (count[t]) {
            out->year_mae[t] /= (double)count[t];
            out->targets++;
        }
    }
}

static void finish(const et_forecast_series *series, past_error *errors,
                   et_forecast_pool *out)
{
    double count = (double)out->errors, largest = 0.0;

    if (out->errors < 2) {
        out->state = ET_FIT_TOO_FEW;
    }
    if (out->errors == 0) {
        return;
    }
    qsort(errors, out->errors, sizeof *errors, by_size);
    find_years(errors, out);
    for (size_t i = 0; i < series->units * series->years; i++) {
        largest = fmax(largest, isnan(series->y[i]) ? 0.0 : fabs(series->y[i]));
    }
    if (out->state == ET_FIT_OK && et_is_rounding(out->rmse, largest, out->errors)) {
        out->state = ET_FIT_PERFECT;
    }
    out->me /= count;
    out->mae /= count;
    out->rmse = sqrt(out->rmse / count);
    if (out->state == ET_FIT_OK) {
        find_intervals(errors, out);
    }
}

et_status et_forecast_pool_fit(const et_forecast_series *series,
                               const et_forecast_pool_options *options,
                               et_forecast_pool *out, et_error *err)
{
    et_forecast_pool_options o = *options;

    *out = (et_forecast_pool){0};
    for (size_t t = 0; t < ET_FORECAST_POOL_YEARS; t++) {
        out->year_mae[t] = (double)NAN;
    }
    o.ahead = o.ahead ? o.ahead : 1;
    o.least_known = o.least_known ? o.least_known : 3;
    if (series->years > ET_FORECAST_POOL_YEARS) {
        return et_fail(err, ET_ERR_ARGUMENT, "found %zu years, expected at most %d",
                       series->years, ET_FORECAST_POOL_YEARS);
    }
    past_error *errors = malloc((series->units * series->years + 1) * sizeof *errors);
    if (!errors) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for a backtest");
    }
    for (size_t u = 0; u < series->units; u++) {
        size_t made = unit_errors(series, u, &o, errors + out->errors, out);
        out->errors += made;
        out->units += made > 0;
    }
    finish(series, errors, out);
    free(errors);
    return ET_OK;
}
