/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * JSON is written here rather than through a tree: a table is already one, and the order
 * of keys and the shortest form of numbers are part of the output's promise.
 */
#include <string.h>

#include "examtrend/text.h"
#include "output/table.h"

static void put_characters(et_buffer *out, const char *text, size_t length)
{
    et_buffer_text(out, "\"");
    for (size_t i = 0; i < length; i++) {
        unsigned char c = (unsigned char)text[i];
        if (c == '"' || c == '\\') {
            et_buffer_text(out, "\\");
            et_buffer_add(out, text + i, 1);
        } else if (c == '\n') {
            et_buffer_text(out, "\\n");
        } else if (c < 0x20 || c == 0x7F) {
            et_buffer_print(out, "\\u%04x", c);
        } else {
            et_buffer_add(out, text + i, 1);
        }
    }
    et_buffer_text(out, "\"");
}

static void put_string(et_buffer *out, const char *text)
{
    put_characters(out, text, strlen(text));
}

static void put_value(const et_table *table, const et_value *value, et_buffer *out)
{
    char number[ET_NUMBER_SIZE];
    switch (value->kind) {
    case ET_VALUE_TEXT: put_string(out, et_table_string(table, value)); break;
    case ET_VALUE_INTEGER:
        et_buffer_print(out, "%lld", (long long)value->as.integer);
        break;
    case ET_VALUE_REAL:
        et_buffer_text(out, et_text_from_double(value->as.real, number));
        break;
    case ET_VALUE_MISSING: et_buffer_text(out, "null"); break;
    }
}

static void put_row(const et_table *table, size_t row, et_buffer *out)
{
    const char *join = ", \"missing\": {";
    bool missing = false;

    et_buffer_text(out, "{");
    for (size_t c = 0; c < table->column_count; c++) {
        et_buffer_text(out, c ? ", " : "");
        put_string(out, table->columns[c].key);
        et_buffer_text(out, ": ");
        put_value(table, et_table_at(table, row, c), out);
    }
    for (size_t c = 0; c < table->column_count; c++) {
        const et_value *value = et_table_at(table, row, c);
        if (value->kind == ET_VALUE_MISSING) {
            et_buffer_text(out, join);
            put_string(out, table->columns[c].key);
            et_buffer_text(out, ": ");
            put_string(out, et_table_string(table, value));
            join = ", ";
            missing = true;
        }
    }
    et_buffer_text(out, missing ? "}}" : "}");
}

static void put_notes(const et_table *table, et_buffer *out)
{
    const char *at = table->notes.bytes;
    const char *join = "";

    et_buffer_text(out, "  \"notes\": [");
    while (at && *at) {
        size_t length = strcspn(at, "\n");
        et_buffer_text(out, join);
        put_characters(out, at, length);
        join = ", ";
        at += length + 1;
    }
    et_buffer_text(out, "],\n");
}

void et_table_write_json(const et_table *table, et_buffer *out)
{
    et_buffer_text(out, "{\n  \"table\": ");
    put_string(out, table->key);
    et_buffer_text(out, ",\n  \"title\": ");
    put_string(out, table->title);
    et_buffer_text(out, ",\n  \"columns\": [");
    for (size_t c = 0; c < table->column_count; c++) {
        const et_column *column = &table->columns[c];
        et_buffer_text(out, c ? ",\n    " : "\n    ");
        et_buffer_text(out, "{\"key\": ");
        put_string(out, column->key);
        et_buffer_text(out, ", \"title\": ");
        put_string(out, column->title);
        et_buffer_text(out, ", \"unit\": ");
        if (column->unit[0]) {
            put_string(out, column->unit);
        } else {
            et_buffer_text(out, "null");
        }
        et_buffer_text(out, "}");
    }
    et_buffer_text(out, "\n  ],\n");
    put_notes(table, out);
    et_buffer_text(out, "  \"rows\": [");
    for (size_t r = 0; r < et_table_rows(table); r++) {
        et_buffer_text(out, r ? ",\n    " : "\n    ");
        put_row(table, r, out);
    }
    et_buffer_text(out, "\n  ]\n}\n");
}

void et_table_write_json_lines(const et_table *table, et_buffer *out)
{
    for (size_t r = 0; r < et_table_rows(table); r++) {
        put_row(table, r, out);
        et_buffer_text(out, "\n");
    }
}
