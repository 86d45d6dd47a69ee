/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the head of a file of JSON tells: whether a candidate is a line, an element of a
 * list or a named object, and which subjects have names.
 */
#include <stdlib.h>

#include "source/json_inside.h"
#include "source/layout_inside.h"

#define LEVELS 64U

typedef struct look {
    const et_layout *layout;
    et_heard heard;
    char *plain;
} look;

/* Hears what an object of the head names; true when it is one candidate. */
static bool hear(look *l, const char *text, size_t length)
{
    et_json_object o = {.text = text,
                .length = length,
                .column = 1,
                .walk = {.names = l->heard.names,
                         .take = et_heard_take,
                         .context = &l->heard},
                .mark = '.',
                .plain = l->plain,
                .room = ET_PLAIN_SIZE};

    l->heard.subjects = l->heard.ids = l->heard.places = 0;
    json_t *root = json_loadb(text, length, JSON_REJECT_DUPLICATES, NULL);
    bool good = root && json_is_object(root) && et_json_visit(&o, root, NULL, 0) &&
                !o.nested_id && l->heard.subjects > 0 &&
                l->heard.ids + l->heard.places > 0;
    json_decref(root);
    return good;
}

typedef struct found_list {
    et_frame frame;
    size_t where; /* the first candidate                                   */
    bool keyed;   /* candidates have no number but the name of the object  */
    bool listed;  /* they are elements of a list, or named by their number */
} found_list;

/* What an object that closed tells of the list that it is in; `o` is where it began. */
static bool is_found(look *l, const et_sniff *sniff, bool candidate, size_t o,
                     found_list *found)
{
    et_field name = et_json_name_before(sniff->head, 0, o);
    bool number = l->layout->numbers.digits && et_layout_digits(l->layout, &name);

    found->where = o;
    found->keyed = !candidate && number && l->heard.subjects > 0 &&
                   l->heard.ids + l->heard.places == 0;
    found->listed = found->frame.level == 0 || found->frame.square || number;
    found->frame.named = found->frame.level > 0 && !found->frame.square;
    found->frame.square = false;
    return candidate || found->keyed;
}

/* The smallest object of the head that is a candidate tells which list holds them. */
static bool find_list(look *l, const et_sniff *sniff, size_t at, found_list *found)
{
    size_t starts[LEVELS];
    bool square[LEVELS] = {false};
    uint64_t opened[LEVELS] = {0};
    unsigned depth = 0;
    bool string = false;

    for (size_t i = at; i < sniff->length; i++) {
        char c = sniff->head[i];
        if (string) {
            i += c == '\\';
            string = c != '"';
        } else if (c == '"') {
            string = true;
        } else if ((c == '{' || c == '[') && depth + 1 < LEVELS) {
            starts[depth] = i;
            square[++depth] = c == '[';
            opened[depth]++;
        } else if ((c == '}' || c == ']') && depth > 0) {
            depth--;
            size_t o = starts[depth];
            found->frame = (et_frame){.level = depth,
                                      .list = depth ? opened[depth] : 0,
                                      .square = depth > 0 && square[depth]};
            if (c == '}' &&
                is_found(l, sniff, hear(l, sniff->head + o, i + 1 - o), o, found)) {
                return true;
            }
        }
    }
    return false;
}

/* Every candidate of the head is heard, so that names later are known. */
static void hear_lines(look *l, const et_sniff *sniff, size_t at)
{
    et_header row = {.next = at};

    while (l->heard.status == ET_OK && et_layout_next_line(sniff, &row)) {
        (void)hear(l, sniff->head + row.start, row.end - row.start);
    }
}

static void hear_list(look *l, const et_sniff *sniff, et_frame frame)
{
    size_t at = 0, start, end;

    while (l->heard.status == ET_OK &&
           et_frame_next(&frame, sniff->head, sniff->length, &at, &start, &end)) {
        (void)hear(l, sniff->head + start, end - start);
    }
}

static uint64_t line_of(const et_sniff *sniff, size_t at)
{
    uint64_t line = 1;
    for (size_t i = 0; i < at; i++) {
        line += sniff->head[i] == '\n';
    }
    return line;
}

static et_status understand(et_layout *layout, look *l, const et_sniff *sniff, size_t at)
{
    et_error *err = l->heard.err;
    size_t end = et_layout_line_end(sniff, at, false);
    found_list found = {0};

    layout->delimiter = '\0';
    if ((end < sniff->length || sniff->whole) && sniff->head[at] == '{' &&
        hear(l, sniff->head + at, end - at)) {
        layout->shape = ET_SHAPE_LINES;
        layout->data_offset = at;
        layout->data_line = line_of(sniff, at);
        l->heard.layout = layout;
        hear_lines(l, sniff, at);
    } else if (find_list(l, sniff, at, &found)) {
        if (!found.listed) {
            return et_fail_at(err, sniff->name, line_of(sniff, found.where), 0,
                              "found a candidate that is no element of a list, expected "
                              "JSON objects in a list or one a line");
        }
        layout->shape = ET_SHAPE_JSON;
        layout->data_line = 1;
        layout->frame = found.frame;
        layout->keyed = found.keyed;
        if (found.keyed) {
            l->heard.status = et_layout_add_key(layout, sniff, err);
        }
        l->heard.layout = layout;
        hear_list(l, sniff, found.frame);
    } else {
        json_error_t why;
        json_t *whole = json_loadb(sniff->head, sniff->length, 0, &why);
        if (!whole && json_error_code(&why) == json_error_invalid_utf8) {
            return et_layout_refuse_bytes(sniff, (uint64_t)why.line, err);
        }
        json_decref(whole);
        return et_fail_at(err, sniff->name, line_of(sniff, at), 1,
                          "found JSON without an object that has a candidate number or a "
                          "province, and a subject, expected some in its first %zu bytes",
                          sniff->length);
    }
    layout->heard_points = layout->heard_commas > 0 ? 0 : layout->heard_points;
    return l->heard.status == ET_OK ? et_layout_add_subjects(layout, sniff, err)
                                    : l->heard.status;
}

et_status et_json_understand(et_layout *layout, const et_sniff *sniff, size_t at,
                             et_error *err)
{
    look l = {.layout = layout, .heard = {.sniff = sniff, .err = err}};

    while (at < sniff->length && et_json_is_space(sniff->head[at])) {
        at++;
    }
    if (at == sniff->length || (sniff->head[at] != '{' && sniff->head[at] != '[')) {
        return ET_ERR_NOT_FOUND;
    }
    l.plain = malloc(ET_PLAIN_SIZE);
    et_status status = l.plain ? et_names_new(&l.heard.names, sniff->subjects,
                                              layout->profile, err)
                               : et_layout_no_memory(sniff, err);
    if (status == ET_OK) {
        status = understand(layout, &l, sniff, at);
    }
    et_names_free(l.heard.names);
    free(l.plain);
    return status;
}
