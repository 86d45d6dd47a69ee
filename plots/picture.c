/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a whole picture looks like, kind by kind, and what is taken out of it so that the
 * same script gives the same bytes on any day and in any order.
 */
#include "picture.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

#include "examtrend/text.h"

static const struct {
    const char *name, *ending, *terminal;
} kinds[] = {
    [ET_PICTURE_SVG] = {"SVG", ".svg",
                        "svg font \"Arial,12\" fontscale 1 linewidth 1 dashlength 1 butt "
                        "background \"#FFFFFFFF\""},
    [ET_PICTURE_PNG] = {"PNG", ".png",
                        "pngcairo font \"Sans,12\" fontscale 1 linewidth 1 dashlength 1 "
                        "pointscale 1 butt color notransparent nocrop "
                        "background \"white\" size 640,480"},
    [ET_PICTURE_PDF] = {"PDF", ".pdf",
                        "pdfcairo font \"Sans,12\" fontscale 0.5 linewidth 1 "
                        "dashlength 1 pointscale 1 butt color notransparent nocrop "
                        "background \"white\" size 5in,3in"},
    [ET_PICTURE_TERMINAL] = {"text", ".txt", "dumb feed mono size 79,24 aspect 2,1"},
};
enum { KINDS = sizeof kinds / sizeof *kinds };

bool et_picture_is_kind(et_picture kind)
{
    return (unsigned)kind < KINDS;
}

const char *et_picture_name(et_picture kind)
{
    return kinds[kind].name;
}

const char *et_picture_terminal(et_picture kind)
{
    return kinds[kind].terminal;
}

et_status et_picture_from_path(const char *path, et_picture *kind, et_error *err)
{
    size_t length = strlen(path);

    for (size_t i = 0; i < KINDS; i++) {
        size_t ending = strlen(kinds[i].ending);
        if (length > ending && strcasecmp(path + length - ending, kinds[i].ending) == 0) {
            *kind = (et_picture)i;
            return ET_OK;
        }
    }
    return et_fail(err, ET_ERR_ARGUMENT,
                   "%s: the ending says no kind of picture; expected .svg, .png, .pdf or "
                   ".txt",
                   path);
}

et_status et_picture_check_path(const char *path, et_error *err)
{
    struct stat info;

    if (!path || !path[0]) {
        return et_fail(err, ET_ERR_ARGUMENT, "the name of a picture's file is empty");
    }
    if (!et_text_is_clean(path, "")) {
        return et_fail(err, ET_ERR_ARGUMENT,
                       "the name of a picture's file holds a line end, another control "
                       "character or bytes that are not UTF-8");
    }
    if (stat(path, &info) == 0 && !S_ISREG(info.st_mode)) {
        return et_fail(err, ET_ERR_ARGUMENT, "%s: %s, expected a regular file or none",
                       path,
                       S_ISDIR(info.st_mode) ? "is a folder" : "is not a regular file");
    }
    return ET_OK;
}

/* ---- whole? ---------------------------------------------------------------------- */

static bool begins(const char *bytes, size_t size, const char *start)
{
    size_t length = strlen(start);
    return size >= length && memcmp(bytes, start, length) == 0;
}

/* White space after the end does not count. */
static bool ends(const char *bytes, size_t size, const char *end)
{
    size_t length = strlen(end);

    while (size > 0 && memchr(" \t\r\n", bytes[size - 1], 4)) {
        size--;
    }
    return size >= length && memcmp(bytes + size - length, end, length) == 0;
}

/* Looks at all bytes: a loop that may end early takes them one by one. */
static bool holds_control(const char *bytes, size_t size)
{
    unsigned char found = 0;

    for (size_t i = 0; i < size; i++) {
        unsigned char c = (unsigned char)bytes[i];
        found |= (unsigned char)((c < 0x20) & (c != '\n') & (c != '\t') & (c != '\r'));
    }
    return found;
}

static const char *svg_fault(const char *bytes, size_t size)
{
    if (!begins(bytes, size, "<?xml") && !begins(bytes, size, "<svg")) {
        return "the script drew something that is not SVG";
    }
    if (!ends(bytes, size, "</svg>")) {
        return "the SVG ends in the middle";
    }
    if (holds_control(bytes, size)) {
        return "the SVG holds a control character, which XML cannot carry";
    }
    const char *first = memmem(bytes, size, "</svg>", 6);
    if (first && (size_t)(first - bytes) + 6 < size &&
        memmem(first + 6, size - (size_t)(first - bytes) - 6, "<svg", 4)) {
        return "the script drew more than one picture into one SVG";
    }
    return NULL;
}

static uint32_t big_endian(const char *at)
{
    const unsigned char *b = (const unsigned char *)at;
    return (uint32_t)b[0] << 24 | (uint32_t)b[1] << 16 | (uint32_t)b[2] << 8 | b[3];
}

/* Walks the chunks: length, type, data, checksum. IEND is always the same 12 bytes. */
static const char *png_fault(const char *bytes, size_t size)
{
    static const char end[] = "\0\0\0\0IEND\xAE\x42\x60\x82";
    size_t at = 8;
    bool data = false;

    if (!begins(bytes, size, "\x89PNG\r\n\x1A\n")) {
        return "the script drew something that is not PNG";
    }
    while (size - at >= 12) {
        uint32_t length = big_endian(bytes + at);
        if (memcmp(bytes + at, end, 12) == 0) {
            if (at + 12 != size) {
                return "the script drew more than one picture into one PNG";
            }
            return data ? NULL : "the PNG holds no pixels";
        }
        data = data || memcmp(bytes + at + 4, "IDAT", 4) == 0;
        if (length > size - at - 12) {
            break;
        }
        at += (size_t)length + 12;
    }
    return "the PNG ends in the middle";
}

/* `startxref` near the end names the offset of the table of objects. */
static const char *pdf_fault(const char *bytes, size_t size)
{
    if (!begins(bytes, size, "%PDF-")) {
        return "the script drew something that is not PDF";
    }
    if (!ends(bytes, size, "%%EOF")) {
        return "the PDF ends in the middle";
    }
    size_t tail = size < 64 ? size : 64;
    const char *mark = memmem(bytes + size - tail, tail, "startxref\n", 10);
    if (!mark) {
        return "the PDF has no table of objects";
    }
    int64_t offset = 0;
    const char *digits = mark + 10;
    if (!et_text_to_int(digits, strspn(digits, "0123456789"), &offset) || offset < 0 ||
        (uint64_t)offset + 4 > size || memcmp(bytes + offset, "xref", 4) != 0) {
        return "the PDF's table of objects is not where it says";
    }
    return NULL;
}

const char *et_picture_fault(et_picture kind, const char *bytes, size_t size)
{
    if (size == 0) {
        return "the script drew nothing";
    }
    switch (kind) {
    case ET_PICTURE_SVG: return svg_fault(bytes, size);
    case ET_PICTURE_PNG: return png_fault(bytes, size);
    case ET_PICTURE_PDF: return pdf_fault(bytes, size);
    case ET_PICTURE_TERMINAL: break;
    }
    return memchr(bytes, '\0', size) ? "the script drew something that is not text"
                                     : NULL;
}

/* ---- the script's bytes alone ---------------------------------------------------- */

/* Replaces `old_size` bytes at offset `at`; the buffer keeps its NUL. */
static et_status splice(char **bytes, size_t *size, size_t at, size_t old_size,
                        const char *text, et_error *err)
{
    size_t length = strlen(text);

    if (length > old_size) {
        char *longer = realloc(*bytes, *size + length - old_size + 1);
        if (!longer) {
            return et_fail(err, ET_ERR_MEMORY, "out of memory for a picture of %zu bytes",
                           *size);
        }
        *bytes = longer;
    }
    memmove(*bytes + at + length, *bytes + at + old_size, *size - at - old_size + 1);
    memcpy(*bytes + at, text, length);
    *size = *size + length - old_size;
    return ET_OK;
}

/* The first group of an SVG carries the colour of the last stroke of the picture before;
 * a new gnuplot writes currentColor there. */
static et_status settle_svg(char **bytes, size_t *size, et_error *err)
{
    static const char group[] = "</defs>\n<g fill=\"none\"", stroke[] = " stroke=\"";
    const char *at = memmem(*bytes, *size, group, sizeof group - 1);

    if (!at) {
        return ET_OK;
    }
    const char *tag_end = strchr(at + sizeof group - 1, '>');
    const char *colour = strstr(at, stroke);
    if (!colour || !tag_end || colour > tag_end) {
        return ET_OK;
    }
    colour += sizeof stroke - 1;
    size_t length = strcspn(colour, "\"");
    return splice(bytes, size, (size_t)(colour - *bytes), length, "currentColor", err);
}

/* The date becomes one of the same length; nothing else in a PDF depends on the clock. */
static void settle_pdf(char *bytes, size_t size)
{
    static const char date[] = "/CreationDate (D:", fixed[] = "20000101000000";
    char *at = memmem(bytes, size, date, sizeof date - 1);

    if (!at) {
        return;
    }
    at += sizeof date - 1;
    for (size_t i = 0; i < sizeof fixed - 1 && at[i] >= '0' && at[i] <= '9'; i++) {
        at[i] = fixed[i];
    }
}

/* gnuplot feeds a page before each text; a file or a pipe is no printer. */
static void settle_text(char *bytes, size_t *size)
{
    size_t kept = 0;

    for (size_t i = 0; i < *size; i++) {
        if (bytes[i] != '\f') {
            bytes[kept++] = bytes[i];
        }
    }
    bytes[kept] = '\0';
    *size = kept;
}

et_status et_picture_settle(et_picture kind, char **bytes, size_t *size, et_error *err)
{
    if (kind == ET_PICTURE_SVG) {
        return settle_svg(bytes, size, err);
    }
    if (kind == ET_PICTURE_PDF) {
        settle_pdf(*bytes, *size);
    } else if (kind == ET_PICTURE_TERMINAL) {
        settle_text(*bytes, size);
    }
    return ET_OK;
}
