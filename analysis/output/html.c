/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A table for a page. Nothing of it but its own tags is markup.
 */
#include <stdlib.h>
#include <string.h>

#include "examtrend/text.h"
#include "output/table.h"

static void put_escaped(et_buffer *out, const char *text)
{
    for (; *text; text++) {
        switch (*text) {
        case '&': et_buffer_text(out, "&amp;"); break;
        case '<': et_buffer_text(out, "&lt;"); break;
        case '>': et_buffer_text(out, "&gt;"); break;
        case '"': et_buffer_text(out, "&quot;"); break;
        default: et_buffer_add(out, text, 1);
        }
    }
}

static void put_head(const et_table *table, et_buffer *out)
{
    et_buffer_text(out, "<thead><tr>");
    for (size_t c = 0; c < table->column_count; c++) {
        const et_column *column = &table->columns[c];
        et_buffer_print(out, "<th scope=\"col\"%s>",
                        column->type == ET_TEXT ? "" : " class=\"number\"");
        put_escaped(out, column->title);
        if (column->unit[0]) {
            et_buffer_text(out, " <small>");
            put_escaped(out, et_table_word(table, column->unit));
            et_buffer_text(out, "</small>");
        }
        et_buffer_text(out, "</th>");
    }
    et_buffer_text(out, "</tr></thead>\n");
}

static void put_cell(const et_table *table, size_t row, size_t column, et_buffer *out)
{
    const et_value *value = et_table_at(table, row, column);
    char rounded[ET_CELL_TEXT_SIZE], exact[ET_NUMBER_SIZE];

    if (value->kind == ET_VALUE_MISSING) {
        et_buffer_text(out, "<td class=\"missing\" title=\"");
        put_escaped(out, et_table_word(table, et_table_string(table, value)));
        et_buffer_text(out, "\">–</td>");
    } else if (value->kind == ET_VALUE_TEXT) {
        et_buffer_text(out, column == 0 ? "<th scope=\"row\">" : "<td>");
        put_escaped(out, et_table_string(table, value));
        et_buffer_text(out, column == 0 ? "</th>" : "</td>");
    } else {
        double real = value->kind == ET_VALUE_REAL ? value->as.real
                                                   : (double)value->as.integer;
        et_buffer_print(out, "<td class=\"number\" data-v=\"%s\">",
                        et_text_from_double(real, exact));
        put_escaped(out, et_table_rounded(table, column, value, rounded));
        et_buffer_text(out, "</td>");
    }
}

static void put_notes(const et_table *table, et_buffer *out)
{
    for (const char *line = table->notes.bytes; line && *line;) {
        size_t length = strcspn(line, "\n");
        char *note = strndup(line, length);
        if (!note) {
            out->failed = true;
            return;
        }
        et_buffer_text(out, "<p class=\"note\">");
        put_escaped(out, note);
        et_buffer_text(out, "</p>\n");
        free(note);
        line += length + (line[length] == '\n');
    }
}

et_status et_table_html(const et_table *table, char **bytes, size_t *size, et_error *err)
{
    et_buffer out = {0};
    et_status status = et_table_check(table, err);

    *bytes = NULL;
    if (status != ET_OK) {
        return status;
    }
    et_buffer_text(&out, "<table><caption>");
    put_escaped(&out, table->title);
    et_buffer_text(&out, "</caption>");
    put_head(table, &out);
    et_buffer_text(&out, "<tbody>\n");
    for (size_t r = 0; r < et_table_rows(table); r++) {
        et_buffer_text(&out, "<tr>");
        for (size_t c = 0; c < table->column_count; c++) {
            put_cell(table, r, c, &out);
        }
        et_buffer_text(&out, "</tr>\n");
    }
    et_buffer_text(&out, "</tbody></table>\n");
    put_notes(table, &out);
    if (out.failed) {
        free(out.bytes);
        return et_fail(err, ET_ERR_MEMORY, "out of memory for a table");
    }
    *bytes = out.bytes;
    *size = out.size;
    return ET_OK;
}
