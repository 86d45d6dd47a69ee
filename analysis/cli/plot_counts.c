/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Charts of counts.
 */
#include <string.h>

#include "cli/plot.h"

et_status cli_chart_distribution(et_chart **out, const cli_chart *asked, et_error *err)
{
    cli_options narrow = *asked->common;
    const char *unit = asked->common->unit;
    bool nation = !unit || strcmp(unit, "nation") == 0;
    et_panel *panel = NULL;
    et_draw_counts from = {.unit = ET_PANEL_NATION,
                           .tally = asked->world->tally,
                           .regimes = asked->world->regimes};

    narrow.subject = asked->subject->key;
    if (!nation && !narrow.map) {
        narrow.map = cli_oldest_map(asked->world);
    }
    if (!nation && !narrow.first_year) {
        cli_years_on_map(asked->world, narrow.map, &narrow.first_year, &narrow.last_year);
    }
    et_status status = cli_panel(&panel, asked->world, &narrow,
                                 nation ? ET_UNIT_NATION : ET_UNIT_PROVINCE, err);
    if (status == ET_OK && !nation) {
        status = et_panel_find_unit(panel, unit, &from.unit, err);
    }
    from.panel = panel;
    if (status == ET_OK) {
        status = et_draw_distribution(out, &from, asked->look, err);
    }
    et_panel_free(panel);
    return status;
}
