/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The crew reads all files: workers take chunks, count their rows into counts of their
 * own and hand in what they found, which is put in the order of the files and lines.
 */
#ifndef ANALYSIS_SOURCE_CREW_H
#define ANALYSIS_SOURCE_CREW_H

#include "source/file.h"
#include "source/seen.h"

typedef struct et_crew_task {
    const et_source_options *options;
    et_file **files;
    size_t count;
    size_t threads;     /* 0: one a processor */
    et_seen *seen;      /* NULL: duplicates are not looked for */
    et_outfile *reject; /* NULL: no rows are kept */
} et_crew_task;

/* Adds everything to `tally`, and to `joint` what is asked of it; both are of no use
 * after a failure. Of several failures
 * the one that comes first in the input is told. */
ET_MUST_USE et_status et_crew_run(const et_crew_task *task, et_tally *tally,
                                  et_joint *joint, et_error *err);

/* ---- order.c ---- */

/* Puts one chunk in order, the turn of which has come: messages with their lines,
 * rows kept, duplicates. `file->order_lock` is held. */
ET_MUST_USE et_status et_order_put(const et_crew_task *task, et_file *file,
                                   et_chunk *chunk, et_error *err);

#endif
