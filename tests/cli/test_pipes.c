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

static void a_study_that_cannot_speak_writes_no_files(void **state)
{
    (void)state;
    const char *folder = scratch_path("unheard");
    int status = 0;

    pid_t pid = fork();
    if (pid == 0) {
        int full = open("/dev/full", O_WRONLY | O_CLOEXEC);
        int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
        (void)dup2(full, STDOUT_FILENO);
        (void)dup2(nowhere, STDERR_FILENO);
        (void)execl(EXAMTREND_COMMAND, EXAMTREND_COMMAND, "study", "--no-charts", "-o",
                    folder, (char *)NULL);
        _exit(9);
    }
    assert_int_equal(waitpid(pid, &status, 0), pid);
    assert_true(WIFEXITED(status));
    assert_int_equal(WEXITSTATUS(status), 1);
    assert_false(file_exists(folder));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(averages_and_tallies_come_through_pipes),
        cmocka_unit_test(a_named_pipe_is_read_once_and_used_often),
        cmocka_unit_test(faults_name_where_they_are),
        cmocka_unit_test(a_study_that_cannot_speak_writes_no_files),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
