/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "source/quick.h"

#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__

#include <string.h>

/* The high bit of every byte that is c: x ^ c is 0 there, and adding 0x7F to the low
 * seven bits of any other sets its high bit. */
static inline uint64_t match64(const char *text, char c)
{
    const uint64_t low = 0x7F7F7F7F7F7F7F7FU;
    uint64_t pattern = 0x0101010101010101U * (unsigned char)c, found = 0;

    for (unsigned i = 0; i < 8; i++) {
        uint64_t x;
        memcpy(&x, text + 8 * i, sizeof x);
        x ^= pattern;
        uint64_t zero = ~(((x & low) + low) | x | low);
        found |= (zero >> 7) * 0x0102040810204080U >> 56 << 8 * i;
    }
    return found;
}

#include "source/quick_rows.h"

static const et_kernel kernel = {"portable", index_lines, decode_rows};
const et_kernel *const et_kernel_portable = &kernel;

#else
const et_kernel *const et_kernel_portable = NULL;
#endif
