/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A comparison of clusters as charts: their lines with the pairs, and one cluster's
 * provinces with what they have in common. Every number is the comparison's own, so that
 * differences of the lines' slopes are those of the pairs.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "draw_inside.h"
#include "examtrend/chart_more.h"
#include "examtrend/draw_more.h"
#include "examtrend/methods/slopes.h"

static const char *cluster_name(const et_compare *comparison, size_t cluster,
                                const et_look *look)
{
    const et_compare_cluster *c = et_compare_cluster_at(comparison, cluster);
    return look->language == ET_ENGLISH && c->name_en[0] ? c->name_en : c->name;
}

/* ---- clusters ---- */

typedef struct clusters_job {
    const et_draw_compare *from;
    const et_compare *comparison;
    const et_compare_summary *summary;
    const et_look *look;
    size_t clusters, years, pairs;
    size_t chosen[ET_DRAW_MOST_LINES], chosen_count;
    const et_compare_pair **sorted; /* [pairs]: what can be told first                 */
    et_cluster_pair *told;          /* [pairs] in that order                           */
    double *numbers;                /* [cluster][values, fitted, low, high][year]      */
    const double **others;
    int *year;
} clusters_job;

static int certainty_of(const et_compare_pair *pair)
{
    return (int)et_compare_pair_certainty(pair);
}

/* Clear ones first, then hints; the largest difference first among equals. */
static int by_weight(const void *a, const void *b)
{
    const et_compare_pair *x = *(const et_compare_pair *const *)a;
    const et_compare_pair *y = *(const et_compare_pair *const *)b;
    double size_x = fabs(x->welch.difference), size_y = fabs(y->welch.difference);

    if (certainty_of(x) != certainty_of(y)) {
        return certainty_of(x) > certainty_of(y) ? -1 : 1;
    }
    if (size_x != size_y) {
        return size_x > size_y ? -1 : 1;
    }
    return x->a != y->a ? (x->a < y->a ? -1 : 1) : (x->b > y->b) - (x->b < y->b);
}

static et_pair_verdict verdict_of(const et_compare_pair *pair,
                                  const et_compare_summary *s)
{
    et_certainty certainty = et_compare_pair_certainty(pair);
    bool same = s->margin > 0.0 && pair->same.equivalent;

    return certainty == ET_CLEAR  ? ET_PAIR_CLEAR
           : certainty == ET_HINT ? ET_PAIR_HINT
           : same                 ? ET_PAIR_SAME
                                  : ET_PAIR_CANNOT_TELL;
}

/* Sorts the pairs whose difference is known, and names them. */
static size_t tell_pairs(clusters_job *job)
{
    size_t count = 0;

    for (size_t i = 0; i < job->pairs; i++) {
        const et_compare_pair *pair =
            et_compare_pair_at(job->comparison, ET_COMPARE_SLOPE, i);
        if (pair->welch.state == ET_FIT_OK) {
            job->sorted[count++] = pair;
        }
    }
    qsort(job->sorted, count, sizeof *job->sorted, by_weight);
    for (size_t i = 0; i < count; i++) {
        const et_compare_pair *pair = job->sorted[i];
        bool up = pair->welch.difference >= 0.0;
        job->told[i] = (et_cluster_pair){
            .first = cluster_name(job->comparison, up ? pair->a : pair->b, job->look),
            .second = cluster_name(job->comparison, up ? pair->b : pair->a, job->look),
            .difference = fabs(pair->welch.difference),
            .margin = pair->welch.high - pair->welch.difference,
            .verdict = verdict_of(pair, job->summary)};
    }
    return count;
}

static void choose(clusters_job *job, size_t cluster)
{
    for (size_t i = 0; i < job->chosen_count; i++) {
        if (job->chosen[i] == cluster) {
            return;
        }
    }
    if (job->chosen_count < ET_DRAW_MOST_LINES) {
        job->chosen[job->chosen_count++] = cluster;
    }
}

/* The clusters of the pairs that come first get a colour, in the registry's order. */
static void choose_lines(clusters_job *job, size_t told)
{
    size_t kept = 0;
    bool taken[ET_DRAW_MOST_LINES + 1] = {false};
    size_t ordered[ET_DRAW_MOST_LINES];

    for (size_t i = 0; i < told; i++) {
        choose(job, job->sorted[i]->a);
        choose(job, job->sorted[i]->b);
    }
    for (size_t c = 0; c < job->clusters; c++) {
        choose(job, c);
    }
    for (size_t c = 0; c < job->clusters; c++) {
        for (size_t i = 0; i < job->chosen_count; i++) {
            if (job->chosen[i] == c && !taken[i]) {
                taken[i] = true;
                ordered[kept++] = c;
            }
        }
    }
    memcpy(job->chosen, ordered, kept * sizeof *ordered);
}

/* The mean of the members' lines. Its slope is as uncertain as they differ; its level is
 * that of these very provinces, so only their wobble counts. */
static et_slope mean_line(const clusters_job *job, size_t cluster)
{
    const et_compare_cluster *c = et_compare_cluster_at(job->comparison, cluster);
    const et_group_summary *level = &c->of[ET_COMPARE_LEVEL];
    const et_group_summary *slope = &c->of[ET_COMPARE_SLOPE];
    et_slope line = {.state = slope->n >= 1 ? ET_FIT_OK : ET_FIT_TOO_FEW,
                     .level = level->mean,
                     .slope = slope->mean};

    for (size_t t = 0; t < job->years; t++) {
        line.x_mean += job->year[t] / (double)job->years;
    }
    if (slope->n >= 2) {
        line.level_se = c->level_se;
        line.slope_se = slope->sd / sqrt((double)slope->n);
        line.df = (double)slope->n - 1.0;
    }
    return line;
}

static et_trend_line make_line(const clusters_job *job, size_t cluster)
{
    double *values = job->numbers + cluster * 4 * job->years;
    double *fitted = values + job->years, *low = fitted + job->years;
    double *high = low + job->years;
    const et_slope line = mean_line(job, cluster);
    bool fits = line.state == ET_FIT_OK, banded = fits && line.slope_se > 0.0;
    et_slope_at end;

    for (size_t t = 0; t < job->years; t++) {
        et_slope_at at = {0};
        et_slope_predict(&line, job->year[t], &at);
        fitted[t] = fits ? line.level + line.slope * (job->year[t] - line.x_mean)
                         : (double)NAN;
        low[t] = banded ? at.low : (double)NAN;
        high[t] = banded ? at.high : (double)NAN;
    }
    const et_slope only_slope = {
        .state = line.state, .slope_se = line.slope_se, .df = line.df};
    et_slope_predict(&only_slope, 1.0, &end);
    double margin = banded ? end.high - end.fit : 0.0;
    return (et_trend_line){.name = cluster_name(job->comparison, cluster, job->look),
                           .values = values,
                           .fitted = fitted,
                           .low = banded ? low : NULL,
                           .high = banded ? high : NULL,
                           .slope = line.slope,
                           .slope_margin = margin,
                           .verdict = margin <= 0.0             ? ET_VERDICT_CANNOT_TELL
                                      : line.slope > margin     ? ET_VERDICT_UP
                                      : line.slope < -margin    ? ET_VERDICT_DOWN
                                                                : ET_VERDICT_CANNOT_TELL};
}

static void fill_values(const clusters_job *job)
{
    for (size_t t = 0; t < job->years; t++) {
        job->year[t] = et_compare_year(job->comparison, t);
    }
    for (size_t c = 0; c < job->clusters; c++) {
        for (size_t t = 0; t < job->years; t++) {
            job->numbers[c * 4 * job->years + t] =
                et_compare_position(job->comparison, c, t);
        }
    }
}

static size_t take_others(const clusters_job *job)
{
    size_t count = 0;
    for (size_t c = 0; c < job->clusters; c++) {
        bool chosen = false;
        for (size_t i = 0; i < job->chosen_count; i++) {
            chosen = chosen || job->chosen[i] == c;
        }
        if (!chosen) {
            job->others[count++] = job->numbers + c * 4 * job->years;
        }
    }
    return count;
}

/* Slopes count how provinces differ; the level's band holds their wobble. */
static void name_noise(const clusters_job *job, char *out, size_t size)
{
    const et_look *look = job->look;
    double shared = job->summary->shared;

    (void)snprintf(out, size, "%s",
                   et_draw_phrase(look, "how the provinces of a cluster differ, not "
                                        "students",
                                  "khác biệt giữa các tỉnh trong cụm, không phải giữa "
                                  "các thí sinh"));
    if (shared >= LEAST_SHARED) {
        et_draw_add(out, size,
                    et_draw_phrase(look, "; levels with the %.0f%% of their wobble that "
                                         "neighbours share",
                                   "; mức có cả %.0f%% dao động chung của các tỉnh cùng "
                                   "vùng"),
                    100.0 * shared);
    }
}

static et_status draw_clusters(clusters_job *job, et_chart **out, et_error *err)
{
    et_trend_line lines[ET_DRAW_MOST_LINES];
    et_draw_texts texts;
    const et_draw_from *from = &job->from->from;
    size_t told = tell_pairs(job);

    if (told == 0) {
        return et_fail(err, ET_ERR_INPUT, "found no two clusters with two provinces or "
                                          "more each, expected some to compare");
    }
    choose_lines(job, told);
    fill_values(job);
    for (size_t i = 0; i < job->chosen_count; i++) {
        lines[i] = make_line(job, job->chosen[i]);
    }
    et_chart_clusters_says says = {
        .trend = {.frame = et_draw_slope_frame(from, job->look, &texts),
                  .years = job->year,
                  .year_count = job->years,
                  .lines = lines,
                  .line_count = job->chosen_count,
                  .others = job->others,
                  .other_count = take_others(job)},
        .pairs = job->told,
        .pair_count = told};
    says.trend.frame.unit = from->scale == ET_SCALE_Z
                                ? et_draw_phrase(job->look, "sd", "độ lệch chuẩn")
                                : et_draw_phrase(job->look, "points", "điểm");
    says.trend.frame.noun = ET_NOUN_CLUSTER;
    name_noise(job, texts.noise, sizeof texts.noise);
    return et_chart_clusters(out, &says, job->look, err);
}

et_status et_draw_clusters(et_chart **out, const et_draw_compare *from,
                           const et_look *look, et_error *err)
{
    clusters_job job = {.from = from,
                        .comparison = from->comparison,
                        .summary = et_compare_summary_of(from->comparison),
                        .look = look,
                        .clusters = et_compare_cluster_count(from->comparison),
                        .pairs = et_compare_pair_count(from->comparison)};
    et_status status;

    *out = NULL;
    job.years = job.summary->years;
    job.sorted = calloc(job.pairs + 1, sizeof *job.sorted);
    job.told = calloc(job.pairs + 1, sizeof *job.told);
    job.numbers = calloc(job.clusters * 4 * job.years + 1, sizeof *job.numbers);
    job.others = calloc(job.clusters + 1, sizeof *job.others);
    job.year = calloc(job.years + 1, sizeof *job.year);
    if (!job.sorted || !job.told || !job.numbers || !job.others || !job.year) {
        status = et_fail(err, ET_ERR_MEMORY, "out of memory for a chart");
    } else {
        status = draw_clusters(&job, out, err);
    }
    free(job.sorted);
    free(job.told);
    free(job.numbers);
    free(job.others);
    free(job.year);
    return status;
}

/* ---- forest ---- */

static et_verdict pooled_verdict(const et_compare_pooled *pooled)
{
    return pooled->low > 0.0    ? ET_VERDICT_UP
           : pooled->high < 0.0 ? ET_VERDICT_DOWN
                                : ET_VERDICT_CANNOT_TELL;
}

static void count_jumps(const et_draw_compare *from, size_t cluster, size_t jump[2])
{
    for (size_t i = 0; i < et_compare_member_count(from->comparison); i++) {
        const et_compare_member *member = et_compare_member_at(from->comparison, i);
        et_trend_class verdict = from->from.units[member->unit].jump_verdict;
        if (member->cluster == cluster) {
            jump[0] += verdict == ET_TREND_UP;
            jump[1] += verdict == ET_TREND_DOWN;
        }
    }
}

static size_t take_members(const et_draw_compare *from, size_t cluster,
                           const et_look *look, et_caterpillar_row *rows)
{
    size_t count = 0;

    for (size_t i = 0; i < et_compare_member_count(from->comparison); i++) {
        const et_compare_member *member = et_compare_member_at(from->comparison, i);
        const et_trend_unit *unit = &from->from.units[member->unit];
        /* a member all along: the interval that its class is of */
        bool whole = unit->state == ET_FIT_OK &&
                     fabs(unit->slope - member->slope) < 1e-12;
        if (member->cluster == cluster) {
            rows[count++] = (et_caterpillar_row){
                .name = et_draw_unit_name(from->from.panel, member->unit, look),
                .value = member->slope,
                .low = whole ? unit->low : member->low,
                .high = whole ? unit->high : member->high,
                .verdict = et_draw_verdict(unit->verdict)};
        }
    }
    return count;
}

et_status et_draw_forest(et_chart **out, const et_draw_compare *from, size_t cluster,
                         const et_look *look, et_error *err)
{
    const et_compare_cluster *c = et_compare_cluster_at(from->comparison, cluster);
    const et_compare_pooled *pooled = &c->pooled[ET_COMPARE_SLOPE];
    bool predicted = pooled->predict_high > pooled->predict_low;
    size_t jump[2] = {0, 0};
    et_draw_texts texts;

    *out = NULL;
    if (et_compare_summary_of(from->comparison)->by_year) {
        return et_fail(err, ET_ERR_ARGUMENT, "found members by year, expected the same "
                                             "members in all years: slopes of different "
                                             "years do not stand side by side");
    }
    if (pooled->state != ET_FIT_OK && pooled->state != ET_FIT_BOUNDARY) {
        return et_fail(err, ET_ERR_INPUT,
                       "found %zu provinces with a slope in %s, expected "
                       "2 or more to pool",
                       c->provinces, cluster_name(from->comparison, cluster, look));
    }
    et_caterpillar_row *rows =
        calloc(et_compare_member_count(from->comparison) + 1, sizeof *rows);
    if (!rows) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for a chart");
    }
    et_chart_forest_says says = {.frame = et_draw_slope_frame(&from->from, look, &texts),
                                 .cluster = cluster_name(from->comparison, cluster, look),
                                 .rows = rows,
                                 .row_count = take_members(from, cluster, look, rows),
                                 .pooled = pooled->mean,
                                 .pooled_low = pooled->low,
                                 .pooled_high = pooled->high,
                                 .pooled_verdict = pooled_verdict(pooled),
                                 .prediction_low = predicted ? pooled->predict_low : NAN,
                                 .prediction_high = predicted ? pooled->predict_high
                                                              : NAN};
    count_jumps(from, cluster, jump);
    et_draw_name_noise(&from->from, look, jump, texts.noise, sizeof texts.noise);
    et_status status = et_chart_forest(out, &says, look, err);
    free(rows);
    return status;
}
