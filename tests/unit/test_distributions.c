/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include <float.h>

#include "examtrend/methods/distributions.h"
#include "methods/root.h"

static void assert_refused(const et_tails *tails, et_fit_state expected)
{
    assert_int_equal(tails->state, expected);
    assert_close(tails->lower, 0.0, 0.0);
    assert_close(tails->upper, 0.0, 0.0);
}

static void senseless_arguments_are_states(void **state)
{
    (void)state;
    et_tails tails;

    et_dist_t(NAN, 5.0, &tails);
    assert_refused(&tails, ET_FIT_NOT_FINITE);
    et_dist_t(1.0, NAN, &tails);
    assert_refused(&tails, ET_FIT_NOT_FINITE);
    et_dist_t(INFINITY, 5.0, &tails);
    assert_refused(&tails, ET_FIT_NOT_FINITE);
    et_dist_t(1.0, 0.0, &tails);
    assert_refused(&tails, ET_FIT_OUT_OF_RANGE);
    et_dist_t(1.0, -3.0, &tails);
    assert_refused(&tails, ET_FIT_OUT_OF_RANGE);
    et_dist_noncentral_t(1.0, 5.0, INFINITY, &tails);
    assert_refused(&tails, ET_FIT_NOT_FINITE);
    et_dist_studentized_range(3.0, 1, 5.0, &tails);
    assert_refused(&tails, ET_FIT_OUT_OF_RANGE);
    et_dist_studentized_range(NAN, 3, 5.0, &tails);
    assert_refused(&tails, ET_FIT_NOT_FINITE);
    et_dist_max_modulus(3.0, 0, 5.0, &tails);
    assert_refused(&tails, ET_FIT_OUT_OF_RANGE);
}

static void senseless_points_are_states(void **state)
{
    (void)state;
    double point = 7.0;

    assert_int_equal(et_dist_t_point(0.0, 5.0, &point), ET_FIT_OUT_OF_RANGE);
    assert_close(point, 0.0, 0.0);
    assert_int_equal(et_dist_t_point(1.0, 5.0, &point), ET_FIT_OUT_OF_RANGE);
    assert_int_equal(et_dist_t_point(NAN, 5.0, &point), ET_FIT_NOT_FINITE);
    assert_int_equal(et_dist_t_point(0.05, 0.0, &point), ET_FIT_OUT_OF_RANGE);
    assert_int_equal(et_dist_t_point(1e-300, 0.2, &point), ET_FIT_OUT_OF_RANGE);
    assert_int_equal(et_dist_studentized_range_point(0.05, 1, 5.0, &point),
                     ET_FIT_OUT_OF_RANGE);
    assert_int_equal(et_dist_max_modulus_point(-0.1, 3, 5.0, &point),
                     ET_FIT_OUT_OF_RANGE);
    assert_int_equal(et_dist_t_two_sided(NAN, 5.0, &point), ET_FIT_NOT_FINITE);
    assert_close(point, 0.0, 0.0);
}

/* With 1 and 2 degrees of freedom the tail is elementary. */
static void t_has_its_closed_forms(void **state)
{
    (void)state;
    for (double t = 0.01; t < 1e6; t *= 3.0) {
        et_tails tails;
        et_dist_t(t, 1.0, &tails);
        assert_close(tails.upper, atan(1.0 / t) / M_PI, 1e-13);
        assert_close(tails.lower, 1.0 - tails.upper, 1e-15);
        et_dist_t(t, 2.0, &tails);
        double root = sqrt(t * t + 2.0);
        assert_close(tails.upper, 1.0 / (root * (root + t)), 1e-13);
        et_dist_t(t, INFINITY, &tails);
        if (t < 30.0) {
            assert_close(tails.upper, 0.5 * erfc(t * M_SQRT1_2), 1e-15);
        }
    }
}

static void t_is_continuous_where_its_method_changes(void **state)
{
    (void)state;
    for (double t = 0.5; t < 20.0; t *= 2.0) {
        et_tails below, above, normal;
        et_dist_t(t, 300.0, &below);
        et_dist_t(t, 300.0 * (1.0 + 1e-14), &above);
        assert_close(above.upper, below.upper, 1e-11);
        et_dist_t(t, 1e13, &above);
        et_dist_t(t, INFINITY, &normal);
        assert_close(above.upper, normal.upper, 1e-8);
    }
}

static void points_invert_tails(void **state)
{
    (void)state;
    static const double uppers[] = {0.999, 0.8, 0.5, 0.3, 0.05, 1e-4, 1e-12, 1e-40};
    static const double dfs[] = {1.0, 2.3, 6.0, 57.0, INFINITY};

    for (size_t u = 0; u < sizeof uppers / sizeof *uppers; u++) {
        for (size_t d = 0; d < sizeof dfs / sizeof *dfs; d++) {
            double point;
            et_tails tails;
            assert_int_equal(et_dist_t_point(uppers[u], dfs[d], &point), ET_FIT_OK);
            et_dist_t(point, dfs[d], &tails);
            assert_close(tails.upper, uppers[u], 1e-12);
            assert_int_equal(et_dist_max_modulus_point(uppers[u], 5, dfs[d], &point),
                             ET_FIT_OK);
            et_dist_max_modulus(point, 5, dfs[d], &tails);
            assert_close(tails.upper, uppers[u], 1e-12);
        }
    }
    for (size_t u = 0; u < 6; u++) {
        double point;
        et_tails tails;
        assert_int_equal(et_dist_studentized_range_point(uppers[u], 4, 6.0, &point),
                         ET_FIT_OK);
        et_dist_studentized_range(point, 4, 6.0, &tails);
        assert_close(tails.upper, uppers[u], 1e-12);
    }
}

static void two_sided_p_is_twice_a_tail(void **state)
{
    (void)state;
    double p;
    et_tails tails;

    assert_int_equal(et_dist_t_two_sided(-2.5, 6.0, &p), ET_FIT_OK);
    et_dist_t(2.5, 6.0, &tails);
    assert_close(p, 2.0 * tails.upper, 1e-15);
    assert_int_equal(et_dist_t_two_sided(0.0, 6.0, &p), ET_FIT_OK);
    assert_close(p, 1.0, 1e-15);
}

static void noncentral_t_without_shift_is_t(void **state)
{
    (void)state;
    for (double t = -12.0; t <= 12.0; t += 1.7) {
        et_tails shifted, central;
        et_dist_noncentral_t(t, 6.0, 0.0, &shifted);
        et_dist_t(t, 6.0, &central);
        assert_close(shifted.upper, central.upper, 1e-13);
        assert_close(shifted.lower, central.lower, 1e-13);
    }
}

/* P(T <= 0) does not depend on the scale, and mirroring t and shift swaps the tails. */
static void noncentral_t_keeps_its_identities(void **state)
{
    (void)state;
    for (double shift = -6.0; shift <= 30.0; shift += 4.5) {
        et_tails a, b;
        et_dist_noncentral_t(0.0, 3.5, shift, &a);
        assert_close(a.lower, 0.5 * erfc(shift * M_SQRT1_2), 1e-13);
        et_dist_noncentral_t(1.9, 3.5, shift, &a);
        et_dist_noncentral_t(-1.9, 3.5, -shift, &b);
        assert_close(a.upper, b.lower, 1e-14);
        et_dist_noncentral_t(1.9, INFINITY, shift, &a);
        assert_close(a.lower, 0.5 * erfc((shift - 1.9) * M_SQRT1_2), 1e-14);
    }
}

static void two_groups_are_student_t(void **state)
{
    (void)state;
    static const double dfs[] = {0.5, 1.0, 4.0, 10.0, 60.0, 5000.0, INFINITY};

    for (size_t d = 0; d < sizeof dfs / sizeof *dfs; d++) {
        for (double q = 0.01; q < 40.0; q *= 2.3) {
            et_tails range;
            double p;
            et_dist_studentized_range(q, 2, dfs[d], &range);
            assert_int_equal(et_dist_t_two_sided(q * M_SQRT1_2, dfs[d], &p), ET_FIT_OK);
            assert_close(range.upper, p, 1e-12);
        }
    }
}

/* The mean range of three normals is 3/sqrt(pi) = Int P(R > w) dw. */
static void mean_range_of_three_is_known(void **state)
{
    (void)state;
    double h = 0.02, sum = 0.5;
    for (double w = h; w < 14.0; w += h) {
        et_tails tails;
        et_dist_studentized_range(w, 3, INFINITY, &tails);
        sum += tails.upper;
    }
    assert_close(sum * h, 3.0 / sqrt(M_PI), 1e-9);
}

static void more_groups_make_larger_ranges(void **state)
{
    (void)state;
    double before = 0.0;
    for (size_t groups = 2; groups <= 63; groups += 6) {
        double q;
        assert_int_equal(et_dist_studentized_range_point(0.05, groups, 30.0, &q),
                         ET_FIT_OK);
        assert_true(q > before);
        before = q;
    }
}

static void small_and_large_ranges_reach_their_ends(void **state)
{
    (void)state;
    et_tails tails;

    et_dist_studentized_range(0.0, 5, 6.0, &tails);
    assert_close(tails.upper, 1.0, 0.0);
    et_dist_studentized_range(1e-4, 3, INFINITY, &tails);
    /* density of the range at 0: 3 Int phi^3 = sqrt(3) / (2 pi), P = density w^2 */
    assert_close(tails.lower, 1e-8 * sqrt(3.0) / (2.0 * M_PI), 1e-7);
    et_dist_studentized_range(1e5, 3, INFINITY, &tails);
    assert_close(tails.upper, 0.0, 0.0);
    assert_close(tails.lower, 1.0, 0.0);
    et_dist_studentized_range(1e5, 3, 2.0, &tails);
    assert_true(tails.upper > 0.0 && tails.upper < 1e-8);
}

/* Far arguments, where densities, tails or squares leave the range of doubles. */
static void far_arguments_have_their_limits(void **state)
{
    (void)state;
    static const double dfs[] = {0.1, 1.0, 7.5, 250.0, 1e9, 1e28, 1e300, INFINITY};
    et_tails tails;

    for (size_t d = 0; d < sizeof dfs / sizeof *dfs; d++) {
        for (double t = 1e-300; t < 1e301; t *= 1e50) {
            et_dist_t(t, dfs[d], &tails);
            assert_int_equal(tails.state, ET_FIT_OK);
            assert_close(tails.lower + tails.upper, 1.0, 1e-12);
            assert_true(tails.upper >= 0.0 && tails.upper <= 0.5);
            et_dist_max_modulus(t, 9, dfs[d], &tails);
            assert_int_equal(tails.state, ET_FIT_OK);
            assert_close(tails.lower + tails.upper, 1.0, 1e-12);
            et_dist_studentized_range(t, 9, dfs[d], &tails);
            assert_int_equal(tails.state, ET_FIT_OK);
            assert_close(tails.lower + tails.upper, 1.0, 1e-12);
            et_dist_noncentral_t(t, dfs[d], -3.0, &tails);
            assert_int_equal(tails.state, ET_FIT_OK);
            assert_close(tails.lower + tails.upper, 1.0, 1e-12);
        }
    }
    et_dist_noncentral_t(1e6, 1.0, 1e6, &tails);
    assert_int_equal(tails.state, ET_FIT_NO_CONVERGENCE);
    assert_close(tails.lower, 0.0, 0.0);
}

/* Each pair alone is a t test, and Bonferroni bounds them together. */
static void ranges_and_moduli_keep_their_bounds(void **state)
{
    (void)state;
    for (double q = 1e-5; q < 60.0; q *= 2.7) {
        for (size_t groups = 2; groups < 70; groups += 13) {
            et_tails tails;
            double pair, pairs = 0.5 * (double)(groups * (groups - 1));
            assert_int_equal(et_dist_t_two_sided(q * M_SQRT1_2, 12.0, &pair), ET_FIT_OK);
            et_dist_studentized_range(q, groups, 12.0, &tails);
            assert_int_equal(tails.state, ET_FIT_OK);
            assert_true(tails.upper > pair * (1.0 - 1e-11));
            assert_true(tails.upper < pairs * pair * (1.0 + 1e-11));
            assert_int_equal(et_dist_t_two_sided(q, 12.0, &pair), ET_FIT_OK);
            et_dist_max_modulus(q, groups, 12.0, &tails);
            assert_int_equal(tails.state, ET_FIT_OK);
            assert_true(tails.upper > pair * (1.0 - 1e-11));
            assert_true(tails.upper < (double)groups * pair * (1.0 + 1e-11));
        }
    }
}

static void maximum_modulus_of_one_is_t_and_of_many_is_sidak(void **state)
{
    (void)state;
    for (double c = 0.1; c < 30.0; c *= 1.9) {
        et_tails tails, known;
        double p;
        et_dist_max_modulus(c, 1, 6.0, &tails);
        assert_int_equal(et_dist_t_two_sided(c, 6.0, &p), ET_FIT_OK);
        assert_close(tails.upper, p, 1e-12);
        et_dist_max_modulus(c, 62, INFINITY, &tails);
        et_dist_t(c, INFINITY, &known);
        assert_close(tails.upper, -expm1(62.0 * log1p(-2.0 * known.upper)), 1e-13);
    }
    et_tails tails;
    et_dist_max_modulus(-1.0, 3, 6.0, &tails);
    assert_close(tails.upper, 1.0, 0.0);
}

static double cubic(double x, const void *context)
{
    const double *root = context;
    return (x - *root) * (1.0 + x * x);
}

static double step(double x, const void *context)
{
    (void)context;
    return x < 0.3 ? -INFINITY : 2.0;
}

static void roots_are_found_to_the_last_bits(void **state)
{
    (void)state;
    double root = M_PI;
    assert_close(et_root_between(cubic, &root, -10.0, 50.0), M_PI, 1e-15);
    assert_close(et_root_between(cubic, &root, 50.0, -10.0), M_PI, 1e-15);
    assert_close(et_root_between(cubic, &root, M_PI, 50.0), M_PI, 0.0);
    assert_close(et_root_between(step, NULL, -1.0, 1.0), 0.3, 1e-15);
    double zero = 0.0;
    assert_close(et_root_between(cubic, &zero, -3.0, 7.0), 0.0, 1e-15);
    /* no change of sign: the end nearer to 0 */
    assert_close(et_root_between(cubic, &root, 4.0, 50.0), 4.0, 0.0);
}

/* Scaled to sd 1, t(5) has P(|T| > 3) = P(|t5| > 3 sqrt(5/3)). */
static void a_scaled_t_has_sd_1(void **state)
{
    (void)state;
    double p, plain;

    assert_int_equal(et_dist_t_scaled(3.0, 5.0, &p), ET_FIT_OK);
    assert_int_equal(et_dist_t_two_sided(3.0 * sqrt(5.0 / 3.0), 5.0, &plain), ET_FIT_OK);
    assert_close(p, plain, 0.0);
    assert_int_equal(et_dist_t_scaled(1.0, 1e6, &p), ET_FIT_OK);
    assert_close(p, 0.3173105, 1e-5);
    assert_int_equal(et_dist_t_scaled(1.0, 2.0, &p), ET_FIT_OUT_OF_RANGE);
    assert_close(p, 0.0, 0.0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(senseless_arguments_are_states),
        cmocka_unit_test(senseless_points_are_states),
        cmocka_unit_test(t_has_its_closed_forms),
        cmocka_unit_test(t_is_continuous_where_its_method_changes),
        cmocka_unit_test(points_invert_tails),
        cmocka_unit_test(two_sided_p_is_twice_a_tail),
        cmocka_unit_test(noncentral_t_without_shift_is_t),
        cmocka_unit_test(noncentral_t_keeps_its_identities),
        cmocka_unit_test(two_groups_are_student_t),
        cmocka_unit_test(mean_range_of_three_is_known),
        cmocka_unit_test(more_groups_make_larger_ranges),
        cmocka_unit_test(small_and_large_ranges_reach_their_ends),
        cmocka_unit_test(far_arguments_have_their_limits),
        cmocka_unit_test(ranges_and_moduli_keep_their_bounds),
        cmocka_unit_test(maximum_modulus_of_one_is_t_and_of_many_is_sidak),
        cmocka_unit_test(roots_are_found_to_the_last_bits),
        cmocka_unit_test(a_scaled_t_has_sd_1),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
