/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/results.h"
#include "output/columns.h"

static const et_column candidate_columns[] = {
    {.key = "year", .title = "year", .title_vi = "năm", .type = ET_INTEGER},
    TEXT("subject_x", "subject", "môn"),
    TEXT("subject_y", "and", "với"),
    {.key = "n", .title = "sat both", .title_vi = "thi cả hai", .unit = "candidates",
     .type = ET_INTEGER},
    SIGNED("r", "r", "r", "", 2),
    SIGNED("r_within", "within provinces", "trong tỉnh", "", 2),
    {.key = "places", .title = "places", .title_vi = "số tỉnh", .type = ET_INTEGER},
};

static const et_column year_columns[] = {
    TEXT("subject_x", "subject", "môn"),
    TEXT("subject_y", "and", "với"),
    {.key = "years", .title = "years", .title_vi = "số năm", .type = ET_INTEGER},
    SIGNED("r_levels", "r of means", "r trung bình", "", 2),
    {.key = "steps", .title = "steps", .title_vi = "số bước", .type = ET_INTEGER},
    SIGNED("r_changes", "r of changes", "r thay đổi", "", 2),
    {.key = "opposite", .title = "opposite", .title_vi = "ngược chiều",
     .type = ET_INTEGER},
};

static void put_name(et_table *table, const et_subject *s, const et_correlation_rows *how)
{
    et_table_text(table, !how->people                      ? s->key
                         : how->language == ET_VIETNAMESE ? s->name_vi
                                                          : s->name_en);
}

static void put_r(et_table *table, et_fit_state state, double r)
{
    if (state == ET_FIT_OK) {
        et_table_real(table, r);
    } else {
        et_table_missing(table, et_fit_state_text(state));
    }
}

et_status et_correlation_table(et_table **out, const et_correlation *rows, size_t count,
                               const et_correlation_rows *how, et_error *err)
{
    bool vi = how->language == ET_VIETNAMESE;
    et_status status = et_table_begin(
        out, "correlations",
        vi ? "Hai môn đi cùng nhau đến đâu, theo thí sinh"
           : "How two subjects go together, over candidates",
        ET_COLUMNS(candidate_columns), how->people ? how->language : ET_ENGLISH, err);
    if (status != ET_OK) {
        return status;
    }
    for (size_t i = 0; i < count; i++) {
        et_table_integer(*out, rows[i].year);
        put_name(*out, et_subjects_at(how->subjects, rows[i].subject_x), how);
        put_name(*out, et_subjects_at(how->subjects, rows[i].subject_y), how);
        et_table_integer(*out, (int64_t)rows[i].n);
        if (rows[i].n < ET_CORRELATION_LEAST) {
            et_table_missing(*out, "fewer than 30 candidates");
            et_table_missing(*out, "fewer than 30 candidates");
        } else {
            put_r(*out, rows[i].pooled_state, rows[i].pooled);
            put_r(*out, rows[i].within_state, rows[i].within);
        }
        et_table_integer(*out, (int64_t)rows[i].places);
    }
    et_table_note(*out, "%s",
                  vi ? "r: Pearson, đếm chính xác mọi thí sinh thi cả hai môn; trong "
                       "tỉnh: mỗi em so với trung bình của tỉnh mình"
                     : "r: Pearson's, every candidate who sat both counted exactly; "
                       "within provinces: each compared with the means of his or her own "
                       "province");
    et_table_note(*out, "%s",
                  vi ? "Thí sinh tự chọn môn tự chọn: r là của những em đã chọn cả hai, "
                       "không phải của mọi thí sinh."
                     : "Optional subjects are chosen: r is that of those who chose both, "
                       "not of all candidates.");
    return ET_OK;
}

et_status et_comovement_table(et_table **out, const et_panel *panel,
                              const et_comovement *rows, size_t count,
                              const et_correlation_rows *how, et_error *err)
{
    bool vi = how->language == ET_VIETNAMESE;
    et_status status = et_table_begin(
        out, "correlations",
        vi ? "Hai môn đi cùng nhau đến đâu, qua các năm"
           : "How two subjects move together, over the years",
        ET_COLUMNS(year_columns), how->people ? how->language : ET_ENGLISH, err);
    if (status != ET_OK) {
        return status;
    }
    for (size_t i = 0; i < count; i++) {
        put_name(*out, et_panel_subject_info(panel, rows[i].subject_x), how);
        put_name(*out, et_panel_subject_info(panel, rows[i].subject_y), how);
        et_table_integer(*out, (int64_t)rows[i].years);
        put_r(*out, rows[i].level_state, rows[i].levels);
        et_table_integer(*out, (int64_t)rows[i].steps);
        put_r(*out, rows[i].change_state, rows[i].changes);
        et_table_integer(*out, (int64_t)rows[i].opposite);
    }
    et_table_note(*out, "%s",
                  vi ? "Trung bình cả nước; bước: từ năm này sang năm kế tiếp; ngược "
                       "chiều: một môn tăng, môn kia giảm"
                     : "Means of the country; steps: from one year to the next; "
                       "opposite: one rose and the other fell");
    et_table_note(*out, "%s",
                  vi ? "Ít năm, và phần lớn thay đổi là độ khó của đề: r không có p."
                     : "The years are few and most of their change is the papers' "
                       "difficulty: r has no p.");
    return ET_OK;
}
