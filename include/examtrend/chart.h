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

/* Candidates that the numbers of a year lack. */
typedef struct et_look_year {
    int year;
    double candidates;
} et_look_year;

/* Zeroed: English, light, 1920 × 1080, computed title. */
typedef struct et_look {
    et_language language;
    bool dark;
    bool no_title;        /* for slides, which carry the title themselves             */
    bool title_room;      /* with no_title: its room stays free, for the slide's own  */
    int width, height;    /* pixels, 320..16384, sides at most 1:3; 0: 1920 × 1080     */
    int columns, rows;    /* characters, for a preview in a terminal, at least 60 × 20;
                             0: from the pixels                                       */
    bool coloured;        /* a text picture in a terminal's colours; else plain text  */
    const char *theme;    /* a user's theme file; NULL: the built-in one              */
    const char *title;    /* replaces the computed title; NULL: computed              */
    const char *topic;    /* before the computed title where many charts follow each
                             other: "Mathematics: 4 provinces rose"; NULL             */
    const char *source;   /* for the footer: "Ministry of Education, 2017-2024"; NULL  */
    const char *without;  /* who is left out, for the footer: "Hà Nội, Huế"; NULL      */
    const et_look_year *lacking; /* [lacking_count], ascending: told in the footer of
                             charts that show such a year; NULL                        */
    size_t lacking_count;
} et_look;

typedef struct et_chart et_chart;
void et_chart_free(et_chart *chart);
const char *et_chart_title(const et_chart *chart);
const char *et_chart_alt(const et_chart *chart);

/* The whole script for one kind of picture with its terminal line. With `output` it
 * runs by `gnuplot file.gp` and writes there; without (NULL), as et_plotter_draw takes
 * it. free() it. */
ET_MUST_USE et_status et_chart_script(const et_chart *chart, et_picture kind,
                                      const char *output, char **script, et_error *err);

/* Draws to `path`, kind by its ending. SVG gets <title>, <desc> and a role. */
ET_MUST_USE et_status et_chart_save(const et_chart *chart, et_plotter *plotter,
                                    const char *path, et_error *err);

/* The same picture into memory: `*bytes` (with a NUL after `*size` bytes) is freed with
 * free(). */
ET_MUST_USE et_status et_chart_render(const et_chart *chart, et_plotter *plotter,
                                      et_picture kind, char **bytes, size_t *size,
                                      et_error *err);

/* What et_chart_save does to an SVG that gnuplot drew: the chart's title and
 * description instead of gnuplot's, role and language, unique ids, fonts to fall back
 * on. free() `out`. */
ET_MUST_USE et_status et_chart_amend_svg(const et_chart *chart, const char *svg,
                                         char **out, et_error *err);

/* The same as an et_plot_amend, for pools: `chart` is the context of an SVG's job, and
 * et_chart_alt its `amended_by`. */
et_status et_chart_amend(void *chart, char **bytes, size_t *size, et_error *err);

/* ---- what each kind says ------------------------------------------------- */

typedef enum et_verdict {
    ET_VERDICT_CANNOT_TELL = 0,
    ET_VERDICT_UP,
    ET_VERDICT_DOWN
} et_verdict;

/* What the units of a chart are called. */
typedef enum et_unit_noun {
    ET_NOUN_PROVINCE = 0,
    ET_NOUN_REGION,
    ET_NOUN_CLUSTER,
    ET_NOUN_SUBJECT
} et_unit_noun;

/* From `year` on the exam is another. */
typedef struct et_chart_break {
    int year;
    const char *word;     /* "graduation exam": stands at the rule and in the footer  */
    bool crossed;         /* the scale shown stays comparable: lines may go on        */
} et_chart_break;

/* Frame shared by all kinds. Strings are in the look's language. */
typedef struct et_chart_frame {
    const char *measure;  /* "Maths mean minus the country's"                         */
    const char *unit;     /* of the values: "points", "points a year"                 */
    int first_year, last_year;
    bool relative;        /* values count from the country's                          */
    et_unit_noun noun;
    const char *noise;    /* which noise the intervals hold, for the footer; or NULL  */
    const et_chart_break *breaks;
    size_t break_count;
} et_chart_frame;

/* Lines over years against a reference at 0 (relative) or in points (raw). */
typedef struct et_trend_line {
    const char *name;
    const double *values;     /* [years], NaN missing                                 */
    const double *fitted;     /* [years], NaN where no line is drawn; or NULL         */
    const double *low, *high; /* [years], band of the line; or NULL                   */
    double slope;             /* units a year                                         */
    double slope_margin;      /* half width of its 95 % interval; 0: no slope         */
    et_verdict verdict;
} et_trend_line;

typedef struct et_chart_trend_says {
    et_chart_frame frame;
    const int *years;           /* ascending                                          */
    size_t year_count;
    const et_trend_line *lines; /* 1 to 5                                             */
    size_t line_count;
    const double *const *others; /* [other_count][years]: grey lines behind; or NULL  */
    const char *const *other_names; /* [other_count]: titles of their groups in an SVG;
                                       or NULL                                        */
    size_t other_count;
} et_chart_trend_says;
ET_MUST_USE et_status et_chart_trend(et_chart **out, const et_chart_trend_says *says,
                                     const et_look *look, et_error *err);

/* Slopes with intervals, sorted. */
typedef struct et_caterpillar_row {
    const char *name;
    double value, low, high; /* NaN: not estimated; listed in the footer              */
    et_verdict verdict;
} et_caterpillar_row;

typedef struct et_chart_caterpillar_says {
    et_chart_frame frame;
    const et_caterpillar_row *rows; /* any order, 1 to 200                            */
    size_t row_count;
} et_chart_caterpillar_says;
ET_MUST_USE et_status et_chart_caterpillar(et_chart **out,
                                           const et_chart_caterpillar_says *says,
                                           const et_look *look, et_error *err);

/* Provinces on the tile map. */
typedef struct et_tile {
    const char *name;
    const char *short_name;   /* where the name does not fit: "T. Thiên Huế"; or NULL */
    const char *abbreviation; /* where that does not either: "TTH"; or NULL           */
    int x, y;           /* place on the grid, from the north-west                     */
    double value;       /* NaN: no data                                               */
    double margin;      /* half width of its 95 % interval; 0: not known              */
    et_verdict verdict; /* up: clearly above 0, or rising; drawn as a mark            */
} et_tile;

/* An archipelago that the map must carry: a box of islets with the name and its
 * province (from datasets). */
typedef struct et_islands {
    const char *name, *province;
    size_t tile; /* index of the province's tile, for colour and place                */
} et_islands;

typedef struct et_chart_tiles_says {
    et_chart_frame frame;
    const et_tile *tiles;
    size_t tile_count;  /* 1 to 200                                                   */
    const et_islands *islands;
    size_t island_count;
    bool change;        /* values are slopes: the title counts up, down, cannot tell  */
} et_chart_tiles_says;
ET_MUST_USE et_status et_chart_tiles(et_chart **out, const et_chart_tiles_says *says,
                                     const et_look *look, et_error *err);

/* Ridgelines of exact counts by year. */
typedef struct et_ridge {
    const char *label;   /* the year, or a unit's name                                */
    int year;            /* for the regimes; 0: none                                  */
    const double *share; /* [bins]: share of candidates whose score is nearest to
                            bin × bin_width                                           */
    size_t bins;
    double bin_width;    /* points                                                    */
    double mean;         /* points                                                    */
    double below_middle; /* share below the middle mark, 0..1                         */
    double n;            /* candidates                                                */
} et_ridge;

typedef struct et_chart_distribution_says {
    et_chart_frame frame;
    const et_ridge *ridges;   /* 1 to 16, top to bottom                               */
    size_t ridge_count;
    const et_ridge *facing;   /* [ridge_count]: a second group, hanging from the same
                                 lines; or NULL                                       */
    const char *name, *facing_name; /* of the two groups; needed with `facing`        */
    double maximum, middle;   /* points: 10 and 5                                     */
} et_chart_distribution_says;
ET_MUST_USE et_status et_chart_distribution(et_chart **out,
                                            const et_chart_distribution_says *says,
                                            const et_look *look, et_error *err);

#ifdef __cplusplus
}
#endif

#endif
