/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Inside the mixed model: from rows to sums.
 */
#ifndef ANALYSIS_METHODS_MIXED_ROWS_H
#define ANALYSIS_METHODS_MIXED_ROWS_H

#include "examtrend/methods/mixed.h"
#include "methods/mixed_model.h"

typedef struct et_mixed_row {
    size_t unit, year;
    double z, y;     /* slope variable, response */
    const double *x; /* [columns]                */
    size_t columns;
} et_mixed_row;

/* All rows by unit, year and then value, so that their order in `data` is forgotten.
 * free() *out. */
ET_MUST_USE et_status et_mixed_rows_new(const et_mixed_data *data, et_mixed_row **out,
                                        et_error *err);

/* Sums of sorted rows; n, p, t, m are set beforehand. `q` [n][p] are orthonormal
 * columns, `rest` [n] the response. `moments` is to be freed in any case. */
ET_MUST_USE et_status et_mixed_moments_fill(et_mixed_moments *moments,
                                            const et_mixed_row *rows, const double *q,
                                            const double *rest, et_error *err);
void et_mixed_moments_free(et_mixed_moments *moments);

#endif
