/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The families of problems, one array a file, each ended by a zeroed entry.
 */
#ifndef ANALYSIS_SELFTEST_FAMILIES_H
#define ANALYSIS_SELFTEST_FAMILIES_H

#include "selftest/selftest.h"

extern const et_problem et_problems_linear[];
extern const et_problem et_problems_series[];
extern const et_problem et_problems_sandwich[];
extern const et_problem et_problems_twoway[];
extern const et_problem et_problems_univariate[];
extern const et_problem et_problems_robust[];
extern const et_problem et_problems_comparisons[];
extern const et_problem et_problems_ranks[];
extern const et_problem et_problems_serial[];
extern const et_problem et_problems_isotonic[];
extern const et_problem et_problems_breaks[];
extern const et_problem et_problems_joinpoint[];
extern const et_problem et_problems_resampling[];
extern const et_problem et_problems_pooling[];
extern const et_problem et_problems_rankings[];
extern const et_problem et_problems_distributions[];
extern const et_problem et_problems_gaps[];
extern const et_problem et_problems_mixed[];

/* All of the above, ended by NULL. */
extern const et_problem *const et_problem_families[];

#endif
