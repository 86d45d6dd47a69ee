/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Options about how a picture looks, for the commands that draw.
 */
#ifndef ANALYSIS_CLI_LOOK_H
#define ANALYSIS_CLI_LOOK_H

#include "cli/options.h"

typedef struct cli_look {
    et_look look;        /* language is taken from cli_options when it is used */
    const char *gnuplot; /* program; NULL: on the PATH                          */
    double time_limit;
    const char *keep;    /* folder for the scripts of pictures that fail; NULL  */
} cli_look;

/* Child of a command's argp; its input is a cli_look. */
extern const struct argp cli_look_argp;

/* Refuses a theme file that is none before anything is drawn with it. */
ET_MUST_USE et_status cli_look_check(const cli_look *look, et_error *err);

/* Notes a font that is not installed: another one would take its place in silence. */
void cli_note_font(const cli_look *look);

/* Starts gnuplot, and says plainly when it or the font is missing. */
ET_MUST_USE et_status cli_plotter(et_plotter **out, const cli_look *look, et_error *err);
/* Ends it, or in a worker of `batch` keeps it for the next command. NULL is legal. */
void cli_plotter_free(et_plotter *plotter);

#endif
