/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "cli/options.h"
#include "examtrend/panel_table.h"

enum { MOST_MAPS = 16 };

typedef struct screen_command {
    cli_options common;
    cli_world world;
    bool checks[ET_SCREEN_CHECKS];
    bool chosen; /* --check was given */
    et_panel *panels[MOST_MAPS];
    et_screen *screens[MOST_MAPS];
    size_t count;
} screen_command;

static const struct argp_option options[] = {
    {NULL, 0, NULL, 0, "Checks:", 1},
    {"check", 'k', "NAME[,NAME...]", 0,
     "Only these: tiny, jump, coverage, outlier, grid, rounded, repeat, parts, absent",
     0},
    {0}};

static void choose_checks(screen_command *command, const char *list,
                          struct argp_state *state)
{
    command->chosen = true;
    while (*list) {
        size_t length = strcspn(list, ","), i = 0;
        for (; i < ET_SCREEN_CHECKS; i++) {
            const char *name = et_screen_check_name((et_screen_check)i);
            if (strlen(name) == length && strncmp(name, list, length) == 0) {
                command->checks[i] = true;
                break;
            }
        }
        if (i == ET_SCREEN_CHECKS) {
            const char *names[ET_SCREEN_CHECKS];
            char known[200];
            for (size_t k = 0; k < ET_SCREEN_CHECKS; k++) {
                names[k] = et_screen_check_name((et_screen_check)k);
            }
            argp_error(state, "--check found \"%.*s\", %s", (int)length, list,
                       et_text_expected(names, ET_SCREEN_CHECKS, known, sizeof known));
            return;
        }
        list += length + (list[length] == ',');
    }
}

static error_t parse(int key, char *arg, struct argp_state *state)
{
    screen_command *command = state->input;
    switch (key) {
    case ARGP_KEY_INIT:
        state->child_inputs[0] = state->child_inputs[1] = &command->common;
        return 0;
    case 'k': choose_checks(command, arg, state); return 0;
    default: return ARGP_ERR_UNKNOWN;
    }
}

static const struct argp_child children[] = {{&cli_data_argp, 0, NULL, 2},
                                             {&cli_output_argp, 0, NULL, 3},
                                             {0}};
static const struct argp screen_argp = {
    options, parse, NULL,
    "Cells that look wrong, each with its reason: tiny numbers, jumps, outliers, "
    "converted or repeated scores, missing parts.\v"
    "Nothing is left out by itself: `examtrend screen -f csv -o list.csv`, take out what "
    "is right, and give the list to any command with --exclude list.csv. Without --map "
    "each year is looked at on the map of its own codes.",
    children, NULL, NULL};

static et_status screen_years(screen_command *command, const char *map, int first,
                              int last, et_error *err)
{
    cli_options narrow = command->common;
    size_t i = command->count;

    narrow.map = map;
    narrow.first_year = first;
    narrow.last_year = last;
    et_status status = cli_panel(&command->panels[i], &command->world, &narrow,
                                 ET_UNIT_PROVINCE, err);
    if (status == ET_OK) {
        command->count++;
        status = et_screen_panel(&command->screens[i], command->panels[i],
                                 command->world.regimes, NULL, err);
    }
    return status;
}

/* Runs of years whose codes are of one map. */
static et_status screen_maps(screen_command *command, et_error *err)
{
    et_panel *nation = NULL;
    et_status status =
        cli_panel(&nation, &command->world, &command->common, ET_UNIT_NATION, err);
    size_t years = status == ET_OK ? et_panel_year_count(nation) : 0;

    for (size_t y = 0; status == ET_OK && y < years;) {
        int first = et_panel_year(nation, y), last = first;
        const char *map = et_regions_map_of_year(command->world.regions, first);
        while (++y < years) {
            const char *next =
                et_regions_map_of_year(command->world.regions, et_panel_year(nation, y));
            if ((map == NULL) != (next == NULL) || (map && strcmp(map, next) != 0)) {
                break;
            }
            last = et_panel_year(nation, y);
        }
        status = command->count == MOST_MAPS
                     ? et_fail(err, ET_ERR_ARGUMENT,
                               "found more than %d changes of the map, expected fewer: "
                               "choose --years",
                               MOST_MAPS)
                     : screen_years(command, map, first, last, err);
    }
    et_panel_free(nation);
    return status;
}

static et_status make_table(screen_command *command, et_table **table, et_error *err)
{
    const cli_options *common = &command->common;
    et_status status = common->map
                           ? screen_years(command, common->map, common->first_year,
                                          common->last_year, err)
                           : screen_maps(command, err);
    if (status != ET_OK) {
        return status;
    }
    const et_screen_rows rows = {
        .panels = (const et_panel *const *)command->panels,
        .screens = (const et_screen *const *)command->screens,
        .count = command->count,
        .checks = command->chosen ? command->checks : NULL,
        .people = cli_for_people(common),
        .language = common->language};
    return et_screen_table(table, &rows, err);
}

int cmd_screen(int argc, char **argv)
{
    screen_command command = {0};
    et_table *table = NULL;
    et_error err = {0};
    int code;

    if (!cli_parse(&screen_argp, argc, argv, &command, &code)) {
        return code;
    }
    et_status status = cli_answer_open(&command.world, &command.common, &err);
    if (status == ET_OK) {
        status = make_table(&command, &table, &err);
    }
    code = cli_answer(&command.common, &command.world, status, &table, 1, &err);
    for (size_t i = 0; i < command.count; i++) {
        et_screen_free(command.screens[i]);
        et_panel_free(command.panels[i]);
    }
    cli_world_free(&command.world);
    return code;
}
