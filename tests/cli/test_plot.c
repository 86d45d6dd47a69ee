/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Charts of the bundled data by the real gnuplot.
 */
#include "support.h"

static void every_kind_names_provinces_in_vietnamese(void **state)
{
    (void)state;
    const char *const kinds[][2] = {{"trend", "Tuyên Quang"},
                                    {"caterpillar", "Đắk Nông"},
                                    {"tiles", "Trường Sa"},
                                    {"multiples", "Đắk Nông"},
                                    {"heat", "Đắk Nông"},
                                    {"distribution", "Toán"}};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        const char *path = scratch_path("chart.svg");
        run_result run = run_examtrend("plot", kinds[i][0], "--lang", "vi", "-o", path);
        assert_int_equal(run.exit_code, 0);
        char *svg = read_file(path, NULL);
        assert_has(svg, kinds[i][1]);
        assert_has(svg, "<title");
        assert_has(svg, "<desc");
        assert_has(svg, "</svg>");
        free(svg);
        run_free(&run);
    }
}

static void pictures_come_as_png_and_pdf(void **state)
{
    (void)state;
    size_t size = 0;
    const char *png = scratch_path("a.png"), *pdf = scratch_path("a.pdf");
    run_result run = run_examtrend("plot", "caterpillar", "--dark", "-o", png);
    assert_int_equal(run.exit_code, 0);
    run_free(&run);
    unsigned char *bytes = (unsigned char *)read_file(png, &size);
    assert_true(size > 24);
    assert_memory_equal(bytes, "\x89PNG\r\n\x1a\n", 8);
    assert_int_equal(bytes[18] << 8 | bytes[19], 1920);
    assert_int_equal(bytes[22] << 8 | bytes[23], 1080);
    free(bytes);

    run = run_examtrend("plot", "caterpillar", "-o", pdf);
    assert_int_equal(run.exit_code, 0);
    run_free(&run);
    char *text = read_file(pdf, &size);
    assert_int_equal(strncmp(text, "%PDF-", 5), 0);
    free(text);
}

static void the_same_chart_has_the_same_bytes(void **state)
{
    (void)state;
    const char *const endings[] = {"svg", "png", "pdf"};
    for (size_t i = 0; i < 3; i++) {
        char name[16], again[16];
        size_t size = 0, size_again = 0;
        (void)snprintf(name, sizeof name, "one.%s", endings[i]);
        (void)snprintf(again, sizeof again, "two.%s", endings[i]);
        const char *path = scratch_path(name), *path_again = scratch_path(again);
        run_result run = run_examtrend("plot", "trend", "-o", path);
        run_result run_again = run_examtrend("plot", "trend", "-o", path_again);
        char *a = read_file(path, &size), *b = read_file(path_again, &size_again);
        assert_int_equal(run.exit_code, 0);
        assert_int_equal(size, size_again);
        assert_memory_equal(a, b, size);
        free(a);
        free(b);
        run_free(&run);
        run_free(&run_again);
    }
}

static void the_kept_script_and_the_words_are_given(void **state)
{
    (void)state;
    const char *script = scratch_path("kept.gp"), *chart = scratch_path("kept.svg");
    run_result run = run_examtrend("plot", "tiles", "--emit-gnuplot", script, "--alt", "-",
                                   "-o", chart);
    assert_int_equal(run.exit_code, 0);
    assert_has(run.out, "4 provinces rose against the country");
    char *text = read_file(script, NULL);
    assert_has(text, "set terminal svg");
    assert_has(text, "kept.svg");
    free(text);
    run_free(&run);
}

static void a_missing_gnuplot_is_told_plainly(void **state)
{
    (void)state;
    const char *path = scratch_path("never.svg");
    run_result run =
        run_examtrend("plot", "trend", "--gnuplot", "/nowhere/gnuplot", "-o", path);
    assert_int_equal(run.exit_code, 1);
    assert_has(run.err, "gnuplot");
    assert_false(file_exists(path));
    run_free(&run);
}

static void bad_requests_leave_nothing(void **state)
{
    (void)state;
    const char *path = scratch_path("bad.svg");
    const struct {
        const char *kind, *option, *value, *message;
        int code;
    } bad[] = {{"tils", "-s", "toan", "did you mean \"tiles\"?", 2},
               {"trend", "-u", "Hà Nội,Sơn La,Huế,Cà Mau,Cần Thơ,Phú Thọ", "at most 5", 2},
               {"tiles", "--year", "1999", "1999", 1},
               {"trend", "--size", "10x", "WIDTHxHEIGHT", 2},
               {"distribution", "-u", "Cao Bang City", "Cao Bằng", 1}};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        run_result run =
            run_examtrend("plot", bad[i].kind, bad[i].option, bad[i].value, "-o", path);
        assert_int_equal(run.exit_code, bad[i].code);
        assert_has(run.err, bad[i].message);
        assert_false(file_exists(path));
        run_free(&run);
    }
    run_result run = run_examtrend("plot", "trend", "-o", scratch_path("chart.bmp"));
    assert_int_equal(run.exit_code, 2);
    assert_has(run.err, "svg");
    run_free(&run);
}

static void a_preview_is_text(void **state)
{
    (void)state;
    run_result run = run_examtrend("plot", "trend", "--preview");
    assert_int_equal(run.exit_code, 0);
    assert_has(run.out, "Tuyên Quang");
    run_free(&run);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_kind_names_provinces_in_vietnamese),
        cmocka_unit_test(pictures_come_as_png_and_pdf),
        cmocka_unit_test(the_same_chart_has_the_same_bytes),
        cmocka_unit_test(the_kept_script_and_the_words_are_given),
        cmocka_unit_test(a_missing_gnuplot_is_told_plainly),
        cmocka_unit_test(bad_requests_leave_nothing),
        cmocka_unit_test(a_preview_is_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
