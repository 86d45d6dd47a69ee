/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What panel_build.c (from pieces to cells) and panel_units.c (the map and the units)
 * share: a panel in the making.
 */
#ifndef ANALYSIS_PANEL_PANEL_BUILD_INSIDE_H
#define ANALYSIS_PANEL_PANEL_BUILD_INSIDE_H

#include "panel/panel_inside.h"

/* For a province that is not on the map. */
#define ET_NOWHERE SIZE_MAX

typedef struct et_builder {
    et_panel *panel;
    const et_panel_input *input;
    const et_panel_options *options;
    et_pieces pieces;
    size_t *holder;        /* by province: the one of the panel's map, or ET_NOWHERE */
    bool *without;         /* by province: left out; NULL: none */
    bool *has;             /* [year][province]: data may name it */
    size_t first_cluster, cluster_count;
    size_t *cluster_unit;  /* by cluster of the scheme */
    size_t *block;         /* [subject][year]: first piece, and one more for the end */
    const et_piece **list; /* pieces of one cell */
    et_tally_cell *views;  /* of their counts */
    uint64_t *dense;       /* by score */
} et_builder;

/* Chooses the map, which fills b->holder, and makes the units on it. */
ET_MUST_USE et_status et_panel_make_units(et_builder *b, et_error *err);

#endif
