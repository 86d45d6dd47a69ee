/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A connection to an engine, whichever it is. All calls of one connection come from one
 * thread, but et_engine_cancel may come from any.
 */
#ifndef ANALYSIS_SOURCE_ENGINE_H
#define ANALYSIS_SOURCE_ENGINE_H

#include "source/sql.h"

/* One row of an answer, its fields NULL where they are NULL; they may be written to. A
 * failure ends the query with it. */
typedef et_status et_engine_row(void *context, char *const *fields, size_t count,
                                et_error *err);

typedef struct et_engine et_engine;

typedef struct et_engine_way {
    et_status (*connect)(et_engine *engine, et_error *err);
    et_status (*query)(et_engine *engine, const char *sql, et_engine_row *row,
                       void *context, et_error *err);
    /* Rows of catalog, schema and name, for all tables and views of a catalog; NULL:
     * that of the connection. */
    et_status (*tables)(et_engine *engine, const char *catalog, et_engine_row *row,
                        void *context, et_error *err);
    /* Fills the columns of a table with a quoted name. */
    et_status (*describe)(et_engine *engine, et_sql_table *table, et_error *err);
    void (*cancel)(et_engine *engine);
    void (*close)(et_engine *engine);
} et_engine_way;

/* Every engine begins with this. */
struct et_engine {
    const et_engine_way *way;
    et_dialect dialect;
    char product[96]; /* "PostgreSQL 15.20", for --explain */
};

typedef struct et_engine_login {
    const char *user, *password; /* NULL: none */
} et_engine_login;

/* `address` is what follows "odbc:" or "clickhouse:"; it and the login stay the caller's
 * until the engine is closed. Connecting is a step of its own, so that what is made can
 * be cancelled from then on. */
ET_MUST_USE et_status et_odbc_new(et_engine **out, const char *address,
                                  const et_engine_login *login, et_error *err);
ET_MUST_USE et_status et_clickhouse_new(et_engine **out, const char *address,
                                        const et_engine_login *login, et_error *err);

#endif
