/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * deck.h - slides: an editable presentation (PPTX) or a PDF to show as it is.
 *
 * A slide is a title page, a list of findings, or one chart. In a presentation titles and
 * lists are text that can be changed; a chart fills its slide as a picture (PNG, and the
 * same as vectors for programs that show SVG) under an editable title, with its
 * alternative text, and with notes for the speaker. In a PDF everything is drawn.
 *
 * The same slides give the same bytes, at any time of day.
 *
 *     et_deck *deck = NULL;
 *     et_deck_new(&deck, &(et_deck_options){.format = ET_DECK_PPTX}, plotter, &err);
 *     et_look look = et_deck_look(deck);
 *     et_draw_caterpillar(&chart, &from, &look, &err);
 *     et_deck_add(deck, &(et_slide){.kind = ET_SLIDE_CHART, .chart = chart}, &err);
 *     et_deck_save(deck, "slides.pptx", &err);
 *     et_deck_free(deck);
 */
#ifndef EXAMTREND_DECK_H
#define EXAMTREND_DECK_H

#include "examtrend/chart.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef enum et_deck_format { ET_DECK_PPTX = 0, ET_DECK_PDF } et_deck_format;

/* By the ending of a file's name; ET_ERR_ARGUMENT lists the known ones. */
ET_MUST_USE et_status et_deck_format_from_path(const char *path, et_deck_format *format,
                                               et_error *err);

/* Zeroed: English, light, 16:9. Strings must live as long as the deck. */
typedef struct et_deck_options {
    et_deck_format format;
    et_language language;
    bool dark;
    bool narrow;        /* 4:3                                                         */
    const char *theme;  /* a user's theme file; NULL: the built-in one                 */
    const char *source; /* stands at the foot of every slide; NULL: nothing            */
    const char *date;   /* likewise, as the user writes it; NULL: none                 */
} et_deck_options;

typedef enum et_slide_kind {
    ET_SLIDE_FRONT = 0, /* title, subtitle                     */
    ET_SLIDE_ROWS,      /* title, subtitle, a list of findings */
    ET_SLIDE_CHART
} et_slide_kind;

/* "Mathematics", "1 rose, 3 fell; for 59 the data cannot tell". */
typedef struct et_slide_row {
    const char *name, *text;
} et_slide_row;

#define ET_SLIDE_MOST_ROWS 14

typedef struct et_slide {
    et_slide_kind kind;
    const char *title;    /* NULL for a chart: its own                                 */
    const char *subtitle; /* not for charts; may be NULL                               */
    const et_slide_row *rows;
    size_t row_count;     /* at most ET_SLIDE_MOST_ROWS                                */
    const et_chart *chart; /* made with the deck's look                                */
    const char *notes;    /* for the speaker, a paragraph a line; NULL: none           */
} et_slide;

typedef struct et_deck et_deck;

/* `plotter` draws the charts and must live as long as the deck. */
ET_MUST_USE et_status et_deck_new(et_deck **out, const et_deck_options *options,
                                  et_plotter *plotter, et_error *err);
void et_deck_free(et_deck *deck);

/* The look in which the deck's charts are to be made. Valid as long as the deck. */
et_look et_deck_look(const et_deck *deck);

/* Adds a slide after the others; copies what it needs. */
ET_MUST_USE et_status et_deck_add(et_deck *deck, const et_slide *slide, et_error *err);
size_t et_deck_count(const et_deck *deck);

/* Writes the file whole or not at all. ET_ERR_ARGUMENT: a deck without slides. */
ET_MUST_USE et_status et_deck_save(et_deck *deck, const char *path, et_error *err);

#ifdef __cplusplus
}
#endif

#endif
