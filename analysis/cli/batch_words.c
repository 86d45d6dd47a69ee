/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/batch_inside.h"

#include <stdio.h>
#include <string.h>

#include "cli/options.h"

enum { LONGEST_NAME = 240 };

bool batch_is_target(const cli_command *command, const char *option)
{
    static const struct {
        const char *command; /* NULL: all that have the option */
        const char *option;
    } targets[] = {{NULL, "output"},         {"claim", "plot"},
                   {"plot", "alt"},          {"plot", "emit-gnuplot"},
                   {"plot", "manifest"},     {"aggregate", "reject"},
                   {"aggregate", "moments"}};
    for (size_t i = 0; i < sizeof targets / sizeof *targets; i++) {
        if (strcmp(option, targets[i].option) == 0 &&
            (!targets[i].command || strcmp(command->name, targets[i].command) == 0)) {
            return true;
        }
    }
    return false;
}

/* Makes a value fit to be part of a file name: a name never leads to another folder. */
static void put_safe(FILE *out, const char *text)
{
    if (*text == '.') {
        (void)fputc('_', out);
        text++;
    }
    for (; *text; text++) {
        (void)fputc((unsigned char)*text < 0x20 || strchr("/\\:*?\"<>|", *text) ? '_'
                                                                              : *text,
                    out);
    }
}

static const char *value_of(const batch_making *m, const char *key)
{
    for (size_t i = 0; i < m->count; i++) {
        if (strcmp(m->entries[i]->key, key) == 0) {
            return m->entries[i]->values[m->chosen[i]].text;
        }
    }
    if (strcmp(key, "command") == 0) {
        return m->command->name;
    }
    return strcmp(key, "section") == 0 ? m->section->name : NULL;
}

static void fault_placeholder(const batch_making *m, unsigned line, const char *key)
{
    const char *names[BATCH_MOST_KEYS + 2];
    size_t count = 0;

    for (; count < m->count; count++) {
        names[count] = m->entries[count]->key;
    }
    names[count++] = "command";
    names[count++] = "section";
    batch_fault_unknown(m->b, line, "key for the placeholder", key, names, count);
}

/* Fills in {key}; {{ is a brace. NULL after a fault. */
static const char *fill_in(const batch_making *m, const char *pattern, unsigned line,
                           bool safe)
{
    char *text = NULL;
    size_t size = 0;
    bool good = true;

    if (!strchr(pattern, '{')) {
        return pattern;
    }
    FILE *out = batch_open_text(&text, &size);
    for (const char *at = pattern; *at && good; at++) {
        const char *close = *at == '{' ? strchr(at, '}') : NULL;
        if (*at != '{' || at[1] == '{') {
            at += *at == '{';
            (void)fputc(*at, out);
            continue;
        }
        const char *key = batch_copy(&m->b->store, at + 1,
                                     close ? (size_t)(close - at - 1) : 0);
        bool usable = close && !batch_is_target(m->command, key);
        const char *value = usable ? value_of(m, key) : NULL;
        good = value != NULL;
        if (!close) {
            batch_file_fault(m->b->file, line, "found { without }, expected {key} or {{");
        } else if (!value) {
            fault_placeholder(m, line, key);
        } else if (safe) {
            put_safe(out, value);
        } else {
            (void)fputs(value, out);
        }
        at = good ? close : at;
    }
    const char *filled = batch_close_text(&m->b->store, out, &text, &size);
    return good ? filled : NULL;
}

/* Where an output goes, without "./" and "//", so that equal places have equal paths. */
static const char *place(const batch_making *m, const char *path)
{
    const char *folder = *path == '/' || strcmp(m->b->folder, ".") == 0
                             ? "" : m->b->folder;
    char *all = batch_print(&m->b->store, "%s%s%s", folder, *folder ? "/" : "", path);
    char *out = all;

    for (const char *at = all; *at;) {
        bool starts = at == all || at[-1] == '/';
        bool nothing = (*at == '/' && at > all) || (at[0] == '.' && at[1] == '/');
        if (starts && nothing) {
            at += *at == '/' ? 1 : 2;
            continue;
        }
        *out++ = *at++;
    }
    *out = '\0';
    return all;
}

static void put_target(const batch_making *m, batch_job *job, const char **text,
                       unsigned line)
{
    if (!**text || strcmp(*text, "-") == 0 || (*text)[strlen(*text) - 1] == '/') {
        batch_file_fault(m->b->file, line,
                         "a job writes to files, found \"%s\", expected a name", *text);
        return;
    }
    *text = place(m, *text);
    const char *slash = strrchr(*text, '/');
    if (strlen(slash ? slash + 1 : *text) > LONGEST_NAME) {
        batch_file_fault(m->b->file, line, "found a file name of more than %d bytes: %s",
                         LONGEST_NAME, *text);
    }
    job->targets = batch_grow(&m->b->store, job->targets, job->target_count,
                              sizeof *job->targets);
    job->targets[job->target_count++] = *text;
}

/* The batch has standard input, if anyone. */
static void refuse_dash(const batch_making *m, const char *text, unsigned line)
{
    if (strcmp(text, "-") == 0) {
        batch_file_fault(m->b->file, line, "a job cannot read standard input");
    }
}

static void put_option(batch_making *m, batch_job *job, size_t e)
{
    const batch_entry *entry = m->entries[e];
    const batch_value *value = &entry->values[m->chosen[e]];
    const struct argp_option *option = m->options[e];
    batch_store *store = &m->b->store;

    if (!option) {
        return; /* the command's argument, which comes last */
    }
    job->lines[job->argc] = value->line;
    if (!option->arg) {
        if (strcmp(value->text, "yes") == 0) {
            job->argv[job->argc++] = batch_print(store, "--%s", entry->key);
        }
        return;
    }
    bool target = batch_is_target(m->command, entry->key);
    const char *text = fill_in(m, value->text, value->line, target);
    if (!text) {
        return;
    }
    if (target) {
        put_target(m, job, &text, value->line);
    } else {
        refuse_dash(m, text, value->line);
    }
    job->argv[job->argc++] = batch_print(store, "--%s=%s", entry->key, text);
}

static void put_operand(batch_making *m, batch_job *job, const char *key)
{
    static char end_of_options[] = "--";

    for (size_t e = 0; e < m->count; e++) {
        const batch_value *value = &m->entries[e]->values[m->chosen[e]];
        if (m->options[e] || strcmp(m->entries[e]->key, key) != 0) {
            continue;
        }
        if (job->operands == 0) {
            job->argv[job->argc++] = end_of_options;
            job->operands = job->argc;
        }
        const char *text = fill_in(m, value->text, value->line, false);
        if (text) {
            refuse_dash(m, text, value->line);
            job->lines[job->argc] = value->line;
            job->argv[job->argc++] = batch_copy(&m->b->store, text, strlen(text));
        }
    }
}

static void name_job(const batch_making *m, batch_job *job)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = batch_open_text(&text, &size);

    job->line = m->section->line;
    (void)fputs(m->section->name, out);
    bool first = true;
    for (size_t e = 0; e < m->count; e++) {
        const batch_value *value = &m->entries[e]->values[m->chosen[e]];
        const char *key = m->entries[e]->key;
        if (m->entries[e]->count > 1 && !batch_is_target(m->command, key)) {
            (void)fprintf(out, "%s%s=%s", first ? ": " : ", ", key, value->text);
            first = false;
        }
    }
    job->name = batch_close_text(&m->b->store, out, &text, &size);
}

void batch_write_job(batch_making *m, batch_job *job)
{
    batch_store *store = &m->b->store;

    name_job(m, job);
    job->argv = batch_take(store, (m->count + 4) * sizeof *job->argv);
    job->lines = batch_take(store, (m->count + 4) * sizeof *job->lines);
    job->argv[job->argc++] = batch_print(store, "examtrend %s", m->command->name);
    if (cli_find_option(m->argp, "jobs") && !batch_has_key(m, "jobs")) {
        job->argv[job->argc++] = batch_print(store, "--jobs=1"); /* many workers */
    }
    job->options = job->argc;
    for (size_t e = 0; e < m->count; e++) {
        put_option(m, job, e);
    }
    for (size_t i = 0; i < m->operand_count; i++) {
        put_operand(m, job, m->operands[i]);
    }
}
