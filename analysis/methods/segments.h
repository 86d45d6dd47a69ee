/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Inside the methods: years cut into segments at the starts of jumps.
 */
#ifndef ANALYSIS_METHODS_SEGMENTS_H
#define ANALYSIS_METHODS_SEGMENTS_H

#include <stddef.h>

/* Points i..end-1 lie in the segment that holds point i; points ascend in x or there is
 * one segment only. */
static inline size_t et_segment_end(const double *x, size_t n, size_t i,
                                    const double *starts, size_t start_count)
{
    for (size_t s = 0; s < start_count; s++) {
        if (x[i] < starts[s]) {
            while (i < n && x[i] < starts[s]) {
                i++;
            }
            return i;
        }
    }
    return n;
}

#endif
