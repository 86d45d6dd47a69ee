/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "examtrend/selftest.h"

static size_t count_of(const char *text, const char *wanted)
{
    size_t count = 0;
    for (const char *at = text; (at = strstr(at, wanted)); at += strlen(wanted)) {
        count++;
    }
    return count;
}

static void every_problem_has_a_line_and_keeps_its_promise(void **state)
{
    (void)state;
    run_result run = run_examtrend("selftest");

    assert_int_equal(run.exit_code, 0);
    assert_int_equal(strlen(run.err), 0);
    assert_non_null(strstr(run.out, "worst digits"));
    assert_non_null(strstr(run.out, "0 promises are broken"));
    assert_int_equal(count_of(run.out, "  kept"), et_selftest_count());
    for (size_t i = 0; i < et_selftest_count(); i++) {
        char name[64];
        (void)snprintf(name, sizeof name, "  %s ", et_selftest_name(i));
        if (!strstr(run.out, name)) {
            print_error("%s is not in the table\n", et_selftest_name(i));
            fail();
        }
    }
    run_free(&run);
}

static void csv_has_the_digits_and_the_promise(void **state)
{
    (void)state;
    run_result run = run_examtrend("selftest", "--format", "csv");
    size_t rows = 0;
    char *save = NULL;
    char *line = strtok_r(run.out, "\r\n", &save);

    assert_int_equal(run.exit_code, 0);
    assert_non_null(line);
    assert_ptr_equal(strstr(line, "family,problem,values,digits,promised,verdict,worst"),
                     line);
    while ((line = strtok_r(NULL, "\r\n", &save))) {
        char family[32], problem[48];
        unsigned long values;
        double digits, promised;
        assert_int_equal(sscanf(line, "%31[^,],%47[^,],%lu,%lf,%lf,kept", family, problem,
                                &values, &digits, &promised),
                         5);
        assert_string_equal(family, et_selftest_family(rows));
        assert_string_equal(problem, et_selftest_name(rows));
        assert_true(values > 0 && digits >= promised && digits <= 15.0);
        rows++;
    }
    assert_int_equal(rows, et_selftest_count());
    run_free(&run);
}

static void json_is_one_object_with_rows(void **state)
{
    (void)state;
    run_result run = run_examtrend("selftest", "--format=json", "--family", "gaps");

    assert_int_equal(run.exit_code, 0);
    assert_int_equal(run.out[0], '{');
    assert_non_null(strstr(run.out, "\"problem\": \"kitagawa_composition\""));
    assert_non_null(strstr(run.out, "\"verdict\": \"kept\""));
    assert_null(strstr(run.out, "\"linear\""));
    run_free(&run);
}

static void the_table_can_go_to_a_file(void **state)
{
    (void)state;
    const char *path = scratch_path("digits.md");
    size_t size;
    run_result run = run_examtrend("selftest", "-F", "gaps", "-f", "md", "-o", path);

    assert_int_equal(run.exit_code, 0);
    assert_int_equal(run.out_size, 0);
    char *text = read_file(path, &size);
    assert_non_null(strstr(text, "| gaps"));
    free(text);
    run_free(&run);
}

static void a_family_can_be_run_alone(void **state)
{
    (void)state;
    size_t own = 0;
    run_result run = run_examtrend("selftest", "--family", "series");

    for (size_t i = 0; i < et_selftest_count(); i++) {
        own += strcmp(et_selftest_family(i), "series") == 0;
    }
    assert_true(own > 0);
    assert_int_equal(run.exit_code, 0);
    assert_int_equal(count_of(run.out, "  kept"), own);
    run_free(&run);
}

static void a_misspelt_family_is_a_usage_error(void **state)
{
    (void)state;
    run_result run = run_examtrend("selftest", "--family", "liner");

    assert_int_equal(run.exit_code, 2);
    assert_int_equal(run.out_size, 0);
    assert_non_null(strstr(run.err, "\"liner\""));
    assert_non_null(strstr(run.err, "did you mean \"linear\""));
    assert_int_equal(count_of(run.err, "\"linear\""), 1);
    run_free(&run);
    run = run_examtrend("selftest", "--family", "qqqqqqqq");
    assert_int_equal(run.exit_code, 2);
    assert_non_null(strstr(run.err, "lists them"));
    run_free(&run);
}

static void other_usage_errors(void **state)
{
    (void)state;
    run_result format = run_examtrend("selftest", "--format", "parquet");
    run_result extra = run_examtrend("selftest", "linear");

    assert_int_equal(format.exit_code, 2);
    assert_non_null(strstr(format.err, "parquet"));
    assert_int_equal(extra.exit_code, 2);
    assert_int_equal(format.out_size + extra.out_size, 0);
    run_free(&format);
    run_free(&extra);
}

static void help_names_the_options(void **state)
{
    (void)state;
    run_result run = run_examtrend("selftest", "--help");

    assert_int_equal(run.exit_code, 0);
    assert_non_null(strstr(run.out, "--family"));
    assert_non_null(strstr(run.out, "--format"));
    assert_non_null(strstr(run.out, "Exit status 1"));
    run_free(&run);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_problem_has_a_line_and_keeps_its_promise),
        cmocka_unit_test(csv_has_the_digits_and_the_promise),
        cmocka_unit_test(json_is_one_object_with_rows),
        cmocka_unit_test(the_table_can_go_to_a_file),
        cmocka_unit_test(a_family_can_be_run_alone),
        cmocka_unit_test(a_misspelt_family_is_a_usage_error),
        cmocka_unit_test(other_usage_errors),
        cmocka_unit_test(help_names_the_options),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
