/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * built.h - the libraries that this build stands on.
 *
 *     for (size_t i = 0; i < et_built_count(); i++) {
 *         const char *version = et_built_version(i);
 *         printf("%s %s\n", et_built_name(i), version ? version : "cannot be loaded");
 *     }
 */
#ifndef EXAMTREND_BUILT_H
#define EXAMTREND_BUILT_H

#include "examtrend/status.h"

#ifdef __cplusplus
extern "C" {
#endif

/* "0.1.0": of this library. */
const char *et_version(void);

size_t et_built_count(void);
/* "GSL", "libarchive", ...; NULL past the end. */
const char *et_built_name(size_t index);
/* As the library that is loaded says itself; one that cannot say, as when built. NULL for
 * one that is loaded when it is needed, and cannot be. The text lasts as long as the
 * thread that asks. */
const char *et_built_version(size_t index);
/* What it is used for: "numerics". */
const char *et_built_purpose(size_t index);
/* The Debian package of one that is loaded when it is needed: "libcurl4"; NULL for
 * others. */
const char *et_built_package(size_t index);

#ifdef __cplusplus
}
#endif

#endif
