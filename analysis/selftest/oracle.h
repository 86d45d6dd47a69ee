/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The embedded known answers: one csv and one list of values by name.
 */
#ifndef ANALYSIS_SELFTEST_ORACLE_H
#define ANALYSIS_SELFTEST_ORACLE_H

#include <stdbool.h>

#include "examtrend/status.h"

typedef struct et_oracle et_oracle;

ET_MUST_USE et_status et_oracle_open(et_oracle **out, const char *name, et_error *err);
void et_oracle_free(et_oracle *oracle);

size_t et_oracle_rows(const et_oracle *oracle);
/* NULL when there is no such column. */
const double *et_oracle_column(const et_oracle *oracle, const char *header);
const char *et_oracle_cell(const et_oracle *oracle, const char *header, size_t row);
bool et_oracle_known(const et_oracle *oracle, const char *key, double *value);

#endif
