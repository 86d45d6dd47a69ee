/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A claim while it is checked. A claim about falls is one about rises of the mirrored
 * series: what is here is mirrored already, and results are turned back at the end.
 */
#ifndef ANALYSIS_FINDINGS_CLAIM_INSIDE_H
#define ANALYSIS_FINDINGS_CLAIM_INSIDE_H

#include "examtrend/claim.h"

typedef struct checking {
    const et_claim *claim;
    const et_claim_facts *facts;
    double sign; /* -1: mirrored */
    double x[ET_CLAIM_MOST_YEARS];
    double raw[ET_CLAIM_MOST_YEARS], nation[ET_CLAIM_MOST_YEARS];
    double relative[ET_CLAIM_MOST_YEARS];
    double other[ET_CLAIM_MOST_YEARS], other_relative[ET_CLAIM_MOST_YEARS];
} checking;

double et_claim_two_sided(double t, double df);
/* Standard error of the sum of weight[t] times the wobble of year t. */
double et_claim_se_of(const checking *c, const double *weight);
/* Slope of a position against the country, and its standard error. */
double et_claim_slope(const checking *c, const double *relative, double *se);

/* TOP and FASTEST. */
void et_claim_check_top(const checking *c, et_claim_result *out);
void et_claim_check_fastest(const checking *c, et_claim_result *out);
/* SAME, STEADIER and OPPOSITE. */
void et_claim_check_same(const checking *c, et_claim_result *out);
void et_claim_check_steadier(const checking *c, et_claim_result *out);
void et_claim_check_opposite(const checking *c, et_claim_result *out);

#endif
