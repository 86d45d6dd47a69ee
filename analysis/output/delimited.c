/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * CSV by RFC 4180 with LF line ends, and TSV, where a tab, newline or backslash in a text
 * is written \t, \n, \\. Both are lossless; texts that a spreadsheet would take for a
 * formula are not changed here.
 */
#include <stdlib.h>
#include <string.h>

#include "examtrend/text.h"
#include "output/table.h"

static void put_csv(et_buffer *out, const char *text)
{
    if (!strpbrk(text, ",\"\r\n") && text[0] != ' ') {
        et_buffer_text(out, text);
        return;
    }
    et_buffer_text(out, "\"");
    for (; *text; text++) {
        if (*text == '"') {
            et_buffer_text(out, "\"");
        }
        et_buffer_add(out, text, 1);
    }
    et_buffer_text(out, "\"");
}

static void put_tsv(et_buffer *out, const char *text)
{
    for (; *text; text++) {
        switch (*text) {
        case '\t': et_buffer_text(out, "\\t"); break;
        case '\n': et_buffer_text(out, "\\n"); break;
        case '\r': et_buffer_text(out, "\\r"); break;
        case '\\': et_buffer_text(out, "\\\\"); break;
        default: et_buffer_add(out, text, 1);
        }
    }
}

static void put(et_buffer *out, char delimiter, const char *text)
{
    if (delimiter == ',') {
        put_csv(out, text);
    } else {
        put_tsv(out, text);
    }
}

static void put_value(const et_table *table, const et_value *value, char delimiter,
                      et_buffer *out)
{
    char number[ET_NUMBER_SIZE];
    switch (value->kind) {
    case ET_VALUE_TEXT: put(out, delimiter, et_table_string(table, value)); break;
    case ET_VALUE_INTEGER:
        et_buffer_print(out, "%lld", (long long)value->as.integer);
        break;
    case ET_VALUE_REAL:
        et_buffer_text(out, et_text_from_double(value->as.real, number));
        break;
    case ET_VALUE_MISSING: break;
    }
}

/* "slope: too few years; p: too few years" */
static void put_reasons(const et_table *table, size_t row, char delimiter,
                        et_buffer *out)
{
    et_buffer reasons = {0};

    for (size_t c = 0; c < table->column_count; c++) {
        const et_value *value = et_table_at(table, row, c);
        if (value->kind == ET_VALUE_MISSING) {
            et_buffer_print(&reasons, "%s%s: %s", reasons.size ? "; " : "",
                            table->columns[c].key, et_table_string(table, value));
        }
    }
    if (reasons.failed) {
        out->failed = true;
    } else if (reasons.bytes) {
        put(out, delimiter, reasons.bytes);
    }
    free(reasons.bytes);
}

void et_table_write_delimited(const et_table *table, char delimiter, et_buffer *out)
{
    for (size_t c = 0; c < table->column_count; c++) {
        put(out, delimiter, table->columns[c].key);
        et_buffer_add(out, &delimiter, 1);
    }
    et_buffer_text(out, "missing\n");
    for (size_t r = 0; r < et_table_rows(table); r++) {
        for (size_t c = 0; c < table->column_count; c++) {
            put_value(table, et_table_at(table, r, c), delimiter, out);
            et_buffer_add(out, &delimiter, 1);
        }
        put_reasons(table, r, delimiter, out);
        et_buffer_text(out, "\n");
    }
}
