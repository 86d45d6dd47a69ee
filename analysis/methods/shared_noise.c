/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/methods/shared_noise.h"

#include <math.h>
#include <stdlib.h>

#include "examtrend/methods/line.h"
#include "methods/sums.h"

/* Noise of the units of one group (or of all) in one year. */
typedef struct noise_sum {
    double n, sum, squares;
} noise_sum;

typedef struct finding {
    const double *x, *y;
    size_t n;
    const et_neighbours *near;
    double *noise;     /* [unit][year], NaN missing */
    bool *present;     /* [group] */
    noise_sum *group;  /* [group], of one year */
    double *own_x, *own_y; /* [n], of one unit */
    double largest;    /* value of y */
} finding;

/* Takes a unit's line off; false (and no noise) where it has none. */
static bool take_line_off(const finding *f, size_t unit)
{
    const double *y = f->y + unit * f->n;
    double *noise = f->noise + unit * f->n;
    size_t n = 0;
    et_line line;

    for (size_t t = 0; t < f->n; t++) {
        if (isfinite(y[t])) {
            f->own_x[n] = f->x[t];
            f->own_y[n++] = y[t];
        }
    }
    et_line_fit(f->own_x, f->own_y, n, &line);
    bool usable = line.state == ET_FIT_OK || line.state == ET_FIT_PERFECT;
    for (size_t t = 0; t < f->n; t++) {
        noise[t] = usable && isfinite(y[t])
                       ? y[t] - line.level - line.slope * (f->x[t] - line.x_mean)
                       : (double)NAN;
    }
    return usable;
}

static void take_lines_off(finding *f, et_shared_noise *out)
{
    for (size_t u = 0; u < f->near->units; u++) {
        size_t g = f->near->group[u];
        if (!take_line_off(f, u)) {
            continue;
        }
        out->units++;
        if (g >= f->near->groups) {
            out->groups++;
        } else if (!f->present[g]) {
            f->present[g] = true;
            out->groups++;
        }
        for (size_t t = 0; t < f->n; t++) {
            double y = f->y[u * f->n + t];
            f->largest = isfinite(y) ? fmax(f->largest, fabs(y)) : f->largest;
        }
    }
}

static void add_noise(noise_sum *s, double e)
{
    s->n += 1.0;
    s->sum += e;
    s->squares += e * e;
}

/* Squared differences of all its pairs, and their number. */
static void add_pairs(const noise_sum *s, double *squares, double *pairs)
{
    *squares += s->n * s->squares - s->sum * s->sum;
    *pairs += s->n * (s->n - 1.0) / 2.0;
}

static void compare_pairs(const finding *f, et_shared_noise *out)
{
    double within = 0.0, pairs_within = 0.0, all = 0.0, pairs = 0.0;

    for (size_t t = 0; t < f->n; t++) {
        noise_sum whole = {0};
        for (size_t g = 0; g < f->near->groups; g++) {
            f->group[g] = (noise_sum){0};
        }
        for (size_t u = 0; u < f->near->units; u++) {
            double e = f->noise[u * f->n + t];
            if (isnan(e)) {
                continue;
            }
            add_noise(&whole, e);
            if (f->near->group[u] < f->near->groups) {
                add_noise(&f->group[f->near->group[u]], e);
            }
        }
        add_pairs(&whole, &all, &pairs);
        for (size_t g = 0; g < f->near->groups; g++) {
            add_pairs(&f->group[g], &within, &pairs_within);
        }
    }
    double pairs_between = pairs - pairs_within;
    if (pairs_within < 0.5 || pairs_between < 0.5) {
        return;
    }
    out->state = ET_FIT_NO_SPREAD;
    if (!et_is_rounding(all / pairs, f->largest, f->n)) {
        double between = (all - within) / pairs_between;
        double share = between > 0.0 ? 1.0 - within / pairs_within / between : 0.0;
        out->state = ET_FIT_OK;
        out->share = fmin(1.0, fmax(0.0, share));
    }
}

et_status et_shared_noise_find(const double *x, const double *y, size_t n,
                               const et_neighbours *near, et_shared_noise *out,
                               et_error *err)
{
    finding f = {.x = x, .y = y, .n = n, .near = near,
                 .noise = malloc((near->units * n + 1) * sizeof *f.noise),
                 .present = calloc(near->groups + 1, sizeof *f.present),
                 .group = calloc(near->groups + 1, sizeof *f.group),
                 .own_x = malloc((2 * n + 1) * sizeof *f.own_x)};
    et_status status = ET_OK;

    *out = (et_shared_noise){.state = ET_FIT_TOO_FEW};
    if (f.noise && f.present && f.group && f.own_x) {
        f.own_y = f.own_x + n;
        take_lines_off(&f, out);
        compare_pairs(&f, out);
    } else {
        status = et_fail(err, ET_ERR_MEMORY, "out of memory for shared noise");
    }
    free(f.noise);
    free(f.present);
    free(f.group);
    free(f.own_x);
    return status;
}

/* The two pieces are known from different numbers of things: what is shared from groups,
 * the rest from units within them (Satterthwaite). */
static double share_of_df(const et_shared_noise *shared, double own, double common)
{
    double units = (double)shared->units, groups = (double)shared->groups;
    double variance = own + common, spent = 0.0;

    if (!(common > 0.0) || units - groups < 0.5 || groups < 1.5) {
        return 1.0;
    }
    spent += own * own * (units - 1.0) / (units - groups);
    spent += common * common * (units - 1.0) / (groups - 1.0);
    return fmin(1.0, variance * variance / spent);
}

et_status et_shared_noise_of_sum(const et_shared_noise *shared, const double *weight,
                                 const et_neighbours *near, et_shared_sum *out,
                                 et_error *err)
{
    double *sum = calloc(near->groups + 1, sizeof *sum);
    double squares = 0.0, alone = 0.0, together = 0.0;

    *out = (et_shared_sum){0};
    if (!sum) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for shared noise");
    }
    for (size_t u = 0; u < near->units; u++) {
        squares += weight[u] * weight[u];
        if (near->group[u] < near->groups) {
            sum[near->group[u]] += weight[u];
        } else {
            alone += weight[u] * weight[u];
        }
    }
    for (size_t g = 0; g < near->groups; g++) {
        together += sum[g] * sum[g];
    }
    free(sum);
    double own = (1.0 - shared->share) * squares;
    double common = shared->share * (together + alone);
    *out = (et_shared_sum){own + common, share_of_df(shared, own, common)};
    return ET_OK;
}
