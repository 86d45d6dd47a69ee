/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A tally as a command's answer.
 */
#ifndef ANALYSIS_CLI_SAVE_H
#define ANALYSIS_CLI_SAVE_H

#include "examtrend/tally.h"

/* To a file or, with NULL or "-", to standard output. Returns the exit code: a reader of
 * standard output that has gone away is no error to talk about. */
int cli_save_tally(const et_tally *tally, const char *path);

#endif
