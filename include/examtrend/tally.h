/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * tally.h - exact counts of scores, the one door between rows and statistics.
 *
 * A tally says, for each year, place and subject, how many candidates got each
 * score. Scores are whole hundredths of a point (6.75 is 675). Counts are integers,
 * so a tally does not depend on the order of rows, files, threads or shards; tallies
 * merge by adding; and every mean, quantile and share follows from it exactly.
 *
 * A place is a code as the source writes it ("01"); which province that is depends on
 * the year and is looked up in regions.h, never here.
 *
 * A tally may hold more than papers: sums of papers under the key of a combination, and
 * the means of candidates (et_candidate_mean).
 *
 * On disk a tally is CSV, plain or compressed by its name (.gz .xz .zst):
 *
 *     year,province_code,subject,score,count
 *     2016,01,dia_li,0.25,8
 *
 * with cells in order of year, code, subject (bytes) and score, scores in their
 * shortest form. Saving the same counts gives the same bytes.
 */
#ifndef EXAMTREND_TALLY_H
#define EXAMTREND_TALLY_H

#include <stdbool.h>

#include "examtrend/status.h"

#ifdef __cplusplus
extern "C" {
#endif

#define ET_CODE_SIZE 16    /* a place code with its NUL */
#define ET_SUBJECT_SIZE 32 /* a subject key with its NUL */

/* Years of an exam: what is none of these is a mistake. */
#define ET_YEAR_FIRST 1900
#define ET_YEAR_LAST 2999

/* Highest score in hundredths: papers of up to 300 points, sums of three. */
#define ET_SCORE_LIMIT 30000

typedef struct et_tally et_tally;

typedef struct et_tally_key {
    int year;
    const char *place;   /* code, shorter than ET_CODE_SIZE */
    const char *subject; /* key, shorter than ET_SUBJECT_SIZE */
} et_tally_key;

/* A view of one cell: valid until the tally is changed or freed. Scores ascend and
 * have counts above 0. */
typedef struct et_tally_cell {
    int year;
    const char *place;
    const char *subject;
    const int32_t *scores;  /* hundredths */
    const uint64_t *counts; /* candidates */
    size_t bins;
} et_tally_cell;

ET_MUST_USE et_status et_tally_new(et_tally **out, et_error *err);
void et_tally_free(et_tally *tally);

/* Adds `count` candidates at one score (0..ET_SCORE_LIMIT hundredths). */
ET_MUST_USE et_status et_tally_add(et_tally *tally, const et_tally_key *key,
                                   int32_t score, uint64_t count, et_error *err);

/* Adds all candidates of a cell, which is none of this tally's own. On failure the tally
 * is unchanged. */
ET_MUST_USE et_status et_tally_add_cell(et_tally *tally, const et_tally_cell *cell,
                                        et_error *err);

/* Adds all of `from`, which stays as it is. On failure `into` is unchanged. */
ET_MUST_USE et_status et_tally_merge(et_tally *into, const et_tally *from,
                                     et_error *err);

/* The same, and takes the cells of `from`, which is empty then; quicker. On failure both
 * are unchanged. */
ET_MUST_USE et_status et_tally_absorb(et_tally *into, et_tally *from, et_error *err);

/* Exchanges the contents of two tallies; cannot fail. */
void et_tally_swap(et_tally *a, et_tally *b);

/* "-" is standard input or output. Errors name file, line and column. */
ET_MUST_USE et_status et_tally_load(et_tally **out, const char *path, et_error *err);
ET_MUST_USE et_status et_tally_save(const et_tally *tally, const char *path,
                                    et_error *err);

/* Cells in canonical order (year, place, subject). Not for use while another thread
 * adds. */
size_t et_tally_cell_count(const et_tally *tally);
void et_tally_cell_at(const et_tally *tally, size_t index, et_tally_cell *out);
bool et_tally_find(const et_tally *tally, const et_tally_key *key, et_tally_cell *out);

/* A candidate who sat `papers` papers with `sum` hundredths in all has the mean
 * sum / papers. It is counted exactly, at the whole hundredths of it (sum / papers,
 * rounded down) under the key "mean_PAPERS_REST", where REST is the remainder: six papers
 * and 38.27 points are counted at 6.37 under mean_6_5. */
typedef struct et_candidate_mean {
    unsigned papers; /* 1 to 999 */
    unsigned rest;   /* below papers */
} et_candidate_mean;

void et_candidate_mean_key(const et_candidate_mean *mean, char key[ET_SUBJECT_SIZE]);
/* False for a key of something else. */
bool et_candidate_mean_read(const char *key, et_candidate_mean *mean);

/* What follows exactly from the counts of one cell. Sums are taken in integers and
 * divided once. */
typedef struct et_distribution {
    uint64_t n;        /* candidates                                             */
    double mean;       /* points; defined for n >= 1                             */
    double sd;         /* points, n - 1; defined for n >= 2, else 0              */
    double skewness;   /* g1, population form; 0 where sd is 0                   */
    double kurtosis;   /* excess, g2, population form; 0 where sd is 0           */
    double minimum, maximum; /* points                                           */
} et_distribution;

/* All zero for n = 0. */
void et_tally_describe(const et_tally_cell *cell, et_distribution *out);

/* The type-7 quantile at `p` in 0..1, in points: the value at 1 + (n-1)p of the sorted
 * scores, interpolated. 0 for n = 0. */
double et_tally_quantile(const et_tally_cell *cell, double p);

/* Candidates with a score of at most / below / at least / exactly `score` hundredths. */
uint64_t et_tally_count_at_most(const et_tally_cell *cell, int32_t score);
uint64_t et_tally_count_exactly(const et_tally_cell *cell, int32_t score);

#ifdef __cplusplus
}
#endif

#endif
