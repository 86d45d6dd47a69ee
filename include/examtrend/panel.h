/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * panel.h - cells of unit × year × subject, from a tally or from published averages.
 *
 * Units are the nation, the clusters or regions of a scheme, or the provinces of a map.
 * Cells from a tally are exact: candidates of merged provinces are pooled by adding
 * their counts. Cells from published averages pool by n, where n is known; averages
 * are never averaged. Each cell says what is known of it and where it comes from.
 *
 *     et_panel_build(&panel, &(et_panel_input){.tally = tally, .regions = regions,
 *                                              .subjects = subjects},
 *                    &(et_panel_options){.map = "63", .level = ET_UNIT_PROVINCE}, &err);
 *     const et_cell *row = et_panel_row(panel, subject, unit);
 *     if (row[year].known & ET_KNOWN_MEAN) printf("%.2f\n", row[year].mean);
 */
#ifndef EXAMTREND_PANEL_H
#define EXAMTREND_PANEL_H

#include <stdbool.h>

#include "examtrend/regions.h"
#include "examtrend/subjects.h"
#include "examtrend/tally.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef enum et_unit_level {
    ET_UNIT_PROVINCE = 0,
    ET_UNIT_NATION,
    ET_UNIT_CLUSTER /* of a scheme; regions are a scheme too */
} et_unit_level;

typedef enum et_cell_source {
    ET_CELL_NONE = 0,  /* no data                                                    */
    ET_CELL_COUNTS,    /* exact counts                                               */
    ET_CELL_PUBLISHED, /* published or third-party averages                          */
    ET_CELL_MIXED      /* pooled from both: no quantiles or shares                   */
} et_cell_source;

/* "counts", "published", "mixed", "none". */
const char *et_cell_source_name(et_cell_source source);

/* Bits of et_cell.known. */
enum {
    ET_KNOWN_N = 1,
    ET_KNOWN_MEAN = 2,
    ET_KNOWN_SD = 4,
    ET_KNOWN_COUNTS = 8 /* quantiles, shares, skewness, kurtosis, lean */
};

typedef struct et_cell {
    unsigned known;        /* which of the following are defined; others are 0       */
    et_cell_source source;
    uint64_t n;            /* candidates                                             */
    double mean, sd;       /* points; sd with n - 1                                  */
    double p10, q1, median, q3, p90; /* points, type 7                               */
    double share_fail;     /* share of candidates at or below the fail mark (≤ 1)    */
    double share_low;      /* below the middle mark (< 5)                            */
    double share_high;     /* at or above the high mark (≥ 8)                        */
    double share_top;      /* at the maximum (= 10)                                  */
    double skewness, kurtosis; /* population forms, kurtosis in excess of 3          */
    double lean;           /* mean less median, points                               */
    unsigned parts;         /* provinces of that year's map that it should hold      */
    unsigned parts_missing; /* of these, without data: the cell is not the whole unit */
} et_cell;

typedef struct et_unit {
    char id[ET_ID_SIZE];      /* unique in the panel; "nation" for the nation         */
    char name[ET_NAME_SIZE];
    char name_en[ET_NAME_SIZE]; /* of clusters that have one, else ""                 */
    char short_name[ET_ID_SIZE];
    et_unit_level level;
    size_t index; /* of the province or (first) cluster in et_regions; 0 for the nation */
} et_unit;

typedef struct et_panel et_panel;

/* `regions` and `subjects` are kept and must live as long as the panel; the rest is
 * not. */
typedef struct et_panel_input {
    const et_tally *tally;       /* may be NULL                                       */
    const char *published;       /* path of a table of averages; may be NULL          */
    const char *sheet;           /* of a workbook: name or number; NULL: the first    */
    const et_regions *regions;
    const et_subjects *subjects; /* marks and order of subjects                       */
} et_panel_input;

/* A table of averages is delimited text with the columns year, subject, mean and as
 * known n, sd, source; places are province_code (of that year) or province (a name), or
 * both, which must agree then; "*" and a table without these columns mean the whole
 * country. Where the tally has the same cell, its counts are taken. The country's own
 * row is taken where provinces are missing. */

typedef struct et_panel_options {
    const char *map;      /* NULL: the oldest that all the data lead to. Data that do not
                             lead to the map are an error, never left out; choose years.
                             The nation needs no map                                    */
    et_unit_level level;
    const char *scheme;   /* for ET_UNIT_CLUSTER; NULL = "regions"                      */
    bool by_year;         /* clusters hold their members only in the years in which they
                             were in force, and clusters of one id are one unit; else
                             each holds its members in all years                        */
    const char *subjects; /* comma-separated keys or aliases; NULL = all in the data but
                             those that are part of another                             */
    int first_year, last_year; /* 0 = all                                               */
    const char *without;  /* comma-separated names of provinces (of the panel's map, for
                             the nation of any) that are left out of every unit, as if
                             they were no part of the country; may be NULL              */
    const char *exclude;  /* path of a list of cells to leave out, as `screen` prints it;
                             may be NULL                                                */
} et_panel_options;

/* Fails with ET_ERR_NOT_FOUND when nothing is left to show, and names what is not
 * known: a code in its year, a subject, a scheme. */
ET_MUST_USE et_status et_panel_build(et_panel **out, const et_panel_input *input,
                                     const et_panel_options *options, et_error *err);
/* The same panel for another holder; each of them frees it. Holders are of one thread. */
et_panel *et_panel_share(et_panel *panel);
void et_panel_free(et_panel *panel);

et_unit_level et_panel_level(const et_panel *panel);
/* "" for the nation, whose data may be on several maps. */
const char *et_panel_map(const et_panel *panel);

/* Years that have data, ascending; they may have holes: use et_panel_year. */
size_t et_panel_year_count(const et_panel *panel);
int et_panel_year(const et_panel *panel, size_t index);
/* False when the panel has no such year. */
bool et_panel_year_index(const et_panel *panel, int year, size_t *index);

/* All provinces of the map or clusters of the scheme, with data or without. */
size_t et_panel_unit_count(const et_panel *panel);
const et_unit *et_panel_unit(const et_panel *panel, size_t index);

/* Subjects that have data, in the order of the registry. */
size_t et_panel_subject_count(const et_panel *panel);
const char *et_panel_subject(const et_panel *panel, size_t index); /* key */
const et_subject *et_panel_subject_info(const et_panel *panel, size_t index);

/* A part of a combination or an average. */
const et_subject *et_panel_subject_part(const et_panel *panel, size_t index, size_t part);

/* Its row of cells [year]: of an average over subjects or papers, and of a subject that
 * is shown, too; NULL where the panel has no data of the part. */
const et_cell *et_panel_part_row(const et_panel *panel, size_t index, size_t part,
                                 size_t unit);

/* A row of cells [year]; never NULL for valid indexes. */
const et_cell *et_panel_row(const et_panel *panel, size_t subject, size_t unit);
/* The whole country in that subject, [year]: all candidates pooled, also those of
 * provinces that are in no unit. */
const et_cell *et_panel_nation(const et_panel *panel, size_t subject);

/* The counts behind a cell; `unit` may be ET_PANEL_NATION. False for cells without
 * ET_KNOWN_COUNTS, and for means of candidates, which are no whole hundredths. The view's
 * place is the unit's id; it lives as long as the panel. */
#define ET_PANEL_NATION SIZE_MAX
bool et_panel_counts(const et_panel *panel, size_t subject, size_t unit, size_t year,
                     et_tally_cell *out);

/* A cell; `unit` may be ET_PANEL_NATION. */
typedef struct et_panel_at {
    size_t subject, unit, year;
} et_panel_at;

/* How a score stands among the candidates of a cell. */
typedef struct et_position {
    uint64_t n, below, at; /* candidates: all, with less, with just as much */
} et_position;

/* False for cells without ET_KNOWN_COUNTS. `score` in hundredths. */
bool et_panel_position(const et_panel *panel, et_panel_at at, int32_t score,
                       et_position *out);

typedef struct et_top_mark {
    double mark;         /* points */
    uint64_t n, reached; /* candidates: all, with the mark or more */
} et_top_mark;

/* The highest score that at least `share` (0..1) of the candidates reach. */
bool et_panel_top_mark(const et_panel *panel, et_panel_at at, double share,
                       et_top_mark *out);

/* Any spelling that the registries know. */
ET_MUST_USE et_status et_panel_find_subject(const et_panel *panel, const char *name,
                                            size_t *subject, et_error *err);
ET_MUST_USE et_status et_panel_find_unit(const et_panel *panel, const char *name,
                                         size_t *unit, et_error *err);

#ifdef __cplusplus
}
#endif

#endif
