/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * libxlsxwriter, loaded when a workbook is first made.
 */
#ifndef ANALYSIS_LIBXLSXWRITER_H
#define ANALYSIS_LIBXLSXWRITER_H

#include <xlsxwriter.h>

#include "examtrend/library.h"

#define ET_XLSXWRITER_FUNCTIONS(X)                                                       \
    X(chart_add_series)                                                                  \
    X(chart_axis_major_gridlines_set_line)                                               \
    X(chart_axis_set_label_position)                                                     \
    X(chart_axis_set_name)                                                               \
    X(chart_axis_set_name_font)                                                          \
    X(chart_axis_set_num_format)                                                         \
    X(chart_legend_delete_series)                                                        \
    X(chart_legend_set_position)                                                         \
    X(chart_series_set_categories)                                                       \
    X(chart_series_set_line)                                                             \
    X(chart_series_set_marker_fill)                                                      \
    X(chart_series_set_marker_line)                                                      \
    X(chart_series_set_marker_size)                                                      \
    X(chart_series_set_marker_type)                                                      \
    X(chart_series_set_name_range)                                                       \
    X(chart_series_set_trendline)                                                        \
    X(chart_series_set_trendline_line)                                                   \
    X(chart_series_set_trendline_name)                                                   \
    X(chart_series_set_values)                                                           \
    X(chart_show_blanks_as)                                                              \
    X(chart_title_set_name)                                                              \
    X(chart_title_set_name_font)                                                         \
    X(format_set_align)                                                                  \
    X(format_set_bg_color)                                                               \
    X(format_set_bold)                                                                   \
    X(format_set_bottom)                                                                 \
    X(format_set_font_color)                                                             \
    X(format_set_font_size)                                                              \
    X(format_set_indent)                                                                 \
    X(format_set_num_format)                                                             \
    X(format_set_text_wrap)                                                              \
    X(lxw_strerror)                                                                      \
    X(lxw_version)                                                                       \
    X(lxw_workbook_free)                                                                 \
    X(workbook_add_chart)                                                                \
    X(workbook_add_format)                                                               \
    X(workbook_add_worksheet)                                                            \
    X(workbook_close)                                                                    \
    X(workbook_new)                                                                      \
    X(workbook_set_properties)                                                           \
    X(worksheet_add_table)                                                               \
    X(worksheet_conditional_format_range)                                                \
    X(worksheet_fit_to_pages)                                                            \
    X(worksheet_freeze_panes)                                                            \
    X(worksheet_gridlines)                                                               \
    X(worksheet_insert_chart_opt)                                                        \
    X(worksheet_repeat_rows)                                                             \
    X(worksheet_set_column)                                                              \
    X(worksheet_set_h_pagebreaks)                                                        \
    X(worksheet_set_landscape)                                                           \
    X(worksheet_set_paper)                                                               \
    X(worksheet_set_row)                                                                 \
    X(worksheet_write_blank)                                                             \
    X(worksheet_write_number)                                                            \
    X(worksheet_write_string)

typedef struct et_xlsxwriter {
    ET_XLSXWRITER_FUNCTIONS(ET_LIBRARY_POINTER)
} et_xlsxwriter;

ET_MUST_USE et_status et_xlsxwriter_load(const et_xlsxwriter **out, et_error *err);

#endif
