/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include <gsl/gsl_cdf.h>

#include "examtrend/methods/breaks.h"
#include "selftest/families.h"

static void check_effect(et_check *check, const et_break_effect *effect, const char *name)
{
    et_check_key(check, effect->value, "b[%s]", name);
    et_check_key(check, effect->se, "se[%s]", name);
    et_check_key(check, effect->p, "p[%s]", name);
}

static void run_known_break(et_check *check)
{
    const et_known_breaks_model model = {.breaks = 1, .at = {2020}};
    et_known_breaks fit;

    et_known_breaks_fit(et_check_column(check, "year"), et_check_column(check, "y"),
                        et_check_rows(check), &model, &fit);
    et_check_true(check, fit.state == ET_FIT_OK, "state");
    check_effect(check, &fit.level, "(Intercept)");
    check_effect(check, &fit.slope, "I(yr - 2020)");
    check_effect(check, &fit.step[0], "D");
    check_effect(check, &fit.slope_change[0], "I((yr - 2020) * D)");
    et_check_key(check, fit.sigma, "sigma");
    et_check_key(check, fit.df, "df");
}

/* The cases' Chow p-values are 1 - pf(F), which loses the tail's last digits to rounding
 * near 1. So they are compared to that precision, and in full to a second derivation: the
 * library takes F on one and two degrees of freedom as t squared and as a power, GSL by
 * the incomplete beta function. */
static void run_nile(et_check *check)
{
    const double *y = et_check_column(check, "flow");
    size_t n = et_check_rows(check);
    et_segments cuts;
    et_break_interval interval;
    et_chow chow;
    et_error err = {0};

    et_check_ok(check, et_segments_find(NULL, y, n, NULL, &cuts, &err), &err);
    et_check_true(check, cuts.state == ET_FIT_OK && cuts.most == 5, "most breaks");
    for (size_t m = 0; m <= cuts.most; m++) {
        et_check_key(check, cuts.by[m].rss, "RSS_m0_m5[%zu]", m);
        et_check_key(check, cuts.by[m].bic, "BIC_m0_m5[%zu]", m);
    }
    size_t after = cuts.by[1].after[0];
    et_check_key(check, (double)cuts.best, "best_m");
    et_check_key(check, (double)after, "break_index_m1");
    et_check_key(check, et_check_column(check, "year")[after - 1], "break_year_m1");
    et_check_key(check, (double)cuts.by[2].after[0], "break_m2[1]");
    et_check_key(check, (double)cuts.by[2].after[1], "break_m2[2]");
    et_segments_interval(NULL, y, n, &cuts.by[1], 0, &interval);
    et_check_key(check, (double)interval.after, "ci95_break_m1[breakpoints]");
    et_check_key(check, floor(interval.low), "ci95_break_m1[2.5 %%]");
    et_check_key(check, ceil(interval.high), "ci95_break_m1[97.5 %%]");
    et_chow_test(NULL, y, n, ET_SEGMENT_MEAN, after, &chow);
    et_check_key(check, chow.f, "chow_F_1898");
    et_check_loose(check, chow.p, "chow_p_1898", 4.0);
    et_check_value(check, chow.p, gsl_cdf_fdist_Q(chow.f, 1.0, chow.df2),
                   "chow_p_1898 by GSL's F");
}

/* Hansen's (1997) approximation behind strucchange's supF_p cannot go below the spacing
 * of doubles near 1: its 2.2e-16 is that floor. The second derivation is DeLong's leading
 * term, sqrt(c / 2 pi) exp(-c / 2) (log(lambda) (1 - 1/c) + 2/c). aveF_p = 0 is the same
 * floor and aveF's law is not part of this library. */
static void run_nile_sup_f(et_check *check)
{
    const double *y = et_check_column(check, "flow");
    size_t n = et_check_rows(check), before = 0;
    double mean[2] = {0.0, 0.0};
    et_sup_f sup;

    et_sup_f_test(NULL, y, n, ET_SEGMENT_MEAN, et_check_scratch(check, n), &sup);
    et_check_key(check, sup.sup, "supF");
    et_check_key(check, (double)sup.after, "supF_index");
    et_check_key(check, sup.average, "aveF");
    double lambda = 85.0 / 15.0 * (85.0 / 15.0), c = sup.sup;
    double leading = sqrt(c / (2.0 * M_PI)) * exp(-0.5 * c) *
                     (log(lambda) * (1.0 - 1.0 / c) + 2.0 / c);
    et_check_value(check, sup.p, leading, "supF_p by DeLong's leading term");
    et_check_true(check, fabs(sup.p - et_check_known(check, "supF_p")) < 1e-15,
                  "supF_p within Hansen's floor");
    for (size_t i = 0; i < n; i++) {
        before += i < sup.after;
        mean[i >= sup.after] += y[i];
    }
    et_check_key(check, mean[0] / (double)before, "mean_before");
    et_check_key(check, mean[1] / (double)(n - before), "mean_after");
}

static void run_broken_trend(et_check *check)
{
    const et_segments_options lines = {.model = ET_SEGMENT_LINE, .shortest = 3};
    const double *t = et_check_column(check, "t"), *y = et_check_column(check, "y");
    size_t n = et_check_rows(check);
    et_segments cuts;
    et_chow chow;
    et_error err = {0};

    et_check_ok(check, et_segments_find(t, y, n, &lines, &cuts, &err), &err);
    et_check_true(check, cuts.state == ET_FIT_OK && cuts.most == 2, "most breaks");
    for (size_t m = 0; m <= cuts.most; m++) {
        et_check_key(check, cuts.by[m].rss, "RSS[%zu]", m);
        et_check_key(check, cuts.by[m].bic, "BIC[%zu]", m);
    }
    et_check_key(check, (double)cuts.by[1].after[0], "break_m1");
    et_chow_test(t, y, n, ET_SEGMENT_LINE, 5, &chow);
    et_check_key(check, chow.f, "chow_F_5");
    et_check_loose(check, chow.p, "chow_p_5", 9.0);
    et_check_value(check, chow.p, gsl_cdf_fdist_Q(chow.f, 2.0, chow.df2),
                   "chow_p_5 by GSL's F");
}

const et_problem et_problems_breaks[] = {
    {"breaks", "its_known_break", 13.0, run_known_break},
    {"breaks", "breaks_nile", 13.0, run_nile},
    {"breaks", "breaks_nile/supF", 13.5, run_nile_sup_f},
    {"breaks", "breaks_trend_T12", 13.5, run_broken_trend},
    {0},
};
