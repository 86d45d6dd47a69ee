/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How far two groups of candidates are apart, by year: in points, in SD and in V, with
 * the usual wobble of provinces as the noise.
 */
#include <math.h>
#include <stdlib.h>

#include "examtrend/gap.h"
#include "examtrend/methods/distributions.h"
#include "findings/gap_inside.h"
#include "findings/wobble.h"

#define SCORES (ET_SCORE_LIMIT + 1)

enum { RAW = 0, Z, V, MEASURES };

/* Counts of several cells added up: a place for every score, and the list of those that
 * have candidates. */
typedef struct merged {
    uint64_t *at;     /* [SCORES] */
    int32_t *score;   /* [SCORES] */
    uint64_t *count;  /* [SCORES] */
    size_t bins;
} merged;

typedef struct between_job {
    const et_gap_source *source;
    const bool *a, *b;   /* members of the groups */
    et_gap_between_year *years;
    et_gap_between_summary *out;
    et_window_years window;
    uint64_t least_n;
    size_t units;
    bool *rest;          /* room for those of a group that is all others */
    merged first, second;
    double *v;           /* [unit][year of window] */
    et_wobble wobble[MEASURES];
} between_job;

/* ---- counts ---- */

static et_status merged_open(merged *m, et_error *err)
{
    m->at = calloc(SCORES, sizeof *m->at);
    m->score = malloc(SCORES * sizeof *m->score);
    m->count = malloc(SCORES * sizeof *m->count);
    return m->at && m->score && m->count
               ? ET_OK
               : et_fail(err, ET_ERR_MEMORY, "out of memory for counts of scores");
}

static void merged_close(merged *m)
{
    free(m->at);
    free(m->score);
    free(m->count);
}

static void merged_add(merged *m, const et_tally_cell *cell)
{
    for (size_t i = 0; i < cell->bins; i++) {
        m->at[cell->scores[i]] += cell->counts[i];
    }
}

/* The list of what was added; what it was added to is empty again. */
static et_histogram merged_list(merged *m)
{
    m->bins = 0;
    for (int32_t s = 0; s < SCORES; s++) {
        if (m->at[s] > 0) {
            m->score[m->bins] = s;
            m->count[m->bins++] = m->at[s];
            m->at[s] = 0;
        }
    }
    return (et_histogram){.score = m->score, .count = m->count, .bins = m->bins};
}

static bool is_small(const et_cell *cell, uint64_t least_n)
{
    return (cell->known & ET_KNOWN_N) && cell->n < least_n;
}

static et_histogram gather(between_job *job, const bool *member, size_t column,
                           merged *into)
{
    const et_gap_source *s = job->source;
    for (size_t u = 0; u < job->units; u++) {
        et_tally_cell cell;
        if ((!member || member[u]) &&
            !is_small(&et_panel_row(s->panel, s->subject, u)[column], job->least_n) &&
            et_panel_counts(s->panel, s->subject, u, column, &cell)) {
            merged_add(into, &cell);
        }
    }
    return merged_list(into);
}

/* ---- means of a group ---- */

void et_gap_pool(const et_panel *panel, size_t subject, const bool *member, size_t column,
                 uint64_t least_n, et_gap_pooled *out)
{
    double sum = 0.0, squares = 0.0;
    size_t without_n = 0, with_mean = 0, members = 0;
    double only = 0.0;

    *out = (et_gap_pooled){0};
    for (size_t u = 0; u < et_panel_unit_count(panel); u++) {
        const et_cell *cell = &et_panel_row(panel, subject, u)[column];
        if (!member[u]) {
            continue;
        }
        members++;
        if (!(cell->known & ET_KNOWN_MEAN) || is_small(cell, least_n)) {
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
        squares += n * n;
    }
    if (out->n > 0) { /* members of unknown size cannot be weighed */
        out->known = true;
        out->mean = sum / (double)out->n;
        out->weight = squares / ((double)out->n * (double)out->n);
        out->missing += without_n;
    } else if (with_mean == 1 && members == 1) {
        out->known = true;
        out->mean = only;
        out->weight = 1.0;
    }
}

/* ---- one year ---- */

static et_status fill_year(between_job *job, size_t t, et_error *err)
{
    const et_gap_source *s = job->source;
    size_t column = job->window.column[t];
    const et_cell *nation = &et_panel_nation(s->panel, s->subject)[column];
    et_gap_between_year *year = &job->years[t];
    et_gap_pooled a, b;

    et_gap_pool(s->panel, s->subject, job->a, column, job->least_n, &a);
    et_gap_pool(s->panel, s->subject, job->b, column,
                job->least_n, &b);
    *year = (et_gap_between_year){.year = (int)job->window.x[t],
                                  .state = a.known && b.known ? ET_FIT_OK
                                                              : ET_FIT_TOO_FEW,
                                  .z_state = ET_FIT_TOO_FEW,
                                  .v = {.state = ET_FIT_TOO_FEW}};
    if (year->state != ET_FIT_OK) {
        return ET_OK;
    }
    year->n_a = a.n;
    year->n_b = b.n;
    year->mean_a = a.mean;
    year->mean_b = b.mean;
    year->gap = a.mean - b.mean;
    year->missing_a = a.missing;
    year->missing_b = b.missing;
    year->weight_a = a.weight;
    year->weight_b = b.weight;
    year->covered_a = a.n > 0 ? (double)a.counted / (double)a.n : 0.0;
    year->covered_b = b.n > 0 ? (double)b.counted / (double)b.n : 0.0;
    if ((nation->known & ET_KNOWN_SD) && nation->sd > 0.0) {
        year->z_state = ET_FIT_OK;
        year->gap_z = year->gap / nation->sd;
    }
    et_histogram first = gather(job, job->a, column, &job->first);
    et_histogram second = gather(job, job->b, column,
                                 &job->second);
    return et_gap_v_measure(&first, &second, &year->v, err);
}

/* ---- the usual wobble ---- */

/* V of every province against all candidates: what it wobbles, a gap between two of them
 * wobbles. */
static et_status find_wobble_of_v(between_job *job, et_error *err)
{
    const et_gap_source *s = job->source;
    et_status status = ET_OK;

    for (size_t t = 0; t < job->window.n && status == ET_OK; t++) {
        et_histogram all = gather(job, NULL, job->window.column[t], &job->first);
        for (size_t u = 0; u < job->units && status == ET_OK; u++) {
            et_tally_cell cell;
            et_gap_v v = {.state = ET_FIT_TOO_FEW};
            size_t column = job->window.column[t];
            if (!is_small(&et_panel_row(s->panel, s->subject, u)[column], job->least_n) &&
                et_panel_counts(s->panel, s->subject, u, column, &cell)) {
                const et_histogram own = {cell.scores, cell.counts, cell.bins};
                status = et_gap_v_measure(&own, &all, &v, err);
            }
            job->v[u * job->window.n + t] = v.state == ET_FIT_OK ? v.v : (double)NAN;
        }
    }
    return status == ET_OK ? et_wobble_measure(job->v, job->units, &job->window,
                                               &job->wobble[V], err)
                           : status;
}

static et_status find_wobble(between_job *job, et_scale scale, et_wobble *out,
                             et_error *err)
{
    const et_scale_options how = {.scale = scale, .least_n = job->least_n};
    double *values = NULL;

    et_status status = et_wobble_values(job->source->panel, job->source->subject, &how,
                                        &job->window, &values, err);
    if (status == ET_OK) {
        status = et_wobble_measure(values, job->units, &job->window, out, err);
    }
    free(values);
    return status;
}

/* ---- from the first year to the last ---- */

static bool value_of(const et_gap_between_year *year, int measure, double *value)
{
    if (measure == RAW) {
        *value = year->gap;
        return year->state == ET_FIT_OK;
    }
    *value = measure == Z ? year->gap_z : year->v.v;
    return (measure == Z ? year->z_state : year->v.state) == ET_FIT_OK;
}

static double weight_of(const et_gap_between_year *year)
{
    return year->weight_a + year->weight_b;
}

/* The change that such a wobble lets find four times out of five. */
static double detectable(double se, double df)
{
    double point = 0.0, power = 0.0;
    (void)et_dist_t_point(0.025, df, &point);
    (void)et_dist_t_point(0.20, df, &power);
    return (point + power) * se;
}

static et_gap_verdict judge(const et_gap_move *move, double df)
{
    et_gap_verdict verdict = {.direction = ET_GAP_CANNOT_TELL};
    double from = move->last - move->change;
    if (move->p < 0.05 && from * move->last > 0.0) {
        verdict.direction = fabs(move->last) < fabs(from) ? ET_GAP_CLOSER : ET_GAP_WIDER;
        verdict.clear = fabs(move->change) > detectable(move->se, df);
    }
    return verdict;
}

static void find_move(const between_job *job, int measure, et_gap_move *out)
{
    const et_wobble *w = &job->wobble[measure];
    size_t first = 0, last = 0, count = 0;
    double from = 0.0, to = 0.0, value;

    *out = (et_gap_move){.state = ET_FIT_TOO_FEW};
    for (size_t t = 0; t < job->window.n; t++) {
        if (value_of(&job->years[t], measure, &value)) {
            first = count ? first : t;
            from = count ? from : value;
            last = t;
            to = value;
            count++;
        }
    }
    if (count < 2) {
        return;
    }
    double weight = (weight_of(&job->years[first]) + weight_of(&job->years[last])) / 2.0;
    *out = (et_gap_move){.state = ET_FIT_NOT_ESTIMABLE,
                         .from_year = job->years[first].year,
                         .to_year = job->years[last].year,
                         .change = to - from,
                         .last = to};
    if (!(w->sigma > 0.0)) {
        return;
    }
    out->state = ET_FIT_OK;
    out->se = sqrt(weight *
                   et_wobble_of_change(w, job->window.x[last] - job->window.x[first]));
    out->last_se = w->sigma * sqrt(weight_of(&job->years[last]));
    (void)et_dist_t_two_sided(out->change / out->se, w->df, &out->p);
    (void)et_dist_t_two_sided(to / out->last_se, w->df, &out->last_p);
    out->q = out->p;
    out->verdict = judge(out, w->df);
}

/* ---- all of it ---- */

et_status et_gap_check_groups(const et_panel *panel, const bool *a, const bool *b,
                              et_error *err)
{
    size_t in_a = 0, in_b = 0, units = et_panel_unit_count(panel);
    for (size_t u = 0; u < units; u++) {
        in_a += a && a[u];
        in_b += b ? b[u] : a && !a[u];
        if (a && b && a[u] && b[u]) {
            return et_fail(err, ET_ERR_ARGUMENT,
                           "found %s in both groups, expected groups that share nothing",
                           et_panel_unit(panel, u)->name);
        }
    }
    return in_a > 0 && in_b > 0
               ? ET_OK
               : et_fail(err, ET_ERR_ARGUMENT,
                         "found a group of no province, expected at least one in each");
}

static et_status run(between_job *job, et_error *err)
{
    et_status status = merged_open(&job->first, err);
    if (status == ET_OK) {
        status = merged_open(&job->second, err);
    }
    job->rest = calloc(job->units + 1, sizeof *job->rest);
    job->v = malloc((job->units * job->window.n + 1) * sizeof *job->v);
    if (status == ET_OK && (!job->rest || !job->v)) {
        status = et_fail(err, ET_ERR_MEMORY, "out of memory for a gap");
    }
    for (size_t u = 0; u < job->units && status == ET_OK; u++) {
        job->rest[u] = !job->a[u];
    }
    job->b = job->b ? job->b : job->rest;
    for (size_t t = 0; t < job->window.n && status == ET_OK; t++) {
        status = fill_year(job, t, err);
    }
    if (status == ET_OK) {
        status = find_wobble(job, ET_SCALE_RELATIVE, &job->wobble[RAW], err);
    }
    if (status == ET_OK) {
        status = find_wobble(job, ET_SCALE_Z, &job->wobble[Z], err);
    }
    return status == ET_OK ? find_wobble_of_v(job, err) : status;
}

et_status et_gap_between(const et_gap_source *source, const et_gap_groups *groups,
                         const et_gap_options *options, et_gap_between_year *years,
                         et_gap_between_summary *summary, et_error *err)
{
    const et_trend_options span = {.first_year = options->first_year,
                                   .last_year = options->last_year};
    between_job job = {.source = source, .a = groups->a, .b = groups->b,
                       .years = years, .out = summary,
                       .units = et_panel_unit_count(source->panel),
                       .least_n = options->least_n ? options->least_n : ET_TREND_LEAST_N};

    *summary = (et_gap_between_summary){0};
    et_status status = et_gap_check_groups(source->panel, groups->a, groups->b, err);
    if (status == ET_OK) {
        status = et_window_take(source->panel, source->regimes, ET_SCALE_RELATIVE, &span,
                                &job.window, err);
    }
    if (status != ET_OK) {
        return status;
    }
    status = run(&job, err);
    summary->first_year = job.window.window.first_year;
    summary->last_year = job.window.window.last_year;
    summary->years = job.window.n;
    et_window_breaks(&job.window.window, &summary->break_count, summary->breaks);
    if (status == ET_OK) {
        summary->wobble = job.wobble[RAW].sigma;
        summary->wobble_z = job.wobble[Z].sigma;
        summary->wobble_v = job.wobble[V].sigma;
        find_move(&job, RAW, &summary->raw);
        find_move(&job, Z, &summary->z);
        find_move(&job, V, &summary->v);
        summary->differs = et_gap_moves_differ(summary);
    }
    merged_close(&job.first);
    merged_close(&job.second);
    free(job.rest);
    free(job.v);
    return status;
}
