/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "examtrend/methods/lowess.h"

#define MOST 60

static double work[ET_LOWESS_WORK(MOST)];

static et_fit_state smooth_it(const double *x, const double *y, size_t n, double span,
                              double *smooth)
{
    et_lowess_options options = {.span = span, .delta = -1.0};
    return et_lowess_fit(x, y, n, &options, work, smooth);
}

static void senseless_input_is_a_state(void **state)
{
    (void)state;
    const double x[] = {1, 2, NAN}, y[] = {3, 4, 5};
    double smooth[3] = {9, 9, 9};

    assert_int_equal(smooth_it(x, y, 0, 0.5, smooth), ET_FIT_TOO_FEW);
    assert_int_equal(smooth_it(x, y, 3, 0.5, smooth), ET_FIT_NOT_FINITE);
    assert_close(smooth[2], 0.0, 0.0);
    assert_int_equal(smooth_it(x, y, 2, 1.5, smooth), ET_FIT_OUT_OF_RANGE);
    assert_int_equal(smooth_it(x, y, 2, -0.1, smooth), ET_FIT_OUT_OF_RANGE);
    assert_int_equal(smooth_it(x, y, 2, NAN, smooth), ET_FIT_NOT_FINITE);
}

static void few_points_are_kept(void **state)
{
    (void)state;
    const double x[] = {2, 1}, y[] = {3, 5};
    double smooth[2];

    assert_int_equal(smooth_it(x, y, 1, 0.5, smooth), ET_FIT_OK);
    assert_close(smooth[0], 3.0, 0.0);
    assert_int_equal(smooth_it(x, y, 2, 0.5, smooth), ET_FIT_OK);
    assert_close(smooth[0], 3.0, 1e-12);
    assert_close(smooth[1], 5.0, 1e-12);
}

static void one_x_gives_one_level(void **state)
{
    (void)state;
    const double x[] = {4, 4, 4, 4}, y[] = {1, 2, 3, 6};
    et_lowess_options plain = {.span = 1.0, .plain = true};
    double smooth[4];

    assert_int_equal(et_lowess_fit(x, y, 4, &plain, work, smooth), ET_FIT_OK);
    for (int i = 0; i < 4; i++) {
        assert_close(smooth[i], 3.0, 1e-14);
    }
}

static void straight_lines_stay(void **state)
{
    (void)state;
    double x[MOST], y[MOST], smooth[MOST];

    for (int i = 0; i < MOST; i++) {
        x[i] = 2000.0 + i + (i % 3) * 0.2;
        y[i] = 4.0 - 0.05 * (x[i] - 2000.0);
    }
    assert_int_equal(smooth_it(x, y, MOST, 0.4, smooth), ET_FIT_OK);
    for (int i = 0; i < MOST; i++) {
        assert_close(smooth[i], y[i], 1e-12);
    }
}

static void order_of_points_does_not_matter(void **state)
{
    (void)state;
    double x[MOST], y[MOST], smooth[MOST], mixed_x[MOST], mixed_y[MOST], mixed[MOST];

    for (int i = 0; i < MOST; i++) {
        x[i] = (double)(i / 2);
        y[i] = sin(0.2 * i) + 0.1 * (i * 7 % 11);
    }
    for (int i = 0; i < MOST; i++) {
        mixed_x[i] = x[i * 17 % MOST];
        mixed_y[i] = y[i * 17 % MOST];
    }
    assert_int_equal(smooth_it(x, y, MOST, 0.3, smooth), ET_FIT_OK);
    assert_int_equal(smooth_it(mixed_x, mixed_y, MOST, 0.3, mixed), ET_FIT_OK);
    for (int i = 0; i < MOST; i++) {
        assert_true(mixed[i] == smooth[i * 17 % MOST]);
    }
    for (int i = 0; i + 1 < MOST; i += 2) {
        assert_true(smooth[i] == smooth[i + 1]);
    }
}

static void one_wild_point_is_ignored(void **state)
{
    (void)state;
    double x[MOST], y[MOST], smooth[MOST], wild[MOST];
    et_lowess_options plain = {.span = 0.5, .plain = true};

    for (int i = 0; i < MOST; i++) {
        x[i] = i;
        y[i] = cos(0.05 * i) + 0.01 * (i * 13 % 7);
    }
    assert_int_equal(smooth_it(x, y, MOST, 0.5, smooth), ET_FIT_OK);
    y[30] += 50.0;
    assert_int_equal(smooth_it(x, y, MOST, 0.5, wild), ET_FIT_OK);
    assert_true(fabs(wild[30] - smooth[30]) < 0.02);
    assert_int_equal(et_lowess_fit(x, y, MOST, &plain, work, wild), ET_FIT_OK);
    assert_true(fabs(wild[30] - smooth[30]) > 1.0);
}

/* Points closer than delta lie on the chord between fitted ones. */
static void delta_interpolates(void **state)
{
    (void)state;
    double x[MOST], y[MOST], exact[MOST], quick[MOST];
    et_lowess_options options = {.span = 0.5, .delta = 5.0, .plain = true};

    for (int i = 0; i < MOST; i++) {
        x[i] = i;
        y[i] = 0.001 * i * i;
    }
    options.delta = -1.0;
    assert_int_equal(et_lowess_fit(x, y, MOST, &options, work, exact), ET_FIT_OK);
    options.delta = 5.0;
    assert_int_equal(et_lowess_fit(x, y, MOST, &options, work, quick), ET_FIT_OK);
    assert_close(quick[0], exact[0], 1e-13);
    assert_close(quick[5], exact[5], 1e-13);
    assert_close(quick[59], exact[59], 1e-13);
    assert_close(quick[2], exact[0] + 0.4 * (exact[5] - exact[0]), 1e-12);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(senseless_input_is_a_state),
        cmocka_unit_test(few_points_are_kept),
        cmocka_unit_test(one_x_gives_one_level),
        cmocka_unit_test(straight_lines_stay),
        cmocka_unit_test(order_of_points_does_not_matter),
        cmocka_unit_test(one_wild_point_is_ignored),
        cmocka_unit_test(delta_interpolates),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
