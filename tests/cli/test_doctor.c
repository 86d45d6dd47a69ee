/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stand_in.h"

#include <sys/stat.h>

#include "examtrend/built.h"

#define PUBLISHED EXAMTREND_SOURCE "/datasets/published.csv" /* not packed */

static void all_is_well_where_all_is_installed(void **state)
{
    (void)state;
    run_result run = run_examtrend("doctor");

    assert_int_equal(run.exit_code, 0);
    assert_int_equal(strlen(run.err), 0);
    for (size_t i = 0; i < et_built_count(); i++) {
        assert_has(run.out, et_built_name(i));
        assert_has(run.out, et_built_version(i));
        assert_true(strlen(et_built_purpose(i)) > 0);
    }
    assert_null(et_built_name(et_built_count()));
    assert_null(et_built_version(et_built_count()));
    assert_null(et_built_purpose(et_built_count()));
    assert_has(run.out, "patchlevel");
    assert_has(run.out, "terminal pngcairo  ok");
    assert_has(run.out, et_version());
    assert_null(strstr(run.out, "missing"));
    run_free(&run);
}

static void json_has_the_same_rows(void **state)
{
    (void)state;
    run_result run = run_examtrend("doctor", "--format", "json");

    assert_int_equal(run.exit_code, 0);
    assert_has(run.out, "\"table\": \"doctor\"");
    assert_has(run.out, "{\"item\": \"gnuplot\", \"state\": \"ok\", \"for\": \"charts\"");
    run_free(&run);
}

static void a_missing_gnuplot_is_named_with_its_package(void **state)
{
    (void)state;
    char *path = strdup(getenv("PATH"));

    assert_int_equal(setenv("PATH", "/no/such/folder", 1), 0);
    run_result run = run_examtrend("doctor", "--format", "csv");
    assert_int_equal(setenv("PATH", path, 1), 0);
    free(path);
    assert_int_equal(run.exit_code, 1);
    assert_has(run.out, "gnuplot,missing,charts,");
    assert_has(run.out, ",gnuplot-nox");
    assert_has(run.err, "examtrend: 1 needed thing is missing");
    run_free(&run);
}

/* ---- libraries that are loaded when they are needed ---- */

/* The loader looks there first, and what it finds is no library. */
static void break_library(const char *file)
{
    static char folder[4608];

    (void)snprintf(folder, sizeof folder, "%s", scratch_path(file));
    assert_int_equal(mkdir(folder, 0777), 0);
    char *path = NULL;
    assert_true(asprintf(&path, "%s/%s", folder, file) > 0);
    write_file(path, "");
    free(path);
    assert_int_equal(setenv("LD_LIBRARY_PATH", folder, 1), 0);
}

static void mend_library(void)
{
    assert_int_equal(unsetenv("LD_LIBRARY_PATH"), 0);
}

static void expect_failure(const char *part, run_result run)
{
    if (run.exit_code != 1 || !strstr(run.err, part)) {
        print_error("exit %d, expected \"%s\"\n%s", run.exit_code, part, run.err);
        fail();
    }
    run_free(&run);
}

/* Before the work begins: that would fail by the data, which are not there. */
static void expect_told_first(const char *part, const char *const (*commands)[8])
{
    for (; (*commands)[0]; commands++) {
        expect_failure(part, run_examtrend_with(NULL, *commands));
    }
}

/* Doctor names the library that is broken; what needs no other works. */
static void expect_only_doctor_to_mind(const char *row)
{
    run_result doctor = run_examtrend("doctor", "--format", "csv");
    run_result version = run_examtrend("--version");
    run_result panel = run_examtrend("panel", "--data", PUBLISHED, "-s", "toan");

    assert_int_equal(doctor.exit_code, 1);
    assert_has(doctor.out, row);
    assert_int_equal(version.exit_code, 0);
    assert_int_equal(panel.exit_code, 0);
    run_free(&doctor);
    run_free(&version);
    run_free(&panel);
}

static void need_built(const char *name)
{
    for (size_t i = 0; i < et_built_count(); i++) {
        if (strcmp(et_built_name(i), name) == 0) {
            return;
        }
    }
    print_message("skipped: built without %s\n", name);
    skip();
}

static void a_missing_libcurl_is_told_when_it_is_needed(void **state)
{
    (void)state;
    need_built("libcurl");
    break_library(EXAMTREND_CURL_FILE);
    expect_only_doctor_to_mind("libcurl,missing,ClickHouse,cannot be loaded,"
                               EXAMTREND_CURL_PACKAGE);
    expect_failure("clickhouse: needs libcurl (Debian package "
                   EXAMTREND_CURL_PACKAGE "): ",
                   run_examtrend("aggregate", "--from", "clickhouse:http://[::1]:1/x",
                                 "--table", "scores"));
    mend_library();
}

static void a_missing_libarchive_is_told_when_it_is_needed(void **state)
{
    (void)state;
    const char *const needs =
        " needs libarchive (Debian package " EXAMTREND_ARCHIVE_PACKAGE "): ";
    static const char *const packed[][8] = {
        {"trend", "-o", "x.csv.zst", "-d", "nowhere"},
        {"aggregate", "-y", "2024", "-o", "x.gz", "nowhere"},
        {"aggregate", "--moments", "x.xz", "-o", "x", "nowhere"},
        {"merge", "-o", "x.csv.bz2", "nowhere"},
        {"deck", "-d", "nowhere"},
        {0}};
    const char *kept = scratch_path("kept.csv.gz"), *deck = scratch_path("deck.ini");

    write_file(kept, "as it was");
    write_file(deck, "[a]\nslide = text\ntitle = A\nrow = b | c\n");
    size_t files = count_files(scratch_folder());
    break_library(EXAMTREND_ARCHIVE_FILE);
    expect_only_doctor_to_mind("libarchive,missing,packed files,cannot be loaded,"
                               EXAMTREND_ARCHIVE_PACKAGE);
    expect_failure("tally.csv.zst needs libarchive",
                   run_examtrend("panel", "-s", "toan"));
    for (int i = 0; i < 2; i++) {
        expect_failure(needs, run_examtrend("panel", "--data", PUBLISHED, "-s", "toan",
                                            "-o", i ? kept : scratch_path("x.csv.zst")));
    }
    expect_failure("a presentation needs libarchive",
                   run_examtrend("deck", deck, "--data", PUBLISHED, "-o",
                                 scratch_path("x.pptx")));
    expect_told_first(needs, packed);
    mend_library();
    char *text = read_file(kept, NULL);
    assert_string_equal(text, "as it was");
    free(text);
    assert_int_equal(count_files(scratch_folder()), files + 1); /* the broken library */
}

static void a_missing_libxlsxwriter_is_told_when_it_is_needed(void **state)
{
    (void)state;
    static const char *const workbooks[][8] = {
        {"workbook", "-d", "nowhere"},
        {"panel", "-f", "xlsx", "-d", "nowhere"},
        {"trend", "-o", "x.xlsx", "-d", "nowhere"},
        {"gap", "-o", "x.xlsx", "-d", "nowhere"},
        {"claim", "rises every year", "-o", "x.xlsx", "-d", "nowhere"},
        {"batch", "-f", "xlsx", "nowhere"},
        {0}};
    size_t files = count_files(scratch_folder());

    break_library(EXAMTREND_XLSXWRITER_FILE);
    expect_only_doctor_to_mind("libxlsxwriter,missing,workbooks out,cannot be loaded,"
                               EXAMTREND_XLSXWRITER_PACKAGE);
    expect_failure("a workbook needs libxlsxwriter (Debian package "
                   EXAMTREND_XLSXWRITER_PACKAGE "): ",
                   run_examtrend("panel", "--data", PUBLISHED, "-s", "toan", "-o",
                                 scratch_path("x.xlsx"), "--format", "xlsx"));
    expect_told_first("a workbook needs libxlsxwriter", workbooks);
    mend_library();
    assert_int_equal(count_files(scratch_folder()), files + 1); /* the broken library */
}

/* The loader itself tells what it loads. */
static void nothing_is_loaded_before_it_is_needed(void **state)
{
    (void)state;
    static const char *const names[] = {"libarchive", "libxlsxwriter", "libcurl",
                                        "libfontconfig"};

    assert_int_equal(setenv("LD_DEBUG", "files", 1), 0);
    run_result version = run_examtrend("--version");
    run_result help = run_examtrend("panel", "--help");
    run_result packed = run_examtrend("panel", "-s", "toan");
    assert_int_equal(unsetenv("LD_DEBUG"), 0);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        assert_null(strstr(version.err, names[i]));
        assert_null(strstr(help.err, names[i]));
        assert_true(!strstr(packed.err, names[i]) == (i > 0));
    }
    assert_has(version.err, "libgsl");
    run_free(&version);
    run_free(&help);
    run_free(&packed);
}

static void a_missing_fontconfig_is_told(void **state)
{
    (void)state;
    need_built("fontconfig");
    break_library(EXAMTREND_FONTCONFIG_FILE);
    expect_only_doctor_to_mind("fontconfig,missing,fonts of charts,cannot be loaded,"
                               EXAMTREND_FONTCONFIG_PACKAGE);
    expect_only_doctor_to_mind("font Inter,cannot tell,text of charts,no fontconfig to "
                               "ask,");
    mend_library();
}

/* ---- others ---- */

static void a_gnuplot_without_terminals_is_not_enough(void **state)
{
    (void)state;
    run_result run = run_examtrend("doctor", "--format", "csv", "--gnuplot",
                                   stand_in("poor-gnuplot", "good"));

    assert_int_equal(run.exit_code, 1);
    assert_has(run.out, "terminal svg,ok");
    assert_has(run.out, "terminal pngcairo,missing,charts as PNG,this gnuplot was built "
                        "without it,gnuplot-nox");
    assert_has(run.err, "2 needed things are missing");
    run_free(&run);

    run = run_examtrend("doctor", "--format", "csv", "--gnuplot",
                        stand_in("broken-gnuplot", "echo broken >&2; exit 1"));
    assert_int_equal(run.exit_code, 1);
    assert_has(run.out, "terminal svg,missing,charts as SVG,");
    assert_has(run.out, "broken");
    run_free(&run);
}

static void a_replaced_font_does_not_pass(void **state)
{
    (void)state;
    const char *config = scratch_path("fonts.conf");

    write_file(config,
               "<?xml version=\"1.0\"?>\n<!DOCTYPE fontconfig SYSTEM \"fonts.dtd\">\n"
               "<fontconfig></fontconfig>\n");
    assert_int_equal(setenv("FONTCONFIG_FILE", config, 1), 0);
    run_result run = run_examtrend("doctor", "--format", "csv");
    assert_int_equal(unsetenv("FONTCONFIG_FILE"), 0);
    if (strstr(run.out, "font Inter,cannot tell")) {
        run_free(&run);
        skip(); /* built without fontconfig */
    }
    assert_int_equal(run.exit_code, 1);
    assert_has(run.out, "font Inter,missing,");
    assert_has(run.out, ",fonts-inter");
    run_free(&run);
}

static void a_broken_registry_is_named(void **state)
{
    (void)state;
    run_result run = run_examtrend("doctor", "--datasets", "/no/such/folder");

    assert_int_equal(run.exit_code, 1);
    assert_has(run.out, "datasets           missing");
    assert_has(run.out, "/no/such/folder");
    run_free(&run);
}

/* What begins with a small letter is no name, and is said in Vietnamese, too. */
static void it_speaks_vietnamese(void **state)
{
    (void)state;
    run_result run = run_examtrend("doctor", "--lang", "vi");

    assert_int_equal(run.exit_code, 0);
    assert_has(run.out, "Những gì examtrend cần");
    for (size_t i = 0; i < et_built_count(); i++) {
        const char *purpose = et_built_purpose(i);
        if (purpose[0] >= 'a' && strstr(run.out, purpose)) {
            fail_msg("\"%s\" is not said in Vietnamese", purpose);
        }
    }
    run_free(&run);
}

static void usage(void **state)
{
    (void)state;
    run_result run = run_examtrend("doctor", "--no-such-option");
    assert_int_equal(run.exit_code, 2);
    run_free(&run);
    run = run_examtrend("doctor", "--help");
    assert_int_equal(run.exit_code, 0);
    assert_has(run.out, "--gnuplot");
    run_free(&run);
    run = run_examtrend("doctor", "-o", scratch_path("doctor.txt"));
    assert_int_equal(run.exit_code, 0);
    assert_int_equal(run.out_size, 0);
    assert_true(file_exists(scratch_path("doctor.txt")));
    run_free(&run);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(all_is_well_where_all_is_installed),
        cmocka_unit_test(json_has_the_same_rows),
        cmocka_unit_test(a_missing_gnuplot_is_named_with_its_package),
        cmocka_unit_test(nothing_is_loaded_before_it_is_needed),
        cmocka_unit_test(a_missing_libcurl_is_told_when_it_is_needed),
        cmocka_unit_test(a_missing_libarchive_is_told_when_it_is_needed),
        cmocka_unit_test(a_missing_libxlsxwriter_is_told_when_it_is_needed),
        cmocka_unit_test(a_missing_fontconfig_is_told),
        cmocka_unit_test(a_gnuplot_without_terminals_is_not_enough),
        cmocka_unit_test(a_replaced_font_does_not_pass),
        cmocka_unit_test(a_broken_registry_is_named),
        cmocka_unit_test(it_speaks_vietnamese),
        cmocka_unit_test(usage),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
