/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * mixed.h - one model for all units and years at once.
 *
 *     y = X beta + (intercept_u + slope_u s) + year_t + noise
 *
 * Units (provinces) have a random level and a random slope on s, correlated or not;
 * a year may have a random shock that all units share, crossed with them. Without the
 * shock a pooled trend counts cells as if they were independent and its p is absurd.
 *
 * Fitted by restricted (or full) maximum likelihood, profiled over the fixed effects
 * and the residual variance; what is searched is the relative covariance factor, so a
 * variance may be exactly 0. Tests use Kenward and Roger's covariance and degrees of
 * freedom, or Satterthwaite's.
 *
 * Digits: the criterion has about 14, less twice the decimal logarithm of the ratio of
 * the largest standard deviation to the residual one (for scores: 12).
 *
 * References: Bates, Maechler, Bolker & Walker (2015), J. Stat. Softw. 67(1); Kenward
 * & Roger (1997), Biometrics 53:983; Giesbrecht & Burns (1985), Biometrics 41:477;
 * Searle, Casella & McCulloch (1992), Variance Components.
 *
 *     et_mixed_data data = {.n = n, .y = y, .x = x, .columns = 2, .unit = province,
 *                           .units = 63, .slope = year_centred, .year = t, .years = 8};
 *     et_mixed *model;
 *     et_mixed_summary fit;
 *     et_mixed_test trend;
 *     if (et_mixed_fit(&model, &data, NULL, &err) == ET_OK) {
 *         et_mixed_summarise(model, &fit);
 *         et_mixed_test_column(model, 1, &trend);
 *     }
 *     et_mixed_free(model);
 */
#ifndef EXAMTREND_METHODS_MIXED_H
#define EXAMTREND_METHODS_MIXED_H

#include <stdbool.h>

#include "examtrend/status.h"

#ifdef __cplusplus
extern "C" {
#endif

#define ET_MIXED_MOST_COLUMNS 64
#define ET_MIXED_MOST_YEARS 256

/* Rows in any order; the answer does not depend on it. */
typedef struct et_mixed_data {
    size_t n;            /* rows (unit-years)                                         */
    const double *y;     /* [n]                                                       */
    const double *x;     /* [n][columns] fixed effects, intercept included if wanted  */
    size_t columns;      /* 1..ET_MIXED_MOST_COLUMNS                                  */
    const size_t *unit;  /* [n] 0..units-1; NULL: no random unit effects              */
    size_t units;
    const double *slope; /* [n] the variable of the random slope, its 0 where the
                            random level is meant; NULL: random level only            */
    const size_t *year;  /* [n] 0..years-1; NULL: no random year                      */
    size_t years;        /* at most ET_MIXED_MOST_YEARS                               */
} et_mixed_data;

typedef enum et_mixed_df {
    ET_MIXED_KENWARD_ROGER = 0, /* adjusted covariance and degrees of freedom     */
    ET_MIXED_SATTERTHWAITE      /* plain covariance, from the observed information */
} et_mixed_df;

typedef struct et_mixed_options {
    bool uncorrelated; /* level and slope of a unit vary independently            */
    bool ml;           /* full likelihood: for comparing models; gives no tests   */
    et_mixed_df df;
} et_mixed_options;

/* The states of a fit. ET_FIT_TOO_FEW: no rows, no more rows than columns, or fewer
 * than 2 units or years that occur. ET_FIT_NOT_ESTIMABLE: as many random effects as
 * rows. ET_FIT_NO_SPREAD: the slope variable is constant. ET_FIT_SINGULAR: dependent
 * columns. ET_FIT_PERFECT: nothing is left over for the residual variance.
 * ET_FIT_NOT_FINITE, ET_FIT_NO_CONVERGENCE. In all of these everything else is 0.
 * ET_FIT_BOUNDARY: a variance is 0 or the correlation is +-1; everything holds. */
typedef struct et_mixed_summary {
    et_fit_state state;
    size_t n, columns, units, years; /* units and years that occur                  */
    size_t parameters;    /* columns and variances, the residual one included       */
    bool ml;
    double criterion;     /* -2 log restricted likelihood, or -2 log likelihood     */
    double log_likelihood;
    double aic, bic;      /* REML's compare only fits with the same columns         */
    double var_residual;
    double var_level;     /* between units, at slope variable 0                     */
    double var_slope;
    double cov_level_slope;
    double correlation;   /* of level and slope; 0 where a variance is 0            */
    double var_year;
    size_t iterations;
} et_mixed_summary;

/* A linear combination of the fixed effects. ET_FIT_NOT_ESTIMABLE: the model has no
 * answer, was fitted by ml (estimate, and se without adjustment, still hold), or the
 * degrees of freedom came out below 1; what follows se is 0 then. */
typedef struct et_mixed_test {
    et_fit_state state;
    double estimate;
    double se;         /* Kenward-Roger's or the plain one, as the options say  */
    double df;
    double t, p;       /* two-sided; counts units, year shocks and noise        */
    double low, high;  /* 95 %                                                  */
} et_mixed_test;

/* Several combinations at once: are they all 0? */
typedef struct et_mixed_joint {
    et_fit_state state;
    double f;          /* Kenward-Roger's scaled F                  */
    double df_between; /* number of combinations                    */
    double df_within;
    double p;
} et_mixed_joint;

/* Predicted level and slope of a unit, relative to the fixed part, and their variance
 * given the data with fixed effects and variances taken as known. */
typedef struct et_mixed_unit {
    double level, slope;
    double var_level, cov, var_slope;
} et_mixed_unit;

typedef struct et_mixed_year {
    double shock;
    double variance; /* as above */
} et_mixed_year;

typedef struct et_mixed et_mixed;

/* `options` NULL: REML, correlated, Kenward-Roger. *out is NULL on failure. Cost: linear
 * in rows to read, then independent of the number of units that were seen alike (in the
 * same years), linear in the others. */
ET_MUST_USE et_status et_mixed_fit(et_mixed **out, const et_mixed_data *data,
                                   const et_mixed_options *options, et_error *err);
void et_mixed_free(et_mixed *model);

void et_mixed_summarise(const et_mixed *model, et_mixed_summary *out);

/* One column of x, counted from 0. */
void et_mixed_test_column(const et_mixed *model, size_t column, et_mixed_test *out);

/* sum of weight[j] beta[j]; `weight` has as many values as x has columns. */
void et_mixed_test_contrast(const et_mixed *model, const double *weight,
                            et_mixed_test *out);

/* Are all `rows` combinations of weight ([rows][columns]) 0? ET_FIT_SINGULAR: dependent
 * rows. Kenward-Roger whatever the options say. Fails only for want of memory. */
ET_MUST_USE et_status et_mixed_test_joint(const et_mixed *model, const double *weight,
                                          size_t rows, et_mixed_joint *out,
                                          et_error *err);

/* Covariance of the fixed effects, [columns][columns]; `adjusted`: Kenward-Roger's. */
void et_mixed_covariance(const et_mixed *model, bool adjusted, double *out);

/* Zeros for a unit or year that does not occur. */
void et_mixed_unit_effect(const et_mixed *model, size_t unit, et_mixed_unit *out);
void et_mixed_year_effect(const et_mixed *model, size_t year, et_mixed_year *out);

#ifdef __cplusplus
}
#endif

#endif
