/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * subjects.h - the papers of an exam: keys, names, aliases, marks.
 *
 * Read from datasets/subjects.csv and subject_aliases.csv. Aliases are folded
 * (text.h), so "Toán", "TOAN" and "Maths" find one key. The second file also says what
 * the other columns of a published file hold.
 *
 *     et_subjects_load(&subjects, "datasets", &err);
 *     if (et_subjects_column(subjects, "Số báo danh", &i) == ET_COLUMN_ID) ...
 */
#ifndef EXAMTREND_SUBJECTS_H
#define EXAMTREND_SUBJECTS_H

#include <stdbool.h>

#include "examtrend/tally.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct et_subject {
    char key[ET_SUBJECT_SIZE];
    char name_en[64], name_vi[64];
    int32_t maximum;   /* hundredths: 1000 for a paper of 10 points         */
    int32_t fail_mark; /* at or below it is a fail: 100                      */
    int32_t low_mark;  /* below it is under the middle: 500                  */
    int32_t high_mark; /* at or above it is high: 800                        */
    bool compulsory;
    bool essay; /* marked by local examiners                                 */
    /* Key of the paper that holds this one's candidates too (English and foreign
     * language); "" for a paper of its own. Overall figures leave parts out. */
    char part_of[ET_SUBJECT_SIZE];
} et_subject;

/* What a column of a candidate file holds. */
typedef enum et_column_role {
    ET_COLUMN_UNKNOWN = 0,
    ET_COLUMN_SUBJECT,   /* scores of a paper                             */
    ET_COLUMN_ID,        /* candidate number                              */
    ET_COLUMN_PLACE,     /* code or name of the place                     */
    ET_COLUMN_YEAR,
    ET_COLUMN_LANGUAGE,  /* which language was taken                      */
    ET_COLUMN_PROGRAMME, /* which of two papers was taken                 */
    ET_COLUMN_IGNORED    /* sums and what else follows from other columns */
} et_column_role;

typedef struct et_subjects et_subjects;

/* Reads the two files of `folder`. Errors name file, line and column; an alias that
 * would mean two things is one. */
ET_MUST_USE et_status et_subjects_load(et_subjects **out, const char *folder,
                                       et_error *err);
void et_subjects_free(et_subjects *subjects);

/* Subjects in the order in which tables list them. */
size_t et_subjects_count(const et_subjects *subjects);
const et_subject *et_subjects_at(const et_subjects *subjects, size_t index);

/* By key, name or alias in any accents and case. */
bool et_subjects_lookup(const et_subjects *subjects, const char *name, size_t *index);
/* The same; an unknown name fails with ET_ERR_NOT_FOUND and the nearest ones. */
ET_MUST_USE et_status et_subjects_find(const et_subjects *subjects, const char *name,
                                       size_t *index, et_error *err);

/* What a column with this heading holds; `index` is set for ET_COLUMN_SUBJECT and may
 * be NULL. */
et_column_role et_subjects_column(const et_subjects *subjects, const char *heading,
                                  size_t *index);

#ifdef __cplusplus
}
#endif

#endif
