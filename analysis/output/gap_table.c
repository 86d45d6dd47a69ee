/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdlib.h>

#include "examtrend/results_gap.h"
#include "output/columns.h"
#include "output/table.h"

/* ---- inequality by year ---- */

static const et_column year_columns[] = {
    TEXT("subject", "subject", "môn"),
    INTEGER("year", "year", "năm"),
    INTEGER("provinces", "provinces", "số tỉnh"),
    INTEGER("left_out", "left out", "bỏ ra"),
    REAL("mean", "mean", "trung bình", "points", 2),
    REAL("bgv", "BGV", "BGV", "points^2", 4),
    REAL("bgsd", "SD", "độ lệch chuẩn", "points", 3),
    REAL("p90_less_p10", "P90-P10", "P90-P10", "points", 2),
    REAL("range", "range", "khoảng rộng", "points", 2),
    REAL("p90_over_p10", "P90/P10", "P90/P10", "", 3),
    REAL("cv", "CV", "CV", "", 4),
    REAL("gini", "Gini", "Gini", "", 4),
    REAL("theil", "Theil T", "Theil T", "", 5),
    REAL("theil_between", "between", "giữa các cụm", "", 5),
    REAL("theil_within", "within", "trong cụm", "", 5),
    REAL("mld", "MLD", "MLD", "", 5),
    REAL("mld_between", "between", "giữa các cụm", "", 5),
    REAL("mld_within", "within", "trong cụm", "", 5),
    REAL("z_bgv", "z BGV", "BGV theo z", "sd^2", 4),
    REAL("z_bgsd", "z SD", "độ lệch chuẩn theo z", "sd", 3),
    REAL("z_bgv_between", "z BGV between", "BGV theo z giữa các cụm", "sd^2", 4),
    REAL("z_bgv_within", "z BGV within", "BGV theo z trong cụm", "sd^2", 4),
    REAL("z_p90_less_p10", "z P90-P10", "P90-P10 theo z", "sd", 2),
    REAL("z_range", "z range", "khoảng rộng theo z", "sd", 2),
    INTEGER("clusters", "clusters", "số cụm"),
    INTEGER("outside", "in none", "ngoài cụm"),
};

static void put_parts(et_table *table, const et_gap_year *y, et_fit_state state,
                      double between, double within)
{
    if (y->clusters) {
        et_table_fit(table, state, between);
        et_table_fit(table, state, within);
    } else {
        et_table_missing(table, "no clusters");
        et_table_missing(table, "no clusters");
    }
}

static void put_year(et_table *table, const char *subject, const et_gap_year *y)
{
    const et_unequal *r = &y->raw, *z = &y->z;
    et_fit_state ratio = r->state == ET_FIT_OK ? r->ratio_state : r->state;

    et_table_text(table, subject);
    et_table_integer(table, y->year);
    et_table_integer(table, (int64_t)r->units);
    et_table_integer(table, (int64_t)y->left_out);
    et_table_fit(table, r->state, r->mean);
    et_table_fit(table, r->state, r->bgv);
    et_table_fit(table, r->state, r->bgsd);
    et_table_fit(table, r->state, r->p90_less_p10);
    et_table_fit(table, r->state, r->range);
    et_table_fit(table, ratio, r->p90_over_p10);
    et_table_fit(table, ratio, r->cv);
    et_table_fit(table, ratio, r->gini);
    et_table_fit(table, ratio, r->theil);
    put_parts(table, y, ratio, r->theil_between, r->theil_within);
    et_table_fit(table, ratio, r->mld);
    put_parts(table, y, ratio, r->mld_between, r->mld_within);
    et_table_fit(table, z->state, z->bgv);
    et_table_fit(table, z->state, z->bgsd);
    put_parts(table, y, z->state, z->bgv_between, z->bgv_within);
    et_table_fit(table, z->state, z->p90_less_p10);
    et_table_fit(table, z->state, z->range);
    et_table_integer(table, (int64_t)y->clusters);
    et_table_integer(table, (int64_t)y->outside);
}

et_status et_gap_years_table(et_table **out, const et_gap_row *rows, size_t count,
                             et_language language, et_error *err)
{
    bool vi = language == ET_VIETNAMESE;
    et_status status = et_table_begin(
        out, "gap_years",
        vi ? "Bất bình đẳng giữa các tỉnh" : "Inequality across provinces",
        ET_COLUMNS(year_columns), language, err);
    for (size_t i = 0; i < count && status == ET_OK; i++) {
        for (size_t t = 0; t < rows[i].summary->years; t++) {
            put_year(*out, rows[i].subject, &rows[i].years[t]);
        }
    }
    if (status == ET_OK) {
        et_table_note(*out, "%s",
                      vi ? "z: so với cả nước, theo độ lệch chuẩn của mọi thí sinh năm "
                           "đó. Các tỉ số cần số 0 thật nên không có theo z."
                         : "z: against the country, in sd of all candidates of the year. "
                           "Ratios need a true 0 and are not given on z.");
    }
    return status;
}

/* ---- convergence ---- */

static const et_column convergence_columns[] = {
    TEXT("subject", "subject", "môn"),
    TEXT("scale", "scale", "thang"),
    INTEGER("first_year", "from", "từ"),
    INTEGER("last_year", "to", "đến"),
    INTEGER("provinces", "provinces", "số tỉnh"),
    REAL("sd_before", "SD before", "độ lệch chuẩn đầu", "", 3),
    REAL("sd_after", "SD after", "độ lệch chuẩn cuối", "", 3),
    REAL("variance_ratio", "ratio", "tỉ số", "", 3),
    REAL("pitman_r", "r", "r", "", 3),
    REAL("pitman_t", "t", "t", "", 2),
    P_VALUE("p_sigma", "p (provinces)", "p (tỉnh)"),
    P_VALUE("q_sigma", "q", "q"),
    SIGNED("sd_a_year", "SD a year", "mỗi năm", "", 4),
    P_VALUE("p_years", "p (years)", "p (năm)"),
    TEXT("sigma", "spread", "độ phân tán"),
    REAL("wobble", "wobble", "dao động", "", 3),
    REAL("reliability", "reliability", "độ tin cậy", "", 3),
    SIGNED("mean_alone", "to mean alone", "riêng về trung bình", "", 3),
    SIGNED("uncorrected", "uncorrected", "chưa hiệu chỉnh", "", 3),
    SIGNED("beta", "beta", "beta", "", 3),
    SIGNED("beta_low", "95 % low", "95 % thấp", "", 3),
    SIGNED("beta_high", "95 % high", "95 % cao", "", 3),
    P_VALUE("p_beta", "p", "p"),
    P_VALUE("q_beta", "q", "q"),
    INTEGER("other_start", "from (other years)", "từ (năm khác)"),
    SIGNED("beta_other", "beta (other years)", "beta (năm khác)", "", 3),
    SIGNED("other_low", "95 % low", "95 % thấp", "", 3),
    SIGNED("other_high", "95 % high", "95 % cao", "", 3),
    P_VALUE("p_other", "p", "p"),
    TEXT("catching_up", "catching up", "đuổi kịp"),
    TEXT("differs", "raw and z differ", "thô và z khác nhau"),
};

static double root_of(double variance)
{
    return variance > 0.0 ? sqrt(variance) : 0.0;
}

static void put_side(et_table *table, const et_gap_row *row, bool is_z,
                     et_language language)
{
    const et_gap_summary *s = row->summary;
    const et_gap_convergence *c = is_z ? &s->z : &s->raw;
    bool vi = language == ET_VIETNAMESE;

    et_table_text(table, row->subject);
    et_table_text(table, is_z ? "z" : "raw");
    et_table_integer(table, s->first_year);
    et_table_integer(table, s->last_year);
    et_table_integer(table, (int64_t)s->paired);
    et_table_fit(table, c->spread.state, root_of(c->spread.var_before));
    et_table_fit(table, c->spread.state, root_of(c->spread.var_after));
    et_table_fit(table, c->spread.state, c->spread.ratio);
    et_table_fit(table, c->spread.state, c->spread.r);
    et_table_fit(table, c->spread.state, c->spread.t);
    et_table_fit(table, c->spread.state, c->spread.p);
    et_table_fit(table, c->spread.state, c->sigma_q);
    et_table_fit(table, c->over_years.state, c->over_years.slope);
    et_table_fit(table, c->over_years.state, c->over_years.p);
    et_table_text(table, et_gap_sigma_word(c->sigma, language));
    et_table_fit(table, c->wobble > 0.0 ? ET_FIT_OK : ET_FIT_TOO_FEW, c->wobble);
    et_table_fit(table, c->reliability_state, c->reliability);
    et_table_fit(table, c->reliability_state, c->mean_alone);
    et_table_fit(table, c->plain.state, c->plain.beta);
    const et_catch_up *both[] = {&c->reliable, &c->other_years};
    for (int i = 0; i < 2; i++) {
        if (i == 1 && c->other_start) {
            et_table_integer(table, c->other_start);
        } else if (i == 1) {
            et_table_missing(table, "fewer than two years with data");
        }
        et_table_fit(table, both[i]->state, both[i]->beta);
        et_table_fit(table, both[i]->state, both[i]->low);
        et_table_fit(table, both[i]->state, both[i]->high);
        et_table_fit(table, both[i]->state, both[i]->p);
        if (i == 0) {
            et_table_fit(table, both[i]->state, c->beta_q);
        }
    }
    et_table_text(table, et_gap_beta_word(c->beta, language));
    et_table_text(table, s->sigma_differs || s->beta_differs ? (vi ? "có" : "yes")
                                                             : (vi ? "không" : "no"));
}

et_status et_gap_convergence_table(et_table **out, const et_gap_row *rows, size_t count,
                                   et_language language, et_error *err)
{
    bool vi = language == ET_VIETNAMESE;
    et_status status = et_table_begin(
        out, "gap_convergence",
        vi ? "Các tỉnh có giống nhau hơn không?" : "Are provinces becoming more alike?",
        ET_COLUMNS(convergence_columns), language, err);
    for (size_t i = 0; i < count && status == ET_OK; i++) {
        put_side(*out, &rows[i], false, language);
        put_side(*out, &rows[i], true, language);
    }
    if (status == ET_OK) {
        et_table_note(*out, "%s",
                      vi ? "beta đã hiệu chỉnh việc quay về trung bình; \"chưa hiệu "
                           "chỉnh\" không phải là một kết quả. Khi thô và z khác nhau, "
                           "tin z. q: Benjamini-Hochberg qua các môn."
                         : "beta is corrected for regression to the mean; "
                           "\"uncorrected\" is no finding. Where raw and z differ, "
                           "believe z. q: Benjamini-Hochberg over the subjects.");
    }
    return status;
}

/* ---- two groups ---- */

static const et_column between_columns[] = {
    TEXT("subject", "subject", "môn"),
    TEXT("a", "first", "thứ nhất"),
    TEXT("b", "second", "thứ hai"),
    INTEGER("year", "year", "năm"),
    INTEGER("n_a", "n first", "n thứ nhất"),
    INTEGER("n_b", "n second", "n thứ hai"),
    REAL("mean_a", "mean first", "trung bình thứ nhất", "points", 2),
    REAL("mean_b", "mean second", "trung bình thứ hai", "points", 2),
    SIGNED("gap", "gap", "cách biệt", "points", 2),
    SIGNED("gap_z", "gap/sd", "cách biệt theo ĐLC", "sd", 2),
    SIGNED("v", "V", "V", "sd", 2),
    REAL("superiority", "ahead", "hơn", "share", 3),
    SIGNED("cohen_d", "Cohen's d", "d của Cohen", "sd", 2),
    REAL("ks", "KS", "KS", "", 3),
    REAL("covered_a", "V from", "V từ", "share", 3),
    REAL("covered_b", "and", "và", "share", 3),
    INTEGER("missing_a", "missing", "thiếu"),
    INTEGER("missing_b", "missing", "thiếu"),
};

static void put_count(et_table *table, uint64_t n)
{
    if (n > 0) {
        et_table_integer(table, (int64_t)n);
    } else {
        et_table_missing(table, "not known");
    }
}

static void put_v(et_table *table, const et_gap_v *v, et_subject_kind kind)
{
    bool counted = v->n_a > 0;
    const char *reason = kind == ET_SUBJECT_OVER_SUBJECTS
                             ? "nobody has an average of subjects"
                         : kind == ET_SUBJECT_OVER_CANDIDATES
                             ? "means of candidates are no whole hundredths"
                             : "averages only";

    if (v->state == ET_FIT_OK) {
        et_table_real(table, v->v);
    } else {
        et_table_missing(table, counted ? "the groups do not overlap" : reason);
    }
    const double rest[] = {v->superiority, v->cohen_d, v->ks};
    for (size_t i = 0; i < 3; i++) {
        if (counted) {
            et_table_real(table, rest[i]);
        } else {
            et_table_missing(table, reason);
        }
    }
}

static void put_between(et_table *table, const et_gap_between_row *row,
                        const et_gap_between_year *y)
{
    et_table_text(table, row->subject);
    et_table_text(table, row->a);
    et_table_text(table, row->b);
    et_table_integer(table, y->year);
    if (y->state != ET_FIT_OK) {
        for (size_t i = 4; i < sizeof between_columns / sizeof *between_columns; i++) {
            et_table_missing(table, y->unweighed ? "no numbers of candidates to pool by"
                                                 : "no data");
        }
        return;
    }
    put_count(table, y->n_a);
    put_count(table, y->n_b);
    et_table_real(table, y->mean_a);
    et_table_real(table, y->mean_b);
    et_table_real(table, y->gap);
    et_table_fit(table, y->z_state, y->gap_z);
    put_v(table, &y->v, row->summary->kind);
    et_table_real(table, y->covered_a);
    et_table_real(table, y->covered_b);
    et_table_integer(table, (int64_t)y->missing_a);
    et_table_integer(table, (int64_t)y->missing_b);
}

et_status et_gap_between_table(et_table **out, const et_gap_between_row *rows,
                               size_t count, et_language language, et_error *err)
{
    bool vi = language == ET_VIETNAMESE;
    et_status status = et_table_begin(out, "gap_between",
                                      vi ? "Cách biệt giữa hai nhóm" : "The gap by year",
                                      ET_COLUMNS(between_columns), language, err);
    for (size_t i = 0; i < count && status == ET_OK; i++) {
        for (size_t t = 0; t < rows[i].summary->years; t++) {
            put_between(*out, &rows[i], &rows[i].years[t]);
        }
    }
    if (status == ET_OK) {
        et_table_note(*out, "%s",
                      vi ? "V và xác suất hơn tính từ số đếm chính xác; không phụ thuộc "
                           "thang điểm. V từ: phần thí sinh có số đếm."
                         : "V and the chance to be ahead come from exact counts and do "
                           "not depend on the scale. V from: share of the candidates "
                           "that have counts.");
    }
    return status;
}

static const et_column move_columns[] = {
    TEXT("subject", "subject", "môn"),
    TEXT("a", "first", "thứ nhất"),
    TEXT("b", "second", "thứ hai"),
    TEXT("measure", "measure", "số đo"),
    INTEGER("from_year", "from", "từ"),
    INTEGER("to_year", "to", "đến"),
    SIGNED("last", "gap", "cách biệt", "", 3),
    REAL("last_se", "wobble", "dao động", "", 3),
    P_VALUE("last_p", "p", "p"),
    SIGNED("change", "change", "thay đổi", "", 3),
    REAL("change_se", "its wobble", "dao động của nó", "", 3),
    P_VALUE("change_p", "p", "p"),
    P_VALUE("change_q", "q", "q"),
    REAL("shared_a", "from", "từ", "share", 3),
    REAL("shared_b", "and", "và", "share", 3),
    REAL("wobble_shared", "shared wobble", "dao động chung", "share", 3),
    TEXT("verdict", "verdict", "kết luận"),
    TEXT("differs", "raw and V differ", "thô và V khác nhau"),
};

static void put_move(et_table *table, const et_gap_between_row *row, const char *measure,
                     const et_gap_move *m, et_language language)
{
    bool vi = language == ET_VIETNAMESE, any = m->state != ET_FIT_TOO_FEW;
    et_fit_state tested = m->state;

    et_table_text(table, row->subject);
    et_table_text(table, row->a);
    et_table_text(table, row->b);
    et_table_text(table, et_table_word(table, measure));
    if (any) {
        et_table_integer(table, m->from_year);
        et_table_integer(table, m->to_year);
    } else {
        et_table_missing(table, "fewer than two years with data");
        et_table_missing(table, "fewer than two years with data");
    }
    et_table_fit(table, any ? ET_FIT_OK : m->state, m->last);
    et_table_fit(table, tested, m->last_se);
    et_table_fit(table, tested, m->last_p);
    et_table_fit(table, any ? ET_FIT_OK : m->state, m->change);
    et_table_fit(table, tested, m->se);
    et_table_fit(table, tested, m->p);
    et_table_fit(table, tested, m->q);
    et_table_fit(table, any ? ET_FIT_OK : m->state, m->shared_a);
    et_table_fit(table, any ? ET_FIT_OK : m->state, m->shared_b);
    if (row->summary->shared_state == ET_FIT_OK) {
        et_table_real(table, row->summary->shared);
    } else {
        et_table_missing(table, "no regions, or too few: provinces count as independent");
    }
    et_table_text(table, et_gap_move_word(m->verdict, language));
    et_table_text(table, row->summary->differs ? (vi ? "có" : "yes")
                                               : (vi ? "không" : "no"));
}

et_status et_gap_moves_table(et_table **out, const et_gap_between_row *rows, size_t count,
                             et_language language, et_error *err)
{
    bool vi = language == ET_VIETNAMESE;
    et_status status = et_table_begin(out, "gap_moves",
                                      vi ? "Cách biệt đang thay đổi thế nào?"
                                         : "Where is the gap going?",
                                      ET_COLUMNS(move_columns), language, err);
    for (size_t i = 0; i < count && status == ET_OK; i++) {
        put_move(*out, &rows[i], "raw", &rows[i].summary->raw, language);
        put_move(*out, &rows[i], "z", &rows[i].summary->z, language);
        put_move(*out, &rows[i], "V", &rows[i].summary->v, language);
    }
    if (status == ET_OK) {
        et_table_note(*out, "%s",
                      vi ? "dao động: của tỉnh giữa các năm, không phải giữa thí sinh; "
                           "dao động chung: phần mà các tỉnh cùng vùng có chung. q: "
                           "Benjamini-Hochberg qua các môn."
                         : "wobble: of provinces from year to year, not that of "
                           "candidates; shared wobble: the part that provinces of a "
                           "region have in common. q: Benjamini-Hochberg over the "
                           "subjects.");
    }
    return status;
}

/* ---- evenness ---- */

static const et_column even_columns[] = {
    TEXT("cluster", "cluster", "cụm"),
    INTEGER("provinces", "provinces", "số tỉnh"),
    REAL("across_provinces", "across provinces", "giữa các tỉnh", "sd", 3),
    REAL("provinces_low", "least", "thấp nhất", "sd", 3),
    REAL("provinces_high", "most", "cao nhất", "sd", 3),
    INTEGER("provinces_first", "years first", "số năm đứng đầu"),
    REAL("across_subjects", "across subjects", "giữa các môn", "sd", 3),
    REAL("subjects_low", "least", "thấp nhất", "sd", 3),
    REAL("subjects_high", "most", "cao nhất", "sd", 3),
    INTEGER("subjects_first", "years first", "số năm đứng đầu"),
    INTEGER("years", "of years", "trên số năm"),
};

static void put_spread(et_table *table, const et_gap_spread *s)
{
    et_table_fit(table, s->state, s->mean);
    et_table_fit(table, s->state, s->low);
    et_table_fit(table, s->state, s->high);
    et_table_integer(table, (int64_t)s->most_even);
}

static bool more_even(const et_gap_even *a, const et_gap_even *b)
{
    const et_gap_spread *x = &a->across_provinces, *y = &b->across_provinces;
    return x->state == ET_FIT_OK && (y->state != ET_FIT_OK || x->mean < y->mean);
}

et_status et_gap_even_table(et_table **out, const et_regions *regions,
                            const et_gap_even *rows, size_t count, et_language language,
                            et_error *err)
{
    bool vi = language == ET_VIETNAMESE;
    bool *shown = calloc(count + 1, sizeof *shown);

    *out = NULL;
    et_status status =
        shown ? et_table_begin(out, "gap_even",
                               vi ? "Cụm nào đều nhất?" : "Which cluster is most even?",
                               ET_COLUMNS(even_columns), language, err)
              : et_fail(err, ET_ERR_MEMORY, "out of memory for a table");

    for (size_t placed = 0; placed < count && status == ET_OK; placed++) {
        size_t next = count;
        for (size_t i = 0; i < count; i++) {
            if (!shown[i] && (next == count || more_even(&rows[i], &rows[next]))) {
                next = i;
            }
        }
        const et_cluster *c = et_regions_cluster(regions, rows[next].cluster);
        shown[next] = true;
        et_table_text(*out, !vi && c->name_en[0] ? c->name_en : c->name);
        et_table_integer(*out, (int64_t)rows[next].provinces);
        put_spread(*out, &rows[next].across_provinces);
        put_spread(*out, &rows[next].across_subjects);
        et_table_integer(*out, (int64_t)rows[next].across_subjects.years);
    }
    if (status == ET_OK) {
        et_table_note(*out, "%s",
                      vi ? "Độ lệch chuẩn của z, trung bình qua các năm: giữa các tỉnh "
                           "của cụm (mọi môn), và giữa các môn của cụm. Số năm đứng đầu: "
                           "số năm không cụm nào đều hơn; ít năm thì thứ tự không chắc."
                         : "SD of z, mean over the years: between a cluster's provinces "
                           "(all subjects), and between its subjects. Years first: in "
                           "which no other was more even; where they are few, the order "
                           "is not certain.");
    }
    free(shown);
    return status;
}
