/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The mean of a group of provinces, by its candidates. Nobody has an average of subjects:
 * of one, each subject is pooled by its own candidates, and these means are averaged.
 */
#include "findings/gap_inside.h"

bool et_gap_is_small(const et_cell *cell, uint64_t least_n)
{
    return (cell->known & ET_KNOWN_N) && cell->n < least_n;
}

/* ---- papers ---- */

static void pool_paper(const et_panel *panel, size_t subject, const bool *member,
                       size_t column, uint64_t least_n, et_gap_pooled *out)
{
    double sum = 0.0;
    size_t without_n = 0, with_mean = 0, members = 0;
    double only = 0.0;

    *out = (et_gap_pooled){0};
    for (size_t u = 0; u < et_panel_unit_count(panel); u++) {
        const et_cell *cell = &et_panel_row(panel, subject, u)[column];
        if (!member[u]) {
            continue;
        }
        members++;
        if (!(cell->known & ET_KNOWN_MEAN) || et_gap_is_small(cell, least_n)) {
            out->missing++;
            continue;
        }
        with_mean++;
        only = cell->mean;
        if (!(cell->known & ET_KNOWN_N)) {
            without_n++;
            continue;
        }
        double n = (double)cell->n;
        out->n += cell->n;
        out->counted += cell->known & ET_KNOWN_COUNTS ? cell->n : 0;
        sum += n * cell->mean;
    }
    if (out->n > 0) { /* members of unknown size cannot be weighed */
        out->known = true;
        out->mean = sum / (double)out->n;
        out->size = (double)out->n;
        out->missing += without_n;
    } else if (with_mean == 1 && members == 1) {
        out->known = true;
        out->mean = only;
    } else {
        out->unweighed = with_mean > 0;
    }
}

/* ---- averages of subjects ---- */

/* Whether the unit has every part, with a size to weigh it by. */
static bool has_parts(const et_gap_weights *of, size_t unit)
{
    const et_subject *info = et_panel_subject_info(of->panel, of->subject);
    const et_cell *own = &et_panel_row(of->panel, of->subject, unit)[of->column];
    bool all = own->known & ET_KNOWN_MEAN;

    for (size_t i = 0; i < info->part_count && all; i++) {
        const et_cell *row = et_panel_part_row(of->panel, of->subject, i, unit);
        const unsigned needs = ET_KNOWN_N | ET_KNOWN_MEAN;
        all = !row || ((row[of->column].known & needs) == needs &&
                       row[of->column].n >= of->least_n && row[of->column].n > 0);
    }
    return all;
}

/* The candidates in a part of all members that have every part, and their sum. */
static double size_of_part(const et_gap_weights *of, const bool *member, size_t part,
                           double *sum)
{
    double n = 0.0;

    *sum = 0.0;
    for (size_t u = 0; u < et_panel_unit_count(of->panel); u++) {
        const et_cell *row = et_panel_part_row(of->panel, of->subject, part, u);
        if (member[u] && row && has_parts(of, u)) {
            n += (double)row[of->column].n;
            *sum += (double)row[of->column].n * row[of->column].mean;
        }
    }
    return n;
}

static void pool_average(const et_gap_weights *of, const bool *member, et_gap_pooled *out)
{
    const et_subject *info = et_panel_subject_info(of->panel, of->subject);
    size_t members = 0, with_mean = 0, whole = 0, only = 0;
    double weight = 0.0, sum = 0.0;

    *out = (et_gap_pooled){0};
    for (size_t u = 0; u < et_panel_unit_count(of->panel); u++) {
        if (member[u]) {
            bool known = et_panel_row(of->panel, of->subject, u)[of->column].known &
                         ET_KNOWN_MEAN;
            members++;
            with_mean += known;
            whole += has_parts(of, u);
            only = known ? u : only;
        }
    }
    out->missing = members - (whole ? whole : with_mean);
    if (members == 1 && with_mean == 1) {
        out->known = true;
        out->mean = et_panel_row(of->panel, of->subject, only)[of->column].mean;
        return;
    }
    for (size_t i = 0; i < info->part_count && whole > 0; i++) {
        double of_part, n = size_of_part(of, member, i, &of_part);
        if (n > 0.0) {
            weight += info->weights[i];
            sum += info->weights[i] * of_part / n;
            out->size += n;
        }
    }
    out->known = weight > 0.0;
    out->mean = out->known ? sum / weight : 0.0;
    out->unweighed = !out->known && with_mean > 0;
}

/* Each part's share of its own candidates, the parts by their weights. */
static void weigh_average(const et_gap_weights *to, const bool *member, double sign)
{
    const et_subject *info = et_panel_subject_info(to->panel, to->subject);
    double weight = 0.0, sum;

    for (size_t i = 0; i < info->part_count; i++) {
        weight += size_of_part(to, member, i, &sum) > 0.0 ? info->weights[i] : 0.0;
    }
    for (size_t i = 0; i < info->part_count; i++) {
        double n = size_of_part(to, member, i, &sum);
        for (size_t u = 0; u < et_panel_unit_count(to->panel) && n > 0.0; u++) {
            const et_cell *row = et_panel_part_row(to->panel, to->subject, i, u);
            if (member[u] && has_parts(to, u)) {
                to->weight[u] += sign * info->weights[i] / weight *
                                 (double)row[to->column].n / n;
            }
        }
    }
}

/* ---- either ---- */

static bool is_average(const et_panel *panel, size_t subject)
{
    return et_panel_subject_info(panel, subject)->kind == ET_SUBJECT_OVER_SUBJECTS;
}

void et_gap_pool(const et_panel *panel, size_t subject, const bool *member, size_t column,
                 uint64_t least_n, et_gap_pooled *out)
{
    if (is_average(panel, subject)) {
        pool_average(&(et_gap_weights){.panel = panel, .subject = subject,
                                       .column = column, .least_n = least_n},
                     member, out);
    } else {
        pool_paper(panel, subject, member, column, least_n, out);
    }
}

void et_gap_weigh(const et_gap_weights *to, const bool *member, double sign)
{
    et_gap_pooled all;

    et_gap_pool(to->panel, to->subject, member, to->column, to->least_n, &all);
    if (is_average(to->panel, to->subject) && all.size > 0.0) {
        weigh_average(to, member, sign);
        return;
    }
    for (size_t u = 0; u < et_panel_unit_count(to->panel); u++) {
        const et_cell *cell = &et_panel_row(to->panel, to->subject, u)[to->column];
        bool has_mean =
            (cell->known & ET_KNOWN_MEAN) && !et_gap_is_small(cell, to->least_n);
        if (!member[u] || !has_mean) {
            continue;
        }
        if (all.n > 0) {
            bool known = cell->known & ET_KNOWN_N;
            to->weight[u] += known ? sign * (double)cell->n / (double)all.n : 0.0;
        } else { /* the only one */
            to->weight[u] += sign;
        }
    }
}
