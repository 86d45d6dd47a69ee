/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * resample.h - what every permutation and bootstrap shares: how many draws, from which
 * seed, on how many threads.
 *
 * Draw number k uses the k-th stream of a counter-based generator, so the answer is the
 * same, byte for byte, for any number of threads.
 */
#ifndef EXAMTREND_METHODS_RESAMPLE_H
#define EXAMTREND_METHODS_RESAMPLE_H

#include "examtrend/status.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Zeroed means: everything is counted where there are at most 40,320 = 8! cases, else
 * 9,999 draws from seed 0, on as many threads as there are processors and work for. */
typedef struct et_resample_options {
    uint64_t seed;
    size_t draws;      /* random draws                                              */
    size_t exact_most; /* count all cases up to so many; 1: always draw             */
    size_t threads;
} et_resample_options;

/* Several series on the same years: y is units x n, row-major. */
typedef struct et_series_rows {
    const double *x; /* n years        */
    const double *y; /* units x n      */
    size_t units, n;
} et_series_rows;

#ifdef __cplusplus
}
#endif

#endif
