/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/methods/permutation.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "methods/resample.h"

#define DRAWS_A_BLOCK 256

/* How many cases there are in all, or more than `most`; exact below 2^53. */
static double count_cases(const size_t *sizes, size_t groups, double most)
{
    double cases = 1.0;
    size_t placed = 0;
    for (size_t g = 0; g < groups; g++) {
        for (size_t k = 1; k <= sizes[g]; k++) {
            placed++;
            cases = cases * (double)placed / (double)k;
            if (cases > most) {
                return cases;
            }
        }
    }
    return cases;
}

static size_t blocks_for(double cases)
{
    return (size_t)ceil(cases / DRAWS_A_BLOCK);
}

/* ---- slopes over orders of the years ----------------------------------------------- */

#define LANES ET_LANES

/* Only the sum of d y changes with the order, d and y centred. A block of orders is
 * written out as permuted rows of d, and each group of LANES units is multiplied by all
 * of them while it stays in the registers. */
typedef struct slope_work {
    size_t n, groups;
    bool exact;
    double cases;
    et_resample_options options;
    const double *d;    /* n, sum of squares sxx                            */
    double sxx;
    const double *y;    /* groups x n x LANES, centred                      */
    const double *sums; /* groups x 2 x LANES: observed sum, slack          */
    double *counts;     /* threads x groups x 3 x LANES: up, down, beyond   */
    double *rows;       /* threads x DRAWS_A_BLOCK x n                      */
    uint32_t *order;    /* threads x n                                      */
} slope_work;

static void count_group(const slope_work *w, const double *rows, size_t count,
                        size_t group, double *counts)
{
    const double *y = w->y + group * w->n * LANES;
    const double *observed = w->sums + group * 2 * LANES, *slack = observed + LANES;
    et_pair_mask up[ET_PAIRS], down[ET_PAIRS], far[ET_PAIRS];
    et_double_pair least[ET_PAIRS], most[ET_PAIRS], goal[ET_PAIRS];

    for (size_t k = 0; k < ET_PAIRS; k++) {
        et_double_pair sum = et_pair_at(observed + 2 * k),
                       some = et_pair_at(slack + 2 * k);
        up[k] = down[k] = far[k] = (et_pair_mask){0, 0};
        least[k] = sum - some;
        most[k] = sum + some;
        goal[k] = (et_double_pair){fabs(sum[0]), fabs(sum[1])} - some;
    }
    for (size_t draw = 0; draw < count; draw++) {
        et_double_pair sum[ET_PAIRS];
        et_lanes_products(rows + draw * w->n, y, w->n, sum);
        for (size_t k = 0; k < ET_PAIRS; k++) {
            up[k] -= sum[k] >= least[k];
            down[k] -= sum[k] <= most[k];
            far[k] -= (sum[k] >= goal[k]) | (-sum[k] >= goal[k]);
        }
    }
    for (size_t u = 0; u < LANES; u++) {
        counts[u] += (double)up[u / 2][u % 2];
        counts[LANES + u] += (double)down[u / 2][u % 2];
        counts[2 * LANES + u] += (double)far[u / 2][u % 2];
    }
}

static void count_slopes(void *context, size_t thread, size_t block)
{
    const slope_work *w = context;
    double *rows = w->rows + thread * DRAWS_A_BLOCK * w->n;
    double *counts = w->counts + thread * w->groups * 3 * LANES;
    uint32_t *order = w->order + thread * w->n;
    size_t first = block * DRAWS_A_BLOCK, count = 0;
    double left = w->cases - (double)first;

    for (; count < DRAWS_A_BLOCK && (double)count < left; count++) {
        double *row = rows + count * w->n;
        if (w->exact) {
            et_resample_order_ranked(w->n, first + count, order);
        } else {
            et_resample_order_drawn(w->n, w->options.seed, first + count, order);
        }
        for (size_t i = 0; i < w->n; i++) {
            row[i] = w->d[order[i]];
        }
    }
    for (size_t g = 0; g < w->groups; g++) {
        count_group(w, rows, count, g, counts + g * 3 * LANES);
    }
}

static double centre(const double *v, size_t n, double *out, size_t stride)
{
    double mean = 0.0, squares = 0.0;
    for (size_t i = 0; i < n; i++) {
        mean += (v[i] - v[0]) / (double)n;
    }
    for (size_t i = 0; i < n; i++) {
        out[i * stride] = (v[i] - v[0]) - mean;
        squares += out[i * stride] * out[i * stride];
    }
    return squares;
}

static et_fit_state state_of_values(const double *v, size_t n, et_fit_state if_equal)
{
    bool equal = true;
    for (size_t i = 0; i < n; i++) {
        if (!isfinite(v[i])) {
            return ET_FIT_NOT_FINITE;
        }
        equal = equal && v[i] == v[0];
    }
    return equal ? if_equal : ET_FIT_OK;
}

/* Centres a unit into its lane; one that cannot be tested stays 0 there. */
static void enter_unit(const slope_work *w, const et_series_rows *rows, size_t unit,
                       double *lane, double *sums, et_permutation *out)
{
    const double *y = rows->y + unit * rows->n;
    *out = (et_permutation){.state = state_of_values(y, rows->n, ET_FIT_ALL_TIED)};
    if (out->state != ET_FIT_OK) {
        return;
    }
    double sum = 0.0, yy = centre(y, rows->n, lane, LANES);
    for (size_t i = 0; i < rows->n; i++) {
        sum += w->d[i] * lane[i * LANES];
    }
    sums[0] = sum;
    sums[LANES] = et_resample_slack(sqrt(w->sxx * yy));
    out->slope = sum / w->sxx;
}

static void finish_slopes(const slope_work *w, size_t threads, size_t units,
                          et_permutation *out)
{
    double one = w->exact ? 0.0 : 1.0; /* the observed order itself */
    for (size_t unit = 0; unit < units; unit++) {
        size_t at = unit / LANES * 3 * LANES + unit % LANES;
        double counts[3] = {one, one, one};
        if (out[unit].state != ET_FIT_OK) {
            continue;
        }
        for (size_t t = 0; t < threads; t++) {
            const double *found = w->counts + t * w->groups * 3 * LANES + at;
            for (size_t k = 0; k < 3; k++) {
                counts[k] += found[k * LANES];
            }
        }
        out[unit].exact = w->exact;
        out[unit].cases = w->cases + one;
        out[unit].p_up = counts[0] / out[unit].cases;
        out[unit].p_down = counts[1] / out[unit].cases;
        out[unit].p = counts[2] / out[unit].cases;
    }
}

static void same_state(et_permutation *out, size_t units, et_fit_state state)
{
    for (size_t u = 0; u < units; u++) {
        out[u] = (et_permutation){.state = state};
    }
}

et_status et_permutation_slopes(const et_series_rows *rows,
                                const et_resample_options *options, et_permutation *out,
                                et_error *err)
{
    size_t n = rows->n, groups = (rows->units + LANES - 1) / LANES;
    slope_work w = {.n = n, .groups = groups, .options = et_resample_filled(options)};
    et_fit_state state = n < 3 ? ET_FIT_TOO_FEW
                               : state_of_values(rows->x, n, ET_FIT_NO_SPREAD);

    if (n > UINT32_MAX) {
        return et_fail(err, ET_ERR_ARGUMENT, "found %zu years, expected fewer", n);
    }
    if (state != ET_FIT_OK || rows->units == 0) {
        same_state(out, rows->units, state);
        return ET_OK;
    }
    double all = et_resample_orders(n, (double)w.options.exact_most);
    w.exact = isfinite(all);
    w.cases = w.exact ? all : (double)w.options.draws;
    size_t blocks = blocks_for(w.cases);
    size_t threads = et_resample_threads(w.options.threads, blocks);
    double *memory = calloc(n + groups * (n + 2) * LANES +
                                threads * (groups * 3 * LANES + DRAWS_A_BLOCK * n),
                            sizeof *memory);
    w.order = calloc(threads * n, sizeof *w.order);
    if (!memory || !w.order) {
        free(memory);
        free(w.order);
        return et_fail(err, ET_ERR_MEMORY, "no memory to permute %zu series",
                       rows->units);
    }
    double *d = memory, *y = d + n, *sums = y + groups * n * LANES;
    w.counts = sums + groups * 2 * LANES;
    w.rows = w.counts + threads * groups * 3 * LANES;
    w.d = d;
    w.y = y;
    w.sums = sums;
    w.sxx = centre(rows->x, n, d, 1);
    for (size_t u = 0; u < rows->units; u++) {
        size_t group = u / LANES, lane = u % LANES;
        enter_unit(&w, rows, u, y + group * n * LANES + lane,
                   sums + group * 2 * LANES + lane, &out[u]);
    }
    et_resample_run(threads, blocks, count_slopes, &w);
    finish_slopes(&w, threads, rows->units, out);
    free(memory);
    free(w.order);
    return ET_OK;
}

/* ---- labels ------------------------------------------------------------------------ */

#define PACK 4 /* outcomes that are summed side by side */
#define APART ET_RESAMPLE_APART

/* With the total fixed, F rises with the sum of S_g^2 / n_g over groups, S_g the sum of
 * the centred outcome in group g. The largest group comes last and is what is left. */
typedef struct label_work {
    size_t units, groups, packs;
    bool exact;
    double cases;
    et_resample_options options;
    const size_t *size; /* groups, the largest last                        */
    const double *y;    /* packs x units x PACK, centred                   */
    const double *goal; /* packs x PACK: observed sum less the slack       */
    double *counts;     /* threads x (packs x PACK + APART)                */
    uint32_t *order;    /* threads x (units + APART)                       */
    size_t *left;       /* threads x groups                                */
} label_work;

/* Units in the order in which they are handed to the groups. */
static void labels_by_chance(uint32_t *order, size_t units, size_t wanted,
                             et_stream stream)
{
    for (size_t i = 0; i < units; i++) {
        order[i] = (uint32_t)i;
    }
    for (size_t i = 0; i < wanted; i++) {
        size_t k = i + et_stream_below(&stream, (uint32_t)(units - i));
        uint32_t held = order[k];
        order[k] = order[i];
        order[i] = held;
    }
}

/* The way of rank `rank` among all ways: unit after unit takes the group in whose share
 * of the remaining ways the rank falls. */
static void labels_of_rank(const label_work *w, double rank, uint32_t *order,
                           size_t *left)
{
    double ways = w->cases;
    memcpy(left, w->size, w->groups * sizeof *left);
    for (size_t unit = 0; unit < w->units; unit++) {
        double rest = (double)(w->units - unit);
        size_t place = 0, g = 0;
        for (;; g++) {
            double share = ways * (double)left[g] / rest;
            if (left[g] > 0 && rank < share) {
                ways = share;
                break;
            }
            rank -= share;
            place += w->size[g];
        }
        left[g]--;
        order[place + left[g]] = (uint32_t)unit;
    }
}

static void count_pack(const label_work *w, const uint32_t *order, size_t pack,
                       double *counts)
{
    const double *y = w->y + pack * w->units * PACK, *goal = w->goal + pack * PACK;
    et_double_pair total[2] = {{0.0, 0.0}, {0.0, 0.0}},
                   between[2] = {{0.0, 0.0}, {0.0, 0.0}};

    for (size_t g = 0; g + 1 < w->groups; g++) {
        et_double_pair sum[2] = {{0.0, 0.0}, {0.0, 0.0}};
        double share = 1.0 / (double)w->size[g];
        for (size_t k = 0; k < w->size[g]; k++, order++) {
            const double *value = y + (size_t)*order * PACK;
            sum[0] += et_pair_at(value);
            sum[1] += et_pair_at(value + 2);
        }
        for (size_t u = 0; u < 2; u++) {
            total[u] += sum[u];
            between[u] += sum[u] * sum[u] * share;
        }
    }
    double share = 1.0 / (double)w->size[w->groups - 1];
    for (size_t u = 0; u < PACK; u++) {
        double rest = total[u / 2][u % 2];
        double all = between[u / 2][u % 2] + rest * rest * share;
        counts[u] += all >= goal[u] ? 1.0 : 0.0;
    }
}

static void count_labels(void *context, size_t thread, size_t block)
{
    const label_work *w = context;
    uint32_t *order = w->order + thread * (w->units + APART);
    double *counts = w->counts + thread * (w->packs * PACK + APART);
    size_t wanted = w->units - w->size[w->groups - 1];
    size_t first = block * DRAWS_A_BLOCK;
    double left = w->cases - (double)first;

    for (size_t k = 0; k < DRAWS_A_BLOCK && (double)k < left; k++) {
        if (w->exact) {
            labels_of_rank(w, (double)(first + k), order, w->left + thread * w->groups);
        } else {
            labels_by_chance(order, w->units, wanted,
                             et_stream_of(w->options.seed, first + k));
        }
        for (size_t p = 0; p < w->packs; p++) {
            count_pack(w, order, p, counts + p * PACK);
        }
    }
}

static et_status check_labels(const et_labelled *data, size_t *size, et_error *err)
{
    if (data->groups < 2 || data->units <= data->groups || data->units > UINT32_MAX) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "found %zu units in %zu groups, expected at least 2 groups and "
                       "more units than groups",
                       data->units, data->groups);
    }
    for (size_t u = 0; u < data->units; u++) {
        if (data->group[u] >= data->groups) {
            return et_fail(err, ET_ERR_ARGUMENT,
                           "found group %zu at unit %zu, expected below %zu",
                           data->group[u], u, data->groups);
        }
        size[data->group[u]]++;
    }
    for (size_t g = 0; g < data->groups; g++) {
        if (size[g] == 0) {
            return et_fail(err, ET_ERR_ARGUMENT, "found no unit in group %zu", g);
        }
    }
    return ET_OK;
}

/* Observed F of one outcome, and the sum that a case has to reach. */
static void enter_outcome(const et_labelled *data, const size_t *size, size_t outcome,
                          double *pack, double *goal, et_label_test *out)
{
    const double *y = data->outcome + outcome * data->units;
    double between = 0.0, within = 0.0;

    *out = (et_label_test){.state = state_of_values(y, data->units, ET_FIT_ALL_TIED)};
    if (out->state != ET_FIT_OK) {
        return;
    }
    double total = centre(y, data->units, pack, PACK);
    for (size_t g = 0; g < data->groups; g++) {
        double sum = 0.0, count = (double)size[g];
        for (size_t u = 0; u < data->units; u++) {
            sum += data->group[u] == g ? pack[u * PACK] : 0.0;
        }
        between += sum * sum / count;
        for (size_t u = 0; u < data->units; u++) {
            double rest = pack[u * PACK] - sum / count;
            within += data->group[u] == g ? rest * rest : 0.0;
        }
    }
    *goal = between - et_resample_slack(total);
    if (within <= et_resample_slack(total) * 1e-12) {
        out->state = ET_FIT_PERFECT;
        return;
    }
    double df1 = (double)(data->groups - 1), df2 = (double)(data->units - data->groups);
    out->f = between / df1 / (within / df2);
}

static void finish_labels(const label_work *w, size_t threads, size_t outcomes,
                          et_label_test *out)
{
    double one = w->exact ? 0.0 : 1.0;
    for (size_t k = 0; k < outcomes; k++) {
        double count = one;
        if (out[k].state != ET_FIT_OK && out[k].state != ET_FIT_PERFECT) {
            continue;
        }
        for (size_t t = 0; t < threads; t++) {
            count += w->counts[t * (w->packs * PACK + APART) + k];
        }
        out[k].exact = w->exact;
        out[k].cases = w->cases + one;
        out[k].p = count / out[k].cases;
    }
}

/* Sizes as the draws use them: the largest group last. */
static void put_largest_last(size_t *size, size_t groups)
{
    size_t largest = 0;
    for (size_t g = 1; g < groups; g++) {
        largest = size[g] > size[largest] ? g : largest;
    }
    size_t held = size[largest];
    size[largest] = size[groups - 1];
    size[groups - 1] = held;
}

et_status et_permutation_labels(const et_labelled *data,
                                const et_resample_options *options, et_label_test *out,
                                et_error *err)
{
    label_work w = {.units = data->units, .groups = data->groups,
                    .packs = (data->outcomes + PACK - 1) / PACK,
                    .options = et_resample_filled(options)};
    double *memory = NULL;
    size_t *size = calloc(data->groups + 1, sizeof *size);
    et_status status = size ? check_labels(data, size, err)
                            : et_fail(err, ET_ERR_MEMORY, "no memory for labels");
    if (status != ET_OK) {
        goto done;
    }
    w.cases = count_cases(size, w.groups, (double)w.options.exact_most);
    w.exact = w.cases <= (double)w.options.exact_most;
    w.cases = w.exact ? w.cases : (double)w.options.draws;
    size_t blocks = blocks_for(w.cases);
    size_t threads = et_resample_threads(w.options.threads, blocks);
    size_t lanes = w.packs * PACK;
    memory = calloc(lanes * (w.units + 1) + threads * (lanes + APART), sizeof *memory);
    w.order = calloc(threads * (w.units + APART), sizeof *w.order);
    w.left = calloc(threads * w.groups, sizeof *w.left);
    if (!memory || !w.order || !w.left) {
        status = et_fail(err, ET_ERR_MEMORY, "no memory to permute %zu labels", w.units);
        goto done;
    }
    double *y = memory, *goal = y + lanes * w.units;
    w.counts = goal + lanes;
    w.y = y;
    w.goal = goal;
    for (size_t k = 0; k < data->outcomes; k++) {
        double *pack = y + k / PACK * PACK * w.units + k % PACK;
        enter_outcome(data, size, k, pack, &goal[k], &out[k]);
    }
    put_largest_last(size, w.groups);
    w.size = size;
    et_resample_run(threads, blocks, count_labels, &w);
    finish_labels(&w, threads, data->outcomes, out);
done:
    free(memory);
    free(w.order);
    free(w.left);
    free(size);
    return status;
}
