/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ranks as sets, and moves against the usual wobble.
 */
#include "examtrend/ranking.h"

#include <math.h>
#include <stdlib.h>

#include "examtrend/methods/distributions.h"
#include "examtrend/methods/multiplicity.h"
#include "examtrend/methods/shrinkage.h"
#include "examtrend/methods/slopes.h"
#include "findings/window.h"

#define USUAL_BEST 10
#define NOWHERE SIZE_MAX

typedef struct ranking_job {
    const et_panel *panel;
    const et_ranking_options *options;
    et_ranking_unit *units;
    et_ranking_summary *out;
    size_t subject, count;               /* units of the panel                   */
    et_window_years years, noise; /* ranked; those that the wobble is from        */
    size_t to, from;                     /* indexes of years, NOWHERE: none      */
    double *panel_values;                /* [unit][panel year]                   */
    double *y;                           /* [unit][year of window]               */
    et_slope *slope;                     /* [unit]                               */
    double *value, *se;                  /* of those ranked                      */
    size_t *who;                         /* [ranked] their units                 */
    et_rank_set *set;
    bool *best;
} ranking_job;

/* ---- years ---- */

static size_t index_of_year(const ranking_job *job, int year)
{
    for (size_t t = 0; t < job->years.n; t++) {
        if ((int)job->years.x[t] == year) {
            return t;
        }
    }
    return NOWHERE;
}

static et_status find_year(const ranking_job *job, int year, size_t usual, size_t *index,
                           et_error *err)
{
    *index = year ? index_of_year(job, year) : usual;
    if (year && *index == NOWHERE) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "found the year %d, expected one with data in %d-%d", year,
                       job->out->first_year, job->out->last_year);
    }
    return ET_OK;
}

static et_status choose_years(ranking_job *job, const et_regimes *regimes, et_error *err)
{
    const et_ranking_options *o = job->options;
    const et_trend_options span = {.first_year = o->first_year,
                                   .last_year = o->last_year};

    if (o->scale == ET_SCALE_RAW) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "found the scale raw, expected relative or z: "
                       "the order is the same, the noise is not");
    }
    et_status status =
        et_window_take(job->panel, regimes, o->scale, &span, &job->years, err);
    if (status != ET_OK) {
        return status;
    }
    job->out->first_year = job->years.window.first_year;
    job->out->last_year = job->years.window.last_year;
    size_t last = job->years.n ? job->years.n - 1 : NOWHERE;
    status = find_year(job, o->year, last, &job->to, err);
    if (status == ET_OK) {
        size_t before = job->to != NOWHERE && job->to > 0 ? job->to - 1 : NOWHERE;
        status = find_year(job, o->from_year, before, &job->from, err);
    }
    if (status == ET_OK && job->to != NOWHERE && job->from != NOWHERE &&
        job->from >= job->to) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "found moves from %d to %d, expected a later "
                       "year to come second",
                       (int)job->years.x[job->from], (int)job->years.x[job->to]);
    }
    return status;
}

/* The years that the wobble is from: those ranked, or others that are asked for. */
static et_status choose_noise(ranking_job *job, const et_regimes *regimes, et_error *err)
{
    const et_ranking_options *o = job->options;
    const et_trend_options span = {.first_year = o->noise_first,
                                   .last_year = o->noise_last};

    job->noise = job->years;
    if (o->noise_first && o->of != ET_RANKING_YEAR) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "found the wobble of other years, expected it for the positions "
                       "of one year only: levels and slopes have years of their own");
    }
    et_status status = o->noise_first ? et_window_take(job->panel, regimes, o->scale,
                                                       &span, &job->noise, err)
                                      : ET_OK;
    job->out->noise_first = job->noise.window.first_year;
    job->out->noise_last = job->noise.window.last_year;
    return status;
}

/* ---- places ---- */

static double at(const ranking_job *job, size_t unit, size_t t)
{
    return job->y[unit * job->years.n + t];
}

/* 1 + number of units with a higher value in that year. */
static size_t place(const ranking_job *job, size_t unit, size_t t)
{
    size_t better = 0;
    for (size_t u = 0; u < job->count; u++) {
        better += at(job, u, t) > at(job, unit, t); /* NaN is not */
    }
    return 1 + better;
}

static void find_usual_move(const ranking_job *job)
{
    double sum = 0.0, moves = 0.0;
    for (size_t t = 1; t < job->years.n; t++) {
        bool next = job->years.x[t] - job->years.x[t - 1] < 1.5;
        for (size_t u = 0; u < job->count && next; u++) {
            if (!isnan(at(job, u, t)) && !isnan(at(job, u, t - 1))) {
                sum += fabs((double)place(job, u, t) - (double)place(job, u, t - 1));
                moves += 1.0;
            }
        }
    }
    job->out->usual_move = moves > 0.0 ? sum / moves : 0.0;
}

/* ---- sets ---- */

static void take_value(const ranking_job *job, size_t u, double *value, double *se)
{
    const et_slope *s = &job->slope[u];

    *value = (double)NAN;
    *se = 0.0;
    if (job->options->of == ET_RANKING_YEAR) {
        *value = job->to == NOWHERE ? (double)NAN : at(job, u, job->to);
        *se = job->out->sigma;
    } else if (s->state == ET_FIT_OK) {
        bool level = job->options->of == ET_RANKING_LEVEL;
        *value = level ? s->level : s->slope;
        *se = level ? s->level_se : s->slope_se;
    }
}

static size_t take_values(ranking_job *job)
{
    size_t ranked = 0;
    for (size_t u = 0; u < job->count; u++) {
        double value, se;
        take_value(job, u, &value, &se);
        job->units[u] = (et_ranking_unit){.unit = u, .state = ET_FIT_TOO_FEW};
        if (!isnan(value) && se > 0.0) {
            job->value[ranked] = value;
            job->se[ranked] = se;
            job->who[ranked++] = u;
        }
    }
    return ranked;
}

/* Values with noise of variance s2 each: how much of their spread is real, and what is
 * left of each when the rest is taken off. */
static double shrink(const double *value, size_t n, double s2, double *shrunk,
                     et_fit_state *state)
{
    et_shrink_options how = {.sigma2 = s2, .sxx = 1.0};
    et_shrinkage result;

    for (size_t i = 0; i < n; i++) {
        how.target += value[i] / (double)n;
    }
    et_shrink_slopes(value, n, &how, shrunk, &result);
    *state = result.state;
    return result.reliability;
}

/* From the best down, a band ends before the first unit for which the place of the
 * band's first is no longer plausible. */
static void make_bands(const ranking_job *job, size_t ranked)
{
    size_t band = 0, first = 0;

    for (size_t rank = 1; rank <= ranked; rank++) {
        for (size_t i = 0; i < ranked; i++) {
            const et_rank_set *set = &job->set[i];
            if (set->rank != rank) {
                continue;
            }
            if (band == 0 || set->low > first) {
                band++;
                first = rank;
            }
            job->units[job->who[i]].band = band;
        }
    }
}

static et_status make_sets(ranking_job *job, size_t ranked, et_error *err)
{
    et_ranking_summary *out = job->out;
    const et_estimates estimates = {
        .value = job->value, .se = job->se, .count = ranked, .df = out->df};
    et_rank_sets_summary sets;
    double s2 = 0.0;

    et_status status = et_rank_sets(&estimates, NULL, job->set, &sets, err);
    if (status != ET_OK || sets.state != ET_FIT_OK) {
        out->reliability_state = sets.state;
        return status;
    }
    for (size_t i = 0; i < ranked; i++) {
        s2 += job->se[i] * job->se[i] / (double)ranked;
    }
    out->units = ranked;
    out->mean_width = sets.mean_width;
    out->mean_marginal_width = sets.mean_marginal_width;
    out->clear_pairs = sets.clear_pairs;
    out->best_count = et_rank_sets_best(job->set, ranked, out->best, job->best);
    out->reliability =
        shrink(job->value, ranked, s2, job->value, &out->reliability_state);
    out->hidden = out->reliability < ET_RANKING_LEAST_RELIABILITY && !job->options->force;
    for (size_t i = 0; i < ranked; i++) {
        et_ranking_unit *unit = &job->units[job->who[i]];
        unit->state = ET_FIT_OK;
        unit->set = job->set[i];
        unit->best = job->best[i];
        unit->expected = job->value[i];
    }
    make_bands(job, ranked);
    return ET_OK;
}

/* ---- moves ---- */

/* The positions of one year, in the order of `who`. */
static size_t take_year(ranking_job *job, size_t t)
{
    size_t n = 0;
    for (size_t u = 0; u < job->count; u++) {
        if (!isnan(at(job, u, t))) {
            job->who[n] = u;
            job->value[n] = at(job, u, t);
            job->se[n++] = job->out->sigma;
        }
    }
    return n;
}

/* The places in one of a move's years, as sets; hidden where less than half of that
 * year's spread is more than noise. */
static et_status place_moves(ranking_job *job, size_t t, bool is_from, et_error *err)
{
    size_t n = take_year(job, t);
    const et_estimates estimates = {
        .value = job->value, .se = job->se, .count = n, .df = job->out->df};
    et_rank_sets_summary sets;
    et_fit_state state;

    et_status status = et_rank_sets(&estimates, NULL, job->set, &sets, err);
    if (status != ET_OK || sets.state != ET_FIT_OK) {
        job->out->moves_hidden = true;
        return status;
    }
    double sigma = job->out->sigma;
    double reliability = shrink(job->value, n, sigma * sigma, job->value, &state);
    job->out->moves_hidden = job->out->moves_hidden ||
                             (reliability < ET_RANKING_LEAST_RELIABILITY &&
                              !job->options->force);
    for (size_t i = 0; i < n; i++) {
        et_ranking_move *move = &job->units[job->who[i]].move;
        if (move->state == ET_FIT_OK) {
            *(is_from ? &move->from : &move->to) = job->set[i];
        }
    }
    return ET_OK;
}

static et_status place_both(ranking_job *job, et_error *err)
{
    et_status status = place_moves(job, job->from, true, err);
    if (status == ET_OK) {
        status = place_moves(job, job->to, false, err);
    }
    for (size_t u = 0; u < job->count && job->out->moves_hidden; u++) {
        job->units[u].move.from = job->units[u].move.to = (et_rank_set){0};
    }
    return status;
}

/* How far the positions of the first year are expected to fall back to the mean. */
static void expect_moves(ranking_job *job)
{
    et_fit_state state;
    size_t n = take_year(job, job->from);

    (void)shrink(job->value, n, job->out->sigma * job->out->sigma, job->se, &state);
    for (size_t i = 0; i < n; i++) {
        et_ranking_move *move = &job->units[job->who[i]].move;
        if (move->state == ET_FIT_OK && state != ET_FIT_TOO_FEW) {
            move->expected = job->se[i] - job->value[i];
        }
    }
}

/* Var(change over h years) = 2 sigma^2 (1 - rho^h). */
static et_status find_moves(ranking_job *job, et_error *err)
{
    et_ranking_summary *out = job->out;
    double gap = job->years.x[job->to] - job->years.x[job->from];
    double se = out->sigma * sqrt(2.0 * (1.0 - pow(out->rho, gap)));

    for (size_t u = 0; u < job->count; u++) {
        et_ranking_move *move = &job->units[u].move;
        double change = at(job, u, job->to) - at(job, u, job->from), p = 0.0;
        job->value[u] = (double)NAN;
        if (isnan(change) || !(se > 0.0)) {
            continue;
        }
        move->state = et_dist_t_scaled(change / se, out->tail_df, &p);
        if (move->state == ET_FIT_OK) {
            move->change = change;
            move->se = se;
            move->p = job->value[u] = p;
        }
    }
    et_status status =
        et_multiplicity_adjust(job->value, job->count, ET_ADJUST_BH, job->value, err);
    for (size_t u = 0; u < job->count && status == ET_OK; u++) {
        et_ranking_move *move = &job->units[u].move;
        if (move->state == ET_FIT_OK) {
            move->q = job->value[u];
            move->verdict = !(move->q < 0.05)   ? ET_TREND_CANNOT_TELL
                            : move->change > 0.0 ? ET_TREND_UP
                                                 : ET_TREND_DOWN;
            out->moved_up += move->verdict == ET_TREND_UP;
            out->moved_down += move->verdict == ET_TREND_DOWN;
        }
    }
    if (status == ET_OK) {
        expect_moves(job);
        status = place_both(job, err);
    }
    return status;
}

/* ---- all of it ---- */

/* In one year, from positions against the country to those against the group's others. */
static void against_peers(ranking_job *job, const et_window_years *years, size_t t)
{
    const size_t *peers = job->options->peers;

    for (size_t u = 0; u < job->count; u++) {
        double sum = 0.0, others = 0.0;
        for (size_t o = 0; o < job->count && peers[u] != ET_NO_PEERS; o++) {
            double y = job->y[o * years->n + t];
            if (o != u && peers[o] == peers[u] && !isnan(y)) {
                sum += y;
                others += 1.0;
            }
        }
        job->value[u] =
            others > 0.0 ? job->y[u * years->n + t] - sum / others : (double)NAN;
    }
    for (size_t u = 0; u < job->count; u++) {
        job->y[u * years->n + t] = job->value[u];
    }
}

/* Fills y with the positions of some years. */
static void take_years(ranking_job *job, const et_window_years *years)
{
    size_t columns = et_panel_year_count(job->panel);

    for (size_t u = 0; u < job->count; u++) {
        for (size_t t = 0; t < years->n; t++) {
            job->y[u * years->n + t] = job->panel_values[u * columns + years->column[t]];
        }
    }
    for (size_t t = 0; t < years->n && job->options->peers; t++) {
        against_peers(job, years, t);
    }
}

static et_status fit_noise(ranking_job *job, et_error *err)
{
    const et_ranking_options *o = job->options;
    const et_scale_options how = {.scale = o->scale,
                                  .reference = o->reference,
                                  .least_n = o->least_n ? o->least_n : ET_TREND_LEAST_N};
    const et_slopes_options slopes = {.columns_are_centred =
                                          o->reference == ET_REFERENCE_UNITS};
    et_slopes pooled;

    et_scale_apply(job->panel, job->subject, &how, job->panel_values);
    take_years(job, &job->noise);
    const et_series_rows rows = {job->noise.x, job->y, job->count, job->noise.n};
    et_status status = et_slopes_fit(&rows, &slopes, job->slope, &pooled, err);
    if (status == ET_OK) {
        job->out->sigma = pooled.sigma;
        job->out->rho = pooled.rho_used;
        job->out->df = pooled.df;
        job->out->tail_df = pooled.tail_df;
    }
    take_years(job, &job->years);
    return status;
}

static et_status rank_all(ranking_job *job, et_error *err)
{
    et_status status = fit_noise(job, err);
    if (status != ET_OK) {
        return status;
    }
    size_t ranked = take_values(job);
    for (size_t u = 0; u < job->count; u++) {
        job->units[u].move.state = ET_FIT_TOO_FEW;
    }
    job->out->reliability_state = ET_FIT_TOO_FEW;
    find_usual_move(job);
    if (ranked >= 2) {
        status = make_sets(job, ranked, err);
    }
    if (status == ET_OK && job->from != NOWHERE && job->out->sigma > 0.0) {
        status = find_moves(job, err);
    }
    return status;
}

et_status et_ranking_units(const et_series_source *from,
                           const et_ranking_options *options, et_ranking_unit *units,
                           et_ranking_summary *summary, et_error *err)
{
    size_t count = et_panel_unit_count(from->panel);
    ranking_job job = {.panel = from->panel, .options = options, .units = units,
                       .out = summary, .subject = from->subject, .count = count};

    *summary = (et_ranking_summary){.scale = options->scale,
                                    .of = options->of,
                                    .peers = options->peers != NULL,
                                    .best = options->best ? options->best : USUAL_BEST};
    et_status status = choose_years(&job, from->regimes, err);
    if (status == ET_OK) {
        status = choose_noise(&job, from->regimes, err);
    }
    if (status != ET_OK) {
        return status;
    }
    summary->year = job.to == NOWHERE ? 0 : (int)job.years.x[job.to];
    summary->from_year = job.from == NOWHERE ? 0 : (int)job.years.x[job.from];
    size_t cells = count * et_panel_year_count(from->panel) + 1;
    job.panel_values = malloc(cells * sizeof *job.panel_values);
    job.y = malloc(cells * sizeof *job.y);
    job.slope = malloc((count + 1) * sizeof *job.slope);
    job.value = malloc((count + 1) * sizeof *job.value);
    job.se = malloc((count + 1) * sizeof *job.se);
    job.who = malloc((count + 1) * sizeof *job.who);
    job.set = malloc((count + 1) * sizeof *job.set);
    job.best = calloc(count + 1, sizeof *job.best);
    if (job.panel_values && job.y && job.slope && job.value && job.se && job.who &&
        job.set && job.best) {
        status = rank_all(&job, err);
    } else {
        status = et_fail(err, ET_ERR_MEMORY, "out of memory for a ranking");
    }
    free(job.panel_values);
    free(job.y);
    free(job.slope);
    free(job.value);
    free(job.se);
    free(job.who);
    free(job.set);
    free(job.best);
    return status;
}
