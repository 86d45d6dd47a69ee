/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * joint.h - how two subjects go together, from exact sums over candidates.
 *
 * For each (year, place, pair of subjects) a table of joint moments keeps, over the
 * candidates who sat both: n and the sums of x, y, xy, x² and y² in whole hundredths of
 * a point. They are integers, so they do not depend on the order of rows, on threads or
 * on shards; tables merge by adding; and any correlation follows from them exactly.
 *
 * On disk it is CSV, plain or compressed by its name (.gz .xz .zst):
 *
 *     year,province_code,subject_x,subject_y,n,sum_x,sum_y,sum_xy,sum_xx,sum_yy
 *     2024,01,hoa_hoc,toan,21345,14500000,15700000,...
 *
 * in order of year, code and subjects (bytes), subject_x before subject_y. The same sums
 * give the same bytes.
 *
 *     et_joint_load(&joint, "moments.csv.zst", &err);
 *     et_joint_find(joint, &(et_joint_key){2024, NULL, "toan", "vat_li"}, &sums);
 *     if (et_joint_correlation(&sums, &r)) printf("%.3f\n", r);
 */
#ifndef EXAMTREND_JOINT_H
#define EXAMTREND_JOINT_H

#include <stdbool.h>

#include "examtrend/tally.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct et_joint et_joint;

typedef struct et_joint_key {
    int year;
    const char *place;                  /* code, shorter than ET_CODE_SIZE       */
    const char *subject_x, *subject_y;  /* keys, shorter than ET_SUBJECT_SIZE    */
} et_joint_key;

/* Of the candidates who sat both; hundredths and their products. */
typedef struct et_joint_sums {
    uint64_t n, x, y, xy, xx, yy;
} et_joint_sums;

/* One row, valid until the table is changed or freed. */
typedef struct et_joint_row {
    et_joint_key key;
    et_joint_sums sums;
} et_joint_row;

ET_MUST_USE et_status et_joint_new(et_joint **out, et_error *err);
void et_joint_free(et_joint *joint);

/* Adds sums; a pair the other way round is turned. Sums of 2^64 or more, and sums that
 * no scores have (n x² sums less than a square, a score above ET_SCORE_LIMIT) are
 * ET_ERR_INPUT. */
ET_MUST_USE et_status et_joint_add(et_joint *joint, const et_joint_key *key,
                                   const et_joint_sums *sums, et_error *err);
/* Adds all of `from`, which stays as it is; of no use after a failure. */
ET_MUST_USE et_status et_joint_merge(et_joint *into, const et_joint *from,
                                     et_error *err);
/* Exchanges the contents of two tables; cannot fail. */
void et_joint_swap(et_joint *a, et_joint *b);

/* "-" is standard input or output. Errors name file, line and column. */
ET_MUST_USE et_status et_joint_load(et_joint **out, const char *path, et_error *err);
ET_MUST_USE et_status et_joint_save(const et_joint *joint, const char *path,
                                    et_error *err);

/* Rows in order of year, place, subject_x, subject_y. */
size_t et_joint_count(const et_joint *joint);
void et_joint_at(const et_joint *joint, size_t index, et_joint_row *out);

/* The sums of a pair, in either order of its subjects; a place of NULL adds all places
 * up. False (and zero) when there is nothing. */
bool et_joint_find(const et_joint *joint, const et_joint_key *key, et_joint_sums *out);

/* Pearson's correlation over candidates, -1 to 1; numerator and squares are exact
 * integers. False where it is not defined: fewer than 2 candidates, or all alike in one
 * subject. */
bool et_joint_correlation(const et_joint_sums *sums, double *r);

/* Sums of squares and products about the means of groups, added group by group to one
 * that was zeroed; points are hundredths. */
typedef struct et_joint_within {
    double xy, xx, yy;
    uint64_t n;
    size_t groups;
} et_joint_within;

void et_joint_within_add(et_joint_within *within, const et_joint_sums *group);
/* The correlation within groups, pooled: what is left when each group is compared with
 * its own means. False where it is not defined. */
bool et_joint_within_correlation(const et_joint_within *within, double *r);

#ifdef __cplusplus
}
#endif

#endif
