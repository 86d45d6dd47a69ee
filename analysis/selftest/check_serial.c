/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "examtrend/methods/line.h"
#include "examtrend/methods/serial.h"
#include "selftest/families.h"

static void run_fixed_rho(et_check *check)
{
    size_t n = et_check_rows(check);
    const double *t = et_check_column(check, "t"), *y = et_check_column(check, "y");
    const char *const written[] = {"0", "0.2", "0.4", "0.6"};
    et_ar1_tipping tip;

    for (int k = 0; k < 4; k++) {
        et_ar1_line line;
        et_ar1_line_fit(t, y, n, 0.2 * k, &line);
        et_check_true(check, line.state == ET_FIT_OK, "state");
        et_check_key(check, line.slope, "rho%s[b]", written[k]);
        et_check_key(check, line.slope_se, "rho%s[se]", written[k]);
        et_check_key(check, line.t, "rho%s[t]", written[k]);
        et_check_key(check, line.p, "rho%s[p]", written[k]);
    }
    et_ar1_tipping_rho(t, y, n, &tip);
    et_check_true(check, tip.state == ET_FIT_OK && tip.reached, "tipping rho reached");
    et_check_key(check, tip.rho, "tipping_rho_p05");
    et_check_key(check, tip.p_at_0, "rho0[p]");
}

static void run_detrending_bias(et_check *check)
{
    static const double rhos[] = {0.0, 0.3, 0.5, 0.7};
    static const char *const written[] = {"0", "0.3", "0.5", "0.7"};
    static const size_t sizes[] = {5, 6, 8, 10, 12};
    double x[12], ratio;

    for (int i = 0; i < 12; i++) {
        x[i] = 2013.0 + i;
    }
    for (size_t s = 0; s < 5; s++) {
        for (size_t k = 0; k < 4; k++) {
            et_check_true(check,
                          et_ar1_detrended_ratio(x, sizes[s], rhos[k], &ratio) ==
                              ET_FIT_OK,
                          "state");
            et_check_key(check, ratio, "Er1_T%zu_rho%s", sizes[s], written[k]);
        }
    }
    et_check_true(check, et_ar1_rho_of_ratio(x, 8, -0.136, &ratio) == ET_FIT_OK, "state");
    et_check_key(check, ratio, "rho_from_r1_m0.136_T8");
}

/* The answers of arima() are loose: its optimiser stops earlier than that of nlme, whose
 * likelihood at the same maximum is larger in the 10th digit. */
static void run_lake(et_check *check)
{
    const double *year = et_check_column(check, "year");
    const double *y = et_check_column(check, "y");
    size_t n = 0;
    et_ar1_fit reml, ml;

    while (n < et_check_rows(check) && et_check_cell(check, "set", n)[0] == 'L') {
        n++;
    }
    et_ar1_fit_line(year, y, n, ET_AR1_REML, &reml);
    et_ar1_fit_line(year, y, n, ET_AR1_ML, &ml);
    et_check_true(check, reml.state == ET_FIT_OK && ml.state == ET_FIT_OK, "state");
    et_check_key(check, reml.loglik, "LH_gls_REML_loglik");
    et_check_key(check, ml.loglik, "LH_gls_ML_loglik");
    et_check_key(check, ml.loglik, "LH_arima1_loglik");
    double back = 1920.0 - reml.line.x_centre;
    et_check_key(check, reml.line.level + reml.line.slope * back,
                 "LH_gls_REML_beta[(Intercept)]");
    et_check_key(check, hypot(reml.line.level_se, back * reml.line.slope_se),
                 "LH_gls_REML_se[(Intercept)]");
    et_check_key(check, reml.line.slope, "LH_gls_REML_beta[I(year - 1920)]");
    et_check_key(check, reml.line.slope_se, "LH_gls_REML_se[I(year - 1920)]");
    et_check_key(check, reml.line.rho, "LH_gls_REML_phi");
    et_check_key(check, ml.line.rho, "LH_gls_ML_phi");
    back = 1920.0 - ml.line.x_centre;
    et_check_loose(check, ml.line.level + ml.line.slope * back,
                   "LH_arima1_ML[intercept]", 7.0);
    et_check_loose(check, ml.line.slope, "LH_arima1_ML[time(LakeHuron) - 1920]", 4.0);
    et_check_loose(check, ml.line.rho, "LH_arima1_ML[ar1]", 5.0);
    et_check_loose(check, ml.rho_se, "LH_arima1_se[ar1]", 3.0);
    et_check_loose(check, ml.sigma_ml * ml.sigma_ml * (1.0 - ml.line.rho * ml.line.rho),
                   "LH_arima1_sigma2", 5.0);
}

static void run_short_reml(et_check *check)
{
    const double *year = et_check_column(check, "year") + 98;
    const double *y = et_check_column(check, "y") + 98;
    et_ar1_fit reml;
    et_line ols;

    et_check_true(check, et_check_cell(check, "set", 98)[0] == 's', "the short series");
    et_ar1_fit_line(year, y, 12, ET_AR1_REML, &reml);
    et_check_key(check, reml.loglik, "short_REML_loglik");
    et_check_key(check, reml.line.slope, "short_REML_beta[year]");
    et_check_key(check, reml.line.slope_se, "short_REML_se[year]");
    et_check_key(check, reml.line.level - reml.line.slope * reml.line.x_centre,
                 "short_REML_beta[(Intercept)]");
    et_check_key(check,
                 hypot(reml.line.level_se, reml.line.x_centre * reml.line.slope_se),
                 "short_REML_se[(Intercept)]");
    et_check_key(check, reml.line.rho, "short_REML_phi");
    et_check_key(check, reml.line.sigma, "short_REML_sigma");
    et_line_fit(year, y, 12, &ols);
    et_check_key(check, ols.slope, "short_OLS_slope");
    et_check_key(check, ols.slope_se, "short_OLS_se");
}

const et_problem et_problems_serial[] = {
    {"serial", "gls_fixed_rho_tipping", 13.0, run_fixed_rho},
    {"serial", "ar1_bias_detrended", 13.0, run_detrending_bias},
    {"serial", "gls_ar1", 6.0, run_lake},
    {"serial", "gls_ar1/short", 6.0, run_short_reml},
    {0},
};
