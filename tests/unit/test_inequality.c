/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "examtrend/methods/inequality.h"

static void pooling_nothing_is_a_state(void **state)
{
    (void)state;
    const et_moments none[] = {{0, NAN, NAN}};
    const et_moments one[] = {{0, NAN, NAN}, {1, 6.5, NAN}};
    et_pooled pooled;

    et_moments_pool(none, 0, &pooled);
    assert_int_equal(pooled.state, ET_FIT_TOO_FEW);
    et_moments_pool(none, 1, &pooled);
    assert_int_equal(pooled.state, ET_FIT_TOO_FEW);
    et_moments_pool(one, 2, &pooled);
    assert_int_equal(pooled.state, ET_FIT_TOO_FEW);
    assert_int_equal(pooled.all.n, 1);
    assert_close(pooled.all.mean, 6.5, 0.0);
    assert_close(pooled.all.sd, 0.0, 0.0);
}

static void pooling_refuses_bad_moments(void **state)
{
    (void)state;
    const et_moments holed[] = {{10, NAN, 1.0}}, spread[] = {{10, 5.0, -1.0}};
    const et_moments many[] = {{UINT64_MAX, 5, 1}, {1, 5, 1}};
    const et_moments huge[] = {{10, 1e200, 1}, {10, -1e200, 1}};
    et_pooled pooled;

    et_moments_pool(holed, 1, &pooled);
    assert_int_equal(pooled.state, ET_FIT_NOT_FINITE);
    et_moments_pool(spread, 1, &pooled);
    assert_int_equal(pooled.state, ET_FIT_OUT_OF_RANGE);
    et_moments_pool(many, 2, &pooled);
    assert_int_equal(pooled.state, ET_FIT_OUT_OF_RANGE);
    et_moments_pool(huge, 2, &pooled);
    assert_int_equal(pooled.state, ET_FIT_OUT_OF_RANGE);
    assert_close(pooled.all.mean, 0.0, 0.0);
}

static et_moments moments_of(const double *v, size_t n)
{
    double mean = 0.0, squares = 0.0;
    for (size_t i = 0; i < n; i++) {
        mean += v[i] / (double)n;
    }
    for (size_t i = 0; i < n; i++) {
        squares += (v[i] - mean) * (v[i] - mean);
    }
    return (et_moments){n, mean, n > 1 ? sqrt(squares / ((double)n - 1)) : 0.0};
}

static void pooling_equals_the_moments_of_all_scores(void **state)
{
    (void)state;
    const double v[] = {5.2, 6.8, 7.4, 3.2, 9.0, 4.4, 6.2, 6.2, 8.6};
    const et_moments parts[] = {moments_of(v, 4), moments_of(v + 4, 1),
                                moments_of(v + 5, 4)};
    const et_moments whole = moments_of(v, 9);
    et_pooled pooled, in_two, again;

    et_moments_pool(parts, 3, &pooled);
    assert_int_equal(pooled.state, ET_FIT_OK);
    assert_close(pooled.all.mean, whole.mean, 1e-15);
    assert_close(pooled.all.sd, whole.sd, 1e-14);
    assert_close(pooled.between + pooled.within, 8.0 * whole.sd * whole.sd, 1e-14);

    et_moments_pool(parts, 2, &in_two);
    et_moments_pool((const et_moments[]){in_two.all, parts[2]}, 2, &again);
    assert_close(again.all.sd, pooled.all.sd, 1e-14);
}

static void equal_groups_have_nothing_between(void **state)
{
    (void)state;
    const et_moments same[] = {{10, 5.5, 0.0}, {20, 5.5, 0.0}};
    et_pooled pooled;

    et_moments_pool(same, 2, &pooled);
    assert_int_equal(pooled.state, ET_FIT_OK);
    assert_close(pooled.all.sd, 0.0, 0.0);
    assert_close(pooled.between_share, 0.0, 0.0);
}

static et_unequal measure(const double *value, const double *weight,
                          const size_t *group, size_t count)
{
    const et_unequal_input in = {value, weight, group, count, group ? 2 : 0};
    et_unequal out;
    et_error err = {0};

    assert_ok(et_inequality_measure(&in, &out, &err), &err);
    return out;
}

static void too_few_units_are_a_state(void **state)
{
    (void)state;
    const double value[] = {5.0, NAN}, weight[] = {10.0, 0.0}, none[] = {0.0, 0.0};

    assert_int_equal(measure(value, NULL, NULL, 0).state, ET_FIT_TOO_FEW);
    assert_int_equal(measure(value, NULL, NULL, 1).state, ET_FIT_TOO_FEW);
    assert_int_equal(measure(value, weight, NULL, 2).state, ET_FIT_TOO_FEW);
    assert_int_equal(measure(value, none, NULL, 2).state, ET_FIT_TOO_FEW);
    assert_int_equal(measure(value, NULL, NULL, 2).state, ET_FIT_NOT_FINITE);
}

static void bad_weights_and_clusters_are_states(void **state)
{
    (void)state;
    const double value[] = {5.0, 6.0}, negative[] = {1.0, -1.0}, nan[] = {1.0, NAN};
    const double huge[] = {1e308, 1e308}, far[] = {-1e200, 1e200};
    const size_t outside[] = {0, 2};

    assert_int_equal(measure(value, negative, NULL, 2).state, ET_FIT_OUT_OF_RANGE);
    assert_int_equal(measure(value, nan, NULL, 2).state, ET_FIT_NOT_FINITE);
    assert_int_equal(measure(value, huge, NULL, 2).state, ET_FIT_OUT_OF_RANGE);
    assert_int_equal(measure(value, NULL, outside, 2).state, ET_FIT_OUT_OF_RANGE);
    assert_int_equal(measure(far, NULL, NULL, 2).state, ET_FIT_OUT_OF_RANGE);
}

static void equal_units_have_no_inequality(void **state)
{
    (void)state;
    const double value[] = {6.1, 6.1, 6.1}, weight[] = {100, 7, 23};
    et_unequal u = measure(value, weight, NULL, 3);

    assert_int_equal(u.state, ET_FIT_OK);
    assert_int_equal(u.ratio_state, ET_FIT_OK);
    assert_true(u.bgsd < 1e-15 && u.theil < 1e-15 && u.mld < 1e-15);
    assert_close(u.gini, 0.0, 0.0);
    assert_close(u.range, 0.0, 0.0);
    assert_close(u.p90_over_p10, 1.0, 0.0);
}

static void z_scores_have_no_ratios(void **state)
{
    (void)state;
    const double z[] = {-1.0, 0.0, 1.0};
    const size_t group[] = {0, 0, 1};
    et_unequal u = measure(z, NULL, group, 3);

    assert_int_equal(u.state, ET_FIT_OK);
    assert_int_equal(u.ratio_state, ET_FIT_OUT_OF_RANGE);
    assert_close(u.bgv, 2.0 / 3.0, 1e-15);
    assert_close(u.bgv_between, 0.5, 1e-15);
    assert_close(u.bgv_within, 1.0 / 6.0, 1e-15);
    assert_close(u.gini, 0.0, 0.0);
    assert_close(u.cv, 0.0, 0.0);
    assert_close(u.theil_within, 0.0, 0.0);
}

/* Definitions written out: all pairs for Gini, logs for Theil and MLD. */
static void measures_follow_their_definitions(void **state)
{
    (void)state;
    const double value[] = {4.0, 9.0, 1.0, 6.0}, weight[] = {3, 1, 4, 2};
    const size_t group[] = {0, 1, 1, 0};
    double mean = 0.0, gini = 0.0, theil = 0.0, mld = 0.0;
    et_unequal u = measure(value, weight, group, 4);

    for (size_t i = 0; i < 4; i++) {
        mean += weight[i] / 10.0 * value[i];
    }
    for (size_t i = 0; i < 4; i++) {
        double r = value[i] / mean;
        theil += weight[i] / 10.0 * r * log(r);
        mld -= weight[i] / 10.0 * log(r);
        for (size_t j = 0; j < 4; j++) {
            double apart = fabs(value[i] - value[j]);
            gini += weight[i] * weight[j] / 100.0 * apart / 2.0 / mean;
        }
    }
    assert_close(u.gini, gini, 1e-14);
    assert_close(u.theil, theil, 1e-13);
    assert_close(u.mld, mld, 1e-13);
    assert_close(u.theil_between + u.theil_within, theil, 1e-13);
    assert_close(u.mld_between + u.mld_within, mld, 1e-13);
    assert_close(u.bgv_between + u.bgv_within, u.bgv, 1e-13);
    assert_close(u.cv, u.bgsd / mean, 1e-15);
}

static void weights_count_as_copies(void **state)
{
    (void)state;
    const double value[] = {4.0, 6.0}, weight[] = {3, 1};
    const double copied[] = {4.0, 4.0, 6.0, 4.0};
    et_unequal w = measure(value, weight, NULL, 2), c = measure(copied, NULL, NULL, 4);

    assert_close(w.mean, c.mean, 1e-15);
    assert_close(w.bgv, c.bgv, 1e-15);
    assert_close(w.gini, c.gini, 1e-15);
    assert_close(w.theil, c.theil, 1e-15);
}

static void order_does_not_matter_to_the_last_bit(void **state)
{
    (void)state;
    const double value[] = {5.31, 6.07, 4.93, 5.77, 6.41}, weight[] = {31, 7, 12, 3, 9};
    const double back[] = {6.41, 5.77, 4.93, 6.07, 5.31}, heavy[] = {9, 3, 12, 7, 31};
    et_unequal a = measure(value, weight, NULL, 5), b = measure(back, heavy, NULL, 5);

    assert_memory_equal(&a, &b, sizeof a);
}

static void small_deviations_keep_their_digits(void **state)
{
    (void)state;
    const double value[] = {1.0, 1.0 + 1e-6};
    et_unequal u = measure(value, NULL, NULL, 2);

    /* half the squared coefficient of variation, to first order */
    assert_close(u.theil, u.cv * u.cv / 2.0, 1e-5);
    assert_close(u.mld, u.cv * u.cv / 2.0, 1e-5);
}

static void quantiles_interpolate(void **state)
{
    (void)state;
    const double value[] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
    et_unequal u = measure(value, NULL, NULL, 11);

    assert_close(u.p10, 2.0, 1e-15);
    assert_close(u.p90, 10.0, 1e-15);
    assert_close(u.p90_over_p10, 5.0, 1e-15);
    assert_close(u.lowest, 1.0, 0.0);
    assert_close(u.highest, 11.0, 0.0);
}

static et_status measure_three(void *context)
{
    (void)context;
    const double value[] = {5.0, 6.0, 7.0};
    const size_t group[] = {0, 1, 1};
    const et_unequal_input in = {value, NULL, group, 3, 2};
    et_unequal out;
    et_error err = {0};
    return et_inequality_measure(&in, &out, &err);
}

static void memory_may_run_out(void **state)
{
    (void)state;
    with_failing_memory(measure_three, NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pooling_nothing_is_a_state),
        cmocka_unit_test(pooling_refuses_bad_moments),
        cmocka_unit_test(pooling_equals_the_moments_of_all_scores),
        cmocka_unit_test(equal_groups_have_nothing_between),
        cmocka_unit_test(too_few_units_are_a_state),
        cmocka_unit_test(bad_weights_and_clusters_are_states),
        cmocka_unit_test(equal_units_have_no_inequality),
        cmocka_unit_test(z_scores_have_no_ratios),
        cmocka_unit_test(measures_follow_their_definitions),
        cmocka_unit_test(weights_count_as_copies),
        cmocka_unit_test(order_does_not_matter_to_the_last_bit),
        cmocka_unit_test(small_deviations_keep_their_digits),
        cmocka_unit_test(quantiles_interpolate),
        cmocka_unit_test(memory_may_run_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
