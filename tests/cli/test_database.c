/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `aggregate --from` with SQLite, which needs no server. Skipped by name where sqlite3 or
 * its driver is not installed, unless EXAMTREND_REQUIRE_ENGINES says that they must be.
 */
#include "support.h"

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "examtrend/built.h"

#define HEADER "year,province_code,subject,score,count\n"

/* Makes FOLDER/exam.db by a script of sqlite3; the connection to it. */
static const char *database_of(const char *sql)
{
    static char from[4200];
    char path[4096];
    int status = 0;

    (void)snprintf(path, sizeof path, "%s", scratch_path("exam.db"));
    (void)unlink(path);
    pid_t pid = fork();
    if (pid == 0) {
        (void)execlp("sqlite3", "sqlite3", path, sql, (char *)NULL);
        _exit(127);
    }
    assert_int_equal(waitpid(pid, &status, 0), pid);
    assert_true(WIFEXITED(status));
    int code = WEXITSTATUS(status);
    (void)snprintf(from, sizeof from, "odbc:Driver=SQLite3;Database=%s", path);
    bool built = false;
    for (size_t i = 0; i < et_built_count(); i++) {
        built = built || strcmp(et_built_name(i), "unixODBC") == 0;
    }
    bool here = built && code != 127 && access("/etc/odbcinst.ini", R_OK) == 0;
    if (here) {
        char *drivers = read_file("/etc/odbcinst.ini", NULL);
        here = strstr(drivers, "[SQLite3]") != NULL;
        free(drivers);
    }
    if (!here && !getenv("EXAMTREND_REQUIRE_ENGINES")) {
        print_message("skipped: sqlite3, its ODBC driver or unixODBC is missing\n");
        skip();
    }
    assert_int_equal(code, 0);
    return from;
}

static void expect(run_result *run, int code, const char *out, const char *err)
{
    if (run->exit_code != code || (out && strcmp(run->out, out) != 0) ||
        (err && (err[0] ? !strstr(run->err, err) : run->err[0] != '\0'))) {
        print_error("exit %d\n%s\n%s\nexpected: %s\n", run->exit_code, run->out, run->err,
                    err);
        fail();
    }
    run_free(run);
}

static const char small[] =
    "CREATE TABLE scores (nam INTEGER, tinh TEXT, sbd TEXT, toan REAL, van NUMERIC,"
    "  anh TEXT, ghi_chu TEXT);"
    "INSERT INTO scores VALUES (2024, '01', '01000001', 6.35, 7, '8.5', 'x'),"
    "  (2024, '01', '1000002', 0.29, NULL, '', 'y'), (2024, 2, '02000001', '', 5.5, '10',"
    "  NULL), (2024, '11', '110000001', -1, 8.70, '-', NULL);";
static const char small_tally[] =
    HEADER "2024,01,ngu_van,7,1\n2024,01,tieng_anh,8.5,1\n2024,01,toan,0.29,1\n"
    "2024,01,toan,6.35,1\n2024,02,ngu_van,5.5,1\n2024,02,tieng_anh,10,1\n"
    "2024,11,ngu_van,8.7,1\n";

static void usage_is_said(void **state)
{
    (void)state;
    run_result run = run_examtrend("aggregate", "--from", "odbc:x");
    expect(&run, 2, "", "found --from without --table");
    run = run_examtrend("aggregate", "--table", "x", "file.csv");
    expect(&run, 2, "", "found options of databases, expected --from, too");
    run = run_examtrend("aggregate", "--from", "odbc:x", "--table", "y", "file.csv");
    expect(&run, 2, "", "found a FILE beside --from");
    run = run_examtrend("aggregate", "--from", "odbc:x", "--table", "y", "--duplicates");
    expect(&run, 2, "", "needs rows one by one");
    run = run_examtrend("aggregate", "--from", "oracle:x", "--table", "y");
    expect(&run, 2, "", "expected odbc:... or clickhouse:...");
    run = run_examtrend("aggregate", "--from", "odbc:DSN=x;PWD=secret", "--table", "y");
    assert_null(strstr(run.err, "secret"));
    expect(&run, 2, "", "found a password in a connection");
}

static void rows_become_a_tally(void **state)
{
    (void)state;
    const char *from = database_of(small);
    run_result run = run_examtrend("aggregate", "--from", from, "--table", "scores");
    expect(&run, 0, small_tally, "column \"ghi_chu\" is not known and is left out");
    run = run_examtrend("aggregate", "-q", "--from", from, "--table", "Scores",
                        "--columns", "nam,id=sbd,toan,van,anh");
    expect(&run, 1, "", "did you mean \"scores\"?");
    run = run_examtrend("aggregate", "--from", from, "--table", "scores", "--columns",
                        "nam,id=sbd,toan,van,anh");
    expect(&run, 0, small_tally, "");
    run = run_examtrend("aggregate", "--from", from, "--table", "scores", "--columns",
                        "place=tinh,ngu_van=toan", "--year=2020");
    expect(&run, 0, HEADER "2020,01,ngu_van,0.29,1\n2020,01,ngu_van,6.35,1\n", "");
    run = run_examtrend("aggregate", "--from", from, "--from", from, "--table", "scores",
                        "--columns", "nam,tinh,van", "--missing=7");
    expect(&run, 0, HEADER "2024,02,ngu_van,5.5,2\n2024,11,ngu_van,8.7,2\n", "");
}

static void the_csv_of_the_rows_gives_the_same(void **state)
{
    (void)state;
    const char *from = database_of(small);
    const char *path = scratch_path("rows.csv");
    write_file(path, "nam,tinh,toan,van,anh\n2024,01,6.35,7,8.5\n2024,01,0.29,,\n"
                     "2024,2,,5.5,10\n2024,11,-1,8.70,-\n");
    run_result file = run_examtrend("aggregate", path);
    run_result run =
        run_examtrend("aggregate", "-q", "--from", from, "--table", "scores");
    expect(&run, 0, file.out, "");
    run_free(&file);
}

static void a_long_table_and_hundredths(void **state)
{
    (void)state;
    const char *from = database_of(
        "CREATE TABLE long (year INT, place INT, subject TEXT, score INT);"
        "INSERT INTO long VALUES (2024, 1, 'Toán', 635), (2024, 1, 'toan', 635),"
        "  (2024, 64, 'Ngữ văn', 25), (2024, 64, 'Ngữ văn', NULL);");
    run_result run = run_examtrend("aggregate", "--from", from, "--table", "long",
                                   "--hundredths");
    expect(&run, 0, HEADER "2024,01,toan,6.35,2\n2024,64,ngu_van,0.25,1\n", "");
    run = run_examtrend("aggregate", "--from", from, "--table", "long");
    expect(&run, 1, "", "found \"25\" in 1 row");
}

static void what_is_wrong_is_said_and_nothing_is_left(void **state)
{
    (void)state;
    const char *from = database_of(
        "CREATE TABLE t (nam INT, tinh TEXT, a REAL, b REAL, c REAL, d INT);"
        "INSERT INTO t VALUES (2024, '01', 7.125, 11, 'absent', 5), (2024, '02', 3.001,"
        "  5, 6, 5), (NULL, '02', 5, 5, 6, 5), (2024, NULL, 5, 5, 6, 5);");
    static const struct {
        const char *columns, *said;
    } cases[] = {
        {"place=tinh,toan=a", "column \"tinh\" of \"t\": found NULL in 1 row"},
        {"nam,place=d,toan=b", "column \"nam\" of \"t\": found NULL in 1 row"},
        {"place=d,toan=a", "found such as \"3.001\" in 2 rows, expected a score of 0 to "
                           "10 with at most two decimals"},
        {"place=d,toan=b", "found \"11\" in 1 row, expected a score of 0 to 10"},
        {"place=d,toan=c", "found \"absent\" in 1 row"},
        {"place=d,toan=e", "has no column \"e\""},
    };
    const char *out = scratch_path("never.csv");
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        size_t before = count_files(scratch_folder());
        run_result run = run_examtrend("aggregate", "--from", from, "--table", "t",
                                       "--columns", cases[i].columns, "-o", out,
                                       i == 1 ? "-q" : "--year=2024");
        expect(&run, 1, "", cases[i].said);
        assert_int_equal(count_files(scratch_folder()), before);
    }
    run_result run = run_examtrend("aggregate", "--from",
                                   "odbc:Driver=SQLite3;Database=/no/such/folder/x.db",
                                   "--table", "t", "-o", out);
    expect(&run, 1, "", "examtrend: odbc:");
    const char *missing = scratch_path("missing.db");
    char text[4200];
    (void)snprintf(text, sizeof text, "odbc:Driver=SQLite3;Database=%s", missing);
    run = run_examtrend("aggregate", "--from", text, "--table", "t", "-o", out);
    expect(&run, 1, "", "examtrend: odbc:");
    assert_false(file_exists(missing));
    run = run_examtrend("aggregate", "--from", "odbc:no_such_source", "--table", "t");
    expect(&run, 1, "", "cannot connect: SQLSTATE IM002");
}

static void names_may_hold_anything(void **state)
{
    (void)state;
    const char *from = database_of(
        "CREATE TABLE \"a.b\"\"; DROP TABLE x; --\" (\"n,=:\" INT, \"tỉnh ?{d}'\" TEXT,"
        "  \"to\"\"án`\" REAL); CREATE TABLE x (y INT);"
        "INSERT INTO \"a.b\"\"; DROP TABLE x; --\" VALUES (2024, '01', 5);");
    run_result run = run_examtrend(
        "aggregate", "--from", from, "--table", "\"a.b\"\"; DROP TABLE x; --\"",
        "--columns", "year=\"n,=:\",place=tỉnh ?{d}',toan=\"to\"\"án`\"");
    expect(&run, 0, HEADER "2024,01,toan,5,1\n", "");
    run = run_examtrend("aggregate", "--from", from, "--table", "x\"; DROP TABLE x");
    expect(&run, 2, "", "expected [[catalog.]schema.]table");
    run = run_examtrend("aggregate", "--from", from, "--table", "x; DROP TABLE x");
    expect(&run, 1, "", "there is no table \"x; DROP TABLE x\"");
    run = run_examtrend("aggregate", "--from", from, "--table", "x", "--explain",
                        "--year=2024", "--columns=place=y,toan=y");
    expect(&run, 0, NULL, "");
}

static void explaining_shows_sql_and_plan(void **state)
{
    (void)state;
    const char *from = database_of(small);
    run_result run = run_examtrend("aggregate", "--from", from, "--table", "scores",
                                   "--explain");
    assert_has(run.out, "table \"scores\", SQLite");
    assert_has(run.out, "scores of toan: column \"toan\"");
    assert_has(run.out, "rows are grouped on the one server that holds the rows");
    assert_has(run.out, "GROUP BY \"nam\", \"tinh\"");
    assert_has(run.out, "SCAN scores");
    expect(&run, 0, NULL, "");
}

static void credentials_are_for_the_owner(void **state)
{
    (void)state;
    const char *from = database_of(small);
    const char *path = scratch_path("secret.ini");

    write_file(path, "user = me\npassword = p;w}\n");
    assert_int_equal(chmod(path, 0644), 0);
    run_result run = run_examtrend("aggregate", "--from", from, "--table", "scores",
                                   "--credentials", path);
    expect(&run, 1, "", "others may read it, expected `chmod 600`");
    assert_int_equal(chmod(path, 0600), 0);
    run = run_examtrend("aggregate", "-q", "--from", from, "--table", "scores",
                        "--credentials", path);
    expect(&run, 0, small_tally, "");
    write_file(path, "user = me\npasswort = x\n");
    run = run_examtrend("aggregate", "--from", from, "--table", "scores",
                        "--credentials", path);
    expect(&run, 1, "", "secret.ini:2: expected `user = ...` or `password = ...`");
    run = run_examtrend("aggregate", "--from", from, "--table", "scores",
                        "--credentials", "/no/such/file");
    expect(&run, 1, "", "cannot read /no/such/file");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(usage_is_said),
        cmocka_unit_test(rows_become_a_tally),
        cmocka_unit_test(the_csv_of_the_rows_gives_the_same),
        cmocka_unit_test(a_long_table_and_hundredths),
        cmocka_unit_test(what_is_wrong_is_said_and_nothing_is_left),
        cmocka_unit_test(names_may_hold_anything),
        cmocka_unit_test(explaining_shows_sql_and_plan),
        cmocka_unit_test(credentials_are_for_the_owner),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
