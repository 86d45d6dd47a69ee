/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

/* The size that an office's mail still takes, and nothing to be fetched. */
static void the_default_report_is_one_small_file(void **state)
{
    (void)state;
    const char *path = scratch_path("report.html");
    size_t size;
    run_result run =
        run_examtrend("report", "-o", path, "--source", "MOET", "--date", "x");
    assert_string_equal(run.err, "");
    assert_int_equal(run.exit_code, 0);
    assert_string_equal(run.out, "");
    run_free(&run);
    char *page = read_file(path, &size);
    assert_true(size < 3000000);
    static const char *const fetching[] = {"src=",        "<link",     "@import",
                                           "url(http",    "fetch(",    "<iframe",
                                           "href=\"http", "href='http"};
    for (size_t i = 0; i < sizeof fetching / sizeof *fetching; i++) {
        assert_null(strstr(page, fetching[i]));
    }
    assert_has(page, "1 rose against the country, 3 fell; for 59 the data cannot tell");
    assert_has(page, "tally.csv.zst");
    assert_has(page, "Source: MOET · x");
    free(page);
}

/* Else each chart would be left out of a page without any. */
static void a_theme_that_is_none_is_refused_at_once(void **state)
{
    (void)state;
    static const char *const commands[][2] = {
        {"report", "none.html"}, {"deck", "none.pptx"}, {"study", "none"}};
    write_file(scratch_path("theme.ini"), "hello\n");
    for (size_t i = 0; i < 3; i++) {
        const char *path = scratch_path(commands[i][1]);
        run_result run = run_examtrend(commands[i][0], "--theme",
                                       scratch_path("theme.ini"), "-o", path);
        assert_int_equal(run.exit_code, 1);
        assert_has(run.err, "theme.ini:1: found a line that is not `name = value`");
        assert_string_equal(run.out, "");
        assert_false(file_exists(path));
        run_free(&run);
    }
}

static void the_page_says_who_is_left_out(void **state)
{
    (void)state;
    const char *path = scratch_path("without.html");
    run_result run = run_examtrend("report", "-s", "toan", "--without", "hanoi,hue", "-o",
                                   path);
    assert_int_equal(run.exit_code, 0);
    run_free(&run);
    char *page = read_file(path, NULL);
    assert_has(page, "left out everywhere: Hà Nội, Thừa Thiên Huế");
    assert_has(page, "Without: Hà Nội, Thừa Thiên Huế"); /* in the charts */
    free(page);
}

/* Where it is written to is no part of a page; what else was asked for is. */
static void the_command_stands_in_the_page(void **state)
{
    (void)state;
    static const char *const outputs[][2] = {
        {"-o", NULL}, {"--output", NULL}, {NULL, NULL}};
    char *pages[3];
    for (size_t i = 0; i < 3; i++) {
        char path[64], joined[4300];
        (void)snprintf(path, sizeof path, "command%zu.html", i);
        (void)snprintf(joined, sizeof joined, "--output=%s", scratch_path(path));
        run_result run =
            outputs[i][0]
                ? run_examtrend("report", outputs[i][0], scratch_path(path), "-s", "toan",
                                "--source", "it's <b>", "--date", "a b")
                : run_examtrend("report", joined, "-s", "toan", "--source", "it's <b>",
                                "--date", "a b");
        assert_int_equal(run.exit_code, 0);
        run_free(&run);
        pages[i] = read_file(scratch_path(path), NULL);
        assert_has(pages[i],
                   "examtrend report -s toan --source 'it'\\''s &lt;b&gt;' --date "
                   "'a b'</dd>");
        assert_string_equal(pages[i], pages[0]);
    }
    for (size_t i = 0; i < 3; i++) {
        free(pages[i]);
    }
}

static void subjects_scale_and_language_are_chosen(void **state)
{
    (void)state;
    const char *path = scratch_path("z.html");
    run_result run = run_examtrend("report", "-s", "toan", "-S", "z", "--lang", "vi",
                                   "-o", path, "--title", "Một đề khác");
    assert_int_equal(run.exit_code, 0);
    run_free(&run);
    char *page = read_file(path, NULL);
    assert_has(page, "<html lang=\"vi\">");
    assert_has(page, "<title>Một đề khác</title>");
    assert_has(page, "độ lệch chuẩn/năm");
    free(page);
}

/* A year without a trend, a composite without counts: the page holds what there is. */
static void what_the_data_cannot_show_is_left_out(void **state)
{
    (void)state;
    const char *path = scratch_path("partly.html");
    run_result run = run_examtrend("report", "-s", "toan", "-y", "2026", "-o", path);
    assert_int_equal(run.exit_code, 0);
    assert_has(run.err, "left out: trend of Mathematics");
    run_free(&run);
    char *page = read_file(path, NULL);
    assert_has(page, "data-chart=\"0\""); /* the distribution */
    free(page);
    run = run_examtrend("report", "-s", "overall", "-o", path, "--quiet");
    assert_int_equal(run.exit_code, 0);
    assert_string_equal(run.err, "");
    run_free(&run);
}

static void what_cannot_be_written_fails(void **state)
{
    (void)state;
    run_result run =
        run_examtrend("report", "-s", "toan", "-o", scratch_path("no/report.html"));
    assert_int_equal(run.exit_code, 1);
    run_free(&run);
    run = run_examtrend("report", "-s", "toan", "--gnuplot", "/no/such", "-o",
                        scratch_path("x.html"));
    assert_int_equal(run.exit_code, 1);
    assert_false(file_exists(scratch_path("x.html")));
    run_free(&run);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_default_report_is_one_small_file),
        cmocka_unit_test(a_theme_that_is_none_is_refused_at_once),
        cmocka_unit_test(the_page_says_who_is_left_out),
        cmocka_unit_test(the_command_stands_in_the_page),
        cmocka_unit_test(subjects_scale_and_language_are_chosen),
        cmocka_unit_test(what_the_data_cannot_show_is_left_out),
        cmocka_unit_test(what_cannot_be_written_fails),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
