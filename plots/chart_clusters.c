/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which cluster improves faster, and is the difference more than chance? Lines with
 * their bands, and beside them what can be said about each pair.
 */
#include "trend.h"

#include "examtrend/chart_more.h"

#include <math.h>
#include <string.h>

#include "examtrend/text.h"

#define PAIRS_MAX 1000
#define PAIR_PITCH 74.0
#define LINE_PITCH 29.0
#define LIST_GAP 44.0

static et_status check(const et_chart_clusters_says *says, et_error *err)
{
    et_status status = et_trend_check(&says->trend, err);

    if (status == ET_OK && (says->pair_count < 1 || says->pair_count > PAIRS_MAX)) {
        status = et_fail(err, ET_ERR_ARGUMENT, "found %zu pairs of clusters, expected 1 "
                         "to %d", says->pair_count, PAIRS_MAX);
    }
    for (size_t i = 0; i < says->pair_count && status == ET_OK; i++) {
        const et_cluster_pair *pair = &says->pairs[i];
        status = et_chart_check("the first cluster of a pair", pair->first, err);
        if (status == ET_OK) {
            status = et_chart_check("the second cluster of a pair", pair->second, err);
        }
        if (status == ET_OK && !isfinite(pair->difference)) {
            status = et_fail(err, ET_ERR_ARGUMENT, "found no difference between \"%s\" "
                             "and \"%s\", expected a number", pair->first, pair->second);
        }
    }
    return status;
}

static et_say word_of(et_pair_verdict verdict)
{
    switch (verdict) {
    case ET_PAIR_CLEAR: return ET_SAY_PAIR_CLEAR;
    case ET_PAIR_HINT: return ET_SAY_PAIR_HINT;
    case ET_PAIR_SAME: return ET_SAY_PAIR_SAME;
    case ET_PAIR_CANNOT_TELL: break;
    }
    return ET_SAY_UNCLEAR;
}

/* The clear pair with the largest difference. */
static const et_cluster_pair *largest(const et_chart_clusters_says *says, size_t *clear)
{
    const et_cluster_pair *best = NULL;

    *clear = 0;
    for (size_t i = 0; i < says->pair_count; i++) {
        const et_cluster_pair *pair = &says->pairs[i];
        if (pair->verdict == ET_PAIR_CLEAR) {
            (*clear)++;
            if (!best || fabs(pair->difference) > fabs(best->difference)) {
                best = pair;
            }
        }
    }
    return best;
}

static void say_title(const et_chart *chart, const et_chart_clusters_says *says,
                      et_head *head)
{
    size_t clear;
    const et_cluster_pair *best = largest(says, &clear);
    char all[ET_WORD_SIZE], some[ET_WORD_SIZE], gap[ET_WORD_SIZE],
        unit[ET_SENTENCE_SIZE], fast[ET_SENTENCE_SIZE / 4], slow[ET_SENTENCE_SIZE / 4];

    (void)et_words_count(chart->language, (double)says->pair_count, all);
    (void)et_words_count(chart->language, (double)clear, some);
    if (!best) {
        (void)et_words_say(chart->language, ET_SAY_CLUSTERS_NONE, ET_ARGUMENTS(all),
                           head->titles[head->title_count++], ET_SENTENCE_SIZE);
        return;
    }
    bool forward = best->difference > 0.0;
    (void)et_text_copy(fast, sizeof fast, forward ? best->first : best->second);
    (void)et_text_copy(slow, sizeof slow, forward ? best->second : best->first);
    et_words_glue(fast, sizeof fast);
    et_words_glue(slow, sizeof slow);
    (void)et_words_number(chart->language, fabs(best->difference), chart->decimals, gap);
    (void)et_words_say(chart->language, ET_SAY_PER_YEAR, ET_ARGUMENTS(chart->frame.unit),
                       unit, sizeof unit);
    (void)et_words_say(chart->language, ET_SAY_CLUSTERS_SOME,
                       ET_ARGUMENTS(fast, slow, gap, unit, some, all),
                       head->titles[head->title_count++], ET_SENTENCE_SIZE);
    (void)et_words_say(chart->language, ET_SAY_CLUSTERS_COUNT, ET_ARGUMENTS(some, all),
                       head->titles[head->title_count++], ET_SENTENCE_SIZE);
}

static void say(et_chart *chart, const et_chart_clusters_says *says)
{
    et_head head = {.title_count = 0};
    char number[ET_WORD_SIZE], sentence[ET_SENTENCE_SIZE], pair[ET_SENTENCE_SIZE];

    say_title(chart, says, &head);
    et_chart_subtitle(chart, &head, ET_SAY_CLUSTERS_BAND);
    et_chart_head(chart, &head);
    et_chart_alt_begin(chart, ET_SAY_CLUSTERS_KIND);
    for (size_t i = 0; i < says->trend.line_count; i++) {
        const et_trend_line *line = &says->trend.lines[i];
        et_trend_say_slope(chart, line, pair, sizeof pair);
        if (pair[0]) {
            et_chart_alt_add(chart, et_words_say(chart->language, ET_SAY_ALT_ITEM,
                                                 ET_ARGUMENTS(line->name, pair), sentence,
                                                 sizeof sentence));
        }
    }
    for (size_t i = 0; i < says->pair_count; i++) {
        const et_cluster_pair *p = &says->pairs[i];
        if (p->verdict != ET_PAIR_CLEAR) {
            continue;
        }
        (void)et_words_say(chart->language, ET_SAY_PAIR,
                           ET_ARGUMENTS(p->first, p->second), pair, sizeof pair);
        et_chart_alt_add(
            chart, et_words_say(chart->language, ET_SAY_ALT_ITEM,
                                ET_ARGUMENTS(pair, et_chart_said(chart, p->difference,
                                                                 p->margin, number)),
                                sentence, sizeof sentence));
    }
}

/* "+0.060 ± 0.027 · clear" */
static void say_pair(const et_chart *chart, const et_cluster_pair *pair, char *out,
                     size_t size)
{
    char number[ET_WORD_SIZE];

    out[0] = '\0';
    et_words_append(out, size,
                    et_chart_said(chart, pair->difference, pair->margin, number));
    et_words_append(out, size, " · ");
    et_words_append(out, size, et_words_word(chart->language, word_of(pair->verdict)));
}

/* Whether every pair shown has room for both names on one line. */
static bool names_fit(const et_chart *chart, const et_chart_clusters_says *says,
                      size_t shown, double room)
{
    et_type type = et_type_of(ET_TYPE_SMALL, true, 0, ET_ALIGN_LEFT);
    char text[ET_SENTENCE_SIZE];

    for (size_t i = 0; i < shown; i++) {
        const et_cluster_pair *pair = &says->pairs[i];
        type.bold = pair->verdict == ET_PAIR_CLEAR;
        (void)et_words_say(chart->language, ET_SAY_PAIR,
                           ET_ARGUMENTS(pair->first, pair->second), text, sizeof text);
        if (et_canvas_measure(chart->canvas, text, &type) > room) {
            return false;
        }
    }
    return true;
}

/* On two lines the second name stands under the first. */
static void draw_pair(et_chart *chart, const et_cluster_pair *pair,
                      const et_area *area, bool two_lines)
{
    double left = area->left, top = area->top, room = area->right - area->left;
    bool clear = pair->verdict == ET_PAIR_CLEAR;
    et_type name = et_type_of(ET_TYPE_SMALL, clear, chart->theme.ink, ET_ALIGN_LEFT);
    et_type said = et_type_of(ET_TYPE_SMALL, false, chart->theme.muted, ET_ALIGN_LEFT);
    char text[ET_SENTENCE_SIZE], cut[ET_SENTENCE_SIZE];

    (void)et_words_say(chart->language, ET_SAY_PAIR,
                       ET_ARGUMENTS(pair->first, two_lines ? "" : pair->second), text,
                       sizeof text);
    et_canvas_fit(chart->canvas, text, &name, room, cut);
    et_canvas_text(chart->canvas, left, top + 24.0, &name, cut);
    if (two_lines) {
        top += LINE_PITCH;
        et_canvas_fit(chart->canvas, pair->second, &name, room, cut);
        et_canvas_text(chart->canvas, left, top + 24.0, &name, cut);
    }
    say_pair(chart, pair, text, sizeof text);
    et_canvas_fit(chart->canvas, text, &said, room, cut);
    et_canvas_text(chart->canvas, left, top + 55.0, &said, cut);
}

#define HEADING_ROOM 54.0
#define MORE_ROOM 34.0 /* of the line for the rest */

static void draw_heading(et_chart *chart, const et_area *area)
{
    et_type head = et_type_of(26.0, true, chart->theme.ink, ET_ALIGN_LEFT);
    char unit[ET_SENTENCE_SIZE / 2], heading[ET_SENTENCE_SIZE], text[ET_SENTENCE_SIZE];

    (void)et_words_say(chart->language, ET_SAY_PER_YEAR, ET_ARGUMENTS(chart->frame.unit),
                       unit, sizeof unit);
    (void)et_words_say(chart->language, ET_SAY_PAIRS_HEADING, ET_ARGUMENTS(unit), heading,
                       sizeof heading);
    et_canvas_fit(chart->canvas, heading, &head, area->right - area->left, text);
    et_canvas_text(chart->canvas, area->left, area->top + 34.0, &head, text);
}

static void draw_rest(et_chart *chart, double left, double top, size_t rest)
{
    et_type more = et_type_of(ET_TYPE_SMALL, false, chart->theme.muted, ET_ALIGN_LEFT);
    char text[ET_SENTENCE_SIZE], number[ET_WORD_SIZE];

    if (rest > 0) {
        (void)et_words_count(chart->language, (double)rest, number);
        (void)et_words_say(chart->language, ET_SAY_PAIRS_MORE, ET_ARGUMENTS(number), text,
                           sizeof text);
        et_canvas_text(chart->canvas, left, top + 24.0, &more, text);
    }
}

/* Beside the lines: what can be said stands under the names. */
static void draw_column(et_chart *chart, const et_chart_clusters_says *says,
                        const et_area *area)
{
    double top = area->top + HEADING_ROOM, wide = area->right - area->left;
    double tall = area->bottom - top - MORE_ROOM, pitch = PAIR_PITCH;
    size_t fits = (size_t)fmax(1.0, floor(tall / pitch));
    size_t shown = says->pair_count < fits ? says->pair_count : fits;
    bool two_lines = !names_fit(chart, says, shown, wide);

    if (two_lines) {
        pitch += LINE_PITCH;
        fits = (size_t)fmax(1.0, floor(tall / pitch));
        shown = says->pair_count < fits ? says->pair_count : fits;
    }
    draw_heading(chart, area);
    for (size_t i = 0; i < shown; i++) {
        et_area place = {area->left, top + pitch * (double)i, area->right, area->bottom};
        draw_pair(chart, &says->pairs[i], &place, two_lines);
    }
    draw_rest(chart, area->left, top + pitch * (double)shown, says->pair_count - shown);
}

/* A row of the list below the lines: the names at its left, on two lines where they are
 * long, what can be said at its right. */
typedef struct pair_row {
    et_lines names;
    char said[ET_SENTENCE_SIZE];
    bool clear;
    double tall;
} pair_row;

static void write_row(const et_chart *chart, const et_cluster_pair *pair, double wide,
                      pair_row *out)
{
    et_type said = et_type_of(ET_TYPE_SMALL, false, 0, ET_ALIGN_RIGHT);
    char names[ET_SENTENCE_SIZE];

    say_pair(chart, pair, out->said, sizeof out->said);
    (void)et_words_say(chart->language, ET_SAY_PAIR,
                       ET_ARGUMENTS(pair->first, pair->second), names, sizeof names);
    double room = wide - et_canvas_measure(chart->canvas, out->said, &said) - 24.0;
    out->clear = pair->verdict == ET_PAIR_CLEAR;
    et_layout_wrap(names, &(et_wrap){.size = ET_TYPE_SMALL, .bold = out->clear,
                                     .width = room / chart->theme.width, .most = 2},
                   &out->names);
    out->tall = LINE_PITCH * (double)out->names.count + 5.0;
}

static void draw_pair_row(et_chart *chart, const pair_row *row, const et_area *area,
                          double top)
{
    et_type name = et_type_of(ET_TYPE_SMALL, row->clear, chart->theme.ink, ET_ALIGN_LEFT);
    et_type said = et_type_of(ET_TYPE_SMALL, false, chart->theme.muted, ET_ALIGN_RIGHT);

    et_canvas_text(chart->canvas, area->right, top + 24.0, &said, row->said);
    for (size_t i = 0; i < row->names.count; i++) {
        et_canvas_text(chart->canvas, area->left, top + 24.0 + LINE_PITCH * (double)i,
                       &name, row->names.text[i]);
    }
}

static void draw_rows(et_chart *chart, const et_chart_clusters_says *says,
                      const et_area *area)
{
    double top = area->top + HEADING_ROOM;
    size_t shown = 0;
    pair_row row;

    draw_heading(chart, area);
    for (; shown < says->pair_count; shown++) {
        bool last = shown + 1 == says->pair_count;
        write_row(chart, &says->pairs[shown], area->right - area->left, &row);
        if (shown > 0 && top + row.tall + (last ? 0.0 : MORE_ROOM) > area->bottom) {
            break;
        }
        draw_pair_row(chart, &row, area, top);
        top += row.tall;
    }
    draw_rest(chart, area->left, top, says->pair_count - shown);
}

/* Width of the list: what its words need, at most 38 % of the body. */
static double list_width(const et_chart *chart, const et_chart_clusters_says *says)
{
    et_type type = et_type_of(ET_TYPE_SMALL, true, 0, ET_ALIGN_LEFT);
    char text[ET_SENTENCE_SIZE];
    double width = 260.0;

    for (size_t i = 0; i < says->pair_count && i < 20; i++) {
        const et_cluster_pair *pair = &says->pairs[i];
        (void)et_words_say(chart->language, ET_SAY_PAIR,
                           ET_ARGUMENTS(pair->first, pair->second), text, sizeof text);
        width = fmax(width, et_canvas_measure(chart->canvas, text, &type));
        say_pair(chart, pair, text, sizeof text);
        width = fmax(width, et_canvas_measure(chart->canvas, text, &type));
    }
    return fmin(width + 8.0, 0.38 * (chart->body.right - chart->body.left));
}

/* Top of a list below the lines: it leaves them what their labels want, and takes no
 * more than its pairs need. */
static double list_top(const et_chart *chart, const et_chart_clusters_says *says,
                       const et_area *all)
{
    double tall = all->bottom - all->top, need = HEADING_ROOM;
    double words_of_breaks = 36.0;
    double rest = tall - et_trend_wants(chart, &says->trend) - words_of_breaks;
    pair_row row;

    for (size_t i = 0; i < says->pair_count && need < tall; i++) {
        write_row(chart, &says->pairs[i], all->right - all->left, &row);
        need += row.tall;
    }
    return all->bottom - fmin(need + 6.0, fmin(0.42 * tall, fmax(0.3 * tall, rest)));
}

/* The list stands beside the lines, or below them on a canvas that is not wide. */
static et_status draw(et_chart *chart, const et_chart_clusters_says *says, et_error *err)
{
    const et_area all = chart->body;
    et_area list = all;
    bool beside = all.right - all.left > 1.5 * (all.bottom - all.top);
    et_rule rule = {.colour = chart->theme.faint, .width = 2.0};

    if (beside) {
        list.left = all.right - list_width(chart, says);
        chart->body.right = list.left - LIST_GAP;
        rule.x0 = rule.x1 = list.left - 0.5 * LIST_GAP;
        rule.y0 = all.top + 10.0;
        rule.y1 = all.bottom - 10.0;
    } else {
        list.top = list_top(chart, says, &all);
        chart->body.bottom = list.top;
        rule.x0 = all.left;
        rule.x1 = all.right;
        rule.y0 = rule.y1 = list.top;
    }
    et_status status = et_trend_draw(chart, &says->trend, err);
    chart->body = all;
    et_canvas_rule(chart->canvas, &rule);
    if (beside) {
        draw_column(chart, says, &list);
    } else {
        draw_rows(chart, says, &list);
    }
    return status;
}

et_status et_chart_clusters(et_chart **out, const et_chart_clusters_says *says,
                            const et_look *look, et_error *err)
{
    et_chart *chart = NULL;

    *out = NULL;
    et_status status = check(says, err);
    if (status == ET_OK) {
        status = et_chart_open(&chart, &says->trend.frame, look, err);
    }
    if (status != ET_OK) {
        return status;
    }
    et_trend_choose_decimals(chart, &says->trend);
    say(chart, says);
    status = draw(chart, says, err);
    return et_chart_finish(chart, status, out, err);
}
