/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "examtrend/methods/twoway.h"

typedef et_status takes_apart(const et_twoway_table *table, et_twoway *out, double *row,
                              double *column, et_error *err);
static takes_apart *const both[] = {et_twoway_fit, et_twoway_median_polish};

static void tables_without_cells_are_a_state(void **state)
{
    (void)state;
    const double gaps[] = {NAN, NAN, NAN, NAN, NAN, NAN};
    for (size_t m = 0; m < 2; m++) {
        double row[2] = {9, 9}, column[3] = {9, 9, 9};
        et_twoway fit;
        et_error err = {0};
        et_twoway_table table = {.y = gaps, .rows = 2, .columns = 3};
        assert_ok(both[m](&table, &fit, row, column, &err), &err);
        assert_int_equal(fit.state, ET_FIT_TOO_FEW);
        assert_close(row[1], 0.0, 0.0);
        assert_close(column[2], 0.0, 0.0);
        table.rows = 0;
        assert_ok(both[m](&table, &fit, row, column, &err), &err);
        assert_int_equal(fit.state, ET_FIT_TOO_FEW);
        assert_int_equal(fit.cells, 0);
    }
}

static void infinite_cells_are_a_state(void **state)
{
    (void)state;
    const double y[] = {1, 2, INFINITY, 4};
    for (size_t m = 0; m < 2; m++) {
        double row[2], column[2];
        et_twoway fit;
        et_error err = {0};
        et_twoway_table table = {.y = y, .rows = 2, .columns = 2};
        assert_ok(both[m](&table, &fit, row, column, &err), &err);
        assert_int_equal(fit.state, ET_FIT_NOT_FINITE);
        assert_int_equal(fit.cells, 0);
        assert_close(fit.level, 0.0, 0.0);
    }
}

static void one_cell_is_its_level(void **state)
{
    (void)state;
    const double y[] = {NAN, 6.25, NAN, NAN};
    for (size_t m = 0; m < 2; m++) {
        double row[2], column[2];
        et_twoway fit;
        et_error err = {0};
        et_twoway_table table = {.y = y, .rows = 2, .columns = 2};
        assert_ok(both[m](&table, &fit, row, column, &err), &err);
        assert_int_equal(fit.state, m == 0 ? ET_FIT_TOO_FEW : ET_FIT_OK);
        assert_close(fit.level, 6.25, 0.0);
        assert_close(row[0], 0.0, 0.0);
        assert_close(column[1], 0.0, 0.0);
    }
}

static void blocks_that_share_nothing_are_a_state(void **state)
{
    (void)state;
    const double y[] = {1, 2, NAN, NAN, 2, 4, NAN, NAN, NAN, NAN, 5, 7, NAN, NAN, 1, 2};
    double row[4], column[4];
    et_twoway fit;
    et_error err = {0};
    et_twoway_table table = {.y = y, .rows = 4, .columns = 4};

    assert_ok(et_twoway_fit(&table, &fit, row, column, &err), &err);
    assert_int_equal(fit.state, ET_FIT_SINGULAR);
    assert_close(row[0], 0.0, 0.0);
    assert_close(column[3], 0.0, 0.0);
    assert_close(fit.level, 0.0, 0.0);
}

/* Complete tables: effects are differences of means. */
static void complete_table_is_its_means(void **state)
{
    (void)state;
    const double y[] = {5.1, 5.9, 5.6, 4.2, 5.3, 4.4, 6.6, 7.1, 6.0, 5.0, 5.4, 5.9};
    double row[4], column[3], grand = 0.0, rss = 0.0;
    et_twoway fit;
    et_error err = {0};
    et_twoway_table table = {.y = y, .rows = 4, .columns = 3};

    assert_ok(et_twoway_fit(&table, &fit, row, column, &err), &err);
    assert_int_equal(fit.state, ET_FIT_OK);
    for (size_t i = 0; i < 12; i++) {
        grand += y[i] / 12.0;
    }
    assert_close(fit.level, grand, 1e-14);
    for (size_t i = 0; i < 4; i++) {
        double mean = (y[3 * i] + y[3 * i + 1] + y[3 * i + 2]) / 3.0;
        assert_close(row[i], mean - grand, 1e-13);
    }
    for (size_t j = 0; j < 3; j++) {
        double mean = (y[j] + y[3 + j] + y[6 + j] + y[9 + j]) / 4.0;
        assert_close(column[j], mean - grand, 1e-13);
    }
    for (size_t i = 0; i < 12; i++) {
        double e = y[i] - fit.level - row[i / 3] - column[i % 3];
        rss += e * e;
    }
    assert_close(fit.rss, rss, 1e-13);
    assert_close(fit.df, 6.0, 0.0);
    assert_close(fit.sigma, sqrt(rss / 6.0), 1e-13);
}

static void additive_tables_are_found_through_gaps(void **state)
{
    (void)state;
    static const double rows[] = {-1.0, 0.5, 0.2, 0.3}, columns[] = {0.4, -0.1, -0.3};
    double y[20];
    for (size_t m = 0; m < 2; m++) {
        double row[5], column[4];
        et_twoway fit;
        et_error err = {0};
        et_twoway_table table = {.y = y, .rows = 5, .columns = 4};
        for (size_t i = 0; i < 20; i++) {
            bool gap = i / 4 == 4 || i % 4 == 3 || (m == 0 && (i == 1 || i == 8));
            y[i] = gap ? NAN : 6.0 + rows[i / 4] + columns[i % 4];
        }
        assert_ok(both[m](&table, &fit, row, column, &err), &err);
        assert_int_equal(fit.state, m == 0 ? ET_FIT_PERFECT : ET_FIT_OK);
        assert_int_equal(fit.cells, m == 0 ? 10 : 12);
        assert_close(row[4], 0.0, 0.0);
        assert_close(column[3], 0.0, 0.0);
        for (size_t i = 0; i < 4; i++) {
            assert_close(row[i] - row[0], rows[i] - rows[0], 1e-13);
        }
        for (size_t j = 0; j < 3; j++) {
            assert_close(column[j] - column[0], columns[j] - columns[0], 1e-13);
        }
    }
}

static void residuals_add_to_nothing_by_row_and_column(void **state)
{
    (void)state;
    double y[6 * 5], row[6], column[5];
    et_twoway fit;
    et_error err = {0};
    et_twoway_table table = {.y = y, .rows = 6, .columns = 5};

    for (size_t i = 0; i < 30; i++) {
        y[i] = i % 7 == 3 ? NAN : 5.0 + sin(1.7 * (double)(i * i));
    }
    assert_ok(et_twoway_fit(&table, &fit, row, column, &err), &err);
    assert_int_equal(fit.state, ET_FIT_OK);
    for (size_t i = 0; i < 6; i++) {
        double sum = 0.0;
        for (size_t j = 0; j < 5; j++) {
            double value = y[5 * i + j];
            sum += isnan(value) ? 0.0 : value - fit.level - row[i] - column[j];
        }
        assert_close(sum, 0.0, 1e-14);
    }
    for (size_t j = 0; j < 5; j++) {
        double sum = 0.0;
        for (size_t i = 0; i < 6; i++) {
            double value = y[5 * i + j];
            sum += isnan(value) ? 0.0 : value - fit.level - row[i] - column[j];
        }
        assert_close(sum, 0.0, 1e-14);
    }
}

/* One wild cell moves the least-squares effects and leaves the medians alone. */
static void median_polish_ignores_a_wild_cell(void **state)
{
    (void)state;
    double y[35], row[7], column[5], wild_row[7], wild_column[5];
    et_twoway fit, wild;
    et_error err = {0};
    et_twoway_table table = {.y = y, .rows = 7, .columns = 5};

    for (size_t i = 0; i < 35; i++) {
        y[i] = 6.0 + 0.3 * (double)(i / 5) - 0.1 * (double)(i % 5);
    }
    assert_ok(et_twoway_median_polish(&table, &fit, row, column, &err), &err);
    y[17] = 900.0;
    assert_ok(et_twoway_median_polish(&table, &wild, wild_row, wild_column, &err), &err);
    assert_close(wild.level, fit.level, 1e-14);
    for (size_t i = 0; i < 7; i++) {
        assert_close(wild_row[i] - row[i], 0.0, 1e-13);
    }
    assert_close(wild.sum_abs, 900.0 - 6.0 - 0.9 + 0.2, 1e-12);
}

static et_status fit_once(void *context)
{
    const double y[] = {1, 2, 3, 5};
    double row[2], column[2];
    et_twoway fit;
    et_twoway_table table = {.y = y, .rows = 2, .columns = 2};
    takes_apart *const *method = context;
    return (*method)(&table, &fit, row, column, NULL);
}

static void memory_may_run_out(void **state)
{
    (void)state;
    for (size_t m = 0; m < 2; m++) {
        takes_apart *method = both[m];
        with_failing_memory(fit_once, &method);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tables_without_cells_are_a_state),
        cmocka_unit_test(infinite_cells_are_a_state),
        cmocka_unit_test(one_cell_is_its_level),
        cmocka_unit_test(blocks_that_share_nothing_are_a_state),
        cmocka_unit_test(complete_table_is_its_means),
        cmocka_unit_test(additive_tables_are_found_through_gaps),
        cmocka_unit_test(residuals_add_to_nothing_by_row_and_column),
        cmocka_unit_test(median_polish_ignores_a_wild_cell),
        cmocka_unit_test(memory_may_run_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
