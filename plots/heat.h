/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * heat.h - a map of cells, each a unit in a year: what chart_heat.c (how it looks) and
 * heat_words.c (what it says) share.
 */
#ifndef PLOTS_HEAT_H
#define PLOTS_HEAT_H

#include "frame.h"

#include "examtrend/chart_more.h"

#define ET_HEAT_ROWS 200

typedef enum et_heat_text {
    ET_HEAT_NUMBER = 0, /* +0.72      */
    ET_HEAT_SCALED,     /* +7: tenths */
    ET_HEAT_SIGN        /* +          */
} et_heat_text;

typedef struct et_heat {
    et_chart *chart;
    const et_chart_heat_says *says;
    const et_heat_row *rows[ET_HEAT_ROWS]; /* those shown */
    size_t count, columns;
    double centre, limit; /* of the colour scale: centre ± limit  */
    double names;         /* room for names                       */
    double cell;          /* width of a cell in pixels            */
    double size;          /* of the type                          */
    et_heat_text text;
    int decimals;         /* of ET_HEAT_NUMBER                    */
    double scale;         /* of ET_HEAT_SCALED: 10 for tenths     */
    double largest;       /* the value furthest from 0            */
    double low, high;     /* of the values                        */
} et_heat;

/* Of the values that a row has; NaN: none. */
double et_heat_mean(const et_chart_heat_says *says, const et_heat_row *row);

/* Title, subtitle, notes and alternative text, once it is known what cells show. */
void et_heat_say(et_heat *h);

#endif
