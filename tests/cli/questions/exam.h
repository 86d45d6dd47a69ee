/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The bundled data, read and reckoned by the tests' own plain code: nothing of the
 * library is called, so that an answer can be held to it.
 */
#ifndef TESTS_CLI_QUESTIONS_EXAM_H
#define TESTS_CLI_QUESTIONS_EXAM_H

#include "support.h"

/* One province, year and subject. Counted ones have scores (hundredths, ascending) and
 * counts; the others a published mean. */
typedef struct cell {
    int year;
    char code[8], subject[24];
    const char *place; /* the province's name in that year */
    bool counted;
    double n, mean, sd;
    const int *score;
    const double *count;
    size_t scores;
} cell;

typedef struct exam {
    cell *cells;
    size_t count;
} exam;

/* tally.csv.zst with what published.csv adds; sums.csv.zst. Read once. */
const exam *the_papers(void);
const exam *the_sums(void);
void exams_free(void);

/* Lines of a file of datasets/, packed or not, by their fields; `what` gets each. */
typedef void line_reader(char *const *field, size_t fields, void *context);
void read_lines(const char *name, line_reader *what, void *context);

/* ---- provinces ---- */

/* Which of the 34 holds one of the 63; itself when it holds none. */
const char *merged_into(const char *place);
/* Whether a cell's province is `place`, or merged into it where `map34`. */
bool is_of(const cell *c, const char *place, bool map34);
/* Names of the 63 or of the 34. */
size_t provinces(bool map34, const char *names[63]);
/* Whether a province belongs to a cluster of clusters.csv, by its scheme and id. */
bool is_member(const char *scheme, const char *id, const char *place);

/* ---- several cells as one ---- */

typedef struct pool {
    double n, mean, sd;          /* sd with n - 1                                     */
    size_t places, counted;      /* cells, and those of them that have counts         */
    double histogram[3001];      /* by hundredths, of counted cells                   */
} pool;

/* Chosen cells: any of `subject` and `year` that `wanted` (NULL: all) takes. */
typedef bool cell_filter(const cell *c, const void *context);
void pool_of(const exam *e, const char *subject, int year, cell_filter *wanted,
             const void *context, pool *out);
#define country(e, subject, year, out) pool_of((e), (subject), (year), NULL, NULL, (out))
bool only_counted(const cell *c, const void *context); /* a filter */
/* The mean of a province (of the 63 or 34); NaN without one. */
double mean_in(const char *subject, int year, const char *place, bool map34);

enum { FIRST_YEAR = 2016, YEARS = 11 };
typedef double by_province[63][YEARS];
/* Means of all provinces, in the order of provinces(); NaN without one. */
void means_of(const char *subject, bool map34, by_province out);
/* Turns values into their distances from the mean of all provinces that have one. */
void make_relative(by_province values, size_t places);
/* Of which province of a list; fails where it is not there. */
size_t find_place(const char *const names[63], size_t count, const char *place);

/* Of the counted ones: type-7 quantile in points, candidates between two scores. */
double quantile_of(const pool *p, double at);
double between_scores(const pool *p, int first, int last);
double skewness_of(const pool *p);
double kurtosis_of(const pool *p);

/* ---- series ---- */

/* The average over the compulsory subjects. */
double overall_of(int year);
double slope_of(const double *y, size_t n); /* over 0, 1, 2, ... */
double sd_of(const double *y, size_t n);    /* n - 1            */
double mean_of(const double *y, size_t n);

#endif
