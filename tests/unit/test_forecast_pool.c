/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "examtrend/methods/distributions.h"
#include "examtrend/methods/forecast_pool.h"

static et_forecast_pool pool;

static void fit(const double *y, size_t units, size_t years, const size_t *run,
                const et_forecast_pool_options *options)
{
    et_error err = {0};
    const et_forecast_series series = {y, units, years, run};
    assert_ok(et_forecast_pool_fit(&series, options, &pool, &err), &err);
}

static const size_t one_run[ET_FORECAST_POOL_YEARS];

/* ---- degenerate ---- */

static void nothing_gives_nothing(void **state)
{
    (void)state;
    const double nan_row[] = {NAN, NAN, NAN, NAN, NAN};
    fit(NULL, 0, 0, one_run, &(et_forecast_pool_options){0});
    assert_int_equal(pool.state, ET_FIT_TOO_FEW);
    fit(nan_row, 1, 5, one_run, &(et_forecast_pool_options){0});
    assert_int_equal(pool.state, ET_FIT_TOO_FEW);
    assert_int_equal(pool.errors, 0);
    assert_int_equal(pool.targets, 0);
}

static void one_error_is_no_interval(void **state)
{
    (void)state;
    const double y[] = {1.0, 2.0, 4.0, 7.0};
    fit(y, 1, 4, one_run, &(et_forecast_pool_options){0});
    assert_int_equal(pool.state, ET_FIT_TOO_FEW);
    assert_int_equal(pool.errors, 1);
    assert_close(pool.me, -3.0, 1e-15);
    assert_close(pool.half[ET_FORECAST_95], 0.0, 0.0);
}

static void errors_of_one_year_have_no_coverage(void **state)
{
    (void)state;
    const double y[] = {1.0, 2.0, 4.0, 7.0, 1.0, 1.0, 1.0, 2.0};
    fit(y, 2, 4, one_run, &(et_forecast_pool_options){0});
    assert_int_equal(pool.state, ET_FIT_NOT_ESTIMABLE);
    assert_int_equal(pool.errors, 2);
    assert_true(pool.half[ET_FORECAST_95] > 0.0);
    assert_close(pool.coverage[ET_FORECAST_95], 0.0, 0.0);
}

static void a_constant_is_perfect(void **state)
{
    (void)state;
    const double y[] = {6.1, 6.1, 6.1, 6.1, 6.1, 6.1};
    fit(y, 1, 6, one_run, &(et_forecast_pool_options){.least_known = 1});
    assert_int_equal(pool.state, ET_FIT_PERFECT);
    assert_int_equal(pool.errors, 5);
}

static void too_many_years_are_refused(void **state)
{
    (void)state;
    et_error err = {0};
    const et_forecast_series series = {NULL, 0, ET_FORECAST_POOL_YEARS + 1, NULL};
    assert_int_equal(
        et_forecast_pool_fit(&series, &(et_forecast_pool_options){0}, &pool, &err),
        ET_ERR_ARGUMENT);
}

/* ---- runs and gaps ---- */

static void no_forecast_crosses_a_run_or_a_gap(void **state)
{
    (void)state;
    const double y[] = {1.0, 2.0, 50.0, 51.0, NAN, 90.0, 92.0};
    const size_t run[] = {0, 0, 1, 1, 1, 1, 1};
    fit(y, 1, 7, run, &(et_forecast_pool_options){.least_known = 1});
    assert_int_equal(pool.errors, 3);
    assert_close(pool.mae, (1.0 + 1.0 + 2.0) / 3.0, 1e-15);
    assert_true(isnan(pool.year_mae[0]) && isnan(pool.year_mae[2]));
    assert_close(pool.year_mae[6], 2.0, 1e-15);

    size_t known;
    et_forecast last;
    const et_forecast_series series = {y, 1, 7, run};
    const et_forecast_options ewma = {.method = ET_FORECAST_EWMA};
    et_forecast_pool_last(&series, 0, &ewma, &known, &last);
    assert_int_equal(known, 2);
    assert_close(last.level, 90.0 + 0.7 * 2.0, 1e-15);
}

static void a_missing_last_year_is_no_forecast(void **state)
{
    (void)state;
    const double y[] = {1.0, 2.0, NAN};
    const et_forecast_series series = {y, 1, 3, one_run};
    size_t known = 9;
    et_forecast last;
    et_forecast_pool_last(&series, 0, NULL, &known, &last);
    assert_int_equal(known, 0);
    assert_false(last.has_point);
}

/* ---- identities ---- */

/* One series: the errors are the backtest's of forecast.h, for any rule and distance. */
static void agrees_with_the_backtest_of_one_series(void **state)
{
    (void)state;
    const double y[] = {5.2, 4.9, 5.6, 6.7, 6.6, 6.5, 6.2, 6.4, 4.8, 5.7};
    for (int method = ET_FORECAST_NAIVE; method <= ET_FORECAST_LINE; method++) {
        for (size_t ahead = 1; ahead <= 3; ahead++) {
            const et_forecast_options rule = {.method = (et_forecast_method)method};
            et_backtest expected;
            et_forecast_backtest(y, 10, &rule, &(et_backtest_plan){3, ahead}, NULL,
                                 &expected);
            fit(y, 1, 10, one_run,
                &(et_forecast_pool_options){.rule = rule, .ahead = ahead});
            assert_int_equal(pool.errors, expected.count);
            assert_close(pool.me, expected.me, 1e-14);
            assert_close(pool.mae, expected.mae, 1e-14);
            assert_close(pool.rmse, expected.rmse, 1e-14);
        }
    }
}

static void few_errors_take_student_s_t(void **state)
{
    (void)state;
    const double y[] = {1.0, 2.0, 4.0, 1.0, 3.0, 3.5};
    double t;
    fit(y, 1, 6, one_run, &(et_forecast_pool_options){.least_known = 1});
    assert_false(pool.by_order);
    assert_int_equal(pool.errors, 5);
    assert_int_equal(et_dist_t_point(0.025, 5.0, &t), ET_FIT_OK);
    assert_close(pool.half[ET_FORECAST_95],
                 t * sqrt((1.0 + 4.0 + 9.0 + 4.0 + 0.25) / 5.0), 1e-14);
}

/* 60 series whose only change is 1, 2, … 60: order statistics are whole numbers. */
static void many_errors_take_order_statistics(void **state)
{
    (void)state;
    double y[60 * 3];
    for (size_t u = 0; u < 60; u++) {
        y[3 * u] = 0.0;
        y[3 * u + 1] = 0.0;
        y[3 * u + 2] = u % 2 ? -(double)(u + 1) : (double)(u + 1);
    }
    fit(y, 60, 3, one_run, &(et_forecast_pool_options){.least_known = 2});
    assert_true(pool.by_order);
    assert_close(pool.half[ET_FORECAST_50], 31.0, 0.0); /* ceil(61 × 0.50) */
    assert_close(pool.half[ET_FORECAST_80], 49.0, 0.0); /* ceil(61 × 0.80) */
    assert_close(pool.half[ET_FORECAST_95], 58.0, 0.0); /* ceil(61 × 0.95) */
}

static void order_of_units_does_not_matter(void **state)
{
    (void)state;
    double y[50 * 6], turned[50 * 6];
    uint32_t seed = 7;
    for (size_t i = 0; i < 300; i++) {
        seed = seed * 1664525u + 1013904223u;
        y[i] = (double)(seed >> 16) / 65536.0;
        turned[(49 - i / 6) * 6 + i % 6] = y[i];
    }
    fit(y, 50, 6, one_run, &(et_forecast_pool_options){0});
    et_forecast_pool first = pool;
    fit(turned, 50, 6, one_run, &(et_forecast_pool_options){0});
    assert_close(pool.half[ET_FORECAST_95], first.half[ET_FORECAST_95], 0.0);
    assert_close(pool.coverage[ET_FORECAST_80], first.coverage[ET_FORECAST_80], 0.0);
    assert_close(pool.rmse, first.rmse, 1e-14);
}

/* ---- what it promises ---- */

static uint64_t seed;

/* Nearly normal: twelve uniform numbers. */
static double normal(void)
{
    double sum = -6.0;
    for (int i = 0; i < 12; i++) {
        seed = seed * 6364136223846793005ull + 1442695040888963407ull;
        sum += (double)(seed >> 11) / 9007199254740992.0;
    }
    return sum;
}

/* Random walks with normal steps: intervals hold as often as they say, for years that had
 * no part in them. 200 panels of 40 × 8; standard error of a coverage below 0.4 %. */
static void intervals_hold_as_often_as_they_say(void **state)
{
    (void)state;
    double held[ET_FORECAST_LEVELS] = {0}, y[40 * 8];
    const double said[] = {0.50, 0.80, 0.95};
    seed = 20261128;
    for (int panel = 0; panel < 200; panel++) {
        for (size_t u = 0; u < 40; u++) {
            double level = 0.0;
            for (size_t t = 0; t < 8; t++) {
                y[u * 8 + t] = level += normal();
            }
        }
        fit(y, 40, 8, one_run, &(et_forecast_pool_options){0});
        for (size_t l = 0; l < ET_FORECAST_LEVELS; l++) {
            held[l] += pool.coverage[l] / 200.0;
        }
    }
    for (size_t l = 0; l < ET_FORECAST_LEVELS; l++) {
        assert_true(fabs(held[l] - said[l]) < 0.015);
    }
}

enum { UNITS = 40, YEARS = 8 };

/* Units that wobble unequally, neighbours that wobble together, loud years and quiet
 * ones, wobbles that outlast a year. The year after the last is `next`. */
static void make_unruly(double *y, double *next)
{
    double noise[UNITS], spread[UNITS], level[UNITS];

    for (size_t u = 0; u < UNITS; u++) {
        spread[u] = exp(0.6 * normal());
        level[u] = 5.0 * normal();
        noise[u] = spread[u] * normal();
    }
    for (size_t t = 0; t <= YEARS; t++) {
        double loud = exp(0.5 * normal()), shared[5];
        for (size_t g = 0; g < 5; g++) {
            shared[g] = normal();
        }
        for (size_t u = 0; u < UNITS; u++) {
            double fresh = 0.7 * shared[u % 5] + 0.714 * normal();
            noise[u] = 0.4 * noise[u] + 0.917 * spread[u] * loud * fresh;
            *(t < YEARS ? &y[u * YEARS + t] : &next[u]) = level[u] + noise[u];
        }
    }
}

/* Nothing of that is exchangeable: over all units and years intervals still hold
 * nearly as often as they say, and the coverage of years left out tells the truth
 * about them. */
static void unruly_years_are_held_as_often_as_is_told(void **state)
{
    (void)state;
    enum { PANELS = 400 };
    const et_forecast_options rule = {.method = ET_FORECAST_EWMA};
    double y[UNITS * YEARS], next[UNITS];
    double held[ET_FORECAST_LEVELS] = {0}, told[ET_FORECAST_LEVELS] = {0};
    const double said[] = {0.50, 0.80, 0.95};

    seed = 4;
    for (int panel = 0; panel < PANELS; panel++) {
        const et_forecast_series series = {y, UNITS, YEARS, one_run};
        make_unruly(y, next);
        fit(y, UNITS, YEARS, one_run, &(et_forecast_pool_options){.rule = rule});
        for (size_t l = 0; l < ET_FORECAST_LEVELS; l++) {
            told[l] += pool.coverage[l] / PANELS;
            for (size_t u = 0; u < UNITS; u++) {
                size_t known;
                et_forecast last;
                et_forecast_year year;
                et_forecast_pool_last(&series, u, &rule, &known, &last);
                et_forecast_at(&last, 1, &year);
                held[l] += (fabs(year.mean - next[u]) <= pool.half[l]) /
                           (double)(PANELS * UNITS);
            }
        }
    }
    for (size_t l = 0; l < ET_FORECAST_LEVELS; l++) {
        assert_true(fabs(held[l] - said[l]) < 0.03);
        assert_true(fabs(told[l] - held[l]) < 0.03);
    }
}

static et_status with_memory(void *context)
{
    const double y[] = {1.0, 2.0, 4.0, 7.0, 1.0, 1.0, 1.0, 2.0};
    const et_forecast_series series = {y, 2, 4, one_run};
    et_error err = {0};
    (void)context;
    return et_forecast_pool_fit(&series, &(et_forecast_pool_options){0}, &pool, &err);
}

static void memory_may_run_out(void **state)
{
    (void)state;
    with_failing_memory(with_memory, NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_gives_nothing),
        cmocka_unit_test(one_error_is_no_interval),
        cmocka_unit_test(errors_of_one_year_have_no_coverage),
        cmocka_unit_test(a_constant_is_perfect),
        cmocka_unit_test(too_many_years_are_refused),
        cmocka_unit_test(no_forecast_crosses_a_run_or_a_gap),
        cmocka_unit_test(a_missing_last_year_is_no_forecast),
        cmocka_unit_test(agrees_with_the_backtest_of_one_series),
        cmocka_unit_test(few_errors_take_student_s_t),
        cmocka_unit_test(many_errors_take_order_statistics),
        cmocka_unit_test(order_of_units_does_not_matter),
        cmocka_unit_test(intervals_hold_as_often_as_they_say),
        cmocka_unit_test(unruly_years_are_held_as_often_as_is_told),
        cmocka_unit_test(memory_may_run_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
