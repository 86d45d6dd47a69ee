/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/methods/kendall.h"

#include <math.h>

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_sort.h>

#define EXACT_MOST 12      /* points, no ties        */
#define EXACT_TIES_MOST 9  /* points, ties           */
#define COUNTS_MOST 20     /* 20! fits into 64 bits  */
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

static bool all_finite(const double *x, const double *y, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        if (!isfinite(x[i]) || !isfinite(y[i])) {
            return false;
        }
    }
    return true;
}

/* Without sorting: value i is the c-th of its group, and each sum over groups grows
 * by the difference between group sizes c and c - 1. */
static ties count_ties(const double *v, size_t n)
{
    ties out = {.repeats = 1.0};
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
    double s = 0.0;
    for (size_t i = 1; i < n; i++) {
        for (size_t j = 0; j < i; j++) {
            s += sign(x[i] - x[j]) * sign(y[i] - y[j]);
        }
    }
    return s;
}

/* Number of orders of v (ties allowed) with at most `most` inversions. The generating
 * function is the q-multinomial, the product over i of (1 - q^i) / (1 - q^c_i) where
 * v_i is the c_i-th of its value; both factors act on the lower coefficients alone, so
 * cutting at q^most loses nothing. Unsigned differences wrap and come back. v = NULL
 * means no ties. */
static double orders_up_to(const double *v, size_t n, size_t most)
{
    uint64_t count[PAIRS_MOST + 1] = {1};
    uint64_t sum = 0;

    for (size_t i = 1; i <= n; i++) {
        size_t c = 1;
        for (size_t j = 0; v && j + 1 < i; j++) {
            c += v[j] == v[i - 1];
        }
        for (size_t k = most; k >= i && i > c; k--) {
            count[k] -= count[k - i];
        }
        for (size_t k = c; k <= most && i > c; k++) {
            count[k] += count[k - c];
        }
    }
    for (size_t k = 0; k <= most; k++) {
        sum += count[k];
    }
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

/* P(S >= s) when at most one variable, v, is tied: S = pairs - 2 inversions. */
static double exact_upper(const double *v, size_t n, double pairs, double repeats,
                          double s)
{
    if (s <= -pairs) {
        return 1.0;
    }
    if (s > pairs) {
        return 0.0;
    }
    size_t most = (size_t)floor((pairs - s) / 2.0);
    return orders_up_to(v, n, most) * repeats / factorial(n);
}

et_fit_state et_kendall_exact(size_t n, double s, double *p)
{
    *p = 0.0;
    if (n < 1 || n > COUNTS_MOST || !isfinite(s)) {
        return ET_FIT_OUT_OF_RANGE;
    }
    double size = (double)n;
    *p = exact_upper(NULL, n, size * (size - 1.0) / 2.0, 1.0, s);
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
    double repeats = tx->repeats * ty->repeats;
    double pairs = (size * (size - 1.0) - tx->v1 - ty->v1) / 2.0;

    out->p_up = exact_upper(v, n, pairs, repeats, out->s);
    out->p_down = exact_upper(v, n, pairs, repeats, -out->s);
    out->p = out->s == 0.0 ? 1.0 : 2.0 * fmin(out->p_up, out->p_down);
}

void et_kendall_test(const double *x, const double *y, size_t n, et_kendall *out)
{
    *out = (et_kendall){.n = n};
    if (n < 2) {
        out->state = ET_FIT_TOO_FEW;
        return;
    }
    if (!all_finite(x, y, n)) {
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
    }
}

/* ---- Theil-Sen -------------------------------------------------------------------- */

/* A few dozen slopes are quickest by insertion. */
static void sort_values(double *v, size_t n)
{
    if (n > 96) {
        gsl_sort(v, 1, n);
        return;
    }
    for (size_t i = 1; i < n; i++) {
        double value = v[i];
        size_t k = i;
        for (; k > 0 && v[k - 1] > value; k--) {
            v[k] = v[k - 1];
        }
        v[k] = value;
    }
}

static double sorted_median(const double *v, size_t n)
{
    return n % 2 ? v[n / 2] : 0.5 * (v[n / 2 - 1] + v[n / 2]);
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
    double middle[2];
    const double *from[2] = {x, y};

    for (size_t k = 0; k < 2; k++) {
        for (size_t i = 0; i < n; i++) {
            work[i] = from[k][i];
        }
        sort_values(work, n);
        middle[k] = sorted_median(work, n);
    }
    out->intercept_of_medians = middle[1] - out->slope * middle[0];
    /* Around the middle x, so that a year of 2020 does not eat the digits of y. */
    for (size_t i = 0; i < n; i++) {
        work[i] = y[i] - out->slope * (x[i] - middle[0]);
    }
    sort_values(work, n);
    out->intercept = sorted_median(work, n) - out->slope * middle[0];
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
    if (!all_finite(x, y, n)) {
        out->state = ET_FIT_NOT_FINITE;
        return;
    }
    size_t pairs = 0;
    for (size_t i = 1; i < n; i++) {
        for (size_t j = 0; j < i; j++) {
            if (x[i] != x[j]) {
                work[pairs++] = (y[i] - y[j]) / (x[i] - x[j]);
            }
        }
    }
    if (pairs == 0) {
        out->state = ET_FIT_NO_SPREAD;
        return;
    }
    sort_values(work, pairs);
    if (!isfinite(work[0]) || !isfinite(work[pairs - 1])) {
        out->state = ET_FIT_NOT_FINITE;
        return;
    }
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
