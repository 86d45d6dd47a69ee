/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "examtrend/methods/placebo.h"
#include "methods/resample.h"

enum { UNITS = 60 };

static et_placebo got;

static void run(const et_placebo_data *data, const et_resample_options *options)
{
    et_error err = {0};
    assert_ok(et_placebo_groups(data, options, &got, &err), &err);
}

/* Uniform noise, the same for a seed. */
static void fill(double *value, size_t n, uint64_t seed)
{
    et_stream s = et_stream_of(seed, 0);
    for (size_t i = 0; i < n; i++) {
        value[i] = (double)et_stream_below(&s, 1000000) * 1e-6;
    }
}

static const size_t sizes[] = {14, 11, 20};

static void nothing_to_test_is_said(void **state)
{
    (void)state;
    double value[UNITS];
    fill(value, UNITS, 1);
    et_placebo_data data = {
        .outcome = value, .outcomes = 1, .units = UNITS, .size = sizes, .groups = 1};
    run(&data, NULL);
    assert_int_equal(got.state, ET_FIT_TOO_FEW);
    data.groups = 0;
    run(&data, NULL);
    assert_int_equal(got.state, ET_FIT_TOO_FEW);

    const size_t singles[] = {1, 11};
    data.groups = 2;
    data.size = singles;
    run(&data, NULL);
    assert_int_equal(got.state, ET_FIT_TOO_FEW);
    data.classic = true;
    run(&data, NULL);
    assert_int_equal(got.state, ET_FIT_OK);
    assert_int_equal(got.draws, 2000);
}

static void no_spread_and_no_value_give_no_rate(void **state)
{
    (void)state;
    double value[UNITS] = {0.0};
    const et_placebo_data data = {
        .outcome = value, .outcomes = 1, .units = UNITS, .size = sizes, .groups = 3};
    run(&data, NULL);
    assert_int_equal(got.state, ET_FIT_ALL_TIED);
    assert_close(got.rate, 0.0, 0.0);
    value[3] = NAN;
    run(&data, NULL);
    assert_int_equal(got.state, ET_FIT_NOT_FINITE);
}

static void too_large_groups_are_refused(void **state)
{
    (void)state;
    et_error err = {0};
    double value[UNITS];
    fill(value, UNITS, 1);
    const et_placebo_data data = {
        .outcome = value, .outcomes = 1, .units = 44, .size = sizes, .groups = 3};
    assert_int_equal(et_placebo_groups(&data, NULL, &got, &err), ET_ERR_ARGUMENT);
    assert_non_null(strstr(err.text, "45"));
}

/* Thirty null panels: with 60,000 draws in all the mean rate is .05 within a few
 * tenths of a percent, but for Welch's own approximation. */
static void the_rate_is_near_the_level_on_null_panels(void **state)
{
    (void)state;
    double value[UNITS], sum = 0.0;
    const et_placebo_data data = {
        .outcome = value, .outcomes = 1, .units = UNITS, .size = sizes, .groups = 3};
    for (uint64_t panel = 0; panel < 30; panel++) {
        fill(value, UNITS, 100 + panel);
        run(&data, &(et_resample_options){.seed = panel});
        assert_int_equal(got.state, ET_FIT_OK);
        sum += got.rate;
    }
    assert_true(fabs(sum / 30.0 - 0.05) < 0.006);
}

/* Two groups of two out of four units: 3 partitions, one of which is the real one. */
static void as_small_counts_the_partitions(void **state)
{
    (void)state;
    const double value[] = {0.0, 0.1, 5.0, 5.3};
    const double p = 0.01, one = 1.0;
    et_placebo_data data = {.outcome = value, .outcomes = 1, .units = 4,
                            .size = (const size_t[]){2, 2}, .groups = 2, .f_p = &one};
    run(&data, NULL);
    assert_close(got.as_small, 1.0, 1e-12);
    data.f_p = &p; /* the real one has p = .0040: a third of the draws */
    run(&data, NULL);
    assert_true(fabs(got.as_small - 1.0 / 3.0) < 0.04);
    assert_true(fabs(got.rate - 1.0 / 3.0) < 0.04);
    assert_close(got.rate_se, sqrt(got.rate * (1.0 - got.rate) / 2000.0), 1e-14);
}

static void threads_and_company_change_no_byte(void **state)
{
    (void)state;
    et_error err = {0};
    double value[2 * UNITS];
    et_placebo alone[2], other[2];
    fill(value, 2 * UNITS, 9);
    et_placebo_data data = {
        .outcome = value, .outcomes = 2, .units = UNITS, .size = sizes, .groups = 3};
    et_resample_options how = {.seed = 4, .threads = 1, .draws = 777};
    assert_ok(et_placebo_groups(&data, &how, alone, &err), &err);
    for (size_t threads = 2; threads < 9; threads += 3) {
        how.threads = threads;
        assert_ok(et_placebo_groups(&data, &how, other, &err), &err);
        assert_memory_equal(alone, other, sizeof alone);
    }
    data.outcome += UNITS;
    data.outcomes = 1;
    run(&data, &how);
    assert_memory_equal(&got, &alone[1], sizeof got);
    how.seed = 5;
    run(&data, &how);
    assert_true(got.rate != alone[1].rate);
}

static et_status run_somewhere(void *context)
{
    et_placebo out;
    return et_placebo_groups(context, &(et_resample_options){.draws = 70, .threads = 1},
                             &out, NULL);
}

static void memory_may_run_out(void **state)
{
    (void)state;
    double value[UNITS];
    fill(value, UNITS, 1);
    et_placebo_data data = {
        .outcome = value, .outcomes = 1, .units = UNITS, .size = sizes, .groups = 3};
    with_failing_memory(run_somewhere, &data);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_to_test_is_said),
        cmocka_unit_test(no_spread_and_no_value_give_no_rate),
        cmocka_unit_test(too_large_groups_are_refused),
        cmocka_unit_test(the_rate_is_near_the_level_on_null_panels),
        cmocka_unit_test(as_small_counts_the_partitions),
        cmocka_unit_test(threads_and_company_change_no_byte),
        cmocka_unit_test(memory_may_run_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
