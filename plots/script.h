/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * script.h - a growing gnuplot script, and the only way text gets into one.
 *
 * gnuplot runs backquotes inside double quotes, ends a string at a newline and a data
 * block at its terminator. So foreign text goes through et_script_quoted, which puts it
 * in single quotes with its own doubled; text with control characters or broken UTF-8
 * never comes here, because et_chart checks it first (et_text_is_clean).
 *
 * Memory that runs out makes the script `failed`; later calls do nothing.
 */
#ifndef PLOTS_SCRIPT_H
#define PLOTS_SCRIPT_H

#include <stdbool.h>
#include <stddef.h>

#include "examtrend/status.h"

typedef struct et_script {
    char *text; /* NUL-terminated once something was added; the owner frees it */
    size_t used, room;
    bool failed;
} et_script;

/* Adds a command. Verbs: %s raw text of our own (never foreign), %d, %zu, %f a number in
 * the C locale with at most six decimals and no idle zeros, %06x a colour. */
void et_script_add(et_script *script, const char *format, ...) ET_PRINTF(2, 3);

/* Adds bytes of our own, or of a picture, as they are. */
void et_script_bytes(et_script *script, const char *bytes, size_t length);

/* Adds foreign text in single quotes. */
void et_script_quoted(et_script *script, const char *text);

/* Adds foreign text in single quotes, safe inside an XML text node too: gnuplot's svg
 * escapes < and & but lets "]]>" and "&#x…" through, which can be malformed XML. */
void et_script_quoted_xml(et_script *script, const char *text);

#endif
