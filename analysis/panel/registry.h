/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * registry.h - the small tables of a datasets folder, read with care.
 *
 * A registry file is delimited text (comma, semicolon or tab) in UTF-8 with a header.
 * Lines that start with '#' are comments; fields may be quoted, but not run over a
 * line's end. Columns are found by their folded name, in any order; a column that is
 * not in the list is refused with the nearest one that is, so that a misspelt optional
 * column is never silently ignored. Text is given out composed (NFC) and trimmed.
 *
 *     enum { KEY, MAXIMUM };
 *     static const et_registry_column columns[] = {{"key", true}, {"maximum", false}};
 *     et_registry_load(&table, folder, "subjects.csv", columns, 2, &err);
 *     for (size_t row = 0; row < et_registry_rows(table); row++)
 *         puts(et_registry_text(table, (et_registry_at){row, KEY}));
 */
#ifndef ANALYSIS_PANEL_REGISTRY_H
#define ANALYSIS_PANEL_REGISTRY_H

#include <stdbool.h>

#include "examtrend/status.h"

enum { ET_REGISTRY_COLUMNS = 24 }; /* most columns of a list */

typedef struct et_registry et_registry;

typedef struct et_registry_column {
    const char *name;
    bool required; /* the file is refused without it */
} et_registry_column;

/* A field: row from 0 (the header is not one), column as an index into the list. */
typedef struct et_registry_at {
    size_t row, column;
} et_registry_at;

/* Whether the folder has a file of that name, readable or not. */
bool et_registry_is_there(const char *folder, const char *name);

/* A file that may also be a sheet of a workbook or a statistics file, the first line of
 * which may be a title above the header. */
typedef struct et_registry_file {
    const char *folder; /* NULL: `name` is a path                       */
    const char *name;
    const char *sheet;  /* as for et_source_options; NULL: the first    */
} et_registry_file;

ET_MUST_USE et_status et_registry_load_file(et_registry **out,
                                            const et_registry_file *file,
                                            const et_registry_column *columns,
                                            size_t count, et_error *err);

/* `folder` may be NULL: `name` is a path then. */
ET_MUST_USE et_status et_registry_load(et_registry **out, const char *folder,
                                       const char *name,
                                       const et_registry_column *columns, size_t count,
                                       et_error *err);
void et_registry_free(et_registry *table);

size_t et_registry_rows(const et_registry *table);
/* Whether the file has that column. */
bool et_registry_has(const et_registry *table, size_t column);
/* Never NULL; "" for an empty field and for a column that the file lacks. */
const char *et_registry_text(const et_registry *table, et_registry_at at);

/* Fails with ET_ERR_INPUT at the field's file, line and column. */
et_status et_registry_fault(const et_registry *table, et_registry_at at, et_error *err,
                            const char *format, ...) ET_PRINTF(4, 5);

/* The field's text, not empty, into `size` bytes. */
ET_MUST_USE et_status et_registry_copy(const et_registry *table, et_registry_at at,
                                       char *out, size_t size, et_error *err);
/* The same folded to a key: letters and digits in lower case. */
ET_MUST_USE et_status et_registry_key(const et_registry *table, et_registry_at at,
                                      char *out, size_t size, et_error *err);
/* A whole number from `least` to `most`. */
ET_MUST_USE et_status et_registry_whole(const et_registry *table, et_registry_at at,
                                        const int64_t range[2], int64_t *out,
                                        et_error *err);
/* The same for a year, 1800..2999; an empty field is 0. */
ET_MUST_USE et_status et_registry_year(const et_registry *table, et_registry_at at,
                                       int *out, et_error *err);
/* A decimal number. */
ET_MUST_USE et_status et_registry_real(const et_registry *table, et_registry_at at,
                                       double *out, et_error *err);
/* Points with at most two decimals, as hundredths. */
ET_MUST_USE et_status et_registry_points(const et_registry *table, et_registry_at at,
                                         int32_t *out, et_error *err);
/* "yes" or "no". */
ET_MUST_USE et_status et_registry_yes(const et_registry *table, et_registry_at at,
                                      bool *out, et_error *err);

#endif
