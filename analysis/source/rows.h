/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows read one at a time, exactly: the reference for every quicker way, and the only way
 * for the rarer shapes, each of which finds the fields of a row in a file of its own.
 */
#ifndef ANALYSIS_SOURCE_ROWS_H
#define ANALYSIS_SOURCE_ROWS_H

#include "source/chunk.h"

/* Room for text of a row that is not as it stands in the file. */
#define ET_PLAIN_SIZE (2 * ET_LINE_LONGEST)

/* A score of a paper that has several columns, until the row has been seen to its end. */
typedef struct et_pending {
    const et_field *field;
    int32_t score;
    bool present, conflict;
} et_pending;

/* A row: a line of the chunk, or an object of JSON. */
typedef struct et_line {
    uint64_t line;        /* of the chunk, from 0        */
    size_t start, length; /* bytes, without the newline  */
    size_t column;        /* bytes before it in its line */
    size_t index;         /* into chunk->numbers         */
} et_line;

typedef struct et_rows {
    const et_layout *layout;
    et_counts *counts;
    et_combine *combine; /* NULL: scores are counted one by one only         */
    et_chunk *chunk;
    et_line at;          /* the row that is read                             */
    bool faulty;         /* something of it is not counted                   */
    et_field *fields;    /* [layout->column_count]; of names [slots + ET_NAMED_MOST] */
    et_pending *pending; /* [layout->paper_count]; NULL: none has several columns */
    int32_t *scores;     /* [layout->paper_count] counted, -1: none; NULL: nobody asks */
    char last_language[ET_HEADING_SIZE]; /* the last unusual one that is known */
    char *plain;         /* [ET_PLAIN_SIZE] text that is not as in the file  */
    size_t plain_used;

    /* Where fields carry their names: */
    struct et_names *names;
    size_t *named;       /* [ET_NAMED_MOST] columns of the fields from `slots` on */
    size_t named_count;
    uint32_t *from;      /* [ET_PLAIN_SIZE] where bytes of `plain` come from */
    struct json_t *json; /* into which fields point                          */
} et_rows;

ET_MUST_USE et_status et_rows_open(et_rows *rows, const et_layout *layout, et_error *err);
void et_rows_close(et_rows *rows);

/* One line of the chunk, without its newline. */
ET_MUST_USE et_status et_rows_line(et_rows *rows, uint64_t line, size_t start,
                                   size_t length, et_error *err);
/* All rows of the chunk. */
ET_MUST_USE et_status et_rows_chunk(et_rows *rows, et_error *err);

/* ---- for the shapes ---- */

typedef enum et_taken { ET_TAKEN, ET_TAKEN_BLANK, ET_TAKEN_REFUSED } et_taken;

/* Fills rows->fields with the fields of rows->at. What is refused is said. */
typedef et_status et_taker(et_rows *rows, et_taken *taken, et_error *err);
et_taker et_fixed_take, et_list_take, et_pairs_take, et_json_take;

/* Reads rows->at. */
ET_MUST_USE et_status et_rows_take(et_rows *rows, et_error *err);

/* Splits rows->at into `parts` fields; with `open` the last one takes what is left. */
et_taken et_rows_split(et_rows *rows, size_t parts, bool open);
/* What all make of a split into `count` fields, of which there was room for `room`: no
 * field with text is a blank line, a stray quote is refused. */
et_taken et_rows_check_split(et_rows *rows, const et_field *fields, size_t count,
                             size_t room, size_t stray);
/* Reads the escapes of HTML in fields. */
void et_rows_read_escapes(et_rows *rows, et_field *fields, size_t count);

/* All objects of the chunk. */
ET_MUST_USE et_status et_json_chunk(et_rows *rows, et_error *err);
/* Forgets what et_json_take left for the fields to point into. */
void et_json_release(et_rows *rows);

/* Says that `found` is wrong; the row is kept among the rejected. */
void et_rows_refuse(et_rows *rows, et_fault kind, const et_field *found,
                    const char *expected);

/* True for a field that is not blank and says "did not sit". */
bool et_rows_is_missing(const et_layout *layout, const et_field *field);

#endif
