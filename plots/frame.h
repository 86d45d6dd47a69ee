/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * frame.h - what all chart kinds share inside this room: opening a chart, its title,
 * subtitle and footer, axes, regime breaks, the alternative text.
 *
 * A kind's constructor checks what it is given, opens the chart, says its sentences,
 * draws into `body`, and ends with et_chart_finish, which hands the chart over or frees
 * it. Drawing calls cannot fail; memory that ran out is found by et_chart_finish.
 */
#ifndef PLOTS_FRAME_H
#define PLOTS_FRAME_H

#include "canvas.h"
#include "examtrend/chart.h"
#include "layout.h"
#include "words.h"

#define ET_ALT_SIZE 4096
#define ET_TITLES_MAX 4
#define ET_PARTS_MAX 4

/* Type sizes in canvas pixels. What must be read is no smaller than ET_TYPE_SMALL. */
#define ET_TYPE_TITLE 46.0
#define ET_TYPE_NAME 30.0
#define ET_TYPE_TEXT 28.0
#define ET_TYPE_SMALL 24.0

struct et_chart {
    et_canvas *canvas;
    et_language language;
    et_theme theme;
    et_chart_frame frame; /* borrowed; valid while the chart is being made            */
    const et_look *look;  /* borrowed likewise                                        */
    et_area body;         /* what title, subtitle and footer leave                    */
    int decimals;         /* of values, from their noise; set by the kind             */
    char title[ET_SENTENCE_SIZE];
    double title_size;    /* pixels to the em                                         */
    et_lines title_lines;
    char alt[ET_ALT_SIZE];
};

/* Where titles stand, and what follows them; canvas pixels. */
#define ET_TITLE_TOP 38.0
#define ET_TITLE_PITCH 1.22 /* times the size, a line */
#define ET_TITLE_GAP 14.0
double et_chart_margin(double width); /* at either side of a canvas so wide */

/* Checks frame and look, reads the theme, makes the canvas. */
ET_MUST_USE et_status et_chart_open(et_chart **out, const et_chart_frame *frame,
                                    const et_look *look, et_error *err);

/* Fails with ET_ERR_INPUT unless `text` is there and clean. `what` names it. */
ET_MUST_USE et_status et_chart_check(const char *what, const char *text, et_error *err);

/* Fails with ET_ERR_ARGUMENT unless the years ascend. */
ET_MUST_USE et_status et_chart_check_years(const int *years, size_t count, et_error *err);

/* Hands the chart over, or frees it when `status` or the drawing failed. */
ET_MUST_USE et_status et_chart_finish(et_chart *chart, et_status status, et_chart **out,
                                      et_error *err);

/* What stands around the picture. `titles` go from rich to terse; the first that fits
 * is taken. */
typedef struct et_head {
    char titles[ET_TITLES_MAX][ET_SENTENCE_SIZE];
    size_t title_count;
    size_t subtitle_count, note_count;
    char subtitle[ET_PARTS_MAX][ET_SENTENCE_SIZE]; /* follow measure, years, unit      */
    char note[ET_PARTS_MAX][ET_SENTENCE_SIZE];     /* follow the source in the footer  */
} et_head;

/* The buffer of one more part of the subtitle or the footer, for et_words_say. */
char *et_head_subtitle(et_head *head);
char *et_head_note(et_head *head);
/* The same with a saying that takes no arguments. */
void et_chart_subtitle(const et_chart *chart, et_head *head, et_say say);
void et_chart_note(const et_chart *chart, et_head *head, et_say say);

void et_chart_head(et_chart *chart, const et_head *head);

/* About the body that et_chart_head will leave, for kinds whose words depend on it. */
et_area et_chart_body_guess(const et_chart *chart);

/* Starts the alternative text: kind, measure, years; the kind goes on with
 * et_chart_alt_add (a sentence each). */
void et_chart_alt_begin(et_chart *chart, et_say kind);
void et_chart_alt_add(et_chart *chart, const char *sentence);

/* Pixels between a leader and the label that it leads to: a cell of a terminal more. */
static inline double et_chart_leader_gap(const et_chart *chart)
{
    return chart->look->columns > 0 ? 22.0 : 8.0;
}

/* A value: signed where the frame is relative. */
const char *et_chart_value(const et_chart *chart, double value, int decimals,
                           char out[ET_WORD_SIZE]);

/* "+0.050 ± 0.026" with the chart's common decimals. */
const char *et_chart_said(const et_chart *chart, double value, double margin,
                          char out[ET_WORD_SIZE]);

/* Text colour and word of a verdict. */
et_colour et_chart_verdict_colour(const et_chart *chart, et_verdict verdict);
et_shape et_chart_verdict_shape(et_verdict verdict);
const char *et_chart_verdict_mark(et_verdict verdict); /* "▲", "▼", "" */

/* "1 province rose against the country, 3 fell; for 59 the data cannot tell". */
typedef struct et_verdict_counts {
    size_t up, down, unclear;
} et_verdict_counts;
void et_chart_count_verdicts(const et_chart *chart, const et_verdict_counts *counts,
                             char *out, size_t size);

/* Horizontal grid with tick numbers to the left; signed where the frame is relative.
 * The tick at 0 of a relative chart is a stronger line. */
void et_chart_axis_y(et_chart *chart, const et_plane *panel, const et_ticks *ticks);

/* Room that the tick numbers of et_chart_axis_y take to the left of a panel. */
double et_chart_axis_room(const et_chart *chart, const et_ticks *ticks);

/* The finest round ticks of [low, high] whose numbers keep clear of each other over
 * `wide` pixels. */
void et_chart_ticks_across(const et_chart *chart, const double range[2], double wide,
                           bool signs, et_ticks *ticks);

/* Vertical grid with tick numbers below, `signs`: with their sign. */
void et_chart_axis_x(et_chart *chart, const et_plane *panel, const et_ticks *ticks,
                     bool signs);

/* Years below a panel, thinned out where they would touch. */
void et_chart_axis_years(et_chart *chart, const et_plane *panel, const int *years,
                         size_t count);

/* A thin rule where the exam changes and its word above the panel: words that would run
 * into the next rule stand in a row of their own. et_chart_breaks_room makes room for
 * them, once the panel's sides and scale across are known; false: no break is shown. */
bool et_chart_breaks_room(const et_chart *chart, et_plane *panel);
void et_chart_breaks(et_chart *chart, const et_plane *panel);

/* Whether a break of the frame lies in the years shown. */
bool et_chart_break_is_shown(const et_chart *chart, size_t i);

/* Whether a line may not go from `year` to `next`: a break lies between. */
bool et_chart_is_cut(const et_chart *chart, int year, int next);

#endif
