/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "examtrend/methods/claims.h"

static void nothing_to_claim_is_a_state(void **state)
{
    (void)state;
    const double y[] = {5, 6}, holed[] = {5, NAN};
    const et_rises_options negative = {.margin = -1}, missing = {.margin = NAN};
    double work[ET_RISES_WORK(2)];
    et_rises rises;

    et_rises_count(y, 0, NULL, work, &rises);
    assert_int_equal(rises.state, ET_FIT_TOO_FEW);
    et_rises_count(y, 1, NULL, work, &rises);
    assert_int_equal(rises.state, ET_FIT_TOO_FEW);
    et_rises_count(holed, 2, NULL, work, &rises);
    assert_int_equal(rises.state, ET_FIT_NOT_FINITE);
    et_rises_count(y, 2, &negative, work, &rises);
    assert_int_equal(rises.state, ET_FIT_OUT_OF_RANGE);
    et_rises_count(y, 2, &missing, work, &rises);
    assert_int_equal(rises.state, ET_FIT_OUT_OF_RANGE);
    assert_false(rises.strict);
}

static void equal_years_are_flat(void **state)
{
    (void)state;
    const double y[] = {5, 5, 5};
    double work[ET_RISES_WORK(3)];
    et_rises rises;

    et_rises_count(y, 3, NULL, work, &rises);
    assert_int_equal(rises.state, ET_FIT_OK);
    assert_false(rises.strict);
    assert_true(rises.weak);
    assert_int_equal(rises.flat, 2);
    assert_int_equal(rises.records, 1);
    assert_int_equal(rises.longest, 0);
    assert_close(rises.chance_longest, 1.0, 0.0);
    assert_close(rises.chance_up, 1.0, 1e-15);
    assert_close(rises.chance_records, 1.0, 1e-15);
    assert_close(rises.chance_last, 1.0, 0.0);
}

static void falls_are_rises_upside_down(void **state)
{
    (void)state;
    const double y[] = {6, 5.5, 5.6, 5.2, 5.0, 4.1};
    const et_rises_options falling = {.falling = true};
    double work[ET_RISES_WORK(6)], turned[6];
    et_rises a, b;

    for (int i = 0; i < 6; i++) {
        turned[i] = -y[i];
    }
    et_rises_count(y, 6, &falling, work, &a);
    et_rises_count(turned, 6, NULL, work, &b);
    assert_int_equal(a.up, 4);
    assert_int_equal(a.longest, 3);
    assert_int_equal(a.longest_from, 2);
    assert_int_equal(a.last, 3);
    assert_int_equal(a.turns, 2);
    assert_int_equal(a.highest, 0);
    assert_int_equal(a.lowest, 5);
    assert_int_equal(b.highest, 5);
    assert_int_equal(a.records, b.records);
    assert_int_equal(a.up, b.up);
    assert_close(a.iso_distance, b.iso_distance, 1e-15);
    assert_close(a.chance_longest, b.chance_longest, 0.0);
}

static void margin_makes_small_changes_flat(void **state)
{
    (void)state;
    const double y[] = {5.00, 5.04, 5.03, 5.30};
    const et_rises_options tenth = {.margin = 0.1};
    double work[ET_RISES_WORK(4)];
    et_rises rises;

    et_rises_count(y, 4, NULL, work, &rises);
    assert_false(rises.weak);
    assert_int_equal(rises.records, 3);
    et_rises_count(y, 4, &tenth, work, &rises);
    assert_true(rises.weak);
    assert_int_equal(rises.flat, 2);
    assert_int_equal(rises.up, 1);
    assert_int_equal(rises.records, 2);
}

/* ---- chances, over all orders of 7 years ------------------------------------------ */

#define N 7
typedef struct tally {
    double all, up[N], longest[N], last[N], records[N + 1];
} tally;

static void count_orders(double *y, size_t depth, tally *out)
{
    if (depth == N) {
        double work[ET_RISES_WORK(N)];
        et_rises r;
        et_rises_count(y, N, NULL, work, &r);
        out->all += 1.0;
        out->up[r.up] += 1.0;
        out->longest[r.longest] += 1.0;
        out->last[r.last] += 1.0;
        out->records[r.records] += 1.0;
        return;
    }
    for (size_t k = depth; k < N; k++) {
        double held = y[depth];
        y[depth] = y[k];
        y[k] = held;
        count_orders(y, depth + 1, out);
        held = y[depth];
        y[depth] = y[k];
        y[k] = held;
    }
}

static double share_from(const double *counts, size_t from, size_t size, double all)
{
    double sum = 0.0;
    for (size_t i = from; i < size; i++) {
        sum += counts[i];
    }
    return sum / all;
}

static void chances_are_shares_of_all_orders(void **state)
{
    (void)state;
    const double series[][N] = {{1, 2, 3, 4, 5, 6, 7}, {1, 2, 3, 4, 5, 7, 6},
                                {7, 1, 2, 6, 3, 4, 5}, {3, 1, 2, 5, 4, 7, 6},
                                {7, 6, 5, 4, 3, 2, 1}, {2, 1, 4, 3, 6, 5, 7}};
    double order[N] = {1, 2, 3, 4, 5, 6, 7}, work[ET_RISES_WORK(N)];
    tally all = {0};

    count_orders(order, 0, &all);
    assert_close(all.all, 5040.0, 0.0);
    for (size_t k = 0; k < 6; k++) {
        et_rises r;
        et_rises_count(series[k], N, NULL, work, &r);
        assert_true(r.has_chances);
        assert_close(r.chance_up, share_from(all.up, r.up, N, all.all), 1e-14);
        assert_close(r.chance_longest, share_from(all.longest, r.longest, N, all.all),
                     1e-14);
        assert_close(r.chance_last, share_from(all.last, r.last, N, all.all), 1e-14);
        assert_close(r.chance_records, share_from(all.records, r.records, N + 1, all.all),
                     1e-14);
        assert_close(r.chance_strict, 1.0 / 5040.0, 1e-14);
    }
}

static void long_series_have_counts_without_chances(void **state)
{
    (void)state;
    static double y[65], work[ET_RISES_WORK(65)];
    et_rises rises;
    double factorial = 1.0;

    for (int i = 0; i < 65; i++) {
        y[i] = i;
        factorial *= i < 64 ? i + 1 : 1;
    }
    et_rises_count(y, 64, NULL, work, &rises);
    assert_true(rises.has_chances);
    assert_close(rises.chance_strict, 1.0 / factorial, 1e-13);
    assert_close(rises.chance_longest, 1.0 / factorial, 1e-13);
    assert_close(rises.chance_up, 1.0 / factorial, 1e-13);
    assert_close(rises.chance_records, 1.0 / factorial, 1e-13);
    et_rises_count(y, 65, NULL, work, &rises);
    assert_false(rises.has_chances);
    assert_true(rises.strict);
    assert_int_equal(rises.longest, 64);
    assert_close(rises.chance_strict, 0.0, 0.0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_to_claim_is_a_state),
        cmocka_unit_test(equal_years_are_flat),
        cmocka_unit_test(falls_are_rises_upside_down),
        cmocka_unit_test(margin_makes_small_changes_flat),
        cmocka_unit_test(chances_are_shares_of_all_orders),
        cmocka_unit_test(long_series_have_counts_without_chances),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
