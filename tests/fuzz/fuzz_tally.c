/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Any bytes as a tally: refused, or read, written and read again to the same bytes.
 */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "examtrend/tally.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static et_tally *load(int fd)
{
    char path[64];
    et_tally *tally = NULL;
    (void)snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
    return et_tally_load(&tally, path, NULL) == ET_OK ? tally : NULL;
}

static void check_cells(const et_tally *a, const et_tally *b)
{
    if (et_tally_cell_count(a) != et_tally_cell_count(b)) {
        abort();
    }
    for (size_t i = 0; i < et_tally_cell_count(a); i++) {
        et_tally_cell x, y;
        et_distribution d;
        et_tally_cell_at(a, i, &x);
        et_tally_cell_at(b, i, &y);
        et_tally_describe(&x, &d);
        double median = et_tally_quantile(&x, 0.5);
        if (x.bins != y.bins || x.bins == 0 || d.n == 0 || median < d.minimum ||
            median > d.maximum || !(d.mean >= d.minimum - 1e-9) ||
            !(d.mean <= d.maximum + 1e-9) || !(d.sd >= 0.0)) {
            abort();
        }
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    int in = memfd_create("in", MFD_CLOEXEC), out = memfd_create("out", MFD_CLOEXEC);
    et_tally *tally = NULL, *again = NULL;

    if (in >= 0 && out >= 0 && write(in, data, size) == (ssize_t)size) {
        tally = load(in);
    }
    if (tally) {
        /* standard output is where a tally is written without a name */
        int kept = dup(STDOUT_FILENO);
        (void)dup2(out, STDOUT_FILENO);
        et_status status = et_tally_save(tally, "-", NULL);
        (void)dup2(kept, STDOUT_FILENO);
        (void)close(kept);
        again = load(out);
        if (status != ET_OK || !again) {
            abort();
        }
        check_cells(tally, again);
    }
    et_tally_free(tally);
    et_tally_free(again);
    (void)close(in);
    (void)close(out);
    return 0;
}
