/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * manifest.h - what was drawn, as a text file of tab-separated lines sorted by path:
 *
 *     examtrend pictures 1
 *     gnuplot  IDENTITY  VERSION
 *     KEY  BYTES  SIZE  PATH
 *
 * KEY is the fingerprint of all that decides the picture, BYTES that of the file. The
 * identity of a program (file, size, time of change) is looked at without starting it;
 * only where it is another the program itself is asked for its version.
 */
#ifndef PLOTS_MANIFEST_H
#define PLOTS_MANIFEST_H

#include <stdbool.h>

#include "examtrend/status.h"
#include "fingerprint.h"

typedef struct et_drawn {
    char *path;
    et_fingerprint key, bytes;
    uint64_t size; /* bytes */
    size_t turn;   /* later turns replace earlier ones of the same path */
} et_drawn;

typedef struct et_manifest {
    et_drawn *entries;
    size_t count, room;
    size_t sorted;       /* the first entries, read from the file, in order of path */
    bool changed;
    char identity[512];  /* of the program; "" when unknown */
    char version[64];    /* that it gave */
} et_manifest;

/* A file that is not there reads as an empty manifest. */
ET_MUST_USE et_status et_manifest_load(et_manifest *m, const char *path, et_error *err);
/* Writes the manifest when it has changed. */
ET_MUST_USE et_status et_manifest_save(et_manifest *m, const char *path, et_error *err);
void et_manifest_clear(et_manifest *m);

/* Of the file as loaded; NULL when it has none for `path`. */
const et_drawn *et_manifest_find(const et_manifest *m, const char *path);
ET_MUST_USE et_status et_manifest_put(et_manifest *m, const et_drawn *drawn,
                                      et_error *err);

/* "PATH SIZE SECONDS.NANOSECONDS" of a program looked up as posix_spawnp does; false when
 * it is not found. */
bool et_program_identity(const char *program, char *out, size_t room);

#endif
