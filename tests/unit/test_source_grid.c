/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Candidate rows of workbooks and of files of SPSS, Stata and SAS: the tally is that of
 * the same rows as text, bit for bit, and messages name the cell.
 */
#include "source_files.h"
#include "zip_file.h"

#include "examtrend/panel.h"
#include "examtrend/source.h"
#include "grid/grid.h"

#ifdef EXAMTREND_WITH_READSTAT
#include "statistics_file.h"
#endif

static outcome read_source(const char *path, et_source_options options)
{
    options.year = options.year ? options.year : 2024;
    return read_paths(&path, 1, &options);
}

static char *tally_of_text(const char *text)
{
    write_file(scratch_path("rows.csv"), text);
    outcome o = read_source(scratch_path("rows.csv"), (et_source_options){0});
    assert_ok(o.status, &o.err);
    return o.tally;
}

static const char same_rows[] = "sbd,toan,ngu_van,vat_li\n"
                                "01000001,6.35,7.25,10\n"
                                "01000002,,0,5.5\n"
                                "64000003,9.99,,\n";

static const char sheet_rows[] =
    "<row r=\"1\"><c t=\"inlineStr\"><is><t>KẾT QUẢ</t></is></c></row>"
    "<row r=\"3\"><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c>"
    "<c t=\"s\"><v>3</v></c></row>"
    "<row r=\"4\"><c><v>1000001</v></c><c><v>6.3499999999999996</v></c><c><v>7.25</v></c>"
    "<c><v>10</v></c></row>"
    "<row r=\"5\"><c t=\"inlineStr\"><is><t>01000002</t></is></c><c r=\"C5\"><v>0</v></c>"
    "<c t=\"str\"><v>5,5</v></c></row>"
    "<row r=\"9\">"
    "<c><v>64000003</v></c><c><f>3*3.33</f><v>9.990000000000001</v></c></row>";
static const char sheet_strings[] =
    "<sst><si><t>SBD</t></si><si><t>Toán</t></si><si><t>Ngữ văn</t></si>"
    "<si><t>Vật lí</t></si></sst>";

static void a_sheet_gives_the_tally_of_its_text(void **state)
{
    char *expected = tally_of_text(same_rows);

    (void)state;
    write_sheet(scratch_path("w.xlsx"), sheet_strings, sheet_rows);
    outcome o = read_source(scratch_path("w.xlsx"), (et_source_options){0});
    assert_ok(o.status, &o.err);
    assert_int_equal(o.report.rows, 3);
    assert_int_equal(o.report.refused, 0);
    assert_string_equal(o.tally, expected);
    free(o.tally);
    free(expected);
}

/* "Số báo danh" merged down, "Điểm" merged over the subjects below. */
static void a_header_may_take_two_rows(void **state)
{
    char *expected = tally_of_text("sbd,toan,ngu_van\n01000001,6.35,7.25\n");

    (void)state;
    write_sheet(scratch_path("w.xlsx"), "<sst/>",
                "<row r=\"1\"><c t=\"str\"><v>KẾT QUẢ THI</v></c></row><row r=\"3\">"
                "<c t=\"str\"><v>Số báo danh</v></c><c t=\"str\"><v>Điểm</v></c></row>"
                "<row r=\"4\"><c r=\"B4\" t=\"str\"><v>Toán</v></c>"
                "<c t=\"str\"><v>Ngữ văn</v></c></row>"
                "<row r=\"5\"><c><v>1000001</v></c><c><v>6.35</v></c><c><v>7.25</v></c>"
                "</row>");
    outcome o = read_source(scratch_path("w.xlsx"), (et_source_options){0});
    assert_ok(o.status, &o.err);
    assert_string_equal(o.tally, expected);
    free(o.tally);
    free(expected);
}

static void faults_name_sheet_and_cell(void **state)
{
    (void)state;
    write_sheet(scratch_path("w.xlsx"), sheet_strings,
                "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row>"
                "<row><c><v>01000001</v></c><c><v>6.355</v></c></row>"
                "<row r=\"17\"><c><v>01000002</v></c><c t=\"e\"><v>#DIV/0!</v></c></row>"
                "<row r=\"18\"><c><v>01000003</v></c><c><v>7</v></c></row>"
                "<row r=\"19\"><c><v>01000003</v></c><c><f>A1</f></c></row>"
                "<row r=\"20\"><c><v>123</v></c><c><v>7</v></c></row>");
    outcome o = read_source(scratch_path("w.xlsx"),
                            (et_source_options){.find_duplicates = true});
    assert_ok(o.status, &o.err);
    assert_int_equal(o.report.shown, 5);
    assert_has(o.report.messages[0], "w.xlsx:S!B2: found \"6.355\"");
    assert_has(o.report.messages[0], "at most two decimals");
    assert_has(o.report.messages[1], "w.xlsx:S!B17: found \"#DIV/0!\"");
    assert_has(o.report.messages[2], "w.xlsx:S!B19: found \"=A1\"");
    assert_has(o.report.messages[3], "w.xlsx:S!A19: found candidate 01000003 of 2024 a "
                                     "second time");
    assert_has(o.report.messages[4], "w.xlsx:S!A20: found \"123\"");
    free(o.tally);
    write_sheet(scratch_path("w.xlsx"), "<sst/>",
                "<row/><row><c t=\"str\"><v>x</v></c></row>");
    o = read_source(scratch_path("w.xlsx"), (et_source_options){0});
    assert_int_equal(o.status, ET_ERR_INPUT);
    assert_has(o.err.text, "w.xlsx:S!A1: found no column of");
    free(o.tally);
}

#define TWO_ROWS                                                                         \
    "<worksheet><sheetData><row><c t=\"str\"><v>SBD</v></c><c t=\"str\"><v>Toán</v>"    \
    "</c></row><row><c><v>1000001</v></c><c><v>6.5</v></c></row>"                        \
    "</sheetData></worksheet>"

/* A sheet's name tells its year before the file's does. */
static void sheets_may_be_years(void **state)
{
    static const char book[] =
        "<workbook><sheets><sheet name=\"2023\" sheetId=\"1\" r:id=\"r1\" xmlns:r=\"r\"/>"
        "<sheet name=\"năm 2024\" sheetId=\"2\" r:id=\"r2\" xmlns:r=\"r\"/>"
        "<sheet name=\"2022\" state=\"hidden\" sheetId=\"3\" r:id=\"r2\" "
        "xmlns:r=\"r\"/></sheets></workbook>";
    const char *const entries[] = {
        TYPES, ROOT, WORKBOOK, book, WORKBOOK_RELATIONS,
        "<Relationships>" RELATION("r1", "worksheet", "worksheets/sheet1.xml")
            RELATION("r2", "worksheet", "worksheets/sheet2.xml") "</Relationships>",
        SHEET, TWO_ROWS, "xl/worksheets/sheet2.xml", TWO_ROWS, NULL};
    const char *path = write_zip(scratch_path("years_2019.xlsx"), entries);
    const et_source_input input = {&path, 1, subjects};
    et_source_options options = {.sheet = "*"};
    et_source_report report;
    et_tally *tally = NULL;
    et_error err = {0};

    (void)state;
    assert_ok(et_tally_new(&tally, &err), &err);
    assert_ok(et_source_read(&input, &options, tally, &report, &err), &err);
    assert_int_equal(et_tally_cell_count(tally), 2);
    assert_int_equal(report.rows, 2);
    assert_int_equal(report.notes_shown, 0);
    et_tally_free(tally);

    options.sheet = NULL;
    assert_ok(et_tally_new(&tally, &err), &err);
    assert_ok(et_source_read(&input, &options, tally, &report, &err), &err);
    assert_int_equal(et_tally_cell_count(tally), 1);
    assert_has(report.notes[0], "sheets that are not read: \"năm 2024\"");
    et_tally_free(tally);
}

static void the_form_of_a_file_is_told(void **state)
{
    const char *form = NULL;
    et_error err = {0};

    (void)state;
    write_sheet(scratch_path("w.csv"), "<sst/>", "");
    assert_ok(et_source_format(scratch_path("w.csv"), &form, &err), &err);
    assert_string_equal(form, "xlsx");
    write_file(scratch_path("w.xlsx"), "<stata_dta><header>");
    assert_ok(et_source_format(scratch_path("w.xlsx"), &form, &err), &err);
    assert_string_equal(form, "stata");
    write_file(scratch_path("w.xlsx"), "sbd,toan\n");
    assert_ok(et_source_format(scratch_path("w.xlsx"), &form, &err), &err);
    assert_string_equal(form, "text");
}

static void averages_may_be_in_a_sheet(void **state)
{
    et_regions *regions = NULL;
    et_panel *panel = NULL;
    et_error err = {0};

    (void)state;
    write_sheet(
        scratch_path("a.xlsx"), "<sst/>",
        "<row><c t=\"str\"><v>Điểm trung bình</v></c></row><row r=\"3\">"
        "<c t=\"str\"><v>year</v></c><c t=\"str\"><v>subject</v></c>"
        "<c t=\"str\"><v>mean</v></c></row>"
        "<row><c><v>2023</v></c><c t=\"str\"><v>Toán</v></c><c><v>6.25</v></c></row>"
        "<row><c><v>2024</v></c><c t=\"str\"><v>Toán</v></c><c><v>6.45</v></c></row>");
    assert_ok(et_regions_load(&regions, EXAMTREND_SOURCE "/datasets", &err), &err);
    et_panel_input input = {.published = scratch_path("a.xlsx"),
                            .regions = regions,
                            .subjects = subjects};
    const et_panel_options options = {.level = ET_UNIT_NATION};
    assert_ok(et_panel_build(&panel, &input, &options, &err), &err);
    assert_int_equal(et_panel_year_count(panel), 2);
    assert_close(et_panel_nation(panel, 0)[1].mean, 6.45, 0);
    et_panel_free(panel);

    write_sheet(scratch_path("b.xlsx"), "<sst/>",
                "<row><c t=\"str\"><v>year</v></c><c t=\"str\"><v>subject</v></c>"
                "<c t=\"str\"><v>mean</v></c></row>"
                "<row r=\"7\"><c><v>2023</v></c><c t=\"str\"><v>Toán</v></c>"
                "<c t=\"e\"><v>#N/A</v></c></row>");
    input.published = scratch_path("b.xlsx");
    assert_int_equal(et_panel_build(&panel, &input, &options, &err), ET_ERR_INPUT);
    assert_has(err.text, "b.xlsx:S!C7: found \"#N/A\"");
    write_sheet(scratch_path("b.xlsx"), "<sst/>", "<row r=\"3\"><c><v>1</v></c></row>");
    assert_int_equal(et_panel_build(&panel, &input, &options, &err), ET_ERR_INPUT);
    assert_has(err.text, "b.xlsx:S!A3: found no column of a table of averages");
    input.sheet = "T";
    assert_int_equal(et_panel_build(&panel, &input, &options, &err), ET_ERR_NOT_FOUND);
    et_regions_free(regions);
}

static et_status read_with_little_memory(void *context)
{
    const char *path = context;
    const et_source_input input = {&path, 1, subjects};
    const et_source_options options = {.year = 2024, .threads = 1};
    et_tally *tally = NULL;
    et_error err = {0};

    et_status status = et_tally_new(&tally, &err);
    if (status == ET_OK) {
        status = et_source_read(&input, &options, tally, NULL, &err);
    }
    et_tally_free(tally);
    return status;
}

static void memory_may_run_out(void **state)
{
    (void)state;
    write_sheet(scratch_path("w.xlsx"), sheet_strings, sheet_rows);
    with_failing_memory(read_with_little_memory,
                        (void *)(uintptr_t)scratch_path("w.xlsx"));
}

#ifdef EXAMTREND_WITH_READSTAT

static const test_variable variables[] = {{"sbd", READSTAT_TYPE_STRING, 8},
                                          {"toan", READSTAT_TYPE_DOUBLE, 0},
                                          {"ngu_van", READSTAT_TYPE_DOUBLE, 0},
                                          {"vat_li", READSTAT_TYPE_DOUBLE, 0}};
static const char *const cells[] = {"01000001", "6.35", "7.25", "10",
                                    "01000002", NULL,   "0",    "5.5",
                                    "64000003", "9.99", NULL,   NULL};

static test_statistics usual(const char *kind)
{
    static char path[4608];
    char name[32];

    (void)snprintf(name, sizeof name, "rows.%s", kind);
    (void)snprintf(path, sizeof path, "%s", scratch_path(name));
    return (test_statistics){path, kind, variables, 4, cells, 3};
}

static void every_kind_gives_the_tally_of_its_text(void **state)
{
    static const char *const kinds[] = {"sav", "zsav", "dta", "dta15", "sas7bdat", "xpt"};
    char *expected = tally_of_text(same_rows);

    (void)state;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        test_statistics file = usual(kinds[i]);
        write_statistics(&file);
        outcome o = read_source(file.path, (et_source_options){0});
        assert_ok(o.status, &o.err);
        assert_int_equal(o.report.rows, 3);
        assert_int_equal(o.report.missing, 3);
        assert_string_equal(o.tally, expected);
        free(o.tally);
    }
    free(expected);
}

static void floats_and_declared_missing_values(void **state)
{
    static const test_variable floats[] = {{"sbd", READSTAT_TYPE_INT32, 0},
                                           {"toan", READSTAT_TYPE_FLOAT, 0},
                                           {"ngu_van", READSTAT_TYPE_FLOAT, 0},
                                           {"vat_li", READSTAT_TYPE_FLOAT, 0}};
    static const char *const as_floats[] = {"1000001",  "6.35", "7.25", "10",
                                            "1000002",  NULL,   "0",    "5.5",
                                            "64000003", "9.99", NULL,   NULL};
    static const char *const declared[] = {"01000001", "6.35", "7.25",  "10",
                                           "01000002", "!9999", "0",    "5.5",
                                           "64000003", "9.99", "!9999", NULL};
    char *expected = tally_of_text(same_rows);
    test_statistics file = usual("dta");

    (void)state;
    file.variables = floats;
    file.cells = as_floats;
    write_statistics(&file);
    outcome o = read_source(file.path, (et_source_options){0});
    assert_ok(o.status, &o.err);
    assert_string_equal(o.tally, expected);
    free(o.tally);

    file = usual("sav");
    file.cells = declared;
    write_statistics(&file);
    o = read_source(file.path, (et_source_options){0});
    assert_ok(o.status, &o.err);
    assert_string_equal(o.tally, expected);
    free(o.tally);
    free(expected);
}

static void faults_name_row_and_variable(void **state)
{
    static const char *const wrong[] = {"01000001", "6.355", "7.25", "10",
                                        "01000002", NULL,    "11",   "5.5",
                                        "absent",   "9.99",  NULL,   NULL};
    test_statistics file = usual("sav");

    (void)state;
    file.cells = wrong;
    write_statistics(&file);
    outcome o = read_source(file.path, (et_source_options){0});
    assert_ok(o.status, &o.err);
    assert_int_equal(o.report.shown, 3);
    assert_has(o.report.messages[0], "rows.sav: row 1, variable toan: found \"6.355\"");
    assert_has(o.report.messages[1], "rows.sav: row 2, variable ngu_van: found \"11\"");
    assert_has(o.report.messages[2], "rows.sav: row 3, variable sbd: found \"\"");
    free(o.tally);
}

static void damaged_files_are_refused(void **state)
{
    static const char *const kinds[] = {"sav", "dta", "dta15", "sas7bdat", "xpt"};

    (void)state;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        size_t size = 0;
        test_statistics file = usual(kinds[i]);
        write_statistics(&file);
        char *bytes = read_file(file.path, &size);
        FILE *cut = fopen(file.path, "wb");
        assert_non_null(cut);
        assert_int_equal(fwrite(bytes, 1, 100, cut), 100);
        assert_int_equal(fclose(cut), 0);
        outcome o = read_source(file.path, (et_source_options){0});
        assert_int_equal(o.status, ET_ERR_INPUT);
        assert_has(o.err.text, file.path);
        free(o.tally);
        free(bytes);
    }
}

static void memory_of_the_thread_may_run_out(void **state)
{
    test_statistics file = usual("sav");

    (void)state;
    write_statistics(&file);
    with_failing_memory(read_with_little_memory, (void *)(uintptr_t)file.path);
}

/* More rows than the pair of sockets holds, left in the middle. */
static void a_long_file_may_be_left(void **state)
{
    enum { ROWS = 20000 };
    static const char *many[4 * ROWS];
    et_grid *grid = NULL;
    et_error err = {0};
    char text[100];
    size_t got = 0;

    (void)state;
    for (size_t i = 0; i < 4 * ROWS; i++) {
        many[i] = cells[i % 4];
    }
    test_statistics file = usual("sav");
    file.cells = many;
    file.row_count = ROWS;
    write_statistics(&file);
    const et_grid_source source = {file.path, ET_GRID_SPSS, ""};
    assert_ok(et_grid_open(&grid, &source, &err), &err);
    assert_ok(et_grid_read(grid, text, sizeof text, &got, &err), &err);
    assert_int_equal(got, sizeof text);
    et_grid_close(grid);
    outcome o = read_source(file.path, (et_source_options){0});
    assert_ok(o.status, &o.err);
    assert_int_equal(o.report.rows, ROWS);
    free(o.tally);
}

#else

static void without_readstat_it_is_said(void **state)
{
    (void)state;
    write_file(scratch_path("rows.sav"), "$FL2@(#) SPSS DATA FILE");
    outcome o = read_source(scratch_path("rows.sav"), (et_source_options){0});
    assert_int_equal(o.status, ET_ERR_UNSUPPORTED);
    assert_has(o.err.text, "built without ReadStat");
    free(o.tally);
}

#endif

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_sheet_gives_the_tally_of_its_text),
        cmocka_unit_test(a_header_may_take_two_rows),
        cmocka_unit_test(faults_name_sheet_and_cell),
        cmocka_unit_test(sheets_may_be_years),
        cmocka_unit_test(the_form_of_a_file_is_told),
        cmocka_unit_test(averages_may_be_in_a_sheet),
        cmocka_unit_test(memory_may_run_out),
#ifdef EXAMTREND_WITH_READSTAT
        cmocka_unit_test(every_kind_gives_the_tally_of_its_text),
        cmocka_unit_test(floats_and_declared_missing_values),
        cmocka_unit_test(faults_name_row_and_variable),
        cmocka_unit_test(damaged_files_are_refused),
        cmocka_unit_test(memory_of_the_thread_may_run_out),
        cmocka_unit_test(a_long_file_may_be_left),
#else
        cmocka_unit_test(without_readstat_it_is_said),
#endif
    };
    return cmocka_run_group_tests(tests, load_subjects, free_subjects);
}
