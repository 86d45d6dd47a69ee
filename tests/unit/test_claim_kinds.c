/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Claims about falls, streaks, best years and two series.
 */
#include "support.h"

#include "examtrend/claim.h"
#include "examtrend/results.h"

static et_claim_facts facts;
static et_claim_result result;

/* Facts of consecutive years from 2020 on, with a known wobble. */
static void set(size_t years, const double *raw, const double *nation)
{
    facts = (et_claim_facts){
        .years = years, .sigma = 0.05, .sigma_df = 60.0, .full_mark = 10.0};
    for (size_t t = 0; t < years; t++) {
        facts.year[t] = 2020 + (int)t;
        facts.raw[t] = raw[t];
        facts.nation[t] = nation[t];
    }
}

static void set_other(const double *other, const double *nation)
{
    facts.has_other = true;
    for (size_t t = 0; t < facts.years; t++) {
        facts.other[t] = other[t];
        facts.other_nation[t] = nation[t];
    }
}

static et_claim_verdict check(const char *sentence)
{
    et_claim claim;
    et_error err = {0};
    assert_ok(et_claim_parse(sentence, &claim, &err), &err);
    et_claim_check(&claim, &facts, &result);
    return result.verdict;
}

static const double raw[] = {5.0, 5.3, 5.1, 5.6, 5.9, 5.7};
static const double nation[] = {5.2, 5.3, 5.2, 5.5, 5.6, 5.6};

static void nothing_without_years_or_the_other_one(void **state)
{
    (void)state;
    set(0, raw, nation);
    for (int kind = ET_CLAIM_RISES; kind <= ET_CLAIM_OPPOSITE; kind++) {
        const et_claim claim = {.kind = (et_claim_kind)kind, .k = 1};
        et_claim_check(&claim, &facts, &result);
        assert_int_equal(result.verdict, ET_CLAIM_NOT_SUPPORTED);
    }
    set(6, raw, nation);
    assert_int_equal(check("the same"), ET_CLAIM_NOT_SUPPORTED);
    assert_int_equal(check("steadier"), ET_CLAIM_NOT_SUPPORTED);
    assert_int_equal(check("opposite directions"), ET_CLAIM_NOT_SUPPORTED);
}

/* What holds of rises holds of falls of the mirrored years, to the last digit. */
static void falls_are_mirrored_rises(void **state)
{
    (void)state;
    static const char *const pairs[][2] = {
        {"each year higher than the last", "each year lower than the last"},
        {"rose between 2020 and 2025", "fell between 2020 and 2025"},
        {"above the nation", "below the nation"},
        {"highest", "lowest"},
        {"top 2", "bottom 2"},
        {"fastest-growing", "falls fastest"},
        {"rose 2 years in a row", "fell 2 years in a row"},
        {"highest year", "lowest year"}};
    double down[6], low[6];
    for (size_t t = 0; t < 6; t++) {
        down[t] = 10.0 - raw[t];
        low[t] = 10.0 - nation[t];
    }
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        set(6, raw, nation);
        facts.peers = 1;
        for (size_t t = 0; t < 6; t++) {
            facts.peer[0][t] = 5.4;
        }
        et_claim_verdict up = check(pairs[i][0]);
        et_claim_result before = result;
        set(6, down, low);
        facts.peers = 1;
        for (size_t t = 0; t < 6; t++) {
            facts.peer[0][t] = 4.6;
        }
        assert_int_equal(check(pairs[i][1]), up);
        assert_close(result.p, before.p, 1e-12);
        assert_close(result.chance, before.chance, 1e-12);
        assert_close(result.tipping_points, before.tipping_points, 1e-9);
        assert_close(result.change, -before.change, 1e-12);
        assert_int_equal(result.rank, before.rank);
        assert_int_equal(result.counter, before.counter);
    }
}

static void gaps_widen_or_close(void **state)
{
    (void)state;
    const double away[] = {5.0, 4.8, 4.5, 4.2}, flat[] = {5.5, 5.5, 5.5, 5.5};
    set(4, away, flat);
    assert_int_equal(check("gap closing"), ET_CLAIM_FALSE);
    assert_int_equal(check("gap widening"), ET_CLAIM_TRUE);
    facts.relative_break_year = 2022; /* positions do not compare across */
    assert_int_equal(check("gap widening"), ET_CLAIM_NOT_SUPPORTED);
}

static void streaks_do_not_run_across_breaks(void **state)
{
    (void)state;
    const double up[] = {5.0, 5.1, 5.2, 5.3, 5.2}, flat[] = {5.0, 5.0, 5.0, 5.0, 5.0};
    set(5, up, flat);
    assert_int_equal(check("rose 3 years in a row"), ET_CLAIM_TRUE);
    assert_int_equal(result.at, 0);
    assert_int_equal(result.length, 3);
    assert_close(result.chance, 9.0 / 120.0, 1e-12); /* 9 of 120 orders hold such a run */
    assert_close(result.tipping_points, 0.1, 1e-9);
    facts.apart[2] = true;
    facts.break_year = 2022;
    assert_int_equal(check("rose 3 years in a row"), ET_CLAIM_NOT_SUPPORTED);
    assert_int_equal(result.length, 1);
    assert_int_equal(check("fell 1 years in a row"), ET_CLAIM_TRUE);
    set(5, up, up);
    assert_int_equal(check("rose 3 years in a row"), ET_CLAIM_TRUE_ONLY_RAW);
    assert_int_equal(check("rose 4 years in a row"), ET_CLAIM_FALSE);
}

static void best_years(void **state)
{
    (void)state;
    set(6, raw, nation);
    assert_int_equal(check("highest year"), ET_CLAIM_TRUE); /* +.30, the next +.10 */
    assert_int_equal(facts.year[result.at], 2024);
    assert_int_equal(facts.year[result.length], 2025);
    assert_close(result.tipping_points, 0.2, 1e-9);
    assert_close(result.chance, 1.0 / 6.0, 1e-12);
    assert_int_equal(check("2024 was the highest year"), ET_CLAIM_TRUE);
    assert_int_equal(check("2025 was the highest year"), ET_CLAIM_FALSE);
    assert_int_equal(facts.year[result.counter], 2024);
    facts.sigma = 0.5; /* now within the wobble */
    assert_int_equal(check("highest year"), ET_CLAIM_TRUE_ONLY_RAW);
    facts.break_year = 2023;
    assert_int_equal(check("highest year"), ET_CLAIM_NOT_SUPPORTED);
}

static void the_country_is_raw_only(void **state)
{
    (void)state;
    const double up[] = {5.0, 5.3, 5.5, 5.8};
    static const char *const sentences[] = {"each year higher than the last",
                                            "rose between 2020 and 2023",
                                            "rose 2 years in a row", "highest year"};
    for (size_t i = 0; i < sizeof sentences / sizeof *sentences; i++) {
        set(4, up, up);
        facts.is_nation = true;
        assert_int_equal(check(sentences[i]), ET_CLAIM_TRUE_ONLY_RAW);
        assert_false(result.relative_holds);
    }
}

static void the_same_is_shown_not_assumed(void **state)
{
    (void)state;
    const double a[] = {5.0, 5.1, 5.2, 5.3}, b[] = {5.02, 5.08, 5.23, 5.28};
    const double far[] = {5.6, 5.7, 5.8, 5.9}, n[] = {5.0, 5.1, 5.2, 5.3};
    et_tost level;

    set(4, a, n);
    set_other(b, n);
    assert_int_equal(check("the same within 0.3"), ET_CLAIM_TRUE);
    et_tost_estimate(-0.0025, 0.05 * sqrt(2.0 / 4.0), 60.0, 0.3, &level);
    assert_close(result.level.p, level.p, 1e-9);
    assert_true(result.paper_cancels);
    facts.sigma = 0.5;
    assert_int_equal(check("the same within 0.3"), ET_CLAIM_NOT_SUPPORTED);
    facts.sigma = 0.0; /* not known */
    assert_int_equal(check("the same within 0.3"), ET_CLAIM_NOT_SUPPORTED);
    set(4, a, n);
    set_other(far, n);
    assert_int_equal(check("the same within 0.3"), ET_CLAIM_FALSE);
    assert_int_equal(check("same trend within 0.3"), ET_CLAIM_TRUE);
    assert_int_equal(check("same level"), ET_CLAIM_FALSE);
    assert_close(result.level.margin, 0.1, 1e-12); /* 1 % of the full mark */
    facts.rho = 0.5; /* neighbouring years agree: the mean is less sure */
    double se = result.level.se;
    (void)check("same level");
    assert_true(result.level.se > 1.2 * se);
}

static void steadier_is_a_test_of_changes(void **state)
{
    (void)state;
    const double calm[] = {5.0, 5.01, 5.0, 5.02, 5.0, 5.01, 5.02, 5.0};
    const double wild[] = {5.0, 6.0, 5.1, 6.2, 4.7, 6.0, 5.2, 6.3};
    const double flat[] = {5, 5, 5, 5, 5, 5, 5, 5};
    set(8, calm, flat);
    set_other(wild, flat);
    assert_int_equal(check("steadier"), ET_CLAIM_TRUE);
    assert_true(result.p < 0.001);
    double p = result.p;
    set(8, wild, flat);
    set_other(calm, flat);
    assert_int_equal(check("steadier"), ET_CLAIM_FALSE);
    assert_close(result.p, p, 1e-9);
    set(8, calm, flat);
    set_other(wild, wild); /* the other's wildness is the papers' */
    assert_int_equal(check("steadier"), ET_CLAIM_TRUE_ONLY_RAW);
}

static void opposite_ways_are_counted(void **state)
{
    (void)state;
    const double a[] = {5.0, 5.1, 5.3, 5.2, 5.6, 5.4}, flat[] = {5, 5, 5, 5, 5, 5};
    double b[6];
    for (size_t t = 0; t < 6; t++) {
        b[t] = 10.0 - 2.0 * a[t];
    }
    set(6, a, flat);
    set_other(b, flat);
    assert_int_equal(check("opposite directions"), ET_CLAIM_TRUE);
    assert_int_equal(result.changes, 5);
    assert_int_equal(result.against, 5);
    assert_close(result.tau, -1.0, 1e-12);
    assert_close(result.chance, 1.0 / 120.0, 1e-9);
    set_other(a, flat);
    assert_int_equal(check("opposite directions"), ET_CLAIM_FALSE);
    facts.is_nation = true;
    set_other(b, flat);
    assert_int_equal(check("opposite directions"), ET_CLAIM_TRUE_ONLY_RAW);
}

static void sentences_name_the_other_one(void **state)
{
    (void)state;
    const struct {
        const char *text;
        et_claim claim;
    } known[] = {
        {"the same as Cụm 5 within 0.25",
         {.kind = ET_CLAIM_SAME, .margin = 0.25, .other = "Cụm 5"}},
        {"như nhau trong 0,3", {.kind = ET_CLAIM_SAME, .margin = 0.3}},
        {"same level as Hà Nội.",
         {.kind = ET_CLAIM_SAME, .aspect = ET_CLAIM_LEVEL, .other = "Hà Nội"}},
        {"steadier than Ngữ văn", {.kind = ET_CLAIM_STEADIER, .other = "Ngữ văn"}},
        {"ổn định hơn Ngữ văn", {.kind = ET_CLAIM_STEADIER, .other = "Ngữ văn"}},
        {"opposite to History", {.kind = ET_CLAIM_OPPOSITE, .other = "History"}},
        {"ngược chiều với Lịch sử", {.kind = ET_CLAIM_OPPOSITE, .other = "Lịch sử"}},
        {"fell several years in a row", {.kind = ET_CLAIM_STREAK, .falls = true, .k = 2}},
        {"giảm 3 năm liên tiếp", {.kind = ET_CLAIM_STREAK, .falls = true, .k = 3}},
        {"fell 3 years in a row between 2020 and 2024",
         {.kind = ET_CLAIM_STREAK, .falls = true, .k = 3, .first_year = 2020,
          .last_year = 2024}},
        {"In which year was it lowest?", {.kind = ET_CLAIM_PEAK, .falls = true}},
        {"năm cao nhất", {.kind = ET_CLAIM_PEAK}},
        {"2018 was the lowest year",
         {.kind = ET_CLAIM_PEAK, .falls = true, .year = 2018}},
        {"bottom 5", {.kind = ET_CLAIM_TOP, .falls = true, .k = 5}},
    };
    et_error err = {0};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        et_claim claim;
        assert_ok(et_claim_parse(known[i].text, &claim, &err), &err);
        assert_memory_equal(&claim, &known[i].claim, sizeof claim);
    }
    static const char *const bad[] = {"the same within much", "the same within 0",
                                      "rose 64 years in a row", "rose 0 years in a row",
                                      "highest year 2020 and 2019", "bottom"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        et_claim claim;
        assert_int_equal(et_claim_parse(bad[i], &claim, &err), ET_ERR_ARGUMENT);
    }
}

/* Every kind and verdict has words in both languages, and the table takes them. */
static void every_kind_is_said(void **state)
{
    (void)state;
    char text[ET_CLAIM_TEXT];
    et_error err = {0};

    for (int kind = ET_CLAIM_RISES; kind <= ET_CLAIM_OPPOSITE; kind++) {
        for (int way = 0; way < 2; way++) {
            const et_claim claim = {
                .kind = (et_claim_kind)kind, .k = 1, .falls = way == 1};
            et_table *table = NULL;
            char *bytes = NULL;
            set(6, raw, nation);
            set_other(nation, raw);
            facts.peers = 1;
            et_claim_check(&claim, &facts, &result);
            const et_claim_row row = {.unit = "A",
                                      .subject = "B",
                                      .other = "C",
                                      .claim = &claim,
                                      .facts = &facts,
                                      .result = &result};
            for (int language = 0; language < 2; language++) {
                et_claim_reason(&row, (et_language)language, text);
                assert_true(strlen(text) > 10 && strlen(text) < ET_CLAIM_TEXT - 100);
                et_claim_fair_wording(&row, (et_language)language, text);
                assert_true(strlen(text) > 10);
            }
            assert_ok(et_claim_table(&table, &row, 1, ET_VIETNAMESE, &err), &err);
            assert_ok(et_table_render(table, ET_FORMAT_JSON, &bytes, NULL, &err), &err);
            assert_has(bytes, "\"kết luận\"");
            free(bytes);
            et_table_free(table);
        }
    }
}

/* "Rose between 2020 and 2026" says nothing when 2026 is not there. */
static void a_missing_end_supports_nothing(void **state)
{
    (void)state;
    const double up[] = {5.0, 5.3, 5.5}, flat[] = {5.0, 5.0, 5.0};
    char text[ET_CLAIM_TEXT];
    const et_claim claim = {.kind = ET_CLAIM_ROSE};
    const et_claim_row row = {.unit = "A", .subject = "B", .claim = &claim,
                              .facts = &facts, .result = &result};

    set(3, up, flat);
    facts.hole = true;
    facts.missing_end = 2026;
    assert_int_equal(check("rose between 2020 and 2026"), ET_CLAIM_NOT_SUPPORTED);
    et_claim_reason(&row, ET_ENGLISH, text);
    assert_string_equal(text, "2026 has no data; raw +0.50 from 2020 to 2022");
    assert_int_equal(check("highest"), ET_CLAIM_NOT_SUPPORTED);
    set(3, up, flat);
    facts.sigma = 0.0;
    assert_int_equal(check("rose between 2020 and 2022"), ET_CLAIM_TRUE_ONLY_RAW);
    et_claim_reason(&row, ET_ENGLISH, text);
    assert_has(text, "usual wobble not known");
    et_claim_fair_wording(&row, ET_ENGLISH, text);
    assert_has(text, "the usual wobble is not known");
}

/* ---- from a panel ---- */

typedef struct world {
    et_regions *regions;
    et_subjects *subjects;
    et_regimes *regimes;
    et_panel *panel;
} world;

/* Two provinces and the rest of the registry over five years: the first rises by .2 a
 * year, the second stays; with 1,000 candidates each. */
static void open_world(world *w)
{
    et_error err = {0};
    et_tally *made = NULL;

    assert_ok(et_regions_load(&w->regions, EXAMTREND_SOURCE "/datasets", &err), &err);
    assert_ok(et_subjects_load(&w->subjects, EXAMTREND_SOURCE "/datasets", &err), &err);
    assert_ok(
        et_regimes_load(&w->regimes, EXAMTREND_SOURCE "/datasets/regimes.csv", &err),
        &err);
    assert_ok(et_tally_new(&made, &err), &err);
    static const char *const codes[] = {"01", "02", "03", "04"};
    for (int t = 0; t < 5; t++) {
        for (int p = 0; p < 4; p++) {
            const et_tally_key key = {2020 + t, codes[p], "toan"};
            int score = 500 + (p == 0 ? 20 * t : 0) + (p * 7 + t * 5) % 3;
            assert_ok(et_tally_add(made, &key, score, 1000, &err), &err);
        }
    }
    const et_panel_input input = {
        .tally = made, .regions = w->regions, .subjects = w->subjects};
    assert_ok(et_panel_build(&w->panel, &input, &(et_panel_options){.map = "63"}, &err),
              &err);
    et_tally_free(made);
}

static void close_world(world *w)
{
    et_panel_free(w->panel);
    et_regions_free(w->regions);
    et_subjects_free(w->subjects);
    et_regimes_free(w->regimes);
}

static const size_t maths = 0;

static et_status gather(void *context)
{
    const world *w = context;
    const et_claim claim = {.kind = ET_CLAIM_SAME, .margin = 0.1};
    const et_claim_source source = {.panel = w->panel, .like = w->panel,
                                    .subjects = &maths, .subject_count = 1, .unit = 0,
                                    .other_unit = 1, .regimes = w->regimes,
                                    .first_year = 2020, .last_year = 2024};
    et_error err = {0};
    return et_claim_gather(&facts, &source, &claim, &err);
}

static void facts_come_from_the_panel(void **state)
{
    (void)state;
    world w = {0};
    open_world(&w);
    with_failing_memory(gather, &w);
    assert_int_equal(facts.years, 5);
    assert_true(facts.has_other);
    assert_close(facts.full_mark, 10.0, 0.0);
    assert_close(facts.raw[4], 5.82, 1e-12);
    assert_close(facts.other[0], 5.01, 1e-12);
    assert_close(facts.nation[4], facts.other_nation[4], 0.0);
    assert_int_equal(check("fastest-growing"), ET_CLAIM_TRUE);
    assert_int_equal(result.peers, 3); /* provinces without data are none */

    et_error err = {0};
    const et_claim above = {.kind = ET_CLAIM_ABOVE};
    const et_claim_source nation_itself = {.panel = w.panel, .like = w.panel,
                                           .subjects = &maths, .subject_count = 1,
                                           .unit = ET_PANEL_NATION};
    assert_int_equal(et_claim_gather(&facts, &nation_itself, &above, &err),
                     ET_ERR_ARGUMENT);
    close_world(&w);
}

/* Across 2020 raw points do not compare and positions do; across 2025 neither. */
static void windows_follow_what_compares(void **state)
{
    (void)state;
    const et_claim rises = {.kind = ET_CLAIM_RISES}, top = {.kind = ET_CLAIM_TOP, .k = 1};
    assert_int_equal(et_claim_scale(&rises), ET_SCALE_RAW);
    assert_int_equal(et_claim_scale(&top), ET_SCALE_RELATIVE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_without_years_or_the_other_one),
        cmocka_unit_test(falls_are_mirrored_rises),
        cmocka_unit_test(gaps_widen_or_close),
        cmocka_unit_test(streaks_do_not_run_across_breaks),
        cmocka_unit_test(best_years),
        cmocka_unit_test(the_country_is_raw_only),
        cmocka_unit_test(the_same_is_shown_not_assumed),
        cmocka_unit_test(steadier_is_a_test_of_changes),
        cmocka_unit_test(opposite_ways_are_counted),
        cmocka_unit_test(sentences_name_the_other_one),
        cmocka_unit_test(every_kind_is_said),
        cmocka_unit_test(a_missing_end_supports_nothing),
        cmocka_unit_test(facts_come_from_the_panel),
        cmocka_unit_test(windows_follow_what_compares),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
