/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * double_double.h - sums of two doubles, about 31 digits.
 *
 * For the few places where rounding decides the answer: residuals that are being
 * refined, sums with cancellation, powers of a polynomial. `low` is the rounding
 * error of `high`.
 *
 * Reference: Dekker (1971), Numer. Math. 18, 224-242; Hida, Li & Bailey (2001),
 * Algorithms for quad-double precision floating point arithmetic.
 */
#ifndef ANALYSIS_METHODS_DOUBLE_DOUBLE_H
#define ANALYSIS_METHODS_DOUBLE_DOUBLE_H

#include <math.h>

typedef struct dd {
    double high, low;
} dd;

static inline dd dd_of(double x)
{
    return (dd){x, 0.0};
}

/* a + b exactly. */
static inline dd dd_sum(double a, double b)
{
    double sum = a + b, b_part = sum - a;
    return (dd){sum, (a - (sum - b_part)) + (b - b_part)};
}

/* a * b exactly. */
static inline dd dd_product(double a, double b)
{
    double product = a * b;
    return (dd){product, fma(a, b, -product)};
}

static inline dd dd_tidy(double high, double low)
{
    double sum = high + low;
    return (dd){sum, low - (sum - high)};
}

static inline dd dd_add(dd a, dd b)
{
    dd s = dd_sum(a.high, b.high), t = dd_sum(a.low, b.low);
    s = dd_tidy(s.high, s.low + t.high);
    return dd_tidy(s.high, s.low + t.low);
}

static inline dd dd_negative(dd a)
{
    return (dd){-a.high, -a.low};
}

static inline dd dd_subtract(dd a, dd b)
{
    return dd_add(a, dd_negative(b));
}

static inline dd dd_multiply(dd a, dd b)
{
    dd p = dd_product(a.high, b.high);
    return dd_tidy(p.high, p.low + (a.high * b.low + a.low * b.high));
}

static inline dd dd_divide(dd a, dd b)
{
    double first = a.high / b.high;
    dd rest = dd_subtract(a, dd_multiply(b, dd_of(first)));
    double second = rest.high / b.high;
    rest = dd_subtract(rest, dd_multiply(b, dd_of(second)));
    dd quotient = dd_tidy(first, second);
    return dd_add(quotient, dd_of(rest.high / b.high));
}

static inline double dd_value(dd a)
{
    return a.high + a.low;
}

#endif
