/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The strongest subject of each unit, by rank sets over its subjects.
 */
#include "examtrend/strength.h"

#include <math.h>
#include <stdlib.h>

typedef struct strength_job {
    const et_panel *panel;
    size_t units, subjects;
    double *z;                 /* [subject][unit]; NaN where there is none */
    double se[ET_STRENGTH_MOST_SUBJECTS], df[ET_STRENGTH_MOST_SUBJECTS];
    int year;
} strength_job;

/* Positions and wobble of one subject. */
static et_status take_subject(strength_job *job, size_t subject,
                              const et_regimes *regimes, const et_ranking_options *how,
                              et_error *err)
{
    et_ranking_unit *units = calloc(job->units + 1, sizeof *units);
    et_ranking_summary all;

    if (!units) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for subjects");
    }
    et_status status =
        et_ranking_units(&(et_series_source){job->panel, subject, regimes}, how, units,
                         &all, err);
    for (size_t u = 0; u < job->units && status == ET_OK; u++) {
        job->z[subject * job->units + u] =
            units[u].state == ET_FIT_OK ? units[u].set.value : (double)NAN;
    }
    if (status == ET_OK) {
        job->se[subject] = all.sigma;
        job->df[subject] = all.df;
        job->year = all.year;
    }
    free(units);
    return status;
}

static et_status compare(const strength_job *job, et_strength *out, et_error *err)
{
    double value[ET_STRENGTH_MOST_SUBJECTS], se[ET_STRENGTH_MOST_SUBJECTS];
    size_t who[ET_STRENGTH_MOST_SUBJECTS], n = 0;
    et_rank_set sets[ET_STRENGTH_MOST_SUBJECTS];
    bool best[ET_STRENGTH_MOST_SUBJECTS];
    et_rank_sets_summary all;
    double df = (double)INFINITY;

    for (size_t s = 0; s < job->subjects; s++) {
        double z = job->z[s * job->units + out->unit];
        if (!isnan(z)) {
            value[n] = z;
            se[n] = job->se[s];
            df = fmin(df, job->df[s]);
            who[n++] = s;
        }
    }
    if (n < 2) {
        return ET_OK;
    }
    const et_estimates estimates = {.value = value, .se = se, .count = n, .df = df};
    et_status status = et_rank_sets(&estimates, NULL, sets, &all, err);
    if (status != ET_OK || all.state != ET_FIT_OK) {
        return status;
    }
    size_t first = 0, last = 0;
    for (size_t i = 1; i < n; i++) {
        first = value[i] > value[first] ? i : first;
        last = value[i] < value[last] ? i : last;
    }
    out->state = ET_FIT_OK;
    out->year = job->year;
    out->subjects = n;
    out->best = who[first];
    out->best_z = value[first];
    out->best_se = se[first];
    out->weakest = who[last];
    out->weakest_z = value[last];
    out->weakest_se = se[last];
    out->may_count = et_rank_sets_best(sets, n, 1, best);
    for (size_t i = 0; i < n; i++) {
        out->may_be_best |= best[i] ? UINT64_C(1) << who[i] : 0;
    }
    return ET_OK;
}

et_status et_strengths(const et_panel *panel, const et_regimes *regimes,
                       const et_ranking_options *how, et_strength *out, et_error *err)
{
    strength_job job = {.panel = panel, .units = et_panel_unit_count(panel),
                        .subjects = et_panel_subject_count(panel)};
    et_ranking_options each = *how;
    et_status status = ET_OK;

    if (job.subjects > ET_STRENGTH_MOST_SUBJECTS) {
        return et_fail(err, ET_ERR_ARGUMENT, "found %zu subjects, expected at most %d",
                       job.subjects, ET_STRENGTH_MOST_SUBJECTS);
    }
    each.scale = ET_SCALE_Z;
    each.of = ET_RANKING_YEAR;
    job.z = malloc((job.subjects * job.units + 1) * sizeof *job.z);
    if (!job.z) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for subjects");
    }
    for (size_t s = 0; s < job.subjects && status == ET_OK; s++) {
        status = take_subject(&job, s, regimes, &each, err);
    }
    for (size_t u = 0; u < job.units && status == ET_OK; u++) {
        out[u] = (et_strength){.unit = u, .state = ET_FIT_TOO_FEW};
        status = compare(&job, &out[u], err);
    }
    free(job.z);
    return status;
}
