/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * study.h - the default study: from a tally to verdicts.
 *
 * The country's trend of every subject in raw points over the latest regime, and every
 * province's position against the country over the years that the registry lets stand
 * together. A study owns its panels and results; ask for them, or for its tables and its
 * one screen of plain words.
 *
 *     et_study_run(&study, &input, &options, &err);
 *     et_study_headlines(study, ET_ENGLISH, &text, &err);
 */
#ifndef EXAMTREND_STUDY_H
#define EXAMTREND_STUDY_H

#include "examtrend/results.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct et_study_input {
    const et_tally *tally;    /* may be NULL                     */
    const char *published;    /* may be NULL                     */
    const char *sheet;        /* of a workbook; NULL: the first  */
    const et_regions *regions;
    const et_subjects *subjects;
    const et_regimes *regimes;
} et_study_input;

typedef struct et_study_options {
    const char *map;           /* of the provinces; NULL: one that holds their years   */
    const char *subjects;      /* comma-separated; NULL: all                            */
    const char *without;       /* provinces to leave out of everything, comma-separated,
                                  as for panels; NULL: none                             */
    const char *exclude;       /* path of cells to leave out, as for panels; NULL: none */
    int first_year, last_year; /* 0: the registry's windows                             */
    et_scale scale;            /* of the provinces: relative or z                       */
    et_language language;      /* of table cells and names                              */
    et_reference reference;    /* what the provinces are measured against               */
} et_study_options;

typedef struct et_study et_study;

ET_MUST_USE et_status et_study_run(et_study **out, const et_study_input *input,
                                   const et_study_options *options, et_error *err);
void et_study_free(et_study *study);

/* Cells of the country over all years, and of the provinces over their window. */
const et_panel *et_study_nation_panel(const et_study *study);
const et_panel *et_study_province_panel(const et_study *study);

/* Subjects of the study: those with data in both windows. The index into the panels is
 * found with et_panel_find_subject. */
size_t et_study_subject_count(const et_study *study);
const et_subject *et_study_subject(const et_study *study, size_t index);
const char *et_study_subject_name(const et_study *study, size_t index);
const et_trend_nation *et_study_nation(const et_study *study, size_t index);
const et_trend_unit *et_study_units(const et_study *study, size_t index);
const et_trend_summary *et_study_summary(const et_study *study, size_t index);

/* What makes the verdicts weaker than they look: cells of few candidates that were left
 * out, breaks of the exam that the provinces' years cross; "" for nothing. */
void et_study_warning(const et_study *study, et_language language,
                      char out[ET_SENTENCE_SIZE]);

/* One screen of verdicts; free() it. */
ET_MUST_USE et_status et_study_headlines(const et_study *study, et_language language,
                                         char **text, et_error *err);

/* The study as a workbook: verdicts, the country, clusters with native charts, a sheet of
 * provinces for each subject, notes. */
typedef struct et_study_book {
    const char *scheme; /* of the clusters; NULL: "regions"                             */
    bool by_year;       /* clusters hold their members only in the years they were in
                           force                                                        */
    const char *source; /* of the data, for the first sheet; NULL: not said           */
    const char *notes;  /* on the data, a line each, for that sheet; NULL: none         */
} et_study_book;

ET_MUST_USE et_status et_study_workbook(const et_study *study, const et_study_book *how,
                                        char **bytes, size_t *size, et_error *err);

/* The study's tables: the country's, then one of provinces for each subject. `name` is a
 * file's stem. The caller frees the table. */
size_t et_study_table_count(const et_study *study);
ET_MUST_USE et_status et_study_table(const et_study *study, size_t index, et_table **out,
                                     char name[64], et_error *err);

#ifdef __cplusplus
}
#endif

#endif
