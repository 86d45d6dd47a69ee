/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Did the reform of 2025 change the country's averages by more than years usually do? And
 * which subject is a province's strongest, as far as the years can tell?
 */
#include <stdlib.h>

#include "data.h"

static et_status print_step(const data *from, et_error *err)
{
    et_panel *panel = NULL;
    et_step step;

    et_status status = data_panel(
        &panel, from,
        &(et_panel_options){.level = ET_UNIT_NATION, .subjects = "toan"}, err);
    if (status == ET_OK) {
        et_step_of_nation(&(et_series_source){panel, 0, from->regimes}, 2025, &step);
        printf("Mathematics, 2024 to 2025: %+.2f; one more usual step: %+.2f to %+.2f\n",
               step.change, step.low, step.high);
        printf("%s, p = %.3f\n", et_step_word(&step, ET_ENGLISH), step.p);
    }
    et_panel_free(panel);
    return status;
}

static et_status print_strongest(const data *from, et_error *err)
{
    et_panel *panel = NULL;
    et_strength *units = NULL;

    et_status status = data_panel(
        &panel, from, &(et_panel_options){.first_year = 2017, .last_year = 2024}, err);
    if (status == ET_OK) {
        units = calloc(et_panel_unit_count(panel) + 1, sizeof *units);
        status = units ? et_strengths(panel, from->regimes, &(et_ranking_options){0},
                                      units, err)
                       : ET_ERR_MEMORY;
    }
    if (status == ET_OK && units[0].state == ET_FIT_OK) {
        printf("%s %d: %s is the strongest of %zu subjects; %zu may be\n",
               et_panel_unit(panel, 0)->name, units[0].year,
               et_panel_subject_info(panel, units[0].best)->name_en, units[0].subjects,
               units[0].may_count);
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
        status = print_step(&from, &err);
    }
    if (status == ET_OK) {
        status = print_strongest(&from, &err);
    }
    data_close(&from);
    return data_exit(status, &err);
}
