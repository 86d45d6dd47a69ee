/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The bundled counts that few questions need: sums of papers (combinations) and the means
 * of candidates. They are larger than all else and opened only when asked for.
 */
#ifndef ANALYSIS_CLI_BUNDLED_H
#define ANALYSIS_CLI_BUNDLED_H

#include "cli/options.h"

enum { CLI_BUNDLED_SUMS = 1, CLI_BUNDLED_MEANS = 2 };

/* Which of them a list of subjects asks for, as bits. */
unsigned cli_bundled_wanted(const cli_world *world, const char *subjects);

/* Adds to the world's tally what the options' subjects want beyond papers. A folder
 * without such files has nothing to add. */
ET_MUST_USE et_status cli_add_bundled(cli_world *world, const cli_options *options,
                                      const char *folder, et_error *err);

#endif
