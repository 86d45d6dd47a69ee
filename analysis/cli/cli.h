/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The command line: what every command shares. One file a command, cmd_NAME.c,
 * which defines its `run` and is named once more in commands.c's table.
 */
#ifndef ANALYSIS_CLI_CLI_H
#define ANALYSIS_CLI_CLI_H

#include <stdbool.h>
#include <stdio.h>

#include "examtrend/status.h"

enum { CLI_OK = 0, CLI_FAILED = 1, CLI_USAGE = 2 };

typedef struct cli_command {
    const char *name;
    const char *summary; /* one line for --help */
    int (*run)(int argc, char **argv); /* argv[0] is "examtrend NAME" */
    const char *group; /* title of the part of --help that it begins; NULL: goes on */
} cli_command;

/* What `main` is: sets the process up and runs the command that argv[1] names. */
int cli_main(int argc, char **argv);

/* The commands in the order of --help; by name, NULL when there is none. */
const cli_command *cli_commands(size_t *count);
const cli_command *cli_find_command(const char *name);

/* Prints "examtrend: TEXT" to stderr and returns CLI_FAILED (CLI_USAGE for
 * ET_ERR_ARGUMENT). */
int cli_report(const et_error *err);
/* Prints "examtrend: ..." to stderr. */
void cli_message(const char *format, ...) ET_PRINTF(1, 2);
void cli_set_quiet(bool quiet); /* notes are dropped, errors are not */
void cli_note(const char *format, ...) ET_PRINTF(1, 2);

bool cli_is_quiet(void);

/* A bar on a terminal's standard error, never in a pipe; `end` clears it. */
void cli_progress(const char *what, size_t done, size_t total);
/* The same with further words behind it, as in "3 failed, 12 s left". */
void cli_progress_with(const char *what, size_t done, size_t total, const char *words);
void cli_progress_end(void);

/* Flushes standard output; CLI_FAILED with a message when it cannot be written,
 * quietly 128 + SIGPIPE when the reader has gone. Every run ends through it. */
int cli_finish(int code);

int cmd_aggregate(int argc, char **argv);
int cmd_merge(int argc, char **argv);
int cmd_trend(int argc, char **argv);
int cmd_compare(int argc, char **argv);
int cmd_correlate(int argc, char **argv);
int cmd_rank(int argc, char **argv);
int cmd_gap(int argc, char **argv);
int cmd_claim(int argc, char **argv);
int cmd_forecast(int argc, char **argv);
int cmd_plot(int argc, char **argv);
int cmd_deck(int argc, char **argv);
int cmd_report(int argc, char **argv);
int cmd_study(int argc, char **argv);
int cmd_workbook(int argc, char **argv);
int cmd_batch(int argc, char **argv);
int cmd_panel(int argc, char **argv);
int cmd_screen(int argc, char **argv);
int cmd_codes(int argc, char **argv);
int cmd_doctor(int argc, char **argv);
int cmd_selftest(int argc, char **argv);

#endif
