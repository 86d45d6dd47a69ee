/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Inside the self-test: known answers, and the problems that are held to them.
 *
 * A known answer is a pair of files in tests/oracles that the build embeds in
 * the library: NAME.csv (data, may be absent) and NAME.expected.txt (lines
 * KEY<tab>VALUE, '#' comments that give source and tolerance). A problem loads
 * one, calls a method, and compares value by value:
 *
 *     static void run_norris(et_check *check)
 *     {
 *         const double *x = et_check_column(check, "x");
 *         ...
 *         et_check_key(check, "slope", fit.slope);
 *     }
 *     const et_problem et_problems_linear[] = {
 *         {"linear", "nist_norris", 12.0, run_norris}, {0}};
 *
 * Anything that is missing (a key, a column, memory) breaks the problem; the
 * getters then return usable zeros so that the run can go on.
 */
#ifndef ANALYSIS_SELFTEST_SELFTEST_H
#define ANALYSIS_SELFTEST_SELFTEST_H

#include <stdbool.h>

#include "examtrend/selftest.h"
#include "examtrend/status.h"

typedef struct et_check et_check;

typedef struct et_problem {
    const char *family;
    const char *name;  /* the known answer's file name up to the first '.'; a suffix
                          after '/' tells problems on the same files apart */
    double promised;   /* digits */
    void (*run)(et_check *check);
} et_problem;

/* Data: rows of the problem's csv, a numeric column by its header, a cell as text.
 * Columns hold NaN where a cell is empty or NA; they live as long as the check. */
size_t et_check_rows(et_check *check);
const double *et_check_column(et_check *check, const char *header);
const char *et_check_cell(et_check *check, const char *header, size_t row);

/* Known values. TRUE is 1, FALSE is 0. */
double et_check_known(et_check *check, const char *key);
bool et_check_has(et_check *check, const char *key);

/* Compares `got` with the known value of `key`; the key may be a printf format. */
void et_check_key(et_check *check, double got, const char *key, ...) ET_PRINTF(3, 4);

/* Compares with a value from elsewhere (an identity, a second derivation). */
void et_check_value(et_check *check, double got, double known, const char *what);

/* The same, for a key known to fewer digits than the problem promises (a value the
 * source got by simulation or an iterative optimiser): passes when it agrees to
 * `digits`, and does not lower the problem's digits then. */
void et_check_loose(et_check *check, double got, const char *key, double digits);

/* A condition that has no digits. */
void et_check_true(et_check *check, bool holds, const char *what);

/* For calls that return a status. */
void et_check_ok(et_check *check, et_status status, const et_error *err);

/* Scratch memory that lives as long as the check, zeroed; never NULL (a static
 * page where memory ran out, and the check is broken). */
double *et_check_scratch(et_check *check, size_t count);

#endif
