/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A progress bar on a terminal's standard error, redrawn at most ten times a second.
 */
#include <time.h>
#include <unistd.h>

#include "cli/cli.h"

static struct timespec drawn;
static bool shown;

static bool too_soon(void)
{
    struct timespec now;
    (void)clock_gettime(CLOCK_MONOTONIC, &now);
    double since = (double)(now.tv_sec - drawn.tv_sec) +
                   (double)(now.tv_nsec - drawn.tv_nsec) / 1e9;
    if (shown && since < 0.1) {
        return true;
    }
    drawn = now;
    return false;
}

void cli_progress(const char *what, size_t done, size_t total)
{
    cli_progress_with(what, done, total, "");
}

void cli_progress_with(const char *what, size_t done, size_t total, const char *words)
{
    enum { WIDTH = 30 };
    char bar[WIDTH + 1];

    if (cli_is_quiet() || total == 0 || !isatty(STDERR_FILENO) || too_soon()) {
        return;
    }
    size_t full = done * WIDTH / total;
    for (size_t i = 0; i < WIDTH; i++) {
        bar[i] = i < full ? '=' : ' ';
    }
    bar[WIDTH] = '\0';
    (void)fprintf(stderr, "\r%s [%s] %zu of %zu%s%s \033[K", what, bar, done, total,
                  *words ? ", " : "", words);
    shown = true;
}

void cli_progress_end(void)
{
    if (shown) {
        (void)fputs("\r\033[K", stderr);
        shown = false;
    }
}
