/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Covariances with memory, of scores s_t = q_t e_t in the basis Q (see sandwich.c):
 *
 *     G_0 + sum_(l=1..L) (1 - l/(L+1)) (G_l + G_l'),   G_l = sum_t s_t s_(t-l)'.
 *
 * The rule for L and the vector autoregression do not depend on the basis of the
 * scores, except that the rule looks at their sum over the columns of the design
 * without its intercept; x_t = q_t map^-1 gives it.
 */
#include "examtrend/methods/sandwich.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "methods/linear_fit.h"

/* Scores of one fit, row by row. */
typedef struct series {
    double *score;   /* [time][parameter]                 */
    double *inner;   /* [parameter][parameter]            */
    double *scratch; /* 4 parameters^2 + 2 parameters     */
    double *whole;   /* [time], sum of scores over columns */
    size_t length, width;
} series;

static et_status make_series(const et_linear *fit, series *s, et_error *err)
{
    size_t n = fit->rows, k = fit->parameters;
    double *memory = calloc(n * k + n + 5 * k * k + 2 * k, sizeof *memory);

    *s = (series){.length = n, .width = k};
    if (!memory) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for scores of %zu rows", n);
    }
    s->score = memory;
    s->inner = s->score + n * k;
    s->scratch = s->inner + k * k;
    s->whole = s->scratch + 4 * k * k + 2 * k;
    for (size_t j = 0; j < k; j++) {
        for (size_t t = 0; t < n; t++) {
            s->score[t * k + j] = fit->q[j * n + t] * fit->weighted[t];
        }
    }
    return ET_OK;
}

static bool begin(const et_linear *fit, double *covariance, et_sandwich *info)
{
    size_t k = fit->parameters;

    *info = (et_sandwich){.state = fit->summary.state};
    if (k <= fit->most_parameters) {
        memset(covariance, 0, k * k * sizeof *covariance);
    }
    return et_linear_has_errors(fit);
}

/* Adds factor * sum_t (s_t s_(t-lag)' and its transpose, once for lag 0). */
static void add_lag(const series *s, size_t lag, double factor)
{
    size_t k = s->width;
    for (size_t t = lag; t < s->length; t++) {
        const double *now = s->score + t * k, *then = now - lag * k;
        for (size_t a = 0; a < k; a++) {
            for (size_t b = 0; b < k; b++) {
                double both =
                    lag > 0 ? now[a] * then[b] + then[a] * now[b] : now[a] * now[b];
                s->inner[a * k + b] += factor * both;
            }
        }
    }
}

static void add_bartlett(const series *s, size_t lag)
{
    for (size_t l = 0; l <= lag && l < s->length; l++) {
        add_lag(s, l, 1.0 - (double)l / ((double)lag + 1.0));
    }
}

/* Solves a x = b for `count` right-hand sides by elimination with row exchanges; both
 * are destroyed, x is in b. */
static bool solve_square(double *a, double *b, size_t k, size_t count)
{
    double largest = 0.0;
    for (size_t i = 0; i < k * k; i++) {
        largest = fmax(largest, fabs(a[i]));
    }
    for (size_t c = 0; c < k; c++) {
        size_t pivot = c;
        for (size_t i = c + 1; i < k; i++) {
            pivot = fabs(a[i * k + c]) > fabs(a[pivot * k + c]) ? i : pivot;
        }
        if (!(fabs(a[pivot * k + c]) > 1e-13 * largest)) {
            return false;
        }
        for (size_t j = 0; j < k && pivot != c; j++) {
            double kept = a[c * k + j];
            a[c * k + j] = a[pivot * k + j];
            a[pivot * k + j] = kept;
        }
        for (size_t j = 0; j < count && pivot != c; j++) {
            double kept = b[c * count + j];
            b[c * count + j] = b[pivot * count + j];
            b[pivot * count + j] = kept;
        }
        for (size_t i = 0; i < k; i++) {
            double factor = i != c ? a[i * k + c] / a[c * k + c] : 0.0;
            for (size_t j = c; j < k && factor != 0.0; j++) {
                a[i * k + j] -= factor * a[c * k + j];
            }
            for (size_t j = 0; j < count && factor != 0.0; j++) {
                b[i * count + j] -= factor * b[c * count + j];
            }
        }
    }
    for (size_t i = 0; i < k; i++) {
        for (size_t j = 0; j < count; j++) {
            b[i * count + j] /= a[i * k + i];
        }
    }
    return true;
}

/* Replaces the scores by the residuals of s_t = F s_(t-1) + noise, one fewer, and
 * leaves D = (I - F)^-1 at `recolour`. */
static bool prewhiten(series *s, double *recolour)
{
    size_t k = s->width, n = s->length;
    double *past = s->scratch, *flow = past + k * k, *left = flow + k * k;

    memset(past, 0, 2 * k * k * sizeof *past);
    for (size_t t = 1; t < n; t++) {
        const double *now = s->score + t * k, *then = now - k;
        for (size_t a = 0; a < k; a++) {
            for (size_t b = 0; b < k; b++) {
                past[a * k + b] += then[a] * then[b];
                flow[a * k + b] += then[a] * now[b];
            }
        }
    }
    if (n <= k + 1 || !solve_square(past, flow, k, k)) {
        return false;
    }
    /* flow is F' */
    for (size_t t = n - 1; t > 0; t--) {
        double *now = s->score + t * k;
        const double *then = now - k;
        for (size_t a = 0; a < k; a++) {
            for (size_t b = 0; b < k; b++) {
                now[a] -= flow[b * k + a] * then[b];
            }
        }
    }
    s->score += k;
    s->length = n - 1;
    memset(recolour, 0, k * k * sizeof *recolour);
    for (size_t a = 0; a < k; a++) {
        recolour[a * k + a] = 1.0;
        for (size_t b = 0; b < k; b++) {
            left[a * k + b] = (a == b ? 1.0 : 0.0) - flow[b * k + a];
        }
    }
    return solve_square(left, recolour, k, k);
}

/* inner <- D inner D'. */
static void apply_both_sides(const double *d, double *inner, double *scratch, size_t k)
{
    for (size_t a = 0; a < k; a++) {
        for (size_t b = 0; b < k; b++) {
            scratch[a * k + b] = 0.0;
            for (size_t c = 0; c < k; c++) {
                scratch[a * k + b] += d[a * k + c] * inner[c * k + b];
            }
        }
    }
    for (size_t a = 0; a < k; a++) {
        for (size_t b = 0; b < k; b++) {
            inner[a * k + b] = 0.0;
            for (size_t c = 0; c < k; c++) {
                inner[a * k + b] += scratch[a * k + c] * d[b * k + c];
            }
        }
    }
}

/* Sum of the raw scores over the columns without the intercept: s_t' map^-1 w, w = 0
 * for the intercept and 1 for the others (1 for all without one). */
static void sum_columns(const et_linear *fit, series *s)
{
    size_t k = s->width;
    double *scaled = s->scratch, *along = scaled + k;

    for (size_t j = 0; j < k; j++) {
        scaled[j] = j < fit->first ? 0.0 : fit->scale[j];
    }
    for (size_t j = fit->first; j < k && fit->first == 1; j++) {
        scaled[0] += fit->centre[j];
    }
    if (k == 1) {
        scaled[0] = 1.0;
    }
    for (size_t i = 0; i < k; i++) {
        along[i] = 0.0;
        for (size_t j = i; j < k; j++) {
            along[i] += fit->r[i * k + j] * scaled[j];
        }
    }
    for (size_t t = 0; t < s->length; t++) {
        s->whole[t] = 0.0;
        for (size_t i = 0; i < k; i++) {
            s->whole[t] += s->score[t * k + i] * along[i];
        }
    }
}

/* Newey & West (1994), tables I B and II C, Bartlett weights. */
static double bandwidth(const series *s, bool prewhitened)
{
    double n = (double)(s->length + (prewhitened ? 1 : 0));
    double reach = floor((prewhitened ? 3.0 : 4.0) * pow(n / 100.0, 2.0 / 9.0));
    double s0 = 0.0, s1 = 0.0;

    for (size_t l = 0; l < s->length && (double)l <= reach; l++) {
        double sum = 0.0;
        for (size_t t = l; t < s->length; t++) {
            sum += s->whole[t] * s->whole[t - l];
        }
        s0 += l > 0 ? 2.0 * sum : sum;
        s1 += 2.0 * (double)l * sum;
    }
    double ratio = s0 != 0.0 ? s1 / s0 : 0.0;
    return 1.1447 * cbrt(ratio * ratio) * cbrt(n);
}

et_status et_sandwich_hac(const et_linear *fit, const et_hac *options, double *covariance,
                          et_sandwich *info, et_error *err)
{
    size_t k = fit->parameters, n = fit->rows;
    series s;

    if (!begin(fit, covariance, info)) {
        return ET_OK;
    }
    et_status status = make_series(fit, &s, err);
    if (status != ET_OK) {
        return status;
    }
    double *memory = s.score, *recolour = s.scratch + 3 * k * k;
    info->lag = options->lag;
    if (options->prewhiten && !prewhiten(&s, recolour)) {
        info->state = ET_FIT_SINGULAR;
    }
    if (info->state == ET_FIT_OK && options->automatic) {
        sum_columns(fit, &s);
        info->bandwidth = bandwidth(&s, options->prewhiten);
        info->lag = (size_t)fmin(floor(info->bandwidth), (double)n);
    }
    if (info->state == ET_FIT_OK) {
        add_bartlett(&s, info->lag);
        if (options->prewhiten) {
            apply_both_sides(recolour, s.inner, s.scratch, k);
        }
        double factor =
            options->adjust ? (double)fit->summary.rows / fit->summary.df : 1.0;
        for (size_t i = 0; i < k * k; i++) {
            s.inner[i] *= factor;
        }
        et_linear_carry(fit, s.inner, s.scratch, covariance);
        info->df = fit->summary.df;
    }
    free(memory);
    return ET_OK;
}

typedef struct period_row {
    int period;
    size_t row;
} period_row;

static int compare_periods(const void *a, const void *b)
{
    const period_row *x = a, *y = b;
    if (x->period != y->period) {
        return x->period < y->period ? -1 : 1;
    }
    return (x->row > y->row) - (x->row < y->row);
}

/* Sums the scores of each period into the front of the series. */
static et_status sum_periods(series *s, const int *period, et_error *err)
{
    size_t k = s->width, n = s->length, count = 0;
    period_row *rows = malloc(n * sizeof *rows);
    double *sums = calloc(n * k, sizeof *sums);

    if (!rows || !sums) {
        free(rows);
        free(sums);
        return et_fail(err, ET_ERR_MEMORY, "out of memory for periods of %zu rows", n);
    }
    for (size_t i = 0; i < n; i++) {
        rows[i] = (period_row){period[i], i};
    }
    qsort(rows, n, sizeof *rows, compare_periods);
    for (size_t i = 0; i < n; i++) {
        count += i == 0 || rows[i].period != rows[i - 1].period;
        for (size_t j = 0; j < k; j++) {
            sums[(count - 1) * k + j] += s->score[rows[i].row * k + j];
        }
    }
    memcpy(s->score, sums, count * k * sizeof *sums);
    s->length = count;
    free(rows);
    free(sums);
    return ET_OK;
}

et_status et_sandwich_driscoll_kraay(const et_linear *fit, const int *period, size_t lag,
                                     double *covariance, et_sandwich *info, et_error *err)
{
    series s;

    if (!begin(fit, covariance, info)) {
        return ET_OK;
    }
    et_status status = make_series(fit, &s, err);
    if (status != ET_OK) {
        return status;
    }
    status = sum_periods(&s, period, err);
    if (status == ET_OK) {
        info->clusters = s.length;
        info->lag = lag;
        info->state = s.length < 2 ? ET_FIT_TOO_FEW : ET_FIT_OK;
    }
    if (status == ET_OK && info->state == ET_FIT_OK) {
        add_bartlett(&s, lag);
        et_linear_carry(fit, s.inner, s.scratch, covariance);
        info->df = (double)s.length - 1.0;
    }
    free(s.score);
    return status;
}
