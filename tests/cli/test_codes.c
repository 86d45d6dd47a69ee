/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Codes of two years, two sources side by side, steps, and what is left out.
 */
#include "support.h"

#define run(...) run_examtrend(__VA_ARGS__, NULL)

static void refused(const char *part, const char *const *arguments)
{
    run_result got = run_examtrend_with(NULL, arguments);
    assert_int_not_equal(got.exit_code, 0);
    assert_string_equal(got.out, "");
    assert_has(got.err, part);
    run_free(&got);
}
#define refused(part, ...) refused((part), (const char *const[]){__VA_ARGS__, NULL})

static void codes_of_two_years(void **state)
{
    (void)state;
    run_result got = run("codes");
    assert_string_equal(got.err, "");
    assert_has(got.out, "Of 23 codes of both 2025 and 2026, 2 mean the same place");
    assert_has(got.out, "04    Cao Bằng               Đà Nẵng            no");
    run_free(&got);
    got = run("codes", "-y", "2024-2025", "--lang", "vi");
    assert_has(got.out,
               "Trong 63 mã có ở cả 2024 và 2025, 63 mã chỉ cùng một nơi. Mọi lệnh");
    run_free(&got);
    refused("found no two years with codes", "codes", "-y", "2026");
    refused("the counts are of 2016 to 2026", "codes", "-y", "2026-2031");
}

static void two_sources_side_by_side(void **state)
{
    (void)state;
    const char *a = scratch_path("a.csv"), *b = scratch_path("b.csv");
    write_file(a, "year,province,subject,mean,n,sd\n2024,Hà Nội,toan,6,100,1\n"
                  "2024,Cao Bằng,toan,5,50,1\n");
    write_file(b, "year,province,subject,mean,n,sd\n2024,Hà Nội,toan,6.5,300,1\n");
    run_result got = run("panel", "-d", a, "--against", b, "-u", "province", "-f", "csv");
    assert_string_equal(got.err, "");
    assert_has(got.out, "toan,2024,Hà Nội,100,300,6,6.5,0.5,0.5,6.375,0.375,\n");
    run_free(&got);
    got = run("panel", "-d", a, "--against", b, "-u", "province");
    assert_has(got.out,
               "cells of this source that the other lacks, which have no row: 1");
    run_free(&got);
    refused("columns of its own", "panel", "--against", b, "--change");
    refused("nowhere.csv", "panel", "--against", "nowhere.csv");
}

static void steps_over_breaks(void **state)
{
    (void)state;
    run_result got = run("trend", "--step", "-s", "toan", "--lang", "vi");
    assert_has(got.out, "hơn thường lệ không?");
    assert_has(got.out, "2025");
    run_free(&got);
    got = run("trend", "--step=2016", "-s", "toan", "-f", "csv");
    assert_has(got.out, "one of the two years is missing");
    run_free(&got);
    refused("expected years", "trend", "--step=20x");
    refused("raw averages: found --unit", "trend", "--step", "-u", "province");
    refused("found no subject", "trend", "--step=1999");
}

static void provinces_are_left_out_everywhere(void **state)
{
    (void)state;
    run_result got = run("panel", "-s", "toan", "-y", "2026", "--without",
                         "Hà Nội,TP.HCM", "-f", "csv");
    assert_has(got.out, "toan,2026,,nation,Nation,928902,"); /* 1192437 less the two */
    run_free(&got);
    /* on the newer map a place is left out with all its parts */
    got = run("panel", "-s", "toan", "-y", "2025-2026", "-m", "34", "-u", "province",
              "--without", "TP.HCM", "-f", "csv");
    assert_null(strstr(got.out, "Hồ Chí Minh"));
    assert_has(got.out, "Đồng Nai");
    run_free(&got);
    got = run("claim", "highest", "-s", "toan", "-u", "Nam Định", "--without", "Hà Nội");
    assert_has(got.out, "of 62");
    assert_has(got.out, "left out everywhere: Hà Nội");
    run_free(&got);
    refused("did you mean \"Hà Nội\"", "rank", "-s", "toan", "--without", "Hà Nộ");
}

static void ranks_within_regions_and_from_the_end(void **state)
{
    (void)state;
    run_result got = run("rank", "-s", "toan", "--within", "--bottom", "1", "-f", "csv",
                         "--group", "North=Cao Bằng,Lạng Sơn", "--group",
                         "South=Cà Mau,Bạc Liêu,Sóc Trăng");
    assert_has(got.out, ",5,"); /* five have others in their group */
    run_free(&got);
    got = run("rank", "-s", "toan", "--within", "--clusters", "regions", "--lang", "vi");
    assert_has(got.out, "Vị trí so với các đơn vị khác cùng cụm");
    run_free(&got);
    refused("expected it for provinces", "rank", "-s", "toan", "--within", "-u",
            "region");
}

static void more_than_two_groups_apart(void **state)
{
    (void)state;
    run_result got = run("gap", "-s", "toan", "--between", "Cao Bằng", "Lạng Sơn",
                         "Hà Giang", "-f", "csv", "-y", "2020-2024");
    assert_string_equal(got.err, "");
    assert_has(got.out, "Mathematics,Cao Bằng,Lạng Sơn,2020,");
    assert_has(got.out, "Mathematics,Cao Bằng,Hà Giang,2020,");
    assert_has(got.out, "Mathematics,Lạng Sơn,Hà Giang,2020,");
    run_free(&got);
    refused("alone, expected the name", "gap", "-s", "toan", "--between", "rest");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(codes_of_two_years),
        cmocka_unit_test(two_sources_side_by_side),
        cmocka_unit_test(steps_over_breaks),
        cmocka_unit_test(provinces_are_left_out_everywhere),
        cmocka_unit_test(ranks_within_regions_and_from_the_end),
        cmocka_unit_test(more_than_two_groups_apart),
    };
    return cmocka_run_group_tests_name("codes", tests, NULL, NULL);
}
