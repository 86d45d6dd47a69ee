/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * step.h - did the country's average jump in a year, more than it usually moves?
 *
 * A reform changes the paper, its purpose and who sits it at once, and the average of
 * that year holds all of them. What can be said is how large the step was, and whether
 * steps between neighbouring years without a reform are ever that large: their mean and
 * spread give the interval of one more such step (Student's t, steps - 1 degrees of
 * freedom). Years are the noise, never candidates; difficulty is not separated from
 * ability.
 *
 *     et_step step;
 *     et_step_of_nation(&(et_series_source){panel, subject, regimes}, 2020, &step);
 *     if (step.known) printf("%+.2f; usual %+.2f to %+.2f\n", step.change, step.low,
 *                            step.high);
 *
 * Reference: Hyndman & Athanasopoulos (2021), Forecasting: Principles and Practice, 5.2
 * (the mean method, here of the steps).
 */
#ifndef EXAMTREND_STEP_H
#define EXAMTREND_STEP_H

#include "examtrend/methods/line.h"
#include "examtrend/scale.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Fewest usual steps that one is compared with. */
#define ET_STEP_LEAST 3

typedef struct et_step {
    int year;              /* the step is from the year before to this one              */
    bool known;            /* both years have a mean; else the next four are 0          */
    double before, after;  /* points                                                    */
    uint64_t n_before, n_after; /* candidates; 0: not known                             */
    double change;         /* after less before                                         */
    size_t usual;          /* other steps between neighbouring years of one regime      */
    et_fit_state state;    /* when not ET_FIT_OK, what follows is 0                     */
    double mean;           /* of the usual steps                                        */
    double low, high;      /* 95 % interval of one more usual step                      */
    double p;              /* two-sided; counts what years differ by                    */
    double q;              /* Benjamini-Hochberg, see et_step_adjust; p until then      */
} et_step;

/* In raw points. */
void et_step_of_nation(const et_series_source *from, int year, et_step *out);

/* Sets q of all steps that a table shows. */
ET_MUST_USE et_status et_step_adjust(et_step *steps, size_t count, et_error *err);

#ifdef __cplusplus
}
#endif

#endif
