/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "examtrend/screen.h"
#include "panels.h"

static et_screen *screen_of(const et_panel *panel, const et_screen_options *options)
{
    et_screen *screen = NULL;
    et_error err = {0};
    assert_ok(et_screen_panel(&screen, panel, regimes, options, &err), &err);
    return screen;
}

/* The flag of that check, unit, year and subject, or NULL. */
static const et_screen_flag *find(const et_screen *screen, const et_panel *panel,
                                  et_screen_check check, const char *unit, int year,
                                  const char *subject)
{
    et_error err = {0};
    size_t u, s;
    assert_ok(et_panel_find_unit(panel, unit, &u, &err), &err);
    assert_ok(et_panel_find_subject(panel, subject, &s, &err), &err);
    for (size_t i = 0; i < et_screen_count(screen); i++) {
        const et_screen_flag *flag = et_screen_at(screen, i);
        if (flag->check == check && flag->unit == u && flag->subject == s &&
            et_panel_year(panel, flag->year) == year) {
            return flag;
        }
    }
    return NULL;
}

static size_t count_check(const et_screen *screen, et_screen_check check)
{
    size_t count = 0;
    for (size_t i = 0; i < et_screen_count(screen); i++) {
        count += et_screen_at(screen, i)->check == check;
    }
    return count;
}

static const char *write_table(const char *rows)
{
    static char text[60000];
    (void)snprintf(text, sizeof text, "year,province_code,subject,n,mean,sd\n%s", rows);
    write_file(scratch_path("t.csv"), text);
    return scratch_path("t.csv");
}

static void one_cell_has_nothing_to_compare_with(void **state)
{
    (void)state;
    et_panel *panel =
        panel_of(NULL, write_table("2020,01,toan,1000,6,1\n"), (et_panel_options){0});
    et_screen *screen = screen_of(panel, NULL);
    assert_int_equal(et_screen_count(screen), 0);
    et_screen_free(screen);
    et_screen_free(NULL);
    et_panel_free(panel);

    panel = panel_of(NULL, write_table("2020,01,toan,,6,\n2021,01,toan,,6,\n"
                                       "2022,01,toan,,6,\n"),
                     (et_panel_options){0});
    screen = screen_of(panel, NULL);
    assert_int_equal(et_screen_count(screen), 0);
    et_screen_free(screen);
    et_panel_free(panel);
}

static void equal_cells_are_never_suspicious(void **state)
{
    (void)state;
    char rows[20000] = "";
    for (int year = 2017; year <= 2024; year++) {
        for (int code = 1; code <= 12; code++) {
            size_t used = strlen(rows);
            (void)snprintf(rows + used, sizeof rows - used, "%d,%02d,toan,500,6,1\n",
                           year, code);
        }
    }
    et_panel *panel = panel_of(NULL, write_table(rows), (et_panel_options){0});
    et_screen *screen = screen_of(panel, NULL);
    assert_int_equal(et_screen_count(screen), 0);
    et_screen_free(screen);
    et_panel_free(panel);
}

/* Twelve provinces over eight years that follow a + b with small deviations; one cell is
 * replaced by `odd` where that is given. */
static et_panel *orderly(int odd_year, int odd_code, const char *odd)
{
    char rows[40000] = "";
    uint32_t seed = 5;
    for (int year = 2017; year <= 2024; year++) {
        for (int code = 1; code <= 12; code++) {
            size_t used = strlen(rows);
            seed = seed * 1664525U + 1013904223U;
            double noise = ((double)(seed >> 16) / 65536.0 - 0.5) * 0.2;
            if (year == odd_year && code == odd_code) {
                (void)snprintf(rows + used, sizeof rows - used, "%d,%02d,toan,%s\n", year,
                               code, odd);
            } else {
                (void)snprintf(rows + used, sizeof rows - used,
                               "%d,%02d,toan,%d,%.4f,1\n", year, code,
                               1000 * code + (int)(noise * 100.0 * code) + year - 2017,
                               4.0 + 0.1 * code + 0.2 * (year % 3) + noise);
            }
        }
    }
    return panel_of(NULL, write_table(rows), (et_panel_options){0});
}

static void an_orderly_panel_is_clean(void **state)
{
    (void)state;
    et_panel *panel = orderly(0, 0, NULL);
    et_screen *screen = screen_of(panel, NULL);
    assert_int_equal(et_screen_count(screen), 0);
    et_screen_free(screen);
    et_panel_free(panel);
}

static void planted_faults_are_found(void **state)
{
    (void)state;
    et_panel *panel = orderly(2019, 7, "1,9.0,");
    et_screen *screen = screen_of(panel, NULL);
    const et_screen_flag *tiny =
        find(screen, panel, ET_SCREEN_TINY, "07", 2019, "toan");
    char text[ET_SCREEN_TEXT];

    assert_non_null(tiny);
    assert_close(tiny->value, 1.0, 0);
    assert_close(tiny->low, 30.0, 0);
    et_screen_text(panel, tiny, ET_ENGLISH, text);
    assert_string_equal(text, "candidates: 1, expected at least 30");
    assert_non_null(find(screen, panel, ET_SCREEN_JUMP, "07", 2019, "toan"));
    assert_null(find(screen, panel, ET_SCREEN_COVERAGE, "07", 2019, "toan"));
    const et_screen_flag *outlier =
        find(screen, panel, ET_SCREEN_OUTLIER, "07", 2019, "toan");
    assert_non_null(outlier);
    assert_true(outlier->value > 20.0);
    assert_int_equal(et_screen_count(screen), 3);
    et_screen_free(screen);
    et_panel_free(panel);

    panel = orderly(2021, 3, "1950,4.3,1"); /* a third of the candidates missing */
    screen = screen_of(panel, NULL);
    const et_screen_flag *less =
        find(screen, panel, ET_SCREEN_COVERAGE, "03", 2021, "toan");
    assert_non_null(less);
    assert_in_range((uintmax_t)(less->value * 1000.0), 600, 700);
    assert_int_equal(count_check(screen, ET_SCREEN_JUMP), 0);
    et_screen_free(screen);
    /* what is usual is the caller's to say */
    screen = screen_of(panel, &(et_screen_options){.most_coverage = 2.0});
    assert_int_equal(count_check(screen, ET_SCREEN_COVERAGE), 0);
    et_screen_free(screen);
    et_panel_free(panel);
}

static void years_of_other_regimes_are_not_compared(void **state)
{
    (void)state;
    char rows[20000] = "";
    for (int year = 2022; year <= 2025; year++) {
        for (int code = 1; code <= 12; code++) {
            size_t used = strlen(rows);
            bool odd = year == 2025;
            (void)snprintf(rows + used, sizeof rows - used, "%d,%02d,toan,%d,%d,1\n",
                           year, code, odd ? 100 : 1000, odd && code < 6 ? 9 : 5);
        }
    }
    et_panel *panel = panel_of(NULL, write_table(rows), (et_panel_options){0});
    et_screen *screen = screen_of(panel, NULL);
    assert_int_equal(et_screen_count(screen), 0);
    et_screen_free(screen);
    et_error err = {0};
    assert_ok(et_screen_panel(&screen, panel, NULL, NULL, &err), &err);
    assert_int_equal(count_check(screen, ET_SCREEN_JUMP), 12);
    et_screen_free(screen);
    et_panel_free(panel);
}

static void missing_parts_and_cells_are_told(void **state)
{
    (void)state;
    char rows[20000] = "2024,15,toan,100,5,1\n";
    for (size_t i = 0; i < et_regions_province_count(regions); i++) {
        const et_province *p = et_regions_province(regions, i);
        size_t used = strlen(rows);
        if (strcmp(p->map, "63") == 0 && strcmp(p->code, "15") != 0 &&
            strcmp(p->code, "16") != 0 && strcmp(p->code, "01") != 0) {
            (void)snprintf(rows + used, sizeof rows - used, "2024,%s,toan,100,5,1\n",
                           p->code);
        }
    }
    et_panel *panel = panel_of(NULL, write_table(rows), (et_panel_options){.map = "34"});
    et_screen *screen = screen_of(panel, NULL);
    char text[ET_SCREEN_TEXT];
    assert_int_equal(et_screen_count(screen), 2);
    assert_non_null(find(screen, panel, ET_SCREEN_ABSENT, "Hà Nội", 2024, "toan"));
    const et_screen_flag *parts =
        find(screen, panel, ET_SCREEN_PARTS, "Phú Thọ", 2024, "toan");
    assert_non_null(parts);
    et_screen_text(panel, parts, ET_VIETNAMESE, text);
    assert_string_equal(text, "số tỉnh thiếu dữ liệu: 1 trong 3");
    et_screen_free(screen);
    et_panel_free(panel);
}

/* ---- counts ---- */

/* Bell-shaped counts of six provinces on steps of 0.2; the caller changes one. */
static et_tally *stepped(void)
{
    et_tally *tally = NULL;
    et_error err = {0};
    assert_ok(et_tally_new(&tally, &err), &err);
    for (int code = 1; code <= 6; code++) {
        char place[12];
        (void)snprintf(place, sizeof place, "%02d", code);
        et_tally_key key = {2019, place, "toan"};
        for (int32_t score = 0; score <= 1000; score += 20) {
            double z = (score - 560.0) / 170.0;
            uint64_t count = (uint64_t)(400.0 * code * exp(-z * z / 2.0));
            assert_ok(et_tally_add(tally, &key, score, count + 1, &err), &err);
        }
    }
    return tally;
}

static const et_screen_flag *only_flag(const et_screen *screen)
{
    assert_int_equal(et_screen_count(screen), 1);
    return et_screen_at(screen, 0);
}

static void clean_counts_are_clean(void **state)
{
    (void)state;
    et_tally *tally = stepped();
    et_panel *panel = panel_of(tally, NULL, (et_panel_options){0});
    et_screen *screen = screen_of(panel, NULL);
    assert_int_equal(et_screen_count(screen), 0);
    et_screen_free(screen);
    et_panel_free(panel);
    et_tally_free(tally);
}

static void converted_and_rounded_scores_are_found(void **state)
{
    (void)state;
    et_tally *tally = stepped();
    et_error err = {0};
    char text[ET_SCREEN_TEXT];
    et_tally_key seven = {2019, "07", "toan"};
    for (int32_t score = 200; score <= 900; score += 25) {
        assert_ok(et_tally_add(tally, &seven, score, 100, &err), &err);
    }
    et_panel *panel = panel_of(tally, NULL, (et_panel_options){0});
    et_screen *screen = screen_of(panel, NULL);
    const et_screen_flag *flag = only_flag(screen);
    assert_int_equal(flag->check, ET_SCREEN_GRID);
    assert_close(flag->step, 0.2, 0);
    assert_close(flag->value, 21.0 / 29.0, 1e-14);
    et_screen_text(panel, flag, ET_VIETNAMESE, text);
    assert_string_equal(text,
                        "72,4 % số điểm không theo bước 0,2 điểm như các đơn vị khác");
    et_screen_free(screen);
    et_panel_free(panel);

    et_tally_key eight = {2019, "08", "toan"};
    for (int32_t score = 200; score <= 900; score += 100) {
        assert_ok(et_tally_add(tally, &eight, score, 100, &err), &err);
    }
    panel = panel_of(tally, NULL, (et_panel_options){0});
    screen = screen_of(panel, NULL);
    assert_int_equal(et_screen_count(screen), 2);
    flag = et_screen_at(screen, 1);
    assert_int_equal(flag->check, ET_SCREEN_ROUNDED);
    assert_close(flag->step, 1.0, 0);
    et_screen_text(panel, flag, ET_ENGLISH, text);
    assert_string_equal(text,
                        "100 % of scores are on steps of 1 points, unlike other units");
    et_screen_free(screen);
    et_panel_free(panel);
    et_tally_free(tally);
}

static void repeated_scores_are_found(void **state)
{
    (void)state;
    et_tally *tally = stepped();
    et_error err = {0};
    char text[ET_SCREEN_TEXT];
    et_tally_key key = {2019, "03", "toan"};
    assert_ok(et_tally_add(tally, &key, 460, 1199, &err), &err);
    et_panel *panel = panel_of(tally, NULL, (et_panel_options){0});
    et_screen *screen = screen_of(panel, NULL);
    const et_screen_flag *flag = only_flag(screen);
    assert_int_equal(flag->check, ET_SCREEN_REPEAT);
    assert_close(flag->step, 4.6, 0);
    et_screen_text(panel, flag, ET_ENGLISH, text);
    assert_non_null(
        strstr(text, "times as many candidates as expected have the score 4.6"));
    et_screen_free(screen);
    et_panel_free(panel);
    et_tally_free(tally);
}

/* ---- the bundled data ---- */

static void known_faults_of_the_real_data_are_found(void **state)
{
    (void)state;
    et_tally *tally = NULL;
    et_error err = {0};
    assert_ok(et_tally_load(&tally, BUNDLED "/tally.csv.zst", &err), &err);
    et_panel *panel =
        panel_of(tally, BUNDLED "/published.csv", (et_panel_options){.last_year = 2025});
    et_screen *screen = screen_of(panel, NULL);

    const et_screen_flag *flag =
        find(screen, panel, ET_SCREEN_OUTLIER, "Ninh Thuận", 2017, "ngoai_ngu");
    assert_non_null(flag);
    assert_true(flag->value > 39.0 && flag->value < 41.0); /* METHODS: robust z = 39 */
    assert_non_null(find(screen, panel, ET_SCREEN_TINY, "Ninh Thuận", 2017, "ngoai_ngu"));
    assert_non_null(find(screen, panel, ET_SCREEN_GRID, "Yên Bái", 2017, "toan"));
    assert_non_null(find(screen, panel, ET_SCREEN_GRID, "Tiền Giang", 2017, "toan"));
    assert_non_null(find(screen, panel, ET_SCREEN_GRID, "Tiền Giang", 2017, "ngoai_ngu"));
    assert_non_null(find(screen, panel, ET_SCREEN_ABSENT, "Cần Thơ", 2016, "toan"));
    assert_non_null(find(screen, panel, ET_SCREEN_COVERAGE, "Đồng Tháp", 2021, "toan"));
    /* zeros that stand for candidates who did not sit */
    flag = find(screen, panel, ET_SCREEN_REPEAT, "Thái Nguyên", 2016, "lich_su");
    assert_non_null(flag);
    assert_close(flag->step, 0.0, 0);
    /* a list that people can read: not more than 1 cell in 12 */
    assert_in_range(et_screen_count(screen), 1, 6399 / 12);
    et_screen_free(screen);
    et_panel_free(panel);
    et_tally_free(tally);
}

static et_status screen_it(void *context)
{
    et_screen *screen = NULL;
    et_status status = et_screen_panel(&screen, context, regimes, NULL, NULL);
    assert_true((status == ET_OK) == (screen != NULL));
    et_screen_free(screen);
    return status;
}

static void memory_failures_leave_nothing(void **state)
{
    (void)state;
    et_panel *panel = orderly(2019, 7, "1,9.0,");
    with_failing_memory(screen_it, panel);
    et_panel_free(panel);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_cell_has_nothing_to_compare_with),
        cmocka_unit_test(equal_cells_are_never_suspicious),
        cmocka_unit_test(an_orderly_panel_is_clean),
        cmocka_unit_test(planted_faults_are_found),
        cmocka_unit_test(years_of_other_regimes_are_not_compared),
        cmocka_unit_test(missing_parts_and_cells_are_told),
        cmocka_unit_test(clean_counts_are_clean),
        cmocka_unit_test(converted_and_rounded_scores_are_found),
        cmocka_unit_test(repeated_scores_are_found),
        cmocka_unit_test(known_faults_of_the_real_data_are_found),
        cmocka_unit_test(memory_failures_leave_nothing),
    };
    return cmocka_run_group_tests(tests, open_registry, close_registry);
}
