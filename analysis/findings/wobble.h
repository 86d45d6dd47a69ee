/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The usual wobble of a unit from year to year, pooled over the units of a panel.
 */
#ifndef ANALYSIS_FINDINGS_WOBBLE_H
#define ANALYSIS_FINDINGS_WOBBLE_H

#include "examtrend/methods/shared_noise.h"
#include "findings/window.h"

typedef struct et_wobble {
    double sigma; /* sd of one unit in one year; 0: not known */
    double rho;   /* correlation of neighbouring years        */
    double df;
    et_shared_noise shared; /* by units of one region         */
} et_wobble;

/* values: [unit][year of the window], NaN where missing; each year's mean over the units
 * is taken off here, in place. `near`: how many units there are, and their regions. */
ET_MUST_USE et_status et_wobble_measure(double *values, const et_neighbours *near,
                                        const et_window_years *years, et_wobble *out,
                                        et_error *err);

/* Regions of the panel's units, by the scheme "regions"; without one each unit is on its
 * own. `group` is what the caller frees; `near` points into it. */
ET_MUST_USE et_status et_wobble_regions(const et_panel *panel, const et_regions *regions,
                                        size_t **group, et_neighbours *near,
                                        et_error *err);

/* Variance of the change of one unit over `gap` years. */
double et_wobble_of_change(const et_wobble *wobble, double gap);

/* Values of a scale (each province counts once in the reference), cut to the window:
 * [unit][year of the window] that the caller frees. */
ET_MUST_USE et_status et_wobble_values(const et_panel *panel, size_t subject,
                                       const et_scale_options *how,
                                       const et_window_years *years, double **out,
                                       et_error *err);

#endif
