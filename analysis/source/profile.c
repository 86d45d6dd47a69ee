/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "source/profile.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ini.h>

#include "source/layout.h"

typedef struct reading {
    et_profile *profile;
    const et_subjects *subjects;
    FILE *file;
    int line;
    bool cut; /* a line is longer than inih takes */
    et_status status;
    et_error *err;
} reading;

/* Refuses an entry; what is said names the nearest right word where there is one. */
static int refuse(reading *r, const char *what, const char *found, const char *expected)
{
    r->status = et_fail_at(r->err, r->profile->path, (uint64_t)r->line, 0,
                           "found %s \"%.60s\", expected %s", what, found, expected);
    return 0;
}

static int no_memory(reading *r)
{
    r->status = et_fail(r->err, ET_ERR_MEMORY, "out of memory while reading a profile");
    return 0;
}

/* ---- words ---- */

typedef struct word {
    const char *text;
    int value;
} word;

static const word shapes[] = {{"delimited", ET_SHAPE_DELIMITED},
                              {"fixed", ET_SHAPE_FIXED},
                              {"list", ET_SHAPE_LIST},
                              {"pairs", ET_SHAPE_PAIRS},
                              {"json lines", ET_SHAPE_LINES},
                              {"json", ET_SHAPE_JSON}};
static const word delimiters[] = {
    {"comma", ','}, {"semicolon", ';'}, {"tab", '\t'}, {"bar", '|'}};
static const word marks[] = {{"point", '.'}, {"comma", ','}};
static const word answers[] = {{"yes", 1}, {"no", 0}};
static const word roles[] = {{"id", ET_COLUMN_ID},
                             {"place", ET_COLUMN_PLACE},
                             {"year", ET_COLUMN_YEAR},
                             {"language", ET_COLUMN_LANGUAGE},
                             {"programme", ET_COLUMN_PROGRAMME},
                             {"ignored", ET_COLUMN_IGNORED}};
#define COUNT(list) (sizeof(list) / sizeof *(list))

static bool find_word(const word *words, size_t count, const char *text, int *value)
{
    for (size_t i = 0; i < count; i++) {
        if (strcmp(words[i].text, text) == 0) {
            *value = words[i].value;
            return true;
        }
    }
    return false;
}

static bool to_number(const char *text, int64_t low, int64_t high, int64_t *out)
{
    return et_text_to_int(text, strlen(text), out) && *out >= low && *out <= high;
}

static int copy(reading *r, char out[ET_PROFILE_TEXT], const char *text, const char *what)
{
    if (!et_text_is_clean(text, "") || !et_text_copy(out, ET_PROFILE_TEXT, text)) {
        return refuse(r, what, text, "UTF-8 text of at most 127 bytes");
    }
    return 1;
}

/* ---- [file] and [id] ---- */

static int take_file(reading *r, const char *name, const char *value)
{
    static const char *const names[] = {"layout", "delimiter", "decimal",
                                        "header", "year",      "missing"};
    et_profile *p = r->profile;
    int64_t number;
    int found;

    if (strcmp(name, "layout") == 0) {
        p->has_shape = find_word(shapes, COUNT(shapes), value, &found);
        p->shape = p->has_shape ? (et_shape)found : ET_SHAPE_DELIMITED;
        return p->has_shape ? 1
                            : refuse(r, "the layout", value,
                                     "delimited, fixed, list, pairs, json or json lines");
    }
    if (strcmp(name, "delimiter") == 0) {
        if (!find_word(delimiters, COUNT(delimiters), value, &found)) {
            return refuse(r, "the delimiter", value, "comma, semicolon, tab or bar");
        }
        p->delimiter = (char)found;
        return 1;
    }
    if (strcmp(name, "decimal") == 0) {
        if (!find_word(marks, COUNT(marks), value, &found)) {
            return refuse(r, "the decimal mark", value, "point or comma");
        }
        p->mark = (char)found;
        return 1;
    }
    if (strcmp(name, "header") == 0) {
        if (!find_word(answers, COUNT(answers), value, &found)) {
            return refuse(r, "the header", value, "yes or no");
        }
        p->has_no_header = found == 0;
        return 1;
    }
    if (strcmp(name, "year") == 0) {
        if (!to_number(value, ET_YEAR_FIRST, ET_YEAR_LAST, &number)) {
            return refuse(r, "the year", value, "1900 to 2999");
        }
        p->year = (int)number;
        return 1;
    }
    if (strcmp(name, "missing") == 0) {
        return copy(r, p->missing, value, "missing values");
    }
    char near[160], expected[256];
    (void)et_text_nearest(name, names, COUNT(names), near, sizeof near);
    (void)snprintf(expected, sizeof expected,
                   "layout, delimiter, decimal, header, year or missing%s%s",
                   near[0] ? "; " : "", near);
    return refuse(r, "the name", name, expected);
}

static int take_id(reading *r, const char *name, const char *value)
{
    int64_t digits;

    if (strcmp(name, "digits") != 0) {
        return refuse(r, "the name", name, "digits");
    }
    if (!to_number(value, 3, ET_ID_DIGITS, &digits)) {
        return refuse(r, "digits", value, "3 to 13");
    }
    r->profile->id_digits = (unsigned)digits;
    return 1;
}

/* ---- [columns] ---- */

/* "3" or "1-8"; any other text is a heading. */
static bool is_place(const char *text, unsigned *from, unsigned *to)
{
    size_t digits = strspn(text, "0123456789");
    const char *rest = text + digits;
    int64_t a, b;

    if (digits == 0 || !et_text_to_int(text, digits, &a)) {
        return false;
    }
    b = a;
    if (*rest == '-' && !et_text_to_int(rest + 1, strlen(rest + 1), &b)) {
        return false;
    }
    if ((*rest != '-' && *rest) || a < 1 || b < a || b > ET_COLUMNS_MOST) {
        return false;
    }
    *from = (unsigned)a;
    *to = (unsigned)b;
    return true;
}

static int take_column(reading *r, const char *name, const char *value)
{
    et_profile *p = r->profile;
    et_meaning *more = realloc(p->meanings, (p->meaning_count + 1) * sizeof *more);
    int role = ET_COLUMN_SUBJECT;

    if (!more) {
        return no_memory(r);
    }
    p->meanings = more;
    et_meaning *m = &more[p->meaning_count];
    *m = (et_meaning){.role = ET_COLUMN_SUBJECT};
    if (!copy(r, m->heading, name, "the heading")) {
        return 0;
    }
    (void)is_place(name, &m->from, &m->to);
    et_status status = et_text_fold(name, m->key, r->err);
    if (status != ET_OK) {
        r->status = status;
        return 0;
    }
    if (strcmp(value, "list") == 0) {
        m->is_list = true;
        m->role = ET_COLUMN_IGNORED;
    } else if (find_word(roles, COUNT(roles), value, &role)) {
        m->role = (et_column_role)role;
    } else {
        et_error why = {0};
        status = et_subjects_find(r->subjects, value, &m->subject, &why);
        if (status == ET_OK &&
            et_subjects_at(r->subjects, m->subject)->kind != ET_SUBJECT_PAPER) {
            return refuse(r, "the subject", value, "one paper");
        }
        if (status != ET_OK) {
            r->status = et_fail_at(r->err, p->path, (uint64_t)r->line, 0,
                                   "%.300s; or id, place, year, language, programme, "
                                   "ignored, list",
                                   why.text);
            return 0;
        }
    }
    p->meaning_count++;
    return 1;
}

/* ---- [filters] and [derived] ---- */

static int take_filter(reading *r, const char *name, const char *value)
{
    et_profile *p = r->profile;

    if (p->filter_count == ET_RULES_MOST || !*value) {
        return refuse(r, "the filter", name, "at most 16, each with a value");
    }
    et_rule *rule = &p->filters[p->filter_count++];
    return copy(r, rule->column, name, "the column") &&
           copy(r, rule->value, value, "the value");
}

static int take_subject(reading *r, const char *name, size_t *subject)
{
    et_error why = {0};

    if (et_subjects_find(r->subjects, name, subject, &why) == ET_OK) {
        bool paper = et_subjects_at(r->subjects, *subject)->kind == ET_SUBJECT_PAPER;
        return paper ? 1 : refuse(r, "the subject", name, "one paper");
    }
    r->status =
        et_fail_at(r->err, r->profile->path, (uint64_t)r->line, 0, "%.400s", why.text);
    return 0;
}

static void trim(char *text)
{
    size_t length = strlen(text), start = strspn(text, " \t");

    while (length > start && strchr(" \t", text[length - 1])) {
        length--;
    }
    memmove(text, text + start, length - start);
    text[length - start] = '\0';
}

static int take_derived(reading *r, const char *name, const char *value)
{
    static const char where[] = " where ";
    et_profile *p = r->profile;
    char source[ET_PROFILE_TEXT];

    if (p->derived_count == ET_RULES_MOST) {
        return refuse(r, "the subject", name, "at most 16 that follow from others");
    }
    et_rule *rule = &p->derived[p->derived_count++];
    if (!copy(r, source, value, "the source")) {
        return 0;
    }
    char *condition = strstr(source, where);
    if (condition) {
        char *equals = strchr(condition, '=');
        if (!equals || !equals[1]) {
            return refuse(r, "the condition", condition + 1, "where COLUMN = VALUE");
        }
        *equals = '\0';
        (void)et_text_copy(rule->column, ET_PROFILE_TEXT, condition + strlen(where));
        (void)et_text_copy(rule->value, ET_PROFILE_TEXT, equals + 1);
        trim(rule->column);
        trim(rule->value);
        *condition = '\0';
    }
    trim(source);
    if (!take_subject(r, name, &rule->target) ||
        !take_subject(r, source, &rule->source)) {
        return 0;
    }
    if (rule->target == rule->source) {
        return refuse(r, "the subject", name, "another one than it follows from");
    }
    return 1;
}

/* ---- the file ---- */

static int take_entry(void *user, const char *section, const char *name,
                      const char *value)
{
    static const struct {
        const char *section;
        int (*take)(reading *r, const char *name, const char *value);
    } sections[] = {{"file", take_file},
                    {"id", take_id},
                    {"columns", take_column},
                    {"filters", take_filter},
                    {"derived", take_derived}};
    reading *r = user;

    if (r->status != ET_OK || r->cut) {
        return 0;
    }
    for (size_t i = 0; i < COUNT(sections); i++) {
        if (strcmp(section, sections[i].section) == 0) {
            return sections[i].take(r, name, value);
        }
    }
    return refuse(r, "the section", section,
                  "[file], [id], [columns], [filters] or [derived]");
}

/* Counts the lines, which inih does not tell its handler. */
static char *read_line(char *text, int size, void *stream)
{
    reading *r = stream;
    char *line = r->cut ? NULL : fgets(text, size, r->file);

    r->line += line != NULL;
    r->cut = r->cut || (line && strlen(line) == (size_t)size - 1 && !strchr(line, '\n'));
    return line;
}

static et_status parse(reading *r)
{
    int line = ini_parse_stream(read_line, r, take_entry, r);

    if (r->status != ET_OK) {
        return r->status;
    }
    if (line == -2) {
        (void)no_memory(r);
        return r->status;
    }
    if (ferror(r->file)) {
        return et_fail(r->err, ET_ERR_IO, "cannot read %s: %s", r->profile->path,
                       errno == EISDIR ? "it is a folder" : strerror(errno));
    }
    if (line != 0 || r->cut) {
        return et_fail_at(r->err, r->profile->path, (uint64_t)(r->cut ? r->line : line),
                          0, "found a line that is %s, expected `name = value`",
                          r->cut ? "too long" : "no entry");
    }
    return ET_OK;
}

et_status et_profile_load(et_profile **out, const char *path, const et_subjects *subjects,
                          et_error *err)
{
    *out = NULL;
    et_profile *profile = calloc(1, sizeof *profile);
    if (profile) {
        profile->path = strdup(path);
    }
    if (!profile || !profile->path) {
        et_profile_free(profile);
        return et_fail(err, ET_ERR_MEMORY, "out of memory while reading %s", path);
    }
    reading r = {.profile = profile, .subjects = subjects, .err = err};
    r.file = fopen(path, "rb");
    et_status status = r.file ? parse(&r)
                              : et_fail(err, ET_ERR_IO, "cannot read %s: %s", path,
                                        strerror(errno));
    if (r.file) {
        (void)fclose(r.file);
    }
    if (status != ET_OK) {
        et_profile_free(profile);
        return status;
    }
    *out = profile;
    return ET_OK;
}

void et_profile_free(et_profile *profile)
{
    if (profile) {
        free(profile->path);
        free(profile->meanings);
        free(profile);
    }
}

et_column_role et_profile_role(const et_profile *profile, const et_subjects *subjects,
                               const char *heading, size_t *subject)
{
    char key[ET_KEY_SIZE];

    if (profile && et_text_fold(heading, key, NULL) == ET_OK && key[0]) {
        for (size_t i = 0; i < profile->meaning_count; i++) {
            const et_meaning *m = &profile->meanings[i];
            if (!m->from && strcmp(m->key, key) == 0) {
                *subject = m->subject;
                return m->role;
            }
        }
    }
    return et_subjects_column(subjects, heading, subject);
}
