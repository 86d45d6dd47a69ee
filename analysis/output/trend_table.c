/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>

#include "examtrend/results.h"

static const char *const too_few_years = "fewer than 5 years: no test";

static void put_real(et_table *table, et_fit_state state, double value)
{
    if (state == ET_FIT_OK) {
        et_table_real(table, value);
    } else {
        et_table_missing(table, et_fit_state_text(state));
    }
}

/* ---- nation ---- */

static const et_column nation_columns[] = {
    {.key = "subject", .title = "subject"},
    {.key = "first_year", .title = "from", .type = ET_INTEGER},
    {.key = "last_year", .title = "to", .type = ET_INTEGER},
    {.key = "years", .title = "years", .type = ET_INTEGER},
    {.key = "first_mean", .title = "first", .unit = "points", .type = ET_REAL,
     .decimals = 2},
    {.key = "last_mean", .title = "last", .unit = "points", .type = ET_REAL,
     .decimals = 2},
    {.key = "slope", .title = "slope", .unit = "points/year", .type = ET_REAL,
     .decimals = 3, .signed_text = true},
    {.key = "slope_low", .title = "95 % low", .unit = "points/year", .type = ET_REAL,
     .decimals = 2, .signed_text = true},
    {.key = "slope_high", .title = "95 % high", .unit = "points/year", .type = ET_REAL,
     .decimals = 2, .signed_text = true},
    {.key = "p_years", .title = "p (years)", .type = ET_REAL, .decimals = 3,
     .probability = true},
    {.key = "p_mann_kendall", .title = "p (order)", .type = ET_REAL, .decimals = 3,
     .probability = true},
    {.key = "theil_sen", .title = "Theil-Sen", .unit = "points/year", .type = ET_REAL,
     .decimals = 3, .signed_text = true},
    {.key = "tipping_rho", .title = "tipping rho", .type = ET_REAL, .decimals = 2},
    {.key = "detectable", .title = "can find", .unit = "points/year", .type = ET_REAL,
     .decimals = 2},
    {.key = "verdict", .title = "verdict"},
};
enum { NATION_COLUMNS = sizeof nation_columns / sizeof *nation_columns };

static void put_tests(et_table *table, const et_trend_nation *n)
{
    et_fit_state state = n->line.state;
    const char *why = et_fit_state_text(state);
    if (state == ET_FIT_OK && n->years < ET_TREND_LEAST_YEARS) {
        why = too_few_years;
        state = ET_FIT_TOO_FEW;
    }
    if (state == ET_FIT_OK) {
        et_table_real(table, n->line.slope_low);
        et_table_real(table, n->line.slope_high);
        et_table_real(table, n->line.p);
    } else {
        for (int i = 0; i < 3; i++) {
            et_table_missing(table, why);
        }
    }
    if (n->broken) {
        for (int i = 0; i < 3; i++) {
            et_table_missing(table, "the years cross a break of the exam");
        }
    } else {
        if (n->years < ET_TREND_LEAST_YEARS) {
            et_table_missing(table, too_few_years);
        } else {
            put_real(table, n->kendall.state, n->kendall.p);
        }
        put_real(table, n->sen.state, n->sen.slope);
        if (state != ET_FIT_OK) {
            et_table_missing(table, why);
        } else if (n->tipping.state == ET_FIT_OK && !n->tipping.reached) {
            et_table_missing(table, "p stays below .05 for any correlation of years");
        } else {
            put_real(table, n->tipping.state, n->tipping.rho);
        }
    }
    if (state == ET_FIT_OK) {
        put_real(table, n->detectable_state, n->detectable);
    } else {
        et_table_missing(table, why);
    }
}

static void put_nation(et_table *table, const char *subject, const et_trend_nation *n,
                       et_language language)
{
    et_table_text(table, subject);
    et_table_integer(table, n->first_year);
    et_table_integer(table, n->last_year);
    et_table_integer(table, (int64_t)n->years);
    if (n->years > 0) {
        et_table_real(table, n->mean[0]);
        et_table_real(table, n->mean[n->years - 1]);
    } else {
        et_table_missing(table, "no data");
        et_table_missing(table, "no data");
    }
    bool sloped = n->line.state == ET_FIT_OK || n->line.state == ET_FIT_PERFECT;
    put_real(table, sloped ? ET_FIT_OK : n->line.state, n->line.slope);
    put_tests(table, n);
    et_table_text(table, et_trend_nation_word(n, language));
}

et_status et_trend_nation_table(et_table **out, const char *const *subjects,
                                const et_trend_nation *nations, size_t count,
                                et_language language, et_error *err)
{
    et_status status = et_table_new(out, "trend_nation", "The country's averages", err);
    if (status != ET_OK) {
        return status;
    }
    for (size_t c = 0; c < NATION_COLUMNS; c++) {
        et_table_column(*out, &nation_columns[c]);
    }
    bool broken = false;
    for (size_t i = 0; i < count; i++) {
        put_nation(*out, subjects[i], &nations[i], language);
        broken = broken || nations[i].broken;
    }
    et_table_note(*out, "p (years): two-sided, t with years - 2 degrees of freedom; counts "
                        "year-to-year noise, not students. p (order): exact Mann-Kendall.");
    et_table_note(*out, "tipping rho: how much neighbouring years must resemble each other "
                        "for p to reach .05 (0: it is above already).");
    et_table_note(*out, "can find: the slope that so many years find four times out of "
                        "five. Difficulty of the paper is not separated from ability.");
    if (broken) {
        et_table_note(*out, "The years cross a break of the exam: the line has a jump of "
                            "its level there, and tests of order are left out.");
    }
    return ET_OK;
}

/* ---- units ---- */

static const et_column unit_columns[] = {
    {.key = "unit", .title = "unit"},
    {.key = "subject", .title = "subject"},
    {.key = "years", .title = "years", .type = ET_INTEGER},
    {.key = "left_out", .title = "left out", .type = ET_INTEGER},
    {.key = "level", .title = "level", .unit = "points", .type = ET_REAL, .decimals = 2,
     .signed_text = true},
    {.key = "slope", .title = "slope", .unit = "points/year", .type = ET_REAL,
     .decimals = 3, .signed_text = true},
    {.key = "slope_se", .title = "s.e.", .unit = "points/year", .type = ET_REAL,
     .decimals = 3},
    {.key = "slope_low", .title = "95 % low", .unit = "points/year", .type = ET_REAL,
     .decimals = 3, .signed_text = true},
    {.key = "slope_high", .title = "95 % high", .unit = "points/year", .type = ET_REAL,
     .decimals = 3, .signed_text = true},
    {.key = "p", .title = "p", .type = ET_REAL, .decimals = 3, .probability = true},
    {.key = "q", .title = "q", .type = ET_REAL, .decimals = 3, .probability = true},
    {.key = "shrunk", .title = "shrunken", .unit = "points/year", .type = ET_REAL,
     .decimals = 3, .signed_text = true},
    {.key = "jump_slope", .title = "with jump", .unit = "points/year", .type = ET_REAL,
     .decimals = 3, .signed_text = true},
    {.key = "verdict", .title = "verdict"},
};
enum { UNIT_COLUMNS = sizeof unit_columns / sizeof *unit_columns };

static void put_unit(et_table *table, const et_trend_rows *rows, const et_trend_unit *u,
                     et_language language)
{
    const et_trend_summary *summary = rows->summary;
    bool pooled = summary->sigma > 0.0;

    et_table_text(table, et_panel_unit(rows->panel, u->unit)->name);
    et_table_text(table, rows->subject);
    et_table_integer(table, (int64_t)u->years);
    et_table_integer(table, (int64_t)u->left_out);
    put_real(table, u->years ? ET_FIT_OK : ET_FIT_TOO_FEW, u->level);
    put_real(table, u->state, u->slope);
    put_real(table, u->state, u->slope_se);
    put_real(table, u->state, u->low);
    put_real(table, u->state, u->high);
    put_real(table, u->state, u->p);
    put_real(table, u->state, u->q);
    if (pooled) {
        put_real(table, u->state, u->shrunk);
    } else {
        et_table_missing(table, "raw slopes hold the paper's difficulty: not shrunken");
    }
    if (summary->break_count == 0) {
        et_table_missing(table, "no break within the years");
    } else {
        put_real(table, u->jump_state, u->jump_slope);
    }
    et_table_text(table, et_trend_unit_word(u, language));
}

static void put_unit_notes(et_table *table, const et_trend_summary *s)
{
    if (s->sigma > 0.0) {
        et_table_note(table,
                      "Positions against the country. Noise: the usual wobble of a "
                      "province from year to year, %.3f points, correlation of "
                      "neighbouring years %.2f%s.",
                      s->sigma, s->rho_used,
                      s->rho.state == ET_FIT_NOT_ESTIMABLE
                          ? " (not estimable from so few years; taken as independent)"
                          : "");
        if (s->reliability_state == ET_FIT_OK || s->reliability_state == ET_FIT_BOUNDARY) {
            et_table_note(table,
                          "Reliability of the slopes %.2f%s. One unit alone is found from "
                          "%.3f points a year on.",
                          s->reliability,
                          s->reliability < 0.5 ? ": too low to rank units by them" : "",
                          s->detectable);
        }
    } else {
        et_table_note(table, "Raw points: what all units share is the paper as much as the "
                             "candidates. Each p counts that unit's own years.");
    }
    et_table_note(table, "q: Benjamini-Hochberg over the units of this table; a verdict "
                         "needs q < .05, a hint p < .05.");
    for (size_t i = 0; i < s->break_count; i++) {
        et_table_note(table,
                      "The years cross the break of %d, across which positions stay "
                      "comparable; with a jump there: %zu rose, %zu fell.",
                      s->breaks[i], s->jump_up, s->jump_down);
    }
    if (s->left_out) {
        et_table_note(table, "%zu %s too few candidates and %s left out.", s->left_out,
                      s->left_out == 1 ? "cell has" : "cells have",
                      s->left_out == 1 ? "was" : "were");
    }
}

et_status et_trend_units_table(et_table **out, const et_trend_rows *rows,
                               et_language language, et_error *err)
{
    char title[ET_SENTENCE_SIZE + 128], sentence[ET_SENTENCE_SIZE];

    et_trend_units_sentence(rows->summary, language, sentence);
    (void)snprintf(title, sizeof title, "%s %d\xE2\x80\x93%d: %s", rows->subject,
                   rows->summary->first_year, rows->summary->last_year, sentence);
    et_status status = et_table_new(out, "trend_units", title, err);
    if (status != ET_OK) {
        return status;
    }
    for (size_t c = 0; c < UNIT_COLUMNS; c++) {
        et_table_column(*out, &unit_columns[c]);
    }
    for (size_t u = 0; u < rows->count; u++) {
        put_unit(*out, rows, &rows->units[u], language);
    }
    put_unit_notes(*out, rows->summary);
    return ET_OK;
}
