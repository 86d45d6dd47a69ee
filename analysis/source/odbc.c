/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Engines behind ODBC. Text goes through the wide calls as UTF-16: the narrow ones take
 * whatever encoding the locale of the process is thought to have. SQLite's driver has
 * none but narrow ones, in UTF-8, and the driver manager would cut UTF-16 to Latin-1 for
 * it.
 */
#include "source/engine.h"

#ifndef EXAMTREND_WITH_ODBC

et_status et_odbc_new(et_engine **out, const char *address, const et_engine_login *login,
                      et_error *err)
{
    (void)address;
    (void)login;
    *out = NULL;
    return et_fail(err, ET_ERR_UNSUPPORTED,
                   "this examtrend was built without unixODBC, which odbc: needs");
}

#else

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <sql.h>
#include <sqlext.h>
#include <sqlucode.h>
#include <utf8proc.h>

#include "examtrend/text.h"

#define LOGIN_SECONDS 15

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

static et_status no_memory(et_error *err)
{
    return et_fail(err, ET_ERR_MEMORY, "out of memory while asking a database");
}

/* ---- UTF-16 ---- */

static et_status to_wide(SQLWCHAR **out, const char *text, et_error *err)
{
    const utf8proc_uint8_t *at = (const utf8proc_uint8_t *)text;
    size_t length = strlen(text), used = 0;

    *out = malloc((length + 1) * sizeof **out);
    if (!*out) {
        return no_memory(err);
    }
    while (length > 0) {
        utf8proc_int32_t c;
        utf8proc_ssize_t step = utf8proc_iterate(at, (utf8proc_ssize_t)length, &c);
        if (step <= 0) {
            free(*out);
            *out = NULL;
            return et_fail(err, ET_ERR_ARGUMENT, "found text for a database that is no "
                           "UTF-8");
        }
        if (c >= 0x10000) {
            (*out)[used++] = (SQLWCHAR)(0xD7C0 + (c >> 10));
            (*out)[used++] = (SQLWCHAR)(0xDC00 + (c & 0x3FF));
        } else {
            (*out)[used++] = (SQLWCHAR)c;
        }
        at += step;
        length -= (size_t)step;
    }
    (*out)[used] = 0;
    return ET_OK;
}

/* Room for 3 length + 1 bytes; halves of pairs that stand alone become U+FFFD. */
static void to_narrow(const SQLWCHAR *wide, size_t length, char *out)
{
    for (size_t i = 0; i < length && wide[i]; i++) {
        utf8proc_int32_t c = wide[i];
        if (c >= 0xD800 && c < 0xDC00 && i + 1 < length && wide[i + 1] >= 0xDC00 &&
            wide[i + 1] < 0xE000) {
            c = 0x10000 + ((c - 0xD800) << 10) + (wide[++i] - 0xDC00);
        } else if (c >= 0xD800 && c < 0xE000) {
            c = 0xFFFD;
        }
        out += utf8proc_encode_char(c, (utf8proc_uint8_t *)out);
    }
    *out = '\0';
}

/* ---- messages ---- */

/* What the driver says, in one line: "SQLSTATE 08001: text". */
static et_status failed(SQLSMALLINT kind, SQLHANDLE handle, const char *what,
                        et_error *err)
{
    SQLWCHAR state[6] = {0}, message[600] = {0};
    SQLINTEGER native;
    SQLSMALLINT length = 0;
    char code[19] = "", text[1801] = "";

    if (SQL_SUCCEEDED(SQLGetDiagRecW(kind, handle, 1, state, &native, message, 600,
                                     &length))) {
        to_narrow(state, 5, code);
        to_narrow(message, 599, text);
    }
    for (char *c = text; *c; c++) {
        *c = (unsigned char)*c < ' ' ? ' ' : *c;
    }
    return et_fail(err, ET_ERR_EXTERNAL, "%s: SQLSTATE %s: %.800s", what,
                   code[0] ? code : "unknown",
                   text[0] ? text : "the driver says nothing");
}

/* ---- connecting ---- */

/* Appends ";KEY={value}" with } doubled. */
static et_status add_key(char **text, const char *key, const char *value, et_error *err)
{
    size_t size = strlen(*text) + strlen(key) + 2 * strlen(value) + 8;
    char *longer = realloc(*text, size);

    if (!longer) {
        return no_memory(err);
    }
    *text = longer;
    char *at = longer + strlen(longer);
    bool plain = strcspn(value, "[]{}(),;?*=!@ ") == strlen(value);
    at += snprintf(at, size - (size_t)(at - longer), ";%s=%s", key, plain ? "" : "{");
    for (const char *c = value; *c; c++) {
        *at++ = *c;
        if (*c == '}') {
            *at++ = *c;
        }
    }
    (void)snprintf(at, size - (size_t)(at - longer), "%s", plain ? "" : "}");
    return ET_OK;
}

/* The whole connection text. SQLite would make an empty database of a misspelt one. */
static et_status connection_text(char **out, const et_odbc *odbc, et_error *err)
{
    bool is_name = !strchr(odbc->address, '=');
    size_t size = strlen(odbc->address) + 8;
    et_status status = ET_OK;

    *out = malloc(size);
    if (!*out) {
        return no_memory(err);
    }
    (void)snprintf(*out, size, "%s%s", is_name ? "DSN=" : "", odbc->address);
    size_t end = strlen(*out);
    while (end > 0 && (*out)[end - 1] == ';') {
        (*out)[--end] = '\0';
    }
    if (!is_name && strcasestr(odbc->address, "sqlite") &&
        !strcasestr(odbc->address, "NoCreat")) {
        status = add_key(out, "NoCreat", "1", err);
    }
    if (status == ET_OK && odbc->login->user) {
        status = add_key(out, "UID", odbc->login->user, err);
    }
    if (status == ET_OK && odbc->login->password) {
        status = add_key(out, "PWD", odbc->login->password, err);
    }
    return status;
}

static et_status know_product(et_odbc *odbc, et_error *err)
{
    static const struct {
        const char *name;
        et_dialect dialect;
    } products[] = {{"PostgreSQL", ET_DIALECT_POSTGRESQL},
                    {"MariaDB", ET_DIALECT_MARIADB},
                    {"MySQL", ET_DIALECT_MARIADB},
                    {"SQLite", ET_DIALECT_SQLITE}};
    SQLWCHAR name[40] = {0}, version[40] = {0};
    char narrow_name[121], narrow_version[121];
    SQLSMALLINT length;

    (void)SQLGetInfoW(odbc->connection, SQL_DBMS_NAME, name, sizeof name, &length);
    (void)SQLGetInfoW(odbc->connection, SQL_DBMS_VER, version, sizeof version, &length);
    to_narrow(name, 39, narrow_name);
    to_narrow(version, 39, narrow_version);
    (void)snprintf(odbc->base.product, sizeof odbc->base.product, "%.40s %.50s",
                   narrow_name, narrow_version);
    for (size_t i = 0; i < sizeof products / sizeof *products; i++) {
        if (strncasecmp(narrow_name, products[i].name, strlen(products[i].name)) == 0) {
            odbc->base.dialect = products[i].dialect;
            odbc->narrow = products[i].dialect == ET_DIALECT_SQLITE;
            return ET_OK;
        }
    }
    return et_fail(err, ET_ERR_UNSUPPORTED,
                   "found the engine \"%s\", expected PostgreSQL, MariaDB or SQLite",
                   narrow_name);
}

static et_status run_quietly(et_engine *engine, const char *sql, et_error *err);

static et_status odbc_connect(et_engine *engine, et_error *err)
{
    et_odbc *odbc = (et_odbc *)engine;
    char *text = NULL;
    SQLWCHAR *wide = NULL;

    odbc->narrow = strcasestr(odbc->address, "sqlite") != NULL;
    et_status status = connection_text(&text, odbc, err);
    if (status == ET_OK) {
        status = to_wide(&wide, text, err);
    }
    if (status == ET_OK) {
        SQLSMALLINT length;
        SQLRETURN code =
            odbc->narrow
                ? SQLDriverConnect(odbc->connection, NULL, (SQLCHAR *)text, SQL_NTS, NULL,
                                   0, &length, SQL_DRIVER_NOPROMPT)
                : SQLDriverConnectW(odbc->connection, NULL, wide, SQL_NTS, NULL, 0,
                                    &length, SQL_DRIVER_NOPROMPT);
        odbc->connected = SQL_SUCCEEDED(code);
        status = odbc->connected
                     ? know_product(odbc, err)
                     : failed(SQL_HANDLE_DBC, odbc->connection, "cannot connect", err);
    }
    free(text);
    free(wide);
    /* settings of this session only */
    if (status == ET_OK && odbc->base.dialect == ET_DIALECT_POSTGRESQL) {
        status = run_quietly(engine, "SET enable_partitionwise_aggregate = on", err);
    }
    if (status == ET_OK && odbc->base.dialect == ET_DIALECT_MARIADB) {
        status = run_quietly(engine,
                             "SET SESSION sql_select_limit = 18446744073709551615", err);
    }
    return status;
}

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
        status = failed(SQL_HANDLE_DBC, odbc->connection, "cannot ask", err);
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
        return no_memory(err);
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
            return failed(SQL_HANDLE_STMT, a->statement, "the answer broke off", err);
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
    to_narrow(c->wide, used, c->narrow);
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
            return failed(SQL_HANDLE_STMT, a->statement, "the answer broke off", err);
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
    et_status status = to_wide(&wide, sql, err);

    if (status == ET_OK) {
        SQLRETURN code =
            odbc->narrow
                ? SQLExecDirect(statement, (SQLCHAR *)(uintptr_t)sql, SQL_NTS)
                : SQLExecDirectW(statement, wide, SQL_NTS);
        if (!SQL_SUCCEEDED(code) && code != SQL_NO_DATA) {
            status = failed(SQL_HANDLE_STMT, statement, "the engine refuses", err);
        }
    }
    free(wide);
    return status;
}

static et_status odbc_query(et_engine *engine, const char *sql, et_engine_row *row,
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

static et_status run_quietly(et_engine *engine, const char *sql, et_error *err)
{
    return odbc_query(engine, sql, NULL, NULL, err);
}

static et_status odbc_tables(et_engine *engine, const char *catalog, et_engine_row *row,
                             void *context, et_error *err)
{
    et_odbc *odbc = (et_odbc *)engine;
    SQLWCHAR *wide = NULL;
    answer a = {0};

    et_status status = begin_statement(odbc, &a.statement, err);
    if (status == ET_OK && catalog) {
        status = to_wide(&wide, catalog, err);
    }
    if (status == ET_OK &&
        !SQL_SUCCEEDED(SQLTablesW(a.statement, wide, wide ? SQL_NTS : 0, NULL, 0, NULL, 0,
                                  NULL, 0))) {
        status = failed(SQL_HANDLE_STMT, a.statement, "cannot list the tables", err);
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
        return failed(SQL_HANDLE_STMT, statement, "cannot describe the columns", err);
    }
    to_narrow(name, 255, narrow);
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
        return no_memory(err);
    }
    et_status status = odbc_query(engine, sql, take_declared, table, err);
    free(sql);
    return status;
}

static et_status odbc_describe(et_engine *engine, et_sql_table *table, et_error *err)
{
    et_odbc *odbc = (et_odbc *)engine;
    SQLSMALLINT count = 0;
    SQLHSTMT statement = NULL;
    char *sql = NULL;

    if (odbc->base.dialect == ET_DIALECT_SQLITE) {
        return describe_declared(engine, table, err);
    }
    if (asprintf(&sql, "SELECT * FROM %s WHERE 1 = 0", table->name) < 0) {
        return no_memory(err);
    }
    et_status status = begin_statement(odbc, &statement, err);
    if (status == ET_OK) {
        status = execute(odbc, statement, sql, err);
    }
    if (status == ET_OK && !SQL_SUCCEEDED(SQLNumResultCols(statement, &count))) {
        status = failed(SQL_HANDLE_STMT, statement, "cannot describe the columns", err);
    }
    for (SQLSMALLINT i = 1; i <= count && status == ET_OK; i++) {
        status = describe_column(statement, (SQLUSMALLINT)i, table, err);
    }
    free(sql);
    return end_statement(odbc, statement, status, err);
}

/* ---- the rest ---- */

static void odbc_cancel(et_engine *engine)
{
    et_odbc *odbc = (et_odbc *)engine;

    (void)pthread_mutex_lock(&odbc->lock);
    odbc->cancelled = true;
    if (odbc->statement) {
        (void)SQLCancel(odbc->statement);
    }
    (void)pthread_mutex_unlock(&odbc->lock);
}

static void odbc_close(et_engine *engine)
{
    et_odbc *odbc = (et_odbc *)engine;

    if (odbc->connected) {
        (void)SQLDisconnect(odbc->connection);
    }
    if (odbc->connection) {
        (void)SQLFreeHandle(SQL_HANDLE_DBC, odbc->connection);
    }
    if (odbc->environment) {
        (void)SQLFreeHandle(SQL_HANDLE_ENV, odbc->environment);
    }
    (void)pthread_mutex_destroy(&odbc->lock);
    free(odbc);
}

et_status et_odbc_new(et_engine **out, const char *address, const et_engine_login *login,
                      et_error *err)
{
    static const et_engine_way way = {odbc_connect, odbc_query, odbc_tables,
                                      odbc_describe, odbc_cancel, odbc_close};
    et_odbc *odbc = calloc(1, sizeof *odbc);

    *out = NULL;
    if (!odbc) {
        return no_memory(err);
    }
    odbc->base.way = &way;
    odbc->address = address;
    odbc->login = login;
    (void)pthread_mutex_init(&odbc->lock, NULL);
    if (!SQL_SUCCEEDED(SQLAllocHandle(SQL_HANDLE_ENV, SQL_NULL_HANDLE,
                                      &odbc->environment)) ||
        !SQL_SUCCEEDED(SQLSetEnvAttr(odbc->environment, SQL_ATTR_ODBC_VERSION,
                                     (SQLPOINTER)(uintptr_t)SQL_OV_ODBC3, 0)) ||
        !SQL_SUCCEEDED(SQLAllocHandle(SQL_HANDLE_DBC, odbc->environment,
                                      &odbc->connection))) {
        odbc_close(&odbc->base);
        return et_fail(err, ET_ERR_EXTERNAL, "unixODBC cannot be set up");
    }
    (void)SQLSetConnectAttr(odbc->connection, SQL_ATTR_LOGIN_TIMEOUT,
                            (SQLPOINTER)(uintptr_t)LOGIN_SECONDS, 0);
    *out = &odbc->base;
    return ET_OK;
}

#endif
