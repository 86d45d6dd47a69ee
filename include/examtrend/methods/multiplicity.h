/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * multiplicity.h - p-values of many comparisons, adjusted for being many.
 *
 * The family is what stands in one array: NAEP's rule is all comparisons of one
 * table. BH and BY hold the expected share of false findings among the findings,
 * the others the chance of a single false one. An adjusted p is compared with the
 * level itself.
 *
 * References: Benjamini & Hochberg (1995); Benjamini & Yekutieli (2001); Holm (1979);
 * Hochberg (1988); Hommel (1988) by the algorithm of Wright (1992).
 *
 *     double q[63];
 *     if (et_multiplicity_adjust(p, 63, ET_ADJUST_BH, q, &err) == ET_OK) ...
 */
#ifndef EXAMTREND_METHODS_MULTIPLICITY_H
#define EXAMTREND_METHODS_MULTIPLICITY_H

#include "examtrend/status.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef enum et_adjust {
    ET_ADJUST_BH = 0,    /* false discovery rate, independent or positively dependent */
    ET_ADJUST_BY,        /* false discovery rate, any dependence                      */
    ET_ADJUST_HOLM,      /* family-wise, any dependence                               */
    ET_ADJUST_HOCHBERG,  /* family-wise, independent or positively dependent          */
    ET_ADJUST_HOMMEL,    /* the same, a little sharper                                */
    ET_ADJUST_BONFERRONI,/* family-wise, any dependence, every p times the count      */
    ET_ADJUST_NONE       /* p as it is                                                */
} et_adjust;

/* Adjusts n p-values in one family; `adjusted` has n places and may be `p` itself.
 * NaN marks a comparison without a test: it is not counted in the family and stays
 * NaN. Equal p get equal answers, so the order of the array does not matter. A p
 * outside 0..1 or an unknown method is ET_ERR_ARGUMENT. Hommel takes n^2 steps, the
 * others n log n. */
ET_MUST_USE et_status et_multiplicity_adjust(const double *p, size_t n, et_adjust method,
                                             double *adjusted, et_error *err);

/* "bh", "by", "holm", "hochberg", "hommel", "bonferroni", "none". */
const char *et_adjust_name(et_adjust method);

#ifdef __cplusplus
}
#endif

#endif
