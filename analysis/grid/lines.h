/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Cells into lines of comma-delimited text, taken out in pieces.
 */
#ifndef ANALYSIS_GRID_LINES_H
#define ANALYSIS_GRID_LINES_H

#include <stdbool.h>

#include "examtrend/status.h"
#include "examtrend/text.h"

/* A line stops growing here: longer ones are refused by who reads them. */
#define ET_GRID_LINE ((size_t)1 << 17)

typedef struct et_lines {
    char *bytes;
    size_t size, room, taken;
    size_t start;    /* of the line that is being written   */
    size_t fields;   /* it has so far                       */
    bool filled;     /* it has a value                      */
    uint64_t line;   /* lines ended so far                  */
    uint64_t first;  /* lines before it are left out        */
    size_t width;    /* 0: not fixed                        */
    size_t widest;
    bool failed;     /* out of memory                       */
} et_lines;

/* Whether a value in that column would be kept; columns count from 0. */
bool et_lines_wants(const et_lines *lines, uint64_t line, size_t column);
/* The columns of a line ascend. */
void et_lines_put(et_lines *lines, size_t column, const char *text, size_t length);
/* Ends line `number`, after empty ones where some were left out. */
void et_lines_end(et_lines *lines, uint64_t number);
/* Whole lines that came as text; those before the first are left out. */
void et_lines_add(et_lines *lines, const char *text, size_t length);
/* Moves up to `room` whole bytes of ended lines out. */
size_t et_lines_take(et_lines *lines, char *out, size_t room);
/* Bytes of ended lines that wait. */
size_t et_lines_waiting(const et_lines *lines);

/* The shortest text that means the same double, or fewer digits where the double is
 * that number but for the last bits, as sums in a spreadsheet are. */
size_t et_grid_number(double value, char out[ET_NUMBER_SIZE]);

#endif
