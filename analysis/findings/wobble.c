/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "findings/wobble.h"

#include <math.h>
#include <stdlib.h>

#include "examtrend/methods/slopes.h"
#include "findings/members.h"

static void centre_years(double *values, size_t units, size_t n)
{
    for (size_t t = 0; t < n; t++) {
        double sum = 0.0, count = 0.0;
        for (size_t u = 0; u < units; u++) {
            double value = values[u * n + t];
            sum += isnan(value) ? 0.0 : value;
            count += !isnan(value);
        }
        for (size_t u = 0; u < units; u++) {
            values[u * n + t] -= count > 0.0 ? sum / count : 0.0;
        }
    }
}

et_status et_wobble_measure(double *values, const et_neighbours *near,
                            const et_window_years *years, et_wobble *out, et_error *err)
{
    const et_slopes_options how = {.columns_are_centred = true};
    size_t units = near->units;
    et_slope *slope = malloc((units + 1) * sizeof *slope);
    et_slopes pooled;

    *out = (et_wobble){.shared = {.state = ET_FIT_TOO_FEW}};
    if (!slope) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for the usual wobble");
    }
    centre_years(values, units, years->n);
    et_status status =
        et_slopes_fit(&(et_series_rows){years->x, values, units, years->n}, &how, slope,
                      &pooled, err);
    if (status == ET_OK && pooled.sigma > 0.0 && pooled.df > 0.0) {
        *out =
            (et_wobble){.sigma = pooled.sigma, .rho = pooled.rho_used, .df = pooled.df};
        status =
            et_shared_noise_find(years->x, values, years->n, near, &out->shared, err);
    }
    free(slope);
    return status;
}

et_status et_wobble_regions(const et_panel *panel, const et_regions *regions,
                            size_t **group, et_neighbours *near, et_error *err)
{
    size_t units = et_panel_unit_count(panel), first = 0, count = 0;

    *near = (et_neighbours){.units = units};
    *group = calloc(units + 1, sizeof **group);
    if (!*group) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for regions");
    }
    if (!regions || et_members_scheme(regions, NULL, et_panel_map(panel), &first, &count,
                                      NULL) != ET_OK) {
        count = 0;
    }
    for (size_t u = 0; u < units && count > 0; u++) {
        (*group)[u] =
            et_members_cluster(regions, first, count, et_panel_unit(panel, u)->index);
    }
    near->group = *group;
    near->groups = count;
    return ET_OK;
}

double et_wobble_of_change(const et_wobble *wobble, double gap)
{
    return 2.0 * wobble->sigma * wobble->sigma * (1.0 - pow(wobble->rho, fabs(gap)));
}

et_status et_wobble_values(const et_panel *panel, size_t subject,
                           const et_scale_options *how, const et_window_years *years,
                           double **out, et_error *err)
{
    size_t units = et_panel_unit_count(panel), all = et_panel_year_count(panel);
    double *wide = malloc((units * all + 1) * sizeof *wide);
    double *narrow = malloc((units * years->n + 1) * sizeof *narrow);

    *out = NULL;
    if (!wide || !narrow) {
        free(wide);
        free(narrow);
        return et_fail(err, ET_ERR_MEMORY, "out of memory for the usual wobble");
    }
    et_scale_apply(panel, subject, how, wide);
    for (size_t u = 0; u < units; u++) {
        for (size_t t = 0; t < years->n; t++) {
            narrow[u * years->n + t] = wide[u * all + years->column[t]];
        }
    }
    free(wide);
    *out = narrow;
    return ET_OK;
}
