/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * canvas.h - what a chart draws, as a list; then the gnuplot script of that list.
 *
 * A chart places text, rules and boxes in canvas pixels (from the top left; the shorter
 * side of a canvas is always 1080 pixels, whatever the size of the picture), and curves
 * in the units of their data inside panels. The list is turned into a script for one
 * kind of picture, because the terminals of gnuplot differ in how they scale type and
 * points and where they put the middle of a text.
 *
 * Memory that runs out is remembered in `status`; later calls do nothing. Strings and
 * arrays are copied.
 */
#ifndef PLOTS_CANVAS_H
#define PLOTS_CANVAS_H

#include "examtrend/plotter.h"
#include "theme.h"

typedef enum et_align { ET_ALIGN_LEFT = 0, ET_ALIGN_CENTRE, ET_ALIGN_RIGHT } et_align;

typedef struct et_type {
    double size;      /* pixels to the em */
    bool bold;
    et_colour colour;
    et_align align;
} et_type;

static inline et_type et_type_of(double size, bool bold, et_colour colour, et_align align)
{
    return (et_type){.size = size, .bold = bold, .colour = colour, .align = align};
}

typedef enum et_dash { ET_SOLID = 0, ET_DOTTED, ET_DASHED } et_dash;

/* A rectangle of the canvas. */
typedef struct et_area {
    double left, top, right, bottom;
} et_area;

/* A part of the canvas with its own data units; y0 is at the bottom, x0 at the left. */
typedef struct et_plane {
    et_area area;
    double x0, x1, y0, y1;
} et_plane;

double et_plane_x(const et_plane *panel, double x);
double et_plane_y(const et_plane *panel, double y);

typedef enum et_curve_kind {
    ET_CURVE_LINE = 0, /* x, y                                              */
    ET_CURVE_BAND,     /* x, y = low, z = high                              */
    ET_CURVE_AREA,     /* closed polygons of x, y                           */
    ET_CURVE_POINTS,   /* x, y                                              */
    ET_CURVE_CELLS     /* rectangles about x, y in `colours`                */
} et_curve_kind;

typedef enum et_shape {
    ET_SHAPE_DISC = 0, ET_SHAPE_UP, ET_SHAPE_DOWN, ET_SHAPE_SQUARE, ET_SHAPE_DIAMOND,
    ET_SHAPE_PENTAGON, ET_SHAPE_RING
} et_shape;

/* A row with a missing (NaN) coordinate breaks the line, band or polygon there. */
typedef struct et_curve {
    et_curve_kind kind;
    const char *name; /* the unit it belongs to; title of its group in the SVG; or NULL */
    const double *x, *y, *z;
    size_t n;
    const et_colour *colours; /* [n], of cells                              */
    double half_x, half_y;    /* of cells: half their sides, in data units  */
    et_colour colour;
    double alpha;      /* of bands and areas; 0: opaque                      */
    double width;      /* of lines, in pixels                                */
    double radius;     /* of points, in pixels                               */
    et_dash dash;
    et_shape shape;
    bool haloed;       /* points get a ring of the background                */
    bool backdrop;     /* left out in a terminal, where it would hide text   */
} et_curve;

typedef struct et_canvas et_canvas;

/* `width` × `height` pixels of the picture; `columns` × `rows` characters instead for a
 * preview in a terminal where they are not 0, `coloured` where it takes colours. */
typedef struct et_canvas_size {
    int width, height, columns, rows;
    bool coloured;
} et_canvas_size;

ET_MUST_USE et_status et_canvas_new(et_canvas **out, const et_canvas_size *size,
                                    const et_theme *theme, et_error *err);
void et_canvas_free(et_canvas *canvas);
et_status et_canvas_status(const et_canvas *canvas);
double et_canvas_width(const et_canvas *canvas);  /* canvas pixels */
double et_canvas_height(const et_canvas *canvas);

/* Width of a text in the theme's font, or in the cells of a terminal. */
double et_canvas_measure(const et_canvas *canvas, const char *text, const et_type *type);

/* Copies `text` to `out`, cut with an ellipsis where it is wider than `room`. */
#define ET_FIT_SIZE 1024
void et_canvas_fit(const et_canvas *canvas, const char *text, const et_type *type,
                   double room, char out[ET_FIT_SIZE]);

/* Text whose baseline runs through y. */
void et_canvas_text(et_canvas *canvas, double x, double y, const et_type *type,
                    const char *text);
/* Text whose digits and capitals are centred on y. */
void et_canvas_text_middle(et_canvas *canvas, double x, double y, const et_type *type,
                           const char *text);

/* A straight line; behind the curves unless `front`. */
typedef struct et_rule {
    double x0, y0, x1, y1;
    et_colour colour;
    double width;
    et_dash dash;
    bool front;
} et_rule;
void et_canvas_rule(et_canvas *canvas, const et_rule *rule);

/* A filled rectangle behind everything; `border` 0: none, else its width. */
typedef struct et_box {
    et_area area;
    et_colour fill, edge;
    double border;
    bool hollow; /* no fill */
} et_box;
void et_canvas_box(et_canvas *canvas, const et_box *box);

/* A filled disc behind the curves. */
void et_canvas_disc(et_canvas *canvas, double x, double y, double radius, et_colour fill,
                    et_colour edge);

/* Later curves belong to this panel; items before the first panel are the first's. */
void et_canvas_plane(et_canvas *canvas, const et_plane *panel);
void et_canvas_curve(et_canvas *canvas, const et_curve *curve);

/* The script; `output` may be NULL. free() it. */
ET_MUST_USE et_status et_canvas_script(const et_canvas *canvas, et_picture kind,
                                       const char *output, char **script,
                                       et_error *err);

#endif
