/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Findings of the bundled data as charts: ranks, clusters, sizes, two units face to face.
 */
#include "support.h"

#include "examtrend/draw_more.h"
#include "panels.h"

enum { UNITS = 80, YEARS = 3 };

static et_tally *tally;
static et_panel *panel; /* of provinces, mathematics, 2022 to 2024 */
static et_trend_unit trends[UNITS];
static et_trend_summary trend;
static et_ranking_unit ranked[YEARS][UNITS];
static et_ranking_summary ranking[YEARS];
static et_compare *comparison;
static const et_look plain = {0};

static void open_findings(et_error *err)
{
    const et_trend_options window = {.first_year = 2020, .last_year = 2024};
    const et_compare_source source = {.panel = panel, .regions = regions,
                                      .regimes = regimes};
    const et_compare_options how = {.first_year = 2020, .last_year = 2024, .placebos = 1,
                                    .draws = {.seed = 1, .threads = 1}};

    assert_true(et_panel_unit_count(panel) < UNITS);
    assert_ok(et_trend_units(&(et_series_source){panel, 0, regimes}, &window, trends,
                             &trend, err), err);
    for (int t = 0; t < YEARS; t++) {
        const et_ranking_options rank = {.first_year = 2020, .last_year = 2024,
                                         .year = 2022 + t,
                                         .from_year = t ? 2022 : 2021};
        assert_ok(et_ranking_units(&(et_series_source){panel, 0, regimes}, &rank,
                                   ranked[t], &ranking[t], err),
                  err);
    }
    assert_ok(et_compare_run(&comparison, &source, &how, err), err);
}

static int open_all(void **state)
{
    et_error err = {0};
    (void)open_registry(state);
    assert_ok(et_tally_load(&tally, BUNDLED "/tally.csv.zst", &err), &err);
    panel = panel_of(tally, BUNDLED "/published.csv",
                     (et_panel_options){.map = "63", .subjects = "toan",
                                        .first_year = 2020, .last_year = 2024});
    open_findings(&err);
    return 0;
}

static int close_all(void **state)
{
    et_compare_free(comparison);
    et_panel_free(panel);
    et_tally_free(tally);
    return close_registry(state);
}

static et_draw_compare compared(void)
{
    return (et_draw_compare){.from = {.panel = panel, .subject_name = "Mathematics",
                                      .regions = regions, .regimes = regimes,
                                      .units = trends, .summary = &trend},
                             .comparison = comparison};
}

static et_draw_ranking ranking_of(int t)
{
    return (et_draw_ranking){.panel = panel, .subject_name = "Mathematics",
                             .regimes = regimes, .units = ranked[t],
                             .summary = &ranking[t]};
}

/* ---- one function a kind ---- */

static et_status draw_ranks(et_chart **out, et_error *err)
{
    const et_draw_ranking from = ranking_of(YEARS - 1);
    return et_draw_ranks(out, &from, &plain, err);
}

static et_status draw_bump(et_chart **out, et_error *err)
{
    const et_draw_ranking years[] = {ranking_of(0), ranking_of(1), ranking_of(2)};
    return et_draw_bump(out, years, YEARS, &plain, err);
}

static et_status draw_clusters(et_chart **out, et_error *err)
{
    const et_draw_compare from = compared();
    return et_draw_clusters(out, &from, &plain, err);
}

static et_status draw_forest(et_chart **out, et_error *err)
{
    const et_draw_compare from = compared();
    return et_draw_forest(out, &from, 0, &plain, err);
}

static et_status draw_funnel(et_chart **out, et_error *err)
{
    const et_draw_sizes from = {.panel = panel, .subject_name = "Mathematics",
                                .year = 2024};
    return et_draw_funnel(out, &from, &plain, err);
}

static et_status draw_facing(et_chart **out, et_error *err)
{
    const size_t opposite = ET_PANEL_NATION;
    const et_draw_counts from = {.panel = panel, .unit = 1, .tally = tally,
                                 .regimes = regimes, .facing = &opposite};
    return et_draw_distribution(out, &from, &plain, err);
}

static const struct {
    const char *name;
    et_status (*draw)(et_chart **out, et_error *err);
    const char *word; /* of the title */
} kinds[] = {{"ranks", draw_ranks, "could be first"},
             {"bump", draw_bump, "rank"},
             {"clusters", draw_clusters, "pairs"},
             {"forest", draw_forest, "Northern midlands"},
             {"funnel", draw_funnel, "of 63 provinces"},
             {"facing", draw_facing, "the country"}};
enum { KINDS = sizeof kinds / sizeof *kinds };

static void titles_say_the_finding(void **state)
{
    (void)state;
    for (size_t i = 0; i < KINDS; i++) {
        et_chart *chart = NULL;
        et_error err = {0};
        assert_ok(kinds[i].draw(&chart, &err), &err);
        assert_has(et_chart_title(chart), kinds[i].word);
        et_chart_free(chart);
    }
}

static et_status draw_and_free(void *context)
{
    et_chart *chart = NULL;
    et_status status = kinds[*(const size_t *)context].draw(&chart, NULL);
    et_chart_free(chart);
    return status;
}

static void memory_that_runs_out_is_an_error(void **state)
{
    (void)state;
    for (size_t i = 0; i < KINDS; i++) {
        with_failing_memory(draw_and_free, &i);
    }
}

/* ---- what makes no chart ---- */

static void refused(et_status status, et_status expected, et_chart *chart,
                    const et_error *err, const char *word)
{
    assert_int_equal(status, expected);
    assert_null(chart);
    assert_has(err->text, word);
}

static void hidden_ranks_are_not_drawn(void **state)
{
    (void)state;
    et_ranking_summary hidden = ranking[2];
    et_draw_ranking from = ranking_of(2);
    et_chart *chart = NULL;
    et_error err = {0};

    hidden.hidden = true;
    hidden.reliability = 0.3;
    from.summary = &hidden;
    refused(et_draw_ranks(&chart, &from, &plain, &err), ET_ERR_INPUT, chart, &err,
            "most of the spread");
    const et_draw_ranking years[] = {ranking_of(0), from};
    refused(et_draw_bump(&chart, years, 2, &plain, &err), ET_ERR_INPUT, chart, &err,
            "most of the spread");
    refused(et_draw_bump(&chart, years, 1, &plain, &err), ET_ERR_ARGUMENT, chart, &err,
            "2 or more");
}

static void years_without_data_are_not_drawn(void **state)
{
    (void)state;
    et_draw_sizes from = {.panel = panel, .subject_name = "Mathematics", .year = 1999};
    et_chart *chart = NULL;
    et_error err = {0};

    refused(et_draw_funnel(&chart, &from, &plain, &err), ET_ERR_NOT_FOUND, chart, &err,
            "1999");
}

static void members_by_year_have_no_forest(void **state)
{
    (void)state;
    const et_compare_source source = {.panel = panel, .regions = regions,
                                      .regimes = regimes, .by_year = true};
    const et_compare_options how = {.first_year = 2020, .last_year = 2024, .placebos = 1,
                                    .draws = {.seed = 1, .threads = 1}};
    et_draw_compare from = compared();
    et_compare *by_year = NULL;
    et_chart *chart = NULL;
    et_error err = {0};

    assert_ok(et_compare_run(&by_year, &source, &how, &err), &err);
    from.comparison = by_year;
    refused(et_draw_forest(&chart, &from, 0, &plain, &err), ET_ERR_ARGUMENT, chart, &err,
            "by year");
    et_compare_free(by_year);
}

/* ---- members of a comparison ---- */

/* A cluster's slope is the mean of its members', and so is its position by year. */
static void members_add_up_to_their_cluster(void **state)
{
    (void)state;
    size_t years = et_compare_summary_of(comparison)->years, members = 0;

    assert_int_equal(years, 5);
    assert_int_equal(et_compare_year(comparison, 0), 2020);
    for (size_t c = 0; c < et_compare_cluster_count(comparison); c++) {
        const et_compare_cluster *cluster = et_compare_cluster_at(comparison, c);
        double slope = 0.0, level = 0.0, position = 0.0, n = 0.0;
        for (size_t i = 0; i < et_compare_member_count(comparison); i++) {
            const et_compare_member *m = et_compare_member_at(comparison, i);
            if (m->cluster == c) {
                slope += m->slope;
                level += m->level;
                n += 1.0;
                assert_true(m->low < m->slope && m->slope < m->high);
            }
        }
        for (size_t t = 0; t < years; t++) {
            position += et_compare_position(comparison, c, t) / (double)years;
        }
        members += (size_t)n;
        assert_int_equal((size_t)n, cluster->provinces);
        assert_close(slope / n, cluster->of[ET_COMPARE_SLOPE].mean, 1e-12);
        assert_close(level / n, cluster->of[ET_COMPARE_LEVEL].mean, 1e-12);
        assert_close(position, cluster->of[ET_COMPARE_LEVEL].mean, 1e-12);
    }
    assert_int_equal(members, et_compare_summary_of(comparison)->provinces);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(titles_say_the_finding),
        cmocka_unit_test(memory_that_runs_out_is_an_error),
        cmocka_unit_test(hidden_ranks_are_not_drawn),
        cmocka_unit_test(years_without_data_are_not_drawn),
        cmocka_unit_test(members_by_year_have_no_forest),
        cmocka_unit_test(members_add_up_to_their_cluster),
    };
    return cmocka_run_group_tests(tests, open_all, close_all);
}
