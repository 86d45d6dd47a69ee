/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A chunk is some whole lines of one file, and what reading them found. Chunks are read
 * by any worker in any order; what they found is put together in the order of the file,
 * so that messages, kept rows and duplicates do not depend on who read what when.
 */
#ifndef ANALYSIS_SOURCE_CHUNK_H
#define ANALYSIS_SOURCE_CHUNK_H

#include "source/combine.h"
#include "source/layout.h"

#define ET_CHUNK_SIZE ((size_t)1 << 18)
/* Room of a chunk that holds no line of unusual length. */
#define ET_CHUNK_ROOM (ET_CHUNK_SIZE + 4096)
/* Bytes that may be read (never used) after the last line. */
#define ET_CHUNK_SLACK ((size_t)128)
#define ET_LINE_LONGEST ((size_t)1 << 16)
#define ET_NOTE_TEXT 160

typedef struct et_found {
    et_fault kind;
    uint64_t line;   /* of the chunk, from 0 */
    uint64_t column; /* from 1               */
    char text[ET_NOTE_TEXT]; /* "found …, expected …" */
} et_found;

/* A line of the chunk that is not, or not wholly, in the tally. */
typedef struct et_kept {
    size_t start, length; /* without the newline */
} et_kept;

typedef struct et_chunk {
    char *text;           /* [room + slack]                                       */
    size_t room;
    size_t begin, length; /* lines are in between; the last one ends with a newline too */
    uint64_t sequence;    /* place among the chunks of its file                   */
    struct et_chunk *next;

    uint64_t lines, rows, refused, scores, missing;
    uint64_t faults[ET_FAULT_KINDS];
    size_t found_count;
    et_found found[ET_FAULTS_SHOWN];
    bool keep, number;   /* in: whether to fill `kept`, `numbers`                 */
    et_kept *kept;
    size_t kept_count, kept_room;
    uint64_t *numbers;   /* [lines] candidate numbers as et_seen wants them, 0: none */
    size_t number_room;
} et_chunk;

/* Without room for text yet. */
ET_MUST_USE et_status et_chunk_new(et_chunk **out, et_error *err);
void et_chunk_free(et_chunk *chunk);
/* Forgets what was found and the lines. */
void et_chunk_clear(et_chunk *chunk);
/* Makes room for `length` bytes of text, keeping what is there. */
ET_MUST_USE et_status et_chunk_reserve(et_chunk *chunk, size_t length, et_error *err);
/* Makes room for the numbers of `lines` lines and sets them to 0. */
ET_MUST_USE et_status et_chunk_number(et_chunk *chunk, size_t lines, et_error *err);

/* A fault of line `line`; the text is only made where it may be shown. */
void et_chunk_fault(et_chunk *chunk, et_fault kind, uint64_t line, uint64_t column,
                    const char *format, ...) ET_PRINTF(5, 6);
ET_MUST_USE et_status et_chunk_keep(et_chunk *chunk, size_t start, size_t length,
                                    et_error *err);

/* ---- reading rows ---- */

/* A score of a paper that has several columns, until the row has been seen to its end. */
typedef struct et_pending {
    const et_field *field;
    int32_t score;
    bool present, conflict;
} et_pending;

/* Reads rows one at a time, exactly; the reference for every quicker way. */
typedef struct et_rows {
    const et_layout *layout;
    et_counts *counts;
    et_combine *combine; /* NULL: scores are counted one by one only   */
    et_chunk *chunk;
    et_field *fields;    /* [layout->column_count]                     */
    et_pending *pending; /* [layout->paper_count]; NULL: none has several columns */
    char last_language[ET_HEADING_SIZE]; /* the last unusual one that is known */
} et_rows;

ET_MUST_USE et_status et_rows_open(et_rows *rows, const et_layout *layout, et_error *err);
void et_rows_close(et_rows *rows);

/* One line of the chunk, without its newline. */
ET_MUST_USE et_status et_rows_line(et_rows *rows, uint64_t line, size_t start,
                                   size_t length, et_error *err);
/* All lines of the chunk. */
ET_MUST_USE et_status et_rows_chunk(et_rows *rows, et_error *err);

/* A candidate number with its year and length as one word, for et_seen. */
static inline uint64_t et_number(int year, unsigned digits, uint64_t value)
{
    return (uint64_t)year << 48 | (uint64_t)digits << 44 | value;
}

#endif
