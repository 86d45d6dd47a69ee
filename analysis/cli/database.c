/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/database.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <ini.h>

enum { KEY_FROM = 0x400, KEY_TABLE, KEY_COLUMNS, KEY_CREDENTIALS, KEY_HUNDREDTHS };

static const struct argp_option database_options[] = {
    {NULL, 0, NULL, 0, "Rows in databases, grouped there:", 4},
    {"from", KEY_FROM, "CONNECTION", 0,
     "odbc:DSN, odbc:Driver=...;... (PostgreSQL, MariaDB, SQLite) or "
     "clickhouse:http://host:port/database; several are added up",
     4},
    {"table", KEY_TABLE, "NAME", 0, "[[catalog.]schema.]table", 4},
    {"columns", KEY_COLUMNS, "LIST", 0,
     "[ROLE=]COLUMN,... with ROLE year, place, id, subject, score or a paper; "
     "place=COLUMN:FIRST:LENGTH for a part (default: by the columns' names)",
     4},
    {"hundredths", KEY_HUNDREDTHS, NULL, 0, "Scores are stored as whole hundredths", 4},
    {"credentials", KEY_CREDENTIALS, "FILE", 0,
     "Lines `user = ...` and `password = ...`, for your eyes only (default: "
     "$EXAMTREND_DATABASE_USER, $EXAMTREND_DATABASE_PASSWORD)",
     4},
    {0},
};

static error_t take_option(int key, char *arg, struct argp_state *state)
{
    cli_database *d = state->input;

    switch (key) {
    case KEY_FROM:
        if (d->count == CLI_CONNECTIONS_MOST) {
            argp_error(state, "found more than %d connections", CLI_CONNECTIONS_MOST);
        } else {
            d->from[d->count++] = arg;
        }
        break;
    case KEY_TABLE: d->table = arg; break;
    case KEY_COLUMNS: d->columns = arg; break;
    case KEY_CREDENTIALS: d->credentials = arg; break;
    case KEY_HUNDREDTHS: d->hundredths = true; break;
    case ARGP_KEY_END:
        if (d->count > 0 && !d->table) {
            argp_error(state, "found --from without --table");
        } else if (d->count == 0 &&
                   (d->table || d->columns || d->credentials || d->hundredths)) {
            argp_error(state, "found options of databases, expected --from, too");
        }
        break;
    default: return ARGP_ERR_UNKNOWN;
    }
    return 0;
}

const struct argp cli_database_argp = {.options = database_options,
                                       .parser = take_option};

/* ---- who asks ---- */

typedef struct credentials {
    char user[256], password[256];
    bool has_user, has_password;
} credentials;

static bool keep(char out[256], bool *has, const char *value)
{
    *has = strlen(value) < 256;
    (void)snprintf(out, 256, "%s", value);
    return *has;
}

static int take_line(void *context, const char *section, const char *name,
                     const char *value)
{
    credentials *c = context;

    if (section[0] == '\0' && strcmp(name, "user") == 0) {
        return keep(c->user, &c->has_user, value);
    }
    return section[0] == '\0' && strcmp(name, "password") == 0 &&
           keep(c->password, &c->has_password, value);
}

/* A password that others may read is no secret. */
static int read_credentials(credentials *c, const char *path)
{
    struct stat info;
    int code = CLI_FAILED;
    FILE *file = fopen(path, "re");

    if (!file || fstat(fileno(file), &info) != 0) {
        cli_message("cannot read %s: %s", path, strerror(errno));
    } else if (S_ISREG(info.st_mode) && (info.st_mode & 077)) {
        cli_message("%s: others may read it, expected `chmod 600`", path);
    } else {
        int line = ini_parse_file(file, take_line, c);
        code = line == 0 ? CLI_OK : CLI_FAILED;
        if (line != 0) {
            cli_message("%s:%d: expected `user = ...` or `password = ...`", path,
                        line > 0 ? line : 1);
        }
    }
    if (file) {
        (void)fclose(file);
    }
    return code;
}

static int find_credentials(credentials *c, const cli_database *database)
{
    const char *user = getenv("EXAMTREND_DATABASE_USER");
    const char *password = getenv("EXAMTREND_DATABASE_PASSWORD");

    if (database->credentials) {
        return read_credentials(c, database->credentials);
    }
    if ((user && !keep(c->user, &c->has_user, user)) ||
        (password && !keep(c->password, &c->has_password, password))) {
        cli_message("found a user or password of more than 255 bytes in the environment");
        return CLI_FAILED;
    }
    return CLI_OK;
}

/* ---- how it goes ---- */

static volatile sig_atomic_t interrupted;

static void note_interrupt(int signal_number)
{
    interrupted = signal_number;
}

/* While databases are asked, an interrupt is a wish to cancel. */
static void listen_for_interrupts(bool on)
{
    static struct sigaction before[2];
    static const int signals[] = {SIGINT, SIGTERM};
    struct sigaction action = {.sa_handler = note_interrupt};

    for (int i = 0; i < 2; i++) {
        (void)sigaction(signals[i], on ? &action : &before[i], on ? &before[i] : NULL);
    }
}

typedef struct wait_line {
    struct timespec start;
    size_t connections;
    bool drawn, shows;
} wait_line;

static double seconds_since(struct timespec start)
{
    struct timespec now;
    (void)clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)(now.tv_sec - start.tv_sec) +
           1e-9 * (double)(now.tv_nsec - start.tv_nsec);
}

static bool draw_line(void *context, uint64_t groups)
{
    wait_line *w = context;
    double passed = seconds_since(w->start);
    char what[64];

    if (interrupted) {
        (void)snprintf(what, sizeof what, "cancelling");
    } else if (groups > 0) {
        (void)snprintf(what, sizeof what, "%" PRIu64 " groups have come", groups);
    } else {
        (void)snprintf(what, sizeof what, "%zu %s at work", w->connections,
                       w->connections == 1 ? "database is" : "databases are");
    }
    if (w->shows && passed > 0.5) {
        (void)fprintf(stderr, "\r%c %.0f s, %s\033[K",
                      "|/-\\"[(unsigned)(10.0 * passed) % 4], passed, what);
        (void)fflush(stderr);
        w->drawn = true;
    }
    return interrupted == 0;
}

/* ---- the door ---- */

static void tell_notes(const et_database_report *report)
{
    for (size_t i = 0; i < report->notes_shown; i++) {
        cli_note("%s", report->notes[i]);
    }
    if (report->rows == 0) {
        cli_note("found no rows of candidates");
    }
}

/* Runs the one or the other with everything set up around it. */
static int ask(const cli_database *database, const cli_database_rows *rows,
               et_tally *tally, char **text)
{
    credentials c = {0};
    et_database_input input = {.from = database->from, .count = database->count,
                               .table = database->table, .columns = database->columns,
                               .subjects = rows->subjects};
    wait_line w = {.connections = database->count,
                   .shows = !rows->quiet && isatty(STDERR_FILENO)};
    et_database_options options = {.year = rows->year, .hundredths = database->hundredths,
                                   .missing = rows->missing, .progress = draw_line,
                                   .progress_context = &w};
    et_database_report report = {0};
    et_error err = {0};

    if (find_credentials(&c, database) != CLI_OK) {
        return CLI_FAILED;
    }
    options.user = c.has_user ? c.user : NULL;
    options.password = c.has_password ? c.password : NULL;
    (void)clock_gettime(CLOCK_MONOTONIC, &w.start);
    listen_for_interrupts(true);
    et_status status = tally ? et_database_read(&input, &options, tally, &report, &err)
                             : et_database_explain(&input, &options, text, &err);
    listen_for_interrupts(false);
    if (status == ET_OK && interrupted) { /* it came when all was counted */
        status = et_fail(&err, ET_ERR_CANCELLED, "cancelled, and nothing was written");
    }
    if (w.drawn) {
        (void)fputs("\r\033[K", stderr);
    }
    if (status == ET_OK && tally) {
        tell_notes(&report);
    }
    int code = status == ET_OK ? CLI_OK : cli_report(&err);
    return status == ET_ERR_CANCELLED && interrupted ? 128 + interrupted : code;
}

int cli_database_count(const cli_database *database, const cli_database_rows *rows,
                       et_tally *tally)
{
    return ask(database, rows, tally, NULL);
}

int cli_database_explain(const cli_database *database, const cli_database_rows *rows)
{
    char *text = NULL;
    int code = ask(database, rows, NULL, &text);

    if (code == CLI_OK) {
        (void)fputs(text ? text : "", stdout);
    }
    free(text);
    return code;
}
