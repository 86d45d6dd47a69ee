/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Shared by json.c, which reads rows, and json_layout.c, which looks at the head.
 */
#ifndef ANALYSIS_SOURCE_JSON_INSIDE_H
#define ANALYSIS_SOURCE_JSON_INSIDE_H

#include <jansson.h>

#include "source/named.h"

/* An object while its members are visited, in the order of the text. */
typedef struct et_json_object {
    const char *text;
    size_t length;
    size_t at, key;      /* where the value of the last member begins, its name */
    size_t line, column; /* of the byte at `seen`                          */
    size_t seen;
    et_walk walk;
    char mark;           /* decimal, of scores in strings                  */
    et_rows *rows;       /* NULL while the head is looked at               */
    char *plain;         /* room for escapes read and numbers printed      */
    size_t used, room;
    unsigned in_list;
    bool nested_id;      /* a candidate's number stands in a list of these */
} et_json_object;

static inline bool et_json_is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/* All members, in order; false when one is refused. `parent` is the name of the object
 * itself: of "toan": {"diem": 8.2} it is the name that counts. */
bool et_json_visit(et_json_object *o, json_t *json, const char *parent, unsigned depth);

/* The name of the object at text[start], as `"01000001": {`; its column is the place of
 * its first byte in the text. Of length 0: there is none. */
et_field et_json_name_before(const char *text, size_t begin, size_t start);

#endif
