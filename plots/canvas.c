/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canvas_items.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "examtrend/text.h"
#include "layout.h"

#define SHORT_SIDE 1080.0

/* ---- building ------------------------------------------------------------ */

double et_plane_x(const et_plane *panel, double x)
{
    return panel->area.left + (x - panel->x0) / (panel->x1 - panel->x0) *
                                  (panel->area.right - panel->area.left);
}

double et_plane_y(const et_plane *panel, double y)
{
    return panel->area.bottom - (y - panel->y0) / (panel->y1 - panel->y0) *
                                    (panel->area.bottom - panel->area.top);
}

et_status et_canvas_new(et_canvas **out, const et_canvas_size *size,
                        const et_theme *theme, et_error *err)
{
    *out = NULL;
    et_canvas *canvas = calloc(1, sizeof *canvas);
    if (!canvas) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory while drawing");
    }
    canvas->theme = *theme;
    canvas->size = *size;
    if (size->columns > 0) {
        canvas->scale = 1.0;
        canvas->width = CELL_WIDTH * size->columns;
        canvas->height = CELL_HEIGHT * size->rows;
    } else {
        int side = size->width < size->height ? size->width : size->height;
        canvas->scale = side / SHORT_SIDE;
        canvas->width = size->width / canvas->scale;
        canvas->height = size->height / canvas->scale;
    }
    *out = canvas;
    return ET_OK;
}

static void free_curve(et_curve *curve)
{
    free((void *)(uintptr_t)curve->name);
    free((void *)(uintptr_t)curve->x);
    free((void *)(uintptr_t)curve->y);
    free((void *)(uintptr_t)curve->z);
    free((void *)(uintptr_t)curve->colours);
}

void et_canvas_free(et_canvas *canvas)
{
    if (!canvas) {
        return;
    }
    for (size_t i = 0; i < canvas->item_count; i++) {
        if (canvas->items[i].kind == ET_ITEM_TEXT) {
            free(canvas->items[i].as.text.text);
        } else if (canvas->items[i].kind == ET_ITEM_CURVE) {
            free_curve(&canvas->items[i].as.curve);
        }
    }
    free(canvas->items);
    free(canvas->panels);
    free(canvas);
}

et_status et_canvas_status(const et_canvas *canvas)
{
    return canvas->status;
}

double et_canvas_width(const et_canvas *canvas)
{
    return canvas->width;
}

double et_canvas_height(const et_canvas *canvas)
{
    return canvas->height;
}

double et_canvas_measure(const et_canvas *canvas, const char *text, const et_type *type)
{
    if (canvas->size.columns > 0) {
        return CELL_WIDTH * (double)et_text_width(text);
    }
    return et_layout_width(text, type->size, type->bold) * canvas->theme.width;
}

/* The same in the cells of a terminal. */
static void fit_cells(const char *text, size_t cells, char *out)
{
    size_t used = strlen(text);

    (void)et_text_copy(out, ET_FIT_SIZE, text);
    if ((size_t)et_text_width(out) <= cells) {
        return;
    }
    do { /* whole characters from the end, until an ellipsis has room */
        do {
            used--;
        } while (used > 0 && ((unsigned char)out[used] & 0xC0U) == 0x80U);
        out[used] = '\0';
    } while (used > 0 && (size_t)et_text_width(out) + 1 > cells);
    (void)snprintf(out + used, ET_FIT_SIZE - used, "…");
}

void et_canvas_fit(const et_canvas *canvas, const char *text, const et_type *type,
                   double room, char out[ET_FIT_SIZE])
{
    if (canvas->size.columns > 0) {
        fit_cells(text, (size_t)fmax(room / CELL_WIDTH, 1.0), out);
    } else {
        (void)et_layout_fit(text, type->size, type->bold, room / canvas->theme.width,
                            out, ET_FIT_SIZE);
    }
}

static et_item *add_item(et_canvas *canvas, et_item_kind kind)
{
    if (canvas->status != ET_OK) {
        return NULL;
    }
    if (canvas->item_count == canvas->item_room) {
        size_t room = 2 * canvas->item_room + 64;
        et_item *items = realloc(canvas->items, room * sizeof *items);
        if (!items) {
            canvas->status = ET_ERR_MEMORY;
            return NULL;
        }
        canvas->items = items;
        canvas->item_room = room;
    }
    et_item *added = &canvas->items[canvas->item_count++];
    memset(added, 0, sizeof *added);
    added->kind = kind;
    added->panel = canvas->panel_count ? canvas->panel_count - 1 : 0;
    return added;
}

static char *copy_text(et_canvas *canvas, const char *text)
{
    char *copy = text ? strdup(text) : NULL;
    if (text && !copy) {
        canvas->status = ET_ERR_MEMORY;
    }
    return copy;
}

void et_canvas_text(et_canvas *canvas, double x, double y, const et_type *type,
                    const char *text)
{
    et_item *added = add_item(canvas, ET_ITEM_TEXT);
    if (added) {
        added->as.text = (et_text_item){x, y, *type, copy_text(canvas, text)};
    }
}

/* Capitals of Inter are 0.727 em high. */
void et_canvas_text_middle(et_canvas *canvas, double x, double y, const et_type *type,
                           const char *text)
{
    et_canvas_text(canvas, x, y + 0.3635 * type->size, type, text);
}

void et_canvas_rule(et_canvas *canvas, const et_rule *rule)
{
    et_item *added = add_item(canvas, ET_ITEM_RULE);
    if (added) {
        added->as.rule = *rule;
    }
}

void et_canvas_box(et_canvas *canvas, const et_box *box)
{
    et_item *added = add_item(canvas, ET_ITEM_BOX);
    if (added) {
        added->as.box = *box;
    }
}

void et_canvas_disc(et_canvas *canvas, double x, double y, double radius, et_colour fill,
                    et_colour edge)
{
    et_item *added = add_item(canvas, ET_ITEM_DISC);
    if (added) {
        added->as.disc = (et_disc_item){x, y, radius, fill, edge};
    }
}

void et_canvas_plane(et_canvas *canvas, const et_plane *panel)
{
    if (canvas->status != ET_OK) {
        return;
    }
    if (canvas->panel_count == canvas->panel_room) {
        size_t room = 2 * canvas->panel_room + 4;
        et_plane *panels = realloc(canvas->panels, room * sizeof *panels);
        if (!panels) {
            canvas->status = ET_ERR_MEMORY;
            return;
        }
        canvas->panels = panels;
        canvas->panel_room = room;
    }
    canvas->panels[canvas->panel_count++] = *panel;
}

static void *copy_array(et_canvas *canvas, const void *from, size_t n, size_t size)
{
    if (!from) {
        return NULL;
    }
    void *copy = malloc((n ? n : 1) * size);
    if (!copy) {
        canvas->status = ET_ERR_MEMORY;
        return NULL;
    }
    memcpy(copy, from, n * size);
    return copy;
}

void et_canvas_curve(et_canvas *canvas, const et_curve *curve)
{
    et_item *added = add_item(canvas, ET_ITEM_CURVE);
    if (!added) {
        return;
    }
    added->as.curve = *curve;
    added->as.curve.name = copy_text(canvas, curve->name);
    added->as.curve.x = copy_array(canvas, curve->x, curve->n, sizeof *curve->x);
    added->as.curve.y = copy_array(canvas, curve->y, curve->n, sizeof *curve->y);
    added->as.curve.z = copy_array(canvas, curve->z, curve->n, sizeof *curve->z);
    added->as.curve.colours =
        copy_array(canvas, curve->colours, curve->n, sizeof *curve->colours);
}
