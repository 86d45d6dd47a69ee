/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "examtrend/methods/ranks.h"

/* ---- Spearman --------------------------------------------------------------------- */

static void correlation_of_nothing_is_a_state(void **state)
{
    (void)state;
    const double x[] = {1, 2, 3}, same[] = {4, 4, 4}, holed[] = {1, NAN, 2};
    et_spearman out;

    et_spearman_test(x, x, 0, &out);
    assert_int_equal(out.state, ET_FIT_TOO_FEW);
    et_spearman_test(x, x, 1, &out);
    assert_int_equal(out.state, ET_FIT_TOO_FEW);
    et_spearman_test(x, holed, 3, &out);
    assert_int_equal(out.state, ET_FIT_NOT_FINITE);
    et_spearman_test(same, x, 3, &out);
    assert_int_equal(out.state, ET_FIT_NO_SPREAD);
    et_spearman_test(x, same, 3, &out);
    assert_int_equal(out.state, ET_FIT_ALL_TIED);
    assert_close(out.p, 0.0, 0.0);
    et_spearman_test(x, x, 2, &out);
    assert_int_equal(out.state, ET_FIT_OK);
    assert_close(out.p, 1.0, 0.0);
    assert_close(out.p_up, 0.5, 0.0);
}

typedef struct tails {
    double all, up, down, both;
} tails;

static double rank_of(const double *v, size_t n, double value)
{
    double below = 0.0, equal = 0.0;
    for (size_t i = 0; i < n; i++) {
        below += v[i] < value ? 1.0 : 0.0;
        equal += v[i] == value ? 1.0 : 0.0;
    }
    return below + (equal + 1.0) / 2.0;
}

static double plain_covariance(const double *x, const double *y, size_t n)
{
    double sum = 0.0, middle = ((double)n + 1.0) / 2.0;
    for (size_t i = 0; i < n; i++) {
        sum += (rank_of(x, n, x[i]) - middle) * (rank_of(y, n, y[i]) - middle);
    }
    return sum;
}

static void count_orders(const double *x, double *y, size_t n, size_t depth,
                         double observed, tails *out)
{
    if (depth == n) {
        double c = plain_covariance(x, y, n);
        out->all += 1.0;
        out->up += c >= observed - 1e-9 ? 1.0 : 0.0;
        out->down += c <= observed + 1e-9 ? 1.0 : 0.0;
        out->both += fabs(c) >= fabs(observed) - 1e-9 ? 1.0 : 0.0;
        return;
    }
    for (size_t k = depth; k < n; k++) {
        double held = y[depth];
        y[depth] = y[k];
        y[k] = held;
        count_orders(x, y, n, depth + 1, observed, out);
        held = y[depth];
        y[depth] = y[k];
        y[k] = held;
    }
}

static void exact_p_is_the_share_of_all_orders(void **state)
{
    (void)state;
    const double x[][7] = {{1, 2, 3, 4, 5, 6, 7}, {1, 1, 2, 2, 2, 3, 3},
                           {4, 1, 1, 9, 9, 9, 2}, {1, 1, 1, 2, 5, 6, 7}};
    double y[][7] = {{2, 7, 1, 8, 3, 9, 6}, {3, 1, 4, 1, 5, 9, 2},
                     {2, 2, 2, 2, 8, 8, 3}, {9, 7, 8, 6, 3, 1, 2}};
    for (size_t k = 0; k < 4; k++) {
        for (size_t n = 3; n <= 7; n++) {
            tails all = {0};
            et_spearman out;
            count_orders(x[k], y[k], n, 0, plain_covariance(x[k], y[k], n), &all);
            et_spearman_test(x[k], y[k], n, &out);
            if ((k == 2 && n < 5) || (k == 3 && n == 3)) {
                assert_int_not_equal(out.state, ET_FIT_OK);
                continue;
            }
            assert_true(out.exact);
            assert_close(out.p_up, all.up / all.all, 1e-14);
            assert_close(out.p_down, all.down / all.all, 1e-14);
            assert_close(out.p, all.both / all.all, 1e-14);
        }
    }
}

static void ten_points_are_counted_and_eleven_are_not(void **state)
{
    (void)state;
    double x[11], y[11];
    et_spearman out;

    for (int i = 0; i < 11; i++) {
        x[i] = i;
        y[i] = -2 * i;
    }
    et_spearman_test(x, y, 10, &out);
    assert_true(out.exact);
    assert_close(out.rho, -1.0, 1e-15);
    assert_close(out.p_down, 1.0 / 3628800.0, 1e-15);
    assert_close(out.p_up, 1.0, 0.0);
    et_spearman_test(x, y, 11, &out);
    assert_true(out.exact);
    assert_close(out.p_down, 1.0 / 39916800.0, 1e-14);
    assert_close(out.p, 2.0 / 39916800.0, 1e-14);
    y[3] = 5;
    et_spearman_test(x, y, 11, &out);
    assert_false(out.exact);
    assert_true(out.p > 0.0 && out.p < 0.01);
    assert_close(out.p, 2.0 * out.p_down, 1e-15);
}

/* ---- Page and Friedman ------------------------------------------------------------ */

static void empty_tables_are_a_state(void **state)
{
    (void)state;
    const double table[] = {1, 2, 3, NAN, 4, 5}, flat[] = {2, 2, 2, 3, 3, 3};
    double work[3];
    et_page page;
    et_friedman friedman;
    et_error err = {0};

    assert_ok(et_page_test(table, 0, 3, &page, &err), &err);
    assert_int_equal(page.state, ET_FIT_TOO_FEW);
    assert_ok(et_page_test(table, 2, 1, &page, &err), &err);
    assert_int_equal(page.state, ET_FIT_TOO_FEW);
    assert_ok(et_page_test(table + 3, 1, 3, &page, &err), &err);
    assert_int_equal(page.state, ET_FIT_TOO_FEW);
    assert_close(page.l, 0.0, 0.0);
    assert_ok(et_page_test(flat, 2, 3, &page, &err), &err);
    assert_int_equal(page.state, ET_FIT_ALL_TIED);
    assert_close(page.l, page.expected, 0.0);
    assert_ok(et_page_test(table, 2, 3, &page, &err), &err);
    assert_int_equal(page.state, ET_FIT_OK);
    assert_int_equal(page.blocks, 1);
    assert_close(page.p_up, 1.0 / 6.0, 1e-15);

    et_friedman_test(table, 0, 3, work, &friedman);
    assert_int_equal(friedman.state, ET_FIT_TOO_FEW);
    et_friedman_test(flat, 2, 3, work, &friedman);
    assert_int_equal(friedman.state, ET_FIT_ALL_TIED);
    assert_close(friedman.chi2, 0.0, 0.0);
    et_friedman_test(table, 2, 3, work, &friedman);
    assert_int_equal(friedman.blocks, 1);
    assert_close(friedman.w, 1.0, 1e-15);
    assert_close(work[2], 3.0, 0.0);
}

static const double ties_table[3][4] = {
    {7.9, 7.9, 8.0, 8.5}, {6.1, 6.4, 6.3, 6.6}, {5.0, 5.2, 5.2, 5.2}};

static double page_l(double table[3][4])
{
    double l = 0.0;
    for (int b = 0; b < 3; b++) {
        for (int j = 0; j < 4; j++) {
            l += (j + 1) * rank_of(table[b], 4, table[b][j]);
        }
    }
    return l;
}

static void shuffle_blocks(double table[3][4], size_t depth, double observed, tails *out,
                           double *square)
{
    if (depth == 12) {
        double l = page_l(table);
        out->all += 1.0;
        out->up += l >= observed - 1e-9 ? 1.0 : 0.0;
        *square += (l - 75.0) * (l - 75.0);
        return;
    }
    double *row = table[depth / 4];
    for (size_t k = depth % 4; k < 4; k++) {
        double held = row[depth % 4];
        row[depth % 4] = row[k];
        row[k] = held;
        shuffle_blocks(table, depth + 1, observed, out, square);
        held = row[depth % 4];
        row[depth % 4] = row[k];
        row[k] = held;
    }
}

static void page_with_ties_is_the_share_of_all_orders(void **state)
{
    (void)state;
    double table[3][4], square = 0.0;
    tails all = {0};
    et_page page;
    et_error err = {0};

    memcpy(table, ties_table, sizeof table);
    shuffle_blocks(table, 0, page_l(table), &all, &square);
    assert_ok(et_page_test(&ties_table[0][0], 3, 4, &page, &err), &err);
    assert_true(page.exact);
    assert_close(page.p_up, all.up / all.all, 1e-13);
    assert_close(page.variance, square / all.all, 1e-13);
}

static void large_tables_use_the_normal(void **state)
{
    (void)state;
    static double table[130 * 4];
    et_page page;
    et_error err = {0};

    for (int i = 0; i < 130 * 4; i++) {
        table[i] = (i * 37) % 101;
    }
    assert_ok(et_page_test(table, 128, 4, &page, &err), &err);
    assert_true(page.exact);
    assert_true(fabs(page.p_up - page.p_normal) < 0.01);
    assert_ok(et_page_test(table, 130, 4, &page, &err), &err);
    assert_false(page.exact);
    assert_close(page.p_up, page.p_normal, 0.0);
    assert_ok(et_page_test(table, 50, 9, &page, &err), &err);
    assert_false(page.exact);
}

static et_status page_of_ties(void *context)
{
    et_page page;
    return et_page_test(context, 3, 4, &page, NULL);
}

static void page_survives_failing_memory(void **state)
{
    (void)state;
    double table[3][4];
    memcpy(table, ties_table, sizeof table);
    with_failing_memory(page_of_ties, table);
}

static void friedman_ranks_only(void **state)
{
    (void)state;
    double cubed[12], work[4];
    et_friedman a, b;

    for (int i = 0; i < 12; i++) {
        cubed[i] = pow((&ties_table[0][0])[i], 3.0);
    }
    et_friedman_test(&ties_table[0][0], 3, 4, work, &a);
    et_friedman_test(cubed, 3, 4, work, &b);
    assert_close(a.chi2, b.chi2, 0.0);
    assert_close(a.w, a.chi2 / 9.0, 1e-15);
    /* Rank sums 3.5 7.5 8 11 around 7.5; ties (6 + 0 + 24) / 3. */
    assert_close(a.chi2, 12.0 * (16.0 + 0.25 + 12.25) / (60.0 - 10.0), 1e-14);
}

/* ---- Pettitt ---------------------------------------------------------------------- */

static void change_of_level_is_found(void **state)
{
    (void)state;
    const double y[] = {1, 2, 1, 2, 8, 9, 8, 9}, same[] = {3, 3, 3}, holed[] = {1, NAN};
    et_pettitt out;

    et_pettitt_test(y, 1, &out);
    assert_int_equal(out.state, ET_FIT_TOO_FEW);
    et_pettitt_test(same, 3, &out);
    assert_int_equal(out.state, ET_FIT_ALL_TIED);
    et_pettitt_test(holed, 2, &out);
    assert_int_equal(out.state, ET_FIT_NOT_FINITE);
    et_pettitt_test(y, 8, &out);
    assert_int_equal(out.state, ET_FIT_OK);
    assert_int_equal(out.change, 4);
    assert_close(out.k, 16.0, 0.0);
    assert_close(out.p, 2.0 * exp(-6.0 * 256.0 / 576.0), 1e-14);
    et_pettitt_test(y, 2, &out);
    assert_close(out.p, 1.0, 0.0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(correlation_of_nothing_is_a_state),
        cmocka_unit_test(exact_p_is_the_share_of_all_orders),
        cmocka_unit_test(ten_points_are_counted_and_eleven_are_not),
        cmocka_unit_test(empty_tables_are_a_state),
        cmocka_unit_test(page_with_ties_is_the_share_of_all_orders),
        cmocka_unit_test(large_tables_use_the_normal),
        cmocka_unit_test(page_survives_failing_memory),
        cmocka_unit_test(friedman_ranks_only),
        cmocka_unit_test(change_of_level_is_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
