/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "source/catalogue.h"

#include <stdlib.h>
#include <string.h>

#include "examtrend/text.h"
#include "grow.h"

static et_status no_memory(et_error *err)
{
    return et_fail(err, ET_ERR_MEMORY, "out of memory while reading the catalogue");
}

/* ---- the name ---- */

#define PARTS_MOST 3

typedef struct table_name {
    char *text;                    /* holds the parts */
    const char *parts[PARTS_MOST]; /* the last is the table's own name */
    size_t count;
} table_name;

/* Splits at dots outside of double quotes. */
static et_status split_name(table_name *out, const char *text, et_error *err)
{
    *out = (table_name){.text = calloc(1, strlen(text) + PARTS_MOST + 1)};
    if (!out->text) {
        return no_memory(err);
    }
    char *to = out->text;
    bool quoted = false, good = true;
    out->parts[out->count++] = to;
    for (const char *c = text; *c && good; c++) {
        if (*c == '"' && quoted && c[1] == '"') {
            *to++ = *c++;
        } else if (*c == '"') {
            quoted = !quoted;
        } else if (*c == '.' && !quoted) {
            *to++ = '\0';
            good = out->count < PARTS_MOST;
            if (good) {
                out->parts[out->count++] = to;
            }
        } else {
            *to++ = *c;
        }
    }
    for (size_t i = 0; i < out->count; i++) {
        good = good && out->parts[i][0];
    }
    if (!good || quoted) {
        free(out->text);
        *out = (table_name){0};
        return et_fail(err, ET_ERR_ARGUMENT,
                       "found the table \"%s\", expected [[catalog.]schema.]table",
                       text);
    }
    return ET_OK;
}

/* What the catalogue has of the table asked for. */
typedef struct search {
    const table_name *wanted;
    et_dialect dialect;
    size_t found;
    char *catalog, *schema, *name; /* of the first found */
    char **names; /* of all tables, for those who misspelt */
    size_t count, room;
} search;

static void clear_search(search *s)
{
    for (size_t i = 0; i < s->count; i++) {
        free(s->names[i]);
    }
    free(s->names);
    free(s->catalog);
    free(s->schema);
    free(s->name);
}

static bool is_system(const char *schema)
{
    return schema && (strcmp(schema, "information_schema") == 0 ||
                      strcmp(schema, "pg_catalog") == 0 ||
                      strcmp(schema, "pg_toast") == 0);
}

/* NULL and "" are alike: which a driver gives for what it does not have is its own. */
static bool is_part(const char *wanted, const char *found)
{
    return strcmp(wanted, found ? found : "") == 0;
}

static bool is_wanted(const search *s, char *const *fields)
{
    const char *const *parts = s->wanted->parts;
    size_t count = s->wanted->count;

    if (strcmp(parts[count - 1], fields[2]) != 0) {
        return false;
    }
    if (count == 1) {
        return !is_system(fields[1]);
    }
    if (count == 2) {
        return s->dialect == ET_DIALECT_MARIADB ? is_part(parts[0], fields[0])
                                                : is_part(parts[0], fields[1]);
    }
    return is_part(parts[0], fields[0]) && is_part(parts[1], fields[1]);
}

static char *copy_of(const char *text)
{
    return strdup(text ? text : "");
}

static et_status look_at(void *context, char *const *fields, size_t count, et_error *err)
{
    search *s = context;

    if (count < 3 || !fields[2]) {
        return ET_OK;
    }
    if (is_wanted(s, fields) && s->found++ == 0) {
        s->catalog = copy_of(fields[0]);
        s->schema = copy_of(fields[1]);
        s->name = copy_of(fields[2]);
        if (!s->catalog || !s->schema || !s->name) {
            return no_memory(err);
        }
    }
    if (is_system(fields[1])) {
        return ET_OK;
    }
    char **names = et_grow(s->names, s->count + 1, &s->room, sizeof *names);
    if (!names) {
        return no_memory(err);
    }
    s->names = names;
    names[s->count] = strdup(fields[2]);
    return names[s->count++] ? ET_OK : no_memory(err);
}

static et_status not_found(const search *s, const char *asked, et_error *err)
{
    char near[200] = "";

    (void)et_text_nearest(s->wanted->parts[s->wanted->count - 1],
                          (const char *const *)s->names, s->count, near, sizeof near);
    return et_fail(err, ET_ERR_NOT_FOUND, "there is no table \"%s\" among %zu%s%s", asked,
                   s->count, near[0] ? "; " : "", near);
}

et_status et_catalogue_find(et_sql_table *table, et_engine *engine, const char *name,
                            et_error *err)
{
    et_dialect dialect = engine->dialect;
    table_name wanted = {0};
    search s = {.wanted = &wanted, .dialect = dialect};

    et_status status = split_name(&wanted, name, err);
    if (status == ET_OK) {
        bool qualified = wanted.count == 3 ||
                         (wanted.count == 2 && (dialect == ET_DIALECT_MARIADB ||
                                                dialect == ET_DIALECT_CLICKHOUSE));
        status = engine->way->tables(engine, qualified ? wanted.parts[0] : NULL, look_at,
                                     &s, err);
    }
    if (status == ET_OK && s.found == 0) {
        status = not_found(&s, name, err);
    }
    if (status == ET_OK && s.found > 1) {
        status = et_fail(err, ET_ERR_ARGUMENT,
                         "there are %zu tables \"%s\", expected schema.table", s.found,
                         name);
    }
    if (status == ET_OK) {
        bool has_schema = dialect == ET_DIALECT_POSTGRESQL ||
                          dialect == ET_DIALECT_CLICKHOUSE;
        const char *parts[] = {dialect == ET_DIALECT_MARIADB ? s.catalog : NULL,
                               has_schema ? s.schema : NULL, s.name};
        table->dialect = dialect;
        status = et_sql_quote(&table->name, dialect, parts, 3, err);
    }
    if (status == ET_OK) {
        status = engine->way->describe(engine, table, err);
    }
    clear_search(&s);
    free(wanted.text);
    return status;
}
