/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A plotter for all tests of a program.
 */
#ifndef TESTS_SUPPORT_PLOTTERS_H
#define TESTS_SUPPORT_PLOTTERS_H

#include "support.h"

#include "examtrend/plotter.h"

static et_plotter *plotter;

static inline int open_plotter(void **state)
{
    et_error err = {0};
    (void)state;
    assert_ok(et_plotter_open(&plotter, NULL, &err), &err);
    return 0;
}

static inline int close_plotter(void **state)
{
    (void)state;
    et_plotter_free(plotter);
    return 0;
}

#endif
