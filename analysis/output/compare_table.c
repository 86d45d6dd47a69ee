/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/results.h"

static void put_real(et_table *table, et_fit_state state, double value)
{
    if (state == ET_FIT_OK || state == ET_FIT_BOUNDARY) {
        et_table_real(table, value);
    } else {
        et_table_missing(table, et_fit_state_text(state));
    }
}

static const char *outcome_name(int which)
{
    return which == ET_COMPARE_LEVEL ? "level" : "slope";
}

static const char *name_of(const et_compare_row *row, size_t cluster, et_language language)
{
    const et_compare_cluster *c = et_compare_cluster_at(row->comparison, cluster);
    return language == ET_ENGLISH && c->name_en[0] ? c->name_en : c->name;
}

static et_status begin(et_table **out, const char *key, const char *title,
                       const et_column *columns, size_t count, et_error *err)
{
    et_status status = et_table_new(out, key, title, err);
    for (size_t c = 0; c < count && status == ET_OK; c++) {
        et_table_column(*out, &columns[c]);
    }
    return status;
}

#define P .type = ET_REAL, .decimals = 3, .probability = true
#define REAL .type = ET_REAL, .decimals = 3
#define SIGNED .type = ET_REAL, .decimals = 3, .signed_text = true

/* ---- all clusters at once ---- */

static const et_column test_columns[] = {
    {.key = "subject", .title = "subject"},
    {.key = "what", .title = "what"},
    {.key = "first_year", .title = "from", .type = ET_INTEGER},
    {.key = "last_year", .title = "to", .type = ET_INTEGER},
    {.key = "provinces", .title = "provinces", .type = ET_INTEGER},
    {.key = "f", .title = "F", .type = ET_REAL, .decimals = 2},
    {.key = "df_between", .title = "df", .type = ET_REAL, .decimals = 0},
    {.key = "df_within", .title = "df within", .type = ET_REAL, .decimals = 1},
    {.key = "p", .title = "p", P},
    {.key = "p_labels", .title = "p (labels)", P},
    {.key = "false_alarms", .title = "false alarms", REAL},
    {.key = "p_placebo", .title = "p (placebo)", P},
    {.key = "p_candidates", .title = "p if candidates", P},
    {.key = "p_least_without", .title = "p least", P},
    {.key = "p_most_without", .title = "p most", P},
    {.key = "most_depends_on", .title = "without"},
    {.key = "p_mixed", .title = "p (mixed)", P},
    {.key = "sigma", .title = "wobble", REAL},
    {.key = "typical_change", .title = "yearly change", REAL},
    {.key = "members", .title = "members"},
    {.key = "verdict", .title = "verdict"},
};

static void put_test(et_table *table, const et_compare_row *row, int which,
                     et_language language)
{
    const et_compare_summary *s = et_compare_summary_of(row->comparison);
    const et_compare_test *t = &s->test[which];
    et_fit_state state = t->anova.state;

    et_table_text(table, row->subject);
    et_table_text(table, outcome_name(which));
    et_table_integer(table, s->first_year);
    et_table_integer(table, s->last_year);
    et_table_integer(table, (int64_t)s->provinces);
    put_real(table, state, t->anova.f);
    put_real(table, state, t->anova.df_between);
    put_real(table, state, t->anova.df_within);
    put_real(table, state, t->anova.p);
    put_real(table, t->labels.state, t->labels.p);
    put_real(table, t->placebo.state, t->placebo.rate);
    put_real(table, state == ET_FIT_OK ? t->placebo.state : state, t->placebo.as_small);
    if (t->candidates_state == ET_FIT_OK) {
        et_table_real(table, t->p_candidates);
    } else {
        et_table_missing(table, "candidates or their spread are not known");
    }
    put_real(table, state, t->p_least_without);
    put_real(table, state, t->p_most_without);
    if (state == ET_FIT_OK && t->p_most_without > 0.0) {
        et_table_text(table, et_panel_unit(row->panel, t->most_unit)->name);
    } else {
        et_table_missing(table, "no test");
    }
    if (t->mixed_asked) {
        put_real(table, t->mixed.state, t->mixed.p);
    } else {
        et_table_missing(table, "not asked for");
    }
    et_table_real(table, s->sigma);
    et_table_real(table, s->typical_change);
    et_table_text(table, s->by_year ? "by year" : "frozen");
    et_table_text(table, et_compare_word(t, language));
}

et_status et_compare_tests_table(et_table **out, const et_compare_row *rows, size_t count,
                                 et_language language, et_error *err)
{
    et_status status = begin(out, "compare_tests", "Do the clusters differ?", test_columns,
                             sizeof test_columns / sizeof *test_columns, err);
    for (size_t i = 0; i < count && status == ET_OK; i++) {
        for (int which = 0; which < ET_COMPARE_OUTCOMES; which++) {
            put_test(*out, &rows[i], which, language);
        }
    }
    if (status == ET_OK) {
        et_table_note(*out, "p: Welch on one number a province; counts provinces, not "
                            "candidates. p if candidates: not to be believed.");
        et_table_note(*out, "false alarms: share of random groupings of the same sizes with "
                            "p < .05; p least, p most: without one province.");
    }
    return status;
}

/* ---- clusters ---- */

static const et_column cluster_columns[] = {
    {.key = "subject", .title = "subject"},
    {.key = "what", .title = "what"},
    {.key = "cluster", .title = "cluster"},
    {.key = "status", .title = "status"},
    {.key = "provinces", .title = "provinces", .type = ET_INTEGER},
    {.key = "without", .title = "without data", .type = ET_INTEGER},
    {.key = "mean", .title = "mean", SIGNED},
    {.key = "sd", .title = "sd", REAL},
    {.key = "pooled", .title = "pooled", SIGNED},
    {.key = "low", .title = "95 % low", SIGNED},
    {.key = "high", .title = "95 % high", SIGNED},
    {.key = "tau", .title = "true sd", REAL},
    {.key = "i2", .title = "share true", .type = ET_REAL, .decimals = 2},
    {.key = "predict_low", .title = "next low", SIGNED},
    {.key = "predict_high", .title = "next high", SIGNED},
};

static void put_cluster(et_table *table, const et_compare_row *row, size_t cluster,
                        int which, et_language language)
{
    const et_compare_cluster *c = et_compare_cluster_at(row->comparison, cluster);
    const et_compare_pooled *p = &c->pooled[which];
    const et_group_summary *g = &c->of[which];

    et_table_text(table, row->subject);
    et_table_text(table, outcome_name(which));
    et_table_text(table, name_of(row, cluster, language));
    et_table_text(table, c->status);
    et_table_integer(table, (int64_t)c->provinces);
    et_table_integer(table, (int64_t)c->without);
    put_real(table, g->n > 0 ? ET_FIT_OK : ET_FIT_TOO_FEW, g->mean);
    put_real(table, g->n > 1 ? ET_FIT_OK : ET_FIT_TOO_FEW, g->sd);
    put_real(table, p->state, p->mean);
    put_real(table, p->state, p->low);
    put_real(table, p->state, p->high);
    put_real(table, p->state, p->tau);
    put_real(table, p->state, p->i2);
    put_real(table, p->state, p->predict_low);
    put_real(table, p->state, p->predict_high);
}

et_status et_compare_clusters_table(et_table **out, const et_compare_row *rows,
                                    size_t count, et_language language, et_error *err)
{
    et_status status = begin(out, "compare_clusters", "Clusters", cluster_columns,
                             sizeof cluster_columns / sizeof *cluster_columns, err);
    for (size_t i = 0; i < count && status == ET_OK; i++) {
        for (int which = 0; which < ET_COMPARE_OUTCOMES; which++) {
            for (size_t c = 0; c < et_compare_cluster_count(rows[i].comparison); c++) {
                put_cluster(*out, &rows[i], c, which, language);
            }
        }
    }
    if (status == ET_OK) {
        et_table_note(*out, "mean: each province counts once. pooled: random effects (REML, "
                            "Hartung-Knapp), each province with its yearly noise; next low, "
                            "next high: where one more province would lie (k - 1).");
    }
    return status;
}

/* ---- pairs ---- */

static const et_column pair_columns[] = {
    {.key = "subject", .title = "subject"},
    {.key = "what", .title = "what"},
    {.key = "a", .title = "cluster"},
    {.key = "b", .title = "against"},
    {.key = "difference", .title = "difference", SIGNED},
    {.key = "se", .title = "s.e.", REAL},
    {.key = "df", .title = "df", .type = ET_REAL, .decimals = 1},
    {.key = "low", .title = "95 % low", SIGNED},
    {.key = "high", .title = "95 % high", SIGNED},
    {.key = "p", .title = "p", P},
    {.key = "p_adjusted", .title = "p (all pairs)", P},
    {.key = "typical_years", .title = "typical years", .type = ET_REAL, .decimals = 1},
    {.key = "low_without", .title = "least", SIGNED},
    {.key = "high_without", .title = "most", SIGNED},
    {.key = "p_most_without", .title = "p most", P},
    {.key = "p_same", .title = "p (same)", P},
    {.key = "p_candidates", .title = "p if candidates", P},
    {.key = "verdict", .title = "verdict"},
};

static void put_pair(et_table *table, const et_compare_row *row, const et_compare_pair *p,
                     int which, et_language language)
{
    const et_welch_pair *w = &p->welch;
    const et_compare_test *test = &et_compare_summary_of(row->comparison)->test[which];
    double margin = et_compare_summary_of(row->comparison)->margin;

    et_table_text(table, row->subject);
    et_table_text(table, outcome_name(which));
    et_table_text(table, name_of(row, p->a, language));
    et_table_text(table, name_of(row, p->b, language));
    put_real(table, w->state, w->difference);
    put_real(table, w->state, w->se);
    put_real(table, w->state, w->df);
    put_real(table, w->state, w->low);
    put_real(table, w->state, w->high);
    put_real(table, w->state, w->p);
    put_real(table, w->state, w->p_holm);
    put_real(table, w->state, p->years);
    put_real(table, w->state, p->low_without);
    put_real(table, w->state, p->high_without);
    put_real(table, w->state, p->p_most_without);
    if (margin > 0.0) {
        put_real(table, p->same.state, p->same.p);
    } else {
        et_table_missing(table, "no margin was declared");
    }
    if (p->candidates_state == ET_FIT_OK) {
        et_table_real(table, p->p_candidates);
    } else {
        et_table_missing(table, "candidates or their spread are not known");
    }
    bool only = et_compare_pair_count(row->comparison) == 1; /* the test's own words */
    et_table_text(table, only && !(p->same.state == ET_FIT_OK && p->same.equivalent)
                             ? et_compare_word(test, language)
                             : et_compare_pair_word(p, language));
}

et_status et_compare_pairs_table(et_table **out, const et_compare_row *rows, size_t count,
                                 et_language language, et_error *err)
{
    et_status status = begin(out, "compare_pairs", "Pairs of clusters", pair_columns,
                             sizeof pair_columns / sizeof *pair_columns, err);
    for (size_t i = 0; i < count && status == ET_OK; i++) {
        const et_compare *c = rows[i].comparison;
        for (int which = 0; which < ET_COMPARE_OUTCOMES; which++) {
            for (size_t k = 0; k < et_compare_pair_count(c); k++) {
                put_pair(*out, &rows[i],
                         et_compare_pair_at(c, (et_compare_outcome)which, k), which,
                         language);
            }
        }
    }
    if (status == ET_OK) {
        et_table_note(*out, "typical years: the difference (of slopes: over the window) over "
                            "the median change of a province from year to year. least, most: "
                            "the difference without one province.");
        et_table_note(*out, "p (same): that the difference is as large as the margin; below "
                            ".05 they are practically the same.");
    }
    return status;
}
