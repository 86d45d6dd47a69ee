/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "examtrend/methods/power.h"

static void designs_without_a_test_are_states(void **state)
{
    (void)state;
    const struct {
        et_power_design design;
        et_fit_state state;
    } bad[] = {
        {et_power_years(0, 1.0), ET_FIT_TOO_FEW},
        {et_power_years(2, 1.0), ET_FIT_TOO_FEW},
        {et_power_years(8, 0.0), ET_FIT_PERFECT},
        {et_power_years(8, NAN), ET_FIT_NOT_FINITE},
        {et_power_years(8, -1.0), ET_FIT_OUT_OF_RANGE},
        {{.sxx = 0.0, .sigma = 1.0, .df = 6.0}, ET_FIT_NO_SPREAD},
        {{.sxx = 42.0, .sigma = 1.0, .df = 6.0, .alpha = 1.0}, ET_FIT_OUT_OF_RANGE},
    };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        double power = 1.0, slope = 1.0, se = 1.0;
        assert_int_equal(et_power_of_slope(&bad[i].design, 0.1, &power), bad[i].state);
        assert_int_equal(et_power_smallest_slope(&bad[i].design, 0.8, &slope),
                         bad[i].state);
        assert_close(power, 0.0, 0.0);
        assert_close(slope, 0.0, 0.0);
        if (bad[i].design.alpha < 1.0) {
            assert_int_equal(et_power_slope_se(&bad[i].design, &se), bad[i].state);
            assert_close(se, 0.0, 0.0);
        }
    }
}

static void senseless_questions_are_states(void **state)
{
    (void)state;
    et_power_design design = et_power_years(8, 0.3);
    double value = 1.0;

    assert_int_equal(et_power_of_slope(&design, NAN, &value), ET_FIT_NOT_FINITE);
    assert_close(value, 0.0, 0.0);
    assert_int_equal(et_power_smallest_slope(&design, 0.05, &value), ET_FIT_OUT_OF_RANGE);
    assert_int_equal(et_power_smallest_slope(&design, 1.0, &value), ET_FIT_OUT_OF_RANGE);
    assert_int_equal(et_power_smallest_slope(&design, NAN, &value), ET_FIT_NOT_FINITE);
    assert_close(value, 0.0, 0.0);
}

static void no_slope_is_found_as_often_as_the_level(void **state)
{
    (void)state;
    for (size_t years = 3; years <= 40; years += 5) {
        et_power_design design = et_power_years(years, 0.3);
        double power;
        assert_int_equal(et_power_of_slope(&design, 0.0, &power), ET_FIT_OK);
        assert_close(power, 0.05, 1e-12);
        design.alpha = 0.001;
        assert_int_equal(et_power_of_slope(&design, 0.0, &power), ET_FIT_OK);
        assert_close(power, 0.001, 1e-12);
    }
}

static void smallest_slope_has_the_wanted_power(void **state)
{
    (void)state;
    for (double wanted = 0.06; wanted < 1.0; wanted += 0.0495) {
        et_power_design design = {.sxx = 37.5, .sigma = 0.21, .df = 5.5};
        double slope, power, mirrored;
        assert_int_equal(et_power_smallest_slope(&design, wanted, &slope), ET_FIT_OK);
        assert_true(slope > 0.0);
        assert_int_equal(et_power_of_slope(&design, slope, &power), ET_FIT_OK);
        assert_close(power, wanted, 1e-12);
        assert_int_equal(et_power_of_slope(&design, -slope, &mirrored), ET_FIT_OK);
        assert_close(mirrored, power, 1e-13);
    }
}

static void smallest_slope_scales_with_the_noise(void **state)
{
    (void)state;
    et_power_design quiet = et_power_years(8, 0.1), loud = et_power_years(8, 0.4);
    double small, large;

    assert_int_equal(et_power_smallest_slope(&quiet, 0.8, &small), ET_FIT_OK);
    assert_int_equal(et_power_smallest_slope(&loud, 0.8, &large), ET_FIT_OK);
    assert_close(large, 4.0 * small, 1e-13);
}

static void less_than_one_degree_of_freedom_may_be_too_hard(void **state)
{
    (void)state;
    et_power_design design = {.sxx = 10.0, .sigma = 1.0, .df = 0.25, .alpha = 1e-5};
    double slope = 1.0;

    assert_int_equal(et_power_smallest_slope(&design, 0.5, &slope),
                     ET_FIT_NO_CONVERGENCE);
    assert_close(slope, 0.0, 0.0);
}

/* With known noise power is elementary: Phi(shift - z) + Phi(-shift - z). */
static void known_noise_is_a_normal_test(void **state)
{
    (void)state;
    et_power_design design = {.sxx = 42.0, .sigma = 1.0, .df = INFINITY};
    double power, z = 1.959963984540054, shift = 0.3 * sqrt(42.0);

    assert_int_equal(et_power_of_slope(&design, 0.3, &power), ET_FIT_OK);
    assert_close(
        power, 0.5 * erfc((z - shift) * M_SQRT1_2) + 0.5 * erfc((z + shift) * M_SQRT1_2),
        1e-13);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(designs_without_a_test_are_states),
        cmocka_unit_test(senseless_questions_are_states),
        cmocka_unit_test(no_slope_is_found_as_often_as_the_level),
        cmocka_unit_test(smallest_slope_has_the_wanted_power),
        cmocka_unit_test(smallest_slope_scales_with_the_noise),
        cmocka_unit_test(less_than_one_degree_of_freedom_may_be_too_hard),
        cmocka_unit_test(known_noise_is_a_normal_test),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
