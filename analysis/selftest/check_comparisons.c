/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "examtrend/methods/comparisons.h"
#include "examtrend/methods/distributions.h"
#include "examtrend/methods/equivalence.h"
#include "examtrend/methods/line.h"
#include "examtrend/methods/moderated.h"
#include "examtrend/methods/multiplicity.h"
#include "examtrend/methods/shrinkage.h"
#include "examtrend/methods/welch.h"
#include "selftest/families.h"

static void run_bh1995(et_check *check)
{
    const et_adjust methods[] = {ET_ADJUST_BH,       ET_ADJUST_BY,
                                 ET_ADJUST_HOLM,     ET_ADJUST_HOCHBERG,
                                 ET_ADJUST_HOMMEL,   ET_ADJUST_BONFERRONI};
    const char *keys[] = {"BH", "BY", "holm", "hochberg", "hommel", "bonferroni"};
    const double *p = et_check_column(check, "p");
    size_t n = et_check_rows(check), bh = 0, bonferroni = 0;
    double *adjusted = et_check_scratch(check, n);
    et_error err = {0};

    for (size_t m = 0; m < 6; m++) {
        et_status status = et_multiplicity_adjust(p, n, methods[m], adjusted, &err);
        et_check_ok(check, status, &err);
        for (size_t i = 0; i < n; i++) {
            et_check_key(check, adjusted[i], "%s[%zu]", keys[m], i + 1);
            bh += methods[m] == ET_ADJUST_BH && adjusted[i] <= 0.05;
            bonferroni += methods[m] == ET_ADJUST_BONFERRONI && adjusted[i] <= 0.05;
        }
    }
    et_check_key(check, (double)bh, "n_reject_BH_05");
    et_check_key(check, (double)bonferroni, "n_reject_bonf_05");
    et_check_key(check, (double)bh * 0.05 / (double)n, "BH_threshold_p");
}

/* Batting averages after 45 times at bat; all have the binomial variance at the mean. */
static void run_baseball(et_check *check)
{
    const double *hits = et_check_column(check, "hits");
    const double *at_bat = et_check_column(check, "ab");
    size_t k = et_check_rows(check);
    double *y = et_check_scratch(check, k), *shrunk = et_check_scratch(check, k);
    double mean = 0.0;
    et_james_stein js;

    for (size_t i = 0; i < k; i++) {
        y[i] = hits[i] / at_bat[i];
        mean += y[i] / (double)k;
    }
    double sigma2 = mean * (1.0 - mean) / 45.0;
    et_james_stein_mean(y, k, sigma2, shrunk, &js);
    et_check_true(check, js.state == ET_FIT_OK, "state");
    et_check_key(check, sigma2, "sigma2");
    et_check_key(check, js.center, "grand_mean");
    et_check_key(check, js.spread, "S");
    et_check_key(check, js.factor, "shrink_c");
    for (size_t i = 0; i < k; i++) {
        et_check_key(check, shrunk[i], "js[%s]", et_check_cell(check, "player", i));
    }
}

enum { UNITS = 12, YEARS = 6, CLUSTERS = 3 };

/* Stage one: scores relative to the mean of their year, and each unit's slope. */
static double relative_slopes(et_check *check, double slope[UNITS], size_t group[UNITS])
{
    const double *year = et_check_column(check, "year");
    const double *unit = et_check_column(check, "prov");
    const double *cluster = et_check_column(check, "cluster");
    const double *score = et_check_column(check, "score");
    double x[YEARS], relative[UNITS][YEARS], year_mean[YEARS] = {0};
    double mean = 0.0, rss = 0.0;

    for (size_t i = 0; i < et_check_rows(check); i++) {
        size_t t = (size_t)(year[i] - 2019.0) % YEARS, u = (size_t)(unit[i] - 1) % UNITS;
        x[t] = year[i];
        relative[u][t] = score[i];
        group[u] = (size_t)(cluster[i] - 1);
        year_mean[t] += score[i] / UNITS;
        mean += score[i] / (UNITS * YEARS);
    }
    for (size_t t = 0; t < YEARS; t++) {
        et_check_key(check, year_mean[t] - mean, "year_effects[%zu]", t + 1);
    }
    for (size_t u = 0; u < UNITS; u++) {
        et_line line;
        for (size_t t = 0; t < YEARS; t++) {
            relative[u][t] -= year_mean[t];
        }
        et_line_fit(x, relative[u], YEARS, &line);
        slope[u] = line.slope;
        rss += line.rss;
        et_check_key(check, slope[u], "rel_slope[%zu]", u + 1);
    }
    return rss;
}

static void shrink_two_stage(et_check *check, const double slope[UNITS], double rss)
{
    /* Year means were estimated too, so P - 1 units carry residuals. */
    et_shrink_options how = {.sigma2 = rss / ((UNITS - 1) * (YEARS - 2)), .sxx = 17.5};
    double shrunk[UNITS];
    et_shrinkage result;

    et_shrink_slopes(slope, UNITS, &how, shrunk, &result);
    et_check_true(check, result.state == ET_FIT_OK, "shrinkage state");
    et_check_key(check, how.sigma2, "sigma2_resid");
    et_check_key(check, result.slope_se, "se_slope");
    et_check_key(check, result.reliability, "reliability");
    for (size_t u = 0; u < UNITS; u++) {
        et_check_key(check, shrunk[u], "eb_slope[%zu]", u + 1);
    }
}

static void run_two_stage(et_check *check)
{
    double slope[UNITS] = {0};
    size_t group[UNITS] = {0};
    et_group_summary groups[CLUSTERS];
    et_welch_pair pairs[CLUSTERS];
    et_anova welch, classic;
    et_error err = {0};

    double rss = relative_slopes(check, slope, group);
    et_check_true(check,
                  et_groups_summarise(slope, group, UNITS, groups, CLUSTERS) ==
                      ET_FIT_OK,
                  "groups");
    for (size_t g = 0; g < CLUSTERS; g++) {
        et_check_key(check, groups[g].mean, "cluster_mean_slope[%zu]", g + 1);
        et_check_key(check, groups[g].sd, "cluster_sd_slope[%zu]", g + 1);
    }
    et_welch_anova(groups, CLUSTERS, &welch);
    et_check_key(check, welch.f, "welch_F");
    et_check_key(check, welch.df_between, "welch_df[1]");
    et_check_key(check, welch.df_within, "welch_df[2]");
    et_check_key(check, welch.p, "welch_p");
    et_classic_anova(groups, CLUSTERS, &classic);
    et_check_key(check, classic.f, "anova_F");
    et_check_key(check, classic.p, "anova_p");
    et_check_ok(check, et_welch_pairs(groups, CLUSTERS, pairs, &err), &err);
    for (size_t i = 0; i < CLUSTERS; i++) {
        et_check_key(check, pairs[i].p_holm, "pair_%zu%zu_holm", pairs[i].a + 1,
                     pairs[i].b + 1);
    }
    shrink_two_stage(check, slope, rss);
}

/* ---- slopes of three machines with one residual variance -------------------- */

enum { MACHINES = 3 };

/* A line per machine; the residual variance is pooled. */
static et_estimates machine_slopes(et_check *check, double value[MACHINES],
                                   double se[MACHINES])
{
    const double *x = et_check_column(check, "diameter");
    const double *y = et_check_column(check, "strength");
    double rss = 0.0, df = 0.0;
    et_line line[MACHINES];

    for (size_t g = 0; g < MACHINES; g++) {
        size_t first = 5 * g;
        et_line_fit(x + first, y + first, 5, &line[g]);
        rss += line[g].rss;
        df += line[g].df;
    }
    for (size_t g = 0; g < MACHINES; g++) {
        value[g] = line[g].slope;
        se[g] = sqrt(rss / df / line[g].sxx);
    }
    return (et_estimates){.value = value, .se = se, .count = MACHINES, .df = df};
}

static void compare_machines(et_check *check, const et_estimates *slopes)
{
    const char *names[] = {"A - B", "A - C", "B - C"};
    const et_pairs_options tukey = {.adjust = ET_PAIRS_TUKEY};
    et_pair pair[3], by_tukey[3];
    et_pairs all;
    et_error err = {0};

    et_check_ok(check, et_compare_pairs(slopes, &tukey, by_tukey, &all, &err), &err);
    et_check_ok(check, et_compare_pairs(slopes, NULL, pair, &all, &err), &err);
    et_check_key(check, all.f, "anova_interaction_F");
    et_check_key(check, all.f_p, "anova_interaction_p");
    for (size_t i = 0; i < 3; i++) {
        et_check_key(check, pair[i].difference, "diff[%s]", names[i]);
        et_check_key(check, pair[i].se, "diff_se[%s]", names[i]);
        et_check_key(check, pair[i].p, "p_none[%s]", names[i]);
        et_check_key(check, pair[i].p_adjusted, "p_holm[%s]", names[i]);
        et_check_key(check, by_tukey[i].p_adjusted, "p_tukey[%s]", names[i]);
        et_check_key(check, by_tukey[i].low, "ci_tukey_lo[%s]", names[i]);
        et_check_key(check, by_tukey[i].high, "ci_tukey_hi[%s]", names[i]);
    }
}

static void run_fiber(et_check *check)
{
    const char *names[MACHINES] = {"A", "B", "C"};
    double value[MACHINES] = {0}, se[MACHINES] = {0};
    et_estimates slopes = machine_slopes(check, value, se);
    et_effect effect[MACHINES];

    et_check_key(check, slopes.df, "df");
    for (size_t g = 0; g < MACHINES; g++) {
        et_check_key(check, value[g], "slope[%s]", names[g]);
        et_check_key(check, se[g], "slope_se[%s]", names[g]);
    }
    compare_machines(check, &slopes);
    et_check_true(check, et_compare_with_mean(&slopes, effect) == ET_FIT_OK, "effects");
    for (size_t g = 0; g < MACHINES; g++) {
        et_check_key(check, effect[g].effect, "eff_vs_mean[%s effect]", names[g]);
        et_check_key(check, effect[g].se, "eff_se[%s effect]", names[g]);
        et_check_key(check, effect[g].p, "eff_p_none[%s effect]", names[g]);
    }
}

static void run_tost(et_check *check)
{
    const double *d = et_check_column(check, "d");
    et_tost tost;

    et_tost_values(d, et_check_rows(check), et_check_known(check, "margin"), &tost);
    et_check_true(check, tost.state == ET_FIT_OK && tost.equivalent, "state");
    et_check_key(check, tost.p_lower, "tost_p_lower");
    et_check_key(check, tost.p_upper, "tost_p_upper");
    et_check_key(check, tost.p, "tost_p");
    et_check_key(check, tost.low, "ci90[1]");
    et_check_key(check, tost.high, "ci90[2]");
    et_check_key(check, tost.margin, "margin");
}

enum { MODERATED = 12, MODERATED_YEARS = 8 };

static void run_unequal(et_check *check, const double s2[MODERATED])
{
    const double df[MODERATED] = {6, 6, 5, 6, 4, 6, 6, 3, 6, 6, 2, 6};
    const size_t asked[] = {1, 8, 11};
    et_variance_prior prior;

    et_variances_prior(s2, df, MODERATED, &prior);
    et_check_key(check, prior.df, "unequal_prior_df");
    et_check_key(check, prior.variance, "unequal_prior_variance");
    for (size_t i = 0; i < 3; i++) {
        size_t u = asked[i] - 1;
        et_check_key(check, et_variance_moderated(&prior, s2[u], df[u]).variance,
                     "unequal_moderated[%zu]", u + 1);
    }
}

static void run_moderated(et_check *check)
{
    const double *x = et_check_column(check, "year"), *y = et_check_column(check, "y");
    double s2[MODERATED], df[MODERATED];
    et_line line[MODERATED];
    et_variance_prior prior;

    for (size_t u = 0; u < MODERATED; u++) {
        size_t first = u * MODERATED_YEARS;
        et_line_fit(x + first, y + first, MODERATED_YEARS, &line[u]);
        s2[u] = line[u].sigma * line[u].sigma;
        df[u] = line[u].df;
        et_check_key(check, s2[u], "s2[%zu]", u + 1);
        et_check_key(check, line[u].slope, "slope[%zu]", u + 1);
    }
    et_variances_prior(s2, df, MODERATED, &prior);
    et_check_true(check, prior.state == ET_FIT_OK, "state");
    et_check_key(check, prior.df, "prior_df");
    et_check_key(check, prior.variance, "prior_variance");
    for (size_t u = 0; u < MODERATED; u++) {
        et_moderated own = et_variance_moderated(&prior, s2[u], df[u]);
        double t = line[u].slope / sqrt(own.variance / line[u].sxx), p = 0.0;
        (void)et_dist_t_two_sided(t, own.df, &p);
        et_check_key(check, own.variance, "s2_moderated[%zu]", u + 1);
        et_check_key(check, own.df, "df[%zu]", u + 1);
        et_check_key(check, t, "t[%zu]", u + 1);
        et_check_key(check, p, "p[%zu]", u + 1);
    }
    run_unequal(check, s2);
}

const et_problem et_problems_comparisons[] = {
    {"comparisons", "emtrends_fiber", 9.0, run_fiber},
    {"comparisons", "tost", 12.0, run_tost},
    {"comparisons", "fdr_bh1995", 14.0, run_bh1995},
    {"comparisons", "js_baseball", 13.0, run_baseball},
    {"comparisons", "panel_two_stage", 12.0, run_two_stage},
    {"comparisons", "moderated_t", 13.0, run_moderated},
    {0},
};
