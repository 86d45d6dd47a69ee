/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Inside the mixed model: what a fitted one holds.
 */
#ifndef ANALYSIS_METHODS_MIXED_OBJECT_H
#define ANALYSIS_METHODS_MIXED_OBJECT_H

#include "examtrend/methods/mixed.h"
#include "methods/mixed_model.h"

struct et_mixed {
    et_mixed_summary summary;
    et_mixed_options options;
    size_t columns, years;
    double origin, unit_of_slope; /* z = (slope - origin) / unit_of_slope */
    et_mixed_moments moments;
    et_mixed_workspace work;
    et_mixed_tests tests;
    double *r;    /* [p][p] X = Q R                    */
    double *ols;  /* [p] coefficients of Q taken off y */
    double *memory;
};

static inline bool et_mixed_has_answer(const et_mixed *model)
{
    return model->summary.state == ET_FIT_OK || model->summary.state == ET_FIT_BOUNDARY;
}

#endif
