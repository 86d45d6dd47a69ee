/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where a score stands among the candidates of a cell, and which one a share of them
 * reaches: counted, never taken from a curve.
 */
#include "panel/panel_inside.h"

/* The counts of a cell, also those whose scores are finer than hundredths. */
static bool find_counts(const et_panel *panel, et_panel_at at, et_tally_cell *counts)
{
    size_t unit = at.unit == ET_PANEL_NATION ? panel->unit_count : at.unit;
    size_t index = et_panel_cell_index(panel, at.subject, unit, at.year);

    (void)et_panel_counts(panel, at.subject, unit, at.year, counts);
    return (panel->cells[index].known & ET_KNOWN_COUNTS) != 0;
}

static int32_t fineness(const et_panel *panel, size_t subject)
{
    return panel->fine[subject] > 1 ? panel->fine[subject] : 1;
}

bool et_panel_position(const et_panel *panel, et_panel_at at, int32_t score,
                       et_position *out)
{
    et_tally_cell counts;
    int64_t fine = fineness(panel, at.subject);

    *out = (et_position){0};
    if (!find_counts(panel, at, &counts)) {
        return false;
    }
    for (size_t i = 0; i < counts.bins; i++) {
        out->n += counts.counts[i];
        out->below += counts.scores[i] < score * fine ? counts.counts[i] : 0;
        out->at += counts.scores[i] == score * fine ? counts.counts[i] : 0;
    }
    return true;
}

bool et_panel_top_mark(const et_panel *panel, et_panel_at at, double share,
                       et_top_mark *out)
{
    et_tally_cell counts;
    double fine = fineness(panel, at.subject);

    *out = (et_top_mark){0};
    if (!find_counts(panel, at, &counts)) {
        return false;
    }
    for (size_t i = 0; i < counts.bins; i++) {
        out->n += counts.counts[i];
    }
    /* a share such as 0.22 is no binary fraction, and must not ask for one more */
    double least = share * (double)out->n * (1.0 - 1e-12);
    for (size_t i = counts.bins; i-- > 0;) {
        out->reached += counts.counts[i];
        if ((double)out->reached >= least) {
            out->mark = counts.scores[i] / fine / 100.0;
            return true;
        }
    }
    return false;
}
