/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Shared options that an answer has no use for are refused: one that does nothing would
 * mislead whoever gave it. The parsers of options.h note what was given.
 */
#ifndef ANALYSIS_CLI_USE_H
#define ANALYSIS_CLI_USE_H

#include "cli/options.h"

/* Bits of cli_options.given. */
enum {
    CLI_GIVEN_UNIT = 1,
    CLI_GIVEN_CLUSTERS = 2, /* --clusters, --group */
    CLI_GIVEN_SCALE = 4,
    CLI_GIVEN_REFERENCE = 8,
    CLI_GIVEN_MAP = 16,
    CLI_GIVEN_REGIMES = 32,
    CLI_GIVEN_AVERAGE = 64, /* --average, --weights */
    CLI_GIVEN_BY_YEAR = 128,
    CLI_GIVEN_GROUPING = CLI_GIVEN_CLUSTERS | CLI_GIVEN_BY_YEAR
};

/* ET_ERR_ARGUMENT where one of these bits was given that `what` ("a claim") has no use
 * for. */
ET_MUST_USE et_status cli_no_use(const cli_options *options, unsigned bits,
                                 const char *what, et_error *err);
/* The same for what the level of --unit has no use for: the country no scale, reference,
 * map and clusters, provinces no clusters. NULL is the usual level; a name may be a
 * cluster's. */
ET_MUST_USE et_status cli_no_use_by_level(const cli_options *options, const char *unit,
                                          et_error *err);

/* The same for --average and --weights where the panel has no average. */
ET_MUST_USE et_status cli_check_average(const cli_options *options, const et_panel *panel,
                                        et_error *err);

/* What the nation's mean is: as asked, else that of all candidates where the panel's
 * units are clusters, the mean of which changes with every scheme, and that of the
 * provinces. */
et_reference cli_reference(const cli_options *options, const et_panel *panel);

/* ET_ERR_ARGUMENT where positions would be those of one cluster against itself: the mean
 * of the units, of which it is the only one. */
ET_MUST_USE et_status cli_check_reference(const cli_options *options,
                                          const et_panel *panel, et_error *err);

#endif
