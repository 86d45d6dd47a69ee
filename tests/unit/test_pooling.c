/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "examtrend/methods/pooling.h"

enum { METHODS = 8, K = 9 };

static const double some_y[K] = {0.3, -0.2, 0.9, 0.1, 1.4, -0.6, 0.5, 0.7, -0.1};
static const double some_v[K] = {0.02, 0.05, 0.04, 0.01, 0.3, 0.08, 0.06, 0.02, 0.11};

static et_pool pool_with(const et_pool_data *data, et_tau2_method method)
{
    et_pool pool;
    et_error err = {0};
    assert_ok(et_pool_fit(data, &(et_pool_options){.method = method}, &pool, &err), &err);
    return pool;
}

static et_pool_data mean_of(const double *y, const double *v, size_t k)
{
    return (et_pool_data){.y = y, .v = v, .k = k};
}

static void too_few_units_are_a_state(void **state)
{
    (void)state;
    for (size_t m = 0; m < METHODS; m++) {
        for (size_t k = 0; k < 2; k++) {
            et_pool_data data = mean_of(some_y, some_v, k);
            et_pool pool = pool_with(&data, (et_tau2_method)m);
            assert_int_equal(pool.state, ET_FIT_TOO_FEW);
            assert_close(pool.coefficient[0].estimate, 0.0, 0.0);
        }
    }
}

static void bad_numbers_are_states(void **state)
{
    (void)state;
    const double holed[] = {0.1, NAN, 0.3}, zero[] = {0.1, 0.0, 0.1};
    const double tiny[] = {0.1, 1e-320, 0.1}, huge[] = {1e200, -1e200, 0.0};
    double blup[3] = {9, 9, 9}, se[3];

    et_pool_data data = mean_of(holed, some_v, 3);
    et_pool pool = pool_with(&data, ET_TAU2_REML);
    assert_int_equal(pool.state, ET_FIT_NOT_FINITE);
    et_pool_blups(&data, &pool, blup, se);
    assert_close(blup[0], 0.0, 0.0);
    assert_close(se[2], 0.0, 0.0);
    data = mean_of(some_y, holed, 3);
    assert_int_equal(pool_with(&data, ET_TAU2_DL).state, ET_FIT_NOT_FINITE);
    data = mean_of(some_y, zero, 3);
    assert_int_equal(pool_with(&data, ET_TAU2_DL).state, ET_FIT_OUT_OF_RANGE);
    data = mean_of(some_y, tiny, 3);
    assert_int_equal(pool_with(&data, ET_TAU2_DL).state, ET_FIT_OUT_OF_RANGE);
    data = mean_of(huge, some_v, 3);
    assert_int_equal(pool_with(&data, ET_TAU2_REML).state, ET_FIT_NOT_FINITE);
    data = mean_of(some_y, some_v, 3);
    assert_int_equal(pool_with(&data, (et_tau2_method)77).state, ET_FIT_OUT_OF_RANGE);
}

static void dependent_or_too_many_columns(void **state)
{
    (void)state;
    double x[K * 9] = {0};
    et_pool pool;
    et_error err = {0};
    et_pool_data data = {.y = some_y, .v = some_v, .x = x, .k = K, .columns = 2};

    for (size_t i = 0; i < K; i++) {
        x[2 * i] = 1.0;
        x[2 * i + 1] = 3.7;
    }
    assert_int_equal(pool_with(&data, ET_TAU2_REML).state, ET_FIT_SINGULAR);
    x[1] = NAN;
    assert_int_equal(pool_with(&data, ET_TAU2_REML).state, ET_FIT_NOT_FINITE);
    data.columns = 9;
    assert_int_equal(et_pool_fit(&data, NULL, &pool, &err), ET_ERR_ARGUMENT);
    assert_non_null(strstr(err.text, "9 columns"));
}

static void equal_estimates_have_no_spread(void **state)
{
    (void)state;
    const double same[] = {0.4, 0.4, 0.4, 0.4};
    et_pool_data data = mean_of(same, some_v, 4);

    for (size_t m = 0; m < METHODS; m++) {
        et_pool pool = pool_with(&data, (et_tau2_method)m);
        assert_int_equal(pool.state, m == ET_TAU2_NONE ? ET_FIT_OK : ET_FIT_BOUNDARY);
        assert_int_equal(pool.hk_state, ET_FIT_PERFECT);
        assert_int_equal(pool.tau2_interval, ET_FIT_NOT_ESTIMABLE);
        assert_close(pool.coefficient[0].estimate, 0.4, 1e-15);
        assert_close(pool.coefficient[0].hk_p, 0.0, 0.0);
        assert_close(pool.predict_high, 0.0, 0.0);
        assert_close(pool.i2, 0.0, 0.0);
    }
}

static void little_spread_is_a_boundary(void **state)
{
    (void)state;
    const double y[] = {0.1, 0.2, 0.15, 0.12, 0.18}, v[] = {0.01, 0.02, 0.01, 0.03, 0.01};
    et_pool_data data = mean_of(y, v, 5);

    for (size_t m = 0; m < METHODS; m++) {
        et_pool pool = pool_with(&data, (et_tau2_method)m);
        if (m == ET_TAU2_SJ) { /* never 0 while y varies */
            assert_int_equal(pool.state, ET_FIT_OK);
            continue;
        }
        assert_int_equal(pool.state, m == ET_TAU2_NONE ? ET_FIT_OK : ET_FIT_BOUNDARY);
        assert_close(pool.tau2, 0.0, 0.0);
        assert_int_equal(pool.hk_state, ET_FIT_OK);
    }
}

/* With equal variances every moment method is variance(y) - v, the pooled value is
 * the plain mean, and Hartung-Knapp is Student's t-test of it. */
static void equal_variances_are_a_t_test(void **state)
{
    (void)state;
    const double y[] = {1.0, 2.0, 4.0, 5.0}, v[] = {0.5, 0.5, 0.5, 0.5};
    const et_tau2_method methods[] = {ET_TAU2_REML, ET_TAU2_DL, ET_TAU2_PM, ET_TAU2_HE,
                                      ET_TAU2_EB};
    et_pool_data data = mean_of(y, v, 4);

    for (size_t m = 0; m < 5; m++) {
        et_pool pool = pool_with(&data, methods[m]);
        const et_pool_coefficient *c = &pool.coefficient[0];
        assert_close(pool.tau2, 10.0 / 3.0 - 0.5, 1e-13);
        assert_close(c->estimate, 3.0, 1e-15);
        assert_close(c->hk_se, sqrt(10.0 / 12.0), 1e-14);
        assert_close(c->hk_t, 3.0 / sqrt(10.0 / 12.0), 1e-14);
        /* t(3): 3.182446305284263 */
        assert_close(c->hk_high - c->estimate, 3.182446305284263 * c->hk_se, 1e-12);
        assert_close(pool.q, 20.0, 1e-13);
    }
    et_pool ml = pool_with(&data, ET_TAU2_ML);
    assert_close(ml.tau2, 2.0, 1e-12); /* 10/4 - 0.5 */
}

static double likelihood(const et_pool_data *d, double tau2, bool restricted)
{
    double weight = 0.0, mean = 0.0, value = 0.0;
    for (size_t i = 0; i < d->k; i++) {
        weight += 1.0 / (d->v[i] + tau2);
        mean += d->y[i] / (d->v[i] + tau2);
    }
    mean /= weight;
    for (size_t i = 0; i < d->k; i++) {
        double s = d->v[i] + tau2;
        value -= 0.5 * (log(s) + (d->y[i] - mean) * (d->y[i] - mean) / s);
    }
    return value - (restricted ? 0.5 * log(weight) : 0.0);
}

static void likelihood_methods_find_the_top(void **state)
{
    (void)state;
    et_pool_data data = mean_of(some_y, some_v, K);

    for (int restricted = 0; restricted < 2; restricted++) {
        et_pool pool = pool_with(&data, restricted ? ET_TAU2_REML : ET_TAU2_ML);
        double top = likelihood(&data, pool.tau2, restricted);
        assert_int_equal(pool.state, ET_FIT_OK);
        for (int step = 0; step <= 400; step++) {
            assert_true(likelihood(&data, 0.005 * step, restricted) <= top);
        }
    }
}

static void interval_of_tau2_holds_its_estimate(void **state)
{
    (void)state;
    et_pool_data data = mean_of(some_y, some_v, K);
    et_pool pm = pool_with(&data, ET_TAU2_PM);

    assert_true(pm.tau2_low < pm.tau2 && pm.tau2 < pm.tau2_high);
    assert_int_equal(pm.tau2_interval, ET_FIT_OK);
    assert_true(pm.i2 > 0.0 && pm.i2 < 1.0);
    assert_close(pm.h2, 1.0 / (1.0 - pm.i2), 1e-13);
}

static void units_and_order_do_not_matter(void **state)
{
    (void)state;
    double y[K], v[K];
    for (size_t i = 0; i < K; i++) {
        y[K - 1 - i] = 100.0 + 10.0 * some_y[i];
        v[K - 1 - i] = 100.0 * some_v[i];
    }
    et_pool_data data = mean_of(some_y, some_v, K), moved = mean_of(y, v, K);

    for (size_t m = 0; m < METHODS; m++) {
        et_pool a = pool_with(&data, (et_tau2_method)m);
        et_pool b = pool_with(&moved, (et_tau2_method)m);
        assert_close(b.tau2, 100.0 * a.tau2, 1e-9);
        assert_close(b.coefficient[0].estimate, 100.0 + 10.0 * a.coefficient[0].estimate,
                     1e-12);
        assert_close(b.coefficient[0].hk_se, 10.0 * a.coefficient[0].hk_se, 1e-9);
        assert_close(b.predict_high - b.predict_low,
                     10.0 * (a.predict_high - a.predict_low), 1e-9);
    }
}

/* Years as they are written must cost no digits against centred ones. */
static void columns_far_from_zero_keep_their_digits(void **state)
{
    (void)state;
    double far_x[2 * K], near_x[2 * K];
    for (size_t i = 0; i < K; i++) {
        far_x[2 * i] = near_x[2 * i] = 1.0;
        far_x[2 * i + 1] = 2017.0 + (double)i;
        near_x[2 * i + 1] = (double)i;
    }
    et_pool_data far_data = {some_y, some_v, far_x, K, 2};
    et_pool_data near_data = {some_y, some_v, near_x, K, 2};
    et_pool a = pool_with(&far_data, ET_TAU2_REML);
    et_pool b = pool_with(&near_data, ET_TAU2_REML);

    assert_close(a.coefficient[1].estimate, b.coefficient[1].estimate, 1e-10);
    assert_close(a.coefficient[1].se, b.coefficient[1].se, 1e-10);
    assert_close(a.moderators, b.moderators, 1e-9);
    /* one column tested: its z squared */
    assert_close(b.moderators, b.coefficient[1].z * b.coefficient[1].z, 1e-12);
    assert_close(b.moderators_p, b.coefficient[1].p, 1e-10);
    assert_close(b.predict_df, 0.0, 0.0);
}

/* A group per column is two pools side by side that share tau^2. */
static void two_groups_by_columns(void **state)
{
    (void)state;
    double x[2 * K];
    for (size_t i = 0; i < K; i++) {
        x[2 * i] = i < 4;
        x[2 * i + 1] = i >= 4;
    }
    et_pool_data both = {some_y, some_v, x, K, 2};
    et_pool pool = pool_with(&both, ET_TAU2_NONE);
    et_pool_data first = mean_of(some_y, some_v, 4);
    et_pool_data second = mean_of(some_y + 4, some_v + 4, K - 4);
    et_pool a = pool_with(&first, ET_TAU2_NONE), b = pool_with(&second, ET_TAU2_NONE);

    assert_close(pool.coefficient[0].estimate, a.coefficient[0].estimate, 1e-14);
    assert_close(pool.coefficient[1].se, b.coefficient[0].se, 1e-14);
    assert_close(pool.q, a.q + b.q, 1e-13);
    assert_close(pool.covariance[0][1], 0.0, 0.0);
}

static void prediction_interval_names_its_df(void **state)
{
    (void)state;
    et_pool_data data = mean_of(some_y, some_v, K), two = mean_of(some_y, some_v, 2);
    et_pool_options higgins = {.interval = ET_POOL_DF_K2};
    et_pool a = pool_with(&data, ET_TAU2_REML), b;
    et_error err = {0};

    assert_ok(et_pool_fit(&data, &higgins, &b, &err), &err);
    assert_close(a.predict_df, K - 1.0, 0.0);
    assert_close(b.predict_df, K - 2.0, 0.0);
    assert_true(b.predict_high > a.predict_high);
    assert_ok(et_pool_fit(&two, &higgins, &b, &err), &err);
    assert_int_equal(b.state, ET_FIT_OK);
    assert_close(b.predict_df, 0.0, 0.0);
    assert_close(b.predict_high, 0.0, 0.0);
}

static void blups_lie_between_unit_and_fit(void **state)
{
    (void)state;
    double blup[K], se[K];
    et_pool_data data = mean_of(some_y, some_v, K);
    et_pool pool = pool_with(&data, ET_TAU2_REML);

    et_pool_blups(&data, &pool, blup, se);
    for (size_t i = 0; i < K; i++) {
        double fit = pool.coefficient[0].estimate;
        assert_true((blup[i] - fit) * (some_y[i] - blup[i]) >= 0.0);
        assert_true(se[i] > 0.0 && se[i] < sqrt(some_v[i]) + pool.coefficient[0].se);
    }
}

static et_status fit_some(void *context)
{
    et_pool_data data = mean_of(some_y, some_v, K);
    return et_pool_fit(&data, NULL, context, NULL);
}

static void memory_failure_is_reported(void **state)
{
    (void)state;
    et_pool pool;
    with_failing_memory(fit_some, &pool);
    assert_int_equal(pool.state, ET_FIT_OK);
}

static void names_are_stable(void **state)
{
    (void)state;
    assert_string_equal(et_tau2_method_name(ET_TAU2_REML), "REML");
    assert_string_equal(et_tau2_method_name(ET_TAU2_NONE), "none");
    assert_string_equal(et_tau2_method_name((et_tau2_method)99), "unknown");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(too_few_units_are_a_state),
        cmocka_unit_test(bad_numbers_are_states),
        cmocka_unit_test(dependent_or_too_many_columns),
        cmocka_unit_test(equal_estimates_have_no_spread),
        cmocka_unit_test(little_spread_is_a_boundary),
        cmocka_unit_test(equal_variances_are_a_t_test),
        cmocka_unit_test(likelihood_methods_find_the_top),
        cmocka_unit_test(interval_of_tau2_holds_its_estimate),
        cmocka_unit_test(units_and_order_do_not_matter),
        cmocka_unit_test(columns_far_from_zero_keep_their_digits),
        cmocka_unit_test(two_groups_by_columns),
        cmocka_unit_test(prediction_interval_names_its_df),
        cmocka_unit_test(blups_lie_between_unit_and_fit),
        cmocka_unit_test(memory_failure_is_reported),
        cmocka_unit_test(names_are_stable),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
