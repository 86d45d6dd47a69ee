/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tiles.h"

#include <math.h>
#include <string.h>

#define WIDEST 284.0 /* of a tile, pixels                             */
#define TALLEST 84.0
#define FEW_ROWS 6   /* of a small country, whose tiles may be larger */
#define LARGER 1.5
#define NORTH_MOST 1 /* rows between an archipelago and its province  */
#define SOUTH_MOST 4
#define FEW_SEA 3    /* columns that tiles make room for, in the east */
#define MOST_SEA 8

bool et_tiles_has_value(const et_tile *tile)
{
    return isfinite(tile->value);
}

/* A tile's name of some length: 0 full, 1 short, 2 abbreviated; the next longer one
 * where it has none. */
const char *et_tiles_name_of_length(const et_tile *tile, int length)
{
    if (length >= 2 && tile->abbreviation) {
        return tile->abbreviation;
    }
    return length >= 1 && tile->short_name ? tile->short_name : tile->name;
}

/* ---- the grid ------------------------------------------------------------ */

/* The grid with `sea` columns kept free in the east. */
static void lay_grid(et_tile_map *m, int sea)
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
    double larger = m->rows <= FEW_ROWS ? LARGER : 1.0;
    m->wide = fmin((body->right - body->left) / (used + sea), WIDEST * larger);
    m->columns = (int)floor((body->right - body->left) / m->wide + 1e-9);
    m->columns = m->columns > ET_GRID_MAX ? ET_GRID_MAX
                 : m->columns < used      ? used
                                          : m->columns;
    m->tall = fmin((body->bottom - body->top) / m->rows, TALLEST * larger);
    int rows = (int)floor((body->bottom - body->top) / m->tall + 1e-9);
    m->rows = rows > ET_GRID_MAX ? ET_GRID_MAX : rows > m->rows ? rows : m->rows;
    memset(m->taken, 0, sizeof m->taken);
    for (size_t i = 0; i < says->tile_count; i++) {
        m->taken[says->tiles[i].y - m->top][says->tiles[i].x - m->left] = true;
    }
    m->panel = (et_plane){.area = {body->left, body->top,
                                   body->left + m->columns * m->wide,
                                   body->top + m->rows * m->tall},
                          .x0 = 0.0, .x1 = m->columns, .y0 = m->rows, .y1 = 0.0};
}

void et_tiles_make_grid(et_tile_map *m)
{
    for (int far = 0; far < 2; far++) {
        m->anywhere = far > 0;
        for (int sea = 0; sea <= (far ? MOST_SEA : FEW_SEA); sea++) {
            lay_grid(m, sea);
            if (et_tiles_have_sea(m)) {
                return;
            }
        }
    }
    lay_grid(m, 0);
}

static bool is_free(const et_tile_map *m, const et_cells *c)
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

void et_tiles_take(et_tile_map *m, const et_cells *c)
{
    for (int y = c->y; y < c->y + c->height; y++) {
        for (int x = c->x; x < c->x + c->width; x++) {
            m->taken[y][x] = true;
        }
    }
}

/* Open water: no land in these rows from there to the east. */
static bool is_sea(const et_tile_map *m, const et_cells *c)
{
    for (size_t i = 0; i < m->says->tile_count; i++) {
        int x = m->says->tiles[i].x - m->left, y = m->says->tiles[i].y - m->top;
        if (x >= c->x && y >= c->y && y < c->y + c->height) {
            return false;
        }
    }
    return true;
}

double et_tiles_find_sea(const et_tile_map *m, const et_tile *tile, et_cells *c)
{
    double best = INFINITY;
    et_cells at = *c;

    for (at.y = 0; at.y + at.height <= m->rows; at.y++) {
        for (at.x = 0; at.x + at.width <= m->columns; at.x++) {
            double dx = (at.x + 0.5 * at.width - (tile->x - m->left) - 0.5) * m->wide;
            double dy = (at.y + 0.5 * at.height - (tile->y - m->top) - 0.5) * m->tall;
            /* east of their province, south rather than north */
            double cost = hypot(dx, dy) + (dx < 0.0 ? 4.0 * -dx : 0.0) +
                          (dy < 0.0 ? 0.5 * -dy : 0.0);
            /* never far from it, where two archipelagos would change places */
            int row = tile->y - m->top;
            bool near = at.y + at.height + NORTH_MOST >= row && at.y - SOUTH_MOST <= row;
            bool may = near || m->anywhere;
            if (may && cost < best && is_free(m, &at) && is_sea(m, &at)) {
                best = cost;
                *c = at;
            }
        }
    }
    return best;
}

/* The largest free rectangle at least `wide` × `tall` pixels. */
bool et_tiles_find_room(const et_tile_map *m, double wide, double tall, et_cells *best)
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
                    *best = (et_cells){x, y, w, h};
                }
            }
        }
    }
    return most > 0.0;
}

et_area et_tiles_area_of(const et_tile_map *m, const et_cells *c)
{
    double left = m->panel.area.left + c->x * m->wide;
    double top = m->panel.area.top + c->y * m->tall;
    return (et_area){left, top, left + c->width * m->wide, top + c->height * m->tall};
}

/* ---- colours ------------------------------------------------------------- */

void et_tiles_make_scale(et_tile_map *m, const et_tile *const *sorted, size_t n)
{
    m->high = sorted[0]->value;
    m->low = sorted[n - 1]->value;
    m->limit = fmax(fabs(m->high), fabs(m->low));
}

bool et_tiles_is_centred(const et_tile_map *m)
{
    return m->chart->frame.relative || m->says->change;
}

et_colour et_tiles_colour_of_value(const et_tile_map *m, double value)
{
    const et_theme *theme = &m->chart->theme;
    const et_colour *stops = m->says->change ? theme->change : theme->level;

    if (et_tiles_is_centred(m)) {
        return et_theme_at(stops, m->limit > 0.0 ? value / m->limit : 0.0);
    }
    return et_theme_at(stops, m->high > m->low ? (value - m->low) / (m->high - m->low)
                                               : 0.5);
}

et_colour et_tiles_colour_of_tile(const et_tile_map *m, const et_tile *tile)
{
    if (!et_tiles_has_value(tile)) {
        return m->chart->theme.background;
    }
    et_colour colour = et_tiles_colour_of_value(m, tile->value);
    if (m->says->change && tile->verdict == ET_VERDICT_CANNOT_TELL) {
        return et_theme_blend(colour, et_theme_at(m->chart->theme.change, 0.0), 0.35);
    }
    return colour;
}
