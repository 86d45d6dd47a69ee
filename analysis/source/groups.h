/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The groups that an engine answers with, checked and added to a tally. Engines send them
 * in any order; what is said of a fault does not depend on it.
 */
#ifndef ANALYSIS_SOURCE_GROUPS_H
#define ANALYSIS_SOURCE_GROUPS_H

#include "source/columns.h"

typedef enum et_group_fault {
    ET_GROUP_YEAR = 0,
    ET_GROUP_PLACE,
    ET_GROUP_SUBJECT,
    ET_GROUP_NUMBER, /* a score that is no number                   */
    ET_GROUP_WHOLE,  /* no whole hundredths, or far out of range    */
    ET_GROUP_RANGE,
    ET_GROUP_FAULTS
} et_group_fault;

typedef struct et_group_finding {
    uint64_t rows;      /* with this fault                                   */
    uint64_t same;      /* of these, with the value below                    */
    size_t paper;       /* of query.scores                                   */
    int64_t order;      /* of the value: the least is told                   */
    char found[64];     /* "" where there is none                            */
    int32_t maximum;    /* of the paper it is a score of, hundredths         */
} et_group_finding;

typedef struct et_groups {
    const et_columns *columns;
    const et_database_input *input;
    const et_database_options *options;
    et_tally *tally;
    uint64_t groups, scores, missing;
    uint64_t *rows;     /* by paper */
    bool has_total;
    uint64_t total;     /* rows of the table, where the engine said it */
    et_group_finding faults[ET_GROUP_FAULTS];
} et_groups;

/* *groups is cleared with et_groups_clear in any case. */
ET_MUST_USE et_status et_groups_begin(et_groups *groups, const et_columns *columns,
                                      const et_database_input *input,
                                      const et_database_options *options, et_error *err);
void et_groups_clear(et_groups *groups);

/* One row of the answer: `count` fields, NULL where the engine says so. An answer that is
 * no answer to the query is ET_ERR_EXTERNAL. */
ET_MUST_USE et_status et_groups_add(et_groups *groups, char *const *fields, size_t count,
                                    et_error *err);

/* ET_ERR_EXTERNAL when part of the answer is missing, ET_ERR_INPUT when something is
 * wrong in the data. */
ET_MUST_USE et_status et_groups_end(const et_groups *groups, et_error *err);

#endif
