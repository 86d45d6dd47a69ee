/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * chart_more.h - what the further kinds of charts say.
 *
 * As in chart.h: plain numbers and names, already computed; each constructor checks
 * them, fails with ET_ERR_ARGUMENT on what makes no sense and with ET_ERR_INPUT where
 * there is nothing to draw, and copies what it needs. Margins are half widths of 95 %
 * intervals, 0 where not known; NaN is missing.
 */
#ifndef EXAMTREND_CHART_MORE_H
#define EXAMTREND_CHART_MORE_H

#include "examtrend/chart.h"

#ifdef __cplusplus
extern "C" {
#endif

/* ---- heat: unit × year --------------------------------------------------------- */

typedef struct et_heat_row {
    const char *name;
    const double *values; /* [years], NaN missing                                     */
} et_heat_row;

typedef struct et_chart_heat_says {
    et_chart_frame frame;
    const int *years;     /* ascending                                                */
    size_t year_count;    /* 2 to 40                                                  */
    const et_heat_row *rows; /* 1 to 200, in the order to be shown                    */
    size_t row_count;
    double margin;        /* of a cell; numbers are rounded to it                     */
} et_chart_heat_says;
ET_MUST_USE et_status et_chart_heat(et_chart **out, const et_chart_heat_says *says,
                                    const et_look *look, et_error *err);

/* ---- multiples: every unit at once ----------------------------------------------- */

typedef struct et_multiple {
    const char *name;
    const char *short_name, *abbreviation; /* where the name does not fit; or NULL    */
    const double *values;          /* [years], NaN missing                             */
    const double *fitted;          /* [years], NaN where no line is drawn; or NULL     */
    const double *low, *high;      /* [years], band of the line; or NULL               */
    double slope, slope_margin;    /* units a year                                     */
    et_verdict verdict;
} et_multiple;

typedef struct et_chart_multiples_says {
    et_chart_frame frame;
    const int *years;          /* ascending                                            */
    size_t year_count;         /* 2 to 40                                              */
    const et_multiple *units;  /* 1 to 100                                             */
    size_t unit_count;
    bool as_given;             /* keep the order (geography); else by slope            */
} et_chart_multiples_says;
ET_MUST_USE et_status et_chart_multiples(et_chart **out,
                                         const et_chart_multiples_says *says,
                                         const et_look *look, et_error *err);

/* ---- bump: ranks over years --------------------------------------------------------- */

typedef struct et_bump_line {
    const char *name;
    const double *rank;       /* [years], 1 is best, NaN missing                       */
    const double *low, *high; /* [years], the rank set: low <= rank <= high            */
} et_bump_line;

typedef struct et_chart_bump_says {
    et_chart_frame frame;
    const int *years;          /* ascending                                            */
    size_t year_count;         /* 2 to 40                                              */
    const et_bump_line *lines; /* 2 to 200, all that are ranked                        */
    size_t line_count;
} et_chart_bump_says;
ET_MUST_USE et_status et_chart_bump(et_chart **out, const et_chart_bump_says *says,
                                    const et_look *look, et_error *err);

/* ---- ranks: rank strips -------------------------------------------------------------- */

typedef struct et_rank_row {
    const char *name;
    double rank;      /* as estimated, 1 is best                                       */
    double low, high; /* the rank set                                                  */
} et_rank_row;

typedef struct et_chart_ranks_says {
    et_chart_frame frame;
    const et_rank_row *rows; /* any order, 2 to 200, all that are ranked               */
    size_t row_count;
} et_chart_ranks_says;
ET_MUST_USE et_status et_chart_ranks(et_chart **out, const et_chart_ranks_says *says,
                                     const et_look *look, et_error *err);

#ifdef __cplusplus
}
#endif

#endif
