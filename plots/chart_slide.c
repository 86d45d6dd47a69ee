/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A slide without a chart, for decks that are drawn: a title page or a list of
 * findings. */
#include "deck.h"

static void draw_lines(et_chart *chart, const et_lines *lines, double left, double top,
                       const et_type *type)
{
    for (size_t i = 0; i < lines->count; i++) {
        et_canvas_text(chart->canvas, left,
                       top + type->size * (0.8 + 1.25 * (double)i), type, lines->text[i]);
    }
}

static void draw_text(et_chart *chart, const et_text_place *place, bool bold,
                      et_colour colour)
{
    et_type type = et_type_of(place->size, bold, colour, ET_ALIGN_LEFT);
    draw_lines(chart, &place->lines, place->area.left, place->area.top, &type);
}

/* In the middle of its row. */
static void draw_cell(et_chart *chart, const char *text, const et_area *area,
                      const et_type *type)
{
    const et_wrap how = {.size = type->size,
                         .bold = type->bold,
                         .width = (area->right - area->left) / chart->theme.width,
                         .most = ET_LINES_MAX};
    et_lines lines;

    et_layout_wrap(text, &how, &lines);
    double high = 1.25 * type->size * (double)lines.count;
    draw_lines(chart, &lines, area->left,
               area->top + (area->bottom - area->top - high) / 2.0, type);
}

static void draw_rows(et_chart *chart, const et_chart_slide_says *says,
                      const et_slide_places *places)
{
    const et_theme *theme = &chart->theme;
    et_type name =
        et_type_of(places->row_size, true, theme->ink, ET_ALIGN_LEFT);
    et_type text =
        et_type_of(places->row_size, false, theme->ink, ET_ALIGN_LEFT);
    double left = places->rows.left, right = places->rows.right, y = places->rows.top;

    for (size_t i = 0; i < says->row_count; i++) {
        double bottom = y + places->row_height[i], middle = left + places->name_width;
        const et_rule rule = {.x0 = left, .y0 = bottom, .x1 = right, .y1 = bottom,
                              .colour = theme->faint, .width = 1.5};
        et_canvas_rule(chart->canvas, &rule);
        draw_cell(chart, says->rows[i].name,
                  &(et_area){left, y, middle - ET_NAME_GAP, bottom}, &name);
        draw_cell(chart, says->rows[i].text, &(et_area){middle, y, right, bottom}, &text);
        y = bottom;
    }
}

et_status et_chart_slide(et_chart **out, const et_chart_slide_says *says,
                         const et_look *look, et_error *err)
{
    const et_chart_frame frame = {.measure = says->title, .unit = ""};
    et_slide_places places;
    et_chart *chart;

    *out = NULL;
    et_status status = et_chart_open(&chart, &frame, look, err);
    if (status != ET_OK) {
        return status;
    }
    const et_slide_room room = {et_canvas_width(chart->canvas),
                                et_canvas_height(chart->canvas), chart->theme.width};
    (void)et_slide_place(says, &room, &places); /* et_deck_add has checked that it fits */
    (void)et_text_copy(chart->title, sizeof chart->title, says->title);
    et_canvas_plane(
        chart->canvas,
        &(et_plane){.area = {0.0, 0.0, room.width, room.height}, .x1 = 1.0, .y1 = 1.0});
    if (says->front) {
        et_canvas_box(chart->canvas,
                      &(et_box){.area = places.bar, .fill = chart->theme.up});
    }
    draw_text(chart, &places.title, true, chart->theme.ink);
    draw_text(chart, &places.subtitle, false, chart->theme.muted);
    draw_rows(chart, says, &places);
    draw_text(chart, &places.foot, false, chart->theme.muted);
    return et_chart_finish(chart, ET_OK, out, err);
}
