/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include <ctype.h>

#include "chart_samples.h"
#include "chart_text.h"

static const et_look plain = {0};

/* ---- nothing to draw ----------------------------------------------------- */

static void refused(et_status status, et_status expected, et_chart *chart,
                    const et_error *err, const char *word)
{
    if (status != expected || chart || !strstr(err->text, word)) {
        print_error("got %s: %s\n", et_status_name(status), err->text);
        fail();
    }
}

static void trend_without_lines_or_values_is_refused(void **state)
{
    (void)state;
    const int years[] = {2020, 2021}, backwards[] = {2021, 2020};
    const double none[] = {NAN, NAN};
    const et_trend_line line = {.name = "Hà Nội", .values = none};
    et_chart_trend_says says = {.frame = sample_frame(&plain), .years = years,
                                .year_count = 2, .lines = &line};
    et_chart *chart = NULL;
    et_error err = {0};

    refused(et_chart_trend(&chart, &says, &plain, &err), ET_ERR_ARGUMENT, chart, &err,
            "0 lines");
    says.line_count = 1;
    refused(et_chart_trend(&chart, &says, &plain, &err), ET_ERR_INPUT, chart, &err,
            "no value");
    says.line_count = 6;
    refused(et_chart_trend(&chart, &says, &plain, &err), ET_ERR_ARGUMENT, chart, &err,
            "6 lines");
    says.line_count = 1;
    says.years = backwards;
    refused(et_chart_trend(&chart, &says, &plain, &err), ET_ERR_ARGUMENT, chart, &err,
            "ascending");
    says.years = years;
    says.year_count = 0;
    refused(et_chart_trend(&chart, &says, &plain, &err), ET_ERR_ARGUMENT, chart, &err,
            "0 years");
}

static void caterpillar_without_slopes_is_refused(void **state)
{
    (void)state;
    et_caterpillar_row row = {"Hà Nội", NAN, NAN, NAN, ET_VERDICT_CANNOT_TELL};
    et_chart_caterpillar_says says = {.frame = sample_frame(&plain), .rows = &row};
    et_chart *chart = NULL;
    et_error err = {0};

    refused(et_chart_caterpillar(&chart, &says, &plain, &err), ET_ERR_ARGUMENT, chart,
            &err, "0 rows");
    says.row_count = 1;
    refused(et_chart_caterpillar(&chart, &says, &plain, &err), ET_ERR_INPUT, chart, &err,
            "no estimated slope");
    row = (et_caterpillar_row){"Hà Nội", 0.5, 0.6, 0.7, ET_VERDICT_UP};
    refused(et_chart_caterpillar(&chart, &says, &plain, &err), ET_ERR_ARGUMENT, chart,
            &err, "hold the value");
}

static void tiles_without_values_or_on_one_place_are_refused(void **state)
{
    (void)state;
    et_tile tiles[] = {{.name = "Hà Nội", .x = 1, .y = 1, .value = NAN},
                       {.name = "Huế", .x = 1, .y = 1, .value = NAN}};
    et_islands islands = {"Hoàng Sa", "(Đà Nẵng)", 5};
    et_chart_tiles_says says = {.frame = sample_frame(&plain), .tiles = tiles};
    et_chart *chart = NULL;
    et_error err = {0};

    refused(et_chart_tiles(&chart, &says, &plain, &err), ET_ERR_ARGUMENT, chart, &err,
            "0 tiles");
    says.tile_count = 2;
    refused(et_chart_tiles(&chart, &says, &plain, &err), ET_ERR_INPUT, chart, &err,
            "no value");
    tiles[0].value = 1.0;
    refused(et_chart_tiles(&chart, &says, &plain, &err), ET_ERR_ARGUMENT, chart, &err,
            "same place");
    tiles[1].x = 2000000000;
    tiles[0].x = -2000000000;
    refused(et_chart_tiles(&chart, &says, &plain, &err), ET_ERR_ARGUMENT, chart, &err,
            "at most 64");
    tiles[0].x = tiles[1].x = 0;
    tiles[1].y = 0;
    says.islands = &islands;
    says.island_count = 1;
    refused(et_chart_tiles(&chart, &says, &plain, &err), ET_ERR_ARGUMENT, chart, &err,
            "tile 5");
}

static void distributions_without_candidates_are_refused(void **state)
{
    (void)state;
    double share[] = {0.0, 0.0, 0.0};
    et_ridge ridge = {"2024", 2024, share, 3, 5.0, 0.0, 0.0, 0.0};
    et_chart_distribution_says says = {.frame = sample_frame(&plain), .ridges = &ridge,
                                       .maximum = 10.0, .middle = 5.0};
    et_chart *chart = NULL;
    et_error err = {0};

    refused(et_chart_distribution(&chart, &says, &plain, &err), ET_ERR_ARGUMENT, chart,
            &err, "0 distributions");
    says.ridge_count = 1;
    refused(et_chart_distribution(&chart, &says, &plain, &err), ET_ERR_INPUT, chart, &err,
            "no candidate");
    share[1] = -0.5;
    refused(et_chart_distribution(&chart, &says, &plain, &err), ET_ERR_ARGUMENT, chart,
            &err, "-0.5");
    share[1] = 1.0;
    ridge.mean = 11.0;
    refused(et_chart_distribution(&chart, &says, &plain, &err), ET_ERR_ARGUMENT, chart,
            &err, "mean of 11");
    ridge.mean = 5.0;
    says.facing = &ridge;
    refused(et_chart_distribution(&chart, &says, &plain, &err), ET_ERR_ARGUMENT, chart,
            &err, "first group");
}

/* ---- looks and frames ---------------------------------------------------- */

static et_status make(size_t kind, const et_look *look, et_chart **chart, et_error *err)
{
    return sample_kinds[kind].make(chart, look, err);
}

static void impossible_sizes_are_refused(void **state)
{
    (void)state;
    const et_look looks[] = {{.width = 100, .height = 100}, {.width = 1920},
                             {.width = 20000, .height = 10000},
                             {.width = 4000, .height = 1000}, {.columns = 20, .rows = 10},
                             {.columns = 80}, {.width = -1920, .height = -1080}};

    for (size_t i = 0; i < sizeof looks / sizeof *looks; i++) {
        et_chart *chart = NULL;
        et_error err = {0};
        assert_int_equal(make(0, &looks[i], &chart, &err), ET_ERR_ARGUMENT);
        assert_null(chart);
        assert_non_null(strstr(err.text, "expected"));
    }
}

static void unclean_text_is_refused_wherever_it_comes(void **state)
{
    (void)state;
    const char *unclean[] = {"two\nlines", "bell\a", "\xFF\xFE", "\xEF\xBF\xBE", "\x7F"};

    for (size_t i = 0; i < sizeof unclean / sizeof *unclean; i++) {
        const et_look titled = {.title = unclean[i]}, sourced = {.source = unclean[i]};
        et_caterpillar_row row = {unclean[i], 0.1, 0.0, 0.2, ET_VERDICT_UP};
        et_chart_caterpillar_says says = {.frame = sample_frame(&plain), .rows = &row,
                                          .row_count = 1};
        et_chart *chart = NULL;
        et_error err = {0};
        assert_int_equal(make(0, &titled, &chart, &err), ET_ERR_INPUT);
        assert_int_equal(make(0, &sourced, &chart, &err), ET_ERR_INPUT);
        assert_int_equal(et_chart_caterpillar(&chart, &says, &plain, &err), ET_ERR_INPUT);
        row.name = "Hà Nội";
        says.frame.measure = unclean[i];
        assert_int_equal(et_chart_caterpillar(&chart, &says, &plain, &err), ET_ERR_INPUT);
        assert_null(chart);
    }
}

static void missing_text_is_refused(void **state)
{
    (void)state;
    et_caterpillar_row row = {NULL, 0.1, 0.0, 0.2, ET_VERDICT_UP};
    et_chart_caterpillar_says says = {.frame = sample_frame(&plain), .rows = &row,
                                      .row_count = 1};
    et_chart *chart = NULL;
    et_error err = {0};

    refused(et_chart_caterpillar(&chart, &says, &plain, &err), ET_ERR_ARGUMENT, chart,
            &err, "missing");
    row.name = "Hà Nội";
    says.frame.measure = NULL;
    refused(et_chart_caterpillar(&chart, &says, &plain, &err), ET_ERR_ARGUMENT, chart,
            &err, "measure");
}

static void freeing_nothing_is_allowed(void **state)
{
    (void)state;
    et_chart_free(NULL);
}

/* ---- what they say ------------------------------------------------------- */

static void titles_count_the_verdicts(void **state)
{
    (void)state;
    et_caterpillar_row rows[] = {{"A", 0.1, 0.05, 0.15, ET_VERDICT_UP},
                                 {"B", 0.0, -0.1, 0.1, ET_VERDICT_CANNOT_TELL},
                                 {"C", -0.1, -0.2, -0.05, ET_VERDICT_DOWN},
                                 {"D", -0.2, -0.3, -0.05, ET_VERDICT_DOWN}};
    const struct {
        size_t from, count;
        const char *english, *vietnamese;
    } cases[] = {
        {0, 4, "1 province rose against the country, 2 fell; for 1 the data cannot tell",
         "1 tỉnh thành tăng so với cả nước, 2 giảm; 1 chưa thể kết luận"},
        {0, 1, "1 province rose against the country", "1 tỉnh thành tăng so với cả nước"},
        {2, 2, "2 provinces fell against the country",
         "2 tỉnh thành giảm so với cả nước"},
        {1, 1, "The data cannot tell a rise or a fall in 1 province",
         "Chưa thể kết luận tăng hay giảm ở 1 tỉnh thành"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        for (int vi = 0; vi < 2; vi++) {
            const et_look look = {.language = vi ? ET_VIETNAMESE : ET_ENGLISH};
            et_chart_caterpillar_says says = {.frame = sample_frame(&look),
                                              .rows = rows + cases[i].from,
                                              .row_count = cases[i].count};
            et_chart *chart = NULL;
            et_error err = {0};
            assert_ok(et_chart_caterpillar(&chart, &says, &look, &err), &err);
            assert_string_equal(et_chart_title(chart),
                                vi ? cases[i].vietnamese : cases[i].english);
            et_chart_free(chart);
        }
    }
}

static void alternative_texts_hold_title_and_numbers(void **state)
{
    (void)state;
    for (size_t i = 0; i < SAMPLE_KINDS; i++) {
        for (int vi = 0; vi < 2; vi++) {
            const et_look look = {.language = vi ? ET_VIETNAMESE : ET_ENGLISH,
                                  .without = "Huế, Hà Nội"};
            et_chart *chart = NULL;
            et_error err = {0};
            assert_ok(make(i, &look, &chart, &err), &err);
            const char *alt = et_chart_alt(chart);
            assert_non_null(strstr(alt, et_chart_title(chart)));
            assert_non_null(strstr(alt, vi ? ". Không tính: Huế, Hà Nội."
                                           : ". Without: Huế, Hà Nội."));
            assert_non_null(strpbrk(alt, "0123456789"));
            for (const char *c = alt; (c = strchr(c, vi ? '.' : ',')); c++) {
                assert_false(c > alt && isdigit((unsigned char)c[-1]) &&
                             isdigit((unsigned char)c[1]));
            }
            assert_null(strstr(alt, "nan"));
            assert_null(strstr(alt, "  "));
            et_chart_free(chart);
        }
    }
}

static void a_title_of_ones_own_replaces_the_computed_one(void **state)
{
    (void)state;
    const et_look look = {.title = "Đề năm nay dễ hơn?"};
    et_chart *chart = NULL;
    et_error err = {0};
    char *script = NULL;

    assert_ok(make(0, &look, &chart, &err), &err);
    assert_string_equal(et_chart_title(chart), look.title);
    assert_ok(et_chart_script(chart, ET_PICTURE_PNG, NULL, &script, &err), &err);
    assert_non_null(strstr(script, "'Đề năm nay dễ hơn?'"));
    free(script);
    et_chart_free(chart);
}

static void slides_keep_the_title_for_themselves(void **state)
{
    (void)state;
    const et_look look = {.no_title = true};
    et_chart *chart = NULL;
    et_error err = {0};
    char *script = NULL;

    assert_ok(make(1, &look, &chart, &err), &err);
    assert_ok(et_chart_script(chart, ET_PICTURE_PNG, NULL, &script, &err), &err);
    assert_true(strlen(et_chart_title(chart)) > 0);
    assert_null(strstr(script, et_chart_title(chart)));
    free(script);
    et_chart_free(chart);
}

static void a_users_theme_colours_the_script(void **state)
{
    (void)state;
    const char *path = scratch_path("theme.ini");
    const et_look look = {.theme = path}, broken = {.theme = scratch_path("no.ini")};
    et_chart *chart = NULL;
    et_error err = {0};
    char *script = NULL;

    write_file(path, "[theme]\nbase = dark\n[colours]\nup = #abcdef\n"
                     "[fonts]\nregular = Noto Sans\nbold = Noto Sans Bold\n");
    assert_ok(make(1, &look, &chart, &err), &err);
    assert_ok(et_chart_script(chart, ET_PICTURE_PNG, NULL, &script, &err), &err);
    assert_non_null(strstr(script, "#abcdef"));
    assert_non_null(strstr(script, "font 'Noto Sans Bold,"));
    assert_null(strstr(script, "Inter"));
    free(script);
    et_chart_free(chart);
    assert_int_equal(make(1, &broken, &chart, &err), ET_ERR_IO);
    assert_null(chart);
}

static void lines_stop_where_the_exam_changes(void **state)
{
    (void)state;
    const int years[] = {2018, 2019, 2020, 2021};
    const double values[] = {5.0, 5.5, 6.5, 6.6};
    const et_trend_line line = {.name = "Vietnam", .values = values};
    et_chart_break change = {2020, "graduation exam", false};
    et_chart_trend_says says = {.frame = sample_frame(&plain), .years = years,
                                .year_count = 4, .lines = &line, .line_count = 1};
    et_error err = {0};

    says.frame.breaks = &change;
    for (int crossed = 0; crossed < 2; crossed++) {
        et_chart *chart = NULL;
        char *script = NULL;
        change.crossed = crossed;
        assert_ok(et_chart_trend(&chart, &says, &plain, &err), &err);
        assert_ok(et_chart_script(chart, ET_PICTURE_SVG, NULL, &script, &err), &err);
        assert_non_null(strstr(script, crossed ? "2019 5.5\n2020 6.5"
                                               : "2019 5.5\n\n2020 6.5"));
        assert_non_null(strstr(script, "'graduation exam'"));
        free(script);
        et_chart_free(chart);
    }
}

static void every_map_carries_both_archipelagos(void **state)
{
    (void)state;
    const et_look looks[] = {{0},
                             {.width = 1080, .height = 1080},
                             {.width = 1080, .height = 1920},
                             {.columns = 80, .rows = 24}};

    for (size_t i = 0; i < sizeof looks / sizeof *looks; i++) {
        et_chart *chart = NULL;
        et_error err = {0};
        char *script = NULL;
        assert_ok(sample_tiles(&chart, &looks[i], &err), &err);
        assert_ok(et_chart_script(chart, ET_PICTURE_PNG, NULL, &script, &err), &err);
        assert_non_null(strstr(script, "Hoàng Sa"));
        assert_non_null(strstr(script, "Trường Sa"));
        free(script);
        et_chart_free(chart);
    }
}

/* ---- where the text stands ----------------------------------------------- */

static void check_text(const struct sample_kind *kind, const et_look *look)
{
    et_chart *chart = NULL;
    et_error err = {0};

    assert_ok(kind->make(&chart, look, &err), &err);
    assert_true(check_labels(chart, kind->name, look) > 5);
    et_chart_free(chart);
}

static void no_text_overlaps_leaves_the_canvas_or_is_small(void **state)
{
    (void)state;
    const et_look sizes[] = {{0},
                             {.width = 3840, .height = 2160},
                             {.width = 1080, .height = 1080},
                             {.width = 1754, .height = 1240},
                             {.width = 1440, .height = 1080},
                             {.width = 1240, .height = 1754},
                             {.no_title = true}};

    for (size_t i = 0; i < SAMPLE_KINDS; i++) {
        for (size_t k = 0; k < sizeof sizes / sizeof *sizes; k++) {
            for (int vi = 0; vi < 2; vi++) {
                et_look look = sizes[k];
                look.language = vi ? ET_VIETNAMESE : ET_ENGLISH;
                look.source = vi ? "Bộ Giáo dục và Đào tạo, phổ điểm thi 2017–2024"
                                 : "Ministry of Education and Training, 2017–2024";
                check_text(&sample_kinds[i], &look);
            }
        }
    }
}

static void long_names_stay_on_the_canvas(void **state)
{
    (void)state;
    static text_box boxes[256];
    char longest[401];
    double values[] = {0.1, 0.2, 0.3};
    const int years[] = {2020, 2021, 2022};
    et_trend_line lines[5];

    for (size_t i = 0; i + 1 < sizeof longest; i++) {
        longest[i] = i % 9 == 8 ? ' ' : 'W';
    }
    longest[sizeof longest - 1] = '\0';
    for (size_t i = 0; i < 5; i++) {
        lines[i] = (et_trend_line){.name = longest, .values = values, .slope = 0.1,
                                   .slope_margin = 0.05, .verdict = (et_verdict)(i % 3)};
    }
    et_chart_trend_says says = {.frame = sample_frame(&plain), .years = years,
                                .year_count = 3, .lines = lines, .line_count = 5};
    const et_look look = {.source = longest};
    et_chart *chart = NULL;
    et_error err = {0};
    char *script = NULL;
    says.frame.unit = longest;
    assert_ok(et_chart_trend(&chart, &says, &look, &err), &err);
    assert_ok(et_chart_script(chart, ET_PICTURE_PNG, NULL, &script, &err), &err);
    size_t n = read_labels(script, 1920.0, 1080.0, boxes, 256);
    for (size_t i = 0; i < n; i++) {
        assert_true(boxes[i].left > -0.5 && boxes[i].right < 1920.5);
        assert_true(boxes[i].top > -0.5 && boxes[i].bottom < 1080.5);
    }
    free(script);
    et_chart_free(chart);
}

/* ---- memory -------------------------------------------------------------- */

static et_status make_and_write(void *context)
{
    const et_look look = {.source = "x"};
    et_chart *chart = NULL;
    et_error err = {0};
    char *script = NULL;
    et_status status = ((const struct sample_kind *)context)->make(&chart, &look, &err);

    if (status == ET_OK) {
        status = et_chart_script(chart, ET_PICTURE_SVG, "a.svg", &script, &err);
    }
    free(script);
    et_chart_free(chart);
    return status;
}

static void memory_that_runs_out_is_an_error(void **state)
{
    (void)state;
    for (size_t i = 0; i < SAMPLE_KINDS; i++) {
        with_failing_memory(make_and_write, (void *)(uintptr_t)&sample_kinds[i]);
    }
}

/* ---- SVG ----------------------------------------------------------------- */

static const char small_svg[] =
    "<?xml version=\"1.0\"?>\n<svg \n width=\"9\">\n<title>Gnuplot</title>\n"
    "<desc>Produced by GNUPLOT</desc>\n<g id=\"gnuplot_canvas\"><path id='gpPt1'/>"
    "<use xlink:href='#gpPt1'/>\n\t<g id=\"gnuplot_plot_1a\" ><title>Huế</title></g>"
    "<g id=\"gnuplot_plot_1\" ><title>gnuplot_plot_1</title></g>"
    "<g font-family=\"Inter\"><text>id=\"gnuplot_plot_1\" > &lt;</text></g></g></svg>\n";

static void svg_is_amended_in_tags_only(void **state)
{
    (void)state;
    const et_look look = {.language = ET_VIETNAMESE, .title = "a <b> & \"c\""};
    et_chart *chart = NULL;
    et_error err = {0};
    char *svg = NULL;

    assert_ok(make(0, &look, &chart, &err), &err);
    assert_ok(et_chart_amend_svg(chart, small_svg, &svg, &err), &err);
    assert_non_null(strstr(svg, "role=\"img\" lang=\"vi\" xml:lang=\"vi\""));
    assert_non_null(strstr(svg, ">a &lt;b&gt; &amp; &quot;c&quot;</title>"));
    assert_non_null(strstr(svg, "<title>Huế</title>"));
    assert_non_null(strstr(svg, "font-family=\"Inter, Helvetica, Arial, sans-serif\""));
    assert_non_null(strstr(svg, "<text>id=\"gnuplot_plot_1\" > &lt;</text>"));
    assert_null(strstr(svg, "<title>gnuplot_plot_1"));
    assert_null(strstr(svg, "Produced by"));
    assert_non_null(strstr(svg, "_plot_1\""));
    assert_non_null(strstr(svg, "_plot_2\""));
    free(svg);
    assert_int_equal(et_chart_amend_svg(chart, "<svg></svg>", &svg, &err),
                     ET_ERR_EXTERNAL);
    assert_null(svg);
    assert_int_equal(et_chart_amend_svg(chart, "<svg><g id=\"x", &svg, &err),
                     ET_ERR_EXTERNAL);
    et_chart_free(chart);
}

static et_chart *for_memory;

static et_status amend(void *context)
{
    (void)context;
    char *svg = NULL;
    et_status status = et_chart_amend_svg(for_memory, small_svg, &svg, NULL);
    free(svg);
    return status;
}

static void amending_survives_a_lack_of_memory(void **state)
{
    (void)state;
    et_error err = {0};
    assert_ok(make(0, &plain, &for_memory, &err), &err);
    with_failing_memory(amend, NULL);
    et_chart_free(for_memory);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(trend_without_lines_or_values_is_refused),
        cmocka_unit_test(caterpillar_without_slopes_is_refused),
        cmocka_unit_test(tiles_without_values_or_on_one_place_are_refused),
        cmocka_unit_test(distributions_without_candidates_are_refused),
        cmocka_unit_test(impossible_sizes_are_refused),
        cmocka_unit_test(unclean_text_is_refused_wherever_it_comes),
        cmocka_unit_test(missing_text_is_refused),
        cmocka_unit_test(freeing_nothing_is_allowed),
        cmocka_unit_test(titles_count_the_verdicts),
        cmocka_unit_test(alternative_texts_hold_title_and_numbers),
        cmocka_unit_test(a_title_of_ones_own_replaces_the_computed_one),
        cmocka_unit_test(slides_keep_the_title_for_themselves),
        cmocka_unit_test(a_users_theme_colours_the_script),
        cmocka_unit_test(lines_stop_where_the_exam_changes),
        cmocka_unit_test(every_map_carries_both_archipelagos),
        cmocka_unit_test(no_text_overlaps_leaves_the_canvas_or_is_small),
        cmocka_unit_test(long_names_stay_on_the_canvas),
        cmocka_unit_test(memory_that_runs_out_is_an_error),
        cmocka_unit_test(svg_is_amended_in_tags_only),
        cmocka_unit_test(amending_survives_a_lack_of_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
