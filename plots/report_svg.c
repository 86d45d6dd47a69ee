/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pictures within a page, and what the page's policy says of its script.
 */
#include "report_inside.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>

const char *et_report_script_hash(char out[ET_BASE64_SIZE])
{
    static const char digits[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    static const char hex[] = EXAMTREND_REPORT_SHA256;
    unsigned bits = 0, held = 0;
    size_t used = 0;

    for (size_t i = 0; i < 64; i++) {
        unsigned value = isdigit((unsigned char)hex[i]) ? (unsigned)(hex[i] - '0')
                                                        : (unsigned)(hex[i] - 'a') + 10U;
        bits = bits << 4 | value;
        held += 4;
        if (held >= 6) {
            held -= 6;
            out[used++] = digits[bits >> held & 63U];
        }
    }
    out[used++] = digits[bits << (6 - held) & 63U]; /* 256 bits leave four */
    out[used++] = '=';
    out[used] = '\0';
    return out;
}

static size_t skip_if(const char *at, const char *text)
{
    size_t length = strlen(text);
    return strncmp(at, text, length) == 0 ? length : 0;
}

/* Attributes that the page's style gives, or that would fix the picture's size. */
static size_t skip_attribute(const char *at, bool outermost)
{
    static const char font[] = " font-family=\"Inter, Helvetica, Arial, sans-serif\"";
    static const char ends[] = " stroke-linecap=\"round\" stroke-linejoin=\"round\"";
    size_t length = skip_if(at, font) + skip_if(at, ends);

    if (length == 0 && outermost) {
        length = skip_if(at, " width=\"") ? 8 : skip_if(at, " height=\"") ? 9 : 0;
        length += length ? strcspn(at + length, "\"") + 1 : 0;
    }
    return length;
}

/* "462.90" in a tag becomes "462.9", "463.00" becomes "463": a tenth of a pixel is less
 * than anybody sees. Returns the bytes taken, 0 when this is no such number. */
static size_t put_shorter(FILE *out, const char *at)
{
    if (at[0] != '.' || !isdigit((unsigned char)at[1]) ||
        !isdigit((unsigned char)at[2]) || isdigit((unsigned char)at[3])) {
        return 0;
    }
    if (at[1] != '0') {
        (void)fwrite(at, 1, 2, out);
    }
    return 3;
}

/* gnuplot opens a group for each pen, used or not. Returns where an empty one ends. */
static const char *skip_empty_group(const char *at)
{
    const char *end = skip_if(at, "<g ") ? strchr(at, '>') : NULL;
    size_t blank = end ? strspn(end + 1, " \t\n") : 0;

    return end && skip_if(end + 1 + blank, "</g>") ? end + 1 + blank + 4 : NULL;
}

/* Runs of blanks become one. */
static const char *put_tag(FILE *out, const char *at)
{
    bool outermost = skip_if(at, "<svg") > 0;

    while (*at && *at != '>') {
        size_t blanks = strspn(at, " \t\n");
        at += blanks > 0 ? blanks - 1 : 0;
        size_t gone = skip_attribute(at, outermost);
        gone = gone ? gone : put_shorter(out, at);
        if (gone == 0) {
            (void)fputc(blanks ? ' ' : *at, out);
            gone = 1;
        }
        at += gone;
    }
    return at;
}

void et_report_put_svg(FILE *out, const char *svg)
{
    const char *at = strstr(svg, "<svg");

    while (at && *at) {
        const char *after = skip_empty_group(at);
        if (after) {
            at = after;
        } else if (*at == '<') {
            at = put_tag(out, at);
        } else if (*at == '>') {
            size_t blank = strspn(at + 1, " \t\n");
            (void)fputc('>', out);
            at += at[1 + blank] == '<' && memchr(at + 1, '\n', blank) ? 1 + blank : 1;
        } else {
            (void)fputc(*at++, out);
        }
    }
    (void)fputc('\n', out);
}
