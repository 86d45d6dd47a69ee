/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What an engine's own catalogue says of a table that the user names.
 */
#ifndef ANALYSIS_SOURCE_CATALOGUE_H
#define ANALYSIS_SOURCE_CATALOGUE_H

#include "source/engine.h"

/* Fills a cleared table: its quoted name as the catalogue spells it, and its columns. An
 * unknown name is answered with the nearest; one that several schemas have is refused. */
ET_MUST_USE et_status et_catalogue_find(et_sql_table *table, et_engine *engine,
                                        const char *name, et_error *err);

#endif
