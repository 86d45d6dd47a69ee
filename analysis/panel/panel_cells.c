/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Counts pool by adding; averages pool with their n, by the identity of
 * methods/inequality.h.
 */
#include "panel/panel_cells.h"

#include <stdlib.h>

et_status et_cells_reserve(et_panel *panel, size_t more, et_error *err)
{
    size_t need = panel->bins + more;

    if (need <= panel->bin_room) {
        return ET_OK;
    }
    size_t room = need > 2 * panel->bin_room ? need : 2 * panel->bin_room;
    int32_t *scores = realloc(panel->scores, room * sizeof *scores);
    panel->scores = scores ? scores : panel->scores;
    uint64_t *counts = realloc(panel->counts, room * sizeof *counts);
    panel->counts = counts ? counts : panel->counts;
    if (!scores || !counts) {
        return et_panel_no_memory(err);
    }
    panel->bin_room = room;
    return ET_OK;
}

et_status et_cells_pool(et_panel *panel, uint64_t *dense, const et_tally_cell *cells,
                        size_t count, et_tally_cell *out, et_error *err)
{
    int32_t low = ET_SCORE_LIMIT, high = 0;
    uint64_t total = 0;
    bool fits = true;

    for (size_t i = 0; i < count; i++) {
        const et_tally_cell *cell = &cells[i];
        low = cell->bins && cell->scores[0] < low ? cell->scores[0] : low;
        high = cell->bins && cell->scores[cell->bins - 1] > high
                   ? cell->scores[cell->bins - 1] : high;
        for (size_t k = 0; k < cell->bins; k++) {
            dense[cell->scores[k]] += cell->counts[k];
            fits &= !__builtin_add_overflow(total, cell->counts[k], &total);
        }
    }
    et_status status =
        et_cells_reserve(panel, low <= high ? (size_t)(high - low) + 1 : 0, err);
    if (status != ET_OK) {
        return status;
    }
    size_t start = panel->bins;
    for (int32_t score = low; score <= high; score++) {
        if (dense[score]) {
            panel->scores[panel->bins] = score;
            panel->counts[panel->bins++] = dense[score];
            dense[score] = 0;
        }
    }
    *out = (et_tally_cell){.scores = panel->scores + start,
                           .counts = panel->counts + start,
                           .bins = panel->bins - start};
    return fits ? ET_OK
                : et_fail(err, ET_ERR_INPUT,
                          "found more candidates in one unit than a 64-bit number "
                          "holds, expected fewer");
}

void et_cells_describe(const et_tally_cell *counts, const et_subject *subject,
                       int32_t fine, et_cell *cell)
{
    et_distribution d;

    if (fine == 1) {
        et_tally_describe(counts, &d);
    } else {
        et_means_describe(counts, fine, &d);
    }
    double n = (double)d.n;
    cell->known = ET_KNOWN_N | ET_KNOWN_MEAN | ET_KNOWN_COUNTS;
    cell->known |= d.n >= 2 ? ET_KNOWN_SD : 0;
    cell->n = d.n;
    cell->mean = d.mean;
    cell->sd = d.sd;
    cell->skewness = d.skewness;
    cell->kurtosis = d.kurtosis;
    cell->p10 = et_tally_quantile(counts, 0.1) / fine;
    cell->q1 = et_tally_quantile(counts, 0.25) / fine;
    cell->median = et_tally_quantile(counts, 0.5) / fine;
    cell->lean = cell->mean - cell->median;
    cell->q3 = et_tally_quantile(counts, 0.75) / fine;
    cell->p90 = et_tally_quantile(counts, 0.9) / fine;
    cell->share_fail =
        (double)et_tally_count_at_most(counts, subject->fail_mark * fine) / n;
    cell->share_low =
        (double)et_tally_count_at_most(counts, subject->low_mark * fine - 1) / n;
    cell->share_high =
        (double)(d.n - et_tally_count_at_most(counts, subject->high_mark * fine - 1)) / n;
    cell->share_top =
        (double)et_tally_count_exactly(counts, subject->maximum * fine) / n;
}

void et_cells_pool_averages(const et_moments *parts, size_t count, unsigned known,
                            et_cell *cell)
{
    et_pooled pooled;

    if (count == 1) {
        cell->known = known & (parts->n == 1 ? ~(unsigned)ET_KNOWN_SD : ~0U);
        cell->n = parts->n;
        cell->mean = parts->mean;
    } else if (known & ET_KNOWN_N) {
        et_moments_pool(parts, count, &pooled);
        cell->known = pooled.state == ET_FIT_OK ? known : 0;
        cell->n = pooled.all.n;
        cell->mean = pooled.all.mean;
    }
    if (cell->known & ET_KNOWN_SD) {
        cell->sd = count == 1 ? parts->sd : pooled.all.sd;
    }
}
