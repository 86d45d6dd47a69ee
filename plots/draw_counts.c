/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Exact counts by year as ridgelines.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "draw_inside.h"

#define MOST_YEARS 16
#define MOST_BINS 128

typedef struct year_counts {
    int year;
    char label[8];
    uint64_t *counts; /* [maximum + 1] by hundredth */
    const et_cell *cell;
    double share[MOST_BINS];
} year_counts;

typedef struct counts_job {
    const et_draw_counts *from;
    const et_subject *subject;
    year_counts years[MOST_YEARS];
    size_t year_count;
    size_t common; /* drawn: the first so many */
} counts_job;

static et_status begin_year(counts_job *job, size_t t, et_error *err)
{
    const et_draw_counts *from = job->from;
    if (job->year_count == MOST_YEARS) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "found more than %d years, expected fewer: choose some",
                       MOST_YEARS);
    }
    year_counts *added = &job->years[job->year_count];
    added->counts = calloc((size_t)job->subject->maximum + 1, sizeof *added->counts);
    if (!added->counts) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for a chart");
    }
    job->year_count++;
    added->year = et_panel_year(from->panel, t);
    added->cell = from->unit == ET_PANEL_NATION
                      ? &et_panel_nation(from->panel, from->subject)[t]
                      : &et_panel_row(from->panel, from->subject, from->unit)[t];
    (void)snprintf(added->label, sizeof added->label, "%d", added->year % 10000);
    return ET_OK;
}

static void add_cell(counts_job *job, const et_tally_cell *cell)
{
    year_counts *year = &job->years[job->year_count - 1];
    for (size_t b = 0; b < cell->bins; b++) {
        if (cell->scores[b] <= job->subject->maximum) {
            year->counts[cell->scores[b]] += cell->counts[b];
        }
    }
}

/* The counts that there are of a year whose other provinces have only averages. */
static et_status add_from_tally(counts_job *job, size_t t, et_error *err)
{
    const et_tally *tally = job->from->tally;
    int year = et_panel_year(job->from->panel, t);
    et_status status = ET_OK;
    bool begun = false;

    for (size_t i = 0; i < et_tally_cell_count(tally) && status == ET_OK; i++) {
        et_tally_cell cell;
        et_tally_cell_at(tally, i, &cell);
        if (cell.year != year || strcmp(cell.subject, job->subject->key) != 0) {
            continue;
        }
        if (!begun) {
            status = begin_year(job, t, err);
            begun = true;
        }
        if (status == ET_OK) {
            add_cell(job, &cell);
        }
    }
    return status;
}

static et_status gather(counts_job *job, et_error *err)
{
    const et_draw_counts *from = job->from;
    et_status status = ET_OK;

    for (size_t t = 0; t < et_panel_year_count(from->panel) && status == ET_OK; t++) {
        et_tally_cell cell;
        if (et_panel_counts(from->panel, from->subject, from->unit, t, &cell)) {
            status = begin_year(job, t, err);
            if (status == ET_OK) {
                add_cell(job, &cell);
            }
        } else if (from->unit == ET_PANEL_NATION && from->tally) {
            status = add_from_tally(job, t, err);
        }
    }
    return status;
}

/* Papers are marked in steps; a bin that does not follow them draws a comb. The finest of
 * fiftieths, fortieths and twentieths of the maximum on which nearly all scores stand;
 * finer papers are drawn in twentieths. */
static int32_t bin_step(const year_counts *year, int32_t maximum)
{
    static const int32_t parts[] = {50, 40};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        int32_t step = maximum / parts[i];
        uint64_t on = 0, all = 0;
        for (int32_t s = 0; s <= maximum; s++) {
            all += year->counts[s];
            on += step > 0 && s % step == 0 ? year->counts[s] : 0;
        }
        if (step > 0 && (double)on >= 0.95 * (double)all) {
            return step;
        }
    }
    return maximum >= 20 ? maximum / 20 : 1;
}

static et_ridge make_ridge(year_counts *year, const et_subject *subject, int32_t step)
{
    size_t bins = (size_t)(subject->maximum / step) + 1;
    double n = 0.0, sum = 0.0, below = 0.0;

    memset(year->share, 0, sizeof year->share);
    for (int32_t s = 0; s <= subject->maximum; s++) {
        double count = (double)year->counts[s];
        n += count;
        sum += count * s;
        below += s < subject->low_mark ? count : 0.0;
        size_t bin = (size_t)((s + step / 2) / step);
        year->share[bin < bins ? bin : bins - 1] += count;
    }
    for (size_t b = 0; b < bins && n > 0.0; b++) {
        year->share[b] /= n;
    }
    return (et_ridge){.label = year->label,
                      .year = year->year,
                      .share = year->share,
                      .bins = bins,
                      .bin_width = step / 100.0,
                      .mean = year->cell->known & ET_KNOWN_MEAN ? year->cell->mean
                              : n > 0.0                         ? sum / n / 100.0
                                                                : NAN,
                      .below_middle = n > 0.0 ? below / n : 0.0,
                      .n = n};
}

/* Share of the candidates whose scores are drawn, in the year that has least. */
static double least_covered(const counts_job *job, const et_ridge *ridges)
{
    double least = 1.0;
    for (size_t i = 0; i < job->common; i++) {
        const et_cell *cell = job->years[i].cell;
        if ((cell->known & ET_KNOWN_N) && cell->n > 0) {
            least = fmin(least, ridges[i].n / (double)cell->n);
        }
    }
    return least;
}

static const char *name_unit(const counts_job *job, const et_look *look)
{
    return job->from->unit == ET_PANEL_NATION
               ? et_draw_phrase(look, "the country", "cả nước")
               : et_draw_unit_name(job->from->panel, job->from->unit, look);
}

static void name_counts(const counts_job *job, const et_ridge *ridges,
                        const et_look *look, char *out, size_t size)
{
    const char *name =
        et_subject_name(job->subject, look->language);
    double covered = 100.0 * least_covered(job, ridges);

    if (covered < 99.5) {
        (void)snprintf(out, size,
                       et_draw_phrase(look,
                                      "%s (counts of at least %.0f%% of candidates)",
                                      "%s (ít nhất %.0f%% thí sinh)"),
                       name, floor(covered));
    } else if (job->from->unit != ET_PANEL_NATION && !job->from->facing) {
        (void)snprintf(out, size, "%s, %s", name, name_unit(job, look));
    } else {
        (void)snprintf(out, size, "%s", name);
    }
}

/* Keeps the years that both have. */
static void keep_common(counts_job *a, counts_job *b)
{
    size_t kept = 0;

    for (size_t i = 0; i < a->year_count; i++) {
        for (size_t k = kept; k < b->year_count; k++) {
            if (a->years[i].year == b->years[k].year) {
                const year_counts first = a->years[kept], second = b->years[kept];
                a->years[kept] = a->years[i];
                b->years[kept] = b->years[k];
                a->years[i] = first;
                b->years[k] = second;
                kept++;
                break;
            }
        }
    }
    a->common = b->common = kept;
}

static et_status draw(counts_job *job, counts_job *facing, const et_look *look,
                      et_chart **out, et_error *err)
{
    const et_subject *subject = job->subject;
    et_ridge ridges[MOST_YEARS], others[MOST_YEARS];
    et_chart_break breaks[MOST_BREAKS];
    char measure[256];

    if (job->common == 0) {
        return et_fail(err, ET_ERR_NOT_FOUND, "there are no counts of %s to draw",
                       et_subject_name(subject, look->language));
    }
    for (size_t i = 0; i < job->common; i++) {
        int32_t step = bin_step(&job->years[i], subject->maximum);
        if (facing) { /* on the finest step that both follow */
            int32_t other = bin_step(&facing->years[i], subject->maximum);
            step = step > other ? step : other;
            others[i] = make_ridge(&facing->years[i], subject, step);
        }
        ridges[i] = make_ridge(&job->years[i], subject, step);
    }
    name_counts(job, ridges, look, measure, sizeof measure);
    et_chart_distribution_says says = {
        .frame = {.measure = measure,
                  .unit = et_draw_phrase(look, "points", "điểm"),
                  .first_year = job->years[0].year,
                  .last_year = job->years[job->common - 1].year},
        .ridges = ridges,
        .ridge_count = job->common,
        .facing = facing ? others : NULL,
        .name = name_unit(job, look),
        .facing_name = facing ? name_unit(facing, look) : NULL,
        .maximum = subject->maximum / 100.0,
        .middle = subject->low_mark / 100.0};
    et_draw_breaks(job->from->regimes, ET_SCALE_RAW, look, breaks, &says.frame);
    return et_chart_distribution(out, &says, look, err);
}

static void close_counts(counts_job *job)
{
    for (size_t i = 0; i < job->year_count; i++) {
        free(job->years[i].counts);
    }
}

et_status et_draw_distribution(et_chart **out, const et_draw_counts *from,
                               const et_look *look, et_error *err)
{
    et_draw_counts opposite = *from;
    counts_job job = {.from = from,
                      .subject = et_panel_subject_info(from->panel, from->subject)};
    counts_job facing = {.from = &opposite, .subject = job.subject};

    *out = NULL;
    et_status status = gather(&job, err);
    job.common = job.year_count;
    if (status == ET_OK && from->facing) {
        opposite.unit = *from->facing;
        status = gather(&facing, err);
        keep_common(&job, &facing);
    }
    if (status == ET_OK) {
        status = draw(&job, from->facing ? &facing : NULL, look, out, err);
    }
    close_counts(&job);
    close_counts(&facing);
    return status;
}
