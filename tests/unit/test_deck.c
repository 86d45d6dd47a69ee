/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "decks.h"

#include <time.h>

static const et_slide front = {.kind = ET_SLIDE_FRONT, .title = "A title"};

/* ---- degenerate ---- */

static void no_slides_are_refused(void **state)
{
    (void)state;
    et_deck *deck = new_deck(&(et_deck_options){0});
    et_error err = {0};
    assert_int_equal(et_deck_save(deck, scratch_path("none.pptx"), &err),
                     ET_ERR_ARGUMENT);
    assert_false(file_exists(scratch_path("none.pptx")));
    et_deck_free(deck);
    et_deck_free(NULL);
}

static void what_makes_no_sense_is_refused(void **state)
{
    (void)state;
    et_deck *deck = new_deck(&(et_deck_options){0});
    et_slide_row many[ET_SLIDE_MOST_ROWS + 1];
    for (size_t i = 0; i <= ET_SLIDE_MOST_ROWS; i++) {
        many[i] = (et_slide_row){"a", "b"};
    }
    const et_slide_row dirty = {"a\x01", "b"};
    const struct {
        et_slide slide;
        et_status status;
    } cases[] = {
        {{.kind = ET_SLIDE_CHART}, ET_ERR_ARGUMENT},
        {{.kind = ET_SLIDE_FRONT}, ET_ERR_ARGUMENT},
        {{.kind = ET_SLIDE_ROWS, .title = "t", .rows = many,
          .row_count = ET_SLIDE_MOST_ROWS + 1}, ET_ERR_ARGUMENT},
        {{.kind = ET_SLIDE_ROWS, .title = "t", .rows = &dirty, .row_count = 1},
         ET_ERR_INPUT},
        {{.kind = ET_SLIDE_FRONT, .title = "broken \xff"}, ET_ERR_INPUT},
        {{.kind = ET_SLIDE_FRONT, .title = "a\nb"}, ET_ERR_INPUT},
        {{.kind = ET_SLIDE_FRONT, .title = "t", .notes = "bell \a"}, ET_ERR_INPUT},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        et_error err = {0};
        assert_int_equal(et_deck_add(deck, &cases[i].slide, &err), cases[i].status);
        assert_int_equal(et_deck_count(deck), 0);
    }
    et_deck_free(deck);

    et_error err = {0};
    et_deck_format format;
    assert_int_equal(et_deck_format_from_path("a.ppt", &format, &err), ET_ERR_ARGUMENT);
    assert_int_equal(et_deck_format_from_path("pptx", &format, &err), ET_ERR_ARGUMENT);
    assert_int_equal(
        et_deck_new(&deck, &(et_deck_options){.date = "\x02"}, plotter, &err),
        ET_ERR_INPUT);
    assert_null(deck);
    assert_int_equal(et_deck_new(&deck, &(et_deck_options){.theme = "/no/such"}, plotter,
                                 &err), ET_ERR_IO);
    assert_null(deck);
}

/* ---- what a deck is ---- */

static void the_same_slides_give_the_same_bytes(void **state)
{
    (void)state;
    static const char *const names[] = {"same.pptx", "same.pdf"};
    for (size_t f = 0; f < 2; f++) {
        char *bytes[2];
        size_t size[2];
        for (size_t i = 0; i < 2; i++) {
            et_error err = {0};
            assert_int_equal(setenv("TZ", i ? "Asia/Ho_Chi_Minh" : "America/New_York", 1),
                             0);
            tzset();
            et_deck *deck = sample_deck(&(et_deck_options){
                .format = f == 0 ? ET_DECK_PPTX : ET_DECK_PDF});
            assert_ok(et_deck_save(deck, scratch_path(names[f]), &err), &err);
            et_deck_free(deck);
            bytes[i] = read_file(scratch_path(names[f]), &size[i]);
        }
        assert_int_equal(size[0], size[1]);
        assert_memory_equal(bytes[0], bytes[1], size[0]);
        free(bytes[0]);
        free(bytes[1]);
    }
    assert_int_equal(unsetenv("TZ"), 0);
    tzset();
}

static void a_pdf_has_a_page_a_slide(void **state)
{
    (void)state;
    et_error err = {0};
    size_t size;
    et_deck *deck = sample_deck(&(et_deck_options){.format = ET_DECK_PDF});
    assert_ok(et_deck_save(deck, scratch_path("pages.pdf"), &err), &err);
    et_deck_free(deck);
    char *bytes = read_file(scratch_path("pages.pdf"), &size);
    bool found = false;
    for (size_t i = 0; i + 8 < size && !found; i++) {
        found = memcmp(bytes + i, "/Count 4", 8) == 0;
    }
    assert_true(found);
    free(bytes);
}

static void a_title_keeps_its_room(void **state)
{
    (void)state;
    et_deck *deck = new_deck(&(et_deck_options){0});
    et_look look = et_deck_look(deck);
    assert_true(look.no_title && look.title_room);
    et_deck_free(deck);
    deck = new_deck(&(et_deck_options){.format = ET_DECK_PDF});
    look = et_deck_look(deck);
    assert_false(look.no_title);
    et_deck_free(deck);
}

/* ---- faults ---- */

static et_status make_text_deck(void *context)
{
    const et_deck_options options = {.format = *(et_deck_format *)context,
                                     .source = "source",
                                     .date = "today"};
    const et_slide_row row = {"a", "b"};
    const et_slide list = {.kind = ET_SLIDE_ROWS, .title = "t", .subtitle = "s",
                           .rows = &row, .row_count = 1, .notes = "n"};
    et_deck *deck = NULL;
    et_error err = {0};
    et_status status = et_deck_new(&deck, &options, plotter, &err);
    if (status == ET_OK) {
        status = et_deck_add(deck, &front, &err);
    }
    if (status == ET_OK) {
        status = et_deck_add(deck, &list, &err);
    }
    if (status == ET_OK && options.format == ET_DECK_PPTX) {
        status = et_deck_save(deck, scratch_path("memory.pptx"), &err);
    }
    et_deck_free(deck);
    return status;
}

static void memory_may_run_out(void **state)
{
    (void)state;
    et_deck_format formats[] = {ET_DECK_PPTX, ET_DECK_PDF};
    for (size_t i = 0; i < 2; i++) {
        with_failing_memory(make_text_deck, &formats[i]);
    }
}

static et_status make_chart_deck(void *context)
{
    et_deck *deck = NULL;
    et_error err = {0};
    et_status status =
        et_deck_new(&deck, &(et_deck_options){.format = *(et_deck_format *)context},
                    plotter, &err);
    et_chart *chart = NULL;
    if (status == ET_OK) {
        const et_look look = et_deck_look(deck);
        status = sample_kinds[0].make(&chart, &look, &err);
    }
    if (status == ET_OK) {
        const et_slide slide = {.kind = ET_SLIDE_CHART, .chart = chart, .notes = "n"};
        status = et_deck_add(deck, &slide, &err);
    }
    if (status == ET_OK) {
        status = et_deck_save(deck, scratch_path("chart.pptx"), &err);
    }
    et_chart_free(chart);
    et_deck_free(deck);
    return status;
}

static void memory_for_charts_may_run_out(void **state)
{
    (void)state;
    et_deck_format formats[] = {ET_DECK_PPTX, ET_DECK_PDF};
    for (size_t i = 0; i < 2; i++) {
        with_failing_memory(make_chart_deck, &formats[i]);
    }
}

static void a_full_disk_leaves_nothing(void **state)
{
    (void)state;
    et_error err = {0};
    et_deck *deck = new_deck(&(et_deck_options){0});
    add(deck, &front);
    assert_int_equal(et_deck_save(deck, "/dev/full", &err), ET_ERR_IO);
    assert_int_equal(et_deck_save(deck, scratch_path("no/such/folder.pptx"), &err),
                     ET_ERR_IO);
    et_deck_free(deck);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_slides_are_refused),
        cmocka_unit_test(what_makes_no_sense_is_refused),
        cmocka_unit_test(the_same_slides_give_the_same_bytes),
        cmocka_unit_test(a_pdf_has_a_page_a_slide),
        cmocka_unit_test(a_title_keeps_its_room),
        cmocka_unit_test(memory_may_run_out),
        cmocka_unit_test(memory_for_charts_may_run_out),
        cmocka_unit_test(a_full_disk_leaves_nothing),
    };
    return cmocka_run_group_tests(tests, open_plotter, close_plotter);
}
