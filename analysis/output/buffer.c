/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/buffer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool make_room(et_buffer *buffer, size_t more)
{
    if (buffer->failed) {
        return false;
    }
    if (buffer->room - buffer->size > more) {
        return true;
    }
    size_t room = buffer->room ? buffer->room : 512;
    while (room - buffer->size <= more) {
        room *= 2;
    }
    char *bytes = realloc(buffer->bytes, room);
    if (!bytes) {
        buffer->failed = true;
        return false;
    }
    buffer->bytes = bytes;
    buffer->room = room;
    return true;
}

void et_buffer_add(et_buffer *buffer, const char *bytes, size_t size)
{
    if (make_room(buffer, size)) {
        memcpy(buffer->bytes + buffer->size, bytes, size);
        buffer->size += size;
        buffer->bytes[buffer->size] = '\0';
    }
}

void et_buffer_text(et_buffer *buffer, const char *text)
{
    et_buffer_add(buffer, text, strlen(text));
}

void et_buffer_fill(et_buffer *buffer, char c, size_t count)
{
    if (make_room(buffer, count)) {
        memset(buffer->bytes + buffer->size, c, count);
        buffer->size += count;
        buffer->bytes[buffer->size] = '\0';
    }
}

void et_buffer_print(et_buffer *buffer, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    int size = vsnprintf(NULL, 0, format, args);
    va_end(args);
    if (size < 0 || !make_room(buffer, (size_t)size)) {
        buffer->failed = true;
        return;
    }
    va_start(args, format);
    (void)vsnprintf(buffer->bytes + buffer->size, (size_t)size + 1, format, args);
    va_end(args);
    buffer->size += (size_t)size;
}
