/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Workbooks as lines of text, from parts written by hand.
 */
#include "zip_file.h"

#include "grid/grid.h"
#include "grid/lines.h"
#include "grid/package.h"

static et_status read_all(const char *path, const char *sheet, size_t piece, char **out,
                          et_error *err)
{
    et_grid_kind kind;
    et_grid *grid = NULL;
    size_t size = 0, got = 1;

    *out = NULL;
    et_status status = et_grid_kind_of(path, &kind, err);
    if (status == ET_OK) {
        const et_grid_source source = {path, kind, sheet};
        status = et_grid_open(&grid, &source, err);
    }
    char *text = malloc(1 << 20);
    assert_non_null(text);
    while (status == ET_OK && got > 0) {
        status = et_grid_read(grid, text + size, piece, &got, err);
        size += got;
        assert_true(size < (1 << 20) - piece);
    }
    et_grid_close(grid);
    text[size] = '\0';
    *out = text;
    return status;
}

static void reads(const char *strings, const char *rows, const char *expected)
{
    const char *path = write_sheet(scratch_path("w.xlsx"), strings, rows);
    const size_t pieces[] = {1, 7, 4096};

    for (size_t i = 0; i < 3; i++) {
        et_error err = {0};
        char *text = NULL;
        assert_ok(read_all(path, "S", pieces[i], &text, &err), &err);
        assert_string_equal(text, expected);
        free(text);
    }
}

static void refused_file(const char *path, const char *expected)
{
    et_error err = {0};
    char *text = NULL;

    assert_int_equal(read_all(path, "S", 4096, &text, &err), ET_ERR_INPUT);
    assert_has(err.text, expected);
    free(text);
}

static void refused(const char *strings, const char *rows, const char *expected)
{
    refused_file(write_sheet(scratch_path("w.xlsx"), strings, rows), expected);
}

static void an_empty_sheet_has_no_lines(void **state)
{
    (void)state;
    reads("<sst/>", "", "");
    reads("<sst/>", "<row r=\"1\"/>", "\n");
    reads("<sst/>", "<row/><row><c/></row>", "\n\n");
}

static void cells_of_every_type_are_read(void **state)
{
    (void)state;
    reads("<sst><si><t>to&amp;n</t></si><si><r><t>a</t></r><r><t xml:space=\"preserve\"> "
          "b</t></r><rPh><t>x</t></rPh></si><si><t>_x000D_c_x005F_x0041_</t></si></sst>",
          "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
          "<c r=\"C1\" t=\"s\"><v>2</v></c><c r=\"D1\" t=\"inlineStr\"><is><t>i,"
          "\"j</t></is></c><c r=\"E1\" t=\"str\"><f>A1</f><v>f</v></c>"
          "<c r=\"F1\" t=\"b\"><v>1</v></c><c r=\"G1\" t=\"e\"><v>#N/A</v></c>"
          "<c r=\"H1\" t=\"n\"><f>1+1</f><v>2</v></c><c r=\"I1\"><f>SUM(A1:B1)</f></c>"
          "<c r=\"J1\" t=\"inlineStr\"><is><t>6,35</t></is></c></row>",
          "to&n,a b,c_x0041_,\"i,\"\"j\",f,TRUE,\"#N/A\",2,=SUM(A1:B1),6.35\n");
}

static void gaps_and_prefixes_keep_places(void **state)
{
    (void)state;
    reads("<sst/>",
          "<x:row xmlns:x=\"y\" r=\"2\"><x:c r=\"B2\"><x:v>1</x:v></x:c></x:row>"
          "<row r=\"5\"><c r=\"D5\"><v>2</v></c><c><v>3</v></c></row>"
          "<row r=\"6\"><c r=\"A6\"><v>4</v></c><c r=\"ZZ6\" s=\"3\"/></row>",
          "\n,1\n\n\n,,,2,3\n4,,,,\n");
}

static void numbers_are_what_was_meant(void **state)
{
    (void)state;
    reads(
        "<sst/>",
        "<row><c><v>6.35</v></c><c><v>6.3499999999999996</v></c>"
        "<c><v>6.3500000000000005</v></c><c><v>6.355</v></c><c><v>1E+1</v></c>"
        "<c><v>1.0000001E7</v></c><c><v>0.1</v></c><c><v>-1</v></c><c><v>x</v></c></row>",
        "6.35,6.35,6.35,6.355,10,10000001,0.1,-1,x\n");
    char out[ET_NUMBER_SIZE];
    (void)et_grid_number(6.9510223346991244, out);
    assert_string_equal(out, "6.9510223346991244");
    (void)et_grid_number(0.1 + 0.2, out);
    assert_string_equal(out, "0.3");
    (void)et_grid_number(9007199254740991.0, out);
    assert_string_equal(out, "9007199254740991");
    (void)et_grid_number(-0.0, out);
    assert_string_equal(out, "0");
}

static const char styles[] =
    "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/>"
    "<numFmt numFmtId=\"165\" formatCode=\"0.00&quot; days&quot;\"/>"
    "<numFmt numFmtId=\"166\" formatCode=\"[Red]0\\d\"/></numFmts><cellStyleXfs>"
    "<xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>"
    "<xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/>"
    "<xf numFmtId=\"166\"/></cellXfs></styleSheet>";

static void dates_have_no_clock_and_no_zone(void **state)
{
    static const char rows[] =
        "<worksheet><sheetData><row><c s=\"1\"><v>45470</v></c><c s=\"2\"><v>45470.3125"
        "</v></c><c s=\"3\"><v>45470</v></c><c s=\"4\"><v>7</v></c><c "
        "s=\"1\"><v>1</v></c>"
        "<c s=\"1\"><v>59</v></c><c s=\"1\"><v>61</v></c><c s=\"1\"><v>0.5</v></c>"
        "<c s=\"1\"><v>-1</v></c><c t=\"d\"><v>2024-06-27</v></c></row></sheetData>"
        "</worksheet>";
    et_error err = {0};
    char *text = NULL;
    const char *const entries[] = {ONE_SHEET, NO_STRINGS, "xl/styles.xml", styles,
                                   SHEET, rows, NULL};

    (void)state;
    const char *path = write_zip(scratch_path("d.xlsx"), entries);
    assert_ok(read_all(path, "S", 4096, &text, &err), &err);
    assert_string_equal(text, "2024-06-27,2024-06-27T07:30:00,45470,7,1900-01-01,"
                              "1900-02-28,1900-03-01,12:00:00,-1,2024-06-27\n");
    free(text);
}

static const char *many_sheets(void)
{
    static const char book[] =
        "<workbook><workbookPr date1904=\"1\"/><sheets>"
        "<sheet name=\"notes\" state=\"hidden\" sheetId=\"1\" r:id=\"r1\" xmlns:r=\"r\"/>"
        "<sheet name=\"chart\" sheetId=\"2\" r:id=\"r2\" xmlns:r=\"r\"/>"
        "<sheet name=\"2024\" sheetId=\"3\" r:id=\"r3\" xmlns:r=\"r\"/>"
        "<sheet name=\"Điểm\" sheetId=\"4\" r:id=\"r4\" "
        "xmlns:r=\"r\"/></sheets></workbook>";
    static const char relations[] =
        "<Relationships>" RELATION("r1", "worksheet", "worksheets/a.xml")
            RELATION("r2", "chartsheet", "worksheets/b.xml")
                RELATION("r3", "worksheet", "worksheets/a.xml")
                    RELATION("r4", "worksheet", "../xl/worksheets/c.xml")
        "</Relationships>";
    const char *const entries[] = {
        TYPES, ROOT, WORKBOOK, book, WORKBOOK_RELATIONS, relations,
        "xl/worksheets/a.xml",
        "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>",
        "xl/worksheets/c.xml",
        "<worksheet><sheetData><row><c><v>2</v></c></row></sheetData></worksheet>", NULL};
    return write_zip(scratch_path("m.xlsx"), entries);
}

static void check_sheets(const char *wanted, size_t count, const char *first)
{
    et_sheets sheets;
    et_error err = {0};

    assert_ok(et_grid_sheets(many_sheets(), ET_GRID_XLSX, wanted, &sheets, &err), &err);
    assert_int_equal(sheets.count, count);
    assert_string_equal(sheets.names[0], first);
    assert_string_equal(sheets.left_out, wanted ? "" : "\"Điểm\"");
    free(sheets.names);
}

static void sheets_are_chosen_by_name_then_number(void **state)
{
    et_sheets sheets;
    et_error err = {0};
    char *text = NULL;

    (void)state;
    check_sheets(NULL, 1, "2024");
    check_sheets("*", 2, "2024");
    check_sheets("1", 1, "notes");
    check_sheets("2024", 1, "2024");
    check_sheets("notes", 1, "notes");
    check_sheets("3", 1, "Điểm");
    assert_int_equal(et_grid_sheets(many_sheets(), ET_GRID_XLSX, "Diem", &sheets, &err),
                     ET_ERR_NOT_FOUND);
    assert_has(err.text, "did you mean \"Điểm\"");
    assert_int_equal(et_grid_sheets(many_sheets(), ET_GRID_XLSX, "4", &sheets, &err),
                     ET_ERR_NOT_FOUND);
    assert_ok(read_all(many_sheets(), "Điểm", 10, &text, &err), &err);
    assert_string_equal(text, "2\n");
    free(text);
}

/* Of more names than there is room for, the first ones. */
static void many_sheets_left_out_are_named_in_part(void **state)
{
    char book[16384] = "<workbook><sheets>", relations[16384] = "<Relationships>";
    et_sheets sheets;
    et_error err = {0};

    (void)state;
    for (int i = 0; i < 60; i++) {
        size_t used = strlen(book), more = strlen(relations);
        (void)snprintf(book + used, sizeof book - used,
                       "<sheet name=\"Điểm thi năm %d\" sheetId=\"%d\" id=\"r%d\"/>", i,
                       i, i);
        (void)snprintf(relations + more, sizeof relations - more,
                       "<Relationship Id=\"r%d\" Type=\"x/worksheet\" Target=\"s.xml\"/>",
                       i);
    }
    (void)strcat(book, "</sheets></workbook>");
    (void)strcat(relations, "</Relationships>");
    const char *const entries[] = {TYPES, ROOT, WORKBOOK, book, WORKBOOK_RELATIONS,
                                   relations, NULL};
    const char *path = write_zip(scratch_path("many.xlsx"), entries);
    assert_ok(et_grid_sheets(path, ET_GRID_XLSX, NULL, &sheets, &err), &err);
    assert_string_equal(sheets.names[0], "Điểm thi năm 0");
    assert_has(sheets.left_out, "\"Điểm thi năm 1\", \"Điểm thi năm 2\", ");
    assert_string_equal(sheets.left_out + strlen(sheets.left_out) - 5, ", ...");
    free(sheets.names);
}

static void damaged_sheets_are_refused(void **state)
{
    (void)state;
    refused("<sst/>", "<row r=\"2\"/><row r=\"2\"/>", "found row \"2\" after row 2");
    refused("<sst/>", "<row r=\"1048577\"/>", "at most 1048576");
    refused("<sst/>", "<row><c r=\"B1\"/><c r=\"A1\"/></row>", "found the cell \"A1\"");
    refused("<sst/>", "<row><c r=\"XFE1\"/></row>", "found the cell \"XFE1\"");
    refused("<sst/>", "<row><c r=\"A2\"/></row>", "found the cell \"A2\"");
    refused("<sst/>", "<row><c t=\"s\"><v>0</v></c></row>",
            "shared string \"0\", found 0");
    refused("<sst/>", "<row><c t=\"s\"><v>x</v></c></row>", "shared string \"x\"");
    refused("<sst/>", "<row><c></row>", "w.xlsx/xl/worksheets/sheet1.xml:1:");
    refused("<sst><si>", "", "sharedStrings.xml:1:");
}

static void bombs_are_refused(void **state)
{
    static const char bomb[] =
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">"
        "]><worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>";
    const char *const entries[] = {ONE_SHEET, NO_STRINGS, SHEET, bomb, NULL};
    size_t size = 200000;
    char *rows = calloc(size + 128, 1);

    (void)state;
    refused_file(write_zip(scratch_path("b.xlsx"), entries), "found a document type");
    assert_non_null(rows);
    (void)strcpy(rows, "<row><c t=\"str\"><v>");
    memset(rows + strlen(rows), 'x', size);
    (void)strcat(rows, "</v></c></row>");
    refused("<sst/>", rows, "found a cell of more than");
    free(rows);
}

/* Thousands of megabytes in a few kilobytes: the part is refused, nothing is kept. */
static void large_parts_are_refused(void **state)
{
    et_xml xml = {.limit = 1 << 20};
    et_error err = {0};
    bool found = false;
    size_t size = 4 << 20;
    char *spaces = malloc(size + 1);

    (void)state;
    assert_non_null(spaces);
    memset(spaces, ' ', size);
    spaces[size] = '\0';
    const char *const entries[] = {"part.xml", spaces, NULL};
    const char *path = write_zip(scratch_path("l.zip"), entries);
    assert_ok(et_xml_open(&xml, path, "part.xml", &found, &err), &err);
    et_status status = ET_OK;
    while (status == ET_OK && !xml.ended) {
        status = et_xml_step(&xml, &err);
    }
    assert_int_equal(status, ET_ERR_INPUT);
    assert_has(err.text, "found more than 1 MB in part.xml");
    et_xml_close(&xml);
    free(spaces);
}

static void parts_that_are_missing_are_told(void **state)
{
    const char *const no_strings[] = {ONE_SHEET, SHEET, "<worksheet/>", NULL};
    const char *const no_sheet[] = {ONE_SHEET, NO_STRINGS, NULL};
    const char *const no_cells[] = {ONE_SHEET, NO_STRINGS, SHEET, "<worksheet/>", NULL};
    const char *const no_book[] = {TYPES, ROOT, NULL};
    const char *const word[] = {TYPES, NULL};
    const char *const binary[] = {
        TYPES, "_rels/.rels",
        "<Relationships>" RELATION("r1", "officeDocument", "xl/workbook.bin")
        "</Relationships>", NULL};

    (void)state;
    refused_file(write_zip(scratch_path("6.xlsx"), binary), "binary workbook (.xlsb)");
    refused_file(write_zip(scratch_path("1.xlsx"), no_strings),
                 "found no part xl/sharedStrings.xml");
    refused_file(write_zip(scratch_path("2.xlsx"), no_sheet),
                 "found no part xl/worksheets/sheet1.xml");
    refused_file(write_zip(scratch_path("3.xlsx"), no_cells), "found no cells");
    refused_file(write_zip(scratch_path("4.xlsx"), no_book), "without sheets");
    refused_file(write_zip(scratch_path("5.xlsx"), word), "without sheets");
}

static void other_spreadsheets_are_told(void **state)
{
    const char *const ods[] = {"mimetype", "application/vnd.oasis", NULL};
    const char *const zip[] = {"a.csv", "sbd,toan\n", NULL};
    et_grid_kind kind;
    et_error err = {0};

    (void)state;
    FILE *file = fopen(scratch_path("old.xls"), "wb");
    assert_non_null(file);
    assert_int_equal(fwrite("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....", 1, 12, file), 12);
    assert_int_equal(fclose(file), 0);
    assert_int_equal(et_grid_kind_of(scratch_path("old.xls"), &kind, &err), ET_ERR_INPUT);
    assert_has(err.text, "old .xls file or one with a password");
    assert_int_equal(et_grid_kind_of(write_zip(scratch_path("x.ods"), ods), &kind, &err),
                     ET_ERR_INPUT);
    assert_has(err.text, "OpenDocument");
    assert_ok(et_grid_kind_of(write_zip(scratch_path("x.zip"), zip), &kind, &err), &err);
    assert_int_equal(kind, ET_GRID_NONE);
    assert_ok(et_grid_kind_of(scratch_path("nothing"), &kind, &err), &err);
    assert_int_equal(kind, ET_GRID_NONE);
}

/* A cut of a workbook fails and says so, or has lost nothing but the list at its end. */
static void truncated_workbooks_fail(void **state)
{
    size_t size, whole = 0;
    et_error err = {0};
    char *text = NULL;

    (void)state;
    write_sheet(scratch_path("w.xlsx"), "<sst><si><t>a</t></si></sst>",
                "<row><c t=\"s\"><v>0</v></c></row>");
    char *bytes = read_file(scratch_path("w.xlsx"), &size);
    for (size_t cut = 40; cut + 40 < size; cut += 53) {
        FILE *file = fopen(scratch_path("cut.xlsx"), "wb");
        assert_non_null(file);
        assert_int_equal(fwrite(bytes, 1, cut, file), cut);
        assert_int_equal(fclose(file), 0);
        err.text[0] = '\0';
        et_status status = read_all(scratch_path("cut.xlsx"), "S", 4096, &text, &err);
        if (status == ET_OK) {
            assert_string_equal(text, "a\n");
            whole++;
        } else {
            assert_true(err.text[0] != '\0');
        }
        free(text);
    }
    assert_true(whole < 12);
    free(bytes);
}

static void shape_cuts_and_fills(void **state)
{
    et_grid *grid = NULL;
    et_error err = {0};
    char text[128];
    size_t got = 0;

    (void)state;
    write_sheet(scratch_path("w.xlsx"), "<sst/>",
                "<row><c><v>0</v></c></row><row><c><v>1</v></c></row><row/>"
                "<row r=\"5\"><c><v>2</v></c><c><v>3</v></c><c><v>4</v></c></row>");
    const et_grid_source source = {scratch_path("w.xlsx"), ET_GRID_XLSX, "S"};
    assert_ok(et_grid_open(&grid, &source, &err), &err);
    et_grid_shape(grid, 2, 2);
    assert_ok(et_grid_read(grid, text, sizeof text, &got, &err), &err);
    assert_int_equal(got, strlen("1,\n\n\n2,3\n"));
    assert_memory_equal(text, "1,\n\n\n2,3\n", got);
    et_grid_close(grid);
}

static void places_are_as_in_a_spreadsheet(void **state)
{
    char name[ET_PLACE_SIZE], place[ET_PLACE_SIZE];
    const et_grid_source sheet = {"a/b.xlsx", ET_GRID_XLSX, "Điểm 2024"};
    const et_grid_source simple = {"b.xlsx", ET_GRID_XLSX, "Sheet1"};
    const et_grid_source sav = {"b.sav", ET_GRID_SPSS, ""};

    (void)state;
    et_grid_name(&sheet, name);
    assert_string_equal(name, "a/b.xlsx:'Điểm 2024'");
    et_grid_name(&simple, name);
    et_grid_place(ET_GRID_XLSX, name, (et_grid_at){17, 3, NULL}, place);
    assert_string_equal(place, "b.xlsx:Sheet1!C17");
    et_grid_place(ET_GRID_XLSX, name, (et_grid_at){1, 16384, NULL}, place);
    assert_string_equal(place, "b.xlsx:Sheet1!XFD1");
    et_grid_place(ET_GRID_XLSX, name, (et_grid_at){2, 703, NULL}, place);
    assert_string_equal(place, "b.xlsx:Sheet1!AAA2");
    et_grid_name(&sav, name);
    et_grid_place(ET_GRID_SPSS, name, (et_grid_at){17, 3, "toan"}, place);
    assert_string_equal(place, "b.sav: row 16, variable toan");
}

static et_status read_with_little_memory(void *context)
{
    et_sheets sheets = {0};
    et_error err = {0};
    et_grid *grid = NULL;
    char text[256];
    size_t got = 1;

    et_status status = et_grid_sheets(context, ET_GRID_XLSX, "*", &sheets, &err);
    const et_grid_source source = {context, ET_GRID_XLSX, "S"};
    if (status == ET_OK) {
        status = et_grid_open(&grid, &source, &err);
    }
    while (status == ET_OK && got > 0) {
        status = et_grid_read(grid, text, sizeof text, &got, &err);
    }
    et_grid_close(grid);
    free(sheets.names);
    return status;
}

static void memory_may_run_out(void **state)
{
    (void)state;
    write_sheet(scratch_path("w.xlsx"), "<sst><si><t>a</t></si></sst>",
                "<row><c t=\"s\"><v>0</v></c></row>");
    with_failing_memory(read_with_little_memory,
                        (void *)(uintptr_t)scratch_path("w.xlsx"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_empty_sheet_has_no_lines),
        cmocka_unit_test(cells_of_every_type_are_read),
        cmocka_unit_test(gaps_and_prefixes_keep_places),
        cmocka_unit_test(numbers_are_what_was_meant),
        cmocka_unit_test(dates_have_no_clock_and_no_zone),
        cmocka_unit_test(sheets_are_chosen_by_name_then_number),
        cmocka_unit_test(many_sheets_left_out_are_named_in_part),
        cmocka_unit_test(damaged_sheets_are_refused),
        cmocka_unit_test(bombs_are_refused),
        cmocka_unit_test(large_parts_are_refused),
        cmocka_unit_test(parts_that_are_missing_are_told),
        cmocka_unit_test(other_spreadsheets_are_told),
        cmocka_unit_test(truncated_workbooks_fail),
        cmocka_unit_test(shape_cuts_and_fills),
        cmocka_unit_test(places_are_as_in_a_spreadsheet),
        cmocka_unit_test(memory_may_run_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
