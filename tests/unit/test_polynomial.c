/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "examtrend/methods/linear.h"
#include "examtrend/methods/polynomial.h"
#include "methods/double_double.h"

static et_polynomial fit_powers(const double *x, const double *y, size_t n, size_t degree)
{
    et_polynomial fit;
    et_error err = {0};
    assert_ok(et_polynomial_fit(x, y, n, degree, &fit, &err), &err);
    return fit;
}

static void assert_nothing(const et_polynomial *fit, et_fit_state expected)
{
    assert_int_equal(fit->state, expected);
    for (size_t k = 0; k <= ET_POLYNOMIAL_MOST; k++) {
        assert_close(fit->coefficient[k], 0.0, 0.0);
        assert_close(fit->se[k], 0.0, 0.0);
    }
    assert_close(fit->rss, 0.0, 0.0);
}

static void degenerate_points_are_states(void **state)
{
    (void)state;
    const double x[] = {1, 1, 2, 2, 2}, y[] = {1, 2, 3, 4, 6};
    const double holed[] = {1, 2, NAN, 4, 6}, far[] = {1, 2, INFINITY, 4, 5};
    et_polynomial fit;

    for (size_t n = 0; n < 3; n++) {
        fit = fit_powers(x, y, n, 2);
        assert_nothing(&fit, ET_FIT_TOO_FEW);
    }
    fit = fit_powers(x, y, 5, 2);
    assert_nothing(&fit, ET_FIT_SINGULAR);
    fit = fit_powers(x, holed, 5, 1);
    assert_nothing(&fit, ET_FIT_NOT_FINITE);
    fit = fit_powers(far, y, 5, 1);
    assert_nothing(&fit, ET_FIT_NOT_FINITE);
    fit = fit_powers(x, y, 5, ET_POLYNOMIAL_MOST + 1);
    assert_nothing(&fit, ET_FIT_OUT_OF_RANGE);
    fit = fit_powers(x, y, 5, 1);
    assert_int_equal(fit.state, ET_FIT_OK);
}

static void as_many_points_as_powers_are_passed_through(void **state)
{
    (void)state;
    const double x[] = {-1, 0, 2, 5}, y[] = {0, 1, 9, 126};
    et_polynomial fit = fit_powers(x, y, 4, 3);

    assert_int_equal(fit.state, ET_FIT_TOO_FEW);
    assert_close(fit.coefficient[0], 1.0, 1e-14);
    assert_close(fit.coefficient[1], 0.0, 1e-14);
    assert_close(fit.coefficient[2], 0.0, 1e-14);
    assert_close(fit.coefficient[3], 1.0, 1e-14);
    assert_close(fit.sigma, 0.0, 0.0);
}

static void exact_powers_are_perfect(void **state)
{
    (void)state;
    double x[25], y[25];

    for (int i = 0; i < 25; i++) {
        x[i] = 2000 + i;
        y[i] = 3.0 - 0.5 * i + 0.125 * i * i;
    }
    et_polynomial fit = fit_powers(x, y, 25, 2);
    assert_int_equal(fit.state, ET_FIT_PERFECT);
    assert_close(fit.coefficient[2], 0.125, 1e-15);
    assert_close(fit.coefficient[1], -0.5 - 0.25 * 2000, 1e-15);
    assert_close(fit.r_squared, 1.0, 0.0);
    for (int i = 0; i < 25; i++) {
        y[i] = 4.5;
    }
    fit = fit_powers(x, y, 25, 0);
    assert_int_equal(fit.state, ET_FIT_PERFECT);
    assert_close(fit.coefficient[0], 4.5, 0.0);
}

static void low_degrees_are_regression(void **state)
{
    (void)state;
    const double x[] = {1, 2, 4, 5, 7, 8.5, 9}, y[] = {2.1, 2.9, 3.2, 4.9, 5.2, 5.1, 6.6};
    double powers[14];
    et_linear *line;
    et_linear_summary s;
    et_error err = {0};

    for (size_t i = 0; i < 7; i++) {
        powers[2 * i] = x[i];
        powers[2 * i + 1] = x[i] * x[i];
    }
    assert_ok(et_linear_new(&line, 7, 2, &err), &err);
    et_linear_data data = {.x = powers, .y = y, .rows = 7, .columns = 2};
    assert_int_equal(et_linear_fit(line, &data, &s), ET_FIT_OK);
    et_polynomial fit = fit_powers(x, y, 7, 2);
    for (size_t k = 0; k < 3; k++) {
        et_estimate b;
        et_linear_coefficient(line, k, &b);
        assert_close(fit.coefficient[k], b.value, 1e-12);
        assert_close(fit.se[k], b.se, 1e-12);
    }
    assert_close(fit.rss, s.rss, 1e-13);
    assert_close(fit.r_squared, s.r_squared, 1e-13);
    assert_close(fit.df, 4.0, 0.0);
    et_linear_free(line);
}

/* (x - 1)^20 has coefficients up to 184,756 that cancel everywhere. */
static void highest_degree_keeps_its_digits(void **state)
{
    (void)state;
    double x[41], y[41];
    double binomial = 1.0;

    for (int i = 0; i <= 40; i++) {
        x[i] = i / 8.0 - 1.5;
        y[i] = pow(x[i] - 1.0, 20.0);
    }
    et_polynomial fit = fit_powers(x, y, 41, 20);
    for (int k = 0; k <= 20; k++) {
        assert_close(fit.coefficient[k], k % 2 ? -binomial : binomial, 1e-4);
        binomial *= (20.0 - k) / (k + 1.0);
    }
}

static void doubled_precision_is_doubled(void **state)
{
    (void)state;
    dd third = dd_divide(dd_of(1.0), dd_of(3.0));
    dd one = dd_multiply(third, dd_of(3.0));
    dd rest = dd_subtract(one, dd_of(1.0));
    assert_true(fabs(dd_value(rest)) < 1e-31);
    /* (1 + e)(1 - e) = 1 - e^2 with e^2 below one double's last bit */
    dd product = dd_product(1.0 + 0x1p-40, 1.0 - 0x1p-40);
    assert_close(dd_value(dd_subtract(product, dd_of(1.0))), -0x1p-80, 0.0);
    dd sum = dd_add(dd_sum(1e16, 1.0), dd_of(-1e16));
    assert_close(dd_value(sum), 1.0, 0.0);
    assert_close(dd_value(dd_negative(sum)), -1.0, 0.0);
}

static et_status fit_once(void *context)
{
    const double x[] = {1, 2, 3, 4}, y[] = {1, 3, 2, 5};
    et_polynomial fit;
    (void)context;
    return et_polynomial_fit(x, y, 4, 1, &fit, NULL);
}

static void memory_may_run_out(void **state)
{
    (void)state;
    with_failing_memory(fit_once, NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(degenerate_points_are_states),
        cmocka_unit_test(as_many_points_as_powers_are_passed_through),
        cmocka_unit_test(exact_powers_are_perfect),
        cmocka_unit_test(low_degrees_are_regression),
        cmocka_unit_test(highest_degree_keeps_its_digits),
        cmocka_unit_test(doubled_precision_is_doubled),
        cmocka_unit_test(memory_may_run_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
