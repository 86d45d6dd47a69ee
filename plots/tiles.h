/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * tiles.h - the grid of a tile map: where tiles, free water and free corners are, and
 * what stands in them besides the tiles.
 */
#ifndef PLOTS_TILES_H
#define PLOTS_TILES_H

#include "frame.h"

#define ET_GRID_MAX 64
#define ET_TILES_MAX 200
#define ET_TILES_LISTED 5  /* extremes that are listed from either end */
#define ET_TILES_PAD 6.0   /* pixels inside a tile's edges             */

/* A rectangle of grid cells. */
typedef struct et_cells {
    int x, y, width, height;
} et_cells;

typedef struct et_tile_map {
    const et_chart_tiles_says *says;
    et_chart *chart;
    et_plane panel;          /* grid units                                             */
    int columns, rows;       /* of the grid, with free columns to the right            */
    int left, top;           /* grid position of the first column and row              */
    double wide, tall;       /* a cell in pixels                                       */
    bool taken[ET_GRID_MAX][ET_GRID_MAX]; /* [row][column]                              */
    double limit, low, high; /* colour scale: ± limit, or low..high                    */
    bool marked;             /* any tile has a verdict                                 */
    int decimals;            /* of the numbers in tiles: fewer where room is short     */
    double size;             /* of the type in tiles                                   */
    bool bold, stacked;      /* names; the value under the name                        */
    int shortest;            /* names used: 0 all that fit, 2 only abbreviations       */
    char initials[ET_TILES_MAX][64]; /* "T.Quang"; "" where it has none of its own      */
    bool anywhere;           /* archipelagos find no place near their provinces         */
    bool one_margin;         /* all values have the same, which the footer says        */
} et_tile_map;

/* Places the grid in the chart's body and marks the tiles' cells as taken; narrows it
 * where the archipelagos had no open water else. */
void et_tiles_make_grid(et_tile_map *m);

/* Pixels of some cells. */
et_area et_tiles_area_of(const et_tile_map *m, const et_cells *c);

/* The free place of the size of `c` nearest to a tile with no land east of it, into `c`;
 * how far it is in pixels, more to the west and north. INFINITY: there is none. */
double et_tiles_find_sea(const et_tile_map *m, const et_tile *tile, et_cells *c);

/* The largest free rectangle of at least `wide` × `tall` pixels. */
bool et_tiles_find_room(const et_tile_map *m, double wide, double tall, et_cells *best);

void et_tiles_take(et_tile_map *m, const et_cells *c);

/* Colours: about 0 where values are relative or slopes, else from lowest to highest.
 * `sorted` goes from the highest value down. */
void et_tiles_make_scale(et_tile_map *m, const et_tile *const *sorted, size_t n);
bool et_tiles_is_centred(const et_tile_map *m);
et_colour et_tiles_colour_of_value(const et_tile_map *m, double value);
et_colour et_tiles_colour_of_tile(const et_tile_map *m, const et_tile *tile);

bool et_tiles_has_value(const et_tile *tile);

/* A tile's name of some length: 0 full, 1 short, 2 abbreviated; the next longer one
 * where it has none. */
const char *et_tiles_name_of_length(const et_tile *tile, int length);

/* Whether every archipelago finds its place in open water. */
bool et_tiles_have_sea(const et_tile_map *m);

/* An archipelago's box, then the scale and the extremes, each in a free place. */
void et_tiles_draw_islands(et_tile_map *m, const et_islands *islands);
void et_tiles_draw_legend(et_tile_map *m, const et_tile *const *sorted, size_t n);

#endif
