/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include <gsl/gsl_cdf.h>

#include "examtrend/methods/gap_v.h"

static et_gap_v measure(const et_histogram *a, const et_histogram *b)
{
    et_gap_v gap;
    et_error err = {0};
    assert_ok(et_gap_v_measure(a, b, &gap, &err), &err);
    return gap;
}

static void empty_histograms_are_a_state(void **state)
{
    (void)state;
    const int32_t score[] = {10, 20};
    const uint64_t some[] = {3, 4}, none[] = {0, 0};
    const et_histogram a = {score, some, 2}, empty = {NULL, NULL, 0};
    const et_histogram zero = {score, none, 2};

    assert_int_equal(measure(&a, &empty).state, ET_FIT_TOO_FEW);
    assert_int_equal(measure(&empty, &a).state, ET_FIT_TOO_FEW);
    assert_int_equal(measure(&a, &zero).state, ET_FIT_TOO_FEW);
    assert_int_equal(measure(&empty, &empty).state, ET_FIT_TOO_FEW);
}

static void one_candidate_each(void **state)
{
    (void)state;
    const int32_t low[] = {500}, high[] = {501};
    const uint64_t one[] = {1};
    const et_histogram a = {high, one, 1}, b = {low, one, 1};

    et_gap_v gap = measure(&a, &b);
    assert_int_equal(gap.state, ET_FIT_NOT_ESTIMABLE);
    assert_close(gap.superiority, 1.0, 0.0);
    assert_close(gap.v, 0.0, 0.0);
    assert_close(gap.ks, 1.0, 0.0);
    assert_close(gap.cohen_d, 0.0, 0.0);
    gap = measure(&b, &a);
    assert_int_equal(gap.state, ET_FIT_NOT_ESTIMABLE);
    assert_close(gap.superiority, 0.0, 0.0);
    gap = measure(&a, &a);
    assert_int_equal(gap.state, ET_FIT_OK);
    assert_close(gap.equal, 1.0, 0.0);
    assert_close(gap.v, 0.0, 0.0);
}

static void bad_histograms_are_refused(void **state)
{
    (void)state;
    const int32_t score[] = {10, 20}, falling[] = {20, 10}, twice[] = {10, 10};
    const uint64_t some[] = {3, 4}, many[] = {ET_HISTOGRAM_MOST, 1};
    const et_histogram good = {score, some, 2}, bad[] = {
        {falling, some, 2}, {twice, some, 2}, {score, many, 2}};
    et_gap_v gap;

    for (size_t i = 0; i < 3; i++) {
        et_error err = {0};
        assert_int_equal(et_gap_v_measure(&good, &bad[i], &gap, &err), ET_ERR_ARGUMENT);
        assert_true(err.text[0] != '\0');
        assert_int_equal(et_gap_v_measure(&bad[i], &good, &gap, NULL), ET_ERR_ARGUMENT);
        assert_int_equal(gap.n_a, 0);
    }
}

/* All pairs one by one, for histograms that interleave, tie and have empty bins. */
static void pairs_are_counted(void **state)
{
    (void)state;
    const int32_t score_a[] = {-3, 2, 5, 9, 11}, score_b[] = {2, 3, 9, 10};
    const uint64_t count_a[] = {2, 5, 0, 4, 1}, count_b[] = {7, 1, 3, 2};
    const et_histogram a = {score_a, count_a, 5}, b = {score_b, count_b, 4};
    uint64_t above = 0, equal = 0;

    for (size_t i = 0; i < 5; i++) {
        for (size_t j = 0; j < 4; j++) {
            uint64_t pairs = count_a[i] * count_b[j];
            above += score_a[i] > score_b[j] ? pairs : 0;
            equal += score_a[i] == score_b[j] ? pairs : 0;
        }
    }
    et_gap_v gap = measure(&a, &b);
    assert_int_equal(gap.n_a, 12);
    assert_int_equal(gap.n_b, 13);
    assert_close(gap.above, (double)above / 156.0, 1e-16);
    assert_close(gap.equal, (double)equal / 156.0, 1e-16);
    assert_close(gap.superiority, (double)(2 * above + equal) / 312.0, 1e-16);
    assert_close(gap.v, M_SQRT2 * gsl_cdf_ugaussian_Pinv(gap.superiority), 1e-13);
    et_gap_v back = measure(&b, &a);
    assert_close(back.v, -gap.v, 0.0);
    assert_close(back.above, 1.0 - gap.above - gap.equal, 1e-15);
    assert_close(back.ks, gap.ks, 0.0);
}

static void millions_of_candidates_are_exact(void **state)
{
    (void)state;
    const uint64_t most = ET_HISTOGRAM_MOST;
    const int32_t score[] = {INT32_MIN, 0, INT32_MAX};
    const uint64_t count_a[] = {0, most, 0}, count_b[] = {1, most - 2, 1};
    const uint64_t shifted[] = {0, most - 1, 1};
    const et_histogram a = {score, count_a, 3}, b = {score, count_b, 3};
    const et_histogram c = {score, shifted, 3};

    et_gap_v gap = measure(&a, &b);
    assert_int_equal(gap.state, ET_FIT_OK);
    assert_close(gap.superiority, 0.5, 0.0);
    assert_close(gap.v, 0.0, 0.0);
    /* one candidate in 2^62: far below what 1/2 + p could hold in a double */
    gap = measure(&c, &a);
    assert_close(gap.superiority, 0.5, 0.0);
    assert_close(gap.v, M_SQRT2 * sqrt(2.0 * M_PI) * 0.5 * 0x1p-62, 1e-14);
}

static void the_far_tails_keep_their_digits(void **state)
{
    (void)state;
    const int32_t score[] = {1, 2, 3};
    const uint64_t count_a[] = {1, 0, 999999999}, count_b[] = {0, 1000000000, 0};
    const et_histogram a = {score, count_a, 3}, b = {score, count_b, 3};
    et_gap_v gap = measure(&a, &b);

    assert_close(gap.v, M_SQRT2 * gsl_cdf_ugaussian_Qinv(1e-9), 1e-13);
    gap = measure(&b, &a);
    assert_close(gap.v, M_SQRT2 * gsl_cdf_ugaussian_Pinv(1e-9), 1e-13);
}

static void a_monotone_rescaling_changes_nothing(void **state)
{
    (void)state;
    const int32_t score[] = {0, 1, 2, 3, 4}, squared[] = {0, 1, 4, 9, 16};
    const uint64_t count_a[] = {1, 4, 6, 4, 1}, count_b[] = {3, 6, 4, 2, 1};
    et_histogram a = {score, count_a, 5}, b = {score, count_b, 5};

    et_gap_v before = measure(&a, &b);
    a.score = b.score = squared;
    et_gap_v after = measure(&a, &b);
    assert_true(before.v == after.v && before.ks == after.ks);
    assert_true(before.cohen_d != after.cohen_d);
}

static void normal_scores_give_the_difference_of_means(void **state)
{
    (void)state;
    enum { BINS = 1201 };
    static int32_t score[BINS];
    static uint64_t count_a[BINS], count_b[BINS];

    for (int i = 0; i < BINS; i++) {
        double z = (i - 600) / 100.0;
        score[i] = i;
        count_a[i] = (uint64_t)(1e12 * exp(-0.5 * (z - 0.5) * (z - 0.5)));
        count_b[i] = (uint64_t)(1e12 * exp(-0.5 * z * z));
    }
    const et_histogram a = {score, count_a, BINS}, b = {score, count_b, BINS};
    et_gap_v gap = measure(&a, &b);
    assert_close(gap.v, 0.5, 1e-5);
    assert_close(gap.cohen_d, 0.5, 1e-5);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(empty_histograms_are_a_state),
        cmocka_unit_test(one_candidate_each),
        cmocka_unit_test(bad_histograms_are_refused),
        cmocka_unit_test(pairs_are_counted),
        cmocka_unit_test(millions_of_candidates_are_exact),
        cmocka_unit_test(the_far_tails_keep_their_digits),
        cmocka_unit_test(a_monotone_rescaling_changes_nothing),
        cmocka_unit_test(normal_scores_give_the_difference_of_means),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
