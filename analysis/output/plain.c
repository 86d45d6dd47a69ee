/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tables for reading: aligned text and Markdown.
 */
#include <stdlib.h>
#include <string.h>

#include "examtrend/text.h"
#include "output/table.h"

#define DASH "\xE2\x80\x93" /* en dash: no value */

static const char *shown(const et_table *table, size_t row, size_t column,
                         char scratch[ET_CELL_TEXT_SIZE])
{
    const et_value *value = et_table_at(table, row, column);
    if (value->kind == ET_VALUE_TEXT) {
        return et_table_string(table, value);
    }
    if (value->kind == ET_VALUE_MISSING) {
        return DASH;
    }
    return et_table_rounded(table, column, value, scratch);
}

static bool any_unit(const et_table *table)
{
    for (size_t c = 0; c < table->column_count; c++) {
        if (table->columns[c].unit[0]) {
            return true;
        }
    }
    return false;
}

static void put_padded(et_buffer *out, const char *text, size_t width, bool right)
{
    size_t own = et_text_width(text);
    size_t pad = width > own ? width - own : 0;
    if (right) {
        et_buffer_fill(out, ' ', pad);
    }
    et_buffer_text(out, text);
    if (!right) {
        et_buffer_fill(out, ' ', pad);
    }
}

static void put_reasons(const et_table *table, et_buffer *out)
{
    if (table->reason_count && !table->notes.size) {
        et_buffer_text(out, "\n");
    }
    for (size_t i = 0; i < table->reason_count; i++) {
        const et_reason *reason = &table->reasons[i];
        et_buffer_print(out, DASH " %s (%zu %s)\n",
                        table->strings.bytes + reason->text, reason->cells,
                        table->language == ET_VIETNAMESE ? "giá trị"
                        : reason->cells == 1             ? "value"
                                                         : "values");
    }
}

static void end_line(et_buffer *out)
{
    while (out->size > 0 && out->bytes[out->size - 1] == ' ') {
        out->bytes[--out->size] = '\0';
    }
    et_buffer_text(out, "\n");
}

static void put_heading(const et_table *table, const size_t *width, bool units,
                        et_buffer *out)
{
    for (size_t c = 0; c < table->column_count; c++) {
        const et_column *column = &table->columns[c];
        put_padded(out, units ? column->unit : column->title, width[c],
                   column->type != ET_TEXT);
        et_buffer_text(out, "  ");
    }
    end_line(out);
}

static size_t wider(size_t width, const char *text)
{
    size_t own = et_text_width(text);
    return own > width ? own : width;
}

void et_table_write_text(const et_table *table, et_buffer *out)
{
    char scratch[ET_CELL_TEXT_SIZE];
    size_t rows = et_table_rows(table);
    size_t *width = calloc(table->column_count ? table->column_count : 1, sizeof *width);

    if (!width) {
        out->failed = true;
        return;
    }
    for (size_t c = 0; c < table->column_count; c++) {
        width[c] = wider(et_text_width(table->columns[c].title), table->columns[c].unit);
        for (size_t r = 0; r < rows; r++) {
            width[c] = wider(width[c], shown(table, r, c, scratch));
        }
    }
    et_buffer_print(out, "%s\n\n", table->title);
    put_heading(table, width, false, out);
    if (any_unit(table)) {
        put_heading(table, width, true, out);
    }
    for (size_t r = 0; r < rows; r++) {
        for (size_t c = 0; c < table->column_count; c++) {
            put_padded(out, shown(table, r, c, scratch), width[c],
                       table->columns[c].type != ET_TEXT);
            et_buffer_text(out, "  ");
        }
        end_line(out);
    }
    if (table->notes.size) {
        et_buffer_print(out, "\n%s", table->notes.bytes);
    }
    put_reasons(table, out);
    free(width);
}

static void put_markdown(et_buffer *out, const char *text)
{
    for (; *text; text++) {
        if (strchr("|\\<`*_", *text)) {
            et_buffer_text(out, "\\");
        }
        et_buffer_add(out, *text == '\n' ? " " : text, 1);
    }
}

static void put_markdown_heading(const et_table *table, et_buffer *out)
{
    et_buffer_text(out, "|");
    for (size_t c = 0; c < table->column_count; c++) {
        const et_column *column = &table->columns[c];
        et_buffer_text(out, " ");
        put_markdown(out, column->title);
        if (column->unit[0]) {
            et_buffer_text(out, " (");
            put_markdown(out, column->unit);
            et_buffer_text(out, ")");
        }
        et_buffer_text(out, " |");
    }
    et_buffer_text(out, "\n|");
    for (size_t c = 0; c < table->column_count; c++) {
        et_buffer_text(out, table->columns[c].type == ET_TEXT ? " --- |" : " ---: |");
    }
    et_buffer_text(out, "\n");
}

void et_table_write_markdown(const et_table *table, et_buffer *out)
{
    char scratch[ET_CELL_TEXT_SIZE];

    et_buffer_text(out, "**");
    put_markdown(out, table->title);
    et_buffer_text(out, "**\n\n");
    put_markdown_heading(table, out);
    for (size_t r = 0; r < et_table_rows(table); r++) {
        et_buffer_text(out, "|");
        for (size_t c = 0; c < table->column_count; c++) {
            et_buffer_text(out, " ");
            put_markdown(out, shown(table, r, c, scratch));
            et_buffer_text(out, " |");
        }
        et_buffer_text(out, "\n");
    }
    if (table->notes.size) {
        et_buffer_print(out, "\n%s", table->notes.bytes);
    }
    put_reasons(table, out);
}
