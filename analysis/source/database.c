/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The door to databases: every connection is asked by a thread of its own, while the
 * caller's thread waits, tells how it goes and hears whether to cancel.
 */
#include "examtrend/database.h"

#include <inttypes.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "examtrend/text.h"
#include "source/catalogue.h"
#include "source/groups.h"

#define CONNECTIONS_MOST 256
#define LOOK_NS 100000000L /* between two looks at how it goes */

static const et_database_options usual;

/* One connection. */
typedef struct job {
    const et_database_input *input;
    const et_database_options *options;
    const char *from;
    bool explains;
    et_engine *engine;
    et_sql_table table;
    et_columns columns;
    et_groups groups;
    char *sql, *plan, *text; /* text: of --explain */
    atomic_ullong come;      /* groups so far */
    atomic_bool done;
    bool started;
    pthread_t thread;
    et_status status;
    et_error err;
} job;

bool et_database_is(const char *text)
{
    return strncmp(text, "odbc:", 5) == 0 || strncmp(text, "clickhouse:", 11) == 0;
}

static et_status no_memory(et_error *err)
{
    return et_fail(err, ET_ERR_MEMORY, "out of memory while asking databases");
}

/* ---- asking ---- */

static et_status take_group(void *context, char *const *fields, size_t count,
                            et_error *err)
{
    job *j = context;
    atomic_store(&j->come, j->groups.groups);
    return et_groups_add(&j->groups, fields, count, err);
}

static et_status take_example(void *context, char *const *fields, size_t count,
                              et_error *err)
{
    char *out = context;
    (void)err;
    if (count == 1 && fields[0]) {
        (void)et_text_copy(out, sizeof((et_group_finding *)NULL)->found, fields[0]);
    }
    return ET_OK;
}

/* Of values that are no whole hundredths the answer has the number only: one is asked
 * for. Where that fails, the message stands without it. */
static void find_example(job *j)
{
    et_group_finding *f = &j->groups.faults[ET_GROUP_WHOLE];
    char *sql = NULL;

    if (f->rows == 0 || f->found[0] ||
        et_sql_example(&sql, &j->columns.query, f->paper, NULL) != ET_OK) {
        return;
    }
    if (j->engine->way->query(j->engine, sql, take_example, f->found, NULL) != ET_OK) {
        f->found[0] = '\0';
    }
    free(sql);
}

static et_status count_groups(job *j)
{
    et_status status = et_groups_begin(&j->groups, &j->columns, j->input, j->options,
                                       &j->err);
    if (status == ET_OK) {
        status = j->engine->way->query(j->engine, j->sql, take_group, j, &j->err);
    }
    if (status == ET_OK) {
        find_example(j);
        status = et_groups_end(&j->groups, &j->err);
    }
    return status;
}

/* ---- explaining ---- */

static et_status add_text(char **text, et_error *err, const char *format, ...)
    ET_PRINTF(3, 4);
static et_status add_text(char **text, et_error *err, const char *format, ...)
{
    char *more = NULL;
    va_list args;

    va_start(args, format);
    int length = vasprintf(&more, format, args);
    va_end(args);
    if (length < 0) {
        return no_memory(err);
    }
    size_t used = *text ? strlen(*text) : 0;
    char *longer = realloc(*text, used + (size_t)length + 1);
    if (longer) {
        memcpy(longer + used, more, (size_t)length + 1);
        *text = longer;
    }
    free(more);
    return longer ? ET_OK : no_memory(err);
}

/* Every line of `block`, indented. */
static et_status add_block(char **text, const char *block, et_error *err)
{
    et_status status = ET_OK;

    while (*block && status == ET_OK) {
        size_t length = strcspn(block, "\n");
        status = add_text(text, err, "    %.*s\n", (int)length, block);
        block += length + (block[length] == '\n');
    }
    return status;
}

static et_status take_plan(void *context, char *const *fields, size_t count,
                           et_error *err)
{
    job *j = context;
    et_status status = ET_OK;

    for (size_t i = 0; i < count && status == ET_OK; i++) {
        status = add_text(&j->plan, err, "%s%s", i ? "  " : "",
                          fields[i] ? fields[i] : "-");
    }
    return status == ET_OK ? add_text(&j->plan, err, "\n") : status;
}

/* The plan, and what says where the grouping runs: for ClickHouse that is how the table
 * is made. Its old servers have no plans to show. */
static et_status ask_for_plan(job *j, et_sql_where *where)
{
    bool clickhouse = j->table.dialect == ET_DIALECT_CLICKHOUSE;
    char *sql = NULL;
    et_status status;

    if (clickhouse) {
        if (asprintf(&sql, "SHOW CREATE TABLE %s", j->table.name) < 0) {
            return no_memory(&j->err);
        }
        status = ET_OK;
    } else {
        status = et_sql_explain(&sql, j->table.dialect, j->sql, &j->err);
    }
    if (status == ET_OK) {
        status = j->engine->way->query(j->engine, sql, take_plan, j, &j->err);
    }
    free(sql);
    sql = NULL;
    if (status != ET_OK) {
        return status;
    }
    *where = et_sql_judge(j->table.dialect, j->plan ? j->plan : "");
    if (clickhouse) {
        et_error refused = {0};
        status = et_sql_explain(&sql, j->table.dialect, j->sql, &j->err);
        if (status == ET_OK &&
            j->engine->way->query(j->engine, sql, take_plan, j, &refused) != ET_OK &&
            refused.status != ET_ERR_EXTERNAL) {
            status = et_fail(&j->err, refused.status, "%s", refused.text);
        }
        free(sql);
    }
    return status;
}

static et_status add_columns(job *j)
{
    const et_sql_query *query = &j->columns.query;
    const et_sql_column *columns = j->table.columns;
    static const char *const hows[] = {
        "", ", the first two digits of the candidate number", ", a part of it"};
    et_status status = ET_OK;

    if (query->year >= 0) {
        status = add_text(&j->text, &j->err, "  year: column \"%s\"\n",
                          columns[query->year].name);
    } else {
        status = add_text(&j->text, &j->err, "  year: %d\n", j->options->year);
    }
    if (status == ET_OK) {
        status = add_text(&j->text, &j->err, "  place: column \"%s\"%s\n",
                          columns[query->place].name, hows[query->place_how]);
    }
    if (status == ET_OK && query->subject >= 0) {
        status = add_text(&j->text, &j->err,
                          "  scores: column \"%s\" of the paper in \"%s\"\n",
                          columns[query->scores[0]].name, columns[query->subject].name);
    }
    for (size_t i = 0; query->subject < 0 && i < query->score_count && status == ET_OK;
         i++) {
        const char *key = et_subjects_at(j->input->subjects, j->columns.subjects[i])->key;
        status = add_text(&j->text, &j->err, "  scores of %s: column \"%s\"\n", key,
                          columns[query->scores[i]].name);
    }
    return status;
}

static et_status explain_job(job *j)
{
    et_sql_where where = ET_SQL_NOT_SAID;
    et_status status = ask_for_plan(j, &where);

    if (status == ET_OK) {
        status = add_text(&j->text, &j->err, "%s: table %s, %s\n", j->from, j->table.name,
                          j->engine->product);
    }
    if (status == ET_OK) {
        status = add_columns(j);
    }
    if (status == ET_OK) {
        status = add_text(&j->text, &j->err, "  rows are grouped %s\n  SQL\n",
                          et_sql_where_text(where));
    }
    if (status == ET_OK) {
        status = add_block(&j->text, j->sql, &j->err);
    }
    if (status == ET_OK) {
        status = add_text(&j->text, &j->err, "  plan\n");
    }
    return status == ET_OK ? add_block(&j->text, j->plan ? j->plan : "", &j->err)
                           : status;
}

/* ---- threads ---- */

static et_status work(job *j)
{
    et_status status = j->engine->way->connect(j->engine, &j->err);

    if (status == ET_OK) {
        status = et_catalogue_find(&j->table, j->engine, j->input->table, &j->err);
    }
    if (status == ET_OK) {
        status = et_columns_choose(&j->columns, &j->table, j->input, j->options, &j->err);
    }
    if (status == ET_OK) {
        status = et_sql_group(&j->sql, &j->columns.query, &j->err);
    }
    if (status == ET_OK) {
        status = j->explains ? explain_job(j) : count_groups(j);
    }
    return status;
}

static void *run(void *context)
{
    job *j = context;
    j->status = work(j);
    atomic_store(&j->done, true);
    return NULL;
}

static et_status new_job(job *j, const et_database_input *input, size_t index,
                         const et_engine_login *login, et_error *err)
{
    const char *from = input->from[index];

    j->from = from;
    if (strncmp(from, "odbc:", 5) == 0) {
        return et_odbc_new(&j->engine, from + 5, login, err);
    }
    if (strncmp(from, "clickhouse:", 11) == 0) {
        return et_clickhouse_new(&j->engine, from + 11, login, err);
    }
    return et_fail(err, ET_ERR_ARGUMENT,
                   "found the connection \"%s\", expected odbc:... or clickhouse:...",
                   from);
}

static void free_jobs(job *jobs, size_t count)
{
    for (size_t i = 0; jobs && i < count; i++) {
        et_groups_clear(&jobs[i].groups);
        et_columns_clear(&jobs[i].columns);
        et_sql_table_clear(&jobs[i].table);
        if (jobs[i].engine) {
            jobs[i].engine->way->close(jobs[i].engine);
        }
        free(jobs[i].sql);
        free(jobs[i].plan);
        free(jobs[i].text);
    }
    free(jobs);
}

/* Waits for all. A failure of one ends the others; a cancel reaches all, again and again
 * since one that comes before a query has begun is not heard. */
static bool wait_for(job *jobs, size_t count, const et_database_options *options)
{
    bool cancelled = false;
    struct timespec nap = {0, LOOK_NS / 64}; /* short answers are not waited for long */

    for (;;) {
        uint64_t come = 0;
        bool done = true, failed = false;
        for (size_t i = 0; i < count; i++) {
            bool ended = atomic_load(&jobs[i].done);
            come += atomic_load(&jobs[i].come);
            done = done && (ended || !jobs[i].started);
            failed = failed || !jobs[i].started || (ended && jobs[i].status != ET_OK);
        }
        if (done) {
            return cancelled;
        }
        if (options->progress && !cancelled &&
            !options->progress(options->progress_context, come)) {
            cancelled = true;
        }
        for (size_t i = 0; (cancelled || failed) && i < count; i++) {
            if (jobs[i].started && !atomic_load(&jobs[i].done)) {
                jobs[i].engine->way->cancel(jobs[i].engine);
            }
        }
        (void)nanosleep(&nap, NULL);
        nap.tv_nsec = nap.tv_nsec < LOOK_NS ? 2 * nap.tv_nsec : LOOK_NS;
    }
}

/* The failure to tell: of several the first one's that was not a consequence. */
static et_status tell(const job *jobs, size_t count, bool cancelled, et_error *err)
{
    const job *told = NULL;

    if (cancelled) {
        return et_fail(err, ET_ERR_CANCELLED, "cancelled, and nothing was counted");
    }
    for (size_t i = 0; i < count; i++) {
        if (jobs[i].status != ET_OK &&
            (!told || (told->status == ET_ERR_CANCELLED &&
                       jobs[i].status != ET_ERR_CANCELLED))) {
            told = &jobs[i];
        }
    }
    return told ? et_fail(err, told->status, "%.200s: %s", told->from, told->err.text)
                : ET_OK;
}

static et_status run_jobs(job *jobs, const et_database_input *input,
                          const et_database_options *options, bool explains,
                          et_error *err)
{
    et_engine_login login = {options->user, options->password};
    et_status status = ET_OK;
    bool started = true;

    for (size_t i = 0; i < input->count && status == ET_OK; i++) {
        jobs[i].input = input;
        jobs[i].options = options;
        jobs[i].explains = explains;
        status = new_job(&jobs[i], input, i, &login, err);
    }
    if (status != ET_OK) {
        return status;
    }
    for (size_t i = 0; i < input->count && started; i++) {
        started = pthread_create(&jobs[i].thread, NULL, run, &jobs[i]) == 0;
        jobs[i].started = started;
    }
    bool cancelled = wait_for(jobs, input->count, options);
    for (size_t i = 0; i < input->count; i++) {
        if (jobs[i].started) {
            (void)pthread_join(jobs[i].thread, NULL);
        }
    }
    if (!started) {
        return et_fail(err, ET_ERR_IO, "a thread cannot be started");
    }
    return tell(jobs, input->count, cancelled, err);
}

/* ---- the door ---- */

static et_status check_input(const et_database_input *input,
                             const et_database_options *options, et_error *err)
{
    if (!input->subjects || !input->from || input->count == 0 ||
        input->count > CONNECTIONS_MOST) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "found %zu connections, expected 1 to %d and a table of subjects",
                       input->count, CONNECTIONS_MOST);
    }
    if (!input->table || !input->table[0]) {
        return et_fail(err, ET_ERR_ARGUMENT, "found no table, expected the name of one");
    }
    if (options->year != 0 &&
        (options->year < ET_YEAR_FIRST || options->year > ET_YEAR_LAST)) {
        return et_fail(err, ET_ERR_ARGUMENT, "found the year %d, expected %d to %d",
                       options->year, ET_YEAR_FIRST, ET_YEAR_LAST);
    }
    for (size_t i = 0; i < input->count; i++) {
        const char *from = input->from[i];
        bool secret = strcasestr(from, "pwd=") || strcasestr(from, "password=");
        if (secret) {
            return et_fail(err, ET_ERR_ARGUMENT,
                           "found a password in a connection, expected it elsewhere: "
                           "other users see the words of a command");
        }
    }
    return ET_OK;
}

static void fill_report(et_database_report *report, const job *jobs, size_t count)
{
    *report = (et_database_report){0};
    for (size_t i = 0; i < count; i++) {
        report->rows += jobs[i].groups.rows[0];
        report->scores += jobs[i].groups.scores;
        report->missing += jobs[i].groups.missing;
        report->groups += jobs[i].groups.groups;
        for (size_t n = 0; n < jobs[i].columns.note_count; n++) {
            if (report->notes_shown < ET_DATABASE_NOTES) {
                memcpy(report->notes[report->notes_shown++], jobs[i].columns.notes[n],
                       sizeof report->notes[0]);
            }
        }
    }
}

et_status et_database_read(const et_database_input *input,
                           const et_database_options *options, et_tally *tally,
                           et_database_report *report, et_error *err)
{
    et_tally *sum = NULL;
    job *jobs = NULL;

    options = options ? options : &usual;
    et_status status = check_input(input, options, err);
    if (status == ET_OK) {
        jobs = calloc(input->count, sizeof *jobs);
        status = jobs ? et_tally_new(&sum, err) : no_memory(err);
    }
    if (status == ET_OK) {
        status = run_jobs(jobs, input, options, false, err);
    }
    if (status == ET_OK) {
        status = et_tally_merge(sum, tally, err);
    }
    for (size_t i = 0; i < input->count && status == ET_OK; i++) {
        status = et_tally_absorb(sum, jobs[i].groups.tally, err);
    }
    if (status == ET_OK) {
        et_tally_swap(sum, tally);
    }
    if (status == ET_OK && report) {
        fill_report(report, jobs, input->count);
    }
    et_tally_free(sum);
    free_jobs(jobs, input->count);
    return status;
}

et_status et_database_explain(const et_database_input *input,
                              const et_database_options *options, char **text,
                              et_error *err)
{
    job *jobs = NULL;

    *text = NULL;
    options = options ? options : &usual;
    et_status status = check_input(input, options, err);
    if (status == ET_OK) {
        jobs = calloc(input->count, sizeof *jobs);
        status = jobs ? run_jobs(jobs, input, options, true, err) : no_memory(err);
    }
    for (size_t i = 0; i < input->count && status == ET_OK; i++) {
        status = add_text(text, err, "%s", jobs[i].text);
    }
    if (status != ET_OK) {
        free(*text);
        *text = NULL;
    }
    free_jobs(jobs, input->count);
    return status;
}
