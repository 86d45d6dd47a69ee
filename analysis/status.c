/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "examtrend/status.h"

#include <stdio.h>
#include <string.h>

/* Drops an incomplete UTF-8 sequence from the end, so that a cut message stays
 * valid text. */
static void trim_partial_character(char *text)
{
    size_t end = strlen(text);
    size_t start = end;

    while (start > 0 && ((unsigned char)text[start - 1] & 0xC0U) == 0x80U) {
        start--;
    }
    if (start == 0) {
        return;
    }
    unsigned char lead = (unsigned char)text[start - 1];
    size_t want = lead >= 0xF0U ? 4 : lead >= 0xE0U ? 3 : lead >= 0xC0U ? 2 : 1;
    if (end - (start - 1) < want) {
        text[start - 1] = '\0';
    }
}

static void store(et_error *err, et_status status, size_t used, const char *format,
                  va_list args)
{
    err->status = status;
    if (used < sizeof err->text) {
        (void)vsnprintf(err->text + used, sizeof err->text - used, format, args);
    }
    trim_partial_character(err->text);
}

et_status et_fail(et_error *err, et_status status, const char *format, ...)
{
    if (err) {
        va_list args;
        va_start(args, format);
        store(err, status, 0, format, args);
        va_end(args);
    }
    return status;
}

et_status et_fail_at(et_error *err, const char *file, uint64_t line, uint64_t column,
                     const char *format, ...)
{
    if (err) {
        int used;
        if (line == 0) {
            used = snprintf(err->text, sizeof err->text, "%s: ", file);
        } else if (column == 0) {
            used = snprintf(err->text, sizeof err->text, "%s:%llu: ", file,
                            (unsigned long long)line);
        } else {
            used = snprintf(err->text, sizeof err->text, "%s:%llu:%llu: ", file,
                            (unsigned long long)line, (unsigned long long)column);
        }
        va_list args;
        va_start(args, format);
        store(err, ET_ERR_INPUT, used < 0 ? 0 : (size_t)used, format, args);
        va_end(args);
    }
    return ET_ERR_INPUT;
}

const char *et_status_name(et_status status)
{
    switch (status) {
    case ET_OK: return "ok";
    case ET_ERR_MEMORY: return "memory";
    case ET_ERR_ARGUMENT: return "argument";
    case ET_ERR_INPUT: return "input";
    case ET_ERR_IO: return "io";
    case ET_ERR_NOT_FOUND: return "not found";
    case ET_ERR_EXTERNAL: return "external";
    case ET_ERR_CANCELLED: return "cancelled";
    case ET_ERR_NUMERIC: return "numeric";
    case ET_ERR_UNSUPPORTED: return "unsupported";
    }
    return "unknown";
}

const char *et_fit_state_text(et_fit_state state)
{
    switch (state) {
    case ET_FIT_OK: return "ok";
    case ET_FIT_TOO_FEW: return "too few observations";
    case ET_FIT_NO_SPREAD: return "explanatory variable is constant";
    case ET_FIT_PERFECT: return "no residual variation";
    case ET_FIT_ALL_TIED: return "all values are equal";
    case ET_FIT_SINGULAR: return "columns are linearly dependent";
    case ET_FIT_BOUNDARY: return "a variance was estimated as zero";
    case ET_FIT_NO_CONVERGENCE: return "the iteration did not settle";
    case ET_FIT_NOT_ESTIMABLE: return "not estimable from these data";
    case ET_FIT_NOT_FINITE: return "an input is missing or not finite";
    case ET_FIT_OUT_OF_RANGE: return "a parameter is out of range";
    }
    return "unknown";
}
