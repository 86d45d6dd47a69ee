/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "examtrend/methods/line.h"
#include "examtrend/methods/linear.h"

#define ROWS 12

/* A fixed irregular design: year, and a second column that is not a straight line. */
static const double two_columns[ROWS * 2] = {2013, 0.3, 2014, 1.9, 2015, -0.4, 2016, 2.2,
                                             2017, 0.1, 2018, 3.0, 2019, 1.4,  2020, 0.9,
                                             2021, 2.7, 2022, 0.2, 2023, 1.1,  2024, 2.5};
static const double scores[ROWS] = {5.1, 4.9, 5.6, 5.2, 5.9, 5.3,
                                    6.0, 6.4, 5.8, 6.6, 6.2, 6.1};

static et_linear *workspace(size_t rows, size_t columns)
{
    et_linear *fit;
    et_error err = {0};
    assert_ok(et_linear_new(&fit, rows, columns, &err), &err);
    return fit;
}

static et_linear_data standard_data(void)
{
    return (et_linear_data){.x = two_columns, .y = scores, .rows = ROWS, .columns = 2};
}

static void assert_nothing(const et_linear *fit, size_t rows)
{
    et_estimate b;
    et_linear_at at;
    et_influence influence;

    assert_close(et_linear_coefficients(fit)[0], 0.0, 0.0);
    et_linear_coefficient(fit, 0, &b);
    assert_true(b.state != ET_FIT_OK);
    assert_close(b.value, 0.0, 0.0);
    assert_close(b.se, 0.0, 0.0);
    et_linear_predict(fit, (double[]){2025, 1.0}, &at);
    assert_true(at.state != ET_FIT_OK);
    assert_close(at.fit, 0.0, 0.0);
    for (size_t i = 0; i < rows; i++) {
        assert_close(et_linear_residuals(fit)[i], 0.0, 0.0);
        et_linear_influence(fit, i, &influence);
        assert_close(influence.leverage, 0.0, 0.0);
    }
}

static void impossible_sizes_are_refused(void **state)
{
    (void)state;
    et_linear *fit = (et_linear *)1;
    et_error err = {0};

    assert_int_equal(et_linear_new(&fit, 0, 2, &err), ET_ERR_ARGUMENT);
    assert_null(fit);
    assert_non_null(strstr(err.text, "0 rows"));
    assert_int_equal(et_linear_new(&fit, SIZE_MAX / 8, 2, NULL), ET_ERR_ARGUMENT);
    assert_int_equal(et_linear_new(&fit, 10, SIZE_MAX, NULL), ET_ERR_ARGUMENT);
    et_linear_free(NULL);
}

static void nothing_is_known_before_a_fit(void **state)
{
    (void)state;
    et_linear *fit = workspace(ROWS, 2);
    assert_nothing(fit, ROWS);
    et_linear_free(fit);
}

static void too_few_rows_are_a_state(void **state)
{
    (void)state;
    et_linear *fit = workspace(ROWS, 2);
    et_linear_data data = standard_data();
    et_linear_summary s;

    for (data.rows = 0; data.rows < 3; data.rows++) {
        assert_int_equal(et_linear_fit(fit, &data, &s), ET_FIT_TOO_FEW);
        assert_close(s.rss, 0.0, 0.0);
        assert_nothing(fit, data.rows);
    }
    /* three rows, three parameters: the plane through the points, and no test */
    data.rows = 3;
    assert_int_equal(et_linear_fit(fit, &data, &s), ET_FIT_TOO_FEW);
    et_linear_at at;
    et_estimate b;
    et_linear_coefficient(fit, 1, &b);
    assert_int_equal(b.state, ET_FIT_TOO_FEW);
    assert_close(b.se, 0.0, 0.0);
    assert_true(b.value != 0.0);
    et_linear_predict(fit, two_columns + 2, &at);
    assert_int_equal(at.state, ET_FIT_TOO_FEW);
    assert_close(s.sigma, 0.0, 0.0);
    et_linear_free(fit);
}

static void larger_designs_than_the_workspace_are_a_state(void **state)
{
    (void)state;
    et_linear *fit = workspace(ROWS - 1, 2), *narrow = workspace(ROWS, 1);
    et_linear_data data = standard_data();

    assert_int_equal(et_linear_fit(fit, &data, NULL), ET_FIT_OUT_OF_RANGE);
    assert_nothing(fit, 0);
    assert_int_equal(et_linear_fit(narrow, &data, NULL), ET_FIT_OUT_OF_RANGE);
    assert_nothing(narrow, 0);
    et_linear_free(narrow);
    et_linear_free(fit);
}

static void missing_values_and_weights_are_states(void **state)
{
    (void)state;
    double x[ROWS * 2], y[ROWS], w[ROWS];
    et_linear *fit = workspace(ROWS, 2);
    et_linear_data data = {.x = x, .y = y, .weights = w, .rows = ROWS, .columns = 2};

    memcpy(x, two_columns, sizeof x);
    memcpy(y, scores, sizeof y);
    for (size_t i = 0; i < ROWS; i++) {
        w[i] = 1.0;
    }
    x[5] = NAN;
    assert_int_equal(et_linear_fit(fit, &data, NULL), ET_FIT_NOT_FINITE);
    assert_nothing(fit, ROWS);
    x[5] = 2.0;
    y[3] = INFINITY;
    assert_int_equal(et_linear_fit(fit, &data, NULL), ET_FIT_NOT_FINITE);
    y[3] = 5.0;
    w[2] = NAN;
    assert_int_equal(et_linear_fit(fit, &data, NULL), ET_FIT_NOT_FINITE);
    w[2] = -1.0;
    assert_int_equal(et_linear_fit(fit, &data, NULL), ET_FIT_OUT_OF_RANGE);
    w[2] = 1.0;
    assert_int_equal(et_linear_fit(fit, &data, NULL), ET_FIT_OK);
    et_linear_free(fit);
}

static void dependent_columns_are_named(void **state)
{
    (void)state;
    double x[ROWS * 3];
    et_linear *fit = workspace(ROWS, 3);
    et_linear_data data = {.x = x, .y = scores, .rows = ROWS, .columns = 3};
    et_linear_summary s;

    for (size_t i = 0; i < ROWS; i++) {
        x[i * 3] = two_columns[i * 2];
        x[i * 3 + 1] = two_columns[i * 2 + 1];
        x[i * 3 + 2] = 0.3 * x[i * 3] - 1.7 * x[i * 3 + 1] + 4.0;
    }
    assert_int_equal(et_linear_fit(fit, &data, &s), ET_FIT_SINGULAR);
    assert_int_equal(s.dependent, 3);
    assert_nothing(fit, ROWS);
    for (size_t i = 0; i < ROWS; i++) {
        x[i * 3 + 1] = 0.1; /* constant, so it repeats the intercept */
    }
    assert_int_equal(et_linear_fit(fit, &data, &s), ET_FIT_SINGULAR);
    assert_int_equal(s.dependent, 2);
    data.no_intercept = true;
    for (size_t i = 0; i < ROWS; i++) {
        x[i * 3 + 2] = two_columns[i * 2 + 1];
    }
    assert_int_equal(et_linear_fit(fit, &data, &s), ET_FIT_OK);
    et_linear_free(fit);
}

static void perfect_data_have_no_test(void **state)
{
    (void)state;
    double y[ROWS];
    et_linear *fit = workspace(ROWS, 2);
    et_linear_data data = standard_data();
    et_linear_summary s;
    et_estimate b;

    for (size_t i = 0; i < ROWS; i++) {
        y[i] = 5.0 + 0.1 * (two_columns[2 * i] - 2018) - 0.3 * two_columns[2 * i + 1];
    }
    data.y = y;
    assert_int_equal(et_linear_fit(fit, &data, &s), ET_FIT_PERFECT);
    assert_close(s.r_squared, 1.0, 0.0);
    et_linear_coefficient(fit, 1, &b);
    assert_int_equal(b.state, ET_FIT_PERFECT);
    assert_close(b.value, 0.1, 1e-12);
    assert_close(b.p, 0.0, 0.0);
    et_linear_at at;
    et_linear_predict(fit, (double[]){2025, 0.0}, &at);
    assert_close(at.fit, 5.7, 1e-12);
    assert_close(at.prediction_low, at.fit, 0.0);
    for (size_t i = 0; i < ROWS; i++) {
        y[i] = 6.5;
    }
    assert_int_equal(et_linear_fit(fit, &data, &s), ET_FIT_PERFECT);
    assert_close(et_linear_coefficients(fit)[1], 0.0, 1e-15);
    assert_close(s.r_squared, 0.0, 0.0);
    et_linear_free(fit);
}

static void no_columns_are_the_mean(void **state)
{
    (void)state;
    et_linear *fit = workspace(ROWS, 0);
    et_linear_data data = {.x = NULL, .y = scores, .rows = ROWS};
    et_linear_summary s;
    et_estimate b;
    double mean = 0.0, squares = 0.0;

    for (size_t i = 0; i < ROWS; i++) {
        mean += scores[i] / ROWS;
    }
    for (size_t i = 0; i < ROWS; i++) {
        squares += (scores[i] - mean) * (scores[i] - mean);
    }
    assert_int_equal(et_linear_fit(fit, &data, &s), ET_FIT_OK);
    et_linear_coefficient(fit, 0, &b);
    assert_close(b.value, mean, 1e-15);
    assert_close(b.se, sqrt(squares / (ROWS - 1) / ROWS), 1e-14);
    assert_close(s.r_squared, 0.0, 1e-15);
    data.no_intercept = true;
    assert_int_equal(et_linear_fit(fit, &data, &s), ET_FIT_TOO_FEW);
    et_linear_free(fit);
}

static void one_column_is_the_line(void **state)
{
    (void)state;
    double year[ROWS];
    et_linear *fit = workspace(ROWS, 1);
    et_linear_data data = {.x = year, .y = scores, .rows = ROWS, .columns = 1};
    et_linear_summary s;
    et_estimate b;
    et_line line;
    et_line_at at;
    et_linear_at same;

    for (size_t i = 0; i < ROWS; i++) {
        year[i] = two_columns[2 * i];
    }
    et_line_fit(year, scores, ROWS, &line);
    assert_int_equal(et_linear_fit(fit, &data, &s), ET_FIT_OK);
    et_linear_coefficient(fit, 1, &b);
    assert_close(b.value, line.slope, 1e-13);
    assert_close(b.se, line.slope_se, 1e-13);
    assert_close(b.p, line.p, 1e-11);
    assert_close(b.low, line.slope_low, 1e-11);
    assert_close(s.rss, line.rss, 1e-13);
    assert_close(s.r_squared, line.r_squared, 1e-13);
    et_line_predict(&line, 2026.0, &at);
    et_linear_predict(fit, &(double){2026.0}, &same);
    assert_close(same.fit, at.fit, 1e-14);
    assert_close(same.prediction_high, at.prediction_high, 1e-12);
    assert_close(same.confidence_low, at.confidence_low, 1e-12);
    et_linear_free(fit);
}

static void residuals_are_orthogonal_and_leverages_add_up(void **state)
{
    (void)state;
    et_linear *fit = workspace(ROWS, 2);
    et_linear_data data = standard_data();
    double sum = 0.0, along = 0.0, leverages = 0.0;

    assert_int_equal(et_linear_fit(fit, &data, NULL), ET_FIT_OK);
    for (size_t i = 0; i < ROWS; i++) {
        double e = et_linear_residuals(fit)[i];
        sum += e;
        along += e * (two_columns[2 * i] - 2018.5);
        leverages += et_linear_leverages(fit)[i];
    }
    assert_close(sum, 0.0, 1e-14);
    assert_close(along, 0.0, 1e-13);
    assert_close(leverages, 3.0, 1e-14);
    et_linear_free(fit);
}

/* Shifting and stretching columns and scores moves the answers as algebra says. */
static void units_do_not_matter(void **state)
{
    (void)state;
    double x[ROWS * 2], y[ROWS];
    et_linear *a = workspace(ROWS, 2), *b = workspace(ROWS, 2);
    et_linear_data data = standard_data(),
                   moved = {.x = x, .y = y, .rows = ROWS, .columns = 2};
    et_estimate one, other;

    for (size_t i = 0; i < ROWS; i++) {
        x[2 * i] = 12.0 * (two_columns[2 * i] - 2000.0);
        x[2 * i + 1] = two_columns[2 * i + 1];
        y[i] = 10.0 * scores[i] - 30.0;
    }
    assert_int_equal(et_linear_fit(a, &data, NULL), ET_FIT_OK);
    assert_int_equal(et_linear_fit(b, &moved, NULL), ET_FIT_OK);
    et_linear_coefficient(a, 1, &one);
    et_linear_coefficient(b, 1, &other);
    assert_close(other.value * 12.0, one.value * 10.0, 1e-13);
    assert_close(other.se * 12.0, one.se * 10.0, 1e-13);
    assert_close(other.p, one.p, 1e-11);
    et_linear_free(a);
    et_linear_free(b);
}

/* Weight 2 is two rows: same coefficients, and with known variances same errors. */
static void whole_weights_are_repeated_rows(void **state)
{
    (void)state;
    double x[ROWS * 4], y[ROWS * 2], w[ROWS];
    size_t rows = 0;
    et_linear *fit = workspace(ROWS, 2), *repeated = workspace(ROWS * 2, 2);

    for (size_t i = 0; i < ROWS; i++) {
        w[i] = i % 3 == 0 ? 2.0 : 1.0;
        for (int copy = 0; copy < (int)w[i]; copy++) {
            memcpy(x + 2 * rows, two_columns + 2 * i, 2 * sizeof *x);
            y[rows++] = scores[i];
        }
    }
    et_linear_data data = standard_data();
    et_linear_data more = {.x = x, .y = y, .rows = rows, .columns = 2};
    et_linear_summary weighted, plain;
    data.weights = w;
    assert_int_equal(et_linear_fit(fit, &data, &weighted), ET_FIT_OK);
    assert_int_equal(et_linear_fit(repeated, &more, &plain), ET_FIT_OK);
    assert_close(weighted.rss, plain.rss, 1e-13);
    assert_close(weighted.r_squared, plain.r_squared, 1e-13);
    assert_true(weighted.df == ROWS - 3.0);
    for (size_t j = 0; j < 3; j++) {
        et_estimate one, other;
        et_linear_coefficient(fit, j, &one);
        et_linear_coefficient(repeated, j, &other);
        assert_close(one.value, other.value, 1e-13);
        assert_close(one.se / weighted.sigma, other.se / plain.sigma, 1e-13);
    }
    et_linear_free(fit);
    et_linear_free(repeated);
}

static void rows_of_weight_0_are_left_out(void **state)
{
    (void)state;
    double w[ROWS] = {0};
    et_linear *fit = workspace(ROWS, 2), *shorter = workspace(ROWS, 2);
    et_linear_data data = standard_data(), part = standard_data();
    et_linear_summary a, b;
    et_linear_at at;
    et_influence influence;

    for (size_t i = 0; i < 8; i++) {
        w[i] = 1.0;
    }
    data.weights = w;
    part.rows = 8;
    assert_int_equal(et_linear_fit(fit, &data, &a), ET_FIT_OK);
    assert_int_equal(et_linear_fit(shorter, &part, &b), ET_FIT_OK);
    assert_int_equal(a.rows, 8);
    assert_close(a.df, b.df, 0.0);
    assert_close(a.sigma, b.sigma, 1e-13);
    assert_close(a.r_squared, b.r_squared, 1e-13);
    assert_close(a.bic, b.bic, 1e-13);
    for (size_t i = 0; i < ROWS; i++) {
        et_linear_predict(shorter, two_columns + 2 * i, &at);
        assert_close(et_linear_residuals(fit)[i], scores[i] - at.fit, 1e-12);
    }
    et_linear_influence(fit, 10, &influence);
    assert_close(influence.leverage, 0.0, 0.0);
    assert_close(influence.cooks, 0.0, 0.0);
    memset(w, 0, sizeof w);
    assert_int_equal(et_linear_fit(fit, &data, &a), ET_FIT_TOO_FEW);
    et_linear_free(fit);
    et_linear_free(shorter);
}

static void weighting_conventions_differ_in_sigma_only(void **state)
{
    (void)state;
    double w[ROWS], thrice[ROWS];
    et_linear *fit = workspace(ROWS, 2);
    et_linear_data data = standard_data();
    et_linear_summary s;
    et_estimate relative, scaled, known;

    for (size_t i = 0; i < ROWS; i++) {
        w[i] = 1.0 + (double)i;
        thrice[i] = 3.0 * w[i];
    }
    data.weights = w;
    assert_int_equal(et_linear_fit(fit, &data, &s), ET_FIT_OK);
    et_linear_coefficient(fit, 1, &relative);
    data.weights = thrice;
    assert_int_equal(et_linear_fit(fit, &data, NULL), ET_FIT_OK);
    et_linear_coefficient(fit, 1, &scaled);
    assert_close(scaled.se, relative.se, 1e-13);
    data.weights = w;
    data.weighting = ET_WEIGHTS_KNOWN;
    assert_int_equal(et_linear_fit(fit, &data, NULL), ET_FIT_OK);
    et_linear_coefficient(fit, 1, &known);
    assert_close(known.value, relative.value, 1e-15);
    assert_close(known.se * s.sigma, relative.se, 1e-13);
    assert_true(isinf(known.df));
    assert_close(known.p, erfc(fabs(known.t) * M_SQRT1_2), 1e-13);
    et_linear_free(fit);
}

static void covariance_and_combinations_agree(void **state)
{
    (void)state;
    et_linear *fit = workspace(ROWS, 2);
    et_linear_data data = standard_data();
    double covariance[9];
    et_estimate b, sum;
    et_linear_at at;

    assert_int_equal(et_linear_fit(fit, &data, NULL), ET_FIT_OK);
    et_linear_covariance(fit, covariance);
    for (size_t j = 0; j < 3; j++) {
        et_linear_coefficient(fit, j, &b);
        assert_close(sqrt(covariance[j * 4]), b.se, 1e-13);
    }
    et_linear_combination(fit, (double[]){0.0, 1.0, -2.0}, &sum);
    assert_close(sum.se * sum.se,
                 covariance[4] + 4.0 * covariance[8] - 4.0 * covariance[5], 1e-11);
    /* the prediction is the combination (1, x) */
    et_linear_combination(fit, (double[]){1.0, 2026.0, 0.5}, &sum);
    et_linear_predict(fit, (double[]){2026.0, 0.5}, &at);
    assert_close(at.fit, sum.value, 1e-12);
    assert_close(at.se, sum.se, 1e-9);
    assert_close(at.confidence_high, sum.high, 1e-9);
    assert_true(at.prediction_high > at.confidence_high);
    et_linear_predict(fit, (double[]){NAN, 0.5}, &at);
    assert_int_equal(at.state, ET_FIT_NOT_FINITE);
    et_linear_coefficient(fit, 3, &b);
    assert_int_equal(b.state, ET_FIT_OUT_OF_RANGE);
    et_linear_free(fit);
}

/* The studentized residual of a row is the t of a column that is 1 for it alone. */
static void studentized_residual_is_the_test_of_an_outlier(void **state)
{
    (void)state;
    double x[ROWS * 3];
    et_linear *fit = workspace(ROWS, 2), *marked = workspace(ROWS, 3);
    et_linear_data data = standard_data();
    et_linear_data more = {.x = x, .y = scores, .rows = ROWS, .columns = 3};

    assert_int_equal(et_linear_fit(fit, &data, NULL), ET_FIT_OK);
    for (size_t row = 0; row < ROWS; row++) {
        et_influence at;
        et_estimate outlier;
        for (size_t i = 0; i < ROWS; i++) {
            memcpy(x + 3 * i, two_columns + 2 * i, 2 * sizeof *x);
            x[3 * i + 2] = i == row ? 1.0 : 0.0;
        }
        assert_int_equal(et_linear_fit(marked, &more, NULL), ET_FIT_OK);
        et_linear_influence(fit, row, &at);
        et_linear_coefficient(marked, 3, &outlier);
        assert_close(at.studentized, outlier.t, 1e-11);
        et_linear_influence(marked, row, &at);
        assert_close(at.leverage, 1.0, 1e-13);
        assert_close(at.studentized, 0.0, 0.0);
    }
    et_influence none;
    et_linear_influence(fit, ROWS, &none);
    assert_close(none.leverage, 0.0, 0.0);
    et_linear_free(fit);
    et_linear_free(marked);
}

static void workspace_is_used_again(void **state)
{
    (void)state;
    et_linear *fit = workspace(ROWS, 2);
    et_linear_data data = standard_data(), shorter = data;
    et_linear_summary first, second;

    shorter.rows = 6;
    assert_int_equal(et_linear_fit(fit, &data, &first), ET_FIT_OK);
    assert_int_equal(et_linear_fit(fit, &shorter, NULL), ET_FIT_OK);
    shorter.rows = 1;
    assert_int_equal(et_linear_fit(fit, &shorter, NULL), ET_FIT_TOO_FEW);
    assert_int_equal(et_linear_fit(fit, &data, &second), ET_FIT_OK);
    assert_memory_equal(&first, &second, sizeof first);
    et_linear_free(fit);
}

static void tests_of_estimates_have_states(void **state)
{
    (void)state;
    et_estimate b;

    et_estimate_test(0.5, 0.0, 6.0, &b);
    assert_int_equal(b.state, ET_FIT_PERFECT);
    assert_close(b.value, 0.5, 0.0);
    et_estimate_test(0.5, -0.1, 6.0, &b);
    assert_int_equal(b.state, ET_FIT_OUT_OF_RANGE);
    et_estimate_test(NAN, 0.1, 6.0, &b);
    assert_int_equal(b.state, ET_FIT_NOT_FINITE);
    assert_close(b.value, 0.0, 0.0);
    et_estimate_test(0.5, 0.1, 0.0, &b);
    assert_int_equal(b.state, ET_FIT_OUT_OF_RANGE);
    assert_close(b.se, 0.0, 0.0);
    et_estimate_test(0.5, 0.1, INFINITY, &b);
    assert_int_equal(b.state, ET_FIT_OK);
    assert_close(b.high, 0.5 + 0.1959963984540054, 1e-13);
}

static et_status make_one(void *context)
{
    et_linear *fit;
    et_error err = {0};
    et_status status = et_linear_new(&fit, 50, 3, &err);

    (void)context;
    assert_true((status == ET_OK) == (fit != NULL));
    et_linear_free(fit);
    return status;
}

static void memory_may_run_out(void **state)
{
    (void)state;
    with_failing_memory(make_one, NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(impossible_sizes_are_refused),
        cmocka_unit_test(nothing_is_known_before_a_fit),
        cmocka_unit_test(too_few_rows_are_a_state),
        cmocka_unit_test(larger_designs_than_the_workspace_are_a_state),
        cmocka_unit_test(missing_values_and_weights_are_states),
        cmocka_unit_test(dependent_columns_are_named),
        cmocka_unit_test(perfect_data_have_no_test),
        cmocka_unit_test(no_columns_are_the_mean),
        cmocka_unit_test(one_column_is_the_line),
        cmocka_unit_test(residuals_are_orthogonal_and_leverages_add_up),
        cmocka_unit_test(units_do_not_matter),
        cmocka_unit_test(whole_weights_are_repeated_rows),
        cmocka_unit_test(rows_of_weight_0_are_left_out),
        cmocka_unit_test(weighting_conventions_differ_in_sigma_only),
        cmocka_unit_test(covariance_and_combinations_agree),
        cmocka_unit_test(studentized_residual_is_the_test_of_an_outlier),
        cmocka_unit_test(workspace_is_used_again),
        cmocka_unit_test(tests_of_estimates_have_states),
        cmocka_unit_test(memory_may_run_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
