/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "source/columns.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "examtrend/text.h"

typedef enum role {
    ROLE_NONE = 0, /* the name of the column says it */
    ROLE_YEAR,
    ROLE_PLACE,
    ROLE_ID,
    ROLE_SUBJECT, /* of a long table */
    ROLE_SCORE,
    ROLE_PAPER,
    ROLE_LEFT_OUT
} role;

/* One part of the list of columns. */
typedef struct entry {
    role role;
    size_t paper; /* into et_subjects, for ROLE_PAPER */
    char name[ET_KEY_SIZE * 2];
    unsigned first, length; /* 0: the whole column */
} entry;

typedef struct chooser {
    const et_sql_table *table;
    const et_database_input *input;
    et_columns *out;
    int place, id, year, subject, score; /* columns, -1: none */
    unsigned first, length;
    et_error *err;
} chooser;

static et_status no_memory(et_error *err)
{
    return et_fail(err, ET_ERR_MEMORY, "out of memory while choosing columns");
}

/* ---- the list as the user wrote it ---- */

/* Reads a name, in quotes or up to one of ",=:". False when a quote stays open or the
 * name is too long. */
static bool take_name(const char **at, char *out, size_t size)
{
    const char *c = *at;
    bool quoted = *c == '"';
    size_t length = 0;

    for (c += quoted; quoted ? *c != '\0' : !strchr(",=:", *c); c++) {
        if (quoted && *c == '"' && *++c != '"') {
            out[length] = '\0';
            *at = c;
            return true;
        }
        if (length + 1 == size) {
            return false;
        }
        out[length++] = *c;
    }
    out[length] = '\0';
    *at = c;
    return !quoted;
}

static bool take_count(const char **at, unsigned *out)
{
    size_t length = strspn(*at, "0123456789");
    int64_t value;

    if (!et_text_to_int(*at, length, &value) || value < 1 || value > 64) {
        return false;
    }
    *out = (unsigned)value;
    *at += length;
    return true;
}

static role role_of_word(const char *word)
{
    static const struct {
        const char *word;
        role role;
    } words[] = {{"year", ROLE_YEAR},       {"place", ROLE_PLACE}, {"id", ROLE_ID},
                 {"subject", ROLE_SUBJECT}, {"score", ROLE_SCORE}};

    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (strcasecmp(word, words[i].word) == 0) {
            return words[i].role;
        }
    }
    return ROLE_NONE;
}

static et_status take_role(const chooser *c, const char *word, entry *e)
{
    e->role = role_of_word(word);
    if (e->role != ROLE_NONE) {
        return ET_OK;
    }
    e->role = ROLE_PAPER;
    if (!et_subjects_lookup(c->input->subjects, word, &e->paper)) {
        return et_fail(c->err, ET_ERR_NOT_FOUND,
                       "columns: found \"%s=\", expected year, place, id, subject, "
                       "score or a paper",
                       word);
    }
    return ET_OK;
}

static et_status take_entry(const chooser *c, const char **at, entry *e)
{
    char word[sizeof e->name];

    *e = (entry){0};
    if (!take_name(at, e->name, sizeof e->name)) {
        return et_fail(c->err, ET_ERR_ARGUMENT,
                       "columns: found a quote that stays open or a name that is too "
                       "long in \"%s\"",
                       c->input->columns);
    }
    if (**at == '=') {
        memcpy(word, e->name, sizeof word);
        et_status status = take_role(c, word, e);
        (*at)++;
        if (status != ET_OK || !take_name(at, e->name, sizeof e->name)) {
            return status != ET_OK
                       ? status
                       : et_fail(c->err, ET_ERR_ARGUMENT,
                                 "columns: found no column after \"%s=\"", word);
        }
    }
    bool good = e->name[0] != '\0';
    if (good && **at == ':') {
        (*at)++;
        good = e->role == ROLE_PLACE && take_count(at, &e->first) && *(*at)++ == ':' &&
               take_count(at, &e->length);
    }
    if (!good || (**at != ',' && **at != '\0')) {
        return et_fail(c->err, ET_ERR_ARGUMENT,
                       "columns: found \"%s\", expected [ROLE=]COLUMN,... with "
                       "place=COLUMN:FIRST:LENGTH for a part",
                       c->input->columns);
    }
    *at += **at == ',';
    return ET_OK;
}

/* ---- the catalogue ---- */

/* The column called `name`, in this spelling or, when it is the only one, in another
 * case of ASCII letters. */
static et_status find_column(const chooser *c, const char *name, size_t *column)
{
    size_t count = c->table->column_count, found = 0;

    for (size_t i = 0; i < count; i++) {
        if (strcmp(c->table->columns[i].name, name) == 0) {
            *column = i;
            return ET_OK;
        }
        if (strcasecmp(c->table->columns[i].name, name) == 0) {
            *column = i;
            found++;
        }
    }
    if (found == 1) {
        return ET_OK;
    }
    char near[200] = "";
    const char **names = calloc(count, sizeof *names);
    if (!names) {
        return no_memory(c->err);
    }
    for (size_t i = 0; i < count; i++) {
        names[i] = c->table->columns[i].name;
    }
    (void)et_text_nearest(name, names, count, near, sizeof near);
    free(names);
    return et_fail(c->err, ET_ERR_NOT_FOUND, "the table %s has no column \"%s\"%s%s",
                   c->table->name, name, near[0] ? "; " : "", near);
}

static role role_of_name(const chooser *c, const char *name, size_t *paper)
{
    switch (et_subjects_column(c->input->subjects, name, paper)) {
    case ET_COLUMN_SUBJECT: return ROLE_PAPER;
    case ET_COLUMN_ID: return ROLE_ID;
    case ET_COLUMN_PLACE: return ROLE_PLACE;
    case ET_COLUMN_YEAR: return ROLE_YEAR;
    case ET_COLUMN_LANGUAGE:
    case ET_COLUMN_PROGRAMME:
    case ET_COLUMN_IGNORED: return ROLE_LEFT_OUT;
    case ET_COLUMN_UNKNOWN: break;
    }
    return role_of_word(name);
}

/* ---- putting together ---- */

static et_status put_once(const chooser *c, int *slot, size_t column, const char *what)
{
    if (*slot >= 0) {
        return et_fail(c->err, ET_ERR_ARGUMENT,
                       "found \"%s\" and \"%s\" as columns of %s, expected one: name it "
                       "with --columns",
                       c->table->columns[*slot].name, c->table->columns[column].name,
                       what);
    }
    *slot = (int)column;
    return ET_OK;
}

static et_status put_paper(const chooser *c, size_t column, size_t paper)
{
    et_columns *out = c->out;

    for (size_t i = 0; i < out->query.score_count; i++) {
        if (out->subjects[i] == paper) {
            return et_fail(c->err, ET_ERR_ARGUMENT,
                           "found \"%s\" and \"%s\" as columns of %s, expected one: a "
                           "view can join them",
                           c->table->columns[out->query.scores[i]].name,
                           c->table->columns[column].name,
                           et_subjects_at(c->input->subjects, paper)->key);
        }
    }
    out->subjects[out->query.score_count] = paper;
    out->query.scores[out->query.score_count++] = column;
    return ET_OK;
}

static et_status put_entry(chooser *c, const entry *e, size_t column)
{
    switch (e->role) {
    case ROLE_YEAR: return put_once(c, &c->year, column, "the year");
    case ROLE_ID: return put_once(c, &c->id, column, "candidate numbers");
    case ROLE_SUBJECT: return put_once(c, &c->subject, column, "the subject");
    case ROLE_SCORE: return put_once(c, &c->score, column, "the score");
    case ROLE_PAPER: return put_paper(c, column, e->paper);
    case ROLE_PLACE:
        c->first = e->first;
        c->length = e->length;
        return put_once(c, &c->place, column, "the place");
    case ROLE_NONE:
    case ROLE_LEFT_OUT: break;
    }
    return ET_OK;
}

static et_status take_asked(chooser *c)
{
    const char *at = c->input->columns;
    et_status status = ET_OK;

    while (status == ET_OK && *at) {
        entry e;
        size_t column = 0;
        status = take_entry(c, &at, &e);
        if (status == ET_OK) {
            status = find_column(c, e.name, &column);
        }
        if (status == ET_OK && e.role == ROLE_NONE) {
            e.role = role_of_name(c, e.name, &e.paper);
            if (e.role == ROLE_NONE || e.role == ROLE_LEFT_OUT) {
                return et_fail(c->err, ET_ERR_ARGUMENT,
                               "columns: \"%s\" does not say what it holds, expected "
                               "ROLE=%s with year, place, id, subject, score or a paper",
                               e.name, e.name);
            }
        }
        if (status == ET_OK) {
            status = put_entry(c, &e, column);
        }
    }
    return status;
}

static et_status take_known(chooser *c)
{
    et_status status = ET_OK;

    for (size_t i = 0; i < c->table->column_count && status == ET_OK; i++) {
        const char *name = c->table->columns[i].name;
        entry e = {0};
        e.role = role_of_name(c, name, &e.paper);
        if (e.role == ROLE_NONE && c->out->note_count < ET_DATABASE_NOTES) {
            (void)snprintf(c->out->notes[c->out->note_count++], sizeof c->out->notes[0],
                           "%.100s: column \"%.100s\" is not known and is left out",
                           c->table->name, name);
        }
        status = put_entry(c, &e, i);
    }
    return status;
}

/* The names alone do not make a long table of a wide one. */
static et_status settle_scores(chooser *c)
{
    et_sql_query *query = &c->out->query;
    bool is_long = c->subject >= 0 && c->score >= 0;

    if (is_long && query->score_count > 0) {
        return et_fail(c->err, ET_ERR_ARGUMENT,
                       "found columns of subject and score beside one of %s, expected a "
                       "long or a wide table: name its columns with --columns",
                       et_subjects_at(c->input->subjects, c->out->subjects[0])->key);
    }
    query->subject = -1;
    if (is_long) {
        query->subject = c->subject;
        query->scores[query->score_count++] = (size_t)c->score;
    }
    if (query->score_count == 0) {
        return et_fail(c->err, ET_ERR_NOT_FOUND,
                       "the table %s has no column of a paper, nor of subject and score; "
                       "name them with --columns",
                       c->table->name);
    }
    return ET_OK;
}

static et_status settle_keys(chooser *c, const et_database_options *options)
{
    et_sql_query *query = &c->out->query;

    query->year = c->year;
    if (c->year < 0 && options->year == 0) {
        return et_fail(c->err, ET_ERR_ARGUMENT,
                       "the table %s has no column of the year, expected one or --year",
                       c->table->name);
    }
    if (c->place < 0 && c->id < 0) {
        return et_fail(c->err, ET_ERR_NOT_FOUND,
                       "the table %s has no column of the place or of candidate numbers; "
                       "name one with --columns=place=... or id=...",
                       c->table->name);
    }
    query->place = (size_t)(c->place >= 0 ? c->place : c->id);
    query->place_how = c->place < 0 ? ET_SQL_PLACE_ID
                       : c->length  ? ET_SQL_PLACE_PART
                                    : ET_SQL_PLACE_COLUMN;
    query->first = c->first;
    query->length = c->length;
    return ET_OK;
}

static et_status check_kinds(const chooser *c)
{
    const et_sql_query *query = &c->out->query;
    const et_sql_column *columns = c->table->columns;
    const et_sql_column *wrong = NULL;

    for (size_t i = 0; i < query->score_count; i++) {
        const et_sql_column *column = &columns[query->scores[i]];
        bool text = column->kind == ET_SQL_TEXT;
        wrong = column->kind == ET_SQL_OTHER || (text && query->hundredths) ? column
                                                                            : wrong;
    }
    wrong = columns[query->place].kind == ET_SQL_OTHER ? &columns[query->place] : wrong;
    if (query->year >= 0 && columns[query->year].kind == ET_SQL_OTHER) {
        wrong = &columns[query->year];
    }
    if (wrong) {
        return et_fail(c->err, ET_ERR_INPUT,
                       "%s: the column \"%s\" is of a type that cannot be counted, "
                       "expected numbers%s",
                       c->table->name, wrong->name,
                       query->hundredths ? "" : " or text");
    }
    return ET_OK;
}

et_status et_columns_choose(et_columns *out, const et_sql_table *table,
                            const et_database_input *input,
                            const et_database_options *options, et_error *err)
{
    chooser c = {.table = table, .input = input, .out = out, .place = -1, .id = -1,
                 .year = -1, .subject = -1, .score = -1, .err = err};

    *out = (et_columns){.query = {.table = table, .hundredths = options->hundredths}};
    size_t room = et_subjects_count(input->subjects) + 1;
    out->subjects = calloc(room, sizeof *out->subjects);
    out->query.scores = calloc(room, sizeof *out->query.scores);
    if (!out->subjects || !out->query.scores) {
        return no_memory(err);
    }
    et_status status = input->columns ? take_asked(&c) : take_known(&c);
    if (status == ET_OK) {
        status = settle_scores(&c);
    }
    if (status == ET_OK) {
        status = settle_keys(&c, options);
    }
    return status == ET_OK ? check_kinds(&c) : status;
}

void et_columns_clear(et_columns *columns)
{
    free(columns->subjects);
    free(columns->query.scores);
    *columns = (et_columns){0};
}
