/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * subjects.h - the papers of an exam: keys, names, aliases, marks.
 *
 * Read from datasets/subjects.csv and subject_aliases.csv. Aliases are folded
 * (text.h), so "Toán", "TOAN" and "Maths" find one key.
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
} et_subject;

typedef struct et_subjects et_subjects;

ET_MUST_USE et_status et_subjects_load(et_subjects **out, const char *folder,
                                       et_error *err);
void et_subjects_free(et_subjects *subjects);

size_t et_subjects_count(const et_subjects *subjects);
const et_subject *et_subjects_at(const et_subjects *subjects, size_t index);

/* By key, name or alias in any accents and case. */
bool et_subjects_lookup(const et_subjects *subjects, const char *name, size_t *index);
/* The same; an unknown name is answered with the nearest. */
ET_MUST_USE et_status et_subjects_find(const et_subjects *subjects, const char *name,
                                       size_t *index, et_error *err);

#ifdef __cplusplus
}
#endif

#endif
