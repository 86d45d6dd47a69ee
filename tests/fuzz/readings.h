/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows read from bytes in memory, and two readings compared.
 */
#ifndef TESTS_FUZZ_READINGS_H
#define TESTS_FUZZ_READINGS_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "examtrend/source.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static inline const et_subjects *load_subjects(void)
{
    static et_subjects *subjects;

    if (!subjects &&
        et_subjects_load(&subjects, EXAMTREND_SOURCE "/datasets", NULL) != ET_OK) {
        abort();
    }
    return subjects;
}

/* An empty file in memory and the path that it can be opened by. */
static inline int open_rows(char *path, size_t size)
{
    int fd = memfd_create("rows", MFD_CLOEXEC);
    (void)snprintf(path, size, "/proc/self/fd/%d", fd);
    return fd;
}

typedef struct outcome {
    et_status status;
    et_source_report report;
    et_tally *tally;
} outcome;

static inline outcome read_rows(const char *path, const et_subjects *subjects,
                         const et_source_options *options)
{
    outcome o = {0};
    et_source_input input = {&path, 1, subjects};

    if (et_tally_new(&o.tally, NULL) != ET_OK) {
        abort();
    }
    o.status = et_source_read(&input, options, o.tally, &o.report, NULL);
    return o;
}

static inline void check_same(const outcome *a, const outcome *b)
{
    if (a->status != b->status || memcmp(&a->report, &b->report, sizeof a->report) != 0 ||
        et_tally_cell_count(a->tally) != et_tally_cell_count(b->tally)) {
        abort();
    }
    for (size_t i = 0; i < et_tally_cell_count(a->tally); i++) {
        et_tally_cell x, y;
        et_tally_cell_at(a->tally, i, &x);
        et_tally_cell_at(b->tally, i, &y);
        if (strcmp(x.place, y.place) != 0 || strcmp(x.subject, y.subject) != 0 ||
            x.year != y.year || x.bins != y.bins ||
            memcmp(x.scores, y.scores, x.bins * sizeof *x.scores) != 0 ||
            memcmp(x.counts, y.counts, x.bins * sizeof *x.counts) != 0) {
            abort();
        }
    }
}

#endif
