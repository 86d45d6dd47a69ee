/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Workbooks, read back by the reader of candidate files, which shares nothing with the
 * writer, and part by part.
 */
#include "support.h"

#include <expat.h>

#include "examtrend/workbook.h"
#include "files.h"
#include "grid/grid.h"
#include "output/sheet.h"
#include "theme.h"

/* ---- reading back ---- */

static const char *save(const char *name, const char *bytes, size_t size)
{
    static char path[4608];
    (void)snprintf(path, sizeof path, "%s", scratch_path(name));
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, size, file), size);
    assert_int_equal(fclose(file), 0);
    return path;
}

/* A sheet as text; free() it. */
static char *sheet_text(const char *path, const char *sheet)
{
    const et_grid_source source = {path, ET_GRID_XLSX, sheet};
    et_grid *grid = NULL;
    et_error err = {0};
    size_t size = 0, got = 1, room = 1 << 20;
    char *text = malloc(room);

    assert_non_null(text);
    assert_ok(et_grid_open(&grid, &source, &err), &err);
    while (got > 0) {
        assert_ok(et_grid_read(grid, text + size, room - 1 - size, &got, &err), &err);
        size += got;
    }
    text[size] = '\0';
    et_grid_close(grid);
    return text;
}

/* A part of the package; free() it. */
static char *part_text(const char *path, const char *part)
{
    et_infile *in = NULL;
    et_error err = {0};
    bool more = true;
    size_t size = 0, got = 1, room = 1 << 20;
    char *text = malloc(room);

    assert_non_null(text);
    assert_ok(et_infile_open(&in, path, &err), &err);
    while (more && strcmp(et_infile_member(in), part) != 0) {
        assert_ok(et_infile_next(in, &more, &err), &err);
    }
    while (more && got > 0) {
        assert_ok(et_infile_read(in, text + size, room - 1 - size, &got, &err), &err);
        size += got;
    }
    assert_true(size > 0);
    text[size] = '\0';
    et_infile_close(in);
    return text;
}

static void every_part_is_whole_xml(const char *path)
{
    et_infile *in = NULL;
    et_error err = {0};
    bool more = true;
    char block[4096];

    assert_ok(et_infile_open(&in, path, &err), &err);
    while (more) {
        XML_Parser parser = XML_ParserCreate(NULL);
        size_t got = 1;
        while (got > 0) {
            assert_ok(et_infile_read(in, block, sizeof block, &got, &err), &err);
            assert_int_equal(XML_Parse(parser, block, (int)got, got == 0), XML_STATUS_OK);
        }
        XML_ParserFree(parser);
        assert_ok(et_infile_next(in, &more, &err), &err);
    }
    et_infile_close(in);
}

/* ---- tables ---- */

static et_table *new_table(const char *key, const char *title)
{
    et_table *table = NULL;
    et_error err = {0};

    assert_ok(et_table_new(&table, key, title, &err), &err);
    et_table_column(table, &(et_column){.key = "unit", .title = "unit"});
    et_table_column(table, &(et_column){"n", "n", "candidates", ET_INTEGER, 0, false,
                                        false, NULL});
    et_table_column(table, &(et_column){"slope", "slope", "points/year", ET_REAL, 3, true,
                                        false, NULL});
    et_table_column(table, &(et_column){.key = "p", .title = "p", .type = ET_REAL,
                                        .decimals = 3, .probability = true});
    et_table_column(table, &(et_column){.key = "verdict", .title = "verdict"});
    return table;
}

static void put_row(et_table *table, const char *unit, int64_t n, double slope, double p,
                    const char *verdict)
{
    et_table_text(table, unit);
    et_table_integer(table, n);
    et_table_real(table, slope);
    et_table_real(table, p);
    et_table_text(table, verdict);
}

static const char *render(const et_table *const *tables, size_t count, const char *name)
{
    char *bytes = NULL;
    size_t size = 0;
    et_error err = {0};

    assert_ok(et_tables_render(tables, count, ET_FORMAT_XLSX, &bytes, &size, &err), &err);
    const char *path = save(name, bytes, size);
    free(bytes);
    return path;
}

static void a_table_reads_back_equal(void **state)
{
    const et_table *table = new_table("t", "A title, with a comma");
    et_table *filled = (et_table *)(uintptr_t)table;

    (void)state;
    put_row(filled, "=cmd|' /C calc'!A0", 1234567, 1.0 / 3.0, 1e-9, "clear rise");
    put_row(filled, "+1", 0, -0.25, 0.5, "@SUM(1)");
    put_row(filled, "-Lạng \"Sơn\"\nb", -7, 0.0, 1.0, "<script>&amp;");
    et_table_text(filled, "x");
    et_table_missing(filled, "not known");
    et_table_missing(filled, "too few years");
    et_table_real(filled, 0.25);
    et_table_text(filled, "");
    const char *path = render(&table, 1, "t.xlsx");
    char *text = sheet_text(path, "t");
    assert_string_equal(
        text, "\"A title, with a comma\"\n\n"
              "unit,n (candidates),slope (points/year),p,verdict,why empty\n"
              "=cmd|' /C calc'!A0,1234567,0.3333333333333333,1e-09,clear rise,\n"
              "+1,0,-0.25,0.5,@SUM(1),\n"
              "\"-Lạng \"\"Sơn\"\" b\",-7,0,1,<script>&amp;,\n"
              "x,,,0.25,,n: not known; slope: too few years\n");
    free(text);
    every_part_is_whole_xml(path);

    /* texts that look like formulas are strings, and nothing is a formula */
    text = part_text(path, "xl/worksheets/sheet1.xml");
    assert_null(strstr(text, "<f>"));
    assert_has(text, "<pane xSplit=\"1\" ySplit=\"3\" topLeftCell=\"B4\"");
    assert_has(text, "<dataBar>");
    assert_has(text, "type=\"containsText\"");
    free(text);
    text = part_text(path, "xl/tables/table1.xml");
    assert_has(text, "<autoFilter ref=\"A3:F7\"");
    assert_has(text, "displayName=\"_t_1\"");
    free(text);
    text = part_text(path, "xl/styles.xml");
    assert_has(text, "formatCode=\"+0.000;-0.000;0.000\"");
    assert_has(text, "formatCode=\"[=0]0.000;[&lt;0.0005]&quot;&lt;0.001&quot;;0.000\"");
    assert_has(text, "#,##0");
    free(text);
    text = sheet_text(path, "Notes");
    assert_has(text, "empty: not known (1)");
    assert_has(text, "slope (points/year) = slope");
    free(text);
    et_table_free(filled);
}

static void a_table_without_rows_is_a_sheet(void **state)
{
    et_table *table = new_table("empty", "Nothing");
    const et_table *const tables[] = {table};

    (void)state;
    char *text = sheet_text(render(tables, 1, "e.xlsx"), "empty");
    assert_string_equal(text,
                        "Nothing\n\nunit,n (candidates),slope (points/year),p,verdict\n");
    free(text);
    et_table_free(table);
}

static void the_bytes_depend_on_the_table_alone(void **state)
{
    char *first = NULL, *second = NULL;
    size_t size = 0, again = 0;
    et_error err = {0};
    et_table *table = new_table("t", "T");

    (void)state;
    put_row(table, "a", 1, 0.5, 0.5, "clear fall");
    assert_ok(et_table_render(table, ET_FORMAT_XLSX, &first, &size, &err), &err);
    assert_int_equal(setenv("TZ", "Asia/Ho_Chi_Minh", 1), 0);
    assert_ok(et_table_render(table, ET_FORMAT_XLSX, &second, &again, &err), &err);
    assert_int_equal(setenv("TZ", "UTC", 1), 0);
    assert_int_equal(size, again);
    assert_memory_equal(first, second, size);
    free(first);
    free(second);
    et_table_free(table);
}

static void names_of_sheets_are_what_excel_takes(void **state)
{
    static const char *const keys[] = {
        "a[b]:c*d?e/f\\g", "Thống kê điểm thi tốt nghiệp trung học phổ thông cả nước",
        "thong ke diem thi tot nghiep trung hoc", "history", "", "'q'", "X", "x"};
    static const char *const expected[] = {
        "a-b--c-d-e-f-g", "Thống kê điểm thi tốt nghiệp tr",
        "thong ke diem thi tot n (2)", "history (2)", "sheet", "-q", "X", "x (2)"};
    et_table *tables[8];
    et_sheets sheets;
    et_error err = {0};

    (void)state;
    for (size_t i = 0; i < 8; i++) {
        tables[i] = new_table(keys[i], "T");
        put_row(tables[i], "a", 1, 0.5, 0.5, "v");
    }
    const char *path = render((const et_table *const *)tables, 8, "n.xlsx");
    assert_ok(et_grid_sheets(path, ET_GRID_XLSX, "*", &sheets, &err), &err);
    assert_int_equal(sheets.count, 9);
    for (size_t i = 0; i < 8; i++) {
        assert_string_equal(sheets.names[i], expected[i]);
        et_table_free(tables[i]);
    }
    free(sheets.names);
}

static void equal_titles_are_told_apart(void **state)
{
    et_table *table = NULL;
    et_error err = {0};
    const et_table *tables[1];

    (void)state;
    assert_ok(et_table_new(&table, "t", "T", &err), &err);
    et_table_column(table, &(et_column){.key = "a", .title = "x", .unit = "m"});
    et_table_column(table, &(et_column){.key = "b", .title = "X", .unit = "m"});
    et_table_column(table, &(et_column){.key = "c", .title = ""});
    for (int i = 0; i < 3; i++) {
        et_table_text(table, "v");
    }
    tables[0] = table;
    char *text = sheet_text(render(tables, 1, "q.xlsx"), "t");
    assert_string_equal(text, "T\n\nx (m),X 2 (m),c\nv,v,v\n");
    free(text);
    et_table_free(table);
}

static void refuses(et_table *table, const char *expected)
{
    char *bytes = NULL;
    size_t size = 0;
    et_error err = {0};

    assert_int_equal(et_table_render(table, ET_FORMAT_XLSX, &bytes, &size, &err),
                     ET_ERR_ARGUMENT);
    assert_has(err.text, expected);
    assert_null(bytes);
    et_table_free(table);
}

static void what_no_sheet_holds_is_refused(void **state)
{
    et_table *table = NULL;
    et_error err = {0};
    char *text = malloc(40000);

    (void)state;
    assert_non_null(text);
    memset(text, 'x', 39999);
    text[39999] = '\0';
    assert_ok(et_table_new(&table, "t", "T", &err), &err);
    et_table_column(table, &(et_column){.key = "a", .title = "a"});
    et_table_text(table, text);
    refuses(table, "found a text of 39999 characters, expected at most 32767");
    free(text);

    assert_ok(et_table_new(&table, "t", "T", &err), &err);
    et_table_column(table, &(et_column){.key = "a", .title = "a", .type = ET_INTEGER});
    for (int i = 0; i < 1048574; i++) {
        et_table_integer(table, i);
    }
    refuses(table, "has 1048574 rows, expected at most 1048573");

    assert_ok(et_table_new(&table, "t", "T", &err), &err);
    et_table_column(table, &(et_column){.key = "a", .title = "a"});
    et_table_text(table, "\xff");
    refuses(table, "not clean UTF-8");
}

/* ---- charts ---- */

static void charts_are_native_with_trend_lines(void **state)
{
    static const char *const names[] = {"Đông Bắc", "Đông Bắc", "'x'!A1"};
    static const int years[] = {2018, 2019, 2021};
    const double values[] = {0.1, 0.2, 0.3, -0.1, NAN, 0.0, 1.0, 1.0, 1.0};
    const et_workbook_lines lines = {.title = "Mathematics: 1 rose",
                                     .value_title = "points",
                                     .year_title = "year",
                                     .alt = "Line chart",
                                     .names = names,
                                     .series_count = 3,
                                     .years = years,
                                     .year_count = 3,
                                     .values = values,
                                     .decimals = 2,
                                     .signed_text = true,
                                     .trend_lines = true};
    et_workbook *book = NULL;
    char *bytes = NULL;
    size_t size = 0;
    et_error err = {0};

    (void)state;
    assert_ok(et_workbook_new(&book, &(et_workbook_options){.title = "B"}, &err), &err);
    et_workbook_text(book, "Words", "Title", "one\n\n\ftwo\nthree");
    et_workbook_charts(book, "Charts: 'all'", &lines, 1);
    assert_ok(et_workbook_render(book, &bytes, &size, &err), &err);
    et_workbook_free(book);
    const char *path = save("c.xlsx", bytes, size);
    free(bytes);
    every_part_is_whole_xml(path);
    char *text = sheet_text(path, "Words");
    assert_string_equal(text, "Title\n\none\n\ntwo\nthree\n");
    free(text);
    text = sheet_text(path, "Charts- 'all");
    assert_string_equal(text, "Charts: 'all'\n\nMathematics: 1 rose\n"
                              "year,Đông Bắc,Đông Bắc (2),'x'!A1\n"
                              "2018,0.1,-0.1,1\n2019,0.2,,1\n2020,,,\n2021,0.3,0,1\n");
    free(text);
    text = part_text(path, "xl/charts/chart1.xml");
    assert_has(text, "<c:lineChart>");
    const char *at = text;
    for (int i = 0; i < 3; i++) {
        at = strstr(at + 1, "<c:trendline>");
        assert_non_null(at);
    }
    assert_has(text, "'Charts- ''all'!$B$5:$B$8");
    free(text);
    text = part_text(path, "xl/drawings/drawing1.xml");
    assert_has(text, "descr=\"Line chart\"");
    free(text);
}

static void an_empty_chart_is_no_chart(void **state)
{
    const et_workbook_lines lines = {.title = "Nothing", .year_title = "year"};
    et_workbook *book = NULL;
    char *bytes = NULL;
    size_t size = 0;
    et_error err = {0};

    (void)state;
    assert_ok(et_workbook_new(&book, &(et_workbook_options){0}, &err), &err);
    et_workbook_charts(book, "Charts", &lines, 1);
    assert_ok(et_workbook_render(book, &bytes, &size, &err), &err);
    et_workbook_free(book);
    char *text = sheet_text(save("c.xlsx", bytes, size), "Charts");
    assert_string_equal(text, "Charts\n\nNothing\n");
    free(text);
    free(bytes);
}

static void verdicts_have_the_colours_of_charts(void **state)
{
    et_theme theme;

    (void)state;
    et_theme_builtin(false, &theme);
    assert_int_equal(theme.up, ET_XLSX_UP);
    assert_int_equal(theme.down, ET_XLSX_DOWN);
}

static et_status render_with_little_memory(void *context)
{
    char *bytes = NULL;
    size_t size = 0;
    et_error err = {0};
    et_status status = et_table_render(context, ET_FORMAT_XLSX, &bytes, &size, &err);

    free(bytes);
    return status;
}

static void memory_may_run_out(void **state)
{
    et_table *table = new_table("t", "T");

    (void)state;
    put_row(table, "a", 1, 0.5, 0.5, "clear fall");
    et_table_text(table, "b");
    for (int i = 0; i < 3; i++) {
        et_table_missing(table, "not known");
    }
    et_table_text(table, "");
    with_failing_memory(render_with_little_memory, table);
    et_table_free(table);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_table_without_rows_is_a_sheet),
        cmocka_unit_test(a_table_reads_back_equal),
        cmocka_unit_test(the_bytes_depend_on_the_table_alone),
        cmocka_unit_test(names_of_sheets_are_what_excel_takes),
        cmocka_unit_test(equal_titles_are_told_apart),
        cmocka_unit_test(what_no_sheet_holds_is_refused),
        cmocka_unit_test(charts_are_native_with_trend_lines),
        cmocka_unit_test(an_empty_chart_is_no_chart),
        cmocka_unit_test(verdicts_have_the_colours_of_charts),
        cmocka_unit_test(memory_may_run_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
