/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Columns of result tables as one line each: key, English and Vietnamese title, and for
 * numbers the unit and the decimals. How a table of them begins, and cells that may have
 * no value.
 */
#ifndef ANALYSIS_OUTPUT_COLUMNS_H
#define ANALYSIS_OUTPUT_COLUMNS_H

#include <stddef.h>

#include "examtrend/table.h"
#include "examtrend/text.h"

#define TEXT(name, english, vietnamese)                                                  \
    {.key = (name), .title = (english), .title_vi = (vietnamese)}
#define INTEGER(name, english, vietnamese)                                               \
    {.key = (name), .title = (english), .title_vi = (vietnamese), .type = ET_INTEGER}
#define REAL(name, english, vietnamese, measure, places)                                 \
    {.key = (name), .title = (english), .title_vi = (vietnamese), .unit = (measure),     \
     .type = ET_REAL, .decimals = (places)}
#define SIGNED(name, english, vietnamese, measure, places)                               \
    {.key = (name), .title = (english), .title_vi = (vietnamese), .unit = (measure),     \
     .type = ET_REAL, .decimals = (places), .signed_text = true}
#define P_VALUE(name, english, vietnamese)                                               \
    {.key = (name), .title = (english), .title_vi = (vietnamese), .type = ET_REAL,       \
     .decimals = 3, .probability = true}

typedef struct et_columns {
    const et_column *column;
    size_t count;
} et_columns;

#define ET_COLUMNS(list) ((et_columns){(list), sizeof(list) / sizeof *(list)})

/* A table for readers of that language; English ones for scripts. */
ET_MUST_USE et_status et_table_begin(et_table **out, const char *key, const char *title,
                                     et_columns columns, et_language language,
                                     et_error *err);

/* The value, or the state as the reason why there is none. */
void et_table_fit(et_table *table, et_fit_state state, double value);

#endif
