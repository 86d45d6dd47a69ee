/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names on the command line as units of a panel: a province, a merged one, a cluster or
 * the country.
 */
#ifndef ANALYSIS_CLI_PLACES_H
#define ANALYSIS_CLI_PLACES_H

#include "cli/options.h"

typedef struct cli_place {
    char name[ET_NAME_SIZE];
    bool *member;          /* [units of the panel]; NULL: the country */
} cli_place;

typedef struct cli_places {
    cli_place *place;
    size_t count;
} cli_places;

/* Those that `--unit` asks for: "nation", "region" and "cluster" (each of the scheme),
 * "province" (each of --map, or of the panel's), or names separated by commas. NULL: the
 * country. Names are provinces of --map or of the panel's map, else clusters of the
 * scheme or of the regions; with --clusters or --group clusters first. */
ET_MUST_USE et_status cli_places_open(cli_places *places, const cli_world *world,
                                      const cli_options *options, const et_panel *panel,
                                      const char *unit, et_error *err);
void cli_places_free(cli_places *places);

/* Whether a name is that of a province of any map or of a region: which map holds in the
 * years of the data is the command's to know, and whether it takes a region without
 * --clusters. */
ET_MUST_USE et_status cli_check_unit(const et_regions *regions, const char *map,
                                     const char *name, et_error *err);

#endif
