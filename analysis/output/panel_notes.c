/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands below a panel's table: what its columns mean, and what its rows do not say.
 */
#include <stdio.h>

#include "output/panel_marks.h"

static bool same_marks(const et_panel *panel)
{
    const et_subject *first = et_panel_subject_info(panel, 0);

    for (size_t s = 1; s < et_panel_subject_count(panel); s++) {
        const et_subject *other = et_panel_subject_info(panel, s);
        if (other->fail_mark != first->fail_mark || other->low_mark != first->low_mark ||
            other->high_mark != first->high_mark || other->maximum != first->maximum) {
            return false;
        }
    }
    return true;
}

static void note_marks(const et_marks *w)
{
    bool vi = w->options->language == ET_VIETNAMESE;

    for (size_t s = 0; s < et_panel_subject_count(w->panel); s++) {
        const et_subject *m = et_panel_subject_info(w->panel, s);
        bool same = same_marks(w->panel);
        char fail[ET_NUMBER_SIZE], low[ET_NUMBER_SIZE], high[ET_NUMBER_SIZE];
        char top[ET_NUMBER_SIZE];
        et_table_note(w->table,
                      vi ? "%s%sliệt: từ %s điểm trở xuống; dưới TB: dưới %s; cao: từ "
                           "%s; tối đa: %s"
                         : "%s%spoints of fail: %s or less; of low: less than %s; of "
                           "high: %s or more; of top: %s",
                      same ? "" : vi ? m->name_vi : m->name_en, same ? "" : ", ",
                      et_text_from_double(m->fail_mark / 100.0, fail),
                      et_text_from_double(m->low_mark / 100.0, low),
                      et_text_from_double(m->high_mark / 100.0, high),
                      et_text_from_double(m->maximum / 100.0, top));
        if (same) {
            break;
        }
    }
}

static void note_scale(const et_marks *w)
{
    bool vi = w->options->language == ET_VIETNAMESE;

    if (!w->options->scale || w->options->scale->scale == ET_SCALE_RAW) {
        return;
    }
    bool units = w->options->scale->reference == ET_REFERENCE_UNITS;
    const char *what = vi ? (units ? "trung bình cộng các đơn vị"
                                   : "trung bình mọi thí sinh")
                          : (units ? "the mean of these units"
                                   : "the mean of all candidates");
    et_table_note(w->table,
                  vi ? "so với %s cùng năm, cùng môn%s"
                     : "against %s in the same year and subject%s",
                  what,
                  w->options->scale->scale != ET_SCALE_Z ? ""
                  : vi ? ", chia cho độ lệch chuẩn của mọi thí sinh"
                       : ", divided by the sd of all candidates");
}

/* Years that are not of one exam, and papers that are not equally hard. */
static void note_years(const et_marks *w)
{
    size_t years = et_panel_year_count(w->panel), found[16], used = 0;
    et_scale scale = w->options->scale ? w->options->scale->scale : ET_SCALE_RAW;
    bool vi = w->options->language == ET_VIETNAMESE;
    char list[16 * 8] = "";

    if (years < 2) {
        return;
    }
    if (scale == ET_SCALE_RAW) {
        et_table_note(w->table, "%s",
                      vi ? "giữa các năm, không tách được độ khó của đề khỏi năng lực"
                         : "between years, difficulty of the paper is not separated from "
                           "ability");
    }
    const int span[2] = {et_panel_year(w->panel, 0), et_panel_year(w->panel, years - 1)};
    size_t count = et_regimes_between(w->options->regimes, scale, span, false, found, 16);
    for (size_t i = 0; i < count && i < 16; i++) {
        int more = snprintf(list + used, sizeof list - used, "%s%d", i ? ", " : "",
                            et_regimes_at(w->options->regimes, found[i])->year);
        used += more > 0 ? (size_t)more : 0;
    }
    if (count > 0) {
        et_table_note(w->table,
                      vi ? "các năm vắt qua mốc đổi thi %s: hai bên không so được"
                         : "breaks of the exam, across which these values do not "
                           "compare: %s",
                      list);
    }
}

static void note_change(const et_marks *w)
{
    bool vi = w->options->language == ET_VIETNAMESE;

    if (w->options->change) {
        et_table_note(w->table, "%s",
                      vi ? "thay đổi: năm cuối trừ năm đầu; bước thường: độ lệch của các "
                           "thay đổi từng năm"
                         : "change: last year less the first; usual step: sd of the "
                           "yearly changes");
    }
}

/* Who sat an optional paper chose it. */
static void note_choice(const et_marks *w)
{
    for (size_t s = 0; s < et_panel_subject_count(w->panel); s++) {
        const et_subject *info = et_panel_subject_info(w->panel, s);
        if (info->kind == ET_SUBJECT_PAPER && !info->compulsory) {
            et_table_note(w->table, "%s",
                          w->options->language == ET_VIETNAMESE
                              ? "môn tự chọn: số liệu là của những em đã chọn môn ấy, "
                                "không phải của mọi thí sinh"
                              : "optional subjects: figures are of those who chose them, "
                                "not of all candidates");
            return;
        }
    }
}

/* A share of unknown counts is not a small share. */
static void note_uncounted(const et_marks *w)
{
    size_t cells = 0;

    if (w->options->mark_count == 0) {
        return;
    }
    for (size_t s = 0; s < et_panel_subject_count(w->panel); s++) {
        bool averaged =
            et_panel_subject_info(w->panel, s)->kind == ET_SUBJECT_OVER_SUBJECTS;
        for (size_t u = 0; u < et_panel_unit_count(w->panel) && !averaged; u++) {
            const et_cell *row = et_panel_row(w->panel, s, u);
            bool shown = !w->options->units || w->options->units[u];
            for (size_t t = 0; t < et_panel_year_count(w->panel) && shown; t++) {
                cells += row[t].source != ET_CELL_NONE &&
                         !(row[t].known & ET_KNOWN_COUNTS);
            }
        }
    }
    if (cells > 0) {
        et_table_note(w->table,
                      w->options->language == ET_VIETNAMESE
                          ? "%zu ô chỉ có trung bình, toàn bộ hoặc một phần, nên không "
                            "đếm được và đứng cuối; --counts-only đếm ở các tỉnh có số "
                            "liệu đếm"
                          : "cells with averages only, in whole or in part, which cannot "
                            "be counted and come last: %zu; --counts-only takes the "
                            "provinces that have counts",
                      cells);
    }
}

void et_panel_notes(const et_marks *w, size_t left_out)
{
    note_scale(w);
    note_change(w);
    note_years(w);
    note_choice(w);
    if (w->options->mark_count == 0 || !w->options->people) {
        note_marks(w);
    }
    et_marks_notes(w);
    et_shape_notes(w);
    note_uncounted(w);
    for (size_t s = 0; s < et_panel_subject_count(w->panel); s++) {
        char text[ET_DEFINITION_SIZE];
        if (et_subject_definition(w->panel, s, w->options->language, text)) {
            et_table_note(w->table, "%s", text);
        }
    }
    if (left_out) {
        et_table_note(w->table,
                      w->options->language == ET_VIETNAMESE
                          ? "%zu ô không có dữ liệu và không có dòng"
                          : "cells without data, which have no row: %zu",
                      left_out);
    }
}
