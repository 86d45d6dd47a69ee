/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What regions.c (questions), regions_load.c (files), clusters.c (schemes) and
 * unknown_names.c (what to say to names that nobody has) share.
 */
#ifndef ANALYSIS_PANEL_REGIONS_INSIDE_H
#define ANALYSIS_PANEL_REGIONS_INSIDE_H

#include "examtrend/regions.h"
#include "examtrend/text.h"

enum { ET_MAPS = 16 };

/* A folded name, abbreviation or other spelling. */
typedef struct et_region_name {
    char key[ET_KEY_SIZE];
    size_t map, province;
    const char *text; /* as written, in `spellings` */
} et_region_name;

typedef struct et_region_code {
    char code[ET_CODE_SIZE]; /* in capitals, without leading zeros */
    size_t province;
    int first_year, last_year; /* 0 = open */
} et_region_code;

typedef struct et_region_link {
    size_t from, to;
} et_region_link;

typedef struct et_region_cluster {
    et_cluster info;
    bool *members; /* by province */
    size_t scheme; /* order of appearance of schemes */
    size_t map;
} et_region_cluster;

struct et_regions {
    char maps[ET_MAPS][ET_MAP_SIZE];
    size_t map_count;
    et_province *provinces; /* by map */
    size_t province_count;
    size_t *map_of; /* by province */
    et_region_name *names; /* by map and key */
    size_t name_count, name_room;
    char **spellings; /* other names as the file has them */
    size_t spelling_count;
    et_region_code *codes; /* by code and first year */
    size_t code_count;
    et_region_link *links;
    size_t link_count;
    et_island *islands;
    size_t island_count;
    et_region_cluster *clusters; /* by scheme and map */
    size_t cluster_count, cluster_room;
};

et_status et_regions_no_memory(et_error *err);

/* False when no map has that name. */
bool et_regions_find_map(const et_regions *regions, const char *map, size_t *index);

/* Where (map, key) is or belongs in `names`. */
size_t et_regions_name_place(const et_regions *regions, size_t map, const char *key,
                             bool *found);

/* The province of a map by name or code; false when none is called so. */
bool et_regions_lookup(const et_regions *regions, size_t map, const char *name,
                       size_t *province);

/* Capitals, without leading zeros; false when the code is empty or too long. */
bool et_regions_plain_code(const char *code, char out[ET_CODE_SIZE]);

/* Whether two ranges of years, 0 = open, share a year. */
bool et_regions_years_meet(int first_a, int last_a, int first_b, int last_b);

/* regions_load.c */
et_status et_regions_read(et_regions *regions, const char *folder, et_error *err);

/* unknown_names.c: ET_ERR_NOT_FOUND with where the place is instead, or what is near. */
et_status et_regions_unknown_province(const et_regions *regions, size_t map,
                                      const char *name, et_error *err);

/* clusters.c: `status` is that of rows which give none. On failure nothing is added. */
et_status et_regions_read_clusters(et_regions *regions, const char *folder,
                                   const char *name, const char *status, et_error *err);

#endif
