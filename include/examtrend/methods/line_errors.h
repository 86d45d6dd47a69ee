/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * line_errors.h - the slope of one line with errors that do not believe in equal,
 * independent noise.
 *
 * The closed forms of sandwich.h for a line of line.h: no workspace, nothing allocated.
 *
 *     et_line fit;
 *     et_estimate slope;
 *     et_line_fit(year, score, 10, &fit);
 *     et_line_hc(&fit, year, score, ET_HC3, &slope);
 *
 * References: as in sandwich.h.
 */
#ifndef EXAMTREND_METHODS_LINE_ERRORS_H
#define EXAMTREND_METHODS_LINE_ERRORS_H

#include <stdbool.h>

#include "examtrend/methods/line.h"
#include "examtrend/methods/sandwich.h"

#ifdef __cplusplus
extern "C" {
#endif

/* x and y are those of the fit, of et_line_fit or with jumps nowhere. The test is t with
 * n - 2 degrees of freedom. The state is that of the fit where it has no test (the value
 * holds as far as it does there); ET_FIT_OUT_OF_RANGE for a line with jumps;
 * ET_FIT_NOT_ESTIMABLE where one point fixes the slope alone (HC2, HC3). */
void et_line_hc(const et_line *fit, const double *x, const double *y, et_hc kind,
                et_estimate *slope);

/* Bartlett weights 1 - l/(lag+1) over points in the order of time; `adjust` multiplies
 * the variance by n/(n-2). Not for short series: see et_sandwich_hac. */
void et_line_newey_west(const et_line *fit, const double *x, const double *y, size_t lag,
                        bool adjust, et_estimate *slope);

#ifdef __cplusplus
}
#endif

#endif
