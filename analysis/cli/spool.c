/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/spool.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "examtrend/text.h"

static et_status failed(const char *what, const char *path, et_error *err)
{
    return et_fail(err, ET_ERR_IO, "cannot %s %s: %s", what,
                   strcmp(path, "-") == 0 ? "standard input" : path, strerror(errno));
}

/* The descriptor that a path names, -1 when it names a file. */
static int descriptor_of(const char *path)
{
    static const char *const folders[] = {"/dev/fd/", "/proc/self/fd/"};
    int64_t number;

    if (strcmp(path, "-") == 0 || strcmp(path, "/dev/stdin") == 0) {
        return STDIN_FILENO;
    }
    for (size_t i = 0; i < 2; i++) {
        size_t length = strlen(folders[i]);
        if (strncmp(path, folders[i], length) == 0 &&
            et_text_to_int(path + length, strlen(path + length), &number) &&
            number >= 0 && number < 1 << 20) {
            return (int)number;
        }
    }
    return -1;
}

static ssize_t take(int from, char *block, size_t room)
{
    ssize_t got;
    do {
        got = read(from, block, room);
    } while (got < 0 && errno == EINTR);
    return got;
}

static et_status copy(int from, int to, const char *path, et_error *err)
{
    char block[1 << 16];
    ssize_t got;

    while ((got = take(from, block, sizeof block)) > 0) {
        for (ssize_t done = 0; done < got;) {
            ssize_t put = write(to, block + done, (size_t)(got - done));
            if (put < 0) {
                return failed("keep", path, err);
            }
            done += put;
        }
    }
    return got < 0 ? failed("read", path, err) : ET_OK;
}

et_status cli_spool(const char *path, char out[CLI_SPOOL_PATH], et_error *err)
{
    int number = descriptor_of(path), from = number;
    struct stat about;
    et_status status = ET_OK;

    out[0] = '\0';
    if (number < 0 && (stat(path, &about) != 0 || S_ISREG(about.st_mode))) {
        return ET_OK; /* whoever reads it says why it cannot be read */
    }
    if (number < 0 && (from = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)) < 0) {
        return failed("read", path, err);
    }
    int kept = memfd_create("examtrend", MFD_CLOEXEC);
    if (kept < 0) {
        status = failed("keep", path, err);
    } else {
        status = copy(from, kept, path, err);
    }
    if (status == ET_OK &&
        (lseek(kept, 0, SEEK_SET) != 0 || (number >= 0 && dup2(kept, number) < 0))) {
        status = failed("keep", path, err);
    }
    if (status == ET_OK) {
        (void)snprintf(out, CLI_SPOOL_PATH, "/dev/fd/%d", number >= 0 ? number : kept);
    }
    if (number < 0) {
        (void)close(from);
    }
    if (kept >= 0 && (status != ET_OK || number >= 0)) {
        (void)close(kept);
    }
    return status;
}
