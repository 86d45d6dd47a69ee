/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Charts of counts.
 */
#include <stdlib.h>
#include <string.h>

#include "cli/plot.h"
#include "examtrend/draw_more.h"

/* One of --unit's names; the country is a unit of every panel. */
static et_status find_one(const et_panel *panel, const char *name, size_t *unit,
                          et_error *err)
{
    et_unit_level level;

    if (cli_unit_level(name, &level) && level == ET_UNIT_NATION) {
        *unit = ET_PANEL_NATION;
        return ET_OK;
    }
    return et_panel_find_unit(panel, name, unit, err);
}

/* "A", or "A,B": two face to face. */
static et_status find_units(const et_panel *panel, const char *names, size_t units[2],
                            size_t *count, et_error *err)
{
    char *list = strdup(names), *save = NULL;
    et_status status = list ? ET_OK : et_fail(err, ET_ERR_MEMORY, "out of memory");

    *count = 0;
    for (char *name = list ? strtok_r(list, ",", &save) : NULL; name && status == ET_OK;
         name = strtok_r(NULL, ",", &save)) {
        if (*count == 2) {
            status = et_fail(err, ET_ERR_ARGUMENT, "found more than two units in --unit "
                                                   "\"%.60s\", expected one, or two face "
                                                   "to face", names);
            break;
        }
        status = find_one(panel, name, &units[*count], err);
        *count += status == ET_OK;
    }
    free(list);
    return status;
}

et_status cli_chart_distribution(et_chart **out, const cli_chart *asked, et_error *err)
{
    cli_options narrow = *asked->common;
    const char *names = asked->common->unit ? asked->common->unit : "nation";
    bool nation = strcmp(names, "nation") == 0;
    et_panel *panel = NULL;
    size_t units[2] = {ET_PANEL_NATION, ET_PANEL_NATION}, count = 0;
    et_draw_counts from = {.regimes = asked->world->regimes};
    cli_counts counts = {0};

    narrow.subject = asked->subject->key;
    if (!nation && !narrow.map) {
        narrow.map = cli_oldest_map(asked->world);
    }
    if (!nation && !narrow.first_year) {
        cli_years_on_map(asked->world, narrow.map, &narrow.first_year, &narrow.last_year);
    }
    et_status status = cli_panel(&panel, asked->world, &narrow,
                                 nation ? ET_UNIT_NATION : cli_named_level(asked->common),
                                 err);
    if (status == ET_OK) {
        status = find_units(panel, names, units, &count, err);
    }
    if (status == ET_OK) {
        status = cli_counts_open(&counts, asked->world, asked->common, panel,
                                 asked->subject->key, err);
    }
    if (status == ET_OK) {
        from.panel = panel;
        from.tally = counts.tally;
        from.unit = units[0];
        from.facing = count == 2 ? &units[1] : NULL;
        status = et_draw_distribution(out, &from, asked->look, err);
    }
    cli_counts_free(&counts);
    et_panel_free(panel);
    return status;
}

et_status cli_chart_funnel(et_chart **out, const cli_chart *asked, et_error *err)
{
    cli_options narrow;
    cli_chart one = *asked;
    et_unit_level level;
    et_panel *panel = NULL;
    cli_options common = *asked->common;

    if (asked->year) {
        common.first_year = common.last_year = asked->year;
    }
    one.common = &common;
    et_status status = cli_chart_level(asked, &level, err);
    if (status == ET_OK) {
        status = cli_chart_narrow(&one, &narrow, err);
    }
    if (status == ET_OK) {
        status = cli_panel(&panel, asked->world, &narrow, level, err);
    }
    if (status == ET_OK) {
        const et_draw_sizes from = {
            .panel = panel,
            .subject_name = asked->subject_name,
            .year = et_panel_year(panel, et_panel_year_count(panel) - 1)};
        status = et_draw_funnel(out, &from, asked->look, err);
    }
    et_panel_free(panel);
    return status;
}
