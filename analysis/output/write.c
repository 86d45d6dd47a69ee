/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "examtrend/table.h"

static bool write_all(int fd, const char *bytes, size_t size)
{
    while (size > 0) {
        ssize_t done = write(fd, bytes, size);
        if (done < 0 && errno == EINTR) {
            continue;
        }
        if (done <= 0) {
            return false;
        }
        bytes += done;
        size -= (size_t)done;
    }
    return true;
}

static et_status failed(const char *path, int why, et_error *err)
{
    return et_fail(err, ET_ERR_IO, "cannot write %s: %s", path, strerror(why));
}

/* A device or pipe is written in place: it cannot be renamed over. */
static et_status write_in_place(const char *path, const void *bytes, size_t size,
                                et_error *err)
{
    int fd = open(path, O_WRONLY | O_CLOEXEC);
    bool good = fd >= 0 && write_all(fd, bytes, size);
    int why = errno;
    if (fd >= 0 && close(fd) != 0 && good) {
        good = false;
        why = errno;
    }
    return good ? ET_OK : failed(path, why, err);
}

/* "FOLDER/.examtrend-PID-NUMBER" beside the target, which no other run uses. Its length
 * does not grow with the target's name, which may be as long as names can be. */
static void name_temporary(const char *target, char *temporary, size_t room)
{
    static atomic_uint serial;
    const char *slash = strrchr(target, '/');
    int folder = slash ? (int)(slash - target) + 1 : 0;

    (void)snprintf(temporary, room, "%.*s.examtrend-%ld-%u", folder, target,
                   (long)getpid(), atomic_fetch_add(&serial, 1U));
}

enum { ATTEMPTS = 1000 };

/* A new file without a name, which vanishes by itself when the process is killed; -1
 * where the file system has no such thing. */
static int open_nameless(const char *target, char *scratch, size_t room)
{
    const char *slash = strrchr(target, '/');

    (void)snprintf(scratch, room, "%.*s",
                   slash ? (int)(slash - target) + 1 : 1, slash ? target : ".");
    return open(scratch, O_TMPFILE | O_WRONLY | O_CLOEXEC, 0666);
}

/* Gives a nameless file its name at once where that is free, else one beside it: links
 * cannot replace. A program killed just then leaves that name behind, on a whole file. */
static bool name_it(int fd, const char *target, char *temporary, size_t room)
{
    char link[64];

    (void)snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    temporary[0] = '\0';
    if (linkat(AT_FDCWD, link, AT_FDCWD, target, AT_SYMLINK_FOLLOW) == 0) {
        return true;
    }
    for (int i = 0; i < ATTEMPTS && errno == EEXIST; i++) {
        name_temporary(target, temporary, room);
        if (linkat(AT_FDCWD, link, AT_FDCWD, temporary, AT_SYMLINK_FOLLOW) == 0) {
            return true;
        }
    }
    return false;
}

static int open_named(const char *target, char *temporary, size_t room)
{
    int fd = -1;

    for (int i = 0; i < ATTEMPTS && fd < 0; i++) {
        name_temporary(target, temporary, room);
        fd = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (fd < 0 && errno != EEXIST) {
            break;
        }
    }
    return fd;
}

static bool write_and_sync(int fd, const struct stat *old, const void *bytes, size_t size)
{
    return write_all(fd, bytes, size) &&
           (!old || fchmod(fd, old->st_mode & 0777) == 0) && fsync(fd) == 0;
}

/* Both write and sync all of it and put its name into `temporary`, "" when that is the
 * target's already; or they leave nothing, and errno. */
static bool prepare_nameless(const char *target, const struct stat *old,
                             const void *bytes, size_t size, char *temporary)
{
    size_t room = strlen(target) + 64;
    int fd = open_nameless(target, temporary, room);
    if (fd < 0) {
        return false;
    }
    bool good = write_and_sync(fd, old, bytes, size) &&
                name_it(fd, target, temporary, room);
    int why = errno;
    (void)close(fd); /* it has been synced: nothing is left to fail */
    errno = why;
    return good;
}

static bool prepare_named(const char *target, const struct stat *old, const void *bytes,
                          size_t size, char *temporary)
{
    int fd = open_named(target, temporary, strlen(target) + 64);
    if (fd < 0) {
        return false;
    }
    bool good = write_and_sync(fd, old, bytes, size);
    int why = errno;
    (void)close(fd);
    if (!good) {
        (void)unlink(temporary);
        errno = why;
    }
    return good;
}

/* `target` is where a link at `path` leads; `old` is the file that is replaced, which
 * hands on its permissions; NULL: none. */
static et_status write_and_rename(const char *path, const char *target,
                                  const struct stat *old, const void *bytes, size_t size,
                                  et_error *err)
{
    char *temporary = malloc(strlen(target) + 64);

    if (!temporary) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory while writing %s", path);
    }
    bool good = prepare_nameless(target, old, bytes, size, temporary) ||
                prepare_named(target, old, bytes, size, temporary);
    if (good && temporary[0] && rename(temporary, target) != 0) {
        int why = errno;
        (void)unlink(temporary);
        errno = why;
        good = false;
    }
    et_status status = good ? ET_OK : failed(path, errno, err);
    free(temporary);
    return status;
}

et_status et_output_write(const char *path, const void *bytes, size_t size,
                          et_error *err)
{
    struct stat info;
    bool there = stat(path, &info) == 0;

    if (there && !S_ISREG(info.st_mode)) {
        return write_in_place(path, bytes, size, err);
    }
    char *link_end = realpath(path, NULL);
    et_status status = write_and_rename(path, link_end ? link_end : path,
                                        there ? &info : NULL, bytes, size, err);
    free(link_end);
    return status;
}
