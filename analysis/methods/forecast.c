/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/methods/forecast.h"

#include <math.h>

#include <gsl/gsl_cdf.h>

#include "examtrend/methods/distributions.h"
#include "methods/sums.h"

#define DEFAULT_CONFIDENCE 0.95
#define DEFAULT_ALPHA 0.7
/* Where forecast::ets looks for alpha; at 0 the last level would be the start, at 1 the
 * start would not matter. */
#define LEAST_ALPHA 1e-4
#define MOST_ALPHA 0.9999

/* ---- smoothing ------------------------------------------------------------------ */

typedef struct smoothing {
    double sse;   /* squared one-year errors, those before `start` was known included */
    double slope; /* derivative of sse by alpha                                       */
    double start, level;
} smoothing;

/* The errors are linear in the start: e_t = e_t(y_1) - (1 - alpha)^(t-1) d for a start of
 * y_1 + d, so its least-squares value is a ratio of two sums. */
static double best_start(const double *y, size_t n, double alpha)
{
    double level = y[0], weight = 1.0, above = 0.0, below = 0.0;
    for (size_t t = 0; t < n; t++) {
        double error = y[t] - level;
        above += weight * error;
        below += weight * weight;
        level += alpha * error;
        weight *= 1.0 - alpha;
    }
    return y[0] + above / below;
}

/* The derivative follows the recursion of the level; at the best start, that of the sum
 * by the start is 0, so the start counts as fixed. */
static smoothing smooth(const double *y, size_t n, double alpha, bool first_start)
{
    smoothing s = {.start = first_start ? y[0] : best_start(y, n, alpha)};
    double level_slope = 0.0;

    s.level = s.start;
    for (size_t t = 0; t < n; t++) {
        double error = y[t] - s.level;
        s.sse += error * error;
        s.slope -= 2.0 * error * level_slope;
        level_slope = level_slope * (1.0 - alpha) + error;
        s.level += alpha * error;
    }
    return s;
}

/* The sum of squares may have several minima in alpha: the best of a grid, then halving
 * on the sign of the derivative between that point's neighbours. */
static double best_alpha(const double *y, size_t n, bool first_start)
{
    enum { GRID = 100, HALVINGS = 60 };
    double least = first_start ? 0.0 : LEAST_ALPHA;
    double most = first_start ? 1.0 : MOST_ALPHA;
    double step = (most - least) / GRID, best = least;
    double best_sse = smooth(y, n, least, first_start).sse;

    for (int i = 1; i <= GRID; i++) {
        double alpha = i == GRID ? most : least + step * i;
        double sse = smooth(y, n, alpha, first_start).sse;
        if (sse < best_sse) {
            best_sse = sse;
            best = alpha;
        }
    }
    double low = fmax(least, best - step), high = fmin(most, best + step);
    if (best == least && smooth(y, n, least, first_start).slope >= 0.0) {
        return least;
    }
    if (best == most && smooth(y, n, most, first_start).slope <= 0.0) {
        return most;
    }
    for (int i = 0; i < HALVINGS; i++) {
        double middle = low + (high - low) / 2.0;
        if (smooth(y, n, middle, first_start).slope < 0.0) {
            low = middle;
        } else {
            high = middle;
        }
    }
    double found = low + (high - low) / 2.0;
    return smooth(y, n, found, first_start).sse <= best_sse ? found : best;
}

/* ---- the rules ---------------------------------------------------------------------
 * Each sets level, drift and df, and returns its sum of squared errors. df <= 0 says that
 * there are too few years for an interval. */

static double squared_changes(const double *y, size_t n, double drift)
{
    double sum = 0.0;
    for (size_t t = 1; t < n; t++) {
        double error = y[t] - y[t - 1] - drift;
        sum += error * error;
    }
    return sum;
}

static double fit_naive(const double *y, size_t n, et_forecast *fit)
{
    fit->has_point = true;
    fit->level = y[n - 1];
    fit->df = (double)n - 1.0;
    return squared_changes(y, n, 0.0);
}

static double fit_drift(const double *y, size_t n, et_forecast *fit)
{
    if (n < 2) {
        return 0.0;
    }
    fit->has_point = true;
    fit->level = y[n - 1];
    fit->drift = (y[n - 1] - y[0]) / ((double)n - 1.0);
    fit->df = (double)n - 2.0;
    return squared_changes(y, n, fit->drift);
}

static double fit_mean(const double *y, size_t n, et_forecast *fit)
{
    fit->has_point = true;
    fit->level = et_mean_of(y, n);
    fit->df = (double)n - 1.0;
    return et_squares_about(y, n, fit->level);
}

/* Least squares on t = 1..n; sums about the middle year. */
static double line_slope(const double *y, size_t n, double mean)
{
    double middle = ((double)n - 1.0) / 2.0, sxy = 0.0, sxx = 0.0;
    for (size_t t = 0; t < n; t++) {
        double d = (double)t - middle;
        sxy += d * (y[t] - mean);
        sxx += d * d;
    }
    return sxy / sxx;
}

static double fit_line(const double *y, size_t n, et_forecast *fit)
{
    if (n < 2) {
        return 0.0;
    }
    double mean = et_mean_of(y, n), middle = ((double)n - 1.0) / 2.0, sum = 0.0;

    fit->has_point = true;
    fit->drift = line_slope(y, n, mean);
    fit->level = mean + fit->drift * middle;
    fit->df = (double)n - 2.0;
    for (size_t t = 0; t < n; t++) {
        double error = y[t] - mean - fit->drift * ((double)t - middle);
        sum += error * error;
    }
    return sum;
}

/* Degrees of freedom: one for the start (a first value as start makes no error, which
 * costs the same), one for alpha where it is estimated. */
static double fit_smoothing(const double *y, size_t n, const et_forecast_options *o,
                            et_forecast *fit)
{
    bool estimated = o->method != ET_FORECAST_EWMA && o->alpha == 0.0;
    bool first_start = o->method == ET_FORECAST_EWMA || o->first_start;

    if (o->method != ET_FORECAST_EWMA && n < 3) {
        return 0.0;
    }
    fit->alpha = o->alpha > 0.0 ? o->alpha : DEFAULT_ALPHA;
    if (estimated) {
        fit->alpha = best_alpha(y, n, first_start);
    }
    smoothing s = smooth(y, n, fit->alpha, first_start);
    fit->has_point = true;
    fit->start = s.start;
    fit->level = s.level;
    fit->df = (double)n - 1.0 - (estimated ? 1.0 : 0.0);
    if (o->method == ET_FORECAST_THETA) {
        fit->drift = line_slope(y, n, et_mean_of(y, n)) / 2.0;
    }
    return s.sse;
}

static double fit_rule(const double *y, size_t n, const et_forecast_options *o,
                       et_forecast *fit)
{
    switch (o->method) {
    case ET_FORECAST_NAIVE:
        return fit_naive(y, n, fit);
    case ET_FORECAST_DRIFT:
        return fit_drift(y, n, fit);
    case ET_FORECAST_MEAN:
        return fit_mean(y, n, fit);
    case ET_FORECAST_LINE:
        return fit_line(y, n, fit);
    case ET_FORECAST_SES:
    case ET_FORECAST_EWMA:
    case ET_FORECAST_THETA:
        break;
    }
    return fit_smoothing(y, n, o, fit);
}

static et_fit_state check_options(const et_forecast_options *o)
{
    if (!isfinite(o->alpha) || !isfinite(o->confidence)) {
        return ET_FIT_NOT_FINITE;
    }
    if (o->alpha < 0.0 || o->alpha > 1.0 || o->confidence < 0.0 || o->confidence >= 1.0 ||
        (unsigned)o->method > ET_FORECAST_LINE) {
        return ET_FIT_OUT_OF_RANGE;
    }
    return ET_FIT_OK;
}

static double mean_change(const double *y, size_t n)
{
    double sum = 0.0;
    for (size_t t = 1; t < n; t++) {
        sum += fabs(y[t] - y[t - 1]);
    }
    return n > 1 ? sum / ((double)n - 1.0) : 0.0;
}

static void set_interval(double sse, const et_forecast_options *o, et_forecast *fit)
{
    double confidence = o->confidence > 0.0 ? o->confidence : DEFAULT_CONFIDENCE;
    double tail = (1.0 - confidence) / 2.0;

    fit->sigma = sqrt(sse / fit->df);
    if (o->normal) {
        fit->quantile = gsl_cdf_ugaussian_Qinv(tail);
    } else {
        (void)et_dist_t_point(tail, fit->df, &fit->quantile);
    }
}

void et_forecast_fit(const double *y, size_t n, const et_forecast_options *options,
                     et_forecast *out)
{
    const et_forecast_options o = options ? *options : (et_forecast_options){0};

    *out = (et_forecast){.state = check_options(&o), .method = o.method, .n = n};
    if (out->state == ET_FIT_OK && !et_all_finite(y, n)) {
        out->state = ET_FIT_NOT_FINITE;
    }
    if (out->state != ET_FIT_OK) {
        return;
    }
    if (n == 0) {
        out->state = ET_FIT_TOO_FEW;
        return;
    }
    double sse = fit_rule(y, n, &o, out);
    out->naive_mae = mean_change(y, n);
    if (!isfinite(sse) || !isfinite(out->naive_mae) || !isfinite(out->level)) {
        *out = (et_forecast){.state = ET_FIT_OUT_OF_RANGE, .method = o.method, .n = n};
    } else if (!(out->df > 0.0)) {
        out->df = 0.0;
        out->state = ET_FIT_TOO_FEW;
    } else if (et_is_rounding(sse, et_largest_of(y, n), n)) {
        out->state = ET_FIT_PERFECT;
    } else {
        set_interval(sse, &o, out);
    }
}

/* How many sigma the error has, h years ahead. */
static double growth(const et_forecast *fit, double h)
{
    double n = (double)fit->n;
    switch (fit->method) {
    case ET_FORECAST_NAIVE:
        return sqrt(h);
    case ET_FORECAST_DRIFT:
        return sqrt(h * (1.0 + h / (n - 1.0)));
    case ET_FORECAST_MEAN:
        return sqrt(1.0 + 1.0 / n);
    case ET_FORECAST_LINE: {
        double d = h + (n - 1.0) / 2.0;
        return sqrt(1.0 + 1.0 / n + d * d * 12.0 / (n * (n * n - 1.0)));
    }
    case ET_FORECAST_SES:
    case ET_FORECAST_EWMA:
    case ET_FORECAST_THETA:
        break;
    }
    return sqrt(1.0 + (h - 1.0) * fit->alpha * fit->alpha);
}

/* Hyndman & Billah (2003): theta is SES with drift of half the slope, of which the level
 * still lacks the part (1 - (1 - alpha)^n) / alpha. */
static double steps_of_drift(const et_forecast *fit, double h)
{
    if (fit->method != ET_FORECAST_THETA) {
        return h;
    }
    double a = fit->alpha;
    double n = (double)fit->n;
    return h - 1.0 + (a > 0.0 ? (1.0 - pow(1.0 - a, n)) / a : n);
}

void et_forecast_at(const et_forecast *fit, size_t ahead, et_forecast_year *out)
{
    *out = (et_forecast_year){0};
    if (!fit->has_point || ahead == 0) {
        return;
    }
    out->mean = fit->level + fit->drift * steps_of_drift(fit, (double)ahead);
    if (fit->state == ET_FIT_OK) {
        out->se = fit->sigma * growth(fit, (double)ahead);
        out->low = out->mean - fit->quantile * out->se;
        out->high = out->mean + fit->quantile * out->se;
    }
}

/* ---- the past -------------------------------------------------------------------- */

static bool forecast_step(const double *y, size_t origin, size_t horizon,
                          const et_forecast_options *options, et_backtest_step *step)
{
    et_forecast fit;
    et_forecast_year year;

    et_forecast_fit(y, origin, options, &fit);
    et_forecast_at(&fit, horizon, &year);
    double actual = y[origin + horizon - 1];
    *step = (et_backtest_step){.origin = origin, .actual = actual,
                               .forecast = year.mean, .error = year.mean - actual,
                               .has_interval = fit.state == ET_FIT_OK,
                               .low = year.low, .high = year.high};
    step->inside = step->has_interval && year.low <= actual && actual <= year.high;
    return fit.has_point;
}

static void add_step(const et_backtest_step *step, et_backtest *sums)
{
    sums->count++;
    sums->me += step->error;
    sums->mae += fabs(step->error);
    sums->rmse += step->error * step->error;
    if (step->has_interval) {
        sums->intervals++;
        sums->coverage += step->inside ? 1.0 : 0.0;
        sums->mean_width += step->high - step->low;
    }
}

void et_forecast_backtest(const double *y, size_t n, const et_forecast_options *options,
                          const et_backtest_plan *plan, et_backtest_step *steps,
                          et_backtest *out)
{
    size_t horizon = plan && plan->horizon ? plan->horizon : 1;
    size_t first = plan ? plan->first_origin : 0;
    et_forecast whole;

    et_forecast_fit(y, n, options, &whole);
    *out = (et_backtest){.state = whole.state};
    if (whole.state == ET_FIT_NOT_FINITE || whole.state == ET_FIT_OUT_OF_RANGE) {
        return;
    }
    if (first == 0) {
        first = n < 5 ? 3 : (n + 1) / 2;
    }
    *out = (et_backtest){.state = ET_FIT_TOO_FEW};
    for (size_t origin = first; origin < n && horizon <= n - origin; origin++) {
        et_backtest_step step;
        if (forecast_step(y, origin, horizon, options, &step)) {
            if (steps) {
                steps[out->count] = step;
            }
            add_step(&step, out);
        }
    }
    if (out->count == 0) {
        return;
    }
    double count = (double)out->count, intervals = (double)out->intervals;
    out->state = ET_FIT_OK;
    out->me /= count;
    out->mae /= count;
    out->rmse = sqrt(out->rmse / count);
    if (out->intervals > 0) {
        out->coverage /= intervals;
        out->mean_width /= intervals;
    }
}

static double loss(double error, int power)
{
    return power == 1 ? fabs(error) : error * error;
}

typedef struct losses {
    const double *a, *b; /* errors */
    size_t n;
    int power;
    double mean; /* of the differences */
} losses;

static double difference(const losses *l, size_t t)
{
    return loss(l->a[t], l->power) - loss(l->b[t], l->power);
}

/* Autocovariance of the differences, divided by n. */
static double autocovariance(const losses *l, size_t lag)
{
    double sum = 0.0;
    for (size_t t = lag; t < l->n; t++) {
        sum += (difference(l, t) - l->mean) * (difference(l, t - lag) - l->mean);
    }
    return sum / (double)l->n;
}

static et_fit_state check_losses(losses *l, size_t horizon)
{
    double largest = 0.0;

    if (horizon == 0 || (l->power != 1 && l->power != 2)) {
        return ET_FIT_OUT_OF_RANGE;
    }
    if (!et_all_finite(l->a, l->n) || !et_all_finite(l->b, l->n)) {
        return ET_FIT_NOT_FINITE;
    }
    if (l->n < 2 || l->n <= horizon) {
        return ET_FIT_TOO_FEW;
    }
    for (size_t t = 0; t < l->n; t++) {
        l->mean += difference(l, t) / (double)l->n;
        largest = fmax(largest, fabs(difference(l, t)));
    }
    return !isfinite(l->mean) || !isfinite(largest * largest) ? ET_FIT_OUT_OF_RANGE
           : largest > 0.0                                    ? ET_FIT_OK
                                                              : ET_FIT_ALL_TIED;
}

void et_forecast_compare(const double *errors_a, const double *errors_b, size_t n,
                         size_t horizon, int power, et_loss_test *out)
{
    losses l = {errors_a, errors_b, n, power, 0.0};

    *out = (et_loss_test){.n = n, .state = check_losses(&l, horizon)};
    if (out->state != ET_FIT_OK) {
        return;
    }
    double count = (double)n, h = (double)horizon, largest = 0.0;
    double variance = autocovariance(&l, 0);
    for (size_t t = 0; t < n; t++) {
        double a = loss(errors_a[t], power), b = loss(errors_b[t], power);
        largest = fmax(largest, fmax(a, b));
    }
    bool varies = !et_is_rounding(variance * count, largest, n);
    for (size_t lag = 1; lag < horizon; lag++) {
        variance += 2.0 * autocovariance(&l, lag);
    }
    out->mean_difference = l.mean;
    if (!varies || !(variance > 0.0)) {
        out->state = ET_FIT_PERFECT;
        return;
    }
    double small_sample = (count + 1.0 - 2.0 * h + h * (h - 1.0) / count) / count;
    out->df = count - 1.0;
    out->t = l.mean / sqrt(variance / count) * sqrt(small_sample);
    (void)et_dist_t_two_sided(out->t, out->df, &out->p);
}
