/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where will a province stand next year? A position, how far such forecasts missed in the
 * past, and what a paper as hard as the last would make of it.
 */
#include <stdlib.h>

#include "data.h"

static void print_forecast(const et_panel *panel, const et_forecast_unit *unit,
                           const et_forecast_summary *all)
{
    const et_forecast_pool *pool = &all->pool[0];
    double half = pool->half[ET_FORECAST_95];

    printf("%s in %d: %+.2f points against the country, 95 %%: %+.2f to %+.2f\n",
           et_panel_unit(panel, unit->unit)->name, all->year[0], unit->value[0],
           unit->value[0] - half, unit->value[0] + half);
    printf(
        "    from %zu forecasts of %zu past years; of years left out it held %.0f %%\n",
        pool->errors, pool->targets, 100.0 * pool->coverage[ET_FORECAST_95]);
    if (all->scenario_count > 0) {
        printf("    %.2f points if the paper is as hard as in %d\n", unit->points[0],
               all->scenario[0]);
    }
}

int main(int argc, char **argv)
{
    data from = {0};
    et_panel *panel = NULL;
    et_forecast_unit *units = NULL;
    et_forecast_summary all;
    size_t unit = 0;
    et_error err = {0};

    et_status status = data_open(&from, argc > 1 ? argv[1] : "datasets", &err);
    if (status == ET_OK) {
        status = data_panel(&panel, &from,
                            &(et_panel_options){.subjects = "toan", .map = "34"}, &err);
    }
    if (status == ET_OK) {
        status = et_panel_find_unit(panel, "Cao Bang", &unit, &err);
    }
    if (status == ET_OK) {
        units = calloc(et_panel_unit_count(panel), sizeof *units);
        status = units ? et_forecast_of_units(&(et_series_source){panel, 0, from.regimes},
                                              &(et_forecast_plan){.ahead = 1}, units,
                                              &all, &err)
                       : ET_ERR_MEMORY;
    }
    if (status == ET_OK) {
        print_forecast(panel, &units[unit], &all);
    }
    free(units);
    et_panel_free(panel);
    data_close(&from);
    return data_exit(status, &err);
}
