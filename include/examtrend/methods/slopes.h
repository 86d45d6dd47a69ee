/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * slopes.h - a slope for each of many units, judged by the noise of them all.
 *
 * Rows are units, columns are years; what the years share has been taken off (each
 * column's mean, or another reference). Every unit gets its own least-squares slope. The
 * noise is pooled over the units, because six degrees of freedom of its own are too few
 * for any one of them, and its serial correlation is estimated from the detrended
 * residuals of all, corrected for what detrending does to them:
 *
 *     b_p      = sum d_t y_pt / Sxx
 *     rho      : the AR(1) correlation whose detrended residuals look like these
 *     sigma^2  = sum RSS_p / sum E_rho[RSS_p / sigma^2], less the years' own means
 *     SE(b_p)^2 = sigma^2 c(rho) / Sxx
 *
 * Units do not all wobble alike. On request each is judged by its own noise, pulled to
 * the usual one as far as the units are alike (moderated.h), and what is not known of rho
 * costs degrees of freedom. One sigma for all calls some unit of 63 clear in 11-34 % of
 * the random orders of real years, at a nominal 5 %; moderated ones do so in 2-5 %.
 *
 * References: Matthews, Altman, Campbell & Royston (1990), BMJ 300:230 (summary
 * measures); Kendall (1954), Biometrika 41:403 (bias of r1); serial.h, shrinkage.h.
 *
 *     et_slopes_fit(&(et_series_rows){year, relative, 63, 8}, &options, slope, &pooled,
 *                   &err);
 */
#ifndef EXAMTREND_METHODS_SLOPES_H
#define EXAMTREND_METHODS_SLOPES_H

#include <stdbool.h>

#include "examtrend/methods/line.h"
#include "examtrend/methods/resample.h"
#include "examtrend/methods/serial.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct et_slopes_options {
    bool columns_are_centred; /* each year's mean over the units was taken off: costs
                                 one unit's worth of degrees of freedom               */
    const double *starts;     /* x at which every unit's level may jump; may be NULL.
                                 rho is then that of the lines without jumps, to which
                                 a real jump is correlation: errs on the careful side */
    size_t start_count;
    bool moderated;           /* each unit's own noise, moderated, instead of sigma   */
} et_slopes_options;

/* states: ET_FIT_TOO_FEW (fewer than 3 years), ET_FIT_NO_SPREAD, ET_FIT_PERFECT (no unit
 * has any residual: slope holds, no test), ET_FIT_NOT_ESTIMABLE (a single unit, centred
 * on itself). Unless stated the numbers after `level` are then 0. */
typedef struct et_slope {
    et_fit_state state;
    size_t n;         /* years of this unit                                           */
    double x_mean;    /* mean of its years                                            */
    double level;     /* mean of its values                                           */
    double sigma;     /* sd of its noise in one year: the pooled one, or its own,
                         moderated                                                    */
    double df;        /* of sigma, and for moderated ones of rho                      */
    double level_se;  /* of level, from sigma                                         */
    double slope;     /* y per unit of x                                              */
    double slope_se;  /* from sigma                                                   */
    double p;         /* two-sided, t(df)                                             */
    double low, high; /* 95 % interval                                                */
    double shrunk;    /* slope pulled to 0 by what is noise (for units with all years
                         the usual shrunken slope)                                    */
} et_slope;

typedef struct et_slopes {
    size_t units;      /* fitted                                                      */
    double df;         /* pooled                                                      */
    double sigma;      /* sd of the noise of one unit in one year                     */
    et_ar1_pooled rho; /* from the units with all the years that any has              */
    double tail_df;    /* of the t distribution, scaled to the same sd, whose kurtosis is
                          that of the noise: units do not all wobble alike, and many of
                          them tested at once find the far ones. At most df            */
    double rho_used;   /* 0 where it is not estimable or negative                     */
    double rho_slope;  /* what the slopes' errors allow for: rho_used; moderated ones a
                          rough rho where it is not estimable                         */
    double rho_low, rho_high; /* of rho_slope, 95 %, 0 and more                       */
    double rho_df;     /* what an uncertain rho leaves: 2 / Var(log SE^2); INFINITY
                          where there is nothing to be uncertain of                   */
    double prior_df;   /* moderated: how much the usual noise weighs, in degrees of
                          freedom; INFINITY where units wobble alike; 0: pooled       */
    double unit_df;    /* of the test of a unit with all years                        */
    double sxx;        /* of a unit with all years (within segments)                  */
    double slope_se;   /* of a unit with all years and the pooled noise               */
    et_fit_state reliability_state; /* as et_shrinkage                                */
    double reliability; /* share of the slopes' variance that is not noise            */
} et_slopes;

/* At most ET_SLOPES_MOST_YEARS ascending years; slope: units places. */
#define ET_SLOPES_MOST_YEARS 64
ET_MUST_USE et_status et_slopes_fit(const et_series_rows *rows,
                                    const et_slopes_options *options, et_slope *slope,
                                    et_slopes *pooled, et_error *err);

/* How often moderated slopes would call a unit clear if nothing moved: the years are put
 * in random order, one order for all units, which keeps the noise that they share, its
 * tails and who wobbles how much, and takes all trends and serial correlation away. */
typedef struct et_slopes_orders {
    et_fit_state state; /* ET_FIT_TOO_FEW (no unit of three years, or one that is centred
                           on itself), ET_FIT_PERFECT (all values equal),
                           ET_FIT_NO_SPREAD (all years equal): the rest is 0          */
    bool exact;         /* all n! orders were counted                                 */
    size_t orders;
    size_t clear;       /* of them: some unit has a Benjamini-Hochberg q below `level` */
} et_slopes_orders;

typedef struct et_orders_options {
    bool columns_are_centred; /* as et_slopes_options                                 */
    double level;             /* 0: 0.05                                              */
    et_resample_options draw; /* zeroed: 2,000 draws, all orders of up to six years   */
} et_orders_options;

ET_MUST_USE et_status et_slopes_random_orders(const et_series_rows *rows,
                                              const et_orders_options *options,
                                              et_slopes_orders *out, et_error *err);

/* The 95 % band of a unit's line at x, without jumps, level and slope taken as
 * uncorrelated (exact for consecutive years). Zeros unless the slope is ET_FIT_OK. */
typedef struct et_slope_at {
    double fit, low, high;
} et_slope_at;

void et_slope_predict(const et_slope *slope, double x, et_slope_at *out);

#ifdef __cplusplus
}
#endif

#endif
