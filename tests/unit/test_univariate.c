/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "examtrend/methods/univariate.h"

static void short_and_broken_series_are_states(void **state)
{
    (void)state;
    const double v[] = {4.5, NAN, 2.0, INFINITY};
    et_univariate s;

    et_univariate_describe(v, 0, &s);
    assert_int_equal(s.state, ET_FIT_TOO_FEW);
    assert_close(s.mean, 0.0, 0.0);
    et_univariate_describe(v, 1, &s);
    assert_int_equal(s.state, ET_FIT_TOO_FEW);
    assert_close(s.mean, 4.5, 0.0);
    assert_close(s.maximum, 4.5, 0.0);
    assert_close(s.sd, 0.0, 0.0);
    et_univariate_describe(v, 3, &s);
    assert_int_equal(s.state, ET_FIT_NOT_FINITE);
    assert_int_equal(s.n, 3);
    assert_close(s.mean, 0.0, 0.0);
    et_univariate_describe(v + 2, 2, &s);
    assert_int_equal(s.state, ET_FIT_NOT_FINITE);
}

static void equal_values_do_not_vary(void **state)
{
    (void)state;
    const double v[] = {0.1, 0.1, 0.1};
    et_univariate s;

    et_univariate_describe(v, 3, &s);
    assert_int_equal(s.state, ET_FIT_ALL_TIED);
    assert_close(s.mean, 0.1, 0.0);
    assert_close(s.sd, 0.0, 0.0);
    assert_close(s.lag1, 0.0, 0.0);
}

static void small_series_are_done_by_hand(void **state)
{
    (void)state;
    const double v[] = {1, 3, 2, 6};
    et_univariate s;

    /* deviations -2 0 -1 3 */
    et_univariate_describe(v, 4, &s);
    assert_int_equal(s.state, ET_FIT_OK);
    assert_close(s.mean, 3.0, 0.0);
    assert_close(s.squares, 14.0, 1e-15);
    assert_close(s.sd, sqrt(14.0 / 3.0), 1e-15);
    assert_close(s.lag1, -3.0 / 14.0, 1e-15);
    assert_close(s.minimum, 1.0, 0.0);
    assert_close(s.maximum, 6.0, 0.0);
}

/* Only whole numbers and powers of 2, so that nothing rounds but what is tested. */
static void far_origins_cost_nothing(void **state)
{
    (void)state;
    double near[1000], far[1000];
    et_univariate a, b;

    for (int i = 0; i < 1000; i++) {
        near[i] = (i * 37 % 101) / 64.0;
        far[i] = near[i] + 0x1p45;
    }
    et_univariate_describe(near, 1000, &a);
    et_univariate_describe(far, 1000, &b);
    assert_close(b.sd, a.sd, 1e-15);
    assert_close(b.lag1, a.lag1, 1e-15);
    assert_close(b.mean - 0x1p45, a.mean, 1e-2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(short_and_broken_series_are_states),
        cmocka_unit_test(equal_values_do_not_vary),
        cmocka_unit_test(small_series_are_done_by_hand),
        cmocka_unit_test(far_origins_cost_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
