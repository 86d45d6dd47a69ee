/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/subjects.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "examtrend/text.h"
#include "grow.h"
#include "panel/registry.h"
#include "panel/subjects_inside.h"

typedef et_subject_alias alias;

static const struct {
    const char *word;
    et_column_role role;
} roles[] = {
    {"@id", ET_COLUMN_ID},             {"@place", ET_COLUMN_PLACE},
    {"@year", ET_COLUMN_YEAR},         {"@language", ET_COLUMN_LANGUAGE},
    {"@programme", ET_COLUMN_PROGRAMME}, {"@ignored", ET_COLUMN_IGNORED},
};

et_status et_subjects_no_memory(et_error *err)
{
    return et_fail(err, ET_ERR_MEMORY, "out of memory while reading subjects");
}

/* ---- aliases ---- */

/* Where `key` is or belongs. */
static size_t place_of(const et_subjects *subjects, const char *key, bool *found)
{
    size_t low = 0, high = subjects->alias_count;

    *found = false;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = strcmp(subjects->aliases[middle].key, key);
        if (order == 0) {
            *found = true;
            return middle;
        }
        if (order < 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

static const char *meaning_word(const et_subjects *subjects, const alias *a)
{
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++) {
        if (a->role == roles[i].role) {
            return roles[i].word;
        }
    }
    return subjects->subjects[a->subject].key;
}

/* Adds the folded text of a field; the same meaning twice is fine. */
static et_status add_alias(et_subjects *subjects, const et_registry *table,
                           et_registry_at at, alias meaning, et_error *err)
{
    bool found;
    et_status status = et_registry_key(table, at, meaning.key, sizeof meaning.key, err);

    if (status != ET_OK) {
        return status;
    }
    size_t place = place_of(subjects, meaning.key, &found);
    if (found) {
        const alias *a = &subjects->aliases[place];
        if (a->role == meaning.role && a->subject == meaning.subject) {
            return ET_OK;
        }
        return et_registry_fault(table, at, err,
                                 "found \"%.60s\", which means %s already, expected a "
                                 "name of one meaning",
                                 et_registry_text(table, at), meaning_word(subjects, a));
    }
    alias *more = et_grow(subjects->aliases, subjects->alias_count + 1,
                          &subjects->alias_room, sizeof *more);
    if (!more) {
        return et_subjects_no_memory(err);
    }
    subjects->aliases = more;
    memmove(subjects->aliases + place + 1, subjects->aliases + place,
            (subjects->alias_count - place) * sizeof *subjects->aliases);
    subjects->aliases[place] = meaning;
    subjects->alias_count++;
    return ET_OK;
}

static const alias *find_alias(const et_subjects *subjects, const char *name)
{
    char key[ET_KEY_SIZE];
    bool found;

    if (et_text_fold(name, key, NULL) != ET_OK) {
        return NULL;
    }
    size_t place = place_of(subjects, key, &found);
    return found ? &subjects->aliases[place] : NULL;
}

/* ---- subjects.csv ---- */

enum {
    KEY, NAME_EN, NAME_VI, MAXIMUM, FAIL_MARK, LOW_MARK, HIGH_MARK, COMPULSORY, ESSAY,
    PART_OF, SUBJECT_COLUMNS
};

static const et_registry_column subject_columns[SUBJECT_COLUMNS] = {
    {"key", true},       {"name_en", true},  {"name_vi", true},
    {"maximum", true},   {"fail_mark", true}, {"low_mark", true},
    {"high_mark", true}, {"compulsory", true}, {"essay", true},
    {"part_of", false},
};

static et_status read_marks(const et_registry *table, size_t row, et_subject *s,
                            et_error *err)
{
    int32_t *const marks[] = {&s->maximum, &s->fail_mark, &s->low_mark, &s->high_mark};
    et_status status = ET_OK;

    for (size_t i = 0; status == ET_OK && i < 4; i++) {
        et_registry_at at = {row, MAXIMUM + i};
        status = et_registry_points(table, at, marks[i], err);
        if (status == ET_OK &&
            (*marks[i] > s->maximum || s->maximum == 0 || s->maximum > ET_SCORE_LIMIT)) {
            status = et_registry_fault(table, at, err,
                                       "found %s points, expected a maximum of 0.01 to "
                                       "%d and marks not above it",
                                       et_registry_text(table, at), ET_SCORE_LIMIT / 100);
        }
    }
    return status;
}

/* A key is written as it is, because tallies carry it: "vat_li". */
static et_status read_key(const et_registry *table, et_registry_at at,
                          char out[ET_SUBJECT_SIZE], et_error *err)
{
    et_status status = et_registry_copy(table, at, out, ET_SUBJECT_SIZE, err);

    if (status == ET_OK &&
        out[strspn(out, "abcdefghijklmnopqrstuvwxyz0123456789_")] != '\0') {
        status = et_registry_fault(table, at, err,
                                   "found the key \"%s\", expected a to z, 0 to 9 and _",
                                   out);
    }
    return status;
}

static et_status read_subject(const et_registry *table, size_t row, et_subject *s,
                              et_error *err)
{
    et_status status = read_key(table, (et_registry_at){row, KEY}, s->key, err);

    if (status == ET_OK) {
        status = et_registry_copy(table, (et_registry_at){row, NAME_EN}, s->name_en,
                                  sizeof s->name_en, err);
    }
    if (status == ET_OK) {
        status = et_registry_copy(table, (et_registry_at){row, NAME_VI}, s->name_vi,
                                  sizeof s->name_vi, err);
    }
    if (status == ET_OK) {
        status = read_marks(table, row, s, err);
    }
    if (status == ET_OK) {
        status = et_registry_yes(table, (et_registry_at){row, COMPULSORY},
                                 &s->compulsory, err);
    }
    if (status == ET_OK) {
        status = et_registry_yes(table, (et_registry_at){row, ESSAY}, &s->essay, err);
    }
    return status;
}

/* Every whole is a subject that is no part itself. */
static et_status read_parts(et_subjects *subjects, const et_registry *table,
                            et_error *err)
{
    for (size_t row = 0; row < subjects->count; row++) {
        et_registry_at at = {row, PART_OF};
        const char *whole = et_registry_text(table, at);
        size_t index;
        if (!whole[0]) {
            continue;
        }
        if (!et_subjects_lookup(subjects, whole, &index) || index == row ||
            et_registry_text(table, (et_registry_at){index, PART_OF})[0]) {
            return et_registry_fault(table, at, err,
                                     "found part_of \"%.40s\", expected the key of "
                                     "another subject that is no part itself",
                                     whole);
        }
        memcpy(subjects->subjects[row].part_of, subjects->subjects[index].key,
               ET_SUBJECT_SIZE);
    }
    return ET_OK;
}

static et_status load_subjects(et_subjects *subjects, const char *folder, et_error *err)
{
    static const size_t named[] = {KEY, NAME_EN, NAME_VI};
    et_registry *table = NULL;
    et_status status = et_registry_load(&table, folder, "subjects.csv", subject_columns,
                                        SUBJECT_COLUMNS, err);

    if (status != ET_OK) {
        return status;
    }
    subjects->count = subjects->papers = et_registry_rows(table);
    subjects->subjects = calloc(subjects->count + 1, sizeof *subjects->subjects);
    if (!subjects->subjects) {
        status = et_subjects_no_memory(err);
    }
    for (size_t row = 0; status == ET_OK && row < subjects->count; row++) {
        status = read_subject(table, row, &subjects->subjects[row], err);
        for (size_t i = 0; status == ET_OK && i < 3; i++) {
            status = add_alias(subjects, table, (et_registry_at){row, named[i]},
                               (alias){.role = ET_COLUMN_SUBJECT, .subject = row}, err);
        }
    }
    if (status == ET_OK) {
        status = read_parts(subjects, table, err);
    }
    et_registry_free(table);
    return status;
}

/* ---- subject_aliases.csv ---- */

enum { ALIAS, MEANING, ALIAS_COLUMNS };

static const et_registry_column alias_columns[ALIAS_COLUMNS] = {{"alias", true},
                                                                {"subject", true}};

static et_status read_meaning(const et_subjects *subjects, const et_registry *table,
                              size_t row, alias *out, et_error *err)
{
    et_registry_at at = {row, MEANING};
    const char *word = et_registry_text(table, at);

    *out = (alias){.role = ET_COLUMN_UNKNOWN};
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++) {
        if (strcmp(word, roles[i].word) == 0) {
            out->role = roles[i].role;
            return ET_OK;
        }
    }
    for (size_t i = 0; i < subjects->count; i++) {
        if (strcmp(word, subjects->subjects[i].key) == 0) {
            *out = (alias){.role = ET_COLUMN_SUBJECT, .subject = i};
            return ET_OK;
        }
    }
    return et_registry_fault(table, at, err,
                             "found \"%.40s\", expected a key of subjects.csv, @id, "
                             "@place, @year, @language, @programme or @ignored",
                             word);
}

static et_status load_aliases(et_subjects *subjects, const char *folder, et_error *err)
{
    et_registry *table = NULL;
    et_status status = et_registry_load(&table, folder, "subject_aliases.csv",
                                        alias_columns, ALIAS_COLUMNS, err);

    if (status != ET_OK) {
        return status;
    }
    for (size_t row = 0; status == ET_OK && row < et_registry_rows(table); row++) {
        alias meaning;
        status = read_meaning(subjects, table, row, &meaning, err);
        if (status == ET_OK) {
            status = add_alias(subjects, table, (et_registry_at){row, ALIAS}, meaning,
                               err);
        }
    }
    et_registry_free(table);
    return status;
}

/* ---- candidate_numbers.csv ---- */

enum { DIGITS, PLACE_DIGITS, NUMBER_COLUMNS };

static const et_registry_column number_columns[NUMBER_COLUMNS] = {{"digits", true},
                                                                  {"place_digits", true}};

static et_status load_numbers(et_subjects *subjects, const char *folder, et_error *err)
{
    static const char file[] = "candidate_numbers.csv";
    static const int64_t usual[] = {3, 12}, of_place[] = {0, 6};
    et_registry *table = NULL;
    int64_t digits = 0, place = 0;

    if (!et_registry_is_there(folder, file)) {
        return ET_OK;
    }
    et_status status =
        et_registry_load(&table, folder, file, number_columns, NUMBER_COLUMNS, err);
    if (status != ET_OK) {
        return status;
    }
    if (et_registry_rows(table) != 1) {
        status = et_fail(err, ET_ERR_INPUT, "%s/%s: found %zu rows, expected one", folder,
                         file, et_registry_rows(table));
    }
    if (status == ET_OK) {
        status =
            et_registry_whole(table, (et_registry_at){0, DIGITS}, usual, &digits, err);
    }
    if (status == ET_OK) {
        status = et_registry_whole(table, (et_registry_at){0, PLACE_DIGITS}, of_place,
                                   &place, err);
    }
    if (status == ET_OK && place >= digits) {
        status = et_registry_fault(table, (et_registry_at){0, PLACE_DIGITS}, err,
                                   "found %lld digits of the place, expected fewer than "
                                   "the %lld of the number",
                                   (long long)place, (long long)digits);
    }
    subjects->numbers = (et_candidate_numbers){(unsigned)digits, (unsigned)place};
    et_registry_free(table);
    return status;
}

et_status et_subjects_load(et_subjects **out, const char *folder, et_error *err)
{
    *out = NULL;
    et_subjects *subjects = calloc(1, sizeof *subjects);
    if (!subjects) {
        return et_subjects_no_memory(err);
    }
    et_status status = load_subjects(subjects, folder, err);
    if (status == ET_OK) {
        status = load_aliases(subjects, folder, err);
    }
    if (status == ET_OK) {
        status = et_combinations_load(subjects, folder, err);
    }
    if (status == ET_OK) {
        status = load_numbers(subjects, folder, err);
    }
    if (status != ET_OK) {
        et_subjects_free(subjects);
        return status;
    }
    *out = subjects;
    return ET_OK;
}

void et_subjects_free(et_subjects *subjects)
{
    if (subjects) {
        free(subjects->subjects);
        free(subjects->aliases);
        free(subjects);
    }
}

/* ---- questions ---- */

et_candidate_numbers et_subjects_numbers(const et_subjects *subjects)
{
    return subjects->numbers;
}

size_t et_subjects_count(const et_subjects *subjects)
{
    return subjects->count;
}

const et_subject *et_subjects_at(const et_subjects *subjects, size_t index)
{
    return &subjects->subjects[index];
}

const char *et_subject_name(const et_subject *subject, et_language language)
{
    return language == ET_VIETNAMESE ? subject->name_vi : subject->name_en;
}

et_column_role et_subjects_column(const et_subjects *subjects, const char *heading,
                                  size_t *index)
{
    const alias *a = find_alias(subjects, heading);

    if (a && a->role == ET_COLUMN_SUBJECT && index) {
        *index = a->subject;
    }
    return a ? a->role : ET_COLUMN_UNKNOWN;
}

bool et_subjects_lookup(const et_subjects *subjects, const char *name, size_t *index)
{
    return et_subjects_column(subjects, name, index) == ET_COLUMN_SUBJECT ||
           et_composite_lookup(subjects, name, index);
}

/* "expected toan, ngu_van, ... or another key, name or alias of subjects.csv" */
static void list_keys(const et_subjects *subjects, char *out, size_t size)
{
    const char *lead = "expected ";
    size_t used = 0;

    for (size_t i = 0; i < subjects->count && used + ET_KEY_SIZE + 80 < size; i++) {
        used += (size_t)snprintf(out + used, size - used, "%s%s", lead,
                                 subjects->subjects[i].key);
        lead = ", ";
    }
    (void)snprintf(out + used, size - used, "%sanother name of subjects.csv",
                   used ? " or " : lead);
}

et_status et_subjects_find(const et_subjects *subjects, const char *name, size_t *index,
                           et_error *err)
{
    char nearest[300], key[ET_KEY_SIZE], of_name[ET_KEY_SIZE];
    size_t count = 0;

    if (et_subjects_lookup(subjects, name, index)) {
        return ET_OK;
    }
    const char **names = malloc((3 * subjects->count + 1) * sizeof *names);
    if (!names) {
        return et_subjects_no_memory(err);
    }
    /* both names, so that the answer is in the language of the question, and keys that
     * are not one of them without accents */
    for (size_t i = 0; i < subjects->count; i++) {
        const et_subject *s = &subjects->subjects[i];
        names[count++] = s->name_vi;
        names[count++] = s->name_en;
        if (et_text_fold(s->key, key, NULL) == ET_OK &&
            et_text_fold(s->name_vi, of_name, NULL) == ET_OK &&
            strcmp(key, of_name) != 0) {
            names[count++] = s->key;
        }
    }
    (void)et_text_nearest(name, names, count, nearest, sizeof nearest);
    free(names);
    if (!nearest[0]) {
        list_keys(subjects, nearest, sizeof nearest);
    }
    return et_fail(err, ET_ERR_NOT_FOUND, "found the unknown subject \"%.60s\"; %s%s",
                   name, nearest,
                   strchr(name, ';') ? " (names stand between commas)" : "");
}
