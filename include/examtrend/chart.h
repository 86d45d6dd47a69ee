/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * chart.h - what a chart says, turned into a gnuplot script.
 *
 * Each kind takes a plain struct of what it says (numbers and names, computed by the
 * findings) and a look (language, theme, size). The chart then has a title that states
 * the finding, an alternative text with the numbers, and a script for each kind of
 * picture. Strings from users may hold anything; they are checked and quoted here.
 *
 *     et_chart *chart = NULL;
 *     et_chart_trend(&chart, &says, &look, &err);
 *     et_chart_save(chart, plotter, "trend.svg", &err);
 *     et_chart_free(chart);
 */
#ifndef EXAMTREND_CHART_H
#define EXAMTREND_CHART_H

#include "examtrend/plotter.h"
#include "examtrend/text.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct et_look {
    et_language language;
    bool dark;
    bool no_title;        /* for slides, which carry the title themselves       */
    int width, height;    /* pixels; 0: 1920 × 1080                             */
    const char *theme;    /* a user's theme file; NULL: the built-in one        */
    const char *title;    /* replaces the computed title; NULL: computed        */
    const char *source;   /* for the footer: "Ministry of Education, 2017-2024" */
} et_look;

typedef struct et_chart et_chart;
void et_chart_free(et_chart *chart);
const char *et_chart_title(const et_chart *chart);
const char *et_chart_alt(const et_chart *chart);

/* The whole script for one kind of picture, with its terminal and output lines, as
 * `gnuplot file.gp` runs it; free() it. `output` may be NULL: then without them. */
ET_MUST_USE et_status et_chart_script(const et_chart *chart, et_picture kind,
                                      const char *output, char **script, et_error *err);

/* Draws to `path`, kind by its ending. SVG gets <title> and <desc>. */
ET_MUST_USE et_status et_chart_save(const et_chart *chart, et_plotter *plotter,
                                    const char *path, et_error *err);

/* ---- what each kind says ------------------------------------------------------- */

typedef enum et_verdict {
    ET_VERDICT_CANNOT_TELL = 0,
    ET_VERDICT_UP,
    ET_VERDICT_DOWN
} et_verdict;

/* Frame shared by all kinds. */
typedef struct et_chart_frame {
    const char *measure;  /* "Maths mean", already in the look's language            */
    const char *unit;     /* "points", "points a year"                               */
    int first_year, last_year;
    const char *noise;    /* which noise the band holds; for the footer              */
    const int *breaks;    /* years from which the exam is another                    */
    const char *const *break_words; /* a word for each                               */
    size_t break_count;
} et_chart_frame;

/* Lines over years against a reference at 0 (relative) or in points (raw). */
typedef struct et_trend_line {
    const char *name;
    const double *values;     /* [years], NaN missing                                */
    const double *fitted;     /* [years], NaN where no line is drawn                 */
    const double *low, *high; /* [years], band of the line                           */
    double slope, slope_margin; /* points a year, half width of the 95 % interval    */
    et_verdict verdict;
} et_trend_line;

typedef struct et_chart_trend_says {
    et_chart_frame frame;
    const int *years;
    size_t year_count;
    const et_trend_line *lines; /* at most five                                      */
    size_t line_count;
    bool relative;
} et_chart_trend_says;
ET_MUST_USE et_status et_chart_trend(et_chart **out, const et_chart_trend_says *says,
                                     const et_look *look, et_error *err);

/* Slopes with intervals, sorted. */
typedef struct et_caterpillar_row {
    const char *name;
    double value, low, high;
    et_verdict verdict;
} et_caterpillar_row;

typedef struct et_chart_caterpillar_says {
    et_chart_frame frame;
    const et_caterpillar_row *rows; /* any order                                     */
    size_t row_count;
} et_chart_caterpillar_says;
ET_MUST_USE et_status et_chart_caterpillar(et_chart **out,
                                           const et_chart_caterpillar_says *says,
                                           const et_look *look, et_error *err);

/* Provinces on the tile map. */
typedef struct et_tile {
    const char *name;
    int x, y;
    double value; /* NaN: no data */
    et_verdict verdict; /* drawn as a mark where `verdicts` is set */
} et_tile;

/* An archipelago that the map must carry: a box of islets with the name and its
 * province (from datasets). */
typedef struct et_islands {
    const char *name, *province;
    size_t tile; /* index of the province's tile, for the colour */
} et_islands;

typedef struct et_chart_tiles_says {
    et_chart_frame frame;
    const et_tile *tiles;
    size_t tile_count;
    const et_islands *islands;
    size_t island_count;
    bool verdicts;
    size_t up, down, cannot_tell; /* for the title where verdicts are shown          */
} et_chart_tiles_says;
ET_MUST_USE et_status et_chart_tiles(et_chart **out, const et_chart_tiles_says *says,
                                     const et_look *look, et_error *err);

/* Ridgelines of exact counts by year. */
typedef struct et_ridge {
    const char *label;   /* the year, or a unit's name                               */
    const double *share; /* [bins]: share of candidates per bin                      */
    size_t bins;
    double bin_width;    /* points                                                   */
    double mean, below_middle; /* points; share below the middle mark                */
    double n;            /* candidates                                               */
} et_ridge;

typedef struct et_chart_distribution_says {
    et_chart_frame frame;
    const et_ridge *ridges;
    size_t ridge_count;
    double maximum, middle; /* points: 10 and 5                                      */
} et_chart_distribution_says;
ET_MUST_USE et_status et_chart_distribution(et_chart **out,
                                            const et_chart_distribution_says *says,
                                            const et_look *look, et_error *err);

#ifdef __cplusplus
}
#endif

#endif
