/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Chunks of a file: ranges of a plain one, what comes next of a stream, objects of JSON.
 */
#include "source/file.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Read beyond a range at first, to end its last line. */
#define BEYOND ((size_t)1024)

/* ---- ranges ---- */

/* Bytes [from, from + length) of the file to the end of the chunk's text. */
static et_status read_range(et_file *file, et_chunk *chunk, uint64_t from, size_t length,
                            et_error *err)
{
    et_status status = et_chunk_reserve(chunk, chunk->length + length, err);

    while (status == ET_OK && length > 0) {
        ssize_t got = pread(file->fd, chunk->text + chunk->length, length, (off_t)from);
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0) {
            return et_fail(err, ET_ERR_IO, "cannot read %s: %s", file->name,
                           strerror(errno));
        }
        if (got == 0) {
            return et_file_has_changed(file, err);
        }
        chunk->length += (size_t)got;
        from += (uint64_t)got;
        length -= (size_t)got;
    }
    return status;
}

static size_t smaller(uint64_t a, size_t b)
{
    return a < b ? (size_t)a : b;
}

/* Ends the text after the first newline at or after `at`, reading on as far as the
 * longest line goes; a longer one is cut there, and refused when it is read. */
static et_status end_line(et_file *file, et_chunk *chunk, size_t at, uint64_t offset,
                          et_error *err)
{
    for (size_t step = BEYOND;; step *= 4) {
        const char *stop = at < chunk->length
                               ? memchr(chunk->text + at, '\n', chunk->length - at)
                               : NULL;
        if (stop) {
            chunk->length = (size_t)(stop - chunk->text) + 1;
            return ET_OK;
        }
        at = at < chunk->length ? chunk->length : at;
        uint64_t left = file->size - (offset + chunk->length);
        if (left == 0 || step > 4 * ET_LINE_LONGEST) {
            et_status status = et_chunk_reserve(chunk, chunk->length + 1, err);
            if (status == ET_OK && chunk->text[chunk->length - 1] != '\n') {
                chunk->text[chunk->length++] = '\n';
            }
            return status;
        }
        et_status status = read_range(file, chunk, offset + chunk->length,
                                      smaller(left, step), err);
        if (status != ET_OK) {
            return status;
        }
    }
}

/* The lines that follow the newlines of a range, and in the first one the first row. A
 * range begins where a page does, since whole pages are quicker to copy. */
static et_status take_range(et_file *file, et_chunk *chunk, et_error *err)
{
    uint64_t offset = chunk->sequence * ET_CHUNK_SIZE;
    size_t range = smaller(file->size - offset, ET_CHUNK_SIZE);
    size_t wanted = smaller(file->size - offset, range + BEYOND);

    et_status status = read_range(file, chunk, offset, wanted, err);
    if (status != ET_OK) {
        return status;
    }
    if (chunk->sequence == 0) {
        chunk->begin = (size_t)file->layout->data_offset;
    } else {
        const char *stop = memchr(chunk->text, '\n', range);
        if (!stop) {
            chunk->length = 0; /* inside a line that began long before */
            return ET_OK;
        }
        chunk->begin = (size_t)(stop - chunk->text) + 1;
    }
    return end_line(file, chunk, range < wanted ? range : chunk->length, offset, err);
}

/* ---- streams ---- */

static et_status keep_carry(et_file *file, const char *rest, size_t length, et_error *err)
{
    if (length > file->carry_room) {
        char *more = realloc(file->carry, length);
        if (!more) {
            return et_file_no_memory(file, err);
        }
        file->carry = more;
        file->carry_room = length;
    }
    if (length > 0) {
        memcpy(file->carry, rest, length);
    }
    file->carried = length;
    return ET_OK;
}

/* What the last chunk left over, and as much more as there is room for. */
static et_status fill_chunk(et_file *file, et_chunk *chunk, et_error *err)
{
    et_status status = et_chunk_reserve(chunk, ET_CHUNK_SIZE + 1, err);

    if (status == ET_OK && file->carried > 0) {
        memcpy(chunk->text, file->carry, file->carried);
        chunk->length = file->carried;
        file->carried = 0;
    }
    if (status == ET_OK && !file->exhausted) {
        status = et_file_fill(file, chunk->text, ET_CHUNK_SIZE, &chunk->length, err);
    }
    if (status == ET_OK) {
        file->taken = file->grid ? et_grid_taken(file->grid) : et_infile_taken(file->in);
    }
    return status;
}

/* Drops what does not count: bytes before the first row, the rest of an endless line. */
static void drop_start(et_file *file, et_chunk *chunk)
{
    chunk->begin = file->skip < chunk->length ? file->skip : chunk->length;
    file->skip = 0;
    if (file->skipping) {
        const char *stop = memchr(chunk->text + chunk->begin, '\n',
                                  chunk->length - chunk->begin);
        file->skipping = !stop;
        chunk->begin = stop ? (size_t)(stop - chunk->text) + 1 : chunk->length;
    }
}

static et_status take_stream(et_file *file, et_chunk *chunk, et_error *err)
{
    et_status status = fill_chunk(file, chunk, err);

    if (status != ET_OK) {
        return status;
    }
    drop_start(file, chunk);
    if (file->exhausted) {
        if (chunk->length > chunk->begin && chunk->text[chunk->length - 1] != '\n') {
            chunk->text[chunk->length++] = '\n';
        }
        return ET_OK;
    }
    const char *last = memrchr(chunk->text + chunk->begin, '\n',
                               chunk->length - chunk->begin);
    if (last) {
        size_t end = (size_t)(last - chunk->text) + 1;
        status = keep_carry(file, chunk->text + end, chunk->length - end, err);
        chunk->length = end;
    } else if (chunk->length > chunk->begin) {
        file->skipping = true; /* an endless line: cut, and refused when it is read */
        chunk->text[chunk->length - 1] = '\n';
    }
    return status;
}

/* ---- objects of JSON ---- */

/* Lines and bytes of a line that end with a text, after those before it. */
static void move_on(uint64_t *line, uint64_t *column, const char *text, size_t length)
{
    const char *end = text + length;

    for (const char *stop; (stop = memchr(text, '\n', (size_t)(end - text))) != NULL;) {
        (*line)++;
        *column = 0;
        text = stop + 1;
    }
    *column += (uint64_t)(end - text);
}

static et_status refuse_frame(const et_file *file, const et_frame *f, const char *text,
                              size_t length, et_error *err)
{
    uint64_t line = file->taken_line, column = file->taken_column;

    move_on(&line, &column, text, length);
    const char *what = f->again      ? "a second list of objects, expected one list of "
                                       "candidates"
                       : f->unopened ? "a bracket that closes nothing, expected JSON"
                                     : "the end of the file inside a list or an object, "
                                       "expected a whole file of JSON";
    return et_fail_at(err, file->name, line + 1, column + 1, "found %s", what);
}

/* Whole objects, and what stands between them. */
static et_status take_objects(et_file *file, et_chunk *chunk, et_error *err)
{
    et_status status = fill_chunk(file, chunk, err);
    size_t at = 0, start, end, last = 0;

    if (status != ET_OK) {
        return status;
    }
    chunk->frame = file->frame;
    et_frame frame = file->frame;
    while (et_frame_next(&frame, chunk->text, chunk->length, &at, &start, &end)) {
        file->frame = frame;
        last = end;
    }
    if (frame.again || frame.unopened ||
        (file->exhausted && !et_frame_is_closed(&frame))) {
        return refuse_frame(file, &frame, chunk->text, at, err);
    }
    if (file->exhausted) {
        return ET_OK;
    }
    if (!frame.inside && (last == 0 || !frame.named)) {
        /* what follows may be no candidate for long */
        last = chunk->length;
        file->frame = frame;
    } else if (last == 0) {
        return et_fail_at(err, file->name, file->taken_line + 1, file->taken_column + 1,
                          "found no whole object in %zu bytes, expected smaller ones",
                          chunk->length);
    }
    move_on(&file->taken_line, &file->taken_column, chunk->text, last);
    status = keep_carry(file, chunk->text + last, chunk->length - last, err);
    chunk->length = last;
    return status;
}

bool et_file_has_more(const et_file *file)
{
    if (file->ranged) {
        return file->next == 0 ? file->layout->data_offset < file->size
                               : file->next * ET_CHUNK_SIZE < file->size;
    }
    return !file->exhausted || file->carried > 0;
}

et_status et_file_read(et_file *file, et_chunk *chunk, uint64_t *bytes, et_error *err)
{
    if (!file->ranged) {
        uint64_t before = file->taken;
        bool objects = file->layout->shape == ET_SHAPE_JSON;
        et_status status = objects ? take_objects(file, chunk, err)
                                   : take_stream(file, chunk, err);
        *bytes = file->taken - before;
        return status;
    }
    et_status status = take_range(file, chunk, err);
    *bytes = chunk->length - chunk->begin;
    return status;
}
