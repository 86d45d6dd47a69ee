/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/save.h"

#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/cli.h"

bool cli_reader_has_gone(void)
{
    struct pollfd out = {.fd = STDOUT_FILENO, .events = POLLOUT};
    return poll(&out, 1, 0) > 0 && (out.revents & POLLERR);
}

/* Of a file that is not there its folder, and what it is to be called. */
static const char *find_folder(const char *path, struct stat *folder)
{
    const char *slash = strrchr(path, '/');
    char *text = slash ? strndup(path, (size_t)(slash - path) + 1) : NULL;
    bool there = (text || !slash) && stat(text ? text : ".", folder) == 0;

    free(text);
    return !there ? NULL : slash ? slash + 1 : path;
}

static bool is_one(const struct stat *x, const struct stat *y)
{
    return x->st_dev == y->st_dev && x->st_ino == y->st_ino;
}

bool cli_same_file(const char *a, const char *b)
{
    struct stat x, y;

    if (!a || !b || strcmp(a, "-") == 0 || strcmp(b, "-") == 0) {
        return false;
    }
    bool there = stat(a, &x) == 0;
    if (there != (stat(b, &y) == 0)) {
        return false;
    }
    if (there) {
        return S_ISREG(x.st_mode) && is_one(&x, &y);
    }
    const char *name = find_folder(a, &x), *other = find_folder(b, &y);
    return name && other && strcmp(name, other) == 0 && is_one(&x, &y);
}

et_status cli_check_written(const cli_options *options, const char *option,
                            const char *path, et_error *err)
{
    const struct {
        const char *name, *path;
    } read[] = {{"--data", options->data},
                {"--exclude", options->exclude},
                {"--regimes", options->regimes},
                {"--clusters-file", options->clusters_file}};

    for (size_t i = 0; i < sizeof read / sizeof *read; i++) {
        if (cli_same_file(read[i].path, path)) {
            return et_fail(err, ET_ERR_ARGUMENT,
                           "found %s as %s and as %s, expected another name: what it "
                           "holds would be lost", path, read[i].name, option);
        }
    }
    return ET_OK;
}

int cli_save_tally(const et_tally *tally, const char *path)
{
    et_error err = {0};
    bool to_output = !path || strcmp(path, "-") == 0;

    if (et_tally_save(tally, to_output ? "-" : path, &err) == ET_OK) {
        return CLI_OK;
    }
    return to_output && cli_reader_has_gone() ? 128 + SIGPIPE : cli_report(&err);
}
