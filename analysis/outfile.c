/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "files.h"

#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "libarchive.h"

#define BLOCK ((size_t)1 << 16)
#define WRITE_BACK (1 << 20) /* bytes after which the system is told to store them */

struct et_outfile {
    int fd;
    bool owned;      /* close fd at the end                                */
    bool replaces;   /* a regular file that gets its name at the end       */
    bool ended;      /* bytes that still come from a packer go nowhere     */
    char *target;    /* where a link leads, or the path itself             */
    char *temporary; /* name beside the target; empty while it has none    */
    const et_archive *lib; /* NULL: not packed                             */
    struct archive *archive;
    struct archive_entry *entry;
    char *block;     /* bytes on their way                                 */
    size_t used;
    off_t written, storing; /* bytes; those the system was told to store   */
    const char *name; /* what messages call it                             */
};

static et_status write_failed(const et_outfile *out, et_error *err)
{
    const char *slash = strrchr(out->name, '/');

    if (errno == ENOENT && slash) {
        return et_fail(err, ET_ERR_IO, "cannot write %s: there is no folder %.*s",
                       out->name, (int)(slash - out->name), out->name);
    }
    return et_fail(err, ET_ERR_IO, "cannot write %s: %s", out->name,
                   errno == EISDIR ? "it is a folder" : strerror(errno));
}

static et_status no_memory(const char *path, et_error *err)
{
    return et_fail(err, ET_ERR_MEMORY, "out of memory while writing %s", path);
}

/* Has the system store what was written while more is made, so that the commit, which
 * waits until all is stored, has little to wait for. */
static void start_storing(et_outfile *out)
{
#ifdef SYNC_FILE_RANGE_WRITE
    if (out->replaces && out->written - out->storing >= WRITE_BACK) {
        (void)sync_file_range(out->fd, out->storing, out->written - out->storing,
                              SYNC_FILE_RANGE_WRITE);
        out->storing = out->written;
    }
#else
    (void)out;
#endif
}

static bool write_all(et_outfile *out, const char *bytes, size_t length)
{
    while (length > 0) {
        ssize_t put = write(out->fd, bytes, length);
        if (put < 0 && errno == EINTR) {
            continue;
        }
        if (put <= 0) {
            return false;
        }
        bytes += put;
        length -= (size_t)put;
        out->written += put;
    }
    start_storing(out);
    return true;
}

/* ---- where the bytes go ---- */

/* "FOLDER/.examtrend-PID-NUMBER" beside the target, which no other run of this or another
 * process uses. It does not grow with the target's name, which may be as long as names
 * can be. */
static void name_temporary(et_outfile *out, size_t size)
{
    static atomic_uint serial;
    const char *slash = strrchr(out->target, '/');
    int folder = slash ? (int)(slash - out->target) + 1 : 0;
    (void)snprintf(out->temporary, size, "%.*s.examtrend-%ld-%u", folder, out->target,
                   (long)getpid(), atomic_fetch_add(&serial, 1U));
}

/* A file without a name vanishes by itself when the process is killed; file systems
 * that have no such thing get a named one. */
static int open_nameless(et_outfile *out, mode_t mode)
{
#ifdef O_TMPFILE
    const char *slash = strrchr(out->target, '/');
    char *folder = slash ? strndup(out->target, (size_t)(slash - out->target) + 1) : NULL;
    int fd = -1;
    if (folder || !slash) {
        fd = open(folder ? folder : ".", O_TMPFILE | O_WRONLY | O_CLOEXEC, mode);
    }
    free(folder);
    return fd;
#else
    (void)out;
    (void)mode;
    return -1;
#endif
}

static et_status open_beside(et_outfile *out, mode_t mode, et_error *err)
{
    size_t size = strlen(out->target) + 64;

    out->temporary = calloc(1, size);
    if (!out->temporary) {
        return no_memory(out->name, err);
    }
    out->replaces = true;
    out->owned = true;
    out->fd = open_nameless(out, mode);
    for (int attempt = 0; out->fd < 0 && attempt < 100; attempt++) {
        name_temporary(out, size);
        out->fd = open(out->temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
        if (out->fd < 0) {
            out->temporary[0] = '\0';
            if (errno != EEXIST) {
                break;
            }
        }
    }
    return out->fd < 0 ? write_failed(out, err) : ET_OK;
}

static et_status open_target(et_outfile *out, const char *path, et_error *err)
{
    struct stat info;

    if (strcmp(path, "-") == 0) {
        out->fd = STDOUT_FILENO;
        return ET_OK;
    }
    bool there = stat(path, &info) == 0;
    out->target = realpath(path, NULL);
    /* a file that has lost its name, as /dev/stdout may lead to, cannot be replaced */
    bool named = out->target != NULL;
    if (!named && !(out->target = strdup(path))) {
        return no_memory(path, err);
    }
    if (there && S_ISDIR(info.st_mode)) {
        errno = EISDIR;
        return write_failed(out, err);
    }
    if (there && !(S_ISREG(info.st_mode) && named)) {
        out->fd = open(path, O_WRONLY | O_TRUNC | O_CLOEXEC | O_NOCTTY);
        out->owned = true;
        return out->fd < 0 ? write_failed(out, err) : ET_OK;
    }
    if (there && access(out->target, W_OK) != 0) {
        return write_failed(out, err);
    }
    et_status status = open_beside(out, 0666, err);
    if (status == ET_OK && there && fchmod(out->fd, info.st_mode & 0777) != 0) {
        return write_failed(out, err);
    }
    return status;
}

/* ---- packing ---- */

static bool ends_with(const char *text, const char *ending)
{
    size_t length = strlen(text), more = strlen(ending);
    return length >= more && strcmp(text + length - more, ending) == 0;
}

static la_ssize_t pass_on(struct archive *archive, void *context, const void *bytes,
                          size_t length)
{
    et_outfile *out = context;
    if (!out->ended && !write_all(out, bytes, length)) {
        out->lib->archive_set_error(archive, errno, "%s", strerror(errno));
        return -1;
    }
    return (la_ssize_t)length;
}

static et_status archive_failed(const et_outfile *out, et_error *err)
{
    const char *text = out->lib->archive_error_string(out->archive);
    if (out->lib->archive_errno(out->archive) == ENOMEM) {
        return no_memory(out->name, err);
    }
    return et_fail(err, ET_ERR_IO, "cannot write %s: %s", out->name,
                   text ? text : "packing failed");
}

static et_status start_packing(et_outfile *out, const char *path, et_error *err)
{
    bool gzip = ends_with(path, ".gz"), xz = ends_with(path, ".xz"),
         zstd = ends_with(path, ".zst"), bzip2 = ends_with(path, ".bz2");

    if (!gzip && !xz && !zstd && !bzip2) {
        return ET_OK;
    }
    const et_archive *lib;
    et_status status = et_archive_load(&lib, path, err);
    if (status != ET_OK) {
        return status;
    }
    out->lib = lib;
    out->archive = lib->archive_write_new();
    out->entry = lib->archive_entry_new();
    if (!out->archive || !out->entry) {
        return no_memory(path, err);
    }
    int code = gzip   ? lib->archive_write_add_filter_gzip(out->archive)
               : xz   ? lib->archive_write_add_filter_xz(out->archive)
               : zstd ? lib->archive_write_add_filter_zstd(out->archive)
                      : lib->archive_write_add_filter_bzip2(out->archive);
    if (code < ARCHIVE_WARN) {
        return et_fail(err, ET_ERR_UNSUPPORTED, "cannot write %s: this libarchive cannot "
                       "pack it", path);
    }
    if (gzip) { /* the same bytes at any time of day */
        (void)lib->archive_write_set_filter_option(out->archive, "gzip", "timestamp",
                                                   NULL);
    }
    lib->archive_entry_set_filetype(out->entry, AE_IFREG);
    (void)lib->archive_write_set_bytes_per_block(out->archive, 0);
    if (lib->archive_write_set_format_raw(out->archive) < ARCHIVE_WARN ||
        lib->archive_write_open(out->archive, out, NULL, pass_on, NULL) < ARCHIVE_WARN ||
        lib->archive_write_header(out->archive, out->entry) < ARCHIVE_WARN) {
        return archive_failed(out, err);
    }
    return ET_OK;
}

static et_status flush_block(et_outfile *out, et_error *err)
{
    size_t length = out->used;
    out->used = 0;
    if (length == 0) {
        return ET_OK;
    }
    if (!out->archive) {
        return write_all(out, out->block, length) ? ET_OK : write_failed(out, err);
    }
    for (size_t at = 0; at < length;) {
        la_ssize_t put =
            out->lib->archive_write_data(out->archive, out->block + at, length - at);
        if (put <= 0) {
            return archive_failed(out, err);
        }
        at += (size_t)put;
    }
    return ET_OK;
}

/* ---- the door ---- */

et_status et_outfile_open(et_outfile **made, const char *path, et_error *err)
{
    *made = NULL;
    if (!*path) {
        return et_fail(err, ET_ERR_ARGUMENT, "found an empty name, expected a file");
    }
    et_outfile *out = calloc(1, sizeof *out);
    if (!out) {
        return no_memory(path, err);
    }
    out->fd = -1;
    out->name = strcmp(path, "-") == 0 ? "standard output" : path;
    out->block = malloc(BLOCK);
    et_status status = out->block ? open_target(out, path, err) : no_memory(path, err);
    if (status == ET_OK) {
        status = start_packing(out, path, err);
    }
    if (status != ET_OK) {
        et_outfile_close(out);
        return status;
    }
    *made = out;
    return ET_OK;
}

et_status et_outfile_check(const char *path, et_error *err)
{
    et_outfile *out = NULL;
    struct stat info;

    if (!path || strcmp(path, "-") == 0 ||
        (stat(path, &info) == 0 && !S_ISREG(info.st_mode) && !S_ISDIR(info.st_mode))) {
        return ET_OK; /* a pipe that is opened twice would end for its reader */
    }
    et_status status = et_outfile_open(&out, path, err);
    et_outfile_close(out);
    return status;
}

et_status et_outfile_write(et_outfile *out, const void *bytes, size_t length,
                           et_error *err)
{
    const char *at = bytes;
    while (length > 0) {
        if (out->used == BLOCK) {
            et_status status = flush_block(out, err);
            if (status != ET_OK) {
                return status;
            }
        }
        size_t room = BLOCK - out->used, part = length < room ? length : room;
        memcpy(out->block + out->used, at, part);
        out->used += part;
        at += part;
        length -= part;
    }
    return ET_OK;
}

/* Gives a nameless file its name where that is free, else one beside it: links cannot
 * replace. A program killed just then leaves that name behind, on a whole file. */
static bool link_nameless(et_outfile *out)
{
    char link_path[64];
    size_t size = strlen(out->target) + 64;
    const char *name = out->target;

    (void)snprintf(link_path, sizeof link_path, "/proc/self/fd/%d", out->fd);
    for (int attempt = 0; attempt < 100; attempt++) {
        if (linkat(AT_FDCWD, link_path, AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0) {
            return true;
        }
        if (errno != EEXIST) {
            break;
        }
        name_temporary(out, size);
        name = out->temporary;
    }
    out->temporary[0] = '\0';
    return false;
}

et_status et_outfile_commit(et_outfile *out, et_error *err)
{
    et_status status = flush_block(out, err);
    if (status != ET_OK) {
        return status;
    }
    if (out->archive && out->lib->archive_write_close(out->archive) < ARCHIVE_WARN) {
        return archive_failed(out, err);
    }
    if (!out->replaces) {
        return ET_OK;
    }
    /* After a power cut the name holds the old bytes or all of the new ones. */
    if (fsync(out->fd) != 0 || (!out->temporary[0] && !link_nameless(out))) {
        return write_failed(out, err);
    }
    int fd = out->fd;
    out->fd = -1;
    if (close(fd) != 0 ||
        (out->temporary[0] && rename(out->temporary, out->target) != 0)) {
        return write_failed(out, err);
    }
    out->temporary[0] = '\0';
    return ET_OK;
}

void et_outfile_close(et_outfile *out)
{
    if (!out) {
        return;
    }
    if (out->archive) {
        out->ended = true; /* a packer writes its last bytes when it is freed */
        (void)out->lib->archive_write_free(out->archive);
    }
    if (out->entry) {
        out->lib->archive_entry_free(out->entry);
    }
    if (out->owned && out->fd >= 0) {
        (void)close(out->fd);
    }
    if (out->temporary && out->temporary[0]) {
        (void)unlink(out->temporary);
    }
    free(out->temporary);
    free(out->target);
    free(out->block);
    free(out);
}
