/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * plotter_inside.h - a picture in two halves, for a caller that has something else to do
 * while gnuplot draws.
 */
#ifndef PLOTS_PLOTTER_INSIDE_H
#define PLOTS_PLOTTER_INSIDE_H

#include <stdatomic.h>

#include "examtrend/plotter.h"

/* Hands `script` to gnuplot, starting one where none runs. The script must stay until
 * et_plotter_finish. `name` is what messages call the picture. */
ET_MUST_USE et_status et_plotter_begin(et_plotter *plotter, const char *script,
                                       et_picture kind, const char *name, et_error *err);
/* Waits for the picture begun, checks it and settles its bytes. */
ET_MUST_USE et_status et_plotter_finish(et_plotter *plotter, char **bytes, size_t *size,
                                        et_error *err);
/* A picture under way is given up soon after `*cancel` becomes true. */
void et_plotter_cancel_by(et_plotter *plotter, const atomic_bool *cancel);

#endif
