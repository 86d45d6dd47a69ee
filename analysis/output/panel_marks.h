/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Columns of a panel's table for marks that the reader asks for.
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

#endif
