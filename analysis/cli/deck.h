/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The deck command: which slides, in which order, and what is on each.
 *
 *     cmd_deck.c  ──> deck_file.c (an INI file) or the usual slides ──> deck_slides.c
 */
#ifndef ANALYSIS_CLI_DECK_H
#define ANALYSIS_CLI_DECK_H

#include "cli/batch_file.h"
#include "cli/plot.h"
#include "examtrend/deck.h"
#include "examtrend/study.h"

/* "--subject=toan", as for plot, from a line of the file. */
typedef struct cli_slide_option {
    char *text;
    unsigned line;
} cli_slide_option;

/* One slide as it was asked for. */
typedef struct cli_slide {
    const char *kind;   /* front, country, provinces, text, or a kind of chart        */
    const char *title, *subtitle, *notes;  /* NULL: computed, or none                  */
    et_slide_row rows[ET_SLIDE_MOST_ROWS]; /* of a text slide                          */
    size_t row_count;
    cli_slide_option *options;
    size_t option_count;
    unsigned line;      /* of its section                                              */
    const char *where;  /* "slides.ini:12 [maths]", for messages                       */
} cli_slide;

/* Zeroed: no slides. What it points to lives as long as its file. */
typedef struct cli_slides {
    const char *title, *subtitle, *source, *date; /* of the deck; NULL: not said       */
    cli_slide *slides;
    size_t count;
    batch_file file; /* with its faults */
} cli_slides;

/* Reads the text of a deck file into zeroed slides; faults are in out->file. `name` is
 * what messages call it, and must outlive the slides. */
void cli_slides_read(cli_slides *out, const char *name, const char *text, size_t size);
void cli_slides_free(cli_slides *slides);

/* Notes what no slide of its kind has use for as faults of the file. */
void cli_slides_check(cli_slides *slides);

/* Adds a slide of a kind with up to two arguments (NULL: none); copies them. */
void cli_slides_add(cli_slides *slides, const char *kind, const char *first,
                    const char *second);

/* What a chart kind shows and which noise it counts, in plain words; "" when unknown. */
const char *cli_method_note(const char *kind, et_language language);

/* What slides are made from. */
typedef struct cli_deck_from {
    const cli_options *common;
    const cli_world *world;
    const et_study *study;
    const char *title, *subtitle; /* of the front page */
} cli_deck_from;

ET_MUST_USE et_status cli_slide_make(et_deck *deck, const cli_slide *slide,
                                     const cli_deck_from *from, et_error *err);

#endif
