/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * report.h - one page for the browser: verdicts, charts, tables, in a single file that
 * needs no network.
 *
 * A reader picks a place, which is then marked in every chart and table and whose values
 * are listed; points at a name for its value; sorts tables. The page reads well without a
 * script, on paper and by ear. Names may hold anything: they are text on the page, and
 * its own script is the only one that a browser will run (Content-Security-Policy).
 *
 * The same report gives the same bytes.
 *
 *     et_report *report = NULL;
 *     et_report_new(&report, &(et_report_options){.title = "Do averages rise?"}, &err);
 *     et_report_place(report, &(et_report_names){.name = "Cao Bằng"}, &err);
 *     et_report_heading(report, "Mathematics", &err);
 *     et_report_chart(report, chart, plotter, values, count, &err);
 *     et_report_table(report, table, &err);
 *     et_report_save(report, "report.html", &err);
 *     et_report_free(report);
 */
#ifndef EXAMTREND_REPORT_H
#define EXAMTREND_REPORT_H

#include "examtrend/deck.h"
#include "examtrend/table.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Zeroed: English, light, no title. Strings must live as long as the report. */
typedef struct et_report_options {
    et_language language;
    bool dark;
    const char *title, *subtitle; /* NULL: none                                         */
    const char *source, *date;    /* at the foot; NULL: none                            */
} et_report_options;

/* What a place is called on charts; all but `name` may be "" or NULL. */
typedef struct et_report_names {
    const char *name, *short_name, *abbreviation;
} et_report_names;

/* What is told of one place where a chart shows it: "+0.11 ± 0.04 points a year". */
typedef struct et_report_value {
    const char *name, *text;
} et_report_value;

typedef struct et_report et_report;

ET_MUST_USE et_status et_report_new(et_report **out, const et_report_options *options,
                                    et_error *err);
void et_report_free(et_report *report);

/* A place that can be picked. */
ET_MUST_USE et_status et_report_place(et_report *report, const et_report_names *names,
                                      et_error *err);

/* What follows on the page, from top to bottom. */
ET_MUST_USE et_status et_report_heading(et_report *report, const char *text,
                                        et_error *err);
ET_MUST_USE et_status et_report_paragraph(et_report *report, const char *text,
                                          et_error *err);
/* The same in a red frame. */
ET_MUST_USE et_status et_report_warning(et_report *report, const char *text,
                                        et_error *err);
/* A list of findings under a title of its own. */
ET_MUST_USE et_status et_report_rows(et_report *report, const char *title,
                                     const et_slide_row *rows, size_t count,
                                     et_error *err);
/* Drawn now by `plotter`. `subject` names the chart in the list of a place's values.
 * There may be no values: where places can be picked it is then said that none is
 * marked. */
typedef struct et_report_chart_values {
    const char *subject;
    const et_report_value *values;
    size_t count;
} et_report_chart_values;
ET_MUST_USE et_status et_report_chart(et_report *report, const et_chart *chart,
                                      et_plotter *plotter,
                                      const et_report_chart_values *values,
                                      et_error *err);
/* Folded away, named by the last heading; sortable. */
ET_MUST_USE et_status et_report_table(et_report *report, const et_table *table,
                                      et_error *err);
/* What the page was made from, under a heading: names and what is said of them. */
ET_MUST_USE et_status et_report_manifest(et_report *report, const et_slide_row *rows,
                                         size_t count, et_error *err);

/* Writes the file whole or not at all. */
ET_MUST_USE et_status et_report_save(et_report *report, const char *path, et_error *err);

#ifdef __cplusplus
}
#endif

#endif
