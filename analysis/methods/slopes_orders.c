/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Moderated slopes in random orders of the years. An order leaves each unit's sum of
 * squares as it is, so that its slope b gives its residuals too: RSS = Syy - b^2 Sxx.
 *
 * All orders are looked through as if years were known to be independent, which is quick.
 * A correlation that is estimated only makes slopes less sure, so the whole rule is asked
 * only where something was clear without it.
 */
#include "examtrend/methods/slopes.h"

#include <math.h>
#include <stdlib.h>

#include <gsl/gsl_cdf.h>

#include "examtrend/methods/distributions.h"
#include "examtrend/methods/moderated.h"
#include "examtrend/methods/multiplicity.h"
#include "methods/resample.h"
#include "methods/sums.h"

#define ORDERS_A_BLOCK 64
#define USUAL_ORDERS 2000

typedef struct series {
    const double *y; /* [n], less its mean; 0 where missing */
    const double *there; /* [n] 1 or 0 */
    double n, syy;
} series;

typedef struct order_work {
    size_t n, units;
    const double *x;      /* [n], centred */
    const series *unit;   /* [units], those with a line */
    double sxx;           /* of a unit with all years */
    double kept, level, far; /* far: no t below it has p < level, whatever its df */
    bool exact;
    double cases;
    et_resample_options draw;
    bool *found;     /* [cases]: some unit is clear, years taken as independent */
    double *room;    /* [threads x (n + 4 units + ET_RESAMPLE_APART)] */
    uint32_t *order; /* [threads x (n + ET_RESAMPLE_APART)] */
} order_work;

/* Slope^2 Sxx and residual variance of a unit whose years are at x. */
static double squared_fit(const order_work *w, const series *s, const double *x,
                          double *variance)
{
    double sxx = w->sxx, sxy = 0.0, sum = 0.0;

    for (size_t t = 0; t < w->n; t++) {
        sxy += x[t] * s->y[t];
    }
    if (s->n < (double)w->n) {
        sxx = 0.0;
        for (size_t t = 0; t < w->n; t++) {
            sum += s->there[t] * x[t];
        }
        for (size_t t = 0; t < w->n; t++) {
            double d = x[t] - sum / s->n;
            sxx += s->there[t] * d * d;
        }
    }
    double explained = sxx > 0.0 ? sxy * sxy / sxx : 0.0;
    *variance = fmax(0.0, s->syy - explained) / ((s->n - 2.0) * w->kept);
    return explained;
}

/* Benjamini-Hochberg finds something when a k-th smallest p is below level k / tests. */
static bool any_below(double *p, size_t count, const order_work *w)
{
    for (size_t i = 1; i < count; i++) {
        double value = p[i];
        size_t k = i;
        for (; k > 0 && p[k - 1] > value; k--) {
            p[k] = p[k - 1];
        }
        p[k] = value;
    }
    for (size_t k = 0; k < count; k++) {
        if (p[k] * (double)w->units < w->level * (double)(k + 1)) {
            return true;
        }
    }
    return false;
}

static bool some_unit_is_clear(const order_work *w, const double *x, double *room)
{
    double *variance = room, *df = variance + w->units, *explained = df + w->units;
    double *p = explained + w->units;
    et_variance_prior usual;
    size_t far = 0;

    for (size_t u = 0; u < w->units; u++) {
        explained[u] = squared_fit(w, &w->unit[u], x, &variance[u]);
        df[u] = (w->unit[u].n - 2.0) * w->kept;
    }
    et_variances_prior(variance, df, w->units, &usual);
    for (size_t u = 0; u < w->units; u++) {
        et_moderated own = et_variance_moderated(&usual, variance[u], df[u]);
        double t = own.variance > 0.0 ? sqrt(explained[u] / own.variance) : 0.0;
        if (t > w->far && et_dist_t_two_sided(t, own.df, &p[far]) == ET_FIT_OK) {
            far++;
        }
    }
    return any_below(p, far, w);
}

static void take_order(const order_work *w, size_t number, uint32_t *order)
{
    if (w->exact) {
        et_resample_order_ranked(w->n, number, order);
    } else {
        et_resample_order_drawn(w->n, w->draw.seed, number, order);
    }
}

static void look_through(void *context, size_t thread, size_t block)
{
    const order_work *w = context;
    double *x = w->room + thread * (w->n + 4 * w->units + ET_RESAMPLE_APART);
    uint32_t *order = w->order + thread * (w->n + ET_RESAMPLE_APART);
    size_t first = block * ORDERS_A_BLOCK;

    for (size_t i = first; i < first + ORDERS_A_BLOCK && (double)i < w->cases; i++) {
        take_order(w, i, order);
        for (size_t t = 0; t < w->n; t++) {
            x[t] = w->x[order[t]];
        }
        w->found[i] = some_unit_is_clear(w, x, x + w->n);
    }
}

/* Asks the whole rule about those that were found. */
static et_status confirm(const order_work *w, const et_series_rows *rows,
                         bool columns_are_centred, size_t *clear, et_error *err)
{
    const et_slopes_options how = {.columns_are_centred = columns_are_centred,
                                   .moderated = true};
    size_t units = rows->units;
    double *y = malloc((units * w->n + units) * sizeof *y), *p = y + units * w->n;
    et_slope *slope = malloc(units * sizeof *slope);
    et_status status = y && slope ? ET_OK
                                  : et_fail(err, ET_ERR_MEMORY,
                                            "no memory to reorder %zu years", w->n);

    for (size_t i = 0; (double)i < w->cases && status == ET_OK; i++) {
        et_slopes pooled;
        bool any = false;
        if (!w->found[i]) {
            continue;
        }
        take_order(w, i, w->order);
        for (size_t k = 0; k < units * w->n; k++) {
            y[k / w->n * w->n + w->order[k % w->n]] = rows->y[k];
        }
        status = et_slopes_fit(&(et_series_rows){rows->x, y, units, w->n}, &how, slope,
                               &pooled, err);
        for (size_t u = 0; u < units && status == ET_OK; u++) {
            p[u] = slope[u].state == ET_FIT_OK ? slope[u].p : (double)NAN;
        }
        if (status == ET_OK) {
            status = et_multiplicity_adjust(p, units, ET_ADJUST_BH, p, err);
        }
        for (size_t u = 0; u < units && status == ET_OK; u++) {
            any = any || p[u] < w->level;
        }
        *clear += any;
    }
    free(y);
    free(slope);
    return status;
}

/* Takes the units of three years and more; returns the sum of their squares. */
static double take_units(const et_series_rows *rows, double *numbers, series *unit,
                         size_t *count)
{
    double all = 0.0;

    for (size_t u = 0; u < rows->units; u++) {
        const double *from = rows->y + u * rows->n;
        double *y = numbers + u * 2 * rows->n, *there = y + rows->n, sum = 0.0;
        series s = {.y = y, .there = there};
        for (size_t t = 0; t < rows->n; t++) {
            there[t] = isfinite(from[t]) ? 1.0 : 0.0;
            s.n += there[t];
            sum += there[t] > 0.0 ? from[t] : 0.0;
        }
        for (size_t t = 0; t < rows->n; t++) {
            y[t] = there[t] > 0.0 ? from[t] - sum / s.n : 0.0;
            s.syy += y[t] * y[t];
        }
        if (s.n >= 3.0) {
            unit[(*count)++] = s;
            all += s.syy;
        }
    }
    return all;
}

static et_status run(order_work *w, const et_series_rows *rows,
                     bool columns_are_centred, et_slopes_orders *out, et_error *err)
{
    size_t blocks = ((size_t)w->cases + ORDERS_A_BLOCK - 1) / ORDERS_A_BLOCK;
    size_t threads = et_resample_threads(w->draw.threads, blocks);
    et_status status = ET_OK;

    w->found = calloc((size_t)w->cases + 1, sizeof *w->found);
    w->room =
        calloc(threads * (w->n + 4 * w->units + ET_RESAMPLE_APART), sizeof *w->room);
    w->order = calloc(threads * (w->n + ET_RESAMPLE_APART), sizeof *w->order);
    if (w->found && w->room && w->order) {
        et_resample_run(threads, blocks, look_through, w);
        out->exact = w->exact;
        out->orders = (size_t)w->cases;
        status = confirm(w, rows, columns_are_centred, &out->clear, err);
    } else {
        status = et_fail(err, ET_ERR_MEMORY, "no memory to reorder %zu years", w->n);
    }
    free(w->found);
    free(w->room);
    free(w->order);
    return status;
}

et_status et_slopes_random_orders(const et_series_rows *rows,
                                  const et_orders_options *options,
                                  et_slopes_orders *out, et_error *err)
{
    order_work w = {.n = rows->n, .draw = options->draw,
                    .level = options->level > 0.0 ? options->level : 0.05};
    double *numbers = malloc(((2 * rows->units + 1) * rows->n + 1) * sizeof *numbers);
    series *unit = malloc((rows->units + 1) * sizeof *unit);
    et_status status = ET_OK;

    *out = (et_slopes_orders){.state = ET_FIT_TOO_FEW};
    if (!numbers || !unit) {
        status = et_fail(err, ET_ERR_MEMORY, "no memory to reorder %zu years", rows->n);
        goto done;
    }
    double mean = rows->n > 0 ? et_mean_of(rows->x, rows->n) : 0.0, *x = numbers;
    for (size_t t = 0; t < rows->n; t++) {
        x[t] = rows->x[t] - mean;
        w.sxx += x[t] * x[t];
    }
    double squares = take_units(rows, numbers + rows->n, unit, &w.units);
    w.kept = options->columns_are_centred && w.units > 0 ? 1.0 - 1.0 / (double)w.units
                                                         : 1.0;
    if (w.units > 0 && w.kept > 0.0) {
        out->state = !(w.sxx > 0.0) ? ET_FIT_NO_SPREAD
                     : squares > 0.0 ? ET_FIT_OK : ET_FIT_PERFECT;
    }
    if (out->state == ET_FIT_OK) {
        w.x = x;
        w.unit = unit;
        w.far = gsl_cdf_ugaussian_Qinv(0.5 * w.level);
        w.draw.draws = w.draw.draws ? w.draw.draws : USUAL_ORDERS;
        w.draw.exact_most = w.draw.exact_most ? w.draw.exact_most : w.draw.draws;
        double all = et_resample_orders(w.n, (double)w.draw.exact_most);
        w.exact = isfinite(all);
        w.cases = w.exact ? all : (double)w.draw.draws;
        status = run(&w, rows, options->columns_are_centred, out, err);
    }
done:
    free(numbers);
    free(unit);
    return status;
}
