/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The GROUP BY that each engine is sent, as text. Nothing here talks to an engine. The
 * text holds quoted identifiers, which come from the engine's own catalogue, and
 * constants of this file: no value of the user's.
 *
 * A query answers with ET_SQL_FIELDS columns:
 *
 *     paper     index into et_sql_query.scores; -1: all rows of the table in one (only
 *               ClickHouse sends it, so that a cut answer is noticed)
 *     subject   as the table has it; "" in a table with a column a paper
 *     year      as the table has it; 0 without a column
 *     place     as the table has it; ET_SQL_BAD_PLACE for a number that is none
 *     score     whole hundredths, ET_SQL_NOT_WHOLE where that is not what is there;
 *               nothing for a column of text
 *     text      what a column of text holds; nothing for one of numbers
 *     count     rows
 */
#ifndef ANALYSIS_SOURCE_SQL_H
#define ANALYSIS_SOURCE_SQL_H

#include <stdbool.h>

#include "examtrend/status.h"

#define ET_SQL_FIELDS 7
#define ET_SQL_NOT_WHOLE 999999999
#define ET_SQL_BAD_PLACE "-1"

typedef enum et_dialect {
    ET_DIALECT_POSTGRESQL = 0,
    ET_DIALECT_MARIADB,
    ET_DIALECT_SQLITE,
    ET_DIALECT_CLICKHOUSE
} et_dialect;

typedef enum et_sql_kind {
    ET_SQL_OTHER = 0, /* dates, arrays, ...: of no use here           */
    ET_SQL_INTEGER,   /* of at most 32 bits                           */
    ET_SQL_BIG,       /* an integer that times 100 may overflow       */
    ET_SQL_DECIMAL,   /* exact, with `scale` decimals                 */
    ET_SQL_FLOAT,     /* of 32 bits                                   */
    ET_SQL_DOUBLE,    /* of 64 bits                                   */
    ET_SQL_TEXT
} et_sql_kind;

typedef struct et_sql_column {
    char *name;
    et_sql_kind kind;
    int scale;
} et_sql_column;

typedef struct et_sql_table {
    et_dialect dialect;
    char *name; /* quoted and qualified */
    et_sql_column *columns;
    size_t column_count;
} et_sql_table;

typedef enum et_sql_place {
    ET_SQL_PLACE_COLUMN = 0, /* a column is the code                            */
    ET_SQL_PLACE_ID,         /* the first two digits of the candidate number    */
    ET_SQL_PLACE_PART        /* `length` characters of a column from `first`    */
} et_sql_place;

typedef struct et_sql_query {
    const et_sql_table *table;
    et_sql_place place_how;
    size_t place;          /* column                                        */
    unsigned first, length;
    int year;              /* column; -1: none                              */
    int subject;           /* column of a long table; -1: a column a paper  */
    size_t *scores;        /* columns                                       */
    size_t score_count;
    bool hundredths;       /* the table holds whole hundredths              */
} et_sql_query;

/* Each appends to nothing: *out is a new string that the caller frees. */
ET_MUST_USE et_status et_sql_group(char **out, const et_sql_query *query, et_error *err);
/* The least value of scores[paper] that is no whole hundredths, as text. */
ET_MUST_USE et_status et_sql_example(char **out, const et_sql_query *query, size_t paper,
                                     et_error *err);
/* The answer of that is an engine's plan for `sql`. */
ET_MUST_USE et_status et_sql_explain(char **out, et_dialect dialect, const char *sql,
                                     et_error *err);
/* `name` as an identifier; several parts are joined by dots, those NULL or "" left out.
 * Refused: what is empty, no UTF-8 or holds control characters. */
ET_MUST_USE et_status et_sql_quote(char **out, et_dialect dialect,
                                   const char *const *parts, size_t count, et_error *err);

/* Where a plan lets the rows be grouped. */
typedef enum et_sql_where {
    ET_SQL_ONE_SERVER = 0, /* no shards are in the plan                         */
    ET_SQL_ON_SHARDS,      /* each groups its own rows                          */
    ET_SQL_PULLED,         /* rows travel one by one and are grouped elsewhere  */
    ET_SQL_NOT_SAID
} et_sql_where;

/* Reads the plan (of ClickHouse: the answer to SHOW CREATE TABLE). */
et_sql_where et_sql_judge(et_dialect dialect, const char *plan);
/* One sentence on that. */
const char *et_sql_where_text(et_sql_where where);

/* Adds a column. */
ET_MUST_USE et_status et_sql_table_add(et_sql_table *table, const char *name,
                                       et_sql_kind kind, int scale, et_error *err);
void et_sql_table_clear(et_sql_table *table);

#endif
