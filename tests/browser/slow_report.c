/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A report in a browser: it renders, its parts work by mouse and by keyboard, and names
 * stay names.
 */
#include "support.h"

#include "chromium.h"
#include "examtrend/chart.h"
#include "examtrend/report.h"

static bool there;

static int start(void **state)
{
    (void)state;
    there = chromium_start();
    return 0;
}

static int stop(void **state)
{
    (void)state;
    chromium_stop();
    return 0;
}

static void need_browser(void)
{
    if (!there) {
        print_message("skipped: Chromium is not installed\n");
        skip();
    }
}

static char report_path[4200];

/* The default study, once for all tests. */
static const char *default_report(void)
{
    if (!report_path[0]) {
        (void)snprintf(report_path, sizeof report_path, "%s",
                       scratch_path("report.html"));
        run_result run = run_examtrend("report", "-o", report_path, "--source", "MOET");
        assert_int_equal(run.exit_code, 0);
        run_free(&run);
    }
    return report_path;
}

static void it_renders_without_a_complaint(void **state)
{
    (void)state;
    need_browser();
    chromium_open(default_report());
    chromium_expect("document.querySelector('h1').textContent",
                    "Do exam averages really rise?");
    assert_close(chromium_number("document.querySelectorAll('figure svg').length"), 36.0,
                 0.0);
    assert_close(chromium_number("document.querySelectorAll('#place option').length"),
                 64.0, 0.0);
    chromium_expect_true("[...document.querySelectorAll('figure svg')].every(s => "
                         "s.getBoundingClientRect().width > 1000)");
    chromium_expect_true("document.documentElement.scrollWidth <= innerWidth");
    /* ids are unique, so that what refers to them finds its own */
    chromium_expect_true(
        "(() => { const ids = [...document.querySelectorAll('[id]')]"
        ".map(e => e.id); return new Set(ids).size === ids.length; })()");
    json_t *picture = chromium_picture();
    assert_true(json_string_length(picture) > 20000);
    json_decref(picture);
    assert_int_equal(chromium_complaints(), 0);
}

static void a_picked_place_is_marked_everywhere(void **state)
{
    (void)state;
    need_browser();
    chromium_open(default_report());
    json_decref(chromium_value("const p = document.getElementById('place'); p.value = "
                               "'Cao Bằng'; p.dispatchEvent(new Event('change'))"));
    /* in every subject: the trend's line, the caterpillar's and the tile's name, rows */
    chromium_expect_true(
        "['trend', 'caterpillar', 'tiles'].every((kind, k) => [...document"
        ".querySelectorAll('figure')].filter((f, i) => i % 4 === k)"
        ".every(f => f.querySelector('.hit')))");
    assert_close(chromium_number("document.querySelectorAll('tr.hit').length"), 9.0, 0.0);
    assert_close(chromium_number("document.querySelectorAll('#picked li').length"), 9.0,
                 0.0);
    chromium_expect_true("document.querySelector('#picked li').textContent.startsWith("
                         "'Mathematics: 0.00 points a year')");
    json_decref(chromium_value("document.getElementById('clear').click()"));
    assert_close(chromium_number("document.querySelectorAll('.hit').length"), 0.0, 0.0);
    chromium_expect("document.getElementById('picked').textContent", "");
    assert_int_equal(chromium_complaints(), 0);
}

static void the_keyboard_is_enough(void **state)
{
    (void)state;
    need_browser();
    chromium_open(default_report());
    chromium_press("Tab");
    chromium_expect_true("document.activeElement.className === 'skip'");
    chromium_press("Tab");
    chromium_expect("document.activeElement.id", "place");
    chromium_press("ArrowDown");
    chromium_expect_true("document.getElementById('picked').textContent.length > 50");
    json_decref(chromium_value("document.querySelectorAll('details')[1].open = true; "
                               "document.querySelectorAll('details')[1]"
                               ".querySelector('th button').focus()"));
    chromium_press("Enter");
    json_decref(chromium_value("document.activeElement.click()"));
    chromium_expect_true("!!document.activeElement.closest('th[aria-sort]')");
}

static void values_are_told_where_one_points(void **state)
{
    (void)state;
    need_browser();
    chromium_open(default_report());
    json_decref(chromium_value(
        "const at = [...document.querySelectorAll('figure text')]"
        ".find(t => t.textContent === 'Hà Giang');"
        "at.dispatchEvent(new PointerEvent('pointermove', "
        "{bubbles: true, clientX: 100, clientY: 100}))"));
    chromium_expect_true("!document.getElementById('tip').hidden");
    chromium_expect_true("document.getElementById('tip').textContent.startsWith("
                         "'Hà Giang: −0.03 points a year (')");
    json_decref(chromium_value(
        "document.body.dispatchEvent(new PointerEvent('pointermove', {bubbles: true}))"));
    chromium_expect_true("document.getElementById('tip').hidden");
}

static void tables_are_sorted(void **state)
{
    (void)state;
    need_browser();
    chromium_open(default_report());
    json_decref(chromium_value(
        "globalThis.table = document.querySelectorAll('table')[1];"
        "globalThis.heading = [...table.querySelectorAll('thead th')].find(th => "
        "th.textContent.startsWith('slope'));"
        "globalThis.values = () => [...table.tBodies[0].rows].map(r => r.cells["
        "heading.cellIndex].dataset.v).filter(v => v !== undefined).map(Number);"
        "heading.querySelector('button').click()"));
    chromium_expect_true(
        "values().length > 60 && "
        "values().every((v, i, all) => i === 0 || all[i - 1] <= v)");
    chromium_expect("heading.getAttribute('aria-sort')", "ascending");
    json_decref(chromium_value("heading.querySelector('button').click()"));
    chromium_expect_true("values().every((v, i, all) => i === 0 || all[i - 1] >= v)");
    chromium_expect("heading.getAttribute('aria-sort')", "descending");
    /* by name, as the language orders them */
    json_decref(chromium_value("table.querySelector('thead th button').click()"));
    chromium_expect("table.tBodies[0].rows[0].cells[0].textContent", "An Giang");
    assert_close(chromium_number("table.querySelectorAll('th[aria-sort]').length"), 1.0,
                 0.0);
}

/* The relative luminance and contrast of WCAG 2: what is read stands out 4.5 to 1. */
static const char contrast_script[] =
    "globalThis.rgb = (c) => c.match(/[\\d.]+/g).slice(0, 3).map(Number);"
    "globalThis.light = (c) => rgb(c).map(v => v / 255)"
    ".map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)"
    ".reduce((s, v, i) => s + v * [0.2126, 0.7152, 0.0722][i], 0);"
    "globalThis.contrast = (a, b) => { const x = light(a), y = light(b); "
    "return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05); };"
    "globalThis.page = getComputedStyle(document.body).backgroundColor;"
    "globalThis.faint = [...document.querySelectorAll('h1, h2, h3, p, dt, dd, a, button, "
    "select, label, summary, caption, th, td, figcaption, footer, small')].filter(e => "
    "contrast(getComputedStyle(e).color, page) < 4.5).map(e => e.tagName)";

static void check_contrast(void)
{
    json_decref(chromium_value(
        "document.querySelectorAll('details').forEach(d => d.open = true)"));
    json_decref(chromium_value(contrast_script));
    chromium_expect("faint.join(' ')", "");
    json_decref(chromium_value("place.selectedIndex = 1; place.dispatchEvent(new "
                               "Event('change'))"));
    chromium_expect_true(
        "(() => { const t = getComputedStyle(document.querySelector('text.hit')); return "
        "contrast(t.fill, t.stroke) >= 4.5; })()");
    chromium_expect_true(
        "(() => { const t = document.getElementById('tip'); t.hidden = false; const s = "
        "getComputedStyle(t); return contrast(s.color, s.backgroundColor) >= 4.5; })()");
}

/* What a screen reader goes by: landmarks, headings one below the other, names. */
static void it_can_be_heard(void **state)
{
    (void)state;
    need_browser();
    chromium_open(default_report());
    chromium_expect_true(
        "['header', 'main', 'nav', 'footer', 'section[aria-label]'].every("
        "s => document.querySelectorAll(s).length === 1)");
    chromium_expect_true(
        "[...document.body.children].every(e => e.matches('header, main, "
        "footer, section[aria-label], .skip, script, [aria-hidden]'))");
    chromium_expect_true(
        "(() => { const h = [...document.querySelectorAll('h1, h2, h3')].map("
        "e => +e.tagName[1]); return h[0] === 1 && h.every((l, i) => i === 0 "
        "|| (l > 1 && l <= h[i - 1] + 1)); })()");
    chromium_expect_true(
        "[...document.querySelectorAll('svg')].every(s => s.getAttribute("
        "'role') === 'img' && document.getElementById(s.getAttribute("
        "'aria-labelledby')).textContent && document.getElementById("
        "s.getAttribute('aria-describedby')).textContent)");
    chromium_expect_true(
        "document.getElementById('picked').getAttribute('aria-live') === "
        "'polite' && place.labels.length === 1");
    /* folded tables are told apart by name */
    chromium_expect_true(
        "(() => { const s = [...document.querySelectorAll('summary')].map(e "
        "=> e.textContent); return new Set(s).size === s.length; })()");
    /* a chart in which no place is marked says so */
    chromium_expect_true(
        "[...document.querySelectorAll('figure')].every((f, i) => (i % 4 "
        "=== 3) === !!f.querySelector('figcaption'))");
    check_contrast();
    assert_int_equal(chromium_complaints(), 0);
}

static void a_narrow_screen_is_enough(void **state)
{
    (void)state;
    need_browser();
    chromium_open(default_report());
    chromium_screen(380, "screen");
    chromium_expect_true(
        "innerWidth === 380 && document.documentElement.scrollWidth <= 380");
    /* letters of charts stay large enough; one moves the chart about */
    chromium_expect_true(
        "document.querySelector('figure svg').getBoundingClientRect().width "
        "> 800 && getComputedStyle(document.querySelector('figure'))"
        ".overflowX === 'auto'");
    chromium_expect_true(
        "document.querySelector('nav').getBoundingClientRect().height > 10");
    chromium_screen(0, "screen");
}

static void it_prints(void **state)
{
    (void)state;
    need_browser();
    chromium_open(default_report());
    chromium_screen(0, "print");
    /* controls go, what the page was made from stays, dark pages stay dark */
    chromium_expect_true(
        "getComputedStyle(document.querySelector('.bar')).display === 'none'");
    chromium_expect_true(
        "[...document.querySelectorAll('dd')].some(d => d.textContent."
        "startsWith('SHA-256') && d.getBoundingClientRect().height > 0)");
    chromium_expect("getComputedStyle(document.body).printColorAdjust", "exact");
    chromium_screen(0, "screen");
    json_t *pdf = chromium_print();
    assert_true(json_string_length(pdf) > 100000);
    json_decref(pdf);
}

static void it_speaks_vietnamese(void **state)
{
    (void)state;
    need_browser();
    const char *path = scratch_path("bao-cao.html");
    run_result run = run_examtrend("report", "-s", "toan,dia_li", "--lang", "vi",
                                   "--dark", "-o", path);
    assert_int_equal(run.exit_code, 0);
    run_free(&run);
    chromium_open(path);
    chromium_expect("document.documentElement.lang", "vi");
    chromium_expect("document.querySelector('h1').textContent",
                    "Điểm thi có thực sự tăng không?");
    chromium_expect("getComputedStyle(document.body).backgroundColor", "rgb(16, 26, 35)");
    assert_close(chromium_number("document.querySelectorAll('figure').length"), 8.0, 0.0);
    check_contrast();
    assert_int_equal(chromium_complaints(), 0);
}

/* ---- names that would like to be more ---- */

static const char *const hostile[] = {"<script>hacked = 1</script>",
                                      "\"><img src=x onerror=hacked=1>",
                                      "</script><script>hacked = 1</script>",
                                      "' onload='hacked=1",
                                      "<![CDATA[x]]>&lt;b&gt;",
                                      "__proto__",
                                      "constructor",
                                      "${hacked = 1}",
                                      "\\u003cscript\\u003e"};
enum { HOSTILE = sizeof hostile / sizeof *hostile };

static et_chart *hostile_chart(const et_look *look)
{
    static const int years[] = {2020, 2021, 2022};
    static const double values[] = {0.1, 0.2, 0.3};
    et_trend_line lines[5];
    const double *others[HOSTILE];
    et_chart *chart = NULL;
    et_error err = {0};

    for (size_t i = 0; i < HOSTILE; i++) {
        others[i] = values;
        if (i < 5) {
            lines[i] = (et_trend_line){.name = hostile[i], .values = values};
        }
    }
    const et_chart_trend_says says = {
        .frame = {.measure = hostile[0], .unit = hostile[1], .first_year = 2020,
                  .last_year = 2022, .relative = true, .noise = hostile[2]},
        .years = years, .year_count = 3, .lines = lines, .line_count = 5,
        .others = others, .other_names = hostile, .other_count = HOSTILE};
    assert_ok(et_chart_trend(&chart, &says, look, &err), &err);
    return chart;
}

static void write_hostile(const char *path)
{
    et_report_value values[HOSTILE];
    et_slide_row rows[HOSTILE];
    et_error err = {0};
    et_report *report = NULL;
    et_plotter *plotter = NULL;
    et_table *table = NULL;
    const et_report_options how = {.title = hostile[0], .subtitle = hostile[1],
                                   .source = hostile[2], .date = hostile[3]};
    const et_look look = {.source = hostile[1], .title = hostile[2]};

    assert_ok(et_plotter_open(&plotter, NULL, &err), &err);
    assert_ok(et_report_new(&report, &how, &err), &err);
    assert_ok(et_table_new(&table, "t", hostile[0], &err), &err);
    et_table_column(table,
                    &(et_column){.key = "a", .title = hostile[1], .unit = hostile[2]});
    et_table_column(table,
                    &(et_column){.key = "b", .title = hostile[3], .type = ET_REAL});
    et_table_note(table, "%s", hostile[2]);
    for (size_t i = 0; i < HOSTILE; i++) {
        assert_ok(et_report_place(report, &(et_report_names){.name = hostile[i]}, &err),
                  &err);
        values[i] = (et_report_value){hostile[i], hostile[HOSTILE - 1 - i]};
        rows[i] = (et_slide_row){hostile[i], hostile[i]};
        et_table_text(table, hostile[i]);
        et_table_missing(table, hostile[i]);
    }
    et_chart *chart = hostile_chart(&look);
    assert_ok(et_report_heading(report, hostile[0], &err), &err);
    assert_ok(et_report_paragraph(report, hostile[2], &err), &err);
    assert_ok(et_report_rows(report, hostile[1], rows, HOSTILE, &err), &err);
    assert_ok(et_report_manifest(report, rows, HOSTILE, &err), &err);
    assert_ok(et_report_chart(report, chart, plotter,
                              &(et_report_chart_values){hostile[2], values, HOSTILE},
                              &err),
              &err);
    assert_ok(et_report_table(report, table, &err), &err);
    assert_ok(et_report_save(report, path, &err), &err);
    et_chart_free(chart);
    et_table_free(table);
    et_report_free(report);
    et_plotter_free(plotter);
}

static void hostile_names_stay_names(void **state)
{
    (void)state;
    need_browser();
    const char *path = scratch_path("hostile.html");
    write_hostile(path);
    chromium_open(path);
    chromium_expect_true("typeof hacked === 'undefined'");
    assert_close(chromium_number("document.scripts.length"), 2.0, 0.0);
    assert_close(chromium_number("document.images.length"), 0.0, 0.0);
    chromium_expect("document.querySelector('h1').textContent", hostile[0]);
    chromium_expect("document.title", hostile[0]);
    for (size_t i = 0; i < HOSTILE; i++) {
        char expression[128];
        (void)snprintf(expression, sizeof expression,
                       "document.getElementById('place').options[%zu].value", i + 1);
        chromium_expect(expression, hostile[i]);
        (void)snprintf(expression, sizeof expression,
                       "document.querySelectorAll('tbody th')[%zu].textContent", i);
        chromium_expect(expression, hostile[i]);
    }
    json_decref(chromium_value(
        "for (const o of place.options) { place.value = o.value; place.dispatchEvent(new "
        "Event('change')); }"
        "for (const t of document.querySelectorAll('figure text, figure g')) {"
        " t.dispatchEvent(new PointerEvent('pointermove', {bubbles: true})); }"));
    chromium_expect_true("typeof hacked === 'undefined'");
    assert_close(chromium_number("document.scripts.length"), 2.0, 0.0);
    assert_int_equal(chromium_complaints(), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_renders_without_a_complaint),
        cmocka_unit_test(a_picked_place_is_marked_everywhere),
        cmocka_unit_test(the_keyboard_is_enough),
        cmocka_unit_test(values_are_told_where_one_points),
        cmocka_unit_test(tables_are_sorted),
        cmocka_unit_test(it_can_be_heard),
        cmocka_unit_test(a_narrow_screen_is_enough),
        cmocka_unit_test(it_prints),
        cmocka_unit_test(it_speaks_vietnamese),
        cmocka_unit_test(hostile_names_stay_names),
    };
    return cmocka_run_group_tests(tests, start, stop);
}
