/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "examtrend/draw_gap.h"
#include "gap_panels.h"

static et_decomposition d;
static et_gap_subject rows[16];
static et_gap_subjects_summary all;
static const et_look english = {0}, vietnamese = {.language = ET_VIETNAMESE};

static void split(const et_panel *panel, const bool *member, et_decompose_over over)
{
    et_error err = {0};
    const et_decompose_source source = {
        .panel = panel, .member = member, .regimes = regimes};
    const et_decompose_options how = {
        .from_year = 2020, .to_year = 2024, .over = over, .scale = ET_SCALE_RAW};
    assert_ok(et_decompose_change(&source, &how, NULL, &d, &err), &err);
}

static void nothing_to_split_is_no_chart(void **state)
{
    (void)state;
    et_error err = {0};
    et_chart *chart = NULL;
    const et_decomposition none = {.state = ET_FIT_TOO_FEW};
    const et_decompose_row row = {.unit = "U", .decomposition = &none};
    assert_int_equal(et_draw_change(&chart, &row, regimes, &english, &err), ET_ERR_INPUT);
    assert_null(chart);
}

static void a_change_says_its_parts(void **state)
{
    (void)state;
    et_error err = {0};
    et_chart *chart = NULL;
    bool member[128] = {false};
    et_panel *panel = real_panel("toan,ngu_van", 2017, 2024);
    member[unit_named(panel, "Hòa Bình")] = member[unit_named(panel, "Phú Thọ")] = true;
    split(panel, member, ET_OVER_PROVINCES);
    const et_decompose_row row = {.unit = "A & \"B\"", .subject = "Maths", .panel = panel,
                                  .decomposition = &d};
    assert_ok(et_draw_change(&chart, &row, regimes, &english, &err), &err);
    assert_has(et_chart_title(chart), "A & \"B\" changed by ");
    assert_has(et_chart_alt(chart), "what the whole country did");
    assert_has(et_chart_alt(chart), "its provinces against the country");
    assert_has(et_chart_alt(chart), "who sits where");
    assert_has(et_chart_alt(chart), " ± ");
    et_chart_free(chart);

    split(panel, NULL, ET_OVER_TAKERS);
    const et_decompose_row papers = {
        .unit = "Cả nước", .panel = panel, .decomposition = &d};
    assert_ok(et_draw_change(&chart, &papers, NULL, &vietnamese, &err), &err);
    assert_has(et_chart_alt(chart), "kết quả các tỉnh");
    assert_has(et_chart_alt(chart), "thi môn gì");
    assert_has(et_chart_alt(chart), " ± "); /* what the country's mean does anyway */
    assert_has(et_chart_title(chart), "thường có ±");
    et_chart_free(chart);
    et_panel_free(panel);
}

static void two_ends_subject_by_subject(void **state)
{
    (void)state;
    et_error err = {0};
    et_chart *chart = NULL;
    bool one[128] = {false};
    et_panel *panel = real_panel("toan,ngu_van,vat_li", 2017, 2024);
    one[unit_named(panel, "Cao Bằng")] = true;
    const et_gap_source source = {.panel = panel, .regions = regions, .regimes = regimes};
    const et_gap_ends ends = {{one, 2017}, {one, 2024}, ET_SCALE_RELATIVE};
    const et_gap_options how = {0};
    assert_ok(et_gap_by_subject(&source, &ends, &how, rows, &all, &err), &err);
    const et_draw_ends from = {.panel = panel, .regimes = regimes, .first = "2017",
                               .second = "2024", .rows = rows, .summary = &all};
    assert_ok(et_draw_dumbbell(&chart, &from, &english, &err), &err);
    assert_has(et_chart_title(chart), "2024 is furthest above 2017 in Physics");
    assert_has(et_chart_alt(chart), "Literature: 2017 ");
    et_chart_free(chart);
    for (size_t s = 0; s < 3; s++) {
        rows[s].state = ET_FIT_TOO_FEW;
    }
    assert_int_equal(et_draw_dumbbell(&chart, &from, &english, &err), ET_ERR_INPUT);
    assert_null(chart);
    et_panel_free(panel);
}

static et_status draw_somewhere(void *context)
{
    const et_panel *panel = context;
    et_chart *chart = NULL;
    const et_decompose_row row = {.unit = "U", .subject = "S", .panel = panel,
                                  .decomposition = &d};
    const et_draw_ends from = {.panel = panel, .regimes = regimes, .first = "a",
                               .second = "b", .rows = rows, .summary = &all};
    et_status status = et_draw_change(&chart, &row, regimes, &english, NULL);
    et_chart_free(chart);
    if (status == ET_OK) {
        status = et_draw_dumbbell(&chart, &from, &english, NULL);
        et_chart_free(chart);
    }
    return status;
}

static void memory_may_run_out(void **state)
{
    (void)state;
    et_error err = {0};
    bool one[128] = {false};
    et_panel *panel = real_panel("toan,ngu_van", 2020, 2024);
    one[0] = true;
    split(panel, one, ET_OVER_TAKERS);
    const et_gap_source source = {.panel = panel, .regions = regions, .regimes = regimes};
    const et_gap_ends ends = {{one, 0}, {NULL, 0}, ET_SCALE_Z};
    const et_gap_options how = {0};
    assert_ok(et_gap_by_subject(&source, &ends, &how, rows, &all, &err), &err);
    with_failing_memory(draw_somewhere, panel);
    et_panel_free(panel);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_to_split_is_no_chart),
        cmocka_unit_test(a_change_says_its_parts),
        cmocka_unit_test(two_ends_subject_by_subject),
        cmocka_unit_test(memory_may_run_out),
    };
    return cmocka_run_group_tests(tests, open_gaps, close_registry);
}
