/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every kind of chart through the real gnuplot: a whole PNG of the size asked for, an SVG
 * that an XML parser takes and that names a province, text for a terminal, and no word of
 * complaint.
 */
#include "chart_samples.h"

#include <expat.h>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

/* Runs `gnuplot -d script`; its messages go to `messages`. -1: not there. */
static int run_gnuplot(const char *script, const char *output, const char *messages)
{
    const char *argv[] = {"gnuplot", "-d", script, NULL};
    posix_spawn_file_actions_t actions;
    pid_t pid;
    int status;

    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC,
                                     0600);
    posix_spawn_file_actions_addopen(&actions, 2, messages, O_WRONLY | O_CREAT | O_TRUNC,
                                     0600);
    int failed = posix_spawnp(&pid, "gnuplot", &actions, NULL,
                              (char *const *)(uintptr_t)argv, environ);
    posix_spawn_file_actions_destroy(&actions);
    if (failed) {
        return -1;
    }
    assert_int_equal(waitpid(pid, &status, 0), pid);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128;
}

/* Draws and returns the picture's bytes; skips where gnuplot is not installed. */
static char *draw(const et_chart *chart, et_picture kind, size_t *size)
{
    const char *picture = scratch_path("picture"), *file = scratch_path("script.gp");
    const char *out = scratch_path("out"), *messages = scratch_path("messages");
    bool terminal = kind == ET_PICTURE_TERMINAL;
    et_error err = {0};
    char *script = NULL;

    assert_ok(et_chart_script(chart, kind, terminal ? NULL : picture, &script, &err),
              &err);
    write_file(file, script);
    free(script);
    int code = run_gnuplot(file, out, messages);
    if (code < 0) {
        print_message("gnuplot is not installed\n");
        skip();
    }
    char *said = read_file(messages, NULL);
    assert_string_equal(said, "");
    assert_int_equal(code, 0);
    free(said);
    return read_file(terminal ? out : picture, size);
}

static et_chart *make(const struct sample_kind *kind, const et_look *look)
{
    et_error err = {0};
    et_chart *chart = NULL;
    assert_ok(kind->make(&chart, look, &err), &err);
    return chart;
}

static unsigned big_endian(const char *at)
{
    const unsigned char *b = (const unsigned char *)at;
    return (unsigned)b[0] << 24 | (unsigned)b[1] << 16 | (unsigned)b[2] << 8 | b[3];
}

static void pngs_are_whole_and_of_their_size(void **state)
{
    (void)state;
    const et_look looks[] = {{0}, {.width = 1080, .height = 1080, .dark = true}};

    for (size_t i = 0; i < SAMPLE_KINDS; i++) {
        for (size_t k = 0; k < 2; k++) {
            et_chart *chart = make(&sample_kinds[i], &looks[k]);
            size_t size = 0;
            char *png = draw(chart, ET_PICTURE_PNG, &size);
            assert_true(size > 10000);
            assert_memory_equal(png, "\x89PNG\r\n\x1a\n", 8);
            assert_int_equal(big_endian(png + 16), k ? 1080 : 1920);
            assert_int_equal(big_endian(png + 20), 1080);
            assert_memory_equal(png + size - 8, "IEND", 4);
            free(png);
            et_chart_free(chart);
        }
    }
}

typedef struct seen {
    char text[65536];
    size_t used;
    size_t titles, descriptions, images;
} seen;

static void XMLCALL on_text(void *user, const char *text, int length)
{
    seen *s = user;
    size_t room = sizeof s->text - 1 - s->used;
    size_t part = (size_t)length < room ? (size_t)length : room;
    memcpy(s->text + s->used, text, part);
    s->used += part;
    s->text[s->used] = '\0';
}

static void XMLCALL on_start(void *user, const char *name, const char **attributes)
{
    seen *s = user;
    bool has_id = false;
    for (; attributes[0]; attributes += 2) {
        has_id |= strcmp(attributes[0], "id") == 0;
        s->images += strcmp(attributes[0], "role") == 0 &&
                     strcmp(attributes[1], "img") == 0;
    }
    s->titles += strcmp(name, "title") == 0 && has_id;
    s->descriptions += strcmp(name, "desc") == 0 && has_id;
    /* nothing that runs or reaches out */
    assert_string_not_equal(name, "script");
    assert_string_not_equal(name, "foreignObject");
    assert_string_not_equal(name, "image");
}

static void parse(const char *xml, seen *s)
{
    XML_Parser parser = XML_ParserCreate("UTF-8");
    assert_non_null(parser);
    memset(s, 0, sizeof *s);
    XML_SetUserData(parser, s);
    XML_SetElementHandler(parser, on_start, NULL);
    XML_SetCharacterDataHandler(parser, on_text);
    if (XML_Parse(parser, xml, (int)strlen(xml), 1) != XML_STATUS_OK) {
        print_error("line %lu: %s\n", XML_GetCurrentLineNumber(parser),
                    XML_ErrorString(XML_GetErrorCode(parser)));
        fail();
    }
    XML_ParserFree(parser);
}

static void svgs_are_well_formed_and_described(void **state)
{
    (void)state;
    const et_look look = {.language = ET_VIETNAMESE};
    static seen s;

    for (size_t i = 0; i < SAMPLE_KINDS; i++) {
        et_chart *chart = make(&sample_kinds[i], &look);
        et_error err = {0};
        char *raw = draw(chart, ET_PICTURE_SVG, NULL), *svg = NULL;
        parse(raw, &s);
        assert_ok(et_chart_amend_svg(chart, raw, &svg, &err), &err);
        parse(svg, &s);
        assert_int_equal(s.titles, 1);
        assert_int_equal(s.descriptions, 1);
        assert_int_equal(s.images, 1);
        assert_non_null(strstr(s.text, et_chart_title(chart)));
        assert_non_null(strstr(s.text, et_chart_alt(chart)));
        assert_non_null(strstr(s.text, sample_kinds[i].names));
        assert_null(strstr(svg, "Gnuplot"));
        assert_null(strstr(svg, "gnuplot_"));
        free(svg);
        free(raw);
        et_chart_free(chart);
    }
}

static void pdfs_are_whole(void **state)
{
    (void)state;
    const et_look look = {0};
    size_t size = 0;
    et_chart *chart = make(&sample_kinds[0], &look);
    char *pdf = draw(chart, ET_PICTURE_PDF, &size);

    assert_memory_equal(pdf, "%PDF-", 5);
    assert_non_null(memmem(pdf + size - 16, 16, "%%EOF", 5));
    free(pdf);
    et_chart_free(chart);
}

static void previews_hold_the_title_in_letters(void **state)
{
    (void)state;
    const et_look look = {.columns = 120, .rows = 34};

    for (size_t i = 0; i < SAMPLE_KINDS; i++) {
        et_chart *chart = make(&sample_kinds[i], &look);
        char *text = draw(chart, ET_PICTURE_TERMINAL, NULL), first[16] = "";
        (void)snprintf(first, sizeof first, "%.8s", et_chart_title(chart));
        assert_non_null(strstr(text, first));
        free(text);
        et_chart_free(chart);
    }
}

/* Names that would run commands, end strings or break XML anywhere else. */
static void hostile_names_are_only_text(void **state)
{
    (void)state;
    static seen s;
    const char *names[] = {
        "`touch pwned`", "it's; system('touch pwned')", "\"", "$d1 << END",
        "<script>alert(1)</script>", "]]>", "=cmd|' /C calc'!A0", "a_{b}^c & ~d @e",
        "%s%n", "\\n\\\\", "{1} {2|a|b}", "&amp;&#x0;",
    };
    enum { N = sizeof names / sizeof *names };
    et_caterpillar_row rows[N];

    for (size_t i = 0; i < N; i++) {
        rows[i] = (et_caterpillar_row){names[i], 0.1, 0.05, 0.15, ET_VERDICT_UP};
    }
    const et_look look = {.title = "Hà Nội's `id` <b> ]]> \"x\"", .source = "]]><!--"};
    et_chart_caterpillar_says says = {.frame = sample_frame(&look), .rows = rows,
                                      .row_count = N};
    for (int kind = ET_PICTURE_SVG; kind <= ET_PICTURE_PDF; kind++) {
        et_error err = {0};
        et_chart *chart = NULL;
        assert_ok(et_chart_caterpillar(&chart, &says, &look, &err), &err);
        char *bytes = draw(chart, (et_picture)kind, NULL), *svg = NULL;
        if (kind == ET_PICTURE_SVG) {
            assert_ok(et_chart_amend_svg(chart, bytes, &svg, &err), &err);
            parse(svg, &s);
            for (size_t i = 0; i < N; i++) {
                /* these two carry an invisible word joiner */
                if (!strstr(names[i], "]]>") && !strstr(names[i], "&#")) {
                    assert_non_null(strstr(s.text, names[i]));
                }
            }
        }
        free(svg);
        free(bytes);
        et_chart_free(chart);
    }
    assert_false(file_exists("pwned"));
}

static void charts_are_saved_by_a_plotter(void **state)
{
    (void)state;
    const et_look look = {.language = ET_VIETNAMESE};
    static seen s;
    et_plotter *plotter = NULL;
    et_error err = {0};
    et_chart *chart = make(&sample_kinds[0], &look);

    if (et_plotter_open(&plotter, NULL, &err) != ET_OK) {
        print_message("%s\n", err.text);
        et_chart_free(chart);
        skip();
    }
    for (const char *const *name = (const char *const[]){"a.svg", "a.png", "a.pdf", NULL};
         *name; name++) {
        const char *path = scratch_path(*name);
        assert_ok(et_chart_save(chart, plotter, path, &err), &err);
        assert_true(file_exists(path));
    }
    char *svg = read_file(scratch_path("a.svg"), NULL);
    parse(svg, &s);
    assert_non_null(strstr(s.text, et_chart_alt(chart)));
    free(svg);
    assert_int_equal(et_chart_save(chart, plotter, scratch_path("a.xyz"), &err),
                     ET_ERR_ARGUMENT);
    assert_int_equal(et_chart_save(chart, plotter, scratch_path("none/a.svg"), &err),
                     ET_ERR_IO);
    et_plotter_free(plotter);
    et_chart_free(chart);
}

/* Made in memory for a pool, the SVG is the one that is saved. */
static void amending_for_a_pool_is_the_same(void **state)
{
    (void)state;
    const et_look look = {0};
    et_chart *chart = make(&sample_kinds[1], &look);
    et_error err = {0};
    size_t size = 0;
    char *bytes = draw(chart, ET_PICTURE_SVG, &size), *svg = NULL;

    assert_ok(et_chart_amend_svg(chart, bytes, &svg, &err), &err);
    assert_ok(et_chart_amend(chart, &bytes, &size, &err), &err);
    assert_int_equal(size, strlen(svg));
    assert_string_equal(bytes, svg);
    free(bytes);
    free(svg);
    et_chart_free(chart);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pngs_are_whole_and_of_their_size),
        cmocka_unit_test(svgs_are_well_formed_and_described),
        cmocka_unit_test(pdfs_are_whole),
        cmocka_unit_test(previews_hold_the_title_in_letters),
        cmocka_unit_test(hostile_names_are_only_text),
        cmocka_unit_test(charts_are_saved_by_a_plotter),
        cmocka_unit_test(amending_for_a_pool_is_the_same),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
