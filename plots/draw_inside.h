/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Shared by the files that turn findings into what charts say.
 */
#ifndef PLOTS_DRAW_INSIDE_H
#define PLOTS_DRAW_INSIDE_H

#include "examtrend/draw.h"

#define MOST_BREAKS ET_TREND_MOST_BREAKS

/* Breaks within the years shown; fills the frame's years and breaks. `breaks` has
 * MOST_BREAKS places and lives as long as the frame. */
void et_draw_breaks(const et_regimes *regimes, et_scale scale, const et_look *look,
                    et_chart_break *breaks, et_chart_frame *frame);

/* What a frame points to. */
typedef struct et_draw_texts {
    char measure[256];
    char noise[320];
    et_chart_break breaks[MOST_BREAKS];
} et_draw_texts;

/* What all charts of slopes share; `texts` lives as long as the frame. */
et_chart_frame et_draw_slope_frame(const et_draw_from *from, const et_look *look,
                                   et_draw_texts *texts);

/* A phrase of the frame in the look's language; may be a printf format. */
const char *et_draw_phrase(const et_look *look, const char *english,
                           const char *vietnamese)
    __attribute__((format_arg(2), format_arg(3)));

et_verdict et_draw_verdict(et_trend_class verdict);

#endif
