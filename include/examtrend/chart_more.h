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

/* ---- heat: unit × year --------------------------------------------------- */

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

/* ---- multiples: every unit at once --------------------------------------- */

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

/* ---- bump: ranks over years ---------------------------------------------- */

typedef struct et_bump_line {
    const char *name;
    const double *rank;       /* [years], 1 is best, NaN missing                       */
    const double *low, *high; /* [years], the rank set: low <= rank <= high            */
    et_verdict verdict;       /* from the first year to the last: up is a better place  */
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

/* ---- ranks: rank strips -------------------------------------------------- */

typedef struct et_rank_row {
    const char *name;
    double rank;      /* as estimated, 1 is best                                       */
    double low, high; /* the rank set; all sets hold at once                           */
    double alone_low, alone_high; /* the set of this one alone, within it; 0: not known */
} et_rank_row;

typedef struct et_chart_ranks_says {
    et_chart_frame frame;
    const et_rank_row *rows; /* any order, 2 to 200, all that are ranked               */
    size_t row_count;
} et_chart_ranks_says;
ET_MUST_USE et_status et_chart_ranks(et_chart **out, const et_chart_ranks_says *says,
                                     const et_look *look, et_error *err);

/* ---- clusters: lines over time, verdicts of pairs beside ----------------- */

typedef enum et_pair_verdict {
    ET_PAIR_CANNOT_TELL = 0,
    ET_PAIR_CLEAR,
    ET_PAIR_HINT,
    ET_PAIR_SAME /* practically the same */
} et_pair_verdict;

/* `first` minus `second`. */
typedef struct et_cluster_pair {
    const char *first, *second;
    double difference, margin; /* units a year                                          */
    et_pair_verdict verdict;
} et_cluster_pair;

typedef struct et_chart_clusters_says {
    et_chart_trend_says trend;    /* its lines are the clusters, at most 5; further ones
                                     are `others`                                       */
    const et_cluster_pair *pairs; /* the most important first; those that fit are shown */
    size_t pair_count;            /* 1 to 1000                                          */
} et_chart_clusters_says;
ET_MUST_USE et_status et_chart_clusters(et_chart **out,
                                        const et_chart_clusters_says *says,
                                        const et_look *look, et_error *err);

/* ---- forest: a cluster's provinces, pooled ------------------------------- */

typedef struct et_chart_forest_says {
    et_chart_frame frame;
    const char *cluster;            /* its name                                         */
    const et_caterpillar_row *rows; /* 1 to 100                                         */
    size_t row_count;
    double pooled, pooled_low, pooled_high; /* mean of the slopes                       */
    et_verdict pooled_verdict;
    double prediction_low, prediction_high; /* of a further member; NaN: none           */
} et_chart_forest_says;
ET_MUST_USE et_status et_chart_forest(et_chart **out, const et_chart_forest_says *says,
                                      const et_look *look, et_error *err);

/* ---- dumbbell: two groups or two years, row by row ----------------------- */

typedef struct et_dumbbell_row {
    const char *name;             /* a subject                                          */
    double first, first_margin;
    double second, second_margin;
    double difference_margin;     /* of second - first                                  */
    et_verdict verdict;           /* up: second clearly above first                     */
} et_dumbbell_row;

typedef struct et_chart_dumbbell_says {
    et_chart_frame frame;
    const char *first, *second;   /* what is compared: clusters, years                  */
    const et_dumbbell_row *rows;  /* 1 to 30                                            */
    size_t row_count;
    bool as_given;                /* keep the order; else by difference                 */
} et_chart_dumbbell_says;
ET_MUST_USE et_status et_chart_dumbbell(et_chart **out,
                                        const et_chart_dumbbell_says *says,
                                        const et_look *look, et_error *err);

/* ---- claim: year by year ------------------------------------------------- */

typedef enum et_chart_claim_verdict {
    ET_CHART_CLAIM_CANNOT_TELL = 0,
    ET_CHART_CLAIM_HOLDS,
    ET_CHART_CLAIM_ONLY_RAW, /* in raw points; not against the country                */
    ET_CHART_CLAIM_FAILS
} et_chart_claim_verdict;

typedef struct et_chart_claim_says {
    et_chart_frame frame;
    const char *who;          /* "Cụm 5"                                                */
    const char *claim;        /* "each year higher than the last"                       */
    const int *years;         /* ascending                                              */
    size_t year_count;        /* 2 to 40                                                */
    const double *values;     /* [years], NaN missing                                   */
    const double *low, *high; /* [years], interval of a year's value; or NULL           */
    const double *reference;  /* [years], the country; or NULL                          */
    const char *reference_name; /* needed with `reference`                              */
    et_chart_claim_verdict verdict;
} et_chart_claim_says;
ET_MUST_USE et_status et_chart_claim(et_chart **out, const et_chart_claim_says *says,
                                     const et_look *look, et_error *err);

/* ---- fan: what comes next ------------------------------------------------ */

typedef struct et_fan_scenario {
    const char *name;      /* "an easier paper"                                         */
    const double *values;  /* [future]                                                  */
} et_fan_scenario;

typedef struct et_chart_fan_says {
    et_chart_frame frame;    /* its years are those of the data                         */
    const char *who;         /* "Vietnam"                                               */
    const int *years;        /* ascending                                               */
    const double *values;    /* [years], NaN missing                                    */
    size_t year_count;       /* 1 to 40                                                 */
    const int *future_years; /* ascending, after the last year                          */
    size_t future_count;     /* 1 to 20                                                 */
    const double *middle;    /* [future]                                                */
    const double *low[3], *high[3]; /* [future] each: 50, 80 and 95 %                   */
    const et_fan_scenario *scenarios; /* at most 4                                      */
    size_t scenario_count;
} et_chart_fan_says;
ET_MUST_USE et_status et_chart_fan(et_chart **out, const et_chart_fan_says *says,
                                   const et_look *look, et_error *err);

/* ---- change: where it comes from ----------------------------------------- */

typedef struct et_change_part {
    const char *name;     /* "within provinces", "who sits"                             */
    double value;         /* units                                                      */
    double margin;
} et_change_part;

typedef struct et_chart_change_says {
    et_chart_frame frame;
    const char *who;
    const char *from_name, *to_name; /* "2020", "2024"                                  */
    double from, to;                 /* from + parts = to                               */
    const et_change_part *parts;     /* 1 to 8                                          */
    size_t part_count;
    double usual;                    /* half width of what it changes by anyway: the title
                                        holds the change against it; 0: not known      */
} et_chart_change_says;
ET_MUST_USE et_status et_chart_change(et_chart **out, const et_chart_change_says *says,
                                      const et_look *look, et_error *err);

/* ---- funnel: means against n --------------------------------------------- */

typedef struct et_funnel_point {
    const char *name;
    double n;             /* candidates, above 0                                        */
    double value;         /* mean                                                       */
} et_funnel_point;

typedef struct et_chart_funnel_says {
    et_chart_frame frame;
    const et_funnel_point *points; /* 1 to 300                                          */
    size_t point_count;
    double centre;        /* the country's mean                                         */
    double sd;            /* of candidates, above 0                                     */
    double tau;           /* additive over-dispersion (sd of places), 0 or more         */
} et_chart_funnel_says;
ET_MUST_USE et_status et_chart_funnel(et_chart **out, const et_chart_funnel_says *says,
                                      const et_look *look, et_error *err);

#ifdef __cplusplus
}
#endif

#endif
