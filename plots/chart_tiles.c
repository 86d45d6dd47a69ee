/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where in the country? A tile a province, at about its place, coloured by its value
 * and carrying it as a number; both archipelagos; a scale and the extremes in the free
 * corners of the grid.
 */
#include "frame.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "examtrend/text.h"

#define TILES_MAX 200
#define GRID_MAX 64
#define ISLANDS_MAX 4
#define LISTED 5

/* A rectangle of grid cells. */
typedef struct cells {
    int x, y, width, height;
} cells;

typedef struct map {
    const et_chart_tiles_says *says;
    et_chart *chart;
    et_panel panel;          /* grid units                                             */
    int columns, rows;       /* of the grid, with free columns to the right            */
    int left, top;           /* grid position of the first column and row              */
    double wide, tall;       /* a cell in pixels                                       */
    bool taken[GRID_MAX][GRID_MAX]; /* [row][column]                                   */
    double limit, low, high; /* colour scale: ± limit, or low..high                    */
    bool marked;             /* any tile has a verdict                                 */
    int decimals;            /* of the numbers in tiles: fewer where room is short     */
    double size;             /* of the type in tiles                                   */
    bool bold, stacked;      /* names; the value under the name                        */
    int shortest;            /* names used: 0 all that fit, 2 only abbreviations       */
} map;

static bool has_value(const et_tile *tile)
{
    return isfinite(tile->value);
}

static et_status check_tile(const et_tile *tile, et_error *err)
{
    et_status status = et_chart_check("the name of a tile", tile->name, err);

    if (status == ET_OK && tile->short_name) {
        status = et_chart_check("the short name of a tile", tile->short_name, err);
    }
    if (status == ET_OK && tile->abbreviation) {
        status = et_chart_check("the abbreviation of a tile", tile->abbreviation, err);
    }
    return status;
}

static et_status check_places(const et_chart_tiles_says *says, et_error *err)
{
    const et_tile *first = &says->tiles[0];
    int x0 = first->x, x1 = first->x, y0 = first->y, y1 = first->y;

    for (size_t i = 0; i < says->tile_count; i++) {
        const et_tile *a = &says->tiles[i];
        x0 = a->x < x0 ? a->x : x0;
        x1 = a->x > x1 ? a->x : x1;
        y0 = a->y < y0 ? a->y : y0;
        y1 = a->y > y1 ? a->y : y1;
        for (size_t k = 0; k < i; k++) {
            if (says->tiles[k].x == a->x && says->tiles[k].y == a->y) {
                return et_fail(err, ET_ERR_ARGUMENT, "found \"%s\" and \"%s\" on the same "
                               "place %d, %d of the map, expected a place each",
                               says->tiles[k].name, a->name, a->x, a->y);
            }
        }
    }
    if ((int64_t)x1 - x0 >= GRID_MAX || (int64_t)y1 - y0 >= GRID_MAX) {
        return et_fail(err, ET_ERR_ARGUMENT, "found a map of %lld × %lld tiles, expected "
                       "at most %d × %d", (long long)x1 - x0 + 1, (long long)y1 - y0 + 1,
                       GRID_MAX, GRID_MAX);
    }
    return ET_OK;
}

static et_status check(const et_chart_tiles_says *says, et_error *err)
{
    size_t known = 0;

    if (says->tile_count < 1 || says->tile_count > TILES_MAX ||
        says->island_count > ISLANDS_MAX) {
        return et_fail(err, ET_ERR_ARGUMENT, "found %zu tiles and %zu archipelagos, "
                       "expected 1 to %d and at most %d", says->tile_count,
                       says->island_count, TILES_MAX, ISLANDS_MAX);
    }
    for (size_t i = 0; i < says->tile_count; i++) {
        et_status status = check_tile(&says->tiles[i], err);
        if (status != ET_OK) {
            return status;
        }
        known += has_value(&says->tiles[i]);
    }
    for (size_t i = 0; i < says->island_count; i++) {
        const et_islands *islands = &says->islands[i];
        et_status status = et_chart_check("the name of an archipelago", islands->name, err);
        if (status == ET_OK) {
            status = et_chart_check("the province of an archipelago", islands->province,
                                    err);
        }
        if (status == ET_OK && islands->tile >= says->tile_count) {
            status = et_fail(err, ET_ERR_ARGUMENT, "found archipelago \"%s\" with tile %zu "
                             "of %zu", islands->name, islands->tile, says->tile_count);
        }
        if (status != ET_OK) {
            return status;
        }
    }
    if (known == 0) {
        return et_fail(err, ET_ERR_INPUT, "found no value in any of the %zu tiles, "
                       "expected one at least", says->tile_count);
    }
    return check_places(says, err);
}

/* ---- what it says ---------------------------------------------------------------------- */

static int by_value(const void *a, const void *b)
{
    const et_tile *x = *(const et_tile *const *)a, *y = *(const et_tile *const *)b;

    if (x->value != y->value) {
        return x->value > y->value ? -1 : 1;
    }
    return strcmp(x->name, y->name);
}

static size_t sort_tiles(const et_chart_tiles_says *says, const et_tile **sorted)
{
    size_t n = 0;

    for (size_t i = 0; i < says->tile_count; i++) {
        if (has_value(&says->tiles[i])) {
            sorted[n++] = &says->tiles[i];
        }
    }
    qsort(sorted, n, sizeof *sorted, by_value);
    return n;
}

/* Two values whose difference is within the noise of both. */
static bool may_swap(const et_tile *a, const et_tile *b)
{
    double noise = hypot(fmax(a->margin, 0.0), fmax(b->margin, 0.0));
    return fabs(a->value - b->value) <= noise;
}

static void say_extreme(const et_chart *chart, const et_tile *tile, et_say say,
                        char *out, size_t size)
{
    char name[ET_SENTENCE_SIZE / 4], value[ET_WORD_SIZE], clause[ET_SENTENCE_SIZE];

    (void)et_text_copy(name, sizeof name, tile->name);
    et_words_glue(name, sizeof name);
    (void)et_chart_value(chart, tile->value, chart->decimals, value);
    et_words_append(out, size, et_words_say(chart->language, say,
                                            ET_ARGUMENTS(name, value), clause,
                                            sizeof clause));
}

/* The extremes are named as such only where the next tile is out of their noise. */
static void say_extremes(const et_chart *chart, const et_tile *const *sorted, size_t n,
                         char *out, size_t size)
{
    out[0] = '\0';
    if (n == 1) {
        say_extreme(chart, sorted[0], ET_SAY_TILES_ONE, out, size);
        return;
    }
    bool among_high = may_swap(sorted[0], sorted[1]);
    bool among_low = may_swap(sorted[n - 2], sorted[n - 1]);
    if (chart->frame.relative && sorted[0]->value > 0.0 && sorted[n - 1]->value < 0.0) {
        say_extreme(chart, sorted[0],
                    among_high ? ET_SAY_TILES_ABOVE_AMONG : ET_SAY_TILES_ABOVE, out, size);
        et_words_append(out, size, ", ");
        say_extreme(chart, sorted[n - 1],
                    among_low ? ET_SAY_TILES_BELOW_AMONG : ET_SAY_TILES_BELOW, out, size);
        return;
    }
    say_extreme(chart, sorted[0],
                among_high ? ET_SAY_TILES_HIGHEST_AMONG : ET_SAY_TILES_HIGHEST, out, size);
    et_words_append(out, size, ", ");
    say_extreme(chart, sorted[n - 1],
                among_low ? ET_SAY_TILES_LOWEST_AMONG : ET_SAY_TILES_LOWEST, out, size);
}

static void say(map *m, const et_tile *const *sorted, size_t n)
{
    et_chart *chart = m->chart;
    et_language language = chart->language;
    et_head head = {.title_count = 1};
    et_verdict_counts counts = {0};
    char sentence[ET_SENTENCE_SIZE], number[ET_WORD_SIZE];

    for (size_t i = 0; i < n; i++) {
        counts.up += sorted[i]->verdict == ET_VERDICT_UP;
        counts.down += sorted[i]->verdict == ET_VERDICT_DOWN;
        counts.unclear += sorted[i]->verdict == ET_VERDICT_CANNOT_TELL;
    }
    m->marked = counts.up + counts.down > 0;
    if (m->says->change) {
        et_chart_count_verdicts(chart, &counts, head.titles[0], ET_SENTENCE_SIZE);
    } else {
        say_extremes(chart, sorted, n, head.titles[0], ET_SENTENCE_SIZE);
    }
    if (m->marked || m->says->change) {
        et_chart_subtitle(chart, &head, m->says->change ? ET_SAY_TILES_CHANGE_MARKS
                                                        : ET_SAY_TILES_LEVEL_MARKS);
    }
    et_chart_note(chart, &head, ET_SAY_TILES_SCALE);
    if (n < m->says->tile_count) {
        et_chart_note(chart, &head, ET_SAY_TILES_MISSING);
    }
    et_chart_head(chart, &head);

    et_chart_alt_begin(chart, ET_SAY_TILES_KIND);
    for (size_t i = 0; i < n; i++) {
        if (i >= LISTED && i + LISTED < n) {
            continue;
        }
        (void)et_words_say(language, ET_SAY_ALT_VALUE,
                           ET_ARGUMENTS(sorted[i]->name,
                                        et_chart_said(chart, sorted[i]->value,
                                                      sorted[i]->margin, number)),
                           sentence, sizeof sentence);
        bool last_of_top = i + 1 == LISTED && n > 2 * LISTED;
        et_words_append(sentence, sizeof sentence,
                        i + 1 == n ? "." : last_of_top ? "; …" : ";");
        et_chart_alt_add(chart, sentence);
    }
}

/* ---- the grid ---------------------------------------------------------------------------- */

static void make_grid(map *m)
{
    const et_chart_tiles_says *says = m->says;
    const et_area *body = &m->chart->body;
    int right = says->tiles[0].x, bottom = says->tiles[0].y;

    m->left = right;
    m->top = bottom;
    for (size_t i = 0; i < says->tile_count; i++) {
        m->left = says->tiles[i].x < m->left ? says->tiles[i].x : m->left;
        right = says->tiles[i].x > right ? says->tiles[i].x : right;
        m->top = says->tiles[i].y < m->top ? says->tiles[i].y : m->top;
        bottom = says->tiles[i].y > bottom ? says->tiles[i].y : bottom;
    }
    int used = right - m->left + 1;
    m->rows = bottom - m->top + 1;
    m->wide = fmin((body->right - body->left) / used, 262.0);
    m->columns = (int)floor((body->right - body->left) / m->wide + 1e-9);
    m->columns = m->columns > GRID_MAX ? GRID_MAX : m->columns < used ? used : m->columns;
    m->tall = fmin((body->bottom - body->top) / m->rows, 84.0);
    for (size_t i = 0; i < says->tile_count; i++) {
        m->taken[says->tiles[i].y - m->top][says->tiles[i].x - m->left] = true;
    }
    m->panel = (et_panel){.area = {body->left, body->top,
                                   body->left + m->columns * m->wide,
                                   body->top + m->rows * m->tall},
                          .x0 = 0.0, .x1 = m->columns, .y0 = m->rows, .y1 = 0.0};
}

static bool is_free(const map *m, const cells *c)
{
    if (c->x < 0 || c->y < 0 || c->x + c->width > m->columns ||
        c->y + c->height > m->rows) {
        return false;
    }
    for (int y = c->y; y < c->y + c->height; y++) {
        for (int x = c->x; x < c->x + c->width; x++) {
            if (m->taken[y][x]) {
                return false;
            }
        }
    }
    return true;
}

static void take(map *m, const cells *c)
{
    for (int y = c->y; y < c->y + c->height; y++) {
        for (int x = c->x; x < c->x + c->width; x++) {
            m->taken[y][x] = true;
        }
    }
}

/* The free place of that size nearest to the east of a tile. */
static bool find_sea(const map *m, const et_tile *tile, cells *c)
{
    double best = INFINITY;
    cells at = *c;

    for (at.y = 0; at.y + at.height <= m->rows; at.y++) {
        for (at.x = 0; at.x + at.width <= m->columns; at.x++) {
            double dx = (at.x + 0.5 * at.width - (tile->x - m->left) - 0.5) * m->wide;
            double dy = (at.y + 0.5 * at.height - (tile->y - m->top) - 0.5) * m->tall;
            /* the sea lies to the east, and south rather than north */
            double cost = hypot(dx, dy) + (dx < 0.0 ? 4.0 * -dx : 0.0) +
                          (dy < 0.0 ? 0.5 * -dy : 0.0);
            if (is_free(m, &at) && cost < best) {
                best = cost;
                *c = at;
            }
        }
    }
    return isfinite(best);
}

/* The largest free rectangle at least `wide` × `tall` pixels. */
static bool find_room(const map *m, double wide, double tall, cells *best)
{
    double most = 0.0;

    for (int y = 0; y < m->rows; y++) {
        for (int x = 0; x < m->columns; x++) {
            int reach = m->columns - x;
            for (int h = 1; y + h <= m->rows; h++) {
                int w = 0;
                while (w < reach && !m->taken[y + h - 1][x + w]) {
                    w++;
                }
                reach = w;
                double area = (w * m->wide) * (h * m->tall);
                if (w * m->wide >= wide && h * m->tall >= tall && area > most) {
                    most = area;
                    *best = (cells){x, y, w, h};
                }
            }
        }
    }
    return most > 0.0;
}

static et_area area_of(const map *m, const cells *c)
{
    double left = m->panel.area.left + c->x * m->wide;
    double top = m->panel.area.top + c->y * m->tall;
    return (et_area){left, top, left + c->width * m->wide, top + c->height * m->tall};
}

/* ---- colours ------------------------------------------------------------------------------- */

static void make_scale(map *m, const et_tile *const *sorted, size_t n)
{
    m->high = sorted[0]->value;
    m->low = sorted[n - 1]->value;
    m->limit = fmax(fabs(m->high), fabs(m->low));
}

static bool is_centred(const map *m)
{
    return m->chart->frame.relative || m->says->change;
}

static et_colour colour_of_value(const map *m, double value)
{
    const et_theme *theme = &m->chart->theme;
    const et_colour *stops = m->says->change ? theme->change : theme->level;

    if (is_centred(m)) {
        return et_theme_at(stops, m->limit > 0.0 ? value / m->limit : 0.0);
    }
    return et_theme_at(stops, m->high > m->low ? (value - m->low) / (m->high - m->low)
                                               : 0.5);
}

static et_colour colour_of_tile(const map *m, const et_tile *tile)
{
    if (!has_value(tile)) {
        return m->chart->theme.background;
    }
    et_colour colour = colour_of_value(m, tile->value);
    if (m->says->change && tile->verdict == ET_VERDICT_CANNOT_TELL) {
        return et_theme_blend(colour, et_theme_at(m->chart->theme.change, 0.0), 0.35);
    }
    return colour;
}

/* ---- tiles ----------------------------------------------------------------------------------- */

#define PAD 6.0
#define MARK_SIZE 18.0
#define MARK_ROOM 18.0
#define BETWEEN 4.0

static const char *value_text(const map *m, const et_tile *tile, int decimals,
                              char out[ET_WORD_SIZE])
{
    if (!has_value(tile)) {
        return "–";
    }
    return is_centred(m)
               ? et_words_signed(m->chart->language, tile->value, decimals, out)
               : et_words_number(m->chart->language, tile->value, decimals, out);
}

static double mark_room(const et_tile *tile)
{
    return et_chart_verdict_mark(tile->verdict)[0] ? MARK_ROOM : 0.0;
}

/* A tile's name of some length: 0 full, 1 short, 2 abbreviated; the next longer one
 * where it has none. */
static const char *name_of_length(const et_tile *tile, int length)
{
    if (length >= 2 && tile->abbreviation) {
        return tile->abbreviation;
    }
    return length >= 1 && tile->short_name ? tile->short_name : tile->name;
}

/* The longest of a tile's names that is not wider than `room`; the shortest it has when
 * none fits. */
static const char *name_that_fits(const map *m, const et_tile *tile, const et_type *type,
                                  double room)
{
    for (int length = m->shortest; length < 2; length++) {
        const char *name = name_of_length(tile, length);
        if (et_canvas_measure(m->chart->canvas, name, type) <= room) {
            return name;
        }
    }
    return name_of_length(tile, 2);
}

/* Tiles that cannot keep a name of that length beside their value. */
static size_t count_tight(const map *m, bool bold, int decimals, int length)
{
    et_type name = et_chart_type(m->chart, m->size, bold, 0, ET_ALIGN_LEFT);
    et_type value = et_chart_type(m->chart, m->size, false, 0, ET_ALIGN_LEFT);
    char number[ET_WORD_SIZE];
    size_t tight = 0;

    for (size_t i = 0; i < m->says->tile_count; i++) {
        const et_tile *tile = &m->says->tiles[i];
        double taken = mark_room(tile) + BETWEEN +
                       et_canvas_measure(m->chart->canvas,
                                         value_text(m, tile, decimals, number), &value);
        tight += et_canvas_measure(m->chart->canvas, name_of_length(tile, length), &name) +
                     taken > m->wide - 3.0 - 2.0 * PAD;
    }
    return tight;
}

/* All tiles look alike: names before abbreviations, all decimals before one fewer, bold
 * before plain. One tile in eight may have a shorter name than the rest; where not even
 * abbreviations leave room for numbers, none has them. */
static void choose_type(map *m)
{
    static const struct {
        int length, fewer;
        bool bold;
        size_t exceptions; /* one in as many; 0: none */
    } ways[] = {{1, 0, true, 0}, {1, 0, false, 0}, {1, 1, true, 0}, {1, 1, false, 0},
                {1, 0, false, 8}, {1, 1, false, 8}, {2, 0, true, 0}, {2, 0, false, 0},
                {2, 1, false, 0}};
    int all = m->chart->decimals;

    m->stacked = m->tall >= 66.0;
    m->size = m->tall >= 44.0 ? 26.0 : ET_TYPE_SMALL;
    m->decimals = all;
    m->bold = m->stacked;
    m->shortest = 0;
    if (m->stacked) {
        return;
    }
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        int decimals = all > 1 ? all - ways[i].fewer : all;
        size_t allowed = ways[i].exceptions ? m->says->tile_count / ways[i].exceptions : 0;
        if (count_tight(m, ways[i].bold, decimals, ways[i].length) <= allowed) {
            m->decimals = decimals;
            m->bold = ways[i].bold;
            m->shortest = ways[i].length == 2 ? 2 : 0;
            return;
        }
    }
    m->decimals = -1;
    m->shortest = 2;
}

static void draw_mark(map *m, const et_tile *tile, double right, double middle,
                      et_colour ink)
{
    et_type type = et_chart_type(m->chart, MARK_SIZE, false, ink, ET_ALIGN_RIGHT);
    const char *mark = et_chart_verdict_mark(tile->verdict);

    if (mark[0]) {
        et_canvas_text_middle(m->chart->canvas, right, middle, &type, mark);
    }
}

static void draw_stacked(map *m, const et_tile *tile, const et_area *area, et_colour ink)
{
    et_canvas *canvas = m->chart->canvas;
    et_type name = et_chart_type(m->chart, m->size, true, ink, ET_ALIGN_CENTRE);
    et_type value = et_chart_type(m->chart, m->size, false, ink, ET_ALIGN_CENTRE);
    char number[ET_WORD_SIZE], text[ET_SENTENCE_SIZE];
    double room = area->right - area->left - 2.0 * PAD;
    double centre = 0.5 * (area->left + area->right);
    double middle = 0.5 * (area->top + area->bottom);
    const char *figures = value_text(m, tile, m->decimals, number);

    (void)et_layout_fit(name_that_fits(m, tile, &name, room), m->size, true,
                        room / m->chart->theme.width, text, sizeof text);
    et_canvas_text_middle(canvas, centre, middle - 15.0, &name, text);
    et_canvas_text_middle(canvas, centre, middle + 17.0, &value, figures);
    draw_mark(m, tile, centre - 0.5 * et_canvas_measure(canvas, figures, &value) - 4.0,
              middle + 17.0, ink);
}

static void draw_beside(map *m, const et_tile *tile, const et_area *area, et_colour ink)
{
    et_canvas *canvas = m->chart->canvas;
    et_type name = et_chart_type(m->chart, m->size, m->bold, ink, ET_ALIGN_LEFT);
    et_type value = et_chart_type(m->chart, m->size, false, ink, ET_ALIGN_RIGHT);
    char number[ET_WORD_SIZE], text[ET_SENTENCE_SIZE];
    double middle = 0.5 * (area->top + area->bottom);
    double right = area->right - PAD, room = right - area->left - PAD;
    const char *figures = value_text(m, tile, m->decimals < 0 ? 0 : m->decimals, number);
    double taken = et_canvas_measure(canvas, figures, &value) + mark_room(tile) + BETWEEN;
    const char *words = name_that_fits(m, tile, &name, room - taken);

    if (m->decimals < 0) {
        figures = "";
        taken = mark_room(tile);
        words = name_that_fits(m, tile, &name, room - taken);
    }
    (void)et_layout_fit(words, m->size, m->bold, (room - taken) / m->chart->theme.width,
                        text, sizeof text);
    et_canvas_text_middle(canvas, area->left + PAD, middle, &name, text);
    if (figures[0]) {
        et_canvas_text_middle(canvas, right, middle, &value, figures);
        right -= et_canvas_measure(canvas, figures, &value) + 4.0;
    }
    draw_mark(m, tile, right, middle, ink);
}

static void draw_text(map *m, const et_tile *tile, const et_area *area, et_colour ink)
{
    if (m->stacked) {
        draw_stacked(m, tile, area, ink);
    } else {
        draw_beside(m, tile, area, ink);
    }
}

static void draw_tile(map *m, const et_tile *tile)
{
    cells place = {tile->x - m->left, tile->y - m->top, 1, 1};
    double dx = 1.5 / m->wide, dy = 1.5 / m->tall;
    double l = place.x + dx, r = place.x + 1 - dx, t = place.y + dy, b = place.y + 1 - dy;
    double x[] = {l, r, r, l, l}, y[] = {t, t, b, b, t};
    et_colour fill = colour_of_tile(m, tile);
    et_area area = area_of(m, &place);
    et_curve curve = {.kind = has_value(tile) ? ET_CURVE_AREA : ET_CURVE_LINE,
                      .name = tile->name, .x = x, .y = y, .n = 5, .width = 1.5,
                      .colour = has_value(tile) ? fill : m->chart->theme.context,
                      .dash = has_value(tile) ? ET_SOLID : ET_DASHED};

    et_canvas_curve(m->chart->canvas, &curve);
    draw_text(m, tile, &area,
              has_value(tile) ? et_theme_text_on(fill) : m->chart->theme.muted);
}

/* ---- archipelagos ------------------------------------------------------------------------------ */

#define SEA_WIDTH 132.0
#define SEA_HEIGHT 76.0

/* Islets of a box, as shares of its sides and pixels. */
static const struct {
    double x, y, radius;
} islets[] = {{0.14, 0.26, 6}, {0.33, 0.70, 7}, {0.47, 0.34, 9}, {0.62, 0.72, 6},
              {0.74, 0.24, 6}, {0.88, 0.56, 7}, {0.19, 0.78, 5}, {0.55, 0.13, 4}};

static void draw_sea(map *m, const et_islands *islands, const et_area *room, bool beside)
{
    et_chart *chart = m->chart;
    et_colour fill = colour_of_tile(m, &m->says->tiles[islands->tile]);
    double middle = 0.5 * (room->top + room->bottom);
    double top = beside ? middle - 0.5 * SEA_HEIGHT : room->top + 6.0;
    et_box sea = {.area = {room->left + PAD, top, room->left + PAD + SEA_WIDTH,
                           top + SEA_HEIGHT},
                  .edge = chart->theme.muted, .border = 1.5, .hollow = true};
    char text[ET_SENTENCE_SIZE];

    et_canvas_box(chart->canvas, &sea);
    for (size_t i = 0; i < sizeof islets / sizeof *islets; i++) {
        et_canvas_disc(chart->canvas, sea.area.left + islets[i].x * SEA_WIDTH,
                       sea.area.top + islets[i].y * SEA_HEIGHT, islets[i].radius, fill,
                       chart->theme.muted);
    }
    double x = beside ? sea.area.right + 14.0 : sea.area.left;
    double y = beside ? middle - 7.0 : sea.area.bottom + 28.0;
    double wide = (room->right - x) / chart->theme.width;
    et_type type = et_chart_type(chart, ET_TYPE_SMALL, true, chart->theme.ink,
                                 ET_ALIGN_LEFT);
    (void)et_layout_fit(islands->name, type.size, true, wide, text, sizeof text);
    et_canvas_text(chart->canvas, x, y, &type, text);
    type.bold = false;
    type.colour = chart->theme.muted;
    (void)et_layout_fit(islands->province, type.size, false, wide, text, sizeof text);
    et_canvas_text(chart->canvas, x, y + 31.0, &type, text);
}

static void draw_islands(map *m, const et_islands *islands)
{
    et_type bold = et_chart_type(m->chart, ET_TYPE_SMALL, true, 0, ET_ALIGN_LEFT);
    et_type plain = et_chart_type(m->chart, ET_TYPE_SMALL, false, 0, ET_ALIGN_LEFT);
    double words = fmax(et_canvas_measure(m->chart->canvas, islands->name, &bold),
                        et_canvas_measure(m->chart->canvas, islands->province, &plain));
    const et_tile *tile = &m->says->tiles[islands->tile];
    cells beside = {.width = (int)ceil((SEA_WIDTH + 14.0 + words + 2 * PAD) / m->wide),
                    .height = (int)ceil((SEA_HEIGHT + 8.0) / m->tall)};
    cells under = {.width = (int)ceil((fmax(SEA_WIDTH, words) + 2 * PAD) / m->wide),
                   .height = (int)ceil((SEA_HEIGHT + 76.0) / m->tall)};
    /* a map without any free water gets the box over its last cells rather than none */
    cells last = {m->columns - under.width, m->rows - under.height, under.width,
                  under.height};
    bool is_beside = find_sea(m, tile, &beside);

    if (is_beside) {
        last = beside;
    } else if (find_sea(m, tile, &under)) {
        last = under;
    }
    et_area room = area_of(m, &last);
    if (last.x >= 0 && last.y >= 0) {
        take(m, &last);
    }
    draw_sea(m, islands, &room, is_beside);
}

/* ---- scale and extremes --------------------------------------------------------------------------- */

#define SCALE_STEPS 48
#define SCALE_ROOM 104.0
#define LIST_PITCH 32.0
#define LIST_GAP 40.0

static void draw_scale(map *m, const et_area *room)
{
    et_chart *chart = m->chart;
    double from = is_centred(m) ? -m->limit : m->low, to = is_centred(m) ? m->limit : m->high;
    double left = room->left + PAD, wide = fmin(room->right - room->left - 2 * PAD, 640.0);
    double top = room->top + 42.0, bottom = top + 20.0;
    et_type type = et_chart_type(chart, ET_TYPE_SMALL, false, chart->theme.muted,
                                 ET_ALIGN_LEFT);
    et_ticks ticks;
    char text[ET_SENTENCE_SIZE];

    (void)et_layout_fit(chart->frame.unit, type.size, false, wide / chart->theme.width,
                        text, sizeof text);
    et_canvas_text(chart->canvas, left, room->top + 28.0, &type, text);
    for (int i = 0; i < SCALE_STEPS; i++) {
        double value = from + (to - from) * (i + 0.5) / SCALE_STEPS;
        double x0 = left + wide * i / SCALE_STEPS;
        et_box slice = {.area = {x0, top, left + wide * (i + 1) / SCALE_STEPS + 0.5,
                                 bottom},
                        .fill = colour_of_value(m, value)};
        et_canvas_box(chart->canvas, &slice);
    }
    if (!(to > from)) {
        return;
    }
    type.align = ET_ALIGN_CENTRE;
    et_chart_ticks_across(chart, (const double[]){from, to}, wide, is_centred(m), &ticks);
    for (size_t i = 0; i < ticks.count; i++) {
        char number[ET_WORD_SIZE];
        double value = et_layout_tick(&ticks, i);
        double x = left + wide * (value - from) / (to - from);
        (void)(is_centred(m)
                   ? et_words_signed(chart->language, value, ticks.decimals, number)
                   : et_words_number(chart->language, value, ticks.decimals, number));
        double half = 0.5 * et_canvas_measure(chart->canvas, number, &type);
        et_canvas_text(chart->canvas, fmax(x, left + half), bottom + 28.0, &type, number);
    }
}

/* One column of names with values: the first `count` of `tiles` from `start` on, every
 * `step` (1 or -1). */
static void draw_list(map *m, const et_area *area, et_say heading, et_colour colour,
                      const et_tile *const *tiles, ptrdiff_t step, size_t count)
{
    et_chart *chart = m->chart;
    et_type head = et_chart_type(chart, 26.0, true, colour, ET_ALIGN_LEFT);
    et_type name = et_chart_type(chart, ET_TYPE_SMALL, false, chart->theme.ink,
                                 ET_ALIGN_LEFT);
    et_type value = et_chart_type(chart, ET_TYPE_SMALL, true, chart->theme.ink,
                                  ET_ALIGN_RIGHT);
    char number[ET_WORD_SIZE], text[ET_SENTENCE_SIZE];

    et_canvas_text(chart->canvas, area->left, area->top + 26.0, &head,
                   et_words_word(chart->language, heading));
    for (size_t i = 0; i < count; i++) {
        const et_tile *tile = tiles[(ptrdiff_t)i * step];
        double y = area->top + 26.0 + LIST_PITCH * (double)(i + 1);
        (void)et_chart_said(chart, tile->value, tile->margin, number);
        if (!is_centred(m) && !(tile->margin > 0.0)) {
            (void)et_words_number(chart->language, tile->value, chart->decimals, number);
        }
        double room = area->right - area->left - 14.0 -
                      et_canvas_measure(chart->canvas, number, &value);
        const char *fits = tile->name;
        if (et_canvas_measure(chart->canvas, fits, &name) > room) {
            fits = name_of_length(tile, 1);
        }
        (void)et_layout_fit(fits, name.size, false, room / chart->theme.width, text,
                            sizeof text);
        et_canvas_text(chart->canvas, area->left, y, &name, text);
        et_canvas_text(chart->canvas, area->right, y, &value, number);
    }
}

static void draw_lists(map *m, const et_area *room, const et_tile *const *sorted, size_t n)
{
    size_t up = n, down = n, fits = (size_t)((room->bottom - room->top - 34.0) / LIST_PITCH);
    size_t most = fits < LISTED ? fits : LISTED;

    if (m->says->change) {
        /* only clear rises and falls deserve a list */
        up = down = 0;
        while (up < n && sorted[up]->verdict == ET_VERDICT_UP) {
            up++;
        }
        while (down < n && sorted[n - 1 - down]->verdict == ET_VERDICT_DOWN) {
            down++;
        }
    }
    most = most < n / 2 ? most : n / 2;
    double left = room->left + PAD, right = fmin(room->right - PAD, left + 800.0);
    double half = 0.5 * (right - left), gap = 0.5 * LIST_GAP;
    et_area first = {left, room->top, left + half - gap, room->bottom};
    et_area second = {left + half + gap, room->top, right, room->bottom};
    bool change = m->says->change;
    if (most > 0 && up > 0) {
        draw_list(m, &first, change ? ET_SAY_TILES_RISING : ET_SAY_TILES_HIGH,
                  m->chart->theme.up, sorted, 1, up < most ? up : most);
    }
    if (most > 0 && down > 0) {
        draw_list(m, &second, change ? ET_SAY_TILES_FALLING : ET_SAY_TILES_LOW,
                  m->chart->theme.down, sorted + n - 1, -1, down < most ? down : most);
    }
}

/* Width that both lists need side by side. */
static double lists_width(const map *m, const et_tile *const *sorted, size_t n)
{
    et_type name = et_chart_type(m->chart, ET_TYPE_SMALL, false, 0, ET_ALIGN_LEFT);
    et_type value = et_chart_type(m->chart, ET_TYPE_SMALL, true, 0, ET_ALIGN_RIGHT);
    char number[ET_WORD_SIZE];
    double widest = 0.0;

    for (size_t i = 0; i < n; i++) {
        if (i >= LISTED && i + LISTED < n) {
            continue;
        }
        const char *words = sorted[i]->short_name ? sorted[i]->short_name
                                                  : sorted[i]->name;
        (void)et_chart_said(m->chart, sorted[i]->value, sorted[i]->margin, number);
        widest = fmax(widest, et_canvas_measure(m->chart->canvas, words, &name) + 16.0 +
                                  et_canvas_measure(m->chart->canvas, number, &value));
    }
    return 2.0 * widest + LIST_GAP + 2.0 * PAD;
}

/* Scale and lists share the largest free place, or have one each; the scale is drawn
 * wherever it fits, the lists only where three lines of them do. */
static void draw_legend(map *m, const et_tile *const *sorted, size_t n)
{
    double wide = lists_width(m, sorted, n), lists = LIST_PITCH * 4.0 + 8.0;
    cells room;

    for (int lines = LISTED; lines >= 3; lines--) {
        double tall = SCALE_ROOM + LIST_PITCH * (lines + 1) + 8.0;
        if (find_room(m, fmax(wide, 400.0), tall, &room)) {
            et_area area = area_of(m, &room);
            draw_scale(m, &area);
            area.top += SCALE_ROOM + 8.0;
            draw_lists(m, &area, sorted, n);
            return;
        }
    }
    if (find_room(m, 300.0, SCALE_ROOM, &room)) {
        et_area area = area_of(m, &room);
        draw_scale(m, &area);
        take(m, &room);
    }
    if (find_room(m, wide, lists, &room)) {
        et_area area = area_of(m, &room);
        draw_lists(m, &area, sorted, n);
    }
}

static void draw(map *m, const et_tile *const *sorted, size_t n)
{
    make_grid(m);
    make_scale(m, sorted, n);
    choose_type(m);
    et_canvas_panel(m->chart->canvas, &m->panel);
    for (size_t i = 0; i < m->says->tile_count; i++) {
        draw_tile(m, &m->says->tiles[i]);
    }
    for (size_t i = 0; i < m->says->island_count; i++) {
        draw_islands(m, &m->says->islands[i]);
    }
    draw_legend(m, sorted, n);
}

et_status et_chart_tiles(et_chart **out, const et_chart_tiles_says *says,
                         const et_look *look, et_error *err)
{
    map m = {.says = says};

    *out = NULL;
    et_status status = check(says, err);
    if (status == ET_OK) {
        status = et_chart_open(&m.chart, &says->frame, look, err);
    }
    if (status != ET_OK) {
        return status;
    }
    const et_tile *sorted[TILES_MAX];
    double margins[TILES_MAX];
    size_t n = sort_tiles(says, sorted);
    for (size_t i = 0; i < n; i++) {
        margins[i] = sorted[i]->margin;
    }
    m.chart->decimals = et_words_common_decimals(margins, n);
    say(&m, sorted, n);
    draw(&m, sorted, n);
    return et_chart_finish(m.chart, status, out, err);
}
