/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * UTF-16 to UTF-8, some bytes at a time.
 */
#ifndef ANALYSIS_SOURCE_UTF16_H
#define ANALYSIS_SOURCE_UTF16_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct et_utf16 {
    bool big;           /* high bytes come first                  */
    uint32_t high;      /* first half of a pair; 0: none          */
    bool has_odd;       /* a byte whose other half is to come     */
    unsigned char odd;
} et_utf16;

/* True when a file begins with a byte order mark of UTF-16; *out is ready then. */
bool et_utf16_begins(const void *head, size_t length, et_utf16 *out);

/* Converts `length` bytes to `out`, which has room for 2 length + 4. False when a half of
 * a pair stands alone; *put is what was written before. */
bool et_utf16_convert(et_utf16 *state, const unsigned char *in, size_t length, char *out,
                      size_t *put);

/* True when nothing is left half done. */
bool et_utf16_ends(const et_utf16 *state);

#endif
