/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A claim checked subject by subject and overall, for the commands that print and draw
 * it.
 */
#ifndef ANALYSIS_CLI_CLAIMS_H
#define ANALYSIS_CLI_CLAIMS_H

#include "cli/options.h"
#include "examtrend/results.h"

#define CLI_CLAIM_SUBJECTS 32

typedef struct cli_claims {
    const cli_world *world;
    cli_options options;  /* with the years that the claim is checked in              */
    et_claim claim;
    et_panel *panel, *like;
    size_t unit;
    size_t subjects[CLI_CLAIM_SUBJECTS], subject_count;
    size_t row_count; /* subjects, and their average */
    const char *names[CLI_CLAIM_SUBJECTS + 1];
    et_claim_facts *facts;
    et_claim_result results[CLI_CLAIM_SUBJECTS + 1];
} cli_claims;

/* Understands `text` and checks it for --unit; free with cli_claims_free in any case. */
ET_MUST_USE et_status cli_claims_check(cli_claims *claims, const char *text,
                                       const cli_world *world, const cli_options *options,
                                       et_error *err);
void cli_claims_free(cli_claims *claims);

/* A row a subject, then the overall one where there are several papers. */
size_t cli_claims_count(const cli_claims *claims);
et_claim_row cli_claims_row(const cli_claims *claims, size_t index);
/* The row that speaks for all: the overall one, else the first. */
et_claim_row cli_claims_for_all(const cli_claims *claims);

#endif
