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
    run_result run = run_examtrend("claim", every_year, "--group",
                                   "North=Cao Bang,Lang Son", "-m", "63", "-u", "North",
                                   "-y", "2020-2024", "-s", "toan", "-f", "jsonl");
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

/* The highest of one, among the first six of six: every place would do. */
static void a_place_among_too_few_says_nothing(void **state)
{
    (void)state;
    run_result run = run_examtrend("claim", "highest", "-c", "cum5-2023-inferred", "-u",
                                   "Cụm 5", "-s", "toan");
    assert_int_equal(run.exit_code, 0);
    assert_has(run.out, "NOT SUPPORTED");
    assert_has(run.out, "rank 1, plausibly 1–1 of 1;");
    assert_has(run.out, "every place among so few would do");
    run_free(&run);

    run = run_examtrend("claim", "top 6", "-c", "regions", "-u", "Tây Nguyên", "-s",
                        "toan", "-f", "csv");
    assert_int_equal(run.exit_code, 0);
    assert_has(run.out, "NOT SUPPORTED");
    run_free(&run);
}

static void bad_claims_are_usage_errors(void **state)
{
    (void)state;
    run_result run = run_examtrend("claim", "is nice", "-u", "Hà Nội");
    assert_int_equal(run.exit_code, 2);
    assert_has(run.err, "expected one like");
    run_free(&run);
    run = run_examtrend("claim", "each", "year", "higher", "-u", "nation");
    assert_int_equal(run.exit_code, 2);
    assert_has(run.err,
               "found the words \"each\" and \"year\", expected a claim in quotes");
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
        run_examtrend("claim", every_year, "-c", "cum5-2023-inferred", "-u", "Cụm 5",
                      "-y", "2020-2024", "--lang", "vi", "--plot", path);
    assert_int_equal(run.exit_code, 0);
    char *svg = read_file(path, NULL);
    assert_has(svg, "chỉ đúng với điểm thô");
    free(svg);
    run_free(&run);

    run = run_examtrend("claim", "the same as Southeast", "-u", "Red River Delta", "-s",
                        "toan", "--plot", path);
    svg = read_file(path, NULL);
    assert_has(svg, "Southeast");
    assert_null(strstr(svg, "the country"));
    free(svg);
    run_free(&run);

    run = run_examtrend("claim", "fell 2 years in a row", "-u", "nation", "-s", "toan",
                        "--plot", path);
    svg = read_file(path, NULL);
    assert_has(svg, "which hold the paper's difficulty");
    assert_null(strstr(svg, "against the country"));
    free(svg);
    run_free(&run);

    run = run_examtrend("claim", "top 5", "-u", "province", "-s", "toan", "--plot", path);
    assert_int_equal(run.exit_code, 2);
    assert_has(run.err, "expected one for a picture");
    run_free(&run);
}

/* Answers of one command to questions that analysts ask. */
static void units_subjects_and_two_at_once(void **state)
{
    (void)state;
    run_result run = run_examtrend("claim", "in which year was it lowest", "-u", "nation",
                                   "-s", "toan", "-y", "2020-2024");
    assert_int_equal(run.exit_code, 0);
    assert_has(run.out, "lowest in 2023: 6.25;");
    assert_has(run.out, "difficulty of the paper is not separated from ability");
    run_free(&run);

    run = run_examtrend("claim", "fell 3 years in a row", "-u", "nation", "--lang", "vi");
    assert_has(run.out,
               "chuỗi dài nhất: giảm 3 lần liên tiếp, từ 6,67 năm 2020 xuống 6,25 năm "
               "2023");
    run_free(&run);

    run = run_examtrend("claim", "steadier than Văn", "-u", "nation", "-s", "toan");
    assert_has(run.out, "Mathematics / Literature");
    assert_has(run.out, "Pitman-Morgan, 4 changes");
    run_free(&run);

    run = run_examtrend("claim", "opposite directions", "-u", "nation", "-f", "csv");
    assert_int_equal(run.exit_code, 0); /* nine subjects two by two */
    assert_has(run.out, "changes went opposite ways");
    run_free(&run);

    run = run_examtrend("claim", "the same as Southeast within 0.3", "-u",
                        "Red River Delta", "-s", "toan", "-y", "2020-2024");
    assert_has(run.out, "TRUE                     level differs by −0.04");
    assert_has(run.out, "margin ±0.30");
    run_free(&run);

    run = run_examtrend("claim", "top 5", "-u", "province", "-s", "toan");
    assert_has(run.out, "TRUE 0, TRUE ONLY RAW 0, FALSE 58, NOT SUPPORTED 5");
    run_free(&run);
}

static void claims_about_two_want_two(void **state)
{
    (void)state;
    const char *const bad[][4] = {
        {"the same", "Hà Nội", "toan", "the other one"},
        {"steadier", "nation", "toan", "two names in --subject"},
        {"above the nation", "nation", "toan", "for the nation"},
        {"the same as Hà Nội", "Hà Nội", "toan", "found Hà Nội in the claim and"},
        {"steadier", "nation", "toan,ngu_van,vat_li", "two names in --subject"}};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        run_result run =
            run_examtrend("claim", bad[i][0], "-u", bad[i][1], "-s", bad[i][2]);
        assert_int_equal(run.exit_code, 2);
        assert_has(run.err, bad[i][3]);
        assert_string_equal(run.out, "");
        run_free(&run);
    }
    run_result run = run_examtrend("claim", "the same as Atlantis", "-u", "Hà Nội");
    assert_int_equal(run.exit_code, 1);
    assert_has(run.err, "Atlantis");
    run_free(&run);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_claim_about_cluster_5),
        cmocka_unit_test(a_cluster_of_the_users_own),
        cmocka_unit_test(across_a_break_nothing_is_supported),
        cmocka_unit_test(a_place_among_too_few_says_nothing),
        cmocka_unit_test(bad_claims_are_usage_errors),
        cmocka_unit_test(a_claim_can_be_drawn),
        cmocka_unit_test(units_subjects_and_two_at_once),
        cmocka_unit_test(claims_about_two_want_two),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
