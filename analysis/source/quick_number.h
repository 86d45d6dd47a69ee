/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Candidate numbers of eight digits in one machine word, the first digit lowest.
 */
#ifndef ANALYSIS_SOURCE_QUICK_NUMBER_H
#define ANALYSIS_SOURCE_QUICK_NUMBER_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

static inline uint64_t et_load8(const char *text)
{
    uint64_t bytes;
    memcpy(&bytes, text, sizeof bytes);
    return bytes;
}

/* Every byte is 0x30..0x39: its high half is 3, and still is after adding 6. */
static inline bool et_is_digits(uint64_t bytes)
{
    const uint64_t high = 0xF0F0F0F0F0F0F0F0U, zero = 0x3030303030303030U;
    return ((bytes & high) | ((bytes + 0x0606060606060606U) & high) >> 4) ==
           (zero | zero >> 4);
}

/* The first two, below 100 when all are digits. */
static inline unsigned et_place_of(uint64_t digits)
{
    return (unsigned)(10 * (digits & 15U) + (digits >> 8 & 15U));
}

/* Neighbours are joined: 8 digits to 4 numbers below 100, to 2 below 10^4, to one. */
static inline uint64_t et_value_of(uint64_t digits)
{
    uint64_t v = digits & 0x0F0F0F0F0F0F0F0FU;
    v = (v * 10 + (v >> 8)) & 0x00FF00FF00FF00FFU;
    v = (v * 100 + (v >> 16)) & 0x0000FFFF0000FFFFU;
    return (v * 10000 + (v >> 32)) & 0xFFFFFFFFU;
}

#endif
