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
 *
 *     et_regions_load(&regions, "datasets", &err);
 *     et_regions_by_code(regions, 2025, "48", &before, &err);   // Đồng Nai
 *     et_regions_by_code(regions, 2026, "48", &after, &err);    // Đà Nẵng
 *     et_regions_on_map(regions, before, "34", &merged, &err);  // Đồng Nai of the 34
 */
#ifndef EXAMTREND_REGIONS_H
#define EXAMTREND_REGIONS_H

#include <stdbool.h>

#include "examtrend/tally.h"

#ifdef __cplusplus
extern "C" {
#endif

#define ET_NAME_SIZE 96
#define ET_ID_SIZE 48
#define ET_MAP_SIZE 8

typedef struct et_regions et_regions;

typedef struct et_province {
    char id[ET_ID_SIZE];         /* stable key, unique within its map: folded name     */
    char name[ET_NAME_SIZE];     /* as printed, NFC                                    */
    char short_name[ET_ID_SIZE]; /* for tight places on charts                         */
    char abbreviation[8];        /* "" when it has none                                */
    char map[ET_MAP_SIZE];       /* "63"                                               */
    char code[ET_CODE_SIZE];     /* the first that codes.csv gives it; "" without one  */
    bool has_tile;
    int tile_x, tile_y;          /* place on the tile map, from the north-west         */
} et_province;

/* A part of the country that is no province but belongs on every map of it. */
typedef struct et_island {
    char name[ET_NAME_SIZE];
    char name_en[ET_NAME_SIZE];
    char map[ET_MAP_SIZE];
    size_t province; /* which administers it */
    int tile_x, tile_y;
} et_island;

/* One group of a scheme. */
typedef struct et_cluster {
    char scheme[ET_ID_SIZE];     /* "regions"                                          */
    char id[ET_ID_SIZE];         /* "ĐBSH"; the same one may return in other years     */
    char name[ET_NAME_SIZE];
    char name_en[ET_NAME_SIZE];  /* "" when the file has none                          */
    char map[ET_MAP_SIZE];       /* of its members                                     */
    char status[16];             /* "documented", "unverified", "inferred", "user"     */
    int first_year, last_year;   /* in force, inclusive; 0 = open                      */
    size_t members;
} et_cluster;

/* Reads provinces.csv, codes.csv, crosswalk.csv, clusters.csv and islands.csv of
 * `folder`; the last three may be absent. Errors name file, line and column. Names are
 * unique within a map, codes within a year, and all codes of one year are of one map. */
ET_MUST_USE et_status et_regions_load(et_regions **out, const char *folder,
                                      et_error *err);
void et_regions_free(et_regions *regions);

/* Maps in the order of provinces.csv, the oldest first. */
size_t et_regions_map_count(const et_regions *regions);
const char *et_regions_map(const et_regions *regions, size_t index);
/* The map whose codes are used in `year`; NULL when no code is known for it. */
const char *et_regions_map_of_year(const et_regions *regions, int year);

/* Provinces of all maps, ordered by map and then as in the file; indexes are stable. */
size_t et_regions_province_count(const et_regions *regions);
const et_province *et_regions_province(const et_regions *regions, size_t index);

/* The province that `code` means in `year`, in any case and with or without leading
 * zeros. Fails with ET_ERR_NOT_FOUND and says what the code means in other years. */
ET_MUST_USE et_status et_regions_by_code(const et_regions *regions, int year,
                                         const char *code, size_t *province,
                                         et_error *err);

/* The province of `map` that people mean by a name in any accents and case, an
 * abbreviation or a code of that map. Fails with ET_ERR_NOT_FOUND and says where the
 * place is on this map, or which names are near. */
ET_MUST_USE et_status et_regions_by_name(const et_regions *regions, const char *map,
                                         const char *name, size_t *province,
                                         et_error *err);

/* The province of `map` that holds `province`: itself when it is of that map. Fails
 * with ET_ERR_NOT_FOUND where the crosswalk has no way (from a newer to an older map). */
ET_MUST_USE et_status et_regions_on_map(const et_regions *regions, size_t province,
                                        const char *map, size_t *out, et_error *err);

/* Provinces of `map` (NULL: the oldest) that are `province` or merged into it: fills at
 * most `room` indexes and returns how many there are. */
size_t et_regions_parts(const et_regions *regions, size_t province, const char *map,
                        size_t *parts, size_t room);

size_t et_regions_island_count(const et_regions *regions);
const et_island *et_regions_island(const et_regions *regions, size_t index);

/* Clusters of a scheme on a map (NULL: on the oldest map that it has): `*count` indexes
 * from `*first`. A name that is not known is answered with the nearest. Indexes hold
 * until clusters are added. */
ET_MUST_USE et_status et_regions_scheme(const et_regions *regions, const char *scheme,
                                        const char *map, size_t *first, size_t *count,
                                        et_error *err);
size_t et_regions_cluster_count(const et_regions *regions);
const et_cluster *et_regions_cluster(const et_regions *regions, size_t index);
bool et_regions_is_member(const et_regions *regions, size_t cluster, size_t province);

/* Adds schemes from a user's file: columns scheme, map, cluster, members (names or codes,
 * separated by semicolons), and as wanted name, name_en, status ("user" when absent),
 * first_year, last_year. A scheme that is there already is refused. */
ET_MUST_USE et_status et_regions_add_clusters(et_regions *regions, const char *path,
                                              et_error *err);

/* Adds one cluster of named provinces, "North=Cao Bằng,Lạng Sơn", to a scheme that
 * groups before it may have begun. `map` NULL: the oldest one that knows all names. */
ET_MUST_USE et_status et_regions_add_group(et_regions *regions, const char *scheme,
                                           const char *map, const char *definition,
                                           et_error *err);

#ifdef __cplusplus
}
#endif

#endif
