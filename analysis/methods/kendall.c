/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/methods/kendall.h"

#include <math.h>
#include <string.h>

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_sort.h>

#include "methods/sums.h"

#define EXACT_MOST 12      /* points, no ties        */
#define EXACT_TIES_MOST 9  /* points, ties           */
#define COUNTS_MOST 20     /* 20! fits into 64 bits  */
#define FEW 80             /* values sorted by rank */
#define PAIRS_MOST (COUNTS_MOST * (COUNTS_MOST - 1) / 2)

/* Tie counts of one variable with groups of t equal values. */
typedef struct ties {
    double v1;      /* sum t (t-1)               */
    double v2;      /* sum t (t-1) (t-2)         */
    double v0;      /* sum t (t-1) (2t+5)        */
    double repeats; /* product of t!             */
} ties;

static double sign(double a)
{
    return (double)((a > 0.0) - (a < 0.0));
}

static bool ascends(const double *v, size_t n)
{
    for (size_t i = 1; i < n; i++) {
        if (!(v[i] > v[i - 1])) {
            return false;
        }
    }
    return true;
}

static bool has_ties(const double *v, size_t n)
{
    int64_t equal = 0;
    for (size_t i = 1; i < n; i++) {
        for (size_t j = 0; j < i; j++) {
            equal += v[j] == v[i];
        }
    }
    return equal > 0;
}

/* Without sorting: value i is the c-th of its group, and each sum over groups grows
 * by the difference between group sizes c and c - 1. */
static ties count_ties(const double *v, size_t n)
{
    ties out = {.repeats = 1.0};
    if (ascends(v, n) || !has_ties(v, n)) {
        return out;
    }
    for (size_t i = 0; i < n; i++) {
        size_t same = 0;
        for (size_t j = 0; j < i; j++) {
            same += v[j] == v[i];
        }
        double c = (double)same + 1.0;
        out.v1 += 2.0 * (c - 1.0);
        out.v2 += 3.0 * (c - 1.0) * (c - 2.0);
        out.v0 += c * (c - 1.0) * (2.0 * c + 5.0) -
                  (c - 1.0) * (c - 2.0) * (2.0 * c + 3.0);
        out.repeats *= c;
    }
    return out;
}

/* Kendall (1975), ch. 5: the variance of S with ties in both variables. */
static double tied_variance(double n, const ties *x, const ties *y)
{
    double v = (n * (n - 1.0) * (2.0 * n + 5.0) - x->v0 - y->v0) / 18.0;
    v += x->v1 * y->v1 / (2.0 * n * (n - 1.0));
    if (n > 2.0) {
        v += x->v2 * y->v2 / (9.0 * n * (n - 1.0) * (n - 2.0));
    }
    return v;
}

static double score(const double *x, const double *y, size_t n)
{
    bool in_order = ascends(x, n);
    int64_t s = 0;
    for (size_t i = 1; i < n && in_order; i++) {
        for (size_t j = 0; j < i; j++) {
            s += y[i] > y[j];
            s -= y[i] < y[j];
        }
    }
    for (size_t i = 1; i < n && !in_order; i++) {
        for (size_t j = 0; j < i; j++) {
            s += ((x[i] > x[j]) - (x[i] < x[j])) * ((y[i] > y[j]) - (y[i] < y[j]));
        }
    }
    return (double)s;
}

/* One factor (1 - q^i) / (1 - q^c) of the generating function, up to q^most. */
static void multiply(const uint64_t *from, size_t i, size_t c, size_t most, uint64_t *to)
{
    size_t head = i <= most ? i : most + 1;
    uint64_t run = 0;
    for (size_t k = 0; k < head; k++) {
        run = from[k] + (c == 1 ? run : k >= c ? to[k - c] : 0);
        to[k] = run;
    }
    for (size_t k = head; k <= most; k++) {
        run = from[k] - from[k - i] + (c == 1 ? run : to[k - c]);
        to[k] = run;
    }
}

/* Number of orders of v (ties allowed) with at most `most` inversions, and with exactly
 * so many. The generating function is the q-multinomial, the product over i of
 * (1 - q^i) / (1 - q^c_i) where v_i is the c_i-th of its value; both factors act on the
 * lower coefficients alone, so cutting at q^most loses nothing. Unsigned differences wrap
 * and come back. v = NULL means no ties. */
static double orders_up_to(const double *v, size_t n, size_t most, double *just)
{
    uint64_t room[2][PAIRS_MOST + 1], *from = room[0], *to = room[1], sum = 0;

    memset(from, 0, (most + 1) * sizeof *from);
    from[0] = 1;
    for (size_t i = 2; i <= n; i++) {
        size_t c = 1;
        for (size_t j = 0; v && j + 1 < i; j++) {
            c += v[j] == v[i - 1];
        }
        multiply(from, i, c, most, to);
        uint64_t *held = from;
        from = to;
        to = held;
    }
    for (size_t k = 0; k <= most; k++) {
        sum += from[k];
    }
    *just = (double)from[most];
    return (double)sum;
}

static double factorial(size_t n)
{
    double f = 1.0;
    for (size_t i = 2; i <= n; i++) {
        f *= (double)i;
    }
    return f;
}

/* P(S >= s) for 0 <= s <= pairs when at most one variable, v, is tied, and what P(S <= s)
 * has beyond its complement, P(S = s): S is pairs - 2 inversions. */
static double exact_upper(const double *v, size_t n, double pairs, double s, double *just)
{
    double repeats = v ? count_ties(v, n).repeats : 1.0, all = factorial(n) / repeats;
    double reached = orders_up_to(v, n, (size_t)floor((pairs - s) / 2.0), just);
    *just /= all;
    return reached / all;
}

et_fit_state et_kendall_exact(size_t n, double s, double *p)
{
    *p = 0.0;
    if (n < 1 || n > COUNTS_MOST || !isfinite(s)) {
        return ET_FIT_OUT_OF_RANGE;
    }
    double size = (double)n, pairs = size * (size - 1.0) / 2.0, just;
    if (s > pairs || s <= -pairs) {
        *p = s > pairs ? 0.0 : 1.0;
    } else {
        *p = exact_upper(NULL, n, pairs, s, &just);
    }
    return ET_FIT_OK;
}

/* Ties in both variables: every distinct order of y, depth first. */
typedef struct orders {
    const double *x;
    size_t n;
    double value[EXACT_TIES_MOST];  /* distinct y              */
    size_t left[EXACT_TIES_MOST];   /* how many not yet placed */
    size_t values;
    double placed[EXACT_TIES_MOST];
    double s;                       /* observed                */
    double all, up, down, beyond;   /* orders; those with S >= s, <= s, |S| >= |s| */
} orders;

static void place(orders *o, size_t depth, double s)
{
    if (depth == o->n) {
        o->all += 1.0;
        o->up += (double)(s >= o->s);
        o->down += (double)(s <= o->s);
        o->beyond += (double)(fabs(s) >= fabs(o->s));
        return;
    }
    for (size_t v = 0; v < o->values; v++) {
        if (o->left[v] == 0) {
            continue;
        }
        double more = 0.0;
        for (size_t j = 0; j < depth; j++) {
            more += sign(o->x[depth] - o->x[j]) * sign(o->value[v] - o->placed[j]);
        }
        o->left[v]--;
        o->placed[depth] = o->value[v];
        place(o, depth + 1, s + more);
        o->left[v]++;
    }
}

static void test_both_tied(const double *x, const double *y, et_kendall *out)
{
    orders o = {.x = x, .n = out->n, .s = out->s};
    for (size_t i = 0; i < out->n; i++) {
        size_t v = 0;
        while (v < o.values && o.value[v] != y[i]) {
            v++;
        }
        o.values += v == o.values;
        o.value[v] = y[i];
        o.left[v]++;
    }
    place(&o, 0, 0.0);
    out->p = o.beyond / o.all;
    out->p_up = o.up / o.all;
    out->p_down = o.down / o.all;
}

static void test_normal(et_kendall *out)
{
    double sd = sqrt(out->var_s);
    out->z = (out->s - sign(out->s)) / sd;
    out->p_normal = 2.0 * gsl_cdf_ugaussian_Q(fabs(out->z));
}

static void use_normal(et_kendall *out)
{
    double sd = sqrt(out->var_s);
    out->p = out->p_normal;
    out->p_up = gsl_cdf_ugaussian_Q((out->s - 1.0) / sd);
    out->p_down = gsl_cdf_ugaussian_P((out->s + 1.0) / sd);
}

static void test_exact(const double *x, const double *y, const ties *tx, const ties *ty,
                       et_kendall *out)
{
    bool x_tied = tx->v1 > 0.0, y_tied = ty->v1 > 0.0;
    size_t n = out->n;
    double size = (double)n;

    out->null = x_tied || y_tied ? ET_KENDALL_EXACT_TIES : ET_KENDALL_EXACT;
    if (x_tied && y_tied) {
        test_both_tied(x, y, out);
        return;
    }
    /* S of (x, y) is S of (y, x), so the tied one, if any, is the one to reorder. */
    const double *v = x_tied ? x : y_tied ? y : NULL;
    double pairs = (size * (size - 1.0) - tx->v1 - ty->v1) / 2.0, just;
    double far = exact_upper(v, n, pairs, fabs(out->s), &just), near = 1.0 - far + just;

    out->p_up = out->s >= 0.0 ? far : near;
    out->p_down = out->s > 0.0 ? near : far;
    out->p = out->s == 0.0 ? 1.0 : 2.0 * far;
}

void et_kendall_test(const double *x, const double *y, size_t n, et_kendall *out)
{
    *out = (et_kendall){.n = n};
    if (n < 2) {
        out->state = ET_FIT_TOO_FEW;
        return;
    }
    if (!et_all_finite(x, n) || !et_all_finite(y, n)) {
        out->state = ET_FIT_NOT_FINITE;
        return;
    }
    double size = (double)n, all = size * (size - 1.0);
    ties tx = count_ties(x, n), ty = count_ties(y, n);
    if (tx.v1 == all || ty.v1 == all) {
        out->state = tx.v1 == all ? ET_FIT_NO_SPREAD : ET_FIT_ALL_TIED;
        return;
    }
    out->s = score(x, y, n);
    out->var_s = tied_variance(size, &tx, &ty);
    out->tau_a = 2.0 * out->s / all;
    out->tau_b = 2.0 * out->s / (sqrt(all - tx.v1) * sqrt(all - ty.v1));
    test_normal(out);
    bool tied = tx.v1 > 0.0 || ty.v1 > 0.0;
    if (n <= (tied ? EXACT_TIES_MOST : EXACT_MOST)) {
        test_exact(x, y, &tx, &ty, out);
    } else {
        use_normal(out);
    }
}

/* ---- Theil-Sen -------------------------------------------------------------------- */

/* Two values side by side; a comparison gives -1 where it holds. */
typedef double pair __attribute__((vector_size(16)));
typedef int64_t mask __attribute__((vector_size(16)));

/* Adds v[i]'s rank among v[from..i-1], whose ranks rise where they are larger. */
static void rank_among(const double *v, size_t from, size_t i, int64_t *rank)
{
    for (size_t j = from; j < i; j++) {
        int64_t larger = v[j] > v[i];
        rank[j] += larger;
        rank[i] += 1 - larger;
    }
}

/* Ranks v[i..i+3] among the i values before them, whose ranks rise where they are larger;
 * i is a multiple of 4. */
static void rank_four(const double *v, size_t i, int64_t *rank)
{
    pair value[4], other;
    mask above[4] = {{0, 0}, {0, 0}, {0, 0}, {0, 0}}, ranks;

    for (size_t k = 0; k < 4; k++) {
        value[k] = (pair){v[i + k], v[i + k]};
    }
    for (size_t j = 0; j < i; j += 2) {
        memcpy(&other, v + j, sizeof other);
        memcpy(&ranks, rank + j, sizeof ranks);
        for (size_t k = 0; k < 4; k++) {
            mask larger = other > value[k];
            ranks -= larger;
            above[k] -= larger;
        }
        memcpy(rank + j, &ranks, sizeof ranks);
    }
    for (size_t k = 0; k < 4; k++) {
        rank[i + k] = (int64_t)i - above[k][0] - above[k][1];
    }
}

/* A few dozen slopes are quickest by counting for each how many lie below: no branch
 * hangs on the values, and the processor compares several at once. */
static void sort_values(double *v, size_t n)
{
    double sorted[FEW];
    int64_t rank[FEW];

    if (n > FEW) {
        gsl_sort(v, 1, n);
        return;
    }
    size_t i = 0;
    for (; i + 4 <= n; i += 4) {
        rank_four(v, i, rank);
        for (size_t k = i + 1; k < i + 4; k++) {
            rank_among(v, i, k, rank);
        }
    }
    for (; i < n; i++) {
        rank[i] = 0;
        rank_among(v, 0, i, rank);
    }
    for (i = 0; i < n; i++) {
        sorted[rank[i]] = v[i];
    }
    memcpy(v, sorted, n * sizeof *v);
}

static double sorted_median(const double *v, size_t n)
{
    return n % 2 ? v[n / 2] : 0.5 * (v[n / 2 - 1] + v[n / 2]);
}

static double median_of(const double *v, size_t n, double *work)
{
    memcpy(work, v, n * sizeof *v);
    if (!ascends(v, n)) {
        sort_values(work, n);
    }
    return sorted_median(work, n);
}

/* Slopes of all pairs with different x; returns how many. */
static size_t find_slopes(const double *x, const double *y, size_t n, double *slope)
{
    bool in_order = ascends(x, n);
    size_t pairs = 0;
    for (size_t i = 1; i < n; i++) {
        for (size_t j = 0; j < i && in_order; j++) {
            slope[pairs + j] = (y[i] - y[j]) / (x[i] - x[j]);
        }
        pairs += in_order ? i : 0;
        for (size_t j = 0; j < i && !in_order; j++) {
            if (x[i] != x[j]) {
                slope[pairs++] = (y[i] - y[j]) / (x[i] - x[j]);
            }
        }
    }
    return pairs;
}

/* Order statistic at a real rank 1..n. */
static double at_rank(const double *v, size_t n, double rank)
{
    double below = floor(rank);
    size_t k = (size_t)below;
    return k >= n ? v[n - 1] : v[k - 1] + (rank - below) * (v[k] - v[k - 1]);
}

/* Where M1 falls below the first slope the whole range serves, if it is wide enough:
 * the true slope lies outside it with the chance of a perfect order, twice. */
static void find_interval(const double *slopes, double confidence, double sd,
                          double perfect, et_theil_sen *out)
{
    size_t m = out->pairs;
    double c = gsl_cdf_ugaussian_Qinv(0.5 * (1.0 - confidence)) * sd;
    double low = ((double)m - c) / 2.0;
    double sen = floor(low + 0.5);

    if ((low < 1.0 || sen < 1.0) && 2.0 * perfect > 1.0 - confidence) {
        return;
    }
    low = fmax(low, 1.0);
    sen = fmax(sen, 1.0);
    out->has_interval = true;
    out->rank_low = low;
    out->rank_high = (double)m + 1.0 - low;
    out->low = at_rank(slopes, m, low);
    out->high = at_rank(slopes, m, out->rank_high);
    out->sen_low = at_rank(slopes, m, sen);
    out->sen_high = at_rank(slopes, m, (double)m + 1.0 - sen);
}

static void find_intercepts(const double *x, const double *y, double *work,
                            et_theil_sen *out)
{
    size_t n = out->n;
    double middle = median_of(x, n, work);

    out->intercept_of_medians = median_of(y, n, work) - out->slope * middle;
    /* Around the middle x, so that a year of 2020 does not eat the digits of y. */
    for (size_t i = 0; i < n; i++) {
        work[i] = y[i] - out->slope * (x[i] - middle);
    }
    sort_values(work, n);
    out->intercept = sorted_median(work, n) - out->slope * middle;
}

void et_theil_sen_fit(const double *x, const double *y, size_t n,
                      const et_theil_sen_options *options, double *work,
                      et_theil_sen *out)
{
    double confidence = 0.95;

    if (options && options->confidence != 0.0) {
        confidence = options->confidence;
    }
    *out = (et_theil_sen){.n = n};
    if (!(confidence > 0.0 && confidence < 1.0)) {
        out->state = ET_FIT_OUT_OF_RANGE;
        return;
    }
    if (n < 2) {
        out->state = ET_FIT_TOO_FEW;
        return;
    }
    if (!et_all_finite(x, n) || !et_all_finite(y, n)) {
        out->state = ET_FIT_NOT_FINITE;
        return;
    }
    size_t pairs = find_slopes(x, y, n, work);
    if (pairs == 0 || !et_all_finite(work, pairs)) {
        out->state = pairs == 0 ? ET_FIT_NO_SPREAD : ET_FIT_NOT_FINITE;
        return;
    }
    sort_values(work, pairs);
    out->pairs = pairs;
    out->slope = sorted_median(work, pairs);
    find_intercepts(x, y, work + pairs, out);

    ties tx = count_ties(x, n), ty = count_ties(y, n);
    if (ty.v1 == (double)n * ((double)n - 1.0)) {
        out->state = ET_FIT_ALL_TIED;
        return;
    }
    double perfect = tx.repeats * ty.repeats / factorial(n);
    double sd = sqrt(tied_variance((double)n, &tx, &ty));
    find_interval(work, confidence, sd, perfect, out);
}
