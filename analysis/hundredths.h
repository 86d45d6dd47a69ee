/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Scores as text: whole hundredths of a point, read and printed without a double.
 */
#ifndef ANALYSIS_HUNDREDTHS_H
#define ANALYSIS_HUNDREDTHS_H

#include <stddef.h>
#include <stdint.h>

typedef enum et_hundredths_state {
    ET_HUNDREDTHS_OK = 0,
    ET_HUNDREDTHS_NOT_A_NUMBER,
    ET_HUNDREDTHS_NEGATIVE,
    ET_HUNDREDTHS_TOO_PRECISE, /* a third decimal that is not 0 */
    ET_HUNDREDTHS_TOO_LARGE    /* above 1,000,000 points        */
} et_hundredths_state;

/* Reads exactly `length` bytes: digits, at most one `mark` ('.' or ',') with digits
 * after it, an optional sign. "6", "6.", ".5" is not one (a digit must lead), "6.750"
 * is 675. *out is 0 unless the state is OK. */
et_hundredths_state et_hundredths_read(const char *text, size_t length, char mark,
                                       int32_t *out);

/* Longest output with its NUL. */
#define ET_HUNDREDTHS_SIZE 16

/* The shortest form: "6.75", "6.5", "7", "-0.25". Returns its length. */
size_t et_hundredths_print(int32_t value, char out[ET_HUNDREDTHS_SIZE]);

#endif
