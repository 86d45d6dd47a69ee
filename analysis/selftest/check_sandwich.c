/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "examtrend/methods/durbin_watson.h"
#include "examtrend/methods/line_errors.h"
#include "examtrend/methods/sandwich.h"
#include "selftest/families.h"

static et_linear *fit_columns(et_check *check, const et_linear_data *data)
{
    et_linear *fit = NULL;
    et_error err = {0};

    et_check_ok(check, et_linear_new(&fit, data->rows, data->columns, &err), &err);
    if (fit) {
        et_check_true(check, et_linear_fit(fit, data, NULL) == ET_FIT_OK, "state");
    }
    return fit;
}

/* Compares square roots of the diagonal with KEY[name] for each name. */
static void check_errors(et_check *check, const double *covariance, const char *key,
                         const char *const *names, size_t count)
{
    for (size_t j = 0; j < count; j++) {
        et_check_key(check, sqrt(covariance[j * count + j]), "%s[%s]", key, names[j]);
    }
}

static void check_hc(et_check *check, const et_linear *fit, et_hc kind, const char *key,
                     const char *const *names, size_t count)
{
    double covariance[9];
    et_sandwich info;
    et_error err = {0};

    et_check_ok(check, et_sandwich_hc(fit, kind, covariance, &info, &err), &err);
    check_errors(check, covariance, key, names, count);
}

static void check_hac(et_check *check, const et_linear *fit, et_hac options,
                      const char *key, const char *const *names, size_t count)
{
    double covariance[9];
    et_sandwich info;
    et_error err = {0};

    et_check_ok(check, et_sandwich_hac(fit, &options, covariance, &info, &err), &err);
    check_errors(check, covariance, key, names, count);
    if (options.automatic) {
        et_check_key(check, info.bandwidth, "NW_auto_bw");
    }
}

/* The closed forms of the line, on the same keys. */
static void check_line(et_check *check, const double *year, const double *y)
{
    et_line line;
    et_estimate slope;

    et_line_fit(year, y, 8, &line);
    et_line_newey_west(&line, year, y, 1, false, &slope);
    et_check_key(check, slope.se, "T8_NW1_se[yr]");
    et_line_newey_west(&line, year, y, 2, false, &slope);
    et_check_key(check, slope.se, "T8_NW2_se[yr]");
    et_line_newey_west(&line, year, y, 1, true, &slope);
    et_check_key(check, slope.se, "T8_NW1_adj_se[yr]");
    et_line_hc(&line, year, y, ET_HC3, &slope);
    et_check_key(check, slope.se, "T8_HC3_se[yr]");
    et_line_hc(&line, year, y, ET_HC2, &slope);
    et_check_key(check, slope.se, "T8_HC2_se[yr]");
}

static void check_short_series(et_check *check)
{
    static const char *const names[] = {"(Intercept)", "yr"};
    double year[8], y[8], covariance[4];
    for (size_t t = 0; t < 8; t++) {
        char key[16] = "T8_y[0]";
        key[5] = (char)('1' + t);
        year[t] = (double)(t + 1);
        y[t] = et_check_known(check, key);
    }
    et_linear_data data = {.x = year, .y = y, .rows = 8, .columns = 1};
    et_linear *fit = fit_columns(check, &data);
    if (!fit) {
        return;
    }
    et_linear_covariance(fit, covariance);
    check_errors(check, covariance, "T8_ols_se", names, 2);
    check_hac(check, fit, (et_hac){.lag = 1}, "T8_NW1_se", names, 2);
    check_hac(check, fit, (et_hac){.lag = 2}, "T8_NW2_se", names, 2);
    check_hac(check, fit, (et_hac){.lag = 1, .adjust = true}, "T8_NW1_adj_se", names, 2);
    check_hc(check, fit, ET_HC3, "T8_HC3_se", names, 2);
    check_hc(check, fit, ET_HC2, "T8_HC2_se", names, 2);
    et_linear_free(fit);
    check_line(check, year, y);
}

static void run_newey_west(et_check *check)
{
    static const char *const names[] = {"(Intercept)", "RealGNP", "RealInt"};
    const double *gnp = et_check_column(check, "RealGNP");
    const double *interest = et_check_column(check, "RealInt");
    const double *investment = et_check_column(check, "RealInv");
    size_t rows = et_check_rows(check) - 1; /* the first has no interest rate */
    double *x = et_check_scratch(check, 2 * rows), covariance[9];

    for (size_t i = 0; i < rows; i++) {
        x[2 * i] = gnp[i + 1];
        x[2 * i + 1] = interest[i + 1];
    }
    et_linear_data data = {.x = x, .y = investment + 1, .rows = rows, .columns = 2};
    et_linear *fit = fit_columns(check, &data);
    if (!fit) {
        return;
    }
    for (size_t j = 0; j < 3; j++) {
        et_check_key(check, et_linear_coefficients(fit)[j], "coef[%s]", names[j]);
    }
    et_linear_covariance(fit, covariance);
    check_errors(check, covariance, "ols_se", names, 3);
    check_hac(check, fit, (et_hac){.lag = 4}, "NW_lag4_noprewhite_se", names, 3);
    check_hac(check, fit, (et_hac){.lag = 4, .adjust = true}, "NW_lag4_adjust_se", names,
              3);
    check_hac(check, fit, (et_hac){.lag = 1}, "NW_lag1_se", names, 3);
    check_hac(check, fit, (et_hac){.automatic = true, .prewhiten = true},
              "NW_auto_prewhite1_se", names, 3);
    check_hc(check, fit, ET_HC0, "HC0", names, 3);
    check_hc(check, fit, ET_HC1, "HC1", names, 3);
    check_hc(check, fit, ET_HC2, "HC2", names, 3);
    check_hc(check, fit, ET_HC3, "HC3", names, 3);
    et_linear_free(fit);
    check_short_series(check);
}

/* A column of whole numbers. */
static int *whole_numbers(et_check *check, const char *header, int *out, size_t rows)
{
    const double *column = et_check_column(check, header);
    for (size_t i = 0; i < rows; i++) {
        out[i] = (int)column[i];
    }
    return out;
}

static void check_cluster(et_check *check, const et_linear *fit, const int *cluster,
                          et_cr kind, const char *key)
{
    static const char *const names[] = {"(Intercept)", "x"};
    double covariance[4];
    et_sandwich info;
    et_error err = {0};

    et_check_ok(check, et_sandwich_cluster(fit, cluster, kind, covariance, &info, &err),
                &err);
    et_check_true(check, info.state == ET_FIT_OK, "state of the clusters");
    check_errors(check, covariance, key, names, 2);
}

static void check_two_way(et_check *check, const et_linear *fit, const et_two_way *ways,
                          const char *key)
{
    static const char *const names[] = {"(Intercept)", "x"};
    double covariance[4];
    et_sandwich info;
    et_error err = {0};

    et_check_ok(check, et_sandwich_two_way(fit, ways, covariance, &info, &err), &err);
    et_check_true(check, info.clusters == 10, "ten years are the smaller number");
    check_errors(check, covariance, key, names, 2);
}

static void run_petersen(et_check *check)
{
    static const char *const names[] = {"(Intercept)", "x"};
    size_t rows = et_check_rows(check);
    int *numbers = (int *)(void *)et_check_scratch(check, rows);
    const int *firm = whole_numbers(check, "firm", numbers, rows);
    const int *year = whole_numbers(check, "year", numbers + rows, rows);
    et_linear_data data = {.x = et_check_column(check, "x"),
                           .y = et_check_column(check, "y"),
                           .rows = rows,
                           .columns = 1};
    double covariance[4];
    et_sandwich info;
    et_error err = {0};
    et_linear *fit = fit_columns(check, &data);

    if (!fit) {
        return;
    }
    et_linear_covariance(fit, covariance);
    check_errors(check, covariance, "ols_se", names, 2);
    for (size_t j = 0; j < 2; j++) {
        et_check_key(check, et_linear_coefficients(fit)[j], "b[%s]", names[j]);
    }
    check_cluster(check, fit, firm, ET_CR1S, "firm_HC1_se");
    check_cluster(check, fit, year, ET_CR1S, "year_HC1_se");
    check_cluster(check, fit, firm, ET_CR0, "firm_HC0_se");
    et_two_way ways = {.first = firm, .second = year, .kind = ET_CR1S};
    check_two_way(check, fit, &ways, "twoway_HC1_multi0F_se");
    ways.plain_cells = true;
    check_two_way(check, fit, &ways, "twoway_HC1_se");
    et_check_ok(check, et_sandwich_driscoll_kraay(fit, year, 1, covariance, &info, &err),
                &err);
    check_errors(check, covariance, "PL_driscoll_kraay_lag1_se", names, 2);
    check_errors(check, covariance, "plm_SCC_lag1_se", names, 2);
    et_linear_free(fit);
}

static void run_few_clusters(et_check *check)
{
    static const char *const names[] = {"(Intercept)", "x"};
    size_t rows = et_check_rows(check);
    const int *cluster =
        whole_numbers(check, "g", (int *)(void *)et_check_scratch(check, rows), rows);
    et_linear_data data = {.x = et_check_column(check, "x"),
                           .y = et_check_column(check, "y"),
                           .rows = rows,
                           .columns = 1};
    double covariance[4], df;
    et_sandwich info;
    et_estimate test;
    et_error err = {0};
    et_linear *fit = fit_columns(check, &data);

    if (!fit) {
        return;
    }
    const double *b = et_linear_coefficients(fit);
    check_cluster(check, fit, cluster, ET_CR0, "CR0_se");
    check_cluster(check, fit, cluster, ET_CR1, "CR1_se");
    check_cluster(check, fit, cluster, ET_CR2, "CR2_se");
    check_cluster(check, fit, cluster, ET_CR3, "CR3_se");
    et_check_ok(
        check, et_sandwich_cluster(fit, cluster, ET_CR1S, covariance, &info, &err), &err);
    et_check_key(check, b[1] / sqrt(covariance[3]), "CR1S_t_slope");
    et_check_ok(check, et_sandwich_cluster(fit, cluster, ET_CR2, covariance, &info, &err),
                &err);
    for (size_t j = 0; j < 2; j++) {
        double combination[2] = {j == 0, j == 1};
        et_check_key(check, b[j], "b[%s]", names[j]);
        et_check_ok(
            check, et_sandwich_satterthwaite(fit, cluster, combination, &df, &err), &err);
        et_check_key(check, df, "CR2_satt_df[%s]", names[j]);
        et_estimate_test(b[j], sqrt(covariance[j * 3]), df, &test);
        et_check_key(check, test.p, "CR2_p[%s]", names[j]);
    }
    et_linear_free(fit);
}

static void test_neighbours(et_check *check, et_durbin_watson *test)
{
    et_linear_data data = {.x = et_check_column(check, "year"),
                           .y = et_check_column(check, "score"),
                           .rows = et_check_rows(check),
                           .columns = 1};
    et_error err = {0};
    et_linear *fit = fit_columns(check, &data);

    *test = (et_durbin_watson){0};
    if (fit) {
        et_check_ok(check, et_durbin_watson_test(fit, test, &err), &err);
        et_linear_free(fit);
    }
}

static void run_durbin_watson(et_check *check)
{
    et_durbin_watson test;

    test_neighbours(check, &test);
    et_check_key(check, test.d, "d");
    et_check_key(check, test.p_positive, "p_positive");
    et_check_key(check, test.p, "p_two_sided");
}

/* These p-values are right to 7 digits, as Imhof's integral shows (durbin_watson). */
static void run_cut_series(et_check *check)
{
    et_durbin_watson test;

    test_neighbours(check, &test);
    et_check_key(check, test.d, "DW");
    et_check_loose(check, test.p_positive, "DW_p_positive_exact", 6.5);
    et_check_loose(check, test.p, "DW_p_twosided", 6.5);
}

const et_problem et_problems_sandwich[] = {
    {"sandwich", "hac_newey_west", 12.5, run_newey_west},
    {"sandwich", "cluster_petersen", 13.5, run_petersen},
    {"sandwich", "cluster_few_CR2_wild", 12.0, run_few_clusters},
    {"linear", "durbin_watson", 13.0, run_durbin_watson},
    {"linear", "short_ols_T8/durbin_watson", 11.0, run_cut_series},
    {0},
};
