/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "source/layout.h"

#include <string.h>
#include <strings.h>

#include "hundredths.h"

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

/* Where a field ends, and what was found in it. */
typedef struct span {
    const char *text, *stop; /* the field without spaces and outer quotes       */
    const char *end;         /* the delimiter after it, or the end of the line  */
    const char *stray;       /* a quote that neither opens nor closes it        */
} span;

/* One past the quote that closes a field; NULL when none does. */
static const char *closing_quote(const char *at, const char *end)
{
    for (; at < end; at++) {
        if (*at == '"') {
            if (at + 1 == end || at[1] != '"') {
                return at + 1;
            }
            at++;
        }
    }
    return NULL;
}

static span quoted(const char *open, const char *end, char delimiter)
{
    const char *closed = closing_quote(open + 1, end);
    span s = {open + 1, end, end, open};

    if (!closed) {
        return s;
    }
    s.stop = closed - 1;
    s.stray = NULL;
    for (s.end = closed; s.end < end && *s.end != delimiter; s.end++) {
        if (!is_space(*s.end) && !s.stray) {
            s.stray = closed - 1;
        }
    }
    return s;
}

static span plain(const char *start, const char *end, char delimiter)
{
    span s = {start, start, start, NULL};

    for (; s.end < end && *s.end != delimiter; s.end++) {
        if (*s.end == '"' && !s.stray) {
            s.stray = s.end;
        }
    }
    for (s.stop = s.end; s.stop > start && is_space(s.stop[-1]); s.stop--) {
    }
    return s;
}

size_t et_fields_split(const char *line, size_t length, char delimiter, et_field *fields,
                       size_t room, size_t *stray)
{
    const char *at = line, *end = line + length;
    size_t count = 0;

    *stray = 0;
    for (;; at++) {
        while (at < end && *at != delimiter && is_space(*at)) {
            at++;
        }
        span s = at < end && *at == '"' ? quoted(at, end, delimiter)
                                        : plain(at, end, delimiter);
        if (count < room) {
            fields[count] = (et_field){s.text, (size_t)(s.stop - s.text),
                                       (size_t)(s.text - line) + 1, 0};
        }
        count++;
        if (s.stray && !*stray) {
            *stray = (size_t)(s.stray - line) + 1;
        }
        if (s.end == end) {
            return count;
        }
        at = s.end;
    }
}

/* ---- what a field looks like ---- */

bool et_field_is_number(const et_field *field, size_t least, size_t most)
{
    for (size_t i = 0; i < field->length; i++) {
        if (field->text[i] < '0' || field->text[i] > '9') {
            return false;
        }
    }
    return field->length >= least && field->length <= most;
}

size_t et_layout_digits(const et_layout *layout, const et_field *field)
{
    size_t told = layout->id_digits, usual = layout->numbers.digits;

    if (told) {
        return et_field_is_number(field, told - 1, told) ? told : 0;
    }
    if (!usual) {
        return et_field_is_number(field, 1, ET_ID_DIGITS) ? field->length : 0;
    }
    if (!et_field_is_number(field, usual - 1, usual + 1)) {
        return 0;
    }
    return field->length < usual ? usual : field->length;
}

bool et_field_has_mark(const et_field *field, char mark)
{
    int32_t value;
    return field->length > 0 && memchr(field->text, mark, field->length) &&
           et_hundredths_read(field->text, field->length, mark, &value) !=
               ET_HUNDREDTHS_NOT_A_NUMBER;
}

bool et_field_is_one_of(const et_field *field, const char *words)
{
    for (const char *at = words;; at++) {
        at += strspn(at, " ");
        size_t length = strcspn(at, ","), used = length;
        while (used > 0 && at[used - 1] == ' ') {
            used--;
        }
        if (used == field->length && strncasecmp(at, field->text, used) == 0) {
            return true;
        }
        at += length;
        if (!*at) {
            return false;
        }
    }
}
