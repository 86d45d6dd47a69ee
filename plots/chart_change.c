/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where does a change come from? Two levels and between them the parts that lead from
 * one to the other. The levels are lines, not bars: a bar that does not start at zero
 * would lie about its length.
 */
#include "frame.h"

#include "examtrend/chart_more.h"

#include <math.h>
#include <string.h>

#define PARTS_MAX 8

typedef struct change {
    et_chart *chart;
    const et_chart_change_says *says;
    et_plane panel;
    double level[PARTS_MAX + 1]; /* before each part; the last is `to`                  */
    double size;                 /* of the parts' numbers                               */
    bool marks;                  /* before them                                         */
} change;

static et_status check(const et_chart_change_says *says, et_error *err)
{
    double sum = says->from;

    if (says->part_count < 1 || says->part_count > PARTS_MAX) {
        return et_fail(err, ET_ERR_ARGUMENT, "found %zu parts, expected 1 to %d",
                       says->part_count, PARTS_MAX);
    }
    const char *const names[] = {says->who, says->from_name, says->to_name};
    static const char *const whats[] = {"whose change it is", "the name of the start",
                                        "the name of the end"};
    for (size_t i = 0; i < 3; i++) {
        et_status status = et_chart_check(whats[i], names[i], err);
        if (status != ET_OK) {
            return status;
        }
    }
    for (size_t i = 0; i < says->part_count; i++) {
        et_status status = et_chart_check("the name of a part", says->parts[i].name, err);
        if (status != ET_OK) {
            return status;
        }
        sum += says->parts[i].value;
    }
    if (!isfinite(sum) || !isfinite(says->to) || !isfinite(says->usual)) {
        return et_fail(err, ET_ERR_INPUT, "found a part that is not a number, expected "
                       "all of them");
    }
    if (fabs(sum - says->to) > 1e-6 * (1.0 + fabs(says->to))) {
        return et_fail(err, ET_ERR_ARGUMENT, "found parts that lead from %g to %g, "
                       "expected %g", says->from, sum, says->to);
    }
    return ET_OK;
}

/* ---- what it says -------------------------------------------------------- */

static void say(change *c)
{
    const et_chart_change_says *says = c->says;
    et_chart *chart = c->chart;
    et_head head = {.title_count = 1};
    const et_change_part *most = &says->parts[0];
    bool barred = most->margin > 0.0;
    char all[ET_WORD_SIZE], part[ET_WORD_SIZE], usual[ET_WORD_SIZE];
    char sentence[ET_SENTENCE_SIZE];

    for (size_t i = 1; i < says->part_count; i++) {
        if (fabs(says->parts[i].value) > fabs(most->value)) {
            most = &says->parts[i];
        }
        barred = barred || says->parts[i].margin > 0.0;
    }
    (void)et_words_signed(chart->language, says->to - says->from, chart->decimals, all);
    (void)et_words_signed(chart->language, most->value, chart->decimals, part);
    (void)et_words_number(chart->language, says->usual, chart->decimals, usual);
    if (says->usual > 0.0) {
        bool more = fabs(says->to - says->from) > says->usual;
        (void)et_words_say(chart->language,
                           more ? ET_SAY_CHANGE_TITLE_MORE : ET_SAY_CHANGE_TITLE_USUAL,
                           ET_ARGUMENTS(says->who, all, says->from_name, says->to_name,
                                        usual),
                           head.titles[0], ET_SENTENCE_SIZE);
    } else {
        (void)et_words_say(chart->language, ET_SAY_CHANGE_TITLE,
                           ET_ARGUMENTS(says->who, all, says->from_name, says->to_name,
                                        part, most->name),
                           head.titles[0], ET_SENTENCE_SIZE);
    }
    et_chart_subtitle(chart, &head, barred ? ET_SAY_CHANGE_BARS : ET_SAY_CHANGE_PLAIN);
    et_chart_head(chart, &head);
    et_chart_alt_begin(chart, ET_SAY_CHANGE_KIND);
    for (size_t i = 0; i < says->part_count; i++) {
        (void)et_chart_said(chart, says->parts[i].value, says->parts[i].margin, part);
        et_chart_alt_add(chart, et_words_say(chart->language, ET_SAY_ALT_ITEM,
                                             ET_ARGUMENTS(says->parts[i].name, part),
                                             sentence, sizeof sentence));
    }
}

/* ---- how it looks -------------------------------------------------------- */

#define HALF 0.34 /* half a bar's width in places */

static void find_range(const change *c, double *low, double *high)
{
    const et_chart_change_says *says = c->says;

    *low = fmin(says->from, says->to);
    *high = fmax(says->from, says->to);
    for (size_t i = 0; i < says->part_count; i++) {
        double end = c->level[i + 1], margin = fmax(says->parts[i].margin, 0.0);
        *low = fmin(*low, end - margin);
        *high = fmax(*high, end + margin);
    }
    /* room for the numbers above and below */
    double edge = *high > *low ? 0.16 * (*high - *low) : 0.5;
    *low -= edge;
    *high += edge;
}

/* The words below a place, on as many as three lines. */
static void draw_words(change *c, double place, const char *words, bool bold)
{
    et_chart *chart = c->chart;
    et_type type = et_type_of(26.0, bold, chart->theme.ink, ET_ALIGN_CENTRE);
    double pitch = (c->panel.area.right - c->panel.area.left) /
                   ((double)c->says->part_count + 2.0);
    et_wrap how = {.size = type.size, .bold = bold, .width = (pitch - 14.0) /
                                                              chart->theme.width,
                   .most = 3};
    et_lines lines;

    et_layout_wrap(words, &how, &lines);
    for (size_t k = 0; k < lines.count; k++) {
        et_canvas_text(chart->canvas, et_plane_x(&c->panel, place),
                       c->panel.area.bottom + 34.0 + 31.0 * (double)k, &type,
                       lines.text[k]);
    }
}

static void draw_level(change *c, double place, double value, const char *name)
{
    et_chart *chart = c->chart;
    double x[] = {place - HALF, place + HALF}, y[] = {value, value};
    et_curve line = {.name = name, .x = x, .y = y, .n = 2, .width = 9.0,
                     .colour = chart->theme.ink};
    et_type type = et_type_of(ET_TYPE_NAME, true, chart->theme.ink, ET_ALIGN_CENTRE);
    char number[ET_WORD_SIZE];

    et_canvas_curve(chart->canvas, &line);
    et_canvas_text(chart->canvas, et_plane_x(&c->panel, place),
                   et_plane_y(&c->panel, value) - 16.0, &type,
                   et_chart_value(chart, value, chart->decimals, number));
    draw_words(c, place, name, true);
}

/* What the number that is written says: 1 adds, -1 takes away, 0 rounds to nothing. */
static int sign_of(const change *c, const et_change_part *part)
{
    double shown = round(part->value * pow(10.0, c->chart->decimals));
    return (shown > 0.0) - (shown < 0.0);
}

/* "▲ +0.30", or only its number. */
static void say_part(const change *c, const et_change_part *part, char *out, size_t size)
{
    char number[ET_WORD_SIZE];

    out[0] = '\0';
    if (c->marks && sign_of(c, part) != 0) {
        et_words_append(out, size, part->value > 0.0 ? "▲ " : "▼ ");
    }
    et_words_append(out, size, et_words_signed(c->chart->language, part->value,
                                               c->chart->decimals, number));
}

static bool parts_fit(const change *c)
{
    et_type type = et_type_of(c->size, true, 0, ET_ALIGN_CENTRE);
    double pitch = (c->panel.area.right - c->panel.area.left) /
                   (c->panel.x1 - c->panel.x0);
    char text[2 * ET_WORD_SIZE];

    for (size_t i = 0; i < c->says->part_count; i++) {
        say_part(c, &c->says->parts[i], text, sizeof text);
        if (et_canvas_measure(c->chart->canvas, text, &type) > pitch - 8.0) {
            return false;
        }
    }
    return true;
}

/* The largest type that keeps the parts' numbers apart; marks go before digits do. */
static void choose_type(change *c)
{
    static const struct {
        double size;
        bool marks;
    } ways[] = {{28.0, true}, {ET_TYPE_SMALL, true}, {ET_TYPE_SMALL, false}};
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        c->size = ways[i].size;
        c->marks = ways[i].marks;
        if (parts_fit(c)) {
            return;
        }
    }
}

static void draw_part(change *c, size_t i)
{
    et_chart *chart = c->chart;
    const et_change_part *part = &c->says->parts[i];
    double place = (double)i + 1.0, from = c->level[i], to = c->level[i + 1];
    bool up = part->value >= 0.0;
    bool unclear = sign_of(c, part) == 0 || fabs(part->value) <= part->margin;
    et_colour colour = unclear ? chart->theme.cannot_tell
                       : up    ? chart->theme.up
                                             : chart->theme.down;
    double x[] = {place - HALF, place + HALF, place + HALF, place - HALF, place - HALF};
    double y[] = {from, from, to, to, from};
    et_curve bar = {.kind = ET_CURVE_AREA, .name = part->name, .x = x, .y = y, .n = 5,
                    .colour = et_theme_blend(colour, chart->theme.background, 0.8)};
    et_canvas_curve(chart->canvas, &bar);
    /* the level goes on to the next place */
    double lx[] = {place - 1.0 + HALF, place - HALF}, ly[] = {from, from};
    et_curve link = {.x = lx, .y = ly, .n = 2, .width = 2.0, .dash = ET_DOTTED,
                     .colour = chart->theme.muted};
    et_canvas_curve(chart->canvas, &link);
    double reach = 0.0;
    if (part->margin > 0.0) {
        double wx[] = {place, place}, wy[] = {to - part->margin, to + part->margin};
        et_curve whisker = {.name = part->name, .x = wx, .y = wy, .n = 2, .width = 4.0,
                            .colour = chart->theme.ink};
        et_canvas_curve(chart->canvas, &whisker);
        reach = part->margin;
    }
    et_type type = et_type_of(c->size, true, colour, ET_ALIGN_CENTRE);
    char text[2 * ET_WORD_SIZE];
    say_part(c, part, text, sizeof text);
    double top = up ? fmax(from, to + reach) : fmin(from, to - reach);
    double at = et_plane_y(&c->panel, top);
    et_canvas_text(chart->canvas, et_plane_x(&c->panel, place),
                   up ? at - 12.0 : at + 34.0, &type, text);
    draw_words(c, place, part->name, false);
}

static void draw(change *c)
{
    et_chart *chart = c->chart;
    const et_area *body = &chart->body;
    double places = (double)c->says->part_count + 2.0, low, high;
    et_ticks ticks;

    find_range(c, &low, &high);
    et_layout_ticks(low, high, 7, &ticks);
    c->panel = (et_plane){
        .area = {body->left + et_chart_axis_room(chart, &ticks), body->top + 8.0,
                 body->right, body->bottom - 112.0},
        .x0 = -0.5, .x1 = places - 0.5, .y0 = low, .y1 = high};
    et_canvas_plane(chart->canvas, &c->panel);
    et_chart_axis_y(chart, &c->panel, &ticks);
    choose_type(c);
    for (size_t i = 0; i < c->says->part_count; i++) {
        draw_part(c, i);
    }
    double end = places - 1.0, lx[] = {end - 1.0 + HALF, end - HALF};
    double ly[] = {c->says->to, c->says->to};
    et_curve link = {.x = lx, .y = ly, .n = 2, .width = 2.0, .dash = ET_DOTTED,
                     .colour = chart->theme.muted};
    et_canvas_curve(chart->canvas, &link);
    draw_level(c, 0.0, c->says->from, c->says->from_name);
    draw_level(c, end, c->says->to, c->says->to_name);
}

et_status et_chart_change(et_chart **out, const et_chart_change_says *says,
                          const et_look *look, et_error *err)
{
    change c = {.says = says};
    double margins[PARTS_MAX];

    *out = NULL;
    et_status status = check(says, err);
    if (status == ET_OK) {
        status = et_chart_open(&c.chart, &says->frame, look, err);
    }
    if (status != ET_OK) {
        return status;
    }
    c.level[0] = says->from;
    for (size_t i = 0; i < says->part_count; i++) {
        c.level[i + 1] = c.level[i] + says->parts[i].value;
        margins[i] = says->parts[i].margin;
    }
    c.chart->decimals = et_words_common_decimals(margins, says->part_count);
    say(&c);
    draw(&c);
    return et_chart_finish(c.chart, ET_OK, out, err);
}
