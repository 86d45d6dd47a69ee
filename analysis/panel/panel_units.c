/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The map that all pieces lead to, and the units on it: provinces, clusters, the nation.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "panel/panel_build_inside.h"
#include "panel/regions_inside.h"

/* ---- the map ---- */

static void hold_on(et_builder *b, size_t map)
{
    const et_regions *regions = b->input->regions;

    for (size_t p = 0; p < regions->province_count; p++) {
        if (et_regions_on_map(regions, p, regions->maps[map], &b->holder[p], NULL) !=
            ET_OK) {
            b->holder[p] = ET_NOWHERE;
        }
    }
}

static bool leads(const et_builder *b, const et_piece *p)
{
    return p->province == ET_PIECE_NATION || b->holder[p->province] != ET_NOWHERE;
}

static et_status no_way(const et_builder *b, size_t map, et_error *err)
{
    const et_panel *panel = b->panel;
    int bad = 0, first = 0, last = 0;

    for (size_t y = 0; y < panel->year_count; y++) {
        bool good = true;
        for (size_t i = 0; i < b->pieces.count; i++) {
            const et_piece *p = &b->pieces.items[i];
            good &= p->year != panel->years[y] || leads(b, p);
        }
        if (!good) {
            bad = bad ? bad : panel->years[y];
        } else {
            first = first ? first : panel->years[y];
            last = panel->years[y];
        }
    }
    char years[60] = "none here do";
    if (first) {
        (void)snprintf(years, sizeof years, "here those from %d to %d", first, last);
    }
    return et_fail(err, ET_ERR_NOT_FOUND,
                   "found data of %d, whose places do not lead to map %s, expected years "
                   "that do (%s): a merged province cannot be taken apart",
                   bad, b->input->regions->maps[map], years);
}

static bool scheme_is_on(const et_builder *b, const char *map)
{
    size_t first, count;
    const char *scheme = b->options->scheme ? b->options->scheme : "regions";

    return b->options->level != ET_UNIT_CLUSTER ||
           et_regions_scheme(b->input->regions, scheme, map, &first, &count, NULL) ==
               ET_OK;
}

static bool all_lead(const et_builder *b)
{
    for (size_t i = 0; i < b->pieces.count; i++) {
        if (!leads(b, &b->pieces.items[i])) {
            return false;
        }
    }
    return true;
}

/* The map asked for, or the oldest that all pieces lead to. */
static et_status choose_map(et_builder *b, et_error *err)
{
    const et_regions *regions = b->input->regions;
    size_t map = 0, tried = ET_NOWHERE;

    if (b->options->map) {
        size_t province;
        if (!et_regions_find_map(regions, b->options->map, &map)) {
            /* answers with the maps that there are */
            return et_regions_by_name(regions, b->options->map, "", &province, err);
        }
        hold_on(b, map);
        memcpy(b->panel->map, regions->maps[map], ET_MAP_SIZE);
        return all_lead(b) ? ET_OK : no_way(b, map, err);
    }
    for (; map < regions->map_count; map++) {
        if (!scheme_is_on(b, regions->maps[map])) {
            continue;
        }
        hold_on(b, map);
        tried = map;
        if (all_lead(b)) {
            memcpy(b->panel->map, regions->maps[map], ET_MAP_SIZE);
            return ET_OK;
        }
    }
    if (tried == ET_NOWHERE) {
        return et_fail(err, ET_ERR_NOT_FOUND,
                       "found no map in provinces.csv, expected one for these units");
    }
    hold_on(b, tried);
    return no_way(b, tried, err);
}

/* ---- units ---- */

static void name_nation(et_unit *unit)
{
    *unit = (et_unit){.id = "nation", .name = "Nation", .short_name = "Nation",
                      .level = ET_UNIT_NATION};
}

static void make_provinces(et_builder *b)
{
    const et_regions *regions = b->input->regions;

    for (size_t p = 0; p < regions->province_count; p++) {
        const et_province *province = &regions->provinces[p];
        if (strcmp(province->map, b->panel->map) != 0) {
            continue;
        }
        et_unit *unit = &b->panel->units[b->panel->unit_count++];
        *unit = (et_unit){.level = ET_UNIT_PROVINCE, .index = p};
        memcpy(unit->id, province->id, sizeof unit->id);
        memcpy(unit->name, province->name, sizeof unit->name);
        memcpy(unit->short_name, province->short_name, sizeof unit->short_name);
    }
}

/* The unit that has this id already. */
static size_t unit_with_id(const et_panel *panel, const char *id)
{
    for (size_t i = 0; i < panel->unit_count; i++) {
        if (strcmp(panel->units[i].id, id) == 0) {
            return i;
        }
    }
    return ET_NOWHERE;
}

static void make_clusters(et_builder *b)
{
    et_panel *panel = b->panel;

    for (size_t i = 0; i < b->cluster_count; i++) {
        size_t index = b->first_cluster + i;
        const et_cluster *c = et_regions_cluster(b->input->regions, index);
        size_t same = unit_with_id(panel, c->id);
        if (same != ET_NOWHERE && b->options->by_year) {
            b->cluster_unit[i] = same;
            continue;
        }
        b->cluster_unit[i] = panel->unit_count;
        et_unit *unit = &panel->units[panel->unit_count++];
        *unit = (et_unit){.level = ET_UNIT_CLUSTER, .index = index};
        memcpy(unit->id, c->id, sizeof unit->id);
        memcpy(unit->name, c->name, sizeof unit->name);
        memcpy(unit->name_en, c->name_en, sizeof unit->name_en);
        memcpy(unit->short_name, c->id, sizeof unit->short_name);
        if (same != ET_NOWHERE) { /* the same name for other members in other years */
            (void)snprintf(unit->id, sizeof unit->id, "%.32s %d-%d", c->id, c->first_year,
                           c->last_year);
        }
    }
}

et_status et_panel_make_units(et_builder *b, et_error *err)
{
    const et_regions *regions = b->input->regions;
    const char *scheme = b->options->scheme ? b->options->scheme : "regions";
    size_t room = regions->province_count;
    et_status status = ET_OK;

    if (b->options->level == ET_UNIT_CLUSTER) {
        status = et_regions_scheme(regions, scheme, b->options->map, &b->first_cluster,
                                   &b->cluster_count, err);
    }
    if (status == ET_OK && b->options->level != ET_UNIT_NATION) {
        status = choose_map(b, err);
    }
    if (status == ET_OK && b->options->level == ET_UNIT_CLUSTER) {
        status = et_regions_scheme(regions, scheme, b->panel->map, &b->first_cluster,
                                   &b->cluster_count, err);
        room = b->cluster_count;
    }
    if (status != ET_OK) {
        return status;
    }
    if (b->options->without) {
        b->without = calloc(regions->province_count + 1, sizeof *b->without);
        status = b->without ? et_panel_without(regions, b->panel->map,
                                               b->options->without, b->without, err)
                            : et_panel_no_memory(err);
    }
    if (status != ET_OK) {
        return status;
    }
    b->panel->units = calloc(room + 2, sizeof *b->panel->units);
    b->cluster_unit = calloc(b->cluster_count + 1, sizeof *b->cluster_unit);
    if (!b->panel->units || !b->cluster_unit) {
        return et_panel_no_memory(err);
    }
    switch (b->options->level) {
    case ET_UNIT_PROVINCE: make_provinces(b); break;
    case ET_UNIT_CLUSTER: make_clusters(b); break;
    case ET_UNIT_NATION: name_nation(&b->panel->units[b->panel->unit_count++]); break;
    }
    name_nation(&b->panel->units[b->panel->unit_count]);
    return ET_OK;
}
