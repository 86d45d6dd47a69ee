/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "examtrend/results_gap.h"
#include "gap_panels.h"

static et_gap_between_year years[ET_TREND_MOST_YEARS];
static et_gap_between_summary summary;
static et_gap_options options;
static bool first[128], second[128];

static et_gap_source source_of(const et_panel *panel)
{
    return (et_gap_source){.panel = panel, .regions = regions, .regimes = regimes};
}

static void choose(const et_panel *panel, const char *a, const char *b)
{
    memset(first, 0, sizeof first);
    memset(second, 0, sizeof second);
    first[unit_named(panel, a)] = true;
    if (b) {
        second[unit_named(panel, b)] = true;
    }
}

static void measure(const et_panel *panel, const char *a, const char *b)
{
    et_error err = {0};
    const et_gap_source source = source_of(panel);
    choose(panel, a, b);
    const et_gap_groups groups = {first, b ? second : NULL};
    assert_ok(et_gap_between(&source, &groups, &options, years, &summary, &err), &err);
}

/* ---- degenerate ---- */

static void groups_that_make_no_sense_are_refused(void **state)
{
    (void)state;
    et_error err = {0};
    set_levels(20, 3);
    et_panel *panel = make_panel(4, 1);
    const et_gap_source source = source_of(panel);
    choose(panel, "Hà Nội", "Hà Nội");
    const et_gap_groups groups = {first, second};
    assert_int_equal(et_gap_between(&source, &groups, &options, years, &summary, &err),
                     ET_ERR_ARGUMENT);
    assert_has(err.text, "Hà Nội in both groups");
    memset(second, 0, sizeof second);
    assert_int_equal(et_gap_between(&source, &groups, &options, years, &summary, &err),
                     ET_ERR_ARGUMENT);
    assert_has(err.text, "no province");
    et_panel_free(panel);
}

static void without_data_there_is_no_gap(void **state)
{
    (void)state;
    set_levels(20, 3);
    score[0][0][1] = 0;
    et_panel *panel = make_panel(3, 1);
    measure(panel, "Hà Nội", "Cao Bằng");
    assert_int_equal(years[0].state, ET_FIT_OK);
    assert_int_equal(years[1].state, ET_FIT_TOO_FEW);
    assert_int_equal(years[1].v.state, ET_FIT_TOO_FEW);
    assert_int_equal(years[1].n_a, 0);
    assert_close(years[1].gap + 1.0, 1.0, 0.0);
    et_panel_free(panel);
}

static void one_year_has_no_move(void **state)
{
    (void)state;
    set_levels(20, 3);
    et_panel *panel = make_panel(1, 1);
    measure(panel, "Hà Nội", NULL);
    assert_int_equal(summary.raw.state, ET_FIT_TOO_FEW);
    assert_close(summary.wobble + 1.0, 1.0, 0.0);
    assert_int_equal(summary.raw.verdict.direction, ET_GAP_CANNOT_TELL);
    et_panel_free(panel);

    panel = make_panel(2, 1); /* a change, but nothing to judge it by */
    measure(panel, "Hà Nội", NULL);
    assert_int_equal(summary.raw.state, ET_FIT_NOT_ESTIMABLE);
    assert_int_equal(summary.raw.verdict.direction, ET_GAP_CANNOT_TELL);
    et_panel_free(panel);
}

static void without_overlap_v_is_missing(void **state)
{
    (void)state;
    set_levels(20, 3);
    et_panel *panel = make_panel(3, 1);
    measure(panel, "Hà Nội", "Cao Bằng");
    assert_int_equal(years[0].v.state, ET_FIT_NOT_ESTIMABLE);
    assert_close(years[0].v.superiority + 1.0, 1.0, 0.0);
    assert_int_equal(summary.v.state, ET_FIT_TOO_FEW);
    et_panel_free(panel);
}

/* ---- identities ---- */

static void the_other_way_round_the_sign_turns(void **state)
{
    (void)state;
    et_gap_between_summary before;
    et_gap_between_year one;
    set_levels(20, 3);
    set_reach(150);
    et_panel *panel = make_panel(6, 1);
    measure(panel, "Hà Nội", "Cao Bằng");
    before = summary;
    one = years[2];
    measure(panel, "Cao Bằng", "Hà Nội");
    assert_close(years[2].gap, -one.gap, 1e-12);
    assert_close(years[2].v.v, -one.v.v, 1e-12);
    assert_close(summary.v.change, -before.v.change, 1e-12);
    assert_close(summary.v.p, before.v.p, 1e-12);
    assert_int_equal(summary.raw.verdict.direction, before.raw.verdict.direction);
    set_reach(0);
    et_panel_free(panel);
}

/* Any monotone change of the scale leaves V alone, and the verdict on it. */
static void a_steeper_scale_moves_points_only(void **state)
{
    (void)state;
    et_gap_between_year before[ET_TREND_MOST_YEARS];
    set_levels(20, 3);
    set_reach(100);
    et_panel *panel = make_panel(6, 1);
    measure(panel, "Hà Nội", NULL);
    memcpy(before, years, sizeof before);
    et_panel_free(panel);
    for (int p = 0; p < PROVINCES; p++) { /* twice as steep about 500 in the last year */
        score[0][p][5] = 2 * score[0][p][5] - 500;
    }
    reach[5] = 200;
    panel = make_panel(6, 1);
    measure(panel, "Hà Nội", NULL);
    for (int t = 0; t < 6; t++) {
        assert_close(years[t].v.v, before[t].v.v, 1e-12);
        assert_close(years[t].gap_z, before[t].gap_z, 1e-12);
    }
    assert_close(years[5].gap, 2.0 * before[5].gap, 1e-12);
    set_reach(0);
    et_panel_free(panel);
}

static void pooled_groups_weigh_by_candidates(void **state)
{
    (void)state;
    et_error err = {0};
    set_levels(20, 3);
    candidates[0][0] = 3000;
    et_panel *panel = make_panel(1, 1);
    reset_candidates();
    const et_gap_source source = source_of(panel);
    choose(panel, "Hà Nội", "Hải Phòng");
    first[unit_named(panel, "Cao Bằng")] = true;
    const et_gap_groups groups = {first, second};
    assert_ok(et_gap_between(&source, &groups, &options, years, &summary, &err), &err);
    double hanoi = score[0][0][0] / 100.0, caobang = score[0][5][0] / 100.0;
    assert_int_equal(years[0].n_a, 4000);
    assert_close(years[0].mean_a, 0.75 * hanoi + 0.25 * caobang, 1e-12);
    assert_close(years[0].v.mean_a / 100.0, years[0].mean_a, 1e-12);
    et_panel_free(panel);
}

/* A member that drops out is no change of the gap: it is left out of both ends. */
static void a_member_of_one_year_moves_nothing(void **state)
{
    (void)state;
    et_error err = {0};
    et_gap_between_summary alone;
    set_levels(20, 3);
    set_reach(150);
    score[0][5][5] = 0; /* Cao Bằng in the last year */
    et_panel *panel = make_panel(6, 1);
    measure(panel, "Hà Nội", "Hải Phòng");
    alone = summary;
    first[unit_named(panel, "Cao Bằng")] = true;
    const et_gap_source source = source_of(panel);
    const et_gap_groups groups = {first, second};
    assert_ok(et_gap_between(&source, &groups, &options, years, &summary, &err), &err);
    assert_int_equal(years[5].missing_a, 1);
    assert_close(summary.v.change, alone.v.change, 1e-12);
    assert_close(summary.raw.change, alone.raw.change, 1e-12);
    assert_close(summary.v.shared_a, 1.0, 1e-12); /* of those that sat in that year */
    assert_true(fabs(years[5].gap - years[0].gap - alone.raw.change) > 0.1);
    set_reach(0);
    et_panel_free(panel);
}

/* Four provinces of one region move together: their mean is not twice as steady. */
static void what_a_region_shares_does_not_average_out(void **state)
{
    (void)state;
    et_error err = {0};
    static const char *const north[4] = {"Hà Giang", "Cao Bằng", "Lai Châu", "Lào Cai"};
    static const int common[6] = {12, -15, 4, 14, -17, 6};
    set_levels(20, 2);
    for (int p = 4; p < 8; p++) {
        for (int t = 0; t < 6; t++) {
            score[0][p][t] += common[t];
        }
    }
    et_panel *panel = make_panel(6, 1);
    choose(panel, north[0], NULL);
    for (int i = 1; i < 4; i++) {
        first[unit_named(panel, north[i])] = true;
    }
    et_gap_source source = source_of(panel);
    const et_gap_groups groups = {first, NULL};
    assert_ok(et_gap_between(&source, &groups, &options, years, &summary, &err), &err);
    assert_int_equal(summary.shared_state, ET_FIT_OK);
    assert_in_range((int)(100.0 * summary.shared), 50, 100);
    et_gap_move known = summary.raw;
    source.regions = NULL;
    assert_ok(et_gap_between(&source, &groups, &options, years, &summary, &err), &err);
    assert_int_equal(summary.shared_state, ET_FIT_TOO_FEW);
    assert_close(summary.raw.change, known.change, 1e-12);
    assert_true(known.last_se > 1.3 * summary.raw.last_se);
    assert_true(known.last_p > summary.raw.last_p);
    et_panel_free(panel);
}

static void a_gap_that_changes_sides_turned_round(void **state)
{
    (void)state;
    set_levels(0, 2);
    for (int t = 0; t < 6; t++) { /* Hà Nội from above to below */
        score[0][0][t] += 50 - 20 * t;
    }
    et_panel *panel = make_panel(6, 1);
    measure(panel, "Hà Nội", "Cao Bằng");
    assert_int_equal(summary.raw.verdict.direction, ET_GAP_TURNED);
    assert_true(summary.raw.verdict.clear);
    assert_string_equal(et_gap_move_word(summary.raw.verdict, ET_ENGLISH),
                        "clearly turning round");
    et_panel_free(panel);
    for (int t = 0; t < 6; t++) { /* from about nothing */
        score[0][0][t] -= 50;
    }
    panel = make_panel(6, 1);
    measure(panel, "Hà Nội", "Cao Bằng");
    assert_int_equal(summary.raw.verdict.direction, ET_GAP_WIDER);
    et_panel_free(panel);
}

/* cases/gap_V_histogram: half points from 0, two groups. */
static void the_known_case_of_v(void **state)
{
    (void)state;
    static const unsigned n_a[21] = {0,  0,  0,   1,   3,   6,   14, 26, 46, 70, 97,
                                     120, 132, 131, 116, 92, 65, 41, 23, 12, 5};
    static const unsigned n_b[21] = {0,  1,  2,  4,  8,  15, 27, 42, 61, 79, 93,
                                     100, 97, 85, 68, 49, 32, 19, 10, 5,  2};
    et_error err = {0};
    et_tally *tally = NULL;
    assert_ok(et_tally_new(&tally, &err), &err);
    for (int bin = 0; bin < 21; bin++) {
        for (int p = 0; p < 2; p++) {
            const et_tally_key key = {FIRST, codes[p], "toan"};
            unsigned n = p ? n_b[bin] : n_a[bin];
            if (n) {
                assert_ok(et_tally_add(tally, &key, 50 * bin, n, &err), &err);
            }
        }
    }
    et_panel *panel = panel_of(tally, NULL, (et_panel_options){.map = "63"});
    et_tally_free(tally);
    measure(panel, "Hà Nội", "TP.HCM");
    assert_close(years[0].mean_a, 6.1844999999999999, 1e-12);
    assert_close(years[0].mean_b, 5.5788485607008758, 1e-12);
    assert_close(years[0].v.superiority, 0.60898185231539426, 1e-12);
    assert_close(years[0].v.v, 0.39126533582230932, 1e-12);
    assert_close(years[0].v.cohen_d, 0.39586799981331067, 1e-12);
    assert_close(years[0].v.ks, 0.15767584480600749, 1e-12);
    et_panel_free(panel);
}

static void a_shared_paper_changes_no_gap(void **state)
{
    (void)state;
    et_gap_between_summary before;
    set_levels(20, 3);
    set_reach(150);
    et_panel *panel = make_panel(6, 1);
    measure(panel, "Hà Nội", NULL);
    before = summary;
    et_panel_free(panel);
    for (int p = 0; p < PROVINCES; p++) {
        score[0][p][5] -= 120;
    }
    panel = make_panel(6, 1);
    measure(panel, "Hà Nội", NULL);
    assert_close(summary.raw.change, before.raw.change, 1e-9);
    assert_close(summary.v.change, before.v.change, 1e-9);
    assert_close(summary.raw.p, before.raw.p, 1e-9);
    set_reach(0);
    et_panel_free(panel);
}

static void a_steady_rise_is_told(void **state)
{
    (void)state;
    set_levels(20, 2);
    set_reach(150);
    for (int t = 0; t < MOST_YEARS; t++) {
        score[0][7][t] += 25 * t;
    }
    et_panel *panel = make_panel(6, 1);
    measure(panel, "Lào Cai", NULL); /* code 08 */
    assert_int_equal(summary.raw.state, ET_FIT_OK);
    assert_int_equal(summary.raw.verdict.direction, ET_GAP_WIDER);
    assert_true(summary.raw.verdict.clear);
    assert_true(summary.raw.last_p < 0.05);
    set_reach(0);
    et_panel_free(panel);
}

/* ---- real data ---- */

/* V counted pair by pair in another language from the shipped counts. */
static void real_cities_are_as_computed_elsewhere(void **state)
{
    (void)state;
    et_panel *panel = real_panel("toan", 2017, 2024);
    measure(panel, "Hà Nội", "Thành phố Hồ Chí Minh");
    assert_int_equal(years[6].year, 2023);
    assert_close(years[6].v.superiority, 0.46924909840439316, 1e-12);
    assert_close(years[6].v.v, -0.10911727909644016, 1e-10);
    assert_int_equal(years[7].v.state, ET_FIT_TOO_FEW); /* 2024: averages only */
    assert_int_equal(years[7].state, ET_FIT_OK);
    measure(panel, "Hà Nội", NULL);
    assert_close(years[6].v.v, 0.2789859470171881, 1e-10);
    assert_close(years[6].covered_b, 1.0, 1e-12);
    assert_true(years[1].covered_b > 0.5 && years[1].covered_b < 1.0);
    assert_true(summary.v.last_p < 0.001);
    et_panel_free(panel);
}

static void several_subjects_need_smaller_p(void **state)
{
    (void)state;
    et_error err = {0};
    et_gap_between_summary two[2] = {{0}, {0}};
    et_gap_between_summary *all[2] = {&two[0], &two[1]};
    for (int i = 0; i < 2; i++) {
        two[i].v.p = i ? 0.7 : 0.03;
        two[i].v.verdict = (et_gap_verdict){ET_GAP_WIDER, true};
        two[i].raw = two[i].v;
        two[i].raw.p = 0.001;
    }
    assert_ok(et_gap_adjust_moves(all, 2, &err), &err);
    assert_close(two[0].v.q, 0.06, 1e-12);
    assert_false(two[0].v.verdict.clear);
    assert_true(two[0].raw.verdict.clear);
    assert_true(two[0].differs);
}

/* ---- subject by subject ---- */

static et_gap_subject rows[16];
static et_gap_subjects_summary all;

static et_status by_subject(const et_panel *panel, const et_gap_ends *ends,
                            et_error *err)
{
    const et_gap_source source = source_of(panel);
    return et_gap_by_subject(&source, ends, &options, rows, &all, err);
}

static void make_two_subjects(void)
{
    set_levels(20, 3);
    memcpy(score[1], score[0], sizeof score[0]);
    for (int p = 0; p < PROVINCES; p++) {
        for (int t = 0; t < MOST_YEARS; t++) {
            score[1][p][t] += 60 * ((p + t) % 3);
        }
    }
}

static void ends_that_make_no_sense_are_refused(void **state)
{
    (void)state;
    et_error err = {0};
    make_two_subjects();
    et_panel *panel = make_panel(6, 2);
    choose(panel, "Hà Nội", "Cao Bằng");
    et_gap_ends ends = {{first, 0}, {second, 2031}, ET_SCALE_RELATIVE};
    assert_int_equal(by_subject(panel, &ends, &err), ET_ERR_ARGUMENT);
    assert_has(err.text, "2031");
    ends.first = ends.second = (et_gap_end){first, 2020};
    assert_int_equal(by_subject(panel, &ends, &err), ET_ERR_ARGUMENT);
    assert_has(err.text, "twice");
    ends = (et_gap_ends){{first, 0}, {second, 0}, ET_SCALE_RAW};
    assert_int_equal(by_subject(panel, &ends, &err), ET_ERR_ARGUMENT);
    et_panel_free(panel);
}

static void differences_are_those_of_positions(void **state)
{
    (void)state;
    et_error err = {0};
    make_two_subjects();
    et_panel *panel = make_panel(6, 2);
    choose(panel, "Hà Nội", "Cao Bằng");
    const et_gap_ends ends = {{first, 2020}, {second, 2020}, ET_SCALE_RELATIVE};
    assert_ok(by_subject(panel, &ends, &err), &err);
    assert_int_equal(all.subjects, 2);
    for (size_t s = 0; s < 2; s++) {
        double apart = (score[s][5][2] - score[s][0][2]) / 100.0;
        assert_int_equal(rows[s].state, ET_FIT_OK);
        assert_close(rows[s].second - rows[s].first, apart, 1e-10);
        assert_close(rows[s].difference_margin,
                     hypot(rows[s].first_margin, rows[s].second_margin), 1e-12);
        assert_true(rows[s].q >= rows[s].p);
    }
    const et_gap_ends two_years = {{first, 2018}, {first, 2023}, ET_SCALE_RELATIVE};
    assert_ok(by_subject(panel, &two_years, &err), &err);
    assert_int_equal(all.year_of_first, 2018);
    assert_int_equal(all.year_of_second, 2023);
    assert_true(rows[0].difference_margin <= hypot(rows[0].first_margin,
                                                   rows[0].second_margin) + 1e-12);
    et_panel_free(panel);
}

/* ---- evenness ---- */

static et_gap_even even[64];

static void evenness_of_known_numbers(void **state)
{
    (void)state;
    et_error err = {0};
    size_t count = 0;
    make_two_subjects();
    set_reach(150);
    et_panel *panel = make_panel(3, 2);
    const et_gap_source source = source_of(panel);
    assert_ok(et_gap_evenness(&source, &options, even, 64, &count, &err), &err);
    assert_int_equal(count, 6);
    size_t first_places = 0, with = 0;
    for (size_t c = 0; c < count; c++) {
        const et_gap_spread *s = &even[c].across_provinces;
        if (s->state == ET_FIT_OK) {
            with++;
            first_places += s->most_even;
            assert_true(s->low <= s->mean && s->mean <= s->high);
        } else {
            assert_int_equal(s->years, 0);
        }
    }
    assert_true(with >= 2);
    assert_int_equal(first_places, 3);
    assert_ok(et_gap_evenness(&source, &options, even, 0, &count, &err), &err);
    assert_int_equal(count, 6); /* told, though there is no room */
    set_reach(0);
    et_panel_free(panel);
}

/* ---- words, tables, faults ---- */

static void words_in_both_languages(void **state)
{
    (void)state;
    et_error err = {0};
    char *text = NULL;
    et_panel *panel = real_panel("toan", 2017, 2024);
    measure(panel, "Hà Nội", NULL);
    const et_gap_between_row row = {"Toán", "Hà Nội", "the rest", years, &summary};
    assert_ok(et_gap_between_text(&row, 1, ET_ENGLISH, &text, &err), &err);
    assert_has(text, "In 2023 Hà Nội is ahead of the rest (V +0.28");
    assert_has(text, "averages only: no V");
    assert_has(text, "not candidates");
    free(text);
    assert_ok(et_gap_between_text(&row, 1, ET_VIETNAMESE, &text, &err), &err);
    assert_has(text, "Năm 2023, Hà Nội hơn the rest (V +0,28");
    free(text);
    et_panel_free(panel);
}

static et_status everything(void *context)
{
    const et_gap_source source = source_of(context);
    const et_gap_groups groups = {first, NULL};
    et_table *table = NULL;
    char *text = NULL;
    size_t count = 0;
    et_gap_between_summary *adjusted[] = {&summary};
    et_status status = et_gap_between(&source, &groups, &options, years, &summary, NULL);
    const et_gap_between_row row = {"s", "a", "b", years, &summary};
    if (status == ET_OK) {
        status = et_gap_adjust_moves(adjusted, 1, NULL);
    }
    if (status == ET_OK) {
        status = et_gap_between_text(&row, 1, ET_ENGLISH, &text, NULL);
        free(text);
    }
    if (status == ET_OK) {
        status = et_gap_between_table(&table, &row, 1, ET_ENGLISH, NULL);
        status = rendered(status, table);
    }
    if (status == ET_OK) {
        status = et_gap_moves_table(&table, &row, 1, ET_VIETNAMESE, NULL);
        status = rendered(status, table);
    }
    if (status == ET_OK) {
        const et_gap_ends ends = {{first, 0}, {NULL, 0}, ET_SCALE_Z};
        status = by_subject(context, &ends, NULL);
    }
    if (status == ET_OK) {
        status = et_gap_evenness(&source, &options, even, 64, &count, NULL);
    }
    if (status == ET_OK) {
        status = et_gap_even_table(&table, regions, even, count, ET_ENGLISH, NULL);
        status = rendered(status, table);
    }
    return status;
}

static void memory_may_run_out(void **state)
{
    (void)state;
    make_two_subjects();
    set_reach(150);
    et_panel *panel = make_panel(4, 2);
    choose(panel, "Hà Nội", NULL);
    with_failing_memory(everything, panel);
    set_reach(0);
    et_panel_free(panel);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(groups_that_make_no_sense_are_refused),
        cmocka_unit_test(without_data_there_is_no_gap),
        cmocka_unit_test(one_year_has_no_move),
        cmocka_unit_test(without_overlap_v_is_missing),
        cmocka_unit_test(the_other_way_round_the_sign_turns),
        cmocka_unit_test(a_steeper_scale_moves_points_only),
        cmocka_unit_test(pooled_groups_weigh_by_candidates),
        cmocka_unit_test(a_member_of_one_year_moves_nothing),
        cmocka_unit_test(what_a_region_shares_does_not_average_out),
        cmocka_unit_test(a_gap_that_changes_sides_turned_round),
        cmocka_unit_test(the_known_case_of_v),
        cmocka_unit_test(a_shared_paper_changes_no_gap),
        cmocka_unit_test(a_steady_rise_is_told),
        cmocka_unit_test(real_cities_are_as_computed_elsewhere),
        cmocka_unit_test(several_subjects_need_smaller_p),
        cmocka_unit_test(ends_that_make_no_sense_are_refused),
        cmocka_unit_test(differences_are_those_of_positions),
        cmocka_unit_test(evenness_of_known_numbers),
        cmocka_unit_test(words_in_both_languages),
        cmocka_unit_test(memory_may_run_out),
    };
    return cmocka_run_group_tests(tests, open_gaps, close_registry);
}
