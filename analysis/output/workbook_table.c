/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A result table as a sheet: title, native table, colours; and what it says in words for
 * the sheet of notes.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "examtrend/text.h"
#include "output/sheet.h"

#define HEADER_ROW 2
#define FORMAT_SIZE 96
#define HEADER_SIZE (2 * ET_XLSX_HEADING + 32)
#define NARROWEST 9
#define WIDEST 60

/* What is known of a column before its cells are written. */
typedef struct form {
    char header[HEADER_SIZE]; /* title and unit */
    lxw_format *format;
    double width;
} form;

/* ---- columns ---- */

/* "0.000", with a plus where the column has one; p that would round to 0 as "<0.001".  */
static void number_format(const et_column *column, char out[FORMAT_SIZE])
{
    char plain[16] = "0";
    int decimals = column->decimals < 0 ? 0 : column->decimals > 12 ? 12
                                                                    : column->decimals;

    if (column->type == ET_INTEGER) {
        bool counts = strcmp(column->key, "n") == 0 || strcmp(column->key, "count") == 0;
        (void)snprintf(out, FORMAT_SIZE, counts ? "#,##0" : "0");
        return;
    }
    if (decimals > 0) {
        (void)snprintf(plain, sizeof plain, "0.%.*s", decimals, "000000000000");
    }
    if (column->probability && decimals > 0) {
        char least[16];
        (void)snprintf(least, sizeof least, "0.%.*s", decimals, "000000000000");
        least[decimals + 1] = '1';
        (void)snprintf(out, FORMAT_SIZE, "[=0]%s;[<0.%.*s5]\"<%s\";%s", plain, decimals,
                       "000000000000", least, plain);
    } else if (column->signed_text) {
        (void)snprintf(out, FORMAT_SIZE, "+%s;-%s;%s", plain, plain, plain);
    } else {
        (void)snprintf(out, FORMAT_SIZE, "%s", plain);
    }
}

/* Headers of a native table are texts, each once. */
static void make_header(const et_table *table, const form *before, size_t c,
                        char out[HEADER_SIZE])
{
    const et_column *column = &table->columns[c];
    char title[ET_XLSX_HEADING], unit[ET_XLSX_HEADING];
    bool taken = true;

    et_book_heading(column->title[0] ? column->title : column->key, title);
    et_book_heading(column->unit, unit);

    for (size_t n = 1; taken; n++) {
        char number[24] = "";
        if (n > 1) {
            (void)snprintf(number, sizeof number, " %zu", n);
        }
        (void)snprintf(out, HEADER_SIZE, "%s%s%s%s%s", title, number,
                       unit[0] ? " (" : "", unit, unit[0] ? ")" : "");
        taken = false;
        for (size_t i = 0; i < c && !taken; i++) {
            taken = strcasecmp(before[i].header, out) == 0;
        }
    }
}

/* The header wraps between title and unit; a button stands in it. */
static double column_width(const et_table *table, size_t c)
{
    const et_column *column = &table->columns[c];
    size_t title = et_text_width(column->title), unit = et_text_width(column->unit) + 2;
    size_t width = (title > unit ? title : unit) + 3;
    char scratch[ET_CELL_TEXT_SIZE];

    for (size_t r = 0; r < et_table_rows(table); r++) {
        const et_value *value = et_table_at(table, r, c);
        size_t own = 0;
        if (value->kind == ET_VALUE_TEXT) {
            own = et_text_width(et_table_string(table, value)) + 2;
        } else if (value->kind != ET_VALUE_MISSING) {
            own = strlen(et_table_rounded(table, c, value, scratch)) + 2;
        }
        width = own > width ? own : width;
    }
    return (double)(width < NARROWEST ? NARROWEST : width > WIDEST ? WIDEST : width);
}

static form *make_forms(et_workbook *book, const et_table *table)
{
    form *forms = calloc(table->column_count + 1, sizeof *forms);

    if (!forms) {
        et_book_fail(book, ET_ERR_MEMORY, "out of memory for a workbook");
        return NULL;
    }
    for (size_t c = 0; c < table->column_count; c++) {
        char format[FORMAT_SIZE];
        make_header(table, forms, c, forms[c].header);
        forms[c].width = column_width(table, c);
        forms[c].format = book->text;
        if (table->columns[c].type != ET_TEXT) {
            forms[c].format = book->lib->workbook_add_format(book->book);
            number_format(&table->columns[c], format);
            if (forms[c].format) {
                book->lib->format_set_num_format(forms[c].format, format);
            }
        }
    }
    form *last = &forms[table->column_count];
    (void)snprintf(last->header, sizeof last->header, "%s",
                   et_book_word(book, "why empty", "vì sao trống"));
    last->format = book->muted;
    last->width = WIDEST;
    return forms;
}

/* ---- cells ---- */

static void put_reasons(et_workbook *book, lxw_worksheet *sheet, const et_table *table,
                        size_t row)
{
    et_buffer text = {0};

    for (size_t c = 0; c < table->column_count; c++) {
        const et_value *value = et_table_at(table, row, c);
        if (value->kind == ET_VALUE_MISSING) {
            et_buffer_print(&text, "%s%s: %s", text.size ? "; " : "",
                            table->columns[c].title[0] ? table->columns[c].title
                                                       : table->columns[c].key,
                            et_table_string(table, value));
        }
    }
    if (text.failed) {
        et_book_fail(book, ET_ERR_MEMORY, "out of memory for a workbook");
    } else if (text.bytes) {
        et_book_put(book, sheet,
                    (const uint32_t[]){(uint32_t)(HEADER_ROW + 1 + row),
                                       (uint32_t)table->column_count},
                    text.bytes, book->muted);
    }
    free(text.bytes);
}

static void put_cells(et_workbook *book, lxw_worksheet *sheet, const et_table *table,
                      const form *forms)
{
    for (size_t r = 0; r < et_table_rows(table) && et_book_is_good(book); r++) {
        for (size_t c = 0; c < table->column_count; c++) {
            const et_value *value = et_table_at(table, r, c);
            const uint32_t at[] = {(uint32_t)(HEADER_ROW + 1 + r), (uint32_t)c};
            lxw_format *format = forms[c].format;
            switch (value->kind) {
            case ET_VALUE_TEXT:
                et_book_put(book, sheet, at, et_table_string(table, value), format);
                break;
            case ET_VALUE_INTEGER:
                et_book_number(book, sheet, at, (double)value->as.integer, format);
                break;
            case ET_VALUE_REAL:
                et_book_number(book, sheet, at, value->as.real, format);
                break;
            case ET_VALUE_MISSING:
                (void)et_book_check(book, book->lib->worksheet_write_blank(
                                              sheet, at[0], (lxw_col_t)at[1], format));
                break;
            }
        }
        if (table->reason_count > 0) {
            put_reasons(book, sheet, table, r);
        }
    }
}

/* ---- colours ---- */

/* Words of verdicts contain one of these. */
static const char *const rising[] = {"rise", "rose", "tăng", NULL};
static const char *const falling[] = {"fall", "fell", "giảm", NULL};

static void colour_words(et_workbook *book, lxw_worksheet *sheet, const lxw_row_t rows[2],
                         lxw_col_t column)
{
    for (int up = 0; up < 2; up++) {
        for (const char *const *word = up ? rising : falling; *word; word++) {
            char text[16];
            (void)snprintf(text, sizeof text, "%s", *word);
            lxw_conditional_format rule = {
                .type = LXW_CONDITIONAL_TYPE_TEXT,
                .criteria = LXW_CONDITIONAL_CRITERIA_TEXT_CONTAINING,
                .value_string = text,
                .format = up ? book->up : book->down};
            (void)et_book_check(book, book->lib->worksheet_conditional_format_range(
                                          sheet, rows[0], column, rows[1], column,
                                          &rule));
        }
    }
}

/* Bars of equal scale on both sides of 0. */
static void put_bars(et_workbook *book, lxw_worksheet *sheet, const lxw_row_t rows[2],
                     lxw_col_t column, double most)
{
    lxw_conditional_format rule = {.type = LXW_CONDITIONAL_DATA_BAR,
                                   .data_bar_2010 = LXW_TRUE,
                                   .bar_solid = LXW_TRUE,
                                   .bar_color = 0x9CCFE3,
                                   .bar_negative_color = 0xEFA7B2,
                                   .bar_no_border = LXW_TRUE,
                                   .min_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER,
                                   .min_value = -most,
                                   .max_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER,
                                   .max_value = most};
    (void)et_book_check(book, book->lib->worksheet_conditional_format_range(
                                  sheet, rows[0], column, rows[1], column, &rule));
}

static bool is_change(const et_column *column)
{
    static const char *const keys[] = {"slope", "difference", "change", NULL};

    for (const char *const *key = keys; *key; key++) {
        if (column->type == ET_REAL && strcmp(column->key, *key) == 0) {
            return true;
        }
    }
    return false;
}

static double largest(const et_table *table, size_t c)
{
    double most = 0.0;

    for (size_t r = 0; r < et_table_rows(table); r++) {
        const et_value *value = et_table_at(table, r, c);
        if (value->kind == ET_VALUE_REAL) {
            most = fmax(most, fabs(value->as.real));
        }
    }
    return most;
}

static void put_colours(et_workbook *book, lxw_worksheet *sheet, const et_table *table)
{
    const lxw_row_t rows[2] = {HEADER_ROW + 1,
                               (lxw_row_t)(HEADER_ROW + et_table_rows(table))};

    for (size_t c = 0; c < table->column_count; c++) {
        if (strcmp(table->columns[c].key, "verdict") == 0) {
            colour_words(book, sheet, rows, (lxw_col_t)c);
        } else if (is_change(&table->columns[c]) && largest(table, c) > 0.0) {
            put_bars(book, sheet, rows, (lxw_col_t)c, largest(table, c));
        }
    }
}

/* ---- the native table ---- */

static void put_headers(et_workbook *book, lxw_worksheet *sheet, const et_table *table,
                        const form *forms, size_t columns)
{
    const et_xlsxwriter *lib = book->lib;

    for (size_t c = 0; c < columns; c++) {
        bool right = c < table->column_count && table->columns[c].type != ET_TEXT;
        (void)lib->worksheet_set_column(sheet, (lxw_col_t)c, (lxw_col_t)c, forms[c].width,
                                        NULL);
        et_book_put(book, sheet, (const uint32_t[]){HEADER_ROW, (uint32_t)c},
                    forms[c].header, right ? book->header_right : book->header);
    }
    (void)lib->worksheet_set_row(sheet, HEADER_ROW, 32, NULL);
    lib->worksheet_freeze_panes(sheet, HEADER_ROW + 1, 1);
    (void)lib->worksheet_repeat_rows(sheet, HEADER_ROW, HEADER_ROW);
}

static void make_native(et_workbook *book, lxw_worksheet *sheet, const et_table *table,
                        form *forms, size_t columns)
{
    lxw_table_column *natives = calloc(columns, sizeof *natives);
    lxw_table_column **list = calloc(columns + 1, sizeof *list);
    char name[256];

    if (natives && list) {
        for (size_t c = 0; c < columns; c++) {
            bool right = c < table->column_count && table->columns[c].type != ET_TEXT;
            natives[c] = (lxw_table_column){
                .header = forms[c].header,
                .header_format = right ? book->header_right : book->header};
            list[c] = &natives[c];
        }
        et_book_table_name(book, table->key, name);
        lxw_table_options options = {.name = name,
                                     .columns = list,
                                     .style_type = LXW_TABLE_STYLE_TYPE_LIGHT,
                                     .style_type_number = 1};
        (void)et_book_check(book, book->lib->worksheet_add_table(
                                      sheet, HEADER_ROW, 0,
                                      (lxw_row_t)(HEADER_ROW + et_table_rows(table)),
                                      (lxw_col_t)(columns - 1), &options));
    } else {
        et_book_fail(book, ET_ERR_MEMORY, "out of memory for a workbook");
    }
    free(natives);
    free(list);
}

/* ---- words ---- */

/* What the columns are called elsewhere, once for tables of the same columns. */
static void add_keys(et_workbook *book, const et_table *table, const form *forms)
{
    et_buffer keys = {0};

    et_buffer_text(&keys, et_book_word(book, "Columns and their keys in other formats: ",
                                       "Các cột và khóa của chúng ở dạng khác: "));
    for (size_t c = 0; c < table->column_count; c++) {
        et_buffer_print(&keys, "%s%s = %s", c ? "; " : "", forms[c].header,
                        table->columns[c].key);
    }
    et_buffer_text(&keys, "\n");
    if (keys.failed) {
        et_book_fail(book, ET_ERR_MEMORY, "out of memory for a workbook");
    } else if (!book->notes.bytes || !strstr(book->notes.bytes, keys.bytes)) {
        et_buffer_text(&book->notes, keys.bytes);
    }
    free(keys.bytes);
}

static void add_notes(et_workbook *book, const et_table *table, const form *forms)
{
    et_buffer *out = &book->notes;

    et_buffer_print(out, "%s\f%s\n", out->size ? "\n" : "", table->title);
    if (table->notes.size) {
        et_buffer_text(out, table->notes.bytes);
    }
    for (size_t i = 0; i < table->reason_count; i++) {
        et_buffer_print(out, "%s: %s (%zu)\n", et_book_word(book, "empty", "trống"),
                        table->strings.bytes + table->reasons[i].text,
                        table->reasons[i].cells);
    }
    add_keys(book, table, forms);
}

static bool fits(et_workbook *book, const et_table *table)
{
    size_t rows = et_table_rows(table), room = ET_XLSX_ROWS - HEADER_ROW - 1;
    et_error err = {0};

    if (!et_book_is_good(book)) {
        return false;
    }
    if (et_table_check(table, &err) != ET_OK) {
        et_book_fail(book, err.status, "%s", err.text);
    } else if (table->column_count == 0) {
        et_book_fail(book, ET_ERR_ARGUMENT, "table %s has no columns", table->key);
    } else if (rows > room) {
        et_book_fail(book, ET_ERR_ARGUMENT,
                     "table %s has %zu rows, expected at most %zu in a sheet of a "
                     "workbook; csv holds any number",
                     table->key, rows, room);
    }
    return et_book_is_good(book);
}

void et_workbook_table(et_workbook *book, const et_table *table, const char *name)
{
    if (!fits(book, table)) {
        return;
    }
    size_t columns = table->column_count + (table->reason_count > 0);
    form *forms = make_forms(book, table);
    lxw_worksheet *sheet = forms ? et_book_sheet(book, name, table->title) : NULL;
    if (sheet) {
        put_headers(book, sheet, table, forms, columns);
        put_cells(book, sheet, table, forms);
        if (et_table_rows(table) > 0 && et_book_is_good(book)) {
            make_native(book, sheet, table, forms, columns);
            put_colours(book, sheet, table);
        }
        add_notes(book, table, forms);
    }
    free(forms);
}
