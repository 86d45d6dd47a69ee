/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "selftest/families.h"

const et_problem *const et_problem_families[] = {
    et_problems_linear,
    et_problems_sandwich,
    et_problems_twoway,
    et_problems_univariate,
    et_problems_robust,
    et_problems_comparisons,
    et_problems_ranks,
    et_problems_serial,
    et_problems_isotonic,
    et_problems_breaks,
    et_problems_joinpoint,
    et_problems_resampling,
    et_problems_pooling,
    et_problems_rankings,
    et_problems_distributions,
    et_problems_gaps,
    et_problems_mixed,
    et_problems_series,
    NULL,
};
