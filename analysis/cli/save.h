/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A tally as a command's answer, and what to mind where answers go.
 */
#ifndef ANALYSIS_CLI_SAVE_H
#define ANALYSIS_CLI_SAVE_H

#include "examtrend/tally.h"

/* To a file or, with NULL or "-", to standard output. Returns the exit code: a reader of
 * standard output that has gone away is no error to talk about. */
int cli_save_tally(const et_tally *tally, const char *path);

/* Whether nobody reads standard output any more. */
bool cli_reader_has_gone(void);

/* Whether both names are of one file that is there: an answer would take the place of
 * what it is made from. NULL and "-" are no files. */
bool cli_same_file(const char *a, const char *b);

#endif
