/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/correlation.h"

#include <string.h>

#include <gsl/gsl_statistics_double.h>

static bool is_pair(const et_joint_row *row, const et_joint_key *key)
{
    return row->key.year == key->year &&
           (!key->place || strcmp(row->key.place, key->place) == 0) &&
           ((strcmp(row->key.subject_x, key->subject_x) == 0 &&
             strcmp(row->key.subject_y, key->subject_y) == 0) ||
            (strcmp(row->key.subject_x, key->subject_y) == 0 &&
             strcmp(row->key.subject_y, key->subject_x) == 0));
}

void et_correlation_of_candidates(const et_joint *joint, const et_joint_key *key,
                                  et_correlation *out)
{
    et_joint_within w = {0};
    et_joint_sums all;

    *out = (et_correlation){.year = key->year,
                            .pooled_state = ET_FIT_TOO_FEW,
                            .within_state = ET_FIT_TOO_FEW};
    for (size_t i = 0; i < et_joint_count(joint); i++) {
        et_joint_row row;
        et_joint_at(joint, i, &row);
        if (is_pair(&row, key)) {
            et_joint_within_add(&w, &row.sums);
        }
    }
    out->n = w.n;
    out->places = w.groups;
    if (!et_joint_find(joint, key, &all) || all.n < 2) {
        return;
    }
    out->pooled_state = et_joint_correlation(&all, &out->pooled) ? ET_FIT_OK
                                                                 : ET_FIT_ALL_TIED;
    out->within_state = w.n <= w.groups + 1                             ? ET_FIT_TOO_FEW
                        : et_joint_within_correlation(&w, &out->within) ? ET_FIT_OK
                                                                        : ET_FIT_ALL_TIED;
}

/* ---- over the years ---- */

static bool all_equal(const double *x, size_t n)
{
    for (size_t i = 1; i < n; i++) {
        if (x[i] != x[0]) {
            return false;
        }
    }
    return true;
}

static et_fit_state correlate(const double *x, const double *y, size_t n, double *r)
{
    if (n < 3) {
        return ET_FIT_TOO_FEW;
    }
    if (all_equal(x, n) || all_equal(y, n)) {
        return ET_FIT_ALL_TIED;
    }
    *r = gsl_stats_correlation(x, 1, y, 1, n);
    return ET_FIT_OK;
}

enum { MOST_YEARS = 256 };

void et_correlation_over_years(const et_panel *panel, size_t subject_x, size_t subject_y,
                               et_comovement *out)
{
    const et_cell *x = et_panel_nation(panel, subject_x);
    const et_cell *y = et_panel_nation(panel, subject_y);
    double level_x[MOST_YEARS], level_y[MOST_YEARS];
    double step_x[MOST_YEARS], step_y[MOST_YEARS];
    int before = 0;

    *out = (et_comovement){.subject_x = subject_x, .subject_y = subject_y};
    for (size_t t = 0; t < et_panel_year_count(panel) && out->years < MOST_YEARS; t++) {
        size_t at = out->years;
        if (!(x[t].known & y[t].known & ET_KNOWN_MEAN)) {
            continue;
        }
        level_x[at] = x[t].mean;
        level_y[at] = y[t].mean;
        if (at > 0 && et_panel_year(panel, t) == before + 1) {
            step_x[out->steps] = level_x[at] - level_x[at - 1];
            step_y[out->steps] = level_y[at] - level_y[at - 1];
            out->opposite += step_x[out->steps] * step_y[out->steps] < 0.0;
            out->steps++;
        }
        before = et_panel_year(panel, t);
        out->years++;
    }
    out->level_state = correlate(level_x, level_y, out->years, &out->levels);
    out->change_state = correlate(step_x, step_y, out->steps, &out->changes);
}
