/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * canvas_items.h - the list of what is drawn, which canvas.c fills and canvas_script.c
 * writes.
 */
#ifndef PLOTS_CANVAS_ITEMS_H
#define PLOTS_CANVAS_ITEMS_H

#include "canvas.h"

/* A character cell of the terminal in canvas pixels: type of 24 pixels fills it. */
#define CELL_WIDTH 13.0
#define CELL_HEIGHT 27.0

typedef enum et_item_kind {
    ET_ITEM_TEXT,
    ET_ITEM_RULE,
    ET_ITEM_BOX,
    ET_ITEM_DISC,
    ET_ITEM_CURVE
} et_item_kind;

typedef struct et_text_item {
    double x, y; /* baseline */
    et_type type;
    char *text;
} et_text_item;

typedef struct et_disc_item {
    double x, y, radius;
    et_colour fill, edge;
} et_disc_item;

typedef struct et_item {
    et_item_kind kind;
    size_t panel;
    union {
        et_text_item text;
        et_rule rule;
        et_box box;
        et_disc_item disc;
        et_curve curve;
    } as;
} et_item;

struct et_canvas {
    et_theme theme;
    double width, height, scale; /* canvas pixels; picture pixels to each */
    et_canvas_size size;
    et_item *items;
    size_t item_count, item_room;
    et_plane *panels;
    size_t panel_count, panel_room;
    et_status status;
};

#endif
