/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "examtrend/methods/line.h"
#include "examtrend/methods/serial.h"

static const double years[] = {2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024};
static const double gapped[] = {2014, 2016, 2017, 2018, 2019, 2020, 2023, 2024};
static const double scores[] = {4.86, 4.46, 5.36, 6.36, 6.36, 6.23, 6.02, 6.21};

static void lines_that_cannot_be_fitted_are_states(void **state)
{
    (void)state;
    const double holed[] = {5, NAN, 6, 7}, unsorted[] = {2017, 2019, 2018, 2020};
    const double halves[] = {1, 1.5, 2, 3};
    et_ar1_line line;

    et_ar1_line_fit(years, scores, 0, 0.2, &line);
    assert_int_equal(line.state, ET_FIT_TOO_FEW);
    et_ar1_line_fit(years, scores, 2, 0.2, &line);
    assert_int_equal(line.state, ET_FIT_TOO_FEW);
    et_ar1_line_fit(years, holed, 4, 0.2, &line);
    assert_int_equal(line.state, ET_FIT_NOT_FINITE);
    et_ar1_line_fit(unsorted, scores, 4, 0.2, &line);
    assert_int_equal(line.state, ET_FIT_OUT_OF_RANGE);
    et_ar1_line_fit(years, scores, 8, 1.0, &line);
    assert_int_equal(line.state, ET_FIT_OUT_OF_RANGE);
    et_ar1_line_fit(years, scores, 8, NAN, &line);
    assert_int_equal(line.state, ET_FIT_OUT_OF_RANGE);
    et_ar1_line_fit(halves, scores, 4, -0.2, &line);
    assert_int_equal(line.state, ET_FIT_OUT_OF_RANGE);
    assert_close(line.slope, 0.0, 0.0);
    et_ar1_line_fit(halves, scores, 4, 0.2, &line);
    assert_int_equal(line.state, ET_FIT_OK);
}

static void perfect_line_has_no_test(void **state)
{
    (void)state;
    double y[8];
    et_ar1_line line;
    et_ar1_tipping tip;

    for (int i = 0; i < 8; i++) {
        y[i] = 5.1 + 0.1 * (years[i] - 2017);
    }
    et_ar1_line_fit(years, y, 8, 0.5, &line);
    assert_int_equal(line.state, ET_FIT_PERFECT);
    assert_close(line.slope, 0.1, 1e-13);
    assert_close(line.level, 5.45, 1e-14);
    assert_close(line.p, 0.0, 0.0);
    et_ar1_tipping_rho(years, y, 8, &tip);
    assert_int_equal(tip.state, ET_FIT_PERFECT);
    assert_false(tip.reached);
}

static void rho_0_is_ordinary_least_squares(void **state)
{
    (void)state;
    et_ar1_line a;
    et_line b;

    et_ar1_line_fit(gapped, scores, 8, 0.0, &a);
    et_line_fit(gapped, scores, 8, &b);
    assert_close(a.slope, b.slope, 1e-14);
    assert_close(a.slope_se, b.slope_se, 1e-14);
    assert_close(a.level, b.level, 1e-14);
    assert_close(a.level_se, b.sigma / sqrt(8.0), 1e-14);
    assert_close(a.p, b.p, 1e-13);
    assert_close(a.slope_low, b.slope_low, 1e-12);
    assert_close(a.slope_high, b.slope_high, 1e-12);
}

/* ---- the definitions, with whole matrices ----------------------------------------- */

#define N 8
typedef double matrix[N][N];

static void correlations(const double *x, double rho, matrix v)
{
    for (int i = 0; i < N; i++) {
        for (int j = 0; j < N; j++) {
            v[i][j] = pow(rho, fabs(x[i] - x[j]));
        }
    }
}

static void invert(matrix v, matrix out)
{
    for (int i = 0; i < N; i++) {
        for (int j = 0; j < N; j++) {
            out[i][j] = i == j ? 1.0 : 0.0;
        }
    }
    for (int k = 0; k < N; k++) {
        double pivot = v[k][k];
        for (int j = 0; j < N; j++) {
            v[k][j] /= pivot;
            out[k][j] /= pivot;
        }
        for (int i = 0; i < N; i++) {
            double f = i == k ? 0.0 : v[i][k];
            for (int j = 0; j < N; j++) {
                v[i][j] -= f * v[k][j];
                out[i][j] -= f * out[k][j];
            }
        }
    }
}

static double form(const double *a, matrix m, const double *b)
{
    double sum = 0.0;
    for (int i = 0; i < N; i++) {
        for (int j = 0; j < N; j++) {
            sum += a[i] * m[i][j] * b[j];
        }
    }
    return sum;
}

static void gaps_and_negative_rho_follow_the_matrix(void **state)
{
    (void)state;
    const double rhos[] = {-0.6, -0.2, 0.3, 0.8, 0.95};
    double one[N], d[N];

    for (int i = 0; i < N; i++) {
        one[i] = 1.0;
        d[i] = gapped[i] - 2018.0;
    }
    for (size_t k = 0; k < 5; k++) {
        matrix v, w;
        et_ar1_line line;
        correlations(gapped, rhos[k], v);
        invert(v, w);
        double a = form(one, w, one), b = form(one, w, d), c = form(d, w, d);
        double p = form(one, w, scores), q = form(d, w, scores);
        double slope = (a * q - b * p) / (a * c - b * b);
        double constant = (p - b * slope) / a;
        double rss = form(scores, w, scores) - slope * q - constant * p;
        et_ar1_line_fit(gapped, scores, N, rhos[k], &line);
        assert_close(line.slope, slope, 1e-11);
        assert_close(line.level, constant + slope * (line.x_centre - 2018.0), 1e-11);
        assert_close(line.rss, rss, 1e-10);
        assert_close(line.slope_se, sqrt(rss / 6.0 * a / (a * c - b * b)), 1e-10);
        /* The standard error at 2018 is that of the constant there. */
        double back = line.x_centre - 2018.0;
        assert_close(hypot(line.level_se, back * line.slope_se),
                     sqrt(rss / 6.0 * c / (a * c - b * b)), 1e-10);
    }
}

/* ---- rho by likelihood ------------------------------------------------------------ */

static double plain_loglik(double rho, bool restricted)
{
    matrix v, w;
    double one[N], d[N], log_v = 0.0;
    for (int i = 0; i < N; i++) {
        one[i] = 1.0;
        d[i] = gapped[i] - 2018.0;
    }
    correlations(gapped, rho, v);
    for (int k = 0; k < N; k++) { /* Gauss: the determinant is the product of pivots */
        log_v += log(v[k][k]);
        for (int i = k + 1; i < N; i++) {
            double f = v[i][k] / v[k][k];
            for (int j = k; j < N; j++) {
                v[i][j] -= f * v[k][j];
            }
        }
    }
    correlations(gapped, rho, v);
    invert(v, w);
    double a = form(one, w, one), b = form(one, w, d), c = form(d, w, d);
    double p = form(one, w, scores), q = form(d, w, scores), det = a * c - b * b;
    double slope = (a * q - b * p) / det, constant = (p - b * slope) / a;
    double rss = form(scores, w, scores) - slope * q - constant * p;
    double df = restricted ? N - 2 : N;
    return -0.5 * (df * (log(2 * acos(-1.0) * rss / df) + 1.0) + log_v +
                   (restricted ? log(det) : 0.0));
}

static void likelihood_is_the_definition_at_its_top(void **state)
{
    (void)state;
    for (int k = 0; k < 2; k++) {
        et_ar1_fit fit;
        et_ar1_fit_line(gapped, scores, 8, k ? ET_AR1_ML : ET_AR1_REML, &fit);
        assert_int_equal(fit.state, ET_FIT_OK);
        double top = plain_loglik(fit.line.rho, k == 0), h = 1e-3;
        assert_close(fit.loglik, top, 1e-11);
        for (double rho = -0.98; rho < 0.99; rho += 0.02) {
            assert_true(plain_loglik(rho, k == 0) <= top);
        }
        double curvature = 2 * top - plain_loglik(fit.line.rho - h, k == 0) -
                           plain_loglik(fit.line.rho + h, k == 0);
        assert_close(fit.rho_se, h / sqrt(curvature), 1e-4);
        assert_close(fit.sigma_ml, sqrt(fit.line.rss / 8.0), 1e-15);
    }
}

static void likelihood_without_a_top_is_flagged(void **state)
{
    (void)state;
    double swing[8], perfect[8], halves[8];
    et_ar1_fit fit;

    for (int i = 0; i < 8; i++) {
        swing[i] = i % 2 ? 1.0 : -1.0;
        perfect[i] = 2.0 * i;
        halves[i] = 1.5 * i;
    }
    et_ar1_fit_line(years, swing, 8, ET_AR1_ML, &fit);
    assert_int_equal(fit.state, ET_FIT_BOUNDARY);
    assert_close(fit.line.rho, -ET_AR1_MOST_RHO, 0.0);
    assert_close(fit.rho_se, 0.0, 0.0);
    et_ar1_fit_line(halves, swing, 8, ET_AR1_ML, &fit);
    assert_int_equal(fit.state, ET_FIT_BOUNDARY);
    assert_close(fit.line.rho, 0.0, 0.0);
    et_ar1_fit_line(years, perfect, 8, ET_AR1_REML, &fit);
    assert_int_equal(fit.state, ET_FIT_PERFECT);
    assert_close(fit.loglik, 0.0, 0.0);
    et_ar1_fit_line(years, perfect, 2, ET_AR1_REML, &fit);
    assert_int_equal(fit.state, ET_FIT_TOO_FEW);
}

/* M = I - projection on (1, x). */
static void residual_maker(const double *x, matrix m)
{
    double mean = 0.0, sxx = 0.0;
    for (int i = 0; i < N; i++) {
        mean += x[i] / N;
    }
    for (int i = 0; i < N; i++) {
        sxx += (x[i] - mean) * (x[i] - mean);
    }
    for (int i = 0; i < N; i++) {
        for (int j = 0; j < N; j++) {
            m[i][j] = (i == j ? 1.0 : 0.0) - 1.0 / N;
            m[i][j] -= (x[i] - mean) * (x[j] - mean) / sxx;
        }
    }
}

static void expected_ratio_and_inflation_follow_the_matrix(void **state)
{
    (void)state;
    const double *const xs[] = {years, gapped};
    for (int k = 0; k < 4; k++) {
        const double *x = xs[k % 2];
        double rho = k < 2 ? 0.45 : -0.3, lagged = 0.0, squares = 0.0, ratio;
        matrix m, s;
        et_ar1_inflation inflation;
        residual_maker(x, m);
        correlations(x, rho, s);
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                double covariance = form(m[i], s, m[j]);
                squares += i == j ? covariance : 0.0;
                lagged += x[i] - x[j] == 1.0 ? covariance : 0.0;
            }
        }
        assert_int_equal(et_ar1_detrended_ratio(x, N, rho, &ratio), ET_FIT_OK);
        assert_close(ratio, lagged / squares, 1e-12);
        et_ar1_inflate(x, N, rho, &inflation);
        assert_close(inflation.residual, squares / (N - 2), 1e-12);
        double d[N], sxx = 0.0;
        for (int i = 0; i < N; i++) {
            d[i] = x[i] - (x == years ? 2020.5 : 2018.875);
            sxx += d[i] * d[i];
        }
        assert_close(inflation.slope, form(d, s, d) / sxx, 1e-12);
        assert_close(inflation.honest, inflation.slope / inflation.residual, 1e-14);
    }
}

static void independent_years_inflate_nothing(void **state)
{
    (void)state;
    et_ar1_inflation inflation;

    et_ar1_inflate(gapped, 8, 0.0, &inflation);
    assert_int_equal(inflation.state, ET_FIT_OK);
    assert_close(inflation.slope, 1.0, 1e-14);
    assert_close(inflation.residual, 1.0, 1e-14);
    et_ar1_inflate(years, 2, 0.0, &inflation);
    assert_int_equal(inflation.state, ET_FIT_TOO_FEW);
    et_ar1_inflate(years, 8, -1.5, &inflation);
    assert_int_equal(inflation.state, ET_FIT_OUT_OF_RANGE);
}

/* Matrix algebra in R: (1, jump, year) on 2017-2024 with a jump in 2020, rho .45; and on
 * the years with gaps, rho .3. */
static void a_jump_takes_correlation_with_it(void **state)
{
    (void)state;
    const double starts[] = {2020}, late[] = {2030}, every[] = {2018, 2019, 2020, 2021};
    const double holed[8] = {2016, 2017, 2018, 2019, 2021, 2022, 2023, 2025};
    et_ar1_inflation line, jumped;

    et_ar1_inflate_jumps(years, 8, starts, 1, 0.45, &jumped);
    assert_int_equal(jumped.state, ET_FIT_OK);
    assert_close(jumped.slope, 1.0082276617187498, 1e-13);
    assert_close(jumped.residual, 0.6408939676562501, 1e-13);
    assert_close(jumped.honest, 1.0082276617187498 / 0.6408939676562501, 1e-13);
    et_ar1_inflate_jumps(holed, 8, starts, 1, 0.3, &jumped);
    assert_close(jumped.slope, 1.0259182776181819, 1e-13);
    assert_close(jumped.residual, 0.8026063444763633, 1e-13);

    et_ar1_inflate(years, 8, 0.45, &line);
    et_ar1_inflate_jumps(years, 8, NULL, 0, 0.45, &jumped);
    assert_close(jumped.slope, line.slope, 1e-13);
    assert_close(jumped.residual, line.residual, 1e-13);
    et_ar1_inflate_jumps(years, 8, late, 1, 0.45, &jumped);
    assert_close(jumped.honest, line.honest, 1e-13);

    et_ar1_inflate_jumps(years, 3, starts, 1, 0.45, &jumped);
    assert_int_equal(jumped.state, ET_FIT_OK);
    et_ar1_inflate_jumps(years, 5, every, 4, 0.45, &jumped);
    assert_int_equal(jumped.state, ET_FIT_TOO_FEW);
    et_ar1_inflate_jumps(years, 2, starts, 1, 0.45, &jumped);
    assert_int_equal(jumped.state, ET_FIT_TOO_FEW);
    et_ar1_inflate_jumps(years, 8, starts, 1, 1.5, &jumped);
    assert_int_equal(jumped.state, ET_FIT_OUT_OF_RANGE);
}

static void p_is_005_at_the_tipping_rho(void **state)
{
    (void)state;
    et_ar1_tipping tip;
    et_ar1_line line;
    double rising[8];

    for (int i = 0; i < 8; i++) {
        rising[i] = scores[i] + 0.1 * (gapped[i] - 2014);
    }
    et_ar1_tipping_rho(gapped, rising, 8, &tip);
    assert_int_equal(tip.state, ET_FIT_OK);
    assert_true(tip.reached);
    assert_true(tip.rho > 0.0);
    et_ar1_line_fit(gapped, rising, 8, tip.rho, &line);
    assert_close(line.p, 0.05, 1e-12);
    et_ar1_line_fit(gapped, rising, 8, tip.rho - 0.01, &line);
    assert_true(line.p < 0.05);
}

static void what_is_not_significant_tips_at_0(void **state)
{
    (void)state;
    const double flat[] = {5, 6, 5, 6, 5, 6, 5, 6};
    const double steep[] = {1, 2.001, 3, 3.999, 5.0005, 6, 7, 8};
    et_ar1_tipping tip;

    et_ar1_tipping_rho(years, flat, 8, &tip);
    assert_int_equal(tip.state, ET_FIT_OK);
    assert_true(tip.reached);
    assert_close(tip.rho, 0.0, 0.0);
    assert_true(tip.p_at_0 > 0.05);
    et_ar1_tipping_rho(years, steep, 8, &tip);
    assert_int_equal(tip.state, ET_FIT_OK);
    assert_false(tip.reached);
    assert_true(tip.p_at_most < 0.05);
    et_ar1_tipping_rho(years, steep, 2, &tip);
    assert_int_equal(tip.state, ET_FIT_TOO_FEW);
}

/* ---- the pooled rho --------------------------------------------------------------- */

static double noise(uint64_t *seed)
{
    double sum = 0.0;
    for (int k = 0; k < 12; k++) {
        *seed = *seed * 6364136223846793005u + 1442695040888963407u;
        sum += (double)(*seed >> 11) * 0x1p-53;
    }
    return sum - 6.0;
}

static void make_panel(double *panel, size_t units, size_t n, double rho, double trend)
{
    uint64_t seed = 20240626;
    for (size_t p = 0; p < units; p++) {
        double e = noise(&seed);
        for (size_t t = 0; t < n; t++) {
            panel[p * n + t] = 6.0 + trend * (double)p * (double)t + 0.1 * e;
            e = rho * e + sqrt(1.0 - rho * rho) * noise(&seed);
        }
    }
}

static void pooled_rho_undoes_the_bias(void **state)
{
    (void)state;
    static double panel[4000 * 8];
    et_ar1_pooled pooled;

    make_panel(panel, 4000, 8, 0.5, 0.001);
    et_ar1_pooled_rho(years, panel, 4000, 8, &pooled);
    assert_int_equal(pooled.state, ET_FIT_OK);
    assert_int_equal(pooled.units, 4000);
    assert_true(pooled.r1 < 0.02);
    assert_true(fabs(pooled.rho - 0.5) < 0.05);
    assert_true(pooled.rho_low < 0.5 && pooled.rho_high > 0.5);
    assert_true(pooled.rho_high - pooled.rho_low < 0.2);
}

static void five_years_are_not_estimable(void **state)
{
    (void)state;
    static double panel[100 * 6];
    et_ar1_pooled pooled;

    make_panel(panel, 100, 5, 0.3, 0.0);
    et_ar1_pooled_rho(years, panel, 100, 5, &pooled);
    assert_int_equal(pooled.state, ET_FIT_NOT_ESTIMABLE);
    assert_int_equal(pooled.units, 100);
    assert_true(pooled.r1 < 0.0);
    assert_close(pooled.rho, 0.0, 0.0);
    make_panel(panel, 100, 6, 0.3, 0.0);
    et_ar1_pooled_rho(years, panel, 100, 6, &pooled);
    assert_int_equal(pooled.state, ET_FIT_OK);
}

static void missing_cells_leave_their_unit_out(void **state)
{
    (void)state;
    double panel[4 * 8];
    et_ar1_pooled all, three, none;

    make_panel(panel, 4, 8, 0.3, 0.0);
    et_ar1_pooled_rho(years, panel, 3, 8, &three);
    panel[3 * 8 + 5] = NAN;
    et_ar1_pooled_rho(years, panel, 4, 8, &all);
    assert_int_equal(all.units, 3);
    assert_close(all.r1, three.r1, 0.0);
    assert_close(all.rho_low, three.rho_low, 0.0);
    et_ar1_pooled_rho(years, panel + 3 * 8, 1, 8, &none);
    assert_int_equal(none.state, ET_FIT_TOO_FEW);
    et_ar1_pooled_rho(years, panel, 0, 8, &none);
    assert_int_equal(none.state, ET_FIT_TOO_FEW);
    et_ar1_pooled_rho(years, panel, 1, 8, &none);
    assert_close(none.rho_low, none.rho, 0.0);
}

static void straight_lines_have_no_rho(void **state)
{
    (void)state;
    double panel[2 * 8];
    et_ar1_pooled pooled;

    for (int i = 0; i < 8; i++) {
        panel[i] = 5.1 + 0.1 * i;
        panel[8 + i] = 7.0;
    }
    et_ar1_pooled_rho(years, panel, 2, 8, &pooled);
    assert_int_equal(pooled.state, ET_FIT_NOT_ESTIMABLE);
    assert_close(pooled.r1, 0.0, 0.0);
}

static void rho_beyond_the_ends_is_flagged(void **state)
{
    (void)state;
    double swing[8], rho;
    et_ar1_pooled pooled;

    for (int i = 0; i < 8; i++) {
        swing[i] = i < 4 ? (double)i : (double)(7 - i);
    }
    et_ar1_pooled_rho(years, swing, 1, 8, &pooled);
    assert_int_equal(pooled.state, ET_FIT_BOUNDARY);
    assert_close(pooled.rho, ET_AR1_MOST_RHO, 0.0);
    assert_int_equal(et_ar1_rho_of_ratio(years, 8, -2.0, &rho), ET_FIT_BOUNDARY);
    assert_close(rho, -ET_AR1_MOST_RHO, 0.0);
    assert_int_equal(et_ar1_rho_of_ratio(years, 8, NAN, &rho), ET_FIT_NOT_FINITE);
    assert_int_equal(et_ar1_rho_of_ratio(years, 1, 0.1, &rho), ET_FIT_TOO_FEW);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_that_cannot_be_fitted_are_states),
        cmocka_unit_test(perfect_line_has_no_test),
        cmocka_unit_test(rho_0_is_ordinary_least_squares),
        cmocka_unit_test(gaps_and_negative_rho_follow_the_matrix),
        cmocka_unit_test(likelihood_is_the_definition_at_its_top),
        cmocka_unit_test(likelihood_without_a_top_is_flagged),
        cmocka_unit_test(expected_ratio_and_inflation_follow_the_matrix),
        cmocka_unit_test(independent_years_inflate_nothing),
        cmocka_unit_test(a_jump_takes_correlation_with_it),
        cmocka_unit_test(p_is_005_at_the_tipping_rho),
        cmocka_unit_test(what_is_not_significant_tips_at_0),
        cmocka_unit_test(pooled_rho_undoes_the_bias),
        cmocka_unit_test(five_years_are_not_estimable),
        cmocka_unit_test(missing_cells_leave_their_unit_out),
        cmocka_unit_test(straight_lines_have_no_rho),
        cmocka_unit_test(rho_beyond_the_ends_is_flagged),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
