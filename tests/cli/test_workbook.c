/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Workbooks out and in through the command.
 */
#define _XOPEN_SOURCE 700
#include "zip_file.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

static void ok(run_result run)
{
    if (run.exit_code != 0) {
        print_error("%s", run.err);
    }
    assert_int_equal(run.exit_code, 0);
    run_free(&run);
}

static void fails(run_result run, int code, const char *text)
{
    assert_has(run.err, text);
    assert_int_equal(run.exit_code, code);
    run_free(&run);
}

static void the_study_is_a_workbook_of_stable_bytes(void **state)
{
    size_t size, again;

    (void)state;
    ok(run_examtrend("workbook", "-s", "toan,ngu_van", "--source", "=1+1", "-o",
                     scratch_path("a.xlsx")));
    run_result run = run_examtrend("workbook", "-s", "toan,ngu_van", "--source", "=1+1",
                                   "-o", "-");
    char *first = read_file(scratch_path("a.xlsx"), &size);
    again = run.out_size;
    assert_int_equal(run.exit_code, 0);
    assert_int_equal(size, again);
    assert_memory_equal(first, run.out, size);
    assert_memory_equal(first, "PK\3\4", 4);
    free(first);
    run_free(&run);
    fails(run_examtrend("workbook", "-f", "csv"), 2, "expected xlsx");
    fails(run_examtrend("workbook", "-s", "toan", "-o", "/dev/full"), 1,
          "No space left on device");
}

static void every_table_may_be_a_workbook(void **state)
{
    static const char *const commands[][7] = {
        {"panel", "-s", "toan"},         {"screen", "-s", "toan"},
        {"trend", "-s", "toan"},         {"trend", "-u", "province", "-s", "toan"},
        {"compare", "-s", "toan"},       {"rank", "-s", "toan"},
        {"doctor"},                      {"selftest", "--family", "linear"},
        {"claim", "each year higher than the last", "-s", "toan", "-u", "Hà Nội"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
        const char *arguments[16] = {0};
        size_t count = 0;
        for (; count < 7 && commands[i][count]; count++) {
            arguments[count] = commands[i][count];
        }
        arguments[count++] = "--format=xlsx";
        arguments[count++] = "-o";
        arguments[count++] = scratch_path("t.xlsx");
        run_result run = run_examtrend_with(NULL, arguments);
        if (run.exit_code != 0) {
            print_error("%s: %s", commands[i][0], run.err);
        }
        assert_int_equal(run.exit_code, 0);
        run_free(&run);
        char *bytes = read_file(scratch_path("t.xlsx"), NULL);
        assert_memory_equal(bytes, "PK\3\4", 4);
        free(bytes);
    }
}

/* The exit status of the command with a terminal for its standard output, of which
 * nothing may be written. */
static int run_on_terminal(void)
{
    int terminal = posix_openpt(O_RDWR | O_NOCTTY), status = -1;

    assert_true(terminal >= 0 && grantpt(terminal) == 0 && unlockpt(terminal) == 0);
    const char *name = ptsname(terminal);
    assert_non_null(name);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        int out = open(name, O_RDWR | O_NOCTTY), null = open("/dev/null", O_WRONLY);
        (void)dup2(out, STDOUT_FILENO);
        (void)dup2(null, STDERR_FILENO);
        (void)execl(EXAMTREND_COMMAND, EXAMTREND_COMMAND, "trend", "-s", "toan", "-f",
                    "xlsx", (char *)NULL);
        _exit(127);
    }
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(close(terminal), 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void a_terminal_gets_no_workbook(void **state)
{
    (void)state;
    assert_int_equal(run_on_terminal(), 2);
}

static void what_was_written_is_read(void **state)
{
    (void)state;
    write_sheet(scratch_path("rows_2024.xlsx"), "<sst/>",
                "<row><c t=\"str\"><v>SBD</v></c><c t=\"str\"><v>Toán</v></c></row>"
                "<row><c><v>1000001</v></c><c><v>6.35</v></c></row>"
                "<row><c><v>1000002</v></c><c><v>6.355</v></c></row>");
    run_result run = run_examtrend("aggregate", scratch_path("rows_2024.xlsx"));
    assert_int_equal(run.exit_code, 0);
    assert_string_equal(run.out, "year,province_code,subject,score,count\n"
                                 "2024,01,toan,6.35,1\n");
    assert_has(run.err, "rows_2024.xlsx:S!B3: found \"6.355\"");
    run_free(&run);
    fails(run_examtrend("aggregate", "--sheet", "T", scratch_path("rows_2024.xlsx")), 1,
          "found no sheet \"T\" among 1");
    run = run_examtrend("aggregate", "--explain", "--sheet=1",
                        scratch_path("rows_2024.xlsx"));
    assert_int_equal(run.exit_code, 0);
    assert_has(run.out, "rows_2024.xlsx:S: sheet of an .xlsx workbook");
    run_free(&run);
}

static void averages_of_a_workbook_are_taken(void **state)
{
    (void)state;
    write_sheet(
        scratch_path("averages.xlsx"), "<sst/>",
        "<row r=\"2\"><c t=\"str\"><v>year</v></c><c t=\"str\"><v>subject</v></c>"
        "<c t=\"str\"><v>mean</v></c></row>"
        "<row><c><v>2023</v></c><c t=\"str\"><v>toan</v></c><c><v>6.25</v></c></row>"
        "<row><c><v>2024</v></c><c t=\"str\"><v>toan</v></c><c><v>6.45</v></c></row>");
    run_result run = run_examtrend("panel", "--data", scratch_path("averages.xlsx"),
                                   "--format=csv", "--sheet", "S");
    assert_int_equal(run.exit_code, 0);
    assert_has(run.out, "6.45");
    run_free(&run);
    fails(run_examtrend("panel", "--data", scratch_path("averages.xlsx"), "--sheet=9"), 1,
          "found no sheet \"9\"");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_study_is_a_workbook_of_stable_bytes),
        cmocka_unit_test(every_table_may_be_a_workbook),
        cmocka_unit_test(a_terminal_gets_no_workbook),
        cmocka_unit_test(what_was_written_is_read),
        cmocka_unit_test(averages_of_a_workbook_are_taken),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
