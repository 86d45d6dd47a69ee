/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/columns.h"

et_status et_table_begin(et_table **out, const char *key, const char *title,
                         et_columns columns, et_language language, et_error *err)
{
    et_status status = et_table_new(out, key, title, err);
    if (status == ET_OK) {
        et_table_language(*out, language);
    }
    for (size_t c = 0; c < columns.count && status == ET_OK; c++) {
        et_table_column(*out, &columns.column[c]);
    }
    return status;
}

void et_table_fit(et_table *table, et_fit_state state, double value)
{
    if (state == ET_FIT_OK || state == ET_FIT_BOUNDARY) {
        et_table_real(table, value);
    } else {
        et_table_missing(table, et_fit_state_text(state));
    }
}
