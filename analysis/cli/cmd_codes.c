/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "cli/options.h"
#include "cli/use.h"
#include "examtrend/panel_table.h"

typedef struct codes_command {
    cli_options common;
    cli_world world;
} codes_command;

static error_t parse(int key, char *arg, struct argp_state *state)
{
    codes_command *command = state->input;
    (void)arg;
    if (key == ARGP_KEY_INIT) {
        state->child_inputs[0] = &command->common;
        state->child_inputs[1] = &command->common;
        return 0;
    }
    return ARGP_ERR_UNKNOWN;
}

static const struct argp_child children[] = {{&cli_data_argp, 0, NULL, 1},
                                             {&cli_output_argp, 0, NULL, 2},
                                             {0}};
static const struct argp codes_argp = {
    NULL, parse, NULL,
    "What place codes mean in two years, what merged into what, and whether the merged "
    "places have the candidates that their parts had."
    "\v--years FIRST-LAST are the two years (default: the newest with its own map, and "
    "the one before). --subject: whose candidates are counted (default: the first).",
    children, NULL, NULL};

/* The two years: those asked for, else where the newest map begins. */
static et_status choose_years(const codes_command *command, int years[2], et_error *err)
{
    const et_regions *regions = command->world.regions;
    const cli_options *o = &command->common;
    size_t maps = et_regions_map_count(regions);
    int first = 0, last = 0;

    if (o->first_year) {
        years[0] = o->first_year;
        years[1] = o->last_year;
    } else if (maps > 0) {
        cli_years_on_map(&command->world, et_regions_map(regions, maps - 1), &first,
                         &last);
        while (first && first < last &&
               strcmp(et_regions_map_of_year(regions, first),
                      et_regions_map(regions, maps - 1)) != 0) {
            first++;
        }
        years[0] = first - 1;
        years[1] = first;
    }
    if (years[0] >= years[1] || !et_regions_map_of_year(regions, years[0]) ||
        !et_regions_map_of_year(regions, years[1])) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "found no two years with codes, expected --years FIRST-LAST of "
                       "which codes.csv knows the codes");
    }
    return ET_OK;
}

/* Provinces of one year and subject, on a map. */
static et_status open_year(const codes_command *command, int year, const char *map,
                           et_panel **out, et_error *err)
{
    cli_options narrow = command->common;

    narrow.first_year = narrow.last_year = year;
    narrow.map = map;
    return cli_panel(out, &command->world, &narrow, ET_UNIT_PROVINCE, err);
}

static et_status make_table(codes_command *command, et_table **table, et_error *err)
{
    const cli_options *o = &command->common;
    et_panel *panels[3] = {NULL, NULL, NULL};
    int years[2] = {0, 0};

    et_status status = cli_no_use(o, CLI_GIVEN_MAP | CLI_GIVEN_REGIMES,
                                  "a table of codes, which has the maps of two years,",
                                  err);
    if (status == ET_OK) {
        status = choose_years(command, years, err);
    }
    if (status == ET_OK) {
        const char *maps[2];
        for (int i = 0; i < 2; i++) {
            maps[i] = et_regions_map_of_year(command->world.regions, years[i]);
        }
        const char *const on[3] = {maps[0], maps[1], maps[1]};
        const int of[3] = {years[0], years[0], years[1]};
        for (int i = 0; i < 3 && status == ET_OK; i++) {
            status = open_year(command, of[i], on[i], &panels[i], err);
        }
    }
    if (status == ET_OK) {
        const et_codes_rows rows = {
            .regions = command->world.regions,
            .years = {years[0], years[1]},
            .before = panels[0], .merged = panels[1], .after = panels[2],
            .people = cli_for_people(o),
            .language = o->language};
        status = et_codes_table(table, &rows, err);
    }
    for (int i = 0; i < 3; i++) {
        et_panel_free(panels[i]);
    }
    return status;
}

int cmd_codes(int argc, char **argv)
{
    codes_command command = {0};
    et_table *table = NULL;
    et_error err = {0};
    int code;

    if (!cli_parse(&codes_argp, argc, argv, &command, &code)) {
        return code;
    }
    et_status status = cli_answer_open(&command.world, &command.common, &err);
    if (status == ET_OK) {
        status = make_table(&command, &table, &err);
    }
    code = cli_answer(&command.common, &command.world, status, &table, 1, &err);
    cli_world_free(&command.world);
    return code;
}
