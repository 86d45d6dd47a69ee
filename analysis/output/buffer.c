/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/buffer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "grow.h"

static bool make_room(et_buffer *buffer, size_t more)
{
    if (buffer->failed) {
        return false;
    }
    char *bytes = et_grow(buffer->bytes, buffer->size + more + 1, &buffer->room, 1);
    if (!bytes) {
        buffer->failed = true;
        return false;
    }
    buffer->bytes = bytes;
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
