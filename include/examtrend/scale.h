/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * scale.h - what a score is compared with, and which years may be compared at all.
 *
 * Raw means say as much about the paper as about the candidates. *Relative* is the
 * unit's mean minus the reference in the same year and subject; *z* divides that by
 * the standard deviation of all candidates of that year and subject. A registry of
 * regimes says which years' raw levels and which relative positions stay comparable.
 *
 *     double *z = malloc(units * years * sizeof *z);
 *     et_scale_apply(panel, subject, &(et_scale_options){.scale = ET_SCALE_Z}, z);
 *     int first = 2016, last = 2026;
 *     et_regimes_window(regimes, ET_SCALE_Z, &first, &last);   // 2017, 2024
 */
#ifndef EXAMTREND_SCALE_H
#define EXAMTREND_SCALE_H

#include "examtrend/panel.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef enum et_scale { ET_SCALE_RELATIVE = 0, ET_SCALE_RAW, ET_SCALE_Z } et_scale;

/* "relative", "raw", "z". */
const char *et_scale_name(et_scale scale);
/* ET_ERR_ARGUMENT lists the known ones. */
ET_MUST_USE et_status et_scale_from_name(const char *name, et_scale *scale,
                                         et_error *err);

/* What "the nation's mean" is: every province counts the same (units move against their
 * peers; the year effect of the two-way model where no unit is missing), or every
 * candidate does (the published figure). */
typedef enum et_reference {
    ET_REFERENCE_UNITS = 0, /* mean over the panel's units with data in that year  */
    ET_REFERENCE_CANDIDATES /* mean over all candidates                            */
} et_reference;

typedef struct et_scale_options {
    et_scale scale;
    et_reference reference;
    uint64_t least_n; /* cells of fewer candidates count as missing, in the reference of
                         units too; cells whose n is not known stay; 0: all stay       */
} et_scale_options;

/* Fills out[year] with the reference of one subject, in points; NaN where no unit (or
 * not the nation) has a mean. `scale` is not looked at. */
void et_scale_reference(const et_panel *panel, size_t subject,
                        const et_scale_options *options, double *out);

/* Fills out[unit * years + year] for one subject; NaN where a cell is missing (or, for
 * z, the deviation of all candidates is unknown or 0). `out` has room for units × years
 * values. Units: points, for z standard deviations. */
void et_scale_apply(const et_panel *panel, size_t subject,
                    const et_scale_options *options, double *out);

typedef struct et_regimes et_regimes;

/* One subject over the years: what trends, ranks, forecasts and steps are found in. */
typedef struct et_series_source {
    const et_panel *panel;
    size_t subject;            /* in that panel            */
    const et_regimes *regimes; /* may be NULL: no breaks   */
} et_series_source;

/* A break: from `year` on the exam is another. */
typedef struct et_break {
    int year;
    bool raw_comparable;      /* raw levels stay comparable across it              */
    bool relative_comparable; /* positions against the nation do                   */
    char id[32];              /* e.g. "new-programme"                              */
    char word_en[40], word_vi[40]; /* stands at the break on a chart; may be ""    */
    char text_en[160], text_vi[160];
} et_break;

/* Reads datasets/regimes.csv or a user's file of that form. */
ET_MUST_USE et_status et_regimes_load(et_regimes **out, const char *path, et_error *err);
void et_regimes_free(et_regimes *regimes);
/* Breaks in order of years. `regimes` may be NULL: no breaks. */
size_t et_regimes_count(const et_regimes *regimes);
const et_break *et_regimes_at(const et_regimes *regimes, size_t index);

/* Breaks b with first_year < b.year <= last_year across which `scale` is (`comparable`)
 * or is not comparable: fills at most `room` indexes, returns how many there are. */
size_t et_regimes_between(const et_regimes *regimes, et_scale scale, const int years[2],
                          bool comparable, size_t *indexes, size_t room);

/* Fewest years of a window that is taken because it is the latest. */
enum { ET_WINDOW_YEARS = 5 };

/* The default window within [*first_year, *last_year]: the latest run of years
 * comparable on `scale` that holds at least 5 years, or the longest run when none does
 * (the later of equals). */
void et_regimes_window(const et_regimes *regimes, et_scale scale, int *first_year,
                       int *last_year);

#ifdef __cplusplus
}
#endif

#endif
