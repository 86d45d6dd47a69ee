/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "examtrend/scale.h"

static et_regimes *load(const char *text)
{
    et_regimes *regimes = NULL;
    et_error err = {0};
    const char *path = scratch_path("regimes.csv");
    write_file(path, text);
    assert_ok(et_regimes_load(&regimes, path, &err), &err);
    return regimes;
}

static void assert_refused(const char *text, const char *message)
{
    et_regimes *regimes = NULL;
    et_error err = {0};
    const char *path = scratch_path("regimes.csv");
    write_file(path, text);
    assert_int_equal(et_regimes_load(&regimes, path, &err), ET_ERR_INPUT);
    assert_null(regimes);
    if (!strstr(err.text, message)) {
        print_error("\"%s\" lacks \"%s\"\n", err.text, message);
        fail();
    }
}

static void assert_window(const et_regimes *regimes, et_scale scale, const int data[2],
                          const int expected[2])
{
    int first = data[0], last = data[1];
    et_regimes_window(regimes, scale, &first, &last);
    assert_int_equal(first, expected[0]);
    assert_int_equal(last, expected[1]);
}

static void without_breaks_all_years_stand_together(void **state)
{
    (void)state;
    et_regimes *regimes = load("year,id,raw_comparable,relative_comparable\n");
    assert_int_equal(et_regimes_count(regimes), 0);
    assert_window(regimes, ET_SCALE_RAW, (int[]){2016, 2026}, (int[]){2016, 2026});
    assert_window(regimes, ET_SCALE_RAW, (int[]){2020, 2020}, (int[]){2020, 2020});
    et_regimes_free(regimes);
    et_regimes_free(NULL);
}

static void the_bundled_breaks_give_the_declared_windows(void **state)
{
    (void)state;
    et_regimes *regimes = NULL;
    et_error err = {0};
    assert_ok(et_regimes_load(&regimes, EXAMTREND_SOURCE "/datasets/regimes.csv", &err),
              &err);
    assert_window(regimes, ET_SCALE_RAW, (int[]){2016, 2026}, (int[]){2020, 2024});
    assert_window(regimes, ET_SCALE_RELATIVE, (int[]){2016, 2026}, (int[]){2017, 2024});
    assert_window(regimes, ET_SCALE_Z, (int[]){2016, 2026}, (int[]){2017, 2024});
    /* none of five years: the longest, the later of equals */
    assert_window(regimes, ET_SCALE_RAW, (int[]){2016, 2019}, (int[]){2017, 2019});
    assert_window(regimes, ET_SCALE_RAW, (int[]){2023, 2026}, (int[]){2025, 2026});
    et_regimes_free(regimes);
}

static void breaks_are_found_by_scale_and_years(void **state)
{
    (void)state;
    et_regimes *regimes = load("year,id,raw_comparable,relative_comparable\n"
                               "2025,c,no,no\n2017,a,no,no\n2020,b,no,yes\n");
    size_t index[4];

    assert_int_equal(et_regimes_at(regimes, 0)->year, 2017);
    assert_int_equal(et_regimes_between(regimes, ET_SCALE_RAW, 2017, 2024, 0, index, 4),
                     1);
    assert_int_equal(index[0], 1);
    assert_int_equal(
        et_regimes_between(regimes, ET_SCALE_RELATIVE, 2017, 2024, 0, index, 4), 0);
    assert_int_equal(
        et_regimes_between(regimes, ET_SCALE_RELATIVE, 2017, 2024, 1, index, 4), 1);
    assert_int_equal(et_regimes_between(regimes, ET_SCALE_RAW, 2016, 2026, 0, index, 1),
                     3);
    et_regimes_free(regimes);
}

static void faults_are_located(void **state)
{
    (void)state;
    assert_refused("year,id,raw_comparable,relative_comparable\n2017,a,no,maybe\n",
                   "regimes.csv:2:11");
    assert_refused("year,id,raw_comparable,relative_comparable\n,a,no,no\n",
                   "empty year");
    assert_refused("year,id,raw_comparable,relative_comparable\n"
                   "2017,a,no,no\n2017,b,no,no\n",
                   "a second time");
    assert_refused("year,id\n2017,a\n", "raw_comparable");
}

static et_status load_somewhere(void *context)
{
    et_regimes *regimes = NULL;
    et_status status = et_regimes_load(&regimes, context, NULL);
    et_regimes_free(regimes);
    return status;
}

static void memory_may_run_out(void **state)
{
    (void)state;
    char path[] = EXAMTREND_SOURCE "/datasets/regimes.csv";
    with_failing_memory(load_somewhere, path);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(without_breaks_all_years_stand_together),
        cmocka_unit_test(the_bundled_breaks_give_the_declared_windows),
        cmocka_unit_test(breaks_are_found_by_scale_and_years),
        cmocka_unit_test(faults_are_located),
        cmocka_unit_test(memory_may_run_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
