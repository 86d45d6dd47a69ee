/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is ranked, for the commands that rank.
 */
#ifndef ANALYSIS_CLI_RANKING_H
#define ANALYSIS_CLI_RANKING_H

#include <argp.h>
#include <stdbool.h>

#include "examtrend/ranking.h"

typedef struct cli_ranking {
    et_ranking_of of;
    bool force;
} cli_ranking;

/* --of and --force: child of a command's argp; its input is a cli_ranking. */
extern const struct argp cli_ranking_argp;

#endif
