/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A slide without a chart, for decks that are drawn: a title page or a list of findings.
 */
#include <math.h>

#include "deck.h"

#define FRONT_SIZE 64.0
#define ROW_SIZE 28.0

/* Lines from `top` on; returns where the next would begin. */
static double draw_wrapped(et_chart *chart, const char *text, const et_type *type,
                           const et_area *area, size_t most)
{
    et_lines lines;
    et_wrap how = {.size = type->size,
                   .bold = type->bold,
                   .width = (area->right - area->left) / chart->theme.width,
                   .most = most};
    double pitch = 1.25 * type->size;

    et_layout_wrap(text, &how, &lines);
    for (size_t i = 0; i < lines.count; i++) {
        et_canvas_text(chart->canvas, area->left,
                       area->top + 0.8 * type->size + pitch * (double)i, type,
                       lines.text[i]);
    }
    return area->top + pitch * (double)lines.count;
}

static void draw_foot(et_chart *chart, const char *foot)
{
    et_type type = et_chart_type(chart, ET_TYPE_SMALL, false, chart->theme.muted,
                                 ET_ALIGN_LEFT);
    double height = et_canvas_height(chart->canvas);
    const et_area area = {et_chart_side(chart), height - 57.0,
                          et_canvas_width(chart->canvas) - et_chart_side(chart), height};

    if (foot[0]) {
        (void)draw_wrapped(chart, foot, &type, &area, 1);
    }
}

static void draw_front(et_chart *chart, const et_chart_slide_says *says)
{
    double height = et_canvas_height(chart->canvas), side = 1.6 * et_chart_side(chart);
    et_area area = {side, 0.32 * height, et_canvas_width(chart->canvas) - side, height};
    et_type title = et_chart_type(chart, FRONT_SIZE, true, chart->theme.ink,
                                  ET_ALIGN_LEFT);
    et_type sub = et_chart_type(chart, 34.0, false, chart->theme.muted, ET_ALIGN_LEFT);
    const et_box bar = {.area = {side, area.top - 46.0, side + 120.0, area.top - 36.0},
                        .fill = chart->theme.up};

    et_canvas_box(chart->canvas, &bar);
    area.top = draw_wrapped(chart, says->title, &title, &area, 3) + 24.0;
    if (says->subtitle[0]) {
        (void)draw_wrapped(chart, says->subtitle, &sub, &area, 3);
    }
}

static double name_room(const et_chart *chart, const et_chart_slide_says *says)
{
    et_type type = et_chart_type(chart, ROW_SIZE, true, chart->theme.ink, ET_ALIGN_LEFT);
    double room = 0.0;

    for (size_t i = 0; i < says->row_count; i++) {
        room = fmax(room, et_canvas_measure(chart->canvas, says->rows[i].name, &type));
    }
    return fmin(room + 40.0, 0.36 * et_canvas_width(chart->canvas));
}

static void draw_rows(et_chart *chart, const et_chart_slide_says *says, double top)
{
    const et_theme *theme = &chart->theme;
    double side = et_chart_side(chart), right = et_canvas_width(chart->canvas) - side;
    double room = name_room(chart, says);
    double pitch = (et_canvas_height(chart->canvas) - 90.0 - top) / (double)says->row_count;
    et_type name = et_chart_type(chart, ROW_SIZE, true, theme->ink, ET_ALIGN_LEFT);
    et_type text = et_chart_type(chart, ROW_SIZE, false, theme->ink, ET_ALIGN_LEFT);

    pitch = fmin(pitch, 84.0);
    for (size_t i = 0; i < says->row_count; i++) {
        double y = top + pitch * (double)i;
        const et_area left = {side, y + 14.0, side + room - 24.0, y + pitch};
        const et_area rest = {side + room, y + 14.0, right, y + pitch};
        const et_rule rule = {.x0 = side, .y0 = y, .x1 = right, .y1 = y,
                              .colour = theme->faint, .width = 1.5};
        et_canvas_rule(chart->canvas, &rule);
        (void)draw_wrapped(chart, says->rows[i].name, &name, &left, 1);
        (void)draw_wrapped(chart, says->rows[i].text, &text, &rest,
                           pitch >= 80.0 ? 2 : 1);
    }
}

static void draw_list(et_chart *chart, const et_chart_slide_says *says)
{
    double side = et_chart_side(chart), right = et_canvas_width(chart->canvas) - side;
    et_area area = {side, ET_TITLE_TOP, right, et_canvas_height(chart->canvas)};
    et_type title = et_chart_type(chart, ET_TYPE_TITLE, true, chart->theme.ink,
                                  ET_ALIGN_LEFT);
    et_type sub = et_chart_type(chart, ET_TYPE_TEXT, false, chart->theme.muted,
                                ET_ALIGN_LEFT);

    area.top = draw_wrapped(chart, says->title, &title, &area, 2) + ET_TITLE_GAP;
    if (says->subtitle[0]) {
        area.top = draw_wrapped(chart, says->subtitle, &sub, &area, 2);
    }
    if (says->row_count > 0) {
        draw_rows(chart, says, area.top + 26.0);
    }
}

et_status et_chart_slide(et_chart **out, const et_chart_slide_says *says,
                         const et_look *look, et_error *err)
{
    const et_chart_frame frame = {.measure = says->title, .unit = ""};
    et_chart *chart;

    *out = NULL;
    et_status status = et_chart_open(&chart, &frame, look, err);
    if (status != ET_OK) {
        return status;
    }
    (void)et_text_copy(chart->title, sizeof chart->title, says->title);
    et_canvas_plane(chart->canvas,
                    &(et_plane){.area = {0.0, 0.0, et_canvas_width(chart->canvas),
                                         et_canvas_height(chart->canvas)},
                                .x1 = 1.0, .y1 = 1.0});
    if (says->front) {
        draw_front(chart, says);
    } else {
        draw_list(chart, says);
    }
    draw_foot(chart, says->foot);
    return et_chart_finish(chart, ET_OK, out, err);
}
