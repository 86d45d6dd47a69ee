/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sums of a few candidates' pairs of scores.
 */
#ifndef TESTS_SUPPORT_JOINT_SUMS_H
#define TESTS_SUPPORT_JOINT_SUMS_H

#include "support.h"

#include "examtrend/joint.h"

/* Of scores in hundredths. */
static inline et_joint_sums sums_of(const int *x, const int *y, size_t n)
{
    et_joint_sums s = {.n = n};
    for (size_t i = 0; i < n; i++) {
        uint64_t a = (uint64_t)x[i], b = (uint64_t)y[i];
        s.x += a;
        s.y += b;
        s.xy += a * b;
        s.xx += a * a;
        s.yy += b * b;
    }
    return s;
}

#endif
