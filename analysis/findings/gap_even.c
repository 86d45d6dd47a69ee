/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which cluster is most even, across its provinces and across its subjects?
 */
#include <math.h>
#include <stdlib.h>

#include "examtrend/gap.h"
#include "findings/members.h"
#include "findings/wobble.h"

typedef struct even_job {
    const et_gap_source *source;
    et_window_years window;
    size_t units, subjects, first, clusters;
    size_t *cluster;      /* [unit]                                            */
    double **z;           /* [subject][unit][year of window]                   */
    double *across[2];    /* [cluster][year of window]: provinces, subjects    */
} even_job;

enum { PROVINCES = 0, SUBJECTS };

/* Mean and population variance of a cluster's z in one subject and year. */
static size_t describe(const even_job *job, size_t cluster, size_t subject, size_t t,
                       double *mean, double *variance)
{
    size_t n = 0;
    double squares = 0.0;

    *mean = 0.0;
    for (int pass = 0; pass < 2; pass++) {
        double sum = 0.0;
        n = 0;
        for (size_t u = 0; u < job->units; u++) {
            double z = job->z[subject][u * job->window.n + t];
            if (job->cluster[u] == cluster && !isnan(z)) {
                sum += pass ? (z - *mean) * (z - *mean) : z;
                n++;
            }
        }
        squares = sum;
        *mean = pass || n == 0 ? *mean : sum / (double)n;
    }
    *variance = n > 0 ? squares / (double)n : 0.0;
    return n;
}

static void measure(const even_job *job, size_t cluster, size_t t)
{
    double within = 0.0, with_within = 0.0, centre = 0.0, squares = 0.0, papers = 0.0;
    size_t at = cluster * job->window.n + t;

    for (size_t s = 0; s < job->subjects; s++) {
        double mean, variance;
        size_t n = describe(job, cluster, s, t, &mean, &variance);
        if (n >= 2) {
            within += variance;
            with_within += 1.0;
        }
        if (n >= 1) { /* squares about the running mean (Welford) */
            papers += 1.0;
            double before = mean - centre;
            centre += before / papers;
            squares += before * (mean - centre);
        }
    }
    job->across[PROVINCES][at] =
        with_within > 0.0 ? sqrt(within / with_within) : (double)NAN;
    job->across[SUBJECTS][at] = papers >= 2.0 ? sqrt(squares / papers) : (double)NAN;
}

static et_gap_spread summarise(const even_job *job, int which, size_t cluster)
{
    const double *all = job->across[which], *row = all + cluster * job->window.n;
    et_gap_spread out = {.state = ET_FIT_TOO_FEW};

    for (size_t t = 0; t < job->window.n; t++) {
        if (isnan(row[t])) {
            continue;
        }
        out.low = out.years ? fmin(out.low, row[t]) : row[t];
        out.high = out.years ? fmax(out.high, row[t]) : row[t];
        out.mean += row[t];
        out.years++;
        bool most = true;
        for (size_t c = 0; c < job->clusters; c++) {
            most = most && !(all[c * job->window.n + t] < row[t]); /* NaN is not */
        }
        out.most_even += most;
    }
    if (out.years > 0) {
        out.mean /= (double)out.years;
        out.state = ET_FIT_OK;
    }
    return out;
}

static et_status take_scores(even_job *job, uint64_t least_n, et_error *err)
{
    const et_scale_options how = {.scale = ET_SCALE_Z, .least_n = least_n};
    const et_gap_source *s = job->source;
    size_t cells = job->clusters * job->window.n + 1;
    et_status status = ET_OK;

    job->cluster = calloc(job->units + 1, sizeof *job->cluster);
    job->z = calloc(job->subjects + 1, sizeof *job->z);
    job->across[PROVINCES] = malloc(cells * sizeof **job->across);
    job->across[SUBJECTS] = malloc(cells * sizeof **job->across);
    if (!job->cluster || !job->z || !job->across[PROVINCES] || !job->across[SUBJECTS]) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for clusters");
    }
    for (size_t u = 0; u < job->units; u++) {
        job->cluster[u] = et_members_cluster(s->regions, job->first, job->clusters,
                                             et_panel_unit(s->panel, u)->index);
    }
    for (size_t i = 0; i < job->subjects && status == ET_OK; i++) {
        status = et_wobble_values(s->panel, i, &how, &job->window, &job->z[i], err);
    }
    return status;
}

static void fill_rows(const even_job *job, et_gap_even *rows, size_t room)
{
    for (size_t c = 0; c < job->clusters; c++) {
        for (size_t t = 0; t < job->window.n; t++) {
            measure(job, c, t);
        }
    }
    for (size_t c = 0; c < job->clusters && c < room; c++) {
        rows[c] = (et_gap_even){.cluster = job->first + c,
                                .across_provinces = summarise(job, PROVINCES, c),
                                .across_subjects = summarise(job, SUBJECTS, c)};
        for (size_t u = 0; u < job->units; u++) {
            rows[c].provinces += job->cluster[u] == c;
        }
    }
}

et_status et_gap_evenness(const et_gap_source *source, const et_gap_options *options,
                          et_gap_even *rows, size_t room, size_t *count, et_error *err)
{
    const et_trend_options span = {.first_year = options->first_year,
                                   .last_year = options->last_year};
    uint64_t least_n = options->least_n ? options->least_n : ET_TREND_LEAST_N;
    even_job job = {.source = source,
                    .units = et_panel_unit_count(source->panel),
                    .subjects = et_panel_subject_count(source->panel)};

    *count = 0;
    et_status status = et_members_scheme(source->regions, source->scheme,
                                         et_panel_map(source->panel), &job.first,
                                         &job.clusters, err);
    if (status == ET_OK) {
        status = et_window_take(source->panel, source->regimes, ET_SCALE_Z, &span,
                                &job.window, err);
    }
    if (status != ET_OK) {
        return status;
    }
    status = take_scores(&job, least_n, err);
    if (status == ET_OK) {
        fill_rows(&job, rows, room);
        *count = job.clusters;
    }
    for (size_t s = 0; job.z && s < job.subjects; s++) {
        free(job.z[s]);
    }
    free(job.z);
    free(job.cluster);
    free(job.across[PROVINCES]);
    free(job.across[SUBJECTS]);
    return status;
}
