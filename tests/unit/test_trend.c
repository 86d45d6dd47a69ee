/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "examtrend/trend.h"
#include "panels.h"

/* Candidates of every cell, and the years and provinces of a made-up tally that uses the
 * bundled registry. */
enum { FIRST = 2017, MOST_YEARS = 10, PROVINCES = 6 };

/* The mean in hundredths of a province's year. */
typedef int (*mean_function)(int province, int year);

static int wobbly(int province, int year)
{
    int t = year - FIRST;
    return 500 + 10 * province + 3 * (province - 2) * t +
           (province * 7 + t * t * 5 + province * t * 3) % 11 + 40 * (t % 3);
}

static int level(int province, int year)
{
    (void)year;
    return 500 + 10 * province;
}

static int straight(int province, int year)
{
    return 500 + 10 * (province % 2 ? 1 : -1) * (year - FIRST);
}

static et_tally *make_tally(mean_function mean, int provinces, int years, uint64_t n)
{
    int score[PROVINCES][MOST_YEARS] = {0};
    for (int p = 0; p < provinces; p++) {
        for (int t = 0; t < years; t++) {
            score[p][t] = mean(p, FIRST + t);
        }
    }
    return tally_of_grid(
        &(made_grid){score[0], MOST_YEARS, provinces, FIRST, years, 0, n});
}

static et_panel *make_panel(const et_tally *tally, et_unit_level unit)
{
    return panel_of(tally, NULL, (et_panel_options){.map = "63", .level = unit});
}

static et_trend_unit units[128];
static et_trend_summary summary;

static void fit(mean_function mean, int provinces, int years, uint64_t n,
                const et_trend_options *options)
{
    et_error err = {0};
    et_tally *tally = make_tally(mean, provinces, years, n);
    et_panel *panel = make_panel(tally, ET_UNIT_PROVINCE);
    assert_true(et_panel_unit_count(panel) <= 128);
    assert_ok(et_trend_units(&(et_series_source){panel, 0, regimes}, options, units,
                             &summary, &err), &err);
    et_panel_free(panel);
    et_tally_free(tally);
}

static const et_trend_options defaults;

static void one_and_two_years_are_no_trend(void **state)
{
    (void)state;
    for (int years = 1; years <= 2; years++) {
        fit(wobbly, PROVINCES, years, 1000, &defaults);
        assert_int_equal(summary.units, 0);
        assert_int_equal(units[0].state, ET_FIT_TOO_FEW);
        assert_int_equal(units[0].verdict, ET_TREND_CANNOT_TELL);
        assert_close(units[0].p, 0.0, 0.0);
    }
}

static void one_province_is_its_own_nation(void **state)
{
    (void)state;
    fit(wobbly, 1, 8, 1000, &defaults);
    assert_int_equal(units[0].state, ET_FIT_NOT_ESTIMABLE);
    assert_int_equal(summary.up + summary.down + summary.cannot_tell, 0);
}

static void equal_scores_have_no_slope_to_test(void **state)
{
    (void)state;
    fit(level, PROVINCES, 8, 1000, &defaults);
    assert_int_equal(units[0].state, ET_FIT_PERFECT);
    assert_int_equal(summary.reliability_state, ET_FIT_PERFECT);
    fit(straight, PROVINCES, 8, 1000, &defaults);
    assert_int_equal(units[0].state, ET_FIT_PERFECT);
}

static void small_cells_are_left_out_and_counted(void **state)
{
    (void)state;
    et_error err = {0};
    et_tally *tally = make_tally(wobbly, PROVINCES - 1, 8, 1000);
    for (int year = FIRST; year < FIRST + 8; year++) {
        const et_tally_key key = {year, codes[PROVINCES - 1], "toan"};
        uint64_t n = year == FIRST + 3 ? 1 : 1000;
        int32_t mean = year == FIRST + 3 ? 1000 : wobbly(PROVINCES - 1, year);
        assert_ok(et_tally_add(tally, &key, mean, n, &err), &err);
    }
    et_panel *panel = make_panel(tally, ET_UNIT_PROVINCE);
    assert_ok(et_trend_units(&(et_series_source){panel, 0, regimes}, &defaults, units,
                             &summary, &err), &err);
    assert_int_equal(summary.left_out, 1);
    assert_int_equal(units[PROVINCES - 1].left_out, 1);
    assert_int_equal(units[PROVINCES - 1].years, 7);
    assert_int_equal(units[0].left_out, 0);
    et_panel_free(panel);
    et_tally_free(tally);
}

static int harder_in_2020(int province, int year)
{
    return wobbly(province, year) - (year == 2020 ? 123 : 0);
}

static void a_harder_paper_changes_no_relative_slope(void **state)
{
    (void)state;
    double slope[PROVINCES], q[PROVINCES];
    fit(wobbly, PROVINCES, 8, 1000, &defaults);
    for (int p = 0; p < PROVINCES; p++) {
        slope[p] = units[p].slope;
        q[p] = units[p].q;
    }
    fit(harder_in_2020, PROVINCES, 8, 1000, &defaults);
    for (int p = 0; p < PROVINCES; p++) {
        assert_close(units[p].slope, slope[p], 1e-11);
        assert_close(units[p].q, q[p], 1e-9);
    }
}

static void relative_slopes_sum_to_nothing(void **state)
{
    (void)state;
    double sum = 0.0;
    fit(wobbly, PROVINCES, 8, 1000, &defaults);
    for (int p = 0; p < PROVINCES; p++) {
        sum += units[p].slope;
    }
    assert_true(fabs(sum) < 1e-13);
    assert_int_equal(summary.units, PROVINCES);
    assert_int_equal(summary.up + summary.down + summary.cannot_tell, PROVINCES);
}

static void a_forbidden_break_is_refused(void **state)
{
    (void)state;
    et_error err = {0};
    et_tally *tally = make_tally(wobbly, PROVINCES, 8, 1000);
    et_panel *panel = make_panel(tally, ET_UNIT_PROVINCE);
    const et_trend_options raw = {
        .first_year = 2017, .last_year = 2024, .scale = ET_SCALE_RAW};

    assert_int_equal(et_trend_units(&(et_series_source){panel, 0, regimes}, &raw, units,
                                    &summary, &err),
                     ET_ERR_ARGUMENT);
    assert_non_null(strstr(err.text, "break of 2020"));
    et_panel_free(panel);
    et_tally_free(tally);
}

static void the_sensitivity_line_stands_beside(void **state)
{
    (void)state;
    fit(wobbly, PROVINCES, 8, 1000, &defaults);
    assert_int_equal(summary.break_count, 1);
    assert_int_equal(summary.breaks[0], 2020);
    assert_int_equal(units[0].jump_state, ET_FIT_OK);
    fit(wobbly, PROVINCES, 3, 1000, &defaults);
    assert_int_equal(summary.break_count, 0);
    assert_int_equal(units[0].jump_state, ET_FIT_NOT_ESTIMABLE);
}

static void the_nation_has_its_own_window(void **state)
{
    (void)state;
    et_trend_nation nation;
    et_error err = {0};
    et_tally *tally = make_tally(wobbly, PROVINCES, 8, 1000);
    et_panel *panel = make_panel(tally, ET_UNIT_NATION);
    const et_trend_options all = {.first_year = 2017, .last_year = 2024};

    assert_ok(et_trend_of_nation(&(et_series_source){panel, 0, regimes}, &defaults,
                                 &nation, &err), &err);
    assert_int_equal(nation.first_year, 2020);
    assert_int_equal(nation.last_year, 2024);
    assert_int_equal(nation.years, 5);
    assert_false(nation.broken);
    assert_close(nation.line.df, 3.0, 0.0);

    assert_ok(et_trend_of_nation(&(et_series_source){panel, 0, regimes}, &all, &nation,
                                 &err), &err);
    assert_true(nation.broken);
    assert_int_equal(nation.breaks[0], 2020);
    assert_close(nation.line.df, 5.0, 0.0);
    assert_int_equal(nation.kendall.state, ET_FIT_NOT_ESTIMABLE);
    et_panel_free(panel);
    et_tally_free(tally);
}

static void the_nation_of_one_year_has_no_trend(void **state)
{
    (void)state;
    et_trend_nation nation;
    et_error err = {0};
    et_tally *tally = make_tally(wobbly, PROVINCES, 1, 1000);
    et_panel *panel = make_panel(tally, ET_UNIT_NATION);

    assert_ok(et_trend_of_nation(&(et_series_source){panel, 0, regimes}, &defaults,
                                 &nation, &err), &err);
    assert_int_equal(nation.years, 1);
    assert_int_equal(nation.line.state, ET_FIT_TOO_FEW);
    assert_int_equal(nation.detectable_state, ET_FIT_TOO_FEW);
    et_panel_free(panel);
    et_tally_free(tally);
}

/* Computed once, apart from this code, from the published means of the same cells:
 * two-way residuals, r1 = -.13537 inverted to rho = .21692, sigma^2 = RSS / (62 tr(M
 * V)). Then in R with limma 3.54's squeezeVar, the interval of rho as serial.h has it,
 * and p.adjust. */
static void real_mathematics_is_as_computed_elsewhere(void **state)
{
    (void)state;
    et_error err = {0};
    et_panel *panel = real_panel("toan", 2017, 2024);
    size_t dak_lak = 0;

    assert_ok(et_trend_units(&(et_series_source){panel, 0, regimes}, &defaults, units,
                             &summary, &err), &err);
    assert_int_equal(summary.units, 63);
    assert_close(summary.rho.r1, -0.13537, 1e-3);
    assert_close(summary.rho.rho, 0.21692, 1e-3);
    assert_close(summary.sigma, 0.10899, 1e-3);
    assert_close(summary.slope_se, 0.019135, 1e-3);
    assert_close(summary.reliability, 0.71837, 1e-3);
    assert_close(summary.prior_df, 5.0580406380185, 1e-10);
    assert_close(summary.df, 8.7261366048758, 1e-10);
    assert_int_equal(summary.up, 1);
    assert_int_equal(summary.down, 3);
    assert_int_equal(summary.cannot_tell, 59);
    assert_int_equal(summary.orders.state, ET_FIT_NOT_ESTIMABLE); /* not asked for */
    while (strcmp(et_panel_unit(panel, dak_lak)->name, "Đắk Lắk") != 0) {
        dak_lak++;
    }
    assert_close(units[dak_lak].slope, -0.0627574977665, 1e-10);
    assert_close(units[dak_lak].slope_se, 0.0111504517403, 1e-10);
    assert_close(units[dak_lak].p, 0.000360822860193, 1e-10);
    assert_close(units[dak_lak].q, 0.0227318401922, 1e-10);
    et_panel_free(panel);
}

/* The bundled years in random order: no trend is left, but who wobbles how much, tails
 * and what provinces share are. One wobble for all gave 11 to 34 %. */
static void random_orders_of_real_years_give_few_clear_ones(void **state)
{
    (void)state;
    static const char *const subject[] = {"toan",    "ngu_van", "ngoai_ngu",
                                          "vat_li",  "hoa_hoc", "sinh_hoc",
                                          "lich_su", "dia_li",  "gdcd"};
    const et_trend_options options[] = {
        {.count_orders = true}, {.count_orders = true, .scale = ET_SCALE_Z}};
    et_error err = {0};
    double clear = 0.0;

    for (size_t i = 0; i < 9; i++) {
        et_panel *panel = real_panel(subject[i], 2017, 2024);
        for (size_t scale = 0; scale < 2; scale++) {
            assert_ok(et_trend_units(&(et_series_source){panel, 0, regimes},
                                     &options[scale], units, &summary, &err),
                      &err);
            assert_int_equal(summary.orders.state, ET_FIT_OK);
            assert_int_equal(summary.orders.orders, 2000);
            assert_true(summary.orders.clear > 0 && summary.orders.clear <= 120);
            clear += (double)summary.orders.clear;
        }
        et_panel_free(panel);
    }
    assert_true(clear / (18 * 2000.0) <= 0.05);
}

/* Raw slopes have no pooled noise that orders could be judged by. */
static void orders_of_raw_years_are_not_counted(void **state)
{
    (void)state;
    const et_trend_options raw = {.first_year = 2020, .last_year = 2024,
                                  .scale = ET_SCALE_RAW, .count_orders = true};
    fit(wobbly, PROVINCES, 8, 1000, &raw);
    assert_int_equal(summary.orders.state, ET_FIT_NOT_ESTIMABLE);
    assert_close(units[0].df, 3.0, 0.0);
    assert_close(summary.prior_df, 0.0, 0.0);
}

static et_status fit_somewhere(void *context)
{
    const et_trend_options options = {.count_orders = true};
    return et_trend_units(&(et_series_source){context, 0, regimes}, &options, units,
                          &summary, NULL);
}

static void memory_may_run_out(void **state)
{
    (void)state;
    et_tally *tally = make_tally(wobbly, PROVINCES, 8, 1000);
    et_panel *panel = make_panel(tally, ET_UNIT_PROVINCE);
    with_failing_memory(fit_somewhere, panel);
    et_panel_free(panel);
    et_tally_free(tally);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_and_two_years_are_no_trend),
        cmocka_unit_test(one_province_is_its_own_nation),
        cmocka_unit_test(equal_scores_have_no_slope_to_test),
        cmocka_unit_test(small_cells_are_left_out_and_counted),
        cmocka_unit_test(a_harder_paper_changes_no_relative_slope),
        cmocka_unit_test(relative_slopes_sum_to_nothing),
        cmocka_unit_test(a_forbidden_break_is_refused),
        cmocka_unit_test(the_sensitivity_line_stands_beside),
        cmocka_unit_test(the_nation_has_its_own_window),
        cmocka_unit_test(the_nation_of_one_year_has_no_trend),
        cmocka_unit_test(real_mathematics_is_as_computed_elsewhere),
        cmocka_unit_test(random_orders_of_real_years_give_few_clear_ones),
        cmocka_unit_test(orders_of_raw_years_are_not_counted),
        cmocka_unit_test(memory_may_run_out),
    };
    return cmocka_run_group_tests(tests, open_registry, close_registry);
}
