/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "examtrend/methods/equivalence.h"

static void too_few_and_bad_numbers_are_states(void **state)
{
    (void)state;
    const double d[] = {0.1, NAN, 0.2};
    et_tost t;

    et_tost_values(d, 0, 0.1, &t);
    assert_int_equal(t.state, ET_FIT_TOO_FEW);
    et_tost_values(d, 1, 0.1, &t);
    assert_int_equal(t.state, ET_FIT_TOO_FEW);
    et_tost_values(d, 3, 0.1, &t);
    assert_int_equal(t.state, ET_FIT_NOT_FINITE);
    assert_close(t.p, 0.0, 0.0);
    assert_false(t.equivalent);
    et_tost_estimate(NAN, 0.1, 5, 0.1, &t);
    assert_int_equal(t.state, ET_FIT_NOT_FINITE);
    et_tost_estimate(0.0, 0.1, NAN, 0.1, &t);
    assert_int_equal(t.state, ET_FIT_NOT_FINITE);
}

static void margin_must_be_declared(void **state)
{
    (void)state;
    et_tost t;

    et_tost_estimate(0.0, 0.1, 5, 0.0, &t);
    assert_int_equal(t.state, ET_FIT_OUT_OF_RANGE);
    et_tost_estimate(0.0, 0.1, 5, -0.1, &t);
    assert_int_equal(t.state, ET_FIT_OUT_OF_RANGE);
    et_tost_estimate(0.0, 0.1, 0, 0.1, &t);
    assert_int_equal(t.state, ET_FIT_OUT_OF_RANGE);
    et_tost_estimate(0.0, -0.1, 5, 0.1, &t);
    assert_int_equal(t.state, ET_FIT_OUT_OF_RANGE);
}

static void equal_differences_leave_no_test(void **state)
{
    (void)state;
    const double inside[] = {0.05, 0.05, 0.05}, outside[] = {0.3, 0.1 + 0.2, 0.3};
    et_tost t;

    et_tost_values(inside, 3, 0.1, &t);
    assert_int_equal(t.state, ET_FIT_PERFECT);
    assert_true(t.equivalent);
    assert_close(t.p, 0.0, 0.0);
    et_tost_values(outside, 3, 0.1, &t);
    assert_int_equal(t.state, ET_FIT_PERFECT);
    assert_false(t.equivalent);
    assert_close(t.estimate, 0.3, 1e-15);
}

static void sign_swaps_the_two_tests(void **state)
{
    (void)state;
    et_tost a, b;

    et_tost_estimate(0.03, 0.04, 6.5, 0.1, &a);
    et_tost_estimate(-0.03, 0.04, 6.5, 0.1, &b);
    assert_int_equal(a.state, ET_FIT_OK);
    assert_close(a.p_lower, b.p_upper, 1e-14);
    assert_close(a.p_upper, b.p_lower, 1e-14);
    assert_close(a.p, b.p, 1e-14);
    assert_close(a.low, -b.high, 1e-14);
}

/* The 90 % interval touches the margin exactly where p is 5 %. */
static void interval_and_p_agree(void **state)
{
    (void)state;
    et_tost t;

    for (int i = 1; i < 60; i++) {
        double margin = 0.005 * i;
        et_tost_estimate(0.02, 0.05, 9, margin, &t);
        assert_int_equal(t.equivalent, t.low > -margin && t.high < margin);
        assert_int_equal(t.equivalent, t.p < 0.05);
    }
    et_tost_estimate(0.02, 0.05, 9, t.high, &t);
    assert_close(t.p, 0.05, 1e-12);
}

static void known_variance_is_normal(void **state)
{
    (void)state;
    et_tost t;

    et_tost_estimate(0.0, 1.0, INFINITY, 1.959963984540054, &t);
    assert_int_equal(t.state, ET_FIT_OK);
    assert_close(t.p, 0.025, 1e-12);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(too_few_and_bad_numbers_are_states),
        cmocka_unit_test(margin_must_be_declared),
        cmocka_unit_test(equal_differences_leave_no_test),
        cmocka_unit_test(sign_swaps_the_two_tests),
        cmocka_unit_test(interval_and_p_agree),
        cmocka_unit_test(known_variance_is_normal),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
