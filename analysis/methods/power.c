/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/methods/power.h"

#include <math.h>

#include "examtrend/methods/distributions.h"
#include "methods/root.h"

typedef struct slope_test {
    double df;
    double critical; /* |t| beyond which the test rejects */
    double wanted;   /* power asked for */
} slope_test;

static et_fit_state design_state(const et_power_design *design)
{
    if (!isfinite(design->sxx) || !isfinite(design->sigma) || isnan(design->df) ||
        !isfinite(design->alpha)) {
        return ET_FIT_NOT_FINITE;
    }
    if (design->sxx < 0.0 || design->sigma < 0.0 || design->alpha < 0.0 ||
        design->alpha >= 1.0) {
        return ET_FIT_OUT_OF_RANGE;
    }
    if (design->df <= 0.0) {
        return ET_FIT_TOO_FEW;
    }
    if (design->sxx == 0.0) {
        return ET_FIT_NO_SPREAD;
    }
    return design->sigma == 0.0 ? ET_FIT_PERFECT : ET_FIT_OK;
}

static double level(const et_power_design *design)
{
    return design->alpha > 0.0 ? design->alpha : 0.05;
}

static et_fit_state prepare(const et_power_design *design, slope_test *test)
{
    et_fit_state state = design_state(design);

    *test = (slope_test){.df = design->df};
    return state == ET_FIT_OK
               ? et_dist_t_point(0.5 * level(design), design->df, &test->critical)
               : state;
}

static et_fit_state power_at_shift(double shift, const slope_test *test, double *power)
{
    et_tails right, left;

    et_dist_noncentral_t(test->critical, test->df, shift, &right);
    et_dist_noncentral_t(-test->critical, test->df, shift, &left);
    *power = fmin(1.0, right.upper + left.lower);
    return right.state != ET_FIT_OK ? right.state : left.state;
}

static double excess_power(double shift, const void *context)
{
    const slope_test *test = context;
    double power;

    (void)power_at_shift(shift, test, &power);
    return power - test->wanted;
}

et_power_design et_power_years(size_t years, double sigma)
{
    double n = (double)years;
    return (et_power_design){
        .sxx = n * (n * n - 1.0) / 12.0, .sigma = sigma, .df = n - 2.0};
}

et_fit_state et_power_slope_se(const et_power_design *design, double *se)
{
    et_fit_state state = design_state(design);
    *se = state == ET_FIT_OK ? design->sigma / sqrt(design->sxx) : 0.0;
    return state;
}

et_fit_state et_power_of_slope(const et_power_design *design, double slope, double *power)
{
    slope_test test;
    et_fit_state state = prepare(design, &test);

    *power = 0.0;
    if (state != ET_FIT_OK) {
        return state;
    }
    double shift = slope * sqrt(design->sxx) / design->sigma;
    if (!isfinite(shift)) {
        return ET_FIT_NOT_FINITE;
    }
    return power_at_shift(shift, &test, power);
}

et_fit_state et_power_smallest_slope(const et_power_design *design, double power,
                                     double *slope)
{
    slope_test test;
    et_fit_state state = prepare(design, &test);

    *slope = 0.0;
    if (state != ET_FIT_OK) {
        return state;
    }
    if (!isfinite(power)) {
        return ET_FIT_NOT_FINITE;
    }
    test.wanted = power;
    if (!(power > level(design) && power < 1.0)) {
        return ET_FIT_OUT_OF_RANGE;
    }
    double low = 0.0, high = 1.0, reached;
    for (state = power_at_shift(high, &test, &reached);
         state == ET_FIT_OK && reached < power;
         state = power_at_shift(high, &test, &reached)) {
        low = high;
        high *= 2.0;
    }
    if (state != ET_FIT_OK) {
        return state;
    }
    double shift = et_root_between(excess_power, &test, low, high);
    state = power_at_shift(shift, &test, &reached);
    if (state == ET_FIT_OK && fabs(reached - power) > 1e-9) {
        state = ET_FIT_NO_CONVERGENCE;
    }
    *slope = state == ET_FIT_OK ? shift * design->sigma / sqrt(design->sxx) : 0.0;
    return state;
}
