/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_randist.h>
#include <gsl/gsl_statistics_double.h>

#include "examtrend/methods/equating.h"

enum { MOST = 8 };

static void equate(const et_histogram *from, const et_histogram *to, int32_t step,
                   et_equated *out)
{
    et_error err = {0};
    assert_ok(et_equate(from, to, step, out, &err), &err);
}

static void empty_years_are_a_state(void **state)
{
    (void)state;
    const int32_t score[] = {10, 20};
    const uint64_t some[] = {3, 4}, none[] = {0, 0};
    const et_histogram a = {score, some, 2}, zero = {score, none, 2};
    const et_histogram empty = {NULL, NULL, 0};
    et_equated row[MOST];

    equate(&empty, &a, 10, row);
    equate(&a, &empty, 10, row);
    assert_int_equal(row[1].state, ET_FIT_TOO_FEW);
    equate(&zero, &a, 10, row);
    assert_int_equal(row[0].state, ET_FIT_TOO_FEW);
    assert_int_equal(row[0].score, 10);
    assert_close(row[0].equipercentile, 0.0, 0.0);
}

static void bad_grids_are_refused(void **state)
{
    (void)state;
    const int32_t score[] = {0, 25, 50}, off[] = {0, 25, 51}, falling[] = {50, 25, 0};
    const uint64_t some[] = {3, 4, 5};
    const et_histogram good = {score, some, 3}, uneven = {off, some, 3};
    const et_histogram bad = {falling, some, 3};
    et_equated row[MOST];
    et_error err = {0};

    assert_int_equal(et_equate(&good, &good, 0, row, &err), ET_ERR_ARGUMENT);
    assert_int_equal(et_equate(&good, &uneven, 25, row, &err), ET_ERR_ARGUMENT);
    assert_non_null(strstr(err.text, "51"));
    assert_int_equal(et_equate(&uneven, &good, 25, row, &err), ET_ERR_ARGUMENT);
    assert_int_equal(et_equate(&bad, &good, 25, row, &err), ET_ERR_ARGUMENT);
    assert_int_equal(et_equate(&good, &bad, 25, row, &err), ET_ERR_ARGUMENT);
    equate(&good, &uneven, 1, row);
}

static void one_score_has_no_spread(void **state)
{
    (void)state;
    const int32_t one[] = {500}, score[] = {400, 500, 600};
    const uint64_t ten[] = {10}, some[] = {1, 2, 1};
    const et_histogram a = {one, ten, 1}, b = {score, some, 3};
    et_equated row[MOST];

    equate(&a, &b, 100, row);
    assert_int_equal(row[0].state, ET_FIT_NO_SPREAD);
    assert_close(row[0].rank, 0.5, 0.0);
    assert_close(row[0].by_mean, 500.0, 0.0);
    assert_close(row[0].linear, 0.0, 0.0);
    assert_close(row[0].equipercentile, 500.0, 0.0);
    equate(&b, &a, 100, row); /* everything falls into one interval */
    assert_close(row[0].equipercentile, 450.0 + 100.0 * 0.125, 1e-15);
    assert_close(row[2].linear, 500.0, 0.0);
}

static void an_exam_equated_to_itself_stays(void **state)
{
    (void)state;
    const int32_t score[] = {0, 25, 50, 75, 100};
    const uint64_t some[] = {3, 14, 15, 9, 26};
    const et_histogram a = {score, some, 5};
    et_equated row[MOST];

    equate(&a, &a, 25, row);
    for (size_t i = 0; i < 5; i++) {
        assert_int_equal(row[i].state, ET_FIT_OK);
        assert_close(row[i].by_mean, score[i], 1e-14);
        assert_true(fabs(row[i].linear - score[i]) < 1e-12);
        assert_close(row[i].equipercentile, score[i], 1e-15);
    }
}

static void a_shifted_exam_is_shifted_back(void **state)
{
    (void)state;
    const int32_t hard[] = {100, 125, 150}, easy[] = {200, 225, 250};
    const uint64_t some[] = {5, 9, 4};
    const et_histogram from = {hard, some, 3}, to = {easy, some, 3};
    et_equated row[MOST];

    equate(&from, &to, 25, row);
    for (size_t i = 0; i < 3; i++) {
        assert_close(row[i].by_mean, easy[i], 1e-14);
        assert_close(row[i].linear, easy[i], 1e-14);
        assert_close(row[i].equipercentile, easy[i], 1e-15);
    }
}

static void bins_without_candidates_do_no_harm(void **state)
{
    (void)state;
    const int32_t score[] = {1, 2, 3, 4, 5};
    const uint64_t from_counts[] = {0, 4, 0, 4, 0}, to_counts[] = {0, 6, 0, 2, 0};
    const et_histogram from = {score, from_counts, 5}, to = {score, to_counts, 5};
    et_equated row[MOST];

    equate(&from, &to, 1, row);
    assert_close(row[0].rank, 0.0, 0.0);
    assert_close(row[0].equipercentile, 1.5, 1e-15); /* lower end of the first */
    assert_close(row[1].equipercentile, 1.5 + 0.25 / 0.75, 1e-15);
    assert_close(row[3].equipercentile, 3.5, 1e-15); /* .75: where 4's interval starts */
    assert_close(row[4].rank, 1.0, 0.0);
    assert_close(row[4].equipercentile, 4.5, 1e-15); /* upper end of the last */
}

static void huge_counts_do_not_overflow(void **state)
{
    (void)state;
    const int32_t score[] = {1, 2};
    const uint64_t most[] = {ET_HISTOGRAM_MOST / 2, ET_HISTOGRAM_MOST / 2};
    const et_histogram a = {score, most, 2};
    et_equated row[MOST];

    equate(&a, &a, 1, row);
    assert_close(row[0].equipercentile, 1.0, 0.0);
    assert_close(row[1].equipercentile, 2.0, 0.0);
}

static void a_change_without_errors_has_no_test(void **state)
{
    (void)state;
    const et_link exact = {.before = 5.5, .after = 6.0};
    et_link_change change;

    et_link_test(&exact, &change);
    assert_int_equal(change.state, ET_FIT_PERFECT);
    assert_close(change.difference, 0.5, 0.0);
    assert_close(change.p, 0.0, 0.0);
}

static void bad_errors_are_states(void **state)
{
    (void)state;
    const et_link negative = {.before = 5.5, .after = 6.0, .after_se = -0.1};
    const et_link holed = {.before = NAN, .after = 6.0, .after_se = 0.1};
    et_link_change change;

    et_link_test(&negative, &change);
    assert_int_equal(change.state, ET_FIT_OUT_OF_RANGE);
    et_link_test(&holed, &change);
    assert_int_equal(change.state, ET_FIT_NOT_FINITE);
    assert_close(change.difference, 0.0, 0.0);
}

static void an_estimated_link_error_has_degrees_of_freedom(void **state)
{
    (void)state;
    et_link link = {.before = 5.5, .after = 6.5, .link_error = 0.4, .link_df = 6.0};
    et_link_change change;

    et_link_test(&link, &change);
    assert_int_equal(change.state, ET_FIT_OK);
    assert_close(change.df, 6.0, 1e-14);
    assert_close(change.p, 2.0 * gsl_cdf_tdist_Q(2.5, 6.0), 1e-13);
    link.after_se = 0.4; /* half the variance is known: four times the df */
    et_link_test(&link, &change);
    assert_close(change.df, 24.0, 1e-13);
    link.link_error = 0.0;
    et_link_test(&link, &change);
    assert_close(change.df, 0.0, 0.0);
    assert_close(change.p, 2.0 * gsl_cdf_ugaussian_Q(2.5), 1e-13);
}

/* Both years have a shock, so a change without learning varies by twice one's variance:
 * a test that counts it once would be wrong in 17 of 100. */
static void shocks_of_two_years_keep_the_level(void **state)
{
    (void)state;
    enum { TRIALS = 20000, YEARS = 8 };
    gsl_rng *rng = gsl_rng_alloc(gsl_rng_mt19937);
    size_t known = 0, estimated = 0, once = 0;

    assert_non_null(rng);
    gsl_rng_set(rng, 1);
    for (size_t trial = 0; trial < TRIALS; trial++) {
        double shock[YEARS];
        for (size_t t = 0; t < YEARS; t++) {
            shock[t] = gsl_ran_gaussian(rng, 0.4);
        }
        et_link link = {.before = 5.0 + gsl_ran_gaussian(rng, 0.4),
                        .after = 5.0 + gsl_ran_gaussian(rng, 0.4), .shock_sd = 0.4};
        et_link_change change;
        et_link_test(&link, &change);
        known += change.p < 0.05;
        link.shock_sd = gsl_stats_sd(shock, 1, YEARS);
        link.shock_df = YEARS - 1;
        et_link_test(&link, &change);
        assert_close(change.df, YEARS - 1.0, 1e-12);
        estimated += change.p < 0.05;
        link = (et_link){.before = link.before, .after = link.after, .link_error = 0.4};
        et_link_test(&link, &change);
        once += change.p < 0.05;
    }
    gsl_rng_free(rng);
    assert_close((double)known / TRIALS, 0.05, 0.1); /* 0.0015 by chance */
    assert_close((double)estimated / TRIALS, 0.05, 0.1);
    assert_close((double)once / TRIALS, 2.0 * gsl_cdf_ugaussian_Q(1.959964 / M_SQRT2),
                 0.05);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(empty_years_are_a_state),
        cmocka_unit_test(bad_grids_are_refused),
        cmocka_unit_test(one_score_has_no_spread),
        cmocka_unit_test(an_exam_equated_to_itself_stays),
        cmocka_unit_test(a_shifted_exam_is_shifted_back),
        cmocka_unit_test(bins_without_candidates_do_no_harm),
        cmocka_unit_test(huge_counts_do_not_overflow),
        cmocka_unit_test(a_change_without_errors_has_no_test),
        cmocka_unit_test(bad_errors_are_states),
        cmocka_unit_test(an_estimated_link_error_has_degrees_of_freedom),
        cmocka_unit_test(shocks_of_two_years_keep_the_level),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
