/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Inside the methods: an estimate, its standard error and its degrees of freedom as a
 * t-test and an interval.
 */
#ifndef ANALYSIS_METHODS_STUDENT_H
#define ANALYSIS_METHODS_STUDENT_H

#include "examtrend/methods/distributions.h"

typedef struct et_student {
    et_fit_state state; /* of et_dist_t; the rest is 0 unless ET_FIT_OK */
    double t, p;        /* two-sided                                    */
    double low, high;   /* 95 %                                         */
} et_student;

/* The point exceeded with probability 0.025; 0 where there is none. */
static inline double et_student_point(double df)
{
    double point = 0.0;
    return et_dist_t_point(0.025, df, &point) == ET_FIT_OK ? point : 0.0;
}

/* For many estimates with the same df: their point is looked for once. */
static inline et_student et_student_test_at(double estimate, double se, double df,
                                            double point)
{
    et_student out = {.t = estimate / se};
    out.state = et_dist_t_two_sided(out.t, df, &out.p);
    if (out.state != ET_FIT_OK) {
        return (et_student){.state = out.state};
    }
    out.low = estimate - point * se;
    out.high = estimate + point * se;
    return out;
}

static inline et_student et_student_test(double estimate, double se, double df)
{
    return et_student_test_at(estimate, se, df, et_student_point(df));
}

#endif
