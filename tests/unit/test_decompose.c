/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "examtrend/results_gap.h"
#include "gap_panels.h"

static et_decomposition d;
static et_decompose_part parts[1024];
static et_simpson rows[64];

static void split(const et_panel *panel, const bool *member, size_t subject,
                  et_decompose_options how)
{
    et_error err = {0};
    const et_decompose_source source = {
        .panel = panel, .subject = subject, .member = member, .regimes = regimes};
    assert_ok(et_decompose_change(&source, &how, parts, &d, &err), &err);
}

/* In every order, with ==. */
static void assert_adds_up(void)
{
    const double p[4] = {d.country, d.within, d.between, d.composition};
    assert_true(p[0] + p[1] + p[2] + p[3] == d.total);
    assert_true(p[3] + p[2] + p[1] + p[0] == d.total);
    assert_true((p[0] + p[2]) + (p[1] + p[3]) == d.total);
    assert_true(d.before + d.total == d.after);
    assert_true(d.endowments + d.coefficients + d.interaction == d.total);
    double sum = 0.0;
    for (size_t i = 0; i < d.groups; i++) {
        sum += parts[i].part.composition + parts[i].part.rate;
    }
    assert_close(sum + 1.0, d.total + 1.0, 1e-12);
}

static et_decompose_options between_years(int from, int to)
{
    return (et_decompose_options){
        .from_year = from, .to_year = to, .scale = ET_SCALE_RAW};
}

/* ---- degenerate ---- */

static void what_makes_no_sense_is_refused(void **state)
{
    (void)state;
    et_error err = {0};
    set_levels(20, 3);
    et_panel *panel = make_panel(3, 1);
    const et_decompose_source source = {.panel = panel};
    et_decompose_options how = between_years(2018, 2018);
    assert_int_equal(et_decompose_change(&source, &how, parts, &d, &err),
                     ET_ERR_ARGUMENT);
    how = between_years(2018, 2031);
    assert_int_equal(et_decompose_change(&source, &how, parts, &d, &err),
                     ET_ERR_ARGUMENT);
    assert_has(err.text, "2018-2020");
    how = between_years(2018, 2020);
    how.over = ET_OVER_TAKERS;
    assert_int_equal(et_decompose_change(&source, &how, parts, &d, &err),
                     ET_ERR_ARGUMENT);
    assert_has(err.text, "several");
    et_decompose_over over = ET_OVER_PROVINCES;
    assert_ok(et_decompose_over_from_name("takers", &over, &err), &err);
    assert_int_equal(over, ET_OVER_TAKERS);
    assert_int_equal(et_decompose_over_from_name("zodiac", &over, &err), ET_ERR_ARGUMENT);
    et_panel_free(panel);
}

static void nobody_is_a_state(void **state)
{
    (void)state;
    bool nobody[128] = {false};
    set_levels(20, 3);
    et_panel *panel = make_panel(3, 1);
    split(panel, nobody, 0, between_years(2018, 2020));
    assert_int_equal(d.state, ET_FIT_TOO_FEW);
    assert_int_equal(d.groups, 0);
    assert_close(d.total + 1.0, 1.0, 0.0);
    et_panel_free(panel);
}

static void one_group_is_all_within(void **state)
{
    (void)state;
    bool one[128] = {false};
    set_levels(20, 3);
    candidates[2][0] = 4000;
    et_panel *panel = make_panel(6, 1);
    reset_candidates();
    one[unit_named(panel, "Hà Nội")] = true;
    split(panel, one, 0, between_years(2018, 2020));
    assert_adds_up();
    assert_int_equal(d.groups, 1);
    assert_true(d.between == 0.0 && d.composition == 0.0);
    assert_close(d.total, (score[0][0][2] - score[0][0][0]) / 100.0, 1e-12);
    assert_int_equal(d.wobble_state, ET_FIT_OK);
    et_panel_free(panel);
}

static void all_equal_is_no_change(void **state)
{
    (void)state;
    set_levels(0, 0);
    candidates[2][1] = 77;
    et_panel *panel = make_panel(3, 1);
    reset_candidates();
    split(panel, NULL, 0, between_years(2018, 2020));
    assert_adds_up();
    assert_true(fabs(d.total) < 1e-14 && d.within == 0.0 && fabs(d.between) < 1e-14);
    et_panel_free(panel);
}

/* Steps +.3, +.1, -.2, +.4, -.1 of one kind of exam each; breaks in 2020 and 2025. */
static void set_steps(void)
{
    static const int level[MOST_YEARS] = {500, 530, 600, 610, 590, 630, 620, 400};
    clear_scores();
    for (int p = 0; p < PROVINCES; p++) {
        for (int t = 0; t < MOST_YEARS; t++) {
            score[0][p][t] = level[t];
        }
    }
}

static void the_countrys_change_stands_beside_its_usual_one(void **state)
{
    (void)state;
    set_steps();
    et_panel *panel = make_panel(8, 1);
    bool member[128] = {true, true};

    split(panel, NULL, 0, between_years(2021, 2023));
    assert_int_equal(d.usual_state, ET_FIT_OK);
    assert_int_equal(d.usual_steps, 5);
    assert_close(d.usual, sqrt(2.0 * (.09 + .01 + .04 + .16 + .01) / 5.0), 1e-12);
    assert_close(d.usual_margin, 2.570581835636197 * d.usual, 1e-10);
    double usual = d.usual;
    split(panel, NULL, 0, between_years(2023, 2021)); /* backwards: as far */
    assert_close(d.usual, usual, 1e-12);
    split(panel, NULL, 0,
          between_years(2022, 2023)); /* that step is not its own measure */
    assert_int_equal(d.usual_steps, 4);
    assert_close(d.usual, sqrt((.09 + .01 + .04 + .01) / 4.0), 1e-12);
    assert_close(d.usual_margin, 2.776445105197793 * d.usual, 1e-10);

    et_decompose_options relative = between_years(2021, 2023);
    relative.scale = ET_SCALE_RELATIVE;
    split(panel, NULL, 0, relative);
    assert_int_equal(d.usual_state, ET_FIT_NOT_ESTIMABLE);
    split(panel, member, 0, between_years(2021, 2023));
    assert_int_equal(d.usual_state, ET_FIT_NOT_ESTIMABLE);
    assert_true(d.usual == 0.0 && d.usual_margin == 0.0);
    et_panel_free(panel);

    panel = make_panel(3, 1); /* one step without a break */
    split(panel, NULL, 0, between_years(2018, 2020));
    assert_int_equal(d.usual_state, ET_FIT_TOO_FEW);
    assert_int_equal(d.usual_steps, 1);
    et_panel_free(panel);
}

/* Over papers it is the average of all of them that steps. */
static void all_papers_step_together(void **state)
{
    (void)state;
    set_steps();
    for (int p = 0; p < PROVINCES; p++) {
        for (int t = 0; t < MOST_YEARS; t++) {
            score[1][p][t] = 500; /* half of the papers: steps are halved */
        }
    }
    et_panel *panel = make_panel(8, 2);
    et_decompose_options how = between_years(2021, 2023);
    for (int over = ET_OVER_SUBJECTS; over <= ET_OVER_TAKERS; over++) {
        how.over = (et_decompose_over)over;
        split(panel, NULL, 0, how);
        assert_int_equal(d.usual_steps, 5);
        assert_close(d.usual, 0.5 * sqrt(2.0 * .31 / 5.0), 1e-12);
    }
    et_panel_free(panel);
}

static void a_province_of_one_year_is_who_sits(void **state)
{
    (void)state;
    set_levels(20, 0);
    score[0][7][0] = 0;
    et_panel *panel = make_panel(3, 1);
    split(panel, NULL, 0, between_years(2018, 2020));
    assert_adds_up();
    assert_int_equal(d.one_sided, 1);
    assert_true(d.within == 0.0);
    assert_true(d.between > 0.0);
    et_panel_free(panel);
}

/* ---- known answers ---- */

/* cases/kitagawa_composition: three groups. */
static void the_known_case_of_kitagawa(void **state)
{
    (void)state;
    static const int n[3][2] = {{4200, 3000}, {3800, 5400}, {2000, 1600}};
    static const int mean[3][2] = {{680, 690}, {610, 640}, {520, 550}};
    clear_scores();
    for (int p = 0; p < 3; p++) {
        for (int t = 0; t < 2; t++) {
            score[0][p][t] = mean[p][t];
            candidates[t][p] = n[p][t];
        }
    }
    et_panel *panel = make_panel(2, 1);
    reset_candidates();
    split(panel, NULL, 0, between_years(2018, 2019));
    assert_adds_up();
    assert_close(d.before, 6.214, 1e-12);
    assert_close(d.after, 6.406, 1e-12);
    assert_close(d.between, -0.036, 1e-12);
    assert_close(d.within, 0.228, 1e-12);
    assert_close(d.endowments, -0.048, 1e-12);
    assert_close(d.coefficients, 0.216, 1e-12);
    assert_close(d.interaction, 0.024, 1e-12);
    et_panel_free(panel);
}

/* Computed apart from this code, in exact fractions of another language, from the shipped
 * counts and averages: Phú Thọ of the 34 is Phú Thọ, Vĩnh Phúc and Hòa Bình. */
static void a_real_merged_province_is_as_computed_elsewhere(void **state)
{
    (void)state;
    static const char *const names[] = {"Phú Thọ", "Vĩnh Phúc", "Hòa Bình"};
    bool member[128] = {false};
    et_panel *panel = real_panel("toan", 2017, 2024);
    for (size_t i = 0; i < 3; i++) {
        member[unit_named(panel, names[i])] = true;
    }
    split(panel, member, 0, between_years(2020, 2024));
    assert_adds_up();
    assert_close(d.between, 0.0454977249199967, 1e-10);
    assert_close(d.country, -0.22251164607112237, 1e-11);
    assert_close(d.within, 0.34076868642422203, 1e-11);
    assert_int_equal(d.groups, 3);
    assert_int_equal(d.wobble_state, ET_FIT_OK);
    assert_int_equal(d.break_count, 0);
    split(panel, member, 0, between_years(2017, 2024));
    assert_adds_up();
    assert_int_equal(d.break_count, 1); /* raw does not cross 2020 */
    assert_int_equal(d.breaks[0], 2020);
    split(panel, member, 0,
          (et_decompose_options){.from_year = 2017, .to_year = 2024});
    assert_int_equal(d.break_count, 0); /* positions do */
    assert_true(d.country == 0.0);
    assert_adds_up();
    et_panel_free(panel);
}

/* The same for the Mekong Delta over province × subject by Das Gupta's two-way split, and
 * for the country over subjects. */
static void real_takers_are_as_computed_elsewhere(void **state)
{
    (void)state;
    size_t first = 0, count = 0, delta = 0;
    et_error err = {0};
    bool member[128] = {false};
    et_panel *panel = real_panel(NULL, 2017, 2024);
    assert_ok(et_regions_scheme(regions, "regions", "63", &first, &count, &err), &err);
    for (size_t c = 0; c < count; c++) {
        delta =
            strcmp(et_regions_cluster(regions, first + c)->name_en, "Mekong Delta") == 0
                ? first + c
                : delta;
    }
    for (size_t u = 0; u < et_panel_unit_count(panel); u++) {
        member[u] = et_regions_is_member(regions, delta, et_panel_unit(panel, u)->index);
    }
    et_decompose_options how = between_years(2020, 2024);
    how.over = ET_OVER_TAKERS;
    split(panel, member, 0, how);
    assert_adds_up();
    assert_int_equal(d.groups, 117);
    assert_close(d.between, 0.0025777333432884706, 1e-8);
    assert_close(d.composition, 0.011524212816397386, 1e-9);
    assert_close(d.within + d.country, 0.32666964821258654, 1e-11);
    how.over = ET_OVER_SUBJECTS;
    split(panel, NULL, 0, how);
    assert_adds_up();
    assert_close(d.composition, 0.00706749281474059, 1e-9);
    assert_close(d.within, 0.4616101046253176, 1e-11);
    how.scale = ET_SCALE_Z; /* every subject has mean 0, so nothing changes */
    split(panel, NULL, 0, how);
    assert_close(1.0 + d.total, 1.0, 1e-9);
    et_panel_free(panel);
}

static void every_change_of_the_shipped_data_adds_up(void **state)
{
    (void)state;
    bool member[128] = {false};
    et_panel *panel = real_panel("toan,ngu_van,ngoai_ngu", 2017, 2024);
    for (size_t u = 0; u < et_panel_unit_count(panel); u++) {
        member[u] = u % 3 == 1;
    }
    for (int from = 2017; from < 2024; from++) {
        for (int over = ET_OVER_PROVINCES; over <= ET_OVER_TAKERS; over++) {
            for (int scale = ET_SCALE_RELATIVE; scale <= ET_SCALE_Z; scale++) {
                split(panel, member, 1,
                      (et_decompose_options){.from_year = from,
                                             .to_year = 2024,
                                             .over = (et_decompose_over)over,
                                             .scale = (et_scale)scale});
                assert_int_equal(d.state, ET_FIT_OK);
                assert_adds_up();
            }
        }
    }
    et_panel_free(panel);
}

/* ---- merged units ---- */

/* Hà Giang (05) and Tuyên Quang (09) are one of the 34. */
static void set_paradox(bool rise)
{
    int low = 4, high = 8; /* rows of codes 05 and 09 */
    set_levels(20, 3);
    for (int t = 0; t < 2; t++) {
        score[0][low][t] = 400 + (rise ? -10 : 10) * t;
        score[0][high][t] = 700 + (rise ? -10 : 10) * t;
    }
    candidates[rise ? 0 : 1][low] = 3000;
    candidates[rise ? 1 : 0][high] = 3000;
}

static const et_simpson *merged_row(const et_panel *panel, et_scale scale, size_t *count)
{
    et_error err = {0};
    const et_simpson_source source = {
        .panel = panel, .regions = regions, .regimes = regimes, .map = "34"};
    const et_decompose_options how = {.from_year = 2018, .to_year = 2019, .scale = scale};
    *count = et_simpson_count(&source);
    assert_ok(et_simpson_find(&source, 0, &how, rows, &err), &err);
    for (size_t i = 0; i < *count; i++) {
        if (strcmp(et_regions_province(regions, rows[i].province)->name, "Tuyên Quang") ==
            0) {
            return &rows[i];
        }
    }
    fail();
    return NULL;
}

static void a_merged_unit_may_rise_while_every_part_falls(void **state)
{
    (void)state;
    size_t count = 0;
    for (int rise = 0; rise < 2; rise++) {
        set_paradox(rise);
        et_panel *panel = make_panel(2, 1);
        reset_candidates();
        const et_simpson *row = merged_row(panel, ET_SCALE_RAW, &count);
        assert_int_equal(count, 23);
        assert_int_equal(row->state, ET_FIT_OK);
        assert_int_equal(row->verdict, rise ? ET_SIMPSON_RISE : ET_SIMPSON_FALL);
        assert_int_equal(rise ? row->fallen : row->risen, 2);
        assert_close(row->change, rise ? 1.4 : -1.4, 1e-12);
        assert_close(row->within + row->between, row->change, 1e-12);
        assert_close(row->lowest, rise ? -0.1 : 0.1, 1e-12);
        assert_has(et_simpson_word(row, ET_ENGLISH), rise ? "rose" : "fell");
        et_panel_free(panel);
    }
}

static void without_a_part_nothing_is_said(void **state)
{
    (void)state;
    size_t count = 0;
    set_paradox(true);
    score[0][4][1] = 0;
    et_panel *panel = make_panel(2, 1);
    reset_candidates();
    const et_simpson *row = merged_row(panel, ET_SCALE_RAW, &count);
    assert_int_equal(row->state, ET_FIT_TOO_FEW);
    assert_int_equal(row->verdict, ET_SIMPSON_NONE);
    assert_close(row->change + 1.0, 1.0, 0.0);
    et_panel_free(panel);
}

static void steady_shares_make_no_paradox(void **state)
{
    (void)state;
    size_t count = 0;
    set_levels(20, 5);
    et_panel *panel = make_panel(2, 1);
    (void)merged_row(panel, ET_SCALE_RELATIVE, &count);
    for (size_t i = 0; i < count; i++) {
        assert_int_equal(rows[i].verdict, ET_SIMPSON_NONE);
    }
    et_panel_free(panel);
}

/* ---- words, tables, faults ---- */

static void words_in_both_languages(void **state)
{
    (void)state;
    et_error err = {0};
    bool member[128] = {false};
    char *text = NULL;
    et_panel *panel = real_panel("toan", 2017, 2024);
    member[unit_named(panel, "Hòa Bình")] = member[unit_named(panel, "Phú Thọ")] = true;
    split(panel, member, 0, between_years(2017, 2024));
    const et_decompose_row row = {"=Phú\nThọ", "Toán", panel, &d, parts};
    assert_ok(et_decompose_text(&row, 1, ET_ENGLISH, &text, &err), &err);
    assert_has(text, "within: how its provinces did against the country");
    assert_has(text, "between: who sits where");
    assert_has(text, "Warning: the exam changed in 2020");
    free(text);
    assert_ok(et_decompose_text(&row, 1, ET_VIETNAMESE, &text, &err), &err);
    assert_has(text, "bên trong: các tỉnh trong đó so với cả nước");
    assert_has(text, "Cảnh báo: kỳ thi thay đổi năm 2020");
    free(text);
    et_panel_free(panel);
}

static et_status everything(void *context)
{
    const et_panel *panel = context;
    bool member[128] = {true, true, true};
    const et_decompose_source source = {
        .panel = panel, .member = member, .regimes = regimes};
    const et_simpson_source merged = {.panel = panel, .regions = regions, .map = "34"};
    et_decompose_options how = between_years(2018, 2019);
    et_table *table = NULL;
    char *text = NULL;
    et_status status = et_decompose_change(&source, &how, parts, &d, NULL);
    if (status == ET_OK) {
        how.over = ET_OVER_TAKERS;
        status = et_decompose_change(&source, &how, parts, &d, NULL);
    }
    const et_decompose_row row = {"u", NULL, panel, &d, parts};
    if (status == ET_OK) {
        status = et_decompose_text(&row, 1, ET_ENGLISH, &text, NULL);
        free(text);
    }
    if (status == ET_OK) {
        status = et_decompose_table(&table, &row, 1, ET_ENGLISH, NULL);
        status = rendered(status, table);
    }
    if (status == ET_OK) {
        status = et_decompose_parts_table(&table, &row, 1, ET_ENGLISH, NULL);
        status = rendered(status, table);
    }
    if (status == ET_OK) {
        status = et_simpson_find(&merged, 0, &how, rows, NULL);
    }
    if (status == ET_OK) {
        const et_simpson_rows some = {panel, regions, rows, 2, 23};
        status = et_simpson_table(&table, &some, ET_VIETNAMESE, NULL);
        status = rendered(status, table);
    }
    return status;
}

static void memory_may_run_out(void **state)
{
    (void)state;
    set_levels(20, 3);
    memcpy(score[1], score[0], sizeof score[0]);
    et_panel *panel = make_panel(2, 2);
    with_failing_memory(everything, panel);
    et_panel_free(panel);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_makes_no_sense_is_refused),
        cmocka_unit_test(nobody_is_a_state),
        cmocka_unit_test(one_group_is_all_within),
        cmocka_unit_test(all_equal_is_no_change),
        cmocka_unit_test(the_countrys_change_stands_beside_its_usual_one),
        cmocka_unit_test(all_papers_step_together),
        cmocka_unit_test(a_province_of_one_year_is_who_sits),
        cmocka_unit_test(the_known_case_of_kitagawa),
        cmocka_unit_test(a_real_merged_province_is_as_computed_elsewhere),
        cmocka_unit_test(real_takers_are_as_computed_elsewhere),
        cmocka_unit_test(every_change_of_the_shipped_data_adds_up),
        cmocka_unit_test(a_merged_unit_may_rise_while_every_part_falls),
        cmocka_unit_test(without_a_part_nothing_is_said),
        cmocka_unit_test(steady_shares_make_no_paradox),
        cmocka_unit_test(words_in_both_languages),
        cmocka_unit_test(memory_may_run_out),
    };
    return cmocka_run_group_tests(tests, open_gaps, close_registry);
}
