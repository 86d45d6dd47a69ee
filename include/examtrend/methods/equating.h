/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * equating.h - what a score would have been on another year's exam, if the two years'
 * candidates had been equally able; and the error of a change across two exams.
 *
 * Nothing in these data says that two cohorts are equal, so an equated score is a
 * scenario and must be named as one. Mean equating shifts, linear equating shifts and
 * stretches, equipercentile equating gives equal ranks equal scores; there each score
 * stands for the interval of half a step around it (uniform kernel).
 *
 * Units: scores are integers as in the histograms, `step` is the distance of
 * neighbouring scores on the exam's grid in the same units (25 for quarter points in
 * hundredths). Results may lie outside the range of scores; nothing is clipped.
 *
 * References: Kolen & Brennan (2014), Test Equating, Scaling, and Linking, ch. 2; OECD
 * (2019), PISA 2018 Technical Report, ch. 9 (link error).
 *
 *     et_equated row[41];
 *     status = et_equate(&y2024, &y2025, 25, row, &err);
 */
#ifndef EXAMTREND_METHODS_EQUATING_H
#define EXAMTREND_METHODS_EQUATING_H

#include "examtrend/methods/histogram.h"

#ifdef __cplusplus
extern "C" {
#endif

/* ET_FIT_TOO_FEW: one of the years has no candidate; all but score is 0.
 * ET_FIT_NO_SPREAD: the first year's scores do not vary, `linear` is 0. */
typedef struct et_equated {
    et_fit_state state;
    int32_t score;         /* of the first year                                       */
    double rank;           /* its percentile rank, 0..1: share below + half the share at
                              it                                                      */
    double by_mean;        /* the score plus the difference of means                  */
    double linear;         /* same number of SD from the mean                         */
    double equipercentile; /* same percentile rank                                    */
} et_equated;

/* Fills out[0 .. from->bins - 1], a row for each score of `from` on the scale of `to`.
 * ET_ERR_ARGUMENT on a histogram that et_histogram_total refuses, a step below 1, or
 * scores of one histogram that are not whole steps apart. */
ET_MUST_USE et_status et_equate(const et_histogram *from, const et_histogram *to,
                                int32_t step, et_equated *out, et_error *err);

/* A change between two exams, and what is known of its errors. With anchor items the
 * scales are tied, and that leaves one error of the change: `link_error`. Without them
 * each year's mean is off by a shock of its own, after - before holds two of them, and
 * their difference varies by 2 shock_sd^2: `shock_sd` is that of one year. */
typedef struct et_link {
    double before, before_se; /* mean and its standard error, points                   */
    double after, after_se;
    double link_error; /* SD of what tying the two scales adds to the change; 0: none  */
    double link_df;    /* degrees of freedom of link_error; 0: taken as known (normal) */
    double shock_sd;   /* SD of the shock of one year, both have one; 0: none          */
    double shock_df;   /* of shock_sd; 0: taken as known                               */
} et_link;

/* ET_FIT_NOT_FINITE: an input is. ET_FIT_OUT_OF_RANGE: an SE, SD or df below 0; all but
 * difference is 0 then. ET_FIT_PERFECT: all errors are 0; difference stands. */
typedef struct et_link_change {
    et_fit_state state;
    double difference; /* after - before                                               */
    double se;         /* root of before_se^2 + after_se^2 + link_error^2 +
                          2 shock_sd^2                                             */
    double df;         /* Satterthwaite; 0: normal                                     */
    double z;          /* difference / se; Student's t where df > 0                    */
    double p;          /* two-sided                                                    */
} et_link_change;

void et_link_test(const et_link *link, et_link_change *out);

#ifdef __cplusplus
}
#endif

#endif
