/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * MurmurHash3, the 128-bit variant for 64-bit machines (A. Appleby, 2011, public domain
 * description). A cryptographic digest would take longer than gnuplot takes for a small
 * SVG, and nobody gains by forging a picture's entry in his own manifest.
 */
#include "fingerprint.h"

#include <inttypes.h>
#include <stdio.h>

static const uint64_t c1 = UINT64_C(0x87c37b91114253d5);
static const uint64_t c2 = UINT64_C(0x4cf5ad432745937f);

static uint64_t rotate(uint64_t x, int by)
{
    return x << by | x >> (64 - by);
}

/* Every bit of the input reaches every bit of the output. */
static uint64_t spread(uint64_t x)
{
    x = (x ^ x >> 33) * UINT64_C(0xff51afd7ed558ccd);
    x = (x ^ x >> 33) * UINT64_C(0xc4ceb9fe1a85ec53);
    return x ^ x >> 33;
}

/* Up to eight bytes, the first the lowest, on any machine. */
static uint64_t little_endian(const unsigned char *at, size_t size)
{
    uint64_t word = 0;
    for (size_t i = 0; i < size; i++) {
        word |= (uint64_t)at[i] << (8 * i);
    }
    return word;
}

et_fingerprint et_fingerprint_of(const void *bytes, size_t size, et_fingerprint seed)
{
    const unsigned char *at = bytes;
    uint64_t a = seed.a, b = seed.b;
    size_t left = size;

    for (; left >= 16; left -= 16, at += 16) {
        a ^= rotate(little_endian(at, 8) * c1, 31) * c2;
        a = (rotate(a, 27) + b) * 5 + 0x52dce729;
        b ^= rotate(little_endian(at + 8, 8) * c2, 33) * c1;
        b = (rotate(b, 31) + a) * 5 + 0x38495ab5;
    }
    if (left > 8) {
        b ^= rotate(little_endian(at + 8, left - 8) * c2, 33) * c1;
    }
    if (left > 0) {
        a ^= rotate(little_endian(at, left < 8 ? left : 8) * c1, 31) * c2;
    }
    a ^= size;
    b ^= size;
    a += b;
    b += a;
    a = spread(a);
    b = spread(b);
    a += b;
    b += a;
    return (et_fingerprint){a, b};
}

const char *et_fingerprint_print(et_fingerprint f, char out[ET_FINGERPRINT_SIZE])
{
    (void)snprintf(out, ET_FINGERPRINT_SIZE, "%016" PRIx64 "%016" PRIx64, f.a, f.b);
    return out;
}
