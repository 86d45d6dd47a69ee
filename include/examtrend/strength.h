/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * strength.h - which subject is a province's strongest, as far as the years can tell?
 *
 * Subjects are compared by the province's distance from the country in sd of candidates
 * (z). The noise is each subject's usual wobble of a province from year to year; the sets
 * of rank_sets.h over the province's subjects say which may be the strongest: often more
 * than one. An optional subject is that of those who chose it.
 *
 *     et_strengths(panel, regimes, &(et_ranking_options){0}, units, &err);
 *     if (units[0].state == ET_FIT_OK) puts(et_panel_subject(panel, units[0].best));
 */
#ifndef EXAMTREND_STRENGTH_H
#define EXAMTREND_STRENGTH_H

#include "examtrend/ranking.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Subjects that a panel may have. */
#define ET_STRENGTH_MOST_SUBJECTS 64

typedef struct et_strength {
    size_t unit;           /* index in the panel                                        */
    et_fit_state state;    /* ET_FIT_TOO_FEW: fewer than two subjects whose wobble is
                              known; then the rest is 0                                 */
    int year;              /* of the positions                                          */
    size_t subjects;       /* compared                                                  */
    size_t best, weakest;  /* subjects of the panel                                     */
    double best_z, best_se;       /* sd; usual wobble of that subject                   */
    double weakest_z, weakest_se;
    uint64_t may_be_best;  /* bit s: subject s may be the strongest                     */
    size_t may_count;      /* of them                                                   */
} et_strength;

/* All units of a panel with several subjects, in its order. Of `how`, the years, the
 * noise years and least_n count; positions are on z. ET_ERR_ARGUMENT: as
 * et_ranking_units, or more subjects than there is room for. */
ET_MUST_USE et_status et_strengths(const et_panel *panel, const et_regimes *regimes,
                                   const et_ranking_options *how, et_strength *out,
                                   et_error *err);

#ifdef __cplusplus
}
#endif

#endif
