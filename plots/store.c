/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store.h"

#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static bool write_all(int fd, const char *bytes, size_t size)
{
    while (size > 0) {
        ssize_t wrote = write(fd, bytes, size);
        if (wrote < 0 && errno == EINTR) {
            continue;
        }
        if (wrote <= 0) {
            return false;
        }
        bytes += wrote;
        size -= (size_t)wrote;
    }
    return true;
}

/* Opens a new file with a name of its own in the folder of `target`; the name does not
 * depend on the target's, which may be as long as names can be. */
static int open_beside(const char *target, char *temporary, size_t room)
{
    static atomic_uint serial;
    const char *slash = strrchr(target, '/');
    int folder = slash ? (int)(slash - target) + 1 : 0;

    for (int attempt = 0; attempt < 1000; attempt++) {
        (void)snprintf(temporary, room, "%.*s.examtrend-%ld-%u", folder, target,
                       (long)getpid(), atomic_fetch_add(&serial, 1));
        int fd = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (fd >= 0 || errno != EEXIST) {
            return fd;
        }
    }
    return -1;
}

et_status et_store(const char *path, const void *bytes, size_t size, et_error *err)
{
    char *link_end = realpath(path, NULL);
    const char *target = link_end ? link_end : path;
    size_t room = strlen(target) + 64;
    char *temporary = malloc(room);
    et_status status = ET_OK;

    if (!temporary) {
        free(link_end);
        return et_fail(err, ET_ERR_MEMORY, "out of memory while writing %s", path);
    }
    int fd = open_beside(target, temporary, room);
    if (fd < 0) {
        status = et_fail(err, ET_ERR_IO, "%s: cannot be written: %s", path, strerror(errno));
        goto done;
    }
    bool good = write_all(fd, bytes, size) && fsync(fd) == 0;
    int why = errno;
    if (close(fd) != 0 && good) {
        good = false;
        why = errno;
    }
    if (good && rename(temporary, target) != 0) {
        good = false;
        why = errno;
    }
    if (!good) {
        (void)unlink(temporary);
        status = et_fail(err, ET_ERR_IO, "%s: cannot be written: %s", path, strerror(why));
    }
done:
    free(temporary);
    free(link_end);
    return status;
}
