/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * claims.h - "each year higher than the last": is it true, and how remarkable is it.
 *
 * Counts rises, streaks and records of one series and gives each its exact chance when
 * the years are exchangeable, that is in any order equally likely. A province's raw
 * streak is mostly the exam's: ask the same of its relative scores.
 *
 * References: records: Renyi (1962); number of rises: Eulerian numbers, longest rise:
 * David & Barton (1962), Combinatorial Chance, ch. 10.
 *
 *     double work[ET_RISES_WORK(T)];
 *     et_rises rises;
 *     et_rises_count(mean, T, NULL, work, &rises);
 *     if (!rises.strict) printf("fell %zu times\n", rises.down);
 */
#ifndef EXAMTREND_METHODS_CLAIMS_H
#define EXAMTREND_METHODS_CLAIMS_H

#include <stdbool.h>

#include "examtrend/status.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Doubles of work space for n values. */
#define ET_RISES_WORK(n) (4 * (n) + 1)

/* Chances are counted for so many years at most. */
#define ET_RISES_MOST_YEARS 64

/* Zeroed means: rises, and any change counts. */
typedef struct et_rises_options {
    bool falling;  /* ask the same of falls: `up` counts falls, and so on             */
    double margin; /* changes of at most this size are flat, in points                */
} et_rises_options;

/* ET_FIT_TOO_FEW (n < 2), ET_FIT_NOT_FINITE, ET_FIT_OUT_OF_RANGE (negative margin): all
 * fields but n are 0. Indices count from 0. */
typedef struct et_rises {
    et_fit_state state;
    size_t n;             /* years                                                     */
    bool strict;          /* every year is higher than the one before                  */
    bool weak;            /* no year is lower than the one before                      */
    size_t up, flat, down;/* changes of each kind; they add up to n - 1                */
    size_t turns;         /* rises followed by a fall or falls by a rise, flats skipped */
    size_t longest;       /* most rises in a row                                       */
    size_t longest_from;  /* the year before the first such streak                     */
    size_t last;          /* rises in a row that end in the last year                  */
    size_t highest;       /* the year of the highest value, the first of equals        */
    size_t lowest;        /* the year of the lowest value, the first of equals         */
    size_t records;       /* years that beat all before them, the first year counted   */
    double iso_distance;  /* root sum of squares from the nearest series without falls */
    bool has_chances;     /* n <= ET_RISES_MOST_YEARS; else the chances are 0          */
    double chance_strict; /* that n years rise throughout: 1 / n!                      */
    double chance_up;     /* that `up` or more of the changes are rises                */
    double chance_longest;/* that some streak is `longest` or longer                   */
    double chance_last;   /* that the last `last` changes are rises: 1 / (last + 1)!   */
    double chance_records;/* that there are `records` or more                          */
} et_rises;

/* y has n values in the order of time; `options` may be NULL; `work` has
 * ET_RISES_WORK(n) doubles. */
void et_rises_count(const double *y, size_t n, const et_rises_options *options,
                    double *work, et_rises *out);

#ifdef __cplusplus
}
#endif

#endif
