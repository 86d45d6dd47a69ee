/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * histogram.h - counts of whole-number scores, as other methods read them.
 *
 * Scores are integers in any unit (the tally's are hundredths of a point), so counting
 * and comparing is exact. A histogram only points at the caller's arrays.
 *
 *     et_histogram h = {.score = cell.scores, .count = cell.counts, .bins = cell.bins};
 */
#ifndef EXAMTREND_METHODS_HISTOGRAM_H
#define EXAMTREND_METHODS_HISTOGRAM_H

#include "examtrend/status.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct et_histogram {
    const int32_t *score;  /* strictly ascending        */
    const uint64_t *count; /* candidates at that score  */
    size_t bins;
} et_histogram;

/* Most candidates of one histogram: products of two such numbers, doubled, fit the
 * 128-bit integers that comparisons are counted in. */
#define ET_HISTOGRAM_MOST ((uint64_t)1 << 62)

/* Candidates in all. ET_ERR_ARGUMENT when scores do not ascend, or when there are more
 * than ET_HISTOGRAM_MOST candidates. */
ET_MUST_USE et_status et_histogram_total(const et_histogram *histogram, uint64_t *out,
                                         et_error *err);

/* Mean and SD over candidates in units of the score; the SD is that of a population (n,
 * not n - 1). Both 0 where there is no candidate. */
typedef struct et_histogram_shape {
    uint64_t n;
    double mean;
    double sd;
} et_histogram_shape;

ET_MUST_USE et_status et_histogram_describe(const et_histogram *histogram,
                                            et_histogram_shape *out, et_error *err);

#ifdef __cplusplus
}
#endif

#endif
