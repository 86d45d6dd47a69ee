/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "examtrend/ranking.h"
#include "examtrend/results.h"
#include "panels.h"

enum { FIRST = 2018, PROVINCES = 8, MOST_YEARS = 8 };

/* Means in hundredths; 0: no data. */
static int score[PROVINCES][MOST_YEARS];

/* Levels `step` apart with a wobble that no line takes up. */
static void set_levels(int step, int wobble)
{
    for (int p = 0; p < PROVINCES; p++) {
        for (int t = 0; t < MOST_YEARS; t++) {
            score[p][t] = 500 + step * p + wobble * ((p * 5 + t * 3 + p * t) % 7 - 3);
        }
    }
}

static et_panel *make_panel(int years)
{
    const made_grid grid = {score[0], MOST_YEARS, PROVINCES, FIRST, years, 0, 1000};
    return panel_of_made(tally_of_grid(&grid), ET_UNIT_PROVINCE);
}

static et_ranking_unit units[128];
static et_ranking_summary summary;
static et_ranking_options options;

static void rank(int years)
{
    et_error err = {0};
    et_panel *panel = make_panel(years);
    assert_ok(et_ranking_units(&(et_series_source){panel, 0, regimes}, &options, units,
                               &summary, &err), &err);
    et_panel_free(panel);
}

/* ---- degenerate ---- */

static void without_noise_there_is_no_rank(void **state)
{
    (void)state;
    for (int years = 1; years <= 2; years++) {
        set_levels(20, 3);
        rank(years);
        assert_int_equal(summary.units, 0);
        assert_int_equal(units[0].state, ET_FIT_TOO_FEW);
        assert_int_equal(units[0].set.rank, 0);
        assert_int_equal(units[0].move.state, ET_FIT_TOO_FEW);
    }
    set_levels(20, 0);
    rank(6);
    assert_int_equal(summary.units, 0);
}

static void equal_levels_are_hidden(void **state)
{
    (void)state;
    set_levels(0, 5);
    options = (et_ranking_options){.of = ET_RANKING_LEVEL};
    rank(6);
    assert_true(summary.hidden);
    assert_true(summary.reliability < 0.5);
    assert_int_equal(summary.clear_pairs, 0);
    options.force = true;
    rank(6);
    assert_false(summary.hidden);
    assert_int_equal(units[0].set.low, 1);
    assert_int_equal(units[0].set.high, PROVINCES);
    options = (et_ranking_options){0};
}

static void what_makes_no_sense_is_refused(void **state)
{
    (void)state;
    et_error err = {0};
    set_levels(20, 3);
    et_panel *panel = make_panel(6);
    et_ranking_options how = {.scale = ET_SCALE_RAW};
    assert_int_equal(et_ranking_units(&(et_series_source){panel, 0, regimes}, &how, units,
                                      &summary, &err),
                     ET_ERR_ARGUMENT);
    how = (et_ranking_options){.year = 2031};
    assert_int_equal(et_ranking_units(&(et_series_source){panel, 0, regimes}, &how, units,
                                      &summary, &err),
                     ET_ERR_ARGUMENT);
    assert_non_null(strstr(err.text, "2031"));
    how = (et_ranking_options){.year = 2019, .from_year = 2022};
    assert_int_equal(et_ranking_units(&(et_series_source){panel, 0, regimes}, &how, units,
                                      &summary, &err),
                     ET_ERR_ARGUMENT);
    et_panel_free(panel);
}

/* ---- sets ---- */

static void far_apart_ranks_are_single(void **state)
{
    (void)state;
    set_levels(70, 1);
    rank(6);
    assert_int_equal(summary.units, PROVINCES);
    assert_true(summary.reliability > 0.99);
    for (size_t p = 0; p < PROVINCES; p++) {
        assert_int_equal(units[p].set.rank, PROVINCES - p);
        assert_int_equal(units[p].set.low, PROVINCES - p);
        assert_int_equal(units[p].set.high, PROVINCES - p);
    }
    assert_int_equal(summary.clear_pairs, PROVINCES * (PROVINCES - 1) / 2);
    assert_close(summary.usual_move + 1.0, 1.0, 0.0);
}

static void sets_hold_their_rank_and_the_best(void **state)
{
    (void)state;
    set_levels(9, 4);
    options = (et_ranking_options){.best = 3};
    rank(6);
    size_t best = 0;
    for (size_t p = 0; p < PROVINCES; p++) {
        const et_rank_set *s = &units[p].set;
        assert_true(s->low <= s->rank && s->rank <= s->high);
        assert_true(s->low <= s->marginal_low && s->marginal_high <= s->high);
        assert_int_equal(units[p].best, s->low <= 3);
        best += units[p].best;
    }
    assert_int_equal(summary.best_count, best);
    assert_true(best >= 3);
    assert_true(summary.mean_width >= summary.mean_marginal_width);
    options = (et_ranking_options){0};
}

static void a_harder_paper_changes_no_rank(void **state)
{
    (void)state;
    et_ranking_unit before[PROVINCES];
    set_levels(9, 4);
    rank(6);
    memcpy(before, units, sizeof before);
    for (int p = 0; p < PROVINCES; p++) {
        score[p][5] -= 130;
    }
    rank(6);
    for (size_t p = 0; p < PROVINCES; p++) {
        assert_close(units[p].set.value, before[p].set.value, 1e-10);
        assert_int_equal(units[p].set.low, before[p].set.low);
        assert_int_equal(units[p].set.high, before[p].set.high);
        assert_close(units[p].move.q, before[p].move.q, 1e-9);
    }
}

static void expected_is_nearer_to_the_mean(void **state)
{
    (void)state;
    set_levels(9, 4);
    rank(6);
    for (size_t p = 0; p < PROVINCES; p++) {
        /* relative positions have mean 0 */
        assert_close(units[p].expected, summary.reliability * units[p].set.value, 1e-9);
    }
}

/* The place of a band's first is in the set of all of the band and not in
 * that of the next band's first. */
static void bands_hold_what_cannot_be_told_from_their_first(void **state)
{
    (void)state;
    set_levels(20, 6);
    rank(6);
    size_t first[PROVINCES + 1] = {0}, bands = 0;
    for (size_t r = 1; r <= PROVINCES; r++) {
        for (size_t p = 0; p < PROVINCES; p++) {
            if (units[p].set.rank == r && first[units[p].band] == 0) {
                assert_int_equal(units[p].band, bands + 1);
                assert_true(bands == 0 || units[p].set.low > first[bands]);
                first[++bands] = r;
            }
        }
    }
    assert_true(bands > 1 && bands < PROVINCES);
    for (size_t p = 0; p < PROVINCES; p++) {
        assert_true(units[p].set.low <= first[units[p].band]);
        assert_true(first[units[p].band] <= units[p].set.rank);
        assert_int_equal(units[p].move.to.rank, units[p].set.rank);
        assert_int_equal(units[p].move.to.high, units[p].set.high);
        assert_true(units[p].move.from.low <= units[p].move.from.rank);
    }
}

/* ---- moves ---- */

static void one_leap_is_a_clear_move(void **state)
{
    (void)state;
    set_levels(9, 2);
    score[0][5] += 400;
    options = (et_ranking_options){.first_year = FIRST, .last_year = FIRST + 5};
    rank(6);
    assert_true(summary.moves_hidden); /* the leap makes all the rest noise */
    assert_int_equal(units[0].move.from.rank, 0);
    options.force = true;
    rank(6);
    assert_false(summary.moves_hidden);
    assert_int_equal(summary.year, FIRST + 5);
    assert_int_equal(summary.from_year, FIRST + 4);
    assert_int_equal(units[0].move.verdict, ET_TREND_UP);
    assert_true(units[0].move.from.rank >= PROVINCES - 1);
    assert_int_equal(units[0].move.to.rank, 1);
    assert_true(units[0].move.expected > 0.0); /* the last can only rise to the mean */
    assert_close(units[0].move.se, summary.sigma * sqrt(2.0 * (1.0 - summary.rho)),
                 1e-12);
    options = (et_ranking_options){0};
}

static void a_missing_year_has_no_move(void **state)
{
    (void)state;
    set_levels(9, 2);
    score[3][4] = 0;
    rank(6);
    assert_int_equal(units[3].state, ET_FIT_OK);
    assert_int_equal(units[3].move.state, ET_FIT_TOO_FEW);
    assert_int_equal(units[2].move.state, ET_FIT_OK);
    options = (et_ranking_options){.year = FIRST + 5, .from_year = FIRST + 2};
    rank(6);
    assert_int_equal(units[3].move.state, ET_FIT_OK);
    assert_int_equal(summary.from_year, FIRST + 2);
    options = (et_ranking_options){0};
}

/* Widths and clear pairs computed apart from this code, in another language: all 1,953
 * pairs of the 63 positions of 2024 by t with 372 degrees of freedom, Holm. */
static void real_mathematics_is_as_computed_elsewhere(void **state)
{
    (void)state;
    et_error err = {0};
    et_panel *panel = real_panel("toan", 2017, 2024);
    assert_ok(et_ranking_units(&(et_series_source){panel, 0, regimes}, &options, units,
                               &summary, &err), &err);
    assert_int_equal(summary.units, 63);
    assert_int_equal(summary.year, 2024);
    assert_close(summary.mean_width, 39.603174603, 1e-9);
    assert_close(summary.mean_marginal_width, 32.079365079, 1e-9);
    assert_int_equal(summary.clear_pairs, 737);
    assert_true(summary.usual_move > 2.0 && summary.usual_move < 3.0);
    assert_false(summary.hidden);
    et_panel_free(panel);
}

/* ---- words and tables ---- */

static char *render(const et_panel *panel, et_language language)
{
    et_error err = {0};
    et_table *table = NULL;
    char *text = NULL;
    size_t size;
    const et_ranking_rows rows = {.panel = panel, .subject = "Toán", .units = units,
                                  .count = PROVINCES, .summary = &summary};
    assert_ok(et_ranking_table(&table, &rows, language, &err), &err);
    assert_ok(et_table_render(table, ET_FORMAT_TEXT, &text, &size, &err), &err);
    et_table_free(table);
    return text;
}

static void words_in_both_languages(void **state)
{
    (void)state;
    et_error err = {0};
    set_levels(9, 2);
    et_panel *panel = make_panel(6);
    assert_ok(et_ranking_units(&(et_series_source){panel, 0, regimes}, &options, units,
                               &summary, &err), &err);
    char *text = render(panel, ET_ENGLISH);
    assert_non_null(strstr(text, "Toán 2023: a rank among 8 is a set"));
    assert_non_null(strstr(text, "within the usual wobble"));
    free(text);
    text = render(panel, ET_VIETNAMESE);
    assert_non_null(strstr(text, "mỗi hạng của 8 đơn vị là một khoảng"));
    free(text);
    summary.hidden = true;
    text = render(panel, ET_ENGLISH);
    assert_non_null(strstr(text, "too noisy to rank (reliability"));
    assert_non_null(strstr(text, "--force"));
    free(text);
    et_panel_free(panel);

    panel = make_panel(2);
    assert_ok(et_ranking_units(&(et_series_source){panel, 0, regimes}, &options, units,
                               &summary, &err), &err);
    text = render(panel, ET_ENGLISH);
    assert_non_null(strstr(text, "no ranks, the usual wobble is not known"));
    free(text);
    et_panel_free(panel);
}

static et_status rank_somewhere(void *context)
{
    et_table *table = NULL;
    char *text = NULL;
    size_t size;
    et_status status =
        et_ranking_units(&(et_series_source){context, 0, regimes}, &options, units,
                         &summary, NULL);
    const et_ranking_rows rows = {.panel = context, .subject = "s", .units = units,
                                  .count = PROVINCES, .summary = &summary};
    if (status == ET_OK) {
        status = et_ranking_table(&table, &rows, ET_ENGLISH, NULL);
    }
    if (status == ET_OK) {
        status = et_table_render(table, ET_FORMAT_CSV, &text, &size, NULL);
    }
    et_table_free(table);
    free(text);
    return status;
}

static void memory_may_run_out(void **state)
{
    (void)state;
    set_levels(9, 2);
    et_panel *panel = make_panel(6);
    with_failing_memory(rank_somewhere, panel);
    et_panel_free(panel);
}

/* ---- against the own group, and the wobble of other years ---- */

static void positions_against_peers(void **state)
{
    (void)state;
    static const size_t peers[128] = {7, 7, 7, 9, 9, 9, 1, ET_NO_PEERS};
    double value = 0.0;

    set_levels(20, 3);
    options = (et_ranking_options){.peers = peers};
    for (size_t u = PROVINCES; u < 128; u++) {
        assert_int_equal(peers[u], 0); /* those have no data */
    }
    rank(6);
    assert_true(summary.peers);
    assert_int_equal(summary.units, 6); /* one is alone, one belongs nowhere */
    for (size_t u = 0; u < 3; u++) {    /* the mean of a group's others, in points */
        double mine = score[u][5], others = 0.0;
        for (size_t o = 0; o < 3; o++) {
            others += o == u ? 0.0 : score[o][5] / 2.0;
        }
        assert_close(units[u].set.value, (mine - others) / 100.0, 1e-9);
        value += units[u].set.value;
    }
    assert_true(fabs(value) < 1e-12);
    assert_int_equal(units[6].state, ET_FIT_TOO_FEW);
    assert_int_equal(units[7].state, ET_FIT_TOO_FEW);
    options = (et_ranking_options){0};
}

static void the_wobble_of_other_years(void **state)
{
    (void)state;
    et_error err = {0};

    set_levels(20, 3);
    options = (et_ranking_options){.first_year = FIRST, .last_year = FIRST + 5};
    rank(8);
    double sigma = summary.sigma;
    options = (et_ranking_options){.first_year = FIRST + 6, .last_year = FIRST + 6,
                                   .noise_first = FIRST, .noise_last = FIRST + 5};
    rank(8);
    assert_close(summary.sigma, sigma, 1e-12);
    assert_int_equal(summary.noise_first, FIRST);
    assert_int_equal(summary.noise_last, FIRST + 5);
    assert_int_equal(summary.year, FIRST + 6);
    assert_int_equal(summary.units, PROVINCES);
    assert_close(units[7].set.value - units[0].set.value,
                 (score[7][6] - score[0][6]) / 100.0, 1e-9);
    options.of = ET_RANKING_SLOPE;
    et_panel *panel = make_panel(8);
    assert_int_equal(et_ranking_units(&(et_series_source){panel, 0, regimes}, &options,
                                      units, &summary, &err),
                     ET_ERR_ARGUMENT);
    assert_has(err.text, "positions of one year only");
    et_panel_free(panel);
    options = (et_ranking_options){0};
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(without_noise_there_is_no_rank),
        cmocka_unit_test(equal_levels_are_hidden),
        cmocka_unit_test(what_makes_no_sense_is_refused),
        cmocka_unit_test(far_apart_ranks_are_single),
        cmocka_unit_test(sets_hold_their_rank_and_the_best),
        cmocka_unit_test(a_harder_paper_changes_no_rank),
        cmocka_unit_test(expected_is_nearer_to_the_mean),
        cmocka_unit_test(bands_hold_what_cannot_be_told_from_their_first),
        cmocka_unit_test(one_leap_is_a_clear_move),
        cmocka_unit_test(a_missing_year_has_no_move),
        cmocka_unit_test(real_mathematics_is_as_computed_elsewhere),
        cmocka_unit_test(words_in_both_languages),
        cmocka_unit_test(memory_may_run_out),
        cmocka_unit_test(positions_against_peers),
        cmocka_unit_test(the_wobble_of_other_years),
    };
    return cmocka_run_group_tests(tests, open_registry, close_registry);
}
