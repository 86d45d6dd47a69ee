/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which cells of counts or sums --without and --exclude leave out. Panels leave theirs
 * out themselves.
 */
#ifndef ANALYSIS_CLI_LEFT_OUT_H
#define ANALYSIS_CLI_LEFT_OUT_H

#include "cli/options.h"
#include "panel/exclusions.h"

typedef struct cli_left_out {
    const cli_world *world;
    bool *provinces; /* [provinces]; NULL: none */
    et_exclusions cells;
} cli_left_out;

/* Provinces are named as on `map`, "": as on any. */
ET_MUST_USE et_status cli_left_out_open(cli_left_out *out, const cli_world *world,
                                        const cli_options *options, const char *map,
                                        et_error *err);
/* Also after a failure. */
void cli_left_out_free(cli_left_out *out);

/* Whether the place is left out in that year, or one of these papers there. */
bool cli_is_left_out(const cli_left_out *out, int year, const char *place,
                     const char *const *papers, size_t count);

#endif
