/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Subjects that are made of papers: sums (combinations) and averages. They stand behind
 * the papers and have names of their own, which are never headings of a file's columns.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "panel/registry.h"
#include "panel/subjects_inside.h"

static bool is_named(const char *name, const char *key)
{
    char own[ET_KEY_SIZE];
    return et_text_fold(name, own, NULL) == ET_OK && strcmp(own, key) == 0;
}

bool et_composite_lookup(const et_subjects *subjects, const char *name, size_t *index)
{
    char key[ET_KEY_SIZE];

    if (et_text_fold(name, key, NULL) != ET_OK) {
        return false;
    }
    if (subjects->overall && strcmp(key, "overall") == 0) {
        *index = subjects->overall;
        return true;
    }
    for (size_t i = subjects->papers; i < subjects->count; i++) {
        const et_subject *s = &subjects->subjects[i];
        if (is_named(s->key, key) || is_named(s->name_en, key) ||
            is_named(s->name_vi, key)) {
            *index = i;
            return true;
        }
    }
    return false;
}

const char *et_average_name(et_average average)
{
    static const char *const names[] = {"subjects", "papers", "candidates"};
    return names[average];
}

/* ---- parts ---- */

/* Adds a paper to the parts of `made`; parts in ascending order. */
static et_status add_part(const et_subjects *subjects, et_subject *made,
                          const char *name, double weight, et_error *err)
{
    size_t index, place = made->part_count;
    et_status status = et_subjects_find(subjects, name, &index, err);

    if (status != ET_OK) {
        return status;
    }
    if (index >= subjects->papers) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "found \"%.40s\" in %s, expected papers: it is made of papers "
                       "itself",
                       name, made->key);
    }
    while (place > 0 && made->parts[place - 1] > index) {
        place--;
    }
    if (place > 0 && made->parts[place - 1] == index) {
        return et_fail(err, ET_ERR_ARGUMENT, "found \"%.40s\" twice in %s, expected once",
                       name, made->key);
    }
    if (made->part_count == ET_PARTS_MOST) {
        return et_fail(err, ET_ERR_ARGUMENT, "found more than %d papers in %s",
                       ET_PARTS_MOST, made->key);
    }
    size_t after = made->part_count - place;
    memmove(made->parts + place + 1, made->parts + place, after * sizeof *made->parts);
    memmove(made->weights + place + 1, made->weights + place,
            after * sizeof *made->weights);
    made->parts[place] = index;
    made->weights[place] = weight;
    made->part_count++;
    return ET_OK;
}

/* Cuts the next item off `text`; NULL when nothing is left. Spaces around are dropped. */
static char *next_item(char **text, const char *separator)
{
    char *item = *text;

    if (!item) {
        return NULL;
    }
    size_t length = strcspn(item, separator);
    *text = item[length] ? item + length + 1 : NULL;
    while (length > 0 && item[length - 1] == ' ') {
        length--;
    }
    item[length] = '\0';
    return item + strspn(item, " ");
}

static et_status append(et_subjects *subjects, const et_subject *made, et_error *err)
{
    et_subject *more =
        realloc(subjects->subjects, (subjects->count + 1) * sizeof *more);

    if (!more) {
        return et_subjects_no_memory(err);
    }
    subjects->subjects = more;
    more[subjects->count++] = *made;
    return ET_OK;
}

/* ---- combinations ---- */

static et_status take_sum(const et_subjects *subjects, et_subject *made,
                          const char *list, et_error *err)
{
    char *copy = strdup(list), *rest = copy;
    et_status status = copy ? ET_OK : et_subjects_no_memory(err);

    for (char *item; status == ET_OK && (item = next_item(&rest, "+")) != NULL;) {
        status = add_part(subjects, made, item, 1.0, err);
    }
    free(copy);
    if (status != ET_OK) {
        return status;
    }
    for (size_t i = 0; i < made->part_count; i++) {
        const et_subject *part = &subjects->subjects[made->parts[i]];
        made->maximum += part->maximum;
        made->fail_mark += part->fail_mark;
        made->low_mark += part->low_mark;
        made->high_mark += part->high_mark;
    }
    if (made->part_count < 2 || made->maximum > ET_SCORE_LIMIT) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "found \"%.80s\", expected two papers or more, with plus signs "
                       "between them and together at most %d points",
                       list, ET_SCORE_LIMIT / 100);
    }
    return ET_OK;
}

static bool same_parts(const et_subject *a, const et_subject *b)
{
    return a->kind == b->kind && a->part_count == b->part_count &&
           memcmp(a->parts, b->parts, a->part_count * sizeof *a->parts) == 0;
}

/* A name that the registry has for something else would make two things one. The keys of
 * the counts of candidates' means and of the averages are taken as well. */
static et_status add_combination(et_subjects *subjects, const et_subject *made,
                                 et_error *err)
{
    size_t index;

    if (et_subjects_lookup(subjects, made->key, &index)) {
        if (same_parts(&subjects->subjects[index], made)) {
            return ET_OK;
        }
        return et_fail(err, ET_ERR_ARGUMENT,
                       "found the name %s for a combination, which means another one or "
                       "a paper (%s) already, expected a name of its own",
                       made->key, subjects->subjects[index].key);
    }
    if (strncmp(made->key, "mean_", 5) == 0 || strncmp(made->key, "overall", 7) == 0) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "found the name %s for a combination, expected one that does not "
                       "begin like those of averages",
                       made->key);
    }
    return append(subjects, made, err);
}

static et_status take_name(et_subject *made, const char *name, et_error *err)
{
    size_t length = strlen(name);

    if (length == 0 || length >= sizeof made->key ||
        name[strspn(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                          "0123456789_")]) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "found the name \"%.40s\" of a combination, expected 1 to %d "
                       "letters without accents, digits and _",
                       name, ET_SUBJECT_SIZE - 1);
    }
    memcpy(made->key, name, length + 1);
    memcpy(made->name_en, name, length + 1);
    memcpy(made->name_vi, name, length + 1);
    return ET_OK;
}

et_status et_subjects_combine(et_subjects *subjects, const char *text, et_error *err)
{
    et_subject made = {.kind = ET_SUBJECT_COMBINATION};
    char *copy = strdup(text), *list = copy;
    et_status status = copy ? ET_OK : et_subjects_no_memory(err);

    if (status == ET_OK) {
        status = take_name(&made, next_item(&list, "="), err);
    }
    if (status == ET_OK && !list) {
        status = et_fail(err, ET_ERR_ARGUMENT,
                         "found the combination \"%.60s\", expected NAME=PAPER+PAPER, as "
                         "in A00=toan+vat_li+hoa_hoc",
                         text);
    }
    if (status == ET_OK) {
        status = take_sum(subjects, &made, list, err);
    }
    if (status == ET_OK) {
        status = add_combination(subjects, &made, err);
    }
    free(copy);
    return status;
}

enum { KEY, NAME_EN, NAME_VI, SUBJECTS, COLUMNS };

static const et_registry_column columns[COLUMNS] = {
    {"key", true}, {"name_en", true}, {"name_vi", true}, {"subjects", true}};

static et_status load_row(et_subjects *subjects, const et_registry *table, size_t row,
                          et_error *err)
{
    et_subject made = {.kind = ET_SUBJECT_COMBINATION};
    et_registry_at key = {row, KEY}, sum = {row, SUBJECTS};
    et_error why = {0};
    size_t wrong = KEY, before = subjects->count;
    et_status status = take_name(&made, et_registry_text(table, key), &why);

    if (status == ET_OK) {
        wrong = SUBJECTS;
        status = take_sum(subjects, &made, et_registry_text(table, sum), &why);
    }
    if (status == ET_OK) {
        wrong = KEY;
        status = add_combination(subjects, &made, &why);
    }
    if (status == ET_ERR_MEMORY) {
        return et_subjects_no_memory(err);
    }
    if (status != ET_OK || subjects->count == before) {
        return et_registry_fault(table, (et_registry_at){row, wrong}, err, "%s",
                                 status != ET_OK ? why.text
                                                 : "found the same combination twice");
    }
    et_subject *kept = &subjects->subjects[before];
    status = et_registry_copy(table, (et_registry_at){row, NAME_EN}, kept->name_en,
                              sizeof kept->name_en, err);
    if (status == ET_OK) {
        status = et_registry_copy(table, (et_registry_at){row, NAME_VI}, kept->name_vi,
                                  sizeof kept->name_vi, err);
    }
    return status;
}

et_status et_combinations_load(et_subjects *subjects, const char *folder, et_error *err)
{
    et_registry *table = NULL;

    if (!et_registry_is_there(folder, "combinations.csv")) {
        return ET_OK;
    }
    et_status status = et_registry_load(&table, folder, "combinations.csv", columns,
                                        COLUMNS, err);
    for (size_t row = 0; status == ET_OK && row < et_registry_rows(table); row++) {
        status = load_row(subjects, table, row, err);
    }
    et_registry_free(table);
    return status;
}

/* ---- averages ---- */

/* "toan=2,ngu_van=1"; a name alone counts once. */
static et_status take_weights(const et_subjects *subjects, et_subject *made,
                              const char *text, et_error *err)
{
    char *copy = strdup(text), *rest = copy;
    et_status status = copy ? ET_OK : et_subjects_no_memory(err);

    for (char *item; status == ET_OK && (item = next_item(&rest, ",")) != NULL;) {
        double weight = 1.0;
        char *number = item;
        char *name = next_item(&number, "=");
        if (number) {
            number += strspn(number, " ");
        }
        if (number && (!et_text_to_double(number, strlen(number), &weight) ||
                       !(weight > 0.0 && weight <= 1e6))) {
            status = et_fail(err, ET_ERR_ARGUMENT,
                             "found the weight \"%.20s\" of %.40s, expected a number "
                             "above 0",
                             number, name);
        } else {
            status = add_part(subjects, made, name, weight, err);
        }
    }
    free(copy);
    return status;
}

static et_status take_usual(const et_subjects *subjects, et_subject *made, et_error *err)
{
    et_status status = ET_OK;

    for (size_t i = 0; i < subjects->papers && status == ET_OK; i++) {
        const et_subject *paper = &subjects->subjects[i];
        bool wanted = made->kind == ET_SUBJECT_OVER_SUBJECTS ? paper->compulsory
                                                             : !paper->part_of[0];
        if (wanted) {
            status = add_part(subjects, made, paper->key, 1.0, err);
        }
    }
    return status;
}

/* All marks are those of the first part; a maximum of 0 says that the parts differ. */
static void take_marks(const et_subjects *subjects, et_subject *made)
{
    for (size_t i = 0; i < made->part_count; i++) {
        const et_subject *part = &subjects->subjects[made->parts[i]];
        if (i == 0) {
            made->maximum = part->maximum;
            made->fail_mark = part->fail_mark;
            made->low_mark = part->low_mark;
            made->high_mark = part->high_mark;
        } else if (part->maximum != made->maximum) {
            made->maximum = 0;
        }
    }
}

/* Every output declares what was averaged: the weights of one's own are in the name. */
static void name_average(char out[64], const char *name, const char *usual,
                         const char *weights)
{
    char text[160];

    if (weights) { /* "Overall (subjects: toan=2,ngu_van=1)" */
        (void)snprintf(text, sizeof text, "%s: %.100s)", name, weights);
    } else {
        (void)snprintf(text, sizeof text, "%s)", usual);
    }
    (void)et_text_copy(out, 64, text);
}

static et_status add_average(et_subjects *subjects, et_average average,
                             const char *weights, et_error *err)
{
    static const struct {
        et_subject_kind kind;
        const char *key, *en, *usual_en, *vi, *usual_vi;
    } words[] = {
        [ET_AVERAGE_SUBJECTS] = {ET_SUBJECT_OVER_SUBJECTS, "overall_subjects",
                                 "Overall (subjects", "Overall (compulsory subjects",
                                 "Chung (các môn", "Chung (các môn bắt buộc"},
        [ET_AVERAGE_PAPERS] = {ET_SUBJECT_OVER_PAPERS, "overall_papers",
                               "Overall (papers", "Overall (papers",
                               "Chung (theo bài thi", "Chung (theo bài thi"},
        [ET_AVERAGE_CANDIDATES] = {ET_SUBJECT_OVER_CANDIDATES, "overall_candidates",
                                   "Overall (candidates", "Overall (candidates",
                                   "Chung (theo thí sinh", "Chung (theo thí sinh"},
    };
    et_subject made = {.kind = words[average].kind};

    (void)et_text_copy(made.key, sizeof made.key, words[average].key);
    name_average(made.name_en, words[average].en, words[average].usual_en, weights);
    name_average(made.name_vi, words[average].vi, words[average].usual_vi, weights);
    et_status status = weights ? take_weights(subjects, &made, weights, err)
                               : take_usual(subjects, &made, err);
    if (status == ET_OK) {
        take_marks(subjects, &made);
        status = append(subjects, &made, err);
    }
    return status;
}

/* Weights change what papers count in an average over papers, never how much. */
static et_status check_weights(const et_averages *how, et_error *err)
{
    if (how->weights && (how->average == ET_AVERAGE_CANDIDATES ||
                         (how->average == ET_AVERAGE_PAPERS &&
                          strchr(how->weights, '=')))) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "found weights for an average over %s, expected them over "
                       "subjects only%s",
                       et_average_name(how->average),
                       how->average == ET_AVERAGE_PAPERS ? " (names alone choose papers)"
                                                         : "");
    }
    return ET_OK;
}

et_status et_subjects_add_averages(et_subjects *subjects, const et_averages *how,
                                   et_error *err)
{
    static const et_average order[] = {ET_AVERAGE_CANDIDATES, ET_AVERAGE_SUBJECTS,
                                       ET_AVERAGE_PAPERS};
    size_t before = subjects->count;

    if (subjects->overall) {
        return ET_OK;
    }
    et_status status = check_weights(how, err);
    for (size_t i = 0; i < 3 && status == ET_OK; i++) {
        bool own = order[i] == how->average;
        subjects->overall = own ? subjects->count : subjects->overall;
        status = add_average(subjects, order[i], own ? how->weights : NULL, err);
    }
    if (status != ET_OK) {
        subjects->count = before;
        subjects->overall = 0;
    }
    return status;
}
