/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How one file is to be read: found out once from its first bytes, then only looked at.
 */
#ifndef ANALYSIS_SOURCE_LAYOUT_H
#define ANALYSIS_SOURCE_LAYOUT_H

#include "examtrend/source.h"
#include "grid/grid.h"
#include "source/frame.h"
#include "source/profile.h"

/* Bytes of a file that are looked at to understand it. */
#define ET_HEAD_SIZE ((size_t)1 << 16)
#define ET_COLUMNS_MOST 1024
#define ET_HEADING_SIZE 64
#define ET_MISSING_MOST 8
#define ET_MISSING_SIZE 16

/* Most digits of a candidate number. */
#define ET_ID_DIGITS 13

typedef struct et_column {
    et_column_role role;
    size_t paper; /* into et_layout.papers, for ET_COLUMN_SUBJECT */
    char heading[ET_HEADING_SIZE]; /* as in the file, cut */
    size_t right; /* values named so in the head that look like what it holds */
} et_column;

typedef struct et_paper {
    size_t subject;  /* into et_subjects                                    */
    int32_t maximum; /* hundredths                                          */
    size_t offset;   /* of its first bin among the bins of a place          */
    unsigned columns; /* that hold it; more than one for split languages    */
} et_paper;

/* Characters [from, to) of a line. */
typedef struct et_span {
    size_t from, to;
} et_span;

/* Only rows with one of these words in `column` count. */
typedef struct et_filter {
    size_t column;
    const char *words; /* separated by commas */
} et_filter;

/* A score of `source` counts for `target`, too, in rows with `word` in `column`. */
typedef struct et_derived {
    size_t target, source; /* papers          */
    int column;            /* -1: in all rows */
    const char *word;
} et_derived;

typedef struct et_layout {
    et_grid_kind grid; /* of what the lines were made                        */
    et_shape shape;
    char delimiter; /* '\0': a line is one field                             */
    char mark; /* decimal: '.' or ','                                        */
    bool bom;
    bool quoted; /* rows of the head have quotes                             */
    et_column *columns;
    size_t column_count;
    et_paper *papers;
    size_t paper_count;
    size_t bins; /* of one place: all papers                                 */
    int id, place, year_column, language; /* columns, -1: none               */
    size_t language_paper;                /* whose language it is            */
    char language_letter;      /* of codes such as N1; 0: none seen          */
    unsigned language_digits;  /* bit d: letter followed by d is known       */
    int year;                  /* of all rows; 0: from year_column           */
    bool year_asked;           /* by --year, so that a column must agree     */
    char missing[ET_MISSING_MOST][ET_MISSING_SIZE];
    size_t missing_count;
    bool zero_is_missing;
    uint64_t data_offset; /* of the first data row, in bytes                 */
    uint64_t data_line;   /* its line, from 1                                */
    uint64_t header_line; /* 0: no header                                    */
    size_t note_count;
    char notes[ET_NOTES_SHOWN][256];
    const et_subjects *subjects;

    const et_profile *profile; /* NULL: none                                 */
    unsigned id_digits;        /* 0: as the registry says, one more or less  */
    et_candidate_numbers numbers; /* of the registry                         */
    et_filter filters[ET_RULES_MOST];
    et_derived derived[ET_RULES_MOST];
    size_t filter_count, derived_count;
    et_span *spans; /* of the columns, for ET_SHAPE_FIXED                    */
    bool overhang;  /* a word longer than its span is right where it is clear */

    /* Where fields carry their names, columns [0, parts) are fields of the line, those
     * up to `slots` hold what else is no score, one of each subject follows. */
    size_t parts, slots;
    size_t list;    /* the field that holds the list                         */
    bool one_pair;  /* every row of the head has one subject                 */
    size_t heard_points, heard_commas; /* scores of the head so written      */
    uint64_t heard;     /* bit s: subject s was                               */
    et_frame frame; /* the first byte of a JSON file                         */
    bool keyed;     /* its objects are named by candidate numbers            */
} et_layout;

typedef struct et_sniff {
    const char *name; /* what messages call the file                         */
    et_grid_kind grid;
    const char *head; /* its first bytes                                     */
    size_t length;
    bool whole;       /* the head is the whole file                          */
    const et_subjects *subjects;
    const et_source_options *options;
} et_sniff;

ET_MUST_USE et_status et_layout_sniff(et_layout **out, const et_sniff *sniff,
                                      et_error *err);
void et_layout_free(et_layout *layout);

/* Something about the file that the report tells. */
void et_layout_note(et_layout *layout, const char *format, ...) ET_PRINTF(2, 3);

/* Whether the profile chooses rows by a column. */
bool et_layout_is_filtered(const et_layout *layout, size_t column);

/* True where fields carry their names. */
static inline bool et_layout_is_named(const et_layout *layout)
{
    return layout->shape != ET_SHAPE_DELIMITED && layout->shape != ET_SHAPE_FIXED;
}

/* Appends what et_source_explain says of a file to a growing string. */
ET_MUST_USE et_status et_layout_explain(const et_layout *layout, const char *name,
                                        char **text, et_error *err);

/* True when `code` (not NUL-terminated) names a language that is examined. */
bool et_layout_knows_language(const et_layout *layout, const char *code, size_t length);

/* A field of a row. */
typedef struct et_field {
    const char *text;
    size_t length;
    size_t column; /* of its first byte in its line, from 1 */
    size_t line;   /* after the first of its row            */
} et_field;

/* A number of `least` to `most` digits. */
bool et_field_is_number(const et_field *field, size_t least, size_t most);
/* A score with this decimal mark in it. */
bool et_field_has_mark(const et_field *field, char mark);

/* Digits that a candidate number stands for: without the zero that a spreadsheet drops it
 * is one short. 0: it is no number of this exam. */
size_t et_layout_digits(const et_layout *layout, const et_field *field);

/* True when `field` is one of `words` (separated by commas), in any case. */
bool et_field_is_one_of(const et_field *field, const char *words);

/* Splits a line (no newline) at `delimiter`, minding quotes, trimming spaces; a quoted
 * field loses its outer quotes only. Returns how many fields there are, of which at most
 * `room` are stored. *stray is set to the 1-based column of a quote that neither opens
 * nor closes a field, else to 0. */
size_t et_fields_split(const char *line, size_t length, char delimiter, et_field *fields,
                       size_t room, size_t *stray);

#endif
