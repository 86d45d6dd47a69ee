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

/* A new file in the folder of `target`, with the permissions that the process gives new
 * files. Its name does not grow with the target's, which may be as long as can be. */
static int open_beside(const char *target, char *temporary, size_t room)
{
    static atomic_uint serial;
    const char *slash = strrchr(target, '/');
    int folder = slash ? (int)(slash - target) + 1 : 0;

    for (int attempt = 0; attempt < 1000; attempt++) {
        (void)snprintf(temporary, room, "%.*s.examtrend-%ld-%u", folder, target,
                       (long)getpid(), atomic_fetch_add(&serial, 1U));
        int fd = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (fd >= 0 || errno != EEXIST) {
            return fd;
        }
    }
    return -1;
}

/* `target` is where a link at `path` leads; `old` is the file that is replaced, which
 * hands on its permissions; NULL: none. */
static et_status write_and_rename(const char *path, const char *target,
                                  const struct stat *old, const void *bytes, size_t size,
                                  et_error *err)
{
    size_t room = strlen(target) + 64;
    char *temporary = malloc(room);

    if (!temporary) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory while writing %s", path);
    }
    int fd = open_beside(target, temporary, room), why = errno;
    bool opened = fd >= 0;
    bool good = opened && write_all(fd, bytes, size) &&
                (!old || fchmod(fd, old->st_mode & 0777) == 0) && fsync(fd) == 0;
    why = opened && !good ? errno : why;
    if (opened && close(fd) != 0 && good) {
        good = false;
        why = errno;
    }
    if (good && rename(temporary, target) != 0) {
        good = false;
        why = errno;
    }
    if (opened && !good) {
        (void)unlink(temporary);
    }
    free(temporary);
    return good ? ET_OK : failed(path, why, err);
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
