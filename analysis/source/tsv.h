/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads what ClickHouse calls TabSeparated, as it comes: rows end with a newline, fields
 * with a tab, \N is NULL, and backslashes escape.
 */
#ifndef ANALYSIS_SOURCE_TSV_H
#define ANALYSIS_SOURCE_TSV_H

#include "source/engine.h"

#define ET_TSV_FIELDS 16
#define ET_TSV_LONGEST ((size_t)1 << 20) /* bytes of a row */

typedef struct et_tsv {
    et_engine_row *row;
    void *context;
    char *line; /* the part of a row that has come */
    size_t length, room;
} et_tsv;

/* Any part of the answer; whole rows are handed on. */
ET_MUST_USE et_status et_tsv_feed(et_tsv *tsv, const char *bytes, size_t length,
                                  et_error *err);
/* Fails when a row is not ended. */
ET_MUST_USE et_status et_tsv_end(const et_tsv *tsv, et_error *err);
void et_tsv_clear(et_tsv *tsv);

#endif
