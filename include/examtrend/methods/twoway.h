/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * twoway.h - a table as level + row effect + column effect + residual.
 *
 * Rows are provinces, columns years: the column effects are what the years would look
 * like if every province were there every year. Cells may be missing (NaN).
 *
 *     et_twoway_table table = {.y = y, .rows = 63, .columns = 8};
 *     et_twoway fit;
 *     if (et_twoway_fit(&table, &fit, province, year, &err) == ET_OK &&
 *         fit.state == ET_FIT_OK) {
 *         double residual = y[i * 8 + t] - fit.level - province[i] - year[t];
 *     }
 *
 * References: Searle (1971), Linear Models, ch. 7 (unbalanced tables); Tukey (1977),
 * Exploratory Data Analysis, ch. 11 (median polish, rows first as in R).
 */
#ifndef EXAMTREND_METHODS_TWOWAY_H
#define EXAMTREND_METHODS_TWOWAY_H

#include "examtrend/status.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct et_twoway_table {
    const double *y; /* rows x columns, row by row; NaN where there is no value */
    size_t rows, columns;
} et_twoway_table;

/* Rows and columns without a cell have effect 0 and are not counted.
 *
 * ET_FIT_TOO_FEW: no cells (all is 0), or no more cells than free effects: level and
 * effects hold, and the rest is 0. ET_FIT_SINGULAR: the table falls into blocks that
 * share neither row nor column, so their levels cannot be compared; all is 0.
 * ET_FIT_PERFECT: level and effects hold, rss and sigma are 0. ET_FIT_NOT_FINITE: a
 * cell is infinite; all is 0. ET_FIT_NO_CONVERGENCE (median polish): all holds, and
 * the sum of absolute residuals was still falling. */
typedef struct et_twoway {
    et_fit_state state;
    size_t cells;
    size_t iterations; /* of the median polish, else 0                              */
    double level;      /* effects of rows, and of columns, add to 0 (least squares)
                          or have median 0 (median polish)                          */
    double df;         /* cells - rows - columns + 1                                */
    double rss;        /* residual sum of squares                                   */
    double sigma;      /* sqrt(rss / df); median polish: 0                          */
    double sum_abs;    /* sum of absolute residuals                                 */
} et_twoway;

/* Least squares. `row` and `column` receive one effect each. */
ET_MUST_USE et_status et_twoway_fit(const et_twoway_table *table, et_twoway *out,
                                    double *row, double *column, et_error *err);

/* Median polish until the sum of absolute residuals changes by less than a hundredth,
 * at most 10 rounds. */
ET_MUST_USE et_status et_twoway_median_polish(const et_twoway_table *table,
                                              et_twoway *out, double *row,
                                              double *column, et_error *err);

#ifdef __cplusplus
}
#endif

#endif
