/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tests of one outcome: all clusters at once, each pair, and what they are worth.
 */
#include <math.h>
#include <stdlib.h>

#include "examtrend/methods/multiplicity.h"
#include "findings/compare_inside.h"

/* One outcome of a job while it is tested. Clusters without a province are left out of
 * what is tested: `kept` are the others. */
typedef struct testing {
    const compare_job *job;
    et_compare_outcome which;
    const double *value, *noise, *candidates; /* [rows]              */
    size_t clusters;
    et_group_summary *all;   /* [clusters]                           */
    et_group_summary *few;   /* [kept], scratch of test_groups       */
    size_t *kept;            /* [kept_count] their clusters          */
    size_t kept_count;
    size_t *group;           /* [rows] scratch                       */
    double *room;            /* [4 max(rows, clusters, pairs)]       */
    et_compare_pair *pairs;
    et_compare_test *test;
} testing;

/* Where a cluster has one province, it has no spread of its own: spreads are pooled. */
static bool test_groups(const testing *g, const et_group_summary *all, et_anova *out)
{
    size_t count = 0;
    bool classic = false;

    for (size_t c = 0; c < g->clusters; c++) {
        if (all[c].n > 0) {
            g->few[count++] = all[c];
            classic = classic || all[c].n == 1;
        }
    }
    (classic ? et_classic_anova : et_welch_anova)(g->few, count, out);
    return classic;
}

static void test_pair(const et_group_summary *a, const et_group_summary *b,
                      et_welch_pair *out)
{
    (a->n < 2 || b->n < 2 ? et_pooled_t : et_welch_t)(a, b, out);
}

/* ---- all clusters at once ---- */

static et_status permute_labels(const testing *g, et_error *err)
{
    const compare_values *v = &g->job->values;
    size_t n = 0;

    g->test->labels.state = ET_FIT_TOO_FEW;
    for (size_t r = 0; r < v->rows; r++) {
        for (size_t k = 0; k < g->kept_count; k++) {
            if (v->group[r] == g->kept[k]) {
                g->room[n] = g->value[r];
                g->group[n++] = k;
            }
        }
    }
    if (g->kept_count < 2 || n <= g->kept_count) {
        return ET_OK;
    }
    const et_labelled data = {.outcome = g->room, .outcomes = 1, .units = n,
                              .group = g->group, .groups = g->kept_count};
    return et_permutation_labels(&data, &g->job->options->draws, &g->test->labels, err);
}

/* Random groups are drawn from all provinces of the panel, in clusters or not. */
static et_status draw_placebos(const testing *g, et_error *err)
{
    const et_compare_options *o = g->job->options;
    const et_resample_options how = {.seed = o->draws.seed, .draws = o->placebos,
                                     .threads = o->draws.threads};
    for (size_t k = 0; k < g->kept_count; k++) {
        g->group[k] = g->all[g->kept[k]].n;
    }
    const et_placebo_data data = {.outcome = g->value, .outcomes = 1,
                                  .units = g->job->values.rows, .size = g->group,
                                  .groups = g->kept_count,
                                  .classic = g->test->classic,
                                  .f_p = g->test->anova.state == ET_FIT_OK
                                             ? &g->test->anova.p : NULL};
    return et_placebo_groups(&data, &how, &g->test->placebo, err);
}

/* ---- leaving one province out ---- */

static void pair_without(const testing *g, size_t a, size_t b, et_compare_pair *pair)
{
    et_welch_pair left;
    test_pair(&g->all[a], &g->all[b], &left);
    if (g->all[a].n == 0 || g->all[b].n == 0) {
        return;
    }
    double difference = g->all[a].mean - g->all[b].mean;
    pair->low_without = fmin(pair->low_without, difference);
    pair->high_without = fmax(pair->high_without, difference);
    if (left.state == ET_FIT_OK) {
        pair->p_most_without = fmax(pair->p_most_without, left.p);
    }
}

static void test_without(const testing *g, size_t row)
{
    const compare_values *v = &g->job->values;
    et_compare_test *test = g->test;
    size_t home = v->group[row];
    et_anova left;

    v->group[row] = ET_NO_GROUP;
    (void)et_groups_summarise(g->value, v->group, v->rows, g->all, g->clusters);
    v->group[row] = home;
    (void)test_groups(g, g->all, &left);
    if (left.state == ET_FIT_OK) {
        if (left.p > test->p_most_without) {
            test->p_most_without = left.p;
            test->most_unit = v->row[row].unit;
        }
        test->p_least_without = fmin(test->p_least_without, left.p);
    }
    for (size_t i = 0; i < g->job->out->pair_count; i++) {
        et_compare_pair *pair = &g->pairs[i];
        if (pair->a == home || pair->b == home) {
            pair_without(g, pair->a, pair->b, pair);
        }
    }
}

static void leave_each_out(const testing *g)
{
    const compare_values *v = &g->job->values;

    g->test->p_least_without = g->test->anova.state == ET_FIT_OK ? 1.0 : 0.0;
    for (size_t i = 0; i < g->job->out->pair_count; i++) {
        g->pairs[i].low_without = g->pairs[i].welch.difference;
        g->pairs[i].high_without = g->pairs[i].welch.difference;
    }
    for (size_t r = 0; r < v->rows; r++) {
        if (v->group[r] != ET_NO_GROUP) {
            test_without(g, r);
        }
    }
    (void)et_groups_summarise(g->value, v->group, v->rows, g->all, g->clusters);
}

/* ---- pairs ---- */

static et_status adjust_holm(const testing *g, et_error *err)
{
    size_t count = g->job->out->pair_count;
    for (size_t i = 0; i < count; i++) {
        const et_welch_pair *w = &g->pairs[i].welch;
        g->room[i] = w->state == ET_FIT_OK ? w->p : (double)NAN;
    }
    et_status status =
        et_multiplicity_adjust(g->room, count, ET_ADJUST_HOLM, g->room, err);
    for (size_t i = 0; i < count && status == ET_OK; i++) {
        if (g->pairs[i].welch.state == ET_FIT_OK) {
            g->pairs[i].welch.p_holm = g->room[i];
        }
    }
    return status;
}

static et_compare_pair *pair_of(const testing *g, size_t a, size_t b)
{
    return &g->pairs[a * (2 * g->clusters - a - 1) / 2 + (b - a - 1)];
}

/* Tukey-Kramer with one SD of all provinces within clusters. */
static et_status adjust_tukey(const testing *g, et_pair *pair, et_error *err)
{
    const et_pairs_options how = {.adjust = ET_PAIRS_TUKEY};
    et_anova one;
    et_pairs family;
    double *mean = g->room, *se = g->room + g->clusters;

    for (size_t k = 0; k < g->kept_count; k++) {
        g->few[k] = g->all[g->kept[k]];
    }
    et_classic_anova(g->few, g->kept_count, &one);
    for (size_t k = 0; k < g->kept_count; k++) {
        mean[k] = g->few[k].mean;
        se[k] = one.within_sd / sqrt((double)g->few[k].n);
    }
    const et_estimates estimates = {
        .value = mean, .se = se, .count = g->kept_count, .df = one.df_within};
    if (one.state != ET_FIT_OK) {
        return adjust_holm(g, err);
    }
    et_status status = et_compare_pairs(&estimates, &how, pair, &family, err);
    if (status != ET_OK || family.state != ET_FIT_OK) {
        return status;
    }
    for (size_t i = 0; i < family.count; i++) {
        et_welch_pair *w = &pair_of(g, g->kept[pair[i].a], g->kept[pair[i].b])->welch;
        *w = (et_welch_pair){.a = w->a, .b = w->b, .difference = pair[i].difference,
                             .se = pair[i].se, .t = pair[i].t, .df = family.df,
                             .p = pair[i].p, .p_holm = pair[i].p_adjusted,
                             .low = pair[i].low, .high = pair[i].high};
    }
    return ET_OK;
}

/* The same means, if candidates were the only noise: what is not to be believed. */
static et_status count_candidates(const testing *g, et_pair *pair, et_error *err)
{
    const et_pairs_options how = {.adjust = ET_PAIRS_NONE};
    const compare_values *v = &g->job->values;
    double *mean = g->room, *se = g->room + g->clusters;
    et_pairs family;

    for (size_t k = 0; k < g->kept_count; k++) {
        double sum = 0.0;
        for (size_t r = 0; r < v->rows; r++) {
            sum += v->group[r] == g->kept[k] ? g->candidates[r] : 0.0;
        }
        mean[k] = g->all[g->kept[k]].mean;
        se[k] = sqrt(sum) / (double)g->all[g->kept[k]].n;
        if (!(se[k] > 0.0)) {
            return ET_OK; /* states say so already */
        }
    }
    const et_estimates estimates = {
        .value = mean, .se = se, .count = g->kept_count, .df = INFINITY};
    et_status status = et_compare_pairs(&estimates, &how, pair, &family, err);
    if (status != ET_OK || family.state != ET_FIT_OK) {
        return status;
    }
    g->test->candidates_state = ET_FIT_OK;
    g->test->p_candidates = family.f_p;
    for (size_t i = 0; i < family.count; i++) {
        et_compare_pair *to = pair_of(g, g->kept[pair[i].a], g->kept[pair[i].b]);
        to->candidates_state = ET_FIT_OK;
        to->p_candidates = pair[i].p;
    }
    return ET_OK;
}

static void weigh_pairs(const testing *g)
{
    const et_compare_summary *s = &g->job->out->summary;
    double span = g->which == ET_COMPARE_SLOPE ? s->last_year - s->first_year : 1.0;

    for (size_t i = 0; i < g->job->out->pair_count; i++) {
        et_compare_pair *pair = &g->pairs[i];
        const et_welch_pair *w = &pair->welch;
        if (s->typical_change > 0.0) {
            pair->years = fabs(w->difference) * span / s->typical_change;
        }
        pair->same.state = ET_FIT_NOT_ESTIMABLE;
        if (s->margin > 0.0 && w->state == ET_FIT_OK && span > 0.0) {
            et_tost_estimate(w->difference, w->se, w->df, s->margin / span, &pair->same);
        }
    }
}

static et_status test_pairs(const testing *g, et_error *err)
{
    size_t k = 0;
    et_pair *pair = malloc((g->job->out->pair_count + 1) * sizeof *pair);

    if (!pair) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for a comparison");
    }
    for (size_t a = 0; a < g->clusters; a++) {
        for (size_t b = a + 1; b < g->clusters; b++, k++) {
            g->pairs[k] = (et_compare_pair){
                .a = a, .b = b, .candidates_state = ET_FIT_NOT_ESTIMABLE};
            test_pair(&g->all[a], &g->all[b], &g->pairs[k].welch);
            g->pairs[k].welch.a = a;
            g->pairs[k].welch.b = b;
        }
    }
    et_status status = g->job->options->adjust == ET_PAIRS_TUKEY
                           ? adjust_tukey(g, pair, err)
                           : adjust_holm(g, err);
    if (status == ET_OK) {
        status = count_candidates(g, pair, err);
    }
    free(pair);
    weigh_pairs(g);
    return status;
}

/* ---- clusters ---- */

static et_status pool_clusters(const testing *g, et_error *err)
{
    const compare_values *v = &g->job->values;
    et_status status = ET_OK;

    for (size_t c = 0; c < g->clusters && status == ET_OK; c++) {
        double *y = g->room, *noise = g->room + v->rows;
        size_t k = 0;
        et_pool pool;
        for (size_t r = 0; r < v->rows; r++) {
            if (v->group[r] == c) {
                y[k] = g->value[r];
                noise[k++] = g->noise[r];
            }
        }
        const et_pool_data data = {.y = y, .v = noise, .k = k};
        et_compare_cluster *cluster = &g->job->out->clusters[c];
        cluster->of[g->which] = g->all[c];
        status = et_pool_fit(&data, NULL, &pool, err);
        et_compare_pooled *to = &cluster->pooled[g->which];
        *to = (et_compare_pooled){.state = pool.state};
        if (status == ET_OK && pool.hk_state == ET_FIT_OK &&
            (pool.state == ET_FIT_OK || pool.state == ET_FIT_BOUNDARY)) {
            *to = (et_compare_pooled){.state = pool.state,
                                      .mean = pool.coefficient[0].estimate,
                                      .low = pool.coefficient[0].hk_low,
                                      .high = pool.coefficient[0].hk_high,
                                      .tau = sqrt(pool.tau2),
                                      .i2 = pool.i2,
                                      .predict_low = pool.predict_low,
                                      .predict_high = pool.predict_high};
        } else if (pool.state == ET_FIT_OK || pool.state == ET_FIT_BOUNDARY) {
            to->state = pool.hk_state;
        }
    }
    return status;
}

static et_status test_outcome(testing *g, et_error *err)
{
    const compare_values *v = &g->job->values;

    (void)et_groups_summarise(g->value, v->group, v->rows, g->all, g->clusters);
    for (size_t c = 0; c < g->clusters; c++) {
        if (g->all[c].n > 0) {
            g->kept[g->kept_count++] = c;
        }
    }
    g->test->candidates_state = ET_FIT_NOT_ESTIMABLE;
    g->test->classic = test_groups(g, g->all, &g->test->anova);
    et_status status = pool_clusters(g, err);
    if (status == ET_OK) {
        status = test_pairs(g, err);
    }
    if (status == ET_OK) {
        status = permute_labels(g, err);
    }
    if (status == ET_OK) {
        status = draw_placebos(g, err);
    }
    leave_each_out(g);
    return status;
}

et_status et_compare_test_all(const compare_job *job, et_compare_outcome outcome,
                              et_error *err)
{
    et_compare *out = job->out;
    const compare_values *v = &job->values;
    size_t clusters = out->cluster_count, rows = v->rows;
    size_t most = rows > clusters ? rows : clusters;
    most = out->pair_count > most ? out->pair_count : most;
    testing g = {.job = job,
                 .which = outcome,
                 .value = v->outcome + outcome * rows,
                 .noise = v->noise + outcome * rows,
                 .candidates = v->candidates + outcome * rows,
                 .clusters = clusters,
                 .all = calloc(clusters + 1, sizeof *g.all),
                 .few = calloc(clusters + 1, sizeof *g.few),
                 .kept = calloc(clusters + 1, sizeof *g.kept),
                 .group = calloc(most + 1, sizeof *g.group),
                 .room = calloc(2 * most + 1, sizeof *g.room),
                 .pairs = out->pairs + outcome * out->pair_count,
                 .test = &out->summary.test[outcome]};
    et_status status =
        g.all && g.few && g.kept && g.group && g.room
            ? test_outcome(&g, err)
            : et_fail(err, ET_ERR_MEMORY, "out of memory for a comparison");
    free(g.all);
    free(g.few);
    free(g.kept);
    free(g.group);
    free(g.room);
    return status;
}
