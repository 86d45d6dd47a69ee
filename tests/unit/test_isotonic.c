/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "examtrend/methods/isotonic.h"

#define N 9
static const double bumpy[N] = {1, 0, 4, 3, 3, 5, 4, 2, 0};
static const double weights[N] = {1, 2, 1, 3, 1, 1, 2, 1, 4};

static void what_cannot_be_fitted_is_a_state(void **state)
{
    (void)state;
    const double holed[] = {1, NAN, 2}, none[] = {1, 0, 1}, below[] = {1, -1, 1};
    double fit[3] = {7, 7, 7}, work[ET_ISOTONIC_WORK(3)];
    et_isotonic iso;

    et_isotonic_fit(bumpy, 0, NULL, fit, work, &iso);
    assert_int_equal(iso.state, ET_FIT_TOO_FEW);
    et_isotonic_fit(holed, 3, NULL, fit, work, &iso);
    assert_int_equal(iso.state, ET_FIT_NOT_FINITE);
    et_isotonic_fit(bumpy, 3, &(et_isotonic_options){.weights = holed}, fit, work, &iso);
    assert_int_equal(iso.state, ET_FIT_NOT_FINITE);
    et_isotonic_fit(bumpy, 3, &(et_isotonic_options){.weights = none}, fit, work, &iso);
    assert_int_equal(iso.state, ET_FIT_OUT_OF_RANGE);
    et_isotonic_fit(bumpy, 3, &(et_isotonic_options){.weights = below}, fit, work, &iso);
    assert_int_equal(iso.state, ET_FIT_OUT_OF_RANGE);
    assert_close(fit[0], 7.0, 0.0);
}

/* The fit at i is max over l <= i of min over r >= i of the mean of y_l..y_r. */
static void fit_is_the_max_min_of_means(void **state)
{
    (void)state;
    double fit[N], work[ET_ISOTONIC_WORK(N)];
    et_isotonic iso;

    et_isotonic_fit(bumpy, N, &(et_isotonic_options){.weights = weights},
                    fit, work, &iso);
    for (int i = 0; i < N; i++) {
        double best = -INFINITY;
        for (int l = 0; l <= i; l++) {
            double least = INFINITY, sum = 0.0, weight = 0.0;
            for (int r = l; r < N; r++) {
                sum += weights[r] * bumpy[r];
                weight += weights[r];
                least = r >= i ? fmin(least, sum / weight) : least;
            }
            best = fmax(best, least);
        }
        assert_close(fit[i], best, 1e-14);
    }
}

static void fit_keeps_order_weight_and_distance(void **state)
{
    (void)state;
    double fit[N], work[ET_ISOTONIC_WORK(N)], balance = 0.0, rss = 0.0;
    size_t levels = 1;
    et_isotonic iso;

    const et_isotonic_options down = {.direction = ET_ISOTONIC_DOWN, .weights = weights};
    et_isotonic_fit(bumpy, N, &down, fit, work, &iso);
    for (int i = 0; i < N; i++) {
        balance += weights[i] * (bumpy[i] - fit[i]);
        rss += weights[i] * (bumpy[i] - fit[i]) * (bumpy[i] - fit[i]);
        if (i > 0) {
            assert_true(fit[i] <= fit[i - 1]);
            levels += fit[i] != fit[i - 1];
        }
    }
    assert_close(balance, 0.0, 1e-13);
    assert_close(iso.rss, rss, 1e-14);
    assert_close(iso.distance, sqrt(rss), 1e-14);
    assert_int_equal(iso.levels, levels);
}

static void a_rising_series_is_its_own_fit(void **state)
{
    (void)state;
    double y[] = {1, 2, 2, 5}, work[ET_ISOTONIC_WORK(4)];
    et_isotonic iso;

    et_isotonic_fit(y, 4, NULL, y, work, &iso);
    assert_int_equal(iso.levels, 3);
    assert_close(iso.rss, 0.0, 0.0);
    assert_close(y[2], 2.0, 0.0);
    et_isotonic_fit(y, 1, &(et_isotonic_options){.direction = ET_ISOTONIC_DOWN},
                    y, work, &iso);
    assert_int_equal(iso.state, ET_FIT_OK);
    assert_int_equal(iso.levels, 1);
}

static void a_weight_of_2_is_the_value_twice(void **state)
{
    (void)state;
    const double y[] = {3, 1, 2}, w[] = {1, 2, 1}, twice[] = {3, 1, 1, 2};
    double a[3], b[4], work[ET_ISOTONIC_WORK(4)];
    et_isotonic iso;

    et_isotonic_fit(y, 3, &(et_isotonic_options){.weights = w}, a, work, &iso);
    et_isotonic_fit(twice, 4, NULL, b, work, &iso);
    assert_close(a[0], b[0], 1e-15);
    assert_close(a[2], b[3], 1e-15);
}

static void levels_are_a_distribution(void **state)
{
    (void)state;
    double p[40];

    for (size_t n = 1; n <= 40; n++) {
        double sum = 0.0, mean = 0.0, harmonic = 0.0;
        et_isotonic_levels(n, p);
        for (size_t l = 1; l <= n; l++) {
            sum += p[l - 1];
            mean += (double)l * p[l - 1];
            harmonic += 1.0 / (double)l;
        }
        assert_close(sum, 1.0, 1e-14);
        assert_close(mean, harmonic, 1e-14);
    }
}

static void order_test_knows_its_ends(void **state)
{
    (void)state;
    const double up[] = {1, 2, 3, 4, 6}, weak[] = {1, 2, 2, 4, 6}, same[] = {2, 2, 2};
    const double holed[] = {1, NAN};
    double work[ET_ISOTONIC_WORK(5)];
    et_isotonic_test test;

    et_isotonic_trend_test(up, 1, ET_ISOTONIC_UP, work, &test);
    assert_int_equal(test.state, ET_FIT_TOO_FEW);
    et_isotonic_trend_test(holed, 2, ET_ISOTONIC_UP, work, &test);
    assert_int_equal(test.state, ET_FIT_NOT_FINITE);
    et_isotonic_trend_test(same, 3, ET_ISOTONIC_UP, work, &test);
    assert_int_equal(test.state, ET_FIT_ALL_TIED);
    et_isotonic_trend_test(up, 5, ET_ISOTONIC_UP, work, &test);
    assert_close(test.e2, 1.0, 0.0);
    assert_close(test.p, 1.0 / 120.0, 1e-15);
    et_isotonic_trend_test(weak, 5, ET_ISOTONIC_UP, work, &test);
    assert_int_equal(test.levels, 4);
    assert_close(test.p, 1.0 / 120.0, 1e-15);
    et_isotonic_trend_test(up, 5, ET_ISOTONIC_DOWN, work, &test);
    assert_close(test.p, 1.0, 0.0);
    assert_close(test.e2, 0.0, 0.0);
    et_isotonic_trend_test(up, 2, ET_ISOTONIC_UP, work, &test);
    assert_close(test.p, 0.5, 0.0);
}

/* Three years, two levels: with Beta(1/2, 1/2) the tail is 1 - 2/pi asin(sqrt e2). */
static void three_years_have_a_closed_form(void **state)
{
    (void)state;
    const double nearly[] = {1.0, 3.0, 2.9}, hardly[] = {2.0, 1.0, 1.7};
    double work[ET_ISOTONIC_WORK(3)];
    et_isotonic_test test;

    et_isotonic_trend_test(nearly, 3, ET_ISOTONIC_UP, work, &test);
    assert_close(test.p, 1.0 / 6.0 + 0.5 * (1.0 - 2.0 / acos(-1.0) * asin(sqrt(test.e2))),
                 1e-13);
    assert_true(test.e2 > 0.9);
    et_isotonic_trend_test(hardly, 3, ET_ISOTONIC_UP, work, &test);
    assert_true(test.e2 < 0.5);
    assert_close(test.p, 1.0 / 6.0 + 0.5 * (1.0 - 2.0 / acos(-1.0) * asin(sqrt(test.e2))),
                 1e-13);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_cannot_be_fitted_is_a_state),
        cmocka_unit_test(fit_is_the_max_min_of_means),
        cmocka_unit_test(fit_keeps_order_weight_and_distance),
        cmocka_unit_test(a_rising_series_is_its_own_fit),
        cmocka_unit_test(a_weight_of_2_is_the_value_twice),
        cmocka_unit_test(levels_are_a_distribution),
        cmocka_unit_test(order_test_knows_its_ends),
        cmocka_unit_test(three_years_have_a_closed_form),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
