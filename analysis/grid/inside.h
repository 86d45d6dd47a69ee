/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a kind of grid has to do: fill lines until it has some, or has ended.
 */
#ifndef ANALYSIS_GRID_INSIDE_H
#define ANALYSIS_GRID_INSIDE_H

#include "grid/grid.h"
#include "grid/lines.h"

typedef struct et_grid_reader {
    et_status (*open)(void **state, const et_grid_source *source, et_error *err);
    /* Adds to the lines, or sets *ended. */
    et_status (*step)(void *state, et_lines *lines, bool *ended, et_error *err);
    uint64_t (*taken)(const void *state);
    void (*close)(void *state);
} et_grid_reader;

extern const et_grid_reader et_grid_xlsx, et_grid_statistics;

#endif
