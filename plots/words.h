/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * words.h - numbers and sentences of a chart in its language.
 *
 * English writes 1.5 and 1,012,398, Vietnamese 1,5 and 1.012.398; both the true minus
 * (U+2212), the en dash in ranges, and no plus or minus before a zero.
 */
#ifndef PLOTS_WORDS_H
#define PLOTS_WORDS_H

#include <stdbool.h>
#include <stddef.h>

#include "examtrend/chart.h"

#define ET_WORD_SIZE 48     /* one number with its sign or margin */
#define ET_SENTENCE_SIZE 1024

/* ---- numbers ------------------------------------------------------------- */

/* `value` with `decimals` places (0-6). */
const char *et_words_number(et_language language, double value, int decimals,
                            char out[ET_WORD_SIZE]);
/* The same with its sign, + too. */
const char *et_words_signed(et_language language, double value, int decimals,
                            char out[ET_WORD_SIZE]);
/* Digits grouped by thousands: 1,012,398. */
const char *et_words_count(et_language language, double value, char out[ET_WORD_SIZE]);
/* "14%" of a share 0..1; one decimal below 10 % where `fine`. */
const char *et_words_percent(et_language language, double share, bool fine,
                             char out[ET_WORD_SIZE]);
/* "2017–2024", or "2024" where both are the same. */
const char *et_words_years(int first, int last, char out[ET_WORD_SIZE]);
/* "+0.050 ± 0.026". A margin of 0 is left out. */
const char *et_words_with_margin(et_language language, double value, double margin,
                                 int decimals, char out[ET_WORD_SIZE]);

/* Decimals that a value with this half width of its interval deserves: the margin keeps
 * one significant digit, two where it begins with 1 or 2. 0..6; 2 where the margin is 0
 * or not finite. */
int et_words_decimals(double margin);

/* The decimals that numbers standing together share: those of the median of the margins
 * that are known. `margins` is sorted by the call. */
int et_words_common_decimals(double *margins, size_t count);

/* Spaces as U+00A0, so that a title does not break inside a name; and back. `text` has
 * room for `size` bytes; a text that would not fit stays as it is. */
void et_words_glue(char *text, size_t size);
void et_words_unglue(char *text);

/* "T.Quang" of "Tuyên Quang": its first word as an initial. false, and nothing written,
 * where the name has one word, or signs in the first that an initial would lose. */
bool et_words_initial(const char *name, char *out, size_t size);

/* ---- sentences ----------------------------------------------------------- */

typedef enum et_say {
#define ET_SAY(name, english, vietnamese) ET_SAY_##name,
#include "sayings.inc"
#undef ET_SAY
    ET_SAY_COUNT
} et_say;

/* The saying with {1}, {2}, … replaced by `arguments` (NULL ends them). In a pattern,
 * {2|province|provinces} gives the first word where argument 2 is "1", the second
 * otherwise. Cut at `size`. Returns `out`. */
const char *et_words_say(et_language language, et_say say, const char *const *arguments,
                         char *out, size_t size);
#define ET_ARGUMENTS(...) ((const char *const[]){__VA_ARGS__, NULL})

/* A saying without arguments. */
const char *et_words_word(et_language language, et_say say);

/* What the units are called: "province" or "provinces" by `count`. */
const char *et_words_noun(et_language language, et_unit_noun noun, size_t count);

/* "A", "A and B", "A, B and C". Cut at `size`. */
const char *et_words_list(et_language language, const char *const *names, size_t count,
                          char *out, size_t size);

/* Appends to a text of `size` bytes, cut at a character. */
void et_words_append(char *out, size_t size, const char *more);

#endif
