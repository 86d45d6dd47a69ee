/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "cli/batch.h"
#include "cli/options.h"
#include "examtrend/text.h"
#include "files.h"

typedef struct batch_command {
    cli_options common;
    const char *path; /* of the job file */
    const char *manifest;
    bool resume, dry_run;
    double limit;
    int jobs;
    char **words;
    batch_file file;
    batch b;
} batch_command;

enum { KEY_RESUME = 0x900, KEY_DRY_RUN, KEY_MANIFEST, KEY_LIMIT };

static const struct argp_option options[] = {
    {NULL, 0, NULL, 0, "Work:", 1},
    {"dry-run", KEY_DRY_RUN, NULL, 0, "Check the file and list its jobs; run none", 0},
    {"resume", KEY_RESUME, NULL, 0,
     "Skip what an earlier run did, if inputs, options, version and outputs are as then",
     0},
    {"jobs", 'j', "NUMBER", 0, "Jobs at a time (default: one a processor)", 0},
    {"job-limit", KEY_LIMIT, "SECONDS", 0,
     "For one job that has no `limit` of its own (default 600)", 0},
    {"manifest", KEY_MANIFEST, "FILE", 0,
     "What was done, from what (default manifest.json beside the outputs)", 0},
    {0}};

static error_t parse(int key, char *arg, struct argp_state *state)
{
    batch_command *command = state->input;
    int64_t number = 0;
    switch (key) {
    case ARGP_KEY_INIT: state->child_inputs[0] = &command->common; return 0;
    case KEY_RESUME: command->resume = true; return 0;
    case KEY_DRY_RUN: command->dry_run = true; return 0;
    case KEY_MANIFEST: command->manifest = arg; return 0;
    case 'j':
        if (!et_text_to_int(arg, strlen(arg), &number) || number < 1 || number > 256) {
            argp_error(state, "--jobs found \"%s\", expected a number from 1 to 256",
                       arg);
        }
        command->jobs = (int)number;
        return 0;
    case KEY_LIMIT:
        if (!et_text_to_double(arg, strlen(arg), &command->limit) ||
            !(command->limit > 0.0 && command->limit <= 1e6)) {
            argp_error(state, "--job-limit found \"%s\", expected seconds above 0", arg);
        }
        return 0;
    case ARGP_KEY_ARG:
        if (command->path) {
            argp_error(state, "found a second job file \"%s\", expected one", arg);
        }
        command->path = arg;
        return 0;
    case ARGP_KEY_NO_ARGS: argp_error(state, "expected a job file"); return 0;
    case ARGP_KEY_END:
        if (command->common.output && strcmp(command->common.output, "-") == 0) {
            argp_error(state, "--output found \"-\", expected the folder of the outputs");
        }
        return 0;
    default: return ARGP_ERR_UNKNOWN;
    }
}

static const struct argp_child children[] = {{&cli_output_argp, 0, NULL, 0}, {0}};
static const struct argp batch_argp = {
    options, parse, "JOBS.ini",
    "Runs the jobs of a file, several at a time: each section is a command with options, "
    "whose lists and ranges multiply out. A failed job does not stop the others."
    "\v--output names the folder of the outputs (default: this one); --format is that of "
    "the table at the end. `man examtrend` describes the file.",
    children, NULL, NULL};

/* ---- the file ---------------------------------------------------------------------- */

/* From the text to jobs that may run; nothing has been written when it fails. */
static int prepare(batch_command *command, const char *text, size_t size)
{
    batch *b = &command->b;

    batch_file_read(&command->file, strcmp(command->path, "-") == 0 ? "standard input"
                                                                    : command->path,
                    text, size);
    b->file = &command->file;
    b->folder = command->common.output ? command->common.output : ".";
    bool here = strcmp(b->folder, ".") == 0;
    b->manifest = command->manifest
                      ? command->manifest
                      : batch_print(&b->store, "%s%smanifest.json", here ? "" : b->folder,
                                    here ? "" : "/");
    b->limit = command->limit > 0.0 ? command->limit : 600.0;
    batch_make_jobs(b);
    if (command->file.fault_count == 0 && b->count == 0) {
        batch_file_fault(b->file, 1, "found no job, expected a section such as [trend]");
    }
    if (command->file.fault_count == 0) {
        batch_find_inputs(b);
        batch_check_clashes(b);
    }
    batch_check_options(b);
    batch_close_registry(&b->registry);
    return batch_text_faults(&command->file) ? CLI_USAGE : CLI_OK;
}

/* ---- tables ------------------------------------------------------------------------ */

/* "1 job", "2 jobs". */
static const char *jobs_of(const batch_command *command, size_t count)
{
    return cli_pick(command->common.language, count == 1 ? "job" : "jobs", "việc");
}

/* --output is the folder, whose name says no format. */
static cli_options to_screen_options(const batch_command *command)
{
    cli_options to_screen = command->common;

    to_screen.output = NULL;
    if (!to_screen.format_given) {
        to_screen.format = ET_FORMAT_TEXT;
    }
    return to_screen;
}

static int print_and_free(const batch_command *command, et_table *table,
                          et_status status, et_error *err)
{
    const cli_options to_screen = to_screen_options(command);
    return cli_answer(&to_screen, NULL, status, &table, 1, err);
}

static int print_jobs(const batch_command *command)
{
    et_language language = command->common.language;
    const char *const titles[][2] = {
        {"job", "việc"}, {"command", "lệnh"}, {"outputs", "kết quả"}};
    const batch *b = &command->b;
    et_table *table = NULL;
    et_error err = {0};
    char title[64];

    (void)snprintf(title, sizeof title, "%zu %s", b->count,
                   jobs_of(command, b->count));
    et_status status = et_table_new(&table, "jobs", title, &err);
    for (size_t i = 0; i < sizeof titles / sizeof *titles && status == ET_OK; i++) {
        et_table_column(table, &(et_column){.key = titles[i][0],
                                            .title = cli_pick(language, titles[i][0],
                                                              titles[i][1])});
    }
    for (size_t i = 0; i < b->count && status == ET_OK; i++) {
        const batch_job *job = &b->jobs[i];
        char *text = NULL;
        size_t size = 0;
        FILE *out = batch_open_text(&text, &size);
        for (size_t t = 0; t < job->target_count; t++) {
            (void)fprintf(out, "%s%s", t ? ", " : "", job->targets[t]);
        }
        (void)fclose(out);
        et_table_text(table, job->name);
        et_table_text(table, job->command->name);
        et_table_text(table, text);
        free(text);
    }
    return print_and_free(command, table, status, &err);
}

static void count_states(const batch *b, const batch_section *section, size_t states[4])
{
    memset(states, 0, 4 * sizeof *states);
    for (size_t i = 0; i < b->count; i++) {
        if (!section || b->jobs[i].section == section) {
            states[b->jobs[i].state]++;
        }
    }
}

static void put_counts(et_table *table, const size_t states[4])
{
    et_table_integer(table, (int64_t)(states[0] + states[1] + states[2] + states[3]));
    et_table_integer(table, (int64_t)states[BATCH_DONE]);
    et_table_integer(table, (int64_t)states[BATCH_SKIPPED]);
    et_table_integer(table, (int64_t)states[BATCH_FAILED]);
    et_table_integer(table, (int64_t)states[BATCH_WAITING]);
}

static int print_summary(const batch_command *command)
{
    et_language language = command->common.language;
    const char *const titles[][3] = {
        {"section", "section", "mục"},     {"jobs", "jobs", "việc"},
        {"done", "done", "xong"},          {"skipped", "skipped", "bỏ qua"},
        {"failed", "failed", "hỏng"},      {"waiting", "not run", "chưa chạy"}};
    const batch *b = &command->b;
    et_table *table = NULL;
    et_error err = {0};
    size_t states[4];
    char title[160];

    count_states(b, NULL, states);
    (void)snprintf(title, sizeof title, "%zu %s: %zu %s, %zu %s, %zu %s", b->count,
                   jobs_of(command, b->count), states[BATCH_DONE],
                   cli_pick(language, "done", "xong"), states[BATCH_SKIPPED],
                   cli_pick(language, "skipped", "bỏ qua"), states[BATCH_FAILED],
                   cli_pick(language, "failed", "hỏng"));
    et_status status = et_table_new(&table, "summary", title, &err);
    for (size_t i = 0; i < sizeof titles / sizeof *titles && status == ET_OK; i++) {
        et_table_column(table, &(et_column){.key = titles[i][0],
                                            .title = cli_pick(language, titles[i][1],
                                                              titles[i][2]),
                                            .type = i ? ET_INTEGER : ET_TEXT});
    }
    for (size_t s = 0; s < b->file->count && status == ET_OK; s++) {
        const batch_section *section = &b->file->sections[s];
        count_states(b, section, states);
        if (states[0] + states[1] + states[2] + states[3] > 0) {
            et_table_text(table, section->name);
            put_counts(table, states);
        }
    }
    return print_and_free(command, table, status, &err);
}

/* ---- what the jobs said ------------------------------------------------------------ */

static void tell_failures(const batch *b)
{
    for (size_t i = 0; i < b->count; i++) {
        if (b->jobs[i].state == BATCH_FAILED) {
            cli_message("%s:%u: %s: %s", b->file->name, b->jobs[i].line, b->jobs[i].name,
                        b->jobs[i].message);
        }
    }
}

static int by_message(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* A note that many jobs gave is told once. */
static void tell_notes(batch *b)
{
    const char **notes = batch_take(&b->store, (b->count + 1) * sizeof *notes);
    size_t count = 0;

    for (size_t i = 0; i < b->count; i++) {
        if (b->jobs[i].state == BATCH_DONE && b->jobs[i].message) {
            notes[count++] = b->jobs[i].message;
        }
    }
    if (count > 0) {
        qsort(notes, count, sizeof *notes, by_message);
    }
    for (size_t i = 0, same; i < count; i += same) {
        for (same = 1; i + same < count && strcmp(notes[i], notes[i + same]) == 0;) {
            same++;
        }
        cli_note("%zu of the jobs: %s", same, notes[i]);
    }
}

/* ---- the command ------------------------------------------------------------------- */

static int processors(void)
{
    long count = sysconf(_SC_NPROCESSORS_ONLN);
    return count < 1 ? 1 : count > 64 ? 64 : (int)count;
}

static int run_jobs(batch_command *command)
{
    batch *b = &command->b;
    const batch_how how = {.workers = command->jobs ? command->jobs : processors(),
                           .words = command->words};
    struct timespec begin, end;
    et_error err = {0}, other = {0};
    size_t states[4];
    int stopped_by = 0;

    (void)clock_gettime(CLOCK_MONOTONIC, &begin);
    et_status status = cli_check_folder(b->folder, &err);
    if (status == ET_OK) {
        status = batch_manifest_load(b, command->resume, &err);
    }
    if (status == ET_OK) {
        status = cli_make_folders(b->manifest, &err);
    }
    if (status != ET_OK) {
        return cli_report(&err);
    }
    status = batch_run(b, &how, &stopped_by, &err);
    int code = status == ET_OK ? CLI_OK : cli_report(&err);
    if (batch_manifest_save(b, command->words, &other) != ET_OK) {
        code = cli_report(&other);
    }
    tell_notes(b);
    tell_failures(b);
    int printed = print_summary(command);
    (void)clock_gettime(CLOCK_MONOTONIC, &end);
    cli_note("%zu job%s in %.1f s", b->count, b->count == 1 ? "" : "s",
             (double)(end.tv_sec - begin.tv_sec) +
                 (double)(end.tv_nsec - begin.tv_nsec) / 1e9);
    count_states(b, NULL, states);
    if (stopped_by) {
        cli_message("stopped; --resume goes on where it was");
        return 128 + stopped_by;
    }
    return code != CLI_OK ? code : states[BATCH_FAILED] ? CLI_FAILED : printed;
}

int cmd_batch(int argc, char **argv)
{
    static char program[] = "examtrend", name[] = "batch";
    batch_command command = {0};
    et_error err = {0};
    char *text = NULL;
    size_t size = 0;
    int code;

    command.words = batch_take(&command.b.store, ((size_t)argc + 2) * sizeof *argv);
    command.words[0] = program;
    command.words[1] = name;
    /* as given: argp sorts argv */
    memcpy(command.words + 2, argv + 1, (size_t)(argc - 1) * sizeof *argv);
    if (!cli_parse(&batch_argp, argc, argv, &command, &code)) {
        batch_store_free(&command.b.store);
        return code;
    }
    const cli_options to_screen = to_screen_options(&command);
    et_status status = cli_check_answer(&to_screen, &err);
    if (status == ET_OK) {
        status = batch_text_read(command.path, &text, &size, &err);
    }
    code = status == ET_OK ? prepare(&command, text, size) : cli_report(&err);
    if (code == CLI_OK && command.dry_run) {
        code = print_jobs(&command);
    } else if (code == CLI_OK) {
        code = run_jobs(&command);
    }
    free(text);
    batch_store_free(&command.b.store);
    batch_file_free(&command.file);
    return code;
}
