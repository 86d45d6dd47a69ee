/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/methods/equating.h"

#include <inttypes.h>
#include <math.h>
#include <stdbool.h>

#include <gsl/gsl_cdf.h>

#include "examtrend/methods/distributions.h"

__extension__ typedef unsigned __int128 wide;

static et_status check_grid(const et_histogram *histogram, int32_t step, et_error *err)
{
    for (size_t i = 1; i < histogram->bins; i++) {
        int64_t gap = (int64_t)histogram->score[i] - histogram->score[0];
        if (gap % step != 0) {
            return et_fail(err, ET_ERR_ARGUMENT,
                           "scores must be whole steps of %" PRId32
                           " apart, found %" PRId32 " and %" PRId32,
                           step, histogram->score[0], histogram->score[i]);
        }
    }
    return ET_OK;
}

/* A place in the target's cumulative counts; ranks ascend, so it only moves forward. */
typedef struct place {
    const et_histogram *target;
    uint64_t total; /* candidates of the target */
    uint64_t below; /* of them at lower scores than bin's */
    size_t bin;
} place;

/* The score at which the share `rank` / `whole` of the target lies below: inside the
 * interval of one step around the first score whose cumulative share exceeds it (rank 1:
 * the end of the last one's). All is counted in candidates of both years multiplied, so
 * the interval is found exactly. */
static double score_at_rank(place *at, wide rank, wide whole, int32_t step)
{
    const et_histogram *h = at->target;
    wide wanted = rank * at->total;

    while (at->below + h->count[at->bin] < at->total &&
           (wide)(at->below + h->count[at->bin]) * whole <= wanted) {
        at->below += h->count[at->bin++];
    }
    double into = (double)(wanted - (wide)at->below * whole) /
                  ((double)whole * (double)h->count[at->bin]);
    return h->score[at->bin] + step * (into - 0.5);
}

typedef struct exams {
    et_histogram_shape from, to;
    int32_t step;
} exams;

static void equate_row(const exams *e, uint64_t below, uint64_t here, place *at,
                       et_equated *row)
{
    double from_mean = row->score - e->from.mean;
    wide whole = (wide)2 * e->from.n, rank = (wide)2 * below + here;

    row->rank = (double)rank / (double)whole;
    row->by_mean = e->to.mean + from_mean;
    if (e->from.sd > 0.0) {
        row->linear = e->to.mean + e->to.sd / e->from.sd * from_mean;
    } else {
        row->state = ET_FIT_NO_SPREAD;
    }
    row->equipercentile = score_at_rank(at, rank, whole, e->step);
}

et_status et_equate(const et_histogram *from, const et_histogram *to, int32_t step,
                    et_equated *out, et_error *err)
{
    exams e = {.step = step};
    et_status status = ET_OK;

    if (step < 1) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "the step of scores must be at least 1, found %" PRId32, step);
    }
    if ((status = et_histogram_describe(from, &e.from, err)) != ET_OK ||
        (status = et_histogram_describe(to, &e.to, err)) != ET_OK ||
        (status = check_grid(from, step, err)) != ET_OK ||
        (status = check_grid(to, step, err)) != ET_OK) {
        return status;
    }
    place at = {.target = to, .total = e.to.n};
    uint64_t below = 0;
    for (size_t i = 0; i < from->bins; i++) {
        out[i] = (et_equated){.score = from->score[i]};
        if (e.from.n == 0 || e.to.n == 0) {
            out[i].state = ET_FIT_TOO_FEW;
            continue;
        }
        equate_row(&e, below, from->count[i], &at, &out[i]);
        below += from->count[i];
    }
    return ET_OK;
}

/* Satterthwaite: the sampling errors of some thousand candidates count as known. Where
 * what was estimated is a small part of the whole, Student's t is the normal. */
static double change_df(const et_link *link, double se)
{
    const double part[] = {link->link_error, M_SQRT2 * link->shock_sd};
    const double part_df[] = {link->link_df, link->shock_df};
    double sum = 0.0;

    for (size_t i = 0; i < 2; i++) {
        double share = part[i] / se;
        if (part_df[i] > 0.0) {
            sum += share * share * share * share / part_df[i];
        }
    }
    return sum > 1e-7 ? 1.0 / sum : 0.0;
}

void et_link_test(const et_link *link, et_link_change *out)
{
    const double known[] = {link->before_se, link->after_se, link->link_error,
                            link->link_df,   link->shock_sd, link->shock_df};
    bool finite = true, negative = false;

    *out = (et_link_change){.difference = link->after - link->before};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        finite = finite && isfinite(known[i]);
        negative = negative || known[i] < 0.0;
    }
    if (!isfinite(out->difference) || !finite) {
        *out = (et_link_change){.state = ET_FIT_NOT_FINITE};
        return;
    }
    if (negative) {
        out->state = ET_FIT_OUT_OF_RANGE;
        return;
    }
    out->se = hypot(hypot(link->before_se, link->after_se),
                    hypot(link->link_error, M_SQRT2 * link->shock_sd));
    if (!(out->se > 0.0)) {
        out->state = ET_FIT_PERFECT;
        return;
    }
    out->df = change_df(link, out->se);
    out->z = out->difference / out->se;
    if (out->df > 0.0) {
        (void)et_dist_t_two_sided(out->z, out->df, &out->p);
    } else {
        out->p = 2.0 * gsl_cdf_ugaussian_Q(fabs(out->z));
    }
}
