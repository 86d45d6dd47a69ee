/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Schemes of clusters: from clusters.csv, from a user's file, from the command line.
 */
#include <stdlib.h>
#include <string.h>

#include "grow.h"
#include "panel/regions_inside.h"
#include "panel/registry.h"

enum {
    SCHEME, MAP, CLUSTER, NAME, NAME_EN, STATUS, FIRST_YEAR, LAST_YEAR, MEMBERS,
    CLUSTER_COLUMNS
};

static const et_registry_column cluster_columns[CLUSTER_COLUMNS] = {
    {"scheme", true},      {"map", true},        {"cluster", true},
    {"name", false},       {"name_en", false},   {"status", false},
    {"first_year", false}, {"last_year", false}, {"members", true},
};

/* ---- adding one cluster ---- */

static et_status reserve(et_regions *regions, et_error *err)
{
    et_region_cluster *more = et_grow(regions->clusters, regions->cluster_count + 1,
                                      &regions->cluster_room, sizeof *more);
    if (!more) {
        return et_regions_no_memory(err);
    }
    regions->clusters = more;
    return ET_OK;
}

static void drop_from(et_regions *regions, size_t count)
{
    while (regions->cluster_count > count) {
        free(regions->clusters[--regions->cluster_count].members);
    }
}

static bool same_name(const char *a, const char *b)
{
    char x[ET_KEY_SIZE], y[ET_KEY_SIZE];

    return et_text_fold(a, x, NULL) == ET_OK && et_text_fold(b, y, NULL) == ET_OK &&
           strcmp(x, y) == 0;
}

/* Gives the scheme its place in the order of appearance. */
static void number_scheme(const et_regions *regions, et_region_cluster *c)
{
    c->scheme = 0;
    for (size_t i = 0; i < regions->cluster_count; i++) {
        const et_region_cluster *other = &regions->clusters[i];
        if (same_name(other->info.scheme, c->info.scheme)) {
            c->scheme = other->scheme;
            memcpy(c->info.scheme, other->info.scheme, sizeof c->info.scheme);
            return;
        }
        if (other->scheme >= c->scheme) {
            c->scheme = other->scheme + 1;
        }
    }
}

/* Cuts `list` at the separators and marks each member. */
static et_status read_members(const et_regions *regions, et_region_cluster *c, char *list,
                              const char *separators, et_error *why)
{
    for (char *at = list; *at;) {
        size_t length = strcspn(at, separators);
        char *next = at[length] ? at + length + 1 : at + length;
        char *name = at + strspn(at, " ");
        size_t province;

        at[length] = '\0';
        for (char *end = at + length; end > name && end[-1] == ' ';) {
            *--end = '\0';
        }
        at = next;
        if (!*name) {
            continue;
        }
        et_status status =
            et_regions_by_name(regions, c->info.map, name, &province, why);
        if (status != ET_OK && separators[0] == ';' && strchr(name, ',')) {
            return et_fail(why, status,
                           "found the unknown province \"%.60s\", expected members "
                           "between semicolons", name);
        }
        if (status != ET_OK) {
            return status;
        }
        if (c->members[province]) {
            return et_fail(why, ET_ERR_INPUT,
                           "found %s twice in one cluster, expected it once", name);
        }
        c->members[province] = true;
        c->info.members++;
    }
    return c->info.members ? ET_OK
                           : et_fail(why, ET_ERR_INPUT,
                                     "found a cluster without members, expected names of "
                                     "provinces");
}

/* A province is in one cluster of a scheme at a time. */
static et_status check_apart(const et_regions *regions, const et_region_cluster *c,
                             et_error *why)
{
    if (c->info.first_year && c->info.last_year &&
        c->info.first_year > c->info.last_year) {
        return et_fail(why, ET_ERR_INPUT,
                       "found the last year %d, expected none before the first year, %d",
                       c->info.last_year, c->info.first_year);
    }
    for (size_t i = 0; i < regions->cluster_count; i++) {
        const et_region_cluster *other = &regions->clusters[i];
        if (other->scheme != c->scheme || other->map != c->map ||
            !et_regions_years_meet(other->info.first_year, other->info.last_year,
                                   c->info.first_year, c->info.last_year)) {
            continue;
        }
        if (same_name(other->info.id, c->info.id)) {
            return et_fail(why, ET_ERR_INPUT,
                           "found cluster \"%s\" twice in the same years, expected one "
                           "list of members",
                           c->info.id);
        }
        for (size_t p = 0; p < regions->province_count; p++) {
            if (c->members[p] && other->members[p]) {
                return et_fail(why, ET_ERR_INPUT,
                               "found %s in \"%s\" and in \"%s\", expected it in one "
                               "cluster of the scheme",
                               regions->provinces[p].name, other->info.id, c->info.id);
            }
        }
    }
    return ET_OK;
}

/* Schemes in order of appearance, in them maps from the oldest; else as they came. */
static void sort_clusters(et_regions *regions)
{
    et_region_cluster *c = regions->clusters;

    for (size_t i = 1; i < regions->cluster_count; i++) {
        et_region_cluster moved = c[i];
        size_t j = i;
        while (j > 0 && (c[j - 1].scheme > moved.scheme ||
                         (c[j - 1].scheme == moved.scheme && c[j - 1].map > moved.map))) {
            c[j] = c[j - 1];
            j--;
        }
        c[j] = moved;
    }
}

/* ---- files ---- */

static et_status read_status(const et_registry *table, size_t row, const char *otherwise,
                             et_cluster *c, et_error *err)
{
    static const char *const known[] = {"documented", "unverified", "inferred", "user"};
    et_registry_at at = {row, STATUS};
    const char *text = et_registry_text(table, at);

    text = text[0] ? text : otherwise;
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        if (strcmp(text, known[i]) == 0) {
            memcpy(c->status, text, strlen(text) + 1);
            return ET_OK;
        }
    }
    return et_registry_fault(table, at, err,
                             "found status \"%.20s\", expected documented, unverified, "
                             "inferred or user",
                             text);
}

static et_status read_labels(const et_registry *table, size_t row, et_cluster *c,
                             et_error *err)
{
    et_registry_at id = {row, CLUSTER}, name = {row, NAME}, name_en = {row, NAME_EN};
    char key[ET_KEY_SIZE];
    et_status status = et_registry_copy(table, (et_registry_at){row, SCHEME}, c->scheme,
                                        sizeof c->scheme, err);
    if (status == ET_OK) {
        status = et_registry_key(table, (et_registry_at){row, SCHEME}, key, sizeof key,
                                 err);
    }
    if (status == ET_OK) {
        status = et_registry_copy(table, id, c->id, sizeof c->id, err);
    }
    if (status == ET_OK) {
        status = et_registry_key(table, id, key, sizeof key, err);
    }
    if (status == ET_OK) {
        status = et_registry_copy(table, et_registry_text(table, name)[0] ? name : id,
                                  c->name, sizeof c->name, err);
    }
    if (status == ET_OK && et_registry_text(table, name_en)[0]) {
        status = et_registry_copy(table, name_en, c->name_en, sizeof c->name_en, err);
    }
    return status;
}

static et_status read_years(const et_registry *table, size_t row, et_cluster *c,
                            et_error *err)
{
    et_status status = et_registry_year(table, (et_registry_at){row, FIRST_YEAR},
                                        &c->first_year, err);
    return status == ET_OK ? et_registry_year(table, (et_registry_at){row, LAST_YEAR},
                                              &c->last_year, err)
                           : status;
}

/* Members, and what only shows once they are known. */
static et_status fill_cluster(const et_regions *regions, const et_registry *table,
                              size_t row, et_region_cluster *c, et_error *err)
{
    et_registry_at members = {row, MEMBERS};
    et_error why = {0};
    char *list = strdup(et_registry_text(table, members));

    c->members = calloc(regions->province_count + 1, sizeof *c->members);
    et_status status = list && c->members ? ET_OK : et_regions_no_memory(&why);
    if (status == ET_OK) {
        status = read_members(regions, c, list, ";", &why);
    }
    if (status == ET_OK) {
        status = check_apart(regions, c, &why);
    }
    free(list);
    if (status == ET_ERR_MEMORY) {
        return et_regions_no_memory(err);
    }
    return status == ET_OK ? ET_OK
                           : et_registry_fault(table, members, err, "%s", why.text);
}

static et_status read_cluster(et_regions *regions, const et_registry *table, size_t row,
                              const char *otherwise, et_error *err)
{
    et_region_cluster c = {.members = NULL};
    et_registry_at map = {row, MAP};
    et_status status = read_labels(table, row, &c.info, err);

    if (status == ET_OK) {
        status = read_status(table, row, otherwise, &c.info, err);
    }
    if (status == ET_OK) {
        status = read_years(table, row, &c.info, err);
    }
    if (status == ET_OK &&
        !et_regions_find_map(regions, et_registry_text(table, map), &c.map)) {
        status = et_registry_fault(table, map, err,
                                   "found map \"%.20s\", expected a map of provinces.csv",
                                   et_registry_text(table, map));
    }
    if (status == ET_OK) {
        status = reserve(regions, err);
    }
    if (status == ET_OK) {
        memcpy(c.info.map, regions->maps[c.map], ET_MAP_SIZE);
        number_scheme(regions, &c);
        status = fill_cluster(regions, table, row, &c, err);
    }
    if (status != ET_OK) {
        free(c.members);
        return status;
    }
    regions->clusters[regions->cluster_count++] = c;
    return ET_OK;
}

et_status et_regions_read_clusters(et_regions *regions, const char *folder,
                                   const char *name, const char *status_word,
                                   et_error *err)
{
    et_registry *table = NULL;
    size_t before = regions->cluster_count;
    et_status status =
        et_registry_load(&table, folder, name, cluster_columns, CLUSTER_COLUMNS, err);

    if (status != ET_OK) {
        return status;
    }
    for (size_t row = 0; status == ET_OK && row < et_registry_rows(table); row++) {
        et_registry_at at = {row, SCHEME};
        for (size_t i = 0; status == ET_OK && i < before; i++) {
            if (same_name(regions->clusters[i].info.scheme,
                          et_registry_text(table, at))) {
                status = et_registry_fault(table, at, err,
                                           "found the scheme \"%s\", which is there "
                                           "already, expected another name",
                                           et_registry_text(table, at));
            }
        }
        if (status == ET_OK) {
            status = read_cluster(regions, table, row, status_word, err);
        }
    }
    et_registry_free(table);
    if (status != ET_OK) {
        drop_from(regions, before);
        return status;
    }
    sort_clusters(regions);
    return ET_OK;
}

et_status et_regions_add_clusters(et_regions *regions, const char *path, et_error *err)
{
    return et_regions_read_clusters(regions, NULL, path, "user", err);
}

/* ---- groups ---- */

/* The map of the scheme's first cluster; false when the scheme has not begun. */
static bool begun_on(const et_regions *regions, const char *scheme, const char **map)
{
    for (size_t i = 0; i < regions->cluster_count; i++) {
        if (same_name(regions->clusters[i].info.scheme, scheme)) {
            *map = regions->clusters[i].info.map;
            return true;
        }
    }
    return false;
}

/* "NAME=MEMBER,MEMBER": the part before the sign; *members is what follows it. */
static et_status read_definition(const char *definition, et_cluster *c,
                                 const char **members, et_error *err)
{
    const char *sign = strchr(definition, '=');
    char key[ET_KEY_SIZE];
    size_t length = sign ? (size_t)(sign - definition) : 0;

    while (length > 0 && definition[length - 1] == ' ') {
        length--;
    }
    if (length == 0 || length >= sizeof c->id) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "found the group \"%.60s\", expected NAME=PROVINCE,PROVINCE with "
                       "a name of 1 to %zu bytes",
                       definition, sizeof c->id - 1);
    }
    memcpy(c->id, definition, length);
    c->id[length] = '\0';
    memcpy(c->name, c->id, length + 1);
    et_status status = et_text_fold(c->id, key, err);
    if (status == ET_OK && !key[0]) {
        status = et_fail(err, ET_ERR_ARGUMENT,
                         "found the group name \"%s\", expected letters or digits in it",
                         c->id);
    }
    *members = sign + 1;
    return status;
}

static et_status try_map(const et_regions *regions, et_region_cluster *c, size_t map,
                         const char *members, et_error *err)
{
    char *list = strdup(members);

    if (!list) {
        return et_regions_no_memory(err);
    }
    memset(c->members, 0, regions->province_count * sizeof *c->members);
    c->info.members = 0;
    c->map = map;
    memcpy(c->info.map, regions->maps[map], ET_MAP_SIZE);
    et_status status = read_members(regions, c, list, ",;", err);
    free(list);
    return status;
}

/* On `map`, or on the oldest map that knows all members; the first failure stays. */
static et_status find_members(const et_regions *regions, et_region_cluster *c,
                              const char *map, const char *members, et_error *err)
{
    et_status first = ET_OK;
    size_t index = 0;

    if (map) {
        if (!et_regions_find_map(regions, map, &index)) {
            return et_fail(err, ET_ERR_NOT_FOUND,
                           "found the unknown map \"%.20s\", expected a map of "
                           "provinces.csv",
                           map);
        }
        return try_map(regions, c, index, members, err);
    }
    for (; index < regions->map_count; index++) {
        et_status status =
            try_map(regions, c, index, members, first == ET_OK ? err : NULL);
        if (status == ET_OK || status == ET_ERR_MEMORY) {
            return status;
        }
        first = first == ET_OK ? status : first;
    }
    return first != ET_OK ? first
                          : et_fail(err, ET_ERR_NOT_FOUND,
                                    "found no map, expected one in provinces.csv");
}

et_status et_regions_add_group(et_regions *regions, const char *scheme, const char *map,
                               const char *definition, et_error *err)
{
    et_region_cluster c = {.members = NULL};
    const char *members = NULL, *begun = NULL;
    et_status status = read_definition(definition, &c.info, &members, err);

    if (status != ET_OK) {
        return status;
    }
    if (!et_text_copy(c.info.scheme, sizeof c.info.scheme, scheme)) {
        return et_fail(err, ET_ERR_ARGUMENT, "found the scheme name \"%.60s\", expected "
                       "fewer than %zu bytes", scheme, sizeof c.info.scheme);
    }
    memcpy(c.info.status, "user", sizeof "user");
    number_scheme(regions, &c);
    c.members = calloc(regions->province_count + 1, sizeof *c.members);
    status = c.members ? reserve(regions, err) : et_regions_no_memory(err);
    if (status == ET_OK) { /* from here on clusters stay where they are */
        map = !map && begun_on(regions, scheme, &begun) ? begun : map;
        status = find_members(regions, &c, map, members, err);
    }
    if (status == ET_OK) {
        status = check_apart(regions, &c, err);
    }
    if (status != ET_OK) {
        free(c.members);
        return status;
    }
    regions->clusters[regions->cluster_count++] = c;
    sort_clusters(regions);
    return ET_OK;
}

/* ---- questions ---- */

static et_status unknown_scheme(const et_regions *regions, const char *scheme,
                                et_error *err)
{
    char nearest[300];
    size_t count = 0;
    const char **names = calloc(regions->cluster_count + 1, sizeof *names);

    if (!names) {
        return et_regions_no_memory(err);
    }
    for (size_t i = 0; i < regions->cluster_count; i++) {
        if (i == 0 || regions->clusters[i].scheme != regions->clusters[i - 1].scheme) {
            names[count++] = regions->clusters[i].info.scheme;
        }
    }
    if (!et_text_nearest(scheme, names, count, nearest, sizeof nearest)[0]) {
        (void)et_text_expected(names, count, nearest, sizeof nearest);
    }
    free(names);
    return et_fail(err, ET_ERR_NOT_FOUND, "found the unknown scheme \"%.60s\"; %s",
                   scheme, nearest[0] ? nearest : "there are none");
}

et_status et_regions_scheme(const et_regions *regions, const char *scheme,
                            const char *map, size_t *first, size_t *count, et_error *err)
{
    const char *on = NULL;

    *first = 0;
    *count = 0;
    if (!begun_on(regions, scheme, &on)) {
        return unknown_scheme(regions, scheme, err);
    }
    if (map) {
        on = map;
    }
    for (size_t i = 0; i < regions->cluster_count; i++) {
        const et_cluster *c = &regions->clusters[i].info;
        if (strcmp(c->map, on) == 0 && same_name(c->scheme, scheme)) {
            *first = *count == 0 ? i : *first;
            ++*count;
        }
    }
    if (*count == 0) {
        return et_fail(err, ET_ERR_NOT_FOUND,
                       "found no clusters of scheme \"%s\" on map %s, expected some in "
                       "clusters.csv",
                       scheme, on);
    }
    return ET_OK;
}

size_t et_regions_cluster_count(const et_regions *regions)
{
    return regions->cluster_count;
}

const et_cluster *et_regions_cluster(const et_regions *regions, size_t index)
{
    return &regions->clusters[index].info;
}

bool et_regions_is_member(const et_regions *regions, size_t cluster, size_t province)
{
    return regions->clusters[cluster].members[province];
}
