/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A series that rises, bends and falls a little.
 */
#ifndef TESTS_SUPPORT_JOINPOINTS_H
#define TESTS_SUPPORT_JOINPOINTS_H

#include "support.h"

#include "examtrend/methods/joinpoint.h"

enum { N = 14 };
static const double years[N] = {2010, 2011, 2012, 2013, 2014, 2015, 2016,
                                2017, 2018, 2020, 2021, 2022, 2023, 2024};
static const double scores[N] = {5.02, 5.13, 5.09, 5.33, 5.41, 5.48, 5.62,
                                 5.93, 6.22, 6.86, 7.10, 7.02, 7.05, 6.91};

static inline et_joinpoint find(const double *x, const double *y, size_t n,
                                const et_joinpoint_options *options)
{
    et_joinpoint out;
    et_error err = {0};
    assert_ok(et_joinpoint_find(x, y, n, options, &out, &err), &err);
    return out;
}

#endif
