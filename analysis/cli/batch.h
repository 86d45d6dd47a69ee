/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * batch.h - the jobs of a job file: multiplied out, checked, run, remembered.
 *
 *     batch_jobs.c      sections of lists → jobs, one for each choice of values
 *     batch_words.c     a choice of values → the command line of one command
 *     batch_check.c     all that can be wrong before anything runs
 *     batch_manifest.c  what a job depends on, what it wrote; manifest.json
 *     batch_run.c       worker processes
 *     cmd_batch.c       the command
 */
#ifndef ANALYSIS_CLI_BATCH_H
#define ANALYSIS_CLI_BATCH_H

#include <argp.h>
#include <sys/types.h>

#include "cli/batch_file.h"
#include "cli/cli.h"
#include "digest.h"
#include "examtrend/regions.h"
#include "examtrend/subjects.h"

typedef enum batch_state {
    BATCH_WAITING = 0, /* not run: the batch was stopped before */
    BATCH_DONE,
    BATCH_SKIPPED,     /* done in an earlier run, and unchanged */
    BATCH_FAILED
} batch_state;

/* A file that a job read or wrote. */
typedef struct batch_path {
    const char *path;
    char sha256[ET_SHA256_SIZE]; /* "" where it cannot be known */
    uint64_t size;               /* bytes */
} batch_path;

typedef struct batch_job {
    const batch_section *section;
    unsigned line;              /* of the entry that tells it from its neighbours */
    const char *name;           /* "provinces: subject=Toán, unit=Cao Bằng"        */
    const cli_command *command;
    const struct argp *argp;    /* of its options */
    char **argv;                /* NULL at the end; from argv[options] on as given */
    unsigned *lines;            /* of the file, for each option of argv */
    int argc, options;
    int operands;               /* index of the first in argv; 0: none */
    batch_path **inputs;        /* shared with other jobs */
    size_t input_count;
    const char **targets;       /* files or folders to be written */
    size_t target_count;
    double limit;               /* seconds */
    char key[ET_SHA256_SIZE];   /* of all that decides its outputs; "": never the same */
    batch_state state;
    const char *message;        /* of a failed job why, else what it noted; or NULL */
    batch_path *outputs;        /* files */
    size_t output_count;
} batch_job;

/* The registry of datasets that names are checked against. */
typedef struct batch_registry {
    const char *folder;
    et_subjects *subjects;
    et_regions *regions;
    bool good;
} batch_registry;

/* The files that a word was found to mean: most jobs say what the one before says. */
typedef struct batch_found {
    const char *word; /* NULL: nothing was looked for */
    batch_path **files;
    size_t count;
} batch_found;

typedef struct batch {
    batch_file *file;
    const char *folder;  /* of the outputs; "." by default */
    const char *manifest;
    double limit;        /* seconds a job may take where it does not say itself */
    batch_job *jobs;
    size_t count;
    batch_path **inputs; /* each once */
    size_t input_count;
    char program[ET_SHA256_SIZE]; /* of this program's file */
    batch_found registry_found, program_found, fonts_found;
    batch_registry registry;
    batch_store store;
} batch;

enum { BATCH_MOST_JOBS = 1000000 };

/* ---- batch_jobs.c: faults go to the file ---- */

/* Multiplies the sections out. */
void batch_make_jobs(batch *b);

/* ---- batch_words.c ---- */

/* Whether an option of a command names what it writes. */
bool batch_is_target(const cli_command *command, const char *option);

/* ---- batch_check.c ---- */

/* The values that "*" stands for: all subjects, all provinces of the map. */
void batch_expand_stars(batch *b, batch_section *section);
/* Subjects and provinces that nobody knows. */
void batch_check_names(batch *b, const batch_entry *const *entries, size_t count);
/* Jobs that would write the same file, or read what another one writes. */
void batch_check_clashes(batch *b);
/* Lets every command parse its jobs' options without running. */
void batch_check_options(batch *b);
/* What a command said first, without its name. */
const char *batch_first_words(batch_store *store, char *text);
void batch_close_registry(batch_registry *r);

/* ---- batch_manifest.c ---- */

/* Finds each job's inputs and its key; faults go to the file. */
void batch_find_inputs(batch *b);
/* The files that a job has written; fails when one is missing. */
ET_MUST_USE et_status batch_find_outputs(batch *b, batch_job *job, et_error *err);
/* Reads the manifest of an earlier run. Without `resume` it is only looked at whether
 * the file may be replaced; with it, jobs whose outputs stand unchanged are skipped. */
ET_MUST_USE et_status batch_manifest_load(batch *b, bool resume, et_error *err);
/* `words` is the command line. */
ET_MUST_USE et_status batch_manifest_save(const batch *b, char **words, et_error *err);

/* ---- batch_run.c ---- */

typedef struct batch_how {
    int workers;
    char **words; /* of the command line */
} batch_how;

/* Runs the jobs that wait. `*stopped_by` is the signal that stopped it, else 0; `*err` is
 * of the machinery, never of a job. */
ET_MUST_USE et_status batch_run(batch *b, const batch_how *how, int *stopped_by,
                                et_error *err);

#endif
