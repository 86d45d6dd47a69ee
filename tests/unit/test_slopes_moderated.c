/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Slopes judged by each unit's own moderated noise: right to the digits of limma, and
 * right as often as they say when nothing moves.
 */
#include "support.h"

#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>

#include "examtrend/methods/multiplicity.h"
#include "examtrend/methods/slopes.h"

enum { UNITS = 63, YEARS = 8, REGIONS = 7 };

static const double year[YEARS] = {2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024};
static gsl_rng *rng;
static double y[UNITS * YEARS];
static et_slope slope[UNITS];
static et_slopes pooled;

static int start(void **state)
{
    (void)state;
    rng = gsl_rng_alloc(gsl_rng_mt19937);
    return 0;
}

static int stop(void **state)
{
    (void)state;
    gsl_rng_free(rng);
    return 0;
}

/* ---- digits ---- */

/* tests/oracles/moderated_t.csv, 2017-2021, as limma 3.54 has it; half-years have no
 * correlation from year to year that could be taken off. */
static void independent_ones_are_as_limma_has_them(void **state)
{
    (void)state;
    static const double half[5] = {0.0, 0.5, 1.0, 1.5, 2.0};
    static const double data[12][5] = {
        {0.12, 0.09, 0.27, 0.17, 0.28},
        {-0.04, -0.04, 0, -0.01, -0.05},
        {0.1, 0, -0.01, 0.04, 0.02},
        {-0.02, -0.15, -0.06, -0.11, -0.25},
        {0.11, -0.03, -0.37, -0.54, -0.51},
        {-0.12, -0.23, 0.08, -0.06, -0.16},
        {0.15, -0.06, 0.16, 0, 0.03},
        {0.27, -0.08, -0.16, 0.07, 0.01},
        {0.3, -0.42, 0.29, -0.27, 0.23},
        {0.3, -0.2, 0.34, 0.12, -0.05},
        {-0.1, 0.77, 0.04, 0.04, 0.08},
        {0.1, 0.12, 0.18, -0.16, 0.04},
    };
    const et_slopes_options how = {.moderated = true};
    et_error err = {0};

    assert_ok(et_slopes_fit(&(et_series_rows){half, &data[0][0], 12, 5}, &how, slope,
                            &pooled, &err), &err);
    assert_int_equal(pooled.rho.state, ET_FIT_OUT_OF_RANGE);
    assert_true(isinf(pooled.rho_df));
    assert_close(pooled.prior_df, 1.845540823031701194, 1e-12);
    assert_close(pooled.unit_df, 4.845540823031701194, 1e-12);
    const size_t unit[3] = {0, 4, 10};
    const double sigma[3] = {0.08326912033114926, 0.10760694530436593,
                             0.31503569208712090};
    const double p[3] = {0.191039423981503392, 0.003978557308440368,
                         0.726023476281677960};
    for (size_t i = 0; i < 3; i++) {
        const et_slope *s = &slope[unit[i]];
        assert_close(s->sigma, sigma[i], 1e-12);
        assert_close(s->df, 4.845540823031701194, 1e-12);
        assert_close(s->p, p[i], 1e-11);
        assert_close(s->slope_se, s->sigma / sqrt(2.5), 1e-13);
        assert_close(s->low + s->high, 2.0 * s->slope, 1e-13);
    }
}

static void fill(double value(size_t unit, size_t t), size_t years)
{
    for (size_t u = 0; u < UNITS; u++) {
        for (size_t t = 0; t < years; t++) {
            y[u * years + t] = value(u, t);
        }
    }
    centre_columns(y, UNITS, years);
}

static void fit(const et_slopes_options *how, size_t years)
{
    et_error err = {0};
    assert_ok(et_slopes_fit(&(et_series_rows){year, y, UNITS, years}, how, slope, &pooled,
                            &err), &err);
}

static double alike(size_t unit, size_t t)
{
    (void)unit;
    (void)t;
    return gsl_ran_gaussian(rng, 1.0);
}

static double persistent(size_t unit, size_t t)
{
    static double last;
    (void)unit;
    last = t == 0 ? gsl_ran_gaussian(rng, 1.0)
                  : 0.6 * last + 0.8 * gsl_ran_gaussian(rng, 1.0);
    return last;
}

/* Var(log SE^2) of rho and of sigma, each 2 / df, add up. */
static void what_is_not_known_of_rho_costs_degrees_of_freedom(void **state)
{
    (void)state;
    const et_slopes_options how = {.columns_are_centred = true, .moderated = true};
    et_ar1_inflation at, low, high;

    gsl_rng_set(rng, 3);
    fill(persistent, YEARS);
    fit(&how, YEARS);
    assert_true(pooled.rho_used > 0.3);
    et_ar1_inflate(year, YEARS, pooled.rho_used, &at);
    et_ar1_inflate(year, YEARS, pooled.rho.rho_low, &low);
    et_ar1_inflate(year, YEARS, pooled.rho.rho_high, &high);
    double sd = log(high.honest / low.honest) / 3.92;
    assert_close(pooled.rho_low, pooled.rho.rho_low, 0.0);
    assert_close(pooled.rho_df, 2.0 / (sd * sd), 1e-12);
    double own = (YEARS - 2) * (1.0 - 1.0 / UNITS);
    assert_close(1.0 / pooled.unit_df,
                 1.0 / fmin(pooled.prior_df + own, UNITS * own) + 1.0 / pooled.rho_df,
                 1e-12);
    assert_close(slope[0].df, pooled.unit_df, 1e-12);
    assert_close(slope[0].slope_se, slope[0].sigma * sqrt(at.slope / pooled.sxx), 1e-12);
}

/* Five years, three, and years that no two units have whole. */
static void rough_is_not_none(void **state)
{
    (void)state;
    const et_slopes_options how = {.columns_are_centred = true, .moderated = true};
    const et_slopes_options common = {.columns_are_centred = true};
    double ratio = 0.0;
    et_ar1_inflation at;

    gsl_rng_set(rng, 5);
    fill(alike, 5);
    fit(&how, 5);
    assert_int_equal(pooled.rho.state, ET_FIT_NOT_ESTIMABLE);
    assert_close(pooled.rho_used, 0.0, 0.0);
    assert_true(pooled.rho_low < pooled.rho_slope);
    assert_true(pooled.rho_slope < pooled.rho_high);
    assert_int_equal(et_ar1_detrended_ratio(year, 5, pooled.rho_slope, &ratio),
                     ET_FIT_OK);
    assert_close(ratio, pooled.rho.r1, 1e-12);
    et_ar1_inflate(year, 5, pooled.rho_slope, &at);
    assert_close(slope[0].slope_se, slope[0].sigma * sqrt(at.honest / 10.0), 1e-12);
    double sigma = pooled.sigma;
    fit(&common, 5);
    assert_close(pooled.sigma, sigma, 0.0);
    assert_close(pooled.rho_slope, 0.0, 0.0);

    fill(persistent, 3);
    fit(&how, 3);
    assert_close(pooled.rho_low, 0.0, 0.0);
    assert_close(pooled.rho_high, ET_AR1_MOST_RHO, 0.0);
    double rho = pooled.rho_slope; /* of three years, honest is 3 (1 + rho) / (3 - rho) */
    assert_close(3.0 * (1.0 + rho) / (3.0 - rho), sqrt(3.0 * 1.99 / 2.01), 1e-9);
    fill(persistent, YEARS);
    for (size_t u = 0; u < UNITS; u++) {
        y[u * YEARS + u % YEARS] = NAN;
    }
    fit(&how, YEARS);
    assert_int_equal(pooled.rho.state, ET_FIT_TOO_FEW);
    assert_close(pooled.rho_high, ET_AR1_MOST_RHO, 0.0);
}

/* A year in which the subject was not held says nothing about the others. */
static void a_year_that_none_has_is_no_year(void **state)
{
    (void)state;
    const et_slopes_options how = {.columns_are_centred = true, .moderated = true};
    static const double holed[YEARS - 1] = {2017, 2018, 2020, 2021, 2022, 2023, 2024};
    double less[UNITS * (YEARS - 1)];
    et_slopes without;
    et_slope one;
    et_error err = {0};

    gsl_rng_set(rng, 3);
    fill(persistent, YEARS);
    for (size_t u = 0; u < UNITS; u++) {
        y[u * YEARS + 2] = NAN;
        for (size_t t = 0; t + 1 < YEARS; t++) {
            less[u * (YEARS - 1) + t] = y[u * YEARS + t + (t >= 2)];
        }
    }
    fit(&how, YEARS);
    one = slope[0];
    assert_ok(et_slopes_fit(&(et_series_rows){holed, less, UNITS, YEARS - 1}, &how, slope,
                            &without, &err),
              &err);
    assert_int_equal(pooled.rho.units, UNITS);
    assert_close(pooled.rho_used, without.rho_used, 1e-13);
    assert_close(one.slope_se, slope[0].slope_se, 1e-12);
}

static void one_wobble_for_all_is_there_as_well(void **state)
{
    (void)state;
    const et_slopes_options how = {.columns_are_centred = true};

    gsl_rng_set(rng, 4);
    fill(alike, YEARS);
    fit(&how, YEARS);
    assert_close(pooled.prior_df, 0.0, 0.0);
    assert_close(pooled.unit_df, pooled.df, 0.0);
    for (size_t u = 0; u < UNITS; u++) {
        assert_close(slope[u].sigma, pooled.sigma, 0.0);
        assert_close(slope[u].df, pooled.df, 0.0);
    }
}

/* ---- how often a table is wrong ---- */

/* Noise without trends: sd of log sd between units, degrees of freedom of t noise (0:
 * normal), correlation of years, the share that units of a region have in common. */
typedef struct noise {
    const char *name;
    double unequal, tails, rho, shared;
    size_t years;
    bool jump;
} noise;

static double shock(const noise *like)
{
    return like->tails > 0.0 ? gsl_ran_tdist(rng, like->tails) *
                                   sqrt((like->tails - 2.0) / like->tails)
                             : gsl_ran_gaussian(rng, 1.0);
}

static void draw_series(const noise *like, double *out)
{
    for (size_t t = 0; t < like->years; t++) {
        double new = shock(like);
        out[t] = t == 0 ? new
                        : like->rho * out[t - 1] +
                              sqrt(1.0 - like->rho * like->rho) * new;
    }
}

static void draw_panel(const noise *like, size_t risers, double rise)
{
    double region[REGIONS][YEARS], own[YEARS];

    for (size_t r = 0; r < REGIONS; r++) {
        draw_series(like, region[r]);
    }
    for (size_t u = 0; u < UNITS; u++) {
        double sd = exp(gsl_ran_gaussian(rng, like->unequal));
        draw_series(like, own);
        for (size_t t = 0; t < like->years; t++) {
            y[u * like->years + t] =
                sd * (sqrt(1.0 - like->shared) * own[t] +
                      sqrt(like->shared) * region[u % REGIONS][t]) +
                (u < risers ? (u % 2 ? -rise : rise) * (double)t : 0.0);
        }
    }
    centre_columns(y, UNITS, like->years);
}

/* Clear ones among units from..to of the fitted table. */
static size_t count_clear(size_t from, size_t to)
{
    double q[UNITS];
    size_t count = 0;
    et_error err = {0};

    for (size_t u = 0; u < UNITS; u++) {
        q[u] = slope[u].p;
    }
    assert_ok(et_multiplicity_adjust(q, UNITS, ET_ADJUST_BH, q, &err), &err);
    for (size_t u = from; u < to; u++) {
        count += q[u] < 0.05;
    }
    return count;
}

static et_slopes_options rule(const noise *like, bool moderated)
{
    static const double starts[] = {2020};
    return (et_slopes_options){.columns_are_centred = true,
                               .moderated = moderated,
                               .starts = starts,
                               .start_count = like->jump};
}

/* Share of tables with a false clear unit. */
static double false_tables(const noise *like, bool moderated, size_t tables)
{
    const et_slopes_options how = rule(like, moderated);
    size_t wrong = 0;

    gsl_rng_set(rng, 42);
    for (size_t i = 0; i < tables; i++) {
        draw_panel(like, 0, 0.0);
        fit(&how, like->years);
        wrong += count_clear(0, UNITS) > 0;
    }
    return (double)wrong / (double)tables;
}

/* 300 tables know a rate of 5 % to within 2.5 points (2 standard errors). */
static void few_tables_of_noise_hold_a_clear_unit(void **state)
{
    (void)state;
    static const noise kinds[] = {
        {"alike", 0.0, 0.0, 0.0, 0.0, 8, false},
        {"unequal", 0.4, 0.0, 0.0, 0.0, 8, false},
        {"very unequal", 0.7, 0.0, 0.0, 0.0, 8, false},
        {"heavy tails", 0.0, 3.0, 0.0, 0.0, 8, false},
        {"correlated", 0.0, 0.0, 0.5, 0.0, 8, false},
        {"strongly correlated", 0.0, 0.0, 0.7, 0.0, 8, false},
        {"unequal, tails, correlated", 0.4, 5.0, 0.3, 0.0, 8, false},
        {"the same, stronger", 0.4, 5.0, 0.6, 0.0, 8, false},
        {"shared by regions", 0.3, 0.0, 0.3, 0.3, 8, false},
        {"four years, correlated", 0.4, 5.0, 0.5, 0.0, 4, false},
        {"five years", 0.4, 5.0, 0.0, 0.0, 5, false},
        {"five years, correlated", 0.4, 5.0, 0.5, 0.0, 5, false},
        {"five years, strongly", 0.4, 5.0, 0.7, 0.0, 5, false},
        {"seven years", 0.4, 5.0, 0.3, 0.0, 7, false},
        {"with a jump", 0.4, 5.0, 0.0, 0.0, 8, true},
        {"with a jump, correlated", 0.4, 5.0, 0.5, 0.0, 8, true},
    };
    for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
        double rate = false_tables(&kinds[k], true, 300);
        if (rate > 0.07) {
            print_error("%s: %.3f\n", kinds[k].name, rate);
        }
        assert_true(rate <= 0.07);
    }
}

static void one_wobble_for_all_is_wrong_far_more_often(void **state)
{
    (void)state;
    const noise unequal = {"unequal", 0.4, 0.0, 0.0, 0.0, 8, false};
    const noise tails = {"heavy tails", 0.0, 3.0, 0.0, 0.0, 8, false};

    assert_true(false_tables(&unequal, false, 100) > 0.2);
    assert_true(false_tables(&tails, false, 100) > 0.2);
}

/* Eight units move by five standard errors of a unit of the usual noise, among 55 that do
 * not. */
static void those_that_move_are_found(void **state)
{
    (void)state;
    const noise kinds[] = {{"alike", 0.0, 0.0, 0.0, 0.0, 8, false},
                           {"unequal, tails", 0.4, 5.0, 0.0, 0.0, 8, false}};
    const double least[] = {0.95, 0.75};
    enum { TABLES = 150, RISERS = 8 };

    for (size_t k = 0; k < 2; k++) {
        const et_slopes_options how = rule(&kinds[k], true);
        double found = 0.0, wrong = 0.0;
        gsl_rng_set(rng, 42);
        for (size_t i = 0; i < TABLES; i++) {
            draw_panel(&kinds[k], RISERS, 5.0 / sqrt(42.0));
            fit(&how, YEARS);
            double right = (double)count_clear(0, RISERS);
            double others = (double)count_clear(RISERS, UNITS);
            found += right / (RISERS * (double)TABLES);
            wrong += others > 0.0 ? others / (right + others) / (double)TABLES : 0.0;
        }
        assert_true(found >= least[k]);
        assert_true(wrong <= 0.06);
    }
}

/* ---- random orders ---- */

static et_slopes_orders orders_of(const et_series_rows *rows, et_resample_options draw)
{
    const et_orders_options how = {.columns_are_centred = true, .draw = draw};
    et_slopes_orders out;
    et_error err = {0};
    assert_ok(et_slopes_random_orders(rows, &how, &out, &err), &err);
    return out;
}

static void what_cannot_be_reordered_is_a_state(void **state)
{
    (void)state;
    const et_resample_options usual = {0};
    const double same[4] = {2020, 2020, 2020, 2020}, level[8] = {0};
    double v[8] = {1, 2, 4, 3, -1, -2, -4, -3};
    et_series_rows rows = {year, v, 2, 4};

    assert_int_equal(orders_of(&rows, usual).state, ET_FIT_OK);
    rows.units = 1; /* its own nation */
    assert_int_equal(orders_of(&rows, usual).state, ET_FIT_TOO_FEW);
    rows.units = 0;
    assert_int_equal(orders_of(&rows, usual).state, ET_FIT_TOO_FEW);
    rows = (et_series_rows){year, v, 2, 2};
    assert_int_equal(orders_of(&rows, usual).state, ET_FIT_TOO_FEW);
    rows = (et_series_rows){same, v, 2, 4};
    assert_int_equal(orders_of(&rows, usual).state, ET_FIT_NO_SPREAD);
    rows = (et_series_rows){year, level, 2, 4};
    assert_int_equal(orders_of(&rows, usual).state, ET_FIT_PERFECT);
    assert_int_equal(orders_of(&rows, usual).orders, 0);
}

static bool next_order(size_t order[5])
{
    size_t i = 4, k = 4;
    while (i > 0 && order[i - 1] > order[i]) {
        i--;
    }
    if (i == 0) {
        return false;
    }
    while (order[k] < order[i - 1]) {
        k--;
    }
    size_t held = order[k];
    order[k] = order[i - 1];
    order[i - 1] = held;
    for (k = 4; i < k; i++, k--) {
        held = order[i];
        order[i] = order[k];
        order[k] = held;
    }
    return true;
}

/* Each of the 120 tables fitted by itself, a unit with a hole among them. */
static void orders_are_counted_as_tables_would_be(void **state)
{
    (void)state;
    const noise like = {"unequal", 0.8, 4.0, 0.0, 0.0, 5, false};
    const et_slopes_options how = {.columns_are_centred = true, .moderated = true};
    double kept[UNITS * 5];
    size_t order[5] = {0, 1, 2, 3, 4}, clear = 0, tables = 0;

    gsl_rng_set(rng, 8);
    draw_panel(&like, 3, 1.5);
    y[7] = NAN;
    memcpy(kept, y, sizeof kept);
    const et_series_rows rows = {year, kept, UNITS, 5};
    et_slopes_orders counted = orders_of(&rows, (et_resample_options){0});
    do {
        for (size_t i = 0; i < UNITS * 5; i++) {
            y[i] = kept[i / 5 * 5 + order[i % 5]];
        }
        fit(&how, 5);
        clear += count_clear(0, UNITS) > 0;
        tables++;
    } while (next_order(order));
    assert_true(counted.exact);
    assert_int_equal(counted.orders, 120);
    assert_int_equal(tables, 120);
    assert_int_equal(counted.clear, clear);
    assert_true(clear > 1 && clear < 120);
}

static void threads_and_seeds(void **state)
{
    (void)state;
    const noise like = {"unequal, correlated", 0.8, 4.0, 0.6, 0.0, 8, false};
    const et_series_rows rows = {year, y, UNITS, YEARS};

    gsl_rng_set(rng, 9);
    draw_panel(&like, 0, 0.0);
    et_slopes_orders one = orders_of(&rows, (et_resample_options){.threads = 1});
    et_slopes_orders five = orders_of(&rows, (et_resample_options){.threads = 5});
    assert_false(one.exact);
    assert_int_equal(one.orders, 2000);
    assert_int_equal(one.clear, five.clear);
    assert_true(one.clear > 0 && one.clear <= 140); /* 7 % */
    et_slopes_orders other = orders_of(&rows, (et_resample_options){.seed = 1});
    assert_true(other.clear > 0 && other.clear <= 140);
}

static et_status reorder(void *context)
{
    const et_series_rows rows = {year, y, UNITS, YEARS};
    const et_orders_options how = {.columns_are_centred = true,
                                   .draw = {.threads = 1, .draws = 40}};
    et_slopes_orders out;
    (void)context;
    return et_slopes_random_orders(&rows, &how, &out, NULL);
}

static void memory_may_run_out(void **state)
{
    (void)state;
    const noise like = {"unequal", 0.8, 4.0, 0.0, 0.0, 8, false};
    gsl_rng_set(rng, 9);
    draw_panel(&like, 0, 0.0);
    with_failing_memory(reorder, NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(independent_ones_are_as_limma_has_them),
        cmocka_unit_test(what_is_not_known_of_rho_costs_degrees_of_freedom),
        cmocka_unit_test(rough_is_not_none),
        cmocka_unit_test(a_year_that_none_has_is_no_year),
        cmocka_unit_test(one_wobble_for_all_is_there_as_well),
        cmocka_unit_test(few_tables_of_noise_hold_a_clear_unit),
        cmocka_unit_test(one_wobble_for_all_is_wrong_far_more_often),
        cmocka_unit_test(those_that_move_are_found),
        cmocka_unit_test(what_cannot_be_reordered_is_a_state),
        cmocka_unit_test(orders_are_counted_as_tables_would_be),
        cmocka_unit_test(threads_and_seeds),
        cmocka_unit_test(memory_may_run_out),
    };
    return cmocka_run_group_tests(tests, start, stop);
}
