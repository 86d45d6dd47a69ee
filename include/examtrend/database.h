/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * database.h - a table of candidates in a database, counted there, to a tally.
 *
 * Each connection is sent one GROUP BY on whole hundredths; only the groups travel. The
 * tally is that of a CSV file of the same rows, bit for bit. Connections:
 *
 *     odbc:DSN                          a data source of odbc.ini
 *     odbc:Driver=...;Server=...;...    PostgreSQL, MariaDB (MySQL), SQLite
 *     clickhouse:http://host:port/database
 *
 * No connection text holds a password. A table is wide (a column a paper) or long (a
 * column for the paper, one for the score); NULL, blank text, "-" and -1 say "did not
 * sit". Several connections are asked at once and their tallies added. What is wrong in
 * the data (a NULL place or year, a score out of range or with a third decimal) is an
 * error that says what was found in how many rows; nothing is counted then.
 *
 *     const char *from[] = {"odbc:exam", "clickhouse:http://127.0.0.1:8123/exam"};
 *     et_database_input input = {.from = from, .count = 2, .table = "scores",
 *                                .columns = "year=nam,place=tinh,toan,ngu_van",
 *                                .subjects = subjects};
 *     et_database_options options = {.password = getenv("EXAM_PASSWORD")};
 *     status = et_database_read(&input, &options, tally, &report, &err);
 */
#ifndef EXAMTREND_DATABASE_H
#define EXAMTREND_DATABASE_H

#include <stdbool.h>

#include "examtrend/subjects.h"
#include "examtrend/tally.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct et_database_input {
    const char *const *from; /* connections */
    size_t count;
    /* [[catalog.]schema.]table, a part in double quotes when it holds dots. */
    const char *table;
    /* "[ROLE=]COLUMN,...": ROLE is year, place, id (a candidate number that begins with
     * the place), subject and score (of a long table), or a paper; without one the name
     * of the column says it. "place=COLUMN:FIRST:LENGTH" is a part of a text. A name with
     * one of , = : in it stands in double quotes. NULL: all columns whose names are
     * known. */
    const char *columns;
    const et_subjects *subjects;
} et_database_input;

typedef struct et_database_options {
    int year;            /* of all rows; 0: from a column                           */
    bool hundredths;     /* scores are stored as whole hundredths: 675 for 6.75     */
    const char *missing; /* what else says "did not sit": "0,NA"; may be NULL       */
    const char *user, *password; /* for all connections; NULL: theirs               */
    /* Called about ten times a second from the calling thread with the groups that have
     * come; a return of false cancels, on the servers too. */
    bool (*progress)(void *context, uint64_t groups);
    void *progress_context;
} et_database_options;

#define ET_DATABASE_NOTES 8

typedef struct et_database_report {
    uint64_t rows;    /* of the tables: candidates, or scores of a long table */
    uint64_t scores;  /* counted */
    uint64_t missing; /* that say "did not sit" */
    uint64_t groups;  /* that travelled */
    size_t notes_shown;
    char notes[ET_DATABASE_NOTES][256];
} et_database_report;

/* True when `text` is a connection by its beginning. */
bool et_database_is(const char *text);

/* Adds what all connections count to `tally`, which a failure leaves as it was.
 * `options` and `report` may be NULL. ET_ERR_EXTERNAL: an engine refused or was lost, a
 * shard too; ET_ERR_NOT_FOUND: no such table or column; ET_ERR_INPUT: the data;
 * ET_ERR_UNSUPPORTED: built without ODBC or libcurl, another engine. */
ET_MUST_USE et_status et_database_read(const et_database_input *input,
                                       const et_database_options *options,
                                       et_tally *tally, et_database_report *report,
                                       et_error *err);

/* The SQL, the engine's plan, and whether shards do the grouping, one paragraph a
 * connection; free() it. Nothing is counted. */
ET_MUST_USE et_status et_database_explain(const et_database_input *input,
                                          const et_database_options *options, char **text,
                                          et_error *err);

#ifdef __cplusplus
}
#endif

#endif
