/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Are provinces becoming more alike, and how far is Hà Nội ahead of the others?
 */
#include <stdlib.h>

#include "data.h"

static et_gap_year years[ET_TREND_MOST_YEARS];
static et_gap_between_year between[ET_TREND_MOST_YEARS];

static et_status alike(const et_gap_source *source, et_error *err)
{
    et_gap_summary all;
    et_status status = et_gap_inequality(source, &(et_gap_options){0}, years, &all, err);

    if (status == ET_OK) {
        const et_gap_year *first = &years[0], *last = &years[all.years - 1];
        printf(
            "SD between provinces, %d and %d: %.2f and %.2f points, %.2f and %.2f sd\n",
            first->year, last->year, first->raw.bgsd, last->raw.bgsd, first->z.bgsd,
            last->z.bgsd);
        printf("raw points: %s; scale-free: %s\n",
               et_gap_sigma_word(all.raw.sigma, ET_ENGLISH),
               et_gap_sigma_word(all.z.sigma, ET_ENGLISH));
        printf("scale-free, corrected for regression to the mean: %s\n",
               et_gap_beta_word(all.z.beta, ET_ENGLISH));
        if (all.sigma_differs || all.beta_differs) {
            printf("raw and scale-free differ: the paper's spread changed\n");
        }
    }
    return status;
}

static et_status ahead(const et_gap_source *source, et_error *err)
{
    bool *member = calloc(et_panel_unit_count(source->panel), sizeof *member);
    const et_gap_groups city_and_rest = {member, NULL};
    et_gap_between_summary all;
    size_t unit = 0;

    et_status status = member ? et_panel_find_unit(source->panel, "Hà Nội", &unit, err)
                              : ET_ERR_MEMORY;
    if (status == ET_OK) {
        member[unit] = true;
        status = et_gap_between(source, &city_and_rest, &(et_gap_options){0}, between,
                                &all, err);
    }
    if (status == ET_OK) {
        printf("Hà Nội, %d: V = %+.2f (usual wobble %.2f), %s\n", all.v.to_year,
               all.v.last, all.v.last_se, et_gap_move_word(all.v.verdict, ET_ENGLISH));
    }
    free(member);
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
    const et_gap_source source = {
        .panel = panel, .regions = from.regions, .regimes = from.regimes};
    if (status == ET_OK) {
        status = alike(&source, &err);
    }
    if (status == ET_OK) {
        status = ahead(&source, &err);
    }
    et_panel_free(panel);
    data_close(&from);
    return data_exit(status, &err);
}
