/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * correlation.h - how two subjects go together: over candidates, and over the years.
 *
 * Over candidates, from joint moments (joint.h), every candidate who sat both is counted
 * exactly. `pooled` takes all of them as one group; `within` compares candidates with
 * those of their own place only, so that strong and weak provinces do not make it. Who
 * sits an optional subject chose it: such a correlation is that of those who did.
 *
 * Over the years, from the country's means: whether papers became easier together. There
 * are few years, the changes of difficulty are most of it, and no p is given.
 *
 *     et_correlation_of_candidates(joint, &(et_joint_key){2024, NULL, "toan", "vat_li"},
 *                                  &out);
 *     if (out.pooled_state == ET_FIT_OK) printf("%.2f\n", out.pooled);
 */
#ifndef EXAMTREND_CORRELATION_H
#define EXAMTREND_CORRELATION_H

#include "examtrend/joint.h"
#include "examtrend/panel.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct et_correlation {
    int year;
    size_t subject_x, subject_y; /* the caller's, for tables                         */
    uint64_t n;                  /* candidates who sat both                          */
    size_t places;               /* that have any                                    */
    et_fit_state pooled_state, within_state;
    double pooled, within;       /* Pearson's r, -1 to 1                             */
} et_correlation;

/* Of one pair in one year; a place of NULL takes all. Nobody is ET_FIT_TOO_FEW. */
void et_correlation_of_candidates(const et_joint *joint, const et_joint_key *key,
                                  et_correlation *out);

typedef struct et_comovement {
    size_t subject_x, subject_y; /* in the panel                                     */
    size_t years;                /* with both means                                  */
    size_t steps;                /* from one year to the next, both known            */
    size_t opposite;             /* of these, one mean rose and the other fell       */
    et_fit_state level_state, change_state;
    double levels;               /* r of the means                                   */
    double changes;              /* r of their changes from year to year             */
} et_comovement;

/* The country's means of two subjects of a panel, over its years. At least 3 years, or
 * steps, else ET_FIT_TOO_FEW. */
void et_correlation_over_years(const et_panel *panel, size_t subject_x, size_t subject_y,
                               et_comovement *out);

#ifdef __cplusplus
}
#endif

#endif
