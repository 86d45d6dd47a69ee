/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the self-test says when a method is wrong. The shipped problems all keep their
 * promises, so this program has families of its own: the linker takes the definition
 * below before the library's. The command is compiled in to see its exit code.
 */
#include "support.h"

#include "cli/cmd_selftest.c"
#include "selftest/families.h"

static void run_exact(et_check *check)
{
    et_check_key(check, et_check_known(check, "certified_b1"), "certified_b1");
}

static void run_rough(et_check *check)
{
    et_check_key(check, et_check_known(check, "certified_b1") * (1.0 + 1e-6),
                 "certified_b1");
    et_check_key(check, et_check_known(check, "certified_b0") * (1.0 - 1e-8),
                 "certified_b%d", 0);
}

static void run_loose(et_check *check)
{
    et_check_key(check, et_check_known(check, "certified_b0"), "certified_b0");
    et_check_loose(check, et_check_known(check, "certified_b1") * 1.01, "certified_b1",
                   1.5);
}

static void run_too_loose(et_check *check)
{
    et_check_loose(check, et_check_known(check, "certified_b1") * 1.01, "certified_b1",
                   3.0);
}

static void run_missing_key(et_check *check)
{
    et_check_key(check, 1.0, "no_such_key");
}

static void run_missing_column(et_check *check)
{
    const double *column = et_check_column(check, "no_such_column");
    et_check_value(check, column[et_check_rows(check) - 1], 0.0, "zeros instead");
}

static void run_not_finite(et_check *check)
{
    et_check_key(check, NAN, "certified_b1");
}

static void run_condition(et_check *check)
{
    et_check_true(check, true, "holds");
    et_check_true(check, false, "one is two");
}

static void run_failed_call(et_check *check)
{
    et_error err = {.text = "no room"};
    et_check_ok(check, ET_ERR_MEMORY, &err);
}

static void run_nothing(et_check *check)
{
    (void)check;
}

static const et_problem good[] = {{"good", "nist_norris", 15.0, run_exact},
                                  {"good", "nist_norris/loose", 15.0, run_loose},
                                  {0}};
static const et_problem bad[] = {
    {"bad", "nist_norris/rough", 7.0, run_rough},
    {"bad", "nist_norris/too loose", 0.0, run_too_loose},
    {"bad", "nist_norris/key", 0.0, run_missing_key},
    {"bad", "nist_norris/column", 0.0, run_missing_column},
    {"bad", "nist_norris/nan", 1.0, run_not_finite},
    {"bad", "nist_norris/condition", 0.0, run_condition},
    {"bad", "nist_norris/call", 0.0, run_failed_call},
    {"bad", "nist_norris/nothing", 0.0, run_nothing},
    {0}};
static const et_problem lost[] = {{"lost", "no_such_case", 1.0, run_exact}, {0}};

const et_problem *const et_problem_families[] = {good, bad, lost, NULL};

enum { GOOD = 2, BAD = 8 };

static char last_message[ET_ERROR_TEXT];

void cli_message(const char *format, ...)
{
    va_list args;
    va_start(args, format);
    (void)vsnprintf(last_message, sizeof last_message, format, args);
    va_end(args);
}

const struct argp cli_output_argp;

bool cli_parse(const struct argp *argp, int argc, char **argv, void *input, int *code)
{
    *code = CLI_USAGE;
    return argp_parse(argp, argc, argv, 0, NULL, input) == 0;
}

et_status cli_check_answer(const cli_options *options, et_error *err)
{
    (void)options;
    (void)err;
    return ET_OK;
}

static size_t printed_rows;

int cli_answer(const cli_options *options, const cli_world *world, et_status status,
               et_table **tables, size_t count, const et_error *err)
{
    int code = CLI_OK;

    (void)world;
    assert_int_equal(options->format, ET_FORMAT_TEXT);
    assert_int_equal(count, 1);
    if (status == ET_OK) {
        printed_rows = et_table_rows(tables[0]);
    } else {
        cli_message("%s", err->text);
        code = err->status == ET_ERR_ARGUMENT ? CLI_USAGE : CLI_FAILED;
    }
    et_table_free(tables[0]);
    return code;
}

static et_selftest_result run(size_t index)
{
    et_selftest_result result;
    et_error err = {0};
    assert_ok(et_selftest_run(index, &result, &err), &err);
    return result;
}

static void good_problems_pass(void **state)
{
    (void)state;
    for (size_t i = 0; i < GOOD; i++) {
        et_selftest_result result = run(i);
        assert_true(result.passed);
        assert_close(result.digits, 15.0, 0.0);
        assert_string_equal(result.worst, "");
    }
    assert_int_equal(run(1).values, 2);
}

static void bad_problems_break_with_a_reason(void **state)
{
    (void)state;
    const char *reasons[BAD] = {"certified_b1", "certified_b1: 2.0 digits, expected 3.0",
                                "no known value no_such_key", "no column no_such_column",
                                "certified_b1", "one is two", "no room",
                                "nothing was compared"};

    for (size_t i = 0; i < BAD; i++) {
        et_selftest_result result = run(GOOD + i);
        assert_false(result.passed);
        assert_string_equal(result.worst, reasons[i]);
    }
    assert_close(run(GOOD).digits, 6.0, 1e-6); /* the worst of the two, and its name */
    assert_int_equal(run(GOOD).values, 2);
    assert_close(run(GOOD + 2).digits, 0.0, 0.0);
}

static void a_lost_case_is_an_error(void **state)
{
    (void)state;
    et_selftest_result result;
    et_error err = {0};

    assert_int_equal(et_selftest_run(GOOD + BAD, &result, &err), ET_ERR_NOT_FOUND);
    assert_non_null(strstr(err.text, "no_such_case"));
}

static void names_are_known_without_a_run(void **state)
{
    (void)state;
    assert_int_equal(et_selftest_count(), GOOD + BAD + 1);
    assert_string_equal(et_selftest_family(GOOD), "bad");
    assert_string_equal(et_selftest_name(GOOD), "nist_norris/rough");
    assert_null(et_selftest_family(GOOD + BAD + 1));
    assert_null(et_selftest_name(GOOD + BAD + 1));
}

static int command(const char *family)
{
    char name[] = "examtrend selftest", option[] = "--family", value[16];
    char *argv[] = {name, option, value, NULL};

    (void)snprintf(value, sizeof value, "%s", family);
    last_message[0] = '\0';
    return cmd_selftest(3, argv);
}

static void the_exit_code_tells(void **state)
{
    (void)state;
    assert_int_equal(command("good"), CLI_OK);
    assert_string_equal(last_message, "");
    assert_int_equal(printed_rows, GOOD);
    assert_int_equal(command("bad"), CLI_FAILED);
    assert_int_equal(printed_rows, BAD);
    assert_string_equal(last_message, "8 of 8 promises are broken");
    assert_int_equal(command("lost"), CLI_FAILED);
    assert_non_null(strstr(last_message, "no_such_case"));
    assert_int_equal(command("godo"), CLI_USAGE);
    assert_non_null(strstr(last_message, "did you mean \"good\""));
}

static et_status run_rough_problem(void *context)
{
    (void)context;
    et_selftest_result result;
    et_error err = {0};
    return et_selftest_run(GOOD, &result, &err);
}

static void memory_may_run_out(void **state)
{
    (void)state;
    with_failing_memory(run_rough_problem, NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(good_problems_pass),
        cmocka_unit_test(bad_problems_break_with_a_reason),
        cmocka_unit_test(a_lost_case_is_an_error),
        cmocka_unit_test(names_are_known_without_a_run),
        cmocka_unit_test(the_exit_code_tells),
        cmocka_unit_test(memory_may_run_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
