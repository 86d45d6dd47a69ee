/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "examtrend/methods/sandwich.h"

#define ROWS 18
#define SQUARE 4

static const double years[ROWS] = {1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4, 2, 3};
static const double scores[ROWS] = {5.1, 5.4, 5.2, 5.9, 6.0, 6.4, 6.3, 6.9, 4.2,
                                    4.1, 4.9, 5.0, 5.6, 5.5, 5.8, 5.7, 6.8, 7.0};
static const int provinces[ROWS] = {7, 7, 7, 7,  -2, -2, -2, -2, 3,
                                    3, 3, 3, 40, 40, 40, 40, 12, 12};

static et_linear *fitted(void)
{
    et_linear *fit;
    et_error err = {0};
    et_linear_data data = {.x = years, .y = scores, .rows = ROWS, .columns = 1};

    assert_ok(et_linear_new(&fit, ROWS, 1, &err), &err);
    assert_int_equal(et_linear_fit(fit, &data, NULL), ET_FIT_OK);
    return fit;
}

static void cluster(const et_linear *fit, const int *labels, et_cr kind,
                    double *covariance)
{
    et_sandwich info;
    et_error err = {0};
    assert_ok(et_sandwich_cluster(fit, labels, kind, covariance, &info, &err), &err);
    assert_int_equal(info.state, ET_FIT_OK);
}

static void assert_same(const double *a, const double *b, double factor, double tolerance)
{
    for (size_t i = 0; i < SQUARE; i++) {
        assert_close(a[i], factor * b[i], tolerance);
    }
}

static void fits_without_errors_pass_their_state_on(void **state)
{
    (void)state;
    double x[3] = {1, 2, 3}, y[3] = {2, 4, 6}, covariance[SQUARE] = {9, 9, 9, 9}, df = 9;
    const int labels[3] = {1, 2, 3};
    et_linear *fit;
    et_sandwich info;
    et_error err = {0};
    et_linear_data data = {.x = x, .y = y, .rows = 3, .columns = 1};
    et_two_way ways = {.first = labels, .second = labels};

    assert_ok(et_linear_new(&fit, 3, 1, &err), &err);
    assert_int_equal(et_linear_fit(fit, &data, NULL), ET_FIT_PERFECT);
    assert_ok(et_sandwich_hc(fit, ET_HC3, covariance, &info, &err), &err);
    assert_int_equal(info.state, ET_FIT_PERFECT);
    assert_close(covariance[3], 0.0, 0.0);
    assert_ok(et_sandwich_cluster(fit, labels, ET_CR2, covariance, &info, &err), &err);
    assert_int_equal(info.state, ET_FIT_PERFECT);
    assert_ok(et_sandwich_satterthwaite(fit, labels, x, &df, &err), &err);
    assert_close(df, 0.0, 0.0);
    assert_ok(et_sandwich_two_way(fit, &ways, covariance, &info, &err), &err);
    assert_int_equal(info.state, ET_FIT_PERFECT);
    assert_ok(et_sandwich_hac(fit, &(et_hac){.lag = 1}, covariance, &info, &err), &err);
    assert_int_equal(info.state, ET_FIT_PERFECT);
    assert_ok(et_sandwich_driscoll_kraay(fit, labels, 1, covariance, &info, &err), &err);
    assert_int_equal(info.state, ET_FIT_PERFECT);
    et_linear_free(fit);
}

static void one_cluster_is_a_state(void **state)
{
    (void)state;
    int same[ROWS] = {0};
    double covariance[SQUARE], df;
    et_sandwich info;
    et_error err = {0};
    et_linear *fit = fitted();
    et_two_way ways = {.first = provinces, .second = same};

    assert_ok(et_sandwich_cluster(fit, same, ET_CR1, covariance, &info, &err), &err);
    assert_int_equal(info.state, ET_FIT_TOO_FEW);
    assert_int_equal(info.clusters, 1);
    assert_close(covariance[0], 0.0, 0.0);
    assert_ok(et_sandwich_satterthwaite(fit, same, (double[]){0, 1}, &df, &err), &err);
    assert_close(df, 0.0, 0.0);
    assert_ok(et_sandwich_two_way(fit, &ways, covariance, &info, &err), &err);
    assert_int_equal(info.state, ET_FIT_TOO_FEW);
    assert_close(covariance[0], 0.0, 0.0);
    assert_ok(et_sandwich_driscoll_kraay(fit, same, 0, covariance, &info, &err), &err);
    assert_int_equal(info.state, ET_FIT_TOO_FEW);
    et_linear_free(fit);
}

static void row_that_fixes_a_coefficient_has_no_hc3(void **state)
{
    (void)state;
    double x[ROWS] = {0}, covariance[SQUARE];
    et_linear *fit;
    et_sandwich info;
    et_error err = {0};
    et_linear_data data = {.x = x, .y = scores, .rows = ROWS, .columns = 1};

    x[4] = 1.0;
    assert_ok(et_linear_new(&fit, ROWS, 1, &err), &err);
    assert_int_equal(et_linear_fit(fit, &data, NULL), ET_FIT_OK);
    assert_ok(et_sandwich_hc(fit, ET_HC3, covariance, &info, &err), &err);
    assert_int_equal(info.state, ET_FIT_NOT_ESTIMABLE);
    assert_close(covariance[3], 0.0, 0.0);
    assert_ok(et_sandwich_hc(fit, ET_HC1, covariance, &info, &err), &err);
    assert_int_equal(info.state, ET_FIT_OK);
    et_linear_free(fit);
}

/* Each row its own cluster: CR0, CR2, CR3 are HC0, HC2, HC3. */
static void single_rows_are_clusters_of_one(void **state)
{
    (void)state;
    static const et_hc row_kinds[] = {ET_HC0, ET_HC2, ET_HC3};
    static const et_cr kinds[] = {ET_CR0, ET_CR2, ET_CR3};
    int labels[ROWS];
    double by_row[SQUARE], by_cluster[SQUARE];
    et_linear *fit = fitted();
    et_sandwich info;
    et_error err = {0};

    for (int i = 0; i < ROWS; i++) {
        labels[i] = i * i;
    }
    for (size_t k = 0; k < 3; k++) {
        assert_ok(et_sandwich_hc(fit, row_kinds[k], by_row, &info, &err), &err);
        cluster(fit, labels, kinds[k], by_cluster);
        assert_same(by_cluster, by_row, 1.0, 1e-12);
    }
    et_linear_free(fit);
}

/* HC2 is the classical covariance when residuals are what equal noise expects. */
static void factors_are_as_defined(void **state)
{
    (void)state;
    double a[SQUARE], b[SQUARE];
    et_sandwich info;
    et_error err = {0};
    et_linear *fit = fitted();

    assert_ok(et_sandwich_hc(fit, ET_HC0, a, &info, &err), &err);
    assert_ok(et_sandwich_hc(fit, ET_HC1, b, &info, &err), &err);
    assert_same(b, a, 18.0 / 16.0, 1e-13);
    cluster(fit, provinces, ET_CR0, a);
    cluster(fit, provinces, ET_CR1, b);
    assert_same(b, a, 5.0 / 4.0, 1e-13);
    cluster(fit, provinces, ET_CR1S, b);
    assert_same(b, a, 5.0 / 4.0 * 17.0 / 16.0, 1e-13);
    et_linear_free(fit);
}

/* CR3 is the jackknife over clusters, taken about the full estimate. */
static void cr3_is_the_jackknife_over_clusters(void **state)
{
    (void)state;
    double x[ROWS], y[ROWS], known[SQUARE] = {0}, covariance[SQUARE];
    et_linear *fit = fitted(), *part;
    et_error err = {0};

    assert_ok(et_linear_new(&part, ROWS, 1, &err), &err);
    for (size_t first = 0; first < ROWS; first++) {
        if (first > 0 && provinces[first] == provinces[first - 1]) {
            continue;
        }
        size_t rows = 0;
        for (size_t i = 0; i < ROWS; i++) {
            if (provinces[i] != provinces[first]) {
                x[rows] = years[i];
                y[rows++] = scores[i];
            }
        }
        et_linear_data data = {.x = x, .y = y, .rows = rows, .columns = 1};
        assert_int_equal(et_linear_fit(part, &data, NULL), ET_FIT_OK);
        const double *left = et_linear_coefficients(part);
        const double *whole = et_linear_coefficients(fit);
        for (size_t a = 0; a < 2; a++) {
            for (size_t b = 0; b < 2; b++) {
                known[a * 2 + b] += (left[a] - whole[a]) * (left[b] - whole[b]);
            }
        }
    }
    cluster(fit, provinces, ET_CR3, covariance);
    assert_same(covariance, known, 1.0, 1e-10);
    et_linear_free(part);
    et_linear_free(fit);
}

/* With a column for each province every cluster fixes a direction of its own; the
 * generalised inverse leaves the slope well defined. */
static void clusters_that_fix_a_direction_keep_the_slope(void **state)
{
    (void)state;
    double x[ROWS * 5], covariance[36], df;
    et_linear *fit;
    et_sandwich info;
    et_error err = {0};

    for (size_t i = 0; i < ROWS; i++) {
        x[i * 5] = years[i];
        x[i * 5 + 1] = provinces[i] == -2;
        x[i * 5 + 2] = provinces[i] == 3;
        x[i * 5 + 3] = provinces[i] == 40;
        x[i * 5 + 4] = provinces[i] == 12;
    }
    et_linear_data data = {.x = x, .y = scores, .rows = ROWS, .columns = 5};
    assert_ok(et_linear_new(&fit, ROWS, 5, &err), &err);
    assert_int_equal(et_linear_fit(fit, &data, NULL), ET_FIT_OK);
    assert_ok(et_sandwich_cluster(fit, provinces, ET_CR2, covariance, &info, &err), &err);
    assert_int_equal(info.state, ET_FIT_OK);
    assert_true(covariance[7] > 0.0);
    assert_ok(et_sandwich_satterthwaite(fit, provinces, (double[]){0, 1, 0, 0, 0, 0}, &df,
                                        &err),
              &err);
    assert_true(df > 1.0 && df < 5.0);
    et_linear_free(fit);
}

/* v <- (I - H_gg)^(-1/2) v by its power series, for the rows of one cluster. */
static void adjust_by_series(double h[ROWS][ROWS], int label, double *v)
{
    double term[ROWS], next[ROWS], coefficient = 1.0;

    memcpy(term, v, sizeof term);
    memset(v, 0, sizeof term);
    for (int k = 0; k < 400; k++) {
        for (size_t i = 0; i < ROWS; i++) {
            v[i] += coefficient * term[i];
            next[i] = 0.0;
            for (size_t j = 0; j < ROWS && provinces[i] == label; j++) {
                next[i] += provinces[j] == label ? h[i][j] * term[j] : 0.0;
            }
        }
        memcpy(term, next, sizeof term);
        coefficient *= (2.0 * k + 1.0) / (2.0 * k + 2.0);
    }
}

/* df by its definition, with the rows x rows matrices written out. */
static void satterthwaite_is_its_definition(void **state)
{
    (void)state;
    static const int order[5] = {-2, 3, 7, 12, 40};
    double p[5][ROWS] = {{0}}, df, trace = 0.0, squares = 0.0;
    double mean = 0.0, sxx = 0.0, h[ROWS][ROWS];
    et_linear *fit = fitted();
    et_error err = {0};

    for (size_t i = 0; i < ROWS; i++) {
        mean += years[i] / ROWS;
    }
    for (size_t i = 0; i < ROWS; i++) {
        sxx += (years[i] - mean) * (years[i] - mean);
    }
    for (size_t i = 0; i < ROWS; i++) {
        for (size_t j = 0; j < ROWS; j++) {
            h[i][j] = 1.0 / ROWS + (years[i] - mean) * (years[j] - mean) / sxx;
        }
    }
    for (size_t g = 0; g < 5; g++) {
        double v[ROWS];
        for (size_t i = 0; i < ROWS; i++) {
            v[i] = provinces[i] == order[g] ? (years[i] - mean) / sxx : 0.0;
        }
        adjust_by_series(h, order[g], v);
        for (size_t i = 0; i < ROWS; i++) {
            for (size_t j = 0; j < ROWS; j++) {
                p[g][i] += ((i == j ? 1.0 : 0.0) - h[i][j]) * v[j];
            }
        }
    }
    for (size_t g = 0; g < 25; g++) {
        double both = 0.0;
        for (size_t i = 0; i < ROWS; i++) {
            both += p[g / 5][i] * p[g % 5][i];
        }
        trace += g / 5 == g % 5 ? both : 0.0;
        squares += both * both;
    }
    assert_ok(et_sandwich_satterthwaite(fit, provinces, (double[]){0, 1}, &df, &err),
              &err);
    assert_close(df, trace * trace / squares, 1e-9);
    et_linear_free(fit);
}

static void two_equal_ways_are_one(void **state)
{
    (void)state;
    double one[SQUARE], two[SQUARE];
    et_sandwich info;
    et_error err = {0};
    et_linear *fit = fitted();
    et_two_way ways = {.first = provinces, .second = provinces, .kind = ET_CR1S};

    cluster(fit, provinces, ET_CR1S, one);
    assert_ok(et_sandwich_two_way(fit, &ways, two, &info, &err), &err);
    assert_int_equal(info.clusters, 5);
    assert_same(two, one, 1.0, 1e-13);
    ways.kind = ET_CR2;
    assert_int_equal(et_sandwich_two_way(fit, &ways, two, &info, &err), ET_ERR_ARGUMENT);
    assert_non_null(strstr(err.text, "CR1S"));
    et_linear_free(fit);
}

static void negative_two_way_variance_is_a_state(void **state)
{
    (void)state;
    /* residuals that cancel within every row and every column of a table */
    static const double along[] = {1.0, -1.0, 2.0, -2.0};
    double y[16], covariance[1];
    int first[16], second[16];
    et_linear *fit;
    et_sandwich info;
    et_error err = {0};

    for (int i = 0; i < 16; i++) {
        first[i] = i / 4;
        second[i] = i % 4;
        y[i] = along[i / 4] * along[i % 4];
    }
    et_linear_data data = {.y = y, .rows = 16};
    et_two_way ways = {.first = first, .second = second};
    assert_ok(et_linear_new(&fit, 16, 0, &err), &err);
    assert_int_equal(et_linear_fit(fit, &data, NULL), ET_FIT_OK);
    assert_ok(et_sandwich_two_way(fit, &ways, covariance, &info, &err), &err);
    assert_int_equal(info.state, ET_FIT_NOT_ESTIMABLE);
    assert_close(covariance[0], 0.0, 0.0);
    et_linear_free(fit);
}

static void hac_without_lag_is_hc0(void **state)
{
    (void)state;
    double a[SQUARE], b[SQUARE];
    int time[ROWS];
    et_sandwich info;
    et_error err = {0};
    et_linear *fit = fitted();

    assert_ok(et_sandwich_hc(fit, ET_HC0, a, &info, &err), &err);
    assert_ok(et_sandwich_hac(fit, &(et_hac){.lag = 0}, b, &info, &err), &err);
    assert_same(b, a, 1.0, 1e-13);
    assert_ok(et_sandwich_hac(fit, &(et_hac){.adjust = true}, b, &info, &err), &err);
    assert_same(b, a, 18.0 / 16.0, 1e-13);
    /* one row a period: Driscoll-Kraay is Newey-West */
    for (int i = 0; i < ROWS; i++) {
        time[i] = 2000 + i;
    }
    assert_ok(et_sandwich_hac(fit, &(et_hac){.lag = 3}, a, &info, &err), &err);
    assert_ok(et_sandwich_driscoll_kraay(fit, time, 3, b, &info, &err), &err);
    assert_same(b, a, 1.0, 1e-13);
    assert_int_equal(info.clusters, ROWS);
    /* more lags than rows count for what there is */
    assert_ok(et_sandwich_hac(fit, &(et_hac){.lag = 1000}, a, &info, &err), &err);
    assert_true(isfinite(a[3]));
    et_linear_free(fit);
}

/* No lags: Driscoll-Kraay is CR0 over periods. */
static void driscoll_kraay_without_lag_is_cr0_over_periods(void **state)
{
    (void)state;
    double a[SQUARE], b[SQUARE];
    int period[ROWS];
    et_sandwich info;
    et_error err = {0};
    et_linear *fit = fitted();

    for (size_t i = 0; i < ROWS; i++) {
        period[i] = (int)years[i];
    }
    cluster(fit, period, ET_CR0, a);
    assert_ok(et_sandwich_driscoll_kraay(fit, period, 0, b, &info, &err), &err);
    assert_same(b, a, 1.0, 1e-12);
    et_linear_free(fit);
}

static void labels_do_not_matter(void **state)
{
    (void)state;
    int renamed[ROWS];
    double a[SQUARE], b[SQUARE];
    et_linear *fit = fitted();

    for (size_t i = 0; i < ROWS; i++) {
        renamed[i] = 1000 - 17 * provinces[i];
    }
    cluster(fit, provinces, ET_CR2, a);
    cluster(fit, renamed, ET_CR2, b);
    assert_same(b, a, 1.0, 1e-13);
    et_linear_free(fit);
}

static et_status run_all(void *context)
{
    const et_linear *fit = context;
    double covariance[SQUARE], df;
    et_sandwich info;
    et_two_way ways = {.first = provinces, .second = provinces};
    et_hac hac = {.automatic = true, .prewhiten = true};
    et_status status = et_sandwich_hc(fit, ET_HC2, covariance, &info, NULL);

    if (status == ET_OK) {
        status = et_sandwich_cluster(fit, provinces, ET_CR2, covariance, &info, NULL);
    }
    if (status == ET_OK) {
        status = et_sandwich_satterthwaite(fit, provinces, (double[]){0, 1}, &df, NULL);
    }
    if (status == ET_OK) {
        status = et_sandwich_two_way(fit, &ways, covariance, &info, NULL);
    }
    if (status == ET_OK) {
        status = et_sandwich_hac(fit, &hac, covariance, &info, NULL);
    }
    if (status == ET_OK) {
        status = et_sandwich_driscoll_kraay(fit, provinces, 1, covariance, &info, NULL);
    }
    return status;
}

static void memory_may_run_out(void **state)
{
    (void)state;
    et_linear *fit = fitted();
    with_failing_memory(run_all, fit);
    et_linear_free(fit);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(fits_without_errors_pass_their_state_on),
        cmocka_unit_test(one_cluster_is_a_state),
        cmocka_unit_test(row_that_fixes_a_coefficient_has_no_hc3),
        cmocka_unit_test(single_rows_are_clusters_of_one),
        cmocka_unit_test(factors_are_as_defined),
        cmocka_unit_test(cr3_is_the_jackknife_over_clusters),
        cmocka_unit_test(clusters_that_fix_a_direction_keep_the_slope),
        cmocka_unit_test(satterthwaite_is_its_definition),
        cmocka_unit_test(two_equal_ways_are_one),
        cmocka_unit_test(negative_two_way_variance_is_a_state),
        cmocka_unit_test(hac_without_lag_is_hc0),
        cmocka_unit_test(driscoll_kraay_without_lag_is_cr0_over_periods),
        cmocka_unit_test(labels_do_not_matter),
        cmocka_unit_test(memory_may_run_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
