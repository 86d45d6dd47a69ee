/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A claim checked for the commands that print and draw it: for each unit with each
 * subject and the overall average, or for each of these beside another unit or
 * subject. */
#ifndef ANALYSIS_CLI_CLAIMS_H
#define ANALYSIS_CLI_CLAIMS_H

#include "cli/options.h"
#include "examtrend/results.h"

#define CLI_CLAIM_SUBJECTS 32

typedef struct cli_claim_case {
    size_t unit, other_unit; /* of the panel; ET_PANEL_NATION */
    const size_t *subjects, *other_subjects;
    size_t count, other_count;
    const char *unit_name, *subject_name, *other_name; /* the last may be NULL */
    et_claim_facts facts;
    et_claim_result result;
} cli_claim_case;

typedef struct cli_claims {
    const cli_world *world;
    cli_options options; /* with the years that the claim is checked in */
    et_claim claim;
    et_panel *panel, *like;
    size_t numbers[CLI_CLAIM_SUBJECTS]; /* 0, 1, 2, ... */
    size_t *units, unit_count;
    size_t subjects; /* of the panel, without the other one */
    bool average;    /* they have an overall one */
    size_t other_subject, other_unit; /* named in the claim; SIZE_MAX: none */
    cli_claim_case *cases;
    size_t count, room;
} cli_claims;

/* Understands `text` and checks it for --unit; free with cli_claims_free in any case. */
ET_MUST_USE et_status cli_claims_check(cli_claims *claims, const char *text,
                                       const cli_world *world, const cli_options *options,
                                       et_error *err);
void cli_claims_free(cli_claims *claims);

/* The row of a case. */
et_claim_row cli_claims_row(const cli_claims *claims, size_t index);
/* The row that speaks for all subjects of one unit: the last one. ET_ERR_ARGUMENT: there
 * are several units. */
ET_MUST_USE et_status cli_claims_for_all(const cli_claims *claims, et_claim_row *out,
                                         et_error *err);

#endif
