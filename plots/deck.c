/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "deck.h"

#include <stdlib.h>
#include <string.h>

#include "examtrend/table.h"

#define SLIDE_HEIGHT 1080
#define WIDE 1920
#define NARROW 1440

static et_status no_memory(et_error *err)
{
    return et_fail(err, ET_ERR_MEMORY, "out of memory for a deck");
}

et_status et_deck_format_from_path(const char *path, et_deck_format *format,
                                   et_error *err)
{
    const char *dot = strrchr(path, '.');

    if (dot && strcmp(dot, ".pptx") == 0) {
        *format = ET_DECK_PPTX;
    } else if (dot && strcmp(dot, ".pdf") == 0) {
        *format = ET_DECK_PDF;
    } else {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "found the file name %s, expected one that ends in .pptx or .pdf",
                       path);
    }
    return ET_OK;
}

/* ---- the deck ---- */

static et_status make_foot(et_deck *deck, et_error *err)
{
    const char *source = deck->options.source ? deck->options.source : "";
    const char *date = deck->options.date ? deck->options.date : "";

    if (!et_text_is_clean(source, "") || !et_text_is_clean(date, "")) {
        return et_fail(err, ET_ERR_INPUT, "found control characters in the source or the "
                                          "date of a deck, expected plain text");
    }
    if (asprintf(&deck->foot, "%s%s%s", source, source[0] && date[0] ? " · " : "", date) <
        0) {
        deck->foot = NULL;
        return no_memory(err);
    }
    return ET_OK;
}

et_status et_deck_new(et_deck **out, const et_deck_options *options, et_plotter *plotter,
                      et_error *err)
{
    et_deck *deck = calloc(1, sizeof *deck);
    et_status status = ET_OK;

    *out = NULL;
    if (!deck) {
        return no_memory(err);
    }
    deck->options = *options;
    deck->plotter = plotter;
    deck->height = SLIDE_HEIGHT;
    deck->width = options->narrow ? NARROW : WIDE;
    et_theme_builtin(options->dark, &deck->theme);
    if (options->theme) {
        status = et_theme_load(options->theme, options->dark, &deck->theme, err);
    }
    if (status == ET_OK && options->format == ET_DECK_PPTX) {
        status = et_package_available(err); /* before slides are drawn for it */
    }
    if (status == ET_OK) {
        status = make_foot(deck, err);
    }
    if (status != ET_OK) {
        et_deck_free(deck);
        return status;
    }
    *out = deck;
    return ET_OK;
}

static void free_page(et_page *page)
{
    free(page->title);
    free(page->subtitle);
    free(page->alt);
    free(page->notes);
    for (size_t i = 0; i < page->row_count; i++) {
        free((void *)(uintptr_t)page->rows[i].name);
        free((void *)(uintptr_t)page->rows[i].text);
    }
    free(page->png);
    free(page->svg);
    free(page->script);
}

void et_deck_free(et_deck *deck)
{
    if (!deck) {
        return;
    }
    for (size_t i = 0; i < deck->count; i++) {
        free_page(&deck->pages[i]);
    }
    free(deck->pages);
    free(deck->foot);
    free(deck);
}

et_look et_deck_look(const et_deck *deck)
{
    bool pptx = deck->options.format == ET_DECK_PPTX;
    return (et_look){.language = deck->options.language,
                     .dark = deck->options.dark,
                     .no_title = pptx,
                     .title_room = pptx,
                     .width = deck->width,
                     .height = deck->height,
                     .theme = deck->options.theme,
                     .source = deck->foot[0] ? deck->foot : NULL};
}

size_t et_deck_count(const et_deck *deck)
{
    return deck->count;
}

/* ---- pages ---- */

static et_status check_slide(const et_slide *slide, et_error *err)
{
    bool chart = slide->kind == ET_SLIDE_CHART;

    if (chart != (slide->chart != NULL) || (!chart && !slide->title) ||
        slide->row_count > ET_SLIDE_MOST_ROWS) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "found a slide without %s, expected a title, at most %d rows, "
                       "and a chart for a slide of that kind",
                       chart ? "a chart" : "a title", ET_SLIDE_MOST_ROWS);
    }
    bool clean = (!slide->title || et_text_is_clean(slide->title, "")) &&
                 (!slide->subtitle || et_text_is_clean(slide->subtitle, "")) &&
                 (!slide->notes || et_text_is_clean(slide->notes, "\n"));
    for (size_t i = 0; i < slide->row_count; i++) {
        clean = clean && et_text_is_clean(slide->rows[i].name, "") &&
                et_text_is_clean(slide->rows[i].text, "");
    }
    return clean ? ET_OK
                 : et_fail(err, ET_ERR_INPUT, "found control characters in the text of a "
                                              "slide, expected plain text");
}

static bool copy_texts(et_page *page, const et_slide *slide)
{
    const char *title = slide->title   ? slide->title
                        : slide->chart ? et_chart_title(slide->chart)
                                       : "";
    page->title = strdup(title);
    page->subtitle = strdup(slide->subtitle ? slide->subtitle : "");
    page->alt = strdup(slide->chart ? et_chart_alt(slide->chart) : "");
    page->notes = strdup(slide->notes ? slide->notes : "");
    bool ok = page->title && page->subtitle && page->alt && page->notes;
    for (size_t i = 0; i < slide->row_count; i++) {
        page->rows[i] = (et_slide_row){strdup(slide->rows[i].name),
                                       strdup(slide->rows[i].text)};
        page->row_count++;
        ok = ok && page->rows[i].name && page->rows[i].text;
    }
    return ok;
}

static et_status render(const et_deck *deck, const et_chart *chart, et_picture kind,
                        char **bytes, size_t *size, et_error *err)
{
    char *script = NULL;
    et_status status = et_chart_script(chart, kind, NULL, &script, err);

    if (status == ET_OK) {
        status = et_plotter_render(deck->plotter, script, kind, bytes, size, err);
    }
    free(script);
    return status;
}

static et_status draw_pictures(const et_deck *deck, const et_chart *chart, et_page *page,
                               et_error *err)
{
    page->title_size = chart->title_size;
    page->title_lines = chart->title_lines;
    for (size_t i = 0; i < page->title_lines.count; i++) {
        et_words_unglue(page->title_lines.text[i]);
    }
    et_status status =
        render(deck, chart, ET_PICTURE_PNG, &page->png, &page->png_size, err);
    if (status == ET_OK) {
        status = render(deck, chart, ET_PICTURE_SVG, &page->svg, &page->svg_size, err);
    }
    if (status == ET_OK) {
        status =
            et_chart_amend((void *)(uintptr_t)chart, &page->svg, &page->svg_size, err);
    }
    return status;
}

static et_chart_slide_says what_it_says(const et_deck *deck, const et_page *page)
{
    return (et_chart_slide_says){.title = page->title,
                                 .subtitle = page->subtitle,
                                 .foot = deck->foot,
                                 .rows = page->rows,
                                 .row_count = page->row_count,
                                 .front = page->kind == ET_SLIDE_FRONT};
}

bool et_deck_place(const et_deck *deck, const et_page *page, et_slide_places *out)
{
    const et_chart_slide_says says = what_it_says(deck, page);
    const et_slide_room room = {deck->width, deck->height, deck->theme.width};
    return et_slide_place(&says, &room, out);
}

static et_status check_room(const et_deck *deck, const et_page *page, et_error *err)
{
    et_slide_places places;

    if (page->kind == ET_SLIDE_CHART || et_deck_place(deck, page, &places)) {
        return ET_OK;
    }
    return et_fail(err, ET_ERR_INPUT,
                   "found more text than a slide holds (\"%s\"), "
                   "expected shorter texts or fewer rows",
                   page->title);
}

/* The script of a PDF's page; that of a slide without a chart is drawn here. */
static et_status write_script(const et_deck *deck, const et_slide *slide, et_page *page,
                              et_error *err)
{
    const et_chart_slide_says says = what_it_says(deck, page);
    const et_look look = et_deck_look(deck);
    et_chart *drawn = NULL;
    et_status status = slide->chart ? ET_OK : et_chart_slide(&drawn, &says, &look, err);

    if (status == ET_OK) {
        status = et_chart_script(slide->chart ? slide->chart : drawn, ET_PICTURE_PDF,
                                 NULL, &page->script, err);
    }
    et_chart_free(drawn);
    return status;
}

et_status et_deck_add(et_deck *deck, const et_slide *slide, et_error *err)
{
    et_page page = {.kind = slide->kind};
    et_status status = check_slide(slide, err);

    if (status == ET_OK && deck->count == deck->room) {
        size_t room = deck->room ? 2 * deck->room : 16;
        et_page *pages = realloc(deck->pages, room * sizeof *pages);
        if (pages) {
            deck->pages = pages;
            deck->room = room;
        } else {
            status = no_memory(err);
        }
    }
    if (status == ET_OK && !copy_texts(&page, slide)) {
        status = no_memory(err);
    }
    if (status == ET_OK) {
        status = check_room(deck, &page, err);
    }
    if (status == ET_OK && deck->options.format == ET_DECK_PDF) {
        status = write_script(deck, slide, &page, err);
    } else if (status == ET_OK && slide->chart) {
        status = draw_pictures(deck, slide->chart, &page, err);
    }
    if (status != ET_OK) {
        free_page(&page);
        return status;
    }
    deck->pages[deck->count++] = page;
    return ET_OK;
}

/* ---- the file ---- */

/* One script of all pages: a terminal that is set again would begin another file. */
static et_status join_scripts(const et_deck *deck, char **script, et_error *err)
{
    size_t size = 0;
    FILE *all = open_memstream(script, &size);

    if (!all) {
        return no_memory(err);
    }
    for (size_t i = 0; i < deck->count; i++) {
        const char *line = deck->pages[i].script;
        while (*line) {
            size_t length = strcspn(line, "\n");
            length += line[length] == '\n';
            if (i == 0 || strncmp(line, "set terminal ", 13) != 0) {
                (void)fwrite(line, 1, length, all);
            }
            line += length;
        }
    }
    if (fclose(all) != 0) {
        free(*script);
        *script = NULL;
        return no_memory(err);
    }
    return ET_OK;
}

static et_status save_pdf(et_deck *deck, const char *path, et_error *err)
{
    char *script = NULL;
    et_status status = join_scripts(deck, &script, err);

    if (status == ET_OK) {
        status = et_plotter_draw(deck->plotter, script, ET_PICTURE_PDF, path, err);
    }
    free(script);
    return status;
}

et_status et_deck_save(et_deck *deck, const char *path, et_error *err)
{
    char *bytes = NULL;
    size_t size = 0;

    if (deck->count == 0) {
        return et_fail(err, ET_ERR_ARGUMENT, "found a deck without slides, expected one");
    }
    if (deck->options.format == ET_DECK_PDF) {
        return save_pdf(deck, path, err);
    }
    et_status status = et_deck_pptx(deck, &bytes, &size, err);
    if (status == ET_OK) {
        status = et_output_write(path, bytes, size, err);
    }
    free(bytes);
    return status;
}
