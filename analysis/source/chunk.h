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

/* Where a row begins that is not a line of its own. */
typedef struct et_spot {
    uint64_t line, column;
} et_spot;

typedef struct et_chunk {
    char *text;           /* [room + slack]                                       */
    size_t room;
    size_t begin, length; /* lines are in between; the last one ends with a newline too */
    et_frame frame;       /* at `begin`, where objects are rows (ET_SHAPE_JSON)   */
    size_t tail;          /* bytes after the last newline then, else 0            */
    uint64_t sequence;    /* place among the chunks of its file                   */
    struct et_chunk *next;

    uint64_t lines, rows, refused, filtered, scores, missing;
    uint64_t faults[ET_FAULT_KINDS];
    size_t found_count;
    et_found found[ET_FAULTS_SHOWN];
    bool keep, number;   /* in: whether to fill `kept`, `numbers`                 */
    et_kept *kept;
    size_t kept_count, kept_room;
    uint64_t *numbers;   /* candidate numbers as et_seen wants them, 0: none      */
    et_spot *spots;      /* of their rows; used only where objects are rows       */
    size_t number_count; /* one a line, or one an object                          */
    size_t number_room;
} et_chunk;

/* Without room for text yet. */
ET_MUST_USE et_status et_chunk_new(et_chunk **out, et_error *err);
void et_chunk_free(et_chunk *chunk);
/* Forgets what was found and the lines. */
void et_chunk_clear(et_chunk *chunk);
/* Makes room for `length` bytes of text, keeping what is there. */
ET_MUST_USE et_status et_chunk_reserve(et_chunk *chunk, size_t length, et_error *err);
/* Makes room for `count` numbers and sets them to 0; with spots when `spots`. */
ET_MUST_USE et_status et_chunk_number(et_chunk *chunk, size_t count, bool spots,
                                      et_error *err);

/* A fault of line `line`; the text is only made where it may be shown. */
void et_chunk_fault(et_chunk *chunk, et_fault kind, uint64_t line, uint64_t column,
                    const char *format, ...) ET_PRINTF(5, 6);
ET_MUST_USE et_status et_chunk_keep(et_chunk *chunk, size_t start, size_t length,
                                    et_error *err);

/* A candidate number with its year and length as one word, for et_seen. */
static inline uint64_t et_number(int year, unsigned digits, uint64_t value)
{
    return (uint64_t)year << 48 | (uint64_t)digits << 44 | value;
}

#endif
