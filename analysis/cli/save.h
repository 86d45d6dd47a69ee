/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A tally as a command's answer, and what to mind where answers go.
 */
#ifndef ANALYSIS_CLI_SAVE_H
#define ANALYSIS_CLI_SAVE_H

#include "cli/options.h"
#include "examtrend/tally.h"

/* To a file or, with NULL or "-", to standard output. Returns the exit code: a reader of
 * standard output that has gone away is no error to talk about. */
int cli_save_tally(const et_tally *tally, const char *path);

/* Whether nobody reads standard output any more. */
bool cli_reader_has_gone(void);

/* Whether both names are of one file, which need not be there yet: an answer would take
 * the place of what it is made from, or of another one. NULL, "-" and what is no file,
 * such as /dev/null, are none. */
bool cli_same_file(const char *a, const char *b);

/* Refuses what --data, --exclude, --regimes or --clusters-file is read from as the file
 * of `option`. */
et_status cli_check_written(const cli_options *options, const char *option,
                            const char *path, et_error *err);

#endif
