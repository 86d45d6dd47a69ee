/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "source/quick.h"

#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__

#include "source/quick_number.h"

#if defined(__SSE2__) /* part of every x86-64 */

#include <emmintrin.h>

static inline uint64_t match16(const char *text, __m128i wanted)
{
    __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)text);
    return (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, wanted));
}

/* Bits of the 64 bytes that are c. */
static inline uint64_t match64(const char *text, char c)
{
    __m128i wanted = _mm_set1_epi8(c);
    return match16(text, wanted) | match16(text + 16, wanted) << 16 |
           match16(text + 32, wanted) << 32 | match16(text + 48, wanted) << 48;
}

#else

/* The high bit of every byte that is c: x is 0 there, and adding 0x7F to the low
 * seven bits of any other sets it. One product moves eight such bits together. */
static inline uint64_t match64(const char *text, char c)
{
    const uint64_t low = 0x7F7F7F7F7F7F7F7FU;
    uint64_t pattern = 0x0101010101010101U * (unsigned char)c, found = 0;

    for (unsigned i = 0; i < 8; i++) {
        uint64_t x = et_load8(text + 8 * i) ^ pattern;
        uint64_t zero = ~(((x & low) + low) | x | low);
        found |= ((zero >> 7) * 0x0102040810204080U >> 56) << 8 * i;
    }
    return found;
}

#endif

#include "source/quick_row.h"

static void decode_rows(const et_quick *quick, et_batch *b)
{
    const et_quick q = *quick; /* a copy that no store can alias */
    uint32_t start = b->start, *out = b->bins;

    for (size_t i = 0; i < b->rows; i++) {
        const char *row = b->text + start;
        uint32_t end = b->ends[i], length = end - start;
        uint64_t digits = 0;
        length -= length > 0 && b->text[end - 1] == '\r';
        unsigned count = decode_row(&q, row, length, out, &digits);
        out = take_row(&q, b, i, count, digits, out);
        start = end + 1;
    }
    b->bin_count = (size_t)(out - b->bins);
}

static const et_kernel kernel = {"portable", index_lines, decode_rows};
const et_kernel *const et_kernel_portable = &kernel;

#else
const et_kernel *const et_kernel_portable = NULL;
#endif
