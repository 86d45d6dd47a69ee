/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * selftest.h - digits reached on published reference problems.
 *
 * Every method is run on problems whose answers are known from elsewhere (NIST
 * StRD, published tables, other programs at stated precision) and the worst
 * number of right digits over all of a problem's values is compared with what
 * the project promises. Digits are LRE = -log10(|got - known| / |known|), or of
 * the absolute error where the known value is 0, and at most 15.
 */
#ifndef EXAMTREND_SELFTEST_H
#define EXAMTREND_SELFTEST_H

#include <stdbool.h>

#include "examtrend/status.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct et_selftest_result {
    char family[32];     /* e.g. "linear"                                        */
    char name[48];       /* e.g. "nist_norris"                                   */
    size_t values;       /* known values compared                                */
    double digits;       /* worst LRE over them, 0..15                           */
    double promised;     /* digits that this problem must reach                  */
    bool passed;         /* digits >= promised, nothing missing, values > 0      */
    char worst[96];      /* name of the worst value, or what went wrong          */
} et_selftest_result;

/* How many problems there are; their order is fixed. */
size_t et_selftest_count(void);

/* Family and name of problem `index` (0-based) without running it; NULL past the end. */
const char *et_selftest_family(size_t index);
const char *et_selftest_name(size_t index);

/* Runs problem `index` (0-based). A broken promise is a result, not an error. */
ET_MUST_USE et_status et_selftest_run(size_t index, et_selftest_result *out,
                                      et_error *err);

#ifdef __cplusplus
}
#endif

#endif
