/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Columns about the shape of a distribution.
 *
 * Reference: Jarque & Bera (1980), Economics Letters 6:255; their statistic over n is how
 * far a shape is from a normal curve, whatever the number of candidates.
 */
#include <string.h>

#include "output/panel_marks.h"

static const struct {
    et_column column;
    const char *title_vi;
} shapes[] = {
    {{.key = "essay", .title = "essay"}, "tự luận"},
    {{.key = "bell", .title = "off the bell", .type = ET_REAL, .decimals = 3},
     "lệch chuông"},
    {{.key = "upper_tail", .title = "upper tail", .unit = "share", .type = ET_REAL,
      .decimals = 4}, "đuôi trên"},
};
enum { ESSAY, BELL, UPPER_TAIL, SHAPES };

bool et_key_is_listed(const char *list, const char *key)
{
    size_t length = strlen(key);

    for (const char *at = list; at && *at; at += strcspn(at, ",") + (*at == ',')) {
        at += *at == ',';
        if (strcspn(at, ",") == length && strncmp(at, key, length) == 0) {
            return true;
        }
    }
    return false;
}

size_t et_shape_keys(const char **keys)
{
    for (size_t i = 0; i < SHAPES; i++) {
        keys[i] = shapes[i].column.key;
    }
    return SHAPES;
}

static bool is_asked(const et_marks *m, int shape)
{
    return et_key_is_listed(m->options->also, shapes[shape].column.key);
}

void et_shape_columns(const et_marks *m)
{
    bool vi = m->options->people && m->options->language == ET_VIETNAMESE;

    for (int i = 0; i < SHAPES; i++) {
        et_column column = shapes[i].column;
        column.title = vi ? shapes[i].title_vi : column.title;
        if (is_asked(m, i)) {
            et_table_column(m->table, &column);
        }
    }
}

static void put_essay(const et_marks *m, const et_subject *subject)
{
    bool vi = m->options->people && m->options->language == ET_VIETNAMESE;

    if (subject->kind != ET_SUBJECT_PAPER) {
        et_table_missing(m->table, "not one paper");
    } else if (subject->essay) {
        et_table_text(m->table, vi ? "có" : "yes");
    } else {
        et_table_text(m->table, vi ? "không" : "no");
    }
}

/* The share of candidates more than two standard deviations above the mean. */
static void put_upper_tail(const et_marks *m, et_panel_at at, const et_cell *cell,
                           const char *why_missing)
{
    et_tally_cell counts;
    uint64_t above = 0, n = 0;
    double mark = 100.0 * (cell->mean + 2.0 * cell->sd);

    if (!et_panel_counts(m->panel, at.subject, at.unit, at.year, &counts)) {
        et_table_missing(m->table, why_missing);
        return;
    }
    for (size_t i = 0; i < counts.bins; i++) {
        n += counts.counts[i];
        above += counts.scores[i] > mark ? counts.counts[i] : 0;
    }
    et_table_real(m->table, n ? (double)above / (double)n : 0.0);
}

void et_shape_cells(const et_marks *m, et_panel_at at, const char *why_missing)
{
    const et_cell *cell = &et_panel_row(m->panel, at.subject, at.unit)[at.year];
    bool counted = (cell->known & ET_KNOWN_COUNTS) && (cell->known & ET_KNOWN_SD);

    if (is_asked(m, ESSAY)) {
        put_essay(m, et_panel_subject_info(m->panel, at.subject));
    }
    if (is_asked(m, BELL) && counted) {
        et_table_real(m->table, (cell->skewness * cell->skewness +
                                 cell->kurtosis * cell->kurtosis / 4.0) / 6.0);
    } else if (is_asked(m, BELL)) {
        et_table_missing(m->table, why_missing);
    }
    if (is_asked(m, UPPER_TAIL) && counted) {
        put_upper_tail(m, at, cell, why_missing);
    } else if (is_asked(m, UPPER_TAIL)) {
        et_table_missing(m->table, why_missing);
    }
}

void et_shape_notes(const et_marks *m)
{
    bool vi = m->options->language == ET_VIETNAMESE;

    if (is_asked(m, ESSAY)) {
        et_table_note(m->table, "%s",
                      vi ? "tự luận: bài do giám khảo địa phương chấm; phân phối khác "
                           "nhau vì cách chấm và thang điểm, không chỉ vì thí sinh"
                         : "essay: marked by local examiners; its distribution differs "
                           "by how it is marked and in which steps, not only by "
                           "candidates");
    }
    if (is_asked(m, BELL)) {
        et_table_note(m->table, "%s",
                      vi ? "lệch chuông: 0 với đường cong chuẩn, (độ xiên² + độ "
                           "nhọn²/4)/6 (Jarque-Bera chia cho n)"
                         : "off the bell: 0 for a normal curve, (skewness² + "
                           "kurtosis²/4)/6 (Jarque-Bera over n)");
    }
    if (is_asked(m, UPPER_TAIL)) {
        et_table_note(m->table, "%s",
                      vi ? "đuôi trên: tỉ lệ hơn trung bình quá hai độ lệch chuẩn; đường "
                           "cong chuẩn có 0,0228"
                         : "upper tail: share more than two sd above the mean; a normal "
                           "curve has 0.0228");
    }
}
