/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "source/sql.h"

/* A table with one column of each kind, and names that would like to be more. */
static et_sql_table table_of(et_dialect dialect, const char *evil)
{
    et_sql_table table = {.dialect = dialect};
    const char *parts[] = {"exam", evil};
    et_error err = {0};

    assert_ok(et_sql_quote(&table.name, dialect, parts, 2, &err), &err);
    assert_ok(et_sql_table_add(&table, "nam", ET_SQL_INTEGER, 0, &err), &err);
    assert_ok(et_sql_table_add(&table, evil, ET_SQL_TEXT, 0, &err), &err);
    assert_ok(et_sql_table_add(&table, "a", ET_SQL_INTEGER, 0, &err), &err);
    assert_ok(et_sql_table_add(&table, "b", ET_SQL_BIG, 0, &err), &err);
    assert_ok(et_sql_table_add(&table, "c", ET_SQL_DECIMAL, 2, &err), &err);
    assert_ok(et_sql_table_add(&table, "d", ET_SQL_DECIMAL, 4, &err), &err);
    assert_ok(et_sql_table_add(&table, "e", ET_SQL_FLOAT, 0, &err), &err);
    assert_ok(et_sql_table_add(&table, "f", ET_SQL_DOUBLE, 0, &err), &err);
    assert_ok(et_sql_table_add(&table, "g", ET_SQL_TEXT, 0, &err), &err);
    return table;
}

static char *group_of(const et_sql_query *query)
{
    et_error err = {0};
    char *sql = NULL;
    assert_ok(et_sql_group(&sql, query, &err), &err);
    return sql;
}

static size_t count_of(const char *text, const char *part)
{
    size_t count = 0;
    while ((text = strstr(text, part)) != NULL) {
        count++;
        text++;
    }
    return count;
}

static void degenerate_names_are_refused(void **state)
{
    (void)state;
    const char *none[] = {NULL, ""}, *control[] = {"a\nb"}, *latin[] = {"\xE1"};
    et_error err = {0};
    char *out = NULL;

    assert_int_equal(et_sql_quote(&out, ET_DIALECT_SQLITE, none, 2, &err),
                     ET_ERR_ARGUMENT);
    assert_int_equal(et_sql_quote(&out, ET_DIALECT_SQLITE, none, 0, &err),
                     ET_ERR_ARGUMENT);
    assert_int_equal(et_sql_quote(&out, ET_DIALECT_MARIADB, control, 1, &err),
                     ET_ERR_ARGUMENT);
    assert_int_equal(et_sql_quote(&out, ET_DIALECT_CLICKHOUSE, latin, 1, &err),
                     ET_ERR_ARGUMENT);
    assert_null(out);
}

static void a_name_stays_a_name(void **state)
{
    (void)state;
    static const struct {
        et_dialect dialect;
        const char *name, *quoted;
    } cases[] = {
        {ET_DIALECT_POSTGRESQL, "toan", "\"toan\""},
        {ET_DIALECT_POSTGRESQL, "x\"; DROP TABLE t; --", "\"x\"\"; DROP TABLE t; --\""},
        {ET_DIALECT_POSTGRESQL, "\\\"", "\"\\\"\"\""},
        {ET_DIALECT_SQLITE, "\"\"", "\"\"\"\"\"\""},
        {ET_DIALECT_MARIADB, "x`; DROP TABLE t; #", "`x``; DROP TABLE t; #`"},
        {ET_DIALECT_MARIADB, "\\`\"", "`\\``\"`"},
        {ET_DIALECT_CLICKHOUSE, "x`; DROP", "`x\\`; DROP`"},
        {ET_DIALECT_CLICKHOUSE, "x\\", "`x\\\\`"},
        {ET_DIALECT_CLICKHOUSE, "x\\`y", "`x\\\\\\`y`"},
        {ET_DIALECT_POSTGRESQL, "Toán 'T'", "\"Toán 'T'\""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        et_error err = {0};
        char *out = NULL;
        assert_ok(et_sql_quote(&out, cases[i].dialect, &cases[i].name, 1, &err), &err);
        assert_string_equal(out, cases[i].quoted);
        free(out);
    }
}

static void parts_are_joined_by_dots(void **state)
{
    (void)state;
    const char *parts[] = {NULL, "a.b", "", "c"};
    et_error err = {0};
    char *out = NULL;

    assert_ok(et_sql_quote(&out, ET_DIALECT_SQLITE, parts, 4, &err), &err);
    assert_string_equal(out, "\"a.b\".\"c\"");
    free(out);
}

static void each_engine_is_asked_in_its_own_words(void **state)
{
    (void)state;
    static const char *const casts[] = {"CAST(\"a\" AS BIGINT) * 100",
                                        "CAST(`a` AS SIGNED) * 100",
                                        "TYPEOF(\"a\")", "toInt64(`a`) * 100"};
    for (int d = ET_DIALECT_POSTGRESQL; d <= ET_DIALECT_CLICKHOUSE; d++) {
        et_sql_table table = table_of((et_dialect)d, "x`\"\\");
        size_t scores[] = {2, 3, 4, 5, 6, 7, 8};
        et_sql_query query = {.table = &table, .place = 1, .year = 0, .subject = -1,
                              .scores = scores, .score_count = 7};
        char *sql = group_of(&query);
        assert_has(sql, casts[d]);
        assert_int_equal(count_of(sql, "GROUP BY"), 7);
        assert_int_equal(count_of(sql, "UNION ALL"),
                         d == ET_DIALECT_CLICKHOUSE ? 7 : 6);
        assert_int_equal(count_of(sql, ";"), 0);
        /* a decimal of two places cannot have a third */
        assert_int_equal(count_of(sql, "999999999"),
                         d == ET_DIALECT_SQLITE ? 2 * 6 : 2 * 4);
        free(sql);
        et_sql_table_clear(&table);
    }
}

static void the_whole_text_is_as_it_is_meant(void **state)
{
    (void)state;
    et_sql_table table = table_of(ET_DIALECT_POSTGRESQL, "tinh");
    size_t scores[] = {4, 8};
    et_sql_query query = {.table = &table, .place = 1, .year = 0, .subject = -1,
                          .scores = scores, .score_count = 2};
    char *sql = group_of(&query);

    assert_string_equal(sql,
        "SELECT 0, '', \"nam\", \"tinh\", CAST(\"c\" * 100 AS BIGINT), '', COUNT(*)\n"
        "FROM \"exam\".\"tinh\"\n"
        "GROUP BY \"nam\", \"tinh\", CAST(\"c\" * 100 AS BIGINT)\n"
        "UNION ALL\n"
        "SELECT 1, '', \"nam\", \"tinh\", CAST(NULL AS BIGINT), \"g\", COUNT(*)\n"
        "FROM \"exam\".\"tinh\"\n"
        "GROUP BY \"nam\", \"tinh\", \"g\"");
    free(sql);
    et_sql_table_clear(&table);
}

static void long_tables_parts_and_numbers(void **state)
{
    (void)state;
    et_sql_table table = table_of(ET_DIALECT_SQLITE, "tinh");
    size_t scores[] = {7};
    et_sql_query query = {.table = &table, .place = 8, .year = -1, .subject = 1,
                          .scores = scores, .score_count = 1, .first = 2, .length = 3,
                          .place_how = ET_SQL_PLACE_PART, .hundredths = true};
    char *sql = group_of(&query);

    assert_has(sql, "SELECT 0, \"tinh\", 0, SUBSTR(\"g\", 2, 3), CASE");
    assert_has(sql, "GROUP BY \"tinh\", SUBSTR(\"g\", 2, 3), CASE");
    assert_int_equal(count_of(sql, "* 100"), 0);
    free(sql);
    query.place_how = ET_SQL_PLACE_ID;
    query.place = 2; /* a whole number has lost its zero */
    sql = group_of(&query);
    assert_has(sql, "WHEN \"a\" BETWEEN 1000000 AND 99999999 THEN \"a\" / 1000000");
    free(sql);
    query.place = 8;
    sql = group_of(&query);
    assert_has(sql, "THEN '0' || SUBSTR(\"g\", 1, 1)");
    free(sql);
    et_sql_table_clear(&table);
}

static void an_example_is_the_least(void **state)
{
    (void)state;
    et_sql_table table = table_of(ET_DIALECT_CLICKHOUSE, "tinh");
    size_t scores[] = {7};
    et_sql_query query = {.table = &table, .place = 1, .year = 0, .subject = -1,
                          .scores = scores, .score_count = 1};
    et_error err = {0};
    char *sql = NULL;

    assert_ok(et_sql_example(&sql, &query, 0, &err), &err);
    assert_has(sql, "SELECT toString(MIN(`f`))\nFROM `exam`.`tinh`\nWHERE CASE");
    assert_has(sql, "END = 999999999");
    free(sql);
    et_sql_table_clear(&table);
}

/* What the engines' expressions rest on: a score read to a float, times 100 and
 * rounded, is the score's hundredths, and that over 100 is the float again; floats of
 * 32 bits, too, by way of a double. */
static void floats_are_what_they_say(void **state)
{
    (void)state;
    for (int h = -30000; h <= 30000; h++) {
        char text[32];
        (void)snprintf(text, sizeof text, "%s%d.%02d", h < 0 ? "-" : "", abs(h) / 100,
                       abs(h) % 100);
        double x = strtod(text, NULL);
        float y = strtof(text, NULL);
        assert_true(nearbyint(x * 100) == h && nearbyint(x * 100) / 100.0 == x);
        assert_true(nearbyint((double)y * 100) == h);
        assert_true((float)(nearbyint((double)y * 100) / 100) == y);
        /* and the neighbours are not */
        double above = nextafter(x, INFINITY);
        assert_false(nearbyint(above * 100) / 100.0 == above);
    }
}

static void plans_say_where_rows_are_grouped(void **state)
{
    (void)state;
    static const struct {
        et_dialect dialect;
        const char *plan;
        et_sql_where where;
    } cases[] = {
        {ET_DIALECT_POSTGRESQL, "", ET_SQL_ONE_SERVER},
        {ET_DIALECT_POSTGRESQL, "HashAggregate\n  ->  Seq Scan", ET_SQL_ONE_SERVER},
        {ET_DIALECT_POSTGRESQL,
         "Append\n  ->  Async Foreign Scan\n  Remote SQL: SELECT a GROUP BY 1",
         ET_SQL_ON_SHARDS},
        {ET_DIALECT_POSTGRESQL,
         "Foreign Scan\n  Remote SQL: SELECT a GROUP BY 1\n  Foreign Scan\n  Remote SQL: "
         "SELECT a FROM b\n GROUP BY ",
         ET_SQL_PULLED},
        {ET_DIALECT_POSTGRESQL, "Foreign Scan on t (file_fdw)", ET_SQL_NOT_SAID},
        {ET_DIALECT_MARIADB, "1  PRIMARY  scores  ALL", ET_SQL_NOT_SAID},
        {ET_DIALECT_MARIADB, "Storage engine handles GROUP BY", ET_SQL_ON_SHARDS},
        {ET_DIALECT_SQLITE, "SCAN scores", ET_SQL_ONE_SERVER},
        {ET_DIALECT_CLICKHOUSE, "CREATE TABLE a ENGINE = Distributed(c, d, e)",
         ET_SQL_ON_SHARDS},
        {ET_DIALECT_CLICKHOUSE, "CREATE TABLE a ENGINE = ReplicatedMergeTree('x')",
         ET_SQL_ONE_SERVER},
        {ET_DIALECT_CLICKHOUSE, "CREATE TABLE a ENGINE = Memory", ET_SQL_ONE_SERVER},
        {ET_DIALECT_CLICKHOUSE, "CREATE TABLE a ENGINE = Merge(b, 'c')", ET_SQL_NOT_SAID},
        {ET_DIALECT_CLICKHOUSE, "CREATE VIEW a AS SELECT 1", ET_SQL_NOT_SAID},
        {ET_DIALECT_CLICKHOUSE, "ENGINE = ", ET_SQL_NOT_SAID},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_int_equal(et_sql_judge(cases[i].dialect, cases[i].plan), cases[i].where);
        assert_true(strlen(et_sql_where_text(cases[i].where)) > 0);
    }
}

static et_status build(void *context)
{
    et_sql_table *table = context;
    size_t scores[] = {7, 8};
    et_sql_query query = {.table = table, .place = 8, .year = 0, .subject = 1,
                          .place_how = ET_SQL_PLACE_ID, .scores = scores,
                          .score_count = 2};
    char *sql = NULL, *plan = NULL, *example = NULL;
    et_status status = et_sql_group(&sql, &query, NULL);

    if (status == ET_OK) {
        status = et_sql_explain(&plan, table->dialect, sql, NULL);
    }
    if (status == ET_OK) {
        status = et_sql_example(&example, &query, 0, NULL);
    }
    free(sql);
    free(plan);
    free(example);
    return status;
}

static void memory_may_run_out(void **state)
{
    (void)state;
    et_sql_table table = table_of(ET_DIALECT_CLICKHOUSE, "tinh");
    with_failing_memory(build, &table);
    et_sql_table_clear(&table);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(degenerate_names_are_refused),
        cmocka_unit_test(a_name_stays_a_name),
        cmocka_unit_test(parts_are_joined_by_dots),
        cmocka_unit_test(each_engine_is_asked_in_its_own_words),
        cmocka_unit_test(the_whole_text_is_as_it_is_meant),
        cmocka_unit_test(long_tables_parts_and_numbers),
        cmocka_unit_test(an_example_is_the_least),
        cmocka_unit_test(floats_are_what_they_say),
        cmocka_unit_test(plans_say_where_rows_are_grouped),
        cmocka_unit_test(memory_may_run_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
