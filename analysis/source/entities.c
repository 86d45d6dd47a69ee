/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "source/entities.h"

#include <stdbool.h>
#include <string.h>

#define LONGEST 10 /* bytes between & and ; */

/* Those that Vietnamese text is escaped with where the page has Latin 1. */
static const struct {
    const char *name;
    uint32_t character;
} named[] = {
    {"amp", '&'},      {"lt", '<'},       {"gt", '>'},       {"quot", '"'},
    {"apos", '\''},    {"nbsp", ' '},     {"Agrave", 0xC0},  {"Aacute", 0xC1},
    {"Acirc", 0xC2},   {"Atilde", 0xC3},  {"Egrave", 0xC8},  {"Eacute", 0xC9},
    {"Ecirc", 0xCA},   {"Igrave", 0xCC},  {"Iacute", 0xCD},  {"ETH", 0xD0},
    {"Ograve", 0xD2},  {"Oacute", 0xD3},  {"Ocirc", 0xD4},   {"Otilde", 0xD5},
    {"Ugrave", 0xD9},  {"Uacute", 0xDA},  {"Yacute", 0xDD},  {"agrave", 0xE0},
    {"aacute", 0xE1},  {"acirc", 0xE2},   {"atilde", 0xE3},  {"egrave", 0xE8},
    {"eacute", 0xE9},  {"ecirc", 0xEA},   {"igrave", 0xEC},  {"iacute", 0xED},
    {"ograve", 0xF2},  {"oacute", 0xF3},  {"ocirc", 0xF4},   {"otilde", 0xF5},
    {"ugrave", 0xF9},  {"uacute", 0xFA},  {"yacute", 0xFD},  {"Abreve", 0x102},
    {"abreve", 0x103}, {"Dstrok", 0x110}, {"dstrok", 0x111}, {"Itilde", 0x128},
    {"itilde", 0x129}, {"Utilde", 0x168}, {"utilde", 0x169},
};

/* The character of `#225` or `#xE1`; 0 when it is none. */
static uint32_t numbered(const char *text, size_t length)
{
    bool hex = length > 2 && (text[1] == 'x' || text[1] == 'X');
    uint32_t value = 0;

    if (length < 2) {
        return 0;
    }
    for (size_t i = hex ? 2 : 1; i < length; i++) {
        char c = text[i];
        uint32_t digit = c >= '0' && c <= '9'          ? (uint32_t)(c - '0')
                         : hex && c >= 'a' && c <= 'f' ? (uint32_t)(c - 'a' + 10)
                         : hex && c >= 'A' && c <= 'F' ? (uint32_t)(c - 'A' + 10)
                                                       : 99;
        value = digit == 99 ? 0x110000 : value * (hex ? 16 : 10) + digit;
        if (value > 0x10FFFF) {
            return 0;
        }
    }
    bool control = value < ' ' || (value >= 0x7F && value < 0xA0);
    return control || (value >= 0xD800 && value < 0xE000) ? 0
           : value == 0xA0                                ? ' '
                                                          : value;
}

/* The character of the escape that begins at `text`, *used its bytes; 0: none. */
static uint32_t escape(const char *text, size_t length, size_t *used)
{
    size_t most = length < LONGEST + 2 ? length : LONGEST + 2;
    const char *stop = memchr(text, ';', most);

    if (!stop || stop - text < 2) {
        return 0;
    }
    size_t size = (size_t)(stop - text) - 1;
    *used = size + 2;
    if (text[1] == '#') {
        return numbered(text + 1, size);
    }
    for (size_t i = 0; i < sizeof named / sizeof *named; i++) {
        if (strlen(named[i].name) == size && memcmp(named[i].name, text + 1, size) == 0) {
            return named[i].character;
        }
    }
    return 0;
}

static size_t put(char *out, uint32_t c)
{
    if (c < 0x80) {
        out[0] = (char)c;
        return 1;
    }
    size_t more = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
    static const unsigned char lead[] = {0, 0xC0, 0xE0, 0xF0};
    out[0] = (char)(lead[more] | c >> 6 * more);
    for (size_t i = 1; i <= more; i++) {
        out[i] = (char)(0x80 | (c >> 6 * (more - i) & 0x3F));
    }
    return more + 1;
}

size_t et_entities_decode(const char *text, size_t length, char *out, uint32_t *from)
{
    size_t written = 0;

    for (size_t i = 0; i < length;) {
        size_t used = 1, size = 1;
        uint32_t c = text[i] == '&' ? escape(text + i, length - i, &used) : 0;
        if (c) {
            size = put(out + written, c);
        } else {
            used = 1;
            out[written] = text[i];
        }
        for (size_t k = 0; from && k < size; k++) {
            from[written + k] = (uint32_t)i;
        }
        written += size;
        i += used;
    }
    return written;
}
