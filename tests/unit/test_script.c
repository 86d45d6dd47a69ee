/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include <locale.h>

#include "script.h"

static void numbers_are_short_and_never_local(void **state)
{
    (void)state;
    et_script s = {0};
    /* harmless where the locale is not installed */
    (void)setlocale(LC_NUMERIC, "de_DE.UTF-8");
    et_script_add(&s, "%f %f %f %f %f", 0.5, 1920.0, -0.0, 1.0 / 3.0, -1e-9);
    (void)setlocale(LC_NUMERIC, "C");
    assert_string_equal(s.text, "0.5 1920 0 0.333333 0");
    free(s.text);
    s = (et_script){0};
    et_script_add(&s, "%f %f %f %f %f", -0.000001, -12.05, 1e15, 0.9999999, 1e-7);
    assert_string_equal(s.text, "-0.000001 -12.05 1000000000000000 1 0");
    free(s.text);
}

static void verbs_are_all_there(void **state)
{
    (void)state;
    et_script s = {0};
    et_script_add(&s, "%s|%d|%d|%zu|%06x|%06x", "raw", -7, 0, (size_t)42, 0xABCDEFU, 0U);
    assert_string_equal(s.text, "raw|-7|0|42|abcdef|000000");
    free(s.text);
}

static void quotes_are_doubled_and_nothing_else_changes(void **state)
{
    (void)state;
    const char *hostile[] = {
        "", "'", "''", "it's", "`date`", "\"quoted\"", "=cmd|' /C calc'!A0", "\\n\\t",
        "$d1 << END", "<script>alert(1)</script>", "x_{2}^3 @home ~ &amp;", "e", "|ls",
        "Bà Rịa – Vũng Tàu", "%s%n%f", "#comment", "{1}",
    };
    for (size_t i = 0; i < sizeof hostile / sizeof *hostile; i++) {
        et_script s = {0};
        et_script_quoted(&s, hostile[i]);
        /* read back as gnuplot does: a pair of quotes is one, a single one ends */
        char back[128];
        size_t used = 0;
        const char *at = s.text;
        assert_int_equal(*at++, '\'');
        while (*at && !(at[0] == '\'' && at[1] != '\'')) {
            back[used++] = *at;
            at += at[0] == '\'' ? 2 : 1;
        }
        back[used] = '\0';
        assert_string_equal(back, hostile[i]);
        assert_string_equal(at, "'");
        free(s.text);
    }
}

static void xml_text_never_holds_the_end_of_a_section(void **state)
{
    (void)state;
    et_script s = {0};
    et_script_quoted_xml(&s, "a]]>b]]>]]>&#x0;c'd]]");
    assert_null(strstr(s.text, "]]>"));
    assert_null(strstr(s.text, "&#"));
    assert_non_null(strstr(s.text, "c''d]]'"));
    free(s.text);
}

static et_status build(void *context)
{
    (void)context;
    et_script s = {0};
    for (int i = 0; i < 300; i++) {
        et_script_add(&s, "set label %d at %f,%f ", i, 0.5, 0.25);
        et_script_quoted_xml(&s, "O'Hà ]]> Nội");
    }
    bool failed = s.failed;
    assert_true(failed || strlen(s.text) == s.used);
    free(s.text);
    return failed ? ET_ERR_MEMORY : ET_OK;
}

static void memory_that_runs_out_is_remembered(void **state)
{
    (void)state;
    with_failing_memory(build, NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_are_short_and_never_local),
        cmocka_unit_test(verbs_are_all_there),
        cmocka_unit_test(quotes_are_doubled_and_nothing_else_changes),
        cmocka_unit_test(xml_text_never_holds_the_end_of_a_section),
        cmocka_unit_test(memory_that_runs_out_is_remembered),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
