/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tiles.h"

#include <math.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

/* ---- archipelagos -------------------------------------------------------- */

#define SEA_WIDTH 132.0
#define SEA_HEIGHT 76.0
#define NAME_PITCH 31.0

/* Islets of a box, as shares of its sides and pixels. */
static const struct {
    double x, y, radius;
} islets[] = {{0.14, 0.26, 6}, {0.33, 0.70, 7}, {0.47, 0.34, 9}, {0.62, 0.72, 6},
              {0.74, 0.24, 6}, {0.88, 0.56, 7}, {0.19, 0.78, 5}, {0.55, 0.13, 4}};

#define NAME_LINES 3

/* Where an archipelago's box stands, and its name broken into lines. */
typedef struct sea {
    et_cells at;
    bool beside;    /* the name stands beside the box, else under it */
    et_lines lines;
} sea;

static bool is_capital(const char *word)
{
    return !(*word >= 'a' && *word <= 'z') && *word != '(' && strncmp(word, "đ", 2) != 0;
}

/* Proper names stay on one line: "Hoàng Sa" of "Quần đảo Hoàng Sa". */
static void glue_names(const char *text, char *out, size_t size)
{
    const char *word = text;

    out[0] = '\0';
    for (const char *space; (space = strchr(word, ' ')); word = space + 1) {
        char copy[ET_SENTENCE_SIZE];
        bool together = is_capital(word) && is_capital(space + 1);
        (void)snprintf(copy, sizeof copy, "%.*s ", (int)(space - word), word);
        if (together) {
            et_words_glue(copy, sizeof copy);
        }
        et_words_append(out, size, copy);
    }
    et_words_append(out, size, word);
}

static void break_name(const et_tile_map *m, const et_islands *islands, double wide,
                       size_t most, et_lines *lines)
{
    char name[ET_SENTENCE_SIZE];

    glue_names(islands->name, name, sizeof name);
    et_layout_wrap(name,
                   &(et_wrap){.size = ET_TYPE_SMALL, .bold = true, .most = most,
                              .width = wide / m->chart->theme.width},
                   lines);
    for (size_t i = 0; i < lines->count; i++) {
        et_words_unglue(lines->text[i]);
    }
}

/* The name beside the box, or under it in as few columns as it takes on three lines,
 * whichever is nearer; false where there is no open water for any of these. */
static bool find_sea(const et_tile_map *m, const et_islands *islands, sea *out)
{
    et_type bold = et_type_of(ET_TYPE_SMALL, true, 0, ET_ALIGN_LEFT);
    et_type plain = et_type_of(ET_TYPE_SMALL, false, 0, ET_ALIGN_LEFT);
    double province = et_canvas_measure(m->chart->canvas, islands->province, &plain);
    double words = fmax(et_canvas_measure(m->chart->canvas, islands->name, &bold),
                        province);
    const et_tile *tile = &m->says->tiles[islands->tile];

    out->beside = true;
    out->at = (et_cells){
        .width = (int)ceil((SEA_WIDTH + 14.0 + words + 2 * ET_TILES_PAD) / m->wide),
        .height = (int)ceil((SEA_HEIGHT + 8.0) / m->tall)};
    break_name(m, islands, words + 4.0, 1, &out->lines);
    double best = et_tiles_find_sea(m, tile, &out->at);
    for (int width = 1; width <= m->columns; width++) {
        double room = width * m->wide - 2 * ET_TILES_PAD;
        sea under = {.beside = false};
        break_name(m, islands, room, NAME_LINES, &under.lines);
        if (under.lines.cut || room < fmax(SEA_WIDTH, province)) {
            continue;
        }
        under.at = (et_cells){
            .width = width,
            .height = (int)ceil((SEA_HEIGHT + 46.0 +
                                 NAME_PITCH * (double)under.lines.count) / m->tall)};
        double far = et_tiles_find_sea(m, tile, &under.at);
        if (far < best) {
            best = far;
            *out = under;
        }
        break;
    }
    return isfinite(best);
}

bool et_tiles_have_sea(const et_tile_map *m)
{
    et_tile_map tried = *m;

    for (size_t i = 0; i < m->says->island_count; i++) {
        sea found;
        if (!find_sea(&tried, &m->says->islands[i], &found)) {
            return false;
        }
        et_tiles_take(&tried, &found.at);
    }
    return true;
}

static void draw_sea(et_tile_map *m, const et_islands *islands, const sea *place)
{
    et_chart *chart = m->chart;
    et_area room = et_tiles_area_of(m, &place->at);
    et_colour fill = et_tiles_colour_of_tile(m, &m->says->tiles[islands->tile]);
    double middle = 0.5 * (room.top + room.bottom);
    double top = place->beside ? middle - 0.5 * SEA_HEIGHT : room.top + 6.0;
    et_box box = {.area = {room.left + ET_TILES_PAD, top,
                           room.left + ET_TILES_PAD + SEA_WIDTH, top + SEA_HEIGHT},
                  .edge = chart->theme.muted,
                  .border = 1.5,
                  .hollow = true};
    char text[ET_SENTENCE_SIZE];

    et_canvas_box(chart->canvas, &box);
    for (size_t i = 0; i < sizeof islets / sizeof *islets; i++) {
        et_canvas_disc(chart->canvas, box.area.left + islets[i].x * SEA_WIDTH,
                       box.area.top + islets[i].y * SEA_HEIGHT, islets[i].radius, fill,
                       chart->theme.muted);
    }
    double x = place->beside ? box.area.right + 14.0 : box.area.left;
    double y = place->beside ? middle - 7.0 : box.area.bottom + 28.0;
    et_type type = et_type_of(ET_TYPE_SMALL, true, chart->theme.ink, ET_ALIGN_LEFT);
    for (size_t i = 0; i < place->lines.count; i++, y += NAME_PITCH) {
        et_canvas_text(chart->canvas, x, y, &type, place->lines.text[i]);
    }
    type.bold = false;
    type.colour = chart->theme.muted;
    et_canvas_fit(chart->canvas, islands->province, &type, room.right - x, text);
    et_canvas_text(chart->canvas, x, y, &type, text);
}

void et_tiles_draw_islands(et_tile_map *m, const et_islands *islands)
{
    sea place;

    if (find_sea(m, islands, &place)) {
        et_tiles_take(m, &place.at);
    } else {
        /* a map without open water gets the box over its last cells rather than none */
        et_type type = et_type_of(ET_TYPE_SMALL, true, 0, ET_ALIGN_LEFT);
        double words = et_canvas_measure(m->chart->canvas, islands->name, &type) + 4.0;
        double room = fmax(SEA_WIDTH, words);
        int width = (int)ceil((room + 2 * ET_TILES_PAD) / m->wide);
        int height = (int)ceil((SEA_HEIGHT + 76.0) / m->tall);
        place.beside = false;
        place.at = (et_cells){m->columns - width, m->rows - height, width, height};
        break_name(m, islands, room, 1, &place.lines);
        if (place.at.x >= 0 && place.at.y >= 0) {
            et_tiles_take(m, &place.at);
        }
    }
    draw_sea(m, islands, &place);
}

/* ---- scale and extremes -------------------------------------------------- */

#define SCALE_STEPS 48
#define SCALE_ROOM 104.0
#define LIST_PITCH 32.0
#define LIST_GAP 32.0

typedef struct scale_bar {
    double left, wide, from, to;
} scale_bar;

/* The numbers under a scale whose lower edge is at `*bottom`, within its ends; those that
 * would touch are left out. Without `bottom` only whether all fit. */
static bool write_ticks(et_tile_map *m, const scale_bar *bar, const et_ticks *ticks,
                        const double *bottom)
{
    et_chart *chart = m->chart;
    et_type type = et_type_of(ET_TYPE_SMALL, false, chart->theme.muted, ET_ALIGN_CENTRE);
    double last = bar->left;
    bool all = true;

    for (size_t i = 0; i < ticks->count; i++) {
        char number[ET_WORD_SIZE];
        double value = et_layout_tick(ticks, i);
        double x = bar->left + bar->wide * (value - bar->from) / (bar->to - bar->from);
        (void)(et_tiles_is_centred(m)
                   ? et_words_signed(chart->language, value, ticks->decimals, number)
                   : et_words_number(chart->language, value, ticks->decimals, number));
        double half = 0.5 * et_canvas_measure(chart->canvas, number, &type);
        x = fmin(fmax(x, bar->left + half), bar->left + bar->wide - half);
        if (i > 0 && x - half < last + 6.0) {
            all = false;
            continue;
        }
        if (bottom) {
            et_canvas_text(chart->canvas, x, *bottom + 28.0, &type, number);
        }
        last = x + half;
    }
    return all;
}

static void draw_scale(et_tile_map *m, const et_area *room)
{
    et_chart *chart = m->chart;
    double from = et_tiles_is_centred(m) ? -m->limit : m->low,
           to = et_tiles_is_centred(m) ? m->limit : m->high;
    double left = room->left + ET_TILES_PAD,
           wide = fmin(room->right - room->left - 2 * ET_TILES_PAD, 640.0);
    double top = room->top + 42.0, bottom = top + 20.0;
    et_type type = et_type_of(ET_TYPE_SMALL, false, chart->theme.muted, ET_ALIGN_LEFT);
    et_ticks ticks;
    char text[ET_SENTENCE_SIZE];

    et_canvas_fit(chart->canvas, chart->frame.unit, &type, wide, text);
    et_canvas_text(chart->canvas, left, room->top + 28.0, &type, text);
    for (int i = 0; i < SCALE_STEPS; i++) {
        double value = from + (to - from) * (i + 0.5) / SCALE_STEPS;
        double x0 = left + wide * i / SCALE_STEPS;
        et_box slice = {.area = {x0, top, left + wide * (i + 1) / SCALE_STEPS + 0.5,
                                 bottom},
                        .fill = et_tiles_colour_of_value(m, value)};
        et_canvas_box(chart->canvas, &slice);
    }
    if (!(to > from)) {
        return;
    }
    const scale_bar bar = {left, wide, from, to};
    /* fewer numbers before some left out */
    for (double share = 1.0; share > 0.2; share -= 0.15) {
        et_chart_ticks_across(chart, (const double[]){from, to}, wide * share,
                              et_tiles_is_centred(m), &ticks);
        if (write_ticks(m, &bar, &ticks, NULL)) {
            break;
        }
    }
    (void)write_ticks(m, &bar, &ticks, &bottom);
}

/* A value as the lists say it: with its margin where these differ. */
static void say_listed(const et_tile_map *m, const et_tile *tile, char *out)
{
    bool margin = tile->margin > 0.0 && !m->one_margin;

    if (et_tiles_is_centred(m) || margin) {
        (void)et_chart_said(m->chart, tile->value, margin ? tile->margin : 0.0, out);
    } else {
        (void)et_words_number(m->chart->language, tile->value, m->chart->decimals, out);
    }
}

typedef struct tile_list {
    et_say heading;
    et_colour colour;
    const et_tile *const *tiles;
    size_t count;
} tile_list;

/* One column of names with values. */
static void draw_list(et_tile_map *m, const et_area *area, const tile_list *list)
{
    et_chart *chart = m->chart;
    et_type head = et_type_of(26.0, true, list->colour, ET_ALIGN_LEFT);
    et_type name = et_type_of(ET_TYPE_SMALL, false, chart->theme.ink, ET_ALIGN_LEFT);
    et_type value = et_type_of(ET_TYPE_SMALL, true, chart->theme.ink, ET_ALIGN_RIGHT);
    char number[ET_WORD_SIZE], text[ET_SENTENCE_SIZE];

    et_canvas_text(chart->canvas, area->left, area->top + 26.0, &head,
                   et_words_word(chart->language, list->heading));
    for (size_t i = 0; i < list->count; i++) {
        const et_tile *tile = list->tiles[i];
        double y = area->top + 26.0 + LIST_PITCH * (double)(i + 1);
        say_listed(m, tile, number);
        double room = area->right - area->left - 14.0 -
                      et_canvas_measure(chart->canvas, number, &value);
        const char *fits = tile->name;
        if (et_canvas_measure(chart->canvas, fits, &name) > room) {
            fits = et_tiles_name_of_length(tile, 1);
        }
        et_canvas_fit(chart->canvas, fits, &name, room, text);
        et_canvas_text(chart->canvas, area->left, y, &name, text);
        et_canvas_text(chart->canvas, area->right, y, &value, number);
    }
}

/* Both lists have at most `most` entries, and stand side by side or above each other. */
typedef struct list_plan {
    size_t most;
    bool above;
} list_plan;

/* The highest and the lowest; of slopes only clear ones, which alone deserve a list. */
typedef struct listed {
    const et_tile *tiles[2][ET_TILES_LISTED];
    size_t counts[2];
} listed;

static void find_listed(const et_tile_map *m, const et_tile *const *sorted, size_t n,
                        listed *out)
{
    static const et_verdict clear[2] = {ET_VERDICT_UP, ET_VERDICT_DOWN};
    size_t most = n / 2 < ET_TILES_LISTED ? n / 2 : ET_TILES_LISTED;

    for (int side = 0; side < 2; side++) {
        out->counts[side] = 0;
        for (size_t i = 0; i < n && out->counts[side] < most; i++) {
            const et_tile *tile = sorted[side == 0 ? i : n - 1 - i];
            if (!m->says->change || tile->verdict == clear[side]) {
                out->tiles[side][out->counts[side]++] = tile;
            }
        }
    }
}

/* Both lists with at most `most` entries each, side by side or one above the other. */
static void draw_lists(et_tile_map *m, const et_area *room, const et_tile *const *sorted,
                       size_t n, const list_plan *plan)
{
    bool change = m->says->change;
    listed lists;
    double left = room->left + ET_TILES_PAD,
           right = fmin(room->right - ET_TILES_PAD, left + (plan->above ? 400.0 : 800.0));
    double half = 0.5 * (right - left), gap = 0.5 * LIST_GAP;
    et_area first = {left, room->top, right, room->bottom}, second = first;

    find_listed(m, sorted, n, &lists);
    size_t counts[] = {lists.counts[0] < plan->most ? lists.counts[0] : plan->most,
                       lists.counts[1] < plan->most ? lists.counts[1] : plan->most};
    if (plan->above) {
        second.top += counts[0] ? LIST_PITCH * ((double)counts[0] + 1.0) + 8.0 : 0.0;
    } else {
        first.right = left + half - gap;
        second.left = left + half + gap;
    }
    if (counts[0] > 0) {
        draw_list(m, &first,
                  &(tile_list){change ? ET_SAY_TILES_RISING : ET_SAY_TILES_HIGH,
                               m->chart->theme.up, lists.tiles[0], counts[0]});
    }
    if (counts[1] > 0) {
        draw_list(m, &second,
                  &(tile_list){change ? ET_SAY_TILES_FALLING : ET_SAY_TILES_LOW,
                               m->chart->theme.down, lists.tiles[1], counts[1]});
    }
}

/* Width that both lists need side by side. */
static double lists_width(const et_tile_map *m, const et_tile *const *sorted, size_t n)
{
    et_type name = et_type_of(ET_TYPE_SMALL, false, 0, ET_ALIGN_LEFT);
    et_type value = et_type_of(ET_TYPE_SMALL, true, 0, ET_ALIGN_RIGHT);
    char number[ET_WORD_SIZE];
    double widest = 0.0;
    listed lists;

    find_listed(m, sorted, n, &lists);
    for (int side = 0; side < 2; side++) {
        for (size_t i = 0; i < lists.counts[side]; i++) {
            const et_tile *tile = lists.tiles[side][i];
            say_listed(m, tile, number);
            widest = fmax(widest,
                          et_canvas_measure(m->chart->canvas,
                                            et_tiles_name_of_length(tile, 1), &name) +
                              16.0 +
                              et_canvas_measure(m->chart->canvas, number, &value));
        }
    }
    return 2.0 * widest + LIST_GAP + 2.0 * ET_TILES_PAD;
}

/* The lists fit under the scale in one free place; draws both there. */
static bool draw_together(et_tile_map *m, const et_tile *const *sorted, size_t n,
                          const list_plan *plan)
{
    double wide = lists_width(m, sorted, n), lines = (double)plan->most + 1.0;
    double single = 0.5 * (wide - LIST_GAP) + ET_TILES_PAD;
    double tall = SCALE_ROOM + 8.0 + LIST_PITCH * lines;
    et_cells room;

    if (plan->above) {
        wide = single;
        tall += LIST_PITCH * lines + 8.0;
    }
    if (!et_tiles_find_room(m, fmax(wide, plan->above ? 300.0 : 400.0), tall, &room)) {
        return false;
    }
    et_area area = et_tiles_area_of(m, &room);
    draw_scale(m, &area);
    area.top += SCALE_ROOM + 8.0;
    draw_lists(m, &area, sorted, n, plan);
    return true;
}

/* Scale and lists share the largest free place, or have one each; the scale is drawn
 * wherever it fits, the lists only where three lines of them do. */
void et_tiles_draw_legend(et_tile_map *m, const et_tile *const *sorted, size_t n)
{
    double wide = lists_width(m, sorted, n), lists = LIST_PITCH * 4.0 + 8.0;
    et_cells room;

    for (int above = 0; above < 2; above++) {
        for (size_t most = ET_TILES_LISTED; most >= 3; most--) {
            if (draw_together(m, sorted, n, &(list_plan){most, above})) {
                return;
            }
        }
    }
    if (et_tiles_find_room(m, 300.0, SCALE_ROOM, &room)) {
        et_area area = et_tiles_area_of(m, &room);
        draw_scale(m, &area);
        et_tiles_take(m, &room);
    }
    if (et_tiles_find_room(m, wide, lists, &room)) {
        et_area area = et_tiles_area_of(m, &room);
        double fits = (area.bottom - area.top - 34.0) / LIST_PITCH;
        draw_lists(m, &area, sorted, n, &(list_plan){(size_t)fits, false});
    }
}
