/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/methods/equivalence.h"

#include <math.h>

#include "examtrend/methods/distributions.h"
#include "methods/sums.h"

#define LEVEL 0.05

void et_tost_estimate(double estimate, double se, double df, double margin, et_tost *out)
{
    et_tails above_low, above_high;
    double point;

    *out = (et_tost){.margin = margin};
    if (!isfinite(estimate) || !isfinite(se) || isnan(df) || !isfinite(margin)) {
        out->state = ET_FIT_NOT_FINITE;
        return;
    }
    if (!(margin > 0.0) || !(df > 0.0) || se < 0.0) {
        out->state = ET_FIT_OUT_OF_RANGE;
        return;
    }
    if (!(se > 0.0)) {
        out->state = ET_FIT_PERFECT;
        out->estimate = estimate;
        out->equivalent = fabs(estimate) < margin;
        return;
    }
    et_dist_t((estimate + margin) / se, df, &above_low);
    et_dist_t((estimate - margin) / se, df, &above_high);
    out->state = above_low.state != ET_FIT_OK ? above_low.state : above_high.state;
    if (out->state == ET_FIT_OK) {
        out->state = et_dist_t_point(LEVEL, df, &point);
    }
    if (out->state != ET_FIT_OK) {
        return;
    }
    out->estimate = estimate;
    out->se = se;
    out->df = df;
    out->p_lower = above_low.upper;
    out->p_upper = above_high.lower;
    out->p = fmax(out->p_lower, out->p_upper);
    out->equivalent = out->p < LEVEL;
    out->low = estimate - point * se;
    out->high = estimate + point * se;
}

void et_tost_values(const double *difference, size_t n, double margin, et_tost *out)
{
    *out = (et_tost){.margin = margin, .state = ET_FIT_TOO_FEW};
    if (n < 2) {
        return;
    }
    if (!et_all_finite(difference, n)) {
        out->state = ET_FIT_NOT_FINITE;
        return;
    }
    double mean = et_mean_of(difference, n);
    double squares = et_squares_about(difference, n, mean);
    if (et_is_rounding(squares, et_largest_of(difference, n), n)) {
        squares = 0.0;
    }
    double df = (double)n - 1.0;
    et_tost_estimate(mean, sqrt(squares / df / (double)n), df, margin, out);
}
