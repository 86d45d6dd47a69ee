/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/methods/ranks.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <gsl/gsl_cdf.h>

#include "examtrend/methods/distributions.h"
#include "methods/sums.h"

static bool all_equal(const double *v, size_t n)
{
    for (size_t i = 1; i < n; i++) {
        if (v[i] != v[0]) {
            return false;
        }
    }
    return true;
}

/* Twice the mean rank of v[i]: a whole number, 2..2n. */
static int doubled_rank(const double *v, size_t n, size_t i)
{
    int below = 0, equal = 0;
    for (size_t j = 0; j < n; j++) {
        below += v[j] < v[i];
        equal += v[j] == v[i];
    }
    return 2 * below + equal + 1;
}

static double factorial(size_t n)
{
    double f = 1.0;
    for (size_t i = 2; i <= n; i++) {
        f *= (double)i;
    }
    return f;
}

/* Writes the sum of products of x with every order of r; returns how many. */
static size_t permuted_sums(const int *x, int *r, size_t n, size_t depth, int sum,
                            int *out)
{
    if (depth == n) {
        *out = sum;
        return 1;
    }
    size_t count = 0;
    for (size_t k = depth; k < n; k++) {
        int held = r[k];
        r[k] = r[depth];
        r[depth] = held;
        count += permuted_sums(x, r, n, depth + 1, sum + x[depth] * r[depth],
                               out + count);
        r[depth] = r[k];
        r[k] = held;
    }
    return count;
}

/* ---- Spearman --------------------------------------------------------------------- */

#define HALF (ET_SPEARMAN_EXACT_MOST / 2)
#define HALF_ORDERS 120 /* HALF! */
#define HALF_SUM (HALF * 4 * ET_SPEARMAN_EXACT_MOST * ET_SPEARMAN_EXACT_MOST)

/* The null of sum x_i y_i over all orders of y: the points are cut into two halves, and
 * for each way of sharing out the ranks both halves' sums are listed and matched. That is
 * (n over n/2) times two lists of (n/2)! instead of n! orders. */
typedef struct order_count {
    int sum, mirror;  /* the observed sum, and its mirror image in the mean      */
    double up, down;  /* orders with a sum >= sum, <= sum                        */
    double far;       /* orders as far from the mean as the observed one         */
} order_count;

/* How many of the sums lie below each value of their range. */
typedef struct below {
    int least, most;
    uint16_t count[HALF_SUM + 2];
} below;

static void list_below(const int *sums, size_t n, below *out)
{
    out->least = out->most = sums[0];
    for (size_t i = 1; i < n; i++) {
        out->least = sums[i] < out->least ? sums[i] : out->least;
        out->most = sums[i] > out->most ? sums[i] : out->most;
    }
    int width = out->most - out->least + 2;
    memset(out->count, 0, (size_t)width * sizeof *out->count);
    for (size_t i = 0; i < n; i++) {
        out->count[sums[i] - out->least + 1]++;
    }
    for (int s = 1; s < width; s++) {
        out->count[s] = (uint16_t)(out->count[s] + out->count[s - 1]);
    }
}

static int smaller_than(const below *b, int value)
{
    int most = b->most - b->least + 1, at = value - b->least;
    return b->count[at < 0 ? 0 : at > most ? most : at];
}

static void match_halves(const int *a, size_t a_count, const below *b, size_t b_count,
                         order_count *out)
{
    int all = (int)b_count, up = 0, down = 0, far = 0;
    int low = out->sum < out->mirror ? out->sum : out->mirror;
    int high = out->sum < out->mirror ? out->mirror : out->sum;

    for (size_t i = 0; i < a_count; i++) {
        up += all - smaller_than(b, out->sum - a[i]);
        down += smaller_than(b, out->sum - a[i] + 1);
        far += all - smaller_than(b, high - a[i]) + smaller_than(b, low - a[i] + 1);
    }
    out->up += up;
    out->down += down;
    out->far += far;
}

static void count_spearman(const int *x, const int *y, size_t n, order_count *out)
{
    size_t first = n / 2;
    int left[HALF], right[HALF], a[HALF_ORDERS], b[HALF_ORDERS];
    below list;

    for (unsigned mask = 0; mask < 1u << n; mask++) {
        size_t l = 0, r = 0;
        for (size_t i = 0; i < n; i++) {
            bool in_left = mask >> i & 1u;
            if (in_left ? l == first : r == n - first) {
                break;
            }
            if (in_left) {
                left[l++] = y[i];
            } else {
                right[r++] = y[i];
            }
        }
        if (l + r < n) {
            continue;
        }
        size_t a_count = permuted_sums(x, left, l, 0, 0, a);
        size_t b_count = permuted_sums(x + l, right, r, 0, 0, b);
        list_below(b, b_count, &list);
        match_halves(a, a_count, &list, b_count, out);
    }
}

/* Ranks are doubled so that mean ranks are whole; without ties they need not be. */
static void test_spearman_exact(const double *x, const double *y, et_spearman *out)
{
    int rx[ET_SPEARMAN_EXACT_MOST], ry[ET_SPEARMAN_EXACT_MOST], sum = 0, odd = 0;
    int n = (int)out->n, twice_mean = 2 * n * (n + 1) * (n + 1);

    for (size_t i = 0; i < out->n; i++) {
        rx[i] = doubled_rank(x, out->n, i);
        ry[i] = doubled_rank(y, out->n, i);
        odd |= (rx[i] | ry[i]) & 1;
        sum += rx[i] * ry[i];
    }
    for (size_t i = 0; i < out->n && !odd; i++) {
        rx[i] /= 2;
        ry[i] /= 2;
    }
    int unit = odd ? 1 : 4;
    double orders = factorial(out->n);
    order_count found = {.sum = sum / unit, .mirror = (twice_mean - sum) / unit};
    count_spearman(rx, ry, out->n, &found);
    out->exact = true;
    out->p_up = found.up / orders;
    out->p_down = found.down / orders;
    out->p = 2 * sum == twice_mean ? 1.0 : found.far / orders;
}

/* A perfect order has no t; its chance is known without one. */
static void test_spearman_perfect(const double *y, et_spearman *out)
{
    double chance = 1.0;
    for (size_t i = 0; i < out->n; i++) {
        double equal = 1.0;
        for (size_t j = 0; j < i; j++) {
            equal += y[j] == y[i] ? 1.0 : 0.0;
        }
        chance *= equal / (double)(i + 1);
    }
    out->exact = true;
    out->p_up = out->rho > 0.0 ? chance : 1.0;
    out->p_down = out->rho > 0.0 ? 1.0 : chance;
    out->p = 2.0 * chance;
}

static void test_spearman_t(et_spearman *out)
{
    double df = (double)out->n - 2.0;
    double t = out->rho * sqrt(df / ((1.0 - out->rho) * (1.0 + out->rho)));

    et_tails tails;

    et_dist_t(t, df, &tails);
    out->p_up = tails.upper;
    out->p_down = tails.lower;
    out->p = fmin(1.0, 2.0 * fmin(out->p_up, out->p_down));
}

void et_spearman_test(const double *x, const double *y, size_t n, et_spearman *out)
{
    *out = (et_spearman){.n = n};
    if (n < 2) {
        out->state = ET_FIT_TOO_FEW;
    } else if (!et_all_finite(x, n) || !et_all_finite(y, n)) {
        out->state = ET_FIT_NOT_FINITE;
    } else if (all_equal(x, n)) {
        out->state = ET_FIT_NO_SPREAD;
    } else if (all_equal(y, n)) {
        out->state = ET_FIT_ALL_TIED;
    }
    if (out->state != ET_FIT_OK) {
        return;
    }
    double xx = 0.0, yy = 0.0, xy = 0.0, dd = 0.0, opposed = 0.0;
    for (size_t i = 0; i < n; i++) {
        double a = doubled_rank(x, n, i) - (double)(n + 1);
        double b = doubled_rank(y, n, i) - (double)(n + 1);
        xx += a * a;
        yy += b * b;
        xy += a * b;
        dd += (a - b) * (a - b);
        opposed += (a + b) * (a + b);
    }
    out->rho = xy / (sqrt(xx) * sqrt(yy));
    out->s = dd / 4.0;
    if (n <= ET_SPEARMAN_EXACT_MOST) {
        test_spearman_exact(x, y, out);
    } else if (dd == 0.0 || opposed == 0.0) {
        out->rho = dd == 0.0 ? 1.0 : -1.0;
        test_spearman_perfect(y, out);
    } else {
        test_spearman_t(out);
    }
}

/* ---- Page ------------------------------------------------------------------------- */

#define PAGE_ORDERS 40320                     /* ET_PAGE_EXACT_TREATMENTS! */
#define PAGE_SUM (2 * 204 + 1)                /* 2 (1 + 4 + ... + 64), and 0 */

/* Distribution of twice L: `chance[s]` for sums `least` + s of the blocks so far. */
typedef struct page_null {
    int *sums;       /* PAGE_ORDERS                        */
    double *chance;  /* room for all blocks                */
    size_t size;
    int least;
    double one[PAGE_SUM]; /* one block: chance by offset from its own least */
    int one_least;
    size_t one_size;
    int pattern[ET_PAGE_EXACT_TREATMENTS]; /* sorted ranks behind `one` */
} page_null;

static int compare_ints(const void *a, const void *b)
{
    int x = *(const int *)a, y = *(const int *)b;
    return (x > y) - (x < y);
}

/* All orders of one block's ranks; blocks with the same ties share it. */
static void order_block(page_null *null, const double *row, size_t treatments)
{
    int ranks[ET_PAGE_EXACT_TREATMENTS] = {0}, column[ET_PAGE_EXACT_TREATMENTS];
    for (size_t j = 0; j < treatments; j++) {
        ranks[j] = doubled_rank(row, treatments, j);
        column[j] = (int)j + 1;
    }
    qsort(ranks, treatments, sizeof *ranks, compare_ints);
    if (null->one_size > 0 && memcmp(ranks, null->pattern, sizeof ranks) == 0) {
        return;
    }
    memcpy(null->pattern, ranks, sizeof ranks);
    memset(null->one, 0, sizeof null->one);
    size_t count = permuted_sums(column, ranks, treatments, 0, 0, null->sums);
    int least = null->sums[0], most = null->sums[0];
    for (size_t i = 1; i < count; i++) {
        least = null->sums[i] < least ? null->sums[i] : least;
        most = null->sums[i] > most ? null->sums[i] : most;
    }
    for (size_t i = 0; i < count; i++) {
        null->one[null->sums[i] - least] += 1.0;
    }
    null->one_least = least;
    null->one_size = (size_t)(most - least) + 1;
    for (size_t d = 0; d < null->one_size; d++) {
        null->one[d] /= (double)count;
    }
}

/* In place from the top, so that what is read has not been written yet. */
static void add_block(page_null *null)
{
    size_t size = null->size + null->one_size - 1;
    for (size_t s = size; s-- > 0;) {
        double sum = 0.0;
        size_t from = s >= null->size ? s - null->size + 1 : 0;
        for (size_t d = from; d < null->one_size && d <= s; d++) {
            sum += null->one[d] * null->chance[s - d];
        }
        null->chance[s] = sum;
    }
    null->size = size;
    null->least += null->one_least;
}

static et_status page_exact(const double *scores, size_t blocks, size_t treatments,
                            et_page *out, et_error *err)
{
    page_null null = {.size = 1};
    et_status status = ET_OK;

    null.sums = malloc(PAGE_ORDERS * sizeof *null.sums);
    null.chance = calloc(out->blocks * PAGE_SUM + 1, sizeof *null.chance);
    if (!null.sums || !null.chance) {
        status = et_fail(err, ET_ERR_MEMORY, "no memory for Page's test of %zu blocks",
                         out->blocks);
        goto done;
    }
    null.chance[0] = 1.0;
    for (size_t p = 0; p < blocks; p++) {
        const double *row = scores + p * treatments;
        if (et_all_finite(row, treatments)) {
            order_block(&null, row, treatments);
            add_block(&null);
        }
    }
    out->exact = true;
    out->p_up = 0.0;
    for (size_t s = null.size; s-- > (size_t)(lround(2.0 * out->l) - null.least);) {
        out->p_up += null.chance[s];
    }
    out->p_up = fmin(1.0, out->p_up);
done:
    free(null.sums);
    free(null.chance);
    return status;
}

et_status et_page_test(const double *scores, size_t blocks, size_t treatments,
                       et_page *out, et_error *err)
{
    double k = (double)treatments, spread = k * (k * k - 1.0) / 12.0;

    *out = (et_page){.treatments = treatments};
    for (size_t p = 0; p < blocks; p++) {
        const double *row = scores + p * treatments;
        if (!et_all_finite(row, treatments)) {
            continue;
        }
        double squares = 0.0;
        for (size_t j = 0; j < treatments; j++) {
            double rank = doubled_rank(row, treatments, j) / 2.0;
            out->l += (double)(j + 1) * rank;
            squares += (rank - (k + 1.0) / 2.0) * (rank - (k + 1.0) / 2.0);
        }
        /* Variance of a sum of products over all orders of one factor. */
        out->variance += treatments > 1 ? spread * squares / (k - 1.0) : 0.0;
        out->blocks++;
    }
    if (out->blocks == 0 || treatments < 2) {
        out->state = ET_FIT_TOO_FEW;
        out->l = out->variance = 0.0;
        return ET_OK;
    }
    out->expected = (double)out->blocks * k * (k + 1.0) * (k + 1.0) / 4.0;
    if (!(out->variance > 0.0)) {
        out->state = ET_FIT_ALL_TIED;
        return ET_OK;
    }
    out->z = (out->l - out->expected) / sqrt(out->variance);
    out->p_up = out->p_normal = gsl_cdf_ugaussian_Q(out->z);
    if (treatments > ET_PAGE_EXACT_TREATMENTS || out->blocks > ET_PAGE_EXACT_BLOCKS) {
        return ET_OK;
    }
    return page_exact(scores, blocks, treatments, out, err);
}

/* ---- Friedman --------------------------------------------------------------------- */

void et_friedman_test(const double *scores, size_t blocks, size_t treatments,
                      double *work, et_friedman *out)
{
    double k = (double)treatments, ties = 0.0, spread = 0.0;

    *out = (et_friedman){.treatments = treatments};
    memset(work, 0, treatments * sizeof *work);
    for (size_t p = 0; p < blocks; p++) {
        const double *row = scores + p * treatments;
        if (!et_all_finite(row, treatments)) {
            continue;
        }
        out->blocks++;
        for (size_t j = 0; j < treatments; j++) {
            double equal = 0.0;
            for (size_t i = 0; i < treatments; i++) {
                equal += row[i] == row[j] ? 1.0 : 0.0;
            }
            work[j] += doubled_rank(row, treatments, j) / 2.0;
            ties += equal * equal - 1.0; /* over a group of t: t^3 - t */
        }
    }
    if (out->blocks == 0 || treatments < 2) {
        out->state = ET_FIT_TOO_FEW;
        return;
    }
    double b = (double)out->blocks;
    double scale = b * k * (k + 1.0) - ties / (k - 1.0);
    if (!(scale > 0.0)) {
        out->state = ET_FIT_ALL_TIED;
        return;
    }
    for (size_t j = 0; j < treatments; j++) {
        double deviation = work[j] - b * (k + 1.0) / 2.0;
        spread += deviation * deviation;
    }
    out->chi2 = 12.0 * spread / scale;
    out->df = k - 1.0;
    out->p = gsl_cdf_chisq_Q(out->chi2, out->df);
    out->w = out->chi2 / (b * out->df);
}

/* ---- Pettitt ---------------------------------------------------------------------- */

void et_pettitt_test(const double *y, size_t n, et_pettitt *out)
{
    double u = 0.0, size = (double)n;

    *out = (et_pettitt){.n = n};
    if (n < 2) {
        out->state = ET_FIT_TOO_FEW;
    } else if (!et_all_finite(y, n)) {
        out->state = ET_FIT_NOT_FINITE;
    } else if (all_equal(y, n)) {
        out->state = ET_FIT_ALL_TIED;
    }
    if (out->state != ET_FIT_OK) {
        return;
    }
    for (size_t t = 0; t + 1 < n; t++) {
        for (size_t j = 0; j < n; j++) {
            u += (double)((y[t] > y[j]) - (y[t] < y[j]));
        }
        if (fabs(u) > out->k) {
            out->k = fabs(u);
            out->change = t + 1;
        }
    }
    out->p = fmin(1.0, 2.0 * exp(-6.0 * out->k * out->k / (size * size * (size + 1.0))));
}
