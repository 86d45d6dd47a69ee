/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Charts drawn by several gnuplots at once, for the commands that draw many. A picture
 * whose script and gnuplot are those of the last run is not drawn again.
 */
#ifndef ANALYSIS_CLI_PICTURES_H
#define ANALYSIS_CLI_PICTURES_H

#include "cli/look.h"

typedef struct cli_pictures cli_pictures;

/* `manifest`: file that remembers; NULL: everything is drawn. */
ET_MUST_USE et_status cli_pictures_open(cli_pictures **out, const cli_look *look,
                                        const char *manifest, et_error *err);

/* Hands a chart over, to be drawn to each of the paths; it is freed in any case. */
ET_MUST_USE et_status cli_pictures_add(cli_pictures *pictures, et_chart *chart,
                                       const char *const *paths, size_t count,
                                       et_error *err);

/* Waits for all; the first failure is the error, further ones are messages. `drawn` and
 * `unchanged` count whole pictures. */
ET_MUST_USE et_status cli_pictures_finish(cli_pictures *pictures, size_t *drawn,
                                          size_t *unchanged, et_error *err);
void cli_pictures_free(cli_pictures *pictures);

#endif
