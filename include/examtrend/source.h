/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * source.h - candidate rows in, a tally out.
 *
 * Reads delimited text with a header row (any column order; comma, semicolon or tab;
 * quotes), columns at fixed characters, lists of `subject: score`, rows of a number and
 * subject, score, subject, score, JSON objects in lines or in a list; UTF-8, or UTF-16
 * with its mark; .gz .xz .bz2 .zst and the members of a .zip; "-" is standard input.
 * Reads sheets of .xlsx workbooks and, where the build has ReadStat, .sav .dta .sas7bdat
 * .xpt as well; messages have sheet and cell, or row and variable, instead of line and
 * column. What a file is, its first bytes tell, not its name.
 * Columns are recognised by subjects.h or told by a profile. Every field that counts is
 * checked; what is wrong is counted by reason and reported with file, line and column
 * (bytes, from 1). A row is a line, or an object of JSON. The same rows give the same
 * tally whatever their order, the order of files and the number of threads; the same
 * files give the same report.
 *
 *     const char *paths[] = {"2023.csv.zst", "2024.csv.zst"};
 *     et_source_input input = {.paths = paths, .count = 2, .subjects = subjects};
 *     et_source_options options = {.find_duplicates = true};
 *     et_source_report report;
 *     et_tally *tally = NULL;
 *     if (et_tally_new(&tally, &err) == ET_OK &&
 *         et_source_read(&input, &options, tally, &report, &err) == ET_OK) ...
 */
#ifndef EXAMTREND_SOURCE_H
#define EXAMTREND_SOURCE_H

#include <stdbool.h>

#include "examtrend/joint.h"
#include "examtrend/profile.h"
#include "examtrend/subjects.h"
#include "examtrend/tally.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Why a row or a field was not counted (a duplicate is counted, and said). */
typedef enum et_fault {
    ET_FAULT_NUMBER,    /* a score that is not a number                            */
    ET_FAULT_RANGE,     /* a score below 0 or above the paper's maximum            */
    ET_FAULT_PRECISION, /* a third decimal that is not 0                           */
    ET_FAULT_CONFLICT,  /* two scores in one row for one paper                     */
    ET_FAULT_LANGUAGE,  /* a score under a language code that nobody gives out     */
    ET_FAULT_FIELDS,    /* a row with too few or too many fields, or too long      */
    ET_FAULT_QUOTE,     /* a row with a quote that does not open or close a field  */
    ET_FAULT_ID,        /* a row whose candidate number has no place in it         */
    ET_FAULT_PLACE,     /* a row without a place, or of two                        */
    ET_FAULT_YEAR,      /* a row whose year is not one, or not the year asked for  */
    ET_FAULT_SUBJECT,   /* a score under a name that is no subject's              */
    ET_FAULT_SYNTAX,    /* a row that is not built as JSON or as a list is        */
    ET_FAULT_DUPLICATE, /* a candidate number seen before in that year             */
    ET_FAULT_KINDS
} et_fault;

/* "score that is no number", … : for summaries. */
const char *et_fault_text(et_fault fault);

/* How rows are decoded: the tally and the report are the same. For tests, measuring. */
typedef enum et_decoder {
    ET_DECODER_BEST = 0, /* the quickest that this processor has                   */
    ET_DECODER_EXACT,    /* row by row, field by field                             */
    ET_DECODER_PORTABLE, /* the quick way in portable C                            */
    ET_DECODER_AVX2,     /* these two fall back to portable where they are missing */
    ET_DECODER_AVX512
} et_decoder;

#define ET_FAULTS_SHOWN 20
#define ET_NOTES_SHOWN 8

typedef struct et_source_input {
    const char *const *paths;
    size_t count;
    const et_subjects *subjects;
} et_source_input;

typedef struct et_source_options {
    int year;             /* 0: from a column, else from the file's name             */
    const et_profile *profile; /* NULL: files tell all by themselves                 */
    const char *missing;  /* what else says "did not sit", comma-separated: "0,NA".
                             Blank, "-" and -1 always do; NULL: nothing else         */
    bool strict;          /* the first fault is an error                             */
    bool find_duplicates; /* a bit or two a candidate when numbers are dense, some eight
                             bytes at worst                                          */
    const char *sheet;    /* of workbooks: a name, or a number from 1; "*": all that
                             are visible; NULL: the first visible one               */
    const char *reject;   /* path for the rows with faults, but not those of more than
                             64 KiB, which are only told; NULL: none kept            */
    /* What follows from a candidate's papers together; rows are read one by one then.
     * A part that a file lacks is taken from a paper that is part of it. */
    const size_t *combinations; /* subjects that are sums, counted of the candidates who
                             sat all their papers                                    */
    size_t combination_count;
    bool means;           /* each candidate's own mean, of rows without a fault: see
                             et_candidate_mean                                       */
    et_joint *joint;      /* is added the joint moments of each two papers; may be NULL */
    int threads;          /* 0: one a processor                                      */
    et_decoder decoder;
    /* Called now and then from the calling thread with bytes read so far and in all (0
     * when not known); a return of false cancels. */
    bool (*progress)(void *context, uint64_t done, uint64_t total);
    void *progress_context;
} et_source_options;

typedef struct et_source_report {
    uint64_t rows;      /* candidate rows read, with those refused                   */
    uint64_t refused;   /* rows of which nothing was counted                         */
    uint64_t filtered;  /* rows that the profile leaves out, in none of these        */
    uint64_t scores;    /* counted into the tally                                    */
    uint64_t missing;   /* fields that say "did not sit"                             */
    uint64_t bytes;     /* as stored                                                 */
    uint64_t faults[ET_FAULT_KINDS];
    size_t shown;       /* messages below, in order of file and line                 */
    char messages[ET_FAULTS_SHOWN][256]; /* "file:line:column: found …, expected …"  */
    size_t notes_shown; /* on files: columns that nobody knows, lines above a header */
    char notes[ET_NOTES_SHOWN][256];
} et_source_report;

/* Reads all files and adds them to `tally`. On failure the tally is unchanged and no
 * reject file is left. `options` and `report` may be NULL. ET_ERR_INPUT: a file that is
 * no candidate file, is damaged or changed while it was read; the first fault when
 * `strict`, or when not one score could be counted. */
ET_MUST_USE et_status et_source_read(const et_source_input *input,
                                     const et_source_options *options, et_tally *tally,
                                     et_source_report *report, et_error *err);

/* What a file is by its first bytes: "text", "xlsx", "spss", "stata", "sas", "xport".
 * ET_ERR_INPUT for spreadsheets that cannot be read. */
ET_MUST_USE et_status et_source_format(const char *path, const char **format,
                                       et_error *err);

/* How each file was understood, without reading more than its head: one paragraph a
 * file, lines ended by newlines; free() it. */
ET_MUST_USE et_status et_source_explain(const et_source_input *input,
                                        const et_source_options *options, char **text,
                                        et_error *err);

#ifdef __cplusplus
}
#endif

#endif
