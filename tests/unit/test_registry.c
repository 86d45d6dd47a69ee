/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "panel/registry.h"

enum { KEY, POINTS, YEAR, SURE, NOTE, COLUMNS };

static const et_registry_column columns[COLUMNS] = {
    {"key", true}, {"points", true}, {"year", false}, {"sure", false}, {"note", false},
};

static et_status load(et_registry **table, const char *text, et_error *err)
{
    write_file(scratch_path("t.csv"), text);
    return et_registry_load(table, scratch_folder(), "t.csv", columns, COLUMNS, err);
}

/* Loads `text` and expects a failure whose message holds `part`. */
static void refused(const char *text, const char *part)
{
    et_registry *table = NULL;
    et_error err = {0};

    assert_int_equal(load(&table, text, &err), ET_ERR_INPUT);
    assert_null(table);
    assert_non_null(strstr(err.text, "t.csv"));
    if (!strstr(err.text, part)) {
        fail_msg("\"%s\" does not say \"%s\"", err.text, part);
    }
}

static void empty_files_are_refused(void **state)
{
    (void)state;
    refused("", "empty file");
    refused("\n\n  \n", "empty file");
    refused("# only a comment", "empty file");
}

static void missing_files_are_named(void **state)
{
    (void)state;
    et_registry *table = NULL;
    et_error err = {0};

    assert_int_equal(et_registry_load(&table, NULL, scratch_path("nothing.csv"), columns,
                                      COLUMNS, &err),
                     ET_ERR_IO);
    assert_null(table);
    assert_non_null(strstr(err.text, "nothing.csv"));
}

static void a_header_alone_has_no_rows(void **state)
{
    (void)state;
    et_registry *table = NULL;
    et_error err = {0};

    assert_ok(load(&table, "key,points", &err), &err);
    assert_int_equal(et_registry_rows(table), 0);
    assert_true(et_registry_has(table, POINTS));
    assert_false(et_registry_has(table, YEAR));
    et_registry_free(table);
    et_registry_free(NULL);
}

static void faults_of_form_have_line_and_column(void **state)
{
    (void)state;
    refused("key,point\n", "t.csv:1:5: found the unknown column \"point\"; did you mean "
                           "\"points\"?");
    refused("key,zzzzzzzzz\n", "t.csv:1:5: found the unknown column");
    refused("key,year\n", "t.csv:1: found no column \"points\"");
    refused("key,points,Key\n", "t.csv:1:12: found the column \"Key\" twice");
    refused("key,points\n\n# x\na,1,2\n", "t.csv:4: found 3 fields, expected 2");
    refused("key,points\na\n", "t.csv:2: found 1 fields, expected 2");
    refused("key,points\n\"a,1\n", "t.csv:2:1: found a quote without its closing");
    refused("key,points\n\"a\"b,1\n", "t.csv:2:4: found text after a closing quote");
    refused("key,points\na\"b,1\n", "t.csv:2:2: found a quote inside a field");
    refused("key,points\na,1\nb\xFF,1\n", "t.csv:3: found bytes that are no text");
    refused("key,points\na\001,1\n", "t.csv:2: found bytes that are no text");
}

static void check_same(const char *text)
{
    et_registry *table = NULL;
    et_error err = {0};

    assert_ok(load(&table, text, &err), &err);
    assert_int_equal(et_registry_rows(table), 2);
    assert_string_equal(et_registry_text(table, (et_registry_at){0, KEY}), "Lạng Sơn");
    assert_string_equal(et_registry_text(table, (et_registry_at){0, POINTS}), "7.25");
    assert_string_equal(et_registry_text(table, (et_registry_at){1, KEY}), "b \"x\", y");
    assert_string_equal(et_registry_text(table, (et_registry_at){1, POINTS}), "");
    assert_string_equal(et_registry_text(table, (et_registry_at){1, NOTE}), "");
    et_registry_free(table);
}

static void forms_of_one_table_read_the_same(void **state)
{
    (void)state;
    check_same("key,points\nLạng Sơn,7.25\n\"b \"\"x\"\", y\",\n");
    check_same("points,key\n7.25,Lạng Sơn\n,\"b \"\"x\"\", y\"");
    check_same("\xEF\xBB\xBFKey;Points\r\n# note\r\n\r\n Lạng Sơn ; 7.25\r\n"
               "\"b \"\"x\"\", y\" ;\r\n");
    check_same("key\tpoints\nLạng Sơn\t7.25\n\"b \"\"x\"\", y\"\t\n");
    /* decomposed accents are composed */
    check_same("key,points\nLa\xCC\xA3ng So\xCC\x9Bn,7.25\n\"b \"\"x\"\", y\",\n");
}

static void columns_count_characters_not_bytes(void **state)
{
    (void)state;
    et_registry *table = NULL;
    et_error err = {0};
    double value;

    assert_ok(load(&table, "key,points\nĐắk Lắk,x\n", &err), &err);
    assert_int_equal(
        et_registry_real(table, (et_registry_at){0, POINTS}, &value, &err), ET_ERR_INPUT);
    assert_non_null(strstr(err.text, "t.csv:2:9: found \"x\" in column \"points\""));
    et_registry_free(table);
}

static void typed_fields_are_checked(void **state)
{
    (void)state;
    static const int64_t range[2] = {1, 9};
    et_registry *table = NULL;
    et_error err = {0};
    int32_t points;
    int64_t whole;
    int year;
    bool yes;
    char text[4];

    assert_ok(load(&table,
                   "key,points,year,sure,note\na,7.25,2025,yes,1\nb,7.255,,no,\n"
                   "--,-1,99,maybe,10\n",
                   &err),
              &err);
    et_registry_at at = {0, POINTS};
    assert_ok(et_registry_points(table, at, &points, &err), &err);
    assert_int_equal(points, 725);
    for (at.row = 1; at.row < 3; at.row++) {
        assert_int_equal(et_registry_points(table, at, &points, &err), ET_ERR_INPUT);
    }
    assert_ok(et_registry_year(table, (et_registry_at){0, YEAR}, &year, &err), &err);
    assert_int_equal(year, 2025);
    assert_ok(et_registry_year(table, (et_registry_at){1, YEAR}, &year, &err), &err);
    assert_int_equal(year, 0);
    assert_int_equal(et_registry_year(table, (et_registry_at){2, YEAR}, &year, &err),
                     ET_ERR_INPUT);
    assert_ok(et_registry_yes(table, (et_registry_at){0, SURE}, &yes, &err), &err);
    assert_true(yes);
    assert_ok(et_registry_yes(table, (et_registry_at){1, SURE}, &yes, &err), &err);
    assert_false(yes);
    assert_int_equal(et_registry_yes(table, (et_registry_at){2, SURE}, &yes, &err),
                     ET_ERR_INPUT);
    assert_ok(et_registry_whole(table, (et_registry_at){0, NOTE}, range, &whole, &err),
              &err);
    assert_int_equal(whole, 1);
    assert_int_equal(et_registry_whole(table, (et_registry_at){2, NOTE}, range, &whole,
                                       &err),
                     ET_ERR_INPUT);
    assert_int_equal(et_registry_copy(table, (et_registry_at){1, NOTE}, text, 4, &err),
                     ET_ERR_INPUT);
    assert_int_equal(et_registry_copy(table, (et_registry_at){0, YEAR}, text, 4, &err),
                     ET_ERR_INPUT);
    assert_int_equal(et_registry_key(table, (et_registry_at){2, KEY}, text, 4, &err),
                     ET_ERR_INPUT);
    et_registry_free(table);
}

static et_status load_it(void *context)
{
    et_registry *table = NULL;
    et_status status = et_registry_load(&table, scratch_folder(), "memory.csv", columns,
                                        COLUMNS, NULL);
    (void)context;
    assert_true((status == ET_OK) == (table != NULL));
    et_registry_free(table);
    return status;
}

static void memory_failures_leave_nothing(void **state)
{
    (void)state;
    char text[30000] = "key,points\n";
    for (size_t used = strlen(text); used + 8 < sizeof text; used += 6) {
        memcpy(text + used, "ab,10\n", 7);
    }
    write_file(scratch_path("memory.csv"), text);
    with_failing_memory(load_it, NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(empty_files_are_refused),
        cmocka_unit_test(missing_files_are_named),
        cmocka_unit_test(a_header_alone_has_no_rows),
        cmocka_unit_test(faults_of_form_have_line_and_column),
        cmocka_unit_test(forms_of_one_table_read_the_same),
        cmocka_unit_test(columns_count_characters_not_bytes),
        cmocka_unit_test(typed_fields_are_checked),
        cmocka_unit_test(memory_failures_leave_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
