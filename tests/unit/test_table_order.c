/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "examtrend/table.h"

static et_table *table;

static void row(const char *name, int64_t n, double x)
{
    et_table_text(table, name);
    et_table_integer(table, n);
    if (x < 0.0) {
        et_table_missing(table, x < -1.0 ? "why" : "why not");
    } else {
        et_table_real(table, x);
    }
}

static int fill(void **state)
{
    et_error err = {0};
    (void)state;
    assert_ok(et_table_new(&table, "t", "T", &err), &err);
    et_table_column(table, &(et_column){.key = "name"});
    et_table_column(table, &(et_column){.key = "n", .type = ET_INTEGER});
    et_table_column(table, &(et_column){.key = "x", .type = ET_REAL});
    row("b", 1, 0.5);
    row("a", 2, -1.0);
    row("b", 3, 0.75);
    row("a", 4, 0.5);
    row("c", 5, -2.0);
    row("c", 6, 0.25);
    return 0;
}

static int drop(void **state)
{
    (void)state;
    et_table_free(table);
    return 0;
}

static void expect(const et_table_ordering *how, const char *numbers)
{
    et_error err = {0};
    char *bytes = NULL, got[64] = "";
    size_t size = 0;

    assert_ok(et_table_order(table, how, &err), &err);
    assert_ok(et_table_render(table, ET_FORMAT_CSV, &bytes, &size, &err), &err);
    for (const char *line = strchr(bytes, '\n'); line && line[1];
         line = strchr(line + 1, '\n')) {
        (void)strncat(got, strchr(line, ',') + 1, 1);
    }
    assert_string_equal(got, numbers);
    free(bytes);
}

static void numbers_fall_and_missing_ones_are_last(void **state)
{
    (void)state;
    expect(&(et_table_ordering){.key = "x"}, "314625");
}

static void numbers_rise_and_missing_ones_are_last(void **state)
{
    (void)state;
    expect(&(et_table_ordering){.key = "x", .smallest = true}, "614325");
}

static void texts_rise(void **state)
{
    (void)state;
    expect(&(et_table_ordering){.key = "name"}, "241356");
}

static void equals_of_the_last_stay(void **state)
{
    (void)state;
    expect(&(et_table_ordering){.key = "x", .top = 2}, "314");
}

static void missing_ones_are_no_equals(void **state)
{
    (void)state;
    expect(&(et_table_ordering){.key = "x", .top = 5}, "31462");
}

static void each_group_has_its_first(void **state)
{
    (void)state;
    expect(&(et_table_ordering){.key = "x", .top = 1, .group = "name"}, "346");
}

static void without_a_key_the_first_rows(void **state)
{
    (void)state;
    expect(&(et_table_ordering){.top = 2}, "12");
}

static void reasons_are_counted_anew(void **state)
{
    (void)state;
    et_error err = {0};
    char *bytes = NULL;
    size_t size = 0;
    assert_ok(et_table_order(table, &(et_table_ordering){.key = "n", .smallest = true,
                                                         .top = 3},
                             &err),
              &err);
    assert_ok(et_table_render(table, ET_FORMAT_TEXT, &bytes, &size, &err), &err);
    assert_has(bytes, "why not");
    assert_null(strstr(bytes, "why (") ? bytes : NULL);
    free(bytes);
}

static void unknown_columns_are_told(void **state)
{
    (void)state;
    et_error err = {0};
    assert_int_equal(et_table_order(table, &(et_table_ordering){.key = "nam"}, &err),
                     ET_ERR_NOT_FOUND);
    assert_has(err.text, "did you mean \"name\"");
    assert_int_equal(et_table_order(table, &(et_table_ordering){.group = "y", .top = 1},
                                    &err),
                     ET_ERR_NOT_FOUND);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, fill, drop)
    const struct CMUnitTest tests[] = {
        TEST(numbers_fall_and_missing_ones_are_last),
        TEST(numbers_rise_and_missing_ones_are_last),
        TEST(texts_rise),
        TEST(equals_of_the_last_stay),
        TEST(missing_ones_are_no_equals),
        TEST(each_group_has_its_first),
        TEST(without_a_key_the_first_rows),
        TEST(reasons_are_counted_anew),
        TEST(unknown_columns_are_told),
    };
    return cmocka_run_group_tests_name("table_order", tests, NULL, NULL);
}
