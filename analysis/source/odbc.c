/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Engines behind ODBC. Text goes through the wide calls as UTF-16: the narrow ones take
 * whatever encoding the locale of the process is thought to have. SQLite's driver has
 * none but narrow ones, in UTF-8, and the driver manager would cut UTF-16 to Latin-1 for
 * it.
 */
#include "source/odbc_inside.h"

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

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <utf8proc.h>

#define LOGIN_SECONDS 15

et_status et_odbc_no_memory(et_error *err)
{
    return et_fail(err, ET_ERR_MEMORY, "out of memory while asking a database");
}

/* ---- UTF-16 ---- */

et_status et_odbc_to_wide(SQLWCHAR **out, const char *text, et_error *err)
{
    const utf8proc_uint8_t *at = (const utf8proc_uint8_t *)text;
    size_t length = strlen(text), used = 0;

    *out = malloc((length + 1) * sizeof **out);
    if (!*out) {
        return et_odbc_no_memory(err);
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

void et_odbc_to_narrow(const SQLWCHAR *wide, size_t length, char *out)
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

et_status et_odbc_failed(SQLSMALLINT kind, SQLHANDLE handle, const char *what,
                        et_error *err)
{
    SQLWCHAR state[6] = {0}, message[600] = {0};
    SQLINTEGER native;
    SQLSMALLINT length = 0;
    char code[19] = "", text[1801] = "";

    if (SQL_SUCCEEDED(SQLGetDiagRecW(kind, handle, 1, state, &native, message, 600,
                                     &length))) {
        et_odbc_to_narrow(state, 5, code);
        et_odbc_to_narrow(message, 599, text);
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
        return et_odbc_no_memory(err);
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
        return et_odbc_no_memory(err);
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
    et_odbc_to_narrow(name, 39, narrow_name);
    et_odbc_to_narrow(version, 39, narrow_version);
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

static et_status run_quietly(et_engine *engine, const char *sql, et_error *err)
{
    return et_odbc_query(engine, sql, NULL, NULL, err);
}

static et_status odbc_connect(et_engine *engine, et_error *err)
{
    et_odbc *odbc = (et_odbc *)engine;
    char *text = NULL;
    SQLWCHAR *wide = NULL;

    odbc->narrow = strcasestr(odbc->address, "sqlite") != NULL;
    et_status status = connection_text(&text, odbc, err);
    if (status == ET_OK) {
        status = et_odbc_to_wide(&wide, text, err);
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
                     : et_odbc_failed(SQL_HANDLE_DBC, odbc->connection,
                                      "cannot connect", err);
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
    static const et_engine_way way = {odbc_connect, et_odbc_query, et_odbc_tables,
                                      et_odbc_describe, odbc_cancel, odbc_close};
    et_odbc *odbc = calloc(1, sizeof *odbc);

    *out = NULL;
    if (!odbc) {
        return et_odbc_no_memory(err);
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
