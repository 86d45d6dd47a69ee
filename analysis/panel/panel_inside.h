/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What panel.c (the panel and its questions), panel_build.c (from data to units) and
 * pieces.c (what one province has to give) share.
 */
#ifndef ANALYSIS_PANEL_PANEL_INSIDE_H
#define ANALYSIS_PANEL_PANEL_INSIDE_H

#include "examtrend/panel.h"

/* For a figure of the whole country. */
#define ET_PIECE_NATION SIZE_MAX

/* What one province (or the country) has to give in one subject and year: a cell of the
 * tally, or a published average. */
typedef struct et_piece {
    size_t subject;  /* in et_subjects */
    int year;
    size_t province; /* in et_regions, or ET_PIECE_NATION */
    bool hidden;     /* needed for an average only */
    bool counted;
    size_t cell;     /* in the tally */
    et_candidate_mean mean_of; /* of such a cell; else 0 papers */
    unsigned known;  /* published: ET_KNOWN_N, ET_KNOWN_MEAN, ET_KNOWN_SD */
    uint64_t n;
    double mean, sd; /* points */
} et_piece;

typedef struct et_pieces {
    et_piece *items; /* in order of subject, year, province; counts before averages;
                        hidden ones behind the others */
    size_t count, room;
    bool *shown;     /* by subject: asked for */
} et_pieces;

/* Reads all that the options ask for, without excluded cells and without averages of
 * cells that have counts. */
et_status et_pieces_read(et_pieces *out, const et_panel_input *input,
                         const et_panel_options *options, et_error *err);
void et_pieces_free(et_pieces *pieces);

/* Marks the provinces that options->without names, those of other maps that lead to them
 * where the panel has a map: out[province]. */
et_status et_panel_without(const et_regions *regions, const char *map, const char *names,
                           bool *out, et_error *err);

/* Whether data of that year may name the province. */
bool et_year_has(const et_regions *regions, size_t province, int year);

struct et_panel {
    size_t shares; /* holders beyond the first */
    const et_regions *regions;
    const et_subjects *subjects;
    et_unit_level level;
    char map[ET_MAP_SIZE];
    int *years;
    size_t year_count;
    size_t *subject_index; /* in et_subjects, of each row of cells */
    size_t row_count, subject_count; /* rows from subject_count on are hidden */
    int32_t *fine; /* of rows of candidates' means: scores are in 1 / fine of a hundredth;
                      0: whole hundredths */
    et_unit *units; /* the last, not counted, is the nation */
    size_t unit_count;
    et_cell *cells;    /* [row][unit, nation last][year] */
    size_t *bin_start, *bin_count; /* of each cell's counts */
    int32_t *scores;
    uint64_t *counts;
    size_t bins, bin_room;
};

et_status et_panel_no_memory(et_error *err);

static inline size_t et_panel_cell_index(const et_panel *panel, size_t row, size_t unit,
                                         size_t year)
{
    return (row * (panel->unit_count + 1) + unit) * panel->year_count + year;
}

/* The row of a subject of the registry, hidden or not; SIZE_MAX: none. */
size_t et_panel_row_of(const et_panel *panel, size_t subject);

#endif
