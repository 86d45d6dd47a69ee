/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Inside a table, for the writers of its forms.
 */
#ifndef ANALYSIS_OUTPUT_TABLE_H
#define ANALYSIS_OUTPUT_TABLE_H

#include "examtrend/table.h"
#include "output/buffer.h"

typedef enum et_value_kind {
    ET_VALUE_TEXT,
    ET_VALUE_INTEGER,
    ET_VALUE_REAL,
    ET_VALUE_MISSING
} et_value_kind;

typedef struct et_value {
    et_value_kind kind;
    union {
        size_t text; /* offset into the table's strings; the reason when missing */
        int64_t integer;
        double real;
    } as;
} et_value;

/* A reason that cells are missing for, and how many. There are few different ones. */
typedef struct et_reason {
    size_t text; /* offset into the table's strings */
    size_t cells;
} et_reason;

struct et_table {
    et_language language;
    char *key;
    char *title;
    et_column *columns; /* its strings are copies */
    size_t column_count;
    et_value *values; /* [row][column] */
    size_t value_count, value_room;
    et_reason *reasons; /* in order of first use */
    size_t reason_count;
    et_buffer strings;
    et_buffer notes; /* each ended by a newline */
    et_error failure;
};

/* The first failure of building it. */
ET_MUST_USE et_status et_table_check(const et_table *table, et_error *err);

/* Text of a cell's string, or of its reason. */
const char *et_table_string(const et_table *table, const et_value *value);
const et_value *et_table_at(const et_table *table, size_t row, size_t column);

/* A number as people read it, with the column's decimals. */
#define ET_CELL_TEXT_SIZE 64
const char *et_table_rounded(const et_table *table, size_t column, const et_value *value,
                             char out[ET_CELL_TEXT_SIZE]);

/* A unit or a reason, which the program names in English, in a language; as it is where
 * that has no word for it. */
const char *et_output_word(const char *english, et_language language);
const char *et_table_word(const et_table *table, const char *english);

void et_table_write_text(const et_table *table, et_buffer *out);
void et_table_write_markdown(const et_table *table, et_buffer *out);
void et_table_write_delimited(const et_table *table, char delimiter, et_buffer *out);
void et_table_write_json(const et_table *table, et_buffer *out);
void et_table_write_json_lines(const et_table *table, et_buffer *out);

#endif
