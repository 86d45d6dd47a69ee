/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Permutation tests of joinpoints. All directions that bends can add are kept as rows,
 * so that fitting a permuted series with every set of joinpoints is a handful of dot
 * products, side by side for LANES series.
 */
#include <float.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "examtrend/methods/joinpoint.h"
#include "methods/hinges.h"
#include "methods/resample.h"
#include "methods/sums.h"

#define LANES ET_LANES
#define DRAWS_A_BLOCK 256
#define APART ET_RESAMPLE_APART
#define MOST_NUMBERS ((size_t)1 << 22)
#define CHOICE_LEVEL 0.05

/* A permuted fit that reaches the observed ratio up to rounding has reached it. */
#define SLACK 1e-9
#define LARGEST_RATIO 1e9

/* ---- the tree of bends as rows ---------------------------------------------------- */

typedef struct tree {
    size_t n, most;
    size_t base, nodes;
    double *rows;         /* base + nodes rows of n */
    unsigned char *depth; /* of each node, from 1   */
} tree;

static void count_node(void *context, size_t depth, size_t knot, const double *q)
{
    (void)depth;
    (void)knot;
    (void)q;
    ((tree *)context)->nodes++;
}

static void keep_node(void *context, size_t depth, size_t knot, const double *q)
{
    tree *t = context;
    (void)knot;
    memcpy(t->rows + (t->base + t->nodes) * t->n, q, t->n * sizeof *q);
    t->depth[t->nodes++] = (unsigned char)depth;
}

static void free_tree(tree *t)
{
    free(t->rows);
    free(t->depth);
}

/* *state tells what cannot be tested; rows are there only where it is ET_FIT_OK. */
static et_status grow_tree(const double *x, size_t n, const et_joinpoint_options *o,
                           tree *out, et_fit_state *state, et_error *err)
{
    *out = (tree){.n = n, .most = o->most};
    *state = et_hinges_check(x, n, o);
    if (*state == ET_FIT_OK && o->most > et_hinges_room(n, o)) {
        *state = ET_FIT_TOO_FEW;
    }
    if (*state != ET_FIT_OK) {
        return ET_OK;
    }
    et_status status = ET_OK;
    double *stack = calloc(ET_HINGES_COLUMNS * n, sizeof *stack);
    et_hinges_walk walk = {.x = x, .n = n, .o = o, .rows = stack,
                           .visit = count_node, .context = out};
    if (!stack) {
        return et_fail(err, ET_ERR_MEMORY, "no memory for a grid of %zu years", n);
    }
    out->base = walk.count = et_hinges_base(x, n, o, stack);
    if (out->base == 0) {
        *state = ET_FIT_SINGULAR;
        goto done;
    }
    et_hinges_go(&walk);
    if ((out->base + out->nodes) * n > MOST_NUMBERS) {
        status = et_fail(err, ET_ERR_ARGUMENT,
                         "found %zu sets of joinpoints on %zu years, expected fewer",
                         out->nodes, n);
        goto done;
    }
    out->rows = malloc((out->base + out->nodes) * n * sizeof *out->rows);
    out->depth = malloc(out->nodes + 1);
    if (!out->rows || !out->depth) {
        free_tree(out);
        *out = (tree){0};
        status = et_fail(err, ET_ERR_MEMORY, "no memory for a grid of %zu years", n);
        goto done;
    }
    memcpy(out->rows, stack, out->base * n * sizeof *stack);
    out->nodes = 0;
    walk.visit = keep_node;
    et_hinges_go(&walk);
done:
    free(stack);
    return status;
}

static double product_of(const double *a, const double *b, size_t n)
{
    double sum = 0.0;
    for (size_t i = 0; i < n; i++) {
        sum += a[i] * b[i];
    }
    return sum;
}

static void take_out(const double *q, size_t n, double *v)
{
    double product = product_of(q, v, n);
    for (size_t i = 0; i < n; i++) {
        v[i] -= product * q[i];
    }
}

/* What is left of `v` after the best path of `depth` bends; `v` is free of the base. */
static void best_residuals(const tree *t, size_t depth, double *v)
{
    size_t path[ET_JOINPOINT_MOST + 1] = {0}, best[ET_JOINPOINT_MOST + 1] = {0};
    double gained[ET_JOINPOINT_MOST + 1] = {0.0}, most = -1.0;

    for (size_t k = 0; k < t->nodes && depth > 0; k++) {
        size_t d = t->depth[k];
        if (d > depth) {
            continue;
        }
        double product = product_of(t->rows + (t->base + k) * t->n, v, t->n);
        path[d] = k;
        gained[d] = gained[d - 1] + product * product;
        if (d == depth && gained[d] > most) {
            most = gained[d];
            memcpy(best, path, sizeof best);
        }
    }
    for (size_t d = 1; d <= depth; d++) {
        take_out(t->rows + (t->base + best[d]) * t->n, t->n, v);
    }
}

/* ---- null against alternative ----------------------------------------------------- */

typedef struct test_work {
    const tree *t;
    size_t n, groups, null, joints;
    bool exact;
    double cases;
    et_resample_options draws;
    double *fitted;  /* groups x n x LANES: bends of the null curve            */
    double *errors;  /* groups x n x LANES: its residuals                      */
    double *limit;   /* groups x LANES: the ratio that a case has to reach     */
    double *counts;  /* threads x (groups x LANES + APART)                     */
    double *series;  /* threads x (n x LANES + APART): one permuted case       */
    uint32_t *order; /* threads x DRAWS_A_BLOCK x n                            */
} test_work;

static et_double_pair larger(et_double_pair a, et_double_pair b)
{
    return (et_double_pair){a[0] > b[0] ? a[0] : b[0], a[1] > b[1] ? a[1] : b[1]};
}

/* Best residual sums of squares of LANES series with the null's and the alternative's
 * number of bends. */
static void fit_lanes(const test_work *w, const double *y, et_double_pair *null,
                      et_double_pair *joint)
{
    const tree *t = w->t;
    et_double_pair total[ET_PAIRS] = {{0.0, 0.0}}, product[ET_PAIRS];
    et_double_pair gained[ET_JOINPOINT_MOST + 1][ET_PAIRS] = {{{0.0, 0.0}}};
    et_double_pair best[ET_JOINPOINT_MOST + 1][ET_PAIRS] = {{{0.0, 0.0}}};

    for (size_t i = 0; i < w->n; i++) {
        for (size_t k = 0; k < ET_PAIRS; k++) {
            et_double_pair value = et_pair_at(y + i * LANES + 2 * k);
            total[k] += value * value;
        }
    }
    for (size_t row = 0; row < t->base; row++) {
        et_lanes_products(t->rows + row * w->n, y, w->n, product);
        for (size_t k = 0; k < ET_PAIRS; k++) {
            total[k] -= product[k] * product[k];
        }
    }
    for (size_t node = 0; node < t->nodes; node++) {
        size_t d = t->depth[node];
        et_lanes_products(t->rows + (t->base + node) * w->n, y, w->n, product);
        for (size_t k = 0; k < ET_PAIRS; k++) {
            gained[d][k] = gained[d - 1][k] + product[k] * product[k];
            best[d][k] = larger(gained[d][k], best[d][k]);
        }
    }
    for (size_t k = 0; k < ET_PAIRS; k++) {
        null[k] = total[k] - best[w->null][k];
        joint[k] = total[k] - best[w->joints][k];
    }
}

static void count_lanes(const test_work *w, const uint32_t *orders, size_t count,
                        size_t group, double *series, double *counts)
{
    const double *fitted = w->fitted + group * w->n * LANES;
    const double *errors = w->errors + group * w->n * LANES;
    const double *limit = w->limit + group * LANES;
    et_pair_mask reached[ET_PAIRS] = {{0, 0}};
    et_double_pair null[ET_PAIRS], joint[ET_PAIRS];

    for (size_t draw = 0; draw < count; draw++) {
        const uint32_t *order = orders + draw * w->n;
        for (size_t i = 0; i < w->n; i++) {
            const double *from = errors + order[i] * LANES, *to = fitted + i * LANES;
            for (size_t u = 0; u < LANES; u += 2) {
                et_pair_to(series + i * LANES + u,
                           et_pair_at(to + u) + et_pair_at(from + u));
            }
        }
        fit_lanes(w, series, null, joint);
        for (size_t k = 0; k < ET_PAIRS; k++) {
            reached[k] -= null[k] >= et_pair_at(limit + 2 * k) * joint[k];
        }
    }
    for (size_t u = 0; u < LANES; u++) {
        counts[u] += (double)reached[u / 2][u % 2];
    }
}

static void count_cases(void *context, size_t thread, size_t block)
{
    const test_work *w = context;
    uint32_t *orders = w->order + thread * DRAWS_A_BLOCK * w->n;
    size_t first = block * DRAWS_A_BLOCK, count = 0;
    double left = w->cases - (double)first;

    for (; count < DRAWS_A_BLOCK && (double)count < left; count++) {
        uint32_t *order = orders + count * w->n;
        if (w->exact) {
            et_resample_order_ranked(w->n, first + count, order);
        } else {
            et_resample_order_drawn(w->n, w->draws.seed, first + count, order);
        }
    }
    for (size_t g = 0; g < w->groups; g++) {
        count_lanes(w, orders, count, g, w->series + thread * (w->n * LANES + APART),
                    w->counts + thread * (w->groups * LANES + APART) + g * LANES);
    }
}

/* Splits one series into the bends of its null curve and residuals, and takes the
 * observed ratio; `v` has 2 n numbers. */
static void enter_series(const test_work *w, const double *y, size_t unit, double *v,
                         et_joinpoint_test *out)
{
    size_t n = w->n, at = unit / LANES * n * LANES + unit % LANES;
    double *line = v, *rest = v + n, mean = 0.0;

    *out = (et_joinpoint_test){0};
    for (size_t i = 0; i < n; i++) {
        if (!isfinite(y[i])) {
            out->state = ET_FIT_NOT_FINITE;
            return;
        }
        mean += (y[i] - y[0]) / (double)n;
    }
    for (size_t i = 0; i < n; i++) {
        line[i] = y[i] - y[0] - mean;
    }
    for (size_t pass = 0; pass < 2; pass++) {
        for (size_t k = 0; k < w->t->base; k++) {
            take_out(w->t->rows + k * n, n, line);
        }
    }
    memcpy(rest, line, n * sizeof *rest);
    best_residuals(w->t, w->null, rest);
    double null = product_of(rest, rest, n), rounding = et_rounding_of(y, n);
    if (null <= rounding) {
        out->state = ET_FIT_PERFECT;
        return;
    }
    for (size_t i = 0; i < n; i++) {
        w->errors[at + i * LANES] = rest[i];
        w->fitted[at + i * LANES] = line[i] - rest[i];
    }
    best_residuals(w->t, w->joints, line);
    double joint = product_of(line, line, n);
    out->statistic = joint > rounding ? null / joint : 0.0;
    double ratio = joint > rounding ? fmin(null / joint, LARGEST_RATIO) : LARGEST_RATIO;
    w->limit[unit] = ratio * (1.0 - SLACK);
}

static et_status run_test(test_work *w, const et_series_rows *rows,
                          et_joinpoint_test *out, et_error *err)
{
    size_t n = w->n, lanes = w->groups * LANES;
    double all = et_resample_orders(n, (double)w->draws.exact_most);
    w->exact = isfinite(all);
    w->cases = w->exact ? all : (double)w->draws.draws;
    size_t blocks = (size_t)ceil(w->cases / DRAWS_A_BLOCK);
    size_t threads = et_resample_threads(w->draws.threads, blocks);
    double *memory = calloc(lanes * (2 * n + 1) + 2 * n +
                                threads * (lanes + n * LANES + 2 * APART),
                            sizeof *memory);
    w->order = malloc(threads * DRAWS_A_BLOCK * n * sizeof *w->order);
    if (!memory || !w->order) {
        free(memory);
        free(w->order);
        return et_fail(err, ET_ERR_MEMORY, "no memory to permute %zu series",
                       rows->units);
    }
    w->fitted = memory;
    w->errors = w->fitted + lanes * n;
    w->limit = w->errors + lanes * n;
    w->counts = w->limit + lanes;
    w->series = w->counts + threads * (lanes + APART);
    double *room = w->series + threads * (n * LANES + APART);
    for (size_t u = 0; u < rows->units; u++) {
        enter_series(w, rows->y + u * n, u, room, &out[u]);
    }
    et_resample_run(threads, blocks, count_cases, w);
    double one = w->exact ? 0.0 : 1.0;
    for (size_t u = 0; u < rows->units; u++) {
        double count = one;
        for (size_t t = 0; t < threads; t++) {
            count += w->counts[t * (lanes + APART) + u];
        }
        if (out[u].state == ET_FIT_OK) {
            out[u].exact = w->exact;
            out[u].cases = w->cases + one;
            out[u].p = count / out[u].cases;
        }
    }
    free(memory);
    free(w->order);
    return ET_OK;
}

et_status et_joinpoint_permute(const et_series_rows *rows,
                               const et_joinpoint_test_options *options,
                               et_joinpoint_test *out, et_error *err)
{
    const et_joinpoint_test_options usual = {0}, *o = options ? options : &usual;
    size_t joints = o->joints ? o->joints : o->null_joints + 1;
    et_joinpoint_options grid = o->grid;
    et_fit_state state = ET_FIT_OUT_OF_RANGE;
    tree t = {0};

    grid.most = joints;
    et_status status = ET_OK;
    if (joints > o->null_joints && joints <= ET_JOINPOINT_MOST) {
        grid = et_hinges_filled(&grid, rows->n);
        grid.most = joints;
        status = grow_tree(rows->x, rows->n, &grid, &t, &state, err);
    }
    if (status == ET_OK && state == ET_FIT_OK && rows->units > 0) {
        test_work w = {.t = &t, .n = rows->n, .null = o->null_joints, .joints = joints,
                       .groups = (rows->units + LANES - 1) / LANES,
                       .draws = et_resample_filled(&o->draws)};
        status = run_test(&w, rows, out, err);
    } else if (status == ET_OK) {
        for (size_t u = 0; u < rows->units; u++) {
            out[u] = (et_joinpoint_test){.state = state};
        }
    }
    free_tree(&t);
    return status;
}

et_status et_joinpoint_choose(const double *x, const double *y, size_t n,
                              const et_joinpoint_test_options *options,
                              et_joinpoint_choice *out, et_error *err)
{
    const et_series_rows rows = {.x = x, .y = y, .units = 1, .n = n};
    et_joinpoint_test_options o = options ? *options : (et_joinpoint_test_options){0};
    et_joinpoint_test test = {0};
    size_t low = 0, high = et_hinges_filled(&o.grid, n).most;
    et_status status = ET_OK;

    *out = (et_joinpoint_choice){0};
    if (high == 0 || high > ET_JOINPOINT_MOST) {
        out->state = high == 0 ? ET_FIT_TOO_FEW : ET_FIT_OUT_OF_RANGE;
        return ET_OK;
    }
    double share = CHOICE_LEVEL / (double)high;
    while (low < high && status == ET_OK) {
        o.null_joints = low;
        o.joints = high;
        status = et_joinpoint_permute(&rows, &o, &test, err);
        if (test.state != ET_FIT_OK) {
            out->state = out->tests == 0 ? test.state : ET_FIT_OK;
            break;
        }
        out->tests++;
        out->last_p = test.p;
        low += test.p <= share;
        high -= test.p > share;
    }
    out->joints = low;
    return status;
}

/* ---- two series ------------------------------------------------------------------- */

/* With the same years for both, a common curve is fitted to the mean m of the two series
 * and their difference d is a constant or 0: the null's sum of squares is
 * 2 SSE(m) + sum (d - level)^2 / 2. */
typedef struct pair_work {
    const tree *t;
    size_t n, joints;
    bool parallel;
    et_resample_options draws;
    double limit;
    const double *fitted, *errors; /* 2n: null curves, pooled residuals */
    double *counts;                /* blocks                            */
    double *series;                /* threads x (5 n + APART)           */
    uint32_t *order;               /* threads x 2 n                     */
} pair_work;

static double curve_sse(const pair_work *w, double *v)
{
    for (size_t pass = 0; pass < 2; pass++) {
        for (size_t k = 0; k < w->t->base; k++) {
            take_out(w->t->rows + k * w->n, w->n, v);
        }
    }
    best_residuals(w->t, w->joints, v);
    return product_of(v, v, w->n);
}

/* Null and alternative sums of squares of a pair of series; `v` has 3 n numbers. The
 * first 2 n return the null's residuals. */
static void fit_pair(const pair_work *w, const double *y, double *v, double sse[2])
{
    size_t n = w->n;
    double *mean = v, *half = v + n, *own = v + 2 * n, level = 0.0;

    sse[1] = 0.0;
    for (size_t s = 0; s < 2; s++) {
        memcpy(own, y + s * n, n * sizeof *own);
        sse[1] += curve_sse(w, own);
    }
    for (size_t i = 0; i < n; i++) {
        mean[i] = 0.5 * (y[i] + y[n + i]);
        half[i] = 0.5 * (y[i] - y[n + i]);
        level += half[i] / (double)n;
    }
    sse[0] = 2.0 * curve_sse(w, mean);
    for (size_t i = 0; i < n; i++) {
        half[i] -= w->parallel ? level : 0.0;
        sse[0] += 2.0 * half[i] * half[i];
    }
    for (size_t i = 0; i < n; i++) {
        double m = mean[i];
        mean[i] = m + half[i];
        half[i] = m - half[i];
    }
}

static void count_pairs(void *context, size_t thread, size_t block)
{
    const pair_work *w = context;
    size_t n = w->n, first = block * DRAWS_A_BLOCK, end = first + DRAWS_A_BLOCK;
    double *y = w->series + thread * (5 * n + APART), sse[2], count = 0.0;
    uint32_t *order = w->order + thread * 2 * n;

    end = end < w->draws.draws ? end : w->draws.draws;
    for (size_t draw = first; draw < end; draw++) {
        et_resample_order_drawn(2 * n, w->draws.seed, draw, order);
        for (size_t i = 0; i < 2 * n; i++) {
            y[i] = w->fitted[i] + w->errors[order[i]];
        }
        fit_pair(w, y, y + 2 * n, sse);
        count += sse[0] >= w->limit * sse[1] ? 1.0 : 0.0;
    }
    w->counts[block] = count;
}

static et_status run_pair(pair_work *w, const et_joinpoint_pair *pair,
                          et_joinpoint_comparison *out, et_error *err)
{
    size_t n = w->n, blocks = (w->draws.draws + DRAWS_A_BLOCK - 1) / DRAWS_A_BLOCK;
    size_t threads = et_resample_threads(w->draws.threads, blocks);
    double *memory = calloc(4 * n + blocks + threads * (5 * n + APART), sizeof *memory);
    double sse[2];
    et_status status = ET_OK;

    w->order = calloc(threads * 2 * n, sizeof *w->order);
    if (!memory || !w->order) {
        status = et_fail(err, ET_ERR_MEMORY, "no memory to compare %zu years", n);
        goto done;
    }
    double *fitted = memory, *errors = memory + 2 * n;
    w->counts = errors + 2 * n;
    w->series = w->counts + blocks;
    memcpy(fitted, pair->first, n * sizeof *fitted);
    memcpy(fitted + n, pair->second, n * sizeof *fitted);
    fit_pair(w, fitted, w->series, sse);
    memcpy(errors, w->series, 2 * n * sizeof *errors);
    double rounding = et_rounding_of(fitted, 2 * n);
    if (sse[0] <= rounding) {
        *out = (et_joinpoint_comparison){.state = ET_FIT_PERFECT};
        goto done;
    }
    for (size_t i = 0; i < 2 * n; i++) {
        fitted[i] -= errors[i];
    }
    w->fitted = fitted;
    w->errors = errors;
    bool whole = sse[1] <= rounding;
    w->limit = (whole ? LARGEST_RATIO : fmin(sse[0] / sse[1], LARGEST_RATIO)) *
               (1.0 - SLACK);
    out->f = whole ? 0.0 : fmax(0.0, sse[0] - sse[1]) / out->df1 / (sse[1] / out->df2);
    et_resample_run(threads, blocks, count_pairs, w);
    double count = 1.0;
    for (size_t k = 0; k < blocks; k++) {
        count += w->counts[k];
    }
    out->cases = (double)w->draws.draws + 1.0;
    out->p = count / out->cases;
done:
    free(memory);
    free(w->order);
    return status;
}

et_status et_joinpoint_compare(const et_joinpoint_pair *pair,
                               const et_joinpoint_options *grid,
                               const et_resample_options *draws,
                               et_joinpoint_comparison *out, et_error *err)
{
    size_t n = pair->n;
    et_joinpoint_options o = et_hinges_filled(grid, n);
    pair_work w = {.n = n, .joints = pair->joints,
                   .parallel = pair->relation == ET_JOINPOINT_PARALLEL,
                   .draws = et_resample_filled(draws)};
    et_fit_state state = ET_FIT_OUT_OF_RANGE;
    et_status status = ET_OK;
    tree t = {0};

    *out = (et_joinpoint_comparison){0};
    o.most = pair->joints;
    if (o.jumps == 0 && pair->joints <= ET_JOINPOINT_MOST) {
        status = grow_tree(pair->x, n, &o, &t, &state, err);
    }
    for (size_t i = 0; i < n && state == ET_FIT_OK; i++) {
        bool finite = isfinite(pair->first[i]) && isfinite(pair->second[i]);
        state = finite ? ET_FIT_OK : ET_FIT_NOT_FINITE;
    }
    if (state == ET_FIT_OK && n <= 2 + 2 * pair->joints) {
        state = ET_FIT_TOO_FEW;
    }
    if (status == ET_OK && state == ET_FIT_OK) {
        double k = (double)pair->joints;
        w.t = &t;
        out->df1 = 2.0 * k + (w.parallel ? 1.0 : 2.0);
        out->df2 = 2.0 * (double)n - 4.0 - 4.0 * k;
        status = run_pair(&w, pair, out, err);
    } else {
        out->state = state;
    }
    free_tree(&t);
    return status;
}
