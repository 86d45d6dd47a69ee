/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where does the change of a merged province come from, and which merged provinces move
 * against their parts?
 */
#include "data.h"

static et_decompose_part parts[63];
static et_simpson rows[34];

static et_status split(const et_panel *panel, const et_regimes *regimes, et_error *err)
{
    static const char *const names[] = {"Phú Thọ", "Vĩnh Phúc", "Hòa Bình"};
    bool member[63] = {false};
    const et_decompose_source whole = {
        .panel = panel, .member = member, .regimes = regimes};
    const et_decompose_options how = {
        .from_year = 2020, .to_year = 2024, .scale = ET_SCALE_RAW};
    et_decomposition d;
    et_status status = ET_OK;

    for (size_t i = 0; i < 3 && status == ET_OK; i++) {
        size_t unit = 0;
        status = et_panel_find_unit(panel, names[i], &unit, err);
        member[unit] = true;
    }
    if (status == ET_OK) {
        status = et_decompose_change(&whole, &how, parts, &d, err);
    }
    if (status == ET_OK) {
        printf("%+.3f = %+.3f the country %+.3f its provinces %+.3f who sits where\n",
               d.total, d.country, d.within, d.between);
        printf("the parts add up: %s\n",
               d.country + d.within + d.between + d.composition == d.total ? "exactly"
                                                                           : "no");
        printf("largest: %s\n", et_panel_unit(panel, parts[0].unit)->name);
    }
    return status;
}

static et_status merged(const et_panel *panel, const data *from, et_error *err)
{
    const et_simpson_source source = {.panel = panel,
                                      .regions = from->regions,
                                      .regimes = from->regimes,
                                      .map = "34"};
    const et_decompose_options how = {.from_year = 2020, .to_year = 2024};
    size_t count = et_simpson_count(&source), against = 0;
    et_status status = et_simpson_find(&source, 0, &how, rows, err);

    for (size_t i = 0; status == ET_OK && i < count; i++) {
        against += rows[i].verdict != ET_SIMPSON_NONE;
    }
    if (status == ET_OK) {
        printf("%zu of %zu merged provinces move against their parts\n", against, count);
    }
    return status;
}

int main(int argc, char **argv)
{
    data from = {0};
    et_panel *panel = NULL;
    et_error err = {0};

    et_status status = data_open(&from, argc > 1 ? argv[1] : "datasets", &err);
    if (status == ET_OK) {
        status =
            data_panel(&panel, &from,
                       &(et_panel_options){
                           .subjects = "toan", .first_year = 2017, .last_year = 2024},
                       &err);
    }
    if (status == ET_OK) {
        status = split(panel, from.regimes, &err);
    }
    if (status == ET_OK) {
        status = merged(panel, &from, &err);
    }
    et_panel_free(panel);
    data_close(&from);
    return data_exit(status, &err);
}
