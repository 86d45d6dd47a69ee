/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Shared by the files of a report. report.css and report.js are embedded by the build
 * (cmake/report.cmake), the hash of the script with them.
 */
#ifndef PLOTS_REPORT_INSIDE_H
#define PLOTS_REPORT_INSIDE_H

#include <stddef.h>
#include <stdio.h>

extern const char et_report_style[], et_report_script[];
extern const size_t et_report_style_size, et_report_script_size;

/* SHA-256 of the script as a Content-Security-Policy wants it. Returns `out`. */
enum { ET_BASE64_SIZE = 45 };
const char *et_report_script_hash(char out[ET_BASE64_SIZE]);

/* An amended SVG as a part of a page: no prolog, as wide as its place, smaller. */
void et_report_put_svg(FILE *out, const char *svg);

#endif
