/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What to say to a name that no unit has: which cluster or province it is, or which names
 * of provinces, clusters and levels are near. A wrong name is always ET_ERR_NOT_FOUND.
 */
#ifndef ANALYSIS_PANEL_UNKNOWN_NAMES_H
#define ANALYSIS_PANEL_UNKNOWN_NAMES_H

#include "examtrend/regions.h"

/* Where names are provinces of `map`. */
et_status et_unknown_unit(const et_regions *regions, const char *map, const char *name,
                          et_error *err);

/* Where names are those of `count` clusters, each by its id, name and English name:
 * names[3 * cluster]. */
et_status et_unknown_cluster(const et_regions *regions, const char *const *names,
                             size_t count, const char *name, et_error *err);

#endif
