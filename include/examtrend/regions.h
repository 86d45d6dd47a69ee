/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * regions.h - which place a code means in which year, what merged into what, and who
 * belongs together.
 *
 * A *map* is a division of the country that was in force for some years (Vietnam: "63"
 * to 2025, "34" from 2026 in the data). A *province* belongs to one map. Codes are
 * looked up by year, because the same code can mean another province later; provinces
 * of an older map lead to the newer one by a crosswalk. A *scheme* groups provinces
 * into clusters, for all years or for some, and says whether it is documented.
 * Everything comes from files in a datasets folder that the user may replace; nothing
 * about a country is compiled in.
 */
#ifndef EXAMTREND_REGIONS_H
#define EXAMTREND_REGIONS_H

#include <stdbool.h>

#include "examtrend/status.h"

#ifdef __cplusplus
extern "C" {
#endif

#define ET_NAME_SIZE 96
#define ET_ID_SIZE 48

typedef struct et_regions et_regions;

typedef struct et_province {
    char id[ET_ID_SIZE];       /* stable key, unique within its map: folded name        */
    char name[ET_NAME_SIZE];   /* as printed, NFC                                       */
    char short_name[ET_ID_SIZE]; /* for tight places on charts                          */
    char abbreviation[8];
    char map[8];               /* "63"                                                  */
    int tile_x, tile_y;        /* place on the tile map, from the north-west            */
} et_province;

/* One group of a scheme. */
typedef struct et_cluster {
    char scheme[ET_ID_SIZE];
    char id[ET_ID_SIZE];
    char name[ET_NAME_SIZE];
    char status[16];           /* "documented", "inferred", "user"                      */
    int first_year, last_year; /* in force, inclusive; 0 = open                         */
    size_t members;
} et_cluster;

/* Reads the registry files of `folder`. Errors name file, line and column. */
ET_MUST_USE et_status et_regions_load(et_regions **out, const char *folder,
                                      et_error *err);
void et_regions_free(et_regions *regions);

/* Provinces of all maps, ordered by map and code; indexes are stable. */
size_t et_regions_province_count(const et_regions *regions);
const et_province *et_regions_province(const et_regions *regions, size_t index);

/* The province that `code` means in `year`. */
ET_MUST_USE et_status et_regions_by_code(const et_regions *regions, int year,
                                         const char *code, size_t *province,
                                         et_error *err);

/* The province of `map` that people mean by a name in any accents and case, an
 * abbreviation or a code of that map; an unknown one is answered with the nearest. */
ET_MUST_USE et_status et_regions_by_name(const et_regions *regions, const char *map,
                                         const char *name, size_t *province,
                                         et_error *err);

/* The province of `map` that holds `province`: itself when it is of that map. Fails
 * with ET_ERR_NOT_FOUND where the crosswalk has no way (from a newer to an older map). */
ET_MUST_USE et_status et_regions_on_map(const et_regions *regions, size_t province,
                                        const char *map, size_t *out, et_error *err);

/* Provinces of older maps that merged into `province` (itself when it is on the oldest):
 * fills at most `room` indexes and returns how many there are. */
size_t et_regions_parts(const et_regions *regions, size_t province, size_t *parts,
                        size_t room);

/* Clusters of a scheme on a map; a name that is not known is answered with the nearest.
 * Members are provinces of that map. */
ET_MUST_USE et_status et_regions_scheme(const et_regions *regions, const char *scheme,
                                        size_t *first, size_t *count, et_error *err);
const et_cluster *et_regions_cluster(const et_regions *regions, size_t index);
bool et_regions_is_member(const et_regions *regions, size_t cluster, size_t province);

/* Adds schemes from a user's file (as datasets/clusters.csv), or one cluster of named
 * provinces ("North=Cao Bằng,Lạng Sơn"). */
ET_MUST_USE et_status et_regions_add_clusters(et_regions *regions, const char *path,
                                              et_error *err);
ET_MUST_USE et_status et_regions_add_group(et_regions *regions, const char *scheme,
                                           const char *map, const char *definition,
                                           et_error *err);

#ifdef __cplusplus
}
#endif

#endif
