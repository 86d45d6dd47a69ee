/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * digest.h - SHA-256 of bytes and of files, as 64 lower-case hexadecimal digits. For what
 * a stranger may want to check with sha256sum.
 */
#ifndef ANALYSIS_DIGEST_H
#define ANALYSIS_DIGEST_H

#include "examtrend/status.h"

enum { ET_SHA256_SIZE = 65 };

/* Returns `out`. */
const char *et_sha256_of(const void *bytes, size_t size, char out[ET_SHA256_SIZE]);

/* Of a file as it lies on the disk, packed or not; `*size` are its bytes. */
ET_MUST_USE et_status et_sha256_file(const char *path, char out[ET_SHA256_SIZE],
                                     uint64_t *size, et_error *err);

#endif
