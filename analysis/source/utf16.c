/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "source/utf16.h"

bool et_utf16_begins(const void *head, size_t length, et_utf16 *out)
{
    const unsigned char *bytes = head;

    *out = (et_utf16){0};
    if (length < 2) {
        return false;
    }
    out->big = bytes[0] == 0xFE && bytes[1] == 0xFF;
    return out->big || (bytes[0] == 0xFF && bytes[1] == 0xFE);
}

static char *put_character(char *out, uint32_t c)
{
    if (c < 0x80) {
        *out++ = (char)c;
    } else if (c < 0x800) {
        *out++ = (char)(0xC0 | c >> 6);
        *out++ = (char)(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        *out++ = (char)(0xE0 | c >> 12);
        *out++ = (char)(0x80 | (c >> 6 & 0x3F));
        *out++ = (char)(0x80 | (c & 0x3F));
    } else {
        *out++ = (char)(0xF0 | c >> 18);
        *out++ = (char)(0x80 | (c >> 12 & 0x3F));
        *out++ = (char)(0x80 | (c >> 6 & 0x3F));
        *out++ = (char)(0x80 | (c & 0x3F));
    }
    return out;
}

bool et_utf16_convert(et_utf16 *state, const unsigned char *in, size_t length, char *out,
                      size_t *put)
{
    char *start = out;

    *put = 0;
    for (size_t i = 0; i < length; i++) {
        if (!state->has_odd) {
            state->odd = in[i];
            state->has_odd = true;
            continue;
        }
        state->has_odd = false;
        uint32_t unit = state->big ? (uint32_t)state->odd << 8 | in[i]
                                   : (uint32_t)in[i] << 8 | state->odd;
        bool high = unit >= 0xD800 && unit < 0xDC00,
             low = unit >= 0xDC00 && unit < 0xE000;
        if (low != (state->high != 0)) {
            return false;
        }
        if (high) {
            state->high = unit;
            continue;
        }
        if (low) {
            unit = 0x10000 + ((state->high - 0xD800) << 10) + (unit - 0xDC00);
            state->high = 0;
        }
        out = put_character(out, unit);
        *put = (size_t)(out - start);
    }
    return true;
}

bool et_utf16_ends(const et_utf16 *state)
{
    return !state->has_odd && state->high == 0;
}
