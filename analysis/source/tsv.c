/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "source/tsv.h"

#include <stdlib.h>
#include <string.h>

#include "examtrend/text.h"
#include "grow.h"

static et_status no_sense(const char *line, size_t length, const char *what,
                          et_error *err)
{
    char text[400], shown[324];

    length = length < sizeof text - 1 ? length : sizeof text - 1;
    memcpy(text, line, length);
    text[length] = '\0';
    (void)et_text_copy(shown, sizeof shown, text);
    if (!et_text_is_clean(shown, "")) {
        for (char *c = shown; *c; c++) {
            *c = *c >= ' ' && *c < 127 ? *c : ' ';
        }
    }
    /* a server that fails after its first bytes says so in the midst of the answer */
    return strstr(shown, "DB::Exception")
               ? et_fail(err, ET_ERR_EXTERNAL, "the server says: %s", shown)
               : et_fail(err, ET_ERR_EXTERNAL,
                         "the answer makes no sense: found %s in \"%s\"", what, shown);
}

/* The field at `at` without escapes, in place; *next is what follows its tab, NULL at the
 * end of the line. False for an escape that is none. */
static bool take_field(char *at, char **field, char **next)
{
    static const char from[] = "bfrnt0\\'", to[] = "\b\f\r\n\t\0\\'";
    char *out = at;

    *field = strncmp(at, "\\N", 2) == 0 && (at[2] == '\t' || at[2] == '\0') ? NULL : at;
    for (; *at && *at != '\t'; at++) {
        if (*at != '\\') {
            *out++ = *at;
            continue;
        }
        at++;
        const char *found = *at ? strchr(from, *at) : NULL;
        if (!found && (*field || *at != 'N')) {
            return false;
        }
        /* a NUL in a name would cut it: a space does not match anything either */
        *out++ = !found || *at == '0' ? ' ' : to[found - from];
    }
    *next = *at ? at + 1 : NULL;
    *out = '\0';
    return true;
}

static et_status take_line(et_tsv *tsv, char *line, size_t length, et_error *err)
{
    char *fields[ET_TSV_FIELDS], *at = line;
    size_t count = 0;

    if (memchr(line, '\0', length)) {
        return no_sense(line, length, "a zero byte", err);
    }
    while (at) {
        char *start = at;
        if (count == ET_TSV_FIELDS) {
            return no_sense(start, strlen(start), "too many fields", err);
        }
        if (!take_field(at, &fields[count++], &at)) {
            return no_sense(start, strlen(start), "a stray backslash", err);
        }
    }
    if (count == 1 && fields[0] && strstr(fields[0], "DB::Exception")) {
        return no_sense(fields[0], strlen(fields[0]), "an error", err);
    }
    return tsv->row(tsv->context, fields, count, err);
}

static et_status keep(et_tsv *tsv, const char *bytes, size_t length, et_error *err)
{
    if (tsv->length + length > ET_TSV_LONGEST) {
        return no_sense(tsv->line ? tsv->line : bytes,
                        tsv->line ? tsv->length : length, "an endless row", err);
    }
    char *line = et_grow(tsv->line, tsv->length + length + 1, &tsv->room, 1);
    if (!line) {
        return et_fail(err, ET_ERR_MEMORY, "out of memory while reading an answer");
    }
    tsv->line = line;
    memcpy(tsv->line + tsv->length, bytes, length);
    tsv->length += length;
    tsv->line[tsv->length] = '\0';
    return ET_OK;
}

et_status et_tsv_feed(et_tsv *tsv, const char *bytes, size_t length, et_error *err)
{
    while (length > 0) {
        const char *end = memchr(bytes, '\n', length);
        size_t part = end ? (size_t)(end - bytes) : length;
        et_status status = keep(tsv, bytes, part, err);
        if (status == ET_OK && end) {
            status = take_line(tsv, tsv->line, tsv->length, err);
            tsv->length = 0;
        }
        if (status != ET_OK) {
            return status;
        }
        part += end != NULL;
        bytes += part;
        length -= part;
    }
    return ET_OK;
}

et_status et_tsv_end(const et_tsv *tsv, et_error *err)
{
    return tsv->length == 0 ? ET_OK
                            : no_sense(tsv->line, tsv->length, "half a row", err);
}

void et_tsv_clear(et_tsv *tsv)
{
    free(tsv->line);
    *tsv = (et_tsv){0};
}
