/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sums that several methods need, each in its most careful form.
 */
#ifndef ANALYSIS_METHODS_SUMS_H
#define ANALYSIS_METHODS_SUMS_H

#include <float.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>

static inline bool et_all_finite(const double *v, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        if (!isfinite(v[i])) {
            return false;
        }
    }
    return true;
}

/* Two passes: the second removes the rounding that the first leaves on values far
 * from 0 (NIST NumAcc4). n > 0. */
static inline double et_mean_of(const double *v, size_t n)
{
    double sum = 0.0, rest = 0.0;
    for (size_t i = 0; i < n; i++) {
        sum += v[i];
    }
    double mean = sum / (double)n;
    for (size_t i = 0; i < n; i++) {
        rest += v[i] - mean;
    }
    return mean + rest / (double)n;
}

static inline double et_squares_about(const double *v, size_t n, double center)
{
    double sum = 0.0;
    for (size_t i = 0; i < n; i++) {
        sum += (v[i] - center) * (v[i] - center);
    }
    return sum;
}

static inline double et_largest_of(const double *v, size_t n)
{
    double largest = 0.0;
    for (size_t i = 0; i < n; i++) {
        largest = fmax(largest, fabs(v[i]));
    }
    return largest;
}

/* A sum of n squares up to that comes from rounding values as large as `largest`, not
 * from the values themselves: a perfect fit evaluated in doubles. */
static inline double et_rounding_squares(double largest, size_t n)
{
    double step = 4.0 * DBL_EPSILON * largest;
    return (double)n * step * step;
}

static inline double et_rounding_of(const double *v, size_t n)
{
    return et_rounding_squares(et_largest_of(v, n), n);
}

static inline bool et_is_rounding(double squares, double largest, size_t n)
{
    return squares <= et_rounding_squares(largest, n);
}

#endif
