/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What screen.c (cells and their size) and screen_counts.c (what counts show) share.
 */
#ifndef ANALYSIS_PANEL_SCREEN_INSIDE_H
#define ANALYSIS_PANEL_SCREEN_INSIDE_H

#include "examtrend/screen.h"

struct et_screen {
    et_screen_flag *flags;
    size_t count, room;
};

et_status et_screen_no_memory(et_error *err);

/* Adds a flag; the indexes are the caller's. */
et_status et_screen_add(et_screen *screen, const et_screen_flag *flag, et_error *err);

/* GRID, ROUNDED and REPEAT of all cells that have counts. */
et_status et_screen_counts(et_screen *screen, const et_panel *panel,
                           const et_screen_options *options, et_error *err);

#endif
