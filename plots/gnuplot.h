/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * gnuplot.h - one gnuplot process: started, spoken to, ended.
 *
 * The child has eight descriptors and no others:
 *
 *     0  commands    a socket, so that writing to a dead child raises no SIGPIPE
 *     1  output      drained and dropped: nothing of ours is drawn there
 *     2  messages    drained; the first few thousand bytes are kept
 *     3  answers     `set print "/dev/fd/3"`: what ended, and with which error
 *     4  script      a memory file: `load "/dev/fd/4"` stops at the first error, knows
 *                    the script's line numbers and cannot run into the next picture
 *     5  picture     a memory file that gnuplot opens anew for each picture
 *     6  before      a memory file with what is done before and around the script
 *     7  after       and with what is done then, whether the script failed or not
 *
 * gnuplot reads its standard input a byte at a time, so an exchange sends no more than
 * `load "/dev/fd/6"`, `load "/dev/fd/7"` and `print "NUMBER end"`, the last when both
 * files have been read to their ends: then they may be filled anew. An exchange is two
 * calls: ask() prepares, answer() sends and waits.
 */
#ifndef PLOTS_GNUPLOT_H
#define PLOTS_GNUPLOT_H

#include <stdatomic.h>
#include <stdbool.h>
#include <sys/types.h>

#include "examtrend/status.h"

enum { ET_GNUPLOT_KEPT = 8192 };

typedef struct et_gnuplot {
    pid_t pid; /* 0: no child */
    int input, output, messages, answers; /* our ends; -1: closed */
    int script, picture, before, after;
    unsigned long exchange;
    char commands[96];  /* of the exchange under way */
    size_t size, sent;
    char answer[ET_GNUPLOT_KEPT];
    size_t answer_size;
    char message[ET_GNUPLOT_KEPT]; /* start of what the child wrote to 2 */
    size_t message_size;
} et_gnuplot;

/* How an exchange ended. All but ANSWERED leave a child that must be ended. */
typedef enum et_gnuplot_end {
    ET_GNUPLOT_ANSWERED = 0,
    ET_GNUPLOT_DIED,      /* exited, was killed, or closed its end of 0 or 3 */
    ET_GNUPLOT_TOO_SLOW,
    ET_GNUPLOT_TOO_MUCH,  /* more answer than any question has               */
    ET_GNUPLOT_CANCELLED
} et_gnuplot_end;

/* A started child's descriptors are this process's alone: all are close-on-exec. */
void et_gnuplot_clear(et_gnuplot *g);
ET_MUST_USE et_status et_gnuplot_start(et_gnuplot *g, const char *program, et_error *err);
/* ET_ERR_EXTERNAL with the package to install. */
et_status et_gnuplot_missing(const char *program, const char *why, et_error *err);
/* Kills the child's whole group, waits for the child, closes everything. */
void et_gnuplot_stop(et_gnuplot *g);

/* Puts a script where `load "/dev/fd/4"` finds it, and forgets the last picture. */
ET_MUST_USE et_status et_gnuplot_load(et_gnuplot *g, const char *script, et_error *err);
/* The picture as a new NUL-terminated buffer. */
ET_MUST_USE et_status et_gnuplot_picture(et_gnuplot *g, char **bytes, size_t *size,
                                         et_error *err);

/* Begins an exchange: `before`, which may load the script and fail, then `after`, which
 * leaves printing set to the answers. */
ET_MUST_USE et_status et_gnuplot_ask(et_gnuplot *g, const char *before, const char *after,
                                     et_error *err);
/* Waits until the exchange ends, at most to `deadline` (et_gnuplot_clock), or until
 * `*cancel` is true where `cancel` is not NULL. */
et_gnuplot_end et_gnuplot_answer(et_gnuplot *g, double deadline,
                                 const atomic_bool *cancel);

/* Seconds on a clock that only goes forward. */
double et_gnuplot_clock(void);

#endif
