/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/methods/gap_v.h"

#include <math.h>
#include <stdbool.h>

#include <gsl/gsl_cdf.h>

__extension__ typedef unsigned __int128 wide;
__extension__ typedef __int128 wide_signed;

/* Pairs (one of A, one of B), counted while both lists of scores are walked once. */
typedef struct pairs {
    wide above;  /* the one of A scores higher */
    wide equal;
    wide below;
    wide apart;  /* largest |cumulative A x n_b - cumulative B x n_a| */
} pairs;

static wide distance(wide x, wide y)
{
    return x > y ? x - y : y - x;
}

static pairs count_pairs(const et_histogram *a, const et_histogram *b, uint64_t n_a,
                         uint64_t n_b)
{
    pairs p = {0};
    uint64_t below_a = 0, below_b = 0; /* candidates at lower scores */
    size_t i = 0, j = 0;

    while (i < a->bins || j < b->bins) {
        bool take_a = i < a->bins && (j == b->bins || a->score[i] <= b->score[j]);
        bool take_b = j < b->bins && (i == a->bins || b->score[j] <= a->score[i]);
        uint64_t here_a = take_a ? a->count[i] : 0, here_b = take_b ? b->count[j] : 0;

        p.above += (wide)here_a * below_b;
        p.below += (wide)here_b * below_a;
        p.equal += (wide)here_a * here_b;
        below_a += here_a;
        below_b += here_b;
        wide apart = distance((wide)below_a * n_b, (wide)below_b * n_a);
        p.apart = apart > p.apart ? apart : p.apart;
        i += take_a;
        j += take_b;
    }
    return p;
}

/* Solves Phi(x) = 1/2 + excess / (2 pairs), with Phi(x) = 1/2 + erf(x / sqrt 2) / 2. The
 * excess is an exact integer, so a gap near 0 keeps all its digits: where the quantile
 * of a probability near 1/2 would lose them, Newton's steps on erf start from it. In the
 * tails the smaller probability is the exact one. */
static double normal_quantile(wide_signed excess, wide pair_count)
{
    double share = (double)(excess < 0 ? -excess : excess) / (double)pair_count;
    double tail = (double)(pair_count - (wide)(excess < 0 ? -excess : excess)) /
                  (2.0 * (double)pair_count);
    double x = gsl_cdf_ugaussian_Qinv(tail);

    for (int step = 0; share < 0.5 && step < 2; step++) {
        x -= (erf(x * M_SQRT1_2) - share) / (M_2_SQRTPI * M_SQRT1_2 * exp(-x * x / 2.0));
    }
    return excess < 0 ? -x : x;
}

et_status et_gap_v_measure(const et_histogram *a, const et_histogram *b, et_gap_v *out,
                           et_error *err)
{
    et_histogram_shape shape_a, shape_b;

    *out = (et_gap_v){0};
    et_status status = et_histogram_describe(a, &shape_a, err);
    if (status == ET_OK) {
        status = et_histogram_describe(b, &shape_b, err);
    }
    if (status != ET_OK) {
        return status;
    }
    if (shape_a.n == 0 || shape_b.n == 0) {
        out->state = ET_FIT_TOO_FEW;
        return ET_OK;
    }
    wide pair_count = (wide)shape_a.n * shape_b.n;
    pairs p = count_pairs(a, b, shape_a.n, shape_b.n);
    double all = (double)pair_count;
    double sd = sqrt((shape_a.sd * shape_a.sd + shape_b.sd * shape_b.sd) / 2.0);

    out->n_a = shape_a.n;
    out->n_b = shape_b.n;
    out->mean_a = shape_a.mean;
    out->mean_b = shape_b.mean;
    out->above = (double)p.above / all;
    out->equal = (double)p.equal / all;
    out->superiority = (double)(2 * p.above + p.equal) / (2.0 * all);
    out->cohen_d = sd > 0.0 ? (shape_a.mean - shape_b.mean) / sd : 0.0;
    out->ks = (double)p.apart / all;
    if (p.above == pair_count || p.below == pair_count) {
        out->state = ET_FIT_NOT_ESTIMABLE;
        return ET_OK;
    }
    out->v = M_SQRT2 * normal_quantile((wide_signed)p.above - (wide_signed)p.below,
                                       pair_count);
    return ET_OK;
}
