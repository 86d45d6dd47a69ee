/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where the text of a slide without a chart stands. Type is as large as lets everything
 * stand whole; the presentation and the drawn page stand alike.
 */
#include <math.h>

#include "deck.h"

#define PITCH 1.25      /* of lines, times the size                                     */
#define SLACK 0.97      /* of a width: programs set type a little wider or narrower     */
#define ROW_PAD 18.0    /* above and below a row's lines, together, at the least        */
#define ROW_HEIGHT 84.0 /* of a row of one line, at the most                            */

typedef struct fitting {
    const double *sizes; /* tried from the first on, 0 ends them */
    size_t most;         /* lines                                */
    bool bold;
} fitting;

static double lines_height(const et_text_place *place)
{
    return PITCH * place->size * (double)place->lines.count;
}

/* `how.width` in canvas pixels. */
static void wrap(const char *text, et_wrap how, const et_slide_room *room, et_lines *out)
{
    how.width *= SLACK / room->font;
    et_layout_wrap(text, &how, out);
}

/* In the largest size that fits; false when none does. The area's bottom is found. */
static bool place(const char *text, const fitting *how, const et_slide_room *room,
                  et_text_place *out)
{
    out->lines = (et_lines){0};
    out->area.bottom = out->area.top;
    out->size = how->sizes[0];
    if (!text[0]) {
        return true;
    }
    for (size_t i = 0; how->sizes[i] > 0.0; i++) {
        out->size = how->sizes[i];
        wrap(text,
             (et_wrap){.size = out->size, .bold = how->bold, .most = how->most,
                       .width = out->area.right - out->area.left},
             room, &out->lines);
        if (!out->lines.cut) {
            break;
        }
    }
    out->area.bottom = out->area.top + lines_height(out);
    return !out->lines.cut;
}

/* The last line stands where charts have it. */
static bool place_foot(const char *foot, const et_slide_room *room, et_text_place *out)
{
    static const double sizes[] = {ET_TYPE_SMALL, 0.0};
    double side = et_chart_margin((int)room->width), bottom = room->height - 24.0;

    out->area = (et_area){side, bottom, room->width - side, bottom};
    bool fits = place(foot, &(fitting){sizes, 3, false}, room, out);
    out->area.top = bottom - lines_height(out);
    out->area.bottom = bottom;
    return fits;
}

static bool place_front(const et_chart_slide_says *says, const et_slide_room *room,
                        et_slide_places *out)
{
    static const double titles[] = {64.0, 54.0, 46.0, 0.0};
    static const double subtitles[] = {34.0, ET_TYPE_TEXT, 0.0};
    double side = 1.6 * et_chart_margin((int)room->width), top = 0.32 * room->height;
    et_area *title = &out->title.area, *subtitle = &out->subtitle.area;

    *title = (et_area){side, top, room->width - side, top};
    bool fits = place(says->title, &(fitting){titles, 4, true}, room, &out->title);
    *subtitle = (et_area){side, title->bottom + 24.0, title->right, title->bottom + 24.0};
    fits = place(says->subtitle, &(fitting){subtitles, 4, false}, room, &out->subtitle) &&
           fits;
    out->bar = (et_area){side, top - 46.0, side + 120.0, top - 36.0};
    return fits && subtitle->bottom < out->foot.area.top;
}

/* ---- rows ---- */

/* Lines of the row's longer cell; more than fit: false. */
static bool count_lines(const et_slide_row *row, const et_slide_places *places,
                        const et_slide_room *room, size_t *lines)
{
    et_wrap how = {.size = places->row_size, .bold = true, .most = ET_LINES_MAX,
                   .width = places->name_width - ET_NAME_GAP};
    et_lines name, text;

    wrap(row->name, how, room, &name);
    how.bold = false;
    how.width = places->rows.right - places->rows.left - places->name_width;
    wrap(row->text, how, room, &text);
    *lines = name.count > text.count ? name.count : text.count;
    *lines = *lines ? *lines : 1;
    return !name.cut && !text.cut;
}

/* Heights of all rows in one size; false when they do not fit. */
static bool place_rows_at(const et_chart_slide_says *says, const et_slide_room *room,
                          et_slide_places *out)
{
    double widest = 0.0, wide = out->rows.right - out->rows.left, used = 0.0;
    double high = out->foot.area.top - 20.0 - out->rows.top;
    bool fits = true;

    for (size_t i = 0; i < says->row_count; i++) {
        widest = fmax(widest, et_layout_width(says->rows[i].name, out->row_size, true));
    }
    out->name_width = fmin(widest * room->font / SLACK + ET_NAME_GAP + 1.0, 0.36 * wide);
    for (size_t i = 0; i < says->row_count; i++) {
        size_t lines;
        fits = count_lines(&says->rows[i], out, room, &lines) && fits;
        out->row_height[i] = PITCH * out->row_size * (double)lines + ROW_PAD;
        used += out->row_height[i];
    }
    double spare = fmin(fmax(high - used, 0.0) / (double)says->row_count,
                        ROW_HEIGHT - ROW_PAD - PITCH * out->row_size);
    out->rows.bottom = out->rows.top;
    for (size_t i = 0; i < says->row_count; i++) {
        out->row_height[i] += spare;
        out->rows.bottom += out->row_height[i];
    }
    return fits && used <= high;
}

static bool place_list(const et_chart_slide_says *says, const et_slide_room *room,
                       et_slide_places *out)
{
    static const double titles[] = {ET_TYPE_TITLE, 40.0, 34.0, 0.0};
    static const double subtitles[] = {ET_TYPE_TEXT, ET_TYPE_SMALL, 0.0};
    static const double rows[] = {28.0, 26.0, 24.0, 22.0, 20.0};
    double side = et_chart_margin((int)room->width), right = room->width - side;
    bool fits = false;

    out->title.area = (et_area){side, ET_TITLE_TOP, right, ET_TITLE_TOP};
    bool heads = place(says->title, &(fitting){titles, 3, true}, room, &out->title);
    double below = out->title.area.bottom + ET_TITLE_GAP;
    out->subtitle.area = (et_area){side, below, right, below};
    heads =
        place(says->subtitle, &(fitting){subtitles, 3, false}, room, &out->subtitle) &&
        heads;
    out->rows = (et_area){side, out->subtitle.area.bottom + 26.0, right, 0.0};
    for (size_t i = 0; i < sizeof rows / sizeof *rows && !fits && says->row_count; i++) {
        out->row_size = rows[i];
        fits = place_rows_at(says, room, out);
    }
    return heads && (fits || says->row_count == 0);
}

bool et_slide_place(const et_chart_slide_says *says, const et_slide_room *room,
                    et_slide_places *out)
{
    *out = (et_slide_places){0};
    bool foot = place_foot(says->foot, room, &out->foot);
    return (says->front ? place_front(says, room, out) : place_list(says, room, out)) &&
           foot;
}
