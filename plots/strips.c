/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "strips.h"

#include <math.h>
#include <string.h>

#define ROW_PITCH 30.0 /* smallest distance of rows that 24-pixel names keep */
#define COLUMNS_MAX 8
#define AXIS_ROOM 38.0

/* Larger type where there is room for it. */
static double type_size(double pitch)
{
    return pitch >= 54.0 ? ET_TYPE_NAME : pitch >= 46.0 ? 27.0 : ET_TYPE_SMALL;
}

typedef struct column {
    const et_strip *strips;
    size_t count;  /* in this column                                                    */
    size_t places; /* rows that a full column has                                       */
    et_area area;  /* names, panel and numbers                                          */
    double names, numbers; /* room for them                                             */
    double size;   /* of the type                                                       */
} column;

static void draw_marks(et_chart *chart, const et_strips *list, const column *c)
{
    for (size_t i = 0; i < c->count; i++) {
        const et_strip *strip = &c->strips[i];
        double at = (double)i, x[] = {strip->low, strip->high}, y[] = {at, at};
        et_curve bar = {.name = strip->name, .x = x, .y = y, .n = 2,
                        .colour = strip->colour,
                        .width = strip->summary ? 2.0 * list->bar : list->bar};
        bool inner = strip->inner_high > 0.0 || strip->inner_low < 0.0;
        bar.width *= inner ? 0.4 : 1.0;
        et_canvas_curve(chart->canvas, &bar);
        if (inner) {
            x[0] = strip->inner_low;
            x[1] = strip->inner_high;
            bar.width = list->bar;
            et_canvas_curve(chart->canvas, &bar);
        }
        et_curve mark = {.kind = ET_CURVE_POINTS, .name = strip->name, .x = &strip->value,
                         .y = &at, .n = 1, .colour = strip->colour, .radius = 8.5,
                         .width = 3.0, .haloed = true, .shape = strip->shape};
        et_canvas_curve(chart->canvas, &mark);
        if (strip->hollow) {
            mark.colour = chart->theme.background;
            mark.radius = 5.0;
            mark.haloed = false;
            et_canvas_curve(chart->canvas, &mark);
        }
    }
}

static et_plane panel_of(const et_strips *list, const column *c)
{
    return (et_plane){.area = {c->area.left + c->names + 16.0, c->area.top,
                               c->area.right - c->numbers, c->area.bottom},
                      .x0 = list->low, .x1 = list->high,
                      .y0 = (double)c->places - 0.4, .y1 = -0.6};
}

static void draw_column(et_chart *chart, const et_strips *list, const column *c)
{
    et_type name = et_type_of(c->size, false, chart->theme.ink, ET_ALIGN_RIGHT);
    et_plane panel = panel_of(list, c);
    et_ticks ticks;
    char text[ET_SENTENCE_SIZE];
    double wide = panel.area.right - panel.area.left;

    et_chart_ticks_across(chart, (const double[]){list->low, list->high}, wide,
                          list->signs, &ticks);
    et_canvas_plane(chart->canvas, &panel);
    et_chart_axis_x(chart, &panel, &ticks, list->signs);
    for (size_t i = 0; i < c->count; i++) {
        const et_strip *strip = &c->strips[i];
        double y = et_plane_y(&panel, (double)i);
        name.bold = strip->summary;
        et_canvas_fit(chart->canvas, strip->name, &name, c->names, text);
        et_canvas_text_middle(chart->canvas, panel.area.left - 16.0, y, &name, text);
        if (c->numbers > 0.0) {
            et_type type = et_type_of(c->size, strip->strong,
                                      strip->strong ? strip->colour : chart->theme.muted,
                                      ET_ALIGN_RIGHT);
            et_canvas_text_middle(chart->canvas, c->area.right, y, &type, strip->number);
        }
    }
    draw_marks(chart, list, c);
}

static void measure(const et_chart *chart, const et_strips *list, column *c, double wide)
{
    et_type name = et_type_of(c->size, false, 0, ET_ALIGN_RIGHT);
    et_type number = et_type_of(c->size, true, 0, ET_ALIGN_RIGHT);
    double names = 0.0, numbers = 0.0;

    for (size_t i = 0; i < list->count; i++) {
        const et_strip *strip = &list->strips[i];
        name.bold = strip->summary;
        names = fmax(names, et_canvas_measure(chart->canvas, strip->name, &name));
        numbers = fmax(numbers, et_canvas_measure(chart->canvas, strip->number, &number));
    }
    c->names = fmin(names + 4.0, fmax(0.42 * wide, wide - 112.0));
    c->numbers = numbers > 0.0 ? numbers + 24.0 : 0.0;
    if (c->numbers + c->names > 0.55 * wide) {
        c->numbers = 0.0;
    }
}

void et_chart_strips(et_chart *chart, const et_strips *list)
{
    const et_area *area = &list->area;
    double room = area->bottom - area->top - AXIS_ROOM;
    size_t fits = (size_t)fmax(1.0, floor(room / ROW_PITCH)), n = list->count;
    size_t columns = (n + fits - 1) / fits;

    columns = columns < 1 ? 1 : columns > COLUMNS_MAX ? COLUMNS_MAX : columns;
    size_t places = (n + columns - 1) / columns;
    columns = (n + places - 1) / places;
    double gap = columns > 2 ? 18.0 : 36.0, all = area->right - area->left;
    double wide = (all - gap * (double)(columns - 1)) / (double)columns;
    /* few rows part a little more and stand in the middle */
    double tall = fmin(room, list->tallest * (double)places + 140.0);
    double top = area->top + 0.4 * (room - tall);
    column c = {.places = places, .size = type_size(tall / (double)places)};
    measure(chart, list, &c, wide);
    for (size_t k = 0; k < columns; k++) {
        size_t first = k * places;
        double left = area->left + (double)k * (wide + gap);
        c.strips = list->strips + first;
        c.count = n - first < places ? n - first : places;
        c.area = (et_area){left, top, left + wide, top + tall};
        draw_column(chart, list, &c);
    }
}

void et_chart_slope_strips(et_chart *chart, const et_strip *strips, size_t count)
{
    double low = 0.0, high = 0.0;

    for (size_t i = 0; i < count; i++) {
        low = fmin(low, strips[i].low);
        high = fmax(high, strips[i].high);
    }
    double edge = high > low ? 0.03 * (high - low) : 0.5;
    et_strips list = {.strips = strips, .count = count, .area = chart->body,
                      .low = low - edge, .high = high + edge, .signs = true, .bar = 4.0,
                      .tallest = 110.0};
    list.area.top += 6.0;
    et_chart_strips(chart, &list);
}
