/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "panel/unknown_names.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "panel/called.h"
#include "panel/regions_inside.h"

enum { NEAREST_SIZE = 400, LIST_SIZE = 700, MOST_SCHEMES = 8 };

static const char *const levels[] = {"nation", "region", "cluster", "province"};
enum { LEVELS = sizeof levels / sizeof *levels };

/* ---- a name of something else ---- */

/* A province of another map: says where it went. True when it has filled `err`. */
static bool explain_other_map(const et_regions *regions, size_t map, const char *name,
                              et_error *err)
{
    for (size_t i = 0; i < regions->map_count; i++) {
        size_t province, holder;
        if (i == map || !et_regions_lookup(regions, i, name, &province)) {
            continue;
        }
        const et_province *p = &regions->provinces[province];
        if (et_regions_on_map(regions, province, regions->maps[map], &holder, NULL) ==
            ET_OK) {
            (void)et_fail(err, ET_ERR_NOT_FOUND,
                          "found %s, which is a province of map %s; on map %s it is in "
                          "%s",
                          p->name, p->map, regions->maps[map],
                          regions->provinces[holder].name);
        } else {
            (void)et_fail(err, ET_ERR_NOT_FOUND,
                          "found %s, which is a province of map %s, expected one of "
                          "map %s",
                          p->name, p->map, regions->maps[map]);
        }
        return true;
    }
    return false;
}

/* Adds `name`, and `also` in brackets where it says something else, to a list; what
 * does not fit is left out. */
static void add_to_list(char list[LIST_SIZE], const char *name, const char *also)
{
    size_t used = strlen(list), room = LIST_SIZE - used;
    bool more = also[0] && strcmp(also, name) != 0;
    int size = snprintf(list + used, room, "%s%s%s%s%s", used ? ", " : "", name,
                        more ? " (" : "", more ? also : "", more ? ")" : "");
    if (size < 0 || (size_t)size >= room) {
        list[used] = '\0';
    }
}

/* "cum5-2023 or cum-thi-dua-2025": the schemes that have a cluster of that name; false
 * when there is none. */
static bool schemes_with(const et_regions *regions, const char *name,
                         char out[NEAREST_SIZE])
{
    const char *schemes[MOST_SCHEMES];
    size_t count = 0, last = SIZE_MAX, used = 0;

    for (size_t i = 0; i < regions->cluster_count && count < MOST_SCHEMES; i++) {
        const et_region_cluster *c = &regions->clusters[i];
        if (c->scheme != last && et_called_cluster(regions, i, 1, name) == i) {
            schemes[count++] = c->info.scheme;
            last = c->scheme;
        }
    }
    out[0] = '\0';
    for (size_t i = 0; i < count && used < NEAREST_SIZE; i++) {
        const char *join = i == 0 ? "" : i + 1 == count ? " or " : ", ";
        used += (size_t)snprintf(out + used, NEAREST_SIZE - used, "%s%s", join,
                                 schemes[i]);
    }
    return count > 0;
}

static bool is_province(const et_regions *regions, const char *name, const char **out)
{
    size_t province;

    for (size_t i = 0; i < regions->map_count; i++) {
        if (et_regions_lookup(regions, i, name, &province)) {
            *out = regions->provinces[province].name;
            return true;
        }
    }
    return false;
}

/* ---- names that are near ---- */

/* Names of the map's provinces; returns how many there are. */
static size_t add_provinces(const et_regions *regions, size_t map, const char **names)
{
    size_t count = 0;

    for (size_t i = 0; i < regions->name_count; i++) {
        if (regions->names[i].map == map) {
            names[count++] = regions->names[i].text;
        }
    }
    return count;
}

static size_t add_clusters(const et_regions *regions, const char **names)
{
    size_t count = 0;

    for (size_t i = 0; i < regions->cluster_count; i++) {
        const et_cluster *c = &regions->clusters[i].info;
        names[count++] = c->id;
        names[count++] = c->name;
        names[count++] = c->name_en[0] ? c->name_en : c->id;
    }
    return count;
}

/* " (for clusters: --clusters regions)" where one of the names that are shown is a
 * cluster's. */
static const char *cluster_hint(const et_regions *regions, const char *shown,
                                char out[NEAREST_SIZE])
{
    char quoted[ET_NAME_SIZE + 2], schemes[NEAREST_SIZE - 40];

    out[0] = '\0';
    for (size_t i = 0; i < regions->cluster_count && !out[0]; i++) {
        const et_cluster *c = &regions->clusters[i].info;
        const char *const names[] = {c->id, c->name, c->name_en};
        for (size_t k = 0; k < 3; k++) {
            (void)snprintf(quoted, sizeof quoted, "\"%s\"", names[k]);
            if (names[k][0] && strstr(shown, quoted)) {
                (void)et_text_copy(schemes, sizeof schemes, c->scheme);
                (void)snprintf(out, NEAREST_SIZE, " (for clusters: --clusters %s)",
                               schemes);
            }
        }
    }
    return out;
}

/* A place of that name that is no province of the map: which. True when it has filled
 * `err`. */
static bool explain_other(const et_regions *regions, size_t map, const char *name,
                          bool may_be_cluster, et_error *err)
{
    char schemes[NEAREST_SIZE];

    if (explain_other_map(regions, map, name, err)) {
        return true;
    }
    if (!schemes_with(regions, name, schemes)) {
        return false;
    }
    (void)et_fail(err, ET_ERR_NOT_FOUND,
                  "found \"%.60s\", which is a cluster of the scheme %s, expected a "
                  "province%s%s%s",
                  name, schemes, may_be_cluster ? " (for clusters: --clusters " : "",
                  may_be_cluster ? schemes : "", may_be_cluster ? ")" : "");
    return true;
}

/* The nearest provinces, and where a unit may be one, clusters and levels. */
static et_status name_nearest(const et_regions *regions, size_t map, const char *name,
                              bool is_unit, et_error *err)
{
    char nearest[NEAREST_SIZE], hint[NEAREST_SIZE] = "";
    const char *expected =
        is_unit ? "expected nation, region, cluster or province for all of them, a "
                  "province by name, abbreviation or code, or with --clusters a cluster "
                  "by name"
                : "expected a name, abbreviation or code of provinces.csv";
    const char **names = malloc(
        (regions->name_count + 3 * regions->cluster_count + LEVELS) * sizeof *names);

    if (!names) {
        return et_regions_no_memory(err);
    }
    size_t count = add_provinces(regions, map, names);
    if (is_unit) {
        count += add_clusters(regions, names + count);
        memcpy(names + count, levels, sizeof levels);
        count += LEVELS;
    }
    (void)et_text_nearest(name, names, count, nearest, sizeof nearest);
    free(names);
    return et_fail(err, ET_ERR_NOT_FOUND, "found the unknown %s \"%.60s\"; %s%s%s",
                   is_unit ? "unit" : "province", name, nearest[0] ? nearest : expected,
                   is_unit ? cluster_hint(regions, nearest, hint) : "",
                   strchr(name, ';') ? " (names stand between commas)" : "");
}

et_status et_regions_unknown_province(const et_regions *regions, size_t map,
                                      const char *name, et_error *err)
{
    return explain_other(regions, map, name, false, err)
               ? ET_ERR_NOT_FOUND
               : name_nearest(regions, map, name, false, err);
}

/* Clusters that are numbered, where people ask for one that is not there; "" where there
 * are none. */
static const char *numbered_clusters(const et_regions *regions, char out[LIST_SIZE])
{
    char option[ET_ID_SIZE + 16];

    out[0] = '\0';
    for (size_t i = 0; i < regions->cluster_count; i++) {
        const et_cluster *c = &regions->clusters[i].info;
        (void)snprintf(option, sizeof option, "--clusters %s", c->scheme);
        if (et_called_numbered(c->id)) {
            add_to_list(out, c->id, option);
        }
    }
    return out;
}

et_status et_unknown_unit(const et_regions *regions, const char *map, const char *name,
                          et_error *err)
{
    size_t index = 0, province;
    char list[LIST_SIZE];

    if (!et_regions_find_map(regions, map, &index)) {
        return et_regions_by_name(regions, map, name, &province, err); /* lists them */
    }
    if (explain_other(regions, index, name, true, err)) {
        return ET_ERR_NOT_FOUND;
    }
    if (et_called_by_number(name) && numbered_clusters(regions, list)[0]) {
        return et_fail(err, ET_ERR_NOT_FOUND,
                       "found the unknown cluster \"%.60s\"; there are %s", name, list);
    }
    return name_nearest(regions, index, name, true, err);
}

/* The clusters that a range means, to be typed; "" where none is of it. */
static const char *clusters_of_range(const char *const *names, size_t count,
                                     const char *name, char list[LIST_SIZE])
{
    unsigned long first, last;

    list[0] = '\0';
    for (size_t i = 0; i < count && et_called_range(name, &first, &last); i++) {
        bool meant = false;
        for (size_t k = 0; k < 3; k++) {
            meant = meant || et_called_in_range(names[3 * i + k], first, last);
        }
        if (meant) {
            add_to_list(list, names[3 * i], "");
        }
    }
    return list;
}

et_status et_unknown_cluster(const et_regions *regions, const char *const *names,
                             size_t count, const char *name, et_error *err)
{
    char nearest[NEAREST_SIZE], list[LIST_SIZE] = "";
    const char *province;

    if (clusters_of_range(names, count, name, list)[0]) {
        return et_fail(err, ET_ERR_NOT_FOUND,
                       "found \"%.60s\", which is several clusters, expected each by its "
                       "name: %s",
                       name, list);
    }
    bool foreign = is_province(regions, name, &province);
    if (!foreign && !et_called_by_number(name) &&
        et_text_nearest(name, names, 3 * count, nearest, sizeof nearest)[0]) {
        return et_fail(err, ET_ERR_NOT_FOUND, "found the unknown cluster \"%.60s\"; %s",
                       name, nearest);
    }
    for (size_t i = 0; i < count; i++) {
        add_to_list(list, names[3 * i], names[3 * i + 2]);
    }
    if (foreign) {
        return et_fail(err, ET_ERR_NOT_FOUND,
                       "found \"%.60s\", which is a province, expected a cluster; there "
                       "are %s",
                       province, list[0] ? list : "none");
    }
    return et_fail(err, ET_ERR_NOT_FOUND,
                   "found the unknown cluster \"%.60s\"; there are %s", name,
                   list[0] ? list : "none");
}
