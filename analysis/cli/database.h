/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Options of `aggregate` that ask databases, an argp child with a `cli_database *`.
 */
#ifndef ANALYSIS_CLI_DATABASE_H
#define ANALYSIS_CLI_DATABASE_H

#include <argp.h>

#include "cli/cli.h"
#include "examtrend/database.h"

#define CLI_CONNECTIONS_MOST 64

typedef struct cli_database {
    const char *from[CLI_CONNECTIONS_MOST];
    size_t count; /* 0: files are read */
    const char *table, *columns;
    const char *credentials; /* file */
    bool hundredths;
} cli_database;

extern const struct argp cli_database_argp;

/* What the rest of the command line says of rows in a database. */
typedef struct cli_database_rows {
    const et_subjects *subjects;
    int year;
    const char *missing;
    bool quiet;
} cli_database_rows;

/* Counts into `tally`. Returns an exit status, having said what failed. An interrupt
 * cancels what the servers do. */
int cli_database_count(const cli_database *database, const cli_database_rows *rows,
                       et_tally *tally);
/* Prints what would be asked. */
int cli_database_explain(const cli_database *database, const cli_database_rows *rows);

#endif
