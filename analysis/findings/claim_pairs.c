/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Claims about two series: the same, steadier than, the opposite way.
 */
#include <math.h>

#include "examtrend/methods/convergence.h"
#include "examtrend/methods/kendall.h"
#include "findings/claim_inside.h"

/* ---- the same ---- */

/* Both had the same papers; two wobbles make their difference vary. Level and change must
 * each lie within the margin, shown by two one-sided tests: not different is not the
 * same. */
void et_claim_check_same(const checking *c, et_claim_result *out)
{
    const et_claim_facts *f = c->facts;
    double difference[ET_CLAIM_MOST_YEARS], weight[ET_CLAIM_MOST_YEARS];
    double margin = c->claim->margin > 0.0 ? c->claim->margin : 0.01 * f->full_mark;
    double span = c->x[f->years - 1] - c->x[0], mean = 0.0, se = 0.0;
    bool level = c->claim->aspect != ET_CLAIM_CHANGE;
    bool change = c->claim->aspect != ET_CLAIM_LEVEL;

    out->paper_cancels = true;
    for (size_t t = 0; t < f->years; t++) {
        difference[t] = c->relative[t] - c->other_relative[t];
        weight[t] = 1.0 / (double)f->years;
        mean += difference[t] * weight[t];
    }
    double slope = et_claim_slope(c, difference, &se);
    et_tost_estimate(mean, M_SQRT2 * et_claim_se_of(c, weight), f->sigma_df, margin,
                     &out->level);
    et_tost_estimate(slope * span, M_SQRT2 * se * span, f->sigma_df, margin,
                     &out->slope_change);
    out->p = fmax(level ? out->level.p : 0.0, change ? out->slope_change.p : 0.0);
    if (!(f->sigma > 0.0) || !(margin > 0.0) || (change && f->relative_break_year)) {
        out->p = 1.0;
        return;
    }
    const et_tost *parts[] = {&out->level, &out->slope_change};
    bool asked[] = {level, change}, same = true, other = false;
    for (size_t i = 0; i < 2; i++) {
        double p = et_claim_two_sided(parts[i]->estimate / parts[i]->se, f->sigma_df);
        same = same && (!asked[i] || parts[i]->equivalent);
        other = other || (asked[i] && p < 0.05 && fabs(parts[i]->estimate) > margin);
    }
    out->raw_holds = out->relative_holds = same;
    out->verdict = same    ? ET_CLAIM_TRUE
                   : other ? ET_CLAIM_FALSE
                           : ET_CLAIM_NOT_SUPPORTED;
}

/* ---- changes of two series ---- */

/* Changes between neighbouring years that compare. */
static size_t take_changes(const checking *c, const double *y, double *change)
{
    size_t n = 0;
    for (size_t t = 1; t < c->facts->years; t++) {
        if (!c->facts->apart[t]) {
            change[n++] = y[t] - y[t - 1];
        }
    }
    return n;
}

/* Of two series of changes: their spreads, and Pitman and Morgan's p that they differ. */
static double compare_spreads(const checking *c, const double *own, const double *other,
                              double spread[2])
{
    double a[ET_CLAIM_MOST_YEARS], b[ET_CLAIM_MOST_YEARS];
    size_t n = take_changes(c, own, a);
    et_spread_test test;

    (void)take_changes(c, other, b);
    et_convergence_spread(b, a, n, &test);
    spread[0] = sqrt(test.var_after);
    spread[1] = sqrt(test.var_before);
    return test.state == ET_FIT_OK ? test.p : 1.0;
}

void et_claim_check_steadier(const checking *c, et_claim_result *out)
{
    const et_claim_facts *f = c->facts;
    double raw[2], relative[2];
    double p_raw = compare_spreads(c, c->raw, c->other, raw);
    double p_relative = compare_spreads(c, c->relative, c->other_relative, relative);

    out->spread = raw[0];
    out->other_spread = raw[1];
    out->relative_spread = relative[0];
    out->other_relative_spread = relative[1];
    out->changes = take_changes(c, c->raw, (double[ET_CLAIM_MOST_YEARS]){0});
    if (out->changes < 2) {
        return;
    }
    bool less = raw[0] < raw[1], less_relative = relative[0] < relative[1];
    out->raw_holds = c->sign > 0.0 ? less : raw[0] > raw[1];
    out->relative_holds =
        !f->is_nation && (c->sign > 0.0 ? less_relative : relative[0] > relative[1]);
    out->p = f->is_nation ? p_raw : p_relative;
    bool raw_clear = p_raw < 0.05, clear = out->relative_holds && p_relative < 0.05;
    out->verdict = !out->raw_holds  ? ET_CLAIM_FALSE
                   : clear          ? ET_CLAIM_TRUE
                   : raw_clear      ? ET_CLAIM_TRUE_ONLY_RAW
                                    : ET_CLAIM_NOT_SUPPORTED;
}

/* Kendall's tau of the two series' changes; counts those in opposite ways. */
static double compare_changes(const checking *c, const double *own, const double *other,
                              size_t *against, et_kendall *test)
{
    double a[ET_CLAIM_MOST_YEARS], b[ET_CLAIM_MOST_YEARS];
    size_t n = take_changes(c, own, a);

    (void)take_changes(c, other, b);
    *against = 0;
    for (size_t i = 0; i < n; i++) {
        *against += a[i] * b[i] < 0.0;
    }
    et_kendall_test(a, b, n, test);
    return test->state == ET_FIT_OK ? test->p_down : 1.0;
}

void et_claim_check_opposite(const checking *c, et_claim_result *out)
{
    const et_claim_facts *f = c->facts;
    et_kendall raw, relative;
    size_t against = 0;
    double p_raw = compare_changes(c, c->raw, c->other, &out->against, &raw);
    double p_relative =
        compare_changes(c, c->relative, c->other_relative, &against, &relative);

    out->changes = take_changes(c, c->raw, (double[ET_CLAIM_MOST_YEARS]){0});
    if (out->changes < 2) {
        return;
    }
    out->tau = raw.tau_b;
    out->relative_tau = relative.tau_b;
    out->raw_holds = 2 * out->against > out->changes;
    out->relative_holds = !f->is_nation && 2 * against > out->changes;
    out->chance = p_raw < 1.0 ? p_raw : 0.0;
    out->p = f->is_nation ? p_raw : p_relative;
    bool raw_clear = p_raw < 0.05, clear = out->relative_holds && p_relative < 0.05;
    out->verdict = !out->raw_holds         ? ET_CLAIM_FALSE
                   : raw_clear && clear    ? ET_CLAIM_TRUE
                   : raw_clear             ? ET_CLAIM_TRUE_ONLY_RAW
                                           : ET_CLAIM_NOT_SUPPORTED;
}
