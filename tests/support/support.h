/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What every test of this project shares.
 */
#ifndef TESTS_SUPPORT_SUPPORT_H
#define TESTS_SUPPORT_SUPPORT_H

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "examtrend/status.h"

/* ---- numbers: cmocka has no double assertion and takes NaN for equal ---- */

/* Fails unless both are finite and differ by at most `tolerance`, relative to
 * `expected` where that is not 0. */
#define assert_close(got, expected, tolerance)                                           \
    check_close((got), (expected), (tolerance), #got, __FILE__, __LINE__)

/* Fails unless the call succeeded; prints the error's text. */
#define assert_ok(status, err) check_ok((status), (err), __FILE__, __LINE__)

void check_close(double got, double expected, double tolerance, const char *what,
                 const char *file, int line);
void check_ok(et_status status, const et_error *err, const char *file, int line);

/* Takes each column's mean off; y: rows x columns, row-major. */
void centre_columns(double *y, size_t rows, size_t columns);

/* Fails unless `part` stands in `text`; prints the text's beginning. */
#define assert_has(text, part) check_has((text), (part), __FILE__, __LINE__)
void check_has(const char *text, const char *part, const char *file, int line);

/* ---- memory that runs out ------------------------------------------------ */

/* Runs `body(context)` with the k-th allocation failing, for k = 1, 2, … until it
 * succeeds without a failure. The body returns the status of the call under test,
 * frees what it got, and is expected to return ET_ERR_MEMORY while memory fails.
 * Allocations of the project's code are seen, those inside shared libraries not. */
void with_failing_memory(et_status (*body)(void *context), void *context);

/* ---- files ----------------------------------------------------------------- */

/* A new empty folder under the build's, removed at exit. */
const char *scratch_folder(void);
/* "FOLDER/NAME" in one of eight static buffers. */
const char *scratch_path(const char *name);
void write_file(const char *path, const char *text);
/* The whole file, NUL-terminated; free() it. Fails the test when unreadable. */
char *read_file(const char *path, size_t *size);
bool file_exists(const char *path);
/* Files in a folder, hidden ones too. */
size_t count_files(const char *folder);
/* The project's folder of shared real data; NULL when it is not there (skip then,
 * by name). */
const char *shared_folder(void);

/* ---- the command ------------------------------------------------------------- */

typedef struct run_result {
    int exit_code; /* 128 + signal when it was killed */
    char *out;     /* standard output, NUL-terminated */
    char *err;     /* standard error */
    size_t out_size;
} run_result;

/* Runs the built `examtrend` with these arguments (NULL ends them), standard input
 * from `input` (NULL: empty). Ends after 120 s at the latest. */
run_result run_examtrend_with(const char *input, const char *const *arguments);
#define run_examtrend(...)                                                               \
    run_examtrend_with(NULL, (const char *const[]){__VA_ARGS__, NULL})
/* The same by calling `body` in a child of this process, with empty standard input: no
 * program is loaded, which is most of what a short command costs. */
run_result run_forked(int (*body)(int argc, char **argv), const char *const *arguments);
void run_free(run_result *run);

/* Runs it with standard output `out`, which nobody may read, and messages in the file
 * `errors` (NULL: nowhere). Returns its exit code, 128 + signal when it was killed. */
int run_examtrend_into(int out, const char *errors, const char *const *arguments);

#endif
