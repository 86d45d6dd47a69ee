/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * grid.h - workbooks (.xlsx) and statistics files (.sav .dta .sas7bdat .xpt) as lines
 * of comma-delimited text, so that whatever reads text reads them too.
 *
 * Line i is row i of the sheet; of a statistics file line 1 has the names of the
 * variables and line i the values of row i - 1. A cell never runs over a line's end.
 * Numbers are written as they were meant: 6.35 whatever the double nearest to it; dates
 * as 2024-06-27; what says "missing" as nothing. A cell that cannot be one of these keeps
 * what it shows (#N/A, TRUE), for the reader to refuse.
 *
 *     et_grid_kind kind;
 *     status = et_grid_kind_of(path, &kind, &err);
 *     if (kind != ET_GRID_NONE) status = et_grid_open(&grid, &source, &err);
 *     do status = et_grid_read(grid, block, sizeof block, &got, &err);
 *     while (status == ET_OK && got > 0);
 *
 * Memory is that of one row, and of a workbook's shared strings.
 */
#ifndef ANALYSIS_GRID_GRID_H
#define ANALYSIS_GRID_GRID_H

#include <stdbool.h>

#include "examtrend/status.h"

typedef enum et_grid_kind {
    ET_GRID_NONE = 0, /* text, packed or not */
    ET_GRID_XLSX,
    ET_GRID_SPSS,
    ET_GRID_STATA,
    ET_GRID_SAS,
    ET_GRID_XPORT
} et_grid_kind;

#define ET_SHEET_SIZE 128 /* a name has at most 31 characters */

typedef struct et_sheets {
    char (*names)[ET_SHEET_SIZE]; /* free() it */
    size_t count;
    char left_out[256]; /* names of visible sheets that are not asked for, "" for none */
} et_sheets;

typedef struct et_grid_source {
    const char *path;
    et_grid_kind kind;
    const char *sheet; /* its exact name; of a statistics file not looked at */
} et_grid_source;

typedef struct et_grid et_grid;

/* By the first bytes and, for a .zip, its members, never by name. ET_ERR_INPUT for
 * spreadsheets that are none of these (.xls, .ods, encrypted ones); a pipe, or what
 * cannot be opened, is ET_GRID_NONE. */
ET_MUST_USE et_status et_grid_kind_of(const char *path, et_grid_kind *kind,
                                      et_error *err);
/* "an .xlsx workbook", ... */
const char *et_grid_kind_name(et_grid_kind kind);

/* The sheets that `wanted` asks for: NULL the first visible one, "*" all visible ones,
 * else one by its name or, where no sheet has that name, by its number from 1. A
 * statistics file has one sheet without a name. */
ET_MUST_USE et_status et_grid_sheets(const char *path, et_grid_kind kind,
                                     const char *wanted, et_sheets *out, et_error *err);

ET_MUST_USE et_status et_grid_open(et_grid **out, const et_grid_source *source,
                                   et_error *err);
/* Before the first read: lines before `first` are left out, lines have exactly `width`
 * fields, cells to the right of them are left out. Without it a line has at least as many
 * as every line before it. A row without a value is an empty line. */
void et_grid_shape(et_grid *grid, uint64_t first, size_t width);
/* Up to `room` bytes; *got is 0 only at the end. */
ET_MUST_USE et_status et_grid_read(et_grid *grid, void *buffer, size_t room, size_t *got,
                                   et_error *err);
/* Bytes taken from the file so far. */
uint64_t et_grid_taken(const et_grid *grid);
void et_grid_close(et_grid *grid);

/* Where a message points to: a column counts from 1, 0 is none. */
typedef struct et_grid_at {
    uint64_t line;
    size_t column;
    const char *heading; /* of the column; NULL or "": none */
} et_grid_at;

#define ET_PLACE_SIZE 512
/* "marks.xlsx:Sheet1!C17", "marks.sav: row 16, variable toan". `name` is
 * et_grid_name's. */
void et_grid_place(et_grid_kind kind, const char *name, et_grid_at at,
                   char out[ET_PLACE_SIZE]);
/* "marks.xlsx:Sheet1" (a name in quotes where Excel needs them), "marks.sav". */
void et_grid_name(const et_grid_source *source, char out[ET_PLACE_SIZE]);

#endif
