/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * examtrend.h - everything, and the conventions that hold everywhere.
 *
 * Calls that can fail return et_status; their last argument is an et_error that the
 * caller owns and may be NULL. Arguments stand in the order inputs, options, outputs,
 * error. What is undefined is a state (et_fit_state) with its reason, never NaN.
 *
 * Opaque machines are made by _new, _open, _load or _build and end with _free; freeing
 * NULL is legal, and `*out` is NULL after a failure. Results are plain structs without
 * pointers; every field names its unit. Options are plain structs: zeroed means defaults.
 *
 * Series are arrays [unit][year], years ascending, NaN where there is no value; cells
 * without data have n = 0. Text is UTF-8; numbers are read and printed in the C locale.
 *
 * The methods (methods/NAME.h: numbers in, numbers out) are included one by one.
 *
 * The libraries never print, never exit, and never change the locale, signals or any
 * other state of the process. Different objects may be used from different threads. The
 * same input gives the same bytes, whatever the order of rows, the number of threads,
 * the locale, the time zone or the clock.
 *
 *     #include <examtrend/examtrend.h>
 *
 *     et_error err = {0};
 *     et_tally *tally = NULL;
 *     if (et_tally_load(&tally, "tally.csv.zst", &err) != ET_OK) {
 *         fprintf(stderr, "%s\n", err.text);
 *     }
 *     et_tally_free(tally);
 */
#ifndef EXAMTREND_EXAMTREND_H
#define EXAMTREND_EXAMTREND_H

#include "examtrend/built.h"
#include "examtrend/change.h"
#include "examtrend/chart.h"
#include "examtrend/chart_more.h"
#include "examtrend/claim.h"
#include "examtrend/compare.h"
#include "examtrend/correlation.h"
#include "examtrend/database.h"
#include "examtrend/deck.h"
#include "examtrend/decompose.h"
#include "examtrend/draw.h"
#include "examtrend/draw_gap.h"
#include "examtrend/draw_more.h"
#include "examtrend/forecast.h"
#include "examtrend/gap.h"
#include "examtrend/joint.h"
#include "examtrend/library.h"
#include "examtrend/panel.h"
#include "examtrend/panel_table.h"
#include "examtrend/plot_pool.h"
#include "examtrend/plotter.h"
#include "examtrend/profile.h"
#include "examtrend/ranking.h"
#include "examtrend/regions.h"
#include "examtrend/report.h"
#include "examtrend/results.h"
#include "examtrend/results_gap.h"
#include "examtrend/scale.h"
#include "examtrend/screen.h"
#include "examtrend/selftest.h"
#include "examtrend/source.h"
#include "examtrend/status.h"
#include "examtrend/step.h"
#include "examtrend/strength.h"
#include "examtrend/study.h"
#include "examtrend/subjects.h"
#include "examtrend/table.h"
#include "examtrend/tally.h"
#include "examtrend/text.h"
#include "examtrend/trend.h"
#include "examtrend/workbook.h"

#endif
