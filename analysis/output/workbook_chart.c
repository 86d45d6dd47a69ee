/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Native line charts beside the tables that they are drawn from.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "output/sheet.h"

#define FIRST_ROW 2
#define CHART_COLUMNS_AFTER 1 /* between table and chart */
#define CHART_ROWS 22         /* that a chart takes      */
#define HEADER_HEIGHT 48.0
#define WIDTH 780.0
#define HEIGHT 430.0
#define USUAL_WIDTH 480.0
#define USUAL_HEIGHT 288.0

/* Okabe and Ito's colours, told apart by the colour-blind too; marks differ as
 * well. */
static const lxw_color_t colours[] = {0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7,
                                      0x56B4E9, 0xE69F00, 0x5C6670};
static const uint8_t marks[] = {LXW_CHART_MARKER_CIRCLE, LXW_CHART_MARKER_SQUARE,
                                LXW_CHART_MARKER_DIAMOND, LXW_CHART_MARKER_TRIANGLE};
enum { COLOURS = sizeof colours / sizeof *colours, MARKS = sizeof marks / sizeof *marks };

/* A chart on its sheet. */
typedef struct block {
    et_workbook *book;
    lxw_worksheet *sheet;
    const et_workbook_lines *lines;
    lxw_row_t header, last; /* rows of the table */
} block;

/* Every year of the span has a row, so that a category is a year and the slope of a trend
 * line is one a year. */
static size_t span(const et_workbook_lines *lines)
{
    size_t count = lines->year_count;
    return count ? (size_t)(lines->years[count - 1] - lines->years[0]) + 1 : 0;
}

static void put_values(const block *b, lxw_format *format)
{
    const et_workbook_lines *lines = b->lines;

    for (size_t t = 0; t < span(lines); t++) {
        lxw_row_t row = b->header + 1 + (lxw_row_t)t;
        et_book_number(b->book, b->sheet, (const uint32_t[]){row, 0},
                       lines->years[0] + (double)t, NULL);
    }
    for (size_t s = 0; s < lines->series_count; s++) {
        for (size_t t = 0; t < lines->year_count; t++) {
            lxw_row_t row =
                b->header + 1 + (lxw_row_t)(lines->years[t] - lines->years[0]);
            double value = lines->values[s * lines->year_count + t];
            if (isfinite(value)) {
                et_book_number(b->book, b->sheet,
                               (const uint32_t[]){row, (uint32_t)(s + 1)}, value, format);
            }
        }
    }
}

#define HEADER_SIZE ((size_t)256)

/* The name as heading c, with a number where one before it is the same. */
static void choose_header(char *headers, size_t c, const char *name)
{
    char *header = headers + HEADER_SIZE * c, heading[ET_XLSX_HEADING];
    size_t number = 2;

    et_book_heading(name, heading);
    (void)snprintf(header, HEADER_SIZE, "%s", heading);
    for (size_t i = 0; i < c; i++) {
        if (strcasecmp(headers + HEADER_SIZE * i, header) == 0) {
            (void)snprintf(header, HEADER_SIZE, "%s (%zu)", heading, number++);
            i = (size_t)-1; /* all over again */
        }
    }
}

static void make_native(const block *b)
{
    const et_workbook_lines *lines = b->lines;
    size_t columns = lines->series_count + 1;
    lxw_table_column *natives = calloc(columns, sizeof *natives);
    lxw_table_column **list = calloc(columns + 1, sizeof *list);
    char *headers = calloc(columns, HEADER_SIZE), name[256];

    if (natives && list && headers) {
        for (size_t c = 0; c < columns; c++) {
            char *header = headers + HEADER_SIZE * c;
            choose_header(headers, c, c ? lines->names[c - 1] : lines->year_title);
            natives[c] = (lxw_table_column){.header = header,
                                            .header_format = b->book->header_right};
            list[c] = &natives[c];
        }
        et_book_table_name(b->book, "chart", name);
        lxw_table_options options = {.name = name,
                                     .columns = list,
                                     .style_type = LXW_TABLE_STYLE_TYPE_LIGHT,
                                     .style_type_number = 1};
        (void)et_book_check(b->book, b->book->lib->worksheet_add_table(
                                         b->sheet, b->header, 0, b->last,
                                         (lxw_col_t)(columns - 1), &options));
    } else {
        et_book_fail(b->book, ET_ERR_MEMORY, "out of memory for a workbook");
    }
    free(natives);
    free(list);
    free(headers);
}

static void add_series(const block *b, lxw_chart *chart, size_t s)
{
    const et_xlsxwriter *lib = b->book->lib;
    const char *sheet = b->sheet->name;
    lxw_chart_line line = {.color = colours[s % COLOURS], .width = 2.0F};
    lxw_chart_line trend = {.color = colours[s % COLOURS],
                            .width = 1.25F,
                            .dash_type = LXW_CHART_LINE_DASH_DASH};
    lxw_chart_fill fill = {.color = colours[s % COLOURS]};
    lxw_chart_line edge = {.color = colours[s % COLOURS], .width = 0.75F};
    lxw_col_t column = (lxw_col_t)(s + 1);

    lxw_chart_series *series = lib->chart_add_series(chart, NULL, NULL);
    if (!series) {
        et_book_fail(b->book, ET_ERR_MEMORY, "out of memory for a workbook");
        return;
    }
    lib->chart_series_set_categories(series, sheet, b->header + 1, 0, b->last, 0);
    lib->chart_series_set_values(series, sheet, b->header + 1, column, b->last, column);
    lib->chart_series_set_name_range(series, sheet, b->header, column);
    lib->chart_series_set_line(series, &line);
    lib->chart_series_set_marker_type(series, marks[s % MARKS]);
    lib->chart_series_set_marker_size(series, 5);
    lib->chart_series_set_marker_fill(series, &fill);
    lib->chart_series_set_marker_line(series, &edge);
    if (b->lines->trend_lines) {
        lib->chart_series_set_trendline(series, LXW_CHART_TRENDLINE_TYPE_LINEAR, 0);
        lib->chart_series_set_trendline_line(series, &trend);
        lib->chart_series_set_trendline_name(series,
                                             et_book_word(b->book, "trend", "xu hướng"));
    }
}

/* Trend lines come after the series in the legend, where they say nothing; LibreOffice
 * shows them all the same. */
static void trim_legend(const block *b, lxw_chart *chart)
{
    size_t count = b->lines->series_count;
    int16_t *list = calloc(count + 1, sizeof *list);

    if (!list) {
        et_book_fail(b->book, ET_ERR_MEMORY, "out of memory for a workbook");
        return;
    }
    for (size_t s = 0; s < count; s++) {
        list[s] = (int16_t)(count + s);
    }
    list[count] = -1;
    (void)et_book_check(b->book, b->book->lib->chart_legend_delete_series(chart, list));
    free(list);
}

/* "0.00", "+0.00;-0.00;0.00". */
static void number_text(const et_workbook_lines *lines, char out[80])
{
    int d = lines->decimals < 0 ? 0 : lines->decimals > 10 ? 10 : lines->decimals;
    char plain[16];

    (void)snprintf(plain, sizeof plain, "0%s%.*s", d ? "." : "", d, "0000000000");
    if (lines->signed_text) {
        (void)snprintf(out, 80, "+%s;-%s;%s", plain, plain, plain);
    } else {
        (void)snprintf(out, 80, "%s", plain);
    }
}

static void dress(const block *b, lxw_chart *chart)
{
    const et_xlsxwriter *lib = b->book->lib;
    const et_workbook_lines *lines = b->lines;
    lxw_chart_font title = {.size = 13, .bold = LXW_TRUE}, axis = {.size = 10};
    lxw_chart_line faint = {.color = 0xD5DBE1, .width = 0.75F};
    char format[80];

    number_text(lines, format);
    lib->chart_title_set_name(chart, lines->title);
    lib->chart_title_set_name_font(chart, &title);
    lib->chart_axis_set_name(chart->y_axis, lines->value_title);
    lib->chart_axis_set_name_font(chart->y_axis, &axis);
    lib->chart_axis_set_num_format(chart->y_axis, format);
    lib->chart_axis_major_gridlines_set_line(chart->y_axis, &faint);
    lib->chart_axis_set_label_position(chart->x_axis, LXW_CHART_AXIS_LABEL_POSITION_LOW);
    lib->chart_legend_set_position(chart, LXW_CHART_LEGEND_RIGHT);
    lib->chart_show_blanks_as(chart, LXW_CHART_BLANKS_AS_GAP);
    if (lines->trend_lines) {
        trim_legend(b, chart);
    }
}

static void insert_chart(const block *b)
{
    char alt[512];
    lxw_chart *chart = b->book->lib->workbook_add_chart(b->book->book, LXW_CHART_LINE);

    if (!chart) {
        et_book_fail(b->book, ET_ERR_MEMORY, "out of memory for a workbook");
        return;
    }
    for (size_t s = 0; s < b->lines->series_count && et_book_is_good(b->book); s++) {
        add_series(b, chart, s);
    }
    dress(b, chart);
    (void)et_text_copy(alt, sizeof alt, b->lines->alt ? b->lines->alt : "");
    lxw_chart_options options = {.x_scale = WIDTH / USUAL_WIDTH,
                                 .y_scale = HEIGHT / USUAL_HEIGHT,
                                 .description = alt};
    (void)et_book_check(
        b->book, b->book->lib->worksheet_insert_chart_opt(
                     b->sheet, b->header,
                     (lxw_col_t)(b->lines->series_count + 1 + CHART_COLUMNS_AFTER), chart,
                     &options));
}

static lxw_format *value_format(et_workbook *book, const et_workbook_lines *lines)
{
    char text[80];
    lxw_format *format = book->lib->workbook_add_format(book->book);

    if (format) {
        number_text(lines, text);
        book->lib->format_set_num_format(format, text);
    } else {
        et_book_fail(book, ET_ERR_MEMORY, "out of memory for a workbook");
    }
    return format;
}

/* Returns the first row after it. */
static lxw_row_t put_block(et_workbook *book, lxw_worksheet *sheet,
                           const et_workbook_lines *lines, lxw_row_t row)
{
    size_t years = span(lines);
    block b = {.book = book,
               .sheet = sheet,
               .lines = lines,
               .header = row + 1,
               .last = row + 1 + (lxw_row_t)years};

    et_book_put(book, sheet, (const uint32_t[]){row, 0}, lines->title, book->title);
    lxw_format *format = value_format(book, lines);
    if (!format || years == 0 || lines->series_count == 0) {
        return row + 2;
    }
    (void)book->lib->worksheet_set_row(sheet, b.header, HEADER_HEIGHT, NULL);
    make_native(&b);
    put_values(&b, format);
    insert_chart(&b);
    lxw_row_t after = row + CHART_ROWS + 2;
    return b.last + 3 > after ? b.last + 3 : after;
}

void et_workbook_charts(et_workbook *book, const char *name,
                        const et_workbook_lines *charts, size_t count)
{
    enum { A_PAGE = 2, MOST_BREAKS = 500 };
    const et_xlsxwriter *lib = book->lib;
    size_t widest = 0, broken = 0;
    lxw_row_t breaks[MOST_BREAKS + 1] = {0};
    lxw_worksheet *sheet = et_book_sheet(book, name, name);
    lxw_row_t row = FIRST_ROW;

    for (size_t i = 0; sheet && i < count && et_book_is_good(book); i++) {
        if (charts[i].series_count >= ET_XLSX_SERIES || span(&charts[i]) > 1000) {
            et_book_fail(book, ET_ERR_ARGUMENT,
                         "found %zu series over %zu years, expected fewer than %d over "
                         "at most 1000",
                         charts[i].series_count, span(&charts[i]), ET_XLSX_SERIES);
            return;
        }
        widest = charts[i].series_count > widest ? charts[i].series_count : widest;
        row = put_block(book, sheet, &charts[i], row);
        if (i % A_PAGE == A_PAGE - 1 && i + 1 < count && broken < MOST_BREAKS) {
            breaks[broken++] = row;
        }
    }
    if (sheet && broken > 0) {
        (void)lib->worksheet_set_h_pagebreaks(sheet, breaks);
    }
    if (sheet) {
        (void)lib->worksheet_set_column(sheet, 0, 0, 8, NULL);
        (void)lib->worksheet_set_column(sheet, 1, (lxw_col_t)(widest ? widest : 1), 17,
                                        NULL);
    }
}
