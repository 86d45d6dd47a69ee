/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/methods/univariate.h"

#include <math.h>

#include "methods/double_double.h"

void et_univariate_describe(const double *v, size_t n, et_univariate *out)
{
    *out = (et_univariate){.state = n < 2 ? ET_FIT_TOO_FEW : ET_FIT_OK, .n = n};
    if (n == 0) {
        return;
    }
    dd sum = dd_of(0.0);
    double low = v[0], high = v[0];
    for (size_t i = 0; i < n; i++) {
        if (!isfinite(v[i])) {
            *out = (et_univariate){.state = ET_FIT_NOT_FINITE, .n = n};
            return;
        }
        sum = dd_add(sum, dd_of(v[i]));
        low = fmin(low, v[i]);
        high = fmax(high, v[i]);
    }
    dd mean = dd_divide(sum, dd_of((double)n));
    out->mean = dd_value(mean);
    out->minimum = low;
    out->maximum = high;
    if (low == high) {
        out->state = n < 2 ? ET_FIT_TOO_FEW : ET_FIT_ALL_TIED;
        return;
    }
    dd squares = dd_of(0.0), products = dd_of(0.0), before = dd_of(0.0);
    for (size_t i = 0; i < n; i++) {
        dd deviation = dd_subtract(dd_of(v[i]), mean);
        squares = dd_add(squares, dd_multiply(deviation, deviation));
        products = dd_add(products, dd_multiply(deviation, before));
        before = deviation;
    }
    out->squares = dd_value(squares);
    out->sd = sqrt(out->squares / ((double)n - 1.0));
    out->lag1 = dd_value(dd_divide(products, squares));
}
