/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/methods/kendall.h"
#include "examtrend/methods/ranks.h"
#include "selftest/families.h"

static void run_kendall_without_ties(et_check *check)
{
    size_t n = et_check_rows(check);
    const double *t = et_check_column(check, "t"), *y = et_check_column(check, "y");
    et_kendall mk;
    et_theil_sen line;
    et_spearman spearman;

    et_kendall_test(t, y, n, &mk);
    et_check_true(check, mk.null == ET_KENDALL_EXACT, "exact null");
    et_check_key(check, mk.s, "S");
    et_check_key(check, mk.var_s, "VarS");
    et_check_key(check, mk.z, "Z");
    et_check_key(check, mk.p, "p_exact_two_sided");
    et_check_key(check, mk.p, "p_exact_enum");
    et_check_key(check, mk.tau_b, "tau");
    et_spearman_test(t, y, n, &spearman);
    et_check_true(check, spearman.exact, "exact null of Spearman's rho");
    et_check_key(check, spearman.rho, "spearman_rho");
    et_check_key(check, spearman.s, "spearman_S");
    et_check_key(check, spearman.p, "spearman_p_exact");
    et_theil_sen_fit(t, y, n, NULL, et_check_scratch(check, ET_THEIL_SEN_WORK(n)), &line);
    et_check_key(check, line.slope, "sen_slope");
    et_check_key(check, line.low, "sen_lo95_interp");
    et_check_key(check, line.high, "sen_hi95_interp");
}

static void run_kendall_with_ties(et_check *check)
{
    size_t n = et_check_rows(check);
    const double *t = et_check_column(check, "t"), *y = et_check_column(check, "y");
    et_kendall mk;
    et_theil_sen line;

    et_kendall_test(t, y, n, &mk);
    et_check_true(check, mk.null == ET_KENDALL_EXACT_TIES, "exact null with ties");
    et_check_key(check, mk.s, "S");
    et_check_key(check, mk.var_s, "VarS_ties");
    et_check_key(check, mk.z, "Z_continuity");
    et_check_key(check, mk.p_normal, "p_normal_two_sided");
    et_check_key(check, mk.p, "p_exact_perm_two_sided");
    et_check_key(check, mk.p_up, "p_exact_perm_up");
    et_check_key(check, mk.tau_b, "tau_b");
    et_check_key(check, mk.tau_a, "tau_a");
    et_theil_sen_fit(t, y, n, NULL, et_check_scratch(check, ET_THEIL_SEN_WORK(n)), &line);
    et_check_key(check, line.slope, "sen_slope");
    et_check_key(check, line.rank_low, "sen_M1");
    et_check_key(check, line.rank_high - 1.0, "sen_M2");
    et_check_key(check, line.rank_high - 1.0 - line.rank_low, "sen_C95");
    et_check_key(check, line.low, "sen_lo95_interp");
    et_check_key(check, line.high, "sen_hi95_interp");
}

static void run_kendall_null(et_check *check)
{
    for (size_t n = 4; n <= 12; n++) {
        int pairs = (int)(n * (n - 1) / 2);
        for (int s = pairs; s > 0; s -= 2) {
            double p;
            et_check_true(check, et_kendall_exact(n, s, &p) == ET_FIT_OK, "state");
            et_check_key(check, p, "p_onesided_n%zu_S%d", n, s);
        }
    }
}

static void run_sen_1968(et_check *check)
{
    size_t n = et_check_rows(check);
    const double *t = et_check_column(check, "t"), *y = et_check_column(check, "y");
    double *slopes = et_check_scratch(check, ET_THEIL_SEN_WORK(n));
    et_theil_sen_options published = {.confidence = 0.93};
    et_theil_sen line;
    et_kendall mk;

    et_theil_sen_fit(t, y, n, &published, slopes, &line);
    et_check_key(check, line.slope, "slope_median");
    et_check_key(check, (double)line.pairs, "n_pairs");
    et_check_key(check, line.intercept, "intercept_median_y_minus_b_t");
    et_check_key(check, line.intercept_of_medians, "intercept_scipy_med_y_minus_b_med_t");
    et_check_key(check, line.sen_low, "published_ci93_lo");
    et_check_key(check, line.sen_high, "published_ci93_hi");
    for (size_t k = 0; k < line.pairs; k++) {
        et_check_key(check, slopes[k], "pair_slopes_sorted[%zu]", k + 1);
    }
    et_kendall_test(t, y, n, &mk);
    et_check_key(check, mk.s, "S");
    et_check_key(check, mk.p, "exact_p_two_sided");
}

static void run_page_friedman(et_check *check)
{
    const double *province = et_check_column(check, "province");
    const double *year = et_check_column(check, "year");
    const double *score = et_check_column(check, "score");
    double *table = et_check_scratch(check, 5 * 4), *work = et_check_scratch(check, 4);
    et_error err = {0};
    et_page page;
    et_friedman friedman;

    for (size_t i = 0; i < et_check_rows(check); i++) {
        table[((size_t)province[i] - 1) * 4 + (size_t)year[i] - 1] = score[i];
    }
    et_check_ok(check, et_page_test(table, 5, 4, &page, &err), &err);
    et_check_true(check, page.exact, "exact null of L");
    et_check_key(check, page.l, "Page_L");
    et_check_key(check, page.expected, "E_L");
    et_check_key(check, page.variance, "Var_L");
    et_check_key(check, page.z, "Page_z");
    et_check_key(check, page.p_up, "Page_p_exact_up");
    et_friedman_test(table, 5, 4, work, &friedman);
    et_check_key(check, friedman.chi2, "Friedman_chi2");
    et_check_key(check, friedman.df, "Friedman_df");
    et_check_key(check, friedman.p, "Friedman_p");
    et_check_key(check, friedman.w, "Kendall_W");
}

static void run_pettitt(et_check *check)
{
    et_pettitt pettitt;

    et_pettitt_test(et_check_column(check, "flow"), et_check_rows(check), &pettitt);
    et_check_key(check, pettitt.k, "K");
    et_check_key(check, (double)pettitt.change, "change_index");
    et_check_key(check, pettitt.p, "p_approx");
}

const et_problem et_problems_ranks[] = {
    {"ranks", "mann_kendall_noties_T8", 14.0, run_kendall_without_ties},
    {"ranks", "mann_kendall_ties_T8", 14.0, run_kendall_with_ties},
    {"ranks", "mk_exact_null_n4_12", 14.0, run_kendall_null},
    {"ranks", "theil_sen_sen1968", 14.0, run_sen_1968},
    {"ranks", "page_friedman", 14.0, run_page_friedman},
    {"ranks", "pettitt_nile", 14.0, run_pettitt},
    {0},
};
