/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "frame.h"

#include <stdlib.h>

#include "examtrend/text.h"

/* ---- opening and closing ------------------------------------------------- */

et_status et_chart_check(const char *what, const char *text, et_error *err)
{
    if (!text) {
        return et_fail(err, ET_ERR_ARGUMENT, "%s is missing, expected a text", what);
    }
    if (!et_text_is_clean(text, "")) {
        return et_fail(err, ET_ERR_INPUT,
                       "found control characters or broken UTF-8 in %s, expected plain "
                       "text on one line", what);
    }
    return ET_OK;
}

et_status et_chart_check_years(const int *years, size_t count, et_error *err)
{
    for (size_t t = 1; t < count; t++) {
        if (years[t] <= years[t - 1]) {
            return et_fail(err, ET_ERR_ARGUMENT,
                           "found year %d after %d, expected years ascending", years[t],
                           years[t - 1]);
        }
    }
    return ET_OK;
}

static et_status check_optional(const char *what, const char *text, et_error *err)
{
    return text ? et_chart_check(what, text, err) : ET_OK;
}

static et_status check_frame(const et_chart_frame *frame, et_error *err)
{
    et_status status = et_chart_check("the measure", frame->measure, err);

    if (status == ET_OK) {
        status = et_chart_check("the unit", frame->unit, err);
    }
    if (status == ET_OK) {
        status = check_optional("the note on noise", frame->noise, err);
    }
    for (size_t i = 0; i < frame->break_count && status == ET_OK; i++) {
        status = et_chart_check("the word of a break", frame->breaks[i].word, err);
    }
    if (status == ET_OK && frame->first_year > frame->last_year) {
        status = et_fail(err, ET_ERR_ARGUMENT, "found years %d to %d, expected them "
                         "ascending", frame->first_year, frame->last_year);
    }
    return status;
}

#define SIDE_MIN 320
#define SIDE_MAX 16384
#define ASPECT_MAX 3

static et_status choose_size(const et_look *look, et_canvas_size *size, et_error *err)
{
    *size = (et_canvas_size){look->width, look->height, look->columns, look->rows,
                              look->coloured};
    if (size->width == 0 && size->height == 0) {
        size->width = 1920;
        size->height = 1080;
    }
    int small = size->width < size->height ? size->width : size->height;
    int large = size->width < size->height ? size->height : size->width;
    if (small < SIDE_MIN || large > SIDE_MAX || large > ASPECT_MAX * small) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "found a picture of %d × %d pixels, expected sides of %d to %d, "
                       "the longer at most %d times the shorter",
                       size->width, size->height, SIDE_MIN, SIDE_MAX, ASPECT_MAX);
    }
    if ((size->columns || size->rows) &&
        (size->columns < 60 || size->rows < 20 || size->columns > 1000 ||
         size->rows > 1000)) {
        return et_fail(
            err, ET_ERR_ARGUMENT,
            "found a terminal of %d × %d characters, expected at least 60 × 20 "
            "and at most 1000 × 1000",
            size->columns, size->rows);
    }
    return ET_OK;
}

et_status et_chart_open(et_chart **out, const et_chart_frame *frame, const et_look *look,
                        et_error *err)
{
    et_canvas_size size;
    et_theme theme;

    *out = NULL;
    et_status status = check_frame(frame, err);
    if (status == ET_OK) {
        status = choose_size(look, &size, err);
    }
    if (status == ET_OK) {
        status = check_optional("the title", look->title, err);
    }
    if (status == ET_OK) {
        status = check_optional("the topic", look->topic, err);
    }
    if (status == ET_OK) {
        status = check_optional("the source", look->source, err);
    }
    if (status == ET_OK) {
        status = check_optional("who is left out", look->without, err);
    }
    if (status != ET_OK) {
        return status;
    }
    et_theme_builtin(look->dark, &theme);
    if (look->theme) {
        status = et_theme_load(look->theme, look->dark, &theme, err);
        if (status != ET_OK) {
            return status;
        }
    }
    et_chart *chart = calloc(1, sizeof *chart);
    if (!chart) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory while making a chart");
    }
    status = et_canvas_new(&chart->canvas, &size, &theme, err);
    if (status != ET_OK) {
        free(chart);
        return status;
    }
    chart->language = look->language;
    chart->decimals = 2;
    chart->theme = theme;
    chart->frame = *frame;
    chart->look = look;
    *out = chart;
    return ET_OK;
}

void et_chart_free(et_chart *chart)
{
    if (chart) {
        et_canvas_free(chart->canvas);
        free(chart);
    }
}

et_status et_chart_finish(et_chart *chart, et_status status, et_chart **out,
                          et_error *err)
{
    if (status == ET_OK && et_canvas_status(chart->canvas) != ET_OK) {
        status = et_fail(err, ET_ERR_MEMORY, "out of memory while drawing");
    }
    if (status != ET_OK) {
        et_chart_free(chart);
        return status;
    }
    chart->frame = (et_chart_frame){0};
    chart->look = NULL;
    *out = chart;
    return ET_OK;
}

const char *et_chart_title(const et_chart *chart)
{
    return chart->title;
}

const char *et_chart_alt(const et_chart *chart)
{
    return chart->alt;
}

et_status et_chart_script(const et_chart *chart, et_picture kind, const char *output,
                          char **script, et_error *err)
{
    *script = NULL;
    if (output) {
        et_status status = et_chart_check("the output's name", output, err);
        if (status != ET_OK) {
            return status;
        }
    }
    return et_canvas_script(chart->canvas, kind, output, script, err);
}

/* ---- the alternative text ------------------------------------------------ */

void et_chart_alt_begin(et_chart *chart, et_say kind)
{
    char years[ET_WORD_SIZE];

    chart->alt[0] = '\0';
    et_words_append(chart->alt, sizeof chart->alt, et_words_word(chart->language, kind));
    et_words_append(chart->alt, sizeof chart->alt, ": ");
    et_words_append(chart->alt, sizeof chart->alt, chart->frame.measure);
    et_words_append(chart->alt, sizeof chart->alt, ", ");
    et_words_append(chart->alt, sizeof chart->alt,
                    et_words_years(chart->frame.first_year, chart->frame.last_year,
                                   years));
    if (chart->frame.unit[0]) {
        et_words_append(chart->alt, sizeof chart->alt, " (");
        et_words_append(chart->alt, sizeof chart->alt, chart->frame.unit);
        et_words_append(chart->alt, sizeof chart->alt, ")");
    }
    et_words_append(chart->alt, sizeof chart->alt, ".");
    et_chart_alt_add(chart, chart->title);
    et_words_append(chart->alt, sizeof chart->alt, ".");
    if (chart->look->without) {
        char without[ET_SENTENCE_SIZE];
        et_chart_alt_add(chart, et_words_say(chart->language, ET_SAY_WITHOUT,
                                             ET_ARGUMENTS(chart->look->without), without,
                                             sizeof without));
        et_words_append(chart->alt, sizeof chart->alt, ".");
    }
}

void et_chart_alt_add(et_chart *chart, const char *sentence)
{
    et_words_append(chart->alt, sizeof chart->alt, " ");
    et_words_append(chart->alt, sizeof chart->alt, sentence);
}

const char *et_chart_value(const et_chart *chart, double value, int decimals,
                           char out[ET_WORD_SIZE])
{
    return chart->frame.relative
               ? et_words_signed(chart->language, value, decimals, out)
               : et_words_number(chart->language, value, decimals, out);
}

const char *et_chart_said(const et_chart *chart, double value, double margin,
                          char out[ET_WORD_SIZE])
{
    return et_words_with_margin(chart->language, value, margin, chart->decimals, out);
}

/* ---- verdicts ------------------------------------------------------------ */

et_colour et_chart_verdict_colour(const et_chart *chart, et_verdict verdict)
{
    return verdict == ET_VERDICT_UP     ? chart->theme.up
           : verdict == ET_VERDICT_DOWN ? chart->theme.down
                                        : chart->theme.cannot_tell;
}

et_shape et_chart_verdict_shape(et_verdict verdict)
{
    return verdict == ET_VERDICT_UP     ? ET_SHAPE_UP
           : verdict == ET_VERDICT_DOWN ? ET_SHAPE_DOWN
                                        : ET_SHAPE_RING;
}

const char *et_chart_verdict_mark(et_verdict verdict)
{
    return verdict == ET_VERDICT_UP ? "▲" : verdict == ET_VERDICT_DOWN ? "▼" : "";
}

/* "4 provinces": the number and the noun. */
static void say_count(const et_chart *chart, size_t count, char number[ET_WORD_SIZE],
                      const char **noun)
{
    (void)et_words_count(chart->language, (double)count, number);
    *noun = et_words_noun(chart->language, chart->frame.noun, count);
}

void et_chart_count_verdicts(const et_chart *chart, const et_verdict_counts *counts,
                             char *out, size_t size)
{
    et_language language = chart->language;
    bool relative = chart->frame.relative;
    char number[ET_WORD_SIZE], clause[ET_SENTENCE_SIZE];
    const char *noun;

    out[0] = '\0';
    if (!counts->up && !counts->down) {
        say_count(chart, counts->unclear, number, &noun);
        (void)et_words_say(language, ET_SAY_COUNT_UNCLEAR, ET_ARGUMENTS(number, noun),
                           out, size);
        return;
    }
    if (counts->up) {
        say_count(chart, counts->up, number, &noun);
        et_words_append(out, size, et_words_say(
            language, relative ? ET_SAY_COUNT_UP_RELATIVE : ET_SAY_COUNT_UP,
            ET_ARGUMENTS(number, noun), clause, sizeof clause));
    }
    if (counts->down) {
        say_count(chart, counts->down, number, &noun);
        et_say say = counts->up ? ET_SAY_COUNT_DOWN_MORE
                     : relative ? ET_SAY_COUNT_DOWN_RELATIVE
                                : ET_SAY_COUNT_DOWN;
        et_words_append(out, size, counts->up ? ", " : "");
        et_words_append(out, size, et_words_say(language, say, ET_ARGUMENTS(number, noun),
                                                clause, sizeof clause));
    }
    if (counts->unclear) {
        say_count(chart, counts->unclear, number, &noun);
        et_words_append(out, size, "; ");
        et_words_append(out, size, et_words_say(language, ET_SAY_COUNT_UNCLEAR_MORE,
                                                ET_ARGUMENTS(number), clause,
                                                sizeof clause));
    }
}
