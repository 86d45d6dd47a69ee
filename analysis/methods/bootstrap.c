/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/methods/bootstrap.h"

#include <float.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "methods/resample.h"
#include "methods/sums.h"

#define DRAWS_A_BLOCK 256
#define APART ET_RESAMPLE_APART
#define FEWEST_DRAWS 40
#define LIMIT 0.025

static double sd_of(const double *v, size_t n)
{
    double mean = et_mean_of(v, n), squares = 0.0;
    for (size_t i = 0; i < n; i++) {
        squares += (v[i] - mean) * (v[i] - mean);
    }
    return n > 1 ? sqrt(squares / (double)(n - 1)) : 0.0;
}

static size_t blocks_of(size_t draws)
{
    return (draws + DRAWS_A_BLOCK - 1) / DRAWS_A_BLOCK;
}

/* ---- wild clusters ---------------------------------------------------------------- */

#define EXACT_CLUSTERS 12

/* Sums of one cluster. With restricted residuals e and signs w the bootstrap response is
 * w_g e plus a constant, so slope and scores need only these. */
typedef struct cluster_sums {
    double rows, d, dd; /* rows, sum of centred x, sum of its squares    */
    double e, de;       /* sum of e, of d e, e = y - mean y              */
} cluster_sums;

typedef struct wild_work {
    const cluster_sums *sums;
    size_t clusters;
    double n, sxx, factor, limit;
    et_resample_options options;
    bool exact;
    double cases;
    double *counts; /* blocks                 */
    double *signs;  /* threads x (clusters + APART) */
} wild_work;

/* The squared t of the slope for given signs (NULL: the data's own). The score of
 * cluster g is the sum of d times the unrestricted residual. */
static double squared_t(const wild_work *w, const double *signs, double *slope,
                        double *variance)
{
    double mean = 0.0, b = 0.0, squares = 0.0;
    for (size_t g = 0; g < w->clusters; g++) {
        double sign = signs ? signs[g] : 1.0;
        mean += sign * w->sums[g].e / w->n;
        b += sign * w->sums[g].de / w->sxx;
    }
    for (size_t g = 0; g < w->clusters; g++) {
        const cluster_sums *s = &w->sums[g];
        double score = (signs ? signs[g] : 1.0) * s->de - mean * s->d - b * s->dd;
        squares += score * score;
    }
    *slope = b;
    *variance = w->factor * squares / (w->sxx * w->sxx);
    return *variance > 0.0 ? b * b / *variance : b == 0.0 ? 0.0 : HUGE_VAL;
}

static void count_signs(void *context, size_t thread, size_t block)
{
    const wild_work *w = context;
    double *signs = w->signs + thread * (w->clusters + APART), slope, variance;
    double count = 0.0;
    size_t first = block * DRAWS_A_BLOCK;
    double left = w->cases - (double)first;

    for (size_t k = 0; k < DRAWS_A_BLOCK && (double)k < left; k++) {
        et_stream stream = et_stream_of(w->options.seed, first + k);
        uint64_t bits = first + k;
        for (size_t g = 0; g < w->clusters; g++, bits >>= 1) {
            if (!w->exact && g % 64 == 0) {
                bits = et_stream_64(&stream);
            }
            signs[g] = bits & 1u ? -1.0 : 1.0;
        }
        double t2 = squared_t(w, signs, &slope, &variance);
        count += t2 >= w->limit ? 1.0 : 0.0;
    }
    w->counts[block] = count;
}

static et_fit_state sum_clusters(const et_clustered *data, cluster_sums *sums,
                                 wild_work *w, double *rounding)
{
    if (data->n < 3) {
        return ET_FIT_TOO_FEW;
    }
    if (!et_all_finite(data->x, data->n) || !et_all_finite(data->y, data->n)) {
        return ET_FIT_NOT_FINITE;
    }
    double x_mean = et_mean_of(data->x, data->n), y_mean = et_mean_of(data->y, data->n);
    double used = 0.0, largest = 0.0;
    for (size_t i = 0; i < data->n; i++) {
        cluster_sums *s = &sums[data->cluster[i]];
        double d = data->x[i] - x_mean, e = data->y[i] - y_mean;
        used += s->rows == 0.0 ? 1.0 : 0.0;
        s->rows += 1.0;
        s->d += d;
        s->dd += d * d;
        s->e += e;
        s->de += d * e;
        w->sxx += d * d;
        largest = fmax(largest, fabs(data->y[i]));
    }
    if (used < 2.0) {
        return ET_FIT_TOO_FEW;
    }
    w->n = (double)data->n;
    w->factor = used / (used - 1.0) * (w->n - 1.0) / (w->n - 2.0);
    /* What rounding of y leaves of the variance of the slope. */
    double step = 4.0 * DBL_EPSILON * largest;
    *rounding = w->sxx > 0.0 ? w->n * step * step / w->sxx : 0.0;
    return w->sxx > 0.0 ? ET_FIT_OK : ET_FIT_NO_SPREAD;
}

static et_status check_clusters(const et_clustered *data, et_error *err)
{
    for (size_t i = 0; i < data->n; i++) {
        if (data->cluster[i] >= data->clusters) {
            return et_fail(err, ET_ERR_ARGUMENT,
                           "found cluster %zu in row %zu, expected below %zu",
                           data->cluster[i], i, data->clusters);
        }
    }
    return ET_OK;
}

static void test_wild(wild_work *w, double rounding, size_t threads,
                      et_wild_cluster *out)
{
    double slope, variance, t2 = squared_t(w, NULL, &slope, &variance);
    size_t blocks = blocks_of((size_t)w->cases);

    out->slope = slope;
    if (variance <= rounding) {
        out->state = ET_FIT_PERFECT;
        return;
    }
    out->se = sqrt(variance);
    out->t = slope / out->se;
    w->limit = t2 * (1.0 - 1e-10);
    et_resample_run(threads, blocks, count_signs, w);
    double one = w->exact ? 0.0 : 1.0, count = one;
    for (size_t k = 0; k < blocks; k++) {
        count += w->counts[k];
    }
    out->exact = w->exact;
    out->cases = w->cases + one;
    out->p = count / out->cases;
}

et_status et_bootstrap_wild(const et_clustered *data, const et_resample_options *options,
                            et_wild_cluster *out, et_error *err)
{
    wild_work w = {.clusters = data->clusters, .options = et_resample_filled(options)};
    double rounding = 0.0;

    *out = (et_wild_cluster){0};
    et_status status = check_clusters(data, err);
    if (status != ET_OK) {
        return status;
    }
    w.exact = data->clusters <= EXACT_CLUSTERS;
    w.cases = w.exact ? ldexp(1.0, (int)data->clusters) : (double)w.options.draws;
    size_t blocks = blocks_of((size_t)w.cases);
    size_t threads = et_resample_threads(w.options.threads, blocks);
    cluster_sums *sums = calloc(data->clusters + 1, sizeof *sums);
    double *memory = calloc(blocks + threads * (data->clusters + APART), sizeof *memory);
    if (!sums || !memory) {
        status = et_fail(err, ET_ERR_MEMORY, "no memory for %zu clusters",
                         data->clusters);
        goto done;
    }
    w.sums = sums;
    w.counts = memory;
    w.signs = memory + blocks;
    out->state = sum_clusters(data, sums, &w, &rounding);
    if (out->state == ET_FIT_OK) {
        test_wild(&w, rounding, threads, out);
    }
done:
    free(sums);
    free(memory);
    return status;
}

/* ---- residuals -------------------------------------------------------------------- */

#define LANES ET_LANES

/* If year t draws the residual of year i, the slope gets d_t / Sxx times it. A draw is
 * thus one weight for each residual, the same for all units. */
typedef struct residual_work {
    const et_series_rows *rows;
    size_t n, draws;
    et_resample_options options;
    const double *d;  /* n: centred x over Sxx                               */
    double *weights;  /* draws x n                                           */
    double *errors;   /* threads x n x LANES                                 */
    double *slopes;   /* threads x (LANES + 2) x draws                       */
    double x_mean, sxx;
    et_bootstrap_slope *out;
} residual_work;

static void draw_weights(void *context, size_t thread, size_t block)
{
    const residual_work *w = context;
    size_t first = block * DRAWS_A_BLOCK, end = first + DRAWS_A_BLOCK;

    (void)thread;
    end = end < w->draws ? end : w->draws;
    for (size_t draw = first; draw < end; draw++) {
        et_stream stream = et_stream_of(w->options.seed, draw);
        double *row = w->weights + draw * w->n;
        memset(row, 0, w->n * sizeof *row);
        for (size_t t = 0; t < w->n; t++) {
            row[et_stream_below(&stream, (uint32_t)w->n)] += w->d[t];
        }
    }
}

/* The unit's line, and its residuals made equally variable and centred. */
static void enter_residuals(const residual_work *w, size_t unit, double *lane)
{
    const double *x = w->rows->x, *y = w->rows->y + unit * w->n;
    et_bootstrap_slope *out = &w->out[unit];
    double sxy = 0.0, mean = 0.0, rss = 0.0, largest = 0.0;

    *out = (et_bootstrap_slope){0};
    if (!et_all_finite(y, w->n)) {
        out->state = ET_FIT_NOT_FINITE;
        return;
    }
    double y_mean = et_mean_of(y, w->n);
    for (size_t i = 0; i < w->n; i++) {
        sxy += (x[i] - w->x_mean) * (y[i] - y_mean);
        largest = fmax(largest, fabs(y[i]));
    }
    out->slope = sxy / w->sxx;
    for (size_t i = 0; i < w->n; i++) {
        double d = x[i] - w->x_mean, e = y[i] - y_mean - out->slope * d;
        double rest = 1.0 - 1.0 / (double)w->n - d * d / w->sxx;
        rss += e * e;
        lane[i * LANES] = rest > 1e-9 ? e / sqrt(rest) : 0.0;
        mean += lane[i * LANES] / (double)w->n;
    }
    double step = 4.0 * DBL_EPSILON * largest;
    out->state = rss <= (double)w->n * step * step ? ET_FIT_PERFECT : ET_FIT_OK;
    for (size_t i = 0; i < w->n; i++) {
        lane[i * LANES] = out->state == ET_FIT_OK ? lane[i * LANES] - mean : 0.0;
    }
}

/* Writes the slopes' distances from the units' own slopes, and their sd. The distances
 * have mean 0 but for chance, so their squares may be corrected by the mean
 * afterwards. */
static void multiply_draws(const residual_work *w, const double *errors, double *slopes,
                           double *sd)
{
    et_double_pair total[ET_PAIRS] = {{0.0, 0.0}}, squares[ET_PAIRS] = {{0.0, 0.0}};
    double count = (double)w->draws;

    for (size_t draw = 0; draw < w->draws; draw++) {
        et_double_pair sum[ET_PAIRS];
        et_lanes_products(w->weights + draw * w->n, errors, w->n, sum);
        for (size_t k = 0; k < ET_PAIRS; k++) {
            total[k] += sum[k];
            squares[k] += sum[k] * sum[k];
        }
        for (size_t u = 0; u < LANES; u++) {
            slopes[u * w->draws + draw] = sum[u / 2][u % 2];
        }
    }
    for (size_t u = 0; u < LANES; u++) {
        double mean = total[u / 2][u % 2] / count;
        double around = squares[u / 2][u % 2] - count * mean * mean;
        sd[u] = sqrt(fmax(0.0, around) / (count - 1.0));
    }
}

static void bootstrap_group(void *context, size_t thread, size_t group)
{
    const residual_work *w = context;
    double *errors = w->errors + thread * w->n * LANES;
    double *slopes = w->slopes + thread * (LANES + 2) * w->draws, sd[LANES];
    size_t first = group * LANES, count = w->rows->units - first;

    count = count < LANES ? count : LANES;
    memset(errors, 0, w->n * LANES * sizeof *errors);
    for (size_t u = 0; u < count; u++) {
        enter_residuals(w, first + u, errors + u);
    }
    multiply_draws(w, errors, slopes, sd);
    for (size_t u = 0; u < count; u++) {
        et_bootstrap_slope *out = &w->out[first + u];
        const double *values = slopes + u * w->draws;
        if (out->state == ET_FIT_PERFECT) {
            out->low = out->high = out->slope;
        } else if (out->state == ET_FIT_OK) {
            et_resample_limits(values, w->draws, LIMIT, slopes + LANES * w->draws,
                               &out->low, &out->high);
            out->low += out->slope;
            out->high += out->slope;
            out->se = sd[u];
        }
    }
}

static et_fit_state check_years(const et_series_rows *rows)
{
    bool equal = true;
    if (rows->n < 3) {
        return ET_FIT_TOO_FEW;
    }
    for (size_t i = 1; i < rows->n; i++) {
        equal = equal && rows->x[i] == rows->x[0];
    }
    return !et_all_finite(rows->x, rows->n) ? ET_FIT_NOT_FINITE
           : equal                       ? ET_FIT_NO_SPREAD
                                         : ET_FIT_OK;
}

static et_status check_draws(size_t draws, et_error *err)
{
    if (draws < FEWEST_DRAWS) {
        return et_fail(err, ET_ERR_ARGUMENT, "found %zu draws, expected at least %d",
                       draws, FEWEST_DRAWS);
    }
    return ET_OK;
}

et_status et_bootstrap_residuals(const et_series_rows *rows,
                                 const et_resample_options *options,
                                 et_bootstrap_slope *out, et_error *err)
{
    residual_work w = {.rows = rows, .n = rows->n, .out = out,
                       .options = et_resample_filled(options)};
    size_t groups = (rows->units + LANES - 1) / LANES;
    et_fit_state state = check_years(rows);
    et_status status = check_draws(w.options.draws, err);

    if (status == ET_OK && rows->n > UINT32_MAX) {
        status = et_fail(err, ET_ERR_ARGUMENT, "found %zu years, expected fewer",
                         rows->n);
    }
    for (size_t u = 0; u < rows->units && status == ET_OK; u++) {
        out[u] = (et_bootstrap_slope){.state = state};
    }
    if (status != ET_OK || state != ET_FIT_OK || groups == 0) {
        return status;
    }
    w.draws = w.options.draws;
    size_t threads = et_resample_threads(w.options.threads, groups);
    double *memory = calloc(w.n + w.draws * w.n +
                                threads * (w.n * LANES + (LANES + 2) * w.draws),
                            sizeof *memory);
    if (!memory) {
        return et_fail(err, ET_ERR_MEMORY, "no memory for %zu draws", w.draws);
    }
    double *d = memory;
    w.weights = d + w.n;
    w.errors = w.weights + w.draws * w.n;
    w.slopes = w.errors + threads * w.n * LANES;
    w.x_mean = et_mean_of(rows->x, w.n);
    for (size_t i = 0; i < w.n; i++) {
        d[i] = rows->x[i] - w.x_mean;
        w.sxx += d[i] * d[i];
    }
    for (size_t i = 0; i < w.n; i++) {
        d[i] /= w.sxx;
    }
    w.d = d;
    et_resample_run(w.options.threads, blocks_of(w.draws), draw_weights, &w);
    et_resample_run(threads, groups, bootstrap_group, &w);
    free(memory);
    return ET_OK;
}

/* ---- units ------------------------------------------------------------------------ */

#define PACK 4 /* outcomes that are summed side by side */

typedef struct unit_work {
    size_t units, groups, packs, draws;
    et_unit_contrast contrast;
    et_resample_options options;
    const size_t *first; /* groups + 1: where each group's units begin      */
    const double *y;     /* packs x units x PACK, units sorted by group     */
    double *times;       /* threads x (units + APART): how often drawn      */
    double *values;      /* packs x PACK x draws                            */
    double *room;        /* threads x 2 draws                               */
    et_bootstrap_units *out;
} unit_work;

/* The statistic of one pack of outcomes when unit u counts times[u]; NaN where a group
 * that it needs has no unit. */
static void unit_statistic(const unit_work *w, const double *times, size_t pack,
                           double out[PACK])
{
    const double *y = w->y + pack * w->units * PACK;
    double low[PACK], high[PACK], all[PACK] = {0.0};

    for (int k = 0; k < PACK; k++) {
        low[k] = HUGE_VAL;
        high[k] = -HUGE_VAL;
        out[k] = 0.0;
    }
    for (size_t g = 0; g < w->groups; g++) {
        et_double_pair sums[2] = {{0.0, 0.0}, {0.0, 0.0}};
        double count = 0.0, sum[PACK];
        for (size_t u = w->first[g]; u < w->first[g + 1]; u++) {
            count += times[u];
            sums[0] += times[u] * et_pair_at(y + u * PACK);
            sums[1] += times[u] * et_pair_at(y + u * PACK + 2);
        }
        et_pair_to(sum, sums[0]);
        et_pair_to(sum + 2, sums[1]);
        double share = count > 0.0 ? 1.0 / count : 0.0;
        double sign = (double)(g == w->contrast.a) - (double)(g == w->contrast.b);
        for (int k = 0; k < PACK; k++) {
            double mean = sum[k] * share;
            low[k] = count > 0.0 && mean < low[k] ? mean : low[k];
            high[k] = count > 0.0 && mean > high[k] ? mean : high[k];
            all[k] += sum[k];
            out[k] += count > 0.0 || sign == 0.0 ? sign * mean : (double)NAN;
        }
    }
    for (int k = 0; k < PACK && w->contrast.statistic != ET_UNIT_DIFFERENCE; k++) {
        out[k] = w->contrast.statistic == ET_UNIT_SPREAD ? high[k] - low[k]
                                                         : all[k] / (double)w->units;
    }
}

static void draw_units(void *context, size_t thread, size_t block)
{
    const unit_work *w = context;
    double *times = w->times + thread * (w->units + APART);
    size_t first = block * DRAWS_A_BLOCK, end = first + DRAWS_A_BLOCK;

    end = end < w->draws ? end : w->draws;
    for (size_t draw = first; draw < end; draw++) {
        et_stream stream = et_stream_of(w->options.seed, draw);
        memset(times, 0, w->units * sizeof *times);
        for (size_t u = 0; u < w->units; u++) {
            times[et_stream_below(&stream, (uint32_t)w->units)] += 1.0;
        }
        for (size_t p = 0; p < w->packs; p++) {
            double value[PACK];
            unit_statistic(w, times, p, value);
            for (size_t k = 0; k < PACK; k++) {
                w->values[(p * PACK + k) * w->draws + draw] = value[k];
            }
        }
    }
}

static et_status check_units(const et_labelled *data, const et_unit_contrast *contrast,
                             size_t *first, et_error *err)
{
    bool pair = contrast->statistic == ET_UNIT_DIFFERENCE;
    if (data->groups < 1 || data->units < 2 || data->units > UINT32_MAX) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "found %zu units in %zu groups, expected at least 2 units",
                       data->units, data->groups);
    }
    if (pair && (contrast->a >= data->groups || contrast->b >= data->groups)) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "found groups %zu and %zu, expected below %zu", contrast->a,
                       contrast->b, data->groups);
    }
    for (size_t u = 0; u < data->units; u++) {
        if (data->group[u] >= data->groups) {
            return et_fail(err, ET_ERR_ARGUMENT,
                           "found group %zu at unit %zu, expected below %zu",
                           data->group[u], u, data->groups);
        }
        first[data->group[u] + 1]++;
    }
    for (size_t g = 0; g < data->groups; g++) {
        if (first[g + 1] == 0) {
            return et_fail(err, ET_ERR_ARGUMENT, "found no unit in group %zu", g);
        }
        first[g + 1] += first[g];
    }
    return ET_OK;
}

/* Outcomes side by side, units sorted by group; `next` is scratch. */
static void pack_outcomes(const et_labelled *data, const size_t *first, size_t *next,
                          double *y, et_bootstrap_units *out)
{
    for (size_t k = 0; k < data->outcomes; k++) {
        const double *from = data->outcome + k * data->units;
        double *to = y + k / PACK * PACK * data->units + k % PACK;
        out[k] = (et_bootstrap_units){0};
        if (!et_all_finite(from, data->units)) {
            out[k].state = ET_FIT_NOT_FINITE;
            continue;
        }
        memcpy(next, first, data->groups * sizeof *next);
        for (size_t u = 0; u < data->units; u++) {
            to[next[data->group[u]]++ * PACK] = from[u];
        }
    }
}

static void finish_outcome(void *context, size_t thread, size_t k)
{
    const unit_work *w = context;
    et_bootstrap_units *out = &w->out[k];
    double *values = w->values + k * w->draws, observed[PACK];
    double *once = w->times + thread * (w->units + APART);

    if (out->state != ET_FIT_OK) {
        return;
    }
    for (size_t u = 0; u < w->units; u++) {
        once[u] = 1.0;
    }
    unit_statistic(w, once, k / PACK, observed);
    out->value = observed[k % PACK];
    for (size_t draw = 0; draw < w->draws; draw++) {
        if (!isnan(values[draw])) {
            values[out->used++] = values[draw];
        }
    }
    if (out->used < FEWEST_DRAWS) {
        out->state = ET_FIT_NOT_ESTIMABLE;
        return;
    }
    et_resample_limits(values, out->used, LIMIT, w->room + 2 * thread * w->draws,
                       &out->low, &out->high);
    out->se = sd_of(values, out->used);
}

et_status et_bootstrap_of_units(const et_labelled *data,
                                const et_unit_contrast *contrast,
                                const et_resample_options *options,
                                et_bootstrap_units *out, et_error *err)
{
    const et_unit_contrast usual = {0};
    unit_work w = {.units = data->units, .groups = data->groups,
                   .packs = (data->outcomes + PACK - 1) / PACK,
                   .contrast = contrast ? *contrast : usual,
                   .options = et_resample_filled(options)};
    double *memory = NULL;
    size_t *first = calloc(2 * data->groups + 2, sizeof *first);
    et_status status = check_draws(w.options.draws, err);

    if (status == ET_OK) {
        status = first ? check_units(data, &w.contrast, first, err)
                       : et_fail(err, ET_ERR_MEMORY, "no memory for groups");
    }
    if (status != ET_OK) {
        goto done;
    }
    w.draws = w.options.draws;
    size_t blocks = blocks_of(w.draws), lanes = w.packs * PACK;
    size_t threads = et_resample_threads(w.options.threads, blocks);
    memory = calloc(lanes * (w.units + w.draws) +
                        threads * (2 * w.draws + w.units + APART),
                    sizeof *memory);
    if (!memory) {
        status = et_fail(err, ET_ERR_MEMORY, "no memory for %zu draws", w.draws);
        goto done;
    }
    double *y = memory;
    w.y = y;
    w.values = y + lanes * w.units;
    w.room = w.values + lanes * w.draws;
    w.times = w.room + 2 * threads * w.draws;
    w.first = first;
    w.out = out;
    pack_outcomes(data, first, first + data->groups + 1, y, out);
    et_resample_run(threads, blocks, draw_units, &w);
    et_resample_run(threads, data->outcomes, finish_outcome, &w);
done:
    free(memory);
    free(first);
    return status;
}
