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

/* Which noise the intervals of slopes hold; with `jump`, how many rose and fell with one
 * at the latest break that is crossed. */
void et_draw_name_noise(const et_draw_from *from, const et_look *look,
                        const size_t jump[2], char *out, size_t size);

/* What all charts of slopes share; `texts` lives as long as the frame. */
et_chart_frame et_draw_slope_frame(const et_draw_from *from, const et_look *look,
                                   et_draw_texts *texts);

/* A share of a wobble that is worth saying: below it, 0 % would be printed. */
#define LEAST_SHARED 0.005

/* The usual wobble of provinces, and how much of it those of a region share, which does
 * not average out; below LEAST_SHARED nothing is said. `most`: the largest of several. */
const char *et_draw_shared_wobble(const et_look *look, double shared, bool most,
                                  char *out, size_t size);

/* Adds to a caption; what there is no room for is cut. */
void et_draw_add(char *out, size_t size, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* A phrase of the frame in the look's language; may be a printf format. */
const char *et_draw_phrase(const et_look *look, const char *english,
                           const char *vietnamese)
    __attribute__((format_arg(2), format_arg(3)));

/* The name that a chart has room for: a cluster's in the look's language. */
const char *et_draw_unit_name(const et_panel *panel, size_t unit, const et_look *look);

et_verdict et_draw_verdict(et_trend_class verdict);

#endif
