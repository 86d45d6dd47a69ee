/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/methods/convergence.h"

#include <math.h>

#include "methods/student.h"
#include "methods/sums.h"

/* Sums of squares and products about the means of one or two lists. */
typedef struct moments {
    double mean_x, mean_y;
    double xx, xy, yy;
    bool finite;
    bool x_varies, y_varies; /* by more than rounding */
} moments;

static moments moments_of(const double *x, const double *y, size_t n)
{
    moments m = {.mean_x = et_mean_of(x, n), .mean_y = et_mean_of(y, n)};
    for (size_t i = 0; i < n; i++) {
        double dx = x[i] - m.mean_x, dy = y[i] - m.mean_y;
        m.xx += dx * dx;
        m.xy += dx * dy;
        m.yy += dy * dy;
    }
    m.finite = isfinite(m.xx) && isfinite(m.xy) && isfinite(m.yy);
    m.x_varies = !et_is_rounding(m.xx, et_largest_of(x, n), n);
    m.y_varies = !et_is_rounding(m.yy, et_largest_of(y, n), n);
    return m;
}

/* cov(A - B, A + B) = var(A) - var(B), so the correlation of difference and sum tests
 * whether the variances are equal. It is written in the moments of the two years: the
 * sums of squares of A - B and A + B are AA + BB -+ 2 AB. */
void et_convergence_spread(const double *before, const double *after, size_t n,
                           et_spread_test *out)
{
    *out = (et_spread_test){.n = n};
    if (!et_all_finite(before, n) || !et_all_finite(after, n)) {
        out->state = ET_FIT_NOT_FINITE;
        return;
    }
    if (n < 2) {
        out->state = ET_FIT_TOO_FEW;
        return;
    }
    moments m = moments_of(before, after, n);
    if (!m.finite) {
        out->state = ET_FIT_OUT_OF_RANGE;
        return;
    }
    double dd = 0.0, ss = 0.0, ds = 0.0;
    for (size_t i = 0; i < n; i++) {
        double b = before[i] - m.mean_x, a = after[i] - m.mean_y;
        dd += (a - b) * (a - b);
        ss += (a + b) * (a + b);
        ds += (a - b) * (a + b);
    }
    double largest = fmax(et_largest_of(before, n), et_largest_of(after, n));
    out->var_before = m.x_varies ? m.xx / (double)(n - 1) : 0.0;
    out->var_after = m.y_varies ? m.yy / (double)(n - 1) : 0.0;
    out->ratio = m.x_varies ? out->var_after / out->var_before : 0.0;
    if (n < 3) {
        out->state = ET_FIT_TOO_FEW;
        return;
    }
    if (et_is_rounding(dd, largest, n) || et_is_rounding(ss, largest, n)) {
        out->state = ET_FIT_NO_SPREAD;
        return;
    }
    out->df = (double)n - 2.0;
    out->r = fmax(-1.0, fmin(1.0, ds / (sqrt(dd) * sqrt(ss))));
    double rest = 1.0 - out->r * out->r;
    if (rest <= 16.0 * DBL_EPSILON) {
        out->state = ET_FIT_PERFECT;
        return;
    }
    out->t = out->r * sqrt(out->df / rest);
    (void)et_dist_t_two_sided(out->t, out->df, &out->p);
}

static void test_beta(et_catch_up *out)
{
    et_student test = et_student_test(out->beta, out->se, out->df);

    out->t = test.t;
    out->p = test.p;
    out->low = test.low;
    out->high = test.high;
}

/* Regression of after - before on before with `instrument` in place of before where the
 * normal equations multiply; the instrument is `before` itself for least squares. */
static void regress_change(const double *before, const double *after,
                           const double *instrument, size_t n, et_catch_up *out)
{
    *out = (et_catch_up){.n = n};
    if (!et_all_finite(before, n) || !et_all_finite(after, n) ||
        !et_all_finite(instrument, n)) {
        out->state = ET_FIT_NOT_FINITE;
        return;
    }
    if (n < 3) {
        out->state = ET_FIT_TOO_FEW;
        return;
    }
    moments m = moments_of(instrument, before, n);
    double mean_after = et_mean_of(after, n), zy = 0.0, rss = 0.0;
    if (!m.finite) {
        out->state = ET_FIT_OUT_OF_RANGE;
        return;
    }
    if (!m.x_varies || !m.y_varies ||
        fabs(m.xy) <= 4.0 * DBL_EPSILON * sqrt(m.xx) * sqrt(m.yy)) {
        out->state = ET_FIT_NO_SPREAD;
        return;
    }
    for (size_t i = 0; i < n; i++) {
        zy += (instrument[i] - m.mean_x) *
              ((after[i] - mean_after) - (before[i] - m.mean_y));
    }
    double beta = zy / m.xy;
    for (size_t i = 0; i < n; i++) {
        double start = before[i] - m.mean_y;
        double e = (after[i] - mean_after) - (1.0 + beta) * start;
        rss += e * e;
    }
    double se = sqrt(rss / ((double)n - 2.0) * m.xx) / fabs(m.xy);
    if (!isfinite(beta) || !isfinite(se)) {
        out->state = ET_FIT_OUT_OF_RANGE;
        return;
    }
    out->beta = beta;
    out->instrument_r = m.xy / (sqrt(m.xx) * sqrt(m.yy));
    out->df = (double)n - 2.0;
    double largest = fmax(et_largest_of(before, n), et_largest_of(after, n));
    if (et_is_rounding(rss, largest, n)) {
        out->state = ET_FIT_PERFECT;
        return;
    }
    out->se = se;
    test_beta(out);
}

void et_convergence_plain(const double *before, const double *after, size_t n,
                          et_catch_up *out)
{
    regress_change(before, after, before, n, out);
    out->instrument_r = 0.0;
    if (out->beta < 0.0 && out->beta > -1.0) {
        out->tipping_reliability = 1.0 + out->beta;
    }
}

/* With noise e of variance (1 - k) var(before): the plain slope is that of after on
 * before less 1, and noise in before pulls the slope of after on before towards 0 by the
 * factor k (Fuller 1987, eq. 1.1.7). */
void et_convergence_reliable(const double *before, const double *after, size_t n,
                             double reliability, et_catch_up *out)
{
    if (!(reliability > 0.0 && reliability <= 1.0)) {
        *out = (et_catch_up){.n = n, .state = isnan(reliability) ? ET_FIT_NOT_FINITE
                                                                 : ET_FIT_OUT_OF_RANGE};
        return;
    }
    regress_change(before, after, before, n, out);
    if (out->state != ET_FIT_OK && out->state != ET_FIT_PERFECT) {
        return;
    }
    out->instrument_r = 0.0;
    out->beta = (out->beta + (1.0 - reliability)) / reliability;
    if (out->state == ET_FIT_OK) {
        out->se /= reliability;
        test_beta(out);
    }
}

void et_convergence_other_years(const double *before, const double *after,
                                const double *other, size_t n, et_catch_up *out)
{
    regress_change(before, after, other, n, out);
}
