/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Inequality across provinces by year, and whether they become more alike.
 */
#include "examtrend/gap.h"

#include <math.h>
#include <stdlib.h>

#include "examtrend/methods/shrinkage.h"
#include "findings/gap_inside.h"
#include "findings/members.h"
#include "findings/wobble.h"

/* Years before the start that it is measured in once more. Later ones would do harm: they
 * are nearer to the end, so places that drift would look as if the strong pulled away. */
#define OTHER_YEARS 2
/* An instrument is strong enough from this r^2 n on (convergence.h). */
#define STRONG 10.0

enum { RAW = 0, Z, SIDES };

typedef struct gap_job {
    const et_gap_source *source;
    const et_gap_options *options;
    et_gap_year *years;
    et_gap_summary *out;
    et_window_years window;
    size_t units;
    uint64_t least_n;
    size_t first_cluster, clusters; /* of the scheme; none: 0                      */
    double *value[SIDES];           /* [unit][year of window], NaN missing         */
    double *weight, *column;        /* [unit], of one year                         */
    size_t *group;                  /* [unit]                                      */
    double *before, *after, *other; /* [paired unit]                               */
} gap_job;

/* ---- one year ---- */

static const et_cell *cell_at(const gap_job *job, size_t unit, size_t t)
{
    return &et_panel_row(job->source->panel, job->source->subject,
                         unit)[job->window.column[t]];
}

/* What a province counts in that year; 0: it does not. */
static double weigh(const gap_job *job, size_t unit, size_t t)
{
    const et_cell *cell = cell_at(job, unit, t);
    if (isnan(job->value[RAW][unit * job->window.n + t])) {
        return 0.0;
    }
    if (job->options->reference == ET_REFERENCE_UNITS) {
        return 1.0;
    }
    return cell->known & ET_KNOWN_N ? (double)cell->n : 0.0;
}

static et_status measure_side(gap_job *job, size_t t, int side, et_unequal *out,
                              et_error *err)
{
    const et_unequal_input input = {.value = job->column,
                                    .weight = job->weight,
                                    .group = job->clusters ? job->group : NULL,
                                    .count = job->units,
                                    .groups = job->clusters + 1};
    for (size_t u = 0; u < job->units; u++) {
        job->column[u] = side == RAW ? cell_at(job, u, t)->mean
                                     : job->value[Z][u * job->window.n + t];
        if (isnan(job->column[u])) { /* the spread of candidates is not known */
            job->weight[u] = 0.0;
        }
    }
    return et_inequality_measure(&input, out, err);
}

/* The ratios need a true 0, which z scores lack even where all of them are above it. */
static void drop_ratios(et_unequal *z)
{
    if (z->state == ET_FIT_OK) {
        z->ratio_state = ET_FIT_OUT_OF_RANGE;
        z->p90_over_p10 = z->cv = z->gini = 0.0;
        z->theil = z->theil_between = z->theil_within = 0.0;
        z->mld = z->mld_between = z->mld_within = 0.0;
    }
}

static et_status measure_year(gap_job *job, size_t t, et_error *err)
{
    et_gap_year *year = &job->years[t];

    *year = (et_gap_year){.year = (int)job->window.x[t], .clusters = job->clusters};
    for (size_t u = 0; u < job->units; u++) {
        job->weight[u] = weigh(job, u, t);
        year->left_out += (cell_at(job, u, t)->known & ET_KNOWN_MEAN) != 0 &&
                          !(job->weight[u] > 0.0);
        year->outside += job->clusters && job->weight[u] > 0.0 &&
                         job->group[u] == job->clusters;
    }
    et_status status = measure_side(job, t, RAW, &year->raw, err);
    if (status == ET_OK) {
        status = measure_side(job, t, Z, &year->z, err);
        drop_ratios(&year->z);
    }
    return status;
}

/* ---- first against last ---- */

/* The first and the last year in which provinces can be compared. */
static bool find_ends(const gap_job *job, size_t *first, size_t *last)
{
    size_t with_data = 0;
    for (size_t t = 0; t < job->window.n; t++) {
        if (job->years[t].raw.state == ET_FIT_OK) {
            *first = with_data++ ? *first : t;
            *last = t;
        }
    }
    return with_data >= 2;
}

/* Provinces with both years, and, where there are `others` years from `first` on that the
 * start lies behind, with one of those. */
static size_t pair_up(gap_job *job, int side, size_t first, size_t last, size_t others)
{
    size_t n = 0;
    for (size_t u = 0; u < job->units; u++) {
        const double *row = job->value[side] + u * job->window.n + first;
        double sum = 0.0, count = 0.0, after = row[last - first];
        for (size_t t = 0; t < others; t++) {
            sum += isnan(row[t]) ? 0.0 : row[t];
            count += !isnan(row[t]);
        }
        if (!isnan(row[others]) && !isnan(after) && (others == 0 || count > 0.0)) {
            job->before[n] = row[others];
            job->after[n] = after;
            job->other[n++] = others ? sum / count : 0.0;
        }
    }
    return n;
}

/* +1: more alike (or the weak catch up), -1: the other way, 0: not below .05. */
static int signed_if(bool tested, double p, double estimate)
{
    return !tested || !(p < 0.05) ? 0 : estimate < 0.0 ? 1 : -1;
}

/* Clear where two tests say the same; a hint where one speaks and the other's estimate
 * does not point the other way. */
static et_gap_verdict agree(int one, int two, double estimate_one, double estimate_two)
{
    int way = one ? one : two;
    bool against = estimate_one * estimate_two < 0.0 || one * two < 0;
    et_gap_verdict verdict = {.direction = ET_GAP_CANNOT_TELL};

    if (way != 0 && !against) {
        verdict.direction = way > 0 ? ET_GAP_CLOSER : ET_GAP_WIDER;
        verdict.clear = one != 0 && two != 0;
    }
    return verdict;
}

static void test_spread(const gap_job *job, int side, size_t paired,
                        et_gap_convergence *out)
{
    double x[ET_TREND_MOST_YEARS], sd[ET_TREND_MOST_YEARS];
    size_t n = 0;

    for (size_t t = 0; t < job->window.n; t++) {
        const et_unequal *u = side == RAW ? &job->years[t].raw : &job->years[t].z;
        if (u->state == ET_FIT_OK) {
            x[n] = job->years[t].year;
            sd[n++] = u->bgsd;
        }
    }
    et_line_fit(x, sd, n, &out->over_years);
    et_convergence_spread(job->before, job->after, paired, &out->spread);
    const et_spread_test *s = &out->spread;
    const et_line *l = &out->over_years;
    out->sigma_q = s->p;
    out->sigma = agree(signed_if(s->state == ET_FIT_OK, s->p, s->r),
                       signed_if(l->state == ET_FIT_OK, l->p, l->slope), s->r, l->slope);
}

static et_status find_reliability(gap_job *job, int side, size_t paired,
                                  et_gap_convergence *out, et_error *err)
{
    const et_neighbours alone = {.group = job->group, .units = job->units};
    et_wobble wobble;
    et_shrinkage shrunk;
    et_status status = ET_OK;
    size_t cells = job->units * job->window.n;
    double *copy = malloc((cells + 1) * sizeof *copy);

    out->reliability_state = ET_FIT_TOO_FEW;
    if (!copy) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for a gap");
    }
    for (size_t i = 0; i < cells; i++) {
        copy[i] = job->value[side][i];
    }
    status = et_wobble_measure(copy, &alone, &job->window, &wobble, err);
    if (status == ET_OK && wobble.sigma > 0.0) {
        const et_shrink_options how = {.sigma2 = wobble.sigma * wobble.sigma, .sxx = 1.0};
        et_shrink_slopes(job->before, paired, &how, job->column, &shrunk);
        out->wobble = wobble.sigma;
        out->reliability_state = shrunk.state;
        out->reliability = shrunk.reliability;
    }
    free(copy);
    return status;
}

static void test_catch_up(gap_job *job, int side, size_t first, size_t last,
                          size_t paired, et_gap_convergence *out)
{
    et_convergence_plain(job->before, job->after, paired, &out->plain);
    if (out->reliability_state == ET_FIT_OK) {
        out->mean_alone = out->reliability - 1.0;
        et_convergence_reliable(job->before, job->after, paired, out->reliability,
                                &out->reliable);
    } else {
        out->reliable.state = out->reliability_state;
    }
    size_t spare = last - first - 1; /* years that the change can do without */
    size_t others = spare < OTHER_YEARS ? spare : OTHER_YEARS;
    size_t n = others ? pair_up(job, side, first, last, others) : 0;
    out->other_start = job->years[first + others].year;
    et_convergence_other_years(job->before, job->after, job->other, n, &out->other_years);
    const et_catch_up *r = &out->reliable, *o = &out->other_years;
    out->beta_q = r->p;
    bool strong = o->state == ET_FIT_OK &&
                  o->instrument_r * o->instrument_r * (double)o->n >= STRONG;
    out->beta = agree(signed_if(r->state == ET_FIT_OK, r->p, r->beta),
                      signed_if(strong, o->p, o->beta), r->beta, strong ? o->beta : 0.0);
}

static et_status compare_ends(gap_job *job, int side, size_t first, size_t last,
                              et_gap_convergence *out, et_error *err)
{
    size_t paired = pair_up(job, side, first, last, 0);

    if (side == RAW) {
        job->out->paired = paired;
    }
    test_spread(job, side, paired, out);
    et_status status = find_reliability(job, side, paired, out, err);
    if (status == ET_OK) {
        test_catch_up(job, side, first, last, paired, out);
    }
    return status;
}

static et_status converge(gap_job *job, et_error *err)
{
    static const et_gap_convergence none = {
        .spread = {.state = ET_FIT_TOO_FEW}, .over_years = {.state = ET_FIT_TOO_FEW},
        .reliability_state = ET_FIT_TOO_FEW, .plain = {.state = ET_FIT_TOO_FEW},
        .reliable = {.state = ET_FIT_TOO_FEW}, .other_years = {.state = ET_FIT_TOO_FEW}};
    et_gap_summary *out = job->out;
    size_t first = 0, last = 0;

    out->raw = out->z = none;
    if (!find_ends(job, &first, &last)) {
        return ET_OK;
    }
    out->first_year = job->years[first].year;
    out->last_year = job->years[last].year;
    et_status status = compare_ends(job, RAW, first, last, &out->raw, err);
    if (status == ET_OK) {
        status = compare_ends(job, Z, first, last, &out->z, err);
    }
    out->sigma_differs = et_gap_differ(out->raw.sigma, out->z.sigma);
    out->beta_differs = et_gap_differ(out->raw.beta, out->z.beta);
    return status;
}

/* ---- all of it ---- */

static et_status find_clusters(gap_job *job, et_error *err)
{
    const et_gap_source *s = job->source;
    const char *map = et_panel_map(s->panel);
    et_error quiet = {0};

    if (!s->regions || et_panel_level(s->panel) != ET_UNIT_PROVINCE) {
        return ET_OK;
    }
    if (et_members_scheme(s->regions, s->scheme, map, &job->first_cluster,
                          &job->clusters, &quiet) != ET_OK) {
        job->clusters = 0;
        return s->scheme ? et_fail(err, quiet.status, "%s", quiet.text) : ET_OK;
    }
    for (size_t u = 0; u < job->units; u++) {
        job->group[u] = et_members_cluster(s->regions, job->first_cluster, job->clusters,
                                           et_panel_unit(s->panel, u)->index);
    }
    return ET_OK;
}

static et_status take_values(gap_job *job, et_error *err)
{
    et_scale_options how = {.scale = ET_SCALE_RELATIVE, .least_n = job->least_n};
    const et_gap_source *s = job->source;

    et_status status = et_wobble_values(s->panel, s->subject, &how, &job->window,
                                        &job->value[RAW], err);
    if (status == ET_OK) {
        how.scale = ET_SCALE_Z;
        status = et_wobble_values(s->panel, s->subject, &how, &job->window,
                                  &job->value[Z], err);
    }
    return status;
}

static et_status run(gap_job *job, et_error *err)
{
    size_t room = job->units + 1;
    job->weight = calloc(room, sizeof *job->weight);
    job->column = calloc(room, sizeof *job->column);
    job->group = calloc(room, sizeof *job->group);
    job->before = calloc(room, sizeof *job->before);
    job->after = calloc(room, sizeof *job->after);
    job->other = calloc(room, sizeof *job->other);
    if (!job->weight || !job->column || !job->group || !job->before || !job->after ||
        !job->other) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for a gap");
    }
    et_status status = find_clusters(job, err);
    if (status == ET_OK) {
        status = take_values(job, err);
    }
    for (size_t t = 0; t < job->window.n && status == ET_OK; t++) {
        status = measure_year(job, t, err);
    }
    return status == ET_OK ? converge(job, err) : status;
}

et_status et_gap_inequality(const et_gap_source *source, const et_gap_options *options,
                            et_gap_year *years, et_gap_summary *summary, et_error *err)
{
    const et_trend_options span = {.first_year = options->first_year,
                                   .last_year = options->last_year};
    gap_job job = {.source = source,
                   .options = options,
                   .years = years,
                   .out = summary,
                   .units = et_panel_unit_count(source->panel),
                   .least_n = options->least_n ? options->least_n : ET_TREND_LEAST_N};

    *summary = (et_gap_summary){.reference = options->reference};
    et_status status = et_window_take(source->panel, source->regimes, ET_SCALE_RELATIVE,
                                      &span, &job.window, err);
    if (status != ET_OK) {
        return status;
    }
    summary->first_year = job.window.window.first_year;
    summary->last_year = job.window.window.last_year;
    summary->years = job.window.n;
    et_window_breaks(&job.window.window, &summary->break_count, summary->breaks);
    status = run(&job, err);
    free(job.value[RAW]);
    free(job.value[Z]);
    free(job.weight);
    free(job.column);
    free(job.group);
    free(job.before);
    free(job.after);
    free(job.other);
    return status;
}
