/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Title, subtitle and footer: which wording has room, where its lines break, and what
 * body they leave.
 */
#include "frame.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "examtrend/text.h"

/* Square and upright canvases. */
#define NARROW 1400.0

double et_chart_margin(double width)
{
    return width < NARROW ? 44.0 : 68.0;
}

/* A sheet of paper (1 to the root of 2, either way up) has wider margins, the same on
 * all sides, for printers and clips. */
#define PAPER 22.0

static double paper_margin(const et_chart *chart)
{
    double width = et_canvas_width(chart->canvas),
           height = et_canvas_height(chart->canvas);
    double aspect = fmax(width, height) / fmin(width, height);
    return fabs(aspect - sqrt(2.0)) < 0.01 ? PAPER : 0.0;
}

static double side_of(const et_chart *chart)
{
    double width = et_canvas_width(chart->canvas), paper = paper_margin(chart);
    return paper > 0.0 ? et_chart_margin(0.0) + paper : et_chart_margin(width);
}

/* Wraps `text` into the body's width. Theme fonts that run wider than Inter are given
 * less room, which is the same. */
static void wrap(const et_chart *chart, const char *text, et_wrap how, et_lines *lines)
{
    if (chart->look->columns > 0) { /* letters of a terminal are alike */
        et_type cells = et_type_of(ET_TYPE_SMALL, false, 0, ET_ALIGN_LEFT);
        double width = fmax(et_layout_width(text, ET_TYPE_SMALL, false), 1.0);
        how.size = ET_TYPE_SMALL * 1.03 *
                   fmax(et_canvas_measure(chart->canvas, text, &cells) / width, 1.0);
        how.bold = false;
    }
    how.width = (et_canvas_width(chart->canvas) - 2.0 * side_of(chart)) /
                chart->theme.width;
    et_layout_wrap(text, &how, lines);
}

/* "Mathematics: ", or with a dash before a title that has a colon itself. */
static void say_topic(et_chart *chart, const char *title)
{
    et_words_append(chart->title, sizeof chart->title, chart->look->topic);
    et_words_glue(chart->title, sizeof chart->title);
    et_words_append(chart->title, sizeof chart->title,
                    strstr(title, ": ") ? " – " : ": ");
}

/* The first title that fits on one line, or on two at a smaller size (three where the
 * canvas is narrow); the last title takes what it needs, cut after three lines. */
static double choose_title(et_chart *chart, const et_head *head, et_lines *lines)
{
    static const et_wrap tries[] = {
        {.size = 46.0, .bold = true, .even = true, .most = 1},
        {.size = 42.0, .bold = true, .even = true, .most = 1},
        {.size = 42.0, .bold = true, .even = true, .most = 2},
        {.size = 38.0, .bold = true, .even = true, .most = 2},
        {.size = 38.0, .bold = true, .even = true, .most = 3},
    };
    size_t ways = et_canvas_width(chart->canvas) < NARROW ? 5 : 4;
    size_t count = chart->look->title ? 1 : head->title_count;

    for (size_t t = 0; t < count; t++) {
        const char *title = chart->look->title ? chart->look->title : head->titles[t];
        chart->title[0] = '\0';
        if (!chart->look->title && chart->look->topic) {
            say_topic(chart, title);
        }
        et_words_append(chart->title, sizeof chart->title, title);
        if (!chart->look->title && chart->title[0] >= 'a' && chart->title[0] <= 'z') {
            chart->title[0] = (char)(chart->title[0] - 'a' + 'A'); /* "the country" */
        }
        for (size_t i = 0; i < ways; i++) {
            wrap(chart, chart->title, tries[i], lines);
            if (!lines->cut) {
                return tries[i].size;
            }
        }
    }
    wrap(chart, chart->title,
         (et_wrap){.size = 36.0, .bold = true, .even = true, .most = 3}, lines);
    return 36.0;
}

#define SEPARATOR "· "

/* A separator at either end of a line separates nothing. */
static void trim_separators(char **line)
{
    const char *end = " ·";
    size_t length = strlen(*line);

    if (length >= strlen(end) && strcmp(*line + length - strlen(end), end) == 0) {
        (*line)[length - strlen(end)] = '\0';
    }
    if (strncmp(*line, SEPARATOR, strlen(SEPARATOR)) == 0) {
        *line += strlen(SEPARATOR);
    }
}

static double draw_lines(et_chart *chart, et_lines *lines, const et_type *type,
                         double top, double pitch)
{
    for (size_t i = 0; i < lines->count; i++) {
        char *line = lines->text[i];
        et_words_unglue(line);
        trim_separators(&line);
        et_canvas_text(chart->canvas, side_of(chart),
                       top + 0.8 * type->size + pitch * (double)i, type, line);
    }
    return top + pitch * (double)lines->count;
}

/* Appends a part; each of its pieces between separators is kept on one line where that
 * leaves room for more than itself. */
static void append_part(const et_chart *chart, char *out, size_t size, const char *part)
{
    double width = et_canvas_width(chart->canvas) - 2.0 * side_of(chart);

    while (part[0]) {
        char piece[ET_SENTENCE_SIZE];
        const char *next = strstr(part, " " SEPARATOR);
        size_t length = next ? (size_t)(next - part) : strlen(part);

        (void)snprintf(piece, sizeof piece, "%.*s", (int)length, part);
        if (et_layout_width(piece, ET_TYPE_TEXT, false) * chart->theme.width <
            0.7 * width) {
            et_words_glue(piece, sizeof piece);
        }
        et_words_append(out, size, out[0] ? " " SEPARATOR : "");
        et_words_append(out, size, piece);
        part += next ? length + strlen(" " SEPARATOR) : length;
    }
}

static void write_subtitle(const et_chart *chart, const et_head *head, char *out,
                           size_t size)
{
    char years[ET_WORD_SIZE];

    out[0] = '\0';
    append_part(chart, out, size, chart->frame.measure);
    append_part(chart, out, size, et_words_years(chart->frame.first_year,
                                                 chart->frame.last_year, years));
    append_part(chart, out, size, chart->frame.unit);
    for (size_t i = 0; i < head->subtitle_count; i++) {
        append_part(chart, out, size, head->subtitle[i]);
    }
}

bool et_chart_break_is_shown(const et_chart *chart, size_t i)
{
    int year = chart->frame.breaks[i].year;
    return year > chart->frame.first_year && year <= chart->frame.last_year;
}

/* "1,229 (2019), 331 (2020)": candidates that the years shown lack; "" for none. */
static const char *list_lacking(const et_chart *chart, char *out, size_t size)
{
    const et_look *look = chart->look;

    out[0] = '\0';
    for (size_t i = 0; i < look->lacking_count; i++) {
        const et_look_year *one = &look->lacking[i];
        char number[ET_WORD_SIZE], piece[2 * ET_WORD_SIZE];
        if (one->year >= chart->frame.first_year && one->year <= chart->frame.last_year) {
            (void)snprintf(piece, sizeof piece, "%s%s (%d)", out[0] ? ", " : "",
                           et_words_count(chart->language, one->candidates, number),
                           one->year);
            et_words_append(out, size, piece);
        }
    }
    return out;
}

static void write_footer(const et_chart *chart, const et_head *head, char *out,
                         size_t size)
{
    char piece[ET_SENTENCE_SIZE], year[ET_WORD_SIZE];
    const et_chart_frame *frame = &chart->frame;

    out[0] = '\0';
    if (chart->look->source) {
        append_part(chart, out, size, et_words_say(chart->language, ET_SAY_SOURCE,
                                            ET_ARGUMENTS(chart->look->source), piece,
                                            sizeof piece));
    }
    if (chart->look->without) {
        append_part(chart, out, size, et_words_say(chart->language, ET_SAY_WITHOUT,
                                            ET_ARGUMENTS(chart->look->without), piece,
                                            sizeof piece));
    }
    for (size_t i = 0; i < head->note_count; i++) {
        append_part(chart, out, size, head->note[i]);
    }
    char lacking[ET_SENTENCE_SIZE];
    if (list_lacking(chart, lacking, sizeof lacking)[0]) {
        append_part(chart, out, size, et_words_say(chart->language, ET_SAY_LACKING,
                                            ET_ARGUMENTS(lacking), piece, sizeof piece));
    }
    if (frame->noise) {
        append_part(chart, out, size, et_words_say(chart->language, ET_SAY_NOISE,
                                            ET_ARGUMENTS(frame->noise), piece,
                                            sizeof piece));
    }
    for (size_t i = 0; i < frame->break_count; i++) {
        if (et_chart_break_is_shown(chart, i)) {
            const char *from = et_words_years(frame->breaks[i].year,
                                              frame->breaks[i].year, year);
            append_part(chart, out, size, et_words_say(chart->language, ET_SAY_REGIME,
                                                ET_ARGUMENTS(from, frame->breaks[i].word),
                                                piece, sizeof piece));
        }
    }
}

char *et_head_subtitle(et_head *head)
{
    return head->subtitle[head->subtitle_count++];
}

char *et_head_note(et_head *head)
{
    return head->note[head->note_count++];
}

void et_chart_subtitle(const et_chart *chart, et_head *head, et_say say)
{
    (void)et_text_copy(et_head_subtitle(head), ET_SENTENCE_SIZE,
                       et_words_word(chart->language, say));
}

void et_chart_note(const et_chart *chart, et_head *head, et_say say)
{
    (void)et_text_copy(et_head_note(head), ET_SENTENCE_SIZE,
                       et_words_word(chart->language, say));
}

void et_chart_head(et_chart *chart, const et_head *head)
{
    double width = et_canvas_width(chart->canvas);
    double height = et_canvas_height(chart->canvas);
    double paper = paper_margin(chart), pitch = 31.0;
    double top = ET_TITLE_TOP + paper, bottom = height - 26.0 - paper;
    char text[3 * ET_SENTENCE_SIZE];
    et_lines lines;
    const et_theme *theme = &chart->theme;

    double size = choose_title(chart, head, &lines);
    et_words_unglue(chart->title);
    chart->title_size = size;
    chart->title_lines = lines;
    if (!chart->look->no_title) {
        et_type type = et_type_of(size, true, theme->ink, ET_ALIGN_LEFT);
        top = draw_lines(chart, &lines, &type, top, ET_TITLE_PITCH * size) + ET_TITLE_GAP;
    } else if (chart->look->title_room) {
        top += ET_TITLE_PITCH * size * (double)lines.count + ET_TITLE_GAP;
    }
    write_subtitle(chart, head, text, sizeof text);
    wrap(chart, text, (et_wrap){.size = ET_TYPE_TEXT, .most = 1}, &lines);
    size = ET_TYPE_TEXT;
    if (lines.cut) {
        size = 26.0;
        wrap(chart, text, (et_wrap){.size = size, .most = 3}, &lines);
    }
    et_type sub = et_type_of(size, false, theme->muted, ET_ALIGN_LEFT);
    top = draw_lines(chart, &lines, &sub, top, 1.25 * size);

    write_footer(chart, head, text, sizeof text);
    wrap(chart, text, (et_wrap){.size = ET_TYPE_SMALL, .most = ET_LINES_MAX}, &lines);
    et_type foot = et_type_of(ET_TYPE_SMALL, false, theme->muted, ET_ALIGN_LEFT);
    bottom -= pitch * (double)lines.count;
    (void)draw_lines(chart, &lines, &foot, bottom, pitch);

    double side = side_of(chart);
    chart->body = (et_area){side, top + 18.0, width - side, bottom - 16.0};
}

et_area et_chart_body_guess(const et_chart *chart)
{
    double side = side_of(chart), paper = paper_margin(chart);
    bool bare = chart->look->no_title && !chart->look->title_room;

    return (et_area){side, (bare ? 110.0 : 160.0) + paper,
                     et_canvas_width(chart->canvas) - side,
                     et_canvas_height(chart->canvas) - 74.0 - paper};
}
