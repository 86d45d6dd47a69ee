/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Data that come through a pipe, and answers that nobody can take.
 */
#include "support.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static const char averages[] = "year,province,subject,mean,n\n"
                               "2020,Hà Nội,toan,6,100\n"
                               "2021,Hà Nội,toan,6.1,100\n"
                               "2022,Hà Nội,toan,6.2,100\n";
static const char tally[] = "year,province_code,subject,score,count\n"
                            "2020,01,toan,6,10\n2021,01,toan,6.5,10\n2022,01,toan,7,10\n";

static void expect_rise(const char *input, const char *path, const char *slope)
{
    run_result run = run_examtrend_with(
        input, (const char *const[]){"trend", "--unit", "nation", "-s", "toan", "-f",
                                     "jsonl", "-d", path, NULL});
    assert_int_equal(run.exit_code, 0);
    assert_has(run.out, slope);
    run_free(&run);
}

static void averages_and_tallies_come_through_pipes(void **state)
{
    (void)state;
    static const char *const paths[] = {"-", "/dev/stdin", "/dev/fd/0"};
    for (size_t i = 0; i < 3; i++) {
        expect_rise(averages, paths[i], "\"slope\": 0.1");
        expect_rise(tally, paths[i], "\"slope\": 0.5");
    }
}

static void a_named_pipe_is_read_once_and_used_often(void **state)
{
    (void)state;
    const char *path = scratch_path("fifo");
    int status = 0;

    assert_int_equal(mkfifo(path, 0600), 0);
    pid_t pid = fork();
    if (pid == 0) {
        int to = open(path, O_WRONLY | O_CLOEXEC);
        ssize_t put = write(to, averages, sizeof averages - 1);
        _exit(put == (ssize_t)sizeof averages - 1 ? 0 : 1);
    }
    expect_rise(NULL, path, "\"slope\": 0.1");
    assert_int_equal(waitpid(pid, &status, 0), pid);
    assert_int_equal(status, 0);
}

static void faults_name_where_they_are(void **state)
{
    (void)state;
    run_result run = run_examtrend_with("x\n", (const char *const[]){"panel", "-d", "-",
                                                                     NULL});
    assert_int_equal(run.exit_code, 1);
    assert_has(run.err, "standard input:1:");
    run_free(&run);
    run = run_examtrend_with(NULL, (const char *const[]){"panel", "-d", "-", NULL});
    assert_int_equal(run.exit_code, 1);
    assert_has(run.err, "standard input:1:1: found an empty file");
    run_free(&run);
}

static int into_full(const char *const *arguments)
{
    int full = open("/dev/full", O_WRONLY | O_CLOEXEC);
    assert_true(full >= 0);
    int code = run_examtrend_into(full, NULL, arguments);
    (void)close(full);
    return code;
}

static void a_study_that_cannot_speak_writes_no_files(void **state)
{
    (void)state;
    const char *folder = scratch_path("unheard");
    const char *const arguments[] = {"study", "--no-charts", "-o", folder, NULL};

    assert_int_equal(into_full(arguments), 1);
    assert_false(file_exists(folder));
}

/* ---- pictures ---- */

static void a_picture_in_a_pipe_is_that_of_a_file(void **state)
{
    (void)state;
    static const char *const formats[] = {"svg", "png", "pdf", "txt"};

    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        char name[16];
        size_t size = 0;
        (void)snprintf(name, sizeof name, "chart.%s", formats[i]);
        const char *path = scratch_path(name);
        run_result file = run_examtrend("plot", "trend", "-u", "nation", "-o", path);
        run_result out = run_examtrend("plot", "trend", "-u", "nation", "-f", formats[i],
                                       "-o", "-");
        assert_int_equal(file.exit_code, 0);
        assert_int_equal(out.exit_code, 0);
        assert_string_equal(out.err, "");
        char *bytes = read_file(path, &size);
        assert_int_equal(out.out_size, size);
        assert_memory_equal(out.out, bytes, size);
        free(bytes);
        run_free(&file);
        run_free(&out);
    }
}

/* Not under the name of where its bytes are kept. */
static void faults_of_devices_have_their_names(void **state)
{
    (void)state;
    run_result run = run_examtrend("trend", "-d", "/dev/null");
    assert_int_equal(run.exit_code, 1);
    assert_has(run.err, "examtrend: /dev/null:1:1: found an empty file");
    run_free(&run);
}

static void a_picture_that_nobody_takes_is_told(void **state)
{
    (void)state;
    const char *const arguments[][7] = {
        {"plot", "trend", "-u", "nation", "-o", "-", NULL},
        {"report", "-s", "toan", "-o", "-", NULL}};

    for (size_t i = 0; i < 2; i++) {
        int ends[2];
        assert_int_equal(pipe(ends), 0);
        (void)close(ends[0]);
        assert_int_equal(run_examtrend_into(ends[1], NULL, arguments[i]), 128 + 13);
        (void)close(ends[1]);
        assert_int_equal(into_full(arguments[i]), 1);
    }
}

static void a_picture_that_fails_leaves_not_a_byte(void **state)
{
    (void)state;
    size_t before = count_files(".");
    run_result run = run_examtrend("plot", "trend", "-o", "-", "--gnuplot", "/bin/false");

    assert_int_equal(run.exit_code, 1);
    assert_int_equal(run.out_size, 0);
    assert_has(run.err, "/bin/false");
    assert_int_equal(count_files("."), before);
    run_free(&run);
}

static void a_terminal_gets_no_picture(void **state)
{
    (void)state;
    const char *errors = scratch_path("errors");
    int terminal = posix_openpt(O_RDWR | O_NOCTTY);

    assert_true(terminal >= 0);
    assert_int_equal(grantpt(terminal), 0);
    assert_int_equal(unlockpt(terminal), 0);
    int end = open(ptsname(terminal), O_RDWR | O_NOCTTY | O_CLOEXEC);
    assert_true(end >= 0);
    const char *const arguments[] = {"plot", "trend", "-o", "-", NULL};
    assert_int_equal(run_examtrend_into(end, errors, arguments), 2);
    char *told = read_file(errors, NULL);
    assert_has(told, "found a terminal, expected a pipe or a file for a picture");
    free(told);
    (void)close(end);
    (void)close(terminal);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(averages_and_tallies_come_through_pipes),
        cmocka_unit_test(a_named_pipe_is_read_once_and_used_often),
        cmocka_unit_test(faults_name_where_they_are),
        cmocka_unit_test(a_study_that_cannot_speak_writes_no_files),
        cmocka_unit_test(a_picture_in_a_pipe_is_that_of_a_file),
        cmocka_unit_test(faults_of_devices_have_their_names),
        cmocka_unit_test(a_picture_that_nobody_takes_is_told),
        cmocka_unit_test(a_picture_that_fails_leaves_not_a_byte),
        cmocka_unit_test(a_terminal_gets_no_picture),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
