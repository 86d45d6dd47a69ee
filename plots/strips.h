/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * strips.h - a list of names with an interval each, in as many columns as large type
 * needs, on one scale. Caterpillars, ranks and forests are such lists.
 */
#ifndef PLOTS_STRIPS_H
#define PLOTS_STRIPS_H

#include "frame.h"

#define ET_STRIPS_MAX 200

typedef struct et_strip {
    const char *name;
    double value, low, high;
    double inner_low, inner_high; /* a thicker part of the bar; both 0: none          */
    et_colour colour;
    et_shape shape;
    bool hollow;               /* the mark has the background inside                  */
    bool strong;               /* the number is bold and in colour                    */
    bool summary;              /* the name is bold, the bar thicker                   */
    char number[ET_WORD_SIZE]; /* beside the strip where there is room; may be ""     */
} et_strip;

typedef struct et_strips {
    const et_strip *strips;
    size_t count;
    et_area area;   /* with room for the axis below                                   */
    double low, high; /* scale                                                        */
    bool signs;     /* the axis' numbers have signs and 0 is a stronger line          */
    double bar;     /* width of an interval's line in pixels                          */
    double tallest; /* greatest distance of rows in pixels                            */
} et_strips;

/* Draws them, first to last down the columns. */
void et_chart_strips(et_chart *chart, const et_strips *list);
/* The same for slopes over the whole body, on a scale that they and 0 are within. */
void et_chart_slope_strips(et_chart *chart, const et_strip *strips, size_t count);

#endif
