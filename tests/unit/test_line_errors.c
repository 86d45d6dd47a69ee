/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "examtrend/methods/line_errors.h"

#define ROWS 9

static const double years[ROWS] = {2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024};
static const double scores[ROWS] = {5.1, 4.9, 5.3, 5.2, 6.4, 6.6, 6.1, 6.0, 6.3};

static void lines_without_a_test_pass_their_state_on(void **state)
{
    (void)state;
    const double y[] = {1, 2, 3, 4, 5, 6, 7, 8, 9}, starts[] = {2020};
    et_line fit;
    et_estimate slope;

    for (size_t n = 0; n < 3; n++) {
        et_line_fit(years, scores, n, &fit);
        et_line_hc(&fit, years, scores, ET_HC3, &slope);
        assert_int_equal(slope.state, ET_FIT_TOO_FEW);
        assert_close(slope.se, 0.0, 0.0);
        et_line_newey_west(&fit, years, scores, 1, false, &slope);
        assert_int_equal(slope.state, ET_FIT_TOO_FEW);
    }
    et_line_fit(years, y, ROWS, &fit);
    et_line_hc(&fit, years, y, ET_HC0, &slope);
    assert_int_equal(slope.state, ET_FIT_PERFECT);
    assert_close(slope.value, 1.0, 1e-15);
    et_line_fit_jumps(years, scores, ROWS, starts, 1, &fit);
    et_line_newey_west(&fit, years, scores, 1, false, &slope);
    assert_int_equal(slope.state, ET_FIT_OUT_OF_RANGE);
    assert_close(slope.value, 0.0, 0.0);
}

static void point_that_fixes_the_slope_has_no_hc3(void **state)
{
    (void)state;
    const double x[] = {1, 1, 1, 2}, y[] = {3, 4, 6, 5};
    et_line fit;
    et_estimate slope;

    et_line_fit(x, y, 4, &fit);
    et_line_hc(&fit, x, y, ET_HC3, &slope);
    assert_int_equal(slope.state, ET_FIT_NOT_ESTIMABLE);
    assert_close(slope.p, 0.0, 0.0);
    et_line_hc(&fit, x, y, ET_HC1, &slope);
    assert_int_equal(slope.state, ET_FIT_OK);
}

static void closed_forms_are_the_sandwiches(void **state)
{
    (void)state;
    et_line line;
    et_linear *fit;
    et_error err = {0};
    et_linear_data data = {.x = years, .y = scores, .rows = ROWS, .columns = 1};

    et_line_fit(years, scores, ROWS, &line);
    assert_ok(et_linear_new(&fit, ROWS, 1, &err), &err);
    assert_int_equal(et_linear_fit(fit, &data, NULL), ET_FIT_OK);
    for (int kind = ET_HC0; kind <= (int)ET_HC3; kind++) {
        double covariance[4];
        et_sandwich info;
        et_estimate slope;
        assert_ok(et_sandwich_hc(fit, (et_hc)kind, covariance, &info, &err), &err);
        et_line_hc(&line, years, scores, (et_hc)kind, &slope);
        assert_close(slope.se, sqrt(covariance[3]), 1e-12);
        assert_close(slope.df, info.df, 0.0);
    }
    for (size_t lag = 0; lag < 12; lag++) {
        double covariance[4];
        et_sandwich info;
        et_estimate slope;
        et_hac options = {.lag = lag, .adjust = lag % 2 == 1};
        assert_ok(et_sandwich_hac(fit, &options, covariance, &info, &err), &err);
        et_line_newey_west(&line, years, scores, lag, options.adjust, &slope);
        assert_close(slope.se, sqrt(covariance[3]), 1e-11);
    }
    et_linear_free(fit);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_without_a_test_pass_their_state_on),
        cmocka_unit_test(point_that_fixes_the_slope_has_no_hc3),
        cmocka_unit_test(closed_forms_are_the_sandwiches),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
