/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "examtrend/methods/rank_sets.h"

enum { N = 12 };

static const et_rank_method all_methods[] = {ET_RANK_HOLM, ET_RANK_BONFERRONI,
                                             ET_RANK_MAX_T, ET_RANK_STEPDOWN};

static void make(double value[N], double se[N])
{
    for (size_t i = 0; i < N; i++) {
        value[i] = 5.0 + 0.13 * (double)((i * 7) % N) + 0.01 * (double)i;
        se[i] = 0.06 + 0.02 * (double)(i % 4);
    }
}

static et_rank_sets_summary rank_by(const et_estimates *e, et_rank_method method,
                                    et_rank_set *sets)
{
    et_rank_sets_summary out;
    et_error err = {0};
    et_rank_options options = {.method = method, .draws = {.draws = 4000}};
    assert_ok(et_rank_sets(e, &options, sets, &out, &err), &err);
    return out;
}

static void too_few_and_bad_numbers_are_states(void **state)
{
    (void)state;
    const double v[] = {5.0, 6.0}, s[] = {0.1, 0.1}, bad[] = {0.1, 0.0};
    const double holed[] = {NAN, 6.0}, same[4] = {1, 1, 1, 1};
    et_rank_set sets[2] = {{.rank = 9}};
    et_estimates e = {.value = v, .se = s};

    for (size_t m = 0; m < 4; m++) {
        e = (et_estimates){.value = v, .se = s};
        assert_int_equal(rank_by(&e, all_methods[m], sets).state, ET_FIT_TOO_FEW);
        e.count = 1;
        assert_int_equal(rank_by(&e, all_methods[m], sets).state, ET_FIT_TOO_FEW);
        assert_int_equal(sets[0].rank, 0);
        e.count = 2;
        e.se = bad;
        assert_int_equal(rank_by(&e, all_methods[m], sets).state, ET_FIT_OUT_OF_RANGE);
        e.se = s;
        e.value = holed;
        assert_int_equal(rank_by(&e, all_methods[m], sets).state, ET_FIT_NOT_FINITE);
        e.value = v;
        e.covariance = same;
        assert_int_equal(rank_by(&e, all_methods[m], sets).state, ET_FIT_SINGULAR);
        assert_int_equal(sets[0].high, 0);
    }
}

static void level_must_be_a_probability(void **state)
{
    (void)state;
    const double v[] = {5.0, 6.0}, s[] = {0.1, 0.1};
    et_estimates e = {.value = v, .se = s, .count = 2};
    et_rank_set sets[2];
    et_rank_sets_summary out;
    et_error err = {0};
    et_rank_options o = {.level = 1.5};

    assert_int_equal(et_rank_sets(&e, &o, sets, &out, &err), ET_ERR_ARGUMENT);
    assert_non_null(strstr(err.text, "1.5"));
}

static void equal_units_share_all_places(void **state)
{
    (void)state;
    const double v[] = {5, 5, 5, 5}, s[] = {0.1, 0.1, 0.1, 0.1};
    et_estimates e = {.value = v, .se = s, .count = 4};
    et_rank_set sets[4];

    for (size_t m = 0; m < 4; m++) {
        et_rank_sets_summary out = rank_by(&e, all_methods[m], sets);
        assert_int_equal(out.clear_pairs, 0);
        for (size_t i = 0; i < 4; i++) {
            assert_int_equal(sets[i].rank, 1);
            assert_int_equal(sets[i].low, 1);
            assert_int_equal(sets[i].high, 4);
        }
        assert_close(out.mean_width, 4.0, 1e-15);
    }
}

static void distant_units_have_one_place(void **state)
{
    (void)state;
    const double v[] = {3, 9, 6, 1}, s[] = {0.1, 0.1, 0.1, 0.1};
    const size_t place[] = {3, 1, 2, 4};
    et_estimates e = {.value = v, .se = s, .count = 4};
    et_rank_set sets[4];

    for (size_t m = 0; m < 4; m++) {
        et_rank_sets_summary out = rank_by(&e, all_methods[m], sets);
        assert_int_equal(out.clear_pairs, 6);
        for (size_t i = 0; i < 4; i++) {
            assert_int_equal(sets[i].rank, place[i]);
            assert_int_equal(sets[i].low, place[i]);
            assert_int_equal(sets[i].high, place[i]);
            assert_int_equal(sets[i].marginal_low, place[i]);
        }
    }
}

static void sets_hold_the_rank_and_nest(void **state)
{
    (void)state;
    double v[N], s[N];
    make(v, s);
    et_estimates e = {.value = v, .se = s, .count = N};
    et_rank_set holm[N], bonferroni[N], max_t[N], stepdown[N];
    et_rank_sets_summary a = rank_by(&e, ET_RANK_HOLM, holm);
    et_rank_sets_summary b = rank_by(&e, ET_RANK_BONFERRONI, bonferroni);
    et_rank_sets_summary c = rank_by(&e, ET_RANK_MAX_T, max_t);
    et_rank_sets_summary d = rank_by(&e, ET_RANK_STEPDOWN, stepdown);

    assert_close(a.critical, b.critical, 0.0);
    assert_true(c.critical < b.critical);
    assert_close(d.critical, c.critical, 0.0);
    assert_true(d.steps >= 2);
    assert_int_equal(c.steps, 1);
    assert_true(b.clear_pairs <= a.clear_pairs && c.clear_pairs <= d.clear_pairs);
    assert_true(a.clear_pairs > 0 && d.clear_pairs < N * (N - 1) / 2);
    for (size_t i = 0; i < N; i++) {
        assert_true(holm[i].low <= holm[i].rank && holm[i].rank <= holm[i].high);
        assert_true(bonferroni[i].low <= holm[i].low &&
                    holm[i].high <= bonferroni[i].high);
        assert_true(max_t[i].low <= stepdown[i].low && stepdown[i].high <= max_t[i].high);
        assert_true(holm[i].low <= holm[i].marginal_low);
        assert_true(holm[i].marginal_high <= holm[i].high);
        assert_close(holm[i].value, v[i], 0.0);
        assert_close(holm[i].se, s[i], 0.0);
    }
    assert_true(a.mean_marginal_width <= a.mean_width);
}

static void order_of_units_does_not_matter(void **state)
{
    (void)state;
    double v[N], s[N], w[N], t[N];
    make(v, s);
    for (size_t i = 0; i < N; i++) {
        w[i] = v[(i * 5 + 3) % N];
        t[i] = s[(i * 5 + 3) % N];
    }
    et_estimates e = {.value = v, .se = s, .count = N};
    et_estimates f = {.value = w, .se = t, .count = N};
    et_rank_set first[N], second[N];

    rank_by(&e, ET_RANK_HOLM, first);
    rank_by(&f, ET_RANK_HOLM, second);
    for (size_t i = 0; i < N; i++) {
        assert_memory_equal(&second[i], &first[(i * 5 + 3) % N], sizeof second[i]);
    }
}

static void low_values_can_be_the_best(void **state)
{
    (void)state;
    double v[N], s[N], negative[N];
    make(v, s);
    for (size_t i = 0; i < N; i++) {
        negative[i] = -v[i];
    }
    et_estimates e = {.value = v, .se = s, .count = N};
    et_estimates f = {.value = negative, .se = s, .count = N};
    et_rank_set first[N], second[N];
    et_rank_sets_summary out;
    et_error err = {0};
    et_rank_options low = {.low_is_better = true};

    rank_by(&f, ET_RANK_HOLM, first);
    assert_ok(et_rank_sets(&e, &low, second, &out, &err), &err);
    for (size_t i = 0; i < N; i++) {
        assert_int_equal(second[i].rank, first[i].rank);
        assert_int_equal(second[i].low, first[i].low);
        assert_int_equal(second[i].marginal_high, first[i].marginal_high);
    }
}

/* A shock that all units share is no reason to doubt their order. */
static void shared_error_does_not_widen_the_sets(void **state)
{
    (void)state;
    double v[N], s[N], covariance[N * N];
    make(v, s);
    for (size_t i = 0; i < N * N; i++) {
        covariance[i] = 0.25 + (i % (N + 1) == 0 ? s[i / N] * s[i / N] : 0.0);
    }
    et_estimates e = {.value = v, .se = s, .count = N};
    et_estimates f = {.value = v, .covariance = covariance, .count = N};
    et_rank_set first[N], second[N];

    for (size_t m = 0; m < 2; m++) {
        rank_by(&e, all_methods[m], first);
        rank_by(&f, all_methods[m], second);
        for (size_t i = 0; i < N; i++) {
            assert_int_equal(second[i].low, first[i].low);
            assert_int_equal(second[i].high, first[i].high);
        }
    }
    et_rank_sets_summary a = rank_by(&e, ET_RANK_STEPDOWN, first);
    et_rank_sets_summary b = rank_by(&f, ET_RANK_STEPDOWN, second);
    assert_close(b.critical, a.critical, 0.01);
}

static void threads_do_not_matter(void **state)
{
    (void)state;
    double v[N], s[N];
    make(v, s);
    et_estimates e = {.value = v, .se = s, .count = N};
    et_rank_set first[N], other[N];
    et_rank_sets_summary a, b;
    et_error err = {0};
    et_rank_options o = {.method = ET_RANK_STEPDOWN,
                         .draws = {.draws = 999, .threads = 1}};

    assert_ok(et_rank_sets(&e, &o, first, &a, &err), &err);
    o.draws.threads = 3;
    assert_ok(et_rank_sets(&e, &o, other, &b, &err), &err);
    assert_memory_equal(first, other, sizeof first);
    assert_memory_equal(&a, &b, sizeof a);
}

static void best_few_are_those_whose_set_reaches_them(void **state)
{
    (void)state;
    const et_rank_set sets[] = {{.low = 1, .high = 2}, {.low = 3, .high = 5},
                                {.low = 2, .high = 9}, {.low = 0}};
    bool member[4];

    assert_int_equal(et_rank_sets_best(sets, 4, 2, member), 2);
    assert_true(member[0] && !member[1] && member[2] && !member[3]);
    assert_int_equal(et_rank_sets_best(sets, 4, 0, member), 0);
    assert_int_equal(et_rank_sets_best(sets, 0, 2, member), 0);
}

static et_status rank_some(void *context)
{
    double v[N], s[N];
    make(v, s);
    et_estimates e = {.value = v, .se = s, .count = N};
    et_rank_set sets[N];
    et_rank_sets_summary out;
    et_rank_options o = {.method = *(et_rank_method *)context,
                         .draws = {.draws = 100, .threads = 1}};
    return et_rank_sets(&e, &o, sets, &out, NULL);
}

static void memory_failure_is_reported(void **state)
{
    (void)state;
    for (size_t i = 0; i < 4; i++) {
        et_rank_method method = all_methods[i];
        with_failing_memory(rank_some, &method);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(too_few_and_bad_numbers_are_states),
        cmocka_unit_test(level_must_be_a_probability),
        cmocka_unit_test(equal_units_share_all_places),
        cmocka_unit_test(distant_units_have_one_place),
        cmocka_unit_test(sets_hold_the_rank_and_nest),
        cmocka_unit_test(order_of_units_does_not_matter),
        cmocka_unit_test(low_values_can_be_the_best),
        cmocka_unit_test(shared_error_does_not_widen_the_sets),
        cmocka_unit_test(threads_do_not_matter),
        cmocka_unit_test(best_few_are_those_whose_set_reaches_them),
        cmocka_unit_test(memory_failure_is_reported),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
