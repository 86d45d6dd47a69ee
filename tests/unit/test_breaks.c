/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include <gsl/gsl_cdf.h>

#include "examtrend/methods/breaks.h"

#define N 14
static const double years[N] = {2010, 2011, 2012, 2013, 2014, 2015, 2016,
                                2017, 2018, 2019, 2021, 2022, 2023, 2024};
static const double scores[N] = {5.1, 5.0, 5.3, 5.2, 5.9, 6.1, 5.8,
                                 6.2, 5.2, 5.3, 5.6, 5.7, 5.5, 6.0};

/* ---- known breaks ----------------------------------------------------------------- */

static void breaks_that_cannot_be_fitted_are_states(void **state)
{
    (void)state;
    const et_known_breaks_model none = {0}, late = {.breaks = 1, .at = {2024}};
    const et_known_breaks_model outside = {.breaks = 1, .at = {2030}};
    const et_known_breaks_model unsorted = {.breaks = 2, .at = {2018, 2014}};
    const et_known_breaks_model many = {.breaks = 9};
    const et_known_breaks_model endless = {.breaks = 1, .at = {NAN}};
    const et_known_breaks_model middle = {.breaks = 1, .at = {2012}};
    const double flat[] = {2010, 2010, 2013, 2013}, holed[] = {1, NAN, 2, 3};
    et_known_breaks fit;

    et_known_breaks_fit(years, scores, N, &none, &fit);
    assert_int_equal(fit.state, ET_FIT_OUT_OF_RANGE);
    et_known_breaks_fit(years, scores, N, &many, &fit);
    assert_int_equal(fit.state, ET_FIT_OUT_OF_RANGE);
    et_known_breaks_fit(years, scores, N, &unsorted, &fit);
    assert_int_equal(fit.state, ET_FIT_OUT_OF_RANGE);
    et_known_breaks_fit(years, scores, N, &endless, &fit);
    assert_int_equal(fit.state, ET_FIT_NOT_FINITE);
    et_known_breaks_fit(years, holed, 4, &middle, &fit);
    assert_int_equal(fit.state, ET_FIT_NOT_FINITE);
    et_known_breaks_fit(years, scores, 0, &middle, &fit);
    assert_int_equal(fit.state, ET_FIT_TOO_FEW);
    et_known_breaks_fit(years, scores, N, &late, &fit);
    assert_int_equal(fit.state, ET_FIT_TOO_FEW);
    et_known_breaks_fit(years, scores, N, &outside, &fit);
    assert_int_equal(fit.state, ET_FIT_TOO_FEW);
    et_known_breaks_fit(years, scores, 4, &middle, &fit);
    assert_int_equal(fit.state, ET_FIT_TOO_FEW);
    et_known_breaks_fit(flat, scores, 4, &middle, &fit);
    assert_int_equal(fit.state, ET_FIT_NO_SPREAD);
    assert_close(fit.step[0].value, 0.0, 0.0);
}

#define MOST_COLUMNS 6
typedef struct regression {
    double b[MOST_COLUMNS], se[MOST_COLUMNS], rss;
} regression;

/* Normal equations by Gauss-Jordan: the textbook way, on small numbers. */
static regression regress(double design[][MOST_COLUMNS], const double *y, int n, int p)
{
    double a[MOST_COLUMNS][2 * MOST_COLUMNS + 1] = {{0.0}};
    regression out = {.rss = 0.0};
    for (int i = 0; i < p; i++) {
        a[i][p + i] = 1.0;
        for (int r = 0; r < n; r++) {
            a[i][2 * p] += design[r][i] * y[r];
            for (int j = 0; j < p; j++) {
                a[i][j] += design[r][i] * design[r][j];
            }
        }
    }
    for (int k = 0; k < p; k++) {
        double pivot = a[k][k];
        for (int j = 0; j <= 2 * p; j++) {
            a[k][j] /= pivot;
        }
        for (int i = 0; i < p; i++) {
            double f = i == k ? 0.0 : a[i][k];
            for (int j = 0; j <= 2 * p; j++) {
                a[i][j] -= f * a[k][j];
            }
        }
    }
    for (int r = 0; r < n; r++) {
        double e = y[r];
        for (int i = 0; i < p; i++) {
            e -= a[i][2 * p] * design[r][i];
        }
        out.rss += e * e;
    }
    for (int i = 0; i < p; i++) {
        out.b[i] = a[i][2 * p];
        out.se[i] = sqrt(out.rss / (n - p) * a[i][p + i]);
    }
    return out;
}

static void two_steps_are_dummies_in_a_regression(void **state)
{
    (void)state;
    const et_known_breaks_model model = {
        .breaks = 2, .at = {2014, 2018}, .kind = ET_BREAK_STEP};
    double design[N][MOST_COLUMNS];
    et_known_breaks fit;

    for (int i = 0; i < N; i++) {
        design[i][0] = 1.0;
        design[i][1] = years[i] - 2014;
        design[i][2] = years[i] >= 2014 ? 1.0 : 0.0;
        design[i][3] = years[i] >= 2018 ? 1.0 : 0.0;
    }
    regression r = regress(design, scores, N, 4);
    et_known_breaks_fit(years, scores, N, &model, &fit);
    assert_int_equal(fit.state, ET_FIT_OK);
    assert_close(fit.df, 10.0, 0.0);
    assert_close(fit.rss, r.rss, 1e-12);
    const et_break_effect *effects[] = {&fit.level, &fit.slope, &fit.step[0],
                                        &fit.step[1]};
    for (int k = 0; k < 4; k++) {
        assert_close(effects[k]->value, r.b[k], 1e-11);
        assert_close(effects[k]->se, r.se[k], 1e-11);
        assert_close(effects[k]->p,
                     2.0 * gsl_cdf_tdist_Q(fabs(r.b[k] / r.se[k]), 10.0), 1e-9);
    }
    assert_close(fit.slope_change[0].se, 0.0, 0.0);
}

static void steps_and_slopes_are_interactions(void **state)
{
    (void)state;
    const et_known_breaks_model model = {.breaks = 2, .at = {2014, 2018}};
    const size_t order[N] = {5, 0, 13, 2, 9, 1, 7, 11, 3, 12, 4, 6, 10, 8};
    double design[N][MOST_COLUMNS], x[N], y[N];
    et_known_breaks fit;

    for (int i = 0; i < N; i++) {
        x[i] = years[order[i]];
        y[i] = scores[order[i]];
        double first = x[i] >= 2014 ? 1.0 : 0.0, second = x[i] >= 2018 ? 1.0 : 0.0;
        double row[] = {1.0, x[i] - 2014, first, first * (x[i] - 2014),
                        second, second * (x[i] - 2018)};
        memcpy(design[i], row, sizeof row);
    }
    regression r = regress(design, y, N, 6);
    et_known_breaks_fit(x, y, N, &model, &fit);
    const et_break_effect *effects[] = {&fit.level, &fit.slope, &fit.step[0],
                                        &fit.slope_change[0], &fit.step[1],
                                        &fit.slope_change[1]};
    for (int k = 0; k < 6; k++) {
        double middle = 0.5 * (effects[k]->low + effects[k]->high);
        assert_close(effects[k]->se, r.se[k], 1e-10);
        assert_true(fabs(effects[k]->value - r.b[k]) < 1e-12);
        assert_true(fabs(middle - r.b[k]) < 1e-12);
    }
    assert_close(fit.df, 8.0, 0.0);
}

static void perfect_pieces_have_no_test(void **state)
{
    (void)state;
    const et_known_breaks_model model = {.breaks = 1, .at = {2018}};
    double y[N];
    et_known_breaks fit;

    for (int i = 0; i < N; i++) {
        y[i] = years[i] < 2018 ? 5.0 + 0.1 * (years[i] - 2010) : 7.0;
    }
    et_known_breaks_fit(years, y, N, &model, &fit);
    assert_int_equal(fit.state, ET_FIT_PERFECT);
    assert_close(fit.step[0].value, 1.2, 1e-12);
    assert_close(fit.slope_change[0].value, -0.1, 1e-12);
    assert_close(fit.step[0].p, 0.0, 0.0);
    assert_close(fit.sigma, 0.0, 0.0);
}

/* ---- one break -------------------------------------------------------------------- */

static void chow_of_means_is_the_two_sample_t(void **state)
{
    (void)state;
    double mean[2] = {0.0, 0.0}, rss = 0.0;
    et_chow chow;

    for (int i = 0; i < N; i++) {
        mean[i >= 5] += scores[i] / (i >= 5 ? 9.0 : 5.0);
    }
    for (int i = 0; i < N; i++) {
        rss += pow(scores[i] - mean[i >= 5], 2.0);
    }
    double t = (mean[1] - mean[0]) / sqrt(rss / 12.0 * (1.0 / 5.0 + 1.0 / 9.0));
    et_chow_test(NULL, scores, N, ET_SEGMENT_MEAN, 5, &chow);
    assert_close(chow.f, t * t, 1e-12);
    assert_close(chow.p, 2.0 * gsl_cdf_tdist_Q(fabs(t), 12.0), 1e-11);
}

static void chow_at_the_ends_is_a_state(void **state)
{
    (void)state;
    const double step[] = {1, 1, 1, 4, 4, 4}, unsorted[] = {1, 3, 2, 4, 5, 6};
    const double holed[] = {1, 2, NAN, 4, 5, 6};
    et_chow chow;

    et_chow_test(NULL, scores, N, ET_SEGMENT_MEAN, 0, &chow);
    assert_int_equal(chow.state, ET_FIT_TOO_FEW);
    et_chow_test(years, scores, N, ET_SEGMENT_LINE, 1, &chow);
    assert_int_equal(chow.state, ET_FIT_TOO_FEW);
    et_chow_test(years, scores, 4, ET_SEGMENT_LINE, 2, &chow);
    assert_int_equal(chow.state, ET_FIT_TOO_FEW);
    et_chow_test(unsorted, scores, 6, ET_SEGMENT_LINE, 3, &chow);
    assert_int_equal(chow.state, ET_FIT_OUT_OF_RANGE);
    et_chow_test(NULL, holed, 6, ET_SEGMENT_MEAN, 3, &chow);
    assert_int_equal(chow.state, ET_FIT_NOT_FINITE);
    et_chow_test(NULL, step, 6, ET_SEGMENT_MEAN, 3, &chow);
    assert_int_equal(chow.state, ET_FIT_PERFECT);
    assert_close(chow.f, 0.0, 0.0);
}

static void sup_f_is_the_largest_of_all_chow_tests(void **state)
{
    (void)state;
    for (int model = 0; model < 2; model++) {
        double work[N], largest = 0.0, sum = 0.0, flat[N] = {0.0};
        size_t count = 0, where = 0;
        et_sup_f sup;
        if (model == ET_SEGMENT_LINE) {
            et_sup_f_test(years, scores, N, ET_SEGMENT_LINE, work, &sup);
            assert_int_equal(sup.state, ET_FIT_TOO_FEW); /* 15 % are 2 points */
            continue;
        }
        et_sup_f_test(NULL, scores, N, ET_SEGMENT_MEAN, work, &sup);
        for (size_t k = 2; k <= 12; k++, count++) {
            et_chow chow;
            et_chow_test(NULL, scores, N, ET_SEGMENT_MEAN, k, &chow);
            sum += chow.f;
            where = chow.f > largest ? k : where;
            largest = fmax(largest, chow.f);
        }
        assert_int_equal(sup.state, ET_FIT_OK);
        assert_int_equal(sup.from, 2);
        assert_int_equal(sup.to, 12);
        assert_int_equal(sup.after, where);
        assert_close(sup.sup, largest, 1e-12);
        assert_close(sup.average, sum / (double)count, 1e-12);
        et_sup_f_test(NULL, flat, N, ET_SEGMENT_MEAN, work, &sup);
        assert_int_equal(sup.state, ET_FIT_PERFECT);
        et_sup_f_test(NULL, flat, 3, ET_SEGMENT_MEAN, work, &sup);
        assert_int_equal(sup.state, ET_FIT_TOO_FEW);
    }
}

static void sup_f_of_lines_counts_both_coefficients(void **state)
{
    (void)state;
    double x[24], y[24], work[24], largest = 0.0;
    et_sup_f sup;

    for (int i = 0; i < 24; i++) {
        x[i] = i;
        y[i] = (i * 7) % 5 + (i >= 11 ? 0.3 * i : 0.0);
    }
    et_sup_f_test(x, y, 24, ET_SEGMENT_LINE, work, &sup);
    for (size_t k = 3; k <= 21; k++) {
        et_chow chow;
        et_chow_test(x, y, 24, ET_SEGMENT_LINE, k, &chow);
        largest = fmax(largest, 2.0 * chow.f);
    }
    assert_int_equal(sup.state, ET_FIT_OK);
    assert_close(sup.sup, largest, 1e-11);
    assert_true(sup.p > 0.0 && sup.p < 1.0);
}

/* The 5 % points of Andrews (1993), table 1, trimming 15 %, for 1..6 coefficients. His
 * paths were simulated on a grid, which makes the values a little too small. */
static void limit_law_has_the_published_critical_values(void **state)
{
    (void)state;
    const double points[] = {8.85, 11.79, 14.15, 16.45, 18.35, 20.26};

    for (size_t k = 1; k <= 6; k++) {
        double p;
        assert_int_equal(et_sup_f_tail(points[k - 1], k, pow(0.85 / 0.15, 2.0), &p),
                         ET_FIT_OK);
        assert_true(p > 0.05 && p < 0.0535);
    }
}

/* Kummer's M(-1, b, z) = 1 - z/b vanishes at z = b: with the barrier at stat = k the
 * first decay rate is 1, so long searches survive in proportion to 1 / lambda. */
static void limit_law_decays_as_it_must(void **state)
{
    (void)state;
    for (size_t k = 1; k <= 8; k++) {
        double near, far;
        assert_int_equal(et_sup_f_tail((double)k, k, exp(8.0), &near), ET_FIT_OK);
        assert_int_equal(et_sup_f_tail((double)k, k, exp(10.0), &far), ET_FIT_OK);
        assert_close((1.0 - near) / (1.0 - far), exp(2.0), 1e-7);
    }
}

static void limit_law_knows_its_ends(void **state)
{
    (void)state;
    double p, before = 1.0;

    assert_int_equal(et_sup_f_tail(5.0, 0, 10.0, &p), ET_FIT_OUT_OF_RANGE);
    assert_int_equal(et_sup_f_tail(5.0, 9, 10.0, &p), ET_FIT_OUT_OF_RANGE);
    assert_int_equal(et_sup_f_tail(5.0, 1, 0.5, &p), ET_FIT_OUT_OF_RANGE);
    assert_int_equal(et_sup_f_tail(5.0, 1, INFINITY, &p), ET_FIT_OUT_OF_RANGE);
    assert_int_equal(et_sup_f_tail(NAN, 1, 10.0, &p), ET_FIT_OUT_OF_RANGE);
    assert_int_equal(et_sup_f_tail(0.0, 1, 10.0, &p), ET_FIT_OK);
    assert_close(p, 1.0, 0.0);
    assert_int_equal(et_sup_f_tail(6.3, 4, 1.0, &p), ET_FIT_OK);
    assert_close(p, gsl_cdf_chisq_Q(6.3, 4.0), 1e-15);
    for (double stat = 0.25; stat < 80.0; stat += 1.0) {
        assert_int_equal(et_sup_f_tail(stat, 2, 32.1, &p), ET_FIT_OK);
        assert_true(p <= before && p > 0.0 && p >= gsl_cdf_chisq_Q(stat, 2.0));
        assert_true(stat < 10.0 || p > before * 0.4);
        before = p;
    }
}

/* ---- several breaks --------------------------------------------------------------- */

static double line_rss(size_t from, size_t to)
{
    double x = 0.0, y = 0.0, xx = 0.0, xy = 0.0, rss = 0.0, n = (double)(to - from);
    for (size_t i = from; i < to; i++) {
        x += years[i] / n;
        y += scores[i] / n;
    }
    for (size_t i = from; i < to; i++) {
        xx += (years[i] - x) * (years[i] - x);
        xy += (years[i] - x) * (scores[i] - y);
    }
    for (size_t i = from; i < to; i++) {
        rss += pow(scores[i] - y - xy / xx * (years[i] - x), 2.0);
    }
    return rss;
}

static void search_finds_the_best_of_all_cuts(void **state)
{
    (void)state;
    const et_segments_options lines = {
        .model = ET_SEGMENT_LINE, .shortest = 3, .most = 3};
    double best = INFINITY, third = INFINITY;
    et_segments cuts;
    et_error err = {0};

    for (size_t a = 3; a <= N - 6; a++) {
        for (size_t b = a + 3; b <= N - 3; b++) {
            best = fmin(best, line_rss(0, a) + line_rss(a, b) + line_rss(b, N));
            for (size_t c = b + 3; c <= N - 3; c++) {
                third = fmin(third, line_rss(0, a) + line_rss(a, b) + line_rss(b, c) +
                                        line_rss(c, N));
            }
        }
    }
    assert_ok(et_segments_find(years, scores, N, &lines, &cuts, &err), &err);
    assert_int_equal(cuts.state, ET_FIT_OK);
    assert_int_equal(cuts.most, 3);
    assert_close(cuts.by[0].rss, line_rss(0, N), 1e-12);
    assert_close(cuts.by[2].rss, best, 1e-11);
    assert_close(cuts.by[3].rss, third, 1e-11);
    const size_t *after = cuts.by[2].after;
    assert_close(line_rss(0, after[0]) + line_rss(after[0], after[1]) +
                     line_rss(after[1], N),
                 best, 1e-11);
    for (size_t m = 0; m <= 3; m++) {
        assert_true(cuts.by[cuts.best].bic <= cuts.by[m].bic);
    }
}

static void impossible_searches_are_states(void **state)
{
    (void)state;
    const et_segments_options thin = {.model = ET_SEGMENT_LINE, .shortest = 2};
    const et_segments_options many = {.shortest = 5, .most = 2};
    const double holed[] = {1, 2, NAN, 4};
    et_segments cuts;
    et_error err = {0};

    assert_ok(et_segments_find(NULL, scores, 0, NULL, &cuts, &err), &err);
    assert_int_equal(cuts.state, ET_FIT_TOO_FEW);
    assert_ok(et_segments_find(NULL, scores, 1, NULL, &cuts, &err), &err);
    assert_int_equal(cuts.state, ET_FIT_TOO_FEW);
    assert_ok(et_segments_find(years, scores, N, &thin, &cuts, &err), &err);
    assert_int_equal(cuts.state, ET_FIT_OUT_OF_RANGE);
    assert_ok(et_segments_find(NULL, scores, N, &many, &cuts, &err), &err);
    assert_int_equal(cuts.state, ET_FIT_OUT_OF_RANGE);
    assert_ok(et_segments_find(NULL, holed, 4, NULL, &cuts, &err), &err);
    assert_int_equal(cuts.state, ET_FIT_NOT_FINITE);
    assert_ok(et_segments_find(NULL, scores, 2, NULL, &cuts, &err), &err);
    assert_int_equal(cuts.state, ET_FIT_OK);
    assert_int_equal(cuts.most, 0);
}

static void steps_without_noise_are_found_and_flagged(void **state)
{
    (void)state;
    const double y[] = {5, 5, 5, 5, 7, 7, 7, 7, 6, 6, 6, 6};
    const et_segments_options shortest = {.shortest = 3, .most = 3};
    et_segments cuts;
    et_break_interval interval;
    et_error err = {0};

    assert_ok(et_segments_find(NULL, y, 12, &shortest, &cuts, &err), &err);
    assert_int_equal(cuts.state, ET_FIT_PERFECT);
    assert_int_equal(cuts.best, 2);
    assert_int_equal(cuts.by[2].after[0], 4);
    assert_int_equal(cuts.by[2].after[1], 8);
    assert_close(cuts.by[2].bic, 0.0, 0.0);
    assert_true(isfinite(cuts.by[1].bic));
    et_segments_interval(NULL, y, 12, &cuts.by[2], 0, &interval);
    assert_int_equal(interval.state, ET_FIT_PERFECT);
    assert_int_equal(interval.after, 4);
}

/* Equal variances on both sides: Bai's law has its 97.5 % point at 11.03 (Yao 1987). */
static void interval_of_even_sides_is_symmetric(void **state)
{
    (void)state;
    const double y[] = {1, -1, 1, -1, 1, -1, 3, 1, 3, 1, 3, 1};
    const et_segmentation cut = {.breaks = 1, .after = {6}};
    const et_segmentation nothing = {.breaks = 1, .after = {4}};
    et_break_interval interval;

    et_segments_interval(NULL, y, 12, &cut, 0, &interval);
    assert_int_equal(interval.state, ET_FIT_OK);
    assert_close(interval.high - 6.0, 6.0 - interval.low, 1e-9);
    assert_close(interval.high - 6.0, 11.03 / 4.0, 1e-3);
    et_segments_interval(NULL, y, 6, &nothing, 0, &interval);
    assert_int_equal(interval.state, ET_FIT_NOT_ESTIMABLE);
    assert_close(interval.high, 0.0, 0.0);
}

static void interval_of_lines_lies_around_the_break(void **state)
{
    (void)state;
    const et_segments_options lines = {.model = ET_SEGMENT_LINE, .shortest = 4};
    et_segments cuts;
    et_break_interval interval;
    et_error err = {0};

    assert_ok(et_segments_find(years, scores, N, &lines, &cuts, &err), &err);
    et_segments_interval(years, scores, N, &cuts.by[1], 0, &interval);
    assert_int_equal(interval.state, ET_FIT_OK);
    assert_int_equal(interval.after, 8);
    assert_true(interval.low < 8.0 && interval.high > 8.0);
}

static et_status find_in_scores(void *context)
{
    et_segments cuts;
    (void)context;
    return et_segments_find(NULL, scores, N, NULL, &cuts, NULL);
}

static void search_survives_failing_memory(void **state)
{
    (void)state;
    with_failing_memory(find_in_scores, NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(breaks_that_cannot_be_fitted_are_states),
        cmocka_unit_test(two_steps_are_dummies_in_a_regression),
        cmocka_unit_test(steps_and_slopes_are_interactions),
        cmocka_unit_test(perfect_pieces_have_no_test),
        cmocka_unit_test(chow_of_means_is_the_two_sample_t),
        cmocka_unit_test(chow_at_the_ends_is_a_state),
        cmocka_unit_test(sup_f_is_the_largest_of_all_chow_tests),
        cmocka_unit_test(sup_f_of_lines_counts_both_coefficients),
        cmocka_unit_test(limit_law_has_the_published_critical_values),
        cmocka_unit_test(limit_law_decays_as_it_must),
        cmocka_unit_test(limit_law_knows_its_ends),
        cmocka_unit_test(search_finds_the_best_of_all_cuts),
        cmocka_unit_test(impossible_searches_are_states),
        cmocka_unit_test(steps_without_noise_are_found_and_flagged),
        cmocka_unit_test(interval_of_even_sides_is_symmetric),
        cmocka_unit_test(interval_of_lines_lies_around_the_break),
        cmocka_unit_test(search_survives_failing_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
