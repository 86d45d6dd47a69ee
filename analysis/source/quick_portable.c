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

/* As decode_row, where columns stand in order: each field is decoded as its end is
 * found. Rows of more than 63 bytes are left to decode_row. */
static inline unsigned decode_in_order(const et_quick *q, const char *row,
                                       uint32_t length, uint32_t *bins, uint64_t *digits)
{
    const uint64_t number = ((uint64_t)1 << 9) - 1, ends_there = (uint64_t)1 << 8;
    uint64_t last = (uint64_t)1 << (length & 63U);
    uint64_t found = (match64(row, q->delimiter) & (last - 1)) | last;
    unsigned count = 0;
    uint32_t start = 9, stop;

    *digits = et_load8(row);
    unsigned place = et_place_of(*digits);
    if (length > 63 || (found & number) != ends_there || !et_is_digits(*digits) ||
        place == 0) {
        return UNUSUAL;
    }
    uint32_t base = q->bases[place];
    for (unsigned lane = 0; lane < q->lanes; lane++, start = stop + 1) {
        found &= found - 1;
        if (!found) {
            return UNUSUAL;
        }
        stop = (uint32_t)__builtin_ctzll(found);
        const et_spelling *s = spelling_of(q, row + start, stop - start);
        if (!s) {
            return UNUSUAL;
        }
        bins[count] = base + q->lane_offset[lane] + s->bin;
        count += s->present;
    }
    if (q->language >= 0) {
        found &= found - 1;
        if (found != last || !is_language(q, row + start, length - start)) {
            return UNUSUAL;
        }
    }
    return found == last ? count : UNUSUAL;
}

static void decode_rows(const et_quick *quick, et_batch *b)
{
    const et_quick q = *quick; /* a copy that no store can alias */
    uint32_t start = b->start, *out = b->bins;

    for (size_t i = 0; i < b->rows; i++) {
        const char *row = b->text + start;
        uint32_t end = b->ends[i], length = end - start;
        uint64_t digits = 0;
        length -= length > 0 && b->text[end - 1] == '\r';
        unsigned count =
            q.in_order ? decode_in_order(&q, row, length, out, &digits) : UNUSUAL;
        if (count == UNUSUAL) {
            count = decode_row(&q, row, length, out, &digits);
        }
        out = take_row(&q, b, i, count, digits, out);
        start = end + 1;
    }
    b->bin_count = (size_t)(out - b->bins);
}

static const et_kernel kernel = {"portable", 0, NULL, index_lines, decode_rows};
const et_kernel *const et_kernel_portable = &kernel;

#else
const et_kernel *const et_kernel_portable = NULL;
#endif
