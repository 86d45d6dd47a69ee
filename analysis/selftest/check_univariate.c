/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/methods/univariate.h"
#include "selftest/families.h"

/* Certified values have 15 digits, exact ones 20. The mean is held to what is promised
 * for means even where the set costs sd and lag1 more. */
static void run_set(et_check *check)
{
    et_univariate s;

    et_univariate_describe(et_check_column(check, "y"), et_check_rows(check), &s);
    et_check_true(check, s.state == ET_FIT_OK, "state");
    et_check_key(check, (double)s.n, "n");
    et_check_loose(check, s.mean, "certified_mean", 14.0);
    et_check_loose(check, s.mean, "exact_mean", 14.0);
    et_check_key(check, s.sd, "certified_sd");
    et_check_key(check, s.sd, "exact_sd");
    et_check_key(check, s.lag1, "certified_lag1");
    et_check_key(check, s.lag1, "exact_lag1");
}

/* The doubles nearest to 10000000.1 and 10000000.3 limit sd and lag1 to 8 digits. */
static void run_numacc4(et_check *check)
{
    et_univariate s;

    et_univariate_describe(et_check_column(check, "y"), et_check_rows(check), &s);
    et_check_true(check, s.state == ET_FIT_OK, "state");
    et_check_key(check, (double)s.n, "n");
    et_check_loose(check, s.mean, "mean", 14.0);
    et_check_key(check, s.sd, "sd");
    et_check_key(check, s.lag1, "lag1_autocorr");
}

const et_problem et_problems_univariate[] = {
    {"univariate", "nist_pidigits", 14.0, run_set},
    {"univariate", "nist_lottery", 14.0, run_set},
    {"univariate", "nist_lew", 14.0, run_set},
    {"univariate", "nist_mavro", 13.0, run_set},
    {"univariate", "nist_michelson", 13.0, run_set},
    {"univariate", "nist_numacc1", 14.0, run_set},
    {"univariate", "nist_numacc2", 13.0, run_set},
    {"univariate", "nist_numacc3", 9.0, run_set},
    {"univariate", "nist_numacc4", 8.0, run_numacc4},
    {0},
};
