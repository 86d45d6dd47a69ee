/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Columns of a panel's table for marks that the reader asks for, and its notes.
 */
#ifndef ANALYSIS_OUTPUT_PANEL_MARKS_H
#define ANALYSIS_OUTPUT_PANEL_MARKS_H

#include "examtrend/panel_table.h"

typedef struct et_marks {
    et_table *table;
    const et_panel *panel;
    const et_panel_table_options *options;
} et_marks;

void et_marks_columns(const et_marks *m);
/* The cells of one row; all of them are missing for that reason without counts. */
void et_marks_cells(const et_marks *m, et_panel_at at, const char *why_missing);
void et_marks_notes(const et_marks *m);

/* Columns about the shape of a distribution, where it is asked for by its key: essay,
 * bell, upper_tail. */
void et_shape_columns(const et_marks *m);
void et_shape_cells(const et_marks *m, et_panel_at at, const char *why_missing);
void et_shape_notes(const et_marks *m);
#define ET_SHAPES_MOST 8
/* Their keys; returns how many there are. */
size_t et_shape_keys(const char **keys);

/* Whether a comma-separated list, perhaps NULL, has the key. */
bool et_key_is_listed(const char *list, const char *key);

/* The notes of the whole table; `left_out` cells have no data and no row. */
void et_panel_notes(const et_marks *m, size_t left_out);

#endif
