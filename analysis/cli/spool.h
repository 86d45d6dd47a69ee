/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Data from a pipe. What a pipe gave once it does not give again, but data are looked at
 * before they are read, and averages are read by every panel: so the bytes are kept in
 * memory, and the name that the user gave leads to them.
 */
#ifndef ANALYSIS_CLI_SPOOL_H
#define ANALYSIS_CLI_SPOOL_H

#include "examtrend/status.h"

enum { CLI_SPOOL_PATH = 32 };

/* For a regular file `out` is empty and nothing happens. For "-", a pipe or a device, the
 * bytes are taken to the end and `out` is a path that can be opened again and again; "-"
 * and /dev/fd/N then begin anew as well. */
ET_MUST_USE et_status cli_spool(const char *path, char out[CLI_SPOOL_PATH],
                                et_error *err);

#endif
