/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "cli/options.h"
#include "examtrend/panel_table.h"

typedef struct panel_command {
    cli_options common;
    cli_world world;
    bool counts_only;
} panel_command;

static const struct argp_option options[] = {
    {NULL, 0, NULL, 0, "Cells:", 1},
    {"counts-only", 'C', NULL, 0,
     "Take no published averages: quartiles and shares of all units, of the provinces "
     "that have counts", 0},
    {0}};

static error_t parse(int key, char *arg, struct argp_state *state)
{
    panel_command *command = state->input;
    (void)arg;
    switch (key) {
    case ARGP_KEY_INIT:
        for (int i = 0; i < 3; i++) {
            state->child_inputs[i] = &command->common;
        }
        return 0;
    case 'C': command->counts_only = true; return 0;
    default: return ARGP_ERR_UNKNOWN;
    }
}

static const struct argp_child children[] = {{&cli_data_argp, 0, NULL, 2},
                                             {&cli_unit_argp, 0, NULL, 3},
                                             {&cli_output_argp, 0, NULL, 4},
                                             {0}};
static const struct argp panel_argp = {
    options, parse, NULL,
    "How many candidates, mean, deviation, quartiles and shares, by unit, year and "
    "subject.\v"
    "Without --unit: the country. --unit chooses nation, region, cluster, province, or "
    "names such as \"Cao Bằng,Lạng Sơn\". --scale adds the distance from the country. "
    "The table on the screen has the usual columns, the other formats have all.",
    children, NULL, NULL};

/* Marks the units that the list names. */
static et_status choose_units(const et_panel *panel, const char *names, bool *chosen,
                              et_error *err)
{
    char *list = strdup(names), *save = NULL;
    et_status status = list ? ET_OK : et_fail(err, ET_ERR_MEMORY, "out of memory");

    for (char *name = list ? strtok_r(list, ",", &save) : NULL; name && status == ET_OK;
         name = strtok_r(NULL, ",", &save)) {
        size_t unit;
        status = et_panel_find_unit(panel, name, &unit, err);
        if (status == ET_OK) {
            chosen[unit] = true;
        }
    }
    free(list);
    return status;
}

/* The panel in which the names are units: clusters where a scheme or groups were given,
 * else provinces of the map that all years lead to, else of an older one in its years. */
static et_status find_named(const panel_command *command, et_panel **panel, bool **chosen,
                            et_error *err)
{
    const cli_options *common = &command->common;
    cli_options tried = *common;
    bool clusters = common->scheme || common->group_count;
    et_status status = cli_panel(panel, &command->world, &tried,
                                 clusters ? ET_UNIT_CLUSTER : ET_UNIT_PROVINCE, err);

    for (size_t map = 0; status == ET_OK; map++) {
        *chosen = calloc(et_panel_unit_count(*panel) + 1, sizeof **chosen);
        status = *chosen ? choose_units(*panel, common->unit, *chosen, err)
                         : et_fail(err, ET_ERR_MEMORY, "out of memory");
        if (status != ET_ERR_NOT_FOUND || clusters || common->map || common->first_year ||
            map >= et_regions_map_count(command->world.regions)) {
            return status;
        }
        tried.map = et_regions_map(command->world.regions, map);
        tried.first_year = tried.last_year = 0;
        cli_years_on_map(&command->world, tried.map, &tried.first_year, &tried.last_year);
        if (!tried.first_year || strcmp(tried.map, et_panel_map(*panel)) == 0) {
            return status;
        }
        free(*chosen);
        et_panel_free(*panel);
        *chosen = NULL;
        status = cli_panel(panel, &command->world, &tried, ET_UNIT_PROVINCE, err);
    }
    return status;
}

static et_status find_panel(const panel_command *command, et_panel **panel, bool **chosen,
                            et_error *err)
{
    const char *unit = command->common.unit;
    et_unit_level level = ET_UNIT_NATION;

    if (unit && !cli_unit_level(unit, &level)) {
        return find_named(command, panel, chosen, err);
    }
    if (!unit && (command->common.scheme || command->common.group_count)) {
        level = ET_UNIT_CLUSTER;
    }
    return cli_panel(panel, &command->world, &command->common, level, err);
}

static et_status make_table(const panel_command *command, et_table **table, et_error *err)
{
    const cli_options *common = &command->common;
    et_panel *panel = NULL;
    bool *chosen = NULL;
    et_status status = find_panel(command, &panel, &chosen, err);

    if (status == ET_OK) {
        const et_scale_options scale = {.scale = common->scale,
                                        .reference = common->reference};
        const et_panel_table_options shown = {
            .units = chosen,
            .scale = common->scale_given ? &scale : NULL,
            .people = common->format == ET_FORMAT_TEXT ||
                      common->format == ET_FORMAT_MARKDOWN,
            .language = common->language};
        status = et_panel_table(table, panel, &shown, err);
    }
    free(chosen);
    et_panel_free(panel);
    return status;
}

int cmd_panel(int argc, char **argv)
{
    panel_command command = {0};
    et_table *table = NULL;
    et_error err = {0};
    int code;

    if (!cli_parse(&panel_argp, argc, argv, &command, &code)) {
        return code;
    }
    et_status status = cli_world_open(&command.world, &command.common, &err);
    if (status == ET_OK && command.counts_only) {
        command.world.published = NULL;
    }
    if (status == ET_OK) {
        status = make_table(&command, &table, &err);
    }
    code = status == ET_OK ? cli_print(&command.common, &table, 1) : cli_report(&err);
    et_table_free(table);
    cli_world_free(&command.world);
    return code;
}
