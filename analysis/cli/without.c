/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Provinces that are left out: what they are called, and the counts without them and
 * without cells that are left out.
 */
#include <stdlib.h>
#include <string.h>

#include "cli/left_out.h"
#include "panel/panel_inside.h"

/* The name of a province as the registry has it, on the map that is asked for, else on
 * any; as typed where none has it. */
static const char *name_of_province(const et_regions *regions, const char *map,
                                    const char *typed)
{
    size_t province;

    if (map && et_regions_by_name(regions, map, typed, &province, NULL) == ET_OK) {
        return et_regions_province(regions, province)->name;
    }
    for (size_t i = 0; i < et_regions_map_count(regions); i++) {
        if (et_regions_by_name(regions, et_regions_map(regions, i), typed, &province,
                               NULL) == ET_OK) {
            return et_regions_province(regions, province)->name;
        }
    }
    return typed;
}

et_status cli_without_names(char **out, const cli_world *world,
                            const cli_options *options, et_error *err)
{
    char *list = options->without ? strdup(options->without) : NULL, *save = NULL;
    size_t size = 0;

    *out = NULL;
    if (!options->without) {
        return ET_OK;
    }
    FILE *names = list ? open_memstream(out, &size) : NULL;
    for (char *name = names ? strtok_r(list, ",", &save) : NULL; name;
         name = strtok_r(NULL, ",", &save)) {
        const char *real =
            world ? name_of_province(world->regions, options->map, name) : name;
        (void)fprintf(names, "%s%s", ftell(names) > 0 ? ", " : "", real);
    }
    free(list);
    if (!names || fclose(names) != 0) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory");
    }
    return ET_OK;
}

et_status cli_left_out_open(cli_left_out *out, const cli_world *world,
                            const cli_options *options, const char *map, et_error *err)
{
    size_t count = et_regions_province_count(world->regions);
    et_status status = ET_OK;

    *out = (cli_left_out){.world = world};
    if (options->without) {
        out->provinces = calloc(count + 1, sizeof *out->provinces);
        status = out->provinces
                     ? et_panel_without(world->regions, map, options->without,
                                        out->provinces, err)
                     : et_fail(err, ET_ERR_MEMORY, "out of memory");
    }
    return status == ET_OK ? et_exclusions_read(&out->cells, options->exclude,
                                                world->regions, world->subjects, err)
                           : status;
}

void cli_left_out_free(cli_left_out *out)
{
    free(out->provinces);
    et_exclusions_free(&out->cells);
}

bool cli_is_left_out(const cli_left_out *out, int year, const char *place,
                     const char *const *papers, size_t count)
{
    const et_regions *regions = out->world->regions;
    size_t province, subject;

    if (et_regions_by_code(regions, year, place, &province, NULL) != ET_OK) {
        return false;
    }
    bool found = out->provinces && out->provinces[province];
    for (size_t i = 0; i < out->cells.count && !found; i++) {
        const et_exclusion *e = &out->cells.items[i];
        bool about = e->subject == ET_EXCLUSION_ANY;
        for (size_t k = 0; k < count; k++) {
            about = about ||
                    (et_subjects_lookup(out->world->subjects, papers[k], &subject) &&
                     subject == e->subject);
        }
        found = about && et_exclusion_is_at(e, regions, year, province);
    }
    return found;
}

/* Cells of the subject that are not left out. */
static et_status copy_cells(et_tally *into, const cli_left_out *out, const char *subject,
                            et_error *err)
{
    const et_tally *tally = out->world->tally;
    et_status status = ET_OK;

    for (size_t i = 0; i < et_tally_cell_count(tally) && status == ET_OK; i++) {
        et_tally_cell cell;
        et_tally_cell_at(tally, i, &cell);
        if (strcmp(cell.subject, subject) == 0 &&
            !cli_is_left_out(out, cell.year, cell.place, &subject, 1)) {
            status = et_tally_add_cell(into, &cell, err);
        }
    }
    return status;
}

et_status cli_counts_open(cli_counts *counts, const cli_world *world,
                          const cli_options *options, const et_panel *panel,
                          const char *subject, et_error *err)
{
    cli_left_out out;

    *counts = (cli_counts){.tally = world->tally};
    if ((!options->without && !options->exclude) || !world->tally) {
        return ET_OK;
    }
    et_status status = cli_left_out_open(&out, world, options, et_panel_map(panel), err);
    if (status == ET_OK) {
        status = et_tally_new(&counts->own, err);
    }
    if (status == ET_OK) {
        status = copy_cells(counts->own, &out, subject, err);
    }
    counts->tally = counts->own;
    cli_left_out_free(&out);
    return status;
}

void cli_counts_free(cli_counts *counts)
{
    et_tally_free(counts->own);
    *counts = (cli_counts){0};
}
