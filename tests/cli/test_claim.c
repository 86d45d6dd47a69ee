/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

static const char every_year[] = "each year higher than the last";

static void the_claim_about_cluster_5(void **state)
{
    (void)state;
    run_result run = run_examtrend("claim", every_year, "-c", "cum5-2023-inferred", "-u",
                                   "Cụm 5", "-y", "2020-2024");
    assert_int_equal(run.exit_code, 0);
    assert_has(run.out, "Mathematics                FALSE");
    assert_has(run.out, "2022: 6.03 after 6.18");
    assert_has(run.out, "Overall (subjects)         TRUE ONLY RAW");
    assert_has(run.out, "1 time in 120");
    assert_has(run.out, "The members of this cluster are inferred, not documented.");
    run_free(&run);
}

static void a_cluster_of_the_users_own(void **state)
{
    (void)state;
    run_result run =
        run_examtrend("claim", every_year, "--group", "North=Cao Bang,Lang Son", "-m", "63",
                      "-u", "North", "-y", "2020-2024", "-s", "toan", "-f", "jsonl");
    assert_int_equal(run.exit_code, 0);
    assert_has(run.out, "\"subject\": \"Mathematics\", \"verdict\": \"FALSE\"");
    run_free(&run);
}

static void across_a_break_nothing_is_supported(void **state)
{
    (void)state;
    run_result run = run_examtrend("claim", "rose between 2019 and 2020", "-u", "Hà Nội",
                                   "-s", "toan");
    assert_int_equal(run.exit_code, 0);
    assert_has(run.out, "NOT SUPPORTED");
    assert_has(run.out, "from 2020 the exam is another");
    run_free(&run);
}

static void bad_claims_are_usage_errors(void **state)
{
    (void)state;
    run_result run = run_examtrend("claim", "is nice", "-u", "Hà Nội");
    assert_int_equal(run.exit_code, 2);
    assert_has(run.err, "expected one like");
    run_free(&run);

    run = run_examtrend("claim", every_year);
    assert_int_equal(run.exit_code, 2);
    assert_has(run.err, "--unit");
    run_free(&run);

    run = run_examtrend("claim", every_year, "-u", "Hanoii");
    assert_int_equal(run.exit_code, 1);
    assert_has(run.err, "Hà Nội");
    run_free(&run);
}

static void a_claim_can_be_drawn(void **state)
{
    (void)state;
    const char *path = scratch_path("claim.svg");
    run_result run =
        run_examtrend("claim", every_year, "-c", "cum5-2023-inferred", "-u", "Cụm 5", "-y",
                      "2020-2024", "--lang", "vi", "--plot", path);
    assert_int_equal(run.exit_code, 0);
    char *svg = read_file(path, NULL);
    assert_has(svg, "chỉ đúng với điểm thô");
    free(svg);
    run_free(&run);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_claim_about_cluster_5),
        cmocka_unit_test(a_cluster_of_the_users_own),
        cmocka_unit_test(across_a_break_nothing_is_supported),
        cmocka_unit_test(bad_claims_are_usage_errors),
        cmocka_unit_test(a_claim_can_be_drawn),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
