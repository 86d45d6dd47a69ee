/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * text.h - names that people type, and numbers as text.
 *
 * Names come in any case, with or without accents, composed or not. Each folds
 * to a key of lower-case ASCII letters and digits ("Đắk Lắk", "DAK LAK" and
 * "dak  lak" all give "daklak"); two names are the same when their keys are.
 * Numbers are read and printed in the C locale, whatever the process has set.
 */
#ifndef EXAMTREND_TEXT_H
#define EXAMTREND_TEXT_H

#include <stdbool.h>

#include "examtrend/status.h"

#ifdef __cplusplus
extern "C" {
#endif

/* The language of sentences and pictures. */
typedef enum et_language { ET_ENGLISH = 0, ET_VIETNAMESE } et_language;

/* Longest folded key with its NUL; longer names are refused. */
#define ET_KEY_SIZE 96

/* Folds `name` (NUL-terminated UTF-8): NFKD, marks stripped, case folded, đ → d,
 * letters and digits only, a "-" between numbers: 1-5 is not 15. Letters that have no
 * ASCII base are kept as UTF-8.
 * Fails with ET_ERR_INPUT on invalid UTF-8 and on a key that does not fit. */
ET_MUST_USE et_status et_text_fold(const char *name, char key[ET_KEY_SIZE],
                                   et_error *err);

/* Composes to NFC into a new string that the caller frees with free(). */
ET_MUST_USE et_status et_text_nfc(const char *text, char **out, et_error *err);

/* True for well-formed UTF-8 without control characters other than those in
 * `allowed` (a string of ASCII characters, may be ""). Noncharacters such as
 * U+FFFE are refused too: XML cannot carry them. */
bool et_text_is_clean(const char *text, const char *allowed);

/* Columns on a terminal: wide characters count 2, combining marks 0. */
size_t et_text_width(const char *text);

/* Copies `text` to `out` (`size` bytes with the NUL), cut at a character where it
 * does not fit. Returns false when it was cut. */
bool et_text_copy(char *out, size_t size, const char *text);

/* Reads a decimal number ("6.5", "-1e3") of exactly `length` bytes. No leading or
 * trailing space, no hexadecimal, no inf or nan. False when it is not one. */
bool et_text_to_double(const char *text, size_t length, double *out);

/* Reads a decimal integer of exactly `length` bytes. False when it is not one or
 * does not fit. */
bool et_text_to_int(const char *text, size_t length, int64_t *out);

/* Longest output of et_text_from_double with its NUL. */
#define ET_NUMBER_SIZE 32

/* The shortest text that reads back as the same double; -0 prints as 0. `value`
 * is finite. Returns `out`. */
const char *et_text_from_double(double value, char out[ET_NUMBER_SIZE]);

/* `value` with `decimals` places (0-17), rounded half to even on the exact binary
 * value; -0.00 prints as 0.00. Returns `out`. */
const char *et_text_fixed(double value, int decimals, char out[ET_NUMBER_SIZE]);

/* The nearest of `names` to `wanted` by edit distance between folded keys, as a
 * ready clause such as `did you mean "Lạng Sơn" or "Lâm Đồng"?`, at most three
 * names; "" when nothing is near. Returns `out`. */
const char *et_text_nearest(const char *wanted, const char *const *names, size_t count,
                            char *out, size_t size);

/* "expected a, b or c": as much as there is room for. Returns `out`. */
const char *et_text_expected(const char *const *names, size_t count, char *out,
                             size_t size);

#ifdef __cplusplus
}
#endif

#endif
