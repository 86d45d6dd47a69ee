/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/methods/decomposition.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* Sums of multiples of `step` are exact while they stay below 2^53 steps; `step` is
 * chosen so that `bound`, the sum of all magnitudes involved, is at most 2^52 steps,
 * which leaves a factor 2 for what rounding the parts adds. */
static double grid_step(double bound)
{
    int exponent = 0;
    (void)frexp(bound, &exponent);
    return ldexp(1.0, exponent < -960 ? -1012 : exponent - 52);
}

static double on_grid(double value, double step)
{
    return nearbyint(value / step) * step;
}

/* Sizes of the whole, and whether every number that counts can be used. */
static et_fit_state check_groups(const et_mix_group *groups, size_t count,
                                 double *before, double *after)
{
    *before = *after = 0.0;
    for (size_t i = 0; i < count; i++) {
        const et_mix_group *g = &groups[i];
        if (!isfinite(g->n_before) || !isfinite(g->n_after) ||
            (g->n_before > 0.0 && !isfinite(g->mean_before)) ||
            (g->n_after > 0.0 && !isfinite(g->mean_after))) {
            return ET_FIT_NOT_FINITE;
        }
        if (g->n_before < 0.0 || g->n_after < 0.0) {
            return ET_FIT_OUT_OF_RANGE;
        }
        *before += g->n_before;
        *after += g->n_after;
    }
    if (!isfinite(*before) || !isfinite(*after)) {
        return ET_FIT_OUT_OF_RANGE;
    }
    return *before > 0.0 && *after > 0.0 ? ET_FIT_OK : ET_FIT_TOO_FEW;
}

/* A group as shares of the whole, a missing mean filled by that of the other year. */
typedef struct mix {
    double share, share_change;
    double mean, mean_change;
} mix;

static mix mix_of(const et_mix_group *g, double before, double after)
{
    double first = g->n_before > 0.0 ? g->mean_before
                   : g->n_after > 0.0 ? g->mean_after : 0.0;
    double last = g->n_after > 0.0 ? g->mean_after : first;
    double share = g->n_before / before;

    return (mix){share, g->n_after / after - share, first, last - first};
}

/* The first mean, and the sum of magnitudes that has to fit the grid. */
static double first_mean(const et_mix_group *groups, size_t count, double before,
                         double after, double *bound)
{
    double mean = 0.0;
    *bound = 0.0;
    for (size_t i = 0; i < count; i++) {
        mix m = mix_of(&groups[i], before, after);
        mean += m.share * m.mean;
        *bound += fabs(m.share_change * m.mean) + fabs(m.mean_change * m.share) +
                  fabs(m.share_change * m.mean_change);
    }
    *bound += fabs(mean);
    return mean;
}

/* Rounded to the grid: the interaction to every second point of it, so that its half
 * lies on the grid as well. */
static et_kitagawa_part part_of(const mix *m, double step)
{
    et_kitagawa_part part = {
        .endowments = on_grid(m->share_change * m->mean, step),
        .coefficients = on_grid(m->mean_change * m->share, step),
        .interaction = on_grid(m->share_change * m->mean_change, 2.0 * step),
    };
    part.composition = part.endowments + part.interaction / 2.0;
    part.rate = part.coefficients + part.interaction / 2.0;
    return part;
}

void et_kitagawa_split(const et_mix_group *groups, size_t count, et_kitagawa_part *parts,
                       et_kitagawa *out)
{
    double before, after, bound;

    *out = (et_kitagawa){.state = check_groups(groups, count, &before, &after)};
    if (parts) {
        memset(parts, 0, count * sizeof *parts);
    }
    if (out->state != ET_FIT_OK) {
        return;
    }
    double mean = first_mean(groups, count, before, after, &bound);
    if (!isfinite(bound)) {
        out->state = ET_FIT_OUT_OF_RANGE;
        return;
    }
    double step = grid_step(bound);
    for (size_t i = 0; i < count; i++) {
        const et_mix_group *g = &groups[i];
        mix m = mix_of(g, before, after);
        et_kitagawa_part part = part_of(&m, step);

        out->composition += part.composition;
        out->rate += part.rate;
        out->endowments += part.endowments;
        out->coefficients += part.coefficients;
        out->interaction += part.interaction;
        out->one_sided += (g->n_before > 0.0) != (g->n_after > 0.0);
        if (parts) {
            parts[i] = part;
        }
    }
    out->total = out->composition + out->rate;
    out->mean_before = on_grid(mean, step);
    out->mean_after = out->mean_before + out->total;
}

/* s! (k - 1 - s)! / k!: the weight of each mixture in which s of the other factors are
 * those of the second year (Das Gupta 1993, eq. 3.54; Shapley 1953). */
static double mixture_weight(size_t factors, size_t second)
{
    double weight = 1.0 / (double)factors;
    for (size_t i = 1; i <= second; i++) {
        weight *= (double)i / (double)(factors - i);
    }
    return weight;
}

typedef struct product {
    const double *before, *after; /* [factor][cell] */
    size_t factors, cells;
} product;

/* The other factors of one cell, averaged over all their mixtures. */
static double average_of_others(const product *p, size_t factor, size_t cell)
{
    double sum = 0.0;
    for (unsigned mixture = 0; mixture < 1u << p->factors; mixture++) {
        size_t second = 0;
        double value = 1.0;
        if (mixture >> factor & 1u) {
            continue;
        }
        for (size_t k = 0; k < p->factors; k++) {
            bool taken = mixture >> k & 1u;
            if (k != factor) {
                value *= (taken ? p->after : p->before)[k * p->cells + cell];
                second += taken;
            }
        }
        sum += mixture_weight(p->factors, second) * value;
    }
    return sum;
}

static double sum_of_products(const double *values, size_t factors, size_t cells,
                              double *magnitude)
{
    double sum = 0.0;
    for (size_t c = 0; c < cells; c++) {
        double value = 1.0;
        for (size_t k = 0; k < factors; k++) {
            value *= values[k * cells + c];
        }
        sum += value;
        *magnitude += fabs(value);
    }
    return sum;
}

static et_fit_state check_product(const product *p)
{
    if (p->factors == 0 || p->cells == 0) {
        return ET_FIT_TOO_FEW;
    }
    if (p->factors > ET_DAS_GUPTA_FACTORS) {
        return ET_FIT_OUT_OF_RANGE;
    }
    for (size_t i = 0; i < p->factors * p->cells; i++) {
        if (!isfinite(p->before[i]) || !isfinite(p->after[i])) {
            return ET_FIT_NOT_FINITE;
        }
    }
    return ET_FIT_OK;
}

void et_das_gupta_product(const double *before, const double *after, size_t factors,
                          size_t cells, et_das_gupta *out)
{
    const product p = {before, after, factors, cells};
    double effect[ET_DAS_GUPTA_FACTORS] = {0}, bound = 0.0;

    *out = (et_das_gupta){.state = check_product(&p)};
    if (out->state != ET_FIT_OK) {
        return;
    }
    double first = sum_of_products(before, factors, cells, &bound);
    for (size_t k = 0; k < factors; k++) {
        for (size_t c = 0; c < cells; c++) {
            double change = after[k * cells + c] - before[k * cells + c];
            double part = change * average_of_others(&p, k, c);
            effect[k] += part;
            bound += fabs(part);
        }
    }
    if (!isfinite(bound)) {
        out->state = ET_FIT_OUT_OF_RANGE;
        return;
    }
    double step = grid_step(bound);
    for (size_t k = 0; k < factors; k++) {
        out->effect[k] = on_grid(effect[k], step);
        out->total += out->effect[k];
    }
    out->before = on_grid(first, step);
    out->after = out->before + out->total;
}

typedef struct margins {
    double *rows, *columns; /* sizes   */
    double whole;
} margins;

/* The two factors of a share: row within column, and column within row, each made
 * symmetric by a geometric mean (Das Gupta 1993, ch. 5). Negative where the margin is
 * empty, so that the factor is not defined. */
typedef struct factoring {
    double by_row, by_column;
} factoring;

static factoring factor_share(double n, const margins *m, size_t row, size_t column)
{
    double r = m->rows[row], c = m->columns[column];

    return (factoring){c > 0.0 ? sqrt(n / c * (r / m->whole)) : -1.0,
                       r > 0.0 ? sqrt(n / r * (c / m->whole)) : -1.0};
}

/* A factor that one year lacks is taken from the other, so that its change is none; the
 * share stays 0 because the other factor is. */
static void complete(double *first, double *last)
{
    if (*first < 0.0) {
        *first = *last;
    }
    if (*last < 0.0) {
        *last = *first;
    }
    if (*first < 0.0) {
        *first = *last = 0.0;
    }
}

static void add_margins(const et_mix_group *cells, size_t rows, size_t columns,
                        margins *before, margins *after)
{
    for (size_t i = 0; i < rows; i++) {
        for (size_t j = 0; j < columns; j++) {
            const et_mix_group *g = &cells[i * columns + j];
            before->rows[i] += g->n_before;
            before->columns[j] += g->n_before;
            after->rows[i] += g->n_after;
            after->columns[j] += g->n_after;
        }
    }
}

/* Effects of rows and columns on the composition. The share is a product of two factors
 * whose change splits as in Kitagawa: each factor's at the average of the other. */
static void split_composition(const et_mix_group *cells, const margins *before,
                              const margins *after, const size_t shape[2],
                              double effect[2])
{
    for (size_t i = 0; i < shape[0]; i++) {
        for (size_t j = 0; j < shape[1]; j++) {
            const et_mix_group *g = &cells[i * shape[1] + j];
            mix m = mix_of(g, before->whole, after->whole);
            factoring first = factor_share(g->n_before, before, i, j);
            factoring last = factor_share(g->n_after, after, i, j);
            double mean = m.mean + m.mean_change / 2.0;

            complete(&first.by_row, &last.by_row);
            complete(&first.by_column, &last.by_column);
            effect[0] += mean * (last.by_row - first.by_row) *
                         (first.by_column + last.by_column) / 2.0;
            effect[1] += mean * (last.by_column - first.by_column) *
                         (first.by_row + last.by_row) / 2.0;
        }
    }
}

et_status et_das_gupta_table(const et_mix_group *cells, size_t rows, size_t columns,
                             et_das_gupta_cross *out, et_error *err)
{
    et_kitagawa split;
    double effect[2] = {0.0, 0.0};
    margins before = {0}, after = {0};

    *out = (et_das_gupta_cross){0};
    if (columns > 0 && rows > SIZE_MAX / sizeof *cells / columns) {
        return et_fail(err, ET_ERR_ARGUMENT, "%zu x %zu cells are too many", rows,
                       columns);
    }
    et_kitagawa_split(cells, rows * columns, NULL, &split);
    out->state = split.state;
    if (split.state != ET_FIT_OK) {
        return ET_OK;
    }
    double *sizes = calloc(2 * (rows + columns), sizeof *sizes);
    if (!sizes) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory for a table of %zu x %zu cells",
                       rows, columns);
    }
    before = (margins){.rows = sizes, .columns = sizes + rows};
    after = (margins){.rows = before.columns + columns,
                      .columns = before.columns + columns + rows};
    (void)check_groups(cells, rows * columns, &before.whole, &after.whole);
    add_margins(cells, rows, columns, &before, &after);
    split_composition(cells, &before, &after, (const size_t[]){rows, columns}, effect);
    free(sizes);

    double step = grid_step(fabs(split.mean_before) + fabs(split.rate) + fabs(effect[0]) +
                            fabs(effect[1]));
    out->rows = on_grid(effect[0], step);
    out->columns = on_grid(effect[1], step);
    out->rate = on_grid(split.rate, step);
    out->total = out->rows + out->columns + out->rate;
    out->mean_before = on_grid(split.mean_before, step);
    out->mean_after = out->mean_before + out->total;
    return ET_OK;
}
