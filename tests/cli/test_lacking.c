/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Candidates that the bundled sums lack: whatever shows a sum, a mean of candidates or a
 * correlation tells it, in both languages; what does not, or not those years, is silent.
 */
#include "zip_file.h"

#define HANOI_2020                                                                       \
    "2020: sums, candidates' means and pairs of papers lack 331 candidates (Hà Nội 331)"
#define HANOI_2020_VI                                                                    \
    "2020: tổng điểm, trung bình của từng thí sinh và cặp môn thiếu 331 thí sinh "       \
    "(Hà Nội 331)"

enum { MOST_WORDS = 12 };

static const char *const telling[][MOST_WORDS] = {
    {"panel", "-s", "A00", "-y", "2020"},
    {"panel", "-s", "A00,ngu_van", "-y", "2020", "-f", "json"},
    {"panel", "-s", "A00", "-y", "2020", "-f", "md"},
    {"panel", "-s", "overall", "--average", "candidates", "-y", "2019-2021"},
    {"trend", "-s", "A00", "-u", "nation"},
    {"trend", "-s", "A00", "-u", "province"},
    {"trend", "-s", "A00", "-y", "2017-2021", "--step=2020"},
    {"compare", "-s", "A00", "--placebos", "1"},
    {"rank", "-s", "A00"},
    {"rank", "--strongest", "-s", "toan,A00"},
    {"gap", "-s", "A00"},
    {"gap", "--between", "Hà Nội", "TP.HCM", "-s", "A00"},
    {"gap", "--decompose", "2018-2020", "-s", "A00"},
    {"gap", "--even", "-s", "A00"},
    {"forecast", "-s", "A00"},
    {"screen", "-s", "A00"},
    {"claim", "highest year", "-u", "nation", "-s", "A00", "-y", "2017-2021"},
    {"claim", "highest year", "-u", "nation", "-s", "A00", "-y", "2017-2021", "-f", "md"},
    {"correlate", "-s", "toan,ngu_van"},
    {"correlate", "-s", "A00,B00", "--over", "years"},
};

static run_result run_in(const char *const *words, const char *language)
{
    const char *all[MOST_WORDS + 3] = {NULL};
    size_t count = 0;

    for (; count < MOST_WORDS && words[count]; count++) {
        all[count] = words[count];
    }
    all[count++] = "--lang";
    all[count] = language;
    return run_examtrend_with(NULL, all);
}

static void every_answer_tells_it(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof telling / sizeof *telling; i++) {
        for (int vi = 0; vi < 2; vi++) {
            run_result run = run_in(telling[i], vi ? "vi" : "en");
            const char *line = vi ? HANOI_2020_VI : HANOI_2020;
            const char *first = strstr(run.out, line);
            if (run.exit_code != 0 || !first || strstr(first + 1, line)) {
                print_error("%s, row %zu: %s\n%s", telling[i][0], i, run.err, run.out);
                fail_msg("expected \"%s\" once", line);
            }
            run_free(&run);
        }
    }
}

static void what_does_not_need_them_is_silent(void **state)
{
    (void)state;
    static const char *const silent[][MOST_WORDS] = {
        {"panel", "-s", "A00", "-y", "2017-2018"},
        {"panel", "-s", "toan", "-y", "2020"},
        {"panel", "-s", "overall", "-y", "2020"},
        {"trend", "-s", "A00", "-u", "nation", "-y", "2017-2018"},
        {"trend", "-s", "toan", "-u", "nation"},
        {"rank", "-s", "toan"},
        {"correlate", "-s", "toan,ngu_van", "-y", "2026"},
        {"correlate", "-s", "toan,ngu_van", "--over", "years"},
    };
    for (size_t i = 0; i < sizeof silent / sizeof *silent; i++) {
        run_result run = run_in(silent[i], "en");
        assert_int_equal(run.exit_code, 0);
        assert_null(strstr(run.out, "candidates' means and pairs"));
        run_free(&run);
    }
}

/* Years outside the line's window are not among its data. */
static void a_window_is_told_alone(void **state)
{
    (void)state;
    run_result run = run_examtrend("trend", "-s", "A00", "-u", "nation");
    assert_has(run.out, "\n2021: sums");
    assert_null(strstr(run.out, "\n2019: sums"));
    run_free(&run);
}

static void own_data_lack_nothing(void **state)
{
    (void)state;
    const char *path = scratch_path("own.csv");
    write_file(path, "year,province_code,subject,score,count\n2020,01,A00,24,40\n"
                     "2020,02,A00,25,40\n");
    run_result run = run_examtrend("panel", "-s", "A00", "-d", path);
    assert_int_equal(run.exit_code, 0);
    assert_null(strstr(run.out, "331"));
    run_free(&run);
}

/* Essays are marked by each province's own examiners; the country as a whole by all. */
static void an_essay_is_marked_locally(void **state)
{
    (void)state;
    const char *const telling_it[][MOST_WORDS] = {
        {"trend", "-s", "ngu_van", "-u", "province"},
        {"rank", "-s", "toan,ngu_van", "--force"},
        {"compare", "-s", "ngu_van", "--placebos", "1"},
        {"gap", "-s", "ngu_van", "--between", "Hà Nội"},
        {"claim", "highest year", "-u", "Hà Nội", "-s", "ngu_van"},
        {"study", "-s", "ngu_van", "--no-charts", "-o", scratch_path("essay")},
    };
    for (size_t i = 0; i < sizeof telling_it / sizeof *telling_it; i++) {
        run_result run = run_in(telling_it[i], "en");
        assert_int_equal(run.exit_code, 0);
        assert_has(run.out, "Literature is an essay that local examiners mark");
        run_free(&run);
        run = run_in(telling_it[i], "vi");
        assert_has(run.out, "Ngữ văn là bài tự luận do giám khảo địa phương chấm");
        run_free(&run);
    }
    run_result run = run_examtrend("trend", "-s", "ngu_van", "-u", "nation");
    assert_null(strstr(run.out, "local examiners"));
    run_free(&run);
    run = run_examtrend("trend", "-s", "toan", "-u", "province");
    assert_null(strstr(run.out, "local examiners"));
    run_free(&run);
}

/* ---- pictures and papers ---- */

static void made(const char *const *arguments)
{
    run_result run = run_examtrend_with(NULL, arguments);
    if (run.exit_code != 0) {
        fail_msg("%s: %s", arguments[0], run.err);
    }
    run_free(&run);
}
#define made(...) made((const char *const[]){__VA_ARGS__, NULL})

static void file_has(const char *path, const char *part, bool expected)
{
    char *text = read_file(path, NULL);
    bool has = strstr(text, part) != NULL;
    if (has != expected) {
        fail_msg("%s %s \"%s\"", path, has ? "has" : "lacks", part);
    }
    free(text);
}

static void charts_tell_it_below(void **state)
{
    (void)state;
    const char *svg = scratch_path("c.svg"), *script = scratch_path("c.gp");
    made("plot", "trend", "-s", "A00", "-o", svg, "--emit-gnuplot", script);
    file_has(script,
             "Candidates that are lacking: 1,229 (2019), 331 (2020), 2,007 (2021)", true);
    made("plot", "distribution", "-s", "A00", "-y", "2020-2021", "-o", svg,
         "--emit-gnuplot", script, "--lang", "vi");
    file_has(script, "Số thí sinh còn thiếu: 331 (2020), 2.007 (2021)", true);
    made("plot", "caterpillar", "-s", "ngu_van", "-o", svg, "--emit-gnuplot", script);
    file_has(script, "an essay, marked by local examiners", true);
    made("plot", "trend", "-s", "toan", "-o", svg, "--emit-gnuplot", script);
    file_has(script, "local examiners", false);
    file_has(script, "that are lacking", false);
    made("claim", "highest year", "-u", "nation", "-s", "A00", "-y", "2020-2021",
         "--plot", svg);
    file_has(svg, "331 (2020)", true);
}

/* Whether any part of a package has the text. */
static void package_has(const char *path, const char *text)
{
    struct archive *zip = archive_read_new();
    struct archive_entry *entry;
    bool found = false;

    assert_int_equal(archive_read_support_format_zip(zip), ARCHIVE_OK);
    assert_int_equal(archive_read_open_filename(zip, path, 65536), ARCHIVE_OK);
    while (archive_read_next_header(zip, &entry) == ARCHIVE_OK) {
        size_t size = (size_t)archive_entry_size(entry);
        char *bytes = calloc(1, size + 1);
        assert_non_null(bytes);
        assert_int_equal(archive_read_data(zip, bytes, size), (la_ssize_t)size);
        found = found || strstr(bytes, text);
        free(bytes);
    }
    (void)archive_read_free(zip);
    if (!found) {
        fail_msg("%s lacks \"%s\"", path, text);
    }
}

static void papers_tell_it(void **state)
{
    (void)state;
    const char *folder = scratch_path("study"), *page = scratch_path("page.html");
    const char *book = scratch_path("book.xlsx"), *deck = scratch_path("deck.pptx");
    const char *slides = scratch_path("deck.ini");

    run_result run = run_examtrend("study", "-s", "A00", "--no-charts", "-o", folder);
    assert_int_equal(run.exit_code, 0);
    assert_has(run.out, HANOI_2020 "\n");
    run_free(&run);
    made("report", "-s", "A00", "-o", page);
    file_has(page, "lack 331 candidates (Hà Nội 331)", true);
    file_has(page, "<p class=\"warning\" role=\"note\">The provinces' years cross the "
                   "break of 2020", true);
    file_has(page, "lacking: 1,229 (2019), 331 (2020), 2,007 (2021)", true);
    made("workbook", "-s", "A00", "-o", book, "--lang", "vi");
    package_has(book, HANOI_2020_VI);
    write_file(slides, "[a]\nslide = country\n[b]\nslide = caterpillar\nsubject = A00\n");
    made("deck", slides, "-o", deck); /* the sums are opened for the slide */
    package_has(deck, "A00, mean score minus");
    made("deck", slides, "-s", "A00", "-o", deck);
    package_has(deck, "lack 331 candidates (Hà Nội 331)");
}

static void jobs_tell_it_each_on_its_own(void **state)
{
    (void)state;
    const char *jobs = scratch_path("jobs.ini");
    write_file(jobs, "[one]\ncommand = trend\nsubject = A00\noutput = sums.txt\n"
                     "[two]\ncommand = trend\nsubject = A00\nyears = 2017-2018\n"
                     "output = none.txt\n");
    made("batch", jobs, "--output", scratch_path("out"), "-j", "1", "-q");
    file_has(scratch_path("out/sums.txt"), HANOI_2020, true);
    file_has(scratch_path("out/none.txt"), "lack ", false);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_answer_tells_it),
        cmocka_unit_test(what_does_not_need_them_is_silent),
        cmocka_unit_test(a_window_is_told_alone),
        cmocka_unit_test(own_data_lack_nothing),
        cmocka_unit_test(an_essay_is_marked_locally),
        cmocka_unit_test(charts_tell_it_below),
        cmocka_unit_test(papers_tell_it),
        cmocka_unit_test(jobs_tell_it_each_on_its_own),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
