/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * results.h - findings as tables, and as sentences that say no more than they know.
 *
 * The words are fixed: "clear" (p below .05 and larger than what such years can find),
 * "hint" (one of the two), "cannot tell". A sentence names the noise that its p counts,
 * which is never that of students.
 */
#ifndef EXAMTREND_RESULTS_H
#define EXAMTREND_RESULTS_H

#include "examtrend/claim.h"
#include "examtrend/compare.h"
#include "examtrend/correlation.h"
#include "examtrend/forecast.h"
#include "examtrend/ranking.h"
#include "examtrend/step.h"
#include "examtrend/strength.h"
#include "examtrend/table.h"
#include "examtrend/text.h"
#include "examtrend/trend.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef enum et_certainty { ET_CANNOT_TELL = 0, ET_HINT, ET_CLEAR } et_certainty;

/* How sure the nation's slope is. */
et_certainty et_trend_certainty(const et_trend_nation *nation);

/* "clear rise", "hint of a fall", "cannot tell": a word for a table cell. */
const char *et_trend_nation_word(const et_trend_nation *nation, et_language language);
const char *et_trend_unit_word(const et_trend_unit *unit, et_language language);

/* One sentence each, without a full stop, as for a chart's title:
 * "1 rose against the country, 3 fell; for 59 the data cannot tell". */
#define ET_SENTENCE_SIZE 512
void et_trend_units_sentence(const et_trend_summary *summary, et_language language,
                             char out[ET_SENTENCE_SIZE]);
/* "−0.08 points a year: cannot tell (p = 0.12; could find 0.16)": p counts year-to-year
 * noise, and a slope of 0.16 would have been found four times out of five. */
void et_trend_nation_sentence(const et_trend_nation *nation, et_language language,
                              char out[ET_SENTENCE_SIZE]);

/* "2,5" or "2.5" with a true minus sign and, where asked, a plus. */
void et_number_words(double value, int decimals, bool plus, et_language language,
                     char out[ET_NUMBER_SIZE * 2]);

/* One row a subject. `subjects[i]` names nations[i]. */
ET_MUST_USE et_status et_trend_nation_table(et_table **out, const char *const *subjects,
                                            const et_trend_nation *nations, size_t count,
                                            et_language language, et_error *err);

/* One row for each of `count` units, in their order; q and the title's counts are those
 * of all units of the panel. */
typedef struct et_trend_rows {
    const et_panel *panel;
    const char *subject; /* its name */
    const et_trend_unit *units;
    size_t count;
    const et_trend_summary *summary;
} et_trend_rows;

ET_MUST_USE et_status et_trend_units_table(et_table **out, const et_trend_rows *rows,
                                           et_language language, et_error *err);

/* One step of a subject against its usual ones; `subject` is its name. */
typedef struct et_step_row {
    const char *subject;
    const et_step *step;
} et_step_row;

/* "clearly more than usual", ...: by q and p. */
const char *et_step_word(const et_step *step, et_language language);
ET_MUST_USE et_status et_step_table(et_table **out, const et_step_row *rows, size_t count,
                                    et_language language, et_error *err);

/* The strongest subject of some units of a panel. */
typedef struct et_strength_rows {
    const et_panel *panel;
    const et_strength *strengths;
    size_t count;
    bool people;          /* names of subjects, else their keys */
    et_language language;
} et_strength_rows;

ET_MUST_USE et_status et_strength_table(et_table **out, const et_strength_rows *rows,
                                        et_error *err);

/* "TRUE", "FALSE", "TRUE ONLY RAW", "NOT SUPPORTED". */
const char *et_claim_word(et_claim_verdict verdict, et_language language);

/* One claim checked, with what it was about. */
typedef struct et_claim_row {
    const char *unit;    /* its name */
    const char *subject; /* its name, or that of the composite */
    const char *other;   /* the other one of the claim; NULL without one */
    const et_claim *claim;
    const et_claim_facts *facts;
    const et_claim_result *result;
} et_claim_row;

/* Why: the counter-example, the chance of luck, what it takes for the claim to vanish, in
 * clauses that "; " parts. */
#define ET_CLAIM_TEXT 1024
void et_claim_reason(const et_claim_row *row, et_language language,
                     char out[ET_CLAIM_TEXT]);
/* What may be said instead, with the numbers. */
void et_claim_fair_wording(const et_claim_row *row, et_language language,
                           char out[ET_CLAIM_TEXT]);
ET_MUST_USE et_status et_claim_table(et_table **out, const et_claim_row *rows,
                                     size_t count, et_language language, et_error *err);

/* One subject's comparison of clusters. */
typedef struct et_compare_row {
    const char *subject; /* its name */
    const et_panel *panel;
    const et_compare *comparison;
} et_compare_row;

/* Do the clusters differ? Clear: p and the permutation's p below .05 and no more than one
 * false alarm in ten; a hint: one of the two p, or too many false alarms. */
et_certainty et_compare_certainty(const et_compare_test *test);
/* A pair: clear when its adjusted p is below .05, a hint when its own is. */
et_certainty et_compare_pair_certainty(const et_compare_pair *pair);
/* "clear difference", "hint of a difference", "practically the same", "cannot tell". */
const char *et_compare_word(const et_compare_test *test, et_language language);
const char *et_compare_pair_word(const et_compare_pair *pair, et_language language);

/* Text for people, what can and what cannot be said; free() it. */
ET_MUST_USE et_status et_compare_text(const et_compare_row *rows, size_t count,
                                      et_language language, char **text, et_error *err);

/* A row for each subject and outcome; each of its clusters; each of its pairs. */
ET_MUST_USE et_status et_compare_tests_table(et_table **out, const et_compare_row *rows,
                                             size_t count, et_language language,
                                             et_error *err);
ET_MUST_USE et_status et_compare_clusters_table(et_table **out,
                                                const et_compare_row *rows, size_t count,
                                                et_language language, et_error *err);
ET_MUST_USE et_status et_compare_pairs_table(et_table **out, const et_compare_row *rows,
                                             size_t count, et_language language,
                                             et_error *err);

/* "2024: a rank among 63 is a set, on average 36 places wide (each unit alone: 19)". */
void et_ranking_sentence(const et_ranking_summary *summary, et_language language,
                         char out[ET_SENTENCE_SIZE]);

/* One row for each of `count` units, in their order. */
typedef struct et_ranking_rows {
    const et_panel *panel;
    const char *subject; /* its name */
    const et_ranking_unit *units;
    size_t count;
    const et_ranking_summary *summary;
    bool people; /* sets as "5 (2-17)" and ties shaded; else a column each number */
} et_ranking_rows;

ET_MUST_USE et_status et_ranking_table(et_table **out, const et_ranking_rows *rows,
                                       et_language language, et_error *err);

/* Forecasts of one subject: `count` of a panel's units, or the country. */
typedef struct et_forecast_rows {
    const et_panel *panel;
    const char *subject; /* its name */
    const et_forecast_unit *units;
    size_t count;
    const et_forecast_summary *summary;
} et_forecast_rows;

/* True where the pool's half widths hold. */
bool et_forecast_has_interval(const et_forecast_pool *pool);
/* "2027, positions within 0.22 points of the forecast 19 times of 20". */
void et_forecast_sentence(const et_forecast_rows *rows, et_language language,
                          char out[ET_SENTENCE_SIZE]);
/* "last value", "smoothing", ... */
const char *et_forecast_rule_name(et_forecast_method method, et_language language);

/* `rows` has `count` subjects on one scale. A row for each unit and year ahead; each unit
 * and scenario; each rule. */
ET_MUST_USE et_status et_forecast_table(et_table **out, const et_forecast_rows *rows,
                                        size_t count, et_language language,
                                        et_error *err);
ET_MUST_USE et_status et_forecast_scenarios_table(et_table **out,
                                                  const et_forecast_rows *rows,
                                                  size_t count, et_language language,
                                                  et_error *err);
ET_MUST_USE et_status et_forecast_backtest_table(et_table **out,
                                                 const et_forecast_rows *rows,
                                                 size_t count, et_language language,
                                                 et_error *err);

typedef struct et_correlation_rows {
    const et_subjects *subjects; /* that subject_x and subject_y are indexes of      */
    bool people;                 /* names; else keys                                 */
    et_language language;
} et_correlation_rows;

/* Correlations of fewer candidates than this are missing in tables: chance alone makes
 * large ones. */
#define ET_CORRELATION_LEAST 30

ET_MUST_USE et_status et_correlation_table(et_table **out, const et_correlation *rows,
                                           size_t count, const et_correlation_rows *how,
                                           et_error *err);
/* Subjects are those of `panel`. */
ET_MUST_USE et_status et_comovement_table(et_table **out, const et_panel *panel,
                                          const et_comovement *rows, size_t count,
                                          const et_correlation_rows *how, et_error *err);

#ifdef __cplusplus
}
#endif

#endif
