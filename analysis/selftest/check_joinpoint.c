/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "examtrend/methods/joinpoint.h"
#include "selftest/families.h"

/* Second derivation in whole numbers: the residual sum of squares of y on some columns is
 * the Gram determinant with y over that without it. Scores in hundredths and years from
 * the first are integers, so the determinants are exact (Bareiss's elimination divides
 * without remainder). */
#define MOST_POINTS 16

static double gram_determinant(double columns[][MOST_POINTS], int count, int n)
{
    double g[4][4] = {{0.0}}, before = 1.0;
    for (int a = 0; a < count; a++) {
        for (int b = 0; b < count; b++) {
            for (int i = 0; i < n; i++) {
                g[a][b] += columns[a][i] * columns[b][i];
            }
        }
    }
    for (int k = 0; k + 1 < count; k++) {
        for (int a = k + 1; a < count; a++) {
            for (int b = k + 1; b < count; b++) {
                g[a][b] = (g[a][b] * g[k][k] - g[a][k] * g[k][b]) / before;
            }
        }
        before = g[k][k];
    }
    return g[count - 1][count - 1];
}

/* SSE of the line over SSE with a bend at `knot`, for the first n points. */
static double whole_ratio(const double *x, const double *y, int n, double knot)
{
    double line[3][MOST_POINTS], bent[4][MOST_POINTS];
    for (int i = 0; i < n; i++) {
        line[0][i] = bent[0][i] = 1.0;
        line[1][i] = bent[1][i] = x[i] - x[0];
        line[2][i] = bent[3][i] = round(100.0 * y[i]);
        bent[2][i] = fmax(0.0, x[i] - knot);
    }
    return gram_determinant(line, 3, n) / gram_determinant(line, 2, n) *
           (gram_determinant(bent, 3, n) / gram_determinant(bent, 4, n));
}

/* The case's two R2max weights are right to 7 digits only, and the WBIC that contain them
 * to 8. With one bend the weight is 1 - SSE1/SSE0, which the case's own sums give as
 * 0.26000539548981...; with two it is the partial R^2 of the bend of 2016 in 2010-2021,
 * which whole numbers give as 0.98665674622370... */
static void check_weight(et_check *check, const et_joinpoint_model *m, double weight,
                         const char *weight_key, const char *wbic_key)
{
    double price = log(15.0) / 15.0;
    et_check_loose(check, m->weight, weight_key, 7.0);
    et_check_value(check, m->weight, weight, "R2max weight, second derivation");
    et_check_loose(check, m->wbic, wbic_key, 8.0);
    et_check_value(check, m->wbic, m->bic + weight * (double)m->joints * price,
                   "WBIC from its weight");
}

static void run_grid(et_check *check)
{
    et_joinpoint fit;
    et_error err = {0};

    et_check_ok(check,
                et_joinpoint_find(et_check_column(check, "year"),
                                  et_check_column(check, "score"), et_check_rows(check),
                                  NULL, &fit, &err),
                &err);
    et_check_true(check, fit.state == ET_FIT_OK && fit.most == 2, "two joinpoints tried");
    for (int k = 0; k <= 2; k++) {
        const et_joinpoint_model *m = &fit.by[k];
        et_check_key(check, m->sse, "k%d_SSE", k);
        et_check_key(check, m->bic, "k%d_BIC", k);
        et_check_key(check, m->bic3, "k%d_BIC3", k);
        et_check_key(check, m->aac, "k%d_AAC_full_range", k);
        for (int j = 0; j <= k && k > 0; j++) {
            et_check_key(check, m->slope[j], "k%d_segment_slopes[%d]", k, j + 1);
        }
    }
    et_check_key(check, fit.by[0].slope[0], "k0_segment_slopes");
    et_check_key(check, fit.by[1].at[0], "k1_tau");
    et_check_key(check, fit.by[2].at[0], "k2_tau[1]");
    et_check_key(check, fit.by[2].at[1], "k2_tau[2]");
    double ratio = whole_ratio(et_check_column(check, "year"),
                               et_check_column(check, "score"), 12, 2016.0);
    double one = et_check_known(check, "k1_SSE") / et_check_known(check, "k0_SSE");
    et_check_key(check, fit.by[0].wbic, "k0_WBIC");
    check_weight(check, &fit.by[1], 1.0 - one, "k1_R2max_weight", "k1_WBIC");
    check_weight(check, &fit.by[2], 1.0 - 1.0 / ratio, "k2_R2max_weight", "k2_WBIC");
}

/* segmented's search stops at 8 digits of the bend and prints slopes to 5; the case's
 * fine grid has steps of 0.001 years. */
static void run_free(et_check *check)
{
    et_joinpoint_free fit;

    et_joinpoint_free_fit(et_check_column(check, "year"), et_check_column(check, "score"),
                          et_check_rows(check), &fit);
    et_check_true(check, fit.state == ET_FIT_OK, "state");
    et_check_key(check, fit.sse, "segmented_R_rss_k1");
    et_check_loose(check, fit.slope[0], "segmented_R_slopes[slope1]", 4.0);
    et_check_loose(check, fit.slope[1], "segmented_R_slopes[slope2]", 4.0);
    et_check_loose(check, fit.at, "segmented_R_continuous_psi_k1", 8.0);
    et_check_loose(check, fit.at_se, "segmented_R_psi_se", 4.0);
    et_check_loose(check, fit.at, "fine_grid_psi_k1", 7.0);
    et_check_loose(check, fit.sse, "fine_grid_sse_k1", 10.0);
}

/* The case's ratio is right to 10 digits; whole numbers give 183.948966040599... */
static void run_permutation(et_check *check)
{
    const et_series_rows rows = {.x = et_check_column(check, "t"),
                                 .y = et_check_column(check, "y"),
                                 .units = 1, .n = et_check_rows(check)};
    et_joinpoint_test test;
    et_joinpoint fit;
    et_error err = {0};

    et_check_ok(check, et_joinpoint_permute(&rows, NULL, &test, &err), &err);
    et_check_true(check, test.exact, "all orders");
    et_check_loose(check, test.statistic, "stat_SSE0_over_SSE1", 10.0);
    et_check_value(check, test.statistic, whole_ratio(rows.x, rows.y, 8, 4.0),
                   "stat_SSE0_over_SSE1 in whole numbers");
    et_check_key(check, test.p, "p_exact_ge");
    et_check_key(check, test.cases, "n_perm");
    et_check_ok(check, et_joinpoint_find(rows.x, rows.y, rows.n, NULL, &fit, &err), &err);
    et_check_key(check, fit.by[1].at[0], "tau_hat");
}

const et_problem et_problems_joinpoint[] = {
    {"joinpoint", "joinpoint_T15", 12.5, run_grid},
    {"joinpoint", "joinpoint_T15/free", 14.0, run_free},
    {"joinpoint", "joinpoint_perm_T8", 13.5, run_permutation},
    {0},
};
