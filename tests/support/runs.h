/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Runs of the command that are to end well, or to be refused.
 */
#ifndef TESTS_SUPPORT_RUNS_H
#define TESTS_SUPPORT_RUNS_H

#include "support.h"

static inline size_t count_lines(const char *text)
{
    size_t count = 0;
    for (; *text; text++) {
        count += *text == '\n';
    }
    return count;
}

/* Runs, expects success without messages, and returns the output; run_free it. */
static inline run_result good(const char *const *arguments)
{
    run_result run = run_examtrend_with(NULL, arguments);
    if (run.exit_code != 0 || run.err[0]) {
        print_error("exit %d: %s\n", run.exit_code, run.err);
        fail();
    }
    return run;
}
#define good(...) good((const char *const[]){__VA_ARGS__, NULL})

/* Runs, and expects the exit code, no answer, and `part` in the message. */
static inline void bad(int code, const char *part, const char *const *arguments)
{
    run_result run = run_examtrend_with(NULL, arguments);
    assert_int_equal(run.exit_code, code);
    assert_string_equal(run.out, "");
    assert_has(run.err, part);
    run_free(&run);
}
#define bad(code, part, ...)                                                             \
    bad(code, part, (const char *const[]){__VA_ARGS__, NULL})

#endif
