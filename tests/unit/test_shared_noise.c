/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>

#include "examtrend/methods/distributions.h"
#include "examtrend/methods/shared_noise.h"
#include "examtrend/methods/slopes.h"

enum { UNITS = 60, YEARS = 8, REGIONS = 6 };

static const double year[YEARS] = {2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024};
static size_t region[UNITS];
static double y[UNITS * YEARS];

static et_shared_noise find(const double *values, size_t years, const et_neighbours *near)
{
    et_error err = {0};
    et_shared_noise out;
    assert_ok(et_shared_noise_find(year, values, years, near, &out, &err), &err);
    return out;
}

static void too_little_is_a_state(void **state)
{
    (void)state;
    const double v[8] = {1, 2, 4, 1, 2, 1, 3, 2};
    const size_t one[2] = {0, 0}, two[2] = {0, 1};
    et_neighbours near = {.group = one, .units = 2, .groups = 1};

    assert_int_equal(find(v, 4, &near).state, ET_FIT_TOO_FEW); /* nobody further away */
    near = (et_neighbours){.group = two, .units = 2, .groups = 2};
    assert_int_equal(find(v, 4, &near).state, ET_FIT_TOO_FEW); /* no neighbours */
    near.groups = 0;
    assert_int_equal(find(v, 4, &near).state, ET_FIT_TOO_FEW);
    near.units = 0;
    assert_int_equal(find(v, 4, &near).state, ET_FIT_TOO_FEW);
    near = (et_neighbours){.group = (size_t[]){0, 0, 1, 1}, .units = 4, .groups = 2};
    assert_int_equal(find(v, 2, &near).state, ET_FIT_TOO_FEW); /* no line of two years */
    assert_close(find(v, 2, &near).share, 0.0, 0.0);
}

static void lines_alone_have_no_noise(void **state)
{
    (void)state;
    double v[16];
    const et_neighbours near = {
        .group = (size_t[]){0, 0, 1, 1}, .units = 4, .groups = 2};
    for (size_t i = 0; i < 16; i++) {
        v[i] = 5.0 + 0.1 * (double)(i / 4) * (double)(i % 4);
    }
    assert_int_equal(find(v, 4, &near).state, ET_FIT_NO_SPREAD);
}

/* Noise +-e along (1, -1, -1, 1), which no line explains: D within = 0.5 (2e)^2 ... */
static void the_share_by_hand(void **state)
{
    (void)state;
    static const double shape[4] = {1, -1, -1, 1}, size[4] = {3, 1, -1, -1};
    const et_neighbours near = {
        .group = (size_t[]){0, 0, 1, 1}, .units = 4, .groups = 2};
    double v[16];
    for (size_t i = 0; i < 16; i++) {
        double line = 2.0 + (double)(i / 4) - 0.25 * (double)(i % 4);
        v[i] = line + size[i / 4] * shape[i % 4];
    }
    /* pairs within: (3-1)^2 = 4, 0; between: 16, 16, 4, 4 */
    et_shared_noise found = find(v, 4, &near);
    assert_int_equal(found.state, ET_FIT_OK);
    assert_int_equal(found.units, 4);
    assert_int_equal(found.groups, 2);
    assert_close(found.share, 1.0 - 2.0 / 10.0, 1e-12);
    for (size_t i = 0; i < 16; i++) { /* what a year does to all changes nothing */
        v[i] += i % 4 == 2 ? 1.7 : 0.0;
    }
    assert_close(find(v, 4, &near).share, 0.8, 1e-12);
    v[5] = NAN; /* a hole leaves three years, and fewer pairs */
    assert_int_equal(find(v, 4, &near).state, ET_FIT_OK);
}

static et_shared_sum sum_of(double share, const double *weight)
{
    const et_shared_noise shared = {
        .state = ET_FIT_OK, .share = share, .units = 5, .groups = 3};
    const et_neighbours near = {
        .group = (size_t[]){0, 0, 1, 1, 2}, .units = 5, .groups = 2};
    et_error err = {0};
    et_shared_sum sum;
    assert_ok(et_shared_noise_of_sum(&shared, weight, &near, &sum, &err), &err);
    return sum;
}

static void sums_by_hand(void **state)
{
    (void)state;
    const double one[5] = {1}, mean[5] = {0.5, 0.5}, apart[5] = {0.5, 0, 0.5};
    const double gap[5] = {1, -1}, alone[5] = {0, 0, 0, 0, 1};

    assert_close(sum_of(0.4, one).variance, 1.0, 1e-15);
    assert_close(sum_of(0.4, alone).variance, 1.0, 1e-15);
    assert_close(sum_of(0.4, mean).variance, 0.6 * 0.5 + 0.4, 1e-15);
    assert_close(sum_of(0.4, apart).variance, 0.6 * 0.5 + 0.4 * 0.5, 1e-15);
    assert_close(sum_of(0.4, gap).variance, 1.2, 1e-15); /* what they share cancels */
    assert_close(sum_of(0.0, mean).variance, 0.5, 1e-15);
    assert_close(sum_of(0.0, mean).df_share, 1.0, 0.0);
    assert_close(sum_of(1.0, mean).df_share, 2.0 / 4.0, 1e-15); /* 3 groups of 5 units */
}

/* ---- does it hold? ---- */

static void draw_panel(gsl_rng *rng, double share)
{
    for (size_t t = 0; t < YEARS; t++) {
        double shock = gsl_ran_gaussian(rng, 0.5), common[REGIONS];
        for (size_t g = 0; g < REGIONS; g++) {
            common[g] = gsl_ran_gaussian(rng, sqrt(share));
        }
        for (size_t u = 0; u < UNITS; u++) {
            y[u * YEARS + t] = shock + 0.02 * (double)u * (double)t + common[region[u]] +
                               gsl_ran_gaussian(rng, sqrt(1.0 - share));
        }
    }
    centre_columns(y, UNITS, YEARS);
}

/* Share of panels in which the last year's gap between region 0 and all others lies
 * within its 95 % interval, if neighbours share and if they are taken as independent. */
static void measure_coverage(double share, double covered[2], double *mean_share)
{
    enum { PANELS = 2000 };
    gsl_rng *rng = gsl_rng_alloc(gsl_rng_mt19937);
    const et_slopes_options how = {.columns_are_centred = true};
    const et_neighbours near = {.group = region, .units = UNITS, .groups = REGIONS};
    const double members = (double)UNITS / REGIONS;
    double weight[UNITS];
    et_slope slope[UNITS];
    et_slopes pooled;
    et_error err = {0};

    gsl_rng_set(rng, 20);
    covered[0] = covered[1] = *mean_share = 0.0;
    for (size_t u = 0; u < UNITS; u++) {
        region[u] = u % REGIONS;
        weight[u] = region[u] == 0 ? 1.0 / members : -1.0 / (UNITS - members);
    }
    for (int i = 0; i < PANELS; i++) {
        draw_panel(rng, share);
        assert_ok(et_slopes_fit(&(et_series_rows){year, y, UNITS, YEARS}, &how, slope,
                                &pooled, &err), &err);
        et_shared_noise known = find(y, YEARS, &near), none = {.units = UNITS};
        const et_shared_noise *by[2] = {&known, &none};
        *mean_share += known.share / PANELS;
        double gap = 0.0;
        for (size_t u = 0; u < UNITS; u++) {
            double truth = 0.02 * (double)u * (YEARS - 1.0);
            gap += weight[u] * (y[u * YEARS + YEARS - 1] - truth);
        }
        for (int k = 0; k < 2; k++) {
            et_shared_sum sum;
            double point;
            assert_ok(et_shared_noise_of_sum(by[k], weight, &near, &sum, &err), &err);
            et_dist_t_point(0.025, pooled.df * sum.df_share, &point);
            double margin = point * pooled.sigma * sqrt(sum.variance);
            covered[k] += (fabs(gap) <= margin) / (double)PANELS;
        }
    }
    gsl_rng_free(rng);
}

static void intervals_hold_where_neighbours_share(void **state)
{
    (void)state;
    double covered[2], share;

    measure_coverage(0.3, covered, &share);
    assert_close(share, 0.3, 0.03);
    assert_close(covered[0], 0.95, 0.015);
    assert_true(covered[1] < 0.75);
}

static void and_where_they_do_not(void **state)
{
    (void)state;
    double covered[2], share;

    measure_coverage(0.0, covered, &share);
    assert_close(share, 0.0, 0.02);
    assert_close(covered[0], 0.95, 0.02);
    assert_close(covered[1], 0.95, 0.015);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(too_little_is_a_state),
        cmocka_unit_test(lines_alone_have_no_noise),
        cmocka_unit_test(the_share_by_hand),
        cmocka_unit_test(sums_by_hand),
        cmocka_unit_test(intervals_hold_where_neighbours_share),
        cmocka_unit_test(and_where_they_do_not),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
