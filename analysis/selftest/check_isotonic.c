/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/methods/claims.h"
#include "examtrend/methods/isotonic.h"
#include "selftest/families.h"

static void run_pava(et_check *check)
{
    size_t n = et_check_rows(check);
    const double *y = et_check_column(check, "y"), *w = et_check_column(check, "w");
    double *work = et_check_scratch(check, ET_ISOTONIC_WORK(n));
    double *plain = et_check_scratch(check, n), *weighted = et_check_scratch(check, n);
    double *down = et_check_scratch(check, n);
    et_isotonic iso;

    et_isotonic_fit(y, n, &(et_isotonic_options){.weights = w}, weighted, work, &iso);
    et_isotonic_fit(y, n, &(et_isotonic_options){.direction = ET_ISOTONIC_DOWN}, down,
                    work, &iso);
    et_isotonic_fit(y, n, NULL, plain, work, &iso);
    et_check_key(check, iso.rss, "rss_iso");
    for (size_t i = 0; i < n; i++) {
        et_check_key(check, plain[i], "iso_unweighted[%zu]", i + 1);
        et_check_key(check, weighted[i], "iso_weighted[%zu]", i + 1);
        et_check_key(check, down[i], "iso_decreasing_unweighted[%zu]", i + 1);
    }
}

static void run_order_test(et_check *check)
{
    size_t n = et_check_rows(check);
    double *work = et_check_scratch(check, ET_ISOTONIC_WORK(n)), levels[12];
    et_isotonic_test test;

    for (size_t k = 3; k <= 12; k++) {
        et_isotonic_levels(k, levels);
        for (size_t l = 1; l <= k; l++) {
            et_check_key(check, levels[l - 1], "P_l_%zu[%zu]", k, l);
        }
    }
    et_isotonic_trend_test(et_check_column(check, "y"), n, ET_ISOTONIC_UP, work, &test);
    et_check_true(check, test.state == ET_FIT_OK, "state");
    et_check_key(check, test.e2, "E01_T8_example_stat");
    et_check_key(check, test.p, "E01_T8_example_p");
}

static void run_claims(et_check *check)
{
    size_t n = et_check_rows(check);
    const double *year = et_check_column(check, "year");
    const double *y = et_check_column(check, "y");
    et_rises rises;

    et_rises_count(y, n, NULL, et_check_scratch(check, ET_RISES_WORK(n)), &rises);
    et_check_key(check, rises.strict, "each_year_higher_strict");
    et_check_key(check, rises.weak, "each_year_not_lower");
    et_check_key(check, (double)rises.up, "n_up");
    et_check_key(check, (double)rises.flat, "n_flat");
    et_check_key(check, (double)rises.down, "n_down");
    et_check_key(check, (double)rises.longest, "longest_strict_rise_years");
    et_check_key(check, year[rises.highest], "record_high_year");
    et_check_key(check, rises.iso_distance, "iso_distance_L2");
    et_check_key(check, rises.chance_strict, "p_monotone_if_exchangeable_T7");
}

const et_problem et_problems_isotonic[] = {
    {"isotonic", "pava", 14.0, run_pava},
    {"isotonic", "isotonic_trend_test", 13.0, run_order_test},
    {"claims", "claims_basic", 12.5, run_claims},
    {0},
};
