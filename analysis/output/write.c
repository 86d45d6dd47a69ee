/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <fcntl.h>
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
    return good ? ET_OK
                : et_fail(err, ET_ERR_IO, "cannot write %s: %s", path, strerror(why));
}

/* A replaced file keeps its permissions; mkostemp would leave 0600 on a new one. */
static mode_t usual_mode(const char *path)
{
    struct stat info;
    return stat(path, &info) == 0 ? info.st_mode & 0777 : 0644;
}

static et_status write_and_rename(const char *path, char *temporary, const void *bytes,
                                  size_t size, et_error *err)
{
    int fd = mkostemp(temporary, O_CLOEXEC);
    if (fd < 0) {
        return et_fail(err, ET_ERR_IO, "cannot write %s: %s", path, strerror(errno));
    }
    bool good = write_all(fd, bytes, size) && fchmod(fd, usual_mode(path)) == 0 &&
                fsync(fd) == 0;
    int why = errno;
    if (close(fd) != 0 && good) {
        good = false;
        why = errno;
    }
    if (good && rename(temporary, path) != 0) {
        good = false;
        why = errno;
    }
    if (!good) {
        (void)unlink(temporary);
        return et_fail(err, ET_ERR_IO, "cannot write %s: %s", path, strerror(why));
    }
    return ET_OK;
}

et_status et_output_write(const char *path, const void *bytes, size_t size,
                          et_error *err)
{
    struct stat info;

    if (stat(path, &info) == 0 && !S_ISREG(info.st_mode)) {
        return write_in_place(path, bytes, size, err);
    }
    size_t room = strlen(path) + 8;
    char *temporary = malloc(room);
    if (!temporary) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory while writing %s", path);
    }
    (void)snprintf(temporary, room, "%s.XXXXXX", path);
    et_status status = write_and_rename(path, temporary, bytes, size, err);
    free(temporary);
    return status;
}
