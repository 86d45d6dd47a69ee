/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "examtrend/methods/bootstrap.h"
#include "examtrend/methods/line.h"

/* ---- wild clusters ---------------------------------------------------------------- */

#define ROWS 12
static const double xs[ROWS] = {1, 2, 3, 1, 2, 4, 5, 2, 3, 1, 5, 6};
static const double ys[ROWS] = {5.1, 5.4, 5.2, 6.0, 6.4, 6.6,
                                6.3, 4.2, 4.6, 4.4, 5.0, 5.3};
static const size_t clusters[ROWS] = {0, 0, 0, 1, 1, 1, 1, 3, 3, 4, 4, 4};
static const et_clustered few = {
    .x = xs, .y = ys, .cluster = clusters, .n = ROWS, .clusters = 5};

static et_wild_cluster wild_of(const et_clustered *data,
                               const et_resample_options *options)
{
    et_wild_cluster out;
    et_error err = {0};
    assert_ok(et_bootstrap_wild(data, options, &out, &err), &err);
    return out;
}

/* The definition, row by row: least squares, residuals, scores. */
static double plain_t(const double *y, double *slope)
{
    double x_mean = 0.0, y_mean = 0.0, sxx = 0.0, sxy = 0.0, score[5] = {0.0};
    for (int i = 0; i < ROWS; i++) {
        x_mean += xs[i] / ROWS;
        y_mean += y[i] / ROWS;
    }
    for (int i = 0; i < ROWS; i++) {
        sxx += (xs[i] - x_mean) * (xs[i] - x_mean);
        sxy += (xs[i] - x_mean) * (y[i] - y_mean);
    }
    *slope = sxy / sxx;
    for (int i = 0; i < ROWS; i++) {
        double d = xs[i] - x_mean;
        score[clusters[i]] += d * (y[i] - y_mean - *slope * d);
    }
    double meat = 0.0; /* cluster 2 has no rows: 4 clusters count */
    for (int g = 0; g < 5; g++) {
        meat += score[g] * score[g];
    }
    return *slope / sqrt(4.0 / 3.0 * 11.0 / 10.0 * meat / (sxx * sxx));
}

static void all_signs_follow_the_definition(void **state)
{
    (void)state;
    double slope, reached = 0.0, t = plain_t(ys, &slope), y_mean = 0.0;
    et_wild_cluster out = wild_of(&few, NULL);

    for (int i = 0; i < ROWS; i++) {
        y_mean += ys[i] / ROWS;
    }
    for (int code = 0; code < 32; code++) {
        double y[ROWS], b;
        for (int i = 0; i < ROWS; i++) {
            double sign = code >> clusters[i] & 1 ? -1.0 : 1.0;
            y[i] = y_mean + sign * (ys[i] - y_mean);
        }
        reached += fabs(plain_t(y, &b)) >= fabs(t) - 1e-9 ? 1.0 : 0.0;
    }
    assert_int_equal(out.state, ET_FIT_OK);
    assert_true(out.exact);
    assert_close(out.slope, slope, 1e-13);
    assert_close(out.t, t, 1e-12);
    assert_close(out.se, slope / t, 1e-12);
    assert_close(out.cases, 32.0, 0.0);
    assert_close(out.p, reached / 32.0, 1e-15);
}

static void clusters_without_a_test_are_states(void **state)
{
    (void)state;
    const size_t one[ROWS] = {0};
    double flat[ROWS] = {0.0}, line[ROWS], holed[ROWS];
    et_clustered data = few;
    et_wild_cluster out;
    et_error err = {0};

    for (int i = 0; i < ROWS; i++) {
        line[i] = 2.0 * xs[i];
        holed[i] = i == 4 ? (double)NAN : 1.0;
    }
    data.n = 2;
    assert_int_equal(wild_of(&data, NULL).state, ET_FIT_TOO_FEW);
    data.n = 0;
    assert_int_equal(wild_of(&data, NULL).state, ET_FIT_TOO_FEW);
    data = few;
    data.cluster = one;
    assert_int_equal(wild_of(&data, NULL).state, ET_FIT_TOO_FEW);
    data = few;
    data.x = flat;
    assert_int_equal(wild_of(&data, NULL).state, ET_FIT_NO_SPREAD);
    data = few;
    data.y = holed;
    assert_int_equal(wild_of(&data, NULL).state, ET_FIT_NOT_FINITE);
    data.y = line;
    out = wild_of(&data, NULL);
    assert_int_equal(out.state, ET_FIT_PERFECT);
    assert_close(out.slope, 2.0, 1e-14);
    assert_close(out.p, 0.0, 0.0);
    data = few;
    data.clusters = 4;
    assert_int_equal(et_bootstrap_wild(&data, NULL, &out, &err), ET_ERR_ARGUMENT);
    assert_non_null(strstr(err.text, "cluster 4"));
}

static void many_clusters_are_drawn(void **state)
{
    (void)state;
    static double x[200], y[200];
    static size_t cluster[200];
    const et_clustered data = {.x = x, .y = y, .cluster = cluster, .n = 200,
                               .clusters = 100};
    et_wild_cluster one, two;
    const et_resample_options single = {.seed = 4, .threads = 1, .draws = 2000};
    const et_resample_options twin = {.seed = 4, .threads = 2, .draws = 2000};

    for (int i = 0; i < 200; i++) {
        x[i] = i % 10;
        y[i] = (i * 7919) % 1009 * 0.01;
        cluster[i] = (size_t)i / 2;
    }
    one = wild_of(&data, &single);
    two = wild_of(&data, &twin);
    assert_close(two.p, one.p, 0.0);
    assert_close(two.cases, one.cases, 0.0);
    assert_close(two.t, one.t, 0.0);
    assert_false(one.exact);
    assert_close(one.cases, 2001.0, 0.0);
    /* No trend, many clusters: the normal p is near. */
    assert_true(fabs(one.p - erfc(fabs(one.t) / sqrt(2.0))) < 0.05);
}

/* ---- residuals -------------------------------------------------------------------- */

static const double years[] = {2015, 2016, 2017, 2018, 2019,
                               2020, 2021, 2022, 2023, 2024};

static void residuals_without_a_line_are_states(void **state)
{
    (void)state;
    double panel[20];
    et_series_rows rows = {.x = years, .y = panel, .units = 2, .n = 10};
    const et_resample_options too_few = {.draws = 39};
    et_bootstrap_slope out[2];
    et_error err = {0};

    for (int i = 0; i < 10; i++) {
        panel[i] = 0.1 * i;
        panel[10 + i] = i == 3 ? (double)NAN : 1.0;
    }
    assert_ok(et_bootstrap_residuals(&rows, NULL, out, &err), &err);
    assert_int_equal(out[0].state, ET_FIT_PERFECT);
    assert_close(out[0].slope, 0.1, 1e-13);
    assert_close(out[0].low, out[0].slope, 0.0);
    assert_int_equal(out[1].state, ET_FIT_NOT_FINITE);
    rows.n = 2;
    assert_ok(et_bootstrap_residuals(&rows, NULL, out, &err), &err);
    assert_int_equal(out[0].state, ET_FIT_TOO_FEW);
    rows.n = 10;
    rows.x = (const double[10]){0};
    assert_ok(et_bootstrap_residuals(&rows, NULL, out, &err), &err);
    assert_int_equal(out[1].state, ET_FIT_NO_SPREAD);
    rows.x = panel + 10;
    assert_ok(et_bootstrap_residuals(&rows, NULL, out, &err), &err);
    assert_int_equal(out[1].state, ET_FIT_NOT_FINITE);
    assert_int_equal(et_bootstrap_residuals(&rows, &too_few, out, &err),
                     ET_ERR_ARGUMENT);
}

static void interval_is_near_the_normal_one(void **state)
{
    (void)state;
    double panel[21 * 10];
    const et_series_rows rows = {.x = years, .y = panel, .units = 21, .n = 10};
    const et_series_rows last = {.x = years, .y = panel + 200, .units = 1, .n = 10};
    const et_resample_options one = {.seed = 9, .threads = 1};
    et_bootstrap_slope first[21], again[21], alone;
    et_error err = {0};

    for (int i = 0; i < 210; i++) {
        panel[i] = (i * 7919) % 1009 * 0.001 + 0.05 * (i % 10);
    }
    assert_ok(et_bootstrap_residuals(&rows, &one, first, &err), &err);
    for (size_t u = 0; u < 21; u++) {
        et_line line;
        double raw = 0.0; /* the bootstrap's own variance: modified residuals */
        et_line_fit(years, panel + 10 * u, 10, &line);
        for (int i = 0; i < 10; i++) {
            double d = years[i] - line.x_mean;
            double e = panel[10 * u + (size_t)i] - line.level - line.slope * d;
            raw += e * e / (1.0 - 0.1 - d * d / line.sxx);
        }
        assert_close(first[u].slope, line.slope, 1e-11);
        assert_close(first[u].se, sqrt(raw / 10.0 / line.sxx), 0.05);
        assert_close(first[u].high - first[u].low, 2 * 1.96 * first[u].se, 0.1);
    }
    for (size_t threads = 2; threads < 5; threads++) {
        const et_resample_options more = {.seed = 9, .threads = threads};
        assert_ok(et_bootstrap_residuals(&rows, &more, again, &err), &err);
        assert_memory_equal(first, again, sizeof first);
    }
    assert_ok(et_bootstrap_residuals(&last, &one, &alone, &err), &err);
    assert_memory_equal(&alone, &first[20], sizeof alone);
}

/* ---- units ------------------------------------------------------------------------ */

#define UNITS 30
static double outcomes[5 * UNITS];
static size_t groups[UNITS];
static const et_labelled labelled = {.outcome = outcomes, .outcomes = 5, .units = UNITS,
                                     .group = groups, .groups = 3};

static int fill_outcomes(void **state)
{
    (void)state;
    for (int i = 0; i < 5 * UNITS; i++) {
        outcomes[i] = (i * 7919) % 1009 * 0.001 + i / UNITS;
        groups[i % UNITS] = (size_t)(i % UNITS % 3);
    }
    return 0;
}

static double group_mean(size_t outcome, size_t g)
{
    double sum = 0.0;
    for (size_t u = 0; u < UNITS; u++) {
        sum += groups[u] == g ? outcomes[outcome * UNITS + u] : 0.0;
    }
    return sum / 10.0;
}

static void statistics_are_those_of_the_data(void **state)
{
    (void)state;
    const et_unit_contrast difference = {.statistic = ET_UNIT_DIFFERENCE, .a = 2, .b = 1};
    const et_unit_contrast mean = {.statistic = ET_UNIT_MEAN};
    et_bootstrap_units spread[5], pair[5], all[5];
    et_error err = {0};

    assert_ok(et_bootstrap_of_units(&labelled, NULL, NULL, spread, &err), &err);
    assert_ok(et_bootstrap_of_units(&labelled, &difference, NULL, pair, &err), &err);
    assert_ok(et_bootstrap_of_units(&labelled, &mean, NULL, all, &err), &err);
    for (size_t k = 0; k < 5; k++) {
        double a = group_mean(k, 0), b = group_mean(k, 1), c = group_mean(k, 2);
        double centre = (a + b + c) / 3.0, variance = 0.0;
        for (size_t u = 0; u < UNITS; u++) {
            variance += pow(outcomes[k * UNITS + u] - centre, 2.0) / UNITS;
        }
        assert_close(spread[k].value, fmax(a, fmax(b, c)) - fmin(a, fmin(b, c)), 1e-12);
        assert_close(pair[k].value, c - b, 1e-11);
        assert_close(all[k].value, centre, 1e-13);
        assert_int_equal(all[k].used, 9999);
        assert_close(all[k].se, sqrt(variance / UNITS), 0.04);
        assert_close(all[k].high - all[k].low, 2 * 1.96 * all[k].se, 0.05);
        assert_true(pair[k].low < pair[k].value && pair[k].value < pair[k].high);
        assert_true(spread[k].low >= 0.0);
    }
}

static void units_do_not_depend_on_threads(void **state)
{
    (void)state;
    et_bootstrap_units first[5], again[5];
    et_error err = {0};

    for (size_t threads = 1; threads < 5; threads++) {
        const et_resample_options options = {
            .seed = 2, .draws = 1111, .threads = threads};
        assert_ok(et_bootstrap_of_units(&labelled, NULL, &options, again, &err), &err);
        if (threads == 1) {
            memcpy(first, again, sizeof first);
        }
        assert_memory_equal(first, again, sizeof first);
    }
}

static void draws_without_a_group_are_left_out(void **state)
{
    (void)state;
    const double y[] = {1, 2, 3, 9};
    const size_t group[] = {0, 0, 0, 1};
    const et_labelled data = {.outcome = y, .outcomes = 1, .units = 4, .group = group,
                              .groups = 2};
    const et_unit_contrast difference = {.statistic = ET_UNIT_DIFFERENCE, .a = 1, .b = 0};
    const et_resample_options fewest = {.draws = 40};
    et_bootstrap_units out;
    et_error err = {0};

    assert_ok(et_bootstrap_of_units(&data, &difference, NULL, &out, &err), &err);
    assert_int_equal(out.state, ET_FIT_OK);
    /* Neither group 1 nor all of group 0 missing: 1 - (3/4)^4 - (1/4)^4. */
    assert_close((double)out.used / 9999.0, 0.6797, 0.03);
    assert_close(out.value, 7.0, 1e-14);
    assert_ok(et_bootstrap_of_units(&data, &difference, &fewest, &out, &err), &err);
    assert_int_equal(out.state, ET_FIT_NOT_ESTIMABLE);
    assert_close(out.se, 0.0, 0.0);
}

static void wrong_contrasts_are_refused(void **state)
{
    (void)state;
    const et_unit_contrast outside = {.statistic = ET_UNIT_DIFFERENCE, .a = 3, .b = 0};
    const et_resample_options too_few = {.draws = 10};
    const size_t empty[UNITS] = {0}, high[UNITS] = {7};
    et_labelled data = labelled;
    et_bootstrap_units out[5];
    et_error err = {0};

    assert_int_equal(et_bootstrap_of_units(&data, &outside, NULL, out, &err),
                     ET_ERR_ARGUMENT);
    assert_int_equal(et_bootstrap_of_units(&data, NULL, &too_few, out, &err),
                     ET_ERR_ARGUMENT);
    data.group = empty;
    assert_int_equal(et_bootstrap_of_units(&data, NULL, NULL, out, &err),
                     ET_ERR_ARGUMENT);
    data.group = high;
    assert_int_equal(et_bootstrap_of_units(&data, NULL, NULL, out, &err),
                     ET_ERR_ARGUMENT);
    data = labelled;
    data.units = 1;
    assert_int_equal(et_bootstrap_of_units(&data, NULL, NULL, out, &err),
                     ET_ERR_ARGUMENT);
}

static void missing_outcomes_are_a_state(void **state)
{
    (void)state;
    double y[2 * UNITS];
    et_labelled data = labelled;
    et_bootstrap_units out[2], whole[5];
    et_error err = {0};

    memcpy(y, outcomes, sizeof y);
    y[4] = NAN;
    data.outcome = y;
    data.outcomes = 2;
    assert_ok(et_bootstrap_of_units(&data, NULL, NULL, out, &err), &err);
    assert_ok(et_bootstrap_of_units(&labelled, NULL, NULL, whole, &err), &err);
    assert_int_equal(out[0].state, ET_FIT_NOT_FINITE);
    assert_memory_equal(&out[1], &whole[1], sizeof out[1]);
}

static et_status bootstrap_everything(void *context)
{
    const et_resample_options small = {.draws = 50, .threads = 1};
    const et_series_rows rows = {.x = years, .y = outcomes, .units = 2, .n = 10};
    et_bootstrap_units units[5];
    et_bootstrap_slope slopes[2];
    et_wild_cluster wild;
    (void)context;
    et_status status = et_bootstrap_of_units(&labelled, NULL, &small, units, NULL);
    if (status == ET_OK) {
        status = et_bootstrap_residuals(&rows, &small, slopes, NULL);
    }
    return status == ET_OK ? et_bootstrap_wild(&few, &small, &wild, NULL) : status;
}

static void bootstraps_survive_failing_memory(void **state)
{
    (void)state;
    with_failing_memory(bootstrap_everything, NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(all_signs_follow_the_definition),
        cmocka_unit_test(clusters_without_a_test_are_states),
        cmocka_unit_test(many_clusters_are_drawn),
        cmocka_unit_test(residuals_without_a_line_are_states),
        cmocka_unit_test(interval_is_near_the_normal_one),
        cmocka_unit_test(statistics_are_those_of_the_data),
        cmocka_unit_test(units_do_not_depend_on_threads),
        cmocka_unit_test(draws_without_a_group_are_left_out),
        cmocka_unit_test(wrong_contrasts_are_refused),
        cmocka_unit_test(missing_outcomes_are_a_state),
        cmocka_unit_test(bootstraps_survive_failing_memory),
    };
    return cmocka_run_group_tests(tests, fill_outcomes, NULL);
}
