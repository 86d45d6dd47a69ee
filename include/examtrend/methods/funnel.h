/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * funnel.h - which units are further from a target than their size explains?
 *
 * Small units scatter more, so each is judged against limits that narrow with its own
 * standard error. Provinces scatter far more than the sampling of pupils explains
 * (over-dispersion); limits that ignore it flag nearly everyone. The extra spread is
 * estimated from winsorised z, so that the true outliers do not widen it, and enters as
 * an additive variance (default) or as a factor.
 *
 * Reference: Spiegelhalter (2005), Stat. Med. 24:1185, and Qual. Saf. Health Care
 * 14:347.
 *
 *     et_funnel funnel;
 *     et_funnel_unit unit[63];
 *     et_funnel_data data = {.value = mean, .se = se, .n = 63, .target = nation};
 *     status = et_funnel_fit(&data, NULL, unit, &funnel, &err);
 *     et_funnel_limits(&funnel, se_of_a_size, 0.998, &low, &high);
 */
#ifndef EXAMTREND_METHODS_FUNNEL_H
#define EXAMTREND_METHODS_FUNNEL_H

#include "examtrend/status.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef enum et_funnel_spread {
    ET_FUNNEL_ADDITIVE = 0,    /* variance se^2 + tau^2                         */
    ET_FUNNEL_MULTIPLICATIVE,  /* variance se^2 phi, phi never taken below 1    */
    ET_FUNNEL_SAMPLING         /* se^2 alone                                    */
} et_funnel_spread;

typedef struct et_funnel_options {
    et_funnel_spread spread;
    double winsorise; /* share pulled in at either end; 0 means 0.1, below 0 none */
} et_funnel_options;

/* Values and the standard errors that sampling would give them at the target. */
typedef struct et_funnel_data {
    const double *value;
    const double *se; /* all above 0 */
    size_t n;
    double target;
} et_funnel_data;

/* ET_FIT_TOO_FEW (fewer than 2 units), ET_FIT_NOT_FINITE, ET_FIT_OUT_OF_RANGE (a standard
 * error not above 0, winsorise not below 0.5): all but n are 0, and so are the units. */
typedef struct et_funnel {
    et_fit_state state;
    size_t n;
    double target;
    et_funnel_spread spread;
    double winsor_low, winsor_high; /* quantiles of z (type 7) where it is cut      */
    double phi;                     /* mean of winsorised z^2; 1 is no extra spread */
    double tau2;                    /* additive variance, (units of value)^2        */
} et_funnel;

typedef struct et_funnel_unit {
    double z;               /* (value - target) / se                       */
    double z_adjusted;      /* the same with the extra spread              */
    double p;               /* two-sided, normal, of z_adjusted            */
    double low95, high95;   /* where 95 % of units of this size would lie  */
    double low998, high998; /* and 99.8 %                                  */
} et_funnel_unit;

/* `options` NULL: additive, 10 %. Fails only for want of memory. */
ET_MUST_USE et_status et_funnel_fit(const et_funnel_data *data,
                                    const et_funnel_options *options,
                                    et_funnel_unit *unit, et_funnel *out, et_error *err);

/* Limits at a standard error, e.g. along a curve; 0 < level < 1. Both are the target
 * where the funnel has no answer or the arguments make no sense. */
void et_funnel_limits(const et_funnel *funnel, double se, double level, double *low,
                      double *high);

/* Shares of n units: target = sum hits / sum size, value and se at that target. Returns
 * ET_FIT_NO_SPREAD where all or none are hits, ET_FIT_OUT_OF_RANGE for sizes not above
 * 0 or hits outside 0..size, ET_FIT_TOO_FEW for n = 0; target is 0 then. */
et_fit_state et_funnel_shares(const double *hits, const double *size, size_t n,
                              double *value, double *se, double *target);

#ifdef __cplusplus
}
#endif

#endif
