/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "examtrend/methods/linear.h"
#include "examtrend/methods/twoway.h"
#include "selftest/families.h"

#define PROVINCES 4
#define YEARS 5

static void check_dummies(et_check *check, const double *y)
{
    static const char *const names[] = {
        "(Intercept)",     "pB",           "pC", "pD", "factor(y)2020", "factor(y)2021",
        "factor(y)2022", "factor(y)2023"};
    enum { columns = PROVINCES + YEARS - 2 };
    double *x = et_check_scratch(check, PROVINCES * YEARS * columns);
    double *present = et_check_scratch(check, PROVINCES * YEARS);
    et_linear *fit = NULL;
    et_linear_summary s;
    et_error err = {0};
    size_t rows = 0;

    for (size_t i = 0; i < PROVINCES * YEARS; i++) {
        if (!isnan(y[i])) {
            size_t province = i / YEARS, year = i % YEARS;
            if (province > 0) {
                x[rows * columns + province - 1] = 1.0;
            }
            if (year > 0) {
                x[rows * columns + PROVINCES + year - 2] = 1.0;
            }
            present[rows++] = y[i];
        }
    }
    et_check_ok(check, et_linear_new(&fit, rows, columns, &err), &err);
    if (!fit) {
        return;
    }
    et_linear_data data = {.x = x, .y = present, .rows = rows, .columns = columns};
    et_check_true(check, et_linear_fit(fit, &data, &s) == ET_FIT_OK, "state");
    for (size_t j = 0; j <= columns; j++) {
        et_estimate b;
        et_linear_coefficient(fit, j, &b);
        et_check_key(check, b.value, "coef[%s]", names[j]);
        et_check_key(check, b.se, "se[%s]", names[j]);
    }
    et_check_key(check, s.rss, "rss");
    et_check_key(check, s.df, "df");
    et_linear_free(fit);
}

static void run_unbalanced(et_check *check)
{
    const double *y = et_check_column(check, "s");
    et_twoway_table table = {.y = y, .rows = PROVINCES, .columns = YEARS};
    double province[PROVINCES], year[YEARS];
    et_twoway fit;
    et_error err = {0};

    et_check_ok(check, et_twoway_fit(&table, &fit, province, year, &err), &err);
    et_check_true(check, fit.state == ET_FIT_OK, "state");
    et_check_key(check, fit.level + province[0] + year[0], "coef[(Intercept)]");
    for (size_t i = 1; i < PROVINCES; i++) {
        et_check_key(check, province[i] - province[0], "coef[p%c]", (int)('A' + i));
    }
    for (size_t t = 0; t < YEARS; t++) {
        et_check_key(check, fit.level + year[t], "adj_year_means[%zu]", t + 1);
        if (t > 0) {
            et_check_key(check, year[t] - year[0], "coef[factor(y)%zu]", 2019 + t);
        }
    }
    et_check_key(check, fit.rss, "rss");
    et_check_key(check, fit.df, "df");
    check_dummies(check, y);
}

static void run_median_polish(et_check *check)
{
    const double *listed = et_check_column(check, "y");
    double y[15], row[5], column[3];
    et_twoway fit;
    et_error err = {0};

    for (size_t i = 0; i < 15; i++) {
        y[i % 5 * 3 + i / 5] = listed[i];
    }
    et_twoway_table table = {.y = y, .rows = 5, .columns = 3};
    et_check_ok(check, et_twoway_median_polish(&table, &fit, row, column, &err), &err);
    et_check_true(check, fit.state == ET_FIT_OK, "state");
    et_check_key(check, fit.level, "overall");
    for (size_t i = 0; i < 5; i++) {
        et_check_key(check, row[i], "row[%s]", et_check_cell(check, "row", i));
    }
    for (size_t j = 0; j < 3; j++) {
        et_check_key(check, column[j], "col[%zu]", j + 1);
    }
    et_check_key(check, fit.sum_abs, "sum_abs_resid");
}

const et_problem et_problems_twoway[] = {
    {"twoway", "twoway_unbalanced", 14.0, run_unbalanced},
    {"twoway", "median_polish", 14.0, run_median_polish},
    {0},
};
