/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Claims about one series of years.
 */
#include "examtrend/claim.h"

#include <math.h>

#include <gsl/gsl_cdf.h>

#include "examtrend/methods/isotonic.h"
#include "examtrend/methods/line.h"
#include "findings/claim_inside.h"

double et_claim_two_sided(double t, double df)
{
    return df > 0.0 ? 2.0 * gsl_cdf_tdist_Q(fabs(t), df) : 1.0;
}

double et_claim_se_of(const checking *c, const double *weight)
{
    const et_claim_facts *f = c->facts;
    double sum = 0.0;

    for (size_t s = 0; s < f->years; s++) {
        for (size_t t = 0; t < f->years; t++) {
            sum += weight[s] * weight[t] * pow(f->rho, fabs(c->x[s] - c->x[t]));
        }
    }
    return f->sigma * sqrt(sum);
}

double et_claim_slope(const checking *c, const double *relative, double *se)
{
    double weight[ET_CLAIM_MOST_YEARS], mean = 0.0;
    size_t n = c->facts->years;
    et_line line;

    et_line_fit(c->x, relative, n, &line);
    for (size_t t = 0; t < n; t++) {
        mean += c->x[t] / (double)n;
    }
    for (size_t t = 0; t < n; t++) {
        weight[t] = line.sxx > 0.0 ? (c->x[t] - mean) / line.sxx : 0.0;
    }
    *se = et_claim_se_of(c, weight);
    return line.slope;
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
    size_t last = f->years - 1;

    out->change = c->raw[last] - c->raw[0];
    out->relative_change = c->relative[last] - c->relative[0];
    out->relative_se = f->sigma * M_SQRT2;
    et_ar1_tipping_rho(c->x, c->raw, f->years, &out->raw_tipping);
    if (!f->is_nation) {
        et_ar1_tipping_rho(c->x, c->relative, f->years, &out->tipping);
    }
}

/* The smallest step is the first to vanish when a paper was easier than the last. */
static void find_tipping_step(const checking *c, size_t from, size_t to,
                              et_claim_result *out)
{
    for (size_t t = from + 1; t <= to; t++) {
        double step = c->raw[t] - c->raw[t - 1];
        if (out->tipping_year == 0 || step < out->tipping_points) {
            out->tipping_points = step;
            out->tipping_year = c->facts->year[t];
        }
    }
}

static void count_rising_peers(const checking *c, et_claim_result *out)
{
    const et_claim_facts *f = c->facts;
    for (size_t p = 0; p < f->peers; p++) {
        double raw[ET_CLAIM_MOST_YEARS], relative[ET_CLAIM_MOST_YEARS];
        bool complete = true;
        for (size_t t = 0; t < f->years; t++) {
            complete = complete && !isnan(f->peer[p][t]);
            raw[t] = c->sign * f->peer[p][t];
            relative[t] = raw[t] - c->nation[t];
        }
        if (complete) {
            out->peers++;
            out->peers_raw += first_fall(raw, f->years) == f->years;
            out->peers_relative += first_fall(relative, f->years) == f->years;
        }
    }
}

/* Chances of raw years in a random order; 0 where they are not counted. */
static et_rises count_rises(const double *y, size_t n)
{
    double work[ET_RISES_WORK(ET_CLAIM_MOST_YEARS)];
    et_rises rises;
    et_rises_count(y, n, NULL, work, &rises);
    return rises;
}

static void check_rises(const checking *c, et_claim_result *out)
{
    const et_claim_facts *f = c->facts;
    double work[ET_ISOTONIC_WORK(ET_CLAIM_MOST_YEARS)];
    et_rises rises = count_rises(c->raw, f->years);
    et_isotonic_test order;

    out->counter = first_fall(c->raw, f->years);
    out->relative_counter = first_fall(c->relative, f->years);
    out->raw_holds = out->counter == f->years;
    out->relative_holds = !f->is_nation && out->relative_counter == f->years;
    out->chance =
        rises.state == ET_FIT_OK && rises.has_chances ? rises.chance_strict : 0.0;
    et_isotonic_trend_test(c->raw, f->years, ET_ISOTONIC_UP, work, &order);
    out->p_order = order.state == ET_FIT_OK ? order.p : 1.0;
    count_rising_peers(c, out);
    if (!out->raw_holds) {
        /* a step across a break compares two exams: it refutes nothing */
        bool across = f->break_year && out->counter == f->break_index;
        out->verdict = across ? ET_CLAIM_NOT_SUPPORTED : ET_CLAIM_FALSE;
        return;
    }
    find_tipping_step(c, 0, f->years - 1, out);
    if (f->break_year) {
        out->verdict = ET_CLAIM_NOT_SUPPORTED;
        return;
    }
    out->verdict = out->relative_holds ? ET_CLAIM_TRUE : ET_CLAIM_TRUE_ONLY_RAW;
}

/* By one difference of years: TRUE only where it is clear against the country, too.
 * `points` is what the paper of `year` would have to be easier by for it to be gone. */
static void judge(et_claim_result *out, bool comparable, double points, int year)
{
    if (!comparable) {
        out->verdict = ET_CLAIM_NOT_SUPPORTED;
    } else if (!out->raw_holds) {
        out->verdict = ET_CLAIM_FALSE;
    } else {
        bool clear = out->relative_holds && out->p < 0.05;
        out->verdict = clear ? ET_CLAIM_TRUE : ET_CLAIM_TRUE_ONLY_RAW;
        out->tipping_points = points;
        out->tipping_year = year;
    }
}

static void check_rose(const checking *c, et_claim_result *out)
{
    const et_claim_facts *f = c->facts;

    out->raw_holds = out->change > 0.0;
    out->relative_holds = !f->is_nation && out->relative_change > 0.0;
    out->counter = out->raw_holds ? f->years : f->years - 1;
    out->relative_counter = out->relative_holds ? f->years : f->years - 1;
    out->chance = out->change != 0.0 ? 0.5 : 0.0;
    out->p =
        out->relative_se > 0.0
            ? et_claim_two_sided(out->relative_change / out->relative_se, f->sigma_df)
            : 1.0;
    judge(out, !f->break_year && !f->missing_end, out->change, f->year[f->years - 1]);
}

static size_t count_peers_above(const checking *c, et_claim_result *out)
{
    const et_claim_facts *f = c->facts;
    size_t above = 0;
    for (size_t p = 0; p < f->peers; p++) {
        bool complete = true, all = true;
        for (size_t t = 0; t < f->years; t++) {
            complete = complete && !isnan(f->peer[p][t]);
            all = all && c->sign * f->peer[p][t] > c->nation[t];
        }
        out->peers += complete;
        above += complete && all;
    }
    return above;
}

/* A position against the country needs no comparable raw levels. */
static void check_above(const checking *c, et_claim_result *out)
{
    const et_claim_facts *f = c->facts;
    double mean = 0.0, weight[ET_CLAIM_MOST_YEARS];

    out->paper_cancels = true;
    out->counter = f->years;
    for (size_t t = 0; t < f->years; t++) {
        weight[t] = 1.0 / (double)f->years;
        mean += c->relative[t] * weight[t];
        if (!(c->relative[t] > 0.0) && out->counter == f->years) {
            out->counter = t;
        }
    }
    out->relative_counter = out->counter;
    out->raw_holds = out->relative_holds = out->counter == f->years;
    out->peers_raw = out->peers_relative = count_peers_above(c, out);
    double se = et_claim_se_of(c, weight);
    out->p = se > 0.0 ? et_claim_two_sided(mean / se, f->sigma_df) : 1.0;
    out->verdict = !out->raw_holds ? ET_CLAIM_FALSE
                   : out->p < 0.05 ? ET_CLAIM_TRUE
                                   : ET_CLAIM_NOT_SUPPORTED;
}

/* Not of the mirrored series: which way is closing depends on the side. */
static void check_closing(const checking *c, et_claim_result *out)
{
    const et_claim_facts *f = c->facts;
    double se = 0.0, slope = et_claim_slope(c, c->relative, &se);
    bool below = c->relative[0] < 0.0;
    bool closes = below ? slope > 0.0 : slope < 0.0;

    out->paper_cancels = true;
    out->raw_holds = out->relative_holds =
        c->claim->falls ? !closes && slope != 0.0 : closes;
    out->counter = out->relative_counter = out->raw_holds ? f->years : f->years - 1;
    out->p = se > 0.0 ? et_claim_two_sided(slope / se, f->sigma_df) : 1.0;
    out->verdict = f->relative_break_year ? ET_CLAIM_NOT_SUPPORTED
                   : !out->raw_holds      ? ET_CLAIM_FALSE
                   : out->p < 0.05        ? ET_CLAIM_TRUE
                                          : ET_CLAIM_NOT_SUPPORTED;
}

/* ---- streaks and best years ---- */

/* The longest run of rises between years that compare; its first year's index. */
static size_t longest_run(const checking *c, const double *y, size_t *at)
{
    size_t run = 0, longest = 0;
    *at = 0;
    for (size_t t = 1; t < c->facts->years; t++) {
        run = !c->facts->apart[t] && y[t] > y[t - 1] ? run + 1 : 0;
        if (run > longest) {
            longest = run;
            *at = t - run;
        }
    }
    return longest;
}

static void check_streak(const checking *c, et_claim_result *out)
{
    const et_claim_facts *f = c->facts;
    size_t k = c->claim->k ? c->claim->k : 2;
    et_rises rises = count_rises(c->raw, f->years);

    out->length = longest_run(c, c->raw, &out->at);
    out->relative_length = longest_run(c, c->relative, &out->relative_at);
    out->raw_holds = out->length >= k;
    out->relative_holds = !f->is_nation && out->relative_length >= k;
    out->counter = out->raw_holds ? f->years : f->years - 1;
    out->relative_counter = out->relative_holds ? f->years : f->years - 1;
    if (rises.state == ET_FIT_OK && rises.has_chances && !f->break_year && !f->hole) {
        out->chance = rises.chance_longest;
    }
    if (!out->raw_holds) {
        out->verdict = f->hole || f->break_year ? ET_CLAIM_NOT_SUPPORTED : ET_CLAIM_FALSE;
        return;
    }
    find_tipping_step(c, out->at, out->at + out->length, out);
    out->verdict = out->relative_holds ? ET_CLAIM_TRUE : ET_CLAIM_TRUE_ONLY_RAW;
}

/* The index of the best year and of the next best. */
static void find_peak(const double *y, size_t n, size_t *best, size_t *next)
{
    *best = 0;
    for (size_t t = 1; t < n; t++) {
        *best = y[t] > y[*best] ? t : *best;
    }
    *next = *best == 0 ? 1 : 0;
    for (size_t t = 0; t < n; t++) {
        *next = t != *best && y[t] > y[*next] ? t : *next;
    }
}

static void check_peak(const checking *c, et_claim_result *out)
{
    const et_claim_facts *f = c->facts;
    int named = c->claim->year;

    find_peak(c->raw, f->years, &out->at, &out->length);
    find_peak(c->relative, f->years, &out->relative_at, &out->relative_length);
    out->raw_holds = !named || f->year[out->at] == named;
    out->counter = out->raw_holds ? f->years : out->at;
    out->relative_holds = !f->is_nation && out->raw_holds && out->relative_at == out->at;
    out->relative_counter = out->relative_holds ? f->years : out->relative_at;
    out->chance = f->hole ? 0.0 : 1.0 / (double)f->years;
    double lead = c->relative[out->relative_at] - c->relative[out->relative_length];
    out->p = out->relative_se > 0.0
                 ? et_claim_two_sided(lead / out->relative_se, f->sigma_df)
                 : 1.0;
    judge(out, !f->break_year && !f->hole, c->raw[out->at] - c->raw[out->length],
          f->year[out->at]);
}

/* ---- all of them ---- */

static void mirror(const et_claim *claim, const et_claim_facts *f, checking *c)
{
    *c = (checking){.claim = claim, .facts = f};
    c->sign = claim->falls && claim->kind != ET_CLAIM_CLOSING ? -1.0 : 1.0;
    for (size_t t = 0; t < f->years; t++) {
        c->x[t] = f->year[t];
        c->raw[t] = c->sign * f->raw[t];
        c->nation[t] = c->sign * f->nation[t];
        c->relative[t] = c->raw[t] - c->nation[t];
        if (f->has_other) {
            c->other[t] = c->sign * f->other[t];
            c->other_relative[t] = c->sign * (f->other[t] - f->other_nation[t]);
        }
    }
}

static bool wants_other(et_claim_kind kind)
{
    return kind == ET_CLAIM_SAME || kind == ET_CLAIM_STEADIER ||
           kind == ET_CLAIM_OPPOSITE;
}

void et_claim_check(const et_claim *claim, const et_claim_facts *facts,
                    et_claim_result *out)
{
    checking c;
    static void (*const checks[])(const checking *, et_claim_result *) = {
        check_rises,        check_rose,              check_above,
        check_closing,      et_claim_check_top,      et_claim_check_fastest,
        check_streak,       check_peak,              et_claim_check_same,
        et_claim_check_steadier, et_claim_check_opposite};

    *out = (et_claim_result){.counter = facts->years,
                             .relative_counter = facts->years,
                             .p = 1.0,
                             .p_order = 1.0,
                             .raw_tipping = {.state = ET_FIT_TOO_FEW},
                             .tipping = {.state = ET_FIT_TOO_FEW}};
    if (facts->years < 2 || (wants_other(claim->kind) && !facts->has_other)) {
        return;
    }
    mirror(claim, facts, &c);
    describe_change(&c, out);
    checks[claim->kind](&c, out);
    out->change *= c.sign;
    out->relative_change *= c.sign;
    /* with a year missing nothing that speaks of every year can be confirmed */
    bool every = claim->kind == ET_CLAIM_RISES || claim->kind == ET_CLAIM_ABOVE;
    bool last = claim->kind == ET_CLAIM_TOP && facts->missing_end > facts->year[0];
    if ((facts->hole && every && out->verdict != ET_CLAIM_FALSE) || last) {
        out->verdict = ET_CLAIM_NOT_SUPPORTED;
    }
}
