/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include <float.h>

#include "examtrend/methods/local_level.h"

static const double series[] = {5.6, 5.2, 5.9, 5.5, 6.2, 5.8, 6.6, 6.1,
                                6.9, 6.3, 6.2, 6.9, 7.4, 6.6, 7.1, 7.6};
enum { YEARS = 16 };

static void short_series_are_a_state(void **state)
{
    (void)state;
    et_local_level fit;
    et_forecast_year year;

    for (size_t n = 0; n < 4; n++) {
        et_local_level_fit(series, n, &fit);
        assert_int_equal(fit.state, ET_FIT_TOO_FEW);
        assert_close(fit.log_likelihood, 0.0, 0.0);
        et_local_level_at(&fit, 1, &year);
        assert_close(year.mean, 0.0, 0.0);
    }
}

static void unusable_series_are_states(void **state)
{
    (void)state;
    const double holed[] = {5, 6, NAN, 7, 5}, huge[] = {DBL_MAX, -DBL_MAX, 0, 1, 2};
    const double same[] = {6.1, 6.1, 6.1, 6.1, 6.1};
    et_local_level fit;

    et_local_level_fit(holed, 5, &fit);
    assert_int_equal(fit.state, ET_FIT_NOT_FINITE);
    et_local_level_fit(huge, 5, &fit);
    assert_int_equal(fit.state, ET_FIT_OUT_OF_RANGE);
    et_local_level_fit(same, 5, &fit);
    assert_int_equal(fit.state, ET_FIT_PERFECT);
    assert_close(fit.level, 6.1, 0.0);
    assert_close(fit.noise_variance, 0.0, 0.0);
}

/* Values that lean back to the mean: no step of the level. */
static void noise_about_a_constant_is_a_boundary(void **state)
{
    (void)state;
    const double y[] = {5, 7, 5, 7, 5, 7, 5, 7};
    et_local_level fit;
    et_forecast_year near, far;

    et_local_level_fit(y, 8, &fit);
    assert_int_equal(fit.state, ET_FIT_BOUNDARY);
    assert_close(fit.level_variance, 0.0, 0.0);
    assert_close(fit.q, 0.0, 0.0);
    assert_close(fit.noise_variance, 8.0 / 7.0, 1e-14); /* the sample variance */
    assert_close(fit.level, 6.0, 1e-14);
    assert_close(fit.level_se, sqrt(8.0 / 7.0 / 8.0), 1e-14);
    et_local_level_at(&fit, 1, &near);
    et_local_level_at(&fit, 9, &far);
    assert_close(near.se, far.se, 0.0);
}

static void a_random_walk_is_a_boundary(void **state)
{
    (void)state;
    const double y[] = {1, 2, 3, 5, 6, 8, 9, 11};
    double squares = 0.0;
    et_local_level fit;
    et_forecast_year year;

    for (size_t t = 1; t < 8; t++) {
        squares += (y[t] - y[t - 1]) * (y[t] - y[t - 1]);
    }
    et_local_level_fit(y, 8, &fit);
    assert_int_equal(fit.state, ET_FIT_BOUNDARY);
    assert_close(fit.noise_variance, 0.0, 0.0);
    assert_close(fit.level_variance, squares / 7.0, 1e-14);
    assert_close(fit.log_likelihood, -3.5 * (log(2.0 * M_PI * squares / 7.0) + 1.0),
                 1e-13);
    assert_close(fit.level, 11.0, 0.0);
    assert_close(fit.level_se, 0.0, 0.0);
    et_local_level_at(&fit, 4, &year);
    assert_close(year.mean, 11.0, 0.0);
    assert_close(year.se, sqrt(4.0 * squares / 7.0), 1e-14);
}

/* The diffuse likelihood is that of the yearly changes, a moving average of order one:
 * density of n - 1 normals with a tridiagonal covariance, by Cholesky. */
static double likelihood_of_changes(const double *y, size_t n, double noise, double level)
{
    double diagonal = 2.0 * noise + level, pivot = diagonal, rest = y[1] - y[0];
    double sum = log(2.0 * M_PI * pivot) + rest * rest / pivot;

    for (size_t t = 2; t < n; t++) {
        double factor = -noise / pivot;
        rest = y[t] - y[t - 1] - factor * rest;
        pivot = diagonal + factor * noise;
        sum += log(2.0 * M_PI * pivot) + rest * rest / pivot;
    }
    return -0.5 * sum;
}

static void the_likelihood_is_that_of_the_changes(void **state)
{
    (void)state;
    const double noise[] = {0.04, 0.0, 0.09, 1e-6}, level[] = {0.03, 0.05, 0.0, 2.0};
    et_local_level given;

    for (size_t i = 0; i < 4; i++) {
        et_local_level_given(series, YEARS, noise[i], level[i], &given);
        assert_int_equal(given.state, i == 0 || i == 3 ? ET_FIT_OK : ET_FIT_BOUNDARY);
        assert_close(given.log_likelihood,
                     likelihood_of_changes(series, YEARS, noise[i], level[i]), 1e-12);
        assert_close(given.noise_variance, noise[i], 1e-9);
        assert_close(given.level_variance, level[i], 1e-14);
    }
}

static void variances_given_have_a_domain(void **state)
{
    (void)state;
    et_local_level given;

    et_local_level_given(series, YEARS, -1.0, 2.0, &given);
    assert_int_equal(given.state, ET_FIT_OUT_OF_RANGE);
    et_local_level_given(series, YEARS, 0.0, 0.0, &given);
    assert_int_equal(given.state, ET_FIT_OUT_OF_RANGE);
    et_local_level_given(series, YEARS, NAN, 1.0, &given);
    assert_int_equal(given.state, ET_FIT_NOT_FINITE);
    et_local_level_given(series, 3, 1.0, 1.0, &given);
    assert_int_equal(given.state, ET_FIT_TOO_FEW);
}

static void the_fit_is_a_maximum(void **state)
{
    (void)state;
    et_local_level fit, near;

    et_local_level_fit(series, YEARS, &fit);
    assert_int_equal(fit.state, ET_FIT_OK);
    assert_close(fit.q, fit.level_variance / fit.noise_variance, 1e-14);
    for (int i = -1; i <= 1; i++) {
        for (int j = -1; j <= 1; j++) {
            et_local_level_given(series, YEARS, fit.noise_variance * (1.0 + 1e-3 * i),
                                 fit.level_variance * (1.0 + 1e-3 * j), &near);
            assert_true(near.log_likelihood <= fit.log_likelihood + 1e-12);
        }
    }
    for (int k = -60; k <= 60; k++) { /* no higher peak anywhere */
        double q = pow(10.0, k / 10.0), total = fit.noise_variance + fit.level_variance;
        et_local_level_given(series, YEARS, total / (1.0 + q), total * q / (1.0 + q),
                             &near);
        assert_true(near.log_likelihood <= fit.log_likelihood + 1e-12);
    }
}

static void the_scale_scales(void **state)
{
    (void)state;
    double raised[YEARS];
    et_local_level a, b;

    for (size_t t = 0; t < YEARS; t++) {
        raised[t] = 10.0 * series[t] - 3.0;
    }
    et_local_level_fit(series, YEARS, &a);
    et_local_level_fit(raised, YEARS, &b);
    assert_close(b.q, a.q, 1e-9);
    assert_close(b.noise_variance, 100.0 * a.noise_variance, 1e-9);
    assert_close(b.level, 10.0 * a.level - 3.0, 1e-12);
    assert_close(b.level_se, 10.0 * a.level_se, 1e-9);
    assert_close(b.log_likelihood, a.log_likelihood - 15.0 * log(10.0), 1e-12);
}

static void errors_grow_with_the_horizon(void **state)
{
    (void)state;
    et_local_level fit;
    et_forecast_year one, five, none;

    et_local_level_fit(series, YEARS, &fit);
    et_local_level_at(&fit, 1, &one);
    et_local_level_at(&fit, 5, &five);
    et_local_level_at(&fit, 0, &none);
    assert_close(five.se * five.se - one.se * one.se, 4.0 * fit.level_variance, 1e-12);
    assert_close(one.mean, fit.level, 0.0);
    assert_close(one.high - one.mean, 1.9599639845400545 * one.se, 1e-12);
    assert_close(none.se, 0.0, 0.0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(short_series_are_a_state),
        cmocka_unit_test(unusable_series_are_states),
        cmocka_unit_test(noise_about_a_constant_is_a_boundary),
        cmocka_unit_test(a_random_walk_is_a_boundary),
        cmocka_unit_test(the_likelihood_is_that_of_the_changes),
        cmocka_unit_test(variances_given_have_a_domain),
        cmocka_unit_test(the_fit_is_a_maximum),
        cmocka_unit_test(the_scale_scales),
        cmocka_unit_test(errors_grow_with_the_horizon),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
