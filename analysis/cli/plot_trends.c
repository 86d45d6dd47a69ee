/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Charts of trends: the country's line, and units against the country.
 */
#include <stdlib.h>
#include <string.h>

#include "cli/plot.h"
#include "cli/study_charts.h"

static et_status choose_units(const et_panel *panel, const char *names, size_t *chosen,
                              size_t *count, et_error *err)
{
    char *list = strdup(names), *save = NULL;
    et_status status = list ? ET_OK : et_fail(err, ET_ERR_MEMORY, "out of memory");

    if (strchr(names, ',') && et_panel_find_unit(panel, names, chosen, NULL) == ET_OK) {
        *count = 1; /* its name has a comma */
        free(list);
        return status;
    }
    for (char *name = list ? strtok_r(list, ",", &save) : NULL; name && status == ET_OK;
         name = strtok_r(NULL, ",", &save)) {
        if (*count == ET_DRAW_MOST_LINES) {
            status = et_fail(err, ET_ERR_ARGUMENT,
                             "a trend chart names at most %d units; expected fewer in "
                             "--unit", ET_DRAW_MOST_LINES);
            break;
        }
        status = et_panel_find_unit(panel, name, &chosen[*count], err);
        *count += status == ET_OK;
    }
    free(list);
    return status;
}

static et_status draw_nation(et_chart **out, const cli_chart *asked, et_error *err)
{
    cli_options all = *asked->common;
    et_panel *panel = NULL;
    et_trend_nation nation;
    const et_trend_options how = {.first_year = asked->common->first_year,
                                  .last_year = asked->common->last_year};

    all.subject = asked->subject->key;
    all.first_year = all.last_year = 0;
    et_status status = cli_panel(&panel, asked->world, &all, ET_UNIT_NATION, err);
    const et_draw_from from = {.panel = panel,
                               .subject_name = asked->subject_name,
                               .regimes = asked->world->regimes};
    if (status == ET_OK) {
        status = et_trend_of_nation(&(et_series_source){panel, 0, from.regimes}, &how,
                                    &nation, err);
    }
    if (status == ET_OK) {
        status = et_draw_nation(out, &from, &nation, asked->look, err);
    }
    et_panel_free(panel);
    return status;
}

et_status cli_chart_trend(et_chart **out, const cli_chart *asked, et_error *err)
{
    size_t chosen[ET_DRAW_MOST_LINES], count = 0;
    et_unit_level level = ET_UNIT_PROVINCE;
    const char *names = cli_unit_names(asked->common, &level);
    cli_chart_fit fit;

    if (level == ET_UNIT_NATION) {
        return draw_nation(out, asked, err);
    }
    et_status status = cli_chart_fit_open(&fit, asked, level, err);
    if (status == ET_OK && names) {
        status = choose_units(fit.panel, names, chosen, &count, err);
    }
    if (status == ET_OK) {
        const et_draw_from from = cli_chart_from(asked, &fit);
        status = et_draw_trend(out, &from, chosen, count, asked->look, err);
        status = cli_drawn(asked->subject_name, fit.panel, status, err);
    }
    cli_chart_fit_free(&fit);
    return status;
}

/* Charts that show all units of a level. */
static et_status draw_all(et_chart **out, const cli_chart *asked,
                          et_status (*draw)(et_chart **, const et_draw_from *,
                                            const et_look *, et_error *),
                          et_error *err)
{
    et_unit_level level;
    cli_chart_fit fit = {0};
    et_status status = cli_chart_level(asked, &level, err);

    if (status == ET_OK) {
        status = cli_chart_fit_open(&fit, asked, level, err);
    }
    if (status == ET_OK) {
        const et_draw_from from = cli_chart_from(asked, &fit);
        status = draw(out, &from, asked->look, err);
        status = cli_drawn(asked->subject_name, fit.panel, status, err);
    }
    cli_chart_fit_free(&fit);
    return status;
}

et_status cli_chart_multiples(et_chart **out, const cli_chart *asked, et_error *err)
{
    return draw_all(out, asked, et_draw_multiples, err);
}

et_status cli_chart_caterpillar(et_chart **out, const cli_chart *asked, et_error *err)
{
    return draw_all(out, asked, et_draw_caterpillar, err);
}

et_status cli_chart_heat(et_chart **out, const cli_chart *asked, et_error *err)
{
    return draw_all(out, asked, et_draw_heat, err);
}

et_status cli_chart_tiles(et_chart **out, const cli_chart *asked, et_error *err)
{
    et_unit_level level;
    cli_chart_fit fit = {0};
    et_status status = cli_chart_level(asked, &level, err);

    if (status == ET_OK && level != ET_UNIT_PROVINCE) {
        status = et_fail(err, ET_ERR_ARGUMENT,
                         "found --unit %s, expected province: a tile is one",
                         asked->common->unit);
    }
    if (status == ET_OK) {
        status = cli_chart_fit_open(&fit, asked, level, err);
    }
    if (status == ET_OK) {
        const et_draw_from from = cli_chart_from(asked, &fit);
        status = et_draw_tiles(out, &from, asked->year, asked->look, err);
        status = cli_drawn(asked->subject_name, fit.panel, status, err);
    }
    cli_chart_fit_free(&fit);
    return status;
}
