/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tables of gaps and decompositions: how they begin, and cells that may have no value.
 */
#ifndef ANALYSIS_OUTPUT_GAP_COLUMNS_H
#define ANALYSIS_OUTPUT_GAP_COLUMNS_H

#include <stddef.h>

#include "examtrend/table.h"

/* One line a column; titles are English, texts for people are in both languages. */
#define TEXT(name, english, vietnamese) {.key = (name), .title = (english)}
#define INTEGER(name, english, vietnamese)                                               \
    {.key = (name), .title = (english), .type = ET_INTEGER}
#define REAL(name, english, vietnamese, measure, places)                                 \
    {.key = (name), .title = (english), .unit = (measure), .type = ET_REAL,              \
     .decimals = (places)}
#define SIGNED(name, english, vietnamese, measure, places)                               \
    {.key = (name), .title = (english), .unit = (measure), .type = ET_REAL,              \
     .decimals = (places), .signed_text = true}
#define P_VALUE(name, english, vietnamese)                                               \
    {.key = (name), .title = (english), .type = ET_REAL, .decimals = 3,                  \
     .probability = true}

typedef struct et_gap_columns {
    const et_column *column;
    size_t count;
} et_gap_columns;

#define GAP_COLUMNS(list) ((et_gap_columns){(list), sizeof(list) / sizeof *(list)})

ET_MUST_USE et_status et_gap_begin(et_table **out, const char *key, const char *title,
                                   et_gap_columns columns, et_error *err);

/* The value, or the state as the reason why there is none. */
void et_gap_put(et_table *table, et_fit_state state, double value);

#endif
