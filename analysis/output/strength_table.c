/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>

#include "examtrend/results.h"
#include "output/columns.h"

static const et_column columns[] = {
    TEXT("unit", "unit", "đơn vị"),
    INTEGER("year", "year", "năm"),
    TEXT("strongest", "strongest", "mạnh nhất"),
    SIGNED("z", "z", "z", "sd", 2),
    REAL("wobble", "wobble", "dao động", "sd", 2),
    INTEGER("may_count", "may be strongest", "có thể mạnh nhất"),
    TEXT("may_be_strongest", "namely", "gồm"),
    TEXT("weakest", "weakest", "yếu nhất"),
    SIGNED("weakest_z", "z", "z", "sd", 2),
    INTEGER("subjects", "of subjects", "trong số môn"),
};

static const char *name_of(const et_strength_rows *rows, size_t subject)
{
    const et_subject *info = et_panel_subject_info(rows->panel, subject);
    return !rows->people                         ? info->key
           : rows->language == ET_VIETNAMESE ? info->name_vi
                                                 : info->name_en;
}

static void put_names(et_table *table, const et_strength_rows *rows,
                      const et_strength *strength)
{
    char text[1024] = "";
    size_t used = 0;

    for (size_t s = 0; s < et_panel_subject_count(rows->panel); s++) {
        if ((strength->may_be_best >> s & 1) && used < sizeof text) {
            int more = snprintf(text + used, sizeof text - used, "%s%s", used ? ", " : "",
                                name_of(rows, s));
            used += more > 0 ? (size_t)more : 0;
        }
    }
    et_table_text(table, text);
}

static void put_row(et_table *table, const et_strength_rows *rows, const et_strength *s)
{
    et_table_text(table, et_panel_unit(rows->panel, s->unit)->name);
    if (s->state != ET_FIT_OK) {
        for (size_t i = 1; i < sizeof columns / sizeof *columns; i++) {
            et_table_missing(table, "the usual wobble is not known");
        }
        return;
    }
    et_table_integer(table, s->year);
    et_table_text(table, name_of(rows, s->best));
    et_table_real(table, s->best_z);
    et_table_real(table, s->best_se);
    et_table_integer(table, (int64_t)s->may_count);
    put_names(table, rows, s);
    et_table_text(table, name_of(rows, s->weakest));
    et_table_real(table, s->weakest_z);
    et_table_integer(table, (int64_t)s->subjects);
}

et_status et_strength_table(et_table **out, const et_strength_rows *rows, et_error *err)
{
    bool vi = rows->language == ET_VIETNAMESE;
    size_t clear = 0, known = 0;
    et_status status = et_table_begin(out, "strengths",
                                      vi ? "Môn mạnh nhất của mỗi đơn vị"
                                         : "Which subject is the strongest of each?",
                                      ET_COLUMNS(columns),
                                      rows->people ? rows->language : ET_ENGLISH, err);
    if (status != ET_OK) {
        return status;
    }
    for (size_t i = 0; i < rows->count; i++) {
        put_row(*out, rows, &rows->strengths[i]);
        bool is_known = rows->strengths[i].state == ET_FIT_OK;
        known += is_known;
        clear += is_known && rows->strengths[i].may_count == 1;
    }
    et_table_note(*out,
                  vi ? "Môn mạnh nhất chắc chắn ở %zu trong %zu đơn vị; ở nơi khác nhiều "
                       "môn có thể mạnh nhất (khoảng hạng 95 %% trên các môn của đơn vị, "
                       "Holm)."
                     : "The strongest subject is certain for %zu of %zu units; elsewhere "
                       "several may be it (95 %% rank sets over the unit's subjects, "
                       "Holm).",
                  clear, known);
    et_table_note(*out, "%s",
                  vi ? "z: khoảng cách với cả nước, theo độ lệch chuẩn của thí sinh; dao "
                       "động: của một đơn vị giữa các năm, không phải của thí sinh. Môn "
                       "tự chọn là của những em đã chọn; môn không biết dao động thì "
                       "không xét."
                     : "z: distance from the country, in sd of candidates; wobble: of a "
                       "unit from year to year, not that of candidates. An optional "
                       "subject is that of those who chose it; subjects of unknown "
                       "wobble are left out.");
    return ET_OK;
}
