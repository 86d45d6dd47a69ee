/* SPDX-License-Identifier: GPL-3.0-or-later */
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

const et_problem et_problems_serial[] = {
    {"serial", "gls_fixed_rho_tipping", 13.0, run_fixed_rho},
    {"serial", "ar1_bias_detrended", 13.0, run_detrending_bias},
    {0},
};
