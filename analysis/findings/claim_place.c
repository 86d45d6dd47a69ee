/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Claims about a place among peers: the highest, in the top k, the fastest. All had the
 * same papers, so no difficulty can make or break them.
 */
#include <math.h>

#include "examtrend/methods/multiplicity.h"
#include "findings/claim_inside.h"

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
        p[i] = there && se > 0.0 ? et_claim_two_sided((peer[i] - own) / se, f->sigma_df)
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
    double units = (double)out->peers + 1.0;

    out->paper_cancels = true;
    out->chance = fmin(1.0, (double)k / units);
    out->raw_holds = out->relative_holds = out->rank <= k;
    out->counter = out->relative_counter =
        out->raw_holds ? c->facts->years : c->facts->years - 1;
    /* among no more than k any place would do */
    bool empty = (double)k >= units;
    out->verdict = !out->raw_holds                  ? ET_CLAIM_FALSE
                   : !empty && out->rank_worst <= k ? ET_CLAIM_TRUE
                                                    : ET_CLAIM_NOT_SUPPORTED;
}

void et_claim_check_top(const checking *c, et_claim_result *out)
{
    const et_claim_facts *f = c->facts;
    double peer[ET_CLAIM_MOST_PEERS];
    size_t last = f->years - 1;

    for (size_t i = 0; i < f->peers; i++) {
        peer[i] = c->sign * f->peer[i][last];
    }
    rank_among(c, c->raw[last], peer, f->sigma * M_SQRT2, out);
    check_rank(c, c->claim->k, out);
}

void et_claim_check_fastest(const checking *c, et_claim_result *out)
{
    const et_claim_facts *f = c->facts;
    double peer[ET_CLAIM_MOST_PEERS], relative[ET_CLAIM_MOST_YEARS], se = 0.0;

    for (size_t i = 0; i < f->peers; i++) {
        bool complete = true;
        for (size_t t = 0; t < f->years; t++) {
            complete = complete && !isnan(f->peer[i][t]);
            relative[t] = c->sign * f->peer[i][t] - c->nation[t];
        }
        peer[i] = complete ? et_claim_slope(c, relative, &se) : (double)NAN;
    }
    double own = et_claim_slope(c, c->relative, &se);
    rank_among(c, own, peer, se * M_SQRT2, out);
    check_rank(c, 1, out);
    if (f->relative_break_year) {
        out->verdict = ET_CLAIM_NOT_SUPPORTED;
    }
}
