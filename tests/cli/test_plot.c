/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Charts of the bundled data by the real gnuplot.
 */
#include <fcntl.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "stand_in.h"
#include "support.h"

extern char **environ;

/* Every kind with the options it needs, and a word that its Vietnamese picture shows. */
static const struct plot_case {
    const char *kind, *option, *value, *word;
} plot_cases[] = {{"trend", "-s", "toan", "Tuyên Quang"},
                  {"multiples", "-s", "toan", "Đắk Nông"},
                  {"caterpillar", "-s", "toan", "Đắk Nông"},
                  {"bump", "-s", "toan", "Tuyên Quang"},
                  {"ranks", "-s", "toan", "Đắk Nông"},
                  {"heat", "-s", "toan", "Đắk Nông"},
                  {"distribution", "-s", "toan", "Toán"},
                  {"distribution", "-u", "Sơn La,Nam Định", "Nam Định"},
                  {"distribution", "-u", "Sơn La,nation", "cả nước"},
                  {"tiles", "-s", "toan", "Trường Sa"},
                  {"fan", "-s", "toan", "cả nước"},
                  {"tiles", "-m", "34", "Hoàng Sa"},
                  {"clusters", "-s", "toan", "Tây Nguyên"},
                  {"forest", "-u", "Tây Nguyên", "Thành viên mới"},
                  {"funnel", "-s", "toan", "Hà Giang"},
                  {"dumbbell", "-u", "Hà Nội,TP.HCM", "Ngữ văn"},
                  {"dumbbell", "-u", "Sơn La", "Sơn La 2024"},
                  {"change", "-u", "Tây Nguyên", "ai thi ở đâu"},
                  {"change", "--over", "takers", "thi môn gì"},
                  {"claim", "-u", "Hà Nội", "năm sau cao hơn năm trước"}};
enum { PLOT_CASES = sizeof plot_cases / sizeof *plot_cases };

static run_result run_case(const struct plot_case *c, const char *output)
{
    return run_examtrend("plot", c->kind, c->option, c->value, "--lang", "vi", "-o",
                         output);
}

static void every_kind_draws_the_bundled_data(void **state)
{
    (void)state;
    for (size_t i = 0; i < PLOT_CASES; i++) {
        const char *path = scratch_path("chart.svg");
        run_result run = run_case(&plot_cases[i], path);
        if (run.exit_code != 0) {
            print_error("%s: %s\n", plot_cases[i].kind, run.err);
        }
        assert_int_equal(run.exit_code, 0);
        char *svg = read_file(path, NULL);
        assert_has(svg, plot_cases[i].word);
        assert_has(svg, "<title");
        assert_has(svg, "<desc");
        assert_has(svg, "</svg>");
        free(svg);
        run_free(&run);
    }
}

/* The list in --help is the table: every kind is tested above. */
static void every_kind_of_the_help_is_tested(void **state)
{
    (void)state;
    run_result run = run_examtrend("plot", "--help");
    const char *at = strstr(run.out, "Kinds:\n");
    size_t kinds = 0;

    assert_non_null(at);
    for (at = strchr(at, '\n') + 1; strncmp(at, "  ", 2) == 0;
         at = strchr(at, '\n') + 1) {
        char name[32];
        bool tested = false;
        if (at[2] == ' ') {
            continue; /* a wrapped line */
        }
        assert_int_equal(sscanf(at, " %31s", name), 1);
        for (size_t i = 0; i < PLOT_CASES; i++) {
            tested = tested || strcmp(plot_cases[i].kind, name) == 0;
        }
        if (!tested) {
            print_error("%s is not tested\n", name);
        }
        assert_true(tested);
        kinds++;
    }
    assert_true(kinds >= 12);
    run_free(&run);
}

/* `gnuplot -d FILE` on the kept script. */
static bool run_gnuplot(const char *script)
{
    const char *const argv[] = {"gnuplot", "-d", script, NULL};
    pid_t pid;
    int status = 0;

    if (posix_spawnp(&pid, "gnuplot", NULL, NULL, (char *const *)(uintptr_t)argv,
                     environ) != 0) {
        return false;
    }
    assert_int_equal(waitpid(pid, &status, 0), pid);
    assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 0);
    return true;
}

static void the_kept_script_draws_the_same_picture(void **state)
{
    (void)state;
    const char *script = scratch_path("kept.gp"), *path = scratch_path("kept.png");

    for (size_t i = 0; i < PLOT_CASES; i++) {
        const struct plot_case *c = &plot_cases[i];
        size_t size = 0, again = 0;
        run_result run = run_examtrend("plot", c->kind, c->option, c->value, "--size",
                                       "960x540", "--emit-gnuplot", script, "-o", path);
        assert_int_equal(run.exit_code, 0);
        run_free(&run);
        char *drawn = read_file(path, &size);
        assert_int_equal(remove(path), 0);
        assert_true(run_gnuplot(script));
        char *kept = read_file(path, &again);
        assert_int_equal(size, again);
        assert_memory_equal(drawn, kept, size);
        free(drawn);
        free(kept);
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
    run_result run = run_examtrend("plot", "tiles", "--emit-gnuplot", script, "--alt",
                                   "-", "-o", chart);
    assert_int_equal(run.exit_code, 0);
    assert_has(run.out, "1 province rose against the country, 3 fell");
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

/* gnuplot says which picture failed and why, the picture is not there, its script is. */
static void a_failed_chart_is_named_and_its_script_kept(void **state)
{
    (void)state;
    const char *folder = scratch_path("failed");
    const char *program = stand_in("dies", "echo 'no ink left' >&2; exit 3");
    char path[4200];

    assert_int_equal(mkdir(folder, 0755), 0);
    (void)snprintf(path, sizeof path, "%s/heat.svg", folder);
    run_result run = run_examtrend("plot", "heat", "--gnuplot", program, "-o", path);
    assert_int_equal(run.exit_code, 1);
    assert_has(run.err, "heat.svg");
    assert_has(run.err, "no ink left");
    assert_has(run.err, ".gp");
    assert_false(file_exists(path));
    assert_int_equal(count_files(folder), 1);
    char *kept = strstr(run.err, "kept as ") + strlen("kept as ");
    kept[strcspn(kept, "\n")] = '\0';
    char *script = read_file(kept, NULL);
    assert_has(script, "set terminal svg");
    free(script);
    run_free(&run);
}

/* A gnuplot that notes each of its starts. */
static const char *counted_gnuplot(const char *log)
{
    char text[9000];
    (void)snprintf(text, sizeof text, "#!/bin/sh\necho x >>'%s'\nexec gnuplot \"$@\"\n",
                   log);
    return plain_program("counted", text);
}

static size_t starts(const char *log)
{
    size_t size = 0;
    if (file_exists(log)) {
        free(read_file(log, &size));
    }
    return size / 2;
}

static void an_unchanged_picture_starts_no_gnuplot(void **state)
{
    (void)state;
    const char *log = scratch_path("starts"), *program = counted_gnuplot(log);
    const char *path = scratch_path("again.svg"), *manifest = scratch_path("manifest");
    const struct {
        const char *subject;
        size_t starts; /* so far */
    } runs[] = {{"toan", 1}, {"toan", 1}, {"dia_li", 2}, {"toan", 3}};

    for (size_t i = 0; i < sizeof runs / sizeof *runs; i++) {
        run_result run = run_examtrend("plot", "caterpillar", "-s", runs[i].subject,
                                       "--gnuplot", program, "--manifest", manifest, "-o",
                                       path);
        assert_int_equal(run.exit_code, 0);
        assert_int_equal(starts(log), runs[i].starts);
        run_free(&run);
    }
    assert_int_equal(remove(path), 0); /* it must be there, too */
    run_result run = run_examtrend("plot", "caterpillar", "-s", "toan", "--gnuplot",
                                   program, "--manifest", manifest, "-o", path);
    assert_int_equal(run.exit_code, 0);
    assert_true(file_exists(path));
    assert_int_equal(starts(log), 4);
    run_free(&run);
}

static void an_unchanged_study_starts_no_gnuplot(void **state)
{
    (void)state;
    const char *log = scratch_path("study-starts"), *program = counted_gnuplot(log);
    const char *folder = scratch_path("study");
    size_t first = 0;

    for (int i = 0; i < 2; i++) {
        run_result run = run_examtrend("study", "-s", "toan", "--gnuplot", program, "-o",
                                       folder);
        assert_int_equal(run.exit_code, 0);
        assert_has(run.out, "2 tables and 8 pictures");
        assert_true(starts(log) >= 1);
        assert_true(i == 0 || starts(log) == first);
        first = starts(log);
        run_free(&run);
    }
}

static void bad_requests_leave_nothing(void **state)
{
    (void)state;
    const char *path = scratch_path("bad.svg");
    const struct {
        const char *kind, *option, *value, *message;
        int code;
    } bad[] = {
        {"tils", "-s", "toan", "did you mean \"tiles\"?", 2},
        {"trend", "-u", "Hà Nội,Sơn La,Huế,Cà Mau,Cần Thơ,Phú Thọ", "at most 5", 2},
        {"tiles", "--year", "1999", "1999", 1},
        {"trend", "--size", "10x", "WIDTHxHEIGHT", 2},
        {"distribution", "-u", "Cao Bang City", "Cao Bằng", 1},
        {"distribution", "-u", "Huế,Hà Nội,Sơn La", "two face to face", 2},
        {"ranks", "-u", "nation", "this chart is of many units", 2},
        {"caterpillar", "-u", "Cao Bằng", "this chart shows all units", 2},
        {"funnel", "-u", "Cao Bằng", "this chart shows all units", 2},
        {"tiles", "-u", "region", "a tile is one", 2},
        {"clusters", "-u", "province", "this chart is of clusters", 2},
        {"bump", "-y", "2024-2024", "expected", 1},
        {"forest", "-u", "Tay Nguyen 2", "Tây Nguyên", 1},
        {"forest", "--clusters", "nowhere", "nowhere", 1},
        {"funnel", "--year", "1999", "no scores", 1},
        {"claim", "-s", "toan", "--unit", 2}};
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
    static const struct {
        const char *words[5], *message;
    } clashes[] = {
        {{"-o", "-", "--alt", "-"}, "found --output - and --alt -"},
        {{"-o", "-", "--manifest", "m"}, "found --output - and --manifest m"},
        {{"-o", "-", "--emit-gnuplot", "-"}, "found --output - and --emit-gnuplot -"},
        {{"--preview", "-o", "x.svg"}, "found --preview, which draws in the terminal, "},
        {{"--preview", "-f", "svg"}, "and --format: expected one of them"},
        {{"-f", "png", "-o", "x.svg"}, "and the file name x.svg, expected one that ends"},
        {{"-f", "gif"}, "--format found \"gif\", expected svg, png, pdf or txt"}};
    for (size_t i = 0; i < sizeof clashes / sizeof *clashes; i++) {
        const char *const *w = clashes[i].words;
        run = run_examtrend("plot", "trend", w[0], w[1], w[2], w[3]);
        assert_int_equal(run.exit_code, 2);
        assert_int_equal(run.out_size, 0);
        assert_has(run.err, clashes[i].message);
        assert_false(file_exists("x.svg"));
        run_free(&run);
    }
    /* ranks by lot are drawn by force only, and say so */
    run = run_examtrend("plot", "ranks", "-s", "ngu_van", "--of", "slope", "-u", "region",
                        "--reference", "units", "-o", path);
    assert_int_equal(run.exit_code, 1);
    assert_has(run.err, "most of the spread");
    assert_false(file_exists(path));
    run_free(&run);
    run = run_examtrend("plot", "ranks", "-s", "ngu_van", "--of", "slope", "-u", "region",
                        "--reference", "units", "--force", "-o", path);
    assert_int_equal(run.exit_code, 0);
    char *svg = read_file(path, NULL);
    assert_has(svg, "most of the spread is noise");
    free(svg);
    run_free(&run);
}

static void what_a_picture_is_made_from_stays(void **state)
{
    (void)state;
    static const char tally[] = "year,province_code,subject,score,count\n"
                                "2024,01,toan,5,9\n";
    static const char *const options[] = {"--alt", "--emit-gnuplot"};
    const char *data = scratch_path("made_from.csv");

    write_file(data, tally);
    for (size_t i = 0; i < 2; i++) {
        run_result run = run_examtrend("plot", "distribution", "-d", data, options[i],
                                       data, "-o", scratch_path("made.svg"));
        assert_int_equal(run.exit_code, 2);
        assert_has(run.err, options[i]);
        assert_has(run.err, "as --data and as ");
        run_free(&run);
        char *kept = read_file(data, NULL);
        assert_string_equal(kept, tally);
        free(kept);
    }
    run_result run = run_examtrend("plot", "trend", "--alt", scratch_path("one.txt"),
                                   "--emit-gnuplot", scratch_path("one.txt"));
    assert_int_equal(run.exit_code, 2);
    assert_has(run.err, "as --emit-gnuplot and as --alt, expected a file for each");
    run_free(&run);
}

/* What the command writes on a terminal as its standard output, for free(). */
static char *run_on_terminal(const char *const *arguments)
{
    int terminal = posix_openpt(O_RDWR | O_NOCTTY), status = -1;
    char *text = NULL, piece[4096];
    size_t size = 0;
    ssize_t got;

    assert_true(terminal >= 0 && grantpt(terminal) == 0 && unlockpt(terminal) == 0);
    int end = open(ptsname(terminal), O_RDWR | O_NOCTTY | O_CLOEXEC);
    assert_true(end >= 0);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        _exit(run_examtrend_into(end, NULL, arguments));
    }
    (void)close(end);
    FILE *all = open_memstream(&text, &size);
    assert_non_null(all);
    while ((got = read(terminal, piece, sizeof piece)) > 0) {
        assert_int_equal(fwrite(piece, 1, (size_t)got, all), got);
    }
    assert_int_equal(fclose(all), 0);
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 0);
    (void)close(terminal);
    return text;
}

static void expect_text_chart(const char *text, bool coloured)
{
    assert_has(text, "Tuyên Quang");
    assert_true(!strchr(text, '\033') == !coloured);
    assert_null(strchr(text, '\f'));
}

static void only_terminals_get_colours(void **state)
{
    (void)state;
    static const char *const ways[][6] = {
        {"plot", "trend", "--preview", NULL},
        {"plot", "trend", "-f", "txt", "-o", "-"}};
    const char *path = scratch_path("plain.txt");

    for (size_t i = 0; i < 2; i++) {
        const char *const *w = ways[i];
        const char *const arguments[] = {w[0], w[1], w[2], w[3], w[4], w[5], NULL};
        char *coloured = run_on_terminal(arguments);
        expect_text_chart(coloured, true);
        assert_int_equal(setenv("NO_COLOR", "1", 1), 0);
        char *plain = run_on_terminal(arguments);
        assert_int_equal(unsetenv("NO_COLOR"), 0);
        expect_text_chart(plain, false);
        run_result run = run_examtrend(w[0], w[1], w[2], w[3], w[4], w[5]);
        assert_int_equal(run.exit_code, 0);
        expect_text_chart(run.out, false);
        run_free(&run);
        free(coloured);
        free(plain);
    }
    run_result run = run_examtrend("plot", "trend", "-o", path);
    assert_int_equal(run.exit_code, 0);
    run_free(&run);
    char *text = read_file(path, NULL);
    expect_text_chart(text, false);
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_kind_draws_the_bundled_data),
        cmocka_unit_test(every_kind_of_the_help_is_tested),
        cmocka_unit_test(the_kept_script_draws_the_same_picture),
        cmocka_unit_test(pictures_come_as_png_and_pdf),
        cmocka_unit_test(the_same_chart_has_the_same_bytes),
        cmocka_unit_test(the_kept_script_and_the_words_are_given),
        cmocka_unit_test(a_missing_gnuplot_is_told_plainly),
        cmocka_unit_test(a_failed_chart_is_named_and_its_script_kept),
        cmocka_unit_test(an_unchanged_picture_starts_no_gnuplot),
        cmocka_unit_test(an_unchanged_study_starts_no_gnuplot),
        cmocka_unit_test(bad_requests_leave_nothing),
        cmocka_unit_test(what_a_picture_is_made_from_stays),
        cmocka_unit_test(only_terminals_get_colours),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
