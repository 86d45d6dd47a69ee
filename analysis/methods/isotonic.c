/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/methods/isotonic.h"

#include <math.h>
#include <stdbool.h>

#include <gsl/gsl_cdf.h>

static et_fit_state check_values(const double *y, const double *w, size_t n)
{
    if (n == 0) {
        return ET_FIT_TOO_FEW;
    }
    for (size_t i = 0; i < n; i++) {
        if (!isfinite(y[i]) || (w && !isfinite(w[i]))) {
            return ET_FIT_NOT_FINITE;
        }
        if (w && !(w[i] > 0.0)) {
            return ET_FIT_OUT_OF_RANGE;
        }
    }
    return ET_FIT_OK;
}

/* Pool adjacent violators: the blocks so far lie on a stack in `work` (mean, weight,
 * length of block b at 3b); each new value is a block, and as long as the last block
 * does not lie beyond the one before, the two become one. Leaves the blocks there. */
static size_t pool(const double *y, const double *w, size_t n, double sign, double *work)
{
    size_t blocks = 0;
    for (size_t i = 0; i < n; i++) {
        double *last = work + 3 * blocks++;
        last[0] = sign * y[i];
        last[1] = w ? w[i] : 1.0;
        last[2] = 1.0;
        while (blocks > 1 && last[-3] >= last[0]) {
            double weight = last[-2] + last[1];
            last[-3] += (last[0] - last[-3]) * (last[1] / weight);
            last[-2] = weight;
            last[-1] += last[2];
            last -= 3;
            blocks--;
        }
    }
    return blocks;
}

static double sign_of(et_isotonic_direction direction)
{
    return direction == ET_ISOTONIC_DOWN ? -1.0 : 1.0;
}

void et_isotonic_fit(const double *y, size_t n, const et_isotonic_options *options,
                     double *fit, double *work, et_isotonic *out)
{
    double sign = sign_of(options ? options->direction : ET_ISOTONIC_UP);
    const double *w = options ? options->weights : NULL;

    *out = (et_isotonic){.n = n, .state = check_values(y, w, n)};
    if (out->state != ET_FIT_OK) {
        return;
    }
    out->levels = pool(y, w, n, sign, work);
    size_t i = 0;
    for (size_t b = 0; b < out->levels; b++) {
        for (size_t end = i + (size_t)work[3 * b + 2]; i < end; i++) {
            double level = sign * work[3 * b], e = y[i] - level;
            out->rss += (w ? w[i] : 1.0) * e * e;
            fit[i] = level;
        }
    }
    out->distance = sqrt(out->rss);
}

/* P(l, k) = P(l - 1, k - 1) / k + P(l, k - 1) (k - 1) / k, all terms positive. */
void et_isotonic_levels(size_t n, double *p)
{
    for (size_t k = 1; k <= n; k++) {
        double size = (double)k;
        p[k - 1] = 0.0;
        for (size_t l = k; l-- > 0;) {
            double joined = l > 0 ? p[l - 1] : (double)(k == 1);
            p[l] = p[l] * ((size - 1.0) / size) + joined / size;
        }
    }
}

/* Given l levels the share is Beta((l-1)/2, (n-l)/2): a point mass at 0 for l = 1, at 1
 * for l = n. Near 1 the rest 1 - e2 = rss / total carries the digits. */
static double tail(double e2, double rest, const double *levels, size_t n)
{
    double p = levels[n - 1];
    for (size_t l = 2; l < n; l++) {
        double a = ((double)l - 1.0) / 2.0, b = ((double)n - (double)l) / 2.0;
        p += levels[l - 1] *
             (rest < 0.5 ? gsl_cdf_beta_P(rest, b, a) : gsl_cdf_beta_Q(e2, a, b));
    }
    return fmin(1.0, p);
}

/* Sums of squares around the mean and around the pooled blocks. */
typedef struct squares {
    double total, ordered, rest;
} squares;

static squares split_squares(const double *y, const double *blocks, size_t count,
                             double sign, double mean)
{
    squares out = {0};
    for (size_t b = 0; b < count; b++) {
        size_t length = (size_t)blocks[3 * b + 2];
        double level = sign * blocks[3 * b];
        out.ordered += (double)length * (level - mean) * (level - mean);
        for (size_t k = 0; k < length; k++, y++) {
            out.total += (*y - mean) * (*y - mean);
            out.rest += (*y - level) * (*y - level);
        }
    }
    return out;
}

void et_isotonic_trend_test(const double *y, size_t n, et_isotonic_direction direction,
                            double *work, et_isotonic_test *out)
{
    double mean = 0.0, sign = sign_of(direction);

    *out = (et_isotonic_test){.n = n, .state = check_values(y, NULL, n)};
    if (out->state == ET_FIT_OK && n < 2) {
        out->state = ET_FIT_TOO_FEW;
    }
    if (out->state != ET_FIT_OK) {
        return;
    }
    bool tied = true;
    for (size_t i = 0; i < n; i++) {
        mean += (y[i] - y[0]) / (double)n;
        tied = tied && y[i] == y[0];
    }
    if (tied) {
        out->state = ET_FIT_ALL_TIED;
        return;
    }
    out->levels = pool(y, NULL, n, sign, work);
    if (out->levels == 1) {
        out->p = 1.0;
        return;
    }
    squares s = split_squares(y, work, out->levels, sign, mean + y[0]);
    double rest = fmin(1.0, s.rest / s.total);
    out->e2 = rest < 0.5 ? 1.0 - rest : s.ordered / s.total;
    et_isotonic_levels(n, work);
    out->p = tail(out->e2, rest, work, n);
}
