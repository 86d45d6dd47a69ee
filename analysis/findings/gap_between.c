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
    bool *common[2];     /* [unit] those of a and b that two years have alike */
    merged first, second;
    double *v;           /* [unit][year of window] */
    et_wobble wobble[MEASURES];
    size_t *region;
    et_neighbours near;
    double *weight;      /* [unit] of one year's gap */
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

static et_histogram gather(between_job *job, const bool *member, size_t column,
                           merged *into)
{
    const et_gap_source *s = job->source;
    for (size_t u = 0; u < job->units; u++) {
        const et_cell *own = &et_panel_row(s->panel, s->subject, u)[column];
        et_tally_cell cell;
        if ((!member || member[u]) && !et_gap_is_small(own, job->least_n) &&
            et_panel_counts(s->panel, s->subject, u, column, &cell)) {
            merged_add(into, &cell);
        }
    }
    return merged_list(into);
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
                                  .unweighed = a.unweighed || b.unweighed,
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
    year->covered_a = a.n > 0 ? (double)a.counted / (double)a.n : 0.0;
    year->covered_b = b.n > 0 ? (double)b.counted / (double)b.n : 0.0;
    if ((nation->known & ET_KNOWN_SD) && nation->sd > 0.0) {
        year->z_state = ET_FIT_OK;
        year->gap_z = year->gap / nation->sd;
    }
    et_histogram first = gather(job, job->a, column, &job->first);
    et_histogram second = gather(job, job->b, column, &job->second);
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
            const et_cell *own = &et_panel_row(s->panel, s->subject, u)[column];
            if (!et_gap_is_small(own, job->least_n) &&
                et_panel_counts(s->panel, s->subject, u, column, &cell)) {
                const et_histogram counts = {cell.scores, cell.counts, cell.bins};
                status = et_gap_v_measure(&counts, &all, &v, err);
            }
            job->v[u * job->window.n + t] = v.state == ET_FIT_OK ? v.v : (double)NAN;
        }
    }
    return status == ET_OK ? et_wobble_measure(job->v, &job->near, &job->window,
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
        status = et_wobble_measure(values, &job->near, &job->window, out, err);
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

/* Members that have what the measure needs in both years: a change of the members is no
 * change of the gap. */
static void keep_common(const between_job *job, int measure, const size_t column[2],
                        const bool *member, bool *out)
{
    const et_gap_source *s = job->source;
    unsigned needs = measure == V ? ET_KNOWN_COUNTS : ET_KNOWN_MEAN;

    for (size_t u = 0; u < job->units; u++) {
        const et_cell *row = et_panel_row(s->panel, s->subject, u);
        out[u] = member[u];
        for (int end = 0; end < 2; end++) {
            const et_cell *cell = &row[column[end]];
            out[u] = out[u] && (cell->known & needs) &&
                     !et_gap_is_small(cell, job->least_n);
        }
    }
}

/* One end of a move. */
typedef struct end_value {
    bool known;
    double value;
    et_shared_sum noise;
} end_value;

/* What the wobbles of provinces, those of a region partly one, make of a gap's. */
static et_status find_noise(between_job *job, int measure, size_t column,
                            const bool *const groups[2], et_shared_sum *out,
                            et_error *err)
{
    const et_gap_weights to = {.panel = job->source->panel,
                               .subject = job->source->subject,
                               .column = column,
                               .least_n = job->least_n,
                               .weight = job->weight};

    for (size_t u = 0; u < job->units; u++) {
        job->weight[u] = 0.0;
    }
    et_gap_weigh(&to, groups[0], 1.0);
    et_gap_weigh(&to, groups[1], -1.0);
    return et_shared_noise_of_sum(&job->wobble[measure].shared, job->weight, &job->near,
                                  out, err);
}

static et_status measure_end(between_job *job, int measure, size_t column,
                             end_value *out, et_error *err)
{
    const et_gap_source *s = job->source;
    const et_cell *nation = &et_panel_nation(s->panel, s->subject)[column];
    const bool *const groups[2] = {job->common[0], job->common[1]};
    et_gap_pooled a, b;
    et_gap_v v;

    et_status status = find_noise(job, measure, column, groups, &out->noise, err);
    et_gap_pool(s->panel, s->subject, job->common[0], column, job->least_n, &a);
    et_gap_pool(s->panel, s->subject, job->common[1], column, job->least_n, &b);
    out->known = a.known && b.known;
    if (measure != V || status != ET_OK) {
        bool spread = (nation->known & ET_KNOWN_SD) && nation->sd > 0.0;
        out->known = out->known && (measure == RAW || spread);
        out->value =
            out->known ? (a.mean - b.mean) / (measure == Z ? nation->sd : 1.0) : 0.0;
        return status;
    }
    et_histogram first = gather(job, job->common[0], column, &job->first);
    et_histogram second = gather(job, job->common[1], column, &job->second);
    status = et_gap_v_measure(&first, &second, &v, err);
    out->known = out->known && v.state == ET_FIT_OK;
    out->value = v.v;
    return status;
}

/* The change that such a wobble lets find four times out of five. */
static double detectable(double se, double df)
{
    double point = 0.0, power = 0.0;
    (void)et_dist_t_point(0.025, df, &point);
    (void)et_dist_t_point(0.20, df, &power);
    return (point + power) * se;
}

/* A gap turned round where both ends are more than a year's wobble, clearly where they
 * are more than two; one that began or ended at about nothing only widened or closed. */
static et_gap_verdict judge(const et_gap_move *move, double from, double df)
{
    et_gap_verdict verdict = {.direction = ET_GAP_CANNOT_TELL};
    double to = from + move->change;
    if (move->p < 0.05) {
        double least = fmin(fabs(from), fabs(to));
        bool turned = from * to < 0.0 && least > move->last_se;
        verdict.direction = turned                  ? ET_GAP_TURNED
                            : fabs(to) < fabs(from) ? ET_GAP_CLOSER
                                                    : ET_GAP_WIDER;
        verdict.clear = fabs(move->change) > detectable(move->se, df) &&
                        (!turned || least > 2.0 * move->last_se);
    }
    return verdict;
}

static void test_move(const et_wobble *w, const end_value end[2],
                      const et_shared_sum *last, et_gap_move *out)
{
    double years = out->to_year - out->from_year;
    double df = w->df * fmin(end[0].noise.df_share, end[1].noise.df_share);

    if (!(w->sigma > 0.0)) {
        return;
    }
    out->se = sqrt((end[0].noise.variance + end[1].noise.variance) / 2.0 *
                   et_wobble_of_change(w, years));
    out->last_se = w->sigma * sqrt(last->variance);
    if (!(out->se > 0.0) || !(out->last_se > 0.0) ||
        et_dist_t_two_sided(out->change / out->se, df, &out->p) != ET_FIT_OK ||
        et_dist_t_two_sided(out->last / out->last_se, w->df * last->df_share,
                            &out->last_p) != ET_FIT_OK) {
        out->se = out->last_se = out->p = out->last_p = 0.0;
        return;
    }
    out->state = ET_FIT_OK;
    out->q = out->p;
    out->verdict = judge(out, end[0].value, df);
}

/* How much of the last year's candidates the change is counted from. */
static double share_of(const between_job *job, const bool *part, const bool *whole,
                       size_t column)
{
    const et_gap_source *s = job->source;
    et_gap_pooled some, all;
    et_gap_pool(s->panel, s->subject, part, column, job->least_n, &some);
    et_gap_pool(s->panel, s->subject, whole, column, job->least_n, &all);
    return all.size > 0.0 ? some.size / all.size : 0.0;
}

static et_status find_move(between_job *job, int measure, et_gap_move *out, et_error *err)
{
    size_t first = 0, last = 0, count = 0;
    end_value end[2];
    double value, to = 0.0;

    *out = (et_gap_move){.state = ET_FIT_TOO_FEW};
    for (size_t t = 0; t < job->window.n; t++) {
        if (value_of(&job->years[t], measure, &value)) {
            first = count++ ? first : t;
            last = t;
            to = value;
        }
    }
    if (count < 2) {
        return ET_OK;
    }
    const size_t column[2] = {job->window.column[first], job->window.column[last]};
    keep_common(job, measure, column, job->a, job->common[0]);
    keep_common(job, measure, column, job->b, job->common[1]);
    et_status status = measure_end(job, measure, column[0], &end[0], err);
    if (status == ET_OK) {
        status = measure_end(job, measure, column[1], &end[1], err);
    }
    if (status != ET_OK || !end[0].known || !end[1].known) {
        return status;
    }
    *out = (et_gap_move){.state = ET_FIT_NOT_ESTIMABLE,
                         .from_year = job->years[first].year,
                         .to_year = job->years[last].year,
                         .change = end[1].value - end[0].value,
                         .shared_a = share_of(job, job->common[0], job->a, column[1]),
                         .shared_b = share_of(job, job->common[1], job->b, column[1]),
                         .last = to};
    const bool *const groups[2] = {job->a, job->b};
    et_shared_sum noise;
    status = find_noise(job, measure, column[1], groups, &noise, err);
    if (status == ET_OK) {
        test_move(&job->wobble[measure], end, &noise, out);
    }
    return status;
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
    job->rest = calloc(3 * job->units + 1, sizeof *job->rest);
    job->v = malloc((job->units * job->window.n + 1) * sizeof *job->v);
    job->weight = malloc((job->units + 1) * sizeof *job->weight);
    if (status == ET_OK && (!job->rest || !job->v || !job->weight)) {
        status = et_fail(err, ET_ERR_MEMORY, "out of memory for a gap");
    }
    if (status == ET_OK) {
        status = et_wobble_regions(job->source->panel, job->source->regions, &job->region,
                                   &job->near, err);
    }
    if (status != ET_OK) {
        return status;
    }
    job->common[0] = job->rest + job->units;
    job->common[1] = job->common[0] + job->units;
    for (size_t u = 0; u < job->units; u++) {
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
    if (status == ET_OK) {
        status = find_wobble_of_v(job, err);
    }
    et_gap_move *const moves[MEASURES] = {&job->out->raw, &job->out->z, &job->out->v};
    for (int measure = RAW; measure < MEASURES && status == ET_OK; measure++) {
        status = find_move(job, measure, moves[measure], err);
    }
    return status;
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

    *summary = (et_gap_between_summary){
        .kind = et_panel_subject_info(source->panel, source->subject)->kind};
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
        summary->shared_state = job.wobble[RAW].shared.state;
        summary->shared = job.wobble[RAW].shared.share;
        summary->differs = et_gap_moves_differ(summary);
    }
    merged_close(&job.first);
    merged_close(&job.second);
    free(job.rest);
    free(job.v);
    free(job.weight);
    free(job.region);
    return status;
}
