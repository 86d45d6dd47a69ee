/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/methods/inequality.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

static et_fit_state check_moments(const et_moments *groups, size_t count, uint64_t *n)
{
    *n = 0;
    for (size_t i = 0; i < count; i++) {
        const et_moments *g = &groups[i];
        if ((g->n > 0 && !isfinite(g->mean)) || (g->n > 1 && !isfinite(g->sd))) {
            return ET_FIT_NOT_FINITE;
        }
        if ((g->n > 1 && g->sd < 0.0) || *n + g->n < *n) {
            return ET_FIT_OUT_OF_RANGE;
        }
        *n += g->n;
    }
    return *n > 0 ? ET_FIT_OK : ET_FIT_TOO_FEW;
}

/* Two passes, as in et_mean_of. */
static double pooled_mean(const et_moments *groups, size_t count, double n)
{
    double sum = 0.0, rest = 0.0;
    for (size_t i = 0; i < count; i++) {
        sum += groups[i].n > 0 ? (double)groups[i].n * groups[i].mean : 0.0;
    }
    double mean = sum / n;
    for (size_t i = 0; i < count; i++) {
        rest += groups[i].n > 0 ? (double)groups[i].n * (groups[i].mean - mean) : 0.0;
    }
    return mean + rest / n;
}

void et_moments_pool(const et_moments *groups, size_t count, et_pooled *out)
{
    uint64_t n;

    *out = (et_pooled){.state = check_moments(groups, count, &n)};
    if (out->state != ET_FIT_OK) {
        return;
    }
    double mean = pooled_mean(groups, count, (double)n), between = 0.0, within = 0.0;
    for (size_t i = 0; i < count; i++) {
        const et_moments *g = &groups[i];
        if (g->n > 0) {
            between += (double)g->n * (g->mean - mean) * (g->mean - mean);
        }
        if (g->n > 1) {
            within += (double)(g->n - 1) * g->sd * g->sd;
        }
    }
    if (!isfinite(mean) || !isfinite(between + within)) {
        out->state = ET_FIT_OUT_OF_RANGE;
        return;
    }
    out->all = (et_moments){.n = n, .mean = mean};
    if (n < 2) {
        out->state = ET_FIT_TOO_FEW;
        return;
    }
    out->all.sd = sqrt((between + within) / (double)(n - 1));
    out->between = between;
    out->within = within;
    out->between_share = between + within > 0.0 ? between / (between + within) : 0.0;
}

/* A unit that counts, with its share of all weight. */
typedef struct unit {
    double value, share;
    size_t group;
} unit;

/* A cluster: its share of all weight, and its mean. */
typedef struct cluster {
    double share, mean;
} cluster;

static et_fit_state check_input(const et_unequal_input *in)
{
    double whole = 0.0;
    for (size_t i = 0; i < in->count; i++) {
        double weight = in->weight ? in->weight[i] : 1.0;
        if (!isfinite(weight) || (weight > 0.0 && !isfinite(in->value[i]))) {
            return ET_FIT_NOT_FINITE;
        }
        if (weight < 0.0 || (in->group && weight > 0.0 && in->group[i] >= in->groups)) {
            return ET_FIT_OUT_OF_RANGE;
        }
        whole += weight;
    }
    return isfinite(whole) ? ET_FIT_OK : ET_FIT_OUT_OF_RANGE;
}

static int by_value(const void *a, const void *b)
{
    const unit *x = a, *y = b;
    if (x->value != y->value) {
        return x->value < y->value ? -1 : 1;
    }
    return (x->share > y->share) - (x->share < y->share);
}

/* Units that count, in ascending order: sums do not depend on the caller's order. */
static size_t take_units(const et_unequal_input *in, unit *units)
{
    size_t count = 0;
    double whole = 0.0;

    for (size_t i = 0; i < in->count; i++) {
        double weight = in->weight ? in->weight[i] : 1.0;
        if (weight > 0.0) {
            units[count++] = (unit){in->value[i], weight, in->group ? in->group[i] : 0};
        }
    }
    qsort(units, count, sizeof *units, by_value);
    for (size_t i = 0; i < count; i++) {
        whole += units[i].share;
    }
    for (size_t i = 0; i < count; i++) {
        units[i].share /= whole;
    }
    return count;
}

static double quantile(const unit *units, size_t count, double p)
{
    double place = p * (double)(count - 1);
    size_t below = (size_t)place;
    double low = units[below].value;

    if (below + 1 == count) {
        return low;
    }
    return low + (place - (double)below) * (units[below + 1].value - low);
}

static double mean_of_units(const unit *units, size_t count)
{
    double mean = 0.0, rest = 0.0;
    for (size_t i = 0; i < count; i++) {
        mean += units[i].share * units[i].value;
    }
    for (size_t i = 0; i < count; i++) {
        rest += units[i].share * (units[i].value - mean);
    }
    return mean + rest;
}

static void measure_differences(const unit *units, size_t count, et_unequal *out)
{
    out->mean = mean_of_units(units, count);
    for (size_t i = 0; i < count; i++) {
        double d = units[i].value - out->mean;
        out->bgv += units[i].share * d * d;
    }
    out->bgsd = sqrt(out->bgv);
    out->lowest = units[0].value;
    out->highest = units[count - 1].value;
    out->range = out->highest - out->lowest;
    out->p10 = quantile(units, count, 0.1);
    out->p90 = quantile(units, count, 0.9);
    out->p90_less_p10 = out->p90 - out->p10;
}

/* Gini: half the mean distance of two draws is, over ascending units, the integral of
 * F (1 - F) between the lowest and the highest value. */
static double half_mean_distance(const unit *units, size_t count)
{
    double below = 0.0, sum = 0.0;
    for (size_t i = 0; i + 1 < count; i++) {
        below += units[i].share;
        sum += below * (1.0 - below) * (units[i + 1].value - units[i].value);
    }
    return sum;
}

/* r log r and -log r lose the digits of small deviations in their sums, where terms of
 * first order cancel: they are summed as r log r - (r - 1) and (r - 1) - log r, both at
 * least 0, and the weighted sum of r - 1 is 0. */
static double theil_term(double deviation)
{
    return (1.0 + deviation) * log1p(deviation) - deviation;
}

static double mld_term(double deviation)
{
    return deviation - log1p(deviation);
}

static void measure_ratios(const unit *units, size_t count, et_unequal *out)
{
    out->cv = out->bgsd / out->mean;
    out->gini = half_mean_distance(units, count) / out->mean;
    out->p90_over_p10 = out->p90 / out->p10;
    for (size_t i = 0; i < count; i++) {
        double deviation = (units[i].value - out->mean) / out->mean;
        out->theil += units[i].share * theil_term(deviation);
        out->mld += units[i].share * mld_term(deviation);
    }
}

static void sum_clusters(const unit *units, size_t count, cluster *clusters,
                         size_t groups)
{
    for (size_t i = 0; i < count; i++) {
        clusters[units[i].group].share += units[i].share;
        clusters[units[i].group].mean += units[i].share * units[i].value;
    }
    for (size_t g = 0; g < groups; g++) {
        if (clusters[g].share > 0.0) {
            clusters[g].mean /= clusters[g].share;
        }
    }
}

/* Within: each cluster's own measure, weighted by its share of candidates (bgv, MLD) or
 * of points (Theil). Between: as if all units stood at their cluster's mean. */
static void split_by_cluster(const unit *units, size_t count, const cluster *clusters,
                             size_t groups, et_unequal *out)
{
    bool ratios = out->ratio_state == ET_FIT_OK;

    for (size_t g = 0; g < groups; g++) {
        double d = clusters[g].mean - out->mean;
        if (!(clusters[g].share > 0.0)) {
            continue;
        }
        out->bgv_between += clusters[g].share * d * d;
        if (ratios) {
            out->theil_between += clusters[g].share * theil_term(d / out->mean);
            out->mld_between += clusters[g].share * mld_term(d / out->mean);
        }
    }
    for (size_t i = 0; i < count; i++) {
        double mean = clusters[units[i].group].mean;
        double d = units[i].value - mean;
        out->bgv_within += units[i].share * d * d;
        if (ratios) {
            double points = units[i].share * (mean / out->mean);
            out->theil_within += points * theil_term(d / mean);
            out->mld_within += units[i].share * mld_term(d / mean);
        }
    }
}

static void measure(const et_unequal_input *in, unit *units, cluster *clusters,
                    et_unequal *out)
{
    size_t count = take_units(in, units);

    out->units = count;
    if (count < 2) {
        *out = (et_unequal){.state = ET_FIT_TOO_FEW};
        return;
    }
    measure_differences(units, count, out);
    if (!isfinite(out->bgv)) {
        *out = (et_unequal){.state = ET_FIT_OUT_OF_RANGE};
        return;
    }
    if (out->lowest > 0.0) {
        measure_ratios(units, count, out);
    } else {
        out->ratio_state = ET_FIT_OUT_OF_RANGE;
    }
    if (in->group) {
        sum_clusters(units, count, clusters, in->groups);
        split_by_cluster(units, count, clusters, in->groups, out);
    }
}

et_status et_inequality_measure(const et_unequal_input *input, et_unequal *out,
                                et_error *err)
{
    unit *units = NULL;
    cluster *clusters = NULL;
    et_status status = ET_OK;

    *out = (et_unequal){.state = check_input(input)};
    if (out->state != ET_FIT_OK || input->count == 0) {
        out->state = input->count == 0 ? ET_FIT_TOO_FEW : out->state;
        return ET_OK;
    }
    units = calloc(input->count, sizeof *units);
    clusters = calloc(input->group ? input->groups + 1 : 1, sizeof *clusters);
    if (units && clusters) {
        measure(input, units, clusters, out);
    } else {
        status = et_fail(err, ET_ERR_MEMORY, "out of memory for %zu units", input->count);
    }
    free(clusters);
    free(units);
    return status;
}
