/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * batch_file.h - a job file as it is written: sections of keys with lists of values.
 *
 *     [defaults]
 *     years = 2017-2024
 *
 *     [provinces]                     ; a comment begins the line or follows a blank
 *     command = trend
 *     subject = Toán, "Lịch sử"       ; a list; quotes keep commas, "" is a quote
 *     year = 2017..2024               ; a range of whole numbers
 *     unit = Cao Bằng, Lạng Sơn,
 *            Hà Giang                 ; an indented line goes on
 *     group = "North=Cao Bằng,Lạng Sơn"
 *     +group = "South=Cà Mau,Bạc Liêu" ; once more, not instead
 *
 * All faults of a file are gathered, none ends the reading. The form is inih's, whose own
 * reader cuts a line after 200 bytes and knows no quotes.
 */
#ifndef ANALYSIS_CLI_BATCH_FILE_H
#define ANALYSIS_CLI_BATCH_FILE_H

#include <stdbool.h>
#include <stdio.h>

#include "examtrend/status.h"

/* ---- memory that is given back all at once ---------------------------------------- */

typedef struct batch_store {
    struct batch_block *blocks;
} batch_store;

/* Zeroed; ends the program when memory has run out. */
void *batch_take(batch_store *store, size_t size);
char *batch_copy(batch_store *store, const char *text, size_t length);
char *batch_print(batch_store *store, const char *format, ...) ET_PRINTF(2, 3);
/* `items` with room for one more than `count`; takes that room by doubling. */
void *batch_grow(batch_store *store, void *items, size_t count, size_t size);
/* A text written as a stream, which batch_close_text closes and copies. */
FILE *batch_open_text(char **text, size_t *size);
char *batch_close_text(batch_store *store, FILE *stream, char **text, size_t *size);
void batch_store_free(batch_store *store);

/* ---- faults ---------------------------------------------------------------------- */

typedef struct batch_fault {
    unsigned line;
    const char *text;
} batch_fault;

typedef struct batch_value {
    const char *text;
    bool quoted;
    unsigned line, column; /* from 1; columns in characters */
} batch_value;

typedef struct batch_entry {
    const char *key;
    bool more; /* "+key" */
    unsigned line;
    batch_value *values;
    size_t count;
    const char **lines; /* as written, without comments and the blanks around */
    size_t line_count;
} batch_entry;

typedef struct batch_section {
    const char *name;
    unsigned line;
    batch_entry *entries;
    size_t count;
} batch_section;

typedef struct batch_file {
    const char *name; /* what messages call it */
    batch_section *sections;
    size_t count;
    batch_fault *faults;
    size_t fault_count;
    batch_store store;
} batch_file;

enum { BATCH_MOST_RANGE = 10000, BATCH_MOST_FAULTS = 1000 };

/* Reads the text of a job file. `name` must outlive the file. */
void batch_file_read(batch_file *file, const char *name, const char *text, size_t size);
void batch_file_free(batch_file *file);

/* Notes a fault; one that was noted for the line already is not noted again. */
void batch_file_fault(batch_file *file, unsigned line, const char *format, ...)
    ET_PRINTF(3, 4);

/* ---- batch_text.c: the file on disk, its faults on the terminal ------------------- */

/* At most 64 MB, "-" is standard input; free() the text. */
ET_MUST_USE et_status batch_text_read(const char *path, char **text, size_t *size,
                                      et_error *err);
/* Messages for all faults, by line. True when there are any. */
bool batch_text_faults(batch_file *file);

/* ---- what a file holds ------------------------------------------------------------ */

/* NULL when there is none. */
batch_section *batch_file_section(const batch_file *file, const char *name);
/* The first of this key, whether with a plus or not; NULL when there is none. */
const batch_entry *batch_section_entry(const batch_section *section, const char *key);

#endif
