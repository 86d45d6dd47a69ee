/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "examtrend/methods/forecast_pool.h"
#include "examtrend/methods/local_level.h"
#include "selftest/families.h"
#include "selftest/oracle.h"

static void run_forecast(et_check *check)
{
    const double *y = et_check_column(check, "y");
    size_t n = et_check_rows(check);
    const et_forecast_options rules[] = {
        {.method = ET_FORECAST_NAIVE, .normal = true},
        {.method = ET_FORECAST_DRIFT, .normal = true},
        {.method = ET_FORECAST_MEAN},
    };
    const char *keys[] = {"naive", "drift", "mean"};
    et_forecast fit;
    et_forecast_year year;

    for (size_t r = 0; r < 3; r++) {
        et_forecast_fit(y, n, &rules[r], &fit);
        et_check_true(check, fit.state == ET_FIT_OK, keys[r]);
        for (size_t h = 1; h <= 3; h++) {
            et_forecast_at(&fit, h, &year);
            et_check_key(check, year.mean, "%s_mean[%zu]", keys[r], h);
            et_check_key(check, year.low, "%s_lo95[%zu]", keys[r], h);
            et_check_key(check, year.high, "%s_hi95[%zu]", keys[r], h);
        }
    }
    et_check_key(check, fit.naive_mae, "MASE_scale_insample_naive");
}

/* The source stopped its optimiser 5e-9 short of the bound on alpha, 0.9999, and far from
 * the best start, which hardly matters there. At the source's alpha, all follows. */
static void check_estimated(et_check *check, const double *y, size_t n)
{
    static const char *const keys[2][3] = {
        {"ses_opt_mean[1]", "ses_opt_mean[2]", "ses_opt_mean[3]"},
        {"theta_mean[1]", "theta_mean[2]", "theta_mean[3]"}};
    const et_forecast_method methods[] = {ET_FORECAST_SES, ET_FORECAST_THETA};
    et_forecast fit, given;
    et_forecast_year year;

    for (size_t m = 0; m < 2; m++) {
        et_forecast_options options = {.method = methods[m]};
        et_forecast_fit(y, n, &options, &fit);
        options.alpha = et_check_known(check, "ses_opt_alpha");
        et_forecast_fit(y, n, &options, &given);
        et_check_loose(check, fit.alpha, "ses_opt_alpha", 8.0);
        et_check_loose(check, fit.start, "ses_opt_l0", 2.0);
        for (size_t h = 1; h <= 3; h++) {
            et_forecast_at(&fit, h, &year);
            et_check_loose(check, year.mean, keys[m][h - 1], 9.0);
            et_forecast_at(&given, h, &year);
            et_check_key(check, year.mean, "%s", keys[m][h - 1]);
        }
    }
}

static void run_smoothing(et_check *check)
{
    const et_forecast_options simple = {.method = ET_FORECAST_SES, .first_start = true};
    const double *y = et_check_column(check, "y");
    size_t n = et_check_rows(check);
    et_forecast fit;
    et_forecast_year year;

    et_forecast_fit(y, n, &simple, &fit);
    et_check_key(check, fit.alpha, "ses_simple_alpha");
    for (size_t h = 1; h <= 3; h++) {
        et_forecast_at(&fit, h, &year);
        et_check_key(check, year.mean, "ses_simple_mean[%zu]", h);
    }
    check_estimated(check, y, n);
}

enum { ORIGINS = 5 };

static void check_backtest(et_check *check, const double *y, size_t n,
                           et_forecast_method method, double errors[ORIGINS])
{
    static const char *const names[] = {[ET_FORECAST_NAIVE] = "naive",
                                        [ET_FORECAST_DRIFT] = "drift",
                                        [ET_FORECAST_MEAN] = "mean",
                                        [ET_FORECAST_LINE] = "ols"};
    const char *name = names[method];
    const et_forecast_options options = {.method = method};
    const double *known = et_check_column(check, name);
    const double *origin = et_check_column(check, "o");
    const double *actual = et_check_column(check, "actual");
    double *steps_room =
        et_check_scratch(check, n * sizeof(et_backtest_step) / sizeof(double) + 1);
    et_backtest_step *steps = (et_backtest_step *)steps_room;
    et_backtest test;

    et_forecast_backtest(y, n, &options, NULL, steps, &test);
    et_check_true(check, test.state == ET_FIT_OK && test.count == ORIGINS, name);
    for (size_t i = 0; i < ORIGINS && i < test.count; i++) {
        et_check_value(check, steps[i].forecast, known[i], name);
        et_check_value(check, steps[i].actual, actual[i], "actual");
        et_check_value(check, (double)steps[i].origin, origin[i], "origin");
        errors[i] = steps[i].error;
    }
    et_check_key(check, test.mae, "%s[MAE]", name);
    et_check_key(check, test.rmse, "%s[RMSE]", name);
    et_check_key(check, test.me, "%s[ME]", name);
}

/* The series is that of forecast_T10; this file holds what was forecast from it. */
static void run_backtest(et_check *check)
{
    et_oracle *series = NULL;
    et_error err = {0};
    double naive[ORIGINS] = {0}, mean[ORIGINS] = {0}, other[ORIGINS];
    et_loss_test test;

    et_check_ok(check, et_oracle_open(&series, "forecast_T10", &err), &err);
    const double *y = series ? et_oracle_column(series, "y") : NULL;
    et_check_true(check, y != NULL, "the series of forecast_T10");
    if (y) {
        size_t n = et_oracle_rows(series);
        check_backtest(check, y, n, ET_FORECAST_NAIVE, naive);
        check_backtest(check, y, n, ET_FORECAST_MEAN, mean);
        check_backtest(check, y, n, ET_FORECAST_DRIFT, other);
        check_backtest(check, y, n, ET_FORECAST_LINE, other);
        et_forecast_compare(naive, mean, ORIGINS, 1, 2, &test);
        et_check_key(check, test.t, "DM_naive_vs_mean");
        et_check_key(check, test.p, "DM_p_HLN");
    }
    et_oracle_free(series);
}

static void run_pool(et_check *check)
{
    enum { YEARS = 8 };
    static const size_t one_run[YEARS];
    static const char *const levels[] = {"50", "80", "95"};
    const et_forecast_pool_options o = {.rule = {.method = ET_FORECAST_EWMA}};
    const et_forecast_series series = {.y = et_check_column(check, "y"),
                                       .units = et_check_rows(check) / YEARS,
                                       .years = YEARS,
                                       .run = one_run};
    et_forecast_pool pool;
    et_forecast fit;
    et_error err = {0};
    size_t known;

    et_check_ok(check, et_forecast_pool_fit(&series, &o, &pool, &err), &err);
    et_check_key(check, (double)pool.errors, "errors");
    et_check_key(check, pool.me, "ME");
    et_check_key(check, pool.mae, "MAE");
    et_check_key(check, pool.rmse, "RMSE");
    for (size_t l = 0; l < ET_FORECAST_LEVELS; l++) {
        et_check_key(check, pool.half[l], "half[%s]", levels[l]);
        et_check_key(check, pool.coverage[l], "coverage[%s]", levels[l]);
    }
    et_forecast_pool_last(&series, 0, &o.rule, &known, &fit);
    et_check_key(check, fit.level, "next[1]");
}

/* The likelihood is flat at its peak, so the source's optimiser, which saw only its
 * values, left the variances right to 7 digits. They are held to a second derivation: the
 * same likelihood climbed by golden section in decimal arithmetic of 60 digits. */
static void run_nile(et_check *check)
{
    const double *flow = et_check_column(check, "flow");
    size_t n = et_check_rows(check);
    et_local_level fit, given;

    et_local_level_fit(flow, n, &fit);
    et_check_true(check, fit.state == ET_FIT_OK, "state");
    et_check_key(check, fit.log_likelihood, "diffuse_loglik");
    et_check_loose(check, fit.q, "q", 6.5);
    et_check_loose(check, fit.noise_variance, "sigma2_eps", 7.5);
    et_check_loose(check, fit.level_variance, "sigma2_eta", 6.5);
    et_check_loose(check, fit.noise_variance, "StructTS_eps", 5.0);
    et_check_loose(check, fit.level_variance, "StructTS_level", 4.5);
    et_check_value(check, fit.q, 0.097305995778725058, "q in 60 digits");
    et_check_value(check, fit.noise_variance, 15098.518324096279, "noise in 60 digits");
    et_check_value(check, fit.level_variance, 1469.1763603095155, "level in 60 digits");
    et_local_level_given(flow, n, et_check_known(check, "sigma2_eps"),
                         et_check_known(check, "sigma2_eta"), &given);
    et_check_key(check, given.log_likelihood, "diffuse_loglik");
    et_check_true(check, fit.log_likelihood >= given.log_likelihood - 1e-11,
                  "the likelihood here is the highest");
}

const et_problem et_problems_series[] = {
    {"series", "forecast_T10", 14.0, run_forecast},
    {"series", "forecast_T10/smoothing", 14.0, run_smoothing},
    {"series", "backtest_T10", 14.0, run_backtest},
    {"series", "forecast_pool", 13.5, run_pool},
    {"series", "local_level_nile", 14.0, run_nile},
    {0},
};
