/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "script.h"

#include <math.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "examtrend/text.h"

void et_script_bytes(et_script *script, const char *bytes, size_t length)
{
    if (script->failed) {
        return;
    }
    if (script->room - script->used <= length) {
        size_t room = 2 * (script->used + length) + 4096;
        char *text = realloc(script->text, room);
        if (!text) {
            script->failed = true;
            return;
        }
        script->text = text;
        script->room = room;
    }
    memcpy(script->text + script->used, bytes, length);
    script->used += length;
    script->text[script->used] = '\0';
}

static void add_integer(et_script *script, bool negative, size_t value)
{
    char digits[24];
    size_t at = sizeof digits;

    do {
        digits[--at] = (char)('0' + value % 10);
        value /= 10;
    } while (value > 0);
    if (negative) {
        digits[--at] = '-';
    }
    et_script_bytes(script, digits + at, sizeof digits - at);
}

/* Millionths as a whole number: many times faster than printf, and a script is mostly
 * numbers. */
#define MILLION 1000000
#define WHOLE_LIMIT 9e12

static void add_number(et_script *script, double value)
{
    char digits[ET_NUMBER_SIZE];

    if (!(fabs(value) < WHOLE_LIMIT)) {
        (void)et_text_fixed(value, 0, digits);
        et_script_bytes(script, digits, strlen(digits));
        return;
    }
    double scaled = floor(fabs(value) * MILLION + 0.5);
    size_t millionths = (size_t)scaled, rest = millionths % MILLION;
    add_integer(script, value < 0.0 && millionths > 0, millionths / MILLION);
    if (rest > 0) {
        size_t length = 7;
        digits[0] = '.';
        for (size_t i = 6; i > 0; i--) {
            digits[i] = (char)('0' + rest % 10);
            rest /= 10;
        }
        while (digits[length - 1] == '0') {
            length--;
        }
        et_script_bytes(script, digits, length);
    }
}

static void add_colour(et_script *script, unsigned value)
{
    char digits[6];

    for (int i = 5; i >= 0; i--) {
        digits[i] = "0123456789abcdef"[value & 0xFU];
        value >>= 4;
    }
    et_script_bytes(script, digits, sizeof digits);
}

void et_script_add(et_script *script, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    while (*format) {
        size_t plain = strcspn(format, "%");
        et_script_bytes(script, format, plain);
        format += plain;
        if (!*format) {
            break;
        }
        if (strncmp(format, "%06x", 4) == 0) {
            add_colour(script, va_arg(args, unsigned));
            format += 4;
        } else if (strncmp(format, "%zu", 3) == 0) {
            add_integer(script, false, va_arg(args, size_t));
            format += 3;
        } else if (format[1] == 'd') {
            int value = va_arg(args, int);
            add_integer(script, value < 0,
                        value < 0 ? (size_t)(-(value + 1)) + 1 : (size_t)value);
            format += 2;
        } else if (format[1] == 'f') {
            add_number(script, va_arg(args, double));
            format += 2;
        } else {
            const char *text = va_arg(args, const char *);
            et_script_bytes(script, text, strlen(text));
            format += 2;
        }
    }
    va_end(args);
}

/* gnuplot 5.4 takes a pair of quotes for one only behind another character: at the
 * beginning of a string it ends it, and so does the second of two pairs. Such runs stand
 * between strings of their own, in double quotes, which hold nothing else. */
void et_script_quoted(et_script *script, const char *text)
{
    et_script_bytes(script, "'", 1);
    while (*text) {
        size_t plain = strcspn(text, "'"), quotes = strspn(text + plain, "'");
        et_script_bytes(script, text, plain);
        text += plain;
        if (quotes == 1 && plain > 0) {
            et_script_bytes(script, "''", 2);
        } else if (quotes > 0) {
            et_script_bytes(script, "'.\"", 3);
            et_script_bytes(script, text, quotes);
            et_script_bytes(script, "\".'", 3);
        }
        text += quotes;
    }
    et_script_bytes(script, "'", 1);
}

/* U+2060 has no width and keeps the characters apart. */
#define WORD_JOINER "\xE2\x81\xA0"

void et_script_quoted_xml(et_script *script, const char *text)
{
    et_script safe = {0};

    while (*text) {
        if (strncmp(text, "]]>", 3) == 0) {
            et_script_add(&safe, "]]" WORD_JOINER ">");
            text += 3;
        } else if (strncmp(text, "&#", 2) == 0) {
            et_script_add(&safe, "&" WORD_JOINER "#");
            text += 2;
        } else {
            et_script_bytes(&safe, text, 1);
            text++;
        }
    }
    if (safe.failed) {
        script->failed = true;
    } else {
        et_script_quoted(script, safe.text ? safe.text : "");
    }
    free(safe.text);
}
