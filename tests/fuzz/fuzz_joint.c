/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Any bytes as joint moments: refused, or read, written and read again to the same sums,
 * whose correlations are between -1 and 1.
 */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "examtrend/joint.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static et_joint *load(int fd)
{
    char path[64];
    et_joint *joint = NULL;
    (void)snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
    return et_joint_load(&joint, path, NULL) == ET_OK ? joint : NULL;
}

static void check_rows(const et_joint *a, const et_joint *b)
{
    if (et_joint_count(a) != et_joint_count(b)) {
        abort();
    }
    for (size_t i = 0; i < et_joint_count(a); i++) {
        et_joint_row x, y;
        et_joint_within within = {0};
        double r;
        et_joint_at(a, i, &x);
        et_joint_at(b, i, &y);
        if (memcmp(&x.sums, &y.sums, sizeof x.sums) != 0 || x.sums.n == 0 ||
            (et_joint_correlation(&x.sums, &r) && !(r >= -1.0 && r <= 1.0))) {
            abort();
        }
        et_joint_within_add(&within, &x.sums);
        if (et_joint_within_correlation(&within, &r) && !(r >= -1.0 && r <= 1.0)) {
            abort();
        }
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    int in = memfd_create("in", MFD_CLOEXEC), out = memfd_create("out", MFD_CLOEXEC);
    et_joint *joint = NULL, *again = NULL;

    if (in >= 0 && out >= 0 && write(in, data, size) == (ssize_t)size) {
        joint = load(in);
    }
    if (joint) {
        /* standard output is where a table is written without a name */
        int kept = dup(STDOUT_FILENO);
        (void)dup2(out, STDOUT_FILENO);
        et_status status = et_joint_save(joint, "-", NULL);
        (void)dup2(kept, STDOUT_FILENO);
        (void)close(kept);
        again = load(out);
        if (status != ET_OK || !again) {
            abort();
        }
        check_rows(joint, again);
    }
    et_joint_free(joint);
    et_joint_free(again);
    (void)close(in);
    (void)close(out);
    return 0;
}
