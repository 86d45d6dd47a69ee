/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Candidates as JSON objects: one a line, or the elements of a list anywhere in the file,
 * which is cut into objects by frame.c so that no more than one is ever held. jansson
 * takes an object apart; where its fields stand, and how its numbers are spelt, is read
 * off the text, in step with the members.
 */
#include "source/named.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "source/entities.h"
#include "source/json_inside.h"
#include "source/layout_inside.h"

#define DEEPEST 8 /* objects in objects of one candidate */

/* ---- where a member stands ---- */

static size_t string_end(const et_json_object *o, size_t at)
{
    for (at++; at < o->length && o->text[at] != '"'; at++) {
        at += o->text[at] == '\\';
    }
    return at < o->length ? at : o->length;
}

/* Moves to the value of the member `key`: the next string that a colon follows. */
static void find_member(et_json_object *o, const char *key)
{
    size_t length = strlen(key);

    for (size_t at = o->at; at < o->length; at++) {
        if (o->text[at] != '"') {
            continue;
        }
        size_t start = at + 1, end = string_end(o, at), colon = end + 1;
        while (colon < o->length && et_json_is_space(o->text[colon])) {
            colon++;
        }
        at = end;
        if (colon >= o->length || o->text[colon] != ':') {
            continue;
        }
        bool same = end - start == length && memcmp(o->text + start, key, length) == 0;
        if (!same && !memchr(o->text + start, '\\', end - start)) {
            continue;
        }
        for (colon++; colon < o->length && et_json_is_space(o->text[colon]); colon++) {
        }
        o->at = colon;
        o->key = start - 1;
        return;
    }
}

/* A field that stands at o->at. */
static et_field here(et_json_object *o, const char *text, size_t length)
{
    for (; o->seen < o->at; o->seen++) {
        bool newline = o->text[o->seen] == '\n';
        o->line += newline;
        o->column = newline ? 1 : o->column + 1;
    }
    return (et_field){text, length, o->column, o->line};
}

/* ---- values ---- */

static bool wrong(et_json_object *o, const et_field *field, const char *expected)
{
    o->walk.wrong = *field;
    o->walk.expected = expected;
    return false;
}

static et_field keep(et_json_object *o, et_field field, const char *text, size_t length)
{
    if (length <= o->room - o->used) {
        memcpy(o->plain + o->used, text, length);
        field.text = o->plain + o->used;
        field.length = length;
        o->used += length;
    }
    return field;
}

/* A number as the text spells it; printed only when it has an exponent. */
static et_field number(et_json_object *o, const json_t *value)
{
    char text[ET_NUMBER_SIZE];
    size_t length = 0;
    const char *at = o->text + o->at;

    while (o->at + length < o->length && strchr("+-.0123456789eE", at[length])) {
        length++;
    }
    et_field field = here(o, at, length);
    bool spelt = length > 0 && length < sizeof text && !memchr(at, 'e', length) &&
                 !memchr(at, 'E', length);
    if (spelt && o->mark != ',') {
        return field;
    }
    if (spelt) {
        memcpy(text, at, length);
        text[length] = '\0';
    } else {
        (void)et_text_from_double(json_number_value(value), text);
    }
    for (char *c = text; *c; c++) {
        *c = *c == '.' && o->mark == ',' ? ',' : *c;
    }
    return keep(o, field, text, strlen(text));
}

static et_field string(et_json_object *o, const char *text, size_t length)
{
    et_field field = here(o, text, length);

    field.column += o->at < o->length && o->text[o->at] == '"';
    if (memchr(text, '&', length) && length <= o->room - o->used) {
        field.text = o->plain + o->used;
        field.length = et_entities_decode(text, length, o->plain + o->used, NULL);
        o->used += field.length;
    }
    while (field.length > 0 && et_json_is_space(field.text[field.length - 1])) {
        field.length--;
    }
    while (field.length > 0 && et_json_is_space(*field.text)) {
        field.text++;
        field.length--;
    }
    return field;
}

static et_field scalar(et_json_object *o, const json_t *value)
{
    switch (json_typeof(value)) {
    case JSON_STRING:
        return string(o, json_string_value(value), json_string_length(value));
    case JSON_INTEGER:
    case JSON_REAL: return number(o, value);
    case JSON_TRUE: return here(o, "true", 4);
    case JSON_FALSE: return here(o, "false", 5);
    case JSON_OBJECT:
    case JSON_ARRAY: return here(o, "[", 1);
    case JSON_NULL: break;
    }
    return here(o, "", 0);
}

/* ---- visiting ---- */

/* Whether a string is a list of `subject: score`. */
static bool is_list(et_json_object *o, const et_field *text)
{
    et_heard counted = {.names = o->walk.names};
    et_walk walk = {
        .names = o->walk.names, .take = et_heard_take, .context = &counted};

    return memchr(text->text, ':', text->length) && et_list_walk(&walk, text) &&
           counted.subjects > 0;
}

static bool take_list(et_json_object *o, const et_field *text)
{
    if (o->rows) {
        o->rows->plain_used = o->used;
        bool good = et_list_read(o->rows, text);
        o->used = o->rows->plain_used;
        return good;
    }
    et_walk walk = o->walk;
    return et_list_walk(&walk, text);
}

static bool take_member(et_json_object *o, const char *key, const char *parent,
                        const json_t *value)
{
    size_t subject, at = o->at;

    o->at = o->key;
    et_field name = string(o, key, strlen(key));
    o->at = at;
    et_field field = scalar(o, value);
    et_column_role role =
        et_names_role(o->walk.names, name.text, name.length, &subject);

    if (role == ET_COLUMN_UNKNOWN && parent) {
        et_field other = string(o, parent, strlen(parent));
        if (et_names_role(o->walk.names, other.text, other.length, &subject) ==
            ET_COLUMN_SUBJECT) {
            name = other;
        }
    }
    if (role == ET_COLUMN_UNKNOWN && json_is_string(value) && is_list(o, &field)) {
        return take_list(o, &field);
    }
    o->nested_id = o->nested_id || (role == ET_COLUMN_ID && o->in_list > 0);
    return o->walk.take(o->walk.context, &name, &field);
}


static bool looks_like_score(const json_t *value)
{
    const char *text = json_string_value(value);
    et_field field = {.text = text, .length = text ? json_string_length(value) : 0};

    return json_is_number(value) || et_field_has_mark(&field, '.') ||
           et_field_has_mark(&field, ',') || et_field_is_number(&field, 1, 2);
}

static bool names_score(const char *key)
{
    static const char *const words[] = {"diem", "score", "mark", "point", "value"};
    char folded[ET_KEY_SIZE];

    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (et_text_fold(key, folded, NULL) == ET_OK && strcmp(folded, words[i]) == 0) {
            return true;
        }
    }
    return false;
}

/* {"mon": "Toán", "diem": 8.2}: one string names a subject; its score is the member that
 * is called so, else the only number, else the only other member. */
static bool is_pair(et_json_object *o, json_t *json, const char **subject,
                    const char **score)
{
    const char *key, *called = NULL, *number_key = NULL, *other = NULL;
    json_t *value;
    size_t ignored, calls = 0, numbers = 0, others = 0, names = 0;

    json_object_foreach(json, key, value) {
        const char *text = json_string_value(value);
        bool named = text && json_string_length(value) > 0 &&
                     et_names_role(o->walk.names, text, json_string_length(value),
                                   &ignored) == ET_COLUMN_SUBJECT;
        names += named;
        *subject = named ? key : *subject;
        if (!named && names_score(key)) {
            called = key;
            calls++;
        } else if (!named && looks_like_score(value)) {
            number_key = key;
            numbers++;
        } else if (!named) {
            other = key;
            others++;
        }
    }
    *score = calls == 1                     ? called
             : numbers == 1                 ? number_key
             : numbers == 0 && others == 1 ? other
                                            : NULL;
    return names == 1 && *score;
}

static bool take_pair(et_json_object *o, json_t *json, const char *subject,
                      const char *score)
{
    const char *key;
    json_t *value;
    et_field name = {0}, field = {0};

    json_object_foreach(json, key, value) {
        find_member(o, key);
        if (strcmp(key, subject) == 0) {
            name = scalar(o, value);
        } else if (strcmp(key, score) == 0) {
            field = scalar(o, value);
        }
    }
    return o->walk.take(o->walk.context, &name, &field);
}

static bool visit_list(et_json_object *o, const json_t *list, const char *key,
                       unsigned depth)
{
    const char *subject = NULL, *score = NULL;
    size_t index, ignored;

    for (index = 0; index < json_array_size(list); index++) {
        json_t *element = json_array_get(list, index);
        bool good = true;
        if (json_is_object(element)) {
            o->in_list++;
            good = is_pair(o, element, &subject, &score)
                       ? take_pair(o, element, subject, score)
                       : et_json_visit(o, element, key, depth + 1);
            o->in_list--;
        } else if (et_names_role(o->walk.names, key, strlen(key), &ignored) ==
                   ET_COLUMN_SUBJECT) {
            good = take_member(o, key, NULL, list);
        }
        if (!good) {
            return false;
        }
    }
    return true;
}

bool et_json_visit(et_json_object *o, json_t *json, const char *parent, unsigned depth)
{
    const char *key;
    json_t *value;

    if (depth > DEEPEST) {
        et_field field = here(o, "{", 1);
        return wrong(o, &field, "at most 8 objects in each other");
    }
    json_object_foreach(json, key, value) {
        find_member(o, key);
        bool good = json_is_object(value)  ? et_json_visit(o, value, key, depth + 1)
                    : json_is_array(value) ? visit_list(o, value, key, depth + 1)
                                           : take_member(o, key, parent, value);
        if (!good) {
            return false;
        }
    }
    return true;
}

/* ---- rows ---- */

static const char *what_was_expected(const json_error_t *why)
{
    switch (json_error_code(why)) {
    case json_error_duplicate_key: return "each name once in an object";
    case json_error_invalid_utf8: return "UTF-8";
    case json_error_premature_end_of_input: return "the rest of a JSON object";
    case json_error_end_of_input_expected: return "the end of a JSON object";
    default: return "a JSON object";
    }
}

et_field et_json_name_before(const char *text, size_t begin, size_t start)
{
    const et_field none = {"", 0, start, 0};
    size_t at = start;

    while (at > begin && et_json_is_space(text[at - 1])) {
        at--;
    }
    if (at == begin || text[at - 1] != ':') {
        return none;
    }
    for (at--; at > begin && et_json_is_space(text[at - 1]); at--) {
    }
    if (at == begin || text[at - 1] != '"') {
        return none;
    }
    size_t end = at - 1;
    for (at = end; at > begin && text[at - 1] != '"'; at--) {
    }
    return at > begin ? (et_field){text + at, end - at, at, 0} : none;
}

/* The row begins with the name. */
static void take_name(et_rows *rows)
{
    et_line *at = &rows->at;
    et_field name = et_json_name_before(rows->chunk->text, rows->chunk->begin, at->start);
    size_t before = at->start - name.column + (name.length > 0);

    name.column = before <= at->column ? at->column - before + 2 : 1;
    rows->fields[rows->layout->id] = name;
    if (name.length > 0) {
        at->start -= before;
        at->length += before;
    }
}

/* Where the word begins, at the end of which jansson stopped, as a field. */
static et_field place_of(const et_json_object *o, const json_error_t *why)
{
    size_t at = why->position > 0 ? (size_t)why->position - 1 : 0;
    et_json_object copy = *o;

    at = at < o->length ? at : o->length - 1;
    if (o->text[at] == '"') {
        for (at -= at > 0; at > 0 && o->text[at] != '"'; at--) {
        }
    } else {
        while (at > 0 && isalnum((unsigned char)o->text[at]) &&
               (isalnum((unsigned char)o->text[at - 1]) || o->text[at - 1] == '.')) {
            at -= o->text[at - 1] == '.' && at > 1 ? 2 : 1;
        }
    }
    copy.at = at;
    et_field field = here(&copy, o->text + copy.at, o->length - copy.at);
    field.length = field.length < 20 ? field.length : 20;
    return field;
}

static et_json_object object_of(et_rows *rows)
{
    const et_line *at = &rows->at;

    return (et_json_object){.text = rows->chunk->text + at->start,
                    .length = at->length,
                    .column = at->column + 1,
                    .walk = {.names = rows->names,
                             .take = et_rows_take_named,
                             .context = rows},
                    .mark = rows->layout->mark,
                    .rows = rows,
                    .plain = rows->plain,
                    .room = ET_PLAIN_SIZE};
}

et_status et_json_take(et_rows *rows, et_taken *taken, et_error *err)
{
    et_json_object o = object_of(rows);
    json_error_t why;
    size_t blank = 0;

    while (blank < o.length && et_json_is_space(o.text[blank])) {
        blank++;
    }
    *taken = blank == o.length ? ET_TAKEN_BLANK : ET_TAKEN_REFUSED;
    if (blank == o.length) {
        return ET_OK;
    }
    json_t *root = json_loadb(o.text, o.length, JSON_REJECT_DUPLICATES, &why);
    rows->json = root;
    if (!root && json_error_code(&why) == json_error_out_of_memory) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory while reading candidates");
    }
    if (!root || !json_is_object(root)) {
        et_field found = {o.text + blank, o.length - blank < 20 ? o.length - blank : 20,
                          o.column + blank, 0};
        if (!root) {
            found = place_of(&o, &why);
        }
        et_rows_refuse(rows, ET_FAULT_SYNTAX, &found,
                       root ? "a JSON object" : what_was_expected(&why));
        return ET_OK;
    }
    if (rows->layout->keyed) {
        take_name(rows);
    }
    if (et_json_visit(&o, root, NULL, 0)) {
        *taken = ET_TAKEN;
    } else if (o.walk.expected) {
        et_rows_refuse(rows, ET_FAULT_SYNTAX, &o.walk.wrong, o.walk.expected);
    }
    return ET_OK;
}

void et_json_release(et_rows *rows)
{
    json_decref(rows->json);
    rows->json = NULL;
}

et_status et_json_chunk(et_rows *rows, et_error *err)
{
    et_chunk *chunk = rows->chunk;
    et_frame frame = chunk->frame;
    size_t at = chunk->begin, seen = at, line_start = at, start, end, index = 0;
    et_status status = ET_OK;

    while (status == ET_OK &&
           et_frame_next(&frame, chunk->text, chunk->length, &at, &start, &end)) {
        for (; seen < start; seen++) {
            if (chunk->text[seen] == '\n') {
                chunk->lines++;
                line_start = seen + 1;
            }
        }
        rows->at = (et_line){.line = chunk->lines,
                             .start = start,
                             .length = end - start,
                             .column = start - line_start,
                             .index = index};
        if (chunk->number) {
            chunk->spots[index] = (et_spot){chunk->lines, start - line_start + 1};
        }
        index++;
        status = et_rows_take(rows, err);
    }
    for (; seen < chunk->length; seen++) {
        if (chunk->text[seen] == '\n') {
            chunk->lines++;
            line_start = seen + 1;
        }
    }
    chunk->tail = chunk->length - line_start;
    chunk->number_count = chunk->number ? index : 0;
    return status;
}
