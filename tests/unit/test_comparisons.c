/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "examtrend/methods/comparisons.h"
#include "examtrend/methods/distributions.h"

enum { N = 4, PAIRS = 6 };

static const double value[N] = {0.31, 0.02, -0.15, 0.11};
static const double se[N] = {0.08, 0.11, 0.07, 0.09};
static const et_pairs_adjust all_ways[] = {ET_PAIRS_HOLM, ET_PAIRS_TUKEY, ET_PAIRS_MAX_T,
                                           ET_PAIRS_NONE};

static et_pairs compare(const et_estimates *e, et_pairs_adjust adjust, et_pair *pairs)
{
    et_pairs out;
    et_error err = {0};
    et_pairs_options options = {.adjust = adjust};
    assert_ok(et_compare_pairs(e, &options, pairs, &out, &err), &err);
    return out;
}

static void expect_state(const et_estimates *e, et_fit_state expected)
{
    et_pair pairs[PAIRS] = {{.p = 9}};
    et_effect effects[N] = {{.p = 9}};
    for (size_t i = 0; i < 4; i++) {
        et_pairs out = compare(e, all_ways[i], pairs);
        assert_int_equal(out.state, expected);
        assert_close(out.critical, 0.0, 0.0);
        if (e->count > 1) {
            assert_close(pairs[0].p, 0.0, 0.0);
        }
    }
    if (expected != ET_FIT_SINGULAR) {
        assert_int_equal(et_compare_with_mean(e, effects), expected);
    }
}

static void too_few_and_bad_numbers_are_states(void **state)
{
    (void)state;
    const double holed[N] = {0.1, NAN, 0.2, 0.3}, zero[N] = {0.1, 0.0, 0.1, 0.1};
    et_estimates e = {.value = value, .se = se, .df = 20};

    expect_state(&e, ET_FIT_TOO_FEW);
    e.count = 1;
    expect_state(&e, ET_FIT_TOO_FEW);
    e.count = N;
    e.value = holed;
    expect_state(&e, ET_FIT_NOT_FINITE);
    e.value = value;
    e.se = holed;
    expect_state(&e, ET_FIT_NOT_FINITE);
    e.se = zero;
    expect_state(&e, ET_FIT_OUT_OF_RANGE);
    e.se = se;
    e.df = -1;
    expect_state(&e, ET_FIT_OUT_OF_RANGE);
    e.df = NAN;
    expect_state(&e, ET_FIT_NOT_FINITE);
}

static void covariance_without_an_inverse_is_a_state(void **state)
{
    (void)state;
    const double same[4] = {1, 1, 1, 1};
    et_estimates e = {.value = value, .covariance = same, .count = 2, .df = 5};
    expect_state(&e, ET_FIT_SINGULAR);
}

static void one_pair_needs_no_adjustment(void **state)
{
    (void)state;
    et_estimates e = {.value = value, .se = se, .count = 2, .df = 7};
    et_pair alone, pair;

    compare(&e, ET_PAIRS_NONE, &alone);
    for (size_t i = 0; i < 4; i++) {
        et_pairs out = compare(&e, all_ways[i], &pair);
        assert_int_equal(out.state, ET_FIT_OK);
        assert_int_equal(out.count, 1);
        assert_close(pair.p_adjusted, alone.p, 1e-9);
        assert_close(pair.low, alone.low, 1e-9);
        assert_close(out.f, pair.t * pair.t, 1e-13);
        assert_close(out.f_p, pair.p, 1e-10);
    }
}

static void known_variance_is_the_default(void **state)
{
    (void)state;
    et_estimates zero = {.value = value, .se = se, .count = N};
    et_estimates infinite = {.value = value, .se = se, .count = N, .df = INFINITY};
    et_pair a[PAIRS], b[PAIRS];

    for (size_t i = 0; i < 4; i++) {
        et_pairs x = compare(&zero, all_ways[i], a),
                 y = compare(&infinite, all_ways[i], b);
        assert_memory_equal(a, b, sizeof a);
        assert_memory_equal(&x, &y, sizeof x);
    }
    assert_close(a[0].p, erfc(fabs(a[0].t) / sqrt(2.0)), 1e-12);
}

/* Three conservative ways and the exact one, in their order. */
static void ways_are_ordered(void **state)
{
    (void)state;
    et_estimates e = {.value = value, .se = se, .count = N, .df = 12};
    et_pair none[PAIRS], max_t[PAIRS], tukey[PAIRS], holm[PAIRS];
    et_pairs a = compare(&e, ET_PAIRS_NONE, none), b = compare(&e, ET_PAIRS_MAX_T, max_t);
    et_pairs c = compare(&e, ET_PAIRS_TUKEY, tukey), d = compare(&e, ET_PAIRS_HOLM, holm);

    assert_true(a.critical < b.critical && b.critical < c.critical * 1.001);
    assert_true(c.critical < d.critical);
    for (size_t i = 0; i < PAIRS; i++) {
        assert_true(none[i].p <= max_t[i].p_adjusted);
        assert_true(max_t[i].p_adjusted <= tukey[i].p_adjusted * 1.02);
        assert_close(holm[i].p, none[i].p, 0.0);
        /* an interval without 0 and a small p say the same */
        assert_int_equal(tukey[i].p_adjusted < 0.05,
                         tukey[i].low > 0.0 || tukey[i].high < 0.0);
        assert_int_equal(max_t[i].p_adjusted < 0.05,
                         max_t[i].low > 0.0 || max_t[i].high < 0.0);
    }
}

/* Equal independent errors: the simulated bound is the studentized range's. */
static void simulation_agrees_with_the_studentized_range(void **state)
{
    (void)state;
    const double equal[N] = {0.1, 0.1, 0.1, 0.1};
    et_estimates e = {.value = value, .se = equal, .count = N, .df = 9};
    et_pair tukey[PAIRS], max_t[PAIRS];
    et_pairs a = compare(&e, ET_PAIRS_TUKEY, tukey),
             b = compare(&e, ET_PAIRS_MAX_T, max_t);

    assert_close(b.critical, a.critical, 2e-3);
    for (size_t i = 0; i < PAIRS; i++) {
        assert_close(max_t[i].p_adjusted, tukey[i].p_adjusted, 0.02);
    }
}

/* The same seed gives the same bytes, on any number of threads; another does not. */
static void simulation_depends_on_the_seed_alone(void **state)
{
    (void)state;
    et_estimates e = {.value = value, .se = se, .count = N, .df = 9};
    et_pair first[PAIRS], other[PAIRS];
    et_pairs a, b;
    et_error err = {0};
    et_pairs_options o = {.adjust = ET_PAIRS_MAX_T,
                          .draws = {.draws = 1500, .threads = 1}};

    assert_ok(et_compare_pairs(&e, &o, first, &a, &err), &err);
    for (size_t threads = 2; threads <= 5; threads++) {
        o.draws.threads = threads;
        assert_ok(et_compare_pairs(&e, &o, other, &b, &err), &err);
        assert_memory_equal(first, other, sizeof first);
        assert_memory_equal(&a, &b, sizeof a);
    }
    o.draws.seed = 1;
    assert_ok(et_compare_pairs(&e, &o, other, &b, &err), &err);
    assert_true(a.critical != b.critical);
}

/* A diagonal covariance is independence, however it is given. */
static void diagonal_covariance_is_independence(void **state)
{
    (void)state;
    double covariance[N * N] = {0};
    et_pair a[PAIRS], b[PAIRS];
    et_effect x[N], y[N];
    for (size_t i = 0; i < N; i++) {
        covariance[i * N + i] = se[i] * se[i];
    }
    et_estimates e = {.value = value, .se = se, .count = N, .df = 9};
    et_estimates f = {.value = value, .covariance = covariance, .count = N, .df = 9};

    for (size_t way = 0; way < 4; way++) {
        et_pairs first = compare(&e, all_ways[way], a);
        et_pairs second = compare(&f, all_ways[way], b);
        assert_close(second.f_p, first.f_p, 1e-12);
        assert_close(second.critical, first.critical, 1e-9);
        for (size_t i = 0; i < PAIRS; i++) {
            assert_close(b[i].p_adjusted, a[i].p_adjusted, 1e-9);
        }
    }
    assert_int_equal(et_compare_with_mean(&e, x), ET_FIT_OK);
    assert_int_equal(et_compare_with_mean(&f, y), ET_FIT_OK);
    assert_close(y[2].p, x[2].p, 1e-12);
}

/* What all estimates share does not touch their differences. */
static void shared_error_cancels(void **state)
{
    (void)state;
    double covariance[N * N];
    et_pair a[PAIRS], b[PAIRS];
    for (size_t i = 0; i < N * N; i++) {
        covariance[i] = 0.04 + (i % (N + 1) == 0 ? se[i / N] * se[i / N] : 0.0);
    }
    et_estimates e = {.value = value, .se = se, .count = N, .df = 9};
    et_estimates f = {.value = value, .covariance = covariance, .count = N, .df = 9};
    et_pairs first = compare(&e, ET_PAIRS_TUKEY, a);
    et_pairs second = compare(&f, ET_PAIRS_TUKEY, b);

    assert_close(second.f, first.f, 1e-11);
    for (size_t i = 0; i < PAIRS; i++) {
        assert_close(b[i].se, a[i].se, 1e-13);
        assert_close(b[i].p_adjusted, a[i].p_adjusted, 1e-10);
    }
    /* not the same draws, the same distribution */
    first = compare(&e, ET_PAIRS_MAX_T, a);
    second = compare(&f, ET_PAIRS_MAX_T, b);
    assert_close(second.critical, first.critical, 3e-3);
}

static void effects_sum_to_nothing(void **state)
{
    (void)state;
    et_estimates e = {.value = value, .se = se, .count = N, .df = 9};
    et_effect x[N];
    double sum = 0.0;

    assert_int_equal(et_compare_with_mean(&e, x), ET_FIT_OK);
    for (size_t i = 0; i < N; i++) {
        sum += x[i].effect;
        assert_true(x[i].low < x[i].effect && x[i].effect < x[i].high);
    }
    assert_true(fabs(sum) < 1e-15);
    /* two estimates: half their difference, the same test */
    e.count = 2;
    et_pair pair;
    compare(&e, ET_PAIRS_NONE, &pair);
    assert_int_equal(et_compare_with_mean(&e, x), ET_FIT_OK);
    assert_close(x[0].effect, 0.5 * pair.difference, 1e-14);
    assert_close(x[0].p, pair.p, 1e-12);
}

static et_status compare_some(void *context)
{
    et_estimates e = {.value = value, .se = se, .count = N, .df = 9};
    et_pair pairs[PAIRS];
    et_pairs out;
    et_pairs_options o = {.adjust = *(et_pairs_adjust *)context,
                          .draws = {.draws = 100, .threads = 1}};
    return et_compare_pairs(&e, &o, pairs, &out, NULL);
}

static void memory_failure_is_reported(void **state)
{
    (void)state;
    for (size_t i = 0; i < 4; i++) {
        et_pairs_adjust way = all_ways[i];
        with_failing_memory(compare_some, &way);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(too_few_and_bad_numbers_are_states),
        cmocka_unit_test(covariance_without_an_inverse_is_a_state),
        cmocka_unit_test(one_pair_needs_no_adjustment),
        cmocka_unit_test(known_variance_is_the_default),
        cmocka_unit_test(ways_are_ordered),
        cmocka_unit_test(simulation_agrees_with_the_studentized_range),
        cmocka_unit_test(simulation_depends_on_the_seed_alone),
        cmocka_unit_test(diagonal_covariance_is_independence),
        cmocka_unit_test(shared_error_cancels),
        cmocka_unit_test(effects_sum_to_nothing),
        cmocka_unit_test(memory_failure_is_reported),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
