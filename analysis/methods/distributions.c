/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All but Student's t are E[g(S)], S = chi(df)/sqrt(df), where g is a normal tail.
 * With s = e^u and a = df/2 the density of u is
 *
 *     sqrt(2a/pi) / gammastar(a) * exp(-a (e^(2u) - 1 - 2u)),
 *
 * an entire function that falls to nothing on both sides, and so does its product
 * with g. The trapezoidal rule then converges faster than any power of the step
 * (Trefethen & Weideman 2014, SIAM Review 56, 385-458). All terms are positive, so a
 * tail of 1e-200 has as many right digits as one of 0.2.
 */
#include "examtrend/methods/distributions.h"

#include <float.h>
#include <math.h>
#include <stdbool.h>

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_sf_gamma.h>

#include "methods/root.h"

/* e^-39 = 1e-17 of the largest value is left out on either side. A bell of that depth
 * is 18 standard deviations wide; 24 steps leave an error of e^-35. */
#define DEPTH 39.0
#define SMALLEST_STEPS 24
#define LARGEST_STEPS 12288
#define SMALLEST_DF 0.1
/* The logarithm of 1e-300: tails beyond are 0. */
#define NOTHING -690.0
/* Beyond it the continued fraction of t loses digits to 1 - x. */
#define FRACTION_DF 300.0
/* Up to it whole df are a quick finite sum. */
#define LARGEST_SUM 64.0

/* ---- the mean of a tail over the scale ----------------------------------- */

typedef struct tail_at_scale tail_at_scale;
typedef double scale_tail(double s, const tail_at_scale *at);

struct tail_at_scale {
    scale_tail *tail;
    double point; /* t, q or the largest modulus */
    double shift;
    double count; /* groups or estimates */
    double df;
    bool rises; /* tail grows with the scale */
};

/* e^y - 1 - y without cancellation near 0. */
static double exponential_rest(double y)
{
    if (fabs(y) > 0.7) {
        return expm1(y) - y;
    }
    double term = 0.5 * y * y, sum = term;
    for (int j = 3; fabs(term) > DBL_EPSILON * 0.1 * sum && j < 40; j++) {
        term *= y / j;
        sum += term;
    }
    return sum;
}

static double log_weight(double u, const tail_at_scale *at)
{
    double tail = at->tail(exp(u), at);
    return tail > 0.0 ? log(tail) - 0.5 * at->df * exponential_rest(2.0 * u) : -INFINITY;
}

/* Walks from `from`, where the weight is above `level`, in steps of growing size until
 * it is below; then halves the last step a few times. */
static double edge(double from, double step, double level, const tail_at_scale *at)
{
    double inside = from, outside = from + step;
    while (log_weight(outside, at) > level) {
        inside = outside;
        step *= 2.0;
        outside = from + step;
    }
    for (int i = 0; i < 4; i++) {
        double middle = 0.5 * (inside + outside);
        if (log_weight(middle, at) > level) {
            inside = middle;
        } else {
            outside = middle;
        }
    }
    return outside;
}

/* The weight has one mode. The density alone peaks at u = 0, so the mode lies on the
 * side to which the tail grows; where the tail underflows it is still farther out. Half
 * a step is near enough: the edges are measured from what is found. */
static double mode(double step, const tail_at_scale *at)
{
    double sign = at->rises ? 1.0 : -1.0;
    double near = 0.0, middle = 0.0, far = step;
    double at_middle = log_weight(0.0, at), at_far = log_weight(sign * far, at);

    while ((at_far > at_middle || isinf(at_far)) && far < 1e4) {
        near = middle;
        middle = far;
        at_middle = at_far;
        far *= 2.0;
        at_far = log_weight(sign * far, at);
    }
    /* golden section; where both values underflow the mode is farther out */
    while (far - near > fmax(step, 1e-9 * far)) {
        bool outer = far - middle > middle - near;
        double next = middle + 0.381966 * (outer ? far - middle : near - middle);
        double at_next = log_weight(sign * next, at);
        bool better = at_next > at_middle || (isinf(at_next) && next > middle);
        if (better) {
            *(outer ? &near : &far) = middle;
            middle = next;
            at_middle = at_next;
        } else {
            *(outer ? &far : &near) = next;
        }
    }
    return sign * middle;
}

/* Integral of exp(log_weight - peak) by halving steps until it settles to the last
 * digits, or to the rounding of the tail itself. NaN when there is no end of it: a large
 * shift makes the tail a step too steep for the broad distribution of few degrees. */
static double trapezoid(double low, double high, double peak, const tail_at_scale *at)
{
    double h = (high - low) / SMALLEST_STEPS, sum = 0.0, changed = INFINITY;

    for (int i = 0; i <= SMALLEST_STEPS; i++) {
        sum += exp(log_weight(low + i * h, at) - peak);
    }
    for (int n = SMALLEST_STEPS; n < LARGEST_STEPS; n *= 2, h *= 0.5) {
        double before = sum * h;
        for (int i = 0; i < n; i++) {
            sum += exp(log_weight(low + (i + 0.5) * h, at) - peak);
        }
        double change = fabs(0.5 * sum * h - before) / before;
        if (change <= 64.0 * DBL_EPSILON || (change < 1e-11 && change > 0.5 * changed)) {
            return 0.5 * sum * h;
        }
        changed = change;
    }
    return NAN;
}

static double scale_mean(const tail_at_scale *at)
{
    if (isinf(at->df)) {
        return at->tail(1.0, at);
    }
    double a = 0.5 * at->df, step = 0.5 / sqrt(a);
    double top = mode(step, at), peak = log_weight(top, at);
    if (peak < NOTHING) {
        return 0.0;
    }
    double low = edge(top, -step, peak - DEPTH, at);
    double high = edge(top, step, peak - DEPTH, at);
    double density = sqrt(2.0 * a / M_PI) / gsl_sf_gammastar(a);
    return trapezoid(low, high, peak, at) * density * exp(peak);
}

static bool refused(double x, double df, et_tails *out)
{
    *out = (et_tails){0};
    if (!isfinite(x) || isnan(df)) {
        out->state = ET_FIT_NOT_FINITE;
    } else if (df < SMALLEST_DF) {
        out->state = ET_FIT_OUT_OF_RANGE;
    }
    return out->state != ET_FIT_OK;
}

/* Keeps the tail that was integrated and takes the larger one from 1. */
static void both_tails(tail_at_scale at, scale_tail *lower, et_tails *out)
{
    double upper = scale_mean(&at), rest = 1.0 - upper;

    if (upper > 0.5) {
        at.tail = lower;
        at.rises = !at.rises;
        rest = scale_mean(&at);
        upper = isnan(rest) ? rest : 1.0 - fmin(1.0, rest);
    }
    if (isnan(upper) || isnan(rest)) {
        *out = (et_tails){.state = ET_FIT_NO_CONVERGENCE};
    } else {
        *out = (et_tails){.upper = upper, .lower = fmax(0.0, fmin(1.0, rest))};
    }
}

static double normal_upper(double z)
{
    return 0.5 * erfc(z * M_SQRT1_2);
}

/* ---- Student's t --------------------------------------------------------- */

/* Continued fraction of the incomplete beta function I_x(a, b) by Lentz's method;
 * converges in about sqrt(max(a, b)) terms for x < (a + 1) / (a + b + 2). */
static double beta_fraction(double x, double a, double b)
{
    const double tiny = 1e-300;
    double c = 1.0, d = 1.0 - (a + b) * x / (a + 1.0);
    d = 1.0 / (fabs(d) < tiny ? tiny : d);
    double value = d;

    for (double m = 1.0; m < 1e5; m++) {
        double even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        d = 1.0 / (1.0 + even * d);
        c = 1.0 + even / c;
        value *= d * c;
        double odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        d = 1.0 / (1.0 + odd * d);
        c = 1.0 + odd / c;
        value *= d * c;
        if (fabs(d * c - 1.0) < DBL_EPSILON) {
            break;
        }
    }
    return value;
}

/* 1 / B(df/2, 1/2): for few whole df by its recurrence from df = 1 or 2, else by the
 * ratio of gamma functions in Stirling's form. */
static double inverse_beta(double df)
{
    if (df <= LARGEST_SUM && df == floor(df)) {
        bool odd = fmod(df, 2.0) == 1.0;
        double value = odd ? M_1_PI : 0.5;
        for (double j = odd ? 1.0 : 2.0; j < df; j += 2.0) {
            value *= (j + 1.0) / j;
        }
        return value;
    }
    double a = 0.5 * df;
    double ratio = gsl_sf_gammastar(a + 0.5) / gsl_sf_gammastar(a);
    return sqrt(a / M_PI) * ratio * exp(a * log1p(0.5 / a) - 0.5);
}

static double central_upper(double s, const tail_at_scale *at)
{
    return normal_upper(at->point * s - at->shift);
}

static double central_lower(double s, const tail_at_scale *at)
{
    return normal_upper(at->shift - at->point * s);
}

/* P(|T| <= t) for whole df as a finite sum (Abramowitz & Stegun 26.7.3-4), the quick
 * way where the tail is not small. */
static double t_inside(double t, double df)
{
    double tangent = t / sqrt(df), c = 1.0 / (1.0 + tangent * tangent);
    bool odd = fmod(df, 2.0) == 1.0;
    double term = 1.0, sum = df > 1.0 ? 1.0 : 0.0;

    for (double j = odd ? 3.0 : 2.0; j < df; j += 2.0) {
        term *= c * (j - 1.0) / j;
        sum += term;
    }
    return odd ? M_2_PI * (atan(tangent) + tangent * c * sum) : tangent * sqrt(c) * sum;
}

/* P(T > t) for t >= 0. */
static double t_upper(double t, double df)
{
    if (df <= LARGEST_SUM && df == floor(df)) {
        double upper = 0.5 - 0.5 * t_inside(t, df);
        if (upper > 1e-3) {
            return upper;
        }
    }
    if (isinf(df)) {
        return normal_upper(t);
    }
    if (df > FRACTION_DF) {
        return scale_mean(&(tail_at_scale){.tail = central_upper, .point = t, .df = df});
    }
    double a = 0.5 * df, square = (t / df) * t;
    double x = 1.0 / (1.0 + square), y = square / (1.0 + square);
    /* x^a y^(1/2), with the power taken where it does not round */
    double power = exp(-a * log1p(square)) * sqrt(y) * inverse_beta(df);
    if (isinf(square)) {
        power = exp(-df * (log(t) - 0.5 * log(df))) * inverse_beta(df);
        x = 0.0;
    }
    if (x < (a + 1.0) / (a + 2.5)) {
        return 0.5 * power * beta_fraction(x, a, 0.5) / a;
    }
    return 0.5 - power * beta_fraction(y, 0.5, a);
}

void et_dist_t(double t, double df, et_tails *out)
{
    if (refused(t, df, out)) {
        return;
    }
    double far = t_upper(fabs(t), df);
    *out = (et_tails){.upper = t >= 0.0 ? far : 1.0 - far,
                      .lower = t >= 0.0 ? 1.0 - far : far};
}

et_fit_state et_dist_t_two_sided(double t, double df, double *p)
{
    et_tails tails;
    et_dist_t(-fabs(t), df, &tails);
    *p = 2.0 * tails.lower;
    return tails.state;
}

et_fit_state et_dist_t_scaled(double z, double df, double *p)
{
    *p = 0.0;
    return df > 2.0 ? et_dist_t_two_sided(z * sqrt(df / (df - 2.0)), df, p)
                    : ET_FIT_OUT_OF_RANGE;
}

/* ---- noncentral t -------------------------------------------------------- */

void et_dist_noncentral_t(double t, double df, double shift, et_tails *out)
{
    if (refused(t, df, out)) {
        return;
    }
    if (!isfinite(shift)) {
        out->state = ET_FIT_NOT_FINITE;
        return;
    }
    tail_at_scale at = {
        .tail = central_upper, .point = t, .shift = shift, .df = df, .rises = t < 0.0};
    both_tails(at, central_lower, out);
}

/* ---- studentized maximum modulus ----------------------------------------- */

static double modulus_upper(double s, const tail_at_scale *at)
{
    return -expm1(at->count * log1p(-2.0 * normal_upper(at->point * s)));
}

static double modulus_lower(double s, const tail_at_scale *at)
{
    return pow(erf(at->point * s * M_SQRT1_2), at->count);
}

void et_dist_max_modulus(double value, size_t count, double df, et_tails *out)
{
    if (refused(value, df, out)) {
        return;
    }
    if (count < 1) {
        out->state = ET_FIT_OUT_OF_RANGE;
    } else if (value <= 0.0) {
        out->upper = 1.0;
    } else {
        tail_at_scale at = {
            .tail = modulus_upper, .point = value, .count = (double)count, .df = df};
        both_tails(at, modulus_lower, out);
    }
}

/* ---- studentized range --------------------------------------------------- */

/* With z the largest of k normals, the range exceeds w with probability
 *
 *     k Int phi(z) Phi(z)^(k-1) [1 - (1 - Phi(z-w)/Phi(z))^(k-1)] dz,
 *
 * again analytic and positive. phi^k has standard deviation 1/sqrt(k): a step of 0.7
 * of that leaves an error of e^-40. */
static double range_upper(double s, const tail_at_scale *at)
{
    double w = at->point * s, others = at->count - 1.0;
    double h = 0.7 / sqrt(at->count), low = 0.5 * w - 9.0, sum = 0.0;

    if (w > 60.0) {
        return 0.0; /* e^(-w^2/4) leaves no double */
    }
    double high = fmin(sqrt(0.5 * w * w + 80.0), 0.5 * w + 9.5);
    for (double z = high; z > low; z -= h) {
        double far = normal_upper(fabs(z));
        double below = z > 0.0 ? 1.0 - far : far;
        double log_below = z > 0.0 ? log1p(-far) : log(far);
        double share = fmin(1.0, normal_upper(w - z) / below);
        double term =
            exp(-0.5 * z * z + others * log_below) * -expm1(others * log1p(-share));
        sum += term;
        if (term < 0.01 * DBL_EPSILON * sum) {
            break;
        }
    }
    return fmin(1.0, at->count * h * sum / sqrt(2.0 * M_PI));
}

/* P(z - w < Z < z): from the side where it does not cancel, and for a narrow interval
 * by the density in its middle. */
static double normal_between(double z, double w)
{
    if (w < 1e-3) {
        double middle = z - 0.5 * w, bend = (middle * middle - 1.0) * w * w / 24.0;
        return w * (1.0 + bend) * exp(-0.5 * middle * middle) / sqrt(2.0 * M_PI);
    }
    return z > w ? normal_upper(z - w) - normal_upper(z)
                 : normal_upper(-z) - normal_upper(w - z);
}

static double range_lower(double s, const tail_at_scale *at)
{
    double w = at->point * s, others = at->count - 1.0;
    double h = 0.7 / sqrt(at->count), sum = 0.0;

    for (double z = 9.5; z > -9.5; z -= h) {
        sum += exp(-0.5 * z * z) * pow(normal_between(z, w), others);
    }
    return fmin(1.0, at->count * h * sum / sqrt(2.0 * M_PI));
}

void et_dist_studentized_range(double q, size_t groups, double df, et_tails *out)
{
    if (refused(q, df, out)) {
        return;
    }
    if (groups < 2) {
        out->state = ET_FIT_OUT_OF_RANGE;
    } else if (q <= 0.0) {
        out->upper = 1.0;
    } else {
        tail_at_scale at = {
            .tail = range_upper, .point = q, .count = (double)groups, .df = df};
        both_tails(at, range_lower, out);
    }
}

/* ---- points -------------------------------------------------------------- */

typedef void tails_of(double point, size_t count, double df, et_tails *out);

typedef struct wanted_point {
    tails_of *tails;
    double upper;
    size_t count;
    double df;
} wanted_point;

/* Logarithm of the upper tail over what is wanted, by the tail that carries digits. */
static double excess(double point, const void *context)
{
    const wanted_point *wanted = context;
    et_tails at;

    wanted->tails(point, wanted->count, wanted->df, &at);
    return wanted->upper <= 0.5 ? log(at.upper / wanted->upper)
                                : log((1.0 - wanted->upper) / at.lower);
}

static et_fit_state find_point(const wanted_point *wanted, double *point)
{
    double low = 0.0, high = 1.0;

    while (excess(high, wanted) > 0.0) {
        low = high;
        high *= 2.0;
        if (isinf(high)) {
            *point = 0.0;
            return ET_FIT_OUT_OF_RANGE;
        }
    }
    *point = et_root_between(excess, wanted, low, high);
    return ET_FIT_OK;
}

static et_fit_state point_state(double upper, size_t count, size_t fewest, double df)
{
    if (!isfinite(upper) || isnan(df)) {
        return ET_FIT_NOT_FINITE;
    }
    bool inside = upper > 0.0 && upper < 1.0 && count >= fewest && df >= SMALLEST_DF;
    return inside ? ET_FIT_OK : ET_FIT_OUT_OF_RANGE;
}

static void t_tails(double point, size_t count, double df, et_tails *out)
{
    (void)count;
    et_dist_t(point, df, out);
}

/* A first point for `upper` < 0.5, to a few digits: Hill (1970), Commun. ACM 13, 619-620,
 * algorithm 396. */
static double hill_point(double upper, double df)
{
    double both = 2.0 * upper, a = 1.0 / (df - 0.5), b = 48.0 / (a * a);
    double c = ((20700.0 * a / b - 98.0) * a - 16.0) * a + 96.36;
    double d = ((94.5 / (b + c) - 3.0) / b + 1.0) * sqrt(a * M_PI_2) * df;
    double y = pow(d * both, 2.0 / df);

    if (y > 0.05 + a) {
        double x = -gsl_cdf_ugaussian_Qinv(upper);
        y = x * x;
        c += df < 5.0 ? 0.3 * (df - 4.5) * (x + 0.6) : 0.0;
        c = (((0.05 * d * x - 5.0) * x - 7.0) * x - 2.0) * x + b + c;
        y = (((((0.4 * y + 6.3) * y + 36.0) * y + 94.5) / c - y - 3.0) / b + 1.0) * x;
        y = expm1(a * y * y);
    } else {
        y = ((1.0 / (((df + 6.0) / (df * y) - 0.089 * d - 0.822) * (df + 2.0) * 3.0) +
              0.5 / (df + 4.0)) *
                 y -
             1.0) *
                (df + 1.0) / (df + 2.0) +
            1.0 / y;
    }
    return sqrt(df * y);
}

/* Halley's steps from Hill's point. False where they do not settle at once. */
static bool refine_t_point(double upper, double df, double *t)
{
    double density = inverse_beta(df) / sqrt(df), point = hill_point(upper, df);

    for (int i = 0; i < 6 && point > 0.0 && isfinite(point); i++) {
        double at = density * exp(-0.5 * (df + 1.0) * log1p(point * (point / df)));
        if (at < 1e-290) {
            return false;
        }
        double step = (t_upper(point, df) - upper) / at;
        double bend = 0.5 * point * (df + 1.0) / (df + point * point);
        step *= 1.0 + step * bend;
        point += step;
        if (fabs(step) <= 1e-7 * point) {
            *t = point;
            return true;
        }
        if (!(fabs(step) < 0.5 * point)) {
            return false;
        }
    }
    return false;
}

et_fit_state et_dist_t_point(double upper, double df, double *t)
{
    et_fit_state state = point_state(upper, 1, 1, df);

    *t = 0.0;
    if (state == ET_FIT_OK && upper != 0.5) {
        double smaller = fmin(upper, 1.0 - upper);
        wanted_point wanted = {t_tails, smaller, 1, df};
        if (df < 1.0 || df > FRACTION_DF || !refine_t_point(smaller, df, t)) {
            state = find_point(&wanted, t);
        }
        *t = upper < 0.5 ? *t : -*t;
    }
    return state;
}

et_fit_state et_dist_studentized_range_point(double upper, size_t groups, double df,
                                             double *q)
{
    et_fit_state state = point_state(upper, groups, 2, df);

    *q = 0.0;
    wanted_point wanted = {et_dist_studentized_range, upper, groups, df};
    return state == ET_FIT_OK ? find_point(&wanted, q) : state;
}

et_fit_state et_dist_max_modulus_point(double upper, size_t count, double df,
                                       double *value)
{
    et_fit_state state = point_state(upper, count, 1, df);

    *value = 0.0;
    wanted_point wanted = {et_dist_max_modulus, upper, count, df};
    return state == ET_FIT_OK ? find_point(&wanted, value) : state;
}
