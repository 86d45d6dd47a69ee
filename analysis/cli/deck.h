/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The deck command: which slides, in which order, and what is on each.
 *
 *     cmd_deck.c  ──> deck_file.c (an INI file) or the usual slides ──> deck_slides.c
 */
#ifndef ANALYSIS_CLI_DECK_H
#define ANALYSIS_CLI_DECK_H

#include "cli/plot.h"
#include "examtrend/deck.h"
#include "examtrend/study.h"

#define CLI_DECK_MOST_ARGUMENTS 32

/* One slide as it was asked for. */
typedef struct cli_slide {
    char *kind;     /* front, country, provinces, text, or a kind of chart           */
    char *title, *subtitle, *notes;       /* NULL: computed, or none                  */
    char *names[ET_SLIDE_MOST_ROWS], *texts[ET_SLIDE_MOST_ROWS]; /* of a text slide   */
    size_t row_count;
    char *arguments[CLI_DECK_MOST_ARGUMENTS]; /* "--subject=toan", as for plot         */
    size_t argument_count;
    char *where;    /* "slides.ini:12 [maths]", for messages                          */
} cli_slide;

typedef struct cli_slides {
    char *title, *subtitle, *source, *date; /* of the deck; NULL: not said in the file */
    cli_slide *slides;
    size_t count, room;
} cli_slides;

/* Reads a deck file; "-" is standard input. Errors name file and line. */
ET_MUST_USE et_status cli_slides_read(cli_slides *out, const char *path, et_error *err);
void cli_slides_free(cli_slides *slides);

/* Adds a slide of a kind with up to two arguments (NULL: none); copies them. */
ET_MUST_USE et_status cli_slides_add(cli_slides *slides, const char *kind,
                                     const char *first, const char *second, et_error *err);

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
