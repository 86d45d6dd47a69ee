/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What rows.c (a row and its scores) and rows_keys.c (whose they are) share.
 */
#ifndef ANALYSIS_SOURCE_ROWS_INSIDE_H
#define ANALYSIS_SOURCE_ROWS_INSIDE_H

#include <string.h>
#include <strings.h>

#include "source/rows.h"

/* What is known of a row before its scores are counted. */
typedef struct et_row {
    int year;
    char place[ET_CODE_SIZE];
    size_t place_length;
    bool fixed; /* the place is two digits in the file's year */
    uint64_t number;
    bool language_known;
} et_row;

static inline bool et_field_is_word(const et_field *field, const char *word)
{
    return strlen(word) == field->length &&
           strncasecmp(field->text, word, field->length) == 0;
}

/* Everything that must hold before a score is counted; false: wrong, and said. */
bool et_rows_take_keys(et_rows *rows, et_row *r);

#endif
