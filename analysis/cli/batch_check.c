/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/batch.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cli/options.h"
#include "cli/places.h"
#include "examtrend/text.h"

/* ---- the registry ------------------------------------------------------------------ */

void batch_close_registry(batch_registry *r)
{
    et_subjects_free(r->subjects);
    et_regions_free(r->regions);
    *r = (batch_registry){0};
}

/* False, with a fault, when the folder holds no registry. */
static bool open_registry(batch *b, const char *datasets, unsigned line)
{
    const cli_options options = {.datasets = datasets};
    const char *folder = cli_datasets(&options);
    batch_registry *r = &b->registry;
    et_error err = {0};

    if (r->folder && strcmp(r->folder, folder) == 0) {
        return r->good;
    }
    batch_close_registry(r);
    r->folder = folder;
    et_status status = et_subjects_load(&r->subjects, folder, &err);
    if (status == ET_OK) {
        status = et_subjects_add_averages(r->subjects, &(et_averages){0}, &err);
    }
    if (status == ET_OK) {
        status = et_regions_load(&r->regions, folder, &err);
    }
    r->good = status == ET_OK;
    if (!r->good) {
        batch_file_fault(b->file, line, "%s", err.text);
    }
    return r->good;
}

/* ---- "*" --------------------------------------------------------------------------- */

/* The first value of a key in the section or the defaults; `like` is not followed. */
static const char *first_value(const batch *b, const batch_section *section,
                               const char *key)
{
    const batch_entry *entry = batch_section_entry(section, key);
    const batch_section *all = batch_file_section(b->file, "defaults");

    if (!entry && all) {
        entry = batch_section_entry(all, key);
    }
    return entry && entry->count > 0 ? entry->values[0].text : NULL;
}

static void put(batch *b, batch_entry *entry, const batch_value *as, const char *text)
{
    entry->values = batch_grow(&b->file->store, entry->values, entry->count,
                               sizeof *entry->values);
    entry->values[entry->count++] =
        (batch_value){batch_copy(&b->file->store, text, strlen(text)), true, as->line,
                      as->column};
}

static void put_all(batch *b, const batch_section *section, batch_entry *entry,
                    const batch_value *star)
{
    const batch_registry *r = &b->registry;
    const char *map = first_value(b, section, "map");

    if (strcmp(entry->key, "subject") == 0) {
        for (size_t i = 0; i < et_subjects_count(r->subjects); i++) {
            const et_subject *subject = et_subjects_at(r->subjects, i);
            if (subject->kind == ET_SUBJECT_PAPER && !subject->part_of[0]) {
                put(b, entry, star, subject->key);
            }
        }
        return;
    }
    for (size_t i = 0; i < et_regions_province_count(r->regions); i++) {
        const et_province *province = et_regions_province(r->regions, i);
        if (strcmp(province->map, map ? map : et_regions_map(r->regions, 0)) == 0) {
            put(b, entry, star, province->name);
        }
    }
}

void batch_expand_stars(batch *b, batch_section *section)
{
    for (size_t e = 0; e < section->count; e++) {
        batch_entry *entry = &section->entries[e];
        if (strcmp(entry->key, "unit") != 0 && strcmp(entry->key, "subject") != 0) {
            continue;
        }
        const batch_entry as_written = *entry;
        entry->values = NULL;
        entry->count = 0;
        for (size_t i = 0; i < as_written.count; i++) {
            const batch_value *value = &as_written.values[i];
            if (value->quoted || strcmp(value->text, "*") != 0) {
                entry->values = batch_grow(&b->file->store, entry->values, entry->count,
                                           sizeof *value);
                entry->values[entry->count++] = *value;
            } else if (open_registry(b, first_value(b, section, "datasets"),
                                     value->line)) {
                put_all(b, section, entry, value);
            }
        }
    }
}

/* ---- names ------------------------------------------------------------------------- */

/* Each of the names between commas. */
static void check_value(batch *b, const batch_value *value, bool subject, const char *map)
{
    et_error err = {0};
    et_unit_level level;
    size_t index;
    char *names = batch_copy(&b->store, value->text, strlen(value->text)), *save = NULL;

    for (char *name = strtok_r(names, ",", &save); name;
         name = strtok_r(NULL, ",", &save)) {
        name += strspn(name, " ");
        if (!*name || (!subject && cli_unit_level(name, &level))) {
            continue;
        }
        const batch_registry *r = &b->registry;
        et_status status = subject ? et_subjects_find(r->subjects, name, &index, &err)
                                   : cli_check_unit(r->regions, map, name, &err);
        if (status != ET_OK) {
            batch_file_fault(b->file, value->line, "%s", err.text);
        }
    }
}

static const batch_entry *find_entry(const batch_entry *const *entries, size_t count,
                                     const char *key)
{
    for (size_t i = 0; i < count; i++) {
        if (strcmp(entries[i]->key, key) == 0) {
            return entries[i];
        }
    }
    return NULL;
}

void batch_check_names(batch *b, const batch_entry *const *entries, size_t count)
{
    const batch_entry *datasets = find_entry(entries, count, "datasets");
    const batch_entry *map = find_entry(entries, count, "map");
    bool clusters = find_entry(entries, count, "clusters") ||
                    find_entry(entries, count, "clusters-file") ||
                    find_entry(entries, count, "group");

    if (datasets && datasets->count > 1) {
        return; /* what one registry knows another need not: the commands will say */
    }
    for (size_t e = 0; e < count; e++) {
        bool subject = strcmp(entries[e]->key, "subject") == 0;
        if (subject && find_entry(entries, count, "combine")) {
            continue; /* names of the user's own */
        }
        if (!subject && (clusters || strcmp(entries[e]->key, "unit") != 0)) {
            continue;
        }
        for (size_t i = 0; i < entries[e]->count; i++) {
            const batch_value *value = &entries[e]->values[i];
            if (!open_registry(b, datasets ? datasets->values[0].text : NULL,
                               value->line)) {
                return;
            }
            check_value(b, value, subject, map ? map->values[0].text : NULL);
        }
    }
}

/* ---- clashes ----------------------------------------------------------------------- */

typedef struct target {
    const char *path;
    const batch_job *job;
} target;

static int by_path(const void *a, const void *b)
{
    const target *x = a, *y = b;
    int order = strcmp(x->path, y->path);
    return order ? order : (x->job > y->job) - (x->job < y->job);
}

static void find_same_targets(batch *b, const target *targets, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        const batch_job *one = targets[i - 1].job, *other = targets[i].job;
        if (strcmp(targets[i - 1].path, targets[i].path) == 0) {
            batch_file_fault(b->file, other->line,
                             "two jobs would write %s: \"%s\" (line %u) and \"%s\"; "
                             "{key} in the name tells them apart",
                             targets[i].path, one->name, one->line, other->name);
        }
    }
}

/* The first job that writes `path`; NULL when none does. */
static const batch_job *writer_of(const target *targets, size_t count, const char *path)
{
    size_t low = 0, high = count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (strcmp(targets[middle].path, path) < 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low < count && strcmp(targets[low].path, path) == 0 ? targets[low].job : NULL;
}

/* What one job writes as a folder is no place for another's files. */
static void find_nested(batch *b, const target *targets, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        char *path = batch_copy(&b->store, targets[i].path, strlen(targets[i].path));
        for (char *slash = strrchr(path, '/'); slash && slash > path;
             slash = strrchr(path, '/')) {
            *slash = '\0';
            const batch_job *job = writer_of(targets, count, path);
            if (job) {
                batch_file_fault(b->file, targets[i].job->line,
                                 "\"%s\" would write %s within %s, which \"%s\" writes",
                                 targets[i].job->name, targets[i].path, path, job->name);
            }
        }
    }
}

void batch_check_clashes(batch *b)
{
    target *targets = NULL;
    size_t count = 0;

    for (size_t i = 0; i < b->count; i++) {
        for (size_t t = 0; t < b->jobs[i].target_count; t++) {
            targets = batch_grow(&b->store, targets, count, sizeof *targets);
            targets[count++] = (target){b->jobs[i].targets[t], &b->jobs[i]};
        }
    }
    if (count == 0) {
        return;
    }
    qsort(targets, count, sizeof *targets, by_path);
    find_same_targets(b, targets, count);
    find_nested(b, targets, count);
    for (size_t i = 0; i < b->count; i++) {
        const batch_job *job = &b->jobs[i];
        for (size_t k = 0; k < job->input_count; k++) {
            const batch_job *writer = writer_of(targets, count, job->inputs[k]->path);
            if (writer) {
                batch_file_fault(b->file, job->line,
                                 "\"%s\" reads %s, which \"%s\" writes; jobs have no "
                                 "order, expected two job files",
                                 job->name, job->inputs[k]->path, writer->name);
            }
        }
    }
    const batch_job *writer = writer_of(targets, count, b->manifest);
    if (writer) {
        batch_file_fault(b->file, writer->line, "\"%s\" would write %s, which is the "
                                                "manifest", writer->name, b->manifest);
    }
}

/* ---- options ----------------------------------------------------------------------- */

typedef struct checking {
    batch *b;
    int words;         /* memory file for what argp says                           */
    size_t *at;        /* shared with the child: the job whose options it parses   */
    const char **bad;  /* options at fault, of which no job need be looked at again */
    size_t bad_count;
} checking;

static bool is_bad(const checking *c, const batch_job *job)
{
    for (size_t k = 0; k < c->bad_count; k++) {
        for (int i = job->options; i < job->argc; i++) {
            if (strcmp(job->argv[i], c->bad[k]) == 0) {
                return true;
            }
        }
    }
    return false;
}

enum { ALL_JOBS = 0, NO_OPTION = -1 };

/* In the child: the jobs from *at on, or of that job one option with the arguments. */
static int parse_in_child(const checking *c, int option)
{
    const batch *b = c->b;
    const batch_job *job = &b->jobs[*c->at];

    cli_set_parsing(CLI_PARSE_ONLY);
    if (option != ALL_JOBS) {
        int count = 0;
        char **argv = batch_take(&c->b->store, ((size_t)job->argc + 2) * sizeof *argv);
        argv[count++] = job->argv[0];
        if (option != NO_OPTION) {
            argv[count++] = job->argv[option];
        }
        for (int i = job->operands ? job->operands - 1 : job->argc; i < job->argc; i++) {
            argv[count++] = job->argv[i];
        }
        return job->command->run(count, argv);
    }
    for (; *c->at < b->count; ++*c->at) {
        job = &b->jobs[*c->at];
        if (!is_bad(c, job) && job->command->run(job->argc, job->argv) != CLI_OK) {
            return CLI_USAGE;
        }
    }
    return CLI_OK;
}

/* argp ends the process at a fault, so it is a process of its own; `text` is then what
 * it said first. */
static bool parses(const checking *c, int option, const char **text)
{
    char said[1024];
    int status = 0;

    (void)fflush(NULL);
    pid_t child = fork();
    if (child == 0) {
        (void)dup2(c->words, STDOUT_FILENO);
        (void)dup2(c->words, STDERR_FILENO);
        int code = parse_in_child(c, option);
        (void)fflush(NULL);
        _exit(code);
    }
    while (child > 0 && waitpid(child, &status, 0) < 0) {
    }
    ssize_t got = pread(c->words, said, sizeof said - 1, 0);
    said[got > 0 ? got : 0] = '\0';
    *text = got > 0 ? batch_first_words(&c->b->store, said)
                    : "its options cannot be understood";
    return ftruncate(c->words, 0) == 0 && lseek(c->words, 0, SEEK_SET) == 0 &&
           child > 0 && status == 0;
}

static void blame(checking *c, int word, const char *text)
{
    batch *b = c->b;
    const batch_job *job = &b->jobs[*c->at];

    batch_file_fault(b->file, job->lines[word], "%s", text);
    c->bad = batch_grow(&b->store, c->bad, c->bad_count, sizeof *c->bad);
    c->bad[c->bad_count++] = job->argv[word];
}

/* Blames the arguments, or each option that is at fault by itself, else the job. */
static void find_fault(checking *c, const char *text)
{
    const batch_job *job = &c->b->jobs[*c->at];
    bool found = false;
    const char *words;

    if (job->operands && !parses(c, NO_OPTION, &words)) {
        blame(c, job->operands, words);
        return;
    }
    for (int i = job->options; i < (job->operands ? job->operands - 1 : job->argc); i++) {
        if (!parses(c, i, &words)) {
            blame(c, i, words);
            found = true;
        }
    }
    if (!found) {
        batch_file_fault(c->b->file, job->line, "%s", text);
    }
}

void batch_check_options(batch *b)
{
    enum { MOST = 50 }; /* children for faults that no single option explains */
    checking c = {.b = b, .words = memfd_create("examtrend", MFD_CLOEXEC)};
    const char *text;

    c.at = mmap(NULL, sizeof *c.at, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS,
                -1, 0);
    if (c.words < 0 || c.at == MAP_FAILED) {
        batch_file_fault(b->file, 0, "its options cannot be checked: out of memory");
        return;
    }
    for (int tries = 0; tries < MOST && *c.at < b->count && !parses(&c, ALL_JOBS, &text);
         tries++) {
        if (*c.at < b->count) {
            find_fault(&c, text);
            ++*c.at;
        }
    }
    (void)munmap(c.at, sizeof *c.at);
    (void)close(c.words);
}

/* The first line, without "examtrend COMMAND: " and "examtrend: ". */
const char *batch_first_words(batch_store *store, char *text)
{
    static const char name[] = "examtrend";
    size_t start = 0;

    text[strcspn(text, "\n")] = '\0';
    if (strncmp(text, name, sizeof name - 1) == 0) {
        const char *colon = strstr(text, ": ");
        start = colon ? (size_t)(colon - text) + 2 : 0;
    }
    return batch_copy(store, text + start, strlen(text + start));
}
