/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/methods/rank_sets.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "examtrend/methods/distributions.h"
#include "examtrend/methods/multiplicity.h"
#include "methods/dense.h"
#include "methods/max_t.h"

#define USUAL_LEVEL 0.05

typedef struct ranking {
    const et_estimates *e;
    double level;
    size_t count, pairs;
    et_pair *pair;
    bool *clear;      /* [pairs]                    */
    double *p;        /* [pairs], at least [count]  */
    double *factor;   /* [count][count]             */
    double *scale;    /* [count][count]             */
    void *memory;
} ranking;

static et_status ranking_new(const et_estimates *e, ranking *r, et_error *err)
{
    size_t n = e->count, pairs = n * (n - 1) / 2;
    size_t bytes = pairs * sizeof(et_pair) + (pairs + n + 2 * n * n) * sizeof(double) +
                   pairs * sizeof(bool);

    r->e = e;
    r->count = n;
    r->pairs = pairs;
    r->memory = calloc(1, bytes);
    if (!r->memory) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory to rank %zu units", n);
    }
    r->pair = r->memory;
    r->p = (double *)(r->pair + pairs);
    r->factor = r->p + pairs + n;
    r->scale = r->factor + n * n;
    r->clear = (bool *)(r->scale + n * n);
    return ET_OK;
}

/* Where the pair a < b stands in the list. */
static size_t place_of(size_t n, size_t a, size_t b)
{
    return a * n - a * (a + 1) / 2 + b - a - 1;
}

static et_status clear_by_holm(ranking *r, et_adjust adjust, et_rank_sets_summary *out,
                               et_error *err)
{
    for (size_t i = 0; i < r->pairs; i++) {
        r->p[i] = r->pair[i].p;
    }
    et_status status = et_multiplicity_adjust(r->p, r->pairs, adjust, r->p, err);
    for (size_t i = 0; status == ET_OK && i < r->pairs; i++) {
        r->clear[i] = r->p[i] <= r->level;
    }
    out->state = et_dist_t_point(0.5 * r->level / (double)r->pairs,
                                 r->e->df == 0.0 ? INFINITY : r->e->df, &out->critical);
    return status;
}

/* One bound from all open pairs; with `stepdown`, again from those it leaves open
 * (Romano & Wolf 2005). The draws of all rounds are the same. */
static et_status clear_by_max_t(ranking *r, const et_rank_options *o,
                                et_rank_sets_summary *out, et_error *err)
{
    size_t n = r->count;
    et_max_t_plan plan = {.count = n,
                          .factor = r->e->covariance ? r->factor : NULL,
                          .se = r->e->se,
                          .scale = r->scale,
                          .df = r->e->df == 0.0 ? INFINITY : r->e->df};
    bool again = true;

    for (size_t i = 0; r->e->covariance && i < n; i++) {
        memcpy(r->factor + i * n, r->e->covariance + i * n, (i + 1) * sizeof *r->factor);
    }
    if (r->e->covariance && !et_dense_cholesky(r->factor, n, n, n, 1e-13)) {
        out->state = ET_FIT_SINGULAR;
        return ET_OK;
    }
    for (out->steps = 0; again; out->steps++) {
        et_max_t max_t;
        size_t open = 0, fallen = 0;
        for (size_t i = 0; i < r->pairs; i++) {
            const et_pair *pair = &r->pair[i];
            open += !r->clear[i];
            r->scale[pair->b * n + pair->a] = r->clear[i] ? 0.0 : 1.0 / pair->se;
        }
        if (open == 0) {
            break;
        }
        et_status status = et_max_t_draw(&plan, &o->draws, &max_t, err);
        if (status != ET_OK) {
            return status;
        }
        double critical = et_max_t_point(&max_t, r->level);
        out->critical = out->steps == 0 ? critical : out->critical;
        for (size_t i = 0; i < r->pairs; i++) {
            bool falls = !r->clear[i] && fabs(r->pair[i].t) > critical;
            r->clear[i] = r->clear[i] || falls;
            fallen += falls;
        }
        again = o->method == ET_RANK_STEPDOWN && fallen > 0;
    }
    return ET_OK;
}

/* Unit u's difference to v, above 0 where u is better. */
static double advantage(const ranking *r, size_t u, size_t v, bool low_is_better)
{
    double difference = r->e->value[u] - r->e->value[v];
    return low_is_better ? -difference : difference;
}

static et_status fill_marginal(ranking *r, size_t u, bool low_is_better,
                               et_rank_set *set, et_error *err)
{
    size_t n = r->count, at = 0;

    for (size_t v = 0; v < n; v++) {
        if (v != u) {
            r->p[at++] = r->pair[u < v ? place_of(n, u, v) : place_of(n, v, u)].p;
        }
    }
    et_status status = et_multiplicity_adjust(r->p, at, ET_ADJUST_HOLM, r->p, err);
    set->marginal_low = 1;
    set->marginal_high = n;
    at = 0;
    for (size_t v = 0; status == ET_OK && v < n; v++) {
        if (v != u && r->p[at++] <= r->level) {
            bool better = advantage(r, u, v, low_is_better) > 0.0;
            set->marginal_low += !better;
            set->marginal_high -= better;
        }
    }
    return status;
}

static et_status fill_sets(ranking *r, bool low_is_better, et_rank_set *sets,
                           et_rank_sets_summary *out, et_error *err)
{
    size_t n = r->count;
    et_status status = ET_OK;

    for (size_t u = 0; u < n && status == ET_OK; u++) {
        sets[u] = (et_rank_set){.rank = 1, .low = 1, .high = n, .value = r->e->value[u]};
        sets[u].se = r->e->covariance ? sqrt(r->e->covariance[u * n + u]) : r->e->se[u];
        for (size_t v = 0; v < n; v++) {
            double ahead = v == u ? 0.0 : advantage(r, u, v, low_is_better);
            sets[u].rank += ahead < 0.0;
            if (v != u && r->clear[u < v ? place_of(n, u, v) : place_of(n, v, u)]) {
                sets[u].low += ahead < 0.0;
                sets[u].high -= ahead > 0.0;
            }
        }
        status = fill_marginal(r, u, low_is_better, &sets[u], err);
        out->mean_width += (double)(sets[u].high - sets[u].low + 1) / (double)n;
        out->mean_marginal_width +=
            (double)(sets[u].marginal_high - sets[u].marginal_low + 1) / (double)n;
    }
    for (size_t i = 0; i < r->pairs; i++) {
        out->clear_pairs += r->clear[i];
    }
    return status;
}

static et_status rank_units(ranking *r, const et_rank_options *o, et_rank_set *sets,
                            et_rank_sets_summary *out, et_error *err)
{
    et_pairs_options alone = {.adjust = ET_PAIRS_NONE};
    et_pairs tested;
    et_status status = et_compare_pairs(r->e, &alone, r->pair, &tested, err);

    if (status != ET_OK) {
        return status;
    }
    out->state = tested.state;
    if (out->state == ET_FIT_OK) {
        bool simulated = o->method == ET_RANK_MAX_T || o->method == ET_RANK_STEPDOWN;
        et_adjust adjust =
            o->method == ET_RANK_BONFERRONI ? ET_ADJUST_BONFERRONI : ET_ADJUST_HOLM;
        out->steps = 1;
        status = simulated ? clear_by_max_t(r, o, out, err)
                           : clear_by_holm(r, adjust, out, err);
    }
    if (status == ET_OK && out->state == ET_FIT_OK) {
        status = fill_sets(r, o->low_is_better, sets, out, err);
    }
    return status;
}

et_status et_rank_sets(const et_estimates *estimates, const et_rank_options *options,
                       et_rank_set *sets, et_rank_sets_summary *out, et_error *err)
{
    et_rank_options o = options ? *options : (et_rank_options){0};
    size_t n = estimates->count;
    ranking r = {.level = o.level == 0.0 ? USUAL_LEVEL : o.level};

    *out = (et_rank_sets_summary){.count = n};
    if (n > 0) {
        memset(sets, 0, n * sizeof *sets);
    }
    if (n < 2) {
        out->state = ET_FIT_TOO_FEW;
        return ET_OK;
    }
    if (!(r.level > 0.0 && r.level < 1.0)) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "level of rank sets is %g, expected a number between 0 and 1",
                       r.level);
    }
    et_status status = ranking_new(estimates, &r, err);
    if (status == ET_OK) {
        status = rank_units(&r, &o, sets, out, err);
    }
    if (status != ET_OK || out->state != ET_FIT_OK) {
        *out = (et_rank_sets_summary){.count = n, .state = out->state};
        memset(sets, 0, n * sizeof *sets);
    }
    free(r.memory);
    return status;
}

size_t et_rank_sets_best(const et_rank_set *sets, size_t count, size_t tau, bool *member)
{
    size_t members = 0;
    for (size_t i = 0; i < count; i++) {
        member[i] = sets[i].low > 0 && sets[i].low <= tau;
        members += member[i];
    }
    return members;
}
