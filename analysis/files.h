/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * files.h - bytes in from files that may be packed, bytes out as whole files or none.
 *
 * Input: plain files, .gz .bz2 .xz .zst (recognised by their first bytes, never by
 * name), the members of a .zip, and "-" for standard input.
 *
 *     et_infile *in = NULL;
 *     if (et_infile_open(&in, path, &err) == ET_OK) {
 *         do status = et_infile_read(in, block, sizeof block, &got, &err);
 *         while (status == ET_OK && got > 0);
 *     }
 *     et_infile_close(in);
 *
 * Output: written beside the target under a temporary name, packed by the target's
 * ending, synced and renamed by et_outfile_commit; et_outfile_close without a commit
 * leaves nothing. "-" is standard output, devices and pipes are written directly.
 */
#ifndef ANALYSIS_FILES_H
#define ANALYSIS_FILES_H

#include <stdbool.h>

#include "examtrend/status.h"

typedef enum et_packing {
    ET_PACKING_NONE = 0,
    ET_PACKING_GZIP,
    ET_PACKING_BZIP2,
    ET_PACKING_XZ,
    ET_PACKING_ZSTD,
    ET_PACKING_ZIP
} et_packing;

/* By the first bytes of a file; six are enough. */
et_packing et_packing_of(const void *head, size_t length);

typedef struct et_infile et_infile;

ET_MUST_USE et_status et_infile_open(et_infile **out, const char *path, et_error *err);
/* Up to `room` bytes; *got is 0 only at the end. A truncated packed file fails. */
ET_MUST_USE et_status et_infile_read(et_infile *in, void *buffer, size_t room,
                                     size_t *got, et_error *err);
/* The next member of a .zip; *more is false when there is none. */
ET_MUST_USE et_status et_infile_next(et_infile *in, bool *more, et_error *err);
void et_infile_close(et_infile *in);

et_packing et_infile_packing(const et_infile *in);
/* What messages call it: the path, for a zip "PATH/MEMBER", "standard input". */
const char *et_infile_name(const et_infile *in);
/* The name of the member of a .zip; NULL: it is none. */
const char *et_infile_member(const et_infile *in);
/* Bytes taken from the file so far. */
uint64_t et_infile_taken(const et_infile *in);

typedef struct et_outfile et_outfile;

/* Whether a file may be written there and can be packed, to tell it before long work;
 * leaves everything as it is. NULL is standard output. */
ET_MUST_USE et_status et_outfile_check(const char *path, et_error *err);
ET_MUST_USE et_status et_outfile_open(et_outfile **out, const char *path, et_error *err);
ET_MUST_USE et_status et_outfile_write(et_outfile *out, const void *bytes, size_t length,
                                      et_error *err);
/* Ends the file and gives it its name. Call et_outfile_close afterwards. */
ET_MUST_USE et_status et_outfile_commit(et_outfile *out, et_error *err);
void et_outfile_close(et_outfile *out);

#endif
