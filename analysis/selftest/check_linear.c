/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <string.h>

#include "examtrend/methods/line.h"
#include "examtrend/methods/linear.h"
#include "examtrend/methods/polynomial.h"
#include "selftest/families.h"

/* ---- the line ---------------------------------------------------------------- */

static void run_short_ols(et_check *check)
{
    const double *x = et_check_column(check, "year");
    const double *y = et_check_column(check, "score");
    et_line fit;
    et_line_at at;

    et_line_fit(x, y, et_check_rows(check), &fit);
    et_check_true(check, fit.state == ET_FIT_OK, "state");
    et_check_key(check, fit.slope, "exact_slope");
    et_check_key(check, fit.level, "exact_mean_at_2020.5");
    et_check_key(check, fit.slope_se, "exact_se_slope");
    et_check_key(check, fit.sigma, "exact_sigma");
    et_check_key(check, fit.p, "p[yr]");
    et_check_key(check, fit.slope_low, "ci95[yr,2.5 %%]");
    for (int h = 1; h <= 3; h++) {
        et_line_predict(&fit, 2024.0 + h, &at);
        et_check_key(check, at.fit, "pred_2025_27[%d,fit]", h);
        et_check_key(check, at.prediction_low, "pred_2025_27[%d,lwr]", h);
        et_check_key(check, at.confidence_high, "conf_2025_27[%d,upr]", h);
    }
}

static void run_norris(et_check *check)
{
    et_line fit;

    et_line_fit(et_check_column(check, "x"), et_check_column(check, "y"),
                et_check_rows(check), &fit);
    et_check_key(check, fit.slope, "certified_b1");
    et_check_key(check, fit.slope_se, "certified_se_b1");
    et_check_key(check, fit.sigma, "certified_resid_sd");
}

/* ---- several columns -------------------------------------------------------------- */

/* Fits, or breaks the check; never NULL while the check holds. */
static et_linear *fit_columns(et_check *check, const et_linear_data *data,
                              et_linear_summary *summary)
{
    et_linear *fit = NULL;
    et_error err = {0};

    *summary = (et_linear_summary){0};
    et_check_ok(check, et_linear_new(&fit, data->rows, data->columns, &err), &err);
    if (fit) {
        (void)et_linear_fit(fit, data, summary);
    }
    return fit;
}

static void check_intervals(et_check *check, const et_linear *fit)
{
    for (int h = 1; h <= 3; h++) {
        et_linear_at at;
        et_linear_predict(fit, &(double){2024.0 + h}, &at);
        et_check_key(check, at.fit, "pred_2025_27[%d,fit]", h);
        et_check_key(check, at.prediction_low, "pred_2025_27[%d,lwr]", h);
        et_check_key(check, at.prediction_high, "pred_2025_27[%d,upr]", h);
        et_check_key(check, at.fit, "conf_2025_27[%d,fit]", h);
        et_check_key(check, at.confidence_low, "conf_2025_27[%d,lwr]", h);
        et_check_key(check, at.confidence_high, "conf_2025_27[%d,upr]", h);
    }
}

static void check_influence(et_check *check, const et_linear *fit, size_t rows)
{
    for (size_t i = 0; i < rows; i++) {
        et_influence at;
        et_linear_influence(fit, i, &at);
        et_check_key(check, at.residual, "resid[%zu]", i + 1);
        et_check_key(check, at.leverage, "hat[%zu]", i + 1);
        et_check_key(check, at.studentized, "rstudent[%zu]", i + 1);
        et_check_key(check, at.cooks, "cooks[%zu]", i + 1);
    }
}

/* R centres nothing and is right to about 10 digits here; the exact_* keys are held to
 * 11 by the line above. */
static void run_short_ols_columns(et_check *check)
{
    static const char *const names[] = {"(Intercept)", "yr"};
    et_linear_data data = {.x = et_check_column(check, "year"),
                           .y = et_check_column(check, "score"),
                           .rows = et_check_rows(check),
                           .columns = 1};
    et_linear_summary s;
    et_linear *fit = fit_columns(check, &data, &s);

    if (!fit) {
        return;
    }
    for (size_t j = 0; j < 2; j++) {
        et_estimate b;
        et_linear_coefficient(fit, j, &b);
        et_check_key(check, b.value, "b[%s]", names[j]);
        et_check_key(check, b.se, "se[%s]", names[j]);
        et_check_key(check, b.t, "t[%s]", names[j]);
        et_check_key(check, b.p, "p[%s]", names[j]);
        et_check_key(check, b.low, "ci95[%s,2.5 %%]", names[j]);
        et_check_key(check, b.high, "ci95[%s,97.5 %%]", names[j]);
    }
    et_check_key(check, et_linear_coefficients(fit)[1], "exact_slope");
    et_check_key(check, s.sigma, "exact_sigma");
    et_check_key(check, s.sigma, "sigma");
    et_check_key(check, s.df, "df");
    et_check_key(check, s.r_squared, "R2");
    et_check_key(check, s.adjusted_r_squared, "adjR2");
    et_check_key(check, s.log_likelihood, "logLik");
    et_check_key(check, s.aic, "AIC");
    et_check_key(check, s.bic, "BIC");
    check_intervals(check, fit);
    check_influence(check, fit, data.rows);
    et_linear_free(fit);
}

static void run_short_wls(et_check *check)
{
    static const char *const names[] = {"(Intercept)", "yr"};
    et_linear_data data = {.x = et_check_column(check, "year"),
                           .y = et_check_column(check, "score"),
                           .weights = et_check_column(check, "w"),
                           .rows = et_check_rows(check),
                           .columns = 1};
    et_linear_summary s;
    et_linear *fit = fit_columns(check, &data, &s);

    for (size_t j = 0; fit && j < 2; j++) {
        et_estimate b;
        et_linear_coefficient(fit, j, &b);
        et_check_key(check, b.value, "b[%s]", names[j]);
        et_check_key(check, b.se, "se[%s]", names[j]);
        et_check_key(check, b.p, "p[%s]", names[j]);
    }
    et_check_key(check, s.sigma, "sigma");
    et_linear_free(fit);
}

static void run_norris_columns(et_check *check)
{
    et_linear_data data = {.x = et_check_column(check, "x"),
                           .y = et_check_column(check, "y"),
                           .rows = et_check_rows(check),
                           .columns = 1};
    et_linear_summary s;
    et_linear *fit = fit_columns(check, &data, &s);

    for (int j = 0; fit && j < 2; j++) {
        et_estimate b;
        et_linear_coefficient(fit, (size_t)j, &b);
        et_check_key(check, b.value, "certified_b%d", j);
        et_check_key(check, b.se, "certified_se_b%d", j);
        et_check_key(check, b.value, "mp_b[%d]", j + 1);
        et_check_key(check, b.se, "mp_se[%d]", j + 1);
    }
    et_check_key(check, s.sigma, "certified_resid_sd");
    et_check_key(check, s.r_squared, "certified_R2");
    et_check_key(check, s.rss, "certified_rss");
    et_check_key(check, s.rss, "mp_rss");
    et_check_key(check, s.df, "df");
    et_linear_free(fit);
}

static void run_longley(et_check *check)
{
    size_t rows = et_check_rows(check), columns = 6;
    double *x = et_check_scratch(check, rows * columns);
    et_linear_data data = {
        .x = x, .y = et_check_column(check, "y"), .rows = rows, .columns = columns};
    et_linear_summary s;

    for (size_t c = 0; c < columns; c++) {
        char name[24];
        (void)snprintf(name, sizeof name, "x%zu", c + 1);
        const double *column = et_check_column(check, name);
        for (size_t i = 0; i < rows; i++) {
            x[i * columns + c] = column[i];
        }
    }
    et_linear *fit = fit_columns(check, &data, &s);
    for (size_t j = 0; fit && j <= columns; j++) {
        et_estimate b;
        et_linear_coefficient(fit, j, &b);
        et_check_key(check, b.value, "certified_b[%zu]", j + 1);
        et_check_key(check, b.se, "certified_se[%zu]", j + 1);
    }
    et_check_key(check, s.sigma, "certified_resid_sd");
    et_check_key(check, s.r_squared, "certified_R2");
    et_check_key(check, s.df, "df");
    et_linear_free(fit);
}

static void run_noint(et_check *check)
{
    const double *x = et_check_column(check, "x"), *y = et_check_column(check, "y");
    size_t rows = et_check_rows(check), start = 0;

    for (int set = 1; set <= 2; set++) {
        char name[24];
        (void)snprintf(name, sizeof name, "noint%d", set);
        size_t end = start;
        while (end < rows && strcmp(et_check_cell(check, "set", end), name) == 0) {
            end++;
        }
        et_linear_data data = {.x = x + start,
                               .y = y + start,
                               .rows = end - start,
                               .columns = 1,
                               .no_intercept = true};
        et_linear_summary s;
        et_estimate b = {0};
        et_linear *fit = fit_columns(check, &data, &s);
        if (fit) {
            et_linear_coefficient(fit, 0, &b);
        }
        et_check_key(check, b.value, "noint%d_b", set);
        et_check_key(check, b.se, "noint%d_se", set);
        et_check_key(check, s.sigma, "noint%d_sigma", set);
        et_check_key(check, s.df, "noint%d_df", set);
        et_linear_free(fit);
        start = end;
    }
}

/* ---- polynomials ------------------------------------------------------------------- */

typedef struct powers {
    double value[6], se[6], sigma;
} powers;

/* On x, x^2, ... x^5 as columns of a regression. */
static void fit_power_columns(et_check *check, const double *y, powers *out)
{
    const double *x = et_check_column(check, "x");
    size_t rows = et_check_rows(check);
    double *columns = et_check_scratch(check, rows * 5);
    et_linear_data data = {.x = columns, .y = y, .rows = rows, .columns = 5};
    et_linear_summary s;

    for (size_t i = 0; i < rows; i++) {
        double power = 1.0;
        for (size_t j = 0; j < 5; j++) {
            power *= x[i];
            columns[i * 5 + j] = power;
        }
    }
    et_linear *fit = fit_columns(check, &data, &s);
    for (size_t j = 0; fit && j < 6; j++) {
        et_estimate b;
        et_linear_coefficient(fit, j, &b);
        out->value[j] = b.value;
        out->se[j] = b.se;
    }
    out->sigma = s.sigma;
    et_linear_free(fit);
}

static void fit_orthogonal(et_check *check, const double *y, powers *out)
{
    et_polynomial fit;
    et_error err = {0};

    et_check_ok(check,
                et_polynomial_fit(et_check_column(check, "x"), y, et_check_rows(check), 5,
                                  &fit, &err),
                &err);
    memcpy(out->value, fit.coefficient, sizeof out->value);
    memcpy(out->se, fit.se, sizeof out->se);
    out->sigma = fit.sigma;
}

/* Wampler1 and 2 fit perfectly: NIST certifies standard errors of 0, where the file
 * keeps the 1e-16 that is left of decimal data. */
static void check_wampler(et_check *check, int set, bool on_columns)
{
    char name[24];
    powers fit = {{0}, {0}, 0.0};

    (void)snprintf(name, sizeof name, "w%d", set);
    (on_columns ? fit_power_columns : fit_orthogonal)(check, et_check_column(check, name),
                                                      &fit);
    for (size_t j = 0; j < 6; j++) {
        et_check_key(check, fit.value[j], "w%d_b[%zu]", set, j + 1);
        if (set >= 3) {
            et_check_key(check, fit.se[j], "w%d_se[%zu]", set, j + 1);
        } else {
            et_check_value(check, fit.se[j], 0.0, "certified standard error 0");
        }
    }
    if (set >= 3) {
        et_check_key(check, fit.sigma, "certified_w%d_sigma", set);
        et_check_key(check, fit.sigma, "w%d_sigma", set);
    }
    if (set == 3) {
        et_check_key(check, fit.se[0], "certified_w3_se_b0");
        et_check_key(check, fit.se[1], "certified_w3_se_b1");
    }
}

static void run_wampler1(et_check *check)
{
    check_wampler(check, 1, false);
}
static void run_wampler2(et_check *check)
{
    check_wampler(check, 2, false);
}
static void run_wampler3(et_check *check)
{
    check_wampler(check, 3, false);
}
static void run_wampler4(et_check *check)
{
    check_wampler(check, 4, false);
}
static void run_wampler5(et_check *check)
{
    check_wampler(check, 5, false);
}

static void run_wampler_columns(et_check *check)
{
    for (int set = 1; set <= 5; set++) {
        check_wampler(check, set, true);
    }
}

static void check_powers(et_check *check, size_t degree)
{
    et_polynomial fit;
    et_error err = {0};

    et_check_ok(check,
                et_polynomial_fit(et_check_column(check, "x"),
                                  et_check_column(check, "y"), et_check_rows(check),
                                  degree, &fit, &err),
                &err);
    et_check_true(check, fit.state == ET_FIT_OK, "state");
    for (size_t j = 0; j <= degree; j++) {
        et_check_key(check, fit.coefficient[j], "certified_b[%zu]", j);
        et_check_key(check, fit.se[j], "certified_se[%zu]", j);
    }
    et_check_key(check, fit.sigma, "certified_resid_sd");
    et_check_key(check, fit.r_squared, "certified_R2");
    et_check_key(check, fit.df, "df");
}

static void run_filip(et_check *check)
{
    check_powers(check, 10);
}

static void run_pontius(et_check *check)
{
    check_powers(check, 2);
}

const et_problem et_problems_linear[] = {
    {"linear", "short_ols_T8", 11.0, run_short_ols},
    {"linear", "short_ols_T8/columns", 10.5, run_short_ols_columns},
    {"linear", "short_wls_T8", 12.5, run_short_wls},
    {"linear", "nist_norris", 13.0, run_norris},
    {"linear", "nist_norris/columns", 12.0, run_norris_columns},
    {"linear", "nist_longley", 14.0, run_longley},
    {"linear", "nist_noint", 14.0, run_noint},
    {"linear", "nist_wampler/1", 14.5, run_wampler1},
    {"linear", "nist_wampler/2", 12.5, run_wampler2},
    {"linear", "nist_wampler/3", 14.0, run_wampler3},
    {"linear", "nist_wampler/4", 14.0, run_wampler4},
    {"linear", "nist_wampler/5", 14.0, run_wampler5},
    {"linear", "nist_wampler/columns", 12.5, run_wampler_columns},
    {"linear", "nist_pontius", 13.0, run_pontius},
    {"linear", "nist_filip", 13.5, run_filip},
    {0},
};
