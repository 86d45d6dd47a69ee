/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/scale.h"

#include <math.h>

static bool counts(const et_cell *cell, uint64_t least_n)
{
    if (!(cell->known & ET_KNOWN_MEAN)) {
        return false;
    }
    return !(cell->known & ET_KNOWN_N) || cell->n >= least_n;
}

/* Mean of the year over the units that count; NaN where there are none. */
static double mean_of_units(const et_panel *panel, size_t subject, size_t year,
                            uint64_t least_n)
{
    size_t count = 0;
    double sum = 0.0;
    for (size_t u = 0; u < et_panel_unit_count(panel); u++) {
        const et_cell *cell = &et_panel_row(panel, subject, u)[year];
        if (counts(cell, least_n)) {
            sum += cell->mean;
            count++;
        }
    }
    return count ? sum / (double)count : NAN;
}

static double reference_of(const et_panel *panel, size_t subject, size_t year,
                           const et_scale_options *options)
{
    const et_cell *nation = &et_panel_nation(panel, subject)[year];
    if (options->scale == ET_SCALE_RAW) {
        return 0.0;
    }
    if (options->reference == ET_REFERENCE_UNITS) {
        return mean_of_units(panel, subject, year, options->least_n);
    }
    return nation->known & ET_KNOWN_MEAN ? nation->mean : NAN;
}

void et_scale_apply(const et_panel *panel, size_t subject,
                    const et_scale_options *options, double *out)
{
    size_t years = et_panel_year_count(panel);

    for (size_t t = 0; t < years; t++) {
        const et_cell *nation = &et_panel_nation(panel, subject)[t];
        double reference = reference_of(panel, subject, t, options);
        double unit = 1.0;
        if (options->scale == ET_SCALE_Z) {
            unit = nation->known & ET_KNOWN_SD && nation->sd > 0.0 ? nation->sd : NAN;
        }
        for (size_t u = 0; u < et_panel_unit_count(panel); u++) {
            const et_cell *cell = &et_panel_row(panel, subject, u)[t];
            out[u * years + t] = counts(cell, options->least_n)
                                     ? (cell->mean - reference) / unit
                                     : NAN;
        }
    }
}
