/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The script of a canvas for each terminal of gnuplot.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "canvas_items.h"
#include "script.h"

/* What the terminals of gnuplot 5.4 do differently, measured on its own pictures: how
 * far below the anchor a text has its baseline (em), and the point size that gives a
 * radius of one pixel. */
typedef struct dialect {
    double baseline, point;
    bool xml;
} dialect;

static const dialect dialects[] = {
    [ET_PICTURE_SVG] = {0.24375, 1.0 / 7.2, true},
    [ET_PICTURE_PNG] = {0.3635, 1.0 / 3.05, false},
    [ET_PICTURE_PDF] = {0.3635, 1.0 / 3.05, false},
    [ET_PICTURE_TERMINAL] = {0.3635, 1.0, false},
};

/* Pixels of type to the unit of gnuplot's font sizes. */
#define PIXELS_A_POINT (4.0 / 3.0)

typedef struct writer {
    const et_canvas *canvas;
    const dialect *dialect;
    et_picture kind;
    et_script *script;
    size_t labels, objects, arrows, blocks;
} writer;

static void write_quoted(writer *w, const char *text)
{
    if (w->dialect->xml) {
        et_script_quoted_xml(w->script, text);
    } else {
        et_script_quoted(w->script, text);
    }
}

static void write_terminal(writer *w)
{
    const et_canvas *c = w->canvas;
    et_script *s = w->script;
    double k = c->scale;
    int width = c->size.width, height = c->size.height;

    switch (w->kind) {
    case ET_PICTURE_PNG:
        et_script_add(s,
                      "set terminal pngcairo noenhanced rounded size %d,%d fontscale %f "
                      "linewidth %f pointscale %f",
                      width, height, k, k, k);
        break;
    case ET_PICTURE_SVG:
        et_script_add(s, "set terminal svg noenhanced rounded size %d,%d fontscale %f "
                      "linewidth %f", width, height, PIXELS_A_POINT * k, k);
        break;
    case ET_PICTURE_PDF:
        et_script_add(
            s,
            "set terminal pdfcairo noenhanced rounded size %fin,%fin fontscale %f "
            "linewidth %f pointscale %f",
            width / 144.0, height / 144.0, 0.5 * k, k, 0.5 * k);
        break;
    case ET_PICTURE_TERMINAL:
        et_script_add(s, "set terminal dumb noenhanced %s size %d,%d\n",
                      c->size.coloured ? "ansirgb" : "mono",
                      (int)(c->width / CELL_WIDTH), (int)(c->height / CELL_HEIGHT));
        return;
    }
    et_script_add(s, " background rgb '#%06x' font ", c->theme.background);
    char font[ET_FONT_SIZE + 8];
    (void)snprintf(font, sizeof font, "%s,18", c->theme.regular);
    et_script_quoted(s, font);
    et_script_add(s, "\n");
}

/* Canvas pixels as fractions of the screen, which gnuplot counts from below. */
static double screen_x(const writer *w, double x)
{
    return x / w->canvas->width;
}

static double screen_y(const writer *w, double y)
{
    return 1.0 - y / w->canvas->height;
}

static const char *dash_text(et_dash dash)
{
    return dash == ET_DOTTED ? " dashtype (2,5)"
                             : dash == ET_DASHED ? " dashtype (8,6)" : "";
}

static void write_text(writer *w, const et_text_item *t)
{
    static const char *const sides[] = {"left", "center", "right"};
    et_script *s = w->script;
    const et_theme *theme = &w->canvas->theme;
    double y = t->y - w->dialect->baseline * t->type.size;

    et_script_add(s, "set label %zu ", ++w->labels);
    write_quoted(w, t->text);
    et_script_add(s, " at screen %f,%f %s noenhanced front textcolor rgb '#%06x' "
                  "font '%s,%f'\n", screen_x(w, t->x), screen_y(w, y),
                  sides[t->type.align], t->type.colour,
                  t->type.bold ? theme->bold : theme->regular,
                  t->type.size / PIXELS_A_POINT);
}

static void write_rule(writer *w, const et_rule *r)
{
    et_script_add(w->script, "set arrow %zu from screen %f,%f to screen %f,%f nohead %s "
                  "linewidth %f linecolor rgb '#%06x'%s\n", ++w->arrows,
                  screen_x(w, r->x0), screen_y(w, r->y0), screen_x(w, r->x1),
                  screen_y(w, r->y1), r->front ? "front" : "back", r->width, r->colour,
                  dash_text(r->dash));
}

static void write_box(writer *w, const et_box *b)
{
    et_script *s = w->script;

    et_script_add(s, "set object %zu rectangle from screen %f,%f to screen %f,%f behind",
                  ++w->objects, screen_x(w, b->area.left), screen_y(w, b->area.bottom),
                  screen_x(w, b->area.right), screen_y(w, b->area.top));
    if (b->hollow) {
        et_script_add(s, " fillstyle empty");
    } else {
        et_script_add(s, " fillcolor rgb '#%06x' fillstyle solid 1", b->fill);
    }
    if (b->border > 0.0) {
        et_script_add(s, " border linecolor rgb '#%06x' linewidth %f\n", b->edge,
                      b->border);
    } else {
        et_script_add(s, " noborder\n");
    }
}

static void write_disc(writer *w, const et_disc_item *d)
{
    et_script_add(w->script, "set object %zu circle at screen %f,%f size screen %f "
                  "behind fillcolor rgb '#%06x' fillstyle solid 1 border linecolor rgb "
                  "'#%06x' linewidth 1\n", ++w->objects, screen_x(w, d->x),
                  screen_y(w, d->y), d->radius / w->canvas->width, d->fill, d->edge);
}

static bool row_is_there(const et_curve *c, size_t i)
{
    return isfinite(c->x[i]) && isfinite(c->y[i]) && (!c->z || isfinite(c->z[i]));
}

/* A terminal has no half tones: what lies behind would hide what stands before it. */
static bool is_drawn(const writer *w, const et_curve *c)
{
    if (w->kind == ET_PICTURE_TERMINAL &&
        (c->backdrop || c->kind == ET_CURVE_BAND || c->kind == ET_CURVE_CELLS)) {
        return false;
    }
    for (size_t i = 0; i < c->n; i++) {
        if (row_is_there(c, i)) {
            return true;
        }
    }
    return false;
}

static void write_block(writer *w, const et_curve *c)
{
    bool open = false;

    et_script_add(w->script, "$d%zu << END\n", ++w->blocks);
    for (size_t i = 0; i < c->n; i++) {
        if (!row_is_there(c, i)) {
            if (open && c->kind != ET_CURVE_POINTS && c->kind != ET_CURVE_CELLS) {
                et_script_add(w->script, "\n");
            }
            open = false;
            continue;
        }
        et_script_add(w->script, "%f %f", c->x[i], c->y[i]);
        if (c->z) {
            et_script_add(w->script, " %f", c->z[i]);
        }
        if (c->colours) {
            et_script_add(w->script, " 0x%06x", c->colours[i]);
        }
        et_script_add(w->script, "\n");
        open = true;
    }
    et_script_add(w->script, "END\n");
}

static void write_fill(writer *w, const et_curve *c)
{
    if (c->alpha > 0.0) {
        et_script_add(w->script, " fillstyle transparent solid %f noborder fillcolor rgb "
                      "'#%06x'", c->alpha, c->colour);
    } else {
        et_script_add(w->script, " fillstyle solid 1 noborder fillcolor rgb '#%06x'",
                      c->colour);
    }
}

/* A terminal's own marks are letters, which would read as words. */
static const char *const letters[] = {
    [ET_SHAPE_DISC] = "o", [ET_SHAPE_UP] = "^", [ET_SHAPE_DOWN] = "v",
    [ET_SHAPE_SQUARE] = "#", [ET_SHAPE_DIAMOND] = "*", [ET_SHAPE_PENTAGON] = "@",
    [ET_SHAPE_RING] = "o"};

static void write_points(writer *w, const et_curve *c, double radius, et_colour colour)
{
    static const int types[] = {
        [ET_SHAPE_DISC] = 7, [ET_SHAPE_UP] = 9, [ET_SHAPE_DOWN] = 11,
        [ET_SHAPE_SQUARE] = 5, [ET_SHAPE_DIAMOND] = 13, [ET_SHAPE_RING] = 6,
        [ET_SHAPE_PENTAGON] = 15,
    };
    /* cairo draws the corners of these two further in than SVG does */
    static const double cairo[] = {[ET_SHAPE_DIAMOND] = 1.15, [ET_SHAPE_PENTAGON] = 1.3,
                                   [ET_SHAPE_RING] = 0.0};
    bool svg = w->kind == ET_PICTURE_SVG;
    double scale = svg ? w->canvas->scale : cairo[c->shape] > 0.0 ? cairo[c->shape] : 1.0;

    if (w->kind == ET_PICTURE_TERMINAL) {
        et_script_add(w->script, "using 1:2 with points pointtype '%s' linecolor rgb "
                      "'#%06x'", letters[c->shape], colour);
        return;
    }
    et_script_add(w->script,
                  "using 1:2 with points pointtype %d pointsize %f linewidth %f "
                  "linecolor rgb '#%06x'",
                  types[c->shape], radius * w->dialect->point * scale,
                  c->width > 0.0 ? c->width : 1.0, colour);
}

static void write_title(writer *w, const char *name)
{
    if (name) {
        et_script_add(w->script, " title ");
        write_quoted(w, name);
        et_script_add(w->script, " noenhanced");
    } else {
        et_script_add(w->script, " notitle");
    }
}

static void write_curve(writer *w, const et_curve *c, size_t block, bool first)
{
    et_script *s = w->script;

    et_script_add(s, "%s$d%zu ", first ? "plot " : ", \\\n     ", block);
    switch (c->kind) {
    case ET_CURVE_LINE:
        /* no `using`, whose numbers gnuplot works out for each curve: it takes 1:2 */
        et_script_add(s, "with lines linewidth %f linecolor rgb '#%06x'%s", c->width,
                      c->colour, dash_text(c->dash));
        break;
    case ET_CURVE_BAND:
        et_script_add(s, "using 1:2:3 with filledcurves");
        write_fill(w, c);
        break;
    case ET_CURVE_AREA:
        et_script_add(s, "using 1:2 with filledcurves closed");
        write_fill(w, c);
        break;
    case ET_CURVE_POINTS:
        if (c->haloed && w->kind != ET_PICTURE_TERMINAL) {
            write_points(w, c, c->radius + 2.5, w->canvas->theme.background);
            et_script_add(s, " notitle, \\\n     $d%zu ", block);
        }
        write_points(w, c, c->radius, c->colour);
        break;
    case ET_CURVE_CELLS:
        et_script_add(s, "using 1:2:(%f):(%f):3 with boxxyerror fillstyle solid 1 "
                      "noborder linecolor rgb variable", c->half_x, c->half_y);
        break;
    }
    write_title(w, c->name);
}

/* Labels, rules and boxes of a panel, then its data, then the plot. */
static void write_panel(writer *w, size_t panel)
{
    const et_canvas *c = w->canvas;
    const et_plane *p = &c->panels[panel];
    et_script *s = w->script;

    w->labels = w->objects = w->arrows = 0;
    for (size_t i = 0; i < c->item_count; i++) {
        const et_item *it = &c->items[i];
        if (it->panel != panel) {
            continue;
        }
        switch (it->kind) {
        case ET_ITEM_TEXT: write_text(w, &it->as.text); break;
        case ET_ITEM_RULE: write_rule(w, &it->as.rule); break;
        case ET_ITEM_BOX:
            if (w->kind != ET_PICTURE_TERMINAL || it->as.box.hollow) {
                write_box(w, &it->as.box);
            }
            break;
        case ET_ITEM_DISC:
            if (w->kind != ET_PICTURE_TERMINAL) {
                write_disc(w, &it->as.disc);
            }
            break;
        case ET_ITEM_CURVE: break;
        }
    }
    size_t block = w->blocks;
    for (size_t i = 0; i < c->item_count; i++) {
        if (c->items[i].panel == panel && c->items[i].kind == ET_ITEM_CURVE &&
            is_drawn(w, &c->items[i].as.curve)) {
            write_block(w, &c->items[i].as.curve);
        }
    }
    et_script_add(s, "set lmargin at screen %f\nset rmargin at screen %f\n",
                  screen_x(w, p->area.left), screen_x(w, p->area.right));
    et_script_add(s, "set bmargin at screen %f\nset tmargin at screen %f\n",
                  screen_y(w, p->area.bottom), screen_y(w, p->area.top));
    et_script_add(s, "set xrange [%f:%f]\nset yrange [%f:%f]\n", p->x0, p->x1, p->y0,
                  p->y1);
    bool first = true;
    for (size_t i = 0; i < c->item_count; i++) {
        if (c->items[i].panel == panel && c->items[i].kind == ET_ITEM_CURVE &&
            is_drawn(w, &c->items[i].as.curve)) {
            write_curve(w, &c->items[i].as.curve, ++block, first);
            first = false;
        }
    }
    et_script_add(s, first ? "plot -1 notitle\n" : "\n");
}

et_status et_canvas_script(const et_canvas *canvas, et_picture kind, const char *output,
                           char **script, et_error *err)
{
    et_script s = {0};
    writer w = {.canvas = canvas, .dialect = &dialects[kind], .kind = kind, .script = &s};

    *script = NULL;
    et_script_add(&s, "reset\nset encoding utf8\n");
    write_terminal(&w);
    if (output) {
        et_script_add(&s, "set output ");
        et_script_quoted(&s, output);
        et_script_add(&s, "\n");
    }
    et_script_add(&s, "unset key\nunset border\nunset tics\n");
    if (canvas->panel_count > 1) {
        et_script_add(&s, "set multiplot\n");
    }
    for (size_t i = 0; i < canvas->panel_count; i++) {
        if (i > 0) {
            et_script_add(&s, "unset label\nunset arrow\nunset object\n");
        }
        write_panel(&w, i);
    }
    if (canvas->panel_count > 1) {
        et_script_add(&s, "unset multiplot\n");
    }
    if (output) {
        et_script_add(&s, "unset output\n");
    }
    if (s.failed) {
        free(s.text);
        return et_fail(err, ET_ERR_MEMORY, "out of memory while writing a script");
    }
    *script = s.text;
    return ET_OK;
}
