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

#endif
