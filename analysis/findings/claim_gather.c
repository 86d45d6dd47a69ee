/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdlib.h>

#include "examtrend/claim.h"
#include "examtrend/methods/slopes.h"

/* One average out of several subjects' cells; NaN unless every subject has its mean (and
 * its n, where papers count). */
static double composite(const et_claim_source *source, const et_cell *const *rows,
                        size_t year)
{
    double sum = 0.0, weight = 0.0;
    for (size_t s = 0; s < source->subject_count; s++) {
        const et_cell *cell = &rows[s][year];
        bool papers = source->average == ET_AVERAGE_PAPERS && source->subject_count > 1;
        if (!(cell->known & ET_KNOWN_MEAN) || (papers && !(cell->known & ET_KNOWN_N))) {
            return (double)NAN;
        }
        double w = papers ? (double)cell->n : 1.0;
        sum += w * cell->mean;
        weight += w;
    }
    return weight > 0.0 ? sum / weight : (double)NAN;
}

#define MOST_SUBJECTS 32

static double unit_value(const et_claim_source *source, const et_panel *panel,
                         size_t unit, size_t year)
{
    const et_cell *rows[MOST_SUBJECTS];
    for (size_t s = 0; s < source->subject_count; s++) {
        rows[s] = unit == ET_PANEL_NATION
                      ? et_panel_nation(panel, source->subjects[s])
                      : et_panel_row(panel, source->subjects[s], unit);
    }
    return composite(source, rows, year);
}

static void choose_years(const et_claim_source *source, const et_claim *claim,
                         int years[2])
{
    size_t count = et_panel_year_count(source->panel);
    years[0] = et_panel_year(source->panel, 0);
    years[1] = et_panel_year(source->panel, count - 1);
    if (claim->first_year) {
        years[0] = claim->first_year;
        years[1] = claim->last_year;
    } else if (source->first_year) {
        years[0] = source->first_year;
        years[1] = source->last_year;
    } else {
        et_regimes_window(source->regimes, ET_SCALE_RAW, &years[0], &years[1]);
    }
}

static void take_years(et_claim_facts *out, const et_claim_source *source,
                       const int years[2], size_t *columns)
{
    for (int year = years[0]; year <= years[1]; year++) {
        size_t column;
        double raw = (double)NAN, nation = (double)NAN;
        if (et_panel_year_index(source->panel, year, &column)) {
            raw = unit_value(source, source->panel, source->unit, column);
            nation = unit_value(source, source->panel, ET_PANEL_NATION, column);
        }
        if (isnan(raw) || isnan(nation) || out->years == ET_CLAIM_MOST_YEARS) {
            out->hole = true;
            continue;
        }
        columns[out->years] = column;
        out->year[out->years] = year;
        out->raw[out->years] = raw;
        out->nation[out->years++] = nation;
    }
}

static void take_break(et_claim_facts *out, const et_regimes *regimes,
                       const int years[2])
{
    size_t index;
    if (et_regimes_between(regimes, ET_SCALE_RAW, years, false, &index, 1) > 0) {
        out->break_year = et_regimes_at(regimes, index)->year;
        while (out->break_index < out->years &&
               out->year[out->break_index] < out->break_year) {
            out->break_index++;
        }
    }
}

static void take_peers(et_claim_facts *out, const et_claim_source *source,
                       const size_t *columns)
{
    for (size_t u = 0; u < et_panel_unit_count(source->panel); u++) {
        if (u == source->unit || out->peers == ET_CLAIM_MOST_PEERS) {
            continue;
        }
        for (size_t t = 0; t < out->years; t++) {
            out->peer[out->peers][t] =
                unit_value(source, source->panel, u, columns[t]);
        }
        out->peers++;
    }
}

/* The wobble of units like this one around their own lines against the country, pooled.
 * That of a cluster is not a province's over the root of its members: neighbours share
 * much of theirs. */
static et_status take_noise(et_claim_facts *out, const et_claim_source *source,
                            et_error *err)
{
    size_t units = et_panel_unit_count(source->like);
    double x[ET_CLAIM_MOST_YEARS];
    double *y = malloc((units * out->years + 1) * sizeof *y);
    et_slope *slope = malloc((units + 1) * sizeof *slope);
    et_slopes pooled = {0};
    et_status status = ET_OK;

    if (!y || !slope) {
        status = et_fail(err, ET_ERR_MEMORY, "out of memory for a claim");
    } else {
        for (size_t t = 0; t < out->years; t++) {
            size_t column = 0;
            bool there =
                et_panel_year_index(source->like, out->year[t], &column);
            x[t] = out->year[t];
            for (size_t u = 0; u < units; u++) {
                y[u * out->years + t] =
                    there ? unit_value(source, source->like, u, column) -
                                out->nation[t]
                          : (double)NAN;
            }
        }
        status = et_slopes_fit(x, y, units, out->years,
                               &(et_slopes_options){.columns_are_centred = true}, slope,
                               &pooled, err);
    }
    free(y);
    free(slope);
    out->sigma = pooled.sigma;
    out->sigma_df = pooled.df;
    return status;
}

et_status et_claim_gather(et_claim_facts *out, const et_claim_source *source,
                          const et_claim *claim, et_error *err)
{
    size_t columns[ET_CLAIM_MOST_YEARS];
    int years[2];

    *out = (et_claim_facts){0};
    if (source->subject_count == 0 || source->subject_count > MOST_SUBJECTS) {
        return et_fail(err, ET_ERR_ARGUMENT, "a claim is about 1 to %d subjects, found %zu",
                       MOST_SUBJECTS, source->subject_count);
    }
    choose_years(source, claim, years);
    take_years(out, source, years, columns);
    take_break(out, source->regimes, years);
    take_peers(out, source, columns);
    return out->years >= 3 ? take_noise(out, source, err) : ET_OK;
}
