/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A plotter of a program's own choice, and what must hold when it has failed.
 */
#ifndef TESTS_SUPPORT_PLOTTER_RUNS_H
#define TESTS_SUPPORT_PLOTTER_RUNS_H

#include "support.h"

#include <errno.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include "examtrend/plotter.h"

#define SINE "set terminal svg size 300,200\nplot [0:1] x\n"

static inline et_plotter *open_plotter(const char *program, double limit)
{
    et_plotter_options options = {.program = program, .time_limit = limit};
    et_plotter *plotter = NULL;
    et_error err = {0};
    assert_ok(et_plotter_open(&plotter, &options, &err), &err);
    return plotter;
}

static inline void make_folder(const char *path)
{
    assert_int_equal(mkdir(path, 0755), 0);
}

static inline void assert_no_children(void)
{
    assert_int_equal(waitpid(-1, NULL, WNOHANG), -1);
    assert_int_equal(errno, ECHILD);
}

#endif
