/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * count_file.h - exact counts and sums as CSV, as tallies and joint moments are kept.
 * Columns may come in any order and fields in quotes, since engines and spreadsheets
 * write such files, too.
 *
 *     static const et_count_form form = {"a tally", "year,count", 1, take};
 *     status = et_count_file_read(path, &form, my_table, &err);
 */
#ifndef ANALYSIS_PANEL_COUNT_FILE_H
#define ANALYSIS_PANEL_COUNT_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include "examtrend/status.h"

#define ET_COUNT_COLUMNS 10 /* at most */

typedef struct et_count_field {
    const char *text; /* not NUL-terminated */
    size_t length;
    uint64_t column;  /* of the field's first byte in its line, from 1 */
} et_count_field;

typedef struct et_count_row {
    const char *file; /* what messages call it */
    uint64_t line;
    bool same_key;    /* the key's columns are, byte by byte, those of the row before */
    et_count_field fields[ET_COUNT_COLUMNS]; /* in the order of the form's header */
} et_count_row;

typedef struct et_count_form {
    const char *what;   /* for messages: "a tally"         */
    const char *header; /* the columns, separated by ','   */
    size_t key;         /* so many of them are the key, which many rows share */
    et_status (*take)(void *context, const et_count_row *row, et_error *err);
    /* NULL, or a quick way for a row with the key of the row before, in a file with the
     * form's order of columns: takes the bytes behind the key, or is false and leaves
     * the row to `take`. */
    bool (*take_rest)(void *context, const char *text, size_t length);
} et_count_form;

/* Hands row after row to form->take, which ends the reading by a failure. A file
 * without a header, of another header or with a row of another length is
 * ET_ERR_INPUT. */
ET_MUST_USE et_status et_count_file_read(const char *path, const et_count_form *form,
                                         void *context, et_error *err);

/* ET_ERR_INPUT with the place and text of a field and what was expected there. */
et_status et_count_wrong(const et_count_row *row, size_t field, const char *expected,
                         et_error *err);
/* ET_ERR_INPUT with the place of a row and the reason. */
et_status et_count_row_wrong(const et_count_row *row, const char *reason, et_error *err);

/* Digits alone, up to `largest`. */
bool et_count_number(const et_count_field *f, uint64_t largest, uint64_t *out);
/* 1 to size - 1 bytes without a NUL, copied with one. */
bool et_count_word(const et_count_field *f, char *out, size_t size);

#endif
