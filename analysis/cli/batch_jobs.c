/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/batch_inside.h"

#include <stdio.h>
#include <string.h>

#include "cli/options.h"
#include "examtrend/text.h"

enum { MOST_OPTIONS = 256 };

static const char defaults_name[] = "defaults";

/* Keys that are the batch's own. */
static bool is_reserved(const char *key)
{
    return strcmp(key, "command") == 0 || strcmp(key, "like") == 0 ||
           strcmp(key, "limit") == 0;
}

void batch_fault_unknown(batch *b, unsigned line, const char *what, const char *found,
                         const char *const *names, size_t count)
{
    char nearest[300];
    (void)et_text_nearest(found, names, count, nearest, sizeof nearest);
    batch_file_fault(b->file, line, "there is no %s \"%s\"%s%s", what, found,
                     nearest[0] ? "; " : "", nearest);
}

/* ---- which command, which keys --------------------------------------------------- */

static bool is_operand(const batch_making *m, const char *key)
{
    for (size_t i = 0; i < m->operand_count; i++) {
        if (strcmp(m->operands[i], key) == 0) {
            return true;
        }
    }
    return false;
}

/* The words in capitals are keys: "[FILE...]" gives "file", "KIND\nclaim CLAIM" gives
 * "kind" and "claim", in the order in which the command takes them. */
static void read_operands(batch_making *m)
{
    const char *at = m->argp->args_doc ? m->argp->args_doc : "";

    m->operand_needed = *at && *at != '[';
    while (*at && m->operand_count < BATCH_MOST_OPERANDS) {
        size_t length = strspn(at, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
        if (length == 0) {
            at++;
            continue;
        }
        char *key = batch_copy(&m->b->store, at, length);
        for (size_t i = 0; i < length; i++) {
            key[i] = (char)(key[i] - 'A' + 'a');
        }
        if (!is_operand(m, key)) {
            m->operands[m->operand_count++] = key;
        }
        at += length;
    }
}

/* A key's single value; NULL and a fault when it has several. */
static const char *single(batch *b, const batch_entry *entry)
{
    if (entry->count == 1) {
        return entry->values[0].text;
    }
    if (entry->count > 1) {
        batch_file_fault(b->file, entry->line, "found %zu values of \"%s\", expected one",
                         entry->count, entry->key);
    }
    return NULL;
}

/* The section that one is like; NULL when it says none or there is none. */
static const batch_section *liked(const batch *b, const batch_section *section)
{
    const batch_entry *like = batch_section_entry(section, "like");
    return like && like->count == 1 ? batch_file_section(b->file, like->values[0].text)
                                    : NULL;
}

static const batch_entry *in_defaults(const batch *b, const char *key)
{
    const batch_section *section = batch_file_section(b->file, defaults_name);
    return section ? batch_section_entry(section, key) : NULL;
}

/* The entry of a key in the section itself, in those it is like, in the defaults. A chain
 * longer than there are sections is a circle, told by take_all. */
static const batch_entry *inherited(const batch *b, const batch_section *section,
                                    const char *key)
{
    for (size_t depth = 0; section && depth <= b->file->count; depth++) {
        const batch_entry *entry = batch_section_entry(section, key);
        if (entry) {
            return entry;
        }
        section = liked(b, section);
    }
    return in_defaults(b, key);
}

static void fault_command(batch *b, unsigned line, const char *found)
{
    const char *names[BATCH_MOST_KEYS];
    size_t count, kept = 0;
    const cli_command *commands = cli_commands(&count);

    for (size_t i = 0; i < count && kept < BATCH_MOST_KEYS; i++) {
        if (strcmp(commands[i].name, "batch") != 0) {
            names[kept++] = commands[i].name;
        }
    }
    batch_fault_unknown(b, line, "command", found, names, kept);
}

/* `command = NAME`, or the first word of the section's name; else as in the section that
 * it is like. */
static const char *name_command(batch *b, const batch_section *section, unsigned *line)
{
    const char *first = NULL;

    *line = section->line;
    for (size_t depth = 0; section && depth <= b->file->count; depth++) {
        const batch_entry *entry = batch_section_entry(section, "command");
        const char *word = batch_copy(&b->store, section->name,
                                      strcspn(section->name, " "));
        if (entry) {
            *line = entry->line;
            return single(b, entry);
        }
        if (cli_find_command(word)) {
            return word;
        }
        first = first ? first : word;
        section = liked(b, section);
    }
    const batch_entry *all = in_defaults(b, "command");
    return all ? single(b, all) : first;
}

static bool choose_command(batch_making *m)
{
    unsigned line;
    const char *name = name_command(m->b, m->section, &line);

    if (!name) {
        return false;
    }
    m->command = cli_find_command(name);
    if (!m->command) {
        fault_command(m->b, line, name);
        return false;
    }
    m->argp = strcmp(name, "batch") == 0 ? NULL : cli_ask_argp(m->command);
    if (!m->argp || !cli_find_option(m->argp, "output")) {
        batch_file_fault(m->b->file, line, "\"%s\" cannot be a job, it writes no file",
                         name);
        return false;
    }
    read_operands(m);
    return true;
}

static bool is_key(const batch_making *m, const char *key)
{
    return is_reserved(key) || is_operand(m, key) || cli_find_option(m->argp, key);
}

static void fault_key(const batch_making *m, const batch_entry *entry)
{
    const char *names[MOST_OPTIONS];
    char what[80];
    size_t count = cli_option_names(m->argp, names, 0,
                                    MOST_OPTIONS - BATCH_MOST_OPERANDS - 3);

    names[count++] = "command";
    names[count++] = "like";
    names[count++] = "limit";
    for (size_t i = 0; i < m->operand_count; i++) {
        names[count++] = m->operands[i];
    }
    (void)snprintf(what, sizeof what, "option of \"%s\" called", m->command->name);
    batch_fault_unknown(m->b, entry->line, what, entry->key, names, count);
}

/* ---- what a section multiplies ---------------------------------------------------- */

bool batch_has_key(const batch_making *m, const char *key)
{
    for (size_t i = 0; i < m->count; i++) {
        if (strcmp(m->entries[i]->key, key) == 0) {
            return true;
        }
    }
    return false;
}

/* A flag is given or not: "yes" or "no". */
static void check_flag(const batch_making *m, const batch_entry *entry)
{
    for (size_t i = 0; i < entry->count; i++) {
        const batch_value *value = &entry->values[i];
        if (strcmp(value->text, "yes") != 0 && strcmp(value->text, "no") != 0) {
            batch_file_fault(m->b->file, value->line,
                             "%s found \"%s\", expected yes or no", entry->key,
                             value->text);
        }
    }
}

/* Whether a section nearer to the job has set the key; "+key" sets nothing. */
static bool is_set(const batch_making *m, const char *key, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (!m->entries[i]->more && strcmp(m->entries[i]->key, key) == 0) {
            return true;
        }
    }
    return false;
}

/* Takes the entries of one section whose keys none before it has set. */
static void take_entries(batch_making *m, const batch_section *from, bool own)
{
    size_t before = m->count;

    for (size_t i = 0; i < from->count; i++) {
        const batch_entry *entry = &from->entries[i];
        if (is_set(m, entry->key, before) || is_reserved(entry->key)) {
            continue;
        }
        if (!is_key(m, entry->key)) {
            if (own) {
                fault_key(m, entry);
            }
            continue; /* defaults are for those who understand them */
        }
        if (entry->count == 0) {
            continue; /* a fault told already */
        }
        if (m->count == BATCH_MOST_KEYS) {
            batch_file_fault(m->b->file, entry->line, "found more than %d options",
                             BATCH_MOST_KEYS);
            return;
        }
        const struct argp_option *option = cli_find_option(m->argp, entry->key);
        if (option && !option->arg) {
            check_flag(m, entry);
        }
        m->options[m->count] = option;
        m->entries[m->count++] = entry;
    }
}

static void take_all(batch_making *m)
{
    batch_file *file = m->b->file;
    const batch_section *from = m->section;

    for (size_t depth = 0; from; depth++) {
        take_entries(m, from, true);
        const batch_entry *like = batch_section_entry(from, "like");
        const char *name = like ? single(m->b, like) : NULL;
        if (!name) {
            break;
        }
        from = batch_file_section(file, name);
        if (!from || depth == file->count) {
            batch_file_fault(file, like->line, "%s [%s], which it should be like",
                             from ? "found a circle back to" : "there is no section",
                             name);
            break;
        }
    }
    from = batch_file_section(file, defaults_name);
    if (from) {
        take_entries(m, from, false);
    }
}

/* ---- one job ---------------------------------------------------------------------- */

static void read_limit(const batch_making *m, batch_job *job)
{
    const batch_entry *entry = inherited(m->b, m->section, "limit");
    const char *text = entry ? single(m->b, entry) : NULL;

    if (text && (!et_text_to_double(text, strlen(text), &job->limit) ||
                 !(job->limit > 0.0 && job->limit <= 1e6))) {
        batch_file_fault(m->b->file, entry->line,
                         "limit found \"%s\", expected seconds above 0", text);
    }
}

static void make_job(batch_making *m)
{
    batch *b = m->b;
    b->jobs = batch_grow(&b->store, b->jobs, b->count, sizeof *b->jobs);
    batch_job *job = &b->jobs[b->count++];

    *job = (batch_job){.section = m->section,
                       .command = m->command,
                       .argp = m->argp,
                       .limit = b->limit};
    batch_write_job(m, job);
    read_limit(m, job);
}

/* ---- all jobs --------------------------------------------------------------------- */

/* The next choice of values, the last key changing first; false after the last. */
static bool advance(batch_making *m)
{
    for (size_t e = m->count; e-- > 0;) {
        if (++m->chosen[e] < m->entries[e]->count) {
            return true;
        }
        m->chosen[e] = 0;
    }
    return false;
}

static bool fits(const batch_making *m)
{
    size_t jobs = 1;
    for (size_t e = 0; e < m->count; e++) {
        if (m->entries[e]->count > BATCH_MOST_JOBS / jobs) {
            batch_file_fault(m->b->file, m->section->line,
                             "[%s] multiplies out to more than %d jobs",
                             m->section->name, BATCH_MOST_JOBS);
            return false;
        }
        jobs *= m->entries[e]->count;
    }
    return true;
}

static void make_section(batch *b, batch_section *section)
{
    batch_making m = {.b = b, .section = section};

    if (!choose_command(&m)) {
        return;
    }
    take_all(&m);
    if (!batch_has_key(&m, "output")) {
        batch_file_fault(b->file, section->line, "[%s] says no `output = FILE`",
                         section->name);
    }
    if (m.operand_needed && m.operand_count > 0 && !batch_has_key(&m, m.operands[0])) {
        batch_file_fault(b->file, section->line, "[%s] says no `%s = ...`", section->name,
                         m.operands[0]);
        return;
    }
    batch_check_names(b, m.entries, m.count);
    size_t faults = b->file->fault_count;
    for (bool more = fits(&m); more; more = advance(&m)) {
        make_job(&m);
        if (b->file->fault_count > faults + 20) {
            break; /* the same fault over and over */
        }
    }
}

/* A default that no command of the file understands is a slip of the pen. */
static void check_default(batch *b, const batch_section *from, const batch_entry *entry)
{
    const char *names[MOST_OPTIONS];
    size_t count = 0;

    for (size_t s = 0; s < b->file->count; s++) {
        batch_making m = {.b = b, .section = &b->file->sections[s]};
        if (m.section == from || !choose_command(&m)) {
            continue;
        }
        if (is_key(&m, entry->key)) {
            return;
        }
        count = cli_option_names(m.argp, names, count, MOST_OPTIONS);
    }
    if (count > 0) {
        batch_fault_unknown(b, entry->line, "option of any command here called",
                            entry->key, names, count);
    }
}

static void check_defaults(batch *b)
{
    const batch_section *from = batch_file_section(b->file, defaults_name);

    for (size_t e = 0; from && e < from->count; e++) {
        check_default(b, from, &from->entries[e]);
    }
}

void batch_make_jobs(batch *b)
{
    for (size_t s = 0; s < b->file->count; s++) {
        batch_section *section = &b->file->sections[s];
        batch_expand_stars(b, section);
    }
    for (size_t s = 0; s < b->file->count; s++) {
        if (strcmp(b->file->sections[s].name, defaults_name) != 0) {
            make_section(b, &b->file->sections[s]);
        }
    }
    check_defaults(b);
}
