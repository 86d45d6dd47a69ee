/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Statements behind ODBC, the rows of their answers, and the types of a table's columns.
 */
#include "source/odbc_inside.h"

#ifdef EXAMTREND_WITH_ODBC

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- statements ---- */

/* A statement that a cancel finds; NULL after one. */
static et_status begin_statement(et_odbc *odbc, SQLHSTMT *out, et_error *err)
{
    SQLHSTMT statement = NULL;
    et_status status = ET_OK;

    (void)pthread_mutex_lock(&odbc->lock);
    if (odbc->cancelled) {
        status = et_fail(err, ET_ERR_CANCELLED, "cancelled");
    } else if (!SQL_SUCCEEDED(
                   SQLAllocHandle(SQL_HANDLE_STMT, odbc->connection, &statement))) {
        status = et_odbc_failed(SQL_HANDLE_DBC, odbc->connection, "cannot ask", err);
    } else {
        odbc->statement = statement;
    }
    (void)pthread_mutex_unlock(&odbc->lock);
    *out = statement;
    if (statement) { /* braces in names are no escapes */
        (void)SQLSetStmtAttr(statement, SQL_ATTR_NOSCAN,
                             (SQLPOINTER)(uintptr_t)SQL_NOSCAN_ON, 0);
    }
    return status;
}

static et_status end_statement(et_odbc *odbc, SQLHSTMT statement, et_status status,
                               et_error *err)
{
    (void)pthread_mutex_lock(&odbc->lock);
    odbc->statement = NULL;
    bool cancelled = odbc->cancelled;
    (void)pthread_mutex_unlock(&odbc->lock);
    if (statement) {
        (void)SQLFreeHandle(SQL_HANDLE_STMT, statement);
    }
    return status != ET_OK && cancelled ? et_fail(err, ET_ERR_CANCELLED, "cancelled")
                                        : status;
}

/* ---- answers ---- */

/* One column of the row at hand. */
typedef struct cell {
    SQLWCHAR *wide;
    size_t room; /* of wide; narrow has three bytes for each and one */
    char *narrow;
    bool is_null;
} cell;

#define CELLS_MOST 64

typedef struct answer {
    SQLHSTMT statement;
    cell cells[CELLS_MOST];
    SQLUSMALLINT count;
} answer;

static et_status grow_cell(cell *c, et_error *err)
{
    size_t room = c->room ? 2 * c->room : 256;
    SQLWCHAR *wide = realloc(c->wide, room * sizeof *wide);

    c->wide = wide ? wide : c->wide;
    char *narrow = wide ? realloc(c->narrow, 3 * room + 1) : NULL;
    if (!narrow) {
        return et_odbc_no_memory(err);
    }
    c->narrow = narrow;
    c->room = room;
    return ET_OK;
}

/* Long text comes in pieces, each with its NUL. */
static et_status read_cell(answer *a, SQLUSMALLINT column, et_error *err)
{
    cell *c = &a->cells[column];
    size_t used = 0;

    for (;;) {
        SQLLEN bytes = 0;
        if (c->room - used < 2) {
            et_status status = grow_cell(c, err);
            if (status != ET_OK) {
                return status;
            }
        }
        SQLRETURN code = SQLGetData(a->statement, (SQLUSMALLINT)(column + 1), SQL_C_WCHAR,
                                    c->wide + used,
                                    (SQLLEN)((c->room - used) * sizeof *c->wide), &bytes);
        if (code == SQL_NO_DATA) {
            break;
        }
        if (!SQL_SUCCEEDED(code)) {
            return et_odbc_failed(SQL_HANDLE_STMT, a->statement, "the answer broke off",
                                  err);
        }
        c->is_null = bytes == SQL_NULL_DATA;
        if (c->is_null) {
            return ET_OK;
        }
        size_t room = c->room - used - 1, more = (size_t)bytes / sizeof *c->wide;
        if (bytes != SQL_NO_TOTAL && more <= room) {
            used += more;
            break;
        }
        used += room;
    }
    et_odbc_to_narrow(c->wide, used, c->narrow);
    return ET_OK;
}

static et_status read_rows(answer *a, et_engine_row *row, void *context, et_error *err)
{
    char *fields[CELLS_MOST];
    SQLSMALLINT count = 0;
    et_status status = ET_OK;

    if (!SQL_SUCCEEDED(SQLNumResultCols(a->statement, &count)) || count < 0 ||
        count > CELLS_MOST) {
        return et_fail(err, ET_ERR_EXTERNAL,
                       "the answer makes no sense: found %d columns", (int)count);
    }
    a->count = (SQLUSMALLINT)count;
    for (SQLUSMALLINT i = 0; i < a->count && status == ET_OK; i++) {
        status = grow_cell(&a->cells[i], err);
    }
    while (status == ET_OK && count > 0) {
        SQLRETURN code = SQLFetch(a->statement);
        if (code == SQL_NO_DATA) {
            break;
        }
        if (!SQL_SUCCEEDED(code)) {
            return et_odbc_failed(SQL_HANDLE_STMT, a->statement, "the answer broke off",
                                  err);
        }
        for (SQLUSMALLINT i = 0; i < a->count && status == ET_OK; i++) {
            status = read_cell(a, i, err);
            fields[i] = a->cells[i].is_null ? NULL : a->cells[i].narrow;
        }
        if (status == ET_OK) {
            status = row(context, fields, a->count, err);
        }
    }
    return status;
}

static et_status finish_answer(et_odbc *odbc, answer *a, et_status status, et_error *err)
{
    for (size_t i = 0; i < CELLS_MOST; i++) {
        free(a->cells[i].wide);
        free(a->cells[i].narrow);
    }
    return end_statement(odbc, a->statement, status, err);
}

static et_status execute(const et_odbc *odbc, SQLHSTMT statement, const char *sql,
                         et_error *err)
{
    SQLWCHAR *wide = NULL;
    et_status status = et_odbc_to_wide(&wide, sql, err);

    if (status == ET_OK) {
        SQLRETURN code =
            odbc->narrow
                ? SQLExecDirect(statement, (SQLCHAR *)(uintptr_t)sql, SQL_NTS)
                : SQLExecDirectW(statement, wide, SQL_NTS);
        if (!SQL_SUCCEEDED(code) && code != SQL_NO_DATA) {
            status = et_odbc_failed(SQL_HANDLE_STMT, statement, "the engine refuses",
                                    err);
        }
    }
    free(wide);
    return status;
}

et_status et_odbc_query(et_engine *engine, const char *sql, et_engine_row *row,
                            void *context, et_error *err)
{
    et_odbc *odbc = (et_odbc *)engine;
    answer a = {0};

    et_status status = begin_statement(odbc, &a.statement, err);
    if (status == ET_OK) {
        status = execute(odbc, a.statement, sql, err);
    }
    if (status == ET_OK && row) {
        status = read_rows(&a, row, context, err);
    }
    return finish_answer(odbc, &a, status, err);
}

et_status et_odbc_tables(et_engine *engine, const char *catalog, et_engine_row *row,
                             void *context, et_error *err)
{
    et_odbc *odbc = (et_odbc *)engine;
    SQLWCHAR *wide = NULL;
    answer a = {0};

    et_status status = begin_statement(odbc, &a.statement, err);
    if (status == ET_OK && catalog) {
        status = et_odbc_to_wide(&wide, catalog, err);
    }
    if (status == ET_OK &&
        !SQL_SUCCEEDED(SQLTablesW(a.statement, wide, wide ? SQL_NTS : 0, NULL, 0, NULL, 0,
                                  NULL, 0))) {
        status = et_odbc_failed(SQL_HANDLE_STMT, a.statement, "cannot list the tables",
                                err);
    }
    if (status == ET_OK) {
        status = read_rows(&a, row, context, err);
    }
    free(wide);
    return finish_answer(odbc, &a, status, err);
}

/* ---- types ---- */

static et_sql_kind kind_of(SQLSMALLINT type)
{
    switch (type) {
    case SQL_TINYINT:
    case SQL_SMALLINT:
    case SQL_INTEGER: return ET_SQL_INTEGER;
    case SQL_BIGINT: return ET_SQL_BIG;
    case SQL_NUMERIC:
    case SQL_DECIMAL: return ET_SQL_DECIMAL;
    case SQL_REAL: return ET_SQL_FLOAT;
    case SQL_FLOAT:
    case SQL_DOUBLE: return ET_SQL_DOUBLE;
    case SQL_CHAR:
    case SQL_VARCHAR:
    case SQL_LONGVARCHAR:
    case SQL_WCHAR:
    case SQL_WVARCHAR:
    case SQL_WLONGVARCHAR: return ET_SQL_TEXT;
    default: return ET_SQL_OTHER;
    }
}

static et_status describe_column(SQLHSTMT statement, SQLUSMALLINT column,
                                 et_sql_table *table, et_error *err)
{
    SQLWCHAR name[256] = {0};
    char narrow[3 * 256 + 1];
    SQLSMALLINT length = 0, type = 0, digits = 0, nullable;
    SQLULEN size;

    if (!SQL_SUCCEEDED(SQLDescribeColW(statement, column, name, 256, &length, &type,
                                       &size, &digits, &nullable))) {
        return et_odbc_failed(SQL_HANDLE_STMT, statement, "cannot describe the columns",
                              err);
    }
    et_odbc_to_narrow(name, 255, narrow);
    return et_sql_table_add(table, narrow, kind_of(type), digits, err);
}

/* SQLite's own rules of affinity; a column without a type holds whatever it was given. */
static et_sql_kind kind_of_declared(const char *type)
{
    static const struct {
        const char *part;
        et_sql_kind kind;
    } rules[] = {{"INT", ET_SQL_BIG},     {"CHAR", ET_SQL_TEXT},
                 {"CLOB", ET_SQL_TEXT},   {"TEXT", ET_SQL_TEXT},
                 {"BLOB", ET_SQL_TEXT},   {"REAL", ET_SQL_DOUBLE},
                 {"FLOA", ET_SQL_DOUBLE}, {"DOUB", ET_SQL_DOUBLE}};

    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
        if (strcasestr(type, rules[i].part)) {
            return rules[i].kind;
        }
    }
    return type[0] ? ET_SQL_DOUBLE : ET_SQL_TEXT;
}

/* A row of PRAGMA table_info: number, name, type, ... */
static et_status take_declared(void *context, char *const *fields, size_t count,
                               et_error *err)
{
    if (count < 3 || !fields[1]) {
        return et_fail(err, ET_ERR_EXTERNAL,
                       "the answer makes no sense: found no column");
    }
    return et_sql_table_add(context, fields[1],
                            kind_of_declared(fields[2] ? fields[2] : ""), 0, err);
}

/* SQLite's driver spoils names that are not ASCII when it describes an answer. */
static et_status describe_declared(et_engine *engine, et_sql_table *table, et_error *err)
{
    char *sql = NULL;

    if (asprintf(&sql, "PRAGMA table_info(%s)", table->name) < 0) {
        return et_odbc_no_memory(err);
    }
    et_status status = et_odbc_query(engine, sql, take_declared, table, err);
    free(sql);
    return status;
}

et_status et_odbc_describe(et_engine *engine, et_sql_table *table, et_error *err)
{
    et_odbc *odbc = (et_odbc *)engine;
    SQLSMALLINT count = 0;
    SQLHSTMT statement = NULL;
    char *sql = NULL;

    if (odbc->base.dialect == ET_DIALECT_SQLITE) {
        return describe_declared(engine, table, err);
    }
    if (asprintf(&sql, "SELECT * FROM %s WHERE 1 = 0", table->name) < 0) {
        return et_odbc_no_memory(err);
    }
    et_status status = begin_statement(odbc, &statement, err);
    if (status == ET_OK) {
        status = execute(odbc, statement, sql, err);
    }
    if (status == ET_OK && !SQL_SUCCEEDED(SQLNumResultCols(statement, &count))) {
        status = et_odbc_failed(SQL_HANDLE_STMT, statement, "cannot describe the columns",
                                err);
    }
    for (SQLSMALLINT i = 1; i <= count && status == ET_OK; i++) {
        status = describe_column(statement, (SQLUSMALLINT)i, table, err);
    }
    free(sql);
    return end_statement(odbc, statement, status, err);
}

#endif
