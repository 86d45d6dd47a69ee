/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What rows.c (a row and its scores) and rows_fields.c (its fields) share.
 */
#ifndef ANALYSIS_SOURCE_ROWS_INSIDE_H
#define ANALYSIS_SOURCE_ROWS_INSIDE_H

#include <string.h>
#include <strings.h>

#include "source/rows.h"

static inline bool et_field_is_word(const et_field *field, const char *word)
{
    return strlen(word) == field->length &&
           strncasecmp(field->text, word, field->length) == 0;
}

/* Says that a paper has two scores. */
void et_rows_refuse_conflict(et_rows *rows, const et_field *one, const et_field *other);

#endif
