/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "chart_samples.h"

static const et_look plain = {0};
static const int years[] = {2019, 2020, 2021};
static const double missing[] = {NAN, NAN, NAN}, some[] = {5.0, 5.5, 5.2};
static et_chart *chart;
static et_error err;

static void refused(et_status status, et_status expected, const char *word)
{
    if (status != expected || chart || !strstr(err.text, word)) {
        print_error("got %s: %s\n", et_status_name(status), err.text);
        fail();
    }
}

static void titled(et_status status, const char *title)
{
    assert_ok(status, &err);
    assert_string_equal(et_chart_title(chart), title);
    et_chart_free(chart);
    chart = NULL;
}

static void heat(void **state)
{
    (void)state;
    et_heat_row rows[] = {{"A", missing}, {"B", missing}};
    et_chart_heat_says says = {.frame = sample_frame(&plain), .years = years,
                               .year_count = 3, .rows = rows};

    refused(et_chart_heat(&chart, &says, &plain, &err), ET_ERR_ARGUMENT, "0 rows");
    says.row_count = 2;
    refused(et_chart_heat(&chart, &says, &plain, &err), ET_ERR_INPUT, "no value");
    says.year_count = 1;
    refused(et_chart_heat(&chart, &says, &plain, &err), ET_ERR_ARGUMENT, "1 years");
    says.year_count = 3;
    const double above[] = {0.1, NAN, 0.2}, zero[] = {0.0, 0.0, 0.0};
    rows[0].values = above;
    rows[1].values = zero;
    titled(et_chart_heat(&chart, &says, &plain, &err),
           "1 province stood above the country every year, 0 below; 1 changed sides");
}

static void multiples(void **state)
{
    (void)state;
    et_multiple units[] = {{.name = "A", .values = missing}};
    et_chart_multiples_says says = {.frame = sample_frame(&plain), .years = years,
                                    .year_count = 3, .units = units};

    refused(et_chart_multiples(&chart, &says, &plain, &err), ET_ERR_ARGUMENT, "0 units");
    says.unit_count = 1;
    refused(et_chart_multiples(&chart, &says, &plain, &err), ET_ERR_INPUT, "no value");
    units[0].values = some;
    titled(et_chart_multiples(&chart, &says, &plain, &err), "1 province, year by year");
    units[0].slope = 0.2;
    units[0].slope_margin = 0.1;
    units[0].verdict = ET_VERDICT_UP;
    titled(et_chart_multiples(&chart, &says, &plain, &err),
           "1 province rose against the country");
}

static void bump(void **state)
{
    (void)state;
    const double first[] = {1, 1, 1}, second[] = {2, 2, 2}, up[] = {2, 2, 1},
                 down[] = {1, 1, 2};
    et_bump_line lines[] = {{"A", first, first, first, ET_VERDICT_CANNOT_TELL},
                            {"B", second, second, second, ET_VERDICT_CANNOT_TELL}};
    et_chart_bump_says says = {.frame = sample_frame(&plain), .years = years,
                               .year_count = 3, .lines = lines, .line_count = 1};

    refused(et_chart_bump(&chart, &says, &plain, &err), ET_ERR_ARGUMENT, "1 lines");
    says.line_count = 2;
    titled(et_chart_bump(&chart, &says, &plain, &err),
           "No change of rank among 2 provinces is beyond the noise");
    lines[0] = (et_bump_line){"A", down, down, down, ET_VERDICT_DOWN};
    lines[1] = (et_bump_line){"B", up, up, up, ET_VERDICT_UP};
    titled(et_chart_bump(&chart, &says, &plain, &err),
           "B rose from rank 2 to 1, A fell from 1 to 2; 2 of 2 provinces moved clearly");
    /* the same change without a verdict is none, nor is one to the other side */
    lines[0] = (et_bump_line){"A", down, first, second, ET_VERDICT_CANNOT_TELL};
    lines[1] = (et_bump_line){"B", up, first, second, ET_VERDICT_DOWN};
    titled(et_chart_bump(&chart, &says, &plain, &err),
           "No change of rank among 2 provinces is beyond the noise");
    lines[1].low = second;
    refused(et_chart_bump(&chart, &says, &plain, &err), ET_ERR_ARGUMENT, "low <= rank");
    lines[0] = lines[1] = (et_bump_line){"A", missing, missing, missing,
                                         ET_VERDICT_CANNOT_TELL};
    refused(et_chart_bump(&chart, &says, &plain, &err), ET_ERR_INPUT, "no rank");
}

static void ranks(void **state)
{
    (void)state;
    et_rank_row rows[] = {
        {"A", 1, 1, 2, 1, 1}, {"B", 2, 1, 2, 1, 2}, {"C", 3, 3, 3, 0, 0}};
    et_chart_ranks_says says = {.frame = sample_frame(&plain), .rows = rows,
                                .row_count = 1};

    refused(et_chart_ranks(&chart, &says, &plain, &err), ET_ERR_ARGUMENT, "1 ranked");
    says.row_count = 3;
    titled(et_chart_ranks(&chart, &says, &plain, &err),
           "2 provinces could be first, 1 could be last; 1 of 3 places is certain");
    rows[1].alone_high = 3;
    refused(et_chart_ranks(&chart, &says, &plain, &err), ET_ERR_ARGUMENT, "alone");
    rows[1].alone_high = 2;
    rows[2].high = 4;
    refused(et_chart_ranks(&chart, &says, &plain, &err), ET_ERR_ARGUMENT, "\"C\"");
}

static void clusters(void **state)
{
    (void)state;
    const et_trend_line lines[] = {{.name = "A", .values = some},
                                   {.name = "B", .values = some}};
    et_cluster_pair pair = {"A", "B", -0.05, 0.02, ET_PAIR_CLEAR};
    et_chart_clusters_says says = {.trend = {.frame = sample_frame(&plain),
                                             .years = years, .year_count = 3,
                                             .lines = lines, .line_count = 2},
                                   .pairs = &pair};

    refused(et_chart_clusters(&chart, &says, &plain, &err), ET_ERR_ARGUMENT, "0 pairs");
    says.pair_count = 1;
    titled(et_chart_clusters(&chart, &says, &plain, &err),
           "B gained on A by 0.05 points a year; 1 of 1 pair differs clearly");
    pair.verdict = ET_PAIR_HINT;
    titled(et_chart_clusters(&chart, &says, &plain, &err),
           "The two do not differ clearly in their trends");
    pair.difference = NAN;
    refused(et_chart_clusters(&chart, &says, &plain, &err), ET_ERR_ARGUMENT,
            "no difference");
}

static void forest(void **state)
{
    (void)state;
    et_caterpillar_row row = {"A", 0.1, 0.05, 0.15, ET_VERDICT_UP};
    et_chart_forest_says says = {.frame = sample_frame(&plain), .cluster = "North",
                                 .rows = &row, .pooled = 0.1, .pooled_low = 0.05,
                                 .pooled_high = 0.15, .pooled_verdict = ET_VERDICT_UP,
                                 .prediction_low = NAN, .prediction_high = NAN};

    refused(et_chart_forest(&chart, &says, &plain, &err), ET_ERR_ARGUMENT, "0 rows");
    says.row_count = 1;
    titled(et_chart_forest(&chart, &says, &plain, &err),
           "North rises: +0.10 ± 0.05 on average of its members");
    says.pooled = NAN;
    refused(et_chart_forest(&chart, &says, &plain, &err), ET_ERR_INPUT, "pooled");
}

static void dumbbell(void **state)
{
    (void)state;
    et_dumbbell_row rows[] = {{"Maths", 5.0, 0.1, 6.0, 0.1, 0.14, ET_VERDICT_UP},
                              {"Biology", 6.0, 0.1, 6.0, 0.1, 0.14,
                               ET_VERDICT_CANNOT_TELL}};
    et_chart_dumbbell_says says = {.frame = sample_frame(&plain), .first = "North",
                                   .second = "South", .rows = rows};

    refused(et_chart_dumbbell(&chart, &says, &plain, &err), ET_ERR_ARGUMENT, "0 rows");
    says.row_count = 2;
    titled(et_chart_dumbbell(&chart, &says, &plain, &err),
           "South is furthest above North in Maths (+1.00)");
    rows[0].verdict = ET_VERDICT_CANNOT_TELL;
    titled(et_chart_dumbbell(&chart, &says, &plain, &err),
           "North and South: none of the 2 gaps is beyond the noise");
    says.row_count = 1;
    titled(et_chart_dumbbell(&chart, &says, &plain, &err),
           "Maths: the gap between North and South is within the noise (+1.00)");
    rows[0].verdict = ET_VERDICT_UP;
    titled(et_chart_dumbbell(&chart, &says, &plain, &err),
           "Maths: South is above North (+1.00)");
    rows[0].second = 4.0;
    titled(et_chart_dumbbell(&chart, &says, &plain, &err),
           "Maths: South is below North (−1.00)");
    says.row_count = 2;
    titled(et_chart_dumbbell(&chart, &says, &plain, &err),
           "South is furthest below North in Maths (−1.00)");
    rows[1].second_margin = NAN;
    refused(et_chart_dumbbell(&chart, &says, &plain, &err), ET_ERR_INPUT, "Biology");
}

static void claim(void **state)
{
    (void)state;
    const et_chart_break change = {2021, "new programme", false};
    et_chart_claim_says says = {.frame = sample_frame(&plain), .who = "Cluster 5",
                                .claim = "each year higher", .years = years,
                                .year_count = 3, .values = missing};

    refused(et_chart_claim(&chart, &says, &plain, &err), ET_ERR_INPUT, "no two years");
    says.values = some;
    titled(et_chart_claim(&chart, &says, &plain, &err),
           "Cluster 5, “each year higher”: the data cannot tell, 1 of 2 steps went up");
    /* the step into another exam is none */
    says.frame.breaks = &change;
    says.verdict = ET_CHART_CLAIM_HOLDS;
    titled(et_chart_claim(&chart, &says, &plain, &err),
           "Cluster 5, “each year higher”: holds, 1 of 1 step went up");
    says.years = years + 1;
    says.values = some + 1;
    says.year_count = 2;
    refused(et_chart_claim(&chart, &says, &plain, &err), ET_ERR_INPUT, "no two years");
    says.year_count = 1;
    refused(et_chart_claim(&chart, &says, &plain, &err), ET_ERR_ARGUMENT, "1 years");
}

static void fan(void **state)
{
    (void)state;
    const int future[] = {2022};
    const double middle[] = {5.5}, low[] = {5.0}, high[] = {6.0}, narrow[] = {5.6};
    et_chart_fan_says says = {.frame = sample_frame(&plain), .who = "Vietnam",
                              .years = years, .year_count = 3, .values = missing,
                              .future_years = future, .future_count = 1,
                              .middle = middle, .low = {low, low, low},
                              .high = {high, high, high}};
    says.frame.relative = false;

    refused(et_chart_fan(&chart, &says, &plain, &err), ET_ERR_INPUT, "no value");
    says.values = some;
    titled(et_chart_fan(&chart, &says, &plain, &err),
           "Vietnam in 2022: 5.0 to 6.0 is likely (80%), 5.5 in the middle");
    says.high[2] = narrow;
    refused(et_chart_fan(&chart, &says, &plain, &err), ET_ERR_ARGUMENT, "95%");
    says.high[2] = high;
    says.future_years = years;
    refused(et_chart_fan(&chart, &says, &plain, &err), ET_ERR_ARGUMENT, "later years");
    says.future_years = future;
    says.future_count = 0;
    refused(et_chart_fan(&chart, &says, &plain, &err), ET_ERR_ARGUMENT, "0 to come");
}

/* Another exam lies between the data and the forecast: nothing is joined. */
static void fans_do_not_open_across_a_break(void **state)
{
    (void)state;
    const et_chart_break change = {2022, "new programme", false};
    const int future[] = {2022};
    const double middle[] = {5.5}, low[] = {5.0}, high[] = {6.0};
    et_chart_fan_says says = {.frame = sample_frame(&plain), .who = "Vietnam",
                              .years = years, .year_count = 3, .values = some,
                              .future_years = future, .future_count = 1,
                              .middle = middle, .low = {low, low, low},
                              .high = {high, high, high}};
    char *script = NULL;

    says.frame.breaks = &change;
    says.frame.break_count = 1;
    says.frame.last_year = 2022;
    assert_ok(et_chart_fan(&chart, &says, &plain, &err), &err);
    assert_ok(et_chart_script(chart, ET_PICTURE_SVG, NULL, &script, &err), &err);
    assert_null(strstr(script, "2021 5.2 5.2"));
    assert_non_null(strstr(script, "2021.7 5 6\n2022 5 6"));
    free(script);
    et_chart_free(chart);
    chart = NULL;
}

static void change(void **state)
{
    (void)state;
    et_change_part parts[] = {{"within", 0.3, 0.1}, {"between", -0.1, 0.1}};
    et_chart_change_says says = {.frame = sample_frame(&plain), .who = "Cluster 5",
                                 .from_name = "2020", .to_name = "2024", .from = 5.0,
                                 .to = 5.2, .parts = parts};
    says.frame.relative = false;

    refused(et_chart_change(&chart, &says, &plain, &err), ET_ERR_ARGUMENT, "0 parts");
    says.part_count = 2;
    titled(et_chart_change(&chart, &says, &plain, &err),
           "Cluster 5 changed by +0.20 from 2020 to 2024; the largest part: within "
           "(+0.30)");
    says.to = 5.3;
    refused(et_chart_change(&chart, &says, &plain, &err), ET_ERR_ARGUMENT, "5.3");
    parts[0].value = NAN;
    refused(et_chart_change(&chart, &says, &plain, &err), ET_ERR_INPUT, "not a number");
}

static void funnel(void **state)
{
    (void)state;
    et_funnel_point points[] = {{"A", 1000.0, 6.0}, {"B", 9000.0, 7.0}};
    et_chart_funnel_says says = {.frame = sample_frame(&plain), .points = points,
                                 .centre = 6.0, .sd = 1.5, .tau = 0.1};

    refused(et_chart_funnel(&chart, &says, &plain, &err), ET_ERR_ARGUMENT, "0 points");
    says.point_count = 2;
    titled(et_chart_funnel(&chart, &says, &plain, &err),
           "1 of 2 provinces lies outside what chance and usual differences explain");
    says.tau = 1.0;
    titled(et_chart_funnel(&chart, &says, &plain, &err),
           "No province lies outside what chance and usual differences explain");
    says.sd = 0.0;
    refused(et_chart_funnel(&chart, &says, &plain, &err), ET_ERR_ARGUMENT, "sd 0");
    says.sd = 1.5;
    points[0].n = 0.0;
    refused(et_chart_funnel(&chart, &says, &plain, &err), ET_ERR_INPUT, "n = 0");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(heat), cmocka_unit_test(multiples), cmocka_unit_test(bump),
        cmocka_unit_test(ranks), cmocka_unit_test(clusters), cmocka_unit_test(forest),
        cmocka_unit_test(dumbbell), cmocka_unit_test(claim), cmocka_unit_test(fan),
        cmocka_unit_test(fans_do_not_open_across_a_break), cmocka_unit_test(change),
        cmocka_unit_test(funnel),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
