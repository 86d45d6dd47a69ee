/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/places.h"

#include <stdlib.h>
#include <string.h>

#include "examtrend/text.h"
#include "findings/members.h"
#include "panel/called.h"
#include "panel/unknown_names.h"

typedef struct finding {
    cli_places *places;
    const cli_world *world;
    const cli_options *options;
    const et_panel *panel;
    const char *map;       /* that names of provinces are looked up on */
    size_t first, clusters;
} finding;

static const char *country_name(const cli_options *options)
{
    return options->language == ET_VIETNAMESE ? "Cả nước" : "The country";
}

static et_status add(finding *f, const char *name, bool whole, cli_place **out,
                     et_error *err)
{
    cli_places *all = f->places;
    size_t units = et_panel_unit_count(f->panel);
    cli_place *more = realloc(all->place, (all->count + 1) * sizeof *more);

    if (!more) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory");
    }
    all->place = more;
    *out = &more[all->count++];
    **out = (cli_place){.member = whole ? NULL : calloc(units + 1, sizeof(bool))};
    (void)et_text_copy((*out)->name, sizeof(*out)->name, name);
    return whole || (*out)->member ? ET_OK : et_fail(err, ET_ERR_MEMORY, "out of memory");
}

static et_status add_cluster(finding *f, size_t index, et_error *err)
{
    const et_cluster *c = et_regions_cluster(f->world->regions, index);
    bool english = f->options->language == ET_ENGLISH && c->name_en[0];
    const char *name = english ? c->name_en : c->name;
    cli_place *place = NULL;

    if (strcmp(c->status, "inferred") == 0 || strcmp(c->status, "unverified") == 0) {
        cli_note("the members of %s are %s, not documented", name, c->status);
    }
    et_status status = add(f, name, false, &place, err);
    for (size_t u = 0; status == ET_OK && u < et_panel_unit_count(f->panel); u++) {
        place->member[u] = et_members_cluster(f->world->regions, index, 1,
                                              et_panel_unit(f->panel, u)->index) == 0;
    }
    return status;
}

static et_status add_province(finding *f, size_t province, et_error *err)
{
    const et_regions *regions = f->world->regions;
    size_t parts[ET_MEMBERS_MOST_PARTS];
    size_t count = et_members_parts(regions, province, et_panel_map(f->panel), parts);
    cli_place *place = NULL;

    et_status status =
        add(f, et_regions_province(regions, province)->name, false, &place, err);
    for (size_t u = 0; status == ET_OK && u < et_panel_unit_count(f->panel); u++) {
        for (size_t i = 0; i < count; i++) {
            place->member[u] = place->member[u] ||
                               et_panel_unit(f->panel, u)->index == parts[i];
        }
    }
    return status;
}

/* The index in et_regions. */
static bool find_cluster(const finding *f, const char *name, size_t *index)
{
    *index = et_called_cluster(f->world->regions, f->first, f->clusters, name);
    return *index != ET_CALLED_NONE;
}

/* Of the scheme that was asked for, not of any. */
static et_status unknown_number(const finding *f, const char *name, et_error *err)
{
    const char **names = calloc(3 * f->clusters + 1, sizeof *names);

    if (!names) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory");
    }
    for (size_t i = 0; i < f->clusters; i++) {
        const et_cluster *c = et_regions_cluster(f->world->regions, f->first + i);
        names[3 * i] = c->id;
        names[3 * i + 1] = c->name;
        names[3 * i + 2] = c->name_en[0] ? c->name_en : c->id;
    }
    et_status status =
        et_unknown_cluster(f->world->regions, names, f->clusters, name, err);
    free(names);
    return status;
}

static et_status add_named(finding *f, const char *name, et_error *err)
{
    bool chosen = f->options->scheme || f->options->group_count;
    size_t index, province;
    et_unit_level level;

    if (cli_unit_level(name, &level) && level == ET_UNIT_NATION) {
        cli_place *place = NULL;
        return add(f, country_name(f->options), true, &place, err);
    }
    if (chosen && find_cluster(f, name, &index)) {
        return add_cluster(f, index, err);
    }
    if (et_regions_by_name(f->world->regions, f->map, name, &province, NULL) == ET_OK) {
        return add_province(f, province, err);
    }
    if (find_cluster(f, name, &index)) {
        return add_cluster(f, index, err);
    }
    return chosen && et_called_by_number(name)
               ? unknown_number(f, name, err)
               : et_unknown_unit(f->world->regions, f->map, name, err);
}

static et_status add_list(finding *f, const char *names, et_error *err)
{
    size_t index;
    if (strchr(names, ',') && find_cluster(f, names, &index)) { /* a name with a comma */
        return add_cluster(f, index, err);
    }
    char *list = strdup(names), *save = NULL;
    et_status status = list ? ET_OK : et_fail(err, ET_ERR_MEMORY, "out of memory");

    for (char *name = list ? strtok_r(list, ",", &save) : NULL; name && status == ET_OK;
         name = strtok_r(NULL, ",", &save)) {
        status = add_named(f, name, err);
    }
    free(list);
    return status;
}

static et_status add_level(finding *f, et_unit_level level, et_error *err)
{
    const et_regions *regions = f->world->regions;
    size_t clusters = level == ET_UNIT_CLUSTER ? f->clusters : 0;
    et_status status = ET_OK;

    for (size_t i = 0; i < clusters && status == ET_OK; i++) {
        status = add_cluster(f, f->first + i, err);
    }
    for (size_t p = 0; level == ET_UNIT_PROVINCE && status == ET_OK &&
                       p < et_regions_province_count(regions); p++) {
        if (strcmp(et_regions_province(regions, p)->map, f->map) == 0) {
            status = add_province(f, p, err);
        }
    }
    return status;
}

et_status cli_places_open(cli_places *places, const cli_world *world,
                          const cli_options *options, const et_panel *panel,
                          const char *unit, et_error *err)
{
    const char *scheme = options->scheme        ? options->scheme
                         : options->group_count ? "groups"
                                                : NULL;
    finding f = {.places = places, .world = world, .options = options, .panel = panel,
                 .map = options->map ? options->map : et_panel_map(panel)};
    et_unit_level level;

    *places = (cli_places){0};
    et_status status = et_members_scheme(world->regions, scheme, et_panel_map(panel),
                                         &f.first, &f.clusters, scheme ? err : NULL);
    if (status != ET_OK && scheme) {
        return status;
    }
    unit = unit ? unit : "nation";
    status = cli_unit_level(unit, &level) && level != ET_UNIT_NATION
                 ? add_level(&f, level, err)
                 : add_list(&f, unit, err);
    if (status == ET_OK && places->count == 0) {
        status = et_fail(err, ET_ERR_NOT_FOUND, "found no unit for \"%.60s\", expected "
                                                "at least one", unit);
    }
    if (status != ET_OK) {
        cli_places_free(places);
    }
    return status;
}

et_status cli_check_unit(const et_regions *regions, const char *map, const char *name,
                         et_error *err)
{
    size_t province, first, count;
    for (size_t i = 0; i < et_regions_map_count(regions); i++) {
        if (et_regions_by_name(regions, et_regions_map(regions, i), name, &province,
                               NULL) == ET_OK) {
            return ET_OK;
        }
    }
    if (et_members_scheme(regions, NULL, map, &first, &count, NULL) == ET_OK &&
        et_called_cluster(regions, first, count, name) != ET_CALLED_NONE) {
        return ET_OK;
    }
    return et_unknown_unit(regions, map ? map : et_regions_map(regions, 0), name, err);
}

void cli_places_free(cli_places *places)
{
    for (size_t i = 0; i < places->count; i++) {
        free(places->place[i].member);
    }
    free(places->place);
    *places = (cli_places){0};
}
