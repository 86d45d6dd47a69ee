/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Job files, runs of `batch` over them and what these leave.
 */
#ifndef TESTS_SUPPORT_BATCHES_H
#define TESTS_SUPPORT_BATCHES_H

#include <sys/stat.h>
#include <unistd.h>

#include "support.h"

/* A new folder to work in, with the job file in it. */
static inline void work_in(const char *name, const char *jobs)
{
    const char *folder = scratch_path(name);
    assert_int_equal(mkdir(folder, 0755), 0);
    assert_int_equal(chdir(folder), 0);
    write_file("jobs.ini", jobs);
}

static inline run_result run_batch(const char *more)
{
    return more ? run_examtrend("batch", "jobs.ini", more)
                : run_examtrend("batch", "jobs.ini");
}

static inline void expect_code(run_result run, int code)
{
    if (run.exit_code != code) {
        print_error("exit code %d, expected %d\n%s%s\n", run.exit_code, code, run.out,
                    run.err);
        fail();
    }
}

/* Runs the batch and expects an exit code and what its two streams hold. */
static inline void expect(const char *more, int code, const char *out, const char *err)
{
    run_result run = run_batch(more);
    expect_code(run, code);
    assert_has(run.out, out);
    assert_has(run.err, err);
    run_free(&run);
}

static inline void same_text(const char *path, const char *text)
{
    char *got = read_file(path, NULL);
    assert_string_equal(got, text);
    free(got);
}

/* The manifest without the command line. */
static inline char *read_manifest(const char *path)
{
    char *text = read_file(path, NULL);
    char *words = strstr(text, "\"command_line\"");
    assert_non_null(words);
    char *end = strchr(words, ']');
    assert_non_null(end);
    memmove(words, end, strlen(end) + 1);
    return text;
}

static inline size_t count_of(const char *text, const char *part)
{
    size_t count = 0;
    for (const char *at = text; (at = strstr(at, part)) != NULL; at++) {
        count++;
    }
    return count;
}

#endif
