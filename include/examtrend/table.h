/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * table.h - result tables, and the forms they are printed in.
 *
 * A table has typed columns with units. Cells are put row by row from left to right;
 * a cell that has no value carries its reason. Building a table keeps the first failure
 * and reports it when the table is rendered, so that code which fills one stays readable:
 *
 *     et_table_new(&table, "slopes", "Slopes", &err);
 *     et_table_column(table, &(et_column){"slope", "slope", "points/year", ET_REAL, 3});
 *     et_table_real(table, fit.slope);           // or
 *     et_table_missing(table, "too few years");
 *     et_table_render(table, ET_FORMAT_CSV, &bytes, &size, &err);
 *
 * Machine formats (CSV, TSV, JSON, JSON lines) print the shortest number that reads back
 * the same; text and Markdown round to the column's decimals. Where a cell is missing,
 * CSV and TSV leave it empty and give "key: reason" in the last column, `missing`; JSON
 * has null and an object `missing`; text prints a dash and the reasons below.
 */
#ifndef EXAMTREND_TABLE_H
#define EXAMTREND_TABLE_H

#include <stdbool.h>

#include "examtrend/text.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef enum et_column_type { ET_TEXT = 0, ET_INTEGER, ET_REAL } et_column_type;

typedef struct et_column {
    const char *key;   /* machine name, snake_case, stable                        */
    const char *title; /* for people                                              */
    const char *unit;  /* "points/year", "candidates"; NULL or "" when it has none */
    et_column_type type;
    int decimals;      /* for text and Markdown                                   */
    bool signed_text;  /* print a plus sign before positive numbers in text       */
    bool probability;  /* text prints "<0.001" for what would round to 0          */
    const char *title_vi; /* for people who read Vietnamese; NULL: `title`        */
} et_column;

typedef enum et_format {
    ET_FORMAT_TEXT = 0,
    ET_FORMAT_CSV,
    ET_FORMAT_TSV,
    ET_FORMAT_JSON,
    ET_FORMAT_JSONL,
    ET_FORMAT_MARKDOWN,
    ET_FORMAT_XLSX /* a workbook; see workbook.h */
} et_format;

typedef struct et_table et_table;

/* `key` is the table's machine name, `title` a sentence for people. Strings are
 * copied. */
ET_MUST_USE et_status et_table_new(et_table **out, const char *key, const char *title,
                                   et_error *err);
void et_table_free(et_table *table);

/* The language that people read: of column titles, usual units and reasons, and of the
 * decimal mark in text and Markdown. Keys and machine formats do not change. Comes before
 * the columns; English when it is not called. */
void et_table_language(et_table *table, et_language language);

/* Columns come before the first cell. */
void et_table_column(et_table *table, const et_column *column);
/* A line printed below the table in text and Markdown, and in JSON's `notes`. */
void et_table_note(et_table *table, const char *format, ...) ET_PRINTF(2, 3);

/* The next cell; after the last column the next row begins. A real that is not finite is
 * a failure: put it as missing, with its reason. */
void et_table_text(et_table *table, const char *value);
void et_table_integer(et_table *table, int64_t value);
void et_table_real(et_table *table, double value);
void et_table_missing(et_table *table, const char *reason);

/* Rows that are complete. */
size_t et_table_rows(const et_table *table);

/* ET_OK when the table has a column of that key; else ET_ERR_NOT_FOUND with the
 * nearest. */
ET_MUST_USE et_status et_table_has_column(const et_table *table, const char *key,
                                          et_error *err);

typedef struct et_table_ordering {
    const char *key;   /* of the column to sort by; NULL: rows stay in their order     */
    bool smallest;     /* numbers ascend; else the largest come first                  */
    size_t top;        /* keep so many rows; 0: all                                    */
    const char *group; /* of a column: `top` rows for each of its values; NULL: in all */
} et_table_ordering;

/* Sorts complete rows: texts ascend by bytes, missing values come last, equal ones stay
 * in their order; what equals the last row that `top` keeps is kept as well. A column
 * that is not there is ET_ERR_NOT_FOUND. */
ET_MUST_USE et_status et_table_order(et_table *table, const et_table_ordering *how,
                                     et_error *err);

/* The table as bytes that the caller frees with free(); NUL-terminated. Reports the first
 * failure of building it. */
ET_MUST_USE et_status et_table_render(const et_table *table, et_format format,
                                      char **bytes, size_t *size, et_error *err);

/* Several at once: one after another, in JSON as an array, in a workbook a sheet each. */
ET_MUST_USE et_status et_tables_render(const et_table *const *tables, size_t count,
                                       et_format format, char **bytes, size_t *size,
                                       et_error *err);

/* The table as HTML for a page: a <table> with a caption, whose cells carry their exact
 * value in data-v, and its notes. Free() the bytes. */
ET_MUST_USE et_status et_table_html(const et_table *table, char **bytes, size_t *size,
                                    et_error *err);

/* "text", "csv", ...: ET_ERR_ARGUMENT lists the known ones. */
ET_MUST_USE et_status et_format_from_name(const char *name, et_format *format,
                                          et_error *err);

/* Writes a file whole or not at all: to a temporary name in the same folder, synced, then
 * renamed; packed where its name ends in .gz, .bz2, .xz or .zst. "-" is standard output;
 * devices and pipes are written directly. */
ET_MUST_USE et_status et_output_write(const char *path, const void *bytes, size_t size,
                                      et_error *err);

#ifdef __cplusplus
}
#endif

#endif
