/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "runs.h"

/* By a script of its own, from the means that `panel --unit nation -s toan` prints: seven
 * changes within 2017-19, 2020-24 and 2025-26 with root mean square 0.47138847187769645,
 * times the 97.5 % point of t with 7 degrees of freedom, 2.3646242515927845. */
static void the_country_s_interval_is_that_of_past_changes(void **state)
{
    (void)state;
    run_result run = run_examtrend("forecast", "-s", "toan", "-f", "jsonl");
    assert_int_equal(run.exit_code, 0);
    assert_string_equal(run.err, "");
    const char *low = strstr(run.out, "\"low_95\": ");
    const char *value = strstr(run.out, "\"forecast\": ");
    assert_non_null(low);
    assert_non_null(value);
    assert_close(strtod(value + 12, NULL), 5.651596059162874, 1e-14);
    assert_close(strtod(low + 10, NULL), 5.651596059162874 - 1.1146566125232642, 1e-12);
    run_free(&run);
}

static void without_options_every_subject_of_the_country(void **state)
{
    (void)state;
    run_result run = run_examtrend("forecast");
    assert_int_equal(run.exit_code, 0);
    assert_has(run.out, "The country's averages in the years to come");
    assert_has(run.out, "No data in 2026: Civic education.");
    assert_has(run.out, "What the rules were worth in the past");
    assert_has(run.out, "which nobody can foresee");
    run_free(&run);
}

static void provinces_with_their_backtest_and_scenarios(void **state)
{
    (void)state;
    run_result run = run_examtrend("forecast", "-s", "toan", "-u", "Ha Noi,Cao Bang",
                                   "--ahead", "2", "--as-hard-as", "2025");
    assert_int_equal(run.exit_code, 0);
    assert_has(run.out,
               "Mathematics 2027, positions within 0.20 points of the forecast 19 "
               "times of 20");
    assert_has(run.out, "from 204 forecasts of 6 past years");
    assert_has(run.out, "Scenarios: a paper as hard as one already seen");
    assert_has(run.out, "smoothing                      used");
    run_free(&run);

    run = run_examtrend("forecast", "-s", "toan", "-u", "province", "-f", "csv", "--lang",
                        "vi");
    assert_int_equal(run.exit_code, 0);
    /* 34 provinces and 4 rules, a header each, a blank line between: no scenarios */
    assert_int_equal(count_lines(run.out), 1 + 34 + 1 + 1 + 4);
    assert_has(run.out, "mức năm cuối");
    run_free(&run);
}

static void a_break_ahead_is_told(void **state)
{
    (void)state;
    run_result run = run_examtrend("forecast", "-s", "toan", "-u", "Bắc Kạn", "-m", "63",
                                   "-y", "2017-2024");
    assert_int_equal(run.exit_code, 0);
    assert_has(run.out, "The exam is another from 2025 on");
    run_free(&run);
}

static void other_rules(void **state)
{
    (void)state;
    const char *const rules[] = {"last", "drift", "mean", "smoothing", "theta"};
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
        run_result run = run_examtrend("forecast", "-s", "toan", "-y", "2020-2024",
                                       "--rule", rules[i]);
        assert_int_equal(run.exit_code, 0);
        run_free(&run);
    }
    run_result run = run_examtrend("forecast", "-s", "toan", "--weight", "0.5");
    assert_int_equal(run.exit_code, 0);
    run_free(&run);
}

static void what_makes_no_sense_is_a_usage_error(void **state)
{
    (void)state;
    static const char *const cases[][3] = {{"--ahead", "0", "expected 1 to 5"},
                                           {"--ahead", "x", "expected 1 to 5"},
                                           {"--rule", "magic", "found \"magic\""},
                                           {"--weight", "1.5", "above 0, at most 1"},
                                           {"--weight", "nan", "above 0, at most 1"},
                                           {"--as-hard-as", "2025,", "up to 4 years"},
                                           {"--as-hard-as", "2019", "2025 to 2026"},
                                           {"--unit", "Ha Nio", "Hà Nội"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        run_result run =
            run_examtrend("forecast", "-s", "toan", cases[i][0], cases[i][1]);
        assert_int_not_equal(run.exit_code, 0);
        assert_has(run.err, cases[i][2]);
        assert_string_equal(run.out, "");
        run_free(&run);
    }
}

static void the_fan_is_drawn(void **state)
{
    (void)state;
    const char *path = scratch_path("fan.svg");
    run_result run = run_examtrend("plot", "fan", "-u", "Cao Bằng", "--ahead", "3", "-o",
                                   path, "--alt", "-");
    assert_int_equal(run.exit_code, 0);
    assert_has(run.out, "Cao Bằng in 2027: ");
    assert_has(run.out, "2029: 50% ");
    assert_true(file_exists(path));
    run_free(&run);

    run = run_examtrend("plot", "fan", "-u", "province", "-o", scratch_path("none.svg"));
    assert_int_equal(run.exit_code, 2);
    assert_has(run.err, "a fan is of one");
    run_free(&run);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_country_s_interval_is_that_of_past_changes),
        cmocka_unit_test(without_options_every_subject_of_the_country),
        cmocka_unit_test(provinces_with_their_backtest_and_scenarios),
        cmocka_unit_test(a_break_ahead_is_told),
        cmocka_unit_test(other_rules),
        cmocka_unit_test(what_makes_no_sense_is_a_usage_error),
        cmocka_unit_test(the_fan_is_drawn),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
