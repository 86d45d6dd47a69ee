/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * workbook.h - tables and native charts as one .xlsx workbook.
 *
 * A sheet a table: its title, a native table with filters and a frozen header, numbers as
 * numbers with the column's decimals, verdicts in blue and red, bars in the cells of
 * slopes. Texts stay texts, whatever they begin with. What the table's notes say, what
 * its columns mean and why cells are empty is on the last sheet. The bytes depend on what
 * was put in alone. Numbers are kept to 16 digits. Building keeps the first failure and
 * reports it when the workbook is rendered:
 *
 *     et_workbook_new(&book, &(et_workbook_options){.title = "Slopes"}, &err);
 *     et_workbook_table(book, table, "slopes");
 *     et_workbook_render(book, &bytes, &size, &err);
 */
#ifndef EXAMTREND_WORKBOOK_H
#define EXAMTREND_WORKBOOK_H

#include "examtrend/table.h"
#include "examtrend/text.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct et_workbook et_workbook;

typedef struct et_workbook_options {
    const char *title;    /* of the document; NULL: none          */
    et_language language; /* of what the workbook says by itself  */
} et_workbook_options;

/* A line chart of several series over years, and the table that it is drawn from. */
typedef struct et_workbook_lines {
    const char *title;        /* a finding, for people                              */
    const char *value_title;  /* of the axis: what and in which unit                */
    const char *year_title;   /* of the first column                                */
    const char *alt;          /* what the chart shows, for those who cannot see it  */
    const char *const *names; /* [series_count]                                     */
    size_t series_count;
    const int *years;         /* [year_count], ascending                            */
    size_t year_count;
    const double *values;     /* [series][year]; NaN where there is none            */
    int decimals;
    bool signed_text;         /* positions: a plus sign before positive numbers     */
    bool trend_lines;         /* a least-squares line a series                      */
} et_workbook_lines;

/* ET_ERR_UNSUPPORTED where libxlsxwriter cannot be loaded, to tell it before long
 * work. */
ET_MUST_USE et_status et_workbook_available(et_error *err);

ET_MUST_USE et_status et_workbook_new(et_workbook **out,
                                      const et_workbook_options *options, et_error *err);
void et_workbook_free(et_workbook *book);

/* Sheets come in the order of these calls. A name of a sheet is cut to 31 characters,
 * those that Excel forbids become "-", and a second one of the same name gets a
 * number. */
void et_workbook_text(et_workbook *book, const char *name, const char *title,
                      const char *text); /* a row a line */
void et_workbook_table(et_workbook *book, const et_table *table, const char *name);
/* Charts below one another on one sheet. */
void et_workbook_charts(et_workbook *book, const char *name,
                        const et_workbook_lines *charts, size_t count);

/* Once: the bytes are the caller's to free. ET_ERR_ARGUMENT for what no sheet can hold:
 * more than 1048576 rows, a text of more than 32767 characters. */
ET_MUST_USE et_status et_workbook_render(et_workbook *book, char **bytes, size_t *size,
                                         et_error *err);

#ifdef __cplusplus
}
#endif

#endif
