/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A change split into how groups do, who sits where and what is sat.
 */
#include "examtrend/decompose.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "examtrend/methods/distributions.h"
#include "findings/decompose_inside.h"

static const char *const over_names[] = {"provinces", "subjects", "takers"};

const char *et_decompose_over_name(et_decompose_over over)
{
    return over_names[over];
}

et_status et_decompose_over_from_name(const char *name, et_decompose_over *over,
                                      et_error *err)
{
    for (size_t i = 0; i < sizeof over_names / sizeof *over_names; i++) {
        if (strcmp(name, over_names[i]) == 0) {
            *over = (et_decompose_over)i;
            return ET_OK;
        }
    }
    return et_fail(err, ET_ERR_ARGUMENT,
                   "found \"%.30s\", expected provinces, subjects or takers", name);
}

typedef struct change_job {
    const et_decompose_source *source;
    const et_decompose_options *options;
    const et_usual_noise *usual;
    et_decomposition *out;
    size_t from, to;           /* indexes of years in the panel */
    size_t units, subjects;
    et_decompose_part *parts;  /* [room] groups that have candidates                  */
    et_mix_group *groups;      /* [room] theirs, for the method                       */
    et_kitagawa_part *split;   /* [room]                                              */
    size_t count;
} change_job;

size_t et_decompose_room(const et_panel *panel, et_decompose_over over)
{
    size_t units = et_panel_unit_count(panel), subjects = et_panel_subject_count(panel);
    return over == ET_OVER_PROVINCES  ? units
           : over == ET_OVER_SUBJECTS ? subjects
                                      : units * subjects;
}

/* ---- groups ---- */

/* Candidates and their mean on the scale; false where there is nothing. */
static bool take_cell(const change_job *job, size_t subject, const et_cell *cell,
                      size_t year, double *n, double *mean)
{
    const et_cell *nation = &et_panel_nation(job->source->panel, subject)[year];
    et_scale scale = job->options->scale;
    bool spread = (nation->known & ET_KNOWN_SD) && nation->sd > 0.0;

    if (!(cell->known & ET_KNOWN_MEAN) ||
        (scale != ET_SCALE_RAW && !(nation->known & ET_KNOWN_MEAN)) ||
        (scale == ET_SCALE_Z && !spread)) {
        return false;
    }
    if (!(cell->known & ET_KNOWN_N)) {
        job->out->unknown++;
        return false;
    }
    *n = (double)cell->n;
    *mean = scale == ET_SCALE_RAW ? cell->mean
                                  : (cell->mean - nation->mean) /
                                        (scale == ET_SCALE_Z ? nation->sd : 1.0);
    return cell->n > 0;
}

static void take_unit(const change_job *job, size_t subject, size_t unit,
                      et_mix_group *group)
{
    const et_cell *row = et_panel_row(job->source->panel, subject, unit);
    double n, mean;

    *group = (et_mix_group){0};
    if (take_cell(job, subject, &row[job->from], job->from, &n, &mean)) {
        group->n_before = n;
        group->mean_before = mean;
    }
    if (take_cell(job, subject, &row[job->to], job->to, &n, &mean)) {
        group->n_after = n;
        group->mean_after = mean;
    }
}

static bool is_member(const change_job *job, size_t unit)
{
    return !job->source->member || job->source->member[unit];
}

static void pour(double *n, double *mean, double more, double its_mean)
{
    if (more > 0.0) {
        *mean = (*n * *mean + more * its_mean) / (*n + more);
        *n += more;
    }
}

/* All candidates of the whole in one subject. */
static et_mix_group take_subject(const change_job *job, size_t subject)
{
    et_mix_group all = {0}, one;
    for (size_t u = 0; u < job->units; u++) {
        if (is_member(job, u)) {
            take_unit(job, subject, u, &one);
            pour(&all.n_before, &all.mean_before, one.n_before, one.mean_before);
            pour(&all.n_after, &all.mean_after, one.n_after, one.mean_after);
        }
    }
    return all;
}

static void add_group(change_job *job, size_t unit, size_t subject,
                      const et_mix_group *group)
{
    if (group->n_before > 0.0 || group->n_after > 0.0) {
        job->groups[job->count] = *group;
        job->parts[job->count++] =
            (et_decompose_part){.unit = unit, .subject = subject, .group = *group};
    }
}

static void take_groups(change_job *job)
{
    et_decompose_over over = job->options->over;
    et_mix_group group;

    if (over == ET_OVER_SUBJECTS) {
        for (size_t s = 0; s < job->subjects; s++) {
            group = take_subject(job, s);
            add_group(job, ET_PANEL_NATION, s, &group);
        }
        return;
    }
    for (size_t u = 0; u < job->units; u++) {
        size_t first = over == ET_OVER_PROVINCES ? job->source->subject : 0;
        size_t end = over == ET_OVER_PROVINCES ? first + 1 : job->subjects;
        for (size_t s = first; s < end && is_member(job, u); s++) {
            take_unit(job, s, u, &group);
            add_group(job, u, s, &group);
        }
    }
}

/* ---- parts ---- */

/* Rounded so coarsely (1e-12) that taking it off a part of the method, which lies on a
 * grid of about 1e-15, is exact: the parts still add up with ==. */
static double snap(double value)
{
    return ldexp(round(ldexp(value, 40)), -40);
}

static double share_of(const change_job *job, size_t i)
{
    const et_mix_group *g = &job->groups[i];
    return g->n_before > 0.0 && g->n_after > 0.0
               ? (g->n_before / job->out->n_before + g->n_after / job->out->n_after) / 2.0
               : 0.0;
}

/* What the whole country did in the papers of the groups that stayed. */
static double country_part(const change_job *job)
{
    double sum = 0.0;
    for (size_t i = 0; i < job->count; i++) {
        const et_cell *nation =
            et_panel_nation(job->source->panel, job->parts[i].subject);
        const et_cell *from = &nation[job->from], *to = &nation[job->to];
        if ((from->known & ET_KNOWN_MEAN) && (to->known & ET_KNOWN_MEAN)) {
            sum += share_of(job, i) * (to->mean - from->mean);
        }
    }
    return snap(sum);
}

static size_t row_of(const change_job *job, size_t i)
{
    return job->parts[i].unit;
}

/* How much of the composition is who sits where: Das Gupta over province × subject. */
static et_status places_part(const change_job *job, double *places, et_error *err)
{
    size_t cells = job->units * job->subjects;
    et_mix_group *table = calloc(cells + 1, sizeof *table);
    et_das_gupta_cross cross;

    *places = 0.0;
    if (!table) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for a decomposition");
    }
    for (size_t i = 0; i < job->count; i++) {
        table[row_of(job, i) * job->subjects + job->parts[i].subject] = job->groups[i];
    }
    et_status status = et_das_gupta_table(table, job->units, job->subjects, &cross, err);
    if (status == ET_OK && cross.state == ET_FIT_OK) {
        *places = snap(cross.rows);
    }
    free(table);
    return status;
}

static et_status find_wobble(const change_job *job, et_error *err)
{
    et_decomposition *out = job->out;
    const et_wobble *wobble = &job->usual->wobble;
    et_shared_sum noise;

    out->wobble_state = ET_FIT_NOT_ESTIMABLE;
    if (!job->source->member || job->options->over != ET_OVER_PROVINCES ||
        !(wobble->sigma > 0.0)) {
        return ET_OK;
    }
    double *weight = calloc(job->units + 1, sizeof *weight);
    if (!weight) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for a decomposition");
    }
    for (size_t i = 0; i < job->count; i++) {
        weight[row_of(job, i)] = share_of(job, i);
    }
    et_status status = et_shared_noise_of_sum(&wobble->shared, weight, &job->usual->near,
                                              &noise, err);
    free(weight);
    if (status == ET_OK) {
        double change = et_wobble_of_change(wobble, out->to_year - out->from_year);
        out->wobble = sqrt(noise.variance * change);
        out->df = wobble->df * noise.df_share;
        out->shared = wobble->shared.state == ET_FIT_OK ? wobble->shared.share : 0.0;
        out->wobble_state = out->wobble > 0.0 ? ET_FIT_OK : ET_FIT_NOT_ESTIMABLE;
    }
    return status;
}

/* The mean of the country in a year: of the subject, or of all papers. */
static bool mean_of_year(const change_job *job, size_t year, double *mean)
{
    const et_panel *panel = job->source->panel;
    bool one = job->options->over == ET_OVER_PROVINCES;
    size_t first = one ? job->source->subject : 0;
    size_t last = one ? first + 1 : job->subjects;
    double n = 0.0, sum = 0.0;

    for (size_t s = first; s < last; s++) {
        const et_cell *cell = &et_panel_nation(panel, s)[year];
        unsigned need = one ? ET_KNOWN_MEAN : ET_KNOWN_MEAN | ET_KNOWN_N;
        if ((cell->known & need) == need) {
            double weight = one ? 1.0 : (double)cell->n;
            n += weight;
            sum += weight * cell->mean;
        }
    }
    *mean = n > 0.0 ? sum / n : 0.0;
    return n > 0.0;
}

/* Papers differ in difficulty from year to year, and all of it is in the country's mean.
 * Its yearly steps within one kind of exam say how much; over more years they add up, as
 * in a random walk (and in forecasts of the country), which errs to the wide side. */
static void find_usual_change(const change_job *job)
{
    et_decomposition *out = job->out;
    const et_panel *panel = job->source->panel;
    const et_regimes *regimes = job->source->regimes;
    double squares = 0.0, point = 0.0;

    for (size_t t = 1; t < et_panel_year_count(panel); t++) {
        const int span[2] = {et_panel_year(panel, t - 1), et_panel_year(panel, t)};
        bool itself = span[0] == out->from_year && span[1] == out->to_year;
        double before, after;
        if (span[1] == span[0] + 1 && !itself && mean_of_year(job, t - 1, &before) &&
            mean_of_year(job, t, &after) &&
            et_regimes_between(regimes, ET_SCALE_RAW, span, false, NULL, 0) == 0) {
            squares += (after - before) * (after - before);
            out->usual_steps++;
        }
    }
    out->usual_state = ET_FIT_TOO_FEW;
    if (out->usual_steps >= ET_DECOMPOSE_LEAST_STEPS) {
        double steps = (double)out->usual_steps;
        double gap = fabs((double)(out->to_year - out->from_year));
        out->usual = sqrt(squares / steps * gap);
        out->usual_state = et_dist_t_point(0.025, steps, &point);
        out->usual_margin = point * out->usual;
    }
}

static int by_size(const void *a, const void *b)
{
    const et_decompose_part *x = a, *y = b;
    double of_x = fabs(x->part.composition + x->part.rate);
    double of_y = fabs(y->part.composition + y->part.rate);
    if (of_x != of_y) {
        return of_x > of_y ? -1 : 1;
    }
    if (x->unit != y->unit) {
        return x->unit < y->unit ? -1 : 1;
    }
    return (x->subject > y->subject) - (x->subject < y->subject);
}

/* The parts of single groups, with means counted from the whole's: which one pulls up,
 * which down. */
static void split_groups(change_job *job, double middle)
{
    et_kitagawa ignored;
    for (size_t i = 0; i < job->count; i++) {
        job->groups[i].mean_before -= middle;
        job->groups[i].mean_after -= middle;
    }
    et_kitagawa_split(job->groups, job->count, job->split, &ignored);
    for (size_t i = 0; i < job->count; i++) {
        job->parts[i].part = job->split[i];
    }
    qsort(job->parts, job->count, sizeof *job->parts, by_size);
}

static et_status split(change_job *job, et_error *err)
{
    et_decomposition *out = job->out;
    et_decompose_over over = job->options->over;
    et_kitagawa all;
    et_status status = ET_OK;

    et_kitagawa_split(job->groups, job->count, NULL, &all);
    out->state = all.state;
    if (all.state != ET_FIT_OK) {
        return ET_OK;
    }
    out->groups = job->count;
    out->one_sided = all.one_sided;
    for (size_t i = 0; i < job->count; i++) {
        out->n_before += job->groups[i].n_before;
        out->n_after += job->groups[i].n_after;
    }
    out->before = all.mean_before;
    out->after = all.mean_after;
    out->total = all.total;
    out->endowments = all.endowments;
    out->coefficients = all.coefficients;
    out->interaction = all.interaction;
    if (job->source->member && job->options->scale == ET_SCALE_RAW) {
        out->country = country_part(job);
    }
    out->within = all.rate - out->country;
    out->between = over == ET_OVER_PROVINCES ? all.composition : 0.0;
    if (over == ET_OVER_TAKERS) {
        status = places_part(job, &out->between, err);
    }
    out->composition = all.composition - out->between;
    if (status == ET_OK) {
        status = find_wobble(job, err);
    }
    if (out->is_nation && job->options->scale == ET_SCALE_RAW) {
        find_usual_change(job);
    }
    split_groups(job, (out->before + out->after) / 2.0);
    return status;
}

/* ---- one change ---- */

static et_status check_options(change_job *job, et_error *err)
{
    const et_decompose_options *o = job->options;
    const et_panel *panel = job->source->panel;
    int first = et_panel_year_count(panel) ? et_panel_year(panel, 0) : 0, last = first;

    if (et_panel_year_count(panel)) {
        last = et_panel_year(panel, et_panel_year_count(panel) - 1);
    }
    if (o->from_year == o->to_year) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "found the year %d twice, expected two years", o->from_year);
    }
    if (!et_panel_year_index(panel, o->from_year, &job->from) ||
        !et_panel_year_index(panel, o->to_year, &job->to)) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "found the years %d-%d, expected two with data in %d-%d",
                       o->from_year, o->to_year, first, last);
    }
    if (o->over != ET_OVER_PROVINCES && job->subjects < 2) {
        return et_fail(err, ET_ERR_ARGUMENT, "found one subject, expected several to "
                                             "split a change over %s",
                       over_names[o->over]);
    }
    return ET_OK;
}

et_status et_decompose_with(const et_decompose_source *source,
                            const et_decompose_options *options,
                            const et_usual_noise *usual, et_decompose_part *parts,
                            et_decomposition *out, et_error *err)
{
    change_job job = {.source = source, .options = options, .usual = usual, .out = out,
                      .units = et_panel_unit_count(source->panel),
                      .subjects = et_panel_subject_count(source->panel)};
    size_t room = et_decompose_room(source->panel, options->over) + 1, index[8];

    *out = (et_decomposition){.is_nation = !source->member,
                              .from_year = options->from_year,
                              .to_year = options->to_year,
                              .over = options->over,
                              .scale = options->scale,
                              .wobble_state = ET_FIT_NOT_ESTIMABLE,
                              .usual_state = ET_FIT_NOT_ESTIMABLE};
    et_status status = check_options(&job, err);
    if (status != ET_OK) {
        return status;
    }
    int span[2] = {out->from_year, out->to_year};
    out->break_count = et_regimes_between(source->regimes, options->scale, span, false,
                                          index, ET_TREND_MOST_BREAKS);
    for (size_t i = 0; i < out->break_count && i < ET_TREND_MOST_BREAKS; i++) {
        out->breaks[i] = et_regimes_at(source->regimes, index[i])->year;
    }
    job.parts = calloc(room, sizeof *job.parts);
    job.groups = calloc(room, sizeof *job.groups);
    job.split = calloc(room, sizeof *job.split);
    if (job.parts && job.groups && job.split) {
        take_groups(&job);
        status = split(&job, err);
    } else {
        status = et_fail(err, ET_ERR_MEMORY, "out of memory for a decomposition");
    }
    if (status == ET_OK && parts) {
        memcpy(parts, job.parts, out->groups * sizeof *parts);
    }
    free(job.parts);
    free(job.groups);
    free(job.split);
    return status;
}

et_status et_decompose_find_usual(const et_decompose_source *source, et_scale scale,
                                  et_usual_noise *out, et_error *err)
{
    const et_panel *panel = source->panel;
    const et_scale_options how = {
        .scale = scale == ET_SCALE_Z ? ET_SCALE_Z : ET_SCALE_RELATIVE,
        .least_n = ET_TREND_LEAST_N};
    et_window_years years;
    double *values = NULL;

    if (et_window_take(panel, source->regimes, how.scale, &(et_trend_options){0}, &years,
                       NULL) != ET_OK) {
        return ET_OK;
    }
    et_status status =
        et_wobble_regions(panel, source->regions, &out->region, &out->near, err);
    if (status == ET_OK) {
        status = et_wobble_values(panel, source->subject, &how, &years, &values, err);
    }
    if (status == ET_OK) {
        status = et_wobble_measure(values, &out->near, &years, &out->wobble, err);
    }
    free(values);
    return status;
}

et_status et_decompose_change(const et_decompose_source *source,
                              const et_decompose_options *options,
                              et_decompose_part *parts, et_decomposition *out,
                              et_error *err)
{
    et_usual_noise usual = {0};
    et_status status = ET_OK;

    *out = (et_decomposition){.wobble_state = ET_FIT_NOT_ESTIMABLE,
                              .usual_state = ET_FIT_NOT_ESTIMABLE};
    if (options->over == ET_OVER_PROVINCES && source->member) {
        status = et_decompose_find_usual(source, options->scale, &usual, err);
    }
    if (status == ET_OK) {
        status = et_decompose_with(source, options, &usual, parts, out, err);
    }
    free(usual.region);
    return status;
}
