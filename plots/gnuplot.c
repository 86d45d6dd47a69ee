/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Starting and ending the child; gnuplot.h has the table of descriptors.
 */
#include "gnuplot.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

/* The child's ends during a start, and below which number they must not lie: dup2
 * onto 0-7 would otherwise overwrite one that is still to be copied. */
enum { CHILD_ENDS = 8, PIPES = 4, FIRST_FREE = 10 };

void et_gnuplot_clear(et_gnuplot *g)
{
    memset(g, 0, sizeof *g);
    g->input = g->output = g->messages = g->answers = -1;
    g->script = g->picture = g->before = g->after = -1;
}

static void shut(int *fd)
{
    if (*fd >= 0) {
        (void)close(*fd);
    }
    *fd = -1;
}

/* Moves a descriptor out of the numbers that the child uses. */
static bool lift(int *fd)
{
    if (*fd >= FIRST_FREE) {
        return true;
    }
    int high = fcntl(*fd, F_DUPFD_CLOEXEC, FIRST_FREE);
    if (high < 0) {
        return false;
    }
    (void)close(*fd);
    *fd = high;
    return true;
}

/* A pipe whose reading end is ours. */
static bool open_pipe(int *ours, int *theirs)
{
    int ends[2];

    if (pipe2(ends, O_CLOEXEC) != 0) {
        return false;
    }
    *ours = ends[0];
    *theirs = ends[1];
    return lift(ours) && lift(theirs) && fcntl(*ours, F_SETFL, O_NONBLOCK) == 0;
}

/* A memory file, which both sides hold under the same number. */
static bool open_memory(int *ours, int *theirs)
{
    *ours = memfd_create("examtrend", MFD_CLOEXEC);
    bool good = *ours >= 0 && lift(ours);
    *theirs = *ours;
    return good;
}

static bool open_ends(et_gnuplot *g, int theirs[CHILD_ENDS])
{
    int ends[2];

    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) {
        return false;
    }
    g->input = ends[0];
    theirs[0] = ends[1];
    if (!lift(&g->input) || !lift(&theirs[0])) {
        return false;
    }
    return open_pipe(&g->output, &theirs[1]) && open_pipe(&g->messages, &theirs[2]) &&
           open_pipe(&g->answers, &theirs[3]) && open_memory(&g->script, &theirs[4]) &&
           open_memory(&g->picture, &theirs[5]) && open_memory(&g->before, &theirs[6]) &&
           open_memory(&g->after, &theirs[7]);
}

/* ---- environment ----------------------------------------------------------------- */

static bool starts_with(const char *text, const char *start)
{
    return strncmp(text, start, strlen(start)) == 0;
}

/* Whatever would make the same script give another picture. */
static bool changes_pictures(const char *variable)
{
    return starts_with(variable, "LC_") || starts_with(variable, "LANG") ||
           starts_with(variable, "TZ=") || starts_with(variable, "GNUPLOT") ||
           starts_with(variable, "GNUTERM") || starts_with(variable, "FIT_") ||
           starts_with(variable, "SOURCE_DATE_EPOCH=");
}

/* The caller's environment with a fixed locale and time zone; free() the array. */
static char **make_environment(void)
{
    static char locale[] = "LC_ALL=C.UTF-8", zone[] = "TZ=UTC";
    size_t count = 0, kept = 0;

    while (environ && environ[count]) {
        count++;
    }
    char **list = malloc((count + 3) * sizeof *list);
    if (!list) {
        return NULL;
    }
    for (size_t i = 0; i < count; i++) {
        if (!changes_pictures(environ[i])) {
            list[kept++] = environ[i];
        }
    }
    list[kept++] = locale;
    list[kept++] = zone;
    list[kept] = NULL;
    return list;
}

/* ---- start and stop -------------------------------------------------------------- */

/* posix_spawnp's own return: 0 or an errno. */
static int spawn(et_gnuplot *g, const char *program, const int theirs[CHILD_ENDS],
                 char **environment)
{
    char defaults[] = "-d", *name = (char *)(uintptr_t)program;
    char *const arguments[] = {name, defaults, NULL};
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    sigset_t none, all;
    pid_t pid = 0;

    int failed = posix_spawn_file_actions_init(&actions);
    if (failed) {
        return failed;
    }
    failed = posix_spawnattr_init(&attributes);
    if (failed) {
        (void)posix_spawn_file_actions_destroy(&actions);
        return failed;
    }
    for (int i = 0; i < CHILD_ENDS && !failed; i++) {
        failed = posix_spawn_file_actions_adddup2(&actions, theirs[i], i);
    }
    if (!failed) {
        failed = posix_spawn_file_actions_addclosefrom_np(&actions, CHILD_ENDS);
    }
    (void)sigemptyset(&none);
    (void)sigfillset(&all);
    (void)posix_spawnattr_setsigmask(&attributes, &none);
    (void)posix_spawnattr_setsigdefault(&attributes, &all);
    (void)posix_spawnattr_setpgroup(&attributes, 0);
    (void)posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP |
                                                    POSIX_SPAWN_SETSIGMASK |
                                                    POSIX_SPAWN_SETSIGDEF);
    if (!failed) {
        failed = posix_spawnp(&pid, program, &actions, &attributes, arguments,
                              environment);
    }
    (void)posix_spawnattr_destroy(&attributes);
    (void)posix_spawn_file_actions_destroy(&actions);
    g->pid = failed ? 0 : pid;
    return failed;
}

et_status et_gnuplot_missing(const char *program, const char *why, et_error *err)
{
    return et_fail(err, ET_ERR_EXTERNAL,
                   "cannot start \"%s\", which draws the charts: %s (the Debian package "
                   "gnuplot-nox has gnuplot)",
                   program, why);
}

et_status et_gnuplot_start(et_gnuplot *g, const char *program, et_error *err)
{
    int theirs[CHILD_ENDS] = {-1, -1, -1, -1, -1, -1, -1, -1};
    char **environment = NULL;
    et_status status = ET_OK;

    et_gnuplot_clear(g);
    if (!open_ends(g, theirs)) {
        status = et_fail(err, ET_ERR_IO, "cannot make the channels to gnuplot: %s",
                         strerror(errno));
        goto done;
    }
    environment = make_environment();
    if (!environment) {
        status = et_fail(err, ET_ERR_MEMORY, "out of memory while starting gnuplot");
        goto done;
    }
    int failed = spawn(g, program, theirs, environment);
    if (failed == ENOMEM) {
        status = et_fail(err, ET_ERR_MEMORY, "out of memory while starting \"%s\"",
                         program);
    } else if (failed) {
        status = et_gnuplot_missing(
            program, failed == ENOENT ? "it is not there" : strerror(failed), err);
    }
done:
    for (int i = 0; i < PIPES; i++) {
        shut(&theirs[i]);
    }
    free(environment);
    if (status != ET_OK) {
        et_gnuplot_stop(g);
    }
    return status;
}

/* The group is killed before its leader is waited for: as long as the leader is not
 * waited for, its number cannot belong to anybody else. */
void et_gnuplot_stop(et_gnuplot *g)
{
    if (g->pid > 0) {
        (void)kill(-g->pid, SIGKILL);
        while (waitpid(g->pid, NULL, 0) < 0 && errno == EINTR) {
        }
    }
    shut(&g->input);
    shut(&g->output);
    shut(&g->messages);
    shut(&g->answers);
    shut(&g->script);
    shut(&g->picture);
    shut(&g->before);
    shut(&g->after);
    et_gnuplot_clear(g);
}

/* ---- the memory files ------------------------------------------------------------ */

/* Replaces what a memory file holds. */
static et_status fill(int fd, const char *text, et_error *err)
{
    size_t size = strlen(text), done = 0;
    bool good = ftruncate(fd, 0) == 0;

    while (good && done < size) {
        ssize_t wrote = pwrite(fd, text + done, size - done, (off_t)done);
        if (wrote < 0 && errno == EINTR) {
            continue;
        }
        good = wrote > 0;
        done += good ? (size_t)wrote : 0;
    }
    return good ? ET_OK
                : et_fail(err, ET_ERR_IO, "cannot hand over a script of %zu bytes: %s",
                          size, strerror(errno));
}

et_status et_gnuplot_load(et_gnuplot *g, const char *script, et_error *err)
{
    et_status status = fill(g->picture, "", err);
    return status == ET_OK ? fill(g->script, script, err) : status;
}

et_status et_gnuplot_ask(et_gnuplot *g, const char *before, const char *after,
                         et_error *err)
{
    et_status status = fill(g->before, before, err);

    if (status == ET_OK) {
        status = fill(g->after, after, err);
    }
    int size = snprintf(g->commands, sizeof g->commands,
                        "load \"/dev/fd/6\"\nload \"/dev/fd/7\"\nprint \"%lu end\"\n",
                        ++g->exchange);
    g->size = size < 0 ? 0 : (size_t)size;
    g->sent = 0;
    g->answer_size = g->message_size = 0;
    g->answer[0] = g->message[0] = '\0';
    return status;
}

et_status et_gnuplot_picture(et_gnuplot *g, char **bytes, size_t *size, et_error *err)
{
    struct stat info;
    size_t done = 0;

    *bytes = NULL;
    *size = 0;
    if (fstat(g->picture, &info) != 0) {
        return et_fail(err, ET_ERR_IO, "cannot read a picture back: %s", strerror(errno));
    }
    size_t whole = (size_t)info.st_size;
    char *buffer = malloc(whole + 1);
    if (!buffer) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for a picture of %zu bytes",
                       whole);
    }
    while (done < whole) {
        ssize_t got = pread(g->picture, buffer + done, whole - done, (off_t)done);
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got <= 0) {
            free(buffer);
            return et_fail(err, ET_ERR_IO, "cannot read a picture back: %s",
                           got < 0 ? strerror(errno) : "it became shorter");
        }
        done += (size_t)got;
    }
    buffer[whole] = '\0';
    *bytes = buffer;
    *size = whole;
    return ET_OK;
}
