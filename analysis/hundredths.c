/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hundredths.h"

#include <stdbool.h>

#define LARGEST 100000000 /* hundredths */

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

et_hundredths_state et_hundredths_read(const char *text, size_t length, char mark,
                                       int32_t *out)
{
    size_t i = 0;
    bool negative = false, large = false, precise = false;
    int64_t value = 0;
    int decimals = 0;

    *out = 0;
    if (i < length && (text[i] == '-' || text[i] == '+')) {
        negative = text[i] == '-';
        i++;
    }
    if (i == length || !is_digit(text[i])) {
        return ET_HUNDREDTHS_NOT_A_NUMBER;
    }
    for (; i < length && is_digit(text[i]); i++) {
        value = 10 * value + (text[i] - '0');
        if (value > LARGEST) {
            large = true;
            value = LARGEST;
        }
    }
    if (i < length) {
        if (text[i] != mark || i + 1 == length) {
            return ET_HUNDREDTHS_NOT_A_NUMBER;
        }
        for (i++; i < length && is_digit(text[i]); i++, decimals++) {
            if (decimals < 2) {
                value = 10 * value + (text[i] - '0');
            } else if (text[i] != '0') {
                precise = true;
            }
        }
        if (i < length) {
            return ET_HUNDREDTHS_NOT_A_NUMBER;
        }
    }
    for (; decimals < 2; decimals++) {
        value *= 10;
    }
    if (large || value > LARGEST) {
        return ET_HUNDREDTHS_TOO_LARGE;
    }
    if (precise) {
        return ET_HUNDREDTHS_TOO_PRECISE;
    }
    if (negative && value != 0) {
        return ET_HUNDREDTHS_NEGATIVE;
    }
    *out = (int32_t)value;
    return ET_HUNDREDTHS_OK;
}

size_t et_hundredths_print(int32_t value, char out[ET_HUNDREDTHS_SIZE])
{
    char digits[ET_HUNDREDTHS_SIZE];
    size_t used = 0, count = 0;
    uint32_t rest = value < 0 ? 0U - (uint32_t)value : (uint32_t)value;
    uint32_t fraction = rest % 100U;

    if (value < 0) {
        out[used++] = '-';
    }
    rest /= 100U;
    do {
        digits[count++] = (char)('0' + rest % 10U);
        rest /= 10U;
    } while (rest > 0);
    while (count > 0) {
        out[used++] = digits[--count];
    }
    if (fraction != 0) {
        out[used++] = '.';
        out[used++] = (char)('0' + fraction / 10U);
        if (fraction % 10U != 0) {
            out[used++] = (char)('0' + fraction % 10U);
        }
    }
    out[used] = '\0';
    return used;
}
