/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "examtrend/draw.h"
#include "examtrend/forecast.h"
#include "examtrend/results.h"
#include "panels.h"

enum { FIRST = 2017, PROVINCES = 8, MOST_YEARS = 9 };

/* Means in hundredths; 0: no data. */
static int score[PROVINCES][MOST_YEARS];

/* Levels a fifth of a point apart, years that move all, and a wobble. */
static void set_scores(int wobble)
{
    for (int p = 0; p < PROVINCES; p++) {
        for (int t = 0; t < MOST_YEARS; t++) {
            score[p][t] = 500 + 20 * p + (t * 37) % 60 +
                          wobble * ((p * 5 + t * 3 + p * t) % 7 - 3);
        }
    }
}

static et_panel *make_panel(int years, et_unit_level level)
{
    const made_grid grid = {score[0], MOST_YEARS, PROVINCES, FIRST, years, 100, 1000};
    return panel_of_made(tally_of_grid(&grid), level);
}

static et_forecast_unit units[128];
static et_forecast_summary summary;

static et_status forecast(int years, const et_forecast_plan *plan, et_error *err)
{
    et_panel *panel = make_panel(years, ET_UNIT_PROVINCE);
    et_status status =
        et_forecast_of_units(&(et_series_source){panel, 0, regimes}, plan, units,
                             &summary, err);
    et_panel_free(panel);
    return status;
}

static et_status forecast_nation(int years, const et_forecast_plan *plan, et_error *err)
{
    et_panel *panel = make_panel(years, ET_UNIT_NATION);
    et_status status =
        et_forecast_of_nation(&(et_series_source){panel, 0, regimes}, plan, units,
                              &summary, err);
    et_panel_free(panel);
    return status;
}

/* ---- degenerate ---- */

static void one_year_has_a_point_and_no_interval(void **state)
{
    (void)state;
    et_error err = {0};
    set_scores(3);
    assert_ok(forecast(1, &(et_forecast_plan){0}, &err), &err);
    assert_int_equal(summary.units, PROVINCES);
    assert_int_equal(units[0].known, 1);
    assert_close(units[0].value[0], units[0].last, 0.0);
    assert_int_equal(summary.pool[0].state, ET_FIT_TOO_FEW);
    assert_false(et_forecast_has_interval(&summary.pool[0]));
}

static void units_without_the_last_year_are_missing(void **state)
{
    (void)state;
    et_error err = {0};
    set_scores(3);
    score[2][5] = 0;
    assert_ok(forecast(6, &(et_forecast_plan){0}, &err), &err);
    assert_int_equal(units[2].state, ET_FIT_TOO_FEW);
    assert_int_equal(summary.units, PROVINCES - 1);
}

static void what_makes_no_sense_is_refused(void **state)
{
    (void)state;
    const et_forecast_options heavy = {.method = ET_FORECAST_EWMA, .alpha = 1.5};
    const et_forecast_plan plans[] = {{.scale = ET_SCALE_RAW},
                                      {.ahead = ET_FORECAST_MOST_AHEAD + 1},
                                      {.rule = &heavy},
                                      {.scenario = {2031}, .scenario_count = 1},
                                      {.scenario = {2018}, .scenario_count = 9}};
    set_scores(3);
    for (size_t i = 0; i < sizeof plans / sizeof *plans; i++) {
        et_error err = {0};
        assert_int_equal(forecast(6, &plans[i], &err), ET_ERR_ARGUMENT);
        assert_true(err.text[0] != '\0');
    }
    et_error err = {0};
    const et_forecast_plan nowhere = {.first_year = 1990, .last_year = 1995};
    assert_int_equal(forecast(6, &nowhere, &err), ET_ERR_NOT_FOUND);
}

/* ---- positions ---- */

/* The wobble's own numbers, by hand: the unit's mean minus the mean of all. */
static double position(int p, int t)
{
    double sum = 0.0;
    for (int q = 0; q < PROVINCES; q++) {
        sum += score[q][t];
    }
    return (score[p][t] - sum / PROVINCES) / 100.0;
}

static void positions_are_smoothed_by_seven_tenths(void **state)
{
    (void)state;
    et_error err = {0};
    set_scores(3);
    assert_ok(forecast(6, &(et_forecast_plan){.ahead = 3}, &err), &err);
    for (int p = 0; p < PROVINCES; p++) {
        double level = position(p, 0);
        for (int t = 1; t < 6; t++) {
            level += 0.7 * (position(p, t) - level);
        }
        assert_int_equal(units[p].known,
                         6); /* 2020 is a break that positions may cross */
        assert_close(units[p].last + 10.0, position(p, 5) + 10.0, 1e-12);
        for (int h = 0; h < 3; h++) {
            assert_close(units[p].value[h] + 10.0, level + 10.0, 1e-12);
        }
    }
    assert_int_equal(summary.year[0], FIRST + 6);
    assert_int_equal(summary.pool[0].errors, PROVINCES * 3);
    assert_int_equal(summary.pool[0].targets, 3);
}

static void intervals_never_shrink_with_distance(void **state)
{
    (void)state;
    et_error err = {0};
    set_scores(5);
    assert_ok(forecast(8, &(et_forecast_plan){.ahead = 5}, &err), &err);
    for (size_t h = 1; h < 5; h++) {
        for (size_t l = 0; l < ET_FORECAST_LEVELS; l++) {
            if (et_forecast_has_interval(&summary.pool[h])) {
                assert_true(summary.pool[h].half[l] >= summary.pool[h - 1].half[l]);
            }
        }
    }
    /* the country's few changes: at least as far as a random walk gets */
    assert_ok(forecast_nation(9, &(et_forecast_plan){.ahead = 3}, &err), &err);
    assert_false(summary.pool[2].by_order);
    for (size_t h = 1; h < 3; h++) {
        assert_true(summary.pool[h].half[ET_FORECAST_95] >=
                    sqrt((double)(h + 1)) * summary.pool[0].half[ET_FORECAST_95] - 1e-12);
    }
}

static void a_scenario_is_a_mean_plus_the_position(void **state)
{
    (void)state;
    et_error err = {0};
    const et_forecast_plan plan = {.scenario = {2018, 2021}, .scenario_count = 2};
    set_scores(3);
    assert_ok(forecast(6, &plan, &err), &err);
    assert_int_equal(summary.scenario_count, 2);
    assert_int_equal(summary.scenario[1], 2021);
    double mean = score[0][1] / 100.0 - position(0, 1);
    assert_close(summary.scenario_mean[0], mean, 1e-12);
    assert_close(units[3].points[0], mean + units[3].value[0], 1e-12);

    const et_forecast_plan z = {.scale = ET_SCALE_Z,
                                .scenario = {2018},
                                .scenario_count = 1};
    assert_ok(forecast(6, &z, &err), &err);
    assert_true(summary.points_per_unit[0] > 1.0);
    assert_close(units[3].points[0],
                 summary.scenario_mean[0] +
                     units[3].value[0] * summary.points_per_unit[0], 1e-12);
}

/* ---- breaks ---- */

static void after_a_fresh_break_few_years_are_known(void **state)
{
    (void)state;
    et_error err = {0};
    set_scores(3);
    assert_ok(forecast(9, &(et_forecast_plan){0}, &err), &err); /* 2017-2025 */
    assert_int_equal(summary.first_year, 2025);
    assert_int_equal(units[0].known, 1);
    assert_close(units[0].value[0], units[0].last, 0.0);
    /* errors of 2017-2024 only, from one year known on */
    assert_int_equal(summary.pool[0].errors, PROVINCES * 7);
    assert_true(isnan(summary.pool[0].year_mae[8]));

    const et_forecast_plan across = {.scenario = {2024}, .scenario_count = 1};
    assert_int_equal(forecast(9, &across, &err), ET_ERR_ARGUMENT);
    assert_has(err.text, "2025");
}

static void a_break_ahead_is_told(void **state)
{
    (void)state;
    et_error err = {0};
    set_scores(3);
    assert_ok(forecast(8, &(et_forecast_plan){0}, &err), &err); /* for 2025 */
    assert_int_equal(summary.break_year, 2025);
    assert_ok(forecast(7, &(et_forecast_plan){0}, &err), &err);
    assert_int_equal(summary.break_year, 0);
}

/* ---- the country ---- */

static void the_country_stays_where_it_is(void **state)
{
    (void)state;
    et_error err = {0};
    set_scores(3);
    assert_ok(forecast_nation(8, &(et_forecast_plan){.ahead = 2}, &err), &err);
    assert_int_equal(units[0].unit, ET_PANEL_NATION);
    assert_close(units[0].value[0], units[0].last, 0.0);
    assert_close(units[0].value[1], units[0].last, 0.0);
    /* raw points cross neither 2020 nor 2025: changes to 2018, 2019, 2021 … 2024 */
    assert_int_equal(summary.pool[0].errors, 6);
    assert_int_equal(summary.first_year, 2020);
    assert_int_equal(summary.rule[summary.chosen].rule.method, ET_FORECAST_NAIVE);
    assert_close(units[0].points[0], summary.scenario_mean[0], 0.0);
}

static void every_rule_can_be_asked_for(void **state)
{
    (void)state;
    set_scores(3);
    for (int method = ET_FORECAST_NAIVE; method <= ET_FORECAST_LINE; method++) {
        const et_forecast_options rule = {.method = (et_forecast_method)method};
        et_error err = {0};
        assert_ok(forecast(8, &(et_forecast_plan){.rule = &rule}, &err), &err);
        assert_int_equal(summary.rule[summary.chosen].rule.method, method);
        assert_int_equal(summary.rule[0].rule.method, ET_FORECAST_NAIVE);
        assert_int_equal(summary.rule[0].better_years, 0);
        assert_true(summary.pool[0].errors > 0);
    }
}

/* ---- words and pictures ---- */

static void tables_hold_every_year_and_rule(void **state)
{
    (void)state;
    et_error err = {0};
    et_panel *panel = make_panel(8, ET_UNIT_PROVINCE);
    const et_forecast_plan plan = {.ahead = 2};
    et_table *table = NULL;
    char *bytes = NULL;
    size_t size;

    set_scores(3);
    assert_ok(et_forecast_of_units(&(et_series_source){panel, 0, regimes}, &plan, units,
                                   &summary, &err), &err);
    const et_forecast_rows rows = {panel, "Toán", units, PROVINCES, &summary};
    for (int language = ET_ENGLISH; language <= ET_VIETNAMESE; language++) {
        assert_ok(et_forecast_table(&table, &rows, 1, (et_language)language, &err), &err);
        assert_int_equal(et_table_rows(table), 2 * PROVINCES);
        assert_ok(et_table_render(table, ET_FORMAT_TEXT, &bytes, &size, &err), &err);
        assert_has(bytes, "2025");
        free(bytes);
        et_table_free(table);
        assert_ok(et_forecast_scenarios_table(&table, &rows, 1, (et_language)language,
                                              &err), &err);
        assert_int_equal(et_table_rows(table), 2 * PROVINCES);
        assert_ok(et_table_render(table, ET_FORMAT_JSON, &bytes, &size, &err), &err);
        free(bytes);
        et_table_free(table);
        assert_ok(et_forecast_backtest_table(&table, &rows, 1, (et_language)language,
                                             &err), &err);
        assert_int_equal(et_table_rows(table), summary.rule_count);
        assert_ok(et_table_render(table, ET_FORMAT_CSV, &bytes, &size, &err), &err);
        free(bytes);
        et_table_free(table);
    }
    et_panel_free(panel);
}

static const char *sentence(et_language language)
{
    static char text[ET_SENTENCE_SIZE];
    const et_forecast_rows rows = {NULL, "Toán", units, 1, &summary};
    et_forecast_sentence(&rows, language, text);
    return text;
}

/* The title names what the interval is around, and promises no more than is known. */
static void a_sentence_says_around_what_and_how_often(void **state)
{
    (void)state;
    et_error err = {0};
    const et_forecast_options mean = {.method = ET_FORECAST_MEAN};

    set_scores(3);
    assert_ok(forecast_nation(8, &(et_forecast_plan){0}, &err), &err);
    assert_has(sentence(ET_ENGLISH), "of the last average 19 times of 20");
    assert_has(sentence(ET_VIETNAMESE), "19 trên 20 lần cách mức năm cuối không quá");
    assert_ok(forecast_nation(8, &(et_forecast_plan){.rule = &mean}, &err), &err);
    assert_has(sentence(ET_ENGLISH), "of the forecast 19 times of 20");
    assert_ok(forecast(4, &(et_forecast_plan){0}, &err), &err); /* one target: 2020 */
    assert_int_equal(summary.pool[0].state, ET_FIT_NOT_ESTIMABLE);
    assert_has(sentence(ET_ENGLISH), "by the one past year tried");
    assert_has(sentence(ET_VIETNAMESE), "theo một năm duy nhất đã thử");
    assert_ok(forecast(8, &(et_forecast_plan){.scale = ET_SCALE_Z}, &err), &err);
    assert_has(sentence(ET_VIETNAMESE), "độ lệch chuẩn");
    summary.pool[0].state = ET_FIT_PERFECT;
    assert_has(sentence(ET_ENGLISH), "a forecast whose error is not known");
}

typedef et_status make_table(et_table **out, const et_forecast_rows *rows, size_t count,
                             et_language language, et_error *err);
static make_table *const makers[] = {et_forecast_table, et_forecast_scenarios_table,
                                     et_forecast_backtest_table};

static void assert_speaks(make_table *make, const et_forecast_rows *rows,
                          const char *text)
{
    et_table *table = NULL;
    et_error err = {0};
    char *bytes = NULL;
    assert_ok(make(&table, rows, 1, ET_VIETNAMESE, &err), &err);
    assert_ok(et_table_render(table, ET_FORMAT_TEXT, &bytes, NULL, &err), &err);
    assert_has(bytes, text);
    assert_null(strstr(bytes, "points"));
    assert_null(strstr(bytes, "past"));
    assert_null(strstr(bytes, "value"));
    free(bytes);
    et_table_free(table);
}

/* Units, decimal marks, notes and reasons, too. */
static void vietnamese_tables_hold_no_english(void **state)
{
    (void)state;
    et_error err = {0};
    et_panel *panel;
    const et_forecast_rows rows = {NULL, "Toán", units, 1, &summary};
    et_forecast_rows of_units = {NULL, "Toán", units, PROVINCES, &summary};

    set_scores(3);
    assert_ok(forecast_nation(8, &(et_forecast_plan){.ahead = 2}, &err), &err);
    assert_speaks(et_forecast_table, &rows, "Toán 2025: khoảng dự báo lấy từ 6");
    assert_speaks(et_forecast_table, &rows, "5,");
    assert_speaks(et_forecast_scenarios_table, &rows, "chưa biết năng lực thí sinh");
    assert_speaks(et_forecast_backtest_table, &rows, "chính là mức năm cuối");
    assert_ok(forecast_nation(1, &(et_forecast_plan){0}, &err), &err);
    assert_speaks(et_forecast_table, &rows, "quá ít lần dự báo trong quá khứ");
    assert_speaks(et_forecast_backtest_table, &rows, "không thử được dự báo nào");

    score[2][7] = 0; /* no value in the last year */
    of_units.panel = panel = make_panel(8, ET_UNIT_PROVINCE);
    assert_ok(et_forecast_of_units(&(et_series_source){panel, 0, regimes},
                                   &(et_forecast_plan){0}, units, &summary, &err), &err);
    assert_speaks(et_forecast_table, &of_units, "không có số liệu năm cuối");
    summary.pool[0].state = ET_FIT_PERFECT;
    assert_speaks(et_forecast_scenarios_table, &of_units,
                  "mọi dự báo đã qua đều đúng hẳn");
    et_panel_free(panel);
}

static et_status make_tables(void *context)
{
    et_status status = ET_OK;
    et_error err = {0};
    for (size_t i = 0; i < 3 && status == ET_OK; i++) {
        et_table *table = NULL;
        char *bytes = NULL;
        status = makers[i](&table, context, 1, ET_VIETNAMESE, &err);
        if (status == ET_OK) {
            status = et_table_render(table, ET_FORMAT_CSV, &bytes, NULL, &err);
        }
        free(bytes);
        et_table_free(table);
    }
    return status;
}

static void memory_for_tables_may_run_out(void **state)
{
    (void)state;
    et_error err = {0};
    et_forecast_rows rows = {NULL, "Toán", units, 1, &summary};
    set_scores(3);
    assert_ok(forecast_nation(8, &(et_forecast_plan){0}, &err), &err);
    with_failing_memory(make_tables, &rows);
}

static const char *script_of(const et_chart *chart)
{
    static char text[1 << 16];
    char *script = NULL;
    et_error err = {0};
    assert_ok(et_chart_script(chart, ET_PICTURE_SVG, NULL, &script, &err), &err);
    (void)et_text_copy(text, sizeof text, script);
    free(script);
    for (char *c = text; *c; c++) { /* lines of the footer are pieces of one text */
        *c = *c == '\n' ? ' ' : *c;
    }
    return text;
}

static void a_fan_says_what_it_knows(void **state)
{
    (void)state;
    et_error err = {0};
    et_panel *panel = make_panel(8, ET_UNIT_PROVINCE);
    const et_forecast_plan plan = {.ahead = 2};
    et_chart *chart = NULL;

    assert_ok(et_forecast_of_units(&(et_series_source){panel, 0, regimes}, &plan, units,
                                   &summary, &err), &err);
    et_draw_forecast from = {.panel = panel, .subject_name = "Maths", .who = "Hà Nội",
                             .regimes = regimes, .unit = &units[0], .summary = &summary};
    assert_ok(et_draw_fan(&chart, &from, &(et_look){0}, &err), &err);
    assert_has(et_chart_title(chart), "had the exam stayed as it was"); /* 2025 */
    assert_has(et_chart_alt(chart), "95%");
    assert_has(script_of(chart), "the last value alone by");
    et_chart_free(chart);
    et_panel_free(panel);

    /* one year to learn from: no share of it is told */
    set_scores(3);
    from.panel = panel = make_panel(4, ET_UNIT_PROVINCE);
    assert_ok(et_forecast_of_units(&(et_series_source){panel, 0, regimes}, &plan, units,
                                   &summary, &err), &err);
    assert_int_equal(summary.pool[0].state, ET_FIT_NOT_ESTIMABLE);
    assert_ok(et_draw_fan(&chart, &from, &(et_look){0}, &err), &err);
    assert_has(script_of(chart), "a single past year");
    assert_null(strstr(script_of(chart), "band held"));
    et_chart_free(chart);
    summary.pool[0].state = ET_FIT_TOO_FEW;
    assert_int_equal(et_draw_fan(&chart, &from, &(et_look){0}, &err), ET_ERR_INPUT);
    assert_null(chart);
    et_panel_free(panel);
}

typedef struct memory_case {
    et_panel *panel;
} memory_case;

static et_status with_memory(void *context)
{
    memory_case *c = context;
    et_error err = {0};
    return et_forecast_of_units(&(et_series_source){c->panel, 0, regimes},
                                &(et_forecast_plan){0}, units, &summary, &err);
}

static void memory_may_run_out(void **state)
{
    (void)state;
    memory_case c = {make_panel(6, ET_UNIT_PROVINCE)};
    with_failing_memory(with_memory, &c);
    et_panel_free(c.panel);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_year_has_a_point_and_no_interval),
        cmocka_unit_test(units_without_the_last_year_are_missing),
        cmocka_unit_test(what_makes_no_sense_is_refused),
        cmocka_unit_test(positions_are_smoothed_by_seven_tenths),
        cmocka_unit_test(intervals_never_shrink_with_distance),
        cmocka_unit_test(a_scenario_is_a_mean_plus_the_position),
        cmocka_unit_test(after_a_fresh_break_few_years_are_known),
        cmocka_unit_test(a_break_ahead_is_told),
        cmocka_unit_test(the_country_stays_where_it_is),
        cmocka_unit_test(every_rule_can_be_asked_for),
        cmocka_unit_test(tables_hold_every_year_and_rule),
        cmocka_unit_test(a_sentence_says_around_what_and_how_often),
        cmocka_unit_test(vietnamese_tables_hold_no_english),
        cmocka_unit_test(memory_for_tables_may_run_out),
        cmocka_unit_test(a_fan_says_what_it_knows),
        cmocka_unit_test(memory_may_run_out),
    };
    return cmocka_run_group_tests(tests, open_registry, close_registry);
}
