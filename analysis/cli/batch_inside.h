/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What batch_jobs.c (from sections to choices of values) and batch_words.c (from a choice
 * to the words of a command line) share.
 */
#ifndef ANALYSIS_CLI_BATCH_INSIDE_H
#define ANALYSIS_CLI_BATCH_INSIDE_H

#include "cli/batch.h"

enum { BATCH_MOST_KEYS = 128, BATCH_MOST_OPERANDS = 4 };

/* A section on its way to jobs: the entries chosen, and one choice of their values. */
typedef struct batch_making {
    batch *b;
    batch_section *section;
    const cli_command *command;
    const struct argp *argp;
    const char *operands[BATCH_MOST_OPERANDS]; /* keys of the command's arguments */
    size_t operand_count;
    bool operand_needed; /* the first */
    /* what multiplies: own entries, those of `like`, defaults */
    const batch_entry *entries[BATCH_MOST_KEYS];
    /* of each entry; NULL: an argument of the command */
    const struct argp_option *options[BATCH_MOST_KEYS];
    size_t chosen[BATCH_MOST_KEYS]; /* the value of each entry in the job being made */
    size_t count;
} batch_making;

/* ---- batch_jobs.c ---- */

bool batch_has_key(const batch_making *m, const char *key);
/* A fault with the nearest of those names: "there is no WHAT "FOUND"; did you mean". */
void batch_fault_unknown(batch *b, unsigned line, const char *what, const char *found,
                         const char *const *names, size_t count);

/* ---- batch_words.c ---- */

/* Gives the job its name, its command line and its targets. */
void batch_write_job(batch_making *m, batch_job *job);

#endif
