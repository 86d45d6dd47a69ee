/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "examtrend/results_gap.h"
#include "output/columns.h"
#include "output/table.h"

#define NO_SIZE "the number of candidates of some provinces is not known"

static const char *subject_name(const et_panel *panel, size_t subject,
                                et_language language)
{
    const et_subject *info = et_panel_subject_info(panel, subject);
    return et_subject_name(info, language);
}

static const char *subject_of(const et_decompose_row *row, et_language language)
{
    return row->subject ? row->subject
                        : (language == ET_VIETNAMESE ? "mọi bài thi" : "all papers");
}

/* ---- whole changes ---- */

static const et_column change_columns[] = {
    TEXT("unit", "unit", "đơn vị"),
    TEXT("subject", "subject", "môn"),
    TEXT("over", "over", "theo"),
    TEXT("scale", "scale", "thang"),
    INTEGER("from_year", "from", "từ"),
    INTEGER("to_year", "to", "đến"),
    REAL("before", "before", "trước", "", 3),
    REAL("after", "after", "sau", "", 3),
    SIGNED("total", "change", "thay đổi", "", 3),
    SIGNED("country", "country", "cả nước", "", 3),
    SIGNED("within", "within", "bên trong", "", 3),
    SIGNED("between", "between", "giữa các nơi", "", 3),
    SIGNED("composition", "composition", "cơ cấu", "", 3),
    SIGNED("endowments", "mix at first means", "cơ cấu theo trung bình đầu", "", 3),
    SIGNED("coefficients", "means at first mix", "trung bình theo cơ cấu đầu", "", 3),
    SIGNED("interaction", "both together", "cả hai", "", 3),
    REAL("wobble", "wobble", "dao động", "", 3),
    REAL("usual_change", "usual change ±", "thay đổi thường có ±", "", 3),
    INTEGER("usual_steps", "steps", "số bước"),
    INTEGER("groups", "groups", "số nhóm"),
    INTEGER("one_sided", "one year only", "chỉ một năm"),
    INTEGER("unknown", "left out", "bỏ ra"),
    TEXT("comparable", "comparable", "so sánh được"),
};

static void put_change(et_table *table, const et_decompose_row *row, et_language language)
{
    const et_decomposition *d = row->decomposition;
    bool vi = language == ET_VIETNAMESE;
    const double values[] = {d->before,       d->after,       d->total,
                             d->country,      d->within,      d->between,
                             d->composition,  d->endowments,  d->coefficients,
                             d->interaction};

    et_table_text(table, row->unit);
    et_table_text(table, subject_of(row, language));
    et_table_text(table, et_table_word(table, et_decompose_over_name(d->over)));
    et_table_text(table, et_table_word(table, et_scale_name(d->scale)));
    et_table_integer(table, d->from_year);
    et_table_integer(table, d->to_year);
    for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
        if (d->state == ET_FIT_TOO_FEW && d->unknown) {
            et_table_missing(table, NO_SIZE);
        } else {
            et_table_fit(table, d->state, values[i]);
        }
    }
    et_table_fit(table, d->wobble_state, d->wobble);
    et_table_fit(table, d->usual_state, d->usual_margin);
    et_table_integer(table, (int64_t)d->usual_steps);
    et_table_integer(table, (int64_t)d->groups);
    et_table_integer(table, (int64_t)d->one_sided);
    et_table_integer(table, (int64_t)d->unknown);
    et_table_text(table, d->break_count
                             ? (vi ? "không: kỳ thi thay đổi" : "no: the exam changed")
                             : (vi ? "có" : "yes"));
}

et_status et_decompose_table(et_table **out, const et_decompose_row *rows, size_t count,
                             et_language language, et_error *err)
{
    bool vi = language == ET_VIETNAMESE;
    et_status status = et_table_begin(
        out, "decompose", vi ? "Thay đổi từ đâu mà có" : "Where the change comes from",
        ET_COLUMNS(change_columns), language, err);
    for (size_t i = 0; i < count && status == ET_OK; i++) {
        put_change(*out, &rows[i], language);
    }
    if (status == ET_OK) {
        et_table_note(*out, "%s",
                      vi ? "thay đổi = cả nước + bên trong + giữa các nơi + cơ cấu, đúng "
                           "từng chữ số; cũng bằng ba cột sau cộng lại."
                         : "change = country + within + between + composition, to the "
                           "last digit; and the sum of the three columns after them.");
        et_table_note(*out, "%s",
                      vi ? "thay đổi thường có: của trung bình cả nước sau ngần ấy năm, "
                           "19 trên 20 lần, theo các bước từng năm không vắt qua mốc đổi "
                           "thi; độ khó của đề nằm trong đó và trong bên trong."
                         : "usual change: of the country's mean over so many years, 19 "
                           "times of 20, from yearly steps without a break of the exam; "
                           "the papers' difficulty is in it and in within.");
    }
    return status;
}

/* ---- groups ---- */

static const et_column part_columns[] = {
    TEXT("unit", "unit", "đơn vị"),
    TEXT("subject", "subject", "môn"),
    INTEGER("from_year", "from", "từ"),
    INTEGER("to_year", "to", "đến"),
    TEXT("group", "group", "nhóm"),
    TEXT("paper", "paper", "bài thi"),
    INTEGER("n_before", "n before", "n trước"),
    INTEGER("n_after", "n after", "n sau"),
    REAL("mean_before", "mean before", "trung bình trước", "", 3),
    REAL("mean_after", "mean after", "trung bình sau", "", 3),
    SIGNED("part", "part", "phần", "", 4),
    SIGNED("by_mix", "by its share", "do tỉ trọng", "", 4),
    SIGNED("by_mean", "by its mean", "do trung bình", "", 4),
};

static void put_part(et_table *table, const et_decompose_row *row,
                     const et_decompose_part *p, et_language language)
{
    const et_mix_group *g = &p->group;

    et_table_text(table, row->unit);
    et_table_text(table, subject_of(row, language));
    et_table_integer(table, row->decomposition->from_year);
    et_table_integer(table, row->decomposition->to_year);
    et_table_text(table, p->unit == ET_PANEL_NATION
                             ? row->unit
                             : et_panel_unit(row->panel, p->unit)->name);
    et_table_text(table, subject_name(row->panel, p->subject, language));
    et_table_integer(table, (int64_t)g->n_before);
    et_table_integer(table, (int64_t)g->n_after);
    et_table_fit(table, g->n_before > 0.0 ? ET_FIT_OK : ET_FIT_TOO_FEW, g->mean_before);
    et_table_fit(table, g->n_after > 0.0 ? ET_FIT_OK : ET_FIT_TOO_FEW, g->mean_after);
    et_table_real(table, p->part.composition + p->part.rate);
    et_table_real(table, p->part.composition);
    et_table_real(table, p->part.rate);
}

et_status et_decompose_parts_table(et_table **out, const et_decompose_row *rows,
                                   size_t count, et_language language, et_error *err)
{
    bool vi = language == ET_VIETNAMESE;
    et_status status = et_table_begin(out, "decompose_parts",
                                      vi ? "Từng nhóm đóng góp bao nhiêu"
                                         : "What each group contributes",
                                      ET_COLUMNS(part_columns), language, err);
    for (size_t i = 0; i < count && status == ET_OK; i++) {
        for (size_t k = 0; k < rows[i].decomposition->groups; k++) {
            put_part(*out, &rows[i], &rows[i].parts[k], language);
        }
    }
    if (status == ET_OK) {
        et_table_note(*out, "%s",
                      vi ? "Tính từ trung bình hai năm của tất cả: một nhóm cao hơn mà "
                           "tăng tỉ trọng thì kéo lên."
                         : "Counted from the whole's mean of the two years: a group "
                           "above it that gains in share pulls up.");
    }
    return status;
}

/* ---- merged units ---- */

const char *et_simpson_word(const et_simpson *row, et_language language)
{
    static const char *const words[4][2] = {
        {"no paradox", "không nghịch lí"},
        {"rose, though every part fell", "tăng dù mọi phần đều giảm"},
        {"fell, though every part rose", "giảm dù mọi phần đều tăng"},
        {"turned by who sits where", "đổi chiều do ai thi ở đâu"},
    };
    return words[row->verdict][language];
}

static const et_column simpson_columns[] = {
    TEXT("unit", "merged unit", "đơn vị sáp nhập"),
    TEXT("subject", "subject", "môn"),
    TEXT("scale", "scale", "thang"),
    INTEGER("from_year", "from", "từ"),
    INTEGER("to_year", "to", "đến"),
    INTEGER("parts", "parts", "số phần"),
    INTEGER("risen", "rose", "tăng"),
    INTEGER("fallen", "fell", "giảm"),
    SIGNED("change", "change", "thay đổi", "", 3),
    SIGNED("lowest", "least part", "phần thấp nhất", "", 3),
    SIGNED("highest", "most part", "phần cao nhất", "", 3),
    SIGNED("within", "within", "bên trong", "", 3),
    SIGNED("between", "between", "giữa các phần", "", 3),
    REAL("wobble", "wobble", "dao động", "", 3),
    TEXT("verdict", "verdict", "kết luận"),
    TEXT("usual", "within the wobble", "trong dao động"),
};

static void put_simpson(et_table *table, const et_simpson_rows *from, const et_simpson *s,
                        et_language language)
{
    bool vi = language == ET_VIETNAMESE, ok = s->state == ET_FIT_OK;
    const double values[] = {s->change, s->lowest, s->highest, s->within, s->between};
    const char *reason = s->unknown ? NO_SIZE
                                    : "a part lacks one of the years";

    et_table_text(table, et_regions_province(from->regions, s->province)->name);
    et_table_text(table, subject_name(from->panel, s->subject, language));
    et_table_text(table, et_table_word(table, et_scale_name(s->scale)));
    et_table_integer(table, s->from_year);
    et_table_integer(table, s->to_year);
    et_table_integer(table, (int64_t)s->parts);
    for (size_t i = 0; i < 2; i++) {
        if (ok) {
            et_table_integer(table, (int64_t)(i ? s->fallen : s->risen));
        } else {
            et_table_missing(table, reason);
        }
    }
    for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
        if (ok) {
            et_table_real(table, values[i]);
        } else {
            et_table_missing(table, reason);
        }
    }
    const char *unknown = s->scale == ET_SCALE_RAW ? "raw changes hold the paper's"
                                                   : "the usual wobble is not known";
    if (s->wobble_state == ET_FIT_OK) {
        et_table_real(table, s->wobble);
    } else {
        et_table_missing(table, unknown);
    }
    et_table_text(table, ok ? et_simpson_word(s, language)
                            : (vi ? "chưa thể kết luận" : "cannot tell"));
    if (s->wobble_state == ET_FIT_OK) {
        et_table_text(table, fabs(s->change) <= 2.0 * s->wobble ? (vi ? "có" : "yes")
                                                                : (vi ? "không" : "no"));
    } else {
        et_table_missing(table, unknown);
    }
}

et_status et_simpson_table(et_table **out, const et_simpson_rows *rows,
                           et_language language, et_error *err)
{
    bool vi = language == ET_VIETNAMESE;
    et_status status = et_table_begin(out, "simpson",
                                      vi ? "Đơn vị sáp nhập có đi ngược các phần của nó "
                                           "không?"
                                         : "Do merged units move against their parts?",
                                      ET_COLUMNS(simpson_columns), language, err);
    size_t paradoxes = 0, turned = 0;

    for (size_t i = 0; i < rows->count && status == ET_OK; i++) {
        const et_simpson *s = &rows->rows[i];
        put_simpson(*out, rows, s, language);
        paradoxes += s->verdict == ET_SIMPSON_RISE || s->verdict == ET_SIMPSON_FALL;
        turned += s->verdict == ET_SIMPSON_TURNED;
    }
    if (status == ET_OK) {
        et_table_note(*out,
                      vi ? "Đã xem %zu trường hợp; đi ngược mọi phần: %zu đơn vị; đổi "
                           "chiều do tỉ trọng các phần: %zu."
                         : "Looked at %zu; against every part: %zu; turned by the shares "
                           "of their parts: %zu.",
                      rows->checked, paradoxes, turned);
        et_table_note(*out, "%s",
                      vi ? "thay đổi = bên trong + giữa các phần. Trong dao động: không "
                           "quá hai lần dao động thường có, không nên coi là kết quả."
                         : "change = within + between. Within the wobble: no more than "
                           "twice the usual one of such a change, no finding in itself.");
    }
    return status;
}
