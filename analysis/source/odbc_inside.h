/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What odbc.c (the connection) and odbc_ask.c (statements and their answers) share.
 */
#ifndef ANALYSIS_SOURCE_ODBC_INSIDE_H
#define ANALYSIS_SOURCE_ODBC_INSIDE_H

#include "source/engine.h"

#ifdef EXAMTREND_WITH_ODBC

#include <pthread.h>

#include <sql.h>
#include <sqlext.h>
#include <sqlucode.h>

typedef struct et_odbc {
    et_engine base;
    const char *address;
    const et_engine_login *login;
    SQLHENV environment;
    SQLHDBC connection;
    bool connected;
    bool narrow; /* the driver takes UTF-8 */
    pthread_mutex_t lock; /* over what follows */
    SQLHSTMT statement;   /* that runs; NULL: none */
    bool cancelled;
} et_odbc;

/* ---- odbc.c ---- */

et_status et_odbc_no_memory(et_error *err);
/* What the driver says, in one line: "SQLSTATE 08001: text". */
et_status et_odbc_failed(SQLSMALLINT kind, SQLHANDLE handle, const char *what,
                         et_error *err);
/* UTF-8 as UTF-16, to be freed. */
ET_MUST_USE et_status et_odbc_to_wide(SQLWCHAR **out, const char *text, et_error *err);
/* Room for 3 length + 1 bytes; halves of pairs that stand alone become U+FFFD. */
void et_odbc_to_narrow(const SQLWCHAR *wide, size_t length, char *out);

/* ---- odbc_ask.c: what et_engine_way says of them ---- */

/* `row` NULL: there is no answer to read. */
ET_MUST_USE et_status et_odbc_query(et_engine *engine, const char *sql,
                                    et_engine_row *row, void *context, et_error *err);
ET_MUST_USE et_status et_odbc_tables(et_engine *engine, const char *catalog,
                                     et_engine_row *row, void *context, et_error *err);
ET_MUST_USE et_status et_odbc_describe(et_engine *engine, et_sql_table *table,
                                       et_error *err);

#endif
#endif
