/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Did the country's average move, and which provinces moved against the country?
 */
#include <stdlib.h>

#include "data.h"

static et_status the_nation(const data *from, et_error *err)
{
    et_panel *panel = NULL;
    et_trend_nation nation;
    char sentence[ET_SENTENCE_SIZE];

    et_status status = data_panel(
        &panel, from,
        &(et_panel_options){.level = ET_UNIT_NATION, .subjects = "toan"}, err);
    if (status == ET_OK) {
        status = et_trend_of_nation(&(et_series_source){panel, 0, from->regimes},
                                    &(et_trend_options){0}, &nation, err);
    }
    if (status == ET_OK) {
        et_trend_nation_sentence(&nation, ET_ENGLISH, sentence);
        printf("The country %d-%d: %s\n", nation.first_year, nation.last_year, sentence);
    }
    et_panel_free(panel);
    return status;
}

static et_status the_provinces(const data *from, et_error *err)
{
    et_panel *panel = NULL;
    et_trend_unit *units = NULL;
    et_trend_summary all;
    char sentence[ET_SENTENCE_SIZE];

    et_status status = data_panel(
        &panel, from,
        &(et_panel_options){
            .subjects = "toan", .first_year = 2017, .last_year = 2024},
        err);
    if (status == ET_OK) {
        units = calloc(et_panel_unit_count(panel), sizeof *units);
        status = units ? et_trend_units(&(et_series_source){panel, 0, from->regimes},
                                        &(et_trend_options){0}, units, &all, err)
                       : ET_ERR_MEMORY;
    }
    if (status == ET_OK) {
        et_trend_units_sentence(&all, ET_ENGLISH, sentence);
        printf("Provinces %d-%d: %s\n", all.first_year, all.last_year, sentence);
        for (size_t u = 0; u < et_panel_unit_count(panel); u++) {
            if (units[u].verdict == ET_TREND_UP) {
                printf("    %s %+.3f points a year, q = %.3f\n",
                       et_panel_unit(panel, u)->name, units[u].slope, units[u].q);
            }
        }
    }
    free(units);
    et_panel_free(panel);
    return status;
}

int main(int argc, char **argv)
{
    data from = {0};
    et_error err = {0};

    et_status status = data_open(&from, argc > 1 ? argv[1] : "datasets", &err);
    if (status == ET_OK) {
        status = the_nation(&from, &err);
    }
    if (status == ET_OK) {
        status = the_provinces(&from, &err);
    }
    data_close(&from);
    return data_exit(status, &err);
}
