/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Inside a workbook: what its sheets share.
 */
#ifndef ANALYSIS_OUTPUT_SHEET_H
#define ANALYSIS_OUTPUT_SHEET_H

#include "examtrend/workbook.h"
#include "libxlsxwriter.h"
#include "output/table.h"

/* Blue and red, distinct to the colour-blind: those of the charts' light theme, and their
 * pale kin for the ground of cells. */
#define ET_XLSX_UP 0x0B6E99
#define ET_XLSX_DOWN 0xC9344B
#define ET_XLSX_UP_PALE 0xDCEEF5
#define ET_XLSX_DOWN_PALE 0xFAE2E6
#define ET_XLSX_HEADER 0xE6EBF0
#define ET_XLSX_MUTED 0x5C6670

#define ET_XLSX_ROWS 1048576
#define ET_XLSX_TEXT 32767
#define ET_XLSX_NAME 31
#define ET_XLSX_SERIES 256 /* of a chart */

struct et_workbook {
    const et_xlsxwriter *lib;
    lxw_workbook *book;
    int file;               /* in memory, where the bytes go */
    et_language language;
    lxw_format *title, *header, *header_right, *text, *wrapped, *muted;
    lxw_format *up, *down;  /* of verdicts */
    size_t tables;          /* native ones so far */
    char (*names)[4 * ET_XLSX_NAME + 1]; /* of sheets, folded */
    size_t name_count;
    et_buffer notes;        /* for the last sheet: a line a row, "\f" before a title */
    et_error failure;
};

/* Keeps the first failure. */
void et_book_fail(et_workbook *book, et_status status, const char *format, ...)
    ET_PRINTF(3, 4);
bool et_book_is_good(const et_workbook *book);
bool et_book_check(et_workbook *book, lxw_error code);

/* A new sheet with its title in A1; NULL after a failure. */
lxw_worksheet *et_book_sheet(et_workbook *book, const char *name, const char *title);
/* A text cell; ET_ERR_ARGUMENT where no cell can hold it. */
void et_book_put(et_workbook *book, lxw_worksheet *sheet, const uint32_t at[2],
                 const char *text, lxw_format *format);
void et_book_number(et_workbook *book, lxw_worksheet *sheet, const uint32_t at[2],
                    double value, lxw_format *format);
/* A name for a native table that no other has. */
void et_book_table_name(et_workbook *book, const char *key, char out[256]);

/* A heading of a native table: one line, cut at a character. */
#define ET_XLSX_HEADING 201
void et_book_heading(const char *text, char out[ET_XLSX_HEADING]);

const char *et_book_word(const et_workbook *book, const char *english,
                         const char *vietnamese);

#endif
