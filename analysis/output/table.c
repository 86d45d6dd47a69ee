/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/table.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "examtrend/text.h"
#include "examtrend/workbook.h"
#include "grow.h"

et_status et_table_new(et_table **out, const char *key, const char *title,
                       et_error *err)
{
    *out = NULL;
    et_table *table = calloc(1, sizeof *table);
    if (!table || !(table->key = strdup(key)) || !(table->title = strdup(title))) {
        et_table_free(table);
        return et_fail(err, ET_ERR_MEMORY, "out of memory for a table");
    }
    *out = table;
    return ET_OK;
}

void et_table_free(et_table *table)
{
    if (!table) {
        return;
    }
    for (size_t i = 0; i < table->column_count; i++) {
        free((char *)(uintptr_t)table->columns[i].key);
        free((char *)(uintptr_t)table->columns[i].title);
        free((char *)(uintptr_t)table->columns[i].unit);
    }
    free(table->columns);
    free(table->values);
    free(table->reasons);
    free(table->strings.bytes);
    free(table->notes.bytes);
    free(table->key);
    free(table->title);
    free(table);
}

static void out_of_memory(et_table *table)
{
    (void)et_fail(&table->failure, ET_ERR_MEMORY, "out of memory for a table");
}

static bool usable(const et_table *table)
{
    return table->failure.status == ET_OK;
}

void et_table_language(et_table *table, et_language language)
{
    table->language = language;
}

static char *copy_title(const et_table *table, const et_column *column)
{
    if (table->language == ET_VIETNAMESE && column->title_vi) {
        return strdup(column->title_vi);
    }
    return strdup(column->title ? column->title : column->key);
}

void et_table_column(et_table *table, const et_column *column)
{
    if (!usable(table)) {
        return;
    }
    if (table->value_count > 0) {
        (void)et_fail(&table->failure, ET_ERR_ARGUMENT,
                      "table %s: a column was added after the first cell", table->key);
        return;
    }
    et_column *columns =
        realloc(table->columns, (table->column_count + 1) * sizeof *columns);
    if (!columns) {
        out_of_memory(table);
        return;
    }
    table->columns = columns;
    et_column copy = *column;
    copy.key = strdup(column->key);
    copy.title = copy_title(table, column);
    copy.title_vi = NULL;
    copy.unit = strdup(column->unit ? et_table_word(table, column->unit) : "");
    columns[table->column_count++] = copy;
    if (!copy.key || !copy.title || !copy.unit) {
        out_of_memory(table);
    }
}

void et_table_note(et_table *table, const char *format, ...)
{
    char line[1024];
    va_list args;

    va_start(args, format);
    (void)vsnprintf(line, sizeof line, format, args);
    va_end(args);
    et_buffer_text(&table->notes, line);
    et_buffer_text(&table->notes, "\n");
    if (table->notes.failed && usable(table)) {
        out_of_memory(table);
    }
}

/* The next cell, or NULL when the table has failed. */
static et_value *next_value(et_table *table, et_value_kind kind)
{
    if (!usable(table)) {
        return NULL;
    }
    if (table->column_count == 0) {
        (void)et_fail(&table->failure, ET_ERR_ARGUMENT, "table %s has no columns",
                      table->key);
        return NULL;
    }
    const et_column *column = &table->columns[table->value_count % table->column_count];
    if (kind != ET_VALUE_MISSING && (int)kind != (int)column->type) {
        (void)et_fail(&table->failure, ET_ERR_ARGUMENT,
                      "table %s: a value of another type was put into column %s",
                      table->key, column->key);
        return NULL;
    }
    et_value *values = et_grow(table->values, table->value_count + 1, &table->value_room,
                               sizeof *values);
    if (!values) {
        out_of_memory(table);
        return NULL;
    }
    table->values = values;
    et_value *value = &values[table->value_count++];
    value->kind = kind;
    return value;
}

/* Offset of a copy of `text` in the table's strings. */
static size_t keep_string(et_table *table, const char *text)
{
    size_t offset = table->strings.size;
    et_buffer_add(&table->strings, text, strlen(text) + 1);
    if (table->strings.failed) {
        out_of_memory(table);
    }
    return offset;
}

void et_table_text(et_table *table, const char *text)
{
    et_value *value = next_value(table, ET_VALUE_TEXT);
    if (value) {
        value->as.text = keep_string(table, text);
    }
}

static et_reason *find_reason(et_table *table, const char *text)
{
    for (size_t i = 0; i < table->reason_count; i++) {
        if (strcmp(table->strings.bytes + table->reasons[i].text, text) == 0) {
            return &table->reasons[i];
        }
    }
    et_reason *reasons =
        realloc(table->reasons, (table->reason_count + 1) * sizeof *reasons);
    if (!reasons) {
        out_of_memory(table);
        return NULL;
    }
    table->reasons = reasons;
    et_reason *reason = &reasons[table->reason_count++];
    *reason = (et_reason){.text = keep_string(table, text)};
    return reason;
}

void et_table_missing(et_table *table, const char *text)
{
    et_value *value = next_value(table, ET_VALUE_MISSING);
    et_reason *reason = value ? find_reason(table, et_table_word(table, text)) : NULL;
    if (reason) {
        value->as.text = reason->text;
        reason->cells++;
    }
}

void et_table_integer(et_table *table, int64_t number)
{
    et_value *value = next_value(table, ET_VALUE_INTEGER);
    if (value) {
        value->as.integer = number;
    }
}

void et_table_real(et_table *table, double number)
{
    et_value *value = next_value(table, ET_VALUE_REAL);
    if (!value) {
        return;
    }
    value->as.real = number;
    if (!isfinite(number)) {
        size_t column = (table->value_count - 1) % table->column_count;
        (void)et_fail(&table->failure, ET_ERR_ARGUMENT,
                      "table %s: column %s was given a number that is not finite",
                      table->key, table->columns[column].key);
    }
}

size_t et_table_rows(const et_table *table)
{
    return table->column_count ? table->value_count / table->column_count : 0;
}

const et_value *et_table_at(const et_table *table, size_t row, size_t column)
{
    return &table->values[row * table->column_count + column];
}

const char *et_table_string(const et_table *table, const et_value *value)
{
    return table->strings.bytes + value->as.text;
}

static bool prints_as_zero(const char *number)
{
    return strspn(number, "0.") == strlen(number);
}

static void put_decimal_mark(const et_table *table, char *number)
{
    char *point = table->language == ET_VIETNAMESE ? strchr(number, '.') : NULL;
    if (point) {
        *point = ',';
    }
}

const char *et_table_rounded(const et_table *table, size_t at, const et_value *value,
                             char out[ET_CELL_TEXT_SIZE])
{
    const et_column *column = &table->columns[at];
    char number[ET_NUMBER_SIZE];

    if (value->kind == ET_VALUE_INTEGER) {
        (void)snprintf(out, ET_CELL_TEXT_SIZE, "%lld", (long long)value->as.integer);
        return out;
    }
    if (fabs(value->as.real) >= 1e15) {
        (void)et_text_from_double(value->as.real, number);
    } else {
        (void)et_text_fixed(value->as.real, column->decimals, number);
    }
    if (column->probability && value->as.real > 0.0 && prints_as_zero(number)) {
        number[strlen(number) - 1] = '1';
        put_decimal_mark(table, number);
        (void)snprintf(out, ET_CELL_TEXT_SIZE, "<%s", number);
        return out;
    }
    bool plus = column->signed_text && value->as.real > 0.0 && !prints_as_zero(number);
    put_decimal_mark(table, number);
    (void)snprintf(out, ET_CELL_TEXT_SIZE, "%s%s", plus ? "+" : "", number);
    return out;
}

et_status et_table_check(const et_table *table, et_error *err)
{
    if (!usable(table)) {
        return et_fail(err, table->failure.status, "%s", table->failure.text);
    }
    if (table->column_count && table->value_count % table->column_count != 0) {
        return et_fail(err, ET_ERR_ARGUMENT, "table %s: the last row is not complete",
                       table->key);
    }
    return ET_OK;
}

et_status et_table_render(const et_table *table, et_format format, char **bytes,
                          size_t *size, et_error *err)
{
    return et_tables_render(&table, 1, format, bytes, size, err);
}

static void write_as(const et_table *table, et_format format, et_buffer *out)
{
    switch (format) {
    case ET_FORMAT_TEXT: et_table_write_text(table, out); break;
    case ET_FORMAT_CSV: et_table_write_delimited(table, ',', out); break;
    case ET_FORMAT_TSV: et_table_write_delimited(table, '\t', out); break;
    case ET_FORMAT_JSON: et_table_write_json(table, out); break;
    case ET_FORMAT_JSONL: et_table_write_json_lines(table, out); break;
    case ET_FORMAT_MARKDOWN: et_table_write_markdown(table, out); break;
    case ET_FORMAT_XLSX: break; /* a workbook, not here */
    }
}

/* A sheet a table. */
static et_status render_workbook(const et_table *const *tables, size_t count,
                                 char **bytes, size_t *size, et_error *err)
{
    const et_workbook_options options = {.title = tables[0]->title,
                                         .language = tables[0]->language};
    et_workbook *book = NULL;
    size_t own;

    et_status status = et_workbook_new(&book, &options, err);
    if (status != ET_OK) {
        return status;
    }
    for (size_t i = 0; i < count; i++) {
        et_workbook_table(book, tables[i], tables[i]->key);
    }
    status = et_workbook_render(book, bytes, size ? size : &own, err);
    et_workbook_free(book);
    return status;
}

et_status et_tables_render(const et_table *const *tables, size_t count, et_format format,
                           char **bytes, size_t *size, et_error *err)
{
    bool array = format == ET_FORMAT_JSON && count > 1;
    et_buffer out = {0};
    et_status status = ET_OK;

    *bytes = NULL;
    for (size_t i = 0; i < count && status == ET_OK; i++) {
        status = et_table_check(tables[i], err);
    }
    if (status != ET_OK) {
        return status;
    }
    if (format == ET_FORMAT_XLSX && count > 0) {
        return render_workbook(tables, count, bytes, size, err);
    }
    et_buffer_text(&out, array ? "[\n" : "");
    for (size_t i = 0; i < count; i++) {
        et_buffer_text(&out, i == 0 ? "" : array ? ",\n" : "\n");
        write_as(tables[i], format, &out);
    }
    et_buffer_text(&out, array ? "]\n" : "");
    if (out.failed) {
        free(out.bytes);
        return et_fail(err, ET_ERR_MEMORY, "out of memory for a table");
    }
    *bytes = out.bytes;
    if (size) {
        *size = out.size;
    }
    return ET_OK;
}

static const struct {
    const char *name;
    et_format format;
} formats[] = {
    {"text", ET_FORMAT_TEXT},   {"csv", ET_FORMAT_CSV},     {"tsv", ET_FORMAT_TSV},
    {"json", ET_FORMAT_JSON},   {"jsonl", ET_FORMAT_JSONL}, {"md", ET_FORMAT_MARKDOWN},
    {"xlsx", ET_FORMAT_XLSX},
};

et_status et_format_from_name(const char *name, et_format *format, et_error *err)
{
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        if (strcmp(formats[i].name, name) == 0) {
            *format = formats[i].format;
            return ET_OK;
        }
    }
    return et_fail(err, ET_ERR_ARGUMENT,
                   "there is no format \"%s\"; expected text, csv, tsv, json, jsonl, md "
                   "or xlsx",
                   name);
}
