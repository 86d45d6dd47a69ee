/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/methods/line.h"
#include "selftest/families.h"

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

const et_problem et_problems_linear[] = {
    {"linear", "short_ols_T8", 11.0, run_short_ols},
    {"linear", "nist_norris", 12.0, run_norris},
    {0},
};
