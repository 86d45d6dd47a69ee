/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Columns of result tables as one line each: key, English and Vietnamese title, and for
 * numbers the unit and the decimals.
 */
#ifndef ANALYSIS_OUTPUT_COLUMNS_H
#define ANALYSIS_OUTPUT_COLUMNS_H

#include "examtrend/table.h"

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

#endif
