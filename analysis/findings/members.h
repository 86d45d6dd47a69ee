/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which provinces belong together, whatever map the panel is on.
 */
#ifndef ANALYSIS_FINDINGS_MEMBERS_H
#define ANALYSIS_FINDINGS_MEMBERS_H

#include "examtrend/regions.h"

#define ET_MEMBERS_MOST_PARTS 32

/* Clusters of a scheme (NULL: "regions") on `map`, or else on the oldest map it has. */
ET_MUST_USE et_status et_members_scheme(const et_regions *regions, const char *scheme,
                                        const char *map, size_t *first, size_t *count,
                                        et_error *err);

/* `province` on `map`: the one that holds it, or all that merged into it. */
size_t et_members_parts(const et_regions *regions, size_t province, const char *map,
                        size_t parts[ET_MEMBERS_MOST_PARTS]);

/* The first of `count` clusters from `first` that holds all of a province, whatever the
 * year; `count` where none does. */
size_t et_members_cluster(const et_regions *regions, size_t first, size_t count,
                          size_t province);

#endif
