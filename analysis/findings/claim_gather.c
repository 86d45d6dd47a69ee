/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdlib.h>

#include "examtrend/claim.h"
#include "examtrend/methods/slopes.h"

#define MOST_SUBJECTS 32

/* What an average is made of. */
typedef struct basket {
    const size_t *subjects;
    size_t count;
    et_average average;
} basket;

/* One average out of several subjects' cells; NaN unless every subject has its mean (and
 * its n, where papers count). */
static double value_of(const basket *b, const et_panel *panel, size_t unit, size_t year)
{
    double sum = 0.0, weight = 0.0;
    bool papers = b->average == ET_AVERAGE_PAPERS && b->count > 1;

    for (size_t s = 0; s < b->count; s++) {
        const et_cell *row = unit == ET_PANEL_NATION
                                 ? et_panel_nation(panel, b->subjects[s])
                                 : et_panel_row(panel, b->subjects[s], unit);
        const et_cell *cell = &row[year];
        if (!(cell->known & ET_KNOWN_MEAN) || (papers && !(cell->known & ET_KNOWN_N))) {
            return (double)NAN;
        }
        double w = papers ? (double)cell->n : 1.0;
        sum += w * cell->mean;
        weight += w;
    }
    return weight > 0.0 ? sum / weight : (double)NAN;
}

static basket own_basket(const et_claim_source *source)
{
    return (basket){source->subjects, source->subject_count, source->average};
}

static basket other_basket(const et_claim_source *source)
{
    return source->other_subjects ? (basket){source->other_subjects,
                                             source->other_subject_count, source->average}
                                  : own_basket(source);
}

/* Full mark of one paper of the average, in points. */
static double full_mark(const et_claim_source *source)
{
    double sum = 0.0;
    for (size_t s = 0; s < source->subject_count; s++) {
        sum += et_panel_subject_info(source->panel, source->subjects[s])->maximum / 100.0;
    }
    return sum / (double)source->subject_count;
}

et_scale et_claim_scale(const et_claim *claim)
{
    static const bool cancels[] = {[ET_CLAIM_ABOVE] = true, [ET_CLAIM_CLOSING] = true,
                                   [ET_CLAIM_TOP] = true,   [ET_CLAIM_FASTEST] = true,
                                   [ET_CLAIM_SAME] = true,  [ET_CLAIM_OPPOSITE] = false};
    return cancels[claim->kind] ? ET_SCALE_RELATIVE : ET_SCALE_RAW;
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
        et_regimes_window(source->regimes, et_claim_scale(claim), &years[0], &years[1]);
    }
}

/* One year of all four series; false where one of them has no value. */
static bool take_year(et_claim_facts *out, const et_claim_source *source, size_t column)
{
    basket own = own_basket(source), other = other_basket(source);
    size_t t = out->years;

    out->raw[t] = value_of(&own, source->panel, source->unit, column);
    out->nation[t] = value_of(&own, source->panel, ET_PANEL_NATION, column);
    bool whole = !isnan(out->raw[t]) && !isnan(out->nation[t]);
    if (out->has_other) {
        out->other[t] = value_of(&other, source->panel, source->other_unit, column);
        out->other_nation[t] = value_of(&other, source->panel, ET_PANEL_NATION, column);
        whole = whole && !isnan(out->other[t]) && !isnan(out->other_nation[t]);
    }
    return whole;
}

static void take_years(et_claim_facts *out, const et_claim_source *source,
                       const int years[2], size_t *columns)
{
    for (int year = years[0]; year <= years[1]; year++) {
        size_t column;
        if (out->years == ET_CLAIM_MOST_YEARS ||
            !et_panel_year_index(source->panel, year, &column) ||
            !take_year(out, source, column)) {
            out->hole = true;
            out->missing_end =
                year == years[0] || year == years[1] ? year : out->missing_end;
            continue;
        }
        columns[out->years] = column;
        out->year[out->years++] = year;
    }
}

static void take_breaks(et_claim_facts *out, const et_regimes *regimes,
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
    if (et_regimes_between(regimes, ET_SCALE_RELATIVE, years, false, &index, 1) > 0) {
        out->relative_break_year = et_regimes_at(regimes, index)->year;
    }
    for (size_t t = 1; t < out->years; t++) {
        const int pair[] = {out->year[t - 1], out->year[t]};
        out->apart[t] =
            pair[1] - pair[0] != 1 ||
            et_regimes_between(regimes, ET_SCALE_RAW, pair, false, NULL, 0) > 0;
    }
}

static void take_peers(et_claim_facts *out, const et_claim_source *source,
                       const size_t *columns)
{
    basket own = own_basket(source);
    size_t units = et_panel_unit_count(source->panel);

    if (out->is_nation || units > ET_CLAIM_MOST_PEERS + 1) {
        return; /* nothing is said of some of them only */
    }
    for (size_t u = 0; u < units; u++) {
        if (u == source->unit) {
            continue;
        }
        for (size_t t = 0; t < out->years; t++) {
            out->peer[out->peers][t] = value_of(&own, source->panel, u, columns[t]);
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
    basket own = own_basket(source);
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
                    there ? value_of(&own, source->like, u, column) - out->nation[t]
                          : (double)NAN;
            }
        }
        status = et_slopes_fit(&(et_series_rows){x, y, units, out->years},
                               &(et_slopes_options){.columns_are_centred = true}, slope,
                               &pooled, err);
    }
    free(y);
    free(slope);
    out->sigma = pooled.sigma;
    out->sigma_df = pooled.df;
    out->rho = pooled.rho_used;
    return status;
}

/* What a claim of that kind cannot be about. */
static et_status check_source(const et_claim_source *source, const et_claim *claim,
                              et_error *err)
{
    if (source->subject_count == 0 || source->subject_count > MOST_SUBJECTS ||
        source->other_subject_count > MOST_SUBJECTS) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "a claim is about 1 to %d subjects, found %zu", MOST_SUBJECTS,
                       source->subject_count);
    }
    if (source->unit == ET_PANEL_NATION && et_claim_scale(claim) == ET_SCALE_RELATIVE) {
        return et_fail(err, ET_ERR_ARGUMENT, "found a claim that compares units for the "
                                             "nation, expected a province or a cluster");
    }
    if (et_panel_unit_count(source->panel) > ET_CLAIM_MOST_PEERS + 1 &&
        (claim->kind == ET_CLAIM_TOP || claim->kind == ET_CLAIM_FASTEST)) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "found %zu units to compare, expected at most %d for a place",
                       et_panel_unit_count(source->panel), ET_CLAIM_MOST_PEERS + 1);
    }
    return ET_OK;
}

et_status et_claim_gather(et_claim_facts *out, const et_claim_source *source,
                          const et_claim *claim, et_error *err)
{
    size_t columns[ET_CLAIM_MOST_YEARS];
    int years[2];

    *out = (et_claim_facts){.is_nation = source->unit == ET_PANEL_NATION};
    et_status status = check_source(source, claim, err);
    if (status != ET_OK) {
        return status;
    }
    bool two = claim->kind == ET_CLAIM_SAME || claim->kind == ET_CLAIM_STEADIER ||
               claim->kind == ET_CLAIM_OPPOSITE;
    out->has_other =
        two && (source->other_unit != source->unit || source->other_subjects);
    out->full_mark = full_mark(source);
    choose_years(source, claim, years);
    take_years(out, source, years, columns);
    take_breaks(out, source->regimes, years);
    take_peers(out, source, columns);
    return out->years >= 3 && !out->is_nation ? take_noise(out, source, err) : ET_OK;
}
