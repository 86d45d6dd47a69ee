/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "examtrend/methods/funnel.h"

enum { N = 11 };

static const double value[N] = {5.1, 5.4, 6.0, 4.8, 5.5, 5.3, 7.9, 5.2, 5.6, 4.9, 5.0};
static const double se[N] = {0.1, 0.2, 0.15, 0.1, 0.3, 0.05, 0.2, 0.1, 0.25, 0.12, 0.08};

static et_funnel fit(const et_funnel_data *data, et_funnel_options options,
                     et_funnel_unit *unit)
{
    et_funnel funnel;
    et_error err = {0};
    assert_ok(et_funnel_fit(data, &options, unit, &funnel, &err), &err);
    return funnel;
}

static void too_few_and_bad_numbers_are_states(void **state)
{
    (void)state;
    const double holed[N] = {5.0, NAN, 5.0}, zero[N] = {0.1, 0.0, 0.1};
    const double tiny[N] = {0.1, 1e-170, 0.1}, huge[N] = {1e200, -1e200, 1e200};
    et_funnel_unit unit[N];
    et_funnel_data data = {.value = value, .se = se, .target = 5.3};
    double low, high;

    for (size_t n = 0; n < 2; n++) {
        data.n = n;
        et_funnel funnel = fit(&data, (et_funnel_options){0}, unit);
        assert_int_equal(funnel.state, ET_FIT_TOO_FEW);
        et_funnel_limits(&funnel, 0.1, 0.95, &low, &high);
        assert_close(high - low, 0.0, 0.0);
    }
    data.n = 3;
    data.value = holed;
    assert_int_equal(fit(&data, (et_funnel_options){0}, unit).state, ET_FIT_NOT_FINITE);
    assert_close(unit[2].high95, 0.0, 0.0);
    data.value = huge;
    assert_int_equal(fit(&data, (et_funnel_options){0}, unit).state, ET_FIT_OUT_OF_RANGE);
    data.value = value;
    data.se = zero;
    assert_int_equal(fit(&data, (et_funnel_options){0}, unit).state, ET_FIT_OUT_OF_RANGE);
    data.se = tiny;
    assert_int_equal(fit(&data, (et_funnel_options){0}, unit).state, ET_FIT_OUT_OF_RANGE);
    data.se = se;
    assert_int_equal(fit(&data, (et_funnel_options){.winsorise = 0.5}, unit).state,
                     ET_FIT_OUT_OF_RANGE);
    assert_int_equal(fit(&data, (et_funnel_options){.winsorise = NAN}, unit).state,
                     ET_FIT_NOT_FINITE);
}

static void units_on_the_target_have_no_spread(void **state)
{
    (void)state;
    const double same[N] = {5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5};
    et_funnel_unit unit[N];
    et_funnel_data data = {.value = same, .se = se, .n = N, .target = 5.0};
    et_funnel funnel = fit(&data, (et_funnel_options){0}, unit);

    assert_int_equal(funnel.state, ET_FIT_OK);
    assert_close(funnel.phi, 0.0, 0.0);
    assert_close(funnel.tau2, 0.0, 0.0);
    assert_close(unit[3].p, 1.0, 0.0);
    /* no narrower than sampling allows */
    assert_close(unit[0].high95 - 5.0, 1.959963984540054 * 0.1, 1e-12);
    funnel = fit(&data, (et_funnel_options){.spread = ET_FUNNEL_MULTIPLICATIVE}, unit);
    assert_close(unit[0].high95 - 5.0, 1.959963984540054 * 0.1, 1e-12);
}

static void spread_by_hand(void **state)
{
    (void)state;
    /* equal se 1: z = -2, 0, 2, 4; not winsorised, phi = 24 / 4 = 6;
     * tau2 = (24 - 3) / (4 - 1) = 7 */
    const double v[] = {-2, 0, 2, 4}, one[] = {1, 1, 1, 1};
    et_funnel_unit unit[4];
    et_funnel_data data = {.value = v, .se = one, .n = 4};
    et_funnel funnel = fit(&data, (et_funnel_options){.winsorise = -1.0}, unit);

    assert_close(funnel.phi, 6.0, 1e-15);
    assert_close(funnel.tau2, 7.0, 1e-14);
    assert_close(unit[3].z_adjusted, 4.0 / sqrt(8.0), 1e-14);
    assert_close(funnel.winsor_low, -2.0, 0.0);
    assert_close(funnel.winsor_high, 4.0, 0.0);
    /* 25 % at either end: type 7 quantiles -0.5 and 2.5 */
    funnel = fit(&data, (et_funnel_options){.winsorise = 0.25}, unit);
    assert_close(funnel.winsor_low, -0.5, 1e-15);
    assert_close(funnel.winsor_high, 2.5, 1e-15);
    assert_close(funnel.phi, (0.25 + 0 + 4 + 6.25) / 4, 1e-15);
}

static void one_outlier_does_not_widen_the_limits(void **state)
{
    (void)state;
    double moved[N];
    et_funnel_unit a[N], b[N];
    memcpy(moved, value, sizeof moved);
    moved[6] = 50.0;
    et_funnel_data near = {.value = value, .se = se, .n = N, .target = 5.3};
    et_funnel_data far = {.value = moved, .se = se, .n = N, .target = 5.3};

    et_funnel first = fit(&near, (et_funnel_options){0}, a);
    et_funnel second = fit(&far, (et_funnel_options){0}, b);
    assert_close(second.phi, first.phi, 1e-14);
    assert_close(b[0].high998, a[0].high998, 1e-14);
    assert_true(b[6].p < 1e-6);
}

static void order_and_units_do_not_matter(void **state)
{
    (void)state;
    double v[N], s[N];
    et_funnel_unit a[N], b[N];
    for (size_t i = 0; i < N; i++) {
        v[N - 1 - i] = 10.0 * value[i] + 3.0;
        s[N - 1 - i] = 10.0 * se[i];
    }
    et_funnel_data d = {.value = value, .se = se, .n = N, .target = 5.3};
    et_funnel_data e = {.value = v, .se = s, .n = N, .target = 56.0};
    et_funnel first = fit(&d, (et_funnel_options){0}, a);
    et_funnel second = fit(&e, (et_funnel_options){0}, b);

    assert_close(second.tau2, 100.0 * first.tau2, 1e-10);
    for (size_t i = 0; i < N; i++) {
        assert_close(b[N - 1 - i].z_adjusted, a[i].z_adjusted, 1e-10);
        assert_close(b[N - 1 - i].low95, 10.0 * a[i].low95 + 3.0, 1e-10);
    }
}

static void limits_narrow_with_the_standard_error(void **state)
{
    (void)state;
    et_funnel_unit unit[N];
    et_funnel_data d = {.value = value, .se = se, .n = N, .target = 5.3};
    double low, high, wider_low, wider_high;

    for (int spread = 0; spread < 3; spread++) {
        et_funnel funnel =
            fit(&d, (et_funnel_options){.spread = (et_funnel_spread)spread}, unit);
        et_funnel_limits(&funnel, 0.1, 0.95, &low, &high);
        assert_close(low, unit[0].low95, 0.0);
        et_funnel_limits(&funnel, 0.2, 0.95, &wider_low, &wider_high);
        assert_true(wider_low < low && high < wider_high);
        et_funnel_limits(&funnel, 0.1, 0.998, &wider_low, &wider_high);
        assert_true(wider_low < low && high < wider_high);
        et_funnel_limits(&funnel, NAN, 0.95, &low, &high);
        assert_close(low, 5.3, 0.0);
        et_funnel_limits(&funnel, 0.1, 1.0, &low, &high);
        assert_close(high, 5.3, 0.0);
    }
}

static void shares_at_the_pooled_target(void **state)
{
    (void)state;
    const double hits[] = {10, 30}, size[] = {40, 60}, over[] = {41, 30};
    const double none[] = {0, 0}, empty[] = {40, 0}, holed[] = {NAN, 1};
    double v[2], s[2], target;

    assert_int_equal(et_funnel_shares(hits, size, 2, v, s, &target), ET_FIT_OK);
    assert_close(target, 0.4, 1e-15);
    assert_close(v[0], 0.25, 0.0);
    assert_close(s[1], sqrt(0.24 / 60), 1e-15);
    assert_int_equal(et_funnel_shares(hits, size, 0, v, s, &target), ET_FIT_TOO_FEW);
    assert_int_equal(et_funnel_shares(over, size, 2, v, s, &target), ET_FIT_OUT_OF_RANGE);
    assert_int_equal(et_funnel_shares(none, size, 2, v, s, &target), ET_FIT_NO_SPREAD);
    assert_int_equal(et_funnel_shares(hits, empty, 2, v, s, &target),
                     ET_FIT_OUT_OF_RANGE);
    assert_int_equal(et_funnel_shares(holed, size, 2, v, s, &target), ET_FIT_NOT_FINITE);
    assert_close(target, 0.0, 0.0);
}

static et_status fit_some(void *context)
{
    et_funnel_unit unit[N];
    et_funnel_data d = {.value = value, .se = se, .n = N, .target = 5.3};
    return et_funnel_fit(&d, NULL, unit, context, NULL);
}

static void memory_failure_is_reported(void **state)
{
    (void)state;
    et_funnel funnel;
    with_failing_memory(fit_some, &funnel);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(too_few_and_bad_numbers_are_states),
        cmocka_unit_test(units_on_the_target_have_no_spread),
        cmocka_unit_test(spread_by_hand),
        cmocka_unit_test(one_outlier_does_not_widen_the_limits),
        cmocka_unit_test(order_and_units_do_not_matter),
        cmocka_unit_test(limits_narrow_with_the_standard_error),
        cmocka_unit_test(shares_at_the_pooled_target),
        cmocka_unit_test(memory_failure_is_reported),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
