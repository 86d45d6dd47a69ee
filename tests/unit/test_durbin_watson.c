/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include <gsl/gsl_cdf.h>

#include "examtrend/methods/durbin_watson.h"

static et_linear *fit_line(const double *y, size_t rows, et_fit_state expected)
{
    double x[64];
    et_linear *fit;
    et_error err = {0};
    et_linear_data data = {.x = x, .y = y, .rows = rows, .columns = 1};

    for (size_t i = 0; i < rows; i++) {
        x[i] = 2000.0 + (double)i;
    }
    assert_ok(et_linear_new(&fit, rows, 1, &err), &err);
    assert_int_equal(et_linear_fit(fit, &data, NULL), expected);
    return fit;
}

static void signs_without_doubt_have_no_tail(void **state)
{
    (void)state;
    et_tails tails;

    et_dist_quadratic_sign(NULL, 0, &tails);
    assert_int_equal(tails.state, ET_FIT_NOT_ESTIMABLE);
    et_dist_quadratic_sign((double[]){0, 0}, 2, &tails);
    assert_int_equal(tails.state, ET_FIT_NOT_ESTIMABLE);
    et_dist_quadratic_sign((double[]){1, NAN}, 2, &tails);
    assert_int_equal(tails.state, ET_FIT_NOT_FINITE);
    et_dist_quadratic_sign((double[]){1, 0, 3}, 3, &tails);
    assert_close(tails.upper, 1.0, 0.0);
    assert_close(tails.lower, 0.0, 0.0);
    et_dist_quadratic_sign((double[]){-1e-9, 0}, 2, &tails);
    assert_close(tails.lower, 1.0, 0.0);
}

/* P(a Z1^2 > b Z2^2) = 2/pi atan(sqrt(a/b)); twice each: a / (a + b). */
static void two_and_four_squares_are_elementary(void **state)
{
    (void)state;
    for (double a = 1e-12; a < 1e13; a *= 17.0) {
        et_tails tails;
        et_dist_quadratic_sign((double[]){a, -3.0}, 2, &tails);
        assert_close(tails.upper, M_2_PI * atan(sqrt(a / 3.0)), 1e-12);
        assert_close(tails.lower, M_2_PI * atan(sqrt(3.0 / a)), 1e-12);
        et_dist_quadratic_sign((double[]){-3.0, a, -3.0, a}, 4, &tails);
        assert_close(tails.upper, a / (a + 3.0), 1e-12);
        assert_close(tails.lower, 3.0 / (a + 3.0), 1e-12);
    }
}

/* m equal weights against n others is an F statistic. */
static void equal_weights_are_an_f_ratio(void **state)
{
    (void)state;
    for (int m = 1; m <= 31; m += 6) {
        for (double ratio = 0.02; ratio < 100.0; ratio *= 3.0) {
            double weight[40];
            et_tails tails;
            for (int i = 0; i < m + 6; i++) {
                weight[i] = i < m ? ratio : -1.0;
            }
            et_dist_quadratic_sign(weight, (size_t)m + 6, &tails);
            /* chi2(m)/m over chi2(6)/6 above 6 / (m ratio) */
            double f = 6.0 / (m * ratio);
            assert_close(tails.upper, gsl_cdf_fdist_Q(f, m, 6.0), 1e-11);
            assert_close(tails.lower, gsl_cdf_fdist_P(f, m, 6.0), 1e-11);
        }
    }
}

static void fits_without_a_test_are_states(void **state)
{
    (void)state;
    double straight[8], three[] = {1.0, 3.0, 2.0};
    et_durbin_watson test;
    et_error err = {0};

    for (int i = 0; i < 8; i++) {
        straight[i] = 5.0 + 0.25 * i;
    }
    et_linear *fit = fit_line(straight, 8, ET_FIT_PERFECT);
    assert_ok(et_durbin_watson_test(fit, &test, &err), &err);
    assert_int_equal(test.state, ET_FIT_PERFECT);
    assert_close(test.d, 0.0, 0.0);
    et_linear_free(fit);
    fit = fit_line(three, 3, ET_FIT_OK);
    assert_ok(et_durbin_watson_test(fit, &test, &err), &err);
    assert_int_equal(test.state, ET_FIT_TOO_FEW);
    assert_close(test.d, 0.0, 0.0);
    et_linear_free(fit);
}

static void long_series_have_d_only(void **state)
{
    (void)state;
    size_t rows = ET_DURBIN_WATSON_MOST + 1;
    double *y = malloc(rows * sizeof *y);
    et_linear *fit;
    et_durbin_watson test;
    et_error err = {0};

    assert_non_null(y);
    for (size_t i = 0; i < rows; i++) {
        y[i] = i % 2 ? 1.0 : -1.0;
    }
    et_linear_data data = {.y = y, .rows = rows};
    assert_ok(et_linear_new(&fit, rows, 0, &err), &err);
    assert_int_equal(et_linear_fit(fit, &data, NULL), ET_FIT_OK);
    assert_ok(et_durbin_watson_test(fit, &test, &err), &err);
    assert_int_equal(test.state, ET_FIT_OUT_OF_RANGE);
    assert_close(test.d, 4.0, 2e-3);
    assert_close(test.p, 0.0, 0.0);
    et_linear_free(fit);
    free(y);
}

static void alternation_and_drift_are_told_apart(void **state)
{
    (void)state;
    double alternating[20], drifting[20];
    et_durbin_watson a, b;
    et_error err = {0};

    for (int i = 0; i < 20; i++) {
        alternating[i] = (i % 2 ? 1.0 : -1.0) + 0.01 * i;
        drifting[i] = sin(0.5 * i);
    }
    et_linear *fit = fit_line(alternating, 20, ET_FIT_OK);
    assert_ok(et_durbin_watson_test(fit, &a, &err), &err);
    et_linear_free(fit);
    fit = fit_line(drifting, 20, ET_FIT_OK);
    assert_ok(et_durbin_watson_test(fit, &b, &err), &err);
    et_linear_free(fit);
    assert_true(a.d > 3.5 && a.p_negative < 1e-4);
    assert_true(b.d < 0.5 && b.p_positive < 1e-4);
    assert_close(a.p_positive + a.p_negative, 1.0, 1e-12);
    assert_close(b.p, 2.0 * b.p_positive, 1e-15);
}

/* Without an intercept D M D' has another pattern of zeros. Only d changes sign here:
 * rows in reverse have the same test. */
static void time_can_run_backwards(void **state)
{
    (void)state;
    double x[9], y[9] = {1.0, 1.4, 0.3, 2.2, 2.0, 3.9, 2.7, 4.4, 4.1}, back[9], forth[9];
    et_linear *fit;
    et_durbin_watson a, b;
    et_error err = {0};

    for (size_t i = 0; i < 9; i++) {
        x[i] = (double)i + 1.0;
        back[8 - i] = y[i];
        forth[8 - i] = x[i];
    }
    assert_ok(et_linear_new(&fit, 9, 1, &err), &err);
    et_linear_data data = {.x = x, .y = y, .rows = 9, .columns = 1, .no_intercept = true};
    assert_int_equal(et_linear_fit(fit, &data, NULL), ET_FIT_OK);
    assert_ok(et_durbin_watson_test(fit, &a, &err), &err);
    data.x = forth;
    data.y = back;
    assert_int_equal(et_linear_fit(fit, &data, NULL), ET_FIT_OK);
    assert_ok(et_durbin_watson_test(fit, &b, &err), &err);
    assert_int_equal(a.state, ET_FIT_OK);
    assert_close(b.d, a.d, 1e-13);
    assert_close(b.p, a.p, 1e-11);
    et_linear_free(fit);
}

static et_status test_once(void *context)
{
    et_durbin_watson test;
    return et_durbin_watson_test(context, &test, NULL);
}

static void memory_may_run_out(void **state)
{
    (void)state;
    double y[] = {1.0, 1.4, 0.3, 2.2, 2.0};
    et_linear *fit = fit_line(y, 5, ET_FIT_OK);
    with_failing_memory(test_once, fit);
    et_linear_free(fit);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(signs_without_doubt_have_no_tail),
        cmocka_unit_test(two_and_four_squares_are_elementary),
        cmocka_unit_test(equal_weights_are_an_f_ratio),
        cmocka_unit_test(fits_without_a_test_are_states),
        cmocka_unit_test(long_series_have_d_only),
        cmocka_unit_test(alternation_and_drift_are_told_apart),
        cmocka_unit_test(time_can_run_backwards),
        cmocka_unit_test(memory_may_run_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
