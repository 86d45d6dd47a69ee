/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/scale.h"

#include <math.h>
#include <string.h>

#include "panel/panel_inside.h"

static const char *const names[] = {"relative", "raw", "z"};

const char *et_scale_name(et_scale scale)
{
    return names[scale];
}

et_status et_scale_from_name(const char *name, et_scale *scale, et_error *err)
{
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (strcmp(name, names[i]) == 0) {
            *scale = (et_scale)i;
            return ET_OK;
        }
    }
    return et_fail(err, ET_ERR_ARGUMENT,
                   "found the scale \"%.20s\", expected raw, relative or z", name);
}

static bool counts(const et_cell *cell, uint64_t least_n)
{
    bool small = (cell->known & ET_KNOWN_N) && cell->n < least_n;
    return (cell->known & ET_KNOWN_MEAN) && !small;
}

/* The reference of one year; NaN where it is not known. */
static double reference_of(const et_panel *panel, size_t subject,
                           const et_scale_options *options, size_t year)
{
    const et_cell *nation = &et_panel_nation(panel, subject)[year];
    double sum = 0.0, count = 0.0;

    if (options->reference == ET_REFERENCE_CANDIDATES) {
        return nation->known & ET_KNOWN_MEAN ? nation->mean : (double)NAN;
    }
    for (size_t u = 0; u < et_panel_unit_count(panel); u++) {
        const et_cell *cell = &et_panel_row(panel, subject, u)[year];
        if (counts(cell, options->least_n)) {
            sum += cell->mean;
            count += 1.0;
        }
    }
    return count > 0.0 ? sum / count : (double)NAN;
}

void et_scale_reference(const et_panel *panel, size_t subject,
                        const et_scale_options *options, double *out)
{
    for (size_t y = 0; y < et_panel_year_count(panel); y++) {
        out[y] = reference_of(panel, subject, options, y);
    }
}

/* What a distance is divided by. */
static double unit_of(const et_cell *nation, et_scale scale)
{
    if (scale != ET_SCALE_Z) {
        return 1.0;
    }
    return (nation->known & ET_KNOWN_SD) && nation->sd > 0.0 ? nation->sd : (double)NAN;
}

/* z of an average over subjects: of each subject first, then averaged by the same
 * weights; the sum of points has no spread of its own to divide by. */
static void average_z(const et_panel *panel, size_t subject,
                      const et_scale_options *options, double *out)
{
    const et_subject *s = et_panel_subject_info(panel, subject);
    size_t years = et_panel_year_count(panel), units = et_panel_unit_count(panel);

    for (size_t y = 0; y < years; y++) {
        double weight = 0.0;
        for (size_t u = 0; u < units; u++) {
            out[u * years + y] = 0.0;
        }
        for (size_t i = 0; i < s->part_count; i++) {
            size_t row = et_panel_row_of(panel, s->parts[i]);
            double base = row == SIZE_MAX ? (double)NAN
                                          : reference_of(panel, row, options, y);
            weight += s->weights[i];
            for (size_t u = 0; u < units; u++) {
                const et_cell *cell =
                    row == SIZE_MAX ? NULL : &et_panel_row(panel, row, u)[y];
                double z = cell && counts(cell, options->least_n)
                               ? (cell->mean - base) /
                                     unit_of(&et_panel_nation(panel, row)[y], ET_SCALE_Z)
                               : (double)NAN;
                out[u * years + y] += s->weights[i] * z;
            }
        }
        for (size_t u = 0; u < units; u++) {
            out[u * years + y] /= weight;
        }
    }
}

void et_scale_apply(const et_panel *panel, size_t subject,
                    const et_scale_options *options, double *out)
{
    et_scale scale = options->scale;
    const et_cell *nation = et_panel_nation(panel, subject);
    size_t years = et_panel_year_count(panel), units = et_panel_unit_count(panel);

    if (units == 0) {
        return;
    }
    if (scale == ET_SCALE_Z &&
        et_panel_subject_info(panel, subject)->kind == ET_SUBJECT_OVER_SUBJECTS) {
        average_z(panel, subject, options, out);
        return;
    }
    /* the first row holds the reference until its own turn comes, last of all */
    et_scale_reference(panel, subject, options, out);
    for (size_t u = units; u-- > 0;) {
        const et_cell *row = et_panel_row(panel, subject, u);
        for (size_t y = 0; y < years; y++) {
            double base = scale == ET_SCALE_RAW ? 0.0 : out[y];
            out[u * years + y] = counts(&row[y], options->least_n)
                                     ? (row[y].mean - base) / unit_of(&nation[y], scale)
                                     : (double)NAN;
        }
    }
}
