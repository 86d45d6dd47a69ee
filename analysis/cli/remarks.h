/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is to be known of the data that a command has shown, told below whatever it
 * prints: candidates that the bundled sums, means and joint moments lack, by year and
 * place (sums_lacking.csv), and a paper that is marked locally.
 */
#ifndef ANALYSIS_CLI_REMARKS_H
#define ANALYSIS_CLI_REMARKS_H

#include "cli/options.h"

typedef struct cli_remarks cli_remarks;

ET_MUST_USE et_status cli_remarks_open(cli_remarks **out, const cli_options *options,
                                       const char *folder, et_error *err);
void cli_remarks_free(cli_remarks *remarks);

/* These years of what needs candidate rows are shown; of a subject or of a panel, where
 * these are sums or means of candidates. A panel of units may have an essay. */
void cli_remarks_show(cli_remarks *remarks, int first, int last);
void cli_remarks_show_subject(cli_remarks *remarks, const et_subject *subject, int first,
                              int last);
void cli_remarks_show_panel(cli_remarks *remarks, const et_panel *panel);
/* Nothing has been shown. */
void cli_remarks_forget(cli_remarks *remarks);

#define CLI_REMARK_SIZE 800

/* The next remark, a line, from `*at` = 0 on; NULL: there is no more. */
const char *cli_remarks_next(const cli_remarks *remarks, size_t *at, et_language language,
                             char out[CLI_REMARK_SIZE]);

/* Has charts of these subjects tell what the years that they show lack. */
void cli_remarks_on_charts(const cli_world *world, const char *subjects, et_look *look);

#endif
