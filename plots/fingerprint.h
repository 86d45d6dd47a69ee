/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * fingerprint.h - 128 bits that tell one text from another by accident, not by malice.
 */
#ifndef PLOTS_FINGERPRINT_H
#define PLOTS_FINGERPRINT_H

#include <stddef.h>
#include <stdint.h>

typedef struct et_fingerprint {
    uint64_t a, b;
} et_fingerprint;

enum { ET_FINGERPRINT_SIZE = 33 };

/* `seed` chains: the fingerprint of several texts is that of the last, seeded with that
 * of those before. */
et_fingerprint et_fingerprint_of(const void *bytes, size_t size, et_fingerprint seed);
/* 32 hexadecimal digits. Returns `out`. */
const char *et_fingerprint_print(et_fingerprint f, char out[ET_FINGERPRINT_SIZE]);

#endif
