/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where do these units go? Points of each year, the fitted line with its band, a label
 * with the slope at the line's end.
 */
#include "trend.h"

#include <math.h>

#include "examtrend/text.h"

#define LINES_MAX ET_SERIES_MAX

et_status et_trend_check(const et_chart_trend_says *says, et_error *err)
{
    bool any = false;

    if (says->line_count < 1 || says->line_count > LINES_MAX || says->year_count < 1) {
        return et_fail(
            err, ET_ERR_ARGUMENT,
            "found %zu lines over %zu years, expected 1 to %d lines and a year "
            "at least",
            says->line_count, says->year_count, LINES_MAX);
    }
    et_status status = et_chart_check_years(says->years, says->year_count, err);
    if (status != ET_OK) {
        return status;
    }
    for (size_t i = 0; i < says->line_count; i++) {
        status = et_chart_check("the name of a line", says->lines[i].name, err);
        if (status != ET_OK) {
            return status;
        }
        for (size_t t = 0; t < says->year_count; t++) {
            any |= isfinite(says->lines[i].values[t]);
        }
    }
    return any ? ET_OK
               : et_fail(err, ET_ERR_INPUT, "found no value in any of the %zu lines, "
                         "expected one at least", says->line_count);
}

/* ---- what it says -------------------------------------------------------- */

static size_t lines_with(const et_chart_trend_says *says, et_verdict verdict)
{
    size_t count = 0;

    for (size_t i = 0; i < says->line_count; i++) {
        count += says->lines[i].verdict == verdict;
    }
    return count;
}

/* The names of the lines with a verdict as "A, B and C", each kept on one line. */
static size_t list_names(const et_chart *chart, const et_chart_trend_says *says,
                         et_verdict verdict, char *out, size_t size)
{
    char glued[LINES_MAX][ET_SENTENCE_SIZE / 4];
    const char *names[LINES_MAX] = {NULL};
    size_t count = 0;

    for (size_t i = 0; i < says->line_count; i++) {
        if (says->lines[i].verdict == verdict) {
            (void)et_text_copy(glued[count], sizeof glued[count], says->lines[i].name);
            et_words_glue(glued[count], sizeof glued[count]);
            names[count] = glued[count];
            count++;
        }
    }
    (void)et_words_list(chart->language, names, count, out, size);
    return count;
}

static void say_verdicts(const et_chart *chart, const et_chart_trend_says *says,
                         char *out, size_t size)
{
    char list[ET_SENTENCE_SIZE], clause[ET_SENTENCE_SIZE];
    et_language language = chart->language;
    bool relative = chart->frame.relative;

    out[0] = '\0';
    size_t up = list_names(chart, says, ET_VERDICT_UP, list, sizeof list);
    if (up) {
        et_words_append(out, size, et_words_say(
            language, relative ? ET_SAY_TREND_UP_RELATIVE : ET_SAY_TREND_UP,
            ET_ARGUMENTS(list), clause, sizeof clause));
    }
    size_t down = list_names(chart, says, ET_VERDICT_DOWN, list, sizeof list);
    if (down) {
        et_words_append(out, size, up ? ", " : "");
        et_words_append(out, size, et_words_say(
            language, relative && !up ? ET_SAY_TREND_DOWN_RELATIVE : ET_SAY_TREND_DOWN,
            ET_ARGUMENTS(list), clause, sizeof clause));
    }
    if (list_names(chart, says, ET_VERDICT_CANNOT_TELL, list, sizeof list)) {
        et_say say = up || down ? ET_SAY_TREND_UNCLEAR_TOO
                     : relative ? ET_SAY_TREND_UNCLEAR_RELATIVE
                                : ET_SAY_TREND_UNCLEAR;
        et_words_append(out, size, up || down ? "; " : "");
        et_words_append(out, size, et_words_say(language, say, ET_ARGUMENTS(list), clause,
                                                sizeof clause));
    }
}

/* "+0.050 ± 0.026 points a year" */
void et_trend_say_slope(const et_chart *chart, const et_trend_line *line, char *out,
                        size_t size)
{
    char number[ET_WORD_SIZE], unit[ET_SENTENCE_SIZE];

    out[0] = '\0';
    if (!(line->slope_margin > 0.0) || !isfinite(line->slope)) {
        return;
    }
    et_words_append(out, size,
                    et_chart_said(chart, line->slope, line->slope_margin, number));
    et_words_append(out, size, " ");
    et_words_append(out, size, et_words_say(chart->language, ET_SAY_PER_YEAR,
                                            ET_ARGUMENTS(chart->frame.unit), unit,
                                            sizeof unit));
}

static bool has_value(const et_chart_trend_says *says, const double *series)
{
    for (size_t t = 0; series && t < says->year_count; t++) {
        if (isfinite(series[t])) {
            return true;
        }
    }
    return false;
}

const double *et_trend_drawn(const et_chart_trend_says *says, const et_trend_line *line)
{
    return has_value(says, line->fitted) ? line->fitted : line->values;
}

/* First and last year that have a value. */
static bool ends_of(const et_chart_trend_says *says, const double *series, size_t *first,
                    size_t *last)
{
    bool any = false;

    for (size_t t = 0; t < says->year_count; t++) {
        if (isfinite(series[t])) {
            *first = any ? *first : t;
            *last = t;
            any = true;
        }
    }
    return any;
}

/* For a line without a slope: what it was and what it is; "" where no such years
 * compare. */
static void say_ends(const et_chart *chart, const et_chart_trend_says *says,
                     const et_trend_line *line, char *out, size_t size)
{
    char from[ET_WORD_SIZE], to[ET_WORD_SIZE], first_year[ET_WORD_SIZE],
        last_year[ET_WORD_SIZE];
    size_t first = 0, last = 0;

    out[0] = '\0';
    if (!ends_of(says, line->values, &first, &last) ||
        et_chart_is_cut(chart, says->years[first], says->years[last])) {
        return;
    }
    (void)et_chart_value(chart, line->values[first], 2, from);
    (void)et_chart_value(chart, line->values[last], 2, to);
    (void)et_words_years(says->years[first], says->years[first], first_year);
    (void)et_words_years(says->years[last], says->years[last], last_year);
    (void)et_words_say(chart->language, ET_SAY_TREND_NO_LINE,
                       ET_ARGUMENTS(line->name, from, first_year, to, last_year), out,
                       size);
}

/* "Nam Định rose against the country: +0.050 ± 0.026 points a year, 2017–2024" */
static void say_one(const et_chart *chart, const et_chart_trend_says *says, char *out,
                    size_t size)
{
    const et_trend_line *line = &says->lines[0];
    char clause[ET_SENTENCE_SIZE], slope[ET_SENTENCE_SIZE], years[ET_WORD_SIZE];
    const double *series = et_trend_drawn(says, line);
    size_t first = 0, last = 0;

    say_verdicts(chart, says, clause, sizeof clause);
    et_trend_say_slope(chart, line, slope, sizeof slope);
    if (!ends_of(says, series, &first, &last)) {
        return;
    }
    (void)et_words_years(says->years[first], says->years[last], years);
    (void)et_words_say(chart->language, ET_SAY_TREND_ONE,
                       ET_ARGUMENTS(clause, slope, years), out, size);
}

static void say_titles(const et_chart *chart, const et_chart_trend_says *says,
                       et_head *head)
{
    if (says->line_count == 1) {
        say_one(chart, says, head->titles[head->title_count++], ET_SENTENCE_SIZE);
    }
    say_verdicts(chart, says, head->titles[head->title_count++], ET_SENTENCE_SIZE);
    et_verdict_counts counts = {lines_with(says, ET_VERDICT_UP),
                                lines_with(says, ET_VERDICT_DOWN),
                                lines_with(says, ET_VERDICT_CANNOT_TELL)};
    et_chart_count_verdicts(chart, &counts, head->titles[head->title_count++],
                            ET_SENTENCE_SIZE);
}

/* Without a slope: what each was and is; how many there are where that is too long. */
static void say_no_slopes(const et_chart *chart, const et_chart_trend_says *says,
                          et_head *head)
{
    char *all = head->titles[head->title_count++];
    char clause[ET_SENTENCE_SIZE], number[ET_WORD_SIZE];

    all[0] = '\0';
    for (size_t i = 0; i < says->line_count; i++) {
        say_ends(chart, says, &says->lines[i], clause, sizeof clause);
        et_words_append(all, ET_SENTENCE_SIZE, all[0] && clause[0] ? "; " : "");
        et_words_append(all, ET_SENTENCE_SIZE, clause);
    }
    if (!all[0]) {
        say_verdicts(chart, says, all, ET_SENTENCE_SIZE);
    }
    if (says->line_count > 1) {
        (void)et_words_count(chart->language, (double)says->line_count, number);
        (void)et_words_say(chart->language, ET_SAY_MULTIPLES_NO_SLOPES,
                           ET_ARGUMENTS(number,
                                        et_words_noun(chart->language, chart->frame.noun,
                                                      says->line_count)),
                           head->titles[head->title_count++], ET_SENTENCE_SIZE);
    }
}

static void say(et_chart *chart, const et_chart_trend_says *says)
{
    et_head head = {.title_count = 0};
    char slope[ET_SENTENCE_SIZE], sentence[ET_SENTENCE_SIZE];
    bool any_slope = false, any_band = false;

    for (size_t i = 0; i < says->line_count; i++) {
        any_slope |= says->lines[i].slope_margin > 0.0;
        any_band |= has_value(says, says->lines[i].low);
    }
    if (any_slope) {
        say_titles(chart, says, &head);
    } else {
        say_no_slopes(chart, says, &head);
    }
    if (any_band) {
        et_chart_subtitle(chart, &head, ET_SAY_TREND_BAND);
    }
    et_chart_head(chart, &head);

    et_chart_alt_begin(chart, ET_SAY_TREND_KIND);
    for (size_t i = 0; i < says->line_count; i++) {
        const et_trend_line *line = &says->lines[i];
        et_trend_say_slope(chart, line, slope, sizeof slope);
        if (slope[0]) {
            et_say word = line->verdict == ET_VERDICT_UP     ? ET_SAY_ROSE
                          : line->verdict == ET_VERDICT_DOWN ? ET_SAY_FELL
                                                             : ET_SAY_UNCLEAR;
            (void)et_words_say(chart->language, ET_SAY_TREND_ALT,
                               ET_ARGUMENTS(line->name, slope,
                                            et_words_word(chart->language, word)),
                               sentence, sizeof sentence);
        } else {
            say_ends(chart, says, line, sentence, sizeof sentence);
            et_words_append(sentence, sizeof sentence, sentence[0] ? "." : "");
        }
        if (sentence[0]) {
            et_chart_alt_add(chart, sentence);
        }
    }
}

et_status et_chart_trend(et_chart **out, const et_chart_trend_says *says,
                         const et_look *look, et_error *err)
{
    et_chart *chart = NULL;

    *out = NULL;
    et_status status = et_trend_check(says, err);
    if (status == ET_OK) {
        status = et_chart_open(&chart, &says->frame, look, err);
    }
    if (status != ET_OK) {
        return status;
    }
    et_trend_choose_decimals(chart, says);
    say(chart, says);
    status = et_trend_draw(chart, says, err);
    return et_chart_finish(chart, status, out, err);
}
