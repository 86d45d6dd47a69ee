/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Asking databases, against a server of ours that answers as ClickHouse does, well or
 * badly. The engines themselves are in tests/engines, SQLite in tests/cli.
 */
#include "support.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <pthread.h>
#include <stdatomic.h>
#include <sys/socket.h>
#include <unistd.h>

#include "examtrend/built.h"
#include "examtrend/database.h"

#ifndef MSG_NOSIGNAL
#define MSG_NOSIGNAL 0
#endif

/* ---- the server ---- */

static const char *const whole =
    "0\t\t2024\t01\t675\t\t3\n0\t\t2024\t01\t\\N\t\t1\n"
    "1\t\t2024\t1\t\t8.50\t2\n1\t\t2024\t01\t\t\\N\t2\n-1\t\t\t\t\t\t4\n";
static const char *const catalogue =
    "nam\tUInt16\t\t\ntinh\tString\ntoan\tNullable(Float32)\n"
    "gdcd\tLowCardinality(Nullable(String))\nwhen\tDate\nghi chú\tString\n";

typedef struct server {
    int fd;
    char address[64];
    pthread_t thread;
    atomic_bool stops, killed;
    const char *answer; /* rows; or a whole response, from "HTTP/" on; NULL: none ever */
    const char *columns;
} server;

static server s;

/* Without allocations: they are counted, and made to fail. */
static size_t read_request(int fd, char *out, size_t room)
{
    size_t used = 0, body = 0;
    const char *end = NULL;

    while (used + 1 < room) {
        ssize_t got = recv(fd, out + used, room - 1 - used, 0);
        if (got <= 0) {
            break;
        }
        used += (size_t)got;
        out[used] = '\0';
        end = end ? end : strstr(out, "\r\n\r\n");
        const char *length = strcasestr(out, "content-length: ");
        body = length ? (size_t)strtoul(length + 16, NULL, 10) : 0;
        if (end && used >= (size_t)(end + 4 - out) + body) {
            return (size_t)(end + 4 - out);
        }
    }
    return used;
}

static void send_all(int fd, const char *text)
{
    for (size_t left = strlen(text); left > 0;) {
        ssize_t put = send(fd, text, left, MSG_NOSIGNAL);
        if (put <= 0) {
            return;
        }
        text += put;
        left -= (size_t)put;
    }
}

static void send_rows(int fd, const char *rows)
{
    char head[160];
    (void)snprintf(head, sizeof head,
                   "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: %zu\r\n\r\n",
                   strlen(rows));
    send_all(fd, head);
    send_all(fd, rows);
}

static bool begins(const char *text, const char *with)
{
    return strncmp(text, with, strlen(with)) == 0;
}

static void answer(int fd)
{
    static char request[1 << 16];
    const char *body = request + read_request(fd, request, sizeof request);

    if (begins(body, "SELECT version()")) {
        send_rows(fd, "18.16.1\n");
    } else if (begins(body, "SHOW TABLES")) {
        send_rows(fd, "scores\nscores_local\n");
    } else if (begins(body, "DESCRIBE TABLE `exam`.`scores`")) {
        send_rows(fd, s.columns);
    } else if (begins(body, "KILL QUERY")) {
        atomic_store(&s.killed, true);
        send_rows(fd, "");
    } else if (begins(body, "SHOW CREATE")) {
        send_rows(fd, "CREATE TABLE exam.scores ENGINE = Distributed(a, b, c)\n");
    } else if (begins(body, "EXPLAIN")) {
        send_all(fd, "HTTP/1.1 400 No\r\nConnection: close\r\n\r\nCode: 62, Syntax\n");
    } else if (begins(body, "SELECT toString(MIN(")) {
        send_rows(fd, "7.125\n");
    } else if (!s.answer) {
        struct pollfd closed = {.fd = fd, .events = POLLIN};
        while (!atomic_load(&s.stops) && poll(&closed, 1, 20) == 0) {
        }
    } else if (begins(s.answer, "HTTP/")) {
        send_all(fd, s.answer);
    } else {
        send_rows(fd, s.answer);
    }
}

static void *serve(void *context)
{
    struct pollfd come = {.fd = s.fd, .events = POLLIN};
    (void)context;
    while (!atomic_load(&s.stops)) {
        if (poll(&come, 1, 20) > 0) {
            int fd = accept(s.fd, NULL, NULL);
            if (fd >= 0) {
                answer(fd);
                (void)close(fd);
            }
        }
    }
    return NULL;
}

static int start_server(void **state)
{
    struct sockaddr_in at = {.sin_family = AF_INET,
                             .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t size = sizeof at;

    (void)state;
    (void)setenv("no_proxy", "*", 1);
    s.fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (s.fd < 0 || bind(s.fd, (struct sockaddr *)&at, sizeof at) != 0 ||
        listen(s.fd, 16) != 0 || getsockname(s.fd, (struct sockaddr *)&at, &size) != 0) {
        return -1;
    }
    (void)snprintf(s.address, sizeof s.address, "clickhouse:http://127.0.0.1:%d/exam",
                   ntohs(at.sin_port));
    return pthread_create(&s.thread, NULL, serve, NULL);
}

static int stop_server(void **state)
{
    (void)state;
    atomic_store(&s.stops, true);
    (void)pthread_join(s.thread, NULL);
    return close(s.fd);
}

/* ---- asking it ---- */

static et_subjects *subjects;

static et_status ask(const char *rows, const char *columns,
                     const et_database_options *options, et_tally *tally, et_error *err)
{
    const char *from[] = {s.address};
    et_database_input input = {.from = from, .count = 1, .table = "scores",
                               .columns = columns, .subjects = subjects};
    s.answer = rows;
    s.columns = catalogue;
    return et_database_read(&input, options, tally, NULL, err);
}

static et_tally *new_tally(void)
{
    et_tally *tally = NULL;
    et_error err = {0};
    assert_ok(et_tally_new(&tally, &err), &err);
    return tally;
}

#define BOTH "nam,tinh,toan,gdcd"

static void need_curl(void)
{
    for (size_t i = 0; i < et_built_count(); i++) {
        if (strcmp(et_built_name(i), "libcurl") == 0) {
            return;
        }
    }
    print_message("skipped: built without libcurl\n");
    skip();
}

/* The answer must fail like this and leave the tally as it was. */
static void expect(const char *rows, const char *columns, et_status status,
                   const char *said)
{
    et_tally *tally = new_tally();
    et_error err = {0};
    et_status got = ask(rows, columns, NULL, tally, &err);

    if (got != status) {
        print_error("%s: found %s: %s\n", said, et_status_name(got), err.text);
    }
    assert_int_equal(got, status);
    assert_has(err.text, said);
    assert_int_equal(et_tally_cell_count(tally), 0);
    et_tally_free(tally);
}

static void what_is_no_question_is_refused(void **state)
{
    (void)state;
    const char *none[] = {"odbc:x"}, *secret[] = {"odbc:DSN=x;PWD=y"},
               *strange[] = {"oracle:x"}, *user[] = {"clickhouse:http://a:b@c/d"},
               *deep[] = {"clickhouse:http://127.0.0.1:1/a/b"};
    et_database_input input = {.from = none, .count = 0, .table = "t",
                               .subjects = subjects};
    et_tally *tally = new_tally();
    et_error err = {0};

    need_curl();
    assert_int_equal(et_database_read(&input, NULL, tally, NULL, &err), ET_ERR_ARGUMENT);
    input.count = 1;
    input.table = "";
    assert_int_equal(et_database_read(&input, NULL, tally, NULL, &err), ET_ERR_ARGUMENT);
    input.table = "t";
    input.from = secret;
    assert_int_equal(et_database_read(&input, NULL, tally, NULL, &err), ET_ERR_ARGUMENT);
    assert_has(err.text, "found a password in a connection");
    assert_null(strstr(err.text, "PWD"));
    input.from = strange;
    assert_int_equal(et_database_read(&input, NULL, tally, NULL, &err), ET_ERR_ARGUMENT);
    input.from = user;
    assert_int_equal(et_database_read(&input, NULL, tally, NULL, &err), ET_ERR_ARGUMENT);
    assert_has(err.text, "found a user in the address");
    input.from = deep;
    assert_int_equal(et_database_read(&input, NULL, tally, NULL, &err), ET_ERR_ARGUMENT);
    et_database_options late = {.year = 99};
    assert_int_equal(et_database_read(&input, &late, tally, NULL, &err), ET_ERR_ARGUMENT);
    assert_true(et_database_is("odbc:x") && et_database_is("clickhouse:x"));
    assert_false(et_database_is("x.csv"));
    et_tally_free(tally);
}

static void groups_become_a_tally(void **state)
{
    (void)state;
    const char *from[] = {s.address, s.address};
    et_database_input input = {.from = from, .count = 2, .table = "exam.scores",
                               .subjects = subjects};
    et_database_report report;
    et_tally *tally = new_tally();
    et_tally_key key = {2024, "01", "gdcd"};
    et_tally_cell cell;
    et_error err = {0};

    need_curl();
    s.answer = whole;
    s.columns = catalogue;
    assert_ok(et_database_read(&input, NULL, tally, &report, &err), &err);
    assert_int_equal(et_tally_cell_count(tally), 2);
    assert_true(et_tally_find(tally, &key, &cell));
    assert_int_equal(cell.scores[0], 850);
    assert_int_equal(cell.counts[0], 4); /* of both connections, "1" being 01 */
    assert_int_equal(report.rows, 8);
    assert_int_equal(report.scores, 10);
    assert_int_equal(report.missing, 6);
    assert_int_equal(report.groups, 8);
    assert_int_equal(report.notes_shown, 4); /* two columns that nobody knows, twice */
    assert_has(report.notes[1], "ghi chú");
    et_tally_free(tally);
}

static void bad_answers_are_no_tally(void **state)
{
    (void)state;
    static const struct {
        const char *answer, *said;
    } cases[] = {
        {"", "found no number of rows of the table"},
        {"0\t\t2024\t01\t675\t\t4\n1\t\t2024\t01\t\t8\t4\n", "found no number of rows"},
        {"0\t\t2024\t01\t675\t\t4\n-1\t\t\t\t\t\t4\n", "found 0 rows by \"gdcd\""},
        {"0\t\t2024\t01\t675\t\t3\n1\t\t2024\t01\t\t8\t3\n-1\t\t\t\t\t\t4\n",
         "found 3 rows by \"toan\", expected 4 as in the whole table"},
        {"0\t\t2024\t01\t675\t\t3", "found half a row"},
        {"0\t\t2024\t01\t675\n", "found 5 columns, expected 7"},
        {"2\t\t2024\t01\t675\t\t3\n", "expected the number of a paper"},
        {"x\t\t2024\t01\t675\t\t3\n", "found \"x\", expected the number of a paper"},
        {"\\N\t\t2024\t01\t675\t\t3\n", "expected the number of a paper"},
        {"0\t\t2024\t01\t6.75\t\t3\n", "found \"6.75\", expected whole hundredths"},
        {"0\t\t2024\t01\t675\t\t-3\n", "found \"-3\", expected how many rows"},
        {"0\t\t2024\t01\t675\t\t\\N\n", "found \"NULL\", expected how many rows"},
        {"0\t\t2024\t01\t675\t\t1e3\n", "expected how many rows"},
        {"0\t\t2024\t01\t675\t\t99999999999999999999\n", "expected how many rows"},
        {"0\t\t2024\t01\t675\t\t9223372036854775807\n"
         "0\t\t2024\t01\t676\t\t9223372036854775807\n"
         "0\t\t2024\t01\t677\t\t9223372036854775807\n",
         "expected fewer rows"},
        {"<html><body>It works!</body></html>\n", "found 1 columns"},
        {"0\t\t2024\t01\t675\t\t3\nCode: 241, e.displayText() = DB::Exception: Memory\n",
         "DB::Exception: Memory"},
        {"HTTP/1.1 500 Oh\r\nConnection: close\r\n\r\nCode: 279, e.displayText() = "
         "DB::Exception: All connection tries failed.\nLog: , e.what() = DB::Exception\n",
         "(HTTP 500): Code: 279, e.displayText() = DB::Exception: All connection tries"},
        {"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\n"
         "Connection: close\r\n\r\n",
         "(HTTP 302)"},
        {"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\nConnection: close\r\n\r\n"
         "0\t\t2024\t01\t675\t\t3\n",
         "the connection to"},
        {"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
         "17\r\n0\t\t2024\t01\t675\t\t3\n",
         "the connection to"},
        {"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nzz",
         "the connection to"},
        {"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n0\t\t2024\t01\t675\t\t4\n",
         "found no number of rows"},
        {"HTTP/9", "the connection to"},
    };
    need_curl();
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        expect(cases[i].answer, BOTH, ET_ERR_EXTERNAL, cases[i].said);
    }
}

#define TOTAL(n) "-1\t\t\t\t\t\t" #n "\n"

static void wrong_data_are_told_with_how_many(void **state)
{
    (void)state;
    static const struct {
        const char *answer, *columns, *said;
    } cases[] = {
        {"0\t\t2024\t01\t1150\t\t2\n0\t\t2024\t02\t1025\t\t3\n"
         "0\t\t2024\t01\t-200\t\t1\n" TOTAL(6),
         "nam,tinh,toan",
         "column \"toan\" of `exam`.`scores`: found \"-2\" in 1 row (and other such "
         "values in 5 rows), expected a score of 0 to 10"},
        {"0\t\t2024\t01\t999999999\t\t2\n" TOTAL(2), "nam,tinh,toan",
         "found such as \"7.125\" in 2 rows, expected a score of 0 to 10 with at most "
         "two decimals"},
        {"0\t\t2024\t\\N\t500\t\t2\n" TOTAL(2), "nam,tinh,toan",
         "column \"tinh\" of `exam`.`scores`: found NULL in 2 rows, expected the code"},
        {"0\t\t2024\tHà Nội\t500\t\t2\n" TOTAL(2), "nam,tinh,toan",
         "found \"Hà Nội\" in 2 rows"},
        {"0\t\t2024\t00\t500\t\t1\n" TOTAL(1), "nam,tinh,toan", "found \"00\" in 1 row"},
        {"0\t\t2024\t-1\t500\t\t3\n" TOTAL(3), "nam,id=tinh,toan",
         "found others in 3 rows, expected candidate numbers of 8 digits"},
        {"0\t\t\\N\t01\t500\t\t2\n" TOTAL(2), "nam,tinh,toan",
         "column \"nam\" of `exam`.`scores`: found NULL in 2 rows, expected a year"},
        {"0\t\t24\t01\t500\t\t2\n" TOTAL(2), "nam,tinh,toan", "found \"24\" in 2 rows"},
        {"0\t\t2024\t01\t\tv\xE1ng\t2\n" TOTAL(2), "nam,tinh,gdcd",
         "found \"v?ng\" in 2 rows, expected a score of 0 to 10"},
        {"0\t\t2024\t01\t\t6,5\t2\n" TOTAL(2), "nam,tinh,gdcd", "found \"6,5\""},
        {"0\t\t2024\t01\t\t7.125\t2\n" TOTAL(2), "nam,tinh,gdcd",
         "found such as \"7.125\" in 2 rows"},
        {"0\t\t2024\t01\t\t11\t2\n" TOTAL(2), "nam,tinh,gdcd", "found \"11\" in 2 rows"},
        {"0\tVẽ\t2024\t01\t500\t\t2\n" TOTAL(2), "nam,tinh,subject=gdcd,score=toan",
         "column \"gdcd\" of `exam`.`scores`: found \"Vẽ\" in 2 rows, expected the name"},
        {"0\t\\N\t2024\t01\t500\t\t2\n" TOTAL(2), "nam,tinh,subject=gdcd,score=toan",
         "found NULL in 2 rows, expected the name of a paper"},
    };
    need_curl();
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        expect(cases[i].answer, cases[i].columns, ET_ERR_INPUT, cases[i].said);
    }
}

static void columns_are_checked_against_the_catalogue(void **state)
{
    (void)state;
    static const struct {
        const char *columns;
        et_status status;
        const char *said;
    } cases[] = {
        {"nam,tinh,tona", ET_ERR_NOT_FOUND, "has no column \"tona\"; did you mean"},
        {"nam,tinh,toan;drop", ET_ERR_NOT_FOUND, "has no column \"toan;drop\""},
        {"nam,tinh", ET_ERR_NOT_FOUND, "has no column of a paper"},
        {"nam,toan", ET_ERR_NOT_FOUND, "has no column of the place"},
        {"tinh,toan", ET_ERR_ARGUMENT,
         "has no column of the year, expected one or --year"},
        {"nam,tinh,toan,toán=gdcd", ET_ERR_ARGUMENT, "as columns of toan, expected one"},
        {"nam,tinh,year=toan", ET_ERR_ARGUMENT, "as columns of the year"},
        {"nam,tinh,when", ET_ERR_ARGUMENT, "\"when\" does not say what it holds"},
        {"nam,tinh,toan=when", ET_ERR_INPUT, "is of a type that cannot be counted"},
        {"nam,tinh,x=toan", ET_ERR_NOT_FOUND, "found \"x=\", expected year"},
        {"nam,tinh,toan,subject=gdcd,score=toan", ET_ERR_ARGUMENT, "a long or a wide"},
        {"", ET_ERR_NOT_FOUND, "has no column of a paper"},
        {",", ET_ERR_ARGUMENT, "expected [ROLE=]COLUMN"},
        {"nam,tinh,\"toan", ET_ERR_ARGUMENT, "a quote that stays open"},
        {"nam,\"tinh\"x,toan", ET_ERR_ARGUMENT, "expected [ROLE=]COLUMN"},
        {"nam,place=tinh:0:2,toan", ET_ERR_ARGUMENT, "expected [ROLE=]COLUMN"},
        {"nam,place=tinh:1,toan", ET_ERR_ARGUMENT, "expected [ROLE=]COLUMN"},
        {"nam,tinh:1:2,toan", ET_ERR_ARGUMENT, "expected [ROLE=]COLUMN"},
        {"nam,tinh,toan=", ET_ERR_ARGUMENT, "expected [ROLE=]COLUMN"},
        {"nam=nam=nam", ET_ERR_NOT_FOUND, "found \"nam=\""},
    };
    need_curl();
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        expect(whole, cases[i].columns, cases[i].status, cases[i].said);
    }
    et_tally *tally = new_tally();
    et_error err = {0};
    assert_ok(ask("0\t\t2024\t01\t675\t\t4\n" TOTAL(4),
                  "year=\"NAM\",place=tinh:1:2,ngu_van=Toan", NULL, tally, &err), &err);
    et_tally_cell cell;
    et_tally_cell_at(tally, 0, &cell);
    assert_string_equal(cell.subject, "ngu_van");
    et_tally_free(tally);
}

static void did_not_sit_is_said_in_many_ways(void **state)
{
    (void)state;
    et_database_options options = {.missing = "0,vắng"};
    et_tally *tally = new_tally();
    et_error err = {0};

    need_curl();
    assert_ok(ask("0\t\t2024\t01\t-100\t\t2\n0\t\t2024\t01\t0\t\t2\n"
                  "1\t\t2024\t01\t\t-1.0\t1\n1\t\t2024\t01\t\t-\t1\n"
                  "1\t\t2024\t01\t\tVắng\t1\n1\t\t2024\t01\t\t \t1\n" TOTAL(4),
                  BOTH, &options, tally, &err), &err);
    assert_int_equal(et_tally_cell_count(tally), 0);
    et_tally_free(tally);
}

static void a_table_must_be_there(void **state)
{
    (void)state;
    static const char *const tables[] = {"score", "Scores", "scores; DROP TABLE scores",
                                         "a.b.c.d", "\"scores", ".scores", "x.scores"};
    et_tally *tally = new_tally();

    need_curl();
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
        const char *from[] = {s.address};
        et_database_input input = {.from = from, .count = 1, .table = tables[i],
                                   .subjects = subjects};
        et_error err = {0};
        s.answer = whole;
        et_status status = et_database_read(&input, NULL, tally, NULL, &err);
        /* what SHOW TABLES lists is of any database that is asked for */
        assert_true(status == ET_ERR_NOT_FOUND || status == ET_ERR_ARGUMENT ||
                    status == ET_ERR_EXTERNAL);
    }
    et_tally_free(tally);
}

static bool third_time(void *context, uint64_t groups)
{
    int *calls = context;
    (void)groups;
    return ++*calls < 3;
}

static void a_cancel_reaches_the_server(void **state)
{
    (void)state;
    int calls = 0;
    et_database_options options = {.progress = third_time, .progress_context = &calls};
    et_tally *tally = new_tally();
    et_error err = {0};

    need_curl();
    atomic_store(&s.killed, false);
    assert_int_equal(ask(NULL, BOTH, &options, tally, &err), ET_ERR_CANCELLED);
    assert_has(err.text, "nothing was counted");
    assert_true(atomic_load(&s.killed));
    assert_int_equal(calls, 3);
    et_tally_free(tally);
}

static void one_failure_ends_the_others(void **state)
{
    (void)state;
    const char *from[] = {s.address, "clickhouse:http://127.0.0.1:1/exam"};
    et_database_input input = {.from = from, .count = 2, .table = "scores",
                               .subjects = subjects};
    et_tally *tally = new_tally();
    et_error err = {0};

    need_curl();
    s.answer = NULL; /* would never come */
    s.columns = catalogue;
    assert_int_equal(et_database_read(&input, NULL, tally, NULL, &err), ET_ERR_EXTERNAL);
    assert_has(err.text, "cannot connect to http://127.0.0.1:1/");
    et_tally_free(tally);
}

static void explaining_counts_nothing(void **state)
{
    (void)state;
    const char *from[] = {s.address};
    et_database_input input = {.from = from, .count = 1, .table = "scores",
                               .subjects = subjects};
    et_error err = {0};
    char *text = NULL;

    need_curl();
    s.answer = NULL;
    s.columns = catalogue;
    assert_ok(et_database_explain(&input, NULL, &text, &err), &err);
    assert_has(text, "ClickHouse 18.16.1");
    assert_has(text, "rows are grouped on the shards");
    assert_has(text, "    GROUP BY `nam`, `tinh`, `gdcd`");
    assert_has(text, "ENGINE = Distributed");
    free(text);
}

static et_status read_once(void *context)
{
    const char *from[] = {s.address};
    et_database_input input = {.from = from, .count = 1, .table = "scores",
                               .columns = BOTH, .subjects = subjects};
    et_tally *tally = NULL;
    char *text = NULL;

    (void)context;
    et_status status = et_tally_new(&tally, NULL);
    if (status == ET_OK) {
        status = et_database_read(&input, NULL, tally, NULL, NULL);
    }
    if (status == ET_OK) {
        status = et_database_explain(&input, NULL, &text, NULL);
    }
    et_tally_free(tally);
    free(text);
    return status;
}

static void memory_may_run_out(void **state)
{
    (void)state;
    need_curl();
    s.answer = whole;
    s.columns = catalogue;
    with_failing_memory(read_once, NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_no_question_is_refused),
        cmocka_unit_test(groups_become_a_tally),
        cmocka_unit_test(bad_answers_are_no_tally),
        cmocka_unit_test(wrong_data_are_told_with_how_many),
        cmocka_unit_test(columns_are_checked_against_the_catalogue),
        cmocka_unit_test(did_not_sit_is_said_in_many_ways),
        cmocka_unit_test(a_table_must_be_there),
        cmocka_unit_test(a_cancel_reaches_the_server),
        cmocka_unit_test(one_failure_ends_the_others),
        cmocka_unit_test(explaining_counts_nothing),
        cmocka_unit_test(memory_may_run_out),
    };
    et_error err = {0};
    if (et_subjects_load(&subjects, EXAMTREND_SOURCE "/datasets", &err) != ET_OK) {
        (void)fprintf(stderr, "%s\n", err.text);
        return 1;
    }
    int failed = cmocka_run_group_tests(tests, start_server, stop_server);
    et_subjects_free(subjects);
    return failed;
}
