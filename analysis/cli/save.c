/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/save.h"

#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/cli.h"

bool cli_reader_has_gone(void)
{
    struct pollfd out = {.fd = STDOUT_FILENO, .events = POLLOUT};
    return poll(&out, 1, 0) > 0 && (out.revents & POLLERR);
}

bool cli_same_file(const char *a, const char *b)
{
    struct stat x, y;

    return a && b && strcmp(a, "-") != 0 && strcmp(b, "-") != 0 && stat(a, &x) == 0 &&
           stat(b, &y) == 0 && S_ISREG(x.st_mode) && x.st_dev == y.st_dev &&
           x.st_ino == y.st_ino;
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
