/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where in the country? A tile a province, at about its place, coloured by its value
 * and carrying it as a number; both archipelagos; a scale and the extremes in the free
 * corners of the grid.
 */
#include "tiles.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "examtrend/text.h"

#define ISLANDS_MAX 4

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
                return et_fail(err, ET_ERR_ARGUMENT,
                               "found \"%s\" and \"%s\" on the same "
                               "place %d, %d of the map, expected a place each",
                               says->tiles[k].name, a->name, a->x, a->y);
            }
        }
    }
    if ((int64_t)x1 - x0 >= ET_GRID_MAX || (int64_t)y1 - y0 >= ET_GRID_MAX) {
        return et_fail(err, ET_ERR_ARGUMENT, "found a map of %lld × %lld tiles, expected "
                       "at most %d × %d", (long long)x1 - x0 + 1, (long long)y1 - y0 + 1,
                       ET_GRID_MAX, ET_GRID_MAX);
    }
    return ET_OK;
}

static et_status check(const et_chart_tiles_says *says, et_error *err)
{
    size_t known = 0;

    if (says->tile_count < 1 || says->tile_count > ET_TILES_MAX ||
        says->island_count > ISLANDS_MAX) {
        return et_fail(err, ET_ERR_ARGUMENT, "found %zu tiles and %zu archipelagos, "
                       "expected 1 to %d and at most %d", says->tile_count,
                       says->island_count, ET_TILES_MAX, ISLANDS_MAX);
    }
    for (size_t i = 0; i < says->tile_count; i++) {
        et_status status = check_tile(&says->tiles[i], err);
        if (status != ET_OK) {
            return status;
        }
        known += et_tiles_has_value(&says->tiles[i]);
    }
    for (size_t i = 0; i < says->island_count; i++) {
        const et_islands *islands = &says->islands[i];
        et_status status =
            et_chart_check("the name of an archipelago", islands->name, err);
        if (status == ET_OK) {
            status = et_chart_check("the province of an archipelago", islands->province,
                                    err);
        }
        if (status == ET_OK && islands->tile >= says->tile_count) {
            status = et_fail(err, ET_ERR_ARGUMENT,
                             "found archipelago \"%s\" with tile %zu "
                             "of %zu",
                             islands->name, islands->tile, says->tile_count);
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

/* ---- what it says -------------------------------------------------------- */

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
        if (et_tiles_has_value(&says->tiles[i])) {
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
                    among_high ? ET_SAY_TILES_ABOVE_AMONG : ET_SAY_TILES_ABOVE, out,
                    size);
        et_words_append(out, size, ", ");
        say_extreme(chart, sorted[n - 1],
                    among_low ? ET_SAY_TILES_BELOW_AMONG : ET_SAY_TILES_BELOW, out, size);
        return;
    }
    say_extreme(chart, sorted[0],
                among_high ? ET_SAY_TILES_HIGHEST_AMONG : ET_SAY_TILES_HIGHEST, out,
                size);
    et_words_append(out, size, ", ");
    say_extreme(chart, sorted[n - 1],
                among_low ? ET_SAY_TILES_LOWEST_AMONG : ET_SAY_TILES_LOWEST, out, size);
}

static void say(et_tile_map *m, const et_tile *const *sorted, size_t n)
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
        if (i >= ET_TILES_LISTED && i + ET_TILES_LISTED < n) {
            continue;
        }
        (void)et_words_say(language, ET_SAY_ALT_VALUE,
                           ET_ARGUMENTS(sorted[i]->name,
                                        et_chart_said(chart, sorted[i]->value,
                                                      sorted[i]->margin, number)),
                           sentence, sizeof sentence);
        bool last_of_top = i + 1 == ET_TILES_LISTED && n > 2 * ET_TILES_LISTED;
        et_words_append(sentence, sizeof sentence,
                        i + 1 == n ? "." : last_of_top ? "; …" : ";");
        et_chart_alt_add(chart, sentence);
    }
}

/* ---- tiles --------------------------------------------------------------- */

#define MARK_SIZE 18.0
#define MARK_ROOM 20.0
#define BETWEEN 3.0

static const char *value_text(const et_tile_map *m, const et_tile *tile, int decimals,
                              char out[ET_WORD_SIZE])
{
    if (!et_tiles_has_value(tile)) {
        return "–";
    }
    return et_tiles_is_centred(m)
               ? et_words_signed(m->chart->language, tile->value, decimals, out)
               : et_words_number(m->chart->language, tile->value, decimals, out);
}

static double mark_room(const et_tile *tile)
{
    return et_chart_verdict_mark(tile->verdict)[0] ? MARK_ROOM : 0.0;
}

/* Names with an initial, but those that two tiles would share. */
static void find_initials(et_tile_map *m)
{
    size_t n = m->says->tile_count;
    char words[sizeof m->initials[0]];

    for (size_t i = 0; i < n; i++) {
        if (!et_words_initial(et_tiles_name_of_length(&m->says->tiles[i], 1),
                              m->initials[i], sizeof m->initials[i])) {
            m->initials[i][0] = '\0';
        }
    }
    for (size_t i = 0; i < n; i++) {
        bool shared = false;
        (void)et_text_copy(words, sizeof words, m->initials[i]);
        for (size_t k = i + 1; k < n && words[0]; k++) {
            if (strcmp(m->initials[k], words) == 0) {
                m->initials[k][0] = '\0';
                shared = true;
            }
        }
        if (shared) {
            m->initials[i][0] = '\0';
        }
    }
}

static const char *initial_of(const et_tile_map *m, const et_tile *tile)
{
    return m->initials[tile - m->says->tiles];
}

/* The longest of a tile's names that is not wider than `room`: full, short, with an
 * initial, abbreviated; the last when none fits. */
static const char *name_that_fits(const et_tile_map *m, const et_tile *tile,
                                  const et_type *type, double room)
{
    const et_canvas *canvas = m->chart->canvas;
    const char *initial = initial_of(m, tile);

    for (int length = m->shortest; length < 2; length++) {
        const char *name = et_tiles_name_of_length(tile, length);
        if (et_canvas_measure(canvas, name, type) <= room) {
            return name;
        }
    }
    if (m->shortest < 2 && initial[0] &&
        et_canvas_measure(canvas, initial, type) <= room) {
        return initial;
    }
    return et_tiles_name_of_length(tile, 2);
}

#define STACKED 50.0 /* height of a tile for a name and a value under it */
#define ROOMY 66.0   /* the same in large and bold type                  */
#define VAST 100.0   /* in larger type still                             */
#define VAST_TYPE 34.0

/* A way to fill tiles: names of a length beside values with `fewer` decimals, or
 * without (NO_VALUES). */
typedef struct way {
    int length, fewer;
    bool bold;
    double initials; /* share of tiles that may have a name with an initial */
} way;

#define NO_VALUES (-1)

/* Tiles that cannot keep such a name; `initial`: nor one with an initial. */
static size_t count_tight(const et_tile_map *m, const way *how, int decimals,
                          bool initial)
{
    et_type name = et_type_of(m->size, how->bold, 0, ET_ALIGN_LEFT);
    et_type value = et_type_of(m->size, false, 0, ET_ALIGN_LEFT);
    char number[ET_WORD_SIZE];
    size_t tight = 0;

    for (size_t i = 0; i < m->says->tile_count; i++) {
        const et_tile *tile = &m->says->tiles[i];
        const char *full = et_tiles_name_of_length(tile, how->length);
        double room = m->wide - 3.0 - 2.0 * ET_TILES_PAD - mark_room(tile) - BETWEEN;
        if (how->fewer != NO_VALUES) {
            room -= et_canvas_measure(m->chart->canvas,
                                      value_text(m, tile, decimals, number), &value);
        }
        if (et_canvas_measure(m->chart->canvas, full, &name) > room) {
            const char *words = initial_of(m, tile);
            tight += !(initial && words[0] &&
                       et_canvas_measure(m->chart->canvas, words, &name) <= room);
        }
    }
    return tight;
}

static bool is_possible(const et_tile_map *m, const way *how, int decimals)
{
    size_t tight = count_tight(m, how, decimals, false), n = m->says->tile_count;
    size_t rest = how->fewer == NO_VALUES ? 6 : 16;

    /* the rest, if any, are abbreviated */
    return tight == 0 || ((double)tight <= how->initials * (double)n &&
                          count_tight(m, how, decimals, true) <= n / rest);
}

/* Whether the values still differ when rounded to so many decimals. */
static bool tells_apart(const et_tile_map *m, int decimals)
{
    return m->limit >= 5.0 * pow(10.0, -decimals);
}

/* Names before abbreviations, which few in the room can read; all decimals before one
 * fewer, bold before plain; names alone before abbreviations with numbers. */
static const way ways[] = {
    {1, 0, true, 0.0}, {1, 0, false, 0.0}, {1, 1, true, 0.0}, {1, 1, false, 0.0},
    {1, 0, false, 0.15}, {1, 1, false, 0.15}, {1, 0, false, 0.4}, {1, 1, false, 0.4},
    {1, NO_VALUES, false, 1.0}, {2, 0, true, 0.0}, {2, 0, false, 0.0},
    {2, 1, false, 0.0}};

#define WAYS (sizeof ways / sizeof *ways)
#define WHOLE_WAYS 4 /* that keep every name and value */

/* The first of `count` ways in which all tiles look alike, in type as large as goes. */
static bool choose_way(et_tile_map *m, size_t count)
{
    const double sizes[] = {26.0, ET_TYPE_SMALL};
    int all = m->chart->decimals;

    for (size_t k = m->tall >= 44.0 ? 0 : 1; k < 2; k++) {
        m->size = sizes[k];
        for (size_t i = 0; i < count; i++) {
            int fewer = ways[i].fewer == NO_VALUES ? 0 : ways[i].fewer;
            int decimals = all > 1 ? all - fewer : all;
            if ((decimals == all || tells_apart(m, decimals)) &&
                is_possible(m, &ways[i], decimals)) {
                m->decimals = ways[i].fewer == NO_VALUES ? -1 : decimals;
                m->bold = ways[i].bold;
                m->shortest = ways[i].length == 2 ? 2 : 0;
                return true;
            }
        }
    }
    return false;
}

/* Whether a value keeps to its tile with its mark to the left of it. */
static bool values_fit(const et_tile_map *m)
{
    et_type type = et_type_of(m->size, false, 0, ET_ALIGN_CENTRE);
    char number[ET_WORD_SIZE];

    for (size_t i = 0; i < m->says->tile_count; i++) {
        const et_tile *tile = &m->says->tiles[i];
        const char *value = value_text(m, tile, m->decimals, number);
        if (et_canvas_measure(m->chart->canvas, value, &type) +
                2.0 * (mark_room(tile) + 4.0) > m->wide) {
            return false;
        }
    }
    return true;
}

static bool names_fit(const et_tile_map *m, double size)
{
    et_type type = et_type_of(size, true, 0, ET_ALIGN_LEFT);

    for (size_t i = 0; i < m->says->tile_count; i++) {
        const char *name = et_tiles_name_of_length(&m->says->tiles[i], 1);
        if (et_canvas_measure(m->chart->canvas, name, &type) >
            m->wide - 3.0 - 2.0 * ET_TILES_PAD) {
            return false;
        }
    }
    return true;
}

/* Values under names where tiles are tall, beside them where that keeps all; where not
 * even abbreviations leave room for numbers, none has them. */
static void choose_type(et_tile_map *m)
{
    bool roomy = m->tall >= ROOMY;

    m->stacked = roomy || (m->tall >= STACKED && !choose_way(m, WHOLE_WAYS));
    if (m->stacked) {
        m->decimals = m->chart->decimals;
        m->size = m->tall >= VAST && names_fit(m, VAST_TYPE) ? VAST_TYPE
                  : roomy                                    ? 26.0
                                                             : ET_TYPE_SMALL;
        m->bold = roomy;
        m->shortest = 0;
        m->stacked = values_fit(m);
    }
    if (!m->stacked && !choose_way(m, WAYS)) {
        m->bold = false;
        m->decimals = -1;
        m->shortest = 2;
    }
}

static void draw_mark(et_tile_map *m, const et_tile *tile, double right, double middle,
                      et_colour ink)
{
    et_type type = et_type_of(MARK_SIZE, false, ink, ET_ALIGN_RIGHT);
    const char *mark = et_chart_verdict_mark(tile->verdict);

    if (mark[0]) {
        et_canvas_text_middle(m->chart->canvas, right, middle, &type, mark);
    }
}

static void draw_stacked(et_tile_map *m, const et_tile *tile, const et_area *area,
                         et_colour ink)
{
    et_canvas *canvas = m->chart->canvas;
    et_type name = et_type_of(m->size, m->bold, ink, ET_ALIGN_CENTRE);
    et_type value = et_type_of(m->size, false, ink, ET_ALIGN_CENTRE);
    char number[ET_WORD_SIZE], text[ET_SENTENCE_SIZE];
    double room = area->right - area->left - 2.0 * ET_TILES_PAD;
    double centre = 0.5 * (area->left + area->right);
    double middle = 0.5 * (area->top + area->bottom);
    const char *figures = value_text(m, tile, m->decimals, number);

    double above = m->size >= VAST_TYPE ? 20.0 : m->tall >= ROOMY ? 15.0 : 12.0;
    double below = m->size >= VAST_TYPE ? 24.0 : m->tall >= ROOMY ? 17.0 : 13.0;
    et_canvas_fit(m->chart->canvas, name_that_fits(m, tile, &name, room), &name,
                  room, text);
    et_canvas_text_middle(canvas, centre, middle - above, &name, text);
    et_canvas_text_middle(canvas, centre, middle + below, &value, figures);
    draw_mark(m, tile, centre - 0.5 * et_canvas_measure(canvas, figures, &value) - 4.0,
              middle + below, ink);
}

static void draw_beside(et_tile_map *m, const et_tile *tile, const et_area *area,
                        et_colour ink)
{
    et_canvas *canvas = m->chart->canvas;
    et_type name = et_type_of(m->size, m->bold, ink, ET_ALIGN_LEFT);
    et_type value = et_type_of(m->size, false, ink, ET_ALIGN_RIGHT);
    char number[ET_WORD_SIZE], text[ET_SENTENCE_SIZE];
    double middle = 0.5 * (area->top + area->bottom);
    double right = area->right - ET_TILES_PAD, room = right - area->left - ET_TILES_PAD;
    const char *figures = m->decimals < 0 ? "" : value_text(m, tile, m->decimals, number);
    double figures_wide = et_canvas_measure(canvas, figures, &value);

    room -= mark_room(tile) + figures_wide + BETWEEN;
    et_canvas_fit(m->chart->canvas, name_that_fits(m, tile, &name, room), &name,
                  room, text);
    et_canvas_text_middle(canvas, area->left + ET_TILES_PAD, middle, &name, text);
    if (figures[0]) {
        et_canvas_text_middle(canvas, right, middle, &value, figures);
        right -= figures_wide + 4.0;
    }
    draw_mark(m, tile, right, middle, ink);
}

static void draw_text(et_tile_map *m, const et_tile *tile, const et_area *area,
                      et_colour ink)
{
    if (m->stacked) {
        draw_stacked(m, tile, area, ink);
    } else {
        draw_beside(m, tile, area, ink);
    }
}

static void draw_tile(et_tile_map *m, const et_tile *tile)
{
    et_cells place = {tile->x - m->left, tile->y - m->top, 1, 1};
    double dx = 1.5 / m->wide, dy = 1.5 / m->tall;
    double l = place.x + dx, r = place.x + 1 - dx, t = place.y + dy, b = place.y + 1 - dy;
    double x[] = {l, r, r, l, l}, y[] = {t, t, b, b, t};
    et_colour fill = et_tiles_colour_of_tile(m, tile);
    et_area area = et_tiles_area_of(m, &place);
    et_curve curve = {.kind = et_tiles_has_value(tile) ? ET_CURVE_AREA : ET_CURVE_LINE,
                      .name = tile->name, .x = x, .y = y, .n = 5, .width = 1.5,
                      .colour = et_tiles_has_value(tile) ? fill : m->chart->theme.context,
                      .backdrop = true,
                      .dash = et_tiles_has_value(tile) ? ET_SOLID : ET_DASHED};

    et_canvas_curve(m->chart->canvas, &curve);
    draw_text(m, tile, &area,
              et_tiles_has_value(tile) ? et_theme_text_on(fill) : m->chart->theme.muted);
}

/* ---- the whole ----------------------------------------------------------- */

static void draw(et_tile_map *m, const et_tile *const *sorted, size_t n)
{
    et_tiles_make_grid(m);
    et_tiles_make_scale(m, sorted, n);
    find_initials(m);
    choose_type(m);
    et_canvas_plane(m->chart->canvas, &m->panel);
    for (size_t i = 0; i < m->says->tile_count; i++) {
        draw_tile(m, &m->says->tiles[i]);
    }
    for (size_t i = 0; i < m->says->island_count; i++) {
        et_tiles_draw_islands(m, &m->says->islands[i]);
    }
    et_tiles_draw_legend(m, sorted, n);
}

et_status et_chart_tiles(et_chart **out, const et_chart_tiles_says *says,
                         const et_look *look, et_error *err)
{
    et_tile_map m = {.says = says};

    *out = NULL;
    et_status status = check(says, err);
    if (status == ET_OK) {
        status = et_chart_open(&m.chart, &says->frame, look, err);
    }
    if (status != ET_OK) {
        return status;
    }
    const et_tile *sorted[ET_TILES_MAX];
    double margins[ET_TILES_MAX];
    size_t n = sort_tiles(says, sorted);
    for (size_t i = 0; i < n; i++) {
        margins[i] = sorted[i]->margin;
    }
    m.chart->decimals = et_words_common_decimals(margins, n); /* sorts them */
    m.one_margin = n > 1 && margins[0] == margins[n - 1];
    say(&m, sorted, n);
    draw(&m, sorted, n);
    return et_chart_finish(m.chart, status, out, err);
}
