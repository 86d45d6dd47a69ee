/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "grow.h"
#include "panel/regions_inside.h"
#include "panel/registry.h"

static const int64_t tile_range[2] = {0, 999};

/* ---- provinces.csv ---- */

enum {
    MAP, NAME, SHORT_NAME, ABBREVIATION, OTHER_NAMES, TILE_X, TILE_Y, PROVINCE_COLUMNS
};

static const et_registry_column province_columns[PROVINCE_COLUMNS] = {
    {"map", true},         {"name", true},    {"short_name", false},
    {"abbreviation", false}, {"other_names", false}, {"tile_x", false}, {"tile_y", false},
};

static et_status read_maps(et_regions *regions, const et_registry *table, et_error *err)
{
    for (size_t row = 0; row < et_registry_rows(table); row++) {
        et_registry_at at = {row, MAP};
        size_t index;
        if (et_regions_find_map(regions, et_registry_text(table, at), &index)) {
            continue;
        }
        if (regions->map_count == ET_MAPS) {
            return et_registry_fault(table, at, err,
                                     "found map number %d, expected at most %d",
                                     ET_MAPS + 1, ET_MAPS);
        }
        et_status status = et_registry_copy(
            table, at, regions->maps[regions->map_count], ET_MAP_SIZE, err);
        if (status != ET_OK) {
            return status;
        }
        regions->map_count++;
    }
    return ET_OK;
}

static et_status read_tile(const et_registry *table, size_t row, et_province *p,
                           et_error *err)
{
    int *const places[] = {&p->tile_x, &p->tile_y};

    p->has_tile = et_registry_text(table, (et_registry_at){row, TILE_X})[0] ||
                  et_registry_text(table, (et_registry_at){row, TILE_Y})[0];
    for (size_t i = 0; p->has_tile && i < 2; i++) {
        int64_t value = 0;
        et_status status = et_registry_whole(table, (et_registry_at){row, TILE_X + i},
                                             tile_range, &value, err);
        if (status != ET_OK) {
            return status;
        }
        *places[i] = (int)value;
    }
    return ET_OK;
}

static et_status read_province(const et_registry *table, size_t row, et_province *p,
                               et_error *err)
{
    et_registry_at name = {row, NAME}, short_name = {row, SHORT_NAME};
    et_registry_at abbreviation = {row, ABBREVIATION};
    et_status status = et_registry_copy(table, name, p->name, sizeof p->name, err);

    if (status == ET_OK) {
        status = et_registry_key(table, name, p->id, sizeof p->id, err);
    }
    if (status == ET_OK) {
        bool own = et_registry_text(table, short_name)[0] != '\0';
        status = et_registry_copy(table, own ? short_name : name, p->short_name,
                                  sizeof p->short_name, err);
    }
    if (status == ET_OK && et_registry_text(table, abbreviation)[0]) {
        status = et_registry_copy(table, abbreviation, p->abbreviation,
                                  sizeof p->abbreviation, err);
    }
    return status == ET_OK ? read_tile(table, row, p, err) : status;
}

/* Adds one spelling; `text` lives as long as the regions. */
static et_status add_name(et_regions *regions, const et_registry *table,
                          et_registry_at at, const char *text, size_t province,
                          et_error *err)
{
    et_region_name name = {.map = regions->map_of[province], .province = province,
                           .text = text};
    bool found;
    et_status status = et_text_fold(text, name.key, NULL);

    if (status == ET_ERR_MEMORY) {
        return et_regions_no_memory(err);
    }
    if (status != ET_OK || !name.key[0]) {
        return et_registry_fault(table, at, err,
                                 "found the name \"%.60s\", expected letters or digits "
                                 "in it",
                                 text);
    }
    size_t place = et_regions_name_place(regions, name.map, name.key, &found);
    if (found) {
        size_t other = regions->names[place].province;
        return other == province
                   ? ET_OK
                   : et_registry_fault(table, at, err,
                                       "found the name \"%.60s\", which means %s on this "
                                       "map already, expected a name of one meaning",
                                       text, regions->provinces[other].name);
    }
    et_region_name *more = et_grow(regions->names, regions->name_count + 1,
                                   &regions->name_room, sizeof *more);
    if (!more) {
        return et_regions_no_memory(err);
    }
    regions->names = more;
    memmove(regions->names + place + 1, regions->names + place,
            (regions->name_count - place) * sizeof *regions->names);
    regions->names[place] = name;
    regions->name_count++;
    return ET_OK;
}

/* The pieces of a list separated by semicolons; each is cut off and trimmed in place. */
static char *next_piece(char **rest)
{
    while (*rest) {
        char *piece = *rest + strspn(*rest, " ;");
        char *end = piece + strcspn(piece, ";");
        *rest = *end ? end + 1 : NULL;
        while (end > piece && end[-1] == ' ') {
            end--;
        }
        *end = '\0';
        if (*piece) {
            return piece;
        }
    }
    return NULL;
}

static et_status add_names(et_regions *regions, const et_registry *table, size_t row,
                           size_t province, et_error *err)
{
    const et_province *p = &regions->provinces[province];
    et_registry_at at = {row, NAME}, others = {row, OTHER_NAMES};
    et_status status = add_name(regions, table, at, p->name, province, err);

    if (status == ET_OK) {
        at.column = SHORT_NAME;
        status = add_name(regions, table, at, p->short_name, province, err);
    }
    if (status == ET_OK && p->abbreviation[0]) {
        at.column = ABBREVIATION;
        status = add_name(regions, table, at, p->abbreviation, province, err);
    }
    if (status != ET_OK || !et_registry_text(table, others)[0]) {
        return status;
    }
    char *list = strdup(et_registry_text(table, others));
    if (!list) {
        return et_regions_no_memory(err);
    }
    regions->spellings[regions->spelling_count++] = list;
    for (char *rest = list, *piece; status == ET_OK && (piece = next_piece(&rest));) {
        status = add_name(regions, table, others, piece, province, err);
    }
    return status;
}

static et_status read_provinces(et_regions *regions, const char *folder, et_error *err)
{
    et_registry *table = NULL;
    et_status status = et_registry_load(&table, folder, "provinces.csv", province_columns,
                                        PROVINCE_COLUMNS, err);
    if (status != ET_OK) {
        return status;
    }
    size_t rows = et_registry_rows(table);
    regions->provinces = calloc(rows + 1, sizeof *regions->provinces);
    regions->map_of = calloc(rows + 1, sizeof *regions->map_of);
    regions->spellings = calloc(rows + 1, sizeof *regions->spellings);
    if (!regions->provinces || !regions->map_of || !regions->spellings) {
        status = et_regions_no_memory(err);
    } else {
        status = read_maps(regions, table, err);
    }
    for (size_t map = 0; map < regions->map_count; map++) {
        for (size_t row = 0; status == ET_OK && row < rows; row++) {
            if (strcmp(et_registry_text(table, (et_registry_at){row, MAP}),
                       regions->maps[map]) != 0) {
                continue;
            }
            size_t province = regions->province_count++;
            et_province *p = &regions->provinces[province];
            regions->map_of[province] = map;
            memcpy(p->map, regions->maps[map], ET_MAP_SIZE);
            status = read_province(table, row, p, err);
            if (status == ET_OK) {
                status = add_names(regions, table, row, province, err);
            }
        }
    }
    et_registry_free(table);
    return status;
}

/* A field that names a province of the map that another field names. */
static et_status read_place(const et_regions *regions, const et_registry *table,
                            et_registry_at map, et_registry_at name, size_t *province,
                            et_error *err)
{
    et_error why = {0};
    size_t index;

    if (!et_regions_find_map(regions, et_registry_text(table, map), &index)) {
        return et_registry_fault(table, map, err,
                                 "found map \"%.20s\", expected a map of provinces.csv",
                                 et_registry_text(table, map));
    }
    et_status status = et_regions_by_name(regions, regions->maps[index],
                                          et_registry_text(table, name), province, &why);
    if (status == ET_ERR_MEMORY) {
        return et_regions_no_memory(err);
    }
    return status == ET_OK ? ET_OK
                           : et_registry_fault(table, name, err, "%s", why.text);
}

/* ---- codes.csv ---- */

enum { CODE, CODE_MAP, CODE_PROVINCE, FIRST_YEAR, LAST_YEAR, NOTE, CODE_COLUMNS };

static const et_registry_column code_columns[CODE_COLUMNS] = {
    {"code", true},        {"map", true},        {"province", true},
    {"first_year", false}, {"last_year", false}, {"note", false},
};

static et_status read_code(et_regions *regions, const et_registry *table, size_t row,
                           et_region_code *code, et_error *err)
{
    et_registry_at at = {row, CODE};
    const char *text = et_registry_text(table, at);
    et_status status = read_place(regions, table, (et_registry_at){row, CODE_MAP},
                                  (et_registry_at){row, CODE_PROVINCE}, &code->province,
                                  err);
    if (status != ET_OK) {
        return status;
    }
    if (!et_regions_plain_code(text, code->code)) {
        return et_registry_fault(table, at, err,
                                 "found the code \"%.40s\", expected 1 to %d letters or "
                                 "digits",
                                 text, ET_CODE_SIZE - 1);
    }
    et_province *p = &regions->provinces[code->province];
    if (!p->code[0]) {
        memcpy(p->code, text, strlen(text) + 1);
    }
    status = et_registry_year(table, (et_registry_at){row, FIRST_YEAR}, &code->first_year,
                              err);
    return status == ET_OK ? et_registry_year(table, (et_registry_at){row, LAST_YEAR},
                                              &code->last_year, err)
                           : status;
}

/* One meaning a code and year, one map a year. */
static et_status check_code(const et_regions *regions, const et_registry *table,
                            size_t row, et_error *err)
{
    const et_region_code *code = &regions->codes[row];

    if (code->first_year && code->last_year && code->first_year > code->last_year) {
        return et_registry_fault(table, (et_registry_at){row, LAST_YEAR}, err,
                                 "found the last year %d, expected none before the first "
                                 "year, %d",
                                 code->last_year, code->first_year);
    }
    for (size_t i = 0; i < row; i++) {
        const et_region_code *before = &regions->codes[i];
        const et_province *p = &regions->provinces[before->province];
        if (before->province == code->province ||
            !et_regions_years_meet(before->first_year, before->last_year,
                                   code->first_year, code->last_year)) {
            continue;
        }
        if (strcmp(before->code, code->code) == 0) {
            return et_registry_fault(table, (et_registry_at){row, CODE}, err,
                                     "found the code \"%s\", which means %s in some of "
                                     "these years already, expected one meaning a year",
                                     code->code, p->name);
        }
        if (regions->map_of[before->province] != regions->map_of[code->province]) {
            return et_registry_fault(table, (et_registry_at){row, CODE_MAP}, err,
                                     "found a code of map %s in years in which code "
                                     "\"%s\" is of map %s, expected one map a year",
                                     regions->provinces[code->province].map, before->code,
                                     p->map);
        }
    }
    return ET_OK;
}

static int by_code(const void *a, const void *b)
{
    const et_region_code *x = a, *y = b;
    int order = strcmp(x->code, y->code);

    if (order != 0) {
        return order;
    }
    return x->first_year != y->first_year ? (x->first_year < y->first_year ? -1 : 1) : 0;
}

static et_status read_codes(et_regions *regions, const char *folder, et_error *err)
{
    et_registry *table = NULL;
    et_status status =
        et_registry_load(&table, folder, "codes.csv", code_columns, CODE_COLUMNS, err);
    if (status != ET_OK) {
        return status;
    }
    size_t rows = et_registry_rows(table);
    regions->codes = calloc(rows + 1, sizeof *regions->codes);
    if (!regions->codes) {
        status = et_regions_no_memory(err);
    }
    for (size_t row = 0; status == ET_OK && row < rows; row++) {
        status = read_code(regions, table, row, &regions->codes[row], err);
        if (status == ET_OK) {
            status = check_code(regions, table, row, err);
        }
    }
    if (status == ET_OK) {
        qsort(regions->codes, rows, sizeof *regions->codes, by_code);
        regions->code_count = rows;
    }
    et_registry_free(table);
    return status;
}

/* ---- crosswalk.csv ---- */

enum { FROM_MAP, FROM, TO_MAP, TO, LINK_COLUMNS };

static const et_registry_column link_columns[LINK_COLUMNS] = {
    {"from_map", true}, {"from", true}, {"to_map", true}, {"to", true}};

static et_status read_link(et_regions *regions, const et_registry *table, size_t row,
                           et_error *err)
{
    et_registry_at from = {row, FROM}, to = {row, TO};
    et_region_link link;
    et_status status = read_place(regions, table, (et_registry_at){row, FROM_MAP}, from,
                                  &link.from, err);
    if (status == ET_OK) {
        status = read_place(regions, table, (et_registry_at){row, TO_MAP}, to, &link.to,
                            err);
    }
    if (status != ET_OK) {
        return status;
    }
    if (regions->map_of[link.from] >= regions->map_of[link.to]) {
        return et_registry_fault(table, (et_registry_at){row, TO_MAP}, err,
                                 "found a way from map %s to map %s, expected it from an "
                                 "older to a newer map",
                                 regions->provinces[link.from].map,
                                 regions->provinces[link.to].map);
    }
    for (size_t i = 0; i < regions->link_count; i++) {
        if (regions->links[i].from == link.from &&
            regions->map_of[regions->links[i].to] == regions->map_of[link.to]) {
            return et_registry_fault(table, from, err,
                                     "found a second way of %s to map %s, expected one",
                                     regions->provinces[link.from].name,
                                     regions->provinces[link.to].map);
        }
    }
    regions->links[regions->link_count++] = link;
    return ET_OK;
}

static et_status read_crosswalk(et_regions *regions, const char *folder, et_error *err)
{
    et_registry *table = NULL;
    et_status status = et_registry_load(&table, folder, "crosswalk.csv", link_columns,
                                        LINK_COLUMNS, err);
    if (status != ET_OK) {
        return status;
    }
    regions->links = calloc(et_registry_rows(table) + 1, sizeof *regions->links);
    if (!regions->links) {
        status = et_regions_no_memory(err);
    }
    for (size_t row = 0; status == ET_OK && row < et_registry_rows(table); row++) {
        status = read_link(regions, table, row, err);
    }
    et_registry_free(table);
    return status;
}

/* ---- islands.csv ---- */

enum {
    ISLAND_MAP, ISLAND, ISLAND_EN, ISLAND_PROVINCE, ISLAND_X, ISLAND_Y, ISLAND_COLUMNS
};

static const et_registry_column island_columns[ISLAND_COLUMNS] = {
    {"map", true},      {"name", true},   {"name_en", false},
    {"province", true}, {"tile_x", true}, {"tile_y", true},
};

static et_status read_island(et_regions *regions, const et_registry *table, size_t row,
                             et_error *err)
{
    et_island island = {.name = ""};
    int64_t x = 0, y = 0;
    et_status status = read_place(regions, table, (et_registry_at){row, ISLAND_MAP},
                                  (et_registry_at){row, ISLAND_PROVINCE},
                                  &island.province, err);
    if (status == ET_OK) {
        status = et_registry_copy(table, (et_registry_at){row, ISLAND}, island.name,
                                  sizeof island.name, err);
    }
    if (status == ET_OK && et_registry_text(table, (et_registry_at){row, ISLAND_EN})[0]) {
        status = et_registry_copy(table, (et_registry_at){row, ISLAND_EN}, island.name_en,
                                  sizeof island.name_en, err);
    }
    if (status == ET_OK) {
        status = et_registry_whole(table, (et_registry_at){row, ISLAND_X}, tile_range, &x,
                                   err);
    }
    if (status == ET_OK) {
        status = et_registry_whole(table, (et_registry_at){row, ISLAND_Y}, tile_range, &y,
                                   err);
    }
    if (status == ET_OK) {
        island.tile_x = (int)x;
        island.tile_y = (int)y;
        memcpy(island.map, regions->provinces[island.province].map, ET_MAP_SIZE);
        regions->islands[regions->island_count++] = island;
    }
    return status;
}

static et_status read_islands(et_regions *regions, const char *folder, et_error *err)
{
    et_registry *table = NULL;
    et_status status = et_registry_load(&table, folder, "islands.csv", island_columns,
                                        ISLAND_COLUMNS, err);
    if (status != ET_OK) {
        return status;
    }
    regions->islands = calloc(et_registry_rows(table) + 1, sizeof *regions->islands);
    if (!regions->islands) {
        status = et_regions_no_memory(err);
    }
    for (size_t row = 0; status == ET_OK && row < et_registry_rows(table); row++) {
        status = read_island(regions, table, row, err);
    }
    et_registry_free(table);
    return status;
}

et_status et_regions_read(et_regions *regions, const char *folder, et_error *err)
{
    et_status status = read_provinces(regions, folder, err);

    if (status == ET_OK) {
        status = read_codes(regions, folder, err);
    }
    if (status == ET_OK && et_registry_is_there(folder, "crosswalk.csv")) {
        status = read_crosswalk(regions, folder, err);
    }
    if (status == ET_OK && et_registry_is_there(folder, "islands.csv")) {
        status = read_islands(regions, folder, err);
    }
    if (status == ET_OK && et_registry_is_there(folder, "clusters.csv")) {
        status = et_regions_read_clusters(regions, folder, "clusters.csv", "documented",
                                          err);
    }
    return status;
}
