/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Speaking with the child: everything is polled, nothing blocks, so that neither a
 * child that does not read nor one that floods its outputs can hold the caller.
 */
#include "gnuplot.h"

#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* How often a silent child is looked at: a grandchild can hold the pipes of a dead one
 * open, so their end alone does not tell. */
static const double tick = 0.05;

double et_gnuplot_clock(void)
{
    struct timespec now;
    (void)clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

/* False when nobody reads any more. */
static bool send_some(et_gnuplot *g)
{
    while (g->sent < g->size) {
        ssize_t sent = send(g->input, g->commands + g->sent, g->size - g->sent,
                            MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent < 0 && errno == EINTR) {
            continue;
        }
        if (sent < 0) {
            return errno == EAGAIN || errno == EWOULDBLOCK;
        }
        g->sent += (size_t)sent;
    }
    return true;
}

/* Reads what is there, keeping the start in `kept` where that is not NULL. Returns
 * false at the end of the stream. */
static bool drain(int fd, char *kept, size_t *kept_size)
{
    char block[16384];

    /* bounded, so that a flood on one pipe leaves a turn to the others */
    for (int i = 0; i < 64; i++) {
        ssize_t got = read(fd, block, sizeof block);
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0) {
            return errno == EAGAIN || errno == EWOULDBLOCK;
        }
        if (got == 0) {
            return false;
        }
        if (kept) {
            size_t room = ET_GNUPLOT_KEPT - 1 - *kept_size;
            size_t take = (size_t)got < room ? (size_t)got : room;
            memcpy(kept + *kept_size, block, take);
            *kept_size += take;
            kept[*kept_size] = '\0';
        }
    }
    return true;
}

static void drain_and_close(int *fd, char *kept, size_t *kept_size)
{
    if (*fd >= 0 && !drain(*fd, kept, kept_size)) {
        (void)close(*fd);
        *fd = -1;
    }
}

static bool has_exited(const et_gnuplot *g)
{
    siginfo_t info = {0};
    int failed = waitid(P_PID, (id_t)g->pid, &info, WEXITED | WNOHANG | WNOWAIT);
    return failed ? errno == ECHILD : info.si_pid == g->pid;
}

/* A dying child's descriptors close a moment before it can be waited for. */
static void await_exit(const et_gnuplot *g)
{
    for (int i = 0; i < 40 && !has_exited(g); i++) {
        (void)nanosleep(&(struct timespec){.tv_nsec = 5000000}, NULL);
    }
}

/* The answer ends with the line "EXCHANGE end". */
static bool is_complete(const et_gnuplot *g)
{
    char mark[48];
    int size = snprintf(mark, sizeof mark, "%lu end\n", g->exchange);

    if (size < 0 || g->answer_size < (size_t)size) {
        return false;
    }
    const char *last = g->answer + g->answer_size - size;
    return strcmp(last, mark) == 0 && (last == g->answer || last[-1] == '\n');
}

/* Everything that the child wrote before it answered is in the pipes by now. */
static void drain_rest(et_gnuplot *g)
{
    drain_and_close(&g->messages, g->message, &g->message_size);
    drain_and_close(&g->output, NULL, NULL);
}

et_gnuplot_end et_gnuplot_answer(et_gnuplot *g, double deadline,
                                 const atomic_bool *cancel)
{
    for (;;) {
        if (!send_some(g)) {
            await_exit(g);
            drain_rest(g);
            return ET_GNUPLOT_DIED;
        }
        struct pollfd ends[] = {
            {.fd = g->answers, .events = POLLIN},
            {.fd = g->messages, .events = POLLIN},
            {.fd = g->output, .events = POLLIN},
            {.fd = g->sent < g->size ? g->input : -1, .events = POLLOUT},
        };
        double left = deadline - et_gnuplot_clock();
        double wait = left < tick ? left : tick;
        int ready = poll(ends, 4, wait > 0 ? (int)(wait * 1000) + 1 : 0);

        drain_rest(g);
        bool open = drain(g->answers, g->answer, &g->answer_size);
        if (is_complete(g)) {
            drain_rest(g);
            return ET_GNUPLOT_ANSWERED;
        }
        if (g->answer_size == ET_GNUPLOT_KEPT - 1) {
            return ET_GNUPLOT_TOO_MUCH;
        }
        if (!open || (ready <= 0 && has_exited(g))) {
            await_exit(g);
            drain_rest(g);
            return ET_GNUPLOT_DIED;
        }
        if (cancel && atomic_load(cancel)) {
            return ET_GNUPLOT_CANCELLED;
        }
        if (et_gnuplot_clock() >= deadline) {
            return has_exited(g) ? ET_GNUPLOT_DIED : ET_GNUPLOT_TOO_SLOW;
        }
    }
}
