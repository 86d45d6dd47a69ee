/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * ClickHouse over HTTP. The server is asked to finish before it answers, so that its
 * status is that of the whole answer; whatever a profile says, a lost shard or an
 * overflow is to be an error, never part of an answer.
 */
#include "source/engine.h"

#ifndef EXAMTREND_WITH_CURL

et_status et_clickhouse_new(et_engine **out, const char *address,
                            const et_engine_login *login, et_error *err)
{
    (void)address;
    (void)login;
    *out = NULL;
    return et_fail(err, ET_ERR_UNSUPPORTED,
                   "this examtrend was built without libcurl, which clickhouse: needs");
}

#else

#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "libcurl.h"
#include "examtrend/text.h"
#include "source/tsv.h"

#define CONNECT_SECONDS 15L
#define KILL_SECONDS 5L

static const char settings[] =
    "&default_format=TabSeparated&wait_end_of_query=1&skip_unavailable_shards=0"
    "&group_by_overflow_mode=throw&result_overflow_mode=throw&read_overflow_mode=throw"
    "&timeout_overflow_mode=throw";

typedef struct et_clickhouse {
    et_engine base;
    const et_engine_login *login;
    const et_curl *lib;
    CURL *curl;
    char *address;  /* http://host:port/ */
    char *database; /* as the user wrote it, decoded */
    atomic_bool cancelled;
} et_clickhouse;

static et_status no_memory(et_error *err)
{
    return et_fail(err, ET_ERR_MEMORY, "out of memory while asking ClickHouse");
}

/* ---- one request ---- */

typedef struct request {
    et_clickhouse *engine;
    et_tsv tsv;
    bool wanted; /* rows are */
    char refusal[700]; /* what the server says with a status of failure */
    size_t refusal_length;
    et_status status; /* of reading rows */
    et_error *err;
} request;

static size_t take_bytes(char *bytes, size_t size, size_t count, void *context)
{
    request *r = context;
    size_t length = size * count;
    long code = 0;

    (void)r->engine->lib->curl_easy_getinfo(r->engine->curl, CURLINFO_RESPONSE_CODE,
                                            &code);
    if (code != 200) {
        size_t room = sizeof r->refusal - 1 - r->refusal_length;
        size_t part = length < room ? length : room;
        memcpy(r->refusal + r->refusal_length, bytes, part);
        r->refusal_length += part;
        return length;
    }
    if (r->wanted) {
        r->status = et_tsv_feed(&r->tsv, bytes, length, r->err);
    }
    return r->status == ET_OK ? length : 0;
}

static int is_cancelled(void *context, curl_off_t a, curl_off_t b, curl_off_t c,
                        curl_off_t d)
{
    const request *r = context;
    (void)a, (void)b, (void)c, (void)d;
    return atomic_load(&r->engine->cancelled);
}

/* The URL of a request: "…/?database=…&query_id=…&settings". */
static et_status make_url(char **out, const et_clickhouse *engine, const char *id,
                          et_error *err)
{
    char *database = engine->lib->curl_easy_escape(engine->curl, engine->database, 0);
    size_t room = database ? strlen(engine->address) + strlen(database) + strlen(id) +
                                 sizeof settings + 40
                           : 0;

    *out = database ? malloc(room) : NULL;
    if (*out) {
        (void)snprintf(*out, room, "%s?database=%s&query_id=%s%s", engine->address,
                       database, id, settings);
    }
    engine->lib->curl_free(database);
    return *out ? ET_OK : no_memory(err);
}

static et_status set_up(et_clickhouse *engine, request *r, const char *url,
                        const char *sql, et_error *err)
{
    CURL *curl = engine->curl;
    const et_curl *lib = engine->lib;
    const et_engine_login *login = engine->login;

    lib->curl_easy_reset(curl);
    bool good =
        lib->curl_easy_setopt(curl, CURLOPT_URL, url) == CURLE_OK &&
        lib->curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https") == CURLE_OK &&
        lib->curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L) == CURLE_OK &&
        lib->curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, CONNECT_SECONDS) ==
            CURLE_OK &&
        lib->curl_easy_setopt(curl, CURLOPT_TCP_KEEPALIVE, 1L) == CURLE_OK &&
        lib->curl_easy_setopt(curl, CURLOPT_POSTFIELDS, sql) == CURLE_OK &&
        lib->curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, take_bytes) == CURLE_OK &&
        lib->curl_easy_setopt(curl, CURLOPT_WRITEDATA, r) == CURLE_OK;
    if (good && login->user) {
        good = lib->curl_easy_setopt(curl, CURLOPT_USERNAME, login->user) == CURLE_OK;
    }
    if (good && login->password) {
        good = lib->curl_easy_setopt(curl, CURLOPT_USERNAME,
                                     login->user ? login->user : "default") == CURLE_OK &&
               lib->curl_easy_setopt(curl, CURLOPT_PASSWORD, login->password) == CURLE_OK;
    }
    return good ? ET_OK : no_memory(err);
}

/* ", e.what() = DB::Exception" and line ends say nothing to a reader. */
static void tidy_refusal(request *r)
{
    r->refusal[r->refusal_length] = '\0';
    char *tail = strstr(r->refusal, ", e.what() = DB::Exception");
    if (tail) {
        *tail = '\0';
    }
    for (char *c = r->refusal; *c; c++) {
        *c = (unsigned char)*c < ' ' ? ' ' : *c;
    }
    char shown[sizeof r->refusal];
    (void)et_text_copy(shown, sizeof shown, r->refusal);
    memcpy(r->refusal, shown, sizeof shown);
}

static et_status judge_answer(request *r, CURLcode code, et_error *err)
{
    long answer = 0;

    (void)r->engine->lib->curl_easy_getinfo(r->engine->curl, CURLINFO_RESPONSE_CODE,
                                            &answer);
    if (r->status != ET_OK) {
        return r->status;
    }
    if (atomic_load(&r->engine->cancelled)) {
        return et_fail(err, ET_ERR_CANCELLED, "cancelled");
    }
    if (code == CURLE_OUT_OF_MEMORY) {
        return no_memory(err);
    }
    if (code == CURLE_COULDNT_CONNECT || code == CURLE_COULDNT_RESOLVE_HOST ||
        (code == CURLE_OPERATION_TIMEDOUT && answer == 0)) {
        return et_fail(err, ET_ERR_EXTERNAL, "cannot connect to %s: %s",
                       r->engine->address, r->engine->lib->curl_easy_strerror(code));
    }
    if (code != CURLE_OK) {
        return et_fail(err, ET_ERR_EXTERNAL, "the connection to %s was lost: %s",
                       r->engine->address, r->engine->lib->curl_easy_strerror(code));
    }
    if (answer != 200) {
        tidy_refusal(r);
        return et_fail(err, ET_ERR_EXTERNAL, "the server refuses (HTTP %ld): %s", answer,
                       r->refusal);
    }
    return et_tsv_end(&r->tsv, err);
}

/* Sends `sql`; rows go to `row` unless it is NULL. */
static et_status ask(et_clickhouse *engine, const char *sql, const char *id,
                      const et_tsv *rows, et_error *err)
{
    request r = {.engine = engine, .wanted = rows != NULL, .err = err};
    char *url = NULL;

    if (rows) {
        r.tsv = *rows;
    }
    et_status status = make_url(&url, engine, id, err);
    if (status == ET_OK) {
        status = set_up(engine, &r, url, sql, err);
    }
    if (status == ET_OK) {
        const et_curl *lib = engine->lib;
        (void)lib->curl_easy_setopt(engine->curl, CURLOPT_XFERINFOFUNCTION, is_cancelled);
        (void)lib->curl_easy_setopt(engine->curl, CURLOPT_XFERINFODATA, &r);
        (void)lib->curl_easy_setopt(engine->curl, CURLOPT_NOPROGRESS, 0L);
        status = judge_answer(&r, lib->curl_easy_perform(engine->curl), err);
    }
    et_tsv_clear(&r.tsv);
    free(url);
    return status;
}

/* Hanging up does not stop the server's work: it is told to. Whether it listens makes no
 * difference to what is told here. */
static void kill_query(et_clickhouse *engine, const char *id)
{
    request r = {.engine = engine};
    char sql[120], *url = NULL, own[80];

    (void)snprintf(sql, sizeof sql, "KILL QUERY WHERE query_id = '%s' ASYNC", id);
    (void)snprintf(own, sizeof own, "%s-kill", id);
    if (make_url(&url, engine, own, NULL) == ET_OK &&
        set_up(engine, &r, url, sql, NULL) == ET_OK) {
        (void)engine->lib->curl_easy_setopt(engine->curl, CURLOPT_TIMEOUT, KILL_SECONDS);
        (void)engine->lib->curl_easy_perform(engine->curl);
    }
    free(url);
}

static et_status clickhouse_query(et_engine *base, const char *sql, et_engine_row *row,
                                  void *context, et_error *err)
{
    et_clickhouse *engine = (et_clickhouse *)base;
    et_tsv rows = {.row = row, .context = context};
    struct timespec now;
    char id[64];

    /* names the query, so that it can be killed; no one else's is like it */
    (void)clock_gettime(CLOCK_REALTIME, &now);
    (void)snprintf(id, sizeof id, "examtrend-%lx-%llx-%lx", (long)getpid(),
                   (unsigned long long)now.tv_sec, (unsigned long)now.tv_nsec);
    et_status status = ask(engine, sql, id, row ? &rows : NULL, err);
    if (status == ET_ERR_CANCELLED) {
        kill_query(engine, id);
    }
    return status;
}

/* ---- the catalogue ---- */

typedef struct listing {
    et_clickhouse *engine;
    char *database;
    et_engine_row *row;
    void *context;
} listing;

static et_status list_table(void *context, char *const *fields, size_t count,
                            et_error *err)
{
    const listing *l = context;

    if (count < 1 || !fields[0]) {
        return et_fail(err, ET_ERR_EXTERNAL, "the answer makes no sense: found no table");
    }
    char *const three[] = {NULL, l->database, fields[0]};
    return l->row(l->context, three, 3, err);
}

static et_status clickhouse_tables(et_engine *base, const char *catalog,
                                   et_engine_row *row, void *context, et_error *err)
{
    et_clickhouse *engine = (et_clickhouse *)base;
    const char *database = catalog ? catalog : engine->database;
    listing l = {engine, strdup(database), row, context};
    char *quoted = NULL, *sql = NULL;

    et_status status = l.database ? ET_OK : no_memory(err);
    if (status == ET_OK) {
        status = et_sql_quote(&quoted, ET_DIALECT_CLICKHOUSE, &database, 1, err);
    }
    if (status == ET_OK && asprintf(&sql, "SHOW TABLES FROM %s", quoted) < 0) {
        sql = NULL;
        status = no_memory(err);
    }
    if (status == ET_OK) {
        status = clickhouse_query(base, sql, list_table, &l, err);
    }
    free(sql);
    free(quoted);
    free(l.database);
    return status;
}

/* "Nullable(Decimal(4, 2))": what is inside. */
static et_sql_kind kind_of(const char *type, int *scale)
{
    static const struct {
        const char *name;
        et_sql_kind kind;
    } kinds[] = {
        {"Int8", ET_SQL_INTEGER},   {"Int16", ET_SQL_INTEGER},
        {"Int32", ET_SQL_INTEGER},  {"UInt8", ET_SQL_INTEGER},
        {"UInt16", ET_SQL_INTEGER}, {"UInt32", ET_SQL_INTEGER},
        {"Int64", ET_SQL_BIG},      {"UInt64", ET_SQL_BIG},
        {"Float32", ET_SQL_FLOAT},  {"Float64", ET_SQL_DOUBLE},
        {"String", ET_SQL_TEXT},
    };
    static const char *const wrappings[] = {"Nullable(", "LowCardinality("};

    for (size_t i = 0; i < 2 * 2; i++) {
        size_t length = strlen(wrappings[i % 2]);
        type += strncmp(type, wrappings[i % 2], length) == 0 ? length : 0;
    }
    size_t length = strcspn(type, "()");
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (strlen(kinds[i].name) == length &&
            strncmp(type, kinds[i].name, length) == 0) {
            return kinds[i].kind;
        }
    }
    if (strncmp(type, "FixedString(", 12) == 0 || strncmp(type, "Enum", 4) == 0) {
        return ET_SQL_TEXT;
    }
    const char *comma = strchr(type, ',');
    int64_t value = -1;
    if (strncmp(type, "Decimal(", 8) != 0 || !comma) {
        return ET_SQL_OTHER;
    }
    comma += 1 + strspn(comma + 1, " ");
    if (!et_text_to_int(comma, strspn(comma, "0123456789"), &value)) {
        return ET_SQL_OTHER;
    }
    *scale = (int)value;
    return ET_SQL_DECIMAL;
}

static et_status describe_column(void *context, char *const *fields, size_t count,
                                 et_error *err)
{
    int scale = 0;

    if (count < 2 || !fields[0] || !fields[1]) {
        return et_fail(err, ET_ERR_EXTERNAL,
                       "the answer makes no sense: found no column");
    }
    et_sql_kind kind = kind_of(fields[1], &scale);
    return et_sql_table_add(context, fields[0], kind, scale, err);
}

static et_status clickhouse_describe(et_engine *base, et_sql_table *table, et_error *err)
{
    char *sql = NULL;

    if (asprintf(&sql, "DESCRIBE TABLE %s", table->name) < 0) {
        return no_memory(err);
    }
    et_status status = clickhouse_query(base, sql, describe_column, table, err);
    free(sql);
    return status;
}

/* ---- connecting ---- */

static et_status take_version(void *context, char *const *fields, size_t count,
                              et_error *err)
{
    et_engine *engine = context;

    if (count != 1 || !fields[0]) {
        return et_fail(err, ET_ERR_EXTERNAL, "found no version, expected a ClickHouse "
                       "server");
    }
    (void)snprintf(engine->product, sizeof engine->product, "ClickHouse %.60s",
                   fields[0]);
    return ET_OK;
}

static et_status clickhouse_connect(et_engine *engine, et_error *err)
{
    et_status status = clickhouse_query(engine, "SELECT version()", take_version, engine,
                                        err);
    if (status == ET_OK && !engine->product[0]) {
        status = et_fail(err, ET_ERR_EXTERNAL,
                         "found an empty answer, expected a ClickHouse server");
    }
    return status;
}

static void clickhouse_cancel(et_engine *engine)
{
    atomic_store(&((et_clickhouse *)engine)->cancelled, true);
}

static void clickhouse_close(et_engine *engine)
{
    et_clickhouse *clickhouse = (et_clickhouse *)engine;

    if (clickhouse->curl) {
        clickhouse->lib->curl_easy_cleanup(clickhouse->curl);
    }
    clickhouse->lib->curl_free(clickhouse->address);
    free(clickhouse->database);
    free(clickhouse);
}

/* The parts of http://host:port/database. */
static et_status take_address(et_clickhouse *engine, const char *text, et_error *err)
{
    const et_curl *lib = engine->lib;
    CURLU *url = lib->curl_url();
    char *user = NULL, *password = NULL, *path = NULL, *query = NULL, *decoded = NULL;
    et_status status = url ? ET_OK : no_memory(err);

    if (status == ET_OK && lib->curl_url_set(url, CURLUPART_URL, text, 0) != CURLUE_OK) {
        status = et_fail(err, ET_ERR_ARGUMENT,
                         "found the address \"%s\", expected http://host:port/database",
                         text);
    }
    if (status == ET_OK &&
        (lib->curl_url_get(url, CURLUPART_USER, &user, 0) == CURLUE_OK ||
         lib->curl_url_get(url, CURLUPART_PASSWORD, &password, 0) == CURLUE_OK)) {
        status = et_fail(err, ET_ERR_ARGUMENT,
                         "found a user in the address, expected it elsewhere: other "
                         "users see the words of a command");
    }
    if (status == ET_OK &&
        (lib->curl_url_get(url, CURLUPART_PATH, &path, 0) != CURLUE_OK ||
         lib->curl_url_get(url, CURLUPART_QUERY, &query, 0) == CURLUE_OK ||
         strchr(path + 1, '/'))) {
        status = et_fail(err, ET_ERR_ARGUMENT,
                         "found the address \"%s\", expected http://host:port/database",
                         text);
    }
    if (status == ET_OK) {
        decoded = lib->curl_easy_unescape(engine->curl, path + 1, 0, NULL);
        engine->database = strdup(decoded && decoded[0] ? decoded : "default");
        if (!engine->database ||
            lib->curl_url_set(url, CURLUPART_PATH, "/", 0) != CURLUE_OK ||
            lib->curl_url_get(url, CURLUPART_URL, &engine->address, 0) != CURLUE_OK) {
            status = no_memory(err);
        }
    }
    lib->curl_free(user);
    lib->curl_free(password);
    lib->curl_free(path);
    lib->curl_free(query);
    lib->curl_free(decoded);
    lib->curl_url_cleanup(url);
    return status;
}

et_status et_clickhouse_new(et_engine **out, const char *address,
                            const et_engine_login *login, et_error *err)
{
    static const et_engine_way way = {clickhouse_connect, clickhouse_query,
                                      clickhouse_tables,  clickhouse_describe,
                                      clickhouse_cancel,  clickhouse_close};
    const et_curl *lib;

    *out = NULL;
    et_status status = et_curl_load(&lib, err);
    if (status != ET_OK) {
        return status;
    }
    et_clickhouse *engine = calloc(1, sizeof *engine);
    if (!engine) {
        return no_memory(err);
    }
    engine->lib = lib;
    engine->base.way = &way;
    engine->base.dialect = ET_DIALECT_CLICKHOUSE;
    engine->login = login;
    engine->curl = lib->curl_easy_init();
    status = engine->curl ? take_address(engine, address, err) : no_memory(err);
    if (status != ET_OK) {
        clickhouse_close(&engine->base);
        return status;
    }
    *out = &engine->base;
    return ET_OK;
}

#endif
