/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How panel_build.c fills its cells: pooling counts and averages (panel_cells.c), the
 * means of candidates (panel_means.c) and averages of other rows (panel_averages.c).
 */
#ifndef ANALYSIS_PANEL_PANEL_CELLS_H
#define ANALYSIS_PANEL_PANEL_CELLS_H

#include "examtrend/methods/inequality.h"
#include "panel/panel_inside.h"

/* ---- panel_cells.c ---- */

/* Makes room for `more` bins behind those that there are. */
ET_MUST_USE et_status et_cells_reserve(et_panel *panel, size_t more, et_error *err);
/* Adds cells of counts up, behind the panel's bins. `dense` [ET_SCORE_LIMIT + 1] is all 0
 * before and after. */
ET_MUST_USE et_status et_cells_pool(et_panel *panel, uint64_t *dense,
                                    const et_tally_cell *cells, size_t count,
                                    et_tally_cell *out, et_error *err);
/* All figures of counts whose scores are in 1 / fine of a hundredth. */
void et_cells_describe(const et_tally_cell *counts, const et_subject *subject,
                       int32_t fine, et_cell *cell);
/* Without every n there is no mean of the whole; without every sd, none of it. */
void et_cells_pool_averages(const et_moments *parts, size_t count, unsigned known,
                            et_cell *cell);

/* ---- panel_means.c ---- */

/* Sets panel->fine of the row of candidates' means: the least common multiple of the
 * numbers of papers that there are. */
ET_MUST_USE et_status et_means_fineness(et_panel *panel, const et_pieces *pieces,
                                        et_error *err);
/* As et_cells_pool, from pieces that are means, in that fineness. */
typedef struct et_means_list {
    const et_tally *tally;
    const et_piece *const *pieces;
    size_t count;
} et_means_list;
ET_MUST_USE et_status et_means_pool(et_panel *panel, const et_means_list *list,
                                    int32_t fine, et_tally_cell *out, et_error *err);
void et_means_describe(const et_tally_cell *counts, int32_t fine, et_distribution *out);

/* ---- panel_averages.c ---- */

typedef struct et_cells_at {
    size_t row, unit, year;
} et_cells_at;

/* Whether its cells are made of those of other rows. */
bool et_is_made(const et_subject *subject);
/* Fills the cell of such a row from its parts'. */
ET_MUST_USE et_status et_average_fill(et_panel *panel, et_cells_at at, uint64_t *dense,
                                      et_cell *cell, et_error *err);

#endif
