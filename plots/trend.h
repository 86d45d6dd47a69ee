/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * trend.h - the lines of a trend with their labels, for charts that show them beside
 * something else.
 */
#ifndef PLOTS_TREND_H
#define PLOTS_TREND_H

#include "frame.h"

/* What et_chart_trend demands of its lines. */
ET_MUST_USE et_status et_trend_check(const et_chart_trend_says *says, et_error *err);

/* Draws lines, bands, points, axes, breaks and labels into the chart's body. Sets the
 * chart's decimals from the slopes' margins first. */
ET_MUST_USE et_status et_trend_draw(et_chart *chart, const et_chart_trend_says *says,
                                    et_error *err);

/* Height of a body in which no label has to move over another. */
double et_trend_wants(const et_chart *chart, const et_chart_trend_says *says);

/* "+0.050 ± 0.026 points a year"; "" where the line has no slope. */
void et_trend_say_slope(const et_chart *chart, const et_trend_line *line, char *out,
                        size_t size);

/* The fitted line; the values where nothing could be fitted. */
const double *et_trend_drawn(const et_chart_trend_says *says, const et_trend_line *line);

/* Decimals of the chart from the margins of the slopes. */
void et_trend_choose_decimals(et_chart *chart, const et_chart_trend_says *says);

#endif
