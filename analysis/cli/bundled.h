/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The bundled counts that few questions need: sums of papers (combinations) and the means
 * of candidates. They are larger than all else and opened only when asked for. And the
 * candidates that they lack.
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

/* How many candidates the bundled sums, means and joint moments lack by year, and where
 * (sums_lacking.csv): what a command prints tells the years that it has shown. NULL where
 * nothing is lacking; all calls take that. */
typedef struct cli_lacking cli_lacking;

ET_MUST_USE et_status cli_lacking_open(cli_lacking **out, const cli_options *options,
                                       const char *folder, et_error *err);
void cli_lacking_free(cli_lacking *lacking);

/* These years are shown; of a subject or of a panel, where these are sums or means of
 * candidates. */
void cli_lacking_show(cli_lacking *lacking, int first, int last);
void cli_lacking_show_subject(cli_lacking *lacking, const et_subject *subject, int first,
                              int last);
void cli_lacking_show_panel(cli_lacking *lacking, const et_panel *panel);
/* Nothing has been shown. */
void cli_lacking_forget(cli_lacking *lacking);

#define CLI_LACKING_LINE 800

/* The line of the next year shown, from `*at` = 0 on; NULL: there is no more. */
const char *cli_lacking_next(const cli_lacking *lacking, size_t *at, et_language language,
                             char out[CLI_LACKING_LINE]);

/* Has charts of these subjects tell it for the years that they show. */
void cli_lacking_on_charts(const cli_world *world, const char *subjects, et_look *look);

#endif
