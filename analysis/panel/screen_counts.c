/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the counts of a cell show beside those of the other units in the same year.
 *
 * Papers are marked in steps: the *step* of a cell is the largest of a few round ones of
 * which 99.5 % of its scores are multiples, and the step of a year that of most units.
 * Scores off it, or on a coarser one only, were converted or rounded on the way. Essays
 * are averages of two markers and have no step.
 *
 * A *repeated score* has more candidates than its neighbours, scaled by what the other
 * units have there: e = C Σc' / ΣC' over the two nearest usual scores on either side
 * (c' of the cell, C' of the others). Told when c exceeds e by a factor, by 30, by 2 % of
 * the cell and by 6 root e; a spreadsheet column filled by dragging gives 599 of 4.6.
 */
#include <math.h>
#include <stdlib.h>

#include "panel/screen_inside.h"

enum { LEAST_UNITS = 3, LEAST_SCORES = 100, NEIGHBOURS = 2, REACH = 10 };

static const int32_t steps[] = {1000, 500, 200, 100, 50, 25, 20, 10, 5, 2, 1};
enum { STEPS = sizeof steps / sizeof *steps };

static const double step_share = 0.995;    /* of a cell's scores are on its step     */
static const double common_share = 0.75;   /* of the units have the common step      */
static const double rounded_share = 0.9;   /* a step that others have by chance      */
static const double repeat_share = 0.02, repeat_least = 30.0, repeat_sigma = 6.0;

typedef struct counting {
    et_screen *out;
    const et_panel *panel;
    const et_screen_options *options;
    size_t subject, year;
    uint64_t *all; /* by score: the counts of all units */
    uint64_t *own; /* of the unit at hand */
    uint64_t total;
} counting;

static uint64_t size_of(const et_tally_cell *cell)
{
    uint64_t n = 0;
    for (size_t i = 0; i < cell->bins; i++) {
        n += cell->counts[i];
    }
    return n;
}

static double share_on(const et_tally_cell *cell, int32_t step)
{
    uint64_t on = 0;
    for (size_t i = 0; i < cell->bins; i++) {
        on += cell->scores[i] % step == 0 ? cell->counts[i] : 0;
    }
    return (double)on / (double)size_of(cell);
}

static size_t step_of(const et_tally_cell *cell)
{
    size_t i = 0;
    while (i + 1 < STEPS && share_on(cell, steps[i]) < step_share) {
        i++;
    }
    return i;
}

static bool counts_at(const counting *c, size_t unit, et_tally_cell *cell)
{
    return et_panel_counts(c->panel, c->subject, unit, c->year, cell);
}

/* The step of most units; 0 when they have none in common. Adds up all counts. */
static int32_t common_step(counting *c)
{
    size_t votes[STEPS] = {0}, units = 0, best = 0;

    c->total = 0;
    for (size_t u = 0; u < et_panel_unit_count(c->panel); u++) {
        et_tally_cell cell;
        if (!counts_at(c, u, &cell)) {
            continue;
        }
        for (size_t i = 0; i < cell.bins; i++) {
            c->all[cell.scores[i]] += cell.counts[i];
        }
        uint64_t n = size_of(&cell);
        c->total += n;
        if (n >= LEAST_SCORES) {
            votes[step_of(&cell)]++;
            units++;
        }
    }
    for (size_t i = 1; i < STEPS; i++) {
        best = votes[i] > votes[best] ? i : best;
    }
    return units >= LEAST_UNITS && (double)votes[best] >= common_share * (double)units
               ? steps[best]
               : 0;
}

static et_status add(const counting *c, size_t unit, et_screen_flag flag, et_error *err)
{
    flag.subject = c->subject;
    flag.unit = unit;
    flag.year = c->year;
    return et_screen_add(c->out, &flag, err);
}

/* Share of the other units' scores on a step. */
static double share_elsewhere(const counting *c, const et_tally_cell *cell, int32_t step)
{
    uint64_t on = 0, n = size_of(cell);

    for (int32_t score = 0; score <= ET_SCORE_LIMIT; score += step) {
        on += c->all[score] - c->own[score];
    }
    return c->total > n ? (double)on / (double)(c->total - n) : 1.0;
}

static et_status check_rounded(const counting *c, size_t unit, const et_tally_cell *cell,
                               int32_t common, et_error *err)
{
    for (size_t i = 0; i < STEPS && steps[i] > common; i++) {
        double share = steps[i] % common == 0 ? share_on(cell, steps[i]) : 0.0;
        double elsewhere =
            share >= step_share ? share_elsewhere(c, cell, steps[i]) : 1.0;
        if (elsewhere < rounded_share) {
            return add(c, unit,
                       (et_screen_flag){.check = ET_SCREEN_ROUNDED, .value = share,
                                        .has_high = true, .high = elsewhere,
                                        .step = steps[i] / 100.0},
                       err);
        }
    }
    return ET_OK;
}

/* What the neighbours of `score` let expect there; 0 when there are none. */
static double expected_at(const counting *c, int32_t score, int32_t step)
{
    uint64_t others = c->all[score] - c->own[score], near_own = 0, near_others = 0;

    for (int32_t side = -1; side <= 1; side += 2) {
        int32_t found = 0;
        for (int32_t k = 1; k <= REACH && found < NEIGHBOURS; k++) {
            int32_t at = score + side * k * step;
            if (at < 0 || at > ET_SCORE_LIMIT) {
                break;
            }
            uint64_t there = c->all[at] - c->own[at];
            if (there > 0 && 2 * there >= others) {
                near_own += c->own[at];
                near_others += there;
                found++;
            }
        }
    }
    if (near_others == 0) {
        return 0.0;
    }
    /* a few candidates at least, lest empty neighbours make any score a wonder */
    return (double)others * fmax((double)near_own, 4.0) / (double)near_others;
}

static et_status check_repeat(const counting *c, size_t unit, const et_tally_cell *cell,
                              int32_t step, et_error *err)
{
    double n = (double)size_of(cell), worst = 0.0;
    et_screen_flag flag = {.check = ET_SCREEN_REPEAT, .has_high = true,
                           .high = c->options->most_repeat};

    for (size_t i = 0; i < cell->bins; i++) {
        double found = (double)cell->counts[i];
        double expected = expected_at(c, cell->scores[i], step), more = found - expected;
        if (expected > 0.0 && more > worst && more >= repeat_least &&
            more >= repeat_share * n && found >= c->options->most_repeat * expected &&
            more > repeat_sigma * sqrt(fmax(expected, 1.0))) {
            worst = more;
            flag.value = found / expected;
            flag.step = cell->scores[i] / 100.0;
        }
    }
    return worst > 0.0 ? add(c, unit, flag, err) : ET_OK;
}

static et_status check_unit(const counting *c, size_t unit, const et_tally_cell *cell,
                            int32_t step, et_error *err)
{
    bool essay = et_panel_subject_info(c->panel, c->subject)->essay;
    size_t told = c->out->count;
    uint64_t n = size_of(cell);
    double off = 1.0 - share_on(cell, step);
    et_status status = ET_OK;

    if (!essay && n >= c->options->least_n && off > c->options->most_off_grid) {
        status = add(c, unit,
                     (et_screen_flag){.check = ET_SCREEN_GRID, .value = off,
                                      .has_high = true,
                                      .high = c->options->most_off_grid,
                                      .step = step / 100.0},
                     err);
    } else if (!essay && n >= c->options->least_n) {
        status = check_rounded(c, unit, cell, step, err);
    }
    /* converted scores repeat themselves by nature */
    return status == ET_OK && n >= LEAST_SCORES && c->out->count == told
               ? check_repeat(c, unit, cell, step, err)
               : status;
}

static et_status check_year(counting *c, et_error *err)
{
    et_status status = ET_OK;
    int32_t step = common_step(c);

    for (size_t u = 0; step > 0 && status == ET_OK && u < et_panel_unit_count(c->panel);
         u++) {
        et_tally_cell cell;
        if (!counts_at(c, u, &cell)) {
            continue;
        }
        for (size_t i = 0; i < cell.bins; i++) {
            c->own[cell.scores[i]] = cell.counts[i];
        }
        status = check_unit(c, u, &cell, step, err);
        for (size_t i = 0; i < cell.bins; i++) {
            c->own[cell.scores[i]] = 0;
        }
    }
    for (int32_t score = 0; score <= ET_SCORE_LIMIT; score++) {
        c->all[score] = 0;
    }
    return status;
}

et_status et_screen_counts(et_screen *screen, const et_panel *panel,
                           const et_screen_options *options, et_error *err)
{
    counting c = {.out = screen, .panel = panel, .options = options};
    et_status status = ET_OK;

    c.all = calloc(ET_SCORE_LIMIT + 1, sizeof *c.all);
    c.own = calloc(ET_SCORE_LIMIT + 1, sizeof *c.own);
    if (!c.all || !c.own) {
        status = et_screen_no_memory(err);
    }
    for (; status == ET_OK && c.subject < et_panel_subject_count(panel); c.subject++) {
        for (c.year = 0; status == ET_OK && c.year < et_panel_year_count(panel);
             c.year++) {
            status = check_year(&c, err);
        }
    }
    free(c.all);
    free(c.own);
    return status;
}
