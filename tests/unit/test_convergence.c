/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "examtrend/methods/convergence.h"
#include "examtrend/methods/line.h"

static void too_few_units_are_a_state(void **state)
{
    (void)state;
    const double a[] = {5.0, 6.0}, b[] = {5.5, 6.2};
    et_spread_test s;
    et_catch_up c;

    et_convergence_spread(a, b, 0, &s);
    assert_int_equal(s.state, ET_FIT_TOO_FEW);
    et_convergence_spread(a, b, 1, &s);
    assert_int_equal(s.state, ET_FIT_TOO_FEW);
    et_convergence_spread(a, b, 2, &s);
    assert_int_equal(s.state, ET_FIT_TOO_FEW);
    assert_close(s.var_before, 0.5, 1e-15);
    assert_close(s.ratio, 0.49, 1e-14);
    assert_close(s.p, 0.0, 0.0);
    et_convergence_plain(a, b, 2, &c);
    assert_int_equal(c.state, ET_FIT_TOO_FEW);
    assert_close(c.beta, 0.0, 0.0);
}

static void missing_and_huge_values_are_states(void **state)
{
    (void)state;
    const double a[] = {5, 6, 7}, holed[] = {5, NAN, 7}, huge[] = {1e200, -1e200, 0};
    et_spread_test s;
    et_catch_up c;

    et_convergence_spread(a, holed, 3, &s);
    assert_int_equal(s.state, ET_FIT_NOT_FINITE);
    et_convergence_spread(a, huge, 3, &s);
    assert_int_equal(s.state, ET_FIT_OUT_OF_RANGE);
    et_convergence_plain(holed, a, 3, &c);
    assert_int_equal(c.state, ET_FIT_NOT_FINITE);
    et_convergence_other_years(a, a, holed, 3, &c);
    assert_int_equal(c.state, ET_FIT_NOT_FINITE);
    et_convergence_plain(huge, a, 3, &c);
    assert_int_equal(c.state, ET_FIT_OUT_OF_RANGE);
    assert_close(c.beta, 0.0, 0.0);
}

static void equal_scores_leave_nothing_to_test(void **state)
{
    (void)state;
    const double same[] = {6.1, 6.1, 6.1, 6.1}, v[] = {5, 6, 7, 9};
    const double raised[] = {5.5, 6.5, 7.5, 9.5}, turned[] = {5, 4, 3, 1};
    et_spread_test s;
    et_catch_up c;

    et_convergence_spread(same, same, 4, &s);
    assert_int_equal(s.state, ET_FIT_NO_SPREAD);
    assert_close(s.ratio, 0.0, 0.0);
    et_convergence_spread(v, raised, 4, &s); /* differences do not vary */
    assert_int_equal(s.state, ET_FIT_NO_SPREAD);
    assert_close(s.ratio, 1.0, 1e-15);
    et_convergence_spread(v, turned, 4, &s); /* sums do not vary */
    assert_int_equal(s.state, ET_FIT_NO_SPREAD);
    et_convergence_spread(same, v, 4, &s); /* difference and sum are one thing */
    assert_int_equal(s.state, ET_FIT_PERFECT);
    assert_close(s.r, 1.0, 1e-15);
    assert_close(s.p, 0.0, 0.0);
    et_convergence_plain(same, v, 4, &c);
    assert_int_equal(c.state, ET_FIT_NO_SPREAD);
    et_convergence_other_years(v, turned, same, 4, &c);
    assert_int_equal(c.state, ET_FIT_NO_SPREAD);
}

static void a_perfect_line_has_no_test(void **state)
{
    (void)state;
    const double v[] = {5, 6, 7, 9}, half[] = {6, 6.5, 7, 8};
    et_catch_up c;

    et_convergence_plain(v, half, 4, &c);
    assert_int_equal(c.state, ET_FIT_PERFECT);
    assert_close(c.beta, -0.5, 1e-14);
    assert_close(c.se, 0.0, 0.0);
    et_convergence_reliable(v, half, 4, 0.8, &c);
    assert_int_equal(c.state, ET_FIT_PERFECT);
    assert_close(c.beta, 0.5 / 0.8 - 1.0, 1e-14);
    assert_close(c.high, 0.0, 0.0);
}

static void reliability_has_a_domain(void **state)
{
    (void)state;
    const double v[] = {5, 6, 7, 9}, w[] = {6, 6.1, 7.3, 8};
    const double outside[] = {0.0, -0.1, 1.1, INFINITY};
    et_catch_up c;

    for (size_t i = 0; i < 4; i++) {
        et_convergence_reliable(v, w, 4, outside[i], &c);
        assert_int_equal(c.state, ET_FIT_OUT_OF_RANGE);
    }
    et_convergence_reliable(v, w, 4, NAN, &c);
    assert_int_equal(c.state, ET_FIT_NOT_FINITE);
}

static void swapping_the_years_turns_the_sign(void **state)
{
    (void)state;
    const double a[] = {5.4, 5.8, 6.2, 5.3, 6.1}, b[] = {5.8, 6.3, 6.5, 5.9, 6.2};
    et_spread_test s, back;

    et_convergence_spread(a, b, 5, &s);
    et_convergence_spread(b, a, 5, &back);
    assert_close(back.t, -s.t, 1e-13);
    assert_close(back.p, s.p, 1e-13);
    assert_close(back.ratio, 1.0 / s.ratio, 1e-14);
    assert_true(s.r < 0.0 && s.ratio < 1.0);
}

static void the_plain_slope_is_that_of_a_line(void **state)
{
    (void)state;
    const double a[] = {5.4, 5.8, 6.2, 5.3, 6.1}, b[] = {5.8, 6.3, 6.5, 5.9, 6.2};
    double change[5];
    et_catch_up c;
    et_line line;

    for (size_t i = 0; i < 5; i++) {
        change[i] = b[i] - a[i];
    }
    et_line_fit(a, change, 5, &line);
    et_convergence_plain(a, b, 5, &c);
    assert_close(c.beta, line.slope, 1e-13);
    assert_close(c.se, line.slope_se, 1e-13);
    assert_close(c.p, line.p, 1e-13);
    assert_close(c.low, line.slope_low, 1e-12);
    assert_close(c.tipping_reliability, 1.0 + line.slope, 1e-14);
    et_convergence_reliable(a, b, 5, c.tipping_reliability, &c);
    assert_true(fabs(c.beta) < 1e-14);
    assert_close(c.p, 1.0, 1e-12);
}

/* Eight units with columns of a Hadamard matrix: truth, noise of the start, noise of the
 * other year and noise of the end are exactly uncorrelated, so that both corrections
 * give the truth and the plain slope is off by what the theory says. */
enum { H = 8 };
static const double truth[H] = {1, -1, 1, -1, 1, -1, 1, -1};
static const double noise0[H] = {1, 1, -1, -1, 1, 1, -1, -1};
static const double noise1[H] = {1, 1, 1, 1, -1, -1, -1, -1};
static const double noise2[H] = {1, -1, -1, 1, 1, -1, -1, 1};

static void corrections_undo_regression_to_the_mean(void **state)
{
    (void)state;
    const double beta = -0.25, sd0 = 0.5;
    const double reliability = 1.0 / (1.0 + sd0 * sd0);
    double before[H], after[H], other[H];
    et_catch_up plain, reliable, years;

    for (size_t i = 0; i < H; i++) {
        before[i] = 6.0 + truth[i] + sd0 * noise0[i];
        after[i] = 6.2 + (1.0 + beta) * truth[i] + 0.3 * noise1[i];
        other[i] = 5.7 + truth[i] + 0.4 * noise2[i];
    }
    et_convergence_plain(before, after, H, &plain);
    et_convergence_reliable(before, after, H, reliability, &reliable);
    et_convergence_other_years(before, after, other, H, &years);
    assert_int_equal(plain.state, ET_FIT_OK);
    assert_close(plain.beta, reliability * (1.0 + beta) - 1.0, 1e-14);
    assert_close(reliable.beta, beta, 1e-13);
    assert_close(reliable.se, plain.se / reliability, 1e-14);
    assert_close(years.beta, beta, 1e-13);
    assert_close(years.instrument_r, 1.0 / sqrt((1 + sd0 * sd0) * 1.16), 1e-14);
    assert_true(years.low < beta && beta < years.high);
    assert_close(plain.instrument_r, 0.0, 0.0);
}

/* Nothing but noise: the plain slope "finds" catching up, the corrected one none. */
static void noise_alone_is_no_catching_up(void **state)
{
    (void)state;
    double before[H], after[H], other[H];
    et_catch_up plain, years;

    for (size_t i = 0; i < H; i++) {
        before[i] = truth[i] + 0.6 * noise0[i];
        after[i] = truth[i] + 0.6 * noise1[i];
        other[i] = truth[i] + 0.6 * noise2[i];
    }
    et_convergence_plain(before, after, H, &plain);
    et_convergence_other_years(before, after, other, H, &years);
    assert_close(plain.beta, -0.36 / 1.36, 1e-13);
    assert_close(plain.tipping_reliability, 1.0 / 1.36, 1e-13);
    assert_true(fabs(years.beta) < 1e-14);
}

static void an_unrelated_instrument_is_refused(void **state)
{
    (void)state;
    et_catch_up c;

    et_convergence_other_years(truth, noise1, noise2, H, &c);
    assert_int_equal(c.state, ET_FIT_NO_SPREAD);
    assert_close(c.beta, 0.0, 0.0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(too_few_units_are_a_state),
        cmocka_unit_test(missing_and_huge_values_are_states),
        cmocka_unit_test(equal_scores_leave_nothing_to_test),
        cmocka_unit_test(a_perfect_line_has_no_test),
        cmocka_unit_test(reliability_has_a_domain),
        cmocka_unit_test(swapping_the_years_turns_the_sign),
        cmocka_unit_test(the_plain_slope_is_that_of_a_line),
        cmocka_unit_test(corrections_undo_regression_to_the_mean),
        cmocka_unit_test(noise_alone_is_no_catching_up),
        cmocka_unit_test(an_unrelated_instrument_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
