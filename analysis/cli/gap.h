/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The questions of `examtrend gap`: cmd_gap.c reads the options, gap_*.c answer.
 */
#ifndef ANALYSIS_CLI_GAP_H
#define ANALYSIS_CLI_GAP_H

#include "cli/places.h"
#include "examtrend/results_gap.h"

typedef enum cli_gap_question {
    CLI_GAP_INEQUALITY = 0,
    CLI_GAP_BETWEEN,
    CLI_GAP_DECOMPOSE,
    CLI_GAP_SIMPSON,
    CLI_GAP_EVEN
} cli_gap_question;

#define CLI_GAP_MOST_NAMES 8

typedef struct cli_gap {
    cli_options common;
    cli_gap_question question;
    const char *names[CLI_GAP_MOST_NAMES]; /* --between NAME [NAME...] */
    size_t name_count;
    int from_year, to_year;   /* --decompose     */
    et_decompose_over over;
    bool over_given;
    cli_world world;
    et_panel *panel;          /* freed by the caller */
} cli_gap;

/* Each opens the panel, answers, prints, and returns the exit code. */
int cli_gap_inequality(cli_gap *command, et_error *err);
int cli_gap_between(cli_gap *command, et_error *err);
int cli_gap_even(cli_gap *command, et_error *err);
int cli_gap_decompose(cli_gap *command, et_error *err);
int cli_gap_simpson(cli_gap *command, et_error *err);

/* Refuses what a decomposition of --unit has no use for. */
ET_MUST_USE et_status cli_gap_check_change(const cli_options *options, et_error *err);

/* A panel of provinces of the oldest map that all its years lead to: merged units are
 * made of them. Its years are those asked for, else those of the usual wobble, and the
 * `years` of a change (NULL: none). */
ET_MUST_USE et_status cli_gap_parts(et_panel **out, const cli_world *world,
                                    const cli_options *options, const int years[2],
                                    et_error *err);

/* The panel of provinces of the window's years: others may be divided otherwise. */
ET_MUST_USE et_status cli_gap_open(cli_gap *command, et_error *err);
et_gap_source cli_gap_source(const cli_gap *command, size_t subject);
et_gap_options cli_gap_options(const cli_gap *command);

/* Prints `text` in the text format, the tables in all others, and frees both. Where
 * `status` is not ET_OK, reports it. */
int cli_gap_print(const cli_gap *command, et_status status, char *text,
                  et_table *tables[2], et_error *err);

/* The subject's name in the output's language. */
const char *cli_gap_subject(const cli_gap *command, size_t subject);

#endif
