/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Provinces that are left out: what they are called, and the counts without them.
 */
#include <stdlib.h>
#include <string.h>

#include "cli/options.h"
#include "panel/panel_inside.h"

/* The name of a province of any map, as the registry has it; as typed where none has. */
static const char *name_of_province(const et_regions *regions, const char *typed)
{
    size_t province;

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
        const char *real = world ? name_of_province(world->regions, name) : name;
        (void)fprintf(names, "%s%s", ftell(names) > 0 ? ", " : "", real);
    }
    free(list);
    if (!names || fclose(names) != 0) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory");
    }
    return ET_OK;
}

/* Cells of the subject whose province is not left out, or not known. */
static et_status copy_cells(et_tally *into, const cli_world *world, const char *subject,
                            const bool *left_out, et_error *err)
{
    et_status status = ET_OK;

    for (size_t i = 0; i < et_tally_cell_count(world->tally) && status == ET_OK; i++) {
        et_tally_cell cell;
        size_t province;
        et_tally_cell_at(world->tally, i, &cell);
        bool known = et_regions_by_code(world->regions, cell.year, cell.place, &province,
                                        NULL) == ET_OK;
        if (strcmp(cell.subject, subject) == 0 && !(known && left_out[province])) {
            status = et_tally_add_cell(into, &cell, err);
        }
    }
    return status;
}

et_status cli_counts_open(cli_counts *counts, const cli_world *world,
                          const cli_options *options, const et_panel *panel,
                          const char *subject, et_error *err)
{
    *counts = (cli_counts){.tally = world->tally};
    if (!options->without || !world->tally) {
        return ET_OK;
    }
    bool *left_out =
        calloc(et_regions_province_count(world->regions) + 1, sizeof *left_out);
    et_status status =
        left_out ? et_panel_without(world->regions, et_panel_map(panel), options->without,
                                    left_out, err)
                 : et_fail(err, ET_ERR_MEMORY, "out of memory");
    if (status == ET_OK) {
        status = et_tally_new(&counts->own, err);
    }
    if (status == ET_OK) {
        status = copy_cells(counts->own, world, subject, left_out, err);
    }
    counts->tally = counts->own;
    free(left_out);
    return status;
}

void cli_counts_free(cli_counts *counts)
{
    et_tally_free(counts->own);
    *counts = (cli_counts){0};
}
