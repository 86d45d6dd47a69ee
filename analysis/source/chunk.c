/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "source/chunk.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Of text: files are copied quicker to whole lines of the cache. */
#define ALIGNMENT ((size_t)64)

static et_status no_memory(et_error *err)
{
    return et_fail(err, ET_ERR_MEMORY, "out of memory while reading candidates");
}

et_status et_chunk_new(et_chunk **out, et_error *err)
{
    *out = calloc(1, sizeof **out);
    return *out ? ET_OK : no_memory(err);
}

void et_chunk_free(et_chunk *chunk)
{
    if (chunk) {
        free(chunk->text);
        free(chunk->kept);
        free(chunk->numbers);
        free(chunk->spots);
        free(chunk);
    }
}

void et_chunk_clear(et_chunk *chunk)
{
    chunk->begin = chunk->length = 0;
    chunk->next = NULL;
    chunk->tail = 0;
    chunk->lines = chunk->rows = chunk->refused = chunk->filtered = 0;
    chunk->scores = chunk->missing = 0;
    memset(chunk->faults, 0, sizeof chunk->faults);
    chunk->found_count = chunk->kept_count = 0;
}

et_status et_chunk_reserve(et_chunk *chunk, size_t length, et_error *err)
{
    if (length <= chunk->room) {
        return ET_OK;
    }
    size_t size = (length + ET_CHUNK_SLACK + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    char *more = aligned_alloc(ALIGNMENT, size);
    if (!more) {
        return no_memory(err);
    }
    if (chunk->room > 0) {
        memcpy(more, chunk->text, chunk->room);
    }
    memset(more + chunk->room, 0, size - chunk->room);
    free(chunk->text);
    chunk->text = more;
    chunk->room = length;
    return ET_OK;
}

et_status et_chunk_number(et_chunk *chunk, size_t count, bool spots, et_error *err)
{
    if (count > chunk->number_room) {
        uint64_t *more = realloc(chunk->numbers, count * sizeof *more);
        if (!more) {
            return no_memory(err);
        }
        chunk->numbers = more;
        chunk->number_room = count;
        free(chunk->spots);
        chunk->spots = NULL;
    }
    if (spots && !chunk->spots && count > 0) {
        chunk->spots = calloc(chunk->number_room, sizeof *chunk->spots);
        if (!chunk->spots) {
            return no_memory(err);
        }
    }
    if (count > 0) {
        memset(chunk->numbers, 0, count * sizeof *chunk->numbers);
    }
    chunk->number_count = count;
    return ET_OK;
}

void et_chunk_fault(et_chunk *chunk, et_fault kind, uint64_t line, uint64_t column,
                    const char *format, ...)
{
    chunk->faults[kind]++;
    if (chunk->found_count == ET_FAULTS_SHOWN) {
        return;
    }
    et_found *found = &chunk->found[chunk->found_count++];
    *found = (et_found){.kind = kind, .line = line, .column = column};
    va_list args;
    va_start(args, format);
    (void)vsnprintf(found->text, sizeof found->text, format, args);
    va_end(args);
}

et_status et_chunk_keep(et_chunk *chunk, size_t start, size_t length, et_error *err)
{
    if (!chunk->keep) {
        return ET_OK;
    }
    if (chunk->kept_count == chunk->kept_room) {
        size_t room = chunk->kept_room ? 2 * chunk->kept_room : 64;
        et_kept *more = realloc(chunk->kept, room * sizeof *more);
        if (!more) {
            return no_memory(err);
        }
        chunk->kept = more;
        chunk->kept_room = room;
    }
    chunk->kept[chunk->kept_count++] = (et_kept){start, length};
    return ET_OK;
}
