/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * gzip streams, one or several after each other. libarchive reads them without looking at
 * the checksum, so that a bit that has flipped gives other scores; zlib looks at it.
 */
#ifndef ANALYSIS_GUNZIP_H
#define ANALYSIS_GUNZIP_H

#include <sys/types.h>

#include "examtrend/status.h"

typedef struct et_gunzip et_gunzip;

/* The next bytes as stored, valid until the next call: how many, 0 at the end, -1 with
 * errno. */
typedef ssize_t et_gunzip_feed(void *context, const void **bytes);

/* `name` is for messages and must stay. */
ET_MUST_USE et_status et_gunzip_open(et_gunzip **out, const char *name,
                                     et_gunzip_feed *feed, void *context, et_error *err);
/* At most `room` bytes; *got is 0 at the end only. */
ET_MUST_USE et_status et_gunzip_read(et_gunzip *g, void *buffer, size_t room, size_t *got,
                                     et_error *err);
void et_gunzip_close(et_gunzip *g);

/* NULL when zlib cannot be loaded. */
const char *et_gunzip_version(void);

#endif
