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
    bool counted;
    size_t cell;     /* in the tally */
    unsigned known;  /* published: ET_KNOWN_N, ET_KNOWN_MEAN, ET_KNOWN_SD */
    uint64_t n;
    double mean, sd; /* points */
} et_piece;

typedef struct et_pieces {
    et_piece *items; /* in order of subject, year, province; counts before averages */
    size_t count, room;
} et_pieces;

/* Reads all that the options ask for, without excluded cells and without averages of
 * cells that have counts. */
et_status et_pieces_read(et_pieces *out, const et_panel_input *input,
                         const et_panel_options *options, et_error *err);
void et_pieces_free(et_pieces *pieces);

/* The map whose places the data of a year name: that of its codes, else the oldest. */
size_t et_year_map(const et_regions *regions, int year);
/* Whether data of that year may name the province. */
bool et_year_has(const et_regions *regions, size_t province, int year);

struct et_panel {
    const et_regions *regions;
    const et_subjects *subjects;
    et_unit_level level;
    char map[ET_MAP_SIZE];
    int *years;
    size_t year_count;
    size_t *subject_index; /* in et_subjects */
    size_t subject_count;
    et_unit *units; /* the last, not counted, is the nation */
    size_t unit_count;
    et_cell *cells;    /* [subject][unit, nation last][year] */
    size_t *bin_start; /* of each cell's counts, and one more for the end */
    int32_t *scores;
    uint64_t *counts;
    size_t bins, bin_room;
};

et_status et_panel_no_memory(et_error *err);

#endif
