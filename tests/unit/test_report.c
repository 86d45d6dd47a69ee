/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include <expat.h>

#include "chart_samples.h"
#include "digest.h"
#include "examtrend/report.h"
#include "plotters.h"

static et_report *new_report(void)
{
    et_report *report = NULL;
    et_error err = {0};
    const et_report_options how = {.title = "A & B", .source = "MOET"};
    assert_ok(et_report_new(&report, &how, &err), &err);
    return report;
}

static char *saved(et_report *report, const char *name, size_t *size)
{
    et_error err = {0};
    assert_ok(et_report_save(report, scratch_path(name), &err), &err);
    return read_file(scratch_path(name), size);
}

/* ---- degenerate ---- */

static void an_empty_report_is_a_page(void **state)
{
    (void)state;
    et_report *report = NULL;
    et_error err = {0};
    assert_ok(et_report_new(&report, &(et_report_options){0}, &err), &err);
    char *page = saved(report, "empty.html", NULL);
    assert_has(page, "<!DOCTYPE html>");
    assert_has(page, "{\"places\":[],\n\"charts\":[]}");
    assert_null(strstr(page, "id=\"place\"")); /* nothing to pick */
    free(page);
    et_report_free(report);
    et_report_free(NULL);
}

static void control_characters_are_refused(void **state)
{
    (void)state;
    et_error err = {0};
    et_report *report = NULL;
    const et_slide_row row = {"a", "b\x01"};
    const et_report_names names = {.name = "a", .short_name = "\x02"};
    assert_int_equal(et_report_new(&report, &(et_report_options){.title = "\x03"}, &err),
                     ET_ERR_INPUT);
    assert_null(report);
    report = new_report();
    assert_int_equal(et_report_heading(report, "\x04", &err), ET_ERR_INPUT);
    assert_int_equal(et_report_paragraph(report, "broken \xff", &err), ET_ERR_INPUT);
    assert_int_equal(et_report_rows(report, "t", &row, 1, &err), ET_ERR_INPUT);
    assert_int_equal(et_report_manifest(report, &row, 1, &err), ET_ERR_INPUT);
    assert_int_equal(et_report_place(report, &names, &err), ET_ERR_INPUT);
    char *page = saved(report, "refused.html", NULL);
    assert_null(strstr(page, "<h2"));
    assert_null(strstr(page, "<h3"));
    free(page);
    et_report_free(report);
}

/* ---- the page ---- */

static void add_chart(et_report *report, size_t sample)
{
    const et_report_value value = {"Hà Nội", "+0.1"};
    et_chart *chart = NULL;
    et_error err = {0};
    assert_ok(sample_kinds[sample].make(&chart, &(et_look){0}, &err), &err);
    assert_ok(et_report_chart(report, chart, plotter,
                              &(et_report_chart_values){"Maths", &value, 1}, &err), &err);
    et_chart_free(chart);
}

/* Every kind's picture is still XML when it was made smaller, and has no fixed size. */
static void pictures_stay_well_formed(void **state)
{
    (void)state;
    et_report *report = new_report();
    for (size_t i = 0; i < SAMPLE_KINDS; i++) {
        add_chart(report, i);
    }
    char *page = saved(report, "kinds.html", NULL);
    size_t count = 0;
    for (char *at = page; (at = strstr(at, "<svg")); count++) {
        char *end = strstr(at, "</svg>");
        assert_non_null(end);
        XML_Parser parser = XML_ParserCreate(NULL);
        if (XML_Parse(parser, at, (int)(end + 6 - at), 1) != XML_STATUS_OK) {
            fail_msg("%s: %s", sample_kinds[count].name,
                     XML_ErrorString(XML_GetErrorCode(parser)));
        }
        XML_ParserFree(parser);
        char *close = strchr(at, '>');
        *close = '\0';
        assert_null(strstr(at, " width="));
        assert_non_null(strstr(at, "viewBox"));
        at = close + 1;
    }
    assert_int_equal(count, SAMPLE_KINDS);
    free(page);
    et_report_free(report);
}

/* The policy names exactly the script that stands on the page. */
static void the_policy_knows_the_script(void **state)
{
    (void)state;
    et_report *report = new_report();
    char *page = saved(report, "policy.html", NULL);
    char *script = strstr(page, "<script>"), hex[ET_SHA256_SIZE], base64[45];
    static const char digits[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    unsigned char bytes[33] = {0};

    assert_non_null(script);
    script += strlen("<script>");
    (void)et_sha256_of(script, (size_t)(strstr(script, "</script>") - script), hex);
    for (size_t i = 0; i < 32; i++) {
        const char pair[] = {hex[2 * i], hex[2 * i + 1], '\0'};
        bytes[i] = (unsigned char)strtoul(pair, NULL, 16);
    }
    for (size_t i = 0; i < 44; i++) {
        size_t bit = 6 * i;
        unsigned two =
            (unsigned)bytes[bit / 8] << 8 | (bit / 8 < 32 ? bytes[bit / 8 + 1] : 0U);
        base64[i] = i == 43 ? '=' : digits[two >> (10 - bit % 8) & 63U];
    }
    base64[44] = '\0';
    assert_has(page, "script-src 'sha256-");
    assert_has(page, base64);
    free(page);
    et_report_free(report);
}

static void text_is_never_markup(void **state)
{
    (void)state;
    et_error err = {0};
    et_report *report = new_report();
    const et_report_names names = {.name = "</script><b>\"\\"};
    assert_ok(et_report_heading(report, "<i>", &err), &err);
    assert_ok(et_report_place(report, &names, &err), &err);
    char *page = saved(report, "text.html", NULL);
    assert_has(page, "&lt;i&gt;</h2>");
    assert_null(strstr(page, "<i>"));
    assert_has(page, "[\"\\u003c/script>\\u003cb>\\\"\\\\\",\"\",\"\"]");
    free(page);
    et_report_free(report);
}

static void tables_tell_what_is_missing(void **state)
{
    (void)state;
    et_error err = {0};
    et_table *table = NULL;
    char *html = NULL;
    size_t size;
    assert_ok(et_table_new(&table, "t", "Title & more", &err), &err);
    et_table_column(table, &(et_column){.key = "a", .title = "name"});
    et_table_column(table, &(et_column){.key = "b", .title = "value", .unit = "points",
                                        .type = ET_REAL, .decimals = 2});
    et_table_text(table, "<x>");
    et_table_real(table, 1.0 / 3.0);
    et_table_text(table, "y");
    et_table_missing(table, "too few");
    et_table_note(table, "a < b");
    assert_ok(et_table_html(table, &html, &size, &err), &err);
    assert_int_equal(size, strlen(html));
    assert_has(html, "<caption>Title &amp; more</caption>");
    assert_has(html, "<th scope=\"row\">&lt;x&gt;</th>");
    assert_has(html, "data-v=\"0.3333333333333333\">0.33</td>");
    assert_has(html, "<td class=\"missing\" title=\"too few\">–</td>");
    assert_has(html, "<p class=\"note\">a &lt; b</p>");
    free(html);
    et_table_text(table, "half a row");
    assert_int_equal(et_table_html(table, &html, &size, &err), ET_ERR_ARGUMENT);
    assert_null(html);
    et_table_free(table);
}

static void the_same_report_gives_the_same_bytes(void **state)
{
    (void)state;
    char *pages[2];
    size_t sizes[2];
    for (size_t i = 0; i < 2; i++) {
        et_report *report = new_report();
        add_chart(report, 0);
        pages[i] = saved(report, "same.html", &sizes[i]);
        et_report_free(report);
    }
    assert_int_equal(sizes[0], sizes[1]);
    assert_memory_equal(pages[0], pages[1], sizes[0]);
    free(pages[0]);
    free(pages[1]);
}

/* ---- faults ---- */

static et_status make_table_page(void *context)
{
    et_report *report = NULL;
    et_table *table = NULL;
    et_error err = {0};
    (void)context;
    et_status status = et_report_new(&report, &(et_report_options){.title = "t"}, &err);
    if (status == ET_OK) {
        status = et_table_new(&table, "t", "t", &err);
    }
    if (status == ET_OK) {
        et_table_column(table, &(et_column){.key = "a", .title = "a"});
        et_table_text(table, "x");
        et_table_note(table, "note");
        status = et_report_table(report, table, &err);
    }
    if (status == ET_OK) {
        status = et_report_save(report, scratch_path("memory.html"), &err);
    }
    et_table_free(table);
    et_report_free(report);
    return status;
}

static void memory_may_run_out(void **state)
{
    (void)state;
    with_failing_memory(make_table_page, NULL);
}

static void a_full_disk_is_told(void **state)
{
    (void)state;
    et_error err = {0};
    et_report *report = new_report();
    assert_int_equal(et_report_save(report, "/dev/full", &err), ET_ERR_IO);
    assert_int_equal(et_report_save(report, scratch_path("no/such.html"), &err),
                     ET_ERR_IO);
    et_report_free(report);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_empty_report_is_a_page),
        cmocka_unit_test(control_characters_are_refused),
        cmocka_unit_test(pictures_stay_well_formed),
        cmocka_unit_test(the_policy_knows_the_script),
        cmocka_unit_test(text_is_never_markup),
        cmocka_unit_test(tables_tell_what_is_missing),
        cmocka_unit_test(the_same_report_gives_the_same_bytes),
        cmocka_unit_test(memory_may_run_out),
        cmocka_unit_test(a_full_disk_is_told),
    };
    return cmocka_run_group_tests(tests, open_plotter, close_plotter);
}
