/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>

#include "examtrend/methods/slopes.h"

enum { UNITS = 12, YEARS = 6 };

static const double year[YEARS] = {2019, 2020, 2021, 2022, 2023, 2024};

static et_slopes_options centred(void)
{
    return (et_slopes_options){.columns_are_centred = true};
}

/* A panel with known slopes and a fixed, uneven disturbance; columns centred. */
static void make_panel(double y[UNITS * YEARS])
{
    for (size_t u = 0; u < UNITS; u++) {
        for (size_t t = 0; t < YEARS; t++) {
            double wobble = (double)((u * 7 + t * t * 5 + u * t * 3) % 11) / 50.0 - 0.1;
            y[u * YEARS + t] = 0.01 * ((double)u - 5.5) * (double)t + wobble;
        }
    }
    centre_columns(y, UNITS, YEARS);
}

static void no_units_and_few_years_are_states(void **state)
{
    (void)state;
    const double y[4] = {1, 2, 3, 5};
    const et_slopes_options how = {0};
    et_slope slope[2];
    et_slopes pooled;
    et_error err = {0};

    assert_ok(et_slopes_fit(&(et_series_rows){year, y, 0, 2}, &how, slope, &pooled,
                            &err), &err);
    assert_int_equal(pooled.units, 0);
    assert_ok(et_slopes_fit(&(et_series_rows){year, y, 2, 2}, &how, slope, &pooled,
                            &err), &err);
    assert_int_equal(slope[0].state, ET_FIT_TOO_FEW);
    assert_ok(et_slopes_fit(&(et_series_rows){year, y, 2, 0}, &how, slope, &pooled,
                            &err), &err);
    assert_int_equal(slope[1].state, ET_FIT_TOO_FEW);
    assert_int_equal(et_slopes_fit(&(et_series_rows){year, y, 1, 65}, &how, slope,
                                   &pooled, &err),
                     ET_ERR_ARGUMENT);
}

static void a_single_unit_is_its_own_nation(void **state)
{
    (void)state;
    const double y[YEARS] = {0};
    const et_slopes_options how = centred();
    et_slope slope;
    et_slopes pooled;
    et_error err = {0};

    assert_ok(et_slopes_fit(&(et_series_rows){year, y, 1, YEARS}, &how, &slope, &pooled,
                            &err), &err);
    assert_int_equal(slope.state, ET_FIT_NOT_ESTIMABLE);
    assert_close(slope.slope, 0.0, 0.0);
}

static void perfect_lines_have_no_test(void **state)
{
    (void)state;
    double y[2 * YEARS];
    const et_slopes_options how = centred();
    et_slope slope[2];
    et_slopes pooled;
    et_error err = {0};

    for (size_t t = 0; t < YEARS; t++) {
        y[t] = 0.25 * (double)t;
        y[YEARS + t] = -0.25 * (double)t;
    }
    assert_ok(et_slopes_fit(&(et_series_rows){year, y, 2, YEARS}, &how, slope, &pooled,
                            &err), &err);
    assert_int_equal(slope[0].state, ET_FIT_PERFECT);
    assert_close(slope[0].slope, 0.25, 1e-14);
    assert_close(slope[0].p, 0.0, 0.0);
}

static void missing_years_cost_only_their_unit(void **state)
{
    (void)state;
    double y[UNITS * YEARS];
    const et_slopes_options how = centred();
    et_slope all[UNITS], holed[UNITS];
    et_slopes pooled, pooled_holed;
    et_error err = {0};

    make_panel(y);
    assert_ok(et_slopes_fit(&(et_series_rows){year, y, UNITS, YEARS}, &how, all, &pooled,
                            &err), &err);
    y[3 * YEARS + 2] = NAN;
    for (size_t t = 0; t < YEARS; t++) {
        y[5 * YEARS + t] = NAN;
    }
    assert_ok(et_slopes_fit(&(et_series_rows){year, y, UNITS, YEARS}, &how, holed,
                            &pooled_holed, &err),
              &err);
    assert_int_equal(pooled.units, UNITS);
    assert_int_equal(pooled_holed.units, UNITS - 1);
    assert_int_equal(pooled_holed.rho.units, UNITS - 2);
    assert_int_equal(holed[5].state, ET_FIT_TOO_FEW);
    assert_int_equal(holed[3].n, YEARS - 1);
    assert_close(holed[0].slope, all[0].slope, 1e-15);
    assert_true(holed[3].slope_se > holed[0].slope_se);
}

static void units_may_stand_in_any_order(void **state)
{
    (void)state;
    double y[UNITS * YEARS], turned[UNITS * YEARS];
    const et_slopes_options how = centred();
    et_slope a[UNITS], b[UNITS];
    et_slopes pooled_a, pooled_b;
    et_error err = {0};

    make_panel(y);
    for (size_t u = 0; u < UNITS; u++) {
        memcpy(turned + (UNITS - 1 - u) * YEARS, y + u * YEARS, sizeof(double) * YEARS);
    }
    assert_ok(et_slopes_fit(&(et_series_rows){year, y, UNITS, YEARS}, &how, a, &pooled_a,
                            &err), &err);
    assert_ok(et_slopes_fit(&(et_series_rows){year, turned, UNITS, YEARS}, &how, b,
                            &pooled_b, &err), &err);
    assert_close(pooled_b.sigma, pooled_a.sigma, 1e-14);
    assert_close(pooled_b.reliability, pooled_a.reliability, 1e-12);
    for (size_t u = 0; u < UNITS; u++) {
        assert_close(b[UNITS - 1 - u].slope, a[u].slope, 1e-15);
    }
}

/* By hand at rho 0, which this panel has: the usual two-way residual variance. */
static void jumps_and_independent_years_use_plain_variance(void **state)
{
    (void)state;
    double y[UNITS * YEARS], rss = 0.0;
    const double starts[] = {2021};
    const et_slopes_options how = {
        .columns_are_centred = true, .starts = starts, .start_count = 1};
    et_slope slope[UNITS];
    et_slopes pooled;
    et_error err = {0};

    make_panel(y);
    assert_ok(et_slopes_fit(&(et_series_rows){year, y, UNITS, YEARS}, &how, slope,
                            &pooled, &err), &err);
    for (size_t u = 0; u < UNITS; u++) {
        et_line line;
        et_line_fit_jumps(year, y + u * YEARS, YEARS, starts, 1, &line);
        rss += line.rss;
        assert_close(slope[u].slope, line.slope, 1e-15);
    }
    assert_close(pooled.df, (UNITS - 1) * (YEARS - 3), 1e-14);
    assert_close(pooled.sigma, sqrt(rss / pooled.df), 1e-13);
    assert_close(pooled.rho_used, 0.0, 0.0);
    assert_close(slope[0].slope_se, pooled.sigma / sqrt(pooled.sxx), 1e-13);
    assert_close(slope[0].level_se, pooled.sigma / sqrt(YEARS), 1e-13);

    et_slope_at at;
    et_slope_predict(&slope[0], slope[0].x_mean, &at);
    assert_close(at.fit, slope[0].level, 1e-15);
    assert_close(at.high - at.fit, at.fit - at.low, 1e-12);
    et_slope_predict(&(et_slope){.state = ET_FIT_TOO_FEW, .level = 3.0}, 1.0, &at);
    assert_close(at.fit, 0.0, 0.0);
}

static et_status fit_somewhere(void *context)
{
    double y[UNITS * YEARS];
    const et_slopes_options how = centred();
    et_slope slope[UNITS];
    et_slopes pooled;

    (void)context;
    make_panel(y);
    return et_slopes_fit(&(et_series_rows){year, y, UNITS, YEARS}, &how, slope, &pooled,
                         NULL);
}

static void memory_may_run_out(void **state)
{
    (void)state;
    with_failing_memory(fit_somewhere, NULL);
}

/* One unit in ten wobbles five times as much: tails are heavier than those of normal
 * noise, and what all of them share is not. */
static void units_that_wobble_more_make_heavy_tails(void **state)
{
    (void)state;
    enum { MANY = 200 };
    static double y[MANY * YEARS];
    et_slope slope[MANY];
    et_slopes pooled;
    et_error err = {0};
    gsl_rng *rng = gsl_rng_alloc(gsl_rng_mt19937);
    double tail[2];

    for (int heavy = 0; heavy < 2; heavy++) {
        gsl_rng_set(rng, 7);
        for (size_t i = 0; i < (size_t)MANY * YEARS; i++) {
            bool wild = heavy && i / YEARS % 10 == 0;
            y[i] = gsl_ran_gaussian(rng, wild ? 5.0 : 1.0);
        }
        const et_slopes_options how = {0};
        assert_ok(et_slopes_fit(&(et_series_rows){year, y, MANY, YEARS}, &how, slope,
                                &pooled, &err), &err);
        tail[heavy] = pooled.tail_df;
        assert_true(pooled.tail_df <= pooled.df);
    }
    gsl_rng_free(rng);
    assert_true(tail[0] > 20.0);
    assert_true(tail[1] < 5.0 && tail[1] > 4.0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_units_and_few_years_are_states),
        cmocka_unit_test(a_single_unit_is_its_own_nation),
        cmocka_unit_test(perfect_lines_have_no_test),
        cmocka_unit_test(missing_years_cost_only_their_unit),
        cmocka_unit_test(units_may_stand_in_any_order),
        cmocka_unit_test(jumps_and_independent_years_use_plain_variance),
        cmocka_unit_test(memory_may_run_out),
        cmocka_unit_test(units_that_wobble_more_make_heavy_tails),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
