/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "examtrend/methods/quantreg.h"

static et_quantreg fit_line(const double *x, const double *y, size_t n, double tau,
                            double *b)
{
    et_linear_data data = {.x = x, .y = y, .rows = n, .columns = 1};
    et_quantreg fit;
    et_error err = {0};
    assert_ok(et_quantreg_fit(&data, tau, &fit, b, &err), &err);
    return fit;
}

static double objective(const double *x, const double *y, size_t n, double tau,
                        double level, double slope)
{
    double sum = 0.0;
    for (size_t i = 0; i < n; i++) {
        double r = y[i] - level - slope * x[i];
        sum += r > 0.0 ? tau * r : (tau - 1.0) * r;
    }
    return sum;
}

/* A best line passes through two points of different x: try them all. */
static double least_objective(const double *x, const double *y, size_t n, double tau)
{
    double least = INFINITY;
    for (size_t i = 0; i < n; i++) {
        for (size_t j = 0; j < i; j++) {
            if (x[i] != x[j]) {
                double slope = (y[i] - y[j]) / (x[i] - x[j]);
                least = fmin(least, objective(x, y, n, tau, y[i] - slope * x[i], slope));
            }
        }
    }
    return least;
}

static void assert_nothing(const et_quantreg *fit, const double *b, et_fit_state expected)
{
    assert_int_equal(fit->state, expected);
    assert_close(b[0], 0.0, 0.0);
    assert_close(b[1], 0.0, 0.0);
    assert_close(fit->objective, 0.0, 0.0);
}

static void senseless_questions_are_states(void **state)
{
    (void)state;
    const double x[] = {1, 2, 3}, y[] = {2, NAN, 4}, same[] = {5, 5, 5};
    double b[2] = {9, 9};
    et_quantreg fit = fit_line(x, x, 0, 0.5, b);
    assert_nothing(&fit, b, ET_FIT_TOO_FEW);
    fit = fit_line(x, x, 1, 0.5, b);
    assert_nothing(&fit, b, ET_FIT_TOO_FEW);
    fit = fit_line(x, y, 3, 0.5, b);
    assert_nothing(&fit, b, ET_FIT_NOT_FINITE);
    fit = fit_line(y, x, 3, 0.5, b);
    assert_nothing(&fit, b, ET_FIT_NOT_FINITE);
    fit = fit_line(same, x, 3, 0.5, b);
    assert_nothing(&fit, b, ET_FIT_SINGULAR);
    fit = fit_line(x, x, 3, 0.0, b);
    assert_nothing(&fit, b, ET_FIT_OUT_OF_RANGE);
    fit = fit_line(x, x, 3, 1.0, b);
    assert_nothing(&fit, b, ET_FIT_OUT_OF_RANGE);
    fit = fit_line(x, x, 3, NAN, b);
    assert_nothing(&fit, b, ET_FIT_NOT_FINITE);
    et_linear_data weighted = {.x = x, .y = x, .weights = x, .rows = 3, .columns = 1};
    et_error err = {0};
    assert_ok(et_quantreg_fit(&weighted, 0.5, &fit, b, &err), &err);
    assert_nothing(&fit, b, ET_FIT_OUT_OF_RANGE);
}

static void points_on_a_line_are_perfect(void **state)
{
    (void)state;
    double x[9], y[9], b[2];
    for (int i = 0; i < 9; i++) {
        x[i] = 2016 + i;
        y[i] = 5.0 + 0.25 * i;
    }
    for (size_t n = 2; n <= 9; n++) {
        et_quantreg fit = fit_line(x, y, n, 0.3, b);
        assert_int_equal(fit.state, ET_FIT_PERFECT);
        assert_close(b[1], 0.25, 1e-12);
        assert_close(b[0] + 2016.0 * b[1], 5.0, 1e-11);
        assert_close(fit.objective, 0.0, 0.0);
    }
}

static void median_of_a_sample_without_columns(void **state)
{
    (void)state;
    const double y[] = {7, 1, 5, 2, 9, 4, 3};
    double b;
    et_linear_data data = {.y = y, .rows = 7};
    et_quantreg fit;
    et_error err = {0};

    assert_ok(et_quantreg_fit(&data, 0.5, &fit, &b, &err), &err);
    assert_int_equal(fit.state, ET_FIT_OK);
    assert_close(b, 4.0, 1e-15);
    assert_true(fit.unique);
    assert_ok(et_quantreg_fit(&data, 0.9, &fit, &b, &err), &err);
    assert_close(b, 9.0, 1e-15);
    /* an even number has a whole interval of medians */
    data.rows = 6;
    assert_ok(et_quantreg_fit(&data, 0.5, &fit, &b, &err), &err);
    assert_true(b == 4.0 || b == 5.0);
    assert_false(fit.unique);
    assert_close(fit.objective, 0.5 * (3 + 3 + 1 + 2 + 5), 1e-14);
}

/* Scores on a grid at whole years tie in every way there is. */
static void least_of_all_pairs_is_reached(void **state)
{
    (void)state;
    unsigned seed = 12345;

    for (int trial = 0; trial < 150; trial++) {
        double x[30], y[30], b[2];
        size_t n = 2 + (size_t)trial % 29;
        for (size_t i = 0; i < n; i++) {
            seed = seed * 1103515245u + 12345u;
            x[i] = trial % 3 ? (double)(seed >> 16 & 7) : (double)(seed >> 8) / 1e5;
            seed = seed * 1103515245u + 12345u;
            y[i] =
                trial % 2 ? (double)(seed >> 16 & 3) * 0.25 : (double)(seed >> 8) / 1e6;
        }
        x[1] = x[0] + 1.0;
        double tau = 0.1 + 0.08 * (trial % 11);
        et_quantreg fit = fit_line(x, y, n, tau, b);
        double least = least_objective(x, y, n, tau);
        assert_true(fit.state == ET_FIT_OK || fit.state == ET_FIT_PERFECT);
        assert_true(fabs(fit.objective - least) < 1e-9 * (1.0 + least));
        assert_true(fabs(objective(x, y, n, tau, b[0], b[1]) - least) <
                    1e-9 * (1.0 + least));
    }
}

static void answers_move_with_the_data(void **state)
{
    (void)state;
    double x[41], y[41], moved[41], flipped[41], reversed_x[41], reversed_y[41];
    double b[2], c[2];

    for (size_t i = 0; i < 41; i++) {
        x[i] = 0.3 * (double)i;
        y[i] = 2.0 + x[i] + sin(9.0 * (double)(i * i));
        moved[i] = y[i] + 10.0 - 3.0 * x[i];
        flipped[i] = -y[i];
        reversed_x[40 - i] = x[i];
        reversed_y[40 - i] = y[i];
    }
    (void)fit_line(x, y, 41, 0.7, b);
    (void)fit_line(x, moved, 41, 0.7, c);
    assert_close(c[0], b[0] + 10.0, 1e-12);
    assert_close(c[1], b[1] - 3.0, 1e-12);
    (void)fit_line(x, flipped, 41, 0.3, c);
    assert_close(c[0], -b[0], 1e-12);
    assert_close(c[1], -b[1], 1e-12);
    (void)fit_line(reversed_x, reversed_y, 41, 0.7, c);
    assert_true(c[0] == b[0] && c[1] == b[1]);
}

static void several_columns_balance_their_rows(void **state)
{
    (void)state;
    double x[120 * 3], y[120], b[4];
    et_linear_data data = {.x = x, .y = y, .rows = 120, .columns = 3};
    et_quantreg fit;
    et_error err = {0};
    int below = 0, on = 0;

    for (size_t i = 0; i < 120; i++) {
        double s = (double)i;
        x[3 * i] = sin(s);
        x[3 * i + 1] = cos(3.0 * s * s);
        x[3 * i + 2] = fmod(s * 0.37, 1.0);
        y[i] = 1.0 + x[3 * i] - 2.0 * x[3 * i + 1] + sin(s * s * s);
    }
    assert_ok(et_quantreg_fit(&data, 0.25, &fit, b, &err), &err);
    assert_int_equal(fit.state, ET_FIT_OK);
    for (size_t i = 0; i < 120; i++) {
        double r =
            y[i] - b[0] - b[1] * x[3 * i] - b[2] * x[3 * i + 1] - b[3] * x[3 * i + 2];
        on += fabs(r) < 1e-10;
        below += r < -1e-10;
    }
    /* as many rows on the fit as parameters; tau n between those below and not above */
    assert_int_equal(on, 4);
    assert_true(below <= 30 && below + on >= 30);
}

static et_status fit_once(void *context)
{
    const double x[] = {1, 2, 3, 4}, y[] = {1, 3, 2, 5};
    double b[2];
    et_linear_data data = {.x = x, .y = y, .rows = 4, .columns = 1};
    et_quantreg fit;
    (void)context;
    return et_quantreg_fit(&data, 0.5, &fit, b, NULL);
}

static void memory_may_run_out(void **state)
{
    (void)state;
    with_failing_memory(fit_once, NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(senseless_questions_are_states),
        cmocka_unit_test(points_on_a_line_are_perfect),
        cmocka_unit_test(median_of_a_sample_without_columns),
        cmocka_unit_test(least_of_all_pairs_is_reached),
        cmocka_unit_test(answers_move_with_the_data),
        cmocka_unit_test(several_columns_balance_their_rows),
        cmocka_unit_test(memory_may_run_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
