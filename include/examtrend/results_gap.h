/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * results_gap.h - gaps and decompositions as tables and as text for people.
 *
 * As in results.h: the words are fixed, say no more than is known and name the noise
 * that a p counts. Texts are for the terminal, tables hold every number.
 *
 *     const et_gap_row row = {.subject = "Mathematics", .years = years, .summary = &all};
 *     et_gap_text(&row, 1, ET_ENGLISH, &text, &err);
 */
#ifndef EXAMTREND_RESULTS_GAP_H
#define EXAMTREND_RESULTS_GAP_H

#include "examtrend/decompose.h"
#include "examtrend/gap.h"
#include "examtrend/results.h"

#ifdef __cplusplus
extern "C" {
#endif

/* "clearly more alike", "hint of growing apart", "cannot tell", ... */
const char *et_gap_sigma_word(et_gap_verdict verdict, et_language language);
/* "the weak clearly catch up", ... */
const char *et_gap_beta_word(et_gap_verdict verdict, et_language language);
/* "clearly closing", "hint of widening", ... */
const char *et_gap_move_word(et_gap_verdict verdict, et_language language);

/* One subject's inequality. */
typedef struct et_gap_row {
    const char *subject; /* its name */
    const et_gap_year *years;
    const et_gap_summary *summary;
} et_gap_row;

/* free() the text. */
ET_MUST_USE et_status et_gap_text(const et_gap_row *rows, size_t count,
                                  et_language language, char **text, et_error *err);
/* A row for each subject and year; for each subject and scale. */
ET_MUST_USE et_status et_gap_years_table(et_table **out, const et_gap_row *rows,
                                         size_t count, et_language language,
                                         et_error *err);
ET_MUST_USE et_status et_gap_convergence_table(et_table **out, const et_gap_row *rows,
                                               size_t count, et_language language,
                                               et_error *err);

/* One subject's gap between two groups. */
typedef struct et_gap_between_row {
    const char *subject;
    const char *a, *b; /* names of the groups */
    const et_gap_between_year *years;
    const et_gap_between_summary *summary;
} et_gap_between_row;

ET_MUST_USE et_status et_gap_between_text(const et_gap_between_row *rows, size_t count,
                                          et_language language, char **text,
                                          et_error *err);
/* A row for each subject and year; for each subject and measure. */
ET_MUST_USE et_status et_gap_between_table(et_table **out, const et_gap_between_row *rows,
                                           size_t count, et_language language,
                                           et_error *err);
ET_MUST_USE et_status et_gap_moves_table(et_table **out, const et_gap_between_row *rows,
                                         size_t count, et_language language,
                                         et_error *err);

/* Clusters, the most even across provinces first. */
ET_MUST_USE et_status et_gap_even_table(et_table **out, const et_regions *regions,
                                        const et_gap_even *rows, size_t count,
                                        et_language language, et_error *err);

/* One change split. `parts` has decomposition->groups entries, the largest first. */
typedef struct et_decompose_row {
    const char *unit;    /* the whole's name */
    const char *subject; /* its name; NULL: all papers */
    const et_panel *panel;
    const et_decomposition *decomposition;
    const et_decompose_part *parts;
} et_decompose_row;

ET_MUST_USE et_status et_decompose_text(const et_decompose_row *rows, size_t count,
                                        et_language language, char **text, et_error *err);
/* A row for each change; for each of its groups. */
ET_MUST_USE et_status et_decompose_table(et_table **out, const et_decompose_row *rows,
                                         size_t count, et_language language,
                                         et_error *err);
ET_MUST_USE et_status et_decompose_parts_table(et_table **out,
                                               const et_decompose_row *rows, size_t count,
                                               et_language language, et_error *err);

/* Merged units; `rows` are those to show, `checked` how many were looked at. */
typedef struct et_simpson_rows {
    const et_panel *panel;
    const et_regions *regions;
    const et_simpson *rows;
    size_t count, checked;
} et_simpson_rows;

/* "rose, though every part fell", "within the usual wobble", ... */
const char *et_simpson_word(const et_simpson *row, et_language language);
ET_MUST_USE et_status et_simpson_table(et_table **out, const et_simpson_rows *rows,
                                       et_language language, et_error *err);

#ifdef __cplusplus
}
#endif

#endif
