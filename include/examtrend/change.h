/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * change.h - what a series of years did, in plain counts: from its first year to its
 * last, the longest fall, how large a step usually is. Nothing is tested here: a change
 * of raw points is mostly the paper's, and a step over a break of the exam compares two
 * exams.
 *
 *     et_change_of(years, means, count, &change);
 *     if (change.years >= 2) {
 *         printf("%+.2f since %d\n", change.change, change.first_year);
 *     }
 */
#ifndef EXAMTREND_CHANGE_H
#define EXAMTREND_CHANGE_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct et_change {
    size_t years;               /* with a value                                        */
    int first_year, last_year;  /* of these; 0 for none                                */
    double change;              /* last value less the first; 0 for fewer than 2       */
    size_t steps;               /* from one year to the next, both known               */
    double step_sd;             /* sd of the steps, n - 1; 0 for fewer than 2          */
    size_t falls, rises;        /* most in a row; a year without a value ends a row    */
} et_change;

/* `value` has `count` values at ascending years, NaN where there is none. */
void et_change_of(const int *year, const double *value, size_t count, et_change *out);

#ifdef __cplusplus
}
#endif

#endif
