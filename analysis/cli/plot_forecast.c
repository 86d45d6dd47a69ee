/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Charts of what comes next.
 */
#include <stdlib.h>

#include "cli/plot.h"
#include "cli/use.h"

#define USUAL_AHEAD 2 /* one year alone is no fan */

typedef struct fan {
    et_panel *panel;
    et_forecast_unit *units;
    et_forecast_summary summary;
    size_t subject, unit;
} fan;

static et_status forecast(fan *f, const cli_chart *asked, et_error *err)
{
    const et_forecast_plan plan = {.first_year = asked->common->first_year,
                                   .last_year = asked->common->last_year,
                                   .scale = asked->common->scale,
                                   .reference = cli_reference(asked->common, f->panel),
                                   .ahead = asked->ahead ? asked->ahead : USUAL_AHEAD};
    bool nation = et_panel_level(f->panel) == ET_UNIT_NATION;
    et_status status =
        et_panel_find_subject(f->panel, asked->subject->key, &f->subject, err);

    f->units = calloc(et_panel_unit_count(f->panel) + 1, sizeof *f->units);
    if (status == ET_OK && !f->units) {
        status = et_fail(err, ET_ERR_MEMORY, "out of memory");
    }
    if (status == ET_OK && !nation) {
        status = et_panel_find_unit(f->panel, asked->common->unit, &f->unit, err);
    }
    if (status != ET_OK) {
        return status;
    }
    const et_series_source from = {f->panel, f->subject, asked->world->regimes};
    return nation ? et_forecast_of_nation(&from, &plan, f->units, &f->summary, err)
                  : et_forecast_of_units(&from, &plan, f->units, &f->summary, err);
}

static const char *name_of(const fan *f, const et_look *look)
{
    const et_unit *unit = et_panel_unit(f->panel, f->unit);

    if (unit->level == ET_UNIT_NATION) {
        return look->language == ET_VIETNAMESE ? "Cả nước" : "The country";
    }
    return look->language == ET_ENGLISH && unit->name_en[0] ? unit->name_en : unit->name;
}

et_status cli_chart_fan(et_chart **out, const cli_chart *asked, et_error *err)
{
    cli_options narrow = *asked->common;
    et_unit_level level = ET_UNIT_NATION;
    fan f = {0};

    if (!cli_unit_names(&narrow, &level) && level != ET_UNIT_NATION) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "found --unit %s, expected nation or the name of "
                       "one unit: a fan is of one",
                       narrow.unit);
    }
    narrow.subject = asked->subject->key;
    if (narrow.map && !narrow.first_year && level != ET_UNIT_NATION) {
        cli_years_on_map(asked->world, narrow.map, &narrow.first_year, &narrow.last_year);
    }
    et_status status = cli_panel(&f.panel, asked->world, &narrow, level, err);
    if (status == ET_OK) {
        status = cli_check_reference(&narrow, f.panel, err);
    }
    if (status == ET_OK) {
        status = forecast(&f, asked, err);
    }
    if (status == ET_OK) {
        const et_draw_forecast from = {.panel = f.panel,
                                       .subject = f.subject,
                                       .subject_name = asked->subject_name,
                                       .who = name_of(&f, asked->look),
                                       .regimes = asked->world->regimes,
                                       .reference =
                                           cli_reference(asked->common, f.panel),
                                       .unit = &f.units[f.unit],
                                       .summary = &f.summary};
        status = et_draw_fan(out, &from, asked->look, err);
    }
    free(f.units);
    et_panel_free(f.panel);
    return status;
}
