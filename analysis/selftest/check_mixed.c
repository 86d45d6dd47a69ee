/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "examtrend/methods/line.h"
#include "examtrend/methods/mixed.h"
#include "examtrend/methods/welch.h"
#include "selftest/families.h"

enum { MOST_ROWS = 256, MOST_UNITS = 32, MOST_COLUMNS = 4 };

/* A data set of the checks: rows, the label of each unit, and the columns. */
typedef struct rows {
    size_t n, units, columns;
    size_t unit[MOST_ROWS];
    const char *label[MOST_UNITS];
    double x[MOST_ROWS * MOST_COLUMNS];
    const double *y, *slope;
} rows;

static void read_units(et_check *check, const char *header, rows *r)
{
    r->n = et_check_rows(check) < MOST_ROWS ? et_check_rows(check) : MOST_ROWS;
    for (size_t i = 0; i < r->n; i++) {
        const char *label = et_check_cell(check, header, i);
        size_t u = 0;
        while (u < r->units && strcmp(r->label[u], label) != 0) {
            u++;
        }
        if (u == r->units && u < MOST_UNITS) {
            r->label[r->units++] = label;
        }
        r->unit[i] = u;
    }
}

static et_mixed *fitted(et_check *check, const rows *r, et_mixed_options options)
{
    et_mixed *model = NULL;
    et_error err = {0};
    et_mixed_summary s;
    et_mixed_data data = {.n = r->n,       .y = r->y,         .x = r->x,
                          .columns = r->columns, .unit = r->unit, .units = r->units,
                          .slope = r->slope};

    et_check_ok(check, et_mixed_fit(&model, &data, &options, &err), &err);
    if (model) {
        et_mixed_summarise(model, &s);
        et_check_true(check, s.state == ET_FIT_OK, "state");
    }
    return model;
}

static void read_sleep(et_check *check, rows *r)
{
    read_units(check, "Subject", r);
    r->columns = 2;
    r->y = et_check_column(check, "Reaction");
    r->slope = et_check_column(check, "Days");
    for (size_t i = 0; i < r->n; i++) {
        r->x[2 * i] = 1.0;
        r->x[2 * i + 1] = r->slope[i];
    }
}

static const char *const sleep_names[2] = {"(Intercept)", "Days"};

static void check_subjects(et_check *check, const et_mixed *model, const rows *r)
{
    for (size_t u = 0; u < r->units; u++) {
        et_mixed_unit unit;
        char key[32];
        (void)snprintf(key, sizeof key, "blup_int_%s", r->label[u]);
        if (!et_check_has(check, key)) {
            continue;
        }
        et_mixed_unit_effect(model, u, &unit);
        et_check_key(check, unit.level, "blup_int_%s", r->label[u]);
        et_check_key(check, unit.slope, "blup_slope_%s", r->label[u]);
        if (strcmp(r->label[u], "308") == 0) {
            et_check_key(check, unit.var_level, "postvar_308[1,1]");
            et_check_key(check, unit.cov, "postvar_308[1,2]");
            et_check_key(check, unit.cov, "postvar_308[2,1]");
            et_check_key(check, unit.var_slope, "postvar_308[2,2]");
        }
    }
}

/* Fits and summarises; false when it could not be fitted. */
static bool summarised(et_check *check, const rows *r, et_mixed_options options,
                       et_mixed_summary *s)
{
    et_mixed *model = fitted(check, r, options);

    if (model) {
        et_mixed_summarise(model, s);
    }
    et_mixed_free(model);
    return model != NULL;
}

static const et_mixed_options likelihood = {.ml = true};
static const et_mixed_options without_correlation = {.uncorrelated = true};

/* The source's optimiser leaves 6 to 8 digits in variances; the criterion, flat at its
 * minimum, has twice as many. */
static void run_sleep_variances(et_check *check)
{
    rows r = {0};
    et_mixed_summary s;

    read_sleep(check, &r);
    et_mixed *model = fitted(check, &r, (et_mixed_options){0});
    if (!model) {
        return;
    }
    et_mixed_summarise(model, &s);
    et_check_key(check, s.var_level, "REML_var_int");
    et_check_key(check, s.var_slope, "REML_var_slope");
    et_check_key(check, s.cov_level_slope, "REML_cov_int_slope");
    et_check_key(check, s.correlation, "REML_corr");
    et_check_key(check, s.var_residual, "REML_var_resid");
    et_check_key(check, sqrt(s.var_level), "REML_sd[1]");
    et_check_key(check, sqrt(s.var_slope), "REML_sd[2]");
    et_check_key(check, sqrt(s.var_residual), "REML_sd[3]");
    check_subjects(check, model, &r);
    et_mixed_free(model);
    if (summarised(check, &r, likelihood, &s)) {
        et_check_key(check, s.var_level, "ML_var[1]");
        et_check_key(check, s.var_slope, "ML_var[2]");
        et_check_key(check, s.cov_level_slope, "ML_var[3]");
        et_check_key(check, s.var_residual, "ML_var[4]");
    }
    if (summarised(check, &r, without_correlation, &s)) {
        et_check_key(check, s.var_level, "uncorr_REML_var[1]");
        et_check_key(check, s.var_slope, "uncorr_REML_var[2]");
        et_check_key(check, s.var_residual, "uncorr_REML_var[3]");
    }
}

static void run_sleep_criteria(et_check *check)
{
    rows r = {0};
    et_mixed_summary s;

    read_sleep(check, &r);
    if (summarised(check, &r, (et_mixed_options){0}, &s)) {
        et_check_key(check, s.criterion, "REML_crit");
        et_check_key(check, s.log_likelihood, "REML_logLik");
    }
    if (summarised(check, &r, likelihood, &s)) {
        et_check_key(check, s.criterion, "ML_deviance");
        et_check_key(check, s.aic, "AIC_ML");
        et_check_key(check, s.bic, "BIC_ML");
    }
    if (summarised(check, &r, without_correlation, &s)) {
        et_check_key(check, s.criterion, "uncorr_REMLcrit");
    }
}

/* The source differentiates numerically: its Satterthwaite df of balanced data are off
 * in the seventh digit; its p, 1e-17 out in the tail, are off in the fifth, and so are
 * Kenward-Roger's, whose standard error has its optimiser's seven digits. Second
 * derivation: with equal designs df are the units less the groups. */
static void check_satterthwaite(et_check *check, const et_mixed_test *test, double df,
                                const char *name)
{
    char key[64];

    (void)snprintf(key, sizeof key, "satt_df[%s]", name);
    et_check_loose(check, test->df, key, 6.0);
    (void)snprintf(key, sizeof key, "satt_p[%s]", name);
    et_check_loose(check, test->p, key, 4.5);
    et_check_value(check, test->df, df, "Satterthwaite df");
}

/* In balanced data REML has a closed form: the residual variance is that of the units'
 * own lines, and their coefficients vary by the random effects and by their own noise
 * (Z'Z)^-1 sigma^2. */
static void run_sleep_closed_form(et_check *check)
{
    rows r = {0};
    et_mixed_summary s;
    double level[MOST_UNITS], slope[MOST_UNITS], sigma2 = 0.0;
    double sums[5] = {0}, days[10], n = 18.0;
    et_mixed_test test;
    et_line line;

    read_sleep(check, &r);
    for (size_t u = 0; u < 18; u++) {
        for (size_t i = 0; i < 10; i++) {
            days[i] = r.slope[10 * u + i];
        }
        et_line_fit(days, r.y + 10 * u, 10, &line);
        sigma2 += line.rss / (18.0 * 8.0);
        slope[u] = line.slope;
        level[u] = line.level - line.slope * line.x_mean;
        sums[0] += level[u] / n;
        sums[1] += slope[u] / n;
    }
    for (size_t u = 0; u < 18; u++) {
        double a = level[u] - sums[0], b = slope[u] - sums[1];
        sums[2] += a * a / (n - 1.0);
        sums[3] += a * b / (n - 1.0);
        sums[4] += b * b / (n - 1.0);
    }
    et_mixed *model = fitted(check, &r, (et_mixed_options){0});
    if (!model) {
        return;
    }
    et_mixed_summarise(model, &s);
    /* Z'Z = [10 45; 45 285], determinant 825 */
    et_check_value(check, s.var_residual, sigma2, "residual variance");
    et_check_value(check, s.var_level, sums[2] - sigma2 * 285.0 / 825.0, "level");
    et_check_value(check, s.cov_level_slope, sums[3] + sigma2 * 45.0 / 825.0, "both");
    et_check_value(check, s.var_slope, sums[4] - sigma2 * 10.0 / 825.0, "slope");
    et_mixed_test_column(model, 1, &test);
    et_check_value(check, test.se, sqrt(sums[4] / n), "standard error");
    et_check_value(check, test.df, 17.0, "Kenward-Roger df");
    et_mixed_free(model);
}

static void run_sleep_effects(et_check *check)
{
    const et_mixed_options kr = {.df = ET_MIXED_KENWARD_ROGER};
    const et_mixed_options satterthwaite = {.df = ET_MIXED_SATTERTHWAITE};
    rows r = {0};
    et_mixed_test test;
    double covariance[4];

    read_sleep(check, &r);
    et_mixed *by_kr = fitted(check, &r, kr), *by_ml = fitted(check, &r, likelihood);
    et_mixed *by_satterthwaite = fitted(check, &r, satterthwaite);
    if (by_kr && by_ml && by_satterthwaite) {
        et_mixed_covariance(by_kr, false, covariance);
        for (size_t j = 0; j < 2; j++) {
            const char *name = sleep_names[j];
            et_mixed_test_column(by_kr, j, &test);
            et_check_key(check, test.df, "KR_df[%s]", name);
            et_check_key(check, test.se, "KR_se[%s]", name);
            et_check_loose(check, test.p, j ? "KR_p[Days]" : "KR_p[(Intercept)]", 5.5);
            et_mixed_test_column(by_satterthwaite, j, &test);
            et_check_key(check, test.estimate, "REML_beta[%s]", name);
            et_check_key(check, test.se, "REML_se[%s]", name);
            check_satterthwaite(check, &test, 17.0, name);
            et_mixed_test_column(by_ml, j, &test);
            et_check_key(check, test.estimate, "ML_beta[%s]", name);
            et_check_key(check, test.se, "ML_se[%s]", name);
            for (size_t k = 0; k < 2; k++) {
                et_check_key(check, covariance[2 * j + k], "REML_cov_beta[%s,%s]", name,
                             sleep_names[k]);
            }
        }
    }
    et_mixed_free(by_kr);
    et_mixed_free(by_ml);
    et_mixed_free(by_satterthwaite);
}

/* ---- boys and girls: slopes of two groups ---------------------------------- */

static const char *const growth_names[4] = {"(Intercept)", "age", "SexFemale",
                                            "age:SexFemale"};

static void read_growth(et_check *check, rows *r)
{
    read_units(check, "subject", r);
    r->columns = 4;
    r->y = et_check_column(check, "distance");
    r->slope = et_check_column(check, "age");
    for (size_t i = 0; i < r->n; i++) {
        double female = strcmp(et_check_cell(check, "sex", i), "Female") == 0;
        r->x[4 * i] = 1.0;
        r->x[4 * i + 1] = r->slope[i];
        r->x[4 * i + 2] = female;
        r->x[4 * i + 3] = female * r->slope[i];
    }
}

static void run_growth(et_check *check)
{
    rows r = {0};
    et_mixed_summary s;
    et_mixed_test test;

    read_growth(check, &r);
    et_mixed *by_kr = fitted(check, &r, (et_mixed_options){0});
    et_mixed *by_satterthwaite =
        fitted(check, &r, (et_mixed_options){.df = ET_MIXED_SATTERTHWAITE});
    if (by_kr && by_satterthwaite) {
        et_mixed_summarise(by_kr, &s);
        et_check_key(check, s.criterion, "REMLcrit");
        et_check_loose(check, s.var_level, "var[1]", 6.0);
        et_check_loose(check, s.var_slope, "var[2]", 6.0);
        et_check_loose(check, s.cov_level_slope, "var[3]", 6.0);
        et_check_loose(check, s.var_residual, "var[4]", 6.0);
        for (size_t j = 0; j < 4; j++) {
            const char *name = growth_names[j];
            et_mixed_test_column(by_kr, j, &test);
            et_check_key(check, test.df, "KR_df[%s]", name);
            et_check_key(check, test.p, "KR_p[%s]", name);
            et_mixed_test_column(by_satterthwaite, j, &test);
            et_check_key(check, test.estimate, "beta[%s]", name);
            et_check_key(check, test.se, "se[%s]", name);
            check_satterthwaite(check, &test, 25.0, name);
        }
    }
    et_mixed_free(by_kr);
    et_mixed_free(by_satterthwaite);
}

/* Level and slope of both sexes at once: on balanced data Kenward and Roger's F is
 * Hotelling's T^2 of the children's own lines, (df - 1)/(2 df) T^2 on 2 and df - 1. */
static void check_hotelling(et_check *check, const et_mixed *model,
                            double line[2][MOST_UNITS], const size_t *group,
                            size_t units)
{
    const double weight[8] = {0, 0, 1, 0, 0, 0, 0, 1};
    double df = (double)units - 2.0, mean[2][2] = {{0}}, count[2] = {0}, c[3] = {0};
    et_mixed_joint joint;
    et_error err = {0};

    for (size_t u = 0; u < units; u++) {
        count[group[u]] += 1.0;
        mean[group[u]][0] += line[0][u];
        mean[group[u]][1] += line[1][u];
    }
    for (size_t u = 0; u < units; u++) {
        double a = line[0][u] - mean[group[u]][0] / count[group[u]];
        double b = line[1][u] - mean[group[u]][1] / count[group[u]];
        c[0] += a * a / df;
        c[1] += a * b / df;
        c[2] += b * b / df;
    }
    double a = mean[0][0] / count[0] - mean[1][0] / count[1];
    double b = mean[0][1] / count[0] - mean[1][1] / count[1];
    double t2 = (a * a * c[2] - 2.0 * a * b * c[1] + b * b * c[0]) /
                (c[0] * c[2] - c[1] * c[1]) / (1.0 / count[0] + 1.0 / count[1]);
    et_check_ok(check, et_mixed_test_joint(model, weight, 2, &joint, &err), &err);
    et_check_value(check, joint.df_within, df - 1.0, "Hotelling df");
    et_check_value(check, joint.f, (df - 1.0) / (2.0 * df) * t2, "Hotelling F");
}

/* Two stages: a slope per child, then the children of a sex as the sample. The mixed
 * model of these balanced data must give the pooled t exactly. */
static void run_growth_two_stage(et_check *check)
{
    rows r = {0};
    double lines[2][MOST_UNITS] = {{0}}, *slope = lines[1];
    size_t group[MOST_UNITS] = {0};
    et_group_summary sex[2];
    et_welch_pair welch, pooled;
    et_mixed_test test;

    read_growth(check, &r);
    for (size_t i = 0; i + 4 <= r.n; i += 4) {
        et_line line;
        et_line_fit(r.slope + i, r.y + i, 4, &line);
        slope[r.unit[i]] = line.slope;
        lines[0][r.unit[i]] = line.level - line.slope * line.x_mean;
        group[r.unit[i]] = r.x[4 * i + 2] > 0.0;
    }
    et_check_true(check,
                  et_groups_summarise(slope, group, r.units, sex, 2) == ET_FIT_OK,
                  "groups");
    et_welch_t(&sex[0], &sex[1], &welch);
    et_pooled_t(&sex[0], &sex[1], &pooled);
    et_check_key(check, sex[0].mean, "two_stage_mean_slope_male");
    et_check_key(check, sex[1].mean, "two_stage_mean_slope_female");
    et_check_key(check, (double)sex[0].n, "n_male");
    et_check_key(check, (double)sex[1].n, "n_female");
    et_check_key(check, welch.t, "welch_t");
    et_check_key(check, welch.df, "welch_df");
    et_check_key(check, welch.p, "welch_p");
    et_check_key(check, welch.low, "welch_ci[1]");
    et_check_key(check, welch.high, "welch_ci[2]");
    et_check_key(check, pooled.t, "pooled_t");
    et_check_key(check, pooled.p, "pooled_p");
    et_mixed *model = fitted(check, &r, (et_mixed_options){0});
    if (model) {
        et_mixed_test_column(model, 3, &test);
        et_check_value(check, -test.t, pooled.t, "t of the mixed model");
        et_check_value(check, test.p, pooled.p, "p of the mixed model");
        check_hotelling(check, model, lines, group, r.units);
    }
    et_mixed_free(model);
}

const et_problem et_problems_mixed[] = {
    {"mixed", "lme_sleepstudy/criterion", 9.0, run_sleep_criteria},
    {"mixed", "lme_sleepstudy/effects", 6.0, run_sleep_effects},
    {"mixed", "lme_sleepstudy/closed_form", 11.0, run_sleep_closed_form},
    {"mixed", "lme_sleepstudy/variances", 5.0, run_sleep_variances},
    {"mixed", "lme_orthodont_slopes", 6.0, run_growth},
    {"mixed", "lme_orthodont_slopes/two_stage", 11.0, run_growth_two_stage},
    {0},
};
