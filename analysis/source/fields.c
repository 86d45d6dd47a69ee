/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "source/layout.h"

#include <string.h>

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

static void store(et_field *fields, size_t room, size_t index, const et_field *field)
{
    if (index < room) {
        fields[index] = *field;
    }
}

/* One past the quote that closes the field opened at `at`; `length` when none does. */
static size_t closing_quote(const char *line, size_t length, size_t at)
{
    for (size_t i = at + 1; i < length; i++) {
        if (line[i] != '"') {
            continue;
        }
        if (i + 1 < length && line[i + 1] == '"') {
            i++;
        } else {
            return i + 1;
        }
    }
    return length + 1;
}

size_t et_fields_split(const char *line, size_t length, char delimiter, et_field *fields,
                       size_t room, size_t *stray)
{
    size_t count = 0, at = 0;

    *stray = 0;
    for (;;) {
        size_t start = at;
        while (start < length && line[start] != delimiter && is_space(line[start])) {
            start++;
        }
        size_t end;
        if (start < length && line[start] == '"') {
            size_t closed = closing_quote(line, length, start);
            if (closed > length) {
                *stray = *stray ? *stray : start + 1;
                closed = length;
            }
            end = closed;
            while (end < length && line[end] != delimiter && is_space(line[end])) {
                end++;
            }
            if (end < length && line[end] != delimiter) {
                *stray = *stray ? *stray : closed;
                const char *next = memchr(line + end, delimiter, length - end);
                end = next ? (size_t)(next - line) : length;
            }
            size_t last = closed > start + 1 ? closed - 1 : closed;
            store(fields, room, count,
                  &(et_field){line + start + 1, last - start - 1, start + 2});
        } else {
            size_t stop = start;
            end = start;
            for (; end < length && line[end] != delimiter; end++) {
                if (!is_space(line[end])) {
                    stop = end + 1;
                }
                if (line[end] == '"' && !*stray) {
                    *stray = end + 1;
                }
            }
            store(fields, room, count,
                  &(et_field){line + start, stop - start, start + 1});
        }
        count++;
        if (end >= length) {
            return count;
        }
        at = end + 1;
    }
}
