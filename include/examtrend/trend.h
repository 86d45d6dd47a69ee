/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * trend.h - where the nation and its units are going, with honest uncertainty.
 *
 * The noise that counts here is year to year, not student to student: a paper is easier
 * or harder for everybody. So the nation's trend is tested against its own years, with
 * T - 2 degrees of freedom, and a unit's trend is looked for in its position against the
 * nation (relative or z), where what the years share cancels. Its noise is its own
 * wobble from year to year, pulled to the usual one of the panel (methods/moderated.h):
 * one wobble for all would call those that wobble most clear far too often.
 *
 *     et_trend_options options = {0};
 *     et_trend_units(&(et_series_source){panel, subject, regimes}, &options, units,
 *                    &summary, &err);
 *     printf("%zu rose against the country, %zu fell; for %zu the data cannot tell\n",
 *            summary.up, summary.down, summary.cannot_tell);
 */
#ifndef EXAMTREND_TREND_H
#define EXAMTREND_TREND_H

#include "examtrend/methods/kendall.h"
#include "examtrend/methods/line.h"
#include "examtrend/methods/serial.h"
#include "examtrend/methods/slopes.h"
#include "examtrend/scale.h"

#ifdef __cplusplus
extern "C" {
#endif

/* A nation's trend is tested from so many years on. */
#define ET_TREND_LEAST_YEARS 5
/* Cells with fewer candidates are left out of slopes, and counted. */
#define ET_TREND_LEAST_N 30
/* Years of a window and breaks in it that results have room for. */
#define ET_TREND_MOST_YEARS 64
#define ET_TREND_MOST_BREAKS 8

typedef struct et_trend_options {
    int first_year, last_year; /* 0: the registry's default window of the scale        */
    et_scale scale;
    et_reference reference;    /* what the nation's mean is                            */
    double level;              /* of the false discovery rate; 0: 0.05                 */
    uint64_t least_n;          /* 0: ET_TREND_LEAST_N                                  */
    bool count_orders;         /* fill the summary's `orders`, which takes longer than
                                  all the rest: 2,000 fits of the table                */
} et_trend_options;

typedef enum et_trend_class {
    ET_TREND_CANNOT_TELL = 0,
    ET_TREND_UP,   /* q below the level: clear                       */
    ET_TREND_DOWN
} et_trend_class;

/* The nation in raw points. Where `broken` is set, the years cross a break of the
 * registry: the line has a jump of its level at each of them, and the other fields of
 * order (kendall, sen, tipping) are not given, their states ET_FIT_NOT_ESTIMABLE. */
typedef struct et_trend_nation {
    int first_year, last_year;   /* years of data used, inclusive                       */
    size_t years;                /* with data                                           */
    double mean[ET_TREND_MOST_YEARS];    /* points, by used year                        */
    int year[ET_TREND_MOST_YEARS];
    et_line line;                /* points/year; p counts year-to-year noise            */
    et_kendall kendall;          /* exact Mann-Kendall                                  */
    et_theil_sen sen;            /* points/year                                         */
    et_ar1_tipping tipping;      /* correlation of years at which p reaches .05         */
    et_fit_state detectable_state;
    double detectable;           /* points/year that such years find with 80 % chance   */
    size_t break_count;
    int breaks[ET_TREND_MOST_BREAKS];    /* years from which the exam is another        */
    bool broken;
} et_trend_nation;

ET_MUST_USE et_status et_trend_of_nation(const et_series_source *from,
                                         const et_trend_options *options,
                                         et_trend_nation *out, et_error *err);

/* One unit of the panel. With ET_SCALE_RAW each unit is tested against its own years
 * alone (df T - 2) and nothing is shrunk or pulled to what others do. */
typedef struct et_trend_unit {
    size_t unit;           /* index in the panel                                        */
    et_fit_state state;    /* when not ET_FIT_OK, the numbers after `level` are 0   */
    size_t years;          /* used                                                      */
    size_t left_out;       /* cells with fewer candidates than least_n                  */
    double year_mean;      /* of the years used                                         */
    double level;          /* mean position over the window, points or sd               */
    double sigma;          /* sd of its noise in one year, moderated; points (sd on z)  */
    double df;             /* of its test                                               */
    double level_se;       /* of level; 0 on raw                                        */
    double slope;          /* points/year (sd/year on z)                                */
    double slope_se;       /* from sigma, with the serial correlation of all            */
    double low, high;      /* 95 % interval                                             */
    double p;              /* two-sided, this unit alone                                */
    double q;              /* Benjamini-Hochberg over all units of the table            */
    double shrunk;         /* slope pulled to the mean by what is noise; for display    */
    et_trend_class verdict;
    bool hint;             /* p below the level, q not                                  */
    et_fit_state jump_state; /* the same with a jump at each break that is crossed;     */
    double jump_slope;       /* ET_FIT_NOT_ESTIMABLE where none is                      */
    et_trend_class jump_verdict;
} et_trend_unit;

typedef struct et_trend_summary {
    int first_year, last_year; /* the window                                            */
    et_scale scale;            /* of the numbers: sd on z, else points                  */
    size_t years;              /* of the panel within it                                */
    size_t units;              /* fitted                                                */
    size_t left_out;           /* cells with too few candidates, all units              */
    double sigma;              /* usual sd of province-year noise, points (sd on z),
                                  pooled over the units; 0 on raw                       */
    double prior_df;           /* how much the usual noise weighs in a unit's own, in
                                  degrees of freedom: INFINITY where units wobble alike */
    double df;                 /* of the test of a unit with all years                  */
    et_ar1_pooled rho;         /* serial correlation of that noise                      */
    double rho_used;           /* 0 where it is not estimable or negative               */
    double rho_low, rho_high;  /* what the slopes' errors allow for, estimable or not   */
    double slope_se;           /* of a unit with all years and the usual noise          */
    et_fit_state reliability_state;
    double reliability;        /* share of the slopes' variance that is not noise       */
    double detectable;         /* slope found with 80 % chance, one unit of the usual
                                  noise alone; 0: none                                  */
    size_t up, down, cannot_tell, hints;
    et_slopes_orders orders;   /* how many tables of years in random order hold a clear
                                  unit; ET_FIT_NOT_ESTIMABLE: not counted, and on raw   */
    size_t break_count;        /* crossed and allowed by the registry for this scale    */
    int breaks[ET_TREND_MOST_BREAKS];
    size_t jump_up, jump_down; /* with a jump at each of them                           */
} et_trend_summary;

/* `units` has et_panel_unit_count(panel) places. A window that crosses a break which the
 * registry does not allow on this scale is refused with ET_ERR_ARGUMENT. */
ET_MUST_USE et_status et_trend_units(const et_series_source *from,
                                     const et_trend_options *options,
                                     et_trend_unit *units, et_trend_summary *summary,
                                     et_error *err);

#ifdef __cplusplus
}
#endif

#endif
