/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "examtrend/methods/welch.h"

static void summaries_of_nothing_one_and_strangers(void **state)
{
    (void)state;
    const double v[] = {1.0, 3.0, NAN, 7.0};
    const size_t of[] = {0, 0, ET_NO_GROUP, 1};
    et_group_summary g[3];

    assert_int_equal(et_groups_summarise(v, of, 0, g, 3), ET_FIT_OK);
    assert_int_equal(g[0].n, 0);
    assert_int_equal(et_groups_summarise(v, of, 4, g, 3), ET_FIT_OK);
    assert_int_equal(g[0].n, 2);
    assert_close(g[0].mean, 2.0, 0.0);
    assert_close(g[0].sd, sqrt(2.0), 1e-15);
    assert_int_equal(g[1].n, 1);
    assert_close(g[1].sd, 0.0, 0.0);
    assert_int_equal(g[2].n, 0);
    const size_t counted[] = {0, 0, 1, 1};
    assert_int_equal(et_groups_summarise(v, counted, 4, g, 2), ET_FIT_NOT_FINITE);
    assert_int_equal(g[0].n, 0);
    const double huge[] = {1e300, -1e300};
    assert_int_equal(et_groups_summarise(huge, of, 2, g, 1), ET_FIT_NOT_FINITE);
    assert_close(g[0].mean, 0.0, 0.0);
}

static void rounding_is_not_spread(void **state)
{
    (void)state;
    const double v[] = {0.1 + 0.2, 0.3, 0.3};
    const size_t of[] = {0, 0, 0};
    et_group_summary g;

    assert_int_equal(et_groups_summarise(v, of, 3, &g, 1), ET_FIT_OK);
    assert_close(g.sd, 0.0, 0.0);
}

static void anova_of_too_few_is_a_state(void **state)
{
    (void)state;
    const et_group_summary g[] = {{4, 1.0, 0.5}, {1, 2.0, 0.0}, {0, 0.0, 0.0}};
    et_anova a;

    et_welch_anova(g, 0, &a);
    assert_int_equal(a.state, ET_FIT_TOO_FEW);
    et_welch_anova(g, 1, &a);
    assert_int_equal(a.state, ET_FIT_TOO_FEW);
    et_welch_anova(g, 2, &a);
    assert_int_equal(a.state, ET_FIT_TOO_FEW);
    assert_close(a.p, 0.0, 0.0);
    et_classic_anova(g, 2, &a);
    assert_int_equal(a.state, ET_FIT_OK);
    et_classic_anova(g, 3, &a);
    assert_int_equal(a.state, ET_FIT_TOO_FEW);
    const et_group_summary ones[] = {{1, 1.0, 0.0}, {1, 2.0, 0.0}};
    et_classic_anova(ones, 2, &a);
    assert_int_equal(a.state, ET_FIT_TOO_FEW);
}

static void groups_without_spread_are_a_state(void **state)
{
    (void)state;
    const et_group_summary g[] = {{4, 1.0, 0.0}, {3, 2.0, 0.0}};
    const et_group_summary half[] = {{4, 1.0, 0.5}, {3, 2.0, 0.0}};
    et_anova a;
    et_welch_pair pair;

    et_welch_anova(g, 2, &a);
    assert_int_equal(a.state, ET_FIT_PERFECT);
    et_classic_anova(g, 2, &a);
    assert_int_equal(a.state, ET_FIT_PERFECT);
    et_welch_anova(half, 2, &a);
    assert_int_equal(a.state, ET_FIT_PERFECT);
    et_classic_anova(half, 2, &a);
    assert_int_equal(a.state, ET_FIT_OK);
    et_welch_t(&g[0], &g[1], &pair);
    assert_int_equal(pair.state, ET_FIT_PERFECT);
    assert_close(pair.difference, -1.0, 0.0);
    assert_close(pair.p, 0.0, 0.0);
    et_pooled_t(&g[0], &g[1], &pair);
    assert_int_equal(pair.state, ET_FIT_PERFECT);
    et_welch_t(&half[0], &half[1], &pair);
    assert_int_equal(pair.state, ET_FIT_OK);
    assert_close(pair.df, 3.0, 1e-15);
}

/* With two groups F is t squared, for Welch and for the classic test alike. */
static void f_of_two_groups_is_t_squared(void **state)
{
    (void)state;
    const et_group_summary g[] = {{5, 0.31, 0.12}, {9, 0.11, 0.27}};
    et_anova a;
    et_welch_pair t;

    et_welch_anova(g, 2, &a);
    et_welch_t(&g[0], &g[1], &t);
    assert_close(a.f, t.t * t.t, 1e-13);
    assert_close(a.df_within, t.df, 1e-13);
    assert_close(a.p, t.p, 1e-11);
    et_classic_anova(g, 2, &a);
    et_pooled_t(&g[0], &g[1], &t);
    assert_close(a.f, t.t * t.t, 1e-13);
    assert_close(a.df_within, 12.0, 0.0);
    assert_close(a.p, t.p, 1e-11);
}

static void the_scale_and_the_origin_do_not_matter(void **state)
{
    (void)state;
    const et_group_summary g[] = {{5, 0.31, 0.12}, {9, 0.11, 0.27}, {4, -0.2, 0.2}};
    et_group_summary moved[3];
    et_anova a, b;

    for (int i = 0; i < 3; i++) {
        moved[i] = (et_group_summary){g[i].n, 100.0 + 10.0 * g[i].mean, 10.0 * g[i].sd};
    }
    et_welch_anova(g, 3, &a);
    et_welch_anova(moved, 3, &b);
    assert_close(b.p, a.p, 1e-11);
    et_classic_anova(g, 3, &a);
    et_classic_anova(moved, 3, &b);
    assert_close(b.p, a.p, 1e-11);
}

static void swapped_groups_change_only_the_sign(void **state)
{
    (void)state;
    const et_group_summary x = {5, 0.31, 0.12}, y = {9, 0.11, 0.27};
    et_welch_pair there, back;

    et_welch_t(&x, &y, &there);
    et_welch_t(&y, &x, &back);
    assert_close(back.difference, -there.difference, 0.0);
    assert_close(back.p, there.p, 0.0);
    assert_close(back.low, -there.high, 0.0);
}

static void pairs_that_cannot_be_tested_are_outside_the_family(void **state)
{
    (void)state;
    const et_group_summary g[] = {
        {5, 0.31, 0.12}, {1, 0.5, 0.0}, {9, 0.11, 0.27}, {0, 0.0, 0.0}};
    et_welch_pair pair[6];
    et_error err = {0};

    assert_ok(et_welch_pairs(g, 4, pair, &err), &err);
    assert_int_equal(pair[0].state, ET_FIT_TOO_FEW);
    assert_close(pair[0].difference, -0.19, 1e-14);
    assert_close(pair[0].p_holm, 0.0, 0.0);
    assert_int_equal(pair[1].a, 0);
    assert_int_equal(pair[1].b, 2);
    assert_int_equal(pair[1].state, ET_FIT_OK);
    assert_close(pair[1].p_holm, pair[1].p, 0.0); /* the only test */
    assert_int_equal(pair[5].a, 2);
    assert_int_equal(pair[5].b, 3);
    assert_ok(et_welch_pairs(g, 1, pair, &err), &err);
}

static et_status three_pairs(void *context)
{
    const et_group_summary g[] = {{5, 0.3, 0.1}, {9, 0.1, 0.2}, {4, 0.2, 0.2}};
    return et_welch_pairs(g, 3, context, NULL);
}

static void memory_failure_is_reported(void **state)
{
    (void)state;
    et_welch_pair pair[3];
    with_failing_memory(three_pairs, pair);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(summaries_of_nothing_one_and_strangers),
        cmocka_unit_test(rounding_is_not_spread),
        cmocka_unit_test(anova_of_too_few_is_a_state),
        cmocka_unit_test(groups_without_spread_are_a_state),
        cmocka_unit_test(f_of_two_groups_is_t_squared),
        cmocka_unit_test(the_scale_and_the_origin_do_not_matter),
        cmocka_unit_test(swapped_groups_change_only_the_sign),
        cmocka_unit_test(pairs_that_cannot_be_tested_are_outside_the_family),
        cmocka_unit_test(memory_failure_is_reported),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
