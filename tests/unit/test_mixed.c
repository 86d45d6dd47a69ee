/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "examtrend/methods/line.h"
#include "examtrend/methods/mixed.h"

enum { UNITS = 9, YEARS = 6, N = UNITS * YEARS };

/* Unbalanced data with everything in it: a few unit-years are missing. */
typedef struct sample {
    size_t n;
    double y[N], x[2 * N], slope[N];
    size_t unit[N], year[N];
} sample;

static double noise(uint64_t *seed)
{
    double sum = 0.0;
    for (int i = 0; i < 12; i++) {
        *seed = *seed * 6364136223846793005ULL + 1442695040888963407ULL;
        sum += (double)(*seed >> 11) / 9007199254740992.0;
    }
    return sum - 6.0;
}

/* `spread` scales the random slopes and year shocks. */
static sample make(uint64_t seed, double spread, bool holes)
{
    sample s = {0};
    double shock[YEARS];
    for (size_t t = 0; t < YEARS; t++) {
        shock[t] = 0.5 * spread * noise(&seed);
    }
    for (size_t u = 0; u < UNITS; u++) {
        double level = 0.8 * spread * noise(&seed), slope = 0.15 * spread * noise(&seed);
        for (size_t t = 0; t < YEARS; t++) {
            double e = 0.2 * noise(&seed);
            if (holes && (7 * u + 3 * t) % 11 == 0) {
                continue;
            }
            double z = (double)t - 2.0;
            s.unit[s.n] = u;
            s.year[s.n] = t;
            s.slope[s.n] = z;
            s.x[2 * s.n] = 1.0;
            s.x[2 * s.n + 1] = z;
            s.y[s.n] = 6.0 + 0.1 * z + level + slope * z + shock[t] + e;
            s.n++;
        }
    }
    return s;
}

static et_mixed_data data_of(const sample *s)
{
    return (et_mixed_data){.n = s->n,         .y = s->y,         .x = s->x,
                           .columns = 2,      .unit = s->unit,   .units = UNITS,
                           .slope = s->slope, .year = s->year,   .years = YEARS};
}

static et_mixed *fit(const et_mixed_data *data, et_mixed_options options,
                     et_mixed_summary *summary)
{
    et_mixed *model;
    et_error err = {0};
    assert_ok(et_mixed_fit(&model, data, &options, &err), &err);
    et_mixed_summarise(model, summary);
    return model;
}

/* ---- degenerate data ------------------------------------------------------- */

static void expect_state(const et_mixed_data *data, et_fit_state expected)
{
    et_mixed_summary s;
    et_mixed_test test;
    et_mixed_joint joint;
    et_mixed_unit unit;
    et_mixed_year year;
    double covariance[4] = {9, 9, 9, 9}, weight[2] = {0, 1};
    et_error err = {0};
    et_mixed *model = fit(data, (et_mixed_options){0}, &s);

    assert_int_equal(s.state, expected);
    assert_close(s.criterion, 0.0, 0.0);
    et_mixed_test_column(model, 1, &test);
    assert_int_equal(test.state, ET_FIT_NOT_ESTIMABLE);
    assert_ok(et_mixed_test_joint(model, weight, 1, &joint, &err), &err);
    assert_int_equal(joint.state, ET_FIT_NOT_ESTIMABLE);
    et_mixed_covariance(model, true, covariance);
    assert_close(covariance[3], 0.0, 0.0);
    et_mixed_unit_effect(model, 0, &unit);
    assert_close(unit.var_level, 0.0, 0.0);
    et_mixed_year_effect(model, 0, &year);
    assert_close(year.shock, 0.0, 0.0);
    et_mixed_free(model);
}

static void too_little_data_are_states(void **state)
{
    (void)state;
    sample s = make(1, 1.0, false);
    et_mixed_data d = data_of(&s);

    for (size_t n = 0; n <= 2; n++) {
        d.n = n;
        expect_state(&d, ET_FIT_TOO_FEW);
    }
    d.n = YEARS; /* one unit */
    expect_state(&d, ET_FIT_TOO_FEW);
    d.n = s.n;
    size_t one_year[N] = {0};
    d.year = one_year;
    expect_state(&d, ET_FIT_TOO_FEW);
    et_mixed_free(NULL);
}

static void as_many_effects_as_rows_are_a_state(void **state)
{
    (void)state;
    sample s = make(2, 1.0, false);
    et_mixed_data d = data_of(&s);
    size_t pair[N];

    for (size_t i = 0; i < N; i++) {
        pair[i] = i / 2; /* two rows a unit, two effects a unit */
    }
    d.unit = pair;
    d.units = N;
    expect_state(&d, ET_FIT_NOT_ESTIMABLE);
}

static void bad_numbers_are_states(void **state)
{
    (void)state;
    sample s = make(3, 1.0, false);
    et_mixed_data d = data_of(&s);
    double constant[N], huge[N];

    for (size_t i = 0; i < N; i++) {
        constant[i] = 0.1 + 0.2;
        huge[i] = i % 2 ? 1e200 : -1e200;
    }
    d.slope = constant;
    expect_state(&d, ET_FIT_NO_SPREAD);
    d.slope = s.slope;
    d.y = huge;
    expect_state(&d, ET_FIT_NOT_FINITE);
    d.y = s.y;
    s.y[5] = NAN;
    expect_state(&d, ET_FIT_NOT_FINITE);
    s.y[5] = 1.0;
    s.x[7] = INFINITY;
    expect_state(&d, ET_FIT_NOT_FINITE);
}

static void dependent_columns_are_a_state(void **state)
{
    (void)state;
    sample s = make(4, 1.0, true);
    et_mixed_data d = data_of(&s);
    for (size_t i = 0; i < s.n; i++) {
        s.x[2 * i + 1] = 2.5;
    }
    expect_state(&d, ET_FIT_SINGULAR);
}

static void no_residual_is_a_state(void **state)
{
    (void)state;
    sample s = make(5, 1.0, true);
    et_mixed_data d = data_of(&s);

    for (size_t i = 0; i < s.n; i++) { /* exactly on the fixed line */
        s.y[i] = 3.0 + 0.5 * s.slope[i];
    }
    expect_state(&d, ET_FIT_PERFECT);
    for (size_t i = 0; i < s.n; i++) { /* exactly on a line of each unit */
        s.y[i] = (double)((s.unit[i] * 37) % 11) +
                 0.1 * (double)((s.unit[i] * 17) % 7) * s.slope[i];
    }
    expect_state(&d, ET_FIT_PERFECT);
}

static void wrong_arguments_are_refused(void **state)
{
    (void)state;
    sample s = make(6, 1.0, true);
    et_mixed_data d = data_of(&s);
    et_mixed *model = (et_mixed *)&s;
    et_error err = {0};

    d.columns = 0;
    assert_int_equal(et_mixed_fit(&model, &d, NULL, &err), ET_ERR_ARGUMENT);
    assert_null(model);
    d.columns = ET_MIXED_MOST_COLUMNS + 1;
    assert_int_equal(et_mixed_fit(&model, &d, NULL, &err), ET_ERR_ARGUMENT);
    d = data_of(&s);
    d.units = 3;
    assert_int_equal(et_mixed_fit(&model, &d, NULL, &err), ET_ERR_ARGUMENT);
    assert_non_null(strstr(err.text, "is of unit 3"));
    d = data_of(&s);
    d.years = 2;
    assert_int_equal(et_mixed_fit(&model, &d, NULL, &err), ET_ERR_ARGUMENT);
    d.years = 1000;
    assert_int_equal(et_mixed_fit(&model, &d, NULL, &err), ET_ERR_ARGUMENT);
    d = data_of(&s);
    d.unit = NULL;
    assert_int_equal(et_mixed_fit(&model, &d, NULL, &err), ET_ERR_ARGUMENT);
}

/* ---- identities ------------------------------------------------------------ */

static void order_of_rows_does_not_matter(void **state)
{
    (void)state;
    sample s = make(7, 1.0, true), t = s;
    et_mixed_summary a, b;
    et_mixed_test p, q;

    for (size_t i = 0; i < s.n; i++) {
        size_t j = (i * 5 + 2) % s.n; /* 5 does not divide the rows */
        t.y[i] = s.y[j];
        t.slope[i] = s.slope[j];
        t.unit[i] = s.unit[j];
        t.year[i] = s.year[j];
        memcpy(t.x + 2 * i, s.x + 2 * j, 2 * sizeof(double));
    }
    assert_true(s.n % 5 != 0);
    et_mixed_data ds = data_of(&s), dt = data_of(&t);
    et_mixed *first = fit(&ds, (et_mixed_options){0}, &a);
    et_mixed *second = fit(&dt, (et_mixed_options){0}, &b);
    et_mixed_test_column(first, 1, &p);
    et_mixed_test_column(second, 1, &q);
    assert_memory_equal(&a.criterion, &b.criterion, sizeof a.criterion);
    assert_memory_equal(&a.var_slope, &b.var_slope, sizeof a.var_slope);
    assert_memory_equal(&p.df, &q.df, sizeof p.df);
    assert_memory_equal(&p.p, &q.p, sizeof p.p);
    et_mixed_free(first);
    et_mixed_free(second);
}

/* Written years instead of centred ones: the level is another, all else the same. */
static void origin_of_the_slope_does_not_matter(void **state)
{
    (void)state;
    sample s = make(8, 1.0, true), t = s;
    et_mixed_summary a, b;
    et_mixed_test p, q;

    for (size_t i = 0; i < s.n; i++) {
        t.slope[i] += 2020.0;
        t.x[2 * i + 1] += 2020.0;
    }
    et_mixed_data ds = data_of(&s), dt = data_of(&t);
    et_mixed *first = fit(&ds, (et_mixed_options){0}, &a);
    et_mixed *second = fit(&dt, (et_mixed_options){0}, &b);
    assert_int_equal(a.state, ET_FIT_OK);
    assert_close(b.criterion, a.criterion, 1e-11);
    assert_close(b.var_slope, a.var_slope, 1e-8);
    assert_close(b.cov_level_slope, a.cov_level_slope - 2020.0 * a.var_slope, 1e-8);
    assert_close(b.var_level,
                 a.var_level - 4040.0 * a.cov_level_slope + 2020.0 * 2020.0 * a.var_slope,
                 1e-8);
    et_mixed_test_column(first, 1, &p);
    et_mixed_test_column(second, 1, &q);
    assert_close(q.estimate, p.estimate, 1e-9);
    assert_close(q.df, p.df, 1e-7);
    assert_close(q.p, p.p, 1e-7);
    et_mixed_free(first);
    et_mixed_free(second);
}

static void without_random_parts_it_is_a_line(void **state)
{
    (void)state;
    sample s = make(9, 1.0, true);
    et_mixed_data d = data_of(&s);
    et_mixed_summary summary;
    et_mixed_test test;
    et_line line;

    d.unit = NULL;
    d.slope = NULL;
    d.year = NULL;
    et_line_fit(s.slope, s.y, s.n, &line);
    for (int df = 0; df < 2; df++) {
        et_mixed *model = fit(&d, (et_mixed_options){.df = (et_mixed_df)df}, &summary);
        et_mixed_test_column(model, 1, &test);
        assert_int_equal(test.state, ET_FIT_OK);
        assert_close(test.estimate, line.slope, 1e-12);
        assert_close(test.se, line.slope_se, 1e-12);
        assert_close(test.df, line.df, 1e-11);
        assert_close(test.p, line.p, 1e-10);
        assert_close(test.low, line.slope_low, 1e-10);
        assert_int_equal(summary.parameters, 3);
        et_mixed_free(model);
    }
}

/* Balanced one-way data: REML is the analysis of variance. */
static void balanced_levels_are_the_analysis_of_variance(void **state)
{
    (void)state;
    sample s = make(10, 1.0, false);
    double mean[UNITS] = {0}, grand = 0.0, within = 0.0, between = 0.0, x[N];
    et_mixed_summary summary;
    et_mixed_test test;

    for (size_t i = 0; i < N; i++) {
        x[i] = 1.0;
        mean[s.unit[i]] += s.y[i] / YEARS;
        grand += s.y[i] / N;
    }
    for (size_t i = 0; i < N; i++) {
        double d = s.y[i] - mean[s.unit[i]];
        within += d * d / (N - UNITS);
    }
    for (size_t u = 0; u < UNITS; u++) {
        between += YEARS * (mean[u] - grand) * (mean[u] - grand) / (UNITS - 1.0);
    }
    et_mixed_data d = {.n = N, .y = s.y, .x = x, .columns = 1, .unit = s.unit,
                       .units = UNITS};
    et_mixed *model = fit(&d, (et_mixed_options){0}, &summary);
    et_mixed_test_column(model, 0, &test);
    assert_close(summary.var_residual, within, 1e-10);
    assert_close(summary.var_level, (between - within) / YEARS, 1e-10);
    assert_close(test.estimate, grand, 1e-13);
    assert_close(test.se, sqrt(between / N), 1e-10);
    assert_close(test.df, UNITS - 1.0, 1e-8);
    et_mixed_free(model);
}

/* Units that differ less than their noise: the variance is 0, and the model is plain
 * least squares again. */
static void too_little_between_units_is_a_boundary(void **state)
{
    (void)state;
    double y[12], x[12];
    size_t unit[12];
    et_mixed_summary summary;
    et_mixed_unit effect;
    et_mixed_test test;

    for (size_t i = 0; i < 12; i++) {
        unit[i] = i / 4;
        x[i] = 1.0;
        y[i] = (double)(i % 4) + 0.001 * (double)unit[i];
    }
    et_mixed_data d = {.n = 12, .y = y, .x = x, .columns = 1, .unit = unit, .units = 3};
    et_mixed *model = fit(&d, (et_mixed_options){0}, &summary);
    assert_int_equal(summary.state, ET_FIT_BOUNDARY);
    assert_close(summary.var_level, 0.0, 0.0);
    assert_close(summary.correlation, 0.0, 0.0);
    et_mixed_unit_effect(model, 1, &effect);
    assert_close(effect.level, 0.0, 0.0);
    et_mixed_test_column(model, 0, &test);
    assert_int_equal(test.state, ET_FIT_BOUNDARY);
    assert_true(test.df >= 1.0 && test.p > 0.0);
    et_mixed_free(model);
}

static void full_likelihood_gives_no_tests(void **state)
{
    (void)state;
    sample s = make(11, 1.0, true);
    et_mixed_data d = data_of(&s);
    et_mixed_summary ml, reml;
    et_mixed_test test;
    et_mixed *model = fit(&d, (et_mixed_options){.ml = true}, &ml);

    et_mixed_test_column(model, 1, &test);
    assert_int_equal(test.state, ET_FIT_NOT_ESTIMABLE);
    assert_true(test.se > 0.0);
    assert_close(test.p, 0.0, 0.0);
    et_mixed_free(model);
    model = fit(&d, (et_mixed_options){0}, &reml);
    assert_true(ml.var_level < reml.var_level); /* no correction for the mean */
    assert_true(ml.ml && !reml.ml);
    et_mixed_free(model);
}

static void contrasts_are_linear_and_f_is_t_squared(void **state)
{
    (void)state;
    sample s = make(12, 1.0, true);
    et_mixed_data d = data_of(&s);
    et_mixed_summary summary;
    et_mixed_test a, b, both, beyond;
    et_mixed_joint joint;
    double covariance[4];
    const double weight[] = {1.0, 3.0}, twice[] = {1.0, 3.0, 2.0, 6.0};
    et_error err = {0};
    et_mixed *model = fit(&d, (et_mixed_options){0}, &summary);

    et_mixed_test_column(model, 0, &a);
    et_mixed_test_column(model, 1, &b);
    et_mixed_test_contrast(model, weight, &both);
    et_mixed_covariance(model, true, covariance);
    assert_close(both.estimate, a.estimate + 3.0 * b.estimate, 1e-12);
    assert_close(a.se * a.se, covariance[0], 1e-12);
    assert_close(both.se * both.se,
                 covariance[0] + 6.0 * covariance[1] + 9.0 * covariance[3], 1e-11);
    assert_ok(et_mixed_test_joint(model, weight, 1, &joint, &err), &err);
    assert_close(joint.f, both.t * both.t, 1e-11);
    assert_close(joint.df_within, both.df, 1e-10);
    assert_close(joint.p, both.p, 1e-9);
    assert_ok(et_mixed_test_joint(model, twice, 2, &joint, &err), &err);
    assert_int_equal(joint.state, ET_FIT_SINGULAR);
    assert_ok(et_mixed_test_joint(model, twice, 3, &joint, &err), &err);
    assert_int_equal(joint.state, ET_FIT_SINGULAR);
    assert_ok(et_mixed_test_joint(model, weight, 0, &joint, &err), &err);
    assert_int_equal(joint.state, ET_FIT_NOT_ESTIMABLE);
    et_mixed_test_column(model, 2, &beyond);
    assert_int_equal(beyond.state, ET_FIT_NOT_ESTIMABLE);
    const double bad[] = {NAN, 0.0};
    et_mixed_test_contrast(model, bad, &beyond);
    assert_int_equal(beyond.state, ET_FIT_NOT_ESTIMABLE);
    et_mixed_free(model);
}

static void strangers_have_no_effect(void **state)
{
    (void)state;
    sample s = make(13, 1.0, true);
    et_mixed_data d = data_of(&s);
    et_mixed_summary summary;
    et_mixed_unit unit;
    et_mixed_year year;

    for (size_t i = 0; i < s.n; i++) {
        s.unit[i] = 2 * s.unit[i] + 1;
        s.year[i] += 1;
    }
    d.units = 2 * UNITS + 5;
    d.years = YEARS + 3;
    et_mixed *model = fit(&d, (et_mixed_options){0}, &summary);
    assert_int_equal(summary.units, UNITS);
    assert_int_equal(summary.years, YEARS);
    et_mixed_unit_effect(model, 1, &unit);
    assert_true(unit.var_level > 0.0);
    et_mixed_unit_effect(model, 2, &unit);
    assert_close(unit.var_level, 0.0, 0.0);
    et_mixed_unit_effect(model, 500, &unit);
    assert_close(unit.var_level, 0.0, 0.0);
    et_mixed_year_effect(model, 0, &year);
    assert_close(year.variance, 0.0, 0.0);
    et_mixed_year_effect(model, 1, &year);
    assert_true(year.variance > 0.0);
    et_mixed_year_effect(model, 500, &year);
    assert_close(year.variance, 0.0, 0.0);
    et_mixed_free(model);
}

/* Many units seen alike go through one sum; the same units told apart by one more row
 * each would not. Both ways must agree where the data say the same. */
static void blocks_and_single_units_agree(void **state)
{
    (void)state;
    sample s = make(14, 1.0, false);
    double jitter[N];
    et_mixed_data d = data_of(&s);
    et_mixed_summary a, b;
    et_mixed *model = fit(&d, (et_mixed_options){0}, &a);

    et_mixed_free(model);
    for (size_t i = 0; i < N; i++) { /* another shape for each unit, by rounding only */
        jitter[i] = s.slope[i] * (1.0 + 1e-14 * (double)s.unit[i]);
    }
    d.slope = jitter;
    model = fit(&d, (et_mixed_options){0}, &b);
    et_mixed_free(model);
    assert_close(b.criterion, a.criterion, 1e-11);
    assert_close(b.var_slope, a.var_slope, 1e-9);
    assert_close(b.var_year, a.var_year, 1e-9);
}

static et_status fit_some(void *context)
{
    sample s = make(15, 1.0, true);
    et_mixed_data d = data_of(&s);
    et_mixed *model;
    const double weight[] = {1.0, 0.0, 0.0, 1.0};
    et_mixed_joint joint;

    (void)context;
    et_status status = et_mixed_fit(&model, &d, NULL, NULL);
    if (status == ET_OK) {
        status = et_mixed_test_joint(model, weight, 2, &joint, NULL);
    }
    et_mixed_free(model);
    return status;
}

static void memory_failure_is_reported(void **state)
{
    (void)state;
    with_failing_memory(fit_some, NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(too_little_data_are_states),
        cmocka_unit_test(as_many_effects_as_rows_are_a_state),
        cmocka_unit_test(bad_numbers_are_states),
        cmocka_unit_test(dependent_columns_are_a_state),
        cmocka_unit_test(no_residual_is_a_state),
        cmocka_unit_test(wrong_arguments_are_refused),
        cmocka_unit_test(order_of_rows_does_not_matter),
        cmocka_unit_test(origin_of_the_slope_does_not_matter),
        cmocka_unit_test(without_random_parts_it_is_a_line),
        cmocka_unit_test(balanced_levels_are_the_analysis_of_variance),
        cmocka_unit_test(too_little_between_units_is_a_boundary),
        cmocka_unit_test(full_likelihood_gives_no_tests),
        cmocka_unit_test(contrasts_are_linear_and_f_is_t_squared),
        cmocka_unit_test(strangers_have_no_effect),
        cmocka_unit_test(blocks_and_single_units_agree),
        cmocka_unit_test(memory_failure_is_reported),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
