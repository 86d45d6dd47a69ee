/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * root.h - where a continuous function of one variable passes 0.
 */
#ifndef ANALYSIS_METHODS_ROOT_H
#define ANALYSIS_METHODS_ROOT_H

typedef double et_root_function(double x, const void *context);

/* A root between `low` and `high`, where the function has opposite signs (or is 0),
 * to the last bits of a double. Values may be infinite, not NaN. Without a change of
 * sign the end with the smaller absolute value is returned.
 *
 * Ridders' method (1979), IEEE Trans. Circuits Syst. 26, 979-980. */
double et_root_between(et_root_function *f, const void *context, double low, double high);

#endif
