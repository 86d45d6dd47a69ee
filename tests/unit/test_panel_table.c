/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "examtrend/panel_table.h"
#include "panels.h"

/* The table's bytes; free() them. */
static char *render(et_table *table, et_format format)
{
    char *bytes = NULL;
    size_t size = 0;
    et_error err = {0};
    assert_ok(et_table_render(table, format, &bytes, &size, &err), &err);
    et_table_free(table);
    return bytes;
}

static char *panel_text(const et_panel *panel, et_panel_table_options options,
                        et_format format)
{
    et_table *table = NULL;
    et_error err = {0};
    assert_ok(et_panel_table(&table, panel, &options, &err), &err);
    return render(table, format);
}

static void missing_figures_have_reasons(void **state)
{
    (void)state;
    et_panel *panel =
        panel_of_rows("2024,15,toan,1,6,\n2024,01,toan,,7,\n2024,05,toan,,4,1\n"
                      "2024,09,toan,10,5,1\n",
                      (et_panel_options){.map = "34"});
    char *text = panel_text(panel, (et_panel_table_options){0}, ET_FORMAT_CSV);
    assert_non_null(strstr(text, "Phú Thọ,1,6,,"));
    assert_non_null(strstr(text, "sd: a single candidate; p10: averages only"));
    assert_non_null(strstr(text, "Hà Nội,,7,,"));
    assert_non_null(strstr(text, "n: not published; sd: not published"));
    assert_non_null(strstr(text, "Tuyên Quang,,,,"));
    assert_non_null(strstr(text,
                           "mean: the number of candidates of some provinces is not "
                           "known"));
    free(text);
    et_panel_free(panel);
}

static void rows_are_for_cells_with_data_and_units_asked_for(void **state)
{
    (void)state;
    et_panel *panel = panel_of_rows("2023,01,toan,100,6,1\n2024,01,toan,100,6,1\n"
                               "2024,10,toan,100,5,1\n",
                               (et_panel_options){0});
    bool units[63] = {true};
    char *text =
        panel_text(panel, (et_panel_table_options){.people = true}, ET_FORMAT_TEXT);
    assert_non_null(strstr(text, "cells without data, which have no row: 123"));
    assert_non_null(strstr(text, "Lạng Sơn"));
    free(text);
    text = panel_text(panel, (et_panel_table_options){.units = units}, ET_FORMAT_JSONL);
    assert_null(strstr(text, "Lạng Sơn"));
    assert_non_null(strstr(text, "\"year\": 2023"));
    free(text);
    et_panel_free(panel);
}

static void scales_have_a_column_and_a_note(void **state)
{
    (void)state;
    et_panel *panel = panel_of_rows("2024,01,toan,100,6,1\n2024,10,toan,100,5,1\n",
                               (et_panel_options){0});
    const et_scale_options z = {.scale = ET_SCALE_Z};
    const et_scale_options relative = {.reference = ET_REFERENCE_CANDIDATES};
    char *text = panel_text(
        panel, (et_panel_table_options){.scale = &z, .people = true}, ET_FORMAT_TEXT);
    assert_non_null(strstr(text, "against the mean of these units in the same year and "
                                 "subject, divided by the sd of all candidates"));
    free(text);
    text = panel_text(panel,
                      (et_panel_table_options){.scale = &relative, .people = true,
                                               .language = ET_VIETNAMESE},
                      ET_FORMAT_TEXT);
    assert_non_null(strstr(text, "so với trung bình mọi thí sinh cùng năm, cùng môn"));
    assert_non_null(strstr(text, "+0,50"));
    free(text);
    text = panel_text(panel, (et_panel_table_options){.scale = &relative}, ET_FORMAT_CSV);
    assert_non_null(strstr(text, ",relative,mean,"));
    assert_non_null(strstr(text, ",100,0.5,6,1,"));
    free(text);
    et_panel_free(panel);
}

static void the_screen_has_a_row_for_each_flag(void **state)
{
    (void)state;
    et_panel *panel = panel_of_rows("2024,01,toan,7,6,1\n2024,10,toan,100,5,1\n",
                               (et_panel_options){0});
    et_screen *screen = NULL;
    et_table *table = NULL;
    et_error err = {0};
    bool none[ET_SCREEN_CHECKS] = {false};

    assert_ok(et_screen_panel(&screen, panel, NULL, NULL, &err), &err);
    et_screen_rows rows = {.panels = (const et_panel *const[]){panel},
                           .screens = (const et_screen *const[]){screen}, .count = 1};
    assert_ok(et_screen_table(&table, &rows, &err), &err);
    char *text = render(table, ET_FORMAT_CSV);
    assert_non_null(
        strstr(text, "subject,year,map,province,check,n,mean,value,low,high,text"));
    assert_non_null(strstr(text, "toan,2024,63,Hà Nội,tiny,7,6,7,30,,"));
    free(text);
    rows.checks = none;
    assert_ok(et_screen_table(&table, &rows, &err), &err);
    assert_int_equal(et_table_rows(table), 0);
    et_table_free(table);
    rows.count = 0;
    assert_ok(et_screen_table(&table, &rows, &err), &err);
    text = render(table, ET_FORMAT_TEXT);
    assert_non_null(strstr(text, "0 rows, of 0 cells"));
    free(text);
    et_screen_free(screen);
    et_panel_free(panel);
}

static et_status table_it(void *context)
{
    const et_scale_options z = {.scale = ET_SCALE_Z};
    et_table *table = NULL;
    char *bytes = NULL;
    size_t size;
    et_status status = et_panel_table(
        &table, context, &(et_panel_table_options){.scale = &z, .people = true}, NULL);
    assert_true((status == ET_OK) == (table != NULL));
    if (status == ET_OK) {
        status = et_table_render(table, ET_FORMAT_CSV, &bytes, &size, NULL);
    }
    free(bytes);
    et_table_free(table);
    return status;
}

static void memory_failures_leave_nothing(void **state)
{
    (void)state;
    et_panel *panel = panel_of_rows("2024,01,toan,100,6,1\n2024,10,toan,,5,1\n",
                               (et_panel_options){0});
    with_failing_memory(table_it, panel);
    et_panel_free(panel);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(missing_figures_have_reasons),
        cmocka_unit_test(rows_are_for_cells_with_data_and_units_asked_for),
        cmocka_unit_test(scales_have_a_column_and_a_note),
        cmocka_unit_test(the_screen_has_a_row_for_each_flag),
        cmocka_unit_test(memory_failures_leave_nothing),
    };
    return cmocka_run_group_tests(tests, open_registry, close_registry);
}
