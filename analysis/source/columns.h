/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which columns of a database's table hold what: by what the user says, else by their
 * names, as for the headings of a file.
 */
#ifndef ANALYSIS_SOURCE_COLUMNS_H
#define ANALYSIS_SOURCE_COLUMNS_H

#include "examtrend/database.h"
#include "source/sql.h"

typedef struct et_columns {
    et_sql_query query;
    size_t *subjects; /* of query.scores, into et_subjects; a long table: not used */
    size_t note_count;
    char notes[ET_DATABASE_NOTES][256];
} et_columns;

/* Fills *out, which refers to `table`; clear it in any case. `asked` is the text of
 * et_database_input.columns. */
ET_MUST_USE et_status et_columns_choose(et_columns *out, const et_sql_table *table,
                                        const et_database_input *input,
                                        const et_database_options *options,
                                        et_error *err);
void et_columns_clear(et_columns *columns);

#endif
