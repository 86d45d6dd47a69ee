/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/methods/bootstrap.h"
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

static void run_wild_clusters(et_check *check)
{
    const double *g = et_check_column(check, "g");
    size_t n = et_check_rows(check), cluster[28] = {0};
    const et_clustered data = {.x = et_check_column(check, "x"),
                               .y = et_check_column(check, "y"),
                               .cluster = cluster, .n = 28, .clusters = 7};
    et_wild_cluster out;
    et_error err = {0};

    et_check_true(check, n == 28, "rows");
    for (size_t i = 0; i < n && i < 28; i++) {
        cluster[i] = (size_t)g[i] - 1;
    }
    et_check_ok(check, et_bootstrap_wild(&data, NULL, &out, &err), &err);
    et_check_true(check, out.exact, "all signs");
    et_check_key(check, out.slope, "b[x]");
    et_check_key(check, out.t, "CR1S_t_slope");
    et_check_key(check, out.p, "wild_restricted_p_symmetric_all128");
    et_check_key(check, out.cases, "wild_n");
}

const et_problem et_problems_resampling[] = {
    {"resampling", "perm_slope_T7", 14.0, run_permuted_slope},
    {"resampling", "cluster_few_CR2_wild/wild", 13.0, run_wild_clusters},
    {0},
};
