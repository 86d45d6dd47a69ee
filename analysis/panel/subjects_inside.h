/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What subjects.c (papers and headings) and composites.c (what is made of papers) share.
 */
#ifndef ANALYSIS_PANEL_SUBJECTS_INSIDE_H
#define ANALYSIS_PANEL_SUBJECTS_INSIDE_H

#include "examtrend/subjects.h"
#include "examtrend/text.h"

/* A folded heading and what it means. */
typedef struct et_subject_alias {
    char key[ET_KEY_SIZE];
    et_column_role role;
    size_t subject; /* for ET_COLUMN_SUBJECT */
} et_subject_alias;

struct et_subjects {
    et_subject *subjects; /* papers, then composites */
    size_t count, papers;
    et_subject_alias *aliases; /* by key */
    size_t alias_count, alias_room;
    et_candidate_numbers numbers;
    size_t overall; /* which subject that name means; 0: none, for 0 is a paper */
};

et_status et_subjects_no_memory(et_error *err);

/* combinations.csv of the folder, where there is one. */
et_status et_combinations_load(et_subjects *subjects, const char *folder, et_error *err);

/* Combinations and averages by name. */
bool et_composite_lookup(const et_subjects *subjects, const char *name, size_t *index);

#endif
