/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What charts say of their numbers: which noise is counted, which years are too few, who
 * is left out.
 */
#include "support.h"

/* The footer says whose wobble the noise is: of clusters, of provinces, and what the
 * means of several provinces keep of it. */
static void the_noise_is_named(void **state)
{
    (void)state;
    static const struct {
        const char *words[8];
        const char *said;
    } charts[] = {
        {{"dumbbell", "-s", "toan,vat_li", "-u", "Southeast,rest"},
         "not students; neighbours share up to 34% of it"},
        {{"dumbbell", "-s", "toan,vat_li", "-u", "Southeast,rest", "--lang", "vi"},
         "các tỉnh cùng vùng dao động chung tới 34%"},
        {{"change", "-s", "toan", "-u", "Southeast"}, "neighbours share 34% of it"},
        {{"clusters", "-s", "toan"},
         "with the 34% of their wobble that neighbours share"},
        {{"clusters", "-s", "toan", "--lang", "vi"}, "34% dao động chung của các tỉnh"},
        {{"caterpillar", "-s", "toan", "-u", "region"}, "Noise: each cluster''s wobble"},
        {{"caterpillar", "-s", "toan", "-u", "region", "--lang", "vi"},
         "giữa các năm của từng cụm"},
        {{"caterpillar", "-s", "toan"}, "Noise: each province''s wobble between years"},
    };
    for (size_t i = 0; i < sizeof charts / sizeof *charts; i++) {
        const char *script = scratch_path("shared.gp");
        const char *words[16] = {"plot"};
        size_t count = 1;
        for (size_t k = 0; k < 8 && charts[i].words[k]; k++) {
            words[count++] = charts[i].words[k];
        }
        const char *const to[] = {"--emit-gnuplot", script, "--size", "3200x1800", "-o",
                                  scratch_path("shared.svg")};
        memcpy(words + count, to, sizeof to);
        run_result run = run_examtrend_with(NULL, words);
        assert_int_equal(run.exit_code, 0);
        char *text = read_file(script, NULL);
        assert_has(text, charts[i].said);
        free(text);
        run_free(&run);
    }
}

/* Two years have a difference, and no noise to measure it by. */
static void two_years_give_no_slope(void **state)
{
    (void)state;
    run_result run = run_examtrend("plot", "trend", "-u", "nation", "-s", "toan", "-y",
                                   "2023-2024", "--alt", "-", "-o",
                                   scratch_path("two.svg"));
    assert_int_equal(run.exit_code, 0);
    assert_has(run.out, "The data cannot tell whether the country rose or fell");
    assert_null(strstr(run.out, "±"));
    run_free(&run);
}

static void years_that_are_too_few_are_told(void **state)
{
    (void)state;
    static const char *const kinds[] = {"trend",    "caterpillar", "tiles", "clusters",
                                        "forest",   "ranks",       "bump",  "multiples",
                                        "heat"};
    const char *path = scratch_path("few.svg");

    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        for (int years = 1; years <= 2; years++) {
            if (years == 2 && i >= 7) {
                continue; /* which need no slope */
            }
            run_result run = run_examtrend("plot", kinds[i], "-s", "toan", "-y",
                                           years == 1 ? "2024" : "2023-2024", "-o", path);
            assert_int_equal(run.exit_code, 1);
            assert_has(run.err, years == 1 ? "found only 2024 of Mathematics, expected "
                                             "more years: a slope needs three"
                                           : "found only 2023 and 2024 of Mathematics");
            assert_false(file_exists(path));
            run_free(&run);
        }
    }
}

/* The n of both years in the panel; the picture names who is not in it. */
static void who_is_left_out_is_told_and_not_counted(void **state)
{
    (void)state;
    const char *script = scratch_path("without.gp");
    unsigned long long counted = 0;
    char wanted[64];
    run_result run = run_examtrend("panel", "-s", "toan", "-y", "2022-2023", "--without",
                                   "Hà Nội,Huế", "-f", "jsonl");
    for (const char *at = run.out; (at = strstr(at, "\"n\": ")); at++) {
        unsigned long long n = 0;
        assert_int_equal(sscanf(at, "\"n\": %llu", &n), 1);
        counted += n;
    }
    run_free(&run);
    (void)snprintf(wanted, sizeof wanted, "Exact counts of %llu,%03llu,%03llu scores",
                   counted / 1000000, counted / 1000 % 1000, counted % 1000);
    run = run_examtrend("plot", "distribution", "-s", "toan", "-y", "2022-2023",
                        "--without", "ha noi,hue", "--emit-gnuplot", script, "-o",
                        scratch_path("without.svg"));
    assert_int_equal(run.exit_code, 0);
    run_free(&run);
    char *text = read_file(script, NULL);
    assert_has(text, wanted);
    assert_has(text, "Without: Hà Nội, Thừa Thiên Huế");
    free(text);
    /* years that have counts of some provinces only are drawn from those left */
    run = run_examtrend("plot", "distribution", "-s", "toan", "-y", "2018-2019",
                        "--without", "hanoi", "--lang", "vi", "--emit-gnuplot", script,
                        "-o", scratch_path("without.svg"));
    assert_int_equal(run.exit_code, 0);
    run_free(&run);
    text = read_file(script, NULL);
    assert_has(text, "Không tính: Hà Nội");
    free(text);
    run = run_examtrend("plot", "caterpillar", "-s", "toan", "-y", "2017-2024",
                        "--without", "hanoi", "--emit-gnuplot", script, "-o",
                        scratch_path("without.svg"));
    assert_int_equal(run.exit_code, 0);
    run_free(&run);
    text = read_file(script, NULL);
    assert_has(text, "Without: Hà Nội");
    assert_null(strstr(text, "Not estimated"));
    free(text);
    /* by their names on the map that is asked for */
    run = run_examtrend("plot", "tiles", "-s", "toan", "-m", "34", "--without", "hue",
                        "--emit-gnuplot", script, "-o", scratch_path("without.svg"));
    assert_int_equal(run.exit_code, 0);
    run_free(&run);
    text = read_file(script, NULL);
    assert_has(text, "Without: Huế");
    free(text);
}

/* On the map of 34 Đà Nẵng is two provinces of the 63, of 2018 as of any year. */
static void a_merged_province_is_left_out_whole(void **state)
{
    (void)state;
    static const char *const asked[][2] = {{"34", "Đà Nẵng"},
                                           {"63", "Đà Nẵng,Quảng Nam"}};
    char *scripts[2], *counts[2];

    for (size_t i = 0; i < 2; i++) {
        const char *script = scratch_path("whole.gp");
        run_result run = run_examtrend("plot", "distribution", "-s", "toan", "-y", "2018",
                                       "-u", "nation,Hà Nội", "--map", asked[i][0],
                                       "--without", asked[i][1], "--emit-gnuplot", script,
                                       "-o", scratch_path("whole.svg"));
        assert_int_equal(run.exit_code, 0);
        run_free(&run);
        scripts[i] = read_file(script, NULL);
        counts[i] = strstr(scripts[i], "Exact counts of ");
        assert_non_null(counts[i]);
        counts[i][sizeof "Exact counts of 123,456" - 1] = '\0';
    }
    assert_string_equal(counts[0], counts[1]);
    free(scripts[0]);
    free(scripts[1]);
}

/* 2018 has counts of some provinces only; Hà Nội is one of them. */
static void what_screen_found_is_not_drawn(void **state)
{
    (void)state;
    const char *list = scratch_path("cells.csv"), *script = scratch_path("cells.gp");

    write_file(list, "year,subject,province\n2018,toan,Hà Nội\n");
    run_result run = run_examtrend("plot", "distribution", "-s", "toan", "-y", "2018",
                                   "--exclude", list, "--emit-gnuplot", script, "-o",
                                   scratch_path("cells.svg"));
    assert_int_equal(run.exit_code, 0);
    run_free(&run);
    char *excluded = read_file(script, NULL);
    run = run_examtrend("plot", "distribution", "-s", "toan", "-y", "2018", "--without",
                        "Hà Nội", "--emit-gnuplot", script, "-o",
                        scratch_path("cells.svg"));
    assert_int_equal(run.exit_code, 0);
    run_free(&run);
    char *without = read_file(script, NULL);
    const char *counts = strstr(excluded, "Exact counts of "),
               *same = strstr(without, "Exact counts of ");
    assert_non_null(counts);
    assert_non_null(same);
    assert_memory_equal(counts, same, sizeof "Exact counts of 123,456" - 1);
    free(excluded);
    free(without);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_noise_is_named),
        cmocka_unit_test(two_years_give_no_slope),
        cmocka_unit_test(who_is_left_out_is_told_and_not_counted),
        cmocka_unit_test(a_merged_province_is_left_out_whole),
        cmocka_unit_test(what_screen_found_is_not_drawn),
        cmocka_unit_test(years_that_are_too_few_are_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
