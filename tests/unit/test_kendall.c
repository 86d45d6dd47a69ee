/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "examtrend/methods/kendall.h"

static void what_has_no_order_is_a_state(void **state)
{
    (void)state;
    const double x[] = {2017, 2018, 2019}, y[] = {5, 6, 7};
    const double same[] = {4, 4, 4}, holed[] = {5, NAN, 7}, endless[] = {5, INFINITY, 7};
    et_kendall mk;

    et_kendall_test(x, y, 0, &mk);
    assert_int_equal(mk.state, ET_FIT_TOO_FEW);
    et_kendall_test(x, y, 1, &mk);
    assert_int_equal(mk.state, ET_FIT_TOO_FEW);
    et_kendall_test(x, holed, 3, &mk);
    assert_int_equal(mk.state, ET_FIT_NOT_FINITE);
    et_kendall_test(x, endless, 3, &mk);
    assert_int_equal(mk.state, ET_FIT_NOT_FINITE);
    et_kendall_test(x, same, 3, &mk);
    assert_int_equal(mk.state, ET_FIT_ALL_TIED);
    assert_close(mk.p, 0.0, 0.0);
    assert_close(mk.tau_b, 0.0, 0.0);
    et_kendall_test(same, y, 3, &mk);
    assert_int_equal(mk.state, ET_FIT_NO_SPREAD);
}

static void two_and_three_points_are_counted_out(void **state)
{
    (void)state;
    const double x[] = {2017, 2018, 2019}, y[] = {5, 6, 7};
    et_kendall mk;

    et_kendall_test(x, y, 2, &mk);
    assert_int_equal(mk.state, ET_FIT_OK);
    assert_close(mk.p, 1.0, 0.0);
    assert_close(mk.p_up, 0.5, 0.0);
    et_kendall_test(x, y, 3, &mk);
    assert_close(mk.s, 3.0, 0.0);
    assert_close(mk.p, 1.0 / 3.0, 1e-15);
    assert_close(mk.p_up, 1.0 / 6.0, 1e-15);
    assert_close(mk.p_down, 1.0, 0.0);
    assert_close(mk.tau_b, 1.0, 1e-15);
}

/* ---- the definition, with all n! orders ------------------------------------------- */

static double plain_s(const double *x, const double *y, const size_t *order, size_t n)
{
    double s = 0.0;
    for (size_t i = 0; i < n; i++) {
        for (size_t j = 0; j < i; j++) {
            double a = x[i] - x[j], b = y[order[i]] - y[order[j]];
            s += (double)((a > 0) - (a < 0)) * (double)((b > 0) - (b < 0));
        }
    }
    return s;
}

typedef struct tails {
    double all, up, down, both;
} tails;

static void count_orders(const double *x, const double *y, size_t *order, size_t n,
                         size_t depth, double observed, tails *out)
{
    if (depth == n) {
        double s = plain_s(x, y, order, n);
        out->all += 1.0;
        out->up += s >= observed ? 1.0 : 0.0;
        out->down += s <= observed ? 1.0 : 0.0;
        out->both += fabs(s) >= fabs(observed) ? 1.0 : 0.0;
        return;
    }
    for (size_t k = depth; k < n; k++) {
        size_t held = order[depth];
        order[depth] = order[k];
        order[k] = held;
        count_orders(x, y, order, n, depth + 1, observed, out);
        held = order[depth];
        order[depth] = order[k];
        order[k] = held;
    }
}

static void exact_p_is_the_share_of_all_orders(void **state)
{
    (void)state;
    const double x[][7] = {{1, 2, 3, 4, 5, 6, 7}, {1, 1, 2, 2, 2, 3, 3},
                           {3, 1, 1, 9, 9, 9, 2}, {1, 2, 3, 4, 5, 6, 7},
                           {1, 1, 1, 2, 5, 6, 7}};
    const double y[][7] = {{3, 1, 4, 1, 5, 9, 2}, {3, 1, 4, 1, 5, 9, 2},
                           {2, 2, 2, 2, 8, 8, 3}, {2, 7, 1, 8, 3, 9, 6},
                           {2, 7, 1, 8, 3, 9, 6}};
    for (size_t k = 0; k < 5; k++) {
        size_t order[7] = {0, 1, 2, 3, 4, 5, 6};
        tails all = {0};
        et_kendall mk;
        count_orders(x[k], y[k], order, 7, 0, plain_s(x[k], y[k], order, 7), &all);
        et_kendall_test(x[k], y[k], 7, &mk);
        assert_int_not_equal(mk.null, ET_KENDALL_NORMAL);
        assert_close(mk.p_up, all.up / all.all, 1e-14);
        assert_close(mk.p_down, all.down / all.all, 1e-14);
        assert_close(mk.p, all.both / all.all, 1e-14);
    }
}

/* The variance formula against the spread of S over all orders. */
static void sum_squares(const double *x, const double *y, size_t *order, size_t n,
                        size_t depth, double *sum, double *count)
{
    if (depth == n) {
        double s = plain_s(x, y, order, n);
        *sum += s * s;
        *count += 1.0;
        return;
    }
    for (size_t k = depth; k < n; k++) {
        size_t held = order[depth];
        order[depth] = order[k];
        order[k] = held;
        sum_squares(x, y, order, n, depth + 1, sum, count);
        held = order[depth];
        order[depth] = order[k];
        order[k] = held;
    }
}

static void variance_with_ties_is_that_of_all_orders(void **state)
{
    (void)state;
    const double x[] = {1, 1, 2, 2, 2, 3, 4}, y[] = {3, 1, 3, 1, 5, 1, 2};
    size_t order[7] = {0, 1, 2, 3, 4, 5, 6};
    double sum = 0.0, count = 0.0;
    et_kendall mk;

    sum_squares(x, y, order, 7, 0, &sum, &count);
    et_kendall_test(x, y, 7, &mk);
    assert_close(mk.var_s, sum / count, 1e-13);
}

static void turning_time_round_turns_the_answer_round(void **state)
{
    (void)state;
    const double x[] = {1, 2, 3, 4, 5, 6}, back[] = {6, 5, 4, 3, 2, 1};
    const double y[] = {5.1, 5.3, 5.2, 5.6, 5.5, 5.9};
    et_kendall a, b;

    et_kendall_test(x, y, 6, &a);
    et_kendall_test(back, y, 6, &b);
    assert_close(b.s, -a.s, 0.0);
    assert_close(b.p, a.p, 0.0);
    assert_close(b.p_down, a.p_up, 0.0);
    assert_close(b.tau_b, -a.tau_b, 0.0);
}

static void long_series_use_the_normal(void **state)
{
    (void)state;
    double x[13], y[13];
    et_kendall mk;

    for (int i = 0; i < 13; i++) {
        x[i] = i;
        y[i] = (i * 5) % 13;
    }
    et_kendall_test(x, y, 12, &mk);
    assert_int_equal(mk.null, ET_KENDALL_EXACT);
    et_kendall_test(x, y, 13, &mk);
    assert_int_equal(mk.null, ET_KENDALL_NORMAL);
    assert_close(mk.p, mk.p_normal, 0.0);
    y[0] = y[1];
    et_kendall_test(x, y, 10, &mk);
    assert_int_equal(mk.null, ET_KENDALL_NORMAL);
    et_kendall_test(x, y, 9, &mk);
    assert_int_equal(mk.null, ET_KENDALL_EXACT_TIES);
}

static void exact_null_reaches_both_ends(void **state)
{
    (void)state;
    double p, other;

    assert_int_equal(et_kendall_exact(0, 1, &p), ET_FIT_OUT_OF_RANGE);
    assert_int_equal(et_kendall_exact(21, 1, &p), ET_FIT_OUT_OF_RANGE);
    assert_int_equal(et_kendall_exact(5, NAN, &p), ET_FIT_OUT_OF_RANGE);
    assert_int_equal(et_kendall_exact(1, 0, &p), ET_FIT_OK);
    assert_close(p, 1.0, 0.0);
    assert_int_equal(et_kendall_exact(20, 190, &p), ET_FIT_OK);
    assert_close(p, 1.0 / 2432902008176640000.0, 1e-15);
    assert_int_equal(et_kendall_exact(20, -190, &p), ET_FIT_OK);
    assert_close(p, 1.0, 0.0);
    assert_int_equal(et_kendall_exact(20, 191, &p), ET_FIT_OK);
    assert_close(p, 0.0, 0.0);
    for (int s = -188; s <= 190; s += 2) {
        assert_int_equal(et_kendall_exact(20, s, &p), ET_FIT_OK);
        assert_int_equal(et_kendall_exact(20, 2 - s, &other), ET_FIT_OK);
        assert_close(p + other, 1.0, 1e-14);
    }
}

/* ---- Theil-Sen -------------------------------------------------------------------- */

static void slope_without_points_is_a_state(void **state)
{
    (void)state;
    const double x[] = {1, 2, 3}, y[] = {5, 6, 8}, same[] = {2, 2, 2};
    const double holed[] = {NAN, 1, 2}, huge[] = {-1e308, 1e308, 0};
    const et_theil_sen_options sure = {.confidence = 1.0};
    double work[ET_THEIL_SEN_WORK(3)];
    et_theil_sen line;

    et_theil_sen_fit(x, y, 0, NULL, work, &line);
    assert_int_equal(line.state, ET_FIT_TOO_FEW);
    et_theil_sen_fit(x, y, 1, NULL, work, &line);
    assert_int_equal(line.state, ET_FIT_TOO_FEW);
    et_theil_sen_fit(same, y, 3, NULL, work, &line);
    assert_int_equal(line.state, ET_FIT_NO_SPREAD);
    et_theil_sen_fit(x, holed, 3, NULL, work, &line);
    assert_int_equal(line.state, ET_FIT_NOT_FINITE);
    et_theil_sen_fit(x, huge, 3, NULL, work, &line);
    assert_int_equal(line.state, ET_FIT_NOT_FINITE);
    assert_close(line.slope, 0.0, 0.0);
    et_theil_sen_fit(x, y, 3, &sure, work, &line);
    assert_int_equal(line.state, ET_FIT_OUT_OF_RANGE);
    et_theil_sen_fit(x, same, 3, NULL, work, &line);
    assert_int_equal(line.state, ET_FIT_ALL_TIED);
    assert_close(line.intercept, 2.0, 0.0);
    assert_false(line.has_interval);
}

static void interval_is_missing_where_it_cannot_be_had(void **state)
{
    (void)state;
    const double x[] = {1, 2, 3, 4, 5}, y[] = {5.0, 5.2, 5.1, 5.4, 5.7};
    const et_theil_sen_options ninety = {.confidence = 0.90};
    double work[ET_THEIL_SEN_WORK(5)];
    et_theil_sen line;

    et_theil_sen_fit(x, y, 2, NULL, work, &line);
    assert_int_equal(line.state, ET_FIT_OK);
    assert_close(line.slope, 0.2, 1e-14);
    assert_false(line.has_interval);
    et_theil_sen_fit(x, y, 4, NULL, work, &line);
    assert_false(line.has_interval);
    et_theil_sen_fit(x, y, 4, &ninety, work, &line);
    assert_true(line.has_interval);
    et_theil_sen_fit(x, y, 5, NULL, work, &line);
    assert_true(line.has_interval);
    assert_close(line.low, work[0], 0.0);
    assert_close(line.high, work[line.pairs - 1], 0.0);
}

static void tied_years_make_no_pair(void **state)
{
    (void)state;
    const double x[] = {1, 1, 2, 3}, y[] = {5, 6, 7, 9};
    double work[ET_THEIL_SEN_WORK(4)];
    et_theil_sen line;

    et_theil_sen_fit(x, y, 4, NULL, work, &line);
    assert_int_equal(line.pairs, 5);
    assert_close(line.slope, 2.0, 1e-15);
}

static void one_wild_year_of_200_does_not_move_the_line(void **state)
{
    (void)state;
    static double x[200], y[200], work[ET_THEIL_SEN_WORK(200)];
    et_theil_sen line;

    for (int i = 0; i < 200; i++) {
        x[i] = 1800 + i;
        y[i] = 3.0 + 0.25 * (x[i] - 2000);
    }
    y[77] = 1000.0;
    et_theil_sen_fit(x, y, 200, NULL, work, &line);
    assert_int_equal(line.pairs, 19900);
    assert_close(line.slope, 0.25, 1e-13);
    assert_close(line.intercept, 3.0 - 0.25 * 2000, 1e-12);
    assert_close(line.low, 0.25, 1e-12);
}

static void slope_follows_scale_and_shift(void **state)
{
    (void)state;
    const double x[] = {2016, 2017, 2018, 2019, 2020, 2021};
    const double y[] = {5.1, 5.3, 4.9, 5.6, 5.8, 5.7};
    const size_t shuffled[] = {3, 0, 5, 1, 4, 2};
    double work[ET_THEIL_SEN_WORK(6)], x2[6], y2[6];
    et_theil_sen a, b;

    for (size_t i = 0; i < 6; i++) {
        x2[i] = x[shuffled[i]] - 2000.0;
        y2[i] = 10.0 * y[shuffled[i]] + 3.0;
    }
    et_theil_sen_fit(x, y, 6, NULL, work, &a);
    et_theil_sen_fit(x2, y2, 6, NULL, work, &b);
    assert_close(b.slope, 10.0 * a.slope, 1e-12);
    assert_close(b.low, 10.0 * a.low, 1e-12);
    assert_close(b.high, 10.0 * a.high, 1e-12);
    assert_close(b.intercept, 10.0 * (a.intercept + 2000.0 * a.slope) + 3.0, 1e-11);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_has_no_order_is_a_state),
        cmocka_unit_test(two_and_three_points_are_counted_out),
        cmocka_unit_test(exact_p_is_the_share_of_all_orders),
        cmocka_unit_test(variance_with_ties_is_that_of_all_orders),
        cmocka_unit_test(turning_time_round_turns_the_answer_round),
        cmocka_unit_test(long_series_use_the_normal),
        cmocka_unit_test(exact_null_reaches_both_ends),
        cmocka_unit_test(slope_without_points_is_a_state),
        cmocka_unit_test(interval_is_missing_where_it_cannot_be_had),
        cmocka_unit_test(tied_years_make_no_pair),
        cmocka_unit_test(one_wild_year_of_200_does_not_move_the_line),
        cmocka_unit_test(slope_follows_scale_and_shift),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
