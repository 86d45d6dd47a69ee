/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "grid/lines.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "grow.h"

static bool make_room(et_lines *lines, size_t more)
{
    if (lines->failed) {
        return false;
    }
    char *bytes = et_grow(lines->bytes, lines->size + more, &lines->room, 1);
    if (!bytes) {
        lines->failed = true;
        return false;
    }
    lines->bytes = bytes;
    return true;
}

bool et_lines_wants(const et_lines *lines, uint64_t line, size_t column)
{
    return line >= lines->first && (lines->width == 0 || column < lines->width);
}

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* Control characters become spaces: a cell never ends a line. */
static char plain(char c)
{
    return (unsigned char)c < ' ' || c == 127 ? ' ' : c;
}

static void put_text(et_lines *lines, const char *text, size_t length)
{
    bool quoted = false;

    for (size_t i = 0; i < length && !quoted; i++) {
        quoted = text[i] == ',' || text[i] == '"' || text[i] == '#';
    }
    if (!make_room(lines, 2 * length + 2)) {
        return;
    }
    char *out = lines->bytes + lines->size;
    if (quoted) {
        *out++ = '"';
    }
    for (size_t i = 0; i < length; i++) {
        if (text[i] == '"') {
            *out++ = '"';
        }
        *out++ = plain(text[i]);
    }
    if (quoted) {
        *out++ = '"';
    }
    lines->size = (size_t)(out - lines->bytes);
}

/* Commas up to the field `fields`, which is begun. */
static void reach(et_lines *lines, size_t fields)
{
    size_t commas = fields - (lines->fields ? lines->fields : 1);

    if (fields > lines->fields && make_room(lines, commas + 1)) {
        memset(lines->bytes + lines->size, ',', commas);
        lines->size += commas;
        lines->fields = fields;
    }
}

void et_lines_put(et_lines *lines, size_t column, const char *text, size_t length)
{
    for (; length > 0 && is_space(text[length - 1]); length--) {
    }
    for (; length > 0 && is_space(*text); length--) {
        text++;
    }
    if (length == 0 || lines->size - lines->start > ET_GRID_LINE) {
        return;
    }
    reach(lines, column + 1);
    put_text(lines, text, length);
    lines->filled = true;
}

void et_lines_end(et_lines *lines, uint64_t number)
{
    uint64_t from = lines->line + 1 > lines->first ? lines->line + 1 : lines->first;
    uint64_t empty = number > from ? number - from : 0;

    if (lines->filled) {
        reach(lines, lines->width ? lines->width : lines->widest);
        lines->widest = lines->fields > lines->widest ? lines->fields : lines->widest;
    }
    if (number >= lines->first && make_room(lines, (size_t)empty + 1)) {
        size_t length = lines->size - lines->start;
        memmove(lines->bytes + lines->start + empty, lines->bytes + lines->start, length);
        memset(lines->bytes + lines->start, '\n', (size_t)empty);
        lines->size += (size_t)empty;
        lines->bytes[lines->size++] = '\n';
    }
    lines->line = number;
    lines->start = lines->size;
    lines->fields = 0;
    lines->filled = false;
}

void et_lines_add(et_lines *lines, const char *text, size_t length)
{
    for (; length > 0 && lines->line + 1 < lines->first; lines->line++) {
        const char *stop = memchr(text, '\n', length);
        if (!stop) {
            return;
        }
        length -= (size_t)(stop + 1 - text);
        text = stop + 1;
    }
    if (length > 0 && make_room(lines, length)) {
        memcpy(lines->bytes + lines->size, text, length);
        lines->start = lines->size += length;
    }
}

size_t et_lines_waiting(const et_lines *lines)
{
    return lines->start - lines->taken;
}

size_t et_lines_take(et_lines *lines, char *out, size_t room)
{
    size_t ready = et_lines_waiting(lines);
    size_t count = ready < room ? ready : room;

    if (count > 0) {
        memcpy(out, lines->bytes + lines->taken, count);
        lines->taken += count;
    }
    if (lines->taken == lines->start && lines->taken > 0) {
        memmove(lines->bytes, lines->bytes + lines->start, lines->size - lines->start);
        lines->size -= lines->start;
        lines->start = lines->taken = 0;
    }
    return count;
}

/* As few decimals as somebody may have typed; false when the value has more. */
static bool few_decimals(double value, char out[ET_NUMBER_SIZE])
{
    enum { DECIMALS = 8 };
    const double most = 1e10, last_bits = 2e-15;
    double same;

    if (fabs(value) >= most) {
        return false;
    }
    (void)et_text_fixed(value, DECIMALS, out);
    size_t length = strlen(out);
    while (out[length - 1] == '0') {
        length--;
    }
    length -= out[length - 1] == '.';
    out[length] = '\0';
    return et_text_to_double(out, length, &same) &&
           fabs(same - value) <= last_bits * fabs(value);
}

size_t et_grid_number(double value, char out[ET_NUMBER_SIZE])
{
    const double whole = 9007199254740992.0; /* up to here all are doubles */

    if (!few_decimals(value, out)) {
        if (fabs(value) <= whole && value == floor(value)) {
            (void)snprintf(out, ET_NUMBER_SIZE, "%lld", (long long)value);
        } else {
            (void)et_text_from_double(value, out);
        }
    }
    return strlen(out);
}
