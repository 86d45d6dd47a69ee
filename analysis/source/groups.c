/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "source/groups.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "examtrend/text.h"
#include "hundredths.h"

/* A group as it comes. */
typedef struct group {
    size_t paper;
    char *subject, *year, *place, *score; /* NULL: NULL */
    uint64_t count;
    int32_t maximum; /* of its paper, once that is known */
} group;

et_status et_groups_begin(et_groups *groups, const et_columns *columns,
                          const et_database_input *input,
                          const et_database_options *options, et_error *err)
{
    *groups = (et_groups){.columns = columns, .input = input, .options = options};
    groups->rows = calloc(columns->query.score_count, sizeof *groups->rows);
    if (!groups->rows) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory while counting scores");
    }
    return et_tally_new(&groups->tally, err);
}

void et_groups_clear(et_groups *groups)
{
    et_tally_free(groups->tally);
    free(groups->rows);
    *groups = (et_groups){0};
}

/* ---- faults ---- */

/* A value as a message shows it. */
static void show(const char *text, char out[64])
{
    (void)et_text_copy(out, 60, text);
    if (!et_text_is_clean(out, "")) {
        for (char *c = out; *c; c++) {
            *c = *c >= ' ' && *c < 127 ? *c : '?';
        }
    }
}

/* Keeps the first paper's least value, numbers by size and others by their bytes. */
static void note_fault(et_groups *groups, et_group_fault fault, const group *g,
                       const char *value, int64_t order)
{
    et_group_finding *f = &groups->faults[fault];
    char found[64] = "";

    if (g->paper > 0 && (fault == ET_GROUP_YEAR || fault == ET_GROUP_PLACE)) {
        return; /* every paper's groups hold every row */
    }
    if (value) {
        show(value, found);
    }
    bool first = f->rows == 0 || g->paper < f->paper;
    int by_text = strcmp(found, f->found);
    bool same = !first && g->paper == f->paper && order == f->order && by_text == 0;
    bool less = g->paper == f->paper &&
                (order < f->order || (order == f->order && by_text < 0));
    if (first || less) {
        f->paper = g->paper;
        f->order = order;
        f->same = g->count;
        f->maximum = g->maximum;
        memcpy(f->found, found, sizeof f->found);
    } else if (same) {
        f->same += g->count;
    }
    f->rows += g->count;
}

static const char *column_name(const et_groups *groups, size_t column)
{
    return groups->columns->query.table->columns[column].name;
}

/* What should stand in a column; returns which. */
static size_t expected_in(const et_groups *groups, et_group_fault fault, char *out,
                          size_t size)
{
    const et_sql_query *query = &groups->columns->query;
    const et_group_finding *f = &groups->faults[fault];
    char top[ET_HUNDREDTHS_SIZE];

    switch (fault) {
    case ET_GROUP_YEAR:
        if (groups->options->year) {
            (void)snprintf(out, size, "%d, the year asked for", groups->options->year);
        } else {
            (void)snprintf(out, size, "a year such as 2024");
        }
        return (size_t)query->year;
    case ET_GROUP_PLACE:
        (void)snprintf(out, size, "%s",
                       query->place_how == ET_SQL_PLACE_ID
                           ? "candidate numbers of 8 digits that begin with a province"
                           : "the code of a province, such as 01");
        return query->place;
    case ET_GROUP_SUBJECT:
        (void)snprintf(out, size, "the name of a paper");
        return (size_t)query->subject;
    case ET_GROUP_NUMBER:
    case ET_GROUP_WHOLE:
    case ET_GROUP_RANGE:
    case ET_GROUP_FAULTS: break;
    }
    (void)et_hundredths_print(f->maximum, top);
    (void)snprintf(out, size, "a score of 0 to %s%s", top,
                   fault != ET_GROUP_WHOLE ? ""
                   : query->hundredths     ? " in whole hundredths"
                                           : " with at most two decimals");
    return query->scores[f->paper];
}

/* Of numbers that are not whole the least is known. */
static void found_in(const et_groups *groups, et_group_fault fault, char *out,
                     size_t size)
{
    const et_group_finding *f = &groups->faults[fault];
    bool by_id = groups->columns->query.place_how == ET_SQL_PLACE_ID;

    if (f->found[0]) {
        bool several = fault == ET_GROUP_WHOLE && f->same > 1;
        (void)snprintf(out, size, "%s\"%s\"", several ? "such as " : "", f->found);
        return;
    }
    (void)snprintf(out, size, "%s",
                   fault == ET_GROUP_WHOLE            ? "something else"
                   : by_id && fault == ET_GROUP_PLACE ? "others"
                                                      : "NULL");
}

static et_status tell_fault(const et_groups *groups, et_group_fault fault, et_error *err)
{
    const et_group_finding *f = &groups->faults[fault];
    char expected[128], found[128], others[80] = "";
    size_t column = expected_in(groups, fault, expected, sizeof expected);

    found_in(groups, fault, found, sizeof found);
    if (f->rows > f->same) {
        (void)snprintf(others, sizeof others, " (and other such values in %" PRIu64
                       " rows)", f->rows - f->same);
    }
    return et_fail(err, ET_ERR_INPUT,
                   "column \"%s\" of %s: found %s in %" PRIu64 " %s%s, expected %s",
                   column_name(groups, column), groups->columns->query.table->name, found,
                   f->same, f->same == 1 ? "row" : "rows", others, expected);
}

/* ---- what a group says ---- */

/* Without spaces at its ends; NULL stays NULL. */
static char *trim(char *text)
{
    if (!text) {
        return NULL;
    }
    text += strspn(text, " \t\r\n");
    size_t length = strlen(text);
    while (length > 0 && strchr(" \t\r\n", text[length - 1])) {
        length--;
    }
    text[length] = '\0';
    return text;
}

static bool read_year(et_groups *groups, const group *g, int *year)
{
    const et_database_options *options = groups->options;
    int64_t value = 0;

    if (groups->columns->query.year < 0) {
        *year = options->year;
        return true;
    }
    if (g->year && et_text_to_int(g->year, strlen(g->year), &value) &&
        value >= ET_YEAR_FIRST && value <= ET_YEAR_LAST &&
        (options->year == 0 || options->year == value)) {
        *year = (int)value;
        return true;
    }
    note_fault(groups, ET_GROUP_YEAR, g, g->year, value);
    return false;
}

static bool is_code(const char *text)
{
    size_t length = strspn(text, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                 "abcdefghijklmnopqrstuvwxyz-_");
    return length > 0 && length < ET_CODE_SIZE && text[length] == '\0' &&
           strcmp(text, "0") != 0 && strcmp(text, "00") != 0 && strcmp(text, "-1") != 0;
}

static bool read_place(et_groups *groups, const group *g, char place[ET_CODE_SIZE])
{
    bool of_id = groups->columns->query.place_how == ET_SQL_PLACE_ID;

    if (!g->place || !is_code(g->place)) {
        note_fault(groups, ET_GROUP_PLACE, g, of_id ? NULL : g->place, 0);
        return false;
    }
    bool short_of_zero = g->place[1] == '\0' && g->place[0] >= '0' && g->place[0] <= '9';
    (void)snprintf(place, ET_CODE_SIZE, "%s%s", short_of_zero ? "0" : "", g->place);
    return true;
}

static bool read_paper(et_groups *groups, group *g, size_t *paper)
{
    const et_subjects *subjects = groups->input->subjects;

    if (groups->columns->query.subject < 0) {
        *paper = groups->columns->subjects[g->paper];
    } else if (!g->subject || !et_subjects_lookup(subjects, g->subject, paper)) {
        note_fault(groups, ET_GROUP_SUBJECT, g, g->subject, 0);
        return false;
    }
    g->maximum = et_subjects_at(subjects, *paper)->maximum;
    return true;
}

/* True when `text` is one of the caller's words for "did not sit". */
static bool is_missing_word(const char *words, const char *text)
{
    size_t length = strlen(text);

    for (const char *at = words; at && *at;) {
        size_t word = strcspn(at, ",");
        if (word == length && strncasecmp(at, text, word) == 0) {
            return true;
        }
        at += word + (at[word] == ',');
    }
    return false;
}

static bool is_missing_score(const et_groups *groups, int32_t score)
{
    char text[ET_HUNDREDTHS_SIZE];
    (void)et_hundredths_print(score, text);
    return is_missing_word(groups->options->missing, text);
}

typedef enum reading { READ_SCORE, READ_MISSING, READ_FAULT } reading;

/* A column of text: as a field of a file. */
static reading read_text(et_groups *groups, const group *g, int32_t *score)
{
    const char *text = g->score;
    bool minus = text[0] == '-';

    if (!text[0] || (minus && !text[1]) ||
        is_missing_word(groups->options->missing, text)) {
        return READ_MISSING;
    }
    et_hundredths_state state = et_hundredths_read(text, strlen(text), '.', score);
    if (state == ET_HUNDREDTHS_NEGATIVE) {
        int32_t size;
        if (et_hundredths_read(text + 1, strlen(text + 1), '.', &size) ==
                ET_HUNDREDTHS_OK &&
            size == 100) {
            return READ_MISSING;
        }
    }
    if (state == ET_HUNDREDTHS_OK && is_missing_score(groups, *score)) {
        return READ_MISSING;
    }
    if (state == ET_HUNDREDTHS_OK && *score <= g->maximum) {
        return READ_SCORE;
    }
    note_fault(groups,
               state == ET_HUNDREDTHS_NOT_A_NUMBER ? ET_GROUP_NUMBER
               : state == ET_HUNDREDTHS_TOO_PRECISE ? ET_GROUP_WHOLE
                                                    : ET_GROUP_RANGE,
               g, text, 0);
    return READ_FAULT;
}

/* A column of numbers: as whole hundredths. */
static reading read_number(et_groups *groups, const group *g, int64_t value,
                           int32_t *score)
{
    bool hundredths = groups->columns->query.hundredths;

    if (value == -100 || (hundredths && value == -1)) {
        return READ_MISSING;
    }
    if (value == ET_SQL_NOT_WHOLE) {
        note_fault(groups, ET_GROUP_WHOLE, g, NULL, 0);
        return READ_FAULT;
    }
    if (value >= 0 && value <= ET_SCORE_LIMIT &&
        is_missing_score(groups, (int32_t)value)) {
        return READ_MISSING;
    }
    if (value < 0 || value > g->maximum) {
        char text[ET_HUNDREDTHS_SIZE] = "";
        if (hundredths || value > INT32_MAX || value < INT32_MIN + 1) {
            note_fault(groups, ET_GROUP_RANGE, g, g->score, value);
        } else {
            (void)et_hundredths_print((int32_t)value, text);
            note_fault(groups, ET_GROUP_RANGE, g, text, value);
        }
        return READ_FAULT;
    }
    *score = (int32_t)value;
    return READ_SCORE;
}

static et_status bad_answer(const char *what, const char *found, et_error *err)
{
    char text[64];
    show(found ? found : "NULL", text);
    return et_fail(err, ET_ERR_EXTERNAL,
                   "the answer makes no sense: found \"%s\", expected %s", text, what);
}

static bool is_text_paper(const et_groups *groups, size_t paper)
{
    const et_sql_query *query = &groups->columns->query;
    return query->table->columns[query->scores[paper]].kind == ET_SQL_TEXT;
}

static et_status count_group(et_groups *groups, group *g, et_error *err)
{
    bool is_text = is_text_paper(groups, g->paper);
    char place[ET_CODE_SIZE];
    int64_t value = 0;
    int32_t score = 0;
    int year = 0;
    size_t paper = 0;

    bool keys = read_year(groups, g, &year);
    keys = read_place(groups, g, place) && keys;
    bool known = read_paper(groups, g, &paper);
    if (g->score && !is_text &&
        !et_text_to_int(g->score, strlen(g->score), &value)) {
        return bad_answer("whole hundredths", g->score, err);
    }
    if (!keys || !known) {
        return ET_OK;
    }
    reading r = !g->score ? READ_MISSING
                : is_text ? read_text(groups, g, &score)
                          : read_number(groups, g, value, &score);
    groups->missing += r == READ_MISSING ? g->count : 0;
    if (r != READ_SCORE) {
        return ET_OK;
    }
    groups->scores += g->count;
    et_tally_key key = {year, place, et_subjects_at(groups->input->subjects, paper)->key};
    return et_tally_add(groups->tally, &key, score, g->count, err);
}

et_status et_groups_add(et_groups *groups, char *const *fields, size_t count,
                        et_error *err)
{
    int64_t paper, rows;

    if (count != ET_SQL_FIELDS) {
        return et_fail(err, ET_ERR_EXTERNAL,
                       "the answer makes no sense: found %zu columns, expected %d", count,
                       ET_SQL_FIELDS);
    }
    if (!fields[0] || !et_text_to_int(fields[0], strlen(fields[0]), &paper) ||
        paper < -1 || paper >= (int64_t)groups->columns->query.score_count) {
        return bad_answer("the number of a paper", fields[0], err);
    }
    if (!fields[6] || !et_text_to_int(fields[6], strlen(fields[6]), &rows) || rows < 0) {
        return bad_answer("how many rows", fields[6], err);
    }
    if (paper < 0) {
        groups->has_total = true;
        groups->total += (uint64_t)rows;
        return ET_OK;
    }
    bool is_text = is_text_paper(groups, (size_t)paper);
    group g = {.paper = (size_t)paper, .subject = trim(fields[1]),
               .year = trim(fields[2]), .place = trim(fields[3]),
               .score = trim(fields[is_text ? 5 : 4]), .count = (uint64_t)rows};
    groups->groups++;
    if (__builtin_add_overflow(groups->rows[g.paper], g.count, &groups->rows[g.paper])) {
        return bad_answer("fewer rows", fields[6], err);
    }
    return count_group(groups, &g, err);
}

/* ---- the end ---- */

et_status et_groups_end(const et_groups *groups, et_error *err)
{
    const et_sql_query *query = &groups->columns->query;
    bool total_is_owed = query->table->dialect == ET_DIALECT_CLICKHOUSE;

    if (total_is_owed && !groups->has_total) {
        return et_fail(err, ET_ERR_EXTERNAL, "the answer is cut off: found no number of "
                       "rows of the table, expected one");
    }
    for (size_t p = 0; p < query->score_count; p++) {
        uint64_t expected = total_is_owed ? groups->total : groups->rows[0];
        if (groups->rows[p] != expected) {
            return et_fail(err, ET_ERR_EXTERNAL,
                           "found %" PRIu64 " rows by \"%s\", expected %" PRIu64
                           " as %s: the answer is cut off, or the table changed while it "
                           "was read",
                           groups->rows[p], column_name(groups, query->scores[p]),
                           expected,
                           total_is_owed ? "in the whole table" : "by the first paper");
        }
    }
    for (int f = 0; f < ET_GROUP_FAULTS; f++) {
        if (groups->faults[f].rows > 0) {
            return tell_fault(groups, (et_group_fault)f, err);
        }
    }
    return ET_OK;
}
