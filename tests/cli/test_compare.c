/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "runs.h"

static void regions_of_one_subject(void **state)
{
    (void)state;
    run_result run = run_examtrend("compare", "-s", "toan");
    assert_int_equal(run.exit_code, 0);
    assert_string_equal(run.err, "");
    assert_has(run.out,
               "Mathematics 2017–2024, positions against the country: 6 clusters, "
               "63 provinces");
    assert_has(run.out, "counts provinces, not candidates");
    assert_has(run.out, "of 2000 random groupings");
    assert_has(run.out, "counting candidates as the noise would give p < 0.001");
    assert_has(run.out, "The years cross the break of 2020");
    run_free(&run);
}

/* What cannot be compared says why, and no number of no years. */
static void too_few_years_are_told(void **state)
{
    (void)state;
    run_result run = run_examtrend("compare", "-s", "toan", "-y", "2024");
    assert_int_equal(run.exit_code, 0);
    assert_has(run.out, "No province has the three years that a comparison needs.");
    assert_null(strstr(run.out, "A typical year"));
    run_free(&run);
    run = run_examtrend("compare", "-s", "toan", "-y", "2023-2024", "--lang", "vi");
    assert_int_equal(run.exit_code, 0);
    assert_has(run.out, "Không tỉnh nào có đủ ba năm mà phép so sánh cần.");
    run_free(&run);
}

static void a_cluster_is_called_as_people_call_it(void **state)
{
    (void)state;
    static const char *const names[] = {"the Mekong Delta", "vùng ĐBSCL", "dbscl"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        run_result run = run_examtrend("compare", "-s", "toan", "--placebos", "1",
                                       "--against-rest", names[i]);
        assert_int_equal(run.exit_code, 0);
        assert_has(run.out, ": Mekong Delta against the other provinces");
        run_free(&run);
    }
    run_result run = run_examtrend("compare", "-s", "toan", "-c", "cum5-2023-inferred",
                                   "--placebos", "1", "--against-rest", "cluster no. 5");
    assert_int_equal(run.exit_code, 0);
    assert_has(run.out, "Emulation cluster 5 (2023-2024, inferred) against the other");
    run_free(&run);
}

static void groups_of_the_users_own(void **state)
{
    (void)state;
    run_result run = run_examtrend("compare", "-s", "dia_li", "--lang", "vi", "--group",
                                   "Bắc=Cao Bang,Lang Son,Ha Giang", "--placebos", "100");
    assert_int_equal(run.exit_code, 0);
    assert_has(run.out, "Bắc so với các tỉnh còn lại");
    assert_has(run.out, "trong 100 cách chia ngẫu nhiên");
    run_free(&run);

    run =
        run_examtrend("compare", "-s", "toan", "--group", "N=Cao Bang,Lang Son,Ha Giang",
                      "--group", "S=Ca Mau,Bac Lieu,Kien Giang", "-f", "jsonl");
    assert_int_equal(run.exit_code, 0);
    assert_int_equal(count_lines(run.out),
                     2 + 1 + 4 + 1 + 2); /* and blank lines between */
    assert_has(run.out, "\"cluster\": \"S\"");
    run_free(&run);
}

static void frozen_or_by_year_is_said(void **state)
{
    (void)state;
    run_result run = run_examtrend("compare", "-s", "toan", "-c", "cum-thi-dua-2020");
    assert_int_equal(run.exit_code, 0);
    assert_has(run.out, "Members are frozen");
    run_free(&run);

    run = run_examtrend("compare", "-s", "toan", "-c", "cum5-2023-inferred", "-y",
                        "2017-2024");
    assert_int_equal(run.exit_code, 0);
    assert_has(run.out, "are inferred, not documented");
    run_free(&run);
}

static void a_seed_gives_the_same_bytes(void **state)
{
    (void)state;
    run_result one = run_examtrend("compare", "-s", "toan", "-f", "json", "-j", "1");
    run_result two = run_examtrend("compare", "-s", "toan", "-f", "json", "-j", "3");
    assert_int_equal(one.exit_code, 0);
    assert_string_equal(one.out, two.out);
    run_free(&one);
    run_free(&two);
}

static void text_goes_whole_to_a_file(void **state)
{
    (void)state;
    const char *path = scratch_path("compare.txt");
    run_result run = run_examtrend("compare", "-s", "toan", "--same", "--mixed",
                                   "--adjust", "tukey", "-o", path);
    char *text = read_file(path, NULL);
    assert_int_equal(run.exit_code, 0);
    assert_string_equal(run.out, "");
    assert_has(text, "mixed model with years crossed");
    assert_has(text, "practically the same within ±0.100 points: 0 of 15 pairs");
    assert_has(text, "; without any one province +");
    free(text);
    run_free(&run);
}

static void bad_options_are_usage_errors(void **state)
{
    (void)state;
    const char *const bad[][2] = {{"--same=-1", "expected a number above 0"},
                                  {"--adjust=lsd", "holm or tukey"},
                                  {"--placebos=0", "expected a number from 1"},
                                  {"--scale=raw", "expected relative or z"},
                                  {"--unit=Hà Nội", "expected clusters"},
                                  {"--years=2016-2024", "break of 2017"}};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        run_result run = run_examtrend("compare", "-s", "toan", bad[i][0]);
        assert_int_equal(run.exit_code, 2);
        assert_has(run.err, bad[i][1]);
        assert_string_equal(run.out, "");
        run_free(&run);
    }
    run_result run = run_examtrend("compare", "-s", "toan", "--against-rest", "Nowhere");
    assert_int_equal(run.exit_code, 1);
    assert_has(run.err, "there are TD&MNPB (Northern midlands and mountains), ĐBSH");
    run_free(&run);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(regions_of_one_subject),
        cmocka_unit_test(too_few_years_are_told),
        cmocka_unit_test(a_cluster_is_called_as_people_call_it),
        cmocka_unit_test(groups_of_the_users_own),
        cmocka_unit_test(frozen_or_by_year_is_said),
        cmocka_unit_test(a_seed_gives_the_same_bytes),
        cmocka_unit_test(text_goes_whole_to_a_file),
        cmocka_unit_test(bad_options_are_usage_errors),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
