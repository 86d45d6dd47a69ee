/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One branch a paper, joined by UNION ALL: every branch is a plain GROUP BY, which is
 * what engines push down to their shards (GROUPING SETS and unnested arrays are not), and
 * a column store reads just the columns of the branch.
 *
 * A float is taken for the decimal number whose nearest float it is: 6.35 in a column of
 * doubles is 635 although 6.35 * 100 is 634.99…, because 635.0 / 100 is that same double.
 * That is what a CSV file of the column would say. ClickHouse is given some units in the
 * last place: its reader of text is quick, not exact, and makes 1.6600000000000001 of
 * "1.66".
 */
#include "source/sql.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "examtrend/text.h"
#include "grow.h"

/* Bounds of what is multiplied: 100 times as much still fits everywhere. */
#define LEAST "-1000000"
#define MOST "1000000"
#define TEXT_OF(number) TEXT_OF_(number)
#define TEXT_OF_(number) #number
#define NOT_WHOLE TEXT_OF(ET_SQL_NOT_WHOLE)

/* ---- growing text ---- */

/* Once an allocation failed, `failed` is set and nothing is added. */
typedef struct sql_text {
    char *bytes;
    size_t length, room;
    bool failed;
} sql_text;

static void put(sql_text *text, const char *format, ...) ET_PRINTF(2, 3);
static void put(sql_text *text, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    int more = vsnprintf(NULL, 0, format, args);
    va_end(args);
    if (text->failed || more < 0) {
        text->failed = true;
        return;
    }
    char *bytes = et_grow(text->bytes, text->length + (size_t)more + 1, &text->room, 1);
    if (!bytes) {
        text->failed = true;
        return;
    }
    text->bytes = bytes;
    va_start(args, format);
    (void)vsnprintf(text->bytes + text->length, text->room - text->length, format, args);
    va_end(args);
    text->length += (size_t)more;
}

static et_status finish(sql_text *text, char **out, et_error *err)
{
    if (text->failed) {
        free(text->bytes);
        *out = NULL;
        return et_fail(err, ET_ERR_MEMORY, "out of memory while writing SQL");
    }
    *out = text->bytes;
    return ET_OK;
}

/* ---- identifiers ---- */

/* MariaDB and the standard double the mark; ClickHouse writes backslashes. */
static void put_identifier(sql_text *text, et_dialect dialect, const char *name)
{
    bool ticks = dialect == ET_DIALECT_MARIADB || dialect == ET_DIALECT_CLICKHOUSE;
    char mark = ticks ? '`' : '"';

    put(text, "%c", mark);
    for (const char *c = name; *c; c++) {
        if (dialect == ET_DIALECT_CLICKHOUSE && (*c == mark || *c == '\\')) {
            put(text, "\\");
        } else if (*c == mark) {
            put(text, "%c", mark);
        }
        put(text, "%c", *c);
    }
    put(text, "%c", mark);
}

et_status et_sql_quote(char **out, et_dialect dialect, const char *const *parts,
                       size_t count, et_error *err)
{
    sql_text text = {0};
    bool begun = false;

    *out = NULL;
    for (size_t i = 0; i < count; i++) {
        if (!parts[i] || !parts[i][0]) {
            continue;
        }
        if (!et_text_is_clean(parts[i], "")) {
            free(text.bytes);
            return et_fail(err, ET_ERR_ARGUMENT,
                           "found a name that is no UTF-8 or holds control characters");
        }
        put(&text, "%s", begun ? "." : "");
        put_identifier(&text, dialect, parts[i]);
        begun = true;
    }
    if (!begun) {
        free(text.bytes);
        return et_fail(err, ET_ERR_ARGUMENT, "found an empty name, expected a table's");
    }
    return finish(&text, out, err);
}

static et_status quote_column(char **out, const et_sql_table *table, size_t column,
                              et_error *err)
{
    const char *name = table->columns[column].name;
    return et_sql_quote(out, table->dialect, &name, 1, err);
}

/* ---- expressions ---- */

/* Writes `form` with the operand for every @ and its decimals for every #. */
static void put_form_of(sql_text *text, const char *form, const char *operand, int scale)
{
    for (const char *c = form; *c; c++) {
        if (*c == '@') {
            put(text, "%s", operand);
        } else if (*c == '#') {
            put(text, "%d", scale);
        } else {
            put(text, "%c", *c);
        }
    }
}

static void put_form(sql_text *text, const char *form, const char *operand)
{
    put_form_of(text, form, operand, 0);
}

/* How a kind of column becomes whole hundredths: where `whole` holds, `value` is it.
 * No `whole`: it always holds. */
typedef struct score_form {
    const char *whole, *value;
} score_form;

typedef struct dialect_forms {
    score_form points[ET_SQL_TEXT];     /* by kind; text is left as it is */
    score_form hundredths[ET_SQL_TEXT]; /* where the column holds them    */
    const char *absent;    /* did not sit */
    const char *text;      /* any type as text; NULL: not needed, not wanted */
    const char *no_number; /* a NULL with the type of scores */
    const char *seven, *eight_or_nine; /* digits of a candidate number, nothing else */
    const char *zero_and_first, *first_two;
    const char *millions, *tens_of_millions; /* of a whole number */
} dialect_forms;

#define INSIDE "@ BETWEEN " LEAST " AND " MOST
#define SIX_ZEROS "1000000"
#define SEVEN_ZEROS "10000000"

static const dialect_forms forms[] = {
    [ET_DIALECT_POSTGRESQL] = {
        {[ET_SQL_INTEGER] = {NULL, "CAST(@ AS BIGINT) * 100"},
         [ET_SQL_BIG] = {INSIDE, "CAST(@ AS BIGINT) * 100"},
         [ET_SQL_DECIMAL] = {INSIDE " AND ROUND(@ * 100) = @ * 100",
                             "CAST(@ * 100 AS BIGINT)"},
         [ET_SQL_FLOAT] = {INSIDE " AND CAST(ROUND(@ * 100) / 100 AS REAL) = @",
                           "CAST(ROUND(@ * 100) AS BIGINT)"},
         [ET_SQL_DOUBLE] = {INSIDE " AND ROUND(@ * 100) / 100 = @",
                            "CAST(ROUND(@ * 100) AS BIGINT)"}},
        {[ET_SQL_INTEGER] = {NULL, "CAST(@ AS BIGINT)"},
         [ET_SQL_BIG] = {NULL, "CAST(@ AS BIGINT)"},
         [ET_SQL_DECIMAL] = {INSIDE " AND ROUND(@) = @", "CAST(@ AS BIGINT)"},
         [ET_SQL_FLOAT] = {INSIDE " AND ROUND(@) = @", "CAST(@ AS BIGINT)"},
         [ET_SQL_DOUBLE] = {INSIDE " AND ROUND(@) = @", "CAST(@ AS BIGINT)"}},
        "@ IS NULL", "CAST(@ AS TEXT)", "CAST(NULL AS BIGINT)", "@ ~ '^[0-9]{7}$'",
        "@ ~ '^[0-9]{8,9}$'", "'0' || SUBSTR(@, 1, 1)", "SUBSTR(@, 1, 2)",
        "@ / " SIX_ZEROS, "@ / " SEVEN_ZEROS},
    [ET_DIALECT_MARIADB] = {
        {[ET_SQL_INTEGER] = {NULL, "CAST(@ AS SIGNED) * 100"},
         [ET_SQL_BIG] = {INSIDE, "CAST(@ AS SIGNED) * 100"},
         [ET_SQL_DECIMAL] = {INSIDE " AND ROUND(@ * 100) = @ * 100",
                             "CAST(@ * 100 AS SIGNED)"},
         [ET_SQL_FLOAT] = {INSIDE " AND CAST(ROUND(@ * 100) / 100 AS FLOAT) = @",
                           "CAST(ROUND(@ * 100) AS SIGNED)"},
         [ET_SQL_DOUBLE] = {INSIDE " AND ROUND(@ * 100) / 100 = @",
                            "CAST(ROUND(@ * 100) AS SIGNED)"}},
        {[ET_SQL_INTEGER] = {NULL, "CAST(@ AS SIGNED)"},
         [ET_SQL_BIG] = {INSIDE, "CAST(@ AS SIGNED)"},
         [ET_SQL_DECIMAL] = {INSIDE " AND ROUND(@) = @", "CAST(@ AS SIGNED)"},
         [ET_SQL_FLOAT] = {INSIDE " AND ROUND(@) = @", "CAST(@ AS SIGNED)"},
         [ET_SQL_DOUBLE] = {INSIDE " AND ROUND(@) = @", "CAST(@ AS SIGNED)"}},
        "@ IS NULL", NULL, "CAST(NULL AS SIGNED)", "@ REGEXP '^[0-9]{7}$'",
        "@ REGEXP '^[0-9]{8,9}$'", "CONCAT('0', SUBSTR(@, 1, 1))", "SUBSTR(@, 1, 2)",
        "@ DIV " SIX_ZEROS, "@ DIV " SEVEN_ZEROS},
#define SQLITE_NUMBER "TYPEOF(@) IN ('integer', 'real') AND " INSIDE
#define SQLITE_POINTS                                                                    \
    {SQLITE_NUMBER " AND ROUND(@ * 100) / 100.0 = @", "CAST(ROUND(@ * 100) AS INTEGER)"}
#define SQLITE_HUNDREDTHS {SQLITE_NUMBER " AND ROUND(@) = @", "CAST(@ AS INTEGER)"}
    /* the type of a column is advice: any row may hold anything */
    [ET_DIALECT_SQLITE] = {
        {[ET_SQL_INTEGER] = SQLITE_POINTS, [ET_SQL_BIG] = SQLITE_POINTS,
         [ET_SQL_DECIMAL] = SQLITE_POINTS, [ET_SQL_FLOAT] = SQLITE_POINTS,
         [ET_SQL_DOUBLE] = SQLITE_POINTS},
        {[ET_SQL_INTEGER] = SQLITE_HUNDREDTHS, [ET_SQL_BIG] = SQLITE_HUNDREDTHS,
         [ET_SQL_DECIMAL] = SQLITE_HUNDREDTHS, [ET_SQL_FLOAT] = SQLITE_HUNDREDTHS,
         [ET_SQL_DOUBLE] = SQLITE_HUNDREDTHS},
        "@ IS NULL OR @ = ''", NULL, "NULL", "@ NOT GLOB '*[^0-9]*' AND LENGTH(@) = 7",
        "@ NOT GLOB '*[^0-9]*' AND LENGTH(@) IN (8, 9)", "'0' || SUBSTR(@, 1, 1)",
        "SUBSTR(@, 1, 2)", "@ / " SIX_ZEROS, "@ / " SEVEN_ZEROS},
#define WIDE "toDecimal128(@, #)" /* narrow ones cannot be compared with large numbers */
    [ET_DIALECT_CLICKHOUSE] = {
        {[ET_SQL_INTEGER] = {NULL, "toInt64(@) * 100"},
         [ET_SQL_BIG] = {INSIDE, "toInt64(@) * 100"},
         [ET_SQL_DECIMAL] = {WIDE " BETWEEN " LEAST " AND " MOST " AND " WIDE
                             " * 100 = toInt64(" WIDE " * 100)",
                             "toInt64(" WIDE " * 100)"},
         [ET_SQL_FLOAT] = {INSIDE " AND abs(@ * 100 - round(@ * 100)) <= abs(@) * 4e-5",
                           "toInt64(round(@ * 100))"},
         [ET_SQL_DOUBLE] = {INSIDE " AND abs(@ * 100 - round(@ * 100)) <= abs(@) * 1e-13",
                            "toInt64(round(@ * 100))"}},
        {[ET_SQL_INTEGER] = {NULL, "toInt64(@)"},
         [ET_SQL_BIG] = {INSIDE, "toInt64(@)"},
         [ET_SQL_DECIMAL] = {WIDE " BETWEEN " LEAST " AND " MOST " AND " WIDE
                             " = toInt64(@)",
                             "toInt64(@)"},
         [ET_SQL_FLOAT] = {INSIDE " AND round(@) = @", "toInt64(@)"},
         [ET_SQL_DOUBLE] = {INSIDE " AND round(@) = @", "toInt64(@)"}},
        "@ IS NULL", "toString(@)", "''", "match(@, '^[0-9]{7}$')",
        "match(@, '^[0-9]{8,9}$')", "concat('0', substring(@, 1, 1))",
        "substring(@, 1, 2)", "intDiv(@, " SIX_ZEROS ")", "intDiv(@, " SEVEN_ZEROS ")"},
};

/* Decimals that the type allows, so that nothing needs to be looked at. SQLite's types
 * allow all. */
static bool always_whole(const et_sql_query *query, const et_sql_column *column)
{
    return column->kind == ET_SQL_DECIMAL && column->scale >= 0 &&
           column->scale <= (query->hundredths ? 0 : 2) &&
           query->table->dialect != ET_DIALECT_SQLITE;
}

static const score_form *form_of(const et_sql_query *query, size_t column)
{
    const dialect_forms *f = &forms[query->table->dialect];
    et_sql_kind kind = query->table->columns[column].kind;
    return query->hundredths ? &f->hundredths[kind] : &f->points[kind];
}

static void put_score(sql_text *text, const et_sql_query *query, size_t column,
                      const char *operand)
{
    const et_sql_column *c = &query->table->columns[column];

    if (c->kind == ET_SQL_TEXT) {
        put(text, "%s", operand);
        return;
    }
    const score_form *form = form_of(query, column);
    if (!form->whole || always_whole(query, c)) {
        put_form_of(text, form->value, operand, c->scale);
        return;
    }
    put(text, "CASE WHEN ");
    put_form(text, forms[query->table->dialect].absent, operand);
    put(text, " THEN NULL WHEN ");
    put_form_of(text, form->whole, operand, c->scale);
    put(text, " THEN ");
    put_form_of(text, form->value, operand, c->scale);
    put(text, " ELSE " NOT_WHOLE " END");
}

/* ---- places ---- */

/* The first two of eight or nine digits; of seven, a zero and the first. */
static void put_place_of_id(sql_text *text, const et_sql_query *query,
                            const char *operand)
{
    const dialect_forms *f = &forms[query->table->dialect];
    et_sql_kind kind = query->table->columns[query->place].kind;
    bool number = kind == ET_SQL_INTEGER || kind == ET_SQL_BIG;

    put(text, "CASE WHEN %s IS NULL THEN NULL WHEN ", operand);
    put_form(text, number ? "@ BETWEEN 1000000 AND 99999999" : f->seven, operand);
    put(text, " THEN ");
    put_form(text, number ? f->millions : f->zero_and_first, operand);
    put(text, " WHEN ");
    put_form(text, number ? "@ BETWEEN 100000000 AND 999999999" : f->eight_or_nine,
             operand);
    put(text, " THEN ");
    put_form(text, number ? f->tens_of_millions : f->first_two, operand);
    put(text, number ? " ELSE " ET_SQL_BAD_PLACE " END"
                     : " ELSE '" ET_SQL_BAD_PLACE "' END");
}

static void put_place(sql_text *text, const et_sql_query *query, const char *operand)
{
    const char *to_text = forms[query->table->dialect].text;

    if (query->place_how == ET_SQL_PLACE_COLUMN) {
        put(text, "%s", operand);
    } else if (query->place_how == ET_SQL_PLACE_ID) {
        put_place_of_id(text, query, operand);
    } else {
        bool is_text = query->table->columns[query->place].kind == ET_SQL_TEXT;
        put(text, "SUBSTR(");
        put_form(text, !is_text && to_text ? to_text : "@", operand);
        put(text, ", %u, %u)", query->first, query->length);
    }
}

/* ---- the query ---- */

/* Expressions of one branch, each NULL where it is a constant. */
typedef struct branch {
    char *subject, *year, *place, *score;
} branch;

static void clear_branch(branch *b)
{
    free(b->subject);
    free(b->year);
    free(b->place);
    free(b->score);
    *b = (branch){0};
}

typedef void put_expression(sql_text *text, const et_sql_query *query,
                            const char *operand);

static et_status make_expression(char **out, const et_sql_query *query, size_t column,
                                 put_expression *how, et_error *err)
{
    sql_text text = {0};
    char *operand = NULL;
    et_status status = quote_column(&operand, query->table, column, err);

    if (status == ET_OK) {
        if (how) {
            how(&text, query, operand);
        } else {
            put_score(&text, query, column, operand);
        }
        status = finish(&text, out, err);
    }
    free(operand);
    return status;
}

static et_status make_branch(branch *b, const et_sql_query *query, size_t paper,
                             et_error *err)
{
    et_status status = make_expression(&b->place, query, query->place, put_place, err);

    if (status == ET_OK) {
        status = make_expression(&b->score, query, query->scores[paper], NULL, err);
    }
    if (status == ET_OK && query->year >= 0) {
        status = quote_column(&b->year, query->table, (size_t)query->year, err);
    }
    if (status == ET_OK && query->subject >= 0) {
        status = quote_column(&b->subject, query->table, (size_t)query->subject, err);
    }
    return status;
}

/* UNION ALL wants one type a column: ClickHouse gets text everywhere. In PostgreSQL a
 * cast to text would keep branches from being asked for at once. */
static void put_answer(sql_text *text, const et_sql_query *query, const char *expression)
{
    bool cast = query->table->dialect == ET_DIALECT_CLICKHOUSE;
    put_form(text, cast ? forms[query->table->dialect].text : "@", expression);
}

static void put_branch(sql_text *text, const et_sql_query *query, const branch *b,
                       size_t paper)
{
    bool is_text = query->table->columns[query->scores[paper]].kind == ET_SQL_TEXT;

    put(text, "SELECT %zu, ", paper);
    put_answer(text, query, b->subject ? b->subject : "''");
    put(text, ", ");
    put_answer(text, query, b->year ? b->year : "0");
    put(text, ", ");
    put_answer(text, query, b->place);
    put(text, ", ");
    put_answer(text, query,
               is_text ? forms[query->table->dialect].no_number : b->score);
    put(text, ", ");
    put_answer(text, query, is_text ? b->score : "''");
    put(text, ", COUNT(*)\nFROM %s\nGROUP BY ", query->table->name);
    if (b->subject) {
        put(text, "%s, ", b->subject);
    }
    if (b->year) {
        put(text, "%s, ", b->year);
    }
    put(text, "%s, %s", b->place, b->score);
}

et_status et_sql_group(char **out, const et_sql_query *query, et_error *err)
{
    sql_text text = {0};
    et_status status = ET_OK;

    *out = NULL;
    for (size_t p = 0; p < query->score_count && status == ET_OK; p++) {
        branch b = {0};
        status = make_branch(&b, query, p, err);
        if (status == ET_OK) {
            put(&text, "%s", p > 0 ? "\nUNION ALL\n" : "");
            put_branch(&text, query, &b, p);
        }
        clear_branch(&b);
    }
    if (query->table->dialect == ET_DIALECT_CLICKHOUSE) {
        put(&text, "\nUNION ALL\nSELECT -1, '', '', '', '', '', COUNT(*)\nFROM %s",
            query->table->name);
    }
    if (status != ET_OK) {
        free(text.bytes);
        return status;
    }
    return finish(&text, out, err);
}

et_status et_sql_example(char **out, const et_sql_query *query, size_t paper,
                         et_error *err)
{
    const et_sql_table *table = query->table;
    sql_text text = {0};
    char *column = NULL;

    *out = NULL;
    et_status status = quote_column(&column, table, query->scores[paper], err);
    if (status == ET_OK) {
        const char *to_text = forms[table->dialect].text;
        put(&text, "SELECT ");
        sql_text least = {0};
        put(&least, "MIN(%s)", column);
        put_form(&text, to_text ? to_text : "@", least.failed ? "" : least.bytes);
        text.failed = text.failed || least.failed;
        free(least.bytes);
        put(&text, "\nFROM %s\nWHERE ", table->name);
        put_score(&text, query, query->scores[paper], column);
        put(&text, " = " NOT_WHOLE);
        status = finish(&text, out, err);
    }
    free(column);
    return status;
}

et_status et_sql_explain(char **out, et_dialect dialect, const char *sql, et_error *err)
{
    static const char *const before[] = {
        [ET_DIALECT_POSTGRESQL] = "EXPLAIN (VERBOSE, COSTS OFF)\n",
        [ET_DIALECT_MARIADB] = "EXPLAIN\n",
        [ET_DIALECT_SQLITE] = "EXPLAIN QUERY PLAN\n",
        [ET_DIALECT_CLICKHOUSE] = "EXPLAIN\n",
    };
    sql_text text = {0};

    put(&text, "%s%s", before[dialect], sql);
    return finish(&text, out, err);
}

/* ---- plans ---- */

/* What is between `from` and the end of its line has `word` in it. */
static bool line_has(const char *from, const char *word)
{
    const char *end = strchrnul(from, '\n'), *found = strstr(from, word);
    return found && found < end;
}

static et_sql_where judge_postgresql(const char *plan)
{
    static const char remote[] = "Remote SQL: ";
    et_sql_where where = ET_SQL_ONE_SERVER;

    for (const char *at = strstr(plan, remote); at; at = strstr(at + 1, remote)) {
        if (!line_has(at, " GROUP BY ")) {
            return ET_SQL_PULLED;
        }
        where = ET_SQL_ON_SHARDS;
    }
    return strstr(plan, "Foreign Scan") && where != ET_SQL_ON_SHARDS ? ET_SQL_NOT_SAID
                                                                     : where;
}

static et_sql_where judge_clickhouse(const char *plan)
{
    const char *engine = strstr(plan, "ENGINE = ");

    if (!engine) {
        return ET_SQL_NOT_SAID;
    }
    engine += strlen("ENGINE = ");
    if (strncmp(engine, "Distributed(", 12) == 0) {
        return ET_SQL_ON_SHARDS;
    }
    size_t length = strcspn(engine, "( ");
    bool own = (length >= 9 && strncmp(engine + length - 9, "MergeTree", 9) == 0) ||
               (length == 6 && strncmp(engine, "Memory", 6) == 0) ||
               (length >= 3 && strncmp(engine + length - 3, "Log", 3) == 0);
    return own ? ET_SQL_ONE_SERVER : ET_SQL_NOT_SAID;
}

et_sql_where et_sql_judge(et_dialect dialect, const char *plan)
{
    switch (dialect) {
    case ET_DIALECT_POSTGRESQL: return judge_postgresql(plan);
    case ET_DIALECT_CLICKHOUSE: return judge_clickhouse(plan);
    case ET_DIALECT_MARIADB: /* what Spider says of itself */
        return strstr(plan, "Storage engine handles GROUP BY") ? ET_SQL_ON_SHARDS
                                                               : ET_SQL_NOT_SAID;
    case ET_DIALECT_SQLITE: break;
    }
    return ET_SQL_ONE_SERVER;
}

const char *et_sql_where_text(et_sql_where where)
{
    switch (where) {
    case ET_SQL_ONE_SERVER: return "on the one server that holds the rows";
    case ET_SQL_ON_SHARDS:
        return "on the shards: each groups its own rows, and only groups travel";
    case ET_SQL_PULLED:
        return "NOT on the shards: all rows travel to the server that was asked (the "
               "columns of place and year must hold what the table is divided by)";
    case ET_SQL_NOT_SAID: break;
    }
    return "on the server that was asked; its plan does not say whether shards help";
}

void et_sql_table_clear(et_sql_table *table)
{
    for (size_t i = 0; i < table->column_count; i++) {
        free(table->columns[i].name);
    }
    free(table->columns);
    free(table->name);
    *table = (et_sql_table){0};
}

et_status et_sql_table_add(et_sql_table *table, const char *name, et_sql_kind kind,
                           int scale, et_error *err)
{
    char *copy = strdup(name);
    size_t size = (table->column_count + 1) * sizeof *table->columns;
    et_sql_column *columns = copy ? realloc(table->columns, size) : NULL;

    if (!columns) {
        free(copy);
        return et_fail(err, ET_ERR_MEMORY, "out of memory while reading the catalogue");
    }
    table->columns = columns;
    columns[table->column_count++] =
        (et_sql_column){.name = copy, .kind = kind, .scale = scale};
    return ET_OK;
}
