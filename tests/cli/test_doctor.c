/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stand_in.h"

#include <sys/stat.h>

#include "examtrend/built.h"

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

/* The loader looks there first, and what it finds is no library. */
static void a_missing_libcurl_is_told_when_it_is_needed(void **state)
{
    (void)state;
    bool built = false;
    for (size_t i = 0; i < et_built_count(); i++) {
        built = built || strcmp(et_built_name(i), "libcurl") == 0;
    }
    if (!built) {
        print_message("skipped: built without libcurl\n");
        skip();
    }
    write_file(scratch_path("libcurl.so.4"), "");
    assert_int_equal(setenv("LD_LIBRARY_PATH", scratch_folder(), 1), 0);
    run_result doctor = run_examtrend("doctor", "--format", "csv");
    run_result asking = run_examtrend("aggregate", "--from", "clickhouse:http://[::1]:1/x",
                                      "--table", "scores");
    run_result other = run_examtrend("--version");
    assert_int_equal(unsetenv("LD_LIBRARY_PATH"), 0);
    assert_int_equal(doctor.exit_code, 1);
    assert_has(doctor.out, "libcurl,missing,ClickHouse,cannot be loaded,libcurl4");
    assert_int_equal(asking.exit_code, 1);
    assert_has(asking.err, "clickhouse: needs libcurl (Debian package libcurl4): ");
    assert_int_equal(other.exit_code, 0);
    run_free(&doctor);
    run_free(&asking);
    run_free(&other);
}

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

    write_file(config, "<?xml version=\"1.0\"?>\n<!DOCTYPE fontconfig SYSTEM \"fonts.dtd\">\n"
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
        cmocka_unit_test(a_missing_libcurl_is_told_when_it_is_needed),
        cmocka_unit_test(a_gnuplot_without_terminals_is_not_enough),
        cmocka_unit_test(a_replaced_font_does_not_pass),
        cmocka_unit_test(a_broken_registry_is_named),
        cmocka_unit_test(it_speaks_vietnamese),
        cmocka_unit_test(usage),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
