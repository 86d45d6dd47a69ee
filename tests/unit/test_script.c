/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include <locale.h>

#include "examtrend/plotter.h"
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

static const char *const hostile[] = {
    "", "'", "''", "'''", "'a", "''a'b''", "' . system(\"x\") . '", "it's", "`date`",
    "\"quoted\"", "=cmd|' /C calc'!A0", "\\n\\t", "$d1 << END",
    "<script>alert(1)</script>", "x_{2}^3 @home ~ &amp;", "e", "|ls", "Bà Rịa – Vũng Tàu",
    "%s%n%f", "#comment", "{1}",
};
enum { HOSTILE = sizeof hostile / sizeof *hostile };

/* Reads a string as gnuplot does: a pair of quotes behind another character is one. */
static const char *read_back(const char *at, char *back, size_t *used)
{
    char quote = *at++;
    while (*at != quote) {
        back[(*used)++] = *at;
        at += at[0] != quote && quote == '\'' && at[1] == quote && at[2] == quote ? 3 : 1;
        if (at[-1] == quote) {
            back[(*used)++] = quote;
        }
    }
    return at + 1;
}

static void runs_of_quotes_stand_by_themselves(void **state)
{
    (void)state;
    for (size_t i = 0; i < HOSTILE; i++) {
        et_script s = {0};
        char back[128];
        size_t used = 0;
        et_script_quoted(&s, hostile[i]);
        const char *at = read_back(s.text, back, &used);
        while (*at == '.') {
            at = read_back(at + 1, back, &used);
        }
        back[used] = '\0';
        assert_string_equal(back, hostile[i]);
        assert_string_equal(at, "");
        free(s.text);
    }
}

/* What gnuplot itself makes of them. */
static void gnuplot_reads_them_back(void **state)
{
    (void)state;
    et_plotter *plotter = NULL;
    et_error err = {0};
    et_script s = {0};
    char *text = NULL;
    size_t size;

    assert_ok(et_plotter_open(&plotter, NULL, &err), &err);
    et_script_add(&s, "set terminal dumb size 90,60 noenhanced\nunset tics\nunset key\n"
                      "unset border\n");
    for (size_t i = 0; i < HOSTILE; i++) {
        et_script_add(&s, "set label %zu ", i + 1);
        et_script_quoted(&s, hostile[i]);
        et_script_add(&s, " at screen 0.05,%f noenhanced\n", 0.95 - 0.04 * (double)i);
    }
    et_script_add(&s, "plot [0:1] [0:1] 2\n");
    assert_ok(et_plotter_render(plotter, s.text, ET_PICTURE_TERMINAL, &text, &size, &err),
              &err);
    for (size_t i = 0; i < HOSTILE; i++) {
        assert_has(text, hostile[i]);
    }
    free(text);
    free(s.text);
    et_plotter_free(plotter);
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
        cmocka_unit_test(runs_of_quotes_stand_by_themselves),
        cmocka_unit_test(gnuplot_reads_them_back),
        cmocka_unit_test(xml_text_never_holds_the_end_of_a_section),
        cmocka_unit_test(memory_that_runs_out_is_remembered),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
