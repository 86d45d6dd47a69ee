/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * theme.h - colours and fonts of a chart, swapped as a whole.
 *
 * Blue rises, red falls, grey cannot tell, orange is the second group. The built-in
 * palettes keep apart under the common colour-vision deficiencies, and everything that
 * a colour says is also said by a shape, a sign or a word.
 *
 * A user's theme is an INI file; what it leaves out stays as built in:
 *
 *     [theme]
 *     base = dark
 *     [fonts]
 *     regular = Noto Sans
 *     bold = Noto Sans Bold
 *     width = 1.05            ; how much wider than Inter it runs
 *     [colours]
 *     background = #10202c
 *     up = #4cc0f0
 */
#ifndef PLOTS_THEME_H
#define PLOTS_THEME_H

#include <stdbool.h>
#include <stdint.h>

#include "examtrend/plotter.h"
#include "examtrend/status.h"

typedef uint32_t et_colour; /* 0xRRGGBB */

#define ET_SERIES_MAX 5
#define ET_STOPS 7

typedef struct et_theme {
    et_colour background;
    et_colour ink;         /* titles, names                                        */
    et_colour muted;       /* subtitle, footer, ticks                              */
    et_colour faint;       /* grid                                                 */
    et_colour context;     /* lines behind the coloured ones                       */
    et_colour panel;       /* fields behind small charts                           */
    et_colour up, down, cannot_tell;
    et_colour second;      /* the second group                                     */
    et_colour series[ET_SERIES_MAX]; /* lines that have no verdict                 */
    et_colour level[ET_STOPS];  /* low to high about 0, for positions              */
    et_colour change[ET_STOPS]; /* falling to rising about 0, for slopes           */
    char regular[ET_FONT_SIZE], bold[ET_FONT_SIZE];
    double width;          /* text width relative to Inter                         */
} et_theme;

void et_theme_builtin(bool dark, et_theme *out);

/* Reads a theme file over the built-in theme. Errors name file and line; unknown names
 * are answered with the nearest. */
ET_MUST_USE et_status et_theme_load(const char *path, bool dark, et_theme *out,
                                    et_error *err);

/* Colour at `position` (-1..1, cut off beyond) of a palette of ET_STOPS. */
et_colour et_theme_at(const et_colour *stops, double position);

/* `colour` laid over `below` with `alpha` (0 clear .. 1 opaque). */
et_colour et_theme_blend(et_colour colour, et_colour below, double alpha);

/* Contrast ratio of two colours, 1..21, as WCAG 2.1 defines it. */
double et_theme_contrast(et_colour a, et_colour b);

/* Black or white, whichever reads better on `below`. */
et_colour et_theme_text_on(et_colour below);

#endif
