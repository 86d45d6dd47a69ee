/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/methods/welch.h"

#include <float.h>
#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include <gsl/gsl_cdf.h>

#include "examtrend/methods/multiplicity.h"
#include "methods/student.h"

et_fit_state et_groups_summarise(const double *value, const size_t *group, size_t n,
                                 et_group_summary *groups, size_t group_count)
{
    memset(groups, 0, group_count * sizeof *groups);
    for (size_t i = 0; i < n; i++) {
        if (group[i] < group_count && !isfinite(value[i])) {
            return ET_FIT_NOT_FINITE;
        }
    }
    double largest = 0.0;
    for (size_t i = 0; i < n; i++) {
        if (group[i] < group_count) {
            groups[group[i]].n++;
            groups[group[i]].mean += value[i];
            largest = fmax(largest, fabs(value[i]));
        }
    }
    for (size_t g = 0; g < group_count; g++) {
        groups[g].mean /= groups[g].n ? (double)groups[g].n : 1.0;
    }
    for (size_t i = 0; i < n; i++) {
        if (group[i] < group_count) {
            double d = value[i] - groups[group[i]].mean;
            groups[group[i]].sd += d * d;
        }
    }
    double rounding = 4.0 * DBL_EPSILON * largest;
    bool overflow = false;
    for (size_t g = 0; g < group_count; g++) {
        double sd = groups[g].n > 1 ? sqrt(groups[g].sd / ((double)groups[g].n - 1.0))
                                    : 0.0;
        groups[g].sd = sd > rounding ? sd : 0.0;
        overflow = overflow || !isfinite(sd) || !isfinite(groups[g].mean);
    }
    if (overflow) {
        memset(groups, 0, group_count * sizeof *groups);
        return ET_FIT_NOT_FINITE;
    }
    return ET_FIT_OK;
}

/* A variance that can be divided by: not 0, and not lost below the smallest double. */
static bool varies(double variance)
{
    return variance > DBL_MIN;
}

/* Welch (1951): groups weigh n / sd^2; the second degrees of freedom follow from how
 * well those weights are known. */
void et_welch_anova(const et_group_summary *groups, size_t count, et_anova *out)
{
    double weight = 0.0, center = 0.0, between = 0.0, doubt = 0.0;

    *out = (et_anova){.state = ET_FIT_TOO_FEW};
    if (count < 2) {
        return;
    }
    out->df_between = (double)count - 1.0;
    for (size_t g = 0; g < count; g++) {
        if (groups[g].n < 2) {
            return;
        }
    }
    out->state = ET_FIT_PERFECT;
    for (size_t g = 0; g < count; g++) {
        if (!varies(groups[g].sd * groups[g].sd)) {
            return;
        }
        double w = (double)groups[g].n / (groups[g].sd * groups[g].sd);
        weight += w;
        center += w * (groups[g].mean - groups[0].mean);
    }
    center = groups[0].mean + center / weight;
    for (size_t g = 0; g < count; g++) {
        double w = (double)groups[g].n / (groups[g].sd * groups[g].sd);
        double share = 1.0 - w / weight, d = groups[g].mean - center;
        between += w * d * d;
        doubt += share * share / ((double)groups[g].n - 1.0);
    }
    double k = (double)count;
    doubt /= k * k - 1.0;
    out->f = between / ((k - 1.0) * (1.0 + 2.0 * (k - 2.0) * doubt));
    out->df_within = 1.0 / (3.0 * doubt);
    out->p = gsl_cdf_fdist_Q(out->f, out->df_between, out->df_within);
    out->state = ET_FIT_OK;
}

void et_classic_anova(const et_group_summary *groups, size_t count, et_anova *out)
{
    double n = 0.0, center = 0.0, between = 0.0, within = 0.0;

    *out = (et_anova){.state = ET_FIT_TOO_FEW};
    if (count < 2) {
        return;
    }
    out->df_between = (double)count - 1.0;
    for (size_t g = 0; g < count; g++) {
        double size = (double)groups[g].n;
        if (groups[g].n == 0) {
            return;
        }
        n += size;
        center += size * (groups[g].mean - groups[0].mean);
        within += (size - 1.0) * groups[g].sd * groups[g].sd;
    }
    center = groups[0].mean + center / n;
    if (!(n > (double)count)) {
        return;
    }
    if (!varies(within)) {
        out->state = ET_FIT_PERFECT;
        return;
    }
    for (size_t g = 0; g < count; g++) {
        double d = groups[g].mean - center;
        between += (double)groups[g].n * d * d;
    }
    out->df_within = n - (double)count;
    out->within_sd = sqrt(within / out->df_within);
    out->f = between / out->df_between / (within / out->df_within);
    out->p = gsl_cdf_fdist_Q(out->f, out->df_between, out->df_within);
    out->state = ET_FIT_OK;
}

/* Fills the test from difference, se and df. */
static void test_pair(et_welch_pair *pair)
{
    et_student test = et_student_test(pair->difference, pair->se, pair->df);

    pair->state = test.state;
    pair->t = test.t;
    pair->p = pair->p_holm = test.p;
    pair->low = test.low;
    pair->high = test.high;
}

void et_welch_t(const et_group_summary *a, const et_group_summary *b, et_welch_pair *out)
{
    *out = (et_welch_pair){.state = ET_FIT_TOO_FEW, .a = 0, .b = 1};
    if (a->n == 0 || b->n == 0) {
        return;
    }
    out->difference = a->mean - b->mean;
    if (a->n < 2 || b->n < 2) {
        return;
    }
    double va = a->sd * a->sd / (double)a->n, vb = b->sd * b->sd / (double)b->n;
    double sum = va + vb;
    if (!varies(sum)) {
        out->state = ET_FIT_PERFECT;
        return;
    }
    double sa = va / sum, sb = vb / sum;
    out->se = sqrt(sum);
    out->df = 1.0 / (sa * sa / ((double)a->n - 1.0) + sb * sb / ((double)b->n - 1.0));
    test_pair(out);
}

void et_pooled_t(const et_group_summary *a, const et_group_summary *b, et_welch_pair *out)
{
    *out = (et_welch_pair){.state = ET_FIT_TOO_FEW, .a = 0, .b = 1};
    if (a->n == 0 || b->n == 0) {
        return;
    }
    double na = (double)a->n, nb = (double)b->n;
    out->difference = a->mean - b->mean;
    if (a->n + b->n < 3) {
        return;
    }
    double df = na + nb - 2.0;
    double variance = ((na - 1.0) * a->sd * a->sd + (nb - 1.0) * b->sd * b->sd) / df;
    if (!varies(variance)) {
        out->state = ET_FIT_PERFECT;
        return;
    }
    out->df = df;
    out->se = sqrt(variance * (1.0 / na + 1.0 / nb));
    test_pair(out);
}

et_status et_welch_pairs(const et_group_summary *groups, size_t count,
                         et_welch_pair *pairs, et_error *err)
{
    if (count < 2) {
        return ET_OK;
    }
    size_t total = count * (count - 1) / 2, at = 0;
    double *p = malloc(total * sizeof *p);
    if (!p) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for %zu pairs of groups",
                       total);
    }
    for (size_t a = 0; a < count; a++) {
        for (size_t b = a + 1; b < count; b++, at++) {
            et_welch_t(&groups[a], &groups[b], &pairs[at]);
            pairs[at].a = a;
            pairs[at].b = b;
            p[at] = pairs[at].state == ET_FIT_OK ? pairs[at].p : NAN;
        }
    }
    et_status status = et_multiplicity_adjust(p, total, ET_ADJUST_HOLM, p, err);
    for (size_t i = 0; status == ET_OK && i < total; i++) {
        pairs[i].p_holm = isnan(p[i]) ? 0.0 : p[i];
    }
    free(p);
    return status;
}
