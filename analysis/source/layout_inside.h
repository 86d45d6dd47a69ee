/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the files that understand a layout share.
 */
#ifndef ANALYSIS_SOURCE_LAYOUT_INSIDE_H
#define ANALYSIS_SOURCE_LAYOUT_INSIDE_H

#include "source/layout.h"

#define ET_HEADING_LONGEST 512
#define ET_SAMPLE_ROWS ((size_t)64)
#define ET_HEADER_LINES 20 /* lines among which a header is looked for */
#define ET_HEARD_MOST ((size_t)256)

/* ---- header.c ---- */

typedef struct et_header {
    size_t start, end;  /* bytes of the head, without the newline */
    size_t next;        /* first byte after it */
    uint64_t line;      /* of its first byte, from 1 */
    uint64_t lines;     /* that it takes */
    char delimiter;
    size_t known, subjects, keys; /* columns recognised; of papers; of id and place */
} et_header;

et_status et_layout_no_memory(const et_sniff *sniff, et_error *err);
/* ET_ERR_INPUT at the field `index` of a line; `field` NULL: at its beginning. */
et_status et_layout_fail(const et_sniff *sniff, uint64_t line, const et_field *field,
                         size_t index, et_error *err, const char *format, ...)
    ET_PRINTF(6, 7);

/* Refuses bytes that are no UTF-8, with the command that helps. */
et_status et_layout_refuse_bytes(const et_sniff *sniff, uint64_t line, et_error *err);

/* The field as a heading: escapes of HTML read, newlines made spaces. */
void et_layout_heading(const et_field *field, char out[ET_HEADING_LONGEST]);

/* End of the line that starts at `at`. A header may hold newlines in quotes. */
size_t et_layout_line_end(const et_sniff *sniff, size_t at, bool quoted);

/* Moves to the line at row->next (a row begins as {.next = at, .line = 0}); false at the
 * end of the head, where a line may be cut. */
bool et_layout_next_line(const et_sniff *sniff, et_header *row);

/* The header from `at` on; fails where no line is one. */
ET_MUST_USE et_status et_layout_find_header(const et_sniff *sniff, size_t at,
                                            et_header *out, et_error *err);

/* Makes the layout's columns and papers of headings. */
ET_MUST_USE et_status et_layout_name_columns(et_layout *layout, const et_sniff *sniff,
                                             const et_header *h, const et_field *fields,
                                             size_t count, et_error *err);
/* The same of a line's fields; without a header by the profile. */
ET_MUST_USE et_status et_layout_take_columns(et_layout *layout, const et_sniff *sniff,
                                             const et_header *h, et_error *err);
/* Columns of a line without a header: by the profile, else the first one with candidate
 * numbers is theirs and the others are left out. */
ET_MUST_USE et_status et_layout_guess_columns(et_layout *layout, const et_sniff *sniff,
                                              const et_header *row, size_t width,
                                              et_error *err);
/* Whether the profile says that a column holds a list. */
bool et_layout_is_list(const et_layout *layout, size_t column);
/* There is room for one paper a column; et_layout_grow_papers makes room for another. */
void et_layout_add_paper(et_layout *layout, size_t column, size_t subject);
void et_layout_new_paper(et_layout *layout, size_t subject);
bool et_layout_grow_papers(et_layout *layout);

/* "did you mean ..." with the subjects nearest to a name; "": none is near. */
#define ET_NEAR_SIZE 160
const char *et_layout_near_subject(const et_subjects *subjects, const char *name,
                                   char out[ET_NEAR_SIZE]);

/* ---- layout_rows.c ---- */

/* Whether a field looks like what a column of that role holds. */
bool et_layout_looks_right(et_column_role role, const et_field *field);

/* Settles by the first rows what the columns' names leave open. */
ET_MUST_USE et_status et_layout_understand_rows(et_layout *layout, const et_sniff *sniff,
                                                et_error *err);

/* ---- shapes: each recognises its own from byte `at` of the head on ---- */

/* ET_ERR_NOT_FOUND, without words, where the file is of another shape. */
ET_MUST_USE et_status et_fixed_understand(et_layout *layout, const et_sniff *sniff,
                                          size_t at, et_error *err);
ET_MUST_USE et_status et_list_understand(et_layout *layout, const et_sniff *sniff,
                                         size_t at, et_error *err);
ET_MUST_USE et_status et_pairs_understand(et_layout *layout, const et_sniff *sniff,
                                          size_t at, et_error *err);
ET_MUST_USE et_status et_json_understand(et_layout *layout, const et_sniff *sniff,
                                         size_t at, et_error *err);

/* Splits a line of a shape whose columns stand at fixed characters; *stray is the column
 * (from 1) of text between them, else 0. */
size_t et_fixed_split(const et_layout *layout, const char *line, size_t length,
                      et_field *fields, size_t *stray);

/* ---- rules.c ---- */

/* Finds the columns of the profile's filters and derived subjects. */
ET_MUST_USE et_status et_layout_take_rules(et_layout *layout, const et_sniff *sniff,
                                           et_error *err);

#endif
