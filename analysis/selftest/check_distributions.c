/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdio.h>

#include "examtrend/methods/distributions.h"
#include "examtrend/methods/power.h"
#include "selftest/families.h"

/* Infinite degrees of freedom are written Inf in the files, which reads as NaN. */
static double degrees(const double *column, size_t row)
{
    return isnan(column[row]) ? INFINITY : column[row];
}

static void run_t(et_check *check)
{
    const double *df = et_check_column(check, "df");
    const double *t = et_check_column(check, "t");
    const double *upper = et_check_column(check, "upper");
    const double *exact = et_check_column(check, "upper_is_given");

    for (size_t i = 0; i < et_check_rows(check); i++) {
        char what[64];
        (void)snprintf(what, sizeof what, "t %g, df %g", t[i], df[i]);
        if (exact[i] != 0.0) {
            double point;
            et_check_true(check, et_dist_t_point(upper[i], df[i], &point) == ET_FIT_OK,
                          what);
            et_check_value(check, point, t[i], what);
        } else {
            et_tails tails;
            et_dist_t(t[i], df[i], &tails);
            et_check_value(check, tails.upper, upper[i], what);
            et_dist_t(-t[i], df[i], &tails);
            et_check_value(check, tails.lower, upper[i], what);
        }
    }
}

static void run_noncentral_t(et_check *check)
{
    const double *df = et_check_column(check, "df");
    const double *shift = et_check_column(check, "shift");
    const double *t = et_check_column(check, "t");
    const double *upper = et_check_column(check, "upper");
    const double *lower = et_check_column(check, "lower");

    for (size_t i = 0; i < et_check_rows(check); i++) {
        char what[64];
        et_tails tails;
        (void)snprintf(what, sizeof what, "t %g, df %g, shift %g", t[i], df[i], shift[i]);
        et_dist_noncentral_t(t[i], df[i], shift[i], &tails);
        et_check_value(check, tails.upper, upper[i], what);
        et_check_value(check, tails.lower, lower[i], what);
    }
}

static void run_studentized_range(et_check *check)
{
    const double *q = et_check_column(check, "q");
    const double *groups = et_check_column(check, "groups");
    const double *df = et_check_column(check, "df");
    const double *upper = et_check_column(check, "upper");

    for (size_t i = 0; i < et_check_rows(check); i++) {
        char what[64];
        et_tails tails;
        (void)snprintf(what, sizeof what, "q %g, groups %g, df %g", q[i], groups[i],
                       df[i]);
        et_dist_studentized_range(q[i], (size_t)groups[i], degrees(df, i), &tails);
        et_check_value(check, tails.upper, upper[i], what);
    }
}

/* The table is right to about 1e-5: with two groups the studentized range is
 * sqrt(2) |t|, which gives P(q > 3.5) = 0.06858710562414 at 4 degrees of freedom, and
 * the table has 0.068587654. The file dist_studentized_range is held to 12 digits. */
static void run_tukey_table(et_check *check)
{
    static const size_t groups[] = {2, 3, 5, 7, 8, 10};
    static const char *const df[] = {"4", "6", "10", "20", "60", "Inf"};
    static const double degrees_of_freedom[] = {4, 6, 10, 20, 60, INFINITY};

    for (size_t k = 0; k < 6; k++) {
        for (size_t f = 0; f < 6; f++) {
            double q = 0.0;
            et_tails tails;
            et_fit_state state = et_dist_studentized_range_point(
                0.05, groups[k], degrees_of_freedom[f], &q);
            et_check_true(check, state == ET_FIT_OK, "state of the point");
            et_check_key(check, q, "q95_k%zu_df%s", groups[k], df[f]);
            et_dist_studentized_range(3.5, groups[k], degrees_of_freedom[f], &tails);
            et_check_key(check, tails.upper, "sf_q3.5_k%zu_df%s", groups[k], df[f]);
        }
    }
}

/* The chance of an all-rising run in this file, 1/T!, belongs to the claims. */
static void run_power(et_check *check)
{
    static const size_t years[] = {5, 6, 8, 10, 12};

    for (size_t i = 0; i < 5; i++) {
        double power, smallest, se;
        et_power_design design = et_power_years(years[i], 0.25);
        et_check_true(check, et_power_of_slope(&design, 0.1, &power) == ET_FIT_OK,
                      "state of the power");
        et_check_key(check, power, "power_T%zu_slope.1_sd.25", years[i]);

        design = et_power_years(years[i], 1.0);
        et_check_true(check, et_power_slope_se(&design, &se) == ET_FIT_OK,
                      "state of the standard error");
        et_check_key(check, se, "se_slope_T%zu_sd1", years[i]);
        et_check_true(check,
                      et_power_smallest_slope(&design, 0.80, &smallest) == ET_FIT_OK,
                      "state of the smallest slope");
        et_check_key(check, smallest, "MDE80_T%zu_sd1", years[i]);
    }
}

const et_problem et_problems_distributions[] = {
    {"distributions", "dist_t", 12.0, run_t},
    {"distributions", "dist_noncentral_t", 12.0, run_noncentral_t},
    {"distributions", "dist_studentized_range", 12.0, run_studentized_range},
    {"distributions", "tukey_table", 5.0, run_tukey_table},
    {"power", "power_slope", 11.0, run_power},
    {0},
};
