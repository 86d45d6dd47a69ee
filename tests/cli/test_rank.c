/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "runs.h"

static void a_rank_is_a_set(void **state)
{
    (void)state;
    run_result run = run_examtrend("rank", "-s", "toan", "--top", "5");
    assert_int_equal(run.exit_code, 0);
    assert_string_equal(run.err, "");
    assert_has(run.out, "Mathematics 2024: a rank among 63 is a set");
    assert_has(run.out, "May be among the best 10:");
    assert_has(run.out, "Moves 2023 to 2024:");
    assert_has(run.out, "▓▓    1 (1–13)"); /* no rank without its set, ties shaded */
    assert_has(run.out, "7 (1–37)");       /* nor one of an earlier year */
    run_free(&run);

    run = run_examtrend("rank", "-s", "toan", "--top", "1", "--lang", "vi");
    assert_has(run.out, "hạng (có thể)");
    assert_has(run.out, "+1,00");
    assert_has(run.out, "Từ năm này sang năm sau, một đơn vị thường đổi");
    assert_null(strstr(run.out, "wobble"));
    run_free(&run);

    run = run_examtrend("rank", "-s", "toan", "-f", "csv");
    assert_int_equal(run.exit_code, 0);
    assert_int_equal(count_lines(run.out), 64);
    assert_int_equal(
        strncmp(run.out, "unit,subject,value,se,rank,rank_low,rank_high,", 46), 0);
    run_free(&run);
}

static void noisy_slopes_are_hidden_unless_forced(void **state)
{
    (void)state;
    run_result run = run_examtrend("rank", "-s", "vat_li", "-y", "2021-2023", "--of",
                                   "slope");
    assert_int_equal(run.exit_code, 0);
    assert_has(run.out, "too noisy to rank (reliability 0.05");
    run_free(&run);

    run = run_examtrend("rank", "-s", "vat_li", "-y", "2021-2023", "--of", "slope",
                        "--force", "--lang", "vi");
    assert_int_equal(run.exit_code, 0);
    assert_has(run.out, "mỗi hạng của 63 đơn vị là một khoảng");
    run_free(&run);
}

static void units_by_name_and_regions(void **state)
{
    (void)state;
    run_result run = run_examtrend("rank", "-s", "toan", "-u", "Cao Bang,Ha Noi",
                                   "--moves", "2019-2023", "-f", "jsonl");
    assert_int_equal(run.exit_code, 0);
    assert_int_equal(count_lines(run.out), 2);
    assert_has(run.out, "{\"unit\": \"Hà Nội\"");
    run_free(&run);

    run = run_examtrend("rank", "-s", "toan", "-u", "region", "-f", "csv");
    assert_int_equal(run.exit_code, 0);
    assert_int_equal(count_lines(run.out), 7);
    run_free(&run);
}

static void two_years_are_no_base(void **state)
{
    (void)state;
    run_result run = run_examtrend("rank", "-s", "toan", "-y", "2023-2024");
    assert_int_equal(run.exit_code, 0);
    assert_has(run.out, "no ranks, the usual wobble is not known from these years");
    run_free(&run);
}

static void bad_options_are_usage_errors(void **state)
{
    (void)state;
    const char *const bad[][2] = {{"--of=place", "year, level or slope"},
                                  {"--moves=2024-2023", "expected two years"},
                                  {"--moves=2010-2024", "found the year 2010"},
                                  {"--best=0", "--best found"},
                                  {"--top=x", "--top found"},
                                  {"--unit=nation", "one unit has no rank"},
                                  {"--scale=raw", "expected relative or z"}};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        run_result run = run_examtrend("rank", "-s", "toan", bad[i][0]);
        assert_int_equal(run.exit_code, 2);
        assert_has(run.err, bad[i][1]);
        assert_string_equal(run.out, "");
        run_free(&run);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_rank_is_a_set),
        cmocka_unit_test(noisy_slopes_are_hidden_unless_forced),
        cmocka_unit_test(units_by_name_and_regions),
        cmocka_unit_test(two_years_are_no_base),
        cmocka_unit_test(bad_options_are_usage_errors),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
