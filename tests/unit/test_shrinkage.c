/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "examtrend/methods/shrinkage.h"

static const et_shrink_options quiet = {.sigma2 = 0.01, .sxx = 42.0};

static void degenerate_slopes_are_states(void **state)
{
    (void)state;
    const double one[] = {0.3}, same[] = {0.1, 0.1, 0.1}, holed[] = {0.1, NAN, 0.3};
    double out[3] = {9, 9, 9};
    et_shrinkage r;

    et_shrink_slopes(one, 0, &quiet, out, &r);
    assert_int_equal(r.state, ET_FIT_TOO_FEW);
    assert_close(out[0], 9.0, 0.0);
    et_shrink_slopes(one, 1, &quiet, out, &r);
    assert_int_equal(r.state, ET_FIT_TOO_FEW);
    assert_close(out[0], 0.0, 0.0);
    et_shrink_slopes(same, 3, &quiet, out, &r);
    assert_int_equal(r.state, ET_FIT_ALL_TIED);
    assert_close(out[2], 0.0, 0.0);
    assert_close(r.slope_se, sqrt(0.01 / 42.0), 1e-15);
    et_shrink_slopes(holed, 3, &quiet, out, &r);
    assert_int_equal(r.state, ET_FIT_NOT_FINITE);
}

static void impossible_options_are_states(void **state)
{
    (void)state;
    const double b[] = {-0.1, 0.1};
    double out[2];
    et_shrinkage r;

    et_shrink_slopes(b, 2, &(et_shrink_options){.sigma2 = 1.0}, out, &r);
    assert_int_equal(r.state, ET_FIT_OUT_OF_RANGE);
    et_shrink_slopes(b, 2, &(et_shrink_options){.sigma2 = -1.0, .sxx = 1.0}, out, &r);
    assert_int_equal(r.state, ET_FIT_OUT_OF_RANGE);
    et_shrink_slopes(b, 2, &(et_shrink_options){.sigma2 = NAN, .sxx = 1.0}, out, &r);
    assert_int_equal(r.state, ET_FIT_NOT_FINITE);
}

static void no_noise_shrinks_nothing_and_much_noise_everything(void **state)
{
    (void)state;
    const double b[] = {-0.2, 0.05, 0.3};
    double out[3];
    et_shrinkage r;

    et_shrink_slopes(b, 3, &(et_shrink_options){.sxx = 10.0}, out, &r);
    assert_int_equal(r.state, ET_FIT_OK);
    assert_close(r.reliability, 1.0, 0.0);
    assert_close(out[2], 0.3, 0.0);
    et_shrink_slopes(b, 3, &(et_shrink_options){.sigma2 = 9.0, .sxx = 10.0}, out, &r);
    assert_int_equal(r.state, ET_FIT_BOUNDARY);
    assert_close(r.reliability, 0.0, 0.0);
    assert_close(out[0], 0.0, 0.0);
    assert_close(r.shrunk_sd, 0.0, 0.0);
}

static void inflation_multiplies_the_noise(void **state)
{
    (void)state;
    const double b[] = {-0.2, 0.05, 0.3};
    double plain[3], inflated[3];
    et_shrinkage r, s;

    et_shrink_slopes(b, 3, &(et_shrink_options){.sigma2 = 0.3, .sxx = 10.0}, plain, &r);
    et_shrink_slopes(b, 3,
                     &(et_shrink_options){.sigma2 = 0.2, .sxx = 10.0, .inflation = 1.5},
                     inflated, &s);
    assert_close(s.reliability, r.reliability, 1e-15);
    assert_close(inflated[0], plain[0], 1e-15);
    assert_true(r.reliability > 0.0 && r.reliability < 1.0);
}

static void the_target_is_a_fixed_point(void **state)
{
    (void)state;
    double b[] = {0.2, 0.4, 0.9};
    et_shrink_options how = {.sigma2 = 0.3, .sxx = 10.0, .target = 0.4};
    et_shrinkage r;

    et_shrink_slopes(b, 3, &how, b, &r);
    assert_close(b[1], 0.4, 0.0);
    assert_close(b[0], 0.4 - r.reliability * 0.2, 1e-15);
}

static void james_stein_needs_enough_estimates(void **state)
{
    (void)state;
    const double y[] = {1, 2, 3, 4}, same[] = {2, 2, 2, 2}, bad[] = {1, 2, INFINITY, 4};
    double out[4];
    et_james_stein js;

    et_james_stein_mean(y, 3, 0.1, out, &js);
    assert_int_equal(js.state, ET_FIT_TOO_FEW);
    et_james_stein_point(y, 2, 0.1, 0.0, out, &js);
    assert_int_equal(js.state, ET_FIT_TOO_FEW);
    et_james_stein_mean(same, 4, 0.1, out, &js);
    assert_int_equal(js.state, ET_FIT_ALL_TIED);
    assert_close(out[3], 2.0, 0.0);
    et_james_stein_mean(bad, 4, 0.1, out, &js);
    assert_int_equal(js.state, ET_FIT_NOT_FINITE);
    et_james_stein_mean(y, 4, -0.1, out, &js);
    assert_int_equal(js.state, ET_FIT_OUT_OF_RANGE);
    et_james_stein_point(y, 4, 0.1, NAN, out, &js);
    assert_int_equal(js.state, ET_FIT_NOT_FINITE);
}

static void james_stein_factor_by_hand(void **state)
{
    (void)state;
    const double y[] = {1, 2, 3, 6};
    double out[4];
    et_james_stein js;

    et_james_stein_mean(y, 4, 2.0, out, &js); /* mean 3, S = 4 + 1 + 0 + 9 = 14 */
    assert_close(js.factor, 1.0 - 2.0 / 14.0, 1e-15);
    assert_close(out[3], 3.0 + 3.0 * 12.0 / 14.0, 1e-15);
    et_james_stein_point(y, 4, 2.0, 2.0, out, &js); /* S = 1 + 0 + 1 + 16 = 18 */
    assert_close(js.factor, 1.0 - 4.0 / 18.0, 1e-15);
    et_james_stein_mean(y, 4, 20.0, out, &js);
    assert_int_equal(js.state, ET_FIT_BOUNDARY);
    assert_close(out[0], 3.0, 1e-15);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(degenerate_slopes_are_states),
        cmocka_unit_test(impossible_options_are_states),
        cmocka_unit_test(no_noise_shrinks_nothing_and_much_noise_everything),
        cmocka_unit_test(inflation_multiplies_the_noise),
        cmocka_unit_test(the_target_is_a_fixed_point),
        cmocka_unit_test(james_stein_needs_enough_estimates),
        cmocka_unit_test(james_stein_factor_by_hand),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
