/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * source.h - candidate rows in, a tally out.
 *
 * Reads delimited text with a header row: any column order; comma, semicolon or tab;
 * BOM, CRLF, quotes; .gz .xz .bz2 .zst .zip; "-" is standard input. Subject columns are
 * recognised by subjects.h. Every field is checked; what is wrong is counted by reason
 * and reported with file, line and column. The same rows give the same tally and the
 * same report for any order of files and any number of threads.
 */
#ifndef EXAMTREND_SOURCE_H
#define EXAMTREND_SOURCE_H

#include <stdbool.h>

#include "examtrend/subjects.h"
#include "examtrend/tally.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Why a row or a field was not counted. */
typedef enum et_fault {
    ET_FAULT_NUMBER,     /* a score that is not a number                           */
    ET_FAULT_RANGE,      /* a score below 0 or above the paper's maximum           */
    ET_FAULT_PRECISION,  /* more than two decimals                                 */
    ET_FAULT_FIELDS,     /* too few or too many fields                             */
    ET_FAULT_ID,         /* a candidate number without a place in it               */
    ET_FAULT_YEAR,       /* a year that is not one                                 */
    ET_FAULT_DUPLICATE,  /* a candidate number seen before in that year            */
    ET_FAULT_ENCODING,   /* invalid UTF-8 or a stray quote                         */
    ET_FAULT_KINDS
} et_fault;

#define ET_FAULTS_SHOWN 20

typedef struct et_source_options {
    int year;              /* 0: from a column, else from the file's name           */
    bool zero_is_missing;  /* besides blank, "-", -1                                */
    bool strict;           /* the first fault is an error                           */
    bool find_duplicates;
    const char *reject;    /* path for the rows with faults; NULL: none kept        */
    const char *format;    /* reserved names as "csv"; NULL: sniffed                */
    int threads;           /* 0: one a processor                                    */
    /* Called now and then from one thread with bytes read so far and in all (0 when not
     * known); a return of false cancels. */
    bool (*progress)(void *context, uint64_t done, uint64_t total);
    void *progress_context;
} et_source_options;

typedef struct et_source_report {
    uint64_t rows;                    /* candidate rows read                        */
    uint64_t scores;                  /* counted into the tally                     */
    uint64_t missing;                 /* fields that say "did not sit"              */
    uint64_t faults[ET_FAULT_KINDS];
    size_t shown;                     /* messages below, in order of file and line  */
    char messages[ET_FAULTS_SHOWN][256]; /* "file:line:column: found …, expected …" */
} et_source_report;

/* Reads all `paths` and adds them to `tally`. On failure the tally is unchanged and no
 * reject file is left. `report` may be NULL. */
ET_MUST_USE et_status et_source_read(et_tally *tally, const char *const *paths,
                                     size_t count, const et_subjects *subjects,
                                     const et_source_options *options,
                                     et_source_report *report, et_error *err);

#ifdef __cplusplus
}
#endif

#endif
