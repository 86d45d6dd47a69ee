/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The cells of two sources side by side.
 */
#include <math.h>
#include <string.h>

#include "examtrend/panel_table.h"
#include "output/columns.h"

static const et_column columns[] = {
    TEXT("subject", "subject", "môn"),
    INTEGER("year", "year", "năm"),
    TEXT("unit", "unit", "đơn vị"),
    {.key = "n", .title = "n", .title_vi = "n", .unit = "candidates",
     .type = ET_INTEGER},
    {.key = "n_other", .title = "other n", .title_vi = "n kia", .unit = "candidates",
     .type = ET_INTEGER},
    REAL("mean", "mean", "trung bình", "points", 2),
    REAL("mean_other", "other mean", "trung bình kia", "points", 2),
    SIGNED("difference", "difference", "chênh lệch", "points", 3),
    SIGNED("difference_sd", "in sd", "theo độ lệch", "sd", 3),
    REAL("pooled", "pooled", "gộp lại", "points", 2),
    SIGNED("shift", "pooling moves", "gộp làm đổi", "points", 3),
};

typedef struct pair {
    const et_cell *a, *b;
} pair;

/* The cell of the other panel that has a mean for the same unit; NULL without one. */
static const et_cell *find_cell(const et_panel *panel, const char *subject,
                                const char *unit, int year)
{
    size_t s = 0, u = 0, t;

    while (s < et_panel_subject_count(panel) &&
           strcmp(et_panel_subject(panel, s), subject) != 0) {
        s++;
    }
    while (u < et_panel_unit_count(panel) &&
           strcmp(et_panel_unit(panel, u)->id, unit) != 0) {
        u++;
    }
    if (s == et_panel_subject_count(panel) || u == et_panel_unit_count(panel) ||
        !et_panel_year_index(panel, year, &t)) {
        return NULL;
    }
    const et_cell *cell = &et_panel_row(panel, s, u)[t];
    return cell->known & ET_KNOWN_MEAN ? cell : NULL;
}

static void put_n(et_table *table, const et_cell *cell)
{
    if (cell->known & ET_KNOWN_N) {
        et_table_integer(table, (int64_t)cell->n);
    } else {
        et_table_missing(table, "not known");
    }
}

/* The difference by the usual spread of candidates, that of both as if their means were
 * the same. */
static void put_effect(et_table *table, const pair *cells)
{
    unsigned need = ET_KNOWN_N | ET_KNOWN_SD;
    double na = (double)cells->a->n, nb = (double)cells->b->n;

    if (!(cells->a->known & cells->b->known & need) || na + nb <= 2.0) {
        et_table_missing(table, "candidates or their spread are not known");
        return;
    }
    double variance = ((na - 1.0) * cells->a->sd * cells->a->sd +
                       (nb - 1.0) * cells->b->sd * cells->b->sd) / (na + nb - 2.0);
    if (variance > 0.0) {
        et_table_real(table, (cells->b->mean - cells->a->mean) / sqrt(variance));
    } else {
        et_table_missing(table, "all values are equal");
    }
}

static void put_pooled(et_table *table, const pair *cells)
{
    double na = (double)cells->a->n, nb = (double)cells->b->n;

    if (!(cells->a->known & cells->b->known & ET_KNOWN_N)) {
        et_table_missing(table, "candidates or their spread are not known");
        et_table_missing(table, "candidates or their spread are not known");
        return;
    }
    double shift = (cells->b->mean - cells->a->mean) * (nb / (na + nb));
    et_table_real(table, cells->a->mean + shift);
    et_table_real(table, shift);
}

static void put_row(et_table *table, const et_panel *panel, et_panel_at at,
                    const pair *cells, const et_panel_table_options *options)
{
    const et_subject *info = et_panel_subject_info(panel, at.subject);
    const et_unit *unit = et_panel_unit(panel, at.unit);
    bool people = options->people, vi = options->language == ET_VIETNAMESE;
    bool nation = unit->level == ET_UNIT_NATION;

    et_table_text(table, !people ? info->key : vi ? info->name_vi : info->name_en);
    et_table_integer(table, et_panel_year(panel, at.year));
    et_table_text(table, people && nation ? (vi ? "Cả nước" : "Nation")
                         : people && !vi && unit->name_en[0] ? unit->name_en
                                                             : unit->name);
    put_n(table, cells->a);
    put_n(table, cells->b);
    et_table_real(table, cells->a->mean);
    et_table_real(table, cells->b->mean);
    et_table_real(table, cells->b->mean - cells->a->mean);
    put_effect(table, cells);
    put_pooled(table, cells);
}

/* Returns how many cells only one of the two sources has. */
static size_t put_rows(et_table *table, const et_panel *panel, const et_panel *other,
                       const et_panel_table_options *options)
{
    size_t alone = 0;

    for (size_t s = 0; s < et_panel_subject_count(panel); s++) {
        for (size_t t = 0; t < et_panel_year_count(panel); t++) {
            for (size_t u = 0; u < et_panel_unit_count(panel); u++) {
                const et_cell *a = &et_panel_row(panel, s, u)[t];
                if ((options->units && !options->units[u]) ||
                    !(a->known & ET_KNOWN_MEAN)) {
                    continue;
                }
                const pair cells = {a, find_cell(other, et_panel_subject(panel, s),
                                                 et_panel_unit(panel, u)->id,
                                                 et_panel_year(panel, t))};
                if (cells.b) {
                    put_row(table, panel, (et_panel_at){s, u, t}, &cells, options);
                } else {
                    alone++;
                }
            }
        }
    }
    return alone;
}

et_status et_panel_against_table(et_table **out, const et_panel *panel,
                                 const et_panel *other,
                                 const et_panel_table_options *options, et_error *err)
{
    bool vi = options->language == ET_VIETNAMESE;
    et_status status = et_table_begin(
        out, "against",
        vi ? "Hai nguồn bên nhau: có phải tách riêng không?"
           : "Two sources side by side: must they be kept apart?",
        ET_COLUMNS(columns), options->people ? options->language : ET_ENGLISH, err);
    if (status != ET_OK) {
        return status;
    }
    size_t alone = put_rows(*out, panel, other, options);
    et_table_note(*out, "%s",
                  vi ? "Chênh lệch: nguồn kia trừ nguồn này; gộp làm đổi: trung bình "
                       "chung trừ trung bình của nguồn này. Ai thi đề nào không do bốc "
                       "thăm, nên chênh lệch gồm cả đề thi và người thi."
                     : "difference: the other less this one; pooling moves: the mean of "
                       "both less that of this one. Who sat which is not by lot, so a "
                       "difference holds the papers and the candidates.");
    if (alone > 0) {
        et_table_note(*out,
                      vi ? "%zu ô chỉ có ở nguồn này và không có dòng"
                         : "cells of this source that the other lacks, which have no "
                           "row: %zu",
                      alone);
    }
    return ET_OK;
}
