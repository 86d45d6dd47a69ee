/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Text for people, written piece by piece: numbers in the language's form, columns padded
 * by what they take on a terminal.
 */
#ifndef ANALYSIS_OUTPUT_WRITING_H
#define ANALYSIS_OUTPUT_WRITING_H

#include "examtrend/text.h"
#include "output/buffer.h"

#define ET_WRITING_NUMBERS 16

typedef struct et_writing {
    et_buffer out;
    et_language language;
    char number[ET_WRITING_NUMBERS][ET_NUMBER_SIZE * 2 + 4];
    size_t next;
} et_writing;

/* A macro, so that the compiler checks both as formats. */
#define ET_PICK(w, english, vietnamese)                                                  \
    ((w)->language == ET_VIETNAMESE ? (vietnamese) : (english))

/* "2,5"; the last ET_WRITING_NUMBERS of them stay valid. */
const char *et_writing_number(et_writing *w, double value, int decimals, bool plus);
/* "= 0.03", "< 0.001". */
const char *et_writing_p(et_writing *w, double p);

/* `text` and spaces up to `width` columns; spaces first. */
void et_writing_pad(et_writing *w, const char *text, size_t width);
void et_writing_pad_left(et_writing *w, const char *text, size_t width);

/* The text, which the caller frees; ET_ERR_MEMORY when a piece did not fit. */
ET_MUST_USE et_status et_writing_end(et_writing *w, char **text, et_error *err);

#endif
