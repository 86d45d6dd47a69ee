/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include <gsl/gsl_multifit.h>

#include "examtrend/methods/line.h"
#include "examtrend/methods/robust.h"

#define ROWS 10

static const double years[ROWS] = {2015, 2016, 2017, 2018, 2019,
                                   2020, 2021, 2022, 2023, 2024};
static const double scores[ROWS] = {5.0, 5.2, 5.1, 5.5, 3.1, 5.6, 5.9, 5.8, 6.2, 6.1};

static void assert_no_line(const et_robust_line *fit, et_fit_state expected)
{
    assert_int_equal(fit->summary.state, expected);
    assert_close(fit->slope, 0.0, 0.0);
    assert_close(fit->level, 0.0, 0.0);
    assert_close(fit->slope_se, 0.0, 0.0);
    assert_close(fit->p, 0.0, 0.0);
    assert_close(fit->summary.scale, 0.0, 0.0);
}

static void lines_without_a_fit_are_states(void **state)
{
    (void)state;
    double work[5 * ROWS], same[ROWS] = {0}, holed[ROWS];
    et_robust_line fit;

    for (size_t n = 0; n < 3; n++) {
        et_robust_line_fit(years, scores, n, &(et_robust_options){0}, work, &fit);
        assert_no_line(&fit, ET_FIT_TOO_FEW);
    }
    et_robust_line_fit(same, scores, ROWS, &(et_robust_options){0}, work, &fit);
    assert_no_line(&fit, ET_FIT_NO_SPREAD);
    memcpy(holed, scores, sizeof holed);
    holed[9] = NAN;
    et_robust_line_fit(years, holed, ROWS, &(et_robust_options){0}, work, &fit);
    assert_no_line(&fit, ET_FIT_NOT_FINITE);
}

static void perfect_lines_have_no_test(void **state)
{
    (void)state;
    for (int c = 0; c < 2; c++) {
        double work[5 * ROWS], y[ROWS];
        et_robust_options options = {.convention = (et_robust_convention)c};
        et_robust_line fit;
        for (int i = 0; i < ROWS; i++) {
            y[i] = 5.0 + 0.1 * i;
        }
        et_robust_line_fit(years, y, ROWS, &options, work, &fit);
        assert_int_equal(fit.summary.state, ET_FIT_PERFECT);
        assert_close(fit.slope, 0.1, 1e-12);
        assert_close(fit.slope_se, 0.0, 0.0);
        assert_close(fit.least_weight, 1.0, 0.0);
    }
}

static void wild_point_loses_its_pull(void **state)
{
    (void)state;
    double work[5 * ROWS], clean_x[ROWS - 1], clean_y[ROWS - 1];
    et_robust_options bisquare = {.psi = ET_PSI_BISQUARE};
    et_robust_line huber, tukey;
    et_line all, clean;

    for (size_t i = 0, k = 0; i < ROWS; i++) {
        if (i != 4) {
            clean_x[k] = years[i];
            clean_y[k++] = scores[i];
        }
    }
    et_line_fit(years, scores, ROWS, &all);
    et_line_fit(clean_x, clean_y, ROWS - 1, &clean);
    et_robust_line_fit(years, scores, ROWS, &(et_robust_options){0}, work, &huber);
    assert_true(fabs(huber.slope - clean.slope) < fabs(all.slope - clean.slope));
    assert_true(work[4] == huber.least_weight && work[4] < 0.2);
    et_robust_line_fit(years, scores, ROWS, &bisquare, work, &tukey);
    assert_close(tukey.least_weight, 0.0, 0.0);
    assert_close(tukey.slope, clean.slope, 0.02);
    assert_close(work[ROWS + 4],
                 scores[4] - tukey.level - tukey.slope * (years[4] - tukey.x_mean),
                 1e-13);
    assert_true(tukey.p < all.p);
}

/* The two ways to the same fit. */
static void line_and_columns_agree(void **state)
{
    (void)state;
    et_robust *columns;
    et_error err = {0};
    et_linear_data data = {.x = years, .y = scores, .rows = ROWS, .columns = 1};

    assert_ok(et_robust_new(&columns, ROWS, 1, &err), &err);
    for (int psi = 0; psi < 2; psi++) {
        for (int c = 0; c < 2; c++) {
            double work[5 * ROWS];
            et_robust_options options = {.psi = (et_psi)psi,
                                         .convention = (et_robust_convention)c};
            et_robust_line line;
            et_robust_summary s;
            et_estimate slope;
            et_robust_line_fit(years, scores, ROWS, &options, work, &line);
            assert_int_equal(et_robust_fit(columns, &data, &options, &s), ET_FIT_OK);
            et_robust_coefficient(columns, 1, &slope);
            assert_close(line.slope, slope.value, 1e-7);
            assert_close(line.slope_se, slope.se, 1e-7);
            assert_close(line.p, slope.p, 1e-6);
            assert_close(line.summary.scale, s.scale, 1e-7);
            assert_close(work[4], et_robust_weights(columns)[4], 1e-7);
            assert_close(work[ROWS + 4], et_robust_residuals(columns)[4], 1e-6);
            if (c == 0) {
                assert_close(line.slope, slope.value, 1e-12);
                assert_int_equal(line.summary.rounds, s.rounds);
            }
        }
    }
    et_robust_free(columns);
}

/* summary(rlm(stack.loss ~ ., stackloss)) as printed in the help of MASS. */
static void mass_convention_prints_what_mass_prints(void **state)
{
    (void)state;
    static const double x[21 * 3] = {80, 27, 89, 80, 27, 88, 75, 25, 90, 62, 24, 87, 62,
                                     22, 87, 62, 23, 87, 62, 24, 93, 62, 24, 93, 58, 23,
                                     87, 58, 18, 80, 58, 18, 89, 58, 17, 88, 58, 18, 82,
                                     58, 19, 93, 50, 18, 89, 50, 18, 86, 50, 19, 72, 50,
                                     19, 79, 50, 20, 80, 56, 20, 82, 70, 20, 91};
    static const double y[21] = {42, 37, 37, 28, 18, 18, 19, 20, 15, 14, 14,
                                 13, 11, 12, 8,  7,  8,  8,  9,  15, 15};
    static const double value[] = {-41.0265, 0.8294, 0.9261, -0.1278};
    static const double se[] = {9.8073, 0.1112, 0.3034, 0.1289};
    static const double t[] = {-4.1832, 7.4597, 3.0524, -0.9922};
    et_robust *fit;
    et_robust_summary s;
    et_error err = {0};
    et_linear_data data = {.x = x, .y = y, .rows = 21, .columns = 3};
    char name[32];

    assert_ok(et_robust_new(&fit, 21, 3, &err), &err);
    assert_int_equal(et_robust_fit(fit, &data, &(et_robust_options){0}, &s), ET_FIT_OK);
    assert_string_equal(et_robust_name(&s, name, sizeof name), "Huber 1.345, MASS");
    assert_true(fabs(s.scale - 2.441) < 5e-4);
    assert_int_equal(s.rounds, 9);
    for (size_t j = 0; j < 4; j++) {
        et_estimate b;
        et_robust_coefficient(fit, j, &b);
        assert_true(fabs(b.value - value[j]) < 5e-5);
        assert_true(fabs(b.se - se[j]) < 5e-5);
        assert_true(fabs(b.t - t[j]) < 5e-5);
        assert_close(b.df, 17.0, 0.0);
    }
    et_robust_free(fit);
}

/* The library itself as the reference of its convention. */
static void gsl_convention_is_that_of_gsl(void **state)
{
    (void)state;
    const gsl_multifit_robust_type *types[] = {gsl_multifit_robust_huber,
                                               gsl_multifit_robust_bisquare};
    et_robust *fit;
    et_error err = {0};
    et_linear_data data = {.x = years, .y = scores, .rows = ROWS, .columns = 1};
    gsl_matrix *x = gsl_matrix_alloc(ROWS, 2), *covariance = gsl_matrix_alloc(2, 2);
    gsl_vector *y = gsl_vector_alloc(ROWS), *c = gsl_vector_alloc(2);

    assert_ok(et_robust_new(&fit, ROWS, 1, &err), &err);
    for (size_t i = 0; i < ROWS; i++) {
        gsl_matrix_set(x, i, 0, 1.0);
        gsl_matrix_set(x, i, 1, years[i]);
        gsl_vector_set(y, i, scores[i]);
    }
    for (int psi = 0; psi < 2; psi++) {
        et_robust_options options = {.psi = (et_psi)psi, .convention = ET_ROBUST_GSL};
        gsl_multifit_robust_workspace *work =
            gsl_multifit_robust_alloc(types[psi], ROWS, 2);
        et_robust_summary s;
        et_estimate slope;
        options.tuning = work->tune;
        assert_int_equal(gsl_multifit_robust(x, y, c, covariance, work), 0);
        assert_int_equal(et_robust_fit(fit, &data, &options, &s), ET_FIT_OK);
        et_robust_coefficient(fit, 1, &slope);
        assert_close(slope.value, gsl_vector_get(c, 1), 1e-7);
        assert_close(slope.se, sqrt(gsl_matrix_get(covariance, 1, 1)), 1e-7);
        assert_close(s.scale, gsl_multifit_robust_statistics(work).sigma_mad, 1e-6);
        assert_close(s.sigma, gsl_multifit_robust_statistics(work).sigma, 1e-7);
        gsl_multifit_robust_free(work);
    }
    gsl_matrix_free(x);
    gsl_matrix_free(covariance);
    gsl_vector_free(y);
    gsl_vector_free(c);
    et_robust_free(fit);
}

static void far_tuning_is_least_squares(void **state)
{
    (void)state;
    double work[5 * ROWS];
    et_robust_options options = {.tuning = 1e6};
    et_robust_line robust;
    et_line line;

    et_line_fit(years, scores, ROWS, &line);
    et_robust_line_fit(years, scores, ROWS, &options, work, &robust);
    assert_close(robust.slope, line.slope, 1e-13);
    assert_close(robust.slope_se, line.slope_se, 1e-13);
    assert_close(robust.least_weight, 1.0, 0.0);
}

static void rounds_that_run_out_are_a_state(void **state)
{
    (void)state;
    double work[5 * ROWS];
    et_robust_options options = {.most_rounds = 2, .tolerance = 1e-15};
    et_robust_line fit;
    char name[8];

    et_robust_line_fit(years, scores, ROWS, &options, work, &fit);
    assert_int_equal(fit.summary.state, ET_FIT_NO_CONVERGENCE);
    assert_int_equal(fit.summary.rounds, 2);
    assert_true(fit.slope != 0.0 && fit.slope_se > 0.0);
    assert_string_equal(et_robust_name(&fit.summary, name, sizeof name), "Huber 1");
}

/* All weight on rows of one x: the slope is gone. */
static void rejected_rows_can_leave_no_line(void **state)
{
    (void)state;
    const double x[] = {1, 1, 1, 1, 1, 1, 2, 3},
                 y[] = {1, 1.1, 0.9, 1.05, 0.95, 1, 90, -70};
    double work[40];
    et_robust_options options = {
        .psi = ET_PSI_BISQUARE, .tuning = 0.5, .most_rounds = 200};
    et_robust_line fit;

    et_robust_line_fit(x, y, 8, &options, work, &fit);
    assert_no_line(&fit, ET_FIT_NOT_ESTIMABLE);
    et_robust *columns;
    et_error err = {0};
    et_linear_data data = {.x = x, .y = y, .rows = 8, .columns = 1};
    assert_ok(et_robust_new(&columns, 8, 1, &err), &err);
    assert_int_equal(et_robust_fit(columns, &data, &options, NULL), ET_FIT_NOT_ESTIMABLE);
    assert_close(et_robust_coefficients(columns)[0], 0.0, 0.0);
    et_robust_free(columns);
}

static void columns_without_a_fit_are_states(void **state)
{
    (void)state;
    double x[ROWS * 2], w[ROWS];
    et_robust *fit;
    et_robust_summary s;
    et_estimate b;
    et_error err = {0};
    et_linear_data data = {.x = x, .y = scores, .rows = ROWS, .columns = 2};

    for (size_t i = 0; i < ROWS; i++) {
        x[2 * i] = years[i];
        x[2 * i + 1] = 2.0 * years[i] - 1.0;
        w[i] = 1.0;
    }
    assert_ok(et_robust_new(&fit, ROWS, 2, &err), &err);
    assert_int_equal(et_robust_fit(fit, &data, &(et_robust_options){0}, &s),
                     ET_FIT_SINGULAR);
    assert_close(et_robust_weights(fit)[0], 0.0, 0.0);
    et_robust_coefficient(fit, 0, &b);
    assert_int_equal(b.state, ET_FIT_SINGULAR);
    et_robust_coefficient(fit, 3, &b);
    assert_int_equal(b.state, ET_FIT_OUT_OF_RANGE);
    data.weights = w;
    assert_int_equal(et_robust_fit(fit, &data, &(et_robust_options){0}, &s),
                     ET_FIT_OUT_OF_RANGE);
    data.weights = NULL;
    data.rows = 3;
    x[1] = 5.0;
    assert_int_equal(et_robust_fit(fit, &data, &(et_robust_options){0}, &s),
                     ET_FIT_TOO_FEW);
    assert_close(et_robust_coefficients(fit)[0], 0.0, 0.0);
    data.rows = ROWS + 1;
    assert_int_equal(et_robust_fit(fit, &data, &(et_robust_options){0}, &s),
                     ET_FIT_OUT_OF_RANGE);
    et_robust_free(fit);
    et_robust_free(NULL);
    assert_int_equal(et_robust_new(&fit, 0, 1, &err), ET_ERR_ARGUMENT);
    assert_null(fit);
}

static et_status make_one(void *context)
{
    et_robust *fit;
    (void)context;
    et_status status = et_robust_new(&fit, 20, 2, NULL);
    et_robust_free(fit);
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
        cmocka_unit_test(lines_without_a_fit_are_states),
        cmocka_unit_test(perfect_lines_have_no_test),
        cmocka_unit_test(wild_point_loses_its_pull),
        cmocka_unit_test(line_and_columns_agree),
        cmocka_unit_test(mass_convention_prints_what_mass_prints),
        cmocka_unit_test(gsl_convention_is_that_of_gsl),
        cmocka_unit_test(far_tuning_is_least_squares),
        cmocka_unit_test(rounds_that_run_out_are_a_state),
        cmocka_unit_test(rejected_rows_can_leave_no_line),
        cmocka_unit_test(columns_without_a_fit_are_states),
        cmocka_unit_test(memory_may_run_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
