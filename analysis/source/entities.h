/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Escapes of HTML, as crawlers leave them in text: &#225; &#xE1; &aacute; &nbsp; &amp;
 */
#ifndef ANALYSIS_SOURCE_ENTITIES_H
#define ANALYSIS_SOURCE_ENTITIES_H

#include <stddef.h>
#include <stdint.h>

/* Copies `length` bytes to `out` (as large), with every escape replaced by its character
 * and a hard space by a space; what is no escape stays. from[i] (NULL: not wanted) is
 * where byte i of `out` comes from. Returns the length of the copy. */
size_t et_entities_decode(const char *text, size_t length, char *out, uint32_t *from);

#endif
