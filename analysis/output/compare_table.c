/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/results.h"
#include "output/columns.h"

static const char *outcome_name(int which)
{
    return which == ET_COMPARE_LEVEL ? "level" : "slope";
}

/* What level and slope are measured in; all rows are on one scale. */
static void note_units(et_table *table, const et_compare_row *rows, size_t count, bool vi)
{
    bool z = count && et_compare_summary_of(rows[0].comparison)->scale == ET_SCALE_Z;
    const char *unit = vi ? (z ? "độ lệch chuẩn" : "điểm") : (z ? "sd" : "points");
    et_table_note(table,
                  vi ? "level: vị trí trung bình so với cả nước, %s; slope: xu hướng của "
                       "nó, %s mỗi năm."
                     : "level: mean position against the country, %s; slope: its trend, "
                       "%s a year.",
                  unit, unit);
}

static const char *name_of(const et_compare_row *row, size_t cluster,
                           et_language language)
{
    const et_compare_cluster *c = et_compare_cluster_at(row->comparison, cluster);
    return language == ET_ENGLISH && c->name_en[0] ? c->name_en : c->name;
}

/* ---- all clusters at once ---- */

static const et_column test_columns[] = {
    TEXT("subject", "subject", "môn"),
    TEXT("what", "what", "về"),
    INTEGER("first_year", "from", "từ"),
    INTEGER("last_year", "to", "đến"),
    INTEGER("provinces", "provinces", "số tỉnh"),
    REAL("f", "F", "F", NULL, 2),
    REAL("df_between", "df", "bậc tự do", NULL, 0),
    REAL("df_within", "df within", "trong nhóm", NULL, 1),
    P_VALUE("p", "p", "p"),
    P_VALUE("p_labels", "p (labels)", "p (nhãn)"),
    REAL("false_alarms", "false alarms", "báo động giả", NULL, 3),
    P_VALUE("p_placebo", "p (placebo)", "p (giả dược)"),
    P_VALUE("p_candidates", "p if candidates", "p nếu đếm thí sinh"),
    P_VALUE("p_least_without", "p least", "p nhỏ nhất"),
    P_VALUE("p_most_without", "p most", "p lớn nhất"),
    TEXT("most_depends_on", "without", "khi bỏ"),
    P_VALUE("p_mixed", "p (mixed)", "p (hỗn hợp)"),
    REAL("sigma", "wobble", "dao động", NULL, 3),
    REAL("typical_change", "yearly change", "thay đổi mỗi năm", NULL, 3),
    TEXT("members", "members", "thành viên"),
    TEXT("verdict", "verdict", "kết luận"),
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
    et_table_fit(table, state, t->anova.f);
    et_table_fit(table, state, t->anova.df_between);
    et_table_fit(table, state, t->anova.df_within);
    et_table_fit(table, state, t->anova.p);
    et_table_fit(table, t->labels.state, t->labels.p);
    et_table_fit(table, t->placebo.state, t->placebo.rate);
    et_table_fit(table, state == ET_FIT_OK ? t->placebo.state : state,
                 t->placebo.as_small);
    if (t->candidates_state == ET_FIT_OK) {
        et_table_real(table, t->p_candidates);
    } else {
        et_table_missing(table, "candidates or their spread are not known");
    }
    et_table_fit(table, state, t->p_least_without);
    et_table_fit(table, state, t->p_most_without);
    if (state == ET_FIT_OK && t->p_most_without > 0.0) {
        et_table_text(table, et_panel_unit(row->panel, t->most_unit)->name);
    } else {
        et_table_missing(table, "no test");
    }
    if (t->mixed_asked) {
        et_table_fit(table, t->mixed.state, t->mixed.p);
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
    bool vi = language == ET_VIETNAMESE;
    et_status status = et_table_begin(
        out, "compare_tests",
        vi ? "Các cụm có khác nhau không?" : "Do the clusters differ?",
        ET_COLUMNS(test_columns), language, err);
    for (size_t i = 0; i < count && status == ET_OK; i++) {
        for (int which = 0; which < ET_COMPARE_OUTCOMES; which++) {
            put_test(*out, &rows[i], which, language);
        }
    }
    if (status == ET_OK) {
        note_units(*out, rows, count, vi);
        et_table_note(*out,
                      vi ? "p: Welch trên một con số mỗi tỉnh; đếm tỉnh, không đếm thí "
                           "sinh. p nếu đếm thí sinh: không nên tin."
                         : "p: Welch on one number a province; counts provinces, not "
                           "candidates. p if candidates: not to be believed.");
        et_table_note(*out,
                      vi ? "báo động giả: tỉ lệ cách chia ngẫu nhiên cùng cỡ có p < "
                           "0,05; p nhỏ nhất, p lớn nhất: khi bỏ một tỉnh."
                         : "false alarms: share of random groupings of the same sizes "
                           "with p < .05; p least, p most: without one province.");
    }
    return status;
}

/* ---- clusters ---- */

static const et_column cluster_columns[] = {
    TEXT("subject", "subject", "môn"),
    TEXT("what", "what", "về"),
    TEXT("cluster", "cluster", "cụm"),
    TEXT("status", "status", "nguồn"),
    INTEGER("provinces", "provinces", "số tỉnh"),
    INTEGER("without", "without data", "thiếu số liệu"),
    SIGNED("mean", "mean", "trung bình", NULL, 3),
    REAL("sd", "sd", "độ lệch", NULL, 3),
    SIGNED("pooled", "pooled", "gộp", NULL, 3),
    SIGNED("low", "95 % low", "95 % dưới", NULL, 3),
    SIGNED("high", "95 % high", "95 % trên", NULL, 3),
    REAL("tau", "true sd", "độ lệch thật", NULL, 3),
    REAL("i2", "share true", "phần thật", NULL, 2),
    SIGNED("predict_low", "next low", "tỉnh sau từ", NULL, 3),
    SIGNED("predict_high", "next high", "tỉnh sau đến", NULL, 3),
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
    et_table_fit(table, g->n > 0 ? ET_FIT_OK : ET_FIT_TOO_FEW, g->mean);
    et_table_fit(table, g->n > 1 ? ET_FIT_OK : ET_FIT_TOO_FEW, g->sd);
    et_table_fit(table, p->state, p->mean);
    et_table_fit(table, p->state, p->low);
    et_table_fit(table, p->state, p->high);
    et_table_fit(table, p->state, p->tau);
    et_table_fit(table, p->state, p->i2);
    et_table_fit(table, p->state, p->predict_low);
    et_table_fit(table, p->state, p->predict_high);
}

et_status et_compare_clusters_table(et_table **out, const et_compare_row *rows,
                                    size_t count, et_language language, et_error *err)
{
    bool vi = language == ET_VIETNAMESE;
    et_status status =
        et_table_begin(out, "compare_clusters", vi ? "Các cụm" : "Clusters",
                       ET_COLUMNS(cluster_columns), language, err);
    for (size_t i = 0; i < count && status == ET_OK; i++) {
        for (int which = 0; which < ET_COMPARE_OUTCOMES; which++) {
            for (size_t c = 0; c < et_compare_cluster_count(rows[i].comparison); c++) {
                put_cluster(*out, &rows[i], c, which, language);
            }
        }
    }
    if (status == ET_OK) {
        note_units(*out, rows, count, vi);
        et_table_note(*out,
                      vi ? "trung bình: mỗi tỉnh tính một lần. gộp: tác động ngẫu nhiên "
                           "(REML, Hartung-Knapp), mỗi tỉnh kèm nhiễu theo năm; tỉnh "
                           "sau: khoảng của thêm một tỉnh nữa (k - 1)."
                         : "mean: each province counts once. pooled: random effects "
                           "(REML, Hartung-Knapp), each province with its yearly noise; "
                           "next low, next high: where one more province would lie (k - "
                           "1).");
    }
    return status;
}

/* ---- pairs ---- */

static const et_column pair_columns[] = {
    TEXT("subject", "subject", "môn"),
    TEXT("what", "what", "về"),
    TEXT("a", "cluster", "cụm"),
    TEXT("b", "against", "so với"),
    SIGNED("difference", "difference", "chênh lệch", NULL, 3),
    REAL("se", "s.e.", "sai số", NULL, 3),
    REAL("df", "df", "bậc tự do", NULL, 1),
    SIGNED("low", "95 % low", "95 % dưới", NULL, 3),
    SIGNED("high", "95 % high", "95 % trên", NULL, 3),
    P_VALUE("p", "p", "p"),
    P_VALUE("p_adjusted", "p (all pairs)", "p (mọi cặp)"),
    REAL("typical_years", "typical years", "năm thường", NULL, 1),
    SIGNED("low_without", "least", "nhỏ nhất", NULL, 3),
    SIGNED("high_without", "most", "lớn nhất", NULL, 3),
    P_VALUE("p_most_without", "p most", "p lớn nhất"),
    P_VALUE("p_same", "p (same)", "p (như nhau)"),
    P_VALUE("p_candidates", "p if candidates", "p nếu đếm thí sinh"),
    TEXT("verdict", "verdict", "kết luận"),
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
    et_table_fit(table, w->state, w->difference);
    et_table_fit(table, w->state, w->se);
    et_table_fit(table, w->state, w->df);
    et_table_fit(table, w->state, w->low);
    et_table_fit(table, w->state, w->high);
    et_table_fit(table, w->state, w->p);
    et_table_fit(table, w->state, w->p_holm);
    et_table_fit(table, w->state, p->years);
    et_table_fit(table, w->state, p->low_without);
    et_table_fit(table, w->state, p->high_without);
    et_table_fit(table, w->state, p->p_most_without);
    if (margin > 0.0) {
        et_table_fit(table, p->same.state, p->same.p);
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
    bool vi = language == ET_VIETNAMESE;
    et_status status = et_table_begin(out, "compare_pairs",
                                      vi ? "Các cặp cụm" : "Pairs of clusters",
                                      ET_COLUMNS(pair_columns), language, err);
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
        note_units(*out, rows, count, vi);
        et_table_note(*out,
                      vi ? "năm thường: chênh lệch (của xu hướng: qua các năm) chia cho "
                           "thay đổi trung vị của một tỉnh giữa hai năm. nhỏ nhất, lớn "
                           "nhất: chênh lệch khi bỏ một tỉnh."
                         : "typical years: the difference (of slopes: over the window) "
                           "over the median change of a province from year to year. "
                           "least, most: the difference without one province.");
        et_table_note(*out,
                      vi ? "p (như nhau): chênh lệch lớn bằng biên độ; dưới 0,05 thì "
                           "thực tế như nhau."
                         : "p (same): that the difference is as large as the margin; "
                           "below .05 they are practically the same.");
    }
    return status;
}
