/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The means of candidates. One who sat six papers has a mean in sixths of a hundredth,
 * one with four in quarters; in units of 1 / L of a hundredth, L being the least common
 * multiple of all numbers of papers, every mean is a whole number, and what follows from
 * them is as exact as for papers.
 */
#include <math.h>
#include <stdlib.h>

#include "panel/panel_cells.h"

__extension__ typedef __int128 signed_wide;

typedef struct bin {
    int32_t score;
    uint64_t count;
} bin;

static uint64_t divisor_of(uint64_t a, uint64_t b)
{
    while (b) {
        uint64_t rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

et_status et_means_fineness(et_panel *panel, const et_pieces *pieces, et_error *err)
{
    for (size_t row = 0; row < panel->row_count; row++) {
        const et_subject *subject = et_panel_subject_info(panel, row);
        uint64_t fine = 1;
        if (subject->kind != ET_SUBJECT_OVER_CANDIDATES) {
            continue;
        }
        for (size_t i = 0; i < pieces->count; i++) {
            uint64_t papers = pieces->items[i].mean_of.papers;
            if (papers && fine * ((uint64_t)subject->maximum + 1) <= INT32_MAX) {
                fine = fine / divisor_of(fine, papers) * papers;
            }
        }
        if (fine * ((uint64_t)subject->maximum + 1) > INT32_MAX) {
            return et_fail(err, ET_ERR_UNSUPPORTED,
                           "found candidates with so many different numbers of papers "
                           "that their means have no common denominator below %d",
                           INT32_MAX / (subject->maximum + 1));
        }
        panel->fine[row] = (int32_t)fine;
    }
    return ET_OK;
}

static int in_order(const void *a, const void *b)
{
    const bin *x = a, *y = b;
    return (x->score > y->score) - (x->score < y->score);
}

/* Appends sorted bins to the panel's, equal scores added up. */
static et_status append(et_panel *panel, const bin *bins, size_t count,
                        et_tally_cell *out, et_error *err)
{
    size_t start = panel->bins;
    et_status status = et_cells_reserve(panel, count, err);

    for (size_t i = 0; i < count && status == ET_OK; i++) {
        bool again = i > 0 && bins[i].score == bins[i - 1].score;
        size_t at = again ? panel->bins - 1 : panel->bins++;
        panel->scores[at] = bins[i].score;
        panel->counts[at] = again ? panel->counts[at] + bins[i].count : bins[i].count;
    }
    *out = (et_tally_cell){.scores = panel->scores + start,
                           .counts = panel->counts + start,
                           .bins = panel->bins - start};
    return status;
}

et_status et_means_pool(et_panel *panel, const et_means_list *list, int32_t fine,
                        et_tally_cell *out, et_error *err)
{
    et_tally_cell cell;
    uint64_t total = 0;
    size_t room = 0, used = 0;
    bool fits = true;

    for (size_t i = 0; i < list->count; i++) {
        if (list->pieces[i]->counted) {
            et_tally_cell_at(list->tally, list->pieces[i]->cell, &cell);
            room += cell.bins;
        }
    }
    bin *bins = malloc((room + 1) * sizeof *bins);
    if (!bins) {
        return et_panel_no_memory(err);
    }
    for (size_t i = 0; i < list->count; i++) {
        const et_piece *piece = list->pieces[i];
        int32_t papers = (int32_t)piece->mean_of.papers;
        int32_t rest = (int32_t)piece->mean_of.rest;
        if (!piece->counted) {
            continue;
        }
        et_tally_cell_at(list->tally, piece->cell, &cell);
        for (size_t k = 0; k < cell.bins; k++) {
            bins[used++] = (bin){cell.scores[k] * fine + rest * (fine / papers),
                                 cell.counts[k]};
            fits &= !__builtin_add_overflow(total, cell.counts[k], &total);
        }
    }
    qsort(bins, used, sizeof *bins, in_order);
    et_status status =
        fits ? append(panel, bins, used, out, err)
             : et_fail(err, ET_ERR_INPUT,
                       "found more candidates in one unit than a 64-bit number holds, "
                       "expected fewer");
    free(bins);
    return status;
}

/* As et_tally_describe, whose fourth powers would not fit: sums of squares about a whole
 * number near the mean are exact, third and fourth moments are taken about the mean. */
void et_means_describe(const et_tally_cell *counts, int32_t fine, et_distribution *out)
{
    signed_wide sum = 0, s1 = 0, s2 = 0;
    double m3 = 0.0, m4 = 0.0, unit = 100.0 * fine;

    *out = (et_distribution){0};
    for (size_t i = 0; i < counts->bins; i++) {
        out->n += counts->counts[i];
        sum += (signed_wide)counts->counts[i] * counts->scores[i];
    }
    double n = (double)out->n, mean = (double)sum / n;
    int32_t centre = (int32_t)((sum + out->n / 2) / out->n);
    for (size_t i = 0; i < counts->bins; i++) {
        signed_wide d = counts->scores[i] - centre;
        double from_mean = counts->scores[i] - mean, count = (double)counts->counts[i];
        s1 += d * (signed_wide)counts->counts[i];
        s2 += d * d * (signed_wide)counts->counts[i];
        m3 += count * from_mean * from_mean * from_mean;
        m4 += count * from_mean * from_mean * from_mean * from_mean;
    }
    double m2 = (double)s2 - (double)s1 * ((double)s1 / n), variance = m2 / n;
    out->mean = mean / unit;
    out->minimum = counts->scores[0] / unit;
    out->maximum = counts->scores[counts->bins - 1] / unit;
    out->sd = out->n >= 2 ? sqrt(m2 / (n - 1.0)) / unit : 0.0;
    if (counts->bins >= 2) {
        out->skewness = m3 / n / (variance * sqrt(variance));
        out->kurtosis = m4 / n / (variance * variance) - 3.0;
    }
}
