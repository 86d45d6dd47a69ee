/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "source/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "examtrend/text.h"
#include "grow.h"

/* Room in which a character of any length fits, with its halves. */
#define WIDEST ((size_t)16)

et_status et_file_no_memory(const et_file *file, et_error *err)
{
    return et_fail(err, ET_ERR_MEMORY, "out of memory while reading %s", file->name);
}

et_status et_file_has_changed(const et_file *file, et_error *err)
{
    return et_fail(err, ET_ERR_INPUT,
                   "%s: the file was changed while it was read, expected it to stay as "
                   "it is",
                   file->name);
}

/* ---- opening and understanding ---- */

static et_file *file_new(const char *path, size_t member, const char *name)
{
    et_file *file = calloc(1, sizeof *file);
    char *copy = strdup(name);

    if (!file || !copy) {
        free(file);
        free(copy);
        return NULL;
    }
    file->path = path;
    file->member = member;
    file->name = copy;
    file->fd = -1;
    (void)pthread_mutex_init(&file->order_lock, NULL);
    return file;
}

/* What it is read through, and what was read of it. */
static void let_go(et_file *file)
{
    et_infile_close(file->in);
    et_grid_close(file->grid);
    free(file->carry);
    file->in = NULL;
    file->grid = NULL;
    file->carry = NULL;
    file->carried = file->carry_room = 0;
}

static void file_free(et_file *file)
{
    if (file) {
        if (file->fd >= 0) {
            (void)close(file->fd);
        }
        let_go(file);
        et_layout_free(file->layout);
        while (file->waiting) {
            et_chunk *next = file->waiting->next;
            et_chunk_free(file->waiting);
            file->waiting = next;
        }
        (void)pthread_mutex_destroy(&file->order_lock);
        free(file->name);
        free(file);
    }
}

void et_files_free(et_file **files, size_t count)
{
    for (size_t i = 0; files && i < count; i++) {
        file_free(files[i]);
    }
    free(files);
}

static void remember(et_file *file, const struct stat *info)
{
    file->size = S_ISREG(info->st_mode) ? (uint64_t)info->st_size : 0;
    file->device = (uint64_t)info->st_dev;
    file->inode = (uint64_t)info->st_ino;
    file->changed = info->st_mtim.tv_sec;
    file->changed_ns = info->st_mtim.tv_nsec;
}

static bool is_same(const et_file *file, const struct stat *info)
{
    return file->size == (uint64_t)info->st_size &&
           file->device == (uint64_t)info->st_dev &&
           file->inode == (uint64_t)info->st_ino &&
           file->changed == info->st_mtim.tv_sec &&
           file->changed_ns == info->st_mtim.tv_nsec;
}

/* The next bytes of a stream, as UTF-8. `room` is at least WIDEST. */
static et_status read_some(et_file *file, char *text, size_t room, size_t *got,
                           et_error *err)
{
    unsigned char raw[8192];
    size_t taken;

    if (file->grid) {
        return et_grid_read(file->grid, text, room, got, err);
    }
    if (!file->wide) {
        return et_infile_read(file->in, text, room, got, err);
    }
    *got = 0;
    size_t most = (room - 4) / 2;
    et_status status =
        et_infile_read(file->in, raw, most < sizeof raw ? most : sizeof raw, &taken, err);
    if (status != ET_OK) {
        return status;
    }
    bool right = taken > 0 ? et_utf16_convert(&file->utf16, raw, taken, text, got)
                           : et_utf16_ends(&file->utf16);
    if (!right) {
        return et_fail(err, ET_ERR_INPUT,
                       "%s: found half a character of UTF-16, expected whole ones",
                       file->name);
    }
    /* what is read may be half a character: that is no end */
    return taken > 0 && *got == 0 ? read_some(file, text, room, got, err) : ET_OK;
}

et_status et_file_fill(et_file *file, char *text, size_t room, size_t *length,
                       et_error *err)
{
    et_status status = ET_OK;

    while (status == ET_OK && room - *length >= (file->wide ? WIDEST : 1)) {
        size_t got = 0;
        status = read_some(file, text + *length, room - *length, &got, err);
        *length += got;
        if (status == ET_OK && got == 0) {
            file->exhausted = true;
            break;
        }
    }
    return status;
}

/* UTF-16 tells itself by its first two bytes; it is read as a stream, since lines are
 * found only after it was converted. */
static et_status find_encoding(et_file *file, et_error *err)
{
    char head[2];
    size_t length = 0, got = 1;
    et_status status = ET_OK;

    while (status == ET_OK && length < sizeof head && got > 0) {
        status = et_infile_read(file->in, head + length, sizeof head - length, &got, err);
        length += got;
    }
    file->wide = et_utf16_begins(head, length, &file->utf16);
    if (file->wide) {
        file->ranged = false;
        (void)et_utf16_convert(&file->utf16, (const unsigned char *)head, length,
                               file->carry, &file->carried);
    } else {
        memcpy(file->carry, head, length);
        file->carried = length;
    }
    file->exhausted = status == ET_OK && got == 0;
    return status;
}

/* Reads the head into `carry` and finds out how the file is to be read. */
static et_status understand(et_file *file, const et_source_input *input,
                            const et_source_options *options, et_error *err)
{
    file->carry_room = ET_HEAD_SIZE;
    file->carry = malloc(file->carry_room);
    if (!file->carry) {
        return et_file_no_memory(file, err);
    }
    et_status status = file->grid ? ET_OK : find_encoding(file, err);
    if (status == ET_OK && !file->exhausted) {
        status = et_file_fill(file, file->carry, file->carry_room, &file->carried, err);
    }
    if (status != ET_OK) {
        return status;
    }
    et_sniff sniff = {.name = file->name,
                      .grid = file->kind,
                      .head = file->carry,
                      .length = file->carried,
                      .whole = file->exhausted,
                      .subjects = input->subjects,
                      .options = options};
    status = et_layout_sniff(&file->layout, &sniff, err);
    if (status == ET_OK) {
        file->skip = (size_t)file->layout->data_offset;
        file->frame = file->layout->frame;
        file->ranged = file->ranged && file->layout->shape != ET_SHAPE_JSON;
        file->line = file->layout->data_line;
    }
    return status;
}

/* Files that can be opened again are closed until their turn comes, so that any number
 * of them can be named. */
static void put_away(et_file *file, bool again)
{
    if (again) {
        let_go(file);
        file->exhausted = false;
        file->utf16 = (et_utf16){.big = file->utf16.big};
    } else {
        file->begun = true;
    }
}

typedef struct collection {
    et_file **files;
    size_t count, room;
    const et_source_input *input;
    const et_source_options *options;
} collection;

static et_status collect(collection *all, et_file *file, et_error *err)
{
    et_file **more = et_grow(all->files, all->count + 1, &all->room, sizeof(et_file *));

    if (!more) {
        et_status status = et_file_no_memory(file, err);
        file_free(file);
        return status;
    }
    all->files = more;
    more[all->count++] = file;
    return ET_OK;
}

static et_status open_members(collection *all, const char *path, et_infile **in,
                              const struct stat *info, et_error *err)
{
    bool more = true, zip = et_infile_packing(*in) == ET_PACKING_ZIP;
    bool again = S_ISREG(info->st_mode) && strcmp(path, "-") != 0;
    et_status status = ET_OK;

    if (zip && !again) {
        return et_fail(err, ET_ERR_INPUT,
                       "%s: found a .zip in a pipe, expected a file that can be read "
                       "twice",
                       et_infile_name(*in));
    }
    for (size_t member = 0; more && status == ET_OK; member++) {
        et_file *file = file_new(path, member, et_infile_name(*in));
        if (!file) {
            return et_fail(err, ET_ERR_MEMORY, "out of memory while reading %s", path);
        }
        status = collect(all, file, err);
        if (status != ET_OK) {
            break;
        }
        remember(file, info);
        file->ranged = again && et_infile_packing(*in) == ET_PACKING_NONE;
        file->in = *in;
        *in = NULL;
        status = understand(file, all->input, all->options, err);
        *in = zip ? file->in : NULL;
        file->in = zip ? NULL : file->in;
        more = false;
        if (status == ET_OK && zip) {
            status = et_infile_next(*in, &more, err);
        }
        if (status == ET_OK) {
            put_away(file, again);
        }
    }
    return status;
}

static et_status open_sheet(collection *all, const et_grid_source *source,
                            const struct stat *info, et_error *err)
{
    char name[ET_PLACE_SIZE];

    et_grid_name(source, name);
    et_file *file = file_new(source->path, 0, name);
    if (!file) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory while reading %s",
                       source->path);
    }
    et_status status = collect(all, file, err);
    if (status != ET_OK) {
        return status;
    }
    remember(file, info);
    file->kind = source->kind;
    (void)et_text_copy(file->sheet, sizeof file->sheet, source->sheet);
    status = et_grid_open(&file->grid, source, err);
    if (status == ET_OK) {
        status = understand(file, all->input, all->options, err);
    }
    if (status == ET_OK) {
        put_away(file, true);
    }
    return status;
}

static et_status open_grid(collection *all, const char *path, et_grid_kind kind,
                           et_error *err)
{
    struct stat info = {0};
    et_sheets sheets = {0};

    et_status status = stat(path, &info) == 0
                           ? et_grid_sheets(path, kind, all->options->sheet, &sheets, err)
                           : et_fail(err, ET_ERR_IO, "cannot read %s: %s", path,
                                     strerror(errno));
    for (size_t i = 0; i < sheets.count && status == ET_OK; i++) {
        const et_grid_source source = {path, kind, sheets.names[i]};
        status = open_sheet(all, &source, &info, err);
        if (status == ET_OK) {
            all->files[all->count - 1]->member = i; /* its bytes count once */
        }
    }
    if (status == ET_OK && sheets.left_out[0]) {
        et_layout_note(all->files[all->count - 1]->layout,
                       "%s: sheets that are not read: %s; --sheet chooses", path,
                       sheets.left_out);
    }
    free(sheets.names);
    return status;
}

static et_status open_path(collection *all, const char *path, et_error *err)
{
    struct stat info = {0};
    et_infile *in = NULL;
    et_grid_kind kind;

    et_status status = et_grid_kind_of(path, &kind, err);
    if (status == ET_OK && kind != ET_GRID_NONE) {
        return open_grid(all, path, kind, err);
    }
    if (status == ET_OK) {
        status = et_infile_open(&in, path, err);
    }
    if (status == ET_OK) {
        int failed = strcmp(path, "-") == 0 ? fstat(STDIN_FILENO, &info)
                                            : stat(path, &info);
        status = failed ? et_fail(err, ET_ERR_IO, "cannot read %s: %s", path,
                                  strerror(errno))
                        : open_members(all, path, &in, &info, err);
    }
    et_infile_close(in);
    return status;
}

et_status et_files_open(et_file ***out, size_t *count, const et_source_input *input,
                        const et_source_options *options, et_error *err)
{
    collection all = {.input = input, .options = options};
    et_status status = ET_OK;
    size_t pipes = 0;

    *out = NULL;
    *count = 0;
    for (size_t i = 0; i < input->count && status == ET_OK; i++) {
        pipes += strcmp(input->paths[i], "-") == 0;
        status = pipes > 1 ? et_fail(err, ET_ERR_ARGUMENT,
                                     "found standard input twice, expected it once")
                           : open_path(&all, input->paths[i], err);
    }
    if (status != ET_OK) {
        et_files_free(all.files, all.count);
        return status;
    }
    *out = all.files;
    *count = all.count;
    return ET_OK;
}

/* Only the rows after the header, with as many fields as it has. */
static et_status begin_grid(et_file *file, et_error *err)
{
    const et_grid_source source = {file->path, file->kind, file->sheet};
    et_status status = et_grid_open(&file->grid, &source, err);

    if (status == ET_OK) {
        et_grid_shape(file->grid, file->layout->data_line, file->layout->column_count);
        file->skip = 0;
    }
    return status;
}

et_status et_file_begin(et_file *file, et_error *err)
{
    struct stat info;
    bool more = true;

    file->begun = true;
    if (file->ranged) {
        file->fd = open(file->path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
        if (file->fd < 0 || fstat(file->fd, &info) != 0) {
            return et_fail(err, ET_ERR_IO, "cannot read %s: %s", file->name,
                           strerror(errno));
        }
        return is_same(file, &info) ? ET_OK : et_file_has_changed(file, err);
    }
    if (file->kind != ET_GRID_NONE) {
        return begin_grid(file, err);
    }
    et_status status = et_infile_open(&file->in, file->path, err);
    for (size_t m = 0; m < file->member && status == ET_OK && more; m++) {
        status = et_infile_next(file->in, &more, err);
    }
    return status == ET_OK && !more ? et_file_has_changed(file, err) : status;
}

et_status et_file_close(et_file *file, et_error *err)
{
    struct stat info;

    if (file->fd >= 0) {
        (void)close(file->fd);
        file->fd = -1;
    }
    let_go(file);
    if (file->size == 0 || strcmp(file->path, "-") == 0) {
        return ET_OK;
    }
    bool same = stat(file->path, &info) == 0 && is_same(file, &info);
    return same ? ET_OK : et_file_has_changed(file, err);
}
