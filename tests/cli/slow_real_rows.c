/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The real candidate files of nine years give exactly the counts of the reference tally
 * in every cell that was counted from them.
 */
#include "support.h"

#include "examtrend/tally.h"

static const char *const years[] = {"2017", "2018", "2019", "2020", "2021",
                                    "2022", "2024", "2025", "2026"};
enum { YEARS = sizeof years / sizeof *years };

static bool is_read(const char *year)
{
    for (size_t i = 0; i < YEARS; i++) {
        if (strcmp(years[i], year) == 0) {
            return true;
        }
    }
    return false;
}

static bool same_cell(const et_tally_cell *a, const et_tally_cell *b)
{
    return a->bins == b->bins &&
           memcmp(a->scores, b->scores, a->bins * sizeof *a->scores) == 0 &&
           memcmp(a->counts, b->counts, a->bins * sizeof *a->counts) == 0;
}

/* The fields of a line of panel.csv, in place; the last one starts at fields[8]. */
static bool split(char *line, char *fields[9])
{
    size_t count = 0;
    line[strcspn(line, "\r\n")] = '\0';
    for (char *at = line; at && count < 9; count++) {
        fields[count] = at;
        at = strchr(at, ',');
        if (at) {
            *at++ = '\0';
        }
    }
    return count == 9;
}

/* Compares the cells whose source in panel.csv is `raw`; returns how many are in the
 * reference tally. */
static size_t compare(const et_tally *ours, const et_tally *reference, const char *panel)
{
    char line[1024], *fields[9];
    size_t compared = 0, different = 0;
    FILE *file = fopen(panel, "r");

    assert_non_null(file);
    while (fgets(line, sizeof line, file)) {
        et_tally_cell a, b;
        if (!split(line, fields) || strcmp(fields[8], "raw") != 0 ||
            !is_read(fields[0])) {
            continue;
        }
        et_tally_key key = {(int)strtol(fields[0], NULL, 10), fields[1], fields[3]};
        if (!et_tally_find(reference, &key, &b)) {
            assert_string_equal(fields[3], "tieng_anh"); /* in no tally */
            continue;
        }
        compared++;
        if (!et_tally_find(ours, &key, &a) || !same_cell(&a, &b)) {
            print_error("%s %s %s differs\n", fields[0], fields[1], fields[3]);
            different++;
        }
    }
    assert_int_equal(fclose(file), 0);
    assert_int_equal(different, 0);
    return compared;
}

static void the_real_files_give_the_reference_tally(void **state)
{
    (void)state;
    const char *shared = shared_folder();
    char paths[YEARS][4608], path[4608], out[4608];
    const char *arguments[YEARS + 6] = {"aggregate"};
    et_tally *ours = NULL, *reference = NULL;
    et_error err = {0};

    if (!shared) {
        print_message("skipped: the real candidate files are not here\n");
        skip();
        return;
    }
    for (size_t i = 0; i < YEARS; i++) {
        (void)snprintf(paths[i], sizeof paths[i], "%s/data/raw/%s.csv.zst", shared,
                       years[i]);
        arguments[i + 1] = paths[i];
    }
    (void)snprintf(out, sizeof out, "%s", scratch_path("real.csv"));
    arguments[YEARS + 1] = "-o";
    arguments[YEARS + 2] = out;
    arguments[YEARS + 3] = "--duplicates";
    run_result run = run_examtrend_with(NULL, arguments);
    assert_int_equal(run.exit_code, 0);
    /* what is known to be wrong with these files, and nothing else */
    assert_non_null(strstr(run.err, "2021.csv.zst:2:1: found \"00000001\""));
    assert_non_null(strstr(run.err, "599  score under an unknown language code\n"));
    assert_non_null(strstr(run.err, "  1  row without a valid candidate number\n"));
    assert_non_null(strstr(run.err, "45415451  scores counted in 8555739 of 8555740 "
                                    "rows\n"));
    assert_null(strstr(run.err, "second time"));
    run_free(&run);
    assert_ok(et_tally_load(&ours, out, &err), &err);
    (void)snprintf(path, sizeof path, "%s/data/tally.csv.gz", shared);
    assert_ok(et_tally_load(&reference, path, &err), &err);
    (void)snprintf(path, sizeof path, "%s/data/panel.csv", shared);
    assert_int_equal(compare(ours, reference, path), 4985);
    et_tally_free(ours);
    et_tally_free(reference);
}

/* Question 29 on real rows: the two papers of mathematics in 2025. The sums were taken
 * from the file by awk. */
static void the_two_programmes_of_2025_are_papers_apart(void **state)
{
    (void)state;
    static const char *const profiles[] = {"programme_2018", "programme_2006"};
    const char *shared = shared_folder();
    char rows[4608], tallies[2][4300], expected[200];
    double first = 471724775.0, second = 7268100.0; /* hundredths */
    double n = 997433.0, other = 11245.0, mean = first / n / 100.0;

    if (!shared) {
        print_message("skipped: the real candidate files are not here\n");
        skip();
        return;
    }
    (void)snprintf(rows, sizeof rows, "%s/data/raw/2025.csv.zst", shared);
    for (int i = 0; i < 2; i++) {
        (void)snprintf(tallies[i], sizeof tallies[i], "%s", scratch_path(profiles[i]));
        run_result run = run_examtrend("aggregate", "--profile", profiles[i], rows, "-o",
                                       tallies[i]);
        assert_int_equal(run.exit_code, 0);
        run_free(&run);
    }
    run_result run = run_examtrend("panel", "--data", tallies[0], "--against", tallies[1],
                                   "-s", "toan", "-f", "csv");
    assert_int_equal(run.exit_code, 0);
    (void)snprintf(expected, sizeof expected, ",997433,11245,%.14g", mean);
    assert_has(run.out, expected);
    (void)snprintf(expected, sizeof expected, ",%.9f", second / other / 100.0);
    assert_has(run.out, expected);
    (void)snprintf(expected, sizeof expected, ",%.9f",
                   (first + second) / (n + other) / 100.0);
    assert_has(run.out, expected);
    run_free(&run);
}

static void the_real_layouts_read_as_they_are(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        const char *cell; /* in the tally */
    } formats[] = {
        {"2018_combination_columns.csv", "2018,34,tieng_anh,"},
        {"2021_semicolon_language_columns.csv", "2021,37,ngoai_ngu,"},
        {"2022_english_header_minus1.csv", "2022,28,gdcd,"},
        {"2025_bom_minus1.csv", "2025,48,ktpl,"},
    };
    const char *shared = shared_folder();
    if (!shared) {
        print_message("skipped: the real layouts are not here\n");
        skip();
        return;
    }
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        char path[4608];
        (void)snprintf(path, sizeof path, "%s/data/formats/%s", shared, formats[i].name);
        run_result run = run_examtrend("aggregate", "--strict", path);
        if (run.exit_code != 0 || run.err[0] || !strstr(run.out, formats[i].cell)) {
            print_error("%s: exit %d, %s\n", path, run.exit_code, run.err);
            fail();
        }
        run_free(&run);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_real_files_give_the_reference_tally),
        cmocka_unit_test(the_two_programmes_of_2025_are_papers_apart),
        cmocka_unit_test(the_real_layouts_read_as_they_are),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
