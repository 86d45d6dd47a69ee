/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "theme.h"

static et_theme theme;
static et_error err;

static et_status load(const char *text)
{
    const char *path = scratch_path("theme.ini");
    memset(&err, 0, sizeof err);
    write_file(path, text);
    return et_theme_load(path, false, &theme, &err);
}

static void text_and_lines_stand_out(void **state)
{
    (void)state;
    for (int dark = 0; dark < 2; dark++) {
        et_theme_builtin(dark, &theme);
        assert_true(et_theme_contrast(theme.ink, theme.background) >= 7.0);
        assert_true(et_theme_contrast(theme.muted, theme.background) >= 4.5);
        const et_colour lines[] = {theme.up, theme.down, theme.cannot_tell, theme.second,
                                   theme.series[0], theme.series[1], theme.series[2],
                                   theme.series[3], theme.series[4]};
        for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
            assert_true(et_theme_contrast(lines[i], theme.background) >= 3.0);
        }
    }
}

static void text_reads_on_every_tile(void **state)
{
    (void)state;
    for (int dark = 0; dark < 2; dark++) {
        et_theme_builtin(dark, &theme);
        for (double at = -1.0; at <= 1.0; at += 0.01) {
            et_colour level = et_theme_at(theme.level, at);
            et_colour change = et_theme_at(theme.change, at);
            assert_true(et_theme_contrast(et_theme_text_on(level), level) >= 4.5);
            assert_true(et_theme_contrast(et_theme_text_on(change), change) >= 4.5);
        }
    }
}

static void palettes_end_at_their_stops(void **state)
{
    (void)state;
    et_theme_builtin(false, &theme);
    assert_int_equal(et_theme_at(theme.level, -1.0), theme.level[0]);
    assert_int_equal(et_theme_at(theme.level, -9.0), theme.level[0]);
    assert_int_equal(et_theme_at(theme.level, 0.0), theme.level[3]);
    assert_int_equal(et_theme_at(theme.level, 7.0), theme.level[6]);
    assert_int_equal(et_theme_blend(0x112233, 0xFFFFFF, 1.0), 0x112233);
    assert_int_equal(et_theme_blend(0x112233, 0xFFFFFF, 0.0), 0xFFFFFF);
    assert_close(et_theme_contrast(0x000000, 0xFFFFFF), 21.0, 1e-9);
}

static void an_empty_file_changes_nothing(void **state)
{
    (void)state;
    et_theme builtin;
    et_theme_builtin(false, &builtin);
    assert_ok(load(""), &err);
    assert_int_equal(theme.ink, builtin.ink);
    assert_string_equal(theme.bold, "Inter Bold");
}

static void a_file_changes_what_it_names(void **state)
{
    (void)state;
    et_theme dark;
    et_theme_builtin(true, &dark);
    /* the base counts wherever it stands */
    assert_ok(load("[colours]\nup = #01aBcD\n[fonts]\nregular = Noto Sans\nwidth = 1.05\n"
                   "[theme]\nbase = dark ; a comment\n"),
              &err);
    assert_int_equal(theme.up, 0x01ABCD);
    assert_int_equal(theme.background, dark.background);
    assert_string_equal(theme.regular, "Noto Sans");
    assert_close(theme.width, 1.05, 1e-15);
}

static void mistakes_are_named_with_their_line(void **state)
{
    (void)state;
    const struct {
        const char *text, *place, *word;
    } cases[] = {
        {"[colours]\nup = blue\n", ":2:", "#RRGGBB"},
        {"[colours]\nup = #12345\n", ":2:", "#RRGGBB"},
        {"[colours]\nup = #12345g\n", ":2:", "#RRGGBB"},
        {"[colours]\n\nbackgruond = #000000\n", ":3:", "background"},
        {"[fonts]\nregular = a,b\n", ":2:", "font family"},
        {"[fonts]\nregular = it's\n", ":2:", "font family"},
        {"[fonts]\nwidth = 9\n", ":2:", "0.5 to 2"},
        {"[fonts]\nitalic = x\n", ":2:", "regular, bold"},
        {"[theme]\nbase = grey\n", ":2:", "light or dark"},
        {"[color]\nup = #000000\n", ":2:", "[colours]"},
        {"nonsense\n", ":1:", "name = value"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        et_status status = load(cases[i].text);
        if (status != ET_ERR_INPUT || !strstr(err.text, cases[i].place) ||
            !strstr(err.text, cases[i].word)) {
            print_error("%s gave %s: %s\n", cases[i].text, et_status_name(status),
                        err.text);
            fail();
        }
    }
}

static void a_missing_file_is_said(void **state)
{
    (void)state;
    memset(&err, 0, sizeof err);
    assert_int_equal(et_theme_load(scratch_path("none.ini"), false, &theme, &err),
                     ET_ERR_IO);
    assert_non_null(strstr(err.text, "none.ini"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_and_lines_stand_out),
        cmocka_unit_test(text_reads_on_every_tile),
        cmocka_unit_test(palettes_end_at_their_stops),
        cmocka_unit_test(an_empty_file_changes_nothing),
        cmocka_unit_test(a_file_changes_what_it_names),
        cmocka_unit_test(mistakes_are_named_with_their_line),
        cmocka_unit_test(a_missing_file_is_said),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
