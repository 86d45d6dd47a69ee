/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/batch.h"

#include <stdio.h>
#include <string.h>

#include "cli/options.h"
#include "examtrend/text.h"

enum { MOST_OPTIONS = 256, MOST_KEYS = 128, MOST_OPERANDS = 4, LONGEST_NAME = 240 };

static const char defaults_name[] = "defaults";

/* A section on its way to jobs. */
typedef struct making {
    batch *b;
    batch_section *section;
    const cli_command *command;
    const struct argp *argp;
    const char *operands[MOST_OPERANDS]; /* keys of the command's arguments */
    size_t operand_count;
    bool operand_needed; /* the first */
    /* what multiplies: own entries, those of `like`, defaults */
    const batch_entry *entries[MOST_KEYS];
    const struct argp_option *options[MOST_KEYS]; /* NULL: an argument of the command */
    size_t chosen[MOST_KEYS]; /* the value of each entry in the job being made */
    size_t count;
} making;

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

/* Keys that are the batch's own. */
static bool is_reserved(const char *key)
{
    return strcmp(key, "command") == 0 || strcmp(key, "like") == 0 ||
           strcmp(key, "limit") == 0;
}

static void fault_unknown(batch *b, unsigned line, const char *what, const char *found,
                          const char *const *names, size_t count)
{
    char nearest[300];
    (void)et_text_nearest(found, names, count, nearest, sizeof nearest);
    batch_file_fault(b->file, line, "there is no %s \"%s\"%s%s", what, found,
                     nearest[0] ? "; " : "", nearest);
}

/* ---- which command, which keys --------------------------------------------------- */

static bool is_operand(const making *m, const char *key)
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
static void read_operands(making *m)
{
    const char *at = m->argp->args_doc ? m->argp->args_doc : "";

    m->operand_needed = *at && *at != '[';
    while (*at && m->operand_count < MOST_OPERANDS) {
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
    const char *names[MOST_KEYS];
    size_t count, kept = 0;
    const cli_command *commands = cli_commands(&count);

    for (size_t i = 0; i < count && kept < MOST_KEYS; i++) {
        if (strcmp(commands[i].name, "batch") != 0) {
            names[kept++] = commands[i].name;
        }
    }
    fault_unknown(b, line, "command", found, names, kept);
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

static bool choose_command(making *m)
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

static bool is_key(const making *m, const char *key)
{
    return is_reserved(key) || is_operand(m, key) || cli_find_option(m->argp, key);
}

static void fault_key(const making *m, const batch_entry *entry)
{
    const char *names[MOST_OPTIONS];
    char what[80];
    size_t count = cli_option_names(m->argp, names, 0, MOST_OPTIONS - MOST_OPERANDS - 3);

    names[count++] = "command";
    names[count++] = "like";
    names[count++] = "limit";
    for (size_t i = 0; i < m->operand_count; i++) {
        names[count++] = m->operands[i];
    }
    (void)snprintf(what, sizeof what, "option of \"%s\" called", m->command->name);
    fault_unknown(m->b, entry->line, what, entry->key, names, count);
}

/* ---- what a section multiplies ---------------------------------------------------- */

static bool has_key(const making *m, const char *key)
{
    for (size_t i = 0; i < m->count; i++) {
        if (strcmp(m->entries[i]->key, key) == 0) {
            return true;
        }
    }
    return false;
}

/* A flag is given or not: "yes" or "no". */
static void check_flag(const making *m, const batch_entry *entry)
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
static bool is_set(const making *m, const char *key, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (!m->entries[i]->more && strcmp(m->entries[i]->key, key) == 0) {
            return true;
        }
    }
    return false;
}

/* Takes the entries of one section whose keys none before it has set. */
static void take_entries(making *m, const batch_section *from, bool own)
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
        if (m->count == MOST_KEYS) {
            batch_file_fault(m->b->file, entry->line, "found more than %d options",
                             MOST_KEYS);
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

static void take_all(making *m)
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

static const char *value_of(const making *m, const char *key)
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

static void fault_placeholder(const making *m, unsigned line, const char *key)
{
    const char *names[MOST_KEYS + 2];
    size_t count = 0;

    for (; count < m->count; count++) {
        names[count] = m->entries[count]->key;
    }
    names[count++] = "command";
    names[count++] = "section";
    fault_unknown(m->b, line, "key for the placeholder", key, names, count);
}

/* Fills in {key}; {{ is a brace. NULL after a fault. */
static const char *fill_in(const making *m, const char *pattern, unsigned line, bool safe)
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
static const char *place(const making *m, const char *path)
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

static void put_target(const making *m, batch_job *job, const char **text, unsigned line)
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
static void refuse_dash(const making *m, const char *text, unsigned line)
{
    if (strcmp(text, "-") == 0) {
        batch_file_fault(m->b->file, line, "a job cannot read standard input");
    }
}

static void put_option(making *m, batch_job *job, size_t e)
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

static void put_operand(making *m, batch_job *job, const char *key)
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

static void name_job(const making *m, batch_job *job)
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

static void read_limit(const making *m, batch_job *job)
{
    const batch_entry *entry = inherited(m->b, m->section, "limit");
    const char *text = entry ? single(m->b, entry) : NULL;

    if (text && (!et_text_to_double(text, strlen(text), &job->limit) ||
                 !(job->limit > 0.0 && job->limit <= 1e6))) {
        batch_file_fault(m->b->file, entry->line,
                         "limit found \"%s\", expected seconds above 0", text);
    }
}

static void make_job(making *m)
{
    batch *b = m->b;
    b->jobs = batch_grow(&b->store, b->jobs, b->count, sizeof *b->jobs);
    batch_job *job = &b->jobs[b->count++];

    *job = (batch_job){.section = m->section,
                       .command = m->command,
                       .argp = m->argp,
                       .limit = b->limit};
    name_job(m, job);
    job->argv = batch_take(&b->store, (m->count + 4) * sizeof *job->argv);
    job->lines = batch_take(&b->store, (m->count + 4) * sizeof *job->lines);
    job->argv[job->argc++] = batch_print(&b->store, "examtrend %s", m->command->name);
    if (cli_find_option(m->argp, "jobs") && !has_key(m, "jobs")) {
        job->argv[job->argc++] = batch_print(&b->store, "--jobs=1"); /* many workers */
    }
    job->options = job->argc;
    for (size_t e = 0; e < m->count; e++) {
        put_option(m, job, e);
    }
    for (size_t i = 0; i < m->operand_count; i++) {
        put_operand(m, job, m->operands[i]);
    }
    read_limit(m, job);
}

/* ---- all jobs --------------------------------------------------------------------- */

/* The next choice of values, the last key changing first; false after the last. */
static bool advance(making *m)
{
    for (size_t e = m->count; e-- > 0;) {
        if (++m->chosen[e] < m->entries[e]->count) {
            return true;
        }
        m->chosen[e] = 0;
    }
    return false;
}

static bool fits(const making *m)
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
    making m = {.b = b, .section = section};

    if (!choose_command(&m)) {
        return;
    }
    take_all(&m);
    if (!has_key(&m, "output")) {
        batch_file_fault(b->file, section->line, "[%s] says no `output = FILE`",
                         section->name);
    }
    if (m.operand_needed && m.operand_count > 0 && !has_key(&m, m.operands[0])) {
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
        making m = {.b = b, .section = &b->file->sections[s]};
        if (m.section == from || !choose_command(&m)) {
            continue;
        }
        if (is_key(&m, entry->key)) {
            return;
        }
        count = cli_option_names(m.argp, names, count, MOST_OPTIONS);
    }
    if (count > 0) {
        fault_unknown(b, entry->line, "option of any command here called", entry->key,
                      names, count);
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
