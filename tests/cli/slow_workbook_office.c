/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * LibreOffice as the other program: it reads the workbooks of examtrend as examtrend's
 * own tables say, and writes workbooks that examtrend reads as their text.
 */
#include "support.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

static bool has_office(void)
{
    const char *const paths[] = {"/usr/bin/soffice", "/usr/local/bin/soffice"};
    return access(paths[0], X_OK) == 0 || access(paths[1], X_OK) == 0;
}

/* Converts a file of the scratch folder into it. */
static void convert(const char *form, const char *filter, const char *name)
{
    char profile[4700], path[4700];
    int status = -1;

    (void)snprintf(profile, sizeof profile, "-env:UserInstallation=file://%s/office",
                   scratch_folder());
    (void)snprintf(path, sizeof path, "%s", scratch_path(name));
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        int null = open("/dev/null", O_WRONLY);
        (void)dup2(null, STDOUT_FILENO);
        (void)dup2(null, STDERR_FILENO);
        (void)execlp("soffice", "soffice", profile, "--headless", "--convert-to", form,
                     filter, "--outdir", scratch_folder(), path, (char *)NULL);
        _exit(127);
    }
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(status, 0);
}

static void tables_read_as_they_were(void **state)
{
    (void)state;
    if (!has_office()) {
        skip(); /* LibreOffice is not installed */
    }
    run_result run = run_examtrend("trend", "-s", "toan", "-u", "province", "-f", "xlsx",
                                   "-o", scratch_path("t.xlsx"));
    assert_int_equal(run.exit_code, 0);
    run_free(&run);
    /* the first sheet, with the numbers as they are stored, not as they are shown */
    convert(
        "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,1",
        "--norestore", "t.xlsx");
    char *office = read_file(scratch_path("t-trend_units.csv"), NULL);
    size_t kept = 0;
    for (size_t i = 0; office[i]; i++) { /* it puts numbers into quotes */
        office[kept] = office[i];
        kept += office[i] != '"';
    }
    office[kept] = '\0';
    run = run_examtrend("trend", "-s", "toan", "-u", "province", "-f", "csv");
    char *at = office, *line = strtok(run.out, "\n");
    for (int i = 0; i < 3; i++) {
        at = strchr(at, '\n') + 1; /* title, blank, header */
    }
    size_t rows = 0;
    while ((line = strtok(NULL, "\n")) != NULL) {
        for (; *line && *at; line++, at++) {
            char *ours, *theirs;
            double a = strtod(line, &ours), b = strtod(at, &theirs);
            if (ours != line) {
                assert_true(fabs(b - a) <= 1e-12 * fabs(a)); /* it shows 15 digits */
                line = ours;
                at = theirs;
            }
            if (*line == '\0' || *line != *at) {
                break;
            }
        }
        /* the last field is for reasons */
        assert_true(*line == '\0' || strcmp(line, ",") == 0);
        at = strchr(at, '\n') + 1;
        rows++;
    }
    assert_int_equal(rows, 63);
    run_free(&run);
    free(office);
}

static void what_office_wrote_gives_the_same_tally(void **state)
{
    (void)state;
    if (!has_office()) {
        skip(); /* LibreOffice is not installed */
    }
    FILE *file = fopen(scratch_path("rows_2024.csv"), "w");
    assert_non_null(file);
    (void)fputs("Họ tên,SBD,Toán,Ngữ văn,Vật lí\n", file);
    for (int i = 0; i < 3000; i++) {
        (void)fprintf(file, "\"Nguyễn, Văn\",%02d%06d,%d.%02d,%d,", i % 63 + 1, i, i % 10,
                      i % 100, i % 11);
        (void)fprintf(file, i % 3 ? "%d.25\n" : "\n", i % 9);
    }
    assert_int_equal(fclose(file), 0);
    convert("xlsx", "--infilter=CSV:44,34,76", "rows_2024.csv");
    run_result text = run_examtrend("aggregate", scratch_path("rows_2024.csv"));
    run_result sheet = run_examtrend("aggregate", scratch_path("rows_2024.xlsx"));
    assert_int_equal(text.exit_code, 0);
    assert_int_equal(sheet.exit_code, 0);
    assert_string_equal(sheet.out, text.out);
    run_free(&text);
    run_free(&sheet);
}

static void the_study_opens_with_its_charts(void **state)
{
    size_t size;

    (void)state;
    if (!has_office()) {
        skip(); /* LibreOffice is not installed */
    }
    run_result run = run_examtrend("workbook", "-s", "toan,ngu_van", "-o",
                                   scratch_path("w.xlsx"));
    assert_int_equal(run.exit_code, 0);
    run_free(&run);
    convert("pdf", "--norestore", "w.xlsx");
    char *pdf = read_file(scratch_path("w.pdf"), &size);
    assert_memory_equal(pdf, "%PDF-", 5);
    assert_true(size > 30000);
    free(pdf);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tables_read_as_they_were),
        cmocka_unit_test(what_office_wrote_gives_the_same_tally),
        cmocka_unit_test(the_study_opens_with_its_charts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
