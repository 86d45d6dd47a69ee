/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Inside a deck, for the writers of its forms.
 *
 *     et_deck_add  ──> pages (texts, pictures in memory, or scripts)
 *     et_deck_save ──> deck_pptx.c, deck_parts.c ──> package.c ──> one file
 *                  └─> one script of many pages ──> gnuplot ──> PDF
 */
#ifndef PLOTS_DECK_H
#define PLOTS_DECK_H

#include <stdio.h>

#include "examtrend/deck.h"
#include "frame.h"

typedef struct et_page {
    et_slide_kind kind;
    char *title, *subtitle, *alt, *notes; /* "" where there is none          */
    et_slide_row rows[ET_SLIDE_MOST_ROWS];
    size_t row_count;
    double title_size;  /* canvas pixels; of charts                           */
    et_lines title_lines;
    char *png, *svg;    /* of charts in a presentation                        */
    size_t png_size, svg_size;
    char *script;       /* in a PDF                                           */
} et_page;

struct et_deck {
    et_deck_options options;
    et_plotter *plotter;
    et_theme theme;
    char *foot; /* source and date, or ""                    */
    int width, height; /* of a slide, canvas pixels          */
    et_page *pages;
    size_t count, room;
};

/* ---- slides without a chart ---- */

typedef struct et_chart_slide_says {
    const char *title, *subtitle, *foot; /* subtitle and foot may be "" */
    const et_slide_row *rows;
    size_t row_count;
    bool front;
} et_chart_slide_says;

/* ---- slide_places.c: where their text stands, in canvas pixels ---- */

#define ET_NAME_GAP 24.0 /* between names and findings */

typedef struct et_slide_room {
    double width, height; /* of the slide                                      */
    double font;          /* the theme's, against the metrics of et_layout     */
} et_slide_room;

typedef struct et_text_place {
    et_area area;
    double size;
    et_lines lines; /* none: there is no such text */
} et_text_place;

typedef struct et_slide_places {
    et_text_place title, subtitle, foot;
    et_area bar;  /* of a front page                      */
    et_area rows; /* all of them; names to the left       */
    double row_size, name_width;
    double row_height[ET_SLIDE_MOST_ROWS];
} et_slide_places;

/* False when the slide cannot hold its text. */
bool et_slide_place(const et_chart_slide_says *says, const et_slide_room *room,
                    et_slide_places *out);

/* ---- package.c: a zip of parts with fixed times ---- */

typedef struct et_package et_package;

/* ET_ERR_UNSUPPORTED where libarchive cannot be loaded. */
ET_MUST_USE et_status et_package_available(et_error *err);

ET_MUST_USE et_status et_package_new(et_package **out, et_error *err);
void et_package_free(et_package *package);
/* After a failure later calls do nothing, and et_package_finish tells it. */
void et_package_add(et_package *package, const char *name, const void *bytes,
                    size_t size);
/* The whole zip; free() it. */
ET_MUST_USE et_status et_package_finish(et_package *package, char **bytes, size_t *size,
                                        et_error *err);

/* A part that is written as text, then added. */
typedef struct et_part {
    FILE *file;
    char *bytes;
    size_t size;
} et_part;

ET_MUST_USE bool et_part_begin(et_part *part);
void et_part_end(et_package *package, et_part *part, const char *name);
/* Foreign text inside an element or an attribute in double quotes. */
void et_part_text(et_part *part, const char *text);
void et_part_bytes(et_part *part, const char *text, size_t length);

/* ---- deck.c ---- */

/* Where the text of a page without a chart stands; false when it does not fit. */
bool et_deck_place(const et_deck *deck, const et_page *page, et_slide_places *out);

/* ---- deck_parts.c: what every presentation has ---- */

ET_MUST_USE bool et_deck_add_fixed_parts(const et_deck *deck, et_package *package);

/* ---- deck_pptx.c ---- */

ET_MUST_USE et_status et_deck_pptx(const et_deck *deck, char **bytes, size_t *size,
                                   et_error *err);

/* ---- chart_slide.c: drawn ---- */

ET_MUST_USE et_status et_chart_slide(et_chart **out, const et_chart_slide_says *says,
                                     const et_look *look, et_error *err);

#endif
