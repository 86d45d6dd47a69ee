/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include <float.h>

#include <gsl/gsl_cdf.h>

#include "examtrend/methods/forecast.h"
#include "examtrend/methods/line.h"

static const et_forecast_method all_methods[] = {
    ET_FORECAST_NAIVE, ET_FORECAST_DRIFT, ET_FORECAST_MEAN, ET_FORECAST_SES,
    ET_FORECAST_EWMA,  ET_FORECAST_THETA, ET_FORECAST_LINE};
enum { METHODS = 7 };

static const double series[] = {5.6, 5.5, 5.9, 6.1, 5.9, 5.8, 6.2, 6.6, 6.7, 6.5};
enum { YEARS = 10 };

static et_forecast fit_with(const double *y, size_t n, et_forecast_method method)
{
    const et_forecast_options o = {.method = method};
    et_forecast fit;
    et_forecast_fit(y, n, &o, &fit);
    return fit;
}

static et_forecast_year at(const et_forecast *fit, size_t ahead)
{
    et_forecast_year year;
    et_forecast_at(fit, ahead, &year);
    return year;
}

static void no_years_is_a_state(void **state)
{
    (void)state;
    for (size_t m = 0; m < METHODS; m++) {
        et_forecast fit = fit_with(series, 0, all_methods[m]);
        assert_int_equal(fit.state, ET_FIT_TOO_FEW);
        assert_false(fit.has_point);
        assert_close(at(&fit, 1).mean, 0.0, 0.0);
    }
}

static void few_years_give_a_point_without_interval(void **state)
{
    (void)state;
    /* years for a point, years for an interval */
    const size_t needs[METHODS][2] = {{1, 2}, {2, 3}, {1, 2}, {3, 3},
                                      {1, 2}, {3, 3}, {2, 3}};

    for (size_t m = 0; m < METHODS; m++) {
        for (size_t n = 1; n <= 4; n++) {
            et_forecast fit = fit_with(series, n, all_methods[m]);
            assert_int_equal(fit.has_point, n >= needs[m][0]);
            assert_int_equal(fit.state,
                             n >= needs[m][1] ? ET_FIT_OK : ET_FIT_TOO_FEW);
            et_forecast_year year = at(&fit, 1);
            assert_true((year.se > 0.0) == (fit.state == ET_FIT_OK));
            assert_true((year.mean > 0.0) == fit.has_point);
        }
    }
}

static void a_constant_series_has_no_interval(void **state)
{
    (void)state;
    const double same[] = {6.1, 6.1, 6.1, 6.1, 6.1};

    for (size_t m = 0; m < METHODS; m++) {
        et_forecast fit = fit_with(same, 5, all_methods[m]);
        assert_int_equal(fit.state, ET_FIT_PERFECT);
        et_forecast_year year = at(&fit, 3);
        assert_close(year.mean, 6.1, 1e-15);
        assert_close(year.low, 0.0, 0.0);
        assert_close(year.high, 0.0, 0.0);
    }
}

static void unusable_values_and_options_are_states(void **state)
{
    (void)state;
    const double holed[] = {5.0, NAN, 6.0}, huge[] = {DBL_MAX, -DBL_MAX, DBL_MAX};
    const et_forecast_options bad[] = {{.alpha = -0.1},
                                       {.alpha = 1.1},
                                       {.confidence = 1.0},
                                       {.confidence = -0.5},
                                       {.method = (et_forecast_method)7}};
    const et_forecast_options nan = {.alpha = NAN};
    et_forecast fit;

    for (size_t m = 0; m < METHODS; m++) {
        fit = fit_with(holed, 3, all_methods[m]);
        assert_int_equal(fit.state, ET_FIT_NOT_FINITE);
        fit = fit_with(huge, 3, all_methods[m]);
        assert_int_equal(fit.state, ET_FIT_OUT_OF_RANGE);
        assert_close(fit.level, 0.0, 0.0);
    }
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        et_forecast_fit(series, YEARS, &bad[i], &fit);
        assert_int_equal(fit.state, ET_FIT_OUT_OF_RANGE);
    }
    et_forecast_fit(series, YEARS, &nan, &fit);
    assert_int_equal(fit.state, ET_FIT_NOT_FINITE);
}

static void the_default_is_naive_with_students_t(void **state)
{
    (void)state;
    et_forecast fit;
    double squares = 0.0;

    for (size_t t = 1; t < YEARS; t++) {
        squares += (series[t] - series[t - 1]) * (series[t] - series[t - 1]);
    }
    et_forecast_fit(series, YEARS, NULL, &fit);
    assert_int_equal(fit.state, ET_FIT_OK);
    assert_close(fit.sigma, sqrt(squares / 9.0), 1e-14);
    assert_close(fit.df, 9.0, 0.0);
    et_forecast_year year = at(&fit, 4);
    assert_close(year.mean, 6.5, 0.0);
    assert_close(year.high - year.mean, 2.0 * fit.sigma * gsl_cdf_tdist_Pinv(0.975, 9.0),
                 1e-13);
    assert_close(at(&fit, 0).mean, 0.0, 0.0);
}

static void confidence_and_normal_are_obeyed(void **state)
{
    (void)state;
    const et_forecast_options o = {.confidence = 0.8, .normal = true};
    et_forecast fit;

    et_forecast_fit(series, YEARS, &o, &fit);
    assert_close(fit.quantile, gsl_cdf_ugaussian_Pinv(0.9), 1e-14);
}

static void the_line_is_that_of_least_squares(void **state)
{
    (void)state;
    double x[YEARS];
    et_line line;
    et_line_at known;

    for (size_t t = 0; t < YEARS; t++) {
        x[t] = 2015.0 + (double)t;
    }
    et_line_fit(x, series, YEARS, &line);
    et_line_predict(&line, 2027.0, &known);
    et_forecast fit = fit_with(series, YEARS, ET_FORECAST_LINE);
    et_forecast_year year = at(&fit, 3);
    assert_close(year.mean, known.fit, 1e-14);
    assert_close(year.low, known.prediction_low, 1e-14);
    assert_close(year.high, known.prediction_high, 1e-14);
}

static void smoothing_weights_decline(void **state)
{
    (void)state;
    const et_forecast_options o = {.method = ET_FORECAST_EWMA, .alpha = 0.5};
    const double y[] = {4.0, 8.0, 6.0};
    et_forecast fit;

    et_forecast_fit(y, 3, &o, &fit);
    assert_close(fit.start, 4.0, 0.0);
    assert_close(fit.level, 6.0, 1e-15); /* 4, then 6, then 6 */
    assert_close(fit.sigma, sqrt(16.0 / 2.0), 1e-15);
    assert_close(at(&fit, 3).se, fit.sigma * sqrt(1.5), 1e-15);
    fit = fit_with(y, 3, ET_FORECAST_EWMA);
    assert_close(fit.alpha, 0.7, 0.0);
}

static double sse_at(const double *y, size_t n, double alpha, double start)
{
    double level = start, sum = 0.0;
    for (size_t t = 0; t < n; t++) {
        double error = y[t] - level;
        sum += error * error;
        level += alpha * error;
    }
    return sum;
}

static void estimated_smoothing_is_a_minimum(void **state)
{
    (void)state;
    const double y[] = {5.1, 5.9, 5.2, 5.7, 6.1, 5.4, 6.3, 5.8, 6.6, 6.0, 6.7, 6.2};
    et_forecast fit = fit_with(y, 12, ET_FORECAST_SES);
    double best = sse_at(y, 12, fit.alpha, fit.start);

    assert_int_equal(fit.state, ET_FIT_OK);
    assert_true(fit.alpha > 0.01 && fit.alpha < 0.99);
    assert_close(fit.sigma, sqrt(best / 10.0), 1e-14);
    for (int i = -1; i <= 1; i += 2) {
        assert_true(sse_at(y, 12, fit.alpha + 1e-4 * i, fit.start) > best);
        assert_true(sse_at(y, 12, fit.alpha, fit.start + 1e-4 * i) > best);
    }
    for (int i = 1; i < 1000; i++) { /* no better one anywhere at this start */
        assert_true(sse_at(y, 12, i / 1000.0, fit.start) >= best);
    }
}

static void alpha_may_end_at_a_bound(void **state)
{
    (void)state;
    const double zigzag[] = {5, 7, 5, 7, 5, 7, 5, 7}, steps[] = {1, 2, 3, 4, 5, 6, 7};

    assert_close(fit_with(zigzag, 8, ET_FORECAST_SES).alpha, 1e-4, 1e-12);
    assert_close(fit_with(steps, 7, ET_FORECAST_SES).alpha, 0.9999, 1e-12);
}

static void theta_adds_half_the_slope(void **state)
{
    (void)state;
    et_forecast theta = fit_with(series, YEARS, ET_FORECAST_THETA);
    et_forecast ses = fit_with(series, YEARS, ET_FORECAST_SES);
    et_forecast line = fit_with(series, YEARS, ET_FORECAST_LINE);

    assert_close(theta.drift, line.drift / 2.0, 1e-15);
    assert_close(at(&theta, 2).mean - at(&theta, 1).mean, theta.drift, 1e-12);
    assert_close(at(&theta, 1).mean,
                 ses.level + theta.drift * (1.0 - pow(1.0 - ses.alpha, 10)) / ses.alpha,
                 1e-15);
    assert_close(at(&theta, 5).se, at(&ses, 5).se, 1e-15);
}

static void shifting_the_scale_shifts_the_forecast(void **state)
{
    (void)state;
    double raised[YEARS];

    for (size_t t = 0; t < YEARS; t++) {
        raised[t] = 2.0 * series[t] + 3.0;
    }
    for (size_t m = 0; m < METHODS; m++) {
        et_forecast a = fit_with(series, YEARS, all_methods[m]);
        et_forecast b = fit_with(raised, YEARS, all_methods[m]);
        et_forecast_year ya = at(&a, 2), yb = at(&b, 2);
        assert_close(yb.mean, 2.0 * ya.mean + 3.0, 1e-13);
        assert_close(yb.high, 2.0 * ya.high + 3.0, 1e-13);
    }
}

static void a_backtest_knows_only_the_past(void **state)
{
    (void)state;
    const et_forecast_options o = {.method = ET_FORECAST_EWMA};
    const et_backtest_plan plan = {.first_origin = 4, .horizon = 2};
    et_backtest_step step[YEARS];
    et_backtest test;
    double sum = 0.0;

    et_forecast_backtest(series, YEARS, &o, &plan, step, &test);
    assert_int_equal(test.state, ET_FIT_OK);
    assert_int_equal(test.count, 5); /* origins 4..8 */
    for (size_t i = 0; i < test.count; i++) {
        et_forecast fit = fit_with(series, 4 + i, ET_FORECAST_EWMA);
        et_forecast_year year = at(&fit, 2);
        assert_int_equal(step[i].origin, 4 + i);
        assert_close(step[i].actual, series[5 + i], 0.0);
        assert_close(step[i].forecast, year.mean, 0.0);
        assert_true(step[i].inside ==
                    (year.low <= series[5 + i] && series[5 + i] <= year.high));
        sum += step[i].inside;
    }
    assert_int_equal(test.intervals, 5);
    assert_close(test.coverage, sum / 5.0, 1e-15);
    et_backtest again;
    et_forecast_backtest(series, YEARS, &o, &plan, NULL, &again);
    assert_memory_equal(&test, &again, sizeof test);
}

static void backtests_may_be_impossible(void **state)
{
    (void)state;
    const et_backtest_plan far = {.horizon = 20}, late = {.first_origin = 10};
    const et_backtest_plan endless = {.horizon = SIZE_MAX};
    const et_forecast_options bad = {.alpha = 2.0}, drift = {.method = ET_FORECAST_DRIFT};
    const et_backtest_plan early = {.first_origin = 1};
    const double holed[] = {5, 6, NAN, 7, 8}, same[] = {5, 5, 5, 5, 6};
    et_backtest test;

    et_forecast_backtest(series, YEARS, NULL, &far, NULL, &test);
    assert_int_equal(test.state, ET_FIT_TOO_FEW);
    et_forecast_backtest(series, YEARS, NULL, &late, NULL, &test);
    assert_int_equal(test.state, ET_FIT_TOO_FEW);
    et_forecast_backtest(series, YEARS, NULL, &endless, NULL, &test);
    assert_int_equal(test.state, ET_FIT_TOO_FEW);
    et_forecast_backtest(series, 3, NULL, NULL, NULL, &test);
    assert_int_equal(test.state, ET_FIT_TOO_FEW);
    et_forecast_backtest(series, YEARS, &bad, NULL, NULL, &test);
    assert_int_equal(test.state, ET_FIT_OUT_OF_RANGE);
    et_forecast_backtest(holed, 5, NULL, NULL, NULL, &test);
    assert_int_equal(test.state, ET_FIT_NOT_FINITE);
    et_forecast_backtest(series, YEARS, &drift, &early, NULL, &test);
    assert_int_equal(test.count, 8); /* one year has no drift */
    assert_int_equal(test.intervals, 7);
    et_forecast_backtest(same, 5, NULL, NULL, NULL, &test);
    assert_int_equal(test.state, ET_FIT_OK);
    assert_int_equal(test.intervals, 0);
    assert_close(test.coverage, 0.0, 0.0);
    assert_close(test.mae, 0.5, 0.0);
}

static void equal_losses_have_no_test(void **state)
{
    (void)state;
    const double a[] = {0.1, -0.2, 0.3}, turned[] = {-0.1, 0.2, -0.3};
    const double zero[] = {0, 0, 0}, one[] = {1, -1, 1};
    et_loss_test test;

    et_forecast_compare(a, turned, 3, 1, 2, &test);
    assert_int_equal(test.state, ET_FIT_ALL_TIED);
    et_forecast_compare(one, zero, 3, 1, 1, &test);
    assert_int_equal(test.state, ET_FIT_PERFECT);
    assert_close(test.mean_difference, 1.0, 0.0);
    assert_close(test.p, 0.0, 0.0);
}

static void loss_tests_have_a_domain(void **state)
{
    (void)state;
    const double a[] = {0.1, -0.2, 0.3}, b[] = {0.3, 0.1, 0.2}, nan[] = {0.1, NAN, 0.2};
    const double huge[] = {1e200, 1e100, 1.0};
    et_loss_test test;

    et_forecast_compare(a, b, 1, 1, 2, &test);
    assert_int_equal(test.state, ET_FIT_TOO_FEW);
    et_forecast_compare(a, b, 3, 3, 2, &test);
    assert_int_equal(test.state, ET_FIT_TOO_FEW);
    et_forecast_compare(a, b, 3, 0, 2, &test);
    assert_int_equal(test.state, ET_FIT_OUT_OF_RANGE);
    et_forecast_compare(a, b, 3, 1, 3, &test);
    assert_int_equal(test.state, ET_FIT_OUT_OF_RANGE);
    et_forecast_compare(a, nan, 3, 1, 2, &test);
    assert_int_equal(test.state, ET_FIT_NOT_FINITE);
    et_forecast_compare(a, huge, 3, 1, 2, &test);
    assert_int_equal(test.state, ET_FIT_OUT_OF_RANGE);
}

static void loss_tests_follow_the_formula(void **state)
{
    (void)state;
    const double a[] = {0.1, -0.5, 0.4, 0.2, -0.1, 0.6};
    const double b[] = {0.3, 0.2, -0.6, 0.5, 0.0, 0.1};
    double d[6], mean = 0.0, g0 = 0.0, g1 = 0.0;
    et_loss_test test, turned;

    for (size_t t = 0; t < 6; t++) {
        d[t] = fabs(a[t]) - fabs(b[t]);
        mean += d[t] / 6.0;
    }
    for (size_t t = 0; t < 6; t++) {
        g0 += (d[t] - mean) * (d[t] - mean) / 6.0;
        g1 += t > 0 ? (d[t] - mean) * (d[t - 1] - mean) / 6.0 : 0.0;
    }
    et_forecast_compare(a, b, 6, 2, 1, &test);
    double factor = sqrt((6.0 + 1.0 - 4.0 + 2.0 / 6.0) / 6.0);
    if (g0 + 2.0 * g1 > 0.0) {
        assert_int_equal(test.state, ET_FIT_OK);
        assert_close(test.t, mean / sqrt((g0 + 2.0 * g1) / 6.0) * factor, 1e-13);
    } else {
        assert_int_equal(test.state, ET_FIT_PERFECT);
    }
    et_forecast_compare(a, b, 6, 1, 1, &test);
    assert_close(test.t, mean / sqrt(g0 / 6.0) * sqrt(5.0 / 6.0), 1e-13);
    assert_close(test.p, 2.0 * gsl_cdf_tdist_Q(fabs(test.t), 5.0), 1e-13);
    et_forecast_compare(b, a, 6, 1, 1, &turned);
    assert_close(turned.t, -test.t, 1e-14);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_years_is_a_state),
        cmocka_unit_test(few_years_give_a_point_without_interval),
        cmocka_unit_test(a_constant_series_has_no_interval),
        cmocka_unit_test(unusable_values_and_options_are_states),
        cmocka_unit_test(the_default_is_naive_with_students_t),
        cmocka_unit_test(confidence_and_normal_are_obeyed),
        cmocka_unit_test(the_line_is_that_of_least_squares),
        cmocka_unit_test(smoothing_weights_decline),
        cmocka_unit_test(estimated_smoothing_is_a_minimum),
        cmocka_unit_test(alpha_may_end_at_a_bound),
        cmocka_unit_test(theta_adds_half_the_slope),
        cmocka_unit_test(shifting_the_scale_shifts_the_forecast),
        cmocka_unit_test(a_backtest_knows_only_the_past),
        cmocka_unit_test(backtests_may_be_impossible),
        cmocka_unit_test(equal_losses_have_no_test),
        cmocka_unit_test(loss_tests_have_a_domain),
        cmocka_unit_test(loss_tests_follow_the_formula),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
