/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/methods/permutation.h"
#include "selftest/families.h"

static void run_permuted_slope(et_check *check)
{
    const et_series_rows rows = {.x = et_check_column(check, "t"),
                                 .y = et_check_column(check, "y"),
                                 .units = 1, .n = et_check_rows(check)};
    et_permutation out;
    et_error err = {0};

    et_check_ok(check, et_permutation_slopes(&rows, NULL, &out, &err), &err);
    et_check_true(check, out.exact, "all orders");
    et_check_key(check, out.slope, "slope");
    et_check_key(check, out.p, "p_two_sided_exact");
    et_check_key(check, out.p_up, "p_up_exact");
    et_check_key(check, out.cases, "n_perm");
}

const et_problem et_problems_resampling[] = {
    {"resampling", "perm_slope_T7", 14.0, run_permuted_slope},
    {0},
};
