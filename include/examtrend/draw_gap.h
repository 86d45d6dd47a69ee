/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * draw_gap.h - where a change comes from, and two groups or years side by side, as
 * charts; as draw.h.
 *
 *     const et_decompose_row row = {.unit = "Phú Thọ", .subject = "Maths",
 *                                   .panel = panel, .decomposition = &d};
 *     et_draw_change(&chart, &row, regimes, &look, &err);
 */
#ifndef EXAMTREND_DRAW_GAP_H
#define EXAMTREND_DRAW_GAP_H

#include "examtrend/chart.h"
#include "examtrend/results_gap.h"

#ifdef __cplusplus
extern "C" {
#endif

/* The parts of a change, from the first level to the last. The row's own `parts` are not
 * looked at. ET_ERR_INPUT where there is nothing to split. */
ET_MUST_USE et_status et_draw_change(et_chart **out, const et_decompose_row *row,
                                     const et_regimes *regimes, const et_look *look,
                                     et_error *err);

/* Two ends, subject by subject. */
typedef struct et_draw_ends {
    const et_panel *panel;
    const et_regimes *regimes;
    et_scale scale;
    const char *first, *second;  /* what the ends are called: names, or years          */
    const et_gap_subject *rows;  /* [subjects of the panel]                            */
    const et_gap_subjects_summary *summary;
} et_draw_ends;

/* ET_ERR_INPUT where no subject has both. */
ET_MUST_USE et_status et_draw_dumbbell(et_chart **out, const et_draw_ends *from,
                                       const et_look *look, et_error *err);

#ifdef __cplusplus
}
#endif

#endif
