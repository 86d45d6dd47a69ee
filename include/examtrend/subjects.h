/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * subjects.h - the papers of an exam: keys, names, aliases, marks.
 *
 * Read from datasets/subjects.csv and subject_aliases.csv. Aliases are folded
 * (text.h), so "Toán", "TOAN" and "Maths" find one key. The second file also says what
 * the other columns of a published file hold. combinations.csv, which may be absent,
 * lists sums of papers that count as one subject (A00 = mathematics + physics +
 * chemistry); averages over papers, candidates or subjects can be added.
 * candidate_numbers.csv, which may be absent too, says how candidate numbers look.
 *
 *     et_subjects_load(&subjects, "datasets", &err);
 *     if (et_subjects_column(subjects, "Số báo danh", &i) == ET_COLUMN_ID) ...
 */
#ifndef EXAMTREND_SUBJECTS_H
#define EXAMTREND_SUBJECTS_H

#include <stdbool.h>

#include "examtrend/tally.h"
#include "examtrend/text.h"

#ifdef __cplusplus
extern "C" {
#endif

/* What a score of it is. */
typedef enum et_subject_kind {
    ET_SUBJECT_PAPER = 0,
    ET_SUBJECT_COMBINATION,    /* the sum of a candidate's scores, of all its papers  */
    ET_SUBJECT_OVER_CANDIDATES, /* averages, see et_average                           */
    ET_SUBJECT_OVER_SUBJECTS,
    ET_SUBJECT_OVER_PAPERS
} et_subject_kind;

/* How several subjects become one average. */
typedef enum et_average {
    ET_AVERAGE_SUBJECTS = 0, /* of the subjects' means, by fixed weights                */
    ET_AVERAGE_PAPERS,       /* of all papers written: subjects weigh by their takers   */
    ET_AVERAGE_CANDIDATES    /* of each candidate's own mean, whatever he or she sat    */
} et_average;

/* "subjects", "papers", "candidates". */
const char *et_average_name(et_average average);

#define ET_PARTS_MOST 32

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
    et_subject_kind kind;
    /* Of all but papers: indexes of the papers, and what each counts (1 but for averages
     * over subjects). Marks are sums for combinations, those of a paper for averages. */
    size_t part_count;
    size_t parts[ET_PARTS_MOST];
    double weights[ET_PARTS_MOST];
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

/* How candidate numbers of the exam look. All zeros where candidate_numbers.csv is
 * absent: any number, of which nothing is known. */
typedef struct et_candidate_numbers {
    unsigned digits;       /* usual ones, 3 to 12; spreadsheets may drop a first zero */
    unsigned place_digits; /* of these the first that are the place's code; 0: none     */
} et_candidate_numbers;

typedef struct et_subjects et_subjects;

/* Reads the two files of `folder`. Errors name file, line and column; an alias that
 * would mean two things is one. */
ET_MUST_USE et_status et_subjects_load(et_subjects **out, const char *folder,
                                       et_error *err);
void et_subjects_free(et_subjects *subjects);

/* Adds a combination, as in "A02=toan+vat_li+sinh_hoc". The name is 1 to 31 letters,
 * digits and _; parts are papers in any spelling. The same again is fine; a name that
 * means something else is ET_ERR_ARGUMENT. */
ET_MUST_USE et_status et_subjects_combine(et_subjects *subjects, const char *text,
                                          et_error *err);

typedef struct et_averages {
    et_average average;  /* which of the three the name "overall" means                 */
    const char *weights; /* "toan=2,ngu_van=1": the papers, and what each counts over
                            subjects; NULL: over subjects the compulsory papers alike,
                            over papers all that are no part of another                 */
} et_averages;

/* Adds the subjects overall_candidates, overall_subjects and overall_papers, once. Only
 * papers of one maximum have an average: who asks a panel for another is told. */
ET_MUST_USE et_status et_subjects_add_averages(et_subjects *subjects,
                                               const et_averages *how, et_error *err);

/* Subjects in the order in which tables list them: papers, combinations, averages. */
size_t et_subjects_count(const et_subjects *subjects);
const et_subject *et_subjects_at(const et_subjects *subjects, size_t index);
/* name_en or name_vi. */
const char *et_subject_name(const et_subject *subject, et_language language);

/* By key, name or alias in any accents and case; combinations and averages too. */
bool et_subjects_lookup(const et_subjects *subjects, const char *name, size_t *index);
/* The same; an unknown name fails with ET_ERR_NOT_FOUND and the nearest ones. */
ET_MUST_USE et_status et_subjects_find(const et_subjects *subjects, const char *name,
                                       size_t *index, et_error *err);

et_candidate_numbers et_subjects_numbers(const et_subjects *subjects);

/* What a column with this heading holds; `index` is set for ET_COLUMN_SUBJECT and may
 * be NULL. Combinations and averages are no column: they follow from the papers. */
et_column_role et_subjects_column(const et_subjects *subjects, const char *heading,
                                  size_t *index);

#ifdef __cplusplus
}
#endif

#endif
