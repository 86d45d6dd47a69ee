/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a process that runs many commands, a worker of `batch`, keeps from one to the
 * next: data that were read, panels and their trends, a gnuplot that runs. A command does
 * not notice: it takes what is kept and gives it back where else it would free it.
 */
#ifndef ANALYSIS_CLI_KEPT_H
#define ANALYSIS_CLI_KEPT_H

#include "cli/look.h"
#include "cli/options.h"
#include "examtrend/trend.h"

/* From now on, to the end of the process. */
void cli_keep(void);

/* The world of these options, read by an earlier command; false when there is none. */
bool cli_kept_world(cli_world *world, const cli_options *options);
/* Marks a world just read, so that it can be kept. */
void cli_mark_world(cli_world *world, const cli_options *options);
/* Keeps a marked world as it was read, whatever a command has changed in the struct;
 * false for others, which the caller frees. */
bool cli_keep_world(cli_world *world);

/* A panel built from a marked world, to be shared with later commands. What it was built
 * from is compared by value. NULL when there is none. */
et_panel *cli_kept_panel(const cli_world *world, const et_panel_input *input,
                         const et_panel_options *options);
void cli_keep_panel(const cli_world *world, const et_panel_input *input,
                    const et_panel_options *options, et_panel *panel);

/* et_trend_units from the world's regimes; of a kept panel, what an earlier command has
 * made with the same options is not made again. */
ET_MUST_USE et_status cli_trend_units(const cli_world *world,
                                      const et_series_source *from,
                                      const et_trend_options *options,
                                      et_trend_unit *units, et_trend_summary *summary,
                                      et_error *err);

/* The same for a plotter; one is kept. */
et_plotter *cli_kept_plotter(const cli_look *look);
void cli_mark_plotter(const et_plotter *plotter, const cli_look *look);
bool cli_keep_plotter(et_plotter *plotter);

#endif
