/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tables of gaps and decompositions: how they begin, and cells that may have no value.
 */
#ifndef ANALYSIS_OUTPUT_GAP_COLUMNS_H
#define ANALYSIS_OUTPUT_GAP_COLUMNS_H

#include <stddef.h>

#include "examtrend/text.h"
#include "output/columns.h"

typedef struct et_gap_columns {
    const et_column *column;
    size_t count;
} et_gap_columns;

#define GAP_COLUMNS(list) ((et_gap_columns){(list), sizeof(list) / sizeof *(list)})

ET_MUST_USE et_status et_gap_begin(et_table **out, const char *key, const char *title,
                                   et_gap_columns columns, et_language language,
                                   et_error *err);

/* The value, or the state as the reason why there is none. */
void et_gap_put(et_table *table, et_fit_state state, double value);

#endif
