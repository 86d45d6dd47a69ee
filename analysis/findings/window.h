/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The years a finding speaks of, and the breaks of the exam within them.
 */
#ifndef ANALYSIS_FINDINGS_WINDOW_H
#define ANALYSIS_FINDINGS_WINDOW_H

#include "examtrend/trend.h"

typedef struct et_window {
    int first_year, last_year;
    size_t forbidden_count; /* breaks across which the scale is not comparable */
    int forbidden[ET_TREND_MOST_BREAKS];
    size_t allowed_count; /* breaks that the registry lets it cross            */
    int allowed[ET_TREND_MOST_BREAKS];
} et_window;

/* The years asked for, else the registry's default window of the scale, cut to the
 * panel's years. */
void et_window_choose(const et_panel *panel, const et_regimes *regimes, et_scale scale,
                      const et_trend_options *options, et_window *out);

/* The years of the panel within a window. */
typedef struct et_window_years {
    et_window window;
    size_t n;
    double x[ET_TREND_MOST_YEARS];
    size_t column[ET_TREND_MOST_YEARS]; /* their indexes in the panel */
} et_window_years;

/* Chooses the window and takes its years. ET_ERR_ARGUMENT: it crosses a break that the
 * scale does not cross. */
ET_MUST_USE et_status et_window_take(const et_panel *panel, const et_regimes *regimes,
                                     et_scale scale, const et_trend_options *options,
                                     et_window_years *out, et_error *err);

/* Fills a summary's list of the breaks that it crosses. */
void et_window_breaks(const et_window *window, size_t *count,
                      int breaks[ET_TREND_MOST_BREAKS]);

#endif
