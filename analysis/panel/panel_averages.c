/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Averages that are made of other rows. Over papers all papers are pooled: subjects weigh
 * by their takers, counts add up. Over subjects the means are averaged by fixed weights;
 * where one of them is missing there is none, since without it the figure would be
 * another subject's.
 */
#include "panel/panel_cells.h"

bool et_is_made(const et_subject *subject)
{
    return subject->kind == ET_SUBJECT_OVER_PAPERS ||
           subject->kind == ET_SUBJECT_OVER_SUBJECTS;
}

/* The rows of a subject's parts, where the panel has them; their number. */
static size_t find_rows(const et_panel *panel, const et_subject *subject,
                        size_t rows[ET_PARTS_MOST], double weights[ET_PARTS_MOST])
{
    size_t count = 0;

    for (size_t i = 0; i < subject->part_count; i++) {
        size_t row = et_panel_row_of(panel, subject->parts[i]);
        if (row != SIZE_MAX) {
            weights[count] = subject->weights[i];
            rows[count++] = row;
        }
    }
    return count;
}

static const et_cell *part_cell(const et_panel *panel, et_cells_at at, size_t row)
{
    return &panel->cells[et_panel_cell_index(panel, row, at.unit, at.year)];
}

/* What can be said of all parts together: provinces, and where they come from. A paper
 * that nobody sat anywhere in that year lacks nowhere. */
static void take_origin(const et_panel *panel, et_cells_at at, size_t row, et_cell *cell)
{
    const et_cell *part = part_cell(panel, at, row);
    const et_cells_at nation = {row, panel->unit_count, at.year};

    if (part_cell(panel, nation, row)->source == ET_CELL_NONE) {
        return;
    }
    cell->parts = part->parts > cell->parts ? part->parts : cell->parts;
    cell->parts_missing = part->parts_missing > cell->parts_missing
                              ? part->parts_missing : cell->parts_missing;
    if (part->source != ET_CELL_NONE) {
        cell->source = cell->source == ET_CELL_NONE || cell->source == part->source
                           ? part->source : ET_CELL_MIXED;
    }
}

static void fill_over_subjects(const et_panel *panel, et_cells_at at,
                               const et_subject *subject, et_cell *cell)
{
    size_t rows[ET_PARTS_MOST];
    double weights[ET_PARTS_MOST], sum = 0.0, weight = 0.0;
    size_t count = find_rows(panel, subject, rows, weights), found = 0;

    for (size_t i = 0; i < count; i++) {
        const et_cell *part = part_cell(panel, at, rows[i]);
        take_origin(panel, at, rows[i], cell);
        if (part->known & ET_KNOWN_MEAN) {
            sum += weights[i] * part->mean;
            weight += weights[i];
            found++;
        }
    }
    if (found < subject->part_count || found == 0) {
        *cell = (et_cell){0};
        return;
    }
    cell->known = ET_KNOWN_MEAN;
    cell->mean = sum / weight;
}

static et_status fill_over_papers(et_panel *panel, et_cells_at at,
                                  const et_subject *subject, uint64_t *dense,
                                  et_cell *cell, et_error *err)
{
    size_t rows[ET_PARTS_MOST], count = 0;
    double weights[ET_PARTS_MOST];
    et_tally_cell counts[ET_PARTS_MOST], all;
    et_moments parts[ET_PARTS_MOST];
    unsigned known = ~0U;
    size_t most = find_rows(panel, subject, rows, weights);

    for (size_t i = 0; i < most; i++) {
        const et_cell *part = part_cell(panel, at, rows[i]);
        take_origin(panel, at, rows[i], cell);
        if (part->source != ET_CELL_NONE) {
            (void)et_panel_counts(panel, rows[i], at.unit, at.year, &counts[count]);
            parts[count++] = (et_moments){part->n, part->mean, part->sd};
            /* the squares of a single candidate are 0 and known */
            bool single = (part->known & ET_KNOWN_N) && part->n == 1;
            known &= part->known | (single ? ET_KNOWN_SD : 0);
        }
    }
    if (count == 0) {
        return ET_OK;
    }
    if (!(known & ET_KNOWN_COUNTS)) {
        et_cells_pool_averages(parts, count, known, cell);
        return ET_OK;
    }
    et_status status = et_cells_pool(panel, dense, counts, count, &all, err);
    if (status == ET_OK) {
        et_cells_describe(&all, subject, 1, cell);
    }
    return status;
}

et_status et_average_fill(et_panel *panel, et_cells_at at, uint64_t *dense,
                          et_cell *cell, et_error *err)
{
    const et_subject *subject = et_panel_subject_info(panel, at.row);

    if (subject->kind == ET_SUBJECT_OVER_PAPERS) {
        return fill_over_papers(panel, at, subject, dense, cell, err);
    }
    fill_over_subjects(panel, at, subject, cell);
    return ET_OK;
}
