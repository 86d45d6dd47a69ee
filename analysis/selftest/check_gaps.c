/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "examtrend/methods/convergence.h"
#include "examtrend/methods/decomposition.h"
#include "examtrend/methods/equating.h"
#include "examtrend/methods/gap_v.h"
#include "examtrend/methods/inequality.h"
#include "examtrend/methods/kendall.h"
#include "selftest/families.h"

/* Most rows of a known answer of this file. */
enum { MOST = 44 };

static size_t rows_of(et_check *check)
{
    size_t rows = et_check_rows(check);
    et_check_true(check, rows <= MOST, "more rows than the check has room for");
    return rows <= MOST ? rows : MOST;
}

static void run_kitagawa(et_check *check)
{
    size_t n = rows_of(check);
    et_mix_group groups[MOST];
    et_kitagawa_part parts[MOST];
    et_kitagawa split;
    double sum = 0.0;

    for (size_t i = 0; i < n; i++) {
        groups[i] = (et_mix_group){
            et_check_column(check, "n0")[i], et_check_column(check, "n1")[i],
            et_check_column(check, "m0")[i], et_check_column(check, "m1")[i]};
    }
    et_kitagawa_split(groups, n, parts, &split);
    et_check_true(check, split.state == ET_FIT_OK, "state");
    et_check_key(check, split.mean_before, "mean0");
    et_check_key(check, split.mean_after, "mean1");
    et_check_key(check, split.total, "delta");
    et_check_key(check, split.composition, "composition");
    et_check_key(check, split.rate, "rate");
    et_check_key(check, split.endowments, "threefold_endow");
    et_check_key(check, split.coefficients, "threefold_coef");
    et_check_key(check, split.interaction, "threefold_inter");
    for (size_t i = 0; i < n; i++) {
        double part = parts[i].composition + parts[i].rate;
        et_check_key(check, part, "by_group_total[%zu]", i + 1);
        sum += part;
    }
    et_check_true(check, sum == split.total && split.composition + split.rate == sum &&
                             split.mean_before + sum == split.mean_after,
                  "parts add up with ==");
}

/* Rows: population x race x age, 1985 first. */
static void run_das_gupta(et_check *check)
{
    enum { RACES = 2, AGES = 11, CELLS = RACES * AGES };
    const double *pop = et_check_column(check, "pop");
    et_mix_group cells[CELLS] = {{0}};
    et_kitagawa split;
    et_das_gupta_cross table = {0};
    double factor[2][2 * CELLS] = {{0}}, whole[2] = {0};
    et_das_gupta product;
    et_error err = {0};

    for (size_t i = 0; i < rows_of(check); i++) {
        double size = et_check_column(check, "size")[i];
        double rate = et_check_column(check, "rate")[i];
        bool later = pop[i] == 1985.0;
        et_mix_group *cell = &cells[i % CELLS];
        *(later ? &cell->n_after : &cell->n_before) = size;
        *(later ? &cell->mean_after : &cell->mean_before) = rate;
        factor[later][i % CELLS] = size;
        factor[later][CELLS + i % CELLS] = rate;
        whole[later] += size;
    }
    for (size_t i = 0; i < CELLS; i++) {
        factor[0][i] /= whole[0];
        factor[1][i] /= whole[1];
    }
    et_kitagawa_split(cells, CELLS, NULL, &split);
    et_check_key(check, split.mean_before, "crude_1970");
    et_check_key(check, split.mean_after, "crude_1985");
    et_check_key(check, split.total, "diff");
    et_check_key(check, split.composition, "kitagawa_composition_2factor");
    et_check_key(check, split.rate, "kitagawa_rate_2factor");
    et_das_gupta_product(factor[0], factor[1], 2, CELLS, &product);
    et_check_key(check, product.effect[0], "kitagawa_composition_2factor");
    et_check_key(check, product.effect[1], "kitagawa_rate_2factor");
    et_check_ok(check, et_das_gupta_table(cells, RACES, AGES, &table, &err), &err);
    et_check_key(check, table.rows + table.columns, "kitagawa_composition_2factor");
    et_check_key(check, table.rate, "kitagawa_rate_2factor");
}

static void check_pooled(et_check *check, const et_moments *groups, size_t count,
                         const char *key)
{
    et_pooled pooled;
    et_moments_pool(groups, count, &pooled);
    et_check_key(check, (double)pooled.all.n, "%s[n]", key);
    et_check_key(check, pooled.all.mean, "%s[mean]", key);
    et_check_key(check, pooled.all.sd, "%s[sd]", key);
    if (strcmp(key, "pooled0_all") == 0) {
        et_check_key(check, pooled.between_share, "ICC_like_between_share");
    }
}

static void run_inequality(et_check *check)
{
    size_t n = rows_of(check), cluster[MOST];
    const double *weight = et_check_column(check, "n0");
    const double *mean = et_check_column(check, "m0");
    et_moments before[MOST], after[MOST];
    et_unequal weighted = {0}, plain = {0};
    et_error err = {0};

    for (size_t i = 0; i < n; i++) {
        before[i] =
            (et_moments){(uint64_t)weight[i], mean[i], et_check_column(check, "s0")[i]};
        after[i] = (et_moments){(uint64_t)et_check_column(check, "n1")[i],
                                et_check_column(check, "m1")[i],
                                et_check_column(check, "s1")[i]};
        cluster[i] = (size_t)et_check_column(check, "cluster")[i] - 1;
    }
    check_pooled(check, before, 2, "pooled0_AB");
    check_pooled(check, before, n, "pooled0_all");
    check_pooled(check, after, n, "pooled1_all");

    const et_unequal_input by_size = {mean, weight, cluster, n, 2};
    const et_unequal_input alike = {.value = mean, .count = n};
    et_check_ok(check, et_inequality_measure(&by_size, &weighted, &err), &err);
    et_check_ok(check, et_inequality_measure(&alike, &plain, &err), &err);
    et_check_key(check, weighted.theil, "theil_T");
    et_check_key(check, weighted.theil_between, "theil_between");
    et_check_key(check, weighted.theil_within, "theil_within");
    et_check_key(check, plain.gini, "gini_unweighted");
    et_check_key(check, weighted.gini, "gini_weighted");
    et_check_key(check, weighted.bgv, "bgv");
    et_check_key(check, weighted.bgsd, "bgsd");
    et_check_key(check, 100.0 * weighted.cv, "cov_pct");
    et_check_key(check, weighted.mld, "mld");
    et_check_key(check, plain.range, "range");
    et_check_key(check, plain.p90_less_p10, "p90_p10_type7");
    et_check_value(check, weighted.mld_between + weighted.mld_within, weighted.mld,
                   "mld = between + within");
    et_check_value(check, weighted.bgv_between + weighted.bgv_within, weighted.bgv,
                   "bgv = between + within");
}

static void run_convergence(et_check *check)
{
    size_t n = et_check_rows(check);
    const double *before = et_check_column(check, "y0");
    const double *after = et_check_column(check, "y1");
    et_spread_test spread;
    et_catch_up plain, reliable, other;
    et_kendall ranks;
    double mean0 = 0.0, mean1 = 0.0;

    for (size_t i = 0; i < n; i++) {
        mean0 += before[i] / (double)n;
        mean1 += after[i] / (double)n;
    }
    et_convergence_spread(before, after, n, &spread);
    et_check_true(check, spread.state == ET_FIT_OK, "state");
    et_check_key(check, spread.var_before, "var0");
    et_check_key(check, spread.var_after, "var1");
    et_check_key(check, spread.ratio, "F");
    et_check_key(check, spread.r, "r_DS");
    et_check_key(check, spread.t, "t");
    et_check_key(check, spread.df, "df");
    et_check_key(check, spread.p, "p_two_sided");
    et_check_key(check, sqrt(spread.var_before) / mean0, "cv0");
    et_check_key(check, sqrt(spread.var_after) / mean1, "cv1");

    et_convergence_plain(before, after, n, &plain);
    et_check_key(check, plain.beta, "beta_conv");
    et_check_key(check, plain.se, "se_beta");
    et_check_key(check, plain.p, "p_beta");
    /* Galton: the slope on standardised levels, scaled back, less 1. */
    et_check_key(check, plain.beta, "galton_check_b_std");
    et_kendall_test(before, after, n, &ranks);
    et_check_key(check, ranks.tau_b, "kendall_tau");
    /* No noise in the start, and the start as its own instrument: the plain slope. */
    et_convergence_reliable(before, after, n, 1.0, &reliable);
    et_convergence_other_years(before, after, before, n, &other);
    et_check_key(check, reliable.beta, "beta_conv");
    et_check_key(check, other.se, "se_beta");
}

/* Half points as integers; a second unit, and a rescaled exam, change nothing. */
static void run_gap_v(et_check *check)
{
    size_t n = rows_of(check);
    const double *score = et_check_column(check, "score");
    int32_t halves[MOST], rescaled[MOST];
    uint64_t count_a[MOST], count_b[MOST];
    et_gap_v gap = {0}, again = {0};
    et_error err = {0};

    for (size_t i = 0; i < n; i++) {
        halves[i] = (int32_t)(2.0 * score[i]);
        rescaled[i] = halves[i] * halves[i] * halves[i];
        count_a[i] = (uint64_t)et_check_column(check, "nA")[i];
        count_b[i] = (uint64_t)et_check_column(check, "nB")[i];
    }
    et_histogram a = {halves, count_a, n}, b = {halves, count_b, n};
    et_check_ok(check, et_gap_v_measure(&a, &b, &gap, &err), &err);
    a.score = b.score = rescaled;
    et_check_ok(check, et_gap_v_measure(&a, &b, &again, &err), &err);
    et_check_key(check, gap.mean_a / 2.0, "mean_A");
    et_check_key(check, gap.mean_b / 2.0, "mean_B");
    et_check_key(check, gap.cohen_d, "cohen_d_pop");
    et_check_key(check, gap.superiority, "PAC");
    et_check_key(check, gap.v, "V");
    et_check_key(check, again.superiority, "PAC_after_monotone_rescale");
    et_check_true(check, again.v == gap.v, "V does not see the scale");
    et_check_key(check, gap.ks, "ks_D");
}

static void run_equating(et_check *check)
{
    size_t n = rows_of(check);
    int32_t score[MOST];
    uint64_t count_x[MOST], count_y[MOST];
    et_histogram_shape x = {0}, y = {0};
    et_equated row[MOST] = {{0}};
    et_error err = {0};

    for (size_t i = 0; i < n; i++) {
        score[i] = (int32_t)et_check_column(check, "score")[i];
        count_x[i] = (uint64_t)et_check_column(check, "fX")[i];
        count_y[i] = (uint64_t)et_check_column(check, "fY")[i];
    }
    et_histogram from = {score, count_x, n}, to = {score, count_y, n};
    et_check_ok(check, et_histogram_describe(&from, &x, &err), &err);
    et_check_ok(check, et_histogram_describe(&to, &y, &err), &err);
    et_check_key(check, x.mean, "meanX");
    et_check_key(check, y.mean, "meanY");
    et_check_key(check, x.sd, "sdX");
    et_check_key(check, y.sd, "sdY");
    et_check_ok(check, et_equate(&from, &to, 1, row, &err), &err);
    for (size_t i = 0; i < n; i++) {
        et_check_key(check, row[i].by_mean, "mean_equated[%zu]", i + 1);
        et_check_key(check, row[i].linear, "linear_equated[%zu]", i + 1);
        et_check_key(check, row[i].rank, "PR_X[%zu]", i + 1);
        et_check_key(check, row[i].equipercentile, "equipercentile[%zu]", i + 1);
    }
}

static void run_link(et_check *check)
{
    et_link link = {.before = et_check_column(check, "m1")[0],
                    .before_se = et_check_column(check, "se1")[0],
                    .after = et_check_column(check, "m2")[0],
                    .after_se = et_check_column(check, "se2")[0]};
    et_link_change change;

    et_link_test(&link, &change);
    et_check_key(check, change.difference, "diff");
    et_check_key(check, change.se, "se_nolink");
    et_check_key(check, change.z, "z_nolink");
    et_check_key(check, change.p, "p_nolink");
    link.link_error = et_check_column(check, "link")[0];
    et_link_test(&link, &change);
    et_check_key(check, change.se, "se_link");
    et_check_key(check, change.z, "z_link");
    et_check_key(check, change.p, "p_link");
}

const et_problem et_problems_gaps[] = {
    {"gaps", "kitagawa_composition", 12.5, run_kitagawa},
    {"gaps", "dasgupta_5_3", 13.0, run_das_gupta},
    {"gaps", "inequality_pooling", 12.5, run_inequality},
    {"gaps", "convergence_pitman_morgan", 13.5, run_convergence},
    {"gaps", "gap_V_histogram", 14.0, run_gap_v},
    {"gaps", "equating_small", 14.0, run_equating},
    {"gaps", "link_error", 13.0, run_link},
    {0},
};
