/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Axes that charts share, and the breaks of the exam across them.
 */
#include "frame.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static const char *tick_text(const et_chart *chart, const et_ticks *ticks, size_t i,
                             bool signs, char out[ET_WORD_SIZE])
{
    double value = et_layout_tick(ticks, i);

    return signs ? et_words_signed(chart->language, value, ticks->decimals, out)
                 : et_words_number(chart->language, value, ticks->decimals, out);
}

void et_chart_axis_y(et_chart *chart, const et_plane *panel, const et_ticks *ticks)
{
    et_type type = et_type_of(26.0, false, chart->theme.muted, ET_ALIGN_RIGHT);
    char text[ET_WORD_SIZE];

    for (size_t i = 0; i < ticks->count; i++) {
        double value = et_layout_tick(ticks, i), y = et_plane_y(panel, value);
        bool zero = chart->frame.relative && value == 0.0;
        et_rule rule = {.x0 = panel->area.left, .y0 = y, .x1 = panel->area.right, .y1 = y,
                        .colour = zero ? chart->theme.ink : chart->theme.faint,
                        .width = zero ? 2.0 : 1.5};
        et_canvas_rule(chart->canvas, &rule);
        et_canvas_text_middle(chart->canvas, panel->area.left - 16.0, y, &type,
                              tick_text(chart, ticks, i, chart->frame.relative, text));
    }
}

/* Widest tick number. */
static double tick_room(const et_chart *chart, const et_ticks *ticks, bool signs,
                        double size)
{
    et_type type = et_type_of(size, false, 0, ET_ALIGN_CENTRE);
    double room = 0.0;
    char text[ET_WORD_SIZE];

    for (size_t i = 0; i < ticks->count; i++) {
        (void)tick_text(chart, ticks, i, signs, text);
        double width = et_canvas_measure(chart->canvas, text, &type);
        room = width > room ? width : room;
    }
    return room;
}

double et_chart_axis_room(const et_chart *chart, const et_ticks *ticks)
{
    return tick_room(chart, ticks, chart->frame.relative, 26.0) + 18.0;
}

void et_chart_ticks_across(const et_chart *chart, const double range[2], double wide,
                           bool signs, et_ticks *ticks)
{
    /* one number is no scale: closer ones before fewer */
    for (double gap = 14.0; gap > 4.0; gap -= 8.0) {
        for (size_t most = 12; most >= 2; most--) {
            et_layout_ticks(range[0], range[1], most, ticks);
            double distance = ticks->step / (range[1] - range[0]) * wide;
            if (distance >= tick_room(chart, ticks, signs, ET_TYPE_SMALL) + gap &&
                (ticks->count > 1 || gap < 10.0)) {
                return;
            }
        }
    }
    et_layout_ticks(range[0], range[1], 1, ticks);
}

void et_chart_axis_x(et_chart *chart, const et_plane *panel, const et_ticks *ticks,
                     bool signs)
{
    et_type type = et_type_of(ET_TYPE_SMALL, false, chart->theme.muted, ET_ALIGN_CENTRE);
    char text[ET_WORD_SIZE];

    for (size_t i = 0; i < ticks->count; i++) {
        double value = et_layout_tick(ticks, i), x = et_plane_x(panel, value);
        bool zero = signs && value == 0.0;
        et_rule rule = {.x0 = x, .y0 = panel->area.top, .x1 = x,
                        .y1 = panel->area.bottom,
                        .colour = zero ? chart->theme.ink : chart->theme.faint,
                        .width = zero ? 2.0 : 1.5};
        et_canvas_rule(chart->canvas, &rule);
        et_canvas_text(chart->canvas, x, panel->area.bottom + 30.0, &type,
                       tick_text(chart, ticks, i, signs, text));
    }
}

void et_chart_axis_years(et_chart *chart, const et_plane *panel, const int *years,
                         size_t count)
{
    et_type type = et_type_of(26.0, false, chart->theme.muted, ET_ALIGN_CENTRE);
    double room = et_canvas_measure(chart->canvas, "2024", &type) + 16.0;
    double last = panel->area.right + room;
    char text[ET_WORD_SIZE];

    /* from the last year backwards, which is the one that must be there */
    for (size_t i = count; i-- > 0;) {
        double x = et_plane_x(panel, years[i]);
        if (last - x < room) {
            continue;
        }
        et_canvas_text(chart->canvas, x, panel->area.bottom + 38.0, &type,
                       et_words_years(years[i], years[i], text));
        last = x;
    }
}

bool et_chart_is_cut(const et_chart *chart, int year, int next)
{
    for (size_t i = 0; i < chart->frame.break_count; i++) {
        const et_chart_break *b = &chart->frame.breaks[i];
        if (!b->crossed && b->year > year && b->year <= next) {
            return true;
        }
    }
    return false;
}

#define BREAK_ROOM 36.0
#define BREAK_PITCH 30.0
#define BREAK_ROWS 3
#define BREAKS_MAX 16

/* Where a rule stands, and in which row above the panel its word: 1 is the lowest. */
typedef struct break_place {
    double x;
    size_t row;
} break_place;

/* Where a word of that row must end: at the next rule that reaches so high, or at the
 * body's edge. */
static double word_end(const et_chart *chart, const break_place *places, size_t i,
                       size_t row)
{
    for (size_t k = i + 1; k < chart->frame.break_count && k < BREAKS_MAX; k++) {
        if (places[k].row >= row) {
            return places[k].x - 8.0;
        }
    }
    return chart->body.right;
}

/* From the right: a word in the lowest row where it is whole, in the first one (cut) when
 * there is none. Row 0: not shown. */
static void place_breaks(const et_chart *chart, const et_plane *panel,
                         break_place places[BREAKS_MAX])
{
    et_type type = et_type_of(ET_TYPE_SMALL, false, 0, ET_ALIGN_LEFT);
    size_t count = chart->frame.break_count;

    for (size_t i = count < BREAKS_MAX ? count : BREAKS_MAX; i-- > 0;) {
        const char *word = chart->frame.breaks[i].word;
        places[i].x = et_plane_x(panel, chart->frame.breaks[i].year - 0.5);
        places[i].row = 0;
        double end = places[i].x + 8.0 + et_canvas_measure(chart->canvas, word, &type);
        bool shown = et_chart_break_is_shown(chart, i);
        for (size_t row = 1; shown && row <= BREAK_ROWS; row++) {
            if (end <= word_end(chart, places, i, row)) {
                places[i].row = row;
                break;
            }
        }
        if (shown && places[i].row == 0) {
            places[i].row = 1;
        }
    }
}

bool et_chart_breaks_room(const et_chart *chart, et_plane *panel)
{
    break_place places[BREAKS_MAX];
    size_t rows = 0;

    place_breaks(chart, panel, places);
    for (size_t i = 0; i < chart->frame.break_count && i < BREAKS_MAX; i++) {
        rows = places[i].row > rows ? places[i].row : rows;
    }
    panel->area.top += rows ? BREAK_ROOM + BREAK_PITCH * (double)(rows - 1) : 0.0;
    return rows > 0;
}

void et_chart_breaks(et_chart *chart, const et_plane *panel)
{
    et_type type = et_type_of(ET_TYPE_SMALL, false, chart->theme.muted, ET_ALIGN_LEFT);
    break_place places[BREAKS_MAX];
    char word[ET_SENTENCE_SIZE];

    place_breaks(chart, panel, places);
    for (size_t i = 0; i < chart->frame.break_count && i < BREAKS_MAX; i++) {
        if (places[i].row == 0) {
            continue;
        }
        double x = places[i].x, above = BREAK_PITCH * (double)(places[i].row - 1);
        et_rule rule = {.x0 = x, .y0 = panel->area.top - BREAK_ROOM + 4.0 - above,
                        .x1 = x, .y1 = panel->area.bottom, .colour = chart->theme.muted,
                        .width = 1.5, .dash = ET_DOTTED};
        et_canvas_rule(chart->canvas, &rule);
        double room = word_end(chart, places, i, places[i].row) - x - 8.0;
        et_canvas_fit(chart->canvas, chart->frame.breaks[i].word, &type, room + 0.5,
                      word);
        et_canvas_text(chart->canvas, x + 8.0, panel->area.top - 12.0 - above, &type,
                       word);
    }
}
