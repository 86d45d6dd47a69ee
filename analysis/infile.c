/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "files.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "gunzip.h"
#include "libarchive.h"

#define BLOCK ((size_t)1 << 17)
#define HEAD 6 /* bytes that tell the packing */
#define NAME_SIZE 512

struct et_infile {
    int fd;
    bool owned;      /* close fd at the end                    */
    bool seekable;   /* a regular file                         */
    bool ended;      /* a packed stream gave its last byte     */
    et_packing packing;
    et_gunzip *gunzip;     /* NULL: not by gzip            */
    const et_archive *lib; /* NULL: not packed otherwise   */
    struct archive *archive;
    char *block;     /* what is unpacked next                  */
    size_t fed;      /* bytes of it that were taken last       */
    char head[HEAD]; /* bytes taken to tell the packing        */
    size_t head_length, head_used;
    uint64_t taken;
    char *path;
    char name[NAME_SIZE];
    char member[NAME_SIZE]; /* of a .zip, "" before the first */
};

et_packing et_packing_of(const void *head, size_t length)
{
    static const struct {
        et_packing packing;
        size_t length;
        const char *magic;
    } known[] = {
        {ET_PACKING_GZIP, 2, "\x1f\x8b"},
        {ET_PACKING_BZIP2, 3, "BZh"},
        {ET_PACKING_XZ, 6, "\xfd" "7zXZ\0"},
        {ET_PACKING_ZSTD, 4, "\x28\xb5\x2f\xfd"},
        {ET_PACKING_ZIP, 4, "PK\3\4"},
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        if (length >= known[i].length &&
            memcmp(head, known[i].magic, known[i].length) == 0) {
            return known[i].packing;
        }
    }
    return ET_PACKING_NONE;
}

static et_status read_failed(const et_infile *in, et_error *err)
{
    return et_fail(err, ET_ERR_IO, "cannot read %s: %s", in->name, strerror(errno));
}

/* One read(2), at most `room` bytes; -1 with errno on failure. */
static ssize_t take(et_infile *in, void *buffer, size_t room)
{
    ssize_t got;
    do {
        got = read(in->fd, buffer, room);
    } while (got < 0 && errno == EINTR);
    if (got > 0) {
        in->taken += (uint64_t)got;
    }
    return got;
}

/* ---- packed streams through libarchive ---- */

static ssize_t next_block(void *context, const void **bytes)
{
    et_infile *in = context;
    if (in->head_used < in->head_length) {
        *bytes = in->head + in->head_used;
        size_t left = in->head_length - in->head_used;
        in->head_used = in->head_length;
        return (ssize_t)left;
    }
    ssize_t got = take(in, in->block, BLOCK);
    in->fed = got > 0 ? (size_t)got : in->fed;
    *bytes = in->block;
    return got;
}

static la_ssize_t feed(struct archive *archive, void *context, const void **bytes)
{
    et_infile *in = context;
    ssize_t got = next_block(in, bytes);
    if (got < 0) {
        in->lib->archive_set_error(archive, errno, "%s", strerror(errno));
    }
    return got;
}

static la_int64_t seek_to(struct archive *archive, void *context, la_int64_t offset,
                          int whence)
{
    et_infile *in = context;
    off_t at = lseek(in->fd, (off_t)offset, whence);
    if (at < 0) {
        in->lib->archive_set_error(archive, errno, "%s", strerror(errno));
        return ARCHIVE_FATAL;
    }
    in->head_used = in->head_length;
    return at;
}

static et_status archive_failed(const et_infile *in, et_error *err)
{
    int code = in->lib->archive_errno(in->archive);
    const char *text = in->lib->archive_error_string(in->archive);
    if (code == ENOMEM) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory while reading %s", in->name);
    }
    return et_fail(err, ET_ERR_INPUT,
                   "%s: cannot unpack: found %s, expected a whole file", in->name,
                   text ? text : "damaged data");
}

static int choose_format(et_infile *in)
{
    const et_archive *lib = in->lib;
    struct archive *a = in->archive;
    switch (in->packing) {
    case ET_PACKING_BZIP2: lib->archive_read_support_filter_bzip2(a); break;
    case ET_PACKING_XZ: lib->archive_read_support_filter_xz(a); break;
    case ET_PACKING_ZSTD: lib->archive_read_support_filter_zstd(a); break;
    case ET_PACKING_ZIP: return lib->archive_read_support_format_zip(a);
    case ET_PACKING_NONE:
    case ET_PACKING_GZIP: break;
    }
    return lib->archive_read_support_format_raw(a);
}

/* Moves to the next regular file of the archive. */
static et_status next_member(et_infile *in, bool *more, et_error *err)
{
    const et_archive *lib = in->lib;
    struct archive_entry *entry = NULL;
    *more = false;
    for (;;) {
        int code = lib->archive_read_next_header(in->archive, &entry);
        if (code == ARCHIVE_EOF) {
            return ET_OK;
        }
        if (code < ARCHIVE_WARN) {
            return archive_failed(in, err);
        }
        if (in->packing != ET_PACKING_ZIP) {
            break;
        }
        if (lib->archive_entry_filetype(entry) != AE_IFDIR) {
            const char *member = lib->archive_entry_pathname_utf8(entry);
            if (!member) {
                member = lib->archive_entry_pathname(entry);
            }
            member = member ? member : "?";
            (void)snprintf(in->member, sizeof in->member, "%s", member);
            (void)snprintf(in->name, sizeof in->name, "%s/%s", in->path, member);
            break;
        }
    }
    in->ended = false;
    *more = true;
    return ET_OK;
}

static et_status open_packed(et_infile *in, et_error *err)
{
    const et_archive *lib;
    bool more;

    in->block = malloc(BLOCK);
    if (in->block && in->packing == ET_PACKING_GZIP) {
        return et_gunzip_open(&in->gunzip, in->name, next_block, in, err);
    }
    et_status status = et_archive_load(&lib, in->name, err);
    if (status != ET_OK) {
        return status;
    }
    in->lib = lib;
    in->archive = lib->archive_read_new();
    if (!in->block || !in->archive) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory while opening %s", in->name);
    }
    if (choose_format(in) < ARCHIVE_WARN) {
        return et_fail(err, ET_ERR_UNSUPPORTED, "%s: this libarchive cannot unpack it",
                       in->name);
    }
    lib->archive_read_set_read_callback(in->archive, feed);
    lib->archive_read_set_callback_data(in->archive, in);
    if (in->seekable && in->packing == ET_PACKING_ZIP) {
        lib->archive_read_set_seek_callback(in->archive, seek_to);
    }
    if (lib->archive_read_open1(in->archive) < ARCHIVE_WARN) {
        return archive_failed(in, err);
    }
    status = next_member(in, &more, err);
    if (status == ET_OK && !more) {
        in->ended = true;
    }
    return status;
}

static bool is_padding(const char *bytes, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        if (bytes[i] != 0) {
            return false;
        }
    }
    return true;
}

/* Where no other stream begins unpacking ends, without a word on what follows: a stream
 * that was damaged or cut at its start. Only zeros, which tapes leave, are none. */
static et_status check_rest(et_infile *in, et_error *err)
{
    uint64_t used = (uint64_t)in->lib->archive_filter_bytes(in->archive, -1);
    uint64_t left = in->taken - used;
    ssize_t got = 0;

    if (in->seekable && left > 0 && lseek(in->fd, -(off_t)left, SEEK_CUR) >= 0) {
        in->taken = used;
        left = 0;
    }
    bool whole = left <= in->fed && is_padding(in->block + in->fed - left, left);
    while (whole && (got = take(in, in->block, BLOCK)) > 0) {
        whole = is_padding(in->block, (size_t)got);
    }
    if (got < 0) {
        return read_failed(in, err);
    }
    return whole ? ET_OK
                 : et_fail(err, ET_ERR_INPUT,
                           "%s: cannot unpack: found other bytes after %llu of packed "
                           "data, expected a whole file",
                           in->name, (unsigned long long)used);
}

static et_status read_packed(et_infile *in, void *buffer, size_t room, size_t *got,
                             et_error *err)
{
    if (in->ended) {
        return ET_OK;
    }
    la_ssize_t size = in->lib->archive_read_data(in->archive, buffer, room);
    if (size < 0) {
        return archive_failed(in, err);
    }
    in->ended = size == 0;
    *got = (size_t)size;
    return in->ended && in->packing != ET_PACKING_ZIP ? check_rest(in, err) : ET_OK;
}

/* ---- the door ---- */

static et_status open_file(et_infile *in, et_error *err)
{
    struct stat info;

    if (strcmp(in->path, "-") == 0) {
        in->fd = STDIN_FILENO;
        (void)snprintf(in->name, sizeof in->name, "standard input");
    } else {
        (void)snprintf(in->name, sizeof in->name, "%s", in->path);
        in->fd = open(in->path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
        in->owned = true;
    }
    if (in->fd < 0 || fstat(in->fd, &info) != 0) {
        return read_failed(in, err);
    }
    if (S_ISDIR(info.st_mode)) {
        return et_fail(err, ET_ERR_IO, "cannot read %s: it is a folder, expected a file",
                       in->name);
    }
    in->seekable = S_ISREG(info.st_mode);
    while (in->head_length < HEAD) {
        ssize_t got = take(in, in->head + in->head_length, HEAD - in->head_length);
        if (got < 0) {
            return read_failed(in, err);
        }
        if (got == 0) {
            break;
        }
        in->head_length += (size_t)got;
    }
    in->packing = et_packing_of(in->head, in->head_length);
    return in->packing == ET_PACKING_NONE ? ET_OK : open_packed(in, err);
}

et_status et_infile_open(et_infile **out, const char *path, et_error *err)
{
    *out = NULL;
    if (!path[0]) {
        return et_fail(err, ET_ERR_ARGUMENT, "found an empty name, expected a file");
    }
    et_infile *in = calloc(1, sizeof *in);
    char *copy = strdup(path);
    if (!in || !copy) {
        free(in);
        free(copy);
        return et_fail(err, ET_ERR_MEMORY, "out of memory while opening %s", path);
    }
    in->fd = -1;
    in->path = copy;
    et_status status = open_file(in, err);
    if (status != ET_OK) {
        et_infile_close(in);
        return status;
    }
    *out = in;
    return ET_OK;
}

et_status et_infile_read(et_infile *in, void *buffer, size_t room, size_t *got,
                        et_error *err)
{
    *got = 0;
    if (in->gunzip) {
        return et_gunzip_read(in->gunzip, buffer, room, got, err);
    }
    if (in->archive) {
        return read_packed(in, buffer, room, got, err);
    }
    if (in->head_used < in->head_length) {
        size_t left = in->head_length - in->head_used;
        *got = left < room ? left : room;
        memcpy(buffer, in->head + in->head_used, *got);
        in->head_used += *got;
        return ET_OK;
    }
    ssize_t size = take(in, buffer, room);
    if (size < 0) {
        return read_failed(in, err);
    }
    *got = (size_t)size;
    return ET_OK;
}

et_status et_infile_next(et_infile *in, bool *more, et_error *err)
{
    *more = false;
    return in->packing == ET_PACKING_ZIP ? next_member(in, more, err) : ET_OK;
}

void et_infile_close(et_infile *in)
{
    if (!in) {
        return;
    }
    et_gunzip_close(in->gunzip);
    if (in->archive) {
        (void)in->lib->archive_read_free(in->archive);
    }
    if (in->owned && in->fd >= 0) {
        (void)close(in->fd);
    }
    free(in->block);
    free(in->path);
    free(in);
}

et_packing et_infile_packing(const et_infile *in)
{
    return in->packing;
}

const char *et_infile_name(const et_infile *in)
{
    return in->name;
}

const char *et_infile_member(const et_infile *in)
{
    return in->member[0] ? in->member : NULL;
}

uint64_t et_infile_taken(const et_infile *in)
{
    return in->taken;
}
