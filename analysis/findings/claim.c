/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/claim.h"

#include <math.h>

#include <gsl/gsl_cdf.h>

#include "examtrend/methods/line.h"
#include "examtrend/methods/multiplicity.h"

typedef struct checking {
    const et_claim *claim;
    const et_claim_facts *facts;
    double relative[ET_CLAIM_MOST_YEARS];
} checking;

static double two_sided(double t, double df)
{
    return df > 0.0 ? 2.0 * gsl_cdf_tdist_Q(fabs(t), df) : 1.0;
}

/* First index that is not higher than the one before; n when there is none. */
static size_t first_fall(const double *y, size_t n)
{
    for (size_t t = 1; t < n; t++) {
        if (!(y[t] > y[t - 1])) {
            return t;
        }
    }
    return n;
}

static void describe_change(const checking *c, et_claim_result *out)
{
    const et_claim_facts *f = c->facts;
    double x[ET_CLAIM_MOST_YEARS];
    size_t last = f->years - 1;

    for (size_t t = 0; t < f->years; t++) {
        x[t] = f->year[t];
    }
    out->change = f->raw[last] - f->raw[0];
    out->relative_change = c->relative[last] - c->relative[0];
    out->relative_se = f->sigma * M_SQRT2;
    et_ar1_tipping_rho(x, c->relative, f->years, &out->tipping);
}

/* The smallest step is the first to vanish when a paper was easier than the last. */
static void find_tipping_step(const et_claim_facts *f, et_claim_result *out)
{
    for (size_t t = 1; t < f->years; t++) {
        double step = f->raw[t] - f->raw[t - 1];
        if (out->tipping_year == 0 || step < out->tipping_points) {
            out->tipping_points = step;
            out->tipping_year = f->year[t];
        }
    }
}

static void count_rising_peers(const et_claim_facts *f, et_claim_result *out)
{
    for (size_t p = 0; p < f->peers; p++) {
        double relative[ET_CLAIM_MOST_YEARS];
        bool complete = true;
        for (size_t t = 0; t < f->years; t++) {
            complete = complete && !isnan(f->peer[p][t]);
            relative[t] = f->peer[p][t] - f->nation[t];
        }
        if (complete) {
            out->peers++;
            out->peers_raw += first_fall(f->peer[p], f->years) == f->years;
            out->peers_relative += first_fall(relative, f->years) == f->years;
        }
    }
}

static void check_rises(const checking *c, et_claim_result *out)
{
    const et_claim_facts *f = c->facts;
    double work[ET_RISES_WORK(ET_CLAIM_MOST_YEARS)];
    et_rises rises;

    out->counter = first_fall(f->raw, f->years);
    out->relative_counter = first_fall(c->relative, f->years);
    out->raw_holds = out->counter == f->years;
    out->relative_holds = out->relative_counter == f->years;
    et_rises_count(f->raw, f->years, NULL, work, &rises);
    out->chance = rises.state == ET_FIT_OK && rises.has_chances ? rises.chance_strict : 0.0;
    count_rising_peers(f, out);
    if (!out->raw_holds) {
        /* a step across a break compares two exams: it refutes nothing */
        bool across = f->break_year && out->counter == f->break_index;
        out->verdict = across ? ET_CLAIM_NOT_SUPPORTED : ET_CLAIM_FALSE;
        return;
    }
    find_tipping_step(f, out);
    if (f->break_year) {
        out->verdict = ET_CLAIM_NOT_SUPPORTED;
        return;
    }
    out->verdict = out->relative_holds ? ET_CLAIM_TRUE : ET_CLAIM_TRUE_ONLY_RAW;
}

static void check_rose(const checking *c, et_claim_result *out)
{
    const et_claim_facts *f = c->facts;

    out->raw_holds = out->change > 0.0;
    out->relative_holds = out->relative_change > 0.0;
    out->counter = out->raw_holds ? f->years : f->years - 1;
    out->relative_counter = out->relative_holds ? f->years : f->years - 1;
    out->p = out->relative_se > 0.0
                 ? two_sided(out->relative_change / out->relative_se, f->sigma_df)
                 : 1.0;
    if (f->break_year) {
        out->verdict = ET_CLAIM_NOT_SUPPORTED;
    } else if (!out->raw_holds) {
        out->verdict = ET_CLAIM_FALSE;
    } else {
        bool clear = out->relative_holds && out->p < 0.05;
        out->verdict = clear ? ET_CLAIM_TRUE : ET_CLAIM_TRUE_ONLY_RAW;
        out->tipping_points = out->change;
        out->tipping_year = f->year[f->years - 1];
    }
}

/* A position against the country needs no comparable raw levels. */
static void check_above(const checking *c, et_claim_result *out)
{
    const et_claim_facts *f = c->facts;
    double mean = 0.0;

    out->counter = f->years;
    for (size_t t = 0; t < f->years; t++) {
        mean += c->relative[t] / (double)f->years;
        if (!(c->relative[t] > 0.0) && out->counter == f->years) {
            out->counter = t;
        }
    }
    out->relative_counter = out->counter;
    out->raw_holds = out->relative_holds = out->counter == f->years;
    double se = f->sigma / sqrt((double)f->years);
    out->p = se > 0.0 ? two_sided(mean / se, f->sigma_df) : 1.0;
    out->verdict = !out->raw_holds ? ET_CLAIM_FALSE
                   : out->p < 0.05 ? ET_CLAIM_TRUE
                                   : ET_CLAIM_NOT_SUPPORTED;
}

/* Slope of the position, with the pooled wobble as its noise; p two-sided. */
static double relative_slope(const checking *c, const double *relative, double *se)
{
    double x[ET_CLAIM_MOST_YEARS];
    et_line line;
    for (size_t t = 0; t < c->facts->years; t++) {
        x[t] = c->facts->year[t];
    }
    et_line_fit(x, relative, c->facts->years, &line);
    *se = line.sxx > 0.0 ? c->facts->sigma / sqrt(line.sxx) : 0.0;
    return line.slope;
}

static void check_closing(const checking *c, et_claim_result *out)
{
    const et_claim_facts *f = c->facts;
    double se = 0.0, slope = relative_slope(c, c->relative, &se);
    bool below = c->relative[0] < 0.0;

    out->raw_holds = out->relative_holds = below ? slope > 0.0 : slope < 0.0;
    out->counter = out->relative_counter = out->raw_holds ? f->years : f->years - 1;
    out->p = se > 0.0 ? two_sided(slope / se, f->sigma_df) : 1.0;
    out->verdict = !out->raw_holds ? ET_CLAIM_FALSE
                   : out->p < 0.05 ? ET_CLAIM_TRUE
                                   : ET_CLAIM_NOT_SUPPORTED;
}

/* Own value against each peer's; the rank set counts only differences that are clear
 * after Holm's correction. */
static void rank_among(const checking *c, double own, const double *peer, double se,
                       et_claim_result *out)
{
    double p[ET_CLAIM_MOST_PEERS];
    const et_claim_facts *f = c->facts;

    out->rank = out->rank_best = 1;
    for (size_t i = 0; i < f->peers; i++) {
        bool there = !isnan(peer[i]);
        out->peers += there;
        p[i] = there && se > 0.0 ? two_sided((peer[i] - own) / se, f->sigma_df)
                                 : (double)NAN;
        out->rank += there && peer[i] > own;
    }
    out->rank_worst = out->peers + 1;
    if (et_multiplicity_adjust(p, f->peers, ET_ADJUST_HOLM, p, NULL) != ET_OK) {
        return;
    }
    for (size_t i = 0; i < f->peers; i++) {
        out->rank_best += p[i] < 0.05 && peer[i] > own;
        out->rank_worst -= p[i] < 0.05 && peer[i] < own;
    }
}

static void check_rank(const checking *c, size_t k, et_claim_result *out)
{
    out->raw_holds = out->relative_holds = out->rank <= k;
    out->counter = out->relative_counter =
        out->raw_holds ? c->facts->years : c->facts->years - 1;
    out->verdict = !out->raw_holds        ? ET_CLAIM_FALSE
                   : out->rank_worst <= k ? ET_CLAIM_TRUE
                                          : ET_CLAIM_NOT_SUPPORTED;
}

static void check_top(const checking *c, et_claim_result *out)
{
    const et_claim_facts *f = c->facts;
    double peer[ET_CLAIM_MOST_PEERS];
    size_t last = f->years - 1;

    for (size_t i = 0; i < f->peers; i++) {
        peer[i] = f->peer[i][last];
    }
    rank_among(c, f->raw[last], peer, f->sigma * M_SQRT2, out);
    check_rank(c, c->claim->k, out);
}

static void check_fastest(const checking *c, et_claim_result *out)
{
    const et_claim_facts *f = c->facts;
    double peer[ET_CLAIM_MOST_PEERS], relative[ET_CLAIM_MOST_YEARS], se = 0.0;

    for (size_t i = 0; i < f->peers; i++) {
        bool complete = true;
        for (size_t t = 0; t < f->years; t++) {
            complete = complete && !isnan(f->peer[i][t]);
            relative[t] = f->peer[i][t] - f->nation[t];
        }
        peer[i] = complete ? relative_slope(c, relative, &se) : (double)NAN;
    }
    double own = relative_slope(c, c->relative, &se);
    rank_among(c, own, peer, se * M_SQRT2, out);
    check_rank(c, 1, out);
}

void et_claim_check(const et_claim *claim, const et_claim_facts *facts,
                    et_claim_result *out)
{
    checking c = {.claim = claim, .facts = facts};
    static void (*const checks[])(const checking *, et_claim_result *) = {
        check_rises, check_rose, check_above, check_closing, check_top, check_fastest};

    *out = (et_claim_result){.counter = facts->years,
                             .relative_counter = facts->years,
                             .p = 1.0,
                             .tipping = {.state = ET_FIT_TOO_FEW}};
    if (facts->years < 2) {
        return;
    }
    for (size_t t = 0; t < facts->years; t++) {
        c.relative[t] = facts->raw[t] - facts->nation[t];
    }
    describe_change(&c, out);
    checks[claim->kind](&c, out);
    /* with a year missing nothing that speaks of every year can be confirmed */
    bool every = claim->kind == ET_CLAIM_RISES || claim->kind == ET_CLAIM_ABOVE;
    if (facts->hole && every && out->verdict != ET_CLAIM_FALSE) {
        out->verdict = ET_CLAIM_NOT_SUPPORTED;
    }
}
