/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "examtrend/methods/line.h"

static void too_few_points_are_a_state(void **state)
{
    (void)state;
    const double x[] = {2017, 2018}, y[] = {5.0, 5.5};
    et_line fit;

    et_line_fit(x, y, 0, &fit);
    assert_int_equal(fit.state, ET_FIT_TOO_FEW);
    et_line_fit(x, y, 1, &fit);
    assert_int_equal(fit.state, ET_FIT_TOO_FEW);
    assert_close(fit.slope, 0.0, 0.0);
    et_line_fit(x, y, 2, &fit);
    assert_int_equal(fit.state, ET_FIT_TOO_FEW);
    assert_close(fit.slope, 0.5, 1e-15);
    assert_close(fit.p, 0.0, 0.0);
}

static void equal_x_and_missing_values_are_states(void **state)
{
    (void)state;
    const double same[] = {3, 3, 3}, x[] = {1, 2, 3};
    const double y[] = {1, 2, 4}, holed[] = {1, NAN, 2};
    et_line fit;

    et_line_fit(same, y, 3, &fit);
    assert_int_equal(fit.state, ET_FIT_NO_SPREAD);
    et_line_fit(x, holed, 3, &fit);
    assert_int_equal(fit.state, ET_FIT_NOT_FINITE);
    assert_close(fit.slope, 0.0, 0.0);
}

static void perfect_line_has_no_test(void **state)
{
    (void)state;
    const double x[] = {2017, 2018, 2019, 2020};
    double y[4];
    et_line fit;

    for (int i = 0; i < 4; i++) {
        y[i] = 5.1 + 0.1 * (x[i] - 2017);
    }
    et_line_fit(x, y, 4, &fit);
    assert_int_equal(fit.state, ET_FIT_PERFECT);
    assert_close(fit.slope, 0.1, 1e-13);
    assert_close(fit.p, 0.0, 0.0);
}

static void adding_a_constant_moves_only_the_level(void **state)
{
    (void)state;
    const double x[] = {2017, 2018, 2019, 2020, 2021};
    const double y[] = {5.2, 4.9, 5.6, 6.7, 6.6};
    double raised[5];
    et_line a, b;

    for (int i = 0; i < 5; i++) {
        raised[i] = y[i] + 2.0;
    }
    et_line_fit(x, y, 5, &a);
    et_line_fit(x, raised, 5, &b);
    assert_close(b.slope, a.slope, 1e-13);
    assert_close(b.slope_se, a.slope_se, 1e-13);
    assert_close(b.level, a.level + 2.0, 1e-15);
}

static void jumps_leave_a_common_slope(void **state)
{
    (void)state;
    const double x[] = {2017, 2018, 2019, 2020, 2021, 2022};
    const double stepped[] = {5.0, 5.1, 5.2, 6.3, 6.4, 6.5};
    const double noisy[] = {5.0, 5.2, 5.1, 6.3, 6.5, 6.4};
    const double starts[] = {2020}, none[] = {2030};
    et_line fit, plain;

    et_line_fit_jumps(x, stepped, 6, starts, 1, &fit);
    assert_int_equal(fit.state, ET_FIT_PERFECT);
    assert_close(fit.slope, 0.1, 1e-13);
    /* by hand: segment sums sxx 2 + 2, sxy .1 + .1 */
    et_line_fit_jumps(x, noisy, 6, starts, 1, &fit);
    assert_int_equal(fit.state, ET_FIT_OK);
    assert_close(fit.slope, 0.05, 1e-13);
    assert_close(fit.df, 3.0, 0.0);
    assert_close(fit.rss, 0.03, 1e-12);
    et_line_fit_jumps(x, noisy, 6, none, 1, &fit);
    et_line_fit(x, noisy, 6, &plain);
    assert_memory_equal(&fit, &plain, sizeof fit);
    et_line_fit_jumps(x, noisy, 3, (const double[]){2018, 2019}, 2, &fit);
    assert_int_equal(fit.state, ET_FIT_NO_SPREAD);
    et_line_fit_jumps(x + 1, noisy + 1, 3, starts, 1, &fit);
    assert_int_equal(fit.state, ET_FIT_TOO_FEW);
    assert_close(fit.slope, -0.1, 1e-13);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(too_few_points_are_a_state),
        cmocka_unit_test(equal_x_and_missing_values_are_states),
        cmocka_unit_test(perfect_line_has_no_test),
        cmocka_unit_test(adding_a_constant_moves_only_the_level),
        cmocka_unit_test(jumps_leave_a_common_slope),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
